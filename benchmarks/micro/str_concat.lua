function main(n)
  local text, lengths = "", 0
  for k = 1, n do
    text = text .. "xyz"
    if #text >= 3000 then
      lengths = lengths + #text
      text = ""
    end
  end
  return lengths + #text
end
