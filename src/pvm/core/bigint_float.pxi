# Integers and doubles: exact conversion, correctly rounded conversion, comparison, true division.

cdef double scaled_double(uint64_t mantissa, int64_t exponent, bint lost, bint* overflow) noexcept nogil:
    """mantissa * 2 ** exponent to the nearest double, ties to even; `lost` says that bits below were not zero.

    Subnormal results are rounded once, too. overflow is set when the result is beyond the largest double.
    """
    cdef int shift
    cdef int64_t drop
    cdef uint64_t kept, rest, half
    overflow[0] = False
    if mantissa == 0:
        return 0.0
    shift = leading_zeros(mantissa)
    mantissa <<= shift
    exponent -= shift
    drop = 11
    if exponent + 63 < -1022:
        drop = -1074 - exponent
        if drop > 64:
            return 0.0
    if drop == 64:
        kept = 0
        rest = mantissa
        half = <uint64_t>1 << 63
    else:
        kept = mantissa >> drop
        half = <uint64_t>1 << (drop - 1)
        rest = mantissa & ((half << 1) - 1)
    if rest > half or (rest == half and (lost or kept & 1)):
        kept += 1
    if exponent + drop + 52 > 1023 or (exponent + drop + 52 == 1023 and kept >> 53):
        overflow[0] = True
        return HUGE_VAL
    return ldexp(<double>kept, <int>(exponent + drop))

cdef uint64_t limbs_top(const uint64_t* a, int64_t n, bint* lost) noexcept nogil:
    """The highest 64 bits of a (n limbs, the highest not zero), from its highest bit on."""
    cdef int shift = leading_zeros(a[n - 1])
    cdef uint64_t top = a[n - 1] << shift
    lost[0] = False
    if n > 1:
        if shift:
            top |= a[n - 2] >> (64 - shift)
            lost[0] = a[n - 2] << shift != 0
        else:
            lost[0] = a[n - 2] != 0
        lost[0] = lost[0] or limbs_trim(a, n - 2) > 0
    return top

cdef double view_to_double(IntView* a, bint* overflow) noexcept nogil:
    """The nearest double."""
    cdef bint lost = False
    cdef uint64_t top
    cdef double d
    overflow[0] = False
    if a.length == 0:
        return 0.0
    if a.length == 1 and a.limbs[0] < (<uint64_t>1 << 53):
        d = <double>a.limbs[0]
    elif a.length > 17:
        overflow[0] = True
        d = HUGE_VAL
    else:
        top = limbs_top(a.limbs, a.length, &lost)
        d = scaled_double(top, view_bit_length(a) - 64, lost, overflow)
    return -d if a.sign < 0 else d

cdef int int_as_double(VM* vm, Value v, double* out) noexcept nogil:
    """The nearest double of an int, bool or BigInt; -1 with OverflowError set."""
    cdef IntView a
    cdef bint overflow = False
    if is_int(v):
        out[0] = <double>as_int(v)
        return 0
    int_view(v, &a)
    out[0] = view_to_double(&a, &overflow)
    if overflow:
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too large to convert to float")
        return -1
    return 0

cdef Value int_from_double(VM* vm, double d) noexcept nogil:
    """int(d): rounded towards zero; OverflowError and ValueError for infinity and NaN."""
    cdef uint64_t bits, mantissa
    cdef uint64_t out[18]
    cdef int exponent
    if fabs(d) < 9e18:
        return int_from_i64(vm, <int64_t>d)
    if isnan(d):
        return raise_value_error(vm, "cannot convert float NaN to integer")
    if isinf(d):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "cannot convert float infinity to integer")
    bits = double_bits(d)
    exponent = <int>(bits >> 52 & 0x7FF) - 1075
    mantissa = (bits & ((<uint64_t>1 << 52) - 1)) | <uint64_t>1 << 52
    memset(out, 0, sizeof(out))
    out[exponent >> 6] = mantissa << (exponent & 63)
    if exponent & 63:
        out[(exponent >> 6) + 1] = mantissa >> (64 - (exponent & 63))
    return int_from_limbs(vm, -1 if d < 0 else 1, out, 18)

cdef int compare_view_double(IntView* a, double d) noexcept nogil:
    """Exact comparison of an int with a double that is not NaN: negative, 0 or positive."""
    cdef uint64_t out[18]
    cdef uint64_t bits, mantissa
    cdef IntView b
    cdef int exponent
    cdef double whole
    cdef int order
    if isinf(d):
        return -1 if d > 0 else 1
    if a.length <= 1 and (a.length == 0 or a.limbs[0] <= <uint64_t>1 << 53):
        whole = <double>a.limbs[0] if a.length else 0.0
        if a.sign < 0:
            whole = -whole
        return -1 if whole < d else 1 if whole > d else 0
    if (d >= 0) != (a.sign > 0) or a.length > 17:
        return <int>a.sign
    whole = floor(fabs(d))
    if whole < 9007199254740992.0:
        return <int>a.sign               # |a| > 2 ** 53
    bits = double_bits(whole)
    exponent = <int>(bits >> 52 & 0x7FF) - 1075
    mantissa = (bits & ((<uint64_t>1 << 52) - 1)) | <uint64_t>1 << 52
    memset(out, 0, sizeof(out))
    out[exponent >> 6] = mantissa << (exponent & 63)
    if exponent & 63:
        out[(exponent >> 6) + 1] = mantissa >> (64 - (exponent & 63))
    b.limbs = out
    b.length = limbs_trim(out, 18)
    b.sign = 1
    order = view_compare_magnitude(a, &b)
    return order if a.sign > 0 else -order

cdef Value int_true_divide(VM* vm, IntView* a, IntView* b) noexcept nogil:
    """a / b, correctly rounded; b is not zero.

    The quotient is computed to 65 or 66 bits and a sticky bit for the rest, then rounded once. Of a very long
    dividend the lowest limbs only count as lost bits.
    """
    cdef uint64_t few[STACK_LIMBS]
    cdef uint64_t* work = few
    cdef uint64_t* q
    cdef IntView ratio
    cdef int64_t shift, words, n, m, total
    cdef uint64_t top
    cdef bint lost = False
    cdef bint low_bits = False
    cdef bint overflow = False
    cdef double d = 0.0
    cdef int status
    if a.length == 0:
        return box_float(-0.0 if b.sign < 0 else 0.0)
    if a.length == 1 and b.length == 1 and a.limbs[0] <= <uint64_t>1 << 53 and b.limbs[0] <= <uint64_t>1 << 53:
        d = <double>a.limbs[0] / <double>b.limbs[0]
        return box_float(-d if a.sign != b.sign else d)
    shift = view_bit_length(b) - view_bit_length(a) + 65
    words = shift >> 6 if shift >= 0 else -((-shift) >> 6)
    shift -= words * 64
    if shift < 0:
        words -= 1
        shift += 64
    n = a.length + words + 1
    m = b.length
    if n < m:
        n = m
    total = n + (n - m + 1)
    if total > STACK_LIMBS:
        charge(vm, total >> 4)
        work = limbs_new(vm, total)
        if work == NULL:
            return ERROR
    memset(work, 0, total * 8)
    if words >= 0:
        work[a.length + words] = limbs_shift_left(work + words, a.limbs, a.length, <int>shift)
    else:
        lost = limbs_trim(a.limbs, -words - 1) > 0 or a.limbs[-words - 1] << shift != 0
        work[a.length + words] = limbs_shift_left(work, a.limbs - words, a.length + words, <int>shift)
        if shift:
            work[0] |= a.limbs[-words - 1] >> (64 - shift)
    q = work + n
    status = limbs_divide(vm, q, work, work, n, b.limbs, m)
    if status == 0:
        ratio.limbs = q
        ratio.length = limbs_trim(q, n - m + 1)
        ratio.sign = 1
        lost = lost or limbs_trim(work, m) > 0
        top = limbs_top(q, ratio.length, &low_bits)
        lost = lost or low_bits
        d = scaled_double(top, view_bit_length(&ratio) - 64 - words * 64 - shift, lost, &overflow)
    if work != few:
        limbs_free(vm, work, total)
    if status < 0:
        return ERROR
    if overflow:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "integer division result too large for a float")
    return box_float(-d if a.sign != b.sign else d)
