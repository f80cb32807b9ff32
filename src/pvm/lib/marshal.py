"""Values as bytes, in the format of CPython's marshal; codes in the machine's own.

What was a code goes through the machine's verifier when it is read, like a program from a file, and bytes that it
refuses are a ValueError. Codes of CPython, and of a pvm whose instructions are others, are refused by the tag before them.
"""

import _functions

import _code

version = 4
_DEEPEST = 1000
_tag = []
_SMALL = {"N": None, "T": True, "F": False, "S": StopIteration, ".": ...}


def dumps(value, version=version, /, *, allow_code=True):
    out = bytearray()
    _write(value, out, 0, allow_code)
    return bytes(out)


def dump(value, file, version=version, /, *, allow_code=True):
    file.write(dumps(value, version, allow_code=allow_code))


def _code_tag():
    """What stands before a code: whose it is, and of which versions."""
    if not _tag:
        _tag.append(b"pvm" + bytes([number & 255 for number in _code.opcodes()[-1]]))
    return _tag[0]


def _length(n):
    return n.to_bytes(4, "little")


def _write(value, out, depth, allow_code):
    if depth > _DEEPEST:
        raise ValueError("object too deeply nested to marshal")
    kind = type(value)
    for letter, small in _SMALL.items():
        if value is small:
            out += letter.encode()
            return
    if kind is int:
        _write_int(value, out)
    elif kind is float:
        out += b"g" + _float_bytes(value)
    elif kind is complex:
        out += b"y" + _float_bytes(value.real) + _float_bytes(value.imag)
    elif kind is str:
        data = value.encode("utf-8", "surrogatepass")
        out += b"u" + _length(len(data)) + data
    elif kind is bytes:
        out += b"s" + _length(len(value)) + value
    elif kind in (tuple, list, set, frozenset):
        out += {tuple: b"(", list: b"[", set: b"<", frozenset: b">"}[kind] + _length(len(value))
        for item in value:
            _write(item, out, depth + 1, allow_code)
    elif kind is dict:
        out += b"{"
        for key, item in value.items():
            _write(key, out, depth + 1, allow_code)
            _write(item, out, depth + 1, allow_code)
        out += b"0"
    elif kind is bytearray or kind is memoryview:
        data = bytes(value)
        out += b"s" + _length(len(data)) + data
    elif kind is _CodeType:
        if not allow_code:
            raise ValueError("marshalling code objects is disallowed")
        data = _code.dumps(value)
        out += b"c" + _code_tag() + _length(len(data)) + data
    else:
        raise ValueError("unmarshallable object")


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
    return _Reader(bytes(data), allow_code).value(0)


def load(file, /, *, allow_code=True):
    data = file.read()
    reader = _Reader(data, allow_code)
    value = reader.value(0)
    if reader.at < len(data) and hasattr(file, "seek"):
        file.seek(reader.at - len(data), 1)
    return value


_NULL = object()
_CodeType = type(dumps.__code__)


class _Reader:
    def __init__(self, data, allow_code):
        self.data, self.at, self.references, self.allow_code = data, 0, [], allow_code

    def take(self, n):
        if n < 0:
            raise ValueError("bad marshal data (size out of range)")
        piece = self.data[self.at:self.at + n]
        if len(piece) < n:
            raise EOFError("marshal data too short")
        self.at += n
        return piece

    def number(self, n=4, signed=True):
        return int.from_bytes(self.take(n), "little", signed=signed)

    def value(self, depth):
        result = self.any(depth)
        if result is _NULL:
            raise TypeError("NULL object in marshal data for object")
        return result

    def any(self, depth):
        if depth > _DEEPEST:
            raise ValueError("recursion limit exceeded")
        if self.at >= len(self.data):
            raise EOFError("EOF read where object expected")
        code = self.take(1)[0]
        place = None
        if code & 0x80:
            place = len(self.references)
            self.references.append(None)
        letter = chr(code & 0x7F)
        if letter == "0":
            return _NULL
        if letter in _SMALL:
            result = _SMALL[letter]
        elif letter == "r":
            at = self.number()
            if not 0 <= at < len(self.references):
                raise ValueError("bad marshal data (invalid reference)")
            return self.references[at]
        else:
            result = self.of_kind(letter, depth, place)
        if place is not None:
            self.references[place] = result
        return result

    def of_kind(self, letter, depth, place):
        if letter == "i":
            return self.number()
        if letter == "l":
            n = self.number()
            value = 0
            for shift in range(abs(n)):
                value |= self.number(2, False) << 15 * shift
            return value if n >= 0 else -value
        if letter == "g":
            return _float_of(self.take(8))
        if letter == "y":
            real = _float_of(self.take(8))
            return complex(real, _float_of(self.take(8)))
        if letter in "ut":
            return self.take(self.number()).decode("utf-8", "surrogatepass")
        if letter in "aAzZ":
            return self.take(self.number() if letter in "aA" else self.number(1, False)).decode("ascii")
        if letter == "s":
            return self.take(self.number())
        if letter in "([<>)":
            n = self.number() if letter != ")" else self.number(1, False)
            if not 0 <= n <= len(self.data):
                raise ValueError("bad marshal data (size out of range)")
            if letter in "[<":
                result = [] if letter == "[" else set()
                if place is not None:
                    self.references[place] = result
                add = result.append if letter == "[" else result.add
                for _ in range(n):
                    add(self.value(depth + 1))
                return result
            items = [self.value(depth + 1) for _ in range(n)]
            return frozenset(items) if letter == ">" else (*items,)
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

_functions.builtin(globals(), "marshal")
