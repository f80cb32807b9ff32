# Long products and quotients: sizes that cross every multiplication algorithm, checked by identities.
def digits(seed, count):
    out = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(str(seed % 10))
    return int("".join(out).lstrip("0") or "0")


def checksum(n):
    return n % 1000000007, n % 998244353, n.bit_length()


for size in (5, 15, 20, 40, 90, 200, 400, 900, 1800, 3500):
    a = digits(size, size)
    b = digits(size * 7 + 1, size // 2 + 3)
    p = a * b
    print(size, checksum(a), checksum(b), checksum(p), checksum(a * a))
    print((a + b) * (a - b) == a * a - b * b, p // a == b, p % b == 0, (p + 1) % b == 1 % b)
    q, r = divmod(p * 3 + 12345, b + 7)
    print(checksum(q), checksum(r), q * (b + 7) + r == p * 3 + 12345, 0 <= r < b + 7)
    text = str(a)
    print(int(text) == a, len(text), text[:8], int(hex(a), 16) == a)
print(checksum(3 ** 5000), checksum(7 ** 3000 // 5 ** 2000), str(2 ** 4000)[:20], len(str(2 ** 4000)))
print(checksum(pow(12345678901234567890, 500)), (10 ** 500 - 1) // 9 == int("1" * 500))
