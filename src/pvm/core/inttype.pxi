# int as guests see it: the constructor, parsing, methods.

cdef struct NumberSource:    # the text of a number, as ASCII
    char* text
    int64_t length
    int64_t allocated        # bytes of the buffer; 0: none
    char few[128]

cdef inline bint is_ascii_space(char c) noexcept nogil:
    return c == 32 or 9 <= c <= 13

cdef int number_source(VM* vm, Value v, NumberSource* source) noexcept nogil:
    """The text of a str or bytes-like value, without spaces around it: Unicode's spaces and decimal digits become
    ASCII's, anything else beyond ASCII '?'. 0, or -1 with MemoryError set; number_source_free is due."""
    cdef int64_t n = (<Str*>v).length if is_kind(v, KIND_STR) else bytes_length(v)
    cdef int64_t i
    cdef uint32_t c
    cdef Str* s = <Str*>v
    source.allocated = 0
    source.text = source.few
    if n + 1 > <int64_t>sizeof(source.few):
        source.allocated = n + 1
        source.text = <char*>buffer_new(vm, n + 1)
        if source.text == NULL:
            return -1
    if not is_kind(v, KIND_STR):
        if n:                            # an empty bytearray has no data
            memcpy(source.text, bytes_data(v), n)
    elif s.ascii:
        memcpy(source.text, s.data, n)
    else:
        for i in range(n):
            c = str_at(s, i)
            if c >= 128:
                c = 32 if is_space(c) else <uint32_t>(decimal_value(c) + 48) if decimal_value(c) >= 0 else 63
            source.text[i] = <char>c
    charge(vm, n >> 5)
    source.length = n
    return 0

cdef void number_source_free(VM* vm, NumberSource* source) noexcept nogil:
    if source.allocated:
        buffer_free(vm, source.text, source.allocated)

cdef Value raise_literal(VM* vm, const char* problem, Value v, int64_t longest) noexcept nogil:
    """ValueError about a text that is no number: what is wrong, then its repr, cut after `longest` characters."""
    cdef Builder b
    cdef Value text = str_repr(vm, <Str*>v) if is_kind(v, KIND_STR) else bytes_repr(vm, v)
    if text == ERROR:
        return ERROR
    builder_init(&b, vm)
    builder_text(&b, problem)
    builder_slice(&b, <Str*>text, 0, min_i64((<Str*>text).length, longest))
    text = builder_finish(&b)
    return raise_value(vm, SHAPE_VALUE_ERROR, text) if text != ERROR else ERROR

cdef inline int digit_value(char c) noexcept nogil:
    if 48 <= c <= 57:
        return c - 48
    if 97 <= (c | 32) <= 122:
        return (c | 32) - 87
    return 99

cdef Value int_parse(VM* vm, Value v, int64_t base) noexcept nogil:
    """int(text, base) of a str or bytes-like value; base 0 goes by a prefix."""
    cdef NumberSource source
    cdef char problem[64]
    cdef Value result
    if number_source(vm, v, &source) < 0:
        return ERROR
    result = int_parse_text(vm, source.text, source.length, base)
    number_source_free(vm, &source)
    if result == NOT_IMPLEMENTED:
        snprintf(problem, sizeof(problem), "invalid literal for int() with base %d: ", <int>base)
        if is_kind(v, KIND_BYTEARRAY):
            v = new_bytes(vm, bytes_data(v), bytes_length(v))         # as bytes, where float() shows the bytearray
        return raise_literal(vm, problem, v, 200) if v != ERROR else ERROR
    return result

cdef Value int_parse_text(VM* vm, char* s, int64_t n, int64_t base) noexcept nogil:
    """The number in an ASCII text, which is overwritten; NOT_IMPLEMENTED when there is none."""
    cdef int64_t i = 0
    cdef int64_t count = 0
    cdef int64_t limit = int_digits_limit(vm)
    cdef int64_t sign = 1
    cdef bint only_zeros = False
    cdef bint after_digit = False
    cdef int digit
    cdef uint32_t letter
    while n > 0 and is_ascii_space(s[n - 1]):
        n -= 1
    while i < n and is_ascii_space(s[i]):
        i += 1
    if i < n and (s[i] == 45 or s[i] == 43):
        sign = -1 if s[i] == 45 else 1
        i += 1
    if i + 1 < n and s[i] == 48:
        letter = <uint32_t>(s[i + 1] | 32)
        if base == 0:
            base = 16 if letter == 120 else 8 if letter == 111 else 2 if letter == 98 else 10
            only_zeros = base == 10
        if (base == 16 and letter == 120) or (base == 8 and letter == 111) or (base == 2 and letter == 98):
            i += 2
            after_digit = True           # one underscore may follow the prefix
    if base == 0:
        base = 10
    while i < n:
        if s[i] == 95 and after_digit:
            after_digit = False
            i += 1
            continue
        digit = digit_value(s[i])
        if digit >= base or (only_zeros and digit):
            return NOT_IMPLEMENTED
        s[count] = <char>digit
        count += 1
        after_digit = True
        i += 1
    if count == 0 or not after_digit:
        return NOT_IMPLEMENTED
    if limit > 0 and count > limit and base & (base - 1):
        return raise_error_ints(vm, SHAPE_VALUE_ERROR, "Exceeds the limit (%lld digits) for integer string conversion: "
                                "value has %lld digits; use sys.set_int_max_str_digits() to increase the limit", limit, count)
    return int_from_digits(vm, sign, <const uint8_t*>s, count, <int>base)

cdef Value int_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """int(x=0, base=10)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value v = args[1]
    cdef Value number
    cdef Span span
    cdef int64_t base = 10
    if args[2] != UNBOUND:
        if v == UNBOUND:
            return raise_type_error(vm, "int() missing string argument")
        number = number_index(vm, args[2])
        if number == NOT_IMPLEMENTED:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, args[2]))
        if number == ERROR:
            return ERROR
        base = int_clamped(number)
        if base != 0 and not 2 <= base <= 36:
            return raise_value_error(vm, "int() base must be >= 2 and <= 36, or 0")
        if not is_kind(v, KIND_STR) and not is_bytes_like(v):
            return raise_type_error(vm, "int() can't convert non-string with explicit base")
        return int_as_class(vm, cls, int_parse(vm, v, base))
    if v == UNBOUND:
        return int_as_class(vm, cls, box_int(0))
    if not is_guest_object(vm, v) or kind_of(special(vm, v, SP_INT)) == KIND_NATIVE:
        if is_number_int(v):
            return int_as_class(vm, cls, int_plain(vm, v))
        if number_class(v) == NUMBER_FLOAT:
            return int_as_class(vm, cls, int_from_double(vm, float_value(v)))
    if is_guest_object(vm, v) and (special(vm, v, SP_INT) != UNBOUND or special(vm, v, SP_INDEX) != UNBOUND or
                                   special(vm, v, SP_TRUNC) != UNBOUND):
        if cls == BUILTIN[SHAPE_INT] and is_guest_special(vm, v, SP_INT):
            return call_special(vm, SP_INT, v, UNBOUND)
        return prelude_call(vm, "int_guest", args, 2)
    if not settle_buffer(vm, &v):
        return ERROR
    if (is_kind(v, KIND_MEMORYVIEW) or is_kind(v, KIND_ARRAY)) and as_span(v, &span):
        v = new_bytes(vm, span.data, span.length)
        if v == ERROR:
            return ERROR
    if is_kind(v, KIND_STR) or is_bytes_like(v):
        return int_as_class(vm, cls, int_parse(vm, v, 10))
    return raise_error1(vm, SHAPE_TYPE_ERROR, "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                        type_name(vm, v))

# ---- methods ------------------------------------------------------------------------------------

cdef Value int_bit_length(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef IntView a
    int_view(args[0], &a)
    return box_int(view_bit_length(&a))

cdef Value int_bit_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef IntView a
    int_view(args[0], &a)
    return box_int(view_bit_count(&a))

cdef Value int_as_integer_ratio(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value plain = int_plain(vm, args[0])
    return new_pair(vm, plain, box_int(1)) if plain != ERROR else ERROR

cdef Value int_get_denominator(VM* vm, Value self) noexcept nogil:
    return box_int(1)

cdef int byte_order(VM* vm, const char* function, Value v) noexcept nogil:
    """1 for 'little', 0 for 'big' (also when absent), -1 with an error set."""
    if v == UNBOUND or str_equal_c(v, "big"):
        return 0
    if str_equal_c(v, "little"):
        return 1
    if not is_kind(v, KIND_STR):
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s argument 'byteorder' must be str, not %s", function, argument_type(vm, v))
    else:
        raise_value_error(vm, "byteorder must be either 'little' or 'big'")
    return -1

cdef Value int_to_bytes_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """to_bytes(length=1, byteorder='big', *, signed=False)."""
    cdef IntView a
    cdef int64_t length = 1
    cdef Value v = args[0]
    cdef int truth = value_truth(vm, args[3]) if args[3] != UNBOUND else 0
    cdef Value order = args[2]
    cdef int little
    cdef Value out
    if args[1] != UNBOUND and not as_index(vm, args[1], &length):
        return ERROR
    little = byte_order(vm, "to_bytes()", order)
    if little < 0:
        return ERROR
    if length < 0:
        return raise_value_error(vm, "length argument must be non-negative")
    int_view(v, &a)
    if a.sign < 0 and a.length and truth == 0:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "can't convert negative int to unsigned")
    out = new_bytes(vm, NULL, length)
    if out == ERROR:
        return ERROR
    if int_to_bytes(vm, &a, bytes_data(out), length, little, truth != 0) < 0:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "int too big to convert")
    return out

cdef Value int_from_bytes_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """from_bytes(bytes, byteorder='big', *, signed=False)."""
    cdef Value v = args[1]
    cdef int truth = value_truth(vm, args[3]) if args[3] != UNBOUND else 0
    cdef int little = byte_order(vm, "from_bytes()", args[2])
    cdef Value forward[4]
    if little < 0:
        return ERROR
    if not is_bytes_like(v):
        v = bytes_from_object(vm, v, False)
        if v == NEED_GUEST:
            forward[0] = args[0]
            forward[1] = args[1]
            forward[2] = box_bool(little)
            forward[3] = box_bool(truth != 0)
            return prelude_call(vm, "int_from_bytes", forward, 4)
        if v == ERROR:
            return ERROR
    v = int_from_bytes(vm, bytes_data(v), bytes_length(v), little, truth != 0)
    if v == ERROR or args[0] == <Value>BUILTIN[SHAPE_INT]:
        return v
    forward[0] = args[0]
    forward[1] = v
    return prelude_call(vm, "call_with", forward, 2)

cdef Value int_is_integer(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return TRUE_

cdef int register_int_methods() except -1:
    define_new(SHAPE_INT, int_new, "cls, x=, /, base=")
    define_method(SHAPE_INT, "bit_length", int_bit_length, "self, /")
    define_method(SHAPE_INT, "bit_count", int_bit_count, "self, /")
    define_method(SHAPE_INT, "as_integer_ratio", int_as_integer_ratio, "self, /")
    if HOST_MINOR >= 12:
        define_method(SHAPE_INT, "is_integer", int_is_integer, "self, /")
    define_method(SHAPE_INT, "to_bytes", int_to_bytes_method, "self, /, length=, byteorder=, *, signed=")
    define_classmethod(SHAPE_INT, "from_bytes", int_from_bytes_method, "cls, /, bytes, byteorder=, *, signed=")
    define_member(SHAPE_INT, "numerator", number_get_real, NULL)
    define_member(SHAPE_INT, "denominator", int_get_denominator, NULL)
    return 0
