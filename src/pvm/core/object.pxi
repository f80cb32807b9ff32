# Methods and attributes of object, type, functions, exceptions, properties and the other types of the
# object model.

cdef Value object_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """object.__new__(cls, ...): arguments are allowed when the class has an __init__ of its own."""
    cdef Class* cls
    if argc < 1 or not is_kind(args[0], KIND_CLASS):
        return raise_type_error(vm, "object.__new__(X): X is not a type object")
    cls = <Class*>args[0]
    if cls.layout == KIND_VIEW and argc > 0:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot create '%s' instances", text_of(vm, cls.name))
    if cls.layout != KIND_INSTANCE:
        return raise_error2(vm, SHAPE_TYPE_ERROR, "object.__new__(%s) is not safe, use %s.__new__()", text_of(vm, cls.name), text_of(vm, cls.name))
    if argc > 1 and cls.special[SP_NEW] != BUILTIN[SHAPE_OBJECT].special[SP_NEW]:
        return raise_type_error(vm, "object.__new__() takes exactly one argument (the type to instantiate)")
    if argc > 1 and cls.special[SP_INIT] == BUILTIN[SHAPE_OBJECT].special[SP_INIT]:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no arguments", text_of(vm, cls.name))
    if cls.flags & CLASS_ABSTRACT:
        return raise_abstract(vm, cls)
    return new_instance(vm, cls)

cdef Value object_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Class* cls = class_of(vm, args[0])
    if argc > 1 and cls.special[SP_INIT] != BUILTIN[SHAPE_OBJECT].special[SP_INIT]:
        return raise_type_error(vm, "object.__init__() takes exactly one argument (the instance to initialize)")
    if argc > 1 and cls.special[SP_NEW] == BUILTIN[SHAPE_OBJECT].special[SP_NEW]:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s.__init__() takes exactly one argument (the instance to initialize)", text_of(vm, cls.name))
    return NONE

cdef Value object_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return builtin_own_repr(vm, args[0]) if kind_of(args[0]) != KIND_INSTANCE else object_plain_repr(vm, args, argc)

cdef Value object_plain_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """object.__repr__, also for what has another by its class."""
    cdef Builder b
    if kind_of(args[0]) != KIND_INSTANCE and class_lookup(first_builtin(class_of(vm, args[0])), NAME_REPR) == BUILTIN[SHAPE_OBJECT].special[SP_REPR]:
        return builtin_own_repr(vm, args[0])
    builder_init(&b, vm)
    builder_text(&b, "<")
    append_qualified(vm, &b, class_of(vm, args[0]))
    builder_text(&b, " object")
    append_address(&b, args[0])
    builder_text(&b, ">")
    return builder_finish(&b)

cdef Value builtin_own_repr(VM* vm, Value v) noexcept nogil:
    """The builtin repr of a value, also when its guest class has one of its own (super().__repr__())."""
    cdef Builder b
    cdef int status
    cdef int kind = kind_of(v)
    builder_init(&b, vm)
    if is_guest_object(vm, v):
        if kind == KIND_STR:
            return str_repr(vm, <Str*>v)
        if kind == KIND_BIGINT:
            return int_to_str(vm, v)
        if kind == KIND_BOXED_FLOAT:
            return float_repr(vm, (<BoxedFloat*>v).value)
        if kind == KIND_COMPLEX:
            return complex_repr(vm, v)
        if kind == KIND_BYTES or kind == KIND_BYTEARRAY:
            return bytes_repr(vm, v)
        if kind == KIND_LIST or kind == KIND_TUPLE or kind == KIND_DICT or kind == KIND_SET or kind == KIND_FROZENSET or kind == KIND_DEQUE:
            status = repr_container(vm, v, kind, &b, NULL)
        else:
            status = repr_other(vm, v, kind, &b, NULL)
    else:
        status = repr_into(vm, v, &b, NULL)
    if status == 0:
        return builder_finish(&b)
    builder_drop(&b)
    return ERROR if status == -1 else prelude_call(vm, "repr_container", &v, 1)

cdef Value object_str(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value method
    cdef Value text
    if is_kind(args[0], KIND_STR):
        return str_copy(vm, <Str*>args[0]) if is_guest_object(vm, args[0]) else args[0]
    if is_kind(args[0], KIND_EXCEPTION):
        text = exception_str(vm, args[0])
        return prelude_call(vm, "exception_str", args, 1) if text == NEED_GUEST else text
    method = class_of(vm, args[0]).special[SP_REPR]
    if kind_of(method) == KIND_NATIVE:
        return builtin_own_repr(vm, args[0])
    return call_function(vm, method, args, 1, CONT_STORE, UNBOUND)

cdef Value object_eq(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return rich_compare(vm, args, COMPARE_EQ)

cdef Value object_is_same(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """object.__eq__."""
    return TRUE_ if args[0] == args[1] else NOT_IMPLEMENTED

cdef bint is_wider_number(Value a, Value b) noexcept nogil:
    """Whether a is a number and b one of the next kinds, whose methods compare the two."""
    return number_class(a) != NUMBER_NONE and number_class(b) > number_class(a)

cdef Value rich_compare(VM* vm, Value* args, int op) noexcept nogil:
    """A builtin's own comparison method: NotImplemented for foreign operands."""
    cdef Value result = NOT_IMPLEMENTED if is_wider_number(args[0], args[1]) else builtin_compare(vm, op, args[0], args[1])
    if result == NEED_GUEST:
        return container_compare(vm, op, args[0], args[1], 0)
    if result == NOT_IMPLEMENTED and op == COMPARE_EQ and args[0] == args[1]:
        return TRUE_
    return result

cdef Value object_ne(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = NOT_IMPLEMENTED if is_wider_number(args[0], args[1]) else builtin_compare(vm, COMPARE_NE, args[0], args[1])
    if kind_of(class_of(vm, args[0]).special[SP_EQ]) != KIND_NATIVE:
        return prelude_call(vm, "not_equal", args, 2)
    if result == NEED_GUEST:
        return container_compare(vm, COMPARE_NE, args[0], args[1], 0)
    if result == NOT_IMPLEMENTED and args[0] == args[1]:
        return FALSE_
    return result

cdef Value object_lt(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return rich_compare(vm, args, COMPARE_LT)

cdef Value object_le(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return rich_compare(vm, args, COMPARE_LE)

cdef Value object_gt(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return rich_compare(vm, args, COMPARE_GT)

cdef Value object_ge(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return rich_compare(vm, args, COMPARE_GE)

cdef Value object_hash(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t h
    cdef int status
    if kind_of(args[0]) == KIND_INSTANCE or not is_guest_object(vm, args[0]):
        if kind_of(args[0]) == KIND_INSTANCE:
            return int_from_i64(vm, <int64_t>(args[0] >> 4))
        status = value_hash(vm, args[0], &h)
    else:
        status = builtin_own_hash(vm, args[0], &h)
    if status == -2:
        return prelude_call(vm, "hash_container", args, 1)
    return int_from_i64(vm, h) if status == 0 else ERROR

cdef int builtin_own_hash(VM* vm, Value v, int64_t* out) noexcept nogil:
    cdef int kind = kind_of(v)
    if kind == KIND_STR:
        out[0] = str_hash(<Str*>v)
    elif kind == KIND_TUPLE:
        return tuple_hash(vm, v, out)
    elif kind == KIND_BIGINT or kind == KIND_BOXED_FLOAT:
        out[0] = number_hash(v)
    elif kind == KIND_FROZENSET:
        out[0] = frozenset_hash(vm, v)
    else:
        out[0] = <int64_t>(v >> 4)
    return 0

cdef Value object_format(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value text
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__format__() argument must be str, not %s", type_name(vm, args[1]))
    if (<Str*>args[1]).length:
        if kind_of(args[0]) != KIND_INSTANCE and is_formattable(kind_of(args[0])):
            return format_value(vm, args[0], <Str*>args[1])
        return raise_error1(vm, SHAPE_TYPE_ERROR, "unsupported format string passed to %s.__format__", type_name(vm, args[0]))
    text = value_str(vm, args[0])
    return prelude_call(vm, "str_guest", args, 1) if text == NEED_GUEST else text

cdef bint is_formattable(int kind) noexcept nogil:
    return kind < 0 or kind == KIND_STR or kind == KIND_BIGINT or kind == KIND_COMPLEX or kind == KIND_BOXED_FLOAT

cdef Value object_getattribute(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value name
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "attribute name must be string, not '%s'", type_name(vm, args[1]))
    name = intern(vm, args[1])
    if name == ERROR:
        return ERROR
    if kind_of(args[0]) == KIND_CLASS:
        return class_attribute(vm, <Class*>args[0], name, NULL, NULL)
    return attribute_generic(vm, args[0], name, NULL, NULL, False)

cdef Value object_setattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_kind(args[0], KIND_CLASS):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can't apply this __setattr__ to %s object", type_name(vm, args[0]))
    return type_setattr(vm, args, argc)

cdef Value type_setattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t depth
    cdef Value name = intern(vm, args[1]) if is_kind(args[1], KIND_STR) else ERROR
    if name == ERROR:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "attribute name must be string, not '%s'", type_name(vm, args[1]))
    depth = vm.fp - vm.frames
    return as_none(vm, depth, attribute_set_generic(vm, args[0], name, args[2], NULL))

cdef Value object_delattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_kind(args[0], KIND_CLASS):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can't apply this __delattr__ to %s object", type_name(vm, args[0]))
    return type_delattr(vm, args, argc)

cdef Value type_delattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t depth
    cdef Value name = intern(vm, args[1]) if is_kind(args[1], KIND_STR) else ERROR
    if name == ERROR:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "attribute name must be string, not '%s'", type_name(vm, args[1]))
    depth = vm.fp - vm.frames
    return as_none(vm, depth, attribute_set_generic(vm, args[0], name, UNBOUND, NULL))

cdef Value object_init_subclass(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE

cdef Value object_get_class(VM* vm, Value v) noexcept nogil:
    return <Value>class_of(vm, v)

cdef Value object_set_class(VM* vm, Value v, Value value) noexcept nogil:
    """obj.__class__ = C, between guest classes of the same layout: the object keeps its attributes in a dict."""
    cdef Class* cls
    cdef Shape* shape
    if value == UNBOUND:
        return raise_type_error(vm, "can't delete __class__ attribute")
    if not is_kind(value, KIND_CLASS):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__class__ must be set to a class, not '%s' object", type_name(vm, value))
    cls = <Class*>value
    if is_guest_object(vm, v) and cls.flags & CLASS_GUEST and not same_layout(cls, class_of(vm, v)):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "__class__ assignment: '%s' object layout differs from '%s'", text_of(vm, cls.name), type_name(vm, v))
    if not is_guest_object(vm, v) and kind_of(v) != KIND_MODULE or not cls.flags & CLASS_GUEST and cls != BUILTIN[SHAPE_MODULE] or cls.layout != class_of(vm, v).layout:
        return raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType subclasses")
    if cls.layout == KIND_MODULE:
        as_header(v).shape = cls.instance_shape
        return NONE
    if become_dictionary(vm, v) < 0:
        return ERROR
    shape = dictionary_shape(vm, cls)
    if shape == NULL:
        return ERROR
    as_header(v).shape = shape.id
    return NONE

cdef Value object_get_dict(VM* vm, Value v) noexcept nogil:
    """obj.__dict__: from now on the object keeps its attributes in this dict."""
    cdef Value* place = NULL
    if kind_of(v) == KIND_MODULE:
        return (<Module*>v).dict
    if kind_of(v) == KIND_CLASS:
        return new_wrapper(vm, KIND_MAPPING_PROXY, (<Class*>v).dict)
    if kind_of(v) == KIND_FUNCTION and not is_builtin_function(v):
        place = &(<Function*>v).attributes
    elif is_wrapper(v):
        return wrapper_dict(vm, v)
    elif kind_of(v) == KIND_EXCEPTION and not is_guest_object(vm, v):
        place = &(<ExceptionObject*>v).attributes
    elif is_pointer(v):
        place = attributes_place(as_header(v))
    if place != NULL:
        if place[0] == UNBOUND:
            place[0] = new_dict(vm)
        return place[0]
    if not is_pointer(v) or not has_slots(as_header(v)) or class_of(vm, v).flags & CLASS_NO_DICT:
        return raise_no_attribute(vm, v, NAME_DICT)
    if become_dictionary(vm, v) < 0:
        return ERROR
    return overflow_word(as_header(v))[0]

cdef Value object_set_dict(VM* vm, Value v, Value value) noexcept nogil:
    if is_pointer(v) and has_slots(as_header(v)) and class_of(vm, v).flags & CLASS_NO_DICT:
        return raise_no_attribute(vm, v, NAME_DICT)
    if value == UNBOUND:
        if kind_of(v) == KIND_FUNCTION or kind_of(v) == KIND_EXCEPTION or is_pointer(v) and attributes_place(as_header(v)) != NULL:
            return raise_type_error(vm, "cannot delete __dict__")
        value = new_dict(vm)
        if value == ERROR:
            return ERROR
    if not is_kind(value, KIND_DICT):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%s'", type_name(vm, value))
    if kind_of(v) == KIND_FUNCTION and not as_header(v).flags & FLAG_IMMORTAL and not is_builtin_function(v):
        (<Function*>v).attributes = value
        return NONE
    if kind_of(v) == KIND_EXCEPTION and not has_slots(as_header(v)):
        (<ExceptionObject*>v).attributes = value
        return NONE
    if is_pointer(v) and attributes_place(as_header(v)) != NULL:
        attributes_place(as_header(v))[0] = value
        return NONE
    if object_get_dict(vm, v) == ERROR or not has_slots(as_header(v)):
        return ERROR if is_pointer(vm.exception) else raise_no_attribute(vm, v, NAME_DICT)
    overflow_word(as_header(v))[0] = value
    return NONE

# type

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
    forward[5] = dict_get_str(<Dict*>running_code(vm).globals, <Str*>NAME_NAME)
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

cdef Value callable_call(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__call__ of functions, builtin or not."""
    cdef Value names = UNBOUND
    argc = unpack_native_keywords(vm, args, argc, &names)
    return call_value(vm, args[0], args + 1, argc - 1, names, CONT_STORE, UNBOUND) if argc > 0 else ERROR

cdef Value staticmethod_call(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value names = UNBOUND
    argc = unpack_native_keywords(vm, args, argc, &names)
    return call_value(vm, (<Wrapper*>args[0]).value, args + 1, argc - 1, names, CONT_STORE, UNBOUND) if argc > 0 else ERROR

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
    """For the prelude: run a class body's function over a namespace."""
    cdef Function* function = <Function*>args[0]
    cdef Value* base = free_window(vm)
    if not is_kind(args[0], KIND_FUNCTION) or not function.code.flags & CODE_NAMESPACE:
        return raise_type_error(vm, "a class body is needed")
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
    bits |= TYPE_FLAG_HEAP if cls.flags & CLASS_GUEST else TYPE_FLAG_IMMUTABLE
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
    cdef const char* name = text_of(vm, (<Class*>v).name)
    if value == UNBOUND:
        raise_error2(vm, SHAPE_TYPE_ERROR, "cannot delete '%s' attribute of immutable type '%s'", what, name)
    elif as_header(v).flags & FLAG_IMMORTAL:
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
    return class_attribute_set(vm, <Class*>v, NAME_MODULE, value)

cdef Value type_get_doc(VM* vm, Value v) noexcept nogil:
    cdef Value found = dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_DOC)
    if kind_of(found) == KIND_MEMBER and (<Class*>v).head.flags & FLAG_IMMORTAL:      # of functions' own docs, not the class's
        return host_documentation(vm, (<Class*>v).module, v, NONE, False)
    return bind_descriptor(vm, found, UNBOUND, <Class*>v, NULL) if found != UNBOUND else NONE

cdef Value type_set_doc(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot delete '__doc__' attribute of immutable type '%s'", text_of(vm, (<Class*>v).name))
    return class_attribute_set(vm, <Class*>v, NAME_DOC, value)

cdef Value type_subclasses(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_list_from(vm, (<Class*>args[0]).subclasses, (<Class*>args[0]).subclass_count)

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
    if as_header(v).flags & FLAG_IMMORTAL:
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
    return class_attribute_set(vm, <Class*>v, NAME_TYPE_PARAMS, value)
cdef Value type_get_annotations(VM* vm, Value v) noexcept nogil:
    """A class's own annotations, not those of its bases: a dict that is made when it is first asked for."""
    cdef Value found = dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_ANNOTATIONS)
    if as_header(v).flags & FLAG_IMMORTAL:
        return raise_no_attribute(vm, v, NAME_ANNOTATIONS)
    if found != UNBOUND:
        return bind_descriptor(vm, found, UNBOUND, <Class*>v, NULL)
    found = new_dict(vm)
    if found == ERROR or class_attribute_set(vm, <Class*>v, NAME_ANNOTATIONS, found) == ERROR:
        return ERROR
    return found

cdef Value type_set_annotations(VM* vm, Value v, Value value) noexcept nogil:
    if as_header(v).flags & FLAG_IMMORTAL:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot set '__annotations__' attribute of immutable type '%s'", text_of(vm, (<Class*>v).name))
    if value == UNBOUND and dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_ANNOTATIONS) == UNBOUND:
        return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "__annotations__")
    return class_attribute_set(vm, <Class*>v, NAME_ANNOTATIONS, value)

# Functions and methods

cdef Value function_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """function.__get__(instance, owner=None)."""
    if args[1] == NONE or args[1] == UNBOUND:
        return args[0]
    return new_method(vm, args[0], args[1])

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

cdef Value function_set_defaults(VM* vm, Value v, Value value) noexcept nogil:
    if value != UNBOUND and value != NONE and not is_kind(value, KIND_TUPLE):
        return raise_type_error(vm, "__defaults__ must be set to a tuple object")
    (<Function*>v).defaults = value if value != NONE else UNBOUND
    return NONE

cdef Value function_get_kwdefaults(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).kwdefaults if (<Function*>v).kwdefaults != UNBOUND else NONE

cdef Value function_set_kwdefaults(VM* vm, Value v, Value value) noexcept nogil:
    if value != UNBOUND and value != NONE and not is_kind(value, KIND_DICT):
        return raise_type_error(vm, "__kwdefaults__ must be set to a dict object")
    (<Function*>v).kwdefaults = value if value != NONE else UNBOUND
    return NONE

cdef Value function_lazy_annotations(VM* vm, Value v) noexcept nogil:
    """function.__annotations__: computed by what is in __annotate__ when that was not done yet."""
    if (<Function*>v).annotations == UNBOUND and (<Function*>v).annotate != UNBOUND:
        return prelude_call(vm, "function_annotations", &v, 1)
    return function_get_annotations(vm, v)

cdef Value function_get_annotate(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).annotate if (<Function*>v).annotate != UNBOUND else NONE

cdef Value function_set_annotate(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "__annotate__ cannot be deleted")
    if value == NONE:
        (<Function*>v).annotate = UNBOUND
        return NONE
    if special(vm, value, SP_CALL) == UNBOUND:
        return raise_type_error(vm, "__annotate__ must be callable or None")
    (<Function*>v).annotate = value
    (<Function*>v).annotations = UNBOUND
    return NONE

cdef Value intrinsic_cache_annotations(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: keep what __annotate__ has given."""
    if is_kind(args[0], KIND_FUNCTION) and is_kind(args[1], KIND_DICT):
        (<Function*>args[0]).annotations = args[1]
    return NONE

cdef Value intrinsic_annotate_of(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return function_get_annotate(vm, args[0]) if is_kind(args[0], KIND_FUNCTION) else NONE

cdef Value type_lazy_annotations(VM* vm, Value v) noexcept nogil:
    return prelude_call(vm, "type_annotations", &v, 1)

cdef Value type_set_lazy_annotations(VM* vm, Value v, Value value) noexcept nogil:
    cdef Value name = NAME_ANNOTATIONS_CACHE
    if dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_ANNOTATIONS) != UNBOUND or value == UNBOUND and \
            dict_get_str(<Dict*>(<Class*>v).dict, <Str*>name) == UNBOUND:
        name = NAME_ANNOTATIONS
    return class_attribute_set(vm, <Class*>v, name, value)

cdef Value type_get_annotate(VM* vm, Value v) noexcept nogil:
    cdef Value found = dict_get_str(<Dict*>(<Class*>v).dict, <Str*>NAME_ANNOTATE_FUNC)
    return found if found != UNBOUND else NONE

cdef Value type_set_annotate(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "cannot delete __annotate__ attribute")
    if value != NONE and special(vm, value, SP_CALL) == UNBOUND:
        return raise_type_error(vm, "__annotate__ must be callable or None")
    return class_attribute_set(vm, <Class*>v, NAME_ANNOTATE_FUNC, value)

cdef Value function_get_annotations(VM* vm, Value v) noexcept nogil:
    cdef Value made
    if (<Function*>v).annotations == UNBOUND:
        made = new_dict(vm)
        if made == ERROR:
            return ERROR
        (<Function*>v).annotations = made
    return (<Function*>v).annotations

cdef Value function_set_annotations(VM* vm, Value v, Value value) noexcept nogil:
    if value != UNBOUND and not is_kind(value, KIND_DICT):
        return raise_type_error(vm, "__annotations__ must be set to a dict object")
    (<Function*>v).annotations = value
    (<Function*>v).annotate = UNBOUND
    return NONE

cdef Value function_get_type_params(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).type_params if (<Function*>v).type_params != UNBOUND else EMPTY_TUPLE

cdef Value function_set_type_params(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND or not is_kind(value, KIND_TUPLE):
        return raise_type_error(vm, "__type_params__ must be set to a tuple")
    (<Function*>v).type_params = value
    return NONE

cdef Value function_get_globals(VM* vm, Value v) noexcept nogil:
    return (<Function*>v).code.globals

cdef Value function_get_closure(VM* vm, Value v) noexcept nogil:
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

cdef Value code_get_varnames(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).variable_names

cdef Value code_get_freevars(VM* vm, Value v) noexcept nogil:
    return (<Code*>v).free_names

cdef Value code_get_flags(VM* vm, Value v) noexcept nogil:
    cdef uint32_t flags = (<Code*>v).flags
    return box_int(3 | (4 if flags & CODE_VARARGS else 0) | (8 if flags & CODE_VARKEYWORDS else 0) | (0x20 if flags & CODE_GENERATOR else 0)
                   | (0x80 if flags & CODE_COROUTINE else 0) | (0x100 if flags & CODE_ITERABLE_COROUTINE else 0) | (0x200 if flags & CODE_ASYNC_GENERATOR else 0))

cdef Value method_get_self(VM* vm, Value v) noexcept nogil:
    """Of a function of a native module: the module."""
    cdef Value module
    if kind_of(v) == KIND_METHOD:
        return (<Method*>v).self
    module = native_get_module(vm, v)
    if not is_kind(module, KIND_STR) or not is_kind(vm.modules, KIND_DICT):
        return NONE
    module = dict_get_str(<Dict*>vm.modules, <Str*>module)
    return module if module != UNBOUND else NONE

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
    cdef Builder b
    if kind_of(v) == KIND_METHOD:
        v = (<Method*>v).function
    if kind_of(v) == KIND_NATIVE and kind_of((<Native*>v).owner) == KIND_CLASS:
        builder_init(&b, vm)
        builder_str(&b, <Str*>(<Class*>(<Native*>v).owner).name)
        builder_text(&b, ".")
        builder_str(&b, <Str*>(<Native*>v).name)
        return builder_finish(&b)
    return native_get_name(vm, v)

cdef Value native_get_owner(VM* vm, Value v) noexcept nogil:
    if kind_of(v) == KIND_METHOD:
        v = (<Method*>v).function
    return (<Native*>v).owner if kind_of(v) == KIND_NATIVE else NONE

cdef Value native_get_module(VM* vm, Value v) noexcept nogil:
    if kind_of(v) == KIND_NATIVE and is_kind((<Native*>v).owner, KIND_STR):
        return (<Native*>v).owner
    return function_get_module(vm, v) if kind_of(v) == KIND_FUNCTION else NONE

cdef Value native_text(VM* vm, Value v, bint signature) noexcept nogil:
    """What CPython says of a native function or method."""
    cdef Native* native
    cdef Class* owner
    if kind_of(v) == KIND_METHOD:
        v = (<Method*>v).function
    native = <Native*>v
    if is_builtin_function(v):
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

cdef Value native_get_doc(VM* vm, Value v) noexcept nogil:
    return native_text(vm, v, False)

cdef Value method_get_doc(VM* vm, Value v) noexcept nogil:
    """That of what is bound, whatever it is."""
    cdef Value function = v
    while kind_of(function) == KIND_METHOD:          # of methods, as deep as the guest likes
        function = (<Method*>function).function
    if kind_of(function) == KIND_FUNCTION:
        return (<Function*>function).doc
    return native_text(vm, v, False) if kind_of(function) == KIND_NATIVE else attribute_get(vm, function, NAME_DOC, NULL, NULL)

cdef Value native_get_text_signature(VM* vm, Value v) noexcept nogil:
    return native_text(vm, v, True)

cdef Value singleton_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """type(None)() and the like: the one there is."""
    cdef Class* cls = <Class*>args[0]
    cdef bint given = argc > 2 or args[argc - 1] != UNBOUND      # the last is a dict of keywords
    if given and cls.instance_shape == SHAPE_ELLIPSIS_TYPE:
        return raise_type_error(vm, "EllipsisType takes no arguments")
    if given:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s takes no arguments", text_of(vm, cls.name))
    return NONE if cls.instance_shape == SHAPE_NONE_TYPE else ELLIPSIS if cls.instance_shape == SHAPE_ELLIPSIS_TYPE else NOT_IMPLEMENTED

cdef Value none_bool(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return FALSE_

cdef Value not_implemented_bool(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if HOST_MINOR >= 14:
        return raise_type_error(vm, "NotImplemented should not be used in a boolean context")
    return prelude_call(vm, "not_implemented_truth", args, 0)

cdef Value type_get_text_signature(VM* vm, Value v) noexcept nogil:
    if not (<Class*>v).head.flags & FLAG_IMMORTAL:
        return NONE
    return host_documentation(vm, (<Class*>v).module, v, NONE, True)

cdef Value wrapper_get_function(VM* vm, Value v) noexcept nogil:
    return (<Wrapper*>v).value

cdef Value wrapper_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Class* cls = <Class*>args[0]
    cdef Wrapper* w = <Wrapper*>allocate(vm, instance_bytes(cls), cls.layout, cls.instance_shape)
    if w == NULL:
        return ERROR
    w.value = args[1]
    w.attributes = UNBOUND
    init_extra_attributes(&w.head, cls)
    return <Value>w

cdef Value classmethod_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value cls = args[2] if args[2] != UNBOUND and args[2] != NONE else <Value>class_of(vm, args[1])
    return bind_descriptor(vm, args[0], UNBOUND if args[1] == NONE else args[1], <Class*>cls, NULL) if is_kind(cls, KIND_CLASS) else ERROR

cdef Value cell_get_contents(VM* vm, Value v) noexcept nogil:
    return (<Cell*>v).value if (<Cell*>v).value != UNBOUND else raise_value_error(vm, "Cell is empty")

# Exceptions

cdef Value exception_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value values = new_tuple_from(vm, args + 1, argc - 1)
    return new_exception(vm, <Class*>args[0], values) if values != ERROR else ERROR

cdef Value exception_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    argc -= 1
    cdef Value values = new_tuple_from(vm, args + 1, argc - 1)
    if values == ERROR:
        return ERROR
    if is_instance_of(vm, args[0], SHAPE_OS_ERROR):
        if os_error_by_init(class_of(vm, args[0])) and os_error_parse(vm, <ExceptionObject*>args[0], class_of(vm, args[0]), values) < 0:
            return ERROR
    else:
        (<ExceptionObject*>args[0]).args = values
    if args[argc] != UNBOUND and (<Dict*>args[argc]).count:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no keyword arguments", type_name(vm, args[0]))
    return NONE

cdef Value exception_get_args(VM* vm, Value v) noexcept nogil:
    return (<ExceptionObject*>v).args

cdef Value exception_set_args(VM* vm, Value v, Value value) noexcept nogil:
    value = iterate_to_list(vm, value)
    if is_signal(value):
        return ERROR if value == ERROR else raise_type_error(vm, "args must be a sequence")
    value = new_tuple_from(vm, sequence_items(value), sequence_length(value))
    if value == ERROR:
        return ERROR
    (<ExceptionObject*>v).args = value
    return NONE

cdef Value exception_get_cause(VM* vm, Value v) noexcept nogil:
    return (<ExceptionObject*>v).cause

cdef Value exception_set_cause(VM* vm, Value v, Value value) noexcept nogil:
    if value != NONE and not is_kind(value, KIND_EXCEPTION):
        return raise_type_error(vm, "exception cause must be None or derive from BaseException")
    (<ExceptionObject*>v).cause = value
    (<ExceptionObject*>v).suppress_context = 1
    return NONE

cdef Value exception_get_context(VM* vm, Value v) noexcept nogil:
    return (<ExceptionObject*>v).context

cdef Value exception_set_context(VM* vm, Value v, Value value) noexcept nogil:
    if value != NONE and not is_kind(value, KIND_EXCEPTION):
        return raise_type_error(vm, "exception context must be None or derive from BaseException")
    (<ExceptionObject*>v).context = value
    return NONE

cdef Value exception_get_suppress(VM* vm, Value v) noexcept nogil:
    return box_bool((<ExceptionObject*>v).suppress_context)

cdef Value exception_set_suppress(VM* vm, Value v, Value value) noexcept nogil:
    (<ExceptionObject*>v).suppress_context = value_truth(vm, value) == 1
    return NONE

cdef Value exception_get_traceback(VM* vm, Value v) noexcept nogil:
    return (<ExceptionObject*>v).traceback

cdef Value exception_set_traceback(VM* vm, Value v, Value value) noexcept nogil:
    if value != NONE and not is_kind(value, KIND_TRACEBACK):
        return raise_type_error(vm, "__traceback__ must be a traceback or None")
    (<ExceptionObject*>v).traceback = value
    return NONE

cdef Value exception_with_traceback(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return ERROR if exception_set_traceback(vm, args[0], args[1]) == ERROR else args[0]

cdef Value exception_add_note(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value notes = own_attribute(vm, args[0], NAME_NOTES)
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "note must be a str, not '%s'", type_name(vm, args[1]))
    if notes == UNBOUND:
        notes = new_list(vm, 1)
        if notes == ERROR or set_own_attribute(vm, args[0], NAME_NOTES, notes, NULL) < 0:
            return ERROR
    if not is_kind(notes, KIND_LIST):
        return raise_type_error(vm, "Cannot add note: __notes__ is not a list")
    return NONE if list_append(vm, <List*>notes, args[1]) == 0 else ERROR

cdef Value stop_get_value(VM* vm, Value v) noexcept nogil:
    return stop_value(v)

cdef Value stop_set_value(VM* vm, Value v, Value value) noexcept nogil:
    return NONE if set_own_attribute(vm, v, NAME_value, value, NULL) == 0 else ERROR

cdef Value traceback_next(VM* vm, Value v) noexcept nogil:
    return (<Traceback*>v).next

cdef Value traceback_line(VM* vm, Value v) noexcept nogil:
    cdef Position position
    find_position(<Code*>(<Traceback*>v).code, (<Traceback*>v).offset, &position)
    return box_int(position.line)

# Generators as objects

cdef Value generator_get_name(VM* vm, Value v) noexcept nogil:
    return (<Generator*>v).name

cdef Value generator_get_qualname(VM* vm, Value v) noexcept nogil:
    return (<Generator*>v).qualname

cdef Value generator_get_running(VM* vm, Value v) noexcept nogil:
    return box_bool(is_running(<Generator*>v))

cdef Value generator_get_yieldfrom(VM* vm, Value v) noexcept nogil:
    cdef Value inner = delegate_of(<Generator*>v)
    return inner if inner != UNBOUND and not is_running(<Generator*>v) else NONE

cdef Value slice_get_start(VM* vm, Value v) noexcept nogil:
    return (<Slice*>v).start

cdef Value slice_get_stop(VM* vm, Value v) noexcept nogil:
    return (<Slice*>v).stop

cdef Value slice_get_step(VM* vm, Value v) noexcept nogil:
    return (<Slice*>v).step

cdef Value range_get_start(VM* vm, Value v) noexcept nogil:
    return (<Range*>v).start

cdef Value range_get_stop(VM* vm, Value v) noexcept nogil:
    return (<Range*>v).stop

cdef Value range_get_step(VM* vm, Value v) noexcept nogil:
    return (<Range*>v).step

cdef Value object_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "object_reduce", args, 1)

cdef Value object_reduce_ex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "object_reduce_ex", args, 2)

cdef Value object_getstate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "object_getstate", args, 1)

cdef Value object_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "dir_names", args, 1)

cdef Value type_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "type_dir_names", args, 1)

cdef Value object_sizeof(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, value_bytes(args[0]))

cdef Value object_subclasshook(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NOT_IMPLEMENTED

cdef Value generic_alias(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__class_getitem__ of containers."""
    return prelude_call(vm, "make_generic_alias", args, 2)

cdef int register_generic_classes() except -1:
    for shape in (SHAPE_LIST, SHAPE_DICT, SHAPE_TUPLE, SHAPE_SET, SHAPE_FROZENSET, SHAPE_DEQUE, SHAPE_ENUMERATE, SHAPE_MAPPING_PROXY, SHAPE_PATTERN,
                  SHAPE_MATCH, SHAPE_CHAIN, SHAPE_ASYNC_GENERATOR, SHAPE_PARTIAL):
        define_classmethod(shape, "__class_getitem__", generic_alias, "cls, item, /")
    if HOST_MINOR >= 12:
        define_classmethod(SHAPE_ARRAY, "__class_getitem__", generic_alias, "cls, item, /")
    return 0

cdef int register_objects() except -1:
    register_generic_classes()
    define_method(SHAPE_OBJECT, "__reduce__", object_reduce, "self, /")
    define_method(SHAPE_OBJECT, "__reduce_ex__", object_reduce_ex, "self, protocol, /")
    define_method(SHAPE_OBJECT, "__getstate__", object_getstate, "self, /")
    define_method(SHAPE_OBJECT, "__dir__", object_dir, "self, /")
    define_method(SHAPE_TYPE, "__dir__", type_dir, "self, /")
    define_method(SHAPE_OBJECT, "__sizeof__", object_sizeof, "self, /")
    define_classmethod(SHAPE_OBJECT, "__subclasshook__", object_subclasshook, "cls, *args")
    define_new(SHAPE_OBJECT, object_new, "cls, *args")
    define_method(SHAPE_OBJECT, "__init__", object_init, "self, *args")
    define_method(SHAPE_OBJECT, "__repr__", object_plain_repr, "self, /")
    define_method(SHAPE_OBJECT, "__str__", object_str, "self, /")
    define_method(SHAPE_OBJECT, "__eq__", object_is_same, "self, value, /")
    define_method(SHAPE_OBJECT, "__ne__", object_ne, "self, value, /")
    define_method(SHAPE_OBJECT, "__lt__", object_lt, "self, value, /")
    define_method(SHAPE_OBJECT, "__le__", object_le, "self, value, /")
    define_method(SHAPE_OBJECT, "__gt__", object_gt, "self, value, /")
    define_method(SHAPE_OBJECT, "__ge__", object_ge, "self, value, /")
    define_method(SHAPE_OBJECT, "__hash__", object_hash, "self, /")
    define_method(SHAPE_OBJECT, "__format__", object_format, "self, format_spec, /")
    define_method(SHAPE_OBJECT, "__getattribute__", object_getattribute, "self, name, /")
    define_method(SHAPE_OBJECT, "__setattr__", object_setattr, "self, name, value, /")
    define_method(SHAPE_OBJECT, "__delattr__", object_delattr, "self, name, /")
    define_classmethod(SHAPE_OBJECT, "__init_subclass__", object_init_subclass, "cls, *args")
    define_member(SHAPE_OBJECT, "__class__", object_get_class, object_set_class)
    define_new(SHAPE_TYPE, type_new, "cls, *args, **kwargs")
    define_method(SHAPE_TYPE, "__call__", type_call, "self, *args, **kwargs")
    define_method(SHAPE_STATICMETHOD, "__call__", staticmethod_call, "self, *args, **kwargs")
    for shape in (SHAPE_FUNCTION, SHAPE_METHOD, SHAPE_BUILTIN_FUNCTION, SHAPE_METHOD_WRAPPER, SHAPE_METHOD_DESCRIPTOR, SHAPE_WRAPPER_DESCRIPTOR):
        define_method(shape, "__call__", callable_call, "self, *args, **kwargs")
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
    for shape in (SHAPE_NONE_TYPE, SHAPE_ELLIPSIS_TYPE, SHAPE_NOT_IMPLEMENTED_TYPE):
        define_new(shape, singleton_new, "cls, *args, **kwargs")
    define_method(SHAPE_NONE_TYPE, "__bool__", none_bool, "self, /")
    define_method(SHAPE_NOT_IMPLEMENTED_TYPE, "__bool__", not_implemented_bool, "self, /")
    define_member(SHAPE_TYPE, "__annotations__", type_get_annotations, type_set_annotations)
    define_member(SHAPE_TYPE, "__abstractmethods__", type_get_abstract, type_set_abstract)
    define_method(SHAPE_FUNCTION, "__get__", function_get, "self, instance, owner=, /")
    define_member(SHAPE_FUNCTION, "__name__", function_get_name, function_set_name)
    define_member(SHAPE_FUNCTION, "__qualname__", function_get_qualname, function_set_qualname)
    define_member(SHAPE_FUNCTION, "__doc__", function_get_doc, function_set_doc)
    define_member(SHAPE_FUNCTION, "__module__", function_get_module, function_set_module)
    define_member(SHAPE_FUNCTION, "__defaults__", function_get_defaults, function_set_defaults)
    define_member(SHAPE_FUNCTION, "__kwdefaults__", function_get_kwdefaults, function_set_kwdefaults)
    define_member(SHAPE_FUNCTION, "__annotations__", function_lazy_annotations, function_set_annotations)
    if HOST_MINOR >= 14:
        define_member(SHAPE_FUNCTION, "__annotate__", function_get_annotate, function_set_annotate)
        define_member(SHAPE_TYPE, "__annotate__", type_get_annotate, type_set_annotate)
        define_member(SHAPE_TYPE, "__annotations__", type_lazy_annotations, type_set_lazy_annotations)
    if HOST_MINOR >= 12:
        define_member(SHAPE_TYPE, "__type_params__", type_get_type_params, type_set_type_params)
        define_member(SHAPE_FUNCTION, "__type_params__", function_get_type_params, function_set_type_params)
    define_member(SHAPE_FUNCTION, "__globals__", function_get_globals, NULL)
    define_member(SHAPE_FUNCTION, "__builtins__", function_get_builtins, NULL)
    define_member(SHAPE_FUNCTION, "__closure__", function_get_closure, NULL)
    define_member(SHAPE_CODE, "co_name", code_get_name, NULL)
    define_member(SHAPE_CODE, "co_filename", code_get_filename, NULL)
    define_member(SHAPE_CODE, "co_argcount", code_get_argcount, NULL)
    define_member(SHAPE_CODE, "co_kwonlyargcount", code_get_kwonly, NULL)
    define_member(SHAPE_CODE, "co_firstlineno", code_get_firstlineno, NULL)
    define_member(SHAPE_CODE, "co_varnames", code_get_varnames, NULL)
    define_member(SHAPE_CODE, "co_freevars", code_get_freevars, NULL)
    define_member(SHAPE_CODE, "co_flags", code_get_flags, NULL)
    define_member(SHAPE_METHOD, "__self__", method_get_self, NULL)
    define_member(SHAPE_METHOD, "__func__", method_get_function, NULL)
    define_member(SHAPE_METHOD, "__doc__", method_get_doc, NULL)
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
        define_new(shape, wrapper_new, "cls, function, /")
        define_member(shape, "__func__", wrapper_get_function, NULL)
        define_member(shape, "__wrapped__", wrapper_get_function, NULL)
        define_member(shape, "__isabstractmethod__", wrapper_is_abstract, NULL)
        define_method(shape, "__get__", classmethod_get, "self, instance, owner=, /")
    define_new(SHAPE_BASE_EXCEPTION, exception_new, "cls, *args")
    define_method(SHAPE_BASE_EXCEPTION, "__init__", exception_init, "self, *args, **kwargs")
    define_method(SHAPE_BASE_EXCEPTION, "with_traceback", exception_with_traceback, "self, tb, /")
    define_method(SHAPE_BASE_EXCEPTION, "add_note", exception_add_note, "self, note, /")
    define_member(SHAPE_BASE_EXCEPTION, "args", exception_get_args, exception_set_args)
    define_member(SHAPE_BASE_EXCEPTION, "__cause__", exception_get_cause, exception_set_cause)
    define_member(SHAPE_BASE_EXCEPTION, "__context__", exception_get_context, exception_set_context)
    define_member(SHAPE_BASE_EXCEPTION, "__suppress_context__", exception_get_suppress, exception_set_suppress)
    define_member(SHAPE_BASE_EXCEPTION, "__traceback__", exception_get_traceback, exception_set_traceback)
    define_member(SHAPE_STOP_ITERATION, "value", stop_get_value, stop_set_value)
    register_exception_fields()
    register_os_error()
    define_member(SHAPE_TRACEBACK, "tb_lineno", traceback_line, NULL)
    define_member(SHAPE_SLICE, "start", slice_get_start, NULL)
    define_member(SHAPE_SLICE, "stop", slice_get_stop, NULL)
    define_member(SHAPE_SLICE, "step", slice_get_step, NULL)
    define_member(SHAPE_RANGE, "start", range_get_start, NULL)
    define_member(SHAPE_RANGE, "stop", range_get_stop, NULL)
    define_member(SHAPE_RANGE, "step", range_get_step, NULL)
    define_method(SHAPE_RANGE, "index", range_index, "self, value, /")
    define_method(SHAPE_RANGE, "__bool__", dunder_bool, "self, /")
    define_method(SHAPE_RANGE, "__reversed__", dunder_reversed_range, "self, /")
    define_method(SHAPE_RANGE, "count", range_count, "self, value, /")
    return 0

cdef Value function_get_builtins(VM* vm, Value v) noexcept nogil:
    return <Value>builtins_of(vm, <Dict*>(<Function*>v).code.globals)

cdef Value wrapper_is_abstract(VM* vm, Value v) noexcept nogil:
    return prelude_call(vm, "wrapper_is_abstract", &v, 1)

cdef Value dunder_bool(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(builtin_truth(args[0]))

cdef Value dunder_reversed_range(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return range_reversed(vm, args[0])

cdef Value range_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int found = range_contains(vm, args[0], args[1])
    cdef Value v
    if found < 0:
        return prelude_call(vm, "sequence_index_iterating", args, 2) if found == -2 else ERROR
    if found == 0:
        v = repr_for_message(vm, args[1])
        return raise_error1(vm, SHAPE_VALUE_ERROR, "%s is not in range" if is_number_int(args[1]) else "sequence.index(x): x not in sequence", text_of(vm, v))
    v = args[1]                                  # equal to an int, so that its value is one
    if is_kind(v, KIND_COMPLEX):
        v = int_from_double(vm, (<Complex*>v).real)
    elif number_class(v) == NUMBER_FLOAT:
        v = int_from_double(vm, float_value(v))
    if v == ERROR:
        return ERROR
    v = number_binary(vm, OPERATOR_SUB, v, (<Range*>args[0]).start)
    return number_binary(vm, OPERATOR_FLOORDIV, v, (<Range*>args[0]).step) if v != ERROR else ERROR

cdef Value range_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int found = range_contains(vm, args[0], args[1])
    return box_int(found) if found >= 0 else ERROR if found == -1 else prelude_call(vm, "sequence_count", args, 2)
