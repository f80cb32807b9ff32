"""How objects of the builtin types are taken apart for pickle and copy."""


def object_reduce(value):
    return _common_reduce(value, 0)


def object_reduce_ex(value, protocol):
    protocol = _as_index(protocol, None)
    if getattr(type(value), "__reduce__", None) is not object.__reduce__:
        return value.__reduce__()
    return _common_reduce(value, protocol)


def _cannot_pickle(value):
    raise TypeError(f"cannot pickle {type(value).__name__!r} object")


def _common_reduce(value, protocol):
    import copyreg
    if protocol < 2:
        if not _is_plain(value) and type(value).__flags__ & 0x300 != 0x200 and type(value).__getstate__ is object.__getstate__:
            # of no class that may be changed
            _cannot_pickle(value)
        return copyreg._reduce_ex(value, protocol)
    arguments, keywords = _new_arguments(value)
    given = arguments is not None
    items = iter(value) if isinstance(value, list) else None
    pairs = iter(value.items()) if isinstance(value, dict) else None
    if not given and items is None and pairs is None and not _is_plain(value) and type(value).__getstate__ is object.__getstate__:
        raise TypeError(f"cannot pickle {_type_name(value)!r} object")
    state = value.__getstate__()
    if keywords:
        return copyreg.__newobj_ex__, (type(value), arguments, keywords), state, items, pairs
    return copyreg.__newobj__, (type(value), *(arguments or ())), state, items, pairs


def _new_arguments(value):
    method = _special(value, "__getnewargs_ex__")
    if method is not None:
        both = method(value)
        if not isinstance(both, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{_type_name(both)}'")
        if len(both) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(both)}")
        if not isinstance(both[0], tuple):
            raise TypeError(f"first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{_type_name(both[0])}'")
        if not isinstance(both[1], dict):
            raise TypeError(f"second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{_type_name(both[1])}'")
        return both
    method = _special(value, "__getnewargs__")
    if method is None:
        return None, None
    arguments = method(value)
    if not isinstance(arguments, tuple):
        raise TypeError(f"__getnewargs__ should return a tuple, not '{_type_name(arguments)}'")
    return arguments, None


def object_getstate(value):
    state = getattr(value, "__dict__", None)
    state = dict(state) if state else None
    slots = {}
    for name in [*_slot_names(type(value))]:
        if hasattr(value, name):
            slots[name] = getattr(value, name)
    return (state, slots) if slots else state


def _slot_names(cls):
    """The slots of a class and its bases as their attributes are called; __slotnames__ where a class names them itself."""
    names = cls.__dict__.get("__slotnames__")
    if names is not None:
        if not isinstance(names, list):
            raise TypeError(f"{cls.__name__}.__slotnames__ should be a list or None, not {_type_name(names)}")
        return names
    found = []
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name.startswith("__") and not name.endswith("__"):
                stripped = base.__name__.lstrip("_")
                if stripped:
                    name = "_" + stripped + name
            if name not in ("__dict__", "__weakref__"):
                found.append(name)
    return found


def set_reduce(value):
    return type(value), ([*value],), value.__getstate__()


def bytearray_reduce(value):
    return bytearray_reduce_ex(value, 2)


def bytearray_reduce_ex(value, protocol):
    if protocol >= 3:
        return type(value), (bytes(value),) if value else (), value.__getstate__()
    return type(value), (bytes(value).decode("latin-1"), "latin-1") if value else (), value.__getstate__()


def slice_reduce(value):
    return slice, (value.start, value.stop, value.step)


def range_reduce(value):
    return range, (value.start, value.stop, value.step)


def deque_reduce(value):
    items = iter(value)
    if value.maxlen is None:
        return type(value), (), value.__getstate__(), items
    return type(value), ((), value.maxlen), value.__getstate__(), items


def exception_reduce(error):
    arguments = error.args
    if isinstance(error, OSError) and len(arguments) == 2 and getattr(error, "filename", None) is not None:
        arguments = (*arguments, error.filename)
        if getattr(error, "filename2", None) is not None:
            arguments = (*arguments, None, error.filename2)
    state = dict(error.__dict__)
    if isinstance(error, ImportError):
        for name in ("name", "path", "name_from") if _host_minor() >= 13 else ("name", "path"):
            if getattr(error, name, None) is not None:
                state[name] = getattr(error, name)
    elif isinstance(error, AttributeError) and _host_minor() >= 12:
        return type(error), arguments, error.__getstate__()
    return (type(error), arguments, state) if state else (type(error), arguments)


def attribute_error_getstate(error):
    """What a copy keeps: the name, but not the object, which may be one that cannot be pickled."""
    state = dict(error.__dict__)
    if error.name is not None:
        state["name"] = error.name
    state["args"] = error.args
    return state


def exception_setstate(error, state):
    if state is None:
        return
    if not isinstance(state, dict):
        raise TypeError("state is not a dictionary")
    for name, value in state.items():
        setattr(error, name, value)


# Arrays. The codes of formats: one byte unsigned and signed; then integers of 2, 4 and 8 bytes, unsigned and signed, floats of 4 and
# 8, and text in units of 2 and 4 bytes, each little end first and big end first.


def _array_format(typecode, size):
    from sys import byteorder
    if size == 1:
        return 0 if typecode == "B" else 1
    if typecode in "fd":
        code = 14 if size == 4 else 16
    elif typecode in "uw":
        code = 18 if size == 2 else 20
    else:
        code = {2: 2, 4: 6, 8: 10}[size] + (0 if typecode.isupper() else 2)
    return code + (byteorder == "big")


def array_reduce(value, protocol):
    if not isinstance(protocol, int):
        raise TypeError("__reduce_ex__ argument should be an integer")
    state = getattr(value, "__dict__", None)
    code = value.typecode
    if protocol < 3:
        return type(value), (code, value.tolist()), state
    import array
    return array._array_reconstructor, (type(value), code, _array_format(code, value.itemsize), value.tobytes()), state


def array_reconstruct(cls, typecode, code, data):
    plain = _native("_array", "array")
    if not isinstance(cls, type):
        raise TypeError(f"first argument must be a type object, not {_type_name(cls)}")
    if not issubclass(cls, plain):
        raise TypeError(f"{cls.__name__} is not a subtype of array.array")
    if not isinstance(typecode, str) or len(typecode) != 1:
        raise TypeError(f"_array_reconstructor() argument 2 must be a unicode character, not {_type_name(typecode)}")
    code = _as_index(code, None)
    if typecode not in _native("_array", "typecodes"):
        raise ValueError("second argument must be a valid type code")
    if not 0 <= code <= 21:
        raise ValueError("third argument must be a valid machine format code.")
    if not isinstance(data, bytes):
        raise TypeError(f"fourth argument should be bytes, not {_type_name(data)}")
    if typecode == "u" and _host_minor() >= 13:
        warn_of_type_u()
    if code == _array_format(typecode, 4 if typecode in "uw" else plain(typecode).itemsize):
        made = cls.__new__(cls, typecode)
        made.frombytes(data)
        return made
    order = "big" if code & 1 and code > 1 else "little"
    if code >= 18:
        return cls.__new__(cls, typecode, data.decode(("utf-16-" if code < 20 else "utf-32-") + order[0] + "e"))
    size = 1 if code < 2 else 2 if code < 6 else 4 if code < 10 or code in (14, 15) else 8
    if len(data) % size:
        raise ValueError("string length not a multiple of item size")
    if code >= 14:
        import struct
        count = len(data) // size
        return cls.__new__(cls, typecode, [*struct.unpack(f"{'>' if order == 'big' else '<'}{count}{'f' if size == 4 else 'd'}", data)])
    signed = code == 1 or code > 1 and code - 2 & 2 != 0
    # The last of the types that has just these integers, whatever the array was of.
    for other in "bBhHiIlLqQ":
        if other.islower() == signed and plain(other).itemsize == size:
            typecode = other
    return cls.__new__(cls, typecode, [int.from_bytes(data[at:at + size], order, signed=signed) for at in range(0, len(data), size)])


def static_reduce(owner, name):
    return _builtin("getattr"), (owner, name)


def callable_reduce(value):
    owner = getattr(value, "__self__", None)
    if owner is None or type(owner).__name__ == "module":
        return value.__name__
    return _builtin("getattr"), (owner, value.__name__)


def descriptor_reduce(value):
    return _builtin("getattr"), (value.__objclass__, value.__name__)


# Iterators. The number of a kind is that of the machine's enumeration.


def _remaining(it):
    return [*_copy_iterator(it)]


def _builtin_now(name):
    """What a program has under the name of a builtin, whose key may be any object that is equal to the name."""
    try:
        return _builtin(name)
    except NameError:
        import builtins
        return vars(builtins)[name]


def iterator_reduce(it):
    # The builtins are looked up first: what a program put in their place may use the iterator up.
    iter_ = _builtin_now("iter")
    reversed_ = _builtin_now("reversed")
    kind, delegated, source, second, third, index, stop, flags = _iterator_parts(it)
    if delegated:
        return _reduce_delegated(kind, second, iter_)
    if kind == 6:
        if second is None or stop < 0:
            return iter_, (range(0),), 0
        done = (index - second) // third
        return iter_, (range(second, second + (done + stop) * third, third),), done
    if kind == 7 and source is not None:
        first, step = source.start, source.step
        done = (second - first) // step
        return iter_, (range(first, first + (done + third) * step, step),), done
    if kind == 7:
        return iter_, (range(0),), 0
    if source is None:
        return iter_, ([] if kind < 2 or 8 <= kind <= 14 else "" if kind == 3 else (),) if kind != 19 else ((),)
    if kind == 1:
        return reversed_, (source,), index
    if kind < 6:
        return iter_, (source,), index
    if kind <= 14:
        return iter_, (_remaining(it),)
    if kind == 15:
        return type(it), (source, second)
    if kind == 16:
        return (zip, tuple(source), True) if flags & 2 else (zip, tuple(source))
    if kind == 17:
        if flags & 4:
            parts = _iterator_parts(source)
            return (map, (second, *parts[2]), True) if parts[7] & 2 else (map, (second, *parts[2]))
        return map, (second, source)
    if kind == 18:
        return filter, (second, source)
    if kind == 19:
        return (reversed_, (source,), index) if index >= 0 else (reversed_, ((),))
    if kind == 22:
        return iter_, (source,), index
    _cannot_pickle(it)


def _reduce_delegated(kind, state, iter_):
    if kind == 15:
        return enumerate, (state[0], state[1])
    if kind == 16:
        return (zip, tuple(state[0]), True) if state[1] else (zip, tuple(state[0]))
    if kind == 17:
        return (map, (state[0], *state[1]), True) if state[2] else (map, (state[0], *state[1]))
    if kind == 18:
        return filter, (state[0], state[1])
    if kind == 19:
        return (_builtin("reversed"), (state[0],), state[1] - 1) if state else (_builtin("reversed"), ((),))
    if not state:
        return iter_, ((),)
    if kind == 20:
        return iter_, (state[0],), state[1]
    return iter_, (state[0], state[1])


def iterator_setstate(it, index):
    kind, delegated, source, second, third, at, stop, flags = _iterator_parts(it)
    if type(it).__name__ == "range_iterator":
        index = _as_index(index, None)
        if not -1 << 63 <= index < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
    elif not isinstance(index, int):
        raise TypeError("an integer is required")
    if kind == 16:
        return
    if not delegated:
        if kind == 7:
            if source is not None:
                _seek_long_range(it, max(0, min(index, len_of_range(source))))
        else:
            if not -1 << 63 <= index < 1 << 63:
                raise OverflowError("Python int too large to convert to C ssize_t")
            _seek_iterator(it, max(-1, min(int(index), 1 << 47)))
        return
    if not second:
        return
    if kind == 19:
        second[1] = max(0, min(index + 1, len(second[0])))
    elif kind == 20:
        second[1] = max(0, index)


def len_of_range(source):
    if source.step > 0:
        return max(0, (source.stop - source.start + source.step - 1) // source.step)
    return max(0, (source.start - source.stop - source.step - 1) // -source.step)


def iterator_length_hint(it):
    """Of an iterator that guest code drives."""
    kind, delegated, source, state, third, index, stop, flags = _iterator_parts(it)
    if kind == 20 and state:
        return max(0, len(state[0]) - state[1])
    if kind == 19:
        return state[1] if state and state[1] <= len(state[0]) else 0
    if kind in (15, 16, 17, 18, 21):
        return NotImplemented
    return 0


def zip_setstate(it, strict):
    _set_zip_strict(it, True if strict else False)
