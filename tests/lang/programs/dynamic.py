# Dynamic programming: knapsack, change, subsequences, matrix chain, edit scripts, partitions, rod cutting.
def knapsack(items, capacity):
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for i, (name, weight, value) in enumerate(items, 1):
        for c in range(capacity + 1):
            best[i][c] = best[i - 1][c]
            if weight <= c and best[i - 1][c - weight] + value > best[i][c]:
                best[i][c] = best[i - 1][c - weight] + value
    chosen, c = [], capacity
    for i in range(len(items), 0, -1):
        if best[i][c] != best[i - 1][c]:
            chosen.append(items[i - 1][0])
            c -= items[i - 1][1]
    return best[-1][-1], chosen[::-1], capacity - c


def brute_knapsack(items, capacity):
    best = 0
    for mask in range(1 << len(items)):
        weight = value = 0
        for i, (_, w, v) in enumerate(items):
            if mask >> i & 1:
                weight += w
                value += v
        if weight <= capacity:
            best = max(best, value)
    return best


ITEMS = [("map", 9, 150), ("compass", 13, 35), ("water", 53, 200), ("sandwich", 50, 160), ("glucose", 15, 60), ("tin", 68, 45), ("banana", 27, 60), ("apple", 39, 40), ("cheese", 23, 30), ("beer", 52, 10), ("cream", 11, 70)]
for capacity in (0, 10, 50, 100, 200, 400):
    print(capacity, knapsack(ITEMS, capacity), brute_knapsack(ITEMS[:8], capacity) == knapsack(ITEMS[:8], capacity)[0])


def change(coins, amount):
    ways = [1] + [0] * amount
    fewest = [0] + [None] * amount
    last = [None] * (amount + 1)
    for coin in coins:
        for a in range(coin, amount + 1):
            ways[a] += ways[a - coin]
    for a in range(1, amount + 1):
        for coin in coins:
            if coin <= a and fewest[a - coin] is not None and (fewest[a] is None or fewest[a - coin] + 1 < fewest[a]):
                fewest[a] = fewest[a - coin] + 1
                last[a] = coin
    used = {}
    while amount and last[amount]:
        used[last[amount]] = used.get(last[amount], 0) + 1
        amount -= last[amount]
    return ways[-1], fewest[-1], used


for coins, amount in (((1, 2, 5, 10, 20, 50, 100, 200), 200), ((1, 3, 4), 6), ((5, 7), 13), ((5, 7), 24), ((25, 10, 1), 30)):
    print(coins, amount, change(coins, amount))


def longest_increasing(a):
    tails, where, previous = [], [], [None] * len(a)
    for i, v in enumerate(a):
        low, high = 0, len(tails)
        while low < high:
            mid = (low + high) // 2
            if tails[mid] < v:
                low = mid + 1
            else:
                high = mid
        if low == len(tails):
            tails.append(v)
            where.append(i)
        else:
            tails[low] = v
            where[low] = i
        previous[i] = where[low - 1] if low else None
    out, i = [], where[-1] if where else None
    while i is not None:
        out.append(a[i])
        i = previous[i]
    return out[::-1]


print(longest_increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9]), longest_increasing([]), longest_increasing([5, 4, 3]))


def matrix_chain(dims):
    n = len(dims) - 1
    cost = {(i, i): 0 for i in range(n)}
    split = {}
    for length in range(2, n + 1):
        for i in range(n - length + 1):
            j = i + length - 1
            options = [(cost[i, k] + cost[k + 1, j] + dims[i] * dims[k + 1] * dims[j + 1], k) for k in range(i, j)]
            cost[i, j], split[i, j] = min(options)

    def show(i, j):
        return "ABCDEFGH"[i] if i == j else "(" + show(i, split[i, j]) + show(split[i, j] + 1, j) + ")"

    return cost[0, n - 1], show(0, n - 1)


print(matrix_chain([30, 35, 15, 5, 10, 20, 25]), matrix_chain([5, 4, 6, 2, 7]), matrix_chain([2, 3]))


def edits(a, b):
    d = {}
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i == 0 or j == 0:
                d[i, j] = i + j
            else:
                d[i, j] = min(d[i - 1, j] + 1, d[i, j - 1] + 1, d[i - 1, j - 1] + (a[i - 1] != b[j - 1]))
    i, j, script = len(a), len(b), []
    while i or j:
        if i and j and d[i, j] == d[i - 1, j - 1] + (a[i - 1] != b[j - 1]):
            if a[i - 1] != b[j - 1]:
                script.append("%d:%s>%s" % (i - 1, a[i - 1], b[j - 1]))
            i, j = i - 1, j - 1
        elif i and d[i, j] == d[i - 1, j] + 1:
            script.append("%d:-%s" % (i - 1, a[i - 1]))
            i -= 1
        else:
            script.append("%d:+%s" % (i, b[j - 1]))
            j -= 1
    return d[len(a), len(b)], script[::-1]


for a, b in (("kitten", "sitting"), ("intention", "execution"), ("", "abc"), ("same", "same"), ("sunday", "saturday")):
    print(a, b, edits(a, b))
partitions = [1] + [0] * 100
for k in range(1, 101):
    for n in range(k, 101):
        partitions[n] += partitions[n - k]
print(partitions[:20], partitions[100])
prices = [0, 1, 5, 8, 9, 10, 17, 17, 20, 24, 30]
rod = [0] * 21
for n in range(1, 21):
    rod[n] = max(prices[k] + rod[n - k] for k in range(1, min(n, 10) + 1))
print(rod)
catalan = [1]
for n in range(1, 25):
    catalan.append(sum(catalan[i] * catalan[n - 1 - i] for i in range(n)))
print(catalan)
triangle = [[1]]
for n in range(12):
    last = triangle[-1]
    triangle.append([1] + [a + b for a, b in zip(last, last[1:])] + [1])
for row in triangle:
    print(" ".join(str(v) for v in row).center(50).rstrip())


def max_subarray(a):
    best, best_range, current, start = a[0], (0, 1), 0, 0
    for i, v in enumerate(a):
        if current <= 0:
            current, start = v, i
        else:
            current += v
        if current > best:
            best, best_range = current, (start, i + 1)
    return best, best_range


print(max_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]), max_subarray([-3, -1, -2]), max_subarray([5]))
