# bench: n=120
# Recursion to depth 400 and back, with an argument and a result.
def depth(k, acc):
    if k == 0:
        return acc
    return depth(k - 1, acc + k) + 1


def main(n):
    total = 0
    for k in range(n):
        total += depth(400, k)
    return total
