# Code objects as guests see them, beyond what object.pxi defines, and a function's change of code.

cdef Value code_replace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """replace(co_name=, co_qualname=, co_filename=, co_firstlineno=, co_flags=): a copy of the code. Of the flags only
    that of types.coroutine can change."""
    cdef Code* code = <Code*>args[0]
    cdef Code* out
    cdef Value copy
    cdef int i
    for i in range(1, 4):
        if args[i] != UNBOUND and not is_kind(args[i], KIND_STR):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "replace() argument must be str, not %s", type_name(vm, args[i]))
    for i in range(4, 6):
        if args[i] != UNBOUND and not is_int(args[i]):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, args[i]))
    copy = copy_code(vm, code, code.globals)
    if copy == ERROR:
        return ERROR
    out = <Code*>copy
    if args[1] != UNBOUND:
        out.name = args[1]
    if args[2] != UNBOUND:
        out.qualname = args[2]
    if args[3] != UNBOUND:
        out.filename = args[3]
    if args[4] != UNBOUND and as_int(args[4]) >= 0:
        out.first_line = <uint32_t>as_int(args[4])
    if args[5] != UNBOUND and out.flags & CODE_GENERATOR and as_int(args[5]) & 0x100:
        out.flags |= CODE_ITERABLE_COROUTINE
    return copy

cdef Value function_set_code(VM* vm, Value v, Value value) noexcept nogil:
    """Generators keep their registers by the code of their function: one that makes them takes only a copy of it."""
    cdef Function* function = <Function*>v
    cdef Code* old = function.code
    cdef Code* code = <Code*>value
    cdef uint32_t suspends = CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR
    if not is_kind(value, KIND_CODE):
        return raise_type_error(vm, "__code__ must be set to a code object")
    if code.capture_count != old.capture_count:
        snprintf(vm.message, sizeof(vm.message), "%s() requires a code object with %lld free vars, not %lld", text_of(vm, function.name),
                 <long long>old.capture_count, <long long>code.capture_count)
        return raise_value_error(vm, vm.message)
    if code.flags & CODE_NAMESPACE or old.flags & CODE_NAMESPACE:
        return raise_value_error(vm, "the code of a class body or module cannot be that of a function")
    if (code.flags | old.flags) & suspends:
        if code.registers != old.registers or code.bytecode_size != old.bytecode_size or \
                memcmp(code.bytecode, old.bytecode, code.bytecode_size) != 0 or (code.flags ^ old.flags) & suspends:
            return raise_value_error(vm, "a function that makes generators takes only a copy of its code")
    function.code = code
    flush_caches(vm)
    return NONE

cdef Value code_get_posonly(VM* vm, Value v) noexcept nogil:
    return box_int((<Code*>v).positional_only)

cdef Value code_get_nlocals(VM* vm, Value v) noexcept nogil:
    return box_int((<Code*>v).variables)

cdef Value code_get_qualname(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).qualname

cdef Value code_get_consts(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).constants

cdef Value code_get_names(VM* vm, Value v) noexcept nogil:
    """The names of globals and attributes that the code uses."""
    cdef Code* code = <Code*>v
    cdef Value names = new_tuple(vm, code.site_count)
    cdef int64_t i
    if names != ERROR:
        for i in range(code.site_count):
            tuple_items(names)[i] = code.sites[i].name
    return names

cdef Value position_tuple(VM* vm, Position* position) noexcept nogil:
    cdef Value out = new_tuple(vm, 4)
    if out != ERROR:
        tuple_items(out)[0] = box_int(position.line)
        tuple_items(out)[1] = box_int(position.end_line)
        tuple_items(out)[2] = box_int(position.column) if position.column >= 0 else NONE
        tuple_items(out)[3] = box_int(position.end_column) if position.column >= 0 else NONE
    return out

cdef Value code_positions(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """co_positions(): (line, end line, column, end column) of each unit of code. A unit is a byte here and counts as two
    in tb_lasti, as instructions do in CPython; columns are in code points."""
    cdef Code* code = <Code*>args[0]
    cdef Reader reader
    cdef Position following
    cdef int64_t at = 0, unit = 0
    cdef Value out = new_list(vm, code.bytecode_size)
    cdef Value present
    cdef bint more = True
    if out == ERROR:
        return ERROR
    begin_positions(code, &reader, &following)
    while more:
        present = position_tuple(vm, &following)
        if present == ERROR:
            return ERROR
        more = next_position(&reader, &at, &following)
        while unit < (at if more and at < code.bytecode_size else code.bytecode_size):
            if list_append(vm, <List*>out, present) < 0:
                return ERROR
            unit += 1
    return get_iter(vm, out)

cdef Value code_lines(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """co_lines(): (start, end, line) of each run of code of one line, in units of tb_lasti."""
    cdef Code* code = <Code*>args[0]
    cdef Reader reader
    cdef Position position
    cdef int64_t at = 0, start = 0, line
    cdef Value out = new_list(vm, 8)
    cdef Value entry
    cdef bint more = True
    if out == ERROR:
        return ERROR
    begin_positions(code, &reader, &position)
    while more:
        line = position.line
        more = next_position(&reader, &at, &position)
        if more and (position.line == line or at == start):
            continue
        entry = new_tuple(vm, 3)
        if entry == ERROR:
            return ERROR
        tuple_items(entry)[0] = box_int(2 * start)
        tuple_items(entry)[1] = box_int(2 * (at if more else code.bytecode_size))
        tuple_items(entry)[2] = box_int(line)
        if list_append(vm, <List*>out, entry) < 0:
            return ERROR
        start = at
    return get_iter(vm, out)

cdef int register_code_objects() except -1:
    define_method(SHAPE_CODE, "replace", code_replace, "self, *, co_name=, co_qualname=, co_filename=, co_firstlineno=, co_flags=")
    define_method(SHAPE_CODE, "co_positions", code_positions, "self, /")
    define_method(SHAPE_CODE, "co_lines", code_lines, "self, /")
    define_member(SHAPE_CODE, "co_posonlyargcount", code_get_posonly, NULL)
    define_member(SHAPE_CODE, "co_nlocals", code_get_nlocals, NULL)
    define_member(SHAPE_CODE, "co_qualname", code_get_qualname, NULL)
    define_member(SHAPE_CODE, "co_consts", code_get_consts, NULL)
    define_member(SHAPE_CODE, "co_names", code_get_names, NULL)
    define_member(SHAPE_FUNCTION, "__code__", function_get_code, function_set_code)
    return 0
