# bench: n=24
# Doubly recursive Fibonacci numbers: calls and little else.
def fib(k):
    return k if k < 2 else fib(k - 1) + fib(k - 2)


def main(n):
    return fib(n)
