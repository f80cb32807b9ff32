# What pickle and copy ask of builtin types, for the prelude that answers (_prelude_pickle.py), and how much iterators
# have left.

cdef Value iterator_length_hint(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Iterator* it = <Iterator*>args[0]
    cdef Value key
    cdef int64_t n = 0, at, hash
    cdef int kind = it.iterator_kind
    if it.flags & ITER_DELEGATED:
        return prelude_call(vm, "iterator_length_hint", args, 1)
    if kind == ITER_RANGE:
        return box_int(max_i64(it.stop, 0))
    if it.source == UNBOUND:
        return box_int(0)
    if kind == ITER_LONG_RANGE:
        return it.third
    if kind == ITER_LIST_REVERSE or kind == ITER_REVERSED:
        return box_int(it.index + 1 if it.index < sequence_size(it.source) else 0)
    if kind == ITER_SET:
        if it.stop != (<Set*>it.source).count:
            return box_int(0)
        at = it.index
        while set_next(<Set*>it.source, &at, &key, &hash):
            n += 1
        charge(vm, (<Set*>it.source).size >> 5)
        return box_int(n)
    if ITER_DICT_KEYS <= kind <= ITER_DICT_REVERSE_ITEMS:
        if it.stop != (<Dict*>it.source).count:
            return box_int(0)
        return box_int(it.stop - it.step)
    n = sequence_size(it.source)
    return box_int(max_i64(n - it.index, 0)) if n >= 0 else NOT_IMPLEMENTED

cdef int64_t sequence_size(Value v) noexcept nogil:
    """Length of a builtin sequence that an iterator goes through; -1 for anything else."""
    cdef int kind = kind_of(v)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        return sequence_length(v)
    if kind == KIND_STR:
        return (<Str*>v).length
    if kind == KIND_BYTES or kind == KIND_BYTEARRAY:
        return bytes_length(v)
    if kind == KIND_ARRAY:
        return (<Array*>v).length
    return -1

cdef inline Value none_if_unbound(Value v) noexcept nogil:
    return v if v != UNBOUND else NONE

cdef Value intrinsic_iterator_parts(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(kind, delegated, source, second, third, index, stop, flags) of an iterator."""
    cdef Iterator* it = <Iterator*>args[0]
    cdef Value parts[8]
    if not is_kind(args[0], KIND_ITERATOR) or it.iterator_kind == ITER_NATIVE:
        return raise_type_error(vm, "an iterator is needed")
    parts[0] = box_int(it.iterator_kind)
    parts[1] = box_bool(it.flags & ITER_DELEGATED != 0)
    parts[2] = NONE if it.flags & ITER_DELEGATED else none_if_unbound(it.source)
    parts[3] = none_if_unbound(it.second)
    parts[4] = int_from_i64(vm, it.step) if it.iterator_kind == ITER_RANGE else none_if_unbound(it.third)
    parts[5] = int_from_i64(vm, it.index)
    parts[6] = int_from_i64(vm, it.stop)
    parts[7] = box_int(it.flags)
    return new_tuple_from(vm, parts, 8)

cdef Value intrinsic_copy_iterator(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Another iterator at the same place, over a dict or a set."""
    cdef Iterator* it = <Iterator*>args[0]
    cdef Iterator* out
    if not is_kind(args[0], KIND_ITERATOR) or it.iterator_kind < ITER_DICT_KEYS or it.iterator_kind > ITER_SET:
        return raise_type_error(vm, "an iterator over a dict or a set is needed")
    out = <Iterator*>new_iterator(vm, it.iterator_kind, it.source)
    if <Value>out != ERROR:
        out.index = it.index
        out.step = it.step
        out.stop = it.stop
    return <Value>out

cdef Value intrinsic_seek_iterator(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Move an iterator over a builtin sequence or a range to a place."""
    cdef Iterator* it = <Iterator*>args[0]
    cdef int64_t index, size, done, all_items
    if not is_kind(args[0], KIND_ITERATOR) or not is_int(args[1]):
        return raise_type_error(vm, "an iterator is needed")
    index = as_int(args[1])
    if it.iterator_kind == ITER_RANGE:
        if is_int(it.second) and it.stop >= 0 and it.step != 0:
            done = (it.index - as_int(it.second)) // it.step
            all_items = done + it.stop
            index = min_i64(max_i64(index, 0), all_items)
            it.index = as_int(it.second) + index * it.step
            it.stop = all_items - index
        return NONE
    if it.iterator_kind > ITER_BYTEARRAY and it.iterator_kind != ITER_REVERSED and it.iterator_kind != ITER_ARRAY:
        return raise_type_error(vm, "an iterator over a sequence is needed")
    if it.source == UNBOUND:
        return NONE
    size = sequence_size(it.source)
    if it.iterator_kind == ITER_LIST_REVERSE or it.iterator_kind == ITER_REVERSED:
        it.index = min_i64(max_i64(index, -1), size - 1)
    else:
        it.index = min_i64(max_i64(index, 0), size)
    return NONE

cdef Value intrinsic_seek_long_range(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The same for a range beyond the machine's ints; the prelude has clipped the place."""
    cdef Iterator* it = <Iterator*>args[0]
    cdef Range* r
    cdef Value at
    if not is_kind(args[0], KIND_ITERATOR) or it.iterator_kind != ITER_LONG_RANGE or not is_kind(it.source, KIND_RANGE) or not is_number_int(args[1]):
        return raise_type_error(vm, "an iterator over a range is needed")
    r = <Range*>it.source
    at = range_at(vm, r, args[1])
    if at == ERROR:
        return ERROR
    it.second = at
    it.third = number_binary(vm, OPERATOR_SUB, r.length, args[1])
    return NONE if it.third != ERROR else ERROR

cdef Value intrinsic_set_zip_strict(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Iterator* it = <Iterator*>args[0]
    if not is_kind(args[0], KIND_ITERATOR) or it.iterator_kind != ITER_ZIP and it.iterator_kind != ITER_MAP:
        return raise_type_error(vm, "a zip is needed")
    if it.flags & ITER_DELEGATED:
        if is_kind(it.second, KIND_LIST) and (<List*>it.second).length == 2:
            (<List*>it.second).items[1] = args[1]
        return NONE
    if it.iterator_kind == ITER_MAP:             # the zip that it takes its arguments from, if it has one
        it = <Iterator*>it.source
        if not is_kind(<Value>it, KIND_ITERATOR) or it.iterator_kind != ITER_ZIP or it.flags & ITER_DELEGATED:
            return NONE
        it.flags |= ITER_OF_MAP
    if args[1] == TRUE_:
        it.flags |= ITER_STRICT
    else:
        it.flags &= ~<uint32_t>ITER_STRICT
    return NONE

cdef Value intrinsic_is_plain(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Whether an object is all made of its attributes, so that one made anew without arguments can take its state."""
    cdef int kind = kind_of(args[0])
    cdef Value mro = class_of(vm, args[0]).mro
    cdef int64_t i
    for i in range(tuple_length(mro) if kind == KIND_INSTANCE else 0):
        if (<Class*>tuple_items(mro)[i]).flags & CLASS_OPAQUE:
            return FALSE_
    return box_bool(kind == KIND_INSTANCE or kind == KIND_EXCEPTION or args[0] == NONE)

cdef Value intrinsic_mapping_of(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What a mappingproxy shows; any other value itself."""
    return (<Wrapper*>args[0]).value if is_kind(args[0], KIND_MAPPING_PROXY) else args[0]

cdef Value intrinsic_is_touched(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Whether a list that was cleared has had items since."""
    return box_bool(is_kind(args[0], KIND_LIST) and (<List*>args[0]).capacity != 0)

# Each of these hands over to the prelude.

cdef Value pickle_iterator(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "iterator_reduce", args, 1)

cdef Value pickle_iterator_state(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "iterator_setstate", args, 2)

cdef Value pickle_zip_state(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "zip_setstate", args, 2)

cdef Value pickle_set(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "set_reduce", args, 1)

cdef Value pickle_bytearray(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "bytearray_reduce", args, 1)

cdef Value pickle_bytearray_ex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "bytearray_reduce_ex", args, 2)

cdef Value pickle_slice(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "slice_reduce", args, 1)

cdef Value pickle_range(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "range_reduce", args, 1)

cdef Value pickle_deque(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "deque_reduce", args, 1)

cdef Value pickle_exception(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "exception_reduce", args, 1)

cdef Value attribute_error_state(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "attribute_error_getstate", args, 1)

cdef Value pickle_exception_state(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "exception_setstate", args, 2)

cdef Value pickle_callable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Native* native = <Native*>args[0]
    cdef Value parts[2]
    if kind_of(args[0]) == KIND_NATIVE and native.flags & NATIVE_STATIC and is_kind(native.owner, KIND_CLASS):
        parts[0] = native.owner
        parts[1] = native.name
        return prelude_call(vm, "static_reduce", parts, 2)
    return prelude_call(vm, "callable_reduce", args, 1)

cdef Value pickle_descriptor(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "descriptor_reduce", args, 1)

cdef Value singleton_name(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_str_c(vm, "Ellipsis" if args[0] == ELLIPSIS else "NotImplemented")

cdef Value plain_newargs(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__getnewargs__ of str, bytes and tuple: a plain copy."""
    cdef Value v = args[0]
    cdef int kind = kind_of(v)
    if kind == KIND_STR:
        v = str_copy(vm, <Str*>v) if (<Str*>v).length > 1 else str_plain(vm, <Str*>v)
    elif kind == KIND_BYTES:
        v = new_bytes(vm, bytes_data(v), bytes_length(v))
    elif kind == KIND_TUPLE:
        v = new_tuple_from(vm, tuple_items(v), tuple_length(v)) if not is_exact(v, SHAPE_TUPLE) else v
    return new_tuple_from(vm, &v, 1) if v != ERROR else ERROR

cdef int register_pickling() except -1:
    for shape in range(SHAPE_LIST_ITERATOR, SHAPE_CALLABLE_ITERATOR + 1):
        define_method(shape, "__reduce__", pickle_iterator, "self, /")
    for shape in (*range(SHAPE_LIST_ITERATOR, SHAPE_LONG_RANGE_ITERATOR + 1), SHAPE_REVERSED, SHAPE_SEQUENCE_ITERATOR):
        define_method(shape, "__setstate__", pickle_iterator_state, "self, state, /")
    define_method(SHAPE_ZIP, "__setstate__", pickle_zip_state, "self, state, /")
    if HOST_MINOR >= 14:
        define_method(SHAPE_MAP, "__setstate__", pickle_zip_state, "self, state, /")
    for shape in (SHAPE_SET, SHAPE_FROZENSET):
        define_method(shape, "__reduce__", pickle_set, "self, /")
    define_method(SHAPE_BYTEARRAY, "__reduce__", pickle_bytearray, "self, /")
    define_method(SHAPE_BYTEARRAY, "__reduce_ex__", pickle_bytearray_ex, "self, proto=, /")
    define_method(SHAPE_SLICE, "__reduce__", pickle_slice, "self, /")
    define_method(SHAPE_RANGE, "__reduce__", pickle_range, "self, /")
    define_method(SHAPE_DEQUE, "__reduce__", pickle_deque, "self, /")
    define_method(SHAPE_BASE_EXCEPTION, "__reduce__", pickle_exception, "self, /")
    if HOST_MINOR >= 12:
        define_method(SHAPE_ATTRIBUTE_ERROR, "__getstate__", attribute_error_state, "self, /")
        define_method(SHAPE_ATTRIBUTE_ERROR, "__reduce__", pickle_exception, "self, /")
    define_method(SHAPE_BASE_EXCEPTION, "__setstate__", pickle_exception_state, "self, state, /")
    for shape in (SHAPE_BUILTIN_FUNCTION, SHAPE_METHOD, SHAPE_METHOD_WRAPPER):
        define_method(shape, "__reduce__", pickle_callable, "self, /")
    for shape in (SHAPE_METHOD_DESCRIPTOR, SHAPE_WRAPPER_DESCRIPTOR, SHAPE_CLASSMETHOD_DESCRIPTOR, SHAPE_MEMBER_DESCRIPTOR, SHAPE_GETSET_DESCRIPTOR):
        define_method(shape, "__reduce__", pickle_descriptor, "self, /")
    for shape in (SHAPE_ELLIPSIS_TYPE, SHAPE_NOT_IMPLEMENTED_TYPE):
        define_method(shape, "__reduce__", singleton_name, "self, /")
    for shape in (SHAPE_STR, SHAPE_BYTES, SHAPE_TUPLE):
        define_method(shape, "__getnewargs__", plain_newargs, "self, /")
    return 0
