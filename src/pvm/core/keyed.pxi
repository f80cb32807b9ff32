# Lookups in dicts and sets whose keys are hashed or compared by guest code. A native frame stands below that code:
# first the key's __hash__ runs, then the __eq__ of each key of the same hash along the probe sequence, as often as
# CPython would ask; then the operation is done with the entry that was found, or without one.

cdef enum:
    KEYED_GET_ITEM = 0       # operations: d[key]; __missing__ or KeyError
    KEYED_GET                # the value, or what stands in KEYED_VALUE
    KEYED_SET_ITEM
    KEYED_SET_DEFAULT
    KEYED_CONTAINS
    KEYED_ADD                # to a set

    KEYED_HASHING = 0        # phases: what the result is that the frame waits for
    KEYED_COMPARING
    KEYED_MISSING            # of __missing__, which is the operation's

    KEYED_IN = 0             # slots
    KEYED_KEY
    KEYED_VALUE
    KEYED_OPERATION
    KEYED_PHASE
    KEYED_HASH_HIGH          # the hash, in halves
    KEYED_HASH_LOW
    KEYED_SEEN               # entries of that hash before the one under comparison
    KEYED_ENTRY              # number of that entry
    KEYED_OTHER              # its key
    KEYED_SLOTS

cdef Value keyed(VM* vm, int operation, Value container, Value key, Value value, uint32_t continuation, Value aux) noexcept nogil:
    """An operation on a dict or set with a key: its result, ERROR or PUSHED (then it goes to the continuation)."""
    cdef Value slots[KEYED_SLOTS]
    cdef Value result
    cdef int i
    for i in range(KEYED_SLOTS):
        slots[i] = UNBOUND
    while is_kind(container, KIND_MAPPING_PROXY):        # of a dict: see shows_dict
        container = (<Wrapper*>container).value
    slots[KEYED_IN] = container
    slots[KEYED_KEY] = key
    slots[KEYED_VALUE] = value
    slots[KEYED_OPERATION] = box_int(operation)
    slots[KEYED_PHASE] = box_int(KEYED_HASHING)
    if push_native_frame(vm, free_window(vm), CONTINUE_KEYED, slots, KEYED_SLOTS, continuation, aux) < 0:
        return ERROR
    result = keyed_hash(vm, vm.fp.regs)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef Value keyed_hash(VM* vm, Value* slots) noexcept nogil:
    cdef int64_t hash
    cdef Value key = slots[KEYED_KEY], result
    cdef int status
    if is_guest_special(vm, key, SP_HASH):
        result = call_special(vm, SP_HASH, key, UNBOUND)
        if result == ERROR:
            keyed_refused(vm, vm.fp.regs)
        return result if is_signal(result) else keyed_hashed(vm, vm.fp.regs, guest_hash_value(result))
    status = value_hash(vm, key, &hash)
    if status < 0:
        if status == -1:
            keyed_refused(vm, slots)
            return ERROR
        return prelude_call(vm, "hash_guest", &key, 1)
    return keyed_hashed(vm, slots, hash)

cdef void keyed_refused(VM* vm, Value* slots) noexcept nogil:
    """The key's __hash__ has raised: see refuse_key."""
    if HOST_MINOR >= 14 and slots[KEYED_PHASE] == box_int(KEYED_HASHING):
        refuse_key(vm, slots[KEYED_KEY], "dict key" if is_kind(slots[KEYED_IN], KIND_DICT) else "set element")

cdef Value keyed_hashed(VM* vm, Value* slots, int64_t hash) noexcept nogil:
    slots[KEYED_PHASE] = box_int(KEYED_COMPARING)
    slots[KEYED_HASH_HIGH] = box_int(hash >> 32)
    slots[KEYED_HASH_LOW] = box_int(hash & <int64_t>0xFFFFFFFF)
    slots[KEYED_SEEN] = box_int(-1)
    return keyed_probe(vm, slots)

cdef inline int64_t keyed_hash_of(Value* slots) noexcept nogil:
    return <int64_t>(<uint64_t>as_int(slots[KEYED_HASH_HIGH]) << 32 | <uint64_t>as_int(slots[KEYED_HASH_LOW]))

cdef Value keyed_probe(VM* vm, Value* slots) noexcept nogil:
    """Compare the key with the following entries of its hash: for the native frame on top, with its slots."""
    cdef int64_t hash = keyed_hash_of(slots), seen = as_int(slots[KEYED_SEEN]) + 1, entry
    cdef Value other = UNBOUND, key = slots[KEYED_KEY], same
    cdef int truth
    while True:
        if is_kind(slots[KEYED_IN], KIND_DICT):
            entry = dict_candidate(<Dict*>slots[KEYED_IN], key, fold_hash(hash), seen, &other)
        else:
            entry = set_candidate(<Set*>slots[KEYED_IN], key, hash, seen, &other)
        if entry == DICT_MISSING or other == key:
            return keyed_done(vm, slots, entry)
        slots[KEYED_SEEN] = box_int(seen)
        slots[KEYED_ENTRY] = box_int(entry)
        slots[KEYED_OTHER] = other
        same = compare_objects(vm, COMPARE_EQ, other, key)
        if is_signal(same):
            return same
        slots = vm.fp.regs                       # a native that compares may have moved the stack, and run guest code
        truth = value_truth(vm, same)
        if truth < 0:
            return ERROR if truth == -1 else prelude_call(vm, "truth", &same, 1)
        if truth and entry_holds(slots[KEYED_IN], entry, other):
            return keyed_done(vm, slots, entry)
        seen = 0 if truth else seen + 1

cdef Value continue_keyed(VM* vm, Frame* frame, Value result) noexcept nogil:
    """The hash has come, or the result of a comparison, or of __missing__."""
    cdef Value* slots = frame.regs
    cdef int truth
    if slots[KEYED_PHASE] == box_int(KEYED_MISSING):
        return result
    if slots[KEYED_PHASE] == box_int(KEYED_HASHING):
        return keyed_hashed(vm, slots, guest_hash_value(result))
    if result == NOT_IMPLEMENTED:
        result = compare_undecided(vm, COMPARE_EQ, slots[KEYED_OTHER], slots[KEYED_KEY])
        if is_signal(result):
            return result
        slots = vm.fp.regs
    truth = value_truth(vm, result)
    if truth < 0:
        return ERROR if truth == -1 else prelude_call(vm, "truth", &result, 1)
    if truth:
        if entry_holds(slots[KEYED_IN], as_int(slots[KEYED_ENTRY]), slots[KEYED_OTHER]):
            return keyed_done(vm, slots, as_int(slots[KEYED_ENTRY]))
        slots[KEYED_SEEN] = box_int(-1)          # the comparison has changed the container: from the start
    return keyed_probe(vm, slots) if frame_tick(vm) == 0 else ERROR

cdef Value keyed_done(VM* vm, Value* slots, int64_t entry) noexcept nogil:
    """Do the operation with the entry of the key, or DICT_MISSING."""
    cdef int64_t operation = as_int(slots[KEYED_OPERATION])
    cdef Dict* d = <Dict*>slots[KEYED_IN]
    if operation == KEYED_CONTAINS:
        return box_bool(entry != DICT_MISSING)
    if operation == KEYED_ADD:
        if entry != DICT_MISSING:
            return NONE
        return NONE if set_insert_new(vm, <Set*>d, slots[KEYED_KEY], keyed_hash_of(slots)) == 0 else ERROR
    if entry != DICT_MISSING:
        if operation == KEYED_SET_ITEM:
            d.entries[entry].value = slots[KEYED_VALUE]
            return NONE
        return d.entries[entry].value
    if operation == KEYED_GET:
        return slots[KEYED_VALUE]
    if operation == KEYED_GET_ITEM:
        return keyed_missing(vm, slots)
    if dict_insert_new(vm, d, slots[KEYED_KEY], slots[KEYED_VALUE], fold_hash(keyed_hash_of(slots))) < 0:
        return ERROR
    return NONE if operation == KEYED_SET_ITEM else slots[KEYED_VALUE]

cdef Value keyed_missing(VM* vm, Value* slots) noexcept nogil:
    cdef Value method = special(vm, slots[KEYED_IN], SP_MISSING)
    if method == UNBOUND:
        return raise_key_error(vm, slots[KEYED_KEY])
    slots[KEYED_PHASE] = box_int(KEYED_MISSING)
    return call_function(vm, method, slots, 2, CONT_STORE, UNBOUND)
