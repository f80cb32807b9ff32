# The guest's time module: clocks, and a sleep that looks at the machine's limits.

cdef enum:
    SLEEP_SLICE_NS = 5000000     # the longest a sleep goes without looking at cancellation and the deadline

cdef extern from "../natives/clock_civil.h" nogil:
    void clock_sleep_ns(int64_t)
    int clock_civil(int64_t seconds, int local, int64_t* fields)

cdef Value time_time(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_float(<double>clock_wall_ns() / 1e9)

cdef Value time_time_ns(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, clock_wall_ns())

cdef Value time_monotonic(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_float(<double>clock_monotonic_ns() / 1e9)

cdef Value time_monotonic_ns(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, clock_monotonic_ns())

cdef Value time_process_time(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_float(<double>clock_process_ns() / 1e9)

cdef Value time_process_time_ns(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, clock_process_ns())

cdef Value time_sleep(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """sleep(seconds): in slices, so that a cancelled machine or one past its deadline stops at once."""
    cdef double seconds = 0.0
    cdef int64_t now, end
    cdef Value v = args[0]
    if is_guest_object(vm, v) and not is_float(v):
        v = guest_index(vm, v, "")
        if v == ERROR:
            return ERROR
    if number_class(v) != NUMBER_INT and number_class(v) != NUMBER_FLOAT:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer or float" if HOST_MINOR >= 14 else
                            "'%s' object cannot be interpreted as an integer", type_name(vm, v))
    if number_as_double(vm, v, &seconds) < 0:
        vm.exception = UNBOUND
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "timestamp too large to convert to C _PyTime_t")
    if isnan(seconds):
        return raise_value_error(vm, "Invalid value NaN (not a number)")
    if seconds < 0:
        return raise_value_error(vm, "sleep length must be non-negative")
    if seconds >= 9.2e9:
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "timestamp out of range for platform time_t")
    end = clock_monotonic_ns() + <int64_t>(seconds * 1e9)
    while True:
        if limit_due(vm):
            return ERROR
        now = clock_monotonic_ns()
        if now >= end:
            return NONE
        clock_sleep_ns(end - now if end - now < SLEEP_SLICE_NS else SLEEP_SLICE_NS)

cdef Value time_civil(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the guest part: the nine fields of a moment, then the zone's offset, as a tuple of ints."""
    cdef int64_t seconds = 0
    cdef int64_t fields[10]
    cdef Value out
    cdef int i
    if not is_number_int(args[0]) or not int_as_i64(args[0], &seconds) or not clock_civil(seconds, args[1] == TRUE_, fields):
        return raise_error(vm, SHAPE_OVERFLOW_ERROR, "timestamp out of range for platform time_t")
    out = new_tuple(vm, 10)
    if out != ERROR:
        for i in range(10):
            tuple_items(out)[i] = box_int(fields[i])
    return out

cdef Value time_getattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Calendar functions are guest code, imported when a program first asks for one of them."""
    return prelude_call(vm, "time_attribute", args, 1)

cdef Value time_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "time_names", args, 0)

cdef int register_time() except -1:
    cdef Dict* d = define_module("time")
    define_function(d, "time", time_time, "/", "time")
    define_function(d, "time_ns", time_time_ns, "/", "time")
    define_function(d, "monotonic", time_monotonic, "/", "time")
    define_function(d, "monotonic_ns", time_monotonic_ns, "/", "time")
    define_function(d, "perf_counter", time_monotonic, "/", "time")
    define_function(d, "perf_counter_ns", time_monotonic_ns, "/", "time")
    define_function(d, "process_time", time_process_time, "/", "time")
    define_function(d, "process_time_ns", time_process_time_ns, "/", "time")
    define_function(d, "thread_time", time_process_time, "/", "time")
    define_function(d, "thread_time_ns", time_process_time_ns, "/", "time")
    define_function(d, "sleep", time_sleep, "secs, /", "time")
    define_function(d, "__getattr__", time_getattr, "name, /", "time")
    define_function(d, "__dir__", time_dir, "/", "time")
    define_function(d, "_civil", time_civil, "seconds, local, /", "time")
    return 0
