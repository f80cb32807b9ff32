# OSError and what it makes of its arguments. Its record, a tuple in the slot that groups keep theirs in, is UNBOUND
# until there are two to five of them or the program sets one of its attributes. What was not given or is deleted is
# UNBOUND in it.

cdef enum:                   # places in the record
    OS_ERRNO
    OS_STRERROR
    OS_FILENAME
    OS_FILENAME2
    OS_WRITTEN               # of a BlockingIOError: how many characters were written
    OS_FIELDS

cdef bint os_error_by_init(Class* cls) noexcept nogil:
    """Whether the arguments are those of __init__: a class that has one of its own, and no __new__ of its own."""
    return cls.special[SP_INIT] != BUILTIN[SHAPE_BASE_EXCEPTION].special[SP_INIT] and not cls.flags & CLASS_NEW

cdef int os_error_created(VM* vm, ExceptionObject* exception, Class* cls, Value args) noexcept nogil:
    if os_error_by_init(cls):
        exception.args = EMPTY_TUPLE
        return 0
    return os_error_parse(vm, exception, cls, args)

cdef int os_error_parse(VM* vm, ExceptionObject* exception, Class* cls, Value args) noexcept nogil:
    """Take (errno, strerror, filename, winerror, filename2) apart: 0, or -1 with an exception set."""
    cdef int64_t n = tuple_length(args)
    cdef Value record, filename
    cdef Value* fields
    exception.args = args
    if n < 2 or n > 5:
        return 0
    record = os_error_record(vm, exception)
    if record == ERROR:
        return -1
    fields = tuple_items(record)
    fields[OS_ERRNO] = tuple_items(args)[0]
    fields[OS_STRERROR] = tuple_items(args)[1]
    filename = tuple_items(args)[2] if n > 2 else NONE
    if filename == NONE:
        return 0
    if cls == BUILTIN[SHAPE_BLOCKING_IO_ERROR] and is_number_int(filename):
        fields[OS_WRITTEN] = filename
        return 0
    fields[OS_FILENAME] = filename
    if n == 5:
        fields[OS_FILENAME2] = tuple_items(args)[4]
    args = new_tuple_from(vm, fields, 2)
    if args == ERROR:
        return -1
    exception.args = args
    return 0

cdef Value os_error_record(VM* vm, ExceptionObject* exception) noexcept nogil:
    """The record, made when there is none."""
    cdef int i
    if exception.group == UNBOUND:
        exception.group = new_tuple(vm, OS_FIELDS)
        if exception.group == ERROR:
            exception.group = UNBOUND
            return ERROR
        for i in range(OS_FIELDS):
            tuple_items(exception.group)[i] = UNBOUND
    return exception.group

cdef Value os_error_raw(Value v, int field) noexcept nogil:
    """A field of the record; UNBOUND without it."""
    cdef Value record = (<ExceptionObject*>v).group
    return tuple_items(record)[field] if record != UNBOUND else UNBOUND

cdef Value os_error_field(Value v, int field) noexcept nogil:
    """A field as the program sees it."""
    cdef Value value = os_error_raw(v, field)
    return value if value != UNBOUND else NONE

cdef Value os_error_set(VM* vm, Value v, int field, Value value) noexcept nogil:
    cdef Value record = os_error_record(vm, <ExceptionObject*>v)
    if record == ERROR:
        return ERROR
    tuple_items(record)[field] = value
    return NONE

cdef Value os_get_errno(VM* vm, Value v) noexcept nogil:
    return os_error_field(v, OS_ERRNO)

cdef Value os_set_errno(VM* vm, Value v, Value value) noexcept nogil:
    return os_error_set(vm, v, OS_ERRNO, value)

cdef Value os_get_strerror(VM* vm, Value v) noexcept nogil:
    return os_error_field(v, OS_STRERROR)

cdef Value os_set_strerror(VM* vm, Value v, Value value) noexcept nogil:
    return os_error_set(vm, v, OS_STRERROR, value)

cdef Value os_get_filename(VM* vm, Value v) noexcept nogil:
    return os_error_field(v, OS_FILENAME)

cdef Value os_set_filename(VM* vm, Value v, Value value) noexcept nogil:
    return os_error_set(vm, v, OS_FILENAME, value)

cdef Value os_get_filename2(VM* vm, Value v) noexcept nogil:
    return os_error_field(v, OS_FILENAME2)

cdef Value os_set_filename2(VM* vm, Value v, Value value) noexcept nogil:
    return os_error_set(vm, v, OS_FILENAME2, value)

cdef Value os_get_written(VM* vm, Value v) noexcept nogil:
    cdef Value written = os_error_raw(v, OS_WRITTEN)
    return written if written != UNBOUND else raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "characters_written")

cdef Value os_set_written(VM* vm, Value v, Value value) noexcept nogil:
    cdef int64_t number
    if value == UNBOUND and os_error_raw(v, OS_WRITTEN) == UNBOUND:
        return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "characters_written")
    if value != UNBOUND and not as_index(vm, value, &number):
        return ERROR
    return os_error_set(vm, v, OS_WRITTEN, value)

cdef Value os_error_str(VM* vm, Value v) noexcept nogil:
    """str() of an OSError with a record: ERROR or NEED_GUEST too."""
    cdef Value* fields = tuple_items((<ExceptionObject*>v).group)
    cdef Builder b
    cdef Value errno = value_str(vm, os_error_field(v, OS_ERRNO))
    cdef Value text = value_str(vm, os_error_field(v, OS_STRERROR)) if not is_signal(errno) else errno
    cdef Value first = EMPTY_STR, second = EMPTY_STR
    if not is_signal(text) and fields[OS_FILENAME] != UNBOUND:
        first = value_repr(vm, fields[OS_FILENAME])
        second = value_repr(vm, fields[OS_FILENAME2]) if not is_signal(first) and fields[OS_FILENAME2] != UNBOUND else first
    if is_signal(text) or is_signal(first) or is_signal(second):
        return text if is_signal(text) else first if is_signal(first) else second
    builder_init(&b, vm)
    builder_text(&b, "[Errno ")
    builder_str(&b, <Str*>errno)
    builder_text(&b, "] ")
    builder_str(&b, <Str*>text)
    if fields[OS_FILENAME] != UNBOUND:
        builder_text(&b, ": ")
        builder_str(&b, <Str*>first)
        if fields[OS_FILENAME2] != UNBOUND:
            builder_text(&b, " -> ")
            builder_str(&b, <Str*>second)
    return builder_finish(&b)

cdef int register_os_error() except -1:
    define_member(SHAPE_OS_ERROR, "errno", os_get_errno, os_set_errno)
    define_member(SHAPE_OS_ERROR, "strerror", os_get_strerror, os_set_strerror)
    define_member(SHAPE_OS_ERROR, "filename", os_get_filename, os_set_filename)
    define_member(SHAPE_OS_ERROR, "filename2", os_get_filename2, os_set_filename2)
    define_member(SHAPE_OS_ERROR, "characters_written", os_get_written, os_set_written)
    return 0
