# What a code holds, gathered from its instructions as programs expect it: co_consts and co_names in the order of their
# first use, co_varnames without cells. And replace(), which puts other values in their places in a copy.

cdef enum:                   # where an item of co_consts stands
    FROM_DOC = 0
    FROM_CONSTANT            # in the table of constants
    FROM_CHILD               # among the codes inside
    FROM_INSTRUCTION         # in the instructions themselves
    FROM_BITS = 2
    CONSTANTS_MOST = 100000  # tuples and sets among constants that replace() takes
    IMMEDIATES = 65536       # ints that an instruction may hold: all of 16 bits

cdef struct Gathering:       # co_consts while it is gathered
    VM* vm
    Code* code
    List* values
    List* origins            # of each value: what it comes from, and its number there
    uint8_t* seen            # a bit for each constant, child and immediate
    bint none                # None is among them
    int64_t bits

cdef int gather_item(Gathering* g, Value value, int origin, int64_t index, int64_t bit) noexcept nogil:
    """Note a value unless its bit is set; a special value, which has none, unless it is there."""
    cdef int64_t i
    if bit >= 0:
        if g.seen[bit >> 3] >> (bit & 7) & 1:
            return 0
        g.seen[bit >> 3] |= <uint8_t>(1 << (bit & 7))
    elif value == NONE:
        if g.none:
            return 0
    else:
        for i in range(g.values.length):
            if g.values.items[i] == value:
                return 0
            charge(g.vm, 1)
    if value == NONE:
        g.none = True
    if list_append(g.vm, g.values, value) < 0 or list_append(g.vm, g.origins, box_int(index << FROM_BITS | origin)) < 0:
        return -1
    return 0

cdef bint names_constant(int opcode, int64_t operand) noexcept nogil:
    """Whether an instruction's constant is a name: what CPython keeps in co_names."""
    return operand == 0 and opcode == OP_IMPORT_NAME or OPCODE_OPERANDS[opcode][operand] == c'W' and opcode != OP_LOAD_CONST_FAR

cdef int gather_from(Gathering* g, uint8_t* instruction) noexcept nogil:
    """Note the constants of one instruction."""
    cdef Code* code = g.code
    cdef int64_t constants = tuple_length(code.constants), children = tuple_length(code.children), index, operand = 0
    cdef int opcode = instruction[0]
    cdef const char* kind = OPCODE_OPERANDS[opcode]
    cdef uint8_t* at = instruction + 1
    cdef int status = 0
    if opcode == OP_RETURN_NONE or opcode == OP_LOAD_SPECIAL and at[0] != UNBOUND and at[0] != NOT_IMPLEMENTED:
        return gather_item(g, NONE if opcode == OP_RETURN_NONE else at[0], FROM_INSTRUCTION, 0, -1)
    while kind[operand] and status == 0:
        if kind[operand] == c'k' or kind[operand] == c'K' or kind[operand] == c'W':
            index = at[0] if kind[operand] == c'k' else read_u16(at) if kind[operand] == c'K' else read_u32(at)
            if not names_constant(opcode, operand):
                status = gather_item(g, tuple_items(code.constants)[index], FROM_CONSTANT, index, index)
        elif kind[operand] == c'c':
            index = read_u16(at)
            status = gather_item(g, tuple_items(code.children)[index], FROM_CHILD, index, constants + index)
        elif kind[operand] == c'i' or kind[operand] == c'I':
            index = <int8_t>at[0] if kind[operand] == c'i' else read_i16(at)
            status = gather_item(g, box_int(index), FROM_INSTRUCTION, 0, constants + children + (index & (IMMEDIATES - 1)))
        at += operand_size(kind[operand])
        operand += 1
    return status

cdef int operand_size(char kind) noexcept nogil:
    if kind == c'W' or kind == c'u' or kind == c'J':
        return 4
    return 2 if kind == c'I' or kind == c'K' or kind == c's' or kind == c'v' or kind == c'c' or kind == c'j' else 1

cdef bint holds_doc(Code* code) noexcept nogil:
    """Whether the first of co_consts is the docstring: of a function, and until 3.13 None where there is none."""
    if code.flags & (CODE_MODULE | CODE_NAMESPACE):
        return False
    return code.doc != NONE or HOST_MINOR < 14 and (str_at(<Str*>code.name, 0) != c'<' or str_equal_c(code.name, "<lambda>"))

cdef int gather_constants(VM* vm, Code* code, Value* values, Value* origins) noexcept nogil:
    """Two lists: co_consts, and where each of it stands. 0 or -1 with an exception set."""
    cdef Gathering g
    cdef int64_t at = 0, size
    cdef int status = 0
    values[0] = new_list(vm, 8)
    origins[0] = new_list(vm, 8)
    if values[0] == ERROR or origins[0] == ERROR:
        return -1
    memset(&g, 0, sizeof(Gathering))
    g.vm = vm
    g.code = code
    g.values = <List*>values[0]
    g.origins = <List*>origins[0]
    size = (tuple_length(code.constants) + tuple_length(code.children) + IMMEDIATES + 7) >> 3
    g.seen = <uint8_t*>buffer_new(vm, size)
    if g.seen == NULL:
        return -1
    memset(g.seen, 0, size)
    if (<Str*>code.name).length and holds_doc(code):
        status = gather_item(&g, code.doc, FROM_DOC, 0, -1)
    charge(vm, (code.bytecode_size + size) >> 3)
    while at < code.bytecode_size and status == 0:
        status = gather_from(&g, code.bytecode + at)
        at += OPCODE_SIZES[code.bytecode[at]]
    buffer_free(vm, g.seen, size)
    return status

cdef Value code_get_consts(VM* vm, Value v) noexcept nogil:
    """The docstring of a function, then constants and codes inside, in the order of the instructions."""
    cdef Value values, origins
    if gather_constants(vm, <Code*>v, &values, &origins) < 0:
        return ERROR
    return new_tuple_from(vm, (<List*>values).items, (<List*>values).length)

cdef Value keys_tuple(VM* vm, Dict* d) noexcept nogil:
    cdef int64_t position = 0, n = 0
    cdef Value key, value, out = new_tuple(vm, d.count)
    if out != ERROR:
        while dict_next(d, &position, &key, &value):
            tuple_items(out)[n] = key
            n += 1
    return out

cdef Value code_get_names(VM* vm, Value v) noexcept nogil:
    """The names of globals, attributes and modules, in the order of the instructions."""
    cdef Code* code = <Code*>v
    cdef Value names = new_dict(vm), name
    cdef int64_t at = 0, operand
    cdef const char* kind
    cdef uint8_t* here
    charge(vm, code.bytecode_size >> 3)
    while at < code.bytecode_size and names != ERROR:
        kind = OPCODE_OPERANDS[code.bytecode[at]]
        here = code.bytecode + at + 1
        operand = 0
        while kind[operand]:
            name = UNBOUND
            if kind[operand] == c's' and code.bytecode[at] != OP_GET_CLASS_FREE:
                name = code.sites[read_u16(here)].name
            elif (kind[operand] == c'K' or kind[operand] == c'W') and names_constant(code.bytecode[at], operand):
                name = tuple_items(code.constants)[read_u16(here) if kind[operand] == c'K' else read_u32(here)]
            if is_kind(name, KIND_STR) and dict_set(vm, <Dict*>names, name, NONE) < 0:
                return ERROR
            here += operand_size(kind[operand])
            operand += 1
        at += OPCODE_SIZES[code.bytecode[at]]
    return keys_tuple(vm, <Dict*>names) if names != ERROR else ERROR

cdef uint8_t* captured_variables(VM* vm, Code* code) noexcept nogil:
    """For each variable 1 when it lives in a cell: a buffer of `code.variables` bytes and one; NULL without memory."""
    cdef uint8_t* marks = <uint8_t*>buffer_new(vm, code.variables + 1)
    cdef int64_t at = 0, variable = 0
    if marks == NULL:
        return NULL
    memset(marks, 0, code.variables + 1)
    while variable >= 0:
        variable = next_cell(code, &at)
        if 0 <= variable < code.variables:
            marks[variable] = 1
    charge(vm, at >> 4)
    return marks

cdef Value picked_variables(VM* vm, Code* code, bint cells) noexcept nogil:
    """The names of variables that codes inside capture, or of those that are not only for them."""
    cdef uint8_t* marks = captured_variables(vm, code)
    cdef int64_t i, k, parameters = 0 if code.flags & CODE_NAMESPACE else parameter_count(code), own = 0
    cdef Value out = new_list(vm, code.variables), name
    cdef List* found = <List*>out
    if marks == NULL or out == ERROR:
        buffer_free(vm, marks, code.variables + 1)
        return ERROR
    for i in range(1 if code.flags & CODE_NAMESPACE else 0, code.variables):
        if (marks[i] != 0) == cells or not cells and i < parameters:
            if list_append(vm, found, tuple_items(code.variable_names)[i]) < 0:
                break
            own += i < parameters
    if cells:                # parameters first, then by name
        for i in range(own + 1, found.length):
            name = found.items[i]
            k = i
            while k > own and str_compare(<Str*>found.items[k - 1], <Str*>name) > 0:
                found.items[k] = found.items[k - 1]
                k -= 1
            found.items[k] = name
            charge(vm, (i - k) >> 2)
    buffer_free(vm, marks, code.variables + 1)
    return new_tuple_from(vm, found.items, found.length) if not is_pointer(vm.exception) else ERROR

cdef Value code_get_varnames(VM* vm, Value v) noexcept nogil:
    return picked_variables(vm, <Code*>v, False)

cdef Value code_get_cellvars(VM* vm, Value v) noexcept nogil:
    return picked_variables(vm, <Code*>v, True)

cdef Value code_get_nlocals(VM* vm, Value v) noexcept nogil:
    cdef Value names = picked_variables(vm, <Code*>v, False)
    return box_int(tuple_length(names)) if names != ERROR else ERROR

# replace()

cdef enum:                   # the arguments of replace(), in the order of its signature
    REPLACE_ARGCOUNT = 1
    REPLACE_POSONLY
    REPLACE_KWONLY
    REPLACE_NLOCALS
    REPLACE_STACKSIZE
    REPLACE_FLAGS
    REPLACE_FIRST_LINE
    REPLACE_CODE
    REPLACE_CONSTS
    REPLACE_NAMES
    REPLACE_VARNAMES
    REPLACE_FREEVARS
    REPLACE_CELLVARS
    REPLACE_FILENAME
    REPLACE_NAME
    REPLACE_QUALNAME
    REPLACE_LINETABLE
    REPLACE_EXCEPTIONTABLE
    REPLACE_COUNT

REPLACE_NAMES_TEXT = ("self co_argcount co_posonlyargcount co_kwonlyargcount co_nlocals co_stacksize co_flags co_firstlineno co_code co_consts co_names "
                      "co_varnames co_freevars co_cellvars co_filename co_name co_qualname co_linetable co_exceptiontable").encode().split()
cdef const char* REPLACED[19]
REPLACED[:] = REPLACE_NAMES_TEXT
REPLACE_SIGNATURE = "self, *, " + ", ".join([name.decode() + "=" for name in REPLACE_NAMES_TEXT[1:]])

cdef Value cannot_replace(VM* vm, int which) noexcept nogil:
    return raise_error1(vm, SHAPE_VALUE_ERROR, "%s cannot be another: the instructions of this machine follow from it", REPLACED[which])

cdef int check_replacement(VM* vm, int which, Value v) noexcept nogil:
    """Whether an argument of replace() is of its type; -1 with TypeError set."""
    cdef int kind = KIND_STR
    if v == UNBOUND:
        return 0
    if which <= REPLACE_FIRST_LINE:
        if is_int(v):
            return 0
        raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, v))
        return -1
    if which == REPLACE_CODE or which >= REPLACE_LINETABLE:
        kind = KIND_BYTES
    elif which < REPLACE_FILENAME:
        kind = KIND_TUPLE
    if is_kind(v, kind):
        return 0
    snprintf(vm.message, sizeof(vm.message), "replace() argument '%s' must be %s, not %s", REPLACED[which],
             b"str" if kind == KIND_STR else b"tuple" if kind == KIND_TUPLE else b"bytes", type_name(vm, v))
    raise_type_error(vm, vm.message)
    return -1

cdef Value fixed_part(VM* vm, Value code, int which) noexcept nogil:
    """What an attribute is that no copy can have otherwise; UNBOUND for one that codes here do not have."""
    if which == REPLACE_ARGCOUNT:
        return code_get_argcount(vm, code)
    if which == REPLACE_KWONLY:
        return code_get_kwonly(vm, code)
    if which == REPLACE_NLOCALS:
        return code_get_nlocals(vm, code)
    if which == REPLACE_STACKSIZE:
        return code_get_stacksize(vm, code)
    if which == REPLACE_CODE:
        return code_get_code(vm, code)
    if which == REPLACE_FREEVARS:
        return code_get_freevars(vm, code)
    return code_get_cellvars(vm, code) if which == REPLACE_CELLVARS else UNBOUND

cdef bint is_fixed_part(int which) noexcept nogil:
    return which == REPLACE_ARGCOUNT or which == REPLACE_KWONLY or which == REPLACE_NLOCALS or which == REPLACE_STACKSIZE or which == REPLACE_CODE or \
        which == REPLACE_FREEVARS or which == REPLACE_CELLVARS or which >= REPLACE_LINETABLE

cdef bint is_constant(VM* vm, Value v, int64_t* left) noexcept nogil:
    """Whether a value may stand among constants: what source can write, and sets of that, of at most so many items as are left."""
    cdef int64_t i, position = 0, hash
    cdef Value key
    cdef bint fine = True
    cdef int kind = kind_of(v)
    if v == NONE or v == TRUE_ or v == FALSE_ or v == ELLIPSIS or is_number(v) or is_exact_str(v) or is_exact(v, SHAPE_BYTES) or is_exact(v, SHAPE_COMPLEX):
        return True
    left[0] -= 1
    if left[0] < 0 or not is_exact(v, SHAPE_TUPLE) and not is_exact(v, SHAPE_FROZENSET) or enter_recursion(vm, " in a constant") < 0:
        vm.exception = UNBOUND
        return False
    if kind == KIND_TUPLE:
        for i in range(tuple_length(v)):
            fine = fine and is_constant(vm, tuple_items(v)[i], left)
    else:
        while fine and set_next(<Set*>v, &position, &key, &hash):
            fine = is_constant(vm, key, left)
    leave_recursion(vm)
    return fine

cdef bint is_number(Value v) noexcept nogil:
    return is_int(v) or is_float(v) or is_exact(v, SHAPE_INT) or is_exact(v, SHAPE_FLOAT)

cdef Value tuple_copy(VM* vm, Value v) noexcept nogil:
    """A tuple of its own, even of none."""
    return new_tuple_from(vm, tuple_items(v), tuple_length(v))

cdef int replace_constants(VM* vm, Code* out, Value wanted) noexcept nogil:
    """Put the items of co_consts where they stand. What stands in instructions cannot be another."""
    cdef Value values, origins, item, copied
    cdef int64_t i, index, left = CONSTANTS_MOST
    cdef int origin
    if gather_constants(vm, out, &values, &origins) < 0:
        return -1
    copied = tuple_copy(vm, out.constants)
    if copied == ERROR:
        return -1
    out.constants = copied
    if tuple_length(wanted) < (<List*>values).length:
        raise_value_error(vm, "co_consts has fewer items than the instructions use")
        return -1
    for i in range((<List*>values).length):        # items beyond, which no instruction uses, are let go
        item = tuple_items(wanted)[i]
        origin = <int>(as_int((<List*>origins).items[i]) & ((1 << FROM_BITS) - 1))
        index = as_int((<List*>origins).items[i]) >> FROM_BITS
        if origin == FROM_CHILD:
            if not is_kind(item, KIND_CODE):
                raise_value_error(vm, "in co_consts another code must stand in the place of a code")
                return -1
            item = copy_code(vm, <Code*>item, out.globals, True)        # whole, so that no code is in two places
            if item == ERROR:
                return -1
            tuple_items(out.children)[index] = item
        elif origin == FROM_INSTRUCTION:
            if not constant_equal(vm, item, (<List*>values).items[i]):
                raise_value_error(vm, "a constant that stands in an instruction cannot be another: None, a truth value, an int of 16 bits")
                return -1
        elif not is_constant(vm, item, &left) or origin == FROM_DOC and item != NONE and not is_kind(item, KIND_STR):
            raise_error1(vm, SHAPE_VALUE_ERROR, "a value that is no constant in co_consts: %s", type_name(vm, item))
            return -1
        elif origin == FROM_DOC:
            out.doc = item
        else:
            tuple_items(out.constants)[index] = item
    return 0

cdef int renamed(VM* vm, Value before, Value after, Dict** names) noexcept nogil:
    """From each name to the one that stands in its place; -1 with ValueError set when these are not as many strings."""
    cdef int64_t i
    cdef Value d = new_dict(vm), name
    if tuple_length(before) != tuple_length(after):
        raise_value_error(vm, "as many names are needed as there were")
        return -1
    if d == ERROR:
        return -1
    for i in range(tuple_length(after)):
        name = intern(vm, tuple_items(after)[i]) if is_exact_str(tuple_items(after)[i]) else ERROR
        if name == ERROR or dict_set(vm, <Dict*>d, tuple_items(before)[i], name) < 0:
            if not is_pointer(vm.exception):
                raise_type_error(vm, "name tuples must contain only strings")
            return -1
    names[0] = <Dict*>d
    return 0

cdef int replace_names(VM* vm, Code* out, Value wanted) noexcept nogil:
    """Other names at the sites. One that stands among the constants may be a value elsewhere, and stays."""
    cdef Value before = code_get_names(vm, <Value>out), found
    cdef Dict* names = NULL
    cdef int64_t i
    if before == ERROR or renamed(vm, before, wanted, &names) < 0:
        return -1
    for i in range(tuple_length(before)):
        if tuple_items(before)[i] != tuple_items(wanted)[i]:
            for k in range(tuple_length(out.constants)):
                charge(vm, 1)
                if constant_equal(vm, tuple_items(out.constants)[k], tuple_items(before)[i]):
                    raise_value_error(vm, "the name of a module, or one behind very many others, cannot be another")
                    return -1
    for i in range(out.site_count):
        found = dict_get(vm, names, out.sites[i].name)
        if found != UNBOUND and found != ERROR:
            out.sites[i].name = found
    drop_site_chains(vm)
    return 0

cdef int replace_varnames(VM* vm, Code* out, Value wanted) noexcept nogil:
    cdef Value before = picked_variables(vm, out, False), found, copied = tuple_copy(vm, out.variable_names)
    cdef Dict* names = NULL
    cdef int64_t i
    if before == ERROR or copied == ERROR or renamed(vm, before, wanted, &names) < 0:
        return -1
    for i in range(tuple_length(copied)):
        found = dict_get(vm, names, tuple_items(copied)[i])
        if found != UNBOUND and found != ERROR:
            tuple_items(copied)[i] = found
    out.variable_names = copied
    return 0

cdef int replace_flags(VM* vm, Code* out, int64_t wanted) noexcept nogil:
    """Flags that say what a code is cannot change; those that its user sets can."""
    cdef Value present = code_get_flags(vm, <Value>out)
    cdef int64_t changed = as_int(present) ^ wanted
    cdef int64_t free = 0x10 | FLAG_ANNOTATIONS | (0x100 if out.flags & CODE_GENERATOR else 0)
    if changed & ~free:
        cannot_replace(vm, REPLACE_FLAGS)
        return -1
    if changed & 0x10:
        out.flags ^= CODE_NESTED
    if changed & FLAG_ANNOTATIONS:
        out.flags ^= CODE_FUTURE_ANNOTATIONS
    if changed & 0x100:
        out.flags ^= CODE_ITERABLE_COROUTINE
    return 0

cdef int verify_again(VM* vm, Code* code) noexcept nogil:
    """A code in which something has been replaced goes through the verifier as one from a file does."""
    cdef Image image
    memset(&image, 0, sizeof(Image))
    image.vm = vm
    if verify_code(&image, code) < 0:
        if image.reader.error != NULL:
            raise_value_error(vm, image.reader.error)
        return -1
    return 0

cdef Value code_replace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """replace(co_...=): a copy of the code with other values. What the instructions follow from must be as it was."""
    cdef Code* code = <Code*>args[0]
    cdef Code* out
    cdef Value copy, present
    cdef int which
    for which in range(1, REPLACE_COUNT):
        if check_replacement(vm, which, args[which]) < 0:
            return ERROR
        if args[which] != UNBOUND and is_fixed_part(which):
            present = fixed_part(vm, args[0], which)
            if present == ERROR:
                return ERROR
            if present == UNBOUND or not constant_equal(vm, present, args[which]):
                return cannot_replace(vm, which)
    copy = copy_code(vm, code, code.globals, False)
    if copy == ERROR:
        return ERROR
    out = <Code*>copy
    if args[REPLACE_NAME] != UNBOUND:
        out.name = args[REPLACE_NAME]
    if args[REPLACE_QUALNAME] != UNBOUND:
        out.qualname = args[REPLACE_QUALNAME]
    if args[REPLACE_FILENAME] != UNBOUND:
        out.filename = args[REPLACE_FILENAME]
    if args[REPLACE_FIRST_LINE] != UNBOUND:
        if not 0 <= as_int(args[REPLACE_FIRST_LINE]) < <int64_t>1 << 31:
            return raise_value_error(vm, "code: firstlineno must be positive")
        out.first_line = <uint32_t>as_int(args[REPLACE_FIRST_LINE])
    if args[REPLACE_POSONLY] != UNBOUND:
        if not 0 <= as_int(args[REPLACE_POSONLY]) <= out.positional:
            return raise_value_error(vm, "code: co_posonlyargcount does not fit co_argcount")
        out.positional_only = <uint16_t>as_int(args[REPLACE_POSONLY])
    if args[REPLACE_FLAGS] != UNBOUND and replace_flags(vm, out, as_int(args[REPLACE_FLAGS])) < 0 or \
            args[REPLACE_NAMES] != UNBOUND and replace_names(vm, out, args[REPLACE_NAMES]) < 0 or \
            args[REPLACE_VARNAMES] != UNBOUND and replace_varnames(vm, out, args[REPLACE_VARNAMES]) < 0 or \
            args[REPLACE_CONSTS] != UNBOUND and replace_constants(vm, out, args[REPLACE_CONSTS]) < 0 or \
            verify_again(vm, out) < 0:
        return ERROR
    return copy
