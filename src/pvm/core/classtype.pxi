# `type`: making classes and calling them, and their attributes. What a class consists of is in class.pxi; changing what one
# inherits in inheritance.pxi.

cdef Value type_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """type(object), or type(name, bases, namespace, **keywords) by the prelude."""
    cdef Value named = args[argc - 1]
    cdef Value forward[6]
    argc -= 1
    if argc == 2 and args[0] == <Value>BUILTIN[SHAPE_TYPE] and named == UNBOUND:
        return <Value>class_of(vm, args[1])
    if argc == 0 or not is_kind(args[0], KIND_CLASS) or not is_subclass(<Class*>args[0], BUILTIN[SHAPE_TYPE]):
        return raise_type_error(vm, "type.__new__(X): X is not a type object")
    if argc != 4:
        if args[0] == <Value>BUILTIN[SHAPE_TYPE]:
            return raise_type_error(vm, "type() takes 1 or 3 arguments")
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "type.__new__() takes exactly 3 arguments (%lld given)", argc - 1)
    forward[0] = args[0]
    forward[1] = args[1]
    forward[2] = args[2]
    forward[3] = args[3]
    forward[4] = named if named != UNBOUND else NONE
    forward[5] = dict_get_str(<Dict*>running_globals(vm), <Str*>NAME_NAME)
    if forward[5] == UNBOUND:
        forward[5] = NONE
    return prelude_call(vm, "make_class", forward, 6)

cdef Value type_call(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """type.__call__(cls, ...)."""
    cdef Value names = UNBOUND
    argc = unpack_native_keywords(vm, args, argc, &names)
    if argc < 0:
        return ERROR
    if argc == 2 and args[0] == <Value>BUILTIN[SHAPE_TYPE] and names == UNBOUND:
        return <Value>class_of(vm, args[1])
    return construct(vm, <Class*>args[0], args + 1, argc - 1, names, CONT_STORE, UNBOUND)

cdef bint names_fit(VM* vm, Value name, Value doc) noexcept nogil:
    """Whether a class may have such a name and documentation; an exception is set when not."""
    cdef int64_t i
    if not str_is_encodable(vm, name) or is_kind(doc, KIND_STR) and not str_is_encodable(vm, doc):
        return False
    for i in range((<Str*>name).length):
        if str_at(<Str*>name, i) == 0:
            raise_value_error(vm, "type name must not contain null characters")
            return False
    return True

cdef Value intrinsic_new_class(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (metaclass, name, bases, namespace): the bare class."""
    if not is_kind(args[0], KIND_CLASS) or not is_subclass(<Class*>args[0], BUILTIN[SHAPE_TYPE]):
        return raise_type_error(vm, "type.__new__(X): X is not a type object")
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "type.__new__() argument 1 must be str, not %s", type_name(vm, args[1]))
    if not is_kind(args[2], KIND_TUPLE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "type.__new__() argument 2 must be tuple, not %s", type_name(vm, args[2]))
    if not is_kind(args[3], KIND_DICT):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "type.__new__() argument 3 must be dict, not %s", type_name(vm, args[3]))
    if not names_fit(vm, args[1], dict_get_str(<Dict*>args[3], <Str*>NAME_DOC)):
        return ERROR
    if tuple_length(args[2]) == 0:
        args[2] = new_tuple(vm, 1)
        if args[2] == ERROR:
            return ERROR
        tuple_items(args[2])[0] = <Value>BUILTIN[SHAPE_OBJECT]
    return class_with_cell(vm, new_class(vm, <Class*>args[0], args[1], args[2], args[3]))

cdef Value class_with_cell(VM* vm, Value cls) noexcept nogil:
    """Fill the __class__ cell that a class body left in its namespace."""
    cdef int64_t entry
    cdef Dict* d
    if cls == ERROR:
        return ERROR
    d = <Dict*>(<Class*>cls).dict
    entry = dict_find_entry_str(d, <Str*>NAME_CLASSCELL)
    if entry >= 0:
        if not is_kind(d.entries[entry].value, KIND_CELL):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "type.__new__(): __classcell__ must be a nonlocal cell, not '%s'", type_name(vm, d.entries[entry].value))
        (<Cell*>d.entries[entry].value).value = cls
        dict_delete_entry(vm, d, entry)
    return cls

cdef Value intrinsic_call_body(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: run a class body's function over a namespace; another function that was given in its place has none."""
    cdef Function* function = <Function*>args[0]
    cdef Value* base = free_window(vm)
    if not is_kind(args[0], KIND_FUNCTION) or not function.code.flags & CODE_NAMESPACE:
        return call_function(vm, args[0], args, 0, CONT_STORE, UNBOUND)
    base[0] = args[1]
    return PUSHED if push_frame(vm, function, base, 1, CONT_STORE, UNBOUND) != NULL else ERROR

cdef enum:                   # bits of __flags__ that programs look at, as CPython has them
    TYPE_FLAG_SEQUENCE = 1 << 5
    TYPE_FLAG_MAPPING = 1 << 6
    TYPE_FLAG_IMMUTABLE = 1 << 8
    TYPE_FLAG_HEAP = 1 << 9
    TYPE_FLAG_BASE = 1 << 10
    TYPE_FLAG_READY = 1 << 12
    TYPE_FLAG_ABSTRACT = 1 << 20

cdef Value type_flags(VM* vm, Value v) noexcept nogil:
    cdef Class* cls = <Class*>v
    cdef int64_t bits = TYPE_FLAG_READY
    bits |= TYPE_FLAG_HEAP if cls.flags & CLASS_GUEST else 0
    bits |= TYPE_FLAG_IMMUTABLE if is_immutable_class(cls) else 0
    if not cls.flags & CLASS_FINAL:
        bits |= TYPE_FLAG_BASE
    if cls.flags & CLASS_ABSTRACT:
        bits |= TYPE_FLAG_ABSTRACT
    if cls.flags & CLASS_SEQUENCE:
        bits |= TYPE_FLAG_SEQUENCE
    if cls.flags & CLASS_MAPPING:
        bits |= TYPE_FLAG_MAPPING
    return box_int(bits)

cdef Value type_basicsize(VM* vm, Value v) noexcept nogil:
    """Bytes of the fixed part of an instance."""
    return int_from_i64(vm, instance_bytes(<Class*>v))

cdef Value type_itemsize(VM* vm, Value v) noexcept nogil:
    """Bytes an item of what follows the fixed part."""
    cdef int layout = <int>(<Class*>v).layout
    return box_int(8 if layout == KIND_TUPLE or layout == KIND_BIGINT else 1 if layout == KIND_BYTES else 0)

cdef Value type_mro(VM* vm, Value v) noexcept nogil:
    return (<Class*>v).mro

cdef Value type_bases(VM* vm, Value v) noexcept nogil:
    return (<Class*>v).bases

cdef Value type_base(VM* vm, Value v) noexcept nogil:
    """The first base, or the first whose instances are more than attributes."""
    cdef Value bases = (<Class*>v).bases
    cdef int64_t i
    for i in range(tuple_length(bases)):
        if (<Class*>tuple_items(bases)[i]).layout != KIND_INSTANCE:
            return tuple_items(bases)[i]
    return tuple_items(bases)[0] if tuple_length(bases) else NONE

cdef Value type_get_name(VM* vm, Value v) noexcept nogil:
    return (<Class*>v).name

cdef bint type_takes_name(VM* vm, Value v, Value value, const char* what) noexcept nogil:
    """Whether a class may be given such a name; TypeError is set when not."""
    cdef const char* name = class_full_name(vm, <Class*>v)
    if value == UNBOUND:
        raise_error2(vm, SHAPE_TYPE_ERROR, "cannot delete '%s' attribute of immutable type '%s'", what, name)
    elif is_immutable_class(<Class*>v):
        raise_error2(vm, SHAPE_TYPE_ERROR, "cannot set '%s' attribute of immutable type '%s'", what, name)
    elif not is_kind(value, KIND_STR):
        raise_error3(vm, SHAPE_TYPE_ERROR, "can only assign string to %s.%s, not '%s'", name, what, type_name(vm, value))
    else:
        return True
    return False

cdef bint str_is_encodable(VM* vm, Value text) noexcept nogil:
    """Whether a string has an encoding, lone surrogates having none; UnicodeEncodeError is set when not."""
    return str_encode_as(vm, <Str*>text, CODEC_UTF8, UNBOUND) != ERROR

cdef Value type_set_name(VM* vm, Value v, Value value) noexcept nogil:
    cdef int64_t i
    if not type_takes_name(vm, v, value, "__name__"):
        return ERROR
    if not str_is_encodable(vm, value):
        return ERROR
    for i in range((<Str*>value).length):
        if str_at(<Str*>value, i) == 0:
            return raise_value_error(vm, "type name must not contain null characters")
    (<Class*>v).name = value
    return NONE

cdef Value type_get_qualname(VM* vm, Value v) noexcept nogil:
    return (<Class*>v).qualname

cdef Value type_set_qualname(VM* vm, Value v, Value value) noexcept nogil:
    if not type_takes_name(vm, v, value, "__qualname__"):
        return ERROR
    (<Class*>v).qualname = value
    return NONE

cdef Value type_get_module(VM* vm, Value v) noexcept nogil:
    cdef Value found = dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_MODULE)
    if kind_of(found) == KIND_MEMBER:        # of `type` itself
        return (<Class*>v).module
    return found if found != UNBOUND else (<Class*>v).module if (<Class*>v).module else NAME_MAIN

cdef Value type_set_module(VM* vm, Value v, Value value) noexcept nogil:
    """Another module, in which the class does not stand at the line that it was written at."""
    cdef Value done = class_attribute_set(vm, <Class*>v, NAME_MODULE, value)
    if HOST_MINOR >= 13 and done != ERROR and dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_FIRSTLINENO) != UNBOUND:
        return class_attribute_set(vm, <Class*>v, NAME_FIRSTLINENO, UNBOUND)
    return done

cdef inline bint is_documented(Value v) noexcept nogil:
    """Whether the host has a class that this one is, or stands for."""
    cdef Class* cls = <Class*>v
    return cls.head.flags & FLAG_IMMORTAL or cls.flags & CLASS_IN_MODULE and is_kind(cls.module, KIND_STR)

cdef Value class_documentation(VM* vm, Value v, bint signature) noexcept nogil:
    return host_documentation(vm, (<Class*>v).module, v, NONE, signature)

cdef Value type_get_doc(VM* vm, Value v) noexcept nogil:
    cdef Value found = dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_DOC), text = NONE
    if is_documented(v) and (kind_of(found) == KIND_MEMBER or not (<Class*>v).head.flags & FLAG_IMMORTAL):    # a member is of functions' own docs
        text = class_documentation(vm, v, False)
        if text != NONE or kind_of(found) == KIND_MEMBER:
            return text
    return bind_descriptor(vm, found, UNBOUND, <Class*>v, NULL) if found != UNBOUND else NONE

cdef Value type_set_doc(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot delete '__doc__' attribute of immutable type '%s'", class_full_name(vm, <Class*>v))
    return class_attribute_set(vm, <Class*>v, NAME_DOC, value)

cdef Value type_subclasses(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Class* cls = <Class*>args[0]
    if cls.head.flags & FLAG_IMMORTAL:
        return builtin_subclasses(vm, cls)
    return new_list_from(vm, cls.subclasses, cls.subclass_count)

cdef Value builtin_subclasses(VM* vm, Class* cls) noexcept nogil:
    """A list of the classes right below a builtin one, which all machines share, so that it lists none itself."""
    cdef Value found = new_list(vm, 8)
    cdef LargeObject* at = vm.large
    cdef LargeObject* last = NULL
    cdef Class* other
    cdef int shape
    if found == ERROR:
        return ERROR
    for shape in range(FIRST_GUEST_SHAPE):
        if BUILTIN[shape] != NULL and is_base_of(cls, BUILTIN[shape]) and list_append(vm, <List*>found, <Value>BUILTIN[shape]) < 0:
            return ERROR
    while at != NULL:       # the newest first
        last = at
        at = at.next
    while last != NULL:
        other = <Class*>(<char*>last + sizeof(LargeObject))
        if other.head.kind == KIND_CLASS and is_base_of(cls, other) and list_append(vm, <List*>found, <Value>other) < 0:
            return ERROR
        last = last.previous
    return found

cdef bint is_base_of(Class* base, Class* cls) noexcept nogil:
    """Whether a class is among the bases of another one, whose making may not have come that far."""
    cdef int64_t i
    if is_kind(cls.bases, KIND_TUPLE):
        for i in range(tuple_length(cls.bases)):
            if tuple_items(cls.bases)[i] == <Value>base:
                return True
    return False

cdef Value type_instancecheck(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_subclass(class_of(vm, args[1]), <Class*>args[0]):
        return TRUE_
    return prelude_call(vm, "type_instancecheck", args, 2) if is_guest_object(vm, args[1]) else FALSE_

cdef Value type_subclasscheck(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[1], KIND_CLASS):
        return prelude_call(vm, "type_subclasscheck", args, 2)
    return box_bool(is_subclass(<Class*>args[1], <Class*>args[0]))

cdef Value type_prepare(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The namespace of a class body; any arguments are taken."""
    return new_dict(vm)

cdef Value type_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE

cdef Value type_set_abstract(VM* vm, Value v, Value value) noexcept nogil:
    if is_immutable_class(<Class*>v):
        return class_attribute_set(vm, <Class*>v, NAME_ABSTRACTMETHODS, value)
    if value != UNBOUND and value_truth(vm, value) == 1:
        (<Class*>v).flags |= CLASS_ABSTRACT
    else:
        (<Class*>v).flags &= ~<uint32_t>CLASS_ABSTRACT
    return class_attribute_set(vm, <Class*>v, NAME_ABSTRACTMETHODS, value)

cdef Value type_get_abstract(VM* vm, Value v) noexcept nogil:
    cdef Value found = dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_ABSTRACTMETHODS)
    return found if found != UNBOUND and kind_of(found) != KIND_MEMBER else raise_no_attribute(vm, v, NAME_ABSTRACTMETHODS)

cdef Value type_get_type_params(VM* vm, Value v) noexcept nogil:
    cdef Value found = dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_TYPE_PARAMS)
    return found if found != UNBOUND and kind_of(found) != KIND_MEMBER else EMPTY_TUPLE

cdef Value type_set_type_params(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot delete '__type_params__' attribute of immutable type '%s'", class_full_name(vm, <Class*>v))
    return class_attribute_set(vm, <Class*>v, NAME_TYPE_PARAMS, value)

cdef Value type_get_text_signature(VM* vm, Value v) noexcept nogil:
    return class_documentation(vm, v, True) if is_documented(v) else NONE

cdef Value type_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "type_dir_names", args, 1)

cdef Value generic_alias(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__class_getitem__ of containers."""
    return prelude_call(vm, "make_generic_alias", args, 2)

cdef int register_generic_classes() except -1:
    for shape in (SHAPE_LIST, SHAPE_DICT, SHAPE_TUPLE, SHAPE_SET, SHAPE_FROZENSET, SHAPE_DEQUE, SHAPE_ENUMERATE, SHAPE_MAPPING_PROXY, SHAPE_PATTERN,
                  SHAPE_MATCH, SHAPE_CHAIN, SHAPE_ASYNC_GENERATOR, SHAPE_PARTIAL):
        define_classmethod(shape, "__class_getitem__", generic_alias, "cls, item, /")
    if HOST_MINOR >= 14:
        define_classmethod(SHAPE_MEMORYVIEW, "__class_getitem__", generic_alias, "cls, item, /")
    if HOST_MINOR >= 12:
        define_classmethod(SHAPE_ARRAY, "__class_getitem__", generic_alias, "cls, item, /")
    if HOST_MINOR >= 13:
        define_classmethod(SHAPE_GENERATOR, "__class_getitem__", generic_alias, "cls, item, /")
        define_classmethod(SHAPE_COROUTINE, "__class_getitem__", generic_alias, "cls, item, /")
    return 0

cdef int register_classes() except -1:
    register_generic_classes()
    define_method(SHAPE_TYPE, "__dir__", type_dir, "self, /")
    define_new(SHAPE_TYPE, type_new, "cls, *args, **kwargs")
    define_method(SHAPE_TYPE, "__call__", type_call, "self, *args, **kwargs")
    define_method(SHAPE_TYPE, "__init__", type_init, "self, *args, **kwargs")
    define_method(SHAPE_TYPE, "__subclasses__", type_subclasses, "self, /")
    define_method(SHAPE_TYPE, "__instancecheck__", type_instancecheck, "self, instance, /")
    define_method(SHAPE_TYPE, "__subclasscheck__", type_subclasscheck, "self, subclass, /")
    define_classmethod(SHAPE_TYPE, "__prepare__", type_prepare, "cls, *args, **kwargs")
    define_member(SHAPE_TYPE, "__mro__", type_mro, NULL)
    define_member(SHAPE_TYPE, "__flags__", type_flags, NULL)
    define_member(SHAPE_TYPE, "__basicsize__", type_basicsize, NULL)
    define_member(SHAPE_TYPE, "__itemsize__", type_itemsize, NULL)
    define_member(SHAPE_TYPE, "__bases__", type_bases, type_set_bases)
    define_member(SHAPE_TYPE, "__base__", type_base, NULL)
    define_member(SHAPE_TYPE, "__name__", type_get_name, type_set_name)
    define_member(SHAPE_TYPE, "__qualname__", type_get_qualname, type_set_qualname)
    define_member(SHAPE_TYPE, "__module__", type_get_module, type_set_module)
    define_member(SHAPE_TYPE, "__doc__", type_get_doc, type_set_doc)
    define_member(SHAPE_TYPE, "__text_signature__", type_get_text_signature, NULL)
    define_member(SHAPE_TYPE, "__abstractmethods__", type_get_abstract, type_set_abstract)
    if HOST_MINOR >= 12:
        define_member(SHAPE_TYPE, "__type_params__", type_get_type_params, type_set_type_params)
    return 0
