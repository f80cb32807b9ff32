# Exception groups: what of them is native. How they are made, split and joined is written in the prelude.

cdef void give_group_its_bases() noexcept:
    """ExceptionGroup is a BaseExceptionGroup and an Exception."""
    cdef Class* cls = BUILTIN[SHAPE_EXCEPTION_GROUP]
    cls.bases = immortal_tuple([<uint64_t>BUILTIN[SHAPE_BASE_EXCEPTION_GROUP], <uint64_t>BUILTIN[SHAPE_EXCEPTION]])
    cls.mro = immortal_tuple([<uint64_t>cls, <uint64_t>BUILTIN[SHAPE_BASE_EXCEPTION_GROUP], <uint64_t>BUILTIN[SHAPE_EXCEPTION],
                              <uint64_t>BUILTIN[SHAPE_BASE_EXCEPTION], <uint64_t>BUILTIN[SHAPE_OBJECT]])

cdef Value group_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__new__(cls, message, exceptions)."""
    cdef Value forward[2]
    forward[0] = args[0]
    forward[1] = new_tuple_from(vm, args + 1, argc - 1)
    return prelude_call(vm, "group_new", forward, 2) if forward[1] != ERROR else ERROR

cdef Value intrinsic_make_group(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A group of a class; the prelude has checked what goes into it."""
    cdef Value group
    if not is_kind(args[0], KIND_CLASS) or not is_subclass(<Class*>args[0], BUILTIN[SHAPE_BASE_EXCEPTION_GROUP]) or \
            not is_exact(args[1], SHAPE_TUPLE) or not is_kind(args[2], KIND_STR) or not is_exact(args[3], SHAPE_TUPLE) or not is_kind(args[4], KIND_STR):
        return raise_type_error(vm, "an exception group is needed")
    group = new_exception(vm, <Class*>args[0], args[1])
    if group == ERROR:
        return ERROR
    (<ExceptionObject*>group).group = new_tuple_from(vm, args + 2, 3)
    return group if (<ExceptionObject*>group).group != ERROR else ERROR

cdef Value intrinsic_copy_metadata(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Give a part of a group the traceback, cause and context of the whole."""
    cdef ExceptionObject* part = <ExceptionObject*>args[0]
    cdef ExceptionObject* whole = <ExceptionObject*>args[1]
    if not is_kind(args[0], KIND_EXCEPTION) or not is_kind(args[1], KIND_EXCEPTION):
        return raise_type_error(vm, "an exception is needed")
    part.traceback = whole.traceback
    part.cause = whole.cause
    part.context = whole.context
    part.suppress_context = True            # as whatever is given a cause, were it none
    return NONE

cdef Value group_message(VM* vm, Value v) noexcept nogil:
    cdef Value group = (<ExceptionObject*>v).group
    return tuple_items(group)[0] if group != UNBOUND else EMPTY_STR

cdef Value intrinsic_group_shown(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """How a group shows what it was made of, where that was neither a list nor a tuple; "" otherwise."""
    cdef Value group = (<ExceptionObject*>args[0]).group if is_kind(args[0], KIND_EXCEPTION) else UNBOUND
    return tuple_items(group)[2] if group != UNBOUND and is_instance_of(vm, args[0], SHAPE_BASE_EXCEPTION_GROUP) else EMPTY_STR

cdef Value group_exceptions(VM* vm, Value v) noexcept nogil:
    cdef Value group = (<ExceptionObject*>v).group
    return tuple_items(group)[1] if group != UNBOUND else EMPTY_TUPLE

cdef Value group_str(VM* vm, Value v) noexcept nogil:
    """The message and how many exceptions there are."""
    cdef Builder b
    cdef int64_t n = tuple_length(group_exceptions(vm, v))
    cdef char text[64]
    builder_init(&b, vm)
    builder_str(&b, <Str*>group_message(vm, v))
    snprintf(text, sizeof(text), " (%lld sub-exception%s)", <long long>n, "" if n == 1 else "s")
    builder_text(&b, text)
    return builder_finish(&b)

cdef int repr_group(VM* vm, Value v, Builder* b, ReprLink* outer) noexcept nogil:
    """Since 3.14 with the exceptions as they were given, whatever has become of a list of them; as repr_exception."""
    cdef Value args = (<ExceptionObject*>v).args, message = group_message(vm, v), exceptions = group_exceptions(vm, v)
    cdef Str* shown = <Str*>tuple_items((<ExceptionObject*>v).group)[2]
    cdef int status = repr_items(vm, &message, 1, b, outer, "(", ", ")
    if status < 0:
        return status
    if shown.length:
        builder_str(b, shown)
    elif tuple_length(args) == 2 and is_kind(tuple_items(args)[1], KIND_LIST):
        status = repr_items(vm, tuple_items(exceptions), tuple_length(exceptions), b, outer, "[", "]")
    else:
        status = repr_items(vm, tuple_items(exceptions), tuple_length(exceptions), b, outer, "(", ",)" if tuple_length(exceptions) == 1 else ")")
    builder_text(b, ")")
    return -1 if b.failed else status

cdef Value group_str_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return group_str(vm, args[0])

cdef Value group_split(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "group_split", args, 2)

cdef Value group_subgroup(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "group_subgroup", args, 2)

cdef Value group_derive(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "group_derive", args, 2)

cdef int register_groups() except -1:
    BUILTIN[SHAPE_BASE_EXCEPTION_GROUP].flags |= CLASS_NEW
    BUILTIN[SHAPE_EXCEPTION_GROUP].flags |= CLASS_NEW
    define_new(SHAPE_BASE_EXCEPTION_GROUP, group_new, "cls, *args")
    define_method(SHAPE_BASE_EXCEPTION_GROUP, "__str__", group_str_method, "self, /")
    if HOST_MINOR >= 14:
        define_method(SHAPE_BASE_EXCEPTION_GROUP, "__repr__", object_repr, "self, /")
    define_method(SHAPE_BASE_EXCEPTION_GROUP, "split", group_split, "self, matcher_value, /")
    define_method(SHAPE_BASE_EXCEPTION_GROUP, "subgroup", group_subgroup, "self, matcher_value, /")
    define_method(SHAPE_BASE_EXCEPTION_GROUP, "derive", group_derive, "self, excs, /")
    define_classmethod(SHAPE_BASE_EXCEPTION_GROUP, "__class_getitem__", generic_alias, "cls, item, /")
    define_member(SHAPE_BASE_EXCEPTION_GROUP, "message", group_message, NULL)
    define_member(SHAPE_BASE_EXCEPTION_GROUP, "exceptions", group_exceptions, NULL)
    return 0
