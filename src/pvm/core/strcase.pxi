# Case, classes of characters, padding, translation.

cdef enum:                   # mappings of whole strings: CASE_LOWER, CASE_UPPER, and
    CASE_TITLE_WORDS = 4
    CASE_CAPITALIZE
    CASE_SWAP

cdef Value str_map_ascii(VM* vm, Str* s, int how) noexcept nogil:
    """An ASCII string in another case; lower and upper eight characters at a time."""
    cdef Str* out
    cdef int64_t i = 0
    cdef uint8_t c
    cdef uint8_t first = 97 if how == CASE_UPPER else 65
    cdef uint64_t ones = <uint64_t>0x0101010101010101
    cdef uint64_t word, letters
    cdef bint upper, inside = False
    if s.length == 0:
        return EMPTY_STR
    out = new_str(vm, s.length, 1, True)
    if out == NULL:
        return ERROR
    if how <= CASE_UPPER:
        while i + 8 <= s.length:
            memcpy(&word, s.data + i, 8)
            # The highest bit of each byte tells whether it is one of the letters to change.
            letters = (word + ones * (128 - first)) & ~(word + ones * (128 - 26 - first)) & (ones << 7)
            word ^= letters >> 2
            memcpy(out.data + i, &word, 8)
            i += 8
        while i < s.length:
            c = <uint8_t>s.data[i]
            (<uint8_t*>out.data)[i] = c ^ (32 if <uint8_t>(c - first) < 26 else 0)
            i += 1
        return <Value>out
    for i in range(s.length):
        c = <uint8_t>s.data[i]
        if 97 <= (c | 32) <= 122:
            upper = c >= 97 if how == CASE_SWAP else i == 0 if how == CASE_CAPITALIZE else not inside
            c = c & 0xDF if upper else c | 32
            inside = True
        else:
            inside = False
        (<uint8_t*>out.data)[i] = c
    return <Value>out

cdef uint32_t final_sigma(Str* s, int64_t i) noexcept nogil:
    """What the capital sigma at s[i] becomes: another small letter at the end of a word."""
    cdef int64_t j = i - 1
    while j >= 0 and unicode_properties(str_at(s, j)) & UNICODE_IGNORED:
        j -= 1
    if j < 0 or not unicode_properties(str_at(s, j)) & UNICODE_CASED:
        return 0x3C3
    j = i + 1
    while j < s.length and unicode_properties(str_at(s, j)) & UNICODE_IGNORED:
        j += 1
    return 0x3C2 if j == s.length or not unicode_properties(str_at(s, j)) & UNICODE_CASED else 0x3C3

cdef void builder_case(Builder* b, Str* s, int64_t i, int which) noexcept nogil:
    """Append s[i] in another case."""
    cdef uint32_t out[3]
    cdef uint32_t c = str_at(s, i)
    cdef int k, n
    if c == 0x3A3 and which == CASE_LOWER:
        builder_put(b, final_sigma(s, i))
        return
    n = case_map(c, which, out)
    for k in range(n):
        builder_put(b, out[k])

cdef Value str_map_case(VM* vm, Str* s, int which) noexcept nogil:
    cdef Builder b
    cdef int64_t i
    charge(vm, s.length >> 5)
    if s.ascii:
        return str_map_ascii(vm, s, CASE_UPPER if which == CASE_UPPER else CASE_LOWER)
    builder_init(&b, vm)
    builder_grow(&b, s.length, s.width)
    for i in range(s.length):
        builder_case(&b, s, i, which)
    return builder_finish_narrow(&b)

cdef Value builder_finish_narrow(Builder* b) noexcept nogil:
    """builder_finish for a builder that was made wider than its text may need."""
    cdef Value v = builder_finish(b)
    return v if v == ERROR or (<Str*>v).length == 0 else str_narrow(b.vm, <Str*>v)

cdef Value str_lower(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_map_case(vm, <Str*>args[0], CASE_LOWER)

cdef Value str_upper(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_map_case(vm, <Str*>args[0], CASE_UPPER)

cdef Value str_casefold(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_map_case(vm, <Str*>args[0], CASE_FOLD)

cdef Value str_capitalize(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Builder b
    cdef int64_t i
    charge(vm, s.length >> 4)
    if s.ascii:
        return str_map_ascii(vm, s, CASE_CAPITALIZE)
    builder_init(&b, vm)
    for i in range(s.length):
        builder_case(&b, s, i, CASE_LOWER if i else CASE_TITLE)
    return builder_finish(&b)

cdef Value str_title(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Builder b
    cdef int64_t i
    cdef bint inside = False
    charge(vm, s.length >> 4)
    if s.ascii:
        return str_map_ascii(vm, s, CASE_TITLE_WORDS)
    builder_init(&b, vm)
    for i in range(s.length):
        builder_case(&b, s, i, CASE_LOWER if inside else CASE_TITLE)
        inside = unicode_properties(str_at(s, i)) & UNICODE_CASED != 0
    return builder_finish(&b)

cdef Value str_swapcase(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Builder b
    cdef int64_t i
    cdef int bits
    charge(vm, s.length >> 4)
    if s.ascii:
        return str_map_ascii(vm, s, CASE_SWAP)
    builder_init(&b, vm)
    for i in range(s.length):
        bits = unicode_properties(str_at(s, i))
        if bits & UNICODE_UPPER:
            builder_case(&b, s, i, CASE_LOWER)
        elif bits & UNICODE_LOWER:
            builder_case(&b, s, i, CASE_UPPER)
        else:
            builder_put(&b, str_at(s, i))
    return builder_finish(&b)

# ---- classes of characters ----------------------------------------------------------------------

cdef Value str_all(VM* vm, Value v, int mask) noexcept nogil:
    """Whether there are characters and each has one of the properties."""
    cdef Str* s = <Str*>v
    cdef int64_t i
    for i in range(s.length):
        if not unicode_properties(str_at(s, i)) & mask:
            return FALSE_
    charge(vm, s.length >> 5)
    return box_bool(s.length > 0)

cdef Value str_isalpha(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_all(vm, args[0], UNICODE_ALPHA)

cdef Value str_isdecimal(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_all(vm, args[0], UNICODE_DECIMAL)

cdef Value str_isdigit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_all(vm, args[0], UNICODE_DIGIT)

cdef Value str_isnumeric(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_all(vm, args[0], UNICODE_NUMERIC)

cdef Value str_isalnum(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_all(vm, args[0], UNICODE_ALNUM)

cdef Value str_isspace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_all(vm, args[0], UNICODE_SPACE)

cdef Value str_isprintable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return TRUE_ if (<Str*>args[0]).length == 0 else str_all(vm, args[0], UNICODE_PRINTABLE)

cdef Value str_isascii(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool((<Str*>args[0]).ascii)

cdef bint str_is_identifier(Str* s) noexcept nogil:
    cdef int64_t i
    if s.length == 0 or not unicode_properties(str_at(s, 0)) & UNICODE_ID_START:
        return False
    for i in range(1, s.length):
        if not unicode_properties(str_at(s, i)) & UNICODE_ID_CONTINUE:
            return False
    return True

cdef Value str_isidentifier(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(str_is_identifier(<Str*>args[0]))

cdef Value str_one_case(VM* vm, Value v, int wanted, int unwanted) noexcept nogil:
    """Whether there are cased characters and all of them have the wanted case."""
    cdef Str* s = <Str*>v
    cdef int64_t i
    cdef int bits
    cdef bint found = False
    for i in range(s.length):
        bits = unicode_properties(str_at(s, i))
        if bits & unwanted:
            return FALSE_
        if bits & wanted:
            found = True
    charge(vm, s.length >> 5)
    return box_bool(found)

cdef Value str_islower(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_one_case(vm, args[0], UNICODE_LOWER, UNICODE_UPPER | UNICODE_TITLE)

cdef Value str_isupper(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_one_case(vm, args[0], UNICODE_UPPER, UNICODE_LOWER | UNICODE_TITLE)

cdef Value str_istitle(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef int64_t i
    cdef int bits
    cdef bint found = False
    cdef bint inside = False
    for i in range(s.length):
        bits = unicode_properties(str_at(s, i))
        if bits & UNICODE_CASED:
            if inside != (bits & UNICODE_LOWER != 0):
                return FALSE_
            found = True
        inside = bits & UNICODE_CASED != 0
    charge(vm, s.length >> 5)
    return box_bool(found)

# ---- padding ------------------------------------------------------------------------------------

cdef Value str_pad(VM* vm, Str* s, int64_t left, int64_t right, uint32_t fill) noexcept nogil:
    cdef int width = max_int(s.width, width_for(fill))
    cdef Str* out
    cdef int64_t i
    if left <= 0 and right <= 0:
        return str_plain(vm, s)
    if left > <int64_t>1 << 44 or right > <int64_t>1 << 44:
        raise_memory_error(vm)
        return ERROR
    out = new_str(vm, left + s.length + right, width, s.ascii and fill < 128)
    if out == NULL:
        return ERROR
    charge(vm, out.length >> 6)
    if width == 1:
        memset(out.data, <int>fill, left)
        memset(out.data + left + s.length, <int>fill, right)
    else:
        for i in range(left):
            str_put(out, i, fill)
        for i in range(left + s.length, out.length):
            str_put(out, i, fill)
    str_widen_into(s, out, left)
    return <Value>out

cdef Value str_justify(VM* vm, Value* args, int where) noexcept nogil:
    """where: -1 text left, 0 centre, 1 text right."""
    cdef Str* s = <Str*>args[0]
    cdef Value filler = args[2]
    cdef int64_t width = 0
    cdef int64_t margin, left
    cdef uint32_t fill = 32
    if not as_index(vm, args[1], &width):
        return ERROR
    if filler != UNBOUND:
        if not is_kind(filler, KIND_STR):
            return raise_error1(vm, SHAPE_TYPE_ERROR, "The fill character must be a unicode character, not %s", type_name(vm, filler))
        if (<Str*>filler).length != 1:
            return raise_type_error(vm, "The fill character must be exactly one character long")
        fill = str_at(<Str*>filler, 0)
    if width <= s.length:
        return str_plain(vm, s)
    margin = width - s.length
    left = 0 if where < 0 else margin if where > 0 else (margin >> 1) + (margin & width & 1)
    return str_pad(vm, s, left, margin - left, fill)

cdef Value str_ljust(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_justify(vm, args, -1)

cdef Value str_center(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_justify(vm, args, 0)

cdef Value str_rjust(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_justify(vm, args, 1)

cdef Value str_zfill(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef int64_t width = 0
    cdef Value padded
    if not as_index(vm, args[1], &width):
        return ERROR
    if width <= s.length:
        return str_plain(vm, s)
    padded = str_pad(vm, s, width - s.length, 0, 48)
    if padded != ERROR and s.length and (str_at(s, 0) == 43 or str_at(s, 0) == 45):
        str_put(<Str*>padded, 0, str_at(s, 0))
        str_put(<Str*>padded, width - s.length, 48)
    return padded

cdef Value str_expandtabs(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Str* s = <Str*>args[0]
    cdef Builder b
    cdef int64_t size = 8
    cdef int64_t i, start = 0, column = 0
    cdef uint32_t c
    if args[1] != UNBOUND and not as_c_int(vm, args[1], &size):
        return ERROR
    if not str_has_point(s, 9):
        return str_plain(vm, s)
    builder_init(&b, vm)
    for i in range(s.length):
        c = str_at(s, i)
        if c == 9:
            builder_slice(&b, s, start, i)
            start = i + 1
            if size > 0:
                builder_fill(&b, 32, size - column % size)
                column = 0
        else:
            column = 0 if c == 10 or c == 13 else column + 1
    builder_slice(&b, s, start, s.length)
    charge(vm, b.length >> 5)
    return builder_finish(&b)

# ---- translation --------------------------------------------------------------------------------

cdef int builder_translated(Builder* b, uint32_t c, Value to) noexcept nogil:
    """Append what a translation table has for c (UNBOUND: nothing); -1 with an error set."""
    cdef int64_t point = 0
    if to == UNBOUND:
        builder_put(b, c)
    elif to == NONE:
        pass
    elif is_kind(to, KIND_STR):
        builder_str(b, <Str*>to)
    elif is_number_int(to):
        if not int_as_i64(to, &point) or not 0 <= point < 0x110000:
            raise_value_error(b.vm, "character mapping must be in range(0x110000)")
            return -1
        builder_put(b, <uint32_t>point)
    else:
        raise_type_error(b.vm, "character mapping must return integer, None or str")
        return -1
    return 0

cdef Value str_translate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """By a dict here; any other table is asked by the prelude."""
    cdef Str* s = <Str*>args[0]
    cdef Builder b
    cdef Value known[128]
    cdef Value to
    cdef uint32_t c
    cdef int64_t i
    if not is_kind(args[1], KIND_DICT) or as_header(args[1]).shape != SHAPE_DICT:
        return prelude_call(vm, "str_translate", args, 2)
    memset(known, 0xFF, sizeof(known))
    charge(vm, s.length >> 3)
    builder_init(&b, vm)
    for i in range(s.length):
        c = str_at(s, i)
        to = known[c] if c < 128 else ~<Value>0
        if to == ~<Value>0:
            to = dict_get(vm, <Dict*>args[1], box_int(c))
            if to == NEED_GUEST or to == ERROR:
                builder_drop(&b)
                return ERROR if to == ERROR else prelude_call(vm, "str_translate", args, 2)
            if c < 128:
                known[c] = to
        if builder_translated(&b, c, to) < 0:
            builder_drop(&b)
            return ERROR
    return builder_finish(&b)

cdef Value translation_from_dict(VM* vm, Dict* source) noexcept nogil:
    cdef Value d = new_dict(vm)
    cdef Value key
    cdef int64_t i
    for i in range(source.used):
        key = source.entries[i].key
        if d == ERROR:
            return ERROR
        if key == UNBOUND:
            continue
        if is_kind(key, KIND_STR):
            if (<Str*>key).length != 1:
                return raise_value_error(vm, "string keys in translatetable must be of length 1" if HOST_MINOR >= 14 else
                                         "string keys in translate table must be of length 1")
            key = box_int(str_at(<Str*>key, 0))
        elif not is_number_int(key):
            return raise_type_error(vm, "keys in translate table mustbe strings or integers" if HOST_MINOR >= 14 else
                                    "keys in translate table must be strings or integers")
        if dict_set(vm, <Dict*>d, key, source.entries[i].value) < 0:
            return ERROR
    return d

cdef Value str_maketrans(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value d
    cdef Str* x
    cdef Str* y
    cdef Str* z
    cdef int64_t i
    cdef int k
    if args[1] == UNBOUND:
        if not is_exact(args[0], SHAPE_DICT):
            return raise_type_error(vm, "if you give only one argument to maketrans it must be a dict")
        return translation_from_dict(vm, <Dict*>args[0])
    for k in range(1, 3):
        if args[k] != UNBOUND and not is_kind(args[k], KIND_STR):
            return raise_argument_type(vm, "maketrans()", k + 1, "str", args[k])
    if not is_kind(args[0], KIND_STR):
        return raise_type_error(vm, "first maketrans argument must be a string if there is a second argument")
    x = <Str*>args[0]
    y = <Str*>args[1]
    if x.length != y.length:
        return raise_value_error(vm, "the first two maketrans arguments must have equal length")
    d = new_dict(vm)
    if d == ERROR:
        return ERROR
    for i in range(x.length):
        if dict_set(vm, <Dict*>d, box_int(str_at(x, i)), box_int(str_at(y, i))) < 0:
            return ERROR
    if args[2] != UNBOUND:
        z = <Str*>args[2]
        for i in range(z.length):
            if dict_set(vm, <Dict*>d, box_int(str_at(z, i)), NONE) < 0:
                return ERROR
    return d
