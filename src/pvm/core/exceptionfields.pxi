# The fields that some exception classes keep beside `args`: what SyntaxError knows of a place, for one. OSError's are in oserror.pxi. They
# follow from the arguments and are kept in a dict of their own that is made when a field is first asked for or set.

cdef Value exception_fields(VM* vm, Value v) noexcept nogil:
    """The dict of an exception's fields; ERROR without memory, or where the arguments are not what the class takes."""
    cdef ExceptionObject* exception = <ExceptionObject*>v
    cdef Value d
    if exception.fields != UNBOUND:
        return exception.fields
    d = new_dict(vm)
    if d == ERROR or derive_fields(vm, v, <Dict*>d, exception.args) < 0:
        return ERROR
    exception.fields = d
    return d

cdef Value exception_field(VM* vm, Value v, Value name) noexcept nogil:
    cdef Value d = exception_fields(vm, v)
    if d == ERROR:
        return ERROR
    d = dict_get_str(<Dict*>d, <Str*>name)
    return d if d != UNBOUND else NONE

cdef Value exception_set_field(VM* vm, Value v, Value name, Value value) noexcept nogil:
    cdef Value d = exception_fields(vm, v)
    return NONE if d != ERROR and dict_set_str(vm, <Dict*>d, name, value if value != UNBOUND else NONE) == 0 else ERROR

cdef inline Value member_get(VM* vm, Value member, Value v) noexcept nogil:
    """A builtin attribute's value; one without a getter is a field."""
    if (<Member*>member).getter == NULL:
        return exception_field(vm, v, (<Member*>member).name)
    return (<Member*>member).getter(vm, v)

cdef inline bint member_is_readonly(Value member) noexcept nogil:
    return (<Member*>member).setter == NULL and (<Member*>member).getter != NULL

cdef inline Value member_set(VM* vm, Value member, Value v, Value value) noexcept nogil:
    if (<Member*>member).getter == NULL:
        return exception_change_field(vm, v, (<Member*>member).name, value)
    return (<Member*>member).setter(vm, v, value)

cdef Value exception_change_field(VM* vm, Value v, Value name, Value value) noexcept nogil:
    """What the program sets or deletes. Where a coding error begins and ends is a number; it can lose its other fields."""
    cdef int64_t number
    cdef Value d
    if not is_instance_of(vm, v, SHAPE_UNICODE_ERROR):
        return exception_set_field(vm, v, name, value)
    if name == NAME_start or name == NAME_end:
        if value == UNBOUND:
            return raise_type_error(vm, "can't delete numeric/char attribute")
        if not is_number_int(value):
            return raise_type_error(vm, "an integer is required")
        if not as_index(vm, value, &number):
            vm.exception = UNBOUND
            return raise_error(vm, SHAPE_OVERFLOW_ERROR, "Python int too large to convert to C ssize_t")
        value = int_from_i64(vm, number)
        return exception_set_field(vm, v, name, value) if value != ERROR else ERROR
    if value != UNBOUND:
        return exception_set_field(vm, v, name, value)
    d = exception_fields(vm, v)
    return NONE if d != ERROR and dict_delete(vm, <Dict*>d, name) >= 0 else ERROR

cdef int derive_fields(VM* vm, Value v, Dict* d, Value args) noexcept nogil:
    """What the arguments say of the fields; 0, or -1 with an exception set."""
    cdef Value* a = tuple_items(args)
    cdef int64_t n = tuple_length(args)
    cdef int64_t i
    cdef Value part
    if is_instance_of(vm, v, SHAPE_SYNTAX_ERROR):
        return derive_syntax_fields(vm, d, a, n)
    if is_instance_of(vm, v, SHAPE_IMPORT_ERROR):
        return dict_set_str(vm, d, NAME_msg, a[0]) if n == 1 else 0
    if is_instance_of(vm, v, SHAPE_SYSTEM_EXIT):
        return 0 if n == 0 else dict_set_str(vm, d, NAME_code, a[0] if n == 1 else args)
    i = 1 if is_instance_of(vm, v, SHAPE_UNICODE_TRANSLATE_ERROR) else 0
    if is_instance_of(vm, v, SHAPE_UNICODE_ERROR) and n == 5 - i:
        for n in range(n):
            part = a[n]
            if n + i == 1 and is_bytes_like(part) and not is_kind(part, KIND_BYTES):
                part = new_bytes(vm, bytes_data(part), bytes_length(part))
            if part == ERROR or dict_set_str(vm, d, UNICODE_FIELDS[n + i], part) < 0:
                return -1
    return 0

cdef int derive_syntax_fields(VM* vm, Dict* d, Value* a, int64_t n) noexcept nogil:
    cdef Value place
    cdef int64_t i, most
    if n >= 1 and dict_set_str(vm, d, NAME_msg, a[0]) < 0:
        return -1
    if n != 2:
        return 0
    place = iterate_to_list(vm, a[1])
    if is_signal(place):
        if place != ERROR:
            raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, a[1]))
        return -1
    n = sequence_length(place)
    most = 7 if HOST_MINOR >= 14 else 6
    if n == 5:
        raise_type_error(vm, "end_offset must be provided when end_lineno is provided")
        return -1
    if n < 4 or n > most:
        raise_error_ints(vm, SHAPE_TYPE_ERROR, "function takes at least %lld arguments (%lld given)" if n < 4 else
                         "function takes at most %lld arguments (%lld given)", 4 if n < 4 else most, n)
        return -1
    for i in range(n):
        if dict_set_str(vm, d, SYNTAX_FIELDS[i], sequence_items(place)[i]) < 0:
            return -1
    return 0

cdef Value fielded_init(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__init__ of the classes with fields: the arguments are checked and give the fields anew."""
    cdef Value v = args[0]
    cdef Value values
    cdef int64_t given = argc - 2
    (<ExceptionObject*>v).fields = UNBOUND
    values = new_tuple_from(vm, args + 1, given)
    if values == ERROR or is_instance_of(vm, v, SHAPE_UNICODE_ERROR) and not unicode_arguments_fit(vm, v, values):
        return ERROR
    (<ExceptionObject*>v).args = values
    if exception_fields(vm, v) == ERROR:
        return ERROR
    return take_field_keywords(vm, v, args[argc - 1])

cdef Value take_field_keywords(VM* vm, Value v, Value named) noexcept nogil:
    cdef Value key, value, names = EMPTY_STR
    cdef int64_t position = 0
    cdef const char* owner = "AttributeError"
    cdef bint known
    if named == UNBOUND:
        return NONE
    while dict_next(<Dict*>named, &position, &key, &value):
        if is_instance_of(vm, v, SHAPE_IMPORT_ERROR):
            owner = "ImportError"
            known = str_equal_c(key, "name") or str_equal_c(key, "path") or HOST_MINOR >= 12 and str_equal_c(key, "name_from")
        elif is_instance_of(vm, v, SHAPE_NAME_ERROR):
            owner = "NameError"
            known = str_equal_c(key, "name")
        elif is_instance_of(vm, v, SHAPE_ATTRIBUTE_ERROR):
            known = str_equal_c(key, "name") or str_equal_c(key, "obj")
        else:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no keyword arguments", type_name(vm, v))
        if not known:
            if HOST_MINOR >= 13:
                return raise_error2(vm, SHAPE_TYPE_ERROR, "%s() got an unexpected keyword argument '%s'", owner, text_of(vm, key))
            return raise_error2(vm, SHAPE_TYPE_ERROR, "'%s' is an invalid keyword argument for %s()", text_of(vm, key), owner)
        names = intern(vm, key)
        if names == ERROR or exception_set_field(vm, v, names, value) == ERROR:
            return ERROR
    return NONE

cdef bint unicode_arguments_fit(VM* vm, Value v, Value values) noexcept nogil:
    """Whether the arguments of a coding error are what its class takes; TypeError is set when not."""
    cdef int64_t n = tuple_length(values)
    cdef Value* a = tuple_items(values)
    cdef bint translating = is_instance_of(vm, v, SHAPE_UNICODE_TRANSLATE_ERROR)
    cdef bint decoding = is_instance_of(vm, v, SHAPE_UNICODE_DECODE_ERROR)
    cdef int64_t wanted = 4 if translating else 5
    cdef int64_t i
    cdef const char* kind
    cdef bint good
    if not (translating or decoding or is_instance_of(vm, v, SHAPE_UNICODE_ENCODE_ERROR)):
        return True
    if n != wanted:
        raise_error_ints(vm, SHAPE_TYPE_ERROR, "function takes exactly %lld arguments (%lld given)", wanted, n)
        return False
    for i in range(n):
        kind = "str"
        if i == wanted - 2 or i == wanted - 3:
            good = is_int(a[i])
            kind = "int"
        elif decoding and i == 1:
            good = is_bytes_like(a[i])
            kind = "a bytes-like object"
        else:
            good = is_kind(a[i], KIND_STR)
        if not good:
            if kind[0] == 105:
                raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object cannot be interpreted as an integer", type_name(vm, a[i]))
            elif kind[0] == 97:
                raise_error1(vm, SHAPE_TYPE_ERROR, "a bytes-like object is required, not '%s'", type_name(vm, a[i]))
            else:
                snprintf(vm.message, sizeof(vm.message), "argument %d must be str, not %s", <int>(i + 1), type_name(vm, a[i]))
                raise_type_error(vm, vm.message)
            return False
    return True

# Their texts

cdef Value coding_field(Value v, Value name) noexcept nogil:
    """A field of a coding error whose fields were taken from its arguments; UNBOUND without it."""
    return dict_get_str(<Dict*>(<ExceptionObject*>v).fields, <Str*>name)

cdef Value coding_error_str(VM* vm, Value self) noexcept nogil:
    """str() of a UnicodeError; NOT_IMPLEMENTED when it was made without fields or guest code must be asked."""
    cdef Value source = coding_field(self, NAME_object)
    cdef Value encoding = coding_field(self, NAME_encoding)
    cdef Value reason = coding_field(self, NAME_reason)
    cdef Value first = coding_field(self, NAME_start)
    cdef Value last = coding_field(self, NAME_end)
    cdef Builder b
    cdef bint translating = is_instance_of(vm, self, SHAPE_UNICODE_TRANSLATE_ERROR)
    cdef bint decoding = is_instance_of(vm, self, SHAPE_UNICODE_DECODE_ERROR)
    cdef int64_t start, end, length
    if not is_int(first) or not is_int(last):
        return NOT_IMPLEMENTED
    if source == UNBOUND:
        return EMPTY_STR
    if not is_bytes_like(source) if decoding else not is_kind(source, KIND_STR):
        return raise_type_error(vm, "UnicodeError 'object' attribute must be a bytes" if decoding else "UnicodeError 'object' attribute must be a string")
    reason = value_str(vm, reason) if reason != UNBOUND else new_str_utf8(vm, "<NULL>", 6)
    if not translating and not is_signal(reason):
        encoding = value_str(vm, encoding) if encoding != UNBOUND else new_str_utf8(vm, "<NULL>", 6)
    elif is_signal(reason):
        encoding = reason
    else:
        encoding = EMPTY_STR
    if is_signal(encoding):
        return encoding if encoding == ERROR else NOT_IMPLEMENTED
    start = as_int(first)
    end = as_int(last)
    length = bytes_length(source) if decoding else (<Str*>source).length
    builder_init(&b, vm)
    if not translating:
        builder_put(&b, 39)
        builder_str(&b, <Str*>encoding)
        builder_text(&b, "' codec ")
    builder_text(&b, "can't translate character" if translating else "can't decode byte" if decoding else "can't encode character")
    if 0 <= start < length and end == start + 1:
        if decoding:
            snprintf(vm.message, sizeof(vm.message), " 0x%02x in position %lld: ", <int>bytes_data(source)[start], <long long>start)
        else:
            builder_text(&b, " '")
            builder_escape(&b, str_at(<Str*>source, start))
            snprintf(vm.message, sizeof(vm.message), "' in position %lld: ", <long long>start)
    else:
        snprintf(vm.message, sizeof(vm.message), "s in position %lld-%lld: ", <long long>start, <long long>(end - 1))
    builder_text(&b, vm.message)
    builder_str(&b, <Str*>reason)
    return builder_finish(&b)

cdef Value syntax_error_str(VM* vm, Value v) noexcept nogil:
    """The message, with the file's last name and the line where they are known."""
    cdef Value text = value_str(vm, exception_field(vm, v, NAME_msg))
    cdef Value filename = exception_field(vm, v, SYNTAX_FIELDS[0])
    cdef Value line = exception_field(vm, v, SYNTAX_FIELDS[1])
    cdef Builder b
    cdef char number[32]
    cdef int64_t i, start = 0
    if is_signal(text) or not is_kind(filename, KIND_STR) and not is_int(line):
        return text
    builder_init(&b, vm)
    builder_str(&b, <Str*>text)
    builder_text(&b, " (")
    if is_kind(filename, KIND_STR):
        for i in range((<Str*>filename).length):
            if str_at(<Str*>filename, i) == 47:
                start = i + 1
        for i in range(start, (<Str*>filename).length):
            builder_put(&b, str_at(<Str*>filename, i))
    if is_int(line):
        snprintf(number, sizeof(number), "%sline %lld", b", " if is_kind(filename, KIND_STR) else b"", <long long>as_int(line))
        builder_text(&b, number)
    builder_text(&b, ")")
    return builder_finish(&b)

cdef Value SYNTAX_FIELDS[7]
cdef Value UNICODE_FIELDS[5]

cdef int define_fields(int shape, str names) except -1:
    cdef Member* member
    for name in names.split():
        member = <Member*>immortal(sizeof(Member), KIND_MEMBER, SHAPE_MEMBER_DESCRIPTOR)
        member.name = immortal_str(name)
        member.owner = <Value>BUILTIN[shape]
        immortal_dict_set(<Dict*>BUILTIN[shape].dict, member.name, <Value>member)
    return 0

cdef int register_exception_fields() except -1:
    cdef int i
    for i, name in enumerate("filename lineno offset text end_lineno end_offset _metadata".split()):
        SYNTAX_FIELDS[i] = immortal_str(name)
    for i, name in enumerate("encoding object start end reason".split()):
        UNICODE_FIELDS[i] = immortal_str(name)
    define_fields(SHAPE_SYNTAX_ERROR, "msg filename lineno offset text end_lineno end_offset print_file_and_line" +
                  (" _metadata" if HOST_MINOR >= 14 else ""))
    define_fields(SHAPE_IMPORT_ERROR, "msg name path" + (" name_from" if HOST_MINOR >= 12 else ""))
    define_fields(SHAPE_NAME_ERROR, "name")
    define_fields(SHAPE_ATTRIBUTE_ERROR, "name obj")
    define_fields(SHAPE_SYSTEM_EXIT, "code")
    for shape in (SHAPE_UNICODE_ENCODE_ERROR, SHAPE_UNICODE_DECODE_ERROR):
        define_fields(shape, "encoding object start end reason")
    define_fields(SHAPE_UNICODE_TRANSLATE_ERROR, "encoding object start end reason")
    for shape in (SHAPE_SYNTAX_ERROR, SHAPE_IMPORT_ERROR, SHAPE_NAME_ERROR, SHAPE_ATTRIBUTE_ERROR, SHAPE_SYSTEM_EXIT,
                  SHAPE_UNICODE_ENCODE_ERROR, SHAPE_UNICODE_DECODE_ERROR, SHAPE_UNICODE_TRANSLATE_ERROR):
        define_method(shape, "__init__", fielded_init, "self, *args, **kwargs")
    return 0
