# Doubles to decimal digits and back: shortest digits that read back as the same double, digits rounded at a
# place, and correctly rounded parsing. No service of the host is needed, so no machine waits for another here.
#
# Shortest digits: R. Giulietti, "The Schubfach way to render doubles" (2021). Parsing: a 64-bit mantissa times a
# 128-bit power of ten decides nearly always (after D. Lemire, "Number parsing at a gigabyte per second", 2021);
# what is too near to half way is decided with exact integers.

cdef extern from "generated/numbers.h" nogil:
    enum: TEN_FIRST, TEN_LAST    # powers of ten in the table
    const uint64_t* TEN_HIGH     # ceil(10 ** k / 2 ** (floor(log2(10 ** k)) - 127)), from TEN_FIRST on
    const uint64_t* TEN_LOW

cdef enum:
    DECIMAL_DIGITS = 1520    # digits that a Decimal holds
    EXACT_PLACES = 1100      # a double has no digit but 0 behind so many places

cdef inline int64_t log2_of_ten(int64_t k) noexcept nogil:
    """floor(log2(10 ** k)) for |k| below 1000."""
    return (k * 1741647) >> 19

# ---- shortest digits ----------------------------------------------------------------------------

cdef uint64_t round_to_odd(uint64_t high, uint64_t low, uint64_t factor) noexcept nogil:
    """(high, low) * factor / 2 ** 128, with a lost part shown in the lowest bit."""
    cdef uint64_t x1 = 0
    cdef uint64_t y1 = 0
    cdef uint64_t y0
    mul_wide(low, factor, &x1)
    y0 = mul_wide(high, factor, &y1) + x1
    y1 += y0 < x1
    return y1 | (y0 > 1)

cdef int64_t double_shortest(double x, uint64_t* digits) noexcept nogil:
    """The fewest digits that read back as x > 0, finite: their number in `digits`, its power of ten as the result.

    Of several the nearest to x. Zeros at the end are left to the caller.
    """
    cdef uint64_t bits = double_bits(x)
    cdef uint64_t mantissa = bits & ((<uint64_t>1 << 52) - 1)
    cdef int64_t biased = <int64_t>(bits >> 52 & 0x7FF)
    cdef uint64_t c, left, middle, right, high, low, s, sp
    cdef int64_t q, k
    cdef int h
    cdef bint closer, odd, lower_in, upper_in
    if biased:
        c = mantissa | <uint64_t>1 << 52
        q = biased - 1075
        if -53 < q <= 0 and c & ((<uint64_t>1 << -q) - 1) == 0:
            digits[0] = c >> -q
            return 0
    else:
        c = mantissa
        q = -1074
    odd = c & 1
    closer = mantissa == 0 and biased > 1
    k = (q * 1262611 - (524031 if closer else 0)) >> 22
    h = <int>(q + log2_of_ten(-k) + 1)
    high = TEN_HIGH[-k - TEN_FIRST]
    low = TEN_LOW[-k - TEN_FIRST]
    left = round_to_odd(high, low, (4 * c - 2 + closer) << h) + odd
    middle = round_to_odd(high, low, (4 * c) << h)
    right = round_to_odd(high, low, (4 * c + 2) << h) - odd
    s = middle >> 2
    if s >= 10:
        sp = s // 10
        lower_in = left <= 40 * sp
        upper_in = 40 * sp + 40 <= right
        if lower_in != upper_in:
            digits[0] = sp + upper_in
            return k + 1
    lower_in = left <= 4 * s
    upper_in = 4 * s + 4 <= right
    if lower_in != upper_in:
        digits[0] = s + upper_in
    else:
        digits[0] = s + (middle > 4 * s + 2 or (middle == 4 * s + 2 and s & 1 != 0))
    return k

# ---- digits rounded at a place ------------------------------------------------------------------

cdef struct Decimal:         # 0.DIGITS * 10 ** point
    int64_t length           # digits; 0 for zero
    int64_t point
    bint negative
    char digits[DECIMAL_DIGITS]

cdef void decimal_from_u64(Decimal* d, uint64_t u) noexcept nogil:
    cdef char few[24]
    cdef char* start = decimal_write(u, few + 24)
    d.length = few + 24 - start if u else 0
    memcpy(d.digits, start, d.length)

cdef void decimal_shortest(double x, Decimal* d) noexcept nogil:
    """The digits of repr(), without zeros at the end; x is finite."""
    cdef uint64_t u = 0
    cdef int64_t exponent
    d.negative = double_bits(x) >> 63
    d.length = 0
    d.point = 1
    if x == 0.0:
        return
    exponent = double_shortest(fabs(x), &u)
    decimal_from_u64(d, u)
    d.point = d.length + exponent
    while d.digits[d.length - 1] == 48:
        d.length -= 1

cdef bint double_scaled(double x, int places, uint64_t* result) noexcept nogil:
    """round(x * 10 ** places), ties to even, for 0 <= x < 1e18 and places 0 to 19; False when it exceeds a limb."""
    cdef uint64_t bits = double_bits(x)
    cdef uint64_t m = bits & ((<uint64_t>1 << 52) - 1)
    cdef int exponent = <int>(bits >> 52)
    cdef uint64_t high = 0
    cdef uint64_t low, kept, rest, ten = 1
    cdef bint half, below
    cdef int i
    if exponent:
        m |= <uint64_t>1 << 52
        exponent -= 1
    exponent -= 1074
    for i in range(places):
        ten *= 10
    low = mul_wide(m, ten, &high)
    if exponent >= 0:
        if high or exponent > 11 or low >> (64 - exponent if exponent else 63):
            return False
        result[0] = low << exponent
        return True
    exponent = -exponent
    if exponent > 120:
        result[0] = 0
        return True
    if exponent > 64:
        exponent -= 64
        kept = high >> exponent
        half = high >> (exponent - 1) & 1
        rest = high & ((<uint64_t>1 << (exponent - 1)) - 1) | low
    elif exponent == 64:
        kept = high
        half = low >> 63
        rest = low << 1
    else:
        if high >> exponent:
            return False
        kept = high << (64 - exponent) | low >> exponent
        half = low >> (exponent - 1) & 1
        rest = low & ((<uint64_t>1 << (exponent - 1)) - 1)
    if half and (rest != 0 or kept & 1):
        kept += 1
        if kept == 0:
            return False
    result[0] = kept
    return True

cdef int64_t limbs_times_five(uint64_t* a, int64_t n, int64_t power) noexcept nogil:
    """a *= 5 ** power; the limbs in use."""
    cdef uint64_t factor, carry
    cdef int64_t i, piece
    while power > 0:
        piece = power if power < 27 else 27
        factor = 1
        for i in range(piece):
            factor *= 5
        carry = limbs_mul_one(a, a, n, factor, 0)
        if carry:
            a[n] = carry
            n += 1
        power -= piece
    return n

cdef int64_t limbs_shift_up(uint64_t* a, int64_t n, int64_t shift) noexcept nogil:
    """a <<= shift; the limbs in use."""
    cdef int64_t words = shift >> 6
    memmove(a + words, a, n * 8)
    memset(a, 0, words * 8)
    a[n + words] = limbs_shift_left(a + words, a + words, n, shift & 63)
    return limbs_trim(a, n + words + 1)

cdef void decimal_rounded(VM* vm, double x, int64_t places, Decimal* d) noexcept nogil:
    """The digits of round(|x| * 10 ** places), ties to even; x is finite, |places| at most EXACT_PLACES.

    Exact for every double: the integers have fewer than 80 limbs.
    """
    cdef uint64_t top[96]
    cdef uint64_t bottom[40]
    cdef uint64_t q[96]
    cdef uint64_t small = 0
    cdef uint64_t bits = double_bits(x)
    cdef int64_t exponent = <int64_t>(bits >> 52 & 0x7FF)
    cdef int64_t n, m, words
    cdef int shift, order
    cdef uint64_t lost, half
    d.negative = bits >> 63
    x = fabs(x)
    if 0 <= places <= 19 and x < 1e18 and double_scaled(x, <int>places, &small):
        decimal_from_u64(d, small)
        d.point = d.length - places
        return
    if places < 0 and x < 1.0:
        d.length = 0
        d.point = -places
        return
    top[0] = bits & ((<uint64_t>1 << 52) - 1)
    if exponent:
        top[0] |= <uint64_t>1 << 52
        exponent -= 1
    exponent -= 1074
    n = 1
    # x * 10 ** places is top * 2 ** exponent / bottom.
    exponent += places
    if places >= 0:
        n = limbs_times_five(top, n, places)
        if exponent >= 0:
            n = limbs_shift_up(top, n, exponent)
        else:
            exponent = -exponent
            words = exponent >> 6
            shift = exponent & 63
            if words > n:
                n = 0
            else:
                top[n] = 0
                top[n + 1] = 0
                # Bit by bit below the place: the highest is the half, the others only count as lost.
                if shift:
                    half = top[words] >> (shift - 1) & 1
                    lost = (top[words] & ((<uint64_t>1 << (shift - 1)) - 1)) | <uint64_t>(limbs_trim(top, words) > 0)
                else:
                    half = top[words - 1] >> 63
                    lost = (top[words - 1] << 1) | <uint64_t>(limbs_trim(top, words - 1) > 0)
                limbs_shift_right(top, top + words, n + 1 - words, shift)
                n = n + 1 - words
                if half and (lost or top[0] & 1):
                    top[n] = limbs_add_one(top, top, n, 1)
                    n += 1
    else:
        bottom[0] = 1
        m = limbs_times_five(bottom, 1, -places)
        if exponent >= 0:
            n = limbs_shift_up(top, n, exponent)
        else:
            m = limbs_shift_up(bottom, m, -exponent)
        if n < m:
            memset(top + n, 0, (m - n) * 8)
            n = m
        top[n] = 0
        if limbs_divide(vm, q, top, top, n, bottom, m) < 0:
            memset(q, 0, (n - m + 1) * 8)
        n = n - m + 1
        top[m] = limbs_shift_left(top, top, m, 1)
        order = -1 if top[m] == 0 else 1
        if top[m] == 0:
            order = limbs_compare(top, bottom, m)
        if order > 0 or (order == 0 and q[0] & 1):
            q[n] = limbs_add_one(q, q, n, 1)
            n += 1
        memcpy(top, q, n * 8)
    limbs_to_decimal(top, limbs_trim(top, n), d)
    d.point = d.length - places

cdef void limbs_to_decimal(uint64_t* a, int64_t n, Decimal* d) noexcept nogil:
    """The decimal digits of a few limbs, which are used up."""
    cdef char* end = d.digits + DECIMAL_DIGITS
    cdef char* start = end
    cdef uint64_t ten19 = <uint64_t>10000000000000000000
    while n > 0:
        start -= 19
        decimal_pad(limbs_div_one(a, a, n, ten19), start, 19)
        n = limbs_trim(a, n)
    while start < end and start[0] == 48:
        start += 1
    d.length = end - start
    memmove(d.digits, start, d.length)

cdef void decimal_significant(VM* vm, double x, int64_t count, Decimal* d) noexcept nogil:
    """`count` >= 1 digits of x, correctly rounded; fewer when no others but zeros follow. x is finite."""
    cdef int64_t point
    if count > EXACT_PLACES:
        count = EXACT_PLACES
    decimal_shortest(x, d)
    if d.length == 0:
        return
    point = d.point
    if d.length == 1 and d.digits[0] == 49:
        # The shortest digits are a power of ten; x itself may lie below it and begin one place lower.
        decimal_rounded(vm, x, min_i64(EXACT_PLACES, count - point + 1), d)
    if d.point == point:
        decimal_rounded(vm, x, min_i64(EXACT_PLACES, count - point), d)
    while d.length > 0 and d.digits[d.length - 1] == 48:
        d.length -= 1

cdef inline int64_t max_i64(int64_t a, int64_t b) noexcept nogil:
    return a if a > b else b

cdef inline int64_t min_i64(int64_t a, int64_t b) noexcept nogil:
    return a if a < b else b

# ---- text ---------------------------------------------------------------------------------------

cdef int write_exponent(char* out, int64_t exponent) noexcept nogil:
    """e+05 and the like; its length."""
    cdef char few[24]
    cdef char* start
    cdef int64_t n
    out[0] = 101
    out[1] = 45 if exponent < 0 else 43
    start = decimal_write(<uint64_t>(-exponent if exponent < 0 else exponent), few + 24)
    n = few + 24 - start
    if n < 2:
        out[2] = 48
        out += 1
        memcpy(out + 2, start, n)
        return 4
    memcpy(out + 2, start, n)
    return <int>n + 2

cdef int64_t double_repr(double x, char* out) noexcept nogil:
    """repr() of a float into `out` (32 bytes); its length."""
    cdef Decimal d
    cdef char* p = out
    if isnan(x):
        memcpy(out, b"nan", 3)
        return 3
    if isinf(x):
        memcpy(out, b"-inf" if x < 0 else b"inf", 4)
        return 4 if x < 0 else 3
    decimal_shortest(x, &d)
    if d.negative:
        p[0] = 45
        p += 1
    if d.length == 0:
        memcpy(p, b"0.0", 3)
        return p + 3 - out
    if d.point > 16 or d.point <= -4:
        p[0] = d.digits[0]
        p += 1
        if d.length > 1:
            p[0] = 46
            memcpy(p + 1, d.digits + 1, d.length - 1)
            p += d.length
        return p + write_exponent(p, d.point - 1) - out
    if d.point <= 0:
        memcpy(p, b"0.0000", 6)
        p += 2 - d.point
        memcpy(p, d.digits, d.length)
        return p + d.length - out
    if d.length <= d.point:
        memcpy(p, d.digits, d.length)
        memset(p + d.length, 48, d.point - d.length)
        memcpy(p + d.point, b".0", 2)
        return p + d.point + 2 - out
    memcpy(p, d.digits, d.point)
    p[d.point] = 46
    memcpy(p + d.point + 1, d.digits + d.point, d.length - d.point)
    return p + d.length + 1 - out

cdef int64_t double_fixed(double x, int places, char* out) noexcept nogil:
    """%.Nf for N up to 9 into `out` (32 bytes); its length, or 0 when x is too large or no number."""
    cdef uint64_t scaled = 0
    cdef char* start
    cdef char* end = out + 32
    cdef int64_t n
    if not fabs(x) < 1e9 or not double_scaled(fabs(x), places, &scaled):
        return 0
    start = decimal_write(scaled, end)
    while end - start <= places:
        start -= 1
        start[0] = 48
    n = end - start
    if double_bits(x) >> 63:
        start -= 1
        start[0] = 45
        n += 1
    memmove(out, start, n - places)
    if places:
        memmove(out + n - places + 1, end - places, places)
        out[n - places] = 46
        n += 1
    return n

cdef Value float_repr(VM* vm, double x) noexcept nogil:
    cdef char out[32]
    return new_str_latin1(vm, <const uint8_t*>out, double_repr(x, out))

# ---- parsing ------------------------------------------------------------------------------------

cdef bint double_from_decimal(uint64_t w, int64_t k, double* out) noexcept nogil:
    """The double nearest to w * 10 ** k for w != 0; False when that is too near to half way to tell."""
    cdef uint64_t high, low, p2 = 0, p1, p0, x1 = 0, half, rest
    cdef int64_t exponent, drop
    cdef int shift
    cdef bint overflow = False
    if w < <uint64_t>1 << 53 and -22 <= k <= 22:
        out[0] = <double>w
        if k < 0:
            out[0] /= TEN_DOUBLES[-k]
        else:
            out[0] *= TEN_DOUBLES[k]
        return True
    if k < TEN_FIRST or k > TEN_LAST:
        return False
    shift = leading_zeros(w)
    w <<= shift
    high = TEN_HIGH[k - TEN_FIRST]
    low = TEN_LOW[k - TEN_FIRST]
    p0 = mul_wide(w, low, &x1)
    p1 = mul_wide(w, high, &p2) + x1
    p2 += p1 < x1
    # The product p is at most 2 ** 64 too large, because the power was rounded up.
    exponent = log2_of_ten(k) + 1 - shift            # of p2's lowest bit
    if not p2 >> 63:
        p2 = p2 << 1 | p1 >> 63
        p1 = p1 << 1 | p0 >> 63
        exponent -= 1
    drop = 11 if exponent + 63 >= -1022 else -1074 - exponent
    if drop > 63 or exponent + 63 > 1023:
        return False
    half = <uint64_t>1 << (drop - 1)
    rest = p2 & ((half << 1) - 1)
    if (rest == half and p1 <= 4) or (rest == half - 1 and p1 >= ~<uint64_t>3):
        return False
    out[0] = scaled_double(p2, exponent, p1 != 0, &overflow)
    return not overflow

cdef double TEN_DOUBLES[23]
TEN_DOUBLES[:] = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
                  1e18, 1e19, 1e20, 1e21, 1e22]

cdef int double_from_digits(VM* vm, const char* digits, int64_t n, int64_t exponent, bint lost, double* out) noexcept nogil:
    """The double nearest to DIGITS * 10 ** exponent, exactly; `lost`: a little more than that. -1: an error is set."""
    cdef uint8_t values[800]
    cdef IntView a, b
    cdef Value top, bottom
    cdef bint overflow = False
    cdef int64_t i
    if n > 790:
        for i in range(790, n):
            lost = lost or digits[i] != 48
        exponent += n - 790
        n = 790
    for i in range(n):
        values[i] = <uint8_t>(digits[i] - 48)
    if lost:
        values[n] = 1
        n += 1
        exponent -= 1
    out[0] = 0.0
    if n + exponent > 310:
        out[0] = HUGE_VAL
        return 0
    if n + exponent < -330:
        return 0
    top = int_from_digits(vm, 1, values, n, 10)
    int_view_i64(10, &a)
    int_view_i64(exponent if exponent > 0 else -exponent, &b)
    bottom = int_power_views(vm, &a, &b)
    if top == ERROR or bottom == ERROR:
        return -1
    if exponent >= 0:
        top = number_binary(vm, OPERATOR_MUL, top, bottom)
        if top == ERROR:
            return -1
        int_view(top, &a)
        out[0] = view_to_double(&a, &overflow)
        return 0
    int_view(top, &a)
    int_view(bottom, &b)
    top = int_true_divide(vm, &a, &b)
    if top == ERROR:
        return -1
    out[0] = as_float(top)
    return 0

cdef bint matches_word(const char* s, int64_t n, const char* word) noexcept nogil:
    """Whether a text equals a word in small letters, in any case."""
    cdef int64_t i
    if n != <int64_t>strlen(word):
        return False
    for i in range(n):
        if (s[i] | 32) != word[i]:
            return False
    return True

cdef int parse_double(VM* vm, const char* s, int64_t n, double* out) noexcept nogil:
    """The whole text as a float: 1, or 0 when it is none; -1 with an error set. No spaces, no underscores."""
    cdef bint negative = False
    cdef int64_t i = 0
    cdef int64_t start, fraction, exponent = 0, first, count, used
    cdef uint64_t w = 0
    cdef bint exponent_negative = False
    cdef double other = 0.0
    cdef const char* digits
    cdef char* copy
    cdef int status
    if n > 0 and (s[0] == 45 or s[0] == 43):
        negative = s[0] == 45
        s += 1
        n -= 1
    if n > 0 and s[0] > 57:
        if matches_word(s, n, "inf") or matches_word(s, n, "infinity"):
            out[0] = -HUGE_VAL if negative else HUGE_VAL
            return 1
        if matches_word(s, n, "nan"):
            out[0] = copysign(as_float(box_float_any(HUGE_VAL - HUGE_VAL)), -1.0 if negative else 1.0)
            return 1
        return 0
    start = 0
    while i < n and 48 <= s[i] <= 57:
        i += 1
    count = i
    fraction = i
    if i < n and s[i] == 46:
        i += 1
        while i < n and 48 <= s[i] <= 57:
            i += 1
        count = i - 1
    if count == 0:
        return 0
    used = i
    if i < n and (s[i] | 32) == 101:
        i += 1
        if i < n and (s[i] == 45 or s[i] == 43):
            exponent_negative = s[i] == 45
            i += 1
        if i == n:
            return 0
        while i < n and 48 <= s[i] <= 57:
            if exponent < <int64_t>1 << 50:
                exponent = exponent * 10 + (s[i] - 48)
            i += 1
        if exponent_negative:
            exponent = -exponent
    if i != n:
        return 0
    # Digits s[start:used], a point perhaps at `fraction`; the exponent of the last digit.
    exponent -= used - fraction - 1 if used > fraction else 0
    first = start
    while first < used and (s[first] == 48 or s[first] == 46):
        first += 1
    count = used - first - (1 if first <= fraction < used else 0)
    out[0] = -0.0 if negative else 0.0
    if count == 0:
        return 1
    i = 0
    start = first
    while start < used and i < 19:
        if s[start] != 46:
            w = w * 10 + <uint64_t>(s[start] - 48)
            i += 1
        start += 1
    if double_from_decimal(w, exponent + count - i, out) and (
            count <= 19 or (double_from_decimal(w + 1, exponent + count - i, &other) and other == out[0])):
        if negative:
            out[0] = -out[0]
        return 1
    # Too near to half way, or far out: exactly.
    digits = s + first
    copy = NULL
    if first <= fraction < used:
        copy = <char*>buffer_new(vm, count)
        if copy == NULL:
            return -1
        memcpy(copy, s + first, fraction - first)
        memcpy(copy + (fraction - first), s + fraction + 1, used - fraction - 1)
        digits = copy
    status = double_from_digits(vm, digits, count, exponent, False, out)
    if copy != NULL:
        buffer_free(vm, copy, count)
    if negative:
        out[0] = -out[0]
    return 1 if status == 0 else -1
