function main(n)
  local table = {}
  for k = 0, n - 1 do table[k] = k % 251 end
  local total = 0
  for k = 2, n - 1 do
    table[k] = (table[k - 1] + table[k - 2]) % 1024
    total = total + table[(k - k % 2) / 2]
  end
  return total
end
