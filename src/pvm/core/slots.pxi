# `__slots__`: each name is a member descriptor in its class, a Slot. The object keeps its value as it keeps attributes, under the
# Slot itself instead of a name, so that it never meets what stands in `__dict__`.

cdef Value DICT_VIEW_DOC = UNBOUND      # of what stands as `__dict__` in a class whose instances are the first to have one
cdef Value WEAKREF_VIEW_DOC = UNBOUND   # the same for `__weakref__`

cdef bint gives_dict(Class* cls) noexcept nogil:
    """Whether instances of a class have attributes beside their slots."""
    if cls.flags & CLASS_GUEST:
        return not cls.flags & CLASS_NO_DICT
    return cls == BUILTIN[SHAPE_PARTIAL] or cls.layout == KIND_CACHE or cls.layout == KIND_EXCEPTION or cls.layout == KIND_MODULE or cls.layout == KIND_FUNCTION or cls.layout == KIND_CLASS \
        or cls.layout == KIND_CLASSMETHOD or cls.layout == KIND_STATICMETHOD

cdef Value new_slot(VM* vm, Class* cls, Value name) noexcept nogil:
    cdef Slot* slot = <Slot*>allocate(vm, sizeof(Slot), KIND_SLOT, SHAPE_MEMBER_DESCRIPTOR)
    if slot == NULL:
        return ERROR
    slot.name = name
    slot.owner = <Value>cls
    if cls.slots == UNBOUND:
        cls.slots = new_list(vm, 4)
    if cls.slots == ERROR:
        cls.slots = UNBOUND
        return ERROR
    return <Value>slot if list_append(vm, <List*>cls.slots, <Value>slot) == 0 else ERROR

cdef Value mangled(VM* vm, Value class_name, Value name) noexcept nogil:
    """A private name as the body of a class of that name knows it, interned."""
    cdef Str* s = <Str*>name
    cdef Str* c = <Str*>class_name
    cdef int64_t lead = 0
    cdef Builder b
    if s.length < 3 or str_at(s, 0) != c'_' or str_at(s, 1) != c'_' or str_at(s, s.length - 1) == c'_' and str_at(s, s.length - 2) == c'_':
        return intern(vm, name)
    while lead < c.length and str_at(c, lead) == c'_':
        lead += 1
    if lead == c.length:
        return intern(vm, name)
    builder_init(&b, vm)
    builder_text(&b, "_")
    for lead in range(lead, c.length):
        builder_put(&b, str_at(c, lead))
    builder_str(&b, s)
    name = builder_finish(&b)
    return intern(vm, name) if name != ERROR else ERROR

cdef Value slot_names(VM* vm, Value slots) noexcept nogil:
    """The names of a `__slots__` as a sequence; NEED_GUEST when only guest code can tell."""
    if is_kind(slots, KIND_STR):
        return new_tuple_from(vm, &slots, 1)
    return slots if is_sequence(slots) else iterate_to_list(vm, slots)

cdef int class_take_slots(VM* vm, Class* cls) noexcept nogil:
    """Make the members of a class with `__slots__`; 0 or -1 with an exception set."""
    cdef Value slots = dict_get_str(<Dict*>cls.dict, <Str*>NAME_SLOTS)
    cdef Value names
    cdef int64_t i
    cdef bint open_base = False
    for i in range(tuple_length(cls.bases)):
        open_base = open_base or gives_dict(<Class*>tuple_items(cls.bases)[i])
    if slots == UNBOUND:
        return 0
    names = slot_names(vm, slots)
    if names == ERROR:
        return -1
    cls.flags |= 0 if open_base else CLASS_NO_DICT
    if names == NEED_GUEST:
        return 0
    if sequence_length(names) and (cls.layout == KIND_BIGINT or cls.layout == KIND_TUPLE or cls.layout == KIND_BYTES or cls.layout == KIND_CLASS):
        raise_error1(vm, SHAPE_TYPE_ERROR, "nonempty __slots__ not supported for subtype of '%s'", text_of(vm, (<Class*>tuple_items(cls.bases)[0]).name))
        return -1
    for i in range(sequence_length(names)):
        if class_take_slot(vm, cls, sequence_items(names)[i], open_base) < 0:
            return -1
    return 0

cdef int class_take_slot(VM* vm, Class* cls, Value name, bint open_base) noexcept nogil:
    cdef Value slot, there
    if not is_kind(name, KIND_STR):
        raise_error1(vm, SHAPE_TYPE_ERROR, "__slots__ items must be strings, not '%s'", type_name(vm, name))
        return -1
    if not str_is_identifier(<Str*>name):
        raise_type_error(vm, "__slots__ must be identifiers")
        return -1
    if str_equal_c(name, "__dict__"):
        if open_base or not cls.flags & CLASS_NO_DICT:
            raise_type_error(vm, "__dict__ slot disallowed: we already got one")
            return -1
        cls.flags &= ~<uint32_t>CLASS_NO_DICT
        return 0
    if str_equal_c(name, "__weakref__"):
        if class_lookup(cls, NAME_WEAKREF) != UNBOUND:
            raise_type_error(vm, "__weakref__ slot disallowed: we already got one" if HOST_MINOR >= 12 else
                             "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0")
            return -1
        return class_add_view(vm, cls, NAME_WEAKREF, object_get_weakref, NULL, WEAKREF_VIEW_DOC)
    name = mangled(vm, cls.name, name)
    if name == ERROR:
        return -1
    there = dict_get_str(<Dict*>cls.dict, <Str*>name)
    if there != UNBOUND:
        if str_equal_c(name, "__classcell__") or kind_of(there) == KIND_SLOT and (<Slot*>there).owner == <Value>cls:
            return 0
        raise_error1(vm, SHAPE_VALUE_ERROR, "'%s' in __slots__ conflicts with class variable", text_of(vm, name))
        return -1
    slot = new_slot(vm, cls, name)
    return dict_set_str(vm, <Dict*>cls.dict, name, slot) if slot != ERROR else -1

cdef int class_add_view(VM* vm, Class* cls, Value name, MemberGetter getter, MemberSetter setter, Value doc) noexcept nogil:
    cdef Member* member = <Member*>allocate(vm, sizeof(Member), KIND_MEMBER, SHAPE_GETSET_DESCRIPTOR)
    if member == NULL:
        return -1
    member.name = name
    member.owner = <Value>cls
    member.doc = doc
    member.getter = getter
    member.setter = setter
    return dict_set_str(vm, <Dict*>cls.dict, name, <Value>member)

cdef int class_add_views(VM* vm, Class* cls) noexcept nogil:
    """`__dict__` and `__weakref__` in the class whose instances are the first to have them: descriptors of its own, by
    which `inspect` tells them from attributes that a program named so."""
    cdef bint slotted = dict_get_str(<Dict*>cls.dict, <Str*>NAME_SLOTS) != UNBOUND
    if gives_dict(cls) and class_lookup(cls, NAME_DICT) == UNBOUND \
            and class_add_view(vm, cls, NAME_DICT, object_get_dict, object_set_dict, DICT_VIEW_DOC) < 0:
        return -1
    if not slotted and class_lookup(cls, NAME_WEAKREF) == UNBOUND and cls.layout != KIND_BIGINT and cls.layout != KIND_TUPLE and cls.layout != KIND_BYTES:
        return class_add_view(vm, cls, NAME_WEAKREF, object_get_weakref, NULL, WEAKREF_VIEW_DOC)
    return 0

cdef bint covers_slots(Class* cls, Class* other) noexcept nogil:
    """Whether each slot of one class is a slot of the other too."""
    cdef int64_t i, position
    cdef Value key, value
    for i in range(tuple_length(cls.mro)):
        position = 0
        while dict_next(<Dict*>(<Class*>tuple_items(cls.mro)[i]).dict, &position, &key, &value):
            if kind_of(value) == KIND_SLOT and kind_of(class_lookup(other, key)) != KIND_SLOT:
                return False
    return True

cdef bint same_layout(Class* a, Class* b) noexcept nogil:
    """Whether instances of either class could be instances of the other."""
    return a.layout == b.layout and fields_class(a) == fields_class(b) and gives_dict(a) == gives_dict(b) \
        and (class_lookup(a, NAME_WEAKREF) == UNBOUND) == (class_lookup(b, NAME_WEAKREF) == UNBOUND) and covers_slots(a, b) and covers_slots(b, a)

cdef void move_kept_slots(VM* vm, Value v, Class* cls) noexcept nogil:
    """An object in dictionary mode becomes one of a class of the same layout: its values go by the Slots of that one."""
    cdef Value word = <Value>overflow_word(as_header(v))[0]
    cdef Value slot
    cdef int64_t i
    if is_kind(word, KIND_TUPLE):
        for i in range(1, tuple_length(word), 2):
            if not is_subclass(cls, <Class*>(<Slot*>tuple_items(word)[i]).owner):
                slot = class_lookup(cls, (<Slot*>tuple_items(word)[i]).name)
                if kind_of(slot) == KIND_SLOT:
                    tuple_items(word)[i] = slot

# Member and getset descriptors as objects

cdef Value descriptor_name(Value v) noexcept nogil:
    return (<Slot*>v).name if kind_of(v) == KIND_SLOT else (<Member*>v).name

cdef Value descriptor_owner(Value v) noexcept nogil:
    return (<Slot*>v).owner if kind_of(v) == KIND_SLOT else (<Member*>v).owner

cdef bint descriptor_fits(VM* vm, Value v, Value instance) noexcept nogil:
    """Whether a descriptor is one for the instance; TypeError is set when not."""
    if is_subclass(class_of(vm, instance), <Class*>descriptor_owner(v)):
        return True
    raise_error3(vm, SHAPE_TYPE_ERROR, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", text_of(vm, descriptor_name(v)),
                 text_of(vm, (<Class*>descriptor_owner(v)).name), type_name(vm, instance))
    return False

cdef inline Value slot_key(Value slot, Value instance) noexcept nogil:
    """Under what an instance keeps a slot's value: a module has no place but its dict."""
    return slot if has_slots(as_header(instance)) else (<Slot*>slot).name

cdef Value slot_own(VM* vm, Value slot, Value instance) noexcept nogil:
    """What an instance keeps in a slot, UNBOUND for nothing; ERROR when the slot is not one of its class."""
    return own_attribute(vm, instance, slot_key(slot, instance)) if descriptor_fits(vm, slot, instance) else ERROR

cdef Value slot_value(VM* vm, Value slot, Value instance) noexcept nogil:
    """What an instance keeps in a slot; AttributeError for nothing."""
    cdef Value found = slot_own(vm, slot, instance)
    return found if found != UNBOUND else raise_empty_slot(vm, instance, slot)

cdef Value raise_empty_slot(VM* vm, Value instance, Value slot) noexcept nogil:
    """AttributeError, which from 3.13 on tells the class in full."""
    if HOST_MINOR < 13:
        return raise_no_attribute(vm, instance, (<Slot*>slot).name)
    raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object has no attribute '%s'", full_type_name(vm, class_of(vm, instance)),
                 text_of(vm, (<Slot*>slot).name))
    return note_attribute(vm, instance, (<Slot*>slot).name)

cdef Value descriptor_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[1] == NONE:
        if args[2] == UNBOUND or args[2] == NONE:
            return raise_type_error(vm, "__get__(None, None) is invalid")
        return args[0]
    if kind_of(args[0]) == KIND_MEMBER:
        return member_get(vm, args[0], args[1]) if descriptor_fits(vm, args[0], args[1]) else ERROR
    return slot_value(vm, args[0], args[1])

cdef Value descriptor_store(VM* vm, Value descriptor, Value instance, Value value, Site* site) noexcept nogil:
    """Bind what a member descriptor stands for, or delete it when value is UNBOUND; a site remembers where a slot is."""
    cdef Value name = descriptor_name(descriptor)
    if not descriptor_fits(vm, descriptor, instance):
        return ERROR
    if kind_of(descriptor) == KIND_SLOT:
        name = slot_key(descriptor, instance)
        if value == UNBOUND:
            return delete_own_attribute(vm, instance, name)
        return NONE if set_own_attribute(vm, instance, name, value, site) == 0 else ERROR
    if member_is_readonly(descriptor):
        return raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "attribute '%s' of '%s' objects is not writable", text_of(vm, name),
                            text_of(vm, (<Class*>(<Member*>descriptor).owner).name))
    return member_set(vm, descriptor, instance, value)

cdef Value descriptor_set(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t depth = vm.fp - vm.frames
    return as_none(vm, depth, descriptor_store(vm, args[0], args[1], args[2], NULL))

cdef Value descriptor_delete(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t depth = vm.fp - vm.frames
    return as_none(vm, depth, descriptor_store(vm, args[0], args[1], UNBOUND, NULL))

cdef Value descriptor_get_name(VM* vm, Value v) noexcept nogil:
    return descriptor_name(v)

cdef Value descriptor_get_owner(VM* vm, Value v) noexcept nogil:
    return descriptor_owner(v)

cdef Value descriptor_get_qualname(VM* vm, Value v) noexcept nogil:
    cdef Builder b
    builder_init(&b, vm)
    builder_str(&b, <Str*>(<Class*>descriptor_owner(v)).qualname)
    builder_text(&b, ".")
    builder_str(&b, <Str*>descriptor_name(v))
    return builder_finish(&b)

cdef Value descriptor_get_doc(VM* vm, Value v) noexcept nogil:
    cdef Member* member = <Member*>v
    if kind_of(v) != KIND_MEMBER:
        return NONE
    if not member.head.flags & FLAG_IMMORTAL:
        return member.doc
    return host_documentation(vm, (<Class*>member.owner).module, member.owner, member.name, False)

cdef Value descriptor_set_doc(VM* vm, Value v, Value value) noexcept nogil:
    if kind_of(v) != KIND_MEMBER or as_header(v).flags & FLAG_IMMORTAL:
        return raise_error1(vm, SHAPE_ATTRIBUTE_ERROR, "attribute '__doc__' of '%s' objects is not writable", type_name(vm, v))
    (<Member*>v).doc = value if value != UNBOUND else NONE
    return NONE

cdef void repr_descriptor(VM* vm, Value v, Builder* b) noexcept nogil:
    builder_text(b, "<member '" if as_header(v).shape == SHAPE_MEMBER_DESCRIPTOR else "<attribute '")
    builder_str(b, <Str*>descriptor_name(v))
    builder_text(b, "' of '")
    builder_str(b, <Str*>(<Class*>descriptor_owner(v)).name)
    builder_text(b, "' objects>")

cdef Value object_get_weakref(VM* vm, Value v) noexcept nogil:
    return prelude_call(vm, "weak_reference_of", &v, 1)

cdef int register_slots() except -1:
    global DICT_VIEW_DOC, WEAKREF_VIEW_DOC
    DICT_VIEW_DOC = immortal_str("dictionary for instance variables")
    WEAKREF_VIEW_DOC = immortal_str("list of weak references to the object")
    for shape in (SHAPE_TYPE, SHAPE_FUNCTION, SHAPE_MODULE, SHAPE_BASE_EXCEPTION, SHAPE_CLASSMETHOD, SHAPE_STATICMETHOD, SHAPE_PARTIAL, SHAPE_CACHE):
        define_member(shape, "__dict__", object_get_dict, object_set_dict)
    for shape in (SHAPE_MEMBER_DESCRIPTOR, SHAPE_GETSET_DESCRIPTOR):
        define_method(shape, "__get__", descriptor_get, "self, instance, owner=, /")
        define_method(shape, "__set__", descriptor_set, "self, instance, value, /")
        define_method(shape, "__delete__", descriptor_delete, "self, instance, /")
        define_member(shape, "__name__", descriptor_get_name, NULL)
        define_member(shape, "__qualname__", descriptor_get_qualname, NULL)
        define_member(shape, "__objclass__", descriptor_get_owner, NULL)
        define_member(shape, "__doc__", descriptor_get_doc, descriptor_set_doc)
    return 0
