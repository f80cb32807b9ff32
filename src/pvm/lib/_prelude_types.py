"""Parts of the builtin types' methods that must run guest code, written for the machine itself.

A native hands its whole call over to a function here when it finds that guest code is needed. The functions
whose names begin with ``text_``, ``to_`` or ``get_`` are called in nested runs, by ``%`` and ``str.format``.
"""


def str_join(separator, iterable):
    return separator.join([*iterable])


def str_translate(text, table):
    pieces = []
    get = table.__getitem__
    for character in text:
        try:
            replacement = get(ord(character))
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
