# A text under construction: grows, widens as wider code points come, and becomes a str at the end.

cdef struct Builder:
    VM* vm
    char* data               # `few`, or a buffer of the machine's
    int64_t length           # code points
    int64_t capacity         # bytes
    int width
    uint32_t seen            # all code points, or-ed
    bint failed              # an error is set; everything more is ignored
    char few[400]

cdef void builder_init(Builder* b, VM* vm) noexcept nogil:
    """The builder must not be moved; builder_finish or builder_drop ends it."""
    b.vm = vm
    b.data = b.few
    b.length = 0
    b.capacity = sizeof(b.few)
    b.width = 1
    b.seen = 0
    b.failed = False

cdef void builder_drop(Builder* b) noexcept nogil:
    if b.data != b.few:
        buffer_free(b.vm, b.data, b.capacity)
    b.data = b.few

cdef bint builder_grow(Builder* b, int64_t extra, int width) noexcept nogil:
    """Room for `extra` code points more of a width that is the builder's or wider; False when it fails."""
    cdef int64_t needed, capacity, i
    cdef char* data
    if b.failed:
        return False
    if extra > (<int64_t>1 << 44):
        raise_memory_error(b.vm)
        b.failed = True
        return False
    needed = (b.length + extra) * width
    if needed <= b.capacity and width == b.width:
        return True
    capacity = needed + (b.length >> 1) * width + 64 if needed > b.capacity else b.capacity
    data = <char*>buffer_new(b.vm, capacity)
    if data == NULL:
        b.failed = True
        return False
    if width == b.width:
        memcpy(data, b.data, b.length * width)
    else:
        for i in range(b.length):
            put_point(data, width, i, point_at(b.data, b.width, i))
    builder_drop(b)
    b.data = data
    b.capacity = capacity
    b.width = width
    return True

cdef inline uint32_t point_at(const char* data, int width, int64_t i) noexcept nogil:
    if width == 1:
        return (<const uint8_t*>data)[i]
    return (<const uint16_t*>data)[i] if width == 2 else (<const uint32_t*>data)[i]

cdef inline void builder_put(Builder* b, uint32_t c) noexcept nogil:
    cdef int width = b.width
    if width < 4 and c > 255:
        width = max_int(width, width_for(c))
    if LIKELY((b.length + 1) * width <= b.capacity and width == b.width) or builder_grow(b, 1, width):
        put_point(b.data, width, b.length, c)
        b.length += 1
        b.seen |= c

cdef inline int max_int(int a, int b) noexcept nogil:
    return a if a > b else b

cdef void builder_ascii(Builder* b, const char* text, int64_t n) noexcept nogil:
    """Append ASCII characters."""
    cdef int64_t i
    if b.width == 1 and 0 < n <= b.capacity - b.length:
        copy_short(b.data + b.length, b.capacity - b.length, text, n, n)
        b.length += n
    elif n > 0 and builder_grow(b, n, b.width):
        if b.width == 1:
            memcpy(b.data + b.length, text, n)
        else:
            for i in range(n):
                put_point(b.data, b.width, b.length + i, <uint8_t>text[i])
        b.length += n

cdef void builder_text(Builder* b, const char* text) noexcept nogil:
    builder_ascii(b, text, strlen(text))

cdef void builder_fill(Builder* b, uint32_t c, int64_t n) noexcept nogil:
    """Append n times the same code point."""
    cdef int64_t i
    if n > 0 and builder_grow(b, n, max_int(b.width, width_for(c))):
        if b.width == 1:
            memset(b.data + b.length, <int>c, n)
        else:
            for i in range(n):
                put_point(b.data, b.width, b.length + i, c)
        b.length += n
        b.seen |= c

cdef void builder_slice(Builder* b, Str* s, int64_t start, int64_t end) noexcept nogil:
    """Append code points of a string, start to end (within bounds)."""
    cdef int64_t i, n = end - start
    cdef uint32_t seen = 0
    cdef int width = b.width
    if n <= 0:
        return
    if s.ascii and width == 1 and n <= b.capacity - b.length:
        copy_short(b.data + b.length, b.capacity - b.length, s.data + start, s.length - start, n)
        b.length += n
        return
    if not s.ascii:
        for i in range(start, end):
            seen |= str_at(s, i)
        width = max_int(width, width_for(seen))
    if not builder_grow(b, n, width):
        return
    if s.width == width:
        memcpy(b.data + b.length * width, s.data + start * width, n * width)
    else:
        for i in range(n):
            put_point(b.data, width, b.length + i, str_at(s, start + i))
    b.length += n
    b.seen |= seen

cdef void builder_str(Builder* b, Str* s) noexcept nogil:
    builder_slice(b, s, 0, s.length)

cdef bint builder_plain(Builder* b, Value v) noexcept nogil:
    """Append str(v) of a small int or an exact str; False for anything else."""
    cdef char few[24]
    cdef char* start
    cdef int64_t i
    if is_int(v):
        i = as_int(v)
        start = decimal_write(<uint64_t>(-i if i < 0 else i), few + 24)
        if i < 0:
            start -= 1
            start[0] = 45
        builder_ascii(b, start, few + 24 - start)
        return True
    if is_pointer(v) and (<Header*>v).shape == SHAPE_STR:
        builder_str(b, <Str*>v)
        return True
    return False

cdef Value builder_finish(Builder* b) noexcept nogil:
    """The text as a str; ERROR when anything failed."""
    cdef Str* s
    cdef Value result = ERROR
    if not b.failed:
        if b.length == 0:
            result = EMPTY_STR
        elif b.length == 1:
            result = str_from_char(b.vm, point_at(b.data, b.width, 0))
        else:
            s = str_begin(b.vm, b.length, b.width, b.seen < 128)
            if s != NULL:
                copy_short(s.data, text_room(b.length * b.width), b.data, b.capacity, b.length * b.width)
                result = <Value>s
    builder_drop(b)
    return result
