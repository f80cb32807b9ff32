"""Builtins that call guest code, written in guest Python, so that they can be suspended anywhere.

The machine makes a function of each `def` here when it first needs one. They are plain functions: no
defaults, decorators or module-level statements. Names that begin with an underscore are intrinsics of
the machine. A native that meets a value whose behaviour the guest defines hands its arguments over.
"""


def list_from(iterable):
    return [item for item in iterable]


def list_extend(target, iterable):
    for item in iterable:
        target.append(item)


def list_set_slice(target, index, iterable):
    target[index] = [*iterable]


def tuple_from(cls, iterable):
    items = [item for item in iterable]
    return tuple.__new__(cls, items)


def set_from(cls, iterable):
    result = {item for item in iterable}
    return result if cls is set else frozenset.__new__(cls, result)


def set_update(target, iterable):
    for item in [*iterable] if isinstance(iterable, (set, frozenset)) else iterable:
        target.add(item)


def build_set(items):
    result = set()
    for item in items:
        result.add(item)
    return result


def build_dict(items):
    result = {}
    i = 0
    while i < len(items):
        result[items[i]] = items[i + 1]
        i += 2
    return result


def inplace_add(target, iterable):
    for item in iterable:
        target.append(item)
    return target


def inplace_set(target, other, operator):
    if isinstance(target, dict):
        target.update(other)
    else:
        set_method((target, other), operator | 256)
    return target


def unpack(iterable, count):
    result = []
    for item in iterable:
        result.append(item)
        if len(result) > count >= 0:
            break
    return result


def iterate_sequence(sequence):
    state = [sequence, 0]
    return _delegate(20, _sequence_items(state), state)


def _sequence_items(state):
    sequence = state[0]
    while True:
        try:
            item = sequence[state[1]]
        except (IndexError, StopIteration):
            state.clear()
            return
        state[1] += 1
        yield item


def iterate_callable(function, sentinel):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    state = [function, sentinel]
    return _delegate(21, _callable_items(function, sentinel, state), state)


def _callable_items(function, sentinel, state):
    while True:
        try:
            item = function()
        except StopIteration:
            break
        if item is sentinel or item == sentinel:
            break
        yield item
    state.clear()


def iter_guest(value):
    method = _special(value, "__iter__")
    if method is None:
        if _special(value, "__getitem__") is not None and not hasattr(type(value), "__iter__"):
            return iterate_sequence(value)
        raise TypeError(f"'{type(value).__name__}' object is not iterable")
    result = method(value)
    if not _is_iterator(result):
        raise TypeError(f"iter() returned non-iterator of type '{type(result).__name__}'")
    return result


def next_default(iterator, default):
    try:
        return next(iterator)
    except StopIteration:
        return default


def iterator_of_subclass(cls, base, arguments, named):
    return _adopt_iterator(cls, base(*arguments) if named is None else base(*arguments, **named))


def make_enumerate(iterable, start):
    state = [iter(iterable), start]
    return _delegate(15, _enumerate_items(state), state)


def _enumerate_items(state):
    for item in state[0]:
        number = state[1]
        state[1] = number + 1
        yield number, item


def make_zip(iterables, strict):
    state = [[iter(i) for i in iterables], strict]
    return _delegate(16, _zip_items(state), state)


def zip_keywords(iterables, named):
    strict = named.pop("strict", False)
    _no_more("zip", named)
    return _zip(iterables, True if strict else False)


def _no_more(name, named):
    for key in named:
        raise TypeError(f"{name}() got an unexpected keyword argument '{key}'")


def _zip_items(state):
    iterators = state[0]
    if not iterators:
        return
    while True:
        row = []
        for iterator in iterators:
            for item in iterator:
                row.append(item)
                break
            else:
                if state[1]:
                    _zip_end(iterators, len(row))
                return
        yield tuple(row)


def _zip_end(iterators, at):
    if at:
        raise ValueError(f"zip() argument {at + 1} is shorter than argument{' ' if at == 1 else 's 1-'}{at}")
    for k in range(1, len(iterators)):
        for _ in iterators[k]:
            raise ValueError(f"zip() argument {k + 1} is longer than argument{' ' if k == 1 else 's 1-'}{k}")


def make_map(function, iterable):
    iterator = iter(iterable)
    return _delegate(17, _map_items(function, iterator), [function, [iterator]])


def _map_items(function, iterator):
    for item in iterator:
        yield function(item)


def make_map_many(function, iterables):
    iterators = [iter(iterable) for iterable in iterables]
    return _delegate(17, _map_rows(function, zip(*iterators)), [function, iterators])


def _map_rows(function, rows):
    for row in rows:
        yield function(*row)


def make_filter(function, iterable):
    iterator = iter(iterable)
    return _delegate(18, _filter_true(iterator) if function is None else _filter_items(function, iterator), [function, iterator])


def _filter_items(function, iterator):
    for item in iterator:
        if function(item):
            yield item


def _filter_true(iterator):
    for item in iterator:
        if item:
            yield item


def make_reversed(sequence):
    state = [sequence, len(sequence)]
    return _delegate(19, _reversed_items(state), state)


def _reversed_items(state):
    sequence = state[0]
    while state[1] > 0:
        state[1] -= 1
        try:
            item = sequence[state[1]]
        except (IndexError, StopIteration):
            break
        yield item
    state.clear()


def contains(container, value):
    if isinstance(container, (dict, set, frozenset)):
        return _find(container, value, hash(value)) is not None
    if type(container).__name__ == "dict_keys":
        return value in container.mapping
    for item in container:
        if item is value or item == value:
            return True
    return False


def sequence_index(sequence, value, start, stop):
    i = start
    while i < stop and i < len(sequence):
        item = sequence[i]
        if item is value or item == value:
            return i
        i += 1
    if isinstance(sequence, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    raise ValueError(f"{value!r} is not in list")


def sequence_index_iterating(sequence, value):
    i = 0
    for item in sequence:
        if item == value:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


def sequence_count(sequence, value):
    count = 0
    for item in sequence:
        if item is value or item == value:
            count += 1
    return count


def list_remove(target, value):
    i = 0
    while i < len(target):
        item = target[i]
        if item is value or item == value:
            del target[i]
            return
        i += 1
    raise ValueError("list.remove(x): x not in list")


# Dicts and sets with keys whose hash or equality the guest defines


def _find(container, key, hashed):
    place = 0
    while True:
        found = _probe(container, hashed, place)
        if found is None:
            return None
        entry, other, place = found
        if other is key or other == key:
            return entry


def dict_getitem(mapping, key):
    entry = _find(mapping, key, hash(key))
    if entry is None:
        missing = _special(mapping, "__missing__")
        if missing is not None:
            return missing(mapping, key)
        raise KeyError(key)
    return _entry(mapping, entry)


def dict_setitem(mapping, key, value):
    hashed = hash(key)
    _store(mapping, _find(mapping, key, hashed), key, hashed, value)


def dict_delitem(mapping, key):
    entry = _find(mapping, key, hash(key))
    if entry is None:
        raise KeyError(key)
    _remove(mapping, entry)


def dict_get(mapping, key, default):
    entry = _find(mapping, key, hash(key))
    return default if entry is None else _entry(mapping, entry)


def dict_setdefault(mapping, key, default):
    hashed = hash(key)
    entry = _find(mapping, key, hashed)
    if entry is None:
        _store(mapping, None, key, hashed, default)
        return default
    return _entry(mapping, entry)


def dict_pop(mapping, key, *default):
    entry = _find(mapping, key, hash(key))
    if entry is None:
        if default:
            return default[0]
        raise KeyError(key)
    value = _entry(mapping, entry)
    _remove(mapping, entry)
    return value


def dict_update_mapping(target, mapping):
    if isinstance(mapping, dict):
        for key, value in mapping.items():
            target[key] = value
        return
    if not hasattr(mapping, "keys"):
        raise TypeError(f"'{type(mapping).__name__}' object is not a mapping")
    for key in mapping.keys():
        target[key] = mapping[key]


def dict_merge(target, mapping, callee):
    if not hasattr(mapping, "keys"):
        raise TypeError(f"{_callee(callee)} argument after ** must be a mapping, not {type(mapping).__name__}")
    for key in mapping.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in target:
            raise TypeError(f"{_callee(callee)} got multiple values for keyword argument '{key}'")
        target[key] = mapping[key]


def dict_update(target, source, named):
    if isinstance(source, dict) or hasattr(source, "keys"):
        dict_update_mapping(target, source)
    else:
        _update_pairs(target, source)
    if named is not None:
        for name, value in named.items():
            target[name] = value


def _update_pairs(target, pairs):
    i = 0
    for pair in pairs:
        try:
            items = [*pair]
        except TypeError:
            raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence") from None
        if len(items) != 2:
            raise ValueError(f"dictionary update sequence element #{i} has length {len(items)}; 2 is required")
        target[items[0]] = items[1]
        i += 1


def dict_fromkeys(cls, iterable, filler):
    result = cls()
    for key in iterable:
        result[key] = filler
    return result


def set_add(target, value):
    hashed = hash(value)
    if _find(target, value, hashed) is None:
        _store(target, None, value, hashed, None)


def set_discard(target, value):
    entry = _find(target, value, hash(value))
    if entry is not None:
        _remove(target, entry)


def set_remove(target, value):
    entry = _find(target, value, hash(value))
    if entry is None:
        raise KeyError(value)
    _remove(target, entry)


def set_method(arguments, operator):
    first = arguments[0]
    update = operator >= 256
    operator &= 255
    result = set(first)
    for other in arguments[1:]:
        if not isinstance(other, (set, frozenset)):
            other = set(other)
        if operator == 10:
            for item in other:
                result.add(item)
        elif operator == 9:
            kept, asked = (result, other) if len(other) > len(result) else (other, result)
            result = {item for item in kept if item in asked}
        elif operator == 1 and (update or len(result) >> 2 > len(other)):
            for item in other:
                result.discard(item)
        elif operator == 1:
            result = {item for item in result if item not in other}
        else:
            both = {item for item in other if item not in result}
            result = {item for item in result if item not in other}
            for item in both:
                result.add(item)
    if update:
        first.clear()
        for item in result:
            first.add(item)
        return None
    return frozenset(result) if isinstance(first, frozenset) else result


def set_update_all(target, others):
    for other in others:
        for item in [*other] if isinstance(other, (set, frozenset)) else other:
            target.add(item)


def set_or(first, other):
    return set_method((first, other), 10)


def set_and(first, other):
    return set_method((first, other), 9)


def set_sub(first, other):
    return set_method((first, other), 1)


def set_xor(first, other):
    return set_method((first, other), 11)


def set_issubset(first, other):
    if not isinstance(other, (set, frozenset)):
        other = set(other)
    for item in first:
        if item not in other:
            return False
    return True


def set_issuperset(first, other):
    for item in other:
        if item not in first:
            return False
    return True


def set_isdisjoint(first, other):
    for item in other:
        if item in first:
            return False
    return True


# Comparison, hashing and text of containers whose members the guest defines


def compare_containers(operator, first, second):
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
        same = len(first) == len(second) and set_issubset(first, second)
        return same == (operator == 0)
    if operator == 2:
        return len(first) < len(second) and set_issubset(first, second)
    if operator == 3:
        return set_issubset(first, second)
    if operator == 4:
        return len(second) < len(first) and set_issubset(second, first)
    return set_issubset(second, first)


def _compare_sequences(operator, first, second):
    if operator < 2 and len(first) != len(second):
        return operator == 1
    i = 0
    while i < len(first) and i < len(second):
        a = first[i]
        b = second[i]
        if not (a is b or a == b):
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
    for key, value in first.items():
        if key not in second:
            return False
        other = second[key]
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
    method = _special(value, "__hash__")
    if method is None:
        raise TypeError(f"unhashable type: '{type(value).__name__}'")
    result = method(value)
    if not isinstance(result, int):
        raise TypeError("__hash__ method should return an integer")
    return _clip_hash(result)


def hash_container(value):
    return hash(tuple([hash(item) for item in value]))


def repr_guest(value):
    if _own(value, "__repr__"):
        result = _special(value, "__repr__")(value)
        if not isinstance(result, str):
            raise TypeError(f"__repr__ returned non-string (type {type(result).__name__})")
        return result
    return repr_container(value)


def repr_container(value):
    if not _repr_enter(value):
        if isinstance(value, list):
            return "[...]"
        return "{...}" if isinstance(value, dict) else "(...)" if isinstance(value, tuple) else f"{type(value).__name__}(...)"
    try:
        return _repr_items(value)
    finally:
        _repr_leave(value)


def _repr_items(value):
    if isinstance(value, list):
        return "[" + ", ".join([repr(item) for item in value]) + "]"
    if isinstance(value, tuple):
        if len(value) == 1:
            return f"({value[0]!r},)"
        return "(" + ", ".join([repr(item) for item in value]) + ")"
    if isinstance(value, dict):
        return "{" + ", ".join([f"{key!r}: {item!r}" for key, item in value.items()]) + "}"
    if isinstance(value, set) and type(value) is set:
        return "{" + ", ".join([repr(item) for item in value]) + "}"
    if isinstance(value, (set, frozenset)):
        return type(value).__name__ + "({" + ", ".join([repr(item) for item in value]) + "})"
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
        return f"mappingproxy({dict(value)!r})"
    if isinstance(value, (classmethod, staticmethod)):
        return f"<{'classmethod' if isinstance(value, classmethod) else 'staticmethod'}({value.__func__!r})>"
    if kind == "cell":
        return _repr_cell(value)
    if isinstance(value, type(_native_module("builtins"))):
        return _repr_module(value)
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
    filename = getattr(module, "__file__", None)
    if filename is not None:
        return f"<module {name!r} from {filename!r}>"
    loader = getattr(module, "__loader__", None)
    if loader is not None:
        return f"<module {name!r} ({loader!r})>"
    return f"<module {name!r}>" if name == "?" or "__spec__" in module.__dict__ else f"<module {name!r} (built-in)>"


def ascii_guest(value):
    return _escape_ascii(repr(value))


def str_guest(value):
    method = _special(value, "__str__")
    result = method(value)
    if not isinstance(result, str):
        raise TypeError(f"__str__ returned non-string (type {type(result).__name__})")
    return result


def exception_str(value):
    if isinstance(value, OSError) and value.errno is not None:
        text = f"[Errno {value.errno}] {value.strerror}"
        if value.filename is None:
            return text
        return f"{text}: {value.filename!r}" if value.filename2 is None else f"{text}: {value.filename!r} -> {value.filename2!r}"
    if len(value.args) == 1:
        return repr(value.args[0]) if isinstance(value, KeyError) else str(value.args[0])
    return repr(value.args)


def format_guest(value, specification):
    result = _special(value, "__format__")(value, specification)
    if not isinstance(result, str):
        raise TypeError(f"__format__ must return a str, not {type(result).__name__}")
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


def length(value):
    result = _special(value, "__len__")(value)
    if not isinstance(result, int):
        if _special(result, "__index__") is None:
            raise TypeError(f"'{type(result).__name__}' object cannot be interpreted as an integer")
        result = _special(result, "__index__")(result)
    if result < 0:
        raise ValueError("__len__() should return >= 0")
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
        raise TypeError(f"sep must be None or a string, not {type(separator).__name__}")
    if not isinstance(ending, str):
        raise TypeError(f"end must be None or a string, not {type(ending).__name__}")
    if file is None:
        file = _stdout()
        if file is None:
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


def print_guest(values):
    _write(1, " ".join([str(value) for value in values]) + "\n")


# Numbers and folds


def sum_guest(iterable, total):
    for item in iterable:
        total = total + item
    return total


def sum_rest(iterator, total, item):
    total = total + item
    for item in iterator:
        total = total + item
    return total


def min_rest(iterator, best, item):
    if item < best:
        best = item
    for item in iterator:
        if item < best:
            best = item
    return best


def max_rest(iterator, best, item):
    if item > best:
        best = item
    for item in iterator:
        if item > best:
            best = item
    return best


def set_rest(iterator, target, item):
    set_add(target, item)
    for item in iterator:
        set_add(target, item)
    return target


def set_update_rest(iterator, target, item):
    target.add(item)
    for item in iterator:
        target.add(item)


def any_guest(iterable):
    for item in iterable:
        if item:
            return True
    return False


def any_rest(iterator, item):
    if item:
        return True
    for item in iterator:
        if item:
            return True
    return False


def all_guest(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def all_rest(iterator, item):
    if not item:
        return False
    for item in iterator:
        if not item:
            return False
    return True


def min_guest(arguments):
    return _extreme("min", arguments, False, None, None)


def max_guest(arguments):
    return _extreme("max", arguments, True, None, None)


def min_keywords(arguments, named):
    return _extreme_keywords("min", arguments, False, named)


def max_keywords(arguments, named):
    return _extreme_keywords("max", arguments, True, named)


def _extreme_keywords(name, arguments, largest, named):
    key = named.pop("key", None)
    default = (named.pop("default"),) if "default" in named else None
    _no_more(name, named)
    return _extreme(name, arguments, largest, key, default)


def _extreme(name, arguments, largest, key, default):
    if len(arguments) == 0:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    if len(arguments) > 1 and default is not None:
        raise TypeError(f"Cannot specify a default for {name}() with multiple positional arguments")
    iterator = iter(arguments[0] if len(arguments) == 1 else arguments)
    for best in iterator:
        break
    else:
        if default is None:
            raise ValueError(f"{name}() arg is an empty sequence")
        return default[0]
    best_key = best if key is None else key(best)
    for item in iterator:
        item_key = item if key is None else key(item)
        if (item_key > best_key) if largest else (item_key < best_key):
            best = item
            best_key = item_key
    return best


def divmod_guest(first, second):
    method = _special(first, "__divmod__")
    if method is not None:
        result = method(first, second)
        if result is not NotImplemented:
            return result
    method = _special(second, "__rdivmod__")
    if method is not None:
        result = method(second, first)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{type(first).__name__}' and '{type(second).__name__}'")


def pow_guest(base, exponent, modulus):
    method = _special(base, "__pow__")
    if method is not None:
        result = method(base, exponent, modulus)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for ** or pow(): '{type(base).__name__}', '{type(exponent).__name__}', '{type(modulus).__name__}'")


def round_guest(number, *digits):
    method = _special(number, "__round__")
    if method is None:
        raise TypeError(f"type {type(number).__name__} doesn't define __round__ method")
    return method(number, *digits)


# Sorting


def sort_by_key(target, key, reverse):
    items = [*target]
    target.clear()
    try:
        keys = [key(item) for item in items]
        if not _sort(items, keys, True if reverse else False):
            items = _merge_sort(items, keys, reverse)
    finally:
        changed = _is_touched(target)
        target[:] = items
    if changed:
        raise ValueError("list modified during sort")


def sort_guest(target, reverse):
    items = [*target]
    target.clear()
    try:
        items = _merge_sort(items, items, reverse)
    finally:
        changed = _is_touched(target)
        target[:] = items
    if changed:
        raise ValueError("list modified during sort")


def _merge_sort(items, keys, reverse):
    order = [*range(len(items))]
    if reverse:
        order.reverse()
    order = _merge_order(order, keys)
    if reverse:
        order.reverse()
    return [items[i] for i in order]


def _merge_order(order, keys):
    n = len(order)
    if n < 2:
        return order
    if n <= 8:
        for i in range(1, n):
            current = order[i]
            j = i
            while j > 0 and keys[current] < keys[order[j - 1]]:
                order[j] = order[j - 1]
                j -= 1
            order[j] = current
        return order
    middle = n // 2
    left = _merge_order(order[:middle], keys)
    right = _merge_order(order[middle:], keys)
    if not keys[right[0]] < keys[left[-1]]:
        return left + right
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if keys[right[j]] < keys[left[i]]:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    return result + left[i:] + right[j:]


def sorted_values(iterable, key, reverse):
    result = [*iterable]
    result.sort(key=key, reverse=reverse)
    return result


# Attributes


def sorted_names(namespace):
    return sorted([*namespace])


def dir_of(value):
    return sorted(_special(value, "__dir__")(value))


def dir_names(value):
    names = set()
    if isinstance(value, type):
        for cls in value.__mro__:
            names.update(cls.__dict__)
        return [*names]
    own = getattr(value, "__dict__", None)
    if own is not None:
        names.update(own)
    if type(value).__name__ != "module":
        for cls in type(value).__mro__:
            names.update(cls.__dict__)
    return [*names]


def hasattr(value, name):
    if not isinstance(name, str):
        raise TypeError(f"attribute name must be string, not '{type(name).__name__}'")
    try:
        getattr(value, name)
    except AttributeError:
        return False
    return True


def getattr_plain(value, name):
    return getattr(value, name)


def getattr_default(value, name, default):
    try:
        return getattr(value, name)
    except AttributeError:
        return default


def isinstance_guest(value, types):
    return _check_instance(value, type(value), types)


def _check_instance(value, cls, types):
    if isinstance(types, tuple):
        for item in types:
            if _check_instance(value, cls, item):
                return True
        return False
    if type(types) is type:
        if _is_subclass(cls, types):
            return True
        claimed = getattr(value, "__class__", cls)
        return claimed is not cls and isinstance(claimed, type) and _is_subclass(claimed, types)
    hook = _special(types, "__instancecheck__")
    if hook is not None:
        return True if hook(types, value) else False
    if _bases_of(types) is None:
        raise TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union")
    claimed = getattr(value, "__class__", None)
    return claimed is not None and _descends_from(claimed, types)


def _bases_of(cls):
    """The __bases__ of something that poses as a class, or None."""
    bases = getattr(cls, "__bases__", None)
    return bases if isinstance(bases, tuple) else None


def _descends_from(derived, cls):
    """Whether __bases__ lead from one to the other: neither need be a class."""
    while True:
        if derived is cls:
            return True
        bases = _bases_of(derived)
        if not bases:
            return False
        if len(bases) > 1:
            break
        derived = bases[0]
    for base in bases:
        if _descends_from(base, cls):
            return True
    return False


def type_subclasscheck(self, subclass):
    """type.__subclasscheck__ for what is not a class."""
    if _bases_of(subclass) is None:
        raise TypeError("issubclass() arg 1 must be a class")
    return _descends_from(subclass, self)


def type_instancecheck(self, instance):
    """type.__instancecheck__ for an instance that says it is of another class."""
    claimed = getattr(instance, "__class__", None)
    return claimed is not type(instance) and isinstance(claimed, type) and _is_subclass(claimed, self)


def issubclass_guest(cls, types):
    if isinstance(types, tuple):
        for item in types:
            if issubclass_guest(cls, item):
                return True
        return False
    hook = _special(types, "__subclasscheck__")
    if hook is not None:
        return True if hook(types, cls) else False
    if _bases_of(cls) is None:
        raise TypeError("issubclass() arg 1 must be a class")
    if _bases_of(types) is None:
        raise TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return _descends_from(cls, types)


def abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    if _host_minor() < 12:
        raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{'s' if len(names) > 1 else ''} {', '.join(names)}")
    names = [repr(name) for name in names]
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract "
                    f"method{'s' if len(names) > 1 else ''} {', '.join(names)}")


def class_getitem(cls, item):
    method = getattr(cls, "__class_getitem__", None)
    if method is None:
        if cls is type:
            return make_generic_alias(cls, item)
        raise TypeError(f"type '{cls.__name__}' is not subscriptable")
    return method(item)


def namespace_get(namespace, name, global_names):
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in global_names:
        return global_names[name]
    return _builtin(name)


# Classes


def build_class(function, name, /, *bases, **keywords):
    resolved = _resolve_bases(bases)
    if "metaclass" in keywords:
        metaclass = keywords.pop("metaclass")
    else:
        metaclass = type(resolved[0]) if resolved else type
    if isinstance(metaclass, type):
        metaclass = _winner(metaclass, resolved)
    prepare = getattr(metaclass, "__prepare__", None) if metaclass is not type else None
    namespace = {} if prepare is None else prepare(name, resolved, **keywords)
    if not hasattr(type(namespace), "__getitem__"):
        owner = metaclass.__name__ if isinstance(metaclass, type) else "<metaclass>"
        raise TypeError(f"{owner}.__prepare__() must return a mapping, not {type(namespace).__name__}")
    _call_body(function, namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    if metaclass is type:
        return _finish_class(type, name, resolved, namespace, keywords)
    cell = namespace["__classcell__"] if "__classcell__" in namespace else None
    cls = metaclass(name, resolved, namespace, **keywords)
    if cell is not None and isinstance(cls, type):
        _check_class_cell(cell, name, cls)
    return cls


def _check_class_cell(cell, name, cls):
    try:
        found = cell.cell_contents
    except ValueError:
        raise RuntimeError(f"__class__ not set defining {name!r} as {cls!r}. Was __classcell__ propagated to type.__new__?") from None
    if found is not cls:
        raise TypeError(f"__class__ set to {found!r} defining {name!r} as {cls!r}")


def _resolve_bases(bases):
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            break
    else:
        return bases
    result = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            result.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        result.extend(entries)
    return tuple(result)


def _winner(metaclass, bases):
    for base in bases:
        other = type(base)
        if _is_subclass(metaclass, other):
            continue
        if _is_subclass(other, metaclass):
            metaclass = other
            continue
        raise TypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
    return metaclass


def make_class(metaclass, name, bases, namespace, keywords, module):
    if not isinstance(name, str) or not isinstance(bases, tuple) or not isinstance(namespace, dict):
        return _new_class(metaclass, name, bases, namespace)     # to raise what is wrong
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    winner = _winner(metaclass, bases)
    if winner is not metaclass and winner.__new__ is not type.__new__:
        return winner.__new__(winner, name, bases, namespace, **keywords or {})
    if "__module__" not in namespace and isinstance(module, str):
        namespace = {**namespace, "__module__": module}
    return _finish_class(winner, name, bases, namespace, keywords)


def _finish_class(metaclass, name, bases, namespace, keywords):
    slots = namespace.get("__slots__") if isinstance(namespace, dict) else None
    if slots is not None and not isinstance(slots, (str, list, tuple, dict, set, frozenset)):
        namespace = {**namespace, "__slots__": (*slots,)}
    cls = _new_class(metaclass, name, bases, namespace)
    if metaclass is not type and metaclass.mro is not type.mro:
        _put_mro(cls, _own_mro(cls))
    names = _named(cls)
    if names is not None:
        for key, value in names:
            try:
                _special(value, "__set_name__")(value, cls, key)
            except BaseException as error:
                if _host_minor() < 12:
                    raise RuntimeError(f"Error calling __set_name__ on '{type(value).__name__}' instance {key!r} in '{cls.__name__}'") from error
                error.add_note(f"Error calling __set_name__ on '{type(value).__name__}' instance {key!r} in '{cls.__name__}'")
                raise
    if keywords or _has_init_subclass(cls):
        super(cls, cls).__init_subclass__(**keywords or {})
    return cls


def call_special(descriptor, instance, /, *args, **keywords):
    """A special method that is no function."""
    return _bind(descriptor, instance)(*args, **keywords)


def super_copy(cls, start, value):
    return cls(start, value)


def _own_mro(cls):
    mro = type(cls).mro(cls)
    return mro if mro is None else (*mro,)


def set_bases(cls, bases):
    """cls.__bases__ = bases: the order of resolution changes here and in all that inherits from it, or nowhere."""
    before, changed = cls.__bases__, []
    _put_bases(cls, bases)
    try:
        _renew_mro(cls, changed)
    except BaseException:
        for other, mro in reversed(changed):
            _put_mro(other, mro)
        if cls.__bases__ is bases:
            _put_bases(cls, before)
        raise


def _renew_mro(cls, changed):
    before = cls.__mro__
    mro = type.mro(cls) if type(cls).mro is type.mro else _own_mro(cls)
    if cls.__mro__ is not before:
        return           # changed meanwhile, by the metaclass
    _put_mro(cls, (*mro,))
    changed.append((cls, before))
    for other in cls.__subclasses__():
        _renew_mro(other, changed)


def raise_class(cls, cause):
    value = cls()
    if not isinstance(value, BaseException):
        raise TypeError(f"calling {cls!r} should have returned an instance of BaseException, not {type(value)!r}")
    if cause is ...:
        raise value
    if isinstance(cause, type) and issubclass(cause, BaseException):
        cause = cause()
    raise value from cause


# Properties


def property_take_doc(prop, getter):
    _set_property_doc(prop, getattr(getter, "__doc__", None))


def call_for_effect(function, *args):
    function(*args)


def property_copy(prop, fget, fset, fdel, doc):
    return type(prop)(fget, fset, fdel, doc)


def wrapper_is_abstract(wrapper):
    return True if getattr(wrapper.__func__, "__isabstractmethod__", False) else False


def property_is_abstract(prop):
    for part in (prop.fget, prop.fset, prop.fdel):
        if getattr(part, "__isabstractmethod__", False):
            return True
    return False


# Generators


def generator_throw(generator, kind, *rest):
    error = _made_exception(kind, rest)
    inner = _delegate_of(generator)
    if inner is None:
        return _throw_here(generator, error)
    if isinstance(error, GeneratorExit):
        try:
            _close_inner(inner, generator)
        except BaseException as closing:
            return _throw_here(generator, closing)
        return _throw_here(generator, error)
    method = getattr(inner, "throw", None)
    if method is None:
        return _throw_here(generator, error)
    _mark_running(generator, True)
    try:
        result = method(error)
    except StopIteration as stop:
        value = stop.value
    except BaseException as inner_error:
        _mark_running(generator, False)
        return _throw_here(generator, inner_error)
    else:
        _mark_running(generator, False)
        return result
    _mark_running(generator, False)
    return _finish_delegation(generator, value)


def _made_exception(kind, rest):
    """The exception that throw(type, value, traceback) means."""
    error = kind
    if isinstance(kind, type) and issubclass(kind, BaseException):
        value = rest[0] if rest else None
        if isinstance(value, kind):
            error = value
        elif value is None:
            error = kind()
        elif isinstance(value, tuple):
            error = kind(*value)
        else:
            error = kind(value)
        if not isinstance(error, BaseException):
            error = TypeError(f"calling {kind!r} should have returned an instance of BaseException, not {type(error)!r}")
    elif not isinstance(kind, BaseException):
        raise TypeError(f"exceptions must be classes or instances deriving from BaseException, not {type(kind).__name__}")
    elif rest and rest[0] is not None:
        raise TypeError("instance exception may not have a separate value")
    if len(rest) > 1 and rest[1] is not None:
        if type(rest[1]).__name__ != "traceback":
            raise TypeError("throw() third argument must be a traceback object")
        error.__traceback__ = rest[1]
    return error


def _close_inner(inner, generator):
    try:
        method = getattr(inner, "close", None)
    except BaseException as error:
        report_unraisable(error, inner)
        return
    if method is None:
        return
    _mark_running(generator, True)
    try:
        method()
    finally:
        _mark_running(generator, False)


def generator_close(generator):
    try:
        _close_inner(_delegate_of(generator), generator)
    except BaseException as closing:
        _throw_here(generator, closing)
        return
    _close_here(generator)


def send_to(iterator, value):
    return iterator.send(value)


# Imports


def import_name(name, global_names, fromlist, level):
    if level:
        name = _absolute_name(name, global_names, level)
    module = _import_dotted(name)
    if not fromlist:
        return module if level else _modules()[name.partition(".")[0]]
    module = _modules()[name]
    if hasattr(module, "__path__"):
        if "*" in fromlist and isinstance(getattr(module, "__all__", None), (list, tuple)):
            fromlist = [*fromlist, *[item for item in module.__all__ if isinstance(item, str)]]
        for item in fromlist:
            if item != "*" and not hasattr(module, item):
                try:
                    _import_dotted(name + "." + item)
                except ModuleNotFoundError as error:
                    if error.name != name + "." + item:
                        raise
    return module


def _absolute_name(name, global_names, level):
    package = global_names.get("__package__")
    if package is None:
        package = global_names.get("__name__", "")
        if "__path__" not in global_names:
            package = package.rpartition(".")[0]
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    parts = package.split(".")
    if level > len(parts):
        raise ImportError("attempted relative import beyond top-level package")
    base = ".".join(parts[: len(parts) - level + 1])
    return base + "." + name if name else base


def _import_dotted(name):
    modules = _modules()
    if name in modules:
        module = modules[name]
        if module is None:
            raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name)
        return module
    parent, _, last = name.rpartition(".")
    path = None
    if parent:
        package = _import_dotted(parent)
        if name in modules:
            return modules[name]
        path = getattr(package, "__path__", None)
        if path is None:
            raise ModuleNotFoundError(f"No module named {name!r}; {parent!r} is not a package", name=name)
    module = _load_module(name, path)
    if parent:
        setattr(package, last, module)
    return module


def _load_module(name, path):
    if name != "_import_machinery" and _has_finders():
        return _import_dotted("_import_machinery").load(name)
    module = _native_module(name)
    if module is not None:
        if name == "sys":
            _finish_sys(module)
        return module
    found = _find_module(name, path)
    if found is None:
        files = _modules().get("_memory_files")
        if files is not None and files.created() and "load" in _import_dotted("_import_machinery").__dict__:
            return _import_dotted("_import_machinery").load(name)
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    module, run = found
    modules = _modules()
    modules[name] = module
    try:
        run()
    except BaseException:
        modules.pop(name, None)
        raise
    return modules.get(name, module)


def _finish_sys(module):
    """The records of sys: tuples with names."""
    _state()["sys"] = module
    module.version_info = _record("sys.version_info", ("major", "minor", "micro", "releaselevel", "serial"), module.version_info)
    module.float_info = _record("sys.float_info", (
        "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"), (
        1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307, 15, 53, 2.220446049250313e-16, 2, 1))
    module.int_info = _record("sys.int_info", ("bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"), (64, 8, 4300, 640))
    module.hash_info = _record("sys.hash_info", ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"), (
        64, 2305843009213693951, 314159, 0, 1000003, "wy", 32, 0, 0))


    names = ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
             "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding",
             "safe_path", "int_max_str_digits")
    module.flags = _record("sys.flags", names, (0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, False, 1, 0, True, 4300))
    module.implementation = _namespace({"name": "pvm", "cache_tag": f"pvm-3{module.version_info[1]}", "version": module.version_info, "hexversion": module.hexversion})


def _namespace(attributes):
    """A types.SimpleNamespace."""
    def init(self, **attributes):
        self.__dict__.update(attributes)

    def show(self):
        name = "namespace" if type(self) is cls else type(self).__name__
        if not _repr_enter(self):
            return name + "(...)"
        try:
            return name + "(" + ", ".join([f"{key}={value!r}" for key, value in self.__dict__.items()]) + ")"
        finally:
            _repr_leave(self)

    def equal(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, cls) else NotImplemented

    cls = _state().get("SimpleNamespace")
    if cls is not None:
        return cls(**attributes)
    def reduce(self):
        return type(self), (), self.__dict__

    cls = _state()["SimpleNamespace"] = type("SimpleNamespace", (), {
        "__init__": init, "__repr__": show, "__eq__": equal, "__reduce__": reduce, "__module__": "types", "__hash__": None})
    return cls(**attributes)


def _record(name, fields, values):
    def show(self):
        return name + "(" + ", ".join([f"{field}={value!r}" for field, value in zip(fields, self)]) + ")"
    namespace = {"__repr__": show, "__module__": "sys", "n_fields": len(fields)}
    for index, field in enumerate(fields):
        namespace[field] = _record_field(index)
    return type(name.rpartition(".")[2], (tuple,), namespace)(values)


def _record_field(index):
    def get(self):
        return self[index]
    return property(get)


def import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    full = getattr(module, "__name__", None)
    if full is not None and full + "." + name in _modules():
        return _modules()[full + "." + name]
    where = getattr(module, "__file__", None)
    raise ImportError(f"cannot import name {name!r} from {full!r} ({where or 'unknown location'})", name=full)


def import_star(module, namespace):
    names = getattr(module, "__all__", None)
    if names is None:
        for name, value in [*module.__dict__.items()]:
            if not name.startswith("_"):
                namespace[name] = value
        return
    for name in names:
        namespace[name] = getattr(module, name)


# Calls


def call_spread(callee, iterable, keywords):
    if keywords is None:
        return callee(*[*iterable])
    return callee(*[*iterable], **keywords)


# Source at run time


def run_exec(code, global_names, namespace):
    _run_code(code, global_names, namespace)


def run_eval(code, global_names, namespace):
    return _run_code(code, global_names, namespace)


def input_prompt(prompt):
    return input(str(prompt))


# Constructors over guest values


def str_decode(value, encoding, errors):
    return value.decode(encoding, errors)


def str_subclass(cls, value):
    return cls.__new__(cls, str(value))
