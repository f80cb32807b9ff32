# bench: n=20000
# Sums and differences of numbers of 20 to 40 digits.
def main(n):
    a = 10 ** 20 + 12345678901
    b = 3 ** 60
    for k in range(n):
        a += b + k
        b = a - b - k
        if a > 10 ** 40:
            a >>= 64
            b = 3 ** 60
    return a % 1000000007 + b % 1000003
