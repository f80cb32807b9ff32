# An assignment to a frame's f_lineno: the trace function of a 'line' event sends the frame elsewhere.
#
# Registers are not a stack, but what a place needs is as nested: the iterators, exits and exceptions of the blocks
# around it. A jump may leave blocks and may go from one into another of its kind, which then gets what the first had;
# it may not enter a block for which there is nothing. The verifier proves nothing of what registers hold, so that
# no jump to an instruction can harm the machine.

cdef const char* jump_refused(TraceTable* table, TraceMark* mark) noexcept nogil:
    """Why nothing may jump to a place from outside of its blocks."""
    cdef TraceBlock* chain[BLOCKS_MOST]
    cdef int64_t depth = block_chain(table, mark.block, chain)
    if mark.middle or depth <= 0:
        return "incompatible stacks"
    if chain[depth - 1].kind == BLOCK_FOR:
        return "can't jump into the body of a for loop"
    if chain[depth - 1].kind == BLOCK_HANDLER:
        return "can't jump into an 'except' block as there's no exception"
    return "incompatible stacks"

cdef int64_t fitting_depth(TraceTable* table, uint32_t source, uint32_t target) noexcept nogil:
    """The number of blocks around a target when each has one of its kind around the source, else -1."""
    cdef TraceBlock* have[BLOCKS_MOST]
    cdef TraceBlock* want[BLOCKS_MOST]
    cdef int64_t present = block_chain(table, source, have), depth = block_chain(table, target, want), i
    if depth < 0 or present < depth:
        return -1
    for i in range(depth):
        if have[i].kind != want[i].kind or have[i].count != want[i].count:
            return -1
    return depth

cdef int64_t line_or_next(Code* code, TraceTable* table, int64_t line) noexcept nogil:
    """The first line not before one on which something stands; -1: there is none."""
    cdef Reader reader
    cdef Position position
    cdef int64_t best = -1, at = 0, i
    cdef uint32_t k
    for i in range(table.mark_count):
        if table.marks[i].line >= line and (best < 0 or table.marks[i].line < best):
            best = table.marks[i].line
    for i in range(table.edge_count):
        for k in range(table.edges[i].count):
            if line <= table.trail[table.edges[i].first + k] < best or best < 0 and table.trail[table.edges[i].first + k] >= line:
                best = table.trail[table.edges[i].first + k]
    begin_positions(code, &reader, &position)
    while best != line and next_position(&reader, &at, &position):
        if position.line >= line and (best < 0 or position.line < best):
            best = position.line
    return best

cdef int64_t jump_target(Code* code, int64_t offset) noexcept nogil:
    """Where the jump at an offset goes; -1 when no jump is there."""
    cdef const char* kinds
    cdef int64_t following
    cdef char last
    if not is_instruction(code, offset):
        return -1
    kinds = OPCODE_OPERANDS[code.bytecode[offset]]
    last = kinds[strlen(kinds) - 1] if kinds[0] else 0
    following = offset + OPCODE_SIZES[code.bytecode[offset]]
    if last == c'j':
        return following + read_i16(code.bytecode + following - 2)
    return following + read_i32(code.bytecode + following - 4) if last == c'J' else -1

cdef bint find_on_the_way(Code* code, TraceTable* table, uint32_t source, int64_t goal, TraceMark* found, int64_t* point) noexcept nogil:
    """A line that only lies on the way of a jump, such as a `continue`: who goes there goes where the jump leads."""
    cdef TraceEdge* edge
    cdef int64_t i, target
    cdef uint32_t k
    for i in range(table.edge_count):
        edge = table.edges + i
        for k in range(edge.count):
            if table.trail[edge.first + k] != goal:
                continue
            found.block = block_before(table, edge.offset)
            target = jump_target(code, edge.offset)
            if target >= 0 and fitting_depth(table, source, found.block) >= 0:
                found.offset = <uint32_t>target
                point[0] = edge.skip
                return True
    return False

cdef void move_state(VM* vm, Frame* frame, TraceTable* table, uint32_t source, uint32_t target, Value* left) noexcept nogil:
    """Give the blocks around the target what those around the source have; `left` is what the outermost handler that
    is left keeps of the exception handled before."""
    cdef TraceBlock* have[BLOCKS_MOST]
    cdef TraceBlock* want[BLOCKS_MOST]
    cdef Value values[2 * BLOCKS_MOST]
    cdef int64_t present = block_chain(table, source, have), depth = block_chain(table, target, want), i
    cdef uint32_t k
    for i in range(present - 1, depth - 1, -1):
        if BLOCK_HANDLER <= have[i].kind <= BLOCK_EXIT and have[i].count == 2:
            left[0] = frame.regs[have[i].registers[1]]
    for i in range(depth):
        for k in range(want[i].count):
            values[2 * i + k] = frame.regs[have[i].registers[k]]
    for i in range(depth):
        for k in range(want[i].count):
            frame.regs[want[i].registers[k]] = values[2 * i + k]

cdef Value jump_to_line(VM* vm, Frame* frame, FrameView* view, int64_t line) noexcept nogil:
    """Let a frame below its trace function go on at a line."""
    cdef Code* code = frame.code
    cdef Frame* native = frame + 1
    cdef TraceTable* table = trace_table(vm, code)
    cdef TraceMark* mark
    cdef TraceMark* best = NULL
    cdef TraceMark on_the_way
    cdef const char* why = NULL
    cdef int64_t goal, i, depth, most = -1, point = 0, bound
    cdef Value count[1]
    cdef Value function
    if table == NULL:
        return ERROR
    if line == code.first_line and not code.flags & (CODE_MODULE | CODE_NAMESPACE) and table.mark_count and \
            table.marks[0].line != line and not table.marks[0].middle:
        best = table.marks           # the line of `def` is where the function begins
    goal = line if best != NULL else line_or_next(code, table, line)
    charge(vm, table.mark_count >> 2)
    if goal < 0:
        snprintf(vm.message, sizeof(vm.message), "line %lld comes after the current code block", <long long>line)
        return raise_value_error(vm, vm.message)
    for i in range(table.mark_count):
        mark = table.marks + i
        if mark.line != goal or best == table.marks and most < 0:
            continue
        depth = fitting_depth(table, view.block, mark.block) if not mark.middle else -1
        if depth > most:
            most = depth
            best = mark
        elif depth < 0 and why == NULL:
            why = jump_refused(table, mark)
    if best != NULL:
        point = best - table.marks - first_mark(table, best.offset) + (best.line == goal)
    elif find_on_the_way(code, table, view.block, goal, &on_the_way, &point):
        best = &on_the_way
    if best == NULL and goal == view.last_line:
        return NONE                  # in the middle of a statement, and to stay there
    if best == NULL or not is_instruction(code, best.offset):
        if why == NULL:
            why = "incompatible stacks"
        return raise_value_error(vm, why)
    move_state(vm, frame, table, view.block, best.block, &native.regs[TRACED_HANDLED])
    load_loop_constants(vm, frame, table, best.block)
    bound = 0
    if not code.flags & (CODE_MODULE | CODE_NAMESPACE):
        for i in range(variable_registers(code)):
            if frame.regs[i] == UNBOUND:        # where the compiler knows that a variable is bound, nobody checks it
                frame.regs[i] = NONE
                bound += 1
    native.regs[TRACED_OFFSET] = box_int(best.offset)
    view.block = best.block
    view.last_line = view.reported = goal
    view.last_offset = -1
    view.point = point
    if bound and HOST_MINOR >= 12:
        count[0] = box_int(bound)
        function = prelude_function(vm, "warn_of_unbound")
        return call_function(vm, function, count, 1, CONT_DISCARD, UNBOUND) if function != ERROR else ERROR
    return NONE

cdef Value frame_set_line(VM* vm, Value v, Value value) noexcept nogil:
    cdef FrameView* view = <FrameView*>v
    cdef Frame* frame
    cdef int64_t line
    if value == UNBOUND:
        return raise_error(vm, SHAPE_ATTRIBUTE_ERROR, "attribute 'f_lineno' of 'frame' objects cannot be deleted" if HOST_MINOR >= 14
                           else "cannot delete attribute")
    if not is_int(value) and not is_exact(value, SHAPE_INT):
        return raise_value_error(vm, "lineno must be an integer")
    if not vm.in_trace and HOST_MINOR >= 12:
        return raise_value_error(vm, "f_lineno can only be set in a trace function")
    if vm.trace_event == EVENT_CALL:
        return raise_value_error(vm, "can't jump from the 'call' trace event of a new frame")
    if vm.trace_event != EVENT_LINE:
        return raise_value_error(vm, "can only jump from a 'line' trace event")
    if view.trace == NONE:
        return raise_value_error(vm, "f_lineno can only be set by a trace function")
    line = as_int(value) if is_int(value) else -1
    if not is_int(value) or not -0x80000000 <= line <= 0x7FFFFFFF:
        return raise_value_error(vm, "lineno out of range")
    if line < (<Code*>view.code).first_line:
        snprintf(vm.message, sizeof(vm.message), "line %lld comes before the current code block", <long long>line)
        return raise_value_error(vm, vm.message)
    frame = live_frame(vm, view)
    if frame == NULL or frame == vm.fp or frame[1].code != NULL or frame[1].continuation >> 8 != CONTINUE_TRACE or \
            frame[1].regs[TRACED_VIEW] != v or frame[1].regs[TRACED_PROFILE] == TRUE_:
        return raise_value_error(vm, "can only jump from a 'line' trace event")
    return jump_to_line(vm, frame, view, line)

cdef int register_frame_jump() except -1:
    define_member(SHAPE_FRAME, "f_lineno", frame_get_line, frame_set_line)
    return 0
