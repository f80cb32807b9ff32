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
    return prelude_call(vm, "length", args, 1)

cdef Value builtin_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value text = value_repr(vm, args[0])
    return prelude_call(vm, "repr_guest", args, 1) if text == NEED_GUEST else text

cdef Value builtin_ascii(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value text = value_ascii(vm, args[0])
    return prelude_call(vm, "ascii_guest", args, 1) if text == NEED_GUEST else text

cdef Value builtin_id(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return int_from_i64(vm, object_identity(args[0]))

cdef Value builtin_hash(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t h
    cdef int status = value_hash(vm, args[0], &h)
    if status == -2:
        return prelude_call(vm, "hash_guest", args, 1)
    return int_from_i64(vm, h) if status == 0 else ERROR

cdef Value builtin_callable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int kind = kind_of(args[0])
    return box_bool(kind == KIND_FUNCTION or kind == KIND_NATIVE or kind == KIND_METHOD or kind == KIND_CLASS or kind == KIND_HOST_FUNCTION
                    or kind == KIND_STATICMETHOD or special(vm, args[0], SP_CALL) != UNBOUND)

cdef Value builtin_iter_function(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if args[1] != UNBOUND:
        return prelude_call(vm, "iterate_callable", args, 2)
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
    cdef int status = instance_check(vm, class_of(vm, args[0]), args[1])
    if status == 0 and is_guest_object(vm, args[0]):
        status = instance_check_other(vm, args[0], args[1])
    return box_bool(status) if status >= 0 else ERROR if status == -1 else prelude_call(vm, "isinstance_guest", args, 2)

cdef int instance_check_other(VM* vm, Value v, Value types) noexcept nogil:
    """A guest object may claim another __class__, by a property or __getattribute__: left to the prelude."""
    cdef Class* cls = class_of(vm, v)
    return -2 if cls.flags & CLASS_GETATTRIBUTE or kind_of(class_lookup(cls, NAME_CLASS)) != KIND_MEMBER else 0

cdef int instance_check(VM* vm, Class* cls, Value types) noexcept nogil:
    """Whether cls is a subclass of a class or of one in a tuple: 1, 0, -1, -2 (metaclass hooks)."""
    cdef int64_t i
    cdef int status
    if is_kind(types, KIND_CLASS):
        if (<Class*>types).metaclass != <Value>BUILTIN[SHAPE_TYPE] and class_lookup(<Class*>(<Class*>types).metaclass, NAME_INSTANCECHECK) != UNBOUND:
            return 1 if cls == <Class*>types else -2
        return is_subclass(cls, <Class*>types)
    if is_kind(types, KIND_TUPLE):
        if tick(vm) < 0 or enter_recursion(vm, " in __instancecheck__") < 0:
            return -1
        status = 0
        for i in range(tuple_length(types)):
            status = instance_check(vm, cls, tuple_items(types)[i])
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
    if args[0] == args[1] and (<Class*>args[1]).metaclass != <Value>BUILTIN[SHAPE_TYPE]:
        return prelude_call(vm, "issubclass_guest", args, 2)       # its metaclass may not take a class for a subclass of itself
    status = instance_check(vm, <Class*>args[0], args[1])
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
    if is_guest_object(vm, args[0]):
        return prelude_call(vm, "pow_guest", args, 3)
    cdef Value result = number_power(vm, args[0], args[1], args[2])
    if result == NOT_IMPLEMENTED:
        return raise_error3(vm, SHAPE_TYPE_ERROR, "unsupported operand type(s) for ** or pow(): '%s', '%s', '%s'", type_name(vm, args[0]),
                            type_name(vm, args[1]), type_name(vm, args[2]))
    return result

cdef Value builtin_chr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t i
    cdef Value v = guest_index(vm, args[0], "")
    if v == ERROR or not as_c_int(vm, v, &i):
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
    return running_code(vm).globals

cdef Code* running_code(VM* vm) noexcept nogil:
    """The code of the innermost guest frame outside the prelude."""
    cdef Frame* fp = vm.fp
    while fp > vm.frames and (fp.code == NULL or fp.code.globals == vm.prelude):
        fp -= 1
    return fp.code

cdef Value builtin_locals(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A new dict of the running function's variables; the namespace itself outside functions."""
    cdef Frame* fp = vm.fp
    while fp > vm.frames and (fp.code == NULL or fp.code.globals == vm.prelude):
        fp -= 1
    if fp.code.flags & CODE_NAMESPACE:
        return fp.regs[0]
    if fp.code.flags & CODE_MODULE:
        return fp.code.globals
    return frame_locals(vm, fp.code, fp.regs, fp.function)

cdef int64_t SUM_MOST = <int64_t>1 << 61      # a small int more cannot overflow 64 bits

cdef Value builtin_sum(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """sum(iterable, /, start=0): natively over numbers, in the prelude otherwise."""
    cdef Value it = native_iter(vm, args[0])
    cdef Value total = args[1] if args[1] != UNBOUND else box_int(0)
    cdef Value item
    cdef int64_t whole = 0           # small ints not yet in `total`
    cdef int64_t most = SUM_MOST if is_exact(total, SHAPE_INT) or is_int(total) else 0     # they are added up so onto an int alone
    args[1] = total
    if is_kind(total, KIND_STR):
        return raise_type_error(vm, "sum() can't sum strings [use ''.join(seq) instead]")
    if is_kind(total, KIND_BYTES):
        return raise_type_error(vm, "sum() can't sum bytes [use b''.join(seq) instead]")
    if is_kind(total, KIND_BYTEARRAY):
        return raise_type_error(vm, "sum() can't sum bytearray [use b''.join(seq) instead]")
    if it == ERROR:
        return ERROR
    if it == NEED_GUEST:
        it = gather_source(args[0])
        return gather(vm, GATHER_SUM, it, total, UNBOUND, UNBOUND, CONT_STORE) if it != UNBOUND else prelude_call(vm, "sum_guest", args, 2)
    while True:
        item = item_next(vm, <Iterator*>it)
        if is_int(item) and -most < whole < most:
            whole += as_int(item)
            if tick(vm) < 0:
                return ERROR
            continue
        if whole:
            total = builtin_binary(vm, OPERATOR_ADD, total, int_from_i64(vm, whole))
            whole = 0
            if is_signal(total):
                return ERROR
            most = SUM_MOST if is_exact(total, SHAPE_INT) or is_int(total) else 0
        if item == EXHAUSTED:
            return total
        if is_signal(item):
            return ERROR
        if tick(vm) < 0:
            return ERROR
        if both_int(total, item) and int_add(total, item, &total):
            continue
        most = 0
        if is_float(total) and is_float(item):
            total = box_float(as_float(total) + as_float(item))
            continue
        if is_guest_object(vm, item) or is_guest_object(vm, total):
            args[0] = it
            args[1] = total
            args[2] = item
            return prelude_call(vm, "sum_rest", args, 3)
        args[1] = builtin_binary(vm, OPERATOR_ADD, total, item)
        if args[1] == NOT_IMPLEMENTED:
            return raise_operand_error(vm, OPERATOR_ADD, total, item, False)
        if is_signal(args[1]):
            return ERROR
        total = args[1]
        most = SUM_MOST if is_exact(total, SHAPE_INT) or is_int(total) else 0

cdef int extreme_better(VM* vm, int op, Value item, Value best) noexcept nogil:
    """Whether an item takes the place of the best so far of min (<) or max (>): 1, 0, -1, -2."""
    cdef int less
    if both_int(item, best):
        return item < best if op == COMPARE_LT else best < item
    less = sort_less(vm, item, best) if op == COMPARE_LT else sort_less(vm, best, item)
    if less == -1 and op == COMPARE_GT and exception_matches(vm, SHAPE_TYPE_ERROR) and not is_guest_object(vm, item):
        vm.exception = UNBOUND
        raise_comparison_error(vm, COMPARE_GT, item, best)
    return less

cdef Value builtin_extreme(VM* vm, Value* args, int64_t argc, int op, const char* name) noexcept nogil:
    """min and max over builtin values: the answer, ERROR or NEED_GUEST."""
    cdef Value it = UNBOUND, best = UNBOUND, item
    cdef int64_t i = 0
    cdef int better
    if argc == 1:
        it = native_iter(vm, args[0])
        if is_signal(it):
            return it
    while True:
        if argc == 1:
            item = item_next(vm, <Iterator*>it)
        else:
            item = args[i] if i < argc else EXHAUSTED
            i += 1
        if item == EXHAUSTED:
            return best
        if is_signal(item) or tick(vm) < 0:
            return ERROR
        if best == UNBOUND:
            best = item
            continue
        better = extreme_better(vm, op, item, best)
        if better < 0:
            return NEED_GUEST if better == -2 else ERROR
        if better:
            best = item

cdef Value extreme_by_caller(VM* vm, Value* args, int64_t argc, int op) noexcept nogil:
    """min and max of a list or tuple by what an itemgetter or attrgetter gives; NEED_GUEST for all other calls. Nothing is
    done to the sequence, so that the prelude may begin again."""
    cdef Value key, best = UNBOUND, best_key = UNBOUND, named = args[argc]
    cdef int64_t i
    cdef int better
    key = dict_get_str(<Dict*>named, <Str*>NAME_key)
    if argc != 1 or (<Dict*>named).count != 1 or not is_kind(key, KIND_CALLER) or not is_exact(args[0], SHAPE_LIST) and not is_exact(args[0], SHAPE_TUPLE):
        return NEED_GUEST
    named = key
    for i in range(sequence_length(args[0])):
        key = caller_quick(vm, <Caller*>named, sequence_items(args[0])[i])
        if is_signal(key):
            return key
        better = 1 if best == UNBOUND else extreme_better(vm, op, key, best_key)
        if better < 0:
            return NEED_GUEST if better == -2 else ERROR
        if better:
            best = sequence_items(args[0])[i]
            best_key = key
        if tick(vm) < 0:
            return ERROR
    return best if best != UNBOUND else NEED_GUEST

cdef Value extreme(VM* vm, Value* args, int64_t argc, int op) noexcept nogil:
    cdef Value best = UNBOUND, source
    cdef Value forward[2]
    argc -= 1
    if args[argc] != UNBOUND:
        best = extreme_by_caller(vm, args, argc, op)
        if best != NEED_GUEST:
            return best
        forward[0] = new_tuple_from(vm, args, argc)
        forward[1] = args[argc]
        return prelude_call(vm, "min_keywords" if op == COMPARE_LT else "max_keywords", forward, 2) if forward[0] != ERROR else ERROR
    if argc == 0:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s expected at least 1 argument, got 0", "min" if op == COMPARE_LT else "max")
    if argc > 1 or not is_guest_object(vm, args[0]) and kind_of(args[0]) != KIND_GENERATOR and kind_of(args[0]) != KIND_ITERATOR:
        best = builtin_extreme(vm, args, argc, op, "min" if op == COMPARE_LT else "max")
        if best == UNBOUND:
            return raise_error1(vm, SHAPE_VALUE_ERROR, "%s() arg is an empty sequence", "min" if op == COMPARE_LT else "max")
    else:
        source = gather_source(args[0])
        if source != UNBOUND:
            return gather(vm, GATHER_MIN if op == COMPARE_LT else GATHER_MAX, source, UNBOUND, UNBOUND, UNBOUND, CONT_STORE)
        best = NEED_GUEST
    if best == NEED_GUEST:
        forward[0] = new_tuple_from(vm, args, argc)
        if forward[0] == ERROR:
            return ERROR
        return prelude_call(vm, "min_guest" if op == COMPARE_LT else "max_guest", forward, 1)
    return best

cdef Value builtin_min(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return extreme(vm, args, argc, COMPARE_LT)

cdef Value builtin_max(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return extreme(vm, args, argc, COMPARE_GT)

cdef Value all_any(VM* vm, Value* args, int stop, const char* name) noexcept nogil:
    cdef Value it = native_iter(vm, args[0])
    cdef Value item
    cdef int truth
    if it == ERROR:
        return ERROR
    while it != NEED_GUEST:
        item = item_next(vm, <Iterator*>it)
        if item == EXHAUSTED:
            return box_bool(not stop)
        if is_signal(item) or tick(vm) < 0:
            return ERROR
        truth = value_truth(vm, item)
        if truth == stop:
            return box_bool(stop)
        if truth < 0:
            if is_kind(args[0], KIND_ITERATOR):
                args[1] = item
                return prelude_call(vm, "any_rest" if stop else "all_rest", args, 2)
            break
    if it == NEED_GUEST and gather_source(args[0]) != UNBOUND:
        return gather(vm, GATHER_ANY if stop else GATHER_ALL, gather_source(args[0]), UNBOUND, UNBOUND, UNBOUND, CONT_STORE)
    return prelude_call(vm, name, args, 1)

cdef Value builtin_any(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return all_any(vm, args, 1, "any_guest")

cdef Value builtin_all(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return all_any(vm, args, 0, "all_guest")

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
        return raise_error1(vm, SHAPE_TYPE_ERROR, "write() argument must be str, not %s", type_name(vm, args[1]))
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

cdef Value intrinsic_range(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """range(stop) or range(start, stop[, step])."""
    cdef Value parts[3]
    cdef int64_t i
    if argc < 2:
        return raise_type_error(vm, "range expected at least 1 argument, got 0")
    if argc > 4:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "range expected at most 3 arguments, got %lld", argc - 1)
    for i in range(1, argc):
        parts[i - 1] = args[i] if is_int(args[i]) else guest_index(vm, args[i], "")
        if is_bool(parts[i - 1]) or (is_kind(parts[i - 1], KIND_BIGINT) and as_header(parts[i - 1]).shape != SHAPE_INT):
            parts[i - 1] = int_plain(vm, parts[i - 1])
        if parts[i - 1] == ERROR:
            return ERROR
    if argc == 2:
        return new_range(vm, box_int(0), parts[0], box_int(1))
    return new_range(vm, parts[0], parts[1], parts[2] if argc == 4 else box_int(1))

cdef Value slice_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if argc < 2 or argc > 4:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "slice expected at least 1 argument, got 0" if argc < 2 else "slice expected at most 3 arguments, got %lld", argc - 1)
    if argc == 2:
        return new_slice(vm, NONE, args[1], NONE)
    return new_slice(vm, args[1], args[2], args[3] if argc == 4 else NONE)

cdef Value slice_indices(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t length, start, stop, step, count
    cdef Value out
    if not is_int(args[1]) or not is_plain_bound((<Slice*>args[0]).start) or not is_plain_bound((<Slice*>args[0]).stop) \
            or not is_plain_bound((<Slice*>args[0]).step):
        return prelude_call(vm, "slice_indices", args, 2)
    length = as_int(args[1])
    if length < 0:
        return raise_value_error(vm, "length should not be negative")
    if not slice_resolve(vm, <Slice*>args[0], length, &start, &stop, &step, &count):
        return ERROR
    out = new_tuple(vm, 3)
    if out != ERROR:
        tuple_items(out)[0] = int_from_i64(vm, start)
        tuple_items(out)[1] = int_from_i64(vm, stop)
        tuple_items(out)[2] = int_from_i64(vm, step)
    return out

cdef Value bool_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int truth
    if argc > 2:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "bool expected at most 1 argument, got %lld", argc - 1)
    if argc < 2:
        return FALSE_
    truth = value_truth(vm, args[1])
    return box_bool(truth) if truth >= 0 else prelude_call(vm, "truth", args + 1, 1)

cdef Value iterator_of_subclass(VM* vm, int shape, Value* args, int64_t argc, Value named) noexcept nogil:
    """An instance of a guest's subclass of enumerate, zip, map, filter or reversed: the prelude makes one of the builtin
    class, and has it adopted."""
    cdef Value forward[4]
    if args[1] == UNBOUND:
        argc = 1
    forward[0] = args[0]
    forward[1] = <Value>BUILTIN[shape]
    forward[2] = new_tuple_from(vm, args + 1, argc - 1)
    forward[3] = named if named != UNBOUND else NONE
    return prelude_call(vm, "iterator_of_subclass", forward, 4) if forward[2] != ERROR else ERROR

cdef Value intrinsic_adopt_iterator(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The iterator args[1] as an instance of the subclass args[0]; itself when it is none of the class's base."""
    cdef Class* cls = <Class*>args[0]
    cdef Iterator* inner = <Iterator*>args[1]
    cdef Iterator* out
    if not is_kind(args[0], KIND_CLASS) or cls.layout != KIND_ITERATOR:
        return raise_type_error(vm, "a subclass of an iterator is needed")
    if not is_kind(args[1], KIND_ITERATOR) or inner.head.shape >= FIRST_GUEST_SHAPE or not is_subclass(cls, BUILTIN[inner.head.shape]):
        return args[1]
    out = <Iterator*>allocate(vm, instance_bytes(cls), KIND_ITERATOR, cls.instance_shape)
    if out == NULL:
        return ERROR
    memcpy(<char*>out + sizeof(Header), <char*>inner + sizeof(Header), sizeof(Iterator) - sizeof(Header))
    init_extra_attributes(&out.head, cls)
    if kind_of(cls.special[SP_NEXT]) != KIND_NATIVE:
        out.flags = ITER_DELEGATED | ITER_GUEST
        out.source = args[1]
        out.second = out.third = UNBOUND
    return <Value>out

cdef Value enumerate_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """enumerate(iterable, start=0)."""
    if args[0] != <Value>BUILTIN[SHAPE_ENUMERATE]:
        return iterator_of_subclass(vm, SHAPE_ENUMERATE, args, 2 + (args[2] != UNBOUND), UNBOUND)
    cdef Value it = native_iter(vm, args[1]) if args[1] != UNBOUND else \
        raise_type_error(vm, "enumerate() missing required argument 'iterable'")
    cdef Value out, start = args[2] if args[2] != UNBOUND else box_int(0)
    if not is_number_int(start):
        start = guest_index(vm, start, "")
        if start == ERROR:
            return ERROR
    start = int_plain(vm, start)
    if it == ERROR or start == ERROR:
        return ERROR
    if it == NEED_GUEST:
        args[2] = start
        return prelude_call(vm, "make_enumerate", args + 1, 2)
    out = new_iterator(vm, ITER_ENUMERATE, it)
    if out != ERROR:
        (<Iterator*>out).second = start
        (<Iterator*>out).stop = iterator_depth(it)
    return out

cdef Value zip_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """zip(*iterables); strict is handled by the prelude, which comes back with a tuple and the flag."""
    cdef Value forward[2]
    if args[0] != <Value>BUILTIN[SHAPE_ZIP]:
        return iterator_of_subclass(vm, SHAPE_ZIP, args, argc - 1, args[argc - 1])
    if args[argc - 1] != UNBOUND:
        forward[0] = new_tuple_from(vm, args + 1, argc - 2)
        forward[1] = args[argc - 1]
        return prelude_call(vm, "zip_keywords", forward, 2) if forward[0] != ERROR else ERROR
    return make_zip(vm, args + 1, argc - 2, 0)

cdef Value make_zip(VM* vm, Value* iterables, int64_t n, uint32_t flags) noexcept nogil:
    cdef Value inner = new_tuple(vm, n)
    cdef Value out
    cdef Value forward[2]
    cdef int64_t i
    if inner == ERROR:
        return ERROR
    for i in range(n):
        out = native_iter(vm, iterables[i])
        if out == ERROR:
            if exception_matches(vm, SHAPE_TYPE_ERROR):
                vm.exception = UNBOUND
                return raise_error_text_int(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, iterables[i]), i)
            return ERROR
        if out == NEED_GUEST:
            forward[0] = new_tuple_from(vm, iterables, n)
            forward[1] = box_bool(flags != 0)
            return prelude_call(vm, "make_zip", forward, 2) if forward[0] != ERROR else ERROR
        tuple_items(inner)[i] = out
    out = new_iterator(vm, ITER_ZIP, inner)
    if out != ERROR:
        (<Iterator*>out).flags = flags
        for i in range(n):
            if iterator_depth(tuple_items(inner)[i]) > (<Iterator*>out).stop:
                (<Iterator*>out).stop = iterator_depth(tuple_items(inner)[i])
    return out

cdef Value intrinsic_zip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[0], KIND_TUPLE):
        return raise_type_error(vm, "a tuple is needed")
    return make_zip(vm, tuple_items(args[0]), tuple_length(args[0]), ITER_STRICT if args[1] == TRUE_ else 0)

cdef enum:
    MAP_ARGUMENTS = 64       # iterables of a native map

cdef Value map_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value source
    cdef Value forward[2]
    if args[0] != <Value>BUILTIN[SHAPE_MAP]:
        return iterator_of_subclass(vm, SHAPE_MAP, args, argc, UNBOUND)
    if argc < 3:
        return raise_type_error(vm, "map() must have at least two arguments.")
    source = map_source(vm, args + 2, argc - 2)
    if source == ERROR:
        return ERROR
    if source != NEED_GUEST:
        return calling_iterator(vm, ITER_MAP, source, args[1], ITER_STAR if argc > 3 else 0)
    forward[0] = args[1]
    forward[1] = args[2]
    if argc == 3:
        return prelude_call(vm, "make_map", forward, 2)
    forward[1] = new_tuple_from(vm, args + 2, argc - 2)
    return prelude_call(vm, "make_map_many", forward, 2) if forward[1] != ERROR else ERROR

cdef Value map_source(VM* vm, Value* iterables, int64_t n) noexcept nogil:
    """What a map takes its arguments from: an iterator, or a zip of several; ERROR; NEED_GUEST."""
    cdef Value it
    cdef int64_t i
    if n == 1:
        it = native_iter(vm, iterables[0])
        return raise_not_iterable(vm, iterables[0]) if it == NEED_GUEST and not is_iterable(vm, iterables[0]) else it
    if n > MAP_ARGUMENTS:
        return NEED_GUEST
    for i in range(n):
        it = native_iter(vm, iterables[i])
        if is_signal(it):
            return it if it == ERROR or is_iterable(vm, iterables[i]) else raise_not_iterable(vm, iterables[i])
    return make_zip(vm, iterables, n, 0)

cdef bint is_iterable(VM* vm, Value v) noexcept nogil:
    return is_guest_object(vm, v) or builtin_iter(vm, v) != UNBOUND or special(vm, v, SP_ITER) != UNBOUND

cdef Value raise_not_iterable(VM* vm, Value v) noexcept nogil:
    return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, v))

cdef Value filter_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value source
    if args[0] != <Value>BUILTIN[SHAPE_FILTER]:
        return iterator_of_subclass(vm, SHAPE_FILTER, args, 3, UNBOUND)
    source = map_source(vm, args + 2, 1)
    if source == ERROR:
        return ERROR
    return calling_iterator(vm, ITER_FILTER, source, args[1], 0) if source != NEED_GUEST else prelude_call(vm, "make_filter", args + 1, 2)

cdef Value intrinsic_delegate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: an iterator of a builtin class (by number) that a generator drives."""
    if not is_kind(args[1], KIND_GENERATOR) or not is_int(args[0]) or as_int(args[0]) < 0 or as_int(args[0]) > ITER_CALLABLE:
        return raise_type_error(vm, "a generator is needed")
    return delegated_iterator(vm, <int>as_int(args[0]), args[1], args[2])

cdef Value reversed_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[1], method
    cdef int kind = kind_of(v)
    cdef Value it
    if args[0] != <Value>BUILTIN[SHAPE_REVERSED]:
        return iterator_of_subclass(vm, SHAPE_REVERSED, args, 2, UNBOUND)
    if not is_guest_object(vm, v):
        if kind == KIND_LIST:
            return list_reversed(vm, args + 1, 1)
        if kind == KIND_DICT or kind == KIND_VIEW:
            return dict_reversed(vm, args + 1, 1)
        if kind == KIND_RANGE:
            return range_reversed(vm, v)
        if kind == KIND_STR or kind == KIND_TUPLE or kind == KIND_BYTES or kind == KIND_BYTEARRAY or kind == KIND_ARRAY:
            it = new_iterator(vm, ITER_REVERSED, v)
            if it != ERROR:
                (<Iterator*>it).index = as_int(builtin_length(vm, v)) - 1
            return it
    method = special(vm, v, SP_REVERSED)
    if method != UNBOUND and method != NONE:
        return call_function(vm, method, &v, 1, CONT_STORE, UNBOUND)
    if method == NONE or special(vm, v, SP_GETITEM) == UNBOUND or special(vm, v, SP_LEN) == UNBOUND:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not reversible", type_name(vm, v))
    return prelude_call(vm, "make_reversed", args + 1, 1)

cdef Value range_reversed(VM* vm, Value v) noexcept nogil:
    cdef Range* r = <Range*>v
    cdef Value last = range_at(vm, r, number_binary(vm, OPERATOR_SUB, r.length, box_int(1)))
    cdef Value step = number_negative(vm, r.step)
    cdef Value back
    if last == ERROR or step == ERROR:
        return ERROR
    back = new_range(vm, last, number_binary(vm, OPERATOR_SUB, r.start, r.step), step)
    return range_iterator(vm, <Range*>back) if back != ERROR else ERROR

cdef Value iterator_self(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return args[0]

cdef Value iterator_dunder_next(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value forward[2]
    forward[0] = args[0]
    forward[1] = UNBOUND
    if is_kind(args[0], KIND_ITERATOR) and (<Iterator*>args[0]).flags & ITER_GUEST:
        forward[0] = (<Iterator*>args[0]).source
    return builtin_next(vm, forward, 1)

cdef Value builtin_sorted(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items
    cdef Value forward[3]
    cdef int status
    cdef int64_t reverse = 0
    if args[2] != UNBOUND and not as_c_int(vm, args[2], &reverse):
        return ERROR
    items = iterate_to_list(vm, args[0])
    if items == ERROR:
        return ERROR
    if items != NEED_GUEST and (items == args[0] or not is_exact(items, SHAPE_LIST)):
        items = new_list_from(vm, sequence_items(items), sequence_length(items))
        if items == ERROR:
            return ERROR
    if items != NEED_GUEST and (args[1] == UNBOUND or args[1] == NONE):
        status = sort_with_keys(vm, <List*>items, NULL, reverse != 0)
        if status == 0:
            return items
        if status == -1:
            return ERROR
    if items == NEED_GUEST and gather_source(args[0]) != UNBOUND:
        return gather(vm, GATHER_SORTED, gather_source(args[0]), new_list(vm, 8), args[1], args[2], CONT_STORE)
    forward[0] = items if items != NEED_GUEST else args[0]
    forward[1] = args[1] if args[1] != UNBOUND else NONE
    forward[2] = box_bool(reverse != 0)
    return prelude_call(vm, "sorted_values", forward, 3)

cdef Value sort_gathered(VM* vm, Value items, Value key, Value reverse) noexcept nogil:
    """The rest of sorted() behind a generator: a list that nobody else has."""
    cdef Value args[3]
    args[0] = items
    args[1] = key
    args[2] = reverse
    return builtin_sorted(vm, args, 3)

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
        return raise_error1(vm, SHAPE_TYPE_ERROR, "format() argument 2 must be str, not %s", type_name(vm, args[1]))
    if not is_guest_object(vm, args[0]) and is_formattable(kind_of(args[0])):
        result = format_value(vm, args[0], <Str*>args[1])
    return prelude_call(vm, "format_guest", args, 2) if result == NEED_GUEST else result

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
    define_function(d, "exec", builtin_exec, "source, globals=, locals=, /, *, closure=")
    define_function(d, "eval", builtin_eval, "source, globals=, locals=, /")
    define_function(d, "compile", builtin_compile, "source, filename, mode, flags=, dont_inherit=, optimize=, _feature_version=")
    define_function(d, "__import__", builtin_import, "name, globals=, locals=, fromlist=, level=")
    define_function(d, "open", builtin_open, "*args, **kwargs", "io" if HOST_MINOR < 12 else "_io")
    define_function(d, "any", builtin_any, "iterable, /")
    define_function(d, "all", builtin_all, "iterable, /")
    define_new(SHAPE_RANGE, intrinsic_range, "cls, *args")
    define_new(SHAPE_SLICE, slice_new, "cls, *args")
    define_method(SHAPE_SLICE, "indices", slice_indices, "self, length, /")
    define_new(SHAPE_BOOL, bool_new, "cls, *args")
    define_new(SHAPE_ENUMERATE, enumerate_new, "cls, iterable=, start=")
    define_new(SHAPE_ZIP, zip_new, "cls, *args, **kwargs")
    define_new(SHAPE_MAP, map_new, "cls, *args")
    define_new(SHAPE_FILTER, filter_new, "cls, function, iterable, /")
    define_new(SHAPE_REVERSED, reversed_new, "cls, sequence, /")
    for shape in (SHAPE_STR, SHAPE_BYTES, SHAPE_BYTEARRAY, SHAPE_LIST, SHAPE_TUPLE, SHAPE_DICT, SHAPE_SET, SHAPE_FROZENSET, SHAPE_RANGE,
                  SHAPE_DICT_KEYS, SHAPE_DICT_VALUES, SHAPE_DICT_ITEMS, SHAPE_ARRAY, SHAPE_MEMORYVIEW, SHAPE_MAPPING_PROXY):
        define_method(shape, "__len__", dunder_len, "self, /")
        define_method(shape, "__iter__", sequence_iter, "self, /")
        if shape != SHAPE_DICT_VALUES and shape != SHAPE_MEMORYVIEW:
            define_method(shape, "__contains__", dunder_contains, "self, key, /")
    for shape in (SHAPE_STR, SHAPE_BYTES, SHAPE_BYTEARRAY, SHAPE_LIST, SHAPE_TUPLE, SHAPE_DICT, SHAPE_RANGE, SHAPE_ARRAY, SHAPE_MEMORYVIEW,
                  SHAPE_MAPPING_PROXY):
        define_method(shape, "__getitem__", dunder_getitem, "self, key, /")
    for shape in range(SHAPE_LIST_ITERATOR, SHAPE_MEMORY_ITERATOR + 1):
        define_method(shape, "__iter__", iterator_self, "self, /")
        define_method(shape, "__next__", iterator_dunder_next, "self, /")
        if shape not in (SHAPE_ENUMERATE, SHAPE_ZIP, SHAPE_MAP, SHAPE_FILTER):
            define_method(shape, "__length_hint__", iterator_length_hint, "self, /")
    register_pickling()
    define_method(SHAPE_GENERATOR, "__iter__", iterator_self, "self, /")
    define_method(SHAPE_GENERATOR, "__next__", generator_dunder_next, "self, /")
    for shape in (SHAPE_GENERATOR, SHAPE_COROUTINE):
        define_method(shape, "send", generator_send, "self, value, /")
        define_method(shape, "throw", generator_throw, "self, type, value=, traceback=, /")
        define_method(shape, "close", generator_close, "self, /")
    return 0
