# bytes and bytearray: making, looking inside, repr, comparing, subscripts. A "bytes-like" value is either. Methods
# are in bytes.pxi, what only bytearray has in bytearray.pxi.

cdef inline bint is_bytes_like(Value v) noexcept nogil:
    return is_pointer(v) and ((<Header*>v).kind == KIND_BYTES or (<Header*>v).kind == KIND_BYTEARRAY)

cdef uint8_t NO_BYTES[1]         # where an empty bytearray has its bytes

cdef inline uint8_t* bytes_data(Value v) noexcept nogil:
    """Where the bytes are; never NULL, which C's functions on memory do not take even with nothing to do."""
    if (<Header*>v).kind == KIND_BYTES:
        return <uint8_t*>v + sizeof(Bytes)
    return (<ByteArray*>v).data if (<ByteArray*>v).data != NULL else NO_BYTES

cdef inline int64_t bytes_length(Value v) noexcept nogil:
    return (<Bytes*>v).length if (<Header*>v).kind == KIND_BYTES else (<ByteArray*>v).length

cdef Value new_bytes(VM* vm, const uint8_t* data, int64_t length) noexcept nogil:
    """bytes of a length with a copy of the data, or uninitialised when data is NULL; a zero byte follows."""
    cdef Bytes* b
    if length == 0 and EMPTY_BYTES != 0:
        return EMPTY_BYTES
    if length > <int64_t>1 << 44:
        raise_memory_error(vm)
        return ERROR
    b = <Bytes*>allocate(vm, <int64_t>sizeof(Bytes) + length + 1, KIND_BYTES, SHAPE_BYTES)
    if b == NULL:
        return ERROR
    b.length = length
    b.hash = 0
    b.reserved = 0
    if data != NULL:
        memcpy(bytes_data(<Value>b), data, length)
    bytes_data(<Value>b)[length] = 0
    return <Value>b

cdef Value new_bytearray(VM* vm, const uint8_t* data, int64_t length) noexcept nogil:
    """A bytearray with a copy of the data, or uninitialised when data is NULL."""
    cdef uint8_t* buffer
    cdef ByteArray* b
    if length > <int64_t>1 << 44:
        raise_memory_error(vm)
        return ERROR
    buffer = <uint8_t*>buffer_new(vm, length + 1)
    if buffer == NULL:
        return ERROR
    b = <ByteArray*>allocate(vm, sizeof(ByteArray), KIND_BYTEARRAY, SHAPE_BYTEARRAY)
    if b == NULL:
        buffer_free(vm, buffer, length + 1)
        return ERROR
    b.data = buffer
    b.length = length
    b.capacity = length + 1
    b.exports = 0
    if data != NULL:
        memcpy(buffer, data, length)
    buffer[length] = 0
    return <Value>b

cdef Value new_bytes_as(VM* vm, Value like, const uint8_t* data, int64_t length) noexcept nogil:
    """bytes or a bytearray, as `like` is."""
    if (<Header*>like).kind == KIND_BYTEARRAY:
        return new_bytearray(vm, data, length)
    return new_bytes(vm, data, length)

cdef Value bytes_plain(VM* vm, Value v) noexcept nogil:
    """The value itself when it is exact bytes, else a copy of its kind."""
    if (<Header*>v).shape == SHAPE_BYTES:
        return v
    return new_bytes_as(vm, v, bytes_data(v), bytes_length(v))

cdef Value bytes_from_latin1(VM* vm, Str* s) noexcept nogil:
    """bytes from code points below 256."""
    return new_bytes(vm, <const uint8_t*>s.data, s.length)

cdef Value bytes_percent_text(VM* vm, Value v) noexcept nogil:
    """What %s of bytes makes of a value, as a str of code points below 256; NEED_GUEST for a guest's __bytes__."""
    if is_bytes_like(v):
        return new_str_latin1(vm, bytes_data(v), bytes_length(v))
    cdef Span span
    cdef int status
    if special(vm, v, SP_BYTES) != UNBOUND:
        return NEED_GUEST
    status = any_span(vm, v, &span)
    if status != 0:
        return new_str_latin1(vm, span.data, span.length) if status > 0 else ERROR
    return raise_error1(vm, SHAPE_TYPE_ERROR, "%%b requires a bytes-like object, or an object that implements __bytes__, not '%s'",
                        type_name(vm, v))

cdef Value bytes_repr(VM* vm, Value v) noexcept nogil:
    cdef Builder b
    cdef uint8_t* data = bytes_data(v)
    cdef int64_t n = bytes_length(v)
    cdef int64_t i
    cdef uint8_t c
    cdef uint8_t quote = 39
    cdef bint array = (<Header*>v).kind == KIND_BYTEARRAY
    if n and memchr(data, 39, n) != NULL and memchr(data, 34, n) == NULL:
        quote = 34
    builder_init(&b, vm)
    if array:
        builder_text(&b, text_of(vm, class_of(vm, v).name))
        builder_put(&b, 40)
    builder_put(&b, 98)
    builder_put(&b, quote)
    for i in range(n):
        c = data[i]
        if c == quote or c == 92 or (array and c == 39):
            builder_put(&b, 92)
            builder_put(&b, c)
        elif 32 <= c < 127:
            builder_put(&b, c)
        elif c == 9:
            builder_ascii(&b, "\\t", 2)
        elif c == 10:
            builder_ascii(&b, "\\n", 2)
        elif c == 13:
            builder_ascii(&b, "\\r", 2)
        else:
            builder_escape(&b, c)
    builder_put(&b, quote)
    if array:
        builder_put(&b, 41)
    charge(vm, n >> 5)
    return builder_finish(&b)

cdef Value bytes_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    """A comparison of two values that are bytes in one piece; NOT_IMPLEMENTED when one is not."""
    cdef Span x, y
    cdef int order
    if not as_span(a, &x) or not as_span(b, &y):
        return NOT_IMPLEMENTED
    if x.length != y.length and op <= COMPARE_NE:
        return box_bool(op == COMPARE_NE)
    order = memcmp(x.data, y.data, min_i64(x.length, y.length))
    if order == 0:
        order = -1 if x.length < y.length else x.length > y.length
    return order_result(op, order)

cdef Value bytes_item(VM* vm, Value v, int64_t i) noexcept nogil:
    """The byte at a place that exists."""
    return box_int(bytes_data(v)[i])

cdef Value bytes_slice(VM* vm, Value v, int64_t start, int64_t step, int64_t count) noexcept nogil:
    """`count` bytes from `start` by `step`."""
    cdef Value out
    cdef uint8_t* source
    cdef int64_t i
    if step == 1:
        if count == bytes_length(v) and (<Header*>v).shape == SHAPE_BYTES:
            return v
        return new_bytes_as(vm, v, bytes_data(v) + start if count else NULL, count)
    out = new_bytes_as(vm, v, NULL, count)
    if out == ERROR:
        return ERROR
    source = bytes_data(v)
    for i in range(count):
        bytes_data(out)[i] = source[start + i * step]
    charge(vm, count >> 6)
    return out

cdef Value bytes_concat(VM* vm, Value a, Value b) noexcept nogil:
    """a + b for a bytes-like a: of its kind."""
    cdef Value out
    cdef Span span
    cdef int status = any_span(vm, b, &span)
    if status <= 0:
        if status < 0:               # whatever its __buffer__ has raised
            vm.exception = UNBOUND
        return raise_error2(vm, SHAPE_TYPE_ERROR, "can't concat %s to %s", type_name(vm, b), type_name(vm, a))
    out = new_bytes_as(vm, a, NULL, bytes_length(a) + span.length)
    if out == ERROR:
        return ERROR
    if bytes_length(a):              # what is empty may have no data
        memcpy(bytes_data(out), bytes_data(a), bytes_length(a))
    if span.length:
        memcpy(bytes_data(out) + bytes_length(a), span.data, span.length)
    charge(vm, bytes_length(out) >> 8)
    return out

cdef Value bytes_multiply(VM* vm, Value v, int64_t times) noexcept nogil:
    """v * times, of v's kind."""
    cdef int64_t n = bytes_length(v)
    cdef int64_t total = 0
    cdef int64_t done = n
    cdef Value out
    if times <= 0 or n == 0:
        return new_bytes_as(vm, v, NULL, 0)
    if mul_overflows(n, times, &total) or total > <int64_t>1 << 44:
        raise_memory_error(vm)
        return ERROR
    out = new_bytes_as(vm, v, NULL, total)
    if out == ERROR:
        return ERROR
    memcpy(bytes_data(out), bytes_data(v), n)
    while done < total:
        memcpy(bytes_data(out) + done, bytes_data(out), min_i64(done, total - done))
        done += min_i64(done, total - done)
    charge(vm, total >> 8)
    return out

cdef Value bytes_percent(VM* vm, Value format, Value values) noexcept nogil:
    """format % values, of the format's kind."""
    cdef Value text = new_str_latin1(vm, bytes_data(format), bytes_length(format))
    if text != ERROR:
        text = percent_run(vm, <Str*>text, values, True)
    if text == ERROR:
        return ERROR
    return new_bytes_as(vm, format, <const uint8_t*>(<Str*>text).data, (<Str*>text).length)
