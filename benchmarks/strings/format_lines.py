# bench: n=5000
# f-strings, str.format and % with widths and precisions.
def main(n):
    total = 0
    for k in range(n):
        total += len(f"{k:>8}|{k * 1.5:10.2f}|{'name':<12}|{k:x}")
        total += len("{:05d} {!r} {}".format(k, "a" * (k & 7), k * k))
        total += len("%s: %6.3f (%d%%)" % ("item", k / 7, k % 100))
    return total
