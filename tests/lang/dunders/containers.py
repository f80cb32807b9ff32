# Container protocol methods: getitem, setitem, delitem, len, contains, iter, next, reversed, call, missing.
class Ring:
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        if isinstance(i, slice):
            return Ring(*self.items[i])
        return self.items[i % len(self.items)]

    def __setitem__(self, i, v):
        self.items[i % len(self.items)] = v

    def __delitem__(self, i):
        del self.items[i % len(self.items)]

    def __contains__(self, x):
        print("contains", x)
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __reversed__(self):
        return iter(["reversed"] + self.items[::-1])

    def __repr__(self):
        return "Ring" + repr(self.items)


r = Ring(1, 2, 3)
print(len(r), r[0], r[4], r[-1], r[1:], 2 in r, 9 not in r, list(r), list(reversed(r)), bool(r), bool(Ring()))
r[5] = "x"
del r[0]
print(r, [v for v in r], max(Ring(3, 9, 2)), sum(Ring(1, 2)), tuple(r), sorted(Ring(3, 1)), dict(enumerate(r)))
a, b = r
first, *rest = Ring(1, 2, 3)
print(a, b, first, rest, [*r, *Ring(7)], list(zip(r, "ab")), list(map(str, r)))
r[0] += 10
print(r)


class OldStyle:
    def __getitem__(self, i):
        if i >= 4:
            raise IndexError(i)
        return i * i


o = OldStyle()
print(list(o), 9 in o, 5 in o, [x for x in o], tuple(o), max(o))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(5)
print(next(c), list(c), next(c, "done"), list(Countdown(3)), 2 in Countdown(5), sum(Countdown(10)))


class Callable:
    def __init__(self):
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.calls, args, kwargs


call = Callable()
print(call(), call(1, x=2), callable(call), list(map(call, "ab")), sorted([3, 1], key=lambda v: call(v)[0]))


class Grid:
    def __init__(self):
        self.cells = {}

    def __getitem__(self, key):
        return self.cells.get(key, ".")

    def __setitem__(self, key, value):
        self.cells[key] = value


g = Grid()
g[1, 2] = "#"
g[0, 0] = "@"
print(["".join(g[x, y] for x in range(3)) for y in range(3)])


class BadLen:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in (3, 0, -1, "x", 1.5):
    try:
        print(len(BadLen(n)), bool(BadLen(n)))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class BadBool:
    def __bool__(self):
        return 5


class BadIter:
    def __iter__(self):
        return 5


class Nothing:
    pass


for bad in (lambda: bool(BadBool()), lambda: iter(BadIter()), lambda: list(Nothing()), lambda: len(Nothing()), lambda: Nothing()[0], lambda: 1 in Nothing(), lambda: next(Nothing()), lambda: Nothing()(), lambda: reversed(Nothing()), lambda: [].__getitem__("x")):
    try:
        bad()
        print("fine")
    except TypeError as error:
        print(error)
n = Nothing()
try:
    n[0] = 1
except TypeError as error:
    print(error)
try:
    del n[0]
except TypeError as error:
    print(error)
print(iter(lambda: 1, 1).__class__.__name__, list(iter(iter([3, 2, 1, 0, 5]).__next__, 0)))
