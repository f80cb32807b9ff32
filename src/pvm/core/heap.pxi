# The allocator. Small objects live in cells of size classes, taken from free lists; larger ones have an
# allocation of their own. Buffers that objects own (list items, dict entries) come from malloc. All of it
# is charged to the machine.
#
# Natives need no rooting: the collector runs at safepoints only, never inside an allocation.

from libc.stdlib cimport malloc, calloc, realloc, free
from libc.string cimport memcpy, memset, memmove, memcmp, strlen

cdef void request_attention(VM* vm) noexcept nogil:
    """Make the loop look at what is due at its next safepoint, with no step lost from the count."""
    vm.steps_done += vm.slice - vm.ticks
    vm.slice = 0
    vm.ticks = 0

cdef inline void charge(VM* vm, int64_t steps) noexcept nogil:
    """Account for work of a native in proportion to its size."""
    vm.ticks -= steps

cdef inline void account(VM* vm, int64_t bytes) noexcept nogil:
    vm.bytes += bytes
    if UNLIKELY(vm.bytes > vm.collect_at) and not vm.due & DUE_COLLECT:
        vm.due |= DUE_COLLECT
        request_attention(vm)

cdef bint may_allocate(VM* vm, int64_t bytes) noexcept nogil:
    """False, with MemoryError set, when a single request cannot be met under the memory limit."""
    if LIKELY(vm.bytes + bytes <= vm.memory_limit):
        return True
    raise_memory_error(vm)
    return False

cdef inline bint fails_now(VM* vm) noexcept nogil:
    """In the build that lets allocations fail: whether it is this one, with MemoryError set."""
    if not PVM_FAIL_ALLOCATION:
        return False
    vm.failing -= 1
    if vm.failing == 0:
        raise_memory_error(vm)
        return True
    return False

cdef bint is_far_over(VM* vm) noexcept nogil:
    """Whether a native that makes many small objects has passed the memory limit by more than a safepoint would let it:
    they are not asked for one by one, but each block of them is."""
    return vm.bytes > vm.memory_limit + (vm.memory_limit >> 4)

cdef inline int spare_class(int64_t bytes) noexcept nogil:
    """Size class of an allocation of 513 to 16384 bytes."""
    cdef int top = 63 - leading_zeros(<uint64_t>bytes - 1)
    return (top - 9) * 4 + <int>((bytes - 1) >> (top - 2) & 3)

cdef inline int64_t spare_size(int number) noexcept nogil:
    return <int64_t>(5 + (number & 3)) << (7 + (number >> 2))

cdef inline bint is_middling(int64_t bytes) noexcept nogil:
    return PVM_POOL and <uint64_t>(bytes - 513) < BLOCK_BYTES - 512

cdef void* memory_take(VM* vm, int64_t bytes) noexcept nogil:
    """Memory from what the machine has given up lately, or from the host; NULL when that has none left.

    Blocks and buffers come and go with each collection. Given back to the host every time, they would
    be pages to map and to clear again.
    """
    cdef int number
    cdef void* memory
    if not is_middling(bytes):
        return malloc(bytes if bytes > 0 else 1)
    number = spare_class(bytes)
    memory = vm.spare[number]
    if memory == NULL:
        return malloc(spare_size(number))
    vm.spare[number] = (<void**>memory)[0]
    vm.spare_bytes -= spare_size(number)
    return memory

cdef void memory_give(VM* vm, void* memory, int64_t bytes) noexcept nogil:
    """Give back what memory_take gave for as many bytes."""
    cdef int number
    if is_middling(bytes) and vm.spare_bytes < SPARE_LIMIT:
        number = spare_class(bytes)
        (<void**>memory)[0] = vm.spare[number]
        vm.spare[number] = memory
        vm.spare_bytes += spare_size(number)
    else:
        free(memory)

cdef void free_spare(VM* vm) noexcept nogil:
    cdef int number
    cdef void* memory
    for number in range(SPARE_CLASSES):
        while vm.spare[number] != NULL:
            memory = vm.spare[number]
            vm.spare[number] = (<void**>memory)[0]
            free(memory)

cdef void* pool_refill(VM* vm, int cell) noexcept nogil:
    """A small buffer cut from the newest chunk, or from a new one; NULL when the host has no memory left."""
    cdef int64_t size = cell * CELL_STEP
    cdef PoolChunk* chunk
    cdef char* start
    if vm.pool_end - vm.pool_at < size:
        chunk = <PoolChunk*>malloc(BLOCK_BYTES) if not is_far_over(vm) else NULL
        if chunk == NULL:
            return NULL
        chunk.next = vm.pool_chunks
        vm.pool_chunks = chunk
        vm.pool_at = <char*>chunk + CELL_STEP
        vm.pool_end = <char*>chunk + BLOCK_BYTES
    start = vm.pool_at
    vm.pool_at += size
    return start

cdef void* buffer_new(VM* vm, int64_t bytes) noexcept nogil:
    """An owned buffer, uninitialised; NULL with MemoryError set."""
    cdef void* buffer
    cdef int cell
    if PVM_FAIL_ALLOCATION and fails_now(vm):
        return NULL
    if PVM_POOL and LIKELY(<uint64_t>(bytes - 1) < 512):
        cell = <int>((bytes + CELL_STEP - 1) >> 4)
        buffer = vm.pool[cell]
        if LIKELY(buffer != NULL):
            vm.pool[cell] = (<void**>buffer)[0]
            PREFETCH(vm.pool[cell])
        else:
            buffer = pool_refill(vm, cell)
            if buffer == NULL:
                raise_memory_error(vm)
                return NULL
        account(vm, bytes)
        return buffer
    if UNLIKELY(bytes < 0 or not may_allocate(vm, bytes)):
        if bytes < 0:
            raise_memory_error(vm)
        return NULL
    buffer = memory_take(vm, bytes)
    if UNLIKELY(buffer == NULL):
        raise_memory_error(vm)
        return NULL
    account(vm, bytes)
    return buffer

cdef inline bint is_pooled(int64_t bytes) noexcept nogil:
    return PVM_POOL and <uint64_t>(bytes - 1) < 512

cdef void* buffer_resize(VM* vm, void* buffer, int64_t old_bytes, int64_t new_bytes) noexcept nogil:
    """The buffer with a new size; NULL with MemoryError set, the old buffer untouched."""
    cdef void* moved
    if is_middling(old_bytes) and is_middling(new_bytes) and spare_class(old_bytes) == spare_class(new_bytes) \
            and may_allocate(vm, new_bytes - old_bytes):
        account(vm, new_bytes - old_bytes)
        return buffer
    if is_pooled(old_bytes) or is_pooled(new_bytes) or is_middling(old_bytes) or is_middling(new_bytes) or buffer == NULL:
        moved = buffer_new(vm, new_bytes)
        if moved != NULL and buffer != NULL:
            memcpy(moved, buffer, old_bytes if old_bytes < new_bytes else new_bytes)
            buffer_free(vm, buffer, old_bytes)
        return moved
    if UNLIKELY(new_bytes > old_bytes and not may_allocate(vm, new_bytes - old_bytes)):
        return NULL
    if PVM_FAIL_ALLOCATION and fails_now(vm):
        return NULL
    moved = realloc(buffer, new_bytes if new_bytes > 0 else 1)
    if UNLIKELY(moved == NULL):
        raise_memory_error(vm)
        return NULL
    account(vm, new_bytes - old_bytes)
    return moved

cdef void buffer_free(VM* vm, void* buffer, int64_t bytes) noexcept nogil:
    """Give a buffer back; `bytes` is the size that it was asked for with."""
    cdef int cell
    if buffer == NULL:
        return
    vm.bytes -= bytes
    if is_pooled(bytes):
        cell = <int>((bytes + CELL_STEP - 1) >> 4)
        (<void**>buffer)[0] = vm.pool[cell]
        vm.pool[cell] = buffer
    else:
        memory_give(vm, buffer, bytes)

cdef void free_pool(VM* vm) noexcept nogil:
    """When the machine goes, after everything that took buffers."""
    free_spare(vm)
    cdef PoolChunk* chunk = vm.pool_chunks
    cdef PoolChunk* following
    while chunk != NULL:
        following = chunk.next
        free(chunk)
        chunk = following

cdef FreeCell* refill(VM* vm, int cell) noexcept nogil:
    """A few cells more for a size class, linked; NULL when the host has no memory left."""
    cdef Block* block = vm.blocks[cell]
    cdef uint32_t bytes = <uint32_t>cell * CELL_STEP
    if block == NULL or block.used + bytes > block.size:
        block = <Block*>memory_take(vm, BLOCK_BYTES) if not is_far_over(vm) else NULL
        if block == NULL:
            return NULL
        block.next = vm.blocks[cell]
        block.cell_bytes = bytes
        block.used = 0
        block.size = BLOCK_BYTES - sizeof(Block)
        vm.blocks[cell] = block
    cdef char* base = <char*>block + sizeof(Block)
    cdef FreeCell* first = <FreeCell*>(base + block.used)
    cdef FreeCell* item = first
    cdef int i
    for i in range(16):
        item.head.kind = KIND_FREE
        item.head.cell = <uint8_t>cell
        block.used += bytes
        if i == 15 or block.used + bytes > block.size:
            break
        item.next = <FreeCell*>(base + block.used)
        item = item.next
    item.next = NULL
    return first

cdef Header* allocate_large(VM* vm, int64_t bytes) noexcept nogil:
    if UNLIKELY(bytes < 0 or bytes > (<int64_t>1 << 46) or not may_allocate(vm, bytes)):
        if not is_pointer(vm.exception):
            raise_memory_error(vm)
        return NULL
    cdef LargeObject* large = <LargeObject*>memory_take(vm, <int64_t>sizeof(LargeObject) + bytes)
    if UNLIKELY(large == NULL):
        raise_memory_error(vm)
        return NULL
    large.bytes = bytes
    large.previous = NULL
    large.next = vm.large
    if vm.large != NULL:
        vm.large.previous = large
    vm.large = large
    account(vm, bytes)
    cdef Header* head = <Header*>(<char*>large + sizeof(LargeObject))
    head.cell = LARGE_CELL
    return head

cdef Header* allocate_slow(VM* vm, int cell) noexcept nogil:
    cdef FreeCell* item = refill(vm, cell)
    if item == NULL:
        raise_memory_error(vm)
        return NULL
    vm.free[cell] = item.next
    account(vm, cell * CELL_STEP)
    return &item.head

cdef inline Header* allocate(VM* vm, int64_t bytes, int kind, uint32_t shape) noexcept nogil:
    """A new object with its header filled in, the rest uninitialised; NULL with MemoryError set.

    The caller fills every word that the layout calls a value before the next safepoint.
    """
    cdef int cell
    cdef FreeCell* item
    cdef Header* head
    if PVM_FAIL_ALLOCATION and fails_now(vm):
        return NULL
    if LIKELY(bytes <= 512):
        cell = <int>((bytes + CELL_STEP - 1) >> 4)
        item = vm.free[cell]
        if LIKELY(item != NULL):
            vm.free[cell] = item.next
            PREFETCH(item.next)              # what the next allocation will wait for
            vm.bytes += cell << 4
            head = &item.head
        else:
            head = allocate_slow(vm, cell)
            if UNLIKELY(head == NULL):
                return NULL
    else:
        head = allocate_large(vm, bytes)
        if UNLIKELY(head == NULL):
            return NULL
    head.kind = <uint8_t>kind
    head.mark = vm.live_mark
    head.flags = 0
    head.shape = shape
    return head

cdef inline Header* as_header(Value v) noexcept nogil:
    return <Header*>v

cdef inline int kind_of(Value v) noexcept nogil:
    """KIND_* of a heap object, -1 for anything else."""
    return <int>(<Header*>v).kind if is_pointer(v) else -1

cdef inline bint is_kind(Value v, int kind) noexcept nogil:
    return is_pointer(v) and (<Header*>v).kind == kind

cdef int64_t trailing_bytes(Header* head) noexcept nogil:
    """Bytes behind an object's fixed part."""
    if head.kind == KIND_TUPLE:
        return (<Tuple*>head).length * 8
    if head.kind == KIND_BYTES:
        return (<Bytes*>head).length + 1
    if head.kind == KIND_BIGINT:
        return <int64_t>(<BigInt*>head).length * 8
    if head.kind == KIND_STR and (<Str*>head).buffer == UNBOUND:
        return ((<Str*>head).length + 1) * (<Str*>head).width
    return 0

cdef Value** attribute_word(Header* head) noexcept nogil:
    """Where an object with FLAG_ATTRIBUTES keeps the pointer to its slots."""
    return <Value**>(<char*>head + ((LAYOUTS[head.kind].size + trailing_bytes(head) + 7) & ~<int64_t>7))

cdef int64_t object_bytes(Header* head) noexcept nogil:
    """Bytes charged for an object itself, without its buffers."""
    if head.cell == LARGE_CELL:
        return (<LargeObject*>(<char*>head - sizeof(LargeObject))).bytes
    return <int64_t>head.cell * CELL_STEP

cdef inline Value* tuple_items(Value v) noexcept nogil:
    return <Value*>(<char*>v + sizeof(Tuple))

cdef inline int64_t tuple_length(Value v) noexcept nogil:
    return (<Tuple*>v).length

cdef inline Value* instance_slots(Header* head) noexcept nogil:
    return <Value*>(<char*>head + sizeof(Instance))

cdef inline int64_t instance_inline(Header* head) noexcept nogil:
    """Number of slots inside an instance."""
    return (<int64_t>head.cell * CELL_STEP - <int64_t>sizeof(Instance)) >> 3

# Immortal objects: made once, when the module is imported, and shared by all machines.

cdef Header* immortal(int64_t bytes, int kind, uint32_t shape) noexcept nogil:
    cdef Header* head = <Header*>calloc(1, bytes + 16)
    head.kind = <uint8_t>kind
    head.flags = FLAG_IMMORTAL
    head.cell = LARGE_CELL
    head.shape = shape
    return head
