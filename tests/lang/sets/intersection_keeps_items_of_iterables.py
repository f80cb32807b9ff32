# Of equal members, intersection keeps those of an iterable, and those of the smaller of two sets.


class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return 5
    def __eq__(self, other): return isinstance(other, Key)
    def __repr__(self): return f"Key({self.n})"


for kind in (set, frozenset):
    print(kind([1.0]).intersection([True, 1, 0, 7]), kind([1.0]).intersection({1, 2, 3}), kind([True, 2, 3]).intersection([9], [1]))
    print(kind([1.0, 2]).intersection(iter([1]), {1.0, 4, 5}), kind([Key(1)]).intersection([Key(2), Key(3)]), kind("ab").intersection("bc"))
    try:
        kind([1]).intersection([[]])
    except TypeError as problem:
        print(problem)
s = {1.0, 2}
s.intersection_update([True])
print(s)


class Set(set):
    pass


view = {1: [], 2: 3}.items()
try:
    print(view & Set([(2, 3), 4, 5]), view & {4})
    print(view & {(2, 3), 4, 5})
except TypeError as problem:
    print(problem)
