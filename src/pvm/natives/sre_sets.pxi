# Sets of characters, as the matcher asks for them: a table of bytes for what is below 256, and the items of the
# pattern's own list for what is above.

cdef enum:                   # words of a set
    SET_FAR = 64             # behind the table: what is in it of characters from 256 on: FAR_*
    SET_FOLD = 65            # FOLD_*: a character is folded before the items are asked
    SET_LENGTH = 66          # words of the items
    SET_ITEMS = 67

    FAR_NONE = 0
    FAR_ALL = 1
    FAR_ASK = 2              # the items tell

cdef inline uint32_t lower_ascii(uint32_t c) noexcept nogil:
    return c + 32 if c - 65 < 26 else c

cdef inline uint32_t upper_ascii(uint32_t c) noexcept nogil:
    return c - 32 if c - 97 < 26 else c

cdef inline uint32_t fold_unicode(uint32_t c, int which) noexcept nogil:
    cdef uint32_t out[3]
    if c > 0x10FFFF:
        return c
    case_map(c, which, out)
    return out[0]            # one character for one, also where the whole mapping is longer

cdef inline uint32_t lower_unicode(uint32_t c) noexcept nogil:
    return lower_ascii(c) if c < 128 else fold_unicode(c, CASE_LOWER)

cdef inline uint32_t upper_unicode(uint32_t c) noexcept nogil:
    return upper_ascii(c) if c < 128 else fold_unicode(c, CASE_UPPER)

cdef bint category_has(int category, uint32_t c) noexcept nogil:
    """Whether a character is in a category: SET_* * 2, + 1 for its complement."""
    cdef int base = category >> 1
    cdef bint found
    if base == SET_DIGIT:
        found = c - 48 < 10
    elif base == SET_SPACE:
        found = c == 32 or c - 9 < 5
    elif base == SET_WORD or base == SET_LOC_WORD:
        found = c - 48 < 10 or (c | 32) - 97 < 26 and c < 128 or c == 95
    elif base == SET_LINEBREAK:
        found = c == 10
    elif c > 0x10FFFF:
        found = False
    elif base == SET_UNI_DIGIT:
        found = c - 48 < 10 if c < 128 else unicode_properties(c) & UNICODE_DECIMAL != 0
    elif base == SET_UNI_SPACE:
        found = is_space(c)
    elif base == SET_UNI_WORD:
        found = c == 95 or unicode_properties(c) & UNICODE_ALNUM != 0
    else:
        found = is_line_end(c)
    return found != (category & 1)

cdef bint items_have(const int32_t* items, int64_t length, uint32_t c) noexcept nogil:
    """Whether a character is in a set, by its items: HOST_* codes with their operands."""
    cdef int64_t i = 0
    cdef bint found = True
    cdef uint32_t low, high, other
    cdef const uint8_t* blocks
    while i < length:
        if items[i] == HOST_NEGATE:
            found = not found
            i += 1
            continue
        low = <uint32_t>items[i + 1]
        if items[i] == HOST_LITERAL:
            if c == low:
                return found
            i += 2
        elif items[i] == HOST_RANGE:
            if low <= c <= <uint32_t>items[i + 2]:
                return found
            i += 3
        elif items[i] == HOST_RANGE_UNI_IGNORE:
            high = <uint32_t>items[i + 2]
            other = upper_unicode(c)
            if low <= c <= high or low <= other <= high:
                return found
            i += 3
        elif items[i] == HOST_CATEGORY:
            if category_has(items[i + 1], c):
                return found
            i += 2
        elif items[i] == HOST_CHARSET:
            if c < 256 and <uint32_t>items[i + 1 + (c >> 5)] >> (c & 31) & 1:
                return found
            i += 9
        else:                # HOST_BIGCHARSET: number of blocks, numbers of the blocks of 256 characters, blocks
            if c < 65536:
                blocks = <const uint8_t*>(items + i + 2)
                if <uint32_t>items[i + 66 + blocks[c >> 8] * 8 + (c >> 5 & 7)] >> (c & 31) & 1:
                    return found
            i += 66 + low * 8
    return not found

cdef bint set_asks(const int32_t* record, uint32_t c) noexcept nogil:
    """Whether a set has a character, by its items."""
    cdef const int32_t* items = record + SET_ITEMS
    cdef int64_t length = record[SET_LENGTH]
    cdef uint32_t low
    cdef int fold = record[SET_FOLD]
    if fold == FOLD_ASCII:
        return items_have(items, length, lower_ascii(c))
    if fold == FOLD_UNICODE:
        return items_have(items, length, lower_unicode(c))
    if fold == FOLD_LOCALE:
        low = lower_ascii(c)
        return items_have(items, length, low) or upper_ascii(c) != low and items_have(items, length, upper_ascii(c))
    return items_have(items, length, c)

cdef bint set_has_far(const int32_t* record, uint32_t c) noexcept nogil:
    return record[SET_FAR] == FAR_ALL or record[SET_FAR] == FAR_ASK and set_asks(record, c)

cdef inline bint set_has(const int32_t* record, uint32_t c) noexcept nogil:
    return (<const uint8_t*>record)[c] if c < 256 else set_has_far(record, c)

cdef bint set_finish(VM* vm, int32_t* record) noexcept nogil:
    """Fill in the table and SET_FAR, when fold and items are there; False when a limit is due."""
    cdef uint8_t* table = <uint8_t*>record
    cdef const int32_t* items = record + SET_ITEMS
    cdef int64_t i = 0, length = record[SET_LENGTH]
    cdef uint32_t c
    cdef bint near = True, negated = False
    for c in range(256):
        table[c] = set_asks(record, c)
        vm.ticks -= length >> 6
        if UNLIKELY(vm.ticks < 0) and over_limit(vm):
            return False
    while i < length and near:
        if items[i] == HOST_NEGATE:
            negated = not negated
            i += 1
        elif items[i] == HOST_LITERAL:
            near = <uint32_t>items[i + 1] < 256
            i += 2
        elif items[i] == HOST_RANGE:
            near = <uint32_t>items[i + 2] < 256
            i += 3
        elif items[i] == HOST_CHARSET:
            i += 9
        elif items[i] == HOST_CATEGORY and items[i + 1] < 2 * SET_UNI_DIGIT and not items[i + 1] & 1:
            i += 2
        else:
            near = False
    if near and record[SET_FOLD] != FOLD_UNICODE:
        record[SET_FAR] = FAR_ALL if negated else FAR_NONE
    else:
        record[SET_FAR] = FAR_ASK
    return True

cdef inline bint item_has(const int32_t* sets, int kind, int32_t operand, uint32_t c) noexcept nogil:
    """Whether a character is what an ITEM_* means."""
    if kind == ITEM_CHAR:
        return c == <uint32_t>operand
    if kind == ITEM_SET:
        return set_has(sets + operand, c)
    if kind == ITEM_NOT_CHAR:
        return c != <uint32_t>operand
    return kind == ITEM_ALL or kind == ITEM_ANY and c != 10

cdef bint item_is_far(const int32_t* sets, int kind, int32_t operand) noexcept nogil:
    """Whether an item may mean characters from 256 on."""
    if kind == ITEM_CHAR:
        return <uint32_t>operand > 255
    return kind != ITEM_SET or (sets + operand)[SET_FAR] != FAR_NONE
