# dir() and vars(): __dir__, __dict__ and __class__ that objects, classes and modules define for themselves.

import sys
import types


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


class Slotted:
    __slots__ = ["__class__", "__dict__"]

    def __init__(self):
        self.bar = "wow"


class Computed:
    @property
    def __dict__(self):
        return {"a": 2}


class Listed:
    def __dir__(self):
        return ["b", "c", "a"]


class Wrong:
    def __dir__(self):
        return 7


class Meta(type):
    def __dir__(cls):
        return ["of", "the", "metaclass"]


class Made(metaclass=Meta):
    pass


class Proxy:
    def __init__(self, target):
        self.__target = target

    def __getattribute__(self, name):
        if name.startswith("_Proxy__"):
            return object.__getattribute__(self, name)
        return getattr(self.__target, name)


class Other:
    marked = 1


print("__repr__" in dir(Slotted()), dir(Slotted()))
print(vars(Computed()), "a" in dir(Computed()), "__dict__" in dir(Computed()))
attempt(dir, Listed())
attempt(dir, Wrong())
attempt(dir, Made)
print("marked" in dir(Proxy(Other())), "_Proxy__target" in dir(Proxy(Other())))
print("mro" in dir(type), "mro" in dir(int), "strip" in dir(str))
attempt(vars, 42)
attempt(vars, Slotted())

module = types.ModuleType("module")
module.x = 1
print(dir(module))
module.__dir__ = lambda: ["z", "y"]
print(dir(module))
module.__dir__ = 3
attempt(dir, module)


class Odd(types.ModuleType):
    __dict__ = 8


attempt(dir, Odd("odd"))
print([name for name in dir(types.ModuleType) if name == "__dir__"], "__dir__" in type.__dict__)


class Mapping:
    def __getitem__(self, key):
        if key == "a":
            return 12
        raise KeyError

    def keys(self):
        return ["x", "z", "y"]


class NoKeys(Mapping):
    def keys(self):
        return 1


mapping = Mapping()
print(eval("a", {}, mapping), eval("dir()", {}, mapping), eval("locals()", {}, mapping) is mapping)
attempt(eval, "dir()", {}, NoKeys())
attempt(eval, "a", mapping)
attempt(eval, "a", {}, 3)
attempt(eval, "a", 3)
attempt(exec, "a", mapping)
attempt(exec, "a", {}, 3)
