"""What native modules leave to guest code."""


def time_attribute(name):
    """What `time` lacks until a program first asks for one of its calendar functions, or for all names (as import * does)."""
    if name.startswith("__") and name != "__all__":
        raise AttributeError(f"module 'time' has no attribute {name!r}")
    calendar = _import_dotted("_calendar_time")
    _complete_time(calendar)
    if name not in calendar.__all__:
        raise AttributeError(f"module 'time' has no attribute {name!r}")
    return getattr(calendar, name)


def time_names():
    return _complete_time(_import_dotted("_calendar_time"))


def _complete_time(calendar):
    """Put the calendar's functions into `time`, which needs no hooks from then on; all its names."""
    own = _import_dotted("time").__dict__
    for name in calendar.__all__:
        if name not in own:
            own[name] = getattr(calendar, name)
    for hook in ("__getattr__", "__dir__"):
        if hook in own:
            del own[hook]
    return [*own]


def _as_real(value):
    if isinstance(value, (float, int)):
        return value
    method = _special(value, "__float__")
    if method is not None:
        result = method(value)
        if not isinstance(result, float):
            raise TypeError(f"{_type_name(value)}.__float__ returned non-float (type {_type_name(result)})")
        if type(result) is not float:
            _warn_subclass(value, f"{_type_name(value)}.__float__", result, "float")
        return float.__pos__(result)
    return float(_as_index(value, f"must be real number, not {_type_name(value)}"))


def _as_index(value, message):
    if isinstance(value, int):
        return value if type(value) is int else int.__int__(value)
    method = _special(value, "__index__")
    if method is None:
        raise TypeError(message or f"'{_type_name(value)}' object cannot be interpreted as an integer")
    result = method(value)
    if not isinstance(result, int):
        raise TypeError(f"__index__ returned non-int (type {_type_name(result)})")
    if type(result) is not int:
        warn_index(result)
    return int.__int__(result)


def call_with_reals(module, name, arguments):
    return _native(module, name)(*[_as_real(item) for item in arguments])


def call_with_ints(module, name, arguments):
    return _native(module, name)(*[_as_index(item, None) for item in arguments])


def call_first_real(module, name, arguments):
    return _native(module, name)(_as_real(arguments[0]), *arguments[1:])


def call_with_two_reals(module, name, arguments):
    x = _as_real(arguments[0])
    y = _as_real(arguments[1])
    if len(arguments) == 2:
        return _native(module, name)(x, y)
    return _native(module, name)(x, y, steps=arguments[2])


def math_isclose(a, b, relative, absolute):
    return _native("math", "isclose")(_as_real(a), _as_real(b), rel_tol=_as_real(relative), abs_tol=_as_real(absolute))


def math_dist(p, q):
    p = tuple(p)
    q = tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    rows = [(_as_real(a), _as_real(b)) for a, b in zip(p, q)]
    return _native("math", "dist")([a for a, _ in rows], [b for _, b in rows])


def math_fsum(items):
    return _native("math", "fsum")([_as_real(item) for item in items])


def math_prod(items, total):
    for item in iter(items):
        total = total * item
    return total


def math_sumprod(p, q):
    return _native("math", "sumprod")([*p], [*q])


def math_sumprod_guest(p, q):
    total = 0
    for a, b in zip(p, q):
        total = total + a * b
    return total


def math_round_to_int(value, which):
    name = "__floor__" if which == 0 else "__ceil__" if which == 1 else "__trunc__"
    method = _special(value, name)
    if method is not None:
        return method(value)
    if which == 2:
        if isinstance(value, (int, float)):
            return int(value)
        raise TypeError(f"type {_type_name(value)} doesn't define __trunc__ method")
    value = _as_real(value)
    return _native("math", "floor" if which == 0 else "ceil")(float(value))


def random_seed(generator, value):
    _native("_random", "Random").seed(generator, hash(value) & 0xFFFFFFFFFFFFFFFF)


def bisect_left(a, x, low, high, key):
    if high < 0:
        high = len(a)
    if low < high and _special(a, "__getitem__") is None:
        raise TypeError(f"'{_type_name(a)}' object does not support indexing")
    while low < high:
        middle = (low + high) // 2
        if (a[middle] if key is None else key(a[middle])) < x:
            low = middle + 1
        else:
            high = middle
    return low


def bisect_right(a, x, low, high, key):
    if high < 0:
        high = len(a)
    if low < high and _special(a, "__getitem__") is None:
        raise TypeError(f"'{_type_name(a)}' object does not support indexing")
    while low < high:
        middle = (low + high) // 2
        if x < (a[middle] if key is None else key(a[middle])):
            high = middle
        else:
            low = middle + 1
    return low


def insort_left(a, x, low, high, key):
    wanted = x if key is None else key(x)
    place = bisect_left(a, wanted, low, high, key)
    a.insert(place, x)


def insort_right(a, x, low, high, key):
    wanted = x if key is None else key(x)
    place = bisect_right(a, wanted, low, high, key)
    a.insert(place, x)


def array_from(cls, typecode, iterable):
    result = cls.__new__(cls, typecode)
    array_extend(result, iterable)
    return result


def array_extend(target, iterable):
    append = _native("_array", "array").append
    for item in iter(iterable):
        append(target, item)


def array_fromfile(target, file, n):
    wanted = n * target.itemsize
    data = file.read(wanted)
    if not isinstance(data, bytes):
        raise TypeError("read() didn't return bytes")
    target.frombytes(data)
    if len(data) != wanted:
        raise EOFError("read() didn't return enough bytes")


def array_tofile(target, file):
    data = target.tobytes()
    for start in range(0, len(data), 65536):
        file.write(data[start : start + 65536])


def array_index(target, value, start, stop):
    i = start
    while i < stop and i < len(target):
        if target[i] == value:
            return i
        i += 1
    raise ValueError("array.index(x): x not in array")


def array_remove(target, value):
    i = 0
    while i < len(target):
        if target[i] == value:
            del target[i]
            return
        i += 1
    raise ValueError("array.remove(x): x not in array")


def operator_binary(op, a, b):
    if op < 3:
        return a + b if op == 0 else a - b if op == 1 else a * b
    if op < 7:
        return a / b if op == 3 else a // b if op == 4 else a % b if op == 5 else a ** b
    if op < 10:
        return a << b if op == 7 else a >> b if op == 8 else a & b
    return a | b if op == 10 else a ^ b if op == 11 else a @ b


def operator_inplace(op, a, b):
    if op == 0:
        a += b
    elif op == 1:
        a -= b
    elif op == 2:
        a *= b
    elif op == 3:
        a /= b
    elif op == 4:
        a //= b
    elif op == 5:
        a %= b
    elif op == 6:
        a **= b
    elif op == 7:
        a <<= b
    elif op == 8:
        a >>= b
    elif op == 9:
        a &= b
    elif op == 10:
        a |= b
    elif op == 11:
        a ^= b
    else:
        a @= b
    return a


def operator_compare(op, a, b):
    if op < 2:
        return a == b if op == 0 else a != b
    if op < 4:
        return a < b if op == 2 else a <= b
    return a > b if op == 4 else a >= b


def operator_unary(op, a):
    return -a if op == 0 else +a if op == 1 else ~a


def operator_not(a):
    return not a


# heapq: the rest of an operation whose comparisons need guest code. The items stand in the list already.


def json_error(message, document, position):
    raise _import_dotted("json.decoder").JSONDecodeError(message, document, position)


def json_items(mapping):
    return [*iter(mapping.items())]


def json_sequence(sequence):
    return [*iter(sequence)]


def json_sorted(pairs):
    return sorted(pairs)


def heap_sift_down(heap, start, place, result):
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not item < above:
            break
        heap[place] = above
        place = parent
    heap[place] = item
    return result


def heap_sift_up(heap, start, place, result):
    end = len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    return heap_sift_down(heap, start, place, result)


def heap_pushpop(heap, item):
    if heap and heap[0] < item:
        first = heap[0]
        heap[0] = item
        return heap_sift_up(heap, 0, 0, first)
    return item


def heap_ify(heap, start, place, down):
    if down:
        heap_sift_down(heap, start, place, None)
    else:
        heap_sift_up(heap, start, place, None)
    start -= 1
    while start >= 0:
        heap_sift_up(heap, start, start, None)
        start -= 1


def heap_sift_down_max(heap, start, place, result):
    item = heap[place]
    while place > start:
        parent = (place - 1) >> 1
        above = heap[parent]
        if not above < item:
            break
        heap[place] = above
        place = parent
    heap[place] = item
    return result


def heap_sift_up_max(heap, start, place, result):
    end = len(heap)
    item = heap[place]
    child = 2 * place + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[place] = heap[child]
        place = child
        child = 2 * place + 1
    heap[place] = item
    return heap_sift_down_max(heap, start, place, result)


def heap_pushpop_max(heap, item):
    if heap and item < heap[0]:
        first = heap[0]
        heap[0] = item
        return heap_sift_up_max(heap, 0, 0, first)
    return item


def heap_ify_max(heap, start, place, down):
    if down:
        heap_sift_down_max(heap, start, place, None)
    else:
        heap_sift_up_max(heap, start, place, None)
    start -= 1
    while start >= 0:
        heap_sift_up_max(heap, start, start, None)
        start -= 1


# collections


def deque_fill(target, iterable):
    deque_extend(target, iterable)
    return target


def deque_extend(target, iterable):
    append = _native("_containers", "deque").append          # not what a subclass has made of it
    for item in iter(iterable):
        append(target, item)


def deque_extendleft(target, iterable):
    append = _native("_containers", "deque").appendleft
    for item in iter(iterable):
        append(target, item)


def deque_iadd(target, iterable):
    deque_extend(target, iterable)
    return target


def deque_copy(target):
    cls = type(target)
    return cls(target) if target.maxlen is None else cls(target, target.maxlen)


def deque_concat(target, other):
    result = target.copy()
    result.extend(other)
    return result


def deque_mul(target, n):
    result = target.copy()
    result *= n
    return result


def deque_index(target, value, start, stop):
    i = 0
    for item in target:
        if start <= i < stop and (item is value or item == value):
            return i
        i += 1
    deque_not_found(value)


def deque_remove(target, value):
    deque = _native("_containers", "deque")
    iterator = deque.__iter__(target)
    n = deque.__len__(target)
    for i in range(n):
        try:
            item = next(iterator)
        except RuntimeError:
            raise IndexError("deque mutated during iteration") from None
        found = item is value or item == value
        if deque.__len__(target) != n:
            raise IndexError("deque mutated during iteration")
        if found:
            del target[i]
            return
    deque_not_removed(value)


def memoryview_index(view, value, start, stop):
    while start < stop:
        item = view[start]
        if item is value or item == value:
            return start
        start += 1
    raise ValueError("memoryview.index(x): x not found")


def deque_not_removed(value):
    if _host_minor() >= 14:
        raise ValueError("deque.remove(x): x not in deque")
    deque_not_found(value)


def count_elements(mapping, iterable):
    if isinstance(mapping, dict) and type(mapping).get is dict.get and type(mapping).__setitem__ is dict.__setitem__:
        for item in iter(iterable):
            _count(mapping, item)
        return
    get = mapping.get
    for item in iter(iterable):
        mapping[item] = get(item, 0) + 1


def count_rest(mapping, iterator, item):
    _count(mapping, item)
    for item in iterator:
        _count(mapping, item)


def _count(mapping, item):
    """One more of an item in a dict, which is asked for its hash once."""
    hashed = hash(item)
    entry = _find(mapping, item, hashed)
    count = 1 if entry is None else _entry(mapping, entry) + 1
    _store(mapping, _find(mapping, item, hashed), item, hashed, count)


def _sre_template_of(pattern, repl):
    re = _import_dotted("re")
    compile_template = getattr(re, "_compile_template", None)
    if compile_template is not None:
        return compile_template(pattern, repl)
    re._subx(pattern, repl)      # as 3.11 has it: what it warns of is told by the number of frames
    groups, literals = re._compile_repl(repl, pattern)
    groups = dict(groups)
    empty = pending = "" if isinstance(repl, str) else b""
    items = []
    for i, literal in enumerate(literals):
        if literal is None:
            items += [pending, groups[i]]
            pending = empty
        else:
            pending += literal
    items.append(pending)
    return pending if len(items) == 1 else _sre_new_template(pattern, items)


def sre_sub(pattern, repl, string, count, counted):
    if not callable(repl):
        return _sre_substitute(pattern, repl, _sre_template_of(pattern, repl), string, count, counted)
    parts = []
    place = number = 0
    if count >= 0:
        for match in pattern.finditer(string):
            start, end = match.span()
            if place < start:
                parts.append(_sre_slice(string, place, start))
            item = repl(match)
            if item is not None:
                parts.append(item)
            place = end
            number += 1
            if number == count:
                break
    rest = _sre_slice(string, place, -1)
    if rest or not number:
        parts.append(rest)
    result = ("" if isinstance(string, str) else b"").join(parts)
    return (result, number) if counted else result


def sre_expand(match, template):
    return _sre_expand(match, _sre_template_of(match.re, template))
