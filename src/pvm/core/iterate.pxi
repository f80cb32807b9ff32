# Iteration: iterators over builtin containers, and how a loop gets the next item of anything.

cdef enum:                   # Iterator.iterator_kind, in the order of the shapes from SHAPE_LIST_ITERATOR on
    ITER_LIST = 0
    ITER_LIST_REVERSE
    ITER_TUPLE
    ITER_STR
    ITER_BYTES
    ITER_BYTEARRAY
    ITER_RANGE
    ITER_LONG_RANGE
    ITER_DICT_KEYS
    ITER_DICT_VALUES
    ITER_DICT_ITEMS
    ITER_DICT_REVERSE_KEYS
    ITER_DICT_REVERSE_VALUES
    ITER_DICT_REVERSE_ITEMS
    ITER_SET
    ITER_ENUMERATE           # source: inner iterator, second: next number, stop: depth of what it nests
    ITER_ZIP                 # source: tuple of inner iterators; flags: ITER_STRICT; stop as above
    ITER_MAP                 # source: inner iterator, second: function; these two need for_next: see gather.pxi
    ITER_FILTER
    ITER_REVERSED            # over a sequence by index
    ITER_SEQUENCE
    ITER_CALLABLE
    ITER_ARRAY
    ITER_MEMORY
    ITER_NATIVE              # of a native module: third holds a State, step the number of its function

    ITER_DELEGATED = 1       # flags: `source` is a generator that does the work
    ITER_STRICT = 2
    ITER_GUEST = 8           # instance of a subclass with a __next__ of its own: `source` is the iterator it extends
    ITER_STAR = 4            # of a map: the items of its zip are the function's arguments
    ITER_OF_MAP = 16         # of a strict zip: a map's, which errors name
    ITER_DEPTH_LIMIT = 40    # natively nested iterators; deeper ones run in generators

ctypedef Value (*NextFunction)(VM* vm, Iterator* it) noexcept nogil
cdef NextFunction NEXT_FUNCTIONS[64]     # of ITER_NATIVE iterators, by number

cdef Value new_iterator(VM* vm, int kind, Value source) noexcept nogil:
    cdef Iterator* it = <Iterator*>allocate(vm, sizeof(Iterator), KIND_ITERATOR, SHAPE_LIST_ITERATOR + kind)
    if UNLIKELY(it == NULL):
        return ERROR
    it.source = source
    it.second = UNBOUND
    it.third = UNBOUND
    it.index = 0
    it.stop = 0
    it.step = 0
    it.iterator_kind = kind
    it.flags = 0
    return <Value>it

cdef Value range_iterator(VM* vm, Range* r) noexcept nogil:
    cdef Value v
    cdef Iterator* it
    if is_int(r.start) and is_int(r.stop) and is_int(r.step) and is_int(r.length):
        v = new_iterator(vm, ITER_RANGE, UNBOUND)
        if v == ERROR:
            return ERROR
        it = <Iterator*>v
        it.index = as_int(r.start)
        it.step = as_int(r.step)
        it.stop = as_int(r.length)      # items left
        it.second = r.start
        return v
    v = new_iterator(vm, ITER_LONG_RANGE, <Value>r)
    if v != ERROR:
        (<Iterator*>v).second = r.start
        (<Iterator*>v).third = r.length
    return v

cdef Value builtin_iter(VM* vm, Value v) noexcept nogil:
    """An iterator over a builtin value; an iterator itself; UNBOUND when it is neither."""
    cdef int kind = kind_of(v)
    cdef Value it
    if kind == KIND_LIST:
        return new_iterator(vm, ITER_LIST, v)
    if kind == KIND_TUPLE:
        return new_iterator(vm, ITER_TUPLE, v)
    if kind == KIND_RANGE:
        return range_iterator(vm, <Range*>v)
    if kind == KIND_DICT:
        return dict_iterator(vm, ITER_DICT_KEYS, v)
    if kind == KIND_STR:
        return new_iterator(vm, ITER_STR, v)
    if kind == KIND_SET or kind == KIND_FROZENSET:
        it = new_iterator(vm, ITER_SET, v)
        if it != ERROR:
            (<Iterator*>it).stop = (<Set*>v).count
        return it
    if kind == KIND_VIEW:
        return dict_iterator(vm, ITER_DICT_KEYS + <int>(<View*>v).view_kind, (<View*>v).dict)
    if kind == KIND_GENERATOR and (<Header*>v).shape == SHAPE_GENERATOR:
        return v
    if kind == KIND_ITERATOR:
        return v
    if kind == KIND_BYTES:
        return new_iterator(vm, ITER_BYTES, v)
    if kind == KIND_BYTEARRAY:
        return new_iterator(vm, ITER_BYTEARRAY, v)
    if kind == KIND_ARRAY:
        return new_iterator(vm, ITER_ARRAY, v)
    if kind == KIND_DEQUE:
        return deque_iterator(vm, v, False)
    if kind == KIND_MEMORYVIEW:
        return view_iterator(vm, v)
    if kind == KIND_MAPPING_PROXY and shows_dict(v):
        return builtin_iter(vm, (<Wrapper*>v).value)
    return UNBOUND

cdef Value dict_iterator(VM* vm, int kind, Value d) noexcept nogil:
    cdef Value v = new_iterator(vm, kind, d)
    if v != ERROR:
        (<Iterator*>v).stop = (<Dict*>d).count
        if kind >= ITER_DICT_REVERSE_KEYS:
            (<Iterator*>v).index = (<Dict*>d).used
    return v

cdef Value get_iter(VM* vm, Value v) noexcept nogil:
    """iter(v): the iterator, ERROR, or PUSHED when a guest's __iter__ runs."""
    cdef Value method
    cdef Value result
    if is_guest_object(vm, v):
        method = class_of(vm, v).special[SP_ITER]
        if method != UNBOUND and method != NONE and kind_of(method) != KIND_NATIVE:
            result = call_function(vm, method, &v, 1, CONT_ITER, UNBOUND)
            if result == PUSHED or result == ERROR:
                return result
            if not is_iterator(vm, result):
                return raise_error1(vm, SHAPE_TYPE_ERROR, "iter() returned non-iterator of type '%s'", type_name(vm, result))
            return result
        if method == UNBOUND and class_of(vm, v).special[SP_GETITEM] != UNBOUND:
            return prelude_call(vm, "iterate_sequence", &v, 1)
    result = builtin_iter(vm, v)
    if result == UNBOUND:
        if kind_of(v) == KIND_CLASS:
            method = class_of(vm, v).special[SP_ITER]
            if method != UNBOUND:
                return call_function(vm, method, &v, 1, CONT_ITER, UNBOUND)
            if class_lookup(<Class*>v, NAME_CLASS_GETITEM) == UNBOUND or True:
                return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, v))
        if is_kind(v, KIND_MAPPING_PROXY):
            return get_iter(vm, (<Wrapper*>v).value)
        method = special(vm, v, SP_ITER)
        if method != UNBOUND and method != NONE:
            return call_function(vm, method, &v, 1, CONT_ITER, UNBOUND)
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, v))
    return result

cdef bint is_guest_iterator(VM* vm, Value v) noexcept nogil:
    """Whether the guest's own class makes v an iterator: a loop of the prelude takes it as it is."""
    return is_guest_object(vm, v) and special(vm, v, SP_NEXT) != UNBOUND

cdef bint is_iterator(VM* vm, Value v) noexcept nogil:
    cdef int kind = kind_of(v)
    if kind == KIND_ITERATOR:
        return True
    return special(vm, v, SP_NEXT) != UNBOUND

cdef inline Value item_next(VM* vm, Iterator* it) noexcept nogil:
    """iterator_next with the commonest sources in place, for natives that loop."""
    cdef int kind = it.iterator_kind
    cdef int64_t hash
    cdef Value v
    if kind == ITER_RANGE and it.stop > 0:
        v = box_int(it.index)
        it.index += it.step
        it.stop -= 1
        return v
    if kind == ITER_LIST and it.source != UNBOUND and it.index < (<List*>it.source).length:
        it.index += 1
        return (<List*>it.source).items[it.index - 1]
    if kind == ITER_TUPLE and it.source != UNBOUND and it.index < tuple_length(it.source):
        it.index += 1
        return tuple_items(it.source)[it.index - 1]
    if kind == ITER_SET and it.source != UNBOUND and (<Set*>it.source).count == it.stop:
        return v if set_next(<Set*>it.source, &it.index, &v, &hash) else iterator_next(vm, it)
    return iterator_next(vm, it)

cdef inline Value driving_generator(Value v) noexcept nogil:
    """The generator that does a builtin iterator's work, or UNBOUND. An instance of a guest's subclass has a __next__ of
    its own to be called instead, and its `source` is no generator."""
    cdef Iterator* it = <Iterator*>v
    return it.source if it.flags & (ITER_DELEGATED | ITER_GUEST) == ITER_DELEGATED else UNBOUND

cdef inline bint is_under_way(Value v) noexcept nogil:
    """Whether a builtin iterator (enumerate, zip, map, iter(function, sentinel) and so on) is asked while it makes an item: its generator runs."""
    cdef Iterator* it = <Iterator*>v
    return ITER_ENUMERATE <= it.iterator_kind <= ITER_CALLABLE and driving_generator(v) != UNBOUND and \
        (<Generator*>it.source).state == GENERATOR_RUNNING or is_pulling(it)

cdef inline bint is_pulling(Iterator* it) noexcept nogil:
    """Whether an iterator is a tee's over what guest code iterates, whose next item the prelude may have to get."""
    return it.iterator_kind == ITER_NATIVE and it.flags & (ITER_PULLS | ITER_DELEGATED) == ITER_PULLS

cdef Value next_under_way(VM* vm, Value v, uint32_t continuation) noexcept nogil:
    cdef Value function
    cdef Value args[2]
    if is_pulling(<Iterator*>v):
        function = prelude_function(vm, "tee_pull")
        return call_function(vm, function, &v, 1, continuation, UNBOUND) if function != ERROR else ERROR
    function = prelude_function(vm, "next_under_way")
    args[0] = box_int((<Iterator*>v).iterator_kind)
    args[1] = (<Iterator*>v).second
    return call_function(vm, function, args, 2, continuation, UNBOUND) if function != ERROR else ERROR

cdef Value iterator_next(VM* vm, Iterator* it) noexcept nogil:
    """The next item of a builtin iterator: EXHAUSTED at the end, ERROR, or NEED_GUEST when a generator does
    the work."""
    cdef int kind = it.iterator_kind
    cdef Value v
    cdef uint8_t* data
    if it.flags & ITER_DELEGATED:
        return NEED_GUEST
    if kind == ITER_RANGE:
        if it.stop <= 0:
            return EXHAUSTED
        v = box_int(it.index)
        it.index += it.step
        it.stop -= 1
        return v
    if kind == ITER_NATIVE:
        return NEXT_FUNCTIONS[it.step](vm, it)
    if it.source == UNBOUND:
        return EXHAUSTED
    if kind == ITER_LIST:
        if it.index < (<List*>it.source).length:
            v = (<List*>it.source).items[it.index]
            it.index += 1
            return v
    elif kind == ITER_TUPLE:
        if it.index < tuple_length(it.source):
            v = tuple_items(it.source)[it.index]
            it.index += 1
            return v
    elif kind == ITER_STR:
        if it.index < (<Str*>it.source).length:
            it.index += 1
            if (<Str*>it.source).width == 1:
                return LATIN1[(<uint8_t*>(<Str*>it.source).data)[it.index - 1]]
            return str_from_char(vm, str_at(<Str*>it.source, it.index - 1))
    elif kind == ITER_DICT_KEYS or kind == ITER_DICT_VALUES or kind == ITER_DICT_ITEMS or kind == ITER_DICT_REVERSE_KEYS or \
            kind == ITER_DICT_REVERSE_VALUES or kind == ITER_DICT_REVERSE_ITEMS:
        v = dict_iterator_next(vm, it)
        if v != EXHAUSTED:
            return v
    elif kind == ITER_SET:
        v = set_iterator_next(vm, it)
        if v != EXHAUSTED:
            return v
    elif kind == ITER_ENUMERATE:
        return enumerate_next(vm, it)
    elif kind == ITER_MAP or kind == ITER_FILTER:
        return NEED_GUEST
    elif kind == ITER_ZIP:
        return zip_next(vm, it)
    elif kind == ITER_BYTES:
        if it.index < (<Bytes*>it.source).length:
            data = <uint8_t*>it.source + sizeof(Bytes)
            it.index += 1
            return box_int(data[it.index - 1])
    elif kind == ITER_BYTEARRAY:
        if it.index < (<ByteArray*>it.source).length:
            it.index += 1
            return box_int((<ByteArray*>it.source).data[it.index - 1])
    elif kind == ITER_LIST_REVERSE:
        if it.index >= 0 and it.index < (<List*>it.source).length:
            it.index -= 1
            return (<List*>it.source).items[it.index + 1]
    elif kind == ITER_REVERSED:
        if it.index >= 0:
            it.index -= 1
            return sequence_at(vm, it.source, it.index + 1)
    elif kind == ITER_LONG_RANGE:
        return long_range_next(vm, it)
    elif kind == ITER_ARRAY:
        if it.index < (<Array*>it.source).length:
            it.index += 1
            return array_get(vm, <Array*>it.source, it.index - 1)
    elif kind == ITER_MEMORY:
        it.index += 1
        return view_at(vm, it.source, it.index - 1)
    it.source = UNBOUND
    return EXHAUSTED

cdef Value sequence_at(VM* vm, Value v, int64_t i) noexcept nogil:
    """Item of a builtin sequence within bounds."""
    cdef int kind = kind_of(v)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        return sequence_items(v)[i] if i < sequence_length(v) else EXHAUSTED
    if kind == KIND_STR:
        return str_from_char(vm, str_at(<Str*>v, i))
    if kind == KIND_BYTES:
        return box_int((<uint8_t*>v + sizeof(Bytes))[i])
    if kind == KIND_BYTEARRAY:
        return box_int((<ByteArray*>v).data[i]) if i < (<ByteArray*>v).length else EXHAUSTED
    if kind == KIND_ARRAY:
        return array_get(vm, <Array*>v, i) if i < (<Array*>v).length else EXHAUSTED
    return EXHAUSTED

cdef bint has_entry_from(Dict* d, int64_t i) noexcept nogil:
    return dict_live(d, i) < d.used

cdef Value dict_iterator_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Dict* d = <Dict*>it.source
    cdef int kind = it.iterator_kind
    cdef int64_t i
    if d.count != it.stop:
        it.stop = -1
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "dictionary changed size during iteration")
    if it.step >= it.stop:
        # Items are left only when others have taken the places of some.
        i = it.index - 1 if kind >= ITER_DICT_REVERSE_KEYS else it.index
        if kind < ITER_DICT_REVERSE_KEYS and has_entry_from(d, i):
            return raise_error(vm, SHAPE_RUNTIME_ERROR, "dictionary keys changed during iteration")
        return EXHAUSTED
    it.step += 1
    if kind >= ITER_DICT_REVERSE_KEYS:
        i = it.index - 1
        if i >= d.used:
            i = d.used - 1
        while i >= 0 and d.entries[i].key == UNBOUND:
            i -= 1
        if i < 0:
            return EXHAUSTED
        it.index = i
        kind -= 3
    else:
        i = dict_live(d, it.index)
        if i >= d.used:
            return EXHAUSTED
        it.index = i + 1
    if kind == ITER_DICT_KEYS:
        return d.entries[i].key
    if kind == ITER_DICT_VALUES:
        return d.entries[i].value
    return new_pair(vm, d.entries[i].key, d.entries[i].value)

cdef Value set_iterator_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Set* s = <Set*>it.source
    cdef Value key
    cdef int64_t hash
    if s.count != it.stop:
        it.stop = -1
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "Set changed size during iteration")
    return key if set_next(s, &it.index, &key, &hash) else EXHAUSTED

cdef Value pair_next(VM* vm, Iterator* it, Value* target) noexcept nogil:
    """The next item of an iterator that is to be unpacked into two registers: NONE when it stands there
    already, without a tuple; else the item or a signal as iterator_next gives it."""
    cdef Dict* d
    cdef int64_t i
    cdef Value a, b
    if it.iterator_kind == ITER_DICT_ITEMS and it.source != UNBOUND:
        d = <Dict*>it.source
        i = it.index
        if d.count == it.stop:
            i = dict_live(d, i)
            if i < d.used and it.step < it.stop:
                it.index = i + 1
                it.step += 1
                target[0] = d.entries[i].key
                target[1] = d.entries[i].value
                return NONE
    elif it.iterator_kind == ITER_ENUMERATE and it.source != UNBOUND and is_int(it.second) and as_int(it.second) < INT_MAX_SMALL:
        a = item_next(vm, <Iterator*>it.source)
        if is_signal(a):
            return a
        target[0] = it.second
        target[1] = a
        it.second = box_int(as_int(it.second) + 1)
        return NONE
    elif it.iterator_kind == ITER_ZIP and is_kind(it.source, KIND_TUPLE) and tuple_length(it.source) == 2:
        a = item_next(vm, <Iterator*>tuple_items(it.source)[0])
        if is_signal(a):
            return a
        b = item_next(vm, <Iterator*>tuple_items(it.source)[1])
        if is_signal(b):
            return b
        target[0] = a
        target[1] = b
        return NONE
    a = item_next(vm, it)
    if is_pointer(a) and as_header(a).shape == SHAPE_TUPLE and tuple_length(a) == 2:
        target[0] = tuple_items(a)[0]
        target[1] = tuple_items(a)[1]
        return NONE
    return a

cdef Value enumerate_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value item = item_next(vm, <Iterator*>it.source)
    cdef Value number = it.second
    if is_signal(item):
        return item
    it.second = box_int(as_int(number) + 1) if is_int(number) and as_int(number) < INT_MAX_SMALL else number_binary(vm, OPERATOR_ADD, number, box_int(1))
    return new_pair(vm, number, item) if it.second != ERROR else ERROR

cdef Value zip_next(VM* vm, Iterator* it) noexcept nogil:
    cdef int64_t n = tuple_length(it.source)
    cdef Value out
    cdef Value item
    cdef int64_t i
    if n == 0:
        return EXHAUSTED
    if tick(vm) < 0:
        return ERROR
    out = new_tuple(vm, n)
    if out == ERROR:
        return ERROR
    for i in range(n):
        item = item_next(vm, <Iterator*>tuple_items(it.source)[i])
        if is_signal(item):
            if item == EXHAUSTED and it.flags & ITER_STRICT:
                return zip_strict_end(vm, it, i)
            return item
        tuple_items(out)[i] = item
    return out

cdef Value zip_strict_end(VM* vm, Iterator* it, int64_t i) noexcept nogil:
    """zip(strict=True) ended at argument i: all others must end there too."""
    cdef int64_t k
    cdef Value item
    cdef const char* name = "map" if it.flags & ITER_OF_MAP else "zip"
    if i > 0:
        snprintf(vm.message, sizeof(vm.message), "%s() argument %d is shorter than argument%s%d", name, <int>(i + 1), " " if i == 1 else "s 1-", <int>i)
        return raise_value_error(vm, vm.message)
    for k in range(1, tuple_length(it.source)):
        item = iterator_next(vm, <Iterator*>tuple_items(it.source)[k])
        if item == ERROR:
            return ERROR
        if item != EXHAUSTED:
            snprintf(vm.message, sizeof(vm.message), "%s() argument %d is longer than argument%s%d", name, <int>(k + 1), " " if k == 1 else "s 1-", <int>k)
            return raise_value_error(vm, vm.message)
    return EXHAUSTED

cdef Value long_range_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value item = it.second
    if number_compare(vm, COMPARE_LE, it.third, box_int(0)) == TRUE_:
        return EXHAUSTED
    it.third = number_binary(vm, OPERATOR_SUB, it.third, box_int(1))
    it.second = number_binary(vm, OPERATOR_ADD, item, (<Range*>it.source).step)
    return item if it.second != ERROR and it.third != ERROR else ERROR

cdef int iterator_depth(Value v) noexcept nogil:
    """How deep natively nested iterators go."""
    cdef Iterator* it = <Iterator*>v
    if is_kind(v, KIND_ITERATOR) and (it.iterator_kind == ITER_ENUMERATE or it.iterator_kind == ITER_ZIP or it.iterator_kind == ITER_NATIVE):
        return <int>it.stop + 1
    return 0

cdef Value native_iter(VM* vm, Value v) noexcept nogil:
    """An iterator that iterator_next can drive without guest code, ERROR, or NEED_GUEST."""
    cdef Value it
    if is_guest_object(vm, v) and kind_of(class_of(vm, v).special[SP_ITER]) != KIND_NATIVE:
        return NEED_GUEST
    it = builtin_iter(vm, v)
    if it == ERROR:
        return ERROR
    if it == UNBOUND or not is_kind(it, KIND_ITERATOR):
        return NEED_GUEST
    if (<Iterator*>it).flags & ITER_DELEGATED or is_calling(<Iterator*>it) or is_pulling(<Iterator*>it) or iterator_depth(it) > ITER_DEPTH_LIMIT:
        return NEED_GUEST
    return it

cdef int64_t items_left(Value v) noexcept nogil:
    """How many items a native iterator will give; -1 when that is not known."""
    cdef Iterator* it = <Iterator*>v
    cdef int kind = it.iterator_kind
    cdef int64_t i, n, least
    if kind == ITER_RANGE:
        return max_i64(it.stop, 0)
    if kind == ITER_LONG_RANGE:
        return max_i64(as_int(it.third), 0) if is_int(it.third) else 0x7FFFFFFFFFFFFFFF if not is_negative_int(it.third) else 0
    if it.source == UNBOUND:
        return 0
    if kind == ITER_LIST or kind == ITER_TUPLE or kind == ITER_STR or kind == ITER_BYTES or kind == ITER_BYTEARRAY:
        return max_i64(sequence_size(it.source) - it.index, 0)
    if kind == ITER_LIST_REVERSE:
        return it.index + 1 if it.index < sequence_size(it.source) else 0
    if kind == ITER_ENUMERATE:
        return items_left(it.source)
    if kind == ITER_ZIP and not it.flags & ITER_STRICT:
        least = 0x7FFFFFFFFFFFFFFF if tuple_length(it.source) else 0
        for i in range(tuple_length(it.source)):
            n = items_left(tuple_items(it.source)[i])
            if n < 0:
                return -1
            least = min_i64(least, n)
        return least
    return -1

cdef Value dict_to_list(VM* vm, Dict* d, int64_t view_kind) noexcept nogil:
    """The keys, values or items of a dict as a list, or ERROR."""
    cdef Value out = new_list(vm, d.count)
    cdef List* l = <List*>out
    cdef Value key, value
    cdef int64_t position = 0
    if out == ERROR:
        return ERROR
    while dict_next(d, &position, &key, &value):
        if view_kind:
            key = value if view_kind == 1 else new_pair(vm, key, value)
        if key == ERROR:
            return ERROR
        l.items[l.length] = key
        l.length += 1
        if not l.length & 15 and tick(vm) < 0:
            return ERROR
    return out

cdef Value iterate_to_list(VM* vm, Value v) noexcept nogil:
    """The items of an iterable as a list or tuple (the value itself when it is one): ERROR, or NEED_GUEST."""
    cdef Value it, out, item
    cdef int64_t i
    if is_sequence(v) and iterates_as_sequence(vm, v):
        return v
    if is_exact(v, SHAPE_DICT):
        return dict_to_list(vm, <Dict*>v, 0)
    if is_kind(v, KIND_VIEW) and is_kind((<View*>v).dict, KIND_DICT) and not is_guest_object(vm, v):
        return dict_to_list(vm, <Dict*>(<View*>v).dict, (<View*>v).view_kind)
    it = native_iter(vm, v)
    if it == NEED_GUEST and not is_guest_object(vm, v) and kind_of(v) != KIND_GENERATOR and kind_of(v) != KIND_ITERATOR \
            and special(vm, v, SP_ITER) == UNBOUND and special(vm, v, SP_GETITEM) == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, v))
    if it == NEED_GUEST or it == ERROR:
        return it
    # Room for all at once where their number is known: a range of more than fit is refused before it is filled.
    i = items_left(it)
    out = new_list(vm, i if i > 0 else 8)
    if out == ERROR:
        return ERROR
    if copies_rest(<Iterator*>it, <List*>out):
        return out
    while True:
        item = item_next(vm, <Iterator*>it)
        if item == EXHAUSTED:
            return out
        if is_signal(item) or list_append(vm, <List*>out, item) < 0:
            return ERROR
        if not (<List*>out).length & 15 and tick(vm) < 0:
            return ERROR

cdef Value take_items(VM* vm, Value v, int64_t most) noexcept nogil:
    """A list of what an iterator gives, `most` items at most: ERROR, or NEED_GUEST."""
    cdef Value it = native_iter(vm, v)
    cdef Value out, item
    if it == NEED_GUEST or it == ERROR:
        return it
    out = new_list(vm, most)
    while out != ERROR and (<List*>out).length < most:
        item = item_next(vm, <Iterator*>it)
        if item == EXHAUSTED:
            return out
        if is_signal(item) or list_append(vm, <List*>out, item) < 0:
            return ERROR
    return out

cdef bint copies_rest(Iterator* it, List* out) noexcept nogil:
    """Copy what an iterator over a list or tuple has left into a list with room for it, and end it; False for all others."""
    cdef int64_t i, n = items_left(<Value>it)
    cdef Value* items
    if it.source == UNBOUND or n > out.capacity or it.iterator_kind != ITER_LIST and it.iterator_kind != ITER_TUPLE and it.iterator_kind != ITER_LIST_REVERSE:
        return False
    items = sequence_items(it.source)
    if it.iterator_kind == ITER_LIST_REVERSE:
        for i in range(n):
            out.items[i] = items[it.index - i]
    elif n:                      # an empty list has no items to point at
        memcpy(out.items, items + it.index, n * 8)
    out.length = n
    it.source = UNBOUND
    return True

cdef Value delegated_iterator(VM* vm, int kind, Value generator, Value state) noexcept nogil:
    """An iterator of a builtin class that a generator drives; `state` is a list in which that keeps what pickling asks for."""
    cdef Value v = new_iterator(vm, kind, generator)
    if v != ERROR:
        (<Iterator*>v).second = state
        (<Iterator*>v).flags = ITER_DELEGATED
    return v

cdef Value for_next(VM* vm, Value v) noexcept nogil:
    """Next item for FOR_ITER: the item, EXHAUSTED, ERROR, or PUSHED."""
    cdef int kind = kind_of(v)
    cdef Value item, method
    if kind == KIND_ITERATOR:
        item = iterator_next(vm, <Iterator*>v)
        if item != NEED_GUEST:
            return item
        if is_pulling(<Iterator*>v):
            return next_under_way(vm, v, CONT_FOR)
        if not (<Iterator*>v).flags & ITER_DELEGATED:
            return calling_for(vm, v) if is_calling(<Iterator*>v) else prelude_next(vm, v)
        if is_under_way(v):
            return next_under_way(vm, v, CONT_FOR)
        if driving_generator(v) != UNBOUND:
            return generator_next(vm, driving_generator(v), NONE, RESUME_FOR)
    if is_exact(v, SHAPE_GENERATOR):
        return generator_next(vm, v, NONE, RESUME_FOR)
    method = special(vm, v, SP_NEXT)
    if method == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not an iterator", type_name(vm, v))
    item = call_function(vm, method, &v, 1, CONT_FOR, UNBOUND)
    if item == ERROR and kind_of(method) == KIND_NATIVE and exception_matches(vm, SHAPE_STOP_ITERATION):
        vm.exception = UNBOUND
        return EXHAUSTED
    return item

cdef Value calling_for(VM* vm, Value v) noexcept nogil:
    """for_next of a map or filter: a StopIteration that its function raises ends the loop."""
    cdef Value item = calling_next(vm, v, CONT_FOR)
    if item == ERROR and vm.limit == LIMIT_NONE and exception_matches(vm, SHAPE_STOP_ITERATION):
        vm.exception = UNBOUND
        return EXHAUSTED
    return item

cdef Value prelude_next(VM* vm, Value v) noexcept nogil:
    return raise_error(vm, SHAPE_SYSTEM_ERROR, "an iterator inside a native iterator needs guest code")

cdef bint is_unpackable(VM* vm, Value v) noexcept nogil:
    """Whether there is a way to try to iterate v."""
    return special(vm, v, SP_ITER) != UNBOUND or (special(vm, v, SP_GETITEM) != UNBOUND if is_guest_object(vm, v) else builtin_iter(vm, v) != UNBOUND)

cdef inline bint iterates_as_sequence(VM* vm, Value v) noexcept nogil:
    """Whether a list or tuple, such as a named one, has no __iter__ of the guest's."""
    return (<Header*>v).shape == SHAPE_TUPLE or (<Header*>v).shape == SHAPE_LIST or \
        class_of(vm, v).special[SP_ITER] == BUILTIN[SHAPE_TUPLE if is_kind(v, KIND_TUPLE) else SHAPE_LIST].special[SP_ITER]

cdef Value unpack(VM* vm, Value v, Value* target, int64_t count, bint gathered = False) noexcept nogil:
    """Exactly `count` items of v into registers: NONE, ERROR, or NEED_GUEST. `gathered`: v only holds what an iterator gave."""
    cdef Value items
    cdef int64_t n, i
    if is_sequence(v) and iterates_as_sequence(vm, v):
        items = v
    else:
        if not is_unpackable(vm, v):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot unpack non-iterable %s object", type_name(vm, v))
        items = iterate_to_list(vm, v) if not is_kind(v, KIND_ITERATOR) else take_items(vm, v, count + 1)
        if items == NEED_GUEST or items == ERROR:
            return items
    n = sequence_length(items)
    if n > count:
        if HOST_MINOR >= 14 and not gathered and (is_exact(v, SHAPE_LIST) or is_exact(v, SHAPE_TUPLE) or is_exact(v, SHAPE_DICT)):
            return raise_error_ints(vm, SHAPE_VALUE_ERROR, "too many values to unpack (expected %lld, got %lld)", count, n)
        return raise_error_int(vm, SHAPE_VALUE_ERROR, "too many values to unpack (expected %lld)", count)
    if n < count:
        return raise_error_ints(vm, SHAPE_VALUE_ERROR, "not enough values to unpack (expected %lld, got %lld)", count, n)
    for i in range(count):
        target[i] = sequence_items(items)[i]
    return NONE

cdef Value unpack_star(VM* vm, Value v, Value* target, int64_t before, int64_t after) noexcept nogil:
    """`before` items, a list of the rest, `after` items: NONE, ERROR, or NEED_GUEST."""
    cdef Value items, rest
    cdef int64_t n, i
    if not is_unpackable(vm, v):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot unpack non-iterable %s object", type_name(vm, v))
    items = iterate_to_list(vm, v)
    if items == NEED_GUEST or items == ERROR:
        return items
    n = sequence_length(items)
    if n < before + after:
        return raise_error_ints(vm, SHAPE_VALUE_ERROR, "not enough values to unpack (expected at least %lld, got %lld)", before + after, n)
    rest = new_list_from(vm, sequence_items(items) + before, n - before - after)
    if rest == ERROR:
        return ERROR
    for i in range(before):
        target[i] = sequence_items(items)[i]
    target[before] = rest
    for i in range(after):
        target[before + 1 + i] = sequence_items(items)[n - after + i]
    return NONE
