# The trace table of a code, decoded when tracing first wants it: where lines begin for a trace function, those that lie
# on the way of a jump, and the blocks around them. It comes from a file and is only believed where it is read: what
# names a register or an offset is checked here or before it is used.

cdef enum:                   # TraceBlock.kind
    BLOCK_LOOP = 0           # keeps nothing, but has constants loaded ahead
    BLOCK_FOR = 1            # its iterator
    BLOCK_WITH = 2           # __exit__ and its self
    BLOCK_HANDLER = 3        # the exception, and the one handled before
    BLOCK_FINALLY = 4        # with an exception: the same
    BLOCK_EXIT = 5           # a `with` left by an exception: the same
    BLOCK_OTHER = 6
    BLOCKS_MOST = 64         # around one another

cdef struct TraceMark:       # a line begins before the instruction at `offset`
    uint32_t offset
    int32_t line
    uint32_t block           # the innermost around it, from 1
    uint32_t middle          # of a statement

cdef struct TraceEdge:       # of the jump at `offset`
    uint32_t offset
    uint32_t skip            # so many marks at its target are none of its way
    uint32_t first           # in `trail`
    uint32_t count

cdef struct TraceBlock:
    uint32_t parent          # lower than its own number, which is its index + 1
    uint32_t kind
    uint32_t count
    uint16_t registers[2]
    uint32_t loads_at        # constants for the loop: offset of the first instruction and their number
    uint32_t loads

cdef struct TraceTable:
    int64_t bytes            # of the whole allocation
    TraceMark* marks
    TraceEdge* edges
    TraceBlock* blocks
    int32_t* trail
    int64_t mark_count
    int64_t edge_count
    int64_t block_count

cdef void decode_blocks(Code* code, Reader* reader, TraceTable* table, int64_t count) noexcept nogil:
    cdef TraceBlock* block
    cdef uint64_t number
    cdef uint32_t k
    while table.block_count < count and reader.error == NULL:
        block = table.blocks + table.block_count
        block.parent = <uint32_t>read_below(reader, table.block_count + 1)
        block.kind = <uint32_t>read_below(reader, BLOCK_OTHER + 1)
        block.count = <uint32_t>read_below(reader, 3)
        if reader.error != NULL:
            return
        for k in range(block.count):
            block.registers[k] = <uint16_t>read_below(reader, code.registers)
        number = read_unsigned(reader)
        block.loads_at = <uint32_t>number if number < <uint64_t>code.bytecode_size else 0
        number = read_unsigned(reader)
        block.loads = <uint32_t>number if number < 256 else 0
        if reader.error == NULL:
            table.block_count += 1

cdef void decode_marks(Code* code, Reader* reader, TraceTable* table, int64_t count) noexcept nogil:
    cdef TraceMark* mark
    cdef uint64_t offset = 0, block
    cdef int64_t line = code.first_line
    while table.mark_count < count:
        mark = table.marks + table.mark_count
        offset += read_unsigned(reader)
        line += read_signed(reader)
        block = read_unsigned(reader)
        if reader.error != NULL or offset >= <uint64_t>code.bytecode_size or block >> 1 > <uint64_t>table.block_count or not 0 <= line <= 0x7FFFFFFF:
            return
        mark.offset = <uint32_t>offset
        mark.line = <int32_t>line
        mark.block = <uint32_t>(block >> 1)
        mark.middle = block & 1
        table.mark_count += 1

cdef void decode_edges(Code* code, Reader* reader, TraceTable* table, int64_t count, int64_t room) noexcept nogil:
    cdef TraceEdge* edge
    cdef uint64_t offset = 0, skip, lines
    cdef int64_t used = 0
    cdef uint64_t k
    while table.edge_count < count:
        edge = table.edges + table.edge_count
        offset += read_unsigned(reader)
        skip = read_unsigned(reader)
        lines = read_unsigned(reader)
        if reader.error != NULL or offset >= <uint64_t>code.bytecode_size or skip > 0xFFFF or lines > <uint64_t>(room - used):
            return
        edge.offset = <uint32_t>offset
        edge.skip = <uint32_t>skip
        edge.first = <uint32_t>used
        edge.count = <uint32_t>lines
        for k in range(lines):
            table.trail[used] = <int32_t>(read_unsigned(reader) & 0x7FFFFFFF)
            used += 1
        if reader.error == NULL:
            table.edge_count += 1

cdef TraceTable* trace_table(VM* vm, Code* code) noexcept nogil:
    """The table of a code; what is damaged in it is not there. NULL without memory."""
    cdef Reader reader
    cdef TraceTable* table = <TraceTable*>code.trace_table
    cdef int64_t blocks, marks, edges, bytes, room, at
    cdef uint8_t* base
    if LIKELY(table != NULL):
        return table
    memset(&reader, 0, sizeof(Reader))
    reader.data = code.traces
    reader.end = code.traces_size
    # Each takes so many bytes at least, so that their room is bounded by the size of what is read.
    blocks = marks = edges = code.traces_size // 3 + 1
    room = code.traces_size
    bytes = <int64_t>sizeof(TraceTable) + blocks * <int64_t>sizeof(TraceBlock) + marks * <int64_t>sizeof(TraceMark) + \
        edges * <int64_t>sizeof(TraceEdge) + room * 4
    base = <uint8_t*>buffer_new(vm, bytes)
    if base == NULL:
        return NULL
    memset(base, 0, bytes)
    table = <TraceTable*>base
    table.bytes = bytes
    at = sizeof(TraceTable)
    table.blocks = <TraceBlock*>(base + at)
    at += blocks * <int64_t>sizeof(TraceBlock)
    table.marks = <TraceMark*>(base + at)
    at += marks * <int64_t>sizeof(TraceMark)
    table.edges = <TraceEdge*>(base + at)
    at += edges * <int64_t>sizeof(TraceEdge)
    table.trail = <int32_t*>(base + at)
    decode_blocks(code, &reader, table, read_count(&reader, 3))
    decode_marks(code, &reader, table, read_count(&reader, 3))
    decode_edges(code, &reader, table, read_count(&reader, 3), room)
    charge(vm, code.traces_size >> 2)
    code.trace_table = <uint8_t*>table
    return table

cdef int64_t first_mark(TraceTable* table, int64_t offset) noexcept nogil:
    """Index of the first mark at an offset or behind it."""
    cdef int64_t low = 0, high = table.mark_count, middle
    while low < high:
        middle = (low + high) >> 1
        if table.marks[middle].offset < offset:
            low = middle + 1
        else:
            high = middle
    return low

cdef TraceEdge* find_edge(TraceTable* table, int64_t offset) noexcept nogil:
    """The record of a jump, or NULL."""
    cdef int64_t low = 0, high = table.edge_count, middle
    while low < high:
        middle = (low + high) >> 1
        if table.edges[middle].offset < offset:
            low = middle + 1
        else:
            high = middle
    return table.edges + low if low < table.edge_count and table.edges[low].offset == offset else NULL

cdef uint32_t block_before(TraceTable* table, int64_t offset) noexcept nogil:
    """The block of the last mark at an offset or before it."""
    cdef int64_t index = first_mark(table, offset + 1)
    return table.marks[index - 1].block if index > 0 else 0

cdef int64_t block_chain(TraceTable* table, uint32_t number, TraceBlock** chain) noexcept nogil:
    """The blocks that keep something around a place, the outermost first: their number, or -1 when there are too many."""
    cdef int64_t count = 0, i
    cdef TraceBlock* block
    while number:
        block = table.blocks + number - 1
        if block.count:
            if count == BLOCKS_MOST:
                return -1
            chain[count] = block
            count += 1
        number = block.parent
    for i in range(count >> 1):
        block = chain[i]
        chain[i] = chain[count - 1 - i]
        chain[count - 1 - i] = block
    return count

cdef bint is_instruction(Code* code, int64_t offset) noexcept nogil:
    """Whether an instruction begins at an offset."""
    cdef int64_t at = 0
    while at < offset:
        at += OPCODE_SIZES[code.bytecode[at]]
    return at == offset and offset < code.bytecode_size

cdef void load_loop_constants(VM* vm, Frame* frame, TraceTable* table, uint32_t number) noexcept nogil:
    """What is loaded ahead of the outermost loop around a place, for who jumps into the loop."""
    cdef TraceBlock* block
    cdef TraceBlock* loop = NULL
    cdef uint8_t* pc
    cdef uint8_t* end = frame.code.bytecode + frame.code.bytecode_size
    cdef uint32_t i
    while number:
        block = table.blocks + number - 1
        if block.kind <= BLOCK_FOR and block.loads:
            loop = block
        number = block.parent
    if loop == NULL or not is_instruction(frame.code, loop.loads_at):
        return
    pc = frame.code.bytecode + loop.loads_at
    for i in range(loop.loads):
        if pc >= end:
            return
        if pc[0] == OP_LOAD_INT:
            frame.regs[pc[3]] = box_int(read_i16(pc + 1))
        elif pc[0] == OP_LOAD_SPECIAL:
            frame.regs[pc[2]] = pc[1]
        elif pc[0] == OP_LOAD_CONST:
            frame.regs[pc[2]] = tuple_items(frame.code.constants)[pc[1]]
        elif pc[0] == OP_LOAD_CONST_FAR:
            frame.regs[pc[5]] = tuple_items(frame.code.constants)[read_u32(pc + 1)]
        else:
            return
        pc += OPCODE_SIZES[pc[0]]
