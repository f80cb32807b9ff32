# _operator: the operators as functions, over builtin values; guest operands are left to the prelude.

cdef Value operator_binary(VM* vm, int op, Value* args) noexcept nogil:
    cdef Value result
    cdef Value forward[3]
    if LIKELY(not is_guest_object(vm, args[0]) and not is_guest_object(vm, args[1])):
        result = builtin_binary(vm, op, args[0], args[1])
        if LIKELY(result != NOT_IMPLEMENTED and result != NEED_GUEST):
            return result
    forward[0] = box_int(op)
    forward[1] = args[0]
    forward[2] = args[1]
    return prelude_call(vm, "operator_binary", forward, 3)

cdef Value operator_inplace(VM* vm, int op, Value* args) noexcept nogil:
    cdef Value result = NOT_IMPLEMENTED
    cdef Value forward[3]
    if LIKELY(not is_guest_object(vm, args[0]) and not is_guest_object(vm, args[1])):
        if is_pointer(args[0]):
            result = builtin_inplace(vm, op, args[0], args[1])
        if result == NOT_IMPLEMENTED:
            result = builtin_binary(vm, op, args[0], args[1])
        if result != NOT_IMPLEMENTED and result != NEED_GUEST:
            return result
    forward[0] = box_int(op)
    forward[1] = args[0]
    forward[2] = args[1]
    return prelude_call(vm, "operator_inplace", forward, 3)

cdef Value operator_compare(VM* vm, int op, Value* args) noexcept nogil:
    cdef Value result
    cdef Value forward[3]
    if LIKELY(not is_guest_object(vm, args[0]) and not is_guest_object(vm, args[1])):
        result = builtin_compare(vm, op, args[0], args[1])
        if LIKELY(result != NOT_IMPLEMENTED and result != NEED_GUEST):
            return result
    forward[0] = box_int(op)
    forward[1] = args[0]
    forward[2] = args[1]
    return prelude_call(vm, "operator_compare", forward, 3)

cdef Value operator_unary(VM* vm, int number, Value* args) noexcept nogil:
    """neg, pos and invert."""
    cdef Value result = NOT_IMPLEMENTED
    cdef Value v = args[0]
    cdef Value forward[2]
    if number_class(v) != NUMBER_NONE and not is_guest_object(vm, v):
        result = number_negative(vm, v) if number == SP_NEG else number_positive(vm, v) if number == SP_POS else number_invert(vm, v)
    if result != NOT_IMPLEMENTED:
        return result
    forward[0] = box_int(0 if number == SP_NEG else 1 if number == SP_POS else 2)
    forward[1] = v
    return prelude_call(vm, "operator_unary", forward, 2)

cdef Value operator_neg(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_unary(vm, SP_NEG, args)

cdef Value operator_pos(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_unary(vm, SP_POS, args)

cdef Value operator_invert(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_unary(vm, SP_INVERT, args)

cdef Value operator_truth(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int truth = value_truth(vm, args[0])
    return box_bool(truth) if truth >= 0 else ERROR if truth == -1 else prelude_call(vm, "truth", args, 1)

cdef Value operator_not(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int truth = value_truth(vm, args[0])
    return box_bool(not truth) if truth >= 0 else ERROR if truth == -1 else prelude_call(vm, "operator_not", args, 1)

cdef Value operator_is(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(is_same(args[0], args[1]))

cdef Value operator_is_not(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(not is_same(args[0], args[1]))

cdef Value operator_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if is_number_int(args[0]) and not is_guest_object(vm, args[0]):
        return int_plain(vm, args[0])
    args[1] = NONE
    return prelude_call(vm, "_as_index", args, 2)

cdef Value operator_getitem(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result
    if not is_guest_object(vm, args[0]):
        result = builtin_get_item(vm, args[0], args[1])
        if result != NOT_IMPLEMENTED and result != NEED_GUEST:
            return result
    return prelude_call(vm, "get_item", args, 2)

cdef Value operator_add_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_ADD, args)

cdef Value operator_iadd_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_ADD, args)

cdef Value operator_sub_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_SUB, args)

cdef Value operator_isub_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_SUB, args)

cdef Value operator_mul_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_MUL, args)

cdef Value operator_imul_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_MUL, args)

cdef Value operator_truediv_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_DIV, args)

cdef Value operator_itruediv_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_DIV, args)

cdef Value operator_floordiv_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_FLOORDIV, args)

cdef Value operator_ifloordiv_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_FLOORDIV, args)

cdef Value operator_mod_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_MOD, args)

cdef Value operator_imod_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_MOD, args)

cdef Value operator_pow_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_POW, args)

cdef Value operator_ipow_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_POW, args)

cdef Value operator_lshift_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_LSHIFT, args)

cdef Value operator_ilshift_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_LSHIFT, args)

cdef Value operator_rshift_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_RSHIFT, args)

cdef Value operator_irshift_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_RSHIFT, args)

cdef Value operator_and_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_AND, args)

cdef Value operator_iand_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_AND, args)

cdef Value operator_or_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_OR, args)

cdef Value operator_ior_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_OR, args)

cdef Value operator_xor_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_XOR, args)

cdef Value operator_ixor_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_XOR, args)

cdef Value operator_matmul_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_binary(vm, OPERATOR_MATMUL, args)

cdef Value operator_imatmul_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_inplace(vm, OPERATOR_MATMUL, args)

cdef Value operator_eq_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_compare(vm, COMPARE_EQ, args)

cdef Value operator_ne_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_compare(vm, COMPARE_NE, args)

cdef Value operator_lt_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_compare(vm, COMPARE_LT, args)

cdef Value operator_le_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_compare(vm, COMPARE_LE, args)

cdef Value operator_gt_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_compare(vm, COMPARE_GT, args)

cdef Value operator_ge_(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return operator_compare(vm, COMPARE_GE, args)

cdef Value operator_length_hint(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "length_hint", args, 2)

cdef int register_operator() except -1:
    cdef Dict* d = define_module("_operators")
    define_function(d, "length_hint", operator_length_hint, "obj, default, /", "_operator")
    define_function(d, "add", operator_add_, "a, b, /", "_operator")
    define_function(d, "iadd", operator_iadd_, "a, b, /", "_operator")
    define_function(d, "sub", operator_sub_, "a, b, /", "_operator")
    define_function(d, "isub", operator_isub_, "a, b, /", "_operator")
    define_function(d, "mul", operator_mul_, "a, b, /", "_operator")
    define_function(d, "imul", operator_imul_, "a, b, /", "_operator")
    define_function(d, "truediv", operator_truediv_, "a, b, /", "_operator")
    define_function(d, "itruediv", operator_itruediv_, "a, b, /", "_operator")
    define_function(d, "floordiv", operator_floordiv_, "a, b, /", "_operator")
    define_function(d, "ifloordiv", operator_ifloordiv_, "a, b, /", "_operator")
    define_function(d, "mod", operator_mod_, "a, b, /", "_operator")
    define_function(d, "imod", operator_imod_, "a, b, /", "_operator")
    define_function(d, "pow", operator_pow_, "a, b, /", "_operator")
    define_function(d, "ipow", operator_ipow_, "a, b, /", "_operator")
    define_function(d, "lshift", operator_lshift_, "a, b, /", "_operator")
    define_function(d, "ilshift", operator_ilshift_, "a, b, /", "_operator")
    define_function(d, "rshift", operator_rshift_, "a, b, /", "_operator")
    define_function(d, "irshift", operator_irshift_, "a, b, /", "_operator")
    define_function(d, "and_", operator_and_, "a, b, /", "_operator")
    define_function(d, "iand", operator_iand_, "a, b, /", "_operator")
    define_function(d, "or_", operator_or_, "a, b, /", "_operator")
    define_function(d, "ior", operator_ior_, "a, b, /", "_operator")
    define_function(d, "xor", operator_xor_, "a, b, /", "_operator")
    define_function(d, "ixor", operator_ixor_, "a, b, /", "_operator")
    define_function(d, "matmul", operator_matmul_, "a, b, /", "_operator")
    define_function(d, "imatmul", operator_imatmul_, "a, b, /", "_operator")
    define_function(d, "eq", operator_eq_, "a, b, /", "_operator")
    define_function(d, "ne", operator_ne_, "a, b, /", "_operator")
    define_function(d, "lt", operator_lt_, "a, b, /", "_operator")
    define_function(d, "le", operator_le_, "a, b, /", "_operator")
    define_function(d, "gt", operator_gt_, "a, b, /", "_operator")
    define_function(d, "ge", operator_ge_, "a, b, /", "_operator")
    define_function(d, "neg", operator_neg, "a, /", "_operator")
    define_function(d, "pos", operator_pos, "a, /", "_operator")
    define_function(d, "invert", operator_invert, "a, /", "_operator")
    define_function(d, "inv", operator_invert, "a, /", "_operator")
    define_function(d, "truth", operator_truth, "a, /", "_operator")
    define_function(d, "not_", operator_not, "a, /", "_operator")
    define_function(d, "is_", operator_is, "a, b, /", "_operator")
    define_function(d, "is_not", operator_is_not, "a, b, /", "_operator")
    define_function(d, "index", operator_index, "a, /", "_operator")
    define_function(d, "getitem", operator_getitem, "a, b, /", "_operator")
    define_function(d, "abs", builtin_abs, "a, /", "_operator")
    return 0
