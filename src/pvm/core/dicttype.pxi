# Methods of dict, its views, set and frozenset.

cdef Value dict_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """dict(...) makes an empty one; __init__ fills it."""
    cdef Class* cls = <Class*>args[0]
    cdef Dict* d
    if cls == BUILTIN[SHAPE_DICT]:
        return new_dict(vm)
    d = <Dict*>allocate(vm, instance_bytes(cls), KIND_DICT, cls.instance_shape)
    if d == NULL:
        return ERROR
    dict_clear_fields(d)
    init_extra_attributes(&d.head, cls)
    return <Value>d

cdef Value dict_fill(VM* vm, Value* args, int64_t argc, const char* name) noexcept nogil:
    """dict(mapping_or_pairs, **named) and dict.update."""
    cdef Value named = args[argc - 1]
    cdef Value forward[5]
    cdef Value it
    cdef int status = 0
    if argc > 3:
        return raise_error_text_int(vm, SHAPE_TYPE_ERROR, "%s expected at most 1 argument, got %lld", name, argc - 2)
    if argc == 3:
        if is_kind(args[1], KIND_DICT) and not is_guest_object(vm, args[1]):
            status = dict_update_dict(vm, <Dict*>args[0], <Dict*>args[1])
        elif is_sequence(args[1]):
            status = dict_update_pairs(vm, <Dict*>args[0], args[1])
        elif (is_kind(args[1], KIND_ITERATOR) or is_kind(args[1], KIND_VIEW)) and not is_guest_object(vm, args[1]):
            it = native_iter(vm, args[1])
            status = -2 if it == NEED_GUEST else -1 if it == ERROR else dict_update_iterator(vm, <Dict*>args[0], <Iterator*>it, forward + 2)
            if status == -3:
                forward[0] = args[0]
                forward[1] = it
                forward[4] = named if named != UNBOUND else NONE
                return prelude_call(vm, "dict_update_rest", forward, 5)
        else:
            status = -2
        if status == -2:
            forward[0] = args[0]
            forward[1] = args[1]
            forward[2] = named if named != UNBOUND else NONE
            return prelude_call(vm, "dict_update", forward, 3)
    if status == 0 and named != UNBOUND:
        status = dict_update_dict(vm, <Dict*>args[0], <Dict*>named)
        if status == -2:
            forward[0] = args[0]
            forward[1] = named
            forward[2] = NONE
            return prelude_call(vm, "dict_update", forward, 3)
    return NONE if status == 0 else ERROR

cdef int dict_update_pairs(VM* vm, Dict* d, Value pairs) noexcept nogil:
    """Add pairs that are lists or tuples; -2 before the first that is something else."""
    cdef int64_t i
    cdef int status
    cdef Value pair
    for i in range(sequence_length(pairs)):
        pair = sequence_items(pairs)[i]
        if not is_sequence(pair) or sequence_length(pair) != 2:
            return -2
        status = dict_set(vm, d, sequence_items(pair)[0], sequence_items(pair)[1])
        if status < 0:
            return status
    return 0

cdef int dict_update_iterator(VM* vm, Dict* d, Iterator* it, Value* left) noexcept nogil:
    """Add the pairs that a native iterator gives: 0, -1, or -3 where the prelude has to go on, with an item and its number in
    left[:2]. Pairs of a zip and the like need no tuple."""
    cdef Value pair[2]
    cdef Value item
    cdef int64_t number = 0
    cdef int status
    while True:
        pair[0] = UNBOUND
        item = pair_next(vm, it, pair)
        if item == EXHAUSTED:
            return 0
        if item == ERROR or item == NEED_GUEST:
            if item == NEED_GUEST:
                prelude_next(vm, <Value>it)
            return -1
        if pair[0] == UNBOUND and (is_exact(item, SHAPE_TUPLE) or is_exact(item, SHAPE_LIST)) and sequence_length(item) == 2:
            pair[0] = sequence_items(item)[0]
            pair[1] = sequence_items(item)[1]
        status = dict_set(vm, d, pair[0], pair[1]) if pair[0] != UNBOUND else -2
        if status == -2:
            left[0] = item if pair[0] == UNBOUND else new_pair(vm, pair[0], pair[1])
            left[1] = int_from_i64(vm, number)
            return -3 if left[0] != ERROR else -1
        if status < 0:
            return -1
        number += 1
        if tick(vm) < 0:
            return -1

cdef Value dict_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return dict_fill(vm, args, argc, "dict")

cdef Value dict_update_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return dict_fill(vm, args, argc, "update")

cdef Value dict_fromkeys(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items, d
    cdef int64_t i
    cdef int status
    if args[2] == UNBOUND:
        args[2] = NONE
    items = iterate_to_list(vm, args[1]) if args[0] == <Value>BUILTIN[SHAPE_DICT] else NEED_GUEST
    if items == ERROR:
        return ERROR
    if items == NEED_GUEST:
        return prelude_call(vm, "dict_fromkeys", args, 3)
    args[1] = items
    d = new_dict(vm)
    for i in range(sequence_length(items)):
        status = dict_set(vm, <Dict*>d, sequence_items(items)[i], args[2]) if d != ERROR else -1
        if status == -1:
            return ERROR
        if status == -2:
            return prelude_call(vm, "dict_fromkeys", args, 3)
    return d

cdef Value dict_get_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value found = dict_get(vm, <Dict*>args[0], args[1])
    if found == UNBOUND:
        return args[2] if args[2] != UNBOUND else NONE
    if found == NEED_GUEST:
        return keyed(vm, KEYED_GET, args[0], args[1], args[2] if args[2] != UNBOUND else NONE, CONT_STORE, UNBOUND)
    return found

cdef Value dict_setdefault(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value value = args[2] if args[2] != UNBOUND else NONE
    cdef Value found = dict_get(vm, <Dict*>args[0], args[1])
    if found == UNBOUND:
        if dict_set(vm, <Dict*>args[0], args[1], value) == 0:
            return value
        return ERROR
    if found == NEED_GUEST:
        return keyed(vm, KEYED_SET_DEFAULT, args[0], args[1], value, CONT_STORE, UNBOUND)
    return found

cdef Value dict_pop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    # An empty dict does not ask the key for its hash.
    cdef int64_t entry = dict_find(vm, <Dict*>args[0], args[1]) if (<Dict*>args[0]).count else DICT_MISSING
    cdef Value value
    if entry == DICT_NEED_GUEST:
        if args[2] == UNBOUND:
            return prelude_call(vm, "dict_pop", args, 2)
        return prelude_call(vm, "dict_pop", args, 3)
    if entry == DICT_ERROR:
        return ERROR
    if entry == DICT_MISSING:
        return args[2] if args[2] != UNBOUND else raise_key_error(vm, args[1])
    value = (<Dict*>args[0]).entries[entry].value
    dict_delete_entry(vm, <Dict*>args[0], entry)
    return value

cdef Value dict_popitem(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Dict* d = <Dict*>args[0]
    cdef uint32_t hash = 0
    if d.count == 0:
        return raise_error(vm, SHAPE_KEY_ERROR, "popitem(): dictionary is empty")
    while d.entries[d.used - 1].key == UNBOUND:
        d.used -= 1
    if key_hash(vm, d.entries[d.used - 1].key, &hash) < 0:
        vm.exception = UNBOUND
        return prelude_call(vm, "dict_popitem", args, 1)
    return dict_pop_last(vm, d, hash)

cdef Value dict_pop_last(VM* vm, Dict* d, uint32_t hash) noexcept nogil:
    cdef Value pair = new_pair(vm, d.entries[d.used - 1].key, d.entries[d.used - 1].value)
    if pair != ERROR:
        dict_delete_hashed(vm, d, d.used - 1, hash)
        d.used -= 1         # the last place is free again, for an iterator as well
        if d.used and d.entries[0].key == UNBOUND and as_int(d.entries[0].value) > d.used:
            d.entries[0].value = box_int(d.used)
    return pair

cdef Value intrinsic_pop_last(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (dict, hash of the last key): popitem."""
    cdef Dict* d = <Dict*>args[0]
    if not is_kind(args[0], KIND_DICT) or d.used == 0 or d.entries[d.used - 1].key == UNBOUND:
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "dictionary changed during a lookup")
    return dict_pop_last(vm, d, fold_guest_hash(args[1]))

cdef Value dict_keys(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_view(vm, args[0], 0)

cdef Value dict_values(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_view(vm, args[0], 1)

cdef Value dict_items(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_view(vm, args[0], 2)

cdef Value dict_clear_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    dict_clear(vm, <Dict*>args[0])
    return NONE

cdef Value dict_copy_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return dict_copy(vm, <Dict*>args[0])

cdef Value dict_reversed(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_kind(args[0], KIND_VIEW):
        return dict_iterator(vm, ITER_DICT_REVERSE_KEYS + <int>(<View*>args[0]).view_kind, (<View*>args[0]).dict)
    return dict_iterator(vm, ITER_DICT_REVERSE_KEYS, args[0])

cdef Value dict_inplace_or(VM* vm, Value a, Value b) noexcept nogil:
    cdef int status
    if not is_kind(b, KIND_DICT) or is_guest_object(vm, b):
        return NEED_GUEST
    status = dict_update_dict(vm, <Dict*>a, <Dict*>b)
    return a if status == 0 else ERROR if status == -1 else NEED_GUEST

cdef Value dict_or(VM* vm, Value a, Value b) noexcept nogil:
    cdef Value out = dict_copy(vm, <Dict*>a)
    cdef int status
    if out == ERROR:
        return ERROR
    status = dict_update_dict(vm, <Dict*>out, <Dict*>b)
    return out if status == 0 else ERROR if status == -1 else NEED_GUEST

cdef Value intrinsic_probe(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (container, key, hash, skip): the number of the entry that holds the very key; None when no entry
    of that hash is left after `skip` of them; else (number, its key, how many to skip next), for the prelude to compare."""
    cdef int64_t skip = as_int(args[3]) if is_int(args[3]) else 0
    if is_kind(args[0], KIND_DICT):
        return dict_probe(vm, <Dict*>args[0], args[1], fold_guest_hash(args[2]), skip)
    if is_kind(args[0], KIND_SET) or is_kind(args[0], KIND_FROZENSET):
        return set_probe(vm, <Set*>args[0], args[1], guest_hash_value(args[2]), skip)
    return raise_type_error(vm, "a dict or set is needed")

cdef Value dict_probe(VM* vm, Dict* d, Value key, uint32_t hash, int64_t skip) noexcept nogil:
    cdef Value other = UNBOUND
    cdef int64_t entry = dict_candidate(d, key, hash, skip, &other)
    return NONE if entry == DICT_MISSING else box_int(entry) if other == key else probe_result(vm, entry, other, skip + 1)

cdef int64_t dict_candidate(Dict* d, Value key, uint32_t hash, int64_t skip, Value* other) noexcept nogil:
    """The entry with the very key, or else the one of that hash behind `skip` others, and the key that it holds;
    DICT_MISSING: there is none."""
    cdef uint32_t mask, slot, perturb
    cdef DictIndex* record
    cdef int64_t seen = 0
    if d.count == 0:
        return DICT_MISSING
    mask = <uint32_t>(d.index_size - 1)
    slot = hash & mask
    perturb = hash
    while True:
        record = &d.index[slot]
        if record.entry == 0:
            return DICT_MISSING
        if record.hash == hash and record.entry != 1:
            other[0] = d.entries[record.entry - 2].key
            if other[0] == key or seen == skip:
                return record.entry - 2
            seen += 1
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) & mask

cdef Value set_probe(VM* vm, Set* s, Value key, int64_t hash, int64_t skip) noexcept nogil:
    cdef Value other = UNBOUND
    cdef int64_t entry = set_candidate(s, key, hash, skip, &other)
    return NONE if entry == DICT_MISSING else box_int(entry) if other == key else probe_result(vm, entry, other, skip + 1)

cdef int64_t set_candidate(Set* s, Value key, int64_t hash, int64_t skip, Value* other) noexcept nogil:
    """As dict_candidate, the way of set_look."""
    cdef uint64_t mask, perturb = <uint64_t>hash, i
    cdef int64_t probes, seen = 0
    cdef SetEntry* entry
    if s.count == 0:
        return DICT_MISSING
    mask = <uint64_t>s.size - 1
    i = <uint64_t>hash & mask
    while True:
        entry = &s.table[i]
        probes = SET_LINEAR_PROBES if i + SET_LINEAR_PROBES <= mask else 0
        while True:
            if entry.key == UNBOUND:
                return DICT_MISSING
            if entry.hash == hash and entry.key != ERROR:
                other[0] = entry.key
                if entry.key == key or seen == skip:
                    return entry - s.table
                seen += 1
            if probes == 0:
                break
            entry += 1
            probes -= 1
        perturb >>= 5
        i = (i * 5 + 1 + perturb) & mask

cdef Value probe_result(VM* vm, int64_t entry, Value key, int64_t following) noexcept nogil:
    cdef Value out = new_tuple(vm, 3)
    if out != ERROR:
        tuple_items(out)[0] = box_int(entry)
        tuple_items(out)[1] = key
        tuple_items(out)[2] = box_int(following)
    return out

cdef Value intrinsic_holds(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (container, number, key): whether an entry still holds that key, after a guest's __eq__ has run."""
    return box_bool(is_int(args[1]) and entry_holds(args[0], as_int(args[1]), args[2]))

cdef bint entry_holds(Value container, int64_t i, Value key) noexcept nogil:
    cdef Dict* d = <Dict*>container
    cdef Set* s = <Set*>container
    if is_kind(container, KIND_DICT):
        return 0 <= i < d.used and d.entries[i].key == key
    return (is_kind(container, KIND_SET) or is_kind(container, KIND_FROZENSET)) and 0 <= i < s.size and s.table[i].key == key

cdef int64_t guest_hash_value(Value v) noexcept nogil:
    """What a guest's __hash__ returned, as the hash of a key."""
    cdef int64_t h
    if is_number_int(v) and int_as_i64(v, &h):
        return h if h != -1 else -2
    return number_hash(v)

cdef uint32_t fold_guest_hash(Value v) noexcept nogil:
    return fold_hash(guest_hash_value(v))

cdef Value intrinsic_dict_store(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (container, entry or None, key, hash, value): store in a found entry, or add."""
    cdef Dict* d = <Dict*>args[0]
    cdef Set* s = <Set*>args[0]
    cdef int64_t i = as_int(args[1]) if is_int(args[1]) else -1
    if is_kind(args[0], KIND_DICT):
        if i >= 0 and i < d.used and d.entries[i].key != UNBOUND:
            d.entries[i].value = args[4]
            return NONE
        return NONE if dict_insert_new(vm, d, args[2], args[4], fold_guest_hash(args[3])) == 0 else ERROR
    if is_kind(args[0], KIND_SET) or is_kind(args[0], KIND_FROZENSET):
        return NONE if set_insert_new(vm, s, args[2], guest_hash_value(args[3])) == 0 else ERROR
    return raise_type_error(vm, "a dict or set is needed")

cdef Value intrinsic_hashed(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (member, hash) of each member of a set, or (key, hash, value) of each key of a dict, as a list: whose
    hash is known is not asked for it again. Of a dict's hashes 32 bits are kept, which only another dict can use."""
    cdef Set* s = <Set*>args[0]
    cdef Value out, key, item
    cdef int64_t position = 0, hash, i
    if is_kind(args[0], KIND_DICT):
        return hashed_keys(vm, <Dict*>args[0])
    if not is_any_set(args[0]):
        return raise_type_error(vm, "a dict or set is needed")
    out = new_list(vm, s.count)
    if out == ERROR:
        return ERROR
    for i in range(s.count):
        set_next(s, &position, &key, &hash)
        item = new_pair(vm, key, int_from_i64(vm, hash))
        if item == ERROR or tuple_items(item)[1] == ERROR:
            return ERROR
        (<List*>out).items[i] = item
        (<List*>out).length = i + 1
    charge(vm, s.count)
    return out

cdef Value hashed_keys(VM* vm, Dict* d) noexcept nogil:
    """(key, hash, value) of each key of a dict: the index has the hashes, by the number of the entry."""
    cdef Value out = new_list(vm, d.used)
    cdef Value item
    cdef int64_t i, n = 0
    if out == ERROR:
        return ERROR
    for i in range(d.used):
        (<List*>out).items[i] = NONE
    (<List*>out).length = d.used
    for i in range(d.index_size):
        if d.index[i].entry > 1:
            item = new_tuple(vm, 3)
            if item == ERROR:
                return ERROR
            tuple_items(item)[0] = d.entries[d.index[i].entry - 2].key
            tuple_items(item)[1] = box_int(d.index[i].hash)
            tuple_items(item)[2] = d.entries[d.index[i].entry - 2].value
            (<List*>out).items[d.index[i].entry - 2] = item
    for i in range(d.used):                     # those that are deleted have none
        if (<List*>out).items[i] != NONE:
            (<List*>out).items[n] = (<List*>out).items[i]
            n += 1
    (<List*>out).length = n
    charge(vm, d.used)
    return out

cdef int set_insert_new(VM* vm, Set* s, Value key, int64_t hash) noexcept nogil:
    """Add a key that the set does not hold; 0 or -1."""
    cdef int64_t free = 0
    if s.size == 0 and set_resize(vm, s, 0) < 0:
        return -1
    set_look(vm, s, UNBOUND, hash, &free)
    return 0 if set_put(vm, s, free, key, hash) > 0 else -1

cdef Value intrinsic_dict_entry(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: the value in a found entry of a dict."""
    cdef Dict* d = <Dict*>args[0]
    cdef int64_t i = as_int(args[1]) if is_int(args[1]) else -1
    if is_kind(args[0], KIND_DICT) and i >= 0 and i < d.used and d.entries[i].key != UNBOUND:
        return d.entries[i].value
    return raise_error(vm, SHAPE_RUNTIME_ERROR, "dictionary changed during a lookup")

cdef Value intrinsic_dict_remove(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (container, entry, hash): remove a found entry of a dict or set."""
    cdef Dict* d = <Dict*>args[0]
    cdef Set* s = <Set*>args[0]
    cdef int64_t i = as_int(args[1]) if is_int(args[1]) else -1
    if is_kind(args[0], KIND_DICT) and i >= 0 and i < d.used and d.entries[i].key != UNBOUND:
        dict_delete_hashed(vm, d, i, fold_guest_hash(args[2]))
    elif is_kind(args[0], KIND_SET) and i >= 0 and i < s.size and s.table[i].key != UNBOUND and s.table[i].key != ERROR:
        set_delete_at(s, i)
    return NONE

# Sets

cdef Value set_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """set(iterable=()) and frozenset(iterable=())."""
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
        t = gather_source(args[1])
        return gather(vm, GATHER_SET, t, new_set(vm, kind), UNBOUND, UNBOUND, CONT_STORE) if t != UNBOUND else \
            prelude_call(vm, "set_from", args, 2)
    out = <Set*>allocate(vm, instance_bytes(cls), kind, cls.instance_shape)
    if out == NULL:
        return ERROR
    out.table = NULL
    out.size = out.fill = out.count = 0
    out.hash = 0
    init_extra_attributes(&out.head, cls)
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
    source = gather_source(args[1])
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
        status = set_key_hash(vm, key, &hash)
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
            source = gather_source(args[i]) if i == argc - 1 else UNBOUND
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
    return set_relation(vm, args, COMPARE_LE, "set_issubset")

cdef Value set_issuperset(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The first item of an iterable that is missing decides; those behind it are not hashed."""
    cdef Value items
    cdef int64_t i
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
                status = builtin_contains(vm, args[0], sequence_items(items)[i])
                if status == -2:
                    return prelude_call(vm, "set_issuperset", args, 2)
                if status <= 0:
                    return ERROR if status < 0 else FALSE_
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

cdef Value proxy_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef bint plain = shows_dict(args[0])
    args[0] = (<Wrapper*>args[0]).value
    if plain:
        return dict_get_method(vm, args, argc)
    if args[2] == UNBOUND:
        args[2] = NONE
    return prelude_call(vm, "mapping_get", args, 3)

cdef Value proxy_keys(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_view(vm, (<Wrapper*>args[0]).value, 0) if shows_dict(args[0]) else prelude_call(vm, "mapping_keys", &(<Wrapper*>args[0]).value, 1)

cdef Value proxy_values(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_view(vm, (<Wrapper*>args[0]).value, 1) if shows_dict(args[0]) else prelude_call(vm, "mapping_values", &(<Wrapper*>args[0]).value, 1)

cdef Value proxy_items(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_view(vm, (<Wrapper*>args[0]).value, 2) if shows_dict(args[0]) else prelude_call(vm, "mapping_items", &(<Wrapper*>args[0]).value, 1)

cdef Value proxy_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return dict_copy(vm, <Dict*>(<Wrapper*>args[0]).value) if shows_dict(args[0]) else prelude_call(vm, "mapping_copy", &(<Wrapper*>args[0]).value, 1)

cdef Value view_isdisjoint(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "view_isdisjoint", args, 2)

cdef Value view_mapping(VM* vm, Value v) noexcept nogil:
    return new_wrapper(vm, KIND_MAPPING_PROXY, (<View*>v).dict)

cdef int register_mappings() except -1:
    define_method(SHAPE_MAPPING_PROXY, "get", proxy_get, "self, key, default=, /")
    define_method(SHAPE_MAPPING_PROXY, "keys", proxy_keys, "self, /")
    define_method(SHAPE_MAPPING_PROXY, "values", proxy_values, "self, /")
    define_method(SHAPE_MAPPING_PROXY, "items", proxy_items, "self, /")
    define_method(SHAPE_MAPPING_PROXY, "copy", proxy_copy, "self, /")
    define_method(SHAPE_DICT_KEYS, "isdisjoint", view_isdisjoint, "self, other, /")
    define_method(SHAPE_DICT_ITEMS, "isdisjoint", view_isdisjoint, "self, other, /")
    for shape in (SHAPE_DICT_KEYS, SHAPE_DICT_VALUES, SHAPE_DICT_ITEMS):
        define_member(shape, "mapping", view_mapping, NULL)
    define_new(SHAPE_DICT, dict_new, "cls, *args")
    define_method(SHAPE_DICT, "__init__", dict_init, "self, *args, **kwargs")
    define_method(SHAPE_DICT, "update", dict_update_method, "self, *args, **kwargs")
    define_classmethod(SHAPE_DICT, "fromkeys", dict_fromkeys, "cls, iterable, value=, /")
    define_method(SHAPE_DICT, "get", dict_get_method, "self, key, default=, /")
    define_method(SHAPE_DICT, "setdefault", dict_setdefault, "self, key, default=, /")
    define_method(SHAPE_DICT, "pop", dict_pop, "self, key, default=, /")
    define_method(SHAPE_DICT, "popitem", dict_popitem, "self, /")
    define_method(SHAPE_DICT, "keys", dict_keys, "self, /")
    define_method(SHAPE_DICT, "values", dict_values, "self, /")
    define_method(SHAPE_DICT, "items", dict_items, "self, /")
    define_method(SHAPE_DICT, "clear", dict_clear_method, "self, /")
    define_method(SHAPE_DICT, "copy", dict_copy_method, "self, /")
    define_method(SHAPE_DICT, "__setitem__", dunder_setitem, "self, key, value, /")
    define_method(SHAPE_DICT, "__delitem__", dunder_delitem, "self, key, /")
    for shape in (SHAPE_DICT, SHAPE_DICT_KEYS, SHAPE_DICT_VALUES, SHAPE_DICT_ITEMS):
        define_method(shape, "__reversed__", dict_reversed, "self, /")
    for shape in (SHAPE_SET, SHAPE_FROZENSET):
        define_new(shape, set_new, "cls, *args")
        define_method(shape, "copy", set_copy_method, "self, /")
        define_method(shape, "union", set_union, "self, *others")
        define_method(shape, "intersection", set_intersection, "self, *others")
        define_method(shape, "difference", set_difference, "self, *others")
        define_method(shape, "symmetric_difference", set_symmetric_difference, "self, other, /")
        define_method(shape, "issubset", set_issubset, "self, other, /")
        define_method(shape, "issuperset", set_issuperset, "self, other, /")
        define_method(shape, "isdisjoint", set_isdisjoint, "self, other, /")
    define_method(SHAPE_SET, "__init__", set_init, "self, iterable=, /")
    define_method(SHAPE_SET, "add", set_add_method, "self, object, /")
    define_method(SHAPE_SET, "discard", set_discard_method, "self, object, /")
    define_method(SHAPE_SET, "remove", set_remove_method, "self, object, /")
    define_method(SHAPE_SET, "pop", set_pop, "self, /")
    define_method(SHAPE_SET, "clear", set_clear, "self, /")
    define_method(SHAPE_SET, "update", set_update_all, "self, *others")
    define_method(SHAPE_SET, "intersection_update", set_intersection_update, "self, *others")
    define_method(SHAPE_SET, "difference_update", set_difference_update, "self, *others")
    define_method(SHAPE_SET, "symmetric_difference_update", set_symmetric_difference_update, "self, other, /")
    return 0
