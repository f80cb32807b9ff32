# bench: n=700
# Iteration with zip, enumerate, reversed, map and filter.
def main(n):
    first = list(range(50))
    second = [k * 2 for k in first]
    total = 0
    for _ in range(n):
        for a, b in zip(first, second):
            total += a ^ b
        for i, value in enumerate(second):
            total += i & value
        total += sum(map(abs, reversed(first))) + len(list(filter(None, first)))
    return total
