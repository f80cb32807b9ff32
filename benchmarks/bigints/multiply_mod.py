# bench: n=12000
# Modular products of 39-digit numbers.
def main(n):
    modulus = 2 ** 127 - 1
    x = 3 ** 70
    y = 12345678901234567890
    for k in range(n):
        x = x * x % modulus
        y = (y * x + k) % modulus
    return (x + y) % 1000000007
