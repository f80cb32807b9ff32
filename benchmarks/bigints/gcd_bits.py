# bench: n=300
# Greatest common divisors, bit operations and shifts of 60-digit numbers.
from math import gcd


def main(n):
    total = 0
    for k in range(1, n):
        a = 3 ** 125 + k
        b = 5 ** 80 * (k + 1)
        total += gcd(a, b) % 1009 + ((a & b) | (a ^ (b >> 3))) % 1013
        total += (a << k % 70).bit_length() + (~a & 0xFFFF)
    return total
