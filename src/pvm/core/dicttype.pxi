# Methods of dict, its views and proxies; what registers those of sets, too.

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
    """What a guest's __hash__ returned, as the hash of a key; 0 for what is no number, which only a caller of _move_last can give."""
    cdef int64_t h
    if is_number_int(v) and int_as_i64(v, &h):
        return h if h != -1 else -2
    return number_hash(v) if number_class(v) != NUMBER_NONE else 0

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
    define_new(SHAPE_DICT, dict_new, "cls, *args, **kwargs")
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
    define_filled(SHAPE_SET, set_new, set_filled, "cls, *args")
    define_new(SHAPE_FROZENSET, set_filled, "cls, *args")
    for shape in (SHAPE_SET, SHAPE_FROZENSET):
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
