# _heapq: CPython's heap operations on lists, comparison by comparison. When one needs guest code, the items are put in
# the list as they stand and the prelude goes on from there.

cdef int heap_less(VM* vm, Value a, Value b, bint largest) noexcept nogil:
    return sort_less(vm, b, a) if largest else sort_less(vm, a, b)

cdef Value heap_rest(VM* vm, const char* name, const char* name_max, bint largest, List* heap, int64_t start, int64_t place, Value result) noexcept nogil:
    cdef Value forward[4]
    forward[0] = <Value>heap
    forward[1] = box_int(start)
    forward[2] = box_int(place)
    forward[3] = result
    return prelude_call(vm, name_max if largest else name, forward, 4)

cdef Value sift_down(VM* vm, List* heap, int64_t start, int64_t place, Value result, bint largest) noexcept nogil:
    """Move the item at `place` towards the root until it is in order: `result`, ERROR or PUSHED."""
    cdef Value item = heap.items[place]
    cdef Value above
    cdef int less = 0
    cdef int64_t parent
    while place > start:
        parent = (place - 1) >> 1
        above = heap.items[parent]
        less = heap_less(vm, item, above, largest)
        if less != 1:
            break
        heap.items[place] = above
        place = parent
    heap.items[place] = item
    if less == -2:
        return heap_rest(vm, "heap_sift_down", "heap_sift_down_max", largest, heap, start, place, result)
    vm.ticks -= 1
    return ERROR if less == -1 else result

cdef Value sift_up(VM* vm, List* heap, int64_t place, Value result, bint largest) noexcept nogil:
    """Move the item at `place` to a leaf, smaller children up, then back towards where it was."""
    cdef Value item = heap.items[place]
    cdef int64_t start = place, end = heap.length, child = 2 * place + 1
    cdef int less
    while child < end:
        if child + 1 < end:
            less = heap_less(vm, heap.items[child], heap.items[child + 1], largest)
            if less < 0:
                heap.items[place] = item
                return ERROR if less == -1 else heap_rest(vm, "heap_sift_up", "heap_sift_up_max", largest, heap, start, place, result)
            if not less:
                child += 1
        heap.items[place] = heap.items[child]
        place = child
        child = 2 * place + 1
    heap.items[place] = item
    vm.ticks -= 1
    return sift_down(vm, heap, start, place, result, largest)

cdef List* heap_argument(VM* vm, Value v, const char* name) noexcept nogil:
    if is_kind(v, KIND_LIST):
        return <List*>v
    raise_error2(vm, SHAPE_TYPE_ERROR, "%s must be list, not %s", name, type_name(vm, v))
    return NULL

cdef Value heap_pop(VM* vm, Value* args, bint largest) noexcept nogil:
    cdef List* heap = heap_argument(vm, args[0], "heappop() argument")
    cdef Value last, first
    if heap == NULL:
        return ERROR
    if heap.length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "index out of range")
    heap.length -= 1
    last = heap.items[heap.length]
    if heap.length == 0:
        return last
    first = heap.items[0]
    heap.items[0] = last
    if heap.capacity > 64 and heap.length < heap.capacity >> 2:
        list_shrink(vm, heap)
    return sift_up(vm, heap, 0, first, largest)

cdef Value heap_push(VM* vm, Value* args, bint largest) noexcept nogil:
    cdef List* heap = heap_argument(vm, args[0], "heappush() argument 1")
    if heap == NULL or list_append(vm, heap, args[1]) < 0:
        return ERROR
    return sift_down(vm, heap, 0, heap.length - 1, NONE, largest)

cdef Value heap_replace(VM* vm, Value* args, bint largest) noexcept nogil:
    cdef List* heap = heap_argument(vm, args[0], "heapreplace() argument 1")
    cdef Value first
    if heap == NULL:
        return ERROR
    if heap.length == 0:
        return raise_error(vm, SHAPE_INDEX_ERROR, "index out of range")
    first = heap.items[0]
    heap.items[0] = args[1]
    return sift_up(vm, heap, 0, first, largest)

cdef Value heap_push_pop(VM* vm, Value* args, bint largest) noexcept nogil:
    cdef List* heap = heap_argument(vm, args[0], "heappushpop() argument 1")
    cdef Value first
    cdef int less
    if heap == NULL:
        return ERROR
    if heap.length == 0:
        return args[1]
    first = heap.items[0]
    less = heap_less(vm, first, args[1], largest)
    if less < 0:
        return ERROR if less == -1 else prelude_call(vm, "heap_pushpop_max" if largest else "heap_pushpop", args, 2)
    if not less:
        return args[1]
    heap.items[0] = args[1]
    return sift_up(vm, heap, 0, first, largest)

cdef Value heap_ify(VM* vm, Value* args, bint largest) noexcept nogil:
    cdef List* heap = heap_argument(vm, args[0], "heapify() argument")
    cdef int64_t i, place, child, end
    cdef Value item
    cdef Value forward[4]
    cdef bint down
    cdef int less
    if heap == NULL:
        return ERROR
    end = heap.length
    for i in range((end >> 1) - 1, -1, -1):
        # The same as sift_up, but without a frame that would have to go on with the loop here.
        place = i
        item = heap.items[place]
        child = 2 * place + 1
        less = 0
        while child < end:
            if child + 1 < end:
                less = heap_less(vm, heap.items[child], heap.items[child + 1], largest)
                if less < 0:
                    break
                if not less:
                    child += 1
            heap.items[place] = heap.items[child]
            place = child
            child = 2 * place + 1
        down = less >= 0
        if down:
            while place > i:
                child = (place - 1) >> 1
                less = heap_less(vm, item, heap.items[child], largest)
                if less != 1:
                    break
                heap.items[place] = heap.items[child]
                place = child
        heap.items[place] = item
        if less == -1 or native_tick(vm):
            return ERROR
        if less == -2:
            forward[0] = args[0]
            forward[1] = box_int(i)
            forward[2] = box_int(place)
            forward[3] = box_bool(down)
            return prelude_call(vm, "heap_ify_max" if largest else "heap_ify", forward, 4)
    return NONE

cdef Value heapq_heappush(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_push(vm, args, False)

cdef Value heapq_heappop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_pop(vm, args, False)

cdef Value heapq_heapreplace(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_replace(vm, args, False)

cdef Value heapq_heappushpop(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_push_pop(vm, args, False)

cdef Value heapq_heapify(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_ify(vm, args, False)

cdef Value heapq_heappush_max(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_push(vm, args, True)

cdef Value heapq_heappop_max(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_pop(vm, args, True)

cdef Value heapq_heapreplace_max(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_replace(vm, args, True)

cdef Value heapq_heappushpop_max(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_push_pop(vm, args, True)

cdef Value heapq_heapify_max(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return heap_ify(vm, args, True)

cdef int register_heapq() except -1:
    cdef Dict* d = define_module("_heapq")
    define_function(d, "heappush", heapq_heappush, "heap, item, /", "_heapq")
    define_function(d, "heappop", heapq_heappop, "heap, /", "_heapq")
    define_function(d, "heapreplace", heapq_heapreplace, "heap, item, /", "_heapq")
    define_function(d, "heappushpop", heapq_heappushpop, "heap, item, /", "_heapq")
    define_function(d, "heapify", heapq_heapify, "heap, /", "_heapq")
    define_function(d, "heappush_max", heapq_heappush_max, "heap, item, /", "_heapq")
    define_function(d, "heappop_max", heapq_heappop_max, "heap, /", "_heapq")
    define_function(d, "heapreplace_max", heapq_heapreplace_max, "heap, item, /", "_heapq")
    define_function(d, "heappushpop_max", heapq_heappushpop_max, "heap, item, /", "_heapq")
    define_function(d, "heapify_max", heapq_heapify_max, "heap, /", "_heapq")
    define_function(d, "_heappop_max", heapq_heappop_max, "heap, /", "_heapq")         # their names before 3.14
    define_function(d, "_heapreplace_max", heapq_heapreplace_max, "heap, item, /", "_heapq")
    define_function(d, "_heapify_max", heapq_heapify_max, "heap, /", "_heapq")
    return 0
