# repr() and str() of values. Containers recurse in C; an element whose class has a __repr__ of the guest's
# own makes the whole answer NEED_GUEST, and the prelude goes through the container instead.

cdef struct ReprLink:        # containers that are being shown, innermost first
    Value container
    ReprLink* outer

cdef Value value_repr(VM* vm, Value v) noexcept nogil:
    """repr(v): a str, ERROR, or NEED_GUEST."""
    cdef Builder b
    cdef int status
    if is_exact(v, SHAPE_STR):
        return str_repr(vm, <Str*>v)
    builder_init(&b, vm)
    status = repr_into(vm, v, &b, NULL)
    if status == 0:
        return builder_finish(&b)
    builder_drop(&b)
    return ERROR if status == -1 else NEED_GUEST

cdef Value value_str(VM* vm, Value v) noexcept nogil:
    """str(v): a str, ERROR, or NEED_GUEST."""
    cdef Class* cls
    cdef Value text
    if is_exact(v, SHAPE_STR):
        return v
    if is_int(v):
        return int_to_str(vm, v)
    if is_kind(v, KIND_EXCEPTION) or is_guest_object(vm, v):
        cls = class_of(vm, v)
        if kind_of(cls.special[SP_STR]) != KIND_NATIVE:
            return NEED_GUEST
        if is_kind(v, KIND_EXCEPTION) and cls.special[SP_STR] != BUILTIN[SHAPE_OBJECT].special[SP_STR]:
            if enter_recursion(vm, " while getting the str of an object") < 0:     # it may be its own argument
                return ERROR
            text = exception_str(vm, v)
            leave_recursion(vm)
            return text
        if is_kind(v, KIND_STR) and kind_of(cls.special[SP_REPR]) == KIND_NATIVE and \
                cls.special[SP_STR] != BUILTIN[SHAPE_OBJECT].special[SP_STR]:
            return str_copy(vm, <Str*>v)
        if (is_kind(v, KIND_BYTES) or is_kind(v, KIND_BYTEARRAY)) and cls.special[SP_STR] != BUILTIN[SHAPE_OBJECT].special[SP_STR]:
            return bytes_repr(vm, v)
    elif is_kind(v, KIND_CLASS) and kind_of(class_of(vm, v).special[SP_STR]) != KIND_NATIVE:
        return NEED_GUEST
    if is_kind(v, KIND_MAPPING_PROXY):
        return value_str(vm, (<Wrapper*>v).value)
    return value_repr(vm, v)

cdef Value value_ascii(VM* vm, Value v) noexcept nogil:
    cdef Value text = value_repr(vm, v)
    return text if is_signal(text) else str_escape_ascii(vm, <Str*>text)

cdef Value str_escape_ascii(VM* vm, Str* s) noexcept nogil:
    """The text with everything beyond ASCII escaped."""
    cdef Builder b
    cdef int64_t i
    cdef uint32_t c
    cdef char few[16]
    if s.ascii:
        return <Value>s
    builder_init(&b, vm)
    for i in range(s.length):
        c = str_at(s, i)
        if c < 128:
            builder_put(&b, c)
        else:
            snprintf(few, 16, "\\x%02x" if c < 256 else "\\u%04x" if c < 65536 else "\\U%08x", c)
            builder_text(&b, few)
    return builder_finish(&b)

cdef int repr_str_into(VM* vm, Value text, Builder* b) noexcept nogil:
    if is_signal(text):
        return -1 if text == ERROR else -2
    builder_str(b, <Str*>text)
    return 0

cdef int repr_into(VM* vm, Value v, Builder* b, ReprLink* outer) noexcept nogil:
    """Append repr(v): 0, -1 with an exception set, -2 when guest code is needed."""
    cdef int kind = kind_of(v)
    cdef int status
    if v == NONE:
        builder_text(b, "None")
    elif is_bool(v):
        builder_text(b, "True" if v == TRUE_ else "False")
    elif is_int(v):
        return repr_str_into(vm, int_to_str(vm, v), b)
    elif is_float(v):
        return repr_str_into(vm, float_repr(vm, as_float(v)), b)
    elif v == ELLIPSIS:
        builder_text(b, "Ellipsis")
    elif v == NOT_IMPLEMENTED:
        builder_text(b, "NotImplemented")
    elif is_guest_object(vm, v) and kind_of(class_of(vm, v).special[SP_REPR]) != KIND_NATIVE:
        return -2
    elif kind == KIND_STR:
        return repr_str_into(vm, str_repr(vm, <Str*>v), b)
    elif kind == KIND_BIGINT:
        return repr_str_into(vm, int_to_str(vm, v), b)
    elif kind == KIND_BOXED_FLOAT:
        return repr_str_into(vm, float_repr(vm, (<BoxedFloat*>v).value), b)
    elif kind == KIND_COMPLEX:
        return repr_str_into(vm, complex_repr(vm, v), b)
    elif kind == KIND_BYTES or kind == KIND_BYTEARRAY:
        return repr_str_into(vm, bytes_repr(vm, v), b)
    elif kind == KIND_LIST or kind == KIND_TUPLE or kind == KIND_DICT or kind == KIND_SET or kind == KIND_FROZENSET or kind == KIND_VIEW or \
            kind == KIND_DEQUE:
        return repr_container(vm, v, kind, b, outer)
    else:
        if enter_recursion(vm, " while getting the repr of an object") < 0:
            return -1
        status = repr_other(vm, v, kind, b, outer)
        leave_recursion(vm)
        return status
    return 0

cdef int repr_container(VM* vm, Value v, int kind, Builder* b, ReprLink* outer) noexcept nogil:
    cdef ReprLink link
    cdef ReprLink* walk = outer
    cdef int status
    while walk != NULL:
        if walk.container == v:
            builder_text(b, "[...]" if kind == KIND_LIST or kind == KIND_DEQUE else "(...)" if kind == KIND_TUPLE else "{...}" if kind == KIND_DICT else "set(...)")
            return 0
        walk = walk.outer
    if enter_recursion(vm, " while getting the repr of an object") < 0:
        return -1
    link.container = v
    link.outer = outer
    if kind == KIND_LIST or kind == KIND_TUPLE:
        status = repr_items(vm, sequence_items(v), sequence_length(v), b, &link, "[" if kind == KIND_LIST else "(",
                            "]" if kind == KIND_LIST else ",)" if sequence_length(v) == 1 else ")")
    elif kind == KIND_DICT:
        status = repr_dict(vm, <Dict*>v, b, &link)
    elif kind == KIND_VIEW:
        status = repr_view(vm, <View*>v, b, &link)
    elif kind == KIND_DEQUE:
        status = repr_deque(vm, v, b, &link)
    else:
        status = repr_set(vm, v, kind, b, &link)
    leave_recursion(vm)
    return status

cdef int repr_items(VM* vm, Value* items, int64_t n, Builder* b, ReprLink* link, const char* begin, const char* end) noexcept nogil:
    cdef int64_t i
    cdef int status
    builder_text(b, begin)
    for i in range(n):
        if i:
            builder_text(b, ", ")
        status = repr_into(vm, items[i], b, link)
        if status < 0:
            return status
        if tick(vm) < 0:
            return -1
    builder_text(b, end)
    charge(vm, n >> 2)
    return -1 if b.failed else 0

cdef int repr_dict(VM* vm, Dict* d, Builder* b, ReprLink* link) noexcept nogil:
    cdef int64_t position = 0
    cdef Value key, value
    cdef int status
    cdef bint first = True
    builder_text(b, "{")
    while dict_next(d, &position, &key, &value):
        if not first:
            builder_text(b, ", ")
        first = False
        status = repr_into(vm, key, b, link)
        if status < 0:
            return status
        builder_text(b, ": ")
        status = repr_into(vm, value, b, link)
        if status < 0:
            return status
    builder_text(b, "}")
    return -1 if b.failed else 0

cdef int repr_view(VM* vm, View* view, Builder* b, ReprLink* link) noexcept nogil:
    cdef Dict* d = <Dict*>view.dict
    cdef int64_t position = 0
    cdef Value key, value
    cdef int status = 0
    cdef bint first = True
    builder_text(b, "dict_keys([" if view.view_kind == 0 else "dict_values([" if view.view_kind == 1 else "dict_items([")
    while dict_next(d, &position, &key, &value):
        if not first:
            builder_text(b, ", ")
        first = False
        if view.view_kind == 2:
            builder_text(b, "(")
        status = repr_into(vm, value if view.view_kind == 1 else key, b, link)
        if status == 0 and view.view_kind == 2:
            builder_text(b, ", ")
            status = repr_into(vm, value, b, link)
            builder_text(b, ")")
        if status < 0:
            return status
    builder_text(b, "])")
    return 0

cdef inline bint is_iterated_by_guest(VM* vm, Value v) noexcept nogil:
    """Whether a class of the guest's has a method for iteration, by which the reprs of some containers go."""
    return is_guest_object(vm, v) and kind_of(class_of(vm, v).special[SP_ITER]) != KIND_NATIVE

cdef int repr_set(VM* vm, Value v, int kind, Builder* b, ReprLink* link) noexcept nogil:
    cdef Set* s = <Set*>v
    cdef int64_t position = 0, hash
    cdef Value key
    cdef int status
    cdef bint first = True
    cdef bint named = as_header(v).shape != SHAPE_SET
    if HOST_MINOR < 14 and s.count and is_iterated_by_guest(vm, v):
        return -2
    if named or s.count == 0:
        builder_str(b, <Str*>class_of(vm, v).name)
        builder_text(b, "(")
    if s.count:
        builder_text(b, "{")
        while set_next(s, &position, &key, &hash):
            if not first:
                builder_text(b, ", ")
            first = False
            status = repr_into(vm, key, b, link)
            if status < 0:
                return status
        builder_text(b, "}")
    if named or s.count == 0:
        builder_text(b, ")")
    return 0

cdef void append_address(Builder* b, Value v) noexcept nogil:
    """" at 0x...": a number that tells objects apart without giving away where the machine keeps them."""
    cdef char few[32]
    snprintf(few, 32, " at 0x%012llx", <unsigned long long>object_identity(v))
    builder_text(b, few)

cdef inline int64_t object_identity(Value v) noexcept nogil:
    """id(): distinct for live objects; the address behind a fixed mixing, so that it is no use as one."""
    return <int64_t>((v ^ (v >> 7)) & <uint64_t>0x7FFFFFFFFFFF) if is_pointer(v) else <int64_t>(v & <uint64_t>0x7FFFFFFFFFFFFF)

cdef int repr_field(VM* vm, const char* text, Value v, Builder* b, ReprLink* outer) noexcept nogil:
    builder_text(b, text)
    return repr_into(vm, v, b, outer)

cdef void repr_super(Super* s, Builder* b) noexcept nogil:
    """The class after which it looks, and of which class its object is."""
    builder_text(b, "<super: <class '")
    builder_str(b, <Str*>(<Class*>s.start).name)
    builder_text(b, "'>, ")
    if is_kind(s.type, KIND_CLASS):
        builder_text(b, "<")
        builder_str(b, <Str*>(<Class*>s.type).name)
        builder_text(b, " object>>")
    else:
        builder_text(b, "NULL>")

cdef void append_qualified(VM* vm, Builder* b, Class* cls) noexcept nogil:
    """module.qualname of a class, without `builtins.`."""
    cdef Value module = cls.module
    cdef Value name = dict_get_str(<Dict*>cls.dict, <Str*>NAME_MODULE) if cls.flags & CLASS_GUEST else module
    if is_kind(name, KIND_STR) and not str_equal_c(name, "builtins"):
        builder_str(b, <Str*>name)
        builder_text(b, ".")
    builder_str(b, <Str*>cls.qualname)

cdef void repr_class(VM* vm, Class* cls, Builder* b) noexcept nogil:
    builder_text(b, "<class '")
    append_qualified(vm, b, cls)
    builder_text(b, "'>")

cdef int repr_other(VM* vm, Value v, int kind, Builder* b, ReprLink* outer) noexcept nogil:
    cdef Range* r
    cdef Slice* s
    cdef int status
    cdef char line[32]
    if kind == KIND_RANGE:
        r = <Range*>v
        if repr_field(vm, "range(", r.start, b, outer) < 0 or repr_field(vm, ", ", r.stop, b, outer) < 0:
            return -1
        if r.step != box_int(1) and repr_field(vm, ", ", r.step, b, outer) < 0:
            return -1
        builder_text(b, ")")
    elif kind == KIND_SLICE:
        s = <Slice*>v
        status = repr_field(vm, "slice(", s.start, b, outer)
        if status == 0:
            status = repr_field(vm, ", ", s.stop, b, outer)
        if status == 0:
            status = repr_field(vm, ", ", s.step, b, outer)
        builder_text(b, ")")
        return status
    elif kind == KIND_CLASS:
        if kind_of(class_of(vm, v).special[SP_REPR]) != KIND_NATIVE:
            return -2                # its metaclass shows it
        repr_class(vm, <Class*>v, b)
    elif is_builtin_function(v):
        builder_text(b, "<built-in function ")
        builder_str(b, <Str*>(<Function*>v).name)
        builder_text(b, ">")
    elif stands_for_builtin(v):
        repr_method_descriptor(is_wrapper_method(v), (<Function*>v).name, (<Function*>v).module, b)
    elif kind == KIND_FUNCTION:
        builder_text(b, "<function ")
        builder_str(b, <Str*>(<Function*>v).qualname)
        append_address(b, v)
        builder_text(b, ">")
    elif kind == KIND_NATIVE and (as_header(v).shape == SHAPE_QUITTER or as_header(v).shape == SHAPE_HELPER):
        repr_site_name(<Native*>v, b)
    elif kind == KIND_NATIVE:
        repr_native(vm, <Native*>v, b)
    elif kind == KIND_METHOD:
        return repr_method(vm, <Method*>v, b, outer)
    elif kind == KIND_EXCEPTION:
        return repr_exception(vm, v, b, outer)
    elif kind == KIND_CALLER and as_header(v).shape != SHAPE_KEY or kind == KIND_MODULE or kind == KIND_CLASSMETHOD or kind == KIND_STATICMETHOD or kind == KIND_CELL \
            or kind == KIND_STREAM:
        return -2
    elif kind == KIND_GENERATOR:
        builder_text(b, "<")
        builder_str(b, <Str*>class_of(vm, v).name)
        builder_text(b, " object ")
        builder_str(b, <Str*>(<Generator*>v).qualname)
        append_address(b, v)
        builder_text(b, ">")
    elif kind == KIND_MAPPING_PROXY:
        builder_text(b, "mappingproxy(")
        status = repr_into(vm, (<Wrapper*>v).value, b, outer)
        builder_text(b, ")")
        return status
    elif kind == KIND_MEMORYVIEW:
        builder_text(b, "<memory" if (<MemoryView*>v).base != UNBOUND else "<released memory")
        append_address(b, v)
        builder_text(b, ">")
    elif kind == KIND_ARRAY:
        return repr_str_into(vm, array_repr(vm, v), b)
    elif is_pointer(v) and as_header(v).shape == SHAPE_PLACEHOLDER:
        builder_text(b, "Placeholder")
    elif kind == KIND_PATTERN:
        return pattern_repr(vm, <Pattern*>v, b)
    elif kind == KIND_MATCH:
        return match_repr(vm, <Match*>v, b, outer)
    elif kind == KIND_ITERATOR and as_header(v).shape == SHAPE_COUNT:
        return repr_str_into(vm, count_repr(vm, &v, 1), b)
    elif kind == KIND_ITERATOR and as_header(v).shape == SHAPE_REPEAT:
        return repr_str_into(vm, repeat_repr(vm, &v, 1), b)
    elif kind == KIND_CODE:
        builder_text(b, "<code object ")
        builder_str(b, <Str*>(<Code*>v).name)
        append_address(b, v)
        builder_text(b, ", file \"")
        builder_str(b, <Str*>(<Code*>v).filename)
        snprintf(line, sizeof(line), "\", line %d>", (<Code*>v).first_line)
        builder_text(b, line)
    elif kind == KIND_FRAME_VIEW:
        return repr_frame(vm, <FrameView*>v, b)
    elif kind == KIND_SLOT or kind == KIND_MEMBER:
        repr_descriptor(vm, v, b)
    elif kind == KIND_SUPER and is_kind((<Super*>v).start, KIND_CLASS):
        repr_super(<Super*>v, b)
    elif kind == KIND_HOST_FUNCTION:
        builder_text(b, "<built-in function ")
        builder_str(b, <Str*>(<HostFunction*>v).name)
        builder_text(b, ">")
    else:
        builder_text(b, "<")
        if class_of(vm, v).flags & CLASS_GUEST:
            append_qualified(vm, b, class_of(vm, v))
        else:
            builder_text(b, type_name(vm, v))
        builder_text(b, " object")
        append_address(b, v)
        builder_text(b, ">")
    return -1 if b.failed else 0

cdef int repr_frame(VM* vm, FrameView* view, Builder* b) noexcept nogil:
    cdef char line[32]
    cdef Position position
    find_position(<Code*>view.code, view_offset(vm, view), &position)
    builder_text(b, "<frame")
    append_address(b, <Value>view)
    builder_text(b, ", file ")
    if repr_str_into(vm, str_repr(vm, <Str*>(<Code*>view.code).filename), b) < 0:
        return -1
    snprintf(line, sizeof(line), ", line %d, code ", <int>position.line)
    builder_text(b, line)
    builder_str(b, <Str*>(<Code*>view.code).name)
    builder_text(b, ">")
    return 0

cdef void repr_method_descriptor(bint wrapper, Value name, Value owner, Builder* b) noexcept nogil:
    builder_text(b, "<slot wrapper '" if wrapper else "<method '")
    builder_str(b, <Str*>name)
    builder_text(b, "' of '")
    builder_text(b, class_full_name(b.vm, <Class*>owner))
    builder_text(b, "' objects>")

cdef void repr_native(VM* vm, Native* native, Builder* b) noexcept nogil:
    if native.flags & NATIVE_METHOD:
        repr_method_descriptor(native.flags & NATIVE_WRAPPER != 0, native.name, native.owner, b)
    else:
        builder_text(b, "<built-in function ")
        builder_str(b, <Str*>native.name)
        builder_text(b, ">")

cdef int repr_method(VM* vm, Method* method, Builder* b, ReprLink* outer) noexcept nogil:
    cdef int status
    cdef Value name
    if method.head.shape != SHAPE_METHOD and not is_guest_object(vm, <Value>method):
        builder_text(b, "<method-wrapper '" if method.head.shape == SHAPE_METHOD_WRAPPER else "<built-in method ")
        builder_str(b, <Str*>native_get_name(vm, <Value>method))
        builder_text(b, "' of " if method.head.shape == SHAPE_METHOD_WRAPPER else " of ")
        builder_text(b, type_name(vm, method.self))
        builder_text(b, " object")
        append_address(b, method.self)
        builder_text(b, ">")
        return 0
    builder_text(b, "<bound method ")
    if kind_of(method.function) == KIND_FUNCTION:
        name = (<Function*>method.function).qualname
    else:
        name = own_attribute(vm, method.function, NAME_QUALNAME)
        if name == UNBOUND:
            name = own_attribute(vm, method.function, NAME_NAME)
    if is_exact_str(name):
        builder_str(b, <Str*>name)
    else:
        builder_text(b, "?")
    builder_text(b, " of ")
    status = repr_into(vm, method.self, b, outer)
    builder_text(b, ">")
    return status

cdef int repr_exception(VM* vm, Value v, Builder* b, ReprLink* outer) noexcept nogil:
    cdef Value args = (<ExceptionObject*>v).args
    if HOST_MINOR >= 14 and (<ExceptionObject*>v).group != UNBOUND and is_instance_of(vm, v, SHAPE_BASE_EXCEPTION_GROUP):
        builder_str(b, <Str*>class_of(vm, v).name)
        return repr_group(vm, v, b, outer)
    builder_str(b, <Str*>class_of(vm, v).name)
    return repr_items(vm, tuple_items(args), tuple_length(args), b, outer, "(", ")")

cdef Value exception_str(VM* vm, Value v) noexcept nogil:
    """str() of an exception: ERROR or NEED_GUEST too."""
    cdef Value args = (<ExceptionObject*>v).args
    cdef Value own
    cdef int64_t n = tuple_length(args)
    if (<ExceptionObject*>v).group != UNBOUND:
        if not is_instance_of(vm, v, SHAPE_OS_ERROR):
            return group_str(vm, v)
        if os_error_raw(v, OS_FILENAME) != UNBOUND or os_error_raw(v, OS_ERRNO) != UNBOUND and os_error_raw(v, OS_STRERROR) != UNBOUND:
            return os_error_str(vm, v)
    own = NOT_IMPLEMENTED
    if exception_fields(vm, v) == ERROR:
        return ERROR
    if is_instance_of(vm, v, SHAPE_SYNTAX_ERROR):
        own = syntax_error_str(vm, v)
    elif is_instance_of(vm, v, SHAPE_UNICODE_ERROR):
        own = coding_error_str(vm, v)
    elif is_instance_of(vm, v, SHAPE_IMPORT_ERROR) and is_kind(exception_field(vm, v, NAME_msg), KIND_STR):
        own = exception_field(vm, v, NAME_msg)
    if own != NOT_IMPLEMENTED:
        return own
    if n == 0:
        return EMPTY_STR
    if n == 1:
        if is_instance_of(vm, v, SHAPE_KEY_ERROR):
            return value_repr(vm, tuple_items(args)[0])
        return value_str(vm, tuple_items(args)[0])
    return value_repr(vm, args)
