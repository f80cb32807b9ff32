# Sorts whose comparisons run guest code. The machine of the sort stands still at each comparison: sort_step takes
# what the last one said and says which two keys to compare next. It is timsort without galloping: natural runs, short
# ones filled up by binary insertion, merged over a stack of runs whose lengths fall.

cdef enum:                   # SortMachine.phase: what the comparison that is under way is for
    SORTING_START = 0        # none yet
    SORTING_DIRECTION        # the first two of a run: rising or falling
    SORTING_RUN              # whether the run goes on
    SORTING_INSERT           # binary insertion
    SORTING_MEET             # whether two runs overlap at all
    SORTING_MERGE
    SORT_RUNS = 96           # room for runs: their lengths grow like Fibonacci's numbers

    SORTED_KEYS = 0          # slots: list of the keys
    SORTED_ITEMS             # list of the items
    SORTED_BY                # State with a SortMachine, then the order and as much room again
    SORTED_COMPARISON        # the function that cmp_to_key was given, of whose results those below 0 count, or UNBOUND
    SORTED_BACK              # True: the items and keys stand the wrong way round, so that equal ones keep their order in reverse
    SORTED_RESULT            # what the sort gives
    SORTED_SLOTS

cdef struct SortMachine:
    int64_t n
    int64_t* order           # numbers of keys
    int64_t* spare
    int64_t left             # the question: keys[left] < keys[right]
    int64_t right
    int64_t at               # next place that a run or an insertion looks at
    int64_t start            # of the run
    int64_t end              # up to where short runs are filled up
    int64_t low              # of an insertion
    int64_t high
    int64_t merged           # number of the first of two runs that are being merged
    int64_t i                # in the left run, moved to `spare`
    int64_t j                # in the right run
    int64_t to
    int64_t least            # length of a run at least
    int64_t runs
    int64_t starts[SORT_RUNS + 1]
    int phase
    bint falling
    bint judging             # the result to come says itself whether the left key is less

cdef bint sort_ask(SortMachine* s, int phase, int64_t left, int64_t right) noexcept nogil:
    s.phase = phase
    s.left = left
    s.right = right
    return True

cdef bint sort_next_run(SortMachine* s, int64_t start) noexcept nogil:
    """Begin the run at `start`; False when all runs are merged."""
    s.start = start
    if start == s.n:
        return sort_collapse(s, True)
    s.at = start + 1
    s.falling = False
    if s.at < s.n:
        return sort_ask(s, SORTING_DIRECTION, s.order[s.at], s.order[start])
    return sort_end_run(s)

cdef bint sort_end_run(SortMachine* s) noexcept nogil:
    """The natural run ends before `at`."""
    cdef int64_t low = s.start, high = s.at - 1, number
    while s.falling and low < high:
        number = s.order[low]
        s.order[low] = s.order[high]
        s.order[high] = number
        low += 1
        high -= 1
    s.end = s.start + s.least
    if s.end > s.n:
        s.end = s.n
    return sort_insert_next(s)

cdef bint sort_insert_next(SortMachine* s) noexcept nogil:
    """Insert what stands at `at`; behind the last, the run is complete."""
    if s.at < s.end:
        s.low = s.start
        s.high = s.at
        return sort_ask(s, SORTING_INSERT, s.order[s.at], s.order[(s.low + s.high) >> 1])
    s.starts[s.runs] = s.start
    s.runs += 1
    s.starts[s.runs] = s.at
    return sort_collapse(s, False)

cdef bint sort_insert(SortMachine* s, bint less) noexcept nogil:
    cdef int64_t middle = (s.low + s.high) >> 1, pivot = s.order[s.at]
    if less:
        s.high = middle
    else:
        s.low = middle + 1
    if s.low < s.high:
        return sort_ask(s, SORTING_INSERT, pivot, s.order[(s.low + s.high) >> 1])
    memmove(s.order + s.low + 1, s.order + s.low, (s.at - s.low) * 8)
    s.order[s.low] = pivot
    s.at += 1
    return sort_insert_next(s)

cdef inline int64_t run_length(SortMachine* s, int64_t run) noexcept nogil:
    return s.starts[run + 1] - s.starts[run]

cdef bint sort_collapse(SortMachine* s, bint last) noexcept nogil:
    """Merge two runs where their lengths ask for it, all of them when the `last` is there; else begin the next run."""
    cdef int64_t k = s.runs - 2
    if k >= 0:
        if k > 0 and (run_length(s, k - 1) <= run_length(s, k) + run_length(s, k + 1) or
                      k > 1 and run_length(s, k - 2) <= run_length(s, k - 1) + run_length(s, k)):
            if run_length(s, k - 1) < run_length(s, k + 1):
                k -= 1
        elif run_length(s, k) > run_length(s, k + 1) and not last:
            k = -1
    if k < 0:
        return not last and sort_next_run(s, s.starts[s.runs])
    s.merged = k
    return sort_ask(s, SORTING_MEET, s.order[s.starts[k + 1]], s.order[s.starts[k + 1] - 1])

cdef bint sort_meet(SortMachine* s) noexcept nogil:
    """Begin to merge: the left run out of the way."""
    s.i = 0
    s.to = s.starts[s.merged]
    s.j = s.starts[s.merged + 1]
    memcpy(s.spare, s.order + s.to, run_length(s, s.merged) * 8)
    return sort_ask(s, SORTING_MERGE, s.order[s.j], s.spare[0])

cdef bint sort_merge_on(SortMachine* s, bint less) noexcept nogil:
    if less:
        s.order[s.to] = s.order[s.j]
        s.j += 1
    else:
        s.order[s.to] = s.spare[s.i]
        s.i += 1
    s.to += 1
    if s.i < run_length(s, s.merged) and s.j < s.starts[s.merged + 2]:
        return sort_ask(s, SORTING_MERGE, s.order[s.j], s.spare[s.i])
    memcpy(s.order + s.to, s.spare + s.i, (run_length(s, s.merged) - s.i) * 8)
    return sort_merged(s)

cdef bint sort_merged(SortMachine* s) noexcept nogil:
    """The two runs are one."""
    cdef int64_t run
    s.runs -= 1
    for run in range(s.merged + 1, s.runs + 1):
        s.starts[run] = s.starts[run + 1]
    return sort_collapse(s, s.starts[s.runs] == s.n)

cdef bint sort_step(SortMachine* s, bint less) noexcept nogil:
    """Go on with what the comparison said: True with the next one in `left` and `right`, False when all is sorted."""
    if s.phase == SORTING_MERGE:
        return sort_merge_on(s, less)
    if s.phase == SORTING_INSERT:
        return sort_insert(s, less)
    if s.phase == SORTING_MEET:
        return sort_meet(s) if less else sort_merged(s)
    if s.phase == SORTING_START:
        return sort_next_run(s, 0)
    if s.phase == SORTING_DIRECTION:
        s.falling = less
    elif less != s.falling:
        return sort_end_run(s)
    s.at += 1
    return sort_ask(s, SORTING_RUN, s.order[s.at], s.order[s.at - 1]) if s.at < s.n else sort_end_run(s)

cdef int64_t least_run(int64_t n) noexcept nogil:
    """CPython's: n when that is below 64, else 32 to 64 so that n over it is a power of two or slightly less."""
    cdef int64_t rest = 0
    while n >= 64:
        rest |= n & 1
        n >>= 1
    return n + rest

cdef Value sort_result(VM* vm, Value* slots) noexcept nogil:
    """Bring the items into the order that was found."""
    cdef List* items = <List*>slots[SORTED_ITEMS]
    cdef SortMachine* s = <SortMachine*>(<State*>slots[SORTED_BY]).raw
    cdef Value* sorted_items = <Value*>s.spare
    cdef int64_t i
    for i in range(s.n):
        sorted_items[i] = items.items[s.order[i]]
    memcpy(items.items, sorted_items, s.n * 8)
    if slots[SORTED_BACK] == TRUE_:
        reverse_values(items.items, s.n)
    return slots[SORTED_RESULT]

cdef Value sort_on(VM* vm, bint less) noexcept nogil:
    """Compare until guest code runs or the end: for the native frame on top."""
    cdef SortMachine* s = <SortMachine*>(<State*>vm.fp.regs[SORTED_BY]).raw
    cdef Value* slots
    cdef Value* keys
    cdef Value pair[2]
    cdef Value result
    while sort_step(s, less):
        slots = vm.fp.regs                   # natives that compare may have moved the stack
        keys = (<List*>slots[SORTED_KEYS]).items
        if slots[SORTED_COMPARISON] == UNBOUND:
            result = compare_objects(vm, COMPARE_LT, keys[s.left], keys[s.right])
        else:
            pair[0] = keys[s.left]
            pair[1] = keys[s.right]
            result = call_for_item(vm, slots[SORTED_COMPARISON], pair, 2, CONT_NATIVE)
        if not is_signal(result):
            result = sort_judge(vm, vm.fp.regs, result)
        if is_signal(result):
            return result
        less = result == TRUE_
        if frame_tick(vm) < 0:
            return ERROR
    return sort_result(vm, vm.fp.regs)

cdef Value continue_sort(VM* vm, Frame* frame, Value result) noexcept nogil:
    """A comparison has its result; that of compare_objects may be that it does not know."""
    cdef SortMachine* s = <SortMachine*>(<State*>frame.regs[SORTED_BY]).raw
    cdef Value* keys
    if result == NOT_IMPLEMENTED and frame.regs[SORTED_COMPARISON] == UNBOUND:
        keys = (<List*>frame.regs[SORTED_KEYS]).items
        result = compare_undecided(vm, COMPARE_LT, keys[s.left], keys[s.right])
        if is_signal(result):
            return result
        frame = vm.fp
    result = sort_judge(vm, frame.regs, result)
    return result if is_signal(result) else sort_on(vm, result == TRUE_)

cdef Value sort_judge(VM* vm, Value* slots, Value result) noexcept nogil:
    """Whether what a comparison gave means less: TRUE_, FALSE_, ERROR, or PUSHED when guest code must say."""
    cdef SortMachine* s = <SortMachine*>(<State*>slots[SORTED_BY]).raw
    cdef int truth
    if slots[SORTED_COMPARISON] != UNBOUND and not s.judging:
        if is_int(result):
            return box_bool(as_int(result) < 0)
        s.judging = True
        result = compare(vm, COMPARE_LT, result, box_int(0), 0)
        if is_signal(result):
            return result
    truth = value_truth(vm, result)
    s.judging = truth == -2
    return box_bool(truth) if truth >= 0 else ERROR if truth == -1 else prelude_call(vm, "truth", &result, 1)

cdef Value intrinsic_sort_guest(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: sort a list by a list of keys that guest code compares; nobody else has either."""
    if not is_kind(args[0], KIND_LIST) or not is_kind(args[1], KIND_LIST) or (<List*>args[0]).length != (<List*>args[1]).length:
        return raise_value_error(vm, "list modified during sort")
    return guest_sort(vm, <List*>args[0], <List*>args[1], False, NONE)

cdef Value guest_sort(VM* vm, List* items, List* keys, bint reverse, Value given) noexcept nogil:
    """Sort a list by a list of keys that guest code compares; nobody else has either. ERROR, PUSHED, or what it is told to give."""
    cdef Value slots[SORTED_SLOTS]
    cdef SortMachine* s
    cdef State* state
    cdef Value result
    cdef int64_t i, n = items.length
    state = new_state(vm, 0, <int64_t>sizeof(SortMachine) + 16 * n)
    if state == NULL:
        return ERROR
    s = <SortMachine*>state.raw
    memset(s, 0, sizeof(SortMachine))
    s.n = n
    s.least = least_run(n)
    s.order = <int64_t*>(state.raw + sizeof(SortMachine))
    s.spare = s.order + n
    for i in range(n):
        s.order[i] = i
    if reverse:
        reverse_values(items.items, n)
        reverse_values(keys.items, n)
    slots[SORTED_KEYS] = <Value>keys
    slots[SORTED_ITEMS] = <Value>items
    slots[SORTED_BY] = <Value>state
    slots[SORTED_COMPARISON] = bare_keys(vm, keys)
    slots[SORTED_BACK] = box_bool(reverse)
    slots[SORTED_RESULT] = given
    if push_native_frame(vm, free_window(vm), CONTINUE_SORT, slots, SORTED_SLOTS, CONT_STORE, UNBOUND) < 0:
        return ERROR
    result = sort_on(vm, False)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result
