# bench: n=280
# Euclid's algorithm over all pairs.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def main(n):
    total = 0
    for a in range(1, n):
        for b in range(1, a):
            total += gcd(a, b)
    return total
