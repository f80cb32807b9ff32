"""Functions, calls, lambdas, comprehensions, generators."""


def parameters(a, /, b, c=1, *d, e, f=2, **g) -> None:
    return a, b, c, d, e, f, g


def annotated(a: int, b: "text" = [], *, c: str = {}): pass


def calls(f, *args, **kwargs):
    f()
    f(1, kwargs)
    f(1, key=2)
    f(*args)
    f(1, *kwargs, 2, key=3, **kwargs, more=4)
    f.method(1)
    f.method(f(1))
    f.method(f(1), key=2)
    f.method(*args)


@calls
@calls.decorator(1)
def decorated():
    return lambda x=1: x


def comprehensions(a):
    b = [x + 1.5 for x in a if x > 1000]
    c = {x for x in a for y in x}
    d = {x: y for x, y in a}
    e = (x for x in a if x)
    return b, c, d, e, [lambda: x for x in a], sum(x for x in a)


def generator(a):
    x = yield
    y = yield a
    z = yield from y
    return x, z


def passed_on(function, mapping):
    return function(**mapping)
