# Generators. Suspended, a generator keeps its registers; resumed, they are copied onto the stack and its
# frame runs with CONT_GENERATOR. What becomes of a yielded value depends on who resumed it.

cdef enum:                   # Generator.state
    GENERATOR_CREATED = 0
    GENERATOR_SUSPENDED
    GENERATOR_RUNNING
    GENERATOR_CLOSED

cdef enum:                   # Frame.flags of a generator's frame: who gets what it yields
    RESUME_SHIFT = 4
    RESUME_MASK = 15
    DESTINATION_SHIFT = 8    # the caller's register for the result of a frame with CONT_DIRECT, or for what is yielded
    RESUME_FOR = 1           # FOR_ITER: destination pc[-3], jump at the end
    RESUME_SEND = 2          # SEND: register pc[-3], jump when it returns
    RESUME_CALL = 3          # next(), send(), throw(): a call's result; StopIteration at the end
    RESUME_CLOSE = 4         # close(): must end
    RESUME_DEFAULT = 5       # next(generator, default): the default stands below the frame
    RESUME_GATHER = 6        # a native that takes each item: see gather.pxi
    RESUME_STEP_SEND = 7     # SEND, by way of an AsyncStep: see coroutine.pxi
    RESUME_STEP_CALL = 8     # a call of such a step's method

cdef inline Value* generator_registers(Generator* generator) noexcept nogil:
    return <Value*>(<char*>generator + sizeof(Generator))

cdef Value new_generator(VM* vm, Function* function, Value* registers, int64_t given) noexcept nogil:
    cdef Code* code = function.code
    cdef Generator* generator
    cdef int64_t i, n = code.registers
    cdef int64_t room = (n + 3) & ~<int64_t>3      # copy_words copies by four
    cdef Value* saved
    generator = <Generator*>allocate(vm, <int64_t>sizeof(Generator) + room * 8, KIND_GENERATOR,
                                     SHAPE_COROUTINE if code.flags & CODE_COROUTINE else SHAPE_ASYNC_GENERATOR if code.flags & CODE_ASYNC_GENERATOR else SHAPE_GENERATOR)
    if generator == NULL:
        return ERROR
    saved = generator_registers(generator)
    copy_values(saved, registers, given)
    for i in range(given, room):
        saved[i] = UNBOUND
    generator.function = <Value>function
    generator.name = function.name
    generator.qualname = function.qualname
    generator.handled = UNBOUND
    generator.delegator = UNBOUND
    generator.innermost = UNBOUND
    generator.result = UNBOUND
    generator.step = UNBOUND
    generator.view = UNBOUND
    generator.async_state = 0
    generator.count = n
    generator.offset = 0
    generator.state = GENERATOR_CREATED
    generator.flags = 0
    generator.depth = 0
    if code.table_count or code.flags & CODE_COROUTINE:
        expect_last_words(vm, <int64_t>sizeof(Generator) + room * 8)
    if UNLIKELY(vm.origin_depth > 0) and code.flags & CODE_COROUTINE:
        return trace_origin(vm, generator)
    return <Value>generator

cdef int generator_resume(VM* vm, Generator* generator, Value sent, Value* base, uint32_t resume) noexcept nogil:
    """Push the frame of a generator that is not running or closed, with its registers at `base`; 0 or -1."""
    cdef Function* function = <Function*>generator.function
    cdef Code* code = function.code
    cdef Frame* fp
    fp = push_frame(vm, function, base, code.registers, CONT_GENERATOR, <Value>generator)
    if fp == NULL:
        return -1
    copy_words(fp.regs, generator_registers(generator), code.registers)
    fp.pc = code.bytecode + generator.offset
    fp.flags = resume << RESUME_SHIFT
    if resume == RESUME_FOR or resume == RESUME_SEND:
        fp.flags |= <uint32_t>(fp - 1).pc[-3] << DESTINATION_SHIFT
    if generator.state == GENERATOR_SUSPENDED and sent != UNBOUND:
        fp.regs[fp.pc[-1]] = sent
    generator.count = 0
    generator.state = GENERATOR_RUNNING
    if generator.handled != UNBOUND:
        sent = vm.handled
        vm.handled = generator.handled
        generator.handled = sent
    else:
        generator.handled = vm.handled
    vm.ticks -= 1
    return 0

cdef inline void generator_save(VM* vm, Frame* frame, Generator* generator) noexcept nogil:
    """Take the registers back from the stack; the exception that the generator handles stays with it."""
    cdef Value inside = vm.handled
    copy_words(generator_registers(generator), frame.regs, frame.code.registers)
    generator.count = frame.code.registers
    generator.offset = frame.pc - frame.code.bytecode
    generator.state = GENERATOR_SUSPENDED
    vm.handled = generator.handled
    generator.handled = inside if inside != vm.handled or generator.async_state & GENERATOR_HANDLES else UNBOUND

cdef void generator_end(VM* vm, Generator* generator) noexcept nogil:
    if UNLIKELY(generator.view != UNBOUND):
        keep_generator(vm, generator)
    vm.handled = generator.handled
    generator.handled = UNBOUND
    generator.state = GENERATOR_CLOSED
    generator.count = 0

cdef int generator_yield(VM* vm, Frame* frame, Value value) noexcept nogil:
    """The generator's frame on top yields: suspend it and give the value to whoever resumed it."""
    cdef Generator* generator = <Generator*>frame.aux
    cdef uint32_t resume = frame.flags >> RESUME_SHIFT & RESUME_MASK
    cdef Frame* fp
    generator_save(vm, frame, generator)
    vm.fp -= 1
    fp = vm.fp
    if resume >= RESUME_STEP_SEND:
        return step_yielded(vm, generator, value, resume)
    if resume == RESUME_FOR or resume == RESUME_SEND:
        fp.regs[fp.pc[-3]] = value
        return RUN_ON
    if resume == RESUME_CLOSE:
        raise_error1(vm, SHAPE_RUNTIME_ERROR, "%s ignored GeneratorExit", generator_text(<Value>generator))
        return RUN_RAISE
    return deliver(vm, CONT_NATIVE if fp.code == NULL else CONT_STORE, UNBOUND, value, NULL)

# Resuming a generator that waits in yield from means resuming the one that it waits for, and so on. The innermost
# is resumed alone: what it yields goes to whoever resumed the outermost, and those between are not touched. When it
# ends, the one that waits for it is resumed and takes its result or its exception. A program that is traced sees each
# of them go on and yield: then each sends to the next.

cdef Generator* inner_generator(Generator* generator) noexcept nogil:
    """The generator or coroutine that a suspended one delegates to and may leave alone with the resumer, or NULL."""
    cdef Value v = delegate_of(generator)
    if kind_of(v) != KIND_GENERATOR or generator.handled != UNBOUND or is_kind((<Generator*>v).step, KIND_ASYNC_STEP) or \
            is_exact(<Value>generator, SHAPE_ASYNC_GENERATOR):
        return NULL
    return <Generator*>v

cdef inline void leave_chain(VM* vm, Generator* generator) noexcept nogil:
    """A generator is resumed on its own account: who waits for it does not get what it yields now."""
    if UNLIKELY(generator.delegator != UNBOUND):
        generator.delegator = UNBOUND
        vm.chains += 1

cdef Generator* chain_start(VM* vm, Generator* generator) noexcept nogil:
    """Where to look for the innermost: near where it was, when nobody else has touched the chain since."""
    cdef Generator* at = <Generator*>generator.innermost
    if generator.innermost == UNBOUND or generator.chains != vm.chains:
        return generator
    while at.state == GENERATOR_CLOSED and at != generator and at.delegator != UNBOUND:
        at = <Generator*>at.delegator
    return at if at.state == GENERATOR_SUSPENDED else generator

cdef Generator* last_at_rest(Generator* generator) noexcept nogil:
    """Of a generator and those it delegates to, the innermost that does not wait for the running one; NULL: all do."""
    cdef Generator* found = NULL
    cdef Generator* inner = inner_generator(generator)
    while inner != NULL:
        if inner.delegator != <Value>generator:
            found = generator
        generator = inner
        inner = inner_generator(generator)
    return found

cdef Generator* innermost(VM* vm, Generator* generator) noexcept nogil:
    """The generator to resume in place of one, each linked to the one that waits for it; NULL when it runs."""
    cdef Generator* start
    cdef Generator* outer
    cdef Generator* inner
    if UNLIKELY(vm.traced) and not is_running(generator):
        leave_chain(vm, generator)
        return generator
    start = chain_start(vm, generator)
    outer = start
    inner = inner_generator(outer)
    while inner != NULL and inner.state == GENERATOR_SUSPENDED:
        outer = inner
        inner = inner_generator(outer)
    if inner != NULL and inner.state == GENERATOR_RUNNING:
        outer = last_at_rest(start)
        if outer == NULL:
            return NULL
    leave_chain(vm, generator)
    while start != outer:
        inner = inner_generator(start)
        if inner.delegator != <Value>start:
            leave_chain(vm, inner)
            inner.delegator = <Value>start
        start = inner
    generator.innermost = <Value>outer
    generator.chains = vm.chains
    return outer

cdef bint is_running(Generator* generator) noexcept nogil:
    """Whether a generator runs, or waits for one that runs for it."""
    cdef Generator* inner = generator
    while inner != NULL and inner.state == GENERATOR_SUSPENDED:
        inner = inner_generator(inner)
    return inner != NULL and inner.state == GENERATOR_RUNNING and (inner == generator or last_at_rest(generator) == NULL)

cdef int resume_delegator(VM* vm, Generator* generator, Frame* frame) noexcept nogil:
    """The frame of an ended generator has been dropped: resume the one that waits for it in its place; 0 or -1."""
    cdef uint32_t resume = frame.flags >> RESUME_SHIFT & RESUME_MASK
    return generator_resume(vm, <Generator*>generator.delegator, UNBOUND, frame.regs, resume)

cdef int generator_return(VM* vm, Frame* frame, Value value) noexcept nogil:
    """The generator's frame on top returns."""
    cdef Generator* generator = <Generator*>frame.aux
    cdef uint32_t resume = frame.flags >> RESUME_SHIFT & RESUME_MASK
    cdef Frame* fp
    generator_end(vm, generator)
    vm.fp -= 1
    if generator.delegator != UNBOUND:
        generator.result = value
        return RUN_ON if resume_delegator(vm, generator, frame) == 0 else RUN_RAISE
    fp = vm.fp
    if resume >= RESUME_STEP_SEND:
        return step_returned(vm, generator, resume)
    if UNLIKELY(vm.traced) and (resume == RESUME_FOR or resume == RESUME_SEND):
        note_return(vm, generator, value, resume == RESUME_SEND)
    if resume == RESUME_FOR:
        take_jump(vm, True)
        return RUN_ON
    if resume == RESUME_SEND:
        fp.regs[fp.pc[-3]] = value
        take_jump(vm, True)
        return RUN_ON
    if resume == RESUME_CLOSE:
        return deliver(vm, CONT_NATIVE if fp.code == NULL else CONT_STORE, UNBOUND, value if HOST_MINOR >= 13 else NONE, NULL)
    if resume == RESUME_GATHER:
        return continue_native(vm, EXHAUSTED)
    if resume == RESUME_DEFAULT:
        return deliver(vm, CONT_NATIVE if fp.code == NULL else CONT_STORE, UNBOUND, frame.regs[-1], NULL)
    raise_stop_iteration(vm, value)
    return RUN_RAISE

cdef int generator_raised(VM* vm, Frame* frame) noexcept nogil:
    """An exception leaves the generator's frame on top."""
    cdef Generator* generator = <Generator*>frame.aux
    cdef uint32_t resume = frame.flags >> RESUME_SHIFT & RESUME_MASK
    cdef Value cause
    if frame.code.globals == vm.prelude and vm.limit == LIMIT_NONE and exception_matches(vm, SHAPE_STOP_ITERATION) \
            and is_exact(<Value>generator, SHAPE_GENERATOR):
        # It stands for an iterator of CPython's in C: what its function raises ends it.
        cause = stop_value(vm.exception)
        vm.exception = UNBOUND
        return generator_return(vm, frame, cause)
    generator_end(vm, generator)
    vm.fp -= 1
    if vm.limit != LIMIT_NONE:
        return RUN_RAISE
    if HOST_MINOR >= 12 and frame.pc == frame.code.bytecode:
        pass                 # thrown into one that had not begun: nothing in it has seen the exception
    elif exception_matches(vm, SHAPE_STOP_ITERATION) or is_exact(<Value>generator, SHAPE_ASYNC_GENERATOR) and \
            exception_matches(vm, SHAPE_STOP_ASYNC_ITERATION):
        cause = vm.exception
        vm.exception = UNBOUND
        raise_error2(vm, SHAPE_RUNTIME_ERROR, "%s raised %s", generator_text(<Value>generator),
                     "StopIteration" if is_subclass(class_of(vm, cause), BUILTIN[SHAPE_STOP_ITERATION]) else "StopAsyncIteration")
        if kind_of(vm.exception) == KIND_EXCEPTION:
            (<ExceptionObject*>vm.exception).cause = cause
            (<ExceptionObject*>vm.exception).context = cause
            (<ExceptionObject*>vm.exception).suppress_context = 1
        if resume >= RESUME_STEP_SEND:
            finish_step(generator)
            generator.async_state |= ASYNC_CLOSED
            return RUN_RAISE
    if generator.delegator != UNBOUND:
        resume_delegator(vm, generator, frame)
        return RUN_RAISE
    if resume >= RESUME_STEP_SEND:
        return step_raised(vm, generator, resume)
    if resume == RESUME_CLOSE and (exception_matches(vm, SHAPE_GENERATOR_EXIT)):
        vm.exception = UNBOUND
        return deliver(vm, CONT_NATIVE if vm.fp.code == NULL else CONT_STORE, UNBOUND, NONE, NULL)
    return RUN_RAISE

cdef Value generator_next(VM* vm, Value v, Value sent, uint32_t resume) noexcept nogil:
    """Resume for FOR_ITER, SEND or a call: PUSHED, ERROR, or EXHAUSTED when it has ended before."""
    cdef Generator* generator = <Generator*>v
    cdef Value* base = free_window(vm)
    if UNLIKELY(generator.state == GENERATOR_RUNNING):
        return raise_error1(vm, SHAPE_VALUE_ERROR, "%s already executing", generator_text(v))
    if generator.state == GENERATOR_CLOSED:
        return EXHAUSTED if not is_exact(v, SHAPE_COROUTINE) else raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot reuse already awaited coroutine")
    if generator.state == GENERATOR_CREATED and sent != NONE and sent != UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can't send non-None value to a just-started %s", generator_text(v))
    if generator.flags:
        generator = innermost(vm, generator)
        if generator == NULL:
            return raise_error1(vm, SHAPE_VALUE_ERROR, "%s already executing", generator_text(v))
    else:
        leave_chain(vm, generator)
    return PUSHED if generator_resume(vm, generator, sent, base, resume) == 0 else ERROR

cdef Value generator_send(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = generator_next(vm, args[0], args[1], RESUME_CALL)
    if result == EXHAUSTED:
        return raise_stop_iteration(vm, NONE)
    return result

cdef Value generator_dunder_next(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = generator_next(vm, args[0], NONE, RESUME_CALL)
    if result == EXHAUSTED:
        return raise_stop_iteration(vm, NONE)
    return result

cdef Value delegate_of(Generator* generator) noexcept nogil:
    """The iterator that a suspended generator delegates to by yield from, or UNBOUND."""
    cdef Code* code = (<Function*>generator.function).code
    cdef uint8_t* instruction
    if generator.state != GENERATOR_SUSPENDED or not generator.flags:
        return UNBOUND
    instruction = code.bytecode + generator.offset - 3
    if instruction[0] == OP_YIELD_FROM:
        return generator_registers(generator)[instruction[1]]
    return UNBOUND

cdef int raise_inside(VM* vm, Generator* generator, Value exception, uint32_t resume) noexcept nogil:
    """Resume a generator so that it raises at once: 0 with the exception set and its frame on top, or -1."""
    leave_chain(vm, generator)
    generator.innermost = UNBOUND
    return raise_resumed(vm, generator, exception, resume)

cdef int raise_resumed(VM* vm, Generator* generator, Value exception, uint32_t resume) noexcept nogil:
    """Push the frame of a generator with an exception raised where it stands, whose context is what the generator itself
    is handling, not what whoever throws handles; 0 or -1."""
    cdef Value handled = generator.handled
    if generator_resume(vm, generator, UNBOUND, free_window(vm), resume) < 0:
        return -1
    if UNLIKELY(vm.traced):
        vm.fp.flags |= FRAME_THROWN
    vm.exception = exception
    if is_pointer(handled) and handled != exception:
        break_context_cycle(handled, exception)
        (<ExceptionObject*>exception).context = handled
    return 0

cdef void generator_end_created(VM* vm, Generator* generator) noexcept nogil:
    generator.handled = vm.handled
    generator_end(vm, generator)

cdef bint throw_innermost(VM* vm, Generator* generator, Value exception) noexcept nogil:
    """Throw into a generator that delegates as sending to it does: into the innermost alone, when all in between are
    generators and nobody is to be closed first. False: nothing has happened."""
    cdef Generator* target
    if is_subclass(class_of(vm, exception), BUILTIN[SHAPE_GENERATOR_EXIT]):
        return False
    target = innermost(vm, generator)
    if target == NULL or target == generator or delegate_of(target) != UNBOUND:
        return False
    raise_resumed(vm, target, exception, RESUME_STEP_CALL if is_kind(generator.step, KIND_ASYNC_STEP) else RESUME_CALL)
    return True

cdef Value generator_throw(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Generator* generator = <Generator*>args[0]
    cdef Value exception = args[1]
    cdef Value inner = delegate_of(generator)
    while argc > 2 and args[argc - 1] == UNBOUND:
        argc -= 1
    if generator.state == GENERATOR_RUNNING:
        return raise_error1(vm, SHAPE_VALUE_ERROR, "%s already executing", generator_text(args[0]))
    if inner != UNBOUND and kind_of(exception) == KIND_EXCEPTION and argc == 2 and throw_innermost(vm, generator, exception):
        return ERROR
    if inner != UNBOUND or kind_of(exception) != KIND_EXCEPTION or argc > 2:
        return prelude_call(vm, "generator_throw", args, argc)
    args[1] = exception
    return generator_throw_here(vm, args, 2)

cdef Value generator_throw_here(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: throw into the generator itself, whatever it delegates to."""
    cdef Generator* generator = <Generator*>args[0]
    if not is_kind(args[1], KIND_EXCEPTION):
        return raise_type_error(vm, "an exception is needed")
    if generator.state == GENERATOR_CLOSED:
        if is_exact(args[0], SHAPE_COROUTINE):
            return raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot reuse already awaited coroutine")
        vm.exception = args[1]
        return ERROR
    if generator.state == GENERATOR_RUNNING:
        return raise_error1(vm, SHAPE_VALUE_ERROR, "%s already executing", generator_text(args[0]))
    raise_inside(vm, generator, args[1], RESUME_STEP_CALL if is_kind(generator.step, KIND_ASYNC_STEP) else RESUME_CALL)
    return ERROR

cdef Value generator_mark_running(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: a generator whose delegate it throws into counts as running meanwhile."""
    cdef Generator* generator = <Generator*>args[0]
    cdef uint32_t before = GENERATOR_SUSPENDED if args[1] == TRUE_ else GENERATOR_RUNNING
    if generator.state == before:
        generator.state = GENERATOR_RUNNING if args[1] == TRUE_ else GENERATOR_SUSPENDED
    return NONE

cdef Value generator_delegate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: the iterator that a generator delegates to, or None."""
    cdef Value v = delegate_of(<Generator*>args[0])
    return v if v != UNBOUND else NONE

cdef Value generator_close(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Generator* generator = <Generator*>args[0]
    cdef Value exception
    if generator.state == GENERATOR_CLOSED:
        return NONE
    if generator.state == GENERATOR_RUNNING:
        return raise_error1(vm, SHAPE_VALUE_ERROR, "%s already executing", generator_text(args[0]))
    if generator.state == GENERATOR_CREATED:
        generator_end_created(vm, generator)
        return NONE
    if delegate_of(generator) != UNBOUND and argc == 1:
        return prelude_call(vm, "generator_close", args, 1)
    if HOST_MINOR == 13 and vm.traced and not is_inside_try((<Function*>generator.function).code, generator.offset):
        generator_end(vm, generator)     # nobody sees how it ends: there no events are of that
        return NONE
    exception = new_exception(vm, BUILTIN[SHAPE_GENERATOR_EXIT], EMPTY_TUPLE)
    if exception == ERROR:
        return ERROR
    if is_pointer(vm.handled):
        (<ExceptionObject*>exception).context = vm.handled
    raise_inside(vm, generator, exception, RESUME_CLOSE)
    return ERROR

cdef Value generator_close_here(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: close the generator itself after what it delegated to."""
    return generator_close(vm, args, 2)
