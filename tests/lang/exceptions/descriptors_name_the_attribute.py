# An AttributeError from __get__ or a getter tells the name and the object; the errors of names that classes are given too.
import sys


class Refusing:
    def __get__(self, instance, owner):
        raise AttributeError("refused")


class Owner:
    descriptor = Refusing()

    @property
    def computed(self):
        raise AttributeError("computed")


def show(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error, getattr(error, "name", None), type(getattr(error, "obj", None)).__name__)


# From 3.12 on CPython forgets the name where it has made a property's getter part of the code that asks, the second time already.
for _ in range(3 if sys.version_info < (3, 12) else 1):
    show(lambda: Owner().descriptor)
    show(lambda: Owner.descriptor)
    show(lambda: getattr(Owner(), "descriptor"))
    show(lambda: Owner().computed)


class Dict(dict):
    pass


class Int(int):
    pass


show(lambda: object.__init_subclass__(1))
show(lambda: Owner.__init_subclass__(1, 2))
show(lambda: Owner.__init_subclass__(a=1))
for method in (Dict.fromkeys, Dict().get, [].append, Int.from_bytes, Int(3).bit_length, Owner.__subclasshook__, Owner.__init_subclass__, [].__len__,
               Dict().__len__, Int.__new__, dict.get):
    print(method.__qualname__, method.__name__)
