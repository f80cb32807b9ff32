# What functools.lru_cache makes: a function with its results. A key is the only argument when that is an exact int or
# str, else a tuple of the arguments, as in CPython. A call whose key is not there runs the function under a native frame
# that keeps the result. Keys whose hash or equality is the guest's are looked up by the prelude (_prelude_callers.py).
#
# With a limit, the dict holds the number of a link for each key. Links stand in a ring around link 0, the oldest after
# it and the newest before it: `values` of the State has key and result of each, `raw` a CacheLink.

cdef struct CacheLink:
    int32_t before
    int32_t after
    uint32_t hash

cdef inline CacheLink* cache_links(Cache* c) noexcept nogil:
    return <CacheLink*>(<State*>c.links).raw

cdef inline Value* link_values(Cache* c, int64_t link) noexcept nogil:
    """Key and result of a link."""
    return (<State*>c.links).values + 2 * link

cdef Value cached_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """_lru_cache_wrapper(user_function, maxsize, typed, cache_info_type)."""
    cdef Class* cls = <Class*>args[0]
    cdef int64_t limit = -1
    cdef Cache* c
    cdef int typed = value_truth(vm, args[3])
    if builtin_callable(vm, args + 1, 1) != TRUE_:
        return raise_type_error(vm, "the first argument must be callable")
    if args[2] != NONE:
        if not is_number_int(args[2]):
            return raise_type_error(vm, "maxsize should be integer or None")
        if not as_index(vm, args[2], &limit):
            return ERROR
        limit = max_i64(limit, 0)
    c = <Cache*>allocate(vm, instance_bytes(cls), KIND_CACHE, cls.instance_shape)
    if c == NULL:
        return ERROR
    c.function = args[1]
    c.links = UNBOUND
    c.info = args[4]
    c.attributes = UNBOUND
    c.hits = c.misses = 0
    c.limit = limit
    c.typed = typed != 0
    c.results = new_dict(vm)
    init_extra_attributes(&c.head, cls)
    return <Value>c if c.results != ERROR else ERROR

cdef Value cache_key(VM* vm, Cache* c, Value* args, int64_t argc, Value names) noexcept nogil:
    """The key of a call."""
    cdef int64_t given = tuple_length(names) if names != UNBOUND else 0
    cdef int64_t i, positional = argc - given, size = argc, at
    cdef Value key
    if argc == 1 and not given and not c.typed and (is_int(args[0]) or is_exact(args[0], SHAPE_INT) or is_exact_str(args[0])):
        return args[0]
    size += given + 1 if given else 0
    if c.typed:
        size += argc
    key = new_tuple(vm, size)
    if key == ERROR:
        return ERROR
    copy_values(tuple_items(key), args, positional)
    at = positional
    if given:
        tuple_items(key)[at] = <Value>BUILTIN[SHAPE_HIDDEN]        # no program has it as an argument
        at += 1
        for i in range(given):
            tuple_items(key)[at] = tuple_items(names)[i]
            tuple_items(key)[at + 1] = args[positional + i]
            at += 2
    if c.typed:
        for i in range(argc):
            tuple_items(key)[at + i] = <Value>class_of(vm, args[i])
    return key

cdef inline void take_link_out(CacheLink* links, int64_t link) noexcept nogil:
    links[links[link].before].after = links[link].after
    links[links[link].after].before = links[link].before

cdef inline void put_newest(CacheLink* links, int64_t link) noexcept nogil:
    links[link].before = links[0].before
    links[link].after = 0
    links[links[0].before].after = <int32_t>link
    links[0].before = <int32_t>link

cdef inline Value cache_hit(Cache* c, Value found) noexcept nogil:
    """The result that the dict's value stands for, which is the newest from now on."""
    c.hits += 1
    if c.limit < 0:
        return found
    take_link_out(cache_links(c), as_int(found))
    put_newest(cache_links(c), as_int(found))
    return link_values(c, as_int(found))[1]

cdef int grow_links(VM* vm, Cache* c) noexcept nogil:
    """Room for a link more than there are keys: 0 or -1."""
    cdef State* links
    cdef State* old = <State*>c.links
    cdef int64_t room = (old.value_count // 2 if c.links != UNBOUND else 0), wanted
    if (<Dict*>c.results).count + 1 < room:
        return 0
    wanted = min_i64(room * 2 if room else 16, c.limit) + 1
    wanted = max_i64(wanted, (<Dict*>c.results).count + 2)
    links = new_state(vm, wanted * 2, wanted * <int64_t>sizeof(CacheLink))
    if links == NULL:
        return -1
    if c.links != UNBOUND:
        copy_values(links.values, old.values, old.value_count)
        memcpy(links.raw, old.raw, old.raw_size)
    c.links = <Value>links
    return 0

cdef int64_t entry_of_key(Dict* d, Value key, uint32_t hash) noexcept nogil:
    """The entry of the very key that was stored with this hash, or -1."""
    cdef uint32_t mask = <uint32_t>(d.index_size - 1), slot = hash & mask, perturb = hash
    if d.count == 0:
        return -1
    while d.index[slot].entry != 0:
        if d.index[slot].entry != 1 and d.entries[d.index[slot].entry - 2].key == key:
            return d.index[slot].entry - 2
        perturb >>= 5
        slot = (slot * 5 + perturb + 1) & mask
    return -1

cdef int cache_store(VM* vm, Cache* c, Value key, Value result, uint32_t hash) noexcept nogil:
    """Keep the result of a key that is not there, in place of the oldest when there are as many as may be: 0 or -1."""
    cdef Dict* d = <Dict*>c.results
    cdef int64_t link, entry
    if c.limit < 0:
        return dict_insert_new(vm, d, key, result, hash)
    if d.count >= c.limit:
        link = cache_links(c)[0].after
        entry = entry_of_key(d, link_values(c, link)[0], cache_links(c)[link].hash)
        if entry >= 0:
            dict_delete_hashed(vm, d, entry, cache_links(c)[link].hash)
        take_link_out(cache_links(c), link)
    else:
        if grow_links(vm, c) < 0:
            return -1
        link = d.count + 1
    if dict_insert_new(vm, d, key, box_int(link), hash) < 0:
        return -1
    link_values(c, link)[0] = key
    link_values(c, link)[1] = result
    cache_links(c)[link].hash = hash
    put_newest(cache_links(c), link)
    return 0

cdef Value call_cached(VM* vm, Value callee, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """call_value of a caching function."""
    cdef Cache* c = <Cache*>callee
    cdef Value key, found, result
    cdef Value* place
    vm.ticks -= 1
    if UNLIKELY(c.limit == 0):
        c.misses += 1
        return call_value(vm, c.function, args, argc, names, continuation, aux)
    key = cache_key(vm, c, args, argc, names)
    if key == ERROR:
        return ERROR
    place = dict_place(<Dict*>c.results, key)
    found = place[0] if place != NULL else dict_get(vm, <Dict*>c.results, key)
    if found == NEED_GUEST:
        return call_cached_by_guest(vm, callee, key, args, argc, names, continuation, aux)
    if found == ERROR:
        refuse_plainly(vm, key)
        return ERROR
    if found != UNBOUND:
        return cache_hit(c, found)
    c.misses += 1
    args = window_with_room(vm, args, argc + 4)
    if args == NULL:
        return ERROR
    memmove(args + 2, args, argc * 8)
    args[0] = callee
    args[1] = key
    if push_native_frame(vm, args, CONTINUE_CACHED, args, 2, continuation, aux) < 0:
        return ERROR
    result = call_value(vm, c.function, args + 2, argc, names, CONT_NATIVE, UNBOUND)
    if result == PUSHED:
        return PUSHED
    if result != ERROR:
        result = continue_cached(vm, vm.fp, result)
        if result == PUSHED:
            settle_pushed(vm)
            return PUSHED
    pop_native_frame(vm)
    return result

cdef Value continue_cached(VM* vm, Frame* frame, Value result) noexcept nogil:
    """The function has given a result for a key that was not there: keep it, unless it has come there meanwhile."""
    cdef Cache* c = <Cache*>frame.regs[0]
    cdef Value key = frame.regs[1], forward[3]
    cdef int64_t found = dict_find(vm, <Dict*>c.results, key)
    cdef uint32_t hash = 0
    if found == DICT_NEED_GUEST:
        forward[0] = <Value>c
        forward[1] = key
        forward[2] = result
        frame.continuation = (frame.continuation & 0xFF) | CONTINUE_PASS << 8
        return prelude_call(vm, "keep_cached", forward, 3)
    if found == DICT_ERROR:
        return ERROR
    if found >= 0:
        if c.limit < 0:
            (<Dict*>c.results).entries[found].value = result
        return result
    if key_hash(vm, key, &hash) < 0:
        return ERROR
    return result if cache_store(vm, c, key, result, hash) == 0 else ERROR

cdef Value call_cached_by_guest(VM* vm, Value callee, Value key, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """A call whose key is looked up by guest code."""
    cdef int64_t given = tuple_length(names) if names != UNBOUND else 0
    cdef int64_t i, depth = vm.fp - vm.frames, offset = args - vm.stack
    cdef Value forward[4]
    forward[0] = callee
    forward[1] = key
    forward[2] = new_tuple_from(vm, args, argc - given)
    forward[3] = new_dict(vm)
    if forward[2] == ERROR or forward[3] == ERROR:
        return ERROR
    for i in range(given):
        if dict_set_str(vm, <Dict*>forward[3], tuple_items(names)[i], args[argc - given + i]) < 0:
            return ERROR
    return pass_result(vm, depth, offset, prelude_call(vm, "call_cached", forward, 4), continuation, aux)

cdef Value cached_call(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__call__."""
    cdef Value names = UNBOUND
    argc = unpack_native_keywords(vm, args, argc, &names)
    return call_cached(vm, args[0], args + 1, argc - 1, names, CONT_STORE, UNBOUND) if argc > 0 else ERROR

# Methods

cdef Value cached_info(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Cache* c = <Cache*>args[0]
    cdef Value parts[4]
    parts[0] = int_from_i64(vm, c.hits)
    parts[1] = int_from_i64(vm, c.misses)
    parts[2] = NONE if c.limit < 0 else int_from_i64(vm, c.limit)
    parts[3] = box_int((<Dict*>c.results).count)
    return call_function(vm, c.info, parts, 4, CONT_STORE, UNBOUND)

cdef Value cached_clear(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Cache* c = <Cache*>args[0]
    cdef Value fresh = new_dict(vm)
    if fresh == ERROR:
        return ERROR
    c.results = fresh
    c.links = UNBOUND
    c.hits = c.misses = 0
    return NONE

cdef Value cached_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__get__(instance, owner=None): a method of the instance."""
    if args[1] == NONE:
        return args[0]
    return new_method(vm, args[0], args[1])

cdef Value cached_itself(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__copy__ and __deepcopy__."""
    return args[0]

cdef Value cached_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """By name."""
    return attribute_get(vm, args[0], NAME_QUALNAME, NULL, NULL)

# For the prelude

cdef bint is_cache(VM* vm, Value v) noexcept nogil:
    if is_kind(v, KIND_CACHE):
        return True
    raise_type_error(vm, "a caching function is needed")
    return False

cdef Value intrinsic_cache_parts(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(function, dict of results)."""
    if not is_cache(vm, args[0]):
        return ERROR
    return new_pair(vm, (<Cache*>args[0]).function, (<Cache*>args[0]).results)

cdef Value intrinsic_cache_hit(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The result that stands in an entry of the dict; UNBOUND never."""
    cdef Dict* d
    cdef int64_t entry = as_int(args[1]) if is_int(args[1]) else -1
    if not is_cache(vm, args[0]):
        return ERROR
    d = <Dict*>(<Cache*>args[0]).results
    if entry < 0 or entry >= d.used or d.entries[entry].key == UNBOUND:
        return raise_value_error(vm, "no entry of the cache")
    return cache_hit(<Cache*>args[0], d.entries[entry].value)

cdef Value intrinsic_cache_miss(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if not is_cache(vm, args[0]):
        return ERROR
    (<Cache*>args[0]).misses += 1
    return NONE

cdef Value intrinsic_cache_store(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(cache, entry or None, key, hash, result): the result, which is kept."""
    cdef Cache* c = <Cache*>args[0]
    cdef Dict* d
    cdef int64_t entry = as_int(args[1]) if is_int(args[1]) else -1
    if not is_cache(vm, args[0]):
        return ERROR
    d = <Dict*>c.results
    if entry >= 0:
        if c.limit < 0 and entry < d.used and d.entries[entry].key != UNBOUND:
            d.entries[entry].value = args[4]
        return args[4]
    return args[4] if cache_store(vm, c, args[2], args[4], fold_guest_hash(args[3])) == 0 else ERROR

cdef int register_cached() except -1:
    cdef Dict* d = <Dict*><uint64_t>NATIVE_MODULES["_callers"]
    immortal_dict_set(d, immortal_str("_lru_cache_wrapper"), <Value>BUILTIN[SHAPE_CACHE])
    define_new(SHAPE_CACHE, cached_new, "cls, user_function, maxsize, typed, cache_info_type")
    define_method(SHAPE_CACHE, "__call__", cached_call, "self, /, *args, **kwargs")
    define_method(SHAPE_CACHE, "__get__", cached_get, "self, instance, owner=, /")
    define_method(SHAPE_CACHE, "__reduce__", cached_reduce, "self, /")
    define_method(SHAPE_CACHE, "__copy__", cached_itself, "self, /")
    define_method(SHAPE_CACHE, "__deepcopy__", cached_itself, "self, memo, /")
    define_method(SHAPE_CACHE, "cache_info", cached_info, "self, /")
    define_method(SHAPE_CACHE, "cache_clear", cached_clear, "self, /")
    return 0

cdef int register_cached_intrinsics(Dict* d) except -1:
    define_function(d, "_cache_parts", intrinsic_cache_parts, "cache, /")
    define_function(d, "_cache_hit", intrinsic_cache_hit, "cache, entry, /")
    define_function(d, "_cache_miss", intrinsic_cache_miss, "cache, /")
    define_function(d, "_cache_store", intrinsic_cache_store, "cache, entry, key, hash, result, /")
    return 0
