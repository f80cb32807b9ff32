# What sites remember of a class's attributes while the class, its bases and its dict's places change under them.
class Base:
    a = 1

    def m(self):
        return "base"


class Sub(Base):
    pass


def read(o):
    return o.a, o.m(), getattr(o, "late", None)


def late(o):
    return o.late


s = Sub()
print(read(s), read(Base()))
for i in range(60):                          # the dict of the class grows and moves its entries
    setattr(Sub, f"x{i}", i)
    if i % 7 == 0:
        Base.a = i
    if i % 11 == 0:
        Base.m = lambda self, i=i: i
    if i == 20:
        Sub.a = "sub"
    if i == 40:
        del Sub.a
    if i == 30:
        Base.late = "late"
    print(read(s), read(Base()), Base.a, Sub.a, late(s) if i >= 30 else None)
for i in range(0, 60, 2):
    delattr(Sub, f"x{i}")
    Base.late = property(lambda self, i=i: ("property", i)) if i % 4 else i
    print(late(s), read(s)[0], Sub.x59)


# hooks that come and go
def ask(o):
    try:
        return o.nothing
    except AttributeError:
        return "none"


print(ask(s))
Base.__getattr__ = lambda self, name: ("asked", name)
print(ask(s))
del Base.__getattr__
print(ask(s))
Sub.nothing = 5
print(ask(s))
s.nothing = 6
print(ask(s))
Base.nothing = property(lambda self: 7)
print(ask(s), ask(Base()))
del Sub.nothing
print(ask(s))


class Descriptor:
    pass


d = Descriptor()
Base.late = d
print(late(s) is d)
Descriptor.__get__ = lambda self, o, cls: "got"
print(late(s))
del Descriptor.__get__
print(late(s) is d)


def store(o, v):
    o.kept = v
    return o.__dict__.get("kept", "not there")


print(store(Sub(), 1), store(Sub(), 2))
Base.kept = property(lambda self: 0, lambda self, v: None)
print(store(Sub(), 3))
del Base.kept
print(store(Sub(), 4))


class Meta(type):
    pass


class Made(metaclass=Meta):
    pass


def of_class(c):
    return c.told


Meta.told = 1
print(of_class(Made))
Made.told = 2
print(of_class(Made))
Meta.told = property(lambda cls: 3)
print(of_class(Made))


class Up(Sub):
    def m(self):
        return "up", super().m()


u = Up()
for value in (1, 2):
    Base.m = lambda self, value=value: value
    print(u.m())
Sub.m = lambda self: "sub's"
print(u.m())
namespace = {}
for i in range(5):                           # code that comes while classes change
    exec(f"def f(o):\n    return o.changing, {i}", namespace)
    Base.changing = i if i % 2 else property(lambda self, i=i: -i)
    print(namespace["f"](s), namespace["f"](s))
