# _sre.compile: the list of numbers that re._compiler makes, checked and translated to the matcher's code.
#
# Whatever the list holds, what comes out is sound: every target is an instruction, every register and group exists,
# every set is whole. An opcode with a part of its own is translated by a function that calls translate_part for it.

cdef enum:
    SRE_MOST_GROUPS = 1073741823
    SRE_DEEPEST = 1000       # parts within parts
    SRE_LOOK_AHEAD = 64      # instructions that sre_first goes through

cdef struct Translator:
    VM* vm
    const uint32_t* source
    int64_t length           # words of the source
    int32_t* out
    int64_t used
    int64_t room
    int32_t* sets
    int64_t sets_used
    int64_t sets_room
    int64_t groups
    int64_t registers        # taken so far
    int64_t marks            # SRE_OPEN and SRE_CLOSE so far
    int64_t depth
    bint refused             # an exception is set already, other than that the code is invalid

cdef int32_t* translator_room(Translator* t, int32_t* words, int64_t* room, int64_t needed) noexcept nogil:
    """The words with room for `needed`; NULL with MemoryError set."""
    cdef int64_t larger = max_i64(needed, room[0] * 2)
    if larger > <int64_t>0x7FFFFFF0:
        raise_memory_error(t.vm)
        words = NULL
    else:
        words = <int32_t*>buffer_resize(t.vm, words, room[0] * 4, larger * 4)
    if words == NULL:
        t.refused = True
        return NULL
    room[0] = larger
    return words

cdef bint emit(Translator* t, int64_t word) noexcept nogil:
    """Append a word; False with MemoryError set."""
    cdef int32_t* moved
    if t.used == t.room:
        moved = translator_room(t, t.out, &t.room, t.used + 1)
        if moved == NULL:
            return False
        t.out = moved
    t.out[t.used] = <int32_t><uint32_t>word
    t.used += 1
    return True

cdef bint emit_instruction(Translator* t, int instruction, int64_t a, int64_t b, int64_t c, int64_t d, int operands) noexcept nogil:
    if not emit(t, instruction):
        return False
    if operands > 0 and not emit(t, a) or operands > 1 and not emit(t, b) or operands > 2 and not emit(t, c) or operands > 3 and not emit(t, d):
        return False
    return True

cdef inline int host_operator(Translator* t, int64_t at) noexcept nogil:
    return SRE_OPERATOR[t.source[at]] if t.source[at] < 64 else HOST_NONE

cdef inline int64_t repeat_bound(uint32_t word) noexcept nogil:
    """A bound of a repetition: -1 for any number, and for what no text is as long as."""
    return <int64_t>word if word < <uint32_t>0x7FFFFFFF else -1

# ---- sets and single characters -----------------------------------------------------------------

cdef int64_t begin_set(Translator* t, int64_t words, int fold) noexcept nogil:
    """The place of a new set with room for its items; -1 with MemoryError set."""
    cdef int64_t place = t.sets_used
    cdef int32_t* moved
    if place + SET_ITEMS + words > t.sets_room:
        moved = translator_room(t, t.sets, &t.sets_room, place + SET_ITEMS + words)
        if moved == NULL:
            return -1
        t.sets = moved
    t.sets_used = place + SET_ITEMS + words
    t.sets[place + SET_FOLD] = fold
    t.sets[place + SET_LENGTH] = <int32_t>words
    charge(t.vm, 32)
    return place

cdef int64_t literal_set(Translator* t, uint32_t c, bint negated, int fold) noexcept nogil:
    cdef int64_t place = begin_set(t, 3 if negated else 2, fold)
    cdef int32_t* items
    if place < 0:
        return -1
    items = t.sets + place + SET_ITEMS
    if negated:
        items[0] = HOST_NEGATE
        items += 1
    items[0] = HOST_LITERAL
    items[1] = <int32_t>c
    t.refused = not set_finish(t.vm, t.sets + place)
    return place if not t.refused else -1

cdef int64_t charset_words(Translator* t, int64_t at, int64_t end) noexcept nogil:
    """Words of the item of a set that stands at `at`, which it must not pass; 0 when it is invalid."""
    cdef int opcode = host_operator(t, at)
    cdef int64_t i, words, blocks
    if opcode == HOST_NEGATE:
        return 1
    words = 2 if opcode == HOST_LITERAL or opcode == HOST_CATEGORY else 3 if opcode == HOST_RANGE or opcode == HOST_RANGE_UNI_IGNORE else \
        9 if opcode == HOST_CHARSET else 66 if opcode == HOST_BIGCHARSET else 0
    if words == 0 or words > end - at:
        return 0
    if opcode == HOST_CATEGORY and (t.source[at + 1] >= 32 or SRE_CATEGORY[t.source[at + 1]] == SET_CATEGORIES):
        return 0
    if opcode == HOST_BIGCHARSET:
        blocks = t.source[at + 1]
        for i in range(256):
            if (<const uint8_t*>(t.source + at + 2))[i] >= blocks:
                return 0
        words += blocks * 8
    return words if words <= end - at else 0

cdef int64_t translate_set(Translator* t, int64_t at, int64_t end, int fold) noexcept nogil:
    """The place of a set whose items are source[at:end]; -1 when they are invalid."""
    cdef int64_t i = at, words, place
    cdef int32_t* items
    while i < end:
        words = charset_words(t, i, end)
        if words == 0:
            return -1
        i += words
    place = begin_set(t, end - at, fold)
    if place < 0:
        return -1
    items = t.sets + place + SET_ITEMS
    memcpy(items, t.source + at, (end - at) * 4)
    i = at
    while i < end:
        words = charset_words(t, i, end)
        items[i - at] = host_operator(t, i)
        if items[i - at] == HOST_CATEGORY:
            items[i - at + 1] = SRE_CATEGORY[t.source[i + 1]]
        i += words
    t.refused = not set_finish(t.vm, t.sets + place)
    return place if not t.refused else -1

cdef int64_t translate_item(Translator* t, int64_t at, int64_t end, int* kind, int64_t* operand) noexcept nogil:
    """One character of the pattern at `at`: where it ends; 0 when something else is there, -1 when it is invalid."""
    cdef int opcode = host_operator(t, at)
    cdef int64_t skip
    cdef int fold = FOLD_NONE
    if opcode == HOST_ANY or opcode == HOST_ANY_ALL:
        kind[0] = ITEM_ANY if opcode == HOST_ANY else ITEM_ALL
        operand[0] = 0
        return at + 1
    if opcode == HOST_IN_IGNORE or opcode == HOST_LITERAL_IGNORE or opcode == HOST_NOT_LITERAL_IGNORE:
        fold = FOLD_ASCII
    elif opcode == HOST_IN_LOC_IGNORE or opcode == HOST_LITERAL_LOC_IGNORE or opcode == HOST_NOT_LITERAL_LOC_IGNORE:
        fold = FOLD_LOCALE
    elif opcode == HOST_IN_UNI_IGNORE or opcode == HOST_LITERAL_UNI_IGNORE or opcode == HOST_NOT_LITERAL_UNI_IGNORE:
        fold = FOLD_UNICODE
    elif opcode != HOST_IN and opcode != HOST_LITERAL and opcode != HOST_NOT_LITERAL and opcode != HOST_CATEGORY:
        return 0
    if at + 1 >= end:
        return -1
    kind[0] = ITEM_SET
    if opcode == HOST_IN or opcode == HOST_IN_IGNORE or opcode == HOST_IN_LOC_IGNORE or opcode == HOST_IN_UNI_IGNORE:
        skip = t.source[at + 1]
        if skip < 2 or skip > end - at - 1 or host_operator(t, at + skip) != HOST_FAILURE:
            return -1
        operand[0] = translate_set(t, at + 2, at + skip, fold)
        return at + 1 + skip if operand[0] >= 0 else -1
    if opcode == HOST_CATEGORY:
        operand[0] = translate_set(t, at, at + 2, fold)
        return at + 2 if operand[0] >= 0 else -1
    if fold == FOLD_NONE:
        kind[0] = ITEM_CHAR if opcode == HOST_LITERAL else ITEM_NOT_CHAR
        operand[0] = t.source[at + 1]
        return at + 2
    operand[0] = literal_set(t, t.source[at + 1], opcode == HOST_NOT_LITERAL_IGNORE or opcode == HOST_NOT_LITERAL_LOC_IGNORE or
                             opcode == HOST_NOT_LITERAL_UNI_IGNORE, fold)
    return at + 2 if operand[0] >= 0 else -1

cdef bint emit_item(Translator* t, int kind, int64_t operand, int64_t* run) noexcept nogil:
    """An instruction for one character; `run` is where the characters before it stand, -1 when none do."""
    if kind == ITEM_ANY or kind == ITEM_ALL:
        run[0] = -1
        return emit(t, SRE_ANY if kind == ITEM_ANY else SRE_ALL)
    if kind != ITEM_CHAR:
        run[0] = -1
        return emit_instruction(t, SRE_SET if kind == ITEM_SET else SRE_NOT_CHAR, operand, 0, 0, 0, 1)
    if run[0] < 0:
        run[0] = t.used
        return emit_instruction(t, SRE_CHAR, operand, 0, 0, 0, 1)
    if t.out[run[0]] == SRE_CHAR:
        if not emit(t, t.out[run[0] + 1]):
            return False
        t.out[run[0]] = SRE_CHARS
        t.out[run[0] + 1] = 1
    t.out[run[0] + 1] += 1
    return emit(t, operand)

# ---- operators with parts of their own ----------------------------------------------------------

cdef inline int64_t part_end(Translator* t, int64_t at, int64_t end) noexcept nogil:
    """Where the skip at `at` leads; -1 when that is behind the end, or when there is none."""
    if at >= end or t.source[at] < 1 or t.source[at] > end - at:
        return -1
    return at + t.source[at]

cdef bint translate_exactly(Translator* t, int64_t at, int64_t end) noexcept nogil:
    """Translate source[at:end], all of it."""
    return at <= end and translate_part(t, at, end, False) == end

cdef int64_t translate_repeat_one(Translator* t, int opcode, int64_t at, int64_t end) noexcept nogil:
    cdef int64_t behind = part_end(t, at + 1, end)
    cdef int64_t least, most, operand = 0
    cdef int kind = ITEM_NONE
    if behind < at + 6 or t.source[at + 2] > t.source[at + 3] or host_operator(t, behind - 1) != HOST_SUCCESS:
        return -1
    least = repeat_bound(t.source[at + 2])
    most = repeat_bound(t.source[at + 3])
    if translate_item(t, at + 4, behind - 1, &kind, &operand) != behind - 1:
        return -1
    if least < 0:            # more than any text has
        return behind if emit(t, SRE_FAIL) else -1
    if not emit_instruction(t, SRE_GREEDY if opcode == HOST_REPEAT_ONE else SRE_LAZY if opcode == HOST_MIN_REPEAT_ONE else SRE_POSSESSIVE,
                            kind, operand, least, most, 4):
        return -1
    return behind if emit_instruction(t, ITEM_NONE, 0, 0, 0, 0, 2) else -1

cdef int64_t translate_repeat(Translator* t, int64_t at, int64_t end) noexcept nogil:
    """REPEAT or POSSESSIVE_REPEAT, and what ends it."""
    cdef bint possessive = host_operator(t, at) == HOST_POSSESSIVE_REPEAT
    cdef int64_t behind = part_end(t, at + 1, end)
    cdef int64_t register = t.registers, start = t.used, marks = t.marks
    cdef int64_t least, most
    cdef int closing
    if behind < at + 4 or behind >= end or t.source[at + 2] > t.source[at + 3]:
        return -1
    closing = host_operator(t, behind)
    if possessive and closing != HOST_SUCCESS or not possessive and closing != HOST_MAX_UNTIL and closing != HOST_MIN_UNTIL:
        return -1
    least = repeat_bound(t.source[at + 2])
    most = repeat_bound(t.source[at + 3])
    t.registers += 3
    if not emit_instruction(t, SRE_LOOP_BEGIN if possessive else SRE_REPEAT, register, 0, 0, 0, 1 if possessive else 2):
        return -1
    if possessive and not emit_instruction(t, SRE_LOOP, register, least, most, 0, 4):
        return -1
    if not translate_exactly(t, at + 4, behind):
        return -1
    if least < 0:            # what is in it has been checked, but it cannot match
        t.used = start
        return behind + 1 if emit(t, SRE_FAIL) else -1
    if possessive:
        if not emit_instruction(t, SRE_LOOP_END, register, start + 2, t.marks != marks, 0, 3):
            return -1
        t.out[start + 6] = <int32_t>t.used
    else:
        t.out[start + 2] = <int32_t>t.used
        if not emit_instruction(t, SRE_UNTIL if closing == HOST_MAX_UNTIL else SRE_UNTIL_LAZY, register, least, most, start + 3, 4):
            return -1
    return behind + 1

cdef int64_t translate_look(Translator* t, int64_t at, int64_t end) noexcept nogil:
    """ASSERT or ASSERT_NOT."""
    cdef bint negative = host_operator(t, at) == HOST_ASSERT_NOT
    cdef int64_t behind = part_end(t, at + 1, end)
    cdef int64_t register = t.registers, start = t.used, marks = t.marks
    if behind < at + 4 or t.source[at + 2] > <uint32_t>0x7FFFFFFF or host_operator(t, behind - 1) != HOST_SUCCESS:
        return -1
    t.registers += 2
    if not emit_instruction(t, SRE_LOOK_NOT if negative else SRE_LOOK, register, t.source[at + 2], 0, 0, 3):
        return -1
    if not translate_exactly(t, at + 3, behind - 1):
        return -1
    if not emit_instruction(t, SRE_LOOK_NOT_END if negative else SRE_LOOK_END, register, t.marks != marks, 0, 0, 1 if negative else 2):
        return -1
    t.out[start + 3] = <int32_t>t.used
    return behind

cdef int64_t translate_atomic(Translator* t, int64_t at, int64_t end) noexcept nogil:
    cdef int64_t behind = part_end(t, at + 1, end)
    cdef int64_t register = t.registers, marks = t.marks
    if behind < at + 3 or host_operator(t, behind - 1) != HOST_SUCCESS:
        return -1
    t.registers += 1
    if not emit_instruction(t, SRE_ATOMIC, register, 0, 0, 0, 1) or not translate_exactly(t, at + 2, behind - 1):
        return -1
    return behind if emit_instruction(t, SRE_CUT, register, t.marks != marks, 0, 0, 2) else -1

cdef int64_t translate_branch(Translator* t, int64_t at, int64_t end) noexcept nogil:
    """BRANCH: parts that end with a JUMP each, all to the same place, and then a 0."""
    cdef int64_t skip = at + 1, jumps = -1, target = -1, behind, trying, following
    while True:
        if skip >= end:
            return -1
        if t.source[skip] == 0:
            break
        behind = part_end(t, skip, end)
        if behind < skip + 3 or behind >= end or host_operator(t, behind - 2) != HOST_JUMP:
            return -1
        following = part_end(t, behind - 1, end)
        if following < 0 or target >= 0 and following != target:
            return -1
        target = following
        trying = t.used
        if t.source[behind] != 0 and not emit_instruction(t, SRE_TRY, 0, ITEM_NONE, 0, 0, 3):
            return -1
        if not translate_exactly(t, skip + 1, behind - 2):
            return -1
        if t.source[behind] != 0:
            if not emit_instruction(t, SRE_JUMP, jumps, 0, 0, 0, 1):
                return -1
            jumps = t.used - 1       # the jumps' operands are a chain until their target is known
            t.out[trying + 1] = <int32_t>t.used
        skip = behind
    if target < 0:
        return skip + 1 if emit(t, SRE_FAIL) else -1
    if target != skip + 1:
        return -1
    while jumps >= 0:
        following = t.out[jumps]
        t.out[jumps] = <int32_t>t.used
        jumps = following
    return target

cdef int64_t translate_condition(Translator* t, int64_t at, int64_t end) noexcept nogil:
    """GROUPREF_EXISTS: a part for when the group has matched; it may end with a JUMP over another part."""
    cdef int64_t behind, stopped, start = t.used, jump
    if at + 3 > end or t.source[at + 1] >= t.groups or t.source[at + 2] < 1:
        return -1
    behind = at + 1 + t.source[at + 2]
    if behind < at + 3 or behind > end or not emit_instruction(t, SRE_IF, t.source[at + 1], 0, 0, 0, 2):
        return -1
    stopped = translate_part(t, at + 3, behind, True)
    if stopped == behind:
        t.out[start + 2] = <int32_t>t.used
        return behind
    if stopped < 0 or stopped != behind - 2:
        return -1
    stopped = part_end(t, behind - 1, end)
    jump = t.used
    if stopped < behind or not emit_instruction(t, SRE_JUMP, 0, 0, 0, 0, 1):
        return -1
    t.out[start + 2] = <int32_t>t.used
    if not translate_exactly(t, behind, stopped):
        return -1
    t.out[jump + 1] = <int32_t>t.used
    return stopped

cdef int64_t translate_operator(Translator* t, int opcode, int64_t at, int64_t end) noexcept nogil:
    """Anything but single characters: where it ends, or -1."""
    cdef uint32_t operand
    if opcode == HOST_FAILURE:
        return at + 1 if emit(t, SRE_FAIL) else -1
    if opcode == HOST_REPEAT_ONE or opcode == HOST_MIN_REPEAT_ONE or opcode == HOST_POSSESSIVE_REPEAT_ONE:
        return translate_repeat_one(t, opcode, at, end)
    if opcode == HOST_REPEAT or opcode == HOST_POSSESSIVE_REPEAT:
        return translate_repeat(t, at, end)
    if opcode == HOST_BRANCH:
        return translate_branch(t, at, end)
    if opcode == HOST_ASSERT or opcode == HOST_ASSERT_NOT:
        return translate_look(t, at, end)
    if opcode == HOST_ATOMIC_GROUP:
        return translate_atomic(t, at, end)
    if opcode == HOST_GROUPREF_EXISTS:
        return translate_condition(t, at, end)
    if opcode == HOST_INFO:        # what it says, sre_plan finds out itself
        return part_end(t, at + 1, end)
    if at + 1 >= end:
        return -1
    operand = t.source[at + 1]
    if opcode == HOST_MARK:
        if operand >= 2 * t.groups:
            return -1
        t.marks += 1
        return at + 2 if emit_instruction(t, SRE_CLOSE if operand & 1 else SRE_OPEN, operand, 0, 0, 0, 1) else -1
    if opcode == HOST_AT:
        if operand >= 32 or SRE_POSITION[operand] == AT_COUNT:
            return -1
        return at + 2 if emit_instruction(t, SRE_AT, SRE_POSITION[operand], 0, 0, 0, 1) else -1
    if opcode == HOST_GROUPREF or opcode == HOST_GROUPREF_IGNORE or opcode == HOST_GROUPREF_LOC_IGNORE or opcode == HOST_GROUPREF_UNI_IGNORE:
        if operand >= t.groups:
            return -1
        return at + 2 if emit_instruction(t, SRE_SAME, operand, FOLD_NONE if opcode == HOST_GROUPREF else FOLD_UNICODE if opcode == HOST_GROUPREF_UNI_IGNORE
                                          else FOLD_ASCII, 0, 0, 2) else -1
    return -1

cdef int64_t translate_part(Translator* t, int64_t at, int64_t end, bint jumps) noexcept nogil:
    """Translate source[at:end]: where that ends, -1 when it is invalid, or the place of a JUMP when one may end it."""
    cdef int64_t run = -1, following, operand = 0
    cdef int opcode, kind = ITEM_NONE
    if t.depth >= SRE_DEEPEST:
        raise_error(t.vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded in a regular expression")
        t.refused = True
        return -1
    t.depth += 1
    while at < end:
        opcode = host_operator(t, at)
        if jumps and opcode == HOST_JUMP:
            break
        following = translate_item(t, at, end, &kind, &operand)
        if following > 0:
            if not emit_item(t, kind, operand, &run):
                following = -1
        elif following == 0:
            run = -1
            following = translate_operator(t, opcode, at, end)
        if following <= at or following > end:
            at = -1
            break
        at = following
        t.vm.ticks -= 1
    t.depth -= 1
    return at

# ---- what the whole code tells ------------------------------------------------------------------

cdef int64_t sre_size(const int32_t* code, int64_t at) noexcept nogil:
    """Words of an instruction."""
    cdef int instruction = code[at]
    if instruction == SRE_SUCCESS or instruction == SRE_FAIL or instruction == SRE_ANY or instruction == SRE_ALL:
        return 1
    if instruction == SRE_CHARS:
        return 2 + code[at + 1]
    if instruction == SRE_GREEDY or instruction == SRE_LAZY or instruction == SRE_POSSESSIVE:
        return SRE_GREEDY_SIZE
    if instruction == SRE_UNTIL or instruction == SRE_UNTIL_LAZY or instruction == SRE_LOOP:
        return 5
    if instruction == SRE_TRY or instruction == SRE_LOOK or instruction == SRE_LOOK_NOT or instruction == SRE_LOOP_END:
        return 4
    if instruction == SRE_REPEAT or instruction == SRE_CUT or instruction == SRE_LOOK_END or instruction == SRE_SAME or instruction == SRE_IF:
        return 3
    return 2

cdef int sre_item_at(const int32_t* code, int64_t at, int32_t* operand) noexcept nogil:
    """The item that must come next, as far as is easily seen: ITEM_NONE when not."""
    cdef int steps, instruction
    for steps in range(8):
        instruction = code[at]
        if instruction == SRE_OPEN or instruction == SRE_CLOSE:
            at += 2
        elif instruction == SRE_JUMP:
            at = code[at + 1]
        elif instruction == SRE_CHAR or instruction == SRE_SET or instruction == SRE_CHARS:
            operand[0] = code[at + 2 if instruction == SRE_CHARS else at + 1]
            return ITEM_SET if instruction == SRE_SET else ITEM_CHAR
        elif (instruction == SRE_GREEDY or instruction == SRE_LAZY or instruction == SRE_POSSESSIVE) and code[at + 3] > 0:
            operand[0] = code[at + 2]
            return code[at + 1] if code[at + 1] == ITEM_CHAR or code[at + 1] == ITEM_SET else ITEM_NONE
        else:
            break
    return ITEM_NONE

cdef void sre_tell_next(int32_t* code, int64_t length, const int32_t* sets) noexcept nogil:
    """Fill in what must follow repetitions of one character and begin alternatives."""
    cdef int64_t at = 0
    cdef int32_t operand = 0
    cdef int next
    cdef uint32_t c
    cdef bint exclusive
    while at < length:
        if code[at] == SRE_TRY:
            code[at + 2] = sre_item_at(code, at + 4, &operand)
            code[at + 3] = operand
        elif code[at] == SRE_GREEDY or code[at] == SRE_LAZY:
            next = sre_item_at(code, at + SRE_GREEDY_SIZE, &operand)
            code[at + 5] = next
            code[at + 6] = operand
            exclusive = next != ITEM_NONE and not (item_is_far(sets, code[at + 1], code[at + 2]) and item_is_far(sets, next, operand))
            if exclusive:
                for c in range(256):
                    if item_has(sets, next, operand, c) and item_has(sets, code[at + 1], code[at + 2], c):
                        exclusive = False
                        break
            code[at + 7] = exclusive
        at += sre_size(code, at)

cdef bint sre_first(const int32_t* code, const int32_t* sets, int64_t at, uint8_t* table, bint* far, int* left) noexcept nogil:
    """Add to the table the characters with which a match of what stands at `at` may begin; False when it may be
    empty or nothing is known. `left` is how many instructions may still be looked at."""
    cdef int instruction, kind, body
    cdef int64_t operand
    cdef uint32_t c
    while True:
        left[0] -= 1
        if left[0] < 0:
            return False
        instruction = code[at]
        kind = ITEM_NONE
        operand = 0
        if instruction == SRE_FAIL:
            return True
        if instruction == SRE_CHAR or instruction == SRE_CHARS:
            kind = ITEM_CHAR
            operand = code[at + 1 if instruction == SRE_CHAR else at + 2]
        elif instruction == SRE_NOT_CHAR or instruction == SRE_SET:
            kind = ITEM_SET if instruction == SRE_SET else ITEM_NOT_CHAR
            operand = code[at + 1]
        elif instruction == SRE_ANY or instruction == SRE_ALL:
            kind = ITEM_ANY if instruction == SRE_ANY else ITEM_ALL
        elif instruction == SRE_GREEDY or instruction == SRE_LAZY or instruction == SRE_POSSESSIVE:
            kind = code[at + 1]
            operand = code[at + 2]
        if kind != ITEM_NONE:
            far[0] = far[0] or item_is_far(sets, kind, <int32_t>operand)
            for c in range(256):
                if item_has(sets, kind, <int32_t>operand, c):
                    table[c] = 1
            if sre_size(code, at) != SRE_GREEDY_SIZE or instruction == SRE_CHARS or code[at + 3] > 0:
                return True
            at += SRE_GREEDY_SIZE
        elif instruction == SRE_AT or instruction == SRE_OPEN or instruction == SRE_CLOSE or instruction == SRE_ATOMIC or instruction == SRE_CUT or \
                instruction == SRE_LOOP_BEGIN:
            at += sre_size(code, at)
        elif instruction == SRE_JUMP:
            at = code[at + 1]
        elif instruction == SRE_REPEAT:
            at = code[at + 2]
        elif instruction == SRE_LOOK or instruction == SRE_LOOK_NOT:
            at = code[at + 3]
        elif instruction == SRE_TRY or instruction == SRE_IF:
            if not sre_first(code, sets, at + sre_size(code, at), table, far, left):
                return False
            at = code[at + 1 if instruction == SRE_TRY else at + 2]
        elif instruction == SRE_UNTIL or instruction == SRE_UNTIL_LAZY or instruction == SRE_LOOP:
            body = at + 5 if instruction == SRE_LOOP else code[at + 4]
            if not sre_first(code, sets, body, table, far, left):
                return False
            if code[at + 2] > 0:
                return True
            at = code[at + 4] if instruction == SRE_LOOP else at + 5
        else:
            return False

cdef int sre_plan(Translator* t, Pattern* p) noexcept nogil:
    """How a search for the pattern begins; 0 or -1 with MemoryError set."""
    cdef int64_t place
    cdef int left = SRE_LOOK_AHEAD
    cdef bint far = False
    cdef int32_t* record
    cdef int32_t* items
    cdef uint8_t table[256]
    cdef uint32_t c
    p.width = 0
    if host_operator(t, 0) == HOST_INFO and t.length > 4:
        p.width = t.source[3]
    p.start = SRE_START_ANYWHERE
    p.argument = 0
    if t.out[0] == SRE_AT and (t.out[1] == AT_BEGINNING or t.out[1] == AT_BEGINNING_STRING):
        p.start = SRE_START_ONCE
        return 0
    if t.out[0] == SRE_CHAR or t.out[0] == SRE_CHARS:
        p.start = SRE_START_CHARS
        return 0
    if t.out[0] == SRE_OPEN and (t.out[2] == SRE_CHAR or t.out[2] == SRE_CHARS):
        p.start = SRE_START_CHARS
        p.argument = 2
        return 0
    memset(table, 0, 256)
    if not sre_first(t.out, t.sets, 0, table, &far, &left):
        return 0
    for c in range(256):
        if not table[c]:
            break
    else:
        return 0
    place = begin_set(t, 0, FOLD_NONE)
    if place < 0:
        return -1
    record = t.sets + place
    memcpy(record, table, 256)
    record[SET_FAR] = FAR_ALL if far else FAR_NONE
    p.start = SRE_START_SET
    p.argument = place
    return 0

# ---- the function -------------------------------------------------------------------------------

cdef int sre_read_list(VM* vm, List* source, uint32_t* words) noexcept nogil:
    """The numbers of the list; -1 with an exception set when one of them is no word."""
    cdef int64_t i, word = 0
    cdef Value v
    for i in range(source.length):
        v = source.items[i]
        if not is_number_int(v):
            raise_type_error(vm, "an integer is required")
            return -1
        word = int_clamped(v)
        if word < 0 or word > <int64_t>0xFFFFFFFF:
            raise_error(vm, SHAPE_OVERFLOW_ERROR, "regular expression code size limit exceeded" if word > 0 else "can't convert negative value to unsigned int")
            return -1
        words[i] = <uint32_t>word
    charge(vm, source.length >> 3)
    return 0

cdef int sre_translate(VM* vm, Pattern* p, const uint32_t* source, int64_t length) noexcept nogil:
    """Fill in the pattern's code; -1 with an exception set."""
    cdef Translator t
    cdef int32_t* whole
    cdef int status = -1
    memset(&t, 0, sizeof(t))
    t.vm = vm
    t.source = source
    t.length = length
    t.groups = p.groups
    t.registers = 2 * p.groups + 1
    if length and t.registers + 3 * length < <int64_t>0x7FFFFFFF and host_operator(&t, length - 1) == HOST_SUCCESS and \
            translate_exactly(&t, 0, length - 1) and emit(&t, SRE_SUCCESS):
        sre_tell_next(t.out, t.used, t.sets)
        status = sre_plan(&t, p)
        if status == 0 and t.used + t.sets_used > <int64_t>0x7FFFFFF0:
            raise_memory_error(vm)
            status = -1
        whole = <int32_t*>buffer_new(vm, (t.used + t.sets_used) * 4) if status == 0 else NULL
        status = -1
        if whole != NULL:
            memcpy(whole, t.out, t.used * 4)
            if t.sets_used:
                memcpy(whole + t.used, t.sets, t.sets_used * 4)
            p.code = whole
            p.code_size = t.used + t.sets_used
            p.sets = t.used
            p.registers = t.registers
            status = 0
    elif not t.refused:
        raise_error(vm, SHAPE_RUNTIME_ERROR, "invalid SRE code")
    buffer_free(vm, t.out, t.room * 4)
    buffer_free(vm, t.sets, t.sets_room * 4)
    return status

cdef Value sre_compile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """compile(pattern, flags, code, groups, groupindex, indexgroup)."""
    cdef int64_t flags = 0, groups = 0, length
    cdef uint32_t* words
    cdef Pattern* p
    cdef int status
    cdef Span span
    if not SRE_NUMBERED:
        host_regular_expressions()
    if not as_index(vm, args[1], &flags):
        return ERROR
    if not is_kind(args[2], KIND_LIST):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "compile() argument 'code' must be list, not %s", argument_type(vm, args[2]))
    if not as_index(vm, args[3], &groups):
        return ERROR
    if not is_kind(args[4], KIND_DICT):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "compile() argument 'groupindex' must be dict, not %s", argument_type(vm, args[4]))
    if not is_kind(args[5], KIND_TUPLE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "compile() argument 'indexgroup' must be tuple, not %s", argument_type(vm, args[5]))
    if args[0] != NONE and not is_kind(args[0], KIND_STR) and not need_span(vm, args[0], &span):
        return ERROR
    if groups < 0 or groups > SRE_MOST_GROUPS:
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "invalid SRE code")
    p = <Pattern*>allocate(vm, sizeof(Pattern), KIND_PATTERN, SHAPE_PATTERN)
    if p == NULL:
        return ERROR
    p.pattern = args[0]
    p.groupindex = args[4]
    p.indexgroup = args[5]
    p.replacement = UNBOUND
    p.template = UNBOUND
    p.code = NULL
    p.code_size = 0
    p.flags = flags
    p.groups = groups
    p.is_bytes = -1 if args[0] == NONE else not is_kind(args[0], KIND_STR)
    length = (<List*>args[2]).length
    words = <uint32_t*>buffer_new(vm, length * 4)
    if words == NULL:
        return ERROR
    status = sre_read_list(vm, <List*>args[2], words)
    if status == 0:
        status = sre_translate(vm, p, words, length)
    buffer_free(vm, words, length * 4)
    return <Value>p if status == 0 else ERROR
