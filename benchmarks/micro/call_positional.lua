local function blend(a, b, t) return a + (b - a) * t end

function main(n)
  local value = 1
  for k = 0, n - 1 do value = blend(value, k, 2) % 65536 end
  return value
end
