# bench: n=60000
# Calls with keyword arguments and defaults.
def area(width, height=2, *, margin=0, scale=1):
    return (width + margin) * (height + margin) * scale


def main(n):
    total = 0
    for k in range(n):
        total += area(k & 7)
        total += area(k & 3, height=5)
        total += area(width=2, margin=1, scale=3)
    return total
