# bench: n=6000
# Integers past the machine word: products, quotients, powers.
def main(n):
    value = 1
    modulus = 2 ** 127 - 1
    for k in range(1, n):
        value = value * (k * k + 7) % modulus
        value += 1 << (k % 120)
        value ^= value >> 5
    factorial = 1
    for k in range(2, 150):
        factorial *= k
    return value % 1000000007 + factorial // 10 ** 200 % 1000003
