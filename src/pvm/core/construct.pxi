# str(), int(), float() and complex() of builtin values; guest values by the prelude.

cdef Value str_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """str(object='', encoding=, errors=)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value text = EMPTY_STR
    cdef Str* out
    cdef Str* s
    if args[2] != UNBOUND or args[3] != UNBOUND:
        return prelude_call(vm, "str_decode", args + 1, 3)
    if args[1] != UNBOUND:
        text = value_str(vm, args[1])
        if text == NEED_GUEST:
            return prelude_call(vm, "str_guest" if cls == BUILTIN[SHAPE_STR] else "str_subclass", args + (1 if cls == BUILTIN[SHAPE_STR] else 0), 1 if cls == BUILTIN[SHAPE_STR] else 2)
        if text == ERROR:
            return ERROR
    if cls == BUILTIN[SHAPE_STR]:
        return text
    s = <Str*>text
    out = <Str*>allocate(vm, instance_bytes(cls) + (s.length + 1) * s.width + 8, KIND_STR, cls.instance_shape)
    if out == NULL:
        return ERROR
    out.length = s.length
    out.hash = s.hash
    out.width = s.width
    out.ascii = s.ascii
    out.reserved = 0
    out.data = str_inline(out)
    out.buffer = UNBOUND
    memcpy(out.data, s.data, s.length * s.width)
    init_extra_attributes(&out.head, cls)
    return <Value>out

cdef Value int_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """int(x=0, base=)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value v = args[1]
    cdef int64_t base = 10
    cdef Value result
    if args[2] != UNBOUND:
        if v == UNBOUND:
            return raise_type_error(vm, "int() missing string argument")
        result = guest_index(vm, args[2], "")
        if result == ERROR or not as_index(vm, result, &base):
            return ERROR
        if base != 0 and (base < 2 or base > 36):
            return raise_value_error(vm, "int() base must be >= 2 and <= 36, or 0")
        if not is_kind(v, KIND_STR) and not is_kind(v, KIND_BYTES) and not is_kind(v, KIND_BYTEARRAY):
            return raise_type_error(vm, "int() can't convert non-string with explicit base")
    if v == UNBOUND:
        result = box_int(0)
    elif is_guest_object(vm, v) and (special(vm, v, SP_INT) != UNBOUND or special(vm, v, SP_INDEX) != UNBOUND or special(vm, v, SP_TRUNC) != UNBOUND) \
            and (kind_of(special(vm, v, SP_INT)) == KIND_FUNCTION or kind_of(v) == KIND_INSTANCE):
        return prelude_call(vm, "int_guest", args, 2)
    elif is_number_int(v):
        result = int_plain(vm, v)
    elif is_float(v) or is_kind(v, KIND_BOXED_FLOAT):
        result = int_of_float(vm, float_value(v))
    elif is_kind(v, KIND_STR):
        result = int_parse_str(vm, <Str*>v, <int>base)
    elif is_kind(v, KIND_BYTES) or is_kind(v, KIND_BYTEARRAY):
        result = new_str_latin1(vm, bytes_data(v), bytes_length(v))
        if result != ERROR:
            result = int_parse_str(vm, <Str*>result, <int>base)
    else:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "int() argument must be a string, a bytes-like object or a real number, not '%s'", type_name(vm, v))
    if result == ERROR or cls == BUILTIN[SHAPE_INT]:
        return result
    return int_as_subclass(vm, cls, result)

cdef Value int_of_float(VM* vm, double d) noexcept nogil:
    if d != d:
        return raise_value_error(vm, "cannot convert float NaN to integer")
    if d - d != 0.0:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "cannot convert float infinity to integer")
    if -1e14 < d < 1e14:
        return box_int(<int64_t>d)
    return int_from_double(vm, d)

cdef Value int_as_subclass(VM* vm, Class* cls, Value v) noexcept nogil:
    """An instance of a guest subclass of int with the value of v."""
    cdef IntView view
    cdef BigInt* out
    int_view(v, &view)
    out = <BigInt*>allocate(vm, instance_bytes(cls) + view.length * 8, KIND_BIGINT, cls.instance_shape)
    if out == NULL:
        return ERROR
    out.sign = <int32_t>view.sign if view.length else 1
    out.length = <int32_t>view.length
    memcpy(bigint_limbs(out), view.limbs, view.length * 8)
    init_extra_attributes(&out.head, cls)
    return <Value>out

cdef inline int digit_of(uint32_t c) noexcept nogil:
    """Value of a digit or letter in bases up to 36, 99 for anything else."""
    if c'0' <= c <= c'9':
        return <int>(c - c'0')
    if c'a' <= c <= c'z':
        return <int>(c - c'a') + 10
    if c'A' <= c <= c'Z':
        return <int>(c - c'A') + 10
    return 99

cdef Value raise_int_literal(VM* vm, Str* s, int base) noexcept nogil:
    cdef Value shown = str_repr(vm, s)
    if shown == ERROR:
        return ERROR
    snprintf(vm.message, sizeof(vm.message), "invalid literal for int() with base %d: %s", base, text_of(vm, shown))
    return raise_value_error(vm, vm.message)

cdef inline bint is_blank(uint32_t c) noexcept nogil:
    return c == 32 or 9 <= c <= 13 or 28 <= c <= 31 or c == 133 or c == 160 or c == 0x3000 or 0x2000 <= c <= 0x200A or c == 0x2028 or c == 0x2029 or c == 0x202F or c == 0x205F or c == 0x1680

cdef Value int_parse_str(VM* vm, Str* s, int base) noexcept nogil:
    """An int from text with sign, prefix, underscores and blanks around it."""
    cdef int64_t i = 0, n = s.length, count = 0, sign = 1
    cdef uint8_t* digits
    cdef int value, wanted = base
    cdef uint32_t c
    cdef bint underscore = True
    cdef Value result
    cdef int64_t room
    while i < n and is_blank(str_at(s, i)):
        i += 1
    while n > i and is_blank(str_at(s, n - 1)):
        n -= 1
    if i < n and (str_at(s, i) == c'-' or str_at(s, i) == c'+'):
        sign = -1 if str_at(s, i) == c'-' else 1
        i += 1
    if i + 1 < n and str_at(s, i) == c'0':
        c = str_at(s, i + 1) | 32
        value = 16 if c == c'x' else 8 if c == c'o' else 2 if c == c'b' else 0
        if value and (base == value or base == 0):
            base = value
            i += 2
            if i < n and str_at(s, i) == c'_':
                i += 1
    if base == 0:
        base = 10
        if n - i > 1 and str_at(s, i) == c'0':
            for count in range(i, n):
                if str_at(s, count) != c'0' and str_at(s, count) != c'_':
                    return raise_int_literal(vm, s, wanted)
            count = 0
    if i >= n:
        return raise_int_literal(vm, s, wanted)
    room = n - i
    digits = <uint8_t*>buffer_new(vm, room)
    if digits == NULL:
        return ERROR
    result = NONE
    while i < n:
        c = str_at(s, i)
        if c == c'_' and not underscore:
            underscore = True
        else:
            value = digit_of(c) if c < 128 else unicode_digit_value(c)
            if value < 0 or value >= base:
                result = ERROR
                break
            digits[count] = <uint8_t>value
            count += 1
            underscore = False
        i += 1
    if result == ERROR or underscore or count == 0:
        result = raise_int_literal(vm, s, wanted)
    elif base & (base - 1) and count > int_digits_limit(vm):
        snprintf(vm.message, sizeof(vm.message), "Exceeds the limit (%lld digits) for integer string conversion: value has %lld digits; use sys.set_int_max_str_digits() to increase the limit",
                 <long long>int_digits_limit(vm), <long long>count)
        result = raise_value_error(vm, vm.message)
    else:
        result = int_from_digits(vm, sign, digits, count, base)
    buffer_free(vm, digits, room)
    return result

cdef int unicode_digit_value(uint32_t c) noexcept nogil:
    """Decimal digits beyond ASCII."""
    cdef int value = decimal_value(c)
    return value if value >= 0 else 99

cdef Value float_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """float(x=0.0)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value v = args[1]
    cdef double d = 0.0
    cdef BoxedFloat* out
    cdef int status
    if v != UNBOUND:
        if is_guest_object(vm, v) and (kind_of(v) == KIND_INSTANCE or kind_of(special(vm, v, SP_FLOAT)) == KIND_FUNCTION):
            return prelude_call(vm, "float_guest", args, 2)
        if is_number_int(v):
            if int_as_double(vm, v, &d) < 0:
                return ERROR
        elif is_float(v) or is_kind(v, KIND_BOXED_FLOAT):
            d = float_value(v)
        elif is_kind(v, KIND_STR):
            status = float_parse_str(vm, <Str*>v, &d)
            if status < 0:
                return ERROR
        else:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "float() argument must be a string or a real number, not '%s'", type_name(vm, v))
    if cls == BUILTIN[SHAPE_FLOAT]:
        return box_float(d)
    out = <BoxedFloat*>allocate(vm, instance_bytes(cls), KIND_BOXED_FLOAT, cls.instance_shape)
    if out == NULL:
        return ERROR
    out.value = d
    init_extra_attributes(&out.head, cls)
    return <Value>out

cdef int float_parse_str(VM* vm, Str* s, double* out) noexcept nogil:
    """A float from text with blanks around it and underscores between digits; 0, or -1 with ValueError set."""
    cdef int64_t i = 0, n = s.length, k = 0
    cdef char few[400]
    cdef char* text = few
    cdef uint32_t c
    cdef int status = 0
    cdef Value shown
    cdef int64_t room
    while i < n and is_blank(str_at(s, i)):
        i += 1
    while n > i and is_blank(str_at(s, n - 1)):
        n -= 1
    room = n - i + 1
    if room > 400:
        text = <char*>buffer_new(vm, room)
        if text == NULL:
            return -1
    while i < n:
        c = str_at(s, i)
        if c == c'_' and k and c'0' <= text[k - 1] <= c'9' and i + 1 < n and c'0' <= str_at(s, i + 1) <= c'9':
            i += 1
            continue
        text[k] = <char>c if c < 128 else <char>(c'0' + unicode_digit_value(c)) if unicode_digit_value(c) < 10 else c'!'
        k += 1
        i += 1
    text[k] = 0
    if k:
        status = parse_double(vm, text, k, out)
    if text != few:
        buffer_free(vm, text, room)
    if status == 0:
        shown = str_repr(vm, s)
        if shown != ERROR:
            raise_error1(vm, SHAPE_VALUE_ERROR, "could not convert string to float: %s", text_of(vm, shown))
        return -1
    return 0 if status == 1 else -1

cdef int register_constructors() except -1:
    define_new(SHAPE_STR, str_new, "cls, object=, encoding=, errors=")
    define_new(SHAPE_INT, int_new, "cls, x=, base=")
    define_new(SHAPE_FLOAT, float_new, "cls, x=, /")
    return 0
