# range and slice as classes. What iterating over a range does is in iterate.pxi, items of one in view.pxi.

cdef Value range_part(VM* vm, Value v, Value* before, int64_t count) noexcept nogil:
    """The int that an argument stands for. What those before it have given may be long ints that nobody else holds."""
    cdef Value number
    cdef int64_t i
    for i in range(count):
        root_push(vm, before[i])
    number = guest_index(vm, v, "")
    root_pop(vm, count)
    return number

cdef Value intrinsic_range(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """range(stop) or range(start, stop[, step])."""
    cdef Value parts[3]
    cdef int64_t i
    if argc < 2:
        return raise_type_error(vm, "range expected at least 1 argument, got 0")
    if argc > 4:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "range expected at most 3 arguments, got %lld", argc - 1)
    for i in range(1, argc):
        parts[i - 1] = args[i] if is_int(args[i]) else range_part(vm, args[i], parts, i - 1)
        if is_bool(parts[i - 1]) or (is_kind(parts[i - 1], KIND_BIGINT) and as_header(parts[i - 1]).shape != SHAPE_INT):
            parts[i - 1] = int_plain(vm, parts[i - 1])
        if parts[i - 1] == ERROR:
            return ERROR
    if argc == 2:
        return new_range(vm, box_int(0), parts[0], box_int(1))
    return new_range(vm, parts[0], parts[1], parts[2] if argc == 4 else box_int(1))

cdef Value slice_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if argc < 2 or argc > 4:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "slice expected at least 1 argument, got 0" if argc < 2 else "slice expected at most 3 arguments, got %lld", argc - 1)
    if argc == 2:
        return new_slice(vm, NONE, args[1], NONE)
    return new_slice(vm, args[1], args[2], args[3] if argc == 4 else NONE)

cdef Value slice_indices(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t length, start, stop, step, count
    cdef Value out
    if not is_int(args[1]) or not is_plain_bound((<Slice*>args[0]).start) or not is_plain_bound((<Slice*>args[0]).stop) \
            or not is_plain_bound((<Slice*>args[0]).step):
        return prelude_call(vm, "slice_indices", args, 2)
    length = as_int(args[1])
    if length < 0:
        return raise_value_error(vm, "length should not be negative")
    if not slice_resolve(vm, <Slice*>args[0], length, &start, &stop, &step, &count):
        return ERROR
    out = new_tuple(vm, 3)
    if out != ERROR:
        tuple_items(out)[0] = int_from_i64(vm, start)
        tuple_items(out)[1] = int_from_i64(vm, stop)
        tuple_items(out)[2] = int_from_i64(vm, step)
    return out

cdef Value range_reversed(VM* vm, Value v) noexcept nogil:
    cdef Range* r = <Range*>v
    cdef Value last = range_at(vm, r, number_binary(vm, OPERATOR_SUB, r.length, box_int(1)))
    cdef Value step = number_negative(vm, r.step)
    cdef Value back
    if last == ERROR or step == ERROR:
        return ERROR
    back = new_range(vm, last, number_binary(vm, OPERATOR_SUB, r.start, r.step), step)
    return range_iterator(vm, <Range*>back) if back != ERROR else ERROR

cdef Value slice_get_start(VM* vm, Value v) noexcept nogil:
    return (<Slice*>v).start

cdef Value slice_get_stop(VM* vm, Value v) noexcept nogil:
    return (<Slice*>v).stop

cdef Value slice_get_step(VM* vm, Value v) noexcept nogil:
    return (<Slice*>v).step

cdef Value range_get_start(VM* vm, Value v) noexcept nogil:
    return (<Range*>v).start

cdef Value range_get_stop(VM* vm, Value v) noexcept nogil:
    return (<Range*>v).stop

cdef Value range_get_step(VM* vm, Value v) noexcept nogil:
    return (<Range*>v).step

cdef Value dunder_bool(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(builtin_truth(args[0]))

cdef Value dunder_reversed_range(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return range_reversed(vm, args[0])

cdef Value range_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int found = range_contains(vm, args[0], args[1])
    cdef Value v
    if found < 0:
        return prelude_call(vm, "sequence_index_iterating", args, 2) if found == -2 else ERROR
    if found == 0:
        if HOST_MINOR >= 14 and is_number_int(args[1]):
            return raise_value_error(vm, "range.index(x): x not in range")
        v = repr_for_message(vm, args[1])
        return raise_error1(vm, SHAPE_VALUE_ERROR, "%s is not in range" if is_number_int(args[1]) else "sequence.index(x): x not in sequence", text_of(vm, v))
    v = args[1]                                  # equal to an int, so that its value is one
    if is_kind(v, KIND_COMPLEX):
        v = int_from_double(vm, (<Complex*>v).real)
    elif number_class(v) == NUMBER_FLOAT:
        v = int_from_double(vm, float_value(v))
    if v == ERROR:
        return ERROR
    v = number_binary(vm, OPERATOR_SUB, v, (<Range*>args[0]).start)
    return number_binary(vm, OPERATOR_FLOORDIV, v, (<Range*>args[0]).step) if v != ERROR else ERROR

cdef Value range_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int found = range_contains(vm, args[0], args[1])
    return box_int(found) if found >= 0 else ERROR if found == -1 else prelude_call(vm, "sequence_count", args, 2)

cdef int register_ranges() except -1:
    define_member(SHAPE_SLICE, "start", slice_get_start, NULL)
    define_member(SHAPE_SLICE, "stop", slice_get_stop, NULL)
    define_member(SHAPE_SLICE, "step", slice_get_step, NULL)
    define_member(SHAPE_RANGE, "start", range_get_start, NULL)
    define_member(SHAPE_RANGE, "stop", range_get_stop, NULL)
    define_member(SHAPE_RANGE, "step", range_get_step, NULL)
    define_method(SHAPE_RANGE, "index", range_index, "self, value, /")
    define_method(SHAPE_RANGE, "__bool__", dunder_bool, "self, /")
    define_method(SHAPE_RANGE, "__reversed__", dunder_reversed_range, "self, /")
    define_method(SHAPE_RANGE, "count", range_count, "self, value, /")
    define_new(SHAPE_RANGE, intrinsic_range, "cls, *args")
    define_new(SHAPE_SLICE, slice_new, "cls, *args")
    define_method(SHAPE_SLICE, "indices", slice_indices, "self, length, /")
    return 0
