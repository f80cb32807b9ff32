# complex as guests see it: the constructor, parsing, repr.

cdef void builder_bare_repr(Builder* b, double x) noexcept nogil:
    """Append repr(x) without a '.0' at its end."""
    cdef char out[32]
    cdef int64_t n = double_repr(x, out)
    if n > 2 and out[n - 1] == 48 and out[n - 2] == 46:
        n -= 2
    builder_ascii(b, out, n)

cdef Value complex_repr(VM* vm, Value v) noexcept nogil:
    """1j, (1+2j): a real part of +0.0 is not shown."""
    cdef Complex* c = <Complex*>v
    cdef Builder b
    cdef bint whole = double_bits(c.real) != 0
    builder_init(&b, vm)
    if whole:
        builder_put(&b, 40)
        builder_bare_repr(&b, c.real)
        if not double_bits(c.imag) >> 63 or isnan(c.imag):
            builder_put(&b, 43)
    builder_bare_repr(&b, c.imag)
    builder_put(&b, 106)
    if whole:
        builder_put(&b, 41)
    return builder_finish(&b)

cdef int64_t float_prefix(const char* s, int64_t n) noexcept nogil:
    """Length of the longest float that a text begins with, 0 when it begins with none."""
    cdef int64_t i = 0
    cdef int64_t digits = 0
    cdef int64_t end
    if n > 0 and (s[0] == 45 or s[0] == 43):
        i = 1
    if matches_word(s + i, min_i64(n - i, 8), "infinity"):
        return i + 8
    if matches_word(s + i, min_i64(n - i, 3), "inf") or matches_word(s + i, min_i64(n - i, 3), "nan"):
        return i + 3
    while i < n and 48 <= s[i] <= 57:
        i += 1
        digits += 1
    if i < n and s[i] == 46:
        i += 1
        while i < n and 48 <= s[i] <= 57:
            i += 1
            digits += 1
    if digits == 0:
        return 0
    if i < n and (s[i] | 32) == 101:
        end = i + 1
        if end < n and (s[end] == 45 or s[end] == 43):
            end += 1
        if end < n and 48 <= s[end] <= 57:
            while end < n and 48 <= s[end] <= 57:
                end += 1
            return end
    return i

cdef int complex_parse_text(VM* vm, const char* s, int64_t n, double* real, double* imag) noexcept nogil:
    """A whole text, without spaces around it: 1, 0 when it is malformed, -1 with an error set."""
    cdef int64_t i = 0
    cdef int64_t length
    cdef bint bracket = n > 0 and s[0] == 40
    cdef double x = 0.0
    if bracket:
        if s[n - 1] != 41 or n < 2:
            return 0
        s += 1
        n -= 2
        while n > 0 and is_ascii_space(s[n - 1]):
            n -= 1
        while n > 0 and is_ascii_space(s[0]):
            s += 1
            n -= 1
    length = float_prefix(s, n)
    if length:
        if parse_double(vm, s, length, &x) < 0:
            return -1
        i = length
        if i == n:
            real[0] = x
            return 1
        if (s[i] | 32) == 106 and i + 1 == n:
            imag[0] = x
            return 1
        if s[i] != 43 and s[i] != 45:
            return 0
        real[0] = x
    if i < n and (s[i] == 43 or s[i] == 45):
        imag[0] = -1.0 if s[i] == 45 else 1.0
        length = float_prefix(s + i, n - i)
        if length and parse_double(vm, s + i, length, imag) < 0:
            return -1
        i += length if length else 1
    else:
        imag[0] = 1.0
    return i + 1 == n and (s[i] | 32) == 106

cdef Value complex_parse(VM* vm, Value v) noexcept nogil:
    """complex(text)."""
    cdef NumberSource source
    cdef int64_t start = 0
    cdef int64_t end
    cdef double real = 0.0, imag = 0.0
    cdef int status = 0
    if number_source(vm, v, &source) < 0:
        return ERROR
    if not drop_underscores(&source):
        number_source_free(vm, &source)
        return raise_literal(vm, "could not convert string to complex: ", v, INT_MAX_SMALL)
    end = source.length
    while end > 0 and is_ascii_space(source.text[end - 1]):
        end -= 1
    while start < end and is_ascii_space(source.text[start]):
        start += 1
    status = complex_parse_text(vm, source.text + start, end - start, &real, &imag)
    number_source_free(vm, &source)
    if status == 0:
        return raise_value_error(vm, "complex() arg is a malformed string")
    return new_complex(vm, real, imag) if status > 0 else ERROR

cdef bint converts_by_guest(VM* vm, Value v) noexcept nogil:
    """Whether guest code must tell the complex or float value of an object."""
    if not is_guest_object(vm, v):
        return False
    if is_told_special(class_of(vm, v), SP_COMPLEX) or is_told_special(class_of(vm, v), SP_FLOAT):
        return True
    return number_class(v) == NUMBER_NONE and special(vm, v, SP_INDEX) != UNBOUND

cdef Value complex_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """complex(real=0, imag=0)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value real = args[1] if args[1] != UNBOUND else box_int(0)
    cdef Value imag = args[2] if args[2] != UNBOUND else box_int(0)
    cdef Value forward[3]
    cdef double ar = 0.0, ai = 0.0, br = 0.0, bi = 0.0
    if args[2] == UNBOUND and cls == BUILTIN[SHAPE_COMPLEX] and is_kind(real, KIND_COMPLEX) and as_header(real).shape == SHAPE_COMPLEX:
        return real
    if HOST_MINOR >= 14 and not (is_kind(real, KIND_STR) and args[2] == UNBOUND) and not (is_plain_real(vm, real) and is_plain_real(vm, imag)):
        forward[0] = args[0]
        forward[1] = real
        forward[2] = imag
        return prelude_call(vm, "complex_of_one" if args[2] == UNBOUND else "complex_of_two", forward, 2 if args[2] == UNBOUND else 3)
    if is_kind(real, KIND_STR):
        if args[2] != UNBOUND:
            return raise_type_error(vm, "complex() can't take second arg if first is a string")
        return complex_as_class(vm, cls, complex_parse(vm, real))
    if is_kind(imag, KIND_STR):
        return raise_type_error(vm, "complex() second arg can't be a string")
    if converts_by_guest(vm, real) or converts_by_guest(vm, imag):
        forward[0] = args[0]
        forward[1] = real
        forward[2] = imag
        return prelude_call(vm, "complex_guest", forward, 3)
    if number_class(real) == NUMBER_NONE:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "complex() first argument must be a string or a number, not '%s'", type_name(vm, real))
    if number_class(imag) == NUMBER_NONE:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "complex() second argument must be a number, not '%s'", type_name(vm, imag))
    if complex_value(vm, real, &ar, &ai) < 0 or complex_value(vm, imag, &br, &bi) < 0:
        return ERROR
    # real + imag * 1j, where a complex part keeps the signs of zeros.
    if is_kind(imag, KIND_COMPLEX):
        ar -= bi
    if is_kind(real, KIND_COMPLEX):
        br = ai if args[2] == UNBOUND else br + ai
    return complex_as_class(vm, cls, new_complex(vm, ar, br))

cdef bint is_plain_real(VM* vm, Value v) noexcept nogil:
    """An int or float that no guest code converts."""
    cdef int number = number_class(v)
    return (number == NUMBER_INT or number == NUMBER_FLOAT) and not converts_by_guest(vm, v)

cdef Value complex_from_number(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_exact(args[1], SHAPE_COMPLEX) and args[0] == <Value>BUILTIN[SHAPE_COMPLEX]:
        return args[1]
    return prelude_call(vm, "complex_from_number", args, 2)

cdef int complex_value(VM* vm, Value v, double* real, double* imag) noexcept nogil:
    """The parts of any number; -1 with OverflowError set."""
    if number_class(v) == NUMBER_INT:
        return int_as_double(vm, v, real)
    complex_parts(v, real, imag)
    return 0

cdef Value complex_complex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return number_positive(vm, args[0])

cdef int register_complex_methods() except -1:
    define_new(SHAPE_COMPLEX, complex_new, "cls, /, real=, imag=")
    if HOST_MINOR >= 14:
        define_classmethod(SHAPE_COMPLEX, "from_number", complex_from_number, "cls, number, /")
    define_method(SHAPE_COMPLEX, "__complex__", complex_complex, "self, /")
    return 0
