# The guest's itertools module. An iterator runs natively when it can never come to call guest code: its inner
# iterators are native and so are the values that it compares, adds or tests. All others are driven by generators
# of the prelude (lib/_prelude_itertools.py); they are instances of the same classes.
#
# A native one is an Iterator with iterator_kind ITER_NATIVE: `step` is the number of its NextFunction, `stop` how
# deep the iterators inside it go. `source` is UNBOUND once it has ended. The rest is each one's own matter.

cdef enum:                   # numbers of NEXT_FUNCTIONS, and of the classes from SHAPE_ACCUMULATE on
    ITERTOOLS_ACCUMULATE = 0
    ITERTOOLS_BATCHED
    ITERTOOLS_CHAIN
    ITERTOOLS_COMBINATIONS
    ITERTOOLS_COMBINATIONS_WITH_REPLACEMENT
    ITERTOOLS_COMPRESS
    ITERTOOLS_COUNT
    ITERTOOLS_CYCLE
    ITERTOOLS_DROPWHILE
    ITERTOOLS_FILTERFALSE
    ITERTOOLS_GROUPBY
    ITERTOOLS_GROUPER
    ITERTOOLS_ISLICE
    ITERTOOLS_PAIRWISE
    ITERTOOLS_PERMUTATIONS
    ITERTOOLS_PRODUCT
    ITERTOOLS_REPEAT
    ITERTOOLS_STARMAP
    ITERTOOLS_TAKEWHILE
    ITERTOOLS_TEE
    ITERTOOLS_ZIP_LONGEST
    ITERTOOLS_CLASSES
    NEXT_DEQUE = ITERTOOLS_CLASSES
    NEXT_DEQUE_REVERSE
    NEXT_MATCH

    ITER_PENDING = 16        # Iterator.flags: accumulate has an initial value to give; groupby a value to group
    ITER_REPLAY = 32         # cycle has come to its end once
    ITER_PULLS = 64          # a tee over what guest code iterates: the prelude gets the next item
    ITER_OWN = 128           # chain made the iterator that is under way, over a list or tuple
    ITER_KEYED = 256         # groupby has a key
    TEE_CHUNK = 56           # items in a link of what tee keeps

ITERTOOLS_NAMES = """accumulate batched chain combinations combinations_with_replacement compress count cycle dropwhile
    filterfalse groupby _grouper islice pairwise permutations product repeat starmap takewhile _tee zip_longest""".split()

cdef Iterator* new_native_iterator(VM* vm, int number, Value source, int64_t depth) noexcept nogil:
    """NULL with MemoryError set when there is no room. `depth` is that of the deepest iterator inside, plus one."""
    cdef Value v = new_iterator(vm, ITER_NATIVE, source)
    cdef Iterator* it = <Iterator*>v
    if v == ERROR:
        return NULL
    it.head.shape = SHAPE_ACCUMULATE + number
    it.step = number
    it.stop = depth
    return it

cdef State* new_state(VM* vm, int64_t values, int64_t raw) noexcept nogil:
    """A State with UNBOUND values and zeroed bytes; NULL with MemoryError set."""
    cdef State* state
    cdef int64_t i
    if values > <int64_t>1 << 40 or raw > <int64_t>1 << 43:
        raise_memory_error(vm)
        return NULL
    state = <State*>allocate(vm, sizeof(State), KIND_STATE, SHAPE_HIDDEN)
    if state == NULL:
        return NULL
    state.values = NULL
    state.raw = NULL
    state.value_count = state.raw_size = 0
    if values:
        state.values = <Value*>buffer_new(vm, values * 8)
        if state.values == NULL:
            return NULL
        state.value_count = values
        for i in range(values):
            state.values[i] = UNBOUND
    if raw:
        state.raw = <uint8_t*>buffer_new(vm, raw)
        if state.raw == NULL:
            return NULL
        state.raw_size = raw
        memset(state.raw, 0, raw)
    return state

cdef inline Value iterator_or_error(Iterator* it) noexcept nogil:
    return <Value>it if it != NULL else ERROR

cdef inline Value iterator_end(Iterator* it) noexcept nogil:
    """The end of a native iterator: it keeps nothing alive."""
    it.source = UNBOUND
    it.second = UNBOUND
    it.third = UNBOUND
    return EXHAUSTED

cdef inline Value iterator_stop(Iterator* it, Value signal) noexcept nogil:
    """What an inner iterator gave instead of an item."""
    return iterator_end(it) if signal == EXHAUSTED else signal

cdef Value raise_changed(VM* vm) noexcept nogil:
    return raise_error(vm, SHAPE_RUNTIME_ERROR, "what itertools iterates over was changed to need other code than at its start")

cdef Value delegate_with(VM* vm, const char* name, Value* args, int64_t argc) noexcept nogil:
    """Let the prelude make the iterator: absent arguments become None."""
    cdef int64_t i
    for i in range(argc):
        if args[i] == UNBOUND:
            args[i] = NONE
    return prelude_call(vm, name, args, argc)

cdef Value intrinsic_itertools(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: an iterator of an itertools class, by number, that a generator drives."""
    cdef Iterator* it
    if not is_kind(args[1], KIND_GENERATOR) or not is_int(args[0]) or as_int(args[0]) < 0 or as_int(args[0]) >= ITERTOOLS_CLASSES:
        return raise_type_error(vm, "a generator is needed")
    it = new_native_iterator(vm, <int>as_int(args[0]), args[1], 0)
    if it != NULL:
        it.flags = ITER_DELEGATED
    return iterator_or_error(it)

cdef bint is_plain(VM* vm, Value v, int depth) noexcept nogil:
    """Whether comparing v never calls guest code: no guest objects in it, as far as tuples go."""
    cdef int64_t i
    if not is_pointer(v):
        return True
    if as_header(v).shape >= FIRST_GUEST_SHAPE:
        return False
    if as_header(v).kind == KIND_TUPLE:
        if depth >= 3 or tuple_length(v) > 16:
            return False
        for i in range(tuple_length(v)):
            if not is_plain(vm, tuple_items(v)[i], depth + 1):
                return False
        return True
    return number_class(v) != NUMBER_NONE or is_kind(v, KIND_STR) or is_kind(v, KIND_BYTES)

cdef bint has_plain_items(VM* vm, Value v) noexcept nogil:
    """Whether all items of an iterable are plain, as far as that can be told from the start."""
    cdef int kind = kind_of(v)
    cdef int64_t i
    if kind == KIND_STR or kind == KIND_BYTES or kind == KIND_RANGE or kind == KIND_BYTEARRAY or kind == KIND_ARRAY:
        return not is_guest_object(vm, v)
    if kind == KIND_LIST or kind == KIND_TUPLE:
        if is_guest_object(vm, v):
            return False
        for i in range(sequence_length(v)):
            if not is_plain(vm, sequence_items(v)[i], 0):
                return False
        charge(vm, sequence_length(v) >> 5)
        return True
    if kind == KIND_ITERATOR and not (<Iterator*>v).flags & ITER_DELEGATED:
        if is_exact(v, SHAPE_REPEAT):
            return is_plain(vm, (<Iterator*>v).second, 0)
        if is_exact(v, SHAPE_CYCLE):
            return has_plain_items(vm, (<Iterator*>v).second) and ((<Iterator*>v).source == NONE or has_plain_items(vm, (<Iterator*>v).source))
        if is_exact(v, SHAPE_COUNT):
            return True
        if (<Iterator*>v).iterator_kind == ITER_RANGE or (<Iterator*>v).iterator_kind == ITER_STR or (<Iterator*>v).iterator_kind == ITER_BYTES:
            return True
        if (<Iterator*>v).iterator_kind == ITER_LIST or (<Iterator*>v).iterator_kind == ITER_TUPLE:
            return (<Iterator*>v).source == UNBOUND or has_plain_items(vm, (<Iterator*>v).source)
    return False

# chain: third is the iterator over the iterables, second the one that is under way. That over a list or tuple is the
# chain's own, and serves for the next list or tuple, unless the program has seen it (in a pickle).

cdef Value chain_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value item, inner
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    while True:
        if it.second != UNBOUND:
            item = item_next(vm, <Iterator*>it.second)
            if item != EXHAUSTED:
                return item if item != NEED_GUEST else raise_changed(vm)
        item = item_next(vm, <Iterator*>it.third)
        if is_signal(item):
            return iterator_stop(it, item)
        if native_tick(vm):
            return ERROR
        if is_exact(item, SHAPE_LIST) or is_exact(item, SHAPE_TUPLE):
            if it.flags & ITER_OWN:
                chain_again(<Iterator*>it.second, item)
                continue
            it.flags |= ITER_OWN
        else:
            it.flags &= ~<uint32_t>ITER_OWN
        it.second = UNBOUND
        inner = native_iter(vm, item)
        if inner == ERROR:
            return ERROR
        if inner == NEED_GUEST or iterator_depth(inner) >= it.stop:
            if inner == NEED_GUEST and not is_guest_object(vm, item) and special(vm, item, SP_ITER) == UNBOUND and builtin_iter(vm, item) == UNBOUND:
                return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, item))
            return raise_changed(vm)
        it.second = inner

cdef inline void chain_again(Iterator* inner, Value items) noexcept nogil:
    """Begin again, over another list or tuple."""
    inner.iterator_kind = ITER_LIST if as_header(items).shape == SHAPE_LIST else ITER_TUPLE
    inner.head.shape = SHAPE_LIST_ITERATOR + inner.iterator_kind
    inner.source = items
    inner.index = 0

cdef bint chains_natively(VM* vm, Value* iterables, int64_t n, int64_t* depth) noexcept nogil:
    """Whether all iterables are native. No iterator is made but to look: iter() of builtin containers has no effect."""
    cdef int64_t i
    cdef Value inner
    depth[0] = 1
    for i in range(n):
        if is_kind(iterables[i], KIND_LIST) and not is_guest_object(vm, iterables[i]):
            continue
        inner = native_iter(vm, iterables[i])
        if inner == ERROR or inner == NEED_GUEST:
            return False
        if iterator_depth(inner) >= depth[0]:
            depth[0] = iterator_depth(inner) + 1
    return True

cdef Value make_chain(VM* vm, Value iterables) noexcept nogil:
    """A chain over the items of a list or tuple; NEED_GUEST when they are not all native."""
    cdef int64_t depth = 0
    cdef Iterator* it
    cdef Value outer
    if not chains_natively(vm, sequence_items(iterables), sequence_length(iterables), &depth):
        return ERROR if is_pointer(vm.exception) else NEED_GUEST
    outer = new_iterator(vm, ITER_LIST if is_kind(iterables, KIND_LIST) else ITER_TUPLE, iterables)
    if outer == ERROR:
        return ERROR
    it = new_native_iterator(vm, ITERTOOLS_CHAIN, outer, depth)
    if it != NULL:
        it.third = outer
    return iterator_or_error(it)

cdef Value chain_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """chain(*iterables)."""
    cdef Value iterables = new_tuple_from(vm, args + 1, argc - 1)
    cdef Value it
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if iterables == ERROR:
        return ERROR
    it = make_chain(vm, iterables)
    return prelude_call(vm, "itertools_chain", &iterables, 1) if it == NEED_GUEST else it

cdef Value chain_from_iterable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value it = NEED_GUEST
    if is_exact(args[1], SHAPE_LIST) or is_exact(args[1], SHAPE_TUPLE):
        it = make_chain(vm, args[1])
    return prelude_call(vm, "itertools_chain", args + 1, 1) if it == NEED_GUEST else it

# count: source is the next number, second the step

cdef Value count_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value v = it.source
    if LIKELY(both_int(v, it.second) and int_add(v, it.second, &it.source)):
        return ERROR if native_tick(vm) else v
    it.source = number_binary(vm, OPERATOR_ADD, v, it.second)
    if it.source == ERROR:
        it.source = v
        return ERROR
    return ERROR if native_tick(vm) else v

cdef Value count_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """count(start=0, step=1): over builtin numbers natively. Of steps of 1 from what fits into a machine int the numbers are
    plain ones; else the first is what was given."""
    cdef Value start = args[1] if args[1] != UNBOUND else box_int(0)
    cdef Value step = args[2] if args[2] != UNBOUND else box_int(1)
    cdef Iterator* it
    cdef Value forward[2]
    cdef int64_t first, by
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if is_number_int(start) and is_number_int(step) and int_as_i64(start, &first) and int_as_i64(step, &by) and by == 1:
        start = int_from_i64(vm, first)
        step = box_int(1)
        if start == ERROR:
            return ERROR
    elif is_guest_object(vm, start) or is_guest_object(vm, step):
        forward[0] = start
        forward[1] = step
        return prelude_call(vm, "itertools_count", forward, 2)
    if number_class(start) == NUMBER_NONE or number_class(step) == NUMBER_NONE:
        return raise_type_error(vm, "a number is required")
    it = new_native_iterator(vm, ITERTOOLS_COUNT, start, 0)
    if it != NULL:
        it.second = step
    return iterator_or_error(it)

cdef Value count_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Iterator* it = <Iterator*>args[0]
    cdef Builder b
    cdef int status
    if it.flags & ITER_DELEGATED:
        return NEED_GUEST
    builder_init(&b, vm)
    status = repr_field(vm, "count(", it.source, &b, NULL)
    if status == 0 and it.second != box_int(1):
        status = repr_field(vm, ", ", it.second, &b, NULL)
    if status < 0:
        builder_drop(&b)
        return ERROR if status == -1 else NEED_GUEST
    builder_put(&b, c')')
    return builder_finish(&b)

# repeat: second is the object, index how many are left (-1: without end)

cdef Value repeat_next(VM* vm, Iterator* it) noexcept nogil:
    if it.index == 0:
        return EXHAUSTED
    if it.index > 0:
        it.index -= 1
    return ERROR if native_tick(vm) else it.second

cdef Value repeat_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """repeat(object[, times])."""
    cdef Iterator* it
    cdef int64_t times = -1
    cdef Value number
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if args[2] != UNBOUND:
        number = guest_index(vm, args[2], "")
        if number == ERROR or not as_index(vm, number, &times):
            return ERROR
        if times < 0:
            times = 0
    it = new_native_iterator(vm, ITERTOOLS_REPEAT, NONE, 0)
    if it != NULL:
        it.second = args[1]
        it.index = times
    return iterator_or_error(it)

cdef Value repeat_length_hint(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if (<Iterator*>args[0]).index < 0:
        return raise_type_error(vm, "len() of unsized object")
    return int_from_i64(vm, (<Iterator*>args[0]).index)

cdef Value repeat_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A str, ERROR or NEED_GUEST."""
    cdef Iterator* it = <Iterator*>args[0]
    cdef Builder b
    cdef int status
    builder_init(&b, vm)
    status = repr_field(vm, "repeat(", it.second, &b, NULL)
    if status == 0 and it.index >= 0:
        status = repr_field(vm, ", ", int_from_i64(vm, it.index), &b, NULL)
    if status < 0:
        builder_drop(&b)
        return ERROR if status == -1 else NEED_GUEST
    builder_put(&b, c')')
    return builder_finish(&b)

# cycle: second is the list of items seen, index the next of them once the inner iterator has ended

cdef Value cycle_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value item
    cdef List* seen
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    seen = <List*>it.second
    if not it.flags & ITER_REPLAY:
        item = item_next(vm, <Iterator*>it.source)
        if item == NEED_GUEST:
            return raise_changed(vm)
        if item != EXHAUSTED:
            return item if item == ERROR or list_append(vm, seen, item) == 0 else ERROR
        if seen.length == 0:
            return iterator_end(it)
        it.flags |= ITER_REPLAY
        it.source = NONE
    if it.index >= seen.length:      # __reduce__ gives the list away
        it.index = 0
        if seen.length == 0:
            return EXHAUSTED
    item = seen.items[it.index]
    it.index += 1
    if it.index == seen.length:
        it.index = 0
    return item

cdef Value cycle_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value inner = native_iter(vm, args[1])
    cdef Iterator* it
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if inner == ERROR:
        return ERROR
    if inner == NEED_GUEST:
        return prelude_call(vm, "itertools_cycle", args + 1, 1)
    it = new_native_iterator(vm, ITERTOOLS_CYCLE, inner, iterator_depth(inner) + 1)
    if it == NULL:
        return ERROR
    it.second = new_list(vm, 0)
    return <Value>it if it.second != ERROR else ERROR

# islice: index counts the items taken, second is the next one wanted, third a pair of stop (-1: none) and step

cdef Value islice_next(VM* vm, Iterator* it) noexcept nogil:
    cdef int64_t stop, wanted, following
    cdef Value item
    if it.source == UNBOUND:
        return EXHAUSTED
    wanted = as_int(it.second)
    stop = as_int(tuple_items(it.third)[0])
    while it.index < wanted or stop < 0 or it.index < stop:
        if native_tick(vm):
            return ERROR
        item = item_next(vm, <Iterator*>it.source)
        if is_signal(item):
            return iterator_stop(it, item) if item != NEED_GUEST else raise_changed(vm)
        it.index += 1
        if it.index > wanted:
            following = wanted + as_int(tuple_items(it.third)[1])
            if following > INT_MAX_SMALL:
                following = INT_MAX_SMALL
            if stop >= 0 and following > stop:
                following = stop
            it.second = box_int(following)
            return item
    return iterator_end(it)

cdef int islice_bound(VM* vm, Value v, int64_t missing, int64_t least, int64_t* out, const char* message) noexcept nogil:
    """An argument of islice: 0, -1 with an exception set. No number above 2 ** 48 - 1 makes a difference."""
    cdef Value number
    out[0] = missing
    if v == NONE:
        return 0
    if is_number_int(v):
        out[0] = int_clamped(v)
        number = v
    elif has_number_method(vm, v, SP_INDEX, SP_INDEX):
        number = guest_index(vm, v, "")
        if number == ERROR:
            return -1
        out[0] = int_clamped(number)
    else:
        raise_value_error(vm, message)
        return -1
    if out[0] < least or not int_as_i64(number, out):
        raise_value_error(vm, message)
        return -1
    if out[0] > INT_MAX_SMALL:
        out[0] = INT_MAX_SMALL
    return 0

cdef Value islice_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """islice(iterable, stop) or islice(iterable, start, stop[, step])."""
    cdef int64_t start = 0, stop = -1, step = 1
    cdef Value inner
    cdef Iterator* it
    cdef Value forward[4]
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    argc -= 1
    if argc < 2:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "islice expected at least 2 arguments, got %lld", argc)
    if argc > 4:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "islice expected at most 4 arguments, got %lld", argc)
    if argc == 2:
        if islice_bound(vm, args[2], -1, 0, &stop, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.") < 0:
            return ERROR
    else:
        if islice_bound(vm, args[3], -1, 0, &stop, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.") < 0 or \
                islice_bound(vm, args[2], 0, 0, &start, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.") < 0:
            return ERROR
        if argc == 4 and islice_bound(vm, args[4], 1, 1, &step, "Step for islice() must be a positive integer or None.") < 0:
            return ERROR
    inner = native_iter(vm, args[1])
    if inner == ERROR:
        return ERROR
    if inner == NEED_GUEST:
        forward[0] = args[1]
        forward[1] = box_int(start)
        forward[2] = box_int(stop)
        forward[3] = box_int(step)
        return prelude_call(vm, "itertools_islice", forward, 4)
    it = new_native_iterator(vm, ITERTOOLS_ISLICE, inner, iterator_depth(inner) + 1)
    if it == NULL:
        return ERROR
    it.second = box_int(start)
    it.third = new_pair(vm, box_int(stop), box_int(step))
    return <Value>it if it.third != ERROR else ERROR

# pairwise: second is the item before

cdef Value pairwise_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value item, before
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    if it.second == UNBOUND:
        item = item_next(vm, <Iterator*>it.source)
        if is_signal(item):
            return iterator_stop(it, item) if item != NEED_GUEST else raise_changed(vm)
        it.second = item
    item = item_next(vm, <Iterator*>it.source)
    if is_signal(item):
        return iterator_stop(it, item) if item != NEED_GUEST else raise_changed(vm)
    before = it.second
    it.second = item
    return new_pair(vm, before, item)

cdef Value pairwise_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value inner = native_iter(vm, args[1])
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if inner == ERROR:
        return ERROR
    if inner == NEED_GUEST:
        return prelude_call(vm, "itertools_pairwise", args + 1, 1)
    return iterator_or_error(new_native_iterator(vm, ITERTOOLS_PAIRWISE, inner, iterator_depth(inner) + 1))

# batched: index is the number of items in a batch; ITER_STRICT

cdef Value batched_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value items, item, out
    cdef int64_t n = it.index
    if it.source == UNBOUND:
        return EXHAUSTED
    items = new_list(vm, n if n < 64 else 64)
    if items == ERROR:
        return ERROR
    while (<List*>items).length < n:
        if native_tick(vm):
            return ERROR
        item = item_next(vm, <Iterator*>it.source)
        if item == EXHAUSTED:
            iterator_end(it)
            break
        if is_signal(item):
            return item if item != NEED_GUEST else raise_changed(vm)
        if list_append(vm, <List*>items, item) < 0:
            return ERROR
    out = EXHAUSTED
    if (<List*>items).length:
        if (<List*>items).length < n and it.flags & ITER_STRICT:
            out = raise_value_error(vm, "batched(): incomplete batch")
        else:
            out = new_tuple_from(vm, (<List*>items).items, (<List*>items).length)
    list_clear(vm, &items, 1)
    return out

cdef Value batched_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """batched(iterable, n, *, strict=False)."""
    cdef int64_t n = 0
    cdef Value inner, number
    cdef Iterator* it
    cdef int strict = value_truth(vm, args[3]) if args[3] != UNBOUND else 0
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    number = guest_index(vm, args[2], "")
    if number == ERROR or not as_index(vm, number, &n):
        return ERROR
    if n < 1:
        return raise_value_error(vm, "n must be at least one")
    inner = native_iter(vm, args[1])
    if inner == ERROR:
        return ERROR
    if inner == NEED_GUEST:
        args[2] = number
        args[3] = args[3] if args[3] != UNBOUND else FALSE_
        return prelude_call(vm, "itertools_batched", args + 1, 3)
    it = new_native_iterator(vm, ITERTOOLS_BATCHED, inner, iterator_depth(inner) + 1)
    if it != NULL:
        it.index = n
        it.flags = ITER_STRICT if strict else 0
    return iterator_or_error(it)

# compress: second is the iterator over the selectors

cdef Value compress_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value item, selector
    cdef int truth
    if it.source == UNBOUND:
        return EXHAUSTED
    while True:
        if native_tick(vm):
            return ERROR
        item = item_next(vm, <Iterator*>it.source)
        if is_signal(item):
            return item if item != NEED_GUEST else raise_changed(vm)
        selector = item_next(vm, <Iterator*>it.second)
        if is_signal(selector):
            return selector if selector != NEED_GUEST else raise_changed(vm)
        truth = value_truth(vm, selector)
        if truth < 0:
            return ERROR if truth == -1 else raise_changed(vm)
        if truth:
            return item

cdef Value compress_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """compress(data, selectors)."""
    cdef Value data = native_iter(vm, args[1])
    cdef Value selectors
    cdef Iterator* it
    cdef int64_t depth
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if data == ERROR:
        return ERROR
    selectors = native_iter(vm, args[2])
    if selectors == ERROR:
        return ERROR
    if data == NEED_GUEST or selectors == NEED_GUEST or not has_plain_items(vm, args[2]):
        return prelude_call(vm, "itertools_compress", args + 1, 2)
    depth = max_int(iterator_depth(data), iterator_depth(selectors))
    it = new_native_iterator(vm, ITERTOOLS_COMPRESS, data, depth + 1)
    if it != NULL:
        it.second = selectors
    return iterator_or_error(it)

# accumulate without a function: second is the total, UNBOUND before the first item

cdef Value accumulate_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value item, total
    if it.source == UNBOUND:
        return EXHAUSTED
    if native_tick(vm):
        return ERROR
    if it.flags & ITER_PENDING:
        it.flags &= ~<uint32_t>ITER_PENDING
        return it.second
    item = item_next(vm, <Iterator*>it.source)
    if is_signal(item):
        return iterator_stop(it, item) if item != NEED_GUEST else raise_changed(vm)
    if it.second == UNBOUND:
        it.second = item
        return item
    if both_int(it.second, item) and int_add(it.second, item, &it.second):
        return it.second
    if is_guest_object(vm, item) or is_guest_object(vm, it.second):
        return raise_changed(vm)
    total = builtin_binary(vm, OPERATOR_ADD, it.second, item)
    if total == NOT_IMPLEMENTED:
        return raise_operand_error(vm, OPERATOR_ADD, it.second, item, False)
    if is_signal(total):
        return ERROR if total == ERROR else raise_changed(vm)
    it.second = total
    return total

cdef Value accumulate_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """accumulate(iterable, func=None, *, initial=None)."""
    cdef Value inner
    cdef Value initial = args[3] if args[3] != NONE else UNBOUND
    cdef Iterator* it
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if (args[2] == UNBOUND or args[2] == NONE) and has_plain_items(vm, args[1]) and (initial == UNBOUND or is_plain(vm, initial, 0)):
        inner = native_iter(vm, args[1])
        if inner == ERROR:
            return ERROR
        if inner != NEED_GUEST:
            it = new_native_iterator(vm, ITERTOOLS_ACCUMULATE, inner, iterator_depth(inner) + 1)
            if it != NULL and initial != UNBOUND:
                it.second = initial
                it.flags = ITER_PENDING
            return iterator_or_error(it)
    return delegate_with(vm, "itertools_accumulate", args + 1, 3)

# zip_longest: source is a tuple of iterators, UNBOUND where one has ended, index the number of those left, second the
# filler

cdef Value zip_longest_next(VM* vm, Iterator* it) noexcept nogil:
    cdef Value out, item
    cdef Value* inner
    cdef int64_t i, n
    if it.source == UNBOUND:
        return EXHAUSTED
    n = tuple_length(it.source)
    if it.index == 0:
        return iterator_end(it)
    if native_tick(vm):
        return ERROR
    out = new_tuple(vm, n)
    if out == ERROR:
        return ERROR
    inner = tuple_items(it.source)
    for i in range(n):
        item = it.second
        if inner[i] != UNBOUND:
            item = item_next(vm, <Iterator*>inner[i])
            if item == EXHAUSTED:
                inner[i] = UNBOUND
                it.index -= 1
                if it.index == 0:
                    return iterator_end(it)
                item = it.second
            elif is_signal(item):
                if item == NEED_GUEST:
                    return raise_changed(vm)
                iterator_end(it)
                return ERROR
        tuple_items(out)[i] = item
    return out

cdef Value zip_longest_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """zip_longest(*iterables, fillvalue=None)."""
    cdef Value named = args[argc - 1]
    cdef Value filler = NONE
    cdef Value inner, out
    cdef Value forward[2]
    cdef Iterator* it
    cdef int64_t i, depth = 0, n = argc - 2
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    if named != UNBOUND:
        filler = dict_get_str(<Dict*>named, <Str*>NAME_fillvalue)
        if filler == UNBOUND or (<Dict*>named).count != 1:
            return raise_type_error(vm, "zip_longest() got an unexpected keyword argument")
    inner = new_tuple(vm, n)
    if inner == ERROR:
        return ERROR
    for i in range(n):
        out = native_iter(vm, args[1 + i])
        if out == ERROR:
            return ERROR
        if out == NEED_GUEST:
            forward[0] = new_tuple_from(vm, args + 1, n)
            forward[1] = filler
            return prelude_call(vm, "itertools_zip_longest", forward, 2) if forward[0] != ERROR else ERROR
        tuple_items(inner)[i] = out
        if iterator_depth(out) >= depth:
            depth = iterator_depth(out) + 1
    it = new_native_iterator(vm, ITERTOOLS_ZIP_LONGEST, inner, depth)
    if it != NULL:
        it.second = filler
        it.index = n
    return iterator_or_error(it)

# What needs a function

cdef Value dropwhile_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    return prelude_call(vm, "itertools_dropwhile", args + 1, 2)

cdef Value takewhile_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    return prelude_call(vm, "itertools_takewhile", args + 1, 2)

cdef Value filterfalse_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    return prelude_call(vm, "itertools_filterfalse", args + 1, 2)

cdef Value starmap_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """starmap(function, iterable): a map whose items are all the arguments."""
    cdef Value inner
    if of_subclass(args[0]):
        return itertools_of_subclass(vm, args, argc)
    inner = native_iter(vm, args[2])
    if inner == NEED_GUEST:
        return prelude_call(vm, "itertools_starmap", args + 1, 2)
    if inner != ERROR:
        inner = calling_iterator(vm, ITER_MAP, inner, args[1], ITER_STAR)
    if inner != ERROR:
        as_header(inner).shape = SHAPE_STARMAP
    return inner

cdef int register_itertools() except -1:
    cdef Dict* d = define_module("itertools")
    cdef int number
    for number in range(ITERTOOLS_CLASSES):
        define_method(SHAPE_ACCUMULATE + number, "__iter__", iterator_self, "self, /")
        define_method(SHAPE_ACCUMULATE + number, "__next__", iterator_dunder_next, "self, /")
        if number != ITERTOOLS_GROUPER and number != ITERTOOLS_TEE:
            immortal_dict_set(d, immortal_str(ITERTOOLS_NAMES[number]), <Value>BUILTIN[SHAPE_ACCUMULATE + number])
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_ACCUMULATE, accumulate_new, "cls, iterable, func=, *, initial=")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_BATCHED, batched_new, "cls, iterable, n, *, strict=")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_CHAIN, chain_new, "cls, *iterables")
    define_classmethod(SHAPE_ACCUMULATE + ITERTOOLS_CHAIN, "from_iterable", chain_from_iterable, "cls, iterable, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_COMPRESS, compress_new, "cls, data, selectors")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_COUNT, count_new, "cls, start=, step=")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_CYCLE, cycle_new, "cls, iterable, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_DROPWHILE, dropwhile_new, "cls, predicate, iterable, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_FILTERFALSE, filterfalse_new, "cls, function, iterable, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_GROUPBY, groupby_new, "cls, iterable, key=")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_ISLICE, islice_new, "cls, *args")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_PAIRWISE, pairwise_new, "cls, iterable, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_REPEAT, repeat_new, "cls, object, times=")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_STARMAP, starmap_new, "cls, function, iterable, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_TAKEWHILE, takewhile_new, "cls, predicate, iterable, /")
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_ZIP_LONGEST, zip_longest_new, "cls, *iterables, **kwargs")
    define_method(SHAPE_ACCUMULATE + ITERTOOLS_REPEAT, "__length_hint__", repeat_length_hint, "self, /")
    NEXT_FUNCTIONS[ITERTOOLS_ACCUMULATE] = accumulate_next
    NEXT_FUNCTIONS[ITERTOOLS_BATCHED] = batched_next
    NEXT_FUNCTIONS[ITERTOOLS_CHAIN] = chain_next
    NEXT_FUNCTIONS[ITERTOOLS_COMPRESS] = compress_next
    NEXT_FUNCTIONS[ITERTOOLS_COUNT] = count_next
    NEXT_FUNCTIONS[ITERTOOLS_CYCLE] = cycle_next
    NEXT_FUNCTIONS[ITERTOOLS_GROUPBY] = groupby_next
    NEXT_FUNCTIONS[ITERTOOLS_GROUPER] = grouper_next
    NEXT_FUNCTIONS[ITERTOOLS_ISLICE] = islice_next
    NEXT_FUNCTIONS[ITERTOOLS_PAIRWISE] = pairwise_next
    NEXT_FUNCTIONS[ITERTOOLS_REPEAT] = repeat_next
    NEXT_FUNCTIONS[ITERTOOLS_ZIP_LONGEST] = zip_longest_next
    register_combinatorics()
    register_tee(d)
    return 0
