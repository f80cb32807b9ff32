# bench: n=60000
# Generators feeding each other.
def numbers(n):
    for k in range(n):
        yield k


def odd(source):
    for v in source:
        if v & 1:
            yield v


def scaled(source, factor):
    for v in source:
        yield v * factor


def main(n):
    total = 0
    for v in scaled(odd(numbers(n)), 3):
        total += v
    return total
