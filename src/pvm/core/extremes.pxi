# min and max whose keys or comparisons are guest code, over what native iterators give. A native frame stands below each call.

cdef enum:
    EXTREME_FROM = 0         # slots: native iterator
    EXTREME_BY               # the function that gives keys, or None
    EXTREME_ITEM             # whose key is asked for or compared
    EXTREME_ITEM_KEY         # its key while that is compared, else UNBOUND
    EXTREME_BEST             # UNBOUND before the first
    EXTREME_BEST_KEY
    EXTREME_OPERATION        # COMPARE_LT or COMPARE_GT
    EXTREME_DEFAULT          # for no items at all, or UNBOUND
    EXTREME_SLOTS

cdef Value guest_extreme(VM* vm, Value source, Value by, Value default_, int op) noexcept nogil:
    """The least or greatest item of a native iterator: the item, ERROR or PUSHED."""
    cdef Value slots[EXTREME_SLOTS]
    cdef Value result
    slots[EXTREME_FROM] = source
    slots[EXTREME_BY] = by
    slots[EXTREME_ITEM] = slots[EXTREME_ITEM_KEY] = slots[EXTREME_BEST] = slots[EXTREME_BEST_KEY] = UNBOUND
    slots[EXTREME_OPERATION] = box_int(op)
    slots[EXTREME_DEFAULT] = default_
    if push_native_frame(vm, free_window(vm), CONTINUE_EXTREME, slots, EXTREME_SLOTS, CONT_STORE, UNBOUND) < 0:
        return ERROR
    result = extreme_on(vm)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef Value extreme_on(VM* vm) noexcept nogil:
    """Take items until guest code runs or the end: for the native frame on top."""
    cdef Value* slots = vm.fp.regs
    cdef Value item
    while True:
        item = item_next(vm, <Iterator*>slots[EXTREME_FROM])
        if item == EXHAUSTED:
            return extreme_ended(vm, slots)
        if is_signal(item):
            return item
        slots[EXTREME_ITEM] = item
        if slots[EXTREME_BY] != NONE:
            item = call_for_item(vm, slots[EXTREME_BY], &item, 1, CONT_NATIVE)
            if is_signal(item):
                return item
        item = extreme_take(vm, vm.fp.regs, item)
        if item != NONE:
            return item
        if frame_tick(vm) < 0:
            return ERROR
        slots = vm.fp.regs               # natives that were called may have moved the stack

cdef Value extreme_take(VM* vm, Value* slots, Value key) noexcept nogil:
    """The item's key is known: NONE when it has been compared, else ERROR or PUSHED."""
    cdef int op = <int>as_int(slots[EXTREME_OPERATION])
    cdef int better = 1 if slots[EXTREME_BEST] == UNBOUND else extreme_better(vm, op, key, slots[EXTREME_BEST_KEY])
    cdef Value result
    slots[EXTREME_ITEM_KEY] = key
    if better != -2:
        return ERROR if better < 0 else extreme_judge(vm, slots, box_bool(better))
    result = compare_objects(vm, op, key, slots[EXTREME_BEST_KEY])
    return result if is_signal(result) else extreme_judge(vm, vm.fp.regs, result)

cdef Value extreme_judge(VM* vm, Value* slots, Value result) noexcept nogil:
    """What a comparison gave: NONE, or ERROR, or PUSHED when guest code must say whether that is true."""
    cdef int truth = value_truth(vm, result)
    if truth < 0:
        return ERROR if truth == -1 else prelude_call(vm, "truth", &result, 1)
    if truth:
        slots[EXTREME_BEST] = slots[EXTREME_ITEM]
        slots[EXTREME_BEST_KEY] = slots[EXTREME_ITEM_KEY]
    slots[EXTREME_ITEM_KEY] = UNBOUND
    return NONE

cdef Value continue_extreme(VM* vm, Frame* frame, Value result) noexcept nogil:
    """A key has come, or the result of a comparison, or the truth of one."""
    cdef Value* slots = frame.regs
    if slots[EXTREME_ITEM_KEY] == UNBOUND:
        result = extreme_take(vm, slots, result)
    else:
        if result == NOT_IMPLEMENTED:
            result = compare_undecided(vm, <int>as_int(slots[EXTREME_OPERATION]), slots[EXTREME_ITEM_KEY], slots[EXTREME_BEST_KEY])
            if is_signal(result):
                return result
        result = extreme_judge(vm, vm.fp.regs, result)
    return result if result != NONE else extreme_on(vm)

cdef Value extreme_ended(VM* vm, Value* slots) noexcept nogil:
    if slots[EXTREME_BEST] != UNBOUND:
        return slots[EXTREME_BEST]
    return slots[EXTREME_DEFAULT] if slots[EXTREME_DEFAULT] != UNBOUND else raise_empty(vm, as_int(slots[EXTREME_OPERATION]) == COMPARE_LT)
