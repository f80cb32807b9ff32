# array.array: numbers of one machine type in a row.

cdef struct TypeCode:
    char code
    int8_t size
    int8_t kind              # 0 signed, 1 unsigned, 2 float

cdef TypeCode ARRAY_CODES[12]

cdef void init_array_codes():
    cdef int i = 0
    for code, size, kind in (("b", 1, 0), ("B", 1, 1), ("h", 2, 0), ("H", 2, 1), ("i", 4, 0), ("I", 4, 1), ("l", sizeof(long), 0),
                             ("L", sizeof(long), 1), ("q", 8, 0), ("Q", 8, 1), ("f", 4, 2), ("d", 8, 2)):
        ARRAY_CODES[i].code = ord(code)
        ARRAY_CODES[i].size = size
        ARRAY_CODES[i].kind = kind
        i += 1

cdef TypeCode* array_code(int64_t code) noexcept nogil:
    cdef int i
    for i in range(12):
        if ARRAY_CODES[i].code == code:
            return &ARRAY_CODES[i]
    return NULL

cdef Array* new_array(VM* vm, int64_t code, int64_t length) noexcept nogil:
    """An array of zeros; NULL with an exception set."""
    cdef TypeCode* t = array_code(code)
    cdef Array* a
    cdef uint8_t* data = NULL
    if length > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return NULL
    if length:
        data = <uint8_t*>buffer_new(vm, length * t.size)
        if data == NULL:
            return NULL
        memset(data, 0, length * t.size)
    a = <Array*>allocate(vm, sizeof(Array), KIND_ARRAY, SHAPE_ARRAY)
    if a == NULL:
        buffer_free(vm, data, length * t.size)
        return NULL
    a.data = data
    a.length = a.capacity = length
    a.item_size = t.size
    a.typecode = code
    a.exports = 0
    return a

cdef int array_reserve(VM* vm, Array* a, int64_t needed) noexcept nogil:
    cdef int64_t capacity
    cdef uint8_t* data
    if needed <= a.capacity:
        return 0
    capacity = needed + (needed >> 3) + 8
    if capacity > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return -1
    data = <uint8_t*>buffer_resize(vm, a.data, a.capacity * a.item_size, capacity * a.item_size)
    if data == NULL:
        return -1
    a.data = data
    a.capacity = capacity
    return 0

cdef Value array_get(VM* vm, Array* a, int64_t i) noexcept nogil:
    """Item i, within bounds."""
    cdef uint8_t* at = a.data + i * a.item_size
    cdef double d
    cdef float f
    cdef int64_t signed = 0
    cdef uint64_t unsigned = 0
    cdef TypeCode* t
    if a.typecode == c'd':
        memcpy(&d, at, 8)
        return box_float_any(d)
    t = array_code(a.typecode)
    if t.kind == 2:
        memcpy(&f, at, 4)
        return box_float_any(f)
    if t.kind == 1:
        memcpy(&unsigned, at, t.size)
        return int_from_u64(vm, unsigned)
    memcpy(&signed, at, t.size)
    signed = <int64_t>(<uint64_t>signed << (64 - 8 * t.size)) >> (64 - 8 * t.size)
    return int_from_i64(vm, signed)

cdef int array_put(VM* vm, Array* a, int64_t i, Value v) noexcept nogil:
    """Store in place i, within capacity; 0, or -1 with TypeError or OverflowError set."""
    cdef uint8_t raw[8]
    if array_encode(vm, a.typecode, v, raw) < 0:
        return -1
    memcpy(a.data + i * a.item_size, raw, a.item_size)
    return 0

cdef int array_encode(VM* vm, int64_t code, Value v, uint8_t* raw) noexcept nogil:
    """The bytes of one item."""
    cdef TypeCode* t = array_code(code)
    cdef double d = 0.0
    cdef float f
    cdef int64_t signed = 0
    cdef uint64_t unsigned = 0
    cdef bint fits
    if t.kind == 2:
        if is_float(v):
            d = as_float(v)
        elif is_kind(v, KIND_BOXED_FLOAT):
            d = float_value(v)
        elif is_number_int(v):
            if int_as_double(vm, v, &d) < 0:
                return -1
        else:
            raise_error1(vm, SHAPE_TYPE_ERROR, "must be real number, not %s", type_name(vm, v))
            return -1
        if t.size == 8:
            memcpy(raw, &d, 8)
        else:
            f = <float>d
            memcpy(raw, &f, 4)
        return 0
    v = guest_index(vm, v, "")
    if v == ERROR:
        return -1
    if t.size == 8 and t.kind == 1:
        return array_encode_u64(vm, v, raw)
    fits = int_as_i64(v, &signed)
    if t.kind == 0 and t.size < 8:
        fits = fits and signed >= -(<int64_t>1 << (8 * t.size - 1)) and signed < <int64_t>1 << (8 * t.size - 1)
    elif t.kind == 1:
        fits = fits and signed >= 0 and signed < <int64_t>1 << (8 * t.size)
    if not fits:
        raise_array_overflow(vm, t, v)
        return -1
    memcpy(raw, &signed, t.size)
    return 0

cdef int array_encode_u64(VM* vm, Value v, uint8_t* raw) noexcept nogil:
    cdef IntView view
    cdef uint64_t unsigned = 0
    int_view(v, &view)
    if view.length > 1 or (view.length and view.sign < 0):
        if view.length and view.sign < 0:
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "can't convert negative value to unsigned int")
        else:
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too big to convert")
        return -1
    if view.length:
        unsigned = view.limbs[0]
    memcpy(raw, &unsigned, 8)
    return 0

cdef void raise_array_overflow(VM* vm, TypeCode* t, Value v) noexcept nogil:
    cdef const char* name = "signed char" if t.code == c'b' else "unsigned byte integer" if t.code == c'B' else "signed short" if t.code == c'h' \
        else "unsigned short" if t.code == c'H' else "unsigned int" if t.code == c'I' else "int"
    cdef bint low = number_compare(vm, COMPARE_LT, v, box_int(0)) == TRUE_
    if t.code == c'i' or t.code == c'l' or t.code == c'q':
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C int" if t.code != c'i' else
                    "signed integer is less than minimum" if low else "signed integer is greater than maximum")
    elif low:
        raise_error1(vm, SHAPE_OVERFLOW_ERROR, "%s is less than minimum", name)
    else:
        raise_error1(vm, SHAPE_OVERFLOW_ERROR, "%s is greater than maximum", name)

cdef Value array_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """array(typecode[, initializer])."""
    cdef Value items
    cdef Array* a
    cdef int64_t i
    if argc < 2 or argc > 3:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "array() takes at least 1 argument (%lld given)" if argc < 2 else "array() takes at most 2 arguments (%lld given)", argc - 1)
    if not is_kind(args[1], KIND_STR) or (<Str*>args[1]).length != 1:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "array() argument 1 must be a unicode character, not %s", type_name(vm, args[1]))
    if array_code(str_at(<Str*>args[1], 0)) == NULL:
        return raise_value_error(vm, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    a = new_array(vm, str_at(<Str*>args[1], 0), 0)
    if a == NULL:
        return ERROR
    if argc == 2:
        return <Value>a
    if is_kind(args[2], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot use a str to initialize an array with typecode '%s'", text_of(vm, args[1]))
    if is_kind(args[2], KIND_BYTES) or is_kind(args[2], KIND_BYTEARRAY):
        return array_append_bytes(vm, a, bytes_data(args[2]), bytes_length(args[2]))
    items = iterate_to_list(vm, args[2])
    if items == NEED_GUEST:
        return prelude_call(vm, "array_from", args + 1, 2)
    if items == ERROR or array_reserve(vm, a, sequence_length(items)) < 0:
        return ERROR
    for i in range(sequence_length(items)):
        if array_put(vm, a, i, sequence_items(items)[i]) < 0:
            return ERROR
        a.length = i + 1
    charge(vm, a.length >> 3)
    return <Value>a

cdef Value array_append_bytes(VM* vm, Array* a, const uint8_t* data, int64_t n) noexcept nogil:
    if n % a.item_size:
        return raise_value_error(vm, "bytes length not a multiple of item size")
    if array_reserve(vm, a, a.length + n // a.item_size) < 0:
        return ERROR
    if n:
        memcpy(a.data + a.length * a.item_size, data, n)
    a.length += n // a.item_size
    return <Value>a

cdef Value array_copy_items(VM* vm, Array* a, int64_t start, int64_t step, int64_t count) noexcept nogil:
    cdef Array* out = new_array(vm, a.typecode, count)
    cdef int64_t i, size = a.item_size
    if out == NULL:
        return ERROR
    for i in range(count):
        memcpy(out.data + i * size, a.data + (start + i * step) * size, size)
    charge(vm, count >> 4)
    return <Value>out

cdef Value array_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef int64_t i, start, stop, step, count
    if is_kind(index, KIND_SLICE):
        if not slice_resolve(vm, <Slice*>index, a.length, &start, &stop, &step, &count):
            return ERROR
        return array_copy_items(vm, a, start, step, count)
    return array_get(vm, a, i) if item_index(vm, v, index, a.length, &i) else ERROR

cdef Value array_set_item(VM* vm, Value v, Value index, Value value) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef int64_t i
    if is_kind(index, KIND_SLICE):
        return array_set_slice(vm, a, <Slice*>index, value)
    if not item_index(vm, v, index, a.length, &i):
        if exception_matches(vm, SHAPE_INDEX_ERROR):
            vm.exception = UNBOUND
            return raise_error(vm, SHAPE_INDEX_ERROR, "array assignment index out of range")
        return ERROR
    return NONE if array_put(vm, a, i, value) == 0 else ERROR

cdef Value array_set_slice(VM* vm, Array* a, Slice* s, Value value) noexcept nogil:
    cdef Array* b = <Array*>value
    cdef int64_t start, stop, step, count, i, n, size = a.item_size
    cdef Value copy
    if not is_kind(value, KIND_ARRAY):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only assign array (not \"%s\") to array slice", type_name(vm, value))
    if b.typecode != a.typecode:
        return raise_type_error(vm, "bad argument type for built-in operation")
    if a == b:
        copy = array_copy_items(vm, b, 0, 1, b.length)
        if copy == ERROR:
            return ERROR
        b = <Array*>copy
    if not slice_resolve(vm, s, a.length, &start, &stop, &step, &count):
        return ERROR
    n = b.length
    if step != 1:
        if count != n:
            return raise_error_ints(vm, SHAPE_VALUE_ERROR, "attempt to assign array of size %lld to extended slice of size %lld", n, count)
        for i in range(n):
            memcpy(a.data + (start + i * step) * size, b.data + i * size, size)
        return NONE
    if stop < start:
        stop = start
    if array_reserve(vm, a, a.length - (stop - start) + n) < 0:
        return ERROR
    if a.length > stop:
        memmove(a.data + (start + n) * size, a.data + stop * size, (a.length - stop) * size)
    if n:
        memcpy(a.data + start * size, b.data, n * size)
    a.length += n - (stop - start)
    return NONE

cdef Value array_delete_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef int64_t i, start, stop, step, count, kept, at, size = a.item_size
    if not is_kind(index, KIND_SLICE):
        if not item_index(vm, v, index, a.length, &i):
            return ERROR
        memmove(a.data + i * size, a.data + (i + 1) * size, (a.length - i - 1) * size)
        a.length -= 1
        return NONE
    if not slice_resolve(vm, <Slice*>index, a.length, &start, &stop, &step, &count):
        return ERROR
    if count == 0:
        return NONE
    if step < 0:
        start += (count - 1) * step
        step = -step
    kept = start
    at = start
    for i in range(start, a.length):
        if i == at and count:
            at += step
            count -= 1
        else:
            memcpy(a.data + kept * size, a.data + i * size, size)
            kept += 1
    a.length = kept
    return NONE

cdef Value array_concat(VM* vm, Value v, Value w) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Value out
    if not is_kind(w, KIND_ARRAY):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only append array (not \"%s\") to array", type_name(vm, w))
    if (<Array*>w).typecode != a.typecode:
        return raise_type_error(vm, "bad argument type for built-in operation")
    out = array_copy_items(vm, a, 0, 1, a.length)
    if out == ERROR:
        return ERROR
    return array_append_bytes(vm, <Array*>out, (<Array*>w).data, (<Array*>w).length * a.item_size)

cdef Value array_repeat(VM* vm, Value v, int64_t times) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Array* out
    cdef int64_t i, total, bytes = a.length * a.item_size
    if times < 0:
        times = 0
    if mul_overflows(a.length, times, &total) or total > (<int64_t>1 << 43):
        raise_memory_error(vm)
        return ERROR
    out = new_array(vm, a.typecode, total)
    if out == NULL:
        return ERROR
    for i in range(times if bytes else 0):
        memcpy(out.data + i * bytes, a.data, bytes)
    charge(vm, total >> 5)
    return <Value>out

cdef Value array_inplace(VM* vm, int op, Value v, Value w) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Value out
    if op == OPERATOR_ADD:
        if not is_kind(w, KIND_ARRAY):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "can only extend with array (not \"%s\")", type_name(vm, w))
        if (<Array*>w).typecode != a.typecode:
            return raise_type_error(vm, "can only extend with array of same kind")
        return array_extend_array(vm, a, <Array*>w)
    if op == OPERATOR_MUL and is_number_int(w):
        out = repeat_value(vm, v, w)
        if out == ERROR:
            return ERROR
        a.length = 0
        return array_append_bytes(vm, a, (<Array*>out).data, (<Array*>out).length * a.item_size)
    return NOT_IMPLEMENTED

cdef Value array_extend_array(VM* vm, Array* a, Array* b) noexcept nogil:
    cdef int64_t n = b.length
    if array_reserve(vm, a, a.length + n) < 0:
        return ERROR
    if n:
        memcpy(a.data + a.length * a.item_size, b.data, n * a.item_size)
    a.length += n
    return <Value>a

cdef Value array_compare(VM* vm, int op, Value v, Value w) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Array* b = <Array*>w
    cdef int64_t i, n = a.length if a.length < b.length else b.length
    cdef Value x, y, result
    if op <= COMPARE_NE and a.length != b.length:
        return box_bool(op == COMPARE_NE)
    for i in range(n):
        x = array_get(vm, a, i)
        y = array_get(vm, b, i)
        if x == ERROR or y == ERROR:
            return ERROR
        if number_compare(vm, COMPARE_EQ, x, y) != TRUE_:
            return number_compare(vm, op, x, y)
    return box_bool(a.length == b.length if op == COMPARE_EQ else a.length != b.length if op == COMPARE_NE else a.length < b.length if op == COMPARE_LT else
                    a.length <= b.length if op == COMPARE_LE else a.length > b.length if op == COMPARE_GT else a.length >= b.length)

cdef int64_t array_find(VM* vm, Array* a, Value v, int64_t start, int64_t stop) noexcept nogil:
    """Place of an equal item, or -1; guest values are equal to none."""
    cdef int64_t i
    for i in range(start, stop):
        if value_eq(vm, array_get(vm, a, i), v) == 1:
            return i
    return -1

cdef int array_contains(VM* vm, Value v, Value item) noexcept nogil:
    return array_find(vm, <Array*>v, item, 0, (<Array*>v).length) >= 0

cdef Value array_repr(VM* vm, Value v) noexcept nogil:
    cdef Array* a = <Array*>v
    cdef Builder b
    cdef int64_t i
    builder_init(&b, vm)
    builder_text(&b, "array('")
    builder_put(&b, <uint32_t>a.typecode)
    builder_text(&b, "', [" if a.length else "'")
    for i in range(a.length):
        if i:
            builder_text(&b, ", ")
        if repr_into(vm, array_get(vm, a, i), &b, NULL) < 0:
            builder_drop(&b)
            return ERROR
    builder_text(&b, "])" if a.length else ")")
    return builder_finish(&b)

cdef Value array_append(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    if array_reserve(vm, a, a.length + 1) < 0 or array_put(vm, a, a.length, args[1]) < 0:
        return ERROR
    a.length += 1
    return NONE

cdef Value array_extend(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef Value items
    cdef Value forward[2]
    cdef int64_t i
    if is_kind(args[1], KIND_ARRAY):
        if (<Array*>args[1]).typecode != a.typecode:
            return raise_type_error(vm, "can only extend with array of same kind")
        return NONE if array_extend_array(vm, a, <Array*>args[1]) != ERROR else ERROR
    items = iterate_to_list(vm, args[1])
    if items == NEED_GUEST:
        return prelude_call(vm, "list_extend", args, 2)
    if items == ERROR:
        return ERROR
    for i in range(sequence_length(items)):
        forward[0] = args[0]
        forward[1] = sequence_items(items)[i]
        if array_append(vm, forward, 2) == ERROR:
            return ERROR
    return NONE

cdef Value array_pop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t i = a.length - 1
    cdef Value v
    if a.length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop from empty array")
    if args[1] != UNBOUND:
        v = guest_index(vm, args[1], "")
        if v == ERROR or not as_index(vm, v, &i):
            return ERROR
        if i < 0:
            i += a.length
        if i < 0 or i >= a.length:
            return raise_error(vm, SHAPE_INDEX_ERROR, "pop index out of range")
    v = array_get(vm, a, i)
    if v != ERROR:
        memmove(a.data + i * a.item_size, a.data + (i + 1) * a.item_size, (a.length - i - 1) * a.item_size)
        a.length -= 1
    return v

cdef Value array_insert(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef uint8_t raw[8]
    cdef int64_t i
    cdef Value index = guest_index(vm, args[1], "")
    if index == ERROR or array_encode(vm, a.typecode, args[2], raw) < 0 or array_reserve(vm, a, a.length + 1) < 0:
        return ERROR
    i = int_clamped(index)
    if i < 0:
        i += a.length
        i = i if i > 0 else 0
    if i > a.length:
        i = a.length
    memmove(a.data + (i + 1) * a.item_size, a.data + i * a.item_size, (a.length - i) * a.item_size)
    memcpy(a.data + i * a.item_size, raw, a.item_size)
    a.length += 1
    return NONE

cdef Value array_index_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t start, stop, found
    if not slice_bound(vm, args[2], 0, 0, a.length, a.length, &start) or not slice_bound(vm, args[3], a.length, 0, a.length, a.length, &stop):
        return ERROR
    found = array_find(vm, a, args[1], start, stop)
    return box_int(found) if found >= 0 else raise_value_error(vm, "array.index(x): x not in array")

cdef Value array_remove(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t found = array_find(vm, a, args[1], 0, a.length)
    if found < 0:
        return raise_value_error(vm, "array.remove(x): x not in array")
    memmove(a.data + found * a.item_size, a.data + (found + 1) * a.item_size, (a.length - found - 1) * a.item_size)
    a.length -= 1
    return NONE

cdef Value array_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t i, n = 0
    for i in range(a.length):
        n += value_eq(vm, array_get(vm, a, i), args[1]) == 1
    return box_int(n)

cdef Value array_reverse(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef uint8_t raw[8]
    cdef int64_t i, j, size = a.item_size
    for i in range(a.length >> 1):
        j = a.length - 1 - i
        memcpy(raw, a.data + i * size, size)
        memcpy(a.data + i * size, a.data + j * size, size)
        memcpy(a.data + j * size, raw, size)
    return NONE

cdef Value array_tolist(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef Value out = new_list(vm, a.length)
    cdef Value v
    cdef int64_t i
    if out == ERROR:
        return ERROR
    for i in range(a.length):
        v = array_get(vm, a, i)
        if v == ERROR or list_append(vm, <List*>out, v) < 0:
            return ERROR
    return out

cdef Value array_tobytes(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_bytes(vm, (<Array*>args[0]).data if (<Array*>args[0]).length else <const uint8_t*>"", (<Array*>args[0]).length * (<Array*>args[0]).item_size)

cdef Value array_frombytes(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[1], KIND_BYTES) and not is_kind(args[1], KIND_BYTEARRAY):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "a bytes-like object is required, not '%s'", type_name(vm, args[1]))
    return NONE if array_append_bytes(vm, <Array*>args[0], bytes_data(args[1]), bytes_length(args[1])) != ERROR else ERROR

cdef Value array_fromlist(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[1], KIND_LIST):
        return raise_type_error(vm, "arg must be list")
    return array_extend(vm, args, 2)

cdef Value array_byteswap(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t i, k, size = a.item_size
    cdef uint8_t byte
    for i in range(a.length):
        for k in range(size >> 1):
            byte = a.data[i * size + k]
            a.data[i * size + k] = a.data[i * size + size - 1 - k]
            a.data[i * size + size - 1 - k] = byte
    return NONE

cdef Value array_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return array_copy_items(vm, <Array*>args[0], 0, 1, (<Array*>args[0]).length)

cdef Value array_typecode(VM* vm, Value v) noexcept nogil:
    return LATIN1[(<Array*>v).typecode & 127]

cdef Value array_itemsize(VM* vm, Value v) noexcept nogil:
    return box_int((<Array*>v).item_size)

cdef int register_array() except -1:
    cdef Dict* d = define_module("array")
    init_array_codes()
    immortal_dict_set(d, immortal_str("array"), <Value>BUILTIN[SHAPE_ARRAY])
    immortal_dict_set(d, immortal_str("ArrayType"), <Value>BUILTIN[SHAPE_ARRAY])
    immortal_dict_set(d, immortal_str("typecodes"), immortal_str("bBuhHiIlLqQfd"))
    define_new(SHAPE_ARRAY, array_new, "cls, *args")
    define_method(SHAPE_ARRAY, "append", array_append, "self, v, /")
    define_method(SHAPE_ARRAY, "extend", array_extend, "self, bb, /")
    define_method(SHAPE_ARRAY, "pop", array_pop, "self, i=, /")
    define_method(SHAPE_ARRAY, "insert", array_insert, "self, i, v, /")
    define_method(SHAPE_ARRAY, "index", array_index_method, "self, v, start=, stop=, /")
    define_method(SHAPE_ARRAY, "remove", array_remove, "self, v, /")
    define_method(SHAPE_ARRAY, "count", array_count, "self, v, /")
    define_method(SHAPE_ARRAY, "reverse", array_reverse, "self, /")
    define_method(SHAPE_ARRAY, "tolist", array_tolist, "self, /")
    define_method(SHAPE_ARRAY, "tobytes", array_tobytes, "self, /")
    define_method(SHAPE_ARRAY, "frombytes", array_frombytes, "self, buffer, /")
    define_method(SHAPE_ARRAY, "fromlist", array_fromlist, "self, list, /")
    define_method(SHAPE_ARRAY, "byteswap", array_byteswap, "self, /")
    define_method(SHAPE_ARRAY, "__copy__", array_copy, "self, /")
    define_method(SHAPE_ARRAY, "__setitem__", dunder_setitem, "self, key, value, /")
    define_method(SHAPE_ARRAY, "__delitem__", dunder_delitem, "self, key, /")
    define_member(SHAPE_ARRAY, "typecode", array_typecode, NULL)
    define_member(SHAPE_ARRAY, "itemsize", array_itemsize, NULL)
    return 0
