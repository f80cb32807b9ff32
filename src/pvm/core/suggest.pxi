# The name that was meant by one which is not there: the parameter for a keyword, from Python 3.13 on, or a variable or attribute, for
# what the prelude says of NameErrors and AttributeErrors. The measure is CPython's: Levenshtein's distance with a price of 2 for an
# insertion, a removal or another letter and of 1 for a change of case; what is at most a third of the price of both names' letters
# away counts as meant.

cdef enum:
    SUGGEST_MOST = 750       # candidates
    SUGGEST_LENGTH = 40      # characters of a name, or in which two names differ

cdef int64_t exchange_price(uint32_t a, uint32_t b) noexcept nogil:
    if a == b:
        return 0
    return 1 if (a | 32) == (b | 32) and c'a' <= (a | 32) <= c'z' else 2

cdef int64_t name_distance(Str* a, Str* b) noexcept nogil:
    """The price of turning one name into the other; -1 when they differ in too many places to say."""
    cdef int64_t row[SUGGEST_LENGTH + 1]
    cdef int64_t i, j, diagonal, above, start = 0, m = a.length, n = b.length
    while start < m and start < n and str_at(a, start) == str_at(b, start):
        start += 1
    while m > start and n > start and str_at(a, m - 1) == str_at(b, n - 1):
        m -= 1
        n -= 1
    m -= start
    n -= start
    if m == 0 or n == 0:
        return 2 * (m + n)
    if m > SUGGEST_LENGTH or n > SUGGEST_LENGTH:
        return -1
    for i in range(m + 1):
        row[i] = 2 * i
    for j in range(n):
        diagonal = row[0]
        row[0] = 2 * (j + 1)
        for i in range(m):
            above = row[i + 1]
            row[i + 1] = min_i64(diagonal + exchange_price(str_at(a, start + i), str_at(b, start + j)), min_i64(above, row[i]) + 2)
            diagonal = above
    return row[m]

cdef Value nearest_name(Value name, Value* names, int64_t n) noexcept nogil:
    """The first of the nearest names to one, or UNBOUND."""
    cdef Value best = UNBOUND
    cdef int64_t i, distance, nearest = 0
    if not is_kind(name, KIND_STR) or (<Str*>name).length > SUGGEST_LENGTH or n >= SUGGEST_MOST:
        return UNBOUND
    for i in range(n):
        if not is_kind(names[i], KIND_STR) or str_equal(<Str*>names[i], <Str*>name) or ends_with_slash(names[i]):
            continue
        distance = name_distance(<Str*>name, <Str*>names[i])
        if 0 <= distance <= ((<Str*>name).length + (<Str*>names[i]).length + 3) // 3 and (best == UNBOUND or distance < nearest):
            best = names[i]
            nearest = distance
    return best

cdef Value intrinsic_nearest_name(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(name, tuple of names): the nearest one, or None."""
    if not is_kind(args[1], KIND_TUPLE):
        return raise_type_error(vm, "a tuple of names is needed")
    charge(vm, tuple_length(args[1]))
    return none_if_unbound(nearest_name(args[0], tuple_items(args[1]), tuple_length(args[1])))

cdef int raise_unexpected_keyword(VM* vm, const char* function, Value name, Value* names, int64_t n) noexcept nogil:
    """TypeError for a keyword that a function does not take, whose parameters that are given by keyword are `names`; -1."""
    cdef Value meant = nearest_name(name, names, n) if HOST_MINOR >= 13 else UNBOUND
    if meant == UNBOUND:
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s() got an unexpected keyword argument '%s'", function, text_of(vm, name))
    else:
        raise_error3(vm, SHAPE_TYPE_ERROR, "%s() got an unexpected keyword argument '%s'. Did you mean '%s'?", function, text_of(vm, name), text_of(vm, meant))
    return -1

cdef Value generate_suggestions(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_generate_suggestions(candidates, item): the nearest one, or None. What CPython's traceback.py asks."""
    cdef List* candidates
    cdef int64_t i
    if not is_kind(args[1], KIND_STR):
        return raise_argument_type(vm, "_generate_suggestions", 2, "str", args[1])
    if not is_kind(args[0], KIND_LIST):
        return raise_type_error(vm, "candidates must be a list")
    candidates = <List*>args[0]
    charge(vm, candidates.length)
    for i in range(candidates.length):
        if not is_kind(candidates.items[i], KIND_STR):
            return raise_type_error(vm, "all elements in 'candidates' must be strings")
    return none_if_unbound(nearest_name(args[1], candidates.items, candidates.length))

cdef int register_suggestions() except -1:
    if HOST_MINOR >= 13:
        define_function(define_module("_suggestions"), "_generate_suggestions", generate_suggestions, "candidates, item, /", "_suggestions")
    return 0
