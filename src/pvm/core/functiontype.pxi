# Making functions, methods and cells by calling their types, and which attributes of builtin types are members.

cdef Value method_new_from(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """method(function, instance)."""
    if special(vm, args[1], SP_CALL) == UNBOUND:
        return raise_type_error(vm, "first argument must be callable")
    if args[2] == NONE:
        return raise_type_error(vm, "instance must not be None")
    return new_method(vm, args[1], args[2])

cdef Value function_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None), the last from Python 3.13 on."""
    cdef Code* code = <Code*>args[1]
    cdef Function* function
    cdef Value bound
    if not is_kind(args[1], KIND_CODE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "function() argument 'code' must be code, not %s", argument_type(vm, args[1]))
    if not is_kind(args[2], KIND_DICT):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "function() argument 'globals' must be dict, not %s", argument_type(vm, args[2]))
    if args[3] != UNBOUND and args[3] != NONE and not is_kind(args[3], KIND_STR):
        return raise_type_error(vm, "arg 3 (name) must be None or string")
    if args[4] != UNBOUND and args[4] != NONE and not is_kind(args[4], KIND_TUPLE):
        return raise_type_error(vm, "arg 4 (defaults) must be None or tuple")
    if code.flags & CODE_NAMESPACE and not code.flags & CODE_MODULE or not closure_fits(vm, code, args[5]):
        return ERROR if is_pointer(vm.exception) else raise_type_error(vm, "a function's code is needed")
    if HOST_MINOR >= 13 and args[6] != UNBOUND and args[6] != NONE and not is_kind(args[6], KIND_DICT):
        return raise_type_error(vm, "arg 6 (kwdefaults) must be None or dict")
    bound = rebind_code(vm, code, args[2])
    function = function_of_code(vm, <Code*>bound) if bound != ERROR else NULL
    if function == NULL:
        return ERROR
    if is_kind(args[3], KIND_STR):
        function.name = args[3]
    if is_kind(args[4], KIND_TUPLE):
        function.defaults = args[4]
    if code.capture_count:
        function.closure = args[5]
    if HOST_MINOR >= 13 and is_kind(args[6], KIND_DICT):
        function.kwdefaults = args[6]
    return <Value>function

cdef bint closure_fits(VM* vm, Code* code, Value closure) noexcept nogil:
    """Whether a closure is one for the code; an exception is set when not."""
    cdef int64_t i
    if not code.capture_count:
        if closure == UNBOUND or closure == NONE:
            return True
        if not is_kind(closure, KIND_TUPLE):
            raise_type_error(vm, "arg 5 (closure) must be None or tuple")
            return False
    elif not is_kind(closure, KIND_TUPLE):
        raise_type_error(vm, "arg 5 (closure) must be tuple")
        return False
    if tuple_length(closure) != code.capture_count:
        snprintf(vm.message, sizeof(vm.message), "%s requires closure of length %lld, not %lld", text_of(vm, code.name),
                 <long long>code.capture_count, <long long>tuple_length(closure))
        raise_value_error(vm, vm.message)
        return False
    for i in range(tuple_length(closure)):
        if not is_kind(tuple_items(closure)[i], KIND_CELL):
            raise_error1(vm, SHAPE_TYPE_ERROR, "arg 5 (closure) expected cell, found %s", type_name(vm, tuple_items(closure)[i]))
            return False
    return True

cdef Value cell_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Cell* cell = <Cell*>allocate(vm, sizeof(Cell), KIND_CELL, SHAPE_CELL)
    if cell == NULL:
        return ERROR
    cell.value = args[1]
    return <Value>cell

cdef Value cell_set_contents(VM* vm, Value v, Value value) noexcept nogil:
    (<Cell*>v).value = value
    return NONE

cdef Value mapping_proxy_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """mappingproxy(mapping), of anything that is subscriptable but lists and tuples; of what another shows, not of that."""
    cdef Value mapping = (<Wrapper*>args[1]).value if is_kind(args[1], KIND_MAPPING_PROXY) else args[1]
    cdef int kind = kind_of(mapping)
    if not is_pointer(mapping) or kind == KIND_LIST or kind == KIND_TUPLE or kind == KIND_CLASS or special(vm, mapping, SP_GETITEM) == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "mappingproxy() argument must be a mapping, not %s", type_name(vm, args[1]))
    return new_wrapper(vm, KIND_MAPPING_PROXY, mapping)

cdef Value proxy_or(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """| of mappings: of what the proxies show."""
    return prelude_call(vm, "set_or", args, 2)

cdef Value proxy_ror(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value swapped[2]
    swapped[0] = args[1]
    swapped[1] = args[0]
    return prelude_call(vm, "set_or", swapped, 2)

cdef Value proxy_ior(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return raise_type_error(vm, "'|=' is not supported by mappingproxy; use '|' instead")

cdef Value proxy_str(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """As its mapping's."""
    cdef Value text = value_str(vm, (<Wrapper*>args[0]).value)
    return text if text != NEED_GUEST else prelude_call(vm, "str_of", &(<Wrapper*>args[0]).value, 1)

cdef Value proxy_reversed(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "reversed_of", &(<Wrapper*>args[0]).value, 1)

cdef Value functions_builtin(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """builtin(namespace, module, *names): what stands for builtins of CPython's module is one, to programs. Without names,
    that is every public function that the namespace is the globals of."""
    cdef Dict* namespace = <Dict*>args[0]
    cdef Function* function
    cdef int64_t i, position = 0
    cdef Value key, value
    if not is_kind(args[0], KIND_DICT) or not is_kind(args[1], KIND_STR) and args[1] != NONE:
        return raise_type_error(vm, "a namespace and a module's name are needed")
    for i in range(2, argc):
        value = dict_get_str(namespace, <Str*>args[i]) if is_kind(args[i], KIND_STR) else UNBOUND
        if not is_kind(value, KIND_FUNCTION):
            return raise_type_error(vm, "names of functions are needed")
        make_builtin(<Function*>value, args[1])
    while argc == 2 and dict_next(namespace, &position, &key, &value):
        if not is_kind(value, KIND_FUNCTION) or (<Function*>value).code.globals != args[0] or not is_kind(key, KIND_STR) \
                or not (<Str*>key).length or str_at(<Str*>key, 0) == c'_':
            continue
        if not str_equal(<Str*>(<Function*>value).name, <Str*>key):
            value = renamed_function(vm, <Function*>value, key)      # in CPython no two names are of one builtin
            if value == ERROR or dict_set_str(vm, namespace, key, value) < 0:
                return ERROR
        make_builtin(<Function*>value, args[1])
    return NONE

cdef bint is_wrapper_name(Value name) noexcept nogil:
    """Whether a method of this name is a wrapper of a slot in types in C."""
    cdef int number = special_number(name)
    return number >= 0 and SPECIAL_IS_WRAPPED[number]

cdef Value owned_function(VM* vm, Class* cls, Value name, Value function, uint32_t shape) noexcept nogil:
    """A copy of a function that is a builtin method of a class."""
    cdef Value made = renamed_function(vm, <Function*>function, name)
    if made != ERROR:
        (<Function*>made).module = <Value>cls
        (<Function*>made).attributes = UNBOUND
        (<Function*>made).head.shape = shape
    return made

cdef int methods_become_descriptors(VM* vm, Class* cls) noexcept nogil:
    """To programs the functions in a class are the descriptors of methods that types in C have, of which each has one name."""
    cdef Dict* namespace = <Dict*>cls.dict
    cdef int64_t position = 0
    cdef Value key, value, inner
    while dict_next(namespace, &position, &key, &value):
        if not is_kind(key, KIND_STR):
            continue
        inner = (<Wrapper*>value).value if is_exact(value, SHAPE_CLASSMETHOD) or is_exact(value, SHAPE_STATICMETHOD) else value
        if not is_exact(inner, SHAPE_FUNCTION) or as_header(inner).flags & FLAG_IMMORTAL:
            continue
        if inner != value:
            inner = owned_function(vm, cls, key, inner, SHAPE_BUILTIN_FUNCTION if is_kind(value, KIND_STATICMETHOD) else SHAPE_METHOD_DESCRIPTOR)
            if inner != ERROR:
                inner = new_wrapper(vm, kind_of(value), inner)
        else:
            inner = owned_function(vm, cls, key, inner, SHAPE_WRAPPER_DESCRIPTOR if is_wrapper_name(key) else SHAPE_METHOD_DESCRIPTOR)
        if inner == ERROR or class_set_attribute(vm, cls, key, inner) < 0:
            return -1
    return 0

cdef Value stand_for_classes(VM* vm, Value* args, int64_t argc, uint32_t flags) noexcept nogil:
    """Classes of the library are to programs what classes of CPython's modules in C are: messages name their module, and they
    have nothing that only class statements leave."""
    cdef int64_t i
    cdef Class* cls
    for i in range(argc):
        cls = <Class*>args[i]
        if not is_kind(args[i], KIND_CLASS) or cls.head.flags & FLAG_IMMORTAL:
            return raise_type_error(vm, "classes made in Python are needed")
        cls.module = type_get_module(vm, args[i])
        if methods_become_descriptors(vm, cls) < 0 or class_forget(vm, args[i], NAME_SLOTS) == ERROR or class_forget(vm, args[i], NAME_FIRSTLINENO) == ERROR \
                or class_forget(vm, args[i], NAME_STATIC_ATTRIBUTES) == ERROR:
            return ERROR
        cls.flags |= CLASS_IN_MODULE | flags
    return NONE

cdef Value functions_seal(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """seal(*classes): nobody changes these, and programs may derive from them."""
    return stand_for_classes(vm, args, argc, CLASS_SEALED | CLASS_OPAQUE)

cdef Value functions_seal_final(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """seal_final(*classes): nor derives from these."""
    return stand_for_classes(vm, args, argc, CLASS_SEALED | CLASS_FINAL | CLASS_OPAQUE)

cdef Value functions_seal_open(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """seal_open(*classes): these may be changed, as those of few modules in C may, but not derived from."""
    return stand_for_classes(vm, args, argc, CLASS_FINAL | CLASS_OPAQUE)

cdef Value functions_seal_plain(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """seal_plain(*classes): nobody changes these, and what derives from them is copied by its attributes."""
    return stand_for_classes(vm, args, argc, CLASS_SEALED)

cdef Value functions_seal_nameless(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """seal_nameless(*classes): as seal, of those that tell no name of theirs with what is wrong with arguments."""
    return stand_for_classes(vm, args, argc, CLASS_SEALED | CLASS_OPAQUE | CLASS_NAMELESS)

cdef Value functions_type_name(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """type_name(value): what messages call a value's class."""
    return new_str_c(vm, type_name(vm, args[0]))

cdef Value renamed_function(VM* vm, Function* function, Value name) noexcept nogil:
    """A copy of a function under another name."""
    cdef Function* made = <Function*>allocate(vm, sizeof(Function), KIND_FUNCTION, SHAPE_FUNCTION)
    if made == NULL:
        return ERROR
    memcpy(&made.code, &function.code, sizeof(Function) - sizeof(Header))
    made.name = name
    return <Value>made

cdef void make_builtin(Function* function, Value module) noexcept nogil:
    if function.head.flags & FLAG_IMMORTAL:
        return
    function.head.shape = SHAPE_BUILTIN_FUNCTION
    function.module = module
    function.qualname = function.name
    function.attributes = UNBOUND

cdef int register_library_functions() except -1:
    cdef Dict* d = define_module("_functions")
    define_function(d, "builtin", functions_builtin, "namespace, module, /, *names", "_functions")
    define_function(d, "seal", functions_seal, "*classes", "_functions")
    define_function(d, "seal_final", functions_seal_final, "*classes", "_functions")
    define_function(d, "seal_open", functions_seal_open, "*classes", "_functions")
    define_function(d, "seal_plain", functions_seal_plain, "*classes", "_functions")
    define_function(d, "seal_nameless", functions_seal_nameless, "*classes", "_functions")
    define_function(d, "type_name", functions_type_name, "value, /", "_functions")
    return 0

cdef int register_function_types() except -1:
    define_method(SHAPE_MAPPING_PROXY, "__or__", proxy_or, "self, value, /")
    define_method(SHAPE_MAPPING_PROXY, "__ror__", proxy_ror, "self, value, /")
    define_method(SHAPE_MAPPING_PROXY, "__ior__", proxy_ior, "self, value, /")
    define_method(SHAPE_MAPPING_PROXY, "__reversed__", proxy_reversed, "self, /")
    define_method(SHAPE_MAPPING_PROXY, "__str__", proxy_str, "self, /")
    define_value(SHAPE_CELL, "__hash__", NONE)
    if HOST_MINOR < 12:
        for shape in (SHAPE_MAPPING_PROXY, SHAPE_SLICE):
            define_value(shape, "__hash__", NONE)
    define_new(SHAPE_MAPPING_PROXY, mapping_proxy_new, "cls, mapping")
    define_new(SHAPE_METHOD, method_new_from, "cls, function, instance, /")
    define_new(SHAPE_FUNCTION, function_new, "cls, code, globals, name=, argdefs=, closure=" + (", kwdefaults=" if HOST_MINOR >= 13 else ""))
    define_new(SHAPE_CELL, cell_new, "cls, contents=, /")
    define_member(SHAPE_CELL, "cell_contents", cell_get_contents, cell_set_contents)
    return 0

# The attributes that CPython keeps as plain fields: their descriptors are members, the others are getset descriptors.
PLAIN_FIELDS = (
    (SHAPE_BASE_EXCEPTION, "__suppress_context__"), (SHAPE_BASE_EXCEPTION_GROUP, "message exceptions"), (SHAPE_ASYNC_GENERATOR, "ag_code ag_running"),
    (SHAPE_COROUTINE, "cr_code cr_origin"), (SHAPE_GENERATOR, "gi_code"), (SHAPE_FRAME, "f_trace_lines f_trace_opcodes"),
    (SHAPE_BUILTIN_FUNCTION, "__module__"), (SHAPE_METHOD_WRAPPER, "__self__"), (SHAPE_TRACEBACK, "tb_frame tb_lasti"),
    (SHAPE_TYPE, "__base__ __basicsize__ __flags__ __itemsize__" + (" __mro__" if HOST_MINOR < 12 else "")), (SHAPE_MODULE, "__dict__"), (SHAPE_GETSET_DESCRIPTOR, "__name__ __objclass__"),
    (SHAPE_MEMBER_DESCRIPTOR, "__name__ __objclass__"), (SHAPE_METHOD_DESCRIPTOR, "__name__ __objclass__"),
    (SHAPE_WRAPPER_DESCRIPTOR, "__name__ __objclass__"), (SHAPE_COMPLEX, "real imag"), (SHAPE_PROPERTY, "fget fset fdel __doc__"), (SHAPE_FUNCTION, "__closure__ __globals__ __doc__ __module__ __builtins__"),
    (SHAPE_METHOD, "__func__ __self__"), (SHAPE_SLICE, "start stop step"), (SHAPE_RANGE, "start stop step"), (SHAPE_CLASSMETHOD, "__func__ __wrapped__"),
    (SHAPE_STATICMETHOD, "__func__ __wrapped__"), (SHAPE_PARTIAL, "func args keywords"), (SHAPE_KEY, "obj"), (SHAPE_SUPER, "__thisclass__ __self__ __self_class__"),
    (SHAPE_STOP_ITERATION, "value"), (SHAPE_OS_ERROR, "errno strerror filename filename2"),
    (SHAPE_CODE, "co_name co_qualname co_filename co_argcount co_posonlyargcount co_kwonlyargcount co_firstlineno co_flags co_consts co_names co_nlocals co_stacksize"))

cdef int mark_members() except -1:
    cdef Value found
    for shape, names in PLAIN_FIELDS:
        for name in names.split():
            found = dict_get_str(<Dict*>BUILTIN[<int>shape].dict, <Str*>immortal_str(name))
            if kind_of(found) == KIND_MEMBER:
                as_header(found).shape = SHAPE_MEMBER_DESCRIPTOR
    return 0
