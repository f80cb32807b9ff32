# bench: n=25000
# Tuples as dict keys, as grids and memo tables have them.
def main(n):
    seen = {}
    x = y = 0
    for k in range(n):
        x = (x + k) % 37
        y = (y + x) % 29
        key = (x, y)
        if key in seen:
            seen[key] += 1
        else:
            seen[key] = 1
    return len(seen) * 1000 + max(seen.values())
