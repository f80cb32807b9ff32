# What inline caches, and the table of lookups behind them, remember of attributes, and access by what they know.

cdef enum:                   # Site.kind
    CACHE_EMPTY = 0
    CACHE_SLOT               # payload: byte offset of an inline slot
    CACHE_OVERFLOW           # payload: index in the overflow buffer
    CACHE_METHOD             # payload: a function that takes the object as its first argument
    CACHE_PLACE              # payload: address of a class's dict entry that holds plain data
    CACHE_VALUE              # payload: the value itself (what a class gives for a function of its own)
    CACHE_PROPERTY           # payload: getter function
    CACHE_MODULE             # payload: address of a module's dict entry; extra: version of the dict
    CACHE_ADD                # stores: payload: byte offset of the new inline slot; extra: next shape
    CACHE_MEMBER             # payload: Member
    CACHE_SETTER             # stores: payload: a property's setter function
    CACHE_ENTRY              # payload: number of the entry where an attribute dict had the name
    CACHE_OPEN_METHOD        # as CACHE_METHOD, unless the attribute dict has the name
    CACHE_GLOBAL             # extra: version of the globals; payload: address of the entry's value
    CACHE_BUILTIN            # the same for a builtin; extra is still the globals' version

    STORE_LOOKUP = 0x2A1     # makes of a name what stands for stores to it in VM.lookups: no name is at an odd address
    ABSENT_LOOKUP = 0x3C3    # makes of a name what says there that objects of a shape have no such attribute

cdef void remember_descriptor(VM* vm, Value v, Class* cls, Site* site, Value found) noexcept nogil:
    if not is_pointer(v) or cls.head.flags & FLAG_IMMORTAL and kind_of(found) != KIND_MEMBER:
        return
    if is_exact(found, SHAPE_PROPERTY) and kind_of((<Property*>found).getter) == KIND_FUNCTION:
        site.kind = CACHE_PROPERTY
        site.payload = (<Property*>found).getter
    elif kind_of(found) == KIND_MEMBER and member_fits(vm, found, cls):
        site.kind = CACHE_MEMBER
        site.payload = found
    else:
        return
    site.shape = as_header(v).shape
    mark_cached(cls)

cdef inline Dict* open_dict(Header* head) noexcept nogil:
    """The attribute dict of an object in dictionary mode or of an exception of a builtin class; NULL when that has none yet."""
    if has_slots(head):
        return attributes_dict(head)
    return <Dict*>(<ExceptionObject*>head).attributes if (<ExceptionObject*>head).attributes != UNBOUND else NULL

cdef inline Value* open_place(Header* head, Site* site) noexcept nogil:
    """Where the object of a CACHE_ENTRY keeps the attribute, if that is still the same place; else NULL."""
    cdef Dict* d = open_dict(head)
    if d == NULL or <int64_t>site.payload >= d.used or d.entries[site.payload].key != site.name:
        return NULL
    return &d.entries[site.payload].value

cdef inline bint has_open_dict(VM* vm, Header* head) noexcept nogil:
    """Whether the attributes of an object stand in a dict that open_dict gives."""
    return vm.shapes[head.shape].dictionary if has_slots(head) else head.kind == KIND_EXCEPTION

cdef void remember_entry(Header* head, Class* cls, Site* site, Value name) noexcept nogil:
    cdef Dict* d = open_dict(head)
    cdef int64_t entry = dict_find_entry_str(d, <Str*>name) if d != NULL and not is_slot(name) else -1
    if entry < 0:
        return
    site.kind = CACHE_ENTRY
    site.payload = <uint64_t>entry
    site.shape = head.shape
    mark_cached(cls)

cdef void remember_own(VM* vm, Header* head, Class* cls, Site* site, Value name) noexcept nogil:
    cdef int64_t slot, inside
    cdef Dict* d
    if head.kind == KIND_MODULE:
        d = <Dict*>(<Module*>head).dict
        site.kind = CACHE_MODULE
        site.shape = head.shape
        site.extra = dict_version(vm, d)
        site.payload = <uint64_t>&d.entries[dict_find_entry_str(d, <Str*>name)].value
        return
    if has_open_dict(vm, head):
        remember_entry(head, cls, site, name)
        return
    if not has_slots(head):
        return
    slot = shape_find(vm.shapes[head.shape], name)
    inside = instance_inline(head) if head.kind == KIND_INSTANCE else 0
    site.shape = head.shape
    cls.cached = 1
    if slot < inside:
        site.kind = CACHE_SLOT
        site.payload = sizeof(Instance) + slot * 8
    else:
        site.kind = CACHE_OVERFLOW
        site.payload = slot - inside

cdef inline bint is_not_shadowed(Header* head, Value name) noexcept nogil:
    """Whether an attribute dict has nothing of this name, which the class has, too."""
    cdef Dict* d = open_dict(head)
    return d == NULL or dict_find_entry_str(d, <Str*>name) == DICT_MISSING

cdef Value attribute_cached(VM* vm, Value v, Site* site, Value* self_out) noexcept nogil:
    """A cache hit of another kind than CACHE_SLOT. v's shape is the site's."""
    cdef Value* place
    if site.kind == CACHE_ENTRY:
        place = open_place(as_header(v), site)
        if place != NULL:
            return place[0]
    elif site.kind == CACHE_METHOD or site.kind == CACHE_OPEN_METHOD and is_not_shadowed(as_header(v), site.name):
        if self_out != NULL:
            self_out[0] = v
            return site.payload
        return new_method(vm, site.payload, v)
    if site.kind == CACHE_PLACE:
        return (<Value*>site.payload)[0]
    if site.kind == CACHE_SLOT:
        return (<Value*>(<char*>v + site.payload))[0]
    if site.kind == CACHE_OVERFLOW:
        return overflow_slots(v)[site.payload + 1]
    if site.kind == CACHE_VALUE:
        return site.payload
    if site.kind == CACHE_MODULE:
        if (<Dict*>(<Module*>v).dict).version == site.extra:
            return (<Value*>site.payload)[0]
    elif site.kind == CACHE_PROPERTY:
        return call_function(vm, site.payload, &v, 1, CONT_STORE, site.name)
    elif site.kind == CACHE_MEMBER:
        return member_get(vm, site.payload, v)
    site.shape = 0
    return attribute_get(vm, v, site.name, site, self_out)

cdef inline Value* overflow_slots(Value v) noexcept nogil:
    return <Value*>overflow_word(as_header(v))[0]

cdef inline Site* lookup_entry(VM* vm, uint32_t shape, Value name) noexcept nogil:
    """Where VM.lookups would keep a shape's attribute; NULL before the table exists."""
    if vm.lookups == NULL:
        return NULL
    return &vm.lookups[(shape * <uint32_t>2654435761 >> 16 ^ <uint32_t>(name >> 4)) & (LOOKUP_COUNT - 1)]

cdef void remember_lookup(VM* vm, Site* site) noexcept nogil:
    """A site was filled in: keep what it found for other sites and for its next change of mind."""
    cdef Site* entry
    if vm.lookups == NULL:
        vm.lookups = <Site*>calloc(LOOKUP_COUNT, sizeof(Site))
    entry = lookup_entry(vm, site.shape, site.name)
    if entry != NULL and site.kind < CACHE_ADD:
        entry[0] = site[0]

cdef Value attribute_lookup(VM* vm, Value v, Site* site, Value* self_out) noexcept nogil:
    """v.name for a site: from the cache when it fits, from the table of lookups, else in full."""
    cdef uint32_t shape
    cdef Site* entry
    cdef Value result
    if not is_pointer(v):
        return attribute_get(vm, v, site.name, site, self_out)
    shape = as_header(v).shape
    if shape == site.shape:
        return attribute_cached(vm, v, site, self_out)
    entry = lookup_entry(vm, shape, site.name)
    if entry != NULL and entry.shape == shape and entry.name == site.name:
        site.shape = shape
        site.kind = entry.kind
        site.payload = entry.payload
        site.extra = entry.extra
        return attribute_cached(vm, v, site, self_out)
    result = attribute_get(vm, v, site.name, site, self_out)
    if site.shape == shape and shape:
        remember_lookup(vm, site)
    return result

cdef Value attribute_store(VM* vm, Value v, Site* site, Value value) noexcept nogil:
    """v.name = value for a site that does not know v's shape: from the table of lookups, else in full. The table keeps what
    concerns stores under names that no attribute has."""
    cdef Value name = site.name ^ STORE_LOOKUP, result
    cdef Value* place
    cdef uint32_t shape
    cdef Site* entry
    if not is_pointer(v):
        return attribute_set(vm, v, site.name, value, site)
    shape = as_header(v).shape
    if shape == site.shape and site.kind == CACHE_ENTRY:
        place = open_place(as_header(v), site)
        if place != NULL:
            place[0] = value
            return NONE
    entry = lookup_entry(vm, shape, name)
    if entry != NULL and entry.shape == shape and entry.name == name:
        site.shape = shape
        site.kind = entry.kind
        site.payload = entry.payload
        site.extra = entry.extra
        if entry.kind != CACHE_SETTER:
            (<Value*>(<char*>v + site.payload))[0] = value
            if entry.kind == CACHE_ADD:
                as_header(v).shape = <uint32_t>site.extra
            return NONE
    result = attribute_set(vm, v, site.name, value, site)
    if site.shape == shape and (site.kind == CACHE_SLOT or site.kind == CACHE_ADD or site.kind == CACHE_SETTER) and vm.lookups != NULL:
        entry = lookup_entry(vm, shape, name)
        entry[0] = site[0]
        entry.name = name
    return result
