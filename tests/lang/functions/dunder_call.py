# __call__ of everything that can be called, also by keyword and through a metaclass.


def keyword_only(a, *, b=1):
    return a, b


class Held:
    def method(self, a, b=0):
        return a + b

    def __call__(self, *arguments, **keywords):
        return arguments, keywords


held = Held()
print(keyword_only.__call__(1), keyword_only.__call__(1, b=2), keyword_only.__call__.__call__(3, b=4))
print(held.method.__call__(3), held.method.__call__(3, b=4), held.__call__(1, z=2), held(1, z=3))
print(len.__call__([1, 2]), [].append.__call__(1), str.upper.__call__("a"), int.__add__.__call__(1, 2))
print(sorted.__call__([1, 2, 3], reverse=True), int.__call__("12", base=8), dict.__call__(a=1), Held.method.__call__(held, 1, b=1))
for value in (len, [].append, str.upper, int.from_bytes, int.__add__, (1).__add__, dict.fromkeys, print, Held, held, keyword_only, 1, "a", [], None):
    print(hasattr(value, "__call__"), callable(value))


class Counting(type):
    made = 0

    def __call__(cls, *arguments, **keywords):
        cls.made += 1
        return super().__call__(*arguments, **keywords)


class Point(metaclass=Counting):
    def __init__(self, x, y=2, **rest):
        self.x, self.y, self.rest = x, y, rest


class Singleton(type):
    instances = {}

    def __call__(cls, *arguments, **keywords):
        if cls not in cls.instances:
            cls.instances[cls] = super().__call__(*arguments, **keywords)
        return cls.instances[cls]


class Settings(metaclass=Singleton):
    def __init__(self, name="none"):
        self.name = name


point = Point(1, y=5, z=6)
print(point.x, point.y, point.rest, Point(3).y, Point.made)
print(type.__call__(Point, 8, y=9).y, Point.made)
print(Settings(name="one").name, Settings(name="two").name, Settings() is Settings())


def outcome(function):
    try:
        print(function())
    except TypeError:
        print("TypeError")


outcome(lambda: Point(1, x=2))
outcome(lambda: Point())
outcome(lambda: type.__call__(5))
outcome(lambda: len.__call__())
outcome(lambda: len.__call__([], x=1))
outcome(lambda: type.__call__())
