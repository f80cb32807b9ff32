# round(): to an int, or to digits.

cdef Value number_round(VM* vm, Value v, Value digits) noexcept nogil:
    """round(v[, digits]) of an int, bool or float."""
    cdef int64_t n = 0
    cdef double d, r
    if digits != UNBOUND and digits != NONE:
        digits = guest_index(vm, digits, "")
        if digits == ERROR:
            return ERROR
        n = int_clamped(digits)
    if is_float(v):
        d = as_float(v)
        if digits == UNBOUND or digits == NONE:
            r = floor(d)
            if d - r > 0.5 or (d - r == 0.5 and fmod(r, 2.0) != 0.0):
                r += 1.0
            return int_of_float(vm, r)
        return float_round_digits(vm, d, n)
    if not is_number_int(v):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "type %s doesn't define __round__ method", type_name(vm, v))
    v = int_plain(vm, v)
    if digits == UNBOUND or digits == NONE or n >= 0:
        return v
    return int_round_digits(vm, v, -n)

cdef Value int_round_digits(VM* vm, Value v, int64_t n) noexcept nogil:
    """Round half to even at 10 ** n."""
    cdef Value unit = number_power(vm, box_int(10), box_int(n), NONE)
    cdef Value rest, twice, half
    if unit == ERROR:
        return ERROR
    rest = number_binary(vm, OPERATOR_MOD, v, unit)
    v = number_binary(vm, OPERATOR_SUB, v, rest)
    twice = number_binary(vm, OPERATOR_MUL, rest, box_int(2))
    if number_compare(vm, COMPARE_GT, twice, unit) == TRUE_:
        return number_binary(vm, OPERATOR_ADD, v, unit)
    if number_compare(vm, COMPARE_EQ, twice, unit) == TRUE_:
        half = number_binary(vm, OPERATOR_MOD, number_binary(vm, OPERATOR_FLOORDIV, v, unit), box_int(2))
        if half != box_int(0):
            return number_binary(vm, OPERATOR_ADD, v, unit)
    return v

cdef Value float_round_digits(VM* vm, double d, int64_t n) noexcept nogil:
    """Correctly rounded at a decimal place: through the exact decimal text, as CPython does."""
    cdef Decimal decimal
    cdef double out = 0.0
    cdef char text[2200]
    cdef int64_t k
    if d - d != 0.0 or n > 323 or d == 0.0:
        return box_float(d)
    if n < -308:
        return box_float(copysign(0.0, d))
    decimal_rounded(vm, d if d > 0 else -d, n, &decimal)
    k = decimal_text(&decimal, text, 2100)
    if parse_double(vm, text, k, &out) < 1:
        return ERROR
    if out - out != 0.0:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "rounded value too large to represent")
    return box_float(copysign(out, d))

cdef int64_t decimal_text(Decimal* d, char* text, int64_t room) noexcept nogil:
    """A Decimal as "0.DIGITSeN" for parse_double; its length."""
    cdef int64_t k = 0
    if d.length == 0:
        text[0] = c'0'
        return 1
    text[0] = c'0'
    text[1] = c'.'
    memcpy(text + 2, d.digits, d.length)
    k = d.length + 2
    k += snprintf(text + k, room - k, "e%lld", <long long>d.point)
    return k
