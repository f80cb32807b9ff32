# The constructors of bytes and bytearray, and what only bytearray has: it changes in place.

cdef int byte_value(VM* vm, Value v, const char* message) noexcept nogil:
    """An int below 256; -1 with an error set. `message` is the ValueError's."""
    cdef int64_t i = 0
    cdef Value number = number_index(vm, v)
    if number == NOT_IMPLEMENTED:
        raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, v))
    if number == NOT_IMPLEMENTED or number == ERROR:
        return -1
    if not int_as_i64(number, &i) or not 0 <= i < 256:
        raise_value_error(vm, message)
        return -1
    return <int>i

cdef Value bytes_from_items(VM* vm, Value items, bint array) noexcept nogil:
    """bytes or a bytearray from the ints of a list or tuple. An item's __index__ may make a list shorter or longer."""
    cdef int64_t i = 0, n = sequence_length(items)
    cdef int byte
    cdef const char* message = "byte must be in range(0, 256)" if array else "bytes must be in range(0, 256)"
    cdef Value out = new_bytes(vm, NULL, n), larger
    if out == ERROR:
        return ERROR
    root_push(vm, items)
    root_push(vm, out)
    charge(vm, n >> 3)
    while i < sequence_length(items):
        if i == n:
            n = 2 * n + 16
            larger = new_bytes(vm, NULL, n)
            if larger == ERROR:
                out = ERROR
                break
            memcpy(bytes_data(larger), bytes_data(out), i)
            out = larger
            root_pop(vm, 1)
            root_push(vm, out)
        byte = byte_value(vm, sequence_items(items)[i], message)
        if byte < 0 or native_tick(vm):
            out = ERROR
            break
        bytes_data(out)[i] = <uint8_t>byte
        i += 1
    root_pop(vm, 2)
    if out == ERROR:
        return ERROR
    if array:
        return new_bytearray(vm, bytes_data(out), i)
    return out if i == bytes_length(out) else new_bytes(vm, bytes_data(out), i)

cdef Value bytes_from_object(VM* vm, Value v, bint array) noexcept nogil:
    """bytes of what is no int: bytes-like, or an iterable of ints; ERROR (worded for `array`), or NEED_GUEST."""
    cdef Span span
    cdef Value items
    if as_span(v, &span):
        return new_bytes(vm, span.data, span.length)
    if not array and is_guest_object(vm, v) and special(vm, v, SP_BYTES) != UNBOUND:
        return NEED_GUEST
    items = guest_bytes(vm, v, BUFFER_FULL_READ)
    if items != NOT_IMPLEMENTED:
        return items
    if is_kind(v, KIND_STR) or kind_of(v) < 0 or number_class(v) != NUMBER_NONE or (
            kind_of(v) == KIND_INSTANCE and special(vm, v, SP_ITER) == UNBOUND and special(vm, v, SP_GETITEM) == UNBOUND):
        return raise_not_bytes(vm, v, array)
    if is_kind(v, KIND_ITERATOR):
        return NEED_GUEST                      # item by item: what is no byte ends it, and what follows stays in the iterator
    items = iterate_to_list(vm, v)
    if items == ERROR and exception_matches(vm, SHAPE_TYPE_ERROR) and special(vm, v, SP_ITER) == UNBOUND and kind_of(v) != KIND_ITERATOR:
        vm.exception = UNBOUND
        return raise_not_bytes(vm, v, array)
    if items == NEED_GUEST or items == ERROR:
        return items
    return bytes_from_items(vm, items, array)

cdef Value raise_not_bytes(VM* vm, Value v, bint array) noexcept nogil:
    return raise_error2(vm, SHAPE_TYPE_ERROR, "cannot convert '%s' object to %s", type_name(vm, v), "bytearray" if array else "bytes")

cdef Value bytes_build(VM* vm, Value v, Value encoding, Value errors, bint array) noexcept nogil:
    """bytes(v, encoding, errors), any of them absent: ERROR, or NEED_GUEST."""
    cdef Value number
    cdef int64_t n = 0
    cdef int codec
    if is_kind(v, KIND_STR):
        if encoding == UNBOUND and errors == UNBOUND and not array and is_guest_object(vm, v) and special(vm, v, SP_BYTES) != UNBOUND:
            return NEED_GUEST
        if encoding == UNBOUND:
            return raise_type_error(vm, "string argument without an encoding")
        if not check_codec_names(vm, "bytearray()" if array else "bytes()", encoding, errors):
            return ERROR
        codec = find_codec(vm, encoding)
        return str_encode_as(vm, <Str*>v, codec, errors) if codec else NEED_GUEST
    if encoding != UNBOUND or errors != UNBOUND:
        if not check_codec_names(vm, "bytearray()" if array else "bytes()", encoding, errors):
            return ERROR
        return raise_type_error(vm, "encoding without a string argument" if encoding != UNBOUND else "errors without a string argument")
    if v == UNBOUND:
        return EMPTY_BYTES
    if is_guest_object(vm, v) and special(vm, v, SP_BYTES) == NONE and not array:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object does not support __bytes__", type_name(vm, v))
    if is_guest_object(vm, v) and special(vm, v, SP_BYTES) != UNBOUND and not array:
        return NEED_GUEST
    if is_number_int(v) or (is_guest_object(vm, v) and special(vm, v, SP_INDEX) != UNBOUND and not is_bytes_like(v)):
        number = number_index(vm, v)
        if number == ERROR:
            return ERROR
        if not int_as_i64(number, &n):
            return raise_error1(vm, SHAPE_OVERFLOW_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, v))
        if n < 0:
            return raise_value_error(vm, "negative count")
        v = new_bytes(vm, NULL, n)
        if v != ERROR:
            memset(bytes_data(v), 0, n)
            charge(vm, n >> 8)
        return v
    return bytes_from_object(vm, v, array)

cdef Value bytes_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """bytes(source=b'', encoding=, errors=)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value v = args[1]
    if cls == BUILTIN[SHAPE_BYTES] and is_exact(v, SHAPE_BYTES) and args[2] == UNBOUND and args[3] == UNBOUND:
        return v
    v = bytes_build(vm, v, args[2], args[3], False)
    if v == NEED_GUEST:
        if is_kind(args[1], KIND_STR) and (args[2] != UNBOUND or args[3] != UNBOUND):
            return prelude_call(vm, "bytes_encoded", with_codec_names(vm, args), 4)
        return prelude_call(vm, "bytes_guest", args, 2)
    return bytes_as_class(vm, cls, v)

cdef Value bytearray_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """bytearray.__new__(cls, ...): an empty one, which __init__ fills."""
    cdef Class* cls = <Class*>args[0]
    cdef ByteArray* b = <ByteArray*>allocate(vm, instance_bytes(cls), KIND_BYTEARRAY, cls.instance_shape)
    if b == NULL:
        return ERROR
    b.data = NULL
    b.length = b.capacity = b.exports = 0
    init_extra_attributes(&b.head, cls)
    return <Value>b

cdef Value bytearray_filled(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """bytearray(source=b'', encoding=, errors=); an instance of a guest subclass begins empty."""
    cdef Value v
    cdef Value forward[4]
    argc -= 1                        # the last is a dict of what has names
    if args[0] != <Value>BUILTIN[SHAPE_BYTEARRAY]:
        return bytearray_new(vm, args, argc)
    if args[argc] != UNBOUND and (<Dict*>args[argc]).count:
        forward[0] = new_tuple_from(vm, args + 1, argc - 1)
        forward[1] = args[argc]
        return prelude_call(vm, "bytearray_named", forward, 2) if forward[0] != ERROR else ERROR
    if argc > 4:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "bytearray() takes at most 3 arguments (%lld given)", argc - 1)
    v = bytes_build(vm, args[1] if argc > 1 else UNBOUND, args[2] if argc > 2 else UNBOUND, args[3] if argc > 3 else UNBOUND, True)
    if v == NEED_GUEST:
        if is_kind(args[1], KIND_STR):
            forward[0] = args[0]
            forward[1] = args[1]
            forward[2] = args[2] if argc > 2 else UNBOUND
            forward[3] = args[3] if argc > 3 else UNBOUND
            return prelude_call(vm, "bytes_encoded", with_codec_names(vm, forward), 4)
        return prelude_call(vm, "bytearray_guest", args, 2)
    return new_bytearray(vm, bytes_data(v), bytes_length(v)) if v != ERROR else ERROR

cdef Value bytearray_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef Value v = bytes_build(vm, args[1], args[2], args[3], True)
    if v == NEED_GUEST:
        return prelude_call(vm, "bytearray_fill_encoded", with_codec_names(vm, args), 4) if is_kind(args[1], KIND_STR) else \
            prelude_call(vm, "bytearray_fill", args, 2)
    if v == ERROR or bytearray_splice(vm, b, 0, b.length, bytes_data(v), bytes_length(v)) < 0:
        return ERROR
    return NONE

# ---- changing in place --------------------------------------------------------------------------

cdef int bytearray_resize(VM* vm, ByteArray* b, int64_t length) noexcept nogil:
    """A new length, with room to grow; new bytes are not initialised. -1 with an error set."""
    cdef int64_t capacity
    cdef uint8_t* data
    if b.exports and length != b.length:
        return raise_exported(vm, <Value>b, "Existing exports of data: object cannot be re-sized")
    if length + 1 > b.capacity or length + 1 < b.capacity >> 2:
        if length > <int64_t>1 << 44:
            raise_memory_error(vm)
            return -1
        capacity = length + (length >> 3) + 16
        data = <uint8_t*>buffer_resize(vm, b.data, b.capacity, capacity)
        if data == NULL:
            return -1
        b.data = data
        b.capacity = capacity
    b.length = length
    b.data[length] = 0
    return 0

cdef int bytearray_splice(VM* vm, ByteArray* b, int64_t start, int64_t end, const uint8_t* data, int64_t n) noexcept nogil:
    """b[start:end] = data, which must not be b's own. -1 with an error set."""
    cdef int64_t tail = b.length - end
    cdef int64_t length = start + n + tail
    charge(vm, (tail + n) >> 8)
    if b.exports and length != b.length:
        return raise_exported(vm, <Value>b, "Existing exports of data: object cannot be re-sized")
    if length < b.length:
        memmove(b.data + start + n, b.data + end, tail)
        if bytearray_resize(vm, b, length) < 0:
            return -1
    else:
        if bytearray_resize(vm, b, length) < 0:
            return -1
        memmove(b.data + start + n, b.data + end, tail)
    memcpy(b.data + start, data, n)
    return 0

cdef Value bytearray_assigned(VM* vm, Value b, Value value) noexcept nogil:
    """What a slice assignment or extend takes, as bytes apart from b: ERROR, or NEED_GUEST."""
    return value if is_bytes_like(value) and value != b else bytes_from_object(vm, value, True)

cdef Value bytearray_set_slice(VM* vm, Value v, Slice* s, Value value) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>v
    cdef int64_t start, stop, step, count, i
    cdef Slice plain
    if not slice_settle(vm, s, &plain):
        return ERROR
    if number_class(value) != NUMBER_NONE or is_kind(value, KIND_STR) or not is_bytes_like(value) and is_guest_object(vm, value) and (
            special(vm, value, SP_INDEX) != UNBOUND or special(vm, value, SP_INT) != UNBOUND or special(vm, value, SP_FLOAT) != UNBOUND):
        return raise_type_error(vm, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    value = bytearray_assigned(vm, v, value) if value != UNBOUND else EMPTY_BYTES
    if value == ERROR or value == NEED_GUEST:
        return value
    if not slice_resolve(vm, &plain, b.length, &start, &stop, &step, &count):
        return ERROR
    if step == 1:
        return NONE if bytearray_splice(vm, b, start, max_i64(start, stop), bytes_data(value), bytes_length(value)) == 0 else ERROR
    if bytes_length(value) != count and bytes_length(value) != 0:
        return raise_error_ints(vm, SHAPE_VALUE_ERROR, "attempt to assign bytes of size %lld to extended slice of size %lld",
                                bytes_length(value), count)
    if bytes_length(value) == 0:
        return bytearray_drop(vm, b, start, step, count)
    for i in range(count):
        b.data[start + i * step] = bytes_data(value)[i]
    return NONE

cdef Value bytearray_drop(VM* vm, ByteArray* b, int64_t start, int64_t step, int64_t count) noexcept nogil:
    """Delete `count` bytes from `start` by `step`."""
    cdef int64_t i, at
    if count == 0:
        return NONE
    if b.exports:
        raise_exported(vm, <Value>b, "Existing exports of data: object cannot be re-sized")
        return ERROR
    if step < 0:
        start += (count - 1) * step
        step = -step
    at = start
    for i in range(start, b.length):
        if (i - start) % step or (i - start) // step >= count:
            b.data[at] = b.data[i]
            at += 1
    charge(vm, (b.length - start) >> 4)
    return NONE if bytearray_resize(vm, b, at) == 0 else ERROR

cdef Value bytearray_set_item(VM* vm, Value v, Value index, Value value) noexcept nogil:
    """v[index] = value: NONE, ERROR, or NEED_GUEST."""
    cdef int64_t i = 0
    cdef int byte
    if is_kind(index, KIND_SLICE):
        return bytearray_set_slice(vm, v, <Slice*>index, value)
    if not is_number_int(index) and special(vm, index, SP_INDEX) == UNBOUND:
        item_index(vm, v, index, bytes_length(v), &i)
        return ERROR
    if not as_subscript(vm, index, &i):
        return ERROR
    byte = byte_value(vm, value, "byte must be in range(0, 256)")        # whose __index__ may change the length
    if byte < 0 or not item_index(vm, v, int_from_i64(vm, i), bytes_length(v), &i):
        return ERROR
    (<ByteArray*>v).data[i] = <uint8_t>byte
    return NONE

cdef Value bytearray_delete_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>v
    cdef int64_t i = 0
    cdef int64_t start, stop, step, count
    cdef Slice plain
    if is_kind(index, KIND_SLICE):
        if not slice_settle(vm, <Slice*>index, &plain) or not slice_resolve(vm, &plain, b.length, &start, &stop, &step, &count):
            return ERROR
        return bytearray_drop(vm, b, start, step, count)
    if not item_index(vm, v, index, b.length, &i):
        return ERROR
    return NONE if bytearray_splice(vm, b, i, i + 1, b.data, 0) == 0 else ERROR

cdef Value bytearray_inplace(VM* vm, int op, Value a, Value b) noexcept nogil:
    """a += b and a *= b; NOT_IMPLEMENTED: go on as the plain operator."""
    cdef ByteArray* array = <ByteArray*>a
    cdef int64_t n = array.length
    cdef int64_t times = 0
    cdef int64_t total = 0
    cdef int64_t done
    cdef Span span
    if op == OPERATOR_ADD:
        if not settle_buffer(vm, &b):
            return ERROR
        n = array.length
        if not as_span(b, &span):
            if is_guest_object(vm, b):
                return NOT_IMPLEMENTED
            return raise_error2(vm, SHAPE_TYPE_ERROR, "can't concat %s to %s", type_name(vm, b), type_name(vm, a))
        if bytearray_resize(vm, array, n + span.length) < 0:
            return ERROR
        if a == b:
            span.data = array.data
        memcpy(array.data + n, span.data, span.length)
        charge(vm, span.length >> 8)
        return a
    if op == OPERATOR_MUL and is_number_int(b):
        if not int_as_i64(b, &times):
            return raise_error1(vm, SHAPE_OVERFLOW_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, b))
        times = max_i64(times, 0)
        if mul_overflows(n, times, &total) or total > <int64_t>1 << 44:
            raise_memory_error(vm)
            return ERROR
        if bytearray_resize(vm, array, total) < 0:
            return ERROR
        done = min_i64(n, total)
        while done < total:
            memcpy(array.data + done, array.data, min_i64(done, total - done))
            done += min_i64(done, total - done)
        charge(vm, total >> 8)
        return a
    return NOT_IMPLEMENTED

# ---- methods ------------------------------------------------------------------------------------

cdef Value bytearray_append(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef int byte = byte_value(vm, args[1], "byte must be in range(0, 256)")
    if byte < 0 or bytearray_resize(vm, b, b.length + 1) < 0:
        return ERROR
    b.data[b.length - 1] = <uint8_t>byte
    return NONE

cdef Value bytearray_extend(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef Value items
    if not settle_buffer(vm, args + 1):
        return ERROR
    if number_class(args[1]) != NUMBER_NONE or kind_of(args[1]) < 0:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can't extend bytearray with %s", type_name(vm, args[1]))
    if is_kind(args[1], KIND_STR):
        return NONE if (<Str*>args[1]).length == 0 else raise_type_error(
            vm, "expected iterable of integers; got: 'str'" if HOST_MINOR >= 13 else "'str' object cannot be interpreted as an integer")
    items = bytearray_assigned(vm, args[0], args[1]) if not is_kind(args[1], KIND_INSTANCE) else NEED_GUEST
    if items == NEED_GUEST:
        return prelude_call(vm, "bytearray_extend", args, 2)
    if items == ERROR or bytearray_splice(vm, b, b.length, b.length, bytes_data(items), bytes_length(items)) < 0:
        return ERROR
    return NONE

cdef Value bytearray_insert(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef Value item = args[2]
    cdef int64_t i = 0
    cdef int byte
    cdef uint8_t one
    if not as_index(vm, args[1], &i):
        return ERROR
    byte = byte_value(vm, item, "byte must be in range(0, 256)")
    if byte < 0:
        return ERROR
    one = <uint8_t>byte
    if i < 0:
        i = max_i64(i + b.length, 0)
    i = min_i64(i, b.length)
    return NONE if bytearray_splice(vm, b, i, i, &one, 1) == 0 else ERROR

cdef Value bytearray_pop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef int64_t i = -1
    cdef uint8_t byte
    if args[1] != UNBOUND and not as_index(vm, args[1], &i):
        return ERROR
    if b.length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop from empty bytearray")
    if i < 0:
        i += b.length
    if not 0 <= i < b.length:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop index out of range")
    byte = b.data[i]
    return box_int(byte) if bytearray_splice(vm, b, i, i + 1, b.data, 0) == 0 else ERROR

cdef Value bytearray_remove(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef int byte = byte_value(vm, args[1], "byte must be in range(0, 256)")
    cdef uint8_t* found
    if byte < 0:
        return ERROR
    found = <uint8_t*>memchr(b.data, byte, b.length) if b.length else NULL
    if found == NULL:
        return raise_value_error(vm, "value not found in bytearray")
    return NONE if bytearray_splice(vm, b, found - b.data, found - b.data + 1, b.data, 0) == 0 else ERROR

cdef Value bytearray_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE if bytearray_resize(vm, <ByteArray*>args[0], 0) == 0 else ERROR

cdef Value bytearray_resize_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """resize(size): longer by zeros, or shorter."""
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef int64_t size = 0, before
    cdef Value number = guest_index(vm, args[1], "")
    if number == ERROR or not as_index(vm, number, &size):
        return ERROR
    if size < 0:
        return raise_error_int(vm, SHAPE_VALUE_ERROR, "Can only resize to positive sizes, got %lld", size)
    before = b.length
    if bytearray_resize(vm, b, size) < 0:
        return ERROR
    if size > before:
        memset(b.data + before, 0, size - before)
        charge(vm, (size - before) >> 8)
    return NONE

cdef Value bytearray_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_bytearray(vm, bytes_data(args[0]), bytes_length(args[0]))

cdef Value bytearray_reverse(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef ByteArray* b = <ByteArray*>args[0]
    cdef int64_t i
    cdef uint8_t c
    for i in range(b.length >> 1):
        c = b.data[i]
        b.data[i] = b.data[b.length - 1 - i]
        b.data[b.length - 1 - i] = c
    charge(vm, b.length >> 6)
    return NONE

cdef Value bytearray_inplace_add(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytearray_inplace(vm, OPERATOR_ADD, args[0], args[1])

cdef Value bytearray_inplace_mul(VM* vm, Value* args, int64_t argc) noexcept nogil:
    args[1] = times_to_repeat(vm, args[1])
    return bytearray_inplace(vm, OPERATOR_MUL, args[0], args[1]) if args[1] != ERROR else ERROR

cdef int register_bytearray_methods() except -1:
    cdef int S = SHAPE_BYTEARRAY
    if HOST_MINOR >= 14:
        define_method(SHAPE_BYTEARRAY, "resize", bytearray_resize_method, "self, size, /")
    define_new(SHAPE_BYTES, bytes_new, "cls, /, source=, encoding=, errors=")
    define_filled(S, bytearray_new, bytearray_filled, "cls, *args, **kwargs")
    define_method(S, "__init__", bytearray_init, "self, /, source=, encoding=, errors=")
    define_method(S, "append", bytearray_append, "self, item, /")
    define_method(S, "extend", bytearray_extend, "self, iterable_of_ints, /")
    define_method(S, "insert", bytearray_insert, "self, index, item, /")
    define_method(S, "pop", bytearray_pop, "self, index=, /")
    define_method(S, "remove", bytearray_remove, "self, value, /")
    define_method(S, "clear", bytearray_clear, "self, /")
    define_method(S, "copy", bytearray_copy, "self, /")
    define_method(S, "reverse", bytearray_reverse, "self, /")
    define_method(S, "__iadd__", bytearray_inplace_add, "self, value, /")
    define_method(S, "__imul__", bytearray_inplace_mul, "self, value, /")
    define_method(S, "__setitem__", dunder_setitem, "self, key, value, /")
    define_method(S, "__delitem__", dunder_delitem, "self, key, /")
    return 0
