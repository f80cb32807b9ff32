# Methods of set and frozenset, and their operators.

cdef Set* new_set_of(VM* vm, Class* cls) noexcept nogil:
    """An empty set or frozenset of a class; NULL with MemoryError set."""
    cdef Set* s = <Set*>allocate(vm, instance_bytes(cls), <int>cls.layout, cls.instance_shape)
    if s == NULL:
        return NULL
    s.table = NULL
    s.size = s.fill = s.count = 0
    s.hash = 0
    init_extra_attributes(&s.head, cls)
    return s

cdef Value set_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """set.__new__(cls, ...): an empty one, which __init__ fills."""
    cdef Set* s = new_set_of(vm, <Class*>args[0])
    return <Value>s if s != NULL else ERROR

cdef Value set_filled(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """set(iterable=()) and frozenset(iterable=()); a set of a guest subclass begins empty."""
    cdef Class* cls = <Class*>args[0]
    cdef int kind = cls.layout
    cdef Value s, t
    cdef Set* out
    cdef int status
    if cls == BUILTIN[SHAPE_SET] or cls == BUILTIN[SHAPE_FROZENSET]:
        if argc > 2:
            return raise_error_text_int(vm, SHAPE_TYPE_ERROR, "%s expected at most 1 argument, got %lld", text_of(vm, cls.name), argc - 1)
        if argc < 2:
            return new_set(vm, kind)
        if kind == KIND_FROZENSET and is_exact(args[1], SHAPE_FROZENSET):
            return args[1]
        s = set_from_iterable(vm, args + 1, kind)
        if s != NEED_GUEST:
            return s
        t = gather_source(vm, args[1])
        return gather(vm, GATHER_SET, t, new_set(vm, kind), UNBOUND, UNBOUND, CONT_STORE) if t != UNBOUND else \
            prelude_call(vm, "set_from", args, 2)
    out = new_set_of(vm, cls)
    if out == NULL:
        return ERROR
    if kind == KIND_FROZENSET and argc > 1:
        if argc > 2:
            return raise_error_text_int(vm, SHAPE_TYPE_ERROR, "%s expected at most 1 argument, got %lld", text_of(vm, cls.name), argc - 1)
        status = set_update_from(vm, out, args + 1)
        if status < 0:
            return ERROR if status == -1 else prelude_call(vm, "set_from", args, 2)
    return <Value>out

cdef Value set_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value source
    cdef int status
    set_clear_all(vm, <Set*>args[0])
    status = set_update_from(vm, <Set*>args[0], &args[1]) if args[1] != UNBOUND else 0
    if status != -2:
        return NONE if status >= 0 else ERROR
    source = gather_source(vm, args[1])
    return gather(vm, GATHER_UPDATE, source, args[0], UNBOUND, UNBOUND, CONT_STORE) if source != UNBOUND else prelude_call(vm, "set_update", args, 2)

cdef void set_clear_all(VM* vm, Set* s) noexcept nogil:
    buffer_free(vm, s.table, s.size * <int64_t>sizeof(SetEntry))
    s.table = NULL
    s.size = s.fill = s.count = 0

cdef Value set_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    set_clear_all(vm, <Set*>args[0])
    return NONE

cdef Value set_add_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int status = set_add(vm, <Set*>args[0], args[1])
    return NONE if status >= 0 else ERROR if status == -1 else keyed(vm, KEYED_ADD, args[0], args[1], UNBOUND, CONT_STORE, UNBOUND)

cdef Value set_discard_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int status = set_discard(vm, <Set*>args[0], args[1])
    return NONE if status >= 0 else ERROR if status == -1 else prelude_call(vm, "set_discard", args, 2)

cdef Value set_remove_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int status = set_discard(vm, <Set*>args[0], args[1])
    if status == 0:
        return raise_key_error(vm, args[1])
    return NONE if status >= 0 else ERROR if status == -1 else prelude_call(vm, "set_remove", args, 2)

cdef Value set_pop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Set* s = <Set*>args[0]
    cdef int64_t place
    cdef Value key
    if s.count == 0:
        return raise_error(vm, SHAPE_KEY_ERROR, "pop from an empty set")
    place = s.hash & (s.size - 1)
    while s.table[place].key <= ERROR:
        place = (place + 1) & (s.size - 1)
    key = s.table[place].key
    set_delete_at(s, place)
    s.hash = place + 1
    return key

cdef Value set_copy_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_exact(args[0], SHAPE_FROZENSET):
        return args[0]
    return set_copy(vm, <Set*>args[0], kind_of(args[0]))

cdef Value set_combine(VM* vm, int op, Set* a, Set* b, int kind) noexcept nogil:
    """A new set: a op b, made as CPython makes it, so that small ints come in the same order; ERROR or NEED_GUEST."""
    cdef Value out
    cdef int status = 0
    if op == OPERATOR_OR:
        out = set_copy(vm, a, kind)
        status = set_update_set(vm, <Set*>out, b) if out != ERROR else -1
    elif op == OPERATOR_XOR:
        out = set_copy(vm, b, kind)
        status = set_toggle_all(vm, <Set*>out, a) if out != ERROR else -1
    elif op == OPERATOR_SUB and a.count >> 2 > b.count:
        out = set_copy(vm, a, kind)
        status = set_discard_all(vm, <Set*>out, b) if out != ERROR else -1
    else:
        out = new_set(vm, kind)
        if out != ERROR and op == OPERATOR_SUB:
            status = set_select(vm, <Set*>out, a, b, False)
        elif out != ERROR:
            status = set_select(vm, <Set*>out, a if b.count > a.count else b, b if b.count > a.count else a, True)
    charge(vm, (a.count + b.count) >> 3)
    return out if status >= 0 else ERROR if status == -1 else NEED_GUEST

cdef int set_select(VM* vm, Set* out, Set* a, Set* b, bint wanted) noexcept nogil:
    """Add to an empty set the members of a that b has (or has not): 0, -1, -2."""
    cdef int64_t position = 0, hash, place, left = a.count
    cdef Value key
    if a.count == 0 or (b.count == 0 and wanted):
        return 0
    if set_resize(vm, out, 0) < 0:
        return -1
    while left and set_next(a, &position, &key, &hash):
        left -= 1
        place = set_seek(vm, b, key, hash) if b.count else DICT_MISSING
        if place < DICT_MISSING:
            return -1 if place == DICT_ERROR else -2
        if (place >= 0) == wanted and set_add_unique(vm, out, key, hash) < 0:
            return -1
    return 0

cdef int set_discard_all(VM* vm, Set* out, Set* b) noexcept nogil:
    """Take the members of b out of a set: 0, -1, -2."""
    cdef int64_t position = 0, hash, place, left = b.count
    cdef Value key
    while out.count and left and set_next(b, &position, &key, &hash):
        left -= 1
        place = set_seek(vm, out, key, hash)
        if place < DICT_MISSING:
            return -1 if place == DICT_ERROR else -2
        if place >= 0:
            set_delete_at(out, place)
    if out.fill - out.count > (out.size - 1) // 4:
        return set_resize(vm, out, out.count * 2 if out.count > 50000 else out.count * 4)
    return 0

cdef int set_toggle_all(VM* vm, Set* out, Set* a) noexcept nogil:
    """Take what a set has of the members of a out of it, add the others: 0, -1, -2."""
    cdef int64_t position = 0, hash, place, free = 0, left = a.count
    cdef Value key
    if out.size == 0 and set_resize(vm, out, 0) < 0:
        return -1
    while left and set_next(a, &position, &key, &hash):
        left -= 1
        place = set_place(vm, out, key, hash, &free)
        if place >= 0:
            set_delete_at(out, place)
            continue
        if place != DICT_MISSING:
            return -1 if place == DICT_ERROR else -2
        if set_put(vm, out, free, key, hash) < 0:
            return -1
    return 0

cdef int set_disjoint(VM* vm, Set* a, Set* b) noexcept nogil:
    """Whether two sets have no member in common: 1, 0, -1, -2."""
    cdef int64_t position = 0, hash, place
    cdef Value key
    cdef Set* smaller = b if b.count <= a.count else a
    cdef Set* larger = a if b.count <= a.count else b
    cdef int64_t left = smaller.count
    if smaller.count == 0:
        return 1
    while left and set_next(smaller, &position, &key, &hash):
        left -= 1
        place = set_seek(vm, larger, key, hash)
        if place >= 0:
            return 0
        if place != DICT_MISSING:
            return -1 if place == DICT_ERROR else -2
    charge(vm, smaller.count >> 3)
    return 1

cdef Value set_binary(VM* vm, int op, Value a, Value b) noexcept nogil:
    """| & - ^ of sets and key views, and | of dicts and types: NOT_IMPLEMENTED when they are none."""
    cdef Value x, y
    if op == OPERATOR_OR and is_kind(a, KIND_DICT) and is_kind(b, KIND_DICT):
        return dict_or(vm, a, b)
    if is_items_view(a) or is_items_view(b) or is_keys_view(b) and not is_set_or_view(a):
        return NEED_GUEST      # a view takes any iterable on either side, and looks up pairs without hashing them
    if op == OPERATOR_AND and (is_keys_view(a) or is_keys_view(b)):
        return keys_and(vm, a, b) if is_set_or_view(a) and is_set_or_view(b) else NEED_GUEST
    x = view_as_set(vm, a)
    if is_signal(x) or x == NOT_IMPLEMENTED:
        return x
    y = view_as_set(vm, b)
    if y == NOT_IMPLEMENTED and is_kind(a, KIND_VIEW):
        y = set_from_iterable(vm, &b, KIND_SET)
    if is_signal(y) or y == NOT_IMPLEMENTED:
        return y
    return set_combine(vm, op, <Set*>x, <Set*>y, KIND_FROZENSET if kind_of(a) == KIND_FROZENSET and not is_kind(b, KIND_VIEW) else KIND_SET)

cdef Value keys_and(VM* vm, Value a, Value b) noexcept nogil:
    """& of a view of keys and a set or another: what is looked up in what, as in CPython, since an equal key of that stays."""
    cdef Value swap = a, out, key, value
    cdef Dict* d
    cdef int64_t position = 0, hash
    cdef int status = 0
    if not is_kind(a, KIND_VIEW) or is_kind(b, KIND_VIEW) and (<Dict*>(<View*>b).dict).count > (<Dict*>(<View*>a).dict).count:
        a = b
        b = swap
    d = <Dict*>(<View*>a).dict
    out = new_set(vm, KIND_SET)
    if out == ERROR:
        return ERROR
    charge(vm, d.count >> 3)
    if is_exact(b, SHAPE_SET) and d.count <= (<Set*>b).count:
        while status >= 0 and dict_next(d, &position, &key, &value):
            status = set_contains(vm, <Set*>b, key)
            status = set_add(vm, <Set*>out, key) if status > 0 else status
    elif is_kind(b, KIND_VIEW):
        while status >= 0 and dict_next(<Dict*>(<View*>b).dict, &position, &key, &value):
            status = add_if_key(vm, <Set*>out, d, key)
    else:
        while status >= 0 and set_next(<Set*>b, &position, &key, &hash):
            status = add_if_key(vm, <Set*>out, d, key)
    return out if status >= 0 else ERROR if status == -1 else NEED_GUEST

cdef int add_if_key(VM* vm, Set* out, Dict* d, Value key) noexcept nogil:
    cdef int64_t entry = dict_find(vm, d, key)
    if entry >= 0:
        return set_add(vm, out, key)
    return 0 if entry == DICT_MISSING else -1 if entry == DICT_ERROR else -2

cdef Value set_clone(VM* vm, Set* s) noexcept nogil:
    """A set with the same table, deleted entries included."""
    cdef Set* out = set_allocate(vm, KIND_SET)
    if out == NULL or s.size == 0:
        return <Value>out if out != NULL else ERROR
    out.table = <SetEntry*>buffer_new(vm, s.size * <int64_t>sizeof(SetEntry))
    if out.table == NULL:
        return ERROR
    memcpy(out.table, s.table, s.size * sizeof(SetEntry))
    out.size = s.size
    out.fill = s.fill
    out.count = s.count
    return <Value>out

cdef Value set_inplace(VM* vm, int op, Value a, Value b) noexcept nogil:
    cdef Value result
    cdef int status
    if op != OPERATOR_OR and op != OPERATOR_AND and op != OPERATOR_SUB and op != OPERATOR_XOR:
        return NOT_IMPLEMENTED
    if not is_kind(b, KIND_SET) and not is_kind(b, KIND_FROZENSET) and not is_kind(b, KIND_VIEW):
        return NOT_IMPLEMENTED
    if op == OPERATOR_OR and not is_kind(b, KIND_VIEW):
        status = set_update_set(vm, <Set*>a, <Set*>b)
        return a if status >= 0 else ERROR if status == -1 else NEED_GUEST
    if op == OPERATOR_SUB and a != b and not is_kind(b, KIND_VIEW):
        # What was taken out before guest code is needed is taken out again then, to the same end.
        status = set_discard_all(vm, <Set*>a, <Set*>b)
        charge(vm, (<Set*>b).count >> 3)
        return a if status >= 0 else ERROR if status == -1 else NEED_GUEST
    if op == OPERATOR_XOR and a != b and not is_kind(b, KIND_VIEW):
        result = set_clone(vm, <Set*>a)
        status = set_toggle_all(vm, <Set*>result, <Set*>b) if result != ERROR else -1
        charge(vm, ((<Set*>a).count + (<Set*>b).count) >> 3)
        if status < 0:
            return ERROR if status == -1 else NEED_GUEST
    else:
        result = set_binary(vm, op, a, b)
    if is_signal(result) or result == NOT_IMPLEMENTED:
        return result
    return set_take(vm, a, result)

cdef Value set_take(VM* vm, Value a, Value b) noexcept nogil:
    """Move the members of a fresh set b into a."""
    cdef Set* s = <Set*>a
    cdef Set* t = <Set*>b
    cdef SetEntry* table = s.table
    cdef int64_t size = s.size
    s.table = t.table
    s.size = t.size
    s.fill = t.fill
    s.count = t.count
    t.table = table
    t.size = size
    t.fill = t.count = 0
    if table != NULL:
        memset(table, 0, size * sizeof(SetEntry))
    return a

cdef Value set_meet(VM* vm, Set* s, Value* iterable, int kind) noexcept nogil:
    """The items of an iterable that a set has: they are the members of the result, rather than those equal to them in the set.
    When all of the set are found, the rest is not looked at; of an iterator it is left there."""
    cdef Value items, out, key
    cdef int64_t i, hash, place
    cdef int status
    if is_kind(iterable[0], KIND_ITERATOR):
        return NEED_GUEST
    items = iterate_to_list(vm, iterable[0])
    if is_signal(items):
        return items
    iterable[0] = items
    out = new_set(vm, kind)
    if out == ERROR:
        return ERROR
    for i in range(sequence_length(items)):
        key = sequence_items(items)[i]
        status = value_hash(vm, key, &hash)
        if status == 0:
            place = set_find(vm, s, key, hash)
            if place >= 0:
                status = set_add_hashed(vm, <Set*>out, key, hash)
                if (<Set*>out).count == s.count and status >= 0:
                    break
            elif place != DICT_MISSING:
                status = -1 if place == DICT_ERROR else -2
        if status < 0:
            return ERROR if status == -1 else NEED_GUEST
    charge(vm, sequence_length(items) >> 3)
    return out

cdef Value set_method(VM* vm, int op, Value* args, int64_t argc, bint update) noexcept nogil:
    """union, intersection, difference, symmetric_difference and their _update forms, with any iterables."""
    cdef int64_t i
    cdef Value current = args[0], other, result
    cdef Value forward[2]
    cdef int kind = KIND_FROZENSET if kind_of(args[0]) == KIND_FROZENSET else KIND_SET
    if argc == 1 and not update:
        return set_copy(vm, <Set*>args[0], kind)
    for i in range(1, argc):
        if op == OPERATOR_AND and not is_any_set(args[i]):
            result = set_meet(vm, <Set*>current, args + i, kind)
        else:
            other = args[i] if is_any_set(args[i]) else set_from_iterable(vm, args + i, KIND_SET)
            result = set_combine(vm, op, <Set*>current, <Set*>other, kind) if other != NEED_GUEST and other != ERROR else other
        if result == ERROR:
            if update and op == OPERATOR_SUB and current != args[0]:
                set_take(vm, args[0], current)         # what the arguments before this one took out stays out
            return ERROR
        if result == NEED_GUEST:
            forward[0] = new_tuple_from(vm, args, argc)
            if forward[0] == ERROR:
                return ERROR
            forward[1] = box_int(op | (256 if update else 0))
            return prelude_call(vm, "set_method", forward, 2)
        current = result
    if update:
        if current != args[0]:
            set_take(vm, args[0], current)
        return NONE
    return current

cdef Value set_union(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_method(vm, OPERATOR_OR, args, argc, False)

cdef Value set_update_all(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """update(*others): in place, item by item."""
    cdef Value forward[2]
    cdef Value source
    cdef int64_t i
    cdef int status
    for i in range(1, argc):
        status = set_update_from(vm, <Set*>args[0], args + i)
        if status == -1:
            return ERROR
        if status == -2:
            source = gather_source(vm, args[i]) if i == argc - 1 else UNBOUND
            if source != UNBOUND:
                return gather(vm, GATHER_UPDATE, source, args[0], UNBOUND, UNBOUND, CONT_STORE)
            forward[0] = args[0]
            forward[1] = new_tuple_from(vm, args + i, argc - i)
            return prelude_call(vm, "set_update_all", forward, 2) if forward[1] != ERROR else ERROR
    return NONE

cdef int set_update_from(VM* vm, Set* s, Value* iterable) noexcept nogil:
    """Add the items of an iterable: 0, -1 or -2; an iterator that is used up is replaced by its items."""
    cdef Value items
    cdef int64_t i
    cdef int status = 0
    if is_kind(iterable[0], KIND_SET) or is_kind(iterable[0], KIND_FROZENSET):
        charge(vm, (<Set*>iterable[0]).count >> 3)
        return set_update_set(vm, s, <Set*>iterable[0])
    items = iterate_to_list(vm, iterable[0])
    if is_signal(items):
        return -1 if items == ERROR else -2
    iterable[0] = items
    for i in range(sequence_length(items)):
        status = set_add(vm, s, sequence_items(items)[i])
        if status < 0:
            return status
    charge(vm, sequence_length(items) >> 3)
    return 0

cdef Value set_intersection(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_method(vm, OPERATOR_AND, args, argc, False)

cdef Value set_intersection_update(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_method(vm, OPERATOR_AND, args, argc, True)

cdef Value set_difference(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_method(vm, OPERATOR_SUB, args, argc, False)

cdef Value set_difference_update(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_method(vm, OPERATOR_SUB, args, argc, True)

cdef Value set_symmetric_difference(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_method(vm, OPERATOR_XOR, args, argc, False)

cdef Value set_symmetric_difference_update(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_method(vm, OPERATOR_XOR, args, argc, True)

cdef Value set_relation(VM* vm, Value* args, int op, const char* name) noexcept nogil:
    cdef Value other = args[1] if is_kind(args[1], KIND_SET) or is_kind(args[1], KIND_FROZENSET) else set_from_iterable(vm, args + 1, KIND_SET)
    cdef Value result = other if is_signal(other) else set_compare(vm, op, args[0], other)
    if result == NEED_GUEST:
        return prelude_call(vm, name, args, 2)
    return result

cdef Value set_issubset(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value met
    if HOST_MINOR >= 14 and not is_any_set(args[1]):             # whose members are asked for their hashes alone
        met = set_meet(vm, <Set*>args[0], args + 1, KIND_SET)
        if met == NEED_GUEST:
            return prelude_call(vm, "set_issubset", args, 2)
        return box_bool((<Set*>met).count == (<Set*>args[0]).count) if met != ERROR else ERROR
    return set_relation(vm, args, COMPARE_LE, "set_issubset")

cdef Value set_issuperset(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The first item of an iterable that is missing decides; those behind it are not hashed."""
    cdef Value items
    cdef int64_t i, hash, place
    cdef int status
    if is_kind(args[1], KIND_ITERATOR):
        return prelude_call(vm, "set_issuperset", args, 2)       # which leaves what it need not look at in the iterator
    if not is_any_set(args[1]):
        items = iterate_to_list(vm, args[1])
        if items == ERROR:
            return ERROR
        if items != NEED_GUEST:
            args[1] = items
            for i in range(sequence_length(items)):
                status = set_key_hash(vm, sequence_items(items)[i], &hash)
                place = set_find(vm, <Set*>args[0], sequence_items(items)[i], hash) if status == 0 else DICT_MISSING
                if status == -2 or place == DICT_NEED_GUEST:
                    return prelude_call(vm, "set_issuperset", args, 2)
                if status < 0 or place < 0:
                    return FALSE_ if status == 0 and place == DICT_MISSING else ERROR
            charge(vm, sequence_length(items) >> 3)
            return TRUE_
    return set_relation(vm, args, COMPARE_GE, "set_issuperset")

cdef Value set_isdisjoint(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The first item of an iterable that the set has decides, as in issuperset()."""
    cdef Value items
    cdef int64_t i, hash, place
    cdef int status = 0
    if is_any_set(args[1]):
        status = set_disjoint(vm, <Set*>args[0], <Set*>args[1])
        return prelude_call(vm, "set_isdisjoint", args, 2) if status == -2 else ERROR if status == -1 else box_bool(status)
    items = NEED_GUEST if is_kind(args[1], KIND_ITERATOR) else iterate_to_list(vm, args[1])
    if items == ERROR:
        return ERROR
    if items == NEED_GUEST:
        return prelude_call(vm, "set_isdisjoint", args, 2)
    args[1] = items
    for i in range(sequence_length(items)):
        status = set_key_hash(vm, sequence_items(items)[i], &hash)
        place = set_find(vm, <Set*>args[0], sequence_items(items)[i], hash) if status == 0 else DICT_MISSING
        if status == -2 or place == DICT_NEED_GUEST:
            return prelude_call(vm, "set_isdisjoint", args, 2)
        if status < 0 or place != DICT_MISSING:
            return FALSE_ if place >= 0 else ERROR
    charge(vm, sequence_length(items) >> 3)
    return TRUE_
