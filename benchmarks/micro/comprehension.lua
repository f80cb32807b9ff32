function main(n)
  local total = 0
  for k = 0, n - 1 do
    local squares, residues, size, table = {}, {}, 0, {}
    for v = 1, 149, 2 do squares[#squares + 1] = v * v end
    for i = 1, #squares do
      local r = squares[i] % 23
      if not residues[r] then residues[r] = true; size = size + 1 end
    end
    for v = 0, 59 do table[v] = v - k end
    total = total + size + table[k % 60]
    for i = 1, #squares do if squares[i] > k then total = total + squares[i] end end
  end
  return total
end
