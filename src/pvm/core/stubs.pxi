# Placeholders while the types are under way.

cdef Value array_compare(VM* vm, int op, Value a, Value b) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_concat(VM* vm, Value a, Value b) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_delete_item(VM* vm, Value v, Value i) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_inplace(VM* vm, int op, Value a, Value b) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_item(VM* vm, Value v, Value i) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_repeat(VM* vm, Value v, int64_t n) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_repr(VM* vm, Value v) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_set_item(VM* vm, Value v, Value i, Value x) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef Value array_get(VM* vm, Array* a, int64_t i) noexcept nogil:
    return raise_type_error(vm, "not available yet")

cdef int array_contains(VM* vm, Value v, Value i) noexcept nogil:
    return -3
