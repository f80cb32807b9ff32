# heapq over numbers, tuples, text and guest objects, and its errors.
import heapq


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (IndexError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


class Task:
    def __init__(self, rank, name):
        self.rank = rank
        self.name = name

    def __lt__(self, other):
        return self.rank < other.rank

    def __repr__(self):
        return f"{self.name}{self.rank}"


def numbers(n, seed=7):
    out = []
    for _ in range(n):
        seed = seed * 1103515245 + 12345 & 0x7FFFFFFF
        out.append(seed % 1000)
    return out


for make in (lambda v: v, lambda v: v / 7, lambda v: (v % 5, v), lambda v: str(v), lambda v: Task(v % 20, "t"), lambda v: (v % 3, Task(v, "u")), lambda v: [v % 4, v], lambda v: 2**60 + v):
    items = [make(v) for v in numbers(60)]
    heap = []
    for item in items[:30]:
        heapq.heappush(heap, item)
    print(heap)
    rest = items[30:]
    heapq.heapify(rest)
    print(rest)
    print([heapq.heappop(heap) for _ in range(10)], heap)
    print([heapq.heappushpop(heap, item) for item in items[40:50]], [heapq.heapreplace(heap, item) for item in items[50:60]], heap)
    print([heapq.heappop(rest) for _ in range(len(rest))], rest)
    print(heapq.nlargest(4, items), heapq.nsmallest(4, items), heapq.nlargest(1, items), heapq.nsmallest(100, items)[:3])
mixed = [1, 2.5, True, 2**70, -1]
heapq.heapify(mixed)
print(mixed, [heapq.heappop(mixed) for _ in range(5)])
print(list(heapq.merge([1, 4, 9], [2, 4], [], range(3, 5))), list(heapq.merge([9, 4, 1], [8, 2], reverse=True)), list(heapq.merge(["bb", "aaa"], ["c", "dddd"], key=len)), list(heapq.merge()), list(heapq.merge([3])), list(heapq.merge([Task(1, "a"), Task(3, "b")], [Task(1, "c")])))
print(heapq.nlargest(3, "hello world"), heapq.nsmallest(3, iter([5, 1, 4, 2]), key=lambda v: -v), heapq.nlargest(0, [1]), heapq.nlargest(-1, [1]), heapq.nsmallest(2, []), heapq.nlargest(1, []), heapq.nlargest(2, [(1, "a"), (1, "b"), (0, "c")], key=lambda p: p[0]))
print(attempt(heapq.heappop, []), attempt(heapq.heapreplace, [], 1), heapq.heappushpop([], 5), attempt(heapq.heapify, (1, 2)), attempt(heapq.heapify, [1, "a", 2]), attempt(heapq.heappush, [1], "a"))
events = [(3, "c"), (1, "a"), (2, "b")]
heapq.heapify(events)
out = []
while events:
    when, name = heapq.heappop(events)
    out.append(name)
    if when < 3:
        heapq.heappush(events, (when + 3, name + "'"))
print(out)
