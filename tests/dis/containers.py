"""Displays, unpacking, items, slices and attributes."""


def displays(a, b):
    return [], [a, b], [*a, b], (a, b), (*a, b), {a, b}, {*a, b}, {a: b}, {**a, "k": b, **b}, \
        [1, 2, 3, 4], {1, 2, 3, 4}


def items(a, b):
    a[b] = a[b + 1]
    a[1] = a[-1]
    a[b:] = a[:b]
    a[b] += 1
    a[0] -= a[::2]
    del a[b], a[1:2]


def attributes(a):
    a.x = a.y.z
    a.x += 1
    del a.x


def unpacking(a):
    b, c = a
    d, *e = a
    *f, g, h = a
    for i, (j, k) in a:
        b, c = c, b
    [l, a.x] = c, b
    return b, c, d, e, f, g, h, i, j, k, l
