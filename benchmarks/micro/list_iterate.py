# bench: n=300
# Iteration over lists with enumerate, zip and plain for.
def main(n):
    values = list(range(120))
    weights = values[::-1]
    total = 0
    for _ in range(n):
        for i, v in enumerate(values):
            total += i * v
        for v, w in zip(values, weights):
            total -= v * w
        for v in values:
            total += v
    return total
