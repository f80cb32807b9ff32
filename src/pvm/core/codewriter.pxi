# From a code in a machine to the bytes of a program: what loader.pxi reads, the other way round. It serves the guest's
# marshal, whose bytes go through the verifier like those of any file; and _code, what the guest's dis asks.

cdef struct Output:           # bytes that are being written
    VM* vm
    uint8_t* data
    int64_t length
    int64_t capacity
    bint failed              # an error is set; everything more is ignored

cdef struct Writer:
    VM* vm
    Output strings
    Output constants
    Output codes
    Dict* numbers            # of strings
    int64_t constant_count

cdef void put_bytes(Output* b, const void* data, int64_t n) noexcept nogil:
    cdef int64_t capacity
    cdef uint8_t* grown
    if b.failed:
        return
    if b.length + n > b.capacity:
        capacity = 2 * (b.length + n) + 64
        grown = <uint8_t*>buffer_new(b.vm, capacity)
        if grown == NULL:
            b.failed = True
            return
        if b.length:
            memcpy(grown, b.data, b.length)
        buffer_free(b.vm, b.data, b.capacity)
        b.data = grown
        b.capacity = capacity
    if n:
        memcpy(b.data + b.length, data, n)
    b.length += n

cdef void put_byte(Output* b, uint8_t byte) noexcept nogil:
    put_bytes(b, &byte, 1)

cdef void put_unsigned(Output* b, uint64_t value) noexcept nogil:
    while value > 127:
        put_byte(b, <uint8_t>(value & 127 | 128))
        value >>= 7
    put_byte(b, <uint8_t>value)

cdef int put_string(Writer* w, Output* b, Value v) noexcept nogil:
    """The number of a string, which is written to the table when it is not there; -1 with an exception set."""
    cdef Value number = dict_get(w.vm, w.numbers, v)
    cdef Value encoded
    cdef int64_t size
    if number == ERROR:
        return -1
    if number == UNBOUND:
        number = box_int(w.numbers.count)
        size = str_utf8_size(<Str*>v)
        encoded = new_bytes(w.vm, NULL, size + 5)
        if encoded == ERROR or dict_set(w.vm, w.numbers, v, number) < 0:
            return -1
        str_copy_utf8(<Str*>v, <char*>bytes_data(encoded), size)
        put_unsigned(&w.strings, size)
        put_bytes(&w.strings, bytes_data(encoded), size)
        charge(w.vm, size >> 4)
    put_unsigned(b, as_int(number))
    return 0

cdef int put_group(Writer* w, Value* items, int64_t count, uint8_t tag) noexcept nogil:
    """The number of a tuple or frozenset of constants, whose items are written before it; -1 with an exception set."""
    cdef int64_t i, number
    cdef Value numbers = new_list(w.vm, count)
    if numbers == ERROR or tick(w.vm) < 0 or enter_recursion(w.vm, " while writing a constant") < 0:
        return -1
    for i in range(count):
        number = put_constant(w, items[i])
        if number < 0 or list_append(w.vm, <List*>numbers, box_int(number)) < 0:
            leave_recursion(w.vm)
            return -1
    leave_recursion(w.vm)
    put_byte(&w.constants, tag)
    put_unsigned(&w.constants, count)
    for i in range(count):
        put_unsigned(&w.constants, as_int((<List*>numbers).items[i]))
    return 0

cdef int put_int(Writer* w, Value v) noexcept nogil:
    cdef IntView a
    cdef Value data
    cdef int64_t size, sign
    if is_int(v):
        put_byte(&w.constants, c'i')
        put_unsigned(&w.constants, <uint64_t>as_int(v) << 1 ^ <uint64_t>(as_int(v) >> 63))
        return 0
    int_view(v, &a)
    sign = a.sign
    a.sign = 1
    size = (view_bit_length(&a) + 7) >> 3
    data = new_bytes(w.vm, NULL, size)
    if data == ERROR or int_to_bytes(w.vm, &a, bytes_data(data), size, True, False) < 0:
        return -1
    put_byte(&w.constants, c'I')
    put_unsigned(&w.constants, size)
    put_byte(&w.constants, sign < 0)
    put_bytes(&w.constants, bytes_data(data), size)
    return 0

cdef int64_t put_constant(Writer* w, Value v) noexcept nogil:
    """Write a constant: its number, or -1 with an exception set."""
    cdef int64_t i, position = 0, hash
    cdef int status = 0
    cdef double x
    cdef Value items, key
    charge(w.vm, 1)
    if v == NONE or v == TRUE_ or v == FALSE_ or v == ELLIPSIS:
        put_byte(&w.constants, c'N' if v == NONE else c'T' if v == TRUE_ else c'F' if v == FALSE_ else c'E')
    elif is_number(v):
        if is_float(v) or is_exact(v, SHAPE_FLOAT):
            x = float_value(v)
            put_byte(&w.constants, c'd')
            put_bytes(&w.constants, &x, 8)
        else:
            status = put_int(w, v)
    elif is_kind(v, KIND_STR):
        put_byte(&w.constants, c's')
        status = put_string(w, &w.constants, v)
    elif is_kind(v, KIND_BYTES):
        put_byte(&w.constants, c'b')
        put_unsigned(&w.constants, bytes_length(v))
        put_bytes(&w.constants, bytes_data(v), bytes_length(v))
    elif is_kind(v, KIND_COMPLEX):
        put_byte(&w.constants, c'c')
        put_bytes(&w.constants, &(<Complex*>v).real, 8)
        put_bytes(&w.constants, &(<Complex*>v).imag, 8)
    elif is_kind(v, KIND_TUPLE):
        status = put_group(w, tuple_items(v), tuple_length(v), c't')
    elif is_kind(v, KIND_FROZENSET):
        items = new_list(w.vm, 8)
        if items == ERROR:
            return -1
        while set_next(<Set*>v, &position, &key, &hash):
            if list_append(w.vm, <List*>items, key) < 0:
                return -1
        status = put_group(w, (<List*>items).items, (<List*>items).length, c'f')
    else:
        raise_value_error(w.vm, "unmarshallable object")
        return -1
    if status < 0:
        return -1
    w.constant_count += 1
    return w.constant_count - 1

cdef int put_code(Writer* w, Code* code, int64_t first_child) noexcept nogil:
    """One code, whose children have the numbers from `first_child` on; -1 with an exception set."""
    cdef Output* b = &w.codes
    cdef uint8_t* marks = captured_variables(w.vm, code)
    cdef int64_t i, number, cells = 0
    cdef Value numbers = new_list(w.vm, tuple_length(code.constants) + 1)
    cdef int status = -1 if marks == NULL or numbers == ERROR else 0
    if status == 0:
        status = put_string(w, b, code.name)
    if status == 0:
        status = put_string(w, b, code.qualname)
    put_unsigned(b, code.flags)
    put_unsigned(b, code.positional)
    put_unsigned(b, code.positional_only)
    put_unsigned(b, code.keyword_only)
    put_unsigned(b, code.registers)
    put_unsigned(b, code.variables)
    for i in range(code.variables):
        if status == 0:
            cells += marks[i] != 0
            status = put_string(w, b, tuple_items(code.variable_names)[i])
    put_unsigned(b, code.capture_count)
    for i in range(code.capture_count):
        put_unsigned(b, code.captures[2 * i])
        put_unsigned(b, code.captures[2 * i + 1])
        if status == 0:
            status = put_string(w, b, tuple_items(code.free_names)[i])
    put_unsigned(b, cells)
    for i in range(code.variables):
        if status == 0 and marks[i]:
            put_unsigned(b, i)
    buffer_free(w.vm, marks, code.variables + 1)
    put_unsigned(b, tuple_length(code.constants))
    for i in range(tuple_length(code.constants)):
        if status == 0:
            number = put_constant(w, tuple_items(code.constants)[i])
            status = -1 if number < 0 else 0
            put_unsigned(b, number)
    put_unsigned(b, code.site_count)
    for i in range(code.site_count):
        if status == 0:
            status = put_string(w, b, code.sites[i].name)
    put_unsigned(b, tuple_length(code.children))
    for i in range(tuple_length(code.children)):
        put_unsigned(b, first_child + i)
    put_unsigned(b, code.first_line)
    number = put_constant(w, code.doc) if status == 0 and code.doc != NONE else -1
    put_unsigned(b, number + 1)
    put_unsigned(b, code.bytecode_size)
    put_bytes(b, code.bytecode, code.bytecode_size)
    put_unsigned(b, code.table_count)
    for i in range(code.table_count):
        put_unsigned(b, code.table[i].start)
        put_unsigned(b, code.table[i].end - code.table[i].start)
        put_unsigned(b, code.table[i].target)
        put_unsigned(b, code.table[i].kind)
        put_unsigned(b, code.table[i].register)
    put_unsigned(b, code.positions_size)
    put_bytes(b, code.positions, code.positions_size)
    put_unsigned(b, code.traces_size)
    put_bytes(b, code.traces, code.traces_size)
    charge(w.vm, code.bytecode_size >> 3)
    return -1 if status < 0 or number < 0 and code.doc != NONE else 0

cdef Value write_program(VM* vm, Code* code) noexcept nogil:
    """The payload of a program whose module's code is the given one; the codes inside have its file name."""
    cdef Writer w
    cdef Output whole
    cdef Value names = new_dict(vm), codes = new_list(vm, 8), out = ERROR
    cdef int64_t i = 0, k, first
    cdef int status = 0
    memset(&w, 0, sizeof(Writer))
    memset(&whole, 0, sizeof(Output))
    if names == ERROR or codes == ERROR or list_append(vm, <List*>codes, <Value>code) < 0:
        return ERROR
    w.vm = w.strings.vm = w.constants.vm = w.codes.vm = whole.vm = vm
    w.numbers = <Dict*>names
    while i < (<List*>codes).length and status == 0:
        code = <Code*>(<List*>codes).items[i]
        first = (<List*>codes).length
        for k in range(tuple_length(code.children)):
            if list_append(vm, <List*>codes, tuple_items(code.children)[k]) < 0:
                status = -1
        if status == 0:
            status = put_code(&w, code, first)
        i += 1
    if status == 0:
        status = put_string(&w, &whole, (<Code*>(<List*>codes).items[0]).filename)      # its number, for a moment
    if status == 0 and not w.strings.failed and not w.constants.failed and not w.codes.failed:
        k = as_int(dict_get(vm, w.numbers, (<Code*>(<List*>codes).items[0]).filename))
        whole.length = 0
        put_unsigned(&whole, w.numbers.count)
        put_bytes(&whole, w.strings.data, w.strings.length)
        put_unsigned(&whole, w.constant_count)
        put_bytes(&whole, w.constants.data, w.constants.length)
        put_unsigned(&whole, k)
        put_unsigned(&whole, (<List*>codes).length)
        put_bytes(&whole, w.codes.data, w.codes.length)
        if not whole.failed:
            out = new_bytes(vm, whole.data, whole.length)
    buffer_free(vm, w.strings.data, w.strings.capacity)
    buffer_free(vm, w.constants.data, w.constants.capacity)
    buffer_free(vm, w.codes.data, w.codes.capacity)
    buffer_free(vm, whole.data, whole.capacity)
    return out

# _code: what the guest's marshal, dis and importlib ask

cdef Value code_dumps(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[0], KIND_CODE):
        return raise_type_error(vm, "a code is needed")
    if is_prelude_code(vm, <Code*>args[0]):
        return raise_value_error(vm, "unmarshallable object")
    return write_program(vm, <Code*>args[0])

cdef Value code_loads(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The code that dumps() gave the bytes of, through the verifier; ValueError for all other bytes."""
    cdef const char* error = NULL
    cdef Value d = new_dict(vm)
    cdef Code* code
    if not is_kind(args[0], KIND_BYTES):
        return raise_type_error(vm, "bytes are needed")
    if d == ERROR:
        return ERROR
    charge(vm, bytes_length(args[0]) >> 1)
    code = load_image(vm, bytes_data(args[0]), bytes_length(args[0]), d, False, False, &error)
    if code != NULL:
        return <Value>code
    return raise_error1(vm, SHAPE_VALUE_ERROR, "bad marshal data (%s)", error) if error != NULL else ERROR

cdef Value code_set_filename(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Give a code and those inside that have its file name another."""
    cdef Value codes = new_list(vm, 8), before
    cdef Code* code
    cdef int64_t i = 0, k
    if not is_kind(args[0], KIND_CODE) or not is_exact_str(args[1]):
        return raise_type_error(vm, "a code and a str are needed")
    before = (<Code*>args[0]).filename
    if is_prelude_code(vm, <Code*>args[0]) or codes == ERROR or list_append(vm, <List*>codes, args[0]) < 0:
        return ERROR if is_pointer(vm.exception) else NONE
    while i < (<List*>codes).length:
        code = <Code*>(<List*>codes).items[i]
        if str_equal(<Str*>code.filename, <Str*>before):
            code.filename = args[1]
        for k in range(tuple_length(code.children)):
            if list_append(vm, <List*>codes, tuple_items(code.children)[k]) < 0:
                return ERROR
        i += 1
        charge(vm, 1)
    return NONE

cdef Value code_tables(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What the operands of a code's instructions are numbers of, to be read: (constants, names of sites, codes inside,
    exception table as (start, end, target, kind, register), registers, names of variables)."""
    cdef Code* code = <Code*>args[0]
    cdef Value parts[6]
    cdef Value entry[5]
    cdef int64_t i
    if not is_kind(args[0], KIND_CODE):
        return raise_type_error(vm, "a code is needed")
    parts[0] = code.constants
    parts[1] = new_tuple(vm, code.site_count)
    parts[2] = code.children
    parts[3] = new_tuple(vm, code.table_count)
    parts[4] = box_int(code.registers)
    parts[5] = code.variable_names
    if parts[1] == ERROR or parts[3] == ERROR:
        return ERROR
    for i in range(code.site_count):
        tuple_items(parts[1])[i] = code.sites[i].name
    for i in range(code.table_count):
        tuple_items(parts[3])[i] = NONE
    for i in range(code.table_count):
        entry[0] = box_int(code.table[i].start)
        entry[1] = box_int(code.table[i].end)
        entry[2] = box_int(code.table[i].target)
        entry[3] = box_int(code.table[i].kind)
        entry[4] = box_int(code.table[i].register)
        tuple_items(parts[3])[i] = new_tuple_from(vm, entry, 5)
        if tuple_items(parts[3])[i] == ERROR:
            return ERROR
    charge(vm, code.site_count + code.table_count)
    return new_tuple_from(vm, parts, 6)

cdef int register_code_natives() except -1:
    cdef Dict* d = define_module("_code")
    define_function(d, "dumps", code_dumps, "code, /", "_code")
    define_function(d, "loads", code_loads, "data, /", "_code")
    define_function(d, "set_filename", code_set_filename, "code, filename, /", "_code")
    define_function(d, "tables", code_tables, "code, /", "_code")
    define_function(d, "opcodes", code_opcodes, "/", "_code")
    return 0
