# bench: n=20
# In-order walk of a tree by recursive generators.
def build(depth):
    if depth == 0:
        return None
    return (build(depth - 1), depth, build(depth - 1))


def walk(tree):
    if tree is not None:
        yield from walk(tree[0])
        yield tree[1]
        yield from walk(tree[2])


def main(n):
    tree = build(9)
    total = 0
    for _ in range(n):
        for v in walk(tree):
            total += v
    return total
