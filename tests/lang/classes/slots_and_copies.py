# __slots__ with inheritance, copying by hand, equality by value, class-level caches.
class Base:
    __slots__ = ("a",)

    def __init__(self, a):
        self.a = a

    def clone(self):
        new = object.__new__(type(self))
        for cls in type(self).__mro__:
            for name in getattr(cls, "__slots__", ()):
                if hasattr(self, name):
                    setattr(new, name, getattr(self, name))
        return new

    def fields(self):
        return {n: getattr(self, n) for cls in reversed(type(self).__mro__) for n in getattr(cls, "__slots__", ()) if hasattr(self, n)}


class Derived(Base):
    __slots__ = ("b", "c")

    def __init__(self, a, b):
        super().__init__(a)
        self.b = b


class Open(Base):
    pass


d = Derived(1, [2])
e = d.clone()
e.b.append(3)
e.a = 9
e.c = "set"
print(d.fields(), e.fields(), hasattr(d, "c"), type(e).__name__)
for name in ("zzz", "__dict__"):
    try:
        setattr(d, name, 1)
        print("set", name)
    except AttributeError:
        print("AttributeError", name)
o = Open(1)
o.anything = 2
print(o.a, o.anything)
del d.a
try:
    d.a
except AttributeError as error:
    print("AttributeError", str(error)[-1:])


class Point:
    _cache = {}

    def __new__(cls, x, y):
        key = x, y
        if key not in cls._cache:
            p = super().__new__(cls)
            p.x, p.y = x, y
            cls._cache[key] = p
        return cls._cache[key]

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __iter__(self):
        yield self.x
        yield self.y

    def with_(self, **changes):
        return Point(**{"x": self.x, "y": self.y, **changes})


p, q = Point(1, 2), Point(1, 2)
x, y = p
print(p is q, len(Point._cache), x, y, p.with_(y=5) == Point(1, 5), p.with_(x=1) is p, {p: "p"}[q], [*p], tuple(p.with_(x=0, y=0)))
