# Operators: builtin operands at once, special methods of guest classes through pushed frames.
#
# A frame that runs an operator's method has both operands in the two words below its registers and the
# state of the search in `aux`, so that NotImplemented goes on to the next candidate.

cdef enum:                   # operator numbers: BINARY_OPERATORS, then COMPARISONS behind OPERATOR_COMPARE
    OPERATOR_ADD = 0, OPERATOR_SUB, OPERATOR_MUL, OPERATOR_DIV, OPERATOR_FLOORDIV, OPERATOR_MOD, OPERATOR_POW
    OPERATOR_LSHIFT, OPERATOR_RSHIFT, OPERATOR_AND, OPERATOR_OR, OPERATOR_XOR, OPERATOR_MATMUL
    COMPARE_EQ = 0, COMPARE_NE, COMPARE_LT, COMPARE_LE, COMPARE_GT, COMPARE_GE

    STATE_STAGE = 8          # aux: operator number, then the stage, then flags
    STATE_INPLACE = 1 << 16
    STATE_INVERT = 1 << 17   # a default __ne__: the inverse of __eq__
    STATE_BRANCH = 1 << 18   # a fused comparison and jump
    STATE_SENSE = 1 << 19    # ... that jumps when the comparison holds

cdef inline bint is_guest_object(VM* vm, Value v) noexcept nogil:
    """An instance of a guest class, or a class of a guest's metaclass."""
    return is_pointer(v) and as_header(v).shape >= FIRST_GUEST_SHAPE

cdef Value builtin_binary(VM* vm, int op, Value a, Value b) noexcept nogil:
    """An operator over builtin values: the result, ERROR, NOT_IMPLEMENTED, or NEED_GUEST."""
    cdef Value result = number_binary(vm, op, a, b)
    cdef int ka, kb
    if result != NOT_IMPLEMENTED:
        return result
    ka = kind_of(a)
    kb = kind_of(b)
    if op == OPERATOR_OR and (ka == KIND_MAPPING_PROXY or kb == KIND_MAPPING_PROXY):
        a = (<Wrapper*>a).value if ka == KIND_MAPPING_PROXY else a
        b = (<Wrapper*>b).value if kb == KIND_MAPPING_PROXY else b
        if is_guest_object(vm, a) or is_guest_object(vm, b):
            return NEED_GUEST
        result = builtin_binary(vm, op, a, b)
        return result if result != NOT_IMPLEMENTED else raise_operand_error(vm, op, a, b, False)
    if op == OPERATOR_ADD:
        if ka == KIND_STR:
            if kb == KIND_STR:
                return str_concat(vm, <Str*>a, <Str*>b)
            if not is_guest_object(vm, b):
                return raise_error1(vm, SHAPE_TYPE_ERROR, "can only concatenate str (not \"%s\") to str", type_name(vm, b))
        elif ka == kb and (ka == KIND_LIST or ka == KIND_TUPLE):
            return sequence_concat(vm, a, b)
        elif ka == KIND_LIST or ka == KIND_TUPLE:
            if not is_guest_object(vm, b):
                return raise_error3(vm, SHAPE_TYPE_ERROR, "can only concatenate %s (not \"%s\") to %s", "list" if ka == KIND_LIST else "tuple",
                                    type_name(vm, b), "list" if ka == KIND_LIST else "tuple")
        elif ka == KIND_BYTES or ka == KIND_BYTEARRAY:
            if is_bytes_like(b) or not is_guest_object(vm, b):      # what the guest's may have a reflected method
                return bytes_concat(vm, a, b)
        elif ka == KIND_ARRAY:
            if kb == KIND_ARRAY or not is_guest_object(vm, b):
                return array_concat(vm, a, b)
        elif ka == KIND_DEQUE:
            if kb == KIND_DEQUE or not is_guest_object(vm, b):
                return deque_add(vm, a, b)
    elif op == OPERATOR_MUL:
        if is_repeatable(ka) and is_number_int(b):
            return repeat_value(vm, a, b)
        if is_repeatable(kb) and is_number_int(a):
            return repeat_value(vm, b, a)
        if (is_repeatable(ka) and not is_guest_object(vm, b)) or (is_repeatable(kb) and not is_guest_object(vm, a)):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "can't multiply sequence by non-int of type '%s'",
                                type_name(vm, b if is_repeatable(ka) else a))
    elif op == OPERATOR_MOD:
        if ka == KIND_STR:
            return str_percent(vm, <Str*>a, b)
        if ka == KIND_BYTES or ka == KIND_BYTEARRAY:
            return bytes_percent(vm, a, b)
    elif op == OPERATOR_OR or op == OPERATOR_AND or op == OPERATOR_SUB or op == OPERATOR_XOR:
        return set_binary(vm, op, a, b)
    return NOT_IMPLEMENTED

cdef inline bint is_repeatable(int kind) noexcept nogil:
    return kind == KIND_STR or kind == KIND_LIST or kind == KIND_TUPLE or kind == KIND_BYTES or kind == KIND_BYTEARRAY or \
        kind == KIND_ARRAY or kind == KIND_DEQUE

cdef Value times_to_repeat(VM* vm, Value v) noexcept nogil:
    """The int of what a sequence is multiplied by in place; messages name what was given."""
    cdef int64_t n
    cdef Value number = guest_index(vm, v, "")
    if number == ERROR or int_as_i64(number, &n):
        return number
    return raise_error1(vm, SHAPE_OVERFLOW_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, v))

cdef Value repeat_value(VM* vm, Value v, Value times) noexcept nogil:
    cdef int64_t n
    cdef int kind = kind_of(v)
    if not as_index(vm, times, &n):
        if exception_matches(vm, SHAPE_OVERFLOW_ERROR):
            return raise_error1(vm, SHAPE_OVERFLOW_ERROR, "cannot fit '%s' into an index-sized integer", type_name(vm, times))
        return ERROR
    if n == 1 and (is_exact(v, SHAPE_TUPLE) or is_exact(v, SHAPE_BYTES)):
        return v
    if kind == KIND_STR:
        return str_multiply(vm, <Str*>v, n)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        return sequence_repeat(vm, v, n)
    if kind == KIND_ARRAY:
        return array_repeat(vm, v, n)
    if kind == KIND_DEQUE:
        return deque_repeat(vm, v, n)
    return bytes_multiply(vm, v, n)

cdef Value builtin_inplace(VM* vm, int op, Value a, Value b) noexcept nogil:
    """The in-place operators of mutable builtins; NOT_IMPLEMENTED: go on as the plain operator."""
    cdef int kind = kind_of(a)
    cdef Value items
    if op == OPERATOR_MUL and is_guest_object(vm, b) and (kind == KIND_LIST or kind == KIND_BYTEARRAY or kind == KIND_ARRAY) and not is_number_int(b) \
            and special(vm, b, SP_INDEX) != UNBOUND and special(vm, b, SP_RMUL) == UNBOUND:
        b = times_to_repeat(vm, b)
        if b == ERROR:
            return ERROR
    if kind == KIND_MAPPING_PROXY and op == OPERATOR_OR:
        return raise_type_error(vm, "'|=' is not supported by mappingproxy; use '|' instead")
    if kind == KIND_LIST and op == OPERATOR_ADD:
        items = iterate_to_list(vm, b)
        if items == NEED_GUEST:
            return NEED_GUEST
        if items == ERROR or list_extend_values(vm, <List*>a, sequence_items(items), sequence_length(items)) < 0:
            return ERROR
        return a
    if kind == KIND_LIST and op == OPERATOR_MUL and is_number_int(b):
        items = repeat_value(vm, a, b)
        if items == ERROR:
            return ERROR
        return list_replace_all(vm, <List*>a, items)
    if kind == KIND_SET:
        return set_inplace(vm, op, a, b)
    if kind == KIND_DICT and op == OPERATOR_OR:
        return dict_inplace_or(vm, a, b)
    if kind == KIND_BYTEARRAY:
        return bytearray_inplace(vm, op, a, b)
    if kind == KIND_ARRAY:
        return array_inplace(vm, op, a, b)
    if kind == KIND_DEQUE:
        return deque_inplace(vm, op, a, b)
    return NOT_IMPLEMENTED

cdef Value raise_operand_error(VM* vm, int op, Value a, Value b, bint inplace) noexcept nogil:
    cdef char sign[8]
    snprintf(sign, 8, "%s%s", OPERATOR_SIGNS[op], "=" if inplace else "")
    if op == OPERATOR_POW:
        snprintf(vm.message, sizeof(vm.message), "unsupported operand type(s) for %s: '%s' and '%s'",
                 "**=" if inplace else "** or pow()", type_name(vm, a), type_name(vm, b))
    else:
        snprintf(vm.message, sizeof(vm.message), "unsupported operand type(s) for %s: '%s' and '%s'%s", sign, type_name(vm, a), type_name(vm, b),
                 ". Did you mean \"print(<message>, file=<output_stream>)\"?" if op == OPERATOR_RSHIFT and not inplace and HOST_MINOR < 14
                 and kind_of(a) == KIND_NATIVE and a == dict_get_str(BUILTINS, <Str*>NAME_print) else "")
    return raise_type_error(vm, vm.message)

cdef inline bint is_plain_int(Value v) noexcept nogil:
    """An int, but no bool and no instance of a subclass."""
    return is_int(v) or (is_pointer(v) and (<Header*>v).shape == SHAPE_INT)

cdef Value int_binary_plain(VM* vm, int op, Value a, Value b) noexcept nogil:
    """An operator other than @ over two plain ints: the result or ERROR."""
    cdef IntView x, y
    if both_int(a, b):
        return int_binary_small(vm, op, as_int(a), as_int(b))
    plain_view(a, &x)
    plain_view(b, &y)
    return int_binary_views(vm, op, &x, &y)

cdef inline Value mixed_binary(VM* vm, int op, Value a, Value b) noexcept nogil:
    """A small int and a float or a bool, in either order; NOT_IMPLEMENTED when it is something else."""
    if op >= OPERATOR_POW or is_pointer(a) or is_pointer(b):
        return NOT_IMPLEMENTED
    if is_int(a):
        if is_float(b):
            return float_binary(vm, op, <double>as_int(a), as_float(b))
        if is_bool(b):
            return int_binary_small(vm, op, as_int(a), b & 1)
    elif is_int(b):
        if is_float(a):
            return float_binary(vm, op, as_float(a), <double>as_int(b))
        if is_bool(a):
            return int_binary_small(vm, op, a & 1, as_int(b))
    elif is_bool(a) and is_bool(b):
        return int_binary_small(vm, op, a & 1, b & 1)
    return NOT_IMPLEMENTED

cdef Value binary(VM* vm, int op, Value a, Value b) noexcept nogil:
    """a op b: the result, ERROR, or PUSHED (the result goes to the instruction's destination)."""
    cdef Value result
    if is_kind(a, KIND_INSTANCE):
        return binary_step(vm, a, b, op)
    result = mixed_binary(vm, op, a, b)
    if result != NOT_IMPLEMENTED:
        return result
    if is_plain_int(a) and is_plain_int(b) and op != OPERATOR_MATMUL:
        return int_binary_plain(vm, op, a, b)
    if LIKELY(not is_guest_object(vm, a) and not is_guest_object(vm, b)):
        result = builtin_binary(vm, op, a, b)
        if LIKELY(result != NOT_IMPLEMENTED and result != NEED_GUEST):
            return result
        if result == NEED_GUEST:
            return container_operator(vm, op, a, b, False)
        if result == NOT_IMPLEMENTED and not class_operator(vm, a) and not class_operator(vm, b):
            return raise_operand_error(vm, op, a, b, False)
    return binary_step(vm, a, b, op)

cdef inline bint class_operator(VM* vm, Value v) noexcept nogil:
    """A class (whose metaclass may have operators) or another builtin with operator methods of its own."""
    return is_pointer(v)

cdef Value container_operator(VM* vm, int op, Value a, Value b, bint in_place) noexcept nogil:
    """An operator of builtin containers whose members need guest code: in the prelude."""
    cdef Value args[3]
    args[0] = a
    args[1] = b
    args[2] = box_int(op)
    if in_place:
        return prelude_call(vm, "inplace_add", args, 2) if op == OPERATOR_ADD else prelude_call(vm, "inplace_set", args, 3)
    return prelude_call(vm, "set_or" if op == OPERATOR_OR else "set_and" if op == OPERATOR_AND else "set_sub" if op == OPERATOR_SUB else "set_xor", args, 2)

cdef Value inplace(VM* vm, int op, Value a, Value b) noexcept nogil:
    """a op= b, as binary."""
    cdef Value result = mixed_binary(vm, op, a, b)
    if result != NOT_IMPLEMENTED:
        return result
    if is_plain_int(a) and is_plain_int(b) and op != OPERATOR_MATMUL:
        return int_binary_plain(vm, op, a, b)
    if is_exact_str(a) and is_exact_str(b) and op == OPERATOR_ADD:
        return str_concat(vm, <Str*>a, <Str*>b)
    if LIKELY(not is_guest_object(vm, a)):
        if is_pointer(a) and LIKELY(not is_guest_object(vm, b) or not extends_last(vm, op, a, b)):
            result = builtin_inplace(vm, op, a, b)
            if result == NEED_GUEST:
                return container_operator(vm, op, a, b, True)
            if result != NOT_IMPLEMENTED:
                return result
        if not is_guest_object(vm, b):
            result = builtin_binary(vm, op, a, b)
            if LIKELY(result != NOT_IMPLEMENTED and result != NEED_GUEST):
                return result
    return binary_step(vm, a, b, op | STATE_INPLACE)

cdef Value call_operator(VM* vm, Value method, Value self, Value other, Value a, Value b, int64_t state, uint32_t continuation) noexcept nogil:
    """Call a special method with the operands kept below its frame."""
    cdef Value* base = free_window(vm)
    base[0] = a
    base[1] = b
    base[2] = self
    base[3] = other
    if LIKELY(is_kind(method, KIND_FUNCTION) and (<Function*>method).code.simple_arguments == 2):
        vm.ticks -= 1
        return PUSHED if push_frame(vm, <Function*>method, base + 2, 2, continuation, box_int(state)) != NULL else ERROR
    return call_value(vm, method, base + 2, 2, UNBOUND, continuation, box_int(state))

cdef bint is_union_part(Value v) noexcept nogil:
    return v == NONE or kind_of(v) == KIND_CLASS

cdef Value make_union(VM* vm, Value a, Value b) noexcept nogil:
    """int | str: a types.UnionType."""
    cdef Value args[2]
    args[0] = a
    args[1] = b
    return prelude_call(vm, "make_union", args, 2)

cdef bint is_left_to_reflected(VM* vm, int op, Value a, Value b) noexcept nogil:
    """Whether a builtin's own operator leaves the work to a reflected method of the guest's: an int does not know floats, and a sequence
    repeats when nothing multiplies."""
    if not is_guest_object(vm, b) or not is_wider_number(a, b) and not (op == OPERATOR_MUL and (is_repeatable(kind_of(a)) or is_repeatable(kind_of(b)))):
        return False
    return is_told_special(class_of(vm, b), SP_RADD + op)

cdef bint extends_last(VM* vm, int op, Value a, Value b) noexcept nogil:
    """Whether a builtin sequence's own += or *= comes after a reflected method of the guest's: CPython looks for numbers first."""
    return (op == OPERATOR_ADD or op == OPERATOR_MUL) and is_repeatable(kind_of(a)) and not is_guest_object(vm, a) \
        and is_told_special(class_of(vm, b), SP_RADD + op)

cdef Value builtin_turn(VM* vm, int op, Value a, Value b, int64_t stage, bint in_place) noexcept nogil:
    """What the left operand's own operator makes at its stage of binary_step, as builtin_binary and builtin_inplace."""
    if stage == 0:
        return builtin_inplace(vm, op, a, b) if in_place and not extends_last(vm, op, a, b) else NOT_IMPLEMENTED
    return builtin_binary(vm, op, a, b) if not is_left_to_reflected(vm, op, a, b) else NOT_IMPLEMENTED

cdef Value binary_step(VM* vm, Value a, Value b, int64_t state) noexcept nogil:
    """Try the candidates of an operator from the stage in `state` on: in place, then left and reflected."""
    cdef int op = <int>(state & 0xFF)
    cdef int64_t stage = state >> STATE_STAGE & 0xFF
    cdef Class* left = class_of(vm, a)
    cdef Class* right = class_of(vm, b)
    cdef Value method = UNBOUND, result, self, other
    cdef bint right_first = left != right and right.special[SP_RADD + op] != UNBOUND and is_subclass(right, left) \
        and right.special[SP_RADD + op] != left.special[SP_RADD + op]
    while stage < 3:
        self = a
        other = b
        if stage == 0:
            method = left.special[SP_IADD + op] if state & STATE_INPLACE else UNBOUND
        elif (stage == 1) != right_first:
            method = left.special[SP_ADD + op]
        else:
            method = right.special[SP_RADD + op] if left != right else UNBOUND
            self = b
            other = a
        stage += 1
        if self == a and (method == UNBOUND or kind_of(method) == KIND_NATIVE):
            result = builtin_turn(vm, op, a, b, stage - 1, state & STATE_INPLACE != 0)
            if result == NEED_GUEST:
                return container_operator(vm, op, a, b, stage == 1)
            if result != NOT_IMPLEMENTED:
                return result
        if method == UNBOUND or kind_of(method) == KIND_NATIVE and (self == a or op == OPERATOR_MUL and is_repeatable(kind_of(b))):
            continue                                   # a sequence repeats when nothing else multiplies: below
        if method == NONE:
            return raise_type_error(vm, "'NoneType' object is not callable")
        result = call_operator(vm, method, self, other, a, b, (state & ~<int64_t>0xFF00) | stage << STATE_STAGE, CONT_BINARY)
        if result != NOT_IMPLEMENTED:
            return result
    if op == OPERATOR_OR and is_union_part(a) and is_union_part(b) and (a != NONE or b != NONE):
        return make_union(vm, a, b)
    if state & STATE_INPLACE and extends_last(vm, op, a, b):
        result = builtin_inplace(vm, op, a, b)
        if result != NOT_IMPLEMENTED:
            return result if result != NEED_GUEST else container_operator(vm, op, a, b, True)
    if op == OPERATOR_MUL and is_repeatable(kind_of(a)) and special(vm, b, SP_INDEX) != UNBOUND:
        return repeat_value(vm, a, b)
    if op == OPERATOR_MUL and is_repeatable(kind_of(b)) and special(vm, a, SP_INDEX) != UNBOUND:
        return repeat_value(vm, b, a)
    if op == OPERATOR_ADD and kind_of(a) == KIND_STR:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only concatenate str (not \"%s\") to str", type_name(vm, b))
    if op == OPERATOR_ADD and (kind_of(a) == KIND_LIST or kind_of(a) == KIND_TUPLE):
        return raise_error3(vm, SHAPE_TYPE_ERROR, "can only concatenate %s (not \"%s\") to %s", "list" if kind_of(a) == KIND_LIST else "tuple",
                            type_name(vm, b), "list" if kind_of(a) == KIND_LIST else "tuple")
    if op == OPERATOR_ADD and (kind_of(a) == KIND_BYTES or kind_of(a) == KIND_BYTEARRAY) and has_guest_buffer(vm, b):
        return bytes_concat(vm, a, b)
    if op == OPERATOR_ADD and (kind_of(a) == KIND_BYTES or kind_of(a) == KIND_BYTEARRAY) and not is_bytes_like(b):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "can't concat %s to %s", type_name(vm, b), type_name(vm, a))
    if op == OPERATOR_ADD and kind_of(a) == KIND_DEQUE and not is_kind(b, KIND_DEQUE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only concatenate deque (not \"%s\") to deque", type_name(vm, b))
    if op == OPERATOR_ADD and kind_of(a) == KIND_ARRAY and not is_kind(b, KIND_ARRAY):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only append array (not \"%s\") to array", type_name(vm, b))
    if op == OPERATOR_MUL and (is_repeatable(kind_of(a)) or is_repeatable(kind_of(b))):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can't multiply sequence by non-int of type '%s'", type_name(vm, b if is_repeatable(kind_of(a)) else a))
    return raise_operand_error(vm, op, a, b, (state & STATE_INPLACE) != 0)

# Comparisons

cdef int swapped_comparison(int op) noexcept nogil:
    return COMPARE_GT if op == COMPARE_LT else COMPARE_LT if op == COMPARE_GT else \
        COMPARE_GE if op == COMPARE_LE else COMPARE_LE if op == COMPARE_GE else op

cdef inline bint is_buffer(int kind, int op) noexcept nogil:
    """What a bytearray compares itself with besides bytes; views compare themselves where they can."""
    return kind == KIND_ARRAY or kind == KIND_MEMORYVIEW and op > COMPARE_NE

cdef Value builtin_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    """A comparison over builtin values: TRUE_, FALSE_, ERROR, NOT_IMPLEMENTED, or NEED_GUEST."""
    cdef Value result
    cdef int ka = kind_of(a), kb = kind_of(b)
    if ka == KIND_STR and kb == KIND_STR:
        return box_bool(str_ordered(op, <Str*>a, <Str*>b))
    if ka == kb and (ka == KIND_LIST or ka == KIND_TUPLE):
        return sequence_compare(vm, op, a, b)
    if (ka == KIND_SET or ka == KIND_FROZENSET) and (kb == KIND_SET or kb == KIND_FROZENSET):
        return set_compare(vm, op, a, b)
    result = number_compare(vm, op, a, b)
    if result != NOT_IMPLEMENTED:
        return result
    if ka == KIND_CALLER and is_key(a) or kb == KIND_CALLER and is_key(b):
        return key_compare(vm, a, b)
    if ka < 0 or kb < 0:
        return NOT_IMPLEMENTED
    if (ka == KIND_BYTES or ka == KIND_BYTEARRAY) and (kb == KIND_BYTES or kb == KIND_BYTEARRAY):
        return bytes_compare(vm, op, a, b)
    if ka == KIND_BYTEARRAY and is_buffer(kb, op) or kb == KIND_BYTEARRAY and is_buffer(ka, op):
        return bytes_compare(vm, op, a, b)
    if ka == KIND_DICT and kb == KIND_DICT and op <= COMPARE_NE:
        return dict_compare(vm, op, a, b)
    if ka == KIND_MAPPING_PROXY and not shows_dict(a) or kb == KIND_MAPPING_PROXY and not shows_dict(b):
        return NEED_GUEST
    if ka == KIND_MAPPING_PROXY or kb == KIND_MAPPING_PROXY:
        return builtin_compare(vm, op, (<Wrapper*>a).value if ka == KIND_MAPPING_PROXY else a, (<Wrapper*>b).value if kb == KIND_MAPPING_PROXY else b)
    if ka == KIND_CELL and kb == KIND_CELL:
        return NEED_GUEST
    if ka == KIND_SLICE and kb == KIND_SLICE and op > COMPARE_NE:
        return slice_order(vm, op, <Slice*>a, <Slice*>b)
    if ka == KIND_CODE and kb == KIND_CODE and op <= COMPARE_NE:
        return box_bool(code_equal(vm, <Code*>a, <Code*>b) == (op == COMPARE_EQ))
    if ka == kb and ka != KIND_MEMORYVIEW and (op <= COMPARE_NE or ka == KIND_ARRAY or ka == KIND_DEQUE):
        return compare_same_kind(vm, op, a, b, ka)
    if ka == KIND_VIEW or kb == KIND_VIEW:
        return view_compare(vm, op, a, b)
    if op <= COMPARE_NE and (ka == KIND_MEMORYVIEW or kb == KIND_MEMORYVIEW):
        return view_compare_equal(vm, op, a, b) if ka == KIND_MEMORYVIEW else view_compare_equal(vm, op, b, a)
    return NOT_IMPLEMENTED

cdef Value slice_order(VM* vm, int op, Slice* a, Slice* b) noexcept nogil:
    """< and its like of slices: as of the tuples of their parts."""
    cdef Value x = new_tuple_from(vm, &a.start, 3)
    cdef Value y = new_tuple_from(vm, &b.start, 3)
    return sequence_compare(vm, op, x, y) if x != ERROR and y != ERROR else ERROR

cdef Value compare_same_kind(VM* vm, int op, Value a, Value b, int kind) noexcept nogil:
    cdef int same
    cdef Method* m
    cdef Method* n
    if kind == KIND_RANGE:
        same = range_equal(vm, a, b)
    elif kind == KIND_SLICE:
        same = value_eq(vm, (<Slice*>a).start, (<Slice*>b).start)
        if same > 0:
            same = value_eq(vm, (<Slice*>a).stop, (<Slice*>b).stop)
        if same > 0:
            same = value_eq(vm, (<Slice*>a).step, (<Slice*>b).step)
    elif kind == KIND_METHOD:
        m = <Method*>a
        n = <Method*>b
        same = m.function == n.function and m.self == n.self
    elif kind == KIND_ARRAY:
        return array_compare(vm, op, a, b)
    elif kind == KIND_DEQUE:
        return deque_compare(vm, op, a, b)
    elif kind == KIND_PATTERN:
        same = pattern_equal(vm, <Pattern*>a, <Pattern*>b)
    elif kind == KIND_VIEW:
        return view_compare(vm, op, a, b)
    else:
        return NOT_IMPLEMENTED
    if same < 0:
        return ERROR if same == -1 else NEED_GUEST
    return box_bool((same > 0) == (op == COMPARE_EQ))

cdef int enter_recursion(VM* vm, const char* where) noexcept nogil:
    """Natives that recurse in C over nested values: -1 with RecursionError set when too deep."""
    vm.recursion_depth += 1
    if vm.recursion_depth > (vm.recursion_limit if vm.recursion_limit < 3000 else 3000) or c_stack_pointer() < vm.c_stack_end:
        vm.recursion_depth -= 1
        raise_error1(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded%s", where)
        return -1
    return 0

cdef inline void leave_recursion(VM* vm) noexcept nogil:
    vm.recursion_depth -= 1

cdef Value sequence_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    """Lists or tuples: the first items that differ decide."""
    cdef int64_t n = sequence_length(a), m = sequence_length(b)
    cdef int64_t i, begin = 0, k = n if n < m else m
    cdef Value* x = sequence_items(a)
    cdef Value* y = sequence_items(b)
    cdef int same
    cdef Value result
    if op <= COMPARE_NE and n != m and is_kind(a, KIND_LIST):      # tuples of any length are compared by their items
        return box_bool(op == COMPARE_NE)
    if tick(vm) < 0:
        return ERROR
    while begin < k and x[begin] == y[begin]:        # the very same items
        begin += 1
    for i in range(begin, k):
        if i >= sequence_length(a) or i >= sequence_length(b):
            break
        same = value_eq(vm, sequence_items(a)[i], sequence_items(b)[i])
        if same < 0:
            return ERROR if same == -1 else NEED_GUEST
        if same == 0:
            if op <= COMPARE_NE:
                result = box_bool(op == COMPARE_NE)
            elif is_guest_object(vm, sequence_items(a)[i]) or is_guest_object(vm, sequence_items(b)[i]):
                result = NEED_GUEST
            else:
                result = builtin_compare(vm, op, sequence_items(a)[i], sequence_items(b)[i])
                if result == NOT_IMPLEMENTED:
                    result = raise_comparison_error(vm, op, sequence_items(a)[i], sequence_items(b)[i])
            return result
    charge(vm, k >> 4)
    return box_bool(n == m if op == COMPARE_EQ else n != m if op == COMPARE_NE else n < m if op == COMPARE_LT else
                    n <= m if op == COMPARE_LE else n > m if op == COMPARE_GT else n >= m)

cdef int tuples_same(Value a, Value b) noexcept nogil:
    """Equality of two tuples as far as identical items, small ints and strings tell: 1, 0, or -1 when they do not."""
    cdef Value* x = tuple_items(a)
    cdef Value* y = tuple_items(b)
    cdef int64_t i, n = tuple_length(a)
    for i in range(min_i64(n, tuple_length(b))):
        if x[i] == y[i]:
            continue
        if both_int(x[i], y[i]):
            return 0
        if not is_exact_str(x[i]) or not is_exact_str(y[i]):
            return -1
        if not str_equal(<Str*>x[i], <Str*>y[i]):
            return 0
    return n == tuple_length(b)

cdef inline bint compared_by_guest(VM* vm, Value v) noexcept nogil:
    """An instance of a guest class, or a class of a guest's metaclass, that has an __eq__ of its own."""
    return is_pointer(v) and as_header(v).shape >= FIRST_GUEST_SHAPE and class_of(vm, v).flags & CLASS_EQ != 0

cdef enum:
    LONG_OPERAND = 1 << 12       # bytes or characters from which on a single comparison counts as work of its own

cdef int compared_long(VM* vm, Value v) noexcept nogil:
    """Before a comparison with a value that may be long, for natives that compare many: 0, or -1 when these must give up."""
    cdef int64_t length = (<Str*>v).length if is_kind(v, KIND_STR) else bytes_length(v) if is_bytes_like(v) else \
        (<int64_t>(<BigInt*>v).length << 3) if is_kind(v, KIND_BIGINT) else 0
    if length < LONG_OPERAND:
        return 0
    charge(vm, length >> 8)
    return native_look(vm) if UNLIKELY(vm.ticks < 0) else 0

cdef int value_eq(VM* vm, Value a, Value b) noexcept nogil:
    """a is b or a == b: 1, 0, -1 with an exception set, -2 when guest code must decide."""
    cdef Value result
    cdef int same
    if a == b:
        return 1
    if both_int(a, b):
        return 0
    if is_pointer(a) and is_pointer(b) and as_header(a).shape == as_header(b).shape:
        if as_header(a).shape == SHAPE_STR:
            if UNLIKELY((<Str*>a).length >= LONG_OPERAND) and (<Str*>a).length == (<Str*>b).length and compared_long(vm, a) < 0:
                return -1
            return str_equal(<Str*>a, <Str*>b)
        if as_header(a).shape == SHAPE_TUPLE:
            vm.ticks -= 1
            same = tuples_same(a, b)
            if same >= 0:
                return same
            if enter_recursion(vm, " in comparison") < 0:
                return -1
            result = sequence_compare(vm, COMPARE_EQ, a, b)
            leave_recursion(vm)
            return 1 if result == TRUE_ else 0 if result == FALSE_ else -1 if result == ERROR else -2
    if compared_by_guest(vm, a) or compared_by_guest(vm, b):
        return -2
    if compared_long(vm, a) < 0 or enter_recursion(vm, " in comparison") < 0:        # here for all containers: they compare their items with this
        return -1
    result = builtin_compare(vm, COMPARE_EQ, a, b)
    leave_recursion(vm)
    if result == NOT_IMPLEMENTED:
        return 0
    return -1 if result == ERROR else -2 if result == NEED_GUEST else 1 if result == TRUE_ else 0

cdef Value raise_comparison_error(VM* vm, int op, Value a, Value b) noexcept nogil:
    """TypeError of operands that are not ordered. A proxy hands on to what it shows: the right one is asked last, the other way round."""
    cdef Value swapped = a
    if is_kind(a, KIND_MAPPING_PROXY):
        a = swapped = (<Wrapper*>a).value
    if is_kind(b, KIND_MAPPING_PROXY):
        a = (<Wrapper*>b).value
        b = swapped
        op = COMPARE_GT if op == COMPARE_LT else COMPARE_LT if op == COMPARE_GT else COMPARE_GE if op == COMPARE_LE else COMPARE_LE
    return raise_error3(vm, SHAPE_TYPE_ERROR, "'%s' not supported between instances of '%s' and '%s'", COMPARISON_SIGNS[op], type_name(vm, a), type_name(vm, b))

cdef inline bint doubles_ordered(int op, double x, double y) noexcept nogil:
    if op == COMPARE_LT:
        return x < y
    if op == COMPARE_LE:
        return x <= y
    if op == COMPARE_GT:
        return x > y
    if op == COMPARE_GE:
        return x >= y
    return (x == y) == (op == COMPARE_EQ)

cdef inline bint is_small_number(Value v) noexcept nogil:
    return is_int(v) or is_float(v)

cdef inline double small_as_double(Value v) noexcept nogil:
    return <double>as_int(v) if is_int(v) else as_float(v)

cdef Value compare(VM* vm, int op, Value a, Value b, int64_t flags) noexcept nogil:
    """a op b: the result, ERROR, or PUSHED. `flags` are STATE_BRANCH and STATE_SENSE for a fused jump."""
    cdef Value result
    cdef Value args[3]
    if is_small_number(a) and is_small_number(b):        # a double holds any small int
        return box_bool(doubles_ordered(op, small_as_double(a), small_as_double(b)))
    if is_exact_str(a) and is_exact_str(b):
        return box_bool(str_ordered(op, <Str*>a, <Str*>b))
    if LIKELY(not is_guest_object(vm, a) and not is_guest_object(vm, b)):
        result = builtin_compare(vm, op, a, b)
        if LIKELY(result != NOT_IMPLEMENTED and result != NEED_GUEST):
            return result
        if result == NOT_IMPLEMENTED and kind_of(a) != KIND_CLASS and kind_of(b) != KIND_CLASS and kind_of(a) != KIND_HOST_FUNCTION:
            if op == COMPARE_EQ:
                return box_bool(a == b)
            if op == COMPARE_NE:
                return box_bool(a != b)
            return raise_comparison_error(vm, op, a, b)
        if result == NEED_GUEST:
            args[0] = box_int(op)
            args[1] = a
            args[2] = b
            return call_function(vm, prelude_function(vm, "compare_containers"), args, 3,
                                 CONT_BRANCH if flags & STATE_BRANCH else CONT_STORE,
                                 box_int((flags & STATE_SENSE) != 0) if flags & STATE_BRANCH else UNBOUND)
    return compare_step(vm, a, b, op | flags)

cdef Value compare_objects(VM* vm, int op, Value a, Value b) noexcept nogil:
    """compare, for natives with a frame of their own: the method of two objects of one class needs none of the steps of a
    comparison, unless what their frame then gets is NotImplemented: see compare_undecided."""
    cdef Class* cls = class_of(vm, a)
    cdef Value method = cls.special[SP_EQ + op]
    cdef Value* base
    if not is_guest_object(vm, a) or class_of(vm, b) != cls or not is_kind(method, KIND_FUNCTION) or (<Function*>method).code.simple_arguments != 2:
        return compare(vm, op, a, b, 0)
    base = free_window(vm)
    base[0] = a
    base[1] = b
    vm.ticks -= 1
    return PUSHED if push_frame(vm, <Function*>method, base, 2, CONT_NATIVE, UNBOUND) != NULL else ERROR

cdef Value compare_undecided(VM* vm, int op, Value a, Value b) noexcept nogil:
    """Go on with a comparison of compare_objects whose first method does not know."""
    return compare_step(vm, a, b, op | 1 << STATE_STAGE)

cdef Value compare_step(VM* vm, Value a, Value b, int64_t state) noexcept nogil:
    """Try the candidates of a comparison from the stage in `state` on."""
    cdef int op = <int>(state & 0xFF)
    cdef int64_t stage = state >> STATE_STAGE & 0xFF
    cdef int64_t following
    cdef Class* left = class_of(vm, a)
    cdef Class* right = class_of(vm, b)
    cdef Value method, result, self, other
    cdef Class* cls
    cdef int number
    cdef bint right_first = left != right and is_subclass(right, left)
    cdef uint32_t continuation = CONT_COMPARE_BRANCH if state & STATE_BRANCH else CONT_COMPARE
    while stage < 2:
        if (stage == 0) != right_first:
            cls = left
            self = a
            other = b
            number = op
        else:
            cls = right
            self = b
            other = a
            number = swapped_comparison(op)
        stage += 1
        following = (state & ~<int64_t>(0xFF00 | STATE_INVERT)) | stage << STATE_STAGE
        method = cls.special[SP_EQ + number]
        if op == COMPARE_NE and method == BUILTIN[SHAPE_OBJECT].special[SP_NE] and kind_of(cls.special[SP_EQ]) == KIND_FUNCTION:
            method = cls.special[SP_EQ]
            following |= STATE_INVERT
        if method == UNBOUND:
            continue
        if method == NONE:
            return raise_type_error(vm, "'NoneType' object is not callable")
        if kind_of(method) == KIND_NATIVE:
            # An int does not know floats, which then answer.
            result = builtin_compare(vm, number, self, other) if not is_guest_object(vm, other) or not is_wider_number(self, other) else NOT_IMPLEMENTED
            if result == NEED_GUEST:
                result = container_compare(vm, number, self, other, state)
        else:
            result = call_operator(vm, method, self, other, a, b, following, continuation)
            if following & STATE_INVERT and result != NOT_IMPLEMENTED and result != PUSHED and result != ERROR:
                result = box_bool(value_truth(vm, result) == 0)
        if result != NOT_IMPLEMENTED:
            return result
    if op == COMPARE_EQ:
        return box_bool(a == b)
    if op == COMPARE_NE:
        return box_bool(a != b)
    return raise_comparison_error(vm, op, a, b)

cdef Value container_compare(VM* vm, int op, Value a, Value b, int64_t state) noexcept nogil:
    cdef Value args[3]
    args[0] = box_int(op)
    args[1] = a
    args[2] = b
    return call_function(vm, prelude_function(vm, "compare_containers"), args, 3,
                         CONT_BRANCH if state & STATE_BRANCH else CONT_STORE,
                         box_int((state & STATE_SENSE) != 0) if state & STATE_BRANCH else UNBOUND)

# Truth

cdef int value_truth(VM* vm, Value v) noexcept nogil:
    """1, 0, or -2 when a guest's __bool__ or __len__ must run."""
    cdef Class* cls
    if v == TRUE_:
        return 1
    if v == FALSE_ or v == NONE:
        return 0
    if is_int(v):
        return as_int(v) != 0
    if is_float(v):
        return as_float(v) != 0.0
    if not is_pointer(v):
        return 1 if v != NOT_IMPLEMENTED else -2        # which warns
    if as_header(v).shape >= FIRST_GUEST_SHAPE:
        cls = class_of(vm, v)
        if cls.special[SP_BOOL] != UNBOUND and kind_of(cls.special[SP_BOOL]) != KIND_NATIVE:
            return -2
        if cls.special[SP_BOOL] == UNBOUND and cls.special[SP_LEN] != UNBOUND and kind_of(cls.special[SP_LEN]) != KIND_NATIVE:
            return -2
    if as_header(v).kind == KIND_MAPPING_PROXY:
        return value_truth(vm, (<Wrapper*>v).value)
    return builtin_truth(v)

cdef int builtin_truth(Value v) noexcept nogil:
    cdef int kind = kind_of(v)
    if kind == KIND_STR:
        return (<Str*>v).length != 0
    if kind == KIND_LIST or kind == KIND_TUPLE:
        return sequence_length(v) != 0
    if kind == KIND_DICT:
        return (<Dict*>v).count != 0
    if kind == KIND_SET or kind == KIND_FROZENSET:
        return (<Set*>v).count != 0
    if kind == KIND_BIGINT or kind == KIND_COMPLEX or kind == KIND_BOXED_FLOAT:
        return number_truth(v)
    if kind == KIND_RANGE:
        return (<Range*>v).length != box_int(0)
    if kind == KIND_BYTES:
        return (<Bytes*>v).length != 0
    if kind == KIND_BYTEARRAY:
        return (<ByteArray*>v).length != 0
    if kind == KIND_ARRAY:
        return (<Array*>v).length != 0
    if kind == KIND_DEQUE:
        return (<Deque*>v).length != 0
    if kind == KIND_MEMORYVIEW:
        return (<MemoryView*>v).ndim == 0 or view_shape(<MemoryView*>v)[0] != 0
    if kind == KIND_VIEW:
        return (<Dict*>(<View*>v).dict).count != 0
    return 1

cdef Value push_truth(VM* vm, Value v, uint32_t continuation, int64_t sense) noexcept nogil:
    """Run a guest's __bool__ or __len__ for CONT_BRANCH, CONT_TRUTH or CONT_NOT: PUSHED, ERROR or its result."""
    if is_kind(v, KIND_MAPPING_PROXY):
        v = (<Wrapper*>v).value
    cdef Class* cls = class_of(vm, v)
    cdef bint by_bool = cls.special[SP_BOOL] != UNBOUND
    return call_function(vm, cls.special[SP_BOOL] if by_bool else cls.special[SP_LEN], &v, 1, continuation,
                         box_int(sense | (2 if by_bool else 4)))

cdef int check_truth_result(VM* vm, Value result, int64_t flags) noexcept nogil:
    """What __bool__ (flag 2) or __len__ (flag 4) returned, as a truth; -1 with an exception set."""
    if flags & 2 and not is_bool(result):
        raise_error1(vm, SHAPE_TYPE_ERROR, "__bool__ should return bool, returned %s", type_name(vm, result))
        return -1
    if flags & 4:
        if not is_number_int(result):
            raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, result))
            return -1
        if is_int(result) and as_int(result) < 0:
            raise_value_error(vm, "__len__() should return >= 0")
            return -1
    return value_truth(vm, result)

# Unary

cdef Value unary(VM* vm, int number, Value v) noexcept nogil:
    """-v, +v, ~v (SP_NEG, SP_POS, SP_INVERT): the result, ERROR or PUSHED."""
    cdef Value method
    if not is_guest_object(vm, v) and (not is_pointer(v) or as_header(v).kind == KIND_BIGINT or as_header(v).kind == KIND_COMPLEX):
        if number == SP_INVERT and is_bool(v) and HOST_MINOR >= 12:
            return prelude_call(vm, "invert_bool", &v, 1)
        method = number_negative(vm, v) if number == SP_NEG else number_positive(vm, v) if number == SP_POS else number_invert(vm, v)
        if method != NOT_IMPLEMENTED:
            return method
    method = special(vm, v, number)
    if method != UNBOUND:
        return call_function(vm, method, &v, 1, CONT_STORE, UNBOUND)
    return raise_error2(vm, SHAPE_TYPE_ERROR, "bad operand type for unary %s: '%s'", "-" if number == SP_NEG else "+" if number == SP_POS else "~", type_name(vm, v))

# Hashing

cdef int value_hash(VM* vm, Value v, int64_t* out) noexcept nogil:
    """0, -1 with TypeError set (unhashable), -2 when a guest's __hash__ must run."""
    cdef int kind = kind_of(v)
    cdef Class* cls
    cdef Value method
    cdef int status
    if kind < 0 or kind == KIND_BIGINT or kind == KIND_COMPLEX or kind == KIND_BOXED_FLOAT:
        if kind < 0 and not is_int(v) and not is_float(v) and not is_bool(v):
            if UNLIKELY(v <= ERROR):     # tables mark free places so; a register that code has not set holds it
                raise_error(vm, SHAPE_SYSTEM_ERROR, "a key that is no value")
                return -1
            out[0] = <int64_t>v * 1000003
            return 0
    if is_guest_object(vm, v):
        cls = class_of(vm, v)
        method = cls.special[SP_HASH]
        if method == NONE:
            raise_error1(vm, SHAPE_TYPE_ERROR, "unhashable type: '%s'", class_full_name(vm, cls))
            return -1
        if kind_of(method) != KIND_NATIVE:
            return -2
    if kind < 0 or kind == KIND_BIGINT or kind == KIND_COMPLEX or kind == KIND_BOXED_FLOAT:
        out[0] = number_hash(v)
        return 0
    if kind == KIND_STR:
        out[0] = str_hash(<Str*>v)
        return 0
    if kind == KIND_TUPLE:
        return tuple_hash(vm, v, out)
    if kind == KIND_BYTES:
        if (<Bytes*>v).hash == 0:
            (<Bytes*>v).hash = hash_bytes(<uint8_t*>v + sizeof(Bytes), (<Bytes*>v).length)
        out[0] = (<Bytes*>v).hash
        return 0
    if kind == KIND_FROZENSET:
        out[0] = frozenset_hash(vm, v)
        return 0
    if HOST_MINOR >= 12 and kind == KIND_MAPPING_PROXY:
        if enter_recursion(vm, " while hashing") < 0:        # proxies of proxies
            return -1
        status = value_hash(vm, (<Wrapper*>v).value, out)
        leave_recursion(vm)
        return status
    if HOST_MINOR >= 12 and kind == KIND_SLICE:
        method = new_tuple_from(vm, &(<Slice*>v).start, 3)
        return tuple_hash(vm, method, out) if method != ERROR else -1
    if kind == KIND_LIST or kind == KIND_DICT or kind == KIND_SET or kind == KIND_BYTEARRAY or kind == KIND_SLICE or kind == KIND_ARRAY or \
            kind == KIND_CELL or kind == KIND_MAPPING_PROXY or kind == KIND_DEQUE or kind == KIND_VIEW and as_header(v).shape != SHAPE_DICT_VALUES:
        raise_error1(vm, SHAPE_TYPE_ERROR, "unhashable type: '%s'", type_name(vm, v))
        return -1
    if kind == KIND_CALLER and is_key(v):
        raise_error1(vm, SHAPE_TYPE_ERROR, "unhashable type: '%s'", type_name(vm, v))
        return -1
    if kind == KIND_RANGE:
        return range_hash(vm, v, out)
    if kind == KIND_MEMORYVIEW:
        return view_hash(vm, v, out)
    if kind == KIND_PATTERN:
        return pattern_hash(vm, <Pattern*>v, out)
    if kind == KIND_CODE:
        out[0] = code_hash(<Code*>v)
        return 0
    if kind == KIND_METHOD:
        out[0] = <int64_t>((<Method*>v).function >> 4) ^ <int64_t>((<Method*>v).self >> 3)
        return 0
    out[0] = <int64_t>(v >> 4)
    return 0

cdef int tuple_hash(VM* vm, Value v, int64_t* out) noexcept nogil:
    """CPython's tuple hash (a simplified xxHash), so that values are equal to its."""
    cdef uint64_t acc = <uint64_t>2870177450012600261
    cdef int64_t i, n = tuple_length(v), lane
    cdef Value item
    cdef int status
    if tick(vm) < 0:
        return -1
    for i in range(n):
        item = tuple_items(v)[i]
        if is_int(item):
            lane = as_int(item)
            lane = lane if lane != -1 else -2
        elif is_exact_str(item):
            lane = str_hash(<Str*>item)
        else:
            if enter_recursion(vm, " while hashing") < 0:
                return -1
            status = value_hash(vm, item, &lane)
            leave_recursion(vm)
            if status < 0:
                return status
        acc = tuple_hash_add(acc, lane)
    out[0] = tuple_hash_end(acc, n)
    return 0

cdef inline uint64_t tuple_hash_add(uint64_t acc, int64_t lane) noexcept nogil:
    acc += <uint64_t>lane * <uint64_t>14029467366897019727
    acc = (acc << 31) | (acc >> 33)
    return acc * <uint64_t>11400714785074694791

cdef inline int64_t tuple_hash_end(uint64_t acc, int64_t n) noexcept nogil:
    acc += <uint64_t>n ^ (<uint64_t>2870177450012600261 ^ <uint64_t>3527539)
    return <int64_t>acc if acc != <uint64_t>-1 else 1546275796

cdef Value intrinsic_tuple_hash(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: the hash of a tuple whose items have these hashes, a list of ints as hash() gives them."""
    cdef uint64_t acc = <uint64_t>2870177450012600261
    cdef int64_t i, lane
    if not is_kind(args[0], KIND_LIST):
        return raise_type_error(vm, "a list is needed")
    for i in range((<List*>args[0]).length):
        if not is_number_int((<List*>args[0]).items[i]) or not int_as_i64((<List*>args[0]).items[i], &lane):
            return raise_type_error(vm, "hashes are needed")
        acc = tuple_hash_add(acc, lane)
    return int_from_i64(vm, tuple_hash_end(acc, (<List*>args[0]).length))

cdef int64_t frozenset_hash(VM* vm, Value v) noexcept nogil:
    """CPython's frozenset hash: independent of order."""
    cdef Set* s = <Set*>v
    cdef uint64_t h = 0
    cdef int64_t position = 0, hash
    cdef Value key
    if s.hash != 0:
        return s.hash
    while set_next(s, &position, &key, &hash):
        h ^= ((<uint64_t>hash ^ <uint64_t>89869747) ^ (<uint64_t>hash << 16)) * <uint64_t>3644798167
    h ^= (<uint64_t>s.count + 1) * <uint64_t>1927868237
    h ^= (h >> 11) ^ (h >> 25)
    h = h * <uint64_t>69069 + <uint64_t>907133923
    if h == <uint64_t>-1 or h == 0:
        h = 590923713
    if not s.head.flags & FLAG_IMMORTAL:
        s.hash = <int64_t>h
    return <int64_t>h
