# Bases that change, orders of resolution by a metaclass, and what refuses them.


def attempt(function, *args):
    try:
        print("->", function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class A:
    def name(self):
        return "A"


class B:
    def name(self):
        return "B"

    def __len__(self):
        return 7


class C(A):
    pass


class D(C):
    pass


d = D()
print([d.name() for _ in range(3)], C.__subclasses__() == [D], A.__subclasses__() == [C])
C.__bases__ = (B,)
print([d.name() for _ in range(3)], len(d), D.__mro__ == (D, C, B, object), A.__subclasses__(), B.__subclasses__() == [C])
C.__bases__ = (A, B)
print(d.name(), C.__bases__ == (A, B), C.__base__ is A, D.mro() == [D, C, A, B, object])

attempt(setattr, C, "__bases__", ())
attempt(setattr, C, "__bases__", [A])
attempt(setattr, C, "__bases__", (A, 1))
attempt(setattr, C, "__bases__", (D,))
attempt(setattr, C, "__bases__", (C,))
attempt(setattr, C, "__bases__", (list,))
attempt(setattr, C, "__bases__", (A, A))
attempt(setattr, int, "__bases__", (A,))
print(C.__bases__ == (A, B), d.name())


class X(A, B):
    pass


class E(X, C):
    pass


attempt(setattr, C, "__bases__", (B, A))
print(C.__bases__ == (A, B), E.__mro__ == (E, X, C, A, B, object), D().name())


class Backwards(type):
    def mro(cls):
        first, *rest, last = type.mro(cls)
        return [first, *reversed(rest), last]


class F(A, B, metaclass=Backwards):
    pass


print(F().name(), [c.__name__ for c in F.__mro__])


class Wrong(type):
    def mro(cls):
        return orders.pop()(cls)


orders = [lambda cls: None, lambda cls: [cls, 3], lambda cls: [cls, list, object], lambda cls: [cls, A, object]]
while orders:
    attempt(Wrong, "G", (), {})


class Sneaky(type):
    def __init_subclass__(mcs, **keywords):
        print("keywords", keywords)


class Meta(Sneaky, flag=1):
    def __new__(mcs, name, bases, namespace, **keywords):
        return super().__new__(mcs, name, bases, namespace, **keywords)

    def __init__(cls, *args, **keywords):
        print("init", sorted(keywords))


class Base:
    def __init_subclass__(cls, **keywords):
        print(cls.__name__, keywords)


class H(Base, metaclass=Meta, a=1):
    pass


class Forgetful(type):
    def __new__(mcs, name, bases, namespace):
        namespace.pop("__classcell__", None)
        return type.__new__(mcs, name, bases, namespace)


try:
    class I(metaclass=Forgetful):
        def f(self):
            return __class__
except RuntimeError as error:
    print(str(error)[:50])

s = super(C)
print(s.__thisclass__ is C, s.__self__, s.__self_class__)
bound = s.__get__(d)
print(bound.name(), bound.__self__ is d, bound.__self_class__ is D)


class Own(super):
    def __init__(self, *args):
        super().__init__(*args)
        self.extra = len(args)


own = Own(C, d)
print(own.name(), own.extra, isinstance(own, super))
attempt(super, C, A())
attempt(super, 1, d)
