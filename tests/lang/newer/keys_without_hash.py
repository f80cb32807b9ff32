# What each operation of dicts and sets says of a key that has no hash, or whose __hash__ raises.
# since 3.14
import collections
import functools
import types


class Wrong:
    def __hash__(self):
        return "x"


class Raises:
    def __hash__(self):
        raise TypeError("mine")


class Sub(TypeError):
    pass


class RaisesSub:
    def __hash__(self):
        raise Sub("mine")


class Unset:
    __hash__ = None


class Deep:
    class In:
        __hash__ = None


class Dict(dict):
    pass


class Set(set):
    pass


def match(key):
    return functools.reduce(lambda a, b: a, [key], {key})


ways = {
    "get item": lambda d, s, k: d[k],
    "set item": lambda d, s, k: d.__setitem__(k, 1),
    "del item": lambda d, s, k: d.__delitem__(k),
    "get": lambda d, s, k: d.get(k),
    "pop": lambda d, s, k: d.pop(k),
    "pop or": lambda d, s, k: d.pop(k, 1),
    "pop of none": lambda d, s, k: {}.pop(k, 1),
    "setdefault": lambda d, s, k: d.setdefault(k),
    "in dict": lambda d, s, k: k in d,
    "update": lambda d, s, k: d.update([(k, 1)]),
    "dict": lambda d, s, k: dict([(k, 1)]),
    "dict of zip": lambda d, s, k: dict(zip([k], [1])),
    "display": lambda d, s, k: {k: 1},
    "comprehension": lambda d, s, k: {x: 1 for x in [k]},
    "fromkeys": lambda d, s, k: dict.fromkeys([k]),
    "or": lambda d, s, k: d | {k: 1},
    "ior": lambda d, s, k: d.__ior__([(k, 1)]),
    "format": lambda d, s, k: "%(a)s" % {k: 1},
    "subclass": lambda d, s, k: Dict()[k],
    "defaultdict": lambda d, s, k: collections.defaultdict(int)[k],
    "Counter": lambda d, s, k: collections.Counter([k]),
    "OrderedDict.pop": lambda d, s, k: collections.OrderedDict().pop(k),
    "OrderedDict.pop of some": lambda d, s, k: collections.OrderedDict(a=1).pop(k),
    "move_to_end": lambda d, s, k: collections.OrderedDict(a=1).move_to_end(k),
    "lru_cache": lambda d, s, k: functools.lru_cache(lambda x: 1)(k),
    "cache": lambda d, s, k: functools.cache(lambda x, y: 1)(k, 1),
    "mappingproxy": lambda d, s, k: types.MappingProxyType(d)[k],
    "mappingproxy.get": lambda d, s, k: types.MappingProxyType(d).get(k),
    "keys": lambda d, s, k: k in d.keys(),
    "items": lambda d, s, k: (k, 1) in d.items(),
    "items and": lambda d, s, k: d.items() & [(k, 1)],
    "keys and": lambda d, s, k: d.keys() & [k],
    "keys or": lambda d, s, k: d.keys() | [k],
    "keys minus": lambda d, s, k: d.keys() - [k],
    "keys disjoint": lambda d, s, k: d.keys().isdisjoint([k]),
    "set": lambda d, s, k: set([k]),
    "frozenset": lambda d, s, k: frozenset([k]),
    "subclass of set": lambda d, s, k: Set([k]),
    "add": lambda d, s, k: s.add(k),
    "discard": lambda d, s, k: s.discard(k),
    "remove": lambda d, s, k: s.remove(k),
    "in set": lambda d, s, k: k in s,
    "set display": lambda d, s, k: {k},
    "set comprehension": lambda d, s, k: {x for x in [k]},
    "starred": lambda d, s, k: {*[k]},
    "reduce": lambda d, s, k: match(k),
    "set update": lambda d, s, k: s.update([k]),
    "intersection": lambda d, s, k: s.intersection([k]),
    "difference": lambda d, s, k: s.difference([k]),
    "xor": lambda d, s, k: s.symmetric_difference([k]),
    "union": lambda d, s, k: s.union([k]),
    "isdisjoint": lambda d, s, k: s.isdisjoint([k]),
    "issuperset": lambda d, s, k: s.issuperset([k]),
    "issubset": lambda d, s, k: s.issubset([k]),
    "issubset of iterator": lambda d, s, k: s.issubset(iter([k])),
    "difference_update": lambda d, s, k: s.difference_update([k]),
    "intersection_update": lambda d, s, k: s.intersection_update([k]),
    "hash": lambda d, s, k: hash(k),
}
keys = {"list": [1], "tuple": ([1],), "set": {1}, "Wrong": Wrong(), "Raises": Raises(), "Sub": RaisesSub(), "Unset": Unset(), "Deep": Deep.In(),
        "proxy": types.MappingProxyType({}), "tuple of Wrong": (1, Wrong()), "None": None, "deque": collections.deque(), "slice": slice(Wrong(), [1])}
for name, way in ways.items():
    for kind, key in keys.items():
        try:
            way({1: 2, "a": 3}, {1, 2, 3}, key)
            print(name, kind, "fine")
        except Exception as error:
            print(name, kind, type(error).__name__, error, error.__context__, sep=" | ")
