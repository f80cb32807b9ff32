# The machine as Python sees it.

import sys as _sys
from _thread import get_ident as _get_ident
from os import environ as _environ

cdef int64_t most_recursion(int64_t recursion, int64_t memory) noexcept nogil:
    """What the guest may raise the recursion limit to: only a machine without limits has more to give."""
    return recursion if memory < <int64_t>1 << 60 else 1 << 20

cdef int vm_init(VM* vm, int64_t recursion, int64_t memory) except -1:
    """Set up an empty machine: stacks, shapes, intern table, namespaces."""
    cdef int64_t i
    memset(vm, 0, sizeof(VM))
    vm.live_mark = 1
    for i in range(GREY_COUNT):
        vm.grey[i] = NONE
    vm.memory_limit = memory
    if PVM_FAIL_ALLOCATION:
        vm.failing = int(_environ.get("PVM_FAIL_AT", "0"))
    vm.collect_at = COLLECT_STEP if COLLECT_STEP < memory >> 1 else memory >> 1
    vm.recursion_limit = recursion
    vm.recursion_most = most_recursion(recursion, memory)
    vm.digits_limit = DEFAULT_DIGITS_LIMIT
    vm.step_limit = -1
    vm.output_limit = -1
    vm.exception = UNBOUND
    vm.handled = NONE
    vm.result = UNBOUND
    vm.stack_size = 1 << 11
    vm.stack = <Value*>malloc(vm.stack_size * 8)
    vm.frame_count = 64
    vm.frames = <Frame*>malloc(vm.frame_count * sizeof(Frame))
    vm.shape_capacity = FIRST_GUEST_SHAPE * 2
    vm.shapes = <Shape**>malloc(vm.shape_capacity * 8)
    if vm.stack == NULL or vm.frames == NULL or vm.shapes == NULL:
        raise MemoryError
    vm.bytes = vm.stack_size * 8 + vm.frame_count * sizeof(Frame) + vm.shape_capacity * 8
    memset(vm.shapes, 0, FIRST_GUEST_SHAPE * 8)
    memcpy(vm.shapes, BUILTIN_SHAPES, SHAPE_AFTER_EXCEPTIONS * 8)
    vm.shape_count = FIRST_GUEST_SHAPE
    vm.stack_end = vm.stack + vm.stack_size - STACK_SLACK
    limit_frames(vm)
    forget_calls(vm)
    # the bottom frame: a native one without slots, so that there is always a frame on top
    vm.fp = vm.frames
    memset(vm.fp, 0, sizeof(Frame))
    vm.fp.regs = vm.stack
    vm.fp.continuation = CONT_EXIT
    vm.interned = <Dict*>new_dict(vm)
    vm.builtins = dict_copy(vm, BUILTINS)
    vm.modules = new_dict(vm)
    vm.state = new_dict(vm)
    vm.main = UNBOUND
    vm.prelude = UNBOUND
    vm.error_detail = new_exception(vm, BUILTIN[SHAPE_MEMORY_ERROR], EMPTY_TUPLE)
    if vm.builtins == ERROR or vm.modules == ERROR or vm.state == ERROR or vm.error_detail == ERROR:
        raise MemoryError
    return 0

cdef void vm_free(VM* vm):
    free_kept_stacks(vm)
    free_heap(vm)
    free_shapes(vm)
    free_pool(vm)
    drop_site_chains(vm)
    free(vm.lookups)
    free(vm.stack)
    free(vm.frames)
    free(vm.frame_views)
    free(vm.mark_stack)
    free(vm.last_words)
    free(vm.roots)

cdef Value run_function(VM* vm, Function* function, Value* args, int64_t argc, Value names) noexcept nogil:
    """Call a guest function from outside and run until it returns: its result, or ERROR."""
    cdef Value* base = stack_top(vm)
    cdef int64_t below = vm.fp - vm.frames
    cdef Value result
    if argc:
        memmove(base, args, argc * 8)
    vm.native_depth += 1
    result = call_value(vm, <Value>function, base, argc, names, CONT_EXIT, UNBOUND)
    result = finish_run(vm, below, result)
    vm.native_depth -= 1
    vm.fp = vm.frames + below
    return result

cdef Value finish_run(VM* vm, int64_t below, Value result) noexcept nogil:
    """What a call from outside the loop gives, once what it pushed above the frame number `below` has run."""
    if result == ERROR and vm.fp - vm.frames > below:
        result = PUSHED if unwind(vm) == RUN_ON else vm.result
    if result == PUSHED:
        result = execute(vm)
        vm.moved = True              # it may have in there, and that loop has seen it: the one that waits must look, too
        if UNLIKELY(vm.traced):
            update_tracing(vm)       # it may have begun in there, unseen by the loop that waits
    return result

cdef Function* function_of_code(VM* vm, Code* code) noexcept nogil:
    """A function without defaults over a code without free variables."""
    cdef Function* function = <Function*>allocate(vm, sizeof(Function), KIND_FUNCTION, SHAPE_FUNCTION)
    if function == NULL:
        return NULL
    function.code = code
    function.defaults = function.kwdefaults = function.annotations = function.attributes = function.closure = function.type_params = function.annotate = UNBOUND
    function.name = code.name
    function.qualname = code.qualname
    function.doc = code.doc
    function.module = dict_get_str(<Dict*>code.globals, <Str*>NAME_NAME)
    return function

cdef enum:
    HEADER_BYTES = 16
    VERIFIED_MOST = 512

# Programs that have passed the verifier in this process, so that running one again costs less.
cdef dict VERIFIED = {}

cdef int remember_verified(bytes program) except -1:
    if len(VERIFIED) >= VERIFIED_MOST:
        VERIFIED.clear()
    VERIFIED[program] = None
    return 0

cdef class Machine:
    """One guest machine: heap, stacks, modules, limits. `pvm.VM` is its public face.

    Parameters: steps (int or -1), seconds (float or 0), memory (bytes), recursion (frames), output (bytes
    or -1), write (callable taking str, for the guest's standard output), read_line (callable giving one line
    of the guest's standard input as str, '' at the end), functions (dict of host functions by name),
    argv (list of str), path (list of str), importer (callable: dotted name to a compiled program or None).
    """

    cdef VM vm
    cdef object write, write_error, read_line, importer
    cdef list host_functions
    cdef dict options
    cdef object lock
    cdef object pending              # exception of the host that passes through the guest
    cdef int64_t text_room           # bytes of text that an exception on its way to the host may still bring
    cdef double seconds
    cdef int64_t steps
    cdef bint ready
    cdef public object last_error

    def __cinit__(self, int64_t steps=-1, double seconds=0.0, int64_t memory=1 << 62, int64_t recursion=1000, int64_t output=-1,
                  write=None, write_error=None, read_line=None, functions=None, argv=None, path=None, importer=None):
        self.ready = False
        vm_init(&self.vm, recursion, memory)
        self.ready = True
        self.vm.host = <void*>self
        self.vm.output_limit = output
        self.steps = steps
        self.seconds = seconds
        self.write = write
        self.write_error = write_error
        self.read_line = read_line
        self.importer = importer
        self.host_functions = []
        self.options = {"argv": argv, "path": path}
        self.lock = None
        self.pending = None
        self.install_main(functions)
        self.vm.ticks = 0        # setting up is no step of the program's

    def __dealloc__(self):
        if self.ready:
            vm_free(&self.vm)

    cdef Value globals(self):
        return self.vm.main

    cdef int install_main(self, functions) except -1:
        cdef VM* vm = &self.vm
        cdef Value d = check_memory(new_dict(vm))
        cdef Value module
        vm.main = d
        module = check_memory(new_module(vm, NAME_MAIN, d))
        dict_set_str(vm, <Dict*>d, NAME_NAME, NAME_MAIN)
        for key in (NAME_PACKAGE, NAME_LOADER, NAME_SPEC):
            dict_set_str(vm, <Dict*>d, key, NONE)
        dict_set_str(vm, <Dict*>vm.modules, NAME_MAIN, module)
        if functions:
            for name, function in functions.items():
                self.set_function(name, function)
        return 0

    cdef int set_function(self, str name, object function) except -1:
        """Make a host function visible to the guest as a global of __main__."""
        cdef VM* vm = &self.vm
        cdef Value guest_name = intern(vm, str_to_guest(vm, name))
        cdef HostFunction* host = <HostFunction*>allocate(vm, sizeof(HostFunction), KIND_HOST_FUNCTION, SHAPE_BUILTIN_FUNCTION)
        if host == NULL:
            check_memory(ERROR)
        if not callable(function):
            raise ConversionError(f"functions[{name!r}]: {type(function).__name__} is not callable")
        host.name = guest_name
        host.number = len(self.host_functions)
        self.host_functions.append(function)
        dict_set_str(vm, <Dict*>self.globals(), guest_name, <Value>host)
        return 0

    cdef int refuse_running(self) except -1:
        if self.lock is not None:
            raise Error("this machine is running already: one machine runs one program at a time")
        return 0

    cdef int refuse_other_threads(self) except -1:
        """Host functions may look at the machine that calls them; another thread would do so while the guest goes on."""
        if self.lock is not None and self.lock != _get_ident():
            raise Error("this machine is running in another thread")
        return 0

    cdef int enter(self) except -1:
        """Begin a run: one thread at a time, limits counted from here."""
        cdef VM* vm = &self.vm
        self.refuse_running()
        self.lock = _get_ident()
        vm.c_stack_end = c_stack_pointer() - C_STACK_BUDGET
        vm.limit = LIMIT_NONE
        vm.finalizing = 0
        vm.exception = UNBOUND
        vm.handled = NONE
        vm.cancelled = 0
        if vm.bytes > vm.memory_limit - (vm.memory_limit >> 3):
            collect(vm)              # what the last run has left may be garbage
        vm.steps_done = 0
        vm.slice = 0
        vm.ticks = -1 if PVM_STRESS_GC else 0
        vm.step_limit = self.steps
        vm.started_ns = clock_monotonic_ns()
        threading = _sys.modules.get("threading")       # without it there is no thread that knows to be another
        vm.signals_ns = vm.started_ns + SIGNALS_EVERY if threading is None or _get_ident() == threading.main_thread().ident else 0
        vm.deadline_ns = vm.started_ns + <int64_t>(self.seconds * 1e9) if self.seconds > 0 else 0
        if self.steps >= 0 and self.steps < TICKS_PER_SLICE:
            vm.slice = vm.ticks = self.steps
        return 0

    cdef object leave(self, Value result, object extra_error):
        """End a run: convert the result or raise what ended it."""
        cdef VM* vm = &self.vm
        cdef int limit = vm.limit
        vm.steps_done += vm.slice - vm.ticks
        vm.slice = vm.ticks = 0
        if limit == LIMIT_NONE and vm.step_limit >= 0 and vm.steps_done > vm.step_limit:
            limit = LIMIT_STEPS      # used up by a native, after the last look
            result = ERROR
        vm.limit = LIMIT_NONE
        end_tracing(vm)
        free_kept_stacks(vm)
        try:
            if result == ERROR:
                vm.native_depth = 0
                vm.native_top = NULL
                vm.recursion_depth = 0
                if limit != LIMIT_NONE:
                    vm.exception = UNBOUND
                    self.raise_limit(limit)
                self.raise_guest_error()             # whose texts the guest makes: it is running still
            return to_host(vm, result, "result")
        finally:
            self.lock = None
            vm.started_ns = clock_monotonic_ns() - vm.started_ns

    cdef int raise_limit(self, int limit) except -1:
        pending, self.pending = self.pending, None
        if limit == LIMIT_HOST and pending is not None:
            raise pending
        if limit == LIMIT_STEPS:
            raise StepLimit(f"the program took more than {self.steps} steps")
        if limit == LIMIT_MEMORY:
            raise MemoryLimit(f"the program needs more than {self.vm.memory_limit} bytes of memory")
        if limit == LIMIT_TIME:
            raise TimeLimit(f"the program ran longer than {self.seconds:g} seconds")
        if limit == LIMIT_OUTPUT:
            raise OutputLimit(f"the program printed more than {self.vm.output_limit} bytes")
        raise Cancelled("the program was cancelled")

    cdef int raise_guest_error(self) except -1:
        cdef VM* vm = &self.vm
        cdef Value exception = vm.exception
        vm.exception = UNBOUND
        vm.handled = NONE
        raise guest_error(self, vm, exception)

    def load(self, bytes program, inputs=None, value=True):
        """Run a program's module code in __main__ and give the value of its last expression; None without `value`.

        `program` is a whole container. Raises FormatError, GuestError, GuestExit or a LimitError.
        """
        cdef VM* vm = &self.vm
        cdef const char* error = NULL
        cdef Code* code
        cdef Function* function
        cdef const uint8_t* data = <const uint8_t*><const char*>program
        cdef Value result
        cdef bint trusted = program in VERIFIED
        if len(program) < HEADER_BYTES:
            raise FormatError("the program is truncated")
        self.enter()
        try:
            if inputs:
                self.bind(inputs)
            code = load_program(vm, data + HEADER_BYTES, len(program) - HEADER_BYTES, self.globals(), trusted, &error)
            if code == NULL:
                if error != NULL:
                    raise FormatError(error.decode())
                raise MemoryLimit("the program does not fit the machine's memory limit")
            if not trusted:
                remember_verified(program)
            set_module_docs(vm, code)
            function = function_of_code(vm, code)
            if function == NULL:
                raise MemoryLimit("the program does not fit the machine's memory limit")
        except BaseException:
            self.lock = None
            raise
        with nogil:
            result = run_function(vm, function, NULL, 0, UNBOUND)
        return self.leave(result if value or result == ERROR else NONE, None)

    cdef int bind(self, inputs) except -1:
        cdef Value v
        for name, value in inputs.items():
            if not isinstance(name, str) or not name.isidentifier():
                raise ConversionError(f"inputs: {name!r} is no identifier")
            v = to_guest(&self.vm, value, f"inputs[{name!r}]")
            if dict_set_str(&self.vm, <Dict*>self.globals(), intern(&self.vm, str_to_guest(&self.vm, name)), v) < 0:
                check_memory(ERROR)
        return 0

    def get(self, str name):
        """The value of a global of __main__. KeyError when there is none."""
        self.refuse_other_threads()
        cdef Value v = dict_get_str(<Dict*>self.globals(), <Str*>str_to_guest(&self.vm, name))
        if v == UNBOUND:
            raise KeyError(name)
        return to_host(&self.vm, v, name)

    def set(self, str name, value):
        """Bind a global of __main__."""
        if self.lock is not None:
            raise Error("this machine is running")
        self.bind({name: value})

    def delete(self, str name):
        self.refuse_other_threads()
        if dict_delete(&self.vm, <Dict*>self.globals(), str_to_guest(&self.vm, name)) != 1:
            raise KeyError(name)

    def names(self):
        """Names of the globals of __main__."""
        cdef int64_t position = 0
        cdef Value key, value
        names = []
        self.refuse_other_threads()
        while dict_next(<Dict*>self.globals(), &position, &key, &value):
            if is_kind(key, KIND_STR):         # the program may have put other keys into globals()
                names.append(str_to_host(<Str*>key))
        return names

    def call(self, str name, tuple args, dict kwargs):
        """Call a global of __main__, or a builtin."""
        self.refuse_running()
        cdef VM* vm = &self.vm
        cdef Value guest_name = str_to_guest(vm, name)
        cdef Value callee = dict_get_str(<Dict*>self.globals(), <Str*>guest_name)
        cdef Value names = UNBOUND, result
        cdef Value* base = stack_top(vm)
        cdef int64_t i, n = len(args), total = len(args) + len(kwargs)
        if callee == UNBOUND:
            callee = dict_get_str(<Dict*>vm.builtins, <Str*>guest_name)
        if callee == UNBOUND:
            raise KeyError(name)
        if total > 250:
            raise ConversionError("a call from the host takes at most 250 arguments")
        self.enter()
        try:
            if base + total >= vm.stack_end and grow_stack(vm, total + STACK_SLACK) < 0:
                check_memory(ERROR)
            base = stack_top(vm)
            for i in range(n):
                base[i] = to_guest(vm, args[i], f"argument {i + 1}")
            if kwargs:
                names = check_memory(new_tuple(vm, len(kwargs)))
                i = 0
                for keyword in kwargs:
                    tuple_items(names)[i] = intern(vm, str_to_guest(vm, keyword))
                    base[n + i] = to_guest(vm, kwargs[keyword], f"argument {keyword}")
                    i += 1
        except BaseException:
            self.lock = None
            raise
        with nogil:
            result = run_callable(vm, callee, total, names)
        return self.leave(result, None)

    def finish(self):
        """Call the functions that the guest registered with atexit, if it did."""
        self.refuse_running()
        cdef VM* vm = &self.vm
        cdef Value module = dict_get_str(<Dict*>vm.modules, <Str*>str_to_guest(vm, "atexit"))
        cdef Value callee = UNBOUND, result
        if is_kind(module, KIND_MODULE):
            callee = dict_get_str(<Dict*>(<Module*>module).dict, <Str*>str_to_guest(vm, "_run_exitfuncs"))
        if not is_kind(callee, KIND_FUNCTION):
            return
        self.enter()
        with nogil:
            result = run_callable(vm, callee, 0, UNBOUND)
        self.leave(result, None)

    def cancel(self):
        """Stop the running program from another thread: Cancelled is raised where it runs."""
        self.vm.cancelled = 1

    def usage(self):
        """Steps, seconds, memory, peak and output of the machine: a dict."""
        cdef VM* vm = &self.vm
        running = self.lock is not None
        return {"steps": vm.steps_done + vm.slice - vm.ticks,
                "seconds": (clock_monotonic_ns() - vm.started_ns if running else vm.started_ns) / 1e9,
                "memory": vm.bytes, "peak": max(vm.peak_bytes, vm.bytes), "output": vm.output_bytes,
                "collections": vm.collections, "longest_pause": vm.longest_pause_ns / 1e9}

    def collect(self):
        """Collect garbage now, between runs."""
        if self.lock is None:
            collect(&self.vm)

    def set_limits(self, int64_t steps, double seconds, int64_t memory, int64_t recursion, int64_t output):
        """Other limits, between runs."""
        if self.lock is not None:
            raise Error("this machine is running")
        self.steps = steps
        self.seconds = seconds
        self.vm.memory_limit = memory
        self.vm.recursion_limit = recursion
        self.vm.recursion_most = most_recursion(recursion, memory)
        limit_frames(&self.vm)
        self.vm.output_limit = output
        schedule_collection(&self.vm)

cdef Value run_callable(VM* vm, Value callee, int64_t argc, Value names) noexcept nogil:
    """Call any value with arguments that stand at the top of the stack."""
    cdef int64_t below = vm.fp - vm.frames
    cdef Value result
    vm.native_depth += 1
    result = call_value(vm, callee, stack_top(vm), argc, names, CONT_EXIT, UNBOUND)
    result = finish_run(vm, below, result)
    vm.native_depth -= 1
    vm.fp = vm.frames + below
    return result

cdef void set_module_docs(VM* vm, Code* code) noexcept nogil:
    if dict_get_str(<Dict*>code.globals, <Str*>NAME_DOC) == UNBOUND or code.doc != NONE:
        dict_set_str(vm, <Dict*>code.globals, NAME_DOC, code.doc)

cdef Value new_module(VM* vm, Value name, Value d) noexcept nogil:
    cdef Module* module = <Module*>allocate(vm, sizeof(Module), KIND_MODULE, SHAPE_MODULE)
    if module == NULL:
        return ERROR
    module.name = name
    module.dict = d
    return <Value>module

# Host functions

cdef Value call_host(VM* vm, HostFunction* host, Value* args, int64_t argc, Value names) noexcept nogil:
    cdef Value result
    with gil:
        result = call_host_locked(vm, host, args, argc, names)
    return result

cdef Value call_host_locked(VM* vm, HostFunction* host, Value* args, int64_t argc, Value names) noexcept:
    """Convert, call, convert back. What the function raises arrives as the same builtin exception."""
    cdef Machine machine = <Machine>vm.host
    cdef int64_t keywords = tuple_length(names) if names != UNBOUND else 0
    cdef int64_t i
    try:
        function = machine.host_functions[host.number]
        seen = {}
        positional = [to_host(vm, args[i], f"argument {i + 1}", seen) for i in range(argc - keywords)]
        if keywords:
            named = {str_to_host(<Str*>tuple_items(names)[i]): to_host(vm, args[argc - keywords + i], "argument", seen) for i in range(keywords)}
            value = function(*positional, **named)
        else:
            value = function(*positional)
        return to_guest(vm, value, f"result of {str_to_host(<Str*>host.name)}")
    except BaseException as error:
        return raise_from_host(machine, vm, error)

cdef Value raise_from_host(Machine machine, VM* vm, object error) noexcept:
    """Raise a host exception in the guest: the builtin of the same name, or of the nearest base."""
    cdef int shape
    cdef Value args
    try:
        if not isinstance(error, Exception) or isinstance(error, Error) and not isinstance(error, ConversionError):
            machine.pending = error
            vm.limit = LIMIT_HOST
            return ERROR
        shape = SHAPE_RUNTIME_ERROR
        for base in type(error).__mro__:
            if base.__name__ in EXCEPTION_SHAPES and base.__module__ == "builtins":
                shape = EXCEPTION_SHAPES[base.__name__]
                break
        try:
            args = to_guest(vm, tuple(error.args), "args")
        except Exception:
            args = to_guest(vm, (str(error),), "args")
        return raise_with_args(vm, shape, args)
    except BaseException as worse:
        machine.pending = worse
        vm.limit = LIMIT_HOST
        return ERROR
