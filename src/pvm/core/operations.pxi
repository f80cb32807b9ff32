# Slow paths of the remaining instructions: displays, raising, formatting, imports, with.

cdef Value build_set(VM* vm, Value* items, int64_t count) noexcept nogil:
    cdef Set* s = set_allocate(vm, KIND_SET)
    cdef int64_t i
    cdef int status
    if s == NULL:
        return ERROR
    for i in range(count):
        status = set_add(vm, s, items[i])
        if status < 0:
            return ERROR if status == -1 else gather_display(vm, GATHER_SET, <Value>s, items + i, count - i)
    return <Value>s

cdef Value gather_display(VM* vm, int kind, Value into, Value* items, int64_t count) noexcept nogil:
    """The rest of a display whose keys guest code hashes or compares."""
    cdef Value source = new_tuple_from(vm, items, count)
    if source == ERROR:
        return ERROR
    source = new_iterator(vm, ITER_TUPLE, source)
    return gather(vm, kind, source, into, UNBOUND, UNBOUND, CONT_STORE) if source != ERROR else ERROR

cdef Value build_dict(VM* vm, Value* items, int64_t count) noexcept nogil:
    cdef Value d = new_dict(vm)
    cdef int64_t i
    cdef int status
    if d == ERROR:
        return ERROR
    for i in range(count):
        status = dict_set(vm, <Dict*>d, items[2 * i], items[2 * i + 1])
        if status < 0:
            return ERROR if status == -1 else gather_display(vm, GATHER_DICT, d, items + 2 * i, 2 * (count - i))
    return d

cdef Value build_string(VM* vm, Value* items, int64_t count) noexcept nogil:
    """Strings joined."""
    cdef int64_t i, at = 0, length = 0
    cdef int width = 1
    cdef bint ascii = True
    cdef Str* out
    for i in range(count):
        if not is_kind(items[i], KIND_STR):
            return raise_error(vm, SHAPE_SYSTEM_ERROR, "BUILD_STRING of something else")
        length += (<Str*>items[i]).length
        width = (<Str*>items[i]).width if (<Str*>items[i]).width > width else width
        ascii = ascii and (<Str*>items[i]).ascii
    if length == 0:
        return EMPTY_STR
    out = new_str(vm, length, width, ascii)
    if out == NULL:
        return ERROR
    for i in range(count):
        str_widen_into(<Str*>items[i], out, at)
        at += (<Str*>items[i]).length
    return <Value>out

cdef void raise_bad_container(VM* vm, Value v, int kind) noexcept nogil:
    if not is_kind(v, kind):
        raise_error(vm, SHAPE_SYSTEM_ERROR, "a display instruction on a register that holds no such container")

cdef Value op_set_add(VM* vm, Value s, Value v) noexcept nogil:
    cdef int status
    if not is_kind(s, KIND_SET):
        raise_bad_container(vm, s, KIND_SET)
        return ERROR
    status = set_add(vm, <Set*>s, v)
    if status == -2:
        return keyed(vm, KEYED_ADD, s, v, UNBOUND, CONT_DISCARD, UNBOUND)
    return NONE if status >= 0 else ERROR

cdef Value op_dict_add(VM* vm, Value d, Value key, Value value) noexcept nogil:
    cdef int status
    if not is_kind(d, KIND_DICT):
        raise_bad_container(vm, d, KIND_DICT)
        return ERROR
    status = dict_set(vm, <Dict*>d, key, value)
    return NONE if status == 0 else ERROR if status == -1 else set_item(vm, d, key, value)

cdef Value op_list_extend(VM* vm, Value l, Value iterable) noexcept nogil:
    cdef Value items
    cdef Value args[2]
    if not is_kind(l, KIND_LIST):
        raise_bad_container(vm, l, KIND_LIST)
        return ERROR
    items = iterate_to_list(vm, iterable)
    if items == NEED_GUEST and gather_source(vm, iterable) == UNBOUND and not is_unpackable(vm, iterable):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "Value after * must be an iterable, not %s", type_name(vm, iterable))
    if items == NEED_GUEST:
        args[0] = l
        args[1] = iterable
        items = gather_source(vm, iterable)
        if items != UNBOUND:
            return gather(vm, GATHER_EXTEND, items, l, UNBOUND, UNBOUND, CONT_DISCARD)
        return push_discard(vm, prelude_function(vm, "list_extend"), args, 2)
    if items == ERROR:
        if exception_matches(vm, SHAPE_TYPE_ERROR) and not is_unpackable(vm, iterable):
            vm.exception = UNBOUND
            return raise_error1(vm, SHAPE_TYPE_ERROR, "Value after * must be an iterable, not %s", type_name(vm, iterable))
        return ERROR
    return NONE if list_extend_values(vm, <List*>l, sequence_items(items), sequence_length(items)) == 0 else ERROR

cdef Value op_set_update(VM* vm, Value s, Value iterable) noexcept nogil:
    cdef Value source
    cdef Value args[2]
    cdef int status
    if not is_kind(s, KIND_SET):
        raise_bad_container(vm, s, KIND_SET)
        return ERROR
    status = set_update_from(vm, <Set*>s, &iterable)
    if status == -2:
        args[0] = s
        args[1] = iterable
        source = gather_source(vm, iterable)
        if source != UNBOUND:
            return gather(vm, GATHER_UPDATE, source, s, UNBOUND, UNBOUND, CONT_DISCARD)
        return push_discard(vm, prelude_function(vm, "set_update"), args, 2)
    return NONE if status >= 0 else ERROR

cdef bint may_be_mapping(VM* vm, Value v) noexcept nogil:
    """Whether something may have keys(): not what is of a builtin class without items, or a list or string."""
    if not is_pointer(v):
        return False
    return is_guest_object(vm, v) or special(vm, v, SP_GETITEM) != UNBOUND and kind_of(v) != KIND_LIST and kind_of(v) != KIND_STR

cdef Value op_dict_update(VM* vm, Value d, Value mapping) noexcept nogil:
    cdef Value args[2]
    cdef int status
    if not is_kind(d, KIND_DICT):
        raise_bad_container(vm, d, KIND_DICT)
        return ERROR
    if is_kind(mapping, KIND_DICT) and not is_guest_object(vm, mapping):
        status = dict_update_dict(vm, <Dict*>d, <Dict*>mapping)
        if status != -2:
            return NONE if status == 0 else ERROR
    elif not may_be_mapping(vm, mapping):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not a mapping", type_name(vm, mapping))
    args[0] = d
    args[1] = mapping
    return push_discard(vm, prelude_function(vm, "dict_update_mapping"), args, 2)

cdef int dict_update_dict(VM* vm, Dict* d, Dict* other) noexcept nogil:
    """Add all of another dict; 0, -1, -2 when guest code is needed (what was added before stays added)."""
    cdef int64_t position = 0
    cdef Value key, value
    cdef int status
    if d == other:
        return 0
    if d.count == 0 and other.count:
        return dict_copy_into(vm, d, other)
    while dict_next(other, &position, &key, &value):
        status = dict_set(vm, d, key, value)
        if status < 0:
            return status
    return 0

cdef Value op_dict_merge(VM* vm, Value d, Value mapping, Value callee) noexcept nogil:
    """Keywords of a call: as an update, but a key that is there, or is no string, is a TypeError."""
    cdef int64_t position = 0
    cdef Value key, value
    cdef Value args[3]
    if not is_kind(d, KIND_DICT):
        raise_bad_container(vm, d, KIND_DICT)
        return ERROR
    if not is_kind(mapping, KIND_DICT) or is_guest_object(vm, mapping):
        if not may_be_mapping(vm, mapping):
            return raise_error2(vm, SHAPE_TYPE_ERROR, "%s argument after ** must be a mapping, not %s", callee_text(vm, callee), type_name(vm, mapping))
        args[0] = d
        args[1] = mapping
        args[2] = callee
        return push_discard(vm, prelude_function(vm, "dict_merge"), args, 3)
    while dict_next(<Dict*>mapping, &position, &key, &value):
        if not is_kind(key, KIND_STR):       # an error, but what the others say comes first
            args[0] = d
            args[1] = mapping
            args[2] = callee
            return push_discard(vm, prelude_function(vm, "dict_merge"), args, 3)
    position = 0
    while dict_next(<Dict*>mapping, &position, &key, &value):
        if dict_find_entry_str(<Dict*>d, <Str*>key) >= 0:
            return raise_error2(vm, SHAPE_TYPE_ERROR, "%s got multiple values for keyword argument '%s'", callee_text(vm, callee), text_of(vm, key))
        if dict_set_str(vm, <Dict*>d, key, value) < 0:
            return ERROR
    return NONE

cdef Value op_keywords(VM* vm, Value* mapping, Value callee) noexcept nogil:
    """The one mapping of a call's keywords, for CALL_EX: a dict as it is, since that only reads it; else a dict of what it holds."""
    cdef Value other = mapping[0]
    if LIKELY(is_exact(other, SHAPE_DICT)):
        return NONE
    mapping[0] = new_dict(vm)
    return op_dict_merge(vm, mapping[0], other, callee) if mapping[0] != ERROR else ERROR

cdef const char* callee_text(VM* vm, Value callee) noexcept nogil:
    """A callable as TypeErrors about its arguments name it."""
    cdef Value name = UNBOUND
    cdef Value module = UNBOUND
    cdef char* out
    if kind_of(callee) == KIND_METHOD:
        callee = (<Method*>callee).function
    if kind_of(callee) == KIND_FUNCTION:
        name = (<Function*>callee).qualname
        module = (<Function*>callee).module
    elif kind_of(callee) == KIND_CLASS:
        name = (<Class*>callee).qualname
        module = type_get_module(vm, callee)
    elif kind_of(callee) == KIND_NATIVE:
        name = native_get_qualname(vm, callee)
    if name == UNBOUND:
        name = value_str(vm, callee)
        if not is_kind(name, KIND_STR):
            return "function"        # only guest code could say how it is written
        return text_of(vm, name)
    if is_kind(module, KIND_STR) and not str_equal_c(module, "builtins"):
        snprintf(vm.message, sizeof(vm.message), "%s.%s()", text_of(vm, module), text_of(vm, name))
    else:
        snprintf(vm.message, sizeof(vm.message), "%s()", text_of(vm, name))
    out = next_text(vm)
    memcpy(out, vm.message, 500)
    out[500] = 0
    return out

cdef Value spread_arguments(VM* vm, Value* window, Value* names_out) noexcept nogil:
    """CALL_EX: callee, positional arguments in any iterable, keywords in a dict or UNBOUND. Now the arguments stand behind the
    callee, where the stack may have moved; how many, and the names of the last ones, or UNBOUND. Or ERROR or PUSHED: guest code
    iterates, and makes the call."""
    cdef Value callee = window[0], positional = window[1], keywords = window[2]
    cdef Value names = UNBOUND, key, value
    cdef int64_t n, m = 0, i, offset, position = 0
    cdef Value* base
    cdef Value args[3]
    if keywords != UNBOUND and not is_kind(keywords, KIND_DICT):
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "CALL_EX without its arguments")
    if not is_exact(positional, SHAPE_LIST) and not is_exact(positional, SHAPE_TUPLE):
        if not is_guest_object(vm, positional) and builtin_iter(vm, positional) == UNBOUND and \
                special(vm, positional, SP_ITER) == UNBOUND and special(vm, positional, SP_GETITEM) == UNBOUND or \
                is_guest_object(vm, positional) and special(vm, positional, SP_ITER) == UNBOUND and special(vm, positional, SP_GETITEM) == UNBOUND:
            return raise_error2(vm, SHAPE_TYPE_ERROR, "%s argument after * must be an iterable, not %s", callee_text(vm, callee), type_name(vm, positional))
        positional = iterate_to_list(vm, positional)
        if positional == ERROR:
            return ERROR
        if positional == NEED_GUEST:
            args[0] = callee
            args[1] = window[1]
            args[2] = new_dict(vm) if keywords != UNBOUND else NONE      # what runs now may change the dict
            if args[2] == ERROR or keywords != UNBOUND and dict_update_dict(vm, <Dict*>args[2], <Dict*>keywords) < 0:
                return ERROR
            return prelude_call(vm, "call_spread", args, 3)
    n = sequence_length(positional)
    if keywords != UNBOUND:
        m = (<Dict*>keywords).count
    base = window + 1
    if base + n + m + STACK_SLACK >= vm.stack_end:
        offset = window - vm.stack
        if grow_stack(vm, n + m + 2 * STACK_SLACK) < 0:
            if not is_pointer(vm.exception):
                raise_memory_error(vm)
            return ERROR
        base = vm.stack + offset + 1
    if m:
        names = new_tuple(vm, m)
        if names == ERROR:
            return ERROR
    for i in range(n):
        base[i] = sequence_items(positional)[i]
    i = 0
    while m and dict_next(<Dict*>keywords, &position, &key, &value):
        if not is_kind(key, KIND_STR):
            return raise_type_error(vm, "keywords must be strings")
        tuple_items(names)[i] = key
        base[n + i] = value
        i += 1
    charge(vm, (n + m) >> 4)
    names_out[0] = names
    return box_int(n + m)

cdef Value invoke_lookup(VM* vm, Value v, Site* site, Value* self_out) noexcept nogil:
    """INVOKE's lookup: as LOAD_METHOD; a getter that must run leaves a frame with CONT_INVOKE."""
    cdef int64_t depth = vm.fp - vm.frames
    cdef Value result = attribute_lookup(vm, v, site, self_out)
    if result == PUSHED:
        if vm.frames[depth + 1].continuation == CONT_STORE or vm.frames[depth + 1].continuation == CONT_DIRECT:
            vm.frames[depth + 1].continuation = CONT_INVOKE
        elif put_native_frame_below(vm, depth, vm.frames[depth].regs + vm.frames[depth].code.registers, CONTINUE_PASS, CONT_INVOKE, UNBOUND) < 0:
            return ERROR
    elif result == ERROR:
        place_at_lookup(vm.fp)
    return result

cdef void place_at_lookup(Frame* frame) noexcept nogil:
    """INVOKE's lookup failed: the frame stands at its first byte, which has the position of the method, not of the call."""
    frame.pc -= OPCODE_SIZES[OP_INVOKE] - 1

cdef inline bint is_constructed_plainly(Class* cls) noexcept nogil:
    """Whether a call of a class makes an instance and runs __init__, which is a function, and nothing else."""
    return cls.layout == KIND_INSTANCE and has_own_init(cls) and cls.special[SP_NEW] == BUILTIN[SHAPE_OBJECT].special[SP_NEW]

cdef inline bint has_own_init(Class* cls) noexcept nogil:
    """Whether a class is made by no metaclass or __new__ of a guest's, and its instances by a function."""
    return cls.metaclass == <Value>BUILTIN[SHAPE_TYPE] and not cls.flags & (CLASS_NEW | CLASS_ABSTRACT) and \
        kind_of(cls.special[SP_INIT]) == KIND_FUNCTION

cdef Value plain_construct(VM* vm, Class* cls, Value* base, int64_t argc) noexcept nogil:
    """A new instance of a guest class whose __init__ is a function that takes these arguments as they are:
    the instance, now before the arguments; UNBOUND when the class needs the long way."""
    cdef Value init = cls.special[SP_INIT]
    cdef Value instance
    cdef int64_t i
    if not is_constructed_plainly(cls) or (<Function*>init).code.simple_arguments != argc + 1:
        return UNBOUND
    instance = new_instance(vm, cls)
    if instance == ERROR:
        return ERROR
    for i in range(argc, 0, -1):
        base[i] = base[i - 1]
    base[0] = instance
    return instance

cdef inline bint can_be_readied(VM* vm, Value function, Value* base, int64_t argc) noexcept nogil:
    """Whether the loop pushes the frame of a call with so many arguments at `base`: it is a function's, and there is room to bind."""
    return is_kind(function, KIND_FUNCTION) and (<Function*>function).code.parameters >= 0 and \
        base + (<Function*>function).code.registers + 2 * argc + 8 < vm.stack_end

cdef Function* ready_call(VM* vm, Value callee, Value* base, int64_t argc, Value names, Value* out) noexcept nogil:
    """Bind the arguments of a call whose frame the loop pushes: the function, and in `out` the new object when that is an
    __init__, else UNBOUND. NULL for a call that goes the long way, or with ERROR in `out`."""
    cdef Value function = callee
    out[0] = UNBOUND
    if UNLIKELY(not is_kind(callee, KIND_FUNCTION)):
        function = with_self(vm, callee, base, argc, names, out)
        if function == UNBOUND:
            return NULL
        argc += 1
    elif UNLIKELY(not can_be_readied(vm, function, base, argc)):
        return NULL
    elif UNLIKELY(names != UNBOUND and is_library_method(&(<Function*>function).head)) and \
            is_wrong_self(vm, <Function*>function, base, argc - tuple_length(names)):
        out[0] = ERROR
        return NULL
    if names == UNBOUND and argc == (<Function*>function).code.simple_arguments or complete_arguments(vm, <Function*>function, base, argc, names):
        return <Function*>function
    out[0] = ERROR
    return NULL

cdef Value new_object(VM* vm, Class* cls, Value* args, int64_t argc, Value names) noexcept nogil:
    """A new instance, or an exception, which keeps the positional arguments."""
    cdef Value kept
    if not cls.flags & CLASS_EXCEPTION:
        return new_instance(vm, cls)
    kept = new_tuple_from(vm, args, argc - (tuple_length(names) if names != UNBOUND else 0))
    return new_exception(vm, cls, kept) if kept != ERROR else ERROR

cdef Value with_self(VM* vm, Value callee, Value* base, int64_t argc, Value names, Value* out) noexcept nogil:
    """Put what a bound method is bound to, or a new object (in `out`, too) before a call's arguments: the method's function, or the
    class's __init__. UNBOUND for a call that goes the long way, or with ERROR in `out`."""
    cdef Value function, self
    if is_kind(callee, KIND_METHOD):
        function = (<Method*>callee).function
    elif is_kind(callee, KIND_CLASS) and (is_constructed_plainly(<Class*>callee) or
                                          (<Class*>callee).flags & CLASS_EXCEPTION and has_own_init(<Class*>callee)):
        function = (<Class*>callee).special[SP_INIT]
    else:
        return UNBOUND
    if not can_be_readied(vm, function, base, argc + 1):
        return UNBOUND
    if is_kind(callee, KIND_METHOD):
        self = (<Method*>callee).self
    else:
        self = out[0] = new_object(vm, <Class*>callee, base, argc, names)
        if self == ERROR:
            return UNBOUND
    memmove(base + 1, base, argc * 8)            # above the frame is room for a value more
    base[0] = self
    return function

cdef Value op_unpack(VM* vm, Value v, Value* target, int64_t count) noexcept nogil:
    cdef Value result = unpack(vm, v, target, count)
    cdef Value args[2]
    if result != NEED_GUEST:
        return result
    if gather_source(vm, v) == UNBOUND:
        args[0] = v
        args[1] = box_int(count)
        return call_function(vm, prelude_function(vm, "unpack"), args, 2, CONT_UNPACK, UNBOUND)
    result = gather(vm, GATHER_UNPACK, gather_source(vm, v), new_list(vm, 4), box_int(count), UNBOUND, CONT_UNPACK)
    return result if is_signal(result) else unpack(vm, result, vm.fp.regs + vm.fp.pc[-2], count, True)

cdef Value op_unpack_star(VM* vm, Value v, Value* target, int64_t before, int64_t after) noexcept nogil:
    cdef Value result = unpack_star(vm, v, target, before, after)
    cdef Value args[2]
    if result != NEED_GUEST:
        return result
    if gather_source(vm, v) == UNBOUND:
        args[0] = v
        args[1] = box_int(-1)
        return call_function(vm, prelude_function(vm, "unpack"), args, 2, CONT_UNPACK, TRUE_)
    result = gather(vm, GATHER_UNPACK, gather_source(vm, v), new_list(vm, 4), box_int(INT_MAX_SMALL), UNBOUND, CONT_UNPACK, TRUE_)
    return result if is_signal(result) else unpack_star(vm, result, vm.fp.regs + vm.fp.pc[-3], before, after)

cdef inline bint waits_for(VM* vm, Frame* outer, Generator* inner) noexcept nogil:
    """Count a generator among those that wait for the one that they delegate to; False when they are too many. Once they have
    been suspended only the innermost has a frame, so that the limit of frames does not see them."""
    inner.depth = (<Generator*>outer.aux).depth + 1 if outer.continuation & 0xFF == CONT_GENERATOR else 0
    return LIKELY(inner.depth <= vm.recursion_limit)

cdef Value send_next(VM* vm, Value v, Value sent, Value* returned) noexcept nogil:
    """SEND: the next value, EXHAUSTED with what the iterator returned, ERROR or PUSHED."""
    cdef Value result, method
    cdef Value args[2]
    returned[0] = NONE
    if kind_of(v) == KIND_GENERATOR:
        if (<Generator*>v).result != UNBOUND:
            returned[0] = (<Generator*>v).result
            if UNLIKELY(vm.traced):
                note_return(vm, <Generator*>v, returned[0], True)
            (<Generator*>v).result = UNBOUND
            return EXHAUSTED
        if not waits_for(vm, vm.fp, <Generator*>v):
            return raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
        return generator_next(vm, v, sent, RESUME_SEND)
    if kind_of(v) == KIND_ASYNC_STEP:
        return step_next(vm, <AsyncStep*>v, sent, RESUME_STEP_SEND)
    if sent == NONE:
        if kind_of(v) == KIND_ITERATOR:
            result = iterator_next(vm, <Iterator*>v)
            if result == NEED_GUEST and is_calling(<Iterator*>v):
                result = calling_next(vm, v, CONT_SEND)
                if result == ERROR and vm.limit == LIMIT_NONE and exception_matches(vm, SHAPE_STOP_ITERATION):
                    returned[0] = stop_value(vm.exception)
                    vm.exception = UNBOUND
                    return EXHAUSTED
                return result
            if result != NEED_GUEST:
                return result
            if is_under_way(v):
                return next_under_way(vm, v, CONT_SEND)
            if driving_generator(v) != UNBOUND:
                return generator_next(vm, driving_generator(v), NONE, RESUME_SEND)
        method = special(vm, v, SP_NEXT)
        if method == UNBOUND:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not an iterator", type_name(vm, v))
        result = call_function(vm, method, &v, 1, CONT_SEND, UNBOUND)
        if result == ERROR and exception_matches(vm, SHAPE_STOP_ITERATION) and kind_of(method) == KIND_NATIVE:
            returned[0] = stop_value(vm.exception)
            vm.exception = UNBOUND
            return EXHAUSTED
        return result
    args[0] = v
    args[1] = sent
    return call_function(vm, prelude_function(vm, "send_to"), args, 2, CONT_SEND, UNBOUND)

# Exceptions

cdef Value as_exception(VM* vm, Value v) noexcept nogil:
    """An exception to raise: itself, or UNBOUND when v is neither an exception nor an exception class."""
    if is_kind(v, KIND_EXCEPTION):
        return v
    return UNBOUND

cdef bint is_exception_class(VM* vm, Value v) noexcept nogil:
    return is_kind(v, KIND_CLASS) and is_subclass(<Class*>v, BUILTIN[SHAPE_BASE_EXCEPTION])

cdef Value op_raise(VM* vm, Value v, Value cause) noexcept nogil:
    """raise v [from cause]: ERROR, or PUSHED when a guest's __init__ makes the exception."""
    cdef Value args[2]
    cdef Value handled
    if is_exception_class(vm, v):
        if (<Class*>v).head.flags & FLAG_IMMORTAL and not (<Class*>v).flags & CLASS_NEW or ((<Class*>v).special[SP_INIT] == BUILTIN[SHAPE_BASE_EXCEPTION].special[SP_INIT] and not (<Class*>v).flags & CLASS_NEW):
            v = new_exception(vm, <Class*>v, EMPTY_TUPLE)
            if v == ERROR:
                return ERROR
        else:
            args[0] = v
            args[1] = cause if cause != UNBOUND else ELLIPSIS
            return prelude_call(vm, "raise_class", args, 2)
    if not is_kind(v, KIND_EXCEPTION):
        return raise_type_error(vm, "exceptions must derive from BaseException")
    if cause != UNBOUND:
        if is_exception_class(vm, cause):
            if (<Class*>cause).head.flags & FLAG_IMMORTAL and not (<Class*>cause).flags & CLASS_NEW:
                cause = new_exception(vm, <Class*>cause, EMPTY_TUPLE)
                if cause == ERROR:
                    return ERROR
            else:
                args[0] = v
                args[1] = cause
                return prelude_call(vm, "raise_class", args, 2)
        if cause != NONE and not is_kind(cause, KIND_EXCEPTION):
            return raise_type_error(vm, "exception causes must derive from BaseException")
        (<ExceptionObject*>v).cause = cause
        if cause == NONE and is_hidden(vm, vm.fp):
            handled = vm.handled
            (<ExceptionObject*>v).context = NONE
            vm.handled = handled_outside(vm)
            set_context(vm, v)
            vm.handled = handled
            return ERROR
        (<ExceptionObject*>v).suppress_context = 1
    set_context(vm, v)
    return ERROR

cdef Value handled_outside(VM* vm) noexcept nogil:
    """What the program handles where it has called what stands for C: for an exception that takes the place of another
    there, of which CPython knows nothing."""
    cdef Frame* frame = vm.fp
    cdef Value handled = vm.handled
    cdef uint32_t at
    cdef int64_t i
    while frame > vm.frames and frame.code != NULL and is_hidden(vm, frame) and frame.continuation != CONT_GENERATOR:
        at = <uint32_t>(frame.pc - frame.code.bytecode) - 1
        for i in range(frame.code.table_count):
            if frame.code.table[i].kind != 0 and frame.code.table[i].start <= at and at < frame.code.table[i].end:
                handled = as_handled(frame, frame.regs[frame.code.table[i].register])
        frame -= 1
    return handled

cdef void set_context(VM* vm, Value v) noexcept nogil:
    """Raise v; what is being handled becomes its context, also when it had another."""
    vm.exception = v
    if is_pointer(vm.handled) and vm.handled != v:
        break_context_cycle(vm.handled, v)
        (<ExceptionObject*>v).context = vm.handled

cdef void op_raise_again(VM* vm, Frame* fp) noexcept nogil:
    if is_pointer(vm.handled):
        vm.exception = vm.handled
        fp.flags |= FRAME_RERAISE
    else:
        raise_error(vm, SHAPE_RUNTIME_ERROR, "No active exception to reraise")

cdef void op_reraise(VM* vm, Frame* fp, Value v) noexcept nogil:
    if is_kind(v, KIND_EXCEPTION):
        vm.exception = v
        fp.flags |= FRAME_RERAISE
    else:
        raise_error(vm, SHAPE_SYSTEM_ERROR, "RERAISE of something else")

cdef int exception_match(VM* vm, Value exception, Value types) noexcept nogil:
    """Whether `except types` takes an exception; -1 with TypeError set."""
    cdef int64_t i
    cdef int status, caught
    if is_kind(types, KIND_TUPLE):
        if tick(vm) < 0 or enter_recursion(vm, "") < 0:
            return -1
        status = 0
        for i in range(tuple_length(types)):       # all are looked at: each must be a class of exceptions
            caught = exception_match(vm, exception, tuple_items(types)[i])
            status = caught if caught else status
            if caught < 0:
                break
        leave_recursion(vm)
        return status
    if not is_exception_class(vm, types):
        raise_type_error(vm, "catching classes that do not inherit from BaseException is not allowed")
        return -1
    return is_subclass(class_of(vm, exception), <Class*>types)

cdef Value exception_traceback(Value v) noexcept nogil:
    return (<ExceptionObject*>v).traceback if is_kind(v, KIND_EXCEPTION) else NONE

cdef int raise_no_manager(VM* vm, Value v, int which) noexcept nogil:
    """What CPython says since 3.14 where a method of a context manager is missing: the other statement may be meant."""
    cdef bint is_async = which >= 2
    cdef bint other = special(vm, v, SP_ENTER if is_async else SP_AENTER) != UNBOUND and special(vm, v, SP_EXIT if is_async else SP_AEXIT) != UNBOUND
    snprintf(vm.message, sizeof(vm.message), "'%s' object does not support the %scontext manager protocol (missed __%s%s__ method)%s%s%s",
             full_type_name(vm, class_of(vm, v)), "asynchronous " if is_async else "", "a" if is_async else "", "exit" if which & 1 else "enter",
             " but it supports the " if other else "", "" if not other else "context manager protocol" if is_async else "asynchronous context manager protocol",
             "" if not other else ". Did you mean to use 'with'?" if is_async else ". Did you mean to use 'async with'?")
    raise_type_error(vm, vm.message)
    return -1

cdef int load_dunder(VM* vm, Value v, int which, Value* base) noexcept nogil:
    """A context manager's method and self, looked up on the type; 0 or -1 with TypeError set."""
    cdef int numbers[4]
    cdef Value method
    numbers[:] = [SP_ENTER, SP_EXIT, SP_AENTER, SP_AEXIT]
    method = special(vm, v, numbers[which & 3])
    if method == UNBOUND:
        if HOST_MINOR >= 14:
            return raise_no_manager(vm, v, which)
        raise_error2(vm, SHAPE_TYPE_ERROR, "'%s' object does not support the %s protocol" if which != 1 and which != 3 else
                     "'%s' object does not support the %s protocol (missed __exit__ method)" if which == 1 else
                     "'%s' object does not support the %s protocol (missed __aexit__ method)", type_name(vm, v),
                     "context manager" if which < 2 else "asynchronous context manager")
        return -1
    base[0] = method
    base[1] = v
    return 0

# Formatting

cdef Value op_format(VM* vm, Value v, Value spec, int conversion) noexcept nogil:
    """One replacement field of an f-string: the text, ERROR or PUSHED."""
    cdef Value result
    cdef Value args[3]
    if conversion == 0 and spec == UNBOUND and is_exact(v, SHAPE_STR):
        return v
    if spec != UNBOUND and not is_kind(spec, KIND_STR):
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "FORMAT without a str")
    if is_guest_object(vm, v) or kind_of(v) >= KIND_LIST or conversion:
        if conversion == 0 and not is_guest_object(vm, v) and spec == UNBOUND:
            result = value_str(vm, v)
            if result != NEED_GUEST:
                return result
        if conversion and not is_guest_object(vm, v) and kind_of(v) <= KIND_DICT:
            result = value_str(vm, v) if conversion == 1 else value_repr(vm, v) if conversion == 2 else value_ascii(vm, v)
            if result == ERROR:
                return ERROR
            if result != NEED_GUEST:
                return result if spec == UNBOUND else format_value(vm, result, <Str*>spec)
        if conversion == 0:
            return format_by_guest(vm, v, spec if spec != UNBOUND else EMPTY_STR)
        if spec == UNBOUND and conversion <= 2 and is_guest_object(vm, v):
            result = value_str(vm, v) if conversion == 1 else value_repr(vm, v)
            return text_by_guest(vm, v, SP_STR if conversion == 1 else SP_REPR) if result == NEED_GUEST else result
        args[0] = v
        args[1] = spec if spec != UNBOUND else EMPTY_STR
        args[2] = box_int(conversion)
        return prelude_call(vm, "format_field", args, 3)
    if spec == UNBOUND:
        return value_str(vm, v)
    if not is_kind(spec, KIND_STR):
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "FORMAT_SPEC with something else")
    return format_value(vm, v, <Str*>spec)

# Imports: in the prelude, over what sys.modules has

cdef Value other_import(VM* vm, Code* code) noexcept nogil:
    """What the program has put into builtins for __import__: UNBOUND when it is the machine's own, ERROR without any."""
    cdef Value builtins = dict_get_str(<Dict*>code.globals, <Str*>NAME_BUILTINS)
    cdef Value found
    if is_kind(builtins, KIND_MODULE):
        builtins = (<Module*>builtins).dict
    if builtins == UNBOUND and code.globals != vm.prelude:
        builtins = vm.builtins
    if not is_kind(builtins, KIND_DICT):
        return UNBOUND
    found = dict_get_str(<Dict*>builtins, <Str*>NAME_IMPORT)
    if found == UNBOUND:
        return raise_error(vm, SHAPE_IMPORT_ERROR, "__import__ not found")
    return found if found != dict_get_str(BUILTINS, <Str*>NAME_IMPORT) else UNBOUND

cdef Value op_import(VM* vm, Code* code, Value name, Value fromlist, int level) noexcept nogil:
    cdef Value args[5]
    cdef Value module = other_import(vm, code)
    if module == ERROR:
        return ERROR
    if module != UNBOUND:
        args[0] = name
        args[1] = code.globals
        args[2] = code.globals if code.flags & CODE_MODULE else NONE
        args[3] = fromlist
        args[4] = box_int(level)
        return call_function(vm, module, args, 5, CONT_STORE, UNBOUND)
    if level == 0 and is_kind(vm.modules, KIND_DICT) and is_kind(name, KIND_STR):
        module = dict_get_str(<Dict*>vm.modules, <Str*>name)
        if kind_of(module) == KIND_MODULE and (fromlist == NONE or kind_of(module) == KIND_MODULE and dict_get_str(<Dict*>(<Module*>module).dict, <Str*>NAME_PATH) == UNBOUND) \
                and not str_has_dot(name):
            return module
    args[0] = name
    args[1] = code.globals
    args[2] = fromlist
    args[3] = box_int(level)
    return prelude_call(vm, "import_name", args, 4)

cdef bint str_has_dot(Value name) noexcept nogil:
    cdef int64_t i
    for i in range((<Str*>name).length):
        if str_at(<Str*>name, i) == c'.':
            return True
    return False

cdef Value op_import_from(VM* vm, Value module, Value name) noexcept nogil:
    cdef Value args[2]
    cdef Value found = own_attribute(vm, module, name) if is_pointer(module) else UNBOUND
    if found != UNBOUND:
        return found
    args[0] = module
    args[1] = name
    return prelude_call(vm, "import_from", args, 2)

cdef Value op_import_star(VM* vm, Frame* fp, Value module) noexcept nogil:
    cdef Value args[2]
    args[0] = module
    args[1] = fp.regs[0] if fp.code.flags & CODE_NAMESPACE else fp.code.globals
    return push_discard(vm, prelude_function(vm, "import_star"), args, 2)

cdef void raise_outside_generator(VM* vm) noexcept nogil:
    raise_error(vm, SHAPE_SYSTEM_ERROR, "a yield outside a generator")

cdef int compare_branch(VM* vm, int op, Value a, Value b, int64_t sense) noexcept nogil:
    """A fused comparison: its truth, -1 (RUN_RAISE), or -2 when a frame runs."""
    cdef Value result
    cdef int truth
    if is_exact(a, SHAPE_STR) and is_exact(b, SHAPE_STR):
        return str_ordered(op, <Str*>a, <Str*>b)
    result = compare(vm, op, a, b, STATE_BRANCH | sense)
    if LIKELY(is_bool(result)):
        return result == TRUE_
    if result == ERROR:
        return -1
    if result == PUSHED:
        return -2
    truth = value_truth(vm, result)
    if truth >= 0:
        return truth
    truth = deliver(vm, CONT_BRANCH, box_int(sense != 0), push_truth(vm, result, CONT_BRANCH, sense != 0), NULL)
    return -1 if truth == RUN_RAISE else -2

cdef Value inplace_fast(VM* vm, int op, Value a, Value b) noexcept nogil:
    """INPLACE: small ints at once for the bit operators, the rest in full."""
    if op > OPERATOR_MATMUL:
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "invalid operator")
    if both_int(a, b):
        if op == OPERATOR_AND:
            return int_and(a, b)
        if op == OPERATOR_OR:
            return int_or(a, b)
        if op == OPERATOR_XOR:
            return int_xor(a, b)
    return inplace(vm, op, a, b)

# Safepoints and limits

cdef enum:                   # results of safepoint, beside 0 and -1
    SAFEPOINT_TRACE = 1
    SAFEPOINT_TRUE = 2

cdef int safepoint(VM* vm) noexcept nogil:
    """The loop's look at what is due: 0 to go on, -1 when a limit ends the run, or that another table is to be used."""
    if collect_and_look(vm) < 0:
        return -1
    if LIKELY(not vm.due & DUE_TRACE):
        return 0
    vm.due &= ~DUE_TRACE
    return SAFEPOINT_TRACE if vm.traced else SAFEPOINT_TRUE

cdef int collect_and_look(VM* vm) noexcept nogil:
    """Look at what is due: 0 to go on, -1 when a limit ends the run."""
    if PVM_STRESS_GC or vm.due & DUE_COLLECT:
        collect(vm)
        if vm.bytes > vm.memory_limit:
            vm.limit = LIMIT_MEMORY
    return native_look(vm)

cdef inline int tick(VM* vm) noexcept nogil:
    """One step of a native's loop: 0, or -1 when the native has to give up with ERROR."""
    vm.ticks -= 1
    return native_look(vm) if UNLIKELY(vm.ticks < 0) else 0

cdef int native_look(VM* vm) noexcept nogil:
    """What a safepoint does but for the collection, for natives that loop: where vm.ticks is below 0 they look,
    and give up with ERROR when the answer is -1."""
    cdef int64_t left, now
    vm.steps_done += vm.slice - vm.ticks
    vm.slice = 0
    vm.ticks = 0
    if vm.limit != LIMIT_NONE:
        return -1
    if vm.cancelled:
        vm.cancelled = 0
        vm.limit = LIMIT_CANCEL
        return -1
    if vm.deadline_ns or vm.signals_ns:
        now = clock_monotonic_ns()
        if vm.deadline_ns and now >= vm.deadline_ns:
            vm.limit = LIMIT_TIME
            return -1
        if vm.signals_ns and now >= vm.signals_ns:
            vm.signals_ns = now + SIGNALS_EVERY
            if check_host_signals(vm) < 0:
                return -1
    left = TICKS_PER_SLICE if not PVM_STRESS_GC else 0
    if vm.due and left:
        # Soon again, at a safepoint, which a native is not; before anything is called where tracing begins or ends.
        left = DUE_SLICE if not vm.due & DUE_TRACE else 0
    if vm.step_limit >= 0:
        if vm.steps_done > vm.step_limit:
            vm.limit = LIMIT_STEPS
            return -1
        if vm.step_limit - vm.steps_done < left:
            left = vm.step_limit - vm.steps_done
    vm.slice = left
    vm.ticks = left
    return 0

# Nested runs: the exception to the rule that a guest call never recurses in C. See docs/nested-runs.md.

cdef Value call_nested(VM* vm, Value callee, Value* argv, int64_t argc) noexcept nogil:
    """Call guest code from inside a native and wait for it: its result, or ERROR. The arguments stand outside the stack, which may move."""
    cdef Value* base = free_window(vm)
    cdef int64_t top = vm.native_top - vm.stack if vm.native_top != NULL else -1
    cdef Value result
    cdef int64_t below = vm.fp - vm.frames
    if vm.native_depth >= NATIVE_DEPTH_LIMIT or c_stack_pointer() < vm.c_stack_end:
        return raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded in a native call")
    vm.native_depth += 1         # from here on the native that calls this keeps its arguments
    if base + 2 * argc >= vm.stack_end:
        if grow_stack(vm, base - stack_top(vm) + 2 * argc + STACK_SLACK) < 0:
            vm.native_depth -= 1
            return ERROR
        base = free_window(vm)
    # Twice: the callee may put others in place of its arguments, and they live until it has returned.
    memmove(base, argv, argc * 8)
    memcpy(base + argc, base, argc * 8)
    base += argc
    if push_native_frame(vm, stack_top(vm), CONTINUE_NONE, stack_top(vm), base - stack_top(vm), CONT_EXIT, UNBOUND) < 0:
        vm.native_depth -= 1
        return ERROR
    vm.native_top = NULL
    result = call_value(vm, callee, base, argc, UNBOUND, CONT_EXIT, UNBOUND)
    result = finish_run(vm, below + 1, result)
    vm.fp = vm.frames + below
    vm.native_depth -= 1
    vm.native_top = vm.stack + top if top >= 0 else NULL
    return result
