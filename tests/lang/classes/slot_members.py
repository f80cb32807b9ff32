# Slots as members of their class: descriptors, private names, docs, refusals.


class Point:
    __slots__ = {"x": "across", "y": "down", "__hidden": None}
    kind = "point"

    def __init__(self, x, y):
        self.x, self.y, self.__hidden = x, y, x * y

    def hidden(self):
        return self.__hidden


def attempt(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


p = Point(1, 2)
print(Point.x, type(Point.x).__name__, Point.x.__name__, Point.x.__doc__, Point.x.__objclass__ is Point, Point.x.__qualname__)
print(Point.x.__get__(p), p.hidden(), sorted(n for n in Point.__dict__ if not n.startswith("__")))
Point.x.__set__(p, 10)
print(p.x)
Point.x.__delete__(p)
attempt(lambda: p.x)
attempt(setattr, p, "z", 1)
attempt(setattr, p, "kind", 1)
attempt(delattr, p, "kind")
attempt(setattr, p, "z", 1)
attempt(Point.y.__get__, 5)
attempt(Point.y.__set__, Point, 5)
attempt(lambda: Point.y.__get__(None, None))
print(Point.y.__get__(None, Point) is Point.y, hasattr(p, "__dict__"), hasattr(p, "__weakref__"))

for slots in (["a b"], [1], ["__dict__", "__dict__"], ["__weakref__", "__weakref__"], ["q"]):
    attempt(type, "C", (), {"__slots__": slots, "q": 1})
attempt(type, "C", (int,), {"__slots__": ["a"]})
attempt(type, "C", (int,), {"__slots__": []})


class Documented:
    __slots__ = ("__doc__", "a", "a")


d = Documented()
d.__doc__ = "mine"
print(d.__doc__, "__dict__" in Documented.__dict__)


class Open(Point):
    pass


o = Open(3, 4)
o.extra = 1
print("__dict__" in Open.__dict__, "__weakref__" in Open.__dict__, o.extra, o.x, "__dict__" in type("D", (Open,), {}).__dict__)


class List(list):
    __slots__ = ("tag",)


values = List([1, 2])
values.tag = "t"
print(values, values.tag)
attempt(setattr, values, "other", 1)
attempt(setattr, object(), "x", 1)


class Left:
    __slots__ = ("a",)


class Right:
    __slots__ = ("a",)


class Other:
    __slots__ = ("b",)


left = Left()
left.a = 5
left.__class__ = Right
print(type(left).__name__, left.a)
attempt(setattr, left, "__class__", Other)
attempt(setattr, left, "__class__", 3)
attempt(delattr, left, "__class__")
