# Special methods that are properties, callable objects, descriptors or kept in slots are bound to the object first.
from array import array
from collections import deque


class Slotted:
    __slots__ = ("__call__", "__len__", "__iter__", "__getitem__", "__add__", "__bool__", "__contains__", "__format__", "__index__", "__neg__", "__lt__",
                 "__reversed__", "__enter__", "__exit__", "__hash__", "__next__", "__str__", "__repr__")


def enter(manager):
    with manager as entered:
        return entered


def show(label, function):
    try:
        print(label, function())
    except Exception as error:
        print(label, type(error).__name__, error)


USES = {
    "call": lambda o: o(3), "len": len, "iter": list, "getitem": lambda o: o[1], "add": lambda o: o + 1, "bool": bool, "contains": lambda o: 1 in o,
    "format": lambda o: f"{o:x}", "index": lambda o: [1, 2][o], "neg": lambda o: -o, "lt": lambda o: o < 1, "reversed": reversed, "enter": enter,
    "hash": hash, "next": next, "str": str, "repr": repr,
}
METHODS = {
    "__call__": lambda x: x + 1, "__len__": lambda: 4, "__iter__": lambda: iter("ab"), "__getitem__": lambda k: k, "__add__": lambda other: "add",
    "__bool__": lambda: False, "__contains__": lambda k: True, "__format__": lambda spec: "F" + spec, "__index__": lambda: 1, "__neg__": lambda: "neg",
    "__lt__": lambda other: True, "__reversed__": lambda: "reversed", "__enter__": lambda: "entered", "__exit__": lambda *a: None, "__hash__": lambda: 77,
    "__next__": lambda: "next", "__str__": lambda: "S", "__repr__": lambda: "R",
}
slotted = Slotted()
show("unset", lambda: slotted(3))
show("unset", lambda: len(slotted))
show("unset", lambda: slotted[1])
for name, method in METHODS.items():
    setattr(slotted, name, method)
for label, use in USES.items():
    show(label, lambda: use(slotted))
properties = type("Properties", (), {name: property(lambda self, method=method: method) for name, method in METHODS.items()})()
for label, use in USES.items():
    show(label, lambda: use(properties))


class Callable:
    def __call__(self, *arguments):
        return len(arguments)


class Manager:
    __enter__ = Callable()
    __exit__ = Callable()


print(enter(Manager()))


class Base:
    __slots__ = ("x",)


class Derived(Base):
    def double(self):
        return super().x * 2


derived = Derived()
show("unset", derived.double)
derived.x = 4
print(derived.double(), super(Derived, derived).x)


class Right:
    def __radd__(self, other):
        return "radd"


class Neither:
    pass


for left in (b"x", bytearray(b"x"), array("i", [1]), deque([1]), "a", [1], (1,)):
    print(left + Right())
    show("neither", lambda: left + Neither())
value = b"x"
value += Right()
print(value)
print(bytearray("a", encoding="ascii"), bytearray(source=b"a"), bytearray("é", encoding="ascii", errors="replace"))
for keywords in ({"foo": 1}, {"encoding": "ascii"}, {"errors": "strict"}, {"source": "a"}, {"source": "a", "encoding": None}):
    show(keywords, lambda: bytearray(**keywords))
show("both", lambda: bytearray(b"a", source=b"b"))
for owner in (Base.__dict__, (1,), "a", 5, len, None, iter([]), Neither(), b"a", {1}, frozenset(), range(3), {}.keys(), 1.5, list, slice(1), object()):
    for key in ("x", 0, None):
        try:
            del owner[key]
        except TypeError as error:
            print(error)
for source in (r"'\N{}'", "from .__future__ import whatever", "from .__future__ import division"):
    try:
        compile(source, "f", "exec")
        print("compiled")
    except SyntaxError as error:
        print(error)
for data in (rb"\N{}", rb"\N{", rb"\N", rb"\N{zz}", rb"\N{}a", rb"\N{zz", rb"a\Nb"):
    show(data, lambda: data.decode("unicode_escape", "replace"))
    show(data, lambda: data.decode("unicode_escape"))
