# _weak: cells that hold an object without keeping it alive, on which the guest's weakref is built, and the
# collector on request. The machine's cells are in a list that the collector goes through after marking.

cdef bint may_be_weak(VM* vm, Value v) noexcept nogil:
    """Whether CPython lets one refer weakly to such an object."""
    cdef int kind = kind_of(v)
    if kind < 0:
        return False
    if is_guest_object(vm, v) and kind != KIND_CLASS:
        return class_lookup(class_of(vm, v), NAME_WEAKREF) != UNBOUND
    return kind == KIND_FUNCTION or kind == KIND_METHOD or kind == KIND_NATIVE or kind == KIND_CLASS or kind == KIND_GENERATOR or kind == KIND_SET \
        or kind == KIND_FROZENSET or kind == KIND_MODULE or kind == KIND_CODE or kind == KIND_ARRAY or kind == KIND_DEQUE or kind == KIND_MEMORYVIEW or kind == KIND_PATTERN \
        or is_exact(v, SHAPE_ACCUMULATE + ITERTOOLS_TEE) or kind == KIND_CACHE or is_exact(v, SHAPE_PARTIAL)

cdef Value weak_cell(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not may_be_weak(vm, args[0]):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot create weak reference to '%s' object", type_name(vm, args[0]))
    return weak_hold(vm, args, argc)

cdef Value weak_hold(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A cell for any object."""
    cdef WeakCell* cell = <WeakCell*>allocate(vm, sizeof(WeakCell), KIND_WEAKREF, SHAPE_WEAKREF)
    if cell == NULL:
        return ERROR
    cell.referent = args[0]
    cell.next = vm.weak_cells
    vm.weak_cells = cell
    return <Value>cell

cdef Value weak_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What a cell refers to, or None when that is gone."""
    if not is_kind(args[0], KIND_WEAKREF):
        return raise_type_error(vm, "a cell is needed")
    return (<WeakCell*>args[0]).referent

cdef void clear_weak_cells(VM* vm) noexcept nogil:
    """After marking: empty the cells of what is dead. Cells that are dead themselves too: what has a last word may
    hold one, and comes back with it."""
    cdef WeakCell* cell = vm.weak_cells
    while cell != NULL:
        if is_pointer(cell.referent) and not as_header(cell.referent).flags & FLAG_IMMORTAL and as_header(cell.referent).mark != vm.live_mark:
            cell.referent = NONE
            vm.weak_lost = vm.weak_watched
        cell = cell.next

cdef void drop_weak_cells(VM* vm) noexcept nogil:
    """Once it is known what lives on: take dead cells out of the list."""
    cdef WeakCell** at = &vm.weak_cells
    while at[0] != NULL:
        if at[0].head.mark != vm.live_mark:
            at[0] = at[0].next
        else:
            at = &at[0].next

cdef Value weak_collect(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Have the collector run at the next safepoint."""
    vm.due |= DUE_COLLECT
    request_attention(vm)
    return NONE

cdef Value weak_finalized(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Whether an object's __del__ has run."""
    return box_bool(is_pointer(args[0]) and as_header(args[0]).flags & FLAG_FINALIZED != 0)

cdef Value weak_watch(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """From now on _weakref wants to be told when objects of references are gone."""
    vm.weak_watched = 1
    return NONE

cdef Value weak_unraisable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value forward[3]
    forward[0] = args[0]
    forward[1] = args[1]
    forward[2] = new_str_c(vm, "calling weakref callback")
    return prelude_call(vm, "report_unraisable", forward, 3) if forward[2] != ERROR else ERROR

cdef int register_weak() except -1:
    cdef Dict* d = define_module("_weak")
    define_function(d, "cell", weak_cell, "object, /", "_weak")
    define_function(d, "hold", weak_hold, "object, /", "_weak")
    define_function(d, "get", weak_get, "cell, /", "_weak")
    define_function(d, "finalized", weak_finalized, "object, /", "_weak")
    define_function(d, "unraisable", weak_unraisable, "error, source, /", "_weak")
    define_function(d, "watch", weak_watch, "/", "_weak")
    define_function(d, "collect", weak_collect, "/", "_weak")
    return 0
