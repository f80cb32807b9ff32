# The process-wide part: builtin classes, their methods, interned names. Made once at import, with the
# GIL, and read-only from then on.

cdef VM* SETUP = NULL        # a machine whose allocations during import become immortal

cdef Value immortal_str(str text):
    """An interned immortal string."""
    cdef bytes raw = text.encode("ascii") if text.isascii() else b""
    cdef Py_ssize_t i, n = len(text)
    cdef Str* s
    cdef Value found
    cdef int width = 1
    cdef uint32_t largest = 0
    for c in text if not raw else "":
        largest |= <uint32_t>ord(c)
    width = width_for(largest)
    s = <Str*>immortal(<int64_t>sizeof(Str) + (n + 1) * width, KIND_STR, SHAPE_STR)
    s.length = n
    s.width = <uint8_t>width
    s.ascii = largest < 128
    s.data = str_inline(s)
    s.buffer = UNBOUND
    if raw:
        memcpy(s.data, <char*>raw, n)
    else:
        for i in range(n):
            str_put(s, i, <uint32_t>ord(text[i]))
    str_hash(s)
    found = dict_find_str(GLOBAL_INTERNED, s)
    if found != UNBOUND:
        free(s)
        return found
    s.head.flags |= FLAG_INTERNED
    immortal_dict_set(GLOBAL_INTERNED, <Value>s, <Value>s)
    return <Value>s

cdef Dict* immortal_dict():
    cdef Dict* d = <Dict*>immortal(sizeof(Dict), KIND_DICT, SHAPE_DICT)
    dict_clear_fields(d)
    return d

cdef int immortal_dict_set(Dict* d, Value key, Value value) except -1:
    if dict_set_str(SETUP, d, key, value) < 0:
        raise MemoryError
    return 0

cdef Value immortal_tuple(list values):
    cdef Tuple* t = <Tuple*>immortal(<int64_t>sizeof(Tuple) + len(values) * 8, KIND_TUPLE, SHAPE_TUPLE)
    cdef Py_ssize_t i
    t.length = len(values)
    for i in range(len(values)):
        tuple_items(<Value>t)[i] = <Value>values[i]
    return <Value>t

cdef int define_class(int shape, str name, int base, int layout, uint32_t flags, str module="builtins") except -1:
    """A builtin class; its base must be defined. Special tables are filled by finish_classes."""
    cdef Class* cls = <Class*>immortal(sizeof(Class), KIND_CLASS, SHAPE_TYPE)
    cdef Class* parent = BUILTIN[base] if shape != SHAPE_OBJECT else NULL
    cdef list mro = [<uint64_t>cls]
    cdef int64_t i
    BUILTIN[shape] = cls
    cls.name = immortal_str(name)
    cls.qualname = cls.name
    cls.module = immortal_str(module)
    cls.doc = NONE
    cls.dict = <Value>immortal_dict()
    cls.metaclass = <Value>BUILTIN[SHAPE_TYPE]
    cls.instance_shape = shape
    cls.layout = layout
    cls.flags = flags
    cls.bases = EMPTY_TUPLE
    if parent != NULL:
        cls.bases = immortal_tuple([<uint64_t>parent])
        for i in range(tuple_length(parent.mro)):
            mro.append(<uint64_t>tuple_items(parent.mro)[i])
        cls.flags |= parent.flags & CLASS_EXCEPTION
    cls.mro = immortal_tuple(mro)
    return 0

cdef dict SIGNATURES = {}    # what read_signature has made of each: many natives have the same

cdef tuple read_signature(str signature):
    """(least arguments, most or -1, parameters, their names as a tuple's address or UNBOUND, flags)."""
    cdef list names = []
    cdef uint64_t parameter_names = UNBOUND
    cdef uint32_t flags = 0
    cdef int minimum = 0, maximum = 0, positional_only = 0
    cdef bint keyword_only = False, any_number = False
    for parameter in [p.strip() for p in signature.split(",") if p.strip()]:
        if parameter == "/":
            positional_only = len(names)
        elif parameter == "*":
            keyword_only = True
        elif parameter.startswith("**"):
            flags |= NATIVE_KEYWORDS
        elif parameter.startswith("*"):
            any_number = True
        else:
            names.append(parameter.rstrip("="))
            if not keyword_only:
                maximum += 1
            if not parameter.endswith("="):
                minimum = len(names)
    if not any_number and positional_only < len(names):
        # a positional-only parameter has a name that no keyword can have
        parameter_names = immortal_tuple(
            [<uint64_t>immortal_str(n if i >= positional_only else f"{n}/") for i, n in enumerate(names)])
    return minimum, -1 if any_number else maximum, 0 if any_number else len(names), parameter_names, flags

cdef Native* new_native(str name, NativeFunction function, str signature, Value owner, uint32_t flags) except NULL:
    """A builtin function. The signature lists its parameters: `name=` is optional, `/` ends the
    positional-only ones, `*` begins the keyword-only ones, `*args` takes any number, `**kwargs` after it
    takes any keywords, as a dict (UNBOUND when there are none) behind the other arguments."""
    cdef Native* native = <Native*>immortal(sizeof(Native), KIND_NATIVE, SHAPE_BUILTIN_FUNCTION)
    if signature not in SIGNATURES:
        SIGNATURES[signature] = read_signature(signature)
    minimum, maximum, parameters, parameter_names, own_flags = <tuple>SIGNATURES[signature]
    flags |= <uint32_t>own_flags
    native.function = function
    native.name = immortal_str(name)
    native.owner = owner
    native.doc = NONE
    native.self = UNBOUND
    native.minimum = minimum
    native.maximum = maximum
    native.parameters = parameters
    native.parameter_names = <Value><uint64_t>parameter_names
    native.flags = flags
    if native.maximum >= 0 and not flags & (NATIVE_NEW | NATIVE_KEYWORDS):
        native.quick = QUICK_METHOD if flags & NATIVE_METHOD else QUICK_FUNCTION
    if flags & NATIVE_METHOD:
        native.shape = (<Class*>owner).instance_shape
    return native

# Methods of builtins that are plain in spite of their names.
PLAIN_METHODS = frozenset(((SHAPE_LIST, "__getitem__"), (SHAPE_DICT, "__getitem__"), (SHAPE_DICT, "__contains__"), (SHAPE_SET, "__contains__"),
                           (SHAPE_FROZENSET, "__contains__")))

cdef int define_method(int shape, str name, NativeFunction function, str signature) except -1:
    cdef uint32_t flags = NATIVE_METHOD
    cdef Native* native
    if name.startswith("__") and name.endswith("__") and name[2:-2] in SPECIAL_NAMES and name[2:-2] not in PLAIN_SPECIALS \
            and (shape, name) not in PLAIN_METHODS:
        flags |= NATIVE_WRAPPER
    native = new_native(name, function, signature, <Value>BUILTIN[shape], flags)
    native.head.shape = SHAPE_WRAPPER_DESCRIPTOR if flags & NATIVE_WRAPPER else SHAPE_METHOD_DESCRIPTOR
    return immortal_dict_set(<Dict*>BUILTIN[shape].dict, native.name, <Value>native)

cdef int define_static(int shape, str name, NativeFunction function, str signature, int kind) except -1:
    cdef Native* native = new_native(name, function, signature, <Value>BUILTIN[shape], NATIVE_STATIC if kind == KIND_STATICMETHOD else NATIVE_CLASS)
    cdef Wrapper* wrapper = <Wrapper*>immortal(sizeof(Wrapper), kind, SHAPE_STATICMETHOD if kind == KIND_STATICMETHOD else SHAPE_CLASSMETHOD)
    wrapper.value = <Value>native
    wrapper.attributes = UNBOUND
    return immortal_dict_set(<Dict*>BUILTIN[shape].dict, native.name, <Value>wrapper)

cdef int define_classmethod(int shape, str name, NativeFunction function, str signature) except -1:
    """args[0] is the class."""
    return define_static(shape, name, function, signature, KIND_CLASSMETHOD)

cdef int define_staticmethod(int shape, str name, NativeFunction function, str signature) except -1:
    return define_static(shape, name, function, signature, KIND_STATICMETHOD)

cdef int define_new(int shape, NativeFunction function, str signature) except -1:
    """__new__: args[0] is the class."""
    define_static(shape, "__new__", function, signature, KIND_STATICMETHOD)
    cdef Value wrapper = dict_get_str(<Dict*>BUILTIN[shape].dict, <Str*>NAME_NEW)
    (<Native*>(<Wrapper*>wrapper).value).flags |= NATIVE_NEW
    (<Native*>(<Wrapper*>wrapper).value).quick = QUICK_NEVER
    return 0

cdef dict FILLERS = {}       # shape of a class: address of what makes and fills its instances at once

cdef int define_filled(int shape, NativeFunction empty, NativeFunction function, str signature) except -1:
    """__new__ of a container that __init__ fills. A call of the class itself makes and fills an instance in one go, so that
    its table of specials has this other function in the place of the __new__ that programs see."""
    cdef Native* native = new_native("__new__", function, signature, <Value>BUILTIN[shape], NATIVE_STATIC | NATIVE_NEW)
    native.quick = QUICK_NEVER
    FILLERS[shape] = <uint64_t>native
    return define_new(shape, empty, "cls, *args, **kwargs")

cdef int define_member(int shape, str name, MemberGetter getter, MemberSetter setter) except -1:
    cdef Member* member = <Member*>immortal(sizeof(Member), KIND_MEMBER, SHAPE_GETSET_DESCRIPTOR)
    member.name = immortal_str(name)
    member.owner = <Value>BUILTIN[shape]
    member.getter = getter
    member.setter = setter
    return immortal_dict_set(<Dict*>BUILTIN[shape].dict, member.name, <Value>member)

cdef int define_value(int shape, str name, Value value) except -1:
    """A plain class attribute."""
    return immortal_dict_set(<Dict*>BUILTIN[shape].dict, immortal_str(name), value)

cdef Dict* BUILTINS = NULL   # the builtins that every machine starts with

cdef int define_function(Dict* namespace, str name, NativeFunction function, str signature, str module="builtins") except -1:
    cdef Native* native = new_native(name, function, signature, immortal_str(module), 0)
    return immortal_dict_set(namespace, native.name, <Value>native)

cdef dict NATIVE_MODULES = {}    # name of a native module: address of its immortal Dict

cdef Dict* define_module(str name) except NULL:
    """The namespace of a native module; machines import a copy of it."""
    cdef Dict* d = immortal_dict()
    immortal_dict_set(d, immortal_str("__name__"), immortal_str(name))
    NATIVE_MODULES[name] = <uint64_t>d
    immortal_dict_set(MODULE_TABLE, immortal_str(name), <Value>d)
    return d

cdef Dict* MODULE_TABLE = NULL

cdef int finish_classes() except -1:
    """Fill the special tables, once all methods are defined."""
    cdef int shape
    for shape in range(SHAPE_OBJECT, SHAPE_AFTER_EXCEPTIONS):
        if BUILTIN[shape] != NULL:
            class_fill_specials(NULL, BUILTIN[shape], False)
            if shape in FILLERS:
                BUILTIN[shape].special[SP_NEW] = <Value><uint64_t>FILLERS[shape]
            if dict_get_str(<Dict*>BUILTIN[shape].dict, <Str*>NAME_DOC) == UNBOUND:
                text = _documentation(str_to_host(<Str*>BUILTIN[shape].module), str_to_host(<Str*>BUILTIN[shape].name), None, "__doc__")
                define_value(shape, "__doc__", immortal_str(text) if text is not None else NONE)
    return 0
