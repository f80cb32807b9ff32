function main(n)
  local words, counts = {}, {}
  for k = 0, 1999 do words[k] = "w" .. tostring(k * 7919 % 641) end
  for k = 0, n - 1 do
    local word = words[k * 13 % 2000]
    counts[word] = (counts[word] or 0) + 1
  end
  local size, most = 0, 0
  for _, c in pairs(counts) do
    size = size + 1
    if c > most then most = c end
  end
  return size * 1000000 + counts["w0"] + most
end
