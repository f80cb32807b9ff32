"""What is under the library's operator: the operators as functions, and the callables that fetch (natives/callers.pxi)."""

import _functions
import sys as _sys
from _callers import attrgetter, itemgetter, methodcaller
from _operators import *
from _operators import length_hint as _length_hint


def _is_sequence(value):
    return hasattr(type(value), "__getitem__") and not isinstance(value, dict)


def concat(a, b, /):
    if not _is_sequence(a) or not (_is_sequence(b) or isinstance(a, (str, bytes, list, tuple))):
        raise TypeError(f"'{_functions.type_name(a)}' object can't be concatenated")
    return a + b


def iconcat(a, b, /):
    if not _is_sequence(a) or not (_is_sequence(b) or isinstance(a, (str, bytes, list, tuple))):
        raise TypeError(f"'{_functions.type_name(a)}' object can't be concatenated")
    a += b
    return a


def contains(a, b, /):
    return b in a


def _iterate(value):
    try:
        return iter(value)
    except TypeError:
        raise TypeError(f"argument of type '{_functions.type_name(value)}' is not iterable") from None


def countOf(a, b, /):
    count = 0
    for item in _iterate(a):
        if item is b or item == b:
            count += 1
    return count


def indexOf(a, b, /):
    i = 0
    for item in _iterate(a):
        if item is b or item == b:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def delitem(a, b, /):
    del a[b]


def setitem(a, b, c, /):
    a[b] = c


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    default = index(default)
    if not -1 << 63 <= default < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    return _length_hint(obj, default)


def _compare_digest(a, b, /):
    """Whether two texts are equal, in a time that does not depend on where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    elif isinstance(a, str) or isinstance(b, str):
        raise TypeError(f"unsupported operand types(s) or combination of types: '{_functions.type_name(a)}' and '{_functions.type_name(b)}'")
    try:
        a, b = memoryview(a).tobytes(), memoryview(b).tobytes()
    except TypeError:
        raise TypeError(f"unsupported operand types(s) or combination of types: '{_functions.type_name(a)}' and '{_functions.type_name(b)}'") from None
    different = len(a) ^ len(b)
    for x, y in zip(a, b):
        different |= x ^ y
    return different == 0

if _sys.version_info >= (3, 14):
    def is_none(a, /):
        """Same as a is None."""
        return a is None

    def is_not_none(a, /):
        """Same as a is not None."""
        return a is not None

_functions.builtin(globals(), "_operator")
_functions.builtin(globals(), "_operator", "_compare_digest")
