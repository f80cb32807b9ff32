# Division of integers: by one limb, Knuth's algorithm D, and divide and conquer (Burnikel and Ziegler) for
# long operands. Greatest common divisors and square roots are built on it.

cdef enum:
    DIVIDE_LIMBS = 64        # from here on divisors and quotients are split
    DIVISION_STACK = 40      # operands up to this many limbs together are normalised on the C stack

cdef uint64_t limbs_div_school(uint64_t* q, uint64_t* a, int64_t n, const uint64_t* b, int64_t m) noexcept nogil:
    """Divide a (n limbs) by b (m >= 2 limbs, highest bit set): n - m limbs of quotient, and its next limb,
    0 or 1, as the result. The remainder stays in the low m limbs of a. (Knuth, TAOCP 2, 4.3.1, D.)"""
    cdef uint64_t v1 = b[m - 1]
    cdef uint64_t v0 = b[m - 2]
    cdef uint64_t reciprocal = limb_reciprocal(v1)
    cdef uint64_t top = 0
    cdef uint64_t guess, rest, high, low, borrow
    cdef bint settled
    cdef int64_t j
    rest = 0
    high = 0
    if limbs_compare(a + n - m, b, m) >= 0:
        limbs_sub_same(a + n - m, a + n - m, b, m)
        top = 1
    for j in range(n - m - 1, -1, -1):
        if a[j + m] >= v1:
            guess = ~<uint64_t>0
            rest = a[j + m - 1] + v1
            settled = rest < v1          # the partial remainder exceeds a limb: the guess stands
        else:
            guess = div_reciprocal(a[j + m], a[j + m - 1], v1, reciprocal, &rest)
            settled = False
        while not settled:
            low = mul_wide(guess, v0, &high)
            if high < rest or (high == rest and low <= a[j + m - 2]):
                break
            guess -= 1
            rest += v1
            settled = rest < v1
        borrow = limbs_mul_sub(a + j, b, m, guess)
        if a[j + m] < borrow:
            guess -= 1
            limbs_add_same(a + j, a + j, b, m)
        a[j + m] = 0
        q[j] = guess
    return top

cdef int limbs_div_square(VM* vm, uint64_t* q, uint64_t* a, const uint64_t* b, int64_t n, uint64_t* scratch) noexcept nogil:
    """Divide 2 n limbs by n: n limbs of quotient and its next limb as the result (-1: a limit is due).

    The quotient's high half from the high halves, corrected by what the divisor's low half takes away,
    then the low half in the same way. The remainder stays in the low n limbs of a.
    """
    cdef int64_t low = n >> 1
    cdef int64_t high = n - low
    cdef int top, top_low
    if n < DIVIDE_LIMBS:
        charge(vm, (n * n) >> 5)
        return <int>limbs_div_school(q, a, 2 * n, b, n)
    if n >= POLL_LIMBS and limit_due(vm):
        return -1
    top = limbs_div_square(vm, q + low, a + 2 * low, b + low, high, scratch)
    if top < 0:
        return -1
    top = limbs_div_correct(vm, q + low, high, top, a + low, b, n, scratch)
    if top < 0:
        return -1
    top_low = limbs_div_square(vm, q, a + high, b + high, low, scratch)
    if top_low < 0 or limbs_div_correct(vm, q, low, top_low, a, b, n, scratch) < 0:
        return -1
    return top

cdef int limbs_div_correct(VM* vm, uint64_t* q, int64_t k, int top, uint64_t* a, const uint64_t* b, int64_t n,
                           uint64_t* scratch) noexcept nogil:
    """After the division by b's high k limbs: take q times b's low n - k limbs from the remainder in a (n limbs)
    and correct a quotient that was too large. The quotient's next limb, or -1."""
    cdef uint64_t borrow
    if limbs_mul(vm, scratch, q, k, b, n - k) < 0:
        return -1
    borrow = limbs_sub_same(a, a, scratch, n)
    if top:
        borrow += limbs_sub_same(a + k, a + k, b, n - k)
    while borrow:
        top -= <int>limbs_sub_one(q, q, k, 1)
        borrow -= limbs_add_same(a, a, b, n)
    return top

cdef int limbs_div_long(VM* vm, uint64_t* q, uint64_t* a, int64_t n, const uint64_t* b, int64_t m,
                        uint64_t* scratch) noexcept nogil:
    """Divide a (n limbs, its high m limbs less than b) by b (m >= 2 limbs, highest bit set): n - m limbs of
    quotient, the remainder in the low m limbs of a. scratch: m limbs."""
    cdef int64_t place = n - m
    cdef int64_t block
    cdef int top
    if m < DIVIDE_LIMBS or place < DIVIDE_LIMBS:
        charge(vm, (m * place) >> 5)
        if place > POLL_LIMBS and limit_due(vm):
            return -1
        limbs_div_school(q, a, n, b, m)
        return 0
    while place > 0:
        block = place % m if place % m else m
        place -= block
        if block < m:
            if block < 2:
                top = <int>limbs_div_school(q + place, a + place, m + block, b, m)
            else:
                top = limbs_div_square(vm, q + place, a + place + m - block, b + m - block, block, scratch)
                if top >= 0:
                    top = limbs_div_correct(vm, q + place, block, top, a + place, b, m, scratch)
        else:
            top = limbs_div_square(vm, q + place, a + place, b, m, scratch)
        if top < 0:
            return -1
    return 0

cdef int limbs_divide(VM* vm, uint64_t* q, uint64_t* r, const uint64_t* a, int64_t n, const uint64_t* b,
                      int64_t m) noexcept nogil:
    """Quotient (n - m + 1 limbs) and remainder (m limbs) of a by b, for n >= m >= 1 and b's highest limb not 0.

    q and r may be NULL when they do not matter; r may be a or b, q may not. -1 with an error set.
    """
    cdef uint64_t few[DIVISION_STACK]
    cdef uint64_t* work = few
    cdef uint64_t* divisor
    cdef uint64_t* quotient
    cdef uint64_t rest
    cdef int shift = leading_zeros(b[m - 1])
    cdef int64_t total
    cdef int status
    if m == 1:
        charge(vm, n >> 4)
        rest = limbs_div_one(q, a, n, b[0])
        if r != NULL:
            r[0] = rest
        return 0
    total = n + 1 + m + (m if m >= DIVIDE_LIMBS else 0) + (n - m + 1 if q == NULL else 0)
    if total > DIVISION_STACK:
        work = limbs_new(vm, total)
        if work == NULL:
            return -1
    divisor = work + n + 1
    quotient = q if q != NULL else work + total - (n - m + 1)
    limbs_shift_left(divisor, b, m, shift)
    work[n] = limbs_shift_left(work, a, n, shift)
    status = limbs_div_long(vm, quotient, work, n + 1, divisor, m, divisor + m)
    if r != NULL and status == 0:
        limbs_shift_right(r, work, m, shift)
    if work != few:
        limbs_free(vm, work, total)
    return status

cdef int int_divmod_views(VM* vm, IntView* a, IntView* b, Value* quotient, Value* rest) noexcept nogil:
    """Floor division and modulo; b is not zero. Either result may be NULL. -1 with an error set."""
    cdef uint64_t few[STACK_LIMBS * 2 + 2]
    cdef uint64_t* q = few
    cdef uint64_t* r
    cdef BigInt* big_q = NULL
    cdef BigInt* big_r = NULL
    cdef int64_t n = a.length
    cdef int64_t m = b.length
    cdef int64_t sign = a.sign * b.sign
    cdef bint adjust
    if n < m or (n == m and limbs_compare(a.limbs, b.limbs, n) < 0):
        adjust = n != 0 and sign < 0
        if quotient != NULL:
            quotient[0] = box_int(-1 if adjust else 0)
        if rest != NULL:
            rest[0] = int_add_views(vm, a, b, b.sign) if adjust else int_from_view(vm, a, a.sign)
            if rest[0] == ERROR:
                return -1
        return 0
    if n > STACK_LIMBS and quotient != NULL:
        big_q = new_bigint(vm, n - m + 2, sign)
        if big_q == NULL:
            return -1
        q = bigint_limbs(big_q)
    r = few + STACK_LIMBS + 2
    if m > STACK_LIMBS:
        big_r = new_bigint(vm, m, b.sign)
        if big_r == NULL:
            return -1
        r = bigint_limbs(big_r)
    if limbs_divide(vm, q if n <= STACK_LIMBS or quotient != NULL else NULL, r, a.limbs, n, b.limbs, m) < 0:
        return -1
    adjust = sign < 0 and limbs_trim(r, m) > 0
    if quotient != NULL:
        q[n - m + 1] = limbs_add_one(q, q, n - m + 1, adjust)
        quotient[0] = bigint_finish(big_q) if big_q != NULL else int_from_limbs(vm, sign, q, n - m + 2)
        if quotient[0] == ERROR:
            return -1
    if rest != NULL:
        if adjust:
            limbs_sub_same(r, b.limbs, r, m)
        rest[0] = bigint_finish(big_r) if big_r != NULL else int_from_limbs(vm, b.sign, r, m)
        if rest[0] == ERROR:
            return -1
    return 0
