# bench: n=6000
# Slices, concatenation, copies and unpacking.
def main(n):
    base = list(range(40))
    total = 0
    for k in range(n):
        left, right = base[:k % 40], base[k % 40:]
        turned = right + left
        first, *middle, last = turned
        total += first + last + len(middle) + turned[::2][3] + sum(turned[5:9])
        base = turned[:]
    return total
