# Dicts: ordered and compact. An index of (hash, entry) records, probed like CPython's dict, over an array
# of entries in order of insertion. Hashes stand in the index, so growing never hashes a key again.
#
# Keys that are strings or small numbers never run guest code; for others an operation may answer
# DICT_NEED_GUEST before it has changed anything, and its caller goes on in the prelude.

cdef enum:
    DICT_MISSING = -1        # results of dict_find
    DICT_ERROR = -2
    DICT_NEED_GUEST = -3
    RELIED_ON = 1            # in the version of the machine's builtins: caches of other dicts rely on the places of its entries

cdef Value new_dict(VM* vm) noexcept nogil:
    cdef Dict* d = <Dict*>allocate(vm, sizeof(Dict), KIND_DICT, SHAPE_DICT)
    if UNLIKELY(d == NULL):
        return ERROR
    dict_clear_fields(d)
    return <Value>d

cdef inline void dict_clear_fields(Dict* d) noexcept nogil:
    d.entries = NULL
    d.used = 0
    d.capacity = 0
    d.index = NULL
    d.index_size = 0
    d.count = 0
    d.fill = 0
    d.version = 0

cdef inline uint32_t int_dict_hash(int64_t i) noexcept nogil:
    """Numeric hash modulo 2**61 - 1 of a small int, folded to 32 bits."""
    return fold_hash(i if i != -1 else -2)

cdef inline uint32_t fold_hash(int64_t h) noexcept nogil:
    """32 bits of a hash: the low ones where the others only repeat the sign, so that -2 and 1 are as far apart as can be."""
    return <uint32_t>(<uint64_t>h + (<uint64_t>h >> 32) + (<uint64_t>h >> 63))

cdef inline int64_t dict_find_entry_str(Dict* d, Str* key) noexcept nogil:
    """Entry of a string key; else DICT_MISSING, or DICT_NEED_GUEST when a guest's object of the same hash may equal it."""
    cdef uint32_t hash, mask, slot, perturb
    cdef DictIndex* record
    cdef Value other
    cdef int64_t absent = DICT_MISSING
    if d.count == 0:
        return DICT_MISSING
    hash = str_hash(key)
    mask = <uint32_t>(d.index_size - 1)
    slot = hash & mask
    perturb = hash
    while True:
        record = &d.index[slot]
        if record.entry == 0:
            return absent
        if record.hash == hash and record.entry != 1:
            other = d.entries[record.entry - 2].key
            if other == <Value>key:
                return record.entry - 2
            if is_pointer(other):
                if (<Header*>other).kind == KIND_STR:
                    if str_equal(<Str*>other, key):
                        return record.entry - 2
                elif (<Header*>other).shape >= FIRST_GUEST_SHAPE:
                    absent = DICT_NEED_GUEST
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) & mask

cdef inline int64_t dict_find_entry_int(Dict* d, Value key) noexcept nogil:
    """Entry of a small int key, or DICT_MISSING, or DICT_NEED_GUEST when a float or object must be compared."""
    cdef uint32_t hash, mask, slot, perturb
    cdef DictIndex* record
    cdef Value other
    if d.count == 0:
        return DICT_MISSING
    hash = int_dict_hash(as_int(key))
    mask = <uint32_t>(d.index_size - 1)
    slot = hash & mask
    perturb = hash
    while True:
        record = &d.index[slot]
        if record.entry == 0:
            return DICT_MISSING
        if record.hash == hash and record.entry != 1:
            other = d.entries[record.entry - 2].key
            if other == key:
                return record.entry - 2
            if not is_int(other):
                return DICT_NEED_GUEST
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) & mask

cdef int64_t dict_find_hashed(VM* vm, Dict* d, Value key, uint32_t hash) noexcept nogil:
    """Entry of any key with a known folded hash: DICT_MISSING, DICT_ERROR or DICT_NEED_GUEST otherwise."""
    cdef uint32_t mask, slot, perturb
    cdef DictIndex* record
    cdef Value other
    cdef int same
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
            other = d.entries[record.entry - 2].key
            if other == key:
                return record.entry - 2
            same = value_eq(vm, other, key)
            if same > 0:
                return record.entry - 2
            if same < 0:
                return DICT_ERROR if same == -1 else DICT_NEED_GUEST
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) & mask

cdef int key_hash(VM* vm, Value key, uint32_t* hash) noexcept nogil:
    """Folded hash of a key: 0, -1 with TypeError set (unhashable), -2 when guest code is needed."""
    cdef int64_t h = 0
    cdef int status
    if is_pointer(key) and (<Header*>key).shape == SHAPE_TUPLE:
        status = tuple_hash(vm, key, &h)
        hash[0] = fold_hash(h)
        return status if status != -1 else refuse_key(vm, key, "dict key")
    if is_pointer(key) and (<Header*>key).shape == SHAPE_STR:
        hash[0] = str_hash(<Str*>key)
        return 0
    if is_int(key):
        hash[0] = int_dict_hash(as_int(key))
        return 0
    status = value_hash(vm, key, &h)
    if status == 0:
        hash[0] = <uint32_t>h if is_kind(key, KIND_STR) else fold_hash(h)
    return status if status != -1 else refuse_key(vm, key, "dict key")

cdef int refuse_key(VM* vm, Value key, const char* use) noexcept nogil:
    """A key has no hash: since 3.14 the TypeError that is set tells as what it was to be used. Always -1."""
    cdef Value reason
    if HOST_MINOR < 14 or vm.limit != LIMIT_NONE or not is_pointer(vm.exception) or (<Header*>vm.exception).shape != SHAPE_TYPE_ERROR or \
            class_of(vm, vm.exception) != BUILTIN[SHAPE_TYPE_ERROR]:
        return -1
    reason = (<ExceptionObject*>vm.exception).args
    reason = tuple_items(reason)[0] if tuple_length(reason) == 1 else UNBOUND
    vm.exception = UNBOUND
    raise_error3(vm, SHAPE_TYPE_ERROR, "cannot use '%s' as a %s (%s)", full_type_name(vm, class_of(vm, key)), use, text_of(vm, reason))
    return -1

cdef void refuse_plainly(VM* vm, Value key) noexcept nogil:
    """Where CPython looks a key up by a hash that it has asked for before, the error is the hash's own: see refuse_key."""
    cdef int64_t h = 0
    cdef Value refused = vm.exception
    if HOST_MINOR < 14 or vm.limit != LIMIT_NONE or not exception_matches(vm, SHAPE_TYPE_ERROR):
        return
    vm.exception = UNBOUND
    root_push(vm, refused)
    if value_hash(vm, key, &h) != -1:
        vm.exception = refused
    root_pop(vm, 1)

cdef int64_t dict_find(VM* vm, Dict* d, Value key) noexcept nogil:
    """Entry of a key: DICT_MISSING, DICT_ERROR or DICT_NEED_GUEST otherwise."""
    cdef uint32_t hash
    cdef int status
    cdef int64_t entry
    if is_pointer(key) and (<Header*>key).shape == SHAPE_STR:
        return dict_find_entry_str(d, <Str*>key)
    if is_int(key):
        entry = dict_find_entry_int(d, key)
        if entry != DICT_NEED_GUEST:
            return entry
        return dict_find_hashed(vm, d, key, int_dict_hash(as_int(key)))
    status = key_hash(vm, key, &hash)
    if status < 0:
        return DICT_ERROR if status == -1 else DICT_NEED_GUEST
    return dict_find_hashed(vm, d, key, hash)

cdef inline Value* dict_place(Dict* d, Value key) noexcept nogil:
    """Where the value of an exact str or small int key stands; NULL when absent or when the key needs more."""
    cdef int64_t entry
    if is_exact_str(key):
        entry = dict_find_entry_str(d, <Str*>key)
    elif is_int(key):
        entry = dict_find_entry_int(d, key)
    else:
        return NULL
    return &d.entries[entry].value if entry >= 0 else NULL

cdef inline bint is_exact_str(Value v) noexcept nogil:
    return is_pointer(v) and (<Header*>v).shape == SHAPE_STR

cdef Value dict_get(VM* vm, Dict* d, Value key) noexcept nogil:
    """Value of a key, UNBOUND when absent, ERROR, or NEED_GUEST."""
    cdef int64_t entry = dict_find(vm, d, key)
    if LIKELY(entry >= 0):
        return d.entries[entry].value
    return UNBOUND if entry == DICT_MISSING else ERROR if entry == DICT_ERROR else NEED_GUEST

cdef inline Value dict_get_str(Dict* d, Str* key) noexcept nogil:
    """Value of a string key, or UNBOUND."""
    cdef int64_t entry = dict_find_entry_str(d, key)
    return d.entries[entry].value if entry >= 0 else UNBOUND

cdef void dict_touch(VM* vm, Dict* d) noexcept nogil:
    """Places of entries are about to change: what caches know of them no longer holds."""
    if d.version:
        if UNLIKELY(d.version & RELIED_ON):
            builtins_changed(vm)
        d.version = 0

cdef uint64_t dict_version(VM* vm, Dict* d) noexcept nogil:
    """The version for caches to compare: unique to this dict in its present layout."""
    if d.version == 0:
        vm.next_version += RELIED_ON + 1
        d.version = vm.next_version
    return d.version

cdef inline void index_insert(DictIndex* index, uint32_t mask, uint32_t hash, uint32_t entry) noexcept nogil:
    cdef uint32_t slot = hash & mask
    cdef uint32_t perturb = hash
    while index[slot].entry > 1:
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) & mask
    index[slot].hash = hash
    index[slot].entry = entry + 2

cdef int dict_rebuild(VM* vm, Dict* d, int64_t index_size) noexcept nogil:
    """Pack the entries into new arrays for an index of the given size; 0, or -1 with MemoryError set.

    Old index records give the hashes, found by the number of their entry.
    """
    cdef int64_t capacity = index_size * 2 // 3 + 1 if index_size > 8 else 6
    cdef DictIndex* index
    cdef DictEntry* entries
    cdef uint32_t* hashes = NULL
    cdef int64_t i, n = 0
    if index_size > (<int64_t>1 << 31):
        raise_memory_error(vm)
        return -1
    index = <DictIndex*>buffer_new(vm, index_size * <int64_t>sizeof(DictIndex))
    if index == NULL:
        return -1
    entries = <DictEntry*>buffer_new(vm, capacity * <int64_t>sizeof(DictEntry))
    if entries == NULL:
        buffer_free(vm, index, index_size * <int64_t>sizeof(DictIndex))
        return -1
    memset(index, 0, index_size * sizeof(DictIndex))
    if d.count:
        hashes = <uint32_t*>buffer_new(vm, d.used * 4)
        if hashes == NULL:
            buffer_free(vm, index, index_size * <int64_t>sizeof(DictIndex))
            buffer_free(vm, entries, capacity * <int64_t>sizeof(DictEntry))
            return -1
        for i in range(d.index_size):
            if d.index[i].entry > 1:
                hashes[d.index[i].entry - 2] = d.index[i].hash
        for i in range(d.used):
            if d.entries[i].key != UNBOUND:
                entries[n] = d.entries[i]
                index_insert(index, <uint32_t>(index_size - 1), hashes[i], <uint32_t>n)
                n += 1
        buffer_free(vm, hashes, d.used * 4)
        charge(vm, n >> 4)
    buffer_free(vm, d.entries, d.capacity * <int64_t>sizeof(DictEntry))
    buffer_free(vm, d.index, d.index_size * <int64_t>sizeof(DictIndex))
    d.entries = entries
    d.capacity = capacity
    d.used = n
    d.fill = n
    d.index = index
    d.index_size = index_size
    dict_touch(vm, d)
    return 0

cdef int dict_first(VM* vm, Dict* d) noexcept nogil:
    """Arrays for the first entries of an empty dict; 0, or -1 with MemoryError set."""
    d.index = <DictIndex*>buffer_new(vm, 8 * sizeof(DictIndex))
    if d.index == NULL:
        return -1
    memset(d.index, 0, 8 * sizeof(DictIndex))
    d.index_size = 8
    d.entries = <DictEntry*>buffer_new(vm, 6 * sizeof(DictEntry))
    if d.entries == NULL:
        return -1
    d.capacity = 6
    return 0

cdef int dict_grow(VM* vm, Dict* d) noexcept nogil:
    cdef int64_t size = 8
    if d.index_size == 0:
        return dict_first(vm, d)
    while size * 2 // 3 <= d.count + (d.count >> 1):
        size <<= 1
    return dict_rebuild(vm, d, size)

cdef int dict_insert_new(VM* vm, Dict* d, Value key, Value value, uint32_t hash) noexcept nogil:
    """Add a key that is known to be absent; 0, or -1 with MemoryError set."""
    if UNLIKELY(d.used == d.capacity or d.fill >= d.capacity) and dict_grow(vm, d) < 0:
        return -1
    index_insert(d.index, <uint32_t>(d.index_size - 1), hash, <uint32_t>d.used)
    d.entries[d.used].key = key
    d.entries[d.used].value = value
    d.used += 1
    d.fill += 1
    d.count += 1
    dict_touch(vm, d)
    return 0

cdef int dict_set_str(VM* vm, Dict* d, Value key, Value value) noexcept nogil:
    """Set a string key; 0, or -1 with MemoryError set."""
    cdef int64_t entry = dict_find_entry_str(d, <Str*>key)
    if entry >= 0:
        d.entries[entry].value = value
        return 0
    return dict_insert_new(vm, d, key, value, str_hash(<Str*>key))

cdef int dict_set(VM* vm, Dict* d, Value key, Value value) noexcept nogil:
    """Set a key: 0, -1 with an exception set, -2 when guest code is needed."""
    cdef uint32_t hash
    cdef int64_t entry
    cdef int status = key_hash(vm, key, &hash)
    if status < 0:
        return status
    if is_pointer(key) and (<Header*>key).shape == SHAPE_STR:
        entry = dict_find_entry_str(d, <Str*>key)
    elif is_int(key):
        entry = dict_find_entry_int(d, key)
        if entry == DICT_NEED_GUEST:
            entry = dict_find_hashed(vm, d, key, hash)
    else:
        entry = dict_find_hashed(vm, d, key, hash)
    if entry >= 0:
        d.entries[entry].value = value
        return 0
    if entry == DICT_MISSING:
        return dict_insert_new(vm, d, key, value, hash)
    return -1 if entry == DICT_ERROR else -2

cdef void dict_delete_entry(VM* vm, Dict* d, int64_t entry) noexcept nogil:
    """Remove a live entry whose key is a builtin value."""
    cdef uint32_t hash = 0
    if key_hash(vm, d.entries[entry].key, &hash) < 0:
        vm.exception = UNBOUND
    dict_delete_hashed(vm, d, entry, hash)

cdef void dict_delete_hashed(VM* vm, Dict* d, int64_t entry, uint32_t hash) noexcept nogil:
    """Remove a live entry. Its place stays empty until the entries are packed, so that an iterator finds what is added
    after a deletion behind the place where it stands."""
    d.index[dict_slot(d, entry, hash)].entry = 1
    d.entries[entry].key = UNBOUND
    d.entries[entry].value = UNBOUND
    d.count -= 1
    if d.entries[0].key == UNBOUND and (entry == 0 or entry == as_int(d.entries[0].value)):
        entry += 1
        while entry < d.used and d.entries[entry].key == UNBOUND:
            entry += 1
        d.entries[0].value = box_int(entry)
    dict_touch(vm, d)

cdef inline int64_t dict_live(Dict* d, int64_t i) noexcept nogil:
    """The first live entry from a place on, or the end. The entry at the beginning, when it is deleted, says in place of
    its value where the first live one may be, so that who takes the first again and again does not go through the deleted."""
    while i < d.used and d.entries[i].key == UNBOUND:
        i = i + 1 if i else as_int(d.entries[0].value)
    return i

cdef uint32_t dict_slot(Dict* d, int64_t entry, uint32_t hash) noexcept nogil:
    """Where the index has a live entry: by the hash of its key, or, if that has changed or was not known, by going through it."""
    cdef uint32_t mask = <uint32_t>(d.index_size - 1)
    cdef uint32_t slot = hash & mask
    cdef uint32_t perturb = hash
    while d.index[slot].entry != entry + 2 and d.index[slot].entry != 0:
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) & mask
    if d.index[slot].entry == 0:
        slot = 0
        while d.index[slot].entry != entry + 2:
            slot += 1
    return slot

cdef int dict_delete(VM* vm, Dict* d, Value key) noexcept nogil:
    """1 when the key was there and is gone, 0 when it was absent, -1 with an exception set, -2 guest code needed."""
    cdef int64_t entry = dict_find(vm, d, key)
    if entry >= 0:
        dict_delete_entry(vm, d, entry)
        return 1
    return 0 if entry == DICT_MISSING else -1 if entry == DICT_ERROR else -2

cdef void dict_clear(VM* vm, Dict* d) noexcept nogil:
    buffer_free(vm, d.entries, d.capacity * <int64_t>sizeof(DictEntry))
    buffer_free(vm, d.index, d.index_size * <int64_t>sizeof(DictIndex))
    d.entries = NULL
    d.index = NULL
    d.used = d.capacity = d.index_size = d.count = d.fill = 0
    dict_touch(vm, d)

cdef Value dict_copy(VM* vm, Dict* d) noexcept nogil:
    """A plain dict with the same entries."""
    cdef Value v = new_dict(vm)
    if v == ERROR or d.count == 0:
        return v
    return v if dict_copy_into(vm, <Dict*>v, d) == 0 else ERROR

cdef int dict_copy_into(VM* vm, Dict* out, Dict* d) noexcept nogil:
    """Give an empty dict the entries of one that is not, as they lie there; 0 or -1."""
    cdef int64_t index_bytes = d.index_size * <int64_t>sizeof(DictIndex)
    cdef int64_t entry_bytes = d.capacity * <int64_t>sizeof(DictEntry)
    if out.capacity:
        dict_clear(vm, out)
    out.entries = <DictEntry*>buffer_new(vm, entry_bytes)
    if out.entries == NULL:
        return -1
    out.index = <DictIndex*>buffer_new(vm, index_bytes)
    if out.index == NULL:                   # the dict may be one that the guest holds: it stays empty
        buffer_free(vm, out.entries, entry_bytes)
        out.entries = NULL
        return -1
    out.capacity = d.capacity
    out.index_size = d.index_size
    memcpy(out.index, d.index, index_bytes)
    memcpy(out.entries, d.entries, d.used * sizeof(DictEntry))
    out.used = d.used
    out.count = d.count
    out.fill = d.fill
    charge(vm, d.used >> 4)
    dict_touch(vm, out)
    return 0

cdef inline bint dict_next(Dict* d, int64_t* position, Value* key, Value* value) noexcept nogil:
    """Step through the live entries; `position` starts at 0."""
    cdef int64_t i = dict_live(d, position[0])
    position[0] = i + 1
    if i >= d.used:
        return False
    key[0] = d.entries[i].key
    value[0] = d.entries[i].value
    return True
