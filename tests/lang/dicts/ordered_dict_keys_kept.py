# move_to_end keeps the key that is stored; errors of OrderedDict are those of its own code.

from collections import OrderedDict, defaultdict


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 5
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
    def __repr__(self): return f"Key({self.n})"


d = OrderedDict([(1.0, "a"), (Key(1), "b"), (True + 1, "c"), (Key(2), "d"), ("k", "e")])
d.move_to_end(1)
d.move_to_end(Key(1))
d.move_to_end(Key(2), last=False)
d.move_to_end(2.0, last=False)
print(d)
for _ in range(500):
    d.move_to_end(next(iter(d)))
print(d, len(d))


def attempt(operation):
    try:
        print(operation())
    except Exception as problem:
        print(type(problem).__name__, problem, problem.args)


for key in ((9,), (1, 2), (), None, "x", [], "y"):
    attempt(lambda: OrderedDict().pop(key).x)  # noqa: B023 -- used at once
    attempt(lambda: OrderedDict().move_to_end(key))  # noqa: B023
    attempt(lambda: d.pop(key))  # noqa: B023
    attempt(lambda: d.move_to_end(key))  # noqa: B023
for pairs in ([3], ["abc"], [""], ["a"], [(1, 2, 3)], ["ab", [1, 2]], [(i for i in "xy")]):
    attempt(lambda: OrderedDict(pairs))  # noqa: B023
print(defaultdict(int).__getstate__())
