# Text encodings: str.encode, bytes.decode and what is between them. Valid input takes a short path; the rest goes
# through a builder (of code points, or of bytes as code points below 256) and the error handlers.

cdef enum:
    CODEC_UTF8 = 1
    CODEC_LATIN1
    CODEC_ASCII
    CODEC_UTF16              # with a byte order mark
    CODEC_UTF16_LITTLE
    CODEC_UTF16_BIG
    CODEC_UTF32
    CODEC_UTF32_LITTLE
    CODEC_UTF32_BIG
    CODEC_UTF8_MARK          # utf-8-sig
    CODEC_ESCAPE             # unicode_escape
    CODEC_RAW_ESCAPE         # raw_unicode_escape

cdef enum:                   # error handlers
    ERRORS_STRICT = 0
    ERRORS_IGNORE
    ERRORS_REPLACE
    ERRORS_SURROGATE_ESCAPE
    ERRORS_SURROGATE_PASS
    ERRORS_BACKSLASH
    ERRORS_XML
    ERRORS_UNKNOWN           # found out only when an error happens: guest code must help
    ERRORS_STOP              # raise, and keep what has been done

cdef struct CodecName:
    const char* name
    int codec

cdef CodecName[34] CODEC_NAMES
CODEC_NAMES[:] = [
    CodecName("utf-8", CODEC_UTF8), CodecName("utf8", CODEC_UTF8), CodecName("u8", CODEC_UTF8), CodecName("utf", CODEC_UTF8),
    CodecName("cp65001", CODEC_UTF8), CodecName("latin-1", CODEC_LATIN1), CodecName("latin1", CODEC_LATIN1),
    CodecName("iso-8859-1", CODEC_LATIN1), CodecName("iso8859-1", CODEC_LATIN1), CodecName("8859", CODEC_LATIN1),
    CodecName("cp819", CODEC_LATIN1), CodecName("l1", CODEC_LATIN1), CodecName("latin", CODEC_LATIN1), CodecName("iso8859", CODEC_LATIN1),
    CodecName("ascii", CODEC_ASCII), CodecName("us-ascii", CODEC_ASCII), CodecName("646", CODEC_ASCII),
    CodecName("utf-16", CODEC_UTF16), CodecName("utf16", CODEC_UTF16), CodecName("u16", CODEC_UTF16),
    CodecName("utf-16-le", CODEC_UTF16_LITTLE), CodecName("utf-16le", CODEC_UTF16_LITTLE), CodecName("utf-16-be", CODEC_UTF16_BIG),
    CodecName("utf-16be", CODEC_UTF16_BIG), CodecName("utf-32", CODEC_UTF32), CodecName("utf32", CODEC_UTF32), CodecName("u32", CODEC_UTF32),
    CodecName("utf-32-le", CODEC_UTF32_LITTLE), CodecName("utf-32le", CODEC_UTF32_LITTLE), CodecName("utf-32-be", CODEC_UTF32_BIG),
    CodecName("utf-32be", CODEC_UTF32_BIG), CodecName("utf-8-sig", CODEC_UTF8_MARK), CodecName("unicode-escape", CODEC_ESCAPE),
    CodecName("raw-unicode-escape", CODEC_RAW_ESCAPE)]

cdef int find_codec(VM* vm, Value name) noexcept nogil:
    """CODEC_* of an encoding's name (UNBOUND: utf-8), or 0 when it is not one of the machine's own."""
    cdef char text[40]
    cdef Str* s
    cdef int64_t i
    cdef uint32_t c
    if name == UNBOUND:
        return CODEC_UTF8
    s = <Str*>name
    if s.length < 39:
        for i in range(s.length):
            c = str_at(s, i)
            text[i] = <char>(45 if c == 95 or c == 32 else c + 32 if 65 <= c <= 90 else c if c < 128 else 63)
        for i in range(34):
            if strlen(CODEC_NAMES[i].name) == <size_t>s.length and memcmp(text, CODEC_NAMES[i].name, s.length) == 0:
                return CODEC_NAMES[i].codec
    return 0

cdef const char* codec_name(int codec) noexcept nogil:
    """The name in error messages."""
    return "utf-8" if codec == CODEC_UTF8 or codec == CODEC_UTF8_MARK else "latin-1" if codec == CODEC_LATIN1 else \
        "ascii" if codec == CODEC_ASCII else "utf-16" if codec == CODEC_UTF16 else "utf-16-le" if codec == CODEC_UTF16_LITTLE else \
        "utf-16-be" if codec == CODEC_UTF16_BIG else "utf-32" if codec == CODEC_UTF32 else \
        "utf-32-le" if codec == CODEC_UTF32_LITTLE else "utf-32-be" if codec == CODEC_UTF32_BIG else \
        "unicodeescape" if codec == CODEC_ESCAPE else "rawunicodeescape"

cdef int error_handler(Value name) noexcept nogil:
    if name == UNBOUND or str_equal_c(name, "strict"):
        return ERRORS_STRICT
    if str_equal_c(name, "ignore"):
        return ERRORS_IGNORE
    if str_equal_c(name, "replace"):
        return ERRORS_REPLACE
    if str_equal_c(name, "surrogateescape"):
        return ERRORS_SURROGATE_ESCAPE
    if str_equal_c(name, "surrogatepass"):
        return ERRORS_SURROGATE_PASS
    if str_equal_c(name, "backslashreplace"):
        return ERRORS_BACKSLASH
    return ERRORS_XML if str_equal_c(name, "xmlcharrefreplace") else ERRORS_UNKNOWN

cdef struct Coding:          # an encoding or decoding in progress
    VM* vm
    Builder* out
    int codec
    int handler
    Value errors             # name of the handler
    Value source             # str, or bytes-like value
    bint partial             # the data may go on: what is cut off at their end is no error, and is left
    int64_t done             # bytes decoded

cdef Value raise_coding_error(Coding* c, int shape, int64_t start, int64_t end, const char* reason) noexcept nogil:
    """UnicodeEncodeError or UnicodeDecodeError with its five arguments."""
    cdef VM* vm = c.vm
    cdef Value args = new_tuple(vm, 5)
    cdef Value encoding = new_str_c(vm, codec_name(c.codec))
    cdef Value text = new_str_c(vm, reason)
    cdef Value source = c.source
    if source != ERROR and is_kind(source, KIND_BYTEARRAY):
        source = new_bytes(vm, bytes_data(source), bytes_length(source))
    if args == ERROR or encoding == ERROR or text == ERROR or source == ERROR:
        return ERROR
    tuple_items(args)[0] = encoding
    tuple_items(args)[1] = source
    tuple_items(args)[2] = box_int(start)
    tuple_items(args)[3] = box_int(end)
    tuple_items(args)[4] = text
    return raise_with_args(vm, shape, args)

# ---- decoding -----------------------------------------------------------------------------------

cdef int64_t decode_error(Coding* c, const uint8_t* data, int64_t n, int64_t start, int64_t end, const char* reason) noexcept nogil:
    """Do what the handler says about data[start:end]: where to go on, -1 with an error set, or -2 when guest code must."""
    c.done = start
    cdef int64_t i
    cdef uint32_t point = 0
    if c.handler == ERRORS_IGNORE:
        return end
    if c.handler == ERRORS_REPLACE:
        builder_put(c.out, 0xFFFD)
        return end
    if c.handler == ERRORS_BACKSLASH:
        for i in range(start, end):
            builder_escape(c.out, data[i])
        return end
    if c.handler == ERRORS_SURROGATE_ESCAPE:
        i = start
        while i < end and i < start + 4 and data[i] >= 128:
            builder_put(c.out, 0xDC00 + data[i])
            i += 1
        if i > start:
            return i
    elif c.handler == ERRORS_SURROGATE_PASS:
        i = surrogate_bytes(c.codec, data, n, start, &point)
        if i:
            builder_put(c.out, point)
            return start + i
    elif c.handler == ERRORS_UNKNOWN:
        return -2
    elif c.handler == ERRORS_XML:
        raise_type_error(c.vm, "don't know how to handle UnicodeDecodeError in error callback")
        return -1
    raise_coding_error(c, SHAPE_UNICODE_DECODE_ERROR, start, end, reason)
    return -1

cdef int64_t surrogate_bytes(int codec, const uint8_t* data, int64_t n, int64_t at, uint32_t* point) noexcept nogil:
    """Bytes that encode a lone surrogate at a place, 0 when there is none."""
    cdef int unit = 3 if codec == CODEC_UTF8 or codec == CODEC_UTF8_MARK else 2 if CODEC_UTF16 <= codec <= CODEC_UTF16_BIG else \
        4 if CODEC_UTF32 <= codec <= CODEC_UTF32_BIG else 0
    if unit == 0 or at + unit > n:
        return 0
    if unit == 3:
        point[0] = (<uint32_t>data[at] & 15) << 12 | (<uint32_t>data[at + 1] & 63) << 6 | (data[at + 2] & 63)
        if data[at] >> 4 != 14 or data[at + 1] >> 6 != 2 or data[at + 2] >> 6 != 2:
            return 0
    else:
        point[0] = code_unit(data + at, unit, codec == CODEC_UTF16_BIG or codec == CODEC_UTF32_BIG)
    return unit if 0xD800 <= point[0] <= 0xDFFF else 0

cdef int64_t ascii_prefix(const uint8_t* data, int64_t n) noexcept nogil:
    """How many bytes below 128 the data begin with."""
    cdef int64_t i = 0
    cdef uint64_t word
    while i + 8 <= n:
        memcpy(&word, data + i, 8)
        if word & <uint64_t>0x8080808080808080:
            break
        i += 8
    while i < n and data[i] < 128:
        i += 1
    return i

cdef int utf8_sequence(const uint8_t* data, int64_t n, uint32_t* point, const char** reason) noexcept nogil:
    """The code point that data (not ASCII) begin with: its bytes, or minus the number of bytes that are wrong."""
    cdef uint8_t first = data[0]
    cdef int more = 1 if 0xC2 <= first < 0xE0 else 2 if 0xE0 <= first < 0xF0 else 3 if 0xF0 <= first < 0xF5 else 0
    cdef uint32_t c = first & (0x3F >> more)
    cdef int i
    if more == 0:
        reason[0] = "invalid start byte"
        return -1
    for i in range(1, more + 1):
        if i >= n:
            reason[0] = "unexpected end of data"
            return -i
        # The second byte also tells overlong forms, surrogates and code points beyond the last.
        if data[i] >> 6 != 2 or (i == 1 and ((first == 0xE0 and data[1] < 0xA0) or (first == 0xED and data[1] >= 0xA0) or
                                             (first == 0xF0 and data[1] < 0x90) or (first == 0xF4 and data[1] >= 0x90))):
            reason[0] = "invalid continuation byte"
            return -i
        c = c << 6 | (data[i] & 63)
    point[0] = c
    return more + 1

cdef int decode_utf8_slow(Coding* c, const uint8_t* data, int64_t n) noexcept nogil:
    cdef int64_t i = 0
    cdef int64_t plain
    cdef uint32_t point = 0
    cdef const char* reason = NULL
    cdef int length
    while i < n and not c.out.failed:
        plain = ascii_prefix(data + i, n - i)
        builder_ascii(c.out, <const char*>data + i, plain)
        i += plain
        if i == n:
            break
        length = utf8_sequence(data + i, n - i, &point, &reason)
        if length > 0:
            builder_put(c.out, point)
            i += length
        elif c.partial and (i - length == n and reason[0] == c'u' or i + 2 == n and data[i] == 0xED and 0xA0 <= data[i + 1] < 0xC0):
            break                # cut off, be it in a surrogate, which a handler may let pass
        else:
            i = decode_error(c, data, n, i, i - length, reason)
            if i < 0:
                return <int>i
    c.done = i
    return 0

cdef Value decode_utf8(VM* vm, const uint8_t* data, int64_t n) noexcept nogil:
    """A str from valid UTF-8; NOT_IMPLEMENTED when it is not valid."""
    cdef int64_t plain = ascii_prefix(data, n)
    cdef int64_t count
    cdef uint32_t seen = 0
    cdef char few[4]
    cdef Str* s
    if plain == n:
        return new_str_latin1(vm, data, n)
    count = utf8_count(data + plain, n - plain, &seen)
    if count < 0:
        return NOT_IMPLEMENTED
    if plain + count == 1:
        utf8_expand(data, n, few, 4)
        return str_from_char(vm, (<uint32_t*>few)[0])
    s = new_str(vm, plain + count, width_for(seen), False)
    if s == NULL:
        return ERROR
    units_copy(s.data, s.width, <const char*>data, 1, plain)
    utf8_expand(data + plain, n - plain, s.data + plain * s.width, s.width)
    return <Value>s

cdef inline uint32_t code_unit(const uint8_t* p, int size, bint big) noexcept nogil:
    """Two or four bytes in either order."""
    if size == 2:
        return <uint32_t>p[0] << 8 | p[1] if big else <uint32_t>p[1] << 8 | p[0]
    if big:
        return <uint32_t>p[0] << 24 | <uint32_t>p[1] << 16 | <uint32_t>p[2] << 8 | p[3]
    return <uint32_t>p[3] << 24 | <uint32_t>p[2] << 16 | <uint32_t>p[1] << 8 | p[0]

cdef bint take_mark(Coding* c, const uint8_t* data, int64_t n, int size) noexcept nogil:
    """Decide the byte order, of a codec with a mark by the mark: whether there is one, to be skipped."""
    cdef bint wide = size == 4
    cdef bint little = n >= size and code_unit(data, size, False) == 0xFEFF
    cdef bint big = n >= size and code_unit(data, size, True) == 0xFEFF
    if c.codec != CODEC_UTF16 and c.codec != CODEC_UTF32:
        return False
    if big:
        c.codec = CODEC_UTF32_BIG if wide else CODEC_UTF16_BIG
    else:
        c.codec = CODEC_UTF32_LITTLE if wide else CODEC_UTF16_LITTLE
    return little or big

cdef int decode_utf16(Coding* c, const uint8_t* data, int64_t n) noexcept nogil:
    cdef int64_t i = 2 if take_mark(c, data, n, 2) else 0
    cdef bint big = c.codec == CODEC_UTF16_BIG
    cdef uint32_t high, low
    while i < n and not c.out.failed:
        if i + 2 > n:
            if c.partial:
                break
            i = decode_error(c, data, n, i, n, "truncated data")
        else:
            high = code_unit(data + i, 2, big)
            if not 0xD800 <= high <= 0xDFFF:
                builder_put(c.out, high)
                i += 2
                continue
            if high >= 0xDC00:
                i = decode_error(c, data, n, i, i + 2, "illegal encoding")
            elif i + 4 > n:
                if c.partial:
                    break
                i = decode_error(c, data, n, i, n, "unexpected end of data")
            else:
                low = code_unit(data + i + 2, 2, big)
                if 0xDC00 <= low <= 0xDFFF:
                    builder_put(c.out, 0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF))
                    i += 4
                    continue
                i = decode_error(c, data, n, i, i + 2, "illegal UTF-16 surrogate")
        if i < 0:
            return <int>i
    c.done = i
    return 0

cdef int decode_utf32(Coding* c, const uint8_t* data, int64_t n) noexcept nogil:
    cdef int64_t i = 4 if take_mark(c, data, n, 4) else 0
    cdef bint big = c.codec == CODEC_UTF32_BIG
    cdef uint32_t point
    while i < n and not c.out.failed:
        if i + 4 > n:
            if c.partial:
                break
            i = decode_error(c, data, n, i, n, "truncated data")
        else:
            point = code_unit(data + i, 4, big)
            if point < 0xD800 or 0xE000 <= point < 0x110000:
                builder_put(c.out, point)
                i += 4
                continue
            i = decode_error(c, data, n, i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)" if point < 0x110000 else
                             "code point not in range(0x110000)")
        if i < 0:
            return <int>i
    c.done = i
    return 0

cdef int decode_ascii(Coding* c, const uint8_t* data, int64_t n) noexcept nogil:
    cdef int64_t i = 0
    cdef int64_t plain
    while i < n and not c.out.failed:
        plain = ascii_prefix(data + i, n - i)
        builder_ascii(c.out, <const char*>data + i, plain)
        i += plain
        if i < n:
            i = decode_error(c, data, n, i, i + 1, "ordinal not in range(128)")
            if i < 0:
                return <int>i
    c.done = i
    return 0

cdef int decode_escape(Coding* c, const uint8_t* data, int64_t n) noexcept nogil:
    """unicode_escape and raw_unicode_escape."""
    cdef uint32_t named[NAMED_SEQUENCE]
    cdef int64_t i = 0
    cdef int64_t start, at
    cdef uint32_t point, kind
    cdef int digits, k
    cdef bint raw = c.codec == CODEC_RAW_ESCAPE
    while i < n and not c.out.failed:
        start = i
        if data[i] == 92 and raw and i + 1 == n and c.partial:
            break
        if data[i] != 92 or (raw and (i + 1 >= n or (data[i + 1] | 32) != 117)):
            builder_put(c.out, data[i])
            i += 1
            if raw and data[start] == 92 and i < n:
                builder_put(c.out, data[i])
                i += 1
            continue
        i += 1
        if i == n:
            if c.partial:
                i = start
                break
            i = decode_error(c, data, n, start, n, "\\ at end of string")
            if i < 0:
                return <int>i
            continue
        kind = data[i]
        i += 1
        digits = 2 if kind == 120 else 4 if kind == 117 else 8 if kind == 85 else 0
        point = 0
        if digits:
            k = 0
            while k < digits and i < n and hex_digit(<char>data[i]) >= 0:
                point = point << 4 | <uint32_t>hex_digit(<char>data[i])
                i += 1
                k += 1
            if k == digits and point < 0x110000:
                builder_put(c.out, point)
                continue
            if i == n and k < digits and c.partial:
                i = start
                break
            i = decode_error(c, data, n, start, i, ("\\Uxxxxxxxx out of range" if raw else "illegal Unicode character") if k == digits else
                             "truncated \\xXX escape" if kind == 120 else "truncated \\uXXXX escape" if kind == 117 else "truncated \\UXXXXXXXX escape")
            if i < 0:
                return <int>i
        elif 48 <= kind <= 55:
            point = kind - 48
            for k in range(2):
                if i < n and 48 <= data[i] <= 55:
                    point = point << 3 | <uint32_t>(data[i] - 48)
                    i += 1
            builder_put(c.out, point)
        elif kind == 78 and not raw:
            at = i
            while at < n and data[at] != 125:
                at += 1
            if at == n and c.partial:
                i = start
                break
            if i < n and data[i] == 123 and at < n and at > i + 1:
                if unicode_find_name(data + i + 1, at - i - 1, named) == 1:
                    builder_put(c.out, named[0])
                    i = at + 1
                    continue
                i = decode_error(c, data, n, start, at + 1, "unknown Unicode character name")
            else:
                i = decode_error(c, data, n, start, min_i64(at + 1 if at > i + 1 else at, n) if i < n and data[i] == 123 else i, "malformed \\N character escape")
            if i < 0:
                return <int>i
        elif kind != 10:
            point = 10 if kind == 110 else 9 if kind == 116 else 13 if kind == 114 else 8 if kind == 98 else 12 if kind == 102 else \
                7 if kind == 97 else 11 if kind == 118 else kind
            if point == kind and kind != 92 and kind != 39 and kind != 34:
                builder_put(c.out, 92)
            builder_put(c.out, point)
    c.done = i
    return 0

cdef int decode_by(Coding* c, const uint8_t* data, int64_t n) noexcept nogil:
    """Decode into c.out: 0, -1 with an error set, -2 when guest code must handle an error."""
    if c.codec == CODEC_UTF8 or c.codec == CODEC_UTF8_MARK:
        return decode_utf8_slow(c, data, n)
    if CODEC_UTF16 <= c.codec <= CODEC_UTF16_BIG:
        return decode_utf16(c, data, n)
    if CODEC_UTF32 <= c.codec <= CODEC_UTF32_BIG:
        return decode_utf32(c, data, n)
    if c.codec == CODEC_ASCII:
        return decode_ascii(c, data, n)
    if c.codec == CODEC_LATIN1:
        for i in range(n):
            builder_put(c.out, data[i])
        c.done = n
        return 0
    return decode_escape(c, data, n)

cdef Value bytes_decode_as(VM* vm, Value v, const uint8_t* data, int64_t n, int codec, Value errors) noexcept nogil:
    """A str from bytes (those of v, which errors show); ERROR, or NEED_GUEST when an error has a handler of the guest's."""
    cdef Coding c
    cdef Builder b
    cdef Value result
    cdef int status
    charge(vm, n >> 6)
    if codec == CODEC_LATIN1:
        return new_str_latin1(vm, data, n)
    if codec == CODEC_UTF8_MARK and n >= 3 and data[0] == 0xEF and data[1] == 0xBB and data[2] == 0xBF:
        data += 3
        n -= 3
    if codec == CODEC_UTF8 or codec == CODEC_UTF8_MARK or (codec == CODEC_ASCII and ascii_prefix(data, n) == n):
        result = decode_utf8(vm, data, n)
        if result != NOT_IMPLEMENTED:
            return result
    c.vm = vm
    c.out = &b
    c.codec = codec
    c.errors = errors
    c.handler = error_handler(errors)
    c.source = v
    c.partial = False
    builder_init(&b, vm)
    status = decode_by(&c, data, n)
    if status < 0:
        builder_drop(&b)
        return ERROR if status == -1 else NEED_GUEST
    return builder_finish(&b)

# ---- encoding -----------------------------------------------------------------------------------

cdef int encode_error(Coding* c, Str* s, int64_t start, int64_t end, const char* reason) noexcept nogil:
    """Do what the handler says about s[start:end], which cannot be encoded; -1 with an error set, -2 when guest code must."""
    cdef int64_t i
    cdef uint32_t point
    cdef char few[16]
    if c.handler == ERRORS_UNKNOWN:
        return -2
    for i in range(start, end):
        point = str_at(s, i)
        if c.handler == ERRORS_REPLACE:
            encode_ascii_unit(c, 63)
        elif c.handler == ERRORS_BACKSLASH:
            snprintf(few, sizeof(few), "\\x%02x" if point < 256 else "\\u%04x" if point < 65536 else "\\U%08x", point)
            encode_ascii_text(c, few)
        elif c.handler == ERRORS_XML:
            snprintf(few, sizeof(few), "&#%d;", <int>point)
            encode_ascii_text(c, few)
        elif c.handler == ERRORS_SURROGATE_ESCAPE and 0xDC80 <= point <= 0xDCFF and not (CODEC_UTF16 <= c.codec <= CODEC_UTF32_BIG):
            builder_put(c.out, point - 0xDC00)
        elif c.handler == ERRORS_SURROGATE_PASS and 0xD800 <= point <= 0xDFFF and c.codec != CODEC_ASCII and c.codec != CODEC_LATIN1:
            encode_unit(c, point)
        elif c.handler != ERRORS_IGNORE:
            # What surrogateescape has taken care of is not part of the error.
            raise_coding_error(c, SHAPE_UNICODE_ENCODE_ERROR, i if c.handler == ERRORS_SURROGATE_ESCAPE else start, end, reason)
            return -1
    return 0

cdef void encode_ascii_text(Coding* c, const char* text) noexcept nogil:
    while text[0]:
        encode_ascii_unit(c, <uint8_t>text[0])
        text += 1

cdef void encode_ascii_unit(Coding* c, uint32_t point) noexcept nogil:
    if CODEC_UTF16 <= c.codec <= CODEC_UTF32_BIG:
        encode_unit(c, point)
    else:
        builder_put(c.out, point)

cdef void encode_unit(Coding* c, uint32_t point) noexcept nogil:
    """Append one code point (a surrogate, too) in utf-8, utf-16 or utf-32."""
    cdef char few[4]
    cdef int i, n
    if c.codec == CODEC_UTF8 or c.codec == CODEC_UTF8_MARK:
        n = encode_point(point, few)
        for i in range(n):
            builder_put(c.out, <uint8_t>few[i])
    elif CODEC_UTF16 <= c.codec <= CODEC_UTF16_BIG:
        if point >= 0x10000:
            point -= 0x10000
            encode_bytes(c, 0xD800 | point >> 10, 2)
            point = 0xDC00 | (point & 0x3FF)
        encode_bytes(c, point, 2)
    else:
        encode_bytes(c, point, 4)

cdef void encode_bytes(Coding* c, uint32_t unit, int size) noexcept nogil:
    cdef bint big = c.codec == CODEC_UTF16_BIG or c.codec == CODEC_UTF32_BIG
    cdef int i
    for i in range(size):
        builder_put(c.out, unit >> (8 * (size - 1 - i if big else i)) & 255)

cdef int encode_slow(Coding* c, Str* s, int64_t start) noexcept nogil:
    """Character by character; runs of characters that cannot be encoded go to the handler together."""
    cdef int64_t i = start
    cdef int64_t end
    cdef int status
    cdef uint32_t point
    cdef uint32_t limit = 128 if c.codec == CODEC_ASCII else 256 if c.codec == CODEC_LATIN1 else 0
    if c.codec == CODEC_UTF16 or c.codec == CODEC_UTF32:
        encode_unit(c, 0xFEFF)
    while i < s.length and not c.out.failed:
        point = str_at(s, i)
        if point < limit or (limit == 0 and not 0xD800 <= point <= 0xDFFF):
            if limit:
                builder_put(c.out, point)
            else:
                encode_unit(c, point)
            i += 1
            continue
        end = i + 1
        while end < s.length and (str_at(s, end) >= limit if limit else 0xD800 <= str_at(s, end) <= 0xDFFF):
            end += 1
        if limit == 0 and c.codec != CODEC_UTF8 and c.codec != CODEC_UTF8_MARK:
            end = i + 1
        status = encode_error(c, s, i, end, "surrogates not allowed" if limit == 0 else "ordinal not in range(128)" if limit == 128 else
                              "ordinal not in range(256)")
        if status < 0:
            return status
        i = end
    return 0

cdef int encode_escape(Coding* c, Str* s) noexcept nogil:
    cdef int64_t i
    cdef uint32_t point
    for i in range(s.length):
        point = str_at(s, i)
        if c.codec == CODEC_RAW_ESCAPE:
            if point < 256:
                builder_put(c.out, point)
            else:
                builder_escape(c.out, point)
        elif point == 92:
            builder_ascii(c.out, "\\\\", 2)
        elif point == 9:
            builder_ascii(c.out, "\\t", 2)
        elif point == 10:
            builder_ascii(c.out, "\\n", 2)
        elif point == 13:
            builder_ascii(c.out, "\\r", 2)
        elif 32 <= point < 127:
            builder_put(c.out, point)
        else:
            builder_escape(c.out, point)
    return 0

cdef int64_t utf8_length(Str* s) noexcept nogil:
    """Bytes of a string's UTF-8; -1 when it has surrogates."""
    cdef int64_t i, total = s.length
    cdef uint32_t c
    if s.width == 1:
        for i in range(s.length):
            total += (<uint8_t*>s.data)[i] >> 7
    elif s.width == 2:
        for i in range(s.length):
            c = (<uint16_t*>s.data)[i]
            if c >> 11 == 27:
                return -1
            total += (c >= 0x80) + (c >= 0x800)
    else:
        for i in range(s.length):
            c = (<uint32_t*>s.data)[i]
            if c >> 11 == 27:
                return -1
            total += (c >= 0x80) + (c >= 0x800) + (c >= 0x10000)
    return total

cdef Value encode_utf8(VM* vm, Str* s) noexcept nogil:
    """UTF-8 of a string; NOT_IMPLEMENTED when it has surrogates."""
    cdef Value out
    cdef int64_t size
    if s.ascii:
        return new_bytes(vm, <const uint8_t*>s.data, s.length)
    size = utf8_length(s)
    if size < 0:
        return NOT_IMPLEMENTED
    out = new_bytes(vm, NULL, size)
    if out != ERROR:
        units_encode(s.data, s.width, s.length, <char*>bytes_data(out))
    return out

cdef Value str_encode_as(VM* vm, Str* s, int codec, Value errors) noexcept nogil:
    """bytes of a string; ERROR, or NEED_GUEST when an error has a handler of the guest's."""
    cdef Coding c
    cdef Builder b
    cdef Value result
    cdef int status
    charge(vm, s.length >> 6)
    if codec == CODEC_UTF8:
        result = encode_utf8(vm, s)
        if result != NOT_IMPLEMENTED:
            return result
    if (codec == CODEC_LATIN1 and s.width == 1) or (codec == CODEC_ASCII and s.ascii):
        return new_bytes(vm, <const uint8_t*>s.data, s.length)
    c.vm = vm
    c.out = &b
    c.codec = codec
    c.errors = errors
    c.handler = error_handler(errors)
    c.source = str_plain(vm, s)
    builder_init(&b, vm)
    if codec == CODEC_UTF8_MARK:
        encode_unit(&c, 0xFEFF)
    if codec >= CODEC_ESCAPE:
        status = encode_escape(&c, s)
    else:
        status = encode_slow(&c, s, 0)
    if status < 0 or b.failed:
        builder_drop(&b)
        return NEED_GUEST if status == -2 else ERROR
    result = new_bytes(vm, <const uint8_t*>b.data, b.length)
    builder_drop(&b)
    return result

# ---- methods ------------------------------------------------------------------------------------

cdef bint check_codec_names(VM* vm, const char* function, Value encoding, Value errors) noexcept nogil:
    """Whether both are absent or strings; False with TypeError set."""
    if encoding != UNBOUND and not is_kind(encoding, KIND_STR):
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s argument 'encoding' must be str, not %s", function, argument_type(vm, encoding))
    elif errors != UNBOUND and not is_kind(errors, KIND_STR):
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s argument 'errors' must be str, not %s", function, argument_type(vm, errors))
    else:
        return True
    return False

cdef Value* with_codec_names(VM* vm, Value* args) noexcept nogil:
    """The encoding and errors in args[2] and args[3] as guest code wants them: None when absent."""
    if args[2] == UNBOUND:
        args[2] = NONE
    if args[3] == UNBOUND:
        args[3] = NONE
    return args

cdef Value coded_by_guest(VM* vm, const char* how, Value v, Value encoding, Value errors) noexcept nogil:
    """What str.encode and bytes.decode leave to guest code: encodings and error handlers that are not the machine's own."""
    cdef Value forward[3]
    forward[0] = v
    forward[1] = encoding if encoding != UNBOUND else new_str_c(vm, "utf-8")
    forward[2] = errors if errors != UNBOUND else new_str_c(vm, "strict")
    return prelude_call(vm, how, forward, 3) if forward[1] != ERROR and forward[2] != ERROR else ERROR

cdef Value str_encode(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int codec
    cdef Value result = NEED_GUEST
    if not check_codec_names(vm, "encode()", args[1], args[2]):
        return ERROR
    codec = find_codec(vm, args[1])
    if codec:
        result = str_encode_as(vm, <Str*>args[0], codec, args[2])
    return coded_by_guest(vm, "text_encode", args[0], args[1], args[2]) if result == NEED_GUEST else result

cdef Value bytes_decode(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int codec
    cdef Value result = NEED_GUEST
    if not check_codec_names(vm, "decode()", args[1], args[2]):
        return ERROR
    if bytes_length(args[0]) == 0:
        return EMPTY_STR
    codec = find_codec(vm, args[1])
    if codec:
        result = bytes_decode_as(vm, args[0], bytes_data(args[0]), bytes_length(args[0]), codec, args[2])
    return coded_by_guest(vm, "bytes_decode", args[0], args[1], args[2]) if result == NEED_GUEST else result

# ---- for _codecs --------------------------------------------------------------------------------

cdef Value codecs_find(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """find(name): the number of an encoding of the machine's own, 0 for any other."""
    return box_int(find_codec(vm, args[0]) if is_kind(args[0], KIND_STR) else 0)

cdef Value take_coding_error(VM* vm, int status) noexcept nogil:
    """The exception that stopped a coding, no longer raised, or None; ERROR for one that is no such error."""
    cdef Value error = vm.exception
    if status == 0:
        return NONE
    if not exception_matches(vm, SHAPE_UNICODE_ERROR):
        return ERROR
    vm.exception = UNBOUND
    return error

cdef bint begin_coding(VM* vm, Coding* c, Builder* b, Value number, Value errors, Value source) noexcept nogil:
    """Fill in what both directions need; errors of None stop the coding. False with an exception set."""
    if not is_int(number) or as_int(number) < CODEC_UTF8 or as_int(number) > CODEC_RAW_ESCAPE or (errors != NONE and not is_kind(errors, KIND_STR)):
        raise_value_error(vm, "there is no such encoding")
        return False
    c.vm = vm
    c.out = b
    c.codec = <int>as_int(number)
    c.errors = errors
    c.handler = ERRORS_STOP if errors == NONE else error_handler(errors)
    c.source = source
    c.partial = False
    c.done = 0
    return True

cdef Value codecs_encode(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """encode(number, text, errors, start): the bytes, and None or the error that stopped it (with errors=None)."""
    cdef Coding c
    cdef Builder b
    cdef Value out, error
    cdef int64_t start = 0
    cdef int status
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "encode() argument 1 must be str, not %s", argument_type(vm, args[1]))
    if not as_index(vm, args[3], &start) or not begin_coding(vm, &c, &b, args[0], args[2], str_plain(vm, <Str*>args[1])):
        return ERROR
    if start < 0 or start > (<Str*>args[1]).length:
        return raise_error_int(vm, SHAPE_INDEX_ERROR, "position %lld from error handler out of bounds", start)
    charge(vm, (<Str*>args[1]).length >> 5)
    builder_init(&b, vm)
    if c.codec == CODEC_UTF8_MARK and start == 0:
        encode_unit(&c, 0xFEFF)
    status = encode_escape(&c, <Str*>args[1]) if c.codec >= CODEC_ESCAPE else encode_slow(&c, <Str*>args[1], start)
    if b.failed or status == -2 or (status < 0 and c.handler != ERRORS_STOP):
        builder_drop(&b)
        return NOT_IMPLEMENTED if status == -2 and not b.failed else ERROR
    error = take_coding_error(vm, status)
    out = new_bytes(vm, <const uint8_t*>b.data, b.length)
    builder_drop(&b)
    return new_pair(vm, out, error) if out != ERROR and error != ERROR else ERROR

cdef Value codecs_decode(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """decode(number, data, errors, start, final): text, the bytes used up, the error that stopped it (with errors=None)
    or None, and the number of the encoding in which to go on."""
    cdef Coding c
    cdef Builder b
    cdef Span span
    cdef Value parts[4]
    cdef int64_t start = 0
    cdef int status, final = value_truth(vm, args[4])
    cdef Value data = args[1]
    if not as_index(vm, args[3], &start) or not settle_buffer(vm, &data) or not need_span(vm, data, &span):
        return ERROR
    if not is_kind(data, KIND_BYTES):
        data = new_bytes(vm, span.data, span.length)
        if data == ERROR:
            return ERROR
        span.data = bytes_data(data)
    if not begin_coding(vm, &c, &b, args[0], args[2], data):
        return ERROR
    if start < 0 or start > span.length:
        return raise_error_int(vm, SHAPE_INDEX_ERROR, "position %lld from error handler out of bounds", start)
    charge(vm, span.length >> 5)
    c.partial = final == 0
    builder_init(&b, vm)
    status = decode_by(&c, span.data + start, span.length - start)
    if b.failed or status == -2 or (status < 0 and c.handler != ERRORS_STOP):
        builder_drop(&b)
        return NOT_IMPLEMENTED if status == -2 and not b.failed else ERROR
    parts[2] = take_coding_error(vm, status)
    if parts[2] == ERROR:
        builder_drop(&b)
        return ERROR
    if is_pointer(parts[2]) and start and not move_coding_error(vm, parts[2], data, start):
        builder_drop(&b)
        return ERROR
    parts[0] = builder_finish(&b)
    parts[1] = box_int(start + c.done)
    parts[3] = box_int(c.codec)
    return new_tuple_from(vm, parts, 4) if parts[0] != ERROR else ERROR

cdef bint move_coding_error(VM* vm, Value error, Value data, int64_t start) noexcept nogil:
    """Have an error of a decoding that began at `start` speak of the whole data."""
    cdef Value old = (<ExceptionObject*>error).args
    cdef Value args
    if tuple_length(old) != 5:
        return True
    args = new_tuple_from(vm, tuple_items(old), 5)
    if args == ERROR:
        return False
    tuple_items(args)[1] = data
    tuple_items(args)[2] = box_int(as_int(tuple_items(old)[2]) + start)
    tuple_items(args)[3] = box_int(as_int(tuple_items(old)[3]) + start)
    (<ExceptionObject*>error).args = args
    return True

cdef int register_codecs() except -1:
    define_method(SHAPE_STR, "encode", str_encode, "self, /, encoding=, errors=")
    define_method(SHAPE_BYTES, "decode", bytes_decode, "self, /, encoding=, errors=")
    define_method(SHAPE_BYTEARRAY, "decode", bytes_decode, "self, /, encoding=, errors=")
    return 0

cdef int register_codecs_module() except -1:
    cdef Dict* d = define_module("_coding")
    define_function(d, "find", codecs_find, "name, /", "_coding")
    define_function(d, "encode", codecs_encode, "number, text, errors, start, /", "_coding")
    define_function(d, "decode", codecs_decode, "number, data, errors, start, final, /", "_coding")
    return 0
