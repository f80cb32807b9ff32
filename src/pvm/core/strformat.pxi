# The format mini-language: format(value, spec) for strings and numbers.

cdef struct FormatSpec:
    uint32_t fill
    uint32_t align           # < > ^ =
    uint32_t sign            # + - space, or 0
    uint32_t grouping        # , _ or 0
    uint32_t fraction        # the same behind the point, since 3.14
    uint32_t type            # 0: none
    int64_t width            # -1: none
    int64_t precision        # -1: none
    int group                # digits a group
    bint alternate
    bint positive_zero       # z: no minus before a zero
    bint add_zero            # without a type: '.0' where nothing else shows a float

cdef struct NumberText:      # a number to be laid out: BODY is integer digits, then anything
    uint32_t sign            # - + space, or 0
    const char* prefix       # 0x and the like
    const char* body
    int64_t length
    int64_t digits           # integer digits at the body's beginning

cdef inline bint is_alignment(uint32_t c) noexcept nogil:
    return c == 60 or c == 62 or c == 61 or c == 94

cdef int spec_number(VM* vm, Str* spec, int64_t* at, int64_t* out) noexcept nogil:
    """Read digits; how many there were, or -1 with ValueError set when they mean too large a number."""
    cdef int count = 0
    cdef int digit
    out[0] = 0
    while at[0] < spec.length:
        digit = decimal_value(str_at(spec, at[0]))
        if digit < 0:
            break
        if out[0] > (<int64_t>0x7FFFFFFFFFFFFFFF - digit) // 10:
            raise_value_error(vm, "Too many decimal digits in format string")
            return -1
        out[0] = out[0] * 10 + digit
        at[0] += 1
        count += 1
    return count

cdef Value raise_with_char(VM* vm, const char* plain, const char* escaped, uint32_t c, const char* text) noexcept nogil:
    """ValueError about a character of a spec: `plain` takes %c and then %s, `escaped` %x and %s."""
    if 32 < c < 128:
        snprintf(vm.message, sizeof(vm.message), plain, <int>c, text)
    else:
        snprintf(vm.message, sizeof(vm.message), escaped, c, text)
    return raise_value_error(vm, vm.message)

cdef int parse_spec(VM* vm, Str* spec, Value v, FormatSpec* f, uint32_t align, uint32_t type) noexcept nogil:
    """Take a spec apart; `align` and `type` hold when it names none. -1 with ValueError set."""
    cdef int64_t at = 0
    cdef int64_t end = spec.length
    cdef bint fill_given = False
    cdef bint align_given = True
    cdef int count
    f.fill = 32
    f.align = align
    f.sign = 0
    f.grouping = 0
    f.fraction = 0
    f.group = 3
    f.type = type
    f.precision = -1
    f.alternate = False
    f.positive_zero = False
    f.add_zero = True
    if end >= 2 and is_alignment(str_at(spec, 1)):
        f.fill = str_at(spec, 0)
        f.align = str_at(spec, 1)
        fill_given = True
        at = 2
    elif end >= 1 and is_alignment(str_at(spec, 0)):
        f.align = str_at(spec, 0)
        at = 1
    else:
        align_given = False
    if at < end and (str_at(spec, at) == 43 or str_at(spec, at) == 45 or str_at(spec, at) == 32):
        f.sign = str_at(spec, at)
        at += 1
    if at < end and str_at(spec, at) == 122:
        f.positive_zero = True
        at += 1
    if at < end and str_at(spec, at) == 35:
        f.alternate = True
        at += 1
    if not fill_given and at < end and str_at(spec, at) == 48:
        f.fill = 48
        if not align_given and align == 62:
            f.align = 61
        at += 1
    count = spec_number(vm, spec, &at, &f.width)
    if count < 0:
        return -1
    if count == 0:
        f.width = -1
    if at < end and str_at(spec, at) == 44:
        f.grouping = 44
        at += 1
    if at < end and str_at(spec, at) == 95:
        if f.grouping:
            raise_value_error(vm, "Cannot specify both ',' and '_'.")
            return -1
        f.grouping = 95
        at += 1
    if at < end and str_at(spec, at) == 44 and f.grouping == 95:
        raise_value_error(vm, "Cannot specify both ',' and '_'.")
        return -1
    if at < end and str_at(spec, at) == 46:
        at += 1
        count = spec_number(vm, spec, &at, &f.precision)
        if count == 0 and HOST_MINOR >= 14 and at < end and (str_at(spec, at) == 44 or str_at(spec, at) == 95):
            f.precision = -1
            count = 1
        if count == 0:
            raise_value_error(vm, "Format specifier missing precision")
        if count <= 0 or HOST_MINOR >= 14 and parse_fraction(vm, spec, &at, f) < 0:
            return -1
    if end - at > 1:
        raise_error2(vm, SHAPE_VALUE_ERROR, "Invalid format specifier '%s' for object of type '%s'", text_of(vm, <Value>spec), type_name(vm, v))
        return -1
    if end - at == 1:
        f.type = str_at(spec, at)
    if f.type == 110 and f.fraction:
        return raise_bad_grouping(vm, f.fraction, f.type)
    if f.grouping and not (f.type == 0 or (f.type < 128 and strchr("defgEG%F", <int>f.type) != NULL)):
        if f.grouping == 95 and (f.type == 98 or f.type == 111 or f.type == 120 or f.type == 88):
            f.group = 4
        else:
            return raise_bad_grouping(vm, f.grouping, f.type)
    return 0

cdef int raise_bad_grouping(VM* vm, uint32_t separator, uint32_t type) noexcept nogil:
    raise_with_char(vm, "Cannot specify ',' with '%c'.%s" if separator == 44 else "Cannot specify '_' with '%c'.%s",
                    "Cannot specify ',' with '\\x%x'.%s" if separator == 44 else "Cannot specify '_' with '\\x%x'.%s", type, "")
    return -1

cdef int parse_fraction(VM* vm, Str* spec, int64_t* at, FormatSpec* f) noexcept nogil:
    """The separator of the digits behind the point, which stands behind the precision: 0, or -1 with ValueError set."""
    while at[0] < spec.length and (str_at(spec, at[0]) == 44 or str_at(spec, at[0]) == 95):
        if f.fraction:
            if f.fraction == str_at(spec, at[0]):
                break
            raise_value_error(vm, "Cannot specify both ',' and '_'.")
            return -1
        f.fraction = str_at(spec, at[0])
        at[0] += 1
    return 0

cdef Value raise_unknown_code(VM* vm, uint32_t type, Value v) noexcept nogil:
    return raise_with_char(vm, "Unknown format code '%c' for object of type '%s'",
                           "Unknown format code '\\x%x' for object of type '%s'", type, type_name(vm, v))

# ---- layout -------------------------------------------------------------------------------------

cdef int64_t grouped_length(int64_t digits, int64_t minimum, int group) noexcept nogil:
    """Length of digits with separators, and zeros before them up to a minimum length (which may begin with no
    separator: then one zero more)."""
    cdef int64_t total
    if digits + (digits - 1) // group >= minimum:
        return digits + (digits - 1) // group
    # `minimum` characters hold this many digits; where the first would be a separator, a zero goes before it.
    total = minimum
    if total % (group + 1) == 0:
        total += 1
    return total

cdef void builder_grouped(Builder* b, const char* digits, int64_t n, int64_t minimum, int group, uint32_t separator) noexcept nogil:
    """Append integer digits with separators, zeros before them up to a minimum length."""
    cdef int64_t total, zeros, place
    if separator == 0:
        builder_fill(b, 48, minimum - n)
        builder_ascii(b, digits, n)
        return
    total = grouped_length(n, minimum, group)
    builder_grow(b, total, b.width)
    zeros = total - (total // (group + 1)) - n
    while total > 0 and not b.failed:
        place = total % (group + 1)
        if place == 0:
            builder_put(b, separator)
        elif zeros > 0:
            builder_put(b, 48)
            zeros -= 1
        else:
            builder_put(b, digits[0])
            digits += 1
        total -= 1

cdef void builder_number(Builder* b, NumberText* n, FormatSpec* f) noexcept nogil:
    """Append padding, sign, prefix, digits in groups, and the rest."""
    cdef int64_t other = (1 if n.sign else 0) + <int64_t>strlen(n.prefix) + n.length - n.digits
    cdef int64_t minimum = f.width - other if f.fill == 48 and f.align == 61 else 0
    cdef int64_t middle = 0
    cdef int64_t padding, left = 0
    if n.digits:
        middle = grouped_length(n.digits, minimum, f.group) if f.grouping else max_i64(n.digits, minimum)
    padding = max_i64(f.width - other - middle, 0)
    if f.align == 62:
        left = padding
    elif f.align == 94:
        left = padding >> 1
    if padding and f.align != 61:
        builder_fill(b, f.fill, left)
    if n.sign:
        builder_put(b, n.sign)
    builder_text(b, n.prefix)
    if f.align == 61:
        builder_fill(b, f.fill, padding)
    if n.digits:
        builder_grouped(b, n.body, n.digits, minimum, f.group, f.grouping)
    builder_ascii(b, n.body + n.digits, n.length - n.digits)
    if f.align != 61:
        builder_fill(b, f.fill, padding - left)

cdef inline uint32_t sign_char(bint negative, uint32_t wanted) noexcept nogil:
    return 45 if negative else wanted if wanted == 43 or wanted == 32 else 0

# ---- strings ------------------------------------------------------------------------------------

cdef Value format_str(VM* vm, Str* s, Str* spec) noexcept nogil:
    cdef FormatSpec f
    cdef Builder b
    cdef int64_t length, padding, left
    if parse_spec(vm, spec, <Value>s, &f, 60, 115) < 0:
        return ERROR
    if f.type != 115:
        return raise_unknown_code(vm, f.type, <Value>s)
    if f.sign:
        return raise_value_error(vm, "Space not allowed in string format specifier" if f.sign == 32 else
                                 "Sign not allowed in string format specifier")
    if f.positive_zero:
        return raise_value_error(vm, "Negative zero coercion (z) not allowed in string format specifier")
    if f.alternate:
        return raise_value_error(vm, "Alternate form (#) not allowed in string format specifier")
    if f.align == 61:
        return raise_value_error(vm, "'=' alignment not allowed in string format specifier")
    length = s.length
    if 0 <= f.precision < length:
        length = f.precision
    padding = max_i64(f.width - length, 0)
    if padding == 0 and length == s.length:
        return str_plain(vm, s)
    left = padding if f.align == 62 else padding >> 1 if f.align == 94 else 0
    builder_init(&b, vm)
    builder_fill(&b, f.fill, left)
    builder_slice(&b, s, 0, length)
    builder_fill(&b, f.fill, padding - left)
    return builder_finish(&b)

# ---- ints ---------------------------------------------------------------------------------------

cdef Value format_int(VM* vm, Value v, Str* spec) noexcept nogil:
    cdef FormatSpec f
    cdef Builder b
    cdef IntView a
    cdef IntText text
    cdef NumberText n
    cdef double x = 0.0
    cdef int64_t i, padding, left, point = 0
    cdef int base = 10
    if parse_spec(vm, spec, v, &f, 62, 100) < 0:
        return ERROR
    if f.type and f.type < 128 and strchr("eEfFgG%", <int>f.type) != NULL:
        return format_double(vm, x, v, &f) if int_as_double(vm, v, &x) == 0 else ERROR
    if f.type == 0 or f.type >= 128 or strchr("bcdnoxX", <int>f.type) == NULL:
        return raise_unknown_code(vm, f.type, v)
    if f.precision != -1:
        return raise_value_error(vm, "Precision not allowed in integer format specifier")
    if f.positive_zero:
        return raise_value_error(vm, "Negative zero coercion (z) not allowed in integer format specifier")
    n.prefix = ""
    builder_init(&b, vm)
    if f.type == 99:
        if f.sign:
            return raise_value_error(vm, "Sign not allowed with integer format specifier 'c'")
        if f.alternate:
            return raise_value_error(vm, "Alternate form (#) not allowed with integer format specifier 'c'")
        if not int_as_i64(v, &point):
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C long")
        if not 0 <= point < 0x110000:
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "%c arg not in range(0x110000)")
        padding = max_i64(f.width - 1, 0)
        left = padding if f.align == 62 or f.align == 61 else padding >> 1 if f.align == 94 else 0
        builder_fill(&b, f.fill, left)
        builder_put(&b, <uint32_t>point)
        builder_fill(&b, f.fill, padding - left)
        return builder_finish(&b)
    if f.type == 98:
        base = 2
    elif f.type == 111:
        base = 8
    elif f.type == 120 or f.type == 88:
        base = 16
    int_view(v, &a)
    if int_text(vm, &a, base, &text) < 0:
        return ERROR
    if f.type == 88:
        for i in range(text.length):
            if text.digits[i] > 57:
                text.digits[i] -= 32
    if f.alternate and base != 10:
        n.prefix = "0b" if base == 2 else "0o" if base == 8 else "0x" if f.type == 120 else "0X"
    n.sign = sign_char(a.sign < 0 and a.length != 0, f.sign)
    n.body = text.digits
    n.length = text.length
    n.digits = text.length
    builder_number(&b, &n, &f)
    int_text_free(vm, &text)
    return builder_finish(&b)

# ---- floats -------------------------------------------------------------------------------------

cdef void builder_digits(Builder* b, Decimal* d, int64_t start, int64_t end) noexcept nogil:
    """Append digits at places start to end of a decimal, zeros where it has none (before its first, too)."""
    cdef int64_t cut
    if start < 0:
        builder_fill(b, 48, min_i64(end, 0) - start)
        start = min_i64(end, 0)
    cut = min_i64(end, d.length)
    if start < cut:
        builder_ascii(b, d.digits + start, cut - start)
        start = cut
    builder_fill(b, 48, end - start)

cdef bint builder_double(VM* vm, Builder* b, double x, uint32_t type, int64_t precision, bint alternate, bint add_zero) noexcept nogil:
    """Append the digits of a finite |x| as 'e', 'f', 'g' or 'r' (in any case) would print them, without a sign.

    add_zero: '.0' where nothing else would show that it is a float. The result: whether x is negative and not
    rounded to zero. (The rules are those of CPython's format_float_short.)
    """
    cdef Decimal d
    cdef char few[8]
    cdef uint32_t kind = type | 32
    cdef int64_t point, exponent = 0
    cdef int64_t end
    cdef bint by_exponent = False
    cdef bint nonzero
    if kind == 114:
        decimal_shortest(x, &d)
        by_exponent = d.length != 0 and (d.point > 16 or d.point <= -4)
    elif kind == 102:
        decimal_rounded(vm, x, min_i64(precision, EXACT_PLACES), &d)
    else:
        if kind == 101:
            precision += 1
        elif precision == 0:
            precision = 1
        decimal_significant(vm, x, precision, &d)
    nonzero = d.length != 0
    point = d.point if nonzero else 1
    end = max_i64(d.length, 1)
    if kind == 101:
        by_exponent = True
        end = precision
    elif kind == 102:
        end = point + precision
        if not nonzero:
            d.length = 0
    elif kind == 103:
        by_exponent = point <= -4 or point > precision - (1 if add_zero else 0)
        if alternate:
            end = precision
    if by_exponent:
        exponent = point - 1
        point = 1
    if end < point:
        end = point
    if add_zero and not by_exponent and end == point:
        end = point + 1
    # Places are counted from the first digit; with a point at or before it, one zero stands before the point.
    if point <= 0:
        builder_put(b, 48)
    else:
        builder_digits(b, &d, 0, point)
    if end > point or alternate:
        builder_put(b, 46)
        builder_digits(b, &d, point, end)
    if by_exponent:
        builder_ascii(b, few, write_exponent(few, exponent))
        if type < 96:
            builder_upper_exponent(b)
    return double_bits(x) >> 63 and nonzero

cdef void builder_upper_exponent(Builder* b) noexcept nogil:
    """Make the e of the exponent just written a capital."""
    cdef int64_t i = b.length - 1
    while i > 0 and point_at(b.data, b.width, i) != 101:
        i -= 1
    if not b.failed:
        put_point(b.data, b.width, i, 69)

cdef bint builder_float(VM* vm, Builder* b, double x, uint32_t type, int64_t precision, bint alternate, bint add_zero,
                        bint positive_zero) noexcept nogil:
    """builder_double for any float; whether a minus belongs before it."""
    cdef bint minus
    if isnan(x) or isinf(x):
        builder_ascii(b, ("nan" if isnan(x) else "inf") if type >= 96 or type == 0 else ("NAN" if isnan(x) else "INF"), 3)
        return x < 0
    minus = builder_double(vm, b, x, type, precision, alternate, add_zero)
    return minus or (double_bits(x) >> 63 and not positive_zero)

cdef int64_t leading_digits(Builder* b) noexcept nogil:
    """How many digits an ASCII builder begins with."""
    cdef int64_t n = 0
    while n < b.length and 48 <= b.data[n] <= 57:
        n += 1
    return n

cdef Value format_double(VM* vm, double x, Value v, FormatSpec* f) noexcept nogil:
    cdef Builder b
    cdef uint32_t type = f.type
    cdef int64_t precision = f.precision
    if type == 0:
        type = 114 if precision < 0 else 103
    elif type == 110:
        type = 103
    elif type == 37:
        type = 102
        x *= 100
    elif type >= 128 or strchr("eEfFgG", <int>type) == NULL:
        return raise_unknown_code(vm, type, v)
    if precision > 0x7FFFFFFF:
        return raise_value_error(vm, "precision too big")
    if precision < 0:
        precision = 6
    builder_init(&b, vm)
    builder_part(vm, &b, x, type, precision, f)
    return builder_finish(&b)

cdef void builder_part(VM* vm, Builder* b, double x, uint32_t type, int64_t precision, FormatSpec* f) noexcept nogil:
    """Append a float with its sign and grouping."""
    cdef Builder body
    cdef NumberText n
    cdef bint minus
    builder_init(&body, vm)
    minus = builder_float(vm, &body, x, type, precision, f.alternate, f.type == 0 and f.add_zero, f.positive_zero)
    if f.type == 37:
        builder_put(&body, 37)
    if body.failed:
        b.failed = True
    else:
        n.sign = sign_char(minus, f.sign)
        n.prefix = ""
        n.body = body.data
        n.length = body.length
        n.digits = leading_digits(&body)
        if f.fraction:
            separate_fraction(vm, b, &n, f)
        else:
            builder_number(b, &n, f)
    builder_drop(&body)

cdef void separate_fraction(VM* vm, Builder* b, NumberText* n, FormatSpec* f) noexcept nogil:
    """builder_number of a float with a separator between groups of three digits behind its point."""
    cdef Builder body
    cdef int64_t i, run = 0
    cdef bint behind = False
    builder_init(&body, b.vm)
    for i in range(n.length):
        if behind and 48 <= n.body[i] <= 57:
            if run and run % 3 == 0:
                builder_put(&body, f.fraction)
            run += 1
        else:
            behind = i == n.digits and n.body[i] == 46
        builder_put(&body, n.body[i])
    if body.failed:
        b.failed = True
    else:
        n.body = body.data
        n.length = body.length
        builder_number(b, n, f)
    builder_drop(&body)

cdef Value format_complex(VM* vm, Complex* c, Str* spec) noexcept nogil:
    cdef FormatSpec f, part
    cdef Builder b
    cdef uint32_t type
    cdef int64_t precision, padding, left
    cdef bint parentheses = False
    cdef Value text
    if parse_spec(vm, spec, <Value>c, &f, 62, 0) < 0:
        return ERROR
    type = f.type
    precision = f.precision
    if type != 0 and (type >= 128 or strchr("eEfFgGn", <int>type) == NULL):
        return raise_unknown_code(vm, type, <Value>c)
    if f.fill == 48:
        return raise_value_error(vm, "Zero padding is not allowed in complex format specifier")
    if f.align == 61:
        return raise_value_error(vm, "'=' alignment flag is not allowed in complex format specifier")
    if precision > 0x7FFFFFFF:
        return raise_value_error(vm, "precision too big")
    if type == 0:
        type = 114 if precision < 0 else 103
        parentheses = double_bits(c.real) != 0
    elif type == 110:
        type = 103
    if precision < 0:
        precision = 6
    part = f
    part.width = -1
    part.fill = 32
    part.align = 60
    part.add_zero = False
    builder_init(&b, vm)
    if parentheses:
        builder_put(&b, 40)
    # A real part of +0.0 is not shown without a type.
    if f.type != 0 or parentheses:
        builder_part(vm, &b, c.real, type, precision, &part)
        part.sign = 43
    builder_part(vm, &b, c.imag, type, precision, &part)
    builder_put(&b, 106)
    if parentheses:
        builder_put(&b, 41)
    text = builder_finish(&b)
    if text == ERROR:
        return ERROR
    padding = max_i64(f.width - (<Str*>text).length, 0)
    left = padding if f.align == 62 else padding >> 1 if f.align == 94 else 0
    return str_pad(vm, <Str*>text, left, padding - left, f.fill)

# ---- any value ----------------------------------------------------------------------------------

cdef Value format_builtin(VM* vm, Value v, Str* spec) noexcept nogil:
    """format() of a str, int, float or complex by its own rules; NOT_IMPLEMENTED for anything else."""
    cdef FormatSpec f
    cdef char few[40]
    cdef int64_t n
    cdef int kind = kind_of(v)
    if kind == KIND_STR:
        return format_str(vm, <Str*>v, spec)
    if is_number_int(v):
        return format_int(vm, v, spec)
    if is_float(v) or kind == KIND_BOXED_FLOAT:
        if spec.length == 3 and str_at(spec, 0) == 46 and str_at(spec, 2) == 102 and 48 <= str_at(spec, 1) <= 57:
            n = double_fixed(float_value(v), <int>str_at(spec, 1) - 48, few)
            if n:
                return new_str_latin1(vm, <const uint8_t*>few, n)
        if parse_spec(vm, spec, v, &f, 62, 0) < 0:
            return ERROR
        return format_double(vm, float_value(v), v, &f)
    if kind == KIND_COMPLEX:
        return format_complex(vm, <Complex*>v, spec)
    return NOT_IMPLEMENTED

cdef Value format_value(VM* vm, Value v, Str* spec) noexcept nogil:
    """format(v, spec): a str, ERROR, or NEED_GUEST when a guest's __format__ or __str__ must run."""
    cdef Value result
    if is_guest_object(vm, v) and kind_of(special(vm, v, SP_FORMAT)) != KIND_NATIVE:
        return NEED_GUEST
    if spec.length == 0:
        return value_str(vm, v)
    result = format_builtin(vm, v, spec)
    if result == NOT_IMPLEMENTED:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "unsupported format string passed to %s.__format__", type_name(vm, v))
    return result
