"""Parts of the builtin types' methods that must run guest code, written for the machine itself.

A native hands its whole call over to a function here when it finds that guest code is needed. The functions
whose names begin with ``text_``, ``to_`` or ``get_`` are called in nested runs, by ``%`` and ``str.format``.
"""


def str_join(separator, iterable):
    iterator = iterator_or_none(iterable)
    if iterator is None:
        raise TypeError("can only join an iterable")
    return separator.join([item for item in iterator])


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
    method = _special(real, "__complex__")
    if method is not None:
        result = method(real)
        if not isinstance(result, complex):
            raise TypeError(f"__complex__ returned non-complex (type {_type_name(result)})")
        if type(result) is not complex:
            _warn_subclass(real, "__complex__", result, "complex")
        real = complex.__pos__(result)
    if not _is_real_or_complex(real):
        raise TypeError(f"complex() first argument must be a string or a number, not '{_type_name(real)}'")
    if not _is_real_or_complex(imag):
        raise TypeError(f"complex() second argument must be a number, not '{_type_name(imag)}'")
    real = _complex_part(real)
    return complex.__new__(cls, real, _complex_part(imag))


# complex() as Python 3.14 has it: a second argument makes both of them real numbers, or a warning says that they are none.


def complex_of_one(cls, value):
    number = _complex_of(value)
    if number is not None:
        return complex.__new__(cls, number.real, number.imag)
    if not _is_real(value):
        raise TypeError(f"complex() argument must be a string or a number, not {_full_type_name(value)}")
    return complex.__new__(cls, _complex_part(value))


def complex_of_two(cls, real, imag):
    number = _complex_of(real)
    if isinstance(real, str) or number is None and not _is_real(real):
        raise TypeError(f"complex() argument 'real' must be a real number, not {_full_type_name(real)}")
    if isinstance(imag, str) or not _is_real(imag) and not isinstance(imag, complex):
        raise TypeError(f"complex() argument 'imag' must be a real number, not {_full_type_name(imag)}")
    if number is not None and not _is_real(real):
        _warn_complex_part("real", real)
    first = complex(_float_part(real)) if number is None else number
    if isinstance(imag, complex):
        _warn_complex_part("imag", imag)
        second = complex.__pos__(imag)
        return complex.__new__(cls, first.real - second.imag, second.real if number is None else second.real + first.imag)
    second = _float_part(imag)
    return complex.__new__(cls, first.real, second if number is None else second + first.imag)


def _warn_complex_part(name, value):
    text = f"complex() argument '{name}' must be a real number, not {_full_type_name(value)}"
    _import_dotted("_warnings").warn(text, DeprecationWarning)


def _complex_of(value):
    """The plain complex that a complex, or an object with __complex__, stands for; None for anything else."""
    method = _special(value, "__complex__")
    if method is None or type(value) is complex:
        return complex.__pos__(value) if isinstance(value, complex) else None
    result = method(value)
    if not isinstance(result, complex):
        raise TypeError(f"__complex__ returned non-complex (type {_type_name(result)})")
    if type(result) is not complex:
        _warn_subclass(value, "__complex__", result, "complex")
    return complex.__pos__(result)


def _is_real(value):
    return isinstance(value, (int, float)) or _special(value, "__float__") is not None or _special(value, "__index__") is not None


def _float_part(value):
    return float(_complex_part(value))


def float_from_number(cls, value):
    if isinstance(value, float):
        value = float.__pos__(value)
    else:
        value = float(_as_real(value))
    return value if cls is float else cls(value)


def complex_from_number(cls, value):
    number = _complex_of(value)
    if number is None:
        number = complex(float_from_number(float, value))
    return number if cls is complex else cls(number)


def _is_real_or_complex(value):
    return isinstance(value, (int, float, complex)) or _special(value, "__float__") is not None or _special(value, "__index__") is not None


def _complex_part(value):
    if isinstance(value, (int, float, complex)) and _special(value, "__float__") is None:
        return value
    return _as_float(value)


def int_from_bytes(cls, value, little, signed):
    return cls.from_bytes(bytes_guest(bytes, value), "little" if little else "big", signed=signed)


def bytes_guest(cls, value):
    method = _special(value, "__bytes__")
    if method is None:
        return bytes.__new__(cls, bytearray_filled(bytearray(), value, "bytes"))
    result = method(value)
    if not isinstance(result, bytes):
        raise TypeError(f"__bytes__ returned non-bytes (type {_type_name(result)})")
    return result if cls is bytes else bytes.__new__(cls, memoryview(result).tobytes())


def bytearray_filled(target, value, name):
    """Append the ints that an iterable gives, one after the other, for a constructor of that name."""
    iterator = iterator_or_none(value)
    if iterator is None:
        raise TypeError(f"cannot convert '{_type_name(value)}' object to {name}")
    if name == "bytes":
        refuse_hint(length_hint(value, 64), 0)
    for item in iterator:
        if type(item) is not int:
            item = _as_index(item, None)
        if not 0 <= item < 256:
            raise ValueError("bytes must be in range(0, 256)" if name == "bytes" else "byte must be in range(0, 256)")
        bytearray.append(target, item)
    return target


def bytearray_guest(cls, value):
    return bytearray_filled(bytearray(), value, "bytearray")


def bytearray_named(arguments, named):
    """bytearray() with arguments that have names."""
    result = bytearray()
    bytearray.__init__(result, *arguments, **named)
    return result


def bytearray_fill(target, value):
    target[:] = b""
    bytearray_filled(target, value, "bytearray")


def bytearray_extend(target, items):
    iterator = iterator_or_none(items)
    if iterator is None:
        raise TypeError(f"can't extend bytearray with {_type_name(items)}")
    refuse_hint(length_hint(items, 32), 0)
    target += bytearray_filled(bytearray(), iterator, "bytearray")


# Encodings and error handlers that are not the machine's own


def text_encode(text, encoding, errors):
    return _import_dotted("_codecs")._encode_text(text, encoding, errors)


def bytes_decode(data, encoding, errors):
    return _import_dotted("_codecs")._decode_text(data, encoding, errors)


def str_decoded(cls, data, encoding, errors):
    return str.__new__(cls, bytes_decode(data, "utf-8" if encoding is None else encoding, "strict" if errors is None else errors))


def bytes_encoded(cls, text, encoding, errors):
    data = text_encode(text, encoding, errors or "strict")
    return bytearray(data) if cls is bytearray else bytes.__new__(cls, data)


def bytearray_fill_encoded(target, text, encoding, errors):
    target[:] = text_encode(text, encoding, errors or "strict")


# Ints of any size as places in ranges and slices


def _bound(value):
    return _as_index(value, "slice indices must be integers or None or have an __index__ method")


def slice_indices(place, length):
    length = int(_as_index(length, None))
    if length < 0:
        raise ValueError("length should not be negative")
    step = 1 if place.step is None else _bound(place.step)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low, high = (-1, length - 1) if step < 0 else (0, length)
    start = high if step < 0 else low
    stop = low if step < 0 else high
    if place.start is not None:
        start = _clip(_bound(place.start), length, low, high)
    if place.stop is not None:
        stop = _clip(_bound(place.stop), length, low, high)
    return start, stop, step


def _clip(value, length, low, high):
    if value < 0:
        value += length
        return low if value < low else value
    return high if value > high else value


def range_slice(whole, place):
    length = len_of_range(whole)
    start, stop, step = slice_indices(place, length)
    return range(whole.start + start * whole.step, whole.start + stop * whole.step, whole.step * step)


def range_contains_guest(whole, value):
    for item in whole:
        if item == value:
            return True
    return False


# Conversions to numbers that guest code defines


def _warn_subclass(value, name, result, kind):
    import warnings
    warnings.warn(f"{name} returned non-{kind} (type {_type_name(result)}).  The ability to return an instance of a strict "
                  f"subclass of {kind} is deprecated, and may be removed in a future version of Python.", DeprecationWarning, stacklevel=1)


def not_implemented_truth():
    if _host_minor() >= 14:
        raise TypeError("NotImplemented should not be used in a boolean context")
    _import_dotted("_warnings").warn("NotImplemented should not be used in a boolean context", DeprecationWarning)
    return True


def invert_bool(value):
    until = " and will be removed in Python 3.16" if _host_minor() >= 13 else ""
    _import_dotted("_warnings").warn(
        f"Bitwise inversion '~' on bool is deprecated{until}. This returns the bitwise inversion of the underlying int object and is "
        "usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want "
        "the bitwise inversion of the underlying int.", DeprecationWarning)
    return ~int(value)


def warn_of_type_u():
    _import_dotted("_warnings").warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning)


def warn_index(result):
    _warn_subclass(None, "__index__", result, "int")
    return result


def int_guest(cls, value):
    for name in ("__int__", "__index__", "__trunc__") if _host_minor() < 14 else ("__int__", "__index__"):
        method = _special(value, name)
        if method is not None:
            result = method(value)
            if name == "__trunc__":
                import warnings
                warnings.warn("The delegation of int() to __trunc__ is deprecated.", DeprecationWarning, stacklevel=1)
                if not isinstance(result, int):
                    method = _special(result, "__index__")
                    if method is None:
                        raise TypeError(f"__trunc__ returned non-Integral (type {_type_name(result)})")
                    result = method(result)
            return int.__new__(cls, _int_result(value, name, result))
    raise TypeError(f"int() argument must be a string, a bytes-like object or a real number, not '{_type_name(value)}'")


def int_result(value, result):
    return _int_result(value, "__int__", result)


def _int_result(value, name, result):
    if not isinstance(result, int):
        raise TypeError(f"{name} returned non-int (type {_type_name(result)})")
    if type(result) is not int and name != "__trunc__":
        _warn_subclass(value, name, result, "int")
    return int.__int__(result)


def float_result(value, result):
    if not isinstance(result, float):
        raise TypeError(f"{_type_name(value)}.__float__ returned non-float (type {_type_name(result)})")
    if type(result) is not float:
        _warn_subclass(value, f"{_type_name(value)}.__float__", result, "float")
    return float.__pos__(result)


def _as_float(value):
    """What __float__ or __index__ of a guest's object gives, as a plain float."""
    method = _special(value, "__float__")
    if method is not None:
        return float_result(value, method(value))
    return float(_as_index(value, None))


def float_guest(cls, value):
    if _special(value, "__float__") is None and _special(value, "__index__") is None:
        raise TypeError(f"float() argument must be a string or a real number, not '{_type_name(value)}'")
    return float.__new__(cls, _as_float(value))
