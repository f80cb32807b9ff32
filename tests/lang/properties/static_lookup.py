# Attributes looked up without running descriptors: the views of `__dict__` and `__weakref__` belong to their class.

import inspect
import types


class Base:
    """Words."""
    value = 1

    def method(self): pass

    @classmethod
    def of_class(cls): pass

    @staticmethod
    def static(): pass

    @property
    def computed(self): return 1 / 0


class Slotted:
    __slots__ = ("slot", "__weakref__")


class Derived(Base):
    __slots__ = ("further",)


class WithDict(Slotted):
    pass


NAMES = ("method", "of_class", "static", "computed", "value", "slot", "further", "own", "__doc__", "__dict__", "__weakref__",
         "__class__", "missing")

instance = Base()
instance.own = instance.method = 5
for thing in (Base, Slotted, Derived, WithDict, instance, Slotted(), Derived(), WithDict()):
    for name in NAMES:
        found = inspect.getattr_static(thing, name, "nothing")
        print(type(thing).__name__, name, type(found).__name__, str(found).partition(" at ")[0])

for cls in (Base, Slotted, Derived, WithDict, type, type(lambda: 0), types.ModuleType, BaseException):
    for name in ("__dict__", "__weakref__"):
        view = vars(cls).get(name)
        if type(view) is types.GetSetDescriptorType:
            print(cls.__name__, view, view.__objclass__, view.__name__, view.__qualname__)
print(Base.__dict__["__dict__"].__doc__, Base.__dict__["__weakref__"].__doc__, sep="; ")
print(vars(Base)["__dict__"].__get__(instance), vars(Base)["__dict__"].__get__(Derived()))
try:
    vars(Base)["__dict__"].__get__(WithDict())
except TypeError as error:
    print(error)
print(range.start, types.ModuleType.__dict__["__dict__"], type(types.ModuleType.__dict__["__dict__"]))
