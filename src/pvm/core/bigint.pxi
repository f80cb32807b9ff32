# Integers of any size, as limbs of 64 bits: views, results, addition, multiplication, shifts, comparison.
#
# An operand is looked at through an IntView, whatever its representation, so that mixed operations need
# no conversion. Functions named `limbs_` work on bare limbs, least significant first; those that take a
# machine may fail (no memory, or a limit is due) and then return -1. Results of a few limbs are computed
# on the C stack and copied, so that small results leave no garbage.

cdef extern from "limbs.h" nogil:
    uint64_t add_carry(uint64_t a, uint64_t b, uint64_t* carry)
    uint64_t sub_borrow(uint64_t a, uint64_t b, uint64_t* borrow)
    uint64_t mul_add(uint64_t a, uint64_t b, uint64_t addend, uint64_t* carry)
    uint64_t div_wide(uint64_t high, uint64_t low, uint64_t d, uint64_t* rest)
    uint64_t limb_reciprocal(uint64_t d)
    uint64_t div_reciprocal(uint64_t high, uint64_t low, uint64_t d, uint64_t reciprocal, uint64_t* rest)
    int leading_zeros(uint64_t)
    int trailing_zeros(uint64_t)
    int count_bits(uint64_t)
    uint64_t double_bits(double)
    double double_from_bits(uint64_t)

cdef enum:
    STACK_LIMBS = 16         # results up to this many limbs are computed on the C stack
    KARATSUBA_LIMBS = 36     # from here on Karatsuba's multiplication is faster
    POLL_LIMBS = 1024        # products this long look for a limit that is due

cdef struct IntView:
    const uint64_t* limbs
    int64_t length           # 0: zero; otherwise the highest limb is not zero
    int64_t sign             # 1 or -1
    uint64_t own             # magnitude of a small int

cdef inline uint64_t* bigint_limbs(BigInt* b) noexcept nogil:
    return <uint64_t*>(<char*>b + sizeof(BigInt))

cdef void int_view_i64(int64_t i, IntView* view) noexcept nogil:
    view.sign = -1 if i < 0 else 1
    view.own = 0 - <uint64_t>i if i < 0 else <uint64_t>i
    view.limbs = &view.own
    view.length = 1 if i != 0 else 0

cdef inline void plain_view(Value v, IntView* view) noexcept nogil:
    """int_view of an int that is no bool."""
    cdef BigInt* b
    if is_int(v):
        view.sign = -1 if as_int(v) < 0 else 1
        view.own = <uint64_t>(as_int(v) * view.sign)
        view.limbs = &view.own
        view.length = view.own != 0
    else:
        b = <BigInt*>v
        view.sign = b.sign
        view.length = b.length
        view.limbs = bigint_limbs(b)

cdef void int_view(Value v, IntView* view) noexcept nogil:
    """Look at an int, a bool or a BigInt. The view must not be copied: a small int lives inside it."""
    cdef BigInt* b
    if is_int(v):
        int_view_i64(as_int(v), view)
    elif is_bool(v):
        int_view_i64(v == TRUE_, view)
    else:
        b = <BigInt*>v
        view.sign = b.sign
        view.length = b.length
        view.limbs = bigint_limbs(b)

cdef BigInt* new_bigint(VM* vm, int64_t length, int64_t sign) noexcept nogil:
    """An int with uninitialised limbs; NULL with an error set. bigint_finish makes it a value."""
    cdef BigInt* b
    if UNLIKELY(length > 0x7FFFFFFF):
        raise_memory_error(vm)
        return NULL
    b = <BigInt*>allocate(vm, <int64_t>sizeof(BigInt) + length * 8, KIND_BIGINT, SHAPE_INT)
    if b != NULL:
        b.sign = <int32_t>sign
        b.length = <int32_t>length
    return b

cdef Value bigint_finish(BigInt* b) noexcept nogil:
    """The value of a filled BigInt: high zero limbs are dropped, small results become small ints."""
    cdef uint64_t* limbs = bigint_limbs(b)
    cdef int32_t n = b.length
    while n > 0 and limbs[n - 1] == 0:
        n -= 1
    b.length = n
    if n == 0:
        return box_int(0)
    if n == 1 and limbs[0] <= <uint64_t>INT_MAX_SMALL + (b.sign < 0):
        return box_int(-<int64_t>limbs[0] if b.sign < 0 else <int64_t>limbs[0])
    return <Value>b

cdef Value int_from_limbs(VM* vm, int64_t sign, const uint64_t* limbs, int64_t n) noexcept nogil:
    """A plain int from a magnitude of n limbs (high zeros allowed)."""
    cdef BigInt* b
    cdef int64_t i
    while n > 0 and limbs[n - 1] == 0:
        n -= 1
    if n <= 1:
        if n == 0:
            return box_int(0)
        if limbs[0] <= <uint64_t>INT_MAX_SMALL + (sign < 0):
            return box_int(-<int64_t>limbs[0] if sign < 0 else <int64_t>limbs[0])
    if n > STACK_LIMBS + 1:
        b = new_bigint(vm, n, sign)
        if b == NULL:
            return ERROR
        memcpy(bigint_limbs(b), limbs, n * 8)
        return <Value>b
    b = <BigInt*>allocate(vm, <int64_t>sizeof(BigInt) + n * 8, KIND_BIGINT, SHAPE_INT)
    if UNLIKELY(b == NULL):
        return ERROR
    b.sign = <int32_t>sign
    b.length = <int32_t>n
    for i in range(n):
        bigint_limbs(b)[i] = limbs[i]
    return <Value>b

cdef Value int_from_view(VM* vm, IntView* a, int64_t sign) noexcept nogil:
    """A plain int with the magnitude of a view."""
    return int_from_limbs(vm, sign, a.limbs, a.length)

cdef uint64_t* limbs_new(VM* vm, int64_t n) noexcept nogil:
    """Temporary limbs, to be given back by limbs_free; NULL with MemoryError set."""
    return <uint64_t*>buffer_new(vm, n * 8)

cdef inline void limbs_free(VM* vm, uint64_t* limbs, int64_t n) noexcept nogil:
    buffer_free(vm, limbs, n * 8)

cdef bint limit_due(VM* vm) noexcept nogil:
    """Whether a long native must give up: then vm.limit says why, and it returns ERROR without an exception."""
    if vm.cancelled:
        vm.limit = LIMIT_CANCEL
    elif vm.deadline_ns != 0 and clock_monotonic_ns() > vm.deadline_ns:
        vm.limit = LIMIT_TIME
    elif vm.step_limit >= 0 and vm.steps_done + vm.slice - vm.ticks > vm.step_limit:
        vm.limit = LIMIT_STEPS
    else:
        return False
    return True

# ---- bare limbs ---------------------------------------------------------------------------------

cdef int64_t limbs_trim(const uint64_t* a, int64_t n) noexcept nogil:
    """Length without high zero limbs."""
    while n > 0 and a[n - 1] == 0:
        n -= 1
    return n

cdef int limbs_compare(const uint64_t* a, const uint64_t* b, int64_t n) noexcept nogil:
    cdef int64_t i
    for i in range(n - 1, -1, -1):
        if a[i] != b[i]:
            return -1 if a[i] < b[i] else 1
    return 0

cdef int view_compare_magnitude(IntView* a, IntView* b) noexcept nogil:
    if a.length != b.length:
        return -1 if a.length < b.length else 1
    return limbs_compare(a.limbs, b.limbs, a.length)

cdef uint64_t limbs_add_same(uint64_t* out, const uint64_t* a, const uint64_t* b, int64_t n) noexcept nogil:
    """out = a + b, all of n limbs; the carry. out may be a or b."""
    cdef uint64_t carry = 0
    cdef int64_t i
    for i in range(n):
        out[i] = add_carry(a[i], b[i], &carry)
    return carry

cdef uint64_t limbs_sub_same(uint64_t* out, const uint64_t* a, const uint64_t* b, int64_t n) noexcept nogil:
    """out = a - b, all of n limbs; the borrow."""
    cdef uint64_t borrow = 0
    cdef int64_t i
    for i in range(n):
        out[i] = sub_borrow(a[i], b[i], &borrow)
    return borrow

cdef uint64_t limbs_add_one(uint64_t* out, const uint64_t* a, int64_t n, uint64_t carry) noexcept nogil:
    """out = a + carry, any single limb; the carry."""
    cdef int64_t i
    for i in range(n):
        out[i] = a[i] + carry
        carry = out[i] < carry
        if carry == 0 and out == a:
            return 0
    return carry

cdef uint64_t limbs_sub_one(uint64_t* out, const uint64_t* a, int64_t n, uint64_t borrow) noexcept nogil:
    cdef int64_t i
    cdef uint64_t x
    for i in range(n):
        x = a[i]
        out[i] = x - borrow
        borrow = x < borrow
        if borrow == 0 and out == a:
            return 0
    return borrow

cdef uint64_t limbs_add(uint64_t* out, const uint64_t* a, int64_t n, const uint64_t* b, int64_t m) noexcept nogil:
    """out (n limbs) = a + b with n >= m; the carry."""
    return limbs_add_one(out + m, a + m, n - m, limbs_add_same(out, a, b, m))

cdef uint64_t limbs_sub(uint64_t* out, const uint64_t* a, int64_t n, const uint64_t* b, int64_t m) noexcept nogil:
    """out (n limbs) = a - b with n >= m; the borrow."""
    return limbs_sub_one(out + m, a + m, n - m, limbs_sub_same(out, a, b, m))

cdef uint64_t limbs_mul_one(uint64_t* out, const uint64_t* a, int64_t n, uint64_t factor, uint64_t carry) noexcept nogil:
    """out = a * factor + carry; the high limb."""
    cdef int64_t i
    for i in range(n):
        out[i] = mul_add(a[i], factor, 0, &carry)
    return carry

cdef uint64_t limbs_mul_add(uint64_t* out, const uint64_t* a, int64_t n, uint64_t factor) noexcept nogil:
    """out += a * factor over n limbs; the high limb."""
    cdef uint64_t carry = 0
    cdef int64_t i
    for i in range(n):
        out[i] = mul_add(a[i], factor, out[i], &carry)
    return carry

cdef uint64_t limbs_mul_sub(uint64_t* out, const uint64_t* a, int64_t n, uint64_t factor) noexcept nogil:
    """out -= a * factor over n limbs; the high limb to take away."""
    cdef uint64_t carry = 0
    cdef uint64_t low, x
    cdef int64_t i
    for i in range(n):
        low = mul_add(a[i], factor, 0, &carry)
        x = out[i]
        out[i] = x - low
        carry += x < low
    return carry

cdef uint64_t limbs_div_one(uint64_t* out, const uint64_t* a, int64_t n, uint64_t d) noexcept nogil:
    """out = a // d; the remainder. out may be a, or NULL when only the remainder matters."""
    cdef int shift = leading_zeros(d)
    cdef uint64_t norm = d << shift
    cdef uint64_t reciprocal = limb_reciprocal(norm)
    cdef uint64_t rest = 0
    cdef uint64_t word, q
    cdef int64_t i
    if n == 0:
        return 0
    if shift:
        rest = a[n - 1] >> (64 - shift)
    for i in range(n - 1, -1, -1):
        word = a[i] << shift
        if shift and i > 0:
            word |= a[i - 1] >> (64 - shift)
        q = div_reciprocal(rest, word, norm, reciprocal, &rest)
        if out != NULL:
            out[i] = q
    return rest >> shift

cdef uint64_t limbs_shift_left(uint64_t* out, const uint64_t* a, int64_t n, int shift) noexcept nogil:
    """out = a << shift for shift below 64; the bits shifted out. out may be a."""
    cdef uint64_t carry = 0
    cdef uint64_t x
    cdef int64_t i
    if shift == 0:
        memmove(out, a, n * 8)
        return 0
    for i in range(n):
        x = a[i]
        out[i] = x << shift | carry
        carry = x >> (64 - shift)
    return carry

cdef void limbs_shift_right(uint64_t* out, const uint64_t* a, int64_t n, int shift) noexcept nogil:
    """out = a >> shift for shift below 64. out may be a."""
    cdef int64_t i
    if shift == 0:
        memmove(out, a, n * 8)
        return
    for i in range(n - 1):
        out[i] = a[i] >> shift | a[i + 1] << (64 - shift)
    if n > 0:
        out[n - 1] = a[n - 1] >> shift

# ---- multiplication -----------------------------------------------------------------------------

cdef void limbs_mul_school(uint64_t* out, const uint64_t* a, int64_t n, const uint64_t* b, int64_t m) noexcept nogil:
    """out (n + m limbs) = a * b, n and m at least 1."""
    cdef int64_t j
    out[n] = limbs_mul_one(out, a, n, b[0], 0)
    for j in range(1, m):
        out[n + j] = limbs_mul_add(out + j, a, n, b[j])

cdef void limbs_square_school(uint64_t* out, const uint64_t* a, int64_t n) noexcept nogil:
    """out (2 n limbs) = a * a: the products off the diagonal once, doubled, then the squares."""
    cdef int64_t i
    cdef uint64_t high = 0
    cdef uint64_t low, carry = 0, top = 0, x, y
    out[0] = 0
    out[2 * n - 1] = 0
    if n > 1:
        out[n] = limbs_mul_one(out + 1, a + 1, n - 1, a[0], 0)
        for i in range(1, n - 1):
            out[n + i] = limbs_mul_add(out + 2 * i + 1, a + i + 1, n - 1 - i, a[i])
        out[2 * n - 1] = 0
    for i in range(n):
        low = mul_wide(a[i], a[i], &high)
        x = out[2 * i]
        y = out[2 * i + 1]
        out[2 * i] = add_carry(x << 1 | top, low, &carry)
        out[2 * i + 1] = add_carry(y << 1 | x >> 63, high, &carry)
        top = y >> 63

cdef inline int64_t mul_scratch(int64_t n) noexcept nogil:
    """Limbs of scratch that limbs_mul_inner needs when its longer operand has n."""
    return 2 * n + 320

cdef int limbs_mul_inner(VM* vm, uint64_t* out, const uint64_t* a, int64_t n, const uint64_t* b, int64_t m,
                         uint64_t* scratch) noexcept nogil:
    """out (n + m limbs) = a * b for n >= m >= 1, out apart from both; Karatsuba's method from some length on."""
    cdef int64_t half = (n + 1) >> 1
    cdef int64_t i, piece, an, bn
    cdef uint64_t carry
    cdef int negative
    if m < KARATSUBA_LIMBS:
        charge(vm, (n * m) >> 5)
        if a == b and n == m:
            limbs_square_school(out, a, n)
        else:
            limbs_mul_school(out, a, n, b, m)
        return 0
    if n >= POLL_LIMBS and limit_due(vm):
        return -1
    if m <= half:
        # Unbalanced: pieces of a as long as b, each product added at its place.
        memset(out, 0, (n + m) * 8)
        i = 0
        while i < n:
            piece = m if n - i > m else n - i
            if limbs_mul_inner(vm, scratch, b, m, a + i, piece, scratch + 2 * m) < 0:
                return -1
            limbs_add(out + i, out + i, n + m - i, scratch, m + piece)
            i += piece
        return 0
    an = n - half
    bn = m - half
    # (a0 + a1 X)(b0 + b1 X) = z0 + (z0 + z2 - (a0 - a1)(b0 - b1)) X + z2 X^2; the differences wait in out.
    negative = limbs_difference(out, a, half, a + half, an)
    if a == b and n == m:
        negative = 0
        if limbs_mul_inner(vm, scratch, out, half, out, half, scratch + 2 * half) < 0:
            return -1
    else:
        negative ^= limbs_difference(out + half, b, half, b + half, bn)
        if limbs_mul_inner(vm, scratch, out, half, out + half, half, scratch + 2 * half) < 0:
            return -1
    if limbs_mul_inner(vm, out, a, half, b, half, scratch + 2 * half) < 0 or \
            limbs_mul_inner(vm, out + 2 * half, a + half, an, b + half, bn, scratch + 2 * half) < 0:
        return -1
    if negative:
        carry = limbs_add_same(scratch, scratch, out, 2 * half)
    else:
        carry = 0 - limbs_sub_same(scratch, out, scratch, 2 * half)
    carry += limbs_add(scratch, scratch, 2 * half, out + 2 * half, an + bn)
    carry += limbs_add_same(out + half, out + half, scratch, 2 * half)
    limbs_add_one(out + 3 * half, out + 3 * half, n + m - 3 * half, carry)
    return 0

cdef int limbs_difference(uint64_t* out, const uint64_t* a, int64_t n, const uint64_t* b, int64_t m) noexcept nogil:
    """out (n limbs) = |a - b| for n >= m; 1 when a < b."""
    if limbs_trim(a + m, n - m) == 0 and limbs_compare(a, b, m) < 0:
        limbs_sub_same(out, b, a, m)
        memset(out + m, 0, (n - m) * 8)
        return 1
    limbs_sub(out, a, n, b, m)
    return 0

cdef int limbs_mul(VM* vm, uint64_t* out, const uint64_t* a, int64_t n, const uint64_t* b, int64_t m) noexcept nogil:
    """out (n + m limbs) = a * b, any lengths, out apart from both."""
    cdef const uint64_t* longer = a
    cdef uint64_t* scratch
    cdef int status
    if n < m:
        a = b
        b = longer
        n, m = m, n
    if m == 0:
        memset(out, 0, n * 8)
        return 0
    if m < KARATSUBA_LIMBS:
        return limbs_mul_inner(vm, out, a, n, b, m, NULL)
    scratch = limbs_new(vm, mul_scratch(n))
    if scratch == NULL:
        return -1
    status = limbs_mul_inner(vm, out, a, n, b, m, scratch)
    limbs_free(vm, scratch, mul_scratch(n))
    return status

# ---- values -------------------------------------------------------------------------------------

cdef Value int_from_i64(VM* vm, int64_t i) noexcept nogil:
    cdef uint64_t magnitude
    if LIKELY(fits_small(i)):
        return box_int(i)
    magnitude = 0 - <uint64_t>i if i < 0 else <uint64_t>i
    return int_from_limbs(vm, -1 if i < 0 else 1, &magnitude, 1)

cdef Value int_from_u64(VM* vm, uint64_t u) noexcept nogil:
    return int_from_limbs(vm, 1, &u, 1)

cdef Value int_add_one(VM* vm, uint64_t a, int64_t a_sign, uint64_t b, int64_t b_sign) noexcept nogil:
    """The sum of two numbers of a limb each."""
    cdef uint64_t few[2]
    if a_sign == b_sign:
        few[0] = a + b
        few[1] = few[0] < a
        return int_from_limbs(vm, a_sign, few, 2)
    few[0] = a - b if a >= b else b - a
    return int_from_limbs(vm, a_sign if a >= b else b_sign, few, 1)

cdef Value int_add_views(VM* vm, IntView* a, IntView* b, int64_t b_sign) noexcept nogil:
    """a + b, where b_sign replaces the sign of b: so it subtracts, too."""
    cdef uint64_t few[STACK_LIMBS + 1]
    cdef uint64_t* out = few
    cdef BigInt* result = NULL
    cdef IntView* larger = a
    cdef int64_t sign = a.sign
    cdef bint same_sign = a.sign == b_sign
    cdef int64_t n
    if a.length <= 1 and b.length <= 1:
        return int_add_one(vm, a.limbs[0] if a.length else 0, a.sign, b.limbs[0] if b.length else 0, b_sign)
    if view_compare_magnitude(a, b) < 0:
        larger = b
        b = a
        sign = b_sign
    n = larger.length
    if n > STACK_LIMBS:
        charge(vm, n >> 6)
        result = new_bigint(vm, n + 1, sign)
        if result == NULL:
            return ERROR
        out = bigint_limbs(result)
    if same_sign:
        out[n] = limbs_add(out, larger.limbs, n, b.limbs, b.length)
    else:
        limbs_sub(out, larger.limbs, n, b.limbs, b.length)
        out[n] = 0
    return bigint_finish(result) if result != NULL else int_from_limbs(vm, sign, few, n + 1)

cdef Value int_multiply_views(VM* vm, IntView* a, IntView* b) noexcept nogil:
    cdef uint64_t few[STACK_LIMBS]
    cdef BigInt* result
    cdef int64_t n = a.length + b.length
    if a.length == 0 or b.length == 0:
        return box_int(0)
    if n <= STACK_LIMBS:
        if a.length >= b.length:
            limbs_mul_school(few, a.limbs, a.length, b.limbs, b.length)
        else:
            limbs_mul_school(few, b.limbs, b.length, a.limbs, a.length)
        return int_from_limbs(vm, a.sign * b.sign, few, n)
    result = new_bigint(vm, n, a.sign * b.sign)
    if result == NULL or limbs_mul(vm, bigint_limbs(result), a.limbs, a.length, b.limbs, b.length) < 0:
        return ERROR
    return bigint_finish(result)

cdef Value int_shift_left(VM* vm, IntView* a, int64_t shift) noexcept nogil:
    """a << shift for a shift that is not negative."""
    cdef uint64_t few[STACK_LIMBS + 1]
    cdef uint64_t* out = few
    cdef BigInt* result = NULL
    cdef int64_t words = shift >> 6
    cdef int64_t n = a.length + words
    if a.length == 0:
        return box_int(0)
    if n > STACK_LIMBS:
        charge(vm, n >> 6)
        result = new_bigint(vm, n + 1, a.sign)
        if result == NULL:
            return ERROR
        out = bigint_limbs(result)
    memset(out, 0, words * 8)
    out[n] = limbs_shift_left(out + words, a.limbs, a.length, shift & 63)
    return bigint_finish(result) if result != NULL else int_from_limbs(vm, a.sign, few, n + 1)

cdef Value int_shift_right(VM* vm, IntView* a, int64_t shift) noexcept nogil:
    """a >> shift, rounded down, for a shift that is not negative."""
    cdef uint64_t few[STACK_LIMBS + 1]
    cdef uint64_t* out = few
    cdef BigInt* result = NULL
    cdef int64_t words = shift >> 6
    cdef int64_t n = a.length - words
    cdef bint lost
    if n <= 0:
        return box_int(-1 if a.sign < 0 and a.length else 0)
    # A negative number rounds down: one more when a bit is lost.
    lost = a.sign < 0 and (a.limbs[words] & ((<uint64_t>1 << (shift & 63)) - 1) != 0 or limbs_trim(a.limbs, words) != 0)
    if n > STACK_LIMBS:
        charge(vm, n >> 6)
        result = new_bigint(vm, n + 1, a.sign)
        if result == NULL:
            return ERROR
        out = bigint_limbs(result)
    limbs_shift_right(out, a.limbs + words, n, shift & 63)
    out[n] = limbs_add_one(out, out, n, lost)
    return bigint_finish(result) if result != NULL else int_from_limbs(vm, a.sign, few, n + 1)

cdef int int_compare_views(IntView* a, IntView* b) noexcept nogil:
    """Negative, 0 or positive."""
    cdef int order
    if a.length == 0 or b.length == 0 or a.sign == b.sign:
        order = view_compare_magnitude(a, b)
        if a.length == 0:
            return order if b.sign > 0 else -order
        return order if a.sign > 0 else -order
    return <int>a.sign

cdef int64_t view_bit_length(IntView* a) noexcept nogil:
    return a.length * 64 - leading_zeros(a.limbs[a.length - 1]) if a.length else 0
