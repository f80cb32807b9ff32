# Metaclasses with an __init__ of their own, and type(name, bases, namespace) over classes that have one.


class Initialising(type):
    def __init__(self, *args):
        print("init", args[0], len(args))


class Passing(type):
    def __init__(self, name, bases, namespace, **keywords):
        print("passing", name, keywords)
        super().__init__(name, bases, namespace)


class Making(type):
    def __new__(cls, *args):
        print("new", args[0])
        return type.__new__(cls, *args)

    def __init__(self, *args):
        print("init", args[0])


class First(metaclass=Initialising):
    pass


class Second(First):
    pass


Initialising("Third", (), {})
print(type(type("Fourth", (First,), {})).__name__)


class Fifth(metaclass=Passing):
    pass


Passing("Sixth", (Fifth,), {})
type("Seventh", (Fifth,), {})


class Eighth(metaclass=Making):
    pass


print(type(type("Ninth", (Eighth,), {})).__name__)
made = type.__new__(Initialising, "Tenth", (), {})
print(type(made).__name__)


class Bound:
    def documented(self):
        "of the method"

    def plain(self):
        pass


print(Bound().documented.__doc__, Bound().plain.__doc__, [].append.__doc__ == list.append.__doc__)
Bound.plain.__doc__ = "set later"
print(Bound().plain.__doc__)


class Raising(Exception):
    def __init__(self):
        raise RuntimeError("while it is made")


try:
    raise IndexError from Raising
except RuntimeError as error:
    print(error)


class Cause(Exception):
    pass


try:
    raise IndexError("text") from Cause
except IndexError as error:
    print(repr(error), repr(error.__cause__))
try:
    raise IndexError
except IndexError as error:
    print(sorted(dir(error.__traceback__)))
print(ExceptionGroup[int], type(BaseExceptionGroup[int]).__name__)
try:
    print >> 3
except TypeError as error:
    print(error)


class Hooked(type):
    def __subclasscheck__(cls, other):
        return other is int


class Asked(metaclass=Hooked):
    pass


print(issubclass(Asked, Asked), issubclass(int, Asked))
