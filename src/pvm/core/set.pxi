# Sets: CPython's table (linear probes, then perturbation; growth by four), so that small sets of ints
# come out in the same order.

cdef enum:
    SET_LINEAR_PROBES = 9
    SET_MINIMUM = 8


cdef Set* set_allocate(VM* vm, int kind) noexcept nogil:
    cdef Set* s = <Set*>allocate(vm, sizeof(Set), kind, SHAPE_SET if kind == KIND_SET else SHAPE_FROZENSET)
    if s == NULL:
        return NULL
    s.table = NULL
    s.size = s.fill = s.count = 0
    s.hash = 0
    return s

cdef Value new_set(VM* vm, int kind) noexcept nogil:
    cdef Set* s = set_allocate(vm, kind)
    return <Value>s if s != NULL else ERROR

cdef int set_key_hash(VM* vm, Value key, int64_t* hash) noexcept nogil:
    """0, -1 with TypeError set, -2 when guest code is needed."""
    if is_int(key):
        hash[0] = as_int(key) if as_int(key) != -1 else -2
        return 0
    if is_pointer(key) and (<Header*>key).shape == SHAPE_STR:
        hash[0] = str_hash(<Str*>key)
        return 0
    cdef int status
    if is_pointer(key) and (<Header*>key).shape == SHAPE_TUPLE:
        status = tuple_hash(vm, key, hash)
    else:
        status = value_hash(vm, key, hash)
    return status if status != -1 else refuse_key(vm, key, "set element")

cdef int64_t set_find(VM* vm, Set* s, Value key, int64_t hash) noexcept nogil:
    """Place of a key, or DICT_MISSING, DICT_ERROR, DICT_NEED_GUEST."""
    cdef int64_t free = 0
    return set_look(vm, s, key, hash, &free) if s.count else DICT_MISSING

cdef int64_t set_look(VM* vm, Set* s, Value key, int64_t hash, int64_t* free) noexcept nogil:
    """set_find in a set that has a table; for a missing key (UNBOUND: one that is known to miss) also the place where it
    belongs: as in CPython, the last deleted one on the way, if there is one.

    Here is the way of most: the same object or an empty place among the first probes. What has the same hash, what
    was deleted (its hash is -1, which no key has) and what is further away are looked at by set_look_on.
    """
    cdef uint64_t mask = <uint64_t>s.size - 1
    cdef uint64_t i = <uint64_t>hash & mask
    cdef SetEntry* entry = &s.table[i]
    cdef SetEntry* last = entry + (SET_LINEAR_PROBES if i + SET_LINEAR_PROBES <= mask else 0)
    while True:
        if entry.key == UNBOUND:
            free[0] = entry - s.table
            return DICT_MISSING
        if entry.key == key:
            return entry - s.table
        if UNLIKELY(entry.hash == hash or entry.key == ERROR or entry == last):
            return set_look_on(vm, s, key, hash, free)
        entry += 1

cdef int64_t set_look_on(VM* vm, Set* s, Value key, int64_t hash, int64_t* free) noexcept nogil:
    """set_look in full."""
    cdef uint64_t mask = <uint64_t>s.size - 1
    cdef uint64_t perturb = <uint64_t>hash
    cdef uint64_t i = <uint64_t>hash & mask
    cdef int64_t probes, deleted = -1
    cdef SetEntry* entry
    cdef int same
    while True:
        entry = &s.table[i]
        probes = SET_LINEAR_PROBES if i + SET_LINEAR_PROBES <= mask else 0
        while True:
            if entry.key == UNBOUND:
                free[0] = entry - s.table if deleted < 0 else deleted
                return DICT_MISSING
            if entry.key == ERROR:
                deleted = entry - s.table
            elif entry.hash == hash and key != UNBOUND:
                if entry.key == key or (is_exact_str(key) and is_exact_str(entry.key) and str_equal(<Str*>key, <Str*>entry.key)):
                    return entry - s.table
                same = value_eq(vm, entry.key, key)
                if same > 0:
                    return entry - s.table
                if same < 0:
                    return DICT_ERROR if same == -1 else DICT_NEED_GUEST
            if probes == 0:
                break
            entry += 1
            probes -= 1
        perturb >>= 5
        i = (i * 5 + 1 + perturb) & mask

cdef inline int64_t set_seek(VM* vm, Set* s, Value key, int64_t hash) noexcept nogil:
    """set_find in a set that is not empty, with the first probe in place."""
    cdef int64_t place = hash & (s.size - 1), free
    cdef Value other = s.table[place].key
    if other == key:
        return place
    return DICT_MISSING if other == UNBOUND else set_look(vm, s, key, hash, &free)

cdef inline int64_t set_place(VM* vm, Set* s, Value key, int64_t hash, int64_t* free) noexcept nogil:
    """set_look with the first probe in place."""
    cdef int64_t place = hash & (s.size - 1)
    cdef Value other = s.table[place].key
    if other == key:
        return place
    if other == UNBOUND:
        free[0] = place
        return DICT_MISSING
    return set_look(vm, s, key, hash, free)

cdef void set_insert_clean(SetEntry* table, uint64_t mask, Value key, int64_t hash) noexcept nogil:
    """Insert into a table without deleted entries a key that it does not hold."""
    cdef uint64_t perturb = <uint64_t>hash
    cdef uint64_t i = <uint64_t>hash & mask
    cdef int j
    while True:
        if table[i].key == UNBOUND:
            break
        if i + SET_LINEAR_PROBES <= mask:
            for j in range(SET_LINEAR_PROBES):
                if table[i + 1 + j].key == UNBOUND:
                    table[i + 1 + j].key = key
                    table[i + 1 + j].hash = hash
                    return
        perturb >>= 5
        i = (i * 5 + 1 + perturb) & mask
    table[i].key = key
    table[i].hash = hash

cdef int set_resize(VM* vm, Set* s, int64_t wanted) noexcept nogil:
    cdef int64_t size = SET_MINIMUM, i, place, left = s.count
    cdef SetEntry* table
    while size <= wanted:
        size <<= 1
    table = <SetEntry*>buffer_new(vm, size * <int64_t>sizeof(SetEntry))
    if table == NULL:
        return -1
    memset(table, 0, size * sizeof(SetEntry))
    i = -1
    while left:
        i += 1
        if s.table[i].key > ERROR:
            left -= 1
            place = s.table[i].hash & (size - 1)
            if table[place].key == UNBOUND:
                table[place] = s.table[i]
            else:
                set_insert_clean(table, <uint64_t>size - 1, s.table[i].key, s.table[i].hash)
    charge(vm, s.count >> 4)
    buffer_free(vm, s.table, s.size * <int64_t>sizeof(SetEntry))
    s.table = table
    s.size = size
    s.fill = s.count
    return 0

cdef int set_add_hashed(VM* vm, Set* s, Value key, int64_t hash) noexcept nogil:
    """1 when added, 0 when it was there, -1 with an exception set, -2 when guest code is needed."""
    cdef int64_t place, free = 0
    if s.size == 0 and set_resize(vm, s, 0) < 0:
        return -1
    place = set_place(vm, s, key, hash, &free)
    if place >= 0:
        return 0
    if place != DICT_MISSING:
        return -1 if place == DICT_ERROR else -2
    return set_put(vm, s, free, key, hash)

cdef inline int set_put(VM* vm, Set* s, int64_t free, Value key, int64_t hash) noexcept nogil:
    """Put a member where set_look said that it belongs: 1, or -1."""
    cdef bint deleted = s.table[free].key == ERROR
    s.table[free].key = key
    s.table[free].hash = hash
    if deleted:
        s.count += 1
        return 1
    if LIKELY(set_grown(vm, s) > 0):
        return 1
    s.table[free].key = UNBOUND          # or a table that cannot grow would fill up, and searches in it never end
    s.fill -= 1
    s.count -= 1
    return -1

cdef inline int set_grown(VM* vm, Set* s) noexcept nogil:
    """Count a member that was put into the table, and keep the table loose: 1, or -1."""
    s.fill += 1
    s.count += 1
    if s.fill * 5 >= (s.size - 1) * 3:
        return -1 if set_resize(vm, s, s.count * 2 if s.count > 50000 else s.count * 4) < 0 else 1
    return 1

cdef inline int set_add_unique(VM* vm, Set* s, Value key, int64_t hash) noexcept nogil:
    """Add a key that the set does not hold, to a set that has a table and nothing was ever removed from; 1 or -1."""
    cdef SetEntry* entry = &s.table[hash & (s.size - 1)]
    if entry.key == UNBOUND:
        entry.key = key
        entry.hash = hash
    else:
        set_insert_clean(s.table, <uint64_t>s.size - 1, key, hash)
    return set_grown(vm, s)

cdef int set_add(VM* vm, Set* s, Value key) noexcept nogil:
    cdef int64_t hash
    cdef int status = set_key_hash(vm, key, &hash)
    return status if status < 0 else set_add_hashed(vm, s, key, hash)

cdef int set_member_hash(VM* vm, Value* key, int64_t* hash) noexcept nogil:
    """The hash of what a set is searched for: a set that has none is taken as a frozenset. As set_key_hash."""
    cdef int status = set_key_hash(vm, key[0], hash)
    if status == -1 and is_kind(key[0], KIND_SET) and exception_matches(vm, SHAPE_TYPE_ERROR):
        vm.exception = UNBOUND
        key[0] = set_copy(vm, <Set*>key[0], KIND_FROZENSET)
        status = set_key_hash(vm, key[0], hash) if key[0] != ERROR else -1
    return status

cdef int set_contains(VM* vm, Set* s, Value key) noexcept nogil:
    """1, 0, -1 with an exception set, -2 when guest code is needed."""
    cdef int64_t hash, place
    cdef int status = set_member_hash(vm, &key, &hash)
    if status < 0:
        return status
    place = set_find(vm, s, key, hash)
    return 1 if place >= 0 else 0 if place == DICT_MISSING else -1 if place == DICT_ERROR else -2

cdef void set_delete_at(Set* s, int64_t place) noexcept nogil:
    s.table[place].key = ERROR
    s.table[place].hash = -1
    s.count -= 1

cdef int set_discard(VM* vm, Set* s, Value key) noexcept nogil:
    """1 when removed, 0 when absent, -1, -2 as set_contains."""
    cdef int64_t hash, place
    cdef int status = set_member_hash(vm, &key, &hash)
    if status < 0:
        return status
    place = set_find(vm, s, key, hash)
    if place >= 0:
        set_delete_at(s, place)
        return 1
    return 0 if place == DICT_MISSING else -1 if place == DICT_ERROR else -2

cdef inline bint set_next(Set* s, int64_t* position, Value* key, int64_t* hash) noexcept nogil:
    """Step through the members; `position` starts at 0. A loop that counts them need not look at what is behind the last."""
    cdef int64_t i = position[0]
    while i < s.size:
        if s.table[i].key > ERROR:           # neither empty nor deleted
            key[0] = s.table[i].key
            hash[0] = s.table[i].hash
            position[0] = i + 1
            return True
        i += 1
    position[0] = i
    return False

cdef int set_update_set(VM* vm, Set* s, Set* other) noexcept nogil:
    """Add all members of another set, growing once as CPython's merge does; 0, -1, -2."""
    cdef int64_t position = 0, hash, left = other.count
    cdef Value key
    cdef int status
    if other.count == 0 or s == other:
        return 0
    if (s.fill + other.count) * 5 >= (s.size - 1 if s.size else SET_MINIMUM - 1) * 3:
        if set_resize(vm, s, (s.count + other.count) * 2) < 0:
            return -1
    elif s.size == 0 and set_resize(vm, s, 0) < 0:
        return -1
    if s.fill == 0 and s.size == other.size and other.fill == other.count:
        memcpy(s.table, other.table, s.size * sizeof(SetEntry))
        s.fill = s.count = other.count
        return 0
    if s.fill == 0:
        while left and set_next(other, &position, &key, &hash):
            left -= 1
            set_insert_clean(s.table, <uint64_t>s.size - 1, key, hash)
        s.fill = s.count = other.count
        return 0
    while left and set_next(other, &position, &key, &hash):
        left -= 1
        status = set_add_hashed(vm, s, key, hash)
        if status < 0:
            return status
    return 0

cdef Value set_copy(VM* vm, Set* s, int kind) noexcept nogil:
    cdef Set* out = set_allocate(vm, kind)
    if out == NULL or set_update_set(vm, out, s) < 0:
        return ERROR
    return <Value>out
