# bench: n=120000
# A generator with a local state, consumed by a for loop.
def odd_numbers(limit):
    k = 1
    while k < limit:
        yield k
        k += 2


def main(n):
    total = 0
    for value in odd_numbers(2 * n):
        total += value
    return total
