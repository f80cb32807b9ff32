# Iterators of itertools as objects: tee over guest code, its copies and weak references, subclasses, groups, chains, starmap.
import copy
import sys
import weakref
from itertools import (accumulate, chain, combinations, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, permutations,
                       product, repeat, starmap, takewhile, tee, zip_longest)
from operator import attrgetter, itemgetter


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


class Down:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Odd:
    """An iterator that asks the tee it feeds."""
    first = True

    def __iter__(self):
        return self

    def __next__(self):
        first, self.first = self.first, False
        return next(other) if first else 1


def numbers(n):
    for i in range(n):
        yield i


def failing():
    yield 1
    raise ZeroDivisionError("amid")


def parts(it):
    first, *rest, last = it
    return first, rest, last


def delegated(it):
    yield from it


for line in """
list(tee(Down(3))[0])
[list(x) for x in tee(Down(3), 3)]
list(zip(*tee(numbers(200), 3)))[::50]
tee([], 0)
[x for x in tee(numbers(70))[1]][-3:]
sum(tee(numbers(4))[0])
max(tee(numbers(4))[0])
sorted(tee(Down(4))[0])
set(tee(Down(4))[0])
2 in tee(Down(4))[0]
dict.fromkeys(tee(Down(3))[0])
dict(zip(*tee(Down(3))))
list(enumerate(tee(Down(3))[0]))
list(islice(tee(Down(9))[0], 2, 5))
parts(tee(Down(4))[0])
','.join(map(str, tee(Down(3))[0]))
list(delegated(tee(Down(3))[0]))
list(chain(tee(Down(3))[0], 'ab'))
next(tee(Down(0))[0], 'none')
list(tee(failing())[0])
type(tee('ab')[0]).__name__
list(type(tee('ab')[0])('def'))
list(type(tee('ab')[0])(Down(2)))
type(tee('ab')[0])()
list(starmap(pow, [(2, 3), [3, 2], (2, 5, 7)]))
list(starmap(max, [range(3), 'abc', {1: 2}]))
list(starmap(lambda a, b=1: (a, b), [(1,), (2, 3)]))
list(starmap(lambda *a: len(a), [range(1000), tuple(range(300)), ()]))
list(starmap(pow, [(2,)]))
list(starmap(pow, [1]))
list(starmap(pow, zip([1, 2], [3, 4])))
[x for x in starmap(pow, Down(0))]
list(starmap(pow, ((n, 2) for n in range(3))))
list(map(pow, [1, 2, 3], repeat(2)))
list(map(lambda a, b, c: a + b + c, 'ab', 'cd', 'ef'))
list(map(max, [1, 2], [3, 0], [2, 5]))
[(k, list(g)) for k, g in groupby([(1, 2), (1, 3), (2, 4)], key=itemgetter(0))]
[k for k, g in groupby([(1, 2), (1, 3), (2, 4)], key=itemgetter(0))]
[(k, next(g)) for k, g in groupby([(1, 2), (1, 3), (2, 4)], itemgetter(0))]
[(k, list(g)) for k, g in groupby([(1,), (2,), ()], itemgetter(0))]
[k for k, g in groupby([3 + 1j, 3.5, 3], attrgetter('real'))]
[(k, list(g)) for k, g in groupby('aAbB', str.lower)]
[(k, len(list(g))) for k, g in groupby(numbers(10), lambda n: n // 3)]
[k for k, g in groupby(numbers(10), lambda n: n // 3)]
list(next(groupby(numbers(10), lambda n: n // 3))[1])
[list(g) for k, g in [*groupby('aab', str.upper)]]
[(k, next(g)) for k, g in groupby('aabbc', key=lambda c: c)]
list(chain([1], (2, 3), [], 'ab', iter([4]), [5, 6], range(2)))
list(chain.from_iterable([[1], [2, 3], (4,), {5: 6}, [7]]))
list(chain([1, 2], Down(2), [3]))
list(chain([1], 2))
list(compress('abcdef', cycle([1, 0, 1])))
list(compress('abc', repeat(1)))
list(compress('abc', count()))
dict(zip('abc', count()))
dict(enumerate('ab'), c=3)
dict(zip('ab', Down(3)))
dict(iter([(1, 2), 'ab', [3, 4]]))
dict(iter([(1, 2), 'abc']))
dict(iter([(1, 2), 3]))
dict(iter([(1, 2), None]))
dict({1: 2, 3: 4}.items())
dict(((n, -n) for n in range(3)), x=1)
dict((n, n, n) for n in range(3))
dict(zip([(1, 2), frozenset([3])], 'ab'))
dict(zip([[1]], 'ab'))
""".strip().splitlines():
    show(line)

it, other = tee(Odd())
show("next(it)")
show("next(it)")

a, b = tee(Down(6))
next(a)
c = copy.copy(a)
print(list(c), next(a), list(copy.copy(b)), list(a), list(b))
print(weakref.ref(b)() is b, weakref.proxy(b).__class__ is type(b))
d, e = tee(b)
print(d is b, e is b, list(e))


class Key:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return isinstance(other, Key) and self.v == other.v

    def __hash__(self):
        return self.v % 2

    def __repr__(self):
        return f"Key({self.v})"


print(dict(zip([Key(1), Key(2), Key(1), Key(3)], "abcd")), dict(zip([1, Key(1), 2], "abc"), z=1))

for base, args in ((repeat, (1, 2)), (filterfalse, (None, [0, 1])), (chain, ([1, 2], [3, 4])), (starmap, (pow, ((2, 3), (3, 2)))),
                   (islice, ([1, 2, 3, 4], 1, 3)), (takewhile, (lambda n: n < 3, [2, 3, 4])), (dropwhile, (lambda n: n < 3, [2, 3, 4])),
                   (cycle, ([1, 2],)), (compress, ("ABC", [1, 0, 1])), (accumulate, ([1, 2],)), (groupby, ("aab",)), (pairwise, ("abc",)),
                   (product, ("ab", "c")), (permutations, ("abc", 2)), (combinations, ("abc", 2)), (zip_longest, ("ab", "c")), (count, (3,)),
                   (map, (str, [1, 2])), (filter, (None, [0, 1])), (zip, ("ab", "cd"))):
    class Derived(base):
        pass

    class WithNew(base):
        def __new__(cls, *args, more=None):
            self = super().__new__(cls, *args)
            self.more = more
            return self

    class WithNext(base):
        def __next__(self):
            return "next", super().__next__()

    one = Derived(*args)
    print(base.__name__, type(one).__name__, [item if base is not groupby else item[0] for item in islice(one, 3)], end=" ")
    two = WithNew(*args, more=3)
    print(type(two).__name__, two.more, len(list(islice(two, 3))), [n for n, _ in islice(WithNext(*args), 2)])
    if base is map and sys.version_info >= (3, 14):          # which takes keywords of its own
        continue
    if base not in (repeat, zip, compress, accumulate, groupby, product, permutations, combinations, zip_longest, count, pairwise):
        class WithInit(base):
            def __init__(self, *args, more=None):
                self.more = more

        three = WithInit(*args, more=4)
        print(type(three).__name__, three.more, len(list(islice(three, 3))))
print(list(accumulate.__new__(Derived.__mro__[1] if Derived.__mro__[1] is accumulate else accumulate, [1, 2, 3], initial=4)))


class Summing(accumulate):
    pass


class Padded(zip_longest):
    pass


print(list(Summing([1, 2], initial=5)), list(Summing([1, 2], lambda a, b: a * b)), list(Padded("ab", "c", fillvalue="-")))
