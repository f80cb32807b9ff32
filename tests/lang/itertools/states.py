# States of itertools' iterators, before, amid and after their items: what __reduce__ gives and __setstate__ takes.
import warnings
from itertools import (accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse, groupby,
                       islice, permutations, product, repeat, starmap, takewhile, zip_longest)
from operator import itemgetter

warnings.simplefilter("ignore")


def small(n):
    return n < 3


def first(pair):
    return pair[0]


def pick(a, b):
    return a + b


def odd(n):
    return n & 1


def shown(it, n=6):
    found = []
    for item in islice(it, n):
        if isinstance(item, tuple) and len(item) == 2 and type(item[1]).__name__ == "_grouper":
            item = item[0], list(item[1])
        found.append(item)
    return found


makers = """
accumulate([1, 2, 3])
accumulate([1, 2, 3], initial=5)
accumulate(range(1, 5), pick)
accumulate(range(1, 5), pick, initial=7)
accumulate(["a", "b", "c"])
chain([1, 2], "ab", (3,))
chain.from_iterable([[1], [2, 3], iter([4, 5])])
chain()
combinations("abcd", 2)
combinations("ab", 3)
combinations_with_replacement("abc", 2)
combinations_with_replacement("", 2)
permutations("abc")
permutations("abcd", 2)
permutations("ab", 3)
product("ab", [1, 2, 3])
product("ab", repeat=2)
product("ab", "")
product()
compress("abcdef", [1, 0, 1, 1, 0, 1])
count()
count(5, 2)
count(2.5, 0.5)
count(10 ** 30)
cycle("abc")
cycle([])
cycle(filterfalse(odd, range(6)))
dropwhile(small, range(6))
takewhile(small, range(6))
filterfalse(odd, range(8))
filterfalse(None, [0, 1, "", 2, ()])
starmap(pow, [(2, 3), (3, 2), (4, 1)])
starmap(pick, zip("abc", "def"))
groupby("aabbbc")
groupby("aAbBB", str.lower)
groupby([(1, 2), (1, 3), (2, 4), (3, 5)], itemgetter(0))
groupby([(1, 2), (1, 3), (2, 4), (3, 5)], first)
islice("abcdefgh", 4)
islice("abcdefgh", 1, 7, 2)
islice(filterfalse(odd, range(20)), 1, 7, 2)
islice("abc", 0)
repeat("x", 3)
repeat("x")
zip_longest("abc", [1], fillvalue=0)
zip_longest("ab", filterfalse(odd, range(8)))
zip_longest()
""".strip().splitlines()



def rebuilt(it):
    """What copy and pickle make of an iterator; its inner iterators are not copied."""
    cls, arguments, *state = it.__reduce__()
    other = cls(*arguments)
    if state and state[0] is not None:
        other.__setstate__(state[0])
    return other


for text in makers:
    print(text, end=" ")
    for taken in (0, 1, 2, 9):
        it = eval(text)
        for _ in islice(it, taken):
            pass
        try:
            other = rebuilt(it)
            print(taken, type(other) is type(it) or type(other).__name__, shown(other), end=" ")
        except Exception as error:
            print(taken, type(error).__name__, error, end=" ")
    print()

for line in """
chain().__setstate__(())
chain().__setstate__([])
chain().__setstate__(([],))
chain().__setstate__((iter([]), []))
cycle("abc").__setstate__("")
cycle("abc").__setstate__(("", 0))
cycle("abc").__setstate__(([],))
product("ab", "cd").__setstate__((1, 2, 3))
permutations("abc").__setstate__(5)
combinations("abc", 2).__setstate__((1,))
count(3).__reduce__()
count(3, 2).__reduce__()
repeat(3).__reduce__()
repeat(3, 4).__reduce__()
combinations("abc", 2).__reduce__()
product("ab", "c").__reduce__()
""".strip().splitlines():
    try:
        print(line, eval(line))
    except Exception as error:
        print(line, type(error).__name__)

try:
    it = chain()
    it.__setstate__((iter(["abc", "de"]), iter(["x"])))
    print(list(it))
    it = product("ab", "cde")
    it.__setstate__((0, 99))
    print(list(it))
    it = permutations("abc", 2)
    it.__setstate__(((2, 0, 1), (1, 2)))
    print(list(it))
    it = zip_longest("ab", "c")
    it.__setstate__("-")
    print(list(it))
    it = cycle(iter("abc"))
    it.__setstate__((["x"], False))
    print(shown(it, 9))
    groups = groupby([1, 1, 2, 2], odd)
    key, group = next(groups)
    next(group)
    print(list(rebuilt(group)), list(group))
    next(groups)
    print(type(rebuilt(group)).__name__)
except AttributeError as error:
    print(error)
