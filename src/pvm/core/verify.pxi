# The verifier. After it, no instruction of a code can touch what is not its own: instructions decode, jumps
# land on instructions and only loop instructions go back, registers, constants, sites, free variables and
# children are in range, windows fit, tables are in order, and control cannot run off the end.

cdef int verify_fail(Image* image, const char* error) noexcept nogil:
    return reader_fail(&image.reader, error)

cdef int verify_code(Image* image, Code* code) noexcept nogil:
    cdef uint8_t* starts
    cdef int64_t size = code.bytecode_size
    cdef int64_t i
    cdef int status
    if code.flags & CODE_NAMESPACE:
        if code.positional or code.keyword_only or code.flags & (CODE_VARARGS | CODE_VARKEYWORDS) or code.registers < 1:
            return verify_fail(image, "a namespace code with parameters")
    if code.positional_only > code.positional or parameter_count(code) > code.registers or parameter_count(code) > code.variables + (code.flags & CODE_NAMESPACE):
        return verify_fail(image, "parameters do not fit the registers")
    if size == 0:
        return verify_fail(image, "a code without instructions")
    starts = <uint8_t*>buffer_new(image.vm, size + 1)
    if starts == NULL:
        return -1
    memset(starts, 0, size + 1)
    status = verify_instructions(image, code, starts)
    if status == 0:
        status = verify_jumps(image, code, starts)
    if status == 0:
        status = verify_table(image, code, starts)
    if status == 0:
        status = verify_captures(image, code)
    if status == 0:
        status = verify_positions(image, code)
    for i in range(code.site_count):
        code.sites[i].kind = CACHE_EMPTY
    buffer_free(image.vm, starts, size + 1)
    return status

cdef int verify_instructions(Image* image, Code* code, uint8_t* starts) noexcept nogil:
    """Decode from the first byte to the last; mark where instructions begin; check every operand."""
    cdef int64_t at = 0, size = code.bytecode_size
    cdef uint8_t opcode = 0
    while at < size:
        opcode = code.bytecode[at]
        if OPCODE_SIZES[opcode] == 0:
            return verify_fail(image, "an unknown instruction")
        if at + OPCODE_SIZES[opcode] > size:
            return verify_fail(image, "an instruction runs past the end")
        starts[at] = 1
        if verify_operands(image, code, code.bytecode + at) < 0 or verify_window(image, code, code.bytecode + at) < 0:
            return -1
        at += OPCODE_SIZES[opcode]
    if not OPCODE_ENDS[opcode]:
        return verify_fail(image, "control runs off the end")
    return 0

cdef int verify_operands(Image* image, Code* code, uint8_t* instruction) noexcept nogil:
    cdef const char* kind = OPCODE_OPERANDS[instruction[0]]
    cdef uint8_t* at = instruction + 1
    while kind[0]:
        if kind[0] == c'r' or kind[0] == c'd' or kind[0] == c'm' or kind[0] == c'b':
            if at[0] >= code.registers:
                return verify_fail(image, "a register is out of range")
            at += 1
        elif kind[0] == c'n' or kind[0] == c'i':
            at += 1
        elif kind[0] == c'k':
            if at[0] >= tuple_length(code.constants):
                return verify_fail(image, "a constant is out of range")
            at += 1
        elif kind[0] == c'K':
            if read_u16(at) >= tuple_length(code.constants):
                return verify_fail(image, "a constant is out of range")
            at += 2
        elif kind[0] == c'W':
            if read_u32(at) >= tuple_length(code.constants):
                return verify_fail(image, "a constant is out of range")
            if instruction[0] != OP_LOAD_CONST_FAR and verify_name(image, code, read_u32(at)) < 0:
                return -1
            at += 4
        elif kind[0] == c's':
            if read_u16(at) >= code.site_count:
                return verify_fail(image, "a site is out of range")
            if verify_site(image, code, read_u16(at), instruction[0]) < 0:
                return -1
            at += 2
        elif kind[0] == c'v':
            if read_u16(at) >= code.capture_count:
                return verify_fail(image, "a free variable is out of range")
            at += 2
        elif kind[0] == c'c':
            if read_u16(at) >= tuple_length(code.children):
                return verify_fail(image, "a child code is out of range")
            at += 2
        elif kind[0] == c'u' or kind[0] == c'J':
            at += 4
        else:
            at += 2
        kind += 1
    return 0

cdef int verify_site(Image* image, Code* code, uint32_t index, int opcode) noexcept nogil:
    """Instructions share a site only where they read its cache alike: those of globals, which compare versions, and
    those of attributes, which compare shapes, do not. What users a site has stands in its `kind` until the end."""
    cdef Site* site = code.sites + index
    cdef uint32_t use = 0
    if opcode == OP_GET_GLOBAL or opcode == OP_SET_GLOBAL:
        use = 1
    elif opcode == OP_GET_ATTR or opcode == OP_SET_ATTR or opcode == OP_LOAD_METHOD or opcode == OP_INVOKE:
        use = 2 + <uint32_t>opcode
    if use and site.kind and site.kind != use:
        return verify_fail(image, "a site has users that do not agree")
    if use:
        site.kind = use
    return 0

cdef int verify_name(Image* image, Code* code, int64_t index) noexcept nogil:
    """A constant that is used as a name: an interned string."""
    cdef Value v = tuple_items(code.constants)[index]
    if not is_exact(v, SHAPE_STR):
        return verify_fail(image, "a name is no string")
    v = intern(image.vm, v)
    if v == ERROR:
        return -1
    tuple_items(code.constants)[index] = v
    return 0

cdef int verify_keywords(Image* image, Code* code, int64_t index, int64_t argc) noexcept nogil:
    """The names of keyword arguments: a tuple of strings, no more than there are arguments."""
    cdef Value v = tuple_items(code.constants)[index]
    cdef int64_t i
    if not is_exact(v, SHAPE_TUPLE) or tuple_length(v) > argc:
        return verify_fail(image, "keyword names do not fit the call")
    for i in range(tuple_length(v)):
        if not is_exact(tuple_items(v)[i], SHAPE_STR):
            return verify_fail(image, "a keyword is no string")
    return 0

cdef int verify_window(Image* image, Code* code, uint8_t* at) noexcept nogil:
    """Windows of registers end within the frame."""
    cdef int64_t end = 0
    cdef int opcode = at[0]
    if opcode == OP_BUILD_LIST or opcode == OP_BUILD_TUPLE or opcode == OP_BUILD_SET or opcode == OP_BUILD_STRING:
        end = at[1] + at[2]
    elif opcode == OP_BUILD_DICT:
        end = at[1] + 2 * at[2]
    elif opcode == OP_CALL:
        end = at[1] + 1 + at[2]
    elif opcode == OP_CALL_METHOD or opcode == OP_INVOKE:
        end = at[1] + 2 + at[2]
    elif opcode == OP_CALL_KW:
        end = at[1] + 1 + at[2]
        if verify_keywords(image, code, read_u16(at + 3), at[2]) < 0:
            return -1
    elif opcode == OP_CALL_METHOD_KW:
        end = at[1] + 2 + at[2]
        if verify_keywords(image, code, read_u16(at + 3), at[2]) < 0:
            return -1
    elif opcode == OP_MATCH_CLASS:
        if verify_keywords(image, code, read_u16(at + 4), 255) < 0:
            return -1
    elif opcode == OP_CALL_EX or opcode == OP_BUILD_SLICE or opcode == OP_GET_SLICE:
        end = at[1] + 3
    elif opcode == OP_GET_STEP_SLICE or opcode == OP_SET_SLICE:
        end = at[1] + 4
    elif opcode == OP_EXCEPTION_INFO:
        end = at[2] + 3
    elif opcode == OP_LOAD_METHOD:
        end = at[4] + 2
    elif opcode == OP_LOAD_DUNDER:
        end = at[3] + 2
    elif opcode == OP_TAKE_SPILL:
        end = <int64_t>at[9] + read_u32(at + 5)
        if read_u32(at + 5) > read_u32(at + 1):
            return verify_fail(image, "a spill area takes more than it holds")
    elif opcode == OP_UNPACK:
        end = at[2] + at[3]
    elif opcode == OP_UNPACK_STAR:
        end = at[2] + at[3] + 1 + at[4]
    elif opcode == OP_MAKE_FUNCTION:
        end = at[4] + (at[3] & 1) + (at[3] >> 1 & 1) + (at[3] >> 2 & 1) + (at[3] >> 3 & 1)
    elif opcode == OP_LOAD_SPECIAL and at[1] != UNBOUND and at[1] != NONE and at[1] != FALSE_ and at[1] != TRUE_ \
            and at[1] != ELLIPSIS and at[1] != NOT_IMPLEMENTED:
        return verify_fail(image, "an unknown special value")
    if end > code.registers:
        return verify_fail(image, "a window does not fit the frame")
    return 0

cdef bint may_go_back(int opcode) noexcept nogil:
    """Loop instructions, which are safepoints."""
    return opcode == OP_LOOP or opcode == OP_JUMP_FAR or opcode == OP_LOOP_IF_TRUE or opcode == OP_LOOP_IF_FALSE or \
        (OP_LOOP_IF_EQ <= opcode <= OP_LOOP_IF_GE) or (OP_LOOP_IF_EQ_INT <= opcode <= OP_LOOP_IF_GE_INT)

cdef int verify_jumps(Image* image, Code* code, uint8_t* starts) noexcept nogil:
    cdef int64_t at = 0, following, distance, target
    cdef uint8_t opcode
    cdef const char* kinds
    cdef char last
    while at < code.bytecode_size:
        opcode = code.bytecode[at]
        following = at + OPCODE_SIZES[opcode]
        kinds = OPCODE_OPERANDS[opcode]
        last = kinds[strlen(kinds) - 1] if kinds[0] else 0
        if last == c'j' or last == c'J':
            distance = read_i16(code.bytecode + following - 2) if last == c'j' else read_i32(code.bytecode + following - 4)
            target = following + distance
            if target < 0 or target >= code.bytecode_size or not starts[target]:
                return verify_fail(image, "a jump lands outside the instructions")
            if distance < 0 and not may_go_back(opcode):
                return verify_fail(image, "a jump back without a safepoint")
        at = following
    return 0

cdef int verify_table(Image* image, Code* code, uint8_t* starts) noexcept nogil:
    cdef int64_t i
    cdef TableEntry* entry
    for i in range(code.table_count):
        entry = &code.table[i]
        if entry.kind == 0 and (entry.target >= code.bytecode_size or not starts[entry.target]):
            return verify_fail(image, "a handler lies outside the instructions")
    return 0

cdef int verify_captures(Image* image, Code* code) noexcept nogil:
    """What the children capture exists in this code."""
    cdef int64_t i, k
    cdef Code* child
    for i in range(tuple_length(code.children)):
        child = <Code*>tuple_items(code.children)[i]
        for k in range(child.capture_count):
            # That a spill area is long enough shows when it is there.
            if child.captures[2 * k] != CAPTURE_SPILLED and \
                    child.captures[2 * k + 1] >= (code.registers if child.captures[2 * k] == CAPTURE_REGISTER else code.capture_count):
                return verify_fail(image, "a captured variable is out of range")
    return 0

cdef enum:
    FARTHEST = 0x7FFFFFFF    # line or column; what a Value holds as an int is far beyond

cdef int verify_positions(Image* image, Code* code) noexcept nogil:
    """Positions are of instructions that there are, and their numbers small."""
    cdef Reader reader
    cdef int64_t line = code.first_line, change, at = 0
    cdef uint64_t first, rows, column, end
    memset(&reader, 0, sizeof(Reader))
    reader.data = code.positions
    reader.end = code.positions_size
    while reader.at < reader.end:
        first = read_unsigned(&reader)
        change = read_signed(&reader)
        rows = read_unsigned(&reader) if first & 1 else 0
        column = read_unsigned(&reader)
        end = read_unsigned(&reader)
        if reader.error != NULL or first >> 1 > <uint64_t>(code.bytecode_size - at) or rows >= <uint64_t>FARTHEST or \
                column >= <uint64_t>FARTHEST or end >= <uint64_t>FARTHEST or not -<int64_t>FARTHEST < change < <int64_t>FARTHEST:
            return verify_fail(image, "a damaged position")
        at += <int64_t>(first >> 1)
        line += change
        if not -<int64_t>FARTHEST < line < 2 * <int64_t>FARTHEST:
            return verify_fail(image, "a damaged position")
    return 0
