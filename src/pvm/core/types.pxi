# str's constructor, and the registration of the methods of numbers, strings and bytes.

cdef Value str_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """str(object='', encoding=, errors=)."""
    cdef Class* cls = <Class*>args[0]
    cdef Value v = args[1]
    cdef Value text = EMPTY_STR
    cdef Span span
    cdef int codec
    if args[2] != UNBOUND or args[3] != UNBOUND:
        if not check_codec_names(vm, "str()", args[2], args[3]):
            return ERROR
        if v != UNBOUND:
            if is_kind(v, KIND_STR):
                return raise_type_error(vm, "decoding str is not supported")
            if not settle_buffer(vm, &v):
                return ERROR
            if not as_span(v, &span):
                return raise_error1(vm, SHAPE_TYPE_ERROR, "decoding to str: need a bytes-like object, %s found", type_name(vm, v))
            if span.length:
                codec = find_codec(vm, args[2])
                text = bytes_decode_as(vm, v, span.data, span.length, codec, args[3]) if codec else NEED_GUEST
                if text == NEED_GUEST:
                    return prelude_call(vm, "str_decoded", with_codec_names(vm, args), 4)
    elif v != UNBOUND:
        text = value_str(vm, v)
        if text == NEED_GUEST:
            return text_by_guest(vm, v, SP_STR) if cls == BUILTIN[SHAPE_STR] else prelude_call(vm, "str_subclass", args, 2)
    return str_as_class(vm, cls, text)

cdef Value convert(VM* vm, uint32_t shape, Value v) noexcept nogil:
    """What int, float, str, bool, tuple, list and type give of one argument whose type leaves no choice, at once; NEED_GUEST
    for all else."""
    cdef int truth
    vm.ticks -= 1
    if shape == SHAPE_INT:
        return v if is_int(v) else int_from_double(vm, as_float(v)) if is_float(v) else int_parse(vm, v, 10) if is_exact_str(v) else NEED_GUEST
    if shape == SHAPE_STR:
        return v if is_exact_str(v) else value_str(vm, v) if not is_pointer(v) or is_exact(v, SHAPE_INT) else NEED_GUEST
    if shape == SHAPE_FLOAT:
        return v if is_float(v) else box_float(<double>as_int(v)) if is_int(v) else float_parse(vm, v) if is_exact_str(v) else NEED_GUEST
    if shape == SHAPE_BOOL:
        truth = value_truth(vm, v) if v != NOT_IMPLEMENTED and (not is_pointer(v) or as_header(v).shape < FIRST_GUEST_SHAPE) else -2
        return box_bool(truth) if truth >= 0 else NEED_GUEST
    if shape == SHAPE_TUPLE:
        return v if is_exact(v, SHAPE_TUPLE) else new_tuple_from(vm, (<List*>v).items, (<List*>v).length) if is_exact(v, SHAPE_LIST) else NEED_GUEST
    if shape == SHAPE_LIST:
        return new_list_from(vm, sequence_items(v), sequence_length(v)) if is_exact(v, SHAPE_LIST) or is_exact(v, SHAPE_TUPLE) else NEED_GUEST
    return <Value>class_of(vm, v) if shape == SHAPE_TYPE else NEED_GUEST

cdef int register_types() except -1:
    define_new(SHAPE_STR, str_new, "cls, /, object=, encoding=, errors=")
    register_number_methods()
    register_int_methods()
    register_float_methods()
    register_complex_methods()
    register_str_methods()
    register_bytes_methods()
    register_bytearray_methods()
    register_codecs()
    register_memoryview()
    return 0
