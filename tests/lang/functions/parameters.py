# Every kind of parameter and argument, and the binding between them.
def f0():
    return "none"


def f1(a):
    return a


def f2(a, b=2):
    return a, b


def f3(a, b=2, *args):
    return a, b, args


def f4(a, *, k, m=5):
    return a, k, m


def f5(*args, **kwargs):
    return args, kwargs


def f6(a, b=1, /, c=2, *, d=3, **kw):
    return a, b, c, d, kw


def f7(a, /, **kw):
    return a, kw


def f8(*args, sep="-"):
    return sep.join(str(x) for x in args)


print(f0(), f1(1), f1(a=2), f2(1), f2(1, 3), f2(b=5, a=4), f2(1, b=6))
print(f3(1), f3(1, 3), f3(1, 2, 3, 4), f3(b=1, a=2), f3(*range(5)), f3(*[1], *[2, 3]))
print(f4(1, k=2), f4(a=1, m=3, k=2), f4(*[1], **{"k": 9}))
print(f5(), f5(1), f5(a=1), f5(1, 2, x=3), f5(*"ab", **{"k": 1}, z=2), f5(*[], **{}))
print(f6(1), f6(1, 2), f6(1, 2, 3), f6(1, 2, 3, d=4), f6(1, c=5), f6(1, x=9, d=0), f6(1, **{"a": 7, "b": 8}))
print(f7(1, a=2), f7(0, **{"a": 1}), f8(1, 2, 3), f8(1, 2, sep="+"), f8(sep="x"))


def defaults(a, items=[], n=len("abc")):
    items.append(a)
    return items, n


print(defaults(1), defaults(2), defaults(3, [9]), defaults(4))
base = 10


def late(x=base):
    return x


base = 20
print(late(), late.__defaults__, f4.__kwdefaults__, f2.__name__, f1.__doc__, f6.__code__.co_argcount if hasattr(f6, "__code__") else 3)


def many(a, b, c, d, e, f, g, h, i, j, k=10, l=11, *rest, m, n=13, **kw):
    return [a, b, c, d, e, f, g, h, i, j, k, l, rest, m, n, kw]


print(many(*range(10), m=1), many(*range(15), m="m", n="n", z=26), many(0, 1, 2, 3, 4, 5, 6, j=9, i=8, h=7, m=0))
print((lambda: 0)(), (lambda x, y=2: (x, y))(1), (lambda *a, **k: (a, k))(1, z=2), (lambda x, /, *, y: x + y)(1, y=2))
key_order = f5(z=1, a=2, m=3, **{"q": 4, "b": 5})
print(key_order, list(key_order[1]))


def recursive_default(n, acc=None):
    if acc is None:
        acc = []
    acc.append(n)
    return acc if n == 0 else recursive_default(n - 1, acc)


print(recursive_default(3), recursive_default(1))


def returns_nothing():
    pass


def early(x):
    if x:
        return
    return "fell"


print(returns_nothing(), early(1), early(0))


def annotated(a: int, b: "str" = "x", *args: float, k: bool = True) -> list:
    """The docstring."""
    c: int = a + 1
    d: str
    return [a, b, args, k, c]


print(annotated(1), annotated.__doc__, annotated.__name__)


class M:
    def method(self, a, b=2, *args, k=3, **kw):
        return a, b, args, k, kw

    @classmethod
    def cls_method(cls, a, *, b=1):
        return cls.__name__, a, b

    @staticmethod
    def static(a, b=0, **kw):
        return a, b, kw


m = M()
print(m.method(1), m.method(1, 5, 6, k=7, z=8), M.method(m, 0), m.cls_method(1, b=2), M.cls_method(3), m.static(1, x=2), M.static(b=1, a=2))
bound = m.method
print(bound(1), bound(*[1, 2, 3], **{"k": 4}), bound.__name__, bound.__self__ is m)
kwargs = {"a": 1}
out = f5(**kwargs)[1]
out["b"] = 2
print(kwargs, f5(*(i for i in range(3))), f5(*{"x": 1}), f5(*"", *[1]))
