# What the match statement needs: which classes count as sequences and mappings, keys, class patterns.

cdef enum:
    MAX_CLASS_PATTERN = 32   # attributes that a class pattern fetches natively

cdef inline bint matches_collection(VM* vm, Value v, uint32_t flag) noexcept nogil:
    return (class_of(vm, v).flags & flag) != 0

cdef void inherit_collection_flags(Class* cls) noexcept nogil:
    """A new class is a sequence or a mapping for patterns when the first of its bases that is either is one."""
    cdef int64_t i
    cdef uint32_t flags
    for i in range(tuple_length(cls.bases)):
        flags = (<Class*>tuple_items(cls.bases)[i]).flags & (CLASS_SEQUENCE | CLASS_MAPPING)
        if flags:
            cls.flags |= flags
            return

cdef void spread_collection_flag(Class* cls, uint32_t flag) noexcept nogil:
    """Set the flag on a guest class and on all below it that have none yet."""
    cdef int64_t i
    if cls.head.flags & FLAG_IMMORTAL or cls.flags & (CLASS_SEQUENCE | CLASS_MAPPING):
        return
    cls.flags |= flag
    for i in range(cls.subclass_count):
        spread_collection_flag(<Class*>cls.subclasses[i], flag)

cdef Value mark_collection(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Make patterns see a guest class as what a base (or 1: a sequence, 2: a mapping) says."""
    cdef uint32_t flag = 0
    if not is_kind(args[0], KIND_CLASS):
        return NONE
    if is_kind(args[1], KIND_CLASS):
        flag = (<Class*>args[1]).flags & (CLASS_SEQUENCE | CLASS_MAPPING)
    elif is_int(args[1]):
        flag = CLASS_SEQUENCE if as_int(args[1]) == 1 else CLASS_MAPPING
    if flag:
        spread_collection_flag(<Class*>args[0], flag)
    return NONE

cdef Value match_keys(VM* vm, Value mapping, Value keys) noexcept nogil:
    """MATCH_KEYS: a tuple of values, None, ERROR or PUSHED. Plain dicts with plain keys here, others in the prelude."""
    cdef int64_t i, j, n
    cdef Value out
    cdef Value* place
    cdef Value args[2]
    if not is_kind(keys, KIND_TUPLE):
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "MATCH_KEYS without its keys")
    n = tuple_length(keys)
    if is_exact(mapping, SHAPE_DICT) and n <= 8:
        out = new_tuple(vm, n)
        if out == ERROR:
            return ERROR
        for i in range(n):
            if not is_exact_str(tuple_items(keys)[i]) and not is_int(tuple_items(keys)[i]):
                break
            place = dict_place(<Dict*>mapping, tuple_items(keys)[i])
            if place == NULL:
                if is_int(tuple_items(keys)[i]):
                    break       # a key that is no int may be equal
                return NONE
            for j in range(i):
                if place[0] == tuple_items(out)[j] and dict_place(<Dict*>mapping, tuple_items(keys)[j]) == place:
                    n = -1
            if n < 0:
                break
            tuple_items(out)[i] = place[0]
        else:
            return out
    args[0] = mapping
    args[1] = keys
    return prelude_call(vm, "match_keys", args, 2)

cdef Value match_class(VM* vm, Value subject, Value cls, int64_t positional, Value names) noexcept nogil:
    """MATCH_CLASS: a tuple of attributes, None, ERROR or PUSHED."""
    cdef int status = -2
    cdef Value result
    cdef Value args[4]
    if is_kind(cls, KIND_CLASS):
        status = instance_check(vm, class_of(vm, subject), cls, True)
        if status == 0 and may_claim_class(vm, subject):
            status = instance_check_other(vm, subject)
        if status == -1:
            return ERROR
        if status == 0:
            return NONE
    if status == 1:
        if positional + tuple_length(names) == 0:
            return EMPTY_TUPLE
        result = plain_attributes(vm, subject, <Class*>cls, positional, names)
        if result != NEED_GUEST:
            return result
    args[0] = subject
    args[1] = cls
    args[2] = box_int(positional)
    args[3] = names
    return prelude_call(vm, "match_class", args, 4)

cdef Value plain_attributes(VM* vm, Value subject, Class* cls, int64_t positional, Value names) noexcept nogil:
    """The attributes of a class pattern where they are plain slots of the subject; NEED_GUEST when anything is
    not so simple, an error in the pattern included."""
    cdef Value found, name, slot
    cdef Value out
    cdef int64_t i, n = positional + tuple_length(names)
    cdef Class* own = class_of(vm, subject)
    if positional == 1 and n == 1 and cls.layout != KIND_INSTANCE and not cls.flags & CLASS_GUEST and is_self_matching(cls):
        return new_tuple_from(vm, &subject, 1)
    if kind_of(subject) != KIND_INSTANCE or own.flags & CLASS_GETATTRIBUTE or n > MAX_CLASS_PATTERN:
        return NEED_GUEST
    found = UNBOUND
    if positional:
        found = class_lookup(cls, NAME_MATCH_ARGS)
        if cls.metaclass != <Value>BUILTIN[SHAPE_TYPE] or not is_exact(found, SHAPE_TUPLE) or tuple_length(found) < positional:
            return NEED_GUEST
    out = new_tuple(vm, n)
    if out == ERROR:
        return ERROR
    for i in range(n):
        name = tuple_items(found)[i] if i < positional else tuple_items(names)[i - positional]
        if positional and is_exact(name, SHAPE_STR) and tuple_has(found, i if i < positional else positional, name):
            return NEED_GUEST
        name = intern(vm, name) if is_exact(name, SHAPE_STR) else ERROR
        if name == ERROR:
            return NEED_GUEST
        slot = class_lookup(own, name)
        if kind_of(slot) == KIND_SLOT and is_subclass(own, <Class*>(<Slot*>slot).owner):
            tuple_items(out)[i] = own_attribute(vm, subject, slot)
        elif slot == UNBOUND or is_plain_data(vm, slot):         # the value of all that have none of their own
            tuple_items(out)[i] = own_attribute(vm, subject, name)
            if tuple_items(out)[i] == UNBOUND:
                tuple_items(out)[i] = slot
        else:
            return NEED_GUEST
        if tuple_items(out)[i] == UNBOUND:
            return NEED_GUEST
    return out

cdef bint tuple_has(Value names, int64_t count, Value name) noexcept nogil:
    """Whether a name is among the first of a tuple."""
    cdef int64_t i
    for i in range(count):
        if is_kind(tuple_items(names)[i], KIND_STR) and str_equal(<Str*>tuple_items(names)[i], <Str*>name):
            return True
    return False

cdef bint is_self_matching(Class* cls) noexcept nogil:
    """The builtin classes whose one positional pattern matches the subject itself, and those over them."""
    cdef uint32_t layout = cls.layout
    return layout == KIND_BIGINT or layout == KIND_BOXED_FLOAT or layout == KIND_STR or layout == KIND_BYTES or \
        layout == KIND_BYTEARRAY or layout == KIND_LIST or layout == KIND_TUPLE or layout == KIND_DICT or \
        layout == KIND_SET or layout == KIND_FROZENSET

cdef Value intrinsic_self_matching(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(is_kind(args[0], KIND_CLASS) and is_self_matching(<Class*>args[0]))

cdef Value load_helper(VM* vm, int number) noexcept nogil:
    """LOAD_HELPER: a function of the prelude."""
    if number >= HELPER_COUNT:
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "an unknown helper")
    return prelude_function(vm, HELPER_NAMES[number])

cdef int register_patterns() except -1:
    """Which builtin classes are sequences and mappings, and the module by which abstract base classes say so."""
    define_function(define_module("_patterns"), "mark_collection", mark_collection, "cls, like, /", "_patterns")
    for shape in (SHAPE_LIST, SHAPE_TUPLE, SHAPE_RANGE, SHAPE_MEMORYVIEW, SHAPE_ARRAY, SHAPE_DEQUE):
        if BUILTIN[<int>shape] != NULL:
            BUILTIN[<int>shape].flags |= CLASS_SEQUENCE
    BUILTIN[SHAPE_DICT].flags |= CLASS_MAPPING
    BUILTIN[SHAPE_MAPPING_PROXY].flags |= CLASS_MAPPING
    return 0
