# The state of itertools' iterators, for copy and pickle, and their instances of the guest's classes. How a state looks and
# what is made of one is in the prelude (lib/_prelude_itertools_state.py); here is what gets at it.

cdef int itertools_number(VM* vm, Value v) noexcept nogil:
    """ITERTOOLS_* of an iterator, of a subclass too; -1 with TypeError set for any other value."""
    cdef uint32_t shape = 0
    if is_kind(v, KIND_ITERATOR):
        shape = as_header(v).shape
        if shape >= FIRST_GUEST_SHAPE:
            shape = first_builtin(class_of(vm, v)).instance_shape
    if shape < SHAPE_ACCUMULATE or shape >= SHAPE_ACCUMULATE + ITERTOOLS_CLASSES:
        raise_type_error(vm, "an iterator of itertools is needed")
        return -1
    return <int>shape - SHAPE_ACCUMULATE

cdef inline Iterator* itself_or_extended(Value v) noexcept nogil:
    """The iterator that does the work: what an instance with a __next__ of the guest's own extends."""
    cdef Iterator* it = <Iterator*>v
    return <Iterator*>it.source if it.flags & ITER_GUEST and is_kind(it.source, KIND_ITERATOR) else it

cdef Value generator_variables(VM* vm, Generator* generator) noexcept nogil:
    """The variables of a suspended generator by name, or None once it has ended."""
    cdef Code* code = (<Function*>generator.function).code
    cdef Value out
    cdef int64_t i
    if generator.state != GENERATOR_SUSPENDED and generator.state != GENERATOR_CREATED:
        return NONE
    out = new_dict(vm)
    if out == ERROR:
        return ERROR
    for i in range(tuple_length(code.variable_names)):
        if i < generator.count and generator_registers(generator)[i] != UNBOUND and not is_signal(generator_registers(generator)[i]) and \
                dict_set_str(vm, <Dict*>out, tuple_items(code.variable_names)[i], generator_registers(generator)[i]) < 0:
            return ERROR
    return out

cdef Value state_numbers(VM* vm, State* state) noexcept nogil:
    cdef int64_t i, n = state.raw_size // 8
    cdef Value out = new_list(vm, n)
    if out == ERROR:
        return ERROR
    for i in range(n):
        (<List*>out).items[i] = int_from_i64(vm, (<int64_t*>state.raw)[i])
        (<List*>out).length = i + 1
    return out

cdef Value without_unbound(VM* vm, Value v) noexcept nogil:
    """A copy of a tuple with None for what is UNBOUND in it; other values as they are."""
    cdef Value out
    cdef int64_t i
    if not is_exact(v, SHAPE_TUPLE):
        return none_if_unbound(v)
    out = new_tuple(vm, tuple_length(v))
    if out != ERROR:
        for i in range(tuple_length(v)):
            tuple_items(out)[i] = none_if_unbound(tuple_items(v)[i])
    return out

cdef Value intrinsic_itertools_parts(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (number, begun, variables of the driving generator or None, (source, second, third, index, flags) or None)."""
    cdef Iterator* it
    cdef Value parts[4]
    cdef Value own[5]
    cdef int number = itertools_number(vm, args[0])
    if number < 0:
        return ERROR
    it = itself_or_extended(args[0])
    parts[0] = box_int(number)
    parts[1] = TRUE_
    parts[2] = NONE
    parts[3] = NONE
    if it.flags & ITER_DELEGATED:
        if not is_kind(it.source, KIND_GENERATOR):
            return raise_type_error(vm, "an iterator of itertools is needed")
        parts[1] = box_bool((<Generator*>it.source).state != GENERATOR_CREATED)
        parts[2] = generator_variables(vm, <Generator*>it.source)
    else:
        it.flags &= ~<uint32_t>ITER_OWN
        own[0] = without_unbound(vm, it.source) if number != ITERTOOLS_GROUPER else it.source
        own[1] = none_if_unbound(it.second)
        if it.flags & ITER_KEYED and number == ITERTOOLS_GROUPBY and is_exact(it.third, SHAPE_LIST):
            own[2] = new_pair(vm, (<List*>it.third).items[0], none_if_unbound((<List*>it.third).items[1]))
        else:
            own[2] = state_numbers(vm, <State*>it.third) if is_kind(it.third, KIND_STATE) else none_if_unbound(it.third)
        own[3] = int_from_i64(vm, it.index)
        own[4] = box_int(it.flags)
        parts[3] = new_tuple_from(vm, own, 5) if own[0] != ERROR and own[2] != ERROR else ERROR
        parts[1] = box_bool(it.second != UNBOUND)
    return new_tuple_from(vm, parts, 4) if parts[2] != ERROR and parts[3] != ERROR else ERROR

cdef Value intrinsic_become_iterator(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: give an iterator of itertools the state of another one of the same kind, which nobody else has."""
    cdef Iterator* it
    cdef Iterator* other
    cdef int number = itertools_number(vm, args[0])
    cdef int other_number = itertools_number(vm, args[1])
    if number < 0 or other_number < 0:
        return ERROR
    it = itself_or_extended(args[0])
    other = <Iterator*>args[1]
    if number != other_number or other.flags & ITER_GUEST:
        return raise_type_error(vm, "another kind of iterator is needed")
    memcpy(<char*>it + sizeof(Header), <char*>other + sizeof(Header), sizeof(Iterator) - sizeof(Header))
    return NONE

cdef int64_t clamped_number(Value list, int64_t i, int64_t least, int64_t most) noexcept nogil:
    cdef Value v = (<List*>list).items[i]
    cdef int64_t n = as_int(v) if is_int(v) else least
    return min_i64(max_i64(n, least), most)

cdef Value intrinsic_set_indices(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (iterator, list): the places in the pools from which a product or one of its like goes on. Each is
    brought within bounds."""
    cdef Iterator* it
    cdef int64_t* indices
    cdef int64_t i, n, r, limit
    cdef Value out
    cdef int number = itertools_number(vm, args[0])
    if number < 0:
        return ERROR
    it = itself_or_extended(args[0])
    if not is_exact(args[1], SHAPE_LIST) or not is_kind(it.third, KIND_STATE) or it.flags & ITER_DELEGATED:
        return raise_value_error(vm, "invalid arguments")
    if it.source == UNBOUND:
        return NONE
    n = tuple_length(it.source)
    r = n if number == ITERTOOLS_PRODUCT else it.index
    if (<List*>args[1]).length * 8 > (<State*>it.third).raw_size or (<List*>args[1]).length != r + (n if number == ITERTOOLS_PERMUTATIONS else 0):
        return raise_value_error(vm, "invalid arguments")
    indices = <int64_t*>(<State*>it.third).raw
    out = new_tuple(vm, r)
    if out == ERROR:
        return ERROR
    for i in range(r):
        limit = tuple_length(tuple_items(it.source)[i]) if number == ITERTOOLS_PRODUCT else n
        if limit == 0:
            iterator_end(it)
            return NONE
        if number == ITERTOOLS_COMBINATIONS:
            limit = i + n - r + 1
        indices[i] = clamped_number(args[1], i, 0, limit - 1)
        tuple_items(out)[i] = tuple_items(tuple_items(it.source)[i])[indices[i]] if number == ITERTOOLS_PRODUCT else tuple_items(it.source)[indices[i]]
    if number == ITERTOOLS_PERMUTATIONS:
        for i in range(r, n):
            indices[i] = clamped_number(args[1], i, 0, n - 1)
        for i in range(r):
            indices[n + i] = clamped_number(args[1], n + i, 1, n - i)
    it.second = out
    return NONE

cdef Value intrinsic_native_grouper(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (groupby, key): the grouper of its present group."""
    cdef Iterator* it
    if not is_kind(args[0], KIND_ITERATOR) or itertools_number(vm, args[0]) != ITERTOOLS_GROUPBY or itself_or_extended(args[0]).flags & ITER_DELEGATED:
        return ERROR if is_pointer(vm.exception) else raise_type_error(vm, "a groupby is needed")
    it = new_native_iterator(vm, ITERTOOLS_GROUPER, <Value>itself_or_extended(args[0]), 1)
    if it != NULL:
        it.second = args[1]
        it.index = itself_or_extended(args[0]).index
        it.stop = itself_or_extended(args[0]).stop + 1
    return iterator_or_error(it)

cdef Value grouper_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_grouper(parent, tgtkey)."""
    if not is_kind(args[1], KIND_ITERATOR) or itertools_number(vm, args[1]) != ITERTOOLS_GROUPBY:
        vm.exception = UNBOUND
        return raise_error1(vm, SHAPE_TYPE_ERROR, "_grouper() argument 1 must be itertools.groupby, not %s", type_name(vm, args[1]))
    return prelude_call(vm, "make_grouper", args + 1, 2)

cdef Value itertools_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "itertools_reduce", args, 1)

cdef Value itertools_setstate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "itertools_setstate", args, 2)

# Instances of the guest's classes

cdef Value itertools_of_subclass(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A constructor's work for a class of the guest's: the prelude makes one of the builtin class, and has it adopted."""
    cdef Class* base = first_builtin(<Class*>args[0])
    cdef Native* native = <Native*>base.special[SP_NEW]
    cdef Value forward[4]
    cdef Value named = UNBOUND
    cdef int64_t i, n = argc
    if native.flags & NATIVE_KEYWORDS:
        n -= 1
        named = args[n]
    elif native.maximum >= 0:
        n = 1
        while n < argc and args[n] != UNBOUND:
            n += 1
        named = new_dict(vm) if native.parameter_names != UNBOUND else UNBOUND
        if named == ERROR:
            return ERROR
        for i in range(n, argc):
            if args[i] != UNBOUND and dict_set_str(vm, <Dict*>named, tuple_items(native.parameter_names)[i], args[i]) < 0:
                return ERROR
    forward[0] = args[0]
    forward[1] = <Value>base
    forward[2] = new_tuple_from(vm, args + 1, n - 1)
    forward[3] = none_if_unbound(named)
    return prelude_call(vm, "iterator_of_subclass", forward, 4) if forward[2] != ERROR else ERROR

cdef inline bint of_subclass(Value cls) noexcept nogil:
    """Whether a constructor was called for a class of the guest's."""
    return not as_header(cls).flags & FLAG_IMMORTAL

cdef int register_itertools_state() except -1:
    cdef int number
    define_new(SHAPE_ACCUMULATE + ITERTOOLS_GROUPER, grouper_new, "cls, parent, tgtkey, /")
    immortal_dict_set(<Dict*><uint64_t>NATIVE_MODULES["itertools"], immortal_str("_grouper"), <Value>BUILTIN[SHAPE_ACCUMULATE + ITERTOOLS_GROUPER])
    immortal_dict_set(<Dict*><uint64_t>NATIVE_MODULES["itertools"], immortal_str("_tee"), <Value>BUILTIN[SHAPE_ACCUMULATE + ITERTOOLS_TEE])
    if HOST_MINOR >= 14:
        return 0
    for number in range(ITERTOOLS_CLASSES):
        if number in (ITERTOOLS_BATCHED, ITERTOOLS_PAIRWISE, ITERTOOLS_TEE):
            continue
        define_method(SHAPE_ACCUMULATE + number, "__reduce__", itertools_reduce, "self, /")
        if number not in (ITERTOOLS_GROUPER, ITERTOOLS_COMPRESS, ITERTOOLS_COUNT, ITERTOOLS_FILTERFALSE, ITERTOOLS_REPEAT, ITERTOOLS_STARMAP):
            define_method(SHAPE_ACCUMULATE + number, "__setstate__", itertools_setstate, "self, state, /")
    return 0

cdef int register_itertools_intrinsics(Dict* d) except -1:
    define_function(d, "_itertools_parts", intrinsic_itertools_parts, "iterator, /")
    define_function(d, "_native_grouper", intrinsic_native_grouper, "parent, key, /")
    define_function(d, "_become_iterator", intrinsic_become_iterator, "iterator, other, /")
    define_function(d, "_set_indices", intrinsic_set_indices, "iterator, indices, /")
    return 0
