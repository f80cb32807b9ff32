# Code objects as guests see them, beyond what functionfields.pxi defines, and a function's change of code.

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

cdef Value code_get_code(VM* vm, Value v) noexcept nogil:
    """The instructions, as bytes of the machine's own encoding."""
    return new_bytes(vm, (<Code*>v).bytecode, (<Code*>v).bytecode_size)

cdef Value code_get_stacksize(VM* vm, Value v) noexcept nogil:
    """Registers beyond the variables: what stands for the depth of a stack."""
    return box_int((<Code*>v).registers - variable_registers(<Code*>v))

cdef Value code_get_cellvars(VM* vm, Value v) noexcept nogil:
    """The variables that codes inside of this one capture."""
    return prelude_call(vm, "code_cellvars", &v, 1)

cdef Value code_get_children(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).children

cdef inline bint same_bytes(const void* a, const void* b, int64_t size) noexcept nogil:
    return size == 0 or memcmp(a, b, size) == 0      # of what is empty there may be none

cdef bint code_equal(VM* vm, Code* a, Code* b) noexcept nogil:
    """Whether two codes do the same under the same names, at the same places."""
    cdef int64_t i
    if a == b:
        return True
    if a.bytecode_size != b.bytecode_size or a.flags != b.flags or a.first_line != b.first_line or a.registers != b.registers \
            or a.positional != b.positional or a.positional_only != b.positional_only or a.keyword_only != b.keyword_only \
            or a.site_count != b.site_count or a.positions_size != b.positions_size or a.table_count != b.table_count \
            or a.capture_count != b.capture_count or tuple_length(a.constants) != tuple_length(b.constants) \
            or tuple_length(a.children) != tuple_length(b.children):
        return False
    if not str_equal(<Str*>a.name, <Str*>b.name) or not str_equal(<Str*>a.qualname, <Str*>b.qualname) \
            or not same_bytes(a.bytecode, b.bytecode, a.bytecode_size) or not same_bytes(a.positions, b.positions, a.positions_size) \
            or not same_bytes(a.table, b.table, a.table_count * <int64_t>sizeof(TableEntry)) \
            or not same_bytes(a.captures, b.captures, a.capture_count * 4):
        return False
    for i in range(a.site_count):
        if a.sites[i].name != b.sites[i].name:
            return False
    for i in range(tuple_length(a.constants)):
        if not constant_equal(vm, tuple_items(a.constants)[i], tuple_items(b.constants)[i]):
            return False
    if enter_recursion(vm, " in comparison") < 0:
        vm.exception = UNBOUND
        return False
    for i in range(tuple_length(a.children)):
        if not code_equal(vm, <Code*>tuple_items(a.children)[i], <Code*>tuple_items(b.children)[i]):
            leave_recursion(vm)
            return False
    leave_recursion(vm)
    return True

cdef bint constant_equal(VM* vm, Value a, Value b) noexcept nogil:
    """Whether two constants are one: 1, 1.0 and True are three, and so are 0.0 and -0.0 two."""
    cdef int64_t i
    if a == b:
        return True
    if kind_of(a) != kind_of(b) or kind_of(a) < 0:
        return False
    if is_kind(a, KIND_TUPLE):
        if tuple_length(a) != tuple_length(b):
            return False
        for i in range(tuple_length(a)):
            if not constant_equal(vm, tuple_items(a)[i], tuple_items(b)[i]):
                return False
        return True
    if is_kind(a, KIND_COMPLEX):
        return memcmp(<char*>a + sizeof(Header), <char*>b + sizeof(Header), 16) == 0
    return builtin_compare(vm, COMPARE_EQ, a, b) == TRUE_

cdef int64_t code_hash(Code* code) noexcept nogil:
    return str_hash(<Str*>code.name) ^ code.first_line * 31 ^ code.bytecode_size * 1009 ^ <int64_t>code.flags << 7

cdef int register_code_objects() except -1:
    define_method(SHAPE_CODE, "replace", code_replace, "self, *, co_name=, co_qualname=, co_filename=, co_firstlineno=, co_flags=")
    define_method(SHAPE_CODE, "co_positions", code_positions, "self, /")
    define_method(SHAPE_CODE, "co_lines", code_lines, "self, /")
    define_member(SHAPE_CODE, "co_code", code_get_code, NULL)
    define_member(SHAPE_CODE, "co_stacksize", code_get_stacksize, NULL)
    define_member(SHAPE_CODE, "co_cellvars", code_get_cellvars, NULL)
    define_member(SHAPE_CODE, "_children", code_get_children, NULL)
    define_member(SHAPE_CODE, "co_posonlyargcount", code_get_posonly, NULL)
    define_member(SHAPE_CODE, "co_nlocals", code_get_nlocals, NULL)
    define_member(SHAPE_CODE, "co_qualname", code_get_qualname, NULL)
    define_member(SHAPE_CODE, "co_consts", code_get_consts, NULL)
    define_member(SHAPE_CODE, "co_names", code_get_names, NULL)
    define_member(SHAPE_FUNCTION, "__code__", function_get_code, function_set_code)
    return 0
