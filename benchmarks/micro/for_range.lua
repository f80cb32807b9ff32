function main(n)
  local total = 0
  for k = 0, n - 1 do
    if k % 2 == 1 then total = total + k else total = total - 1 end
  end
  return total
end
