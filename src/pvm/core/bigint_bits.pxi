# Integers as bits and bytes: the two's complement operators, from and to bytes.

cdef enum:
    BITS_AND = 0
    BITS_OR = 1
    BITS_XOR = 2

cdef Value int_bits_views(VM* vm, int op, IntView* a, IntView* b) noexcept nogil:
    """a & b, a | b or a ^ b, with negative numbers as if in endless two's complement."""
    cdef uint64_t few[STACK_LIMBS + 1]
    cdef uint64_t* out = few
    cdef BigInt* result = NULL
    cdef uint64_t x, y, carry_a, carry_b, carry, mask_a, mask_b, mask
    cdef int64_t i, n
    if a.sign > 0 and b.sign > 0:
        return int_bits_positive(vm, op, a, b)
    # A negative number is the complement of its magnitude, plus one.
    carry_a = a.sign < 0
    carry_b = b.sign < 0
    mask_a = 0 - carry_a
    mask_b = 0 - carry_b
    mask = mask_a & mask_b if op == BITS_AND else mask_a | mask_b if op == BITS_OR else mask_a ^ mask_b
    n = (a.length if a.length > b.length else b.length) + 1
    if n > STACK_LIMBS:
        charge(vm, n >> 5)
        result = new_bigint(vm, n, -1 if mask else 1)
        if result == NULL:
            return ERROR
        out = bigint_limbs(result)
    carry = mask & 1
    for i in range(n):
        x = ((a.limbs[i] if i < a.length else 0) ^ mask_a) + carry_a
        carry_a = carry_a & (x == 0)
        y = ((b.limbs[i] if i < b.length else 0) ^ mask_b) + carry_b
        carry_b = carry_b & (y == 0)
        x = x & y if op == BITS_AND else x | y if op == BITS_OR else x ^ y
        out[i] = (x ^ mask) + carry
        carry = carry & (out[i] == 0)
    return bigint_finish(result) if result != NULL else int_from_limbs(vm, -1 if mask else 1, few, n)

cdef Value int_bits_positive(VM* vm, int op, IntView* a, IntView* b) noexcept nogil:
    """The same for numbers that are not negative."""
    cdef uint64_t few[STACK_LIMBS]
    cdef uint64_t* out = few
    cdef BigInt* result = NULL
    cdef IntView* longer = a
    cdef const uint64_t* x
    cdef const uint64_t* y
    cdef int64_t i, n, m
    if a.length < b.length:
        longer = b
        b = a
    m = b.length
    n = m if op == BITS_AND else longer.length
    if n > STACK_LIMBS:
        charge(vm, n >> 6)
        result = new_bigint(vm, n, 1)
        if result == NULL:
            return ERROR
        out = bigint_limbs(result)
    x = longer.limbs
    y = b.limbs
    if op == BITS_AND:
        for i in range(m):
            out[i] = x[i] & y[i]
    elif op == BITS_OR:
        for i in range(m):
            out[i] = x[i] | y[i]
    else:
        for i in range(m):
            out[i] = x[i] ^ y[i]
    memcpy(out + m, x + m, (n - m) * 8)
    return bigint_finish(result) if result != NULL else int_from_limbs(vm, 1, few, n)

cdef Value int_invert_view(VM* vm, IntView* a) noexcept nogil:
    cdef IntView one
    int_view_i64(1, &one)
    # ~a is -(a + 1)
    cdef Value v = int_add_views(vm, a, &one, 1)
    return number_negate_int(vm, v) if v != ERROR else ERROR

cdef Value number_negate_int(VM* vm, Value v) noexcept nogil:
    """-v of an int, bool or BigInt."""
    cdef IntView a
    int_view(v, &a)
    return int_from_view(vm, &a, -a.sign)

cdef Value int_from_bytes(VM* vm, const uint8_t* data, int64_t n, bint little, bint is_signed) noexcept nogil:
    cdef BigInt* b
    cdef uint64_t few[STACK_LIMBS]
    cdef uint64_t* out = few
    cdef int64_t limbs = (n + 7) >> 3
    cdef int64_t i
    cdef uint64_t fill
    if n == 0:
        return box_int(0)
    charge(vm, n >> 6)
    fill = 255 if is_signed and data[n - 1 if little else 0] & 128 else 0
    b = NULL
    if limbs > STACK_LIMBS:
        b = new_bigint(vm, limbs, -1 if fill else 1)
        if b == NULL:
            return ERROR
        out = bigint_limbs(b)
    memset(out, 0, limbs * 8)
    for i in range(limbs * 8):
        out[i >> 3] |= (<uint64_t>(data[i] if little else data[n - 1 - i]) if i < n else fill) << ((i & 7) << 3)
    if fill:
        for i in range(limbs):
            out[i] = ~out[i]
        # The magnitude of -2 ** 64k needs no further limb: its complement was zero.
        limbs_add_one(out, out, limbs, 1)
    return bigint_finish(b) if b != NULL else int_from_limbs(vm, -1 if fill else 1, few, limbs)

cdef int int_to_bytes(VM* vm, IntView* a, uint8_t* out, int64_t n, bint little, bint is_signed) noexcept nogil:
    """Fill n bytes; -1 when the number does not fit."""
    cdef int64_t i, bits = view_bit_length(a)
    cdef bint negative = a.sign < 0 and a.length
    cdef uint64_t word = 0
    cdef uint64_t carry = negative
    # The sign takes a bit, save that -2 ** k fits where 2 ** k does not.
    if is_signed and a.length and not (negative and trailing_zero_bits(a) == bits - 1):
        bits += 1
    if bits > n * 8 and not (is_signed and negative and bits == 1):    # -1 fits into no bytes, as in CPython
        return -1
    charge(vm, n >> 6)
    for i in range(n):
        if i & 7 == 0:
            word = a.limbs[i >> 3] if i >> 3 < a.length else 0
            if negative:
                word = ~word + carry
                carry = carry & (word == 0)
        out[i if little else n - 1 - i] = <uint8_t>(word >> ((i & 7) << 3))
    return 0

cdef int64_t trailing_zero_bits(IntView* a) noexcept nogil:
    """Zero bits at the end of a magnitude that is not zero."""
    cdef int64_t i = 0
    while a.limbs[i] == 0:
        i += 1
    return i * 64 + trailing_zeros(a.limbs[i])

cdef int64_t view_bit_count(IntView* a) noexcept nogil:
    cdef int64_t i, total = 0
    for i in range(a.length):
        total += count_bits(a.limbs[i])
    return total
