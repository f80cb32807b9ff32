# bench: n=80000
# Tuple packing, unpacking and swaps.
def split(k):
    return k >> 4, k & 15


def main(n):
    a, b = 1, 2
    total = 0
    for k in range(n):
        high, low = split(k)
        a, b = b, a + low & 255
        (p, q), r = (high, a), b
        total += p - q + r
    return total
