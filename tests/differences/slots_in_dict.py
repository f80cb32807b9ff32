"""Slots are ordinary attributes.

What: where a class with `__slots__` has a base without, its instances have a `__dict__`, and in pvm the
    slots that are set show up in it too.
Why: a class's slots are kept like its other attributes and only bound the names that are allowed.
Workaround: leave names that `__slots__` lists out when going through `__dict__`.
"""


class Slotted:
    __slots__ = ("a",)


class Open(Slotted):
    pass


o = Open()
o.a = 1
o.b = 2
print(o.__dict__)

# pvm: {'a': 1, 'b': 2}
# CPython: {'b': 2}
