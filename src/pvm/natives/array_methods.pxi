# The methods of array.array, and what the module holds.

cdef Value array_append(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE if array_append_value(vm, <Array*>args[0], args[1]) == 0 else ERROR

cdef Value array_extend(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef Value items
    if is_kind(args[1], KIND_ARRAY):
        if a.typecode != (<Array*>args[1]).typecode:
            return raise_type_error(vm, "can only extend with array of same kind")
        return NONE if array_append_array(vm, a, <Array*>args[1]) == 0 else ERROR
    items = iterate_to_list(vm, args[1]) if not is_kind(args[1], KIND_ITERATOR) else NEED_GUEST    # item by item: what follows a wrong one stays in it
    if items == ERROR:
        return ERROR
    if items == NEED_GUEST:
        return prelude_call(vm, "array_extend", args, 2)
    return NONE if array_extend_values(vm, a, items) == 0 else ERROR

cdef Value array_fromlist(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """fromlist(list): all of it or nothing."""
    cdef Array* a = <Array*>args[0]
    cdef int64_t length = a.length
    if not is_kind(args[1], KIND_LIST):
        return raise_type_error(vm, "arg must be list")
    if array_extend_values(vm, a, args[1]) == 0:
        return NONE
    if a.length > length and not a.exports:
        a.length = length
    return ERROR

cdef Value array_frombytes(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef Span span
    if not settle_buffer(vm, args + 1) or not need_span(vm, args[1], &span):
        return ERROR
    if args[1] == args[0]:
        return NONE if array_append_array(vm, a, a) == 0 else ERROR
    return NONE if array_append_bytes(vm, a, &span) == 0 else ERROR

cdef Value array_fromunicode(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "fromunicode() argument must be str, not %s", argument_type(vm, args[1]))
    if not is_text_array(<Array*>args[0]):
        return raise_value_error(vm, "fromunicode() may only be called on unicode type arrays ('u' or 'w')" if HOST_MINOR >= 13 else
                                 "fromunicode() may only be called on unicode type arrays")
    return NONE if array_append_text(vm, <Array*>args[0], <Str*>args[1]) == 0 else ERROR

cdef Value array_tounicode(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_text_array(<Array*>args[0]):
        return raise_value_error(vm, "tounicode() may only be called on unicode type arrays ('u' or 'w')" if HOST_MINOR >= 13 else
                                 "tounicode() may only be called on unicode type arrays")
    return array_text(vm, <Array*>args[0])

cdef Value array_tobytes(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    charge(vm, a.length >> 5)
    return new_bytes(vm, a.data, a.length * a.item_size)

cdef Value array_tolist(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef Value out = new_list(vm, a.length), item
    cdef int64_t i
    if out == ERROR:
        return ERROR
    for i in range(a.length):
        item = array_get(vm, a, i)
        if item == ERROR or native_tick(vm):
            return ERROR
        (<List*>out).items[i] = item
        (<List*>out).length = i + 1
    return out

cdef Value array_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t count = 0, at = 0
    while True:
        at = array_find(vm, a, args[1], at, a.length)
        if at == -2:
            return ERROR
        if at == -3:
            return prelude_call(vm, "sequence_count", args, 2)
        if at == -1:
            return box_int(count)
        count += 1
        at += 1

cdef Value array_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """index(value[, start[, stop]])."""
    cdef Array* a = <Array*>args[0]
    cdef int64_t start = 0, stop = <int64_t>0x7FFFFFFFFFFFFFFF, found
    if not is_place(vm, args[2]) or not is_place(vm, args[3]):
        return ERROR
    if args[2] != UNBOUND and not as_slice_index(vm, args[2], &start):
        return ERROR
    if args[3] != UNBOUND and not as_slice_index(vm, args[3], &stop):
        return ERROR
    if start < 0:
        start = max_i64(start + a.length, 0)
    if stop < 0:
        stop += a.length
    found = array_find(vm, a, args[1], start, min_i64(stop, a.length))
    if found == -2:
        return ERROR
    if found == -3:
        args[2] = int_from_i64(vm, start)
        args[3] = int_from_i64(vm, stop)
        return prelude_call(vm, "array_index", args, 4)
    return box_int(found) if found >= 0 else raise_value_error(vm, "array.index(x): x not in array")

cdef Value array_remove(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t found = array_find(vm, <Array*>args[0], args[1], 0, (<Array*>args[0]).length)
    if found == -2:
        return ERROR
    if found == -3:
        return prelude_call(vm, "array_remove", args, 2)
    if found == -1:
        return raise_value_error(vm, "array.remove(x): x not in array")
    return array_delete_item(vm, args[0], box_int(found))

cdef Value array_pop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t i = -1
    cdef Value item = box_int(-1)
    if args[1] != UNBOUND:
        item = guest_index(vm, args[1], "")
        if item == ERROR or not as_index(vm, item, &i):
            return ERROR
    if a.length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop from empty array")
    if i < 0:
        i += a.length
    if i < 0 or i >= a.length:
        return raise_error(vm, SHAPE_INDEX_ERROR, "pop index out of range")
    item = array_get(vm, a, i)
    if item == ERROR or array_delete_item(vm, args[0], box_int(i)) == ERROR:
        return ERROR
    return item

cdef Value array_insert(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t i = 0, size = a.item_size
    cdef uint8_t item[8]
    cdef Value index = guest_index(vm, args[1], "")
    if index == ERROR or not as_index(vm, index, &i):
        return ERROR
    if array_pack(vm, a.typecode, args[2], item) < 0 or array_resize(vm, a, a.length + 1) < 0:
        return ERROR
    if i < 0:
        i = max_i64(i + a.length - 1, 0)
    i = min_i64(i, a.length - 1)
    memmove(a.data + (i + 1) * size, a.data + i * size, (a.length - 1 - i) * size)
    memcpy(a.data + i * size, item, size)
    charge(vm, (a.length - i) >> 5)
    return NONE

cdef Value array_reverse(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t i = 0, j = a.length - 1, size = a.item_size
    cdef uint8_t item[8]
    while i < j:
        memcpy(item, a.data + i * size, size)
        memcpy(a.data + i * size, a.data + j * size, size)
        memcpy(a.data + j * size, item, size)
        i += 1
        j -= 1
    charge(vm, a.length >> 5)
    return NONE

cdef Value array_byteswap(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef int64_t i, j, size = a.item_size
    cdef uint8_t* item
    cdef uint8_t byte
    for i in range(a.length if size > 1 else 0):
        item = a.data + i * size
        for j in range(size >> 1):
            byte = item[j]
            item[j] = item[size - 1 - j]
            item[size - 1 - j] = byte
    charge(vm, a.length >> 4)
    return NONE

cdef Value array_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NONE if array_resize(vm, <Array*>args[0], 0) == 0 else ERROR

cdef Value array_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Array* a = <Array*>args[0]
    cdef Array* out = new_array_like(vm, a, a.length)
    if out == NULL:
        return ERROR
    if a.length:
        memcpy(out.data, a.data, a.length * a.item_size)
    charge(vm, a.length >> 6)
    return <Value>out

cdef Value array_buffer_info(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(address, length): the address is an opaque number, as id() is."""
    return new_pair(vm, int_from_i64(vm, object_identity(args[0])), box_int((<Array*>args[0]).length))

cdef Value array_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "array_reduce", args, 2)

cdef Value array_reconstruct(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "array_reconstruct", args, 4)

cdef Value array_fromfile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """fromfile(f, n): n items from what has `read`."""
    cdef int64_t n = 0
    cdef Value number = guest_index(vm, args[2], "")
    if number == ERROR or not as_index(vm, number, &n):
        return ERROR
    if n < 0:
        return raise_value_error(vm, "negative count")
    if n > <int64_t>0x7FFFFFFFFFFFFFFF // (<Array*>args[0]).item_size:
        raise_memory_error(vm)
        return ERROR
    args[2] = int_from_i64(vm, n)
    return prelude_call(vm, "array_fromfile", args, 3)

cdef Value array_tofile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "array_tofile", args, 2)

cdef Value array_add(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[1], KIND_ARRAY):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only append array (not \"%s\") to array", type_name(vm, args[1]))
    return array_concat(vm, args[0], args[1])

cdef Value array_mul(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return repeat_value(vm, args[0], args[1])

cdef Value array_iadd(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return array_inplace(vm, OPERATOR_ADD, args[0], args[1])

cdef Value array_imul(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value out = array_inplace(vm, OPERATOR_MUL, args[0], args[1])
    if out == NOT_IMPLEMENTED:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, args[1]))
    return out

cdef Value raise_wrong_owner(VM* vm, const char* name, int shape, Value v) noexcept nogil:
    """A descriptor that a program has put into another class."""
    return raise_error3(vm, SHAPE_TYPE_ERROR, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", name,
                        text_of(vm, BUILTIN[shape].name), type_name(vm, v))

cdef Value array_get_typecode(VM* vm, Value v) noexcept nogil:
    if not is_kind(v, KIND_ARRAY):
        return raise_wrong_owner(vm, "typecode", SHAPE_ARRAY, v)
    return str_from_char(vm, <uint32_t>(<Array*>v).typecode)

cdef Value array_get_itemsize(VM* vm, Value v) noexcept nogil:
    if not is_kind(v, KIND_ARRAY):
        return raise_wrong_owner(vm, "itemsize", SHAPE_ARRAY, v)
    return box_int((<Array*>v).item_size)

cdef int register_array() except -1:
    cdef Dict* d = define_module("_array")
    define_method(SHAPE_ARRAY_ITERATOR, "__reduce__", pickle_iterator, "self, /")
    define_method(SHAPE_ARRAY_ITERATOR, "__setstate__", pickle_iterator_state, "self, state, /")
    immortal_dict_set(d, immortal_str("array"), <Value>BUILTIN[SHAPE_ARRAY])
    immortal_dict_set(d, immortal_str("ArrayType"), <Value>BUILTIN[SHAPE_ARRAY])
    immortal_dict_set(d, immortal_str("typecodes"), immortal_str("bBuwhHiIlLqQfd" if HOST_MINOR >= 13 else "bBuhHiIlLqQfd"))
    define_function(d, "_array_reconstructor", array_reconstruct, "arraytype, typecode, mformat_code, items, /", "array")
    define_new(SHAPE_ARRAY, array_new, "cls, *args")
    register_buffer_methods()
    define_method(SHAPE_ARRAY, "append", array_append, "self, v, /")
    define_method(SHAPE_ARRAY, "buffer_info", array_buffer_info, "self, /")
    define_method(SHAPE_ARRAY, "byteswap", array_byteswap, "self, /")
    define_method(SHAPE_ARRAY, "clear", array_clear, "self, /")
    define_method(SHAPE_ARRAY, "count", array_count, "self, v, /")
    define_method(SHAPE_ARRAY, "extend", array_extend, "self, bb, /")
    define_method(SHAPE_ARRAY, "frombytes", array_frombytes, "self, buffer, /")
    define_method(SHAPE_ARRAY, "fromfile", array_fromfile, "self, f, n, /")
    define_method(SHAPE_ARRAY, "fromlist", array_fromlist, "self, list, /")
    define_method(SHAPE_ARRAY, "fromunicode", array_fromunicode, "self, ustr, /")
    define_method(SHAPE_ARRAY, "index", array_index, "self, v, start=, stop=, /")
    define_method(SHAPE_ARRAY, "insert", array_insert, "self, i, v, /")
    define_method(SHAPE_ARRAY, "pop", array_pop, "self, i=, /")
    define_method(SHAPE_ARRAY, "remove", array_remove, "self, v, /")
    define_method(SHAPE_ARRAY, "reverse", array_reverse, "self, /")
    define_method(SHAPE_ARRAY, "tobytes", array_tobytes, "self, /")
    define_method(SHAPE_ARRAY, "tofile", array_tofile, "self, f, /")
    define_method(SHAPE_ARRAY, "tolist", array_tolist, "self, /")
    define_method(SHAPE_ARRAY, "tounicode", array_tounicode, "self, /")
    define_method(SHAPE_ARRAY, "__copy__", array_copy, "self, /")
    define_method(SHAPE_ARRAY, "__deepcopy__", array_copy, "self, memo, /")
    define_method(SHAPE_ARRAY, "__reduce_ex__", array_reduce, "self, protocol, /")
    define_method(SHAPE_ARRAY, "__setitem__", dunder_setitem, "self, key, value, /")
    define_method(SHAPE_ARRAY, "__delitem__", dunder_delitem, "self, key, /")
    define_method(SHAPE_ARRAY, "__add__", array_add, "self, value, /")
    define_method(SHAPE_ARRAY, "__mul__", array_mul, "self, value, /")
    define_method(SHAPE_ARRAY, "__rmul__", array_mul, "self, value, /")
    define_method(SHAPE_ARRAY, "__iadd__", array_iadd, "self, value, /")
    define_method(SHAPE_ARRAY, "__imul__", array_imul, "self, value, /")
    define_member(SHAPE_ARRAY, "typecode", array_get_typecode, NULL)
    define_member(SHAPE_ARRAY, "itemsize", array_get_itemsize, NULL)
    return 0
