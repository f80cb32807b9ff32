# What __iter__ returns needs only __next__, and whoever iterates asks __iter__ once.
import collections
import functools
import itertools
import math


class Steps:
    def __init__(self):
        self.n = 0

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


class Own(Steps):
    def __iter__(self):
        print("iter of the iterator")
        return self


class Holder:
    def __init__(self, made):
        self.made = made

    def __iter__(self):
        print("iter")
        return self.made()


def delegating(value):
    yield from value


uses = {
    "list": list, "tuple": tuple, "set": set, "frozenset": frozenset, "sum": sum, "sorted": sorted, "min": min, "max": max, "any": any, "all": all,
    "enumerate": lambda v: list(enumerate(v)), "zip": lambda v: list(zip(v, v)), "map": lambda v: list(map(str, v)),
    "maps": lambda v: list(map(max, v, v)), "filter": lambda v: list(filter(None, v)), "fromkeys": dict.fromkeys, "extend": lambda v: [].extend(v),
    "star": lambda v: [*v], "call": lambda v: print(*v), "set display": lambda v: {*v}, "comprehension": lambda v: [i for i in v],
    "delegating": lambda v: list(delegating(v)), "deque": collections.deque, "reduce": lambda v: functools.reduce(max, v),
    "Counter": lambda v: sorted(collections.Counter(v).items()), "chain": lambda v: list(itertools.chain(v, v)),
    "chained": lambda v: list(itertools.chain.from_iterable([v])), "islice": lambda v: list(itertools.islice(v, 2)),
    "groupby": lambda v: [key for key, group in itertools.groupby(v)], "accumulate": lambda v: list(itertools.accumulate(v)),
    "product": lambda v: list(itertools.product(v)), "permutations": lambda v: list(itertools.permutations(v, 2)),
    "zip_longest": lambda v: list(itertools.zip_longest(v, [1])), "takewhile": lambda v: list(itertools.takewhile(bool, v)),
    "dropwhile": lambda v: list(itertools.dropwhile(bool, v)), "compress": lambda v: list(itertools.compress(v, v)),
    "starmap": lambda v: list(itertools.starmap(print, zip(v))), "filterfalse": lambda v: list(itertools.filterfalse(None, v)),
    "bytes": bytes, "bytearray": bytearray, "in": lambda v: 3 in v, "union": lambda v: set().union(v), "intersection": lambda v: {1}.intersection(v),
    "difference": lambda v: {1}.difference(v), "issuperset": lambda v: {1}.issuperset(v), "update": lambda v: set().update(v),
    "fsum": math.fsum, "prod": math.prod, "join": lambda v: ",".join(map(str, v)),
}


def loop(value):
    for item in value:
        print(item, end=" ")
    a, b, c = value
    return a, b, c


uses["loop"] = loop
for name, use in uses.items():
    for made in (Steps, Own):
        result = use(Holder(made))
        print(name, list(result) if isinstance(result, collections.deque) else result)
try:
    iter(Steps())
except TypeError as error:
    print(error)
print(list(Own()), max(Own()), sum(Own()), set(Own()), sorted(Own()), any(Own()), [*Own()])
