# Iterators of the builtin types, zip, enumerate, map, filter, reversed, iter with sentinel.
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, "end"), iter(it) is it)
for source in ([1, 2], (1, 2), "ab", b"ab", range(2), {1: "a"}, {5}, frozenset([5]), {1: 2}.items(), {1: 2}.values(), zip("ab", [1, 2]), enumerate("x"), map(abs, [-1]), filter(None, [0, 1]), reversed([1, 2]), (c for c in "g")):
    it = iter(source)
    print(type(it).__name__, list(it), next(it, "end"))
print(list(zip()), list(zip([1, 2])), list(zip([1, 2, 3], "ab")), list(zip("ab", [1, 2], (True, False))), list(zip(range(3), range(5), strict=False)))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
try:
    list(zip([1], [1, 2], [1], strict=True))
except ValueError as error:
    print(error)
print(list(enumerate("abc")), list(enumerate("ab", 10)), list(enumerate([], start=5)), list(map(lambda a, b, c: a + b + c, [1, 2], [10, 20, 30], [100, 200])), list(map(str, range(3))), list(filter(lambda v: v > 1, range(4))))
print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(5))), list(reversed((1, 2))), list(reversed({"a": 1, "b": 2})))
values = iter([1, 2, 3, 0, 4])
print(list(iter(lambda: next(values), 0)), list(values))


class Source:
    def __init__(self):
        self.n = 0

    def read(self):
        self.n += 1
        return self.n if self.n < 4 else None


print(list(iter(Source().read, None)))
z = zip(iter("abcdef"), iter("abcdef"))
s = iter("abcdef")
print(list(z)[:2], list(zip(s, s)), list(zip(*[(1, "a"), (2, "b")])), [sum(p) for p in zip([1, 2], [3, 4])])
a, b = zip(*[(1, 2), (3, 4), (5, 6)])
print(a, b, dict(zip("xyz", range(3))), max(enumerate([3, 9, 2]), key=lambda p: p[1]))
m = map(print, ["lazy", "map"])
print("before")
next(m)
print(list(m))
e = enumerate(iter("pq"))
print(next(e), next(e), next(e, None))
lst = [1, 2, 3]
it = iter(lst)
next(it)
lst.append(4)
print(list(it))
lst2 = [1, 2, 3, 4]
it = reversed(lst2)
print(next(it), lst2.pop(), list(it))
r = iter(range(10 ** 12, 10 ** 12 + 3))
print(list(r), sum(range(10 ** 10, 10 ** 10 + 5)), list(range(2 ** 63 - 1, 2 ** 63 + 2)), list(range(3, -4, -3)), len(range(-(2 ** 40), 2 ** 40, 2 ** 20)))
print(any(iter([0, 1])), all(iter([])), sum(iter([1, 2])), min(iter([2, 1])), sorted(iter("cab")), set(iter([1])) == {1}, "".join(iter("ab")), list(map(None.__class__, [])))
for bad in (lambda: next([]), lambda: next(iter([])), lambda: iter(5), lambda: zip(5), lambda: list(map(5, [1])), lambda: enumerate(5), lambda: reversed({1}), lambda: map(len)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
