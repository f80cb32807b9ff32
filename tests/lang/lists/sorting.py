# sort and sorted: stability, key, reverse, mixed numbers, errors, mutation.
print(sorted([3, 1, 2]), sorted("banana"), sorted([3.5, 1, 2.25, -1]), sorted([True, 0, 5, False]), sorted([(1, "b"), (1, "a"), (0, "z")]))
words = ["banana", "Apple", "cherry", "apple", "Banana", "date", "fig", "elderberry"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True), sorted(words, key=lambda w: (len(w), w)))
pairs = [(i % 3, i) for i in range(12)]
print(sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: p[0], reverse=True))
a = [5, 2, 9, 1]
print(a.sort(), a)
a.sort(reverse=True)
print(a)
a.sort(key=lambda v: -v % 4)
print(a)
x = 12345
values = []
for i in range(1500):
    x = (x * 16807) % 2147483647
    values.append(x % 1000)
s = sorted(values)
print(s[:10], s[-10:], all(s[i] <= s[i + 1] for i in range(len(s) - 1)), sum(s) == sum(values))
indexed = sorted(range(len(values)), key=lambda i: values[i])
print(indexed[:12], all((values[indexed[i]], indexed[i]) < (values[indexed[i + 1]], indexed[i + 1]) for i in range(len(indexed) - 1)))
rev = sorted(range(len(values)), key=values.__getitem__, reverse=True)
print(rev[:12])
for shape in ([], [1], [2, 1], list(range(100)), list(range(100, 0, -1)), [1] * 50, list(range(50)) + list(range(50)), [0, 1] * 40, [i ^ 21 for i in range(64)]):
    print(sorted(shape) == sorted(shape[::-1]), sorted(shape)[:5], sorted(shape, reverse=True)[:5])
calls = []


def key(v):
    calls.append(v)
    return v % 10


print(sorted([31, 12, 23], key=key), calls)


class Item:
    compared = 0

    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def __lt__(self, other):
        Item.compared += 1
        return self.rank < other.rank

    def __repr__(self):
        return self.name + str(self.rank)


items = [Item(v % 7, chr(97 + v % 5)) for v in values[:40]]
print(sorted(items))
print(sorted(items, reverse=True))
print(min(items), max(items), Item.compared > 0)
print(sorted({"b": 1, "a": 2}), sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1]), sorted({3, 1, 2}), sorted([[2], [1, 5], []]), sorted([b"b", b"a"]))
print(sorted([float("inf"), 1, -float("inf"), 10 ** 30, -10 ** 30, 0.5]), sorted(["a", "é", "z", "日", "B"]))
for bad in (lambda: sorted([1, "a"]), lambda: sorted([None, 1]), lambda: sorted(5), lambda: sorted([1], key=5), lambda: sorted([{}, {}]), lambda: sorted([1, 2], key=lambda v: 1 / 0), lambda: sorted([1], lambda v: v), lambda: [2, 1].sort(None), lambda: sorted([1j, 2j])):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
z = [3, "x", 1]
try:
    z.sort()
except TypeError:
    print(sorted(map(str, z)))
