# What several native modules share: arguments that may be guest objects, and long loops.

cdef bint over_limit(VM* vm) noexcept nogil:
    """Whether a long native must give up, because of a limit or of memory that only a collection could free: then
    vm.limit says why, and it returns ERROR without an exception."""
    if native_look(vm) < 0:
        return True
    if vm.bytes > vm.memory_limit:
        vm.limit = LIMIT_MEMORY
        return True
    return False

cdef inline bint native_tick(VM* vm) noexcept nogil:
    """One round of a native loop that may be long and allocate; True when it must give up."""
    vm.ticks -= 1
    return UNLIKELY(vm.ticks < 0) and over_limit(vm)

cdef void release_int(VM* vm, Value v) noexcept nogil:
    """Give back at once a long int that a native made for itself and shows to nobody."""
    if is_kind(v, KIND_BIGINT) and as_header(v).cell == LARGE_CELL and not as_header(v).flags & FLAG_IMMORTAL:
        free_large(vm, <LargeObject*>(<char*>v - sizeof(LargeObject)))

cdef bint has_number_method(VM* vm, Value v, int first, int second) noexcept nogil:
    """Whether an object that is no builtin number has one of two special methods."""
    cdef Class* cls = class_of(vm, v)
    return (cls.special[first] != UNBOUND and cls.special[first] != NONE) or (cls.special[second] != UNBOUND and cls.special[second] != NONE)

cdef int real_argument_slow(VM* vm, Value v, double* out) noexcept nogil:
    """The double of an argument: 0, -1 with an exception set, -2 when guest code must convert it."""
    cdef int number = number_class(v)
    if number == NUMBER_INT:
        return int_as_double(vm, v, out)
    if number == NUMBER_FLOAT:
        out[0] = float_value(v)
        return 0
    if is_guest_object(vm, v) and has_number_method(vm, v, SP_FLOAT, SP_INDEX):
        return -2
    raise_error1(vm, SHAPE_TYPE_ERROR, "must be real number, not %s", type_name(vm, v))
    return -1

cdef inline int real_argument(VM* vm, Value v, double* out) noexcept nogil:
    if LIKELY(is_float(v)):
        out[0] = as_float(v)
        return 0
    return real_argument_slow(vm, v, out)

cdef int int_argument(VM* vm, Value v, Value* out) noexcept nogil:
    """The plain int of an argument: 0, -1 with an exception set, -2 when guest code must convert it."""
    if LIKELY(is_int(v)):
        out[0] = v
        return 0
    if is_number_int(v):
        out[0] = int_plain(vm, v)
        return 0 if out[0] != ERROR else -1
    if is_guest_object(vm, v) and has_number_method(vm, v, SP_INDEX, SP_INDEX):
        return -2
    raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, v))
    return -1

cdef Value with_converted(VM* vm, const char* how, const char* module, const char* name, Value* args, int64_t argc) noexcept nogil:
    """Call a native function of a module again, its arguments converted by guest code: by `how`, in the prelude."""
    cdef Value forward[3]
    forward[0] = new_str_c(vm, module)
    forward[1] = new_str_c(vm, name)
    forward[2] = new_tuple_from(vm, args, argc)
    if forward[0] == ERROR or forward[1] == ERROR or forward[2] == ERROR:
        return ERROR
    return prelude_call(vm, how, forward, 3)

cdef Value intrinsic_native(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: a function of a native module, whatever the program has put in its place."""
    cdef Value module = dict_get_str(MODULE_TABLE, <Str*>args[0]) if is_kind(args[0], KIND_STR) else UNBOUND
    cdef Value found = dict_get_str(<Dict*>module, <Str*>args[1]) if module != UNBOUND and is_kind(args[1], KIND_STR) else UNBOUND
    return found if found != UNBOUND else raise_error(vm, SHAPE_SYSTEM_ERROR, "there is no such native function")
