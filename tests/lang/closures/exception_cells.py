# Captured variables in try, with and for, and names that except clauses delete.
def f():
    def show():
        try:
            return e
        except NameError as missing:
            return "unbound: " + str(missing)

    try:
        raise ValueError("x")
    except ValueError as e:
        inside = show()
        captured = lambda: str(inside)
    return str(inside), show(), captured()


print(f())


class Manager:
    def __enter__(self):
        return "resource"

    def __exit__(self, *exc):
        return True


def g():
    with Manager() as r:
        fetch = lambda: r
        raise KeyError("swallowed")
    return fetch()


print(g())


def h():
    for i in range(3):
        def inner():
            return i
        if i == 1:
            break
    return inner(), i


print(h())


def k(n):
    total = 0

    def add(v):
        nonlocal total
        if v < 0:
            raise ValueError(total)
        total += v

    for v in n:
        try:
            add(v)
        except ValueError as error:
            print("at", error)
    return total


print(k([1, 2, -1, 3, -5, 4]))


def w():
    if (n := 10) > 5:
        return (lambda: n * 2)()


print(w())


def unpack():
    (a, *b), c = [(1, 2, 3), 4]
    return lambda: (a, b, c)


print(unpack()())


def imports():
    import math as m

    return lambda x: m.floor(x)


print(imports()(3.7))


def definitions():
    class A:
        def make(self):
            return A

    def r(n):
        return n if n == 0 else r(n - 1)

    return A().make() is A, r(5)


print(definitions())
