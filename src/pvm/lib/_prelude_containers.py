"""Containers whose members' hash, equality or text the guest defines, for the machine itself."""


# Dicts and sets with keys whose hash or equality the guest defines


def _key_hash(key):
    return _hash_for(key, "dict key")


def _member_hash(value):
    return _hash_for(value, "set element")


def _hash_for(key, use):
    try:
        return hash(key)
    except TypeError as error:
        if type(error) is not TypeError or _host_minor() < 14:
            raise
        text = f"cannot use '{_full_type_name(key)}' as a {use} ({error})"
    raise TypeError(text)


def _full_type_name(value):
    cls = type(value)
    module = type.__dict__["__module__"].__get__(cls)
    name = type.__dict__["__qualname__"].__get__(cls)
    return name if module in ("builtins", "__main__") or not isinstance(module, str) else f"{module}.{name}"


def _find(container, key, hashed):
    found = _probe(container, key, hashed, 0)
    while type(found) is tuple:
        entry, other, place = found
        if other == key:
            if _holds(container, entry, other):
                return entry
            place = 0
        found = _probe(container, key, hashed, place)
    return found


def dict_delitem(mapping, key):
    hashed = _key_hash(key)
    entry = _find(mapping, key, hashed)
    if entry is None:
        raise KeyError(key)
    _remove(mapping, entry, hashed)


def dict_move_last(mapping, key):
    hashed = hash(key)
    entry = _find(mapping, key, hashed)
    return entry is not None and _native("_containers", "_move_last")(mapping, key, entry, hashed)


def dict_popitem(mapping):
    for key in dict.__reversed__(mapping):
        return _pop_last(mapping, hash(key))


def dict_pop(mapping, key, *default):
    hashed = _key_hash(key)
    entry = _find(mapping, key, hashed)
    if entry is None:
        if default:
            return default[0]
        raise KeyError(key)
    value = _entry(mapping, entry)
    _remove(mapping, entry, hashed)
    return value


def dict_update_mapping(target, mapping):
    """What `**mapping` does in a display. CPython takes any AttributeError on the way for the want of keys()."""
    try:
        _update_by_keys(target, mapping)
    except AttributeError:
        pass
    else:
        return
    raise TypeError(f"'{_type_name(mapping)}' object is not a mapping")


def _update_by_keys(target, mapping):
    if isinstance(mapping, dict) and type(mapping).__iter__ is dict.__iter__:
        size = dict.__len__(mapping)
        for key, hashed, value in _hashed(mapping):
            _store(target, _find(target, key, hashed), key, hashed, value)
            if dict.__len__(mapping) != size and target is not mapping:
                raise RuntimeError("dict mutated during update")
        return
    for key in _keys_of(mapping):
        dict.__setitem__(target, key, mapping[key])


def _keys_of(mapping):
    """A list of what keys() gives: all of it is taken before the first item is asked for."""
    keys = mapping.keys()
    if not hasattr(type(keys), "__iter__") and not hasattr(type(keys), "__getitem__"):
        raise TypeError(f"{_type_name(mapping)}.keys() returned a non-iterable (type {_type_name(keys)})")
    return [*iter(keys)]


def unpack_many(iterable, before, after):
    """The items for very many targets: `before` of them, and when `after` is not -1 a list of the rest and `after` more."""
    try:
        iterator = iter(iterable)
    except TypeError:
        if hasattr(type(iterable), "__iter__") or hasattr(type(iterable), "__getitem__"):
            raise
        raise TypeError(f"cannot unpack non-iterable {_type_name(iterable)} object") from None
    items = []
    for item in iterator:
        if len(items) == before and after < 0:
            got = f", got {len(iterable)}" if _host_minor() >= 14 and type(iterable) in (list, tuple, dict) else ""
            raise ValueError(f"too many values to unpack (expected {before}{got})")
        items.append(item)
    wanted = before + max(after, 0)
    if len(items) < wanted:
        raise ValueError(f"not enough values to unpack (expected {'at least ' if after >= 0 else ''}{wanted}, got {len(items)})")
    if after >= 0:
        end = len(items) - after
        items[before:end] = [items[before:end]]
    return items


def dict_merge(target, mapping, callee):
    """What `**mapping` does in a call; as dict_update_mapping, but that a key which is there is refused."""
    refused = ()
    try:
        return _merge_by_keys(target, mapping, callee)
    except AttributeError:
        pass
    except KeyError as error:
        if _host_minor() < 12 or len(error.args) != 1:
            raise
        refused = error.args
    if refused:
        raise _keyword_twice(callee, refused[0])
    raise TypeError(f"{_callee(callee)} argument after ** must be a mapping, not {_type_name(mapping)}")


def _keyword_twice(callee, key):
    """CPython takes any KeyError for that of a keyword given twice."""
    return TypeError(f"{_callee(callee)} got multiple values for keyword argument '{key}'" if isinstance(key, str) else "keywords must be strings")


def _merge_by_keys(target, mapping, callee):
    plain = isinstance(mapping, dict) and type(mapping).__iter__ is dict.__iter__
    alone = not target and _host_minor() < 12        # where the keywords of one mapping are no merge
    for key in iter(dict.keys(mapping) if plain else _keys_of(mapping)):
        if key in target:
            raise TypeError(f"{_callee(callee)} got multiple values for keyword argument '{key}'")
        try:
            target[key] = dict.__getitem__(mapping, key) if plain else mapping[key]
        except KeyError as error:
            if alone or len(error.args) != 1:
                raise
            refused = error.args[0]
        else:
            continue
        raise _keyword_twice(callee, refused)


def dict_update(target, source, named):
    if isinstance(source, dict) or hasattr(source, "keys"):
        _update_by_keys(target, source)
    else:
        _update_pairs(target, source)
    if named is not None:
        for name, value in named.items():
            dict.__setitem__(target, name, value)


def dict_update_rest(target, iterator, pair, number, named):
    """The rest of an update by an iterator, from an item on that the machine has taken."""
    _update_by(target, pair, number)
    for pair in iterator:
        number += 1
        _update_by(target, pair, number)
    if named is not None:
        for name, value in named.items():
            dict.__setitem__(target, name, value)


def _update_pairs(target, pairs):
    i = 0
    plain = type(target) is dict
    for pair in iter(pairs):
        if plain and type(pair) is tuple and len(pair) == 2:
            key, value = pair
            target[key] = value
        else:
            _update_by(target, pair, i)
        i += 1


def _update_by(target, pair, i):
    iterator = None
    try:
        iterator = iter(pair)
        items = [*iterator]
    except TypeError as error:
        _refuse_pair(error, iterator is None, i)
    if len(items) != 2:
        raise ValueError(f"dictionary update sequence element #{i} has length {len(items)}; 2 is required")
    dict.__setitem__(target, items[0], items[1])


def _refuse_pair(error, unopened, i):
    """What an update by pairs says of one that is not iterable: since 3.14 in a note."""
    if _host_minor() < 14:
        raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence") from None
    note = f"Cannot convert dictionary update sequence element #{i} to a sequence"
    if unopened:
        made = TypeError("object is not iterable")
        made.add_note(note)
        raise made from None
    error.add_note(note)
    raise error


def dict_fromkeys(cls, iterable, filler):
    result = cls()
    for key in iter(iterable):
        result[key] = filler
    return result


def set_add(target, value):
    hashed = _member_hash(value)
    if _find(target, value, hashed) is None:
        _store(target, None, value, hashed, None)


def set_discard(target, value):
    entry = _find(target, value, _member_hash(value))
    if entry is not None:
        _remove(target, entry, 0)


def set_remove(target, value):
    entry = _find(target, value, _member_hash(value))
    if entry is None:
        raise KeyError(value)
    _remove(target, entry, 0)


def set_method(arguments, operator):
    first = arguments[0]
    update = operator >= 256
    operator &= 255
    if update and operator == 1:
        return difference_update(first, arguments[1:])
    result = set(first)
    for other in arguments[1:]:
        result = _combined(result, other, operator)
    if update:
        set.clear(first)
        for item, hashed in _hashed(result):
            _store(first, None, item, hashed, None)
        return None
    return frozenset(result) if isinstance(first, frozenset) else result


def _combined(result, other, operator):
    """A set of the prelude's own, joined with another collection: or, and, minus or xor."""
    if not isinstance(other, (set, frozenset)):
        if operator == 9:
            return _common(result, other)
        if operator == 1 and isinstance(other, dict):
            return _kept(result, other, False)
        if operator == 11:
            other = set(other)
    if operator == 10:
        set_update(result, other)
        return result
    if operator == 9:
        kept, asked = (result, other) if len(other) > len(result) else (other, result)
        return _kept(kept, asked, True)
    if operator == 1:
        if isinstance(other, (set, frozenset)) and len(result) >> 2 <= len(other):
            return _kept(result, other, False)
        difference_update(result, (other,))
        return result
    both = _kept(other, result, False)
    result = _kept(result, other, False)
    set_update(result, both)
    return result


def _common(result, iterable):
    """What a set has of the items of any iterable, each of them hashed once."""
    common = set()
    for item in iter(iterable):
        hashed = hash(item)
        if _find(result, item, hashed) is not None and _find(common, item, hashed) is None:
            _store(common, None, item, hashed, None)
            if len(common) == len(result):
                break
    return common


def _kept(source, container, wanted):
    """The members of a set that a container has, or has not."""
    result = set()
    for item, hashed in _hashed(source):
        if (_find(container, item, hashed) is not None) is wanted:
            _store(result, None, item, hashed, None)
    return result


def difference_update(target, others):
    for other in others:
        if other is target:
            set.clear(target)
        elif isinstance(other, (set, frozenset)):
            for item, hashed in _hashed(other):
                entry = _find(target, item, hashed)
                if entry is not None:
                    _remove(target, entry, hashed)
        else:
            for item in iter(other):
                set.discard(target, item)


def set_update_all(target, others):
    for other in others:
        set_update(target, other)


def set_update(target, iterable):
    if isinstance(iterable, (set, frozenset)):
        for item, hashed in _hashed(iterable):
            if _find(target, item, hashed) is None:
                _store(target, None, item, hashed, None)
    else:
        for item in iter(iterable):
            set.add(target, item)


def set_or(first, other):
    if isinstance(first, dict) and isinstance(other, dict):
        result = dict(first)
        _update_by_keys(result, other)
        return result
    if type(first).__name__ == "mappingproxy" or type(other).__name__ == "mappingproxy":
        return or_of_mappings(_shown(first), _shown(other))
    return set_method((set(first) if _is_view(other) else first, other), 10)


def _shown(value):
    """What a mappingproxy shows, for an operator that hands it on to guest code: of a dict a copy. CPython gives the dict itself
    away, but here all machines share those of the builtin classes."""
    mapping = _mapping_of(value)
    return mapping if mapping is value or type(mapping) is not dict else dict.copy(mapping)


def set_and(first, other):
    if _is_view(first) or _is_view(other):
        return _view_and(first, other)
    return set_method((first, other), 9)


def set_sub(first, other):
    return set_method((set(first) if _is_view(other) else first, other), 1)


def set_xor(first, other):
    if isinstance(first, type({}.items())) and isinstance(other, type({}.items())):
        return _items_xor(first.mapping, other.mapping)
    return set_method((set(first) if _is_view(other) else first, other), 11)


# Views of dicts. Whether a pair is among the items is found by its key, so that values need no hash.


def _is_view(value):
    return isinstance(value, (type({}.keys()), type({}.items())))


def _view_and(first, other):
    if not _is_view(first):
        first, other = other, first
    if type(other) is set and len(first) <= len(other):
        return other.intersection(first)
    if _is_view(other) and len(other) > len(first):
        first, other = other, first
    return {item for item in iter(other) if item in first}


def _items_xor(first, other):
    """The pairs of one of two mappings; those of the other come first, which tells when some have no hash."""
    result = {(key, value) for key, value in other.items() if key not in first or not _same(first[key], value)}
    for key, value in first.items():
        if key not in other or not _same(value, other[key]):
            result.add((key, value))
    return result


def _same(value, other):
    return value is other or value == other


def view_isdisjoint(view, other):
    if view is other:
        return len(view) == 0
    if (isinstance(other, set) or _is_view(other)) and len(other) > len(view):
        view, other = other, view
    for item in iter(other):
        if item in view:
            return False
    return True


def _all_in(items, container):
    if isinstance(items, (set, frozenset)) and isinstance(container, (set, frozenset)):
        for item, hashed in _hashed(items):
            if _find(container, item, hashed) is None:
                return False
        return True
    for item in iter(items):
        if item not in container:
            return False
    return True


def set_issubset(first, other):
    if _host_minor() >= 14 and not isinstance(other, (set, frozenset)):
        return len(_common(first, other)) == len(first)
    return _all_in(first, other if isinstance(other, (set, frozenset)) else set(other))


def set_issuperset(first, other):
    return _all_in(other, first)


def set_isdisjoint(first, other):
    if isinstance(other, (set, frozenset)):
        few, many = (other, first) if len(first) > len(other) else (first, other)
        for item, hashed in _hashed(few):
            if _find(many, item, hashed) is not None:
                return False
        return True
    for item in iter(other):
        if item in first:
            return False
    return True


# Comparison, hashing and text of containers whose members the guest defines


def compare_containers(operator, first, second):
    if _caller_parts(first) is not None:
        return compare_keys(operator, first, second)
    if type(first).__name__ == "mappingproxy" or type(second).__name__ == "mappingproxy":
        return operator_compare(operator, _shown(first), _shown(second))
    if type(first).__name__ == "cell":
        return _compare_cells(operator, first, second)
    if _is_subclass(type(first), _native("_containers", "deque")):
        first = [*first]
        second = [*second]
    if isinstance(first, slice):
        first = first.start, first.stop, first.step
        second = second.start, second.stop, second.step
    if isinstance(first, (list, tuple)):
        return _compare_sequences(operator, first, second)
    if isinstance(first, dict):
        return _equal_dicts(first, second) == (operator == 0)
    if operator == 0 or operator == 1:
        same = len(first) == len(second) and _all_in(first, second)
        return same == (operator == 0)
    if operator == 2:
        return len(first) < len(second) and _all_in(first, second)
    if operator == 3:
        return len(first) <= len(second) and _all_in(first, second)
    if operator == 4:
        return len(second) < len(first) and _all_in(second, first)
    return len(second) <= len(first) and _all_in(second, first)


def _compare_cells(operator, first, second):
    """By what they hold; an empty one comes before the others."""
    a, b = _contents(first), _contents(second)
    return operator_compare(operator, a[0], b[0]) if a and b else operator_compare(operator, len(a), len(b))


def _contents(cell):
    try:
        return (cell.cell_contents,)
    except ValueError:
        return ()


def _compare_sequences(operator, first, second):
    if operator < 2 and len(first) != len(second) and isinstance(first, list):
        return operator == 1
    i = 0
    while i < len(first) and i < len(second):
        a = first[i]
        b = second[i]
        if not (a is b or a == b):
            if i >= len(first) or i >= len(second):
                break            # the comparison has changed them
            if operator == 0:
                return False
            if operator == 1:
                return True
            return a < b if operator == 2 else a <= b if operator == 3 else a > b if operator == 4 else a >= b
        i += 1
    n = len(first)
    m = len(second)
    if operator < 2:
        return (n == m) == (operator == 0)
    return n < m if operator == 2 else n <= m if operator == 3 else n > m if operator == 4 else n >= m


def _equal_dicts(first, second):
    if len(first) != len(second):
        return False
    for key, hashed, value in _hashed(first):
        if not len(first):
            break                # a comparison has emptied it
        entry = _find(second, key, hashed)
        if entry is None:
            return False
        other = _entry(second, entry)
        if not (value is other or value == other):
            return False
    return True


def not_equal(first, second):
    result = _special(first, "__eq__")(first, second)
    return result if result is NotImplemented else not result


def hash_guest(value):
    if isinstance(value, tuple) and not _own(value, "__hash__"):
        return hash_container(value)
    if isinstance(value, frozenset) and not _own(value, "__hash__"):
        return hash_container(value)
    if isinstance(value, slice):
        return hash_container((value.start, value.stop, value.step))
    if type(value) is type(type.__dict__) and _host_minor() >= 12:
        return hash(_mapping_of(value))
    if type(value) is memoryview:
        hash(value.obj)
        return _view_hash(value)
    method = _special(value, "__hash__")
    if method is None:
        raise TypeError(f"unhashable type: '{_type_name(value)}'")
    return hash_result(method(value))


def hash_result(result):
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    return _clip_hash(result)


def hash_container(value):
    return _tuple_hash([hash(item) for item in value])


def repr_guest(value):
    if _own(value, "__repr__"):
        result = _special(value, "__repr__")(value)
        if not isinstance(result, str):
            raise TypeError(f"__repr__ returned non-string (type {_type_name(result)})")
        return result
    return repr_container(value)


def repr_container(value):
    if not _repr_enter(value):
        if isinstance(value, list):
            return "[...]"
        parts = _caller_parts(value)
        if parts is not None:
            return "..." if parts[0].__name__ == "partial" else f"operator.{type(value).__name__}(...)"
        return "{...}" if isinstance(value, dict) else "(...)" if isinstance(value, tuple) else f"{type(value).__name__}(...)"
    try:
        return _repr_items(value)
    finally:
        _repr_leave(value)


def _repr_items(value):
    parts = _caller_parts(value)
    if parts is not None:
        return caller_repr(value, parts)
    if isinstance(value, list):
        return "[" + ", ".join([repr(item) for item in list.__iter__(value)]) + "]"
    if isinstance(value, tuple):
        if tuple.__len__(value) == 1:
            return f"({tuple.__getitem__(value, 0)!r},)"
        return "(" + ", ".join([repr(item) for item in tuple.__iter__(value)]) + ")"
    if isinstance(value, dict):
        return "{" + ", ".join([f"{key!r}: {item!r}" for key, item in dict.items(value)]) + "}"
    if isinstance(value, set) and type(value) is set:
        return "{" + ", ".join([repr(item) for item in value]) + "}"
    if isinstance(value, (set, frozenset)):
        kind = set if isinstance(value, set) else frozenset
        items = kind.__iter__(value) if _host_minor() >= 14 else value
        return type(value).__name__ + "({" + ", ".join([repr(item) for item in items]) + "})"
    if isinstance(value, BaseExceptionGroup) and _host_minor() >= 14:
        given = value.args[1] if len(value.args) == 2 else None
        exceptions = [*value.exceptions] if isinstance(given, list) else value.exceptions
        return f"{type(value).__name__}({value.message!r}, {_group_shown(value) or repr(exceptions)})"
    if isinstance(value, BaseException):
        return type(value).__name__ + "(" + ", ".join([repr(item) for item in value.args]) + ")"
    if isinstance(value, slice):
        return f"slice({value.start!r}, {value.stop!r}, {value.step!r})"
    kind = type(value).__name__
    if _is_subclass(type(value), _native("_containers", "deque")):
        end = ")" if value.maxlen is None else f", maxlen={value.maxlen})"
        return f"{kind}([" + ", ".join([repr(item) for item in value]) + "]" + end
    if kind == "dict_items":
        return "dict_items([" + ", ".join([f"({key!r}, {item!r})" for key, item in value]) + "])"
    if kind == "method":
        return f"<bound method {value.__func__.__qualname__} of {value.__self__!r}>"
    if kind == "mappingproxy":
        return f"mappingproxy({_mapping_of(value)!r})"
    if isinstance(value, (classmethod, staticmethod)):
        return f"<{'classmethod' if isinstance(value, classmethod) else 'staticmethod'}({value.__func__!r})>"
    if kind == "cell":
        return _repr_cell(value)
    if kind == "TextIOWrapper":
        return value.__repr__()
    if isinstance(value, type(_native_module("builtins"))):
        return _repr_module(value)
    if _is_subclass(type(value), _native("itertools", "count")) or _is_subclass(type(value), _native("itertools", "repeat")):
        return kind + "(" + ", ".join([repr(field) for field in itertools_fields(value)]) + ")"
    return kind + "([" + ", ".join([repr(item) for item in value]) + "])"


def _repr_cell(cell):
    try:
        value = cell.cell_contents
    except ValueError:
        return f"<cell at {id(cell):#x}: empty>"
    return f"<cell at {id(cell):#x}: {type(value).__name__} object at {id(value):#x}>"


def _repr_module(module):
    """By __spec__, else by __name__, __loader__ and __file__."""
    spec = getattr(module, "__spec__", None)
    if spec is not None:
        name = "?" if spec.name is None else spec.name
        if spec.origin is None:
            return f"<module {name!r}>" if spec.loader is None else f"<module {name!r} ({spec.loader!r})>"
        return f"<module {name!r} from {spec.origin!r}>" if spec.has_location else f"<module {name!r} ({spec.origin})>"
    name = getattr(module, "__name__", "?")
    loader = getattr(module, "__loader__", None)
    if _host_minor() < 12 and hasattr(loader, "module_repr"):
        try:
            return loader.module_repr(module)
        except Exception:
            pass
    filename = getattr(module, "__file__", None)
    if filename is not None:
        return f"<module {name!r} from {filename!r}>"
    if loader is not None:
        return f"<module {name!r} ({loader!r})>"
    return f"<module {name!r}>" if name == "?" or "__spec__" in module.__dict__ else f"<module {name!r} (built-in)>"


def ascii_guest(value):
    return _escape_ascii(repr(value))


def str_guest(value):
    method = _special(value, "__str__")
    result = method(value)
    if not isinstance(result, str):
        raise TypeError(f"__str__ returned non-string (type {_type_name(result)})")
    return result


def exception_str(value):
    if isinstance(value, OSError) and value.errno is not None:
        text = f"[Errno {value.errno}] {value.strerror}"
        if value.filename is None:
            return text
        return f"{text}: {value.filename!r}" if value.filename2 is None else f"{text}: {value.filename!r} -> {value.filename2!r}"
    if isinstance(value, SyntaxError):
        where = [value.filename.rpartition("/")[2]] if isinstance(value.filename, str) else []
        if type(value.lineno) is int:
            where.append(f"line {value.lineno}")
        return f"{value.msg} ({', '.join(where)})" if where else str(value.msg)
    if len(value.args) == 1:
        return repr(value.args[0]) if isinstance(value, KeyError) else str(value.args[0])
    return repr(value.args)


def format_guest(value, specification):
    result = _special(value, "__format__")(value, specification)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {_type_name(result)}")
    return result


def format_field(value, specification, conversion):
    if conversion == 1:
        value = str(value)
    elif conversion == 2:
        value = repr(value)
    elif conversion == 3:
        value = ascii(value)
    return format(value, specification)


def truth(value):
    return True if value else False


def length_result(result):
    if not isinstance(result, int):
        if _special(result, "__index__") is None:
            raise TypeError(f"'{_type_name(result)}' object cannot be interpreted as an integer")
        result = _special(result, "__index__")(result)
    if result < 0:
        raise ValueError("__len__() should return >= 0")
    if result >> 63:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return int(result)


def print_keywords(values, named):
    if named is None:
        named = {}
    separator = named.pop("sep", None)
    ending = named.pop("end", None)
    file = named.pop("file", None)
    flush = named.pop("flush", False)
    _no_more("print", named)
    separator = " " if separator is None else separator
    ending = "\n" if ending is None else ending
    if not isinstance(separator, str):
        raise TypeError(f"sep must be None or a string, not {_type_name(separator)}")
    if not isinstance(ending, str):
        raise TypeError(f"end must be None or a string, not {_type_name(ending)}")
    separator, ending = str(separator), str(ending)
    if file is None:
        file = _stdout()
        if file is None:
            return
        if file is True:
            _write(1, separator.join([str(value) for value in values]) + ending)
            return
    first = True
    for value in values:
        if not first:
            file.write(separator)
        first = False
        file.write(str(value))
    file.write(ending)
    if flush:
        file.flush()
