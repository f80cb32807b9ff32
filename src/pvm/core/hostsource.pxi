# _host_source: for the guest, the text of modules in Python that it may import, and the modules themselves. The
# host's importer says what it grants by its attribute `source` (see pvm.importer.Source); without one, nothing.

cdef object granted_source(VM* vm):
    """The importer's Source, or None."""
    return getattr((<Machine>vm.host).importer, "source", None)

cdef Value source_answer(VM* vm, Value path, int question) noexcept with gil:
    """What the importer says of a path: 0 its size, 1 its bytes, 2 the names in it, 3 of the library; None when it is not granted."""
    cdef Machine machine = <Machine>vm.host
    try:
        source = granted_source(vm)
        if question == 3:
            import os
            return to_guest(vm, ("", frozenset()) if source is None else (os.path.dirname(os.__file__), _sys.stdlib_module_names), "library")
        if source is None or not is_kind(path, KIND_STR):
            return NONE
        roots = machine.options["path"] or []
        text = str_to_host(<Str*>path)
        answer = source.size(text, roots) if question == 0 else source.read(text, roots) if question == 1 else source.names(text, roots)
        return to_guest(vm, answer, "source")
    except BaseException as problem:
        return raise_from_host(machine, vm, problem)

cdef Value source_size(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The size in bytes of the text of a module, -1 for a folder of modules, None for what is not granted."""
    return source_answer(vm, args[0], 0)

cdef Value source_read(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return source_answer(vm, args[0], 1)

cdef Value source_names(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The names of modules and packages in a folder."""
    return source_answer(vm, args[0], 2)

cdef Value source_find(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(module, function that runs it), as an import finds it; None when there is no such module."""
    if not is_kind(args[0], KIND_STR):
        return raise_type_error(vm, "a name is needed")
    return find_module_by_host(vm, args[0], args[1] if args[1] != UNBOUND else NONE)

cdef Value source_native(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A native module, made when there is none yet; None for a name that no native module has."""
    cdef Value name = intern(vm, args[0]) if is_kind(args[0], KIND_STR) else UNBOUND
    cdef Value module = dict_get_str(<Dict*>vm.modules, <Str*>name) if name != UNBOUND and name != ERROR else UNBOUND
    if name == ERROR:
        return ERROR
    if module != UNBOUND and dict_get_str(MODULE_TABLE, <Str*>name) != UNBOUND:
        return module
    return import_native(vm, name) if name != UNBOUND else NONE

cdef Value source_library(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(the library's folder, the names of its modules); nothing of either where nothing is granted."""
    return source_answer(vm, NONE, 3)

cdef int register_host_source() except -1:
    cdef Dict* d = define_module("_host_source")
    define_function(d, "library", source_library, "/", "_host_source")
    define_function(d, "size", source_size, "path, /", "_host_source")
    define_function(d, "read", source_read, "path, /", "_host_source")
    define_function(d, "names", source_names, "path, /", "_host_source")
    define_function(d, "find_module", source_find, "name, path=, /", "_host_source")
    define_function(d, "native_module", source_native, "name, /", "_host_source")
    return 0
