# Integers of many sizes: every algorithm on both sides of the lengths where another one takes over.


class Random:
    """A small generator, so that both engines see the same numbers."""

    def __init__(self, seed):
        self.state = seed

    def bits(self, n):
        value = 0
        for _ in range((n + 31) // 32):
            self.state = (self.state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
            value = value << 32 | self.state >> 32
        return value & ((1 << n) - 1)


random = Random(7)
PRIME = (1 << 127) - 1


def number(bits):
    kind = random.bits(3)
    if kind == 0:
        return (1 << bits) - 1
    if kind == 1:
        return 1 << bits
    if kind == 2:
        return ((1 << bits // 2) - 1) << bits // 2 or 1
    return random.bits(bits) | 1 << bits - 1


def digest(*values):
    total = 0
    for value in values:
        total = (total * 1000003 + value % PRIME) % PRIME
    return hex(total)


SIZES = (1, 31, 48, 49, 63, 64, 65, 127, 128, 129, 500, 1023, 1100, 2240, 2310, 2400, 4096, 4600, 9000, 20000, 70000)
for size in SIZES:
    a, b = number(size), number(max(1, size * (1 + random.bits(2)) // 4))
    print(size, digest(a + b, a - b, b - a), digest(a * b, a * a, -a * b), digest(a // b, a % b, -a // b, -a % b),
          digest(a & b, a | -b, ~a ^ b), digest(a << 70, a >> 33, -a >> 33), a < b, -a < b, a == b)

for size in SIZES[:19]:
    a, b, c = number(size), number(size // 2 + 1), number(size // 3 + 2)
    quotient, rest = divmod(a * b + c, b)
    print(size, quotient * b + rest == a * b + c, 0 <= rest < b, digest(quotient, rest), digest(a ** 3, b ** 5),
          digest(pow(a, b % 100000, c)), (a * c + b) // c == a + b // c, a.bit_length(), a.bit_count())

print([digest(pow(3, e, m)) for e in (0, 1, 5, 1 << 70, (1 << 200) - 1) for m in (1, 2, 97, 1 << 64, (1 << 130) + 1, -10 ** 30)])
print([pow(a, -1, m) for a, m in ((3, 7), (10 ** 20 + 1, 10 ** 30 + 57), (-5, 12), (7, -9))])
for size in (1, 18, 19, 20, 38, 39, 40, 76, 77, 155, 300, 620, 1300, 2500, 4200):
    text = "".join(chr(48 + random.bits(8) % 10) for _ in range(size)).lstrip("0") or "7"
    value = int(text)
    print(size, str(value) == text, digest(value), str(-value)[:12], int(hex(value), 16) == value,
          int(bin(value), 2) == value, int(oct(value), 8) == value, int("z" * size, 36) % 1009)
for bad in (lambda: 1 << -1, lambda: 5 // 0, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: 10 ** 400 / 3,
            lambda: int("9" * 4301), lambda: str(10 ** 4300), lambda: (300).to_bytes(1, "big"), lambda: (-1).to_bytes(1, "big")):
    try:
        print(bad())
    except (ValueError, ArithmeticError) as e:
        print(type(e).__name__, e)
print([(2 ** k / 3 ** j).hex() for k in (0, 53, 200, 1020) for j in (0, 1, 40, 600)], (2 ** 1074).__rtruediv__(1), 1 / 2 ** 1075)
print([float(2 ** 53 + k) for k in range(4)], [float(2 ** 200 + 2 ** 147 + k) == 2.0 ** 200 for k in (0, 1)])
print([2 ** 53 + 1 == 2.0 ** 53, 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, -10 ** 400 < float("-inf"), 10 ** 22 == 1e22, 10 ** 23 == 1e23])
print([hash(v) for v in (2 ** 61 - 1, 2 ** 61, -(2 ** 61), 10 ** 50, -10 ** 50, 2.0 ** 100, 1e300, 0.1, -1, -1.0)])
print([round(15 * 10 ** 20, -21), round(25 * 10 ** 20, -21), round(-12345678901234567890, -5), round(5, -1), round(15, -1), round(-25, -1)])
