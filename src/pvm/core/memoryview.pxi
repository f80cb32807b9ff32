# memoryview: the bytes of bytes, a bytearray or an array, seen as items of a format in up to 64 dimensions. A view keeps
# its base, never a pointer into it: what it reads and writes is found through the base each time, within its bounds.
# While a view lives its base counts it in `exports` and does not change its size. The machine's views are in a list that
# the collector goes through after marking, so that a dead view gives its base free.

cdef enum:
    VIEW_DIMENSIONS = 64

cdef inline int64_t* view_shape(MemoryView* m) noexcept nogil:
    """Items in each dimension; the strides (bytes between items) follow."""
    return <int64_t*>(<char*>m + sizeof(MemoryView))

cdef inline int64_t* view_strides(MemoryView* m) noexcept nogil:
    return view_shape(m) + m.ndim

cdef int64_t view_count(MemoryView* m) noexcept nogil:
    """Items in all."""
    cdef int64_t i, n = 1
    for i in range(m.ndim):
        n *= view_shape(m)[i]
    return n

cdef inline uint8_t* base_data(Value base) noexcept nogil:
    return (<Array*>base).data if (<Header*>base).kind == KIND_ARRAY else bytes_data(base)

cdef inline int64_t base_bytes(Value base) noexcept nogil:
    return (<Array*>base).length * (<Array*>base).item_size if (<Header*>base).kind == KIND_ARRAY else bytes_length(base)

cdef void base_export(Value base, int64_t by) noexcept nogil:
    if is_kind(base, KIND_BYTEARRAY):
        (<ByteArray*>base).exports += by
    elif is_kind(base, KIND_ARRAY):
        (<Array*>base).exports += by

cdef bint view_within(MemoryView* m) noexcept nogil:
    """Whether all items lie within the base, as they must."""
    cdef int64_t low = m.offset, high = m.offset + m.item_size, i, reach
    if view_count(m) == 0:
        return True
    for i in range(m.ndim):
        reach = (view_shape(m)[i] - 1) * view_strides(m)[i]
        if reach < 0:
            low += reach
        else:
            high += reach
    return low >= 0 and high <= base_bytes(m.base)

cdef bint view_ready(VM* vm, MemoryView* m) noexcept nogil:
    """False, with an exception set, when a view has been released."""
    if LIKELY(m.base != UNBOUND) and LIKELY(view_within(m)):
        return True
    raise_value_error(vm, "operation forbidden on released memoryview object")
    return False

cdef bint view_c_contiguous(MemoryView* m) noexcept nogil:
    cdef int64_t i, expected = m.item_size
    if view_count(m) == 0:
        return m.ndim != 1 or view_strides(m)[0] == expected        # as CPython, which looks at the count for others only
    for i in range(m.ndim - 1, -1, -1):
        if view_shape(m)[i] != 1 and view_strides(m)[i] != expected:
            return False
        expected *= view_shape(m)[i]
    return True

cdef bint view_f_contiguous(MemoryView* m) noexcept nogil:
    cdef int64_t i, expected = m.item_size
    if view_count(m) == 0:
        return m.ndim != 1 or view_strides(m)[0] == expected
    for i in range(m.ndim):
        if view_shape(m)[i] != 1 and view_strides(m)[i] != expected:
            return False
        expected *= view_shape(m)[i]
    return True

cdef bint view_span(Value v, Span* span) noexcept nogil:
    """The bytes of a view that is in one piece; False for one that is not, or has been released."""
    cdef MemoryView* m = <MemoryView*>v
    if m.base == UNBOUND or not view_within(m) or not view_c_contiguous(m):
        return False
    span.length = view_count(m) * m.item_size
    span.data = base_data(m.base) + m.offset if span.length else bytes_data(EMPTY_BYTES)
    return True

cdef MemoryView* new_memoryview(VM* vm, Value base, Value owner, int64_t ndim) noexcept nogil:
    """A view of one dimension or more, whose places, shape and strides the caller fills in; NULL with MemoryError set."""
    cdef MemoryView* m = <MemoryView*>allocate(vm, <int64_t>sizeof(MemoryView) + 16 * ndim, KIND_MEMORYVIEW, SHAPE_MEMORYVIEW)
    if m == NULL:
        return NULL
    m.base = base
    m.owner = owner
    m.format = LATIN1[c'B']
    m.wrapper = UNBOUND
    m.next = vm.views
    vm.views = m
    m.offset = 0
    m.item_size = 1
    m.ndim = ndim
    m.hash = -1
    m.code = c'B'
    m.readonly = is_kind(base, KIND_BYTES)
    base_export(base, 1)
    return m

cdef MemoryView* view_like(VM* vm, MemoryView* m, int64_t ndim) noexcept nogil:
    """Another view of the same base and format; NULL with MemoryError set."""
    cdef MemoryView* out = new_memoryview(vm, m.base, m.owner, ndim)
    if out == NULL:
        return NULL
    out.format = m.format
    out.offset = m.offset
    out.item_size = m.item_size
    out.code = m.code
    out.readonly = m.readonly
    if m.wrapper != UNBOUND:
        out.wrapper = m.wrapper
        count_wrapped(m.wrapper, 1)
        expect_last_words(vm, <int64_t>sizeof(MemoryView) + 16 * ndim)
    if ndim == m.ndim:
        memcpy(view_shape(out), view_shape(m), 16 * ndim)
    return out

cdef Value view_of(VM* vm, Value v) noexcept nogil:
    """A new view of a value's bytes; NOT_IMPLEMENTED when it has none to show, or ERROR."""
    cdef MemoryView* m
    cdef int kind = kind_of(v)
    if kind == KIND_MEMORYVIEW:
        if not view_ready(vm, <MemoryView*>v):
            return ERROR
        m = view_like(vm, <MemoryView*>v, (<MemoryView*>v).ndim)
        return <Value>m if m != NULL else ERROR
    if kind != KIND_BYTES and kind != KIND_BYTEARRAY and kind != KIND_ARRAY:
        return NOT_IMPLEMENTED
    m = new_memoryview(vm, v, v, 1)
    if m == NULL:
        return ERROR
    if kind == KIND_ARRAY:
        m.code = <int>(<Array*>v).typecode
        if m.code == c'u':
            m.code = c'w'
        m.format = LATIN1[m.code]
        m.item_size = (<Array*>v).item_size
    view_shape(m)[0] = base_bytes(v) // m.item_size
    view_strides(m)[0] = m.item_size
    return <Value>m

cdef Value memoryview_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value m
    cdef Value request[2]
    if has_guest_buffer(vm, args[1]):
        request[0] = args[1]
        request[1] = box_int(BUFFER_FULL_READ)
        return prelude_call(vm, "buffer_view", request, 2)
    m = view_of(vm, args[1])
    if m == NOT_IMPLEMENTED:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "memoryview: a bytes-like object is required, not '%s'", type_name(vm, args[1]))
    return m

cdef void view_give_up(MemoryView* m) noexcept nogil:
    """The end of a view that nobody else sees."""
    base_export(m.base, -1)
    m.base = m.owner = UNBOUND
    if m.wrapper != UNBOUND:
        count_wrapped(m.wrapper, -1)
        m.wrapper = UNBOUND

cdef void release_dead_views(VM* vm) noexcept nogil:
    """After marking: dead views leave the list and give their bases free."""
    cdef MemoryView** at = &vm.views
    cdef MemoryView* m
    while at[0] != NULL:
        m = at[0]
        if m.head.mark == vm.live_mark:
            at = &m.next
            continue
        at[0] = m.next
        if m.base != UNBOUND and (<Header*>m.base).mark == vm.live_mark and not (<Header*>m.base).flags & FLAG_IMMORTAL:
            base_export(m.base, -1)

# ---- items --------------------------------------------------------------------------------------

cdef int view_native_code(VM* vm, Value format) noexcept nogil:
    """The code of a format of one native item, with or without `@` before it; 0 for any other."""
    cdef Str* s = <Str*>format
    cdef uint32_t c
    if s.length == 2 and str_at(s, 0) == c'@':
        c = str_at(s, 1)
    elif s.length == 1:
        c = str_at(s, 0)
    else:
        return 0
    return <int>c if c < 128 and c != c'x' and c != c's' and c != c'p' and not is_complex_code(<int>c) and struct_size(<int>c, True) else 0

cdef Value view_get(VM* vm, MemoryView* m, const uint8_t* data) noexcept nogil:
    if LIKELY(m.code == c'B'):
        return box_int(data[0])
    if m.code == c'w':
        return raise_error1(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "memoryview: unsupported format %s", text_of(vm, m.format))
    return unpack_item(vm, m.code, m.item_size, False, data)

cdef int view_put(VM* vm, MemoryView* m, int64_t offset, Value v) noexcept nogil:
    """Store an item at a place of the base: 0 or -1. Guest code that converts it may release the view."""
    cdef uint8_t item[8]
    cdef int status
    if m.code == c'w':
        raise_error1(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "memoryview: unsupported format %s", text_of(vm, m.format))
        return -1
    if m.code == c'c' and is_kind(v, KIND_BYTES) and bytes_length(v) != 1:
        status = PACK_RANGE
    else:
        root_push(vm, <Value>m)
        status = pack_item(vm, m.code, m.item_size, False, True, v, item)
        root_pop(vm, 1)
    if status == PACK_RAISED:
        if m.code == c'?' or vm.limit != LIMIT_NONE:
            return -1
        # What an __index__ or __float__ of the guest has raised is replaced as CPython does.
        if exception_matches(vm, SHAPE_TYPE_ERROR):
            status = PACK_TYPE
        elif exception_matches(vm, SHAPE_VALUE_ERROR) or exception_matches(vm, SHAPE_OVERFLOW_ERROR):
            status = PACK_RANGE
        else:
            return -1
        vm.exception = UNBOUND
    if status < 0:
        raise_error2(vm, SHAPE_TYPE_ERROR if status == PACK_TYPE else SHAPE_VALUE_ERROR, "memoryview: invalid %s for format '%s'",
                     "type" if status == PACK_TYPE else "value", text_of(vm, m.format))
        return -1
    if not view_ready(vm, m):
        return -1
    memcpy(base_data(m.base) + offset, item, m.item_size)
    return 0

cdef bint view_place(VM* vm, MemoryView* m, int64_t dimension, Value index, int64_t* offset) noexcept nogil:
    """Move an offset to an item of a dimension; False with an exception set."""
    cdef int64_t i = 0
    if not as_subscript(vm, index, &i):
        return False
    if i < 0:
        i += view_shape(m)[dimension]
    if i < 0 or i >= view_shape(m)[dimension]:
        raise_error_int(vm, SHAPE_INDEX_ERROR, "index out of bounds on dimension %lld", dimension + 1)
        return False
    offset[0] += i * view_strides(m)[dimension]
    return True

cdef inline bint is_index(VM* vm, Value v) noexcept nogil:
    return is_number_int(v) or special(vm, v, SP_INDEX) != UNBOUND

cdef Value view_slice(VM* vm, MemoryView* m, Value key) noexcept nogil:
    cdef int64_t start = 0, stop = 0, step = 1, count = 0
    cdef Slice plain
    cdef MemoryView* out = view_like(vm, m, 1)
    cdef bint settled
    if out == NULL:
        return ERROR
    # The new view holds the base already when an __index__ of the slice releases the old one.
    root_push(vm, <Value>out)
    settled = slice_settle(vm, <Slice*>key, &plain) and slice_resolve(vm, &plain, view_shape(m)[0], &start, &stop, &step, &count)
    root_pop(vm, 1)
    if not settled:
        view_give_up(out)
        return ERROR
    if count:
        out.offset += start * view_strides(m)[0]
    view_shape(out)[0] = count
    view_strides(out)[0] = view_strides(m)[0] * step
    return <Value>out

cdef Value raise_no_slices(VM* vm, bint storing) noexcept nogil:
    return raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "memoryview slice assignments are currently restricted to ndim = 1" if storing else
                       "multi-dimensional slicing is not implemented")

cdef bint view_find(VM* vm, MemoryView* m, Value key, int64_t* offset, bint storing) noexcept nogil:
    """The place in the base of the item that an index or a tuple of them means; False with an exception set."""
    cdef int64_t i, n, indices, slices
    offset[0] = m.offset
    if is_kind(key, KIND_TUPLE):
        n = tuple_length(key)
        indices = slices = 0
        for i in range(n):
            indices += is_index(vm, tuple_items(key)[i])
            slices += is_kind(tuple_items(key)[i], KIND_SLICE)
        if indices < n:
            if slices == n:
                raise_no_slices(vm, storing)
            else:
                raise_type_error(vm, "memoryview: invalid slice key")
            return False
        if n < m.ndim:
            raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "sub-views are not implemented")
            return False
        if n > m.ndim:
            raise_error_ints(vm, SHAPE_TYPE_ERROR, "cannot index %lld-dimension view with %lld-element tuple", m.ndim, n)
            return False
        for i in range(n):
            if not view_place(vm, m, i, tuple_items(key)[i], offset):
                return False
        return view_ready(vm, m)
    if m.ndim == 0:
        raise_type_error(vm, "invalid indexing of 0-dim memory")
        return False
    if is_index(vm, key):
        if m.ndim > 1:
            if not storing and not as_subscript(vm, key, &i):
                return False
            raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "sub-views are not implemented" if storing else "multi-dimensional sub-views are not implemented")
            return False
        return view_place(vm, m, 0, key, offset) and view_ready(vm, m)
    if is_kind(key, KIND_SLICE):
        raise_no_slices(vm, storing)
    else:
        raise_type_error(vm, "memoryview: invalid slice key")
    return False

cdef Value view_item(VM* vm, Value v, Value key) noexcept nogil:
    """v[key]."""
    cdef MemoryView* m = <MemoryView*>v
    cdef int64_t offset = 0
    if not view_ready(vm, m):
        return ERROR
    if is_kind(key, KIND_SLICE) and m.ndim == 1:
        return view_slice(vm, m, key)
    if key == ELLIPSIS and m.ndim == 0:
        return v
    return view_get(vm, m, base_data(m.base) + offset) if view_find(vm, m, key, &offset, False) else ERROR

cdef bint view_same_structure(MemoryView* a, MemoryView* b) noexcept nogil:
    cdef int64_t i
    if a.ndim != b.ndim or a.item_size != b.item_size or a.code != b.code:
        return False
    for i in range(a.ndim):
        if view_shape(a)[i] != view_shape(b)[i]:
            return False
    return True

cdef Value view_set_slice(VM* vm, MemoryView* m, Value key, Value value) noexcept nogil:
    cdef Value target, source = view_of(vm, value) if settle_buffer(vm, &value) else ERROR, data
    cdef MemoryView* t
    cdef int64_t i
    if source == NOT_IMPLEMENTED:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "a bytes-like object is required, not '%s'", type_name(vm, value))
    if source == ERROR:
        return ERROR
    root_push(vm, source)
    target = view_slice(vm, m, key)
    root_pop(vm, 1)
    data = view_bytes(vm, <MemoryView*>source, False) if target != ERROR and view_ready(vm, m) else ERROR
    if data != ERROR:
        t = <MemoryView*>target
        if view_same_structure(t, <MemoryView*>source):
            for i in range(view_shape(t)[0]):
                memcpy(base_data(t.base) + t.offset + i * view_strides(t)[0], bytes_data(data) + i * t.item_size, t.item_size)
            data = NONE
        else:
            data = raise_value_error(vm, "memoryview assignment: lvalue and rvalue have different structures")
    # Both are seen by nobody else: given up at once, or the bases could not change their sizes until a collection.
    view_give_up(<MemoryView*>source)
    if target != ERROR:
        view_give_up(<MemoryView*>target)
    return data

cdef Value view_set_item(VM* vm, Value v, Value key, Value value) noexcept nogil:
    """v[key] = value, or del v[key] when value is UNBOUND."""
    cdef MemoryView* m = <MemoryView*>v
    cdef int64_t offset = 0
    if not view_ready(vm, m):
        return ERROR
    if m.readonly:
        return raise_type_error(vm, "cannot modify read-only memory")
    if value == UNBOUND:
        return raise_type_error(vm, "cannot delete memory")
    if m.ndim == 0 and key == ELLIPSIS:
        key = EMPTY_TUPLE
    if is_kind(key, KIND_SLICE) and m.ndim == 1:
        return view_set_slice(vm, m, key, value)
    return NONE if view_find(vm, m, key, &offset, True) and view_put(vm, m, offset, value) == 0 else ERROR

# ---- all of it ----------------------------------------------------------------------------------

cdef void view_copy(MemoryView* m, int64_t dimension, const uint8_t* from_, uint8_t* out, int64_t* unit) noexcept nogil:
    """Copy the items of the dimensions from one on to places whose distances are `unit`. Depth is bounded by VIEW_DIMENSIONS."""
    cdef int64_t i
    if dimension == m.ndim:
        memcpy(out, from_, m.item_size)
        return
    for i in range(view_shape(m)[dimension]):
        view_copy(m, dimension + 1, from_ + i * view_strides(m)[dimension], out + i * unit[dimension], unit)

cdef Value view_bytes(VM* vm, MemoryView* m, bint fortran) noexcept nogil:
    """The items' bytes in the order of C, or of Fortran."""
    cdef int64_t unit[VIEW_DIMENSIONS]
    cdef int64_t i, size = m.item_size, total = view_count(m) * m.item_size
    cdef Value out
    cdef Span span
    if not fortran and view_span(<Value>m, &span):
        return new_bytes(vm, span.data, span.length)
    out = new_bytes(vm, NULL, total)
    if out == ERROR or total == 0:
        return out
    for i in range(m.ndim):
        unit[i if fortran else m.ndim - 1 - i] = size
        size *= view_shape(m)[i if fortran else m.ndim - 1 - i]
    charge(vm, total >> 4)
    view_copy(m, 0, base_data(m.base) + m.offset, bytes_data(out), unit)
    return out

cdef Value view_list(VM* vm, MemoryView* m, int64_t dimension, int64_t offset) noexcept nogil:
    cdef int64_t i, n = view_shape(m)[dimension]
    cdef Value out = new_list(vm, n), item
    if out == ERROR:
        return ERROR
    for i in range(n):
        if dimension + 1 == m.ndim:
            item = view_get(vm, m, base_data(m.base) + offset)
        else:
            item = view_list(vm, m, dimension + 1, offset)
        if item == ERROR or native_tick(vm):
            return ERROR
        (<List*>out).items[i] = item
        (<List*>out).length = i + 1
        offset += view_strides(m)[dimension]
    return out

cdef int view_equal_items(VM* vm, MemoryView* a, MemoryView* b, int64_t dimension, int64_t x, int64_t y) noexcept nogil:
    """Whether the items from two places on are equal: 1, 0 or -1 with an exception set."""
    cdef int64_t i
    cdef Value u, w
    cdef int same
    if dimension == a.ndim:
        u = view_get(vm, a, base_data(a.base) + x)
        w = view_get(vm, b, base_data(b.base) + y) if u != ERROR else ERROR
        if is_float(u) and is_float(w):
            return as_float(u) == as_float(w)      # a NaN is not equal to itself
        return value_eq(vm, u, w) if w != ERROR and not native_tick(vm) else -1
    for i in range(view_shape(a)[dimension]):
        same = view_equal_items(vm, a, b, dimension + 1, x, y)
        if same <= 0:
            return same
        x += view_strides(a)[dimension]
        y += view_strides(b)[dimension]
    return 1

cdef Value view_compare_equal(VM* vm, int op, Value v, Value w) noexcept nogil:
    """== and != with anything that has bytes to show."""
    cdef MemoryView* a = <MemoryView*>v
    cdef MemoryView* b
    cdef Value other
    cdef int64_t i
    cdef int same = 1
    if v == w:
        # A view of floats may hold what is not equal to itself.
        if a.base == UNBOUND or (a.code != c'd' and a.code != c'f' and a.code != c'e'):
            return box_bool(op == COMPARE_EQ)
    if a.base == UNBOUND or (is_kind(w, KIND_MEMORYVIEW) and (<MemoryView*>w).base == UNBOUND):
        return box_bool(op == COMPARE_NE)
    other = view_of(vm, w)
    if other == NOT_IMPLEMENTED or other == ERROR:
        return other
    b = <MemoryView*>other
    if a.ndim != b.ndim or a.code == c'w' or b.code == c'w' or not view_within(a):
        same = 0
    for i in range(a.ndim if same else 0):
        if view_shape(a)[i] != view_shape(b)[i]:
            same = 0
    if same:
        same = view_equal_items(vm, a, b, 0, a.offset, b.offset)
    view_give_up(b)
    return ERROR if same < 0 else box_bool((same > 0) == (op == COMPARE_EQ))

cdef bint view_has_hash(VM* vm, MemoryView* m) noexcept nogil:
    """False, with an exception set, when a view cannot be hashed, whatever its owner says."""
    if not view_ready(vm, m):
        return False
    if not m.readonly:
        raise_value_error(vm, "cannot hash writable memoryview object")
        return False
    if m.code != c'B' and m.code != c'b' and m.code != c'c':
        raise_value_error(vm, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        return False
    return True

cdef int view_hash(VM* vm, Value v, int64_t* out) noexcept nogil:
    """As value_hash. The owner of the bytes must have a hash, too; what a guest's __buffer__ has given is behind a wrapper,
    and that has one."""
    cdef MemoryView* m = <MemoryView*>v
    cdef int status
    if m.hash != -1:
        out[0] = m.hash
        return 0
    if not view_has_hash(vm, m):
        return -1
    if not is_exact(m.owner, SHAPE_BYTES) and m.wrapper == UNBOUND:
        status = value_hash(vm, m.owner, out)
        if status < 0:
            return status
    return view_bytes_hash(vm, m, out)

cdef int view_bytes_hash(VM* vm, MemoryView* m, int64_t* out) noexcept nogil:
    cdef Value data = view_bytes(vm, m, False)
    if data == ERROR or value_hash(vm, data, out) < 0:
        return -1
    m.hash = out[0]
    return 0

cdef Value intrinsic_view_hash(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude, which has asked the owner: the hash of a view's bytes. The owner may have released it."""
    cdef MemoryView* m = <MemoryView*>args[0]
    cdef int64_t hash = 0
    if not is_kind(args[0], KIND_MEMORYVIEW):
        return raise_type_error(vm, "a memoryview is needed")
    return int_from_i64(vm, hash) if view_has_hash(vm, m) and view_bytes_hash(vm, m, &hash) == 0 else ERROR

cdef Value view_length(VM* vm, Value v) noexcept nogil:
    cdef MemoryView* m = <MemoryView*>v
    if not view_ready(vm, m):
        return ERROR
    if m.ndim == 0 and HOST_MINOR >= 12:
        return raise_type_error(vm, "0-dim memory has no length")
    return int_from_i64(vm, view_shape(m)[0] if m.ndim else 1)

cdef Value view_iterator(VM* vm, Value v) noexcept nogil:
    cdef MemoryView* m = <MemoryView*>v
    if not view_ready(vm, m):
        return ERROR
    if m.ndim == 0:
        return raise_type_error(vm, "invalid indexing of 0-dim memory")
    if m.ndim > 1:
        return raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "multi-dimensional sub-views are not implemented")
    return new_iterator(vm, ITER_MEMORY, v)

cdef Value view_at(VM* vm, Value v, int64_t i) noexcept nogil:
    """Item of an iteration over one dimension; EXHAUSTED behind the last."""
    cdef MemoryView* m = <MemoryView*>v
    if not view_ready(vm, m):
        return ERROR
    if m.ndim != 1 or i >= view_shape(m)[0]:
        return EXHAUSTED
    return view_get(vm, m, base_data(m.base) + m.offset + i * view_strides(m)[0])

# ---- methods ------------------------------------------------------------------------------------

cdef Value memoryview_release(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef MemoryView* m = <MemoryView*>args[0]
    cdef Value wrapper = m.wrapper
    if m.base == UNBOUND:
        return NONE
    m.wrapper = UNBOUND
    view_give_up(m)
    return tell_release(vm, wrapper)

cdef Value memoryview_enter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return args[0] if view_ready(vm, <MemoryView*>args[0]) else ERROR

cdef Value memoryview_exit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return memoryview_release(vm, args, 1)

cdef Value memoryview_tobytes(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef MemoryView* m = <MemoryView*>args[0]
    cdef bint fortran = False
    if not view_ready(vm, m):
        return ERROR
    if args[1] != UNBOUND and args[1] != NONE:
        if not is_kind(args[1], KIND_STR):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "tobytes() argument 'order' must be str or None, not %s", argument_type(vm, args[1]))
        if str_encode_as(vm, <Str*>args[1], CODEC_UTF8, UNBOUND) == ERROR:
            return ERROR
        if str_has_point(<Str*>args[1], 0):
            return raise_value_error(vm, "embedded null character")
        if str_equal_c(args[1], "F"):
            fortran = True
        elif str_equal_c(args[1], "A"):
            fortran = view_f_contiguous(m) and not view_c_contiguous(m)
        elif not str_equal_c(args[1], "C"):
            return raise_value_error(vm, "order must be 'C', 'F' or 'A'")
    return view_bytes(vm, m, fortran)

cdef Value memoryview_tolist(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef MemoryView* m = <MemoryView*>args[0]
    if not view_ready(vm, m):
        return ERROR
    if m.code == c'w' and (m.ndim == 0 or view_shape(m)[0]):
        return raise_error1(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "memoryview: format %s not supported", text_of(vm, m.format))
    return view_list(vm, m, 0, m.offset) if m.ndim else view_get(vm, m, base_data(m.base) + m.offset)

cdef Value memoryview_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not view_ready(vm, <MemoryView*>args[0]):
        return ERROR
    return prelude_call(vm, "sequence_count", args, 2)

cdef Value memoryview_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """index(value[, start[, stop]])."""
    cdef MemoryView* m = <MemoryView*>args[0]
    cdef int64_t start = 0, stop = <int64_t>0x7FFFFFFFFFFFFFFF, n
    if not view_ready(vm, m):
        return ERROR
    if m.ndim != 1:
        return raise_type_error(vm, "invalid lookup on 0-dim memory") if m.ndim == 0 else \
            raise_error(vm, SHAPE_NOT_IMPLEMENTED_ERROR, "multi-dimensional lookup is not implemented")
    if not is_place(vm, args[2]) or not is_place(vm, args[3]):
        return ERROR
    if args[2] != UNBOUND and not as_slice_index(vm, args[2], &start) or args[3] != UNBOUND and not as_slice_index(vm, args[3], &stop):
        return ERROR
    n = view_shape(m)[0]
    args[2] = int_from_i64(vm, max_i64(start + n, 0) if start < 0 else start)
    args[3] = int_from_i64(vm, stop + n if stop < 0 else min_i64(stop, n))
    return prelude_call(vm, "memoryview_index", args, 4)

cdef Value memoryview_toreadonly(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef MemoryView* m = <MemoryView*>args[0]
    if not view_ready(vm, m):
        return ERROR
    m = view_like(vm, m, m.ndim)
    if m == NULL:
        return ERROR
    m.readonly = True
    return <Value>m

cdef Value memoryview_hex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not view_ready(vm, <MemoryView*>args[0]):
        return ERROR
    args[0] = view_bytes(vm, <MemoryView*>args[0], False)
    return bytes_hex(vm, args, argc) if args[0] != ERROR else ERROR

cdef bint view_cast_shape(VM* vm, Value shape, int64_t* dimensions, int64_t* product) noexcept nogil:
    cdef int64_t i
    cdef Value item
    product[0] = 1
    for i in range(sequence_length(shape)):
        item = sequence_items(shape)[i]
        if not is_number_int(item):
            raise_type_error(vm, "memoryview.cast(): elements of shape must be integers")
            return False
        if not int_as_i64(item, &dimensions[i]):
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t")
            return False
        if dimensions[i] <= 0:
            raise_value_error(vm, "memoryview.cast(): elements of shape must be integers > 0")
            return False
        if mul_overflows(product[0], dimensions[i], product):
            raise_value_error(vm, "memoryview.cast(): product(shape) > SSIZE_MAX")
            return False
    return True

cdef Value memoryview_cast(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """cast(format[, shape])."""
    cdef MemoryView* m = <MemoryView*>args[0]
    cdef MemoryView* out
    cdef Value format = args[1], shape = args[2]
    cdef int64_t dimensions[VIEW_DIMENSIONS]
    cdef int64_t ndim = 1, product = 1, total, size, i
    cdef int code
    cdef bint bytes_before, bytes_after
    if not view_ready(vm, m):
        return ERROR
    if not is_kind(format, KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cast() argument 'format' must be str, not %s", argument_type(vm, format))
    if not view_c_contiguous(m):
        return raise_type_error(vm, "memoryview: casts are restricted to C-contiguous views")
    if (shape != UNBOUND and shape != NONE or m.ndim != 1) and view_count(m) == 0:
        return raise_type_error(vm, "memoryview: cannot cast view with zeros in shape or strides")
    if shape == NONE:
        shape = UNBOUND
    if shape != UNBOUND:
        if not is_kind(shape, KIND_LIST) and not is_kind(shape, KIND_TUPLE):
            return raise_type_error(vm, "shape must be a list or a tuple")
        ndim = sequence_length(shape)
        if ndim > VIEW_DIMENSIONS:
            return raise_value_error(vm, "memoryview: number of dimensions must not exceed 64")
        if m.ndim != 1 and ndim != 1:
            return raise_type_error(vm, "memoryview: cast must be 1D -> ND or ND -> 1D")
    if str_encode_as(vm, <Str*>format, CODEC_ASCII, UNBOUND) == ERROR:
        return ERROR
    code = view_native_code(vm, format)
    if code == 0 or code == c'e' and HOST_MINOR < 12:
        return raise_value_error(vm, "memoryview: destination format must be a native single character format prefixed with an optional '@'")
    if m.code == c'w':
        return raise_value_error(vm, "memoryview: source format must be a native single character format prefixed with an optional '@'")
    size = struct_size(code, True)
    bytes_before = m.code == c'B' or m.code == c'b' or m.code == c'c'
    bytes_after = code == c'B' or code == c'b' or code == c'c'
    if not bytes_before and not bytes_after:
        return raise_type_error(vm, "memoryview: cannot cast between two non-byte formats")
    total = view_count(m) * m.item_size
    if total % size:
        return raise_type_error(vm, "memoryview: length is not a multiple of itemsize")
    if shape == UNBOUND:
        dimensions[0] = total // size
    else:
        if not view_cast_shape(vm, shape, dimensions, &product):
            return ERROR
        if product > total // size or product * size != total:
            return raise_type_error(vm, "memoryview: product(shape) * itemsize != buffer size")
    out = view_like(vm, m, ndim)
    if out == NULL:
        return ERROR
    out.format = format
    out.code = code
    out.item_size = size
    for i in range(ndim - 1, -1, -1):
        view_shape(out)[i] = dimensions[i]
        view_strides(out)[i] = size
        size *= dimensions[i]
    return <Value>out

cdef Value memoryview_eq(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return view_compare_equal(vm, COMPARE_EQ, args[0], args[1])

cdef Value memoryview_ne(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return view_compare_equal(vm, COMPARE_NE, args[0], args[1])

cdef Value view_tuple(VM* vm, const int64_t* numbers, int64_t n) noexcept nogil:
    cdef Value out = new_tuple(vm, n)
    cdef int64_t i
    if out != ERROR:
        for i in range(n):
            tuple_items(out)[i] = box_int(numbers[i])
    return out

cdef bint view_self(VM* vm, const char* name, Value v) noexcept nogil:
    if not is_kind(v, KIND_MEMORYVIEW):
        raise_wrong_owner(vm, name, SHAPE_MEMORYVIEW, v)
        return False
    return view_ready(vm, <MemoryView*>v)

cdef Value memoryview_obj(VM* vm, Value v) noexcept nogil:
    return (<MemoryView*>v).owner if view_self(vm, "obj", v) else ERROR

cdef Value memoryview_nbytes(VM* vm, Value v) noexcept nogil:
    return int_from_i64(vm, view_count(<MemoryView*>v) * (<MemoryView*>v).item_size) if view_self(vm, "nbytes", v) else ERROR

cdef Value memoryview_readonly(VM* vm, Value v) noexcept nogil:
    return box_bool((<MemoryView*>v).readonly) if view_self(vm, "readonly", v) else ERROR

cdef Value memoryview_itemsize(VM* vm, Value v) noexcept nogil:
    return box_int((<MemoryView*>v).item_size) if view_self(vm, "itemsize", v) else ERROR

cdef Value memoryview_format(VM* vm, Value v) noexcept nogil:
    return (<MemoryView*>v).format if view_self(vm, "format", v) else ERROR

cdef Value memoryview_ndim(VM* vm, Value v) noexcept nogil:
    return box_int((<MemoryView*>v).ndim) if view_self(vm, "ndim", v) else ERROR

cdef Value memoryview_shape(VM* vm, Value v) noexcept nogil:
    return view_tuple(vm, view_shape(<MemoryView*>v), (<MemoryView*>v).ndim) if view_self(vm, "shape", v) else ERROR

cdef Value memoryview_strides(VM* vm, Value v) noexcept nogil:
    return view_tuple(vm, view_strides(<MemoryView*>v), (<MemoryView*>v).ndim) if view_self(vm, "strides", v) else ERROR

cdef Value memoryview_suboffsets(VM* vm, Value v) noexcept nogil:
    return EMPTY_TUPLE if view_self(vm, "suboffsets", v) else ERROR

cdef Value memoryview_c_contiguous(VM* vm, Value v) noexcept nogil:
    return box_bool(view_c_contiguous(<MemoryView*>v)) if view_self(vm, "c_contiguous", v) else ERROR

cdef Value memoryview_f_contiguous(VM* vm, Value v) noexcept nogil:
    return box_bool(view_f_contiguous(<MemoryView*>v)) if view_self(vm, "f_contiguous", v) else ERROR

cdef Value memoryview_contiguous(VM* vm, Value v) noexcept nogil:
    return box_bool(view_c_contiguous(<MemoryView*>v) or view_f_contiguous(<MemoryView*>v)) if view_self(vm, "contiguous", v) else ERROR

cdef int register_memoryview() except -1:
    define_new(SHAPE_MEMORYVIEW, memoryview_new, "cls, /, object")
    define_method(SHAPE_MEMORYVIEW, "release", memoryview_release, "self, /")
    define_method(SHAPE_MEMORYVIEW, "tobytes", memoryview_tobytes, "self, /, order=")
    define_method(SHAPE_MEMORYVIEW, "tolist", memoryview_tolist, "self, /")
    if HOST_MINOR >= 14:
        define_method(SHAPE_MEMORYVIEW, "count", memoryview_count, "self, value, /")
        define_method(SHAPE_MEMORYVIEW, "index", memoryview_index, "self, value, start=, stop=, /")
    define_method(SHAPE_MEMORYVIEW, "toreadonly", memoryview_toreadonly, "self, /")
    define_method(SHAPE_MEMORYVIEW, "hex", memoryview_hex, "self, /, sep=, bytes_per_sep=")
    define_method(SHAPE_MEMORYVIEW, "cast", memoryview_cast, "self, /, format, shape=")
    define_method(SHAPE_MEMORYVIEW, "__enter__", memoryview_enter, "self, /")
    define_method(SHAPE_MEMORYVIEW, "__exit__", memoryview_exit, "self, /, *args")
    define_method(SHAPE_MEMORYVIEW, "__eq__", memoryview_eq, "self, value, /")
    define_method(SHAPE_MEMORYVIEW, "__ne__", memoryview_ne, "self, value, /")
    define_method(SHAPE_MEMORYVIEW, "__hash__", object_hash, "self, /")
    define_method(SHAPE_MEMORYVIEW, "__repr__", object_repr, "self, /")
    define_method(SHAPE_MEMORYVIEW, "__setitem__", dunder_setitem, "self, key, value, /")
    define_method(SHAPE_MEMORYVIEW, "__delitem__", dunder_delitem, "self, key, /")
    define_member(SHAPE_MEMORYVIEW, "obj", memoryview_obj, NULL)
    define_member(SHAPE_MEMORYVIEW, "nbytes", memoryview_nbytes, NULL)
    define_member(SHAPE_MEMORYVIEW, "readonly", memoryview_readonly, NULL)
    define_member(SHAPE_MEMORYVIEW, "itemsize", memoryview_itemsize, NULL)
    define_member(SHAPE_MEMORYVIEW, "format", memoryview_format, NULL)
    define_member(SHAPE_MEMORYVIEW, "ndim", memoryview_ndim, NULL)
    define_member(SHAPE_MEMORYVIEW, "shape", memoryview_shape, NULL)
    define_member(SHAPE_MEMORYVIEW, "strides", memoryview_strides, NULL)
    define_member(SHAPE_MEMORYVIEW, "suboffsets", memoryview_suboffsets, NULL)
    define_member(SHAPE_MEMORYVIEW, "c_contiguous", memoryview_c_contiguous, NULL)
    define_member(SHAPE_MEMORYVIEW, "f_contiguous", memoryview_f_contiguous, NULL)
    define_member(SHAPE_MEMORYVIEW, "contiguous", memoryview_contiguous, NULL)
    return 0
