# bench: n=12000
# Slices: copies, replacement, reversal.
def main(n):
    base = list(range(64))
    total = 0
    for k in range(n):
        part = base[k & 15:48]
        part[2:6] = [1, 2]
        total += len(part) + part[::-1][0] + sum(part[::7])
        base[0] = k & 31
    return total
