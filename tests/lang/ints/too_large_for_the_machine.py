# Arguments that no machine int holds: what overflows, what is cut short, and how it is told.
import array
import collections
import io
import itertools
import operator
import struct
import warnings

warnings.simplefilter("ignore")


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f"Index({self.value})"


class Number(int):
    pass


def shown(label, action):
    try:
        print(label, repr(action())[:120])
    except Exception as error:
        print(label, type(error).__name__, error)


HUGE = (2 ** 63, -2 ** 63 - 1, 2 ** 70, -2 ** 70, Index(2 ** 70), Index(-2 ** 70), Number(2 ** 64))

for value in HUGE:
    for sequence in ("ab", b"ab", [1], (1,), bytearray(b"a"), array.array("b", [1]), collections.deque([1])):
        label = f"{type(sequence).__name__} {value!r}"
        shown(label + " times", lambda: sequence * value)
        shown(label + " __mul__", lambda: sequence.__mul__(value))
        if hasattr(sequence, "__imul__"):
            shown(label + " __imul__", lambda: type(sequence)(sequence).__imul__(value) if not isinstance(sequence, array.array) else None)
        shown(label + " item", lambda: sequence[value])
        shown(label + " slice", lambda: sequence[:value])
    for make in (bytes, bytearray):
        if value.__index__() > 0:
            shown(f"{make.__name__} {value!r}", lambda: make(value))
    for stream in (io.StringIO("ab\nc"), io.BytesIO(b"ab\nc")):
        name = type(stream).__name__
        for method in ("read", "readline", "readlines", "seek", "truncate"):
            shown(f"{name}.{method} {value!r}", lambda: getattr(stream, method)(value))
        shown(f"{name}.seek whence {value!r}", lambda: stream.seek(0, value))
        shown(f"{name}.seek place {value!r}", lambda: stream.seek(value, "a"))
    shown(f"hint {value!r}", lambda: operator.length_hint(1, value))
    shown(f"islice state {value!r}", lambda: itertools.islice("abcd", 3).__setstate__(value) if hasattr(itertools.islice, "__setstate__") else None)
    shown(f"pack_into {value!r}", lambda: struct.pack_into("I", bytearray(4), value, 1))
    shown(f"unpack_from {value!r}", lambda: struct.unpack_from("I", b"abcd", value))

for value in (-2 ** 63 - 1, -2 ** 63, -1, 2 ** 64 - 1, 2 ** 64):
    shown(f"pointer {value}", lambda: struct.pack("P", value))
shown("hint", lambda: operator.length_hint(1, Index(5)))
shown("hint", lambda: operator.length_hint(1, "a"))
for arguments in ((5, "a"), (5, 0, 1), (bytearray(4), 2, "a"), (bytearray(4), 0, "a"), (bytearray(4),), (), (b"abcd", 0, 1)):
    shown(f"pack_into {arguments}", lambda: struct.pack_into("I", *arguments))
