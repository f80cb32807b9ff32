# Arithmetic between ints, bools and floats, with rounding at the edges of exactness.
for a, b in ((1, 0.5), (2 ** 53, 1.0), (2 ** 60, 0.5), (10 ** 20, 1e20), (True, 0.1), (-3, 2.0), (7, -0.5), (0, -0.0)):
    print(a, b, a + b, a - b, b - a, a * b, a / b if b else "-", a // b if b else "-", a % b if b else "-", a < b, a == b, b >= a)
print(0.1 + 0.2, 0.1 * 3, 1e16 + 1, 1e16 + 2, 2 ** 53 + 1.0, 1e308 + 1e308, 5e-324 / 2, 1e-200 * 1e-200)
x = 1
for k in range(12):
    x = x * 2.5 - k
    print(x, int(x), round(x), round(x, 1), x // 1, x % 1)
y = 0.0
n = 0
while y < 1:
    y += 0.1
    n += 1
print(y, n, y == 1.0)
s = 0
for i in range(1, 50):
    s += 1 / i if i % 2 else -1 / i
    s += i
print(s)
m = 5
m += 0.5
m *= 2
m -= 1
m /= 3
m **= 2
m //= 1
print(m)
print(round(2.5), round(-0.5), round(1e15 + 0.5), round(0.15, 1), round(1234.5678, 2), round(-1234.5678, -2), round(5, 3), round(1e-10, 5))
print(max(1, 1.0), max(1.0, 1), min(0, -0.0), sorted([1.5, 1, 2, 0.5, True, False]), sum([1, 0.5, True]), 3.0 == 3, {3.0: "a"}[3], [1, 2].index(2.0))
print([i * 0.1 for i in range(8)], [i / 3 for i in range(6)], [2.0 ** i for i in (-3, 0, 10, 100)], [(-2.0) ** i for i in (2, 3, -1)], 2 ** 0.5 * 2 ** 0.5)
try:
    (-8) ** (1 / 3) + 1
    print(abs((-8) ** (1 / 3)) > 1.99)
except ValueError as error:
    print(error)
