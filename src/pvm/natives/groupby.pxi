# groupby of itertools: second is the present item, third the key of the last group, index the number of that group. With
# a key, which is an itemgetter or attrgetter then, third is a list of it and the key of the last group. A grouper has its
# groupby in source, its key in second, its number in index; ITER_PENDING says that the present item has not been given.

cdef Value groupby_step(VM* vm, Iterator* it) noexcept nogil:
    """Take the next item as the present one: NONE, EXHAUSTED or ERROR."""
    cdef Value item
    if native_tick(vm):
        return ERROR
    item = item_next(vm, <Iterator*>it.source)
    if is_signal(item):
        return iterator_stop(it, item) if item != NEED_GUEST else raise_changed(vm)
    it.second = item
    it.flags |= ITER_PENDING
    return NONE

cdef inline Value groupby_key(VM* vm, Iterator* it) noexcept nogil:
    """The key of the present item, or ERROR."""
    cdef Value key
    if not it.flags & ITER_KEYED or it.third == UNBOUND:
        return it.second
    key = caller_quick(vm, <Caller*>(<List*>it.third).items[0], it.second)
    return key if key != NEED_GUEST else raise_changed(vm)

cdef Value groupby_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value signal, last, key = UNBOUND
    cdef Iterator* grouper
    cdef int same
    if it.source == UNBOUND:
        return EXHAUSTED
    it.index += 1
    last = it.third
    if it.flags & ITER_KEYED:
        last = (<List*>it.third).items[1]
    while True:
        if it.second != UNBOUND:
            key = groupby_key(vm, it)
            if key == ERROR:
                return ERROR
            if last == UNBOUND:
                break
            same = value_eq(vm, last, key)
            if same < 0:
                return ERROR if same == -1 else raise_changed(vm)
            if not same:
                break
        signal = groupby_step(vm, it)
        if signal != NONE:
            return signal
    if it.flags & ITER_KEYED:
        (<List*>it.third).items[1] = key
    else:
        it.third = key
    grouper = new_native_iterator(vm, ITERTOOLS_GROUPER, <Value>it, it.stop + 1)
    if grouper == NULL:
        return ERROR
    grouper.second = key
    grouper.index = it.index
    return new_pair(vm, key, <Value>grouper)

cdef Value grouper_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Iterator* parent
    cdef Value signal, key
    cdef int same
    if it.source == UNBOUND:
        return EXHAUSTED
    parent = <Iterator*>it.source
    if parent.index != it.index or parent.source == UNBOUND or parent.flags & ITER_DELEGATED:      # __setstate__ may have made it so
        return iterator_end(it)
    if not parent.flags & ITER_PENDING:
        signal = groupby_step(vm, parent)
        if signal != NONE:
            return iterator_stop(it, signal)
    key = groupby_key(vm, parent)
    if key == ERROR:
        return ERROR
    same = value_eq(vm, it.second, key)
    if same < 0:
        return ERROR if same == -1 else raise_changed(vm)
    if not same:
        return iterator_end(it)
    parent.flags &= ~<uint32_t>ITER_PENDING
    return parent.second

cdef bint has_plain_keys(VM* vm, Value items, Value key) noexcept nogil:
    """Whether a key function gives what compares without guest code for all items of a list or tuple, without a call."""
    cdef int64_t i
    cdef Value v
    if not is_kind(key, KIND_CALLER) or not is_exact(items, SHAPE_LIST) and not is_exact(items, SHAPE_TUPLE):
        return False
    for i in range(sequence_length(items)):
        v = caller_quick(vm, <Caller*>key, sequence_items(items)[i])
        if v == ERROR:
            vm.exception = UNBOUND           # it is raised when its turn has come
        if is_signal(v) or not is_plain(vm, v, 0):
            return False
    charge(vm, sequence_length(items) >> 4)
    return True

cdef Value groupby_keyed(VM* vm, Value items, Value key) noexcept nogil:
    cdef Value inner = native_iter(vm, items), keys = new_list(vm, 2)
    cdef Iterator* it
    if inner == ERROR or keys == ERROR:
        return ERROR
    it = new_native_iterator(vm, ITERTOOLS_GROUPBY, inner, iterator_depth(inner) + 1)
    if it != NULL:
        (<List*>keys).items[0] = key
        (<List*>keys).items[1] = UNBOUND
        (<List*>keys).length = 2
        it.third = keys
        it.flags = ITER_KEYED
    return iterator_or_error(it)

cdef Value groupby_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """groupby(iterable, key=None)."""
    cdef Value inner
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if (args[2] == UNBOUND or args[2] == NONE) and has_plain_items(vm, args[1]):
        inner = native_iter(vm, args[1])
        if inner == ERROR:
            return ERROR
        if inner != NEED_GUEST:
            return iterator_or_error(new_native_iterator(vm, ITERTOOLS_GROUPBY, inner, iterator_depth(inner) + 1))
    if has_plain_keys(vm, args[1], args[2]):
        return groupby_keyed(vm, args[1], args[2])
    return delegate_with(vm, "itertools_groupby", args + 1, 2)
