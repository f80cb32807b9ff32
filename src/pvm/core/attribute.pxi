# Attribute access: lookup through instance, class and metaclass.

cdef inline Value* slot_address(Header* head, int64_t slot) noexcept nogil:
    """Where a slot of an instance stands; its shape is not a dictionary's."""
    cdef int64_t inside
    if head.kind == KIND_INSTANCE:
        inside = instance_inline(head)
        if slot < inside:
            return instance_slots(head) + slot
        return (<Instance*>head).overflow + 1 + (slot - inside)
    return attribute_word(head)[0] + 1 + slot

cdef inline void mark_cached(Class* cls) noexcept nogil:
    """Caches rely on this class from now on. Builtin classes never change and are never written."""
    if not cls.head.flags & FLAG_IMMORTAL:
        cls.cached = 1

cdef inline void mark_found(VM* vm, Value found) noexcept nogil:
    """Caches rely on what was found in a class staying no descriptor: its own class is in them too."""
    if is_pointer(found) and class_of(vm, found).flags & CLASS_GUEST:
        class_of(vm, found).cached = 1

cdef Value own_attribute(VM* vm, Value v, Value name) noexcept nogil:
    """An attribute that the object itself holds, or UNBOUND. `name` may be a Slot where has_slots."""
    cdef Header* head = as_header(v)
    cdef Shape* shape
    cdef int64_t slot
    cdef Value* place
    if not is_pointer(v):
        return UNBOUND
    if has_slots(head):
        shape = vm.shapes[head.shape]
        if shape.dictionary:
            if is_slot(name):
                place = kept_slot(head, name)
                return place[0] if place != NULL else UNBOUND
            return dict_get_str(attributes_dict(head), <Str*>name)
        slot = shape_find(shape, name)
        return slot_address(head, slot)[0] if slot >= 0 else UNBOUND
    if head.kind == KIND_MODULE:
        return dict_get_str(<Dict*>(<Module*>head).dict, <Str*>name)
    if head.kind == KIND_FUNCTION and (<Function*>head).attributes != UNBOUND:
        return dict_get_str(<Dict*>(<Function*>head).attributes, <Str*>name)
    if head.kind == KIND_EXCEPTION and (<ExceptionObject*>head).attributes != UNBOUND:
        return dict_get_str(<Dict*>(<ExceptionObject*>head).attributes, <Str*>name)
    if is_wrapper(v) and wrapper_dict(vm, v) != ERROR:
        return dict_get_str(<Dict*>(<Wrapper*>v).attributes, <Str*>name)
    place = attributes_place(head)
    return dict_get_str(<Dict*>place[0], <Str*>name) if place != NULL and place[0] != UNBOUND else UNBOUND

cdef inline bint is_wrapper(Value v) noexcept nogil:
    """A classmethod or staticmethod of the program's, whose attributes are its own, not those of a derived class."""
    cdef int kind = kind_of(v)
    return (kind == KIND_CLASSMETHOD or kind == KIND_STATICMETHOD) and not as_header(v).flags & FLAG_IMMORTAL and not has_slots(as_header(v))

cdef int dict_take(VM* vm, Dict* d, Value name, Value value) noexcept nogil:
    """Put in what was made a moment ago, if it could be made; 0 or -1 with an exception set."""
    return -1 if value == ERROR else dict_set_str(vm, d, name, value)

cdef Value wrapper_dict(VM* vm, Value v) noexcept nogil:
    """The attributes of a classmethod or staticmethod, begun with what tells of its function; ERROR without memory."""
    cdef Wrapper* w = <Wrapper*>v
    cdef Function* function = <Function*>w.value
    cdef Value d
    if w.attributes != UNBOUND:
        return w.attributes
    d = new_dict(vm)
    if d == ERROR:
        return ERROR
    if is_kind(w.value, KIND_FUNCTION):
        if dict_set_str(vm, <Dict*>d, NAME_MODULE, function_get_module(vm, w.value)) < 0 \
                or dict_set_str(vm, <Dict*>d, NAME_NAME, function.name) < 0 or dict_set_str(vm, <Dict*>d, NAME_QUALNAME, function.qualname) < 0 \
                or dict_set_str(vm, <Dict*>d, NAME_DOC, function.doc) < 0 \
                or HOST_MINOR < 14 and dict_take(vm, <Dict*>d, NAME_ANNOTATIONS, function_get_annotations(vm, w.value)) < 0:
            return ERROR
    elif is_kind(w.value, KIND_NATIVE) and is_exact(w.value, SHAPE_BUILTIN_FUNCTION):
        if dict_take(vm, <Dict*>d, NAME_MODULE, native_get_module(vm, w.value)) < 0 or dict_take(vm, <Dict*>d, NAME_NAME, native_get_name(vm, w.value)) < 0 \
                or dict_take(vm, <Dict*>d, NAME_QUALNAME, native_get_qualname(vm, w.value)) < 0 \
                or dict_take(vm, <Dict*>d, NAME_DOC, native_get_doc(vm, w.value)) < 0:
            return ERROR
    w.attributes = d
    return d

cdef int grow_overflow(VM* vm, Header* head, int64_t index) noexcept nogil:
    """Make room for overflow slot `index`; 0 or -1 with MemoryError set."""
    cdef Value* word = overflow_word(head)
    cdef Value* buffer = <Value*>word[0]
    cdef int64_t have = as_int(buffer[0]) if buffer != NULL else 0
    cdef int64_t wanted, i
    if index < have:
        return 0
    wanted = have * 2 if have else 4
    while wanted <= index:
        wanted *= 2
    buffer = <Value*>buffer_resize(vm, buffer, (have + 1) * 8 if buffer != NULL else 0, (wanted + 1) * 8)
    if buffer == NULL:
        return -1
    for i in range(have, wanted):
        buffer[1 + i] = UNBOUND
    buffer[0] = box_int(wanted)
    word[0] = <Value>buffer
    return 0

cdef void widen_instances(VM* vm, Class* cls, int64_t slots) noexcept nogil:
    """Instances made from now on hold more slots inside; they begin a new tree of shapes."""
    cdef Shape* root
    cdef uint32_t wanted = <uint32_t>(slots + (slots >> 1) + 1)
    if cls.inline_slots >= MAX_INLINE_SLOTS or cls.layout != KIND_INSTANCE:
        return
    cls.inline_slots = wanted if wanted < MAX_INLINE_SLOTS else MAX_INLINE_SLOTS
    root = new_shape(vm, NULL, UNBOUND, cls)
    if root != NULL:
        cls.instance_shape = root.id

cdef int set_own_attribute(VM* vm, Value v, Value name, Value value, Site* site) noexcept nogil:
    """Bind an attribute in the object itself, or its Slot `name`; 0 or -1 with an exception set."""
    cdef Header* head = as_header(v)
    cdef Shape* shape
    cdef Shape* following
    cdef Class* cls
    cdef int64_t slot, inside
    if not has_slots(head):
        return set_other_attribute(vm, v, name, value)
    shape = vm.shapes[head.shape]
    cls = <Class*>shape.cls
    if cls.flags & CLASS_NO_DICT and not is_slot(name):
        raise_no_slot(vm, cls, v, name)
        return -1
    if shape.dictionary:
        if is_slot(name):
            return keep_slot(vm, head, name, value)
        if dict_set_str(vm, attributes_dict(head), name, value) < 0:
            return -1
        if site != NULL:
            remember_entry(head, cls, site, name)
        return 0
    slot = shape_find(shape, name)
    inside = instance_inline(head) if head.kind == KIND_INSTANCE else 0
    if slot >= 0:
        slot_address(head, slot)[0] = value
        if site != NULL and slot < inside:
            site.shape = shape.id
            site.kind = CACHE_SLOT
            site.payload = sizeof(Instance) + slot * 8
            cls.cached = 1
        return 0
    slot = shape.count
    if slot >= MAX_SHAPE_SLOTS:
        return set_own_attribute(vm, v, name, value, NULL) if become_dictionary(vm, v) == 0 else -1
    following = shape_with(vm, shape, name)
    if following == NULL:
        return -1
    if slot < inside:
        if site != NULL:
            site.shape = shape.id
            site.kind = CACHE_ADD
            site.payload = sizeof(Instance) + slot * 8
            site.extra = following.id
            cls.cached = 1
    else:
        if grow_overflow(vm, head, slot - inside) < 0:
            return -1
        if head.kind == KIND_INSTANCE and shape.inline_slots == cls.inline_slots:
            widen_instances(vm, cls, slot)
    head.shape = following.id
    slot_address(head, slot)[0] = value
    return 0

cdef void raise_no_slot(VM* vm, Class* cls, Value v, Value name) noexcept nogil:
    if class_lookup(cls, name) != UNBOUND:
        raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object attribute '%s' is read-only", text_of(vm, cls.name), text_of(vm, name))
    else:
        raise_not_settable(vm, v, name)

cdef int set_other_attribute(VM* vm, Value v, Value name, Value value) noexcept nogil:
    """Bind an attribute of a module, function, or exception; others have none of their own."""
    cdef Value* place = NULL
    cdef int kind = kind_of(v)
    if kind == KIND_MODULE:
        return dict_set_str(vm, <Dict*>(<Module*>v).dict, name, value)
    if kind == KIND_FUNCTION and not stands_for_builtin(v):
        place = &(<Function*>v).attributes
    elif kind == KIND_EXCEPTION:
        place = &(<ExceptionObject*>v).attributes
    elif is_wrapper(v) and wrapper_dict(vm, v) != ERROR:
        place = &(<Wrapper*>v).attributes
    elif is_pointer(v):
        place = attributes_place(as_header(v))
    if place == NULL or as_header(v).flags & FLAG_IMMORTAL:
        raise_not_settable(vm, v, name)
        return -1
    if place[0] == UNBOUND:
        place[0] = new_dict(vm)
        if place[0] == ERROR:
            place[0] = UNBOUND
            return -1
    return dict_set_str(vm, <Dict*>place[0], name, value)

cdef Value raise_not_settable(VM* vm, Value v, Value name) noexcept nogil:
    """AttributeError for binding an attribute of what has no place for it, which before 3.13 does not tell the object."""
    if kind_of(v) == KIND_CLASS or kind_of(v) == KIND_MODULE:
        return raise_no_attribute(vm, v, name)
    if HOST_MINOR < 13:
        return raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object has no attribute '%s'", type_name(vm, v), text_of(vm, name))
    raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object has no attribute '%s' and no __dict__ for setting new attributes",
                 type_name(vm, v), text_of(vm, name))
    return note_attribute(vm, v, name)

cdef bint module_is_initializing(VM* vm, Module* module) noexcept nogil:
    """Whether a module's own code is still running: the import statement's list holds it, or its __spec__ says so."""
    cdef Value beginning = dict_get_str(<Dict*>vm.state, <Str*>NAME_IMPORT)
    cdef Value spec = dict_get_str(<Dict*>module.dict, <Str*>NAME_SPEC)
    cdef int64_t i
    if is_kind(beginning, KIND_LIST):
        for i in range((<List*>beginning).length):
            if (<List*>beginning).items[i] == <Value>module:
                return True
    return is_pointer(spec) and own_attribute(vm, spec, NAME_initializing) == TRUE_

cdef bint submodule_is_initializing(VM* vm, Module* owner, Value package, Value name) noexcept nogil:
    """Whether a module's own code is still running that would be this attribute of a package: the import statement's list
    holds it, or the package's __spec__ says so."""
    cdef Value beginning = dict_get_str(<Dict*>vm.state, <Str*>NAME_IMPORT)
    cdef Value module, full, waiting
    cdef Value spec = dict_get_str(<Dict*>owner.dict, <Str*>NAME_SPEC)
    cdef Builder b
    cdef int64_t i
    full = intern_c(vm, "_uninitialized_submodules")
    waiting = own_attribute(vm, spec, full) if is_pointer(spec) and full != ERROR else UNBOUND
    if is_kind(waiting, KIND_LIST):
        for i in range((<List*>waiting).length):
            if is_kind((<List*>waiting).items[i], KIND_STR) and str_equal(<Str*>(<List*>waiting).items[i], <Str*>name):
                return True
    if not is_kind(beginning, KIND_LIST) or (<List*>beginning).length == 0:
        return False
    builder_init(&b, vm)
    builder_str(&b, <Str*>package)
    builder_text(&b, ".")
    builder_str(&b, <Str*>name)
    full = builder_finish(&b)
    for i in range((<List*>beginning).length):
        module = (<List*>beginning).items[i]
        module = dict_get_str(<Dict*>(<Module*>module).dict, <Str*>NAME_NAME) if is_kind(module, KIND_MODULE) else UNBOUND
        if full != ERROR and is_kind(module, KIND_STR) and str_equal(<Str*>module, <Str*>full):
            return True
    return False

cdef Value raise_no_attribute(VM* vm, Value v, Value name) noexcept nogil:
    """AttributeError with the object and the name that it is about."""
    cdef Value exception, origin
    if kind_of(v) == KIND_CLASS:
        raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "type object '%s' has no attribute '%s'", class_full_name(vm, <Class*>v), text_of(vm, name))
    elif kind_of(v) == KIND_MODULE:
        exception = dict_get_str(<Dict*>(<Module*>v).dict, <Str*>NAME_NAME)
        origin = dict_get_str(<Dict*>(<Module*>v).dict, <Str*>NAME_FILE)
        if is_kind(exception, KIND_STR) and module_is_initializing(vm, <Module*>v) and HOST_MINOR >= 13 and is_kind(origin, KIND_STR):
            raise_error3(vm, SHAPE_ATTRIBUTE_ERROR, "partially initialized module '%s' from '%s' has no attribute '%s' (most likely due to a circular import)",
                         text_of(vm, exception), text_of(vm, origin), text_of(vm, name))
        elif is_kind(exception, KIND_STR) and module_is_initializing(vm, <Module*>v):
            raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "partially initialized module '%s' has no attribute '%s' (most likely due to a circular import)",
                         text_of(vm, exception), text_of(vm, name))
        elif is_kind(exception, KIND_STR) and submodule_is_initializing(vm, <Module*>v, exception, name):
            raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "cannot access submodule '%s' of module '%s' (most likely due to a circular import)",
                         text_of(vm, name), text_of(vm, exception))
        elif is_kind(exception, KIND_STR):
            raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "module '%s' has no attribute '%s'", text_of(vm, exception), text_of(vm, name))
        else:
            raise_error1(vm, SHAPE_ATTRIBUTE_ERROR, "module has no attribute '%s'", text_of(vm, name))
    else:
        raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object has no attribute '%s'", type_name(vm, v), text_of(vm, name))
    return note_attribute(vm, v, name)

cdef Value note_attribute(VM* vm, Value v, Value name) noexcept nogil:
    """Tell the AttributeError that is set what it is about."""
    cdef Value exception = vm.exception
    if kind_of(exception) == KIND_EXCEPTION and exception != vm.error_detail:
        exception_set_field(vm, exception, NAME_name, name)
        exception_set_field(vm, exception, NAME_obj, v)
        vm.exception = exception
    return ERROR

cdef bint is_data_descriptor(VM* vm, Value v) noexcept nogil:
    cdef int kind = kind_of(v)
    if kind == KIND_PROPERTY:
        return True
    if kind == KIND_MEMBER:
        return True
    if kind >= 0 and class_of(vm, v).flags & CLASS_GUEST:
        return class_of(vm, v).special[SP_SET] != UNBOUND or class_of(vm, v).special[SP_DELETE] != UNBOUND
    return False

cdef inline bint has_getter(VM* vm, Value v) noexcept nogil:
    """Whether a data descriptor answers for reading too."""
    return kind_of(v) == KIND_PROPERTY or kind_of(v) == KIND_MEMBER or class_of(vm, v).special[SP_GET] != UNBOUND

cdef int bound_shape(Value function) noexcept nogil:
    """The type of what is bound: of builtins a method's, or a wrapper's of a slot."""
    if kind_of(function) != KIND_NATIVE and not stands_for_builtin(function):
        return SHAPE_METHOD
    return SHAPE_METHOD_WRAPPER if is_wrapper_method(function) else SHAPE_BUILTIN_FUNCTION

cdef Value new_method(VM* vm, Value function, Value self) noexcept nogil:
    cdef Method* m = <Method*>allocate(vm, sizeof(Method), KIND_METHOD,
                                       SHAPE_METHOD if is_exact(function, SHAPE_FUNCTION) else bound_shape(function))
    if m == NULL:
        return ERROR
    m.function = function
    m.self = self
    return <Value>m

cdef inline bint is_builtin_function(Value v) noexcept nogil:
    """A guest function of the library's that stands for a builtin of CPython's: to programs it is one."""
    return is_pointer(v) and (<Header*>v).kind == KIND_FUNCTION and (<Header*>v).shape == SHAPE_BUILTIN_FUNCTION

cdef inline bint stands_for_builtin(Value v) noexcept nogil:
    """Such a function, or a method of a class of the library's that stands for one in C: a descriptor whose owner is the class."""
    return is_pointer(v) and (<Header*>v).kind == KIND_FUNCTION and (<Header*>v).shape != SHAPE_FUNCTION

cdef inline bint is_wrapper_method(Value function) noexcept nogil:
    return (<Native*>function).flags & NATIVE_WRAPPER if kind_of(function) == KIND_NATIVE else is_exact(function, SHAPE_WRAPPER_DESCRIPTOR)

cdef inline Value owner_of(Value v) noexcept nogil:
    """The class that a builtin method is of, natively or as a function of the library's; UNBOUND or a module's name for others."""
    return (<Native*>v).owner if kind_of(v) == KIND_NATIVE else (<Function*>v).module if stands_for_builtin(v) else UNBOUND

cdef inline bint is_method_like(Value v) noexcept nogil:
    """A function found in a class that binds to its instances."""
    return is_pointer(v) and ((<Header*>v).kind == KIND_FUNCTION and (<Header*>v).shape != SHAPE_BUILTIN_FUNCTION or
                              ((<Header*>v).kind == KIND_NATIVE and (<Native*>v).flags & NATIVE_METHOD))

cdef inline bint member_fits(VM* vm, Value found, Class* cls) noexcept nogil:
    """Whether a builtin attribute's getter and setter take instances of a class: the guest may have put the
    descriptor into a class of its own."""
    return (<Member*>found).owner == <Value>BUILTIN[SHAPE_OBJECT] or is_subclass(cls, <Class*>(<Member*>found).owner)

cdef Value raise_wrong_member(VM* vm, Value found, Value v) noexcept nogil:
    return raise_error3(vm, SHAPE_TYPE_ERROR, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", text_of(vm, (<Member*>found).name),
                        text_of(vm, (<Class*>(<Member*>found).owner).name), type_name(vm, v))

cdef Value bind_descriptor(VM* vm, Value found, Value v, Class* cls, Value* self_out) noexcept nogil:
    return bind_asked(vm, found, v, cls, self_out, UNBOUND, UNBOUND)

cdef Value bind_asked(VM* vm, Value found, Value v, Class* cls, Value* self_out, Value asked, Value name) noexcept nogil:
    """What attribute access gives for `found`, which stands in a class: for an instance v, or for the class
    itself when v is UNBOUND. With self_out, a method may come back unbound, with its self there.

    May push a frame (PUSHED): the result goes to the destination of the running instruction. With `asked`, an object with
    __getattr__, that hook is called with the name when the frame raises AttributeError.
    """
    cdef int kind = kind_of(found)
    cdef Value args[3]
    cdef Value getter
    if kind == KIND_FUNCTION or kind == KIND_NATIVE:
        if v == UNBOUND or not is_method_like(found):
            return found
        if self_out != NULL:
            self_out[0] = v
            return found
        return new_method(vm, found, v)
    if kind < 0:
        return found
    if kind == KIND_CACHE or HOST_MINOR >= 14 and is_exact(found, SHAPE_PARTIAL):      # the latter are methods from 3.14 on
        if v == UNBOUND:
            return found
        if self_out != NULL:
            self_out[0] = v
            return found
        return new_method(vm, found, v)
    if HOST_MINOR == 13 and v != UNBOUND and is_exact(found, SHAPE_PARTIAL):
        return prelude_call(vm, "partial_in_class", &found, 1)
    if kind == KIND_CLASSMETHOD:
        found = (<Wrapper*>found).value
        if self_out != NULL and is_method_like(found):
            self_out[0] = <Value>cls
            return found
        if HOST_MINOR >= 13 or not is_descriptor(vm, found):
            return new_method(vm, found, <Value>cls)
        if enter_recursion(vm, "") < 0:                                       # class methods of class methods
            return ERROR
        found = bind_asked(vm, found, <Value>cls, cls, self_out, asked, name)
        leave_recursion(vm)
        return found
    if kind == KIND_STATICMETHOD:
        return (<Wrapper*>found).value
    if kind == KIND_PROPERTY and keeps_property(vm, found, SP_GET):
        if v == UNBOUND:
            return found
        getter = (<Property*>found).getter
        if getter == NONE:
            return raise_property_error(vm, found, v, "getter")
        if asked != UNBOUND:
            return call_function(vm, getter, &v, 1, CONT_ATTRIBUTE, new_pair(vm, asked, name))
        return call_function(vm, getter, &v, 1, CONT_STORE, (<Property*>found).name if is_kind((<Property*>found).name, KIND_STR) else UNBOUND)
    if kind == KIND_MEMBER:
        if v == UNBOUND:
            return found
        if UNLIKELY(not member_fits(vm, found, cls)):
            return raise_wrong_member(vm, found, v)
        return member_get(vm, found, v)
    if kind == KIND_SLOT:
        return found if v == UNBOUND else slot_value(vm, found, v)
    if kind == KIND_SUPER or kind >= 0 and class_of(vm, found).flags & CLASS_GUEST:
        getter = class_of(vm, found).special[SP_GET]
        if getter != UNBOUND:
            args[0] = found
            args[1] = v if v != UNBOUND else NONE
            args[2] = <Value>cls
            if asked != UNBOUND:
                return call_function(vm, getter, args, 3, CONT_ATTRIBUTE, new_pair(vm, asked, name))
            return call_function(vm, getter, args, 3, CONT_STORE, name)
    return found

cdef bint is_descriptor(VM* vm, Value v) noexcept nogil:
    """Whether binding v to a class gives something else than a method of it."""
    cdef int kind = kind_of(v)
    return kind == KIND_CLASSMETHOD or kind == KIND_STATICMETHOD or kind == KIND_PROPERTY or kind == KIND_MEMBER \
        or kind >= 0 and class_of(vm, v).special[SP_GET] != UNBOUND and kind != KIND_FUNCTION and kind != KIND_NATIVE and kind != KIND_METHOD

cdef inline bint keeps_property(VM* vm, Value found, int method) noexcept nogil:
    """Whether a property does what properties do: its class has not replaced the method."""
    return (<Header*>found).shape == SHAPE_PROPERTY or class_of(vm, found).special[method] == BUILTIN[SHAPE_PROPERTY].special[method]

cdef Value raise_property_error(VM* vm, Value found, Value v, const char* what) noexcept nogil:
    cdef Property* p = <Property*>found
    cdef Value name = p.name
    cdef Value mro = class_of(vm, v).mro
    cdef Class* owner
    cdef int64_t i
    if name == UNBOUND and is_kind(p.getter, KIND_FUNCTION):
        name = (<Function*>p.getter).name
    for i in range(tuple_length(mro) if is_kind(name, KIND_STR) else 0):
        owner = <Class*>tuple_items(mro)[i]
        if owner.flags & CLASS_IN_MODULE and dict_get_str(<Dict*>owner.dict, <Str*>name) == found:
            return raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "attribute '%s' of '%s' objects is not writable", text_of(vm, name), class_full_name(vm, owner))
    if is_kind(name, KIND_STR):
        snprintf(vm.message, sizeof(vm.message), "property '%s' of '%s' object has no %s", text_of(vm, name), text_of(vm, class_of(vm, v).qualname), what)
        return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, vm.message)
    return raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "property of '%s' object has no %s", text_of(vm, class_of(vm, v).qualname), what)

cdef Value class_attribute(VM* vm, Class* cls, Value name, Site* site, Value* self_out, Value asked) noexcept nogil:
    """An attribute of a class object: through the metaclass, the MRO, the metaclass again; `asked` as for bind_asked."""
    cdef Class* metaclass = class_of(vm, <Value>cls)
    cdef Value meta_found = class_lookup(metaclass, name)
    cdef Value found
    cdef Value* place
    cdef Class* owner = NULL
    if meta_found != UNBOUND and is_data_descriptor(vm, meta_found) and has_getter(vm, meta_found):
        if site != NULL and asked == UNBOUND:
            remember_descriptor(vm, <Value>cls, metaclass, site, meta_found)
        return bind_asked(vm, meta_found, <Value>cls, metaclass, self_out, asked, name)
    place = class_lookup_place(cls, name, &owner)
    if place != NULL:
        found = place[0]
        if site != NULL and not cls.head.flags & FLAG_IMMORTAL:
            remember_class_attribute(vm, cls, site, place, found)
        return bind_asked(vm, found, UNBOUND, cls, self_out, asked, name)
    if meta_found != UNBOUND:
        return bind_asked(vm, meta_found, <Value>cls, metaclass, self_out, asked, name)
    return raise_no_attribute(vm, <Value>cls, name)

cdef void remember_class_attribute(VM* vm, Class* cls, Site* site, Value* place, Value found) noexcept nogil:
    if is_plain_data(vm, found):
        site.kind = CACHE_PLACE
        site.payload = <uint64_t>place
        mark_found(vm, found)
    elif kind_of(found) == KIND_FUNCTION:
        site.kind = CACHE_VALUE
        site.payload = found
    elif kind_of(found) == KIND_STATICMETHOD:
        site.kind = CACHE_VALUE
        site.payload = (<Wrapper*>found).value
    else:
        return
    site.shape = cls.head.shape
    cls.cached = 1
    mark_cached(class_of(vm, <Value>cls))        # which may get a data descriptor of that name

cdef Value call_getattr(VM* vm, Value getter, Value v, Value name) noexcept nogil:
    cdef Value args[2]
    args[0] = v
    args[1] = name
    return call_function(vm, getter, args, 2, CONT_STORE, name)

cdef Value property_asked(Frame* frame, Frame* below) noexcept nogil:
    """The name by which GET_ATTR in the frame below entered a property's getter, or UNBOUND."""
    cdef Site* site
    # What the site has cached may be forgotten by a collection meanwhile; its name is not.
    if below.code == NULL or below.pc - below.code.bytecode < 5 or below.pc[-5] != OP_GET_ATTR or read_u16(below.pc - 3) >= below.code.site_count or \
            not is_instruction(below.code, below.pc - 5 - below.code.bytecode):
        return UNBOUND
    site = below.code.sites + read_u16(below.pc - 3)
    if frame.continuation & 0xFF != CONT_DIRECT and (site.kind != CACHE_PROPERTY or site.payload != <uint64_t>frame.function):
        return UNBOUND           # entered the long way, as where the stack had to grow: other calls come so as well
    return site.name

cdef void name_attribute(VM* vm, Frame* frame, Value name) noexcept nogil:
    """An AttributeError leaves the frame that computes an attribute of this name (or object and name): unless it tells what it is about,
    it is about that."""
    cdef Value exception = vm.exception, v = frame.regs[0]
    if name == UNBOUND or not exception_matches(vm, SHAPE_ATTRIBUTE_ERROR) or exception == vm.error_detail:
        return
    if exception_field(vm, exception, NAME_name) != NONE or exception_field(vm, exception, NAME_obj) != NONE:
        return
    if is_kind(name, KIND_TUPLE):
        v = tuple_items(name)[0]
        name = tuple_items(name)[1]
    if is_kind(v, KIND_CELL):
        v = (<Cell*>v).value
    if v != UNBOUND and special(vm, v, SP_GET) == <Value>frame.function:      # of a descriptor, which was given the object, or the class
        v = frame.regs[1] if frame.regs[1] != NONE else frame.regs[2]
        if is_kind(v, KIND_CELL):
            v = (<Cell*>v).value
    if v != UNBOUND and is_kind(name, KIND_STR):
        note_attribute(vm, v, name)

cdef Value attribute_get(VM* vm, Value v, Value name, Site* site, Value* self_out) noexcept nogil:
    """v.name: the value, ERROR, or PUSHED when guest code computes it for the running instruction's
    destination. `name` is interned. With self_out (UNBOUND on entry), a method may come unbound."""
    cdef Class* cls = class_of(vm, v)
    cdef Value args[2]
    cdef Value result
    if cls.flags & CLASS_GETATTRIBUTE:
        args[0] = v
        args[1] = name
        return call_function(vm, cls.special[SP_GETATTRIBUTE], args, 2,
                             CONT_ATTRIBUTE if cls.special[SP_GETATTR] != UNBOUND else CONT_STORE, new_pair(vm, v, name))
    if kind_of(v) == KIND_CLASS:
        if cls.special[SP_GETATTR] == UNBOUND:
            return class_attribute(vm, <Class*>v, name, site, self_out, UNBOUND)
        result = class_attribute(vm, <Class*>v, name, site, self_out, v)
    elif kind_of(v) == KIND_SUPER:
        return super_getattribute(vm, v, name, self_out)
    elif cls.special[SP_GETATTR] == UNBOUND:
        return attribute_generic(vm, v, name, site, self_out, False)
    else:
        result = attribute_generic(vm, v, name, site, self_out, True)
    if result == ERROR and vm.limit == LIMIT_NONE and exception_matches(vm, SHAPE_ATTRIBUTE_ERROR):
        vm.exception = UNBOUND
        return call_getattr(vm, cls.special[SP_GETATTR], v, name)
    return result

cdef Value attribute_generic(VM* vm, Value v, Value name, Site* site, Value* self_out, bint hooks) noexcept nogil:
    """What object.__getattribute__ does; with hooks, an AttributeError that a getter raises makes __getattr__ be asked, as
    attribute_get does for one that is raised here."""
    cdef Class* cls = class_of(vm, v)
    cdef Class* owner = NULL
    cdef Value* place = class_lookup_place(cls, name, &owner)
    cdef Value found = place[0] if place != NULL else UNBOUND
    cdef Value own = UNBOUND
    cdef Value asked[2]
    cdef Header* head = NULL
    if kind_of(found) == KIND_SLOT:
        own = slot_own(vm, found, v)
        if own != UNBOUND:
            if site != NULL and own != ERROR and has_slots(as_header(v)):
                remember_own(vm, as_header(v), cls, site, found)
            return own
        return call_getattr(vm, cls.special[SP_GETATTR], v, name) if hooks else raise_empty_slot(vm, v, found)
    if found != UNBOUND and is_data_descriptor(vm, found) and has_getter(vm, found):
        if site != NULL and not hooks:
            remember_descriptor(vm, v, cls, site, found)
        return bind_asked(vm, found, v, cls, self_out, v if hooks else UNBOUND, name)
    if is_pointer(v):
        head = as_header(v)
        own = own_attribute(vm, v, name)
        if own != UNBOUND:
            if site != NULL:
                remember_own(vm, head, cls, site, name)
                mark_found(vm, found)
            return own
    if found != UNBOUND:
        if site != NULL and head != NULL and has_open_dict(vm, head):
            if is_method_like(found):
                site.kind = CACHE_OPEN_METHOD
                site.payload = found
                site.shape = head.shape
                mark_cached(cls)
        elif site != NULL and head != NULL and head.kind != KIND_FUNCTION and head.kind != KIND_MODULE:
            if is_method_like(found):
                site.kind = CACHE_METHOD
                site.payload = found
                site.shape = head.shape
                mark_cached(cls)
            elif is_plain_data(vm, found):
                site.kind = CACHE_PLACE
                site.payload = <uint64_t>place
                site.shape = head.shape
                mark_cached(cls)
                mark_found(vm, found)
        return bind_asked(vm, found, v, cls, self_out, v if hooks else UNBOUND, name)
    if head != NULL:
        if head.kind == KIND_MODULE and name != NAME_GETATTR:
            if name == NAME_SPEC or name == NAME_LOADER:
                asked[0] = v
                asked[1] = name
                return prelude_call(vm, "module_origin", asked, 2)
            own = dict_get_str(<Dict*>(<Module*>head).dict, <Str*>NAME_GETATTR)
            if own != UNBOUND:
                return call_function(vm, own, &name, 1, CONT_STORE, new_pair(vm, v, name))
    if hooks:
        return call_getattr(vm, cls.special[SP_GETATTR], v, name)
    return raise_no_attribute(vm, v, name)

cdef Value attribute_set(VM* vm, Value v, Value name, Value value, Site* site) noexcept nogil:
    """v.name = value, or del v.name when value is UNBOUND: NONE, ERROR or PUSHED."""
    cdef Class* cls = class_of(vm, v)
    cdef Value found, setter
    cdef Value args[3]
    if cls.flags & CLASS_SETATTR:
        setter = cls.special[SP_DELATTR if value == UNBOUND else SP_SETATTR]
        if kind_of(setter) != KIND_NATIVE:
            args[0] = v
            args[1] = name
            args[2] = value
            return call_function(vm, setter, args, 2 if value == UNBOUND else 3, CONT_DISCARD, UNBOUND)
    return attribute_set_generic(vm, v, name, value, site)

cdef Value attribute_set_generic(VM* vm, Value v, Value name, Value value, Site* site) noexcept nogil:
    """What object.__setattr__ and __delattr__ do."""
    cdef Class* cls = class_of(vm, v)
    cdef Value found = class_lookup(cls, name)
    cdef Value args[3]
    cdef Value setter
    cdef int kind = kind_of(found)
    if kind == KIND_PROPERTY and keeps_property(vm, found, SP_DELETE if value == UNBOUND else SP_SET):
        setter = (<Property*>found).deleter if value == UNBOUND else (<Property*>found).setter
        if setter == NONE:
            return raise_property_error(vm, found, v, "deleter" if value == UNBOUND else "setter")
        args[0] = v
        args[1] = value
        if site != NULL and value != UNBOUND and is_exact(found, SHAPE_PROPERTY) and is_pointer(v) and kind_of(setter) == KIND_FUNCTION and not cls.head.flags & FLAG_IMMORTAL:
            site.kind = CACHE_SETTER
            site.payload = setter
            site.shape = as_header(v).shape
            mark_cached(cls)
        return call_function(vm, setter, args, 1 if value == UNBOUND else 2, CONT_DISCARD, UNBOUND)
    if kind == KIND_MEMBER:
        if UNLIKELY(not member_fits(vm, found, cls)):
            return raise_wrong_member(vm, found, v)
        if member_is_readonly(found):
            if (<Member*>found).head.shape == SHAPE_MEMBER_DESCRIPTOR:
                return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "readonly attribute")
            if kind_of(v) == KIND_CLASS:
                raise_error1(vm, SHAPE_ATTRIBUTE_ERROR, "attribute '%s' of 'type' objects is not writable", text_of(vm, name))
                return ERROR
            return raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "attribute '%s' of '%s' objects is not writable", text_of(vm, name), text_of(vm, (<Class*>(<Member*>found).owner).name))
        return member_set(vm, found, v, value)
    if kind == KIND_SLOT:
        return descriptor_store(vm, found, v, value, site)
    if is_data_descriptor(vm, found):
        setter = class_of(vm, found).special[SP_DELETE if value == UNBOUND else SP_SET]
        if setter == UNBOUND:
            return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "__delete__" if value == UNBOUND else "__set__")
        args[0] = found
        args[1] = v
        args[2] = value
        return call_function(vm, setter, args, 2 if value == UNBOUND else 3, CONT_DISCARD, UNBOUND)
    if kind_of(v) == KIND_CLASS:
        return class_attribute_set(vm, <Class*>v, name, value)
    if not is_pointer(v) or not accepts_attributes(v):
        if found != UNBOUND:
            return raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object attribute '%s' is read-only", type_name(vm, v), text_of(vm, name))
        return raise_not_settable(vm, v, name)
    if value == UNBOUND:
        return delete_own_attribute(vm, v, name)
    mark_found(vm, found)
    return NONE if set_own_attribute(vm, v, name, value, site) == 0 else ERROR

cdef bint accepts_attributes(Value v) noexcept nogil:
    cdef Header* head = as_header(v)
    return has_slots(head) or head.kind == KIND_MODULE or head.kind == KIND_FUNCTION and head.shape == SHAPE_FUNCTION or head.kind == KIND_EXCEPTION \
        or is_wrapper(v) or attributes_place(head) != NULL

cdef inline bint is_immutable_class(Class* cls) noexcept nogil:
    return cls.head.flags & FLAG_IMMORTAL or cls.flags & CLASS_SEALED

cdef Value class_attribute_set(VM* vm, Class* cls, Value name, Value value) noexcept nogil:
    if is_immutable_class(cls):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "cannot set '%s' attribute of immutable type '%s'", text_of(vm, name), class_full_name(vm, cls))
    return NONE if class_set_attribute(vm, cls, name, value) == 0 else ERROR

cdef Value raise_not_deletable(VM* vm, Value v, Value name) noexcept nogil:
    """AttributeError for deleting what is not there: it tells the object from 3.13 on, where that keeps its attributes in a dict."""
    raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "'%s' object has no attribute '%s'", type_name(vm, v), text_of(vm, name))
    return note_attribute(vm, v, name) if HOST_MINOR >= 13 and not has_slots(as_header(v)) else ERROR

cdef Value delete_own_attribute(VM* vm, Value v, Value name) noexcept nogil:
    cdef Header* head = as_header(v)
    cdef Value d = UNBOUND
    if has_slots(head):
        if own_attribute(vm, v, name) == UNBOUND:
            if is_slot(name):
                return raise_error1(vm, SHAPE_ATTRIBUTE_ERROR, "%s", text_of(vm, (<Slot*>name).name))
            if class_of(vm, v).flags & CLASS_NO_DICT:
                raise_no_slot(vm, class_of(vm, v), v, name)
                return ERROR
            return raise_not_deletable(vm, v, name)
        if become_dictionary(vm, v) < 0:
            return ERROR
        if is_slot(name):
            kept_slot(head, name)[0] = UNBOUND
            return NONE
        d = <Value>attributes_dict(head)
    elif head.kind == KIND_MODULE:
        d = (<Module*>head).dict
    elif head.kind == KIND_FUNCTION:
        d = (<Function*>head).attributes
    elif head.kind == KIND_EXCEPTION:
        d = (<ExceptionObject*>head).attributes
    elif is_wrapper(v):
        d = (<Wrapper*>v).attributes
    elif attributes_place(head) != NULL:
        d = attributes_place(head)[0]
    if d == UNBOUND or dict_delete(vm, <Dict*>d, name) <= 0:
        return raise_not_deletable(vm, v, name)
    return NONE

cdef inline bint is_known_absent(VM* vm, uint32_t shape, Value name) noexcept nogil:
    cdef Site* entry = lookup_entry(vm, shape, name ^ ABSENT_LOOKUP)
    return entry != NULL and entry.shape == shape and entry.name == name ^ ABSENT_LOOKUP

cdef void remember_absent(VM* vm, Class* cls, Value v, Value name) noexcept nogil:
    """Keep in the table of lookups that objects of v's shape have no such attribute: one that got it would have another shape,
    a class that got it flushes the name."""
    cdef Site* entry
    if not is_pointer(v) or vm.lookups == NULL or (not has_slots(as_header(v)) or vm.shapes[as_header(v).shape].dictionary) and accepts_attributes(v):
        return
    entry = lookup_entry(vm, as_header(v).shape, name ^ ABSENT_LOOKUP)
    entry.shape = as_header(v).shape
    entry.name = name ^ ABSENT_LOOKUP
    entry.kind = CACHE_EMPTY
    mark_cached(cls)

cdef Value attribute_peek(VM* vm, Value v, Value name) noexcept nogil:
    """v.name, where no guest code decides, without an exception when there is none: the value, UNBOUND for none, or
    ERROR; NEED_GUEST where attribute_get has to be asked. `name` is interned."""
    cdef Class* cls = class_of(vm, v)
    cdef Site* entry
    cdef Site site
    cdef Value found, own
    if cls.flags & CLASS_GETATTRIBUTE or cls.special[SP_GETATTR] != UNBOUND or kind_of(v) == KIND_SUPER:
        return NEED_GUEST
    if kind_of(v) == KIND_CLASS:
        return class_attribute_peek(vm, <Class*>v, name)
    if is_pointer(v):
        entry = lookup_entry(vm, as_header(v).shape, name)
        if entry != NULL and entry.shape == as_header(v).shape and entry.name == name and CACHE_SLOT <= entry.kind <= CACHE_VALUE:
            site = entry[0]
            return attribute_cached(vm, v, &site, NULL)
        if is_known_absent(vm, as_header(v).shape, name):
            return UNBOUND
    found = class_lookup(cls, name)
    if found != UNBOUND and is_data_descriptor(vm, found) and has_getter(vm, found):
        return NEED_GUEST
    own = own_attribute(vm, v, name) if kind_of(found) != KIND_SLOT else slot_own(vm, found, v)
    if own != UNBOUND:
        return own
    if found == UNBOUND:
        if kind_of(v) == KIND_MODULE:
            return NEED_GUEST
        remember_absent(vm, cls, v, name)
        return UNBOUND
    if is_method_like(found):
        return new_method(vm, found, v)
    return found if is_plain_data(vm, found) else NEED_GUEST

cdef Value class_attribute_peek(VM* vm, Class* cls, Value name) noexcept nogil:
    """attribute_peek of a class."""
    cdef Value meta_found = class_lookup(class_of(vm, <Value>cls), name)
    cdef Value found
    if meta_found != UNBOUND:
        return NEED_GUEST
    found = class_lookup(cls, name)
    return found if found == UNBOUND or is_plain_data(vm, found) or kind_of(found) == KIND_FUNCTION else NEED_GUEST

cdef Value get_attribute_nested(VM* vm, Value v, Value name) noexcept nogil:
    """getattr(v, name) in a nested run, for natives that format."""
    cdef Value args[2]
    cdef Value function = prelude_function(vm, "getattr_plain")
    args[0] = v
    args[1] = name
    return call_nested(vm, function, args, 2) if function != ERROR else ERROR
