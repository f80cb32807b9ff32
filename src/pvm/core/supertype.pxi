# super: attributes by the order of resolution behind a class. `type` is UNBOUND in one that is bound to nothing.

cdef Value super_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """super(type, obj), or super() from the running method; __init__ fills one whose class has a method of the guest's for that."""
    cdef Class* cls = <Class*>args[0]
    cdef Super* s = <Super*>allocate(vm, instance_bytes(cls), KIND_SUPER, cls.instance_shape)
    if s == NULL:
        return ERROR
    s.start = <Value>BUILTIN[SHAPE_OBJECT]
    s.self = NONE
    s.type = UNBOUND
    init_extra_attributes(&s.head, cls)
    return super_fill(vm, s, args + 1, argc - 1, "super_of_claimed") if is_filled_by_new(cls) else <Value>s

cdef inline bint is_filled_by_new(Class* cls) noexcept nogil:
    """Whether __new__ takes the arguments: no class of the guest's has a method for that, and __init__ is not called."""
    return cls.special[SP_INIT] == BUILTIN[SHAPE_OBJECT].special[SP_INIT] and not cls.flags & CLASS_NEW

cdef Value super_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = super_fill(vm, <Super*>args[0], args + 1, argc - 1, "bind_to_claimed")
    return result if result == ERROR or result == PUSHED else NONE

cdef Value super_fill(VM* vm, Super* s, Value* args, int64_t argc, const char* claims) noexcept nogil:
    """Bind by the arguments, or by the running method: the super, ERROR, or PUSHED where the prelude's function `claims` asks
    what the object says its class is."""
    cdef Value start = args[0] if argc else UNBOUND
    cdef Value self = args[1] if argc > 1 else NONE
    if argc > 2:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "super() expected at most 2 arguments, got %lld", argc)
    if argc == 0 and super_of_method(vm, &start, &self) < 0:
        return ERROR
    if not is_kind(start, KIND_CLASS):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "super() argument 1 must be a type, not %s", type_name(vm, start))
    if argc and self == NONE:
        s.start = start
        s.self = NONE
        s.type = UNBOUND
        return <Value>s
    return super_bind(vm, s, start, self, claims)

cdef int super_of_method(VM* vm, Value* start, Value* self) noexcept nogil:
    """The class and the first argument of the running method."""
    cdef Frame* fp = vm.fp
    cdef int64_t i
    while fp > vm.frames and fp.code == NULL:
        fp -= 1
    if fp.code == NULL:              # the host calls it
        raise_error(vm, SHAPE_RUNTIME_ERROR, "super(): no current frame")
        return -1
    if fp.code.positional == 0:
        raise_error(vm, SHAPE_RUNTIME_ERROR, "super(): no arguments")
        return -1
    self[0] = fp.regs[0]
    if is_kind(self[0], KIND_CELL):
        self[0] = (<Cell*>self[0]).value
    if self[0] == UNBOUND:
        raise_error(vm, SHAPE_RUNTIME_ERROR, "super(): arg[0] deleted")
        return -1
    for i in range(fp.code.capture_count):
        if tuple_items(fp.code.free_names)[i] == NAME_CLASS:
            start[0] = free_cell(fp.function, <uint32_t>i).value
            if start[0] == UNBOUND:
                raise_error(vm, SHAPE_RUNTIME_ERROR, "super(): empty __class__ cell")
                return -1
    if start[0] == UNBOUND:
        raise_error(vm, SHAPE_RUNTIME_ERROR, "super(): __class__ cell not found")
        return -1
    return 0

cdef Value super_bind(VM* vm, Super* s, Value start, Value self, const char* claims) noexcept nogil:
    """Bind to an object or class, as super_fill says. `claims` is NULL where the object has been asked."""
    cdef Value forward[3]
    if is_kind(self, KIND_CLASS) and is_subclass(<Class*>self, <Class*>start):
        s.type = self
    elif is_subclass(class_of(vm, self), <Class*>start):
        s.type = <Value>class_of(vm, self)
    elif claims != NULL and is_guest_object(vm, self) and instance_check_other(vm, self):
        forward[0] = <Value>s
        forward[1] = start
        forward[2] = self
        return prelude_call(vm, claims, forward, 3)
    else:
        if HOST_MINOR >= 13:
            return raise_error2(vm, SHAPE_TYPE_ERROR, "super(type, obj): obj (type %s) is not an instance or subtype of type (%s)." if is_kind(self, KIND_CLASS) else
                                "super(type, obj): obj (instance of %s) is not an instance or subtype of type (%s).",
                                text_of(vm, (<Class*>self).name) if is_kind(self, KIND_CLASS) else type_name(vm, self), text_of(vm, (<Class*>start).name))
        return raise_type_error(vm, "super(type, obj): obj must be an instance or subtype of type")
    s.start = start
    s.self = self
    return <Value>s

cdef Value intrinsic_bind_super(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: bind a super by the class that an object claims to be of, or say that it is not of the right one."""
    cdef Super* s = <Super*>args[0]
    if not is_kind(args[0], KIND_SUPER) or not is_kind(args[1], KIND_CLASS):
        return raise_type_error(vm, "a super object and a class are needed")
    if not is_kind(args[3], KIND_CLASS) or not is_subclass(<Class*>args[3], <Class*>args[1]):
        return super_bind(vm, s, args[1], args[2], NULL)
    s.start = args[1]
    s.self = args[2]
    s.type = args[3]
    return args[0]

cdef Value search_behind(Super* s, Value name) noexcept nogil:
    """What the first class of the MRO after the starting one has of a name, or UNBOUND."""
    cdef Value mro = (<Class*>s.type).mro
    cdef int64_t i, n = tuple_length(mro)
    cdef Value found
    cdef bint behind = False
    for i in range(n):
        if behind:
            found = dict_get_str(<Dict*>(<Class*>tuple_items(mro)[i]).dict, <Str*>name)
            if found != UNBOUND:
                return found
        elif tuple_items(mro)[i] == s.start:
            behind = True
    return UNBOUND

cdef Value look_behind(VM* vm, Super* s, Value name) noexcept nogil:
    """The same, from VM.supers where it has been looked for lately."""
    cdef SuperEntry* entry = vm.supers + (((s.start >> 5) + (s.type >> 7) + (name >> 4)) & (SUPER_COUNT - 1))
    if entry.start == s.start and entry.type == s.type and entry.name == name:
        return entry.found
    cdef Value found = search_behind(s, name)
    if (<Class*>s.type).flags & CLASS_GUEST:     # whose changes empty the table
        (<Class*>s.type).cached = True
        entry.start = s.start
        entry.type = s.type
        entry.name = name
        entry.found = found
    return found

cdef Value super_getattribute(VM* vm, Value v, Value name, Value* self_out) noexcept nogil:
    """An attribute behind super: the MRO of the type after the starting class; else one of super's own."""
    cdef Super* s = <Super*>v
    cdef Value found = look_behind(vm, s, name) if s.type != UNBOUND and name != NAME_CLASS else UNBOUND
    if found == UNBOUND:
        return attribute_generic(vm, v, name, NULL, self_out, False)
    if kind_of(found) == KIND_STATICMETHOD and name == NAME_NEW:
        return (<Wrapper*>found).value
    return bind_descriptor(vm, found, UNBOUND if s.self == s.type else s.self, <Class*>s.type, self_out)

cdef Value super_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """super(type) as an attribute of a class binds to the instance."""
    cdef Super* s = <Super*>args[0]
    cdef Super* bound
    cdef Value forward[3]
    if args[1] == NONE or args[1] == UNBOUND or s.type != UNBOUND:
        return args[0]
    if s.head.shape != SHAPE_SUPER:
        forward[0] = <Value>class_of(vm, args[0])
        forward[1] = s.start
        forward[2] = args[1]
        return prelude_call(vm, "super_copy", forward, 3)
    bound = <Super*>allocate(vm, sizeof(Super), KIND_SUPER, SHAPE_SUPER)
    if bound == NULL:
        return ERROR
    bound.start = s.start
    bound.self = NONE
    bound.type = UNBOUND
    return super_bind(vm, bound, s.start, args[1], "super_of_claimed")

cdef Value super_get_start(VM* vm, Value v) noexcept nogil:
    return (<Super*>v).start

cdef Value super_get_self(VM* vm, Value v) noexcept nogil:
    return (<Super*>v).self

cdef Value super_get_type(VM* vm, Value v) noexcept nogil:
    return (<Super*>v).type if (<Super*>v).type != UNBOUND else NONE

cdef int register_super() except -1:
    define_new(SHAPE_SUPER, super_new, "cls, *args")
    define_method(SHAPE_SUPER, "__init__", super_init, "self, *args")
    define_method(SHAPE_SUPER, "__get__", super_get, "self, instance, owner=, /")
    define_member(SHAPE_SUPER, "__thisclass__", super_get_start, NULL)
    define_member(SHAPE_SUPER, "__self__", super_get_self, NULL)
    define_member(SHAPE_SUPER, "__self_class__", super_get_type, NULL)
    return 0
