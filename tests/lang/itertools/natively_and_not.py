# Every iterator of itertools over builtin sources, generators and guest iterators: the same items, lazily taken.
import itertools
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile,
                       filterfalse, groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest)


class Guest:
    """An iterable that says what is taken from it."""

    def __init__(self, items, log=None):
        self.items = items
        self.log = log

    def __iter__(self):
        for item in self.items:
            if self.log is not None:
                self.log.append(item)
            yield item


class ByIndex:
    def __init__(self, items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]


class Iterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Sub(list):
    def __iter__(self):
        return iter(["own"])


def generator(items):
    yield from items


def sources(items):
    items = list(items)
    yield items
    yield tuple(items)
    yield iter(items)
    yield generator(items)
    yield Guest(items)
    yield ByIndex(items)
    yield map(lambda v: v, items)
    yield chain(items)
    yield islice(items, None)
    yield zip_longest(items).__class__ and list(items)
    yield reversed(items[::-1])
    yield dict.fromkeys(items)
    yield dict.fromkeys(items).keys()


def attempt(function):
    try:
        return function()
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for data in (range(6), [], [3], "hello"):
    data = list(dict.fromkeys(data))
    seen = set()
    for number, source in enumerate(sources(data)):
        def fresh():
            for k, candidate in enumerate(sources(data)):
                if k == number:
                    return candidate
        results = [
            list(accumulate(fresh())) if data else [], list(accumulate(fresh(), lambda a, b: (a, b))), list(chain(fresh(), [9], fresh())),
            list(chain.from_iterable([fresh(), fresh()])), list(combinations(fresh(), 2)), list(combinations_with_replacement(fresh(), 2)),
            list(compress(fresh(), [1, 0, 1, 1])), list(compress([1, 2, 3], fresh())), list(islice(cycle(fresh()), 9)),
            list(dropwhile(lambda v: v in data[:2], fresh())), list(takewhile(lambda v: v in data[:2], fresh())), list(filterfalse(lambda v: v in data[:1], fresh())),
            list(filterfalse(None, fresh())), [(k, list(g)) for k, g in groupby(fresh())], [(k, list(g)) for k, g in groupby(fresh(), lambda v: v in data[:2])],
            list(islice(fresh(), 2)), list(islice(fresh(), 1, 4, 2)), list(islice(fresh(), 2, None)), list(pairwise(fresh())), list(permutations(fresh(), 2)),
            list(permutations(fresh()))[:7], list(product(fresh(), repeat=2)), list(product(fresh(), "xy")), list(starmap(lambda *a: a, [fresh()])), list(starmap(max, zip(fresh(), fresh()))) if False else [],
            [list(t) for t in tee(fresh(), 3)], list(zip_longest(fresh(), "ab", fillvalue=0)), list(zip_longest(fresh())),
        ]
        seen.add(repr(results))
        if len(seen) > 1:
            print("differs", number, type(source).__name__)
            break
    print(len(seen), seen)

# how much is taken
for make in (lambda i: islice(i, 3), lambda i: islice(i, 1, 6, 3), lambda i: islice(i, 5, 2), lambda i: islice(i, 0), lambda i: pairwise(i), lambda i: takewhile(lambda v: v < 2, i),
             lambda i: zip_longest(i, [1]), lambda i: compress(i, [1, 0, 1]), lambda i: accumulate(i), lambda i: chain(i, [1]), lambda i: groupby(i), lambda i: product(i), lambda i: tee(i)[0], lambda i: cycle(i)):
    log = []
    it = make(Guest(range(8), log))
    print(type(it).__name__, list(log), end=" ")
    for _ in range(3):
        next(it, None)
    print(log, len(log))
    inner = iter(range(8))
    it = make(inner)
    for _ in range(3):
        next(it, None)
    print("   ", list(inner))

print(repr(count(5)) if False else "", list(islice(count(2**47, 2**46), 6)), list(islice(count(-5), 3)), list(islice(count(1.5, -0.5), 4)), list(islice(count(1j), 2)), list(islice(count(step=3), 3)), list(islice(count(start=2**64), 2)), next(count(True)))
print(attempt(lambda: count("a")), attempt(lambda: count([])), list(repeat(7, 0)), list(repeat(7, -3)), list(repeat(object=1, times=2)), attempt(lambda: list(repeat(1, "a"))), attempt(lambda: repeat(1, 2.0)))
print(attempt(lambda: islice([1])), attempt(lambda: islice([1], -1)), attempt(lambda: islice([1], 1.5)), attempt(lambda: islice([1], "a", 2)), attempt(lambda: islice([1], 0, 5, 0)), attempt(lambda: islice([1], 0, 5, -1)), attempt(lambda: islice([1], 0, 1, 2, 3)), list(islice([1, 2], 2**62)), list(islice("abc", None)), list(islice("abcdef", None, None, None)), attempt(lambda: islice([1], 2**70)))
print(attempt(lambda: combinations("ab", -1)), attempt(lambda: combinations("ab", "a")), attempt(lambda: permutations("ab", -1)), attempt(lambda: permutations("ab", 1.0)), attempt(lambda: combinations_with_replacement("ab", -1)), attempt(lambda: product("ab", repeat=-1)), attempt(lambda: product(1)), attempt(lambda: permutations(5)), list(combinations("", 0)), list(permutations("", 0)), list(permutations("")), list(combinations_with_replacement("", 0)), list(combinations_with_replacement("", 2)), list(product(repeat=3)), list(product("ab", repeat=0)))
print(attempt(lambda: tee([], -1)), tee([], 0), attempt(lambda: tee(5)), attempt(lambda: cycle(5)), attempt(lambda: list(chain(5))), attempt(lambda: list(chain([1], 5))), attempt(lambda: list(chain.from_iterable(5))), attempt(lambda: list(chain.from_iterable([[1], 5]))), attempt(lambda: list(pairwise(5))), attempt(lambda: list(zip_longest([1], 5))), attempt(lambda: list(accumulate(["a", 1]))), attempt(lambda: list(accumulate([1, [2]]))), attempt(lambda: list(compress(1, 2))), attempt(lambda: list(starmap(len, [1]))), attempt(lambda: groupby(3)))
print(list(accumulate([1, 2, 3], initial=10)), list(accumulate([], initial=10)), list(accumulate([[1], [2]])), list(accumulate(["a", "b"], initial="x")), list(accumulate([0.5, 1, 2**50, 2**60])), list(accumulate([5, 1, 7], max)), list(accumulate([1, 2], None)), list(accumulate(iter([True, True]))))


class Number:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Number(self.value + getattr(other, "value", other))

    def __radd__(self, other):
        return Number(self.value + other)

    def __eq__(self, other):
        return isinstance(other, Number) and self.value % 2 == other.value % 2

    def __bool__(self):
        return self.value > 1

    def __repr__(self):
        return f"N{self.value}"

    __hash__ = None


ns = [Number(v) for v in (1, 3, 2, 5)]
print(list(accumulate(ns)), list(accumulate(ns, initial=1)), [(k, list(g)) for k, g in groupby(ns)], list(compress("abcd", ns)), list(filterfalse(None, ns)), list(islice(count(Number(1), 2), 3)) if False else "", [list(g) for k, g in groupby([(1, n) for n in ns])])

groups = groupby([1, 1, 2, 2, 3])
held = [g for k, g in groups]
print([list(g) for g in held])
groups = groupby("aabbb")
k, first = next(groups)
print(k, next(first))
k2, second = next(groups)
print(k2, list(first), next(second), list(second), next(groups, "end"), list(second))
groups = groupby(generator("aabbb"), str.upper)
k, first = next(groups)
print(k, next(first))
k2, second = next(groups)
print(k2, list(first), next(second), list(second), next(groups, "end"), list(second))

a, b = tee(range(200))
print(sum(islice(a, 150)), next(b), sum(a), sum(b))
a, b, c = tee(generator(range(130)), 3)
print([next(a) for _ in range(60)][-1], [next(b) for _ in range(57)][-1], sum(c), sum(a), sum(b))
print(list(Sub([1])), list(chain(Sub([1]), [2])), list(islice(Sub([1]), 3)), list(product(Sub([1]), [2])), list(zip_longest(Sub([1]))))
it = chain([1, 2], [3])
print(next(it), it.__next__(), iter(it) is it, list(it), list(it), [type(o).__name__ for o in (chain(), count(), cycle([]), repeat(1), groupby([]), tee([])[0], islice([], 1), product(), starmap(len, []))])
d = {1: 2}
it = chain(d, [5])
d[7] = 8
print(list(it))
it = chain([0], d)
next(it)
next(it)
d[9] = 1
print(attempt(lambda: list(it)))
l = [1, 2]
it = cycle(l)
print(next(it), next(it), l.append(3), next(it), next(it))
print(sum(1 for _ in product(range(10), repeat=4)), sum(1 for _ in permutations(range(7))), sum(map(len, combinations(range(15), 4))), max(combinations([3, 1, 2], 2)), sorted(permutations("cab"))[0], ["".join(p) for p in product("ab", repeat=3)])
print(list(zip(count(), "abc")), list(enumerate(chain("a", "b"), 5)), list(map(sum, pairwise([1, 2, 3]))), dict(zip("ab", count(1))), [*repeat(1, 3)], set(chain([1], [2])), tuple(accumulate([1, 2])), "".join(chain("ab", "c")), sorted(chain([3], [1])), sum(repeat(2, 5)), min(chain([2], [1])), any(repeat(0, 3)), 2 in chain([1], [2]), 9 in islice(count(), 5))
first, *rest = chain("a", "bc")
print(first, rest, list(chain(chain(chain([1]), [2]), [3])), list(reversed(list(islice(count(), 3)))))
deep = [1]
for _ in range(100):
    deep = chain(deep, [2])
print(sum(deep))
deep = iter([1])
for _ in range(60):
    deep = islice(deep, 5)
print(list(deep))
