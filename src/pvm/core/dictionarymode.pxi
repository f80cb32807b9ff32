# Dictionary mode: an object whose `__dict__` was asked for, or that lost an attribute or has very many, keeps attributes in a dict, and
# beside it what its `__slots__` declare.

cdef inline bint has_slots(Header* head) noexcept nogil:
    """Whether attributes of its own may stand in an object's slots."""
    return head.kind == KIND_INSTANCE or head.flags & FLAG_ATTRIBUTES

cdef inline Value* overflow_word(Header* head) noexcept nogil:
    """Address of the pointer to the overflow buffer (or attribute dict)."""
    if head.kind == KIND_INSTANCE:
        return <Value*>&(<Instance*>head).overflow
    return <Value*>attribute_word(head)

cdef inline bint is_slot(Value name) noexcept nogil:
    """Whether a key of a shape is a Slot and not a name: what `__slots__` declares is apart from what `__dict__` holds."""
    return as_header(name).kind == KIND_SLOT

cdef inline Dict* attributes_dict(Header* head) noexcept nogil:
    """`__dict__` of an object in dictionary mode. Its word holds the dict, or a Tuple of it and its Slots with their values."""
    cdef Value word = <Value>overflow_word(head)[0]
    return <Dict*>(tuple_items(word)[0] if is_kind(word, KIND_TUPLE) else word)

cdef Value* kept_slot(Header* head, Value slot) noexcept nogil:
    """Where an object in dictionary mode keeps a Slot's value; NULL when it keeps none."""
    cdef Value word = <Value>overflow_word(head)[0]
    cdef int64_t i
    if is_kind(word, KIND_TUPLE):
        for i in range(1, tuple_length(word), 2):
            if tuple_items(word)[i] == slot:
                return tuple_items(word) + i + 1
    return NULL

cdef int keep_slot(VM* vm, Header* head, Value slot, Value value) noexcept nogil:
    """Bind a Slot of an object in dictionary mode; 0 or -1 with MemoryError set."""
    cdef Value word = <Value>overflow_word(head)[0], wider
    cdef Value* place = kept_slot(head, slot)
    cdef int64_t i, n = tuple_length(word) if is_kind(word, KIND_TUPLE) else 1
    if place != NULL:
        place[0] = value
        return 0
    wider = new_tuple(vm, n + 2)
    if wider == ERROR:
        return -1
    tuple_items(wider)[0] = <Value>attributes_dict(head)
    for i in range(1, n):
        tuple_items(wider)[i] = tuple_items(word)[i]
    tuple_items(wider)[n] = slot
    tuple_items(wider)[n + 1] = value
    overflow_word(head)[0] = wider
    return 0

cdef int become_dictionary(VM* vm, Value v) noexcept nogil:
    """Move an object's attributes into a dict of its own, which is `__dict__` from then on, and its Slots beside it."""
    cdef Header* head = as_header(v)
    cdef Shape* shape = vm.shapes[head.shape]
    cdef Shape* walk
    cdef Shape* open_shape
    cdef Value d, kept, value, names[MAX_SHAPE_SLOTS + 1]
    cdef int64_t i, n, slots = 0
    cdef Value* word
    if shape.dictionary:
        return 0
    n = shape.count
    walk = shape
    for i in range(n):
        names[n - 1 - i] = walk.name
        slots += is_slot(walk.name)
        walk = walk.parent
    d = new_dict(vm)
    kept = new_tuple(vm, 1 + 2 * slots) if slots else d
    if d == ERROR or kept == ERROR:
        return -1
    if slots:
        tuple_items(kept)[0] = d
    slots = 0
    for i in range(n):
        value = slot_address(head, i)[0]
        if is_slot(names[i]):
            tuple_items(kept)[1 + slots] = names[i]
            tuple_items(kept)[2 + slots] = value
            slots += 2
        elif value != UNBOUND and dict_set_str(vm, <Dict*>d, names[i], value) < 0:
            return -1
    open_shape = dictionary_shape(vm, <Class*>shape.cls)
    if open_shape == NULL:
        return -1
    word = overflow_word(head)
    free_slots(vm, head, <Value*>word[0])
    if head.kind == KIND_INSTANCE:
        for i in range(instance_inline(head)):
            instance_slots(head)[i] = UNBOUND
    word[0] = kept
    head.shape = open_shape.id
    return 0

cdef Shape* dictionary_shape(VM* vm, Class* cls) noexcept nogil:
    """The shape of a class's instances in dictionary mode: a child of the root named by the class."""
    cdef Shape* root = vm.shapes[cls.instance_shape]
    cdef Shape* shape
    cdef uint32_t i
    for i in range(root.child_count):
        if root.children[i].dictionary:
            return root.children[i]
    shape = shape_with(vm, root, <Value>cls)
    if shape != NULL:
        shape.dictionary = 1
        shape.parent = NULL
        shape.count = 0
    return shape
