# Subscripts and membership: builtin containers at once, special methods of guest classes by frames.

cdef Value raise_index_error(VM* vm, Value v) noexcept nogil:
    cdef int kind = kind_of(v)
    return raise_error(
        vm, SHAPE_INDEX_ERROR,
        "list index out of range" if kind == KIND_LIST else "tuple index out of range" if kind == KIND_TUPLE else
        "string index out of range" if kind == KIND_STR else "range object index out of range" if kind == KIND_RANGE else
        "bytearray index out of range" if kind == KIND_BYTEARRAY else "array index out of range" if kind == KIND_ARRAY else "index out of range")

cdef const char* sequence_word(int kind) noexcept nogil:
    return "list" if kind == KIND_LIST else "tuple" if kind == KIND_TUPLE else "string" if kind == KIND_STR else \
        "byte" if kind == KIND_BYTES else "bytearray" if kind == KIND_BYTEARRAY else "range" if kind == KIND_RANGE else "array"

cdef int64_t length_now(Value v, int64_t length) noexcept nogil:
    """The length of a sequence that can change, of others what it was."""
    cdef int kind = kind_of(v)
    return (<List*>v).length if kind == KIND_LIST else (<ByteArray*>v).length if kind == KIND_BYTEARRAY else \
        (<Array*>v).length if kind == KIND_ARRAY else length

cdef int64_t NO_INDEX = -0x7FFFFFFFFFFFFF01     # put where item_index writes: still there when it read none

cdef bint item_index(VM* vm, Value v, Value index, int64_t length, int64_t* out) noexcept nogil:
    """An index into a builtin sequence, negative ones resolved; False with an exception set."""
    cdef int kind
    if is_int(index):
        out[0] = as_int(index)
    elif is_bool(index):
        out[0] = index == TRUE_
    elif is_kind(index, KIND_BIGINT) and int_as_i64(index, out):
        pass
    elif is_kind(index, KIND_BIGINT):
        raise_error1(vm, SHAPE_INDEX_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, index))
        return False
    elif special(vm, index, SP_INDEX) != UNBOUND:
        if not as_subscript(vm, index, out):
            return False
        length = length_now(v, length)   # guest code may have changed it
    else:
        kind = kind_of(v)
        if kind == KIND_ARRAY:
            raise_type_error(vm, "array indices must be integers")
        elif kind == KIND_STR:
            raise_error1(vm, SHAPE_TYPE_ERROR, "string indices must be integers, not '%s'", type_name(vm, index))
        else:
            raise_error2(vm, SHAPE_TYPE_ERROR, "%s indices must be integers or slices, not %s", sequence_word(kind), type_name(vm, index))
        return False
    if out[0] < 0:
        out[0] += length
    if out[0] < 0 or out[0] >= length:
        raise_index_error(vm, v)
        return False
    return True

cdef Value builtin_get_item(VM* vm, Value v, Value index) noexcept nogil:
    """v[index] of a builtin container; NOT_IMPLEMENTED when v is none, NEED_GUEST for a guest's key."""
    cdef int kind = kind_of(v)
    cdef Value found
    cdef int64_t i
    if kind == KIND_DICT:
        found = dict_get(vm, <Dict*>v, index)
        return found if found != UNBOUND else raise_key_error(vm, index)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        if is_kind(index, KIND_SLICE):
            return get_slice_object(vm, v, <Slice*>index)
        return sequence_items(v)[i] if item_index(vm, v, index, sequence_length(v), &i) else ERROR
    if kind == KIND_STR:
        if is_kind(index, KIND_SLICE):
            return get_slice_object(vm, v, <Slice*>index)
        return str_from_char(vm, str_at(<Str*>v, i)) if item_index(vm, v, index, (<Str*>v).length, &i) else ERROR
    if kind == KIND_BYTES or kind == KIND_BYTEARRAY:
        if is_kind(index, KIND_SLICE):
            return get_slice_object(vm, v, <Slice*>index)
        return bytes_item(vm, v, i) if item_index(vm, v, index, bytes_length(v), &i) else ERROR
    if kind == KIND_RANGE:
        return range_item(vm, v, index)
    if kind == KIND_ARRAY:
        return array_item(vm, v, index)
    if kind == KIND_DEQUE:
        return deque_item(vm, v, index)
    if kind == KIND_MEMORYVIEW:
        return view_item(vm, v, index)
    if kind == KIND_MAPPING_PROXY and shows_dict(v):
        return builtin_get_item(vm, (<Wrapper*>v).value, index)
    return NOT_IMPLEMENTED

cdef Value get_slice_object(VM* vm, Value v, Slice* s) noexcept nogil:
    cdef int64_t start, stop, step, count, length
    cdef int kind = kind_of(v)
    cdef Slice plain
    if not slice_settle(vm, s, &plain):
        return ERROR
    length = sequence_length(v) if kind == KIND_LIST or kind == KIND_TUPLE else (<Str*>v).length if kind == KIND_STR else bytes_length(v)
    if not slice_resolve(vm, &plain, length, &start, &stop, &step, &count):
        return ERROR
    if kind == KIND_STR:
        return str_slice(vm, <Str*>v, start, stop, step) if step != 1 else str_substring(vm, <Str*>v, start, start + count)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        return sequence_slice(vm, v, start, step, count)
    return bytes_slice(vm, v, start, step, count)

cdef Value get_item(VM* vm, Value v, Value index) noexcept nogil:
    """v[index]: the value, ERROR or PUSHED."""
    cdef Value result, method
    cdef Value args[2]
    cdef int64_t i
    if is_int(index) and is_exact_str(v):
        i = as_int(index)
        i += (<Str*>v).length if i < 0 else 0
        if LIKELY(0 <= i < (<Str*>v).length):
            return LATIN1[(<uint8_t*>(<Str*>v).data)[i]] if (<Str*>v).width == 1 else str_from_char(vm, str_at(<Str*>v, i))
    args[0] = v
    args[1] = index
    if LIKELY(not is_guest_object(vm, v)):
        result = builtin_get_item(vm, v, index)
        if LIKELY(result != NOT_IMPLEMENTED):
            return result if result != NEED_GUEST else keyed(vm, KEYED_GET_ITEM, v, index, UNBOUND, CONT_STORE, UNBOUND)
        if kind_of(v) == KIND_CLASS:
            return class_get_item(vm, v, index)
        if is_kind(v, KIND_MAPPING_PROXY):
            return get_item(vm, (<Wrapper*>v).value, index)
        method = special(vm, v, SP_GETITEM)
        if method == UNBOUND:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not subscriptable", type_name(vm, v))
        return call_function(vm, method, args, 2, CONT_STORE, UNBOUND)
    method = class_of(vm, v).special[SP_GETITEM]
    if method == UNBOUND:
        return class_get_item(vm, v, index) if kind_of(v) == KIND_CLASS else \
            raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not subscriptable", type_name(vm, v))
    if kind_of(method) == KIND_NATIVE:
        result = builtin_get_item(vm, v, index)
        if result == ERROR and kind_of(v) == KIND_DICT and class_of(vm, v).special[SP_MISSING] != UNBOUND and exception_matches(vm, SHAPE_KEY_ERROR):
            vm.exception = UNBOUND
            return call_function(vm, class_of(vm, v).special[SP_MISSING], args, 2, CONT_STORE, UNBOUND)
        if result == NEED_GUEST:
            return keyed(vm, KEYED_GET_ITEM, v, index, UNBOUND, CONT_STORE, UNBOUND)
        if result != NOT_IMPLEMENTED:
            return result
    return call_function(vm, method, args, 2, CONT_STORE, UNBOUND)

cdef Value class_get_item(VM* vm, Value v, Value index) noexcept nogil:
    """C[index]: the metaclass's __getitem__, else C.__class_getitem__."""
    cdef Value args[2]
    cdef Value method = special(vm, v, SP_GETITEM)
    args[0] = v
    args[1] = index
    if method != UNBOUND:
        return call_function(vm, method, args, 2, CONT_STORE, UNBOUND)
    return prelude_call(vm, "class_getitem", args, 2)

cdef Value get_slice(VM* vm, Value v, Value start, Value stop) noexcept nogil:
    """v[start:stop]: builtin sequences without a slice object."""
    cdef int64_t a, b
    cdef int kind = kind_of(v)
    cdef int64_t length
    cdef Value s
    if LIKELY((kind == KIND_LIST or kind == KIND_STR or kind == KIND_TUPLE) and is_plain_bound(start) and is_plain_bound(stop)) \
            and not is_guest_object(vm, v):
        length = (<Str*>v).length if kind == KIND_STR else sequence_length(v)
        if not slice_bound(vm, start, 0, 0, length, length, &a) or not slice_bound(vm, stop, length, 0, length, length, &b):
            return ERROR
        if b < a:
            b = a
        if kind == KIND_STR:
            return str_substring(vm, <Str*>v, a, b)
        return sequence_slice(vm, v, a, 1, b - a)
    s = new_slice(vm, start, stop, NONE)
    return get_item(vm, v, s) if s != ERROR else ERROR

cdef inline bint plain_slice(Value* parts, Slice* s) noexcept nogil:
    """Whether the parts of a slice are None or small ints; then the slice, which need not be an object of the heap."""
    s.start = parts[0]
    s.stop = parts[1]
    s.step = parts[2]
    return is_plain_bound(parts[0]) and is_plain_bound(parts[1]) and is_plain_bound(parts[2]) and parts[2] != box_int(0)

cdef Value get_step_slice(VM* vm, Value* base) noexcept nogil:
    """base[0][base[1] : base[2] : base[3]]: builtin sequences without a slice object."""
    cdef Slice plain
    cdef Value s
    cdef int kind = kind_of(base[0])
    if (kind == KIND_LIST or kind == KIND_STR or kind == KIND_TUPLE) and not is_guest_object(vm, base[0]) and plain_slice(base + 1, &plain):
        return get_slice_object(vm, base[0], &plain)
    s = new_slice(vm, base[1], base[2], base[3])
    return get_item(vm, base[0], s) if s != ERROR else ERROR

cdef Value set_slice(VM* vm, Value* base, Value value) noexcept nogil:
    """base[0][base[1] : base[2] : base[3]] = value, likewise where a list takes a list or tuple."""
    cdef Slice plain
    cdef Value s
    if is_exact(base[0], SHAPE_LIST) and (is_exact(value, SHAPE_LIST) or is_exact(value, SHAPE_TUPLE)) and plain_slice(base + 1, &plain):
        return list_set_slice(vm, <List*>base[0], &plain, value)
    s = new_slice(vm, base[1], base[2], base[3])
    return set_item(vm, base[0], s, value) if s != ERROR else ERROR

cdef Value builtin_set_item(VM* vm, Value v, Value index, Value value) noexcept nogil:
    """v[index] = value of a builtin container: NONE, ERROR, NOT_IMPLEMENTED, NEED_GUEST."""
    cdef int kind = kind_of(v)
    cdef int status
    cdef int64_t i
    if kind == KIND_DICT:
        status = dict_set(vm, <Dict*>v, index, value)
        if status == 0 and v == vm.builtins:
            builtins_changed(vm)
        return NONE if status == 0 else ERROR if status == -1 else NEED_GUEST
    if kind == KIND_LIST:
        if is_kind(index, KIND_SLICE):
            return list_set_slice(vm, <List*>v, <Slice*>index, value)
        if is_int(index) and as_int(index) < (<List*>v).length and as_int(index) >= -(<List*>v).length:
            i = as_int(index)
            (<List*>v).items[i + (<List*>v).length if i < 0 else i] = value
            return NONE
        i = NO_INDEX
        if not item_index(vm, v, index, (<List*>v).length, &i):
            if i != NO_INDEX:
                vm.exception = UNBOUND
                return raise_error(vm, SHAPE_INDEX_ERROR, "list assignment index out of range")
            return ERROR
        (<List*>v).items[i] = value
        return NONE
    if kind == KIND_BYTEARRAY:
        return bytearray_set_item(vm, v, index, value)
    if kind == KIND_ARRAY:
        return array_set_item(vm, v, index, value)
    if kind == KIND_DEQUE:
        return deque_set_item(vm, v, index, value)
    if kind == KIND_MEMORYVIEW:
        return view_set_item(vm, v, index, value)
    return NOT_IMPLEMENTED

cdef Value set_item(VM* vm, Value v, Value index, Value value) noexcept nogil:
    """v[index] = value: a plain value, ERROR or PUSHED."""
    cdef Value result = NOT_IMPLEMENTED
    cdef Value method
    cdef Value args[3]
    args[0] = v
    args[1] = index
    args[2] = value
    if not is_guest_object(vm, v) or kind_of(class_of(vm, v).special[SP_SETITEM]) == KIND_NATIVE:
        result = builtin_set_item(vm, v, index, value)
        if result == NEED_GUEST:
            return keyed(vm, KEYED_SET_ITEM, v, index, value, CONT_DISCARD, UNBOUND) if kind_of(v) == KIND_DICT else \
                push_discard(vm, prelude_function(vm, "list_set_slice"), args, 3)
        if result != NOT_IMPLEMENTED:
            return result
    method = special(vm, v, SP_SETITEM)
    if method == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object does not support item assignment", type_name(vm, v))
    return push_discard(vm, method, args, 3)

cdef Value push_discard(VM* vm, Value method, Value* args, int64_t argc) noexcept nogil:
    if method == ERROR:
        return ERROR
    return call_function(vm, method, args, argc, CONT_DISCARD, UNBOUND)

cdef Value builtin_delete_item(VM* vm, Value v, Value index) noexcept nogil:
    cdef int kind = kind_of(v)
    cdef int status
    if kind == KIND_DICT:
        status = dict_delete(vm, <Dict*>v, index)
        return NONE if status == 1 else raise_key_error(vm, index) if status == 0 else ERROR if status == -1 else NEED_GUEST
    if kind == KIND_LIST:
        return list_delete_item(vm, <List*>v, index)
    if kind == KIND_BYTEARRAY:
        return bytearray_delete_item(vm, v, index)
    if kind == KIND_ARRAY:
        return array_delete_item(vm, v, index)
    if kind == KIND_DEQUE:
        return deque_delete_item(vm, v, index)
    if kind == KIND_MEMORYVIEW:
        return view_set_item(vm, v, index, UNBOUND)
    return NOT_IMPLEMENTED

cdef bint is_sequence_type(VM* vm, Value v) noexcept nogil:
    """Whether CPython asks the type by number: what a class statement made, and those builtins that have any part of a sequence."""
    cdef int kind = kind_of(v)
    return class_of(vm, v).flags & CLASS_GUEST != 0 or kind == KIND_STR or kind == KIND_TUPLE or kind == KIND_BYTES or kind == KIND_RANGE or \
        kind == KIND_MAPPING_PROXY or kind == KIND_SET or kind == KIND_FROZENSET or kind == KIND_VIEW

cdef Value delete_item(VM* vm, Value v, Value index) noexcept nogil:
    """del v[index]: a plain value, ERROR or PUSHED."""
    cdef Value result, method
    cdef Value args[2]
    args[0] = v
    args[1] = index
    if not is_guest_object(vm, v) or kind_of(class_of(vm, v).special[SP_DELITEM]) == KIND_NATIVE:
        result = builtin_delete_item(vm, v, index)
        if result == NEED_GUEST:
            return push_discard(vm, prelude_function(vm, "dict_delitem"), args, 2)
        if result != NOT_IMPLEMENTED:
            return result
    method = special(vm, v, SP_DELITEM)
    if method == UNBOUND:
        return raise_error2(vm, SHAPE_TYPE_ERROR, "'%s' object %s support item deletion", type_name(vm, v),
                            "doesn't" if (is_number_int(index) or special(vm, index, SP_INDEX) != UNBOUND) and is_sequence_type(vm, v) else "does not")
    return push_discard(vm, method, args, 2)

cdef inline bint is_same(Value a, Value b) noexcept nogil:
    """a is b. Equal big ints and floats are one object as little as in CPython; NaN-boxed ones by word."""
    return a == b

cdef int contains(VM* vm, Value container, Value v, int sense, uint32_t continuation) noexcept nogil:
    """v in container: 1, 0, -1 (RUN_RAISE), or -2 when a frame runs that goes on by `continuation`."""
    cdef Value method, result
    cdef Value args[2]
    cdef int status = table_contains(vm, container, v)
    if status >= 0:
        return status
    if not is_guest_object(vm, container):
        status = builtin_contains(vm, container, v)
        if status >= -1:
            return status
    args[0] = container
    args[1] = v
    method = special(vm, container, SP_CONTAINS)
    if method == NONE:
        raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not a container", type_name(vm, container))
        return -1
    if method != UNBOUND and kind_of(method) == KIND_NATIVE and builtin_contains(vm, container, v) >= -1:
        return builtin_contains(vm, container, v)
    if method == UNBOUND or kind_of(method) == KIND_NATIVE:
        if kind_of(container) < 0 or (method == UNBOUND and special(vm, container, SP_ITER) == UNBOUND and special(vm, container, SP_GETITEM) == UNBOUND
                                      and builtin_iter(vm, container) == UNBOUND):
            raise_error1(vm, SHAPE_TYPE_ERROR, "argument of type '%s' is not a container or iterable" if HOST_MINOR >= 14 else
                         "argument of type '%s' is not iterable", type_name(vm, container))
            return -1
        if is_table(container) and not is_kind(v, KIND_SET):
            result = keyed(vm, KEYED_CONTAINS, container, v, UNBOUND, continuation, box_int(sense))
            return -2 if result == PUSHED else -1 if result == ERROR else result == TRUE_
        if is_sequence(container):
            result = guest_search(vm, SEARCH_CONTAINS, container, v, 0, INT_MAX_SMALL, continuation, box_int(sense))
            return -2 if result == PUSHED else -1 if result == ERROR else result == TRUE_
        method = guest_contains(vm, args)
        if method == ERROR:
            return -1
    result = call_function(vm, method, args, 2, continuation, box_int(sense))
    if result == PUSHED:
        return -2
    if result == ERROR:
        return -1
    status = value_truth(vm, result)
    return status if status >= 0 else 1

cdef inline bint is_table(Value v) noexcept nogil:
    return is_kind(v, KIND_DICT) or is_kind(v, KIND_SET) or is_kind(v, KIND_FROZENSET)

cdef Value guest_contains(VM* vm, Value* args) noexcept nogil:
    """The prelude's function for what `in` leaves to guest code, with views and proxies unwrapped in args[0]."""
    cdef Value container = args[0]
    while is_kind(args[0], KIND_MAPPING_PROXY) or is_keys_view(args[0]):
        args[0] = (<Wrapper*>args[0]).value if is_kind(args[0], KIND_MAPPING_PROXY) else (<View*>args[0]).dict
    return prelude_function(vm, "contains" if args[0] == container or is_exact(args[0], SHAPE_DICT) or is_kind(container, KIND_VIEW) else "contains_mapped")

cdef inline int table_contains(VM* vm, Value container, Value v) noexcept nogil:
    """Whether a set or dict has a small int or a string; -1: these are others, or it takes more to tell."""
    cdef int shape = (<Header*>container).shape if is_pointer(container) else SHAPE_LIST
    cdef int64_t place, hash, free = 0
    if not is_int(v) and not is_exact_str(v):
        return -1
    if shape == SHAPE_DICT:
        place = dict_find_entry_int(<Dict*>container, v) if is_int(v) else dict_find_entry_str(<Dict*>container, <Str*>v)
        return -1 if place == DICT_NEED_GUEST else place >= 0
    if shape != SHAPE_SET and shape != SHAPE_FROZENSET:
        return -1
    if (<Set*>container).count == 0:
        return 0
    hash = str_hash(<Str*>v) if not is_int(v) else as_int(v) if as_int(v) != -1 else -2
    place = set_place(vm, <Set*>container, v, hash, &free)
    return 1 if place >= 0 else 0 if place == DICT_MISSING else -1

cdef int builtin_contains(VM* vm, Value container, Value v) noexcept nogil:
    """1, 0, -1 with an exception set, -2 when guest code is needed, -3 when it is no builtin container."""
    cdef int kind = kind_of(container)
    cdef int64_t i
    cdef int same
    if kind == KIND_DICT:
        i = dict_find(vm, <Dict*>container, v)
        return 1 if i >= 0 else 0 if i == DICT_MISSING else -1 if i == DICT_ERROR else -2
    if kind == KIND_SET or kind == KIND_FROZENSET:
        return set_contains(vm, <Set*>container, v)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        for i in range(sequence_length(container)):
            if i >= sequence_length(container):
                break
            same = value_eq(vm, sequence_items(container)[i], v)
            if same:
                return same
        charge(vm, sequence_length(container) >> 4)
        return 0
    if kind == KIND_STR:
        if not is_kind(v, KIND_STR):
            raise_error1(vm, SHAPE_TYPE_ERROR, "'in <string>' requires string as left operand, not %s", type_name(vm, v))
            return -1
        return str_contains(vm, <Str*>container, <Str*>v)
    if kind == KIND_RANGE:
        return range_contains(vm, container, v)
    if kind == KIND_BYTES or kind == KIND_BYTEARRAY:
        return bytes_contains(vm, container, v)
    if kind == KIND_VIEW:
        return view_contains(vm, container, v)
    if kind == KIND_MAPPING_PROXY:
        return builtin_contains(vm, (<Wrapper*>container).value, v) if shows_dict(container) else -2
    if kind == KIND_ARRAY:
        return array_contains(vm, container, v)
    if kind == KIND_DEQUE:
        return deque_contains(vm, container, v)
    return -3
