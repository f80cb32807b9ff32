# The class of modules. A module of a guest's subclass keeps its attributes in its namespace, as all modules do.

cdef Value module_type_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A module without a name; __init__ gives it one."""
    cdef Class* cls = <Class*>args[0]
    cdef Value d = new_dict(vm)
    cdef Module* module
    if d == ERROR:
        return ERROR
    module = <Module*>allocate(vm, instance_bytes(cls), KIND_MODULE, cls.instance_shape)
    if module == NULL:
        return ERROR
    module.name = EMPTY_STR
    module.dict = d
    return <Value>module

cdef Value module_type_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """module(name, doc=None): the namespace as CPython fills it."""
    cdef Module* module = <Module*>args[0]
    cdef Dict* d = <Dict*>module.dict
    cdef Value names[3]
    cdef int i
    names[:] = [NAME_PACKAGE, NAME_LOADER, NAME_SPEC]
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "module() argument 'name' must be str, not %s", argument_type(vm, args[1]))
    module.name = args[1]
    if dict_set_str(vm, d, NAME_NAME, args[1]) < 0 or dict_set_str(vm, d, NAME_DOC, args[2] if args[2] != UNBOUND else NONE) < 0:
        return ERROR
    for i in range(3):
        if dict_set_str(vm, d, names[i], NONE) < 0:
            return ERROR
    return NONE

cdef Value module_type_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "module_dir_names", args, 1)

cdef int register_module_type() except -1:
    define_method(SHAPE_MODULE, "__dir__", module_type_dir, "self, /")
    define_new(SHAPE_MODULE, module_type_new, "cls, *args, **kwargs")
    define_method(SHAPE_MODULE, "__init__", module_type_init, "self, name, doc=")
    return 0
