# bench: n=4000
# Fibonacci numbers by addition up to 800 digits.
def main(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a % 1000000007
