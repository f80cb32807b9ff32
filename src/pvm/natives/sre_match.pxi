# The matcher: translated code over a text of one, two or four bytes a character.
#
# It backtracks on a stack of its own, in the machine's memory. An entry of the stack ends with a word that says what
# it is and which instruction or register it is about; below that lie its other words. Some entries are choices, to
# which the matcher comes back; the others restore a register on the way. Registers hold places in the text: two for
# each group, then the number of the group that closed last, then what loops and lookarounds keep.

ctypedef fused Text:
    uint8_t
    uint16_t
    uint32_t

cdef enum:                   # entries of the stack, from their last word downwards
    ENTRY_TRY = 0            # target; place
    ENTRY_UNDO               # register; its value
    ENTRY_UNDO_TWO           # register; its value and that of the next
    ENTRY_UNDO_CLOSE         # register; its value and the group that closed last
    ENTRY_UNTIL              # SRE_UNTIL; count, place of the last turn, place
    ENTRY_UNTIL_LAZY         # SRE_UNTIL_LAZY; place
    ENTRY_GREEDY             # SRE_GREEDY; place, least place
    ENTRY_LAZY               # SRE_LAZY; place, most place

    MATCHER_STEPS = 4096     # between two looks at the machine's limits
    MATCHER_TICK = 2         # as a shift: how many steps are a tick
    FEW_REGISTERS = 40
    FEW_WORDS = 400

cdef struct Matcher:
    VM* vm
    const int32_t* code
    const int32_t* sets
    const uint8_t* text
    int64_t width            # bytes a character
    int64_t length           # of the whole text
    int64_t end              # where it ends for this match
    int64_t refused          # where the match must not end, or -1
    bint full                # it must end at the end
    bint dirty               # groups are set from an earlier attempt
    int64_t groups
    int64_t register_count
    int64_t begin            # of the match
    int64_t finish
    int64_t* registers
    int64_t* stack
    int64_t room             # words of the stack
    int64_t left             # steps before the next look
    int64_t few_registers[FEW_REGISTERS]
    int64_t few_words[FEW_WORDS]

cdef int matcher_init(Matcher* m, VM* vm, Pattern* p) noexcept nogil:
    """Everything but the text; 0 or -1 with MemoryError set. matcher_drop ends it; it must not be moved."""
    cdef int64_t i
    m.vm = vm
    m.code = p.code
    m.sets = p.code + p.sets
    m.groups = p.groups
    m.register_count = p.registers
    m.refused = -1
    m.full = False
    m.dirty = True
    m.left = MATCHER_STEPS
    m.stack = m.few_words
    m.room = FEW_WORDS
    m.registers = m.few_registers
    if p.registers > FEW_REGISTERS:
        m.registers = <int64_t*>buffer_new(vm, p.registers * 8)
        if m.registers == NULL:
            return -1
    for i in range(2 * p.groups + 1, p.registers):
        m.registers[i] = -1
    return 0

cdef void matcher_drop(Matcher* m) noexcept nogil:
    m.vm.ticks -= (MATCHER_STEPS - m.left) >> MATCHER_TICK
    if m.stack != m.few_words:
        buffer_free(m.vm, m.stack, m.room * 8)
    if m.registers != m.few_registers:
        buffer_free(m.vm, m.registers, m.register_count * 8)

cdef int matcher_look(Matcher* m) noexcept nogil:
    """Charge the steps and look at the machine's limits: -1 when one of them ends the run."""
    m.vm.ticks -= (MATCHER_STEPS - m.left) >> MATCHER_TICK
    m.left = MATCHER_STEPS
    return -1 if m.vm.ticks < 0 and over_limit(m.vm) else 0

cdef int matcher_grow(Matcher* m) noexcept nogil:
    """A larger stack; -1 with MemoryError set."""
    cdef int64_t room = m.room * 2
    cdef int64_t* stack
    if m.stack == m.few_words:
        stack = <int64_t*>buffer_new(m.vm, room * 8)
        if stack != NULL:
            memcpy(stack, m.few_words, m.room * 8)
    else:
        stack = <int64_t*>buffer_resize(m.vm, m.stack, m.room * 8, room * 8)
    if stack == NULL:
        return -1
    m.stack = stack
    m.room = room
    return 0

cdef void matcher_clear(Matcher* m) noexcept nogil:
    """Forget the groups of an earlier attempt."""
    cdef int64_t i
    for i in range(2 * m.groups + 1):
        m.registers[i] = -1
    m.left -= m.groups >> 3
    m.dirty = False

cdef int64_t entry_words(int64_t tag) noexcept nogil:
    cdef int kind = tag & 15
    return 4 if kind == ENTRY_UNTIL else 3 if kind == ENTRY_UNDO_TWO or kind == ENTRY_UNDO_CLOSE or kind >= ENTRY_GREEDY else 2

cdef int64_t stack_cut(Matcher* m, int64_t base, int64_t top) noexcept nogil:
    """Drop the choices above `base`, but keep what restores groups; the new top."""
    cdef int64_t* stack = m.stack
    cdef int64_t to = top, words, at = top
    cdef int kind
    while at > base:
        words = entry_words(stack[at - 1])
        kind = stack[at - 1] & 15
        at -= words
        if (kind == ENTRY_UNDO or kind == ENTRY_UNDO_CLOSE) and stack[at + words - 1] >> 4 <= 2 * m.groups:
            to -= words
            memmove(stack + to, stack + at, words * 8)
    m.left -= (top - base) >> 4
    memmove(stack + base, stack + to, (top - to) * 8)
    return base + top - to

cdef int64_t stack_undo(Matcher* m, int64_t base, int64_t top) noexcept nogil:
    """Restore the registers as they were when the stack ended at `base`; that."""
    cdef int64_t* stack = m.stack
    cdef int64_t tag
    while top > base:
        tag = stack[top - 1]
        if tag & 15 == ENTRY_UNDO or tag & 15 == ENTRY_UNDO_CLOSE:
            m.registers[tag >> 4] = stack[top - 2]
            if tag & 15 == ENTRY_UNDO_CLOSE:
                m.registers[2 * m.groups] = stack[top - 3]
        elif tag & 15 == ENTRY_UNDO_TWO:
            m.registers[tag >> 4] = stack[top - 2]
            m.registers[(tag >> 4) + 1] = stack[top - 3]
        elif tag & 15 == ENTRY_UNTIL:
            m.registers[m.code[(tag >> 4) + 1]] = stack[top - 2]
            m.registers[m.code[(tag >> 4) + 1] + 1] = stack[top - 3]
        top -= entry_words(tag)
    return top

cdef inline bint is_word(int position, uint32_t c) noexcept nogil:
    return category_has(2 * SET_UNI_WORD if position >= AT_UNI_BOUNDARY else 2 * SET_WORD, c)

cdef inline bint is_position(Matcher* m, Text* text, int position, int64_t at) noexcept nogil:
    cdef int64_t end = m.end
    cdef bint before, behind
    if position == AT_BEGINNING or position == AT_BEGINNING_STRING:
        return at == 0
    if position == AT_BEGINNING_LINE:
        return at == 0 or text[at - 1] == 10
    if position == AT_END:
        return at == end or at + 1 == end and text[at] == 10
    if position == AT_END_LINE:
        return at == end or at < end and text[at] == 10
    if position == AT_END_STRING:
        return at == end
    if end == 0:
        return SRE_EMPTY_EDGE and (position == AT_NON_BOUNDARY or position == AT_LOC_NON_BOUNDARY or position == AT_UNI_NON_BOUNDARY)
    before = at > 0 and is_word(position, text[at - 1])
    behind = at < end and is_word(position, text[at])
    return (before != behind) == (position == AT_BOUNDARY or position == AT_LOC_BOUNDARY or position == AT_UNI_BOUNDARY)

cdef inline int64_t run_of(Text* text, const int32_t* sets, int kind, int32_t operand, int64_t at, int64_t stop) noexcept nogil:
    """Where a run of an item that begins at `at` ends, at most at `stop`."""
    cdef const int32_t* record
    cdef const uint8_t* table
    cdef uint32_t c
    if at >= stop:
        return at
    if kind == ITEM_SET:
        record = sets + operand
        table = <const uint8_t*>record
        if Text is uint8_t:
            while at < stop and table[text[at]]:
                at += 1
        else:
            while at < stop:
                if not set_has(record, text[at]):
                    break
                at += 1
    elif kind == ITEM_ALL:
        at = stop
    elif kind == ITEM_CHAR:
        while at < stop and text[at] == <uint32_t>operand:
            at += 1
    else:
        c = 10 if kind == ITEM_ANY else <uint32_t>operand
        if Text is uint8_t:
            if c > 255:
                return stop
            at = find_byte(text, at, stop, <uint8_t>c)
            return at if at >= 0 else stop
        else:
            while at < stop and text[at] != c:
                at += 1
    return at

cdef inline int64_t last_before(Text* text, const int32_t* sets, const int32_t* instruction, int64_t at, int64_t least, int64_t end) noexcept nogil:
    """The last place from `at` down to `least` where what must follow a greedy run follows; -1 when there is none."""
    cdef int kind = instruction[5]
    cdef int32_t operand = instruction[6]
    cdef const int32_t* record
    if kind == ITEM_NONE:
        return at if at >= least else -1
    if instruction[7]:       # only behind the whole run, which this is not
        return -1
    if at >= end:
        at = end - 1
    if kind == ITEM_CHAR:
        while at >= least and text[at] != <uint32_t>operand:
            at -= 1
    else:
        record = sets + operand
        while at >= least and not set_has(record, text[at]):
            at -= 1
    return at if at >= least else -1

cdef inline int64_t first_behind(Matcher* m, Text* text, const int32_t* sets, const int32_t* instruction, int64_t at, int64_t most, int64_t end) noexcept nogil:
    """The first place from `at` to `most`, over characters of a lazy run, where what must follow it follows; or -1."""
    cdef int kind = instruction[5]
    cdef int32_t operand = instruction[6]
    cdef int64_t start = at
    while kind != ITEM_NONE and not (at < end and (text[at] == <uint32_t>operand if kind == ITEM_CHAR else set_has(sets + operand, text[at]))):
        if at >= most or at >= end or not item_has(sets, instruction[1], instruction[2], text[at]):
            m.left -= (at - start) >> 3
            return -1
        at += 1
    m.left -= (at - start) >> 3
    return at

cdef bint same_again(Matcher* m, Text* text, int64_t start, int64_t at, int64_t length, int fold) noexcept nogil:
    """Whether what stands at `start` stands at `at` too."""
    cdef int64_t i
    for i in range(length):
        if text[start + i] == text[at + i]:
            continue
        if fold == FOLD_NONE or (lower_unicode(text[start + i]) != lower_unicode(text[at + i]) if fold == FOLD_UNICODE else
                                 lower_ascii(text[start + i]) != lower_ascii(text[at + i])):
            return False
    m.left -= length >> 3
    return True

cdef int matcher_run(Matcher* m, Text* text, int64_t pc, int64_t at) noexcept nogil:
    """Match the code from `pc` on at a place of the text: 1 with m.finish set, 0, or -1 with an exception or limit."""
    cdef const int32_t* code = m.code
    cdef const int32_t* sets = m.sets
    cdef int64_t* registers = m.registers
    cdef int64_t* stack = m.stack
    cdef int64_t room = m.room - 8, top = 0, end = m.end, tag, where, stop, place, count
    cdef int64_t last = 2 * m.groups
    cdef int instruction, kind
    cdef int32_t k
    while True:
        if UNLIKELY(top > room):
            if matcher_grow(m) < 0:
                return -1
            stack = m.stack
            room = m.room - 8
        instruction = code[pc]
        if instruction == SRE_CHAR:
            if at < end and text[at] == <uint32_t>code[pc + 1]:
                at += 1
                pc += 2
                continue
        elif instruction == SRE_CHARS:
            k = code[pc + 1]
            if k <= end - at:
                pc += 2
                while k > 0 and text[at] == <uint32_t>code[pc]:
                    at += 1
                    pc += 1
                    k -= 1
                if k == 0:
                    continue
        elif instruction == SRE_SET:
            if at < end and set_has(sets + code[pc + 1], text[at]):
                at += 1
                pc += 2
                continue
        elif instruction == SRE_NOT_CHAR:
            if at < end and text[at] != <uint32_t>code[pc + 1]:
                at += 1
                pc += 2
                continue
        elif instruction == SRE_ANY:
            if at < end and text[at] != 10:
                at += 1
                pc += 1
                continue
        elif instruction == SRE_ALL:
            if at < end:
                at += 1
                pc += 1
                continue
        elif instruction == SRE_GREEDY:
            stop = code[pc + 4]
            stop = end if stop < 0 or stop > end - at else at + stop
            place = run_of(text, sets, code[pc + 1], code[pc + 2], at, stop)
            m.left -= (place - at) >> 3
            where = at + code[pc + 3]
            if place >= where and where <= end:
                kind = code[pc + 5]
                if kind != ITEM_NONE and not (place < end and (text[place] == <uint32_t>code[pc + 6] if kind == ITEM_CHAR else
                                                               set_has(sets + code[pc + 6], text[place]))):
                    stop = place
                    place = last_before(text, sets, code + pc, place - 1, where, end)
                    m.left -= (stop - place) >> 3
                if place >= where:
                    if place > where and not code[pc + 7]:
                        stack[top] = where
                        stack[top + 1] = place
                        stack[top + 2] = pc << 4 | ENTRY_GREEDY
                        top += 3
                    at = place
                    pc += SRE_GREEDY_SIZE
                    continue
        elif instruction == SRE_LAZY:
            stop = code[pc + 4]
            stop = end if stop < 0 or stop > end - at else at + stop
            where = at + code[pc + 3]
            if where <= stop and run_of(text, sets, code[pc + 1], code[pc + 2], at, where) == where:
                place = first_behind(m, text, sets, code + pc, where, stop, end)
                if place >= 0:
                    stack[top] = stop
                    stack[top + 1] = place
                    stack[top + 2] = pc << 4 | ENTRY_LAZY
                    top += 3
                    at = place
                    pc += SRE_GREEDY_SIZE
                    continue
            m.left -= <int64_t>code[pc + 3] >> 3
        elif instruction == SRE_POSSESSIVE:
            stop = code[pc + 4]
            stop = end if stop < 0 or stop > end - at else at + stop
            place = run_of(text, sets, code[pc + 1], code[pc + 2], at, stop)
            m.left -= (place - at) >> 3
            if place - at >= code[pc + 3] and at <= end:
                at = place
                pc += SRE_GREEDY_SIZE
                continue
        elif instruction == SRE_OPEN:
            k = code[pc + 1]
            if top:
                stack[top] = registers[k]
                stack[top + 1] = <int64_t>k << 4 | ENTRY_UNDO
                top += 2
            else:
                m.dirty = True
            registers[k] = at
            pc += 2
            continue
        elif instruction == SRE_CLOSE:
            k = code[pc + 1]
            if top:
                stack[top] = registers[last]
                stack[top + 1] = registers[k]
                stack[top + 2] = <int64_t>k << 4 | ENTRY_UNDO_CLOSE
                top += 3
            else:
                m.dirty = True
            registers[k] = at
            registers[last] = (k >> 1) + 1
            pc += 2
            continue
        elif instruction == SRE_JUMP:
            pc = code[pc + 1]
            continue
        elif instruction == SRE_TRY:
            kind = code[pc + 2]
            if kind != ITEM_NONE and not (at < end and (text[at] == <uint32_t>code[pc + 3] if kind == ITEM_CHAR else
                                                        set_has(sets + code[pc + 3], text[at]))):
                pc = code[pc + 1]
                continue
            stack[top] = at
            stack[top + 1] = <int64_t>code[pc + 1] << 4 | ENTRY_TRY
            top += 2
            pc += 4
            continue
        elif instruction == SRE_AT:
            if is_position(m, text, code[pc + 1], at):
                pc += 2
                continue
        elif instruction == SRE_REPEAT:
            k = code[pc + 1]
            stack[top] = registers[k + 1]
            stack[top + 1] = registers[k]
            stack[top + 2] = <int64_t>k << 4 | ENTRY_UNDO_TWO
            top += 3
            registers[k] = -1
            registers[k + 1] = -1
            pc = code[pc + 2]
            continue
        elif instruction == SRE_UNTIL:
            m.left -= 1
            if UNLIKELY(m.left < 0) and matcher_look(m) < 0:
                return -1
            k = code[pc + 1]
            count = registers[k] + 1
            if count < code[pc + 2]:
                stack[top] = registers[k]
                stack[top + 1] = <int64_t>k << 4 | ENTRY_UNDO
                top += 2
                registers[k] = count
                pc = code[pc + 4]
            elif (code[pc + 3] < 0 or count < code[pc + 3]) and at != registers[k + 1]:
                stack[top] = at
                stack[top + 1] = registers[k + 1]
                stack[top + 2] = registers[k]
                stack[top + 3] = pc << 4 | ENTRY_UNTIL
                top += 4
                registers[k] = count
                registers[k + 1] = at
                pc = code[pc + 4]
            else:
                pc += 5
            continue
        elif instruction == SRE_UNTIL_LAZY:
            m.left -= 1
            if UNLIKELY(m.left < 0) and matcher_look(m) < 0:
                return -1
            k = code[pc + 1]
            count = registers[k] + 1
            if count < code[pc + 2]:
                stack[top] = registers[k]
                stack[top + 1] = <int64_t>k << 4 | ENTRY_UNDO
                registers[k] = count
                pc = code[pc + 4]
            else:
                stack[top] = at
                stack[top + 1] = pc << 4 | ENTRY_UNTIL_LAZY
                pc += 5
            top += 2
            continue
        elif instruction == SRE_ATOMIC:
            registers[code[pc + 1]] = top
            pc += 2
            continue
        elif instruction == SRE_CUT or instruction == SRE_LOOK_END:
            place = registers[code[pc + 1]]
            if instruction == SRE_LOOK_END:
                at = registers[code[pc + 1] + 1]
            top = stack_cut(m, place, top) if code[pc + 2] and top > place else place
            pc += 3
            continue
        elif instruction == SRE_LOOK or instruction == SRE_LOOK_NOT:
            if at >= code[pc + 2]:
                registers[code[pc + 1]] = top
                registers[code[pc + 1] + 1] = at
                if instruction == SRE_LOOK_NOT:
                    stack[top] = at
                    stack[top + 1] = <int64_t>code[pc + 3] << 4 | ENTRY_TRY
                    top += 2
                at -= code[pc + 2]
                pc += 4
                continue
            if instruction == SRE_LOOK_NOT:
                pc = code[pc + 3]
                continue
        elif instruction == SRE_LOOK_NOT_END:
            top = stack_undo(m, registers[code[pc + 1]], top)
        elif instruction == SRE_LOOP_BEGIN:
            registers[code[pc + 1]] = 0
            registers[code[pc + 1] + 1] = -1
            pc += 2
            continue
        elif instruction == SRE_LOOP:
            k = code[pc + 1]
            if code[pc + 3] >= 0 and registers[k] >= code[pc + 3]:
                pc = code[pc + 4]
                continue
            registers[k + 1] = at
            registers[k + 2] = top
            if registers[k] >= code[pc + 2]:
                stack[top] = at
                stack[top + 1] = <int64_t>code[pc + 4] << 4 | ENTRY_TRY
                top += 2
            pc += 5
            continue
        elif instruction == SRE_LOOP_END:
            m.left -= 1
            if UNLIKELY(m.left < 0) and matcher_look(m) < 0:
                return -1
            k = code[pc + 1]
            place = registers[k + 2]
            top = stack_cut(m, place, top) if code[pc + 3] and top > place else place
            registers[k] += 1
            if at == registers[k + 1]:
                registers[k] = max_i64(registers[k], code[code[pc + 2] + 2])
                pc = code[code[pc + 2] + 4]
            else:
                pc = code[pc + 2]
            continue
        elif instruction == SRE_SAME:
            place = registers[2 * <int64_t>code[pc + 1]]
            count = registers[2 * <int64_t>code[pc + 1] + 1] - place
            if place >= 0 and count >= 0 and count <= end - at and same_again(m, text, place, at, count, code[pc + 2]):
                at += count
                pc += 3
                continue
        elif instruction == SRE_IF:
            place = registers[2 * <int64_t>code[pc + 1]]
            if place < 0 or registers[2 * <int64_t>code[pc + 1] + 1] < place:
                pc = code[pc + 2]
            else:
                pc += 3
            continue
        elif instruction == SRE_SUCCESS:
            if not (m.full and at != end or at == m.refused):
                m.finish = at
                return 1
        # What stood at pc did not match, or is SRE_FAIL: back to the last choice.
        m.left -= 1
        if UNLIKELY(m.left < 0) and matcher_look(m) < 0:
            return -1
        while True:
            if top == 0:
                return 0
            tag = stack[top - 1]
            kind = tag & 15
            where = tag >> 4
            if kind == ENTRY_TRY:
                at = stack[top - 2]
                pc = where
                top -= 2
                break
            if kind == ENTRY_UNDO:
                registers[where] = stack[top - 2]
                top -= 2
                continue
            if kind == ENTRY_UNDO_CLOSE:
                registers[where] = stack[top - 2]
                registers[last] = stack[top - 3]
                top -= 3
                continue
            if kind == ENTRY_GREEDY:
                place = stack[top - 2]
                stop = stack[top - 3]
                at = last_before(text, sets, code + where, place - 1, stop, end)
                m.left -= (place - at) >> 3
                if at <= stop:
                    top -= 3
                    if at < stop:
                        continue
                else:
                    stack[top - 2] = at
                pc = where + SRE_GREEDY_SIZE
                break
            if kind == ENTRY_LAZY:
                place = stack[top - 2]
                stop = stack[top - 3]
                at = -1
                if place < stop and item_has(sets, code[where + 1], code[where + 2], text[place]):
                    at = first_behind(m, text, sets, code + where, place + 1, stop, end)
                if at < 0:
                    top -= 3
                    continue
                stack[top - 2] = at
                pc = where + SRE_GREEDY_SIZE
                break
            if kind == ENTRY_UNTIL:
                k = code[where + 1]
                registers[k] = stack[top - 2]
                registers[k + 1] = stack[top - 3]
                at = stack[top - 4]
                top -= 4
                pc = where + 5
                break
            if kind == ENTRY_UNTIL_LAZY:
                at = stack[top - 2]
                top -= 2
                k = code[where + 1]
                count = registers[k] + 1
                if code[where + 3] >= 0 and count >= code[where + 3] or at == registers[k + 1]:
                    continue
                stack[top] = registers[k + 1]
                stack[top + 1] = registers[k]
                stack[top + 2] = <int64_t>k << 4 | ENTRY_UNDO_TWO
                top += 3
                registers[k] = count
                registers[k + 1] = at
                pc = code[where + 4]
                break
            registers[where] = stack[top - 2]            # ENTRY_UNDO_TWO
            registers[where + 1] = stack[top - 3]
            top -= 3

cdef int64_t next_chars(Text* text, const int32_t* instruction, int64_t at, int64_t limit) noexcept nogil:
    """The first place from `at` on, before `limit`, where the characters of SRE_CHAR or SRE_CHARS stand; -1: nowhere.
    As many characters as there are must be readable from any place before the limit."""
    cdef int64_t i, n = 1 if instruction[0] == SRE_CHAR else instruction[1]
    cdef const int32_t* wanted = instruction + (1 if instruction[0] == SRE_CHAR else 2)
    cdef uint32_t first = <uint32_t>wanted[0]
    while at < limit:
        if Text is uint8_t:
            if first > 255:
                return -1
            at = find_byte(text, at, limit, <uint8_t>first)
            if at < 0:
                return -1
        else:
            while at < limit and text[at] != first:
                at += 1
            if at >= limit:
                return -1
        i = 1
        while i < n and text[at + i] == <uint32_t>wanted[i]:
            i += 1
        if i == n:
            return at
        at += 1
    return -1

cdef int matcher_search(Matcher* m, Pattern* p, Text* text, int64_t at) noexcept nogil:
    """Find the first match from a place on: as matcher_run."""
    cdef int64_t end = m.end, limit = end - p.width + 1, place, skipped = 0, pc = 0
    cdef int start = <int>p.start, status
    cdef const int32_t* record = m.sets + p.argument
    if at > end:
        return 0
    if start == SRE_START_CHARS:
        limit = min_i64(limit, end - (m.code[p.argument + 1] if m.code[p.argument] == SRE_CHARS else 1) + 1)
        if p.argument == 0:              # the characters need not be looked at again
            pc = sre_size(m.code, 0)
            skipped = 1 if m.code[0] == SRE_CHAR else m.code[1]
    elif start == SRE_START_SET:
        limit = min_i64(limit, end)
    while at < limit:
        place = at
        if start == SRE_START_CHARS:
            at = next_chars(text, m.code + p.argument, at, limit)
            if at < 0:
                m.left -= (limit - place) >> 4
                return 0
        elif start == SRE_START_SET:
            while at < limit and not set_has(record, text[at]):
                at += 1
            if at == limit:
                m.left -= (limit - place) >> 3
                return 0
        m.left -= 1 + ((at - place) >> 3)
        if UNLIKELY(m.left < 0) and matcher_look(m) < 0:
            return -1
        if m.dirty:
            matcher_clear(m)
        status = matcher_run(m, text, pc, at + skipped)
        if status:
            m.begin = at
            m.dirty = True
            return status
        if start == SRE_START_ONCE:
            return 0
        at += 1
    return 0

cdef int matcher_find(Matcher* m, Pattern* p, int64_t at) noexcept nogil:
    """Search from a place on: 1 with m.begin and m.finish set, 0, or -1 with an exception or limit."""
    if m.width == 1:
        return matcher_search(m, p, <uint8_t*>m.text, at)
    if m.width == 2:
        return matcher_search(m, p, <uint16_t*>m.text, at)
    return matcher_search(m, p, <uint32_t*>m.text, at)

cdef int matcher_match(Matcher* m, Pattern* p, int64_t at) noexcept nogil:
    """Match at a place."""
    cdef int status
    if m.dirty:
        matcher_clear(m)
    m.begin = at
    m.dirty = True
    if m.width == 1:
        return matcher_run(m, <uint8_t*>m.text, 0, at)
    if m.width == 2:
        return matcher_run(m, <uint16_t*>m.text, 0, at)
    return matcher_run(m, <uint32_t*>m.text, 0, at)
