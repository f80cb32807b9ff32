# From the bytes of a program to code in a machine. Everything is read with bounds checks; verify.pxi then
# shows that no instruction can do harm. The format is described in docs/bytecode.md.

cdef struct Reader:
    const uint8_t* data
    int64_t at
    int64_t end
    const char* error        # what is wrong, or NULL

cdef struct Image:           # a program while it is loaded into one machine
    Reader reader
    VM* vm
    Value* strings
    Value* constants
    Value* codes
    int64_t string_count
    int64_t constant_count
    int64_t code_count
    Value globals
    Value filename
    bint trusted             # verified before, by this process
    bint whole               # a program, whose first code is a module's, and not some function's code

cdef int reader_fail(Reader* reader, const char* error) noexcept nogil:
    if reader.error == NULL:
        reader.error = error
    reader.at = reader.end
    return -1

cdef uint64_t read_unsigned(Reader* reader) noexcept nogil:
    cdef uint64_t value = 0
    cdef int shift = 0
    cdef uint8_t byte
    while reader.at < reader.end and shift < 64:
        byte = reader.data[reader.at]
        reader.at += 1
        value |= <uint64_t>(byte & 127) << shift
        if byte < 128:
            return value
        shift += 7
    reader_fail(reader, "a number runs past the end")
    return 0

cdef int64_t read_signed(Reader* reader) noexcept nogil:
    cdef uint64_t value = read_unsigned(reader)
    return <int64_t>(value >> 1) ^ -<int64_t>(value & 1)

cdef int64_t read_count(Reader* reader, int64_t least) noexcept nogil:
    """A number of things of at least `least` bytes each that must still follow."""
    cdef uint64_t value = read_unsigned(reader)
    if value > <uint64_t>(reader.end - reader.at) // <uint64_t>least:
        reader_fail(reader, "a count is larger than the file")
        return 0
    return <int64_t>value

cdef int64_t read_below(Reader* reader, int64_t limit) noexcept nogil:
    """A number below a limit; -1 on failure."""
    cdef uint64_t value = read_unsigned(reader)
    if reader.error != NULL:
        return -1
    if value >= <uint64_t>limit:
        reader_fail(reader, "an index is out of range")
        return -1
    return <int64_t>value

cdef const uint8_t* read_bytes(Reader* reader, int64_t count) noexcept nogil:
    cdef const uint8_t* data = reader.data + reader.at
    if count < 0 or count > reader.end - reader.at:
        reader_fail(reader, "data runs past the end")
        return NULL
    reader.at += count
    return data

cdef uint64_t read_word(Reader* reader) noexcept nogil:
    cdef const uint8_t* data = read_bytes(reader, 8)
    cdef uint64_t word = 0
    if data != NULL:
        memcpy(&word, data, 8)
    return word

cdef bint is_identifier_like(const uint8_t* data, int64_t length) noexcept nogil:
    cdef int64_t i
    if length > 64:
        return False
    for i in range(length):
        if not (data[i] == c'_' or c'a' <= data[i] <= c'z' or c'A' <= data[i] <= c'Z' or c'0' <= data[i] <= c'9'):
            return False
    return True

cdef int load_strings(Image* image) noexcept nogil:
    cdef Reader* reader = &image.reader
    cdef int64_t i, length, count = read_count(reader, 1)
    cdef const uint8_t* data
    image.strings = <Value*>buffer_new(image.vm, count * 8)
    if image.strings == NULL:
        return -1
    image.string_count = count
    memset(image.strings, 0, count * 8)
    for i in range(count):
        length = read_count(reader, 1)
        data = read_bytes(reader, length)
        if reader.error != NULL:
            return -1
        image.strings[i] = new_str_utf8(image.vm, <const char*>data, length)
        if image.strings[i] != ERROR and is_identifier_like(data, length):
            image.strings[i] = intern(image.vm, image.strings[i])
        if image.strings[i] == ERROR:
            return -1
    return 0

cdef Value load_string(Image* image) noexcept nogil:
    cdef int64_t i = read_below(&image.reader, image.string_count)
    return image.strings[i] if i >= 0 else ERROR

cdef Value load_name(Image* image) noexcept nogil:
    """An interned string."""
    cdef int64_t i = read_below(&image.reader, image.string_count)
    if i < 0:
        return ERROR
    if not (<Header*>image.strings[i]).flags & FLAG_INTERNED:
        image.strings[i] = intern(image.vm, image.strings[i])
    return image.strings[i]

cdef Value load_group(Image* image, int64_t own, int kind) noexcept nogil:
    """A tuple or frozenset constant of earlier constants."""
    cdef Reader* reader = &image.reader
    cdef int64_t i, k, count = read_count(reader, 1)
    cdef Value v
    cdef Set* s = NULL
    if kind == KIND_TUPLE:
        v = new_tuple(image.vm, count)
    else:
        s = set_allocate(image.vm, KIND_FROZENSET)
        v = <Value>s if s != NULL else ERROR
    if v == ERROR:
        return ERROR
    for i in range(count):
        k = read_below(reader, own)
        if k < 0:
            return ERROR
        if s == NULL:
            tuple_items(v)[i] = image.constants[k]
        elif set_add(image.vm, s, image.constants[k]) < 0:
            reader_fail(reader, "a frozenset constant holds what cannot be hashed")
            return ERROR
    return v if s == NULL or HOST_MINOR >= 14 else reinserted(image.vm, s)

cdef Value reinserted(VM* vm, Set* s) noexcept nogil:
    """The members put into a new frozenset in the order of the old one, as CPython's compiler does before 3.14 when it
    gathers constants: where hashes collide, the order is another one."""
    cdef Set* out = set_allocate(vm, KIND_FROZENSET)
    cdef int64_t position = 0, hash
    cdef Value key
    if out == NULL:
        return ERROR
    while set_next(s, &position, &key, &hash):
        if set_add_hashed(vm, out, key, hash) < 0:
            return ERROR
    return <Value>out

cdef Value int_from_le_bytes(VM* vm, const uint8_t* data, int64_t n, bint negative) noexcept nogil:
    """An int from its magnitude, least byte first; data may be NULL when reading failed."""
    cdef Value v
    if data == NULL:
        return ERROR
    v = int_from_bytes(vm, data, n, True, False)
    return number_negative(vm, v) if negative and v != ERROR else v

cdef Value load_constant(Image* image, int64_t own) noexcept nogil:
    cdef Reader* reader = &image.reader
    cdef const uint8_t* tag = read_bytes(reader, 1)
    cdef int64_t i, n
    cdef const uint8_t* data
    cdef uint64_t word
    cdef double x, y
    if tag == NULL:
        return ERROR
    if tag[0] == c'N':
        return NONE
    if tag[0] == c'T':
        return TRUE_
    if tag[0] == c'F':
        return FALSE_
    if tag[0] == c'E':
        return ELLIPSIS
    if tag[0] == c'i':
        i = read_signed(reader)
        if not fits_small(i):
            reader_fail(reader, "a small int constant is too large")
            return ERROR
        return box_int(i)
    if tag[0] == c'I':
        n = read_count(reader, 1)
        data = read_bytes(reader, 1)
        if data == NULL or data[0] > 1:
            reader_fail(reader, "a damaged int constant")
            return ERROR
        return int_from_le_bytes(image.vm, read_bytes(reader, n), n, data[0])
    if tag[0] == c'd' or tag[0] == c'c':
        word = read_word(reader)
        memcpy(&x, &word, 8)
        if tag[0] == c'd':
            return box_float_any(x)
        word = read_word(reader)
        memcpy(&y, &word, 8)
        return new_complex(image.vm, x, y)
    if tag[0] == c's':
        return load_string(image)
    if tag[0] == c'b':
        n = read_count(reader, 1)
        data = read_bytes(reader, n)
        return new_bytes(image.vm, data, n) if data != NULL else ERROR
    if tag[0] == c't':
        return load_group(image, own, KIND_TUPLE)
    if tag[0] == c'f':
        return load_group(image, own, KIND_FROZENSET)
    reader_fail(reader, "an unknown kind of constant")
    return ERROR

cdef int load_constants(Image* image) noexcept nogil:
    cdef int64_t i, count = read_count(&image.reader, 1)
    image.constants = <Value*>buffer_new(image.vm, count * 8)
    if image.constants == NULL:
        return -1
    image.constant_count = count
    for i in range(count):
        image.constants[i] = load_constant(image, i)
        if image.constants[i] == ERROR:
            return -1
    return 0

cdef Value load_tuple(Image* image, Value* pool, int64_t pool_size, bint names) noexcept nogil:
    """A count and indices into a pool, as a tuple."""
    cdef Reader* reader = &image.reader
    cdef int64_t i, k, count = read_count(reader, 1)
    cdef Value v = new_tuple(image.vm, count)
    if v == ERROR:
        return ERROR
    for i in range(count):
        if names:
            tuple_items(v)[i] = load_name(image)
            if tuple_items(v)[i] == ERROR:
                return ERROR
        else:
            k = read_below(reader, pool_size)
            if k < 0:
                return ERROR
            tuple_items(v)[i] = pool[k]
    return v

cdef Code* new_code(VM* vm) noexcept nogil:
    cdef Code* code = <Code*>allocate(vm, sizeof(Code), KIND_CODE, SHAPE_CODE)
    if code == NULL:
        return NULL
    memset(<char*>code + sizeof(Header), 0, sizeof(Code) - sizeof(Header))
    code.constants = EMPTY_TUPLE
    code.children = EMPTY_TUPLE
    code.variable_names = EMPTY_TUPLE
    code.free_names = EMPTY_TUPLE
    code.doc = NONE
    return code

cdef int load_code(Image* image, int64_t number) noexcept nogil:
    cdef Reader* reader = &image.reader
    cdef VM* vm = image.vm
    cdef Code* code = <Code*>image.codes[number]
    cdef int64_t i, count, k
    cdef Value names
    cdef const uint8_t* data
    code.number = <uint32_t>number
    code.name = load_name(image)
    code.qualname = load_name(image)
    code.filename = image.filename
    code.globals = image.globals
    code.flags = <uint32_t>read_below(reader, 1 << 16)
    code.positional = <uint16_t>read_below(reader, MAX_PARAMETERS + 1)
    code.positional_only = <uint16_t>read_below(reader, MAX_PARAMETERS + 1)
    code.keyword_only = <uint16_t>read_below(reader, MAX_PARAMETERS + 1)
    code.registers = <uint16_t>read_below(reader, MAX_PARAMETERS + 1)
    if reader.error != NULL:
        return -1
    if code.registers == 0:
        code.registers = 1       # register 0 always exists
    code.variable_names = load_tuple(image, NULL, 0, True)
    if code.variable_names == ERROR:
        code.variable_names = EMPTY_TUPLE
        return -1
    code.variables = <uint16_t>tuple_length(code.variable_names)
    if load_captures(image, code) < 0:
        return -1
    count = read_count(reader, 1)
    for i in range(count):
        read_below(reader, code.registers)
    code.constants = load_tuple(image, image.constants, image.constant_count, False)
    if code.constants == ERROR:
        code.constants = EMPTY_TUPLE
        return -1
    if load_sites(image, code) < 0:
        return -1
    count = read_count(reader, 1)
    names = new_tuple(vm, count)
    if names == ERROR:
        return -1
    for i in range(count):
        tuple_items(names)[i] = NONE
    code.children = names
    for i in range(count):
        k = read_below(reader, image.code_count)
        if k <= number:
            return reader_fail(reader, "a child code comes before its parent")
        if (<Code*>image.codes[k]).number:           # of those to come, which have none yet
            return reader_fail(reader, "a child code has two parents")
        (<Code*>image.codes[k]).number = 1
        tuple_items(names)[i] = image.codes[k]
    code.first_line = <uint32_t>read_unsigned(reader)
    k = read_below(reader, image.constant_count + 1)
    if k > 0:
        code.doc = image.constants[k - 1]
    count = read_count(reader, 1)
    data = read_bytes(reader, count)
    if reader.error != NULL:
        return -1
    code.bytecode = <uint8_t*>buffer_new(vm, count)
    if code.bytecode == NULL:
        return -1
    code.bytecode_size = count
    memcpy(code.bytecode, data, count)
    if load_table(image, code) < 0:
        return -1
    count = read_count(reader, 1)
    data = read_bytes(reader, count)
    if reader.error != NULL:
        return -1
    code.positions = <uint8_t*>buffer_new(vm, count)
    if code.positions == NULL:
        return -1
    code.positions_size = count
    memcpy(code.positions, data, count)
    count = read_count(reader, 1)
    data = read_bytes(reader, count)
    if reader.error != NULL:
        return -1
    code.traces = <uint8_t*>buffer_new(vm, count)
    if code.traces == NULL:
        return -1
    code.traces_size = count
    memcpy(code.traces, data, count)
    return 0

cdef enum:                   # kinds of what captures name in the code around
    CAPTURE_REGISTER = 0
    CAPTURE_FREE             # a free variable
    CAPTURE_SPILLED          # a value of the spill area
    CAPTURE_KINDS

cdef int load_captures(Image* image, Code* code) noexcept nogil:
    cdef Reader* reader = &image.reader
    cdef int64_t i, count = read_count(reader, 3)
    cdef Value names
    if count > 65535:
        return reader_fail(reader, "too many free variables")
    names = new_tuple(image.vm, count)
    if names == ERROR:
        return -1
    for i in range(count):
        tuple_items(names)[i] = NONE
    code.free_names = names
    if count == 0:
        return 0
    code.captures = <uint16_t*>buffer_new(image.vm, count * 4)
    if code.captures == NULL:
        return -1
    code.capture_count = count
    memset(code.captures, 0, count * 4)
    for i in range(count):
        code.captures[2 * i] = <uint16_t>read_below(reader, CAPTURE_KINDS)
        code.captures[2 * i + 1] = <uint16_t>read_below(reader, 65536)
        tuple_items(names)[i] = load_name(image)
        if reader.error != NULL or tuple_items(names)[i] == ERROR:
            tuple_items(names)[i] = NONE
            return -1
    return 0

cdef int load_sites(Image* image, Code* code) noexcept nogil:
    cdef Reader* reader = &image.reader
    cdef int64_t i, count = read_count(reader, 1)
    cdef Value name
    if count == 0:
        return 0
    code.sites = <Site*>buffer_new(image.vm, count * <int64_t>sizeof(Site))
    if code.sites == NULL:
        return -1
    code.site_count = count
    memset(code.sites, 0, count * sizeof(Site))
    for i in range(count):
        name = load_name(image)
        if name == ERROR:
            return -1
        code.sites[i].name = name
        code.sites[i].extra = <uint64_t>-1
    link_sites(image.vm, code)
    return 0

cdef int load_table(Image* image, Code* code) noexcept nogil:
    cdef Reader* reader = &image.reader
    cdef int64_t i, count = read_count(reader, 5)
    cdef TableEntry* entry
    if count == 0:
        return 0
    code.table = <TableEntry*>buffer_new(image.vm, count * <int64_t>sizeof(TableEntry))
    if code.table == NULL:
        return -1
    code.table_count = count
    memset(code.table, 0, count * sizeof(TableEntry))
    for i in range(count):
        entry = &code.table[i]
        entry.start = <uint32_t>read_below(reader, code.bytecode_size + 1)
        entry.end = entry.start + <uint32_t>read_below(reader, code.bytecode_size + 1)
        entry.target = <uint32_t>read_below(reader, code.bytecode_size + 1)
        entry.kind = <uint16_t>read_below(reader, 2)
        entry.register = <uint16_t>read_below(reader, code.registers)
        if reader.error != NULL:
            return -1
        if entry.end > code.bytecode_size:
            return reader_fail(reader, "an exception table entry runs past the end")
    return 0

cdef void set_simple_arguments(Code* code) noexcept nogil:
    code.simple_arguments = code.generator_arguments = code.parameters = -1
    if not code.flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR | CODE_NAMESPACE):
        code.parameters = <int16_t>parameter_count(code)
    if code.keyword_only or code.flags & (CODE_VARARGS | CODE_VARKEYWORDS | CODE_NAMESPACE):
        return
    if code.flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR):
        code.generator_arguments = <int16_t>code.positional
    else:
        code.simple_arguments = <int16_t>code.positional

cdef int load_codes(Image* image) noexcept nogil:
    cdef Reader* reader = &image.reader
    cdef int64_t i, count = read_count(reader, 10)
    if reader.error != NULL:
        return -1
    if count == 0:
        return reader_fail(reader, "a program without code")
    image.codes = <Value*>buffer_new(image.vm, count * 8)
    if image.codes == NULL:
        return -1
    image.code_count = count
    memset(image.codes, 0, count * 8)
    for i in range(count):
        image.codes[i] = <Value>new_code(image.vm)
        if image.codes[i] == 0:
            return -1
    for i in range(count):
        if load_code(image, i) < 0 or reader.error != NULL:
            return -1
        set_simple_arguments(<Code*>image.codes[i])
    if reader.at != reader.end:
        return reader_fail(reader, "data behind the last code")
    if not image.trusted:
        for i in range(count):
            if verify_code(image, <Code*>image.codes[i]) < 0:
                return -1
        if image.whole and (<Code*>image.codes[0]).capture_count:
            return reader_fail(reader, "a module with free variables")
    return 0

cdef Code* load_program(VM* vm, const uint8_t* payload, int64_t size, Value globals, bint trusted, const char** error) noexcept nogil:
    """The module code of a program, bound to `globals` (a Dict); NULL with vm.exception set or `error` filled in.

    The payload is what follows the container's header. Runs no guest code and does not collect.
    """
    return load_image(vm, payload, size, globals, trusted, True, error)

cdef Code* load_image(VM* vm, const uint8_t* payload, int64_t size, Value globals, bint trusted, bint whole, const char** error) noexcept nogil:
    """As load_program; unless it is to be a whole program the first code may be that of a function, with free variables."""
    cdef Image image
    cdef Code* code = NULL
    memset(&image, 0, sizeof(Image))
    image.vm = vm
    image.reader.data = payload
    image.reader.end = size
    image.globals = globals
    image.trusted = trusted
    image.whole = whole
    if load_strings(&image) == 0 and load_constants(&image) == 0:
        image.filename = load_string(&image)
        if image.filename != ERROR and load_codes(&image) == 0:
            code = <Code*>image.codes[0]
    error[0] = image.reader.error
    buffer_free(vm, image.strings, image.string_count * 8)
    buffer_free(vm, image.constants, image.constant_count * 8)
    buffer_free(vm, image.codes, image.code_count * 8)
    return code if error[0] == NULL else NULL
