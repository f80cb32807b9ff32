"""Values as bytes, in the format of CPython's marshal; codes in the machine's own.

What was a code goes through the machine's verifier when it is read, like a program from a file, and bytes that it
refuses are a ValueError. Codes of CPython, and of a pvm whose instructions are others, are refused by the tag before them.
"""

import _functions
import sys

import _code

version = 4
_DEEPEST = 2000
_tag = []
_SMALL = {"N": None, "T": True, "F": False, "S": StopIteration, ".": ...}
_GROUPS = {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}
_REFERENCE = 0x80             # of a letter: what it begins is referred to later


def dumps(value, version=version, /, *, allow_code=True):
    writer = _Writer(allow_code)

    def write():
        if version >= 3:
            writer.count(value, 0)
        writer.write(value, 0)
    _deep(write, "object too deeply nested to marshal")
    return bytes(writer.out)


def _deep(function, refusal):
    """Call a function that nests as deep as values may. The program's limit of recursion does not count here, as in CPython."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(limit + 4 * _DEEPEST)
    try:
        return function()
    except RecursionError:
        raise ValueError(refusal) from None
    finally:
        sys.setrecursionlimit(limit)


def dump(value, file, version=version, /, *, allow_code=True):
    file.write(dumps(value, version, allow_code=allow_code))


def _code_tag():
    """What stands before a code: whose it is, and of which versions."""
    if not _tag:
        _tag.append(b"pvm" + bytes([number & 255 for number in _code.opcodes()[-1]]))
    return _tag[0]


def _length(n):
    return n.to_bytes(4, "little")


def _is_small(value):
    return value is None or value is True or value is False or value is ... or value is StopIteration


class _Writer:
    def __init__(self, allow_code):
        self.out, self.allow_code = bytearray(), allow_code
        self.times = {}              # how often each value occurs, by its id; empty for versions without references
        self.places = {}             # the number by which a value is referred to

    def count(self, value, depth):
        """Note which values occur more than once. A list that is in itself is walked once."""
        if depth >= _DEEPEST:
            raise ValueError("object too deeply nested to marshal")
        if _is_small(value):
            return
        key = id(value)
        seen = self.times.get(key, 0)
        self.times[key] = seen + 1
        if seen:
            return
        kind = type(value)
        if kind in _GROUPS:
            for item in value:
                self.count(item, depth + 1)
        elif kind is dict:
            for name, item in value.items():
                self.count(name, depth + 1)
                self.count(item, depth + 1)

    def write(self, value, depth):
        if depth >= _DEEPEST:
            raise ValueError("object too deeply nested to marshal")
        for letter, small in _SMALL.items():
            if value is small:
                self.out += letter.encode()
                return
        start, key = len(self.out), id(value)
        if self.times.get(key, 0) > 1:
            place = self.places.get(key)
            if place is not None:
                self.out += b"r" + _length(place)
                return
            self.places[key] = len(self.places)
        self.write_new(value, type(value), depth)
        if key in self.places:
            self.out[start] |= _REFERENCE

    def write_new(self, value, kind, depth):
        out = self.out
        if kind is int:
            _write_int(value, out)
        elif kind is float:
            out += b"g" + _float_bytes(value)
        elif kind is complex:
            out += b"y" + _float_bytes(value.real) + _float_bytes(value.imag)
        elif kind is str:
            data = value.encode("utf-8", "surrogatepass")
            out += (b"t" if self.times and sys.intern(value) is value else b"u") + _length(len(data)) + data
        elif kind is bytes:
            out += b"s" + _length(len(value)) + value
        elif kind in _GROUPS:
            out += _GROUPS[kind] + _length(len(value))
            items = value
            if kind is set or kind is frozenset:       # in an order that follows from the items alone
                items = [item for _, item in sorted([(dumps(item, 2), item) for item in value], key=_first)]
            for item in items:
                self.write(item, depth + 1)
        elif kind is dict:
            out += b"{"
            for name, item in value.items():
                self.write(name, depth + 1)
                self.write(item, depth + 1)
            out += b"0"
        elif kind is _CodeType:
            if not self.allow_code:
                raise ValueError("marshalling code objects is disallowed")
            data = _code.dumps(value)
            out += b"c" + _code_tag() + _length(len(data)) + data
        else:
            try:
                data = memoryview(value).tobytes()
            except TypeError:
                raise ValueError("unmarshallable object") from None
            out += b"s" + _length(len(data)) + data


def _first(pair):
    return pair[0]


def _write_int(value, out):
    if -0x80000000 <= value < 0x80000000:
        out += b"i" + value.to_bytes(4, "little", signed=True)
        return
    digits, rest = [], abs(value)
    while rest:
        digits.append((rest & 0x7FFF).to_bytes(2, "little"))
        rest >>= 15
    out += b"l" + (len(digits) if value > 0 else -len(digits)).to_bytes(4, "little", signed=True) + b"".join(digits)


def _float_bytes(value):
    from array import array
    return array("d", [value]).tobytes()


def _float_of(data):
    from array import array
    numbers = array("d")
    numbers.frombytes(data)
    return numbers[0]


def loads(data, /, *, allow_code=True):
    return _Reader(bytes(data), allow_code).whole()


def load(file, /, *, allow_code=True):
    return _FileReader(file, allow_code).whole()


_NULL = object()
_CodeType = type(dumps.__code__)


class _Reader:
    def __init__(self, data, allow_code):
        self.data, self.at, self.references, self.allow_code = data, 0, [], allow_code

    def whole(self):
        return _deep(lambda: self.value(0), "recursion limit exceeded")

    def take(self, n):
        if n < 0:
            raise ValueError("bad marshal data (size out of range)")
        piece = self.data[self.at:self.at + n]
        if len(piece) < n:
            raise EOFError("marshal data too short")
        self.at += n
        return piece

    def letter(self):
        if self.at >= len(self.data):
            raise EOFError("EOF read where object expected")
        return self.take(1)

    def number(self, n=4, signed=True):
        return int.from_bytes(self.take(n), "little", signed=signed)

    def value(self, depth):
        result = self.any(depth)
        if result is _NULL:
            raise TypeError("NULL object in marshal data for object")
        return result

    def any(self, depth):
        if depth >= _DEEPEST:
            raise ValueError("recursion limit exceeded")
        code = self.letter()[0]
        letter = chr(code & ~_REFERENCE)
        if letter == "0":
            return _NULL
        if letter in _SMALL:
            return _SMALL[letter]
        if letter == "r":
            at = self.number()
            if not 0 <= at < len(self.references) or self.references[at] is _NULL:
                raise ValueError("bad marshal data (invalid reference)")
            return self.references[at]
        place = None
        if code & _REFERENCE:
            place = len(self.references)
            self.references.append(_NULL)
        result = self.of_kind(letter, depth, place)
        if place is not None:
            self.references[place] = result
        return result

    def of_kind(self, letter, depth, place):
        if letter == "i":
            return self.number()
        if letter == "I":
            return self.number(8)
        if letter == "l":
            return self.long()
        if letter == "g":
            return _float_of(self.take(8))
        if letter == "f":
            return float(self.take(self.number(1, False)))
        if letter == "y":
            real = _float_of(self.take(8))
            return complex(real, _float_of(self.take(8)))
        if letter == "x":
            real = float(self.take(self.number(1, False)))
            return complex(real, float(self.take(self.number(1, False))))
        if letter in "ut":
            text = self.take(self.number()).decode("utf-8", "surrogatepass")
            return sys.intern(text) if letter == "t" else text
        if letter in "aAzZ":
            text = self.take(self.number() if letter in "aA" else self.number(1, False)).decode("ascii")
            return sys.intern(text) if letter in "AZ" else text
        if letter == "s":
            return self.take(self.number())
        if letter in "([<>)":
            return self.group(letter, self.number() if letter != ")" else self.number(1, False), depth, place)
        if letter == "{":
            result = {}
            if place is not None:
                self.references[place] = result
            while True:
                key = self.any(depth + 1)
                if key is _NULL:
                    return result
                result[key] = self.value(depth + 1)
        if letter == "c":
            if not self.allow_code:
                raise ValueError("unmarshalling code objects is disallowed")
            if self.take(len(_code_tag())) != _code_tag():
                raise ValueError("bad marshal data (a code of another Python)")
            return _code.loads(self.take(self.number()))
        raise ValueError("bad marshal data (unknown type code)")

    def long(self):
        n = self.number()
        value = digit = 0
        for shift in range(abs(n)):
            digit = self.number(2, False)
            if digit > 0x7FFF:
                raise ValueError("bad marshal data (digit out of range in long)")
            value |= digit << 15 * shift
        if n and not digit:
            raise ValueError("bad marshal data (unnormalized long data)")
        return value if n >= 0 else -value

    def group(self, letter, n, depth, place):
        if n < 0:
            raise ValueError("bad marshal data (size out of range)")
        if letter in "[<":
            result = [] if letter == "[" else set()
            if place is not None:
                self.references[place] = result
            add = result.append if letter == "[" else result.add
            for _ in range(n):
                add(self.value(depth + 1))
            return result
        items = []
        for _ in range(n):
            items.append(self.value(depth + 1))
        return frozenset(items) if letter == ">" else (*items,)


class _FileReader(_Reader):
    """Reads no more from a file than the value takes."""

    def __init__(self, file, allow_code):
        super().__init__(b"", allow_code)
        self.file = file
        if not isinstance(file.read(0), bytes):
            raise TypeError(f"file.read() returned not bytes but {type(file.read(0)).__name__}")

    def take(self, n):
        if n < 0:
            raise ValueError("bad marshal data (size out of range)")
        pieces, left = [], n
        while left > 0 or not pieces:
            part = min(left, 1 << 16)
            if hasattr(self.file, "readinto"):
                buffer = bytearray(part)
                got = self.file.readinto(buffer)
                if got is None or not 0 <= got <= part:
                    raise ValueError(f"read() returned too much data: {part} bytes requested, {got} returned")
                piece = bytes(buffer[:got])
            else:
                piece = self.file.read(part)
            if len(piece) < part:
                raise EOFError("EOF read where not expected" if n > 1 or pieces else "EOF read where object expected")
            pieces.append(piece)
            left -= part
        return b"".join(pieces)

    def letter(self):
        return self.take(1)


_functions.builtin(globals(), "marshal")
