"""Parts of the builtin types' methods that must run guest code, written for the machine itself.

A native hands its whole call over to a function here when it finds that guest code is needed. The functions
whose names begin with ``text_``, ``to_`` or ``get_`` are called in nested runs, by ``%`` and ``str.format``.
"""


def str_join(separator, iterable):
    return separator.join([*iterable])


def str_translate(text, table):
    pieces = []
    for character in text:
        try:
            replacement = table[ord(character)]
        except LookupError:
            pieces.append(character)
            continue
        if replacement is None:
            continue
        if isinstance(replacement, str):
            pieces.append(replacement)
        elif isinstance(replacement, int):
            if not 0 <= replacement < 0x110000:
                raise ValueError("character mapping must be in range(0x110000)")
            pieces.append(chr(replacement))
        else:
            raise TypeError("character mapping must return integer, None or str")
    return "".join(pieces)


def text_str(value):
    return str(value)


def text_repr(value):
    return repr(value)


def text_ascii(value):
    return ascii(value)


def text_format(value, spec):
    return format(value, spec)


def get_item(container, key):
    return container[key]


def to_int(value):
    return int(value)


def to_float(value):
    return float(value)


def to_bytes(value):
    return bytes(value)


def call_with(callee, value):
    return callee(value)


def complex_guest(cls, real, imag):
    return complex.__new__(cls, _complex_part(real, "first"), _complex_part(imag, "second"))


def _complex_part(value, which):
    method = _special(value, "__complex__")
    if method is not None and which == "first":
        result = method(value)
        if not isinstance(result, complex):
            raise TypeError(f"__complex__ returned non-complex (type {type(result).__name__})")
        return complex(result)
    if isinstance(value, (int, float, complex)) and _special(value, "__float__") is None:
        return value
    for name in ("__float__", "__index__"):
        method = _special(value, name)
        if method is not None:
            result = method(value)
            if not isinstance(result, (float, int)):
                raise TypeError(f"{type(value).__name__}.__float__ returned non-float (type {type(result).__name__})")
            return float(result)
    ending = " must be a string or a number" if which == "first" else " must be a number"
    raise TypeError(f"complex() {which} argument{ending}, not '{type(value).__name__}'")


def int_from_bytes(cls, value, little, signed):
    return cls.from_bytes(bytes_guest(bytes, value), "little" if little else "big", signed=signed)


def bytes_guest(cls, value):
    method = _special(value, "__bytes__")
    if method is None:
        return cls.__new__(cls, [*value])
    result = method(value)
    if not isinstance(result, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {type(result).__name__})")
    return result if cls is bytes else cls.__new__(cls, result)


def bytearray_guest(cls, value):
    return bytearray(bytes_guest(bytes, value))


def bytearray_fill(target, value):
    target[:] = bytes_guest(bytes, value)


def bytearray_extend(target, items):
    target += bytes([*items])


# Encodings and error handlers that are not the machine's own


def text_encode(text, encoding, errors):
    return _import_dotted("_codecs")._encode_text(text, encoding, errors)


def bytes_decode(data, encoding, errors):
    return _import_dotted("_codecs")._decode_text(data, encoding, errors)


def str_decoded(cls, data, encoding, errors):
    return str.__new__(cls, bytes_decode(data, encoding or "utf-8", errors or "strict"))


def bytes_encoded(cls, text, encoding, errors):
    return cls.__new__(cls, text_encode(text, encoding, errors or "strict"))


def bytearray_fill_encoded(target, text, encoding, errors):
    target[:] = text_encode(text, encoding, errors or "strict")
