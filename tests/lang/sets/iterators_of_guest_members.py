# Sets and dicts filled from iterators, which are used up once, with members whose hash and equality the guest defines.


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

    def __repr__(self):
        return f"K{self.n}"


class Own(set):
    pass


class Cold(frozenset):
    def __new__(cls, items, extra=0):
        self = super().__new__(cls, items)
        self.extra = extra
        return self


class Row(tuple):
    def __new__(cls, items):
        return super().__new__(cls, items)


keys = [Key(1), Key(2), Key(1)]
print(len(set(iter(keys))), len(frozenset(iter(keys))), len({*iter(keys)}), dict.fromkeys(iter(keys)), len(set().union(iter(keys), iter([5]))))
print({Key(1)}.issubset(iter(keys)), {Key(1)}.isdisjoint(iter(keys)), {Key(1), Key(3)} >= set(iter(keys)), set(keys).issuperset(reversed(keys)))
print(len(Own(iter(keys))), len(Cold(iter(keys))), len(Cold(key for key in keys)), Cold(zip(keys, keys), 3).extra, Row(key for key in keys), len(set(map(Key, [1, 1, 2]))))
for source in (lambda: iter(keys), lambda: (key for key in keys), lambda: map(Key, [1, 2, 1]), lambda: filter(None, keys), lambda: dict.fromkeys(keys), lambda: enumerate(keys)):
    target = {1, Key(5)}
    target.update(source(), source(), [7])
    print(len(target), 7 in target)
    target = {1}
    target |= set(source())
    print(len(target), len({*source(), 1}), len(set().union(source())), len(set(keys).intersection(source())), len(set(keys).difference(source())), len(set(keys) ^ set(source())))
try:
    target = {1, 2}
    target.update([3, 4, [], 5])
except TypeError as error:
    print(error, target)
large = set(range(1000))
for n in range(3):
    large.update([n, n + 1000], (k for k in range(n)), {n + 2000})
print(len(large), sum(large))
print(sorted(Own(n for n in range(3))), Own(map(str, [1])), sorted(Own(filter(None, [0, 4]))), len(Own(key for key in keys)))
