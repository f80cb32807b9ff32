# Calls of a guest's special method by a builtin function whose result must be of a type: len(), hash(), str(), int()
# and the like. The method's frame is pushed; what it returns is looked at when it comes (CONT_SPECIAL).

cdef Value call_special(VM* vm, int number, Value v, Value argument) noexcept nogil:
    """Call the method `number` of a value, with one argument or UNBOUND: its result as it must be, ERROR or PUSHED."""
    return call_in_place_of(vm, number, class_of(vm, v).special[number], v, argument)

cdef Value call_in_place_of(VM* vm, int number, Value method, Value v, Value argument) noexcept nogil:
    """call_special with a method that stands in for the one of that number."""
    cdef Value* base = free_window(vm)
    cdef Value result
    base[0] = v                  # the hidden words below the frame
    base[1] = UNBOUND
    base[2] = v
    base[3] = argument
    result = call_value(vm, method, base + 2, 1 if argument == UNBOUND else 2, UNBOUND, CONT_SPECIAL, box_int(number))
    return result if is_signal(result) else special_result(vm, number, v, result)

cdef inline bint is_guest_special(VM* vm, Value v, int number) noexcept nogil:
    return is_pointer(v) and is_kind(class_of(vm, v).special[number], KIND_FUNCTION)

cdef Value special_result(VM* vm, int number, Value v, Value result) noexcept nogil:
    """What a special method returned, as the builtin's result: a value, ERROR or PUSHED."""
    cdef Value args[2]
    if number == SP_STR or number == SP_REPR or number == SP_FORMAT:
        return result if is_kind(result, KIND_STR) else raise_not_text(vm, number, result)
    args[0] = v
    args[1] = result
    if number == SP_LEN:
        return result if LIKELY(is_int(result) and as_int(result) >= 0) else prelude_call(vm, "length_result", args + 1, 1)
    if number == SP_HASH:
        return result if LIKELY(is_int(result) and as_int(result) != -1) else prelude_call(vm, "hash_result", args + 1, 1)
    if number == SP_INT:
        return result if is_int(result) or is_exact(result, SHAPE_INT) else prelude_call(vm, "int_result", args, 2)
    return result if is_float(result) else prelude_call(vm, "float_result", args, 2)

cdef Value raise_not_text(VM* vm, int number, Value result) noexcept nogil:
    if number == SP_FORMAT:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "__format__ must return a str, not %s", type_name(vm, result))
    return raise_error2(vm, SHAPE_TYPE_ERROR, "%s returned non-string (type %s)", text_of(vm, SPECIAL_NAME[number]), type_name(vm, result))

cdef Value text_by_guest(VM* vm, Value v, int number) noexcept nogil:
    """str(v) or repr(v), as SP_STR or SP_REPR says, where value_str or value_repr left it to guest code."""
    cdef int by = SP_REPR if number == SP_STR and is_pointer(v) and class_of(vm, v).special[SP_STR] == BUILTIN[SHAPE_OBJECT].special[SP_STR] \
        else number
    if is_guest_special(vm, v, by):
        return call_in_place_of(vm, number, class_of(vm, v).special[by], v, UNBOUND)
    return prelude_call(vm, "str_guest" if number == SP_STR else "repr_guest", &v, 1)

cdef Value instance_text(VM* vm, Value v) noexcept nogil:
    """str(v) of an instance by its own method; NEED_GUEST for all else."""
    return text_by_guest(vm, v, SP_STR) if is_kind(v, KIND_INSTANCE) and kind_of(class_of(vm, v).special[SP_STR]) != KIND_NATIVE else NEED_GUEST

cdef Value format_by_guest(VM* vm, Value v, Value spec) noexcept nogil:
    """format(v, spec) where guest code has a part in it."""
    cdef Value args[2]
    args[0] = v
    args[1] = spec
    if is_guest_special(vm, v, SP_FORMAT):
        return call_special(vm, SP_FORMAT, v, spec)
    if is_pointer(v) and (<Str*>spec).length == 0 and class_of(vm, v).special[SP_FORMAT] == BUILTIN[SHAPE_OBJECT].special[SP_FORMAT]:
        args[1] = value_str(vm, v)
        return text_by_guest(vm, v, SP_STR) if args[1] == NEED_GUEST else args[1]
    return prelude_call(vm, "format_guest", args, 2)
