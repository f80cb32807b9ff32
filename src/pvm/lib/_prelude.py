"""Builtins that call guest code, written in guest Python, so that they can be suspended anywhere.

The machine makes a function of each `def` here when it first needs one. They are plain functions: no
defaults, decorators or module-level statements. Names that begin with an underscore are intrinsics of
the machine. A native that meets a value whose behaviour the guest defines hands its arguments over.

A loop here takes an iterator as it is, without asking its __iter__ again, which it need not have: what may be no
iterator yet is therefore given to iter() first.
"""


def list_from(iterable):
    iterator = iter(iterable)
    refuse_hint(length_hint(iterable, 8), 0)
    return [item for item in iterator]


def list_extend(target, iterable):
    iterator = iter(iterable)
    refuse_hint(length_hint(iterable, 8), len(target))
    for item in iterator:
        list.append(target, item)


def list_set_slice(target, index, iterable):
    if isinstance(target, bytearray):
        target[index] = bytearray_filled(bytearray(), iterable, "bytearray")
        return
    iterator = iterator_or_none(iterable)
    if iterator is None:
        by_steps = index.step is not None and _as_index(index.step, None) != 1
        raise TypeError("must assign iterable to extended slice" if by_steps or _host_minor() >= 13 else "can only assign an iterable")
    target[index] = [*iterator]


def tuple_from(cls, iterable):
    iterator = iter(iterable)
    if _host_minor() < 14:           # which asks no longer
        refuse_hint(length_hint(iterable, 10), 0)
    items = [item for item in iterator]
    return tuple.__new__(cls, items)


def iterator_or_none(iterable):
    try:
        return iter(iterable)
    except TypeError:
        return None


def length_hint(value, default):
    """What a value says of how many items it has: nothing is built on it, but what CPython would complain of raises."""
    if _special(value, "__len__") is not None:
        try:
            return len(value)
        except TypeError:
            pass
    return _hint_given(value, default)


def _hint_given(value, default):
    hint = default
    method = _special(value, "__length_hint__")
    if method is not None:
        try:
            hint = method(value)
        except TypeError:
            return default
        if hint is NotImplemented:
            return default
        if not isinstance(hint, int):
            raise TypeError(f"__length_hint__ must be an integer, not {_type_name(hint)}")
        if not -1 << 63 <= hint < 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        if hint < 0:
            raise ValueError("__length_hint__() should return >= 0")
    return hint


def ask_hint(iterable, held):
    refuse_hint(length_hint(iterable, 0), held)


def ask_length_hint(iterable, held):
    refuse_hint(_hint_given(iterable, 0), held)


def judge_length(iterable, held, length):
    """What a __len__ has given, where it is asked for a hint."""
    try:
        hint = _as_index(length, None)
    except TypeError:
        hint = _hint_given(iterable, 0)
    if hint >= 1 << 63:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    if hint < 0:
        raise ValueError("__len__() should return >= 0")
    refuse_hint(hint, held)


def items_of(iterator):
    for item in iterator:
        yield item


def refuse_hint(hint, held):
    """No list of so many items, 1 TiB of them, is begun; a sum that is no size at all is taken for a lie, as CPython takes it."""
    if hint >= 1 << 37 and hint + held < 1 << 63:
        raise MemoryError


def set_from(cls, iterable):
    result = {item for item in iter(iterable)}
    return result if cls is set else frozenset.__new__(cls, result)


def inplace_add(target, iterable):
    list_extend(target, iterable)
    return target


def inplace_set(target, other, operator):
    if isinstance(target, dict):
        target.update(other)
    else:
        set_method((target, other), operator | 256)
    return target


def unpack(iterable, count):
    result = []
    for item in iter(iterable):
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
        if state:
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
        if not state or item is sentinel or item == sentinel:
            break
        yield item
    state.clear()


def next_under_way(kind, state):
    """An item of an iterator, by the number of its kind, for who asks while another is being made."""
    if not state:
        items = ()
    elif kind == 15:
        items = _enumerate_items(state)
    elif kind == 16:
        items = _zip_items(state, "zip")
    elif kind == 17:
        function, iterators, strict = state
        items = _map_items(function, iterators[0]) if len(iterators) == 1 else _map_rows(function, _zip_items([iterators, strict], "map"))
    elif kind == 18:
        function, iterator = state
        items = _filter_true(iterator) if function is None else _filter_items(function, iterator)
    elif kind == 19:
        items = _reversed_items(state)
    elif kind == 20:
        items = _sequence_items(state)
    else:
        items = _callable_items(*state, state)
    for item in items:
        return item
    raise StopIteration


def iter_guest(value):
    method = _special(value, "__iter__")
    if method is None:
        if _special(value, "__getitem__") is not None and not hasattr(type(value), "__iter__"):
            return iterate_sequence(value)
        raise TypeError(f"'{_type_name(value)}' object is not iterable")
    result = method(value)
    if not _is_iterator(result):
        raise TypeError(f"iter() returned non-iterator of type '{_type_name(result)}'")
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
    return _delegate(16, _zip_items(state, "zip"), state)


def zip_keywords(iterables, named):
    strict = named.pop("strict", False)
    _no_more("zip", named)
    return _zip(iterables, True if strict else False)


def _no_more(name, named):
    for key in named:
        raise TypeError(f"{name}() got an unexpected keyword argument '{key}'" if _host_minor() >= 13 else
                        f"'{key}' is an invalid keyword argument for {name}()")


def _zip_items(state, name):
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
                    _zip_end(iterators, len(row), name)
                return
        yield tuple(row)


def _zip_end(iterators, at, name):
    if at:
        raise ValueError(f"{name}() argument {at + 1} is shorter than argument{' ' if at == 1 else 's 1-'}{at}")
    for k in range(1, len(iterators)):
        for _ in iterators[k]:
            raise ValueError(f"{name}() argument {k + 1} is longer than argument{' ' if k == 1 else 's 1-'}{k}")


def make_map(function, iterable):
    iterator = iter(iterable)
    return _delegate(17, _map_items(function, iterator), [function, [iterator], False])


def _map_items(function, iterator):
    for item in iterator:
        yield function(item)


def make_map_many(function, iterables, strict):
    iterators = [iter(iterable) for iterable in iterables]
    return _delegate(17, _map_rows(function, _zip_items([iterators, strict], "map")), [function, iterators, strict])


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
    while state and state[1] > 0:
        at = state[1]
        try:
            item = sequence[at - 1]
        except (IndexError, StopIteration):
            break
        if state:                # an item that has taken others puts the place back since 3.14
            state[1] = (at if _host_minor() >= 14 else state[1]) - 1
        yield item
    state.clear()


def contains(container, value):
    if isinstance(container, (dict, set, frozenset)):
        return _find(container, value, _key_hash(value) if isinstance(container, dict) else _member_hash(value)) is not None
    if isinstance(container, type({}.items())):
        return _holds_pair(_mapping_of(container.mapping), value)
    return _search(container, value)


def _search(container, value):
    try:
        items = iter(container)
    except TypeError:
        items = None
    if items is None:
        raise TypeError(f"argument of type '{_type_name(container)}' is not {'a container or ' if _host_minor() >= 14 else ''}iterable")
    for item in items:
        if item is value or item == value:
            return True
    return False


def _holds_pair(mapping, pair):
    if not isinstance(pair, tuple) or len(pair) != 2:
        return False
    nothing = []
    found = dict.get(mapping, pair[0], nothing)
    return found is not nothing and (found is pair[1] or found == pair[1])


def contains_mapped(mapping, value):
    return value in mapping


def deque_not_found(value):
    raise ValueError("deque.index(x): x not in deque" if _host_minor() >= 14 else f"{value!r} is not in deque")


def sequence_not_found(value):
    raise ValueError("list.index(x): x not in list" if _host_minor() >= 14 else f"{value!r} is not in list")


def sequence_count(sequence, value):
    count = 0
    for item in iter(sequence):
        if item is value or item == value:
            count += 1
    return count


def sequence_index_iterating(sequence, value):
    i = 0
    for item in iter(sequence):
        if item == value:
            return i
        i += 1
    raise ValueError("sequence.index(x): x not in sequence")


# Numbers and folds


def sum_guest(iterable, total):
    if _host_minor() >= 12:         # natively, where sums of floats are compensated
        return sum((item for item in iter(iterable)), total)
    for item in iter(iterable):
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


def any_guest(iterable):
    for item in iter(iterable):
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
    for item in iter(iterable):
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
    if len(arguments) == 0:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
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
            raise ValueError(f"{name}() {'iterable argument is empty' if _host_minor() >= 12 else 'arg is an empty sequence'}")
        return default[0]
    if key is None:
        for item in iterator:
            if (item > best) if largest else (item < best):
                best = item
        return best
    best_key = key(best)
    if largest:
        for item in iterator:
            item_key = key(item)
            if item_key > best_key:
                best = item
                best_key = item_key
    else:
        for item in iterator:
            item_key = key(item)
            if item_key < best_key:
                best = item
                best_key = item_key
    return best


def divmod_guest(first, second):
    method = _special(first, "__divmod__")
    reflected = _special(second, "__rdivmod__") if type(first) is not type(second) else None
    if reflected is not None and _is_subclass(type(second), type(first)) and reflected is not _special(first, "__rdivmod__"):
        result = reflected(second, first)
        if result is not NotImplemented:
            return result
        reflected = None
    if method is not None:
        result = method(first, second)
        if result is not NotImplemented:
            return result
    if reflected is not None:
        result = reflected(second, first)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{_type_name(first)}' and '{_type_name(second)}'")


def pow_guest(base, exponent, modulus):
    # Only from 3.14 on is the exponent asked as well.
    reflected = _special(exponent, "__rpow__") if _host_minor() >= 14 and type(exponent) is not type(base) else None
    method = _special(base, "__pow__")
    if reflected is not None and _is_subclass(type(exponent), type(base)) and reflected is not _special(base, "__rpow__"):
        result = reflected(exponent, base, modulus)
        if result is not NotImplemented:
            return result
        reflected = None
    if method is not None:
        result = method(base, exponent, modulus)
        if result is not NotImplemented:
            return result
    if reflected is not None:
        result = reflected(exponent, base, modulus)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for ** or pow(): '{_type_name(base)}', '{_type_name(exponent)}', '{_type_name(modulus)}'")


def round_guest(number, *digits):
    if digits == (None,):
        digits = ()
    method = _special(number, "__round__")
    if method is None:
        raise TypeError(f"type {_type_name(number)} doesn't define __round__ method")
    return method(number, *digits)


# Sorting


def keys_of(items, key):
    return [key(item) for item in items]


def sort_by_key(target, key, reverse):
    items = [*target]
    target.clear()
    try:
        keys = [key(item) for item in items]
        if not _sort(items, keys, True if reverse else False):
            _guest_sort(items, keys, reverse)
    finally:
        changed = _is_touched(target)
        target[:] = items
    if changed:
        raise ValueError("list modified during sort")


def sort_guest(target, reverse):
    items = [*target]
    target.clear()
    try:
        _guest_sort(items, [*items], reverse)
    finally:
        changed = _is_touched(target)
        target[:] = items
    if changed:
        raise ValueError("list modified during sort")


def _guest_sort(items, keys, reverse):
    """Sort a list by a list of keys that guest code compares, stable in reverse as well."""
    if reverse:
        items.reverse()
        keys = keys[::-1]
    try:
        _sort_guest(items, keys)
    finally:
        if reverse:
            items.reverse()


def sorted_values(iterable, key, reverse):
    result = []
    result.extend(iterable)
    result.sort(key=key, reverse=reverse)
    return result


# Calls


def call_spread(callee, iterable, keywords):
    if keywords is None:
        return callee(*[*iterable])
    return callee(*[*iterable], **keywords)


# Source at run time


def run_exec(code, global_names, namespace):
    _run_code(code, global_names, namespace)


def run_closure(code, global_names, namespace, closure):
    _run_code(code, global_names, namespace, closure)


def run_eval(code, global_names, namespace):
    return _run_code(code, global_names, namespace)


def input_prompt(prompt):
    return input(str(prompt))


def input_from(prompt):
    """input() where the program has put streams of its own in the places of those in sys."""
    system = _state()["sys"]
    streams = []
    for name in ("stdin", "stdout", "stderr"):
        stream = system.__dict__.get(name)
        if stream is None:
            raise RuntimeError(f"input(): lost sys.{name}")
        streams.append(stream)
    source, output, errors = streams
    errors.flush()
    output.write(str(prompt))
    output.flush()
    line = source.readline()
    if not isinstance(line, str):
        raise TypeError("object.readline() returned non-string")
    if not line:
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")


# Constructors over guest values


def str_decode(value, encoding, errors):
    return value.decode(encoding, errors)


def str_subclass(cls, value):
    return str.__new__(cls, str.__str__(str(value)))       # which may be of a class that has a __str__ of its own
