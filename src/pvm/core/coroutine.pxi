# Coroutines and asynchronous generators. Both are Generators. What `await` drives is a coroutine itself, or a
# step: the object that an asynchronous generator's __anext__, asend, athrow or aclose gives, or that a
# coroutine's __await__ gives. While a step drives its generator, the generator's `step` names it.

cdef enum:                   # AsyncStep.mode
    STEP_SEND = 0            # __anext__(), asend(argument)
    STEP_THROW               # athrow(*argument)
    STEP_CLOSE               # aclose()
    STEP_WRAPPER             # __await__() of a coroutine

cdef enum:                   # AsyncStep.state
    STEP_CREATED = 0
    STEP_STARTED
    STEP_CLOSED

cdef enum:                   # Generator.async_state
    ASYNC_HOOKED = 1         # sys.set_asyncgen_hooks' function has been called for it
    ASYNC_CLOSED = 2         # aclose() began, or it ended
    GENERATOR_HANDLES = 4    # any generator: it is inside of a handler of its own

cdef enum:                   # GET_AWAITABLE's operand: what is awaited, for the message
    AWAIT_MOST = 3

cdef Value new_step(VM* vm, Value generator, int mode, Value argument) noexcept nogil:
    cdef int shape = SHAPE_ASYNC_SEND if mode == STEP_SEND else SHAPE_COROUTINE_WRAPPER if mode == STEP_WRAPPER else SHAPE_ASYNC_THROW
    cdef AsyncStep* step = <AsyncStep*>allocate(vm, sizeof(AsyncStep), KIND_ASYNC_STEP, shape)
    if step == NULL:
        return ERROR
    step.generator = generator
    step.argument = argument
    step.state = STEP_CREATED
    step.mode = mode
    return <Value>step

cdef const char* generator_text(Value v) noexcept nogil:
    """What messages call a generator."""
    if is_exact(v, SHAPE_COROUTINE):
        return "coroutine"
    return "async generator" if is_exact(v, SHAPE_ASYNC_GENERATOR) else "generator"

# Driving a step

cdef Value raise_reused(VM* vm, AsyncStep* step) noexcept nogil:
    return raise_error(vm, SHAPE_RUNTIME_ERROR, "cannot reuse already awaited __anext__()/asend()" if step.mode == STEP_SEND else
                       "cannot reuse already awaited aclose()/athrow()")

cdef Value raise_already_running(VM* vm, AsyncStep* step) noexcept nogil:
    return raise_error1(vm, SHAPE_RUNTIME_ERROR, "%s: asynchronous generator is already running",
                        "anext()" if step.mode == STEP_SEND else "athrow()" if step.mode == STEP_THROW else "aclose()")

cdef Value step_next(VM* vm, AsyncStep* step, Value sent, uint32_t resume) noexcept nogil:
    """Send into what a step drives: PUSHED, ERROR, or EXHAUSTED when it has ended with None."""
    cdef Generator* generator = <Generator*>step.generator
    if step.mode == STEP_WRAPPER:
        return generator_next(vm, step.generator, sent, RESUME_SEND if resume == RESUME_STEP_SEND else RESUME_CALL)
    if step.state == STEP_CLOSED:
        return raise_reused(vm, step)
    if step.mode != STEP_SEND and generator.state == GENERATOR_CLOSED:
        step.state = STEP_CLOSED
        return EXHAUSTED
    if step.state == STEP_CREATED:
        if generator.step != UNBOUND:
            if step.mode != STEP_SEND:
                step.state = STEP_CLOSED
            return raise_already_running(vm, step)
        if step.mode != STEP_SEND:
            return step_begin_throw(vm, step, sent, resume)
        if sent == NONE or sent == UNBOUND:
            sent = step.argument
        step.state = STEP_STARTED
    if generator.state == GENERATOR_CLOSED:
        step.state = STEP_CLOSED
        generator.step = UNBOUND
        return raise_with_args(vm, SHAPE_STOP_ASYNC_ITERATION, EMPTY_TUPLE)
    generator.step = <Value>step
    if generator.state == GENERATOR_RUNNING:
        return raise_value_error(vm, "async generator already executing")
    if generator.state == GENERATOR_CREATED and sent != NONE:
        step.state = STEP_CLOSED
        generator.step = UNBOUND
        return raise_type_error(vm, "can't send non-None value to a just-started async generator")
    return PUSHED if generator_resume(vm, generator, sent, free_window(vm), resume) == 0 else ERROR

cdef Value step_begin_throw(VM* vm, AsyncStep* step, Value sent, uint32_t resume) noexcept nogil:
    """athrow() and aclose() begin: ERROR with the exception raised inside the generator, or EXHAUSTED."""
    cdef Generator* generator = <Generator*>step.generator
    cdef Value exception = step.argument
    if generator.async_state & ASYNC_CLOSED:
        step.state = STEP_CLOSED
        return raise_with_args(vm, SHAPE_STOP_ASYNC_ITERATION, EMPTY_TUPLE)
    if sent != NONE and sent != UNBOUND:
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "can't send non-None value to a just-started coroutine")
    step.state = STEP_STARTED
    if step.mode == STEP_CLOSE:
        generator.async_state |= ASYNC_CLOSED
        exception = new_exception(vm, BUILTIN[SHAPE_GENERATOR_EXIT], EMPTY_TUPLE)
        if exception == ERROR:
            return ERROR
        if generator.state == GENERATOR_CREATED:
            generator_end_created(vm, generator)
            step.state = STEP_CLOSED
            return EXHAUSTED
    if generator.state == GENERATOR_RUNNING:
        return raise_value_error(vm, "async generator already executing")
    generator.step = <Value>step
    raise_inside(vm, generator, exception, resume)
    return ERROR

cdef AsyncStep* finish_step(Generator* generator) noexcept nogil:
    """The step that drives a generator is over; NULL when there is none."""
    cdef AsyncStep* step = <AsyncStep*>generator.step
    if not is_kind(generator.step, KIND_ASYNC_STEP):
        return NULL
    step.state = STEP_CLOSED
    generator.step = UNBOUND
    return step

cdef int step_result(VM* vm, uint32_t resume, Value value) noexcept nogil:
    """A step ends with a value: SEND takes it and jumps, a call raises StopIteration."""
    if resume == RESUME_STEP_SEND:
        vm.fp.regs[vm.fp.pc[-3]] = value
        if UNLIKELY(vm.traced):
            note_stop_value(vm, value)
        take_jump(vm, True)
        return RUN_ON
    raise_stop_iteration(vm, value)
    return RUN_RAISE

cdef int step_yielded(VM* vm, Generator* generator, Value value, uint32_t resume) noexcept nogil:
    """The generator of a step yields, and its frame is gone: what it awaits goes on to whoever drives the step,
    a value of its own ends the step."""
    cdef AsyncStep* step
    if generator.flags:
        if resume == RESUME_STEP_SEND:
            vm.fp.regs[vm.fp.pc[-3]] = value
            return RUN_ON
        return deliver(vm, CONT_NATIVE if vm.fp.code == NULL else CONT_STORE, UNBOUND, value, NULL)
    step = finish_step(generator)
    if step != NULL and step.mode == STEP_CLOSE:
        raise_error(vm, SHAPE_RUNTIME_ERROR, "async generator ignored GeneratorExit")
        return RUN_RAISE
    return step_result(vm, resume, value)

cdef int step_returned(VM* vm, Generator* generator, uint32_t resume) noexcept nogil:
    """The generator of a step returns, and its frame is gone."""
    cdef AsyncStep* step = finish_step(generator)
    generator.async_state |= ASYNC_CLOSED
    if step != NULL and step.mode == STEP_CLOSE:
        return step_result(vm, resume, NONE)
    raise_with_args(vm, SHAPE_STOP_ASYNC_ITERATION, EMPTY_TUPLE)
    return RUN_RAISE

cdef int step_raised(VM* vm, Generator* generator, uint32_t resume) noexcept nogil:
    """An exception has left the generator of a step, whose frame is gone; it may be the end of aclose()."""
    cdef AsyncStep* step = finish_step(generator)
    generator.async_state |= ASYNC_CLOSED
    if step != NULL and step.mode == STEP_CLOSE and (exception_matches(vm, SHAPE_STOP_ASYNC_ITERATION) or exception_matches(vm, SHAPE_GENERATOR_EXIT)):
        vm.exception = UNBOUND
        return step_result(vm, resume, NONE)
    return RUN_RAISE

# Methods of steps

cdef Value step_send(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef AsyncStep* step = <AsyncStep*>args[0]
    cdef Value result = step_next(vm, step, args[1], RESUME_STEP_CALL)
    return raise_stop_iteration(vm, NONE) if result == EXHAUSTED else result

cdef Value step_dunder_next(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value forward[2]
    forward[0] = args[0]
    forward[1] = NONE
    return step_send(vm, forward, 2)

cdef Value step_throw(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """throw(): into the generator, on behalf of the step. Where aclose() begins so, the end of a generator that has not
    begun is what it asks for."""
    cdef AsyncStep* step = <AsyncStep*>args[0]
    cdef Generator* generator = <Generator*>step.generator
    cdef Value forward[4]
    cdef bint begun = generator.state != GENERATOR_CREATED
    cdef int64_t i
    if step.mode != STEP_WRAPPER:
        if step.state == STEP_CLOSED:
            return raise_reused(vm, step)
        if step.state == STEP_CREATED:
            if generator.step != UNBOUND:
                step.state = STEP_CLOSED
                return raise_already_running(vm, step)
            step.state = STEP_STARTED
            if step.mode == STEP_CLOSE:
                generator.async_state |= ASYNC_CLOSED
        if generator.state == GENERATOR_SUSPENDED:
            generator.step = args[0]
        else:
            step.state = STEP_CLOSED
    forward[0] = step.generator
    for i in range(1, 4):
        forward[i] = args[i] if i < argc else UNBOUND
    if step.mode == STEP_CLOSE and not begun:
        i = 2
        while i < argc and forward[i] != UNBOUND:
            i += 1
        return prelude_call(vm, "async_close_thrown", forward, i)
    return generator_throw(vm, forward, argc)

cdef Value step_close(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """close(): from 3.13 on the generator is told as well, by an exception."""
    cdef AsyncStep* step = <AsyncStep*>args[0]
    if step.mode == STEP_WRAPPER:
        return generator_close(vm, &step.generator, 1)
    if HOST_MINOR >= 13 and step.state != STEP_CLOSED:
        return prelude_call(vm, "async_step_close", args, 1)
    step.state = STEP_CLOSED
    return NONE

cdef Value step_self(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return args[0]

# Methods of asynchronous generators and coroutines

cdef Value hooked_step(VM* vm, Value v, int mode, Value argument) noexcept nogil:
    """A new step; the first one of a generator first calls what sys.set_asyncgen_hooks was given."""
    cdef Generator* generator = <Generator*>v
    cdef Value step = new_step(vm, v, mode, argument)
    cdef Value hooks
    cdef Value args[3]
    if generator.async_state & ASYNC_HOOKED or step == ERROR:
        return step
    generator.async_state |= ASYNC_HOOKED
    hooks = dict_get_str(<Dict*>vm.state, <Str*>NAME_asyncgen_hooks)
    if not is_exact(hooks, SHAPE_TUPLE) or tuple_items(hooks)[0] == NONE:
        return step
    args[0] = tuple_items(hooks)[0]
    args[1] = v
    args[2] = step
    return prelude_call(vm, "async_generator_begins", args, 3)

cdef Value async_generator_next(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return hooked_step(vm, args[0], STEP_SEND, NONE)

cdef Value async_generator_send(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return hooked_step(vm, args[0], STEP_SEND, args[1])

cdef Value async_generator_close(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return hooked_step(vm, args[0], STEP_CLOSE, NONE)

cdef Value async_generator_throw(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_kind(args[1], KIND_EXCEPTION) and args[2] == UNBOUND:
        return hooked_step(vm, args[0], STEP_THROW, args[1])
    return prelude_call(vm, "async_generator_throw", args, argc if args[argc - 1] != UNBOUND else 3 if args[2] != UNBOUND else 2)

cdef Value intrinsic_throw_step(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_exact(args[0], SHAPE_ASYNC_GENERATOR) or not is_kind(args[1], KIND_EXCEPTION):
        return raise_type_error(vm, "exceptions must be classes or instances deriving from BaseException")
    return hooked_step(vm, args[0], STEP_THROW, args[1])

cdef Value coroutine_await(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_step(vm, args[0], STEP_WRAPPER, NONE)

cdef Value sys_set_asyncgen_hooks(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Hooks that are not given stay as they are."""
    cdef Value forward[2]
    forward[0] = args[0] if args[0] != UNBOUND else ELLIPSIS
    forward[1] = args[1] if args[1] != UNBOUND else ELLIPSIS
    return prelude_call(vm, "set_asyncgen_hooks", forward, 2)

cdef Value sys_get_asyncgen_hooks(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "get_asyncgen_hooks", args, 0)

cdef Value intrinsic_asyncgen_hooks(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The hooks as a tuple, or None; with an argument, set to it."""
    cdef Value hooks = dict_get_str(<Dict*>vm.state, <Str*>NAME_asyncgen_hooks)
    if args[0] != NONE and dict_set_str(vm, <Dict*>vm.state, NAME_asyncgen_hooks, args[0]) < 0:
        return ERROR
    return hooks if hooks != UNBOUND else NONE

# Instructions

cdef bint is_awaitable_generator(Value v) noexcept nogil:
    """A coroutine, or a generator that types.coroutine has made one."""
    return is_exact(v, SHAPE_COROUTINE) or is_exact(v, SHAPE_GENERATOR) and \
        (<Function*>(<Generator*>v).function).code.flags & CODE_ITERABLE_COROUTINE != 0

cdef Value get_awaitable(VM* vm, Value v, int where) noexcept nogil:
    """The iterator that `await` drives: itself, ERROR or PUSHED."""
    cdef Value args[2]
    cdef Value method
    if is_exact(v, SHAPE_COROUTINE) and delegate_of(<Generator*>v) != UNBOUND:
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "coroutine is being awaited already")
    if is_awaitable_generator(v) or is_exact(v, SHAPE_ASYNC_SEND) or is_exact(v, SHAPE_ASYNC_THROW):
        return v
    method = special(vm, v, SP_AWAIT)
    if is_kind(method, KIND_FUNCTION) and ((<Function*>method).code.flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR | CODE_ITERABLE_COROUTINE)) \
            == CODE_GENERATOR:
        return call_function(vm, method, &v, 1, CONT_STORE, UNBOUND)      # gives a generator at once: nothing to check
    args[0] = v
    args[1] = box_int(where)
    return prelude_call(vm, "get_awaitable", args, 2)

cdef Value intrinsic_is_coroutine(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(is_awaitable_generator(args[0]))

cdef Value get_aiter(VM* vm, Value v) noexcept nogil:
    if is_exact(v, SHAPE_ASYNC_GENERATOR):
        return v
    if special(vm, v, SP_AITER) == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'async for' requires an object with __aiter__ method, got %s", type_name(vm, v))
    return prelude_call(vm, "get_aiter", &v, 1)

cdef Value get_anext(VM* vm, Value v) noexcept nogil:
    cdef Value method
    if is_exact(v, SHAPE_ASYNC_GENERATOR):
        return hooked_step(vm, v, STEP_SEND, NONE)
    method = special(vm, v, SP_ANEXT)
    if method == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'async for' requires an iterator with __anext__ method, got %s", type_name(vm, v))
    return call_function(vm, method, &v, 1, CONT_STORE, UNBOUND)

cdef Value get_yield_iter(VM* vm, Code* code, Value v) noexcept nogil:
    """What `yield from` in a code delegates to."""
    if is_awaitable_generator(v):
        if is_exact(v, SHAPE_COROUTINE) and not code.flags & (CODE_COROUTINE | CODE_ITERABLE_COROUTINE):
            return raise_type_error(vm, "cannot 'yield from' a coroutine object in a non-coroutine generator")
        return v
    return get_iter(vm, v)

cdef Value builtin_aiter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_exact(args[0], SHAPE_ASYNC_GENERATOR):
        return args[0]
    return prelude_call(vm, "aiter", args, 1)

cdef Value builtin_anext(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_exact(args[0], SHAPE_ASYNC_GENERATOR) and args[1] == UNBOUND:
        return hooked_step(vm, args[0], STEP_SEND, NONE)
    return prelude_call(vm, "anext", args, 1 if args[1] == UNBOUND else 2)

# Attributes

cdef Value generator_get_code(VM* vm, Value v) noexcept nogil:
    return <Value>(<Function*>(<Generator*>v).function).code

cdef Value generator_get_suspended(VM* vm, Value v) noexcept nogil:
    return box_bool((<Generator*>v).state == GENERATOR_SUSPENDED and not is_running(<Generator*>v))

cdef Value async_generator_get_running(VM* vm, Value v) noexcept nogil:
    return box_bool((<Generator*>v).step != UNBOUND)

cdef Value get_none(VM* vm, Value v) noexcept nogil:
    return NONE

cdef Value generator_set_name(VM* vm, Value v, Value name) noexcept nogil:
    if not is_kind(name, KIND_STR):
        return raise_type_error(vm, "__name__ must be set to a string object")
    (<Generator*>v).name = name
    return NONE

cdef Value generator_set_qualname(VM* vm, Value v, Value name) noexcept nogil:
    if not is_kind(name, KIND_STR):
        return raise_type_error(vm, "__qualname__ must be set to a string object")
    (<Generator*>v).qualname = name
    return NONE

cdef int make_coroutine_classes() except -1:
    define_class(SHAPE_ASYNC_SEND, "async_generator_asend", SHAPE_OBJECT, KIND_ASYNC_STEP, CLASS_FINAL)
    define_class(SHAPE_ASYNC_THROW, "async_generator_athrow", SHAPE_OBJECT, KIND_ASYNC_STEP, CLASS_FINAL)
    define_class(SHAPE_COROUTINE_WRAPPER, "coroutine_wrapper", SHAPE_OBJECT, KIND_ASYNC_STEP, CLASS_FINAL)
    return 0

cdef int register_coroutines() except -1:
    for shape in (SHAPE_ASYNC_SEND, SHAPE_ASYNC_THROW, SHAPE_COROUTINE_WRAPPER):
        define_method(shape, "__next__", step_dunder_next, "self, /")
        define_method(shape, "__iter__", step_self, "self, /")
        define_method(shape, "send", step_send, "self, value, /")
        define_method(shape, "throw", step_throw, "self, type, value=, traceback=, /")
        define_method(shape, "close", step_close, "self, /")
        if shape != SHAPE_COROUTINE_WRAPPER:
            define_method(shape, "__await__", step_self, "self, /")
    define_method(SHAPE_COROUTINE, "__await__", coroutine_await, "self, /")
    define_method(SHAPE_ASYNC_GENERATOR, "__aiter__", step_self, "self, /")
    define_method(SHAPE_ASYNC_GENERATOR, "__anext__", async_generator_next, "self, /")
    define_method(SHAPE_ASYNC_GENERATOR, "asend", async_generator_send, "self, value, /")
    define_method(SHAPE_ASYNC_GENERATOR, "athrow", async_generator_throw, "self, type, value=, traceback=, /")
    define_method(SHAPE_ASYNC_GENERATOR, "aclose", async_generator_close, "self, /")
    for shape, prefix, inner in ((SHAPE_GENERATOR, "gi_", "yieldfrom"), (SHAPE_COROUTINE, "cr_", "await"), (SHAPE_ASYNC_GENERATOR, "ag_", "await")):
        define_member(shape, prefix + "code", generator_get_code, NULL)
        define_member(shape, prefix + "suspended", generator_get_suspended, NULL)
        define_member(shape, prefix + "running", async_generator_get_running if shape == SHAPE_ASYNC_GENERATOR else generator_get_running, NULL)
        define_member(shape, prefix + inner, generator_get_yieldfrom, NULL)
        define_member(shape, "__name__", generator_get_name, generator_set_name)
        define_member(shape, "__qualname__", generator_get_qualname, generator_set_qualname)
    define_member(SHAPE_COROUTINE, "cr_origin", coroutine_get_origin, NULL)
    define_function(BUILTINS, "aiter", builtin_aiter, "async_iterable, /")
    define_function(BUILTINS, "anext", builtin_anext, "aiterator, default=, /")
    return 0
