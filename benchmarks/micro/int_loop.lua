function main(n)
  local total, k = 0, 0
  while k < n do
    total = total + k
    k = k + 1
  end
  return total
end
