# Big integers: arithmetic identities, division, powers, conversions, comparison.
def factorial(n):
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


print(factorial(20), factorial(21), factorial(50))
print(factorial(100))
f = factorial(60)
for d in (7, 10 ** 9, 10 ** 18 + 9, 2 ** 64, 2 ** 64 - 1, factorial(40), -13, -(10 ** 30)):
    q, r = divmod(f, d)
    print(d, q, r, q * d + r == f, -f // d, -f % d)
print(2 ** 200, 3 ** 150, (-7) ** 51, (-7) ** 50, 10 ** 40 // 7)
a = 123456789012345678901234567890
b = 987654321098765432109876543210
print(a + b, a - b, b - a, a * b, b // a, b % a, -a // b, a & b, a | b, a ^ b, ~a)
print(a << 77, a >> 33, -a >> 33, a << 0, a >> 500, -a >> 500)
print(a < b, a > b, a == b, a == a + 1 - 1, a != b, a <= a, a < 5, 5 < a, -a < 5, a > 1e20, a < 1e40)
print(a & 0xFFFFFFFF, -a & 0xFFFFFFFF, -a | 0xFF, -a ^ 0xFFFF, -a & -b, -a | -b, -a ^ b)
print(str(a), hex(a), oct(a), bin(a)[:40], a.bit_length(), a.bit_count())
print(int("123456789" * 8), int("-" + "9" * 40), int("f" * 30, 16), int("1" * 100, 2))
print(pow(3, 1000, 10 ** 20), pow(2, 10 ** 6, 1000003), pow(a, 5, b), pow(a, -1, 10 ** 9 + 7))
print(a.to_bytes(16, "big"), int.from_bytes(a.to_bytes(16, "little"), "little") == a)
print(a / b, b / a, a / 3, 1 / a, float(a), int(1e22), int(1.5e30), a * 1.0, a + 0.5)
print(hash(a), hash(-a), hash(2 ** 100), hash(b) == hash(b + 0))
print(a * 0, a - a, (a - a) + 5, a // a, bool(a), bool(a - a))


def gcd(x, y):
    while y:
        x, y = y, x % y
    return x


print(gcd(factorial(30), factorial(25) * 31), gcd(a, b), gcd(2 ** 100, 6 ** 50))


def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x:
        x = y
        y = (x + n // x) // 2
    return x


print(isqrt(10 ** 60), isqrt(2 * 10 ** 60), isqrt(a * b))
fib, nxt = 0, 1
for _ in range(300):
    fib, nxt = nxt, fib + nxt
print(fib)
s = 0
for i in range(60):
    s += (-1) ** i * (10 ** i)
print(s)
x = a
x += 1
x -= b
x *= x
x //= 10 ** 10
x %= 10 ** 25
x <<= 10
x >>= 3
x ^= a
x |= 1
x &= 2 ** 80 - 1
print(x)
print(f"{a:,} {a:x} {a:e} {-a:+d} {a:>40} {a:_}")
print("%d %x %s %e" % (a, a, a, a))
print(round(a, -5), round(a, -25), round(-a, -29), abs(-a), -a, +a)
print([k for k in range(200) if 2 ** k > k ** 20][:5], max(a, b), min(-a, -b), sorted([b, a, 0, -a, 1.5, 2 ** 70]))
