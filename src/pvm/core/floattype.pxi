# float as guests see it: the constructor, parsing, hexadecimal text, methods.

cdef bint drop_underscores(NumberSource* source) noexcept nogil:
    """Take out underscores, each of which must stand between two digits; False when one does not."""
    cdef char* s = source.text
    cdef int64_t i
    cdef int64_t count = 0
    cdef char before = 0
    if memchr(s, 95, source.length) == NULL:
        return True
    for i in range(source.length):
        if s[i] == 95:
            if not 48 <= before <= 57:
                return False
        else:
            if before == 95 and not 48 <= s[i] <= 57:
                return False
            s[count] = s[i]
            count += 1
        before = s[i] if s[i] != 95 or i == count else 95
    source.length = count
    return before != 95

cdef int float_parse_source(VM* vm, NumberSource* source, double* out) noexcept nogil:
    """1, 0 when the text is no float, -1 with an error set."""
    cdef int64_t start = 0
    cdef int64_t end
    if not drop_underscores(source):
        return 0
    end = source.length
    while end > 0 and is_ascii_space(source.text[end - 1]):
        end -= 1
    while start < end and is_ascii_space(source.text[start]):
        start += 1
    return parse_double(vm, source.text + start, end - start, out)

cdef Value float_parse(VM* vm, Value v) noexcept nogil:
    """float(text) of a str or bytes-like value."""
    cdef NumberSource source
    cdef double x = 0.0
    cdef int status
    if number_source(vm, v, &source) < 0:
        return ERROR
    status = float_parse_source(vm, &source, &x)
    number_source_free(vm, &source)
    if status == 0:
        return raise_literal(vm, "could not convert string to float: ", v, INT_MAX_SMALL)
    return box_float_any(x) if status > 0 else ERROR

cdef Value float_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """float(x=0.0)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value v = args[1]
    cdef double x = 0.0
    cdef Span span
    if v == UNBOUND:
        return float_as_class(vm, cls, box_float(0.0))
    if not is_guest_object(vm, v) or kind_of(special(vm, v, SP_FLOAT)) == KIND_NATIVE:
        if number_class(v) == NUMBER_INT or number_class(v) == NUMBER_FLOAT:
            return float_as_class(vm, cls, box_float_any(x)) if number_as_double(vm, v, &x) == 0 else ERROR
    if is_guest_object(vm, v) and (special(vm, v, SP_FLOAT) != UNBOUND or special(vm, v, SP_INDEX) != UNBOUND):
        if cls == BUILTIN[SHAPE_FLOAT] and is_guest_special(vm, v, SP_FLOAT):
            return call_special(vm, SP_FLOAT, v, UNBOUND)
        return prelude_call(vm, "float_guest", args, 2)
    if not settle_buffer(vm, &v):
        return ERROR
    if (is_kind(v, KIND_MEMORYVIEW) or is_kind(v, KIND_ARRAY)) and as_span(v, &span):
        v = new_bytes(vm, span.data, span.length)
        if v == ERROR:
            return ERROR
    if is_kind(v, KIND_STR) or is_bytes_like(v):
        return float_as_class(vm, cls, float_parse(vm, v))
    return raise_error1(vm, SHAPE_TYPE_ERROR, "float() argument must be a string or a real number, not '%s'", type_name(vm, v))

# ---- methods ------------------------------------------------------------------------------------

cdef Value float_is_integer(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = float_value(args[0])
    return box_bool(isfinite(x) and floor(x) == x)

cdef Value float_as_integer_ratio(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = float_value(args[0])
    cdef IntView a
    cdef Value top, bottom
    cdef int64_t mantissa
    cdef int exponent = 0
    if isinf(x):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "cannot convert Infinity to integer ratio")
    if isnan(x):
        return raise_value_error(vm, "cannot convert NaN to integer ratio")
    mantissa = <int64_t>ldexp(frexp(x, &exponent), 53)
    exponent -= 53
    if mantissa == 0:
        return new_pair(vm, box_int(0), box_int(1))
    while mantissa & 1 == 0:
        mantissa //= 2
        exponent += 1
    int_view_i64(mantissa, &a)
    top = int_shift_left(vm, &a, exponent if exponent > 0 else 0)
    int_view_i64(1, &a)
    bottom = int_shift_left(vm, &a, -exponent if exponent < 0 else 0)
    return new_pair(vm, top, bottom) if top != ERROR and bottom != ERROR else ERROR

cdef Value float_hex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef double x = float_value(args[0])
    cdef uint64_t bits = double_bits(x)
    cdef int exponent = <int>(bits >> 52 & 0x7FF)
    cdef char text[40]
    cdef int n
    if not isfinite(x):
        return float_repr(vm, x)
    if x == 0.0:
        return new_str_c(vm, "-0x0.0p+0" if bits >> 63 else "0x0.0p+0")
    n = snprintf(text, sizeof(text), "%s0x%d.%013llxp%+d", "-" if bits >> 63 else "", <int>(1 if exponent else 0),
                 <unsigned long long>(bits & ((<uint64_t>1 << 52) - 1)), <int>(exponent - 1023 if exponent else -1022))
    return new_str_latin1(vm, <const uint8_t*>text, n)

cdef int hex_digit(char c) noexcept nogil:
    cdef int value = digit_value(c)
    return value if value < 16 else -1

cdef int hex_parse(const char* s, int64_t n, double* out) noexcept nogil:
    """A whole hexadecimal text: 1, 0 when it is malformed, -1 when it is too large.

    Digits beyond 64 bits only count as lost bits, so one rounding decides.
    """
    cdef int64_t i = 0
    cdef int64_t exponent = 0, shift = 0, digits = 0
    cdef uint64_t mantissa = 0
    cdef bint negative = False, lost = False, minus = False, point = False, overflow = False
    cdef int value
    if n > 0 and (s[0] == 45 or s[0] == 43):
        negative = s[0] == 45
        i = 1
    if matches_word(s + i, n - i, "inf") or matches_word(s + i, n - i, "infinity"):
        out[0] = -HUGE_VAL if negative else HUGE_VAL
        return 1
    if matches_word(s + i, n - i, "nan"):
        out[0] = HUGE_VAL - HUGE_VAL
        return 1
    if i + 1 < n and s[i] == 48 and (s[i + 1] | 32) == 120:
        i += 2
    while i < n:
        value = hex_digit(s[i])
        if s[i] == 46 and not point:
            point = True
        elif value < 0:
            break
        else:
            digits += 1
            if mantissa >> 60:
                lost = lost or value != 0
                shift += 4
            else:
                mantissa = mantissa << 4 | <uint64_t>value
            if point:
                shift -= 4
        i += 1
    if digits == 0:
        return 0
    if i < n and (s[i] | 32) == 112:
        i += 1
        if i < n and (s[i] == 45 or s[i] == 43):
            minus = s[i] == 45
            i += 1
        if i == n:
            return 0
        while i < n and 48 <= s[i] <= 57:
            if exponent < <int64_t>1 << 50:
                exponent = exponent * 10 + (s[i] - 48)
            i += 1
    if i != n:
        return 0
    out[0] = scaled_double(mantissa, shift - exponent if minus else shift + exponent, lost, &overflow)
    if negative:
        out[0] = -out[0]
    return -1 if overflow else 1

cdef Value float_fromhex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef NumberSource source
    cdef int64_t start = 0
    cdef int64_t end
    cdef double x = 0.0
    cdef int status
    cdef Value forward[2]
    if not is_kind(args[1], KIND_STR):
        return raise_type_error(vm, "bad argument type for built-in operation")
    if number_source(vm, args[1], &source) < 0:
        return ERROR
    end = source.length
    while end > 0 and is_ascii_space(source.text[end - 1]):
        end -= 1
    while start < end and is_ascii_space(source.text[start]):
        start += 1
    status = hex_parse(source.text + start, end - start, &x)
    number_source_free(vm, &source)
    if status == 0 or not (<Str*>args[1]).ascii:
        return raise_value_error(vm, "invalid hexadecimal floating-point string")
    if status < 0:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "hexadecimal value too large to represent as a float")
    if args[0] == <Value>BUILTIN[SHAPE_FLOAT]:
        return box_float_any(x)
    forward[0] = args[0]
    forward[1] = box_float_any(x)
    return prelude_call(vm, "call_with", forward, 2)

cdef Value float_from_number(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_float(args[1]) and args[0] == <Value>BUILTIN[SHAPE_FLOAT]:
        return args[1]
    return prelude_call(vm, "float_from_number", args, 2)

cdef Value float_getformat(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int one = 1
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__getformat__() argument must be str, not %s", argument_type(vm, args[1]))
    if not str_equal_c(args[1], "double") and not str_equal_c(args[1], "float"):
        return raise_value_error(vm, "__getformat__() argument 1 must be 'double' or 'float'")
    return new_str_c(vm, "IEEE, little-endian" if (<char*>&one)[0] else "IEEE, big-endian")

cdef int register_float_methods() except -1:
    define_new(SHAPE_FLOAT, float_new, "cls, x=, /")
    define_method(SHAPE_FLOAT, "is_integer", float_is_integer, "self, /")
    define_method(SHAPE_FLOAT, "as_integer_ratio", float_as_integer_ratio, "self, /")
    define_method(SHAPE_FLOAT, "hex", float_hex, "self, /")
    define_classmethod(SHAPE_FLOAT, "fromhex", float_fromhex, "cls, string, /")
    if HOST_MINOR >= 14:
        define_classmethod(SHAPE_FLOAT, "from_number", float_from_number, "cls, number, /")
    define_classmethod(SHAPE_FLOAT, "__getformat__", float_getformat, "cls, typestr, /")
    return 0
