# The parameter that was meant by a keyword which nothing takes, as CPython names it from 3.13 on. Its measure is Levenshtein's
# distance with a price of 2 for an insertion, a removal or another letter and of 1 for a change of case; what is at most a third
# of the price of both names' letters away counts as meant.

cdef enum:
    SUGGEST_MOST = 750       # candidates
    SUGGEST_LENGTH = 40      # characters of a name

cdef int64_t exchange_price(uint32_t a, uint32_t b) noexcept nogil:
    if a == b:
        return 0
    return 1 if (a | 32) == (b | 32) and c'a' <= (a | 32) <= c'z' else 2

cdef int64_t name_distance(Str* a, Str* b) noexcept nogil:
    """The price of turning one name into the other; both are short."""
    cdef int64_t row[SUGGEST_LENGTH + 1]
    cdef int64_t i, j, diagonal, above
    for i in range(a.length + 1):
        row[i] = 2 * i
    for j in range(b.length):
        diagonal = row[0]
        row[0] = 2 * (j + 1)
        for i in range(a.length):
            above = row[i + 1]
            row[i + 1] = min_i64(diagonal + exchange_price(str_at(a, i), str_at(b, j)), min_i64(above, row[i]) + 2)
            diagonal = above
    return row[a.length]

cdef Value nearest_name(Value name, Value* names, int64_t n) noexcept nogil:
    """The first of the nearest names to one, or UNBOUND."""
    cdef Value best = UNBOUND
    cdef int64_t i, distance, most, nearest = 0
    if not is_kind(name, KIND_STR) or (<Str*>name).length > SUGGEST_LENGTH or n >= SUGGEST_MOST:
        return UNBOUND
    for i in range(n):
        if not is_kind(names[i], KIND_STR) or (<Str*>names[i]).length > SUGGEST_LENGTH or str_equal(<Str*>names[i], <Str*>name) \
                or ends_with_slash(names[i]):
            continue
        most = ((<Str*>name).length + (<Str*>names[i]).length + 3) * 2 // 6
        distance = name_distance(<Str*>name, <Str*>names[i])
        if distance <= most and (best == UNBOUND or distance < nearest):
            best = names[i]
            nearest = distance
    return best

cdef void raise_unexpected_keyword(VM* vm, const char* function, Value name, Value* names, int64_t n) noexcept nogil:
    """TypeError for a keyword that a function does not take, whose parameters that are given by keyword are `names`."""
    cdef Value meant = nearest_name(name, names, n) if HOST_MINOR >= 13 else UNBOUND
    if meant == UNBOUND:
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s() got an unexpected keyword argument '%s'", function, text_of(vm, name))
    else:
        raise_error3(vm, SHAPE_TYPE_ERROR, "%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", function, text_of(vm, name), text_of(vm, meant))
