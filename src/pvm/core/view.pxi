# Views of dicts, and ranges.

cdef Value new_view(VM* vm, Value d, int kind) noexcept nogil:
    """keys (0), values (1) or items (2) of a dict."""
    cdef View* view = <View*>allocate(vm, sizeof(View), KIND_VIEW, SHAPE_DICT_KEYS + kind)
    if view == NULL:
        return ERROR
    view.dict = d
    view.view_kind = kind
    return <Value>view

cdef int view_contains(VM* vm, Value v, Value item) noexcept nogil:
    cdef View* view = <View*>v
    cdef Dict* d = <Dict*>view.dict
    cdef Value found, key, value
    cdef int64_t position = 0
    cdef int same
    if view.view_kind == 0:
        return builtin_contains(vm, view.dict, item)
    if view.view_kind == 2:
        if not is_kind(item, KIND_TUPLE) or tuple_length(item) != 2:
            return 0
        found = dict_get(vm, d, tuple_items(item)[0])
        if found == UNBOUND:
            return 0
        if is_signal(found):
            return -1 if found == ERROR else -2
        return value_eq(vm, found, tuple_items(item)[1])
    while dict_next(d, &position, &key, &value):
        same = value_eq(vm, value, item)
        if same:
            return same
    return 0

cdef Value view_as_set(VM* vm, Value v) noexcept nogil:
    """A set of a view's members (or a set itself), ERROR, NEED_GUEST, or NOT_IMPLEMENTED."""
    cdef Value s, items
    cdef int64_t i
    cdef int status
    if is_kind(v, KIND_SET) or is_kind(v, KIND_FROZENSET):
        return v
    if not is_kind(v, KIND_VIEW) or (<View*>v).view_kind == 1:
        return NOT_IMPLEMENTED
    return set_from_iterable(vm, &v, KIND_SET)

cdef Value set_from_iterable(VM* vm, Value* iterable, int kind) noexcept nogil:
    """A new set, ERROR, or NEED_GUEST; then an iterator, which is used up, has been replaced by its items."""
    cdef Value items, s, v = iterable[0]
    cdef int64_t i
    cdef int status
    if is_kind(v, KIND_SET) or is_kind(v, KIND_FROZENSET):
        return set_copy(vm, <Set*>v, kind)
    items = iterate_to_list(vm, v)
    if is_signal(items):
        return items
    iterable[0] = items
    s = new_set(vm, kind)
    if s == ERROR:
        return ERROR
    for i in range(sequence_length(items)):
        status = set_add(vm, <Set*>s, sequence_items(items)[i])
        if status < 0:
            return ERROR if status == -1 else NEED_GUEST
    charge(vm, sequence_length(items) >> 3)
    return s

cdef bint is_items_view(Value v) noexcept nogil:
    return is_kind(v, KIND_VIEW) and (<View*>v).view_kind == 2

cdef inline bint shows_dict(Value proxy) noexcept nogil:
    """Whether what a mappingproxy shows is a plain dict: any other mapping is asked by its own methods."""
    return is_exact((<Wrapper*>proxy).value, SHAPE_DICT)

cdef bint is_keys_view(Value v) noexcept nogil:
    return is_kind(v, KIND_VIEW) and (<View*>v).view_kind == 0

cdef bint is_set_or_view(Value v) noexcept nogil:
    """Whether a value takes part in the operators of sets: values of a dict do not."""
    return is_kind(v, KIND_SET) or is_kind(v, KIND_FROZENSET) or is_kind(v, KIND_VIEW) and (<View*>v).view_kind != 1

cdef Value view_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    cdef Value x, y
    if is_items_view(a) or is_items_view(b):
        # Their pairs are looked up, not hashed.
        return NEED_GUEST if is_set_or_view(a) and is_set_or_view(b) else NOT_IMPLEMENTED
    x = view_as_set(vm, a)
    if is_signal(x) or x == NOT_IMPLEMENTED:
        return x
    y = view_as_set(vm, b)
    if is_signal(y) or y == NOT_IMPLEMENTED:
        return y
    return set_compare(vm, op, x, y)

cdef Value dict_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    """== and != of dicts."""
    cdef Dict* d = <Dict*>a
    cdef Dict* e = <Dict*>b
    cdef int64_t position = 0
    cdef Value key, value, other
    cdef int same
    if d.count != e.count:
        return box_bool(op == COMPARE_NE)
    while dict_next(d, &position, &key, &value):
        other = dict_get(vm, e, key)
        same = 0 if other == UNBOUND else -1 if other == ERROR else -2 if other == NEED_GUEST else value_eq(vm, value, other)
        if same <= 0:
            return ERROR if same == -1 else NEED_GUEST if same == -2 else box_bool(op == COMPARE_NE)
    charge(vm, d.count >> 3)
    return box_bool(op == COMPARE_EQ)

cdef int set_is_subset(VM* vm, Set* a, Set* b) noexcept nogil:
    """Every member of a is in b: 1, 0, -1, -2."""
    cdef int64_t position = 0, hash, place, left = a.count
    cdef Value key
    if a.count > b.count:
        return 0
    while left and set_next(a, &position, &key, &hash):
        left -= 1
        place = set_seek(vm, b, key, hash)
        if place == DICT_MISSING:
            return 0
        if place < 0:
            return -1 if place == DICT_ERROR else -2
    charge(vm, a.count >> 3)
    return 1

cdef Value set_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    cdef Set* s = <Set*>a
    cdef Set* t = <Set*>b
    cdef int status
    if op == COMPARE_GT or op == COMPARE_GE:
        s = <Set*>b
        t = <Set*>a
        op = COMPARE_LT if op == COMPARE_GT else COMPARE_LE
    if (op <= COMPARE_NE and s.count != t.count) or (op == COMPARE_LT and s.count >= t.count):
        return box_bool(op == COMPARE_NE)
    if op <= COMPARE_NE and is_kind(a, KIND_FROZENSET) and is_kind(b, KIND_FROZENSET) and s.hash != t.hash and s.hash != 0 and t.hash != 0:
        return box_bool(op == COMPARE_NE)
    status = set_is_subset(vm, s, t)
    if status < 0:
        return ERROR if status == -1 else NEED_GUEST
    return box_bool(status != (op == COMPARE_NE))

# Ranges

cdef Value new_range(VM* vm, Value start, Value stop, Value step) noexcept nogil:
    """A range over ints of any size; ERROR when step is 0."""
    cdef Range* r
    cdef Value length
    cdef int64_t a, b, s, n
    if is_int(start) and is_int(stop) and is_int(step):
        a = as_int(start)
        b = as_int(stop)
        s = as_int(step)
        if s == 0:
            return raise_value_error(vm, "range() arg 3 must not be zero")
        n = ((b - a - 1) // s + 1 if b > a else 0) if s > 0 else ((a - b - 1) // -s + 1 if a > b else 0)
        length = int_from_i64(vm, n)
    else:
        length = range_length_big(vm, start, stop, step)
    if length == ERROR:
        return ERROR
    r = <Range*>allocate(vm, sizeof(Range), KIND_RANGE, SHAPE_RANGE)
    if r == NULL:
        return ERROR
    r.start = start
    r.stop = stop
    r.step = step
    r.length = length
    return <Value>r

cdef Value range_length_big(VM* vm, Value start, Value stop, Value step) noexcept nogil:
    cdef Value span
    if number_compare(vm, COMPARE_EQ, step, box_int(0)) == TRUE_:
        return raise_value_error(vm, "range() arg 3 must not be zero")
    if number_compare(vm, COMPARE_LT, step, box_int(0)) == TRUE_:
        span = number_binary(vm, OPERATOR_SUB, start, stop)
        step = number_negative(vm, step)
    else:
        span = number_binary(vm, OPERATOR_SUB, stop, start)
    if span == ERROR or step == ERROR:
        return ERROR
    if number_compare(vm, COMPARE_LE, span, box_int(0)) == TRUE_:
        return box_int(0)
    span = number_binary(vm, OPERATOR_SUB, span, box_int(1))
    if span != ERROR:
        span = number_binary(vm, OPERATOR_FLOORDIV, span, step)
    return number_binary(vm, OPERATOR_ADD, span, box_int(1)) if span != ERROR else ERROR

cdef Value range_at(VM* vm, Range* r, Value index) noexcept nogil:
    """start + index * step."""
    cdef Value v = number_binary(vm, OPERATOR_MUL, index, r.step)
    return number_binary(vm, OPERATOR_ADD, r.start, v) if v != ERROR else ERROR

cdef Value range_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef Range* r = <Range*>v
    if is_kind(index, KIND_SLICE):
        return range_slice(vm, r, <Slice*>index)
    if not is_number_int(index):
        if special(vm, index, SP_INDEX) == UNBOUND:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "range indices must be integers or slices, not %s", type_name(vm, index))
        index = guest_index(vm, index, "")
        if index == ERROR:
            return ERROR
    if number_compare(vm, COMPARE_LT, index, box_int(0)) == TRUE_:
        index = number_binary(vm, OPERATOR_ADD, index, r.length)
        if index == ERROR:
            return ERROR
    if number_compare(vm, COMPARE_LT, index, box_int(0)) == TRUE_ or number_compare(vm, COMPARE_GE, index, r.length) == TRUE_:
        return raise_error(vm, SHAPE_INDEX_ERROR, "range object index out of range")
    return range_at(vm, r, index)

cdef Value range_slice(VM* vm, Range* r, Slice* s) noexcept nogil:
    cdef int64_t length, start, stop, step, count
    cdef Value a, b, c
    cdef Value forward[2]
    if not is_int(r.length) or not is_int(r.start) or not is_plain_bound(s.start) or not is_plain_bound(s.stop) or not is_plain_bound(s.step):
        forward[0] = <Value>r
        forward[1] = <Value>s
        return prelude_call(vm, "range_slice", forward, 2)
    if not as_index(vm, r.length, &length) or not slice_resolve(vm, s, length, &start, &stop, &step, &count):
        return ERROR
    a = range_at(vm, r, int_from_i64(vm, start))
    b = range_at(vm, r, int_from_i64(vm, stop))
    c = number_binary(vm, OPERATOR_MUL, r.step, int_from_i64(vm, step))
    if a == ERROR or b == ERROR or c == ERROR:
        return ERROR
    return new_range(vm, a, b, c)

cdef int range_contains(VM* vm, Value v, Value item) noexcept nogil:
    cdef Range* r = <Range*>v
    cdef Value rest
    cdef bint up
    if is_guest_object(vm, item):
        return -2
    if not is_number_int(item):
        if is_kind(item, KIND_COMPLEX) and (<Complex*>item).imag == 0.0:
            item = box_float_any((<Complex*>item).real)
        if not is_float(item):
            return 0
        if as_float(item) != floor(as_float(item)) or as_float(item) - as_float(item) != 0.0:
            return 0
        item = int_from_double(vm, as_float(item))
        if item == ERROR:
            return -1
    up = number_compare(vm, COMPARE_GT, r.step, box_int(0)) == TRUE_
    if number_compare(vm, COMPARE_LT if up else COMPARE_GT, item, r.start) == TRUE_ or number_compare(vm, COMPARE_GE if up else COMPARE_LE, item, r.stop) == TRUE_:
        return 0
    rest = number_binary(vm, OPERATOR_SUB, item, r.start)
    if rest != ERROR:
        rest = number_binary(vm, OPERATOR_MOD, rest, r.step)
    return -1 if rest == ERROR else number_compare(vm, COMPARE_EQ, rest, box_int(0)) == TRUE_

cdef int range_equal(VM* vm, Value a, Value b) noexcept nogil:
    cdef Range* r = <Range*>a
    cdef Range* q = <Range*>b
    if number_compare(vm, COMPARE_NE, r.length, q.length) == TRUE_:
        return 0
    if r.length == box_int(0):
        return 1
    if number_compare(vm, COMPARE_NE, r.start, q.start) == TRUE_:
        return 0
    return r.length == box_int(1) or number_compare(vm, COMPARE_EQ, r.step, q.step) == TRUE_

cdef int range_hash(VM* vm, Value v, int64_t* out) noexcept nogil:
    cdef Range* r = <Range*>v
    cdef Value t = new_tuple(vm, 3)
    if t == ERROR:
        return -1
    tuple_items(t)[0] = r.length
    tuple_items(t)[1] = r.start if r.length != box_int(0) else NONE
    tuple_items(t)[2] = r.step if r.length != box_int(0) and r.length != box_int(1) else NONE
    return tuple_hash(vm, t, out)

# Ints that guests give

cdef Value guest_index(VM* vm, Value v, const char* message) noexcept nogil:
    """An int by a guest's __index__ (in a nested run); TypeError with `message` when v has none."""
    cdef Value method, result
    if is_number_int(v):
        return v
    method = special(vm, v, SP_INDEX)
    if method == UNBOUND:
        if message[0]:
            return raise_type_error(vm, message)
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, v))
    result = call_nested(vm, method, &v, 1)
    if result == ERROR:
        return ERROR
    if not is_number_int(result):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__index__ returned non-int (type %s)", type_name(vm, result))
    return plain_index(vm, result)

cdef Value plain_index(VM* vm, Value result) noexcept nogil:
    """What a guest's __index__ returned as a plain int; a subclass's instance is deprecated."""
    cdef Value function
    if is_int(result) or is_exact(result, SHAPE_INT):
        return result
    function = prelude_function(vm, "warn_index")
    result = call_nested(vm, function, &result, 1) if function != ERROR else ERROR
    return int_plain(vm, result) if result != ERROR else ERROR

cdef int64_t bigint_clip(Value v) noexcept nogil:
    return int_clamped(v)
