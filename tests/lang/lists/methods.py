# Every list method, with its edge cases and errors.
a = [3, 1, 2]
a.append(5)
print(a, a.extend([7, 8]), a, len(a))
a.extend("xy")
a.extend(range(2))
a += (9,)
print(a)
a.insert(0, "first")
a.insert(100, "last")
a.insert(-1, "before last")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a.pop(2), a)
a.remove("x")
print(a, a.index(7), a.index(1, 2), a.count(1), a.count("zz"))
a.reverse()
print(a, a.copy() == a, a.copy() is a)
a.clear()
print(a, bool(a), not a)
b = [1, 2, 3, 4, 5]
b[0] = 10
b[-1] = 50
del b[1]
print(b, b[1], b[-2], 4 in b, 99 in b, b + [6], b * 2, [0] * 3 + b)
b *= 2
b += [1]
print(b, min(b), max(b), sum(b), sorted(b), sorted(b, reverse=True), list(reversed(b)))
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1, 2] < [1, 2, 0], [[1], [2]] == [[1], [2]], [1, 2.0, True] == [1.0, 2, 1])
print(list(), list("ab"), list((1, 2)), list({1: 2}), list(range(3)), list([1]), [*range(3), *"ab"])
nested = [[0] * 3 for _ in range(2)]
nested[0][1] = 5
shared = [[0]] * 3
shared[0].append(1)
print(nested, shared, shared[0] is shared[2])
a = [1]
a.append(a)
print(a, a[1] is a, repr(a), len(a[1][1]))
c = list(range(10))
c[2:5] = ["a", "b"]
print(c)
c[1:1] = [0, 0]
c[-2:] = []
c[::2] = [None] * len(c[::2])
print(c)
del c[1:4]
del c[::3]
print(c)
c[:] = [1, 2, 3]
print(c, c[5:], c[:-5], c[1:100])
x = y = [1]
x += [2]
print(x is y, y)
x = x + [3]
print(x is y, y, x)
for bad in (lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(2), lambda: [1].index(5), lambda: [1][3], lambda: [1]["a"], lambda: [1] + (2,), lambda: [1] * 1.5, lambda: [1][1.0], lambda: [] < 5, lambda: [1, "a"] < [1, 2], lambda: list(5), lambda: [].append(), lambda: [].insert(1), lambda: [1].pop("x"), lambda: [].extend(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
z = [1, 2, 3]
try:
    z[5] = 1
except IndexError as error:
    print(error)
try:
    z[0:3:2] = [1]
except ValueError as error:
    print(error)
try:
    z[0:1] = 5
except TypeError:
    print("TypeError", z)
try:
    del z[7]
except IndexError as error:
    print(error)
# A list that changes while a loop walks it.
w = [1, 2, 3, 4]
seen = []
for item in w:
    seen.append(item)
    if item == 2:
        w.remove(2)
    if item == 4:
        w.append(99)
    if item == 99:
        w.clear()
print(seen, w)
