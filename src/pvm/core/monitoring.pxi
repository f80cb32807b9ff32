# What the machine does for sys.monitoring, from CPython 3.12 on: while tools want events, the function of
# lib/_monitoring.py stands in the place of the trace function, and is called with the frame, the number of the event and its
# argument. Which events are wanted is known here, of all codes and of each (Code.monitored), so that those that nobody
# wants cost no call. What tools there are, and which of their events they have disabled where, that function knows.

cdef enum:                   # events, by their numbers; their bits are those of the masks
    MONITOR_START = 0
    MONITOR_RESUME
    MONITOR_RETURN
    MONITOR_YIELD
    MONITOR_CALL
    MONITOR_LINE
    MONITOR_INSTRUCTION
    MONITOR_JUMP
    MONITOR_BRANCH_LEFT      # a conditional jump goes on
    MONITOR_BRANCH_RIGHT     # it jumps
    MONITOR_STOP_ITERATION
    MONITOR_RAISE
    MONITOR_HANDLED
    MONITOR_UNWIND
    MONITOR_THROW
    MONITOR_RERAISE
    MONITOR_C_RETURN         # who wants calls gets these two as well
    MONITOR_C_RAISE
    MONITOR_COUNT

    TOLD_RAISE = 1           # FrameView.told, of the exception that the frame has
    TOLD_HANDLED = 2
    TOLD_UNWIND = 4
    TOLD_STOPPED = 8         # the view has the StopIteration of a generator that has returned

cdef inline bint is_entry_event(int event) noexcept nogil:
    return event == EVENT_CALL or event == EVENT_MONITOR + MONITOR_START or event == EVENT_MONITOR + MONITOR_RESUME

cdef inline bint is_monitored(VM* vm, Code* code, int event) noexcept nogil:
    return (vm.monitor_events | code.monitored) >> (event if event < MONITOR_C_RETURN else MONITOR_CALL) & 1

cdef bint monitor(VM* vm, FrameView* view, int event, Value argument, Value exception) noexcept nogil:
    """Tell the tools of an event of the frame on top, if they want it. True: monitor_told says how that has gone."""
    if not is_monitored(vm, vm.fp.code, event):
        return False
    vm.monitor_status = RUN_RAISE if argument == ERROR else call_tracer(vm, vm.trace_function, view, EVENT_MONITOR + event, argument, exception, False)
    return True

cdef inline int monitor_told(VM* vm) noexcept nogil:
    return vm.monitor_status

cdef bint monitor_entry(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    return monitor(vm, view, MONITOR_START if frame.pc == frame.code.bytecode else MONITOR_RESUME, NONE, UNBOUND)

cdef bint monitor_branch(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    """The jump that has led here, or has not been taken: the argument are its offset and this one."""
    cdef int64_t came = view.last_offset, here = frame.pc - frame.code.bytecode, target
    cdef Value places[2]
    cdef int event
    cdef uint8_t op
    if came < 0 or frame.code.bytecode[came] == OP_SEND or not ((vm.monitor_events | frame.code.monitored) & (1 << MONITOR_JUMP | 1 << MONITOR_BRANCH_LEFT | 1 << MONITOR_BRANCH_RIGHT)):
        return False
    target = jump_target(frame.code, came)
    if target < 0 or target != here and here != came + OPCODE_SIZES[frame.code.bytecode[came]]:
        return False
    op = frame.code.bytecode[came]
    event = MONITOR_JUMP if op == OP_JUMP or op == OP_LOOP else MONITOR_BRANCH_RIGHT if target == here else MONITOR_BRANCH_LEFT
    if not is_monitored(vm, frame.code, event):
        return False
    places[0] = box_int(2 * came)
    places[1] = box_int(2 * here)
    return monitor(vm, view, event, new_tuple_from(vm, places, 2), UNBOUND)

cdef bint monitor_call(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    """A call is about to be made: the argument are the callee, where it is known, and the first argument if there is one."""
    cdef uint8_t op = frame.pc[0]
    cdef Value* window
    cdef Value parts[2]
    cdef int64_t count = 2
    if not is_monitored(vm, frame.code, MONITOR_CALL):
        return False
    if op != OP_CALL and op != OP_CALL_KW and op != OP_CALL_EX and op != OP_INVOKE and op != OP_CALL_METHOD and op != OP_CALL_METHOD_KW:
        return False
    window = frame.regs + frame.pc[1]
    parts[0] = window[0]
    parts[1] = window[1]
    if op == OP_INVOKE:
        parts[0] = class_lookup(class_of(vm, window[1]), frame.code.sites[read_u16(frame.pc + 3)].name)
        if is_kind(window[1], KIND_MODULE):
            parts[0] = dict_get_str(<Dict*>(<Module*>window[1]).dict, <Str*>frame.code.sites[read_u16(frame.pc + 3)].name)
            parts[1] = window[2]
            count = 2 if frame.pc[2] else 1
    elif op == OP_CALL_EX and is_kind(window[1], KIND_TUPLE) and tuple_length(window[1]):
        parts[1] = tuple_items(window[1])[0]
    elif op == OP_CALL_EX:
        count = 1
    elif (op == OP_CALL or op == OP_CALL_KW) and frame.pc[2] == 0:
        count = 1
    elif parts[1] == UNBOUND:
        count = 1
    if parts[0] == UNBOUND:
        return False             # an attribute of the object's own, which is yet to be asked for
    parts[0] = new_tuple_from(vm, parts, count)
    view.called = parts[0] if parts[0] != ERROR and not is_python_function(tuple_items(parts[0])[0]) else UNBOUND
    return monitor(vm, view, MONITOR_CALL, parts[0], UNBOUND)

cdef bint is_python_function(Value v) noexcept nogil:
    if is_kind(v, KIND_METHOD):
        v = (<Method*>v).function
    return is_kind(v, KIND_FUNCTION) and as_header(v).shape == SHAPE_FUNCTION

cdef Value take_called(FrameView* view) noexcept nogil:
    cdef Value called = view.called
    view.called = UNBOUND
    return called

cdef bint monitor_line(VM* vm, Frame* frame, FrameView* view) noexcept nogil:
    while due_line(vm, frame, view) >= 0:
        if is_monitored(vm, frame.code, MONITOR_LINE):
            view.stage = STAGE_LINE          # more may begin here
            return monitor(vm, view, MONITOR_LINE, box_int(view.last_line), UNBOUND)
    return False

cdef bint monitor_step(VM* vm, Frame* frame, FrameView* view, bint leaves) noexcept nogil:
    """The stage that is reached before an instruction."""
    cdef Value stopped
    cdef uint8_t op = frame.pc[0]
    if view.stage == STAGE_BRANCH + 1 and view.called != UNBOUND:
        return monitor(vm, view, MONITOR_C_RETURN, take_called(view), UNBOUND)
    if view.stage == STAGE_BRANCH + 1:
        return monitor_branch(vm, frame, view)
    if view.stage == STAGE_STOP + 1 and view.stopped != UNBOUND:
        stopped = view.stopped
        view.stopped = UNBOUND
        return monitor(vm, view, MONITOR_STOP_ITERATION if view.told & TOLD_STOPPED else MONITOR_RAISE, stopped, UNBOUND)
    if view.stage == STAGE_LINE + 1:
        return monitor_line(vm, frame, view)
    if view.stage == STAGE_OPCODE + 1:
        return monitor(vm, view, MONITOR_INSTRUCTION, NONE, UNBOUND)
    if view.stage == STAGE_MONITOR_CALL + 1:
        return monitor_call(vm, frame, view)
    if view.stage == STAGE_RETURN + 1 and leaves:
        return monitor(vm, view, MONITOR_RETURN if op == OP_RETURN or op == OP_RETURN_NONE else MONITOR_YIELD, left_value(frame), UNBOUND)
    return False

cdef bint raised_again(Frame* frame) noexcept nogil:
    """Whether the frame's instruction raises what it had caught."""
    cdef int64_t at = frame.pc - frame.code.bytecode - OPCODE_SIZES[OP_RERAISE]
    return at >= 0 and frame.code.bytecode[at] == OP_RERAISE and is_instruction(frame.code, at)

cdef bint monitor_unwind(VM* vm, Frame* frame, FrameView* view, bint again, bint handled) noexcept nogil:
    """The exception being raised has reached a frame: raised there, then handled there or leaving it."""
    cdef Value exception = vm.exception
    if view.called != UNBOUND and not view.told and monitor(vm, view, MONITOR_C_RAISE, take_called(view), exception):
        return True
    if not view.told & TOLD_RAISE:
        view.told |= TOLD_RAISE
        if monitor(vm, view, MONITOR_RERAISE if again and raised_again(frame) else MONITOR_RAISE, exception, exception):
            return True
    if handled and not view.told & TOLD_HANDLED:
        view.told |= TOLD_HANDLED
        return monitor(vm, view, MONITOR_HANDLED, exception, exception)
    if not handled and not view.told & TOLD_UNWIND:
        view.told |= TOLD_UNWIND
        return monitor(vm, view, MONITOR_UNWIND, exception, exception)
    return False

cdef Value monitor_switch(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """switch(on, events, /): whether tools are told of events, and the mask of those that are wanted of all codes."""
    cdef Value function
    if not is_int(args[1]):
        return raise_type_error(vm, "a mask of events is needed")
    vm.monitor_events = <uint32_t>as_int(args[1])
    if args[0] == FALSE_ and vm.monitored:
        vm.monitored = 0
        vm.trace_function = vm.kept_trace
        vm.kept_trace = UNBOUND
    elif args[0] == TRUE_ and not vm.monitored:
        function = prelude_function(vm, "monitor_event")
        if function == ERROR:
            return ERROR
        vm.kept_trace = vm.trace_function
        vm.trace_function = function
        vm.monitored = 1
    else:
        return NONE
    know_frames(vm)
    update_tracing(vm)
    return prelude_call(vm, "tracing_switched", args, 0)

cdef Value monitor_code(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """watch(code, events, /): the mask of events that are wanted of one code."""
    if not is_kind(args[0], KIND_CODE) or not is_int(args[1]):
        return raise_type_error(vm, "a code and a mask of events are needed")
    (<Code*>args[0]).monitored = <uint32_t>as_int(args[1])
    return NONE

cdef int register_monitoring() except -1:
    cdef Dict* d
    for i in range(MONITOR_COUNT):
        EVENT_NAME[EVENT_MONITOR + <int>i] = box_int(<int>i)
    d = define_module("_monitored")
    define_function(d, "switch", monitor_switch, "on, events, /", "_monitored")
    define_function(d, "watch", monitor_code, "code, events, /", "_monitored")
    return 0
