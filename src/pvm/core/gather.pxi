# Natives that consume an iterable in which guest code runs: list(), sum(), any(), an unpacking and the like over a generator,
# over a map or filter of a guest function, or over an object whose __iter__ or __next__ the guest has written.
#
# A native frame stands below the guest code, with what has been gathered so far. A generator that it drives is not
# even suspended by a yield: the item is taken where it stands, and the generator goes on (OP_YIELD). Only when an
# item needs guest code itself (a __hash__, an __add__) is the generator suspended, and the prelude does the rest.

cdef enum:                   # what is gathered
    GATHER_LIST = 0          # the list itself
    GATHER_EXTEND            # the items onto a list; None
    GATHER_TUPLE
    GATHER_JOIN              # joined by the str or bytes in GATHERED_WITH
    GATHER_SORTED            # by the key in GATHERED_WITH, reversed as GATHERED_BACK says
    GATHER_KEYS              # the list in GATHERED_WITH, sorted by these keys, reversed as GATHERED_BACK says
    GATHER_UNPACK            # a list of one item more than the number in GATHERED_WITH at most
    GATHER_SET               # a set or frozenset
    GATHER_UPDATE            # the items into a set; None
    GATHER_DICT              # a dict, of keys, which wait in GATHERED_WITH, and values in turn
    GATHER_SUM
    GATHER_ANY
    GATHER_ALL
    GATHER_MIN
    GATHER_MAX
    GATHER_LISTS = GATHER_KEYS       # up to here, items go into a list

    GATHERED = 0             # slots: the list, set, sum or answer
    GATHERED_FROM            # generator, native iterator or object with a __next__; before it is opened: what has the __iter__
    GATHERED_ITEM            # of a filter: the item whose fate is being decided; while its length is asked: what has the __iter__
    GATHERED_WITH
    GATHERED_BACK
    GATHERED_KIND
    GATHER_SLOTS

    TAKEN = 0                # results of gather_take, beside -1 (an exception is set) and -2 (guest code is needed)
    TAKEN_LAST = 1           # the answer is known

cdef Value gather_source(VM* vm, Value v) noexcept nogil:
    """What drives an iterable that native_iter gives up: a generator, a native map or filter, an object with a guest's __iter__;
    UNBOUND otherwise."""
    if is_exact(v, SHAPE_GENERATOR) or opens_by_guest(vm, v):
        return v
    if is_kind(v, KIND_ITERATOR):
        return v if is_calling(<Iterator*>v) else driving_generator(v) if not is_under_way(v) else UNBOUND
    return UNBOUND

cdef inline bint opens_by_guest(VM* vm, Value v) noexcept nogil:
    cdef Value method
    if not is_guest_object(vm, v) and not is_kind(v, KIND_CLASS):
        return False
    method = class_of(vm, v).special[SP_ITER]
    return method != UNBOUND and method != NONE and kind_of(method) != KIND_NATIVE

cdef inline bint calls_next(VM* vm, Value v) noexcept nogil:
    """Whether items come from a __next__ that the guest has written."""
    cdef Value method
    if not is_guest_object(vm, v):
        return False
    method = class_of(vm, v).special[SP_NEXT]
    return method != UNBOUND and kind_of(method) != KIND_NATIVE

cdef Value gather(VM* vm, int kind, Value source, Value into, Value with_, Value back, uint32_t continuation, Value aux = UNBOUND) noexcept nogil:
    """Start to consume what gather_source gave: the result, ERROR or PUSHED."""
    cdef Value slots[GATHER_SLOTS]
    cdef Value result
    cdef bint opens = opens_by_guest(vm, source)
    if into == ERROR:
        return ERROR
    slots[GATHERED] = into
    slots[GATHERED_FROM] = source
    slots[GATHERED_ITEM] = UNBOUND
    slots[GATHERED_WITH] = with_
    slots[GATHERED_BACK] = back
    slots[GATHERED_KIND] = box_int(kind)
    if push_native_frame(vm, free_window(vm), CONTINUE_OPEN if opens else CONTINUE_GATHER, slots, GATHER_SLOTS, continuation, aux) < 0:
        return ERROR
    if opens:
        result = call_function(vm, class_of(vm, source).special[SP_ITER], &source, 1, CONT_NATIVE, UNBOUND)
        if not is_signal(result):
            result = continue_open(vm, vm.fp, result)
    else:
        result = gather_on(vm)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef inline void continue_by(Frame* frame, uint32_t index) noexcept nogil:
    """Which native continuation has a frame's next result."""
    frame.continuation = frame.continuation & 0xFF | index << 8

cdef Value continue_open(VM* vm, Frame* frame, Value iterator) noexcept nogil:
    """An __iter__ has given its iterator. What asks for a length now asks the iterable."""
    cdef Value iterable = frame.regs[GATHERED_FROM]
    cdef int64_t kind = as_int(frame.regs[GATHERED_KIND])
    cdef Class* cls = class_of(vm, iterable)
    if not is_iterator(vm, iterator):
        raise_error1(vm, SHAPE_TYPE_ERROR, "iter() returned non-iterator of type '%s'", type_name(vm, iterator))
        open_refused(vm, frame.regs)
        return ERROR
    frame.regs[GATHERED_FROM] = iterator
    if kind == GATHER_JOIN:          # which makes a list of the iterator
        iterable = iterator
        cls = class_of(vm, iterator)
    frame.regs[GATHERED_ITEM] = iterable
    if kind > GATHER_SORTED or kind == GATHER_TUPLE and HOST_MINOR >= 14 or \
            cls.special[SP_LEN] == UNBOUND and cls.special[SP_LENGTH_HINT] == UNBOUND:
        return gather_opened(vm, frame)
    if not is_kind(cls.special[SP_LEN], KIND_FUNCTION):
        return ask_hint(vm, frame, "ask_hint", UNBOUND)
    continue_by(frame, CONTINUE_HINT)
    iterator = call_function(vm, cls.special[SP_LEN], &iterable, 1, CONT_NATIVE, UNBOUND)
    return iterator if is_signal(iterator) else continue_hint(vm, vm.fp, iterator)

cdef void open_refused(VM* vm, Value* slots) noexcept nogil:
    """An __iter__ has raised: a TypeError becomes join's own."""
    if as_int(slots[GATHERED_KIND]) == GATHER_JOIN and vm.limit == LIMIT_NONE and exception_matches(vm, SHAPE_TYPE_ERROR):
        vm.exception = UNBOUND
        raise_type_error(vm, "can only join an iterable")

cdef Value continue_hint(VM* vm, Frame* frame, Value length) noexcept nogil:
    """A __len__ has answered, or raised TypeError, which is no error here (EXHAUSTED). What is not plainly a length the prelude judges."""
    if is_int(length) and 0 <= as_int(length) < 1 << 30:
        return gather_opened(vm, frame)
    return ask_hint(vm, frame, "ask_length_hint", UNBOUND) if length == EXHAUSTED else ask_hint(vm, frame, "judge_length", length)

cdef Value ask_hint(VM* vm, Frame* frame, const char* how, Value length) noexcept nogil:
    """A function of the prelude judges: the iterable, how many items there are already, and what its __len__ has given."""
    cdef Value args[3]
    args[0] = frame.regs[GATHERED_ITEM]
    args[1] = box_int((<List*>frame.regs[GATHERED]).length)
    args[2] = length
    continue_by(frame, CONTINUE_OPENED)
    return prelude_call(vm, how, args, 2 if length == UNBOUND else 3)

cdef bint hint_refused(VM* vm) noexcept nogil:
    """Whether what a __len__ has raised is a TypeError, which is dropped then."""
    if vm.limit != LIMIT_NONE or not exception_matches(vm, SHAPE_TYPE_ERROR):
        return False
    vm.exception = UNBOUND
    return True

cdef Value continue_opened(VM* vm, Frame* frame, Value hint) noexcept nogil:
    return gather_opened(vm, frame)

cdef Value gather_opened(VM* vm, Frame* frame) noexcept nogil:
    """The iterator stands in its place: take the items."""
    cdef Value it = frame.regs[GATHERED_FROM]
    cdef Value source = it if calls_next(vm, it) else gather_source(vm, it)
    frame.regs[GATHERED_ITEM] = UNBOUND
    if source == UNBOUND and not is_guest_object(vm, it) and native_iter(vm, it) == it:
        source = it
    return continue_iterator(vm, frame, source) if source != UNBOUND else gather_generated(vm, frame)

cdef Value gather_generated(VM* vm, Frame* frame) noexcept nogil:
    """An iterator that is driven by none of the ways here has a generator put before it."""
    cdef Value generator
    continue_by(frame, CONTINUE_ITERATOR)
    generator = call_function(vm, prelude_function(vm, "items_of"), &frame.regs[GATHERED_FROM], 1, CONT_NATIVE, UNBOUND)
    return generator if is_signal(generator) else continue_iterator(vm, vm.fp, generator)

cdef Value continue_iterator(VM* vm, Frame* frame, Value source) noexcept nogil:
    frame.regs[GATHERED_FROM] = source
    continue_by(frame, CONTINUE_GATHER)
    return gather_on(vm)

cdef inline int frame_tick(VM* vm) noexcept nogil:
    """tick for a native whose values are all in its frame: a safepoint, at which what it has dropped is collected."""
    vm.ticks -= 1
    return collect_and_look(vm) if UNLIKELY(vm.ticks < 0) else 0

cdef Value gather_on(VM* vm) noexcept nogil:
    """Take items until guest code runs or the end: for the native frame on top."""
    cdef Value item
    cdef int status
    cdef bint native = is_gathered_natively(vm, vm.fp.regs[GATHERED_FROM])
    while True:
        item = gather_natively(vm, vm.fp) if native else gather_next(vm, vm.fp.regs)
        if item == EXHAUSTED or item == ERROR and gather_stopped(vm, vm.fp.regs):
            return gather_end(vm, vm.fp)
        if is_signal(item) or native:
            return item
        status = gather_take(vm, vm.fp, item)
        if status == -2 and adds_keys(vm.fp):
            item = gather_keyed(vm, vm.fp, item)
            if is_signal(item):
                return item
        elif status != TAKEN:
            return gather_stop(vm, vm.fp, status, item)
        if frame_tick(vm) < 0:
            return ERROR

cdef bint gather_stopped(VM* vm, Value* slots) noexcept nogil:
    """Whether the exception is a StopIteration from a __next__ or the function of a map or filter, which ends it; then it is dropped."""
    if as_int(slots[GATHERED_KIND]) == GATHER_KEYS or is_kind(slots[GATHERED_FROM], KIND_GENERATOR) or vm.limit != LIMIT_NONE or not exception_matches(vm, SHAPE_STOP_ITERATION):
        return False
    vm.exception = UNBOUND
    return True

cdef Value gather_next(VM* vm, Value* slots) noexcept nogil:
    """The next item, EXHAUSTED, ERROR, or PUSHED when guest code must run first."""
    cdef Value source = slots[GATHERED_FROM]
    cdef Value item, verdict
    cdef int truth
    if is_kind(source, KIND_GENERATOR):
        return generator_next(vm, source, NONE, RESUME_GATHER)
    if UNLIKELY(not is_kind(source, KIND_ITERATOR) or calls_next(vm, source)):
        return gather_call_next(vm, source)
    if not is_calling(<Iterator*>source):
        return item_next(vm, <Iterator*>source)
    if (<Iterator*>source).iterator_kind == ITER_MAP:
        item = map_call(vm, <Iterator*>source, CONT_NATIVE)
        if item == PUSHED:
            mark_item(vm, <Iterator*>source)
        return item
    while True:
        item = item_next(vm, <Iterator*>(<Iterator*>source).source)
        if is_signal(item):
            return item
        vm.fp.regs[GATHERED_ITEM] = item
        verdict = filter_call(vm, <Iterator*>source, item, CONT_NATIVE)
        if verdict == PUSHED:
            mark_item(vm, <Iterator*>source)
        if is_signal(verdict):
            return verdict
        truth = value_truth(vm, verdict)
        if truth < 0:
            return ERROR if truth == -1 else prelude_call(vm, "truth", &verdict, 1)
        if truth:
            return item
        if frame_tick(vm) < 0:
            return ERROR

cdef Value gather_call_next(VM* vm, Value source) noexcept nogil:
    """The class may have changed since the iterator was opened."""
    cdef Value method = class_of(vm, source).special[SP_NEXT]
    if method == UNBOUND or method == NONE:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not iterable", type_name(vm, source))
    return call_function(vm, method, &source, 1, CONT_NATIVE, UNBOUND)

cdef void mark_item(VM* vm, Iterator* it) noexcept nogil:
    """A frame has been pushed for an item: that of the map's or filter's own function of one argument can be had again and again."""
    if vm.fp.function == <Function*>it.second and vm.fp.continuation == CONT_NATIVE and vm.fp.code.simple_arguments == 1 and not it.flags & ITER_STAR:
        vm.fp.flags |= FRAME_ITEM

cdef void forget_items(VM* vm) noexcept nogil:
    """A function has other code, which may take other arguments: what frames say of the next item is looked at again."""
    cdef Frame* frame = vm.frames
    while frame <= vm.fp:
        if frame.code != NULL and frame.continuation == CONT_NATIVE:
            frame.flags &= ~<uint32_t>FRAME_ITEM
        frame += 1

cdef int gather_again(VM* vm, Value result) noexcept nogil:
    """A frame with FRAME_ITEM has ended: continue_gather in one step, which pushes the next. Where that is not the whole story, the long way."""
    cdef Frame* frame = vm.fp
    cdef Iterator* it = <Iterator*>frame.regs[GATHERED_FROM]
    cdef Function* function = <Function*>it.second
    cdef Value item = result
    cdef Value* base
    cdef int status = 1
    if it.iterator_kind == ITER_FILTER:
        item = frame.regs[GATHERED_ITEM]
        status = value_truth(vm, result)
        if status < 0:
            return native_result(vm, continue_gather(vm, frame, result))
    if status:
        status = gather_quickly(vm, frame, item)
        if status != TAKEN:
            return native_result(vm, gather_stop(vm, vm.fp, status, item))
    item = item_next(vm, <Iterator*>it.source)
    if is_signal(item):
        return native_result(vm, gather_end(vm, vm.fp) if item == EXHAUSTED or item == ERROR and gather_stopped(vm, vm.fp.regs) else item)
    vm.ticks -= 1
    base = free_window(vm)
    if it.iterator_kind == ITER_FILTER:
        vm.fp.regs[GATHERED_ITEM] = item
    base[0] = item
    if push_frame(vm, function, base, 1, CONT_NATIVE, UNBOUND) == NULL:
        return RUN_RAISE
    vm.fp.flags = FRAME_ITEM
    return RUN_ON

cdef bint is_gathered_natively(VM* vm, Value source) noexcept nogil:
    """Whether gather_natively knows the way: a map or filter of one iterable by a native function, or by a builtin class
    that mostly converts without one; or a filter by truth."""
    cdef Iterator* it = <Iterator*>source
    cdef Native* native
    if not is_kind(source, KIND_ITERATOR) or not is_calling(it) or it.flags & ITER_STAR or calls_next(vm, source):
        return False
    if is_kind(it.second, KIND_NATIVE):
        native = <Native*>it.second
        return native.minimum <= 1 and native.maximum >= 1 and not native.flags & (NATIVE_KEYWORDS | NATIVE_NEW)
    return it.second == NONE or is_kind(it.second, KIND_CLASS) and as_header(it.second).flags & FLAG_IMMORTAL

cdef inline Value native_of_item(VM* vm, Value function, Value item, Value* window) noexcept nogil:
    """What the function of is_gathered_natively gives for an item, as call_for_item says."""
    cdef Native* native = <Native*>function
    cdef int64_t i
    cdef Value v
    if function == NONE:
        return item
    if native.head.kind == KIND_CLASS:
        v = convert(vm, (<Class*>function).instance_shape, item)
        return v if v != NEED_GUEST else call_for_item(vm, function, &item, 1, CONT_NATIVE)
    window[0] = item
    if native.flags & NATIVE_METHOD and UNLIKELY(not self_fits(vm, native, window)):
        return raise_wrong_self(vm, native, item)
    for i in range(1, native.parameters):
        window[i] = UNBOUND
    vm.native_top = window + native.parameters
    v = <Value>native.function(vm, window, native.parameters)
    vm.native_top = NULL
    return v

cdef Value gather_natively(VM* vm, Frame* frame) noexcept nogil:
    """gather_on without the steps that only guest code needs: EXHAUSTED, ERROR, PUSHED or the gatherer's answer."""
    cdef Iterator* it = <Iterator*>frame.regs[GATHERED_FROM]
    cdef bint filters = it.iterator_kind == ITER_FILTER
    cdef Value* window = free_window(vm)
    cdef Value item, v
    cdef int status
    while True:
        item = item_next(vm, <Iterator*>it.source)
        if is_signal(item):
            return item
        if filters:
            frame.regs[GATHERED_ITEM] = item
        v = native_of_item(vm, it.second, item, window)
        if UNLIKELY(vm.moved):           # the native has waited for guest code
            frame = vm.fp
            window = free_window(vm)
        if is_signal(v):
            return v
        if filters:
            status = value_truth(vm, v)
            if status < 0:
                return ERROR if status == -1 else prelude_call(vm, "truth", &v, 1)
            v = item
        if filters and not status:
            pass
        else:
            status = gather_quickly(vm, frame, v)
            if status == -2 and adds_keys(frame):
                v = gather_keyed(vm, frame, v)
                if is_signal(v):
                    return v
                frame = vm.fp
                window = free_window(vm)
            elif status != TAKEN:
                return gather_stop(vm, frame, status, v)
        if frame_tick(vm) < 0:
            return ERROR

cdef Value continue_gather(VM* vm, Frame* frame, Value result) noexcept nogil:
    """A generator's item, a map's result or a filter's verdict has come; EXHAUSTED: the generator has ended."""
    cdef Value source = frame.regs[GATHERED_FROM]
    cdef int status
    if result == EXHAUSTED:
        return gather_end(vm, frame)
    if is_kind(source, KIND_ITERATOR) and (<Iterator*>source).iterator_kind == ITER_FILTER and not calls_next(vm, source):
        status = value_truth(vm, result)
        if status < 0:
            return ERROR if status == -1 else prelude_call(vm, "truth", &result, 1)
        result = frame.regs[GATHERED_ITEM]
        status = gather_take(vm, frame, result) if status else TAKEN
    else:
        status = gather_take(vm, frame, result)
    return gather_on(vm) if status == TAKEN else gather_stop(vm, vm.fp, status, result)

cdef inline int gather_quickly(VM* vm, Frame* frame, Value v) noexcept nogil:
    """gather_take, which mostly finds room in a list."""
    cdef List* l = <List*>frame.regs[GATHERED]
    if as_int(frame.regs[GATHERED_KIND]) <= GATHER_LISTS and l.length < l.capacity:
        l.items[l.length] = v
        l.length += 1
        return TAKEN
    return gather_take(vm, frame, v)

cdef int gather_take(VM* vm, Frame* frame, Value v) noexcept nogil:
    """Take an item: TAKEN, TAKEN_LAST, -1 or -2."""
    cdef int64_t kind = as_int(frame.regs[GATHERED_KIND])
    cdef Value* slots = frame.regs
    cdef int status
    if kind <= GATHER_LISTS:
        return list_append(vm, <List*>slots[GATHERED], v)
    if kind == GATHER_UNPACK:
        return -1 if list_append(vm, <List*>slots[GATHERED], v) < 0 else \
            TAKEN_LAST if (<List*>slots[GATHERED]).length > as_int(slots[GATHERED_WITH]) else TAKEN
    if kind <= GATHER_UPDATE:
        status = set_add(vm, <Set*>slots[GATHERED], v)
        return status if status < 0 else TAKEN
    if kind == GATHER_DICT:
        return gather_entry(vm, slots, v)
    if kind == GATHER_SUM:
        if both_int(slots[GATHERED], v) and int_add(slots[GATHERED], v, &slots[GATHERED]):
            return TAKEN
        return gather_add(vm, slots, v)
    if kind >= GATHER_MIN:
        return gather_extreme(vm, slots, v, COMPARE_LT if kind == GATHER_MIN else COMPARE_GT)
    status = value_truth(vm, v)
    if status < 0:
        return status
    if status != (kind == GATHER_ANY):
        return TAKEN
    slots[GATHERED] = box_bool(status)
    return TAKEN_LAST

cdef int gather_entry(VM* vm, Value* slots, Value v) noexcept nogil:
    cdef int status
    if slots[GATHERED_WITH] == UNBOUND:
        slots[GATHERED_WITH] = v
        return TAKEN
    status = dict_set(vm, <Dict*>slots[GATHERED], slots[GATHERED_WITH], v)
    if status == 0:
        slots[GATHERED_WITH] = UNBOUND
    return status

cdef inline bint adds_keys(Frame* frame) noexcept nogil:
    return GATHER_SET <= as_int(frame.regs[GATHERED_KIND]) <= GATHER_DICT

cdef Value gather_keyed(VM* vm, Frame* frame, Value item) noexcept nogil:
    """Add an item that guest code hashes or compares: NONE, ERROR or PUSHED; then continue_added goes on."""
    cdef Value* slots = frame.regs
    cdef Value result
    continue_by(frame, CONTINUE_ADDED)
    if as_int(slots[GATHERED_KIND]) == GATHER_DICT:
        result = keyed(vm, KEYED_SET_ITEM, slots[GATHERED], slots[GATHERED_WITH], item, CONT_NATIVE, UNBOUND)
    else:
        result = keyed(vm, KEYED_ADD, slots[GATHERED], item, UNBOUND, CONT_NATIVE, UNBOUND)
    if not is_signal(result):
        gather_added(vm.fp)
    return result

cdef inline void gather_added(Frame* frame) noexcept nogil:
    frame.regs[GATHERED_WITH] = UNBOUND
    continue_by(frame, CONTINUE_GATHER)

cdef Value continue_added(VM* vm, Frame* frame, Value result) noexcept nogil:
    gather_added(frame)
    return gather_on(vm)

cdef int gather_add(VM* vm, Value* slots, Value v) noexcept nogil:
    cdef Value total = slots[GATHERED]
    cdef Value sum
    cdef double lost
    cdef bint itself = slots[GATHERED_BACK] == UNBOUND       # see sums_itself
    if HOST_MINOR >= 14 and itself and is_exact(total, SHAPE_COMPLEX):
        return gather_complex(vm, slots, v)
    if is_float(total) and HOST_MINOR >= 12 and itself:      # compensated so far
        lost = as_float(slots[GATHERED_WITH]) if is_float(slots[GATHERED_WITH]) else 0
        sum = sum_float(vm, total, v, &lost)
        if sum == ERROR:
            return -1
        if sum != UNBOUND:
            slots[GATHERED] = sum
            slots[GATHERED_WITH] = box_float(lost)
            return TAKEN
        total = slots[GATHERED] = sum_settled(total, lost)
        slots[GATHERED_BACK] = TRUE_
    if is_float(total) and is_float(v):
        slots[GATHERED] = box_float(as_float(total) + as_float(v))
        return TAKEN
    if is_guest_object(vm, v) or is_guest_object(vm, total):
        return -2
    sum = builtin_binary(vm, OPERATOR_ADD, total, v)
    if sum == NOT_IMPLEMENTED:
        raise_operand_error(vm, OPERATOR_ADD, total, v, False)
    if is_signal(sum) or sum == NOT_IMPLEMENTED:
        return -1
    if not sums_itself(sum, v):
        slots[GATHERED_BACK] = TRUE_
    elif HOST_MINOR >= 14 and itself and is_exact(sum, SHAPE_COMPLEX) and is_float(total):      # whose parts are compensated from here on
        slots[GATHERED_WITH] = slots[GATHERED_BACK] = UNBOUND
    slots[GATHERED] = sum
    return TAKEN

cdef int gather_complex(VM* vm, Value* slots, Value v) noexcept nogil:
    """sum_complexes by single items: the sum stands in GATHERED, what was rounded away in GATHERED_WITH, both as complex numbers."""
    cdef Complex* total = <Complex*>slots[GATHERED]
    cdef Complex* rest = <Complex*>slots[GATHERED_WITH]
    cdef bint begun = is_kind(slots[GATHERED_WITH], KIND_COMPLEX)
    cdef double real = total.real, imag = total.imag
    cdef double lost = rest.real if begun else 0, lost_imag = rest.imag if begun else 0
    cdef Value sum
    cdef int status = sum_parts(vm, v, &real, &imag, &lost, &lost_imag)
    if status < 0:
        return -1
    if status == 0:
        slots[GATHERED] = sum = complex_settled(vm, real, imag, lost, lost_imag)
        slots[GATHERED_BACK] = TRUE_
        return gather_add(vm, slots, v) if sum != ERROR else -1
    slots[GATHERED] = sum = new_complex(vm, real, imag)
    if sum == ERROR:
        return -1
    slots[GATHERED_WITH] = new_complex(vm, lost, lost_imag)
    return TAKEN if slots[GATHERED_WITH] != ERROR else -1

cdef int gather_extreme(VM* vm, Value* slots, Value v, int op) noexcept nogil:
    cdef int better = 1 if slots[GATHERED] == UNBOUND else extreme_better(vm, op, v, slots[GATHERED])
    if better > 0:
        slots[GATHERED] = v
    return better if better < 0 else TAKEN

cdef Value gather_stop(VM* vm, Frame* frame, int status, Value item) noexcept nogil:
    """No further item is taken here: the answer is known, or an error set, or the prelude goes on with this item."""
    cdef int64_t kind = as_int(frame.regs[GATHERED_KIND])
    cdef Value args[3]
    if status == TAKEN_LAST:
        return frame.regs[GATHERED]
    if status == -1:
        return ERROR
    if adds_keys(frame):
        item = gather_keyed(vm, frame, item)
        return item if is_signal(item) else gather_on(vm)
    continue_by(frame, CONTINUE_PASS)
    args[0] = frame.regs[GATHERED_FROM]
    args[1] = frame.regs[GATHERED]
    args[2] = item
    if kind == GATHER_ANY or kind == GATHER_ALL:
        args[1] = item
        return prelude_call(vm, "any_rest" if kind == GATHER_ANY else "all_rest", args, 2)
    return prelude_call(vm, "sum_rest" if kind == GATHER_SUM else "min_rest" if kind == GATHER_MIN else "max_rest", args, 3)

cdef Value gather_end(VM* vm, Frame* frame) noexcept nogil:
    """The iterator has ended: what the native gives."""
    cdef int64_t kind = as_int(frame.regs[GATHERED_KIND])
    cdef Value* slots = frame.regs
    cdef Value v = slots[GATHERED]
    if kind == GATHER_EXTEND or kind == GATHER_UPDATE:
        return NONE
    if kind == GATHER_TUPLE:
        return new_tuple_from(vm, (<List*>v).items, (<List*>v).length)
    if kind == GATHER_ANY or kind == GATHER_ALL:
        return box_bool(kind == GATHER_ALL)
    if kind == GATHER_JOIN:
        v = slots[GATHERED_WITH]
        return str_join(vm, slots + GATHERED_WITH, 2) if is_kind(v, KIND_STR) else bytes_join(vm, slots + GATHERED_WITH, 2)
    if kind == GATHER_SORTED:
        continue_by(frame, CONTINUE_PASS)
        return sort_gathered(vm, v, slots[GATHERED_WITH], slots[GATHERED_BACK])
    if kind == GATHER_KEYS:
        continue_by(frame, CONTINUE_PASS)
        return sort_by(vm, <List*>slots[GATHERED_WITH], <List*>v, slots[GATHERED_BACK] == TRUE_)
    if kind == GATHER_SUM and slots[GATHERED_BACK] == UNBOUND and is_kind(slots[GATHERED_WITH], KIND_COMPLEX):
        return complex_settled(vm, (<Complex*>v).real, (<Complex*>v).imag,
                               (<Complex*>slots[GATHERED_WITH]).real, (<Complex*>slots[GATHERED_WITH]).imag)
    if kind == GATHER_SUM and slots[GATHERED_BACK] == UNBOUND:
        return sum_settled(v, as_float(slots[GATHERED_WITH]) if is_float(slots[GATHERED_WITH]) else 0)
    if v == UNBOUND:
        return raise_empty(vm, kind == GATHER_MIN)
    return v

cdef Value gather_join(VM* vm, Value separator, Value source) noexcept nogil:
    """join: the list stands behind the separator as the method's arguments do."""
    cdef Value l = new_list(vm, 8)
    return gather(vm, GATHER_JOIN, source, l, separator, l, CONT_STORE)

cdef int gather_yielded(VM* vm, int status, Value value) noexcept nogil:
    """A generator yields an item that ends what drives it, or needs guest code: suspend it."""
    cdef Frame* frame = vm.fp
    generator_save(vm, frame, <Generator*>frame.aux)
    vm.fp -= 1
    return native_result(vm, gather_stop(vm, vm.fp, status, value))

# map and filter

cdef inline bint is_calling(Iterator* it) noexcept nogil:
    """Whether a native iterator calls a function for its items, so that for_next must drive it."""
    return (it.iterator_kind == ITER_MAP or it.iterator_kind == ITER_FILTER) and not it.flags & ITER_DELEGATED

cdef Value calling_iterator(VM* vm, int kind, Value source, Value function, uint32_t flags) noexcept nogil:
    cdef Value v = new_iterator(vm, kind, source)
    if v != ERROR:
        (<Iterator*>v).second = function
        (<Iterator*>v).flags = flags
    return v

cdef Value call_for_item(VM* vm, Value function, Value* args, int64_t argc, uint32_t continuation) noexcept nogil:
    """Call a function for an iterator. Over a native frame, a native's own frames deliver to it as they are."""
    cdef Value* base
    cdef Value quick
    if is_kind(function, KIND_CALLER) and argc == 1:
        quick = caller_quick(vm, <Caller*>function, args[0])
        if quick != NEED_GUEST:
            return quick
    base = free_window(vm)
    copy_values(base, args, argc)
    if is_kind(function, KIND_FUNCTION) and (<Function*>function).code.simple_arguments == argc:
        vm.ticks -= 1
        return PUSHED if push_frame(vm, <Function*>function, base, argc, continuation, UNBOUND) != NULL else ERROR
    if continuation == CONT_NATIVE and is_kind(function, KIND_NATIVE):
        return call_native(vm, <Native*>function, base, argc, UNBOUND)
    return call_value(vm, function, base, argc, UNBOUND, continuation, UNBOUND)

cdef Value star_call(VM* vm, Iterator* it, uint32_t continuation) noexcept nogil:
    """map_call with each item of the source as all the arguments. Those of a zip need no tuple."""
    cdef Iterator* source = <Iterator*>it.source
    cdef Value* base
    cdef Value item, function
    cdef Value forward[2]
    cdef int64_t i, n
    if source.iterator_kind == ITER_ZIP and not source.flags and tuple_length(source.source) <= 16:
        base = free_window(vm)
        n = tuple_length(source.source)
        for i in range(n):
            item = item_next(vm, <Iterator*>tuple_items(source.source)[i])
            if is_signal(item):
                return item
            base[i] = item
        return call_for_item(vm, it.second, base, n, continuation) if n else EXHAUSTED
    item = item_next(vm, source)
    if is_signal(item):
        return item
    if not is_exact(item, SHAPE_TUPLE) or tuple_length(item) > 255:
        forward[0] = it.second
        forward[1] = item
        function = prelude_function(vm, "starmap_call")
        return call_function(vm, function, forward, 2, continuation, UNBOUND) if function != ERROR else ERROR
    return call_for_item(vm, it.second, tuple_items(item), tuple_length(item), continuation)

cdef Value map_call(VM* vm, Iterator* it, uint32_t continuation) noexcept nogil:
    """The next item of a map: its function's result, EXHAUSTED, ERROR or PUSHED."""
    cdef Value item
    if it.flags & ITER_STAR:
        return star_call(vm, it, continuation)
    item = item_next(vm, <Iterator*>it.source)
    if is_signal(item):
        return item
    return call_for_item(vm, it.second, &item, 1, continuation)

cdef inline Value filter_call(VM* vm, Iterator* it, Value item, uint32_t continuation) noexcept nogil:
    """What a filter's function says of an item: a value whose truth counts, ERROR or PUSHED."""
    return item if it.second == NONE else call_for_item(vm, it.second, &item, 1, continuation)

cdef Value filter_next(VM* vm, Value v, uint32_t continuation) noexcept nogil:
    """The next item of a filter, as map_call: its frame keeps the item while guest code decides about it."""
    cdef Value slots[2]
    cdef Value result
    slots[0] = v
    slots[1] = UNBOUND
    if push_native_frame(vm, free_window(vm), CONTINUE_FILTER, slots, 2, continuation, UNBOUND) < 0:
        return ERROR
    result = filter_on(vm, UNBOUND)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef Value filter_on(VM* vm, Value verdict) noexcept nogil:
    """Go on with a filter whose frame is on top: with the verdict on its item, or UNBOUND at the start."""
    cdef Iterator* it = <Iterator*>vm.fp.regs[0]
    cdef Value item
    cdef int truth
    while True:
        if verdict != UNBOUND:
            truth = value_truth(vm, verdict)
            if truth < 0:
                return ERROR if truth == -1 else prelude_call(vm, "truth", &verdict, 1)
            if truth:
                return vm.fp.regs[1]
        item = iterator_next(vm, <Iterator*>it.source)
        if is_signal(item):
            return item
        vm.fp.regs[1] = item
        if frame_tick(vm) < 0:
            return ERROR
        verdict = filter_call(vm, it, item, CONT_NATIVE)
        if is_signal(verdict):
            return verdict

cdef Value continue_filter(VM* vm, Frame* frame, Value verdict) noexcept nogil:
    """At the end: EXHAUSTED for a loop, StopIteration for a call of next()."""
    cdef uint32_t continuation = frame.continuation & 0xFF
    cdef Value item = filter_on(vm, verdict)
    if item == EXHAUSTED and continuation != CONT_FOR and continuation != CONT_SEND:
        return raise_stop_iteration(vm, NONE)
    return item

cdef Value calling_next(VM* vm, Value v, uint32_t continuation) noexcept nogil:
    """The next item of a native map or filter: the item, EXHAUSTED, ERROR or PUSHED."""
    return map_call(vm, <Iterator*>v, continuation) if (<Iterator*>v).iterator_kind == ITER_MAP else filter_next(vm, v, continuation)
