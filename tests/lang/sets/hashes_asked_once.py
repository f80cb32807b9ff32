# Sets, and dicts among themselves, keep the hashes of their members: joining two of them asks no member for its hash.
class Key:
    asked = 0

    def __init__(self, number):
        self.number = number

    def __hash__(self):
        Key.asked += 1
        return self.number % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number

    def __repr__(self):
        return f"Key({self.number})"


def count(label, function):
    Key.asked = 0
    result = function()
    asked = Key.asked
    if isinstance(result, (set, frozenset)):
        result = sorted(result, key=lambda key: key.number)
    print(label, asked, result)


keys = [Key(number) for number in range(10)]
some, others, few = set(keys[:7]), frozenset(keys[4:]), set(keys[5:6])
count("or", lambda: some | others)
count("and", lambda: some & others)
count("sub", lambda: some - others)
count("sub few", lambda: some - few)
count("xor", lambda: some ^ others)
count("le", lambda: few <= some)
count("lt", lambda: few < some)
count("ge", lambda: some >= few)
count("eq", lambda: some == set(keys[:7]) if False else some == some.copy())
count("disjoint", lambda: some.isdisjoint(others))
count("issubset", lambda: few.issubset(others))
count("issuperset", lambda: some.issuperset(few))
count("union", lambda: some.union(others, few))
count("intersection", lambda: some.intersection(others, keys))
count("difference", lambda: some.difference(others, [Key(0)]))
count("symmetric_difference", lambda: some.symmetric_difference(others))
for name in ("update", "intersection_update", "difference_update", "symmetric_difference_update"):
    target = set(keys[:7])
    count(name, lambda: getattr(target, name)(others))
    count("after", lambda: target)
target = set(keys[:7])
target |= others
target &= some
target -= few
target ^= others
count("in place", lambda: target)

mapping = dict.fromkeys(keys[:5], 1)
other = dict.fromkeys(keys[3:8], 2)
count("dict or", lambda: mapping | other)
count("dict copy", lambda: dict(mapping))
count("dict update", lambda: mapping.copy().update(other))
count("dict display", lambda: {**mapping, **other})
count("dict equal", lambda: mapping == mapping.copy())


class Meddler(Key):
    target = None
    __hash__ = Key.__hash__

    def __eq__(self, other):
        if Meddler.target is not None:
            Meddler.target[object()] = 1
        return super().__eq__(other)


first, second = {Meddler(1): 1, Key(4): 2}, {Meddler(4): 1, Key(7): 3}
Meddler.target = second
try:
    first.update(second)
except RuntimeError as error:
    print(type(error).__name__)

for function in ({1, 2}.intersection, {1, 2}.isdisjoint, {9}.issuperset, frozenset().difference):
    rest = iter([1, 2, 3, 4])
    print(function(rest), list(rest))
print({1}.isdisjoint([1, []]))
