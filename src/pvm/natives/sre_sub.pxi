# sub() and subn() of re.Pattern, expand() of re.Match. A replacement without a backslash stands for itself; of
# others the host's re makes a template, which is kept with the pattern for the next time. Replacements by calls are
# the prelude's (sre_sub).

cdef Value sre_template(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """template(pattern, [literal, group, literal, ... literal])."""
    cdef List* l = <List*>args[1]
    cdef State* state
    cdef int64_t i
    cdef Value v
    if not is_exact(args[0], SHAPE_PATTERN) or not is_kind(args[1], KIND_LIST):
        return raise_type_error(vm, "a pattern and a list are needed")
    if l.length % 2 == 0:
        return raise_type_error(vm, "invalid template")
    for i in range(l.length):
        v = l.items[i]
        if i % 2 and not is_int(v) or i % 2 == 0 and not is_kind(v, KIND_STR) and not is_kind(v, KIND_BYTES):
            return raise_type_error(vm, "invalid template")
        if i % 2 and (as_int(v) < 0 or as_int(v) > (<Pattern*>args[0]).groups):
            return raise_error(vm, SHAPE_INDEX_ERROR, "no such group")
    state = new_state(vm, l.length, 0)
    if state == NULL:
        return ERROR
    state.head.shape = SHAPE_TEMPLATE
    for i in range(l.length):
        state.values[i] = l.items[i]
    charge(vm, l.length >> 4)
    return <Value>state

cdef bint put_text(Builder* b, Value text, bint as_bytes, int64_t number) noexcept nogil:
    """Append a literal; False with TypeError set when it is not of the text's type."""
    cdef Span span
    cdef Str s
    if is_kind(text, KIND_STR) and not as_bytes:
        builder_str(b, <Str*>text)
        return True
    if as_bytes and as_span(text, &span):
        span_str(&s, span.data, span.length)
        builder_str(b, &s)
        return True
    snprintf(b.vm.message, sizeof(b.vm.message), "sequence item %lld: expected %s, %s found", <long long>number,
             "a bytes-like object" if as_bytes else "str instance", type_name(b.vm, text))
    raise_type_error(b.vm, b.vm.message)
    return False

cdef void put_slice(Builder* b, Value string, int64_t start, int64_t end) noexcept nogil:
    """Append a piece of the text that is matched."""
    cdef Span span
    cdef Str s
    if is_kind(string, KIND_STR):
        builder_slice(b, <Str*>string, start, end)
    elif as_span(string, &span):
        span_str(&s, span.data, span.length)
        builder_slice(b, &s, clipped(start, span.length), clipped(end, span.length))

cdef Value builder_text_or_bytes(Builder* b, bint as_bytes) noexcept nogil:
    cdef Value result
    if not as_bytes:
        return builder_finish_narrow(b)
    result = new_bytes(b.vm, <const uint8_t*>b.data, b.length) if not b.failed else ERROR
    builder_drop(b)
    return result

cdef int put_replacement(Builder* b, Matcher* m, Value replacement, Value string, int64_t number) noexcept nogil:
    """Append what takes the place of the match that was found; -1 with an exception set."""
    cdef State* template = <State*>replacement
    cdef bint as_bytes = not is_kind(string, KIND_STR)
    cdef int64_t i, group, start, end
    if not is_exact(replacement, SHAPE_TEMPLATE):
        return 0 if put_text(b, replacement, as_bytes, number) else -1
    for i in range(template.value_count):
        if i % 2 == 0:
            if not put_text(b, template.values[i], as_bytes, number):
                return -1
            continue
        group = as_int(template.values[i])
        if group > m.groups:
            raise_error(b.vm, SHAPE_INDEX_ERROR, "no such group")
            return -1
        start = m.begin if group == 0 else m.registers[2 * group - 2]
        end = m.finish if group == 0 else m.registers[2 * group - 1]
        if start >= 0 and end > start:
            put_slice(b, string, start, end)
    return 0

cdef Value substitute(VM* vm, Pattern* p, Value replacement, Value string, int64_t most, bint counted) noexcept nogil:
    """sub() or subn() with a literal or a template."""
    cdef Matcher m
    cdef Builder b
    cdef int64_t last = 0, number = 0
    cdef int status = 0
    cdef Value result
    if matcher_open(&m, vm, p, string) < 0:
        return ERROR
    builder_init(&b, vm)
    while most == 0 or number < most:
        status = matcher_find(&m, p, last)
        if status <= 0:
            break
        put_slice(&b, string, last, m.begin)
        if put_replacement(&b, &m, replacement, string, m.begin > last) < 0 or b.failed:
            status = -1
            break
        number += 1
        matcher_go_on(&m)
        last = m.finish
        if native_tick(vm):
            status = -1
            break
    if status >= 0 and number:
        put_slice(&b, string, last, m.end)
        charge(vm, b.length >> 5)
        result = builder_text_or_bytes(&b, not is_kind(string, KIND_STR))
    else:
        builder_drop(&b)
        result = text_slice(vm, string, 0, m.end) if status >= 0 else ERROR
    matcher_drop(&m)
    return new_pair(vm, result, box_int(number)) if counted and result != ERROR else result

cdef bint has_backslash(Value text) noexcept nogil:
    cdef Span span
    cdef int64_t i
    if as_span(text, &span):
        return span.length and memchr(span.data, 92, span.length) != NULL
    if (<Str*>text).width == 1:
        return (<Str*>text).length and memchr((<Str*>text).data, 92, (<Str*>text).length) != NULL
    for i in range((<Str*>text).length):
        if str_at(<Str*>text, i) == 92:
            return True
    return False

cdef Value pattern_substitute(VM* vm, Value* args, bint counted) noexcept nogil:
    cdef Pattern* p = <Pattern*>args[0]
    cdef Value replacement = args[1]
    cdef Value forward[5]
    cdef int64_t most = 0
    cdef Span span
    if args[3] != UNBOUND and not as_index(vm, args[3], &most):
        return ERROR
    if not is_guest_object(vm, replacement) and (is_kind(replacement, KIND_STR) or as_span(replacement, &span)):
        if replacement == p.replacement:
            return substitute(vm, p, p.template, args[2], most, counted)
        if not has_backslash(replacement):
            return substitute(vm, p, replacement, args[2], most, counted)
    forward[0] = args[0]
    forward[1] = replacement
    forward[2] = args[2]
    forward[3] = int_from_i64(vm, most)
    forward[4] = box_bool(counted)
    return prelude_call(vm, "sre_sub", forward, 5)

cdef Value pattern_sub(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """sub(repl, string, count=0)."""
    return pattern_substitute(vm, args, False)

cdef Value pattern_subn(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return pattern_substitute(vm, args, True)

# For the prelude

cdef Value intrinsic_sre_substitute(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_sre_substitute(pattern, repl, template, string, count, counted): sub() with the template made of repl."""
    cdef Pattern* p = <Pattern*>args[0]
    cdef int64_t most = 0
    if not is_exact(args[0], SHAPE_PATTERN) or not as_index(vm, args[4], &most):
        return raise_type_error(vm, "a pattern is needed")
    if not is_exact(args[2], SHAPE_TEMPLATE) and (is_guest_object(vm, args[2]) or not is_kind(args[2], KIND_STR) and not is_kind(args[2], KIND_BYTES)):
        return raise_type_error(vm, "a template is needed")
    if is_exact(args[1], SHAPE_STR) or is_exact(args[1], SHAPE_BYTES):
        p.replacement = args[1]
        p.template = args[2]
    return substitute(vm, p, args[2], args[3], most, args[5] == TRUE_)

cdef Value intrinsic_sre_expand(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_sre_expand(match, template)."""
    cdef Match* match = <Match*>args[0]
    cdef State* template = <State*>args[1]
    cdef Value* marks
    cdef Builder b
    cdef int64_t i, group, start, end
    cdef bint as_bytes
    if not is_exact(args[0], SHAPE_MATCH):
        return raise_type_error(vm, "a match is needed")
    if not is_exact(args[1], SHAPE_TEMPLATE):
        return args[1]
    as_bytes = not is_kind(match.string, KIND_STR)
    if is_kind(match.string, KIND_MEMORYVIEW) and not view_ready(vm, <MemoryView*>match.string):
        return ERROR
    marks = match_marks(match)
    builder_init(&b, vm)
    for i in range(template.value_count):
        if i % 2 == 0:
            if not put_text(&b, template.values[i], as_bytes, i):
                builder_drop(&b)
                return ERROR
            continue
        group = as_int(template.values[i])
        if 2 * group >= match.marks:
            builder_drop(&b)
            return raise_error(vm, SHAPE_INDEX_ERROR, "no such group")
        start = as_int(marks[2 * group])
        end = as_int(marks[2 * group + 1])
        if start >= 0:
            put_slice(&b, match.string, start, end)
    return builder_text_or_bytes(&b, as_bytes)

cdef Value intrinsic_sre_new_template(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return sre_template(vm, args, argc)

cdef Value intrinsic_sre_slice(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_sre_slice(string, start, end): a piece of a text, as a match gives it; -1 is the text's end."""
    cdef Span span
    if not is_int(args[1]) or not is_int(args[2]) or not is_kind(args[0], KIND_STR) and not as_span(args[0], &span):
        return raise_type_error(vm, "a text is needed")
    return text_slice(vm, args[0], as_int(args[1]), as_int(args[2]) if as_int(args[2]) >= 0 else <int64_t>1 << 62)

cdef int register_substitution() except -1:
    define_method(SHAPE_PATTERN, "sub", pattern_sub, "self, repl, string, count=")
    define_method(SHAPE_PATTERN, "subn", pattern_subn, "self, repl, string, count=")
    return 0

cdef int register_sre_intrinsics(Dict* d) except -1:
    define_function(d, "_sre_substitute", intrinsic_sre_substitute, "pattern, repl, template, string, count, counted, /")
    define_function(d, "_sre_expand", intrinsic_sre_expand, "match, template, /")
    define_function(d, "_sre_new_template", intrinsic_sre_new_template, "pattern, items, /")
    define_function(d, "_sre_slice", intrinsic_sre_slice, "string, start, end, /")
    return 0
