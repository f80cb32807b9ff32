# Builtin functions that make one value of an iterable: sum, min, max, any, all, sorted. Where guest code runs in the
# iterable, gather.pxi goes on.

cdef int64_t SUM_MOST = <int64_t>1 << 61      # a small int more cannot overflow 64 bits

# Sums of floats. From Python 3.12 on what each addition rounds away is added up as well, by Neumaier's variant of Kahan's
# summation ("Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974), until something else than a
# float or a small int comes; from 3.14 on the ints take part in it.

cdef double compensated(double total, double x, double* lost) noexcept nogil:
    cdef double sum = total + x
    lost[0] += (total - sum) + x if fabs(total) >= fabs(x) else (x - sum) + total
    return sum

cdef Value sum_float(VM* vm, Value total, Value item, double* lost) noexcept nogil:
    """A float and the next item, while sums are compensated: the sum, UNBOUND when the item ends that, ERROR for too large an int."""
    cdef double x = 0.0
    if is_float(item):
        return box_float(compensated(as_float(total), as_float(item), lost))
    if HOST_MINOR >= 14 and is_number_int(item):
        return box_float(compensated(as_float(total), x, lost)) if int_as_double(vm, item, &x) == 0 else ERROR
    if is_int(item) or item == TRUE_ or item == FALSE_:
        return box_float(as_float(total) + <double>as_number(item))
    return UNBOUND

cdef inline int64_t as_number(Value v) noexcept nogil:
    return as_int(v) if is_int(v) else v == TRUE_

cdef Value sum_settled(Value total, double lost) noexcept nogil:
    """The sum with what was rounded away, unless that made a number of an infinity."""
    return box_float(as_float(total) + lost) if lost != 0 and isfinite(lost) and is_float(total) else total

cdef bint sums_itself(Value sum, Value item) noexcept nogil:
    """Whether sum() still adds numbers in a way of its own after it has added an item: no longer where ints have left the
    machine's, or something else than a number has come."""
    cdef int64_t i
    if is_float(sum) or is_exact(sum, SHAPE_COMPLEX):
        return not is_number_int(item) or int_as_i64(item, &i)
    return is_number_int(sum) and int_as_i64(sum, &i)

cdef int sum_parts(VM* vm, Value item, double* real, double* imag, double* lost, double* lost_imag) noexcept nogil:
    """A number onto a complex sum, both parts compensated, as sums of complex numbers are since 3.14: 1, 0 when the item is
    none, -1 for too large an int."""
    cdef double x = 0.0
    if is_exact(item, SHAPE_COMPLEX):
        imag[0] = compensated(imag[0], (<Complex*>item).imag, lost_imag)
        real[0] = compensated(real[0], (<Complex*>item).real, lost)
        return 1
    if number_class(item) != NUMBER_INT and number_class(item) != NUMBER_FLOAT:
        return 0
    if number_as_double(vm, item, &x) < 0:
        return -1
    real[0] = compensated(real[0], x, lost)
    return 1

cdef Value complex_settled(VM* vm, double real, double imag, double lost, double lost_imag) noexcept nogil:
    return new_complex(vm, real + lost if lost != 0 and isfinite(lost) else real,
                       imag + lost_imag if lost_imag != 0 and isfinite(lost_imag) else imag)

cdef Value sum_complexes(VM* vm, Iterator* it, Value total, Value* item) noexcept nogil:
    """Add up a complex and the numbers that follow, from item[0] on: the sum before item[0], which is then none or a signal; ERROR."""
    cdef double real = (<Complex*>total).real, imag = (<Complex*>total).imag
    cdef double lost = 0, lost_imag = 0
    cdef int status = 1
    while status > 0:
        status = 0 if is_signal(item[0]) else sum_parts(vm, item[0], &real, &imag, &lost, &lost_imag)
        if status < 0 or tick(vm) < 0:
            return ERROR
        if status:
            item[0] = item_next(vm, it)
    return complex_settled(vm, real, imag, lost, lost_imag)

cdef Value builtin_sum(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """sum(iterable, /, start=0): natively over numbers, in the prelude otherwise."""
    cdef Value it = native_iter(vm, args[0])
    cdef Value total = args[1] if args[1] != UNBOUND else box_int(0)
    cdef Value item
    cdef int64_t whole = 0           # small ints not yet in `total`
    cdef int64_t most = SUM_MOST if is_exact(total, SHAPE_INT) or is_int(total) else 0     # they are added up so onto an int alone
    cdef double lost = 0
    cdef bint exact = HOST_MINOR >= 12 and sums_itself(total, UNBOUND)      # sums of floats are compensated, so far
    cdef bint parts = HOST_MINOR >= 14 and exact                            # and those of complex numbers
    args[1] = total
    if is_kind(total, KIND_STR):
        return raise_type_error(vm, "sum() can't sum strings [use ''.join(seq) instead]")
    if is_kind(total, KIND_BYTES):
        return raise_type_error(vm, "sum() can't sum bytes [use b''.join(seq) instead]")
    if is_kind(total, KIND_BYTEARRAY):
        return raise_type_error(vm, "sum() can't sum bytearray [use b''.join(seq) instead]")
    if it == ERROR:
        return ERROR
    if it == NEED_GUEST:
        it = gather_source(vm, args[0])
        return gather(vm, GATHER_SUM, it, total, UNBOUND, UNBOUND, CONT_STORE) if it != UNBOUND else prelude_call(vm, "sum_guest", args, 2)
    while True:
        item = item_next(vm, <Iterator*>it)
        if is_int(item) and -most < whole < most:
            whole += as_int(item)
            if tick(vm) < 0:
                return ERROR
            continue
        if whole:
            total = builtin_binary(vm, OPERATOR_ADD, total, int_from_i64(vm, whole))
            whole = 0
            if is_signal(total):
                return ERROR
            if exact and not sums_itself(total, UNBOUND):
                exact = parts = False
            most = SUM_MOST if is_exact(total, SHAPE_INT) or is_int(total) else 0
        if parts and is_exact(total, SHAPE_COMPLEX) and not is_signal(item):
            parts = False
            total = sum_complexes(vm, <Iterator*>it, total, &item)
            if total == ERROR:
                return ERROR
            most = 0
        if item == EXHAUSTED:
            return sum_settled(total, lost)
        if is_signal(item):
            return ERROR
        if tick(vm) < 0:
            return ERROR
        if both_int(total, item) and int_add(total, item, &total):
            continue
        most = 0
        if exact and is_float(total):
            args[1] = sum_float(vm, total, item, &lost)
            if args[1] == ERROR:
                return ERROR
            if args[1] != UNBOUND:
                total = args[1]
                continue
            total = sum_settled(total, lost)
            lost = 0
            exact = False
        if is_float(total) and is_float(item):
            total = box_float(as_float(total) + as_float(item))
            continue
        if is_guest_object(vm, item) or is_guest_object(vm, total):
            args[0] = it
            args[1] = total
            args[2] = item
            return prelude_call(vm, "sum_rest", args, 3)
        args[1] = builtin_binary(vm, OPERATOR_ADD, total, item)
        if args[1] == NOT_IMPLEMENTED:
            return raise_operand_error(vm, OPERATOR_ADD, total, item, False)
        if is_signal(args[1]):
            return ERROR
        total = args[1]
        if exact and not sums_itself(total, item):
            exact = parts = False
        most = SUM_MOST if is_exact(total, SHAPE_INT) or is_int(total) else 0

cdef int extreme_better(VM* vm, int op, Value item, Value best) noexcept nogil:
    """Whether an item takes the place of the best so far of min (<) or max (>): 1, 0, -1, -2."""
    cdef int less
    cdef Value answer
    if both_int(item, best):
        return item < best if op == COMPARE_LT else best < item
    less = sort_less(vm, item, best) if op == COMPARE_LT else sort_less(vm, best, item)
    if less == -1 and op == COMPARE_GT and exception_matches(vm, SHAPE_TYPE_ERROR) and not is_guest_object(vm, item):
        vm.exception = UNBOUND
        answer = builtin_compare(vm, op, item, best)        # the same error, told of the items that could not be compared
        if answer == NOT_IMPLEMENTED:
            raise_comparison_error(vm, op, item, best)
        elif answer == NEED_GUEST:
            less = -2
    return less

cdef Value raise_empty(VM* vm, bint least) noexcept nogil:
    return raise_error1(vm, SHAPE_VALUE_ERROR, "%s() iterable argument is empty" if HOST_MINOR >= 12 else "%s() arg is an empty sequence",
                        "min" if least else "max")

cdef Value builtin_extreme(VM* vm, Value* args, int64_t argc, int op, const char* name) noexcept nogil:
    """min and max over builtin values: the answer, ERROR or NEED_GUEST."""
    cdef Value it = UNBOUND, best = UNBOUND, item
    cdef int64_t i = 0
    cdef int better
    if argc == 1:
        it = native_iter(vm, args[0])
        if is_signal(it):
            return it
    while True:
        if argc == 1:
            item = item_next(vm, <Iterator*>it)
        else:
            item = args[i] if i < argc else EXHAUSTED
            i += 1
        if item == EXHAUSTED:
            return best
        if is_signal(item) or tick(vm) < 0:
            return ERROR
        if best == UNBOUND:
            best = item
            continue
        better = extreme_better(vm, op, item, best)
        if better < 0:
            return NEED_GUEST if better == -2 else ERROR
        if better:
            best = item

cdef Value extreme_by_caller(VM* vm, Value* args, int64_t argc, int op) noexcept nogil:
    """min and max of a list or tuple by what an itemgetter or attrgetter gives; NEED_GUEST for all other calls. Nothing is
    done to the sequence, so that the prelude may begin again."""
    cdef Value key, best = UNBOUND, best_key = UNBOUND, named = args[argc]
    cdef int64_t i
    cdef int better
    key = dict_get_str(<Dict*>named, <Str*>NAME_key)
    if argc != 1 or (<Dict*>named).count != 1 or not is_kind(key, KIND_CALLER) or not is_exact(args[0], SHAPE_LIST) and not is_exact(args[0], SHAPE_TUPLE):
        return NEED_GUEST
    named = key
    for i in range(sequence_length(args[0])):
        key = caller_quick(vm, <Caller*>named, sequence_items(args[0])[i])
        if is_signal(key):
            return key
        better = 1 if best == UNBOUND else extreme_better(vm, op, key, best_key)
        if better < 0:
            return NEED_GUEST if better == -2 else ERROR
        if better:
            best = sequence_items(args[0])[i]
            best_key = key
        if tick(vm) < 0:
            return ERROR
    return best if best != UNBOUND else NEED_GUEST

cdef Value extreme(VM* vm, Value* args, int64_t argc, int op) noexcept nogil:
    cdef Value best = UNBOUND, source
    cdef Value forward[2]
    argc -= 1
    if args[argc] != UNBOUND:
        best = extreme_by_caller(vm, args, argc, op)
        if best == NEED_GUEST:
            best = extreme_by_key(vm, args, argc, op)
        if best != NEED_GUEST:
            return best
        forward[0] = new_tuple_from(vm, args, argc)
        forward[1] = args[argc]
        return prelude_call(vm, "min_keywords" if op == COMPARE_LT else "max_keywords", forward, 2) if forward[0] != ERROR else ERROR
    if argc == 0:
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s expected at least 1 argument, got 0", "min" if op == COMPARE_LT else "max")
    if argc > 1 or not is_guest_object(vm, args[0]) and kind_of(args[0]) != KIND_GENERATOR and kind_of(args[0]) != KIND_ITERATOR:
        best = builtin_extreme(vm, args, argc, op, "min" if op == COMPARE_LT else "max")
        if best == UNBOUND:
            return raise_empty(vm, op == COMPARE_LT)
    else:
        source = gather_source(vm, args[0])
        if source != UNBOUND:
            return gather(vm, GATHER_MIN if op == COMPARE_LT else GATHER_MAX, source, UNBOUND, UNBOUND, UNBOUND, CONT_STORE)
        best = NEED_GUEST
    if best == NEED_GUEST:
        best = extreme_by_guest(vm, args, argc, op, NONE, UNBOUND)
    if best == NEED_GUEST:
        forward[0] = new_tuple_from(vm, args, argc)
        if forward[0] == ERROR:
            return ERROR
        return prelude_call(vm, "min_guest" if op == COMPARE_LT else "max_guest", forward, 1)
    return best

cdef Value extreme_by_key(VM* vm, Value* args, int64_t argc, int op) noexcept nogil:
    """min and max with a key or default over a native iterator; NEED_GUEST where arguments are wrong, too."""
    cdef Dict* named = <Dict*>args[argc]
    cdef Value by = dict_get_str(named, <Str*>NAME_key)
    cdef Value default_ = dict_get_str(named, <Str*>NAME_default)
    if named.count != (by != UNBOUND) + (default_ != UNBOUND) or argc == 0 or argc > 1 and default_ != UNBOUND:
        return NEED_GUEST
    return extreme_by_guest(vm, args, argc, op, by if by != UNBOUND else NONE, default_)

cdef Value extreme_by_guest(VM* vm, Value* args, int64_t argc, int op, Value by, Value default_) noexcept nogil:
    """guest_extreme of one iterable or of several arguments, or NEED_GUEST."""
    cdef Value source
    if argc == 1:
        source = native_iter(vm, args[0])
    else:
        source = new_tuple_from(vm, args, argc)
        source = new_iterator(vm, ITER_TUPLE, source) if source != ERROR else ERROR
    return source if is_signal(source) else guest_extreme(vm, source, by, default_, op)

cdef Value builtin_min(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return extreme(vm, args, argc, COMPARE_LT)

cdef Value builtin_max(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return extreme(vm, args, argc, COMPARE_GT)

cdef Value all_any(VM* vm, Value* args, int stop, const char* name) noexcept nogil:
    cdef Value it = native_iter(vm, args[0])
    cdef Value item
    cdef int truth
    if it == ERROR:
        return ERROR
    while it != NEED_GUEST:
        item = item_next(vm, <Iterator*>it)
        if item == EXHAUSTED:
            return box_bool(not stop)
        if is_signal(item) or tick(vm) < 0:
            return ERROR
        truth = value_truth(vm, item)
        if truth == stop:
            return box_bool(stop)
        if truth < 0:
            if is_kind(args[0], KIND_ITERATOR):
                args[1] = item
                return prelude_call(vm, "any_rest" if stop else "all_rest", args, 2)
            break
    if it == NEED_GUEST and gather_source(vm, args[0]) != UNBOUND:
        return gather(vm, GATHER_ANY if stop else GATHER_ALL, gather_source(vm, args[0]), UNBOUND, UNBOUND, UNBOUND, CONT_STORE)
    return prelude_call(vm, name, args, 1)

cdef Value builtin_any(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return all_any(vm, args, 1, "any_guest")

cdef Value builtin_all(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return all_any(vm, args, 0, "all_guest")

cdef Value builtin_sorted(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """sorted(iterable, /, *, key=None, reverse=False)."""
    cdef Value items
    cdef Value forward[3]
    cdef int64_t reverse = 0
    items = iterate_to_list(vm, args[0])
    if items == ERROR or args[2] != UNBOUND and not as_flag(vm, args[2], &reverse):
        return ERROR
    if items == NEED_GUEST and gather_source(vm, args[0]) != UNBOUND:
        return gather(vm, GATHER_SORTED, gather_source(vm, args[0]), new_list(vm, 8), args[1], box_bool(reverse != 0), CONT_STORE)
    if items != NEED_GUEST:
        if items == args[0] or not is_exact(items, SHAPE_LIST):
            items = new_list_from(vm, sequence_items(items), sequence_length(items))
        return sort_gathered(vm, items, args[1], box_bool(reverse != 0)) if items != ERROR else ERROR
    forward[0] = args[0]
    forward[1] = args[1] if args[1] != UNBOUND else NONE
    forward[2] = box_bool(reverse != 0)
    return prelude_call(vm, "sorted_values", forward, 3)

cdef Value sort_gathered(VM* vm, Value items, Value key, Value reverse) noexcept nogil:
    """The rest of sorted(): a list that nobody else has. Its keys, when it has such, are gathered first."""
    cdef Value source
    if is_kind(key, KIND_FUNCTION):
        return sort_by_function(vm, items, key, reverse)
    if key != UNBOUND and key != NONE:
        source = new_iterator(vm, ITER_LIST, items)
        source = calling_iterator(vm, ITER_MAP, source, key, 0) if source != ERROR else ERROR
        return gather(vm, GATHER_KEYS, source, new_list(vm, (<List*>items).length), items, reverse, CONT_STORE) if source != ERROR else ERROR
    return sort_by(vm, <List*>items, NULL, reverse == TRUE_)

cdef Value sort_by_function(VM* vm, Value items, Value key, Value reverse) noexcept nogil:
    """A comprehension calls a guest's function faster than what gathers: sorted() waits for its keys in a frame of its own."""
    cdef Value slots[2]
    cdef Value result
    slots[0] = items
    slots[1] = reverse
    if push_native_frame(vm, free_window(vm), CONTINUE_KEYS, slots, 2, CONT_STORE, UNBOUND) < 0:
        return ERROR
    slots[1] = key
    result = call_function(vm, prelude_function(vm, "keys_of"), slots, 2, CONT_NATIVE, UNBOUND)
    if not is_signal(result):
        result = continue_keys(vm, vm.fp, result)
    if result == PUSHED:
        settle_pushed(vm)
        return PUSHED
    pop_native_frame(vm)
    return result

cdef Value continue_keys(VM* vm, Frame* frame, Value keys) noexcept nogil:
    continue_by(frame, CONTINUE_PASS)
    return sort_by(vm, <List*>frame.regs[0], <List*>keys, frame.regs[1] == TRUE_)

cdef Value sort_by(VM* vm, List* items, List* keys, bint reverse) noexcept nogil:
    """Sort a list that nobody else has by keys that nobody has, or by its items: the list, ERROR or PUSHED."""
    cdef Value copy
    cdef int status = sort_with_keys(vm, items, keys, reverse)
    if status != -2:
        return <Value>items if status == 0 else ERROR
    if keys == NULL:
        copy = new_list_from(vm, items.items, items.length)
        if copy == ERROR:
            return ERROR
        keys = <List*>copy
    return guest_sort(vm, items, keys, reverse, <Value>items)
