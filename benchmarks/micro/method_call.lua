local bit = require("bit")
local Meter = {}
Meter.__index = Meter
function Meter:add(amount) self.reading = self.reading + amount end
function Meter:value() return self.reading end

function main(n)
  local meter, check = setmetatable({reading = 0}, Meter), 0
  for k = 0, n - 1 do
    meter:add(k % 4)
    check = bit.bxor(check, meter:value())
  end
  return check
end
