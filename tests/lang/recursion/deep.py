# Recursion of many kinds: mutual, deep, through methods and builtins, limits as RecursionError.
def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(500), down(900))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(100), is_odd(333))


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


print([ackermann(2, n) for n in range(5)], ackermann(3, 3))


def hanoi(n, a, b, c, moves):
    if n:
        hanoi(n - 1, a, c, b, moves)
        moves.append((a, c))
        hanoi(n - 1, b, a, c, moves)


moves = []
hanoi(6, "a", "b", "c", moves)
print(len(moves), moves[:5])


def infinite(n):
    return infinite(n + 1)


try:
    infinite(0)
except RecursionError as error:
    print("RecursionError", str(error)[:32])


def count_depth():
    depth = 0

    def go():
        nonlocal depth
        depth += 1
        go()

    try:
        go()
    except RecursionError:
        pass
    return 900 < depth <= 1000


print(count_depth(), count_depth(), down(500))


class Deep:
    def __init__(self, n):
        self.child = Deep(n - 1) if n else None

    def depth(self):
        return 1 + (self.child.depth() if self.child is not None else 0)

    def __len__(self):
        return 1 + (len(self.child) if self.child is not None else 0)

    def __eq__(self, other):
        return self.child == other.child

    def __repr__(self):
        return "D" + repr(self.child) if self.child is not None else "."


d = Deep(60)
print(d.depth(), len(d), d == Deep(60), repr(d))


def partitions(n, largest=None):
    if n == 0:
        return [[]]
    largest = largest or n
    return [[k] + rest for k in range(min(n, largest), 0, -1) for rest in partitions(n - k, k)]


print(len(partitions(15)), partitions(5))


def gray(n):
    return [""] if n == 0 else ["0" + g for g in gray(n - 1)] + ["1" + g for g in reversed(gray(n - 1))]


print(gray(4))


def catch_at(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        return catch_at(n - 1)
    except ValueError:
        if n < 50:
            raise
        return "caught at %d" % n


print(catch_at(200))


def sort_recursive(x):
    return x if len(x) < 2 else sort_recursive([v for v in x[1:] if v < x[0]]) + [x[0]] + sort_recursive([v for v in x[1:] if v >= x[0]])


print(sort_recursive([5, 3, 8, 1, 9, 2, 7, 5]))
nested = []
for _ in range(100):
    nested = [nested]
print(str(nested) == "[" * 101 + "]" * 101, nested == nested)


def flatten(x):
    return [y for item in x for y in flatten(item)] if isinstance(x, list) else [x]


print(flatten([1, [2, [3, [4]], 5]]), sum(flatten([[i, [i]] for i in range(50)])))


def key_recursion(n):
    return n if n < 2 else max([n - 1, n - 2], key=key_recursion)


print(key_recursion(12))
