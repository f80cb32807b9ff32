# Strings as the machine needs them: making, hashing, comparing, interning, concatenating. The methods
# are in str.pxi.

cdef extern from "text.h" nogil:
    int64_t find_byte(const uint8_t* text, int64_t i, int64_t end, uint8_t c)
    int64_t count_byte(const uint8_t* text, int64_t i, int64_t end, uint8_t c)
    uint8_t bytes_or(const uint8_t* text, int64_t n)
    bint bytes_same(const char* a, const char* b, int64_t n)
    int bytes_order(const char* a, const char* b, int64_t n)
    void copy_short(char* to, int64_t to_room, const char* from_, int64_t from_room, int64_t n)

cdef extern from "units.h" nogil:
    void units_copy(char* to, int to_width, const char* from_, int from_width, int64_t n)
    void units_stride(char* to, const char* from_, int width, int64_t at, int64_t step, int64_t n)
    int64_t units_replace(char* text, int width, int64_t n, uint32_t old, uint32_t other, int64_t limit)
    int encode_point(uint32_t c, char* out)
    void units_encode(const char* text, int width, int64_t n, char* out)
    int64_t utf8_count(const uint8_t* data, int64_t n, uint32_t* seen)
    void utf8_expand(const uint8_t* data, int64_t n, char* out, int width)

cdef Value EMPTY_STR = 0
cdef Value EMPTY_TUPLE = 0
cdef Value EMPTY_BYTES = 0
cdef Value LATIN1[256]                # one-character strings below 256
cdef Dict* GLOBAL_INTERNED = NULL     # names that builtins use; read-only after import

cdef inline char* str_inline(Str* s) noexcept nogil:
    return <char*>s + sizeof(Str)

cdef inline uint32_t str_at(Str* s, int64_t i) noexcept nogil:
    if s.width == 1:
        return (<uint8_t*>s.data)[i]
    if s.width == 2:
        return (<uint16_t*>s.data)[i]
    return (<uint32_t*>s.data)[i]

cdef inline void str_put(Str* s, int64_t i, uint32_t c) noexcept nogil:
    if s.width == 1:
        (<uint8_t*>s.data)[i] = <uint8_t>c
    elif s.width == 2:
        (<uint16_t*>s.data)[i] = <uint16_t>c
    else:
        (<uint32_t*>s.data)[i] = c

cdef inline int width_for(uint32_t largest) noexcept nogil:
    return 1 if largest < 256 else 2 if largest < 65536 else 4

cdef Str* new_str(VM* vm, int64_t length, int width, bint ascii) noexcept nogil:
    """An uninitialised string of a given width, the narrowest for its text; NULL with MemoryError set."""
    return str_begin(vm, length, width, ascii)

cdef inline Str* str_begin(VM* vm, int64_t length, int width, bint ascii) noexcept nogil:
    """new_str for the few places that make many short strings."""
    cdef Str* s
    if length > (<int64_t>1 << 44):
        raise_memory_error(vm)
        return NULL
    s = <Str*>allocate(vm, <int64_t>sizeof(Str) + (length + 1) * width, KIND_STR, SHAPE_STR)
    if UNLIKELY(s == NULL):
        return NULL
    s.length = length
    s.hash = 0
    s.width = <uint8_t>width
    s.ascii = ascii
    s.reserved = 0
    s.data = str_inline(s)
    s.buffer = UNBOUND
    return s

cdef Value str_from_char(VM* vm, uint32_t c) noexcept nogil:
    cdef Str* s
    if c < 256:
        return LATIN1[c]
    s = new_str(vm, 1, width_for(c), False)
    if s == NULL:
        return ERROR
    str_put(s, 0, c)
    return <Value>s

cdef Value new_str_latin1(VM* vm, const uint8_t* data, int64_t length) noexcept nogil:
    """A string from code points below 256."""
    if length == 0:
        return EMPTY_STR
    if length == 1:
        return LATIN1[data[0]]
    return short_str(vm, data, length, length, bytes_or(data, length) < 128)

cdef inline Value short_str(VM* vm, const uint8_t* data, int64_t room, int64_t length, bint ascii) noexcept nogil:
    """At least two code points below 256 from a place with `room` readable bytes."""
    cdef Str* s = str_begin(vm, length, 1, ascii)
    if UNLIKELY(s == NULL):
        return ERROR
    copy_short(s.data, text_room(length), <const char*>data, room, length)
    return <Value>s

cdef inline int64_t text_room(int64_t bytes) noexcept nogil:
    """Bytes that may be written into a new string whose text takes as many: its cell is filled up."""
    return ((bytes + 1 + <int64_t>sizeof(Str) + CELL_STEP - 1) & -<int64_t>CELL_STEP) - <int64_t>sizeof(Str) if bytes < 256 else bytes

cdef inline int64_t text_readable(Str* s) noexcept nogil:
    """Bytes that may be read from where the text of a string of width 1 begins."""
    return text_room(s.length) if s.buffer == UNBOUND else s.length

cdef inline Value str_piece(VM* vm, Str* s, int64_t start, int64_t end) noexcept nogil:
    """A substring of a string of width 1 that is not all of it."""
    cdef const uint8_t* data = <const uint8_t*>s.data + start
    cdef int64_t length = end - start
    if length <= 1:
        return EMPTY_STR if length <= 0 else LATIN1[data[0]]
    return short_str(vm, data, s.length - start, length, s.ascii or bytes_or(data, length) < 128)

cdef Value new_str_ucs4(VM* vm, const uint32_t* data, int64_t length) noexcept nogil:
    """A string from code points, in its narrowest form."""
    cdef int64_t i
    cdef uint32_t all_bits = 0
    if length == 0:
        return EMPTY_STR
    for i in range(length):
        all_bits |= data[i]
    if length == 1:
        return str_from_char(vm, data[0])
    cdef Str* s = new_str(vm, length, width_for(all_bits), all_bits < 128)
    if s == NULL:
        return ERROR
    units_copy(s.data, s.width, <const char*>data, 4, length)
    return <Value>s

cdef Value str_substring(VM* vm, Str* s, int64_t start, int64_t end) noexcept nogil:
    """Code points start to end (within bounds), in the narrowest form."""
    cdef int64_t length = end - start
    cdef uint32_t seen
    cdef Str* out
    if length <= 0:
        return EMPTY_STR
    if length == s.length:
        return <Value>s if s.head.shape == SHAPE_STR else str_copy(vm, s)
    if s.width == 1:
        return str_piece(vm, s, start, end)
    if length == 1:
        return str_from_char(vm, str_at(s, start))
    seen = str_seen(s, start, end)
    out = new_str(vm, length, width_for(seen), seen < 128)
    if out == NULL:
        return ERROR
    units_copy(out.data, out.width, s.data + start * s.width, s.width, length)
    return <Value>out

cdef Value str_copy(VM* vm, Str* s) noexcept nogil:
    """An exact str with the same text."""
    cdef Str* out = new_str(vm, s.length, s.width, s.ascii)
    if out == NULL:
        return ERROR
    memcpy(out.data, s.data, s.length * s.width)
    return <Value>out

cdef int64_t utf8_decode(const uint8_t* data, int64_t length, uint32_t* out) noexcept nogil:
    """Code points of trusted UTF-8 (surrogates allowed, as three bytes); their number.

    Bytes that form no code point become U+FFFD, so hostile input is harmless.
    """
    cdef int64_t i = 0, n = 0
    cdef uint32_t c
    cdef int more, k
    while i < length:
        c = data[i]
        more = 0 if c < 0x80 else 1 if c >> 5 == 6 else 2 if c >> 4 == 14 else 3 if c >> 3 == 30 else -1
        i += 1
        if more < 0 or i + more > length:
            out[n] = 0xFFFD
            n += 1
            continue
        if more:
            c &= 0x3F >> more
            for k in range(more):
                c = c << 6 | (data[i + k] & 0x3F)
            i += more
            if c > 0x10FFFF:
                c = 0xFFFD
        out[n] = c
        n += 1
    return n

cdef Value new_str_utf8(VM* vm, const char* data, int64_t length) noexcept nogil:
    """A string from trusted UTF-8."""
    cdef int64_t n
    cdef uint8_t all_bits
    cdef uint32_t* points
    cdef Value s
    all_bits = bytes_or(<const uint8_t*>data, length)
    if all_bits < 128:
        return new_str_latin1(vm, <const uint8_t*>data, length)
    points = <uint32_t*>buffer_new(vm, length * 4)
    if points == NULL:
        return ERROR
    n = utf8_decode(<const uint8_t*>data, length, points)
    s = new_str_ucs4(vm, points, n)
    buffer_free(vm, points, length * 4)
    return s

cdef inline Value new_str_c(VM* vm, const char* text) noexcept nogil:
    return new_str_utf8(vm, text, strlen(text))

cdef int64_t str_utf8_size(Str* s) noexcept nogil:
    cdef int64_t i, total = 0
    cdef uint32_t c
    if s.ascii:
        return s.length
    for i in range(s.length):
        c = str_at(s, i)
        total += 1 if c < 0x80 else 2 if c < 0x800 else 3 if c < 0x10000 else 4
    return total

cdef int64_t str_copy_utf8(Str* s, char* out, int64_t limit) noexcept nogil:
    """Copy as much as fits of the UTF-8 into `out`, which has room for limit + 5 bytes, and end it with 0."""
    cdef int64_t i, n = 0
    for i in range(s.length):
        if n >= limit:
            break
        n += encode_point(str_at(s, i), out + n)
    out[n] = 0
    return n

cdef uint32_t hash_bytes(const uint8_t* data, int64_t length) noexcept nogil:
    """A multiplicative hash over eight bytes at a time (after wyhash's mixing step); never 0."""
    cdef uint64_t h = <uint64_t>0x9E3779B97F4A7C15 ^ <uint64_t>length
    cdef uint64_t word, high = 0
    cdef int64_t i = 0
    while i + 8 <= length:
        memcpy(&word, data + i, 8)
        h = mul_wide(h ^ word, <uint64_t>0xA0761D6478BD642F, &high)
        h ^= high
        i += 8
    word = 0
    if i < length:
        memcpy(&word, data + i, length - i)
    h = mul_wide(h ^ word, <uint64_t>0xE7037ED1A0B428DB, &high)
    h ^= high
    h ^= h >> 32
    return <uint32_t>h if <uint32_t>h != 0 else 1

cdef inline uint32_t str_hash(Str* s) noexcept nogil:
    if s.hash == 0:
        s.hash = hash_bytes(<uint8_t*>s.data, s.length * s.width)
    return s.hash

cdef inline bint str_equal(Str* a, Str* b) noexcept nogil:
    if a == b:
        return True
    if a.length != b.length or a.width != b.width:
        return False
    if a.head.flags & b.head.flags & FLAG_INTERNED:
        return False
    if a.hash != 0 and b.hash != 0 and a.hash != b.hash:
        return False
    return texts_same(a, b)

cdef bint texts_same(Str* a, Str* b) noexcept nogil:
    """Equality of strings of one length and width."""
    return bytes_same(a.data, b.data, a.length * a.width)

cdef inline bint str_ordered(int op, Str* a, Str* b) noexcept nogil:
    """a op b for a COMPARE_* operator."""
    cdef int order
    if op <= COMPARE_NE:
        return str_equal(a, b) == (op == COMPARE_EQ)
    if a.length == 1 and b.length == 1 and a.width == 1 and b.width == 1:
        order = <int>(<uint8_t*>a.data)[0] - <int>(<uint8_t*>b.data)[0]
    else:
        order = str_compare(a, b)
    return order < 0 if op == COMPARE_LT else order <= 0 if op == COMPARE_LE else order > 0 if op == COMPARE_GT else order >= 0

cdef int str_compare(Str* a, Str* b) noexcept nogil:
    """Negative, 0 or positive, by code points."""
    cdef int64_t i, n = a.length if a.length < b.length else b.length
    cdef uint32_t x, y
    cdef int order
    if a.width == 1 and b.width == 1:
        order = bytes_order(a.data, b.data, n)
        if order:
            return order
    else:
        for i in range(n):
            x = str_at(a, i)
            y = str_at(b, i)
            if x != y:
                return -1 if x < y else 1
    return -1 if a.length < b.length else 1 if a.length > b.length else 0

cdef bint str_equal_c(Value v, const char* text) noexcept nogil:
    cdef Str* s = <Str*>v
    cdef size_t n = strlen(text)
    return is_kind(v, KIND_STR) and s.width == 1 and s.length == <int64_t>n and memcmp(s.data, text, n) == 0

cdef Value dict_find_str(Dict* d, Str* key) noexcept nogil:
    """The key object of a dict that equals a string, else UNBOUND (for intern tables)."""
    cdef int64_t entry = dict_find_entry_str(d, key)
    return d.entries[entry].key if entry >= 0 else UNBOUND

cdef Value intern(VM* vm, Value v) noexcept nogil:
    """The one interned string equal to v (an exact str); ERROR when there is no memory."""
    cdef Str* s = <Str*>v
    cdef Value found
    if s.head.flags & FLAG_INTERNED:
        return v
    found = dict_find_str(GLOBAL_INTERNED, s)
    if found != UNBOUND:
        return found
    found = dict_find_str(vm.interned, s)
    if found != UNBOUND:
        return found
    if s.head.shape != SHAPE_STR or s.buffer != UNBOUND:
        v = str_copy(vm, s)
        if v == ERROR:
            return ERROR
    if dict_set_str(vm, vm.interned, v, v) < 0:
        return ERROR
    (<Str*>v).head.flags |= FLAG_INTERNED
    return v

cdef Value with_comma(VM* vm, Value text, Value name) noexcept nogil:
    """A list of names in a text with one more name; ERROR, which a text that is ERROR stays."""
    if text != ERROR and text != EMPTY_STR:
        text = str_concat(vm, <Str*>text, <Str*>NAME_comma)
    return str_concat(vm, <Str*>text, <Str*>name) if text != ERROR else ERROR

cdef Value intern_c(VM* vm, const char* text) noexcept nogil:
    cdef Value s = new_str_c(vm, text)
    return intern(vm, s) if s != ERROR else ERROR

cdef Value str_concat(VM* vm, Str* a, Str* b) noexcept nogil:
    """a + b. A result of some length gets a shared tail with room to grow, so a loop of s += t is linear."""
    cdef int width = a.width if a.width > b.width else b.width
    cdef int64_t length = a.length + b.length
    cdef int64_t i, old_bytes, new_bytes
    cdef StrBuf* tail
    cdef Str* out
    if a.length == 0 and b.head.shape == SHAPE_STR:
        return <Value>b
    if b.length == 0 and a.head.shape == SHAPE_STR:
        return <Value>a
    if length < 64:
        out = str_begin(vm, length, width, a.ascii and b.ascii)
        if out == NULL:
            return ERROR
        if width == 1:
            copy_short(out.data, text_room(length), a.data, a.length, a.length)
            copy_short(out.data + a.length, text_room(length) - a.length, b.data, b.length, b.length)
            return <Value>out
        str_widen_into(a, out, 0)
        str_widen_into(b, out, a.length)
        return <Value>out
    new_bytes = length * width
    old_bytes = a.length * a.width
    if a.buffer != UNBOUND and a.width == width:
        tail = <StrBuf*>a.buffer
        if tail.used == old_bytes and a.data == tail.data and new_bytes <= tail.capacity:
            return str_share(vm, tail, b, length, width, a.ascii and b.ascii, a.length)
    tail = new_strbuf(vm, new_bytes + (new_bytes >> 1) + 64 if a.buffer != UNBOUND else new_bytes + 64)
    if tail == NULL:
        return ERROR
    tail.used = old_bytes
    if a.width == width:
        memcpy(tail.data, a.data, old_bytes)
    else:
        for i in range(a.length):
            put_point(tail.data, width, i, str_at(a, i))
        tail.used = a.length * width
    charge(vm, length >> 6)
    return str_share(vm, tail, b, length, width, a.ascii and b.ascii, a.length)

cdef inline void put_point(char* data, int width, int64_t i, uint32_t c) noexcept nogil:
    if width == 1:
        (<uint8_t*>data)[i] = <uint8_t>c
    elif width == 2:
        (<uint16_t*>data)[i] = <uint16_t>c
    else:
        (<uint32_t*>data)[i] = c

cdef void str_widen_into(Str* s, Str* out, int64_t at) noexcept nogil:
    """Copy the text of s into out (as wide or wider) from position `at`."""
    if s.length == 1:
        str_put(out, at, str_at(s, 0))
    else:
        units_copy(out.data + at * out.width, out.width, s.data, s.width, s.length)

cdef StrBuf* new_strbuf(VM* vm, int64_t capacity) noexcept nogil:
    cdef char* data = <char*>buffer_new(vm, capacity)
    cdef StrBuf* tail
    if data == NULL:
        return NULL
    tail = <StrBuf*>allocate(vm, sizeof(StrBuf), KIND_STRBUF, SHAPE_HIDDEN)
    if tail == NULL:
        buffer_free(vm, data, capacity)
        return NULL
    tail.data = data
    tail.used = 0
    tail.capacity = capacity
    return tail

cdef Value str_share(VM* vm, StrBuf* tail, Str* b, int64_t length, int width, bint ascii, int64_t at) noexcept nogil:
    """Append b to a tail that has room, and give the string over all of it."""
    cdef int64_t i
    cdef Str* out = <Str*>allocate(vm, sizeof(Str), KIND_STR, SHAPE_STR)
    if out == NULL:
        return ERROR
    out.length = length
    out.hash = 0
    out.width = <uint8_t>width
    out.ascii = ascii
    out.reserved = 0
    out.data = tail.data
    out.buffer = <Value>tail
    if b.width == width:
        memcpy(tail.data + at * width, b.data, b.length * width)
    else:
        for i in range(b.length):
            put_point(tail.data, width, at + i, str_at(b, i))
    tail.used = length * width
    return <Value>out
