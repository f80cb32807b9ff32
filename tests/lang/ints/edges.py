# The limits of immediates: around 2**31, 2**47, 2**48, 2**62, 2**63 and back again.
for bits in (15, 16, 30, 31, 32, 46, 47, 48, 49, 50, 52, 53, 61, 62, 63, 64, 65):
    base = 2 ** bits
    for delta in (-1, 0, 1):
        n = base + delta
        m = -base + delta
        print(bits, delta, n, m, n + m, n - m, n * m, n // 3, m // 3, n % 7, m % 7)
        print(n & 0xFFFF, m & 0xFFFF, n | 1, m | 1, n ^ m, ~n, ~m, n >> 5, m >> 5, n << 2, m << 2)
        print(n == n + 0, n < m, m < n, -n, abs(m), n // m, m // n, n % m, m % n)
x = 1
for _ in range(70):
    x = x * 2 + 1
print(x)
while x > 5:
    x //= 3
print(x)
counter = 2 ** 48 - 3
for _ in range(6):
    counter += 1
    print(counter)
counter = -(2 ** 48) + 3
for _ in range(6):
    counter -= 1
    print(counter)
a = 2 ** 24
b = 2 ** 24 - 1
for _ in range(4):
    print(a * b, a * a, -a * b, b * b)
    a *= 2
    b = b * 2 + 1
print(140737488355327 + 1, 140737488355328 - 1, -140737488355328 - 1, -140737488355329 + 1)
print(281474976710655 + 1, 281474976710656 - 1, -281474976710656 - 1, -281474976710657 + 1)
print(1 << 46, 1 << 47, 1 << 48, 1 << 49, 1 << 62, 1 << 63, 1 << 64, -1 << 48, -1 << 63)
d = {2 ** 48: "big", 2 ** 48 - 1: "small", 2 ** 64: "huge", float(2 ** 50): "float"}
print(d[281474976710656], d[281474976710655], d[18446744073709551616], d[2 ** 50])
