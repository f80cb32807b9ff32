# Methods of bytes and bytearray, over pointer and length. Searching and splitting borrow from str: a stack Str that
# points at the bytes is a text of code points below 256.
#
# A bytearray may change under every conversion of an argument, which can be the guest's: its bytes and their number are
# looked at behind the last one.

cdef struct Span:            # bytes of a bytes-like value
    const uint8_t* data
    int64_t length

cdef bint as_span(Value v, Span* span) noexcept nogil:
    """The bytes of bytes, a bytearray, an array or a memoryview in one piece; False for anything else."""
    if is_bytes_like(v):
        span.data = bytes_data(v)
        span.length = bytes_length(v)
    elif is_kind(v, KIND_ARRAY):
        span.data = (<Array*>v).data if (<Array*>v).length else bytes_data(EMPTY_BYTES)
        span.length = (<Array*>v).length * (<Array*>v).item_size
    elif is_kind(v, KIND_MEMORYVIEW):
        return view_span(v, span)
    else:
        return False
    return True

cdef bint need_span(VM* vm, Value v, Span* span) noexcept nogil:
    """as_span; False with an exception set."""
    if as_span(v, span):
        return True
    if is_kind(v, KIND_MEMORYVIEW):
        if view_ready(vm, <MemoryView*>v):
            raise_error(vm, SHAPE_BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous")
        return False
    raise_error1(vm, SHAPE_TYPE_ERROR, "a bytes-like object is required, not '%s'", type_name(vm, v))
    return False

cdef bint settle_buffer(VM* vm, Value* v) noexcept nogil:
    """Put bytes in place of a guest's buffer; False with an exception set. It runs guest code, so that a native does this
    before it looks at any bytes, or at their number."""
    cdef Value copy = guest_bytes(vm, v[0], BUFFER_SIMPLE)
    if copy != NOT_IMPLEMENTED and copy != ERROR:
        v[0] = copy
    return copy != ERROR

cdef void span_str(Str* s, const uint8_t* data, int64_t length) noexcept nogil:
    """A string over bytes, for as long as they stay where they are."""
    s.head.kind = KIND_STR
    s.head.flags = 0
    s.head.shape = SHAPE_STR
    s.length = length
    s.hash = 0
    s.width = 1
    s.ascii = 0
    s.data = <char*>data
    s.buffer = UNBOUND

cdef Value bytes_of_text(VM* vm, Value like, Value text) noexcept nogil:
    """bytes or a bytearray (as `like` is) from a str of code points below 256; ERROR stays ERROR."""
    if text == ERROR:
        return ERROR
    return new_bytes_as(vm, like, <const uint8_t*>(<Str*>text).data, (<Str*>text).length)

cdef Value bytes_of_texts(VM* vm, Value like, Value texts) noexcept nogil:
    """The same for the items of a list or tuple, in place."""
    cdef int64_t i
    if texts != ERROR:
        for i in range(sequence_length(texts)):
            sequence_items(texts)[i] = bytes_of_text(vm, like, sequence_items(texts)[i])
            if sequence_items(texts)[i] == ERROR:
                return ERROR
    return texts

# ---- searching ----------------------------------------------------------------------------------

cdef bint bytes_needle(VM* vm, Value v, Span* span, uint8_t* one) noexcept nogil:
    """What find and count look for: bytes, or one byte as an int (kept in `one`); False with an error set."""
    cdef Value number
    cdef int64_t i = 0
    if as_span(v, span):
        return True
    number = number_index(vm, v)
    if number == NOT_IMPLEMENTED:
        raise_error1(vm, SHAPE_TYPE_ERROR, "argument should be integer or bytes-like object, not '%s'", type_name(vm, v))
    if number == NOT_IMPLEMENTED or number == ERROR:
        return False
    if not int_as_i64(number, &i) or not 0 <= i < 256:
        raise_value_error(vm, "byte must be in range(0, 256)")
        return False
    one[0] = <uint8_t>i
    span.data = one
    span.length = 1
    return True

cdef int bytes_contains(VM* vm, Value v, Value item) noexcept nogil:
    """item in v: 1, 0, or -1 with an error set."""
    cdef Span span
    cdef uint8_t one = 0
    cdef Searcher searcher
    cdef Value number
    if not settle_buffer(vm, &item):
        return -1
    if not as_span(item, &span):
        number = number_index(vm, item)
        if number == ERROR and vm.limit == LIMIT_NONE:          # whatever an __index__ has raised
            vm.exception = UNBOUND
            number = NOT_IMPLEMENTED
        if number == NOT_IMPLEMENTED:
            raise_error1(vm, SHAPE_TYPE_ERROR, "a bytes-like object is required, not '%s'", type_name(vm, item))
        if number == NOT_IMPLEMENTED or number == ERROR or not bytes_needle(vm, number, &span, &one):
            return -1
    charge(vm, bytes_length(v) >> 8)
    searcher_init(&searcher, span.data, span.length, 1)
    return searcher_find(&searcher, bytes_data(v), 0, bytes_length(v)) >= 0

cdef bint bytes_range(VM* vm, Value v, Value* bounds, int64_t* start, int64_t* end) noexcept nogil:
    """slice_range for bytes and bytearrays: a length that guest code may change is read after it."""
    cdef Value plain[2]
    if not settle_bound(vm, bounds[0], plain) or not settle_bound(vm, bounds[1], plain + 1):
        return False
    return slice_range(vm, plain, bytes_length(v), start, end)

cdef int64_t bytes_search(VM* vm, Value* args, int mode) noexcept nogil:
    """Over the arguments of find: the first place (mode 0), the last (1) or the number of places (2); -2: an error."""
    cdef Value v = args[0]
    cdef Value sub = args[1]
    cdef Span span
    cdef uint8_t one = 0
    cdef Searcher searcher
    cdef int64_t start = 0
    cdef int64_t end = 0
    if not settle_buffer(vm, &sub) or not bytes_range(vm, v, args + 2, &start, &end) or not bytes_needle(vm, sub, &span, &one):
        return -2
    end = min_i64(end, bytes_length(v))      # which an __index__ of `sub` may have made shorter
    charge(vm, (end - start) >> 8)
    if mode == 2 and start > end:
        return 0
    searcher_init(&searcher, span.data, span.length, 1)
    if mode == 2:
        return searcher_count(&searcher, bytes_data(v), start, end, INT_MAX_SMALL)
    return searcher_rfind(&searcher, bytes_data(v), start, end) if mode else searcher_find(&searcher, bytes_data(v), start, end)

cdef Value bytes_find(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t found = bytes_search(vm, args, 0)
    return box_int(found) if found != -2 else ERROR

cdef Value bytes_rfind(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t found = bytes_search(vm, args, 1)
    return box_int(found) if found != -2 else ERROR

cdef Value bytes_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return index_result(vm, bytes_search(vm, args, 0), "subsection not found")

cdef Value bytes_rindex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return index_result(vm, bytes_search(vm, args, 1), "subsection not found")

cdef Value bytes_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t found = bytes_search(vm, args, 2)
    return box_int(found) if found != -2 else ERROR

cdef bint span_tail_match(Value v, Span* sub, int64_t start, int64_t end, bint suffix) noexcept nogil:
    if end - start < sub.length:
        return False
    return memcmp(bytes_data(v) + (end - sub.length if suffix else start), sub.data, sub.length) == 0

cdef Value bytes_tail(VM* vm, Value* args, bint suffix) noexcept nogil:
    """startswith and endswith."""
    cdef Value v = args[0]
    cdef Value subs = args[1]
    cdef Span span
    cdef int64_t start = 0
    cdef int64_t end = 0
    cdef int64_t i
    if not settle_buffer(vm, &subs) or not bytes_range(vm, v, args + 2, &start, &end):
        return ERROR
    if as_span(subs, &span):
        return box_bool(span_tail_match(v, &span, start, end, suffix))
    if is_kind(subs, KIND_MEMORYVIEW):
        need_span(vm, subs, &span)
        return ERROR
    if not is_kind(subs, KIND_TUPLE):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "%s first arg must be bytes or a tuple of bytes, not %s",
                            "endswith" if suffix else "startswith", type_name(vm, subs))
    for i in range(tuple_length(subs)):
        if not need_span(vm, tuple_items(subs)[i], &span):
            return ERROR
        if tick(vm) < 0 or compared_long(vm, tuple_items(subs)[i]) < 0:
            return ERROR
        if span_tail_match(v, &span, start, end, suffix):
            return TRUE_
    return FALSE_

cdef Value bytes_startswith(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_tail(vm, args, False)

cdef Value bytes_endswith(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_tail(vm, args, True)

cdef Value bytes_removeprefix(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Span span
    cdef int64_t n
    if not settle_buffer(vm, args + 1) or not need_span(vm, args[1], &span):
        return ERROR
    n = bytes_length(args[0])
    if span_tail_match(args[0], &span, 0, n, False):
        return bytes_slice(vm, args[0], span.length, 1, n - span.length)
    return bytes_plain(vm, args[0])

cdef Value bytes_removesuffix(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Span span
    cdef int64_t n
    if not settle_buffer(vm, args + 1) or not need_span(vm, args[1], &span):
        return ERROR
    n = bytes_length(args[0])
    if span_tail_match(args[0], &span, 0, n, True):
        return bytes_slice(vm, args[0], 0, 1, n - span.length)
    return bytes_plain(vm, args[0])

cdef Value bytes_replace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[0]
    cdef Value before = args[1]
    cdef Value after = args[2]
    cdef Span old, new
    cdef Str s, a, b
    cdef int64_t limit = -1
    if not settle_buffer(vm, &before) or not settle_buffer(vm, &after) or not need_span(vm, before, &old) or not need_span(vm, after, &new):
        return ERROR
    if args[3] != UNBOUND:
        # An __index__ of the guest may have changed what the spans stood for: they are taken again.
        if not as_index(vm, args[3], &limit) or not need_span(vm, before, &old) or not need_span(vm, after, &new):
            return ERROR
    span_str(&s, bytes_data(v), bytes_length(v))
    span_str(&a, old.data, old.length)
    span_str(&b, new.data, new.length)
    return bytes_of_text(vm, v, str_replace_all(vm, &s, &a, &b, limit if limit >= 0 else INT_MAX_SMALL))

cdef Value bytes_partition_at(VM* vm, Value* args, bint backwards) noexcept nogil:
    cdef Value v = args[0]
    cdef Span span
    cdef Searcher searcher
    cdef Value whole
    cdef int64_t found, n
    if not settle_buffer(vm, args + 1) or not need_span(vm, args[1], &span):
        return ERROR
    n = bytes_length(v)
    if span.length == 0:
        return raise_value_error(vm, "empty separator")
    searcher_init(&searcher, span.data, span.length, 1)
    charge(vm, n >> 8)
    found = searcher_rfind(&searcher, bytes_data(v), 0, n) if backwards else searcher_find(&searcher, bytes_data(v), 0, n)
    whole = UNBOUND if found >= 0 else v if is_kind(v, KIND_BYTES) else bytes_plain(vm, v)
    if found < 0 and backwards:
        return new_triple(vm, new_bytes_as(vm, v, NULL, 0), new_bytes_as(vm, v, NULL, 0), whole)
    if found < 0:
        return new_triple(vm, whole, new_bytes_as(vm, v, NULL, 0), new_bytes_as(vm, v, NULL, 0))
    return new_triple(vm, bytes_slice(vm, v, 0, 1, found),
                      args[1] if is_kind(v, KIND_BYTES) else new_bytes_as(vm, v, span.data, span.length),
                      bytes_slice(vm, v, found + span.length, 1, n - found - span.length))

cdef Value bytes_partition(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_partition_at(vm, args, False)

cdef Value bytes_rpartition(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_partition_at(vm, args, True)

# ---- splitting, stripping, joining --------------------------------------------------------------

cdef int list_append_bytes(VM* vm, Value l, Value v, int64_t start, int64_t end) noexcept nogil:
    cdef Value piece = new_bytes_as(vm, v, bytes_data(v) + start, end - start)
    return -1 if piece == ERROR else list_append(vm, <List*>l, piece)

cdef Value bytes_split_spaces(VM* vm, Value v, int64_t limit, bint backwards) noexcept nogil:
    """Words between runs of ASCII's white space, from either end."""
    cdef Value l = new_list(vm, 4)
    cdef const char* s = <const char*>bytes_data(v)
    cdef int64_t start = 0
    cdef int64_t end = bytes_length(v)
    cdef int64_t i
    if l == ERROR:
        return ERROR
    while True:
        if backwards:
            while end > 0 and is_ascii_space(s[end - 1]):
                end -= 1
            i = end
            while limit > 0 and i > 0 and not is_ascii_space(s[i - 1]):
                i -= 1
            if end == 0:
                break
            if limit <= 0:
                i = 0
            if list_append_bytes(vm, l, v, i, end) < 0:
                return ERROR
            end = i
        else:
            while start < end and is_ascii_space(s[start]):
                start += 1
            i = start
            while limit > 0 and i < end and not is_ascii_space(s[i]):
                i += 1
            if start == end:
                break
            if limit <= 0:
                i = end
            if list_append_bytes(vm, l, v, start, i) < 0:
                return ERROR
            start = i
        limit -= 1
    if backwards:
        reverse_values((<List*>l).items, (<List*>l).length)
    return l

cdef Value bytes_split_args(VM* vm, Value* args, bint backwards) noexcept nogil:
    cdef Value v = args[0]
    cdef Value separator = args[1]
    cdef Span span
    cdef Str s, a
    cdef int64_t limit = -1
    if args[2] != UNBOUND and not as_index(vm, args[2], &limit):
        return ERROR
    if limit < 0:
        limit = INT_MAX_SMALL
    charge(vm, bytes_length(v) >> 5)
    if separator == UNBOUND or separator == NONE:
        return bytes_split_spaces(vm, v, limit, backwards)
    if not settle_buffer(vm, &separator) or not need_span(vm, separator, &span):
        return ERROR
    if span.length == 0:
        return raise_value_error(vm, "empty separator")
    span_str(&s, bytes_data(v), bytes_length(v))
    span_str(&a, span.data, span.length)
    return bytes_of_texts(vm, v, str_split_at(vm, &s, &a, limit, backwards))

cdef Value bytes_split(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_split_args(vm, args, False)

cdef Value bytes_rsplit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_split_args(vm, args, True)

cdef Value bytes_splitlines(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[0]
    cdef uint8_t* s
    cdef int64_t keep = 0
    cdef int64_t i = 0
    cdef int64_t start, end, n
    cdef Value l
    if args[1] != UNBOUND and not as_flag(vm, args[1], &keep):
        return ERROR
    s = bytes_data(v)
    n = bytes_length(v)
    l = new_list(vm, 4)
    if l == ERROR:
        return ERROR
    charge(vm, n >> 5)
    while i < n:
        start = i
        while i < n and s[i] != 10 and s[i] != 13:
            i += 1
        end = i
        if i < n:
            i += 2 if s[i] == 13 and i + 1 < n and s[i + 1] == 10 else 1
        if list_append_bytes(vm, l, v, start, i if keep else end) < 0:
            return ERROR
    return l

cdef inline bint is_stripped(uint8_t c, const uint8_t* chosen) noexcept nogil:
    """Whether strip takes a byte away: one that is marked in a table of all, or without a table white space."""
    return is_ascii_space(<char>c) if chosen == NULL else chosen[c]

cdef Value bytes_strip_ends(VM* vm, Value* args, bint left, bint right) noexcept nogil:
    cdef Value v = args[0]
    cdef uint8_t* s
    cdef int64_t start = 0, end
    cdef Span chars
    cdef uint8_t marks[256]
    cdef uint8_t* chosen = NULL
    cdef int64_t i
    chars.length = 0
    chars.data = NULL
    if args[1] != UNBOUND and args[1] != NONE and not (settle_buffer(vm, args + 1) and need_span(vm, args[1], &chars)):
        return ERROR
    if chars.data != NULL:
        chosen = marks
        memset(chosen, 0, 256)
        for i in range(chars.length):
            chosen[chars.data[i]] = 1
    s = bytes_data(v)
    end = bytes_length(v)
    while left and start < end and is_stripped(s[start], chosen):
        start += 1
    while right and end > start and is_stripped(s[end - 1], chosen):
        end -= 1
    charge(vm, (bytes_length(v) - end + start + chars.length) >> 5)
    return bytes_slice(vm, v, start, 1, end - start)

cdef Value bytes_strip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_strip_ends(vm, args, True, True)

cdef Value bytes_lstrip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_strip_ends(vm, args, True, False)

cdef Value bytes_rstrip(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_strip_ends(vm, args, False, True)

cdef Value bytes_join(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value items = iterate_to_list(vm, args[1])
    cdef int64_t i, at = 0, length = 0, n, gap = bytes_length(args[0])
    cdef Span span
    cdef Value out
    cdef Value forward[2]
    if items == NEED_GUEST:
        items = gather_source(vm, args[1])
        return gather_join(vm, args[0], items) if items != UNBOUND else prelude_call(vm, "str_join", args, 2)
    if items == ERROR:
        return raise_not_joinable(vm, args[1])
    n = sequence_length(items)
    for i in range(n):
        if not as_span(sequence_items(items)[i], &span):
            if has_guest_buffer(vm, sequence_items(items)[i]):
                forward[0] = args[0]
                forward[1] = items
                return prelude_call(vm, "join_buffers", forward, 2)
            snprintf(vm.message, sizeof(vm.message), "sequence item %lld: expected a bytes-like object, %s found",
                     <long long>i, type_name(vm, sequence_items(items)[i]))
            return raise_type_error(vm, vm.message)
        length += span.length + (gap if i else 0)
        if length > <int64_t>1 << 44:
            raise_memory_error(vm)
            return ERROR
    out = new_bytes_as(vm, args[0], NULL, length)
    if out == ERROR:
        return ERROR
    charge(vm, (n >> 3) + (length >> 8))
    for i in range(n):
        if i:
            memcpy(bytes_data(out) + at, bytes_data(args[0]), gap)
            at += gap
        as_span(sequence_items(items)[i], &span)
        memcpy(bytes_data(out) + at, span.data, span.length)
        at += span.length
    return out

# ---- case and classes of ASCII ------------------------------------------------------------------

cdef inline uint8_t ascii_lower(uint8_t c) noexcept nogil:
    return c + 32 if 65 <= c <= 90 else c

cdef inline uint8_t ascii_upper(uint8_t c) noexcept nogil:
    return c - 32 if 97 <= c <= 122 else c

cdef inline bint is_ascii_letter(uint8_t c) noexcept nogil:
    return 97 <= (c | 32) <= 122

cdef enum:                   # how bytes_map_case maps
    MAP_LOWER = 0
    MAP_UPPER
    MAP_SWAP
    MAP_CAPITALIZE
    MAP_TITLE

cdef Value bytes_map_case(VM* vm, Value v, int how) noexcept nogil:
    cdef int64_t n = bytes_length(v)
    cdef int64_t i
    cdef Value out = new_bytes_as(vm, v, NULL, n)
    cdef uint8_t* s
    cdef uint8_t* t
    cdef uint8_t c
    cdef bint upper, inside = False
    if out == ERROR:
        return ERROR
    s = bytes_data(v)
    t = bytes_data(out)
    charge(vm, n >> 6)
    for i in range(n):
        c = s[i]
        upper = how == MAP_UPPER or (how == MAP_CAPITALIZE and i == 0) or (how == MAP_TITLE and not inside) or (how == MAP_SWAP and c >= 97)
        t[i] = ascii_upper(c) if upper else ascii_lower(c)
        inside = is_ascii_letter(c)
    return out

cdef Value bytes_lower(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_map_case(vm, args[0], MAP_LOWER)

cdef Value bytes_upper(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_map_case(vm, args[0], MAP_UPPER)

cdef Value bytes_swapcase(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_map_case(vm, args[0], MAP_SWAP)

cdef Value bytes_capitalize(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_map_case(vm, args[0], MAP_CAPITALIZE)

cdef Value bytes_title(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_map_case(vm, args[0], MAP_TITLE)

cdef enum:                   # classes that bytes_all looks for
    BYTES_ALPHA = 1
    BYTES_DIGIT = 2
    BYTES_SPACE = 4

cdef Value bytes_all(VM* vm, Value v, int classes) noexcept nogil:
    cdef uint8_t* s = bytes_data(v)
    cdef int64_t i, n = bytes_length(v)
    cdef int found
    for i in range(n):
        if is_ascii_letter(s[i]):
            found = BYTES_ALPHA
        elif 48 <= s[i] <= 57:
            found = BYTES_DIGIT
        else:
            found = BYTES_SPACE if is_ascii_space(<char>s[i]) else 0
        if not classes & found:
            return FALSE_
    charge(vm, n >> 6)
    return box_bool(n > 0)

cdef Value bytes_isalpha(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_all(vm, args[0], BYTES_ALPHA)

cdef Value bytes_isdigit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_all(vm, args[0], BYTES_DIGIT)

cdef Value bytes_isalnum(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_all(vm, args[0], BYTES_ALPHA | BYTES_DIGIT)

cdef Value bytes_isspace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_all(vm, args[0], BYTES_SPACE)

cdef Value bytes_isascii(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(ascii_prefix(bytes_data(args[0]), bytes_length(args[0])) == bytes_length(args[0]))

cdef Value bytes_cased(Value v, int how) noexcept nogil:
    """islower, isupper and istitle (by MAP_*)."""
    cdef uint8_t* s = bytes_data(v)
    cdef int64_t i
    cdef bint found = False, inside = False, upper
    for i in range(bytes_length(v)):
        if not is_ascii_letter(s[i]):
            inside = False
            continue
        upper = s[i] < 97
        if upper != (how == MAP_UPPER or (how == MAP_TITLE and not inside)):
            return FALSE_
        found = inside = True
    return box_bool(found)

cdef Value bytes_islower(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_cased(args[0], MAP_LOWER)

cdef Value bytes_isupper(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_cased(args[0], MAP_UPPER)

cdef Value bytes_istitle(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_cased(args[0], MAP_TITLE)

# ---- padding and translation --------------------------------------------------------------------

cdef Value bytes_justify(VM* vm, Value* args, int where, const char* name) noexcept nogil:
    """where: -1 bytes left, 0 centre, 1 bytes right."""
    cdef Value v = args[0]
    cdef Value filler = args[2]
    cdef int64_t width = 0
    cdef int64_t margin, left, n
    cdef uint8_t fill = 32
    cdef Value out
    if not as_index(vm, args[1], &width):
        return ERROR
    n = bytes_length(v)
    if filler != UNBOUND:
        if not is_bytes_like(filler) or bytes_length(filler) != 1:
            if HOST_MINOR >= 14 and is_bytes_like(filler):
                snprintf(vm.message, sizeof(vm.message), "%s(): argument 2 must be a byte string of length 1, not a %s object of length %lld", name,
                         "bytes" if is_kind(filler, KIND_BYTES) else "bytearray", <long long>bytes_length(filler))
                return raise_type_error(vm, vm.message)
            return raise_error2(vm, SHAPE_TYPE_ERROR, "%s() argument 2 must be a byte string of length 1, not %s", name, argument_type(vm, filler))
        fill = bytes_data(filler)[0]
    if width <= n:
        return bytes_plain(vm, v)
    margin = width - n
    left = 0 if where < 0 else margin if where > 0 else (margin >> 1) + (margin & width & 1)
    out = new_bytes_as(vm, v, NULL, width)
    if out == ERROR:
        return ERROR
    memset(bytes_data(out), fill, left)
    if n:                    # an empty bytearray may have no storage
        memcpy(bytes_data(out) + left, bytes_data(v), n)
    memset(bytes_data(out) + left + n, fill, margin - left)
    charge(vm, width >> 8)
    return out

cdef Value bytes_ljust(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_justify(vm, args, -1, "ljust")

cdef Value bytes_center(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_justify(vm, args, 0, "center")

cdef Value bytes_rjust(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_justify(vm, args, 1, "rjust")

cdef Value bytes_zfill(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value v = args[0]
    cdef int64_t width = 0
    cdef int64_t n
    cdef Value out
    cdef uint8_t* t
    if not as_index(vm, args[1], &width):
        return ERROR
    n = bytes_length(v)
    if width <= n:
        return bytes_plain(vm, v)
    out = new_bytes_as(vm, v, NULL, width)
    if out == ERROR:
        return ERROR
    t = bytes_data(out)
    memset(t, 48, width - n)
    memcpy(t + width - n, bytes_data(v), n)
    if n and (t[width - n] == 43 or t[width - n] == 45):
        t[0] = t[width - n]
        t[width - n] = 48
    return out

cdef Value bytes_expandtabs(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value forward[2]
    cdef Str s
    cdef Value v = args[0]
    cdef int64_t size = 8
    if args[1] != UNBOUND and not as_c_int(vm, args[1], &size):
        return ERROR
    span_str(&s, bytes_data(v), bytes_length(v))
    forward[0] = <Value>&s
    forward[1] = box_int(size)
    return bytes_of_text(vm, v, str_expandtabs(vm, forward, 2))

cdef Value bytes_translate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """translate(table, /, delete=b'')."""
    cdef Value v = args[0]
    cdef Span table, delete
    cdef uint8_t dropped[256]
    cdef int64_t i, at = 0, n
    cdef Value out
    cdef uint8_t* t
    cdef uint8_t c
    table.data = NULL
    delete.length = 0
    if not settle_buffer(vm, args + 1) or not settle_buffer(vm, args + 2):
        return ERROR
    n = bytes_length(v)
    if args[1] != NONE:
        if not need_span(vm, args[1], &table):
            return ERROR
        if table.length != 256:
            return raise_value_error(vm, "translation table must be 256 characters long")
    if args[2] != UNBOUND and not need_span(vm, args[2], &delete):
        return ERROR
    memset(dropped, 0, 256)
    for i in range(delete.length):
        dropped[delete.data[i]] = 1
    out = new_bytes_as(vm, v, NULL, n)
    if out == ERROR:
        return ERROR
    t = bytes_data(out)
    charge(vm, n >> 6)
    for i in range(n):
        c = bytes_data(v)[i]
        if not dropped[c]:
            t[at] = table.data[c] if table.data != NULL else c
            at += 1
    return out if at == n else new_bytes_as(vm, v, t, at)

cdef Value bytes_maketrans(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Span source, target
    cdef int64_t i
    cdef Value out
    if not settle_buffer(vm, args) or not settle_buffer(vm, args + 1) or not need_span(vm, args[0], &source) or not need_span(vm, args[1], &target):
        return ERROR
    if source.length != target.length:
        return raise_value_error(vm, "maketrans arguments must have same length")
    out = new_bytes(vm, NULL, 256)
    if out == ERROR:
        return ERROR
    for i in range(256):
        bytes_data(out)[i] = <uint8_t>i
    for i in range(source.length):
        bytes_data(out)[source.data[i]] = target.data[i]
    return out

# ---- hexadecimal --------------------------------------------------------------------------------

cdef Value bytes_hex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """hex([sep[, bytes_per_sep]]): a separator after every so many bytes, from the right (negative: the left)."""
    cdef Value v = args[0]
    cdef Value separator = args[1]
    cdef Value length
    cdef int64_t group = 1
    cdef int64_t i, at = 0, n
    cdef int64_t breaks = 0
    cdef uint32_t sep = 0
    cdef Str* out
    if args[2] != UNBOUND and not as_c_int(vm, args[2], &group):
        return ERROR
    n = bytes_length(v)
    if separator != UNBOUND:
        length = builtin_length(vm, separator)
        if length == NOT_IMPLEMENTED and special(vm, separator, SP_LEN) == UNBOUND:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "object of type '%s' has no len()", type_name(vm, separator))
        if length == ERROR or is_int(length) and length != box_int(1):
            return raise_value_error(vm, "sep must be length 1.") if length != ERROR else ERROR
        if not is_kind(separator, KIND_STR) and not is_kind(separator, KIND_BYTES):
            return raise_type_error(vm, "sep must be str or bytes.")
        sep = str_at(<Str*>separator, 0) if is_kind(separator, KIND_STR) else bytes_data(separator)[0]
        if sep >= 128:
            return raise_value_error(vm, "sep must be ASCII.")
        if group and n:
            breaks = (n - 1) // (group if group > 0 else -group)
    if n == 0:
        return EMPTY_STR
    out = new_str(vm, 2 * n + breaks, 1, True)
    if out == NULL:
        return ERROR
    charge(vm, n >> 5)
    for i in range(n):
        if breaks and i and ((n - i) % group == 0 if group > 0 else i % -group == 0):
            out.data[at] = <char>sep
            at += 1
        out.data[at] = DIGIT_LETTERS[bytes_data(v)[i] >> 4]
        out.data[at + 1] = DIGIT_LETTERS[bytes_data(v)[i] & 15]
        at += 2
    return <Value>out

cdef Value bytes_fromhex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s
    cdef int64_t i = 0, at
    cdef int64_t count = 0
    cdef int high, low
    cdef bint array = args[0] == <Value>BUILTIN[SHAPE_BYTEARRAY] or is_subclass(<Class*>args[0], BUILTIN[SHAPE_BYTEARRAY])
    cdef Value out
    cdef Value forward[2]
    cdef Span span
    if HOST_MINOR >= 14 and not is_kind(args[1], KIND_STR):
        if not as_span(args[1], &span):
            return raise_error(vm, SHAPE_BUFFER_ERROR, "memoryview: underlying buffer is not C-contiguous") if is_kind(args[1], KIND_MEMORYVIEW) else \
                raise_error1(vm, SHAPE_TYPE_ERROR, "fromhex() argument must be str or bytes-like, not %s", type_name(vm, args[1]))
        args[1] = new_str_latin1(vm, span.data, span.length)
        if args[1] == ERROR:
            return ERROR
    if not is_kind(args[1], KIND_STR):
        return raise_argument_type(vm, "fromhex()", 0, "str", args[1])
    s = <Str*>args[1]
    out = new_bytearray(vm, NULL, s.length >> 1) if array else new_bytes(vm, NULL, s.length >> 1)
    if out == ERROR:
        return ERROR
    charge(vm, s.length >> 5)
    while i < s.length:
        if str_at(s, i) < 128 and is_ascii_space(<char>str_at(s, i)):
            i += 1
            continue
        high = hex_digit(<char>str_at(s, i)) if str_at(s, i) < 128 else -1
        if high >= 0:
            i += 1
        low = hex_digit(<char>str_at(s, i)) if i < s.length and str_at(s, i) < 128 else -1
        if high < 0 or low < 0:
            # What is not ASCII is complained of first.
            for at in range(s.length):
                if str_at(s, at) >= 128:
                    i = at
                    break
            if HOST_MINOR >= 14 and high >= 0 and i == s.length:
                return raise_value_error(vm, "fromhex() arg must contain an even number of hexadecimal digits")
            return raise_error_int(vm, SHAPE_VALUE_ERROR, "non-hexadecimal number found in fromhex() arg at position %lld", i)
        bytes_data(out)[count] = <uint8_t>(high << 4 | low)
        count += 1
        i += 1
    out = new_bytearray(vm, bytes_data(out), count) if array else new_bytes(vm, bytes_data(out), count)
    if out == ERROR or args[0] == <Value>BUILTIN[SHAPE_BYTES] or args[0] == <Value>BUILTIN[SHAPE_BYTEARRAY]:
        return out
    forward[0] = args[0]
    forward[1] = out
    return prelude_call(vm, "call_with", forward, 2)

cdef Value bytes_add_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_concat(vm, args[0], args[1])

cdef Value bytes_mul_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return repeat_value(vm, args[0], args[1])

cdef Value bytes_rmod_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_percent(vm, args[1], args[0]) if is_bytes_like(args[1]) else NOT_IMPLEMENTED

cdef Value bytes_dunder_bytes(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_plain(vm, args[0])

cdef Value bytes_mod_method(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return bytes_percent(vm, args[0], args[1])

cdef int register_bytes_methods() except -1:
    cdef int shape
    define_method(SHAPE_BYTES, "__bytes__", bytes_dunder_bytes, "self, /")
    for shape in (SHAPE_BYTES, SHAPE_BYTEARRAY):
        define_method(shape, "find", bytes_find, "self, sub, start=, end=, /")
        define_method(shape, "rfind", bytes_rfind, "self, sub, start=, end=, /")
        define_method(shape, "index", bytes_index, "self, sub, start=, end=, /")
        define_method(shape, "rindex", bytes_rindex, "self, sub, start=, end=, /")
        define_method(shape, "count", bytes_count, "self, sub, start=, end=, /")
        define_method(shape, "startswith", bytes_startswith, "self, prefix, start=, end=, /")
        define_method(shape, "endswith", bytes_endswith, "self, suffix, start=, end=, /")
        define_method(shape, "removeprefix", bytes_removeprefix, "self, prefix, /")
        define_method(shape, "removesuffix", bytes_removesuffix, "self, suffix, /")
        define_method(shape, "replace", bytes_replace, "self, old, new, count=, /")
        define_method(shape, "partition", bytes_partition, "self, sep, /")
        define_method(shape, "rpartition", bytes_rpartition, "self, sep, /")
        define_method(shape, "split", bytes_split, "self, /, sep=, maxsplit=")
        define_method(shape, "rsplit", bytes_rsplit, "self, /, sep=, maxsplit=")
        define_method(shape, "splitlines", bytes_splitlines, "self, /, keepends=")
        define_method(shape, "strip", bytes_strip, "self, bytes=, /")
        define_method(shape, "lstrip", bytes_lstrip, "self, bytes=, /")
        define_method(shape, "rstrip", bytes_rstrip, "self, bytes=, /")
        define_method(shape, "join", bytes_join, "self, iterable_of_bytes, /")
        define_method(shape, "lower", bytes_lower, "self, /")
        define_method(shape, "upper", bytes_upper, "self, /")
        define_method(shape, "swapcase", bytes_swapcase, "self, /")
        define_method(shape, "capitalize", bytes_capitalize, "self, /")
        define_method(shape, "title", bytes_title, "self, /")
        define_method(shape, "isalpha", bytes_isalpha, "self, /")
        define_method(shape, "isdigit", bytes_isdigit, "self, /")
        define_method(shape, "isalnum", bytes_isalnum, "self, /")
        define_method(shape, "isspace", bytes_isspace, "self, /")
        define_method(shape, "isascii", bytes_isascii, "self, /")
        define_method(shape, "islower", bytes_islower, "self, /")
        define_method(shape, "isupper", bytes_isupper, "self, /")
        define_method(shape, "istitle", bytes_istitle, "self, /")
        define_method(shape, "ljust", bytes_ljust, "self, width, fillchar=, /")
        define_method(shape, "center", bytes_center, "self, width, fillchar=, /")
        define_method(shape, "rjust", bytes_rjust, "self, width, fillchar=, /")
        define_method(shape, "zfill", bytes_zfill, "self, width, /")
        define_method(shape, "expandtabs", bytes_expandtabs, "self, /, tabsize=")
        define_method(shape, "translate", bytes_translate, "self, table, /, delete=")
        define_staticmethod(shape, "maketrans", bytes_maketrans, "frm, to, /")
        define_method(shape, "hex", bytes_hex, "self, /, sep=, bytes_per_sep=")
        define_classmethod(shape, "fromhex", bytes_fromhex, "cls, string, /")
        define_method(shape, "__add__", bytes_add_method, "self, value, /")
        define_method(shape, "__mul__", bytes_mul_method, "self, value, /")
        define_method(shape, "__rmul__", bytes_mul_method, "self, value, /")
        define_method(shape, "__mod__", bytes_mod_method, "self, value, /")
        define_method(shape, "__rmod__", bytes_rmod_method, "self, value, /")
    return 0
