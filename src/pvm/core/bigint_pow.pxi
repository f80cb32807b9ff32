# Powers, modular powers, greatest common divisors and square roots of integers.

cdef Value int_power_views(VM* vm, IntView* a, IntView* b) noexcept nogil:
    """a ** b; a negative exponent gives a float."""
    cdef double x, y
    cdef bint overflow = False
    if b.length and b.sign < 0:
        x = view_to_double(a, &overflow)
        if not overflow:
            y = view_to_double(b, &overflow)
            if not overflow:
                return float_power(vm, x, y)
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too large to convert to float")
    if b.length == 0:
        return box_int(1)
    if a.length == 0:
        return box_int(0)
    if a.length == 1 and a.limbs[0] == 1:
        return box_int(-1 if a.sign < 0 and b.limbs[0] & 1 else 1)
    if b.length > 1 or b.limbs[0] >> 48:
        raise_memory_error(vm)
        return ERROR
    return int_power(vm, a, b.limbs[0])

cdef Value int_power(VM* vm, IntView* a, uint64_t exponent) noexcept nogil:
    """|a| > 1, exponent from 1 to 2 ** 48: squarings from the exponent's highest bit down.

    Factors of two are taken out first and come back as one shift.
    """
    cdef uint64_t few[3 * STACK_LIMBS]
    cdef uint64_t* base = few
    cdef uint64_t* x
    cdef uint64_t* y
    cdef uint64_t* swap
    cdef IntView power
    cdef int64_t sign = -1 if a.sign < 0 and exponent & 1 else 1
    cdef int64_t twos = trailing_zero_bits(a)
    cdef int64_t bits = view_bit_length(a)
    cdef int64_t words = twos >> 6
    cdef int64_t n, m, room, total
    cdef int bit, first
    cdef uint64_t low, high = 0
    cdef Value result = ERROR
    if bits > 1 and (<double>(bits - 1) * <double>exponent > 1e14 or
                     not may_allocate(vm, (bits - 1) * <int64_t>exponent >> 3)):
        if not is_pointer(vm.exception):
            raise_memory_error(vm)
        return ERROR
    n = a.length - words
    room = ((bits - twos) * <int64_t>exponent >> 6) + 4
    total = n + 2 * room
    if total > 3 * STACK_LIMBS:
        base = limbs_new(vm, total)
        if base == NULL:
            return ERROR
    limbs_shift_right(base, a.limbs + words, n, twos & 63)
    n = limbs_trim(base, n)
    x = base + total - 2 * room
    y = x + room
    memcpy(x, base, n * 8)
    m = n
    first = 62 - leading_zeros(exponent)
    while n == 1 and first >= 0 and x[0] >> 32 == 0:
        # As long as a limb holds it, without the loops.
        low = x[0] * x[0]
        if exponent >> first & 1:
            low = mul_wide(low, base[0], &high)
            if high:
                break
        x[0] = low
        first -= 1
    for bit in range(first, -1, -1):
        if limbs_mul(vm, y, x, m, x, m) < 0:
            break
        m = limbs_trim(y, 2 * m)
        swap = x
        x = y
        y = swap
        if exponent >> bit & 1:
            if n == 1:
                x[m] = limbs_mul_one(x, x, m, base[0], 0)
                m = limbs_trim(x, m + 1)
                continue
            if limbs_mul(vm, y, x, m, base, n) < 0:
                break
            m = limbs_trim(y, m + n)
            swap = x
            x = y
            y = swap
    else:
        power.limbs = x
        power.length = m
        power.sign = sign
        result = int_shift_left(vm, &power, twos * <int64_t>exponent)
    if base != few:
        limbs_free(vm, base, total)
    return result

# ---- modular powers -----------------------------------------------------------------------------

cdef struct Modulus:
    const uint64_t* limbs
    int64_t length
    uint64_t inverse         # -1 / limbs[0] modulo 2 ** 64 when odd (Montgomery's method), else 0
    uint64_t* product        # scratch: 2 * length limbs
    uint64_t* quotient       # scratch: length + 1 limbs

cdef int modulus_multiply(VM* vm, Modulus* modulus, uint64_t* out, const uint64_t* a, const uint64_t* b) noexcept nogil:
    """out = a * b (over 2 ** 64k with Montgomery's method) modulo the modulus; all of its k limbs."""
    cdef int64_t k = modulus.length
    cdef uint64_t* t = modulus.product
    cdef uint64_t carry
    cdef int64_t i
    if limbs_mul(vm, t, a, k, b, k) < 0:
        return -1
    charge(vm, (k * k) >> 5)
    if k >= DIVIDE_LIMBS and limit_due(vm):
        return -1
    if modulus.inverse == 0:
        return limbs_divide(vm, modulus.quotient, out, t, 2 * k, modulus.limbs, k)
    for i in range(k):
        # Each step clears a limb; the carry that belongs k limbs higher waits in its place.
        carry = limbs_mul_add(t + i, modulus.limbs, k, t[i] * modulus.inverse)
        t[i] = carry
    carry = limbs_add_same(out, t + k, t, k)
    if carry or limbs_compare(out, modulus.limbs, k) >= 0:
        limbs_sub_same(out, out, modulus.limbs, k)
    return 0

cdef void modulus_init(Modulus* modulus, const uint64_t* limbs, int64_t n) noexcept nogil:
    cdef uint64_t x = limbs[0]
    cdef int i
    modulus.limbs = limbs
    modulus.length = n
    modulus.inverse = 0
    if x & 1 and n < 200:
        # Newton's iteration doubles the number of right bits, from three on.
        for i in range(5):
            x *= 2 - limbs[0] * x
        modulus.inverse = 0 - x

cdef int power_modulo_limbs(VM* vm, Modulus* modulus, uint64_t* result, const uint64_t* base, IntView* exponent,
                            uint64_t* table) noexcept nogil:
    """result = base ** exponent; base is less than the modulus; table has room for 17 * length limbs.

    Four bits of the exponent at a time, when it is long enough for the table to pay.
    """
    cdef int64_t k = modulus.length
    cdef int64_t bits = view_bit_length(exponent)
    cdef int64_t i
    cdef int digit, width = 4 if bits > 40 else 1
    cdef uint64_t* wide = table + 15 * k
    # table[0] is 1, and table[1] the base, in the representation of the method.
    memset(wide, 0, 2 * k * 8)
    if modulus.inverse:
        wide[k] = 1
        if limbs_divide(vm, wide + k, table, wide, k + 1, modulus.limbs, k) < 0:
            return -1
        memset(wide, 0, k * 8)
        memcpy(wide + k, base, k * 8)
        # wide is 2 k limbs: the base times 2 ** 64k
        if limbs_divide(vm, NULL, table + k, wide, 2 * k, modulus.limbs, k) < 0:
            return -1
    else:
        memset(table, 0, k * 8)
        table[0] = 1
        memcpy(table + k, base, k * 8)
    for i in range(2, 1 << width):
        if modulus_multiply(vm, modulus, table + i * k, table + (i - 1) * k, table + k) < 0:
            return -1
    memcpy(result, table, k * 8)
    i = (bits + width - 1) // width * width
    while i > 0:
        i -= width
        for digit in range(width):
            if i + width < bits and modulus_multiply(vm, modulus, result, result, result) < 0:
                return -1
        digit = <int>(exponent.limbs[i >> 6] >> (i & 63)) & ((1 << width) - 1)
        if digit and modulus_multiply(vm, modulus, result, result, table + digit * k) < 0:
            return -1
    if modulus.inverse:
        memset(table, 0, k * 8)
        table[0] = 1
        return modulus_multiply(vm, modulus, result, result, table)
    return 0

cdef Value int_power_modulo(VM* vm, IntView* a, IntView* b, IntView* c) noexcept nogil:
    """pow(a, b, c): the result has the sign of c."""
    cdef Modulus modulus
    cdef IntView magnitude, base, rest
    cdef Value reduced = ERROR
    cdef Value result
    cdef uint64_t* work
    cdef int64_t k = c.length
    cdef int64_t total = 22 * k + 1
    cdef uint64_t low, power, high
    cdef int status
    if k == 0:
        return raise_value_error(vm, "pow() 3rd argument cannot be 0")
    magnitude.limbs = c.limbs
    magnitude.length = k
    magnitude.sign = 1
    if k == 1 and c.limbs[0] == 1:
        return box_int(0)
    if int_divmod_views(vm, a, &magnitude, NULL, &reduced) < 0:
        return ERROR
    if b.length and b.sign < 0:
        reduced = int_inverse(vm, reduced, &magnitude)
        if reduced == ERROR:
            return ERROR
    int_view(reduced, &base)
    if k == 1 and b.length <= 1:
        result = int_from_u64(vm, power_modulo_one(base.limbs[0] if base.length else 0, b.limbs[0] if b.length else 0, c.limbs[0]))
    else:
        work = limbs_new(vm, total)
        if work == NULL:
            return ERROR
        modulus_init(&modulus, c.limbs, k)
        modulus.product = work + 17 * k
        modulus.quotient = work + 19 * k
        memset(work + 20 * k + 1, 0, k * 8)
        memcpy(work + 20 * k + 1, base.limbs, base.length * 8)
        status = power_modulo_limbs(vm, &modulus, work + 21 * k + 1, work + 20 * k + 1, b, work)
        result = int_from_limbs(vm, 1, work + 21 * k + 1, k) if status == 0 else ERROR
        limbs_free(vm, work, total)
    if c.sign < 0 and result != ERROR and result != box_int(0):
        int_view(result, &rest)
        return int_add_views(vm, &rest, c, -1)
    return result

cdef uint64_t power_modulo_one(uint64_t base, uint64_t exponent, uint64_t m) noexcept nogil:
    """base ** exponent modulo m, for one limb; m > 1 and base < m."""
    cdef uint64_t result = 1
    cdef uint64_t low, high = 0
    while exponent:
        if exponent & 1:
            low = mul_wide(result, base, &high)
            div_wide(high, low, m, &result)
        exponent >>= 1
        if exponent:
            low = mul_wide(base, base, &high)
            div_wide(high, low, m, &base)
    return result

cdef Value int_inverse(VM* vm, Value a, IntView* m) noexcept nogil:
    """The inverse of a (0 <= a < m) modulo m, m > 1, by the extended Euclidean algorithm."""
    cdef IntView x, y
    cdef Value r0 = int_from_view(vm, m, 1)
    cdef Value r1 = a
    cdef Value s0 = box_int(0)
    cdef Value s1 = box_int(1)
    cdef Value q = ERROR
    cdef Value r = ERROR
    while r1 != box_int(0):
        if r0 == ERROR or s1 == ERROR or limit_due(vm):
            return ERROR
        int_view(r0, &x)
        int_view(r1, &y)
        charge(vm, x.length)
        if int_divmod_views(vm, &x, &y, &q, &r) < 0:
            return ERROR
        r0 = r1
        r1 = r
        r = number_binary(vm, OPERATOR_MUL, q, s1)
        if r == ERROR:
            return ERROR
        r = number_binary(vm, OPERATOR_SUB, s0, r)
        s0 = s1
        s1 = r
    if r0 != box_int(1):
        return raise_value_error(vm, "base is not invertible for the given modulus")
    int_view(s0, &x)
    return int_add_views(vm, &x, m, 1) if x.sign < 0 else s0

# ---- greatest common divisor and square root ----------------------------------------------------

cdef uint64_t gcd_one(uint64_t a, uint64_t b) noexcept nogil:
    """Of two limbs, by halving (Stein)."""
    cdef int shift
    if a == 0 or b == 0:
        return a | b
    shift = trailing_zeros(a | b)
    a >>= trailing_zeros(a)
    while b:
        b >>= trailing_zeros(b)
        if a > b:
            a, b = b, a
        b -= a
    return a << shift

cdef uint64_t limbs_at_bit(const uint64_t* a, int64_t n, int64_t bit) noexcept nogil:
    """64 bits of a from a bit on."""
    cdef int64_t word = bit >> 6
    cdef int shift = bit & 63
    cdef uint64_t x = a[word] >> shift if word < n else 0
    if shift and word + 1 < n:
        x |= a[word + 1] << (64 - shift)
    return x

cdef void limbs_combine(uint64_t* out, const uint64_t* a, uint64_t f, const uint64_t* b, uint64_t g, int64_t n) noexcept nogil:
    """out = a f - b g over n limbs, a result that is known to be neither negative nor longer."""
    cdef uint64_t carry_a = 0
    cdef uint64_t carry_b = 0
    cdef uint64_t borrow = 0
    cdef uint64_t x, y
    cdef int64_t i
    for i in range(n):
        x = mul_add(a[i], f, 0, &carry_a)
        y = mul_add(b[i], g, 0, &carry_b)
        out[i] = sub_borrow(x, y, &borrow)

cdef Value int_gcd(VM* vm, Value v, Value w) noexcept nogil:
    """Greatest common divisor, not negative."""
    cdef IntView a, b
    cdef uint64_t* work
    cdef int64_t n
    cdef Value result
    int_view(v, &a)
    int_view(w, &b)
    if a.length <= 1 and b.length <= 1:
        return int_from_u64(vm, gcd_one(a.limbs[0] if a.length else 0, b.limbs[0] if b.length else 0))
    n = a.length if a.length > b.length else b.length
    work = limbs_new(vm, 4 * n)
    if work == NULL:
        return ERROR
    memset(work, 0, 2 * n * 8)
    if view_compare_magnitude(&a, &b) >= 0:
        memcpy(work, a.limbs, a.length * 8)
        memcpy(work + n, b.limbs, b.length * 8)
    else:
        memcpy(work, b.limbs, b.length * 8)
        memcpy(work + n, a.limbs, a.length * 8)
    result = limbs_gcd(vm, work, n)
    limbs_free(vm, work, 4 * n)
    return result

cdef Value limbs_gcd(VM* vm, uint64_t* x, int64_t n) noexcept nogil:
    """Of x and the n limbs behind it, x being at least as large; twice as much scratch follows.

    Lehmer's method: Euclid's algorithm on the highest 61 bits, as long as its quotients are certain, gives
    factors that replace the numbers by two smaller ones (Knuth, TAOCP 2, 4.5.2, L).
    """
    cdef uint64_t* y = x + n
    cdef uint64_t* next_x = y + n
    cdef uint64_t* next_y = next_x + n
    cdef uint64_t* swap
    cdef int64_t m, bit, steps
    cdef int64_t p, q, s, t, quotient, fa, fb, fc, fd
    while True:
        n = limbs_trim(x, n)
        m = limbs_trim(y, n)
        if m == 0:
            return int_from_limbs(vm, 1, x, n)
        if n == 1:
            return int_from_u64(vm, gcd_one(x[0], y[0]))
        charge(vm, n >> 1)
        if n >= DIVIDE_LIMBS and limit_due(vm):
            return ERROR
        bit = n * 64 - leading_zeros(x[n - 1]) - 61
        p = <int64_t>limbs_at_bit(x, n, bit)
        q = <int64_t>limbs_at_bit(y, n, bit)
        fa = 1
        fb = 0
        fc = 0
        fd = 1
        steps = 0
        while q != fc:
            quotient = (p + (fa - 1)) // (q - fc)
            s = fb + quotient * fd
            t = p - quotient * q
            if s > t:
                break
            p = q
            q = t
            t = fa + quotient * fc
            fa = fd
            fb = fc
            fc = s
            fd = t
            steps += 1
        if steps == 0:
            if limbs_divide(vm, NULL, next_y, x, n, y, m) < 0:
                return ERROR
            memset(next_y + m, 0, (n - m) * 8)
            swap = x
            x = y
            y = next_y
            next_y = swap
            continue
        if steps & 1:
            limbs_combine(next_x, y, fa, x, fb, n)
            limbs_combine(next_y, x, fd, y, fc, n)
        else:
            limbs_combine(next_x, x, fa, y, fb, n)
            limbs_combine(next_y, y, fd, x, fc, n)
        swap = x
        x = next_x
        next_x = swap
        swap = y
        y = next_y
        next_y = swap

cdef Value int_isqrt(VM* vm, Value v) noexcept nogil:
    """Integer square root of an int that is not negative: Newton's iteration with growing precision, one
    division a step (as CPython's math.isqrt, where the proof is)."""
    cdef IntView a, x
    cdef int64_t c, d, e
    cdef int step
    cdef Value root = box_int(1)
    cdef Value part
    int_view(v, &a)
    if a.length == 0:
        return box_int(0)
    c = (view_bit_length(&a) - 1) >> 1
    d = 0
    for step in range(63 - leading_zeros(c), -1, -1):
        e = d
        d = c >> step
        part = int_shift_right(vm, &a, 2 * c - e - d + 1)
        if part == ERROR or limit_due(vm):
            return ERROR
        part = number_binary(vm, OPERATOR_FLOORDIV, part, root)
        if part == ERROR:
            return ERROR
        int_view(root, &x)
        root = int_shift_left(vm, &x, d - e - 1)
        if root == ERROR:
            return ERROR
        root = number_binary(vm, OPERATOR_ADD, root, part)
        if root == ERROR:
            return ERROR
    part = number_binary(vm, OPERATOR_MUL, root, root)
    if part == ERROR:
        return ERROR
    if number_compare(vm, COMPARE_GT, part, v) == TRUE_:
        return number_binary(vm, OPERATOR_SUB, root, box_int(1))
    return root
