# Classes and shapes: who an object's class is, how classes are built, and how shapes grow.

cdef enum:                   # Class.flags
    CLASS_GUEST = 1          # made by the guest
    CLASS_GETATTRIBUTE = 2   # __getattribute__ is not object's
    CLASS_SETATTR = 4        # __setattr__ or __delattr__ is not object's
    CLASS_NO_DICT = 8        # __slots__ without __dict__: no further attributes
    CLASS_FINAL = 16         # cannot be a base
    CLASS_NEW = 32           # __new__ is the guest's own
    CLASS_EXCEPTION = 64
    CLASS_EQ = 128           # __eq__ or __hash__ is the guest's own
    CLASS_ABSTRACT = 256     # has abstract methods
    CLASS_ITERATOR = 512
    CLASS_SEQUENCE = 1024    # sequence patterns match instances; inherited
    CLASS_MAPPING = 2048     # mapping patterns do; inherited
    CLASS_DEL = 4096         # has __del__
    CLASS_SEALED = 8192      # stands for one of a module in C: nobody changes it
    CLASS_IN_MODULE = 16384  # messages name its module, as those of classes in C do
    CLASS_OPAQUE = 32768     # its instances are more than their attributes, so that they are not copied by these
    CLASS_NAMELESS = 65536   # what is wrong with the arguments that make an instance is told of a "function"

    MAX_INLINE_SLOTS = 28
    MAX_SHAPE_SLOTS = 200    # more attributes make an instance keep a dict

cdef inline Class* class_of(VM* vm, Value v) noexcept nogil:
    cdef Header* head
    if is_pointer(v):
        head = <Header*>v
        if head.shape < FIRST_GUEST_SHAPE:
            return BUILTIN[head.shape]
        return <Class*>vm.shapes[head.shape].cls
    return class_of_immediate(v)

cdef Class* class_of_immediate(Value v) noexcept nogil:
    if is_int(v):
        return BUILTIN[SHAPE_INT]
    if is_float(v):
        return BUILTIN[SHAPE_FLOAT]
    if is_bool(v):
        return BUILTIN[SHAPE_BOOL]
    if v == NONE:
        return BUILTIN[SHAPE_NONE_TYPE]
    if v == ELLIPSIS:
        return BUILTIN[SHAPE_ELLIPSIS_TYPE]
    if v == NOT_IMPLEMENTED:
        return BUILTIN[SHAPE_NOT_IMPLEMENTED_TYPE]
    return BUILTIN[SHAPE_OBJECT]

cdef bint is_subclass(Class* cls, Class* base) noexcept nogil:
    """Whether `base` is in the MRO of `cls`."""
    cdef int64_t i, n
    cdef Value* items
    if cls == base:
        return True
    n = tuple_length(cls.mro)
    items = tuple_items(cls.mro)
    for i in range(1, n):
        if items[i] == <Value>base:
            return True
    return False

cdef inline bint is_instance_of(VM* vm, Value v, int shape) noexcept nogil:
    """Whether v is an instance of a builtin class, subclasses included."""
    return is_subclass(class_of(vm, v), BUILTIN[shape])

cdef inline bint is_exact(Value v, uint32_t shape) noexcept nogil:
    """Whether v is a heap object of exactly this builtin class."""
    return is_pointer(v) and (<Header*>v).shape == shape

cdef int64_t instance_bytes(Class* cls) noexcept nogil:
    """Size of an instance without trailing data."""
    cdef int64_t size = LAYOUTS[cls.layout].size
    if cls.layout == KIND_INSTANCE:
        return size + cls.inline_slots * 8
    return size + 8 if cls.flags & CLASS_GUEST else size

cdef void init_extra_attributes(Header* head, Class* cls) noexcept nogil:
    """Give an instance of a guest class over a builtin layout its (empty) slots."""
    if cls.flags & CLASS_GUEST:
        head.flags |= FLAG_ATTRIBUTES
        attribute_word(head)[0] = NULL

cdef Value new_instance(VM* vm, Class* cls) noexcept nogil:
    """A plain instance without attributes."""
    cdef int64_t size = sizeof(Instance) + cls.inline_slots * 8
    cdef Instance* instance = <Instance*>allocate(vm, size, KIND_INSTANCE, cls.instance_shape)
    cdef Value* slots
    cdef int64_t i, n
    if UNLIKELY(instance == NULL):
        return ERROR
    if UNLIKELY(cls.flags & CLASS_DEL):
        expect_last_words(vm, size)
    instance.overflow = NULL
    slots = instance_slots(&instance.head)
    n = instance_inline(&instance.head)
    for i in range(n):
        slots[i] = UNBOUND
    return <Value>instance

# Shapes

cdef Shape* new_shape(VM* vm, Shape* parent, Value name, Class* cls) noexcept nogil:
    cdef Shape* shape
    cdef Shape** table
    if vm.shape_count == vm.shape_capacity:
        table = <Shape**>buffer_resize(vm, vm.shapes, vm.shape_capacity * 8, vm.shape_capacity * 16)
        if table == NULL:
            return NULL
        vm.shapes = table
        vm.shape_capacity *= 2
    shape = <Shape*>buffer_new(vm, sizeof(Shape))
    if shape == NULL:
        return NULL
    memset(shape, 0, sizeof(Shape))
    shape.id = vm.shape_count
    vm.shapes[vm.shape_count] = shape
    vm.shape_count += 1
    shape.cls = <Value>cls
    shape.parent = parent
    shape.name = name
    if parent != NULL:
        shape.count = parent.count + 1
        shape.inline_slots = parent.inline_slots
    else:
        shape.inline_slots = cls.inline_slots
    return shape

cdef int64_t shape_find(Shape* shape, Value name) noexcept nogil:
    """Slot of an interned name, or -1."""
    while shape.parent != NULL:
        if shape.name == name:
            return shape.count - 1
        shape = shape.parent
    return -1

cdef Shape* shape_with(VM* vm, Shape* shape, Value name) noexcept nogil:
    """The shape after adding an attribute; NULL with MemoryError set."""
    cdef uint32_t i
    cdef Shape* child
    cdef Shape** children
    for i in range(shape.child_count):
        if shape.children[i].name == name:
            return shape.children[i]
    child = new_shape(vm, shape, name, <Class*>shape.cls)
    if child == NULL:
        return NULL
    if shape.child_count == shape.child_capacity:
        i = shape.child_capacity * 2 if shape.child_capacity else 2
        children = <Shape**>buffer_resize(vm, shape.children, shape.child_capacity * 8, i * 8)
        if children == NULL:
            return NULL
        shape.children = children
        shape.child_capacity = i
    shape.children[shape.child_count] = child
    shape.child_count += 1
    return child

cdef void free_shapes(VM* vm) noexcept nogil:
    cdef uint32_t i
    for i in range(FIRST_GUEST_SHAPE, vm.shape_count):
        buffer_free(vm, vm.shapes[i].children, vm.shapes[i].child_capacity * 8)
        buffer_free(vm, vm.shapes[i], sizeof(Shape))
    buffer_free(vm, vm.shapes, vm.shape_capacity * 8)

# Building classes

cdef Value class_lookup(Class* cls, Value name) noexcept nogil:
    """A class attribute along the MRO, as it stands in the class's dict, or UNBOUND."""
    cdef int64_t i, n = tuple_length(cls.mro)
    cdef Value* items = tuple_items(cls.mro)
    cdef Value found
    for i in range(n):
        found = dict_get_str(<Dict*>(<Class*>items[i]).dict, <Str*>name)
        if found != UNBOUND:
            return found
    return UNBOUND

cdef Value* class_lookup_place(Class* cls, Value name, Class** owner) noexcept nogil:
    """Where the value of a class attribute stands, for caches; NULL when absent."""
    cdef int64_t i, n = tuple_length(cls.mro)
    cdef Value* items = tuple_items(cls.mro)
    cdef int64_t entry
    cdef Dict* d
    for i in range(n):
        d = <Dict*>(<Class*>items[i]).dict
        entry = dict_find_entry_str(d, <Str*>name)
        if entry >= 0:
            owner[0] = <Class*>items[i]
            return &d.entries[entry].value
    return NULL

cdef Value special_method(VM* vm, Value found, int number) noexcept nogil:
    """What calls a special method with its object as the first argument: `found` itself, or, where the class
    has something else than a function, what binds that to the object first. `number`: SP_*, or -1."""
    cdef int kind = kind_of(found)
    if kind == KIND_FUNCTION or kind == KIND_NATIVE or found == UNBOUND or found == NONE or vm == NULL:
        return found
    return bound_special(vm, found, number)

cdef inline bint is_told_special(Class* cls, int number) noexcept nogil:
    """Whether a class has a special method that is guest code."""
    return cls.special[number] != UNBOUND and kind_of(cls.special[number]) != KIND_NATIVE

cdef inline const char* special_binder(int number) noexcept nogil:
    """The prelude's function that binds a special method and calls it: where CPython goes on without one that
    cannot be bound, it does so as well."""
    if SP_EQ <= number <= SP_GE:
        return "compare_special"
    if number == SP_HASH:
        return "hash_special"
    if number == SP_ITER:
        return "iter_special"
    if number == SP_REPR:
        return "repr_special"
    if HOST_MINOR >= 14:
        if SP_ADD <= number <= SP_RMATMUL or number == SP_DIVMOD or number == SP_RDIVMOD:
            return "binary_special"
        if number == SP_BOOL:
            return "bool_special"
        if number == SP_CONTAINS:
            return "contains_special"
        if number == SP_ROUND:
            return "round_special"
    return "aiter_special" if number == SP_AITER else "anext_special" if number == SP_ANEXT else "await_special" if number == SP_AWAIT else "call_special"

cdef Value bound_special(VM* vm, Value found, int number) noexcept nogil:
    cdef Value binder = prelude_function(vm, special_binder(number))
    if binder == ERROR:
        return found
    binder = new_method(vm, binder, found)
    return binder if binder != ERROR else found

cdef Class* first_builtin(Class* cls) noexcept nogil:
    """The builtin class that a class does as, where the guest has not said otherwise."""
    cdef int64_t i
    for i in range(tuple_length(cls.mro)):
        if as_header(tuple_items(cls.mro)[i]).flags & FLAG_IMMORTAL:
            return <Class*>tuple_items(cls.mro)[i]
    return BUILTIN[SHAPE_OBJECT]

cdef bint is_own_special(Class* cls, Value name, Value found) noexcept nogil:
    """Whether `found`, a class's special method of that name, is the guest's own choice."""
    if kind_of(found) != KIND_NATIVE:
        return found != UNBOUND
    return cls.flags & CLASS_GUEST and found != class_lookup(first_builtin(cls), name)

cdef Class* specials_told(Class* cls, uint8_t* told) noexcept nogil:
    """Mark the special methods that the guest's classes on the MRO have a say in. The builtin class that says the rest, or
    NULL where several do."""
    cdef int64_t i, j, position, n = tuple_length(cls.mro)
    cdef Value* items = tuple_items(cls.mro)
    cdef Class* other
    cdef Value key, value, index
    for i in range(n):
        other = <Class*>items[i]
        if other.head.flags & FLAG_IMMORTAL:
            for j in range(i, n):
                if tuple_length(other.mro) != n - i or tuple_items(other.mro)[j - i] != items[j]:
                    return NULL
            return other
        position = 0
        while dict_next(<Dict*>other.dict, &position, &key, &value):
            index = dict_get_str(SPECIAL_INDEX, <Str*>key) if is_kind(key, KIND_STR) else UNBOUND
            if index != UNBOUND:
                told[as_int(index)] = True
    return NULL

cdef void class_fill_specials(VM* vm, Class* cls, bint has_instances) noexcept nogil:
    """Set the table of special methods and the flags that follow from it. Without a machine: a builtin class.

    A native that the guest took from elsewhere (`__setattr__ = dict.__setitem__`) is called as a function of the guest's
    is: natives stand in the table for what the machine does by itself.
    """
    cdef int i
    cdef Class* base = BUILTIN[SHAPE_OBJECT]
    cdef Class* behind = NULL
    cdef uint8_t told[SPECIAL_COUNT]
    cdef Value found
    if vm != NULL:
        memset(told, 0, sizeof(told))
        behind = specials_told(cls, told)
    for i in range(SP_COUNT):
        if behind != NULL and not told[i]:
            found = behind.special[i]
            if kind_of(found) == KIND_NATIVE or found == UNBOUND or found == NONE:
                cls.special[i] = found
                continue
        found = class_lookup(cls, SPECIAL_NAME[i])
        if i == SP_NEW:
            if is_kind(found, KIND_CLASSMETHOD) and vm != NULL:
                found = new_method(vm, (<Wrapper*>found).value, <Value>cls)
            cls.special[i] = (<Wrapper*>found).value if is_kind(found, KIND_STATICMETHOD) else found if found != ERROR else UNBOUND
        elif kind_of(found) == KIND_NATIVE and vm != NULL and is_own_special(cls, SPECIAL_NAME[i], found):
            cls.special[i] = bound_special(vm, found, i)
        else:
            cls.special[i] = special_method(vm, found, i)
    if not cls.flags & CLASS_GUEST:
        return
    cls.flags &= ~<uint32_t>(CLASS_GETATTRIBUTE | CLASS_SETATTR | CLASS_NEW | CLASS_EQ | CLASS_DEL)
    if cls.special[SP_DEL] != UNBOUND:
        cls.flags |= CLASS_DEL
        if cls.layout != KIND_INSTANCE or has_instances:
            vm.last_word_cells = EVERY_CELL
    if cls.special[SP_GETATTRIBUTE] != base.special[SP_GETATTRIBUTE] and kind_of(cls.special[SP_GETATTRIBUTE]) != KIND_NATIVE:
        cls.flags |= CLASS_GETATTRIBUTE
    if kind_of(cls.special[SP_SETATTR]) != KIND_NATIVE or kind_of(cls.special[SP_DELATTR]) != KIND_NATIVE:
        cls.flags |= CLASS_SETATTR
    if kind_of(cls.special[SP_NEW]) != KIND_NATIVE or cls.layout == KIND_CLASS or \
            cls.flags & CLASS_EXCEPTION and cls.special[SP_NEW] != BUILTIN[SHAPE_BASE_EXCEPTION].special[SP_NEW]:
        cls.flags |= CLASS_NEW
    if kind_of(cls.special[SP_EQ]) != KIND_NATIVE or kind_of(cls.special[SP_HASH]) != KIND_NATIVE:
        cls.flags |= CLASS_EQ

cdef Class* next_subclass(VM* vm, Class* cls, LargeObject** at) noexcept nogil:
    """Step through a guest class's subclasses, near and far, itself included; `at` begins as vm.large."""
    cdef Class* other
    while at[0] != NULL:
        other = <Class*>(<char*>at[0] + sizeof(LargeObject))
        at[0] = at[0].next
        if other.head.kind == KIND_CLASS and is_kind(other.mro, KIND_TUPLE) and is_subclass(other, cls):
            return other
    return NULL

cdef void class_update_special(VM* vm, Class* cls) noexcept nogil:
    """A special method of a class changed: refill the tables here and in all subclasses."""
    cdef LargeObject* at = vm.large
    cdef Class* other = cls
    if cls.subclass_count == 0:
        class_fill_specials(vm, cls, True)
        return
    other = next_subclass(vm, cls, &at)
    while other != NULL:
        class_fill_specials(vm, other, True)
        other = next_subclass(vm, cls, &at)

cdef bint is_plain_data(VM* vm, Value v) noexcept nogil:
    """A value that attribute access gives as it is: no function, no descriptor."""
    cdef int kind = kind_of(v)
    if kind < 0:
        return True
    if class_of(vm, v).flags & CLASS_GUEST:
        return class_of(vm, v).special[SP_GET] == UNBOUND
    return kind <= KIND_SLICE or kind == KIND_CLASS or kind == KIND_ITERATOR or kind == KIND_MODULE

cdef int class_set_attribute(VM* vm, Class* cls, Value name, Value value) noexcept nogil:
    """Set (or, with UNBOUND, delete) an attribute of a guest class; 0 or -1 with an exception set."""
    cdef Dict* d = <Dict*>cls.dict
    cdef int64_t entry = dict_find_entry_str(d, <Str*>name)
    cdef DictEntry* place
    cdef Value old
    if value == UNBOUND:
        if entry < 0:
            raise_error2(vm, SHAPE_ATTRIBUTE_ERROR, "type object '%s' has no attribute '%s'", text_of(vm, cls.name), text_of(vm, name))
            if HOST_MINOR >= 13:
                note_attribute(vm, <Value>cls, name)
            return -1
        dict_delete_entry(vm, d, entry)
        class_changed(vm, cls, name)
        return 0
    if entry >= 0:
        old = d.entries[entry].value
        d.entries[entry].value = value
        if not (is_plain_data(vm, old) and is_plain_data(vm, value)) or special_number(name) >= 0:
            class_changed(vm, cls, name)
        mark_found(vm, value)
        return 0
    place = d.entries + d.used
    if dict_insert_new(vm, d, name, value, str_hash(<Str*>name)) < 0:
        return -1
    if d.entries + d.used != place + 1:
        forget_places(vm, cls)
    class_changed(vm, cls, name)
    return 0

cdef Value merge_mro(VM* vm, Class* cls, Value bases) noexcept nogil:
    """The C3 linearisation of a class over its bases, as a tuple; ERROR with TypeError set."""
    cdef int64_t n = tuple_length(bases)
    cdef int64_t* at = NULL
    cdef int64_t i, j, k, m
    cdef Value out = new_list(vm, 8)
    cdef Value candidate = UNBOUND
    cdef Value row
    cdef bint good, left
    if out == ERROR or list_append(vm, <List*>out, <Value>cls) < 0:
        return ERROR
    at = <int64_t*>buffer_new(vm, (n + 1) * 8)
    if at == NULL:
        return ERROR
    memset(at, 0, (n + 1) * 8)
    while True:
        left = False
        good = False
        for i in range(n + 1):
            row = bases if i == n else (<Class*>tuple_items(bases)[i]).mro
            if at[i] >= tuple_length(row):
                continue
            left = True
            candidate = tuple_items(row)[at[i]]
            good = True
            for j in range(n + 1):
                row = bases if j == n else (<Class*>tuple_items(bases)[j]).mro
                m = tuple_length(row)
                charge(vm, (m >> 4) + 1)
                if UNLIKELY(vm.ticks < 0) and native_look(vm) < 0:
                    buffer_free(vm, at, (n + 1) * 8)
                    return ERROR
                for k in range(at[j] + 1, m):
                    if tuple_items(row)[k] == candidate:
                        good = False
                        break
                if not good:
                    break
            if good:
                break
        if not left:
            break
        if not good:
            row = raise_mro_error(vm, bases, at)
            buffer_free(vm, at, (n + 1) * 8)
            return row
        if list_append(vm, <List*>out, candidate) < 0:
            buffer_free(vm, at, (n + 1) * 8)
            return ERROR
        for j in range(n + 1):
            row = bases if j == n else (<Class*>tuple_items(bases)[j]).mro
            if at[j] < tuple_length(row) and tuple_items(row)[at[j]] == candidate:
                at[j] += 1
    buffer_free(vm, at, (n + 1) * 8)
    return new_tuple_from(vm, (<List*>out).items, (<List*>out).length)

cdef Value raise_mro_error(VM* vm, Value bases, int64_t* at) noexcept nogil:
    """TypeError with the classes of which none can come next: the heads of what is left of each order."""
    cdef Value heads = new_list(vm, 4)
    cdef Value names = EMPTY_STR
    cdef Value row
    cdef int64_t i, j, n = tuple_length(bases)
    for i in range(n):
        for j in range(i):
            if tuple_items(bases)[i] == tuple_items(bases)[j]:
                return raise_error1(vm, SHAPE_TYPE_ERROR, "duplicate base class %s", text_of(vm, (<Class*>tuple_items(bases)[i]).name))
    for i in range(n + 1):
        row = bases if i == n else (<Class*>tuple_items(bases)[i]).mro
        if heads == ERROR or at[i] >= tuple_length(row):
            continue
        for j in range((<List*>heads).length):
            if (<List*>heads).items[j] == tuple_items(row)[at[i]]:
                break
        else:
            if list_append(vm, <List*>heads, tuple_items(row)[at[i]]) < 0:
                return ERROR
    for i in range((<List*>heads).length if heads != ERROR else 0):
        names = with_comma(vm, names, (<Class*>(<List*>heads).items[i]).name)
    if names == ERROR:
        return ERROR
    return raise_error1(vm, SHAPE_TYPE_ERROR,
                        "Cannot create a consistent method resolution order (MRO) for bases %s" if HOST_MINOR >= 13 else
                        "Cannot create a consistent method resolution\norder (MRO) for bases %s", text_of(vm, names))

cdef bint has_own_fields(Class* cls) noexcept nogil:
    """Whether a builtin class of exceptions has fields beside those of its base, as in CPython."""
    cdef uint32_t shape = cls.instance_shape
    return shape == SHAPE_BASE_EXCEPTION or shape == SHAPE_BASE_EXCEPTION_GROUP or shape == SHAPE_OS_ERROR or shape == SHAPE_STOP_ITERATION \
        or shape == SHAPE_SYSTEM_EXIT or shape == SHAPE_IMPORT_ERROR or shape == SHAPE_SYNTAX_ERROR or shape == SHAPE_NAME_ERROR \
        or shape == SHAPE_ATTRIBUTE_ERROR or shape == SHAPE_UNICODE_ENCODE_ERROR or shape == SHAPE_UNICODE_DECODE_ERROR \
        or shape == SHAPE_UNICODE_TRANSLATE_ERROR

cdef Class* fields_class(Class* cls) noexcept nogil:
    """The builtin class that says what the words of an instance mean. Several classes share a layout (iterators, exceptions), and
    natives trust an instance of theirs to have been made as such: no object may count as made by two of them, one of
    which does not derive from the other."""
    if cls.flags & CLASS_GUEST:
        return cls.made_as
    if cls.layout == KIND_INSTANCE:
        return BUILTIN[SHAPE_OBJECT]
    while cls.layout == KIND_EXCEPTION and not has_own_fields(cls):
        cls = <Class*>tuple_items(cls.bases)[0]
    return cls

cdef Class* best_base(VM* vm, Value bases) noexcept nogil:
    """The base whose layout instances take; NULL with TypeError set when two layouts conflict."""
    cdef int64_t i
    cdef Class* base
    cdef Class* best = NULL
    cdef Class* fields
    cdef Class* other
    for i in range(tuple_length(bases)):
        if kind_of(tuple_items(bases)[i]) != KIND_CLASS:
            raise_type_error(vm, "bases must be types")
            return NULL
        base = <Class*>tuple_items(bases)[i]
        if base.flags & CLASS_FINAL:
            raise_error1(vm, SHAPE_TYPE_ERROR, "type '%s' is not an acceptable base type", class_full_name(vm, base))
            return NULL
        if best == NULL:
            best = base
            continue
        fields = fields_class(best)
        other = fields_class(base)
        if fields == other:
            if base.inline_slots > best.inline_slots:
                best = base
        elif is_subclass(other, fields):
            best = base
        elif not is_subclass(fields, other):
            raise_type_error(vm, "multiple bases have instance lay-out conflict")
            return NULL
    return best

cdef int class_register_subclass(VM* vm, Class* base, Class* cls) noexcept nogil:
    cdef Value* table
    cdef int64_t capacity
    if base.head.flags & FLAG_IMMORTAL:
        return 0
    if base.subclass_count == base.subclass_capacity:
        capacity = base.subclass_capacity * 2 if base.subclass_capacity else 4
        table = <Value*>buffer_resize(vm, base.subclasses, base.subclass_capacity * 8, capacity * 8)
        if table == NULL:
            return -1
        base.subclasses = table
        base.subclass_capacity = capacity
    base.subclasses[base.subclass_count] = <Value>cls
    base.subclass_count += 1
    return 0

cdef Value new_class(VM* vm, Class* metaclass, Value name, Value bases, Value namespace) noexcept nogil:
    """A guest class. `bases` is a tuple of classes, not empty; the namespace is copied."""
    cdef Class* base = best_base(vm, bases)
    cdef Class* cls
    cdef Shape* shape
    cdef Value doc, v
    cdef int64_t i
    if base == NULL:
        return ERROR
    name = intern(vm, name)
    if name == ERROR:
        return ERROR
    cls = <Class*>allocate(vm, sizeof(Class) + 8, KIND_CLASS, 0)
    if cls == NULL:
        return ERROR
    memset(<char*>cls + sizeof(Header), 0, sizeof(Class) + 8 - sizeof(Header))
    cls.name = name
    cls.qualname = name
    cls.bases = bases
    cls.metaclass = <Value>metaclass
    cls.layout = base.layout
    cls.made_as = fields_class(base)
    cls.flags = CLASS_GUEST | (base.flags & CLASS_EXCEPTION)
    cls.inline_slots = base.inline_slots if base.inline_slots else 4
    cls.dict = dict_copy(vm, <Dict*>namespace)
    if cls.dict == ERROR:
        return ERROR
    inherit_collection_flags(cls)
    cls.mro = merge_mro(vm, cls, bases)
    if cls.mro == ERROR:
        return ERROR
    # the class object's own shape: unique to it, so that caches can key on the class
    shape = new_shape(vm, NULL, UNBOUND, metaclass)
    if shape == NULL:
        return ERROR
    cls.head.shape = shape.id
    shape = new_shape(vm, NULL, UNBOUND, cls)
    if shape == NULL:
        return ERROR
    cls.instance_shape = shape.id
    for i in range(tuple_length(bases)):
        if class_register_subclass(vm, <Class*>tuple_items(bases)[i], cls) < 0:
            return ERROR
    return <Value>cls if class_take_namespace(vm, cls) == 0 else ERROR

cdef int class_take_namespace(VM* vm, Class* cls) noexcept nogil:
    """Handle the names of a class body that mean something to the class itself."""
    cdef Dict* d = <Dict*>cls.dict
    cdef int64_t i, entry
    cdef Value key, value
    entry = dict_find_entry_str(d, <Str*>NAME_QUALNAME)
    if entry >= 0:
        if not is_kind(d.entries[entry].value, KIND_STR):
            raise_error1(vm, SHAPE_TYPE_ERROR, "type __qualname__ must be a str, not %s", type_name(vm, d.entries[entry].value))
            return -1
        cls.qualname = d.entries[entry].value
        dict_delete_entry(vm, d, entry)
    if class_take_slots(vm, cls) < 0:
        return -1
    value = dict_get_str(d, <Str*>NAME_DOC)
    if value == UNBOUND and dict_set_str(vm, d, NAME_DOC, NONE) < 0:
        return -1
    if dict_get_str(d, <Str*>NAME_EQ) != UNBOUND and dict_get_str(d, <Str*>NAME_HASH) == UNBOUND:
        if dict_set_str(vm, d, NAME_HASH, NONE) < 0:
            return -1
    for i in range(d.used):
        key = d.entries[i].key
        if key == UNBOUND:
            continue
        value = d.entries[i].value
        if is_kind(value, KIND_FUNCTION) and (key == NAME_NEW or key == NAME_INIT_SUBCLASS or key == NAME_CLASS_GETITEM):
            value = new_wrapper(vm, KIND_STATICMETHOD if key == NAME_NEW else KIND_CLASSMETHOD, value)
            if value == ERROR:
                return -1
            d.entries[i].value = value
    class_fill_specials(vm, cls, False)
    return class_add_views(vm, cls)

cdef Value new_wrapper(VM* vm, int kind, Value value) noexcept nogil:
    """A classmethod, staticmethod or mapping proxy."""
    cdef Wrapper* w = <Wrapper*>allocate(
        vm, sizeof(Wrapper), kind,
        SHAPE_CLASSMETHOD if kind == KIND_CLASSMETHOD else SHAPE_STATICMETHOD if kind == KIND_STATICMETHOD else SHAPE_MAPPING_PROXY)
    if w == NULL:
        return ERROR
    w.value = value
    w.attributes = UNBOUND
    return <Value>w
