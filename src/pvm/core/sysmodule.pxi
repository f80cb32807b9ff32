# The guest's sys module, and the text stream that stands for standard output.

cdef Value sys_exit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[0] == UNBOUND or args[0] == NONE:
        return raise_with_args(vm, SHAPE_SYSTEM_EXIT, EMPTY_TUPLE)
    if is_kind(args[0], KIND_TUPLE):
        return raise_with_args(vm, SHAPE_SYSTEM_EXIT, args[0])
    return raise_value(vm, SHAPE_SYSTEM_EXIT, args[0])

cdef Value sys_getrecursionlimit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_int(vm.recursion_limit)

cdef Value sys_setrecursionlimit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t limit
    if not as_index(vm, args[0], &limit):
        return ERROR
    if limit < 1:
        return raise_value_error(vm, "recursion limit must be greater or equal than 1")
    if limit > vm.recursion_most:
        limit = vm.recursion_most
    if limit < vm.fp - vm.frames:
        return raise_error_ints(vm, SHAPE_RECURSION_ERROR, "cannot set the recursion limit to %lld at the recursion depth %lld: the limit is too low",
                                limit, vm.fp - vm.frames)
    vm.recursion_limit = limit
    limit_frames(vm)
    return NONE

cdef enum:
    DEFAULT_DIGITS_LIMIT = 4300
    LEAST_DIGITS_LIMIT = 640

cdef Value sys_get_int_max_str_digits(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_int(vm.digits_limit)

cdef Value sys_set_int_max_str_digits(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t limit
    if not as_index(vm, args[0], &limit):
        return ERROR
    if limit != 0 and limit < LEAST_DIGITS_LIMIT:
        return raise_value_error(vm, "maxdigits must be >= 640 or 0 for unlimited" if HOST_MINOR >= 14 else
                                 "maxdigits must be 0 or larger than 640")
    vm.digits_limit = limit
    return NONE

cdef Value sys_intern(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[0], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "intern() argument must be str, not %s", argument_type(vm, args[0]))
    if not is_exact(args[0], SHAPE_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can't intern %s", type_name(vm, args[0]))
    return intern(vm, args[0])

cdef Value sys_is_interned(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[0], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "_is_interned() argument must be str, not %s", argument_type(vm, args[0]))
    return box_bool(as_header(args[0]).flags & FLAG_INTERNED != 0)

cdef Value sys_is_gil_enabled(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A machine runs one thread at a time."""
    return TRUE_

cdef Value sys_exc_info(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value out = new_tuple(vm, 3)
    cdef bint handling = is_pointer(vm.handled)
    if out != ERROR:
        tuple_items(out)[0] = <Value>class_of(vm, vm.handled) if handling else NONE
        tuple_items(out)[1] = vm.handled if handling else NONE
        tuple_items(out)[2] = known_traceback(vm, vm.handled) if handling else NONE
        if tuple_items(out)[2] == ERROR:
            return ERROR
    return out

cdef Value sys_exception(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return vm.handled if is_pointer(vm.handled) else NONE

cdef Value sys_excepthook(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "exception_hook", args, 3)

cdef Value sys_unraisablehook(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "unraisable_hook", args, 1)

cdef Value sys_getrefcount(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Nothing is counted: the number that CPython shows of objects that never go."""
    return box_int(0xFFFFFFFF)

cdef Value sys_getsizeof(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """getsizeof(object[, default]): what __sizeof__ says."""
    cdef Value forward[2]
    forward[0] = args[0]
    forward[1] = args[1] if args[1] != UNBOUND else NONE
    if is_guest_object(vm, args[0]):
        return prelude_call(vm, "get_size", forward, 2)
    return int_from_i64(vm, value_bytes(args[0]))

cdef int64_t value_bytes(Value v) noexcept nogil:
    """Bytes that a value takes, with the buffers that it owns."""
    cdef Layout* layout
    cdef int64_t total
    if not is_pointer(v):
        return 8
    layout = &LAYOUTS[kind_of(v)]
    total = layout.size + trailing_bytes(as_header(v))
    if layout.buffer:
        total += (<int64_t*>(<char*>v + layout.capacity))[0] * layout.element
    if layout.buffer2:
        total += (<int64_t*>(<char*>v + layout.capacity2))[0] * layout.element2
    if kind_of(v) == KIND_ARRAY:
        total += (<Array*>v).capacity * (<Array*>v).item_size
    return total

cdef Value sys_encoding(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_str_c(vm, "utf-8")

cdef Value sys_encoding_errors(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_str_c(vm, "surrogateescape")

cdef Value sys_is_finalizing(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return FALSE_

cdef Value sys_displayhook(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "displayhook", args, 1)

cdef inline bint is_plain_stream(Value stream, int number) noexcept nogil:
    """Whether a standard stream is that of a number, and no object of the guest's answers for it."""
    return (<View*>stream).view_kind == number and (<View*>stream).dict == NONE

cdef inline bint writes_plainly(Value stream) noexcept nogil:
    return (<View*>stream).view_kind != 0 and (<View*>stream).dict == NONE

cdef Value stream_write(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not writes_plainly(args[0]):
        return stream_other(vm, "write", args, 2)
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "write() argument must be str, not %s", argument_type(vm, args[1]))
    if write_output(vm, args[1], <int>(<View*>args[0]).view_kind) == ERROR:
        return ERROR
    return box_int((<Str*>args[1]).length)

cdef Value stream_flush(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE

cdef Value stream_readline(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[1] != UNBOUND or not is_plain_stream(args[0], 0):
        return stream_other(vm, "readline", args, 2 if args[1] != UNBOUND else 1)
    return read_from_host(vm)

cdef Value stream_call(VM* vm, const char* name, Value* args, int64_t argc) noexcept nogil:
    """What programs seldom ask of a standard stream is guest code: the stream's number goes before the arguments."""
    cdef Value forward[6]
    cdef int64_t i
    forward[0] = box_int((<View*>args[0]).view_kind)
    for i in range(argc):
        forward[i + 1] = args[i]
    return prelude_call(vm, name, forward, argc + 1)

cdef Value stream_other(VM* vm, const char* name, Value* args, int64_t argc) noexcept nogil:
    """The same of a method that is the machine's own for most programs."""
    cdef Value forward[5]
    cdef int64_t i
    forward[0] = box_int((<View*>args[0]).view_kind)
    forward[1] = args[0]
    forward[2] = new_str_c(vm, name)
    if forward[2] == ERROR:
        return ERROR
    for i in range(1, argc):
        forward[i + 2] = args[i]
    return prelude_call(vm, "stream_call", forward, argc + 2)

cdef Value stream_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return stream_other(vm, "__repr__", args, 1)

cdef Value stream_get_class(VM* vm, Value v) noexcept nogil:
    return prelude_call(vm, "stream_class", &v, 0)

cdef Value streams_read_line(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """read_line(): the next line that the host gives, whatever answers for standard input."""
    return read_from_host(vm)

cdef Value streams_answer(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """answer(stream, object): the guest's object reads or writes in the place of a standard stream's own methods."""
    if not is_exact(args[0], SHAPE_TEXT_STREAM):
        return raise_type_error(vm, "a standard stream is needed")
    (<View*>args[0]).dict = args[1]
    return NONE

cdef Value stream_getattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return stream_call(vm, "stream_attribute", args, 2)

cdef Value stream_iter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return args[0]

cdef Value stream_next(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value line
    if not is_plain_stream(args[0], 0):
        return stream_other(vm, "__next__", args, 1)
    line = read_from_host(vm)
    return raise_stop_iteration(vm, NONE) if line == EMPTY_STR else line

cdef Value stream_exit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE

cdef Value sys_getattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What programs seldom ask of sys is guest code, which the first question puts there."""
    return prelude_call(vm, "sys_attribute", args, 1)

cdef Value new_stream(VM* vm, int number) noexcept nogil:
    """Standard input (0), output (1) or error (2)."""
    cdef View* v = <View*>allocate(vm, sizeof(View), KIND_VIEW, SHAPE_TEXT_STREAM)
    if v == NULL:
        return ERROR
    v.dict = NONE
    v.view_kind = number
    v.head.kind = KIND_STREAM
    return <Value>v

# Modules that CPython has in machine code, and this machine in Python.
GUEST_MODULES = "_imp _io _locale _signal _thread _warnings _weakref atexit errno gc marshal posix".split()
BUILTIN_MODULE_NAMES = ()

cdef int setup_native_module(VM* vm, Value name, Dict* d) noexcept nogil:
    """What a native module needs of its machine; 0 or -1 with an exception set."""
    if name == NAME_sys:
        return setup_sys(vm, d)
    return 0

cdef int setup_sys(VM* vm, Dict* d) noexcept with gil:
    cdef Machine machine = <Machine>vm.host
    cdef Value stream
    try:
        argv = machine.options["argv"]
        path = machine.options["path"]
        values = {"argv": [""] if argv is None else list(argv), "path": [] if path is None else list(path), "maxsize": (1 << 63) - 1,
                  "version": "%d.%d.%d (pvm) [pvm]" % _sys.version_info[:3],       # in the form that `platform` takes apart
                  "byteorder": "little", "platform": "pvm", "maxunicode": 0x10FFFF, "hexversion": _sys.hexversion,
                  "builtin_module_names": BUILTIN_MODULE_NAMES, "warnoptions": [], "flags": (), "dont_write_bytecode": True,
                  "version_info": (*_sys.version_info[:3], "final", 0), "executable": "", "prefix": "", "exec_prefix": ""}
        for key, value in values.items():
            dict_set_str(vm, d, intern(vm, str_to_guest(vm, key)), to_guest(vm, value, key))
        dict_set_str(vm, d, intern_c(vm, "modules"), vm.modules)
        for number, key in enumerate(("stdin", "stdout", "stderr")):
            stream = check_memory(new_stream(vm, number))
            dict_set_str(vm, d, intern(vm, str_to_guest(vm, key)), stream)
            dict_set_str(vm, d, intern(vm, str_to_guest(vm, f"__{key}__")), stream)
    except BaseException as error:
        raise_from_host(machine, vm, error)
        return -1
    return 0

cdef int register_sys() except -1:
    cdef Dict* d = define_module("sys")
    define_function(d, "exit", sys_exit, "status=, /", "sys")
    define_function(d, "getrecursionlimit", sys_getrecursionlimit, "/", "sys")
    define_function(d, "setrecursionlimit", sys_setrecursionlimit, "limit, /", "sys")
    define_function(d, "get_int_max_str_digits", sys_get_int_max_str_digits, "/", "sys")
    define_function(d, "set_int_max_str_digits", sys_set_int_max_str_digits, "maxdigits", "sys")
    define_function(d, "intern", sys_intern, "string, /", "sys")
    if HOST_MINOR >= 13:
        define_function(d, "_is_interned", sys_is_interned, "string, /", "sys")
        define_function(d, "_is_gil_enabled", sys_is_gil_enabled, "/", "sys")
    define_function(d, "getrefcount", sys_getrefcount, "object, /", "sys")
    define_function(d, "getsizeof", sys_getsizeof, "object, default=", "sys")
    define_function(d, "getdefaultencoding", sys_encoding, "/", "sys")
    define_function(d, "getfilesystemencoding", sys_encoding, "/", "sys")
    define_function(d, "getfilesystemencodeerrors", sys_encoding_errors, "/", "sys")
    define_function(d, "is_finalizing", sys_is_finalizing, "/", "sys")
    define_function(d, "displayhook", sys_displayhook, "object, /", "sys")
    define_function(d, "excepthook", sys_excepthook, "exctype, value, traceback, /", "sys")
    define_function(d, "unraisablehook", sys_unraisablehook, "unraisable, /", "sys")
    for name in ("displayhook", "excepthook", "unraisablehook"):
        immortal_dict_set(d, immortal_str(f"__{name}__"), dict_get_str(d, <Str*>immortal_str(name)))
    define_function(d, "exc_info", sys_exc_info, "/", "sys")
    define_function(d, "exception", sys_exception, "/", "sys")
    define_function(d, "_getframe", sys_getframe, "depth=, /", "sys")
    define_function(d, "set_asyncgen_hooks", sys_set_asyncgen_hooks, "firstiter=, finalizer=", "sys")
    define_function(d, "get_asyncgen_hooks", sys_get_asyncgen_hooks, "/", "sys")
    define_function(d, "set_coroutine_origin_tracking_depth", sys_set_origin_depth, "depth", "sys")
    define_function(d, "get_coroutine_origin_tracking_depth", sys_get_origin_depth, "/", "sys")
    define_method(SHAPE_TEXT_STREAM, "write", stream_write, "self, text, /")
    define_method(SHAPE_TEXT_STREAM, "flush", stream_flush, "self, /")
    define_method(SHAPE_TEXT_STREAM, "readline", stream_readline, "self, size=, /")
    define_method(SHAPE_TEXT_STREAM, "__getattr__", stream_getattr, "self, name, /")
    define_method(SHAPE_TEXT_STREAM, "__iter__", stream_iter, "self, /")
    define_method(SHAPE_TEXT_STREAM, "__next__", stream_next, "self, /")
    define_method(SHAPE_TEXT_STREAM, "__enter__", stream_iter, "self, /")
    define_method(SHAPE_TEXT_STREAM, "__exit__", stream_exit, "self, *args")
    define_method(SHAPE_TEXT_STREAM, "__repr__", stream_repr, "self, /")
    define_member(SHAPE_TEXT_STREAM, "__class__", stream_get_class, object_set_class)
    define_function(d, "__getattr__", sys_getattr, "name, /", "sys")
    register_trace_functions(d)
    d = define_module("_streams")
    define_function(d, "read_line", streams_read_line, "/", "_streams")
    define_function(d, "write", intrinsic_write, "number, text, /", "_streams")
    define_function(d, "answer", streams_answer, "stream, object, /", "_streams")
    register_host_source()
    define_module("builtins")
    return 0

cdef int list_builtin_modules() except -1:
    """Once all native modules are known."""
    global BUILTIN_MODULE_NAMES
    BUILTIN_MODULE_NAMES = tuple(sorted({*NATIVE_MODULES, *GUEST_MODULES}))
    return 0
