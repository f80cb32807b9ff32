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
    if op == OPERATOR_ADD:
        return new_complex(vm, ar + br, ai + bi)
    if op == OPERATOR_SUB:
        return new_complex(vm, ar - br, ai - bi)
    if op == OPERATOR_MUL:
        return new_complex(vm, ar * br - ai * bi, ar * bi + ai * br)
    if op == OPERATOR_DIV:
        if br == 0.0 and bi == 0.0:
            return raise_zero_division(vm, "complex division by zero")
        complex_divide(&ar, &ai, br, bi)
        return new_complex(vm, ar, ai)
    if op == OPERATOR_POW:
        return complex_power(vm, ar, ai, br, bi)
    return NOT_IMPLEMENTED

cdef void complex_divide(double* ar, double* ai, double br, double bi) noexcept nogil:
    """a = a / b; b is not zero. (Smith's method.)"""
    cdef double ratio, bottom, real
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
                x = real * ar - imag * ai
                imag = real * ai + imag * ar
                real = x
            mask <<= 1
            x = ar * ar - ai * ai
            ai = ar * ai + ai * ar
            ar = x
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
