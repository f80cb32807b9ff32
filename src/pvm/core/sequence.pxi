# Lists and tuples: making them, growing, slicing, comparing. Their methods are in list.pxi.

cdef Value new_tuple(VM* vm, int64_t length) noexcept nogil:
    """A tuple whose items the caller fills in before the next safepoint."""
    cdef Tuple* t
    if length == 0 and EMPTY_TUPLE != 0:
        return EMPTY_TUPLE
    if length > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return ERROR
    t = <Tuple*>allocate(vm, <int64_t>sizeof(Tuple) + length * 8, KIND_TUPLE, SHAPE_TUPLE)
    if UNLIKELY(t == NULL):
        return ERROR
    t.length = length
    return <Value>t

cdef Value new_tuple_from(VM* vm, Value* items, int64_t length) noexcept nogil:
    cdef Value t = new_tuple(vm, length)
    if t != ERROR and length:
        copy_values(tuple_items(t), items, length)
    return t

cdef Value new_pair(VM* vm, Value a, Value b) noexcept nogil:
    cdef Tuple* t = <Tuple*>allocate(vm, sizeof(Tuple) + 16, KIND_TUPLE, SHAPE_TUPLE)
    if UNLIKELY(t == NULL):
        return ERROR
    t.length = 2
    tuple_items(<Value>t)[0] = a
    tuple_items(<Value>t)[1] = b
    return <Value>t

cdef Value new_list(VM* vm, int64_t capacity) noexcept nogil:
    """An empty list with room for `capacity` items."""
    cdef Value* items = NULL
    cdef List* l
    if capacity > 0:
        if capacity > (<int64_t>1 << 43):
            raise_memory_error(vm)
            return ERROR
        items = <Value*>buffer_new(vm, capacity * 8)
        if UNLIKELY(items == NULL):
            return ERROR
    l = <List*>allocate(vm, sizeof(List), KIND_LIST, SHAPE_LIST)
    if UNLIKELY(l == NULL):
        buffer_free(vm, items, capacity * 8)
        return ERROR
    l.items = items
    l.length = 0
    l.capacity = capacity
    return <Value>l

cdef Value new_list_from(VM* vm, Value* items, int64_t length) noexcept nogil:
    cdef Value l = new_list(vm, length)
    if l != ERROR and length:
        copy_values((<List*>l).items, items, length)
        (<List*>l).length = length
    return l

cdef int list_reserve(VM* vm, List* l, int64_t needed) noexcept nogil:
    """Room for `needed` items, growing by an eighth as CPython does; -1 with MemoryError set."""
    cdef int64_t capacity
    cdef Value* items
    if needed <= l.capacity:
        return 0
    capacity = (needed + (needed >> 3) + 6) & ~<int64_t>3
    if capacity > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return -1
    items = <Value*>buffer_resize(vm, l.items, l.capacity * 8, capacity * 8)
    if items == NULL:
        return -1
    l.items = items
    l.capacity = capacity
    return 0

cdef inline int list_append(VM* vm, List* l, Value v) noexcept nogil:
    if UNLIKELY(l.length == l.capacity) and list_reserve(vm, l, l.length + 1) < 0:
        return -1
    l.items[l.length] = v
    l.length += 1
    return 0

cdef int list_extend_values(VM* vm, List* l, Value* values, int64_t count) noexcept nogil:
    """Append `count` values, which may be the list's own."""
    cdef bint own = values == l.items
    if list_reserve(vm, l, l.length + count) < 0:
        return -1
    if count:
        memcpy(l.items + l.length, l.items if own else values, count * 8)
    l.length += count
    return 0

cdef inline bint is_sequence(Value v) noexcept nogil:
    """A list or tuple, subclasses included."""
    return is_pointer(v) and ((<Header*>v).kind == KIND_LIST or (<Header*>v).kind == KIND_TUPLE)

cdef inline Value* sequence_items(Value v) noexcept nogil:
    return (<List*>v).items if (<Header*>v).kind == KIND_LIST else tuple_items(v)

cdef inline int64_t sequence_length(Value v) noexcept nogil:
    return (<List*>v).length if (<Header*>v).kind == KIND_LIST else (<Tuple*>v).length

cdef Value sequence_concat(VM* vm, Value a, Value b) noexcept nogil:
    """a + b for two lists or two tuples."""
    cdef int64_t n = sequence_length(a), m = sequence_length(b)
    cdef Value out
    if kind_of(a) == KIND_LIST:
        out = new_list(vm, n + m)
        if out == ERROR:
            return ERROR
        (<List*>out).length = n + m
    else:
        out = new_tuple(vm, n + m)
        if out == ERROR or n + m == 0:
            return out
    if n:
        copy_values(sequence_items(out), sequence_items(a), n)
    if m:
        copy_values(sequence_items(out) + n, sequence_items(b), m)
    charge(vm, (n + m) >> 5)
    return out

cdef Value sequence_repeat(VM* vm, Value a, int64_t times) noexcept nogil:
    """a * times for a list or tuple."""
    cdef int64_t n = sequence_length(a)
    cdef int64_t total, done
    cdef Value out
    cdef Value* items
    if times < 0:
        times = 0
    if mul_overflows(n, times, &total) or total > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return ERROR
    if kind_of(a) == KIND_LIST:
        out = new_list(vm, total)
        if out == ERROR:
            return ERROR
        (<List*>out).length = total
    else:
        out = new_tuple(vm, total)
        if out == ERROR:
            return out
    if total == 0:
        return out
    items = sequence_items(out)
    if n == 1:
        for done in range(total):
            items[done] = sequence_items(a)[0]
    else:
        memcpy(items, sequence_items(a), n * 8)
        done = n
        while done < total:
            memcpy(items + done, items, (done if done <= total - done else total - done) * 8)
            done *= 2
    charge(vm, total >> 5)
    return out

cdef Value sequence_slice(VM* vm, Value v, int64_t start, int64_t step, int64_t count) noexcept nogil:
    """`count` items from `start` by `step`, as a list or tuple."""
    cdef Value out
    cdef Value* source = sequence_items(v)
    cdef Value* target
    cdef int64_t i
    if kind_of(v) == KIND_LIST:
        out = new_list(vm, count)
        if out == ERROR:
            return ERROR
        (<List*>out).length = count
    else:
        if count == tuple_length(v) and step == 1 and (<Header*>v).shape == SHAPE_TUPLE:
            return v
        out = new_tuple(vm, count)
        if out == ERROR:
            return ERROR
    if count == 0:
        return out
    target = sequence_items(out)
    if step == 1:
        copy_values(target, source + start, count)
    else:
        for i in range(count):
            target[i] = source[start + i * step]
    charge(vm, count >> 5)
    return out

cdef Value new_slice(VM* vm, Value start, Value stop, Value step) noexcept nogil:
    cdef Slice* s = <Slice*>allocate(vm, sizeof(Slice), KIND_SLICE, SHAPE_SLICE)
    if s == NULL:
        return ERROR
    s.start = start
    s.stop = stop
    s.step = step
    return <Value>s

cdef bint slice_bound(VM* vm, Value v, int64_t missing, int64_t low, int64_t high, int64_t length, int64_t* out) noexcept nogil:
    """One bound of a slice, clipped; False with an exception set."""
    cdef int64_t i
    if v == NONE or v == UNBOUND:
        out[0] = missing
        return True
    if not as_slice_index(vm, v, &i):
        return False
    if i < 0:
        i += length
        if i < low:
            i = low
    elif i > high:
        i = high
    out[0] = i
    return True

cdef bint as_slice_index(VM* vm, Value v, int64_t* out) noexcept nogil:
    """An int of any size, clipped to 64 bits, or the __index__ of an object."""
    cdef Value result
    if LIKELY(is_int(v)):
        out[0] = as_int(v)
        return True
    if is_bool(v):
        out[0] = v == TRUE_
        return True
    if is_kind(v, KIND_BIGINT):
        out[0] = bigint_clip(v)
        return True
    result = guest_index(vm, v, "slice indices must be integers or None or have an __index__ method")
    if result == ERROR:
        return False
    return as_slice_index(vm, result, out)

cdef bint slice_settle(VM* vm, Slice* s, Slice* plain) noexcept nogil:
    """Copy a slice with bounds that are None or small ints; False with an exception set.

    A guest's __index__ may change the container, so that its length is read afterwards only; what is
    copied needs no root.
    """
    plain.start = s.start
    plain.stop = s.stop
    plain.step = s.step
    if LIKELY(is_plain_bound(s.start) and is_plain_bound(s.stop) and is_plain_bound(s.step) and s.step != box_int(0)):
        return True
    root_push(vm, <Value>s)
    cdef bint settled = settle_bound(vm, s.step, &plain.step)
    if settled and plain.step == box_int(0):
        raise_value_error(vm, "slice step cannot be zero")         # before the bounds are looked at
        settled = False
    settled = settled and settle_bound(vm, s.start, &plain.start) and settle_bound(vm, s.stop, &plain.stop)
    root_pop(vm, 1)
    return settled

cdef inline bint is_plain_bound(Value v) noexcept nogil:
    return is_int(v) or v == NONE or v == UNBOUND

cdef bint settle_bound(VM* vm, Value v, Value* out) noexcept nogil:
    """A bound of a slice as None or a small int (no container is longer); False with an exception set."""
    cdef int64_t i
    out[0] = v
    if is_plain_bound(v):
        return True
    if not as_slice_index(vm, v, &i):
        return False
    out[0] = box_int(INT_MAX_SMALL if i > INT_MAX_SMALL else INT_MIN_SMALL if i < INT_MIN_SMALL else i)
    return True

cdef bint slice_resolve(VM* vm, Slice* s, int64_t length, int64_t* start, int64_t* stop, int64_t* step, int64_t* count) noexcept nogil:
    """Start, stop, step and number of items of a slice over a sequence; False with an exception set."""
    step[0] = 1
    if s.step != NONE:
        if not as_slice_index(vm, s.step, step):
            return False
        if step[0] == 0:
            raise_value_error(vm, "slice step cannot be zero")
            return False
        if step[0] < -(<int64_t>1 << 62):
            step[0] = -(<int64_t>1 << 62)
        elif step[0] > <int64_t>1 << 62:
            step[0] = <int64_t>1 << 62
    if step[0] > 0:
        if not slice_bound(vm, s.start, 0, 0, length, length, start) or not slice_bound(vm, s.stop, length, 0, length, length, stop):
            return False
        count[0] = 0 if stop[0] <= start[0] else stop[0] - start[0] if step[0] == 1 else (stop[0] - start[0] - 1) // step[0] + 1
    else:
        if not slice_bound(vm, s.start, length - 1, -1, length - 1, length, start) or not slice_bound(vm, s.stop, -1, -1, length - 1, length, stop):
            return False
        count[0] = 0 if stop[0] >= start[0] else start[0] - stop[0] if step[0] == -1 else (start[0] - stop[0] - 1) // -step[0] + 1
    return True
