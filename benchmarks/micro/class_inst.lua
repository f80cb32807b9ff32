local Pair = {}
Pair.__index = Pair
local function new(first, second) return setmetatable({first = first, second = second}, Pair) end

function main(n)
  local total, previous = 0, new(0, 0)
  for k = 0, n - 1 do
    previous = new(k, previous.first)
    total = total + previous.second
  end
  return total
end
