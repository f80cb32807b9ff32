# bench: n=60000
# Calls of builtin functions with one to three arguments.
def main(n):
    total = 0
    text = "machine"
    for k in range(n):
        total += len(text) + abs(5 - k) + min(k, 100) + max(3, k & 7, 2)
        if isinstance(k, int):
            total += ord("a") - int(True)
    return total
