# The native core of _struct: formats compiled to records, packing and unpacking by them. A record's item functions
# serve memoryview too, whose items are those of a one-letter format.

cdef struct StructRecord:    # a run of items of one code
    int64_t offset
    int64_t count            # items; of s and p one item of `size` bytes
    int64_t size             # bytes an item
    int32_t code
    int32_t big              # the most significant byte first

cdef enum:
    PACK_DONE = 0
    PACK_RAISED = -1         # an exception is set
    PACK_TYPE = -2           # the value is of a wrong type
    PACK_RANGE = -3          # it does not fit
    PACK_FLOAT_RANGE = -4    # a float does not fit
    STRUCT_LIMIT = 1 << 20   # records of one format

cdef int64_t struct_size(int code, bint native) noexcept nogil:
    """Bytes of an item; 0 when there is no such code in this mode."""
    if code == c'x' or code == c'c' or code == c'b' or code == c'B' or code == c'?' or code == c's' or code == c'p':
        return 1
    if code == c'h' or code == c'H' or code == c'e':
        return 2
    if code == c'i' or code == c'I' or code == c'f':
        return 4
    if code == c'l' or code == c'L':
        return 8 if native else 4
    if code == c'q' or code == c'Q' or code == c'd' or (native and (code == c'n' or code == c'N' or code == c'P')):
        return 8
    if HOST_MINOR >= 14 and is_complex_code(code):
        return 8 if code == c'F' else 16
    return 0

cdef inline bint is_complex_code(int code) noexcept nogil:
    """Two floats or doubles, real and imaginary."""
    return code == c'F' or code == c'D'

cdef inline bint struct_signed(int code) noexcept nogil:
    return code == c'b' or code == c'h' or code == c'i' or code == c'l' or code == c'q' or code == c'n'

cdef double half_value(uint32_t half) noexcept nogil:
    """The double of an IEEE 754 half."""
    cdef int exponent = <int>(half >> 10 & 31)
    cdef double fraction = <double>(half & 0x3FF)
    cdef double value
    if exponent == 31:
        value = NAN if half & 0x3FF else INFINITY
    elif exponent == 0:
        value = ldexp(fraction, -24)
    else:
        value = ldexp(fraction + 1024.0, exponent - 25)
    return -value if half & 0x8000 else value

cdef int half_bits(double d, uint16_t* out) noexcept nogil:
    """The half nearest to a double, ties to even; PACK_FLOAT_RANGE when it would be infinite."""
    cdef uint16_t sign = 0x8000 if copysign(1.0, d) < 0 else 0
    cdef int exponent = 0
    cdef double scaled, whole, rest
    d = -d if sign else d
    if isnan(d):
        out[0] = sign | 0x7E00
        return PACK_DONE
    if isinf(d):
        out[0] = sign | 0x7C00
        return PACK_DONE
    frexp(d, &exponent)
    # Halves have 11 significant bits, the smallest of them 2**-24.
    exponent = exponent - 11 if exponent > -13 else -24
    scaled = ldexp(d, -exponent)
    whole = floor(scaled)
    rest = scaled - whole
    if rest > 0.5 or (rest == 0.5 and fmod(whole, 2.0) == 1.0):
        whole += 1.0
    if whole >= 2048.0:
        whole /= 2.0
        exponent += 1
    if exponent > 5:
        return PACK_FLOAT_RANGE
    if whole < 1024.0:
        out[0] = sign | <uint16_t>whole
    else:
        out[0] = sign | <uint16_t>((exponent + 25) << 10) | <uint16_t>(<int>whole - 1024)
    return PACK_DONE

cdef uint64_t struct_read(const uint8_t* data, int64_t size, bint big) noexcept nogil:
    cdef uint64_t u = 0
    cdef int64_t i
    for i in range(size):
        u = u << 8 | data[i if big else size - 1 - i]
    return u

cdef void struct_write(uint8_t* data, int64_t size, bint big, uint64_t u) noexcept nogil:
    cdef int64_t i
    for i in range(size):
        data[size - 1 - i if big else i] = <uint8_t>u
        u >>= 8

cdef double struct_real(const uint8_t* data, int64_t size, bint big) noexcept nogil:
    """A float or double of `size` bytes."""
    cdef uint64_t u = struct_read(data, size, big)
    cdef uint32_t single = <uint32_t>u
    cdef double d = 0.0
    cdef float f = 0.0
    if size == 8:
        memcpy(&d, &u, 8)
        return d
    memcpy(&f, &single, 4)
    return <double>f

cdef Value unpack_complex(VM* vm, int64_t size, bint big, const uint8_t* data) noexcept nogil:
    return new_complex(vm, struct_real(data, size, big), struct_real(data + size, size, big))

cdef Value unpack_item(VM* vm, int code, int64_t size, bint big, const uint8_t* data) noexcept nogil:
    """The value of an item: ERROR when there is no memory for it."""
    cdef uint64_t u
    cdef uint32_t single
    cdef int64_t i
    cdef double d
    cdef float f
    if code == c'B':
        return box_int(data[0])
    if code == c's' or code == c'c':
        return new_bytes(vm, data, size)
    if is_complex_code(code):
        return unpack_complex(vm, size >> 1, big, data)
    if code == c'p':
        i = size - 1
        return new_bytes(vm, data + 1, data[0] if data[0] < i else i) if size else EMPTY_BYTES
    u = struct_read(data, size, big)
    if code == c'd':
        memcpy(&d, &u, 8)
        return box_float_any(d)
    if code == c'f':
        single = <uint32_t>u
        memcpy(&f, &single, 4)
        return box_float_any(<double>f)
    if code == c'e':
        return box_float_any(half_value(<uint32_t>u))
    if code == c'?':
        return box_bool(u != 0)
    if struct_signed(code):
        i = <int64_t>(u << (64 - 8 * size)) >> (64 - 8 * size)
        return int_from_i64(vm, i)
    return int_from_u64(vm, u)

cdef int pack_bytes(Value v, const uint8_t** data, int64_t* length) noexcept nogil:
    if not is_bytes_like(v):
        return PACK_TYPE
    data[0] = bytes_data(v)
    length[0] = bytes_length(v)
    return PACK_DONE

cdef int pack_int(VM* vm, int code, int64_t size, bint big, Value v, uint8_t* out) noexcept nogil:
    cdef IntView view
    cdef int64_t i = 0
    cdef uint64_t u
    v = number_index(vm, v)
    if v == NOT_IMPLEMENTED:
        return PACK_TYPE
    if v == ERROR:
        return PACK_RAISED
    int_view(v, &view)
    if code == c'P':
        u = view.limbs[0] if view.length else 0
        if view.length > 1 or view.sign < 0 and not int_as_i64(v, &i):
            return PACK_RANGE
        struct_write(out, 8, big, u if view.sign > 0 else 0 - u)
        return PACK_DONE
    if struct_signed(code):
        if not int_as_i64(v, &i) or (size < 8 and (i < -(<int64_t>1 << (8 * size - 1)) or i >= <int64_t>1 << (8 * size - 1))):
            return PACK_RANGE
        struct_write(out, size, big, <uint64_t>i)
        return PACK_DONE
    if view.length > 1 or (view.length and view.sign < 0):
        return PACK_RANGE
    u = view.limbs[0] if view.length else 0
    if size < 8 and u >> (8 * size):
        return PACK_RANGE
    struct_write(out, size, big, u)
    return PACK_DONE

cdef int pack_float(VM* vm, int code, int64_t size, bint big, bint wrap, Value v, uint8_t* out) noexcept nogil:
    cdef double d = 0.0
    cdef float f
    cdef uint16_t half = 0
    cdef uint32_t single
    cdef uint64_t u
    cdef Value function
    cdef int status = real_argument(vm, v, &d)
    if status == -2:
        function = prelude_function(vm, "_as_real")
        v = call_nested(vm, function, &v, 1) if function != ERROR else ERROR
        status = real_argument(vm, v, &d) if v != ERROR else -1
    if status < 0:
        if not exception_matches(vm, SHAPE_TYPE_ERROR):
            return PACK_RAISED
        vm.exception = UNBOUND
        return PACK_TYPE
    if code == c'd':
        memcpy(&u, &d, 8)
    elif code == c'f':
        f = <float>d
        if isinf(<double>f) and not isinf(d) and not wrap:
            return PACK_FLOAT_RANGE
        memcpy(&single, &f, 4)
        u = single
    else:
        status = half_bits(d, &half)
        if status < 0:
            return status
        u = half
    struct_write(out, size, big, u)
    return PACK_DONE

cdef void pack_real(double d, int64_t size, bint big, uint8_t* out) noexcept nogil:
    cdef uint64_t u = 0
    cdef uint32_t single = 0
    cdef float f = <float>d
    memcpy(&u, &d, 8)
    memcpy(&single, &f, 4)
    struct_write(out, size, big, u if size == 8 else single)

cdef int pack_complex(VM* vm, int64_t size, bint big, Value v, uint8_t* out) noexcept nogil:
    """The two halves of a complex number, or of what stands for one; whatever is wrong with it is told as a wrong type."""
    cdef double real = 0.0, imag = 0.0
    if converts_by_guest(vm, v):
        v = call_nested(vm, <Value>BUILTIN[SHAPE_COMPLEX], &v, 1)
    if v != ERROR and number_class(v) == NUMBER_NONE:
        return PACK_TYPE
    if v == ERROR or complex_value(vm, v, &real, &imag) < 0:
        if not exception_matches(vm, SHAPE_EXCEPTION):
            return PACK_RAISED
        vm.exception = UNBOUND
        return PACK_TYPE
    pack_real(real, size >> 1, big, out)
    pack_real(imag, size >> 1, big, out + (size >> 1))
    return PACK_DONE

cdef int pack_item(VM* vm, int code, int64_t size, bint big, bint wrap, Value v, uint8_t* out) noexcept nogil:
    """Write a value's bytes (`size` of them): PACK_*. Guest objects are converted in a nested run; `wrap`: a float that
    does not fit becomes infinite."""
    cdef const uint8_t* data = NULL
    cdef int64_t length = 0
    cdef int status
    if code == c'B' and is_int(v):
        if as_int(v) < 0 or as_int(v) > 255:
            return PACK_RANGE
        out[0] = <uint8_t>as_int(v)
        return PACK_DONE
    if code == c'd' or code == c'f' or code == c'e':
        return pack_float(vm, code, size, big, wrap, v, out)
    if is_complex_code(code):
        return pack_complex(vm, size, big, v, out)
    if code == c'c':
        if not is_kind(v, KIND_BYTES) or bytes_length(v) != 1:
            return PACK_TYPE
        out[0] = bytes_data(v)[0]
        return PACK_DONE
    if code == c's' or code == c'p':
        status = pack_bytes(v, &data, &length)
        if status < 0:
            return status
        memset(out, 0, size)
        if code == c's':
            memcpy(out, data, min_i64(length, size))
        elif size:
            length = min_i64(length, size - 1)
            memcpy(out + 1, data, length)
            out[0] = <uint8_t>min_i64(length, 255)
        return PACK_DONE
    if code == c'?':
        status = value_truth(vm, v)
        if status == -2:
            v = call_nested(vm, <Value>BUILTIN[SHAPE_BOOL], &v, 1)
            status = -1 if v == ERROR else v == TRUE_
        if status < 0:
            return PACK_RAISED
        out[0] = <uint8_t>status
        return PACK_DONE
    return pack_int(vm, code, size, big, v, out)

# A compiled format is a State: values hold the class of errors; the raw bytes a header record and the others.

cdef inline StructRecord* struct_records(Value state) noexcept nogil:
    """The header first: offset is the whole size, count the number of values, size that of records, big the wrapping of floats."""
    return <StructRecord*>(<State*>state).raw

cdef Value raise_struct(VM* vm, Value error, const char* text) noexcept nogil:
    cdef Value args = new_tuple(vm, 1)
    cdef Value message = new_str_utf8(vm, text, strlen(text))
    cdef Value exception
    if args == ERROR or message == ERROR:
        return ERROR
    tuple_items(args)[0] = message
    exception = new_exception(vm, <Class*>error, args)
    if exception != ERROR:
        set_exception(vm, exception)
    return ERROR

cdef int struct_next(const uint8_t* text, int64_t n, int64_t* at, int64_t* count, bint* counted, int* code) noexcept nogil:
    """The next code of a format with its count: 1, 0 at the end, -1 a count without a code, -2 a count too large."""
    while at[0] < n and (text[at[0]] == 32 or 9 <= text[at[0]] <= 13):
        at[0] += 1
    if at[0] >= n:
        return 0
    count[0] = 1
    counted[0] = False
    if 48 <= text[at[0]] <= 57:
        counted[0] = True
        count[0] = 0
        while at[0] < n and 48 <= text[at[0]] <= 57:
            if count[0] > (<int64_t>0x7FFFFFFFFFFFFFFF - 9) // 10:
                return -2
            count[0] = count[0] * 10 + text[at[0]] - 48
            at[0] += 1
        if at[0] >= n:
            return -1
    code[0] = text[at[0]]
    at[0] += 1
    return 1

cdef Value struct_compile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """compile(format, error): a format's records."""
    cdef Value error = args[1]
    cdef const uint8_t* text
    cdef int64_t n, at = 0, start, count = 0, item, total = 0, values = 0, records = 0, aligned
    cdef bint native = True, align = True, big = False, counted = False
    cdef int code = 0, status
    cdef State* state
    cdef StructRecord* record
    if not is_kind(error, KIND_CLASS) or (<Class*>error).layout != KIND_EXCEPTION or not is_kind(args[0], KIND_BYTES):
        return raise_type_error(vm, "a format and a class of exceptions are needed")
    text = bytes_data(args[0])
    n = bytes_length(args[0])
    if memchr(text, 0, n) != NULL:
        return raise_struct(vm, error, "embedded null character")
    if n and (text[0] == c'@' or text[0] == c'=' or text[0] == c'<' or text[0] == c'>' or text[0] == c'!'):
        native = align = text[0] == c'@'
        big = text[0] == c'>' or text[0] == c'!'
        at = 1
    start = at
    charge(vm, n >> 3)
    while True:
        status = struct_next(text, n, &at, &count, &counted, &code)
        if status == 0:
            break
        if status < 0:
            return raise_struct(vm, error, "repeat count given without format specifier" if status == -1 else "total struct size too long")
        if struct_size(code, native) == 0:
            return raise_struct(vm, error, "bad char in struct format")
        records += 1
    if records > STRUCT_LIMIT:
        return raise_struct(vm, error, "total struct size too long")
    state = new_state(vm, 1, (records + 1) * <int64_t>sizeof(StructRecord))
    if state == NULL:
        return ERROR
    state.values[0] = error
    record = struct_records(<Value>state) + 1
    at = start
    while struct_next(text, n, &at, &count, &counted, &code) == 1:
        item = struct_size(code, native)
        if align:
            aligned = (total + item - 1) & -item if not is_complex_code(code) else (total + (item >> 1) - 1) & -(item >> 1)
            if aligned < total:
                return raise_struct(vm, error, "total struct size too long")
            total = aligned
        record.offset = total
        record.code = code
        record.big = big
        if code == c's' or code == c'p':
            record.count = 1
            record.size = count
            if count > <int64_t>0x7FFFFFFFFFFFFFFF - total:
                return raise_struct(vm, error, "total struct size too long")
            total += count
            values += 1
        else:
            record.count = 0 if code == c'x' else count
            record.size = item
            if count > (<int64_t>0x7FFFFFFFFFFFFFFF - total) // item:
                return raise_struct(vm, error, "total struct size too long")
            values += record.count
            total += count * item
        record += 1
    record = struct_records(<Value>state)
    record.offset = total
    record.count = values
    record.size = records
    record.big = native
    return <Value>state

cdef bint is_struct(VM* vm, Value v) noexcept nogil:
    """Whether a native got a compiled format, as it must; False with TypeError set."""
    if is_exact(v, SHAPE_HIDDEN) and is_kind(v, KIND_STATE) and (<State*>v).value_count == 1 and (<State*>v).raw_size >= <int64_t>sizeof(StructRecord):
        return True
    raise_type_error(vm, "a compiled format is needed")
    return False

cdef Value struct_total(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, struct_records(args[0]).offset) if is_struct(vm, args[0]) else ERROR

cdef bint struct_takes(VM* vm, Value state, Value values, Value name) noexcept nogil:
    """Whether there are as many values as a compiled format packs; False with its error set."""
    cdef int64_t count = struct_records(state).count
    if tuple_length(values) == count:
        return True
    snprintf(vm.message, sizeof(vm.message), "%s expected %lld items for packing (got %lld)", text_of(vm, name), <long long>count,
             <long long>tuple_length(values))
    raise_struct(vm, (<State*>state).values[0], vm.message)
    return False

cdef Value struct_expect(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """expect(compiled, values, name): an error when these are too few or too many."""
    if not is_struct(vm, args[0]) or not is_kind(args[1], KIND_TUPLE):
        return raise_type_error(vm, "a compiled format and a tuple are needed")
    return NONE if struct_takes(vm, args[0], args[1], args[2]) else ERROR

cdef Value raise_struct_item(VM* vm, Value error, StructRecord* record, int status, Value v) noexcept nogil:
    """What is wrong with a value to be packed."""
    cdef int code = record.code
    cdef int64_t i = 0, size = record.size
    cdef bint small
    if status == PACK_FLOAT_RANGE:
        snprintf(vm.message, sizeof(vm.message), "float too large to pack with %c format", code)
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, vm.message)
    if status == PACK_TYPE:
        if code == c'c':
            return raise_struct(vm, error, "char format requires a bytes object of length 1")
        if code == c's' or code == c'p':
            snprintf(vm.message, sizeof(vm.message), "argument for '%c' must be a bytes object", code)
            return raise_struct(vm, error, vm.message)
        if is_complex_code(code):
            return raise_struct(vm, error, "required argument is not a complex")
        return raise_struct(vm, error, "required argument is not a float" if code == c'd' or code == c'f' or code == c'e' else
                            "required argument is not an integer")
    if code == c'P':
        return raise_struct(vm, error, "int too large to convert")
    if HOST_MINOR >= 12 and size == 8:
        snprintf(vm.message, sizeof(vm.message), "'%c' format requires %s", code,
                 "-9223372036854775808 <= number <= 9223372036854775807" if struct_signed(code) else "0 <= number <= 18446744073709551615")
        return raise_struct(vm, error, vm.message)
    small = is_number_int(v) and int_as_i64(v, &i)
    if size == 8 and record.big:
        return raise_struct(vm, error, "int too large to convert")
    if HOST_MINOR < 12 and (not small or size == 8 or (i < 0 and (code == c'I' or code == c'L' or (code == c'H' and record.big)))):
        return raise_struct(vm, error, "argument out of range")
    if HOST_MINOR < 12 and (size == 1 or (size == 2 and not record.big)):
        return raise_struct(vm, error, "byte format requires -128 <= number <= 127" if code == c'b' else
                            "ubyte format requires 0 <= number <= 255" if code == c'B' else
                            "short format requires -32768 <= number <= 32767" if code == c'h' else "ushort format requires 0 <= number <= 65535")
    snprintf(vm.message, sizeof(vm.message), "'%c' format requires %lld <= number <= %lld", code,
             <long long>(-(<int64_t>1 << (8 * size - 1)) if struct_signed(code) else 0), <long long>((<int64_t>1 << (8 * size - struct_signed(code))) - 1))
    return raise_struct(vm, error, vm.message)

cdef Value struct_pack(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """pack(compiled, values, name): bytes."""
    cdef Value state = args[0], values = args[1]
    cdef StructRecord* record
    cdef Value error, out
    cdef int64_t k, i, at = 0, size
    cdef int status = 0
    cdef bint wrap
    if not is_struct(vm, state) or not is_kind(values, KIND_TUPLE):
        return raise_type_error(vm, "a compiled format and a tuple are needed")
    record = struct_records(state)
    error = (<State*>state).values[0]
    if not struct_takes(vm, state, values, args[2]):
        return ERROR
    size = record.offset
    if size > <int64_t>1 << 44:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "byte string is too large")
    charge(vm, size >> 6)
    wrap = record.big and HOST_MINOR < 14
    out = new_bytes(vm, NULL, size)
    if out == ERROR:
        return ERROR
    if size:
        memset(bytes_data(out), 0, size)
    root_push(vm, out)
    root_push(vm, state)
    root_push(vm, values)
    for k in range(record.size):
        for i in range(record[k + 1].count):
            status = pack_item(vm, record[k + 1].code, record[k + 1].size, record[k + 1].big, wrap, tuple_items(values)[at],
                               bytes_data(out) + record[k + 1].offset + i * record[k + 1].size)
            if status < 0:
                break
            at += 1
            if native_tick(vm):
                status = PACK_RAISED
                break
        if status < 0:
            break
    root_pop(vm, 3)
    if status == PACK_DONE:
        return out
    return ERROR if status == PACK_RAISED else raise_struct_item(vm, error, &record[k + 1], status, tuple_items(values)[at])

cdef Value struct_unpack(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """unpack(compiled, buffer, offset): a tuple. The caller has compared the sizes; here it is a matter of safety."""
    cdef StructRecord* record
    cdef Span span
    cdef Value out, item
    cdef int64_t offset = 0, k, i, at = 0
    if not is_struct(vm, args[0]) or not as_index(vm, args[2], &offset) or not settle_buffer(vm, args + 1) or not need_span(vm, args[1], &span):
        return ERROR
    record = struct_records(args[0])
    if offset < 0 or offset > span.length or record.offset > span.length - offset:
        return raise_value_error(vm, "the buffer is too small")
    if record.count > <int64_t>1 << 40:
        raise_memory_error(vm)
        return ERROR
    out = new_tuple(vm, record.count)
    if out == ERROR:
        return ERROR
    for k in range(record.count):
        tuple_items(out)[k] = NONE
    charge(vm, record.offset >> 6)
    for k in range(1, record.size + 1):
        for i in range(record[k].count):
            item = unpack_item(vm, record[k].code, record[k].size, record[k].big, span.data + offset + record[k].offset + i * record[k].size)
            if item == ERROR or native_tick(vm):
                return ERROR
            tuple_items(out)[at] = item
            at += 1
    return out

cdef Value buffer_length(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """length(buffer): bytes of a bytes-like object."""
    cdef Span span
    return int_from_i64(vm, span.length) if settle_buffer(vm, args) and need_span(vm, args[0], &span) else ERROR

cdef bint as_writable_span(Value v, Span* span) noexcept nogil:
    """The bytes of what may be written; False for anything else."""
    if is_kind(v, KIND_BYTES) or (is_kind(v, KIND_MEMORYVIEW) and (<MemoryView*>v).readonly):
        return False
    return as_span(v, span)

cdef Value buffer_write(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """write(buffer, offset, data): copy bytes into a writable buffer."""
    cdef Span target, source
    cdef int64_t offset = 0
    if not as_index(vm, args[1], &offset) or not settle_buffer(vm, args + 2) or not need_span(vm, args[2], &source):
        return ERROR
    if not as_writable_span(args[0], &target):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "argument must be read-write bytes-like object, not %s", type_name(vm, args[0]))
    if offset < 0 or offset > target.length or source.length > target.length - offset:
        return raise_value_error(vm, "the buffer is too small")
    if source.length:
        memmove(<uint8_t*>target.data + offset, source.data, source.length)
    return NONE

cdef Value buffer_writable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """writable(buffer): the bytes of what may be written; TypeError for anything else."""
    cdef Span span
    if as_writable_span(args[0], &span):
        return int_from_i64(vm, span.length)
    return raise_error1(vm, SHAPE_TYPE_ERROR, "argument must be read-write bytes-like object, not %s", type_name(vm, args[0]))

cdef int register_struct() except -1:
    cdef Dict* d = define_module("_buffers")
    define_function(d, "compile", struct_compile, "format, error, /", "_buffers")
    define_function(d, "size", struct_total, "compiled, /", "_buffers")
    define_function(d, "expect", struct_expect, "compiled, values, name, /", "_buffers")
    define_function(d, "pack", struct_pack, "compiled, values, name, /", "_buffers")
    define_function(d, "unpack", struct_unpack, "compiled, buffer, offset, /", "_buffers")
    define_function(d, "length", buffer_length, "buffer, /", "_buffers")
    define_function(d, "writable", buffer_writable, "buffer, /", "_buffers")
    define_function(d, "write", buffer_write, "buffer, offset, data, /", "_buffers")
    return 0
