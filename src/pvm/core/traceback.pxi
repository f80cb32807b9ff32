# Source positions, and what the host sees of a guest's error.

cdef enum:
    CHAIN_MOST = 100         # exceptions of a chain that the host is told of

cdef struct Position:
    int64_t line
    int64_t column           # -1 unknown
    int64_t end_line
    int64_t end_column

cdef bint next_position(Reader* reader, int64_t* at, Position* position) noexcept nogil:
    """The next record of a code's positions: where its instructions begin and their position; False behind the last."""
    cdef uint64_t first
    if reader.at >= reader.end:
        return False
    first = read_unsigned(reader)
    at[0] += <int64_t>(first >> 1)
    position.line += read_signed(reader)
    position.end_line = position.line
    if first & 1:
        position.end_line += <int64_t>read_unsigned(reader)
        position.column = <int64_t>read_unsigned(reader)
        position.end_column = <int64_t>read_unsigned(reader)
    else:
        position.column = <int64_t>read_unsigned(reader)
        position.end_column = position.column + <int64_t>read_unsigned(reader)
    return reader.error == NULL

cdef void begin_positions(Code* code, Reader* reader, Position* position) noexcept nogil:
    memset(reader, 0, sizeof(Reader))
    reader.data = code.positions
    reader.end = code.positions_size
    position.line = position.end_line = code.first_line
    position.column = position.end_column = -1

# Offsets behind a code's own are those of the comprehensions in it that CPython inlines: each has so many as it has bytes
# and as the ones in it have, one after the other.

cdef enum:
    INLINED_MOST = 64        # comprehensions inside one another

cdef int64_t code_span(Code* code, int depth) noexcept nogil:
    """How many offsets there are in a code."""
    cdef int64_t i, span = code.bytecode_size
    cdef Code* child
    for i in range(tuple_length(code.children) if depth < INLINED_MOST else 0):
        child = <Code*>tuple_items(code.children)[i]
        if child.flags & CODE_INLINED:
            span += code_span(child, depth + 1)
    return span

cdef int64_t offset_inside(Code* code, Code* inner, int64_t offset) noexcept nogil:
    """The offset in a code of one in a comprehension in it; -1 when that is none of this code's."""
    cdef int64_t i, at = code.bytecode_size
    cdef Code* child
    for i in range(tuple_length(code.children)):
        child = <Code*>tuple_items(code.children)[i]
        if child == inner:
            return at + offset
        if child.flags & CODE_INLINED:
            at += code_span(child, 0)
    return -1

cdef Code* code_at(Code* code, int64_t* offset) noexcept nogil:
    """The code that holds an offset, itself or a comprehension inside, and the offset there."""
    cdef int64_t i, rest, span
    cdef Code* child
    cdef Code* found
    while offset[0] >= code.bytecode_size:
        rest = offset[0] - code.bytecode_size
        found = NULL
        for i in range(tuple_length(code.children)):
            child = <Code*>tuple_items(code.children)[i]
            if child.flags & CODE_INLINED:
                span = code_span(child, 0)
                if rest < span:
                    found = child
                    break
                rest -= span
        if found == NULL:
            break
        offset[0] = rest
        code = found
    return code

cdef void find_position(Code* code, int64_t offset, Position* position) noexcept nogil:
    """Position of the instruction that holds a byte offset: the last record at or before it."""
    cdef Reader reader
    cdef Position following
    cdef int64_t at = 0
    code = code_at(code, &offset)
    begin_positions(code, &reader, position)
    following = position[0]
    while next_position(&reader, &at, &following) and at <= offset:
        position[0] = following

from pvm.errors import Frame as GuestFrame

cdef list traceback_frames(VM* vm, Value exception):
    """A Frame of each frame of the guest's, outermost first."""
    cdef Value v = (<ExceptionObject*>exception).traceback
    cdef Traceback* entry
    cdef Position position
    cdef Code* code
    frames = []
    while is_kind(v, KIND_TRACEBACK) and len(frames) < 100000:
        entry = <Traceback*>v
        code = <Code*>entry.code
        find_position(code, entry.offset, &position)
        if is_kind(entry.function, KIND_TUPLE):
            position.line = position.end_line = as_int(tuple_items(entry.function)[1])
            position.column = position.end_column = -1
        frames.append(GuestFrame(str_to_host(<Str*>code.filename), position.line, str_to_host(<Str*>code.name),
                                 position.column, position.end_line, position.end_column))
        v = entry.next
    return frames

cdef str guest_text(VM* vm, Value v, bint suggesting=False):
    """str(v) of a guest value in a run of its own, under the limits that are left; a placeholder when it fails.
    Of an exception that names what was not found, with what may have been meant. All texts of one exception together
    take no more than the machine's memory limit."""
    cdef Machine machine = <Machine>vm.host
    cdef Value text, function
    if machine.text_room < 0:
        return "..."
    text = NEED_GUEST if suggesting and suggests(vm, v) else value_str(vm, v)
    if text == NEED_GUEST:
        vm.limit = LIMIT_NONE
        root_push(vm, v)
        function = prelude_function(vm, "message_of" if suggesting else "str_guest")
        stack_top(vm)[0] = v
        text = run_callable(vm, function, 1, UNBOUND) if function != ERROR else ERROR
        root_pop(vm, 1)
        vm.limit = LIMIT_NONE
    if text == ERROR or not is_kind(text, KIND_STR):
        vm.exception = UNBOUND
        return "<exception str() failed>"
    machine.text_room -= (<Str*>text).length * (<Str*>text).width
    return str_to_host(<Str*>text) if machine.text_room >= 0 else "..."

cdef bint suggests(VM* vm, Value v):
    return is_instance_of(vm, v, SHAPE_NAME_ERROR) or is_instance_of(vm, v, SHAPE_ATTRIBUTE_ERROR)

cdef object exception_chain(Machine machine, VM* vm, Value exception, set seen):
    """An exception for the traceback text: (type name, message, frames, cause, context, suppressed, notes). Texts are made
    by runs of the guest's, which may take anything here from whatever holds it."""
    cdef Value notes = own_attribute(vm, exception, NAME_NOTES)
    root_push(vm, exception)
    root_push(vm, notes)
    try:
        return exception_chain_of(machine, vm, exception, notes, seen)
    finally:
        root_pop(vm, 2)

cdef object exception_chain_of(Machine machine, VM* vm, Value exception, Value notes, set seen):
    cdef ExceptionObject* e = <ExceptionObject*>exception
    cdef int64_t i
    seen.add(exception)
    cause = context = None
    if len(seen) > CHAIN_MOST:
        pass
    elif is_kind(e.cause, KIND_EXCEPTION) and e.cause not in seen:
        cause = exception_chain(machine, vm, e.cause, seen)
    elif is_kind(e.context, KIND_EXCEPTION) and e.context not in seen and not e.suppress_context:
        context = exception_chain(machine, vm, e.context, seen)
    lines = []
    if is_kind(notes, KIND_LIST):
        for i in range((<List*>notes).length):
            lines.append(guest_text(vm, (<List*>notes).items[i]))
    return (exception_type_name(vm, exception), guest_text(vm, exception, True), traceback_frames(vm, exception), cause, context, lines)

cdef str exception_type_name(VM* vm, Value exception):
    cdef Class* cls = class_of(vm, exception)
    cdef Value module = UNBOUND
    name = str_to_host(<Str*>cls.qualname)
    if cls.flags & CLASS_GUEST:
        module = dict_get_str(<Dict*>cls.dict, <Str*>NAME_MODULE)
        if is_kind(module, KIND_STR) and module != NAME_MAIN and not str_equal_c(module, "builtins"):
            return str_to_host(<Str*>module) + "." + name
    return name

cdef object exception_args(VM* vm, Value exception):
    """The arguments as host values; what cannot be converted as its text."""
    cdef Value args = (<ExceptionObject*>exception).args, v
    cdef int64_t i
    values = []
    cdef dict seen = {}, texts = {}
    root_push(vm, args)              # the texts are made by runs of the guest's, which may give the exception others
    try:
        for i in range(tuple_length(args)):
            v = tuple_items(args)[i]
            try:
                if v not in texts:
                    values.append(to_host(vm, v, "args", seen))
                    continue
            except Exception:
                texts[v] = guest_text(vm, v)
            values.append(texts[v])
    finally:
        root_pop(vm, 1)
    return tuple(values)

cdef object guest_error(Machine machine, VM* vm, Value exception):
    """The host exception for an uncaught guest exception."""
    machine.text_room = vm.memory_limit
    root_push(vm, exception)         # its texts are made by runs of the guest's
    try:
        return guest_error_of(machine, vm, exception)
    finally:
        root_pop(vm, 1)

cdef object guest_error_of(Machine machine, VM* vm, Value exception):
    from pvm.report import format_chain
    cdef Value code
    if is_instance_of(vm, exception, SHAPE_SYSTEM_EXIT):
        code = exception_field(vm, exception, NAME_code)
        try:
            return GuestExit(to_host(vm, code, "code"))
        except Exception:
            return GuestExit(guest_text(vm, code))
    chain = exception_chain(machine, vm, exception, set())
    return GuestError(chain[0], exception_args(vm, exception), tuple(chain[2]), format_chain(chain))
