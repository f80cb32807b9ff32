# A class of one metaclass is given another; what classes with a metaclass can not do is refused as for others.
import weakref


class First(type):
    pass


class Second(type):
    def hello(cls):
        return "hello from " + cls.__name__


class Other(type):
    __slots__ = ()


class C(metaclass=First):
    x = 1


class D:
    pass


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


def give(obj, cls):
    obj.__class__ = cls
    return type(obj)


def call():
    return C.hello()


show(call)
show(lambda: give(C, Second))
for _ in range(3):
    show(call)
show(lambda: (C.x, C().x, isinstance(C, Second), isinstance(C, First), C.__class__))
show(lambda: give(C, type))
show(lambda: give(D, First))
show(lambda: give(int, First))
show(lambda: give(C, D))
show(lambda: give(C, 1))
show(lambda: object.__setattr__(C, "__class__", First))
show(lambda: object.__dict__["__class__"].__set__(C, First))
show(call)
show(lambda: give(C(), D))
show(lambda: weakref.ref(C)() is C)
show(lambda: type.__hash__(C) == object.__hash__(C) == hash(C))
show(lambda: ({C: 1}[C], C in [D, C], [D, C].index(C), C == D))
for text in ("C + 1", "1 + C", "[1] * C", "C < D", "sorted([C, D])", "sum([C])", "C[int]", "len(C)", "iter(C)", "1 in C", "next(C)", "hash(C) == hash(C)",
             "int(C)", "float(C)", "round(C)", "abs(C)", "-C", "[1][C]", "dict(C)", "bytes(C)", "'%d' % C", "''.join([C])", "reversed(C)", "C | None",
             "C | int", "isinstance(1, C)", "bool(C)", "divmod(C, 1)", "pow(C, 2, 3)", "format(C, 'x')"):
    show(lambda text=text: eval(text))
