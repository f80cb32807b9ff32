# bench: n=1500
# Membership, union, intersection and difference of sets of ints.
def main(n):
    evens = set(range(0, 200, 2))
    threes = set(range(0, 200, 3))
    total = 0
    for k in range(n):
        common = evens & threes
        rest = evens - threes
        if k % 200 in evens:
            total += len(common | rest)
        rest.add(k)
        rest.discard(k + 1)
        total += len(rest ^ common)
    return total
