# Tracing and profiling: sys.settrace, sys.setprofile and what frames know of them.
#
# Tracing is another dispatch table. While it is on, all of the loop's labels lead to L_trace, which asks trace_step
# what is due before an instruction; a program that is not traced has no instruction for it. A trace function runs over
# a native frame, as any call that a native waits for does: its continuation notes the result, and the loop comes back
# to the same instruction, where the view's stage says which events are done. While it runs, nothing is traced.

cdef enum:                   # results of trace_step and trace_unwind, beside RUN_ON and RUN_RAISE
    TRACE_NOTHING = 2        # nothing is due: execute the instruction, look for a handler
    TRACE_OFF = 3            # go back to the true table
    TRACE_LEAVE = 4          # no handler of the frame gets the exception

cdef enum:                   # FrameView.stage: the next event to think of before the instruction at hand
    STAGE_NONE = 0
    STAGE_CALL
    STAGE_CALL_PROFILE
    STAGE_BRANCH
    STAGE_STOP
    STAGE_LINE
    STAGE_OPCODE
    STAGE_MONITOR_CALL
    STAGE_RETURN
    STAGE_RETURN_PROFILE
    STAGE_EXECUTE
    STAGE_UNWIND             # an exception leaves the frame: the trace function knows
    STAGE_UNWIND_PROFILE     # and the profile function
    STAGE_LEAVE              # a trace function has raised when the frame returned

cdef enum:                   # events
    EVENT_CALL = 0
    EVENT_LINE
    EVENT_OPCODE
    EVENT_RETURN
    EVENT_EXCEPTION
    EVENT_MONITOR            # the first of those of sys.monitoring: see monitoring.pxi
    EVENT_COUNT = EVENT_MONITOR + 18

    TRACED_VIEW = 0          # slots of the native frame below a trace function
    TRACED_OFFSET            # where its frame goes on
    TRACED_EXCEPTION         # that is raised again afterwards, or UNBOUND
    TRACED_PROFILE           # True: it is the profile function
    TRACED_HANDLED           # the frame has left a handler, which keeps this of what was handled before; or UNBOUND
    TRACED_SLOTS

cdef Value EVENT_NAME[EVENT_COUNT]

# Switching

cdef void update_tracing(VM* vm) noexcept nogil:
    """Functions have been set or one has ended: let the loop choose its table before the next instruction that counts."""
    vm.traced = not vm.in_trace and (vm.trace_function != UNBOUND or vm.profile_function != UNBOUND)
    vm.due |= DUE_TRACE
    request_attention(vm)
    vm.slice = vm.ticks = -1

cdef void end_tracing(VM* vm) noexcept nogil:
    """With the run that set it."""
    vm.trace_function = UNBOUND
    vm.kept_trace = UNBOUND
    vm.monitored = 0
    vm.profile_function = UNBOUND
    vm.traced = 0
    vm.in_trace = 0
    vm.trace_event = EVENT_CALL
    vm.due &= ~DUE_TRACE

cdef void know_frames(VM* vm) noexcept nogil:
    """Frames that run when tracing begins have no 'call' to come."""
    cdef Frame* frame = vm.fp
    while frame > vm.frames:
        if frame.code != NULL:
            frame.flags |= FRAME_SEEN
        frame -= 1
    charge(vm, (vm.fp - vm.frames) >> 3)

cdef Value sys_settrace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The prelude's frame that gives None is entered with a safepoint, however this was called."""
    if vm.monitored:
        vm.kept_trace = args[0] if args[0] != NONE else UNBOUND
    else:
        vm.trace_function = args[0] if args[0] != NONE else UNBOUND
    know_frames(vm)
    update_tracing(vm)
    return prelude_call(vm, "tracing_switched", args, 0)

cdef Value sys_setprofile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    vm.profile_function = args[0] if args[0] != NONE else UNBOUND
    know_frames(vm)
    update_tracing(vm)
    return prelude_call(vm, "tracing_switched", args, 0)

cdef Value sys_gettrace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return none_if_unbound(vm.kept_trace if vm.monitored else vm.trace_function)

cdef Value sys_getprofile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return none_if_unbound(vm.profile_function)

# Lines

cdef int64_t line_at(VM* vm, Code* code, int64_t offset) noexcept nogil:
    """The line of an instruction. Where the last answer came from is kept, so that code in order is read once."""
    cdef Reader reader
    cdef Position position
    cdef int64_t before
    if vm.line_code != <Value>code or offset < vm.line_start:
        vm.line_code = <Value>code
        vm.line_start = vm.line_end = 0
        vm.line_read = 0
        vm.line = vm.line_following = code.first_line
    before = vm.line_read
    begin_positions(code, &reader, &position)
    while offset >= vm.line_end:
        vm.line = vm.line_following
        vm.line_start = vm.line_end
        reader.at = vm.line_read
        position.line = vm.line_following
        if not next_position(&reader, &vm.line_end, &position):
            vm.line_end = code.bytecode_size + 1
        vm.line_read = reader.at
        vm.line_following = position.line
    charge(vm, (vm.line_read - before) >> 4)
    return vm.line

cdef void settle_line(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    """From here on lines are followed: the frame stands in its present one, and at its start in none."""
    view.last_offset = frame.pc - frame.code.bytecode - 1
    view.last_line = line_at(vm, frame.code, view.last_offset) if view.last_offset >= 0 else -1

cdef inline bint begins_at_once(Code* code) noexcept nogil:
    """Whether the first instruction has a position."""
    return code.positions_size > 0 and code.positions[0] < 2

cdef int64_t due_line(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    """The next line that begins before the instruction at hand, counted by view.point, or -1 when none is left: those on
    the way of the jump that led here, those of the marks before the instruction, its own. A line begins when it is
    another one than the last, or when a jump back leads to it. Of its own line are instructions where a position begins:
    what has none (constants made before a loop) belongs to no statement where it is reached."""
    cdef Code* code = frame.code
    cdef int64_t offset = frame.pc - code.bytecode, came = view.last_offset, first, count, skip = 0, trail = 0, k, line
    cdef bint back = offset < came and frame.pc[0] != OP_SEND
    cdef TraceTable* table = trace_table(vm, code)
    cdef TraceEdge* edge = NULL
    if table == NULL:
        vm.exception = UNBOUND
        return -1
    first = first_mark(table, offset)
    count = first
    while count < table.mark_count and table.marks[count].offset == offset:
        count += 1
    count -= first
    if came >= 0 and (offset != came + OPCODE_SIZES[code.bytecode[came]] or code.bytecode[came] == OP_JUMP):
        edge = find_edge(table, came)
        if edge != NULL:
            skip = edge.skip if edge.skip < count else count
            trail = edge.count
    while view.point <= trail + count - skip:
        k = view.point
        view.point += 1
        if k < trail:
            line = table.trail[edge.first + k]
            view.block = block_before(table, came)
        elif k < trail + count - skip:
            line = table.marks[first + skip + k - trail].line
            view.block = table.marks[first + skip + k - trail].block
        else:
            line = line_at(vm, code, offset)
            if (vm.line_start != offset or offset == 0 and not begins_at_once(code)) and not (back and frame.pc[0] != OP_LOOP and frame.pc[0] != OP_ENTER_HANDLER):
                return -1
            if view.last_line < 0 and frame.pc[0] == OP_MAKE_CELL:
                return -1        # parameters that become cells: the first line is yet to come
            view.block = block_before(table, offset)
        if line != view.last_line or (back and k == trail):
            view.last_line = line
            return line
    return -1

# Events

cdef int call_tracer(VM* vm, Value function, FrameView* view, int event, Value argument, Value exception, bint profile) noexcept nogil:
    """Call a trace function for the frame on top: RUN_ON or RUN_RAISE. While it runs, the frame's pc stands behind the
    instruction at hand, as everywhere else; at a call it stands where the frame was entered."""
    cdef Frame* frame = vm.fp
    cdef Value slots[TRACED_SLOTS]
    cdef Value* base
    cdef Value result
    slots[TRACED_VIEW] = <Value>view
    slots[TRACED_OFFSET] = box_int(frame.pc - frame.code.bytecode)
    slots[TRACED_EXCEPTION] = exception
    slots[TRACED_PROFILE] = box_bool(profile)
    slots[TRACED_HANDLED] = UNBOUND
    if exception == UNBOUND and not is_entry_event(event):
        frame.pc += OPCODE_SIZES[frame.pc[0]]
    view.offset = frame.pc - frame.code.bytecode - 1
    vm.exception = UNBOUND
    if push_native_frame(vm, stack_top(vm), CONTINUE_TRACE, slots, TRACED_SLOTS, CONT_DISCARD, UNBOUND) < 0:
        trace_failed(vm, view, profile)
        return RUN_RAISE
    vm.in_trace = 1
    vm.trace_event = event
    vm.traced = 0
    view.reported = view.last_line if not is_entry_event(event) and not profile and view.last_line > 0 else 0
    base = stack_top(vm)
    base[0] = <Value>view
    base[1] = EVENT_NAME[event]
    base[2] = argument
    result = call_value(vm, function, base, 3, UNBOUND, CONT_NATIVE, UNBOUND)
    if result == PUSHED:
        settle_pushed(vm)
        return RUN_ON
    if result == ERROR:
        return RUN_RAISE
    return native_result(vm, continue_trace(vm, vm.fp, result))

cdef Value continue_trace(VM* vm, Frame* frame, Value result) noexcept nogil:
    """A trace function has returned: its frame goes on, or the exception that leaves it does."""
    cdef FrameView* view = <FrameView*>frame.regs[TRACED_VIEW]
    cdef Frame* below = frame - 1
    vm.in_trace = 0
    vm.trace_event = EVENT_CALL
    view.reported = 0
    update_tracing(vm)
    if frame.regs[TRACED_HANDLED] != UNBOUND:
        vm.handled = as_handled(below, frame.regs[TRACED_HANDLED])
    if frame.regs[TRACED_PROFILE] == FALSE_ and result != NONE and not vm.monitored:
        view.trace = result
    if frame.regs[TRACED_EXCEPTION] != UNBOUND:
        vm.exception = frame.regs[TRACED_EXCEPTION]
        return ERROR
    below.pc = below.code.bytecode + as_int(frame.regs[TRACED_OFFSET])
    if not vm.traced:
        view.stage = STAGE_NONE
    return NONE

cdef void trace_failed(VM* vm, FrameView* view, bint profile) noexcept nogil:
    """A trace function has raised: there is no tracing any more, and its exception is raised in the frame."""
    vm.in_trace = 0
    vm.trace_event = EVENT_CALL
    view.reported = 0
    if profile:
        vm.profile_function = UNBOUND
    elif vm.monitored:           # a tool that raises goes on to be told of events
        view.told = 0
    else:
        vm.trace_function = UNBOUND
        view.trace = NONE
    view.stage = STAGE_LEAVE if view.stage >= STAGE_RETURN_PROFILE else STAGE_NONE
    update_tracing(vm)

cdef void trace_frame_left(VM* vm, Frame* frame) noexcept nogil:
    """An exception leaves the native frame below a trace function."""
    if is_kind(frame.regs[TRACED_VIEW], KIND_FRAME_VIEW):
        trace_failed(vm, <FrameView*>frame.regs[TRACED_VIEW], frame.regs[TRACED_PROFILE] == TRUE_)

cdef inline bint leaves_frame(uint8_t op) noexcept nogil:
    return op == OP_RETURN or op == OP_RETURN_NONE or op == OP_YIELD or op == OP_YIELD_FROM

cdef inline Value left_value(Frame* frame) noexcept nogil:
    """What an instruction for which leaves_frame holds gives."""
    cdef uint8_t op = frame.pc[0]
    return NONE if op == OP_RETURN_NONE else frame.regs[frame.pc[2 if op == OP_YIELD_FROM else 1]]

cdef inline bint is_untraced(VM* vm, Frame* frame) noexcept nogil:
    """What is hidden. Nor is what the collector calls traced: it comes at a time of its own, and an event there would end
    what the program traces."""
    return vm.finalizing or is_hidden(vm, frame)

cdef Value exception_parts(VM* vm, Value exception) noexcept nogil:
    """The argument of an 'exception' event."""
    cdef Value parts[3]
    parts[0] = <Value>class_of(vm, exception)
    parts[1] = exception
    parts[2] = exception_traceback(exception)
    return new_tuple_from(vm, parts, 3)

cdef void note_stop(VM* vm, Value exception) noexcept nogil:
    """An iteration of the frame on top ends with an exception that it does not see; its trace function shall."""
    cdef FrameView* view
    if vm.fp.code != NULL and vm.fp.flags & FRAME_VIEWED and vm.trace_function != UNBOUND:
        view = <FrameView*>vm.frame_views[vm.fp - vm.frames]
        view.stopped = exception
        view.told = 0

cdef void note_return(VM* vm, Generator* generator, Value value, bint delegated) noexcept nogil:
    """A generator has returned to the frame on top. Where CPython raises StopIteration for that, a trace function sees it:
    from 3.12 on whenever the frame had delegated to it, before that and in loops when there is a value."""
    if vm.fp.code == NULL or not vm.fp.flags & FRAME_VIEWED or \
            value == NONE and not (delegated and HOST_MINOR >= 12) and not is_exact(<Value>generator, SHAPE_COROUTINE):
        return
    note_stop_value(vm, value)
    (<FrameView*>vm.frame_views[vm.fp - vm.frames]).told = TOLD_STOPPED

cdef void note_stop_value(VM* vm, Value value) noexcept nogil:
    raise_stop_iteration(vm, value)
    note_stop(vm, vm.exception)
    vm.exception = UNBOUND

cdef int trace_step(VM* vm) noexcept nogil:
    """Tracing is on, and the frame on top stands before an instruction: TRACE_NOTHING, TRACE_OFF, RUN_ON after an event
    or RUN_RAISE."""
    cdef Frame* frame = vm.fp
    cdef FrameView* view
    cdef Value v
    cdef bint leaves = leaves_frame(frame.pc[0])
    cdef bint profiled = vm.profile_function != UNBOUND and leaves
    if not vm.traced:
        return TRACE_OFF
    if UNLIKELY(vm.monitored) and not is_untraced(vm, frame):
        if not profiled and vm.monitor_events | frame.code.monitored == 0:
            frame.flags = frame.flags | FRAME_SEEN if not leaves else frame.flags & ~<uint32_t>FRAME_SEEN
            return TRACE_NOTHING
    elif (frame.flags & (FRAME_SEEN | FRAME_VIEWED) == FRAME_SEEN and not profiled) or is_untraced(vm, frame):
        return TRACE_NOTHING
    v = vm.frame_views[frame - vm.frames] if frame.flags & FRAME_VIEWED else linked_view(vm, frame)
    if v == ERROR:
        return RUN_RAISE
    view = <FrameView*>v
    if not frame.flags & FRAME_SEEN:
        frame.flags |= FRAME_SEEN
        view.stage = STAGE_CALL
        view.point = 0
    if view.stage == STAGE_NONE:
        if view.trace == NONE and not profiled and not vm.monitored:
            return TRACE_NOTHING
        view.stage = STAGE_BRANCH
        view.point = 0
    while view.stage < STAGE_EXECUTE:
        view.stage += 1
        if view.stage == STAGE_CALL + 1:
            if vm.monitored:
                if monitor_entry(vm, frame, view):
                    return monitor_told(vm)
            elif vm.trace_function != UNBOUND:
                return call_tracer(vm, vm.trace_function, view, EVENT_CALL, NONE, UNBOUND, False)
        elif view.stage == STAGE_CALL_PROFILE + 1:
            if vm.profile_function != UNBOUND:
                return call_tracer(vm, vm.profile_function, view, EVENT_CALL, NONE, UNBOUND, True)
        elif view.stage == STAGE_RETURN_PROFILE + 1:
            if profiled:
                return call_tracer(vm, vm.profile_function, view, EVENT_RETURN, left_value(frame), UNBOUND, True)
        elif vm.monitored:
            if monitor_step(vm, frame, view, leaves):
                return monitor_told(vm)
        elif vm.trace_function == UNBOUND or view.trace == NONE:
            continue
        elif view.stage == STAGE_STOP + 1:
            if view.stopped != UNBOUND:
                v = exception_parts(vm, view.stopped)
                view.stopped = UNBOUND
                return RUN_RAISE if v == ERROR else call_tracer(vm, view.trace, view, EVENT_EXCEPTION, v, UNBOUND, False)
        elif view.stage == STAGE_LINE + 1:
            while due_line(vm, frame, view) >= 0:
                if not view.lines:
                    continue
                view.stage = STAGE_LINE          # more may begin here
                return call_tracer(vm, view.trace, view, EVENT_LINE, NONE, UNBOUND, False)
        elif view.stage == STAGE_OPCODE + 1:
            if view.opcodes:
                return call_tracer(vm, view.trace, view, EVENT_OPCODE, NONE, UNBOUND, False)
        elif leaves and view.stage == STAGE_RETURN + 1:
            return call_tracer(vm, view.trace, view, EVENT_RETURN, left_value(frame), UNBOUND, False)
    view.stage = STAGE_NONE
    view.last_offset = frame.pc - frame.code.bytecode
    if leaves:
        frame.flags &= ~<uint32_t>FRAME_SEEN        # a native that takes what is yielded lets the same frame go on
    return TRACE_NOTHING

cdef void show_view(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    """The traceback of the exception being raised shows the frame by the view that it has."""
    cdef Value entry = exception_traceback(vm.exception)
    if frame.flags & FRAME_VIEWED and is_kind(entry, KIND_TRACEBACK) and (<Traceback*>entry).view == NONE and \
            (<Traceback*>entry).code == <Value>frame.code:
        (<Traceback*>entry).view = <Value>view

cdef void go_back_to_raise(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    """What a `with` raises again appears to come from where it was raised first."""
    cdef int64_t offset = frame.pc - frame.code.bytecode - 2
    cdef TraceTable* table
    cdef Value entry = exception_traceback(vm.exception)
    cdef Position position
    cdef int64_t mark
    if offset < 0 or frame.code.bytecode[offset] != OP_RERAISE or not is_kind(entry, KIND_TRACEBACK) or \
            (<Traceback*>entry).code != <Value>frame.code or not is_instruction(frame.code, offset):
        return
    table = <TraceTable*>frame.code.trace_table
    mark = first_mark(table, offset) if table != NULL else 0
    if table == NULL or mark == table.mark_count or table.marks[mark].offset != offset or table.marks[mark].block == 0:
        return
    if table.blocks[table.marks[mark].block - 1].kind == BLOCK_EXIT:
        find_position(frame.code, (<Traceback*>entry).offset, &position)
        view.last_line = position.line

cdef int trace_unwind(VM* vm, Frame* frame, bint handled) noexcept nogil:
    """The exception being raised has reached a frame with marks: TRACE_NOTHING to go to its handler, TRACE_LEAVE to
    drop the frame, RUN_ON and RUN_RAISE after an event, which comes back here with FRAME_RERAISE set."""
    cdef bint again = frame.flags & FRAME_RERAISE
    cdef bint visible = not is_untraced(vm, frame)
    cdef bint left
    cdef FrameView* view = NULL
    cdef Value v = UNBOUND
    if visible and vm.traced and (frame.flags & FRAME_THROWN or vm.profile_function != UNBOUND):
        v = linked_view(vm, frame)
        if v == ERROR:
            return RUN_RAISE
    elif frame.flags & FRAME_VIEWED:
        v = vm.frame_views[frame - vm.frames]
    elif visible and vm.monitored and vm.traced and vm.monitor_events | frame.code.monitored:
        v = linked_view(vm, frame)
        if v == ERROR:
            return RUN_RAISE
    if v != UNBOUND:
        view = <FrameView*>v
    if view != NULL and vm.traced and frame.flags & FRAME_THROWN:
        frame.flags = frame.flags & ~<uint32_t>FRAME_THROWN | FRAME_SEEN
        if vm.monitored:
            return RUN_ON if monitor(vm, view, MONITOR_THROW, vm.exception, vm.exception) and monitor_told(vm) == RUN_ON else RUN_RAISE
        if vm.trace_function != UNBOUND:
            return call_tracer(vm, vm.trace_function, view, EVENT_CALL, NONE, vm.exception, False)
        return call_tracer(vm, vm.profile_function, view, EVENT_CALL, NONE, vm.exception, True)
    frame.flags &= ~<uint32_t>(FRAME_RERAISE | FRAME_THROWN)
    if view == NULL:
        return TRACE_NOTHING
    left = view.stage == STAGE_LEAVE
    if not again:
        show_view(vm, frame, view)
    elif vm.traced and view.trace != NONE:
        go_back_to_raise(vm, frame, view)
    if vm.monitored:
        if visible and vm.traced and not left and monitor_unwind(vm, frame, view, again, handled):
            frame.flags |= FRAME_RERAISE
            return monitor_told(vm)
        view.told = 0
    elif not left and vm.traced and vm.trace_function != UNBOUND and view.trace != NONE and not again:
        v = exception_parts(vm, vm.exception)
        if v != ERROR:
            frame.flags |= FRAME_RERAISE
            return call_tracer(vm, view.trace, view, EVENT_EXCEPTION, v, vm.exception, False)
    if not left and handled:
        view.stage = STAGE_NONE
        view.last_offset = -1        # whichever way it is from here to the handler
        return TRACE_NOTHING
    if not left and vm.traced:
        if view.stage < STAGE_UNWIND:
            view.stage = STAGE_UNWIND
            if vm.trace_function != UNBOUND and view.trace != NONE and not vm.monitored:
                frame.flags |= FRAME_RERAISE
                return call_tracer(vm, view.trace, view, EVENT_RETURN, NONE, vm.exception, False)
        if view.stage == STAGE_UNWIND:
            view.stage = STAGE_UNWIND_PROFILE
            if vm.profile_function != UNBOUND:
                frame.flags |= FRAME_RERAISE
                return call_tracer(vm, vm.profile_function, view, EVENT_RETURN, NONE, vm.exception, True)
    view.stage = STAGE_NONE
    keep_locals(vm, frame, view)
    return TRACE_LEAVE

# What frames know

cdef Value frame_get_trace(VM* vm, Value v) noexcept nogil:
    return (<FrameView*>v).trace

cdef Value frame_set_trace(VM* vm, Value v, Value value) noexcept nogil:
    cdef FrameView* view = <FrameView*>v
    cdef Frame* frame = live_frame(vm, view)
    if view.trace == NONE and frame != NULL:
        settle_line(vm, frame, view)
    view.trace = value if value != UNBOUND else NONE
    return NONE

cdef Value frame_get_trace_lines(VM* vm, Value v) noexcept nogil:
    return box_bool((<FrameView*>v).lines)

cdef Value frame_get_trace_opcodes(VM* vm, Value v) noexcept nogil:
    return box_bool((<FrameView*>v).opcodes)

cdef Value frame_set_trace_lines(VM* vm, Value v, Value value) noexcept nogil:
    if not is_bool(value):
        return raise_type_error(vm, "attribute value type must be bool")
    (<FrameView*>v).lines = value == TRUE_
    return NONE

cdef Value frame_set_trace_opcodes(VM* vm, Value v, Value value) noexcept nogil:
    if not is_bool(value):
        return raise_type_error(vm, "attribute value type must be bool")
    (<FrameView*>v).opcodes = value == TRUE_
    return NONE

cdef int register_tracing() except -1:
    EVENT_NAME[EVENT_CALL] = immortal_str("call")
    EVENT_NAME[EVENT_LINE] = immortal_str("line")
    EVENT_NAME[EVENT_OPCODE] = immortal_str("opcode")
    EVENT_NAME[EVENT_RETURN] = immortal_str("return")
    EVENT_NAME[EVENT_EXCEPTION] = immortal_str("exception")
    CONTINUATIONS[CONTINUE_TRACE] = continue_trace
    register_frame_jump()
    register_monitoring()
    define_member(SHAPE_FRAME, "f_trace", frame_get_trace, frame_set_trace)
    define_member(SHAPE_FRAME, "f_trace_lines", frame_get_trace_lines, frame_set_trace_lines)
    define_member(SHAPE_FRAME, "f_trace_opcodes", frame_get_trace_opcodes, frame_set_trace_opcodes)
    return 0

cdef int register_trace_functions(Dict* d) except -1:
    """The part of sys."""
    define_function(d, "settrace", sys_settrace, "function, /", "sys")
    define_function(d, "gettrace", sys_gettrace, "/", "sys")
    define_function(d, "setprofile", sys_setprofile, "function, /", "sys")
    define_function(d, "getprofile", sys_getprofile, "/", "sys")
    return 0
