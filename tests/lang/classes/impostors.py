# Objects that claim another class by `__class__`: where CPython believes them and where it looks at the type.
import abc
import weakref


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Proxy:
    def __init__(self, wrapped):
        self.wrapped = wrapped

    @property
    def __class__(self):
        return type(self.wrapped)

    def __mro_entries__(self, bases):
        return (self.wrapped,)


class B:
    def f(self):
        return "B.f"


class C(B):
    __match_args__ = ()

    def f(self):
        return super(C, self).f() + "->C.f"

    def g(self):
        return super().f()


p = Proxy(C())
print(C.__dict__["f"](p), C.__dict__["g"](p), attempt(super, C, Proxy(3)), isinstance(p, C), isinstance(p, int | C), isinstance(p, (int, B)))
match p:
    case C():
        print("matched")


class D(Proxy(B)):
    pass


print(D.__mro__, attempt(type, "E", (Proxy(B),), {}))


class A(abc.ABC):
    pass


class Claims:
    def __init__(self, cls):
        self.cls = cls

    __class__ = property(lambda self: self.cls)


print(attempt(isinstance, 1, Claims(tuple)), attempt(issubclass, int, Claims(tuple)))


class W:
    pass


w = W()
print(w.__weakref__)
r = weakref.ref(w)
print(w.__weakref__ is r)


class J:
    __slots__ = ("c",)


class N(J):
    __slots__ = ("__weakref__",)


def become(a, b):
    x = a()
    x.__class__ = b
    return type(x).__name__


print(attempt(become, J, N), attempt(become, N, J), attempt(become, N, N))


# a class that is no subclass of itself, alone and in a tuple
class Refusing(metaclass=abc.ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return False


class Meta(type):
    def __instancecheck__(cls, instance):
        return False

    def __subclasscheck__(cls, other):
        return False


class Odd(metaclass=Meta):
    pass


for cls in (Refusing, Odd):
    print(issubclass(cls, cls), issubclass(cls, (cls,)), issubclass(cls, (int, (cls, str))), isinstance(cls(), cls), isinstance(cls(), (int, cls)))
