# The guest's math module: functions of floats. What is about ints stands in math_int.pxi.
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

cdef Value raise_range(VM* vm) noexcept nogil:
    return raise_error(vm, SHAPE_OVERFLOW_ERROR, "math range error")

cdef inline Value real_unary(VM* vm, Value* args, RealFunction function, bint can_overflow, const char* name) noexcept nogil:
    """A function of one float: a NaN from a number is a domain error, an infinity from a finite number that or a
    range error."""
    cdef double x = 0.0, r
    cdef int status = real_argument(vm, args[0], &x)
    if UNLIKELY(status < 0):
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", name, args, 1)
    r = function(x)
    if UNLIKELY(r - r != 0.0):
        if isnan(r):
            return box_float(NAN) if isnan(x) else raise_domain(vm)
        if isfinite(x):
            return raise_range(vm) if can_overflow else raise_domain(vm)
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
    return real_unary(vm, args, m_acos, False, "acos")

cdef Value math_acosh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_acosh, False, "acosh")

cdef Value math_asin(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_asin, False, "asin")

cdef Value math_asinh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_asinh, False, "asinh")

cdef Value math_atan(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_atan, False, "atan")

cdef Value math_atanh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_atanh, False, "atanh")

cdef Value math_cbrt(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_cbrt, False, "cbrt")

cdef Value math_cos(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_cos, False, "cos")

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
    return real_unary(vm, args, m_log1p, False, "log1p")

cdef Value math_sin(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_sin, False, "sin")

cdef Value math_sinh(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_sinh, True, "sinh")

cdef Value math_sqrt(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_sqrt, False, "sqrt")

cdef Value math_tan(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return real_unary(vm, args, m_tan, False, "tan")

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

# The gamma function by Lanczos' approximation with g = 6.02468..., N = 13, as CPython computes it, so that the
# last digits agree. See Pugh, An Analysis of the Lanczos Gamma Approximation (2004).

cdef enum:
    LANCZOS_N = 13

cdef double LANCZOS_NUMERATOR[LANCZOS_N]
cdef double LANCZOS_DENOMINATOR[LANCZOS_N]
cdef double GAMMA_INTEGRAL[23]

cdef int init_lanczos() except -1:
    cdef int i
    for i, number in enumerate((
            23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
            35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
            6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
            248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
            2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
            8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
            2.5066282746310002701649081771338373386264310793408)):
        LANCZOS_NUMERATOR[i] = number
    for i, number in enumerate((0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0,
                                357423.0, 32670.0, 1925.0, 66.0, 1.0)):
        LANCZOS_DENOMINATOR[i] = number
    number = 1
    for i in range(23):
        GAMMA_INTEGRAL[i] = float(number)
        number *= i + 1
    return 0

cdef double sin_pi(double x) noexcept nogil:
    """sin(pi * x) of a finite x, exact where x is a multiple of a half."""
    cdef double y = fmod(m_fabs(x), 2.0)
    cdef int n = <int>m_round(2.0 * y)
    cdef double pi = 3.141592653589793
    cdef double r
    if n == 0:
        r = m_sin(pi * y)
    elif n == 1:
        r = m_cos(pi * (y - 0.5))
    elif n == 2:
        r = m_sin(pi * (1.0 - y))
    elif n == 3:
        r = -m_cos(pi * (y - 1.5))
    else:
        r = m_sin(pi * (y - 2.0))
    return copysign(1.0, x) * r

cdef double lanczos_sum(double x) noexcept nogil:
    cdef double numerator = 0.0, denominator = 0.0
    cdef int i
    if x < 5.0:
        for i in range(LANCZOS_N - 1, -1, -1):
            numerator = numerator * x + LANCZOS_NUMERATOR[i]
            denominator = denominator * x + LANCZOS_DENOMINATOR[i]
    else:
        for i in range(LANCZOS_N):
            numerator = numerator / x + LANCZOS_NUMERATOR[i]
            denominator = denominator / x + LANCZOS_DENOMINATOR[i]
    return numerator / denominator

cdef double gamma_of(double x) noexcept nogil:
    """Gamma of a finite x that is neither zero nor a negative integer; infinite when it overflows."""
    cdef double absolute = m_fabs(x)
    cdef double y, z, r, root
    cdef double half = 5.524680040776729583740234375
    if x == floor(x) and x <= 23.0:
        return GAMMA_INTEGRAL[<int>x - 1]
    if absolute < 1e-20:
        return 1.0 / x
    if absolute > 200.0:
        return 0.0 / sin_pi(x) if x < 0.0 else INFINITY
    y = absolute + half
    z = (y - absolute) - half if absolute > half else (y - half) - absolute
    z = z * 6.024680040776729583740234375 / y
    if x < 0.0:
        r = -3.141592653589793 / sin_pi(absolute) / absolute * m_exp(y) / lanczos_sum(absolute)
        r -= z * r
        if absolute < 140.0:
            return r / m_pow(y, absolute - 0.5)
        root = m_pow(y, absolute / 2.0 - 0.25)
        r /= root
        return r / root
    r = lanczos_sum(absolute) / m_exp(y)
    r += z * r
    if absolute < 140.0:
        return r * m_pow(y, absolute - 0.5)
    root = m_pow(y, absolute / 2.0 - 0.25)
    r *= root
    return r * root

cdef Value math_gamma(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, r
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "gamma", args, 1)
    if isnan(x) or x == INFINITY:
        return box_float_any(x)
    if isinf(x) or (x <= 0.0 and x == floor(x)):
        return raise_domain(vm)
    r = gamma_of(x)
    return raise_range(vm) if isinf(r) else box_float_any(r)

cdef Value math_lgamma(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, r, absolute
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "lgamma", args, 1)
    if isnan(x):
        return box_float(NAN)
    if isinf(x):
        return box_float(INFINITY)
    if x == floor(x) and x <= 2.0:
        return raise_domain(vm) if x <= 0.0 else box_float(0.0)
    absolute = m_fabs(x)
    if absolute < 1e-20:
        return box_float(-m_log(absolute))
    r = m_log(lanczos_sum(absolute)) - 6.024680040776729583740234375
    r += (absolute - 0.5) * (m_log(absolute + 6.024680040776729583740234375 - 0.5) - 1)
    if x < 0.0:
        r = 1.144729885849400174143427351353058711647 - m_log(m_fabs(sin_pi(absolute))) - m_log(absolute) - r
    return raise_range(vm) if isinf(r) else box_float_any(r)

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
            raise_domain(vm)
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
        raise_domain(vm)
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

# Norms. The method is CPython's: squares of scaled values are split (Veltkamp, Dekker), summed with compensation
# (Neumaier), and the root is corrected once.

cdef inline void add_compensated(double x, double* total, double* lost) noexcept nogil:
    """total + x for x not greater than total in size."""
    cdef double old = total[0]
    total[0] = old + x
    lost[0] += (old - total[0]) + x

cdef double vector_norm(double* vector, int64_t n, double largest, bint found_nan) noexcept nogil:
    cdef double total = 1.0, lost1 = 0.0, lost2 = 0.0, lost3 = 0.0
    cdef double x, t, high, low, h, scale
    cdef int exponent = 0
    cdef int64_t i
    if isinf(largest):
        return largest
    if found_nan:
        return NAN
    if largest == 0.0 or n <= 1:
        return largest
    exponent = <int>(double_bits(largest) >> 52) - 1022
    if exponent == -1022:
        frexp(largest, &exponent)
    if exponent < -1023:
        for i in range(n):
            x = vector[i] / largest
            add_compensated(x * x, &total, &lost1)
        return largest * m_sqrt(total - 1.0 + lost1)
    scale = double_at(<int64_t>(1023 - exponent) << 52) if exponent < 1023 else ldexp(1.0, -exponent)
    for i in range(n):
        x = vector[i] * scale
        t = x * 134217729.0
        high = t - (t - x)
        low = x - high
        add_compensated(high * high, &total, &lost1)
        add_compensated(2.0 * high * low, &total, &lost2)
        lost3 += low * low
    h = m_sqrt(total - 1.0 + (lost1 + lost2 + lost3))
    t = h * 134217729.0
    high = t - (t - h)
    low = h - high
    add_compensated(-high * high, &total, &lost1)
    add_compensated(-2.0 * high * low, &total, &lost2)
    add_compensated(-low * low, &total, &lost3)
    x = total - 1.0 + (lost1 + lost2 + lost3)
    return (h + x / (2.0 * h)) / scale

cdef Value norm_of(VM* vm, Value* first, Value* second, int64_t n, bint* guest) noexcept nogil:
    """The norm of n values, or of their differences from n others; sets `guest` when one needs guest code."""
    cdef double few[64]
    cdef double* vector = few
    cdef double largest = 0.0, x = 0.0, y = 0.0
    cdef bint found_nan = False
    cdef int64_t i
    cdef int status = 0
    if n > 64:
        vector = <double*>buffer_new(vm, n * 8)
        if vector == NULL:
            return ERROR
        charge(vm, n >> 3)
    for i in range(n):
        status = real_argument(vm, first[i], &x)
        if status == 0 and second != NULL:
            status = real_argument(vm, second[i], &y)
            x -= y
        if status < 0:
            break
        x = m_fabs(x)
        vector[i] = x
        found_nan = found_nan or isnan(x)
        if x > largest:
            largest = x
    if status == 0:
        x = vector_norm(vector, n, largest, found_nan)
    if vector != few:
        buffer_free(vm, vector, n * 8)
    guest[0] = status == -2
    return ERROR if status else box_float_any(x)

cdef Value math_hypot(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef bint guest = False
    cdef Value result = norm_of(vm, args, NULL, argc, &guest)
    return with_converted(vm, "call_with_reals", "math", "hypot", args, argc) if guest else result

cdef Value math_dist(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """dist(p, q): of two sequences of the same length."""
    cdef bint guest = False
    cdef Value p = iterate_to_list(vm, args[0])
    cdef Value q, result
    if p == ERROR:
        return ERROR
    q = iterate_to_list(vm, args[1])
    if q == ERROR:
        return ERROR
    if p == NEED_GUEST or q == NEED_GUEST:
        return prelude_call(vm, "math_dist", args, 2)
    if sequence_length(p) != sequence_length(q):
        return raise_value_error(vm, "both points must have the same number of dimensions")
    result = norm_of(vm, sequence_items(p), sequence_items(q), sequence_length(p), &guest)
    return prelude_call(vm, "math_dist", args, 2) if guest else result

# Sums

cdef struct Partials:        # the exact sum so far, as doubles that do not overlap, in growing order
    double* items
    int64_t count
    int64_t capacity
    double special           # sum of the infinities and NaNs met
    double infinities

cdef int partials_add(VM* vm, Partials* p, double x) noexcept nogil:
    """0, or -1 with an exception set (Shewchuk's method, as in CPython)."""
    cdef int64_t i, kept = 0
    cdef double y, high, rest, first = x
    cdef double* moved
    for i in range(p.count):
        y = p.items[i]
        if m_fabs(x) < m_fabs(y):
            x, y = y, x
        high = x + y
        rest = y - (high - x)
        if rest != 0.0:
            p.items[kept] = rest
            kept += 1
        x = high
    p.count = kept
    if x == 0.0:
        return 0
    if not isfinite(x):
        if isfinite(first):
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "intermediate overflow in fsum")
            return -1
        if isinf(first):
            p.infinities += first
        p.special += first
        p.count = 0
        return 0
    if kept == p.capacity:
        moved = <double*>buffer_resize(vm, p.items, p.capacity * 8, (p.capacity + 32) * 8)
        if moved == NULL:
            return -1
        p.items = moved
        p.capacity += 32
    p.items[kept] = x
    p.count = kept + 1
    return 0

cdef double partials_round(Partials* p) noexcept nogil:
    """The sum, rounded half to even once."""
    cdef int64_t n = p.count
    cdef double high = 0.0, low = 0.0, x, y, rest
    if n == 0:
        return 0.0
    n -= 1
    high = p.items[n]
    while n > 0:
        x = high
        n -= 1
        y = p.items[n]
        high = x + y
        low = y - (high - x)
        if low != 0.0:
            break
    if n > 0 and ((low < 0.0 and p.items[n - 1] < 0.0) or (low > 0.0 and p.items[n - 1] > 0.0)):
        y = low * 2.0
        x = high + y
        rest = x - high
        if y == rest:
            high = x
    return high

cdef Value math_fsum(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items = iterate_to_list(vm, args[0])
    cdef Partials p
    cdef double x = 0.0
    cdef int64_t i
    cdef int status = 0
    if items == NEED_GUEST:
        return prelude_call(vm, "math_fsum", args, 1)
    if items == ERROR:
        return ERROR
    memset(&p, 0, sizeof(p))
    for i in range(sequence_length(items)):
        status = real_argument(vm, sequence_items(items)[i], &x)
        if status == 0:
            status = partials_add(vm, &p, x)
        if status == 0 and native_tick(vm):
            status = -1
        if status < 0:
            break
    x = partials_round(&p)
    if p.capacity:
        buffer_free(vm, p.items, p.capacity * 8)
    if status == -2:
        return prelude_call(vm, "math_fsum", &items, 1)
    if status < 0:
        return ERROR
    if p.special != 0.0:
        if isnan(p.infinities):
            return raise_value_error(vm, "-inf + inf in fsum")
        return box_float_any(p.special)
    return box_float_any(x)

cdef Value math_prod(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """prod(iterable, /, *, start=1)."""
    cdef Value items = iterate_to_list(vm, args[0])
    cdef Value total = args[1] if args[1] != UNBOUND else box_int(1)
    cdef Value item, product
    cdef Value forward[3]
    cdef Value own = UNBOUND         # the product so far, when it was made here
    cdef int64_t i
    forward[0] = items if items != NEED_GUEST else args[0]
    forward[1] = total
    if items == NEED_GUEST:
        return prelude_call(vm, "math_prod", forward, 2)
    if items == ERROR:
        return ERROR
    for i in range(sequence_length(items)):
        item = sequence_items(items)[i]
        if native_tick(vm):
            return ERROR
        if both_int(total, item) and int_mul(total, item, &total):
            continue
        if is_float(total) and is_float(item):
            total = box_float_any(as_float(total) * as_float(item))
            continue
        product = NOT_IMPLEMENTED
        if not is_guest_object(vm, item) and not is_guest_object(vm, total):
            product = builtin_binary(vm, OPERATOR_MUL, total, item)
        if product == NOT_IMPLEMENTED:
            forward[0] = new_list_from(vm, sequence_items(items) + i, sequence_length(items) - i)
            forward[1] = total
            return prelude_call(vm, "math_prod", forward, 2) if forward[0] != ERROR else ERROR
        if is_signal(product):
            return ERROR
        if own == total and product != total and product != item:
            release_int(vm, own)
        own = product
        total = product
    return total

cdef struct TripleDouble:    # a sum of three doubles, the error of the error in the last
    double high
    double low
    double tiny

cdef void two_sum(double x, double y, double* high, double* low) noexcept nogil:
    cdef double s = x + y
    cdef double z = s - x
    high[0] = s
    low[0] = (x - (s - z)) + (y - z)

cdef void triple_add_product(TripleDouble* total, double x, double y) noexcept nogil:
    """Ogita, Rump and Oishi, Accurate Sum and Dot Product (2005), algorithm 5.10 for K = 3."""
    cdef double product = x * y
    cdef double product_low = m_fma(x, y, -product)
    cdef double high = 0.0, high_low = 0.0, low = 0.0, low_low = 0.0, middle = 0.0, middle_low = 0.0
    two_sum(total.high, product, &high, &high_low)
    two_sum(total.low, product_low, &low, &low_low)
    two_sum(low, high_low, &middle, &middle_low)
    total.high = high
    total.low = middle
    total.tiny += low_low + middle_low

cdef double triple_round(TripleDouble* total) noexcept nogil:
    cdef double high = 0.0, low = 0.0
    two_sum(total.low, total.high, &high, &low)
    return total.tiny + low + high

cdef bint exact_double(VM* vm, Value v, double* out) noexcept nogil:
    """The double of a plain float, int or bool; False for others and for ints that are too large."""
    if is_float(v):
        out[0] = as_float(v)
        return True
    if not (is_int(v) or is_bool(v) or is_exact(v, SHAPE_INT)):
        return False
    if int_as_double(vm, v, out) < 0:
        vm.exception = UNBOUND
        return False
    return True

cdef Value math_sumprod(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """sumprod(p, q): floats are summed in threefold precision, ints exactly, as CPython does from 3.12 on."""
    cdef Value p = iterate_to_list(vm, args[0])
    cdef Value q, term
    cdef Value total = box_int(0)
    cdef TripleDouble floats, next_floats
    cdef bint floats_used = False, floats_allowed = True
    cdef double x = 0.0, y = 0.0
    cdef Value a, b
    cdef Value forward[2]
    cdef int64_t i, n
    if p == ERROR:
        return ERROR
    q = iterate_to_list(vm, args[1])
    if q == ERROR:
        return ERROR
    if p == NEED_GUEST or q == NEED_GUEST:
        return prelude_call(vm, "math_sumprod", args, 2)
    n = sequence_length(p)
    if n != sequence_length(q):
        return raise_value_error(vm, "Inputs are not the same length")
    memset(&floats, 0, sizeof(floats))
    for i in range(n):
        if native_tick(vm):
            return ERROR
        a = sequence_items(p)[i]
        b = sequence_items(q)[i]
        if floats_allowed and (is_float(a) or is_float(b)) and exact_double(vm, a, &x) and exact_double(vm, b, &y):
            next_floats = floats
            triple_add_product(&next_floats, x, y)
            if isfinite(next_floats.high):
                floats = next_floats
                floats_used = True
                continue
        if is_guest_object(vm, a) or is_guest_object(vm, b):
            forward[0] = p
            forward[1] = q
            return prelude_call(vm, "math_sumprod_guest", forward, 2)
        if floats_used:
            floats_allowed = False
            floats_used = False
            total = builtin_binary(vm, OPERATOR_ADD, total, box_float_any(triple_round(&floats)))
            if is_signal(total):
                return ERROR
        elif not (is_number_int(a) and is_number_int(b)):
            floats_allowed = False
        term = builtin_binary(vm, OPERATOR_MUL, a, b)
        if term == NOT_IMPLEMENTED:
            return raise_operand_error(vm, OPERATOR_MUL, a, b, False)
        if is_signal(term):
            return ERROR
        a = builtin_binary(vm, OPERATOR_ADD, total, term)
        if a == NOT_IMPLEMENTED:
            return raise_operand_error(vm, OPERATOR_ADD, total, term, False)
        if is_signal(a):
            return ERROR
        total = a
    if floats_used:
        return builtin_binary(vm, OPERATOR_ADD, total, box_float_any(triple_round(&floats)))
    return total

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
