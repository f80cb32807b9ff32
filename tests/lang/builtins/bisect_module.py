# bisect and insort: all arguments, keys, guest comparisons and errors.
import bisect
from bisect import bisect_left, bisect_right, insort, insort_left, insort_right


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except (ValueError, TypeError, IndexError) as error:
        return f"{type(error).__name__}: {error}"


class Version:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        return self.n < other.n

    def __repr__(self):
        return f"v{self.n}"


class Seq:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def insert(self, i, x):
        self.items.insert(i, x)


for data in ([], [1], [1, 2, 2, 3, 5, 8], [0.5, 1, 1.5], ["a", "b", "bb"], [(1, 2), (1, 3), (2, 0)], [2**60, 2**70]):
    for x in data + ([data[0]] if data else []):
        for lo in range(0, len(data) + 1):
            for hi in list(range(lo, len(data) + 1)) + [None]:
                assert bisect_left(data, x, lo, hi) == bisect_left(Seq(data), x, lo, hi) == bisect_left(tuple(data), x, lo, hi)
                assert bisect_right(data, x, lo, hi) == bisect_right(Seq(data), x, lo, hi)
    print(data, [(bisect_left(data, x), bisect_right(data, x)) for x in data])
print(bisect.bisect([1, 2, 3], 2.5), bisect_left(range(0, 100, 3), 30), bisect_right("aabbcc", "b"), bisect_left([1, 2, 3], 2, lo=2), bisect_left([5, 3, 1], -3, key=lambda v: -v), bisect_right([5, 3, 1], -3, key=lambda v: -v), bisect_left([1, 2, 3], 9, 0, 2))
versions = [Version(1), Version(3), Version(3), Version(7)]
print(bisect_left(versions, Version(3)), bisect_right(versions, Version(3)), bisect_left(versions, 3, key=lambda v: v.n), bisect_right(versions, 3, key=lambda v: v.n))
insort(versions, Version(4))
insort_left(versions, Version(3))
insort_right(versions, Version(0))
print(versions)
words = ["kiwi", "apple", "banana"]
insort(words, "plum", key=len)
insort_left(words, "pear", key=len)
print(words)
s = Seq([1, 5])
insort(s, 3)
print(s.items)
ints = []
x = 7
for _ in range(50):
    x = x * 75 % 65537
    insort(ints, x)
print(ints == sorted(ints), ints[:5])
print(attempt(bisect_left, [1, 2], 1, -1), attempt(bisect_left, [1, "a"], 2), attempt(bisect_left, [1, 2, 3], 5, 0, 9), attempt(bisect_left, 5, 1), attempt(bisect_left, [1], None), attempt(bisect_left, [1], 1, "a"), attempt(bisect_left, [1, 2], 1, 5, 2))

print(bisect.bisect is bisect.bisect_right, bisect.insort is bisect.insort_right, bisect.bisect.__name__)
