# tee of itertools: third is the inner iterator, second the link that the next item stands in (a list of items, at its end the next
# link), index its place there. All iterators of a tee share the links, so that what all have passed is garbage.
# With ITER_PULLS the inner iterator is the guest's: source is the list [iterator, whether it is being asked] that they share, and
# the prelude gets the items (tee_pull).

cdef Value tee_next(VM* vm, Iterator* it) noexcept nogil:
    cdef List* link
    cdef Value item
    if it.source == UNBOUND:
        return EXHAUSTED
    link = <List*>it.second
    if it.index == TEE_CHUNK:
        if link.length == TEE_CHUNK:
            item = new_list(vm, TEE_CHUNK + 1)
            if item == ERROR or list_append(vm, link, item) < 0:
                return ERROR
        it.second = link.items[TEE_CHUNK]
        it.index = 0
        link = <List*>it.second
    if it.index == link.length:
        if it.flags & ITER_PULLS:
            return NEED_GUEST
        if native_tick(vm):
            return ERROR
        item = iterator_next(vm, <Iterator*>it.third)
        if is_signal(item):
            return item if item != NEED_GUEST else raise_changed(vm)
        if list_append(vm, link, item) < 0:
            return ERROR
    item = link.items[it.index]
    it.index += 1
    return item

cdef Value tee_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__copy__: another iterator from the same place on."""
    cdef Iterator* it = <Iterator*>args[0]
    cdef Iterator* other
    other = new_native_iterator(vm, ITERTOOLS_TEE, it.source, it.stop)
    if other != NULL:
        other.second = it.second
        other.third = it.third
        other.index = it.index
        other.flags = it.flags
    return iterator_or_error(other)

cdef Value itertools_tee(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """tee(iterable, n=2, /)."""
    cdef int64_t n = 2, i
    cdef Value inner, out, link, number
    cdef Iterator* it
    cdef Value forward[2]
    if args[1] != UNBOUND:
        number = guest_index(vm, args[1], "")
        if number == ERROR or not as_index(vm, number, &n):
            return ERROR
    if n < 0:
        return raise_value_error(vm, "n must be >= 0")
    inner = args[0] if is_exact(args[0], SHAPE_ACCUMULATE + ITERTOOLS_TEE) else native_iter(vm, args[0])
    if inner == ERROR:
        return ERROR
    if inner == NEED_GUEST:
        forward[0] = args[0]
        forward[1] = int_from_i64(vm, n)
        return prelude_call(vm, "itertools_tee", forward, 2)
    out = new_tuple(vm, n)
    link = new_list(vm, TEE_CHUNK + 1)
    if out == ERROR or link == ERROR:
        return ERROR
    charge(vm, n)
    for i in range(n):
        if is_exact(inner, SHAPE_ACCUMULATE + ITERTOOLS_TEE):
            # Before 3.14 the first of a tee of a tee is that one itself; the others are its copies.
            tuple_items(out)[i] = inner if i == 0 and HOST_MINOR < 14 else tee_copy(vm, &inner, 1)
            if tuple_items(out)[i] == ERROR:
                return ERROR
            continue
        it = new_native_iterator(vm, ITERTOOLS_TEE, NONE, iterator_depth(inner) + 1)
        if it == NULL:
            return ERROR
        it.second = link
        it.third = inner
        tuple_items(out)[i] = <Value>it
    return out

# tee over what guest code iterates

cdef Value intrinsic_tee_parts(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: what the iterators of a tee share to get at the next item."""
    if not is_exact(args[0], SHAPE_ACCUMULATE + ITERTOOLS_TEE) or not (<Iterator*>args[0]).flags & ITER_PULLS:
        return raise_type_error(vm, "a tee is needed")
    return (<Iterator*>args[0]).source

cdef Value intrinsic_tee_put(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: the item that a tee has got, which is the next of all that stand where it does."""
    cdef Iterator* it = <Iterator*>args[0]
    if not is_exact(args[0], SHAPE_ACCUMULATE + ITERTOOLS_TEE) or it.index != (<List*>it.second).length:
        return raise_type_error(vm, "a tee is needed")
    if list_append(vm, <List*>it.second, args[1]) < 0:
        return ERROR
    it.index += 1
    return args[1]

cdef Value intrinsic_tee(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: n iterators of a tee over [iterator, False]."""
    cdef int64_t i, n = as_int(args[1]) if is_int(args[1]) else 0
    cdef Value out = new_tuple(vm, n), link = new_list(vm, TEE_CHUNK + 1)
    cdef Iterator* it
    if out == ERROR or link == ERROR:
        return ERROR
    charge(vm, n)
    for i in range(n):
        it = new_native_iterator(vm, ITERTOOLS_TEE, args[0], 0)
        if it == NULL:
            return ERROR
        it.second = link
        it.flags = ITER_PULLS
        tuple_items(out)[i] = <Value>it
    return out

cdef Value tee_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_tee(iterable)."""
    return prelude_call(vm, "make_tee", args + 1, 1)

cdef Value tee_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "tee_reduce", args, 1)

cdef int register_tee(Dict* d) except -1:
    define_method(SHAPE_ACCUMULATE + ITERTOOLS_TEE, "__copy__", tee_copy, "self, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_TEE, tee_new, "cls, iterable, /")
    define_function(d, "tee", itertools_tee, "iterable, n=, /", "itertools")
    NEXT_FUNCTIONS[ITERTOOLS_TEE] = tee_next
    if HOST_MINOR < 14:
        define_method(SHAPE_ACCUMULATE + ITERTOOLS_TEE, "__reduce__", tee_reduce, "self, /")
    return 0

cdef int register_tee_intrinsics(Dict* d) except -1:
    define_function(d, "_tee", intrinsic_tee, "source, n, /")
    define_function(d, "_tee_source", intrinsic_tee_parts, "iterator, /")
    define_function(d, "_tee_put", intrinsic_tee_put, "iterator, item, /")
    return 0
