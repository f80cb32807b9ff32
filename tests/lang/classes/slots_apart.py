# The values of slots stand apart from `__dict__`: neither is seen, lost or changed through the other.
import copy
import pickle


class Base:
    __slots__ = ("s",)


class Open(Base):
    pass


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (AttributeError, TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


o = Open()
o.a = 1
o.s = 2
print(o.__dict__, o.s, vars(o))
o.__dict__["s"] = 3
print(o.s, o.__dict__, sorted(n for n in dir(o) if not n.startswith("_")))
del o.s
print(attempt(getattr, o, "s"), o.__dict__, attempt(delattr, o, "s"))
o.s = 4
o.__dict__ = {"q": 1}
print(o.s, o.__dict__, hasattr(o, "a"))
o.__dict__.clear()
print(o.s, o.__getstate__(), o.__reduce_ex__(2)[2])
del o.__dict__
print(o.s, o.__dict__)

# copies and pickles
o.x = [1]
for twin in (copy.copy(o), copy.deepcopy(o), *(pickle.loads(pickle.dumps(o, p)) for p in range(2, 5))):
    print(twin.s, twin.__dict__, twin.__getstate__())

# a slot that a class of its own hides, and one declared twice
class Hidden(Base):
    s = 5


h = Hidden()
h.s = 6
print(h.s, h.__dict__, attempt(Base.s.__get__, h))
Base.s.__set__(h, 7)
print(h.s, h.__dict__, Base.s.__get__(h))


class Twice(Base):
    __slots__ = ("s",)


t = Twice()
t.s = 8
print(t.s, attempt(Base.s.__get__, t))
Base.s.__set__(t, 9)
print(t.s, Base.s.__get__(t), t.__getstate__())


class Guarded(Base):
    @property
    def s(self):
        return "got", Base.s.__get__(self)

    @s.setter
    def s(self, value):
        Base.s.__set__(self, value)
        self.other = value

    @s.deleter
    def s(self):
        Base.s.__delete__(self)


g = Guarded()
print(attempt(getattr, g, "s"))
g.s = 10
print(g.s, g.__dict__)
del g.s
print(attempt(getattr, g, "s"), g.__dict__)

# another name for a slot; a slot that stands in a class that it is not of
Base.alias = Base.s
b = Base()
b.alias = 11
print(b.s, b.alias, attempt(setattr, b, "more", 1))
del b.alias
print(attempt(getattr, b, "s"), attempt(getattr, b, "alias"))


class Stranger:
    taken = Base.__dict__["s"]


print(attempt(getattr, Stranger(), "taken"), attempt(setattr, Stranger(), "taken", 1), attempt(delattr, Stranger(), "taken"))
del Base.alias

# a slot taken from its class and others made
class Short:
    __slots__ = ("a", "b")


short = Short()
short.a, short.b = 1, 2
kept = Short.a
del Short.a
print(attempt(getattr, short, "a"), kept.__get__(short), short.b, attempt(setattr, short, "a", 2))
Short.a = kept
print(short.a)

# hooks
class Hooked(Base):
    def __getattr__(self, name):
        return "hook", name


k = Hooked()
print(k.s, k.other)
k.s = 12
print(k.s, super(Hooked, k).s)

# classes of one layout change places
class Left:
    __slots__ = ("a", "b")


class Right:
    __slots__ = ("b", "a")


class Under(Left):
    __slots__ = ()


x = Left()
x.a, x.b = "a", "b"
x.__class__ = Right
print(type(x).__name__, x.a, x.b)
x.b = "c"
x.__class__ = Under
print(type(x).__name__, x.a, x.b)
del x.a
x.__class__ = Left
print(attempt(getattr, x, "a"), x.b)

# a dict in the midst of slots, over a builtin, in an exception; the same places in a loop
class Mixed(list):
    __slots__ = ("u", "__dict__")


class Failed(Exception):
    __slots__ = ("code",)


for i in range(4):
    m = Mixed([i])
    m.u = i
    m.w = -i
    m.__dict__["u"] = "dict's"
    e = Failed(i)
    e.code = i
    e.note = "n"
    print(m, m.u, m.w, m.__dict__, e.code, e.__dict__, e.args)
    match m:
        case Mixed(u=u, w=w):
            print(u, w)
many = type("Many", (), {"__slots__": [f"s{i}" for i in range(250)]})()
for i in range(250):
    setattr(many, f"s{i}", i)
print(sum(getattr(many, f"s{i}") for i in range(250)), attempt(setattr, many, "s250", 1), hasattr(many, "__dict__"))
print(attempt(type, "Meta", (type,), {"__slots__": ("a",)}))

# a base with slots that goes: what was kept under them is not mixed up with what comes
import gc


class Same:
    __slots__ = ("s",)


def made():
    class Gone:
        __slots__ = ("s",)

    class Heir(Gone):
        pass

    return Heir


for i in range(3):
    Heir = made()
    heir = Heir()
    heir.s, heir.t = i, -i
    other = Heir()
    other.s = i
    Heir.__bases__ = (Same,)
    gc.collect()
    more = [type(f"C{n}", (), {"__slots__": ("s", "t")}) for n in range(20)]
    print(sorted(heir.__dict__.items()), heir.t, other.__dict__)
    heir.s = other.s = "new"
    print(heir.s, other.s, heir.__dict__)
