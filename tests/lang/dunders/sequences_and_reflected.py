# Operators of sequences where a class derived from one, or another operand, has methods of its own for + and *.
import array
import collections


def t(*functions):
    for f in functions:
        try:
            print(f(), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()


class D(list):
    def __mul__(s, o):
        return "mul"

    def __rmul__(s, o):
        return "rmul"


class I(int):
    pass


d = D([1])
t(lambda: d * 2, lambda: 2 * d, lambda: True * d, lambda: 2.0 * d, lambda: 1j * d, lambda: 10 ** 30 * d, lambda: [1] * d, lambda: None * d, lambda: I(2) * d)


class R:
    def __radd__(s, o):
        return "radd"

    def __rmul__(s, o):
        return "rmul"

    def __iter__(s):
        return iter([1])

    def __index__(s):
        return 2


class N(R):
    def __radd__(s, o):
        return NotImplemented

    __rmul__ = __radd__


def added(a, b):
    a += b
    return a


def multiplied(a, b):
    a *= b
    return a


for base, value in ((list, [1]), (tuple, (1,)), (str, "a"), (bytes, b"a"), (bytearray, b"a"), (collections.deque, [1]), (array.array, None)):
    class Both(base):
        def __mul__(s, o):
            return "mul"

        def __rmul__(s, o):
            return "rmul"

        def __add__(s, o):
            return "add"

        def __radd__(s, o):
            return "radd"

    class Reflected(base):
        def __rmul__(s, o):
            return "rmul"

        def __radd__(s, o):
            return "radd"

    class Left(base):
        def __mul__(s, o):
            return "mul"

        def __add__(s, o):
            return NotImplemented

    class InPlace(Left):
        def __iadd__(s, o):
            return "iadd"

        def __imul__(s, o):
            return NotImplemented

    class Plain(base):
        pass

    def make(cls):
        return cls("i", [1]) if base is array.array else cls(value)

    print(base.__name__)
    for cls in (Both, Reflected, Plain):
        g, w = make(cls), make(base)
        t(lambda: g * 2, lambda: 2 * g, lambda: g + w, lambda: w + g, lambda: w * g if cls is Both else None)
        t(lambda: added(make(base), make(cls)), lambda: multiplied(2, make(cls)))
    t(lambda: added(make(base), R()), lambda: multiplied(make(base), R()), lambda: multiplied(make(base), N()))
    if base in (list, collections.deque):
        t(lambda: added(make(base), N()), lambda: added(make(Both), R()), lambda: added(make(Plain), R()))
