# re.Match.

cdef int64_t match_group_number(VM* vm, Match* match, Value key) noexcept nogil:
    """The number of a group by number or name; -1 with IndexError set."""
    cdef int64_t number = -1
    cdef Value found
    if is_int(key):
        number = as_int(key)
    elif is_number_int(key) or special(vm, key, SP_INDEX) != UNBOUND:
        found = guest_index(vm, key, "")
        if found == ERROR:
            return -1
        number = int_clamped(found)
    else:
        found = dict_get(vm, <Dict*>(<Pattern*>match.pattern).groupindex, key)
        if found == ERROR:
            return -1
        if is_int(found):
            number = as_int(found)
    if number < 0 or number >= match.marks >> 1:
        raise_error(vm, SHAPE_INDEX_ERROR, "no such group")
        return -1
    return number

cdef inline Value match_text(VM* vm, Match* match, int64_t group, Value otherwise) noexcept nogil:
    cdef int64_t start = as_int(match_marks(match)[2 * group])
    return text_slice(vm, match.string, start, as_int(match_marks(match)[2 * group + 1])) if start >= 0 else otherwise

cdef Value match_item(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Match* match = <Match*>args[0]
    cdef int64_t group = match_group_number(vm, match, args[1])
    return match_text(vm, match, group, NONE) if group >= 0 else ERROR

cdef Value match_group(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """group([group, ...])."""
    cdef Match* match = <Match*>args[0]
    cdef Value out, item
    cdef int64_t i
    if argc <= 1:
        return match_text(vm, match, 0, NONE)
    if argc == 2:
        return match_item(vm, args, 2)
    out = new_tuple(vm, argc - 1)
    if out == ERROR:
        return ERROR
    for i in range(argc - 1):
        tuple_items(out)[i] = NONE
    root_push(vm, out)
    for i in range(1, argc):
        item = match_item_of(vm, match, args[i])
        if item == ERROR:
            out = ERROR
            break
        tuple_items(out)[i - 1] = item
    root_pop(vm, 1)
    return out

cdef Value match_item_of(VM* vm, Match* match, Value key) noexcept nogil:
    cdef int64_t group = match_group_number(vm, match, key)
    return match_text(vm, match, group, NONE) if group >= 0 else ERROR

cdef Value match_groups(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """groups(default=None)."""
    cdef Match* match = <Match*>args[0]
    cdef Value out = new_tuple(vm, (match.marks >> 1) - 1), item
    cdef int64_t i
    if out == ERROR:
        return ERROR
    for i in range(tuple_length(out)):
        tuple_items(out)[i] = NONE
    for i in range(tuple_length(out)):
        item = match_text(vm, match, i + 1, args[1] if args[1] != UNBOUND else NONE)
        if item == ERROR:
            return ERROR
        tuple_items(out)[i] = item
    charge(vm, tuple_length(out) >> 3)
    return out

cdef Value match_groupdict(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """groupdict(default=None)."""
    cdef Match* match = <Match*>args[0]
    cdef Dict* names = <Dict*>(<Pattern*>match.pattern).groupindex
    cdef Value out = new_dict(vm), key, value
    cdef int64_t position = 0
    while out != ERROR and dict_next(names, &position, &key, &value):
        if not is_exact(key, SHAPE_STR) or not is_int(value) or as_int(value) < 0 or 2 * as_int(value) >= match.marks:
            return raise_error(vm, SHAPE_INDEX_ERROR, "no such group")
        value = match_text(vm, match, as_int(value), args[1] if args[1] != UNBOUND else NONE)
        if value == ERROR or dict_set_str(vm, <Dict*>out, key, value) < 0:
            return ERROR
    return out

cdef Value match_start(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Match* match = <Match*>args[0]
    cdef int64_t group = match_group_number(vm, match, args[1]) if args[1] != UNBOUND else 0
    return match_marks(match)[2 * group] if group >= 0 else ERROR

cdef Value match_end(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Match* match = <Match*>args[0]
    cdef int64_t group = match_group_number(vm, match, args[1]) if args[1] != UNBOUND else 0
    return match_marks(match)[2 * group + 1] if group >= 0 else ERROR

cdef Value match_span(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Match* match = <Match*>args[0]
    cdef int64_t group = match_group_number(vm, match, args[1]) if args[1] != UNBOUND else 0
    return new_pair(vm, match_marks(match)[2 * group], match_marks(match)[2 * group + 1]) if group >= 0 else ERROR

cdef Value match_expand(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "sre_expand", args, 2)

cdef Value match_get_regs(VM* vm, Value v) noexcept nogil:
    cdef Match* match = <Match*>v
    cdef Value out = new_tuple(vm, match.marks >> 1), pair
    cdef int64_t i
    if out == ERROR:
        return ERROR
    for i in range(match.marks >> 1):
        tuple_items(out)[i] = NONE
    for i in range(match.marks >> 1):
        pair = new_pair(vm, match_marks(match)[2 * i], match_marks(match)[2 * i + 1])
        if pair == ERROR:
            return ERROR
        tuple_items(out)[i] = pair
    return out

cdef Value match_get_string(VM* vm, Value v) noexcept nogil:
    return (<Match*>v).string

cdef Value match_get_re(VM* vm, Value v) noexcept nogil:
    return (<Match*>v).pattern

cdef Value match_get_pos(VM* vm, Value v) noexcept nogil:
    return box_int((<Match*>v).position)

cdef Value match_get_endpos(VM* vm, Value v) noexcept nogil:
    return box_int((<Match*>v).end)

cdef Value match_get_lastindex(VM* vm, Value v) noexcept nogil:
    return box_int((<Match*>v).last_group) if (<Match*>v).last_group >= 0 else NONE

cdef Value match_get_lastgroup(VM* vm, Value v) noexcept nogil:
    cdef Value names = (<Pattern*>(<Match*>v).pattern).indexgroup
    cdef int64_t last = (<Match*>v).last_group
    return tuple_items(names)[last] if 0 <= last < tuple_length(names) else NONE

cdef int match_repr(VM* vm, Match* match, Builder* b, ReprLink* outer) noexcept nogil:
    cdef char few[64]
    cdef Value text = match_text(vm, match, 0, NONE)
    cdef int status
    if text == ERROR:
        return -1
    snprintf(few, 64, "<re.Match object; span=(%lld, %lld), match=", <long long>as_int(match_marks(match)[0]), <long long>as_int(match_marks(match)[1]))
    builder_text(b, few)
    status = repr_into(vm, text, b, outer)
    builder_put(b, 62)
    return status

cdef int register_match() except -1:
    define_method(SHAPE_MATCH, "group", match_group, "self, *args")
    define_method(SHAPE_MATCH, "groups", match_groups, "self, default=")
    define_method(SHAPE_MATCH, "groupdict", match_groupdict, "self, default=")
    define_method(SHAPE_MATCH, "start", match_start, "self, group=, /")
    define_method(SHAPE_MATCH, "end", match_end, "self, group=, /")
    define_method(SHAPE_MATCH, "span", match_span, "self, group=, /")
    define_method(SHAPE_MATCH, "expand", match_expand, "self, template")
    define_method(SHAPE_MATCH, "__getitem__", match_item, "self, key, /")
    define_method(SHAPE_MATCH, "__copy__", pattern_copy, "self, /")
    define_method(SHAPE_MATCH, "__deepcopy__", pattern_copy, "self, memo, /")
    define_member(SHAPE_MATCH, "regs", match_get_regs, NULL)
    define_member(SHAPE_MATCH, "string", match_get_string, NULL)
    define_member(SHAPE_MATCH, "re", match_get_re, NULL)
    define_member(SHAPE_MATCH, "pos", match_get_pos, NULL)
    define_member(SHAPE_MATCH, "endpos", match_get_endpos, NULL)
    define_member(SHAPE_MATCH, "lastindex", match_get_lastindex, NULL)
    define_member(SHAPE_MATCH, "lastgroup", match_get_lastgroup, NULL)
    return 0
