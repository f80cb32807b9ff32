# A subclass of a builtin iterator with a __next__ of its own is asked by it wherever items are taken.


class Enumerated(enumerate):
    def __next__(self):
        return ("own", super().__next__())


class Mapped(map):
    def __next__(self):
        return "own " + super().__next__()


class Zipped(zip):
    def __next__(self):
        return ("own", *super().__next__())


class Filtered(filter):
    def __next__(self):
        return -super().__next__()


class Reversed(reversed):
    def __next__(self):
        return [super().__next__()]


def delegated(iterator):
    got = yield from iterator
    yield ("returned", got)


def generated():
    yield 3
    yield 0
    yield 5


class Guest:
    def __init__(self, items):
        self.items = items

    def __iter__(self):
        return iter(self.items)


MAKERS = {
    "enumerate": lambda: Enumerated("ab"),
    "enumerate generator": lambda: Enumerated(generated(), 5),
    "map": lambda: Mapped(str, [1, 2]),
    "map generator": lambda: Mapped(lambda x: str(x + 1), generated()),
    "zip": lambda: Zipped([1, 2], (3, 4)),
    "zip generator": lambda: Zipped(generated(), Guest("xyz")),
    "filter": lambda: Filtered(None, [0, 1, 2]),
    "filter generator": lambda: Filtered(lambda x: x < 5, generated()),
    "reversed": lambda: Reversed([1, 2]),
}

TAKERS = {
    "list": list,
    "tuple": tuple,
    "for": lambda it: [item for item in it],
    "next": lambda it: (next(it), next(it), next(it, "end")),
    "yield from": lambda it: list(delegated(it)),
    "star": lambda it: [*it],
    "unpack": lambda it: (lambda first, *rest: (first, rest))(*it),
    "sum": lambda it: sum(it, 0),
    "sorted": lambda it: sorted(it, key=repr),
    "max": lambda it: max(it, key=repr),
    "any": any,
    "all": all,
    "join": lambda it: "-".join(it),
    "extend": lambda it: (lambda out: (out.extend(it), out)[1])([]),
    "set": lambda it: sorted(set(it), key=repr),
    "dict": lambda it: dict(it),
    "zip of it": lambda it: list(zip(it, "pq")),
    "map of it": lambda it: list(map(repr, it)),
    "filter of it": lambda it: list(filter(None, it)),
    "enumerate of it": lambda it: list(enumerate(it)),
    "in": lambda it: ("own 2" in it, next(it, "end")),
    "bytes": lambda it: bytes(it),
    "by hand": lambda it: type(it).__mro__[1].__next__(it),
}

for name, make in MAKERS.items():
    for how, take in TAKERS.items():
        try:
            print(name, "|", how, "|", take(make()))
        except Exception as error:
            print(name, "|", how, "|", type(error).__name__, error)
