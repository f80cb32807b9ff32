# The collector: mark and sweep, stop-the-world, non-moving. It runs at safepoints only, where every live
# value is in a register of some frame, in a root of the machine, or reachable from one.

cdef enum:
    COLLECT_STEP = 1 << 21       # least growth between two collections, in bytes: marking what is alive, cold by then, is worth so much room
    SMALL_HEAP = 1 << 23         # bytes alive of which marking costs more than their room
    TINY_HEAP = 1 << 21          # the same again

cdef void push_mark(VM* vm, Header* head) noexcept nogil:
    if vm.mark_count == vm.mark_capacity:
        vm.mark_capacity = vm.mark_capacity * 2 if vm.mark_capacity else 1024
        vm.mark_stack = <Value*>realloc(vm.mark_stack, vm.mark_capacity * 8)
        if vm.mark_stack == NULL:
            abort()              # half a marking is of no use
    vm.mark_stack[vm.mark_count] = <Value>head
    vm.mark_count += 1

cdef void mark_values(VM* vm, Value* values, int64_t count) noexcept nogil:
    """Have values marked soon. Their headers are fetched meanwhile: what is alive is cold, and a collector that waits for each
    object in turn does little else (a queue before the stack: Cher, Hosking and Vitek, "Software prefetching for mark-sweep
    garbage collection", 2004)."""
    cdef uint32_t at = vm.grey_at
    cdef uint8_t mark = vm.live_mark
    cdef int64_t i
    cdef Value due
    for i in range(count):
        if is_pointer(values[i]):
            PREFETCH(<void*>values[i])
            due = vm.grey[at]
            vm.grey[at] = values[i]
            at = (at + 1) % GREY_COUNT
            mark_due(vm, due, mark)
    vm.grey_at = at

cdef inline void mark_value(VM* vm, Value v) noexcept nogil:
    mark_values(vm, &v, 1)

cdef inline void mark_due(VM* vm, Value v, uint8_t mark) noexcept nogil:
    """Mark what has waited for its turn; NONE stands for nothing."""
    cdef Header* head = <Header*>v
    if v != NONE and head.mark != mark and not head.flags & FLAG_IMMORTAL:
        head.mark = mark
        push_mark(vm, head)

cdef void mark_slots(VM* vm, Header* head, Value* overflow) noexcept nogil:
    """Slots beyond the inline ones: a buffer behind its length, or the dict of dictionary mode."""
    if overflow == NULL:
        return
    if vm.shapes[head.shape].dictionary:
        mark_value(vm, <Value>overflow)
    else:
        mark_values(vm, overflow + 1, as_int(overflow[0]))

cdef void mark_children(VM* vm, Header* head) noexcept nogil:
    cdef Layout* layout = &LAYOUTS[head.kind]
    cdef char* base = <char*>head
    cdef char* element
    cdef int64_t i, count
    if head.shape >= FIRST_GUEST_SHAPE:
        mark_value(vm, vm.shapes[head.shape].cls)
    if layout.value_count:
        mark_values(vm, <Value*>(base + layout.value_start), layout.value_count)
    if layout.element_values:
        element = (<char**>(base + layout.buffer))[0]
        if element != NULL:
            count = (<int64_t*>(base + layout.used))[0]
            if layout.element == 8 * layout.element_values:
                mark_values(vm, <Value*>element, count * layout.element_values)
            elif layout.element_values == 1:
                for i in range(count):
                    mark_value(vm, (<Value*>element)[0])
                    element += layout.element
            else:
                for i in range(count):
                    mark_values(vm, <Value*>element, layout.element_values)
                    element += layout.element
    if layout.trailing:
        mark_values(vm, <Value*>(base + layout.size), (<int64_t*>(base + layout.trailing))[0])
    if head.kind == KIND_INSTANCE:
        mark_values(vm, instance_slots(head), instance_inline(head))
        mark_slots(vm, head, (<Instance*>head).overflow)
    elif head.flags & FLAG_ATTRIBUTES:
        mark_slots(vm, head, attribute_word(head)[0])

cdef void drain_marks(VM* vm) noexcept nogil:
    cdef int64_t i
    while True:
        while vm.mark_count:
            vm.mark_count -= 1
            if vm.mark_count >= 4:
                PREFETCH(<void*>vm.mark_stack[vm.mark_count - 4])
            mark_children(vm, <Header*>vm.mark_stack[vm.mark_count])
        for i in range(GREY_COUNT):
            mark_due(vm, vm.grey[i], vm.live_mark)
            vm.grey[i] = NONE
        if not vm.mark_count:
            return

cdef void mark_roots(VM* vm) noexcept nogil:
    cdef Frame* frame = vm.frames
    cdef Value* top = vm.stack
    cdef KeptStack* kept = vm.kept_stacks
    while frame <= vm.fp:
        mark_value(vm, <Value>frame.code)
        mark_value(vm, <Value>frame.function)
        if frame.continuation != CONT_DIRECT:
            mark_value(vm, frame.aux)
        if frame.code != NULL:
            if frame.flags & FRAME_VIEWED:
                mark_value(vm, vm.frame_views[frame - vm.frames])
            if frame.regs + frame.code.registers > top:
                top = frame.regs + frame.code.registers
        elif frame.regs + frame.flags > top:
            top = frame.regs + frame.flags       # a native frame: flags is its number of slots
        frame += 1
    mark_values(vm, vm.stack, top - vm.stack)
    while kept != NULL:
        mark_values(vm, kept.words, kept.used)
        kept = kept.next
    mark_values(vm, vm.roots, vm.root_count)
    mark_value(vm, vm.exception)
    mark_value(vm, vm.handled)
    mark_value(vm, vm.trace_function)
    mark_value(vm, vm.kept_trace)
    mark_value(vm, vm.profile_function)
    mark_value(vm, <Value>vm.interned)
    mark_value(vm, vm.builtins)
    mark_value(vm, vm.modules)
    mark_value(vm, vm.main)
    mark_value(vm, vm.prelude)
    mark_value(vm, vm.state)
    mark_value(vm, vm.borrowed)
    mark_value(vm, vm.error_detail)
    mark_values(vm, vm.last_words, vm.last_word_count)

cdef void free_slots(VM* vm, Header* head, Value* overflow) noexcept nogil:
    if overflow != NULL and not vm.shapes[head.shape].dictionary:
        buffer_free(vm, overflow, (as_int(overflow[0]) + 1) * 8)

cdef void free_code(VM* vm, Code* code) noexcept nogil:
    if code.site_count:
        drop_site_chains(vm)
    buffer_free(vm, code.bytecode, code.bytecode_size)
    buffer_free(vm, code.sites, code.site_count * <int64_t>sizeof(Site))
    buffer_free(vm, code.table, code.table_count * <int64_t>sizeof(TableEntry))
    buffer_free(vm, code.positions, code.positions_size)
    buffer_free(vm, code.traces, code.traces_size)
    if code.trace_table != NULL:
        buffer_free(vm, code.trace_table, (<int64_t*>code.trace_table)[0])
    buffer_free(vm, code.captures, code.capture_count * 4)

cdef void free_owned(VM* vm, Header* head) noexcept nogil:
    """Give back the buffers that a dead object owns."""
    cdef Layout* layout = &LAYOUTS[head.kind]
    cdef char* base = <char*>head
    if layout.buffer:
        buffer_free(vm, (<void**>(base + layout.buffer))[0], (<int64_t*>(base + layout.capacity))[0] * layout.element)
    if layout.buffer2:
        buffer_free(vm, (<void**>(base + layout.buffer2))[0], (<int64_t*>(base + layout.capacity2))[0] * layout.element2)
    if head.kind == KIND_INSTANCE:
        free_slots(vm, head, (<Instance*>head).overflow)
    elif head.kind == KIND_CODE:
        free_code(vm, <Code*>head)
    elif head.kind == KIND_ARRAY:
        buffer_free(vm, (<Array*>head).data, (<Array*>head).capacity * (<Array*>head).item_size)
    if head.flags & FLAG_ATTRIBUTES:
        free_slots(vm, head, attribute_word(head)[0])

cdef inline bint owns_buffers(Header* head) noexcept nogil:
    if head.kind == KIND_INSTANCE:
        return (<Instance*>head).overflow != NULL
    return LAYOUTS[head.kind].buffer or LAYOUTS[head.kind].buffer2 or head.flags & FLAG_ATTRIBUTES \
        or head.kind == KIND_CODE or head.kind == KIND_ARRAY

cdef void sweep_class(VM* vm, int cell) noexcept nogil:
    """Rebuild the free list of a size class from its dead cells; give back blocks with nothing alive."""
    cdef Block* block = vm.blocks[cell]
    cdef Block* before = NULL
    cdef Block* following
    cdef FreeCell* first = NULL
    cdef FreeCell** tail = &first
    cdef FreeCell** tail_before
    cdef char* position
    cdef char* end
    cdef Header* head
    cdef uint32_t live
    cdef uint8_t mark = vm.live_mark
    cdef int64_t size = cell * CELL_STEP
    while block != NULL:
        following = block.next
        position = <char*>block + sizeof(Block)
        end = position + block.used
        tail_before = tail
        live = 0
        while position < end:
            head = <Header*>position
            if head.kind != KIND_FREE and head.mark == mark:
                live += 1
            else:
                if head.kind != KIND_FREE:
                    if owns_buffers(head):
                        free_owned(vm, head)
                    head.kind = KIND_FREE
                    vm.bytes -= size
                tail[0] = <FreeCell*>head
                tail = &(<FreeCell*>head).next
            position += size
        if live == 0 and before != NULL and vm.keep_bytes > 0:
            # Its cells will be taken again before the next collection.
            vm.keep_bytes -= BLOCK_BYTES
            before = block
        elif live == 0 and before != NULL:
            tail = tail_before
            before.next = following
            memory_give(vm, block, BLOCK_BYTES)
        else:
            before = block
        block = following
    tail[0] = NULL
    vm.free[cell] = first

cdef void free_large(VM* vm, LargeObject* large) noexcept nogil:
    if large.previous != NULL:
        large.previous.next = large.next
    else:
        vm.large = large.next
    if large.next != NULL:
        large.next.previous = large.previous
    vm.bytes -= large.bytes
    memory_give(vm, large, <int64_t>sizeof(LargeObject) + large.bytes)

cdef void sweep_large(VM* vm) noexcept nogil:
    cdef LargeObject* large = vm.large
    cdef LargeObject* following
    cdef Header* head
    while large != NULL:
        following = large.next
        head = <Header*>(<char*>large + sizeof(LargeObject))
        if head.mark != vm.live_mark:
            free_owned(vm, head)
            free_large(vm, large)
        large = following

cdef void prune_subclasses(VM* vm) noexcept nogil:
    """Drop dead classes from the lists of their bases; classes are large objects."""
    cdef LargeObject* large = vm.large
    cdef Class* cls
    cdef int64_t i, kept
    while large != NULL:
        cls = <Class*>(<char*>large + sizeof(LargeObject))
        if cls.head.kind == KIND_CLASS and cls.head.mark == vm.live_mark:
            kept = 0
            for i in range(cls.subclass_count):
                if (<Header*>cls.subclasses[i]).mark == vm.live_mark:
                    cls.subclasses[kept] = cls.subclasses[i]
                    kept += 1
            cls.subclass_count = kept
        large = large.next

cdef void forget_calls(VM* vm) noexcept nogil:
    """Empty VM.calls and VM.supers: no call has so many arguments as 32 bits of ones, and no class is at 0."""
    memset(vm.calls, 0xFF, sizeof(vm.calls))
    memset(vm.supers, 0, sizeof(vm.supers))

cdef void collect(VM* vm) noexcept nogil:
    """One full collection. Only at a safepoint."""
    cdef int64_t began = clock_monotonic_ns()
    cdef int64_t pause
    cdef int cell
    if vm.bytes > vm.peak_bytes:
        vm.peak_bytes = vm.bytes
    if vm.native_depth <= 1:
        free_kept_stacks(vm)
    drop_borrowed(vm)
    vm.live_mark = 3 - vm.live_mark
    mark_roots(vm)
    drain_marks(vm)
    clear_weak_cells(vm)
    if vm.last_word_cells:
        find_last_words(vm)
    drop_weak_cells(vm)
    release_dead_views(vm)
    forget_calls(vm)
    vm.line_code = UNBOUND
    prune_subclasses(vm)
    vm.keep_bytes = COLLECT_STEP
    for cell in range(1, CELL_CLASSES):
        if vm.blocks[cell] != NULL:
            sweep_class(vm, cell)
    sweep_large(vm)
    if vm.mark_capacity > 1 << 16:
        free(vm.mark_stack)
        vm.mark_stack = NULL
        vm.mark_capacity = 0
    vm.collections += 1
    vm.due &= ~DUE_COLLECT
    vm.live_bytes = vm.bytes
    schedule_collection(vm)
    if PVM_CHECK_HEAP:
        check_heap(vm)
    pause = clock_monotonic_ns() - began
    if pause > vm.longest_pause_ns:
        vm.longest_pause_ns = pause

cdef inline int64_t at_least(int64_t x, int64_t y) noexcept nogil:
    return x if x > y else y

cdef inline int64_t at_most(int64_t x, int64_t y) noexcept nogil:
    return x if x < y else y

cdef void schedule_collection(VM* vm) noexcept nogil:
    """The next collection after the heap has doubled, a small one tripled, a tiny one fivefold; earlier where the
    memory limit is near."""
    cdef int64_t room = (vm.memory_limit - vm.live_bytes) >> 1
    cdef int64_t step = at_least(vm.live_bytes, at_least(2 * at_most(vm.live_bytes, SMALL_HEAP), 4 * at_most(vm.live_bytes, TINY_HEAP)))
    step = at_least(step, COLLECT_STEP)
    vm.collect_at = vm.live_bytes + (step if step < room else room)

cdef void check_value(VM* vm, Value v) noexcept nogil:
    if is_pointer(v) and not (<Header*>v).flags & FLAG_IMMORTAL:
        if (<Header*>v).kind == KIND_FREE or (<Header*>v).kind >= KIND_COUNT or (<Header*>v).mark != vm.live_mark:
            abort()

cdef void check_heap(VM* vm) noexcept nogil:
    """Debug builds: every value in every live small object is special, a number or a live object."""
    cdef int cell
    cdef Block* block
    cdef char* position
    cdef Header* head
    cdef Layout* layout
    cdef int64_t i
    for cell in range(1, CELL_CLASSES):
        block = vm.blocks[cell]
        while block != NULL:
            position = <char*>block + sizeof(Block)
            while position < <char*>block + sizeof(Block) + block.used:
                head = <Header*>position
                if head.kind != KIND_FREE:
                    layout = &LAYOUTS[head.kind]
                    for i in range(layout.value_count):
                        check_value(vm, (<Value*>(position + layout.value_start))[i])
                    if head.kind == KIND_INSTANCE:
                        for i in range(instance_inline(head)):
                            check_value(vm, instance_slots(head)[i])
                position += cell * CELL_STEP
            block = block.next

cdef void free_heap(VM* vm) noexcept nogil:
    """Give everything back when the machine goes."""
    cdef int cell
    cdef Block* block
    cdef Block* following
    cdef LargeObject* large
    vm.live_mark = 3 - vm.live_mark
    vm.keep_bytes = 0
    for cell in range(1, CELL_CLASSES):
        sweep_class(vm, cell)
    sweep_large(vm)
    for cell in range(1, CELL_CLASSES):
        block = vm.blocks[cell]
        while block != NULL:
            following = block.next
            memory_give(vm, block, BLOCK_BYTES)
            block = following
        vm.blocks[cell] = NULL

# Temporary roots: for the few natives that run guest code in a nested loop.

cdef void grow_roots(VM* vm) noexcept nogil:
    """There are a few for each native that waits: where the host has no memory for so little there is no way on, for a value
    without its root would be collected."""
    cdef int64_t capacity = vm.root_capacity * 2 if vm.root_capacity else 64
    vm.roots = <Value*>realloc(vm.roots, capacity * 8)
    if vm.roots == NULL:
        abort()
    account(vm, (capacity - vm.root_capacity) * 8)
    vm.root_capacity = capacity

cdef void root_push(VM* vm, Value v) noexcept nogil:
    if vm.root_count == vm.root_capacity:
        grow_roots(vm)
    vm.roots[vm.root_count] = v
    vm.root_count += 1

cdef inline void root_pop(VM* vm, int64_t count) noexcept nogil:
    vm.root_count -= count
