# set and frozenset: methods, operators, order of small ints, errors.
s = {3, 1, 2}
print(s, len(s), 2 in s, 9 not in s, set(), set([1, 1, 2]), set(range(5)), frozenset([2, 1]), {1, True, 1.0}, sorted(set("hello")))
s.add(5)
s.add(5)
s.discard(1)
s.discard(99)
s.remove(2)
print(s, s.copy() == s, s.copy() is s)
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b, a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b))
print(a.union([9], (8,)), a.intersection([1, 2, 9], {2}), a.difference([1], [2]), a.isdisjoint([7]), {1} <= a, {1} < a, a < a, a <= a, a >= {1, 2}, a > a, a.issubset(range(9)), a.issuperset([1]))
a |= {10}
a &= {1, 2, 10}
a -= {2}
a ^= {1, 7}
print(a)
a.update([1, 2], {3})
a.intersection_update({1, 2, 3})
a.difference_update([3])
a.symmetric_difference_update({2, 4})
print(a, a == {1, 4}, a != {1}, {1, 2} == frozenset({2, 1}), frozenset({1}) | {2}, {2} | frozenset({1}))
f = frozenset("ab")
print(sorted(f), hash(f) == hash(frozenset("ba")), {f: 1}[frozenset("ab")], f == {"a", "b"}, {frozenset({1}), frozenset({1})} == {frozenset({1})})
x = {1}
print(x.pop(), x, bool(x), not x, min({3, 1}), max({3, 1}), sum({1, 2, 3}), sorted({"b", "a"}), list({7}), tuple({7}), [*{7}])
print({0, 8, 16, 1}, {20, 10, 30}, {5, 4, 3, 2, 1, 0}, {100, 50, 25, 12, 6, 3, 1}, {-1, -2, 0}, {64, 32, 0, 33}, {2.5, 1, 0.5})
big = set()
for i in range(1000):
    big.add(i * 7 % 501)
print(len(big), sum(big), 500 in big, 501 in big)
for i in range(0, 501, 2):
    big.discard(i)
print(len(big), sorted(big)[:5], sum(big))
for bad in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: set(5), lambda: {1} < 5, lambda: frozenset([1]).add(2), lambda: hash({1}), lambda: {1}[0], lambda: {}.add(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    loop = {1, 2}
    for item in loop:
        loop.add(item + 10)
except RuntimeError as error:
    print(error)
