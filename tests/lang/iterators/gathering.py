# Natives that consume generators, maps and filters: results, order of effects, errors, and iterators used meanwhile.
import itertools


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}".replace("iterable argument is empty", "arg is an empty sequence")


log = []


def noisy(items, fail=None):
    for item in items:
        log.append(("give", item))
        if item == fail:
            raise LookupError(item)
        yield item
    log.append("end")
    return "returned"


def delegating(items):
    result = yield from noisy(items)
    log.append(result)
    yield from ()
    yield from [100, 200]


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        log.append(("hash", self.n))
        return self.n % 3

    def __eq__(self, other):
        log.append(("eq", self.n))
        return isinstance(other, Key) and self.n == other.n

    def __lt__(self, other):
        return self.n < other.n

    def __gt__(self, other):
        return self.n > other.n

    def __add__(self, other):
        return Key(self.n + (other.n if isinstance(other, Key) else other))

    def __radd__(self, other):
        return Key(self.n + other)

    def __bool__(self):
        log.append(("bool", self.n))
        return self.n > 2

    def __repr__(self):
        return f"K{self.n}"


numbers = [3, 1, 2, 2]
consumers = [list, tuple, set, frozenset, sum, any, all, min, max, sorted, lambda it: [*it], lambda it: {*it}, lambda it: (0, *it),
             lambda it: [].extend(it), lambda it: "-".join(map(str, it)), lambda it: dict.fromkeys(it), lambda it: sorted(it, key=lambda v: -v, reverse=True),
             lambda it: list(zip(it, it)), lambda it: list(enumerate(it)), lambda it: next(it), lambda it: 2 in it, lambda it: list(itertools.chain(it, it))]
sources = [noisy, delegating, lambda items: map(lambda v: v * 2, items), lambda items: filter(lambda v: v != 2, items), lambda items: map(abs, items),
           lambda items: filter(None, items), lambda items: map(lambda a, b: a + b, items, items), lambda items: (v for v in items if v),
           lambda items: map(int, map(str, items)), lambda items: map(lambda v: v, delegating(items)), lambda items: filter(lambda v: v > 1, delegating(items))]
for consume in consumers:
    for source in sources:
        log.clear()
        print(attempt(consume, source(numbers)), log)
        print(attempt(consume, source([])))

keys = [Key(4), Key(1), Key(4), Key(7), Key(2)]
for consume in (list, set, frozenset, lambda it: sum(it, Key(0)), sum, any, all, min, max, sorted, lambda it: {*it}, lambda it: {k: 1 for k in it}):
    for source in (lambda: (k for k in keys), lambda: map(lambda k: k, keys), lambda: filter(lambda k: k, keys), lambda: filter(None, keys), lambda: filter(lambda k: [], keys)):
        log.clear()
        result = attempt(consume, source())
        print(sorted(result) if isinstance(result, (set, frozenset)) else result, log)

# errors from the iterator, the function, and from taking an item
for consume in (list, set, sum, any, sorted, max, lambda it: "".join(it), lambda it: [1, *it]):
    log.clear()
    print(attempt(consume, noisy([0, 5, 0], 5)), log)
    print(attempt(consume, map(lambda v: 1 // v, [0])), attempt(consume, filter(lambda v: 1 // v, [0])))
    print(attempt(consume, (v for v in [0, "x", [1]])), attempt(consume, map(lambda v: v, [0, "x", {}])))
print(attempt(sum, (v for v in "ab")), attempt(sum, (v for v in "ab"), ""), attempt(sum, ([v] for v in "ab"), []), attempt(sum, (v / 4 for v in range(5))))
print(attempt(sum, (10 ** 20 for _ in range(3))), attempt(sum, (True for _ in range(3))), attempt(sum, (1 << 47 for _ in range(5))), attempt(sum, (v for v in (1, 2.5, 3))))
print(attempt("-".join, (v for v in "abc")), attempt(b"-".join, (bytes([v]) for v in b"abc")), attempt("-".join, (v for v in [1])), attempt(b"".join, map(str, [1])))
print(attempt(map, 1), attempt(map, len, 5), attempt(map, len, [1], 5), attempt(filter, len, 5), attempt(list, map(5, [1])), attempt(list, filter(5, [1])))


# StopIteration out of the function ends a map; out of a generator it is an error
def stop(v):
    if v == 2:
        raise StopIteration
    return v


def stopping():
    yield 1
    raise StopIteration


print(list(map(stop, [1, 2, 3])), [*filter(stop, [1, 2, 3])], [v for v in map(stop, [1, 2, 3])], [v for v in filter(stop, [1, 2, 3])], attempt(list, stopping()))
print(list(map(next, [iter([1]), iter([]), iter([2])])), sum(map(next, [iter([4]), iter([])])), attempt(next, map(stop, [2])), attempt(next, filter(stop, [2]), "none"))
print(next(map(stop, [2]), "none"), next(map(stop, [1]), "none"), next(map(abs, []), "none"), attempt(next, map(abs, [])), attempt(next, filter(None, [0])))


def passing(iterator):
    result = yield from iterator
    yield ("result", result)


print(list(passing(map(stop, [1, 2, 3]))), list(passing(filter(lambda v: v % 2, range(5)))), list(passing(map(lambda a, b: (a, b), "ab", "xyz"))), list(passing(filter(None, [0, 1]))))


# shared iterators, and consumers within consumers
it = iter(range(6))
print(list(map(lambda a: (a, next(it)), it)), list(it))
it = iter(range(7))
print(list(map(lambda a, b: (a, b), it, it)), list(it))
grid = list(map(lambda row: sum(v * w for v, w in zip(row, row)), (range(k) for k in range(5))))
print(grid, list(map(list, map(range, range(4)))), sum(sum(v for v in range(k)) for k in range(6)), any(all(v < k for v in range(4)) for k in range(6)))
print(list(map(sorted, map(reversed, [[1, 2], [5, 4]]))), [*map(max, filter(None, [[1], [], [3, 2]]))])

target = []


def watching():
    for k in range(4):
        target.append(("seen", len(target)))
        yield k


target.extend(watching())
print(target)
target = {0}


def changing():
    for k in range(4):
        target.discard(k - 1)
        yield k


target.update(changing())
print(target)
target = {*changing(), 9}
print(target)


def looking():
    yield attempt(next, own)
    yield attempt(list, own)


own = looking()
print(list(own))
gen = (v for v in range(5))
print(any(v == 2 for v in gen), list(gen), all(v for v in (w for w in range(3))))


def handled():
    try:
        raise KeyError("inner")
    except KeyError:
        yield 1
        try:
            raise ValueError
        except ValueError as error:
            yield repr(error.__context__)
    yield 3


try:
    raise IndexError("outer")
except IndexError:
    print(list(handled()), [*map(lambda v: v, handled())])
    try:
        list(1 // 0 for _ in "a")
    except ZeroDivisionError as error:
        print(repr(error.__context__))


class Sized:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


class Falsy:
    def __len__(self):
        return 0


print(list(map(lambda v: v, Sized([1, 2]))), list(filter(None, [Falsy(), 1])), list(filter(lambda v: Falsy(), [1, 2])), list(map(Sized, [[1]]))[0].items)
print(type(map(abs, [])).__name__, type(filter(None, [])).__name__, iter(it := map(abs, [])) is it, hasattr(map(abs, []), "__next__"))
deep = [1]
for _ in range(60):
    deep = map(lambda v: v + 1, deep)
print(list(deep))


# what a native leaves in the middle of a delegation goes on from there
def outer(depth, items):
    if depth:
        result = yield from outer(depth - 1, items)
        yield ("level", depth, result)
        return depth
    yield from items
    return "inner"


for depth in range(4):
    gen = outer(depth, [0, 0, 3, 4, 0, 5])
    print(any(gen), next(gen), any(gen), gen.send(None) if depth else next(gen, "end"), list(gen))
gen = outer(2, iter([Key(1), Key(4), Key(1)]))
print(len({*gen}), attempt(sum, outer(2, [1, 2])), attempt(set, outer(1, [[]])), max(outer(0, [3, 7, 5])))
gen = outer(2, [1, 2, [], 3])
print(attempt(set, gen), list(gen))
