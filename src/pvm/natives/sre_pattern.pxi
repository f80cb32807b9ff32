# re.Pattern: matching, searching, splitting, and what goes on from match to match.

cdef int matcher_open(Matcher* m, VM* vm, Pattern* p, Value string) noexcept nogil:
    """Begin to match a text: 0, or -1 with an exception set. matcher_drop ends it."""
    cdef Span span
    if is_kind(string, KIND_STR):
        if p.is_bytes == 1:
            raise_type_error(vm, "cannot use a bytes pattern on a string-like object")
            return -1
        m.text = <const uint8_t*>(<Str*>string).data
        m.width = (<Str*>string).width
        m.length = (<Str*>string).length
    elif as_span(string, &span):
        if p.is_bytes == 0:
            raise_type_error(vm, "cannot use a string pattern on a bytes-like object")
            return -1
        m.text = span.data
        m.width = 1
        m.length = span.length
    else:
        raise_error1(vm, SHAPE_TYPE_ERROR, "expected string or bytes-like object, got '%s'", type_name(vm, string))
        return -1
    m.end = m.length
    return matcher_init(m, vm, p)

cdef inline int64_t clipped(int64_t place, int64_t length) noexcept nogil:
    return 0 if place < 0 else length if place > length else place

cdef bint search_bounds(VM* vm, Value* args, int64_t* start, int64_t* end) noexcept nogil:
    """The arguments pos and endpos; False with an exception set."""
    start[0] = 0
    end[0] = <int64_t>0x7FFFFFFFFFFFFFFF
    return (args[0] == UNBOUND or as_index(vm, args[0], start)) and (args[1] == UNBOUND or as_index(vm, args[1], end))

cdef Value new_match(VM* vm, Matcher* m, Pattern* p, Value string, int64_t position) noexcept nogil:
    """The match that the matcher has found."""
    cdef int64_t i, start, end, marks = 2 * m.groups + 2
    cdef Match* match = <Match*>allocate(vm, <int64_t>sizeof(Match) + marks * 8, KIND_MATCH, SHAPE_MATCH)
    cdef Value* place
    if match == NULL:
        return ERROR
    match.pattern = <Value>p
    match.string = string
    match.position = position
    match.end = m.end
    match.last_group = m.registers[2 * m.groups]
    match.marks = marks
    place = match_marks(match)
    place[0] = box_int(m.begin)
    place[1] = box_int(m.finish)
    for i in range(2, marks, 2):
        start = m.registers[i - 2]
        end = m.registers[i - 1]
        if start < 0 or end < 0:
            start = end = -1
        elif end < start:
            match.marks = i
            return raise_error(vm, SHAPE_SYSTEM_ERROR, "The span of capturing group is wrong, please report a bug for the re module.")
        place[i] = box_int(start)
        place[i + 1] = box_int(end)
    return <Value>match

cdef inline Value* match_marks(Match* match) noexcept nogil:
    return <Value*>(<char*>match + sizeof(Match))

cdef Value text_slice(VM* vm, Value string, int64_t start, int64_t end) noexcept nogil:
    """A piece of a text that was matched: a str, or bytes. What may have become shorter since is looked at again."""
    cdef Span span
    if is_kind(string, KIND_STR):
        return str_substring(vm, <Str*>string, clipped(start, (<Str*>string).length), clipped(end, (<Str*>string).length))
    if not as_span(string, &span):           # a view that was released since
        return raise_error1(vm, SHAPE_TYPE_ERROR, "expected string or bytes-like object, got '%s'", type_name(vm, string))
    start = clipped(start, span.length)
    end = clipped(end, span.length)
    if start == 0 and end == span.length and is_exact(string, SHAPE_BYTES):
        return string
    return new_bytes(vm, span.data + start, end - start if end > start else 0)

cdef inline Value empty_text(Value string) noexcept nogil:
    return EMPTY_STR if is_kind(string, KIND_STR) else EMPTY_BYTES

cdef enum:                   # how a pattern is applied
    APPLY_MATCH = 0
    APPLY_FULL
    APPLY_SEARCH

cdef Value pattern_apply(VM* vm, Value* args, int how) noexcept nogil:
    cdef Matcher m
    cdef Pattern* p = <Pattern*>args[0]
    cdef int64_t start = 0, end = 0
    cdef int status
    cdef Value result = NONE
    if not search_bounds(vm, args + 2, &start, &end) or matcher_open(&m, vm, p, args[1]) < 0:
        return ERROR
    start = clipped(start, m.length)
    m.end = clipped(end, m.length)
    m.full = how == APPLY_FULL
    status = matcher_find(&m, p, start) if how == APPLY_SEARCH else matcher_match(&m, p, start)
    if status:
        result = new_match(vm, &m, p, args[1], start) if status > 0 else ERROR
    matcher_drop(&m)
    return result

cdef Value pattern_match(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return pattern_apply(vm, args, APPLY_MATCH)

cdef Value pattern_fullmatch(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return pattern_apply(vm, args, APPLY_FULL)

cdef Value pattern_search(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return pattern_apply(vm, args, APPLY_SEARCH)

cdef Value group_text(VM* vm, Matcher* m, Value string, int64_t group, Value otherwise) noexcept nogil:
    """What a group has matched in the match that was found."""
    cdef int64_t start = m.begin if group == 0 else m.registers[2 * group - 2]
    cdef int64_t end = m.finish if group == 0 else m.registers[2 * group - 1]
    return text_slice(vm, string, start, end) if start >= 0 and end >= start else otherwise

cdef Value found_item(VM* vm, Matcher* m, Value string) noexcept nogil:
    """What findall() makes of a match."""
    cdef Value item, text
    cdef int64_t i
    if m.groups <= 1:
        return group_text(vm, m, string, m.groups, empty_text(string))
    item = new_tuple(vm, m.groups)
    if item == ERROR:
        return ERROR
    for i in range(m.groups):
        tuple_items(item)[i] = NONE
    for i in range(m.groups):
        text = group_text(vm, m, string, i + 1, empty_text(string))
        if text == ERROR:
            return ERROR
        tuple_items(item)[i] = text
    return item

cdef inline void matcher_go_on(Matcher* m) noexcept nogil:
    """After a match: the next one must not be empty at its end when this one was."""
    m.refused = m.finish if m.finish == m.begin else -1

cdef Value pattern_findall(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Matcher m
    cdef Pattern* p = <Pattern*>args[0]
    cdef int64_t start = 0, end = 0
    cdef int status
    cdef Value found, item
    if not search_bounds(vm, args + 2, &start, &end) or matcher_open(&m, vm, p, args[1]) < 0:
        return ERROR
    start = clipped(start, m.length)
    m.end = clipped(end, m.length)
    found = new_list(vm, 0)
    while found != ERROR:
        status = matcher_find(&m, p, start)
        if status <= 0:
            if status < 0:
                found = ERROR
            break
        item = found_item(vm, &m, args[1])
        if item == ERROR or list_append(vm, <List*>found, item) < 0 or native_tick(vm):
            found = ERROR
            break
        matcher_go_on(&m)
        start = m.finish
    matcher_drop(&m)
    return found

cdef Value pattern_split(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """split(string, maxsplit=0)."""
    cdef Matcher m
    cdef Pattern* p = <Pattern*>args[0]
    cdef Value string = args[1], parts, item
    cdef int64_t most = 0, number = 0, last = 0, i
    cdef int status = 1
    if args[2] != UNBOUND and not as_index(vm, args[2], &most) or matcher_open(&m, vm, p, string) < 0:
        return ERROR
    parts = new_list(vm, 0)
    while parts != ERROR and (most == 0 or number < most):
        status = matcher_find(&m, p, last)
        if status <= 0:
            break
        item = text_slice(vm, string, last, m.begin)
        if item == ERROR or list_append(vm, <List*>parts, item) < 0 or native_tick(vm):
            status = -1
            break
        for i in range(1, m.groups + 1):
            item = group_text(vm, &m, string, i, NONE)
            if item == ERROR or list_append(vm, <List*>parts, item) < 0:
                status = -1
                break
        if status < 0:
            break
        number += 1
        matcher_go_on(&m)
        last = m.finish
    if parts != ERROR:
        item = text_slice(vm, string, last, m.end) if status >= 0 else ERROR
        if item == ERROR or list_append(vm, <List*>parts, item) < 0:
            parts = ERROR
    matcher_drop(&m)
    return parts

# ---- scanners -----------------------------------------------------------------------------------

cdef Value pattern_scanner(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """scanner(string, pos=0, endpos=sys.maxsize): match() and search() go on where the last match ended."""
    cdef Matcher m
    cdef int64_t start = 0, end = 0
    cdef Scanner* s
    if not search_bounds(vm, args + 2, &start, &end) or matcher_open(&m, vm, <Pattern*>args[0], args[1]) < 0:
        return ERROR
    s = <Scanner*>allocate(vm, sizeof(Scanner), KIND_SCANNER, SHAPE_SCANNER)
    if s != NULL:
        s.pattern = args[0]
        s.string = args[1]
        s.position = s.start = clipped(start, m.length)
        s.end = clipped(end, m.length)
        s.refused = -1
    matcher_drop(&m)
    return <Value>s if s != NULL else ERROR

cdef Value scanner_apply(VM* vm, Scanner* s, int how) noexcept nogil:
    """The next match, or None."""
    cdef Matcher m
    cdef Pattern* p = <Pattern*>s.pattern
    cdef int status
    cdef Value result = NONE
    if s.start < 0:
        return NONE
    if matcher_open(&m, vm, p, s.string) < 0:
        return ERROR
    m.end = clipped(s.end, m.length)
    m.refused = s.refused
    if s.start > m.length:
        status = 0
    else:
        status = matcher_find(&m, p, s.start) if how == APPLY_SEARCH else matcher_match(&m, p, s.start)
    if status > 0:
        result = new_match(vm, &m, p, s.string, s.position)
        matcher_go_on(&m)
        s.refused = m.refused
        s.start = m.finish
    elif status == 0:
        s.start = -1
    else:
        result = ERROR
    matcher_drop(&m)
    return result

cdef Value scanner_match(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return scanner_apply(vm, <Scanner*>args[0], APPLY_MATCH)

cdef Value scanner_search(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return scanner_apply(vm, <Scanner*>args[0], APPLY_SEARCH)

cdef Value scanner_get_pattern(VM* vm, Value v) noexcept nogil:
    return (<Scanner*>v).pattern

cdef Value pattern_finditer(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value scanner = pattern_scanner(vm, args, argc)
    cdef Iterator* it = new_native_iterator(vm, NEXT_MATCH, scanner, 0) if scanner != ERROR else NULL
    if it != NULL:
        it.head.shape = SHAPE_MATCH_ITERATOR
    return iterator_or_error(it)

cdef Value match_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value match
    if it.source == UNBOUND:
        return EXHAUSTED
    match = scanner_apply(vm, <Scanner*>it.source, APPLY_SEARCH)
    return match if match != NONE else iterator_end(it)

# ---- the rest -----------------------------------------------------------------------------------

cdef Value pattern_get_flags(VM* vm, Value v) noexcept nogil:
    return int_from_i64(vm, (<Pattern*>v).flags)

cdef Value pattern_get_groups(VM* vm, Value v) noexcept nogil:
    return box_int((<Pattern*>v).groups)

cdef Value pattern_get_groupindex(VM* vm, Value v) noexcept nogil:
    return new_wrapper(vm, KIND_MAPPING_PROXY, (<Pattern*>v).groupindex)

cdef Value pattern_get_pattern(VM* vm, Value v) noexcept nogil:
    return (<Pattern*>v).pattern

cdef int pattern_equal(VM* vm, Pattern* p, Pattern* q) noexcept nogil:
    """Whether two patterns are the same: 1, 0, -1 or -2."""
    if p.flags != q.flags or p.is_bytes != q.is_bytes or p.code_size != q.code_size or memcmp(p.code, q.code, p.code_size * 4) != 0:
        return 0
    return value_eq(vm, p.pattern, q.pattern)

cdef int pattern_hash(VM* vm, Pattern* p, int64_t* out) noexcept nogil:
    cdef int64_t text = 0
    cdef int status = value_hash(vm, p.pattern, &text)
    if status < 0:
        return status
    out[0] = text ^ <int64_t>hash_bytes(<const uint8_t*>p.code, p.code_size * 4) << 20 ^ p.flags ^ p.is_bytes
    return 0

cdef void repr_flag(Builder* b, int64_t* flags, int64_t flag, const char* name, bint* first) noexcept nogil:
    if flags[0] & flag:
        flags[0] &= ~flag
        builder_text(b, ", re." if first[0] else "|re.")
        builder_text(b, name)
        first[0] = False

cdef int pattern_repr(VM* vm, Pattern* p, Builder* b) noexcept nogil:
    """re.compile(...), its pattern cut at 200 characters."""
    cdef Value text = value_repr(vm, p.pattern)
    cdef int64_t flags = p.flags
    cdef bint first = True
    cdef char few[32]
    if is_signal(text):
        return -1 if text == ERROR else -2
    if p.is_bytes == 0 and flags & (SRE_FLAG_LOCALE | SRE_FLAG_UNICODE | SRE_FLAG_ASCII) == SRE_FLAG_UNICODE:
        flags &= ~<int64_t>SRE_FLAG_UNICODE
    builder_text(b, "re.compile(")
    builder_slice(b, <Str*>text, 0, min_i64(200, (<Str*>text).length))
    repr_flag(b, &flags, 1, "TEMPLATE", &first)
    repr_flag(b, &flags, 2, "IGNORECASE", &first)
    repr_flag(b, &flags, SRE_FLAG_LOCALE, "LOCALE", &first)
    repr_flag(b, &flags, 8, "MULTILINE", &first)
    repr_flag(b, &flags, 16, "DOTALL", &first)
    repr_flag(b, &flags, SRE_FLAG_UNICODE, "UNICODE", &first)
    repr_flag(b, &flags, 64, "VERBOSE", &first)
    repr_flag(b, &flags, 128, "DEBUG", &first)
    repr_flag(b, &flags, SRE_FLAG_ASCII, "ASCII", &first)
    if flags:
        snprintf(few, 32, "%s0x%llx", ", " if first else "|", <long long>flags)
        builder_text(b, few)
    builder_put(b, 41)
    return 0

cdef Value pattern_copy(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return args[0]

cdef int register_pattern() except -1:
    define_method(SHAPE_PATTERN, "match", pattern_match, "self, string, pos=, endpos=")
    define_method(SHAPE_PATTERN, "fullmatch", pattern_fullmatch, "self, string, pos=, endpos=")
    define_method(SHAPE_PATTERN, "search", pattern_search, "self, string, pos=, endpos=")
    define_method(SHAPE_PATTERN, "findall", pattern_findall, "self, string, pos=, endpos=")
    define_method(SHAPE_PATTERN, "finditer", pattern_finditer, "self, string, pos=, endpos=")
    define_method(SHAPE_PATTERN, "scanner", pattern_scanner, "self, string, pos=, endpos=")
    define_method(SHAPE_PATTERN, "split", pattern_split, "self, string, maxsplit=")
    define_method(SHAPE_PATTERN, "__copy__", pattern_copy, "self, /")
    define_method(SHAPE_PATTERN, "__deepcopy__", pattern_copy, "self, memo, /")
    define_member(SHAPE_PATTERN, "flags", pattern_get_flags, NULL)
    define_member(SHAPE_PATTERN, "groups", pattern_get_groups, NULL)
    define_member(SHAPE_PATTERN, "groupindex", pattern_get_groupindex, NULL)
    define_member(SHAPE_PATTERN, "pattern", pattern_get_pattern, NULL)
    define_method(SHAPE_SCANNER, "match", scanner_match, "self, /")
    define_method(SHAPE_SCANNER, "search", scanner_search, "self, /")
    define_member(SHAPE_SCANNER, "pattern", scanner_get_pattern, NULL)
    define_method(SHAPE_MATCH_ITERATOR, "__iter__", iterator_self, "self, /")
    define_method(SHAPE_MATCH_ITERATOR, "__next__", iterator_dunder_next, "self, /")
    NEXT_FUNCTIONS[NEXT_MATCH] = match_next
    return 0
