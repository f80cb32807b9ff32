# BaseException: making exceptions, and what all of them have: arguments, cause, context, traceback, notes. Fields of
# single classes are in exceptionfields.pxi and oserror.pxi.

cdef Value exception_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value values = new_tuple_from(vm, args + 1, argc - 1)
    return new_exception(vm, <Class*>args[0], values) if values != ERROR else ERROR

cdef Value exception_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    argc -= 1
    cdef Value values = new_tuple_from(vm, args + 1, argc - 1)
    if values == ERROR:
        return ERROR
    if is_instance_of(vm, args[0], SHAPE_OS_ERROR):
        if class_of(vm, args[0]).flags & CLASS_NEW:
            return NONE              # its __new__ took what there was
        if os_error_by_init(class_of(vm, args[0])) and os_error_parse(vm, <ExceptionObject*>args[0], class_of(vm, args[0]), values) < 0:
            return ERROR
    else:
        (<ExceptionObject*>args[0]).args = values
    if args[argc] != UNBOUND and (<Dict*>args[argc]).count:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no keyword arguments", type_name(vm, args[0]))
    return NONE

cdef Value exception_get_args(VM* vm, Value v) noexcept nogil:
    return (<ExceptionObject*>v).args

cdef Value exception_set_args(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "args may not be deleted")
    value = iterate_to_list(vm, value)
    if is_signal(value):
        return ERROR if value == ERROR else raise_type_error(vm, "args must be a sequence")
    value = new_tuple_from(vm, sequence_items(value), sequence_length(value))
    if value == ERROR:
        return ERROR
    (<ExceptionObject*>v).args = value
    return NONE

cdef Value exception_get_cause(VM* vm, Value v) noexcept nogil:
    return (<ExceptionObject*>v).cause

cdef Value exception_set_cause(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "__cause__ may not be deleted")
    if value != NONE and not is_kind(value, KIND_EXCEPTION):
        return raise_type_error(vm, "exception cause must be None or derive from BaseException")
    (<ExceptionObject*>v).cause = value
    (<ExceptionObject*>v).suppress_context = 1
    return NONE

cdef Value exception_get_context(VM* vm, Value v) noexcept nogil:
    return (<ExceptionObject*>v).context

cdef Value exception_set_context(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "__context__ may not be deleted")
    if value != NONE and not is_kind(value, KIND_EXCEPTION):
        return raise_type_error(vm, "exception context must be None or derive from BaseException")
    (<ExceptionObject*>v).context = value
    return NONE

cdef Value exception_get_suppress(VM* vm, Value v) noexcept nogil:
    return box_bool((<ExceptionObject*>v).suppress_context)

cdef Value exception_set_suppress(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "can't delete numeric/char attribute")
    if value != TRUE_ and value != FALSE_:
        return raise_type_error(vm, "attribute value type must be bool")
    (<ExceptionObject*>v).suppress_context = value == TRUE_
    return NONE

cdef Value exception_get_traceback(VM* vm, Value v) noexcept nogil:
    return known_traceback(vm, v)

cdef Value exception_set_traceback(VM* vm, Value v, Value value) noexcept nogil:
    if value == UNBOUND:
        return raise_type_error(vm, "__traceback__ may not be deleted")
    if value != NONE and not is_kind(value, KIND_TRACEBACK):
        return raise_type_error(vm, "__traceback__ must be a traceback or None")
    (<ExceptionObject*>v).traceback = value
    return NONE

cdef Value exception_with_traceback(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return ERROR if exception_set_traceback(vm, args[0], args[1]) == ERROR else args[0]

cdef Value exception_add_note(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value notes = own_attribute(vm, args[0], NAME_NOTES)
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "note must be a str, not '%s'", type_name(vm, args[1]))
    if notes == UNBOUND:
        notes = new_list(vm, 1)
        if notes == ERROR or set_own_attribute(vm, args[0], NAME_NOTES, notes, NULL) < 0:
            return ERROR
    if not is_kind(notes, KIND_LIST):
        return raise_type_error(vm, "Cannot add note: __notes__ is not a list")
    return NONE if list_append(vm, <List*>notes, args[1]) == 0 else ERROR

cdef Value stop_get_value(VM* vm, Value v) noexcept nogil:
    return stop_value(v)

cdef Value stop_set_value(VM* vm, Value v, Value value) noexcept nogil:
    return NONE if set_own_attribute(vm, v, NAME_value, value, NULL) == 0 else ERROR

cdef Value traceback_next(VM* vm, Value v) noexcept nogil:
    return (<Traceback*>v).next

cdef Value traceback_line(VM* vm, Value v) noexcept nogil:
    cdef Position position
    if is_kind((<Traceback*>v).function, KIND_TUPLE):
        return tuple_items((<Traceback*>v).function)[1]
    find_position(<Code*>(<Traceback*>v).code, (<Traceback*>v).offset, &position)
    return box_int(position.line)

cdef int register_exceptions() except -1:
    define_new(SHAPE_BASE_EXCEPTION, exception_new, "cls, *args")
    define_method(SHAPE_BASE_EXCEPTION, "__init__", exception_init, "self, *args, **kwargs")
    define_method(SHAPE_BASE_EXCEPTION, "with_traceback", exception_with_traceback, "self, tb, /")
    define_method(SHAPE_BASE_EXCEPTION, "add_note", exception_add_note, "self, note, /")
    define_member(SHAPE_BASE_EXCEPTION, "args", exception_get_args, exception_set_args)
    define_member(SHAPE_BASE_EXCEPTION, "__cause__", exception_get_cause, exception_set_cause)
    define_member(SHAPE_BASE_EXCEPTION, "__context__", exception_get_context, exception_set_context)
    define_member(SHAPE_BASE_EXCEPTION, "__suppress_context__", exception_get_suppress, exception_set_suppress)
    define_member(SHAPE_BASE_EXCEPTION, "__traceback__", exception_get_traceback, exception_set_traceback)
    define_member(SHAPE_STOP_ITERATION, "value", stop_get_value, stop_set_value)
    register_exception_fields()
    register_os_error()
    define_member(SHAPE_TRACEBACK, "tb_lineno", traceback_line, NULL)
    return 0
