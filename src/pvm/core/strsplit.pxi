# Splitting, stripping and joining strings.

cdef int list_append_slice(VM* vm, Value l, Str* s, int64_t start, int64_t end) noexcept nogil:
    cdef Value piece = str_substring(vm, s, start, end)
    return -1 if piece == ERROR else list_append(vm, <List*>l, piece)

cdef Value str_split_spaces(VM* vm, Str* s, int64_t limit) noexcept nogil:
    """Words between runs of white space; after `limit` cuts the rest as it is."""
    cdef Value l = new_list(vm, 12)
    cdef Value piece
    cdef const uint8_t* data = <const uint8_t*>s.data
    cdef int64_t i = 0
    cdef int64_t start
    if l == ERROR:
        return ERROR
    while s.width == 1 and limit > 0:
        while i < s.length and is_space(data[i]):
            i += 1
        start = i
        while i < s.length and not is_space(data[i]):
            i += 1
        if i == start:
            return l
        if i - start == s.length:
            return l if list_append_slice(vm, l, s, start, i) == 0 else ERROR
        limit -= 1
        piece = str_piece(vm, s, start, i)
        if piece == ERROR or list_append(vm, <List*>l, piece) < 0:
            return ERROR
    while True:
        while i < s.length and is_space(str_at(s, i)):
            i += 1
        if i == s.length:
            return l
        start = i
        if limit <= 0:
            return l if list_append_slice(vm, l, s, start, s.length) == 0 else ERROR
        limit -= 1
        while i < s.length and not is_space(str_at(s, i)):
            i += 1
        if list_append_slice(vm, l, s, start, i) < 0:
            return ERROR

cdef Value str_rsplit_spaces(VM* vm, Str* s, int64_t limit) noexcept nogil:
    """The same from the right; the words are collected backwards."""
    cdef Value l = new_list(vm, 4)
    cdef int64_t i = s.length
    cdef int64_t end
    if l == ERROR:
        return ERROR
    while True:
        while i > 0 and is_space(str_at(s, i - 1)):
            i -= 1
        if i == 0:
            break
        end = i
        if limit <= 0:
            if list_append_slice(vm, l, s, 0, end) < 0:
                return ERROR
            break
        limit -= 1
        while i > 0 and not is_space(str_at(s, i - 1)):
            i -= 1
        if list_append_slice(vm, l, s, i, end) < 0:
            return ERROR
    reverse_values((<List*>l).items, (<List*>l).length)
    return l

cdef Value str_split_byte(VM* vm, Str* s, uint8_t separator, int64_t limit) noexcept nogil:
    """Split a string of width 1 at one code point."""
    cdef Value l = new_list(vm, min_i64(limit, 11) + 1)
    cdef Value piece
    cdef int64_t start = 0
    cdef int64_t found
    if l == ERROR:
        return ERROR
    while limit > 0:
        found = find_byte(<const uint8_t*>s.data, start, s.length, separator)
        if found < 0:
            break
        limit -= 1
        piece = str_piece(vm, s, start, found)
        if piece == ERROR or list_append(vm, <List*>l, piece) < 0:
            return ERROR
        start = found + 1
    return l if list_append_slice(vm, l, s, start, s.length) == 0 else ERROR

cdef Value str_split_at(VM* vm, Str* s, Str* separator, int64_t limit, bint backwards) noexcept nogil:
    cdef Needle needle
    cdef Value l
    cdef int64_t start = 0
    cdef int64_t end = s.length
    cdef int64_t found
    cdef int status = needle_init(vm, &needle, s.width, separator)
    if status < 0:
        return ERROR
    l = new_list(vm, min_i64(limit, 11) + 1)
    if l == ERROR:
        status = 0
    while status == 1 and limit > 0:
        limit -= 1
        if backwards:
            found = searcher_rfind(&needle.searcher, s.data, 0, end)
        else:
            found = searcher_find(&needle.searcher, s.data, start, end)
        if found < 0:
            break
        if backwards:
            if list_append_slice(vm, l, s, found + separator.length, end) < 0:
                l = ERROR
                break
            end = found
        else:
            if list_append_slice(vm, l, s, start, found) < 0:
                l = ERROR
                break
            start = found + separator.length
    needle_free(&needle)
    if l == ERROR or list_append_slice(vm, l, s, start, end) < 0:
        return ERROR
    if backwards:
        reverse_values((<List*>l).items, (<List*>l).length)
    return l

cdef Value str_split_args(VM* vm, Value* args, bint backwards) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Value separator = args[1]
    cdef int64_t limit = -1
    if args[2] != UNBOUND and not as_index(vm, args[2], &limit):
        return ERROR
    if limit < 0:
        limit = INT_MAX_SMALL
    charge(vm, s.length >> 5)
    if separator == UNBOUND or separator == NONE:
        return str_rsplit_spaces(vm, s, limit) if backwards else str_split_spaces(vm, s, limit)
    if not is_kind(separator, KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "must be str or None, not %s", type_name(vm, separator))
    if (<Str*>separator).length == 0:
        return raise_value_error(vm, "empty separator")
    if s.width < (<Str*>separator).width or s.length < (<Str*>separator).length:
        return new_list_from(vm, args, 1)              # it cannot occur: as CPython, the very string
    if s.width == 1 and (<Str*>separator).length == 1 and (<Str*>separator).width == 1 and not backwards:
        return str_split_byte(vm, s, (<uint8_t*>(<Str*>separator).data)[0], limit)
    return str_split_at(vm, s, <Str*>separator, limit, backwards)

cdef Value str_split(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_split_args(vm, args, False)

cdef Value str_rsplit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_split_args(vm, args, True)

cdef Value str_splitlines(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef int64_t keep = 0
    cdef int64_t i = 0
    cdef int64_t start, end
    cdef Value l
    if args[1] != UNBOUND and not as_flag(vm, args[1], &keep):
        return ERROR
    l = new_list(vm, 4)
    if l == ERROR:
        return ERROR
    charge(vm, s.length >> 5)
    while i < s.length:
        start = i
        while i < s.length and not is_line_end(str_at(s, i)):
            i += 1
        end = i
        if i < s.length:
            i += 2 if str_at(s, i) == 13 and i + 1 < s.length and str_at(s, i + 1) == 10 else 1
        if list_append_slice(vm, l, s, start, i if keep else end) < 0:
            return ERROR
    return l

# ---- strip --------------------------------------------------------------------------------------

cdef bint str_has_point(Str* s, uint32_t c) noexcept nogil:
    """Whether a code point is one of a short string's."""
    cdef int64_t i
    if s.width == 1:
        return c < 256 and s.length > 0 and memchr(s.data, <int>c, s.length) != NULL
    for i in range(s.length):
        if str_at(s, i) == c:
            return True
    return False

cdef enum:
    STRIP_FEW = 64               # characters among which a search is no work of its own

cdef int searched_many(VM* vm, Str* chars) noexcept nogil:
    """One of many characters was looked for: 0, or -1 when the native must give up."""
    charge(vm, chars.length >> 6)
    return native_look(vm) if UNLIKELY(vm.ticks < 0) else 0

cdef Value str_strip_ends(VM* vm, Value* args, bint left, bint right, const char* name) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Str* chars = NULL
    cdef int64_t start = 0
    cdef int64_t end = s.length
    cdef uint32_t c
    if args[1] != UNBOUND and args[1] != NONE:
        if not is_kind(args[1], KIND_STR):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "%s arg must be None or str", name)
        chars = <Str*>args[1]
    while left and start < end:
        c = str_at(s, start)
        if not (is_space(c) if chars == NULL else str_has_point(chars, c)):
            break
        start += 1
        if UNLIKELY(chars != NULL and chars.length > STRIP_FEW) and searched_many(vm, chars) < 0:
            return ERROR
    while right and end > start:
        c = str_at(s, end - 1)
        if not (is_space(c) if chars == NULL else str_has_point(chars, c)):
            break
        end -= 1
        if UNLIKELY(chars != NULL and chars.length > STRIP_FEW) and searched_many(vm, chars) < 0:
            return ERROR
    charge(vm, (s.length - (end - start)) >> 5)
    if chars != NULL and chars.length <= STRIP_FEW:
        charge(vm, ((s.length - (end - start)) * chars.length) >> 8)
    return str_substring(vm, s, start, end)

cdef Value str_strip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_strip_ends(vm, args, True, True, "strip")

cdef Value str_lstrip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_strip_ends(vm, args, True, False, "lstrip")

cdef Value str_rstrip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_strip_ends(vm, args, False, True, "rstrip")

# ---- join ---------------------------------------------------------------------------------------

cdef Value str_join_items(VM* vm, Str* separator, Value* items, int64_t n) noexcept nogil:
    """The items, checked to be strings, with the separator between them."""
    cdef int64_t length = 0
    cdef int64_t i, at = 0
    cdef int width = 1
    cdef bint ascii = True
    cdef Str* piece
    cdef Str* out
    for i in range(n):
        if not is_kind(items[i], KIND_STR):
            snprintf(vm.message, sizeof(vm.message), "sequence item %lld: expected str instance, %s found",
                     <long long>i, type_name(vm, items[i]))
            return raise_type_error(vm, vm.message)
        piece = <Str*>items[i]
        length += piece.length
        if length > <int64_t>1 << 44:
            raise_memory_error(vm)
            return ERROR
        width |= piece.width
        ascii = ascii and piece.ascii
    if n == 0:
        return EMPTY_STR
    if n == 1:
        return str_plain(vm, <Str*>items[0])
    if mul_overflows(n - 1, separator.length, &at) or at > <int64_t>1 << 44:
        raise_memory_error(vm)
        return ERROR
    length += at
    if separator.length:
        width |= separator.width
        ascii = ascii and separator.ascii
    if length <= 1:
        for i in range(n):
            if (<Str*>items[i]).length:
                return str_plain(vm, <Str*>items[i])
        return str_plain(vm, separator) if length else EMPTY_STR
    out = new_str(vm, length, 4 if width & 4 else 2 if width & 2 else 1, ascii)
    if out == NULL:
        return ERROR
    charge(vm, (n >> 3) + (length >> 6))
    if out.width == 1:
        str_join_bytes(separator, items, n, out)
        return <Value>out
    at = 0
    for i in range(n):
        if i and separator.length:
            str_widen_into(separator, out, at)
            at += separator.length
        piece = <Str*>items[i]
        str_widen_into(piece, out, at)
        at += piece.length
    return <Value>out

cdef void str_join_bytes(Str* separator, Value* items, int64_t n, Str* out) noexcept nogil:
    """Put strings of width 1 one after the other."""
    cdef Str* piece
    cdef char* to = out.data
    cdef char* end = out.data + text_room(out.length)
    cdef int64_t i
    for i in range(n):
        if i and separator.length:
            if separator.length == 1:
                to[0] = separator.data[0]
            else:
                memcpy(to, separator.data, separator.length)
            to += separator.length
        piece = <Str*>items[i]
        copy_short(to, end - to, piece.data, text_readable(piece), piece.length)
        to += piece.length

cdef Value raise_not_joinable(VM* vm, Value v) noexcept nogil:
    """After iterate_to_list has failed: its TypeError becomes join's own, unless an iterator raised it."""
    if exception_matches(vm, SHAPE_TYPE_ERROR) and kind_of(v) != KIND_ITERATOR:
        vm.exception = UNBOUND
        return raise_type_error(vm, "can only join an iterable")
    return ERROR

cdef Value str_join(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items = iterate_to_list(vm, args[1])
    if items == NEED_GUEST:
        items = gather_source(vm, args[1])
        return gather_join(vm, args[0], items) if items != UNBOUND else prelude_call(vm, "str_join", args, 2)
    if items == ERROR:
        return raise_not_joinable(vm, args[1])
    return str_join_items(vm, <Str*>args[0], sequence_items(items), sequence_length(items))
