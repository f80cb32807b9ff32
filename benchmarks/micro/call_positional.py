# bench: n=100000
# Calls of small functions with three positional arguments.
def blend(a, b, t):
    return a + (b - a) * t


def main(n):
    value = 1
    for k in range(n):
        value = blend(value, k, 2) & 0xFFFF
    return value
