# Slow paths of variables: globals and builtins with their caches, namespaces, cells, spill areas.

cdef Value new_cell(VM* vm, Value v) noexcept nogil:
    cdef Cell* cell = <Cell*>allocate(vm, sizeof(Cell), KIND_CELL, SHAPE_CELL)
    if cell == NULL:
        return ERROR
    cell.value = v
    return <Value>cell

cdef inline Cell* free_cell(Function* function, uint32_t index) noexcept nogil:
    """A free variable's cell. make_function has seen to it that the closure holds cells only, and as many
    as the code captures."""
    return <Cell*>tuple_items(function.closure)[index]

cdef void raise_bad_cell(VM* vm) noexcept nogil:
    raise_error(vm, SHAPE_SYSTEM_ERROR, "a cell instruction on a register that holds no cell")

cdef Value raise_unbound_local(VM* vm, Frame* fp, int64_t register) noexcept nogil:
    cdef Code* code = fp.code
    cdef int64_t i, k
    cdef Spill* spill
    for i in range(register if register < code.variables else 0):
        if is_kind(fp.regs[i], KIND_SPILL):      # a variable's number is that of its value there
            spill = <Spill*>fp.regs[i]
            for k in range(spill.length):
                if spill.items[k] == fp.regs[register]:
                    break
            return raise_unbound_spill(vm, code, i + k)
    return raise_unbound_spill(vm, code, register)

cdef Value raise_unbound_spill(VM* vm, Code* code, int64_t register) noexcept nogil:
    """A variable is unbound that its number names, wherever it is."""
    if register >= code.variables:
        return raise_error(vm, SHAPE_UNBOUND_LOCAL_ERROR, "local variable referenced before assignment")
    return raise_error1(vm, SHAPE_UNBOUND_LOCAL_ERROR, "cannot access local variable '%s' where it is not associated with a value",
                        text_of(vm, tuple_items(code.variable_names)[register]))

cdef Value raise_unbound_free(VM* vm, Code* code, uint32_t index) noexcept nogil:
    cdef Value name = tuple_items(code.free_names)[index]
    raise_error1(vm, SHAPE_NAME_ERROR, "cannot access free variable '%s' where it is not associated with a value in enclosing scope", text_of(vm, name))
    return give_name(vm, name) if HOST_MINOR >= 13 else ERROR

cdef Value raise_name_error(VM* vm, Value name) noexcept nogil:
    raise_error1(vm, SHAPE_NAME_ERROR, "name '%s' is not defined", text_of(vm, name))
    return give_name(vm, name)

cdef Value give_name(VM* vm, Value name) noexcept nogil:
    """The NameError that is being raised tells what was looked for; ERROR."""
    cdef Value exception = vm.exception
    if kind_of(exception) == KIND_EXCEPTION and exception != vm.error_detail:
        exception_set_field(vm, exception, NAME_name, name)
    return ERROR

cdef inline Value constant_name(Code* code, uint8_t* operand) noexcept nogil:
    """The interned name in a far constant operand."""
    return tuple_items(code.constants)[read_u32(operand)]

cdef Value get_global(VM* vm, Code* code, Site* site) noexcept nogil:
    """A global, else a builtin; the site remembers where it stands. PUSHED for what a module is given when it is first asked for."""
    cdef Dict* d = <Dict*>code.globals
    cdef int64_t entry
    cdef Dict* builtins
    cdef Value asked[2]
    if UNLIKELY(finds_items_itself(vm, code.globals)):
        return global_by_guest(vm, code.globals, site.name)
    entry = dict_find_entry_str(d, <Str*>site.name)
    if entry >= 0:
        site.kind = CACHE_GLOBAL
        site.payload = <uint64_t>&d.entries[entry].value
        site.extra = dict_version(vm, d)
        return d.entries[entry].value
    asked[0] = dict_get_str(d, <Str*>NAME_BUILTINS)
    if is_odd_builtins(vm, asked[0]):
        return odd_builtin(vm, asked[0], site.name)
    builtins = builtins_of(vm, d)
    entry = dict_find_entry_str(builtins, <Str*>site.name)
    if entry < 0 and (site.name == NAME_SPEC or site.name == NAME_LOADER):
        asked[0] = code.globals
        asked[1] = site.name
        return prelude_call(vm, "global_origin", asked, 2)
    if entry < 0:
        return raise_name_error(vm, site.name) if site.name != NAME_BUILTINS else builtins_for(vm, code.globals)
    if builtins != <Dict*>vm.builtins:
        return builtins.entries[entry].value     # a dict of the guest's own: nothing would tell when it changes
    builtins.version = dict_version(vm, builtins) | RELIED_ON
    site.kind = CACHE_BUILTIN
    site.payload = <uint64_t>&builtins.entries[entry].value
    site.extra = dict_version(vm, d)
    return builtins.entries[entry].value

cdef bint finds_items_itself(VM* vm, Value globals) noexcept nogil:
    """Whether globals are of a class of the guest's that has its own way to find items, or to answer for missing ones."""
    return is_guest_object(vm, globals) and (special(vm, globals, SP_MISSING) != UNBOUND or
                                             special(vm, globals, SP_GETITEM) != BUILTIN[SHAPE_DICT].special[SP_GETITEM])

cdef Value global_by_guest(VM* vm, Value globals, Value name) noexcept nogil:
    cdef Value asked[2]
    asked[0] = globals
    asked[1] = name
    return prelude_call(vm, "global_get", asked, 2)

cdef Dict* builtins_of(VM* vm, Dict* d) noexcept nogil:
    """The builtins that code with these globals sees: their __builtins__ when the guest set it."""
    cdef Value own = dict_get_str(d, <Str*>NAME_BUILTINS)
    if is_kind(own, KIND_DICT):
        return <Dict*>own
    if is_kind(own, KIND_MODULE):
        return <Dict*>(<Module*>own).dict
    return <Dict*>vm.builtins

cdef inline bint is_odd_builtins(VM* vm, Value own) noexcept nogil:
    """Whether the guest has set __builtins__ to what has its own way to find items: it is asked for each name."""
    return own != UNBOUND and not is_kind(own, KIND_MODULE) and (not is_kind(own, KIND_DICT) or finds_items_itself(vm, own))

cdef Value odd_builtin(VM* vm, Value own, Value name) noexcept nogil:
    cdef Value asked[2]
    asked[0] = own
    asked[1] = name
    return prelude_call(vm, "builtin_of", asked, 2)

cdef Value class_builder(VM* vm, Code* code) noexcept nogil:
    """What a class statement calls: the machine's own function, unless the builtins of its globals have another."""
    cdef Value found, own = dict_get_str(<Dict*>code.globals, <Str*>NAME_BUILTINS)
    if code.globals == vm.prelude:
        return prelude_function(vm, "__build_class__")
    if is_odd_builtins(vm, own):
        return odd_builtin(vm, own, NAME_BUILD_CLASS)
    found = dict_get_str(builtins_of(vm, <Dict*>code.globals), <Str*>NAME_BUILD_CLASS)
    if found == UNBOUND:
        return raise_error(vm, SHAPE_NAME_ERROR, "__build_class__ not found")
    return found if found != dict_get_str(BUILTINS, <Str*>NAME_BUILD_CLASS) else prelude_function(vm, "__build_class__")

cdef Value get_global_uncached(VM* vm, Code* code, Value name) noexcept nogil:
    cdef Value v, own
    if UNLIKELY(finds_items_itself(vm, code.globals)):
        return global_by_guest(vm, code.globals, name)
    v = dict_get_str(<Dict*>code.globals, <Str*>name)
    if v == UNBOUND:
        own = dict_get_str(<Dict*>code.globals, <Str*>NAME_BUILTINS)
        if is_odd_builtins(vm, own):
            return odd_builtin(vm, own, name)
        v = dict_get_str(builtins_of(vm, <Dict*>code.globals), <Str*>name)
    return v if v != UNBOUND else raise_name_error(vm, name)

cdef int set_global(VM* vm, Code* code, Site* site, Value v) noexcept nogil:
    cdef Dict* d = <Dict*>code.globals
    cdef int64_t entry
    if dict_set_str(vm, d, site.name, v) < 0:
        return -1
    entry = dict_find_entry_str(d, <Str*>site.name)
    site.kind = CACHE_GLOBAL
    site.payload = <uint64_t>&d.entries[entry].value
    site.extra = dict_version(vm, d)
    return 0

cdef int delete_global(VM* vm, Code* code, Value name) noexcept nogil:
    if dict_delete(vm, <Dict*>code.globals, name) <= 0:
        raise_name_error(vm, name)
        return -1
    return 0

cdef void builtins_changed(VM* vm) noexcept nogil:
    """The builtins' entries moved: no cache of a global may rely on its version any more."""
    cdef int cell = <int>((sizeof(Dict) + CELL_STEP - 1) >> 4)
    cdef Block* block = vm.blocks[cell]
    cdef char* position
    while block != NULL:
        position = <char*>block + sizeof(Block)
        while position < <char*>block + sizeof(Block) + block.used:
            if (<Header*>position).kind == KIND_DICT:
                (<Dict*>position).version = 0
            position += cell * CELL_STEP
        block = block.next

cdef Value get_name(VM* vm, Frame* fp, Site* site) noexcept nogil:
    return get_name_uncached(vm, fp, site.name)

cdef Value get_name_uncached(VM* vm, Frame* fp, Value name) noexcept nogil:
    """A name in the namespace of register 0, else a global or builtin."""
    cdef Value namespace = fp.regs[0]
    cdef Value v
    if LIKELY(is_kind(namespace, KIND_DICT) and not is_guest_object(vm, namespace)):
        v = dict_get_str(<Dict*>namespace, <Str*>name)
        if v != UNBOUND:
            return v
    elif is_pointer(namespace):
        return mapping_name(vm, namespace, name, fp.code)
    return get_global_uncached(vm, fp.code, name)

cdef Value mapping_name(VM* vm, Value namespace, Value name, Code* code) noexcept nogil:
    """A name from a namespace that is a guest's own mapping: KeyError goes on to globals and builtins."""
    cdef Value args[3]
    args[0] = namespace
    args[1] = name
    args[2] = code.globals
    return prelude_call(vm, "namespace_get", args, 3)

cdef Value set_name(VM* vm, Value namespace, Value name, Value v) noexcept nogil:
    if LIKELY(is_kind(namespace, KIND_DICT) and not is_guest_object(vm, namespace)):
        return NONE if dict_set_str(vm, <Dict*>namespace, name, v) == 0 else ERROR
    return set_item(vm, namespace, name, v)

cdef Value delete_name(VM* vm, Value namespace, Value name) noexcept nogil:
    cdef Value args[2]
    cdef Value function
    if LIKELY(is_kind(namespace, KIND_DICT) and not is_guest_object(vm, namespace)):
        return NONE if dict_delete(vm, <Dict*>namespace, name) > 0 else raise_name_error(vm, name)
    args[0] = namespace
    args[1] = name
    function = prelude_function(vm, "delete_name")
    return call_function(vm, function, args, 2, CONT_DISCARD, UNBOUND) if function != ERROR else ERROR

cdef Value get_class_free(VM* vm, Frame* fp, uint32_t index, Value name) noexcept nogil:
    cdef Value v = UNBOUND
    if is_kind(fp.regs[0], KIND_DICT):
        v = dict_get_str(<Dict*>fp.regs[0], <Str*>name)
    if v == UNBOUND:
        v = free_cell(fp.function, index).value
    return v if v != UNBOUND else raise_unbound_free(vm, fp.code, index)

cdef Value new_spill(VM* vm, int64_t length) noexcept nogil:
    cdef Value* items = <Value*>buffer_new(vm, length * 8)
    cdef Spill* spill
    if items == NULL:
        return ERROR
    memset(items, 0, length * 8)
    spill = <Spill*>allocate(vm, sizeof(Spill), KIND_SPILL, SHAPE_HIDDEN)
    if spill == NULL:
        buffer_free(vm, items, length * 8)
        return ERROR
    spill.items = items
    spill.length = length
    return <Value>spill

cdef Value* spill_slot(VM* vm, Value v, int64_t index) noexcept nogil:
    """A place in a spill area; NULL with SystemError set when bytecode asks for what is not there."""
    if not is_kind(v, KIND_SPILL) or index >= (<Spill*>v).length:
        raise_error(vm, SHAPE_SYSTEM_ERROR, "a spill instruction without its spill area")
        return NULL
    return &(<Spill*>v).items[index]

cdef Value take_spill(VM* vm, Value* registers, int64_t length, int64_t taken) noexcept nogil:
    """A spill area whose first values are those of so many registers, which become unbound."""
    cdef Value v = new_spill(vm, length)
    cdef int64_t i
    if v == ERROR:
        return ERROR
    for i in range(taken):
        (<Spill*>v).items[i] = registers[i]
        registers[i] = UNBOUND
    return v

cdef Spill* spill_area(Frame* fp) noexcept nogil:
    """Where a frame keeps variables that have no register, or NULL."""
    cdef int64_t i
    for i in range(variable_registers(fp.code)):
        if is_kind(fp.regs[i], KIND_SPILL):
            return <Spill*>fp.regs[i]
    return NULL

cdef Value make_function(VM* vm, Frame* fp, uint32_t index, int flags, Value* window) noexcept nogil:
    """The function of a child code, with the cells that it captures."""
    cdef Code* code = <Code*>tuple_items(fp.code.children)[index]
    cdef Function* function
    cdef Spill* spill = NULL
    cdef Value closure = UNBOUND, cell
    cdef int64_t i
    if code.capture_count:
        closure = new_tuple(vm, code.capture_count)
        if closure == ERROR:
            return ERROR
        for i in range(code.capture_count):
            if code.captures[2 * i] == CAPTURE_REGISTER:
                cell = fp.regs[code.captures[2 * i + 1]]
            elif code.captures[2 * i] == CAPTURE_SPILLED:
                if spill == NULL:
                    spill = spill_area(fp)
                cell = spill.items[code.captures[2 * i + 1]] if spill != NULL and code.captures[2 * i + 1] < spill.length else UNBOUND
            else:
                cell = <Value>free_cell(fp.function, code.captures[2 * i + 1])
            if not is_kind(cell, KIND_CELL):
                raise_bad_cell(vm)
                return ERROR
            tuple_items(closure)[i] = cell
    function = <Function*>allocate(vm, sizeof(Function), KIND_FUNCTION, SHAPE_FUNCTION)
    if function == NULL:
        return ERROR
    function.code = code
    function.closure = closure
    function.defaults = UNBOUND
    function.kwdefaults = UNBOUND
    function.annotations = UNBOUND
    function.attributes = UNBOUND
    function.type_params = UNBOUND
    function.annotate = UNBOUND
    function.name = code.name
    function.qualname = code.qualname
    function.doc = code.doc
    function.module = dict_get_str(<Dict*>code.globals, <Str*>NAME_NAME)
    if flags & 1:
        function.defaults = window[0]
        if not is_kind(window[0], KIND_TUPLE):
            function.defaults = UNBOUND
        window += 1
    if flags & 2:
        function.kwdefaults = window[0] if is_kind(window[0], KIND_DICT) else UNBOUND
        window += 1
    if flags & 4:
        function.annotations = window[0] if is_kind(window[0], KIND_DICT) else UNBOUND
        window += 1
    if flags & 8:
        function.annotate = window[0]
    return <Value>function
