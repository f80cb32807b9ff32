# The part of the math module that is about ints of any size.

cdef Value int_mul_values(VM* vm, Value a, Value b) noexcept nogil:
    if a == ERROR or b == ERROR:
        return ERROR
    return number_binary(vm, OPERATOR_MUL, a, b)

cdef Value product_range(VM* vm, uint64_t start, uint64_t step, uint64_t count) noexcept nogil:
    """start * (start + step) * ... of `count` factors, by halves, so that the long products are balanced."""
    cdef uint64_t limbs[8]
    cdef uint64_t factor, high, half
    cdef int64_t length = 1
    cdef uint64_t i
    cdef Value a, b, product
    if count > 8:
        if limit_due(vm):
            return ERROR
        half = count >> 1
        a = product_range(vm, start, step, half)
        b = product_range(vm, start + half * step, step, count - half) if a != ERROR else ERROR
        product = int_mul_values(vm, a, b)
        if product != ERROR:
            release_int(vm, a)
            release_int(vm, b)
        return product
    vm.ticks -= 1
    limbs[0] = 1
    for i in range(count):
        high = limbs_mul_one(limbs, limbs, length, start + i * step, 0)
        if high:
            limbs[length] = high
            length += 1
    return int_from_limbs(vm, 1, limbs, length)

cdef Value factorial_of(VM* vm, uint64_t n) noexcept nogil:
    """n!: the odd parts of its factors, then a shift (as CPython's, where the proof is)."""
    cdef Value inner = box_int(1)
    cdef Value outer = box_int(1)
    cdef uint64_t low, high, product = 1
    cdef int shift
    cdef int64_t twos = <int64_t>n
    cdef IntView view
    if n <= 20:
        for low in range(2, n + 1):
            product *= low
        return int_from_u64(vm, product)
    for shift in range(63 - leading_zeros(n), -1, -1):
        low = (n >> (shift + 1)) + 1 | 1
        high = (n >> shift) + 1 | 1
        inner = int_mul_values(vm, inner, product_range(vm, low, 2, (high - low) >> 1))
        outer = int_mul_values(vm, outer, inner)
        if outer == ERROR:
            return ERROR
        if shift:
            twos -= (n >> shift) & 1
    twos -= n & 1
    int_view(outer, &view)
    return int_shift_left(vm, &view, twos)

cdef bint product_fits(VM* vm, int64_t count, double least) noexcept nogil:
    """False, with MemoryError set, when a product of at least `least` to the power `count` exceeds what may be allocated."""
    cdef double bytes
    if count < 10000 or least < 2.0:
        return True
    bytes = <double>count * m_log2(least) / 8.0
    if bytes < 4e15:
        return may_allocate(vm, <int64_t>bytes)
    raise_memory_error(vm)
    return False

cdef double least_double(Value n) noexcept nogil:
    """A double not above an int: of a large one, a large number."""
    return <double>as_int(n) if is_int(n) else 1e14

cdef inline double max_f64(double a, double b) noexcept nogil:
    return a if a > b else b

cdef Value math_factorial(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[0]
    cdef int64_t n = 0
    cdef int status = int_argument(vm, v, &v)
    cdef IntView view
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_ints", "math", "factorial", args, 1)
    int_view(v, &view)
    if view.length and view.sign < 0:
        return raise_value_error(vm, "factorial() not defined for negative values")
    if not int_as_i64(v, &n):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "factorial() argument should not exceed 9223372036854775807")
    if not product_fits(vm, n, <double>n / 2.7182818284590452):
        return ERROR
    return factorial_of(vm, <uint64_t>n)

cdef bint is_negative_int(Value v) noexcept nogil:
    cdef IntView view
    int_view(v, &view)
    return view.length != 0 and view.sign < 0

cdef Value falling_product(VM* vm, Value n, uint64_t k) noexcept nogil:
    """n * (n - 1) * ... of k factors, for any n that is not less than k."""
    cdef int64_t small = 0
    cdef uint64_t half
    cdef Value rest
    if int_as_i64(n, &small):
        return product_range(vm, <uint64_t>small - k + 1, 1, k)
    if k == 1:
        return n
    if limit_due(vm):
        return ERROR
    half = k >> 1
    rest = number_binary(vm, OPERATOR_SUB, n, int_from_u64(vm, half))
    if rest == ERROR:
        return ERROR
    return int_mul_values(vm, falling_product(vm, n, half), falling_product(vm, rest, k - half))

cdef Value choose(VM* vm, Value n, uint64_t k) noexcept nogil:
    """n over k: C(n, k) = C(n, j) * C(n - j, k - j) // C(k, j) with j the half of k, which keeps the products short."""
    cdef uint64_t j
    cdef Value a, b, c
    if k == 0:
        return box_int(1)
    if k == 1:
        return n
    if k <= 32:
        a = falling_product(vm, n, k)
        b = factorial_of(vm, k)
        return number_binary(vm, OPERATOR_FLOORDIV, a, b) if a != ERROR and b != ERROR else ERROR
    if limit_due(vm):
        return ERROR
    j = k >> 1
    a = choose(vm, n, j)
    if a == ERROR:
        return ERROR
    b = number_binary(vm, OPERATOR_SUB, n, int_from_u64(vm, j))
    b = choose(vm, b, k - j) if b != ERROR else ERROR
    if b == ERROR:
        return ERROR
    a = number_binary(vm, OPERATOR_MUL, a, b)
    c = choose(vm, int_from_u64(vm, k), j) if a != ERROR else ERROR
    return number_binary(vm, OPERATOR_FLOORDIV, a, c) if c != ERROR else ERROR

cdef int two_counts(VM* vm, Value* args, Value* n, Value* k) noexcept nogil:
    """n and k of comb and perm: 0, -1 with an exception set, -2 for guest objects."""
    cdef int status = int_argument(vm, args[0], n)
    if status == 0:
        status = int_argument(vm, args[1], k)
    if status < 0:
        return status
    if is_negative_int(n[0]):
        raise_value_error(vm, "n must be a non-negative integer")
        return -1
    if is_negative_int(k[0]):
        raise_value_error(vm, "k must be a non-negative integer")
        return -1
    return 0

cdef Value math_comb(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value n = UNBOUND, k = UNBOUND, other
    cdef int64_t count = 0
    cdef int status = two_counts(vm, args, &n, &k)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_ints", "math", "comb", args, 2)
    other = number_binary(vm, OPERATOR_SUB, n, k)
    if other == ERROR:
        return ERROR
    if is_negative_int(other):
        return box_int(0)
    if number_compare(vm, COMPARE_LT, other, k) == TRUE_:
        k = other
    if not int_as_i64(k, &count):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "min(n - k, k) must not exceed 9223372036854775807")
    if not product_fits(vm, count, least_double(n) / max_f64(<double>count, 1.0)):
        return ERROR
    return choose(vm, n, <uint64_t>count)

cdef Value math_perm(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """perm(n, k=None, /)."""
    cdef Value n = UNBOUND, k = UNBOUND
    cdef int64_t count = 0
    cdef int status
    if args[1] == UNBOUND or args[1] == NONE:
        return math_factorial(vm, args, 1)
    status = two_counts(vm, args, &n, &k)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_ints", "math", "perm", args, 2)
    if number_compare(vm, COMPARE_LT, n, k) == TRUE_:
        return box_int(0)
    if not int_as_i64(k, &count):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "k must not exceed 9223372036854775807")
    if not product_fits(vm, count, max_f64(least_double(n) - <double>count, <double>count / 2.7182818284590452)):
        return ERROR
    return falling_product(vm, n, <uint64_t>count) if count else box_int(1)

cdef Value int_absolute(VM* vm, Value v) noexcept nogil:
    return number_negate_int(vm, v) if is_negative_int(v) else v

cdef uint64_t gcd_small(uint64_t a, uint64_t b) noexcept nogil:
    """One step of Euclid's, for numbers of different size, then Stein's binary method without a branch to guess."""
    cdef uint64_t difference
    cdef int shift
    if a < b:
        a, b = b, a
    if b == 0:
        return a
    a %= b
    if a == 0:
        return b
    shift = trailing_zeros(a | b)
    a >>= trailing_zeros(a)
    b >>= trailing_zeros(b)
    while a != b:
        difference = a - b
        b = b if a > b else a
        if <int64_t>difference < 0:
            difference = 0 - difference
        a = difference >> trailing_zeros(difference)
    return a << shift

cdef Value math_gcd(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """gcd(*integers)."""
    cdef Value result = box_int(0), v = UNBOUND
    cdef int64_t i
    cdef int status
    cdef int64_t a, b
    if argc == 2 and both_int(args[0], args[1]):
        a = as_int(args[0])
        b = as_int(args[1])
        return int_from_u64(vm, gcd_small(<uint64_t>(-a if a < 0 else a), <uint64_t>(-b if b < 0 else b)))
    for i in range(argc):
        status = int_argument(vm, args[i], &v)
        if status < 0:
            return ERROR if status == -1 else with_converted(vm, "call_with_ints", "math", "gcd", args, argc)
        result = int_gcd(vm, result, v) if i else int_absolute(vm, v)
        if result == ERROR or native_tick(vm):
            return ERROR
    return result

cdef Value math_lcm(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """lcm(*integers)."""
    cdef Value result = box_int(1), v = UNBOUND, divisor
    cdef int64_t i
    cdef int status
    for i in range(argc):
        status = int_argument(vm, args[i], &v)
        if status < 0:
            return ERROR if status == -1 else with_converted(vm, "call_with_ints", "math", "lcm", args, argc)
        if native_tick(vm):
            return ERROR
        if result == box_int(0) or v == box_int(0):
            result = box_int(0)
            continue
        divisor = int_gcd(vm, result, v)
        if divisor == ERROR:
            return ERROR
        v = number_binary(vm, OPERATOR_FLOORDIV, v, divisor)
        result = int_mul_values(vm, result, v)
        if result == ERROR:
            return ERROR
        result = int_absolute(vm, result)
        if result == ERROR:
            return ERROR
    return result

cdef Value math_isqrt(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = UNBOUND
    cdef int64_t n, root
    cdef int status = int_argument(vm, args[0], &v)
    if status < 0:
        return ERROR if status == -1 else with_converted(vm, "call_with_ints", "math", "isqrt", args, 1)
    if is_negative_int(v):
        return raise_value_error(vm, "isqrt() argument must be nonnegative")
    if not is_int(v):
        return int_isqrt(vm, v)
    # Below 2 ** 48 the double's root is off by one at most.
    n = as_int(v)
    root = <int64_t>sqrt(<double>n)
    if root * root > n:
        root -= 1
    elif (root + 1) * (root + 1) <= n:
        root += 1
    return box_int(root)

cdef Value round_to_int(VM* vm, Value* args, int which) noexcept nogil:
    """floor (0), ceil (1) and trunc (2)."""
    cdef Value v = args[0]
    cdef double d
    cdef Value forward[2]
    if number_class(v) == NUMBER_INT and not is_guest_object(vm, v):
        return int_plain(vm, v)
    if number_class(v) == NUMBER_FLOAT and not is_guest_object(vm, v):
        d = float_value(v)
        return int_from_double(vm, floor(d) if which == 0 else ceil(d) if which == 1 else d)
    forward[0] = v
    forward[1] = box_int(which)
    return prelude_call(vm, "math_round_to_int", forward, 2)

cdef Value math_floor(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return round_to_int(vm, args, 0)

cdef Value math_ceil(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return round_to_int(vm, args, 1)

cdef Value math_trunc(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return round_to_int(vm, args, 2)

cdef int register_math_int(Dict* d) except -1:
    define_function(d, "ceil", math_ceil, "x, /", "math")
    define_function(d, "comb", math_comb, "n, k, /", "math")
    define_function(d, "factorial", math_factorial, "n, /", "math")
    define_function(d, "floor", math_floor, "x, /", "math")
    define_function(d, "gcd", math_gcd, "*integers", "math")
    define_function(d, "isqrt", math_isqrt, "n, /", "math")
    define_function(d, "lcm", math_lcm, "*integers", "math")
    define_function(d, "perm", math_perm, "n, k=, /", "math")
    define_function(d, "trunc", math_trunc, "x, /", "math")
    return 0
