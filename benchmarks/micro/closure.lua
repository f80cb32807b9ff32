local function make(scale)
  local last, calls = 0, 0
  local function push(value)
    last = value * scale - last
    calls = calls + 1
    return last
  end
  local function count() return calls end
  return push, count
end

function main(n)
  local push, count = make(3)
  local check = 0
  for k = 0, n - 1 do check = check + push(k % 16) end
  return check + count()
end
