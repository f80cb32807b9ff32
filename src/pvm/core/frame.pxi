# What happens when a frame ends: continuations for results, unwinding for exceptions, native frames.

cdef enum:                   # results of finish_frame and unwind
    RUN_ON = 0               # go on with the frame that is now on top
    RUN_RAISE = -1           # an exception is set: unwind
    RUN_LEAVE = 1            # the bottom frame of this run has ended

cdef enum:                   # native continuations: indices into CONTINUATIONS, so that they can be saved
    CONTINUE_NONE = 0
    CONTINUE_INIT            # slots: the new object
    CONTINUE_NEW             # slots: class, arguments as a tuple, keywords as a dict or UNBOUND
    CONTINUE_PASS            # the result as it is
    CONTINUE_DONE            # None, whatever the result
    CONTINUE_GATHER          # these six: see gather.pxi
    CONTINUE_ADDED
    CONTINUE_OPEN
    CONTINUE_HINT
    CONTINUE_OPENED
    CONTINUE_ITERATOR
    CONTINUE_SORT            # see guestsort.pxi
    CONTINUE_KEYS            # slots: the list that the keys are of, whether it is sorted in reverse
    CONTINUE_SEARCH          # see guestsearch.pxi
    CONTINUE_EXTREME         # see extremes.pxi
    CONTINUE_KEYED           # see keyed.pxi
    CONTINUE_FILTER          # slots: the filter, the item that is being judged
    CONTINUE_TRACE           # see tracing.pxi
    CONTINUE_CACHED          # slots: the caching function, the key
    CONTINUE_JSON_SCAN       # see json_scan.pxi
    CONTINUE_JSON_ENCODE     # see json_encode.pxi
    CONTINUE_COUNT = 64

# A native frame's next step: it gets the result of the call that it waited for and gives its own result,
# or PUSHED after another call, or ERROR.
ctypedef Value (*NativeContinuation)(VM* vm, Frame* frame, Value result) noexcept nogil
cdef NativeContinuation CONTINUATIONS[CONTINUE_COUNT]

cdef int push_native_frame(VM* vm, Value* base, uint32_t index, Value* slots, int64_t count, uint32_t continuation, Value aux) noexcept nogil:
    """A native frame over `count` slots at `base`; 0 or -1 with an exception set."""
    cdef Frame* fp
    cdef int64_t i
    if (vm.fp + 1 >= vm.frame_end or PVM_STRESS_STACK) and grow_frames(vm) < 0:
        return -1
    fp = vm.fp + 1
    fp.pc = NULL
    fp.regs = base
    fp.code = NULL
    fp.function = NULL
    fp.aux = aux
    fp.continuation = continuation | index << 8
    fp.flags = <uint32_t>count
    for i in range(count):
        base[i] = slots[i]
    vm.fp = fp
    return 0

cdef void pop_native_frame(VM* vm) noexcept nogil:
    vm.fp -= 1

cdef Value continue_pass(VM* vm, Frame* frame, Value result) noexcept nogil:
    return result

cdef Value continue_done(VM* vm, Frame* frame, Value result) noexcept nogil:
    return NONE

cdef int put_native_frame_below(VM* vm, int64_t depth, Value* base, uint32_t index, uint32_t continuation, Value aux) noexcept nogil:
    """Frames have been pushed over the frame number `depth` whose result its instruction would take: put a native
    frame between, which gives the result to `continuation`. 0, or -1 with RecursionError set."""
    cdef Frame* frame
    cdef int64_t above = vm.fp - vm.frames - depth
    if (vm.fp + 1 >= vm.frame_end or PVM_STRESS_STACK) and grow_frames(vm) < 0:
        return -1
    frame = vm.frames + depth + 1
    memmove(frame + 1, frame, above * sizeof(Frame))
    vm.fp += 1
    frame.pc = NULL
    frame.regs = base
    frame.code = NULL
    frame.function = NULL
    frame.aux = aux
    frame.continuation = continuation | index << 8
    frame.flags = 0
    if vm.frame_views != NULL:
        shift_views(vm, depth + 1)
    stand_on_native(frame + 1)
    return 0

cdef void stand_on_native(Frame* frame) noexcept nogil:
    """The frame stands on a native frame: its result must not take the loop's short ways to an instruction."""
    if frame.continuation == CONT_STORE or frame.continuation == CONT_DIRECT:
        frame.continuation = CONT_NATIVE
    elif frame.continuation == CONT_INIT:
        frame.continuation = CONT_CONSTRUCT

cdef void settle_pushed(VM* vm) noexcept nogil:
    """Frames have been pushed while a result was delivered, perhaps over a native frame."""
    cdef Frame* frame = vm.fp
    while frame > vm.frames + 1 and frame >= vm.fp - 2:
        if frame[-1].code == NULL:
            stand_on_native(frame)
        frame -= 1

cdef int give_result(VM* vm, Value result) noexcept nogil:
    """The running instruction's destination takes a result, or the native frame on top."""
    if UNLIKELY(vm.fp.code == NULL):
        return continue_native(vm, result)
    store_result(vm, result)
    return RUN_ON

cdef Value continue_init(VM* vm, Frame* frame, Value result) noexcept nogil:
    return frame.regs[0] if result == NONE else raise_init_result(vm, result)

cdef inline void store_result(VM* vm, Value result) noexcept nogil:
    cdef Frame* fp = vm.fp
    fp.regs[fp.pc[-1]] = result

cdef inline void take_jump(VM* vm, bint taken) noexcept nogil:
    """The running instruction's jump, its last two bytes. A jump back is a safepoint's tick."""
    cdef Frame* fp = vm.fp
    cdef int64_t distance
    if fp.code == NULL:
        return
    distance = read_i16(fp.pc - 2)
    if taken:
        if distance < 0:
            vm.ticks -= 1
        fp.pc += distance

cdef int deliver(VM* vm, uint32_t continuation, Value aux, Value result, Value* hidden) noexcept nogil:
    """Give a call's result to the frame on top, as the continuation says: RUN_ON, RUN_RAISE or RUN_LEAVE.

    `hidden` are the two words below the ended frame's registers, for operators.
    """
    cdef Value v
    cdef int truth
    cdef int64_t state
    cdef Frame* fp = vm.fp
    if result == ERROR:
        return RUN_RAISE
    if result == PUSHED:
        settle_pushed(vm)
        return RUN_ON
    if continuation == CONT_STORE or continuation == CONT_DIRECT:
        return give_result(vm, result)
    elif continuation == CONT_INIT or continuation == CONT_CONSTRUCT:
        if result != NONE:
            raise_init_result(vm, result)
            return RUN_RAISE
        return give_result(vm, aux)
    elif continuation == CONT_DISCARD:
        if vm.fp.code == NULL:
            return continue_native(vm, NONE)
    elif continuation == CONT_BRANCH or continuation == CONT_TRUTH or continuation == CONT_NOT:
        state = as_int(aux) if is_int(aux) else 0
        truth = check_truth_result(vm, result, state)
        if truth == -1:
            return RUN_RAISE
        if truth == -2:
            return deliver(vm, continuation, box_int(state & 1), push_truth(vm, result, continuation, state & 1), hidden)
        if continuation == CONT_BRANCH:
            take_jump(vm, truth == (state & 1))
        else:
            return give_result(vm, box_bool(truth == (continuation == CONT_TRUTH)))
    elif continuation == CONT_BINARY:
        if result == NOT_IMPLEMENTED:
            result = binary_step(vm, hidden[0], hidden[1], as_int(aux))
            return deliver(vm, CONT_STORE, UNBOUND, result, hidden)
        return give_result(vm, result)
    elif continuation == CONT_COMPARE or continuation == CONT_COMPARE_BRANCH:
        state = as_int(aux)
        if result == NOT_IMPLEMENTED:
            result = compare_step(vm, hidden[0], hidden[1], state & ~<int64_t>STATE_INVERT)
        elif state & STATE_INVERT:
            truth = value_truth(vm, result)
            result = box_bool(truth == 0)
        if continuation == CONT_COMPARE:
            return deliver(vm, CONT_STORE, UNBOUND, result, hidden)
        return deliver(vm, CONT_BRANCH, box_int((state & STATE_SENSE) != 0), result, hidden)
    elif continuation == CONT_FOR or continuation == CONT_SEND:
        if result == EXHAUSTED:
            fp.regs[fp.pc[-3]] = NONE
            take_jump(vm, True)
        else:
            fp.regs[fp.pc[-3]] = result
    elif continuation == CONT_ITER:
        if not is_iterator(vm, result):
            raise_error1(vm, SHAPE_TYPE_ERROR, "iter() returned non-iterator of type '%s'", type_name(vm, result))
            return RUN_RAISE
        return give_result(vm, result)
    elif continuation == CONT_IN or continuation == CONT_IN_BRANCH:
        truth = value_truth(vm, result)
        if truth == -2:
            return deliver(vm, CONT_BRANCH, aux, push_truth(vm, result, CONT_BRANCH if continuation == CONT_IN_BRANCH else CONT_TRUTH if as_int(aux) else CONT_NOT, as_int(aux)), hidden)
        if continuation == CONT_IN:
            return give_result(vm, box_bool(truth == as_int(aux)))
        else:
            take_jump(vm, truth == as_int(aux))
    elif continuation == CONT_ATTRIBUTE:
        return give_result(vm, result)
    elif continuation == CONT_SPECIAL:
        return deliver(vm, CONT_STORE, UNBOUND, special_result(vm, <int>as_int(aux), hidden[0], result), hidden)
    elif continuation == CONT_UNPACK:
        v = unpack(vm, result, fp.regs + fp.pc[-2], fp.pc[-1], True) if aux == UNBOUND else \
            unpack_star(vm, result, fp.regs + fp.pc[-3], fp.pc[-2], fp.pc[-1])
        if v == ERROR:
            return RUN_RAISE
    elif continuation == CONT_INVOKE:
        return finish_invoke(vm, result)
    elif continuation == CONT_NATIVE:
        return continue_native(vm, result)
    elif continuation == CONT_EXIT:
        vm.result = result
        return RUN_LEAVE
    else:
        raise_error(vm, SHAPE_SYSTEM_ERROR, "unknown continuation")
        return RUN_RAISE
    return RUN_ON

cdef int continue_native(VM* vm, Value result) noexcept nogil:
    """The native frame on top has the result that it waited for."""
    cdef Frame* frame = vm.fp
    return native_result(vm, CONTINUATIONS[frame.continuation >> 8](vm, frame, result))

cdef int native_result(VM* vm, Value result) noexcept nogil:
    """The native frame on top has done a step: it has its own result, unless guest code runs above it."""
    cdef uint32_t continuation
    cdef Value aux
    cdef Value* hidden
    if result == PUSHED:
        settle_pushed(vm)
        return RUN_ON
    continuation = vm.fp.continuation & 0xFF
    aux = vm.fp.aux
    hidden = vm.fp.regs - 2
    pop_native_frame(vm)
    return deliver(vm, continuation, aux, result, hidden)

cdef int finish_invoke(VM* vm, Value callee) noexcept nogil:
    """INVOKE got its callee from guest code: call it with the arguments that still stand in the window."""
    cdef Frame* fp = vm.fp
    cdef Value* window = fp.regs + fp.pc[-5]
    cdef int64_t argc = fp.pc[-4]
    return deliver(vm, CONT_STORE, UNBOUND, call_value(vm, callee, window + 2, argc, UNBOUND, CONT_STORE, UNBOUND), window)

cdef int finish_frame(VM* vm, Value result) noexcept nogil:
    """The running guest frame returns `result`, and its continuation is not CONT_DIRECT."""
    cdef Frame* frame = vm.fp
    cdef uint32_t continuation = frame.continuation
    cdef Value aux = frame.aux
    if continuation == CONT_GENERATOR:
        return generator_return(vm, frame, result)
    if UNLIKELY(frame.flags & FRAME_VIEWED):
        keep_locals(vm, frame, <FrameView*>vm.frame_views[frame - vm.frames])
    vm.fp -= 1
    if continuation == CONT_NATIVE and frame.flags & FRAME_ITEM and vm.fp.continuation >> 8 == CONTINUE_GATHER and vm.fp.code == NULL:
        return gather_again(vm, result)
    if continuation == CONT_NATIVE:
        return continue_native(vm, result)
    return deliver(vm, continuation, aux, result, frame.regs - 2)

# Unwinding

cdef inline Value kept_handled(VM* vm, Frame* frame) noexcept nogil:
    """What a handler keeps in a register while it runs: what was being handled before. For a generator in no other
    handler of its own that is its resumer's, another one each time: True stands for it."""
    if UNLIKELY(frame.continuation == CONT_GENERATOR) and not (<Generator*>frame.aux).async_state & GENERATOR_HANDLES \
            and (<Generator*>frame.aux).handled == vm.handled:
        (<Generator*>frame.aux).async_state |= GENERATOR_HANDLES
        return TRUE_
    return vm.handled

cdef inline Value as_handled(Frame* frame, Value v) noexcept nogil:
    """What a register says is being handled: an exception, else None."""
    if v == TRUE_ and frame.continuation == CONT_GENERATOR:
        (<Generator*>frame.aux).async_state &= ~<uint64_t>GENERATOR_HANDLES
        v = (<Generator*>frame.aux).handled
    return v if is_kind(v, KIND_EXCEPTION) else NONE

cdef int64_t find_handler(VM* vm, Frame* frame) noexcept nogil:
    """Index of the table entry that handles an exception at the frame's pc, or -1; restores on the way."""
    cdef Code* code = frame.code
    cdef uint32_t at = <uint32_t>(frame.pc - code.bytecode) - 1
    cdef int64_t i
    for i in range(code.table_count):
        if code.table[i].start <= at and at < code.table[i].end:
            if code.table[i].kind == 0:
                return i
            vm.handled = as_handled(frame, frame.regs[code.table[i].register])
    return -1

cdef inline int64_t variable_registers(Code* code) noexcept nogil:
    """Registers that may hold variables: others than those of the spill area, and that area."""
    return code.variables if code.variables < code.registers else code.registers

cdef void add_traceback(VM* vm, Frame* frame) noexcept nogil:
    """Record that the exception being raised passes through a guest frame. Hidden ones are no business of the guest, and a
    comprehension's frame is one with the frame that it is in."""
    cdef ExceptionObject* exception = <ExceptionObject*>vm.exception
    cdef Traceback* entry
    cdef int64_t count = 1 if frame.code.flags & CODE_NAMESPACE else 0 if frame.code.flags & CODE_MODULE else variable_registers(frame.code)
    cdef int64_t inside
    if vm.exception == vm.error_detail or is_hidden(vm, frame):
        return
    entry = <Traceback*>allocate(vm, sizeof(Traceback) + count * 8, KIND_TRACEBACK, SHAPE_TRACEBACK)
    if entry == NULL:
        return
    entry.count = count
    memcpy(<Value*>(entry + 1), frame.regs, count * 8)
    entry.view = NONE
    entry.function = <Value>frame.function if frame.function != NULL else UNBOUND
    entry.next = exception.traceback
    entry.code = <Value>frame.code
    entry.offset = frame.pc - frame.code.bytecode - 1
    entry.depth = frame - vm.frames
    if is_kind(entry.next, KIND_TRACEBACK) and (<Code*>(<Traceback*>entry.next).code).flags & CODE_INLINED:
        inside = offset_inside(frame.code, <Code*>(<Traceback*>entry.next).code, (<Traceback*>entry.next).offset)
        charge(vm, tuple_length(frame.code.children) >> 3)
        if inside >= 0:
            entry.offset = inside
            entry.next = (<Traceback*>entry.next).next
    entry.left = entry.offset
    exception.traceback = <Value>entry

cdef void refresh_traceback(VM* vm, Frame* frame) noexcept nogil:
    """The exception goes on from a frame that its traceback has: the variables and the last line are those of now."""
    cdef Value v = exception_traceback(vm.exception)
    cdef Traceback* entry = <Traceback*>v
    if not is_kind(v, KIND_TRACEBACK) or entry.code != <Value>frame.code or entry.view != NONE:
        return
    entry.left = frame.pc - frame.code.bytecode - 1
    if entry.count == variable_registers(frame.code):
        memcpy(<Value*>(entry + 1), frame.regs, entry.count * 8)

cdef int unwind(VM* vm) noexcept nogil:
    """Find who handles vm.exception, or the limit that is due: RUN_ON there, or RUN_LEAVE with the run ended."""
    cdef Frame* frame
    cdef int64_t entry
    cdef int status
    vm.ticks -= 1
    if UNLIKELY(not is_pointer(vm.exception)) and vm.limit == LIMIT_NONE:
        raise_error(vm, SHAPE_SYSTEM_ERROR, "error return without exception set")
    if UNLIKELY(vm.exported != UNBOUND) and resize_again(vm):
        return RUN_ON
    while True:
        frame = vm.fp
        if frame.code != NULL and vm.limit == LIMIT_NONE:
            if LIKELY(not frame.flags & (FRAME_RERAISE | FRAME_THROWN)):
                add_traceback(vm, frame)
            else:
                refresh_traceback(vm, frame)
            entry = find_handler(vm, frame)
            if UNLIKELY(frame.flags & FRAME_MARKS):
                status = trace_unwind(vm, frame, entry >= 0)
                if status == RUN_RAISE:
                    continue
                if status == RUN_ON:
                    return RUN_ON
                if status == TRACE_LEAVE:
                    entry = -1
            if entry >= 0:
                frame.regs[frame.code.table[entry].register] = vm.exception
                frame.pc = frame.code.bytecode + frame.code.table[entry].target
                vm.exception = UNBOUND
                return RUN_ON
        status = unwind_frame(vm, frame)
        if status != RUN_RAISE:
            return status

cdef enum:                   # Frame.flags of guest frames
    FRAME_RERAISE = 1        # the exception goes on; its traceback has this frame already
    FRAME_SEEN = 2           # there is no 'call' of it to come for a trace function
    FRAME_VIEWED = 4         # it has a view in VM.frame_views
    FRAME_THROWN = 8         # a generator's, resumed by an exception while tracing is on: the 'call' is to come
    FRAME_MARKS = 15
    FRAME_ITEM = 16          # of a function that a map or filter calls, over the native frame that gathers from that: see gather_again

cdef bint native_raised(VM* vm, Frame* frame) noexcept nogil:
    """An exception leaves what a native frame waits for: whether that goes on all the same, with EXHAUSTED for a result."""
    cdef uint32_t index = frame.continuation >> 8
    if index == CONTINUE_GATHER:
        return gather_stopped(vm, frame.regs)
    if index == CONTINUE_HINT:
        return hint_refused(vm)
    if index == CONTINUE_OPEN:
        open_refused(vm, frame.regs)
    elif index == CONTINUE_TRACE:
        trace_frame_left(vm, frame)
    elif index == CONTINUE_KEYED:
        keyed_refused(vm, frame.regs)
    return False

cdef int unwind_frame(VM* vm, Frame* frame) noexcept nogil:
    """Drop the top frame, which the exception leaves: RUN_RAISE to go on, RUN_ON, or RUN_LEAVE."""
    cdef uint32_t continuation = frame.continuation & 0xFF
    cdef Value aux = frame.aux
    cdef Frame* below
    if continuation == CONT_GENERATOR:
        return generator_raised(vm, frame)
    if frame.code == NULL and native_raised(vm, frame):
        return continue_native(vm, EXHAUSTED)
    vm.fp -= 1
    if continuation == CONT_EXIT:
        vm.result = ERROR
        return RUN_LEAVE
    if vm.limit != LIMIT_NONE:
        return RUN_RAISE
    if continuation == CONT_INVOKE:
        place_at_lookup(vm.fp)
    if continuation == CONT_FOR or continuation == CONT_SEND:
        return iteration_ended(vm, continuation)
    if continuation == CONT_ATTRIBUTE and exception_matches(vm, SHAPE_ATTRIBUTE_ERROR) and is_kind(aux, KIND_TUPLE) \
            and class_of(vm, tuple_items(aux)[0]).special[SP_GETATTR] != UNBOUND:
        vm.exception = UNBOUND
        return deliver(vm, CONT_STORE, UNBOUND,
                       call_getattr(vm, class_of(vm, tuple_items(aux)[0]).special[SP_GETATTR], tuple_items(aux)[0], tuple_items(aux)[1]), NULL)
    if continuation <= CONT_STORE and frame.code != NULL and is_pointer(vm.exception) and as_header(vm.exception).shape == SHAPE_ATTRIBUTE_ERROR:
        name_attribute(vm, frame, aux if continuation == CONT_STORE and aux != UNBOUND else property_asked(frame, vm.fp))
    return RUN_RAISE

cdef int iteration_ended(VM* vm, uint32_t continuation) noexcept nogil:
    """A __next__ or send raised: StopIteration ends the loop of the frame on top."""
    cdef Frame* fp = vm.fp
    cdef Value value
    if not exception_matches(vm, SHAPE_STOP_ITERATION):
        return RUN_RAISE
    value = stop_value(vm.exception)
    if UNLIKELY(vm.traced):
        note_stop(vm, vm.exception)
    vm.exception = UNBOUND
    if continuation == CONT_SEND:
        fp.regs[fp.pc[-3]] = value
    take_jump(vm, True)
    return RUN_ON

cdef Value stop_value(Value exception) noexcept nogil:
    """The value that a StopIteration carries."""
    cdef Value args = (<ExceptionObject*>exception).args
    cdef Value own = UNBOUND
    if (<ExceptionObject*>exception).attributes != UNBOUND:
        own = dict_get_str(<Dict*>(<ExceptionObject*>exception).attributes, <Str*>NAME_value)
    if own != UNBOUND:
        return own
    return tuple_items(args)[0] if tuple_length(args) else NONE
