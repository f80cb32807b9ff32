# The methods that numbers share: operators as __add__ and the like, conversions, rounding.

cdef Value number_method(VM* vm, int op, Value a, Value b, Value self) noexcept nogil:
    """An operator as a method of self's type, which answers for its own kind of numbers and the simpler ones."""
    cdef int kind = number_class(self)
    if number_class(a) == NUMBER_NONE or number_class(b) == NUMBER_NONE or number_class(a) > kind or number_class(b) > kind:
        return NOT_IMPLEMENTED
    return number_binary(vm, op, a, b)

cdef Value number_add(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_ADD, args[0], args[1], args[0])

cdef Value number_radd(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_ADD, args[1], args[0], args[0])

cdef Value number_sub(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_SUB, args[0], args[1], args[0])

cdef Value number_rsub(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_SUB, args[1], args[0], args[0])

cdef Value number_mul(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_MUL, args[0], args[1], args[0])

cdef Value number_rmul(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_MUL, args[1], args[0], args[0])

cdef Value number_truediv(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_DIV, args[0], args[1], args[0])

cdef Value number_rtruediv(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_DIV, args[1], args[0], args[0])

cdef Value number_floordiv(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_FLOORDIV, args[0], args[1], args[0])

cdef Value number_rfloordiv(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_FLOORDIV, args[1], args[0], args[0])

cdef Value number_mod(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_MOD, args[0], args[1], args[0])

cdef Value number_rmod(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_MOD, args[1], args[0], args[0])

cdef Value number_lshift(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_LSHIFT, args[0], args[1], args[0])

cdef Value number_rlshift(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_LSHIFT, args[1], args[0], args[0])

cdef Value number_rshift(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_RSHIFT, args[0], args[1], args[0])

cdef Value number_rrshift(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_RSHIFT, args[1], args[0], args[0])

cdef Value number_and(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_AND, args[0], args[1], args[0])

cdef Value number_rand(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_AND, args[1], args[0], args[0])

cdef Value number_or(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_OR, args[0], args[1], args[0])

cdef Value number_ror(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_OR, args[1], args[0], args[0])

cdef Value number_xor(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_XOR, args[0], args[1], args[0])

cdef Value number_rxor(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_method(vm, OPERATOR_XOR, args[1], args[0], args[0])

cdef Value number_pow(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[2] == UNBOUND or args[2] == NONE:
        return number_method(vm, OPERATOR_POW, args[0], args[1], args[0])
    return number_power(vm, args[0], args[1], args[2])

cdef Value number_rpow(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[2] != UNBOUND and args[2] != NONE:
        return number_power(vm, args[1], args[0], args[2])
    return number_method(vm, OPERATOR_POW, args[1], args[0], args[0])

cdef Value number_divmod_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_divmod(vm, args[0], args[1]) if number_class(args[1]) <= number_class(args[0]) else NOT_IMPLEMENTED

cdef Value number_rdivmod_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_divmod(vm, args[1], args[0]) if number_class(args[1]) <= number_class(args[0]) else NOT_IMPLEMENTED

cdef Value number_neg(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_negative(vm, args[0])

cdef Value number_pos(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_positive(vm, args[0])

cdef Value number_inverted(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_invert(vm, args[0])

cdef Value number_abs(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_absolute(vm, args[0])

cdef Value number_bool(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(number_truth(args[0]))

cdef Value number_conjugate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_kind(args[0], KIND_COMPLEX):
        return new_complex(vm, (<Complex*>args[0]).real, -(<Complex*>args[0]).imag)
    return number_positive(vm, args[0])

cdef Value number_get_real(VM* vm, Value self) noexcept nogil:
    return box_float_any((<Complex*>self).real) if is_kind(self, KIND_COMPLEX) else number_positive(vm, self)

cdef Value number_get_imag(VM* vm, Value self) noexcept nogil:
    if number_class(self) == NUMBER_INT:
        return box_int(0)
    return box_float_any((<Complex*>self).imag) if is_kind(self, KIND_COMPLEX) else box_float(0.0)

cdef Value number_int(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__int__, __trunc__ and __index__: towards zero."""
    if number_class(args[0]) == NUMBER_FLOAT:
        return int_from_double(vm, float_value(args[0]))
    return int_plain(vm, args[0])

cdef Value number_float(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    return box_float_any(x) if number_as_double(vm, args[0], &x) == 0 else ERROR

cdef Value number_floor(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if number_class(args[0]) == NUMBER_FLOAT:
        return int_from_double(vm, floor(float_value(args[0])))
    return int_plain(vm, args[0])

cdef Value number_ceil(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if number_class(args[0]) == NUMBER_FLOAT:
        return int_from_double(vm, ceil(float_value(args[0])))
    return int_plain(vm, args[0])

cdef Value number_newargs(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value t
    cdef Value plain = number_positive(vm, args[0])
    if plain == ERROR:
        return ERROR
    if is_kind(plain, KIND_COMPLEX):
        return new_pair(vm, box_float_any((<Complex*>plain).real), box_float_any((<Complex*>plain).imag))
    t = new_tuple(vm, 1)
    if t != ERROR:
        tuple_items(t)[0] = plain
    return t

# ---- rounding -----------------------------------------------------------------------------------

cdef Value float_round_half_even(VM* vm, double x) noexcept nogil:
    """round(x): the nearest int."""
    cdef double whole = floor(x)
    cdef double rest = x - whole
    if rest > 0.5 or (rest == 0.5 and is_odd_double(whole)):
        whole += 1.0
    return int_from_double(vm, whole)

cdef Value float_round_places(VM* vm, double x, int64_t places) noexcept nogil:
    """round(x, places): the decimal digits of x are rounded, then read back."""
    cdef Decimal d
    cdef char text[32]
    cdef double result = 0.0
    cdef uint64_t scaled = 0
    if not isfinite(x) or x == 0.0 or places > 323:
        return box_float_any(x)
    if places < -308:
        return box_float(0.0 * x)
    if 0 <= places <= 19 and fabs(x) < 1e15 and double_scaled(fabs(x), <int>places, &scaled) and scaled < <uint64_t>1 << 53:
        result = <double>scaled / TEN_DOUBLES[places]
    else:
        decimal_rounded(vm, x, places, &d)
        if d.length and double_from_digits(vm, d.digits, d.length, d.point - d.length, False, &result) < 0:
            return ERROR
        if isinf(result):
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "rounded value too large to represent")
    return box_float(-result if x < 0 else result)

cdef Value int_round_places(VM* vm, Value v, int64_t places) noexcept nogil:
    """round(v, places) for negative places: the nearest multiple of a power of ten, ties to even."""
    cdef IntView a, ten, exponent
    cdef Value power, rest = ERROR, quotient = ERROR
    cdef int order
    int_view(v, &a)
    if -places > a.length * 20 + 1:
        return box_int(0)
    int_view_i64(10, &ten)
    int_view_i64(-places, &exponent)
    power = int_power_views(vm, &ten, &exponent)
    if power == ERROR:
        return ERROR
    int_view(power, &ten)
    if int_divmod_views(vm, &a, &ten, &quotient, &rest) < 0:
        return ERROR
    int_view(rest, &exponent)
    v = int_add_views(vm, &a, &exponent, -exponent.sign)
    rest = number_binary(vm, OPERATOR_MUL, rest, box_int(2))
    if v == ERROR or rest == ERROR:
        return ERROR
    int_view(rest, &exponent)
    order = int_compare_views(&exponent, &ten)
    int_view(quotient, &a)
    if order > 0 or (order == 0 and a.length and a.limbs[0] & 1):
        return number_binary(vm, OPERATOR_ADD, v, power)
    return v

cdef Value number_round(VM* vm, Value v, Value digits) noexcept nogil:
    """round(v[, digits]) of an int, bool or float; digits may be UNBOUND or NONE."""
    cdef int64_t places = 0
    cdef Value number
    if number_class(v) != NUMBER_INT and number_class(v) != NUMBER_FLOAT:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "type %s doesn't define __round__ method", type_name(vm, v))
    if digits == UNBOUND or digits == NONE:
        if number_class(v) == NUMBER_FLOAT:
            return float_round_half_even(vm, float_value(v))
        return int_plain(vm, v)
    number = number_index(vm, digits)
    if number == NOT_IMPLEMENTED:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, digits))
    if number == ERROR:
        return ERROR
    places = int_clamped(number)
    if number_class(v) == NUMBER_FLOAT:
        return float_round_places(vm, float_value(v), places)
    return int_plain(vm, v) if places >= 0 else int_round_places(vm, v, max_i64(places, -(<int64_t>1 << 60)))

cdef Value number_round_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[1] == NONE and number_class(args[0]) == NUMBER_INT:            # round() takes it, and so does float's
        return raise_type_error(vm, "'NoneType' object cannot be interpreted as an integer")
    return number_round(vm, args[0], args[1])

cdef int register_number_methods() except -1:
    cdef int shape
    for shape in (SHAPE_INT, SHAPE_FLOAT, SHAPE_COMPLEX):
        define_method(shape, "__add__", number_add, "self, value, /")
        define_method(shape, "__radd__", number_radd, "self, value, /")
        define_method(shape, "__sub__", number_sub, "self, value, /")
        define_method(shape, "__rsub__", number_rsub, "self, value, /")
        define_method(shape, "__mul__", number_mul, "self, value, /")
        define_method(shape, "__rmul__", number_rmul, "self, value, /")
        define_method(shape, "__truediv__", number_truediv, "self, value, /")
        define_method(shape, "__rtruediv__", number_rtruediv, "self, value, /")
        define_method(shape, "__pow__", number_pow, "self, value, mod=, /")
        define_method(shape, "__rpow__", number_rpow, "self, value, mod=, /")
        define_method(shape, "__neg__", number_neg, "self, /")
        define_method(shape, "__pos__", number_pos, "self, /")
        define_method(shape, "__abs__", number_abs, "self, /")
        define_method(shape, "__bool__", number_bool, "self, /")
        define_method(shape, "conjugate", number_conjugate, "self, /")
        define_method(shape, "__getnewargs__", number_newargs, "self, /")
        define_member(shape, "real", number_get_real, NULL)
        define_member(shape, "imag", number_get_imag, NULL)
    for shape in (SHAPE_INT, SHAPE_FLOAT):
        define_method(shape, "__floordiv__", number_floordiv, "self, value, /")
        define_method(shape, "__rfloordiv__", number_rfloordiv, "self, value, /")
        define_method(shape, "__mod__", number_mod, "self, value, /")
        define_method(shape, "__rmod__", number_rmod, "self, value, /")
        define_method(shape, "__divmod__", number_divmod_method, "self, value, /")
        define_method(shape, "__rdivmod__", number_rdivmod_method, "self, value, /")
        define_method(shape, "__int__", number_int, "self, /")
        define_method(shape, "__trunc__", number_int, "self, /")
        define_method(shape, "__float__", number_float, "self, /")
        define_method(shape, "__floor__", number_floor, "self, /")
        define_method(shape, "__ceil__", number_ceil, "self, /")
        define_method(shape, "__round__", number_round_method, "self, ndigits=, /")
    shape = SHAPE_INT
    define_method(shape, "__lshift__", number_lshift, "self, value, /")
    define_method(shape, "__rlshift__", number_rlshift, "self, value, /")
    define_method(shape, "__rshift__", number_rshift, "self, value, /")
    define_method(shape, "__rrshift__", number_rrshift, "self, value, /")
    for shape in (SHAPE_INT, SHAPE_BOOL):
        define_method(shape, "__and__", number_and, "self, value, /")
        define_method(shape, "__rand__", number_rand, "self, value, /")
        define_method(shape, "__or__", number_or, "self, value, /")
        define_method(shape, "__ror__", number_ror, "self, value, /")
        define_method(shape, "__xor__", number_xor, "self, value, /")
        define_method(shape, "__rxor__", number_rxor, "self, value, /")
    define_method(SHAPE_INT, "__invert__", number_inverted, "self, /")
    define_method(SHAPE_INT, "__index__", number_int, "self, /")
    return 0
