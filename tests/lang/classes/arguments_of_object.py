# What object.__new__ and object.__init__ say to arguments, also those with keywords.
def attempt(f, *args, **keywords):
    try:
        return f(*args, **keywords) is None
    except TypeError as e:
        return str(e)


class Both:
    def __new__(cls, *args, **k):
        return object.__new__(cls)

    def __init__(self, *args, **k):
        print(attempt(super().__init__, *args, **k))


class Init:
    def __init__(self, *args, **k):
        print(attempt(super().__init__, *args, **k))


class New:
    def __new__(cls, *args, **k):
        print(attempt(super().__new__, cls, *args, **k))
        return object.__new__(cls)


class Plain:
    pass


class Whole(int):
    pass


for cls in (Both, Init, New):
    cls(), cls(1), cls(b=1), cls(1, b=2)
for cls in (Plain, Whole, object):
    for f in (cls().__init__, cls, lambda *a, **k: object.__new__(cls, *a, **k), lambda *a, **k: object.__init__(cls(), *a, **k)):
        print(cls.__name__, attempt(f, a=1), attempt(f, "1", a=1) if cls is not Whole else "", attempt(f, **{}))
