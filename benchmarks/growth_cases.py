"""Work whose time must grow as CPython's does. A script for any engine: prints a line a point.

    point CASE SIZE SECONDS      the best of three runs
    pause CASE SIZE SECONDS      the longest step of 1000 allocations while SIZE objects live
"""

from time import perf_counter, process_time


def append(n):
    out = []
    for k in range(n):
        out.append(k)
    return len(out)


def pop_append(n):
    out = list(range(n))
    for _ in range(n):
        out.append(out.pop())
    return len(out)


def string_growth(n):
    text = ""
    for _ in range(n):
        text += "ab"
    return len(text)


def dict_str_growth(n):
    table = {}
    for k in range(n):
        table["k%d" % k] = k
    return len(table)


def dict_int_growth(n):
    table = {}
    for k in range(n):
        table[k * 7919] = k
    return len(table)


def dict_churn(n):
    table = {}
    for k in range(n):
        table[k] = k
        if k >= 100:
            del table[k - 100]
    return len(table)


def set_growth(n):
    seen = set()
    for k in range(n):
        seen.add(k * 31 % 1000003)
    return len(seen)


def sort_random(n):
    values = []
    x = 1
    for _ in range(n):
        x = x * 48271 % 2147483647
        values.append(x)
    values.sort()
    return values[0]


def sort_sorted(n):
    values = list(range(n))
    values.sort()
    return values[-1]


def slices(n):
    values = list(range(n))
    total = 0
    for _ in range(20):
        total += len(values[1:]) + len(values[::-1])
    return total


def string_slices(n):
    text = "abcdefgh" * (n // 8)
    total = 0
    for k in range(20):
        total += len(text[k:]) + text.count("gh")
    return total


def join_split(n):
    return len(" ".join(["word"] * n).split())


def recursion(depth):
    def down(k):
        return 0 if k == 0 else 1 + down(k - 1)

    total = 0
    for _ in range(200):
        total += down(depth)
    return total


class Node:
    def __init__(self, value, following):
        self.value = value
        self.following = following


def live_objects(n):
    head = None
    for k in range(n):
        head = Node(k, head)
    return head.value


def pause(n):
    keep = [Node(k, None) for k in range(n)]
    longest = 0.0
    for _ in range(300):
        start = perf_counter()
        for k in range(1000):
            Node(k, keep)
        longest = max(longest, perf_counter() - start)
    return longest


def sizes(first, count):
    return [first * 2 ** k for k in range(count)]


CASES = [
    (append, sizes(20000, 6)),
    (pop_append, sizes(20000, 6)),
    (string_growth, sizes(20000, 6)),
    (dict_str_growth, sizes(8000, 6)),
    (dict_int_growth, sizes(8000, 6)),
    (dict_churn, sizes(8000, 6)),
    (set_growth, sizes(8000, 6)),
    (sort_random, sizes(8000, 6)),
    (sort_sorted, sizes(40000, 6)),
    (slices, sizes(8000, 6)),
    (string_slices, sizes(40000, 6)),
    (join_split, sizes(8000, 6)),
    (recursion, [30, 60, 120, 240, 480, 900]),
    (live_objects, [31250, 62500, 125000, 250000, 500000, 1000000]),
]


def main():
    for case, points in CASES:
        for n in points:
            best = None
            for _ in range(3):
                start = process_time()
                case(n)
                seconds = process_time() - start
                if best is None or seconds < best:
                    best = seconds
            print("point", case.__name__, n, best)
    for n in (10000, 100000, 1000000):
        print("pause", "pause", n, pause(n))


main()
