# The guest's bisect module: natively in lists and tuples whose items compare without guest code, by the prelude otherwise.

cdef Value bisect_search(VM* vm, Value* args, bint left) noexcept nogil:
    """The place for args[1] in args[0], between args[2] and args[3] and by the key args[4]: an int, ERROR or NEED_GUEST."""
    cdef Value a = args[0], x = args[1]
    cdef Value* items
    cdef int64_t low = 0, high = -1, middle
    cdef int less
    cdef Value number
    if args[2] != UNBOUND:
        number = guest_index(vm, args[2], "")
        if number == ERROR or not as_index(vm, number, &low):
            return ERROR
    if args[3] != UNBOUND and args[3] != NONE:
        number = guest_index(vm, args[3], "")
        if number == ERROR or not as_index(vm, number, &high):
            return ERROR
    if low < 0:
        return raise_value_error(vm, "lo must be non-negative")
    args[2] = int_from_i64(vm, low)
    args[3] = int_from_i64(vm, high)
    if args[4] == UNBOUND:
        args[4] = NONE
    if not (is_exact(a, SHAPE_LIST) or is_exact(a, SHAPE_TUPLE)) or args[4] != NONE:
        return NEED_GUEST
    items = sequence_items(a)
    if high < 0:
        high = sequence_length(a)
    if high > sequence_length(a):
        return NEED_GUEST
    while low < high:
        middle = (low + high) >> 1
        less = sort_less(vm, items[middle], x) if left else sort_less(vm, x, items[middle])
        if less < 0:
            return ERROR if less == -1 else NEED_GUEST
        if less == left:
            low = middle + 1
        else:
            high = middle
    return int_from_i64(vm, low)

cdef Value bisect_place(VM* vm, Value* args, bint left) noexcept nogil:
    """bisect_left and bisect_right(a, x, lo=0, hi=None, *, key=None)."""
    cdef Value place = bisect_search(vm, args, left)
    if place == NEED_GUEST:
        return prelude_call(vm, "bisect_left" if left else "bisect_right", args, 5)
    return place

cdef Value bisect_insort(VM* vm, Value* args, bint left) noexcept nogil:
    """insort_left and insort_right(a, x, lo=0, hi=None, *, key=None)."""
    cdef Value place = bisect_search(vm, args, left)
    if place == ERROR:
        return ERROR
    if place == NEED_GUEST or not is_exact(args[0], SHAPE_LIST):
        return prelude_call(vm, "insort_left" if left else "insort_right", args, 5)
    args[2] = args[1]
    args[1] = place
    return list_insert(vm, args, 3)

cdef Value bisect_bisect_left(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bisect_place(vm, args, True)

cdef Value bisect_bisect_right(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bisect_place(vm, args, False)

cdef Value bisect_insort_left(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bisect_insort(vm, args, True)

cdef Value bisect_insort_right(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bisect_insort(vm, args, False)

cdef int register_bisect() except -1:
    cdef Dict* d = define_module("bisect")
    for name in ("bisect_left", "bisect_right"):
        define_function(d, name, bisect_bisect_left if name == "bisect_left" else bisect_bisect_right, "a, x, lo=, hi=, *, key=", "_bisect")
    for name in ("insort_left", "insort_right"):
        define_function(d, name, bisect_insort_left if name == "insort_left" else bisect_insort_right, "a, x, lo=, hi=, *, key=", "_bisect")
    for name in ("bisect", "insort"):        # the same functions under older names
        immortal_dict_set(d, immortal_str(name), dict_get_str(d, <Str*>immortal_str(name + "_right")))
    return 0
