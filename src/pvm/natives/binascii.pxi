# Base 64 and the CRC-32: what is asked of many bytes in the library's `binascii`, which keeps what is odd to itself.

SIXTHS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

cdef enum:
    NO_SIXTH = 255
    PADDING = 61             # "="
    CRC32_POLYNOMIAL = 0xEDB88320

cdef uint8_t SIXTH_LETTERS[64]
cdef uint8_t SIXTH_VALUES[256]
cdef uint32_t CRC32_TABLE[256]

cdef Value binary_to_base64(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """to_base64(data, newline): the text as bytes."""
    cdef Span span
    cdef Value out
    cdef int64_t size
    if not settle_buffer(vm, args) or not need_span(vm, args[0], &span):
        return ERROR
    size = (span.length + 2) // 3 * 4 + (args[1] == TRUE_)
    if not may_allocate(vm, size):
        return ERROR
    charge(vm, span.length >> 4)
    out = new_bytes(vm, NULL, size)
    if out == ERROR or size == 0:
        return out
    write_sixths(span.data, span.length, bytes_data(out))
    if args[1] == TRUE_:
        bytes_data(out)[size - 1] = 10
    return out

cdef void write_sixths(const uint8_t* data, int64_t n, uint8_t* out) noexcept nogil:
    cdef uint32_t bits
    cdef int64_t i = 0
    while i + 2 < n:
        bits = <uint32_t>data[i] << 16 | <uint32_t>data[i + 1] << 8 | data[i + 2]
        out[0], out[1] = SIXTH_LETTERS[bits >> 18], SIXTH_LETTERS[bits >> 12 & 63]
        out[2], out[3] = SIXTH_LETTERS[bits >> 6 & 63], SIXTH_LETTERS[bits & 63]
        out += 4
        i += 3
    if i == n:
        return
    bits = <uint32_t>data[i] << 16 | (<uint32_t>data[i + 1] << 8 if i + 1 < n else 0)
    out[0], out[1] = SIXTH_LETTERS[bits >> 18], SIXTH_LETTERS[bits >> 12 & 63]
    out[2] = SIXTH_LETTERS[bits >> 6 & 63] if i + 1 < n else PADDING
    out[3] = PADDING

cdef Value binary_from_base64(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """from_base64(data, strict): the bytes of base 64 that is in order, else None. What belongs to no base 64 is passed over, if not strict."""
    cdef Span span
    cdef Value out
    cdef int64_t length
    if not need_span(vm, args[0], &span) or not may_allocate(vm, span.length):
        return ERROR
    charge(vm, span.length >> 4)
    length = count_sixths(span.data, span.length, args[1] == TRUE_)
    if length < 0:
        return NONE
    out = new_bytes(vm, NULL, length)
    if out != ERROR:
        read_sixths(span.data, bytes_data(out), length)
    return out

cdef int64_t count_sixths(const uint8_t* data, int64_t n, bint strict) noexcept nogil:
    """How many bytes base 64 makes: whole groups, of which padding ends the last, and nothing but line ends after it. -1 for other text."""
    cdef int64_t i = 0, sixths = 0, padding = 0
    while i < n and data[i] != PADDING:
        if SIXTH_VALUES[data[i]] != NO_SIXTH:
            sixths += 1
        elif strict:
            return -1
        i += 1
    while i < n and data[i] == PADDING:
        padding += 1
        i += 1
    while i < n and (data[i] == 10 or data[i] == 13) and not strict:
        i += 1
    if i < n or (sixths + padding) & 3 or padding > 2:
        return -1
    return (sixths + padding) // 4 * 3 - padding

cdef void read_sixths(const uint8_t* data, uint8_t* out, int64_t length) noexcept nogil:
    cdef uint32_t bits = 0
    cdef int have = 0
    cdef uint8_t value
    while length:
        value = SIXTH_VALUES[data[0]]
        data += 1
        if value == NO_SIXTH:
            continue
        bits = bits << 6 | value
        have += 6
        if have >= 8:
            have -= 8
            out[0] = <uint8_t>(bits >> have)
            out += 1
            length -= 1

cdef Value binary_crc32(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """crc32(data, crc)"""
    cdef Span span
    cdef uint32_t crc
    cdef int64_t before, i
    if not is_number_int(args[1]) or not int_as_i64(args[1], &before):
        return raise_type_error(vm, "an integer of 32 bits is required")
    if not settle_buffer(vm, args) or not need_span(vm, args[0], &span):
        return ERROR
    crc = ~<uint32_t>before
    charge(vm, span.length >> 4)
    for i in range(span.length):
        crc = crc >> 8 ^ CRC32_TABLE[(crc ^ span.data[i]) & 255]
    return box_int(<int64_t>~crc)

cdef int register_binary_text() except -1:
    cdef Dict* d = define_module("_binary_text")
    cdef uint32_t number
    cdef int i, turn
    define_function(d, "to_base64", binary_to_base64, "data, newline, /", "_binary_text")
    define_function(d, "from_base64", binary_from_base64, "data, strict, /", "_binary_text")
    define_function(d, "crc32", binary_crc32, "data, crc, /", "_binary_text")
    memset(SIXTH_VALUES, NO_SIXTH, sizeof(SIXTH_VALUES))
    for i in range(64):
        SIXTH_LETTERS[i] = SIXTHS[i]
        SIXTH_VALUES[SIXTH_LETTERS[i]] = <uint8_t>i
    for i in range(256):
        number = <uint32_t>i
        for turn in range(8):
            number = number >> 1 ^ (CRC32_POLYNOMIAL if number & 1 else 0)
        CRC32_TABLE[i] = number
    return 0
