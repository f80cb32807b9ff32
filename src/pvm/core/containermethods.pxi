# The operators of sequences, sets and dicts as methods, and the methods of object that builtin types have of
# their own: `list.__add__`, `set.__rand__`, `int.__eq__`. What operators do is in operators.pxi.

cdef bint is_any_set(Value v) noexcept nogil:
    return is_kind(v, KIND_SET) or is_kind(v, KIND_FROZENSET)

cdef Value sequence_add_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = builtin_binary(vm, OPERATOR_ADD, args[0], args[1])
    cdef const char* kind = "list" if is_kind(args[0], KIND_LIST) else "tuple"
    if result != NOT_IMPLEMENTED:
        return result
    return raise_error3(vm, SHAPE_TYPE_ERROR, "can only concatenate %s (not \"%s\") to %s", kind, type_name(vm, args[1]), kind)

cdef Value sequence_multiply_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return repeat_value(vm, args[0], args[1])

cdef Value in_place_method(VM* vm, Value* args, int op) noexcept nogil:
    cdef Value result = builtin_inplace(vm, op, args[0], args[1])
    return container_operator(vm, op, args[0], args[1], True) if result == NEED_GUEST else result

cdef Value list_iadd_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return in_place_method(vm, args, OPERATOR_ADD)

cdef Value list_imul_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_number_int(args[1]):
        args[1] = times_to_repeat(vm, args[1])
    return in_place_method(vm, args, OPERATOR_MUL) if args[1] != ERROR else ERROR

cdef Value set_operator(VM* vm, int op, Value a, Value b, bint in_place) noexcept nogil:
    """An operator of sets and dict views as a method: NotImplemented where the other operand is none of them."""
    cdef Value result
    if is_any_set(a) and not is_any_set(b) and not is_kind(b, KIND_VIEW) or is_any_set(b) and not is_any_set(a) and not is_kind(a, KIND_VIEW):
        return NOT_IMPLEMENTED
    result = set_inplace(vm, op, a, b) if in_place else set_binary(vm, op, a, b)
    return container_operator(vm, op, a, b, in_place) if result == NEED_GUEST else result

cdef Value set_and_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_AND, args[0], args[1], False)

cdef Value set_or_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_OR, args[0], args[1], False)

cdef Value set_sub_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_SUB, args[0], args[1], False)

cdef Value set_xor_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_XOR, args[0], args[1], False)

cdef Value set_rand_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_AND, args[1], args[0], False)

cdef Value set_ror_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_OR, args[1], args[0], False)

cdef Value set_rsub_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_SUB, args[1], args[0], False)

cdef Value set_rxor_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_XOR, args[1], args[0], False)

cdef Value set_iand_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_AND, args[0], args[1], True)

cdef Value set_ior_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_OR, args[0], args[1], True)

cdef Value set_isub_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_SUB, args[0], args[1], True)

cdef Value set_ixor_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return set_operator(vm, OPERATOR_XOR, args[0], args[1], True)

cdef Value dict_or_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result
    if not is_kind(args[0], KIND_DICT) or not is_kind(args[1], KIND_DICT):
        return NOT_IMPLEMENTED
    result = dict_or(vm, args[0], args[1])
    return container_operator(vm, OPERATOR_OR, args[0], args[1], False) if result == NEED_GUEST else result

cdef Value dict_ror_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value swapped[2]
    swapped[0] = args[1]
    swapped[1] = args[0]
    return dict_or_method(vm, swapped, 2)

cdef Value dict_ior_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return in_place_method(vm, args, OPERATOR_OR)

cdef Value type_or_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return make_union(vm, args[0], args[1]) if is_union_part(args[1]) else NOT_IMPLEMENTED

cdef Value type_ror_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return make_union(vm, args[1], args[0]) if is_union_part(args[1]) else NOT_IMPLEMENTED

cdef int register_set_operators(int shape) except -1:
    define_method(shape, "__and__", set_and_method, "self, value, /")
    define_method(shape, "__or__", set_or_method, "self, value, /")
    define_method(shape, "__sub__", set_sub_method, "self, value, /")
    define_method(shape, "__xor__", set_xor_method, "self, value, /")
    define_method(shape, "__rand__", set_rand_method, "self, value, /")
    define_method(shape, "__ror__", set_ror_method, "self, value, /")
    define_method(shape, "__rsub__", set_rsub_method, "self, value, /")
    define_method(shape, "__rxor__", set_rxor_method, "self, value, /")
    return 0

cdef int register_container_operators() except -1:
    for shape in (SHAPE_LIST, SHAPE_TUPLE):
        define_method(shape, "__add__", sequence_add_method, "self, value, /")
        define_method(shape, "__mul__", sequence_multiply_method, "self, value, /")
        define_method(shape, "__rmul__", sequence_multiply_method, "self, value, /")
    define_method(SHAPE_LIST, "__iadd__", list_iadd_method, "self, value, /")
    define_method(SHAPE_LIST, "__imul__", list_imul_method, "self, value, /")
    for shape in (SHAPE_SET, SHAPE_FROZENSET, SHAPE_DICT_KEYS, SHAPE_DICT_ITEMS):
        register_set_operators(shape)
    define_method(SHAPE_SET, "__iand__", set_iand_method, "self, value, /")
    define_method(SHAPE_SET, "__ior__", set_ior_method, "self, value, /")
    define_method(SHAPE_SET, "__isub__", set_isub_method, "self, value, /")
    define_method(SHAPE_SET, "__ixor__", set_ixor_method, "self, value, /")
    define_method(SHAPE_DICT, "__or__", dict_or_method, "self, value, /")
    define_method(SHAPE_DICT, "__ror__", dict_ror_method, "self, value, /")
    define_method(SHAPE_DICT, "__ior__", dict_ior_method, "self, value, /")
    define_method(SHAPE_TYPE, "__or__", type_or_method, "self, value, /")
    define_method(SHAPE_TYPE, "__ror__", type_ror_method, "self, value, /")
    return 0

# What each type has of its own although it does what object's does.
OWN_COMPARISONS = (
    SHAPE_INT, SHAPE_FLOAT, SHAPE_COMPLEX, SHAPE_STR, SHAPE_BYTES, SHAPE_BYTEARRAY, SHAPE_LIST, SHAPE_TUPLE, SHAPE_DICT, SHAPE_SET, SHAPE_FROZENSET,
    SHAPE_RANGE, SHAPE_SLICE, SHAPE_METHOD, SHAPE_BUILTIN_FUNCTION, SHAPE_METHOD_WRAPPER, SHAPE_DICT_KEYS, SHAPE_DICT_ITEMS, SHAPE_MAPPING_PROXY,
    SHAPE_CELL, SHAPE_CODE, SHAPE_DEQUE, SHAPE_ARRAY, SHAPE_MEMORYVIEW)
OWN_HASHES = (SHAPE_INT, SHAPE_FLOAT, SHAPE_COMPLEX, SHAPE_STR, SHAPE_BYTES, SHAPE_TUPLE, SHAPE_FROZENSET, SHAPE_RANGE, SHAPE_METHOD,
              SHAPE_BUILTIN_FUNCTION, SHAPE_METHOD_WRAPPER, SHAPE_CODE)
OWN_REPRS = (*OWN_COMPARISONS, SHAPE_TYPE, SHAPE_BOOL, SHAPE_NONE_TYPE, SHAPE_ELLIPSIS_TYPE, SHAPE_NOT_IMPLEMENTED_TYPE, SHAPE_FUNCTION, SHAPE_GENERATOR,
             SHAPE_MODULE, SHAPE_BASE_EXCEPTION, SHAPE_DICT_VALUES, SHAPE_METHOD_DESCRIPTOR, SHAPE_WRAPPER_DESCRIPTOR, SHAPE_GETSET_DESCRIPTOR,
             SHAPE_MEMBER_DESCRIPTOR, SHAPE_SUPER, SHAPE_CLASSMETHOD, SHAPE_STATICMETHOD, SHAPE_COROUTINE, SHAPE_ASYNC_GENERATOR, SHAPE_FRAME)
OWN_GETATTRIBUTES = (*[shape for shape in OWN_REPRS if shape not in (SHAPE_BOOL, SHAPE_NONE_TYPE, SHAPE_NOT_IMPLEMENTED_TYPE, SHAPE_FUNCTION,
                                                                     SHAPE_CLASSMETHOD, SHAPE_STATICMETHOD)],
                     SHAPE_PROPERTY, SHAPE_ENUMERATE, SHAPE_ZIP, SHAPE_MAP, SHAPE_FILTER, SHAPE_REVERSED, SHAPE_LIST_ITERATOR, SHAPE_TRACEBACK)

cdef bint lacks(int shape, str name):
    return dict_get_str(<Dict*>BUILTIN[shape].dict, <Str*>immortal_str(name)) == UNBOUND

cdef int define_own(int shape, str name, NativeFunction function, str signature) except -1:
    return define_method(shape, name, function, signature) if lacks(shape, name) else 0

cdef int register_own_methods() except -1:
    """After all other methods: where a type has one of its own already, it stays."""
    for shape in (*OWN_COMPARISONS, SHAPE_KEY):
        define_own(shape, "__eq__", object_eq, "self, value, /")
        define_own(shape, "__ne__", object_ne, "self, value, /")
        define_own(shape, "__lt__", object_lt, "self, value, /")
        define_own(shape, "__le__", object_le, "self, value, /")
        define_own(shape, "__gt__", object_gt, "self, value, /")
        define_own(shape, "__ge__", object_ge, "self, value, /")
    for shape in OWN_HASHES:
        define_own(shape, "__hash__", object_hash, "self, /")
    for shape in OWN_REPRS:
        define_own(shape, "__repr__", object_repr, "self, /")
    for shape in OWN_GETATTRIBUTES:
        define_own(shape, "__getattribute__", object_getattribute, "self, name, /")
    for shape in (SHAPE_STR, SHAPE_BYTES, SHAPE_BYTEARRAY, SHAPE_BASE_EXCEPTION):
        define_own(shape, "__str__", str_or_exception_str, "self, /")
    for shape in (SHAPE_INT, SHAPE_FLOAT, SHAPE_COMPLEX, SHAPE_STR):
        define_own(shape, "__format__", object_format, "self, format_spec, /")
    define_own(SHAPE_TYPE, "__setattr__", type_setattr, "self, name, value, /")
    define_own(SHAPE_TYPE, "__delattr__", type_delattr, "self, name, /")
    return 0
