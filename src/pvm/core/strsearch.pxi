# Searching in strings: find and its kin, count, replace, partition, prefixes and suffixes.

cdef extern from "search.h" nogil:
    ctypedef struct Searcher:
        const void* needle
        int64_t length
        int width
    void searcher_init(Searcher* s, const void* needle, int64_t length, int width)
    int64_t searcher_find(Searcher* s, const void* text, int64_t start, int64_t end)
    int64_t searcher_rfind(Searcher* s, const void* text, int64_t start, int64_t end)

cdef struct Needle:          # a string prepared for searching in texts of another's width
    Searcher searcher
    VM* vm
    char* data               # the string in that width: its own, `few`, or a buffer
    int64_t bytes            # of the buffer; 0: none
    char few[64]

cdef int needle_init(VM* vm, Needle* needle, int width, Str* sub) noexcept nogil:
    """1, 0 when no text of the width can contain the string, or -1 with an error set."""
    cdef int64_t i, size = sub.length * width
    needle.vm = vm
    needle.bytes = 0
    needle.data = sub.data
    if sub.width > width:
        return 0
    if sub.width < width:
        needle.data = needle.few
        if size > <int64_t>sizeof(needle.few):
            needle.data = <char*>buffer_new(vm, size)
            if needle.data == NULL:
                return -1
            needle.bytes = size
        for i in range(sub.length):
            put_point(needle.data, width, i, str_at(sub, i))
    searcher_init(&needle.searcher, needle.data, sub.length, width)
    return 1

cdef void needle_free(Needle* needle) noexcept nogil:
    if needle.bytes:
        buffer_free(needle.vm, needle.data, needle.bytes)

cdef int64_t str_search(VM* vm, Str* s, Str* sub, int64_t start, int64_t end, bint backwards) noexcept nogil:
    """The first (or last) place of sub in s[start:end], -1 when there is none, -2 with an error set."""
    cdef Needle needle
    cdef int64_t found
    cdef int status
    if end - start < sub.length:
        return -1
    status = needle_init(vm, &needle, s.width, sub)
    if status <= 0:
        return status - 1
    charge(vm, (end - start) >> 8)
    found = searcher_rfind(&needle.searcher, s.data, start, end) if backwards else \
        searcher_find(&needle.searcher, s.data, start, end)
    needle_free(&needle)
    return found

cdef int str_contains(VM* vm, Str* s, Str* sub) noexcept nogil:
    """sub in s: 1, 0, or -1 with an error set."""
    cdef int64_t found = str_search(vm, s, sub, 0, s.length, False)
    return -1 if found == -2 else found >= 0

cdef bint slice_index(VM* vm, Value v, int64_t missing, int64_t length, int64_t* out) noexcept nogil:
    """A bound as in a slice, negative ones counted from the end; None and an absent one are `missing`.

    Not cut at the length. False with an error set.
    """
    cdef Value number
    if v == UNBOUND or v == NONE:
        out[0] = missing
        return True
    number = number_index(vm, v)
    if number == ERROR:
        return False
    if number == NOT_IMPLEMENTED:
        raise_type_error(vm, "slice indices must be integers or None or have an __index__ method")
        return False
    out[0] = int_clamped(number)
    if out[0] < 0:
        out[0] = max_i64(out[0] + length, 0)
    return True

cdef bint slice_range(VM* vm, Value* bounds, int64_t length, int64_t* start, int64_t* end) noexcept nogil:
    """The start and end arguments of find and the like; start may exceed the end. False with an error set.

    A guest's __index__ may run, and the arguments may move: what else is needed of them must be read before.
    """
    cdef Value last = bounds[1]
    if not slice_index(vm, bounds[0], 0, length, start) or not slice_index(vm, last, length, length, end):
        return False
    end[0] = min_i64(end[0], length)
    return True

cdef bint search_range(VM* vm, Value* args, int64_t* start, int64_t* end, const char* name) noexcept nogil:
    """The part of args[0] in which args[1] is looked for, by args[2] and args[3]; False with an error set. That args[1] is a str is
    asked first from Python 3.13 on, and the error names the method."""
    if is_kind(args[1], KIND_STR) or HOST_MINOR < 13:
        return slice_range(vm, args + 2, (<Str*>args[0]).length, start, end) and (is_kind(args[1], KIND_STR) or raise_no_text(vm, args[1], name))
    return raise_no_text(vm, args[1], name)

cdef bint raise_no_text(VM* vm, Value v, const char* name) noexcept nogil:
    if HOST_MINOR >= 13:
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s() argument 1 must be str, not %s", name, argument_type(vm, v))
    else:
        raise_error1(vm, SHAPE_TYPE_ERROR, "must be str, not %s", type_name(vm, v))
    return False

cdef int64_t str_search_args(VM* vm, Value* args, bint backwards, const char* name) noexcept nogil:
    """str_search over the arguments of find."""
    cdef Str* s = <Str*>args[0]
    cdef Value sub = args[1]
    cdef int64_t start = 0
    cdef int64_t end = 0
    if not search_range(vm, args, &start, &end, name):
        return -2
    return str_search(vm, s, <Str*>sub, start, end, backwards)

cdef Value str_find(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t found = str_search_args(vm, args, False, "find")
    return ERROR if found == -2 else box_int(found)

cdef Value str_rfind(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef int64_t found = str_search_args(vm, args, True, "rfind")
    return ERROR if found == -2 else box_int(found)

cdef Value index_result(VM* vm, int64_t found, const char* missing) noexcept nogil:
    return box_int(found) if found >= 0 else ERROR if found == -2 else raise_value_error(vm, missing)

cdef Value str_index(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return index_result(vm, str_search_args(vm, args, False, "index"), "substring not found")

cdef Value str_rindex(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return index_result(vm, str_search_args(vm, args, True, "rindex"), "substring not found")

cdef int64_t searcher_count(Searcher* searcher, const void* text, int64_t start, int64_t end, int64_t limit) noexcept nogil:
    """Places that do not overlap, at most `limit`; an empty needle is everywhere."""
    cdef int64_t total = 0
    if searcher.length == 0:
        return min_i64(end - start + 1, limit)
    if searcher.length == 1 and searcher.width == 1 and limit >= end - start:
        return count_byte(<const uint8_t*>text, start, end, (<const uint8_t*>searcher.needle)[0])
    while total < limit:
        start = searcher_find(searcher, text, start, end)
        if start < 0:
            break
        start += searcher.length
        total += 1
    return total

cdef Value str_count(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Value sub = args[1]
    cdef Needle needle
    cdef int64_t start = 0
    cdef int64_t end = 0
    cdef int64_t total
    cdef int status
    if not search_range(vm, args, &start, &end, "count"):
        return ERROR
    status = needle_init(vm, &needle, s.width, <Str*>sub) if start <= end else 0
    if status <= 0:
        return box_int(0) if status == 0 else ERROR
    charge(vm, (end - start) >> 6)
    total = searcher_count(&needle.searcher, s.data, start, end, INT_MAX_SMALL)
    needle_free(&needle)
    return box_int(total)

cdef Value str_plain(VM* vm, Str* s) noexcept nogil:
    """The string itself, or an exact str with its text."""
    return <Value>s if s.head.shape == SHAPE_STR else str_copy(vm, s)

cdef enum:
    KNOWN_PLACES = 32        # places that a replacement remembers from counting

cdef int64_t searcher_places(Searcher* searcher, Str* s, int64_t limit, int64_t* places) noexcept nogil:
    """searcher_count over a string that is not searched for '', with the first KNOWN_PLACES places noted."""
    cdef int64_t total = 0
    cdef int64_t at = 0
    while total < limit:
        at = searcher_find(searcher, s.data, at, s.length)
        if at < 0:
            break
        if total < KNOWN_PLACES:
            places[total] = at
        at += searcher.length
        total += 1
    return total

cdef Value str_replace_all(VM* vm, Str* s, Str* old, Str* new, int64_t limit) noexcept nogil:
    """s with at most `limit` places of old replaced by new."""
    cdef Needle needle
    cdef int64_t places[KNOWN_PLACES]
    cdef Str* out
    cdef int64_t total, place, found, at, i
    cdef int64_t length = 0
    cdef int status, width
    if limit <= 0 or s.length < old.length:
        return str_plain(vm, s)
    if old.length == 1 and new.length == 1 and old.width <= s.width and new.width <= s.width:
        return str_replace_unit(vm, s, str_at(old, 0), str_at(new, 0), limit)
    status = needle_init(vm, &needle, s.width, old)
    if status <= 0:
        return str_plain(vm, s) if status == 0 else ERROR
    if old.length:
        total = searcher_places(&needle.searcher, s, limit, places)
    else:
        total = min_i64(s.length + 1, limit)
    charge(vm, s.length >> 6)
    if total == 0:
        needle_free(&needle)
        return str_plain(vm, s)
    width = max_int(s.width, new.width)
    if mul_overflows(total, new.length - old.length, &length) or length > <int64_t>1 << 44:
        needle_free(&needle)
        raise_memory_error(vm)
        return ERROR
    length += s.length
    charge(vm, length >> 6)
    out = new_str(vm, length, width, s.ascii and new.ascii) if length else NULL
    if out != NULL:
        at = 0
        place = 0
        for i in range(total):
            # An empty string is before each character and at the end.
            if old.length == 0:
                found = i
            elif i < KNOWN_PLACES:
                found = places[i]
            else:
                found = searcher_find(&needle.searcher, s.data, place, s.length)
            str_copy_range(out, at, s, place, found)
            at += found - place
            str_widen_into(new, out, at)
            at += new.length
            place = found + old.length
        str_copy_range(out, at, s, place, s.length)
    needle_free(&needle)
    if length == 0:
        return EMPTY_STR
    if out == NULL:
        return ERROR
    # What was replaced may have been all that needed the width.
    return <Value>out if s.ascii and new.ascii else str_narrow(vm, out)

cdef Value str_replace_unit(VM* vm, Str* s, uint32_t old, uint32_t new, int64_t limit) noexcept nogil:
    """One code point by another, both of which the string can hold."""
    cdef char* at = <char*>memchr(s.data, <int>old, s.length) if s.width == 1 else s.data
    cdef int64_t start
    cdef Value out
    if at == NULL:
        return str_plain(vm, s)
    out = str_copy(vm, s)
    if out == ERROR:
        return ERROR
    start = at - s.data
    charge(vm, s.length >> 6)
    if units_replace((<Str*>out).data + start, s.width, s.length - start, old, new, limit) == limit:
        return str_plain(vm, s)
    return out if s.ascii and new < 128 else str_narrow(vm, <Str*>out)

cdef void str_copy_range(Str* out, int64_t at, Str* s, int64_t start, int64_t end) noexcept nogil:
    """Copy s[start:end] into out (as wide or wider) from position `at`."""
    units_copy(out.data + at * out.width, out.width, s.data + start * s.width, s.width, end - start)

cdef Value str_narrow(VM* vm, Str* s) noexcept nogil:
    """A new string whose width and ASCII mark may be too wide: itself, corrected or copied."""
    cdef uint32_t seen = str_seen(s, 0, s.length)
    cdef Str* out
    if s.length == 1 and seen < 256:
        return LATIN1[str_at(s, 0)]
    if width_for(seen) == s.width:
        s.ascii = seen < 128
        return <Value>s
    out = new_str(vm, s.length, width_for(seen), seen < 128)
    if out == NULL:
        return ERROR
    units_copy(out.data, out.width, s.data, s.width, s.length)
    return <Value>out

cdef uint32_t str_seen(Str* s, int64_t start, int64_t end) noexcept nogil:
    """All code points of a range, or-ed: what its width must be."""
    cdef uint32_t seen = 0
    cdef int64_t i
    if s.width == 1:
        for i in range(start, end):
            seen |= (<uint8_t*>s.data)[i]
    elif s.width == 2:
        for i in range(start, end):
            seen |= (<uint16_t*>s.data)[i]
    else:
        for i in range(start, end):
            seen |= (<uint32_t*>s.data)[i]
    return seen

cdef Value str_replace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Value old = args[1]
    cdef Value new = args[2]
    cdef int64_t limit = -1
    cdef int i
    for i in range(1, 3):
        if not is_kind(args[i], KIND_STR):
            return raise_argument_type(vm, "replace()", i, "str", args[i])
    if args[3] != UNBOUND and not as_index(vm, args[3], &limit):
        return ERROR
    return str_replace_all(vm, s, <Str*>old, <Str*>new, limit if limit >= 0 else INT_MAX_SMALL)

# ---- partition, prefixes, suffixes --------------------------------------------------------------

cdef Value new_triple(VM* vm, Value a, Value b, Value c) noexcept nogil:
    """A tuple of three; ERROR when one of them is."""
    cdef Value t
    if a == ERROR or b == ERROR or c == ERROR:
        return ERROR
    t = new_tuple(vm, 3)
    if t != ERROR:
        tuple_items(t)[0] = a
        tuple_items(t)[1] = b
        tuple_items(t)[2] = c
    return t

cdef Value str_partition_at(VM* vm, Value* args, bint backwards) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Str* separator = <Str*>args[1]
    cdef int64_t found
    if not is_kind(args[1], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "must be str, not %s", type_name(vm, args[1]))
    if separator.length == 0:
        return raise_value_error(vm, "empty separator")
    found = str_search(vm, s, separator, 0, s.length, backwards)
    if found == -2:
        return ERROR
    if found < 0:
        if backwards:
            return new_triple(vm, EMPTY_STR, EMPTY_STR, args[0])
        return new_triple(vm, args[0], EMPTY_STR, EMPTY_STR)
    return new_triple(vm, str_substring(vm, s, 0, found), args[1],
                      str_substring(vm, s, found + separator.length, s.length))

cdef Value str_partition(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_partition_at(vm, args, False)

cdef Value str_rpartition(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_partition_at(vm, args, True)

cdef bint str_matches_at(Str* s, Str* sub, int64_t at) noexcept nogil:
    """Whether sub is in s at a place where there is room for it."""
    cdef int64_t i
    if sub.width == s.width:
        return memcmp(s.data + at * s.width, sub.data, sub.length * s.width) == 0
    if sub.width > s.width:
        return False
    for i in range(sub.length):
        if str_at(s, at + i) != str_at(sub, i):
            return False
    return True

cdef bint str_tail_match(Str* s, Str* sub, int64_t start, int64_t end, bint suffix) noexcept nogil:
    """Whether s[start:end] starts (or ends) with sub."""
    if end - start < sub.length:
        return False
    return str_matches_at(s, sub, end - sub.length if suffix else start)

cdef Value str_tail_args(VM* vm, Value* args, bint suffix) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef int64_t start = 0
    cdef int64_t end = 0
    cdef int64_t i
    cdef Value item
    cdef Value subs = args[1]
    if not slice_range(vm, args + 2, s.length, &start, &end):
        return ERROR
    if is_kind(subs, KIND_STR):
        return box_bool(str_tail_match(s, <Str*>subs, start, end, suffix))
    if not is_kind(subs, KIND_TUPLE):
        return raise_error2(vm, SHAPE_TYPE_ERROR, "%s first arg must be str or a tuple of str, not %s",
                            "endswith" if suffix else "startswith", type_name(vm, subs))
    for i in range(tuple_length(subs)):
        item = tuple_items(subs)[i]
        if not is_kind(item, KIND_STR):
            return raise_error2(vm, SHAPE_TYPE_ERROR, "tuple for %s must only contain str, not %s",
                                "endswith" if suffix else "startswith", type_name(vm, item))
        if tick(vm) < 0 or compared_long(vm, item) < 0:
            return ERROR
        if str_tail_match(s, <Str*>item, start, end, suffix):
            return TRUE_
    return FALSE_

cdef Value str_startswith(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_tail_args(vm, args, False)

cdef Value str_endswith(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_tail_args(vm, args, True)

cdef Value str_removeprefix(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    if not is_kind(args[1], KIND_STR):
        return raise_argument_type(vm, "removeprefix()", 0, "str", args[1])
    if str_tail_match(s, <Str*>args[1], 0, s.length, False):
        return str_substring(vm, s, (<Str*>args[1]).length, s.length)
    return str_plain(vm, s)

cdef Value str_removesuffix(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    if not is_kind(args[1], KIND_STR):
        return raise_argument_type(vm, "removesuffix()", 0, "str", args[1])
    if str_tail_match(s, <Str*>args[1], 0, s.length, True):
        return str_substring(vm, s, 0, s.length - (<Str*>args[1]).length)
    return str_plain(vm, s)
