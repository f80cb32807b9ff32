# bench: n=20000
# Builds dicts of ints and of strings, deletes and looks up.
def main(n):
    squares = {}
    for k in range(n):
        squares[k] = k * k
    names = {str(k): k for k in range(n // 4)}
    for k in range(0, n, 3):
        del squares[k]
    total = sum(names.values())
    for k in range(n):
        total += squares.get(k, 1) & 7
    return total + len(names)
