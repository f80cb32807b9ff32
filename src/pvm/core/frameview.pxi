# Frames as guests see them: what a traceback, a generator, a trace function and sys._getframe() know of one. A view
# follows its frame while that is on the stack (FRAME_VIEWED; a generator has one view for life), and keeps what it was
# last asked for afterwards. A traceback has its own of frames that had none.

cdef Value new_frame_view(VM* vm, Code* code, int64_t offset, Value back) noexcept nogil:
    cdef FrameView* view = <FrameView*>allocate(vm, sizeof(FrameView), KIND_FRAME_VIEW, SHAPE_FRAME)
    if view == NULL:
        return ERROR
    view.code = <Value>code
    view.back = back
    view.locals = UNBOUND
    view.kept = UNBOUND
    view.generator = UNBOUND
    view.trace = NONE
    view.stopped = UNBOUND
    view.called = UNBOUND
    view.offset = offset
    view.depth = 0
    view.last_line = -1
    view.last_offset = -1
    view.point = 0
    view.reported = 0
    view.block = 0
    view.stage = STAGE_NONE
    view.lines = 1
    view.opcodes = 0
    view.told = 0
    return <Value>view

cdef Value frame_locals(VM* vm, Code* code, Value* registers, Function* function) noexcept nogil:
    """A dict of the variables that are bound, cells looked through, captured ones included."""
    cdef Value d = new_dict(vm)
    return d if d == ERROR or fill_locals(vm, <Dict*>d, code, registers, function) == 0 else ERROR

cdef int fill_locals(VM* vm, Dict* d, Code* code, Value* registers, Function* function) noexcept nogil:
    """Bring a dict of variables up to date; 0 or -1 with an exception set."""
    cdef Value v
    cdef int64_t i, n = variable_registers(code)
    cdef Spill* spill = NULL
    cdef int64_t first = 0           # variable of the spill area
    for i in range(n):
        if is_kind(registers[i], KIND_SPILL):
            spill = <Spill*>registers[i]
            first = i
            n = code.variables if code.variables < i + spill.length else i + spill.length
            break
    for i in range(n):
        v = registers[i] if spill == NULL or i < first else spill.items[i - first]
        if is_kind(v, KIND_CELL) and (spill != NULL or is_captured(code, i)):
            v = (<Cell*>v).value
        if str_at(<Str*>tuple_items(code.variable_names)[i], 0) != c'.' and put_local(vm, d, tuple_items(code.variable_names)[i], v) < 0:
            return -1
    for i in range(code.capture_count if function != NULL else 0):
        if put_local(vm, d, tuple_items(code.free_names)[i], free_cell(function, <uint32_t>i).value) < 0:
            return -1
    return 0

cdef inline int put_local(VM* vm, Dict* d, Value name, Value v) noexcept nogil:
    if v != UNBOUND:
        return dict_set_str(vm, d, name, v)
    return -1 if d.used and dict_delete(vm, d, name) < 0 else 0

cdef bint is_prelude_code(VM* vm, Code* code) noexcept nogil:
    return vm.prelude != UNBOUND and code.globals == vm.prelude

cdef inline bint is_hidden(VM* vm, Frame* frame) noexcept nogil:
    """Whether a guest frame is none of Python's where CPython runs: the prelude's, and those of library modules and
    functions that CPython has in C."""
    return is_prelude_code(vm, frame.code) or frame.code.flags & CODE_LIBRARY or \
        (frame.function != NULL and frame.function.head.shape != SHAPE_FUNCTION)

# Views of frames on the stack

cdef Frame* live_frame(VM* vm, FrameView* view) noexcept nogil:
    """The frame of a view, or NULL when it is not on the stack."""
    cdef Frame* frame = vm.frames + view.depth
    if 0 < view.depth <= vm.fp - vm.frames and frame.code != NULL and frame.flags & FRAME_VIEWED and \
            vm.frame_views[view.depth] == <Value>view:
        return frame
    if view.generator != UNBOUND and (<Generator*>view.generator).state == GENERATOR_RUNNING:
        frame = vm.fp
        while frame > vm.frames:
            if frame.code != NULL and frame.continuation & 0xFF == CONT_GENERATOR and frame.aux == view.generator:
                return frame
            frame -= 1
    return NULL

cdef int grow_views(VM* vm) noexcept nogil:
    """Room for a view of each frame; 0 or -1 with an exception set."""
    cdef int64_t bytes = (vm.frame_count - vm.view_capacity) * 8
    cdef Value* grown
    if not may_allocate(vm, bytes):
        return -1
    grown = <Value*>realloc(vm.frame_views, vm.frame_count * 8)
    if grown == NULL:
        raise_memory_error(vm)
        return -1
    account(vm, bytes)
    vm.frame_views = grown
    vm.view_capacity = vm.frame_count
    return 0

cdef void shift_views(VM* vm, int64_t depth) noexcept nogil:
    """A native frame has been put at `depth`: the views of those that stood there go with them."""
    cdef int64_t i = vm.fp - vm.frames
    while i > depth:
        if vm.frames[i].code != NULL and vm.frames[i].flags & FRAME_VIEWED:
            if i >= vm.view_capacity and grow_views(vm) < 0:
                vm.frames[i].flags &= ~<uint32_t>FRAME_VIEWED
            else:
                vm.frame_views[i] = vm.frame_views[i - 1]
                (<FrameView*>vm.frame_views[i]).depth = i
        i -= 1

cdef Value view_of_generator(VM* vm, Generator* generator) noexcept nogil:
    """The one view of a generator's frame."""
    if generator.view == UNBOUND:
        generator.view = new_frame_view(vm, (<Function*>generator.function).code, generator.offset - 1, NONE)
        if generator.view == ERROR:
            generator.view = UNBOUND
            return ERROR
        (<FrameView*>generator.view).generator = <Value>generator
    return generator.view

cdef Value view_of_frame(VM* vm, Frame* frame) noexcept nogil:
    """The view of a guest frame on the stack, linked to no other when it is new."""
    cdef int64_t depth = frame - vm.frames
    cdef Value v
    if frame.flags & FRAME_VIEWED:
        return vm.frame_views[depth]
    if depth >= vm.view_capacity and grow_views(vm) < 0:
        return ERROR
    if frame.continuation & 0xFF == CONT_GENERATOR and is_kind(frame.aux, KIND_GENERATOR):
        v = view_of_generator(vm, <Generator*>frame.aux)
    else:
        v = new_frame_view(vm, frame.code, frame.pc - frame.code.bytecode - 1, NONE)
    if v == ERROR:
        return ERROR
    leave_by_finish(frame)
    (<FrameView*>v).depth = depth
    (<FrameView*>v).back = NONE
    settle_line(vm, frame, <FrameView*>v)
    vm.frame_views[depth] = v
    frame.flags |= FRAME_VIEWED
    return v

cdef Value linked_view(VM* vm, Frame* frame) noexcept nogil:
    """The view of a frame, linked to those of its callers: a generator that delegates to the one below it among them;
    natives not, nor what is hidden, nor below the first the comprehensions that CPython inlines. Frames that had a view
    before are linked already."""
    cdef Value first = UNBOUND, v = UNBOUND, waiting = UNBOUND
    cdef FrameView* last = NULL
    cdef bint known
    while frame > vm.frames:
        known = False
        if waiting != UNBOUND:
            v = view_of_generator(vm, <Generator*>waiting)
            waiting = (<Generator*>waiting).delegator
        elif frame.code != NULL:
            known = frame.flags & FRAME_VIEWED != 0
            v = UNBOUND if is_hidden(vm, frame) or frame.code.flags & CODE_INLINED and first != UNBOUND else view_of_frame(vm, frame)
            if frame.continuation & 0xFF == CONT_GENERATOR and is_kind(frame.aux, KIND_GENERATOR):
                waiting = (<Generator*>frame.aux).delegator
        else:
            v = UNBOUND
        if v == ERROR:
            return ERROR
        if v != UNBOUND:
            if last != NULL:
                last.back = v
            else:
                first = v
            if known:
                break
            last = <FrameView*>v
            last.back = NONE
        if waiting == UNBOUND:
            frame -= 1
        charge(vm, 1)
    return first

cdef Value current_locals(VM* vm, FrameView* view) noexcept nogil:
    """The dict of a view's variables, brought up to date while they are there; ERROR without memory."""
    cdef Code* code = <Code*>view.code
    cdef Frame* frame = live_frame(vm, view)
    cdef Generator* generator = <Generator*>view.generator if view.generator != UNBOUND else NULL
    cdef Value* registers = NULL
    cdef Function* function = NULL
    if frame != NULL:
        registers = frame.regs
        function = frame.function
    elif generator != NULL and generator.count:
        registers = generator_registers(generator)
        function = <Function*>generator.function
    if code.flags & CODE_NAMESPACE:
        if registers != NULL:
            view.locals = registers[0]
    elif code.flags & CODE_MODULE:
        view.locals = code.globals
    else:
        if view.locals == UNBOUND:
            view.locals = new_dict(vm)
            if view.locals == ERROR:
                view.locals = UNBOUND
                return ERROR
        if registers != NULL and is_kind(view.locals, KIND_DICT) and fill_locals(vm, <Dict*>view.locals, code, registers, function) < 0:
            return ERROR
    return view.locals if view.locals != UNBOUND else new_dict(vm)

cdef void leave_by_finish(Frame* frame) noexcept nogil:
    """The frame has a view: its return must not take the loop's short ways, so that finish_frame sees it."""
    if frame.continuation == CONT_DIRECT:
        frame.continuation = CONT_STORE
        frame.aux = UNBOUND
    elif frame.continuation == CONT_INIT:
        frame.continuation = CONT_CONSTRUCT

cdef void keep_locals(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    """A frame is about to go: its view keeps the variables."""
    view.offset = frame.pc - frame.code.bytecode - (frame.pc == frame.code.bytecode or vm.exception != UNBOUND)
    keep_variables(vm, view)

cdef void keep_variables(VM* vm, FrameView* view) noexcept nogil:
    """The same for a frame whose place is known; without memory they are lost."""
    cdef Value exception = vm.exception
    if has_proxy(<Code*>view.code):
        keep_places(vm, view)
    elif current_locals(vm, view) == ERROR:
        view.locals = UNBOUND
    vm.exception = exception

cdef void keep_generator(VM* vm, Generator* generator) noexcept nogil:
    """A generator that runs is about to end."""
    cdef FrameView* view = <FrameView*>generator.view
    cdef Frame* frame = live_frame(vm, view) if generator.state == GENERATOR_RUNNING else NULL
    if frame != NULL:
        keep_locals(vm, frame, view)

cdef inline bint settle_locals(VM* vm, FrameView* view) noexcept nogil:
    """The program is given a frame: where f_locals is a dict, it is of now. False without memory."""
    return has_proxy(<Code*>view.code) or current_locals(vm, view) != ERROR

cdef int64_t live_offset(VM* vm, Frame* frame, int depth) noexcept nogil:
    """The offset of the instruction at hand of a frame on the stack: in the comprehension that runs as a part of it, if one does.
    The `depth` is that of comprehensions so far: code that was put together may pass for one and call itself."""
    cdef Frame* above = frame + 1
    cdef int64_t inside = -1
    if above <= vm.fp and above.code != NULL and above.code.flags & CODE_INLINED and depth < INLINED_MOST:
        inside = offset_inside(frame.code, above.code, live_offset(vm, above, depth + 1))
    return inside if inside >= 0 else frame.pc - frame.code.bytecode - 1

cdef int64_t view_offset(VM* vm, FrameView* view) noexcept nogil:
    """The offset of the instruction at hand; -1 before the first."""
    cdef Frame* frame = live_frame(vm, view)
    if frame != NULL:
        view.offset = live_offset(vm, frame, 0)
    elif view.generator != UNBOUND and (<Generator*>view.generator).state <= GENERATOR_SUSPENDED:
        view.offset = (<Generator*>view.generator).offset - 1
    return view.offset

cdef Value sys_getframe(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The frame `depth` calls below the running one."""
    cdef int64_t depth = 0
    cdef Frame* frame = vm.fp
    cdef Value v
    if args[0] != UNBOUND:
        if not is_int(args[0]):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, args[0]))
        depth = as_int(args[0])
    while frame > vm.frames and (frame.code == NULL or frame.code.flags & CODE_INLINED):
        frame -= 1
    v = linked_view(vm, frame)
    while depth > 0 and is_kind(v, KIND_FRAME_VIEW):
        v = (<FrameView*>v).back
        depth -= 1
        charge(vm, 1)
    if v == UNBOUND or v == NONE:
        return raise_value_error(vm, "call stack is not deep enough")
    return v if v != ERROR and settle_locals(vm, <FrameView*>v) else ERROR

cdef int64_t left_offset(Code* code, Traceback* entry) noexcept nogil:
    """Where a frame was as the exception left it: behind the handlers that let it go on, but a `with` goes back to the place
    where it was raised."""
    cdef Position raised, left
    find_position(code, entry.offset, &raised)
    find_position(code, entry.left, &left)
    return entry.left if left.line > raised.line else entry.offset

cdef Value traceback_frame(VM* vm, Value v) noexcept nogil:
    cdef Traceback* entry = <Traceback*>v
    cdef Code* code = <Code*>entry.code
    cdef Value view = entry.view
    if view != NONE:
        return view
    view = new_frame_view(vm, code, left_offset(code, entry), NONE)
    if view == ERROR:
        return ERROR
    if code.flags & CODE_MODULE and not code.flags & CODE_NAMESPACE:
        (<FrameView*>view).locals = code.globals
    elif code.flags & CODE_NAMESPACE:
        (<FrameView*>view).locals = (<Value*>(entry + 1))[0] if entry.count else UNBOUND
    elif entry.count >= variable_registers(code) and HOST_MINOR >= 13:
        (<FrameView*>view).kept = kept_places(vm, code, <Value*>(entry + 1), (<Function*>entry.function).closure if entry.function != UNBOUND else UNBOUND)
        if (<FrameView*>view).kept == ERROR:
            return ERROR
        entry.count = 0
    elif entry.count >= variable_registers(code):
        (<FrameView*>view).locals = frame_locals(vm, code, <Value*>(entry + 1), <Function*>entry.function if entry.function != UNBOUND else NULL)
        if (<FrameView*>view).locals == ERROR:
            return ERROR
        entry.count = 0          # the view has them now, and may clear them
    entry.view = view
    return view

cdef Value traceback_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """traceback(tb_next, tb_frame, tb_lasti, tb_lineno)."""
    cdef Traceback* entry
    cdef int64_t offset, line
    if args[1] != NONE and not is_kind(args[1], KIND_TRACEBACK):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "expected traceback object or None, got '%s'", type_name(vm, args[1]))
    if not is_kind(args[2], KIND_FRAME_VIEW):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "traceback() argument 'tb_frame' must be frame, not %s", argument_type(vm, args[2]))
    if not as_index(vm, args[3], &offset) or not as_index(vm, args[4], &line):
        return ERROR
    entry = <Traceback*>allocate(vm, sizeof(Traceback), KIND_TRACEBACK, SHAPE_TRACEBACK)
    if entry == NULL:
        return ERROR
    entry.next = args[1]
    entry.code = (<FrameView*>args[2]).code
    entry.view = args[2]
    entry.count = 0
    entry.function = new_tuple(vm, 2)
    if entry.function == ERROR:
        entry.function = UNBOUND
        return ERROR
    tuple_items(entry.function)[0] = box_int(offset)
    tuple_items(entry.function)[1] = box_int(line)
    entry.depth = 0
    entry.offset = entry.left = offset >> 1 if 0 <= offset >> 1 < code_span(<Code*>entry.code, 0) else 0
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
    cdef Traceback* entry = <Traceback*>v
    return tuple_items(entry.function)[0] if is_kind(entry.function, KIND_TUPLE) else box_int(2 * entry.offset)

cdef Value known_traceback(VM* vm, Value exception) noexcept nogil:
    """The traceback of an exception for the program. While it is handled, the outermost frame of the traceback is on
    the stack: the traceback shows that one."""
    cdef Value v = exception_traceback(exception)
    cdef Traceback* entry = <Traceback*>v
    cdef Frame* frame
    if v == NONE or vm.handled != exception or entry.view != NONE or not 0 < entry.depth <= vm.fp - vm.frames:
        return v
    frame = vm.frames + entry.depth
    if <Value>frame.code != entry.code or is_prelude_code(vm, frame.code):
        return v
    entry.view = linked_view(vm, frame)
    if entry.view == ERROR or entry.view == UNBOUND:
        entry.view = NONE
        return ERROR
    return v if settle_locals(vm, <FrameView*>entry.view) else ERROR

cdef Value traceback_set_next(VM* vm, Value v, Value value) noexcept nogil:
    cdef Value at = value
    if value == UNBOUND:
        return raise_type_error(vm, "can't delete tb_next attribute")
    if value != NONE and not is_kind(value, KIND_TRACEBACK):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "expected traceback object or None, got '%s'", type_name(vm, value))
    while is_kind(at, KIND_TRACEBACK):
        if at == v:
            return raise_value_error(vm, "traceback loop detected")
        at = (<Traceback*>at).next
    (<Traceback*>v).next = value
    return NONE

cdef Value generator_frame(VM* vm, Value v) noexcept nogil:
    """A generator's frame: None when it has ended, and of what stands for an iterator in C."""
    cdef Generator* generator = <Generator*>v
    if is_prelude_code(vm, (<Function*>generator.function).code):
        return NONE
    return view_of_generator(vm, generator) if generator.state != GENERATOR_CLOSED else NONE

cdef Value frame_get_code(VM* vm, Value v) noexcept nogil:
    return (<FrameView*>v).code

cdef Value frame_get_back(VM* vm, Value v) noexcept nogil:
    return (<FrameView*>v).back

cdef Value frame_get_globals(VM* vm, Value v) noexcept nogil:
    return (<Code*>(<FrameView*>v).code).globals

cdef Value frame_get_builtins(VM* vm, Value v) noexcept nogil:
    return vm.builtins

cdef Value frame_get_locals(VM* vm, Value v) noexcept nogil:
    return prelude_call(vm, "frame_locals", &v, 1) if has_proxy(<Code*>(<FrameView*>v).code) else current_locals(vm, <FrameView*>v)

cdef Value frame_get_lasti(VM* vm, Value v) noexcept nogil:
    cdef int64_t offset = view_offset(vm, <FrameView*>v)
    if HOST_MINOR >= 12 and vm.in_trace and (<FrameView*>v).reported:
        return offset_on_line(vm, <Code*>(<FrameView*>v).code, offset, (<FrameView*>v).reported)
    return box_int(2 * offset if offset >= 0 else -1)

cdef Value frame_get_line(VM* vm, Value v) noexcept nogil:
    cdef Position position
    if vm.in_trace and (<FrameView*>v).reported:
        return box_int((<FrameView*>v).reported)
    if view_offset(vm, <FrameView*>v) < 0:
        return box_int(entry_line(<Code*>(<FrameView*>v).code))
    find_position(<Code*>(<FrameView*>v).code, (<FrameView*>v).offset, &position)
    return box_int(position.line)

cdef Value frame_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Let go of the variables of a frame that has ended; a generator that is suspended is closed first, by earlier hosts."""
    cdef FrameView* view = <FrameView*>args[0]
    cdef Generator* generator = <Generator*>view.generator if view.generator != UNBOUND else NULL
    if generator != NULL and is_running(generator) or live_frame(vm, view) != NULL:
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot clear an executing frame")
    if HOST_MINOR >= 13 and generator != NULL and generator.state == GENERATOR_SUSPENDED:
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot clear a suspended frame")
    if not (<Code*>view.code).flags & (CODE_MODULE | CODE_NAMESPACE):
        view.locals = UNBOUND
        view.kept = UNBOUND
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
        if frame.code != NULL and not is_hidden(vm, frame) and not frame.code.flags & CODE_INLINED:
            find_position(frame.code, live_offset(vm, frame, 0), &position)
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
    define_method(SHAPE_FRAME, "clear", frame_clear, "self, /")
    define_member(SHAPE_GENERATOR, "gi_frame", generator_frame, NULL)
    define_member(SHAPE_COROUTINE, "cr_frame", generator_frame, NULL)
    define_member(SHAPE_ASYNC_GENERATOR, "ag_frame", generator_frame, NULL)
    return 0
