# The % operator of str and bytes.

cdef struct Percent:         # a % in progress
    VM* vm
    Builder* out
    Str* format              # of bytes: their bytes as code points
    Value values             # tuple, mapping or single value
    Value single             # the value at hand when `next` is -1: `values` itself, or what a key gave
    int64_t next             # place of the next value in a tuple; -1: the single value, -2: it is used
    int64_t at               # in the format
    bint mapping             # `values` can be asked for keys
    bint bytes
    bint left                # flags and sizes of the field at hand
    bint plus
    bint space
    bint alternate
    bint zero
    int64_t width            # -1: none
    int64_t precision        # -1: none

cdef Value nested_call(VM* vm, const char* function, Value v, Value argument) noexcept nogil:
    """What only guest code can tell: FUNCTION(v[, argument]) of the prelude, in a nested run."""
    cdef Value args[2]
    cdef Value callee = prelude_function(vm, function)
    cdef Value result
    if callee == ERROR:
        return ERROR
    args[0] = v
    args[1] = argument
    root_push(vm, v)
    root_push(vm, argument)
    result = call_nested(vm, callee, args, 1 if argument == UNBOUND else 2)
    root_pop(vm, 2)
    return result

cdef Value percent_next(Percent* p) noexcept nogil:
    """The next value; ERROR with TypeError set when there is none."""
    cdef int64_t i = p.next
    if i == -1:
        p.next = -2
        return p.single
    if i >= 0 and i < tuple_length(p.values):
        p.next += 1
        return tuple_items(p.values)[i]
    return raise_type_error(p.vm, "not enough arguments for format string")

cdef int percent_char(Percent* p, uint32_t* c) noexcept nogil:
    """The format's next character; -1 with ValueError set at its end."""
    if p.at >= p.format.length:
        raise_value_error(p.vm, "incomplete format")
        return -1
    c[0] = str_at(p.format, p.at)
    p.at += 1
    return 0

cdef int percent_key(Percent* p) noexcept nogil:
    """(key): what the mapping has under it becomes the single value."""
    cdef int64_t start = p.at
    cdef int depth = 1
    cdef uint32_t c
    cdef Value key
    cdef Value result = NEED_GUEST
    if not p.mapping:
        raise_type_error(p.vm, "format requires a mapping")
        return -1
    while depth > 0 and p.at < p.format.length:
        c = str_at(p.format, p.at)
        depth += (c == 40) - (c == 41)
        p.at += 1
    if depth > 0:
        raise_value_error(p.vm, "incomplete format key")
        return -1
    key = str_substring(p.vm, p.format, start, p.at - 1)
    if key != ERROR and p.bytes:
        key = bytes_from_latin1(p.vm, <Str*>key)
    if key == ERROR:
        return -1
    if not is_guest_object(p.vm, p.values):
        result = builtin_get_item(p.vm, p.values, key)
    if result == NEED_GUEST or result == NOT_IMPLEMENTED:
        result = nested_call(p.vm, "get_item", p.values, key)
    p.single = result
    p.next = -1
    return -1 if result == ERROR else 0

cdef int percent_size(Percent* p, int64_t* out, uint32_t* c, int64_t limit, const char* too_big) noexcept nogil:
    """A width or precision: digits or a star; c is the character at hand, then the one after. -1 with an error set."""
    cdef Value v
    out[0] = 0
    if c[0] == 42:
        v = percent_next(p)
        if v == ERROR:
            return -1
        if not is_number_int(v):
            raise_type_error(p.vm, "* wants int")
            return -1
        if not (as_c_int(p.vm, v, out) if limit == 0x7FFFFFFF else as_index(p.vm, v, out)):
            return -1
        return percent_char(p, c)
    while 48 <= c[0] <= 57:
        if out[0] > (limit - <int64_t>(c[0] - 48)) // 10:
            raise_value_error(p.vm, too_big)
            return -1
        out[0] = out[0] * 10 + (c[0] - 48)
        if percent_char(p, c) < 0:
            return -1
    return 0

cdef int percent_pad(Percent* p, Str* s, int64_t start, int64_t length) noexcept nogil:
    """A text at its width."""
    cdef int64_t padding = max_i64(p.width - length, 0)
    if not p.left:
        builder_fill(p.out, 32, padding)
    builder_slice(p.out, s, start, start + length)
    if p.left:
        builder_fill(p.out, 32, padding)
    return 0

cdef int percent_number(Percent* p, bint minus, const char* prefix, const char* body, int64_t length) noexcept nogil:
    """A number at its width: zeros go behind sign and prefix, spaces before them."""
    cdef uint32_t sign = 45 if minus else 43 if p.plus else 32 if p.space else 0
    cdef int64_t padding = max_i64(p.width - length - <int64_t>strlen(prefix) - (1 if sign else 0), 0)
    if not p.left and not p.zero:
        builder_fill(p.out, 32, padding)
    if sign:
        builder_put(p.out, sign)
    builder_text(p.out, prefix)
    if not p.left and p.zero:
        builder_fill(p.out, 48, padding)
    builder_ascii(p.out, body, length)
    if p.left:
        builder_fill(p.out, 32, padding)
    return 0

cdef int percent_wrong_type(Percent* p, uint32_t type, Value v) noexcept nogil:
    snprintf(p.vm.message, sizeof(p.vm.message), "%%%c format: %s is required, not %s", <int>type,
             "an integer" if type == 111 or type == 120 or type == 88 else "a real number", type_name(p.vm, v))
    raise_type_error(p.vm, p.vm.message)
    return -1

cdef Value percent_int_value(Percent* p, uint32_t type, Value v) noexcept nogil:
    """The int that a value gives for %d or %x; ERROR with an error set."""
    cdef Value number
    if is_number_int(v):
        return v
    if type == 111 or type == 120 or type == 88:
        number = number_index(p.vm, v)
    elif number_class(v) == NUMBER_FLOAT:
        return int_from_double(p.vm, float_value(v))
    elif special(p.vm, v, SP_INT) != UNBOUND and not is_kind(v, KIND_COMPLEX):
        number = nested_call(p.vm, "to_int", v, UNBOUND)
    else:
        number = number_index(p.vm, v)
    if number == NOT_IMPLEMENTED or (number == ERROR and exception_matches(p.vm, SHAPE_TYPE_ERROR)):
        p.vm.exception = UNBOUND
        percent_wrong_type(p, type, v)
        return ERROR
    return number

cdef int percent_int(Percent* p, uint32_t type, Value v) noexcept nogil:
    cdef IntView a
    cdef IntText text
    cdef Builder body
    cdef int64_t i
    cdef int base = 8 if type == 111 else 16 if type == 120 or type == 88 else 10
    v = percent_int_value(p, type, v)
    if v == ERROR:
        return -1
    int_view(v, &a)
    if int_text(p.vm, &a, base, &text) < 0:
        return -1
    if type == 88:
        for i in range(text.length):
            if text.digits[i] > 57:
                text.digits[i] -= 32
    if p.precision > text.length:
        builder_init(&body, p.vm)
        builder_fill(&body, 48, p.precision - text.length)
        builder_ascii(&body, text.digits, text.length)
        if not body.failed:
            percent_number(p, a.sign < 0 and a.length, int_prefix(p.alternate, type), body.data, body.length)
        else:
            p.out.failed = True
        builder_drop(&body)
    else:
        percent_number(p, a.sign < 0 and a.length, int_prefix(p.alternate, type), text.digits, text.length)
    int_text_free(p.vm, &text)
    return 0

cdef const char* int_prefix(bint wanted, uint32_t type) noexcept nogil:
    if not wanted:
        return ""
    return "0o" if type == 111 else "0x" if type == 120 else "0X" if type == 88 else "0b" if type == 98 else ""

cdef int percent_float(Percent* p, uint32_t type, Value v) noexcept nogil:
    cdef Builder body
    cdef char few[40]
    cdef int64_t n
    cdef double x = 0.0
    cdef bint minus
    if number_class(v) != NUMBER_FLOAT and number_class(v) != NUMBER_INT:
        if special(p.vm, v, SP_FLOAT) == UNBOUND and special(p.vm, v, SP_INDEX) == UNBOUND:
            raise_error1(p.vm, SHAPE_TYPE_ERROR, "float argument required, not %s" if p.bytes else "must be real number, not %s", type_name(p.vm, v))
            return -1
        v = nested_call(p.vm, "to_float", v, UNBOUND)
        if v == ERROR:
            return -1
    if number_as_double(p.vm, v, &x) < 0:
        return -1
    if type == 102 and 0 <= p.precision <= 9 and not p.alternate and not double_bits(x) >> 63:
        n = double_fixed(x, <int>p.precision, few)
        if n:
            return percent_number(p, False, "", few, n)
    builder_init(&body, p.vm)
    minus = builder_float(p.vm, &body, x, type, p.precision if p.precision >= 0 else 6, p.alternate, False, False)
    if body.failed:
        p.out.failed = True
    else:
        percent_number(p, minus, "", body.data, body.length)
    builder_drop(&body)
    return 0

cdef int percent_text(Percent* p, uint32_t type, Value v) noexcept nogil:
    """%s, %r, %a and %b."""
    cdef Value text
    if p.bytes and (type == 115 or type == 98):
        text = bytes_percent_text(p.vm, v)
        if text == NEED_GUEST:
            text = nested_call(p.vm, "to_bytes", v, UNBOUND)
            if text != ERROR:
                text = bytes_percent_text(p.vm, text)
    elif type == 115:
        text = value_str(p.vm, v)
        if text == NEED_GUEST:
            text = nested_call(p.vm, "text_str", v, UNBOUND)
    elif type == 97 or p.bytes:
        text = value_ascii(p.vm, v)
        if text == NEED_GUEST:
            text = nested_call(p.vm, "text_ascii", v, UNBOUND)
    else:
        text = value_repr(p.vm, v)
        if text == NEED_GUEST:
            text = nested_call(p.vm, "text_repr", v, UNBOUND)
    if text == ERROR:
        return -1
    return percent_pad(p, <Str*>text, 0, (<Str*>text).length if p.precision < 0 else min_i64((<Str*>text).length, p.precision))

cdef int percent_point(Percent* p, Value v) noexcept nogil:
    """%c."""
    cdef int64_t point = -1
    cdef Value text
    cdef Value number = NOT_IMPLEMENTED
    if p.bytes and (is_kind(v, KIND_BYTES) or is_kind(v, KIND_BYTEARRAY)):
        if bytes_length(v) == 1:
            point = bytes_data(v)[0]
    elif not p.bytes and is_kind(v, KIND_STR):
        if (<Str*>v).length == 1:
            point = str_at(<Str*>v, 0)
    else:
        number = number_index(p.vm, v)
        if number == ERROR:
            return -1
        if number != NOT_IMPLEMENTED and not int_as_i64(number, &point):
            point = -1
    if p.bytes and not 0 <= point < 256:
        if number == NOT_IMPLEMENTED or (is_kind(v, KIND_BYTES) or is_kind(v, KIND_BYTEARRAY)):
            raise_char_format(p, v, "%c requires an integer in range(256) or a single byte")
        else:
            raise_error(p.vm, SHAPE_OVERFLOW_ERROR, "%c arg not in range(256)")
        return -1
    if not 0 <= point < 0x110000:
        if number == NOT_IMPLEMENTED:
            raise_char_format(p, v, "%c requires an int or a unicode character" if HOST_MINOR >= 14 else "%c requires int or char")
        else:
            raise_error(p.vm, SHAPE_OVERFLOW_ERROR, "%c arg not in range(0x110000)")
        return -1
    text = str_from_char(p.vm, <uint32_t>point)
    return -1 if text == ERROR else percent_pad(p, <Str*>text, 0, 1)

cdef void raise_char_format(Percent* p, Value v, const char* wanted) noexcept nogil:
    """What %c cannot take; since 3.14 with what it is instead."""
    cdef int kind = kind_of(v)
    if HOST_MINOR < 14:
        raise_type_error(p.vm, wanted)
    elif not p.bytes and kind == KIND_STR:
        raise_error_text_int(p.vm, SHAPE_TYPE_ERROR, "%s, not a string of length %lld", wanted, (<Str*>v).length)
    elif p.bytes and (kind == KIND_BYTES or kind == KIND_BYTEARRAY):
        raise_error_text_int(p.vm, SHAPE_TYPE_ERROR, "%s, not a bytes object of length %lld" if kind == KIND_BYTES else
                             "%s, not a bytearray object of length %lld", wanted,
                             (<Bytes*>v).length if kind == KIND_BYTES else (<ByteArray*>v).length)
    else:
        raise_error2(p.vm, SHAPE_TYPE_ERROR, "%s, not %s", wanted, type_name(p.vm, v))

cdef int raise_byte_format(Percent* p, uint32_t c) noexcept nogil:
    """The same for bytes, whose message shows the byte as it is."""
    cdef Builder b
    builder_init(&b, p.vm)
    builder_text(&b, "unsupported format character '")
    builder_put(&b, c)
    builder_text(&b, p.vm.message + strlen("unsupported format character '?"))
    cdef Value text = builder_finish(&b)
    if text != ERROR:
        raise_value(p.vm, SHAPE_VALUE_ERROR, text)
    return -1

cdef int percent_field(Percent* p) noexcept nogil:
    """One field, after its %. -1 with an error set."""
    cdef int64_t first
    cdef uint32_t c = 0
    cdef Value v
    if p.at < p.format.length:
        # %s and %d of a str or a small int, which need no more.
        c = str_at(p.format, p.at)
        if (c == 115 and not p.bytes) or c == 100:
            p.at += 1
            v = percent_next(p)
            if v == ERROR:
                return -1
            if (c == 115 or is_int(v)) and builder_plain(p.out, v):
                return 0
            p.width = p.precision = -1
            p.left = p.plus = p.space = p.alternate = p.zero = False
            return percent_text(p, c, v) if c == 115 else percent_int(p, c, v)
    p.left = p.plus = p.space = p.alternate = p.zero = False
    p.width = -1
    p.precision = -1
    first = p.at
    if percent_char(p, &c) < 0:
        return -1
    if c == 40:
        if percent_key(p) < 0 or percent_char(p, &c) < 0:
            return -1
    while c == 45 or c == 43 or c == 32 or c == 35 or c == 48:
        if c == 45:
            p.left = True
        elif c == 43:
            p.plus = True
        elif c == 32:
            p.space = True
        elif c == 35:
            p.alternate = True
        else:
            p.zero = True
        if percent_char(p, &c) < 0:
            return -1
    if percent_size(p, &p.width, &c, 0x7FFFFFFFFFFFFFFF, "width too big") < 0:
        return -1
    if p.width < 0:
        p.left = True
        p.width = -p.width if p.width > -<int64_t>0x7FFFFFFFFFFFFFFF else 0x7FFFFFFFFFFFFFFF
    if c == 46:
        if percent_char(p, &c) < 0 or percent_size(p, &p.precision, &c, 0x7FFFFFFF, "precision too big") < 0:
            return -1
        p.precision = max_i64(p.precision, 0)
    if c == 104 or c == 108 or c == 76:
        if percent_char(p, &c) < 0:
            return -1
    if c == 37 and p.at - 1 == first:
        builder_put(p.out, 37)
        return 0
    v = percent_next(p)
    if v == ERROR:
        return -1
    if c == 115 or c == 114 or c == 97 or (c == 98 and p.bytes):
        return percent_text(p, c, v)
    if c == 100 or c == 105 or c == 117 or c == 120 or c == 88 or c == 111:
        return percent_int(p, c, v)
    if c < 128 and c and strchr("eEfFgG", <int>c) != NULL:
        return percent_float(p, c, v)
    if c == 99:
        return percent_point(p, v)
    snprintf(p.vm.message, sizeof(p.vm.message), "unsupported format character '%c' (0x%x) at index %lld",
             <int>(c if 31 <= c <= 126 else 63), c, <long long>(p.at - 1))
    if p.bytes and not 31 <= c <= 126:
        return raise_byte_format(p, c)
    raise_value_error(p.vm, p.vm.message)
    return -1

cdef Value percent_run(VM* vm, Str* format, Value values, bint bytes) noexcept nogil:
    """format % values as a str."""
    cdef Percent p
    cdef Builder b
    cdef int64_t start
    cdef int kind = kind_of(values)
    cdef int status = 0
    p.vm = vm
    p.out = &b
    p.format = format
    p.values = values
    p.single = values
    p.next = 0 if kind == KIND_TUPLE else -1
    p.at = 0
    p.bytes = bytes
    p.mapping = kind == KIND_DICT or (kind >= 0 and kind != KIND_TUPLE and kind != KIND_STR and special(vm, values, SP_GETITEM) != UNBOUND
                                      and (kind != KIND_DEQUE or kind_of(special(vm, values, SP_GETITEM)) != KIND_NATIVE)
                                      and not (bytes and (kind == KIND_BYTES or kind == KIND_BYTEARRAY)))
    if format.length > 0 and (p.mapping or p.next == 0 and tuple_length(values) == 0) and not str_has_point(format, 37):
        return <Value>format                           # as CPython: not even copied
    root_push(vm, <Value>format)
    root_push(vm, values)
    builder_init(&b, vm)
    while status == 0 and p.at < format.length and not b.failed:
        start = p.at
        while p.at < format.length and str_at(format, p.at) != 37:
            p.at += 1
        builder_slice(&b, format, start, p.at)
        if p.at < format.length:
            p.at += 1
            status = percent_field(&p)
    root_pop(vm, 2)
    if status == 0 and not b.failed and not p.mapping and (p.next == -1 or (p.next >= 0 and p.next < tuple_length(values))):
        raise_type_error(vm, "not all arguments converted during bytes formatting" if bytes else
                         "not all arguments converted during string formatting")
        status = -1
    charge(vm, b.length >> 5)
    if status < 0:
        builder_drop(&b)
        return ERROR
    return builder_finish(&b)

cdef Value str_percent(VM* vm, Str* format, Value values) noexcept nogil:
    """format % values; guest code that texts need runs in nested runs."""
    return percent_run(vm, format, values, False)
