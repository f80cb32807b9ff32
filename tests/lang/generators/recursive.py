# Generators that recurse: permutations, subsets, trees, expressions, n-ary walks, partitions, words.
def subsets(items):
    if not items:
        yield ()
        return
    for rest in subsets(items[1:]):
        yield rest
        yield (items[0],) + rest


def compositions(n):
    if n == 0:
        yield []
    for first in range(1, n + 1):
        for rest in compositions(n - first):
            yield [first] + rest


def words(alphabet, n, avoid=""):
    def go(prefix):
        if len(prefix) == n:
            yield prefix
            return
        for c in alphabet:
            if not avoid or not (prefix + c).endswith(avoid):
                yield from go(prefix + c)

    yield from go("")


def brackets(opened, closed, text=""):
    if not opened and not closed:
        yield text
    if opened:
        yield from brackets(opened - 1, closed, text + "(")
    if closed > opened:
        yield from brackets(opened, closed - 1, text + ")")


def heap_permutations(a, n=None):
    n = len(a) if n is None else n
    if n <= 1:
        yield "".join(a)
        return
    for i in range(n):
        yield from heap_permutations(a, n - 1)
        j = 0 if n % 2 else i
        a[j], a[n - 1] = a[n - 1], a[j]


print(list(subsets([1, 2, 3])), len(list(subsets(range(10)))))
print(list(compositions(4)), sum(1 for _ in compositions(9)))
print(list(words("ab", 3)), list(words("ab", 4, "bb")), sum(1 for _ in words("abc", 6, "ab")))
print(list(brackets(3, 3)), [sum(1 for _ in brackets(n, n)) for n in range(7)])
print(list(heap_permutations(list("abc"))), len(set(heap_permutations(list("abcde")))))


def walk(tree, path=()):
    for key in sorted(tree):
        value = tree[key]
        if isinstance(value, dict):
            yield path + (key,), "dir", sum(1 for _ in walk(value))
            yield from walk(value, path + (key,))
        else:
            yield path + (key,), "file", value


TREE = {"src": {"a.py": 10, "lib": {"b.py": 20, "empty": {}}}, "README": 5}
for row in walk(TREE):
    print(row)


def expressions(numbers):
    if len(numbers) == 1:
        yield numbers[0], str(numbers[0])
        return
    for i in range(1, len(numbers)):
        for a, ta in expressions(numbers[:i]):
            for b, tb in expressions(numbers[i:]):
                yield a + b, "(%s+%s)" % (ta, tb)
                yield a - b, "(%s-%s)" % (ta, tb)
                yield a * b, "(%s*%s)" % (ta, tb)


results = {}
for value, text in expressions([1, 2, 3, 4]):
    results.setdefault(value, []).append(text)
print(len(results), max(results), min(results), results[24][:3], results[10][0])


def primes():
    yield 2
    found = []
    candidate = 3
    while True:
        if all(candidate % p for p in found if p * p <= candidate):
            found.append(candidate)
            yield candidate
        candidate += 2


def sieve(numbers):
    p = next(numbers)
    yield p
    yield from sieve(n for n in numbers if n % p)


def naturals(n=2):
    while True:
        yield n
        n += 1


def take(n, it):
    return [v for v, _ in zip(it, range(n))]


print(take(15, primes()), take(12, sieve(naturals())), take(3, naturals(5)))


def hamming():
    pending = [1]
    while True:
        n = min(pending)
        pending = [v for v in pending if v != n] + [n * 2, n * 3, n * 5]
        yield n


print(take(20, hamming()))
def fold_paper(n):
    if n:
        yield from fold_paper(n - 1)
        yield "R"
        for c in reversed(list(fold_paper(n - 1))):
            yield "L" if c == "R" else "R"


print("".join(fold_paper(4)))
