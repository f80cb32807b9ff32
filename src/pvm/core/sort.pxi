# Sorting lists. The order itself is in sort.h; here is what decides it: a number for each key where that can be, so that
# most comparisons need not look at the keys. Elements of guest types are sorted in the prelude.

cdef extern from "sort.h" nogil:
    ctypedef struct SortRecord:
        uint64_t prefix
        int64_t place
    ctypedef struct Sorter:
        const Value* keys
        void* vm
        int (*before)(void* vm, Value a, Value b) noexcept nogil
        int ties
    int TIES_NEVER
    int TIES_LONG
    int TIES_ALWAYS
    int SORT_LONG
    void sort_words(uint64_t* words, uint64_t* spare, int64_t n)
    int sort_records(const Sorter* s, SortRecord* records, SortRecord* spare, int64_t n)

cdef int sort_less(VM* vm, Value a, Value b) noexcept nogil:
    """a < b for builtin values: 1, 0, -1 with an exception set, -2 when guest code is needed."""
    cdef Value result
    if both_int(a, b):
        return a < b
    if is_float(a) and is_float(b):
        return as_float(a) < as_float(b)
    if is_exact(a, SHAPE_STR) and is_exact(b, SHAPE_STR):
        return sort_texts(vm, a, b)
    if compared_long(vm, a) < 0:
        return -1
    if is_guest_object(vm, a) or is_guest_object(vm, b):
        return -2
    result = builtin_compare(vm, COMPARE_LT, a, b)
    if result == NOT_IMPLEMENTED:
        raise_comparison_error(vm, COMPARE_LT, a, b)
        return -1
    return 1 if result == TRUE_ else 0 if result == FALSE_ else -1 if result == ERROR else -2

cdef int sort_any(void* vm, Value a, Value b) noexcept nogil:
    return sort_less(<VM*>vm, a, b)

cdef int sort_texts(void* vm, Value a, Value b) noexcept nogil:
    if UNLIKELY((<Str*>a).length >= LONG_OPERAND) and compared_long(<VM*>vm, a) < 0:
        return -1
    return str_compare(<Str*>a, <Str*>b) < 0

cdef int sort_sequences(void* vm, Value a, Value b) noexcept nogil:
    """sort_less of two exact tuples or lists: item by item while these are small ints and strings."""
    cdef int64_t i, n = sequence_length(a) if sequence_length(a) < sequence_length(b) else sequence_length(b)
    cdef Value x, y
    for i in range(n):
        x = sequence_items(a)[i]
        y = sequence_items(b)[i]
        if x == y:
            continue
        if both_int(x, y):
            return x < y
        if not is_exact(x, SHAPE_STR) or not is_exact(y, SHAPE_STR):
            return sort_less(<VM*>vm, a, b)
        if UNLIKELY((<Str*>x).length >= LONG_OPERAND) and compared_long(<VM*>vm, x) < 0:
            return -1
        if not str_equal(<Str*>x, <Str*>y):
            return str_compare(<Str*>x, <Str*>y) < 0
    return sequence_length(a) < sequence_length(b)

cdef bint all_sequences(Value* keys, int64_t n) noexcept nogil:
    """Whether the keys are all tuples or all lists, with at least an item each."""
    cdef int64_t i
    cdef int shape = SHAPE_TUPLE if is_exact(keys[0], SHAPE_TUPLE) else SHAPE_LIST
    for i in range(n):
        if not is_exact(keys[i], shape) or sequence_length(keys[i]) == 0:
            return False
    return True

cdef inline Value sort_subject(Value key, bint in_sequence) noexcept nogil:
    """What of a key the prefix is made of."""
    return sequence_items(key)[0] if in_sequence else key

cdef inline uint64_t float_order(double x) noexcept nogil:
    """A number that orders as the float does, which is not NaN."""
    cdef uint64_t bits
    x += 0.0                                   # -0.0 is 0.0
    memcpy(&bits, &x, 8)
    return ~bits if bits >> 63 else bits | (<uint64_t>1 << 63)

cdef bint nearest_float(Value v, double* x) noexcept nogil:
    """The float next to a number of a builtin type; False for other values and for NaN."""
    cdef IntView view
    cdef bint overflow = False
    if is_float(v):
        x[0] = as_float(v)
    elif is_int(v) or is_bool(v) or is_exact(v, SHAPE_INT):
        int_view(v, &view)
        x[0] = view_to_double(&view, &overflow)
    else:
        return False
    return x[0] == x[0]

cdef int prefix_numbers(Value* keys, int64_t n, bint in_sequence, SortRecord* records) noexcept nogil:
    """Prefixes of keys that are all numbers: what equal ones mean; -1: they are not."""
    cdef int64_t i
    cdef bint floats = True
    cdef double x = 0
    cdef Value key, all_bits = ~<Value>0
    for i in range(n):
        key = sort_subject(keys[i], in_sequence)
        all_bits &= key
        records[i].prefix = key
    if is_int(all_bits):
        return TIES_NEVER
    for i in range(n):
        key = records[i].prefix
        floats = floats and is_float(key)
        if not nearest_float(key, &x):
            return -1
        records[i].prefix = float_order(x)
    return TIES_NEVER if floats else TIES_ALWAYS

cdef enum:
    PREFIX_BEHIND = 1024         # characters that all texts may begin with before those that prefixes are made of

cdef int64_t common_start(Str* a, Str* b, int64_t most) noexcept nogil:
    """How many of the first `most` characters of a text another has as well."""
    cdef int64_t i = 0
    most = most if most < b.length else b.length
    if most > 16 and a.width == b.width and memcmp(a.data, b.data, most * a.width) == 0:
        return most
    while i < most and str_at(a, i) == str_at(b, i):
        i += 1
    return i

cdef inline uint64_t narrow_prefix(Str* s, int64_t start) noexcept nogil:
    """Seven characters of one byte as a number, and how many there are from `start` on, SORT_LONG for more than seven."""
    cdef int64_t i, n = s.length - start
    cdef uint64_t prefix = 0
    for i in range(7):
        prefix = prefix << 8 | (<uint8_t>s.data[start + i] if i < n else 0)
    return prefix << 8 | <uint64_t>(n if n < SORT_LONG else SORT_LONG)

cdef inline uint64_t wide_prefix(Str* s, int64_t start) noexcept nogil:
    """Three characters of any width as a number, with 0 where the text has ended."""
    cdef int64_t i
    cdef uint64_t prefix = 0
    for i in range(start, start + 3):
        prefix = prefix << 21 | (str_at(s, i) + 1 if i < s.length else 0)
    return prefix

cdef int prefix_texts(Value* keys, int64_t n, bint in_sequence, SortRecord* records) noexcept nogil:
    """Prefixes of keys that are all exact strings, from where they begin to differ: what equal ones mean; -1: they are not."""
    cdef int64_t i, start
    cdef bint narrow = True
    cdef Value key = sort_subject(keys[0], in_sequence)
    cdef Str* first = <Str*>key
    if not is_exact(key, SHAPE_STR):
        return -1
    start = first.length if first.length < PREFIX_BEHIND else PREFIX_BEHIND
    for i in range(n):
        key = sort_subject(keys[i], in_sequence)
        if not is_exact(key, SHAPE_STR):
            return -1
        narrow = narrow and (<Str*>key).width == 1
        start = common_start(first, <Str*>key, start)
    for i in range(n):
        first = <Str*>sort_subject(keys[i], in_sequence)
        records[i].prefix = narrow_prefix(first, start) if narrow else wide_prefix(first, start)
    return TIES_LONG if narrow else TIES_ALWAYS

cdef void sort_prepare(Sorter* s, Value* keys, int64_t n, SortRecord* records) noexcept nogil:
    """Give each record its prefix and place, and choose what decides between equal prefixes."""
    cdef bint in_sequence = all_sequences(keys, n)
    cdef int64_t i
    s.keys = keys
    s.before = sort_sequences if in_sequence else sort_any
    s.ties = prefix_numbers(keys, n, in_sequence, records)
    if s.ties < 0:
        s.ties = prefix_texts(keys, n, in_sequence, records)
        if s.ties >= 0 and not in_sequence:
            s.before = sort_texts
    if s.ties < 0 or in_sequence:
        if s.ties < 0:
            for i in range(n):
                records[i].prefix = 0
        s.ties = TIES_ALWAYS
    for i in range(n):
        records[i].place = i

cdef bint sort_ordered(Value* keys, Value* values, int64_t n) noexcept nogil:
    """Whether small ints were in order, or are so now that they were turned round: that needs no records."""
    cdef int64_t i = 2
    if not both_int(keys[0], keys[1]):
        return False
    if keys[0] <= keys[1]:
        while i < n and is_int(keys[i]) and keys[i - 1] <= keys[i]:
            i += 1
        return i == n
    while i < n and is_int(keys[i]) and keys[i - 1] > keys[i]:
        i += 1
    if i == n:
        reverse_values(keys, n)
        if values != NULL:
            reverse_values(values, n)
    return i == n

cdef int sort_small_ints(VM* vm, Value* items, int64_t n) noexcept nogil:
    """Sort what are all small ints: their words order as they do. 1, 0 when there are others, or -1."""
    cdef int64_t i
    cdef Value all_bits = ~<Value>0
    cdef Value* spare
    for i in range(n):
        all_bits &= items[i]
    if not is_int(all_bits):
        return 0
    spare = <Value*>buffer_new(vm, n * 8)
    if spare == NULL:
        return -1
    sort_words(items, spare, n)
    buffer_free(vm, spare, n * 8)
    charge(vm, n >> 1)
    return 1

cdef int sort_values(VM* vm, Value* keys, Value* values, int64_t n) noexcept nogil:
    """Sort values by keys (the keys themselves when `values` is NULL): 0, or -1 or -2, when all is as it was."""
    cdef int64_t i, room = n * <int64_t>sizeof(SortRecord), spare_room = (n // 2 + 1) * <int64_t>sizeof(SortRecord)
    cdef Sorter sorter
    cdef SortRecord* records
    cdef SortRecord* spare
    cdef Value* items = keys if values == NULL else values
    cdef Value* sorted_items
    cdef int status
    if n < 2 or sort_ordered(keys, values, n):
        charge(vm, n >> 1)
        return 0
    if values == NULL:
        status = sort_small_ints(vm, keys, n)
        if status != 0:
            return 0 if status > 0 else -1
    records = <SortRecord*>buffer_new(vm, room + spare_room)
    if records == NULL:
        return -1
    spare = records + n
    sorter.vm = vm
    sort_prepare(&sorter, keys, n, records)
    status = sort_records(&sorter, records, spare, n)
    if status == 0:
        sorted_items = <Value*>spare           # half as many records, twice as large
        for i in range(n):
            sorted_items[i] = items[records[i].place]
        memcpy(items, sorted_items, n * 8)
    buffer_free(vm, records, room + spare_room)
    charge(vm, n >> 1)
    return status

cdef void reverse_values(Value* items, int64_t n) noexcept nogil:
    cdef int64_t i
    cdef Value v
    for i in range(n >> 1):
        v = items[i]
        items[i] = items[n - 1 - i]
        items[n - 1 - i] = v

cdef int sort_with_keys(VM* vm, List* l, List* keys, bint reverse) noexcept nogil:
    """Sort a list by keys (or by itself when keys is NULL), emptied meanwhile as CPython does; 0, -1, -2."""
    cdef Value* items = l.items
    cdef int64_t n = l.length, capacity = l.capacity
    cdef Value* by = keys.items if keys != NULL else items
    cdef int status
    l.items = NULL
    l.length = l.capacity = 0
    if reverse:
        reverse_values(items, n)
        if keys != NULL:
            reverse_values(by, n)
    status = sort_values(vm, by, items if keys != NULL else NULL, n)
    if reverse:
        reverse_values(items, n)
        if keys != NULL:
            reverse_values(by, n)
    l.items = items
    l.length = n
    l.capacity = capacity
    return status

cdef Value list_sort(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """list.sort(*, key=None, reverse=False). With a key, the prelude gathers the keys and comes back."""
    cdef int status
    cdef int64_t number = 0
    cdef bint reverse
    if args[2] != UNBOUND and not as_flag(vm, args[2], &number):
        return ERROR
    reverse = number != 0
    if args[1] != UNBOUND and args[1] != NONE:
        args[2] = box_bool(reverse)
        return prelude_call(vm, "sort_by_key", args, 3)
    status = sort_with_keys(vm, <List*>args[0], NULL, reverse)
    if status == -2:
        args[1] = box_bool(reverse)
        return prelude_call(vm, "sort_guest", args, 2)
    return NONE if status == 0 else ERROR

cdef Value intrinsic_sort(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: sort a list by a list of keys; False when the keys need guest comparisons."""
    cdef int status
    if not is_kind(args[0], KIND_LIST) or not is_kind(args[1], KIND_LIST) or (<List*>args[0]).length != (<List*>args[1]).length or args[0] == args[1]:
        return raise_value_error(vm, "list modified during sort")
    status = sort_with_keys(vm, <List*>args[0], <List*>args[1], args[2] == TRUE_)
    return TRUE_ if status == 0 else FALSE_ if status == -2 else ERROR
