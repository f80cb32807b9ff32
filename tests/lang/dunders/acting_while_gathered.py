# Natives over what acts while it is hashed, compared, iterated or asked for its length: on the containers, the collector, the stack.
import gc

held = []


def deep(n):
    return n and 1 + deep(n - 1)


def grow():
    held.extend(range(50))


def none():
    pass


def fresh():
    held[:] = [[i] for i in range(20)]


ACTS = {"none": none, "collect": gc.collect, "clear": held.clear, "grow": grow, "fresh": fresh, "deep": lambda: deep(150), "fail": lambda: 1 / 0,
        "stop": lambda: next(iter(()))}


class Item:
    def __init__(self, value, act):
        self.value, self.act = value, act

    def __eq__(self, other):
        self.act()
        return self.value == getattr(other, "value", other)

    def __hash__(self):
        self.act()
        return hash(self.value) % 4

    def __lt__(self, other):
        self.act()
        return self.value < getattr(other, "value", other)

    def __gt__(self, other):
        self.act()
        return self.value > getattr(other, "value", other)

    def __bool__(self):
        self.act()
        return True

    def __radd__(self, other):
        self.act()
        return other

    def __repr__(self):
        return f"Item({self.value})"


class Unsure(Item):
    def __eq__(self, other):
        self.act()
        return NotImplemented

    def __lt__(self, other):
        self.act()
        return NotImplemented

    __hash__ = Item.__hash__


class Lazy:
    def __init__(self, items, act):
        self.items, self.act, self.at = items, act, 0

    def __iter__(self):
        self.act()
        for item in self.items:
            self.act()
            yield item


class Source(Lazy):
    def __iter__(self):
        self.act()
        return self

    def __next__(self):
        self.act()
        if self.at >= len(self.items):
            raise StopIteration
        self.at += 1
        return self.items[self.at - 1]

    def __len__(self):
        self.act()
        return len(self.items)


def unpacked(source):
    a, b, c = source
    return a, b, c


def removed(source):
    held.remove(5)
    return held[:3]


def built(source):
    items = [*source]
    return len({items[0]: 1, items[1]: 2, items[2]: 3}), len({items[0], items[1], items[2]})


OPERATIONS = {
    "list": list, "tuple": tuple, "extend": lambda s: [0, *s], "unpack": unpacked, "star": lambda s: (lambda *a: a)(*s), "sum": lambda s: sum(s, 0),
    "set": lambda s: len(set(s)), "any": any, "all": all, "min": min, "max": max, "sorted": sorted, "back": lambda s: sorted(s, reverse=True),
    "keyed": lambda s: sorted(s, key=lambda i: i), "least": lambda s: min([*s], key=lambda i: i), "greatest": lambda s: max([*s]),
    "in": lambda s: 5 in s, "held": lambda s: 7 in held, "index": lambda s: held.index(7), "count": lambda s: held.count(7), "remove": removed,
    "built": built, "dict": lambda s: len(dict.fromkeys(s)), "map": lambda s: list(map(lambda i: i, s)), "pairs": lambda s: len(list(zip(s, s))),
    "update": lambda s: len({1, 2} | set(s)), "in tuple": lambda s: 9 in tuple(held),
}

for kind in (Item, Unsure):
    for name, act in ACTS.items():
        for container in (Source, Lazy, list):
            for operation, function in OPERATIONS.items():
                items = [kind(value, act) for value in (3, 1, 2)]
                held[:] = [kind(value, act) for value in (1, 7, 3)]
                if operation == "remove":
                    held.append(5)
                try:
                    result = function(container(items, act) if container is not list else items)
                except Exception as error:
                    result = type(error).__name__
                    if result == "RuntimeError":
                        result = str(error)
                print(kind.__name__, name, container.__name__, operation, result)
