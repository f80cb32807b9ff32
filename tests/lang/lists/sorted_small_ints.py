# Shows that lists of ints come sorted whatever their length, order and size, next to what else they may hold.
state = 12345


def draw(below):
    global state
    state = (state * 1103515245 + 12345) % 2**31
    return state % below


for n in [*range(0, 40), 63, 64, 65, 96, 97, 127, 128, 129, 200, 1000, 4099]:
    for spread in (2, 1000, 2**31):
        items = [draw(spread) - spread // 2 for _ in range(n)]
        rest = sorted(items)
        assert all(a <= b for a, b in zip(rest, rest[1:])), (n, spread)
        counts = {}
        for item in items:
            counts[item] = counts.get(item, 0) + 1
        for item in rest:
            counts[item] -= 1
        assert not any(counts.values()) and len(rest) == n
        assert sorted(items, reverse=True) == rest[::-1]
        copy = items[:]
        copy.sort()
        assert copy == rest
edges = [2**47, -2**48, 2**48 - 1, 2**48, -2**48 - 1, 0, -1, 1, 2**63, -2**63, 2**100]
print(sorted(edges * 3))
print(sorted(range(100, 0, -1))[:5], sorted([*range(70), *range(70)])[60:80], sorted([True, 3, False, -1] * 20)[15:45])
print(sorted([0.0, -0.0, 1, True, 2] * 9)[:20])


class Late:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return self.value < other.value


for n in (0, 1, 2, 7, 8, 9, 17, 50):
    items = [Late(draw(10)) for _ in range(n)]
    for place, item in enumerate(items):
        item.place = place
    print([(item.value, item.place) for item in sorted(items)][:9], [(item.value, item.place) for item in sorted(items, reverse=True)][:9])
    print([item.place for item in sorted(items, key=lambda item: Late(item.value // 3))][:9])


class Bad:
    def __lt__(self, other):
        raise ValueError("no order")


for items in ([Bad(), Bad()], [1, "a"], [1, None, 2], [Bad()] * 20):
    try:
        sorted(items)
    except Exception as error:
        print(type(error).__name__, error)
