function main(n)
  local values, tail, x = {}, {}, 7
  for k = 1, n do
    x = x * 48271 % 2147483647
    values[k] = x
    tail[k] = {x % 8191, k}
  end
  table.sort(tail, function(a, b)
    if a[1] == b[1] then return a[2] < b[2] end
    return a[1] < b[1]
  end)
  table.sort(values)
  local check = 0
  for k = 1, n, 50 do check = (check * 17 + values[k] + tail[k][1]) % 998244353 end
  return check
end
