# str.format and str.format_map: replacement fields with attributes, subscripts, conversions and nested specs.

cdef struct Template:        # a str.format in progress
    VM* vm
    Value args               # Tuple, or UNBOUND for format_map
    Value mapping            # of the keyword arguments, or UNBOUND
    int64_t automatic        # next automatic number; -1: none used yet, -2: numbers are given

cdef struct Field:           # a replacement field: places in the template
    int64_t name
    int64_t name_end
    int64_t spec
    int64_t spec_end
    uint32_t conversion      # 0: none
    bint nested              # the spec has fields itself

cdef int template_parse_field(VM* vm, Str* s, int64_t* at, int64_t end, Field* f) noexcept nogil:
    """Take a field apart, from behind its brace to behind the closing one. -1 with ValueError set."""
    cdef uint32_t c = 0
    cdef int depth = 1
    f.name = at[0]
    f.conversion = 0
    f.nested = False
    f.spec = f.spec_end = 0
    while at[0] < end:
        c = str_at(s, at[0])
        at[0] += 1
        if c == 123:
            raise_value_error(vm, "unexpected '{' in field name")
            return -1
        if c == 91:
            while at[0] < end and str_at(s, at[0]) != 93:
                at[0] += 1
        elif c == 125 or c == 58 or c == 33:
            break
    f.name_end = at[0] - 1
    if c == 125:
        return 0
    if c != 58 and c != 33:
        raise_value_error(vm, "expected '}' before end of string")
        return -1
    if c == 33:
        if at[0] >= end:
            raise_value_error(vm, "end of string while looking for conversion specifier")
            return -1
        f.conversion = str_at(s, at[0])
        at[0] += 1
        if at[0] < end:
            c = str_at(s, at[0])
            at[0] += 1
            if c == 125:
                return 0
            if c != 58:
                raise_value_error(vm, "expected ':' after conversion specifier")
                return -1
    f.spec = at[0]
    while at[0] < end:
        c = str_at(s, at[0])
        at[0] += 1
        if c == 123:
            f.nested = True
            depth += 1
        elif c == 125:
            depth -= 1
            if depth == 0:
                f.spec_end = at[0] - 1
                return 0
    raise_value_error(vm, "unmatched '{' in format spec")
    return -1

cdef int64_t template_index(VM* vm, Str* s, int64_t start, int64_t end) noexcept nogil:
    """A field's number; -1 when it is none, -2 with ValueError set when it is too large."""
    cdef int64_t number = 0
    cdef int digit
    if start >= end:
        return -1
    while start < end:
        digit = decimal_value(str_at(s, start))
        if digit < 0:
            return -1
        if number > <int64_t>1 << 59:
            raise_value_error(vm, "Too many decimal digits in format string")
            return -2
        number = number * 10 + digit
        start += 1
    return number

cdef Value template_first(Template* t, Str* s, int64_t start, int64_t end) noexcept nogil:
    """The argument that a field's name begins with."""
    cdef VM* vm = t.vm
    cdef int64_t index = template_index(vm, s, start, end)
    cdef Value key
    if index == -2:
        return ERROR
    if index >= 0 or start >= end:
        if t.automatic == -1:
            t.automatic = 0 if start >= end else -2
        if start >= end and t.automatic == -2:
            return raise_value_error(vm, "cannot switch from manual field specification to automatic field numbering")
        if start < end and t.automatic >= 0:
            return raise_value_error(vm, "cannot switch from automatic field numbering to manual field specification")
        if start >= end:
            index = t.automatic
            t.automatic += 1
        if t.args == UNBOUND:
            return raise_value_error(vm, "Format string contains positional fields")
        if index >= tuple_length(t.args):
            return raise_error_int(vm, SHAPE_INDEX_ERROR, "Replacement index %lld out of range for positional args tuple", index)
        return tuple_items(t.args)[index]
    key = str_substring(vm, s, start, end)
    if key == ERROR:
        return ERROR
    if t.mapping == UNBOUND:
        return raise_key_error(vm, key)
    return template_item(vm, t.mapping, key)

cdef Value template_item(VM* vm, Value v, Value key) noexcept nogil:
    cdef Value result = NEED_GUEST
    if not is_guest_object(vm, v):
        result = builtin_get_item(vm, v, key)
    if result == NEED_GUEST or result == NOT_IMPLEMENTED:
        return nested_call(vm, "get_item", v, key)
    return result

cdef Value template_object(Template* t, Str* s, Field* f) noexcept nogil:
    """The value of a field: the argument, then attributes and items of it."""
    cdef VM* vm = t.vm
    cdef int64_t i = f.name
    cdef int64_t start, index
    cdef Value v, key
    cdef bint attribute
    while i < f.name_end and str_at(s, i) != 46 and str_at(s, i) != 91:
        i += 1
    v = template_first(t, s, f.name, i)
    while v != ERROR and i < f.name_end:
        attribute = str_at(s, i) == 46
        if not attribute and str_at(s, i) != 91:
            return raise_value_error(vm, "Only '.' or '[' may follow ']' in format field specifier")
        i += 1
        start = i
        if attribute:
            while i < f.name_end and str_at(s, i) != 46 and str_at(s, i) != 91:
                i += 1
        else:
            while i < f.name_end and str_at(s, i) != 93:
                i += 1
            if i == f.name_end:
                return raise_value_error(vm, "Missing ']' in format string")
        if start == i:
            return raise_value_error(vm, "Empty attribute in format string")
        index = -1 if attribute else template_index(vm, s, start, i)
        if index == -2:
            return ERROR
        key = str_substring(vm, s, start, i) if index < 0 else box_int(index)
        if key == ERROR:
            return ERROR
        if attribute:
            root_push(vm, v)
            v = get_attribute_nested(vm, v, key)
            root_pop(vm, 1)
        else:
            i += 1
            v = template_item(vm, v, key)
    return v

cdef Value template_convert(VM* vm, Value v, uint32_t conversion) noexcept nogil:
    cdef Value text
    if conversion == 115:
        text = value_str(vm, v)
        return nested_call(vm, "text_str", v, UNBOUND) if text == NEED_GUEST else text
    if conversion == 114:
        text = value_repr(vm, v)
        return nested_call(vm, "text_repr", v, UNBOUND) if text == NEED_GUEST else text
    if conversion == 97:
        text = value_ascii(vm, v)
        return nested_call(vm, "text_ascii", v, UNBOUND) if text == NEED_GUEST else text
    return raise_with_char(vm, "Unknown conversion specifier %c%s", "Unknown conversion specifier \\x%x%s", conversion, "")

cdef int template_field(Template* t, Builder* b, Str* s, Field* f, int depth) noexcept nogil:
    cdef VM* vm = t.vm
    cdef Value v = template_object(t, s, f)
    cdef Value spec = EMPTY_STR
    cdef Value text
    if v != ERROR and f.conversion:
        v = template_convert(vm, v, f.conversion)
    if v == ERROR:
        return -1
    if f.spec_end == f.spec and builder_plain(b, v):
        return 0
    if f.nested:
        root_push(vm, v)
        spec = template_run(t, s, f.spec, f.spec_end, depth - 1)
        root_pop(vm, 1)
    elif f.spec_end > f.spec:
        spec = str_substring(vm, s, f.spec, f.spec_end)
    if spec == ERROR:
        return -1
    text = format_value(vm, v, <Str*>spec)
    if text == NEED_GUEST:
        text = nested_call(vm, "text_format", v, spec)
    if text == ERROR:
        return -1
    builder_str(b, <Str*>text)
    return 0

cdef bint str_has_braces(Str* s) noexcept nogil:
    return str_has_point(s, 123) or str_has_point(s, 125)

cdef Value template_run(Template* t, Str* s, int64_t at, int64_t end, int depth) noexcept nogil:
    """The text of s[at:end] with its fields filled in."""
    cdef VM* vm = t.vm
    cdef Builder b
    cdef Field f
    cdef int64_t start
    cdef uint32_t c
    if depth <= 0:
        return raise_value_error(vm, "Max string recursion exceeded")
    if end - at == s.length and s.length > 0 and not str_has_braces(s):
        return <Value>s                                # as CPython: not even copied
    builder_init(&b, vm)
    while at < end and not b.failed:
        start = at
        while at < end and str_at(s, at) != 123 and str_at(s, at) != 125:
            at += 1
        builder_slice(&b, s, start, at)
        if at == end:
            break
        c = str_at(s, at)
        at += 1
        if at < end and str_at(s, at) == c:
            builder_put(&b, c)
            at += 1
            continue
        if c == 125 or at == end:
            raise_value_error(vm, "Single '}' encountered in format string" if c == 125 else "Single '{' encountered in format string")
            b.failed = True
        elif template_parse_field(vm, s, &at, end, &f) < 0 or template_field(t, &b, s, &f, depth) < 0:
            b.failed = True
    charge(vm, b.length >> 5)
    return builder_finish(&b)

cdef Value str_format_with(VM* vm, Str* s, Value args, Value mapping) noexcept nogil:
    """s.format(*args, **mapping): args a Tuple, or UNBOUND for format_map; mapping any mapping, or UNBOUND."""
    cdef Template t
    cdef Value result
    t.vm = vm
    t.args = args
    t.mapping = mapping
    t.automatic = -1
    root_push(vm, <Value>s)
    root_push(vm, args)
    root_push(vm, mapping)
    result = template_run(&t, s, 0, s.length, 2)
    root_pop(vm, 3)
    return result

cdef Value str_format(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """str.format; behind the other arguments stands the dict of its keyword arguments, or UNBOUND."""
    cdef Value items = new_tuple(vm, argc - 2)
    if items == ERROR:
        return ERROR
    memcpy(tuple_items(items), args + 1, (argc - 2) * 8)
    return str_format_with(vm, <Str*>args[0], items, args[argc - 1])

cdef Value str_format_map(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_format_with(vm, <Str*>args[0], UNBOUND, args[1])
