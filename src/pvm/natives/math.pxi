# The guest's math module: functions of floats. What is about ints stands in math_int.pxi, gamma functions in
# math_gamma.pxi, sums and norms in math_sums.pxi.
#
# Arguments that are guest objects are converted in the prelude, which then calls the same function again.

cdef extern from "<math.h>" nogil:
    double m_acos "acos"(double)
    double m_acosh "acosh"(double)
    double m_asin "asin"(double)
    double m_asinh "asinh"(double)
    double m_atan "atan"(double)
    double m_atanh "atanh"(double)
    double m_atan2 "atan2"(double, double)
    double m_cbrt "cbrt"(double)
    double m_cos "cos"(double)
    double m_cosh "cosh"(double)
    double m_erf "erf"(double)
    double m_erfc "erfc"(double)
    double m_exp "exp"(double)
    double m_exp2 "exp2"(double)
    double m_expm1 "expm1"(double)
    double m_fabs "fabs"(double)
    double m_fma "fma"(double, double, double)
    double m_log "log"(double)
    double m_log10 "log10"(double)
    double m_log1p "log1p"(double)
    double m_log2 "log2"(double)
    double m_nextafter "nextafter"(double, double)
    double m_pow "pow"(double, double)
    double m_remainder "remainder"(double, double)
    double m_round "round"(double)
    double m_sin "sin"(double)
    double m_sinh "sinh"(double)
    double m_sqrt "sqrt"(double)
    double m_tan "tan"(double)
    double m_tanh "tanh"(double)
    double m_modf "modf"(double, double*)

ctypedef double (*RealFunction)(double) noexcept nogil
ctypedef double (*RealFunction2)(double, double) noexcept nogil

cdef inline int64_t double_order(double x) noexcept nogil:
    """A number that grows with x by one from a double to the next."""
    cdef int64_t bits = <int64_t>double_bits(x)
    return bits if bits >= 0 else -(bits & <int64_t>0x7FFFFFFFFFFFFFFF)

cdef inline double double_at(int64_t order) noexcept nogil:
    cdef uint64_t bits = <uint64_t>order if order >= 0 else <uint64_t>(-order) | (<uint64_t>1 << 63)
    cdef double x
    memcpy(&x, &bits, 8)
    return x

cdef Value raise_domain(VM* vm) noexcept nogil:
    return raise_value_error(vm, "math domain error")

cdef Value raise_domain_at(VM* vm, const char* expected, double x) noexcept nogil:
    """A domain error; since 3.14 some functions tell what they expected."""
    cdef char number[32]
    if HOST_MINOR < 14 or expected == NULL:
        return raise_domain(vm)
    number[double_repr(x, number)] = 0
    return raise_error2(vm, SHAPE_VALUE_ERROR, "%s, got %s", expected, number)

cdef Value raise_range(VM* vm) noexcept nogil:
    return raise_error(vm, SHAPE_OVERFLOW_ERROR, "math range error")

cdef inline Value real_unary(VM* vm, Value* args, RealFunction function, bint can_overflow, const char* name, const char* expected = NULL) noexcept nogil:
    """A function of one float: a NaN from a number is a domain error, an infinity from a finite number that or a
    range error."""
    cdef double x = 0.0, r
    cdef int status = real_argument(vm, args[0], &x)
    if UNLIKELY(status < 0):
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", name, args, 1)
    r = function(x)
    if UNLIKELY(r - r != 0.0):
        if isnan(r):
            return box_float(NAN) if isnan(x) else raise_domain_at(vm, expected, x)
        if isfinite(x):
            return raise_range(vm) if can_overflow else raise_domain_at(vm, expected, x)
    return box_float(r)

cdef inline int two_reals(VM* vm, Value* args, double* x, double* y) noexcept nogil:
    cdef int status = real_argument(vm, args[0], x)
    return status if status < 0 else real_argument(vm, args[1], y)

cdef Value real_binary(VM* vm, Value* args, RealFunction2 function, const char* name) noexcept nogil:
    cdef double x = 0.0, y = 0.0, r
    cdef int status = two_reals(vm, args, &x, &y)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", name, args, 2)
    r = function(x, y)
    if isnan(r) and not isnan(x) and not isnan(y):
        return raise_domain(vm)
    if isinf(r) and isfinite(x) and isfinite(y):
        return raise_range(vm)
    return box_float_any(r)

cdef Value math_acos(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_acos, False, "acos", "expected a number in range from -1 up to 1")

cdef Value math_acosh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_acosh, False, "acosh", "expected argument value not less than 1")

cdef Value math_asin(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_asin, False, "asin", "expected a number in range from -1 up to 1")

cdef Value math_asinh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_asinh, False, "asinh")

cdef Value math_atan(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_atan, False, "atan")

cdef Value math_atanh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_atanh, False, "atanh", "expected a number between -1 and 1")

cdef Value math_cbrt(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_cbrt, False, "cbrt")

cdef Value math_cos(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_cos, False, "cos", "expected a finite input")

cdef Value math_cosh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_cosh, True, "cosh")

cdef Value math_erf(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_erf, False, "erf")

cdef Value math_erfc(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_erfc, False, "erfc")

cdef Value math_exp(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_exp, True, "exp")

cdef Value math_exp2(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_exp2, True, "exp2")

cdef Value math_expm1(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_expm1, True, "expm1")

cdef Value math_fabs(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_fabs, False, "fabs")

cdef Value math_log1p(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_log1p, False, "log1p", "expected argument value > -1")

cdef Value math_sin(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_sin, False, "sin", "expected a finite input")

cdef Value math_sinh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_sinh, True, "sinh")

cdef Value math_sqrt(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_sqrt, False, "sqrt", "expected a nonnegative input")

cdef Value math_tan(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_tan, False, "tan", "expected a finite input")

cdef Value math_tanh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_tanh, False, "tanh")

cdef double to_degrees(double x) noexcept nogil:
    return x * (180.0 / 3.141592653589793)

cdef double to_radians(double x) noexcept nogil:
    return x * (3.141592653589793 / 180.0)

cdef Value math_degrees(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "degrees", args, 1)
    return box_float_any(to_degrees(x))

cdef Value math_radians(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "radians", args, 1)
    return box_float_any(to_radians(x))

# Logarithms, of ints of any size

cdef double int_fraction(IntView* a, int64_t* exponent) noexcept nogil:
    """The double in [0.5, 1) that times 2 ** exponent is nearest to a positive int."""
    cdef bint lost = False
    cdef bint overflow = False
    cdef uint64_t top = limbs_top(a.limbs, a.length, &lost)
    cdef double d = scaled_double(top, -64, lost, &overflow)
    exponent[0] = view_bit_length(a)
    if d == 1.0:
        exponent[0] += 1
        return 0.5
    return d

cdef int logarithm(VM* vm, Value v, RealFunction function, double* out) noexcept nogil:
    """0, -1 with an exception set, -2 when guest code must convert v."""
    cdef IntView a
    cdef bint overflow = False
    cdef int64_t exponent = 0
    cdef double x = 0.0
    cdef int status
    if number_class(v) == NUMBER_INT:
        int_view(v, &a)
        if a.length == 0 or a.sign < 0:
            raise_value_error(vm, "expected a positive input" if HOST_MINOR >= 14 else "math domain error")
            return -1
        x = view_to_double(&a, &overflow)
        if overflow:
            x = int_fraction(&a, &exponent)
            out[0] = function(x) + function(2.0) * <double>exponent
        else:
            out[0] = function(x)
        return 0
    status = real_argument(vm, v, &x)
    if status < 0:
        return status
    if x <= 0.0:
        raise_domain_at(vm, "expected a positive input", x)
        return -1
    out[0] = x if x - x != 0.0 else function(x)
    return 0

cdef Value math_log(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, base = 0.0
    cdef int status = logarithm(vm, args[0], m_log, &x)
    if status == 0 and args[1] != UNBOUND:
        status = logarithm(vm, args[1], m_log, &base)
        if status == 0:
            return float_binary(vm, OPERATOR_DIV, x, base)
    if status == 0:
        return box_float_any(x)
    return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "log", args, 1 if args[1] == UNBOUND else 2)

cdef Value math_log2(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int status = logarithm(vm, args[0], m_log2, &x)
    if status == 0:
        return box_float_any(x)
    return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "log2", args, 1)

cdef Value math_log10(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int status = logarithm(vm, args[0], m_log10, &x)
    if status == 0:
        return box_float_any(x)
    return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "log10", args, 1)

# Two arguments and more

cdef double power_special(double x, double y) noexcept nogil:
    """x ** y where one of them is infinite or NaN, as C99's Annex F has it."""
    cdef bint odd
    if isnan(x):
        return 1.0 if y == 0.0 else x
    if isnan(y):
        return 1.0 if x == 1.0 else y
    if isinf(x):
        odd = isfinite(y) and fmod(m_fabs(y), 2.0) == 1.0
        if y > 0.0:
            return x if odd else m_fabs(x)
        if y == 0.0:
            return 1.0
        return copysign(0.0, x) if odd else 0.0
    if m_fabs(x) == 1.0:
        return 1.0
    if (y > 0.0) == (m_fabs(x) > 1.0):
        return m_fabs(y)
    return 0.0

cdef Value math_pow(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, y = 0.0, r
    cdef int status = two_reals(vm, args, &x, &y)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "pow", args, 2)
    if not isfinite(x) or not isfinite(y):
        return box_float_any(power_special(x, y))
    r = m_pow(x, y)
    if isnan(r) or (isinf(r) and x == 0.0):
        return raise_domain(vm)
    return raise_range(vm) if isinf(r) else box_float(r)

cdef double fmod_full(double x, double y) noexcept nogil:
    return x if isinf(y) and isfinite(x) else fmod(x, y)

cdef Value math_fmod(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_binary(vm, args, fmod_full, "fmod")

cdef Value math_remainder(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_binary(vm, args, m_remainder, "remainder")

cdef Value math_atan2(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_binary(vm, args, m_atan2, "atan2")

cdef Value math_copysign(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, y = 0.0
    cdef int status = two_reals(vm, args, &x, &y)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "copysign", args, 2)
    return box_float_any(copysign(x, y))

cdef Value math_fma(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, y = 0.0, z = 0.0, r
    cdef int status = two_reals(vm, args, &x, &y)
    if status == 0:
        status = real_argument(vm, args[2], &z)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "fma", args, 3)
    r = m_fma(x, y, z)
    if isnan(r) and not isnan(x) and not isnan(y) and not isnan(z):
        return raise_value_error(vm, "invalid operation in fma")
    if isinf(r) and isfinite(x) and isfinite(y) and isfinite(z):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "overflow in fma")
    return box_float_any(r)

cdef Value math_frexp(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int exponent = 0
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "frexp", args, 1)
    if isfinite(x) and x != 0.0:
        x = frexp(x, &exponent)
    return new_pair(vm, box_float_any(x), box_int(exponent))

cdef Value math_modf(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, whole = 0.0
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "modf", args, 1)
    if isinf(x):
        return new_pair(vm, box_float(copysign(0.0, x)), box_float(x))
    if isnan(x):
        return new_pair(vm, box_float(NAN), box_float(NAN))
    x = m_modf(x, &whole)
    return new_pair(vm, box_float(x), box_float(whole))

cdef Value math_ldexp(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, r
    cdef int64_t exponent
    cdef int status = real_argument(vm, args[0], &x)
    if status == -2:
        return with_converted(vm, "call_first_real", "math", "ldexp", args, 2)
    if status < 0:
        return ERROR
    if not is_number_int(args[1]):
        return raise_type_error(vm, "Expected an int as second argument to ldexp.")
    exponent = int_clamped(args[1])
    if x == 0.0 or not isfinite(x):
        return box_float_any(x)
    if exponent > 0x7FFFFFFF:
        return raise_range(vm)
    if exponent < -0x7FFFFFFF:
        return box_float(copysign(0.0, x))
    r = ldexp(x, <int>exponent)
    return raise_range(vm) if isinf(r) else box_float(r)

cdef Value math_nextafter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """nextafter(x, y, /, *, steps=None)."""
    cdef double x = 0.0, y = 0.0
    cdef int64_t from_x, to_y
    cdef uint64_t steps
    cdef IntView view
    cdef Value number = UNBOUND
    cdef int status = two_reals(vm, args, &x, &y)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_two_reals", "math", "nextafter", args, 2 if args[2] == UNBOUND else 3)
    if args[2] == UNBOUND or args[2] == NONE:
        return box_float_any(m_nextafter(x, y))
    number = guest_index(vm, args[2], "")
    if number == ERROR:
        return ERROR
    if is_negative_int(number):
        return raise_value_error(vm, "steps must be a non-negative integer")
    int_view(number, &view)
    steps = 0 if view.length == 0 else view.limbs[0] if view.length == 1 else <uint64_t>0xFFFFFFFFFFFFFFFF
    if steps == 0:
        return box_float_any(x)
    if isnan(x) or isnan(y):
        return box_float(NAN)
    if x == y:
        return box_float(y)
    from_x = double_order(x)
    to_y = double_order(y)
    # The distance of two doubles fits 64 bits without a sign.
    if from_x < to_y:
        if <uint64_t>to_y - <uint64_t>from_x <= steps:
            return box_float(y)
        from_x = <int64_t>(<uint64_t>from_x + steps)
        return box_float(copysign(0.0, x) if from_x == 0 else double_at(from_x))
    if <uint64_t>from_x - <uint64_t>to_y <= steps:
        return box_float(y)
    return box_float(double_at(<int64_t>(<uint64_t>from_x - steps)))

cdef Value math_ulp(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, above
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "ulp", args, 1)
    x = m_fabs(x)
    if not isfinite(x):
        return box_float_any(x)
    above = m_nextafter(x, INFINITY)
    return box_float(x - m_nextafter(x, -INFINITY) if isinf(above) else above - x)

cdef Value math_isnan(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "isnan", args, 1)
    return box_bool(isnan(x))

cdef Value math_isinf(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "isinf", args, 1)
    return box_bool(isinf(x))

cdef Value math_isfinite(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "isfinite", args, 1)
    return box_bool(isfinite(x))

cdef Value math_isclose(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)."""
    cdef double a = 0.0, b = 0.0, relative = 1e-9, absolute = 0.0, difference
    cdef int status = two_reals(vm, args, &a, &b)
    if status == 0 and args[2] != UNBOUND:
        status = real_argument(vm, args[2], &relative)
    if status == 0 and args[3] != UNBOUND:
        status = real_argument(vm, args[3], &absolute)
    if status == -1:
        return ERROR
    if status == -2:
        if args[2] == UNBOUND:
            args[2] = box_float(1e-9)
        if args[3] == UNBOUND:
            args[3] = box_float(0.0)
        return prelude_call(vm, "math_isclose", args, 4)
    if relative < 0.0 or absolute < 0.0:
        return raise_value_error(vm, "tolerances must be non-negative")
    if a == b:
        return TRUE_
    if isinf(a) or isinf(b):
        return FALSE_
    difference = m_fabs(b - a)
    return box_bool(difference <= m_fabs(relative * b) or difference <= m_fabs(relative * a) or difference <= absolute)

cdef int register_math() except -1:
    cdef Dict* d = define_module("math")
    init_lanczos()
    for name, value in (("pi", 3.141592653589793), ("e", 2.718281828459045), ("tau", 6.283185307179586),
                        ("inf", float("inf")), ("nan", float("nan"))):
        immortal_dict_set(d, immortal_str(name), box_float_any(<double>value))
    define_function(d, "acos", math_acos, "x, /", "math")
    define_function(d, "acosh", math_acosh, "x, /", "math")
    define_function(d, "asin", math_asin, "x, /", "math")
    define_function(d, "asinh", math_asinh, "x, /", "math")
    define_function(d, "atan", math_atan, "x, /", "math")
    define_function(d, "atan2", math_atan2, "y, x, /", "math")
    define_function(d, "atanh", math_atanh, "x, /", "math")
    define_function(d, "cbrt", math_cbrt, "x, /", "math")
    define_function(d, "copysign", math_copysign, "x, y, /", "math")
    define_function(d, "cos", math_cos, "x, /", "math")
    define_function(d, "cosh", math_cosh, "x, /", "math")
    define_function(d, "degrees", math_degrees, "x, /", "math")
    define_function(d, "dist", math_dist, "p, q, /", "math")
    define_function(d, "erf", math_erf, "x, /", "math")
    define_function(d, "erfc", math_erfc, "x, /", "math")
    define_function(d, "exp", math_exp, "x, /", "math")
    define_function(d, "exp2", math_exp2, "x, /", "math")
    define_function(d, "expm1", math_expm1, "x, /", "math")
    define_function(d, "fabs", math_fabs, "x, /", "math")
    define_function(d, "fma", math_fma, "x, y, z, /", "math")
    define_function(d, "fmod", math_fmod, "x, y, /", "math")
    define_function(d, "frexp", math_frexp, "x, /", "math")
    define_function(d, "fsum", math_fsum, "seq, /", "math")
    define_function(d, "gamma", math_gamma, "x, /", "math")
    define_function(d, "hypot", math_hypot, "*coordinates", "math")
    define_function(d, "isclose", math_isclose, "a, b, *, rel_tol=, abs_tol=", "math")
    define_function(d, "isfinite", math_isfinite, "x, /", "math")
    define_function(d, "isinf", math_isinf, "x, /", "math")
    define_function(d, "isnan", math_isnan, "x, /", "math")
    define_function(d, "ldexp", math_ldexp, "x, i, /", "math")
    define_function(d, "lgamma", math_lgamma, "x, /", "math")
    define_function(d, "log", math_log, "x, base=, /", "math")
    define_function(d, "log10", math_log10, "x, /", "math")
    define_function(d, "log1p", math_log1p, "x, /", "math")
    define_function(d, "log2", math_log2, "x, /", "math")
    define_function(d, "modf", math_modf, "x, /", "math")
    define_function(d, "nextafter", math_nextafter, "x, y, /, *, steps=", "math")
    define_function(d, "pow", math_pow, "x, y, /", "math")
    define_function(d, "prod", math_prod, "iterable, /, *, start=", "math")
    define_function(d, "radians", math_radians, "x, /", "math")
    define_function(d, "remainder", math_remainder, "x, y, /", "math")
    define_function(d, "sin", math_sin, "x, /", "math")
    define_function(d, "sinh", math_sinh, "x, /", "math")
    define_function(d, "sqrt", math_sqrt, "x, /", "math")
    define_function(d, "sumprod", math_sumprod, "p, q, /", "math")
    define_function(d, "tan", math_tan, "x, /", "math")
    define_function(d, "tanh", math_tanh, "x, /", "math")
    define_function(d, "ulp", math_ulp, "x, /", "math")
    register_math_int(d)
    return 0
