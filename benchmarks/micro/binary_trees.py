# bench: n=12
# Allocation of complete binary trees of instances, and a walk of each.
class Tree:
    def __init__(self, left, right):
        self.left = left
        self.right = right


def build(depth):
    if depth == 0:
        return Tree(None, None)
    return Tree(build(depth - 1), build(depth - 1))


def count(tree):
    if tree.left is None:
        return 1
    return 1 + count(tree.left) + count(tree.right)


def main(n):
    total = 0
    for depth in range(2, n + 1):
        total += count(build(depth)) * depth
    return total
