# The __new__ of containers makes empty ones, which only __init__ fills; what has a __new__ of its own is made by no other.
import _thread
import collections
import datetime
import decimal
import io

CASES = ((list, "ab"), (set, "a"), (collections.deque, "ab"), (bytearray, b"ab"), (dict, {1: 2}), (frozenset, "a"), (tuple, "ab"),
         (collections.OrderedDict, {1: 2}), (collections.defaultdict, int))


def shown(label, action):
    try:
        print(label, repr(action()))
    except Exception as error:
        print(label, type(error).__name__, error)


for cls, given in CASES:
    class Derived(cls):
        pass

    class Silent(cls):
        def __init__(self, *args, **named):
            pass

    class Made(cls):
        def __new__(cls, *args, **named):
            return super().__new__(cls, *args, **named)

        def __init__(self, *args):
            super().__init__(*args)

    name = cls.__name__
    shown(name, lambda: cls.__new__(cls, given))
    shown(name, lambda: cls.__new__(cls, given, 3, k=4))
    shown(name, lambda: cls.__new__(cls))
    shown(name, lambda: list(cls.__new__(Derived, given)))
    shown(name, lambda: list(Derived.__new__(Derived, given)))
    shown(name, lambda: list(Silent(given)))
    shown(name, lambda: list(Made(given)))
    shown(name, lambda: cls(given))
    shown(name, lambda: object.__new__(cls))
    shown(name, lambda: object.__new__(Derived))

shown("encoded", lambda: bytearray("é€", "latin-1", errors="replace"))
shown("encoded", lambda: bytearray("é€", "utf-8"))

for cls in (io.StringIO, io.BytesIO, type(iter([])), type(lambda: 0), property, decimal.Decimal, datetime.date, datetime.datetime,
            zip, super, bool, range):
    shown(cls.__name__, lambda: object.__new__(cls))
shown("no constructor", lambda: type(iter([]))())
print(decimal.Decimal("1.5").ln(), decimal.Decimal(0.5), datetime.date(2020, 2, 28) + datetime.timedelta(2))


class Raw(io.RawIOBase):
    def __init__(self, value):
        self.value = value


print(Raw(5).value)
for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    shown(cls.__name__, lambda: type(cls(1, a=2)).__name__)
print(type(_thread.RLock(1)).__name__, type(_thread.RLock(a=1)).__name__)
