# Tuples: construction, comparison, methods, hashing, nesting.
t = (1, 2, 3)
print(t, t[0], t[-1], t[1:], len(t), 2 in t, t + (4,), t * 2, t.index(2), t.count(1), (), (1,), 1, tuple("ab"), tuple([1, 2]), tuple(), tuple(range(3)))
one = 1,
print(one, type(one), (1) == 1, ((1,),), (None,), ("a",), (1, (2, (3, ()))))
print((1, 2) == (1, 2), (1, 2) < (1, 3), (1, 2) < (1, 2, 0), (1, "a") < (2, 5), (1, 2) == [1, 2], () < (0,), (2,) > (1, 99))
print(hash((1, 2)) == hash((1, 2)), hash(()), hash((1,)), hash((1, 2, 3)), hash((0.5, (True, 2))), {(1, 2): "v"}[(1, 2)], (1, 2) in {(1, 2)}, (1.0, 2) in {(1, 2)})
a, b = 1, 2
a, b = b, a
print(a, b, (a, b)[::-1], sorted([(2, 1), (1, 2)]), max((1, 5), (2, 0)), min([(3,), (2, 2)]), sum((1, 2, 3)))
x = (1, [2], "3")
x[1].append(4)
print(x, bool(()), bool((0,)), not (), list(x), tuple(x) is x, (*t, *"ab"), tuple(reversed(t)))
for bad in (lambda: (1,)[5], lambda: (1,) + [2], lambda: (1, 2).index(9), lambda: hash(([],)), lambda: (1, 2)["a"], lambda: (1,) < (1, ) < 5, lambda: (1,) * "a", lambda: tuple(1)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    t[0] = 1
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
try:
    x[1] += [5]
except TypeError as error:
    print(error, x)


def multi():
    return 1, "two", [3]


first, second, third = multi()
print(first, second, third, multi()[1], multi())
for i, (p, q) in enumerate([(1, 2), (3, 4)]):
    print(i, p, q)
print([(i, j) for i in range(3) for j in range(i)], dict([(1, 2), (3, 4)]), list(zip((1, 2), (3, 4))))
t += (9,)
print(t)
