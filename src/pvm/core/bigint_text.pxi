# Integers from and to text in any base from 2 to 36. Long ones are split in the middle (divide and conquer
# over powers of the base), so that the time grows as that of multiplication and division.

cdef enum:
    TEXT_LEVEL = 4           # 2^4 chunks of digits: at most so many are converted digit by digit
    POWER_LEVELS = 40

cdef const char* DIGIT_PAIRS = (
    b"00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748"
    b"4950515253545556575859606162636465666768697071727374757677787980818283848586878889909192939495969798"
    b"99")
cdef const char* DIGIT_LETTERS = b"0123456789abcdefghijklmnopqrstuvwxyz"

cdef struct Powers:          # chunk ** (2 ** level), where chunk is the largest power of the base in a limb
    uint64_t chunk
    int64_t chunk_digits
    int levels               # powers present
    uint64_t* limbs[POWER_LEVELS]
    int64_t length[POWER_LEVELS]
    int64_t allocated[POWER_LEVELS]

cdef void powers_init(Powers* powers, int base) noexcept nogil:
    powers.chunk = base
    powers.chunk_digits = 1
    if base == 10:
        powers.chunk = <uint64_t>10000000000000000000
        powers.chunk_digits = 19
    while powers.chunk <= ~<uint64_t>0 // base:
        powers.chunk *= base
        powers.chunk_digits += 1
    powers.levels = 1
    powers.limbs[0] = &powers.chunk
    powers.length[0] = 1
    powers.allocated[0] = 0

cdef int powers_grow(VM* vm, Powers* powers) noexcept nogil:
    """One level more."""
    cdef int level = powers.levels
    cdef int64_t n = powers.length[level - 1]
    cdef uint64_t* limbs
    if level == POWER_LEVELS:
        raise_memory_error(vm)
        return -1
    limbs = limbs_new(vm, 2 * n)
    if limbs == NULL:
        return -1
    powers.limbs[level] = limbs
    powers.allocated[level] = 2 * n
    powers.levels += 1
    if limbs_mul(vm, limbs, powers.limbs[level - 1], n, powers.limbs[level - 1], n) < 0:
        return -1
    powers.length[level] = limbs_trim(limbs, 2 * n)
    return 0

cdef void powers_free(VM* vm, Powers* powers) noexcept nogil:
    cdef int level
    for level in range(1, powers.levels):
        limbs_free(vm, powers.limbs[level], powers.allocated[level])

# ---- to text ------------------------------------------------------------------------------------

cdef char* decimal_write(uint64_t u, char* end) noexcept nogil:
    """Write the decimal digits of u before `end`; where they begin."""
    cdef uint64_t pair
    while u >= 100:
        pair = u % 100
        u //= 100
        end -= 2
        memcpy(end, DIGIT_PAIRS + 2 * pair, 2)
    if u >= 10:
        end -= 2
        memcpy(end, DIGIT_PAIRS + 2 * u, 2)
        return end
    end -= 1
    end[0] = <char>(48 + u)
    return end

cdef void decimal_pad(uint64_t u, char* out, int64_t width) noexcept nogil:
    """Write u with exactly `width` digits."""
    cdef char* start = decimal_write(u, out + width)
    memset(out, 48, start - out)

cdef int decimal_fill(VM* vm, uint64_t* a, int64_t n, int level, Powers* powers, char* out) noexcept nogil:
    """Write a (which is used up), less than the power of a level, with all the digits of that level."""
    cdef int64_t digits = powers.chunk_digits << level
    cdef int64_t m, total
    cdef uint64_t* q
    cdef char* end
    cdef int status
    n = limbs_trim(a, n)
    if n == 0:
        memset(out, 48, digits)
        return 0
    if level <= TEXT_LEVEL:
        end = out + digits
        charge(vm, (n * n) >> 3)
        while n > 0:
            end -= powers.chunk_digits
            decimal_pad(limbs_div_one(a, a, n, powers.chunk), end, powers.chunk_digits)
            n = limbs_trim(a, n)
        memset(out, 48, end - out)
        return 0
    m = powers.length[level - 1]
    if n < m or (n == m and limbs_compare(a, powers.limbs[level - 1], n) < 0):
        memset(out, 48, digits >> 1)
        return decimal_fill(vm, a, n, level - 1, powers, out + (digits >> 1))
    total = n - m + 1
    q = limbs_new(vm, total)
    if q == NULL:
        return -1
    status = limbs_divide(vm, q, a, a, n, powers.limbs[level - 1], m)
    if status == 0:
        status = decimal_fill(vm, q, total, level - 1, powers, out)
    limbs_free(vm, q, total)
    if status == 0:
        status = decimal_fill(vm, a, m, level - 1, powers, out + (digits >> 1))
    return status

cdef int64_t decimal_long(VM* vm, IntView* a, char** text, int64_t* allocated) noexcept nogil:
    """Decimal digits in a buffer of their own (text, to be freed by the caller), right-aligned; their number or -1."""
    cdef Powers powers
    cdef int64_t n = a.length
    cdef int64_t digits, skip = 0
    cdef uint64_t* copy
    cdef int level = 1
    cdef int status = 0
    cdef char* out
    powers_init(&powers, 10)
    while status == 0 and n >= 2 * powers.length[level - 1] - 1:
        status = powers_grow(vm, &powers)
        level += 1
    digits = powers.chunk_digits << level
    allocated[0] = digits
    out = NULL
    copy = NULL
    if status == 0:
        out = <char*>buffer_new(vm, digits)
        copy = limbs_new(vm, n)
        if out == NULL or copy == NULL:
            status = -1
    if status == 0:
        memcpy(copy, a.limbs, n * 8)
        status = decimal_fill(vm, copy, n, level, &powers, out)
    if copy != NULL:
        limbs_free(vm, copy, n)
    powers_free(vm, &powers)
    text[0] = out
    if status < 0:
        buffer_free(vm, out, digits)
        return -1
    while out[skip] == 48:
        skip += 1
    return digits - skip

cdef int64_t power_text(IntView* a, int bits, char* out) noexcept nogil:
    """Digits in base 2, 8 or 16 (`bits` a digit) of a number that is not zero; their number."""
    cdef int64_t total = (view_bit_length(a) + bits - 1) // bits
    cdef int64_t i, place, word
    cdef uint64_t digit = 0
    if bits != 3:
        # Digits do not cross limbs.
        for i in range(total):
            if i & (64 // bits - 1) == 0:
                digit = a.limbs[i * bits >> 6]
            out[total - 1 - i] = DIGIT_LETTERS[digit & ((1 << bits) - 1)]
            digit >>= bits
        return total
    for i in range(total):
        place = i * bits
        word = place >> 6
        place &= 63
        digit = a.limbs[word] >> place
        if place + bits > 64 and word + 1 < a.length:
            digit |= a.limbs[word + 1] << (64 - place)
        out[total - 1 - i] = DIGIT_LETTERS[digit & ((1 << bits) - 1)]
    return total

cdef struct IntText:         # digits of an int: see int_text
    char* digits
    int64_t length
    char* allocated          # buffer to free, or NULL
    int64_t size
    char few[176]

cdef enum:
    FEW_LIMBS = 8            # ints up to so long are converted on the C stack

cdef int64_t int_digits_limit(VM* vm) noexcept nogil:
    """sys.get_int_max_str_digits(): 0 is no limit."""
    return vm.digits_limit

cdef int raise_digits_limit(VM* vm) noexcept nogil:
    raise_error_int(vm, SHAPE_VALUE_ERROR, "Exceeds the limit (%lld digits) for integer string conversion; "
                    "use sys.set_int_max_str_digits() to increase the limit", int_digits_limit(vm))
    return -1

cdef int int_text(VM* vm, IntView* a, int base, IntText* text) noexcept nogil:
    """Digits of the magnitude in base 2, 8, 10 or 16. -1 with an error set; else int_text_free is due."""
    cdef uint64_t limbs[FEW_LIMBS]
    cdef int64_t limit, n
    cdef int bits = 1 if base == 2 else 3 if base == 8 else 4
    text.allocated = NULL
    text.digits = text.few
    if a.length == 0:
        text.few[0] = 48
        text.length = 1
    elif base == 10 and a.length == 1:
        text.digits = decimal_write(a.limbs[0], text.few + 176)
        text.length = text.few + 176 - text.digits
    elif base == 10 and a.length <= FEW_LIMBS:
        memcpy(limbs, a.limbs, a.length * 8)
        text.digits = text.few + 176
        n = a.length
        while n > 1 or limbs[0] >= <uint64_t>10000000000000000000:
            text.digits -= 19
            decimal_pad(limbs_div_one(limbs, limbs, n, <uint64_t>10000000000000000000), text.digits, 19)
            n = limbs_trim(limbs, n)
        text.digits = decimal_write(limbs[0], text.digits)
        text.length = text.few + 176 - text.digits
    elif base == 10:
        limit = int_digits_limit(vm)
        if limit > 0 and a.length > 32 and a.length * 19 - 19 > limit:
            return raise_digits_limit(vm)
        text.length = decimal_long(vm, a, &text.allocated, &text.size)
        if text.length < 0:
            return -1
        text.digits = text.allocated + text.size - text.length
        if limit > 0 and text.length > limit:
            int_text_free(vm, text)
            return raise_digits_limit(vm)
    else:
        text.length = (view_bit_length(a) + bits - 1) // bits
        if text.length > <int64_t>sizeof(text.few):
            charge(vm, text.length >> 5)
            text.size = text.length
            text.allocated = <char*>buffer_new(vm, text.size)
            if text.allocated == NULL:
                return -1
            text.digits = text.allocated
        power_text(a, bits, text.digits)
    return 0

cdef void int_text_free(VM* vm, IntText* text) noexcept nogil:
    if text.allocated != NULL:
        buffer_free(vm, text.allocated, text.size)

cdef Value int_to_base(VM* vm, Value v, int base, const char* prefix) noexcept nogil:
    """Text of an int: sign, prefix ("0x" ...) and digits."""
    cdef IntView a
    cdef IntText text
    cdef Str* out
    cdef int64_t head = strlen(prefix)
    int_view(v, &a)
    if int_text(vm, &a, base, &text) < 0:
        return ERROR
    cdef int64_t minus = 1 if a.sign < 0 and a.length else 0
    if minus + head + text.length == 1:
        return LATIN1[<uint8_t>text.digits[0]]
    out = new_str(vm, minus + head + text.length, 1, True)
    if out != NULL:
        out.data[0] = 45
        memcpy(out.data + minus, prefix, head)
        memcpy(out.data + minus + head, text.digits, text.length)
    int_text_free(vm, &text)
    return <Value>out if out != NULL else ERROR

cdef Value int_to_str(VM* vm, Value v) noexcept nogil:
    """str() and repr() of an int, a bool's number or a BigInt."""
    cdef char few[24]
    cdef char* start
    cdef int64_t i
    if LIKELY(is_int(v)):
        i = as_int(v)
        start = decimal_write(0 - <uint64_t>i if i < 0 else <uint64_t>i, few + 24)
        if i < 0:
            start -= 1
            start[0] = 45
        return new_str_latin1(vm, <uint8_t*>start, few + 24 - start)
    return int_to_base(vm, v, 10, "")

# ---- from text ----------------------------------------------------------------------------------

cdef int64_t limbs_from_power(uint64_t* out, const uint8_t* digits, int64_t count, int bits) noexcept nogil:
    """Digits (values, most significant first) of a base 2 ** bits; the limbs in use."""
    cdef int64_t i, place, word
    cdef int64_t n = (count * bits + 63) >> 6
    memset(out, 0, n * 8)
    for i in range(count):
        place = i * bits
        word = place >> 6
        place &= 63
        out[word] |= <uint64_t>digits[count - 1 - i] << place
        if place + bits > 64:
            out[word + 1] |= <uint64_t>digits[count - 1 - i] >> (64 - place)
    return limbs_trim(out, n)

cdef int64_t limbs_from_chunks(uint64_t* out, const uint8_t* digits, int64_t count, int base, Powers* powers) noexcept nogil:
    """Digit values of any base, chunk by chunk; the limbs in use."""
    cdef int64_t n = 0
    cdef int64_t i = 0
    cdef int64_t end = count % powers.chunk_digits
    cdef uint64_t chunk, carry
    if end == 0:
        end = powers.chunk_digits
    while i < count:
        chunk = 0
        while i < end:
            chunk = chunk * base + digits[i]
            i += 1
        end += powers.chunk_digits
        carry = limbs_mul_one(out, out, n, powers.chunk, chunk)
        if carry:
            out[n] = carry
            n += 1
    return n

cdef int64_t limbs_from_digits(VM* vm, uint64_t* out, const uint8_t* digits, int64_t count, int base,
                               Powers* powers, int level) noexcept nogil:
    """Digit values of any base, split where a power of `powers` fits; the limbs in use, or -1."""
    cdef int64_t low = powers.chunk_digits << level
    cdef int64_t n, m, length
    cdef uint64_t* high
    cdef int64_t room
    while level > TEXT_LEVEL and low >= count:
        level -= 1
        low >>= 1
    if level <= TEXT_LEVEL or low >= count:
        charge(vm, (count * count) >> 11)
        return limbs_from_chunks(out, digits, count, base, powers)
    room = (count - low) // powers.chunk_digits + 2
    high = limbs_new(vm, room)
    if high == NULL:
        return -1
    n = limbs_from_digits(vm, high, digits, count - low, base, powers, level)
    m = powers.length[level]
    length = -1
    if n >= 0 and limbs_mul(vm, out, high, n, powers.limbs[level], m) == 0:
        length = n + m
    limbs_free(vm, high, room)
    if length < 0:
        return -1
    room = low // powers.chunk_digits + 2
    high = limbs_new(vm, room)
    if high == NULL:
        return -1
    n = limbs_from_digits(vm, high, digits + count - low, low, base, powers, level - 1)
    if n >= 0:
        length = limbs_trim(out, length)
        if n > length:
            memset(out + length, 0, (n - length) * 8)
            length = n
        out[length] = limbs_add(out, out, length, high, n)
        length = limbs_trim(out, length + 1)
    else:
        length = -1
    limbs_free(vm, high, room)
    return length

cdef Value int_from_digits(VM* vm, int64_t sign, const uint8_t* digits, int64_t count, int base) noexcept nogil:
    """An int from digit values, most significant first, without leading zeros needed."""
    cdef Powers powers
    cdef BigInt* b
    cdef uint64_t few = 0
    cdef int64_t i, n
    cdef int level = 0
    cdef int bits = trailing_zeros(base)
    while count > 0 and digits[0] == 0:
        digits += 1
        count -= 1
    if count <= 12:
        for i in range(count):
            few = few * base + digits[i]
        return int_from_limbs(vm, sign, &few, 1)
    powers_init(&powers, base)
    b = new_bigint(vm, (count * bits >> 6) + 2 if base == 1 << bits else count // powers.chunk_digits + 3, sign)
    if b == NULL:
        return ERROR
    if base == 1 << bits:
        charge(vm, count >> 5)
        n = limbs_from_power(bigint_limbs(b), digits, count, bits)
    else:
        n = 0
        while n == 0 and powers.chunk_digits << (powers.levels - 1) < count and count > powers.chunk_digits << TEXT_LEVEL:
            n = powers_grow(vm, &powers)
        if n == 0:
            n = limbs_from_digits(vm, bigint_limbs(b), digits, count, base, &powers, powers.levels - 1)
        powers_free(vm, &powers)
    if n < 0:
        return ERROR
    b.length = <int32_t>n
    return bigint_finish(b)
