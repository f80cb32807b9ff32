# What inline caches and tables know of attributes, and when they forget it. A change of a class concerns the sites of the name that
# changed, wherever they are; those are found by chains that begin at the name and are made when they are first needed.

cdef inline uint32_t chain_of(Value name) noexcept nogil:
    return <uint32_t>(name >> 4 ^ name >> 14) & (SITE_CHAIN_COUNT - 1)

cdef void link_sites(VM* vm, Code* code) noexcept nogil:
    """Put the sites of a code into the chains, if there are any."""
    cdef int64_t i
    cdef uint32_t chain
    if vm.site_chains != NULL:
        for i in range(code.site_count):
            chain = chain_of(code.sites[i].name)
            code.sites[i].next = vm.site_chains[chain]
            vm.site_chains[chain] = &code.sites[i]

cdef void drop_site_chains(VM* vm) noexcept nogil:
    """A code goes, or sites get other names: the chains are made anew when they are next needed."""
    free(vm.site_chains)
    vm.site_chains = NULL

cdef inline Code* next_code(Block** block, char** position) noexcept nogil:
    """Step through the codes of a machine; `block` begins as the first of their cells', `position` as NULL."""
    cdef int cell = <int>((sizeof(Code) + CELL_STEP - 1) >> 4)
    cdef Code* code
    while block[0] != NULL:
        if position[0] == NULL:
            position[0] = <char*>block[0] + sizeof(Block)
        while position[0] < <char*>block[0] + sizeof(Block) + block[0].used:
            code = <Code*>position[0]
            position[0] += cell * CELL_STEP
            if code.head.kind == KIND_CODE:
                return code
        block[0] = block[0].next
        position[0] = NULL
    return NULL

cdef Block* first_code_block(VM* vm) noexcept nogil:
    return vm.blocks[<int>((sizeof(Code) + CELL_STEP - 1) >> 4)]

cdef bint make_site_chains(VM* vm) noexcept nogil:
    """False where there is no memory for them."""
    cdef Block* block = first_code_block(vm)
    cdef char* position = NULL
    cdef Code* code
    if vm.site_chains == NULL:
        vm.site_chains = <Site**>calloc(SITE_CHAIN_COUNT, sizeof(Site*))
        if vm.site_chains == NULL:
            return False
        code = next_code(&block, &position)
        while code != NULL:
            link_sites(vm, code)
            code = next_code(&block, &position)
    return True

cdef inline void forget_site(Site* site) noexcept nogil:
    if site.kind < CACHE_GLOBAL:
        site.shape = 0
        site.kind = CACHE_EMPTY

cdef void flush_caches(VM* vm) noexcept nogil:
    """Forget what every inline cache knows of attributes, and that classes are in any."""
    cdef LargeObject* large = vm.large
    cdef Block* block = first_code_block(vm)
    cdef char* position = NULL
    cdef Code* code = next_code(&block, &position)
    cdef Class* cls
    cdef int64_t i
    memset(vm.supers, 0, sizeof(vm.supers))
    if vm.lookups != NULL:
        memset(vm.lookups, 0, LOOKUP_COUNT * sizeof(Site))
    while code != NULL:
        for i in range(code.site_count):
            forget_site(&code.sites[i])
        code = next_code(&block, &position)
    while large != NULL:
        cls = <Class*>(<char*>large + sizeof(LargeObject))
        if cls.head.kind == KIND_CLASS:
            cls.cached = 0
        large = large.next

cdef void forget_sites(VM* vm, Value name) noexcept nogil:
    """Forget what the sites of one name know; the chains are there."""
    cdef Site* site = vm.site_chains[chain_of(name)]
    while site != NULL:
        if site.name == name:
            forget_site(site)
        site = site.next

cdef void flush_name(VM* vm, Value name) noexcept nogil:
    """Forget what is known of attributes of one name."""
    cdef int i
    if not make_site_chains(vm):
        flush_caches(vm)
        return
    memset(vm.supers, 0, sizeof(vm.supers))
    for i in range(LOOKUP_COUNT if vm.lookups != NULL else 0):
        if vm.lookups[i].name == name or vm.lookups[i].name == name ^ STORE_LOOKUP or vm.lookups[i].name == name ^ ABSENT_LOOKUP:
            vm.lookups[i].shape = 0
            vm.lookups[i].kind = CACHE_EMPTY
    forget_sites(vm, name)

cdef void forget_places(VM* vm, Class* cls) noexcept nogil:
    """The entries of a class's dict have moved, by whose addresses sites know them."""
    cdef Value key, value
    cdef int64_t position = 0
    if not cls.cached and not cls.subclass_count:
        return
    if not make_site_chains(vm):
        flush_caches(vm)
        return
    if vm.lookups != NULL:
        memset(vm.lookups, 0, LOOKUP_COUNT * sizeof(Site))
    while dict_next(<Dict*>cls.dict, &position, &key, &value):
        forget_sites(vm, key)

cdef inline bint is_hook(int number) noexcept nogil:
    """Whether a special method has a part in how other attributes are found."""
    return SP_GETATTRIBUTE <= number <= SP_DELETE

cdef void class_changed(VM* vm, Class* cls, Value name) noexcept nogil:
    """An attribute of a guest class was added, removed, or changed in kind."""
    cdef int number = special_number(name)
    if number >= 0:
        class_update_special(vm, cls)
    if not cls.cached and not cls.subclass_count:
        return
    if is_hook(number):
        flush_caches(vm)
    else:
        flush_name(vm, name)
