# collections.deque: a ring of values, its free places UNBOUND. `changes` counts what would upset an iterator.

cdef inline Value* deque_at(Deque* d, int64_t i) noexcept nogil:
    """The place of item i, which is within bounds."""
    return d.items + ((d.first + i) & (d.capacity - 1))

cdef Deque* new_deque(VM* vm, Class* cls, int64_t limit) noexcept nogil:
    """An empty deque with a maximal length (-1: none); NULL with MemoryError set."""
    cdef Deque* d = <Deque*>allocate(vm, instance_bytes(cls), KIND_DEQUE, cls.instance_shape)
    if d == NULL:
        return NULL
    d.items = NULL
    d.capacity = d.first = d.length = d.changes = 0
    d.limit = limit
    init_extra_attributes(&d.head, cls)
    return d

cdef int deque_grow(VM* vm, Deque* d) noexcept nogil:
    """Room for one item more; 0 or -1 with MemoryError set."""
    cdef int64_t capacity = d.capacity * 2 if d.capacity else 8
    cdef int64_t i
    cdef Value* items
    if d.length < d.capacity:
        return 0
    items = <Value*>buffer_new(vm, capacity * 8)
    if items == NULL:
        return -1
    for i in range(d.length):
        items[i] = deque_at(d, i)[0]
    for i in range(d.length, capacity):
        items[i] = UNBOUND
    charge(vm, d.length >> 5)
    buffer_free(vm, d.items, d.capacity * 8)
    d.items = items
    d.capacity = capacity
    d.first = 0
    return 0

cdef inline Value deque_take_last(Deque* d) noexcept nogil:
    cdef Value* place = deque_at(d, d.length - 1)
    cdef Value v = place[0]
    place[0] = UNBOUND
    d.length -= 1
    d.changes += 1
    return v

cdef inline Value deque_take_first(Deque* d) noexcept nogil:
    cdef Value* place = d.items + d.first
    cdef Value v = place[0]
    place[0] = UNBOUND
    d.first = (d.first + 1) & (d.capacity - 1)
    d.length -= 1
    d.changes += 1
    return v

cdef int deque_push_last(VM* vm, Deque* d, Value v) noexcept nogil:
    if d.limit == 0:
        return 0
    if d.length == d.limit:
        deque_take_first(d)
    if d.length == d.capacity and deque_grow(vm, d) < 0:
        return -1
    d.length += 1
    deque_at(d, d.length - 1)[0] = v
    d.changes += 1
    return 0

cdef int deque_push_first(VM* vm, Deque* d, Value v) noexcept nogil:
    if d.limit == 0:
        return 0
    if d.length == d.limit:
        deque_take_last(d)
    if d.length == d.capacity and deque_grow(vm, d) < 0:
        return -1
    d.first = (d.first - 1) & (d.capacity - 1)
    d.items[d.first] = v
    d.length += 1
    d.changes += 1
    return 0

cdef int deque_push_all(VM* vm, Deque* d, Value items, bint left) noexcept nogil:
    """Append the items of a list or tuple that guest code does not change meanwhile."""
    cdef int64_t i
    for i in range(sequence_length(items)):
        if (deque_push_first(vm, d, sequence_items(items)[i]) if left else deque_push_last(vm, d, sequence_items(items)[i])) < 0:
            return -1
    charge(vm, sequence_length(items) >> 4)
    return 0

cdef Value deque_to_list(VM* vm, Deque* d) noexcept nogil:
    cdef Value out = new_list(vm, d.length)
    cdef int64_t i
    if out == ERROR:
        return ERROR
    for i in range(d.length):
        (<List*>out).items[i] = deque_at(d, i)[0]
    (<List*>out).length = d.length
    charge(vm, d.length >> 5)
    return out

cdef Value deque_items(VM* vm, Value v) noexcept nogil:
    """What to append: a list or tuple, ERROR or NEED_GUEST. A deque, the same one too, is copied first."""
    return deque_to_list(vm, <Deque*>v) if is_kind(v, KIND_DEQUE) else iterate_to_list(vm, v)

cdef int deque_limit(VM* vm, Value v, int64_t* limit) noexcept nogil:
    """The argument maxlen: 0 or -1 with an exception set."""
    limit[0] = -1
    if v == UNBOUND or v == NONE:
        return 0
    if not is_number_int(v):
        raise_type_error(vm, "an integer is required")
        return -1
    if not as_index(vm, v, limit):
        limit[0] = -1
        return -1
    if limit[0] < 0:
        raise_value_error(vm, "maxlen must be non-negative")
        return -1
    return 0

cdef Value deque_fill(VM* vm, Value v, Value iterable, const char* prelude) noexcept nogil:
    """Append what an iterable gives: NONE, or what the prelude's function gives for iterables of the guest."""
    cdef Value items
    cdef Value forward[2]
    if iterable == UNBOUND:
        return NONE
    items = deque_items(vm, iterable)
    if items == ERROR:
        return ERROR
    if items == NEED_GUEST:
        forward[0] = v
        forward[1] = iterable
        return prelude_call(vm, prelude, forward, 2)
    return NONE if deque_push_all(vm, <Deque*>v, items, False) == 0 else ERROR

cdef int deque_arguments(VM* vm, Value* args, int64_t argc, Value* iterable, Value* limit) noexcept nogil:
    """iterable and maxlen of args[1:], by position and by name (the dict behind the others): 0 or -1."""
    cdef Value named = args[argc - 1]
    cdef int64_t position = 0, used = 0
    cdef Value key, value
    iterable[0] = args[1] if argc > 2 else UNBOUND
    limit[0] = args[2] if argc > 3 else UNBOUND
    if argc > 4 or named != UNBOUND and argc - 2 + (<Dict*>named).count > 2:
        raise_error_int(vm, SHAPE_TYPE_ERROR, "deque() takes at most 2 arguments (%lld given)",
                        argc - 2 + ((<Dict*>named).count if named != UNBOUND else 0))
        return -1
    if named == UNBOUND:
        return 0
    while dict_next(<Dict*>named, &position, &key, &value):
        if str_equal(<Str*>key, <Str*>NAME_ITERABLE) and iterable[0] == UNBOUND:
            iterable[0] = value
        elif str_equal(<Str*>key, <Str*>NAME_MAXLEN) and limit[0] == UNBOUND:
            limit[0] = value
        else:
            raise_error1(vm, SHAPE_TYPE_ERROR, "deque() got an unexpected keyword argument '%s'" if HOST_MINOR >= 13 else
                         "'%s' is an invalid keyword argument for deque()", text_of(vm, key))
            return -1
    return 0

cdef Value deque_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """deque.__new__(cls, ...): an empty one, which __init__ fills."""
    cdef Deque* d = new_deque(vm, <Class*>args[0], -1)
    return <Value>d if d != NULL else ERROR

cdef Value deque_filled(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """deque([iterable[, maxlen]]); an instance of a guest subclass begins empty."""
    cdef Class* cls = <Class*>args[0]
    cdef Value iterable = UNBOUND, limit = UNBOUND, status
    cdef int64_t most = -1
    cdef Deque* d
    if cls == BUILTIN[SHAPE_DEQUE] and (deque_arguments(vm, args, argc, &iterable, &limit) < 0 or deque_limit(vm, limit, &most) < 0):
        return ERROR
    d = new_deque(vm, cls, most)
    if d == NULL or iterable == UNBOUND:
        return <Value>d if d != NULL else ERROR
    status = deque_fill(vm, <Value>d, iterable, "deque_fill")
    return <Value>d if status == NONE else status

cdef Value deque_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value iterable = UNBOUND, limit = UNBOUND
    cdef int64_t most = -1
    cdef Deque* d = <Deque*>args[0]
    if deque_arguments(vm, args, argc, &iterable, &limit) < 0 or deque_limit(vm, limit, &most) < 0:
        return ERROR
    deque_clear(vm, args, 1)
    d.limit = most
    return deque_fill(vm, args[0], iterable, "deque_extend")

# Methods

cdef Value deque_append(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE if deque_push_last(vm, <Deque*>args[0], args[1]) == 0 else ERROR

cdef Value deque_appendleft(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE if deque_push_first(vm, <Deque*>args[0], args[1]) == 0 else ERROR

cdef Value deque_pop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if (<Deque*>args[0]).length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop from an empty deque")
    return deque_take_last(<Deque*>args[0])

cdef Value deque_popleft(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if (<Deque*>args[0]).length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop from an empty deque")
    return deque_take_first(<Deque*>args[0])

cdef Value deque_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Deque* d = <Deque*>args[0]
    buffer_free(vm, d.items, d.capacity * 8)
    d.items = NULL
    d.capacity = d.first = d.length = 0
    d.changes += 1
    return NONE

cdef Value deque_extend(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items = deque_items(vm, args[1])
    if items == NEED_GUEST:
        return prelude_call(vm, "deque_extend", args, 2)
    return NONE if items != ERROR and deque_push_all(vm, <Deque*>args[0], items, False) == 0 else ERROR

cdef Value deque_extendleft(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items = deque_items(vm, args[1])
    if items == NEED_GUEST:
        return prelude_call(vm, "deque_extendleft", args, 2)
    return NONE if items != ERROR and deque_push_all(vm, <Deque*>args[0], items, True) == 0 else ERROR

cdef Value deque_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """copy(): of a guest subclass through its constructor."""
    cdef Deque* d = <Deque*>args[0]
    cdef Deque* out
    cdef Value items
    if is_guest_object(vm, args[0]):
        return prelude_call(vm, "deque_copy", args, 1)
    out = new_deque(vm, BUILTIN[SHAPE_DEQUE], d.limit)
    items = deque_to_list(vm, d) if out != NULL else ERROR
    return <Value>out if items != ERROR and deque_push_all(vm, out, items, False) == 0 else ERROR

cdef Value deque_rotate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """rotate(n=1): |n| reduced to at most half the length, then moved one by one."""
    cdef Deque* d = <Deque*>args[0]
    cdef int64_t n = 1, i
    cdef Value number
    if args[1] != UNBOUND:
        number = guest_index(vm, args[1], "")
        if number == ERROR or not as_index(vm, number, &n):
            return ERROR
    if d.length < 2:
        return NONE
    n = floor_mod(n, d.length)
    if n > d.length >> 1:
        n -= d.length
    charge(vm, (n if n > 0 else -n) >> 4)
    for i in range(n):
        number = deque_take_last(d)
        d.first = (d.first - 1) & (d.capacity - 1)
        d.items[d.first] = number
        d.length += 1
    for i in range(-n):
        number = deque_take_first(d)
        d.length += 1
        deque_at(d, d.length - 1)[0] = number
    return NONE

cdef Value deque_reverse(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Deque* d = <Deque*>args[0]
    cdef int64_t i = 0, j = d.length - 1
    cdef Value v
    while i < j:
        v = deque_at(d, i)[0]
        deque_at(d, i)[0] = deque_at(d, j)[0]
        deque_at(d, j)[0] = v
        i += 1
        j -= 1
    charge(vm, d.length >> 5)
    return NONE

cdef int64_t deque_find(VM* vm, Deque* d, Value v, int64_t start, int64_t stop) noexcept nogil:
    """Place of an equal item, -1 absent, -2 with an exception set, -3 when guest code is needed."""
    cdef int64_t i
    cdef int same
    for i in range(start, stop):
        same = value_eq(vm, deque_at(d, i)[0], v)
        if same > 0:
            return i
        if same < 0:
            return -2 if same == -1 else -3
        if native_tick(vm):
            return -2
    return -1

cdef Value deque_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Deque* d = <Deque*>args[0]
    cdef int64_t count = 0, at = 0
    while True:
        at = deque_find(vm, d, args[1], at, d.length)
        if at == -2:
            return ERROR
        if at == -3:
            return prelude_call(vm, "sequence_count", args, 2)
        if at == -1:
            return box_int(count)
        count += 1
        at += 1

cdef Value deque_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """index(value[, start[, stop]])."""
    cdef Deque* d = <Deque*>args[0]
    cdef int64_t start = 0, stop = <int64_t>0x7FFFFFFFFFFFFFFF, found
    if not is_place(vm, args[2]) or not is_place(vm, args[3]):
        return ERROR
    if args[2] != UNBOUND and not as_slice_index(vm, args[2], &start):
        return ERROR
    if args[3] != UNBOUND and not as_slice_index(vm, args[3], &stop):
        return ERROR
    if start < 0:
        start = max_i64(start + d.length, 0)
    if stop < 0:
        stop += d.length
    found = deque_find(vm, d, args[1], start, min_i64(stop, d.length))
    if found == -2:
        return ERROR
    if found == -3:
        args[2] = int_from_i64(vm, start)
        args[3] = int_from_i64(vm, stop)
        return prelude_call(vm, "deque_index", args, 4)
    if found >= 0:
        return box_int(found)
    return prelude_call(vm, "deque_not_found", args + 1, 1)

cdef void deque_delete_at(VM* vm, Deque* d, int64_t i) noexcept nogil:
    """Remove item i, moving the shorter side."""
    cdef int64_t k
    if i < d.length >> 1:
        for k in range(i, 0, -1):
            deque_at(d, k)[0] = deque_at(d, k - 1)[0]
        charge(vm, i >> 5)
        deque_take_first(d)
    else:
        for k in range(i, d.length - 1):
            deque_at(d, k)[0] = deque_at(d, k + 1)[0]
        charge(vm, (d.length - i) >> 5)
        deque_take_last(d)

cdef Value deque_remove(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Deque* d = <Deque*>args[0]
    cdef int64_t found = deque_find(vm, d, args[1], 0, d.length)
    if found == -2:
        return ERROR
    if found == -3:
        return prelude_call(vm, "deque_remove", args, 2)
    if found == -1:
        return prelude_call(vm, "deque_not_removed", args + 1, 1)
    deque_delete_at(vm, d, found)
    return NONE

cdef Value deque_insert(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Deque* d = <Deque*>args[0]
    cdef int64_t i = 0, k
    cdef Value index = guest_index(vm, args[1], "")
    if index == ERROR or not as_index(vm, index, &i):
        return ERROR
    if d.length == d.limit:
        return raise_error(vm, SHAPE_INDEX_ERROR, "deque already at its maximum size")
    if i < 0:
        i = max_i64(i + d.length, 0)
    i = min_i64(i, d.length)
    if deque_push_last(vm, d, args[2]) < 0:
        return ERROR
    for k in range(d.length - 1, i, -1):
        deque_at(d, k)[0] = deque_at(d, k - 1)[0]
    deque_at(d, i)[0] = args[2]
    charge(vm, (d.length - i) >> 5)
    return NONE

cdef bint deque_place(VM* vm, Deque* d, Value index, int64_t* i) noexcept nogil:
    """The place that an index means; False with an exception set."""
    cdef Value number = index
    if not is_int(index):
        if is_kind(index, KIND_SLICE) or (not is_number_int(index) and special(vm, index, SP_INDEX) == UNBOUND):
            raise_error1(vm, SHAPE_TYPE_ERROR, "sequence index must be integer, not '%s'", type_name(vm, index))
            return False
        number = guest_index(vm, index, "")
        if number == ERROR:
            return False
    if not int_as_i64(number, i):
        raise_error1(vm, SHAPE_INDEX_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, index))
        return False
    if i[0] < 0:
        i[0] += d.length
    if i[0] < 0 or i[0] >= d.length:
        raise_error(vm, SHAPE_INDEX_ERROR, "deque index out of range")
        return False
    return True

cdef Value deque_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef int64_t i = 0
    return deque_at(<Deque*>v, i)[0] if deque_place(vm, <Deque*>v, index, &i) else ERROR

cdef Value deque_set_item(VM* vm, Value v, Value index, Value value) noexcept nogil:
    cdef int64_t i = 0
    if not deque_place(vm, <Deque*>v, index, &i):
        return ERROR
    deque_at(<Deque*>v, i)[0] = value
    return NONE

cdef Value deque_delete_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef int64_t i = 0
    if not deque_place(vm, <Deque*>v, index, &i):
        return ERROR
    deque_delete_at(vm, <Deque*>v, i)
    return NONE

cdef int deque_contains(VM* vm, Value container, Value v) noexcept nogil:
    cdef int64_t found = deque_find(vm, <Deque*>container, v, 0, (<Deque*>container).length)
    return 1 if found >= 0 else 0 if found == -1 else -1 if found == -2 else -2

cdef Value deque_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    """As lists; NEED_GUEST when guest code must decide."""
    cdef Value first = deque_to_list(vm, <Deque*>a)
    cdef Value second = deque_to_list(vm, <Deque*>b)
    return sequence_compare(vm, op, first, second) if first != ERROR and second != ERROR else ERROR

cdef Value deque_concat(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """a + b."""
    cdef Value out, items
    if not is_kind(args[1], KIND_DEQUE):
        if is_guest_object(vm, args[1]):
            return NOT_IMPLEMENTED
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only concatenate deque (not \"%s\") to deque", type_name(vm, args[1]))
    if is_guest_object(vm, args[0]):
        return prelude_call(vm, "deque_concat", args, 2)
    out = deque_copy(vm, args, 1)
    items = deque_to_list(vm, <Deque*>args[1])
    if out == ERROR or items == ERROR or deque_push_all(vm, <Deque*>out, items, False) < 0:
        return ERROR
    return out

cdef Value deque_add_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[1], KIND_DEQUE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only concatenate deque (not \"%s\") to deque", type_name(vm, args[1]))
    return deque_concat(vm, args, argc)

cdef Value deque_iadd(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items = deque_items(vm, args[1])
    if items == NEED_GUEST:
        return prelude_call(vm, "deque_iadd", args, 2)
    return args[0] if items != ERROR and deque_push_all(vm, <Deque*>args[0], items, False) == 0 else ERROR

cdef Value deque_imul(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """a *= n, which keeps the last items where maxlen is too small for all."""
    cdef Deque* d = <Deque*>args[0]
    cdef int64_t n = 0, i
    cdef Value items, number
    if not is_number_int(args[1]):
        if special(vm, args[1], SP_INDEX) == UNBOUND:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "can't multiply sequence by non-int of type '%s'", type_name(vm, args[1]))
    number = guest_index(vm, args[1], "")
    if number == ERROR:
        return ERROR
    if not int_as_i64(number, &n):
        return raise_error1(vm, SHAPE_OVERFLOW_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, args[1]))
    if n <= 0:
        deque_clear(vm, args, 1)
        return args[0]
    if d.length == 0 or n == 1:
        return args[0]
    if d.limit >= 0 and n > d.limit // d.length + 1:
        n = d.limit // d.length + 1
    if d.limit < 0 and (n > (<int64_t>1 << 43) // d.length or not may_allocate(vm, d.length * (n - 1) * 8)):
        raise_memory_error(vm)
        return ERROR
    items = deque_to_list(vm, d)
    if items == ERROR:
        return ERROR
    for i in range(n - 1):
        if deque_push_all(vm, d, items, False) < 0 or native_tick(vm):
            return ERROR
    return args[0]

cdef Value deque_mul(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value out
    if is_guest_object(vm, args[0]):
        return prelude_call(vm, "deque_mul", args, 2)
    out = deque_copy(vm, args, 1)
    if out == ERROR:
        return ERROR
    args[0] = out
    return deque_imul(vm, args, 2)

cdef Value deque_add(VM* vm, Value a, Value b) noexcept nogil:
    cdef Value args[2]
    args[0] = a
    args[1] = b
    return deque_concat(vm, args, 2)

cdef Value deque_repeat(VM* vm, Value v, int64_t n) noexcept nogil:
    cdef Value args[2]
    args[0] = v
    args[1] = int_from_i64(vm, n)
    return deque_mul(vm, args, 2)

cdef Value deque_inplace(VM* vm, int op, Value a, Value b) noexcept nogil:
    """a += b and a *= b; NOT_IMPLEMENTED: go on as the plain operator."""
    cdef Value args[2]
    args[0] = a
    args[1] = b
    if op == OPERATOR_ADD:
        return deque_iadd(vm, args, 2)
    if op == OPERATOR_MUL and (is_number_int(b) or special(vm, b, SP_INDEX) != UNBOUND):
        return deque_imul(vm, args, 2)
    return NOT_IMPLEMENTED

# Iterators: source is the deque, index the next item's place, third the number of changes at the start

cdef Value deque_iterator(VM* vm, Value v, bint backwards) noexcept nogil:
    cdef Value made = new_iterator(vm, ITER_NATIVE, v)
    cdef Iterator* it = <Iterator*>made
    if made == ERROR:
        return ERROR
    it.head.shape = SHAPE_DEQUE_REVERSE_ITERATOR if backwards else SHAPE_DEQUE_ITERATOR
    it.step = NEXT_DEQUE_REVERSE if backwards else NEXT_DEQUE
    it.stop = 0
    it.third = box_int((<Deque*>v).changes & INT_MAX_SMALL)
    return made

cdef Value deque_iterator_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """An iterator over a deque, behind its first items."""
    cdef int64_t index = 0
    cdef Value made
    if not is_kind(args[1], KIND_DEQUE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "deque_iterator() argument 1 must be collections.deque, not %s", type_name(vm, args[1]))
    if args[2] != UNBOUND and not as_index(vm, args[2], &index):
        return ERROR
    made = deque_iterator(vm, args[1], args[0] == <Value>BUILTIN[SHAPE_DEQUE_REVERSE_ITERATOR])
    if made != ERROR:
        (<Iterator*>made).index = min_i64(max_i64(index, 0), (<Deque*>args[1]).length)
    return made

cdef Value deque_iterator_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__reduce__(): the class, and the deque with the number of items gone."""
    cdef Iterator* it = <Iterator*>args[0]
    cdef Value source = it.source if it.source != UNBOUND else <Value>new_deque(vm, BUILTIN[SHAPE_DEQUE], -1)
    cdef Value parts
    if source == 0:
        return ERROR
    parts = new_pair(vm, source, box_int(it.index if it.source != UNBOUND else 0))
    return new_pair(vm, <Value>class_of(vm, args[0]), parts) if parts != ERROR else ERROR

cdef inline bint deque_changed(Iterator* it, Deque* d) noexcept nogil:
    return UNLIKELY(d.changes & INT_MAX_SMALL != as_int(it.third))

cdef Value deque_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Deque* d = <Deque*>it.source
    if it.source == UNBOUND:
        return EXHAUSTED
    if deque_changed(it, d):
        iterator_end(it)
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "deque mutated during iteration")
    if it.index >= d.length:
        return iterator_end(it)
    it.index += 1
    return deque_at(d, it.index - 1)[0]

cdef Value deque_next_back(VM* vm, Iterator* it) noexcept nogil:
    cdef Deque* d = <Deque*>it.source
    if it.source == UNBOUND:
        return EXHAUSTED
    if deque_changed(it, d):
        iterator_end(it)
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "deque mutated during iteration")
    if it.index >= d.length:
        return iterator_end(it)
    it.index += 1
    return deque_at(d, d.length - it.index)[0]

cdef Value deque_iter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return deque_iterator(vm, args[0], False)

cdef Value deque_reversed(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return deque_iterator(vm, args[0], True)

cdef Value deque_length_hint(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Iterator* it = <Iterator*>args[0]
    return box_int((<Deque*>it.source).length - it.index if it.source != UNBOUND else 0)

cdef Value deque_len(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_int((<Deque*>args[0]).length)

cdef int repr_deque(VM* vm, Value v, Builder* b, ReprLink* link) noexcept nogil:
    """Append the repr: 0, -1 with an exception set, -2 when guest code is needed."""
    cdef Deque* d = <Deque*>v
    cdef Value items = deque_to_list(vm, d)
    cdef int status
    if items == ERROR:
        return -1
    if is_iterated_by_guest(vm, v):
        return -2
    builder_str(b, <Str*>class_of(vm, v).name)
    status = repr_items(vm, (<List*>items).items, (<List*>items).length, b, link, "([", "]")
    if status == 0 and d.limit >= 0:
        status = repr_field(vm, ", maxlen=", int_from_i64(vm, d.limit), b, NULL)
    builder_put(b, c')')
    return status

cdef Value deque_get_maxlen(VM* vm, Value v) noexcept nogil:
    if not is_kind(v, KIND_DEQUE):
        return raise_wrong_owner(vm, "maxlen", SHAPE_DEQUE, v)
    return int_from_i64(vm, (<Deque*>v).limit) if (<Deque*>v).limit >= 0 else NONE

# For OrderedDict

cdef Value move_last(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_move_last(mapping, key[, entry, hash]): whether there is the key; its item, with the key that is stored, becomes the last."""
    cdef Dict* d = <Dict*>args[0]
    cdef Value key, value
    cdef int64_t entry
    cdef uint32_t hash = 0
    cdef int status = 0
    if not is_kind(args[0], KIND_DICT):
        return raise_type_error(vm, "a dict is needed")
    if args[2] == UNBOUND:
        entry = dict_find(vm, d, args[1])
    else:
        entry = as_int(args[2]) if is_int(args[2]) else -1
        if entry < 0 or entry >= d.used or d.entries[entry].key == UNBOUND:
            return raise_error(vm, SHAPE_RUNTIME_ERROR, "dictionary changed during a lookup")
    if entry == DICT_NEED_GUEST:
        return prelude_call(vm, "dict_move_last", args, 2)
    if entry == DICT_ERROR:
        refuse_plainly(vm, args[1])
        return ERROR
    if entry == DICT_MISSING:
        return FALSE_
    if entry == d.used - 1:
        return TRUE_
    key = d.entries[entry].key
    value = d.entries[entry].value
    if args[3] != UNBOUND:
        hash = fold_guest_hash(args[3])
    elif key_hash(vm, key, &hash) < 0:                # a key of the guest's that was found as the very object
        vm.exception = UNBOUND
        hash = d.index[dict_slot(d, entry, 0)].hash
    root_push(vm, args[0])
    root_push(vm, key)
    root_push(vm, value)
    dict_delete_hashed(vm, d, entry, hash)
    status = dict_insert_new(vm, d, key, value, hash)
    root_pop(vm, 3)
    return TRUE_ if status == 0 else ERROR

# For Counter

cdef Value NAME_GET_METHOD

cdef bint counts_as_dict(Class* cls) noexcept nogil:
    """Whether a class has dict's own `get` and `__setitem__`."""
    return cls == BUILTIN[SHAPE_DICT] or kind_of(cls.special[SP_SETITEM]) == KIND_NATIVE and \
        class_lookup(cls, NAME_GET_METHOD) == class_lookup(BUILTIN[SHAPE_DICT], NAME_GET_METHOD)

cdef Value count_elements(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_count_elements(mapping, iterable): add one for each item, natively where keys are builtin values."""
    cdef Value it = NEED_GUEST, item, count
    cdef Dict* d = <Dict*>args[0]
    cdef int status
    if is_kind(args[0], KIND_DICT) and counts_as_dict(class_of(vm, args[0])):
        it = native_iter(vm, args[1])
    if it == ERROR:
        return ERROR
    while it != NEED_GUEST:
        item = iterator_next(vm, <Iterator*>it)
        if item == EXHAUSTED:
            return NONE
        if is_signal(item):
            return ERROR
        if native_tick(vm):
            return ERROR
        args[2] = item
        status = 1
        if is_guest_object(vm, item):
            break
        count = dict_get(vm, d, item)
        if count == ERROR:
            refuse_plainly(vm, item)
            return ERROR
        if count == NEED_GUEST:
            break
        if count == UNBOUND:
            count = box_int(1)
        elif not is_int(count) or not int_add(count, box_int(1), &count):
            break
        status = dict_set(vm, d, item, count)
        if status == -1:
            return ERROR
        if status != 0:
            break
    if it == NEED_GUEST:
        return prelude_call(vm, "count_elements", args, 2)
    args[1] = it
    return prelude_call(vm, "count_rest", args, 3)

# For namedtuple: descriptors of the first fields of a tuple, shared by all classes

cdef enum:
    TUPLE_FIELDS = 16

cdef Value TUPLE_FIELD[TUPLE_FIELDS]

cdef inline Value tuple_field(VM* vm, Value v, int64_t i) noexcept nogil:
    if not is_kind(v, KIND_TUPLE):
        return raise_wrong_owner(vm, "field", SHAPE_TUPLE, v)
    return tuple_items(v)[i] if i < tuple_length(v) else raise_error(vm, SHAPE_INDEX_ERROR, "tuple index out of range")

cdef Value tuple_field_0(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 0)

cdef Value tuple_field_1(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 1)

cdef Value tuple_field_2(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 2)

cdef Value tuple_field_3(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 3)

cdef Value tuple_field_4(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 4)

cdef Value tuple_field_5(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 5)

cdef Value tuple_field_6(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 6)

cdef Value tuple_field_7(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 7)

cdef Value tuple_field_8(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 8)

cdef Value tuple_field_9(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 9)

cdef Value tuple_field_10(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 10)

cdef Value tuple_field_11(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 11)

cdef Value tuple_field_12(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 12)

cdef Value tuple_field_13(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 13)

cdef Value tuple_field_14(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 14)

cdef Value tuple_field_15(VM* vm, Value v) noexcept nogil:
    return tuple_field(vm, v, 15)

cdef Value collections_tuplegetter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_tuplegetter(i, doc): a descriptor that gives item i, None when there is none made for it."""
    cdef Member* member
    if not is_int(args[0]) or as_int(args[0]) < 0 or as_int(args[0]) >= TUPLE_FIELDS:
        return NONE
    member = <Member*>allocate(vm, sizeof(Member), KIND_MEMBER, SHAPE_GETSET_DESCRIPTOR)
    if member == NULL:
        return ERROR
    memcpy(&member.name, &(<Member*>TUPLE_FIELD[as_int(args[0])]).name, sizeof(Member) - sizeof(Header))
    member.doc = args[1]
    return <Value>member

cdef int make_tuple_fields() except -1:
    cdef MemberGetter getters[TUPLE_FIELDS]
    cdef Member* member
    cdef int i
    getters[0] = tuple_field_0
    getters[1] = tuple_field_1
    getters[2] = tuple_field_2
    getters[3] = tuple_field_3
    getters[4] = tuple_field_4
    getters[5] = tuple_field_5
    getters[6] = tuple_field_6
    getters[7] = tuple_field_7
    getters[8] = tuple_field_8
    getters[9] = tuple_field_9
    getters[10] = tuple_field_10
    getters[11] = tuple_field_11
    getters[12] = tuple_field_12
    getters[13] = tuple_field_13
    getters[14] = tuple_field_14
    getters[15] = tuple_field_15
    for i in range(TUPLE_FIELDS):
        member = <Member*>immortal(sizeof(Member), KIND_MEMBER, SHAPE_GETSET_DESCRIPTOR)
        member.name = immortal_str(f"field {i}")
        member.owner = <Value>BUILTIN[SHAPE_TUPLE]
        member.getter = getters[i]
        member.setter = NULL
        TUPLE_FIELD[i] = <Value>member
    return 0

cdef Value NAME_ITERABLE, NAME_MAXLEN

cdef int register_collections() except -1:
    cdef Dict* d = define_module("_containers")
    global NAME_ITERABLE, NAME_MAXLEN
    NAME_ITERABLE = immortal_str("iterable")
    NAME_MAXLEN = immortal_str("maxlen")
    immortal_dict_set(d, immortal_str("deque"), <Value>BUILTIN[SHAPE_DEQUE])
    define_filled(SHAPE_DEQUE, deque_new, deque_filled, "cls, *args, **kwargs")
    define_method(SHAPE_DEQUE, "__init__", deque_init, "self, *args, **kwargs")
    define_method(SHAPE_DEQUE, "append", deque_append, "self, item, /")
    define_method(SHAPE_DEQUE, "appendleft", deque_appendleft, "self, item, /")
    define_method(SHAPE_DEQUE, "clear", deque_clear, "self, /")
    define_method(SHAPE_DEQUE, "copy", deque_copy, "self, /")
    define_method(SHAPE_DEQUE, "count", deque_count, "self, value, /")
    define_method(SHAPE_DEQUE, "extend", deque_extend, "self, iterable, /")
    define_method(SHAPE_DEQUE, "extendleft", deque_extendleft, "self, iterable, /")
    define_method(SHAPE_DEQUE, "index", deque_index, "self, value, start=, stop=, /")
    define_method(SHAPE_DEQUE, "insert", deque_insert, "self, index, value, /")
    define_method(SHAPE_DEQUE, "pop", deque_pop, "self, /")
    define_method(SHAPE_DEQUE, "popleft", deque_popleft, "self, /")
    define_method(SHAPE_DEQUE, "remove", deque_remove, "self, value, /")
    define_method(SHAPE_DEQUE, "reverse", deque_reverse, "self, /")
    define_method(SHAPE_DEQUE, "rotate", deque_rotate, "self, n=, /")
    define_method(SHAPE_DEQUE, "__add__", deque_add_method, "self, value, /")
    define_method(SHAPE_DEQUE, "__iadd__", deque_iadd, "self, value, /")
    define_method(SHAPE_DEQUE, "__mul__", deque_mul, "self, value, /")
    define_method(SHAPE_DEQUE, "__rmul__", deque_mul, "self, value, /")
    define_method(SHAPE_DEQUE, "__imul__", deque_imul, "self, value, /")
    define_method(SHAPE_DEQUE, "__copy__", deque_copy, "self, /")
    define_method(SHAPE_DEQUE, "__contains__", dunder_contains, "self, key, /")
    define_method(SHAPE_DEQUE, "__getitem__", dunder_getitem, "self, key, /")
    define_method(SHAPE_DEQUE, "__setitem__", dunder_setitem, "self, key, value, /")
    define_method(SHAPE_DEQUE, "__delitem__", dunder_delitem, "self, key, /")
    define_method(SHAPE_DEQUE, "__len__", deque_len, "self, /")
    define_method(SHAPE_DEQUE, "__iter__", deque_iter, "self, /")
    define_method(SHAPE_DEQUE, "__reversed__", deque_reversed, "self, /")
    define_value(SHAPE_DEQUE, "__hash__", NONE)
    define_member(SHAPE_DEQUE, "maxlen", deque_get_maxlen, NULL)
    for shape in (SHAPE_DEQUE_ITERATOR, SHAPE_DEQUE_REVERSE_ITERATOR):
        define_method(shape, "__iter__", iterator_self, "self, /")
        define_method(shape, "__next__", iterator_dunder_next, "self, /")
        define_method(shape, "__length_hint__", deque_length_hint, "self, /")
        define_method(shape, "__reduce__", deque_iterator_reduce, "self, /")
    define_new(SHAPE_DEQUE_ITERATOR, deque_iterator_new, "cls, deque, index=, /")
    define_new(SHAPE_DEQUE_REVERSE_ITERATOR, deque_iterator_new, "cls, deque, index=, /")
    make_tuple_fields()
    define_function(d, "_tuplegetter", collections_tuplegetter, "i, doc, /", "_collections")
    define_function(d, "_move_last", move_last, "mapping, key, entry=, hash=, /", "_collections")
    global NAME_GET_METHOD
    NAME_GET_METHOD = immortal_str("get")
    define_function(d, "_count_elements", count_elements, "mapping, iterable, /", "_collections")
    NEXT_FUNCTIONS[NEXT_DEQUE] = deque_next
    NEXT_FUNCTIONS[NEXT_DEQUE_REVERSE] = deque_next_back
    return 0
