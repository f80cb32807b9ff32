# Arithmetic of complex numbers, after CPython's formulas, so that results agree to the last bit.

cdef void complex_parts(Value v, double* real, double* imag) noexcept nogil:
    """Of a complex or float."""
    if is_kind(v, KIND_COMPLEX):
        real[0] = (<Complex*>v).real
        imag[0] = (<Complex*>v).imag
    else:
        real[0] = float_value(v)
        imag[0] = 0.0

cdef Value complex_binary(VM* vm, int op, Value a, Value b) noexcept nogil:
    """Two numbers, at least one of them a complex."""
    cdef double ar = 0.0, ai = 0.0, br = 0.0, bi = 0.0
    if number_class(a) == NUMBER_INT:
        if op != OPERATOR_POW and op > OPERATOR_DIV:
            return NOT_IMPLEMENTED
        if int_as_double(vm, a, &ar) < 0:
            return ERROR
    else:
        complex_parts(a, &ar, &ai)
    if number_class(b) == NUMBER_INT:
        if op != OPERATOR_POW and op > OPERATOR_DIV:
            return NOT_IMPLEMENTED
        if int_as_double(vm, b, &br) < 0:
            return ERROR
    else:
        complex_parts(b, &br, &bi)
    if HOST_MINOR >= 14 and op <= OPERATOR_DIV and (number_class(a) != NUMBER_COMPLEX or number_class(b) != NUMBER_COMPLEX):
        return complex_with_real(vm, op, ar, ai, br, bi, number_class(a) != NUMBER_COMPLEX)
    if op == OPERATOR_ADD:
        return new_complex(vm, ar + br, ai + bi)
    if op == OPERATOR_SUB:
        return new_complex(vm, ar - br, ai - bi)
    if op == OPERATOR_MUL:
        complex_multiply(&ar, &ai, br, bi)
        return new_complex(vm, ar, ai)
    if op == OPERATOR_DIV:
        if br == 0.0 and bi == 0.0:
            return raise_zero_division(vm, "complex division by zero")
        complex_divide(&ar, &ai, br, bi)
        return new_complex(vm, ar, ai)
    if op == OPERATOR_POW:
        return complex_power(vm, ar, ai, br, bi)
    return NOT_IMPLEMENTED

cdef Value complex_with_real(VM* vm, int op, double ar, double ai, double br, double bi, bint real_first) noexcept nogil:
    """+ - * / of a complex and a real number, whose absent imaginary part takes no part in it since 3.14 (C11, Annex G.5)."""
    cdef double ratio, bottom, real, imag
    if op == OPERATOR_ADD:
        return new_complex(vm, ar + br, bi if real_first else ai)
    if op == OPERATOR_SUB:
        return new_complex(vm, ar - br, -bi if real_first else ai)
    if op == OPERATOR_MUL:
        return new_complex(vm, ar * br, ar * bi if real_first else ai * br)
    if br == 0.0 and bi == 0.0:
        return raise_zero_division(vm, "complex division by zero")
    if not real_first:
        return new_complex(vm, ar / br, ai / br)
    if fabs(br) >= fabs(bi):
        ratio = bi / br
        bottom = br + bi * ratio
        real = ar / bottom
        imag = (-ar * ratio) / bottom
    elif fabs(bi) >= fabs(br):
        ratio = br / bi
        bottom = br * ratio + bi
        real = (ar * ratio) / bottom
        imag = -ar / bottom
    else:
        real = imag = HUGE_VAL - HUGE_VAL
    if isnan(real) and isnan(imag) and isfinite(ar) and (isinf(br) or isinf(bi)):
        real = 0.0 * (ar * boxed_infinity(br))
        imag = 0.0 * (-ar * boxed_infinity(bi))
    return new_complex(vm, real, imag)

cdef inline double boxed_infinity(double x) noexcept nogil:
    """1 for an infinity, 0 for anything else, with the sign."""
    return copysign(1.0 if isinf(x) else 0.0, x)

cdef inline double no_nan(double x) noexcept nogil:
    return copysign(0.0, x) if isnan(x) else x

cdef void complex_multiply(double* ar, double* ai, double br, double bi) noexcept nogil:
    """a = a * b. Since 3.14 an infinite product that comes out as NaN is mended (C11, Annex G.5.1)."""
    cdef double a = ar[0], b = ai[0]
    ar[0] = a * br - b * bi
    ai[0] = a * bi + b * br
    if HOST_MINOR >= 14 and isnan(ar[0]) and isnan(ai[0]):
        multiply_infinities(ar, ai, a, b, br, bi)

cdef void multiply_infinities(double* real, double* imag, double a, double b, double c, double d) noexcept nogil:
    """(a + bj) * (c + dj) where the usual formula gives nothing but NaN: an infinity, if one takes part in it or comes out."""
    cdef bint mended = False
    cdef bint overflows = isinf(a * c) or isinf(b * d) or isinf(a * d) or isinf(b * c)
    if isinf(a) or isinf(b):
        a = boxed_infinity(a)
        b = boxed_infinity(b)
        c = no_nan(c)
        d = no_nan(d)
        mended = True
    if isinf(c) or isinf(d):
        c = boxed_infinity(c)
        d = boxed_infinity(d)
        a = no_nan(a)
        b = no_nan(b)
        mended = True
    if not mended and overflows:
        a = no_nan(a)
        b = no_nan(b)
        c = no_nan(c)
        d = no_nan(d)
        mended = True
    if mended:
        real[0] = HUGE_VAL * (a * c - b * d)
        imag[0] = HUGE_VAL * (a * d + b * c)

cdef void complex_divide(double* ar, double* ai, double br, double bi) noexcept nogil:
    """a = a / b; b is not zero. (Smith's method.)"""
    cdef double ratio, bottom, real
    cdef double a = ar[0], b = ai[0]
    if fabs(br) >= fabs(bi):
        ratio = bi / br
        bottom = br + bi * ratio
        real = (ar[0] + ai[0] * ratio) / bottom
        ai[0] = (ai[0] - ar[0] * ratio) / bottom
        ar[0] = real
    elif fabs(bi) >= fabs(br):
        ratio = br / bi
        bottom = br * ratio + bi
        real = (ar[0] * ratio + ai[0]) / bottom
        ai[0] = (ai[0] * ratio - ar[0]) / bottom
        ar[0] = real
    else:
        ar[0] = HUGE_VAL - HUGE_VAL
        ai[0] = ar[0]
    if HOST_MINOR >= 14 and isnan(ar[0]) and isnan(ai[0]):       # see Annex G.5.1 of C11
        if (isinf(a) or isinf(b)) and isfinite(br) and isfinite(bi):
            a = boxed_infinity(a)
            b = boxed_infinity(b)
            ar[0] = HUGE_VAL * (a * br + b * bi)
            ai[0] = HUGE_VAL * (b * br - a * bi)
        elif (isinf(br) or isinf(bi)) and isfinite(a) and isfinite(b):
            br = boxed_infinity(br)
            bi = boxed_infinity(bi)
            ar[0] = 0.0 * (a * br + b * bi)
            ai[0] = 0.0 * (b * br - a * bi)

cdef Value complex_power(VM* vm, double ar, double ai, double br, double bi) noexcept nogil:
    cdef double real = 1.0
    cdef double imag = 0.0
    cdef double length, angle, phase, x
    cdef int64_t n, mask
    if bi == 0.0 and br == floor(br) and fabs(br) <= 100.0:
        # Small whole exponents by squaring.
        n = <int64_t>fabs(br)
        if br < 0.0 and ar == 0.0 and ai == 0.0:
            return raise_zero_power(vm, True)
        mask = 1
        while mask <= n:
            if n & mask:
                complex_multiply(&real, &imag, ar, ai)
            mask <<= 1
            complex_multiply(&ar, &ai, ar, ai)
        if br < 0.0:
            ar = 1.0
            ai = 0.0
            if real == 0.0 and imag == 0.0:
                return raise_zero_power(vm, True)
            complex_divide(&ar, &ai, real, imag)
            real = ar
            imag = ai
    elif br == 0.0 and bi == 0.0:
        pass
    elif ar == 0.0 and ai == 0.0:
        if bi != 0.0 or br < 0.0:
            return raise_zero_power(vm, True)
        real = 0.0
    else:
        length = c_pow(hypot(ar, ai), br)
        angle = atan2(ai, ar)
        phase = angle * br
        if bi != 0.0:
            if HOST_MINOR >= 14:
                length *= c_exp(-angle * bi)
            else:
                length /= c_exp(angle * bi)
            phase += bi * c_log(hypot(ar, ai))
        if isinf(phase):
            # CPython takes the domain error of cos(infinity) for this one.
            return raise_zero_power(vm, True)
        real = length * c_cos(phase)
        imag = length * c_sin(phase)
    if isinf(real) or isinf(imag):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "complex exponentiation")
    return new_complex(vm, real, imag)
