# bench: n=350
# Iteration over keys, values and items.
def main(n):
    table = {"key%d" % k: k for k in range(100)}
    total = 0
    for _ in range(n):
        for key in table:
            total += len(key)
        for key, value in table.items():
            total += value
        for value in table.values():
            total -= value >> 1
    return total
