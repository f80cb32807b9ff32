# Arithmetic and comparison over all builtin numbers: what the loop's slow paths call.
#
# Operator and comparison numbers are those of operators.pxi. A bool counts as an int. An instance of a guest subclass counts as its value, and results are plain.

from libc.math cimport fmod, floor, ceil, fabs, pow as c_pow, ldexp, frexp, copysign, isnan, isinf, isfinite, HUGE_VAL, NAN
from libc.math cimport hypot, atan2, sin as c_sin, cos as c_cos, exp as c_exp, log as c_log, trunc

cdef enum:                   # what number_class tells
    NUMBER_NONE = 0
    NUMBER_INT
    NUMBER_FLOAT
    NUMBER_COMPLEX

cdef int number_class(Value v) noexcept nogil:
    if is_int(v) or is_bool(v):
        return NUMBER_INT
    if is_float(v):
        return NUMBER_FLOAT
    if is_pointer(v):
        if (<Header*>v).kind == KIND_BIGINT:
            return NUMBER_INT
        if (<Header*>v).kind == KIND_BOXED_FLOAT:
            return NUMBER_FLOAT
        if (<Header*>v).kind == KIND_COMPLEX:
            return NUMBER_COMPLEX
    return NUMBER_NONE

cdef bint is_number_int(Value v) noexcept nogil:
    return is_int(v) or is_bool(v) or is_kind(v, KIND_BIGINT)

cdef inline double float_value(Value v) noexcept nogil:
    """The double of a float or of an instance of its subclasses."""
    return as_float(v) if is_float(v) else (<BoxedFloat*>v).value

cdef bint int_as_i64(Value v, int64_t* out) noexcept nogil:
    """The machine int of an int, bool or BigInt; False when it does not fit."""
    cdef IntView a
    if is_int(v):
        out[0] = as_int(v)
        return True
    int_view(v, &a)
    if a.length == 0:
        out[0] = 0
        return True
    if a.length > 1 or a.limbs[0] > <uint64_t>0x7FFFFFFFFFFFFFFF + (a.sign < 0):
        return False
    out[0] = <int64_t>(a.limbs[0] if a.sign > 0 else 0 - a.limbs[0])
    return True

cdef int64_t int_clamped(Value v) noexcept nogil:
    """The machine int of an int, or the end of the range on its side."""
    cdef IntView a
    cdef int64_t i = 0
    if int_as_i64(v, &i):
        return i
    int_view(v, &a)
    return <int64_t>0x7FFFFFFFFFFFFFFF if a.sign > 0 else -<int64_t>0x7FFFFFFFFFFFFFFF - 1

cdef Value number_index(VM* vm, Value v) noexcept nogil:
    """The int that a value stands for as an index: NOT_IMPLEMENTED when it has no __index__, ERROR when that fails."""
    cdef Value method, result
    if is_int(v):
        return v
    if is_number_int(v):
        return int_plain(vm, v)
    method = special(vm, v, SP_INDEX)
    if method == UNBOUND:
        return NOT_IMPLEMENTED
    result = call_nested(vm, method, &v, 1)
    if result != ERROR and not is_number_int(result):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__index__ returned non-int (type %s)", type_name(vm, result))
    return plain_index(vm, result) if result != ERROR else ERROR

cdef bint as_index(VM* vm, Value v, int64_t* out) noexcept nogil:
    """The machine int of a value that stands for a size or a place; False with an error set."""
    cdef Value number
    if is_int(v):
        out[0] = as_int(v)
        return True
    number = number_index(vm, v)
    if number == NOT_IMPLEMENTED:
        raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, v))
        return False
    if number == ERROR:
        return False
    if int_as_i64(number, out):
        return True
    raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t")
    return False

cdef bint as_c_int(VM* vm, Value v, int64_t* out) noexcept nogil:
    """The value of a parameter that is a C int in CPython; False with an error set."""
    if as_index(vm, v, out):
        if -0x80000000 <= out[0] <= 0x7FFFFFFF:
            return True
    elif not exception_matches(vm, SHAPE_OVERFLOW_ERROR):
        return False
    vm.exception = UNBOUND
    raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C int")
    return False

cdef bint as_flag(VM* vm, Value v, int64_t* out) noexcept nogil:
    """The value of a parameter that is a truth given as an int until 3.11, as anything since; False with an error set."""
    cdef int truth
    if HOST_MINOR < 12:
        return as_c_int(vm, v, out)
    truth = value_truth(vm, v)
    if truth == -2:
        v = nested_call(vm, "truth", v, UNBOUND)
        truth = -1 if v == ERROR else v == TRUE_
    out[0] = truth
    return truth >= 0

cdef bint as_subscript(VM* vm, Value v, int64_t* out) noexcept nogil:
    """As as_index, for a subscript of a sequence: IndexError when it is too large."""
    if is_number_int(v) and not int_as_i64(v, out):
        raise_error1(vm, SHAPE_INDEX_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, v))
        return False
    if as_index(vm, v, out):
        return True
    if vm.limit == LIMIT_NONE and exception_matches(vm, SHAPE_OVERFLOW_ERROR) and (<Header*>vm.exception).shape == SHAPE_OVERFLOW_ERROR:
        raise_error1(vm, SHAPE_INDEX_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, v))
    return False

cdef Value int_plain(VM* vm, Value v) noexcept nogil:
    """The plain int equal to an int, bool or instance of a subclass."""
    cdef IntView a
    if is_int(v):
        return v
    if is_pointer(v) and (<Header*>v).shape == SHAPE_INT:
        return v
    int_view(v, &a)
    return int_from_view(vm, &a, a.sign)

cdef Value new_complex(VM* vm, double real, double imag) noexcept nogil:
    cdef Complex* c = <Complex*>allocate(vm, sizeof(Complex), KIND_COMPLEX, SHAPE_COMPLEX)
    if c == NULL:
        return ERROR
    c.real = real
    c.imag = imag
    return <Value>c

cdef Value raise_zero_division(VM* vm, const char* text) noexcept nogil:
    """A division by zero; `text` tells which as CPython before 3.14 does."""
    if HOST_MINOR >= 14:
        text = "division by zero"
    return raise_error(vm, SHAPE_ZERO_DIVISION_ERROR, text)

cdef Value raise_zero_power(VM* vm, bint complex_number) noexcept nogil:
    """Zero to a negative power."""
    if complex_number:
        return raise_error1(vm, SHAPE_ZERO_DIVISION_ERROR, "%s to a negative or complex power", "zero" if HOST_MINOR >= 14 else "0.0")
    return raise_error1(vm, SHAPE_ZERO_DIVISION_ERROR, "%s to a negative power", "zero" if HOST_MINOR >= 14 else "0.0 cannot be raised")

cdef Value raise_range_error(VM* vm) noexcept nogil:
    """OverflowError as the C library's errno makes it."""
    cdef Value text = new_str_c(vm, "Numerical result out of range")
    cdef Value args = new_pair(vm, box_int(34), text) if text != ERROR else ERROR
    return raise_with_args(vm, SHAPE_OVERFLOW_ERROR, args) if args != ERROR else ERROR

# ---- operators ----------------------------------------------------------------------------------

cdef Value number_binary(VM* vm, int op, Value a, Value b) noexcept nogil:
    """a (op) b for any two numbers: the result, ERROR, or NOT_IMPLEMENTED when the operator does not fit them."""
    cdef int class_a, class_b
    cdef double x = 0.0
    cdef double y = 0.0
    if both_int(a, b):
        return int_binary_small(vm, op, as_int(a), as_int(b))
    if is_float(a) and is_float(b):
        return float_binary(vm, op, as_float(a), as_float(b))
    class_a = number_class(a)
    class_b = number_class(b)
    if class_a == NUMBER_NONE or class_b == NUMBER_NONE or op == OPERATOR_MATMUL:
        return NOT_IMPLEMENTED
    if class_a == NUMBER_INT and class_b == NUMBER_INT:
        if is_bool(a) and is_bool(b) and op >= OPERATOR_AND:
            return box_bool((a & b if op == OPERATOR_AND else a | b if op == OPERATOR_OR else a ^ b) & 1)
        return int_binary(vm, op, a, b)
    if class_a == NUMBER_COMPLEX or class_b == NUMBER_COMPLEX:
        return complex_binary(vm, op, a, b)
    if op > OPERATOR_POW:
        return NOT_IMPLEMENTED
    if number_as_double(vm, a, &x) < 0 or number_as_double(vm, b, &y) < 0:
        return ERROR
    return float_binary(vm, op, x, y)

cdef int number_as_double(VM* vm, Value v, double* out) noexcept nogil:
    """The double of an int or float; -1 with OverflowError set."""
    if is_float(v):
        out[0] = as_float(v)
    elif is_kind(v, KIND_BOXED_FLOAT):
        out[0] = (<BoxedFloat*>v).value
    else:
        return int_as_double(vm, v, out)
    return 0

cdef Value int_binary_small(VM* vm, int op, int64_t a, int64_t b) noexcept nogil:
    """Two small ints."""
    cdef IntView x, y
    cdef int64_t product = 0
    cdef uint64_t wide[2]
    if op == OPERATOR_ADD:
        return int_from_i64(vm, a + b)
    if op == OPERATOR_SUB:
        return int_from_i64(vm, a - b)
    if op == OPERATOR_MUL:
        if not mul_overflows(a, b, &product):
            return int_from_i64(vm, product)
        wide[1] = 0
        wide[0] = mul_wide(<uint64_t>(-a if a < 0 else a), <uint64_t>(-b if b < 0 else b), &wide[1])
        return int_from_limbs(vm, -1 if (a < 0) != (b < 0) else 1, wide, 2)
    if op == OPERATOR_DIV:
        if b == 0:
            return raise_zero_division(vm, "division by zero")
        # Both are exact as doubles; -0.0 for 0 / negative, as CPython.
        return box_float(<double>a / <double>b)
    if op == OPERATOR_FLOORDIV:
        if b == 0:
            return raise_zero_division(vm, "integer division or modulo by zero")
        return int_from_i64(vm, floor_div(a, b))
    if op == OPERATOR_MOD:
        if b == 0:
            return raise_zero_division(vm, "integer modulo by zero")
        return box_int(floor_mod(a, b))
    if op == OPERATOR_AND:
        return box_int(a & b)
    if op == OPERATOR_OR:
        return box_int(a | b)
    if op == OPERATOR_XOR:
        return box_int(a ^ b)
    if op == OPERATOR_RSHIFT and b >= 0:
        return box_int(a >> (b if b < 63 else 63))
    if op == OPERATOR_LSHIFT and 0 <= b < 14:
        return int_from_i64(vm, a * (<int64_t>1 << b))
    if op == OPERATOR_MATMUL:
        return NOT_IMPLEMENTED
    int_view_i64(a, &x)
    int_view_i64(b, &y)
    return int_binary_views(vm, op, &x, &y)

cdef Value int_binary(VM* vm, int op, Value a, Value b) noexcept nogil:
    cdef IntView x, y
    int_view(a, &x)
    int_view(b, &y)
    return int_binary_views(vm, op, &x, &y)

cdef Value int_binary_views(VM* vm, int op, IntView* a, IntView* b) noexcept nogil:
    cdef Value result = ERROR
    if op == OPERATOR_ADD:
        return int_add_views(vm, a, b, b.sign)
    if op == OPERATOR_SUB:
        return int_add_views(vm, a, b, -b.sign)
    if op == OPERATOR_MUL:
        return int_multiply_views(vm, a, b)
    if op == OPERATOR_DIV:
        if b.length == 0:
            return raise_zero_division(vm, "division by zero")
        return int_true_divide(vm, a, b)
    if op == OPERATOR_FLOORDIV:
        if b.length == 0:
            return raise_zero_division(vm, "integer division or modulo by zero")
        return result if int_divmod_views(vm, a, b, &result, NULL) == 0 else ERROR
    if op == OPERATOR_MOD:
        if b.length == 0:
            return raise_zero_division(vm, "integer modulo by zero")
        return result if int_divmod_views(vm, a, b, NULL, &result) == 0 else ERROR
    if op == OPERATOR_POW:
        return int_power_views(vm, a, b)
    if op == OPERATOR_LSHIFT or op == OPERATOR_RSHIFT:
        return int_shift_views(vm, a, b, op == OPERATOR_LSHIFT)
    if op == OPERATOR_MATMUL:
        return NOT_IMPLEMENTED
    return int_bits_views(vm, op - OPERATOR_AND, a, b)

cdef Value int_shift_views(VM* vm, IntView* a, IntView* b, bint left) noexcept nogil:
    if b.length and b.sign < 0:
        return raise_value_error(vm, "negative shift count")
    if a.length == 0 or b.length == 0:
        return int_from_view(vm, a, a.sign)
    if b.length > 1 or b.limbs[0] >= <uint64_t>1 << 62:
        if left:
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "too many digits in integer")
        return box_int(-1 if a.sign < 0 else 0)
    if left:
        return int_shift_left(vm, a, <int64_t>b.limbs[0])
    return int_shift_right(vm, a, <int64_t>b.limbs[0])

cdef Value float_binary(VM* vm, int op, double a, double b) noexcept nogil:
    cdef double quotient = 0.0
    cdef double rest = 0.0
    if op == OPERATOR_ADD:
        return box_float_any(a + b)
    if op == OPERATOR_SUB:
        return box_float_any(a - b)
    if op == OPERATOR_MUL:
        return box_float_any(a * b)
    if op == OPERATOR_DIV:
        if b == 0.0:
            return raise_zero_division(vm, "float division by zero")
        return box_float_any(a / b)
    if op == OPERATOR_FLOORDIV:
        if b == 0.0:
            return raise_zero_division(vm, "float floor division by zero")
        float_divmod(a, b, &quotient, &rest)
        return box_float_any(quotient)
    if op == OPERATOR_MOD:
        if b == 0.0:
            return raise_zero_division(vm, "float modulo by zero" if HOST_MINOR >= 13 else "float modulo")
        float_divmod(a, b, &quotient, &rest)
        return box_float_any(rest)
    if op == OPERATOR_POW:
        return float_power(vm, a, b)
    return NOT_IMPLEMENTED

cdef void float_divmod(double a, double b, double* quotient, double* rest) noexcept nogil:
    """Floor division and modulo of floats; b is not zero. The rest has the sign of b."""
    cdef double mod = fmod(a, b)
    cdef double div = (a - mod) / b
    cdef double whole
    if mod:
        if (b < 0) != (mod < 0):
            mod += b
            div -= 1.0
    else:
        mod = copysign(0.0, b)
    if div:
        whole = floor(div)
        if div - whole > 0.5:
            whole += 1.0
    else:
        whole = copysign(0.0, a / b)
    quotient[0] = whole
    rest[0] = mod

cdef bint is_odd_double(double d) noexcept nogil:
    return fmod(fabs(d), 2.0) == 1.0

cdef Value float_power(VM* vm, double a, double b) noexcept nogil:
    """a ** b with the special cases decided here, not by the C library."""
    cdef bint negate = False
    cdef double result
    if b == 0.0:
        return box_float(1.0)
    if isnan(a):
        return box_float_any(a)
    if isnan(b):
        return box_float(1.0) if a == 1.0 else box_float_any(b)
    if isinf(b):
        a = fabs(a)
        if a == 1.0:
            return box_float(1.0)
        return box_float(fabs(b)) if (b > 0.0) == (a > 1.0) else box_float(0.0)
    if isinf(a):
        if b > 0.0:
            return box_float(a if is_odd_double(b) else fabs(a))
        return box_float(copysign(0.0, a) if is_odd_double(b) else 0.0)
    if a == 0.0:
        if b < 0.0:
            return raise_zero_power(vm, False)
        return box_float(a if is_odd_double(b) else 0.0)
    if a < 0.0:
        if b != floor(b):
            return complex_power(vm, a, 0.0, b, 0.0)
        a = -a
        negate = is_odd_double(b)
    if a == 1.0:
        return box_float(-1.0 if negate else 1.0)
    result = c_pow(a, b)
    if isinf(result):
        return raise_range_error(vm)
    return box_float(-result if negate else result)

# ---- comparison and hash ------------------------------------------------------------------------

cdef inline Value order_result(int op, int order) noexcept nogil:
    """The value of a comparison from an order: negative, 0 or positive."""
    if op == COMPARE_EQ:
        return box_bool(order == 0)
    if op == COMPARE_NE:
        return box_bool(order != 0)
    if op == COMPARE_LT:
        return box_bool(order < 0)
    if op == COMPARE_LE:
        return box_bool(order <= 0)
    if op == COMPARE_GT:
        return box_bool(order > 0)
    return box_bool(order >= 0)

cdef Value number_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    """TRUE_, FALSE_ or NOT_IMPLEMENTED; ints and floats are compared exactly."""
    cdef IntView x, y
    cdef int class_a, class_b
    cdef double p, q
    if both_int(a, b):
        return order_result(op, -1 if as_int(a) < as_int(b) else as_int(a) > as_int(b))
    class_a = number_class(a)
    class_b = number_class(b)
    if class_a == NUMBER_NONE or class_b == NUMBER_NONE:
        return NOT_IMPLEMENTED
    if class_a == NUMBER_INT and class_b == NUMBER_INT:
        int_view(a, &x)
        int_view(b, &y)
        return order_result(op, int_compare_views(&x, &y))
    if class_a == NUMBER_COMPLEX or class_b == NUMBER_COMPLEX:
        if op > COMPARE_NE:
            return NOT_IMPLEMENTED
        return box_bool(complex_equal(a, b) == (op == COMPARE_EQ))
    if class_a == NUMBER_FLOAT:
        p = float_value(a)
        if isnan(p):
            return box_bool(op == COMPARE_NE)
        if class_b == NUMBER_FLOAT:
            q = float_value(b)
            if isnan(q):
                return box_bool(op == COMPARE_NE)
            return order_result(op, -1 if p < q else p > q)
        int_view(b, &y)
        return order_result(op, -compare_view_double(&y, p))
    q = float_value(b)
    if isnan(q):
        return box_bool(op == COMPARE_NE)
    int_view(a, &x)
    return order_result(op, compare_view_double(&x, q))

cdef bint complex_equal(Value a, Value b) noexcept nogil:
    """Equality of two numbers at least one of which is a complex."""
    cdef Value swap
    cdef IntView x
    if not is_kind(a, KIND_COMPLEX):
        swap = a
        a = b
        b = swap
    if is_kind(b, KIND_COMPLEX):
        return (<Complex*>a).real == (<Complex*>b).real and (<Complex*>a).imag == (<Complex*>b).imag
    if (<Complex*>a).imag != 0.0 or isnan((<Complex*>a).real):
        return False
    if number_class(b) == NUMBER_FLOAT:
        return (<Complex*>a).real == float_value(b)
    int_view(b, &x)
    return compare_view_double(&x, (<Complex*>a).real) == 0

cdef enum:
    HASH_BITS = 61           # numbers hash to themselves modulo 2 ** 61 - 1

cdef inline uint64_t hash_modulus() noexcept nogil:
    return (<uint64_t>1 << HASH_BITS) - 1

cdef int64_t int_hash(Value v) noexcept nogil:
    """Hash of an int, bool or BigInt, as CPython's."""
    cdef IntView a
    cdef uint64_t p = hash_modulus()
    cdef uint64_t h = 0
    cdef int64_t i, result
    int_view(v, &a)
    for i in range(a.length - 1, -1, -1):
        # 2 ** 64 is 8 modulo p: rotate by three bits and add the limb.
        h = ((h << 3) & p) | (h >> (HASH_BITS - 3))
        h += (a.limbs[i] & p) + (a.limbs[i] >> HASH_BITS)
        h = (h & p) + (h >> HASH_BITS)
        if h >= p:
            h -= p
    result = <int64_t>h if a.sign > 0 else -<int64_t>h
    return -2 if result == -1 else result

cdef int64_t double_hash(double d) noexcept nogil:
    """Hash of a float, as CPython's; NaN has 0."""
    cdef uint64_t p = hash_modulus()
    cdef uint64_t h
    cdef int exponent = 0
    cdef int64_t result
    if not isfinite(d):
        return 0 if isnan(d) else 314159 if d > 0 else -314159
    if fabs(d) < 1e15 and d == <double><int64_t>d:
        result = <int64_t>d
        return -2 if result == -1 else result
    h = <uint64_t>ldexp(frexp(fabs(d), &exponent), 53)
    exponent = (exponent - 53) % HASH_BITS
    if exponent < 0:
        exponent += HASH_BITS
    h = ((h << exponent) & p) | (h >> (HASH_BITS - exponent))
    result = <int64_t>h if d > 0 else -<int64_t>h
    return -2 if result == -1 else result

cdef int64_t number_hash(Value v) noexcept nogil:
    """Hash of any builtin number, equal to CPython's."""
    cdef int64_t i
    cdef uint64_t h
    if is_int(v):
        i = as_int(v)
        return -2 if i == -1 else i
    if is_float(v):
        return double_hash(as_float(v))
    if is_kind(v, KIND_BOXED_FLOAT):
        return double_hash((<BoxedFloat*>v).value)
    if is_kind(v, KIND_COMPLEX):
        h = <uint64_t>double_hash((<Complex*>v).real) + <uint64_t>1000003 * <uint64_t>double_hash((<Complex*>v).imag)
        return -2 if h == ~<uint64_t>0 else <int64_t>h
    return int_hash(v)

# ---- one operand --------------------------------------------------------------------------------

cdef Value number_negative(VM* vm, Value v) noexcept nogil:
    """-v; NOT_IMPLEMENTED for what is no number."""
    cdef int kind = number_class(v)
    if is_int(v):
        return int_from_i64(vm, -as_int(v))
    if kind == NUMBER_FLOAT:
        return box_float_any(-float_value(v))
    if kind == NUMBER_COMPLEX:
        return new_complex(vm, -(<Complex*>v).real, -(<Complex*>v).imag)
    return number_negate_int(vm, v) if kind == NUMBER_INT else NOT_IMPLEMENTED

cdef Value number_positive(VM* vm, Value v) noexcept nogil:
    cdef int kind = number_class(v)
    if kind == NUMBER_INT:
        return int_plain(vm, v)
    if kind == NUMBER_FLOAT:
        return box_float_any(float_value(v))
    if kind == NUMBER_COMPLEX:
        if (<Header*>v).shape == SHAPE_COMPLEX:
            return v
        return new_complex(vm, (<Complex*>v).real, (<Complex*>v).imag)
    return NOT_IMPLEMENTED

cdef Value number_invert(VM* vm, Value v) noexcept nogil:
    cdef IntView a
    if is_int(v):
        return box_int(~as_int(v))
    if number_class(v) != NUMBER_INT:
        return NOT_IMPLEMENTED
    int_view(v, &a)
    return int_invert_view(vm, &a)

cdef Value number_absolute(VM* vm, Value v) noexcept nogil:
    cdef int kind = number_class(v)
    cdef IntView a
    cdef double length
    if kind == NUMBER_INT:
        int_view(v, &a)
        if a.sign > 0:
            return int_plain(vm, v)
        return int_from_view(vm, &a, 1)
    if kind == NUMBER_FLOAT:
        return box_float_any(fabs(float_value(v)))
    if kind == NUMBER_COMPLEX:
        length = hypot((<Complex*>v).real, (<Complex*>v).imag)
        if isinf(length) and isfinite((<Complex*>v).real) and isfinite((<Complex*>v).imag):
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "absolute value too large")
        return box_float_any(length)
    return NOT_IMPLEMENTED

cdef bint number_truth(Value v) noexcept nogil:
    """Truth of any builtin number."""
    if is_int(v):
        return v != box_int(0)
    if is_float(v):
        return as_float(v) != 0.0
    if is_bool(v):
        return v == TRUE_
    if is_kind(v, KIND_BIGINT):
        return (<BigInt*>v).length != 0
    if is_kind(v, KIND_BOXED_FLOAT):
        return (<BoxedFloat*>v).value != 0.0
    return (<Complex*>v).real != 0.0 or (<Complex*>v).imag != 0.0

cdef Value number_divmod(VM* vm, Value a, Value b) noexcept nogil:
    """divmod(a, b): a tuple, ERROR or NOT_IMPLEMENTED."""
    cdef int class_a = number_class(a)
    cdef int class_b = number_class(b)
    cdef IntView x, y
    cdef Value quotient = ERROR
    cdef Value rest = ERROR
    cdef double p = 0.0
    cdef double q = 0.0
    if class_a == NUMBER_NONE or class_b == NUMBER_NONE or class_a == NUMBER_COMPLEX or class_b == NUMBER_COMPLEX:
        return NOT_IMPLEMENTED
    if class_a == NUMBER_INT and class_b == NUMBER_INT:
        int_view(a, &x)
        int_view(b, &y)
        if y.length == 0:
            return raise_zero_division(vm, "integer division or modulo by zero")
        if int_divmod_views(vm, &x, &y, &quotient, &rest) < 0:
            return ERROR
    else:
        if number_as_double(vm, a, &p) < 0 or number_as_double(vm, b, &q) < 0:
            return ERROR
        if q == 0.0:
            return raise_zero_division(vm, "float divmod()")
        float_divmod(p, q, &p, &q)
        quotient = box_float_any(p)
        rest = box_float_any(q)
    return new_pair(vm, quotient, rest)

cdef int refusing_modulus(int kind, bint numbers) noexcept nogil:
    """`kind` where its type refuses a third operand of pow(), NUMBER_NONE otherwise."""
    return kind if kind == NUMBER_FLOAT or kind == NUMBER_COMPLEX and numbers else NUMBER_NONE

cdef Value number_power(VM* vm, Value base, Value exponent, Value modulus) noexcept nogil:
    """pow(base, exponent[, modulus]); modulus may be UNBOUND or NONE."""
    cdef IntView a, b, c
    cdef int class_a, class_b, class_c, kind
    if modulus == UNBOUND or modulus == NONE:
        return number_binary(vm, OPERATOR_POW, base, exponent)
    class_a = number_class(base)
    class_b = number_class(exponent)
    class_c = number_class(modulus)
    # The types of the operands are asked in turn: float refuses a modulus whatever the others are, complex between numbers.
    kind = refusing_modulus(class_a, class_a != NUMBER_NONE and class_b != NUMBER_NONE)
    if kind == NUMBER_NONE:
        kind = refusing_modulus(class_b, class_a != NUMBER_NONE and class_b != NUMBER_NONE)
    if kind == NUMBER_NONE:
        kind = refusing_modulus(class_c, class_a != NUMBER_NONE and class_b != NUMBER_NONE)
    if kind == NUMBER_NONE and class_a == NUMBER_INT and class_b == NUMBER_INT and class_c == NUMBER_INT:
        kind = NUMBER_INT
    if kind == NUMBER_NONE:
        return NOT_IMPLEMENTED
    if kind == NUMBER_COMPLEX:
        return raise_value_error(vm, "complex modulo")
    if kind == NUMBER_FLOAT:
        return raise_type_error(vm, "pow() 3rd argument not allowed unless all arguments are integers")
    int_view(base, &a)
    int_view(exponent, &b)
    int_view(modulus, &c)
    return int_power_modulo(vm, &a, &b, &c)
