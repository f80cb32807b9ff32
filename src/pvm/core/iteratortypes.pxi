# The classes of iterators that are called: enumerate, zip, map, filter, reversed; and how containers, iterators and
# generators are iterated over by their methods. How the machine steps an iterator is in iterate.pxi.

cdef Value iterator_of_subclass(VM* vm, int shape, Value* args, int64_t argc, Value named) noexcept nogil:
    """An instance of a guest's subclass of enumerate, zip, map, filter or reversed: the prelude makes one of the builtin
    class, and has it adopted."""
    cdef Value forward[4]
    if args[1] == UNBOUND:
        argc = 1
    forward[0] = args[0]
    forward[1] = <Value>BUILTIN[shape]
    forward[2] = new_tuple_from(vm, args + 1, argc - 1)
    forward[3] = named if named != UNBOUND else NONE
    return prelude_call(vm, "iterator_of_subclass", forward, 4) if forward[2] != ERROR else ERROR

cdef Value intrinsic_adopt_iterator(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The iterator args[1] as an instance of the subclass args[0]; itself when it is none of the class's base."""
    cdef Class* cls = <Class*>args[0]
    cdef Iterator* inner = <Iterator*>args[1]
    cdef Iterator* out
    if not is_kind(args[0], KIND_CLASS) or cls.layout != KIND_ITERATOR:
        return raise_type_error(vm, "a subclass of an iterator is needed")
    if not is_kind(args[1], KIND_ITERATOR) or inner.head.shape >= FIRST_GUEST_SHAPE or not is_subclass(cls, BUILTIN[inner.head.shape]):
        return args[1]
    out = <Iterator*>allocate(vm, instance_bytes(cls), KIND_ITERATOR, cls.instance_shape)
    if out == NULL:
        return ERROR
    memcpy(<char*>out + sizeof(Header), <char*>inner + sizeof(Header), sizeof(Iterator) - sizeof(Header))
    init_extra_attributes(&out.head, cls)
    if kind_of(cls.special[SP_NEXT]) != KIND_NATIVE:
        out.flags = ITER_DELEGATED | ITER_GUEST
        out.source = args[1]
        out.second = out.third = UNBOUND
    return <Value>out

cdef Value enumerate_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """enumerate(iterable, start=0)."""
    if args[0] != <Value>BUILTIN[SHAPE_ENUMERATE]:
        return iterator_of_subclass(vm, SHAPE_ENUMERATE, args, 2 + (args[2] != UNBOUND), UNBOUND)
    cdef Value it = native_iter(vm, args[1]) if args[1] != UNBOUND else \
        raise_type_error(vm, "enumerate() missing required argument 'iterable'")
    cdef Value out, start = args[2] if args[2] != UNBOUND else box_int(0)
    if not is_number_int(start):
        root_push(vm, it)
        start = guest_index(vm, start, "")
        root_pop(vm, 1)
        if start == ERROR:
            return ERROR
    start = int_plain(vm, start)
    if it == ERROR or start == ERROR:
        return ERROR
    if it == NEED_GUEST:
        args[2] = start
        return prelude_call(vm, "make_enumerate", args + 1, 2)
    out = new_iterator(vm, ITER_ENUMERATE, it)
    if out != ERROR:
        (<Iterator*>out).second = start
        (<Iterator*>out).stop = iterator_depth(it)
    return out

cdef Value zip_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """zip(*iterables); strict is handled by the prelude, which comes back with a tuple and the flag."""
    cdef Value forward[2]
    if args[0] != <Value>BUILTIN[SHAPE_ZIP]:
        return iterator_of_subclass(vm, SHAPE_ZIP, args, argc - 1, args[argc - 1])
    if args[argc - 1] != UNBOUND:
        forward[0] = new_tuple_from(vm, args + 1, argc - 2)
        forward[1] = args[argc - 1]
        return prelude_call(vm, "zip_keywords", forward, 2) if forward[0] != ERROR else ERROR
    return make_zip(vm, args + 1, argc - 2, 0)

cdef Value make_zip(VM* vm, Value* iterables, int64_t n, uint32_t flags) noexcept nogil:
    cdef Value inner = new_tuple(vm, n)
    cdef Value out
    cdef Value forward[2]
    cdef int64_t i
    if inner == ERROR:
        return ERROR
    for i in range(n):
        out = native_iter(vm, iterables[i])
        if out == ERROR:
            if exception_matches(vm, SHAPE_TYPE_ERROR):
                vm.exception = UNBOUND
                return raise_error_text_int(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, iterables[i]), i)
            return ERROR
        if out == NEED_GUEST:
            forward[0] = new_tuple_from(vm, iterables, n)
            forward[1] = box_bool(flags != 0)
            return prelude_call(vm, "make_zip", forward, 2) if forward[0] != ERROR else ERROR
        tuple_items(inner)[i] = out
    out = new_iterator(vm, ITER_ZIP, inner)
    if out != ERROR:
        (<Iterator*>out).flags = flags
        for i in range(n):
            if iterator_depth(tuple_items(inner)[i]) > (<Iterator*>out).stop:
                (<Iterator*>out).stop = iterator_depth(tuple_items(inner)[i])
    return out

cdef Value intrinsic_zip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[0], KIND_TUPLE):
        return raise_type_error(vm, "a tuple is needed")
    return make_zip(vm, tuple_items(args[0]), tuple_length(args[0]), ITER_STRICT if args[1] == TRUE_ else 0)

cdef enum:
    MAP_ARGUMENTS = 64       # iterables of a native map

cdef Value map_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """map(function, *iterables) before Python 3.14."""
    if args[0] != <Value>BUILTIN[SHAPE_MAP]:
        return iterator_of_subclass(vm, SHAPE_MAP, args, argc, UNBOUND)
    return make_map(vm, args, argc, 0)

cdef Value map_new_keywords(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """map(function, *iterables, strict=False), as 3.14 has it."""
    cdef Value named = args[argc - 1], name, value
    cdef int64_t position = 0, strict = 0
    if args[0] != <Value>BUILTIN[SHAPE_MAP]:
        return iterator_of_subclass(vm, SHAPE_MAP, args, argc - 1, named)
    if named != UNBOUND:
        if (<Dict*>named).count > 1:
            return raise_error_int(vm, SHAPE_TYPE_ERROR, "map() takes at most 1 keyword argument (%lld given)", (<Dict*>named).count)
        if dict_next(<Dict*>named, &position, &name, &value):
            if not str_equal_c(name, "strict"):
                return raise_error1(vm, SHAPE_TYPE_ERROR, "map() got an unexpected keyword argument '%s'", text_of(vm, name))
            if not as_flag(vm, value, &strict):
                return ERROR
    return make_map(vm, args, argc - 1, ITER_STRICT | ITER_OF_MAP if strict else 0)

cdef Value make_map(VM* vm, Value* args, int64_t argc, uint32_t flags) noexcept nogil:
    """A map of the function args[1] over the iterables behind it; `flags` of the zip that several need."""
    cdef Value source
    cdef Value forward[3]
    if argc < 3:
        return raise_type_error(vm, "map() must have at least two arguments.")
    source = map_source(vm, args + 2, argc - 2, flags)
    if source == ERROR:
        return ERROR
    if source != NEED_GUEST:
        return calling_iterator(vm, ITER_MAP, source, args[1], ITER_STAR if argc > 3 else 0)
    forward[0] = args[1]
    forward[1] = args[2]
    if argc == 3:
        return prelude_call(vm, "make_map", forward, 2)
    forward[1] = new_tuple_from(vm, args + 2, argc - 2)
    forward[2] = box_bool(flags != 0)
    return prelude_call(vm, "make_map_many", forward, 3) if forward[1] != ERROR else ERROR

cdef Value map_source(VM* vm, Value* iterables, int64_t n, uint32_t flags) noexcept nogil:
    """What a map takes its arguments from: an iterator, or a zip of several; ERROR; NEED_GUEST."""
    cdef Value it
    cdef int64_t i
    if n == 1:
        it = native_iter(vm, iterables[0])
        return raise_not_iterable(vm, iterables[0]) if it == NEED_GUEST and not is_iterable(vm, iterables[0]) else it
    if n > MAP_ARGUMENTS:
        return NEED_GUEST
    for i in range(n):
        it = native_iter(vm, iterables[i])
        if is_signal(it):
            return it if it == ERROR or is_iterable(vm, iterables[i]) else raise_not_iterable(vm, iterables[i])
    return make_zip(vm, iterables, n, flags)

cdef bint is_iterable(VM* vm, Value v) noexcept nogil:
    return is_guest_object(vm, v) or builtin_iter(vm, v) != UNBOUND or special(vm, v, SP_ITER) != UNBOUND

cdef Value raise_not_iterable(VM* vm, Value v) noexcept nogil:
    return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, v))

cdef Value filter_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value source
    if args[0] != <Value>BUILTIN[SHAPE_FILTER]:
        return iterator_of_subclass(vm, SHAPE_FILTER, args, 3, UNBOUND)
    source = map_source(vm, args + 2, 1, 0)
    if source == ERROR:
        return ERROR
    return calling_iterator(vm, ITER_FILTER, source, args[1], 0) if source != NEED_GUEST else prelude_call(vm, "make_filter", args + 1, 2)

cdef Value intrinsic_delegate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: an iterator of a builtin class (by number) that a generator drives."""
    if not is_kind(args[1], KIND_GENERATOR) or not is_int(args[0]) or as_int(args[0]) < 0 or as_int(args[0]) > ITER_CALLABLE:
        return raise_type_error(vm, "a generator is needed")
    return delegated_iterator(vm, <int>as_int(args[0]), args[1], args[2])

cdef Value reversed_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[1], method
    cdef int kind = kind_of(v)
    cdef Value it
    if args[0] != <Value>BUILTIN[SHAPE_REVERSED]:
        return iterator_of_subclass(vm, SHAPE_REVERSED, args, 2, UNBOUND)
    if not is_guest_object(vm, v):
        if kind == KIND_LIST:
            return list_reversed(vm, args + 1, 1)
        if kind == KIND_DICT or kind == KIND_VIEW:
            return dict_reversed(vm, args + 1, 1)
        if kind == KIND_RANGE:
            return range_reversed(vm, v)
        if kind == KIND_STR or kind == KIND_TUPLE or kind == KIND_BYTES or kind == KIND_BYTEARRAY or kind == KIND_ARRAY:
            it = new_iterator(vm, ITER_REVERSED, v)
            if it != ERROR:
                (<Iterator*>it).index = as_int(builtin_length(vm, v)) - 1
            return it
    method = special(vm, v, SP_REVERSED)
    if method != UNBOUND and method != NONE:
        return call_function(vm, method, &v, 1, CONT_STORE, UNBOUND)
    if method == NONE or special(vm, v, SP_GETITEM) == UNBOUND or special(vm, v, SP_LEN) == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not reversible", type_name(vm, v))
    return prelude_call(vm, "make_reversed", args + 1, 1)

cdef Value iterator_self(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return args[0]

cdef Value iterator_dunder_next(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value forward[2]
    forward[0] = args[0]
    forward[1] = UNBOUND
    if is_kind(args[0], KIND_ITERATOR) and (<Iterator*>args[0]).flags & ITER_GUEST:
        forward[0] = (<Iterator*>args[0]).source
    return builtin_next(vm, forward, 1)

cdef int register_iterators() except -1:
    define_new(SHAPE_ENUMERATE, enumerate_new, "cls, iterable=, start=")
    define_new(SHAPE_ZIP, zip_new, "cls, *args, **kwargs")
    if HOST_MINOR >= 14:
        define_new(SHAPE_MAP, map_new_keywords, "cls, *args, **kwargs")
    else:
        define_new(SHAPE_MAP, map_new, "cls, *args")
    define_new(SHAPE_FILTER, filter_new, "cls, function, iterable, /")
    define_new(SHAPE_REVERSED, reversed_new, "cls, sequence, /")
    for shape in (SHAPE_STR, SHAPE_BYTES, SHAPE_BYTEARRAY, SHAPE_LIST, SHAPE_TUPLE, SHAPE_DICT, SHAPE_SET, SHAPE_FROZENSET, SHAPE_RANGE,
                  SHAPE_DICT_KEYS, SHAPE_DICT_VALUES, SHAPE_DICT_ITEMS, SHAPE_ARRAY, SHAPE_MEMORYVIEW, SHAPE_MAPPING_PROXY):
        define_method(shape, "__len__", dunder_len, "self, /")
        define_method(shape, "__iter__", sequence_iter, "self, /")
        if shape != SHAPE_DICT_VALUES and shape != SHAPE_MEMORYVIEW:
            define_method(shape, "__contains__", dunder_contains, "self, key, /")
    for shape in (SHAPE_STR, SHAPE_BYTES, SHAPE_BYTEARRAY, SHAPE_LIST, SHAPE_TUPLE, SHAPE_DICT, SHAPE_RANGE, SHAPE_ARRAY, SHAPE_MEMORYVIEW,
                  SHAPE_MAPPING_PROXY):
        define_method(shape, "__getitem__", dunder_getitem, "self, key, /")
    for shape in range(SHAPE_LIST_ITERATOR, SHAPE_MEMORY_ITERATOR + 1):
        define_method(shape, "__iter__", iterator_self, "self, /")
        define_method(shape, "__next__", iterator_dunder_next, "self, /")
        if shape not in (SHAPE_ENUMERATE, SHAPE_ZIP, SHAPE_MAP, SHAPE_FILTER):
            define_method(shape, "__length_hint__", iterator_length_hint, "self, /")
    register_pickling()
    define_method(SHAPE_GENERATOR, "__iter__", iterator_self, "self, /")
    define_method(SHAPE_GENERATOR, "__next__", generator_dunder_next, "self, /")
    for shape in (SHAPE_GENERATOR, SHAPE_COROUTINE):
        define_method(shape, "send", generator_send, "self, value, /")
        define_method(shape, "throw", generator_throw, "self, type, value=, traceback=, /")
        define_method(shape, "close", generator_close, "self, /")
    return 0
