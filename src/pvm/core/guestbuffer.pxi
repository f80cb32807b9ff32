# Buffers of the guest's own classes, from CPython 3.12 on: __buffer__ gives a memoryview, __release_buffer__ hears of its
# end. memoryview() shows such a buffer itself: its views share a wrapper, a List of the object, of what __buffer__ gave
# and of the number of views that live, and the last one's end is what __release_buffer__ is told. A native that needs
# bytes gets a copy, by a nested run: VM.borrowed keeps it, with the depth of natives at which it was made, until a
# collection at that depth or above, where the native has ended.

cdef enum:                   # what a consumer asks __buffer__ for
    BUFFER_SIMPLE = 0
    BUFFER_WRITABLE = 1
    BUFFER_FULL_READ = 0x11C

    WRAPPER_OBJECT = 0       # items of a wrapper
    WRAPPER_INNER
    WRAPPER_VIEWS

cdef bint is_guest_method(VM* vm, Class* cls, Value name) noexcept nogil:
    cdef Value found = class_lookup(cls, name)
    return found != UNBOUND and kind_of(found) != KIND_NATIVE

cdef bint has_guest_buffer(VM* vm, Value v) noexcept nogil:
    """Whether the class of a value has a __buffer__ of the guest's, or over a builtin one a __release_buffer__. Before 3.12
    only classes that stand for those in C have buffers."""
    if not is_guest_object(vm, v) or HOST_MINOR < 12 and not class_of(vm, v).flags & CLASS_SEALED:
        return False
    return is_guest_method(vm, class_of(vm, v), NAME_BUFFER) or \
        kind_of(v) != KIND_INSTANCE and is_guest_method(vm, class_of(vm, v), NAME_RELEASE_BUFFER)

cdef Value guest_bytes(VM* vm, Value v, int64_t flags) noexcept nogil:
    """A copy of a guest's buffer, safe until the running native ends; NOT_IMPLEMENTED without one, ERROR."""
    cdef Value copy
    if not has_guest_buffer(vm, v):
        return NOT_IMPLEMENTED
    copy = nested_call(vm, "buffer_bytes", v, box_int(flags))
    return copy if copy == ERROR or borrow(vm, copy, vm.native_depth) == 0 else ERROR

cdef int borrow(VM* vm, Value v, int64_t depth) noexcept nogil:
    """Keep a value until a collection with no more than `depth` natives below it: 0 or -1."""
    if vm.borrowed == UNBOUND:
        vm.borrowed = new_list(vm, 4)
        if vm.borrowed == ERROR:
            vm.borrowed = UNBOUND
            return -1
    if list_append(vm, <List*>vm.borrowed, v) < 0:
        return -1
    if list_append(vm, <List*>vm.borrowed, box_int(depth)) < 0:
        (<List*>vm.borrowed).length -= 1
        return -1
    return 0

cdef void drop_borrowed(VM* vm) noexcept nogil:
    """At a safepoint no native of this depth runs: what was borrowed for one is free."""
    cdef List* kept = <List*>vm.borrowed
    while vm.borrowed != UNBOUND and kept.length and as_int(kept.items[kept.length - 1]) >= vm.native_depth:
        kept.length -= 2

cdef int any_span(VM* vm, Value v, Span* span) noexcept nogil:
    """as_span, for guests' buffers too: 1, 0 for what has no bytes to show, -1 with an exception set."""
    cdef Value copy
    if as_span(v, span):
        return 1
    copy = guest_bytes(vm, v, BUFFER_SIMPLE)
    if copy == NOT_IMPLEMENTED or copy == ERROR:
        return -1 if copy == ERROR else 0
    return as_span(copy, span)

cdef Value wrap_view(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_wrap_view(view, value, /): a view like that which __buffer__ of the value has given."""
    cdef MemoryView* out
    cdef Value wrapper
    if not is_kind(args[0], KIND_MEMORYVIEW):
        return raise_type_error(vm, "__buffer__ returned non-memoryview object")
    if not view_ready(vm, <MemoryView*>args[0]):
        return ERROR
    wrapper = new_list(vm, 3)
    if wrapper == ERROR or list_append(vm, <List*>wrapper, args[1]) < 0 or list_append(vm, <List*>wrapper, args[0]) < 0 or \
            list_append(vm, <List*>wrapper, box_int(1)) < 0:
        return ERROR
    out = view_like(vm, <MemoryView*>args[0], (<MemoryView*>args[0]).ndim)
    if out == NULL:
        return ERROR
    if out.wrapper != UNBOUND:
        count_wrapped(out.wrapper, -1)
    out.wrapper = wrapper
    out.owner = args[1]
    expect_last_words(vm, <int64_t>sizeof(MemoryView) + 16 * out.ndim)
    return <Value>out

cdef inline int64_t count_wrapped(Value wrapper, int64_t by) noexcept nogil:
    cdef Value* items = (<List*>wrapper).items
    items[WRAPPER_VIEWS] = box_int(as_int(items[WRAPPER_VIEWS]) + by)
    return as_int(items[WRAPPER_VIEWS])

cdef Value tell_release(VM* vm, Value wrapper) noexcept nogil:
    """A view of a wrapper has ended: if it was the last, the object hears of it. NONE, PUSHED or ERROR."""
    if wrapper == UNBOUND or count_wrapped(wrapper, -1) != 0:
        return NONE
    return prelude_call(vm, "buffer_released", (<List*>wrapper).items, 2)

# The methods of builtin classes

cdef Value view_with_flags(VM* vm, Value v, int64_t flags) noexcept nogil:
    """A view of a builtin value's buffer, as the flags of a request want it; ERROR or NOT_IMPLEMENTED."""
    cdef Value m = view_of(vm, v)
    if m == ERROR or m == NOT_IMPLEMENTED:
        return m
    if flags & BUFFER_WRITABLE and (<MemoryView*>m).readonly:
        view_give_up(<MemoryView*>m)
        return raise_error(vm, SHAPE_BUFFER_ERROR, "memoryview: underlying buffer is not writable" if is_kind(v, KIND_MEMORYVIEW)
                           else "Object is not writable.")
    return m

cdef bint buffer_flags(VM* vm, Value v, int64_t* flags) noexcept nogil:
    if is_exact(v, SHAPE_INT) and not is_int(v):
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "cannot fit 'int' into an index-sized integer")
        return False
    if not as_index(vm, v, flags):
        return False
    if flags[0] > 0x7FFFFFFF or HOST_MINOR >= 14 and flags[0] < -0x80000000:
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "buffer flags out of range" if HOST_MINOR >= 14 else "buffer flags too large")
        return False
    return True

cdef Value dunder_buffer(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__buffer__(flags) of a builtin class."""
    cdef int64_t flags = 0
    return view_with_flags(vm, args[0], flags) if buffer_flags(vm, args[1], &flags) else ERROR

cdef Value dunder_release_buffer(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__release_buffer__(view) of a builtin class: the view is no more."""
    cdef MemoryView* m = <MemoryView*>args[1]
    if not is_kind(args[1], KIND_MEMORYVIEW):
        return raise_type_error(vm, "expected a memoryview object")
    if m.base == UNBOUND:
        return raise_value_error(vm, "memoryview's buffer has already been released")
    if m.owner != args[0]:
        return raise_value_error(vm, "memoryview's buffer is not this object")
    return memoryview_release(vm, args + 1, 1)

cdef Value memoryview_from_flags(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """memoryview._from_flags(object, flags)."""
    cdef int64_t flags = 0
    cdef Value m
    if not buffer_flags(vm, args[2], &flags):
        return ERROR
    if has_guest_buffer(vm, args[1]):
        return prelude_call(vm, "buffer_view", args + 1, 2)
    m = view_with_flags(vm, args[1], flags)
    return m if m != NOT_IMPLEMENTED else raise_error1(vm, SHAPE_TYPE_ERROR, "memoryview: a bytes-like object is required, not '%s'", type_name(vm, args[1]))

cdef int register_buffer_methods() except -1:
    if HOST_MINOR < 12:
        return 0
    define_method(SHAPE_BYTES, "__buffer__", dunder_buffer, "self, flags, /")
    for shape in (SHAPE_BYTEARRAY, SHAPE_MEMORYVIEW, SHAPE_ARRAY):
        define_method(shape, "__buffer__", dunder_buffer, "self, flags, /")
        define_method(shape, "__release_buffer__", dunder_release_buffer, "self, buffer, /")
    define_classmethod(SHAPE_MEMORYVIEW, "_from_flags", memoryview_from_flags, "cls, /, object, flags")
    return 0
