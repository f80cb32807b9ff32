# Changing what a class inherits: `__bases__`, and orders of resolution that a metaclass's mro() gives.

cdef Value type_mro_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """type.mro(cls): the order that the bases give."""
    cdef Class* cls = <Class*>args[0]
    cdef Value mro = cls.mro if cls.head.flags & FLAG_IMMORTAL else merge_mro(vm, cls, cls.bases)
    return new_list_from(vm, tuple_items(mro), tuple_length(mro)) if mro != ERROR else ERROR

cdef Value intrinsic_put_mro(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (class, tuple): set the order, and what follows from it."""
    cdef Class* cls = <Class*>args[0]
    if not is_kind(args[0], KIND_CLASS) or cls.head.flags & FLAG_IMMORTAL:
        return raise_type_error(vm, "a class of the program's is needed")
    if not is_kind(args[1], KIND_TUPLE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, args[1]))
    if not mro_is_sound(vm, cls, args[1]):
        return ERROR
    if not keep_slots(vm, cls):
        return ERROR
    cls.mro = args[1]
    class_fill_specials(vm, cls, True)
    flush_caches(vm)
    forget_calls(vm)
    return NONE

cdef bint keep_slots(VM* vm, Class* cls) noexcept nogil:
    """Shapes of a class go by the Slots of those that it inherits from, which must live as long as it when it no longer does; False
    with MemoryError set."""
    cdef int64_t i
    cdef Value slots
    for i in range(1, tuple_length(cls.mro) if is_kind(cls.mro, KIND_TUPLE) else 0):
        slots = (<Class*>tuple_items(cls.mro)[i]).slots
        if slots == UNBOUND:
            continue
        if cls.slots == UNBOUND:
            cls.slots = new_list(vm, 4)
        if cls.slots == ERROR or list_append(vm, <List*>cls.slots, slots) < 0:
            cls.slots = UNBOUND if cls.slots == ERROR else cls.slots
            return False
    return True

cdef bint mro_is_sound(VM* vm, Class* cls, Value mro) noexcept nogil:
    """Natives trust that an instance has the layout of each builtin class in its order of resolution."""
    cdef int64_t i
    cdef Class* item
    cdef bint ends = False
    for i in range(tuple_length(mro)):
        if not is_kind(tuple_items(mro)[i], KIND_CLASS):
            raise_error1(vm, SHAPE_TYPE_ERROR, "mro() returned a non-class ('%s')", type_name(vm, tuple_items(mro)[i]))
            return False
        item = <Class*>tuple_items(mro)[i]
        if not fits_fields(cls, item):
            raise_error1(vm, SHAPE_TYPE_ERROR, "mro() returned base with unsuitable layout ('%s')", text_of(vm, item.name))
            return False
        ends = ends or item == BUILTIN[SHAPE_OBJECT]
    if not ends:
        raise_type_error(vm, "mro() returned an order without object")
    return ends

cdef Class* layout_base(Class* cls) noexcept nogil:
    """The base that gave a guest class its layout."""
    cdef int64_t i
    for i in range(tuple_length(cls.bases)):
        if fields_class(<Class*>tuple_items(cls.bases)[i]) == cls.made_as:
            return <Class*>tuple_items(cls.bases)[i]
    return BUILTIN[SHAPE_OBJECT]

cdef bint fits_fields(Class* cls, Class* item) noexcept nogil:
    """Whether instances of a class may count as those of another one: the fields of that are among theirs."""
    return is_subclass(fields_class(cls), fields_class(item))

cdef void remove_subclass(Class* base, Class* cls) noexcept nogil:
    cdef int64_t i, kept = 0
    for i in range(base.subclass_count):
        if base.subclasses[i] != <Value>cls:
            base.subclasses[kept] = base.subclasses[i]
            kept += 1
    base.subclass_count = kept

cdef Value intrinsic_put_bases(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (class, tuple of classes that type_set_bases has let through)."""
    cdef Class* cls = <Class*>args[0]
    cdef int64_t i
    if not is_kind(args[0], KIND_CLASS) or cls.head.flags & FLAG_IMMORTAL or not bases_fit(vm, cls, args[1]):
        return ERROR if is_pointer(vm.exception) else raise_type_error(vm, "a class of the program's is needed")
    for i in range(tuple_length(cls.bases)):
        remove_subclass(<Class*>tuple_items(cls.bases)[i], cls)
    cls.bases = args[1]
    for i in range(tuple_length(cls.bases)):
        if class_register_subclass(vm, <Class*>tuple_items(cls.bases)[i], cls) < 0:
            return ERROR
    return NONE

cdef bint bases_fit(VM* vm, Class* cls, Value bases) noexcept nogil:
    """Whether a class may have these bases; an exception is set when not."""
    cdef int64_t i
    cdef Class* base
    if is_immutable_class(cls):
        raise_error1(vm, SHAPE_TYPE_ERROR, "cannot set '__bases__' attribute of immutable type '%s'", class_full_name(vm, cls))
        return False
    if not is_kind(bases, KIND_TUPLE):
        raise_error2(vm, SHAPE_TYPE_ERROR, "can only assign tuple to %s.__bases__, not %s", text_of(vm, cls.name), type_name(vm, bases))
        return False
    if tuple_length(bases) == 0:
        raise_error1(vm, SHAPE_TYPE_ERROR, "can only assign non-empty tuple to %s.__bases__, not ()", text_of(vm, cls.name))
        return False
    for i in range(tuple_length(bases)):
        if not is_kind(tuple_items(bases)[i], KIND_CLASS):
            raise_error2(vm, SHAPE_TYPE_ERROR, "%s.__bases__ must be tuple of classes, not '%s'", text_of(vm, cls.name), type_name(vm, tuple_items(bases)[i]))
            return False
        base = <Class*>tuple_items(bases)[i]
        if is_subclass(base, cls) or inherits_by_bases(base, cls, 0):
            raise_type_error(vm, "a __bases__ item causes an inheritance cycle")
            return False
    base = best_base(vm, bases)
    if base == NULL:
        return False
    if fields_class(base) != cls.made_as or gives_dict(base) != gives_dict(layout_base(cls)) \
            or not covers_slots(layout_base(cls), base) or not covers_slots(base, layout_base(cls)):
        raise_error2(vm, SHAPE_TYPE_ERROR, "__bases__ assignment: '%s' object layout differs from '%s'", text_of(vm, base.name),
                     text_of(vm, layout_base(cls).name))
        return False
    return True

cdef bint inherits_by_bases(Class* cls, Class* base, int depth) noexcept nogil:
    """Whether a class is reached over `__bases__`, which a metaclass's mro() may have left out; deep chains count as reached."""
    cdef int64_t i
    if cls == base or depth > 200:
        return True
    for i in range(tuple_length(cls.bases)):
        if inherits_by_bases(<Class*>tuple_items(cls.bases)[i], base, depth + 1):
            return True
    return False

cdef Value type_set_bases(VM* vm, Value v, Value value) noexcept nogil:
    cdef Class* cls = <Class*>v
    cdef Value args[2]
    cdef Value function
    if cls.head.flags & FLAG_IMMORTAL:
        return class_attribute_set(vm, cls, NAME_BASES, value)
    if value == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot delete '__bases__' attribute of type '%s'", text_of(vm, cls.name))
    if not bases_fit(vm, cls, value):
        return ERROR
    args[0] = v
    args[1] = value
    function = prelude_function(vm, "set_bases")
    return call_function(vm, function, args, 2, CONT_DISCARD, UNBOUND) if function != ERROR else ERROR

cdef int register_inheritance() except -1:
    define_method(SHAPE_TYPE, "mro", type_mro_method, "self, /")
    return 0
