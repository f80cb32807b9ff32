# Bit tricks: population count, gray codes, bit reversal, masks, shifts past the word.
def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c


def reverse(n, width):
    out = 0
    for _ in range(width):
        out = out << 1 | n & 1
        n >>= 1
    return out


print([popcount(n) for n in (0, 1, 255, 2 ** 40 - 1, 2 ** 100 - 1)], [reverse(n, 8) for n in (1, 2, 128, 0b1011)])
print([n ^ n >> 1 for n in range(16)], [n & -n for n in (1, 12, 80, 2 ** 50)], [~n & 0xFF for n in (0, 1, 254)])
print([1 << k for k in range(0, 130, 13)], [-1 << k for k in (0, 47, 48, 49, 64)], [(2 ** 100) >> k for k in (0, 50, 99, 100, 101)], [-(2 ** 100) >> k for k in (0, 50, 99, 100, 101, 200)])
print(5 >> 100, -5 >> 100, 0 << 1000, 5 >> 0, True << 3, 7 & True, 6 | False)
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 1.0, lambda: 1.0 & 1, lambda: "a" ^ 1):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(error)
x = 0
for k in range(200):
    x |= 1 << (k * 7 % 101)
    x ^= 1 << (k * 3 % 61)
print(x, popcount(x), x.bit_length())
h = 2166136261
for c in b"fnv hash of this":
    h = (h ^ c) * 16777619 & 0xFFFFFFFF
print(h)
h = 14695981039346656037
for c in b"fnv hash of this":
    h = (h ^ c) * 1099511628211 % 2 ** 64
print(h)
state = 1
seq = []
for _ in range(12):
    bit = (state ^ state >> 2 ^ state >> 3 ^ state >> 5) & 1
    state = state >> 1 | bit << 15
    seq.append(state)
print(seq)
print(sum(1 for a in range(64) for b in range(64) if a & b == 0), all((a ^ b) == (a | b) - (a & b) for a in range(-20, 20) for b in range(-20, 20)), all(a + b == (a ^ b) + 2 * (a & b) for a in range(-9, 9) for b in range(-9, 9)))
print(all(-a == ~a + 1 for a in (0, 5, -7, 2 ** 48, -2 ** 48, 2 ** 90)), all(a >> 3 == a // 8 for a in range(-40, 40)), all(a & 7 == a % 8 for a in range(-40, 40)))
