# Searches of lists and tuples whose comparisons run guest code: `in`, index(), count() and remove(). A native frame stands
# below each comparison. The sequence may change meanwhile; what is then at the next place is compared next, as in CPython.

cdef enum:
    SEARCH_CONTAINS = 0      # what is asked
    SEARCH_INDEX
    SEARCH_COUNT
    SEARCH_REMOVE

    SEARCHED = 0             # slots: the list or tuple
    SEARCHED_FOR
    SEARCHED_AT              # the place under comparison
    SEARCHED_ITEM            # what stood there
    SEARCHED_STOP            # the place before which the search ends
    SEARCHED_WHAT
    SEARCHED_COUNT           # equal ones so far
    SEARCH_SLOTS

cdef Value guest_search(VM* vm, int what, Value sequence, Value value, int64_t start, int64_t stop, uint32_t continuation, Value aux) noexcept nogil:
    """Search from a place to another: the result, ERROR or PUSHED (then it goes to the continuation)."""
    cdef Value slots[SEARCH_SLOTS]
    cdef Value result
    slots[SEARCHED] = sequence
    slots[SEARCHED_FOR] = value
    slots[SEARCHED_AT] = box_int(start - 1)
    slots[SEARCHED_ITEM] = UNBOUND
    slots[SEARCHED_STOP] = box_int(stop)
    slots[SEARCHED_WHAT] = box_int(what)
    slots[SEARCHED_COUNT] = box_int(0)
    if push_native_frame(vm, free_window(vm), CONTINUE_SEARCH, slots, SEARCH_SLOTS, continuation, aux) < 0:
        return ERROR
    result = search_on(vm)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef Value search_on(VM* vm) noexcept nogil:
    """Compare from the next place on until guest code runs or the answer is known: for the native frame on top."""
    cdef Value* slots = vm.fp.regs
    cdef Value item, result
    cdef int64_t at
    while True:
        at = as_int(slots[SEARCHED_AT]) + 1
        if at >= as_int(slots[SEARCHED_STOP]) or at >= sequence_length(slots[SEARCHED]):
            return search_ended(vm, slots)
        slots[SEARCHED_AT] = box_int(at)
        item = slots[SEARCHED_ITEM] = sequence_items(slots[SEARCHED])[at]
        result = TRUE_ if item == slots[SEARCHED_FOR] else compare_objects(vm, COMPARE_EQ, item, slots[SEARCHED_FOR])
        if not is_signal(result):
            slots = vm.fp.regs               # natives that compare may have moved the stack
            result = search_judge(vm, slots, result)
        if result != UNBOUND:
            return result
        if frame_tick(vm) < 0:
            return ERROR

cdef Value continue_search(VM* vm, Frame* frame, Value result) noexcept nogil:
    """A comparison has its result, or the truth of one."""
    cdef Value* slots = frame.regs
    if result == NOT_IMPLEMENTED:
        result = compare_undecided(vm, COMPARE_EQ, slots[SEARCHED_ITEM], slots[SEARCHED_FOR])
        if is_signal(result):
            return result
    result = search_judge(vm, vm.fp.regs, result)
    return result if result != UNBOUND else search_on(vm)

cdef Value search_judge(VM* vm, Value* slots, Value result) noexcept nogil:
    """The search's answer where a comparison's result gives it, ERROR, PUSHED, or UNBOUND to search on."""
    cdef int what = <int>as_int(slots[SEARCHED_WHAT])
    cdef int truth = value_truth(vm, result)
    if truth < 0:
        return ERROR if truth == -1 else prelude_call(vm, "truth", &result, 1)
    if not truth:
        return UNBOUND
    if what == SEARCH_COUNT:
        slots[SEARCHED_COUNT] = box_int(as_int(slots[SEARCHED_COUNT]) + 1)
        return UNBOUND
    if what == SEARCH_REMOVE:
        list_drop(<List*>slots[SEARCHED], as_int(slots[SEARCHED_AT]))
        return NONE
    return slots[SEARCHED_AT] if what == SEARCH_INDEX else TRUE_

cdef Value search_ended(VM* vm, Value* slots) noexcept nogil:
    """Nothing more is equal."""
    cdef int what = <int>as_int(slots[SEARCHED_WHAT])
    if what == SEARCH_CONTAINS:
        return FALSE_
    if what == SEARCH_COUNT:
        return slots[SEARCHED_COUNT]
    if what == SEARCH_REMOVE:
        return raise_value_error(vm, "list.remove(x): x not in list")
    continue_by(vm.fp, CONTINUE_PASS)
    return index_missing(vm, slots[SEARCHED], slots + SEARCHED_FOR)

cdef Value index_missing(VM* vm, Value sequence, Value* value) noexcept nogil:
    """index() has not found a value."""
    if is_kind(sequence, KIND_TUPLE):
        return raise_value_error(vm, "tuple.index(x): x not in tuple")
    return prelude_call(vm, "sequence_not_found", value, 1)

cdef void list_drop(List* l, int64_t i) noexcept nogil:
    """Take an item out of a list, if it has so many."""
    if i < l.length:
        memmove(l.items + i, l.items + i + 1, (l.length - i - 1) * 8)
        l.length -= 1
