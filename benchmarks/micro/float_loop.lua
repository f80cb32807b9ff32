function main(n)
  local position, speed, k = 1.0, 0.0, 0
  while k < n do
    speed = speed * 0.99999 - position * 0.001
    position = position + speed * 0.5
    k = k + 1
  end
  return position + speed
end
