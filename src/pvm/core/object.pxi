# What every object does by `object`: making, text, comparing, hashing, its attributes, class and dict; and the classes that
# have one object, as None's. What a class does is in classtype.pxi.

cdef Value object_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """object.__new__(cls, ...): arguments are allowed when the class has an __init__ of its own."""
    cdef Class* cls
    argc = arguments_given(args, argc)
    if argc < 1 or not is_kind(args[0], KIND_CLASS):
        return raise_type_error(vm, "object.__new__(X): X is not a type object")
    cls = <Class*>args[0]
    if HOST_MINOR >= 14 and cls.layout != KIND_INSTANCE and cls.special[SP_NEW] == BUILTIN[SHAPE_OBJECT].special[SP_NEW]:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot create '%s' instances", class_full_name(vm, cls))
    if cls.layout != KIND_INSTANCE:
        return raise_error2(vm, SHAPE_TYPE_ERROR, "object.__new__(%s) is not safe, use %s.__new__()", class_full_name(vm, cls), class_full_name(vm, cls))
    if UNLIKELY(is_made_by_library(vm, cls)) and not (vm.fp.code != NULL and is_hidden(vm, vm.fp)):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "object.__new__(%s) is not safe, use %s.__new__()", class_full_name(vm, cls), class_full_name(vm, cls))
    if argc > 1 and cls.special[SP_NEW] != BUILTIN[SHAPE_OBJECT].special[SP_NEW]:
        return raise_type_error(vm, "object.__new__() takes exactly one argument (the type to instantiate)")
    if argc > 1 and cls.special[SP_INIT] == BUILTIN[SHAPE_OBJECT].special[SP_INIT]:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no arguments", text_of(vm, cls.name))
    if cls.flags & CLASS_ABSTRACT:
        return raise_abstract(vm, cls)
    return new_instance(vm, cls)

cdef bint is_made_by_library(VM* vm, Class* cls) noexcept nogil:
    """Whether a class is one of the library's, or derives from one, that stands for one in C and has a __new__ of its own; not
    to the module that this is of."""
    cdef int64_t i
    cdef Class* base
    cdef Value new
    for i in range(tuple_length(cls.mro)):
        base = <Class*>tuple_items(cls.mro)[i]
        if UNLIKELY(base.flags & CLASS_IN_MODULE):
            new = dict_get_str(<Dict*>base.dict, <Str*>NAME_NEW)
            if is_kind(new, KIND_STATICMETHOD) and is_kind((<Wrapper*>new).value, KIND_FUNCTION):
                return (<Function*>(<Wrapper*>new).value).code.globals != running_globals(vm)
    return False

cdef inline int64_t arguments_given(Value* args, int64_t argc) noexcept nogil:
    """How many arguments there are, the dict of keywords at the end counting as one when there are any."""
    return argc - 1 if args[argc - 1] == UNBOUND or (<Dict*>args[argc - 1]).count == 0 else argc

cdef Value object_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Class* cls = class_of(vm, args[0])
    argc = arguments_given(args, argc)
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
    if kind == KIND_CLASS:
        repr_class(vm, <Class*>v, &b)
        return builder_finish(&b)
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
    """object.__str__: what __repr__ says, also of a str."""
    cdef Value method = class_of(vm, args[0]).special[SP_REPR]
    if kind_of(method) == KIND_NATIVE:
        return builtin_own_repr(vm, args[0])
    return call_function(vm, method, args, 1, CONT_STORE, UNBOUND)

cdef Value str_or_exception_str(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__str__ of str, bytes, bytearray and BaseException, which a __repr__ of a subclass does not change."""
    cdef Value text
    if is_kind(args[0], KIND_BYTES) or is_kind(args[0], KIND_BYTEARRAY):
        return bytes_repr(vm, args[0])
    if is_kind(args[0], KIND_STR):
        return str_copy(vm, <Str*>args[0]) if is_guest_object(vm, args[0]) else args[0]
    text = exception_str(vm, args[0])
    return prelude_call(vm, "exception_str", args, 1) if text == NEED_GUEST else text

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

cdef Value object_has_no_order(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """object.__lt__ and its like, whatever they are called with."""
    return NOT_IMPLEMENTED

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
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__format__() argument must be str, not %s", argument_type(vm, args[1]))
    if (<Str*>args[1]).length:
        if kind_of(args[0]) != KIND_INSTANCE and is_formattable(kind_of(args[0])):
            return format_value(vm, args[0], <Str*>args[1])
        return raise_error1(vm, SHAPE_TYPE_ERROR, "unsupported format string passed to %s.__format__", type_name(vm, args[0]))
    text = value_str(vm, args[0])
    return text_by_guest(vm, args[0], SP_STR) if text == NEED_GUEST else text

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
        return class_attribute(vm, <Class*>args[0], name, NULL, NULL, UNBOUND)
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
    if argc > 1:
        return raise_error_text_int(vm, SHAPE_TYPE_ERROR, "%s.__init_subclass__() takes no arguments (%lld given)",
                                    text_of(vm, (<Class*>args[0]).qualname), argc - 1)
    return NONE

cdef Value object_get_class(VM* vm, Value v) noexcept nogil:
    return <Value>class_of(vm, v)

cdef bint is_descriptor_class(Class* cls) noexcept nogil:
    return cls.special[SP_GET] != UNBOUND or cls.special[SP_SET] != UNBOUND or cls.special[SP_DELETE] != UNBOUND

cdef Value object_set_class(VM* vm, Value v, Value value) noexcept nogil:
    """obj.__class__ = C, between guest classes of the same layout: the object keeps its attributes in a dict."""
    cdef Class* cls
    cdef Shape* shape
    if value == UNBOUND:
        return raise_type_error(vm, "can't delete __class__ attribute")
    if not is_kind(value, KIND_CLASS):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__class__ must be set to a class, not '%s' object", type_name(vm, value))
    cls = <Class*>value
    if kind_of(v) == KIND_CLASS:
        return class_set_metaclass(vm, <Class*>v, cls)
    if (cls.flags & CLASS_SEALED or class_of(vm, v).flags & CLASS_SEALED) and kind_of(v) != KIND_MODULE:
        return raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType subclasses")
    if is_guest_object(vm, v) and cls.flags & CLASS_GUEST and not same_layout(cls, class_of(vm, v)):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "__class__ assignment: '%s' object layout differs from '%s'", text_of(vm, cls.name), type_name(vm, v))
    if not is_guest_object(vm, v) and kind_of(v) != KIND_MODULE or not cls.flags & CLASS_GUEST and cls != BUILTIN[SHAPE_MODULE] or cls.layout != class_of(vm, v).layout:
        return raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType subclasses")
    if cls.flags & CLASS_DEL:
        vm.last_word_cells = EVERY_CELL
    if is_descriptor_class(cls) or is_descriptor_class(class_of(vm, v)):       # caches know what the object was
        flush_caches(vm)
    if cls.layout == KIND_MODULE:
        as_header(v).shape = cls.instance_shape
        return NONE
    if become_dictionary(vm, v) < 0:
        return ERROR
    shape = dictionary_shape(vm, cls)
    if shape == NULL:
        return ERROR
    move_kept_slots(vm, v, cls)
    as_header(v).shape = shape.id
    return NONE

cdef Value class_set_metaclass(VM* vm, Class* cls, Class* metaclass) noexcept nogil:
    """C.__class__ = M, from one metaclass of the guest's to another: the class's own shape tells of whom it is."""
    cdef Class* before = <Class*>cls.metaclass
    if is_immutable_class(cls):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot set '__class__' attribute of immutable type '%s'", class_full_name(vm, cls))
    if not before.flags & CLASS_GUEST or not metaclass.flags & CLASS_GUEST:
        return raise_type_error(vm, "__class__ assignment only supported for mutable types or ModuleType subclasses")
    if metaclass.layout != before.layout or not same_layout(metaclass, before):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "__class__ assignment: '%s' object layout differs from '%s'", text_of(vm, metaclass.name),
                            text_of(vm, before.name))
    cls.metaclass = <Value>metaclass
    vm.shapes[cls.head.shape].cls = <Value>metaclass
    flush_caches(vm)
    return NONE

cdef Value object_get_dict(VM* vm, Value v) noexcept nogil:
    """obj.__dict__: from now on the object keeps its attributes in this dict."""
    cdef Value* place = NULL
    if kind_of(v) == KIND_MODULE:
        return (<Module*>v).dict
    if kind_of(v) == KIND_CLASS:
        return new_wrapper(vm, KIND_MAPPING_PROXY, (<Class*>v).dict)
    if kind_of(v) == KIND_FUNCTION and not stands_for_builtin(v):
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
    return <Value>attributes_dict(as_header(v))

cdef Value object_set_dict(VM* vm, Value v, Value value) noexcept nogil:
    if is_pointer(v) and has_slots(as_header(v)) and class_of(vm, v).flags & CLASS_NO_DICT:
        return raise_no_attribute(vm, v, NAME_DICT)
    if value == UNBOUND:
        if kind_of(v) == KIND_FUNCTION or kind_of(v) == KIND_EXCEPTION or kind_of(v) == KIND_CALLER or is_pointer(v) and attributes_place(as_header(v)) != NULL:
            return raise_type_error(vm, "cannot delete __dict__")
        value = new_dict(vm)
        if value == ERROR:
            return ERROR
    if not is_kind(value, KIND_DICT):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%s'", type_name(vm, value))
    if kind_of(v) == KIND_FUNCTION and not as_header(v).flags & FLAG_IMMORTAL and not stands_for_builtin(v):
        (<Function*>v).attributes = value
        return NONE
    if kind_of(v) == KIND_EXCEPTION and not has_slots(as_header(v)):
        (<ExceptionObject*>v).attributes = value
        return NONE
    if is_pointer(v) and attributes_place(as_header(v)) != NULL:
        attributes_place(as_header(v))[0] = value
        return NONE
    if is_wrapper(v):
        (<Wrapper*>v).attributes = value
        return NONE
    # Only in dictionary mode the word that is overwritten holds a dict, and not slots.
    if object_get_dict(vm, v) == ERROR or not has_slots(as_header(v)) or not vm.shapes[as_header(v).shape].dictionary:
        return ERROR if is_pointer(vm.exception) else raise_no_attribute(vm, v, NAME_DICT)
    if is_kind(overflow_word(as_header(v))[0], KIND_TUPLE):
        tuple_items(overflow_word(as_header(v))[0])[0] = value
    else:
        overflow_word(as_header(v))[0] = value
    return NONE

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

cdef Value object_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "object_reduce", args, 1)

cdef Value object_reduce_ex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "object_reduce_ex", args, 2)

cdef Value object_getstate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "object_getstate", args, 1)

cdef Value object_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "dir_names", args, 1)

cdef Value object_sizeof(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, value_bytes(args[0]))

cdef Value object_subclasshook(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NOT_IMPLEMENTED

cdef int register_objects() except -1:
    define_method(SHAPE_OBJECT, "__reduce__", object_reduce, "self, /")
    define_method(SHAPE_OBJECT, "__reduce_ex__", object_reduce_ex, "self, protocol, /")
    define_method(SHAPE_OBJECT, "__getstate__", object_getstate, "self, /")
    define_method(SHAPE_OBJECT, "__dir__", object_dir, "self, /")
    define_method(SHAPE_OBJECT, "__sizeof__", object_sizeof, "self, /")
    define_classmethod(SHAPE_OBJECT, "__subclasshook__", object_subclasshook, "cls, *args")
    define_new(SHAPE_OBJECT, object_new, "cls, *args, **kwargs")
    define_method(SHAPE_OBJECT, "__init__", object_init, "self, *args, **kwargs")
    define_method(SHAPE_OBJECT, "__repr__", object_plain_repr, "self, /")
    define_method(SHAPE_OBJECT, "__str__", object_str, "self, /")
    define_method(SHAPE_OBJECT, "__eq__", object_is_same, "self, value, /")
    define_method(SHAPE_OBJECT, "__ne__", object_ne, "self, value, /")
    define_method(SHAPE_OBJECT, "__lt__", object_has_no_order, "self, value, /")
    define_method(SHAPE_OBJECT, "__le__", object_has_no_order, "self, value, /")
    define_method(SHAPE_OBJECT, "__gt__", object_has_no_order, "self, value, /")
    define_method(SHAPE_OBJECT, "__ge__", object_has_no_order, "self, value, /")
    define_method(SHAPE_OBJECT, "__hash__", object_hash, "self, /")
    define_method(SHAPE_OBJECT, "__format__", object_format, "self, format_spec, /")
    define_method(SHAPE_OBJECT, "__getattribute__", object_getattribute, "self, name, /")
    define_method(SHAPE_OBJECT, "__setattr__", object_setattr, "self, name, value, /")
    define_method(SHAPE_OBJECT, "__delattr__", object_delattr, "self, name, /")
    define_classmethod(SHAPE_OBJECT, "__init_subclass__", object_init_subclass, "cls, *args")
    define_member(SHAPE_OBJECT, "__class__", object_get_class, object_set_class)
    for shape in (SHAPE_NONE_TYPE, SHAPE_ELLIPSIS_TYPE, SHAPE_NOT_IMPLEMENTED_TYPE):
        define_new(shape, singleton_new, "cls, *args, **kwargs")
    define_method(SHAPE_NONE_TYPE, "__bool__", none_bool, "self, /")
    define_method(SHAPE_NOT_IMPLEMENTED_TYPE, "__bool__", not_implemented_bool, "self, /")
    return 0
