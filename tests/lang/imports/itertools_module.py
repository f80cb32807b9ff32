# itertools: every iterator, lazily, with edge cases.
import itertools
from itertools import chain, count, cycle, islice, product

print(list(islice(count(), 5)), list(islice(count(10, 3), 4)), list(islice(count(0.5, 0.25), 3)), list(islice(cycle("abc"), 7)), list(itertools.repeat("x", 3)), list(islice(itertools.repeat(1), 2)))
print(list(chain([1, 2], "ab", ())), list(chain.from_iterable(["ab", [1]])), list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([3, 1, 4, 1], max)), list(itertools.accumulate([1, 2], initial=10)), list(itertools.accumulate("abc")))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abc", 0)), list(islice(iter(range(10)), 2, 9, 3)))
print(list(itertools.takewhile(lambda v: v < 3, [1, 2, 3, 1])), list(itertools.dropwhile(lambda v: v < 3, [1, 2, 3, 1])), list(itertools.filterfalse(lambda v: v % 2, range(6))), list(itertools.filterfalse(None, [0, 1, ""])), list(itertools.compress("abcdef", [1, 0, 1, 0, 1])), list(itertools.starmap(pow, [(2, 3), (3, 2)])))
print([(k, list(g)) for k, g in itertools.groupby("aaabbca")], [(k, len(list(g))) for k, g in itertools.groupby([1, 3, 2, 4, 5], lambda v: v % 2)])
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product("a", [])), len(list(product(range(3), repeat=4))))
print(list(itertools.permutations("abc")), list(itertools.permutations([1, 2, 3], 2)), list(itertools.permutations("ab", 3)), list(itertools.combinations("abcd", 2)), list(itertools.combinations([1, 2], 3)), list(itertools.combinations_with_replacement("abc", 2)))
print(list(itertools.zip_longest("abc", [1])), list(itertools.zip_longest("a", "bc", fillvalue="-")), list(itertools.pairwise([1, 2, 3, 4])), list(itertools.pairwise([1])))
a, b = itertools.tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
first, second, third = itertools.tee("xy", 3)
print(list(first), list(second), list(third))
primes = []
for n in count(2):
    if all(n % p for p in primes):
        primes.append(n)
    if len(primes) == 10:
        break
print(primes, next(itertools.dropwhile(lambda v: v * v < 500, count())), sum(1 for _ in itertools.combinations(range(12), 5)), list(map(sum, product([1, 2], [10, 20]))))
for bad in (lambda: list(islice([1], -1)), lambda: list(itertools.combinations("ab", -1)), lambda: chain(5).__next__(), lambda: list(itertools.starmap(pow, [5])), lambda: itertools.nope):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__)
it = chain("ab", "cd")
print(next(it), next(it), next(it), list(it), next(it, "end"), iter(it) is it)
def powerset(s):
    return chain.from_iterable(itertools.combinations(s, r) for r in range(len(s) + 1))


print(list(powerset([1, 2, 3])))
groups = {}
for key, group in itertools.groupby(sorted("mississippi")):
    groups[key] = sum(1 for _ in group)
print(groups)
