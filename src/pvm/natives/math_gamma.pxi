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

cdef const char* POLE = "expected a noninteger or positive integer"

cdef Value math_gamma(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = 0.0, r
    cdef int status = real_argument(vm, args[0], &x)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_reals", "math", "gamma", args, 1)
    if isnan(x) or x == INFINITY:
        return box_float_any(x)
    if isinf(x) or (x <= 0.0 and x == floor(x)):
        return raise_domain_at(vm, POLE, x)
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
        return raise_domain_at(vm, POLE, x) if x <= 0.0 else box_float(0.0)
    absolute = m_fabs(x)
    if absolute < 1e-20:
        return box_float(-m_log(absolute))
    r = m_log(lanczos_sum(absolute)) - 6.024680040776729583740234375
    r += (absolute - 0.5) * (m_log(absolute + 6.024680040776729583740234375 - 0.5) - 1)
    if x < 0.0:
        r = 1.144729885849400174143427351353058711647 - m_log(m_fabs(sin_pi(absolute))) - m_log(absolute) - r
    return raise_range(vm) if isinf(r) else box_float_any(r)
