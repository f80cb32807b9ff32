# Classes: instances, class and instance attributes, methods, class body execution.
class Point:
    """A point."""

    dimensions = 2
    instances = 0

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.instances += 1

    def shifted(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return "Point(%r, %r)" % (self.x, self.y)


p = Point(1, 2)
q = p.shifted(5).shifted(dy=3, dx=0)
print(p, q, Point.instances, p.dimensions, Point.__name__, Point.__doc__, p.__class__ is Point, type(p) is Point, isinstance(p, Point), isinstance(5, Point))
p.dimensions = 3
print(p.dimensions, Point.dimensions, q.dimensions, p.__dict__, sorted(vars(q)))
del p.dimensions
print(p.dimensions)
p.new = "attr"
print(p.new, hasattr(p, "new"), hasattr(q, "new"), getattr(q, "new", "no"))
setattr(q, "set_by_name", 1)
print(q.set_by_name, getattr(q, "x"))
delattr(q, "set_by_name")
for action in (lambda: p.nope, lambda: Point.nope, lambda: q.set_by_name, lambda: delattr(p, "zz"), lambda: Point(), lambda: (5).x, lambda: None.attr, lambda: "s".foo, lambda: [].bar, lambda: print.baz):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Body:
    print("body runs")
    x = 1
    y = x + 1
    for i in range(3):
        x += i
    if y > 1:
        def conditional(self):
            return "conditional"
    names = [n for n in ("a", "b")]
    z = lambda self: self.x

    class Nested:
        value = "nested"

        def get(self):
            return self.value


b = Body()
print(Body.x, Body.y, Body.i, b.conditional(), Body.names, b.z(), Body.Nested().get(), Body.Nested.__qualname__)


class Empty:
    pass


e = Empty()
e.a = 1
e.b = 2
f = Empty()
f.b = 1
f.a = 2
print(e.__dict__, f.__dict__, e == f, e == e, e != f, e is e, bool(e))
for i in range(30):
    setattr(e, "field%d" % i, i)
print(sum(getattr(e, "field%d" % i) for i in range(30)), len(e.__dict__))
for i in range(0, 30, 2):
    delattr(e, "field%d" % i)
print(len(e.__dict__), list(e.__dict__)[:6])
Point.added = lambda self: self.x * 100
print(p.added(), q.added())
Point.shifted = lambda self, n: "replaced"
print(p.shifted(1))
p.shifted = lambda n: "own"
print(p.shifted(1), q.shifted(1))
method = q.added
q.x = 50
print(method(), Point.added(q), method.__self__ is q)


class Counter:
    total = 0

    @classmethod
    def bump(cls, n=1):
        cls.total += n
        return cls.total

    @staticmethod
    def helper(a, b):
        return a * b

    def instance(self):
        return self.bump() + self.helper(2, 3)


class Sub(Counter):
    pass


print(Counter.bump(), Sub.bump(5), Counter.total, Sub.total, Counter().instance(), Sub.helper(3, 4), Counter.bump.__name__)
print(Counter.__bases__ == (object,), Sub.__bases__ == (Counter,), Sub.__mro__ == (Sub, Counter, object), issubclass(Sub, Counter), issubclass(Counter, Sub), issubclass(bool, int))
Dynamic = type("Dynamic", (Counter,), {"extra": 5, "method": lambda self: self.extra})
print(Dynamic.__name__, Dynamic().method(), Dynamic.bump(), type(Dynamic) is type, type(5) is int, type(Counter))
