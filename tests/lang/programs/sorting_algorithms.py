# Twelve sorting algorithms written out, with comparison counts, stability and adversarial inputs.
class Counted:
    comparisons = 0

    def __init__(self, key, index):
        self.key = key
        self.index = index

    def __lt__(self, other):
        Counted.comparisons += 1
        return self.key < other.key

    def __le__(self, other):
        Counted.comparisons += 1
        return self.key <= other.key


def bubble(a):
    n = len(a)
    while n > 1:
        last = 0
        for i in range(1, n):
            if a[i] < a[i - 1]:
                a[i], a[i - 1] = a[i - 1], a[i]
                last = i
        n = last
    return a


def insertion(a):
    for i in range(1, len(a)):
        v = a[i]
        j = i
        while j > 0 and v < a[j - 1]:
            a[j] = a[j - 1]
            j -= 1
        a[j] = v
    return a


def selection(a):
    for i in range(len(a)):
        k = i
        for j in range(i + 1, len(a)):
            if a[j] < a[k]:
                k = j
        a[i], a[k] = a[k], a[i]
    return a


def shell(a):
    gap = len(a) // 2
    while gap:
        for i in range(gap, len(a)):
            v, j = a[i], i
            while j >= gap and v < a[j - gap]:
                a[j] = a[j - gap]
                j -= gap
            a[j] = v
        gap //= 2
    return a


def merge(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    left, right = merge(a[:m]), merge(a[m:])
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            out.append(right[j])
            j += 1
        else:
            out.append(left[i])
            i += 1
    out.extend(left[i:])
    out.extend(right[j:])
    return out


def merge_up(a):
    width = 1
    while width < len(a):
        out = []
        for low in range(0, len(a), 2 * width):
            left, right = a[low:low + width], a[low + width:low + 2 * width]
            while left and right:
                out.append((right if right[0] < left[0] else left).pop(0))
            out += left + right
        a = out
        width *= 2
    return a


def quick(a):
    def go(low, high):
        while low < high:
            p = a[(low + high) // 2]
            i, j = low, high
            while i <= j:
                while a[i] < p:
                    i += 1
                while p < a[j]:
                    j -= 1
                if i <= j:
                    a[i], a[j] = a[j], a[i]
                    i += 1
                    j -= 1
            if j - low < high - i:
                go(low, j)
                low = i
            else:
                go(i, high)
                high = j

    go(0, len(a) - 1)
    return a


def quick_list(a):
    if len(a) < 2:
        return a
    p, *rest = a
    small = [v for v in rest if v < p]
    large = [v for v in rest if not v < p]
    return quick_list(small) + [p] + quick_list(large)


def heap(a):
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c] < a[c + 1]:
                c += 1
            if not a[i] < a[c]:
                return
            a[i], a[c] = a[c], a[i]
            i = c

    for i in range(len(a) // 2 - 1, -1, -1):
        sift(i, len(a))
    for n in range(len(a) - 1, 0, -1):
        a[0], a[n] = a[n], a[0]
        sift(0, n)
    return a


def comb(a):
    gap, swapped = len(a), True
    while gap > 1 or swapped:
        gap = max(1, gap * 10 // 13)
        swapped = False
        for i in range(len(a) - gap):
            if a[i + gap] < a[i]:
                a[i], a[i + gap] = a[i + gap], a[i]
                swapped = True
    return a


def cocktail(a):
    low, high = 0, len(a) - 1
    while low < high:
        for i in range(low, high):
            if a[i + 1] < a[i]:
                a[i], a[i + 1] = a[i + 1], a[i]
        high -= 1
        for i in range(high, low, -1):
            if a[i] < a[i - 1]:
                a[i], a[i - 1] = a[i - 1], a[i]
        low += 1
    return a


def tree(a):
    root = None
    for v in a:
        if root is None:
            root = [None, v, None]
            continue
        node = root
        while True:
            side = 0 if v < node[1] else 2
            if node[side] is None:
                node[side] = [None, v, None]
                break
            node = node[side]
    out, stack, node = [], [], root
    while stack or node:
        while node:
            stack.append(node)
            node = node[0]
        node = stack.pop()
        out.append(node[1])
        node = node[2]
    return out


SORTS = [bubble, insertion, selection, shell, merge, merge_up, quick, quick_list, heap, comb, cocktail, tree, sorted]


def inputs():
    x = 99
    random = []
    for _ in range(60):
        x = (x * 16807) % 2147483647
        random.append(x % 100)
    yield "random", random
    yield "sorted", list(range(40))
    yield "reversed", list(range(40, 0, -1))
    yield "equal", [7] * 30
    yield "sawtooth", [i % 5 for i in range(50)]
    yield "organ", list(range(20)) + list(range(20, 0, -1))
    yield "empty", []
    yield "one", [1]
    yield "two", [2, 1]


for name, values in inputs():
    expected = sorted(values)
    for sort in SORTS:
        items = [Counted(v, i) for i, v in enumerate(values)]
        Counted.comparisons = 0
        result = sort(items)
        correct = [c.key for c in result] == expected
        stable = all(a.index < b.index for a, b in zip(result, result[1:]) if a.key == b.key)
        # The library's own count depends on its version, so it is not shown.
        print(name, sort.__name__, correct, stable, Counted.comparisons if sort is not sorted else "-")


def radix(a):
    for shift in range(0, 16, 4):
        buckets = [[] for _ in range(16)]
        for v in a:
            buckets[v >> shift & 15].append(v)
        a = [v for b in buckets for v in b]
    return a


def counting(a):
    counts = [0] * (max(a, default=0) + 1)
    for v in a:
        counts[v] += 1
    return [v for v, n in enumerate(counts) for _ in range(n)]


data = [(i * 7919) % 6151 for i in range(500)]
print(radix(data) == sorted(data), counting(data) == sorted(data), merge(data) == quick(data[:]) == heap(data[:]) == shell(data[:]))


def kth(a, k):
    p = a[len(a) // 2]
    small = [v for v in a if v < p]
    equal = sum(1 for v in a if v == p)
    if k < len(small):
        return kth(small, k)
    if k < len(small) + equal:
        return p
    return kth([v for v in a if v > p], k - len(small) - equal)


print([kth(data, k) == sorted(data)[k] for k in (0, 1, 250, 498, 499)])
