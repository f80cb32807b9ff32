function main(n)
  local half = math.floor(n / 2)
  local prime, count = {}, 1
  for i = 0, half - 1 do prime[i] = true end
  for i = 1, half - 1 do
    if prime[i] then
      count = count + 1
      local step = 2 * i + 1
      for j = (step * step - 1) / 2, half - 1, step do prime[j] = false end
    end
  end
  return count
end
