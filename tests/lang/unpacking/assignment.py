# Unpacking: nested targets, stars, attributes and subscripts as targets, errors.
a, b = 1, 2
(c, d), e = (3, 4), 5
[f, g] = "xy"
h, *i = range(5)
*j, k = range(5)
l, *m, n = range(5)
o, *p, q = "ab"
(r, *s), t = [(1, 2, 3), 4]
print(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t)
a, b = b, a
a, b, c = c, a, b
print(a, b, c)
x = [0, 0, 0]
x[0], x[1], *x[2:] = 7, 8, 9, 10
print(x)


class O:
    pass


o = O()
o.a, o.b = o.c, *o.rest = [1, 2]
print(o.a, o.b, o.c, o.rest)
i = 0
i, x[i] = 2, "changed"
print(i, x)
for n, (p, *q) in [(1, "abc"), (2, (5, 6))]:
    print(n, p, q)
for key, value in {"a": 1, "b": 2}.items():
    print(key, value)
(first, second), (third, *rest) = [(1, 2), (3, 4, 5)]
print(first, second, third, rest)
x = y = z = []
x.append(1)
print(x, y, z, x is z)
a = b, c = 1, 2
print(a, b, c)
print([*range(3), *"ab", *(1,)], (*[], 1), {*[1, 2], 3}, {**{"a": 1}, **{"b": 2}})


def f(*args):
    return args


print(f(*[1, 2], 3, *"ab", *{}), f(*range(0)), f(*(x for x in range(3))))
def gen():
    yield 1
    yield 2
    yield 3


a, b, c = gen()
print(a, b, c)
a, *_ = gen()
print(a, _)
(a,) = [9]
[b] = (8,)
print(a, b)
[] = ()
() = []
for source, count in (([1], 2), ([1, 2, 3], 2), ([], 1), ("abcd", 2), (gen(), 2), ({1: 2}, 2), (5, 2), (None, 2), (range(5), 2)):
    try:
        a, b = source
        print("ok")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
try:
    (a, b), c = [1, 2]
except TypeError as error:
    print(error)
try:
    [*5]
except TypeError as error:
    print(error)
d = {}
d["x"], d["y"] = d.get("z", "none"), 2
print(d)
a, b = (lambda: (1, 2))()
print(a, b)
p, q, r, s, t, u, v, w = "abcdefgh"
p, q, r, s = s, r, q, p
print(p, q, r, s, t, u, v, w)
