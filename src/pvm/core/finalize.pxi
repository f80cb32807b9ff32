# What happens to objects that the collector finds dead and that have a last word: __del__, a generator inside of a try, a
# coroutine that nobody awaited, the callbacks of weak references. The collector keeps such objects alive once more, in
# a list, and the prelude sees to them at the loop's next safepoint, in a frame of its own.

cdef enum:
    EVERY_CELL = -1              # VM.last_word_cells: all size classes

cdef void expect_last_words(VM* vm, int64_t bytes) noexcept nogil:
    """An object of so many bytes has a last word: where dead ones are looked for. Large objects always are."""
    vm.last_word_cells |= (<uint64_t>1 << ((bytes + CELL_STEP - 1) >> 4)) if bytes <= 512 else 1

cdef bint has_last_word(VM* vm, Header* head) noexcept nogil:
    """Whether a dead object must be seen to; at most once in its life."""
    cdef Generator* generator
    if head.flags & FLAG_FINALIZED:
        return False
    if head.kind == KIND_GENERATOR:
        generator = <Generator*>head
        if generator.state == GENERATOR_CREATED:
            return head.shape == SHAPE_COROUTINE
        return generator.state == GENERATOR_SUSPENDED and is_inside_try((<Function*>generator.function).code, generator.offset)
    if head.kind == KIND_MEMORYVIEW:
        return (<MemoryView*>head).wrapper != UNBOUND
    return head.shape >= FIRST_GUEST_SHAPE and head.kind != KIND_CLASS and (<Class*>vm.shapes[head.shape].cls).special[SP_DEL] != UNBOUND

cdef bint is_inside_try(Code* code, int64_t offset) noexcept nogil:
    cdef int64_t i
    for i in range(code.table_count):
        if code.table[i].start < offset <= code.table[i].end:
            return True
    return False

cdef void find_last_words(VM* vm) noexcept nogil:
    """After marking: list what is dead and has a last word, and mark what it refers to."""
    cdef LargeObject* large = vm.large
    cdef Header* head
    cdef Block* block
    cdef char* position
    cdef int cell
    cdef int64_t i, first = vm.last_word_count
    for cell in range(1, CELL_CLASSES):
        block = vm.blocks[cell] if vm.last_word_cells >> cell & 1 else NULL
        while block != NULL:
            position = <char*>block + sizeof(Block)
            while position < <char*>block + sizeof(Block) + block.used:
                head = <Header*>position
                if head.kind != KIND_FREE and head.mark != vm.live_mark and has_last_word(vm, head):
                    keep_for_last_word(vm, head)
                position += cell * CELL_STEP
            block = block.next
    while large != NULL:
        head = <Header*>(<char*>large + sizeof(LargeObject))
        if head.mark != vm.live_mark and has_last_word(vm, head):
            keep_for_last_word(vm, head)
        large = large.next
    for i in range(first, vm.last_word_count):
        mark_value(vm, vm.last_words[i])
    drain_marks(vm)

cdef void keep_for_last_word(VM* vm, Header* head) noexcept nogil:
    cdef Value* table
    cdef int64_t capacity
    if vm.last_word_count == vm.last_word_capacity:
        capacity = vm.last_word_capacity * 2 if vm.last_word_capacity else 16
        table = <Value*>realloc(vm.last_words, capacity * 8)
        if table == NULL:
            return          # the object goes unheard
        vm.bytes += (capacity - vm.last_word_capacity) * 8
        vm.last_words = table
        vm.last_word_capacity = capacity
    head.flags |= FLAG_FINALIZED
    vm.last_words[vm.last_word_count] = <Value>head
    vm.last_word_count += 1

cdef int call_finalizers(VM* vm) noexcept nogil:
    """At the loop's safepoint: push the prelude's frame that sees to what is listed; 0 or -1 with an exception set."""
    cdef Value function
    vm.finalizing = 1
    function = prelude_function(vm, "run_finalizers")
    if function != ERROR:
        function = call_function(vm, function, &function, 0, CONT_DISCARD, UNBOUND)
    if function == ERROR:
        vm.finalizing = 0
        return -1
    return 0

cdef Value intrinsic_next_finalized(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The next object to see to; Ellipsis when there is none."""
    if vm.last_word_count:
        vm.last_word_count -= 1
        return vm.last_words[vm.last_word_count]
    vm.finalizing = 0
    return ELLIPSIS

cdef Value intrinsic_weak_notice(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Whether references that have callbacks may have lost their objects since this was last asked."""
    cdef bint lost = vm.weak_lost
    vm.weak_lost = 0
    return box_bool(lost)
