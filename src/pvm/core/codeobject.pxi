# Code objects as guests see them, beyond what functionfields.pxi defines, and a function's change of code.

cdef Value function_set_code(VM* vm, Value v, Value value) noexcept nogil:
    """Generators keep their registers by the code of their function: one that makes them takes only a copy of it."""
    cdef Function* function = <Function*>v
    cdef Code* old = function.code
    cdef Code* code = <Code*>value
    cdef uint32_t suspends = CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR
    if not is_open_function(vm, v, "__code__"):
        return ERROR
    if not is_kind(value, KIND_CODE):
        return raise_type_error(vm, "__code__ must be set to a code object")
    if is_prelude_code(vm, code):
        return raise_value_error(vm, "the code of a builtin cannot be that of a function")
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
    forget_calls(vm)
    forget_items(vm)
    return NONE

cdef Value code_get_flags(VM* vm, Value v) noexcept nogil:
    """CPython's flags of what the code is."""
    cdef uint32_t flags = (<Code*>v).flags
    cdef int64_t out = FLAG_ANNOTATIONS if flags & CODE_FUTURE_ANNOTATIONS else 0
    if flags & CODE_COROUTINE:
        out |= 0x80
    if flags & (CODE_MODULE | CODE_NAMESPACE):
        return box_int(out)
    out |= 3                                  # variables of its own, not in a dict
    if HOST_MINOR >= 14 and (<Code*>v).doc != NONE:
        out |= 0x4000000
    return box_int(out | (4 if flags & CODE_VARARGS else 0) | (8 if flags & CODE_VARKEYWORDS else 0) | (0x10 if flags & CODE_NESTED else 0)
                   | (0x20 if flags & CODE_GENERATOR else 0) | (0x100 if flags & CODE_ITERABLE_COROUTINE else 0)
                   | (0x200 if flags & CODE_ASYNC_GENERATOR else 0))

cdef Value code_get_posonly(VM* vm, Value v) noexcept nogil:
    return box_int((<Code*>v).positional_only)

cdef Value code_get_qualname(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).qualname

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
    in tb_lasti, as instructions do in CPython; columns are in bytes of UTF-8. Those of comprehensions that CPython inlines
    come behind."""
    cdef Value out = new_list(vm, (<Code*>args[0]).bytecode_size)
    return get_iter(vm, out) if out != ERROR and append_positions(vm, out, <Code*>args[0], 0) == 0 else ERROR

cdef int append_positions(VM* vm, Value out, Code* code, int depth) noexcept nogil:
    cdef Reader reader
    cdef Position following
    cdef int64_t at = 0, unit = 0, i
    cdef Value present
    cdef bint more = True
    begin_positions(code, &reader, &following)
    while more:
        present = position_tuple(vm, &following)
        if present == ERROR:
            return -1
        more = next_position(&reader, &at, &following)
        while unit < (at if more and at < code.bytecode_size else code.bytecode_size):
            if list_append(vm, <List*>out, present) < 0:
                return -1
            unit += 1
    charge(vm, unit >> 3)
    for i in range(tuple_length(code.children) if depth < INLINED_MOST else 0):
        if (<Code*>tuple_items(code.children)[i]).flags & CODE_INLINED and \
                append_positions(vm, out, <Code*>tuple_items(code.children)[i], depth + 1) < 0:
            return -1
    return 0

cdef inline int64_t entry_line(Code* code) noexcept nogil:
    """The line of what is entered and has executed nothing yet: a module has none there."""
    return 0 if code.flags & CODE_MODULE else code.first_line

cdef int append_line_run(VM* vm, Value out, int64_t start, int64_t end, int64_t line) noexcept nogil:
    cdef Value entry = new_tuple(vm, 3)
    if entry == ERROR:
        return -1
    tuple_items(entry)[0] = box_int(2 * start)
    tuple_items(entry)[1] = box_int(2 * end)
    tuple_items(entry)[2] = box_int(line)
    return list_append(vm, <List*>out, entry)

cdef Value code_lines(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """co_lines(): (start, end, line) of each run of code of one line, in units of tb_lasti. CPython has an instruction on
    the line of entry, and on lines such as that of `pass`. From 3.12 on, where f_lasti of a trace function's frame is in a
    run of its f_lineno, a run before 0 stands for the first, and for the others runs behind the code."""
    cdef Value out = code_line_runs(vm, <Code*>args[0])
    return get_iter(vm, out) if out != ERROR else ERROR

cdef Value code_line_runs(VM* vm, Code* code) noexcept nogil:
    cdef Reader reader
    cdef Position position
    cdef int64_t at = 0, start = 0, line
    cdef Value out = new_list(vm, 8)
    cdef bint more = True
    if out == ERROR or HOST_MINOR >= 12 and append_line_run(vm, out, -1, 0, entry_line(code)) < 0:
        return ERROR
    begin_positions(code, &reader, &position)
    while more:
        line = position.line
        more = next_position(&reader, &at, &position)
        if more and (position.line == line or at == start):
            continue
        if append_line_run(vm, out, start, at if more else code.bytecode_size, line) < 0:
            return ERROR
        start = at
    return out if HOST_MINOR < 12 or append_bare_lines(vm, code, out) == 0 else ERROR

cdef int append_bare_lines(VM* vm, Code* code, Value out) noexcept nogil:
    """Runs of those lines that trace functions see though no code is of them."""
    cdef TraceTable* table = trace_table(vm, code)
    cdef Value seen = new_dict(vm)
    cdef int64_t i, end = code.bytecode_size
    cdef uint32_t k
    if table == NULL or seen == ERROR:
        return -1
    for i in range((<List*>out).length):
        if dict_set(vm, <Dict*>seen, tuple_items((<List*>out).items[i])[2], NONE) < 0:
            return -1
    for i in range(table.mark_count):
        if append_bare_line(vm, out, <Dict*>seen, &end, table.marks[i].line) < 0:
            return -1
    for i in range(table.edge_count):
        for k in range(table.edges[i].count):
            if append_bare_line(vm, out, <Dict*>seen, &end, table.trail[table.edges[i].first + k]) < 0:
                return -1
    charge(vm, (table.mark_count + table.edge_count) >> 1)
    return 0

cdef int append_bare_line(VM* vm, Value out, Dict* seen, int64_t* end, int64_t line) noexcept nogil:
    if dict_get(vm, seen, box_int(line)) != UNBOUND:
        return 0
    end[0] += 1
    return -1 if dict_set(vm, seen, box_int(line), NONE) < 0 else append_line_run(vm, out, end[0] - 1, end[0], line)

cdef Value offset_on_line(VM* vm, Code* code, int64_t offset, int64_t line) noexcept nogil:
    """A value of f_lasti in a run of the line: that of the instruction at `offset` when it is."""
    cdef Value runs, run
    cdef Position position
    cdef int64_t i, best = -1
    if offset >= 0:
        find_position(code, offset, &position)
        if position.line == line:        # as nearly always: no runs are needed
            return box_int(2 * offset)
    runs = code_line_runs(vm, code)
    if runs == ERROR:
        return ERROR
    for i in range((<List*>runs).length):
        run = (<List*>runs).items[i]
        if as_int(tuple_items(run)[2]) != line:
            continue
        if as_int(tuple_items(run)[0]) <= 2 * offset < as_int(tuple_items(run)[1]):
            return box_int(2 * offset)
        if best < 0:
            best = as_int(tuple_items(run)[0])
    return box_int(best if best >= 0 else 2 * offset)

cdef Value code_get_code(VM* vm, Value v) noexcept nogil:
    """The instructions, as bytes of the machine's own encoding."""
    return new_bytes(vm, (<Code*>v).bytecode, (<Code*>v).bytecode_size)

cdef Value code_get_stacksize(VM* vm, Value v) noexcept nogil:
    """Registers beyond the variables: what stands for the depth of a stack."""
    return box_int((<Code*>v).registers - variable_registers(<Code*>v))

cdef inline bint same_bytes(const void* a, const void* b, int64_t size) noexcept nogil:
    return size == 0 or memcmp(a, b, size) == 0      # of what is empty there may be none

cdef bint same_names(Value a, Value b) noexcept nogil:
    """Whether two tuples of as many names are equal."""
    cdef int64_t i
    for i in range(tuple_length(a)):
        if not str_equal(<Str*>tuple_items(a)[i], <Str*>tuple_items(b)[i]):
            return False
    return True

cdef bint code_equal(VM* vm, Code* a, Code* b) noexcept nogil:
    """Whether two codes do the same under the same names, at the same places; what they are called in full and where
    they come from does not count, as in CPython."""
    cdef int64_t i
    if a == b:
        return True
    if a.bytecode_size != b.bytecode_size or a.flags != b.flags or a.first_line != b.first_line or a.registers != b.registers \
            or a.positional != b.positional or a.positional_only != b.positional_only or a.keyword_only != b.keyword_only \
            or a.site_count != b.site_count or a.positions_size != b.positions_size or a.table_count != b.table_count \
            or a.capture_count != b.capture_count or a.variables != b.variables or tuple_length(a.constants) != tuple_length(b.constants) \
            or tuple_length(a.children) != tuple_length(b.children):
        return False
    if not str_equal(<Str*>a.name, <Str*>b.name) or not constant_equal(vm, a.doc, b.doc) or not same_names(a.variable_names, b.variable_names) \
            or not same_names(a.free_names, b.free_names) or not same_bytes(a.bytecode, b.bytecode, a.bytecode_size) or not same_bytes(a.positions, b.positions, a.positions_size) \
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
        if tuple_length(a) != tuple_length(b) or tick(vm) < 0 or enter_recursion(vm, " in comparison") < 0:
            vm.exception = UNBOUND
            return False
        for i in range(tuple_length(a)):
            if not constant_equal(vm, tuple_items(a)[i], tuple_items(b)[i]):
                break
        else:
            leave_recursion(vm)
            return True
        leave_recursion(vm)
        return False
    if is_kind(a, KIND_COMPLEX):
        return memcmp(<char*>a + sizeof(Header), <char*>b + sizeof(Header), 16) == 0
    return builtin_compare(vm, COMPARE_EQ, a, b) == TRUE_

cdef int64_t code_hash(Code* code) noexcept nogil:
    return str_hash(<Str*>code.name) ^ code.first_line * 31 ^ code.bytecode_size * 1009 ^ <int64_t>code.flags << 7

cdef Value code_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return raise_type_error(vm, "code objects are made by compile() here, and changed by replace()")

cdef int register_code_objects() except -1:
    define_new(SHAPE_CODE, code_new, "cls, /, *args, **kwargs")
    define_method(SHAPE_CODE, "replace", code_replace, REPLACE_SIGNATURE)
    if HOST_MINOR >= 13:
        define_method(SHAPE_CODE, "__replace__", code_replace, REPLACE_SIGNATURE)
    define_method(SHAPE_CODE, "co_positions", code_positions, "self, /")
    define_method(SHAPE_CODE, "co_lines", code_lines, "self, /")
    define_member(SHAPE_CODE, "co_code", code_get_code, NULL)
    define_member(SHAPE_CODE, "co_stacksize", code_get_stacksize, NULL)
    define_member(SHAPE_CODE, "co_cellvars", code_get_cellvars, NULL)
    define_member(SHAPE_CODE, "co_varnames", code_get_varnames, NULL)
    define_member(SHAPE_CODE, "co_flags", code_get_flags, NULL)
    define_member(SHAPE_CODE, "co_posonlyargcount", code_get_posonly, NULL)
    define_member(SHAPE_CODE, "co_nlocals", code_get_nlocals, NULL)
    define_member(SHAPE_CODE, "co_qualname", code_get_qualname, NULL)
    define_member(SHAPE_CODE, "co_consts", code_get_consts, NULL)
    define_member(SHAPE_CODE, "co_names", code_get_names, NULL)
    define_member(SHAPE_FUNCTION, "__code__", function_get_code, function_set_code)
    return 0
