# The shortest text that reads back to the same float, over many magnitudes.
x = 0.1
total = 0.0
for i in range(60):
    total += x
    x *= -1.7
    print(x, total, total / 3.0, 1.0 / x)
y = 1.0
for i in range(0, 640, 40):
    y = 10.0 ** (i - 320)
    print(y, y * 1.1, y * 9.999999999999998)
for k in range(-12, 26):
    print(float("1e%d" % k), float("123456e%d" % k), float("-9.95e%d" % k))
for i in range(1, 60):
    v = i / 7.0
    assert float(repr(v)) == v
    print(v, end=" ")
print()
print(9007199254740993.0, 9007199254740992.0, 0.30000000000000004, 1.7976931348623157e308, 2.2250738585072014e-308)
