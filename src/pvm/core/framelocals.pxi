# What f_locals of a function's frame reads and writes from CPython 3.13 on: the variables where they are, in the registers
# of a frame on the stack or of a suspended generator, in its spill area and its cells. What a frame leaves behind are
# those registers, cells as such, and then the closure: a Tuple. The mapping itself is Python's: lib/_frame_locals.py.

cdef struct Variables:       # of one frame
    Value* registers
    Value* spilled
    int64_t first            # the variable that stands first in the spill area; `count` without one
    int64_t count
    Value closure            # Tuple, or UNBOUND

cdef inline bint has_proxy(Code* code) noexcept nogil:
    """Whether f_locals of the code's frames is a mapping that writes through."""
    return HOST_MINOR >= 13 and not code.flags & (CODE_MODULE | CODE_NAMESPACE)

cdef int64_t next_cell(Code* code, int64_t* at) noexcept nogil:
    """The next variable of those for which a code makes cells as it begins, from the instruction at `at` on; -1 when there is
    none. What captures a variable need not be among the codes inside, for it may never be reached."""
    cdef const uint8_t* here
    cdef int64_t variable
    while True:
        here = code.bytecode + at[0]
        variable = -1
        if here[0] == OP_GET_SPILL:              # one that has no register of its own
            variable = here[1] + <int64_t>read_u32(here + 2)
            at[0] += OPCODE_SIZES[OP_GET_SPILL]
            here = code.bytecode + at[0]
            if here[0] != OP_MAKE_CELL:
                return -1
        elif here[0] == OP_MAKE_CELL:
            variable = here[1]
        elif here[0] != OP_MOVE and here[0] != OP_NEW_SPILL and here[0] != OP_TAKE_SPILL and here[0] != OP_SET_SPILL:
            return -1
        at[0] += OPCODE_SIZES[here[0]]
        if variable >= 0:
            return variable

cdef bint is_captured(Code* code, int64_t variable) noexcept nogil:
    """Whether a variable lives in a cell: only then a cell in its register is not a value of the program's own."""
    cdef int64_t at = 0, found = next_cell(code, &at)
    while found >= 0 and found != variable:
        found = next_cell(code, &at)
    return found >= 0

cdef void place_variables(Code* code, Value* registers, Value closure, Variables* out) noexcept nogil:
    cdef int64_t i, n = variable_registers(code)
    cdef Spill* spill
    out.registers = registers
    out.spilled = NULL
    out.first = out.count = n
    out.closure = closure
    for i in range(n):
        if is_kind(registers[i], KIND_SPILL):
            spill = <Spill*>registers[i]
            out.spilled = spill.items
            out.first = i
            out.count = code.variables if code.variables < i + spill.length else i + spill.length
            return

cdef bint find_variables(VM* vm, FrameView* view, Variables* out) noexcept nogil:
    """Where the variables of a function's frame are now; False when it has none any more."""
    cdef Code* code = <Code*>view.code
    cdef Frame* frame = live_frame(vm, view)
    cdef Generator* generator = <Generator*>view.generator if view.generator != UNBOUND else NULL
    if frame != NULL and frame.code == code:
        place_variables(code, frame.regs, frame.function.closure if frame.function != NULL else UNBOUND, out)
    elif generator != NULL and generator.count >= code.registers:
        place_variables(code, generator_registers(generator), (<Function*>generator.function).closure, out)
    elif view.kept != UNBOUND:
        place_variables(code, tuple_items(view.kept), tuple_items(view.kept)[variable_registers(code)], out)
    else:
        return False
    return True

cdef Value kept_places(VM* vm, Code* code, Value* registers, Value closure) noexcept nogil:
    cdef int64_t n = variable_registers(code)
    cdef Value kept = new_tuple(vm, n + 1)
    if kept != ERROR:
        memcpy(tuple_items(kept), registers, n * 8)
        tuple_items(kept)[n] = closure
    return kept

cdef void keep_places(VM* vm, FrameView* view) noexcept nogil:
    cdef Variables at
    if find_variables(vm, view, &at):
        view.kept = kept_places(vm, <Code*>view.code, at.registers, at.closure)
        if view.kept == ERROR:
            view.kept = UNBOUND

cdef Value* variable_place(Code* code, Variables* at, int64_t variable) noexcept nogil:
    """Where the value of a variable stands: a free one's number begins at `count`."""
    cdef Value* place
    if variable >= at.count:
        return &(<Cell*>tuple_items(at.closure)[variable - at.count]).value
    place = at.registers + variable if variable < at.first else at.spilled + (variable - at.first)
    return &(<Cell*>place[0]).value if is_kind(place[0], KIND_CELL) and (at.spilled != NULL or is_captured(code, variable)) else place

cdef inline int64_t free_count(Code* code, Variables* at) noexcept nogil:
    return code.capture_count if is_kind(at.closure, KIND_TUPLE) and tuple_length(at.closure) == code.capture_count else 0

cdef Value* named_place(VM* vm, Value v, Value name) noexcept nogil:
    """The place of a frame's variable of this name, or NULL."""
    cdef Code* code = <Code*>(<FrameView*>v).code if is_kind(v, KIND_FRAME_VIEW) else NULL
    cdef Variables at
    cdef int64_t i
    if code == NULL or not is_kind(name, KIND_STR) or not has_proxy(code) or not find_variables(vm, <FrameView*>v, &at):
        return NULL
    if (<Str*>name).length and str_at(<Str*>name, 0) == c'.':
        return NULL
    charge(vm, (at.count + code.capture_count) >> 3)
    for i in range(at.count):
        if str_equal(<Str*>tuple_items(code.variable_names)[i], <Str*>name):
            return variable_place(code, &at, i)
    for i in range(free_count(code, &at)):
        if str_equal(<Str*>tuple_items(code.free_names)[i], <Str*>name):
            return variable_place(code, &at, at.count + i)
    return NULL

cdef Value locals_value(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """value(frame, name, default, /): of a variable that is bound."""
    cdef Value* place = named_place(vm, args[0], args[1])
    return place[0] if place != NULL and place[0] != UNBOUND else args[2]

cdef Value locals_write(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """write(frame, name, value, /): whether there is such a variable, which then has the value."""
    cdef Value* place = named_place(vm, args[0], args[1])
    if place == NULL:
        return FALSE_
    # A native further down may be at work on what stands in the register: it lives until all natives have ended.
    if is_pointer(place[0]) and vm.native_depth > 1 and borrow(vm, place[0], 1) < 0:
        return ERROR
    place[0] = args[2]
    return TRUE_

cdef Value locals_is_variable(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(named_place(vm, args[0], args[1]) != NULL)

cdef Value locals_names(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """names(frame, unbound, /): of the variables that are bound, or of all, in CPython's order: those that no code inside
    captures and the parameters, captured ones by name, free ones."""
    cdef Value parts[3]
    cdef Value out = new_list(vm, 8), name
    cdef Code* code
    cdef Value* place
    cdef int64_t i, k
    if not is_kind(args[0], KIND_FRAME_VIEW) or out == ERROR:
        return out
    code = <Code*>(<FrameView*>args[0]).code
    parts[0] = picked_variables(vm, code, False)
    parts[1] = picked_variables(vm, code, True)
    parts[2] = code.free_names
    if parts[0] == ERROR or parts[1] == ERROR:
        return ERROR
    for i in range(3):
        for k in range(tuple_length(parts[i])):
            name = tuple_items(parts[i])[k]
            if i == 1 and is_among(parts[0], name):
                continue
            place = named_place(vm, args[0], name)
            if place != NULL and (place[0] != UNBOUND or args[1] == TRUE_) and list_append(vm, <List*>out, name) < 0:
                return ERROR
    return out

cdef bint is_among(Value names, Value name) noexcept nogil:
    cdef int64_t i
    for i in range(tuple_length(names)):
        if str_equal(<Str*>tuple_items(names)[i], <Str*>name):
            return True
    return False

cdef Value locals_others(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """others(frame, /): the dict of what has been given to f_locals beside variables; of a frame that is no function's, nothing."""
    cdef FrameView* view = <FrameView*>args[0]
    if not is_kind(args[0], KIND_FRAME_VIEW) or not has_proxy(<Code*>view.code):
        return new_dict(vm)
    if view.locals == UNBOUND:
        view.locals = new_dict(vm)
        if view.locals == ERROR:
            view.locals = UNBOUND
            return ERROR
    return view.locals

cdef Value locals_and_others(VM* vm, Frame* frame) noexcept nogil:
    """What locals() gives in a function: a new dict."""
    cdef Value d = frame_locals(vm, frame.code, frame.regs, frame.function), key, value
    cdef Value others = (<FrameView*>vm.frame_views[frame - vm.frames]).locals if frame.flags & FRAME_VIEWED else UNBOUND
    cdef int64_t position = 0
    while d != ERROR and has_proxy(frame.code) and is_kind(others, KIND_DICT) and dict_next(<Dict*>others, &position, &key, &value):
        if dict_set(vm, <Dict*>d, key, value) != 0:
            return ERROR
    return d

cdef int register_frame_locals() except -1:
    cdef Dict* d = define_module("_frame_variables")
    define_function(d, "value", locals_value, "frame, name, default, /", "_frame_variables")
    define_function(d, "write", locals_write, "frame, name, value, /", "_frame_variables")
    define_function(d, "is_variable", locals_is_variable, "frame, name, /", "_frame_variables")
    define_function(d, "names", locals_names, "frame, unbound, /", "_frame_variables")
    define_function(d, "others", locals_others, "frame, /", "_frame_variables")
    return 0
