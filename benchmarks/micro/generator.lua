function main(n)
  local limit = 2 * n
  local total = 0
  local odd = coroutine.wrap(function()
    local k = 1
    while k < limit do
      coroutine.yield(k)
      k = k + 2
    end
  end)
  for value in odd do total = total + value end
  return total
end
