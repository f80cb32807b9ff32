function main(n)
  local total = 0
  for row = 0, n - 1 do
    local ci = 2.4 * row / n - 1.2
    for col = 0, n - 1 do
      local cr = 3.0 * col / n - 2.1
      local zr, zi, k = 0.0, 0.0, 0
      while k < 50 and zr * zr + zi * zi <= 4.0 do
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        k = k + 1
      end
      total = total + k
    end
  end
  return total
end
