# Builtin functions. What must call guest code goes through the prelude.

cdef Value builtin_length(VM* vm, Value v) noexcept nogil:
    """len() of a builtin container; NOT_IMPLEMENTED for others."""
    cdef int64_t length = 0
    cdef int kind = kind_of(v)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        return box_int(sequence_length(v))
    if kind == KIND_STR:
        return box_int((<Str*>v).length)
    if kind == KIND_DICT:
        return box_int((<Dict*>v).count)
    if kind == KIND_SET or kind == KIND_FROZENSET:
        return box_int((<Set*>v).count)
    if kind == KIND_RANGE:
        if not is_int((<Range*>v).length) and not int_as_i64((<Range*>v).length, &length):
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t")
        return (<Range*>v).length
    if kind == KIND_BYTES or kind == KIND_BYTEARRAY:
        return box_int(bytes_length(v))
    if kind == KIND_VIEW:
        return box_int((<Dict*>(<View*>v).dict).count)
    if kind == KIND_ARRAY:
        return box_int((<Array*>v).length)
    if kind == KIND_DEQUE:
        return box_int((<Deque*>v).length)
    if kind == KIND_MEMORYVIEW:
        return view_length(vm, v)
    if kind == KIND_MAPPING_PROXY and shows_dict(v):
        return builtin_length(vm, (<Wrapper*>v).value)
    return NOT_IMPLEMENTED

cdef Value builtin_len(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value method
    cdef Value result = NOT_IMPLEMENTED
    if is_kind(args[0], KIND_MAPPING_PROXY):
        args[0] = (<Wrapper*>args[0]).value
    if not is_guest_object(vm, args[0]):
        result = builtin_length(vm, args[0])
        if result != NOT_IMPLEMENTED:
            return result
    method = special(vm, args[0], SP_LEN)
    if method == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "object of type '%s' has no len()", type_name(vm, args[0]))
    if kind_of(method) == KIND_NATIVE:
        return builtin_length(vm, args[0])
    return call_special(vm, SP_LEN, args[0], UNBOUND)

cdef Value builtin_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value text = value_repr(vm, args[0])
    return text_by_guest(vm, args[0], SP_REPR) if text == NEED_GUEST else text

cdef Value builtin_ascii(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value text = value_ascii(vm, args[0])
    return prelude_call(vm, "ascii_guest", args, 1) if text == NEED_GUEST else text

cdef Value builtin_id(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, object_identity(args[0]))

cdef Value builtin_hash(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t h
    cdef int status = value_hash(vm, args[0], &h)
    if status == -2:
        return call_special(vm, SP_HASH, args[0], UNBOUND) if is_guest_special(vm, args[0], SP_HASH) else prelude_call(vm, "hash_guest", args, 1)
    return int_from_i64(vm, h) if status == 0 else ERROR

cdef Value builtin_callable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int kind = kind_of(args[0])
    return box_bool(kind == KIND_FUNCTION or kind == KIND_NATIVE or kind == KIND_METHOD or kind == KIND_CLASS or kind == KIND_HOST_FUNCTION
                    or kind == KIND_STATICMETHOD or special(vm, args[0], SP_CALL) != UNBOUND)

cdef Value builtin_iter_function(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[1] != UNBOUND:
        return prelude_call(vm, "iterate_callable", args, 2)
    if is_guest_object(vm, args[0]) and opens_by_guest(vm, args[0]):
        return get_iter(vm, args[0])
    return prelude_call(vm, "iter_guest", args, 1) if is_guest_object(vm, args[0]) and kind_of(special(vm, args[0], SP_ITER)) != KIND_NATIVE else get_iter(vm, args[0])

cdef Value builtin_next(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """next(iterator[, default])."""
    cdef Value v = args[0], item, method
    if kind_of(v) == KIND_ITERATOR:
        item = iterator_next(vm, <Iterator*>v)
        if item == EXHAUSTED:
            return args[1] if args[1] != UNBOUND else raise_stop_iteration(vm, NONE)
        if item != NEED_GUEST:
            return item
        if is_calling(<Iterator*>v):
            if args[1] != UNBOUND:
                return prelude_call(vm, "next_default", args, 2)
            item = calling_next(vm, v, CONT_STORE)
            return raise_stop_iteration(vm, NONE) if item == EXHAUSTED else item
        if is_under_way(v):
            return next_under_way(vm, v, CONT_STORE) if args[1] == UNBOUND else prelude_call(vm, "next_default", args, 2)
        if driving_generator(v) != UNBOUND:
            v = driving_generator(v)
    if is_exact(v, SHAPE_GENERATOR):
        if args[1] == UNBOUND:
            item = generator_next(vm, v, NONE, RESUME_CALL)
            return raise_stop_iteration(vm, NONE) if item == EXHAUSTED else item
        if (<Generator*>v).state == GENERATOR_CLOSED:
            return args[1]
        return prelude_call(vm, "next_default", args, 2)
    if special(vm, v, SP_NEXT) == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not an iterator", type_name(vm, v))
    if args[1] == UNBOUND:
        return call_function(vm, special(vm, v, SP_NEXT), &v, 1, CONT_STORE, UNBOUND)
    return prelude_call(vm, "next_default", args, 2)

cdef Value builtin_isinstance(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int status = instance_check(vm, class_of(vm, args[0]), args[1], True)
    if status == 0 and may_claim_class(vm, args[0]):
        status = instance_check_other(vm, args[0])
    return checked_instance(vm, args, status)

cdef inline Value checked_instance(VM* vm, Value* args, int status) noexcept nogil:
    """isinstance()'s result, or its further work, by what instance_check said."""
    return box_bool(status) if status >= 0 else ERROR if status == -1 else prelude_call(vm, "isinstance_guest", args, 2)

cdef Value intrinsic_isinstance(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """isinstance() of the prelude: it asks for the type itself, whatever class the object claims to be of."""
    return checked_instance(vm, args, instance_check(vm, class_of(vm, args[0]), args[1], True))

cdef inline bint may_claim_class(VM* vm, Value v) noexcept nogil:
    """Whether instance_check_other is to be asked."""
    return is_guest_object(vm, v) or is_exact(v, SHAPE_TEXT_STREAM)

cdef int instance_check_other(VM* vm, Value v) noexcept nogil:
    """Whether an object may claim another __class__, as a standard stream does, or by a property or __getattribute__: -2, as it is left
    to the prelude, or 0."""
    cdef Class* cls = class_of(vm, v)
    return -2 if is_exact(v, SHAPE_TEXT_STREAM) or cls.flags & CLASS_GETATTRIBUTE or kind_of(class_lookup(cls, NAME_CLASS)) != KIND_MEMBER else 0

cdef int instance_check(VM* vm, Class* cls, Value types, bint instance) noexcept nogil:
    """Whether cls is a subclass of a class or of one in a tuple: 1, 0, -1, -2 (metaclass hooks). An `instance` is one of its own class
    whatever a metaclass says; a class need not be a subclass of itself."""
    cdef int64_t i
    cdef int status
    if is_kind(types, KIND_CLASS):
        if (<Class*>types).metaclass != <Value>BUILTIN[SHAPE_TYPE] and class_lookup(<Class*>(<Class*>types).metaclass, NAME_INSTANCECHECK) != UNBOUND:
            return 1 if instance and cls == <Class*>types else -2
        return is_subclass(cls, <Class*>types)
    if is_kind(types, KIND_TUPLE):
        if tick(vm) < 0 or enter_recursion(vm, " in __instancecheck__") < 0:
            return -1
        status = 0
        for i in range(tuple_length(types)):
            status = instance_check(vm, cls, tuple_items(types)[i], instance)
            if status:
                break
        leave_recursion(vm)
        return status
    if is_guest_object(vm, types):
        return -2
    raise_type_error(vm, "isinstance() arg 2 must be a type, a tuple of types, or a union")
    return -1

cdef Value builtin_issubclass(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int status
    if not is_kind(args[0], KIND_CLASS):
        if is_guest_object(vm, args[0]) or is_guest_object(vm, args[1]) or is_kind(args[1], KIND_TUPLE):
            return prelude_call(vm, "issubclass_guest", args, 2)
        return raise_type_error(vm, "issubclass() arg 1 must be a class")
    status = instance_check(vm, <Class*>args[0], args[1], False)
    if status == -1 and exception_matches(vm, SHAPE_TYPE_ERROR):
        vm.exception = UNBOUND
        return raise_type_error(vm, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    return box_bool(status) if status >= 0 else ERROR if status == -1 else prelude_call(vm, "issubclass_guest", args, 2)

cdef Value builtin_getattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value name = args[1], result
    if not is_kind(name, KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "attribute name must be string, not '%s'", type_name(vm, name))
    name = intern(vm, name)
    if name == ERROR:
        return ERROR
    result = attribute_peek(vm, args[0], name)
    if result != UNBOUND and result != NEED_GUEST:
        return result
    if args[2] == UNBOUND:
        return attribute_get(vm, args[0], name, NULL, NULL)
    return args[2] if result == UNBOUND else prelude_call(vm, "getattr_default", args, 3)

cdef Value builtin_hasattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value name = args[1], result
    if is_kind(name, KIND_STR):
        name = intern(vm, name)
        result = attribute_peek(vm, args[0], name) if name != ERROR else ERROR
        if result != NEED_GUEST:
            return ERROR if result == ERROR else box_bool(result != UNBOUND)
    return prelude_call(vm, "hasattr", args, 2)

cdef Value builtin_setattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t depth
    cdef Value name
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "attribute name must be string, not '%s'", type_name(vm, args[1]))
    name = intern(vm, args[1])
    if name == ERROR:
        return ERROR
    depth = vm.fp - vm.frames
    return as_none(vm, depth, attribute_set(vm, args[0], name, args[2], NULL))

cdef Value builtin_delattr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t depth
    cdef Value name
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "attribute name must be string, not '%s'", type_name(vm, args[1]))
    name = intern(vm, args[1])
    if name == ERROR:
        return ERROR
    depth = vm.fp - vm.frames
    return as_none(vm, depth, attribute_set(vm, args[0], name, UNBOUND, NULL))

cdef Value as_none(VM* vm, int64_t depth, Value result) noexcept nogil:
    """None as the result of a native whose work is a store, also when guest code does that work in a frame above
    the one numbered `depth`."""
    if result == PUSHED:
        return PUSHED if put_native_frame_below(vm, depth, vm.frames[depth + 1].regs, CONTINUE_DONE, CONT_STORE, UNBOUND) == 0 else ERROR
    return result if is_signal(result) else NONE

cdef Value builtin_abs(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value method
    if is_int(args[0]) and as_int(args[0]) > INT_MIN_SMALL:
        return args[0] if as_int(args[0]) >= 0 else box_int(-as_int(args[0]))
    if is_float(args[0]):
        return box_float(fabs(as_float(args[0])))
    if not is_guest_object(vm, args[0]):
        method = number_absolute(vm, args[0])
        if method != NOT_IMPLEMENTED:
            return method
    method = special(vm, args[0], SP_ABS)
    if method == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "bad operand type for abs(): '%s'", type_name(vm, args[0]))
    return call_function(vm, method, args, 1, CONT_STORE, UNBOUND)

cdef Value builtin_divmod(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = NOT_IMPLEMENTED
    if not is_guest_object(vm, args[0]) and not is_guest_object(vm, args[1]):
        result = number_divmod(vm, args[0], args[1])
    if result == NOT_IMPLEMENTED:
        return prelude_call(vm, "divmod_guest", args, 2)
    return result

cdef Value builtin_pow(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[2] == UNBOUND or args[2] == NONE:
        return binary(vm, OPERATOR_POW, args[0], args[1])
    if is_guest_object(vm, args[0]) or HOST_MINOR >= 14 and is_guest_object(vm, args[1]) and \
            special(vm, args[1], SP_RPOW) != UNBOUND and kind_of(special(vm, args[1], SP_RPOW)) != KIND_NATIVE:
        return prelude_call(vm, "pow_guest", args, 3)
    cdef Value result = number_power(vm, args[0], args[1], args[2])
    if result == NOT_IMPLEMENTED:
        return raise_error3(vm, SHAPE_TYPE_ERROR, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", type_name(vm, args[0]),
                            type_name(vm, args[1]), type_name(vm, args[2]))
    return result

cdef Value builtin_chr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t i
    cdef Value v = guest_index(vm, args[0], "")
    if v == ERROR:
        return ERROR
    if HOST_MINOR >= 13 and is_number_int(v):
        if not int_as_i64(v, &i):
            i = -1
    elif not as_c_int(vm, v, &i):
        return ERROR
    if i < 0 or i > 0x10FFFF:
        return raise_value_error(vm, "chr() arg not in range(0x110000)")
    return str_from_char(vm, <uint32_t>i)

cdef Value builtin_ord(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[0]
    cdef int64_t n
    if is_kind(v, KIND_STR):
        n = (<Str*>v).length
        if n == 1:
            return box_int(str_at(<Str*>v, 0))
    elif is_kind(v, KIND_BYTES) or is_kind(v, KIND_BYTEARRAY):
        n = bytes_length(v)
        if n == 1:
            return bytes_item(vm, v, 0)
    else:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "ord() expected string of length 1, but %s found", type_name(vm, v))
    return raise_error_int(vm, SHAPE_TYPE_ERROR, "ord() expected a character, but string of length %lld found", n)

cdef Value builtin_bin(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = guest_index(vm, args[0], "")
    return int_to_base(vm, v, 2, "0b") if v != ERROR else ERROR

cdef Value builtin_oct(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = guest_index(vm, args[0], "")
    return int_to_base(vm, v, 8, "0o") if v != ERROR else ERROR

cdef Value builtin_hex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = guest_index(vm, args[0], "")
    return int_to_base(vm, v, 16, "0x") if v != ERROR else ERROR

cdef Value builtin_globals(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return running_globals(vm)

cdef Value running_globals(VM* vm) noexcept nogil:
    """The globals of the innermost guest frame outside the prelude; those of __main__ where the host calls a native."""
    cdef Code* code = running_code(vm)
    return code.globals if code != NULL else vm.main

cdef Code* running_code(VM* vm) noexcept nogil:
    """The code of the innermost guest frame outside the prelude; NULL when there is none."""
    cdef Frame* fp = vm.fp
    while fp > vm.frames and (fp.code == NULL or fp.code.globals == vm.prelude):
        fp -= 1
    return fp.code

cdef Value builtin_locals(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A new dict of the running function's variables; the namespace itself outside functions."""
    cdef Frame* fp = vm.fp
    while fp > vm.frames and (fp.code == NULL or fp.code.globals == vm.prelude):
        fp -= 1
    if fp.code == NULL:
        return vm.main
    if fp.code.flags & CODE_NAMESPACE:
        return fp.regs[0]
    if fp.code.flags & CODE_MODULE:
        return fp.code.globals
    return locals_and_others(vm, fp)

cdef bint print_plain(Dict* named, Value* separator, Value* ending) noexcept nogil:
    """Whether the keywords of print() are but exact texts, or None, for sep and end."""
    cdef int64_t position = 0
    cdef Value key, value
    while dict_next(named, &position, &key, &value):
        if key != NAME_sep and key != NAME_end or value != NONE and not is_exact_str(value):
            return False
        if value != NONE:
            (separator if key == NAME_sep else ending)[0] = value
    return True

cdef Value builtin_print(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """print(*objects) to standard output; the prelude handles sep, end, file, flush and guest texts."""
    cdef Builder b
    cdef int64_t i
    cdef Value text, separator = NAME_space, ending = NAME_newline
    cdef Value forward[2]
    argc -= 1
    if (args[argc] != UNBOUND and not print_plain(<Dict*>args[argc], &separator, &ending)) or output_is_redirected(vm):
        forward[0] = new_tuple_from(vm, args, argc)
        forward[1] = args[argc] if args[argc] != UNBOUND else NONE
        return prelude_call(vm, "print_keywords", forward, 2) if forward[0] != ERROR else ERROR
    builder_init(&b, vm)
    for i in range(argc):
        text = value_str(vm, args[i])
        if text == NEED_GUEST:
            builder_drop(&b)
            forward[0] = new_tuple_from(vm, args, argc)
            forward[1] = args[argc] if args[argc] != UNBOUND else NONE
            return prelude_call(vm, "print_keywords", forward, 2) if forward[0] != ERROR else ERROR
        if text == ERROR:
            builder_drop(&b)
            return ERROR
        if i:
            builder_str(&b, <Str*>separator)
        builder_str(&b, <Str*>text)
    builder_str(&b, <Str*>ending)
    text = builder_finish(&b)
    return write_output(vm, text, 1) if text != ERROR else ERROR

cdef Value intrinsic_write(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: write a str to standard output (1) or error (2)."""
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "write() argument must be str, not %s", argument_type(vm, args[1]))
    if write_output(vm, args[1], <int>as_int(args[0])) == ERROR:
        return ERROR
    return box_int((<Str*>args[1]).length)

cdef Value write_output(VM* vm, Value text, int stream) noexcept nogil:
    """Give text to the host's writer, counted against the output limit."""
    vm.output_bytes += str_utf8_size(<Str*>text)
    if vm.output_limit >= 0 and vm.output_bytes > vm.output_limit:
        vm.limit = LIMIT_OUTPUT
        return ERROR
    charge(vm, (<Str*>text).length >> 4)
    return write_to_host(vm, text, stream)

cdef Value bool_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int truth
    if argc > 2:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "bool expected at most 1 argument, got %lld", argc - 1)
    if argc < 2:
        return FALSE_
    if is_guest_special(vm, args[1], SP_BOOL):
        args[0] = call_function(vm, class_of(vm, args[1]).special[SP_BOOL], args + 1, 1, CONT_TRUTH, box_int(2))
        if is_signal(args[0]):
            return args[0]
        truth = check_truth_result(vm, args[0], 2)
        return box_bool(truth) if truth >= 0 else ERROR
    truth = value_truth(vm, args[1])
    return box_bool(truth) if truth >= 0 else prelude_call(vm, "truth", args + 1, 1)

cdef Value builtin_round(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[0]
    if is_guest_object(vm, v) or (is_pointer(v) and not is_kind(v, KIND_BIGINT)):
        return prelude_call(vm, "round_guest", args, 1 if args[1] == UNBOUND else 2)
    return number_round(vm, v, args[1])

cdef Value builtin_format(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value result = NEED_GUEST
    if args[1] == UNBOUND:
        args[1] = EMPTY_STR
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "format() argument 2 must be str, not %s", argument_type(vm, args[1]))
    if not is_guest_object(vm, args[0]) and is_formattable(kind_of(args[0])):
        result = format_value(vm, args[0], <Str*>args[1])
    return format_by_guest(vm, args[0], args[1]) if result == NEED_GUEST else result

cdef Value builtin_vars(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[0] == UNBOUND:
        return builtin_locals(vm, args, 0)
    return prelude_call(vm, "vars_of", args, 1)

cdef Value builtin_dir(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value forward[1]
    if args[0] == UNBOUND:
        forward[0] = builtin_locals(vm, args, 0)
        return prelude_call(vm, "sorted_names", forward, 1) if forward[0] != ERROR else ERROR
    return prelude_call(vm, "dir_of", args, 1)

cdef Value builtin_open(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """open(...): a file of the machine's own, in its memory; io is guest code."""
    cdef Value forward[2]
    forward[0] = new_tuple_from(vm, args, argc - 1)
    forward[1] = args[argc - 1] if args[argc - 1] != UNBOUND else NONE
    return prelude_call(vm, "open_file", forward, 2) if forward[0] != ERROR else ERROR

cdef Value builtin_build_class(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__build_class__(func, name, /, *bases, metaclass=, **kwds)."""
    cdef Value forward[3]
    forward[0] = new_tuple_from(vm, args, argc - 1)
    forward[1] = args[argc - 1] if args[argc - 1] != UNBOUND else new_dict(vm)
    forward[2] = none_if_unbound(dict_get_str(<Dict*>running_globals(vm), <Str*>NAME_NAME))
    return prelude_call(vm, "call_build_class", forward, 3) if forward[0] != ERROR and forward[1] != ERROR else ERROR

cdef int register_functions() except -1:
    cdef Dict* d = BUILTINS
    define_function(d, "len", builtin_len, "obj, /")
    define_function(d, "repr", builtin_repr, "obj, /")
    define_function(d, "ascii", builtin_ascii, "obj, /")
    define_function(d, "id", builtin_id, "obj, /")
    define_function(d, "hash", builtin_hash, "obj, /")
    define_function(d, "callable", builtin_callable, "obj, /")
    define_function(d, "iter", builtin_iter_function, "object, sentinel=, /")
    define_function(d, "next", builtin_next, "iterator, default=, /")
    define_function(d, "isinstance", builtin_isinstance, "obj, class_or_tuple, /")
    define_function(d, "issubclass", builtin_issubclass, "cls, class_or_tuple, /")
    define_function(d, "getattr", builtin_getattr, "object, name, default=, /")
    define_function(d, "hasattr", builtin_hasattr, "obj, name, /")
    define_function(d, "setattr", builtin_setattr, "obj, name, value, /")
    define_function(d, "delattr", builtin_delattr, "obj, name, /")
    define_function(d, "abs", builtin_abs, "x, /")
    define_function(d, "divmod", builtin_divmod, "x, y, /")
    define_function(d, "pow", builtin_pow, "base, exp, mod=")
    define_function(d, "chr", builtin_chr, "i, /")
    define_function(d, "ord", builtin_ord, "c, /")
    define_function(d, "bin", builtin_bin, "number, /")
    define_function(d, "oct", builtin_oct, "number, /")
    define_function(d, "hex", builtin_hex, "number, /")
    define_function(d, "globals", builtin_globals, "/")
    define_function(d, "locals", builtin_locals, "/")
    define_function(d, "sum", builtin_sum, "iterable, /, start=")
    define_function(d, "min", builtin_min, "*args, **kwargs")
    define_function(d, "max", builtin_max, "*args, **kwargs")
    define_function(d, "print", builtin_print, "*args, **kwargs")
    define_function(d, "sorted", builtin_sorted, "iterable, /, *, key=, reverse=")
    define_function(d, "round", builtin_round, "number, ndigits=")
    define_function(d, "format", builtin_format, "value, format_spec=, /")
    define_function(d, "vars", builtin_vars, "object=, /")
    define_function(d, "dir", builtin_dir, "object=, /")
    define_function(d, "input", builtin_input, "prompt=, /")
    define_function(d, "exec", builtin_exec, "source, /, globals=, locals=, *, closure=" if HOST_MINOR >= 13 else "source, globals=, locals=, /, *, closure=")
    define_function(d, "eval", builtin_eval, "source, /, globals=, locals=" if HOST_MINOR >= 13 else "source, globals=, locals=, /")
    define_function(d, "compile", builtin_compile, "source, filename, mode, flags=, dont_inherit=, optimize=, _feature_version=")
    define_function(d, "__build_class__", builtin_build_class, "*args, **kwargs")
    define_function(d, "__import__", builtin_import, "name, globals=, locals=, fromlist=, level=")
    define_function(d, "open", builtin_open, "*args, **kwargs", "io" if HOST_MINOR < 12 else "_io")
    define_function(d, "any", builtin_any, "iterable, /")
    define_function(d, "all", builtin_all, "iterable, /")
    define_new(SHAPE_BOOL, bool_new, "cls, *args")
    return 0
