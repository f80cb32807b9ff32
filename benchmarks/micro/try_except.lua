local function check(k)
  if k % 5 == 3 then error("three") end
  return k % 8
end

function main(n)
  local accepted, rejected = 0, 0
  for k = 0, n - 1 do
    local ok, value = pcall(check, k)
    if ok then accepted = accepted + value else rejected = rejected + 1 end
  end
  return accepted * 2 + rejected
end
