# Resizing what views look at. A bytearray or an array of which views exist keeps its size. A view that nothing refers to any
# more lives on until the next collection, where CPython's is gone at once: so before an instruction fails because of views,
# the heap is collected, and if they are gone then it runs again.

cdef int raise_exported(VM* vm, Value base, const char* message) noexcept nogil:
    """BufferError: views of `base` keep it from changing its size; -1."""
    vm.exported = base
    raise_error(vm, SHAPE_BUFFER_ERROR, message)
    return -1

cdef bint is_unspent(Value v) noexcept nogil:
    """Whether an operand is after a failed attempt what it was before: no iterator, nothing that runs guest code."""
    cdef int kind = kind_of(v)
    return kind < 0 or (kind == KIND_BYTES or kind == KIND_BYTEARRAY or kind == KIND_MEMORYVIEW or kind == KIND_ARRAY or kind == KIND_LIST
                        or kind == KIND_TUPLE or kind == KIND_SLICE or kind == KIND_BIGINT or kind == KIND_STR)

cdef int64_t resize_end(Frame* frame, uint8_t* at, Value base) noexcept nogil:
    """Where the operands of an instruction end that resizes `base` itself and can be run again with them; else 0."""
    cdef Value* r = frame.regs
    cdef int i
    if (at[0] == OP_DELETE_ITEM or at[0] == OP_IADD or at[0] == OP_IMUL) and r[at[1]] == base and is_unspent(r[at[2]]):
        return max_i64(at[1], at[2]) + 1
    if at[0] == OP_SET_ITEM and r[at[1]] == base and is_unspent(r[at[2]]) and is_unspent(r[at[3]]):
        return max_i64(at[1], max_i64(at[2], at[3])) + 1
    if at[0] == OP_SET_SLICE and r[at[1]] == base and is_unspent(r[at[2]]):
        return max_i64(at[1] + 4, at[2] + 1)
    if at[0] == OP_INPLACE and r[at[2]] == base and is_unspent(r[at[3]]):
        return max_i64(at[2], at[3]) + 1
    if (at[0] == OP_INVOKE or at[0] == OP_CALL_METHOD) and r[at[1] + 1] == base:
        for i in range(at[2]):
            if not is_unspent(r[at[1] + 2 + i]):
                return 0
        return at[1] + 2 + at[2]
    return 0

cdef void drop_views(Frame* frame, int64_t start) noexcept nogil:
    """Forget the views that finished expressions have left behind. What an unfinished one needs stands below the operands
    of its present instruction."""
    cdef int64_t i
    for i in range(max_i64(start, frame.code.variables), frame.code.registers):
        if is_kind(frame.regs[i], KIND_MEMORYVIEW):
            frame.regs[i] = UNBOUND

cdef int64_t exports_of(Value v) noexcept nogil:
    return (<ByteArray*>v).exports if is_kind(v, KIND_BYTEARRAY) else (<Array*>v).exports if is_kind(v, KIND_ARRAY) else -1

cdef bint resize_again(VM* vm) noexcept nogil:
    """An error is set, in the loop: whether the instruction is to run again, since views that kept it from resizing were dead."""
    cdef Value base = vm.exported
    cdef Frame* frame = vm.fp
    cdef int64_t at = 0, end, start
    vm.exported = UNBOUND
    if frame.code == NULL or vm.limit != LIMIT_NONE or not exception_matches(vm, SHAPE_BUFFER_ERROR):
        return False
    end = frame.pc - frame.code.bytecode
    while at + OPCODE_SIZES[frame.code.bytecode[at]] < end:
        at += OPCODE_SIZES[frame.code.bytecode[at]]
    start = resize_end(frame, frame.code.bytecode + at, base)
    if at + OPCODE_SIZES[frame.code.bytecode[at]] != end or start == 0:
        return False
    drop_views(frame, start)
    collect(vm)             # the base is in a register, so it stays
    if exports_of(base):
        return False
    vm.exception = UNBOUND
    frame.pc = frame.code.bytecode + at
    return True
