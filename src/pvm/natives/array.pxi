# array.array: items of one machine type in a row. Items are converted before anything is stored, because a guest's
# __index__ or __float__ may change the array meanwhile; every place is checked again after it. The
# methods are in array_methods.pxi.

cdef const char* ARRAY_CODES = b"bBuwhHiIlLqQfd"

cdef int64_t array_item_size(int64_t typecode) noexcept nogil:
    """Bytes of an item, the same on every platform; 0 when there is no such typecode."""
    if typecode == c'b' or typecode == c'B':
        return 1
    if typecode == c'h' or typecode == c'H':
        return 2
    if typecode == c'i' or typecode == c'I' or typecode == c'f' or typecode == c'u' or typecode == c'w':
        return 4
    if typecode == c'l' or typecode == c'L' or typecode == c'q' or typecode == c'Q' or typecode == c'd':
        return 8
    return 0

cdef inline bint is_text_array(Array* a) noexcept nogil:
    return a.typecode == c'u' or a.typecode == c'w'

cdef Array* new_array(VM* vm, Class* cls, int64_t typecode, int64_t length) noexcept nogil:
    """An array of `length` uninitialised items; NULL with MemoryError set."""
    cdef int64_t size = array_item_size(typecode)
    cdef Array* a
    if length < 0 or length > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return NULL
    a = <Array*>allocate(vm, instance_bytes(cls), KIND_ARRAY, cls.instance_shape)
    if a == NULL:
        return NULL
    a.data = NULL
    a.length = a.capacity = 0
    a.item_size = size
    a.typecode = typecode
    a.exports = 0
    init_extra_attributes(&a.head, cls)
    if length:
        a.data = <uint8_t*>buffer_new(vm, length * size)
        if a.data == NULL:
            return NULL
        a.length = a.capacity = length
    return a

cdef inline Array* new_array_like(VM* vm, Array* a, int64_t length) noexcept nogil:
    return new_array(vm, BUILTIN[SHAPE_ARRAY], a.typecode, length)

cdef int array_resize(VM* vm, Array* a, int64_t length) noexcept nogil:
    """Change the length, growing by a sixteenth as CPython does; 0 or -1 with an exception set."""
    cdef int64_t capacity
    cdef uint8_t* data
    if a.exports:
        return raise_exported(vm, <Value>a, "cannot resize an array that is exporting buffers")
    if length > a.capacity or length < a.capacity >> 2:
        if length > (<int64_t>1 << 43):
            raise_memory_error(vm)
            return -1
        capacity = length + (length >> 4) + (3 if length < 8 else 7) if length else 0
        data = <uint8_t*>buffer_resize(vm, a.data, a.capacity * a.item_size, capacity * a.item_size)
        if data == NULL:
            return -1
        a.data = data
        a.capacity = capacity
    a.length = length
    return 0

cdef Value array_get(VM* vm, Array* a, int64_t i) noexcept nogil:
    """The item at a place within bounds."""
    cdef int64_t code = a.typecode
    cdef uint8_t* data = a.data
    cdef int16_t s
    cdef uint16_t us
    cdef int32_t n
    cdef uint32_t un
    cdef int64_t q
    cdef uint64_t uq
    cdef float f
    cdef double d
    if code == c'd':
        memcpy(&d, data + i * 8, 8)
        return box_float_any(d)
    if code == c'i':
        memcpy(&n, data + i * 4, 4)
        return box_int(n)
    if code == c'B':
        return box_int(data[i])
    if code == c'b':
        return box_int(<int8_t>data[i])
    if code == c'l' or code == c'q':
        memcpy(&q, data + i * 8, 8)
        return int_from_i64(vm, q)
    if code == c'L' or code == c'Q':
        memcpy(&uq, data + i * 8, 8)
        return box_int(<int64_t>uq) if uq <= <uint64_t>INT_MAX_SMALL else int_from_u64(vm, uq)
    if code == c'h':
        memcpy(&s, data + i * 2, 2)
        return box_int(s)
    if code == c'H':
        memcpy(&us, data + i * 2, 2)
        return box_int(us)
    if code == c'f':
        memcpy(&f, data + i * 4, 4)
        return box_float_any(<double>f)
    memcpy(&un, data + i * 4, 4)
    if code == c'I':
        return box_int(un)
    if un > 0x10FFFF:
        return raise_error_int(vm, SHAPE_VALUE_ERROR, "character U+%llx is not in range [U+0000; U+10ffff]", un)
    return str_from_char(vm, un)

cdef int raise_item_range(VM* vm, const char* name, bint below) noexcept nogil:
    raise_error2(vm, SHAPE_OVERFLOW_ERROR, "%s is %s", name, "less than minimum" if below else "greater than maximum")
    return -1

cdef int array_pack_int(VM* vm, int64_t code, Value v, uint8_t* out) noexcept nogil:
    """The bytes of an int as an item, with CPython's words for each way to be out of range."""
    cdef IntView view
    cdef int64_t i = 0
    cdef uint64_t u
    cdef bint negative
    cdef int16_t s
    cdef int32_t n
    int_view(v, &view)
    negative = view.length != 0 and view.sign < 0
    if code == c'I' or code == c'L' or code == c'Q':
        if negative:
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "can't convert negative int to unsigned" if code == c'Q' else "can't convert negative value to unsigned int")
            return -1
        if view.length > 1:
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too big to convert" if code == c'Q' else "Python int too large to convert to C unsigned long")
            return -1
        u = view.limbs[0] if view.length else 0
        if code == c'I':
            if u > <uint64_t>0xFFFFFFFF:
                return raise_item_range(vm, "unsigned int", False)
            n = <int32_t>u
            memcpy(out, &n, 4)
        else:
            memcpy(out, &u, 8)
        return 0
    if not int_as_i64(v, &i):
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too big to convert" if code == c'q' else "Python int too large to convert to C long")
        return -1
    if code == c'l' or code == c'q':
        memcpy(out, &i, 8)
        return 0
    if code == c'i' or code == c'H':
        if i < -<int64_t>0x80000000 or i > 0x7FFFFFFF:
            return raise_item_range(vm, "signed integer", i < 0)
        if code == c'i':
            n = <int32_t>i
            memcpy(out, &n, 4)
            return 0
        if i < 0 or i > 0xFFFF:
            return raise_item_range(vm, "unsigned short", i < 0)
        s = <int16_t>i
        memcpy(out, &s, 2)
        return 0
    if code == c'B':
        if i < 0 or i > 255:
            return raise_item_range(vm, "unsigned byte integer", i < 0)
        out[0] = <uint8_t>i
        return 0
    if i < -32768 or i > 32767:
        return raise_item_range(vm, "signed short integer", i < 0)
    if code == c'h':
        s = <int16_t>i
        memcpy(out, &s, 2)
        return 0
    if i < -128 or i > 127:
        return raise_item_range(vm, "signed char", i < 0)
    out[0] = <uint8_t>i
    return 0

cdef int raise_no_character(VM* vm, Value v) noexcept nogil:
    """What an array of characters cannot take. Always -1."""
    if HOST_MINOR < 14:
        raise_type_error(vm, "array item must be unicode character")
    elif is_kind(v, KIND_STR):
        raise_error_int(vm, SHAPE_TYPE_ERROR, "array item must be a unicode character, not a string of length %lld", (<Str*>v).length)
    else:
        raise_error1(vm, SHAPE_TYPE_ERROR, "array item must be a unicode character, not %s", type_name(vm, v))
    return -1

cdef int array_pack(VM* vm, int64_t code, Value v, uint8_t* out) noexcept nogil:
    """The bytes of a value as an item: 0, or -1 with an exception set. Guest objects are converted in a nested run."""
    cdef double d = 0.0
    cdef float f
    cdef uint32_t c
    cdef int status
    cdef Value function
    if code == c'd' or code == c'f':
        status = real_argument(vm, v, &d)
        if status == -2:
            function = prelude_function(vm, "_as_real")
            v = call_nested(vm, function, &v, 1) if function != ERROR else ERROR
            status = real_argument(vm, v, &d) if v != ERROR else -1
        if status < 0:
            return -1
        if code == c'd':
            memcpy(out, &d, 8)
        else:
            f = <float>d
            memcpy(out, &f, 4)
        return 0
    if code == c'u' or code == c'w':
        if not is_kind(v, KIND_STR) or (<Str*>v).length != 1:
            return raise_no_character(vm, v)
        c = str_at(<Str*>v, 0)
        memcpy(out, &c, 4)
        return 0
    if not is_number_int(v):
        v = guest_index(vm, v, "")
        if v == ERROR:
            return -1
    return array_pack_int(vm, code, v, out)

cdef int array_append_value(VM* vm, Array* a, Value v) noexcept nogil:
    cdef uint8_t item[8]
    if array_pack(vm, a.typecode, v, item) < 0 or array_resize(vm, a, a.length + 1) < 0:
        return -1
    memcpy(a.data + (a.length - 1) * a.item_size, item, a.item_size)
    return 0

cdef int array_extend_values(VM* vm, Array* a, Value items) noexcept nogil:
    """Append the items of a list or tuple, which guest code may change meanwhile."""
    cdef int64_t i = 0, length = a.length
    cdef bint failed = False
    root_push(vm, <Value>a)
    root_push(vm, items)
    while i < sequence_length(items):
        if array_append_value(vm, a, sequence_items(items)[i]) < 0 or native_tick(vm):
            failed = True
            break
        i += 1
    root_pop(vm, 2)
    return -1 if failed else 0

cdef int array_append_array(VM* vm, Array* a, Array* b) noexcept nogil:
    """Append the items of an array of the same typecode, which may be the same one."""
    cdef int64_t n = a.length, m = b.length
    if array_resize(vm, a, n + m) < 0:
        return -1
    if m:
        memcpy(a.data + n * a.item_size, b.data, m * a.item_size)
    charge(vm, m >> 5)
    return 0

cdef int array_append_bytes(VM* vm, Array* a, Span* span) noexcept nogil:
    """Append items from their bytes. `span` must not lie in the array itself."""
    cdef int64_t n = a.length, count = span.length // a.item_size
    if span.length % a.item_size:
        raise_value_error(vm, "bytes length not a multiple of item size")
        return -1
    if array_resize(vm, a, n + count) < 0:
        return -1
    if count:
        memcpy(a.data + n * a.item_size, span.data, span.length)
    charge(vm, span.length >> 8)
    return 0

cdef int array_append_text(VM* vm, Array* a, Str* s) noexcept nogil:
    cdef int64_t n = a.length, i
    cdef uint32_t c
    if array_resize(vm, a, n + s.length) < 0:
        return -1
    for i in range(s.length):
        c = str_at(s, i)
        memcpy(a.data + (n + i) * 4, &c, 4)
    charge(vm, s.length >> 5)
    return 0

cdef Value array_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """array(typecode[, initializer])."""
    cdef Class* cls = <Class*>args[0]
    cdef Value code, source, items
    cdef int64_t typecode
    cdef Array* a
    cdef Span span
    cdef int status = 0
    if not is_kind(args[0], KIND_CLASS) or cls.layout != KIND_ARRAY:
        return raise_type_error(vm, "array.array.__new__(X): X is not a subtype of array.array")
    if argc < 2:
        return raise_type_error(vm, "array() takes at least 1 argument (0 given)")
    if argc > 3:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "array() takes at most 2 arguments (%lld given)", argc - 1)
    code = args[1]
    if not is_kind(code, KIND_STR) or (<Str*>code).length != 1:
        if code == NONE:
            return raise_type_error(vm, "array() argument 1 must be a unicode character, not None")
        if HOST_MINOR >= 14 and is_kind(code, KIND_STR):
            return raise_error_int(vm, SHAPE_TYPE_ERROR, "array() argument 1 must be a unicode character, not a string of length %lld", (<Str*>code).length)
        return raise_error1(vm, SHAPE_TYPE_ERROR, "array() argument 1 must be a unicode character, not %s", type_name(vm, code))
    typecode = str_at(<Str*>code, 0)
    source = args[2] if argc == 3 else UNBOUND
    if is_kind(source, KIND_STR) and typecode != c'u' and typecode != c'w':
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot use a str to initialize an array with typecode '%s'", text_of(vm, code))
    if is_kind(source, KIND_ARRAY) and is_text_array(<Array*>source) and typecode != c'u' and typecode != c'w':
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot use a unicode array to initialize an array with typecode '%s'", text_of(vm, code))
    if array_item_size(typecode) == 0:
        return raise_value_error(vm, "bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)" if HOST_MINOR >= 14 else
                                 "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    if typecode == c'u' and HOST_MINOR >= 13:
        items = prelude_function(vm, "warn_of_type_u")
        if items == ERROR or call_nested(vm, items, &items, 0) == ERROR:
            return ERROR
    if source == UNBOUND or is_kind(source, KIND_STR) or is_kind(source, KIND_BYTES) or is_kind(source, KIND_BYTEARRAY) or \
            (is_kind(source, KIND_ARRAY) and (<Array*>source).typecode == typecode):
        a = new_array(vm, cls, typecode, 0)
        if a == NULL:
            return ERROR
        if is_kind(source, KIND_STR):
            status = array_append_text(vm, a, <Str*>source)
        elif is_kind(source, KIND_ARRAY):
            status = array_append_array(vm, a, <Array*>source)
        elif source != UNBOUND and as_span(source, &span):
            status = array_append_bytes(vm, a, &span)
        return <Value>a if status == 0 else ERROR
    items = iterate_to_list(vm, source)
    if items == ERROR:
        return ERROR
    if items == NEED_GUEST:
        return prelude_call(vm, "array_from", args, 3)
    a = new_array(vm, cls, typecode, 0)
    if a == NULL or array_extend_values(vm, a, items) < 0:
        return ERROR
    return <Value>a

cdef bint array_place(VM* vm, Array* a, Value index, int64_t* i, const char* message) noexcept nogil:
    """The place that an index means; False with an exception set."""
    cdef int64_t nowhere = -(<int64_t>1 << 62), fits
    i[0] = nowhere           # what does not fit leaves it so
    if not item_index(vm, <Value>a, index, a.length, i):
        if message != NULL and exception_matches(vm, SHAPE_INDEX_ERROR) and (int_as_i64(index, &fits) if is_kind(index, KIND_BIGINT) else i[0] != nowhere):
            vm.exception = UNBOUND
            raise_error(vm, SHAPE_INDEX_ERROR, message)
        return False
    if i[0] >= a.length:
        raise_error(vm, SHAPE_INDEX_ERROR, "array index out of range")
        return False
    return True

cdef bint array_slice(VM* vm, Array* a, Value index, int64_t* start, int64_t* stop, int64_t* step, int64_t* count) noexcept nogil:
    """A slice resolved; guest code in it may change the array, so its length is read afterwards."""
    cdef Slice plain
    return slice_settle(vm, <Slice*>index, &plain) and slice_resolve(vm, &plain, a.length, start, stop, step, count)

cdef Value array_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Array* out
    cdef int64_t i = 0, start = 0, stop = 0, step = 1, count = 0, size = a.item_size
    if is_int(index):
        i = as_int(index)
        if i < 0:
            i += a.length
        if i >= 0 and i < a.length:
            return array_get(vm, a, i)
        return raise_error(vm, SHAPE_INDEX_ERROR, "array index out of range")
    if not is_kind(index, KIND_SLICE):
        return array_get(vm, a, i) if array_place(vm, a, index, &i, NULL) else ERROR
    if not array_slice(vm, a, index, &start, &stop, &step, &count):
        return ERROR
    out = new_array_like(vm, a, count)
    if out == NULL:
        return ERROR
    if count and step == 1:
        memcpy(out.data, a.data + start * size, count * size)
    else:
        for i in range(count):
            memcpy(out.data + i * size, a.data + (start + i * step) * size, size)
    charge(vm, count >> 5)
    return <Value>out

cdef int array_store(VM* vm, Array* a, int64_t i, Value v) noexcept nogil:
    """Store an item at a place within bounds."""
    cdef uint8_t item[8]
    cdef int32_t n
    cdef double d
    if is_int(v):
        if a.typecode == c'i' and as_int(v) >= -<int64_t>0x80000000 and as_int(v) <= 0x7FFFFFFF:
            n = <int32_t>as_int(v)
            memcpy(a.data + i * 4, &n, 4)
            return 0
    elif is_float(v) and a.typecode == c'd':
        d = as_float(v)
        memcpy(a.data + i * 8, &d, 8)
        return 0
    if array_pack(vm, a.typecode, v, item) < 0:
        return -1
    if i >= a.length:
        raise_error(vm, SHAPE_INDEX_ERROR, "array assignment index out of range")
        return -1
    memcpy(a.data + i * a.item_size, item, a.item_size)
    return 0

cdef Value array_set_slice(VM* vm, Array* a, Value index, Value value) noexcept nogil:
    cdef Array* b = <Array*>value
    cdef int64_t start = 0, stop = 0, step = 1, count = 0, i, n, size = a.item_size
    if not array_slice(vm, a, index, &start, &stop, &step, &count):
        return ERROR
    if not is_kind(value, KIND_ARRAY):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only assign array (not \"%s\") to array slice", type_name(vm, value))
    if a.typecode != b.typecode:
        return raise_type_error(vm, "bad argument type for built-in operation")
    if a == b:
        b = new_array_like(vm, a, a.length)
        if b == NULL:
            return ERROR
        if a.length:
            memcpy(b.data, a.data, a.length * size)
    n = b.length
    charge(vm, (n + a.length) >> 5)
    if step != 1:
        if n != count:
            return raise_error_ints(vm, SHAPE_VALUE_ERROR, "attempt to assign array of size %lld to extended slice of size %lld", n, count)
        for i in range(n):
            memcpy(a.data + (start + i * step) * size, b.data + i * size, size)
        return NONE
    if n > count and array_resize(vm, a, a.length + n - count) < 0:
        return ERROR
    if n > count:
        memmove(a.data + (start + n) * size, a.data + (start + count) * size, (a.length - start - n) * size)
    elif n < count:
        if a.exports:
            raise_exported(vm, <Value>a, "cannot resize an array that is exporting buffers")
            return ERROR
        memmove(a.data + (start + n) * size, a.data + (start + count) * size, (a.length - start - count) * size)
        array_resize(vm, a, a.length + n - count)
    if n:
        memcpy(a.data + start * size, b.data, n * size)
    return NONE

cdef Value array_set_item(VM* vm, Value v, Value index, Value value) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef int64_t i = 0
    if is_kind(index, KIND_SLICE):
        return array_set_slice(vm, a, index, value)
    if is_int(index):
        i = as_int(index)
        if i < 0:
            i += a.length
        if i < 0 or i >= a.length:
            return raise_error(vm, SHAPE_INDEX_ERROR, "array assignment index out of range")
    elif not array_place(vm, a, index, &i, "array assignment index out of range"):
        return ERROR
    return NONE if array_store(vm, a, i, value) == 0 else ERROR

cdef Value array_delete_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef int64_t i = 0, start = 0, stop = 0, step = 1, count = 0, kept, at, size = a.item_size
    if a.exports:
        raise_exported(vm, <Value>a, "cannot resize an array that is exporting buffers")
        return ERROR
    if is_kind(index, KIND_SLICE):
        if not array_slice(vm, a, index, &start, &stop, &step, &count):
            return ERROR
    else:
        if not array_place(vm, a, index, &start, "array assignment index out of range"):
            return ERROR
        count = 1
    if count == 0:
        return NONE
    charge(vm, (a.length - start) >> 5)
    if step < 0:
        start += (count - 1) * step
        step = -step
    if step == 1:
        memmove(a.data + start * size, a.data + (start + count) * size, (a.length - start - count) * size)
        kept = a.length - count
    else:
        kept = start
        at = start
        for i in range(start, a.length):
            if i == at and count:
                at += step
                count -= 1
            else:
                memcpy(a.data + kept * size, a.data + i * size, size)
                kept += 1
    return NONE if array_resize(vm, a, kept) == 0 else ERROR

cdef Value array_concat(VM* vm, Value a, Value b) noexcept nogil:
    cdef Array* x = <Array*>a
    cdef Array* y = <Array*>b
    cdef Array* out
    if not is_kind(b, KIND_ARRAY):
        if is_guest_object(vm, b):
            return NOT_IMPLEMENTED
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only append array (not \"%s\") to array", type_name(vm, b))
    if x.typecode != y.typecode:
        return raise_type_error(vm, "bad argument type for built-in operation")
    out = new_array_like(vm, x, x.length + y.length)
    if out == NULL:
        return ERROR
    if x.length:
        memcpy(out.data, x.data, x.length * x.item_size)
    if y.length:
        memcpy(out.data + x.length * x.item_size, y.data, y.length * x.item_size)
    charge(vm, out.length >> 5)
    return <Value>out

cdef void fill_repeated(uint8_t* data, int64_t used, int64_t total) noexcept nogil:
    """Repeat the first `used` bytes over all `total`."""
    while used < total:
        memcpy(data + used, data, used if used <= total - used else total - used)
        used *= 2

cdef Value array_repeat(VM* vm, Value v, int64_t n) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Array* out
    cdef int64_t total = 0
    if n < 0:
        n = 0
    if mul_overflows(a.length, n, &total):
        raise_memory_error(vm)
        return ERROR
    out = new_array_like(vm, a, total)
    if out == NULL:
        return ERROR
    if total:
        memcpy(out.data, a.data, a.length * a.item_size)
        fill_repeated(out.data, a.length * a.item_size, total * a.item_size)
    charge(vm, total >> 5)
    return <Value>out

cdef Value array_inplace(VM* vm, int op, Value v, Value b) noexcept nogil:
    """+= and *=: the array, ERROR, NOT_IMPLEMENTED."""
    cdef Array* a = <Array*>v
    cdef Value number
    cdef int64_t n = 0, used, total = 0
    if op == OPERATOR_ADD:
        if not is_kind(b, KIND_ARRAY):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "can only extend array with array (not \"%s\")", type_name(vm, b))
        if a.typecode != (<Array*>b).typecode:
            return raise_type_error(vm, "can only extend with array of same kind")
        return v if array_append_array(vm, a, <Array*>b) == 0 else ERROR
    if op != OPERATOR_MUL or not is_number_int(b) and special(vm, b, SP_INDEX) == UNBOUND:
        return NOT_IMPLEMENTED
    number = guest_index(vm, b, "")
    if number == ERROR:
        return ERROR
    if not int_as_i64(number, &n):
        return raise_error1(vm, SHAPE_OVERFLOW_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, b))
    n = max_i64(n, 0)
    used = a.length
    if mul_overflows(used, n, &total) or total > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return ERROR
    if array_resize(vm, a, total) < 0:
        return ERROR
    if used and total:
        fill_repeated(a.data, used * a.item_size, total * a.item_size)
    charge(vm, total >> 5)
    return v

cdef Value array_compare(VM* vm, int op, Value v, Value w) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Array* b = <Array*>w
    cdef Value x, y, same
    cdef int64_t i, n
    cdef int order
    if not is_kind(w, KIND_ARRAY):
        return NOT_IMPLEMENTED
    if op <= COMPARE_NE and a.length != b.length:
        return box_bool(op == COMPARE_NE)
    n = a.length if a.length < b.length else b.length
    for i in range(n):
        x = array_get(vm, a, i)
        y = array_get(vm, b, i)
        if x == ERROR or y == ERROR or native_tick(vm):
            return ERROR
        if x == y and not is_float(x):
            continue
        same = builtin_compare(vm, COMPARE_EQ, x, y)
        if same == TRUE_:
            continue
        if op <= COMPARE_NE:
            return box_bool(op == COMPARE_NE)
        same = builtin_compare(vm, op, x, y)
        return same if same != NOT_IMPLEMENTED else raise_comparison_error(vm, op, x, y)
    order = -1 if a.length < b.length else a.length > b.length
    return order_result(op, order)

cdef int64_t array_find(VM* vm, Array* a, Value v, int64_t start, int64_t stop) noexcept nogil:
    """Place of an equal item, -1 absent, -2 with an exception set, -3 when guest code is needed."""
    cdef int64_t i
    cdef int same
    cdef Value item
    for i in range(start, stop):
        item = array_get(vm, a, i)
        if item == ERROR or native_tick(vm):
            return -2
        same = item == v
        if not same:
            same = value_eq(vm, item, v)
        if same > 0:
            return i
        if same < 0:
            return -2 if same == -1 else -3
    return -1

cdef int array_contains(VM* vm, Value container, Value v) noexcept nogil:
    cdef int64_t found = array_find(vm, <Array*>container, v, 0, (<Array*>container).length)
    return 1 if found >= 0 else 0 if found == -1 else -1 if found == -2 else -2

cdef Value array_repr(VM* vm, Value v) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Builder b
    cdef int64_t i
    cdef Value item
    builder_init(&b, vm)
    builder_str(&b, <Str*>class_of(vm, v).name)
    builder_text(&b, "('")
    builder_put(&b, <uint32_t>a.typecode)
    builder_put(&b, c"'")
    if a.length and is_text_array(a):
        item = array_text(vm, a)
        builder_text(&b, ", ")
        if item == ERROR or repr_into(vm, item, &b, NULL) < 0:
            builder_drop(&b)
            return ERROR
    elif a.length:
        builder_text(&b, ", [")
        for i in range(a.length):
            if i:
                builder_text(&b, ", ")
            item = array_get(vm, a, i)
            if item == ERROR or repr_into(vm, item, &b, NULL) < 0 or native_tick(vm):
                builder_drop(&b)
                return ERROR
        builder_put(&b, c']')
    builder_put(&b, c')')
    return builder_finish(&b)

cdef Value array_text(VM* vm, Array* a) noexcept nogil:
    """The text of an array of characters."""
    cdef Builder b
    cdef int64_t i
    cdef uint32_t c
    builder_init(&b, vm)
    for i in range(a.length):
        memcpy(&c, a.data + i * 4, 4)
        if c > 0x10FFFF:
            builder_drop(&b)
            return raise_error_int(vm, SHAPE_VALUE_ERROR, "character U+%llx is not in range [U+0000; U+10ffff]", c)
        builder_put(&b, c)
    charge(vm, a.length >> 4)
    return builder_finish(&b)
