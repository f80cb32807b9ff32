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
            return prelude_call(vm, "str_guest", &v, 1) if cls == BUILTIN[SHAPE_STR] else prelude_call(vm, "str_subclass", args, 2)
    return str_as_class(vm, cls, text)

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
