# What the module site adds to the builtins: exit, quit and help. Each is a native function whose class and text are its
# own. And breakpoint, which likewise asks the library.

cdef Value site_exit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return raise_value(vm, SHAPE_SYSTEM_EXIT, args[0] if args[0] != UNBOUND else NONE)

cdef Value site_help(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """help(...): what pydoc says. It is in the prelude, since it imports."""
    cdef Value given = new_tuple_from(vm, args, argc)
    return prelude_call(vm, "show_help", &given, 1) if given != ERROR else ERROR

cdef Value builtin_breakpoint(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """breakpoint(*args, **kwargs): what sys.breakpointhook does, which is to refuse unless the guest puts in its own."""
    cdef Value forward[2]
    forward[0] = new_tuple_from(vm, args, argc - 1)
    forward[1] = args[argc - 1] if args[argc - 1] != UNBOUND else NONE
    return prelude_call(vm, "call_breakpoint_hook", forward, 2) if forward[0] != ERROR else ERROR

cdef Value quitter_get_name(VM* vm, Value v) noexcept nogil:
    return (<Native*>v).name

cdef void repr_site_name(Native* native, Builder* b) noexcept nogil:
    if native.head.shape == SHAPE_HELPER:
        builder_text(b, "Type help() for interactive help, or help(object) for help about object.")
        return
    builder_text(b, "Use ")
    builder_str(b, <Str*>native.name)
    builder_text(b, "() or Ctrl-D (i.e. EOF) to exit")

cdef int define_site_name(int shape, str name, NativeFunction function, str signature) except -1:
    cdef Native* native = new_native(name, function, signature, UNBOUND, 0)
    native.head.shape = shape
    return immortal_dict_set(BUILTINS, native.name, <Value>native)

cdef int register_site_names() except -1:
    define_site_name(SHAPE_QUITTER, "exit", site_exit, "code=")
    define_site_name(SHAPE_QUITTER, "quit", site_exit, "code=")
    define_site_name(SHAPE_HELPER, "help", site_help, "*args")
    define_function(BUILTINS, "breakpoint", builtin_breakpoint, "*args, **kwargs")
    define_member(SHAPE_QUITTER, "name", quitter_get_name, NULL)
    return 0
