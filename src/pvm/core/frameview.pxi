# Frames as guests see them: what a traceback, a generator and sys._getframe() tell of one. A view is made when it is
# asked for and does not follow the frame afterwards.

cdef enum:
    FRAMES_MOST = 200        # callers that a view is linked to

cdef Value new_frame_view(VM* vm, Code* code, int64_t offset, Value back) noexcept nogil:
    cdef FrameView* view = <FrameView*>allocate(vm, sizeof(FrameView), KIND_FRAME_VIEW, SHAPE_FRAME)
    if view == NULL:
        return ERROR
    view.code = <Value>code
    view.back = back
    view.locals = UNBOUND
    view.generator = UNBOUND
    view.offset = offset
    return <Value>view

cdef Value frame_locals(VM* vm, Code* code, Value* registers, Function* function) noexcept nogil:
    """A dict of the variables that are bound, cells looked through, captured ones included."""
    cdef Value d = new_dict(vm)
    cdef Value v
    cdef int64_t i, n = variable_registers(code)
    cdef Spill* spill = NULL
    cdef int64_t first = 0           # variable of the spill area
    if d == ERROR:
        return ERROR
    for i in range(n):
        if is_kind(registers[i], KIND_SPILL):
            spill = <Spill*>registers[i]
            first = i
            n = code.variables if code.variables < i + spill.length else i + spill.length
            break
    for i in range(n):
        v = registers[i] if spill == NULL or i < first else spill.items[i - first]
        if is_kind(v, KIND_CELL):
            v = (<Cell*>v).value
        if v != UNBOUND and str_at(<Str*>tuple_items(code.variable_names)[i], 0) != c'.' and \
                dict_set_str(vm, <Dict*>d, tuple_items(code.variable_names)[i], v) < 0:
            return ERROR
    for i in range(code.capture_count if function != NULL else 0):
        v = free_cell(function, <uint32_t>i).value
        if v != UNBOUND and dict_set_str(vm, <Dict*>d, tuple_items(code.free_names)[i], v) < 0:
            return ERROR
    return d

cdef bint is_prelude_code(VM* vm, Code* code) noexcept nogil:
    return vm.prelude != UNBOUND and code.globals == vm.prelude

cdef Value sys_getframe(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The frame `depth` calls below the running one, and those below it."""
    cdef Frame* frame = vm.fp
    cdef int64_t depth = 0, made = 0
    cdef Value first = UNBOUND, view, waiting = UNBOUND
    cdef FrameView* last = NULL
    cdef Code* code
    cdef Value* registers
    cdef Function* function
    cdef int64_t offset
    if args[0] != UNBOUND:
        if not is_int(args[0]):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, args[0]))
        depth = as_int(args[0])
    while frame > vm.frames and made < FRAMES_MOST:
        if waiting == UNBOUND:
            code = frame.code
            function = frame.function
            registers = frame.regs
            offset = frame.pc - code.bytecode - 1 if code != NULL else 0
        else:        # a generator that delegates to the one below it has no frame meanwhile
            function = <Function*>(<Generator*>waiting).function
            code = function.code
            registers = (<Generator*>waiting).registers
            offset = (<Generator*>waiting).offset - 1
        if code != NULL and not is_prelude_code(vm, code):
            if depth <= 0:
                view = new_frame_view(vm, code, offset, NONE)
                if view == ERROR:
                    return ERROR
                if first == UNBOUND:
                    first = view
                    (<FrameView*>view).locals = registers[0] if code.flags & CODE_NAMESPACE else \
                        code.globals if code.flags & CODE_MODULE else frame_locals(vm, code, registers, function)
                    if (<FrameView*>view).locals == ERROR:
                        return ERROR
                else:
                    last.back = view
                last = <FrameView*>view
                made += 1
            depth -= 1
        if waiting != UNBOUND:
            waiting = (<Generator*>waiting).delegator
        elif frame.code != NULL and frame.continuation & 0xFF == CONT_GENERATOR and is_kind(frame.aux, KIND_GENERATOR):
            waiting = (<Generator*>frame.aux).delegator
        if waiting == UNBOUND:
            frame -= 1
    return first if first != UNBOUND else raise_value_error(vm, "call stack is not deep enough")

cdef Value traceback_frame(VM* vm, Value v) noexcept nogil:
    cdef Traceback* entry = <Traceback*>v
    cdef Code* code = <Code*>entry.code
    cdef Value view = entry.view
    if view != NONE:
        return view
    view = new_frame_view(vm, code, entry.offset, NONE)
    if view == ERROR:
        return ERROR
    if code.flags & CODE_MODULE:
        (<FrameView*>view).locals = code.globals
    elif entry.count >= variable_registers(code) and not code.flags & CODE_NAMESPACE:
        (<FrameView*>view).locals = frame_locals(vm, code, <Value*>(entry + 1), <Function*>entry.function if entry.function != UNBOUND else NULL)
        if (<FrameView*>view).locals == ERROR:
            return ERROR
        entry.count = 0          # the view has them now, and may clear them
    entry.view = view
    return view

cdef Value traceback_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """traceback(tb_next, tb_frame, tb_lasti, tb_lineno): the line follows from the frame's code."""
    cdef Traceback* entry
    cdef int64_t offset, line
    if args[1] != NONE and not is_kind(args[1], KIND_TRACEBACK):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "expected traceback object or None, got '%s'", type_name(vm, args[1]))
    if not is_kind(args[2], KIND_FRAME_VIEW):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "traceback() argument 'tb_frame' must be frame, not %s", type_name(vm, args[2]))
    if not as_index(vm, args[3], &offset) or not as_index(vm, args[4], &line):
        return ERROR
    entry = <Traceback*>allocate(vm, sizeof(Traceback), KIND_TRACEBACK, SHAPE_TRACEBACK)
    if entry == NULL:
        return ERROR
    entry.next = args[1]
    entry.code = (<FrameView*>args[2]).code
    entry.view = args[2]
    entry.count = 0
    entry.function = UNBOUND
    entry.offset = offset >> 1 if 0 <= offset >> 1 < (<Code*>entry.code).bytecode_size else 0
    return <Value>entry

cdef Value traceback_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The four fields, and nothing of object's."""
    cdef Value out = new_list(vm, 4)
    cdef const char* names[4]
    cdef int64_t i
    cdef Value name
    names[:] = ["tb_frame", "tb_next", "tb_lasti", "tb_lineno"]
    for i in range(4):
        name = new_str_c(vm, names[i])
        if out == ERROR or name == ERROR or list_append(vm, <List*>out, name) < 0:
            return ERROR
    return out

cdef Value traceback_lasti(VM* vm, Value v) noexcept nogil:
    return box_int(2 * (<Traceback*>v).offset)

cdef Value traceback_set_next(VM* vm, Value v, Value value) noexcept nogil:
    cdef Value at = value
    if value != NONE and not is_kind(value, KIND_TRACEBACK):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "expected traceback object or None, got '%s'", type_name(vm, value))
    while is_kind(at, KIND_TRACEBACK):
        if at == v:
            return raise_value_error(vm, "traceback loop detected")
        at = (<Traceback*>at).next
    (<Traceback*>v).next = value
    return NONE

cdef Value generator_frame(VM* vm, Value v) noexcept nogil:
    """A generator's frame: None when it has ended."""
    cdef Generator* generator = <Generator*>v
    cdef Code* code = (<Function*>generator.function).code
    cdef Value view
    if generator.state == GENERATOR_CLOSED:
        return NONE
    view = new_frame_view(vm, code, generator.offset - 1 if generator.offset else 0, NONE)
    if view == ERROR:
        return ERROR
    (<FrameView*>view).generator = v
    if generator.count:
        (<FrameView*>view).locals = frame_locals(vm, code, generator.registers, <Function*>generator.function)
    return view

cdef Value frame_get_code(VM* vm, Value v) noexcept nogil:
    return (<FrameView*>v).code

cdef Value frame_get_back(VM* vm, Value v) noexcept nogil:
    return (<FrameView*>v).back

cdef Value frame_get_globals(VM* vm, Value v) noexcept nogil:
    return (<Code*>(<FrameView*>v).code).globals

cdef Value frame_get_builtins(VM* vm, Value v) noexcept nogil:
    return vm.builtins

cdef Value frame_get_locals(VM* vm, Value v) noexcept nogil:
    return (<FrameView*>v).locals if (<FrameView*>v).locals != UNBOUND else new_dict(vm)

cdef Value frame_get_lasti(VM* vm, Value v) noexcept nogil:
    return box_int(2 * (<FrameView*>v).offset)

cdef Value frame_get_line(VM* vm, Value v) noexcept nogil:
    cdef Position position
    find_position(<Code*>(<FrameView*>v).code, (<FrameView*>v).offset, &position)
    return box_int(position.line)

cdef Value frame_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Let go of the variables of a frame that has ended; a generator that is suspended is closed first."""
    cdef FrameView* view = <FrameView*>args[0]
    cdef Generator* generator = <Generator*>view.generator if view.generator != UNBOUND else NULL
    if generator != NULL and is_running(generator):
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot clear an executing frame")
    if not (<Code*>view.code).flags & (CODE_MODULE | CODE_NAMESPACE):
        view.locals = UNBOUND
    if generator != NULL and generator.state != GENERATOR_CLOSED:
        return prelude_call(vm, "clear_generator", &view.generator, 1)
    return NONE

cdef Value trace_origin(VM* vm, Generator* coroutine) noexcept nogil:
    """Note in a new coroutine who made it: (filename, line, function) of up to vm.origin_depth frames, the innermost first."""
    cdef Value out = new_list(vm, 8), entry
    cdef Value parts[3]
    cdef Frame* frame = vm.fp
    cdef Position position
    if out == ERROR:
        return ERROR
    while frame > vm.frames and (<List*>out).length < vm.origin_depth:
        if frame.code != NULL and not is_prelude_code(vm, frame.code):
            find_position(frame.code, frame.pc - frame.code.bytecode - 1, &position)
            parts[0] = frame.code.filename
            parts[1] = box_int(position.line)
            parts[2] = frame.code.name
            entry = new_tuple_from(vm, parts, 3)
            if entry == ERROR or list_append(vm, <List*>out, entry) < 0:
                return ERROR
        frame -= 1
    entry = new_tuple_from(vm, (<List*>out).items, (<List*>out).length)
    if entry == ERROR:
        return ERROR
    coroutine.step = entry
    return <Value>coroutine

cdef Value coroutine_get_origin(VM* vm, Value v) noexcept nogil:
    return none_if_unbound((<Generator*>v).step)

cdef Value sys_get_origin_depth(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_int(vm.origin_depth)

cdef Value sys_set_origin_depth(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t depth
    if not as_c_int(vm, args[0], &depth):
        return ERROR
    if depth < 0:
        return raise_value_error(vm, "depth must be >= 0")
    vm.origin_depth = depth
    return NONE

cdef int register_frames() except -1:
    define_new(SHAPE_TRACEBACK, traceback_new, "cls, tb_next, tb_frame, tb_lasti, tb_lineno")
    define_method(SHAPE_TRACEBACK, "__dir__", traceback_dir, "self, /")
    define_member(SHAPE_TRACEBACK, "tb_frame", traceback_frame, NULL)
    define_member(SHAPE_TRACEBACK, "tb_lasti", traceback_lasti, NULL)
    define_member(SHAPE_TRACEBACK, "tb_next", traceback_next, traceback_set_next)
    define_member(SHAPE_FRAME, "f_code", frame_get_code, NULL)
    define_member(SHAPE_FRAME, "f_back", frame_get_back, NULL)
    define_member(SHAPE_FRAME, "f_globals", frame_get_globals, NULL)
    define_member(SHAPE_FRAME, "f_builtins", frame_get_builtins, NULL)
    define_member(SHAPE_FRAME, "f_locals", frame_get_locals, NULL)
    define_member(SHAPE_FRAME, "f_lasti", frame_get_lasti, NULL)
    define_member(SHAPE_FRAME, "f_lineno", frame_get_line, NULL)
    define_method(SHAPE_FRAME, "clear", frame_clear, "self, /")
    define_member(SHAPE_GENERATOR, "gi_frame", generator_frame, NULL)
    define_member(SHAPE_COROUTINE, "cr_frame", generator_frame, NULL)
    define_member(SHAPE_ASYNC_GENERATOR, "ag_frame", generator_frame, NULL)
    return 0
