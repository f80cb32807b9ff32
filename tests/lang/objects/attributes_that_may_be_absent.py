# Shows getattr with a default and hasattr: instances, classes, modules, hooks, slots, descriptors, and names that change.
import math


class Meta(type):
    hidden = "meta"

    @property
    def label(cls):
        return cls.__name__.lower()


class Plain(metaclass=Meta):
    shared = 1

    def method(self):
        return "method"

    @staticmethod
    def static():
        return "static"

    @classmethod
    def made(cls):
        return cls.__name__

    @property
    def failing(self):
        raise AttributeError("inside")

    @property
    def broken(self):
        raise ValueError("broken")

    @property
    def fine(self):
        return "fine"


class Slots:
    __slots__ = ("empty", "full")

    def __init__(self):
        self.full = 1


class Hook:
    def __getattr__(self, name):
        if name.startswith("a"):
            return name * 2
        raise AttributeError(name)


class Total:
    def __getattribute__(self, name):
        if name == "x":
            return "all"
        raise AttributeError(name)


class Descriptor:
    def __get__(self, instance, owner):
        return "seen" if instance is not None else "class"


class Described(Plain):
    item = Descriptor()


def show(value, name):
    try:
        print(name, repr(getattr(value, name, "absent"))[:40].split(" at ")[0], hasattr(value, name), end="; ")
    except Exception as error:
        print(type(error).__name__, error, end="; ")


plain = Plain()
plain.own = "own"
for value in (plain, Plain, Slots(), Slots, Hook(), Hook, Total(), Described(), Described, math, 5, "text", [], None, show, len, super(Described, Described())):
    for name in ("own", "shared", "method", "static", "made", "failing", "fine", "broken", "label", "hidden", "empty", "full", "abc", "x", "item", "pi",
                 "upper", "append", "__name__", "__class__", "nothing"):
        show(value, name)
    print()

# What changes afterwards is seen.
for _ in range(3):
    print(getattr(plain, "later", 0), hasattr(plain, "later"), end=" ")
    plain.later = _
    print(getattr(plain, "later", 0), end=" ")
    del plain.later
    Plain.later = "class"
    print(getattr(plain, "later", 0), end=" ")
    del Plain.later
print()
for wrong in (5, None, b"x"):
    for ask in (hasattr, getattr):
        try:
            print(ask(plain, wrong))
        except TypeError as error:
            print(error)
try:
    getattr(plain, "gone")
except AttributeError as error:
    print(error, error.name, error.obj is plain)


class Name(str):
    pass


print(getattr(plain, Name("shared"), 0), hasattr(plain, Name("own")), getattr(plain, "sha" + "red", 0), getattr([], "app" + "end", 0).__name__)
