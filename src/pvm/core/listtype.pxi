# Methods of list and tuple.

cdef Value list_replace_all(VM* vm, List* l, Value items) noexcept nogil:
    """l[:] = items (a list or tuple that is not l's own storage); the list, or ERROR."""
    cdef int64_t n = sequence_length(items)
    if list_reserve(vm, l, n) < 0:
        return ERROR
    if n:
        memmove(l.items, sequence_items(items), n * 8)
    l.length = n
    return <Value>l

cdef Value list_set_slice(VM* vm, List* l, Slice* s, Value value) noexcept nogil:
    """l[start:stop:step] = iterable: NONE, ERROR or NEED_GUEST."""
    cdef int64_t start, stop, step, count, n, i
    cdef Value items
    cdef Slice plain
    if is_signal(value) or not slice_settle(vm, s, &plain):
        return ERROR
    items = iterate_to_list(vm, value)
    if items == ERROR:
        if exception_matches(vm, SHAPE_TYPE_ERROR):
            vm.exception = UNBOUND
            return raise_type_error(vm, "can only assign an iterable" if (plain.step == NONE or plain.step == box_int(1)) and HOST_MINOR < 13 else
                                    "must assign iterable to extended slice")
        return ERROR
    if items == NEED_GUEST:
        return NEED_GUEST
    if items == <Value>l:
        items = new_list_from(vm, l.items, l.length)
        if items == ERROR:
            return ERROR
    n = sequence_length(items)
    if not slice_resolve(vm, &plain, l.length, &start, &stop, &step, &count):
        return ERROR
    if step != 1:
        if count != n:
            return raise_error_ints(vm, SHAPE_VALUE_ERROR, "attempt to assign sequence of size %lld to extended slice of size %lld", n, count)
        for i in range(n):
            l.items[start + i * step] = sequence_items(items)[i]
        return NONE
    if stop < start:
        stop = start
    if list_reserve(vm, l, l.length - (stop - start) + n) < 0:
        return ERROR
    if stop < l.length:
        memmove(l.items + start + n, l.items + stop, (l.length - stop) * 8)
    if n:
        memcpy(l.items + start, sequence_items(items), n * 8)
    l.length += n - (stop - start)
    charge(vm, (n + l.length - stop if l.length > stop else n) >> 5)
    return NONE

cdef Value list_delete_item(VM* vm, List* l, Value index) noexcept nogil:
    cdef int64_t start, stop, step, count, i, at, kept
    cdef Slice plain
    if not is_kind(index, KIND_SLICE):
        i = NO_INDEX
        if not item_index(vm, <Value>l, index, l.length, &i):
            if i != NO_INDEX:
                vm.exception = UNBOUND
                return raise_error(vm, SHAPE_INDEX_ERROR, "list assignment index out of range")
            return ERROR
        memmove(l.items + i, l.items + i + 1, (l.length - i - 1) * 8)
        l.length -= 1
        charge(vm, (l.length - i) >> 5)
        return NONE
    if not slice_settle(vm, <Slice*>index, &plain) or not slice_resolve(vm, &plain, l.length, &start, &stop, &step, &count):
        return ERROR
    if count == 0:
        return NONE
    if step < 0:
        start += (count - 1) * step
        step = -step
    kept = start
    at = start
    for i in range(start, l.length):
        if i == at and count:
            at += step
            count -= 1
        else:
            l.items[kept] = l.items[i]
            kept += 1
    charge(vm, (l.length - start) >> 4)
    l.length = kept
    return NONE

cdef Value list_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """list.__new__(cls, ...): an empty one, which __init__ fills."""
    cdef Class* cls = <Class*>args[0]
    cdef List* l
    if cls == BUILTIN[SHAPE_LIST]:
        return new_list(vm, 0)
    l = <List*>allocate(vm, instance_bytes(cls), KIND_LIST, cls.instance_shape)
    if l == NULL:
        return ERROR
    l.items = NULL
    l.length = l.capacity = 0
    init_extra_attributes(&l.head, cls)
    return <Value>l

cdef Value list_filled(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """list(iterable=()); an instance of a guest subclass begins empty."""
    cdef Value items
    if args[0] != <Value>BUILTIN[SHAPE_LIST]:
        return list_new(vm, args, argc)
    if argc < 2 or args[1] == UNBOUND:
        return new_list(vm, 0)
    if argc > 2:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "list expected at most 1 argument, got %lld", argc - 1)
    items = iterate_to_list(vm, args[1])
    if items == NEED_GUEST:
        items = gather_source(vm, args[1])
        return gather(vm, GATHER_LIST, items, new_list(vm, 8), UNBOUND, UNBOUND, CONT_STORE) if items != UNBOUND else \
            prelude_call(vm, "list_from", args + 1, 1)
    if items == ERROR:
        return ERROR
    if items == args[1] or not is_exact(items, SHAPE_LIST):
        return new_list_from(vm, sequence_items(items), sequence_length(items))
    return items

cdef Value list_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items
    if args[1] == UNBOUND:
        (<List*>args[0]).length = 0
        return NONE
    items = iterate_to_list(vm, args[1])
    if items == NEED_GUEST or items == ERROR or items == args[0]:
        (<List*>args[0]).length = 0
    if items == NEED_GUEST:
        return list_extend_by_guest(vm, args)
    if items == ERROR or list_replace_all(vm, <List*>args[0], items) == ERROR:
        return ERROR
    return NONE

cdef Value list_append_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE if list_append(vm, <List*>args[0], args[1]) == 0 else ERROR

cdef Value list_extend_by_guest(VM* vm, Value* args) noexcept nogil:
    cdef Value source = gather_source(vm, args[1])
    return gather(vm, GATHER_EXTEND, source, args[0], UNBOUND, UNBOUND, CONT_STORE) if source != UNBOUND else \
        prelude_call(vm, "list_extend", args, 2)

cdef Value list_extend_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items = iterate_to_list(vm, args[1])
    if items == NEED_GUEST:
        return list_extend_by_guest(vm, args)
    if items == ERROR or list_extend_values(vm, <List*>args[0], sequence_items(items), sequence_length(items)) < 0:
        return ERROR
    return NONE

cdef Value list_pop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef List* l = <List*>args[0]
    cdef int64_t i = l.length - 1
    cdef Value v
    if args[1] != UNBOUND:
        v = guest_index(vm, args[1], "")
        if v == ERROR or not as_index(vm, v, &i):
            return ERROR
    if l.length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop from empty list")
    if args[1] != UNBOUND:
        if i < 0:
            i += l.length
        if i < 0 or i >= l.length:
            return raise_error(vm, SHAPE_INDEX_ERROR, "pop index out of range")
    v = l.items[i]
    if i < l.length - 1:
        memmove(l.items + i, l.items + i + 1, (l.length - i - 1) * 8)
        charge(vm, (l.length - i) >> 5)
    l.length -= 1
    if l.capacity > 64 and l.length < l.capacity >> 2:
        list_shrink(vm, l)
    return v

cdef void list_shrink(VM* vm, List* l) noexcept nogil:
    """Give back most of the room of a list that has lost three quarters of its items."""
    cdef int64_t capacity = l.length + (l.length >> 1) + 8
    cdef Value* items = <Value*>buffer_resize(vm, l.items, l.capacity * 8, capacity * 8)
    if items != NULL:
        l.items = items
        l.capacity = capacity

cdef Value list_insert(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef List* l = <List*>args[0]
    cdef int64_t i
    cdef Value index = guest_index(vm, args[1], "")
    if index == ERROR or not as_index(vm, index, &i):
        return ERROR
    if list_reserve(vm, l, l.length + 1) < 0:
        return ERROR
    if i < 0:
        i += l.length
        if i < 0:
            i = 0
    if i > l.length:
        i = l.length
    memmove(l.items + i + 1, l.items + i, (l.length - i) * 8)
    charge(vm, (l.length - i) >> 5)
    l.items[i] = args[2]
    l.length += 1
    return NONE

cdef Value list_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef List* l = <List*>args[0]
    buffer_free(vm, l.items, l.capacity * 8)
    l.items = NULL
    l.length = l.capacity = 0
    return NONE

cdef Value list_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_list_from(vm, (<List*>args[0]).items, (<List*>args[0]).length)

cdef Value list_reverse(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef List* l = <List*>args[0]
    cdef int64_t i = 0, j = l.length - 1
    cdef Value v
    while i < j:
        v = l.items[i]
        l.items[i] = l.items[j]
        l.items[j] = v
        i += 1
        j -= 1
    charge(vm, l.length >> 5)
    return NONE

cdef int64_t sequence_find(VM* vm, Value s, Value v, int64_t start, int64_t stop) noexcept nogil:
    """Index of an equal item, -1 absent, -2 with an exception set, -3 when guest code is needed."""
    cdef int64_t i
    cdef int same
    for i in range(start, stop):
        if i >= sequence_length(s):
            break
        same = value_eq(vm, sequence_items(s)[i], v)
        if same > 0:
            return i
        if same < 0:
            return -2 if same == -1 else -3
    charge(vm, (stop - start) >> 4 if stop > start else 0)
    return -1

cdef bint is_place(VM* vm, Value v) noexcept nogil:
    """Whether a bound of `index` is absent or stands for an int; False with TypeError set."""
    if v == UNBOUND or is_number_int(v) or special(vm, v, SP_INDEX) != UNBOUND:
        return True
    raise_type_error(vm, "slice indices must be integers or have an __index__ method")
    return False

cdef Value sequence_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t n, start, stop, found
    if not is_place(vm, args[2]) or not is_place(vm, args[3]) or not settle_bound(vm, args[2], &args[2]) or not settle_bound(vm, args[3], &args[3]):
        return ERROR
    n = sequence_length(args[0])
    if not slice_bound(vm, args[2], 0, 0, n, n, &start) or not slice_bound(vm, args[3], n, 0, n, n, &stop):
        return ERROR
    found = sequence_find(vm, args[0], args[1], start, stop)
    if found >= 0:
        return box_int(found)
    if found == -3:
        return guest_search(vm, SEARCH_INDEX, args[0], args[1], start, stop if args[3] != UNBOUND else INT_MAX_SMALL, CONT_STORE, UNBOUND)
    return index_missing(vm, args[0], args + 1) if found == -1 else ERROR

cdef int64_t repr_for_message(VM* vm, Value v) noexcept nogil:
    """repr of a value for an error message, as a str; a guest's own repr is not asked."""
    cdef Value text = value_repr(vm, v)
    if text == ERROR:
        return 0
    return <int64_t>(text if text != NEED_GUEST else class_of(vm, v).name)

cdef Value sequence_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t i, n = 0
    cdef int same
    for i in range(sequence_length(args[0])):
        same = value_eq(vm, sequence_items(args[0])[i], args[1])
        if same == -1:
            return ERROR
        if same == -2:
            return guest_search(vm, SEARCH_COUNT, args[0], args[1], 0, INT_MAX_SMALL, CONT_STORE, UNBOUND)
        n += same
    charge(vm, sequence_length(args[0]) >> 4)
    return box_int(n)

cdef Value list_remove(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef List* l = <List*>args[0]
    cdef int64_t i = sequence_find(vm, args[0], args[1], 0, l.length)
    if i == -3:
        return guest_search(vm, SEARCH_REMOVE, args[0], args[1], 0, INT_MAX_SMALL, CONT_STORE, UNBOUND)
    if i == -2:
        return ERROR
    if i == -1:
        return raise_value_error(vm, "list.remove(x): x not in list")
    list_drop(l, i)
    return NONE

cdef Value sequence_iter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return get_iter(vm, (<Wrapper*>args[0]).value) if is_kind(args[0], KIND_MAPPING_PROXY) else builtin_iter(vm, args[0])

cdef Value list_reversed(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value it = new_iterator(vm, ITER_LIST_REVERSE, args[0])
    if it != ERROR:
        (<Iterator*>it).index = (<List*>args[0]).length - 1
    return it

cdef Value tuple_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """tuple(iterable=())."""
    cdef Class* cls = <Class*>args[0]
    cdef Value items = EMPTY_TUPLE
    cdef Tuple* t
    if argc > 2:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "tuple expected at most 1 argument, got %lld", argc - 1)
    if argc == 2:
        items = iterate_to_list(vm, args[1])
        if items == NEED_GUEST:
            items = gather_source(vm, args[1]) if cls == BUILTIN[SHAPE_TUPLE] else UNBOUND
            return gather(vm, GATHER_TUPLE, items, new_list(vm, 8), UNBOUND, UNBOUND, CONT_STORE) if items != UNBOUND else \
                prelude_call(vm, "tuple_from", args, 2)
        if items == ERROR:
            return ERROR
    if cls == BUILTIN[SHAPE_TUPLE]:
        return items if is_exact(items, SHAPE_TUPLE) else new_tuple_from(vm, sequence_items(items), sequence_length(items))
    t = <Tuple*>allocate(vm, instance_bytes(cls) + sequence_length(items) * 8, KIND_TUPLE, cls.instance_shape)
    if t == NULL:
        return ERROR
    t.length = sequence_length(items)
    if t.length:
        memcpy(tuple_items(<Value>t), sequence_items(items), t.length * 8)
    init_extra_attributes(&t.head, cls)
    return <Value>t

cdef Value dunder_len(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return builtin_len(vm, args, argc) if is_kind(args[0], KIND_MAPPING_PROXY) else builtin_length(vm, args[0])

cdef Value dunder_contains(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int status = builtin_contains(vm, args[0], args[1])
    cdef Value function
    if status >= 0:
        return box_bool(status)
    function = guest_contains(vm, args) if status != -1 else ERROR
    return call_function(vm, function, args, 2, CONT_STORE, UNBOUND) if function != ERROR else ERROR

cdef Value dunder_getitem(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result
    if is_kind(args[0], KIND_MAPPING_PROXY):
        return get_item(vm, (<Wrapper*>args[0]).value, args[1])
    result = builtin_get_item(vm, args[0], args[1])
    if result == ERROR and kind_of(args[0]) == KIND_DICT and is_guest_object(vm, args[0]) and exception_matches(vm, SHAPE_KEY_ERROR) \
            and class_of(vm, args[0]).special[SP_MISSING] != UNBOUND:
        vm.exception = UNBOUND
        return call_function(vm, class_of(vm, args[0]).special[SP_MISSING], args, 2, CONT_STORE, UNBOUND)
    return keyed(vm, KEYED_GET_ITEM, args[0], args[1], UNBOUND, CONT_STORE, UNBOUND) if result == NEED_GUEST else result

cdef Value dunder_setitem(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = builtin_set_item(vm, args[0], args[1], args[2])
    if result == NEED_GUEST:
        return keyed(vm, KEYED_SET_ITEM, args[0], args[1], args[2], CONT_STORE, UNBOUND) if kind_of(args[0]) == KIND_DICT else \
            prelude_call(vm, "list_set_slice", args, 3)
    return result

cdef Value dunder_delitem(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = builtin_delete_item(vm, args[0], args[1])
    return prelude_call(vm, "dict_delitem", args, 2) if result == NEED_GUEST else result

cdef Value list_eq(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NOT_IMPLEMENTED

cdef int register_sequences() except -1:
    define_filled(SHAPE_LIST, list_new, list_filled, "cls, *args")
    define_method(SHAPE_LIST, "__init__", list_init, "self, iterable=, /")
    define_method(SHAPE_LIST, "append", list_append_method, "self, object, /")
    define_method(SHAPE_LIST, "extend", list_extend_method, "self, iterable, /")
    define_method(SHAPE_LIST, "pop", list_pop, "self, index=, /")
    define_method(SHAPE_LIST, "insert", list_insert, "self, index, object, /")
    define_method(SHAPE_LIST, "clear", list_clear, "self, /")
    define_method(SHAPE_LIST, "copy", list_copy, "self, /")
    define_method(SHAPE_LIST, "reverse", list_reverse, "self, /")
    define_method(SHAPE_LIST, "index", sequence_index, "self, value, start=, stop=, /")
    define_method(SHAPE_LIST, "count", sequence_count, "self, value, /")
    define_method(SHAPE_LIST, "remove", list_remove, "self, value, /")
    define_method(SHAPE_LIST, "sort", list_sort, "self, *, key=, reverse=")
    define_method(SHAPE_LIST, "__reversed__", list_reversed, "self, /")
    define_method(SHAPE_LIST, "__setitem__", dunder_setitem, "self, key, value, /")
    define_method(SHAPE_LIST, "__delitem__", dunder_delitem, "self, key, /")
    define_new(SHAPE_TUPLE, tuple_new, "cls, *args")
    define_method(SHAPE_TUPLE, "index", sequence_index, "self, value, start=, stop=, /")
    define_method(SHAPE_TUPLE, "count", sequence_count, "self, value, /")
    return 0
