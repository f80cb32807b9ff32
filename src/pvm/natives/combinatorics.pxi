# product, permutations and combinations of itertools.
#
# source is a tuple: of the pools of a product, the one pool of the others. second is the last result, UNBOUND before
# the first; third a State with the indices into the pool (and, for permutations, the cycles behind them).

cdef Value next_result(VM* vm, Iterator* it, int64_t n) noexcept nogil:
    """A copy of the last result, to be changed."""
    cdef Value out
    if n == 0:
        return iterator_end(it)
    out = new_tuple_from(vm, tuple_items(it.second), n)
    if out != ERROR:
        it.second = out
    return out

cdef Value product_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value* pools
    cdef Value* items
    cdef int64_t* indices
    cdef int64_t i, n
    cdef Value out
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    n = tuple_length(it.source)
    pools = tuple_items(it.source)
    indices = <int64_t*>(<State*>it.third).raw
    if it.second == UNBOUND:
        out = new_tuple(vm, n)
        if out == ERROR:
            return ERROR
        for i in range(n):
            if tuple_length(pools[i]) == 0:
                return iterator_end(it)
            tuple_items(out)[i] = tuple_items(pools[i])[0]
        it.second = out
        return out
    i = n - 1
    while i >= 0 and indices[i] + 1 == tuple_length(pools[i]):
        i -= 1
    if i < 0:
        return iterator_end(it)
    out = next_result(vm, it, n)
    if out == ERROR:
        return ERROR
    items = tuple_items(out)
    indices[i] += 1
    items[i] = tuple_items(pools[i])[indices[i]]
    for i in range(i + 1, n):
        indices[i] = 0
        items[i] = tuple_items(pools[i])[0]
    return out

cdef Value product_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """product(*iterables, repeat=1)."""
    cdef Value named = args[argc - 1]
    cdef Value pools, pool, number
    cdef Value forward[2]
    cdef Iterator* it
    cdef int64_t n = argc - 2, repeat = 1, total = 0, i
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if named != UNBOUND:
        number = dict_get_str(<Dict*>named, <Str*>NAME_repeat)
        if number == UNBOUND or (<Dict*>named).count != 1:
            return raise_type_error(vm, "product() got an unexpected keyword argument")
        number = guest_index(vm, number, "")
        if number == ERROR or not as_index(vm, number, &repeat):
            return ERROR
        if repeat < 0:
            return raise_value_error(vm, "repeat argument cannot be negative")
    if mul_overflows(n, repeat, &total) or total > <int64_t>1 << 40:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "repeat argument too large")
    pools = new_tuple(vm, total)
    if pools == ERROR:
        return ERROR
    for i in range(total):
        tuple_items(pools)[i] = UNBOUND
    charge(vm, total >> 3)
    for i in range(n):
        pool = pool_of(vm, args[1 + i])
        if pool == ERROR:
            return ERROR
        if pool == NEED_GUEST:
            forward[0] = new_tuple_from(vm, args + 1, n)
            forward[1] = int_from_i64(vm, repeat)
            return prelude_call(vm, "itertools_product", forward, 2) if forward[0] != ERROR else ERROR
        if total:
            tuple_items(pools)[i] = pool
    for i in range(n, total):
        tuple_items(pools)[i] = tuple_items(pools)[i - n]
    return new_combinatorial(vm, ITERTOOLS_PRODUCT, pools, total, 0)

cdef Value pool_of(VM* vm, Value v) noexcept nogil:
    """The items of an iterable as a tuple, ERROR or NEED_GUEST."""
    cdef Value items = iterate_to_list(vm, v)
    if items == ERROR or items == NEED_GUEST or is_exact(items, SHAPE_TUPLE):
        return items
    return new_tuple_from(vm, sequence_items(items), sequence_length(items))

cdef Value new_combinatorial(VM* vm, int number, Value pool, int64_t indices, int64_t index) noexcept nogil:
    cdef Iterator* it = new_native_iterator(vm, number, pool, 0)
    cdef State* state
    if it == NULL:
        return ERROR
    state = new_state(vm, 0, indices * 8 if indices else 8)
    if state == NULL:
        return ERROR
    it.third = <Value>state
    it.index = index
    return <Value>it

cdef int pool_and_length(VM* vm, Value* args, Value* pool, int64_t* r, const char* name, bint optional) noexcept nogil:
    """The pool and r of a constructor: 0, -1 with an exception set, -2 after handing over to the prelude."""
    cdef Value number
    pool[0] = pool_of(vm, args[1])
    if pool[0] == ERROR:
        return -1
    if args[2] == UNBOUND or (optional and args[2] == NONE):
        r[0] = sequence_length(pool[0]) if pool[0] != NEED_GUEST else 0
    elif optional and not is_number_int(args[2]):
        raise_type_error(vm, "Expected int as r")
        return -1
    else:
        root_push(vm, pool[0])
        number = guest_index(vm, args[2], "")
        root_pop(vm, 1)
        if number == ERROR or not as_index(vm, number, r):
            return -1
    if r[0] < 0:
        raise_value_error(vm, "r must be non-negative")
        return -1
    if r[0] > <int64_t>1 << 40 and (pool[0] == NEED_GUEST or tuple_length(pool[0])):
        r[0] = <int64_t>1 << 40      # beyond every pool, and beyond the memory where items repeat
    return -2 if pool[0] == NEED_GUEST else 0

cdef Value combinatorial_guest(VM* vm, Value* args, const char* name) noexcept nogil:
    cdef Value forward[3]
    forward[0] = new_str_c(vm, name)
    forward[1] = args[1]
    forward[2] = args[2] if args[2] != UNBOUND else NONE
    return prelude_call(vm, "itertools_from_pool", forward, 3) if forward[0] != ERROR else ERROR

cdef Value first_result(VM* vm, Iterator* it, int64_t* indices, int64_t r) noexcept nogil:
    """The result that the indices give."""
    cdef Value out = new_tuple(vm, r)
    cdef int64_t i
    if out != ERROR:
        for i in range(r):
            tuple_items(out)[i] = tuple_items(it.source)[indices[i]]
        it.second = out
    return out

cdef Value permutations_next(VM* vm, Iterator* it) noexcept nogil:
    cdef int64_t n, r = it.index, i, j, moved
    cdef int64_t* indices
    cdef int64_t* cycles
    cdef Value* items
    cdef Value out
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    n = tuple_length(it.source)
    indices = <int64_t*>(<State*>it.third).raw
    cycles = indices + n
    if it.second == UNBOUND:
        return first_result(vm, it, indices, r)
    i = r - 1
    while i >= 0:
        cycles[i] -= 1
        if cycles[i]:
            break
        moved = indices[i]
        for j in range(i, n - 1):
            indices[j] = indices[j + 1]
        indices[n - 1] = moved
        cycles[i] = n - i
        i -= 1
    if i < 0:
        return iterator_end(it)
    out = next_result(vm, it, r)
    if is_signal(out):
        return out
    j = n - cycles[i]
    moved = indices[i]
    indices[i] = indices[j]
    indices[j] = moved
    items = tuple_items(out)
    for j in range(i, r):
        items[j] = tuple_items(it.source)[indices[j]]
    return out

cdef Value permutations_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """permutations(iterable, r=None)."""
    cdef Value pool = UNBOUND, it
    cdef int64_t r = 0, n, i
    cdef int64_t* indices
    cdef int status = pool_and_length(vm, args, &pool, &r, "permutations", True)
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if status < 0:
        return ERROR if status == -1 else combinatorial_guest(vm, args, "permutations")
    n = tuple_length(pool)
    it = new_combinatorial(vm, ITERTOOLS_PERMUTATIONS, pool, n + r if r <= n else 0, r)
    if it == ERROR:
        return ERROR
    if r > n:
        iterator_end(<Iterator*>it)
        return it
    indices = <int64_t*>(<State*>(<Iterator*>it).third).raw
    for i in range(n):
        indices[i] = i
    for i in range(r):
        indices[n + i] = n - i
    charge(vm, n >> 3)
    return it

cdef Value combinations_next(VM* vm, Iterator* it) noexcept nogil:
    cdef int64_t n, r = it.index, i, j
    cdef int64_t* indices
    cdef Value out
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    n = tuple_length(it.source)
    indices = <int64_t*>(<State*>it.third).raw
    if it.second == UNBOUND:
        return first_result(vm, it, indices, r)
    i = r - 1
    while i >= 0 and indices[i] == i + n - r:
        i -= 1
    if i < 0:
        return iterator_end(it)
    out = next_result(vm, it, r)
    if is_signal(out):
        return out
    indices[i] += 1
    tuple_items(out)[i] = tuple_items(it.source)[indices[i]]
    for j in range(i + 1, r):
        indices[j] = indices[j - 1] + 1
        tuple_items(out)[j] = tuple_items(it.source)[indices[j]]
    return out

cdef Value combinations_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """combinations(iterable, r)."""
    cdef Value pool = UNBOUND, it
    cdef int64_t r = 0, i
    cdef int status = pool_and_length(vm, args, &pool, &r, "combinations", False)
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if status < 0:
        return ERROR if status == -1 else combinatorial_guest(vm, args, "combinations")
    it = new_combinatorial(vm, ITERTOOLS_COMBINATIONS, pool, r if r <= tuple_length(pool) else 0, r)
    if it == ERROR:
        return ERROR
    if r > tuple_length(pool):
        iterator_end(<Iterator*>it)
        return it
    for i in range(r):
        (<int64_t*>(<State*>(<Iterator*>it).third).raw)[i] = i
    return it

cdef Value replacement_next(VM* vm, Iterator* it) noexcept nogil:
    cdef int64_t n, r = it.index, i, j
    cdef int64_t* indices
    cdef Value out
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    n = tuple_length(it.source)
    indices = <int64_t*>(<State*>it.third).raw
    if it.second == UNBOUND:
        return first_result(vm, it, indices, r)
    i = r - 1
    while i >= 0 and indices[i] == n - 1:
        i -= 1
    if i < 0:
        return iterator_end(it)
    out = next_result(vm, it, r)
    if is_signal(out):
        return out
    indices[i] += 1
    for j in range(i, r):
        indices[j] = indices[i]
        tuple_items(out)[j] = tuple_items(it.source)[indices[i]]
    return out

cdef Value replacement_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """combinations_with_replacement(iterable, r)."""
    cdef Value pool = UNBOUND, it
    cdef int64_t r = 0
    cdef int status = pool_and_length(vm, args, &pool, &r, "combinations_with_replacement", False)
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if status < 0:
        return ERROR if status == -1 else combinatorial_guest(vm, args, "combinations_with_replacement")
    if r and tuple_length(pool) == 0:
        r = 1
        it = new_combinatorial(vm, ITERTOOLS_COMBINATIONS_WITH_REPLACEMENT, pool, 0, r)
        if it != ERROR:
            iterator_end(<Iterator*>it)
        return it
    return new_combinatorial(vm, ITERTOOLS_COMBINATIONS_WITH_REPLACEMENT, pool, r, r)

cdef int register_combinatorics() except -1:
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_COMBINATIONS, combinations_new, "cls, iterable, r")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_COMBINATIONS_WITH_REPLACEMENT, replacement_new, "cls, iterable, r")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_PERMUTATIONS, permutations_new, "cls, iterable, r=")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_PRODUCT, product_new, "cls, *iterables, **kwargs")
    NEXT_FUNCTIONS[ITERTOOLS_COMBINATIONS] = combinations_next
    NEXT_FUNCTIONS[ITERTOOLS_COMBINATIONS_WITH_REPLACEMENT] = replacement_next
    NEXT_FUNCTIONS[ITERTOOLS_PERMUTATIONS] = permutations_next
    NEXT_FUNCTIONS[ITERTOOLS_PRODUCT] = product_next
    return 0
