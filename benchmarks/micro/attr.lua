function main(n)
  local s = {low = 0, high = 1, steps = 0}
  while s.steps < n do
    s.low = s.high - s.low
    s.high = s.low + s.steps
    s.steps = s.steps + 1
  end
  return s.low * 3 + s.high
end
