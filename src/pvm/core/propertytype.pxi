# property: what its class does. How attribute access uses a property is in attribute.pxi.

cdef Value property_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """An empty property; __init__ fills it."""
    cdef Class* cls = <Class*>args[0]
    cdef Property* p = <Property*>allocate(vm, instance_bytes(cls), KIND_PROPERTY, cls.instance_shape)
    if p == NULL:
        return ERROR
    p.getter = NONE
    p.setter = NONE
    p.deleter = NONE
    p.doc = NONE
    p.name = UNBOUND
    p.getter_doc = 0
    init_extra_attributes(&p.head, cls)
    return <Value>p

cdef Value property_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """property(fget=None, fset=None, fdel=None, doc=None): without a doc it has that of the getter."""
    cdef Property* p = <Property*>args[0]
    cdef Value forward[3]
    if not is_of_this_machine(vm, args[0]):
        return ERROR
    p.getter = args[1] if args[1] != UNBOUND else NONE
    p.setter = args[2] if args[2] != UNBOUND else NONE
    p.deleter = args[3] if args[3] != UNBOUND else NONE
    p.getter_doc = 0
    if HOST_MINOR >= 12 and (<Header*>args[0]).shape != SHAPE_PROPERTY:
        p.getter_doc = args[4] == UNBOUND or args[4] == NONE
        forward[0] = args[0]
        forward[1] = p.getter
        forward[2] = args[4] if args[4] != UNBOUND else NONE
        return prelude_call(vm, "property_keep_doc", forward, 3)
    if args[4] != UNBOUND and args[4] != NONE:
        return set_property_doc(vm, args[0], args[4])
    if p.getter == NONE:
        return NONE
    p.getter_doc = 1
    if kind_of(p.getter) == KIND_FUNCTION:
        if HOST_MINOR < 13:
            p.name = (<Function*>p.getter).name
        return set_property_doc(vm, args[0], (<Function*>p.getter).doc)
    forward[0] = args[0]
    forward[1] = p.getter
    return prelude_call(vm, "property_take_doc", forward, 2)

cdef Value set_property_doc(VM* vm, Value v, Value doc) noexcept nogil:
    """The doc of a property; one of a guest class keeps it among its attributes, before that of the class."""
    (<Property*>v).doc = doc
    if (<Header*>v).shape != SHAPE_PROPERTY and doc != NONE and set_own_attribute(vm, v, NAME_DOC, doc, NULL) < 0:
        return ERROR
    return NONE

cdef Value intrinsic_set_property_doc(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_property_doc(vm, args[0], args[1]) if is_kind(args[0], KIND_PROPERTY) else raise_type_error(vm, "a property is needed")

cdef Value property_with(VM* vm, Value v, int which, Value function) noexcept nogil:
    """A copy with another getter, setter or deleter."""
    cdef Property* old = <Property*>v
    cdef Property* p
    cdef Value args[6]
    args[0] = v
    args[1] = function if which == 0 else old.getter
    args[2] = function if which == 1 else old.setter
    args[3] = function if which == 2 else old.deleter
    args[4] = old.doc if not old.getter_doc or args[1] == NONE else NONE
    if (<Header*>v).shape != SHAPE_PROPERTY or args[4] == NONE and old.getter_doc and kind_of(args[1]) != KIND_FUNCTION:
        args[5] = old.name if HOST_MINOR >= 13 and old.name != UNBOUND else NONE
        return prelude_call(vm, "property_copy", args, 6)
    p = <Property*>allocate(vm, sizeof(Property), KIND_PROPERTY, SHAPE_PROPERTY)
    if p == NULL:
        return ERROR
    p.getter = args[1]
    p.setter = args[2]
    p.deleter = args[3]
    p.getter_doc = old.getter_doc
    p.doc = (<Function*>args[1]).doc if old.getter_doc and is_kind(args[1], KIND_FUNCTION) else args[4]
    p.name = old.name
    return <Value>p

cdef Value property_getter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return property_with(vm, args[0], 0, args[1])

cdef Value property_setter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return property_with(vm, args[0], 1, args[1])

cdef Value property_deleter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return property_with(vm, args[0], 2, args[1])

cdef Value property_set_name(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__set_name__(owner, name)."""
    if args[1] == UNBOUND or args[2] == UNBOUND or argc != 3:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "__set_name__() takes 2 positional arguments but %lld were given", argc - 1)
    (<Property*>args[0]).name = args[2]
    return NONE

cdef Value property_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value getter = (<Property*>args[0]).getter
    if args[1] == NONE:
        return args[0]
    if getter == NONE:
        return raise_property_error(vm, args[0], args[1], "getter")
    return call_function(vm, getter, &args[1], 1, CONT_STORE, UNBOUND)

cdef Value property_set(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value setter = (<Property*>args[0]).setter
    cdef Value forward[3]
    if setter == NONE:
        return raise_property_error(vm, args[0], args[1], "setter")
    forward[0] = setter
    forward[1] = args[1]
    forward[2] = args[2]
    return prelude_call(vm, "call_for_effect", forward, 3)

cdef Value property_delete(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value deleter = (<Property*>args[0]).deleter
    cdef Value forward[2]
    if deleter == NONE:
        return raise_property_error(vm, args[0], args[1], "deleter")
    forward[0] = deleter
    forward[1] = args[1]
    return prelude_call(vm, "call_for_effect", forward, 2)

cdef Value property_fget(VM* vm, Value v) noexcept nogil:
    return (<Property*>v).getter

cdef Value property_fset(VM* vm, Value v) noexcept nogil:
    return (<Property*>v).setter

cdef Value property_fdel(VM* vm, Value v) noexcept nogil:
    return (<Property*>v).deleter

cdef Value property_get_doc(VM* vm, Value v) noexcept nogil:
    return (<Property*>v).doc

cdef Value property_set_doc(VM* vm, Value v, Value doc) noexcept nogil:
    (<Property*>v).doc = doc if doc != UNBOUND else NONE
    return NONE

cdef Value property_get_name(VM* vm, Value v) noexcept nogil:
    """The name that it was given, or that its getter has."""
    if (<Property*>v).name != UNBOUND:
        return (<Property*>v).name
    return prelude_call(vm, "property_name", &v, 1)

cdef Value property_put_name(VM* vm, Value v, Value name) noexcept nogil:
    (<Property*>v).name = name
    return NONE

cdef Value property_is_abstract(VM* vm, Value v) noexcept nogil:
    return prelude_call(vm, "property_is_abstract", &v, 1)

cdef int register_property() except -1:
    define_new(SHAPE_PROPERTY, property_new, "cls, *args, **kwargs")
    define_method(SHAPE_PROPERTY, "__init__", property_init, "self, fget=, fset=, fdel=, doc=")
    define_method(SHAPE_PROPERTY, "getter", property_getter, "self, fget, /")
    define_method(SHAPE_PROPERTY, "setter", property_setter, "self, fset, /")
    define_method(SHAPE_PROPERTY, "deleter", property_deleter, "self, fdel, /")
    define_method(SHAPE_PROPERTY, "__set_name__", property_set_name, "self, *args")
    define_method(SHAPE_PROPERTY, "__get__", property_get, "self, instance, owner=, /")
    define_method(SHAPE_PROPERTY, "__set__", property_set, "self, instance, value, /")
    define_method(SHAPE_PROPERTY, "__delete__", property_delete, "self, instance, /")
    define_member(SHAPE_PROPERTY, "fget", property_fget, NULL)
    define_member(SHAPE_PROPERTY, "fset", property_fset, NULL)
    define_member(SHAPE_PROPERTY, "fdel", property_fdel, NULL)
    define_member(SHAPE_PROPERTY, "__doc__", property_get_doc, property_set_doc)
    if HOST_MINOR >= 13:
        define_member(SHAPE_PROPERTY, "__name__", property_get_name, property_put_name)
    define_member(SHAPE_PROPERTY, "__isabstractmethod__", property_is_abstract, NULL)
    return 0
