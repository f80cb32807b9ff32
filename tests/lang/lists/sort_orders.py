# Sorting keys of every kind: stable, with equal keys, short and long runs, and against a sort by insertion.
import random

random.seed(20)


class Tagged(int):
    pass


def inserted(items, key):
    out = []
    for item in items:
        at, end = 0, len(out)
        while at < end:
            middle = (at + end) // 2
            if key(item) < key(out[middle]):
                end = middle
            else:
                at = middle + 1
        out.insert(at, item)
    return out


def number(spread):
    return random.randrange(-spread, spread)


MAKERS = {
    "small ints": lambda: number(20),
    "ints": lambda: number(10**9),
    "big ints": lambda: number(4) << 70 | number(9) & 0xFF,
    "ints of all sizes": lambda: number(5) << random.randrange(0, 1200, 7),
    "floats": lambda: random.choice([0.0, -0.0, 1.5, -1.5, 1e300, -1e300, float("inf"), -float("inf"), random.random()]),
    "numbers": lambda: random.choice([True, False, 2**53, 2**53 + 1, 2.0**53, -(2**60) - 1, -(2.0**60), 0, 0.5, number(3)]),
    "texts": lambda: "".join(random.choice("ab\0") for _ in range(random.randrange(12))),
    "texts alike": lambda: "record number " + str(number(300)),
    "long texts": lambda: "x" * random.randrange(5, 12) + random.choice("yz"),
    "latin": lambda: random.choice("a\x7f\x80\xff") * random.randrange(9),
    "wide texts": lambda: "".join(random.choice("a\xffĀ\uffff\U00010000\U0010ffff") for _ in range(random.randrange(6))),
    "bytes": lambda: bytes([number(2) & 3 for _ in range(random.randrange(5))]),
    "pairs": lambda: (number(5), "k" + str(number(5)), number(5)),
    "named pairs": lambda: ("n" + str(number(9)), number(3)),
    "float pairs": lambda: (number(4) / 2, number(3)),
    "short and long": lambda: tuple(number(2) for _ in range(random.randrange(1, 4))),
    "empty ones too": lambda: tuple(number(2) for _ in range(random.randrange(3))),
    "lists": lambda: [number(4), [number(3)]],
    "nested": lambda: ((number(2),), "a"),
    "none last": lambda: (random.random() < 0.3, number(9)),
    "guest ints": lambda: Tagged(number(9)),
}

for name, make in MAKERS.items():
    for n in (0, 1, 2, 3, 31, 32, 33, 70, 150):
        keys = [make() for _ in range(n)]
        records = list(enumerate(keys))
        wanted = inserted(records, lambda record: record[1])
        assert sorted(records, key=lambda record: record[1]) == wanted, (name, n)
        backwards = inserted(records[::-1], lambda record: record[1])[::-1]
        assert sorted(records, key=lambda record: record[1], reverse=True) == backwards, (name, n)
        copy = keys[:]
        copy.sort()
        assert [repr(key) for key in copy] == [repr(record[1]) for record in wanted], (name, n)
        copy.reverse()
        copy.sort()
        assert copy == [record[1] for record in wanted], (name, n)
    print(name, "sorted")

# Runs that exist already
for pattern in (
    list(range(100)),
    list(range(100, 0, -1)),
    [5] * 80,
    list(range(60)) + list(range(60)),
    list(range(60, 0, -1)) + list(range(60)),
    list(range(90)) + [3],
    [90] + list(range(90)),
):
    print(sorted(pattern) == inserted(pattern, lambda x: x), sorted(pattern, key=lambda x: -x)[:4], sorted(map(str, pattern))[:3])

# What cannot be compared leaves the items there
for mixture in ([3, "a", 1], [(1, "a"), (1, 2)], ["a", b"a"], [1, None], [1j, 2j], [(1, None)] * 2 + [(1, 3)], [[1], (1,)], [float("nan"), "x"]):
    before = len(mixture)
    try:
        mixture.sort()
    except TypeError as error:
        print(error, len(mixture) == before)
    else:
        print(mixture)
print(len(sorted([float("nan"), 1.0, float("nan"), 0.5])))
