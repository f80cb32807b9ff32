# Strings as guests see them: repr, subscripts, repetition, and the table of methods. What the methods do is in
# strsearch.pxi, strsplit.pxi, strcase.pxi, strformat.pxi and codecs.pxi.

cdef const char* argument_type(VM* vm, Value v) noexcept nogil:
    """Name of an argument's type where None is called None."""
    if v == NONE:
        return "None"
    return type_name(vm, v)

cdef Value raise_argument_type(VM* vm, const char* function, int number, const char* wanted, Value v) noexcept nogil:
    """TypeError: FUNCTION argument NUMBER must be WANTED, not TYPE. Number 0: it has only one."""
    if number == 0:
        return raise_error3(vm, SHAPE_TYPE_ERROR, "%s argument must be %s, not %s", function, wanted, argument_type(vm, v))
    snprintf(vm.message, sizeof(vm.message), "%s argument %d must be %s, not %s", function, number, wanted, argument_type(vm, v))
    return raise_type_error(vm, vm.message)

cdef void builder_escape(Builder* b, uint32_t c) noexcept nogil:
    """\\xhh, \\uhhhh or \\Uhhhhhhhh."""
    cdef char few[16]
    snprintf(few, sizeof(few), "\\x%02x" if c < 256 else "\\u%04x" if c < 65536 else "\\U%08x", c)
    builder_text(b, few)

cdef void builder_repr(Builder* b, Str* s) noexcept nogil:
    """Append the repr of a string: single quotes unless only those occur in it."""
    cdef bint double = str_has_point(s, 39) and not str_has_point(s, 34)
    cdef uint32_t quote = 34 if double else 39
    cdef int64_t i, start = 0
    cdef uint32_t c
    builder_put(b, quote)
    for i in range(s.length):
        c = str_at(s, i)
        if c != quote and c != 92 and is_printable(c):
            continue
        builder_slice(b, s, start, i)
        start = i + 1
        if c == quote or c == 92:
            builder_put(b, 92)
            builder_put(b, c)
        elif c == 9:
            builder_ascii(b, "\\t", 2)
        elif c == 10:
            builder_ascii(b, "\\n", 2)
        elif c == 13:
            builder_ascii(b, "\\r", 2)
        else:
            builder_escape(b, c)
    builder_slice(b, s, start, s.length)
    builder_put(b, quote)
    charge(b.vm, s.length >> 5)

cdef Value str_repr(VM* vm, Str* s) noexcept nogil:
    cdef Builder b
    builder_init(&b, vm)
    builder_repr(&b, s)
    return builder_finish(&b)

cdef Value str_get_item(VM* vm, Str* s, int64_t index) noexcept nogil:
    """s[index], negative ones from the end; ERROR with IndexError set."""
    if index < 0:
        index += s.length
    if not 0 <= index < s.length:
        return raise_error(vm, SHAPE_INDEX_ERROR, "string index out of range")
    return str_from_char(vm, str_at(s, index))

cdef Value str_slice(VM* vm, Str* s, int64_t start, int64_t stop, int64_t step) noexcept nogil:
    """s[start:stop:step] for bounds that are resolved already (stop may be -1 for a negative step)."""
    cdef int64_t count
    cdef Str* out
    if step == 1:
        return str_substring(vm, s, start, stop)
    if step > 0:
        count = (stop - start - 1) // step + 1 if stop > start else 0
    else:
        count = (start - stop - 1) // -step + 1 if start > stop else 0
    if count == 0:
        return EMPTY_STR
    out = new_str(vm, count, s.width, s.ascii)
    if out == NULL:
        return ERROR
    charge(vm, count >> 5)
    units_stride(out.data, s.data, s.width, start, step, count)
    return <Value>out if s.ascii and count > 1 else str_narrow(vm, out)

cdef Value str_multiply(VM* vm, Str* s, int64_t times) noexcept nogil:
    """s * times; MemoryError at once when that is too long."""
    cdef int64_t length = 0
    cdef int64_t bytes, done
    cdef Str* out
    if times <= 0 or s.length == 0:
        return EMPTY_STR
    if times == 1:
        return str_plain(vm, s)
    if mul_overflows(s.length, times, &length) or length > <int64_t>1 << 44:
        raise_memory_error(vm)
        return ERROR
    out = new_str(vm, length, s.width, s.ascii)
    if out == NULL:
        return ERROR
    bytes = length * s.width
    charge(vm, bytes >> 8)
    if s.length == 1 and s.width == 1:
        memset(out.data, (<uint8_t*>s.data)[0], bytes)
        return <Value>out
    memcpy(out.data, s.data, s.length * s.width)
    done = s.length * s.width
    while done < bytes:
        memcpy(out.data + done, out.data, min_i64(done, bytes - done))
        done += min_i64(done, bytes - done)
    return <Value>out

cdef Value str_add_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "can only concatenate str (not \"%s\") to str", type_name(vm, args[1]))
    return str_concat(vm, <Str*>args[0], <Str*>args[1])

cdef Value str_mul_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return repeat_value(vm, args[0], args[1])

cdef Value str_mod_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_percent(vm, <Str*>args[0], args[1])

cdef Value str_rmod_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_percent(vm, <Str*>args[1], args[0]) if is_kind(args[1], KIND_STR) else NOT_IMPLEMENTED

cdef int register_str_methods() except -1:
    cdef int S = SHAPE_STR
    define_method(S, "find", str_find, "self, sub, start=, end=, /")
    define_method(S, "rfind", str_rfind, "self, sub, start=, end=, /")
    define_method(S, "index", str_index, "self, sub, start=, end=, /")
    define_method(S, "rindex", str_rindex, "self, sub, start=, end=, /")
    define_method(S, "count", str_count, "self, sub, start=, end=, /")
    define_method(S, "replace", str_replace, "self, old, new, /, count=" if HOST_MINOR >= 13 else "self, old, new, count=, /")
    define_method(S, "split", str_split, "self, /, sep=, maxsplit=")
    define_method(S, "rsplit", str_rsplit, "self, /, sep=, maxsplit=")
    define_method(S, "splitlines", str_splitlines, "self, /, keepends=")
    define_method(S, "partition", str_partition, "self, sep, /")
    define_method(S, "rpartition", str_rpartition, "self, sep, /")
    define_method(S, "strip", str_strip, "self, chars=, /")
    define_method(S, "lstrip", str_lstrip, "self, chars=, /")
    define_method(S, "rstrip", str_rstrip, "self, chars=, /")
    define_method(S, "removeprefix", str_removeprefix, "self, prefix, /")
    define_method(S, "removesuffix", str_removesuffix, "self, suffix, /")
    define_method(S, "startswith", str_startswith, "self, prefix, start=, end=, /")
    define_method(S, "endswith", str_endswith, "self, suffix, start=, end=, /")
    define_method(S, "join", str_join, "self, iterable, /")
    define_method(S, "lower", str_lower, "self, /")
    define_method(S, "upper", str_upper, "self, /")
    define_method(S, "casefold", str_casefold, "self, /")
    define_method(S, "capitalize", str_capitalize, "self, /")
    define_method(S, "title", str_title, "self, /")
    define_method(S, "swapcase", str_swapcase, "self, /")
    define_method(S, "ljust", str_ljust, "self, width, fillchar=, /")
    define_method(S, "rjust", str_rjust, "self, width, fillchar=, /")
    define_method(S, "center", str_center, "self, width, fillchar=, /")
    define_method(S, "zfill", str_zfill, "self, width, /")
    define_method(S, "expandtabs", str_expandtabs, "self, /, tabsize=")
    define_method(S, "isalpha", str_isalpha, "self, /")
    define_method(S, "isdecimal", str_isdecimal, "self, /")
    define_method(S, "isdigit", str_isdigit, "self, /")
    define_method(S, "isnumeric", str_isnumeric, "self, /")
    define_method(S, "isalnum", str_isalnum, "self, /")
    define_method(S, "isspace", str_isspace, "self, /")
    define_method(S, "isprintable", str_isprintable, "self, /")
    define_method(S, "isascii", str_isascii, "self, /")
    define_method(S, "isidentifier", str_isidentifier, "self, /")
    define_method(S, "islower", str_islower, "self, /")
    define_method(S, "isupper", str_isupper, "self, /")
    define_method(S, "istitle", str_istitle, "self, /")
    define_method(S, "translate", str_translate, "self, table, /")
    define_staticmethod(S, "maketrans", str_maketrans, "x, y=, z=, /")
    define_method(S, "format", str_format, "self, *args, **kwargs")
    define_method(S, "format_map", str_format_map, "self, mapping, /")
    define_method(S, "__add__", str_add_method, "self, value, /")
    define_method(S, "__mul__", str_mul_method, "self, value, /")
    define_method(S, "__rmul__", str_mul_method, "self, value, /")
    define_method(S, "__mod__", str_mod_method, "self, value, /")
    define_method(S, "__rmod__", str_rmod_method, "self, value, /")
    return 0
