# Objects of operator and functools that call, or fetch, what they were made for: itemgetter, attrgetter, methodcaller,
# partial, and the keys of cmp_to_key. A call of one is not a frame of its own: what it stands for is called in its place,
# with its continuation. Where the guest's own code has a say, the prelude does the work (lib/_prelude_callers.py).
#
# A Caller's words, by class:
#   itemgetter    arguments: the items; target: the only one, or UNBOUND
#   attrgetter    arguments: the names as given; keywords: a tuple of what to fetch for each, an interned name or a tuple
#                 of such; target: the only one when that is a plain name, or UNBOUND
#   methodcaller  target: the interned name; arguments, keywords: a dict or UNBOUND
#   partial       target: the function; arguments, keywords: the same; attributes. Arguments that are Placeholder, which
#                 functools has from 3.14 on, stand for the first ones of the call; FLAG_PLACEHOLDERS says that there are any
#   key           target: the comparison; arguments: the object that is compared, UNBOUND in what makes keys

cdef Caller* new_caller(VM* vm, Class* cls, Value target, Value arguments, Value keywords) noexcept nogil:
    """NULL with MemoryError set when there is no room."""
    cdef Caller* c = <Caller*>allocate(vm, instance_bytes(cls), KIND_CALLER, cls.instance_shape)
    if c == NULL:
        return NULL
    c.target = target
    c.arguments = arguments
    c.keywords = keywords
    c.names = UNBOUND
    c.attributes = UNBOUND
    init_extra_attributes(&c.head, cls)
    return c

cdef inline Value caller_or_error(Caller* c) noexcept nogil:
    return <Value>c if c != NULL else ERROR

cdef inline uint32_t caller_shape(Value v) noexcept nogil:
    """The builtin class that a Caller is of; partial is the only one that the guest may derive from."""
    cdef uint32_t shape = as_header(v).shape
    return shape if shape < FIRST_GUEST_SHAPE else SHAPE_PARTIAL

cdef inline Value* attributes_place(Header* head) noexcept nogil:
    """Where a partial or a caching function keeps the dict of its attributes; NULL for what has none."""
    if head.kind == KIND_CALLER and head.shape == SHAPE_PARTIAL:
        return &(<Caller*>head).attributes
    return &(<Cache*>head).attributes if head.kind == KIND_CACHE else NULL

cdef Value pass_result(VM* vm, int64_t depth, int64_t offset, Value result, uint32_t continuation, Value aux) noexcept nogil:
    """A result of call_value from that of a native, whose frames deliver to the running instruction."""
    if result == PUSHED and continuation != CONT_STORE and \
            put_native_frame_below(vm, depth, vm.stack + offset, CONTINUE_PASS, continuation, aux) < 0:
        return ERROR
    return result

cdef Value* window_with_room(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A window at the top of the stack that is to hold so many arguments, perhaps on a larger stack; NULL with an exception set."""
    cdef int64_t offset
    if LIKELY(args + argc + 8 < vm.stack_end):
        return args
    offset = args - vm.stack
    if grow_stack(vm, args - stack_top(vm) + argc + STACK_SLACK) < 0:
        if not is_pointer(vm.exception):
            raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
        return NULL
    return vm.stack + offset

cdef Value caller_quick(VM* vm, Caller* c, Value v) noexcept nogil:
    """What an itemgetter or attrgetter of one thing gives for v, where that is at hand, or ERROR; NEED_GUEST where call_caller has
    to be asked. No guest code runs, not in an __index__ of the item either: who asks holds lengths and places meanwhile."""
    cdef Value key = c.target, found
    cdef int64_t i
    cdef Site* entry
    if c.head.shape == SHAPE_ITEMGETTER and key != UNBOUND and is_pointer(v):
        if is_int(key) and (as_header(v).shape == SHAPE_TUPLE or as_header(v).shape == SHAPE_LIST):
            i = as_int(key)
            i += sequence_length(v) if i < 0 else 0
            if LIKELY(0 <= i < sequence_length(v)):
                return sequence_items(v)[i]
        if as_header(v).shape >= FIRST_GUEST_SHAPE or as_header(v).kind == KIND_CLASS or not is_plain(vm, key, 0):
            return NEED_GUEST
        found = builtin_get_item(vm, v, key)
        return found if found != NOT_IMPLEMENTED else NEED_GUEST
    if c.head.shape == SHAPE_ATTRGETTER and key != UNBOUND and is_pointer(v):
        entry = lookup_entry(vm, as_header(v).shape, key)
        if entry != NULL and entry.shape == as_header(v).shape and entry.name == key and entry.kind == CACHE_SLOT:
            return (<Value*>(<char*>v + entry.payload))[0]
    return NEED_GUEST

cdef Value call_caller(VM* vm, Value callee, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """call_value of a Caller."""
    cdef Caller* c = <Caller*>callee
    cdef uint32_t shape = caller_shape(callee)
    cdef int64_t depth, offset
    cdef Value result
    vm.ticks -= 1
    if shape == SHAPE_PARTIAL:
        return call_partial(vm, c, args, argc, names, continuation, aux)
    if shape == SHAPE_KEY:
        return make_key(vm, c, args, argc, names)
    if UNLIKELY(names != UNBOUND and tuple_length(names)):
        if shape == SHAPE_METHODCALLER and HOST_MINOR >= 13 and argc - tuple_length(names) != 1:
            argc -= tuple_length(names)          # which it does not see
        else:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no keyword arguments", text_of(vm, class_of(vm, callee).name))
    if UNLIKELY(argc != 1):
        snprintf(vm.message, sizeof(vm.message), "%s expected 1 argument, got %lld", text_of(vm, class_of(vm, callee).name), <long long>argc)
        return raise_type_error(vm, vm.message)
    if shape == SHAPE_METHODCALLER:
        return call_method_of(vm, c, args, continuation, aux)
    depth = vm.fp - vm.frames
    offset = args - vm.stack
    if shape == SHAPE_ITEMGETTER:
        result = get_item(vm, args[0], c.target) if c.target != UNBOUND else fetch_items(vm, args[0], c)
    else:
        result = fetch_attribute(vm, args[0], c.target) if c.target != UNBOUND else fetch_attributes(vm, args[0], c)
    return pass_result(vm, depth, offset, result, continuation, aux)

cdef Value caller_call(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__call__ of all of them."""
    cdef Value names = UNBOUND
    argc = unpack_native_keywords(vm, args, argc, &names)
    return call_caller(vm, args[0], args + 1, argc - 1, names, CONT_STORE, UNBOUND) if argc > 0 else ERROR

cdef Value intrinsic_caller_parts(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: (class, target, arguments, keywords or None) of a Caller, None for anything else."""
    cdef Caller* c = <Caller*>args[0]
    cdef Value parts[4]
    if not is_kind(args[0], KIND_CALLER):
        return NONE
    parts[0] = <Value>BUILTIN[caller_shape(args[0])]
    parts[1] = none_if_unbound(c.target)
    parts[2] = none_if_unbound(c.arguments)
    parts[3] = none_if_unbound(c.keywords)
    return new_tuple_from(vm, parts, 4)

cdef Value caller_reduce(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "caller_reduce", args, 1)

cdef Value caller_repr(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "repr_container", args, 1)

# itemgetter

cdef bint takes_names(VM* vm, const char* name, Value* args, int64_t* argc) noexcept nogil:
    """Take the keywords behind the arguments of a constructor that wants none, but one argument at least; False with TypeError set."""
    argc[0] -= 1
    if args[argc[0]] != UNBOUND:
        raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no keyword arguments", name)
        return False
    if argc[0] < 2:
        raise_error1(vm, SHAPE_TYPE_ERROR, "%s expected 1 argument, got 0", name)
        return False
    return True

cdef Value itemgetter_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """itemgetter(item, *items)."""
    cdef Value items
    if not takes_names(vm, "itemgetter", args, &argc):
        return ERROR
    items = new_tuple_from(vm, args + 1, argc - 1)
    if items == ERROR:
        return ERROR
    return caller_or_error(new_caller(vm, <Class*>args[0], args[1] if argc == 2 else UNBOUND, items, UNBOUND))

cdef Value fetch_items(VM* vm, Value v, Caller* c) noexcept nogil:
    """A tuple of the items of v; builtin containers give theirs without a trace, so that the prelude may begin again."""
    cdef Value items = c.arguments
    cdef int64_t i, n = tuple_length(items)
    cdef Value out = new_tuple(vm, n)
    cdef Value forward[2]
    cdef Value item = NEED_GUEST
    if out == ERROR:
        return ERROR
    if not is_guest_object(vm, v) and kind_of(v) != KIND_CLASS:
        for i in range(n):
            if not is_plain(vm, tuple_items(items)[i], 0):           # an __index__ may run, and the collector
                item = NEED_GUEST
                break
            item = builtin_get_item(vm, v, tuple_items(items)[i])
            if item == NEED_GUEST or item == NOT_IMPLEMENTED or item == ERROR:
                break
            tuple_items(out)[i] = item
    if item == ERROR:
        return ERROR
    if item != NEED_GUEST and item != NOT_IMPLEMENTED:
        return out
    forward[0] = v
    forward[1] = items
    return prelude_call(vm, "fetch_items", forward, 2)

# attrgetter

cdef Value dotted_parts(VM* vm, Value name) noexcept nogil:
    """What an attrgetter fetches for a name: the name interned, or a tuple of the names between its dots."""
    cdef Str* s = <Str*>name
    cdef int64_t i, start = 0, count = 0
    cdef Value out, part
    for i in range(s.length):
        count += str_at(s, i) == c'.'
    if count == 0:
        return intern(vm, name)
    out = new_tuple(vm, count + 1)
    if out == ERROR:
        return ERROR
    count = 0
    for i in range(s.length + 1):
        if i == s.length or str_at(s, i) == c'.':
            part = str_slice(vm, s, start, i, 1)
            part = intern(vm, part) if part != ERROR else ERROR
            if part == ERROR:
                return ERROR
            tuple_items(out)[count] = part
            count += 1
            start = i + 1
    return out

cdef Value attrgetter_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """attrgetter(name, *names)."""
    cdef Value names, paths, path = UNBOUND
    cdef int64_t i
    if not takes_names(vm, "attrgetter", args, &argc):
        return ERROR
    for i in range(1, argc):
        if not is_kind(args[i], KIND_STR):
            return raise_type_error(vm, "attribute name must be a string")
    names = new_tuple_from(vm, args + 1, argc - 1)
    paths = new_tuple(vm, argc - 1)
    if names == ERROR or paths == ERROR:
        return ERROR
    for i in range(argc - 1):
        path = dotted_parts(vm, args[1 + i])
        if path == ERROR:
            return ERROR
        tuple_items(paths)[i] = path
    return caller_or_error(new_caller(vm, <Class*>args[0], path if argc == 2 and is_kind(path, KIND_STR) else UNBOUND, names, paths))

cdef Value fetch_attribute(VM* vm, Value v, Value name) noexcept nogil:
    """v.name, by way of the machine's table of lookups: the value, ERROR or PUSHED."""
    cdef Site site
    site.shape = 0
    site.kind = CACHE_EMPTY
    site.payload = site.extra = 0
    site.name = name
    return attribute_lookup(vm, v, &site, NULL)

cdef Value peek_attribute(VM* vm, Value v, Value name) noexcept nogil:
    """attribute_peek that leaves the answer in the table of lookups, and raises AttributeError where there is none."""
    cdef Value found = attribute_peek(vm, v, name)
    if found == UNBOUND:
        return raise_no_attribute(vm, v, name)
    if not is_signal(found) and is_pointer(v) and has_slots(as_header(v)) and not vm.shapes[as_header(v).shape].dictionary and lookup_misses(vm, v, name):
        return fetch_attribute(vm, v, name)
    return found

cdef inline bint lookup_misses(VM* vm, Value v, Value name) noexcept nogil:
    cdef Site* entry = lookup_entry(vm, as_header(v).shape, name)
    return entry == NULL or entry.shape != as_header(v).shape or entry.name != name

cdef Value fetch_path(VM* vm, Value v, Value path) noexcept nogil:
    """The attribute for one of an attrgetter's names, where no guest code decides: NEED_GUEST or ERROR too."""
    cdef int64_t i
    if is_kind(path, KIND_STR):
        return peek_attribute(vm, v, path)
    for i in range(tuple_length(path)):
        v = peek_attribute(vm, v, tuple_items(path)[i])
        if is_signal(v):
            return v
    return v

cdef Value fetch_attributes(VM* vm, Value v, Caller* c) noexcept nogil:
    """What an attrgetter of several or dotted names gives."""
    cdef int64_t i, n = tuple_length(c.keywords)
    cdef Value out = UNBOUND, found = UNBOUND
    cdef Value forward[2]
    if n > 1:
        out = new_tuple(vm, n)
        if out == ERROR:
            return ERROR
    for i in range(n):
        found = fetch_path(vm, v, tuple_items(c.keywords)[i])
        if found == NEED_GUEST:
            forward[0] = v
            forward[1] = c.keywords
            return prelude_call(vm, "fetch_attributes", forward, 2)
        if found == ERROR:
            return ERROR
        if n > 1:
            tuple_items(out)[i] = found
    return out if n > 1 else found

# methodcaller

cdef Value methodcaller_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """methodcaller(name, *args, **kwargs)."""
    cdef Value name, rest
    cdef Caller* c
    if argc < 3:
        return raise_type_error(vm, "methodcaller needs at least one argument, the method name")
    if not is_kind(args[1], KIND_STR):
        return raise_type_error(vm, "method name must be a string")
    name = intern(vm, args[1])
    rest = new_tuple_from(vm, args + 2, argc - 3)
    if name == ERROR or rest == ERROR:
        return ERROR
    c = new_caller(vm, <Class*>args[0], name, rest, args[argc - 1])
    if c != NULL and c.keywords != UNBOUND:
        c.names = dict_names(vm, <Dict*>c.keywords)
        if c.names == ERROR:
            return ERROR
    return caller_or_error(c)

cdef Value dict_names(VM* vm, Dict* d) noexcept nogil:
    """A tuple of the keys of a dict, for a call that takes them as keywords; TypeError where one is no str."""
    cdef Value out = new_tuple(vm, d.count)
    cdef Value key, value
    cdef int64_t position = 0, i = 0
    if out == ERROR:
        return ERROR
    while dict_next(d, &position, &key, &value):
        if not is_kind(key, KIND_STR):
            return raise_type_error(vm, "keywords must be strings")
        tuple_items(out)[i] = key
        i += 1
    return out

cdef inline void put_values(Value* at, Dict* d) noexcept nogil:
    """The values of a dict, one behind the other."""
    cdef Value key, value
    cdef int64_t position = 0, i = 0
    while dict_next(d, &position, &key, &value):
        at[i] = value
        i += 1

cdef Value find_method(VM* vm, Value v, Value name, bint* bound) noexcept nogil:
    """What v.name() calls, where no guest code decides: a function that takes v first unless `bound`; NEED_GUEST, or UNBOUND."""
    cdef Class* cls = class_of(vm, v)
    cdef int kind = kind_of(v)
    cdef Value found, self = UNBOUND
    cdef Site* entry
    cdef Site site
    bound[0] = False
    if not cls.flags & CLASS_GETATTRIBUTE and kind != KIND_CLASS and kind != KIND_SUPER and kind != KIND_MODULE:
        entry = lookup_entry(vm, as_header(v).shape, name) if kind >= 0 else NULL
        if entry != NULL and entry.shape == as_header(v).shape and entry.name == name and entry.kind == CACHE_METHOD:
            return entry.payload
        found = class_lookup(cls, name)
        if is_method_like(found) and own_attribute(vm, v, name) == UNBOUND:
            if kind >= 0:
                site.shape = 0
                site.kind = CACHE_EMPTY
                site.name = name
                attribute_lookup(vm, v, &site, &self)
            return found
    bound[0] = True
    return attribute_peek(vm, v, name)

cdef Value call_method_of(VM* vm, Caller* c, Value* args, uint32_t continuation, Value aux) noexcept nogil:
    """A methodcaller's call, for the object at args[0]."""
    cdef Value v = args[0]
    cdef Value forward[4]
    cdef bint bound = False
    cdef Value function = find_method(vm, v, c.target, &bound)
    cdef int64_t depth, offset, n = tuple_length(c.arguments), m = 0
    if function == ERROR:
        return ERROR
    if function == UNBOUND:
        return raise_no_attribute(vm, v, c.target)
    if function == NEED_GUEST:
        forward[0] = v
        forward[1] = c.target
        forward[2] = c.arguments
        forward[3] = none_if_unbound(c.keywords)
        depth = vm.fp - vm.frames
        offset = args - vm.stack
        return pass_result(vm, depth, offset, prelude_call(vm, "call_method_of", forward, 4), continuation, aux)
    if c.keywords != UNBOUND:
        m = (<Dict*>c.keywords).count
    args = window_with_room(vm, args, n + m + 1)
    if args == NULL:
        return ERROR
    if not bound:
        args[0] = v
        n += 1
        copy_values(args + 1, tuple_items(c.arguments), n - 1)
    else:
        copy_values(args, tuple_items(c.arguments), n)
    if m:
        put_values(args + n, <Dict*>c.keywords)
    return call_value(vm, function, args, n + m, c.names, continuation, aux)

# partial

cdef inline bint has_no_attributes(VM* vm, Caller* c) noexcept nogil:
    if c.head.flags & FLAG_ATTRIBUTES:
        return vm.shapes[c.head.shape].count == 0 and not vm.shapes[c.head.shape].dictionary
    return c.attributes == UNBOUND or (<Dict*>c.attributes).count == 0

cdef Value partial_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """partial(function, *args, **keywords). One of a partial without attributes stands for that one's function."""
    cdef Value function, first = EMPTY_TUPLE, rest, named = args[argc - 1], key, value
    cdef Caller* inner
    cdef int64_t n, position = 0
    if argc < 3:
        return raise_type_error(vm, "type 'partial' takes at least one argument")
    function = args[1]
    if builtin_callable(vm, &function, 1) != TRUE_:
        return raise_type_error(vm, "the first argument must be callable")
    if HOST_MINOR >= 14 and refuse_placeholders(vm, args + 2, argc - 3, named) < 0:
        return ERROR
    rest = new_tuple_from(vm, args + 2, argc - 3) if argc > 3 else EMPTY_TUPLE
    if rest == ERROR:
        return ERROR
    inner = <Caller*>function
    if is_kind(function, KIND_CALLER) and caller_shape(function) == SHAPE_PARTIAL and has_no_attributes(vm, inner) \
            and (HOST_MINOR >= 13 or kind_of(class_of(vm, function).special[SP_CALL]) == KIND_NATIVE):
        function = inner.target
        n = tuple_length(inner.arguments)
        first = rest
        rest = joined_arguments(vm, inner.arguments, first) if n else first
        if rest == ERROR:
            return ERROR
        if inner.keywords != UNBOUND and (<Dict*>inner.keywords).count:
            key = dict_copy(vm, <Dict*>inner.keywords)
            if key == ERROR:
                return ERROR
            if named != UNBOUND and dict_add_names(vm, <Dict*>key, <Dict*>named) < 0:
                return ERROR
            named = key
    inner = new_caller(vm, <Class*>args[0], function, rest, named)
    if inner == NULL:
        return ERROR
    mark_placeholders(inner)
    return <Value>inner

cdef Value PLACEHOLDER = UNBOUND    # functools.Placeholder, of all machines

cdef int64_t count_placeholders(Value arguments) noexcept nogil:
    cdef int64_t i, count = 0
    for i in range(tuple_length(arguments)):
        count += tuple_items(arguments)[i] == PLACEHOLDER
    return count

cdef void mark_placeholders(Caller* c) noexcept nogil:
    c.head.flags &= ~FLAG_PLACEHOLDERS
    if count_placeholders(c.arguments):
        c.head.flags |= FLAG_PLACEHOLDERS

cdef int refuse_placeholders(VM* vm, Value* args, int64_t argc, Value named) noexcept nogil:
    """Raise where a Placeholder stands that no later argument could replace, or would have no need to."""
    cdef Value key, value
    cdef int64_t position = 0
    if argc > 0 and args[argc - 1] == PLACEHOLDER:
        raise_type_error(vm, "trailing Placeholders are not allowed")
        return -1
    while named != UNBOUND and dict_next(<Dict*>named, &position, &key, &value):
        if value == PLACEHOLDER:
            raise_type_error(vm, "Placeholder cannot be passed as a keyword argument")
            return -1
    return 0

cdef Value joined_arguments(VM* vm, Value first, Value more) noexcept nogil:
    """The arguments of a partial with more of them: these take the places of placeholders, and what remains of them comes last."""
    cdef int64_t n = tuple_length(first), used = 0, i
    cdef int64_t held = count_placeholders(first)
    cdef int64_t taken = held if held < tuple_length(more) else tuple_length(more)
    cdef Value result = new_tuple(vm, n + tuple_length(more) - taken)
    if result == ERROR:
        return ERROR
    for i in range(n):
        tuple_items(result)[i] = tuple_items(first)[i]
        if tuple_items(first)[i] == PLACEHOLDER and used < taken:
            tuple_items(result)[i] = tuple_items(more)[used]
            used += 1
    copy_values(tuple_items(result) + n, tuple_items(more) + taken, tuple_length(more) - taken)
    return result

cdef int64_t fill_placeholders(Value* args, int64_t n, int64_t argc) noexcept nogil:
    """Move the first of argc arguments behind a partial's own n into the places that these keep for them: how many are left there."""
    cdef int64_t i, used = 0
    for i in range(n):
        if args[i] == PLACEHOLDER:
            args[i] = args[n + used]
            used += 1
    memmove(args + n, args + n + used, (argc - used) * 8)
    return argc - used

cdef Value partial_get(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__get__(instance, owner=None): a method of the instance from 3.14 on, of which 3.13 warns."""
    if args[1] == NONE:
        return args[0]
    return new_method(vm, args[0], args[1]) if HOST_MINOR >= 14 else prelude_call(vm, "partial_in_class", args, 1)

cdef Value placeholder_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    if argc > 2 or args[argc - 1] != UNBOUND:
        return raise_type_error(vm, "PlaceholderType takes no arguments")
    return PLACEHOLDER

cdef Value placeholder_name(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return NAME_PLACEHOLDER

cdef Value NAME_PLACEHOLDER = UNBOUND

cdef int dict_add_names(VM* vm, Dict* d, Dict* more) noexcept nogil:
    """Set all that a dict of keywords holds: 0 or -1."""
    cdef Value key, value
    cdef int64_t position = 0
    while dict_next(more, &position, &key, &value):
        if dict_set_str(vm, d, key, value) < 0:
            return -1
    return 0

cdef Value call_partial(VM* vm, Caller* c, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """The function with its own arguments before the call's, whose keywords come before its own."""
    cdef int64_t given = tuple_length(names) if names != UNBOUND else 0
    cdef int64_t n = tuple_length(c.arguments), m = 0, i, positional = argc - given
    cdef Value merged
    if UNLIKELY(c.head.flags & FLAG_PLACEHOLDERS) and positional < count_placeholders(c.arguments):
        snprintf(vm.message, sizeof(vm.message), "missing positional arguments in 'partial' call; expected at least %lld, got %lld",
                 <long long>count_placeholders(c.arguments), <long long>positional)
        return raise_type_error(vm, vm.message)
    if c.keywords != UNBOUND:
        m = (<Dict*>c.keywords).count
    args = window_with_room(vm, args, n + m + argc)
    if args == NULL:
        return ERROR
    if m and given:
        merged = dict_copy(vm, <Dict*>c.keywords)
        if merged == ERROR:
            return ERROR
        for i in range(given):
            if dict_set_str(vm, <Dict*>merged, tuple_items(names)[i], args[positional + i]) < 0:
                return ERROR
        m = (<Dict*>merged).count
        names = dict_names(vm, <Dict*>merged)
        if names == ERROR:
            return ERROR
        argc = positional
    elif m:
        merged = c.keywords
        names = partial_names(vm, c)
        if names == ERROR:
            return ERROR
    else:
        merged = UNBOUND
    if n:
        memmove(args + n, args, argc * 8)
        copy_values(args, tuple_items(c.arguments), n)
        if UNLIKELY(c.head.flags & FLAG_PLACEHOLDERS):
            argc = fill_placeholders(args, n, argc)
    if m:
        put_values(args + n + argc, <Dict*>merged)
    return call_value(vm, c.target, args, n + argc + m, names, continuation, aux)

cdef Value partial_names(VM* vm, Caller* c) noexcept nogil:
    """The names of a partial's keywords: those of the last call, while the dict, which the program can reach, has them still."""
    cdef Dict* d = <Dict*>c.keywords
    cdef Value key, value, names = c.names
    cdef int64_t position = 0, i = 0
    if names != UNBOUND and tuple_length(names) == d.count:
        while i < d.count and dict_next(d, &position, &key, &value) and tuple_items(names)[i] == key:
            i += 1
        if i == d.count:
            return names
    names = dict_names(vm, d)
    if names != ERROR:
        c.names = names
    return names

cdef Value partial_get_func(VM* vm, Value v) noexcept nogil:
    return (<Caller*>v).target

cdef Value partial_get_args(VM* vm, Value v) noexcept nogil:
    return (<Caller*>v).arguments

cdef Value partial_get_keywords(VM* vm, Value v) noexcept nogil:
    cdef Caller* c = <Caller*>v
    cdef Value d
    if c.keywords == UNBOUND:
        d = new_dict(vm)
        if d == ERROR:
            return ERROR
        c.keywords = d
    return c.keywords

cdef Value partial_setstate(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return prelude_call(vm, "partial_setstate", args, 2)

cdef Value intrinsic_set_partial(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: give a partial its function, arguments (a tuple) and keywords (a dict)."""
    cdef Caller* c = <Caller*>args[0]
    if not is_kind(args[0], KIND_CALLER) or caller_shape(args[0]) != SHAPE_PARTIAL or not is_exact(args[2], SHAPE_TUPLE) or not is_exact(args[3], SHAPE_DICT):
        return raise_type_error(vm, "invalid partial state")
    c.target = args[1]
    c.arguments = args[2]
    c.keywords = args[3]
    mark_placeholders(c)
    return NONE

# The keys of cmp_to_key

cdef Value key_from_comparison(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """cmp_to_key(mycmp): what makes keys of objects."""
    return caller_or_error(new_caller(vm, BUILTIN[SHAPE_KEY], args[0], UNBOUND, UNBOUND))

cdef Value make_key(VM* vm, Caller* c, Value* args, int64_t argc, Value names) noexcept nogil:
    """K(obj)."""
    cdef int64_t keywords = tuple_length(names) if names != UNBOUND else 0
    if argc == 0:
        return raise_type_error(vm, "K() missing required argument 'obj' (pos 1)")
    if argc > 1:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "K() takes at most 1 argument (%lld given)", argc)
    if keywords and not str_equal_c(tuple_items(names)[0], "obj"):
        if HOST_MINOR >= 13:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "K() got an unexpected keyword argument '%s'", text_of(vm, tuple_items(names)[0]))
        return raise_error1(vm, SHAPE_TYPE_ERROR, "K() missing required argument 'obj' (pos 1)", "")
    return caller_or_error(new_caller(vm, BUILTIN[SHAPE_KEY], c.target, args[0], UNBOUND))

cdef inline bint is_key(Value v) noexcept nogil:
    return is_exact(v, SHAPE_KEY)

cdef Value key_get_obj(VM* vm, Value v) noexcept nogil:
    return none_if_unbound((<Caller*>v).arguments)

cdef Value key_set_obj(VM* vm, Value v, Value value) noexcept nogil:
    (<Caller*>v).arguments = value
    return NONE

cdef Value key_compare(VM* vm, Value a, Value b) noexcept nogil:
    """What builtin_compare says of a key and any other value: the guest's function decides between two keys."""
    return NEED_GUEST if is_key(a) and is_key(b) else raise_type_error(vm, "other argument must be K instance")

cdef Value bare_keys(VM* vm, List* keys) noexcept nogil:
    """Put the objects in place of keys that cmp_to_key made of one function: that function; UNBOUND: they are others."""
    cdef Value comparison
    cdef int64_t i
    if keys.length == 0 or not is_key(keys.items[0]):
        return UNBOUND
    comparison = (<Caller*>keys.items[0]).target
    for i in range(keys.length):
        if not is_key(keys.items[i]) or (<Caller*>keys.items[i]).target != comparison or (<Caller*>keys.items[i]).arguments == UNBOUND:
            return UNBOUND
    for i in range(keys.length):
        keys.items[i] = (<Caller*>keys.items[i]).arguments
    charge(vm, keys.length >> 4)
    return comparison

cdef int register_callers() except -1:
    global PLACEHOLDER, NAME_PLACEHOLDER
    cdef Dict* d = define_module("_callers")
    for name, shape in (("itemgetter", SHAPE_ITEMGETTER), ("attrgetter", SHAPE_ATTRGETTER), ("methodcaller", SHAPE_METHODCALLER), ("partial", SHAPE_PARTIAL),
                        ("KeyWrapper", SHAPE_KEY)):
        immortal_dict_set(d, immortal_str(name), <Value>BUILTIN[<int>shape])
        define_method(shape, "__call__", caller_call, "self, /, *args, **kwargs")
        if shape != SHAPE_KEY:
            define_method(shape, "__repr__", caller_repr, "self, /")
            define_method(shape, "__reduce__", caller_reduce, "self, /")
    define_new(SHAPE_ITEMGETTER, itemgetter_new, "cls, *items, **kwargs")
    define_new(SHAPE_ATTRGETTER, attrgetter_new, "cls, *names, **kwargs")
    define_new(SHAPE_METHODCALLER, methodcaller_new, "cls, *args, **kwargs")
    define_new(SHAPE_PARTIAL, partial_new, "cls, *args, **kwargs")
    define_method(SHAPE_PARTIAL, "__setstate__", partial_setstate, "self, state, /")
    if HOST_MINOR >= 13:
        define_method(SHAPE_PARTIAL, "__get__", partial_get, "self, instance, owner=, /")
    PLACEHOLDER = <Value>immortal(sizeof(State), KIND_STATE, SHAPE_PLACEHOLDER)
    NAME_PLACEHOLDER = immortal_str("Placeholder")
    define_new(SHAPE_PLACEHOLDER, placeholder_new, "cls, *args, **kwargs")
    define_method(SHAPE_PLACEHOLDER, "__repr__", placeholder_name, "self, /")
    define_value(SHAPE_PLACEHOLDER, "__doc__", immortal_str("The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments."))
    define_method(SHAPE_PLACEHOLDER, "__reduce__", placeholder_name, "self, /")
    immortal_dict_set(d, immortal_str("Placeholder"), PLACEHOLDER)
    define_member(SHAPE_PARTIAL, "func", partial_get_func, NULL)
    define_member(SHAPE_PARTIAL, "args", partial_get_args, NULL)
    define_member(SHAPE_PARTIAL, "keywords", partial_get_keywords, NULL)
    define_member(SHAPE_KEY, "obj", key_get_obj, key_set_obj)
    define_value(SHAPE_KEY, "__hash__", NONE)
    define_function(d, "cmp_to_key", key_from_comparison, "mycmp", "_functools")
    return 0

cdef int register_caller_intrinsics(Dict* d) except -1:
    define_function(d, "_caller_parts", intrinsic_caller_parts, "value, /")
    define_function(d, "_set_partial", intrinsic_set_partial, "partial, function, args, keywords, /")
    return 0
