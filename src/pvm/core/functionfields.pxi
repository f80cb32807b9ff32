# The attributes of functions, methods, builtin functions, codes, generators and cells, and what binds and calls them.
# Making them by calling their types is in functiontype.pxi.

cdef Value callable_call(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__call__ of functions, builtin or not."""
    cdef Value names = UNBOUND
    argc = unpack_native_keywords(vm, args, argc, &names)
    return call_value(vm, args[0], args + 1, argc - 1, names, CONT_STORE, UNBOUND) if argc > 0 else ERROR

cdef Value staticmethod_call(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value names = UNBOUND
    argc = unpack_native_keywords(vm, args, argc, &names)
    return call_value(vm, (<Wrapper*>args[0]).value, args + 1, argc - 1, names, CONT_STORE, UNBOUND) if argc > 0 else ERROR

cdef Value function_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """function.__get__(instance, owner=None)."""
    if args[1] == NONE or args[1] == UNBOUND:
        return args[0]
    return new_method(vm, args[0], args[1])

cdef Value method_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What is bound stays bound to the same."""
    return args[0]

cdef Value function_get_name(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).name

cdef Value function_set_name(VM* vm, Value v, Value value) noexcept nogil:
    if not is_kind(value, KIND_STR):
        return raise_type_error(vm, "__name__ must be set to a string object")
    (<Function*>v).name = value
    return NONE

cdef Value function_get_qualname(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).qualname

cdef Value function_set_qualname(VM* vm, Value v, Value value) noexcept nogil:
    if not is_kind(value, KIND_STR):
        return raise_type_error(vm, "__qualname__ must be set to a string object")
    (<Function*>v).qualname = value
    return NONE

cdef Value function_get_doc(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).doc

cdef Value function_set_doc(VM* vm, Value v, Value value) noexcept nogil:
    (<Function*>v).doc = value if value != UNBOUND else NONE
    return NONE

cdef Value function_get_module(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).module if (<Function*>v).module != UNBOUND else NONE

cdef Value function_set_module(VM* vm, Value v, Value value) noexcept nogil:
    (<Function*>v).module = value
    return NONE

cdef Value function_get_defaults(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).defaults if (<Function*>v).defaults != UNBOUND else NONE

cdef bint is_open_function(VM* vm, Value v, const char* name) noexcept nogil:
    """Whether a program may see what a function is made of, or change it; False with AttributeError set. It may not where the
    prelude's functions show themselves, as methods of a class that stands for one in C: natives trust all that is written there,
    and their globals hold what natives give to nobody else."""
    if not is_prelude_code(vm, (<Function*>v).code):
        return True
    raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object has no attribute '%s'", type_name(vm, v), name)
    return False

cdef Value function_set_defaults(VM* vm, Value v, Value value) noexcept nogil:
    if not is_open_function(vm, v, "__defaults__"):
        return ERROR
    if value != UNBOUND and value != NONE and not is_kind(value, KIND_TUPLE):
        return raise_type_error(vm, "__defaults__ must be set to a tuple object")
    (<Function*>v).defaults = value if value != NONE else UNBOUND
    return NONE

cdef Value function_get_kwdefaults(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).kwdefaults if (<Function*>v).kwdefaults != UNBOUND else NONE

cdef Value function_set_kwdefaults(VM* vm, Value v, Value value) noexcept nogil:
    if not is_open_function(vm, v, "__kwdefaults__"):
        return ERROR
    if value != UNBOUND and value != NONE and not is_kind(value, KIND_DICT):
        return raise_type_error(vm, "__kwdefaults__ must be set to a dict object")
    (<Function*>v).kwdefaults = value if value != NONE else UNBOUND
    return NONE

cdef Value function_get_type_params(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).type_params if (<Function*>v).type_params != UNBOUND else EMPTY_TUPLE

cdef Value function_set_type_params(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND or not is_kind(value, KIND_TUPLE):
        return raise_type_error(vm, "__type_params__ must be set to a tuple")
    (<Function*>v).type_params = value
    return NONE

cdef Value function_get_globals(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).code.globals if is_open_function(vm, v, "__globals__") else ERROR

cdef Value function_get_closure(VM* vm, Value v) noexcept nogil:
    if not is_open_function(vm, v, "__closure__"):
        return ERROR
    return (<Function*>v).closure if (<Function*>v).closure != UNBOUND else NONE

cdef Value function_get_code(VM* vm, Value v) noexcept nogil:
    return <Value>(<Function*>v).code

cdef Value code_get_name(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).name

cdef Value code_get_filename(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).filename

cdef Value code_get_argcount(VM* vm, Value v) noexcept nogil:
    return box_int((<Code*>v).positional)

cdef Value code_get_kwonly(VM* vm, Value v) noexcept nogil:
    return box_int((<Code*>v).keyword_only)

cdef Value code_get_firstlineno(VM* vm, Value v) noexcept nogil:
    return box_int((<Code*>v).first_line)

cdef Value code_get_freevars(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).free_names

cdef Value method_get_self(VM* vm, Value v) noexcept nogil:
    """Of a function of a native module: the module; of a __new__: its class."""
    cdef Value module
    if kind_of(v) == KIND_METHOD:
        return (<Method*>v).self
    if native_get_name(vm, v) == NAME_NEW and is_kind(owner_of(v), KIND_CLASS):
        return owner_of(v)
    module = native_get_module(vm, v)
    if not is_kind(module, KIND_STR) or not is_kind(vm.modules, KIND_DICT):
        return NONE
    v = dict_get_str(<Dict*>vm.modules, <Str*>module)
    return v if v != UNBOUND else prelude_call(vm, "module_of_builtin", &module, 1)

cdef Value method_get_function(VM* vm, Value v) noexcept nogil:
    return (<Method*>v).function

cdef Value method_getattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A bound method has its function's attributes."""
    cdef Value name
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "attribute name must be string, not '%s'", type_name(vm, args[1]))
    name = intern(vm, args[1])
    if name == ERROR or enter_recursion(vm, " while getting an attribute") < 0:      # methods of methods
        return ERROR
    name = attribute_get(vm, (<Method*>args[0]).function, name, NULL, NULL)
    leave_recursion(vm)
    return name

cdef Value native_get_name(VM* vm, Value v) noexcept nogil:
    if kind_of(v) == KIND_METHOD:
        v = (<Method*>v).function
    if kind_of(v) == KIND_HOST_FUNCTION:
        return (<HostFunction*>v).name
    if kind_of(v) == KIND_FUNCTION:
        return (<Function*>v).name
    return (<Native*>v).name

cdef Value native_get_qualname(VM* vm, Value v) noexcept nogil:
    """A bound method of a builtin type is named after the class of its object, or the class that it is bound to."""
    cdef Builder b
    cdef Class* cls = NULL
    cdef Value self
    if kind_of(v) == KIND_METHOD:
        self = (<Method*>v).self
        if class_of(vm, v) == BUILTIN[SHAPE_BUILTIN_FUNCTION]:
            cls = <Class*>self if is_kind(self, KIND_CLASS) else class_of(vm, self)
        v = (<Method*>v).function
    if is_kind(owner_of(v), KIND_CLASS):
        if cls == NULL:
            cls = <Class*>owner_of(v)
        builder_init(&b, vm)
        builder_str(&b, <Str*>cls.qualname)
        builder_text(&b, ".")
        builder_str(&b, <Str*>native_get_name(vm, v))
        return builder_finish(&b)
    return native_get_name(vm, v)

cdef Value native_get_owner(VM* vm, Value v) noexcept nogil:
    if kind_of(v) == KIND_METHOD:
        v = (<Method*>v).function
    return owner_of(v) if owner_of(v) != UNBOUND else NONE

cdef Value native_get_module(VM* vm, Value v) noexcept nogil:
    if kind_of(v) == KIND_NATIVE and is_kind((<Native*>v).owner, KIND_STR):
        return (<Native*>v).owner
    return function_get_module(vm, v) if kind_of(v) == KIND_FUNCTION and not is_kind((<Function*>v).module, KIND_CLASS) else NONE

cdef Value native_text(VM* vm, Value v, bint signature) noexcept nogil:
    """What CPython says of a native function or method."""
    cdef Native* native
    cdef Class* owner
    if kind_of(v) == KIND_METHOD:
        v = (<Method*>v).function
    native = <Native*>v
    if stands_for_builtin(v):
        if is_kind((<Function*>v).module, KIND_CLASS):
            return method_text(vm, <Class*>(<Function*>v).module, (<Function*>v).name, signature)
        if not is_kind((<Function*>v).module, KIND_STR):
            return NONE
        return host_documentation(vm, (<Function*>v).module, NONE, (<Function*>v).name, signature)
    if kind_of(v) != KIND_NATIVE or native.owner == UNBOUND:
        return NONE
    if is_kind(native.owner, KIND_STR):
        return host_documentation(vm, native.owner, NONE, native.name, signature)
    owner = <Class*>native.owner
    if not is_kind(native.owner, KIND_CLASS) or not owner.head.flags & FLAG_IMMORTAL:
        return NONE
    return host_documentation(vm, owner.module, native.owner, native.name, signature)

cdef Value method_text(VM* vm, Class* owner, Value name, bint signature) noexcept nogil:
    """What the host says of a method of a class of the library's; of one for a slot, what it says of object's."""
    cdef Class* base = BUILTIN[SHAPE_OBJECT]
    cdef Value module = type_get_module(vm, <Value>owner)
    cdef Value text = host_documentation(vm, module, <Value>owner, name, signature) if is_kind(module, KIND_STR) else NONE
    return text if text != NONE or not is_wrapper_name(name) else host_documentation(vm, base.module, <Value>base, name, signature)

cdef Value native_get_doc(VM* vm, Value v) noexcept nogil:
    return native_text(vm, v, False)

cdef Value method_get_doc(VM* vm, Value v) noexcept nogil:
    """That of what is bound, whatever it is."""
    cdef Value function = v
    while kind_of(function) == KIND_METHOD:          # of methods, as deep as the guest likes
        function = (<Method*>function).function
    if kind_of(function) == KIND_FUNCTION and not stands_for_builtin(function):
        return (<Function*>function).doc
    return native_text(vm, v, False) if kind_of(function) == KIND_NATIVE or stands_for_builtin(function) else attribute_get(vm, function, NAME_DOC, NULL, NULL)

cdef Value native_get_text_signature(VM* vm, Value v) noexcept nogil:
    return native_text(vm, v, True)

cdef Value wrapper_get_function(VM* vm, Value v) noexcept nogil:
    return (<Wrapper*>v).value

cdef Value wrapper_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A classmethod or staticmethod of nothing; __init__ fills it."""
    cdef Class* cls = <Class*>args[0]
    cdef Wrapper* w = <Wrapper*>allocate(vm, instance_bytes(cls), cls.layout, cls.instance_shape)
    if w == NULL:
        return ERROR
    w.value = NONE
    w.attributes = UNBOUND
    init_extra_attributes(&w.head, cls)
    return <Value>w

cdef bint is_of_this_machine(VM* vm, Value v) noexcept nogil:
    """Whether __init__ may fill an object; False with TypeError set for one of the builtins', which all machines share."""
    if not as_header(v).flags & FLAG_IMMORTAL:
        return True
    raise_error1(vm, SHAPE_TYPE_ERROR, "cannot set attributes of immutable '%s' object", type_name(vm, v))
    return False

cdef Value wrapper_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if argc != 2:
        return raise_error_text_int(vm, SHAPE_TYPE_ERROR, "%s expected 1 argument, got %lld",
                                    "staticmethod" if is_kind(args[0], KIND_STATICMETHOD) else "classmethod", argc - 1)
    if not is_of_this_machine(vm, args[0]):
        return ERROR
    (<Wrapper*>args[0]).value = args[1]
    if is_guest_object(vm, args[0]) and has_slots(as_header(args[0])) and take_wrapped_fields(vm, args[0]) < 0:
        return ERROR
    return NONE

cdef int take_wrapped_fields(VM* vm, Value v) noexcept nogil:
    """An instance of a derived class has what tells of its function among its own attributes: 0 or -1."""
    cdef Wrapper* w = <Wrapper*>v
    cdef int64_t position = 0
    cdef Value d, key, value
    w.attributes = UNBOUND
    d = wrapper_dict(vm, v) if not class_of(vm, v).flags & CLASS_NO_DICT else EMPTY_TUPLE
    if d == ERROR:
        return -1
    while d != EMPTY_TUPLE and dict_next(<Dict*>d, &position, &key, &value):
        if set_own_attribute(vm, v, key, value, NULL) < 0:
            return -1
    return 0

cdef Value classmethod_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value cls = args[2] if args[2] != UNBOUND and args[2] != NONE else <Value>class_of(vm, args[1])
    if is_kind(cls, KIND_CLASS):
        return bind_descriptor(vm, args[0], UNBOUND if args[1] == NONE else args[1], <Class*>cls, NULL)
    # What is no class is bound to as well.
    return (<Wrapper*>args[0]).value if is_kind(args[0], KIND_STATICMETHOD) else new_method(vm, (<Wrapper*>args[0]).value, cls)

cdef Value cell_get_contents(VM* vm, Value v) noexcept nogil:
    return (<Cell*>v).value if (<Cell*>v).value != UNBOUND else raise_value_error(vm, "Cell is empty")

cdef Value generator_get_name(VM* vm, Value v) noexcept nogil:
    return (<Generator*>v).name

cdef Value generator_get_qualname(VM* vm, Value v) noexcept nogil:
    return (<Generator*>v).qualname

cdef Value generator_get_running(VM* vm, Value v) noexcept nogil:
    return box_bool(is_running(<Generator*>v))

cdef Value generator_get_yieldfrom(VM* vm, Value v) noexcept nogil:
    cdef Value inner = delegate_of(<Generator*>v)
    return inner if inner != UNBOUND and not is_running(<Generator*>v) else NONE

cdef Value function_get_builtins(VM* vm, Value v) noexcept nogil:
    return <Value>builtins_of(vm, <Dict*>(<Function*>v).code.globals)

cdef Value wrapper_is_abstract(VM* vm, Value v) noexcept nogil:
    return prelude_call(vm, "wrapper_is_abstract", &v, 1)

cdef int register_function_fields() except -1:
    define_method(SHAPE_STATICMETHOD, "__call__", staticmethod_call, "self, *args, **kwargs")
    for shape in (SHAPE_FUNCTION, SHAPE_METHOD, SHAPE_BUILTIN_FUNCTION, SHAPE_METHOD_WRAPPER, SHAPE_METHOD_DESCRIPTOR, SHAPE_WRAPPER_DESCRIPTOR):
        define_method(shape, "__call__", callable_call, "self, *args, **kwargs")
    define_method(SHAPE_FUNCTION, "__get__", function_get, "self, instance, owner=, /")
    define_member(SHAPE_FUNCTION, "__name__", function_get_name, function_set_name)
    define_member(SHAPE_FUNCTION, "__qualname__", function_get_qualname, function_set_qualname)
    define_member(SHAPE_FUNCTION, "__doc__", function_get_doc, function_set_doc)
    define_member(SHAPE_FUNCTION, "__module__", function_get_module, function_set_module)
    define_member(SHAPE_FUNCTION, "__defaults__", function_get_defaults, function_set_defaults)
    define_member(SHAPE_FUNCTION, "__kwdefaults__", function_get_kwdefaults, function_set_kwdefaults)
    if HOST_MINOR >= 12:
        define_member(SHAPE_FUNCTION, "__type_params__", function_get_type_params, function_set_type_params)
    define_member(SHAPE_FUNCTION, "__globals__", function_get_globals, NULL)
    define_member(SHAPE_FUNCTION, "__builtins__", function_get_builtins, NULL)
    define_member(SHAPE_FUNCTION, "__closure__", function_get_closure, NULL)
    define_member(SHAPE_CODE, "co_name", code_get_name, NULL)
    define_member(SHAPE_CODE, "co_filename", code_get_filename, NULL)
    define_member(SHAPE_CODE, "co_argcount", code_get_argcount, NULL)
    define_member(SHAPE_CODE, "co_kwonlyargcount", code_get_kwonly, NULL)
    define_member(SHAPE_CODE, "co_firstlineno", code_get_firstlineno, NULL)
    define_member(SHAPE_CODE, "co_freevars", code_get_freevars, NULL)
    define_member(SHAPE_METHOD, "__self__", method_get_self, NULL)
    define_member(SHAPE_METHOD, "__func__", method_get_function, NULL)
    define_member(SHAPE_METHOD, "__doc__", method_get_doc, NULL)
    if HOST_MINOR >= 14:
        define_method(SHAPE_METHOD, "__get__", method_get, "self, instance, owner=, /")
    define_method(SHAPE_METHOD, "__getattr__", method_getattr, "self, name, /")
    for shape in (SHAPE_BUILTIN_FUNCTION, SHAPE_METHOD_WRAPPER, SHAPE_METHOD_DESCRIPTOR, SHAPE_WRAPPER_DESCRIPTOR):
        define_member(shape, "__name__", native_get_name, NULL)
        define_member(shape, "__qualname__", native_get_qualname, NULL)
        define_member(shape, "__doc__", native_get_doc, NULL)
        define_member(shape, "__text_signature__", native_get_text_signature, NULL)
    define_member(SHAPE_BUILTIN_FUNCTION, "__module__", native_get_module, NULL)
    for shape in (SHAPE_METHOD_WRAPPER, SHAPE_METHOD_DESCRIPTOR, SHAPE_WRAPPER_DESCRIPTOR):
        define_member(shape, "__objclass__", native_get_owner, NULL)
    for shape in (SHAPE_BUILTIN_FUNCTION, SHAPE_METHOD_WRAPPER):
        define_member(shape, "__self__", method_get_self, NULL)
    for shape in (SHAPE_METHOD_DESCRIPTOR, SHAPE_WRAPPER_DESCRIPTOR):
        define_method(shape, "__get__", function_get, "self, instance, owner=, /")
    for shape in (SHAPE_CLASSMETHOD, SHAPE_STATICMETHOD):
        define_new(shape, wrapper_new, "cls, *args, **kwargs")
        define_method(shape, "__init__", wrapper_init, "self, *args")
        define_member(shape, "__func__", wrapper_get_function, NULL)
        define_member(shape, "__wrapped__", wrapper_get_function, NULL)
        define_member(shape, "__isabstractmethod__", wrapper_is_abstract, NULL)
        define_method(shape, "__get__", classmethod_get, "self, instance, owner=, /")
    return 0
