# The class of modules.

cdef Value module_type_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """module(name, doc=None), its namespace filled as CPython fills it."""
    cdef Value d = new_dict(vm)
    cdef const char* names[3]
    cdef int i
    names[:] = ["__package__", "__loader__", "__spec__"]
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "module() argument 'name' must be str, not %s", type_name(vm, args[1]))
    if d == ERROR or dict_set_str(vm, <Dict*>d, NAME_NAME, args[1]) < 0 or \
            dict_set_str(vm, <Dict*>d, NAME_DOC, args[2] if args[2] != UNBOUND else NONE) < 0:
        return ERROR
    for i in range(3):
        if dict_set_str(vm, <Dict*>d, intern_c(vm, names[i]), NONE) < 0:
            return ERROR
    return new_module(vm, args[1], d)

cdef int register_module_type() except -1:
    define_new(SHAPE_MODULE, module_type_new, "cls, name, doc=")
    return 0
