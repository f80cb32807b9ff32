# The part of the math module that adds up: norms, exact sums, products, sums of products.

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
