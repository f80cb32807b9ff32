# What a running guest asks of its host, through the Machine object: output, input, compiling source, finding
# modules. With host functions (vmobject.pxi) these are all the ways out of the machine.

from cpython.exc cimport PyErr_CheckSignals

cdef int check_host_signals(VM* vm) noexcept with gil:
    """Let the host handle its pending signals: 0, or -1 when a handler raised, which ends the run. Only in the
    main thread, every few milliseconds: without it a guest's loop would keep Ctrl-C waiting."""
    cdef Machine machine = <Machine>vm.host
    try:
        PyErr_CheckSignals()
    except BaseException as error:
        machine.pending = error
        vm.limit = LIMIT_HOST
        return -1
    return 0

cdef Value write_to_host(VM* vm, Value text, int stream) noexcept with gil:
    cdef Machine machine = <Machine>vm.host
    try:
        writer = machine.write_error if stream == 2 else machine.write
        if writer is not None:
            writer(str_to_host(<Str*>text))
    except UnicodeEncodeError as error:          # the stream's encoding has no such character: the program hears of it
        return raise_from_host(machine, vm, error)
    except BaseException as error:
        machine.pending = error
        vm.limit = LIMIT_HOST
        return ERROR
    return NONE

cdef Value builtin_input(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value prompt, line
    cdef int64_t n
    if input_is_redirected(vm):
        line = args[0] if args[0] != UNBOUND else EMPTY_STR
        return prelude_call(vm, "input_from", &line, 1)
    if args[0] != UNBOUND:
        prompt = value_str(vm, args[0])
        if prompt == NEED_GUEST:
            return prelude_call(vm, "input_prompt", args, 1)
        if prompt == ERROR or write_output(vm, prompt, 1) == ERROR:
            return ERROR
    line = read_from_host(vm)
    if line == ERROR:
        return ERROR
    n = (<Str*>line).length
    if n == 0:
        return raise_error(vm, SHAPE_EOF_ERROR, "EOF when reading a line")
    return str_substring(vm, <Str*>line, 0, n - 1) if str_at(<Str*>line, n - 1) == c'\n' else line

cdef Value read_from_host(VM* vm) noexcept with gil:
    """The next line of standard input with what ends it; no text at its end."""
    cdef Machine machine = <Machine>vm.host
    try:
        line = machine.read_line() if machine.read_line is not None else ""
        return str_to_guest(vm, line)
    except BaseException as error:
        return raise_from_host(machine, vm, error)

# Compiling: the host does it, in memory and time of its own, so it looks at the machine's limits before and meanwhile.


class _Halted(BaseException):
    """A limit of the machine ends what the host does for it."""


cdef enum:
    SMALL_SOURCE = 2048      # characters of a source that is not worth weighing
    SOURCE_STEPS = 20        # a character
    MARK_BYTES = 1500        # of the host's memory for the nodes that a character between words makes
    MARK_NS = 3000           # the time that its parser takes for that, at the least

#: What words are made of, beside blanks: the rest of a source tells about how many nodes its tree has.
_WORDS = bytes([c for c in range(256) if c > 127 or c in b"_ \t" or bytes([c]).isalnum()])

#: Encodings that a source in bytes may name and whose decoders take a time that grows with the square of its length.
_SLOW_ENCODINGS = (b"punycode", b"idna")

cdef class Limited:
    """What the front end calls while it compiles for a machine: it raises _Halted when a limit is due."""

    cdef VM* vm

    def __call__(self):
        if native_look(self.vm) < 0:
            raise _Halted

cdef Limited limited(VM* vm):
    cdef Limited look = Limited.__new__(Limited)
    look.vm = vm
    return look

cdef int weigh_nodes(VM* vm, int64_t marks) except -1:
    """Refuse a tree of about so many nodes when there is no room or no time for it: _Halted, with the limit set."""
    if marks * MARK_BYTES > vm.memory_limit - vm.live_bytes:
        raise_memory_error(vm)
        raise _Halted
    if vm.deadline_ns and clock_monotonic_ns() + marks * MARK_NS > vm.deadline_ns:
        vm.limit = LIMIT_TIME
    if vm.limit != LIMIT_NONE or native_look(vm) < 0:
        raise _Halted
    return 0

cdef int weigh_source(VM* vm, object source) except -1:
    """Charge for a source, and refuse one for whose tree there is no room or no time: the parser cannot be stopped."""
    cdef int64_t marks = 0
    cdef bytes data
    charge(vm, len(source) * SOURCE_STEPS)
    if len(source) > SMALL_SOURCE:
        data = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else bytes(source)
        marks = len(data.translate(None, _WORDS)) + (data.count(b" ") >> 2) + (len(data) >> 6)
        if not isinstance(source, str) and any([name in data.lower() for name in _SLOW_ENCODINGS]):
            marks = len(data)
    return weigh_nodes(vm, marks)

cdef enum:                   # compile()'s flags
    FLAG_ONLY_AST = 0x400
    FLAG_ANNOTATIONS = 0x1000000    # of `from __future__ import annotations`
    FRONT_FLAGS = 0x1406200     # those that change what a source means to the front end
    FLAG_OPTIMIZED = 0x8000         # a tree as the optimiser leaves it, from 3.13 on
    KNOWN_FLAGS = 0x1FFFE10 | 0xB600     # those of __future__, and those of trees, whatever the host's version

cdef int64_t inherited_flags(VM* vm) noexcept nogil:
    """What a source that is compiled here has from the code around it, as if it stood there."""
    cdef Code* code = running_code(vm)
    return FLAG_ANNOTATIONS if code != NULL and code.flags & CODE_FUTURE_ANNOTATIONS else 0

cdef bint is_other_bytes(Value source) noexcept nogil:
    """Bytes of another class than bytes, to be compiled as such."""
    cdef int kind = kind_of(source)
    return kind == KIND_BYTEARRAY or kind == KIND_MEMORYVIEW or kind == KIND_ARRAY

cdef Value builtin_compile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """compile(source, filename, mode, flags, dont_inherit, optimize, _feature_version): a code object bound to no
    namespace yet, or a tree."""
    cdef Value forward[6]
    cdef int64_t flags = 0, optimize = -1, alone = 0
    cdef Value source = args[0], filename = args[1]
    if args[3] != UNBOUND and not as_index(vm, args[3], &flags) or args[5] != UNBOUND and not as_index(vm, args[5], &optimize) or \
            args[4] != UNBOUND and not as_index(vm, args[4], &alone):
        return ERROR
    if flags & ~<int64_t>KNOWN_FLAGS or HOST_MINOR < 13 and flags & FLAG_OPTIMIZED:
        return raise_value_error(vm, "compile(): unrecognised flags")
    if optimize < -1 or optimize > 2:
        return raise_value_error(vm, "compile(): invalid optimize value")
    if not alone:
        flags |= inherited_flags(vm)
    if not is_kind(args[2], KIND_STR):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "compile() argument 'mode' must be str, not %s", argument_type(vm, args[2]))
    if not is_kind(filename, KIND_STR):
        forward[0] = source
        forward[1] = filename
        forward[2] = args[2]
        forward[3] = box_int(flags)
        forward[4] = TRUE_
        forward[5] = box_int(optimize)
        return prelude_call(vm, "compile_with_path", forward, 6)
    if not (str_equal_c(args[2], "exec") or str_equal_c(args[2], "eval") or str_equal_c(args[2], "single")) \
            and not (flags & FLAG_ONLY_AST and str_equal_c(args[2], "func_type")):
        return raise_value_error(vm, "compile() mode 'func_type' requires flag PyCF_ONLY_AST" if str_equal_c(args[2], "func_type") else
                                 "compile() mode must be 'exec', 'eval', 'single' or 'func_type'" if flags & FLAG_ONLY_AST else
                                 "compile() mode must be 'exec', 'eval' or 'single'")
    if is_other_bytes(source):
        source = bytes_from_object(vm, source, False)
        if source == ERROR:
            return ERROR
    if flags & FLAG_ONLY_AST or is_guest_object(vm, source) and not is_kind(source, KIND_STR) and not is_kind(source, KIND_BYTES):
        forward[0] = source
        forward[1] = filename
        forward[2] = args[2]
        forward[3] = box_int(flags)
        forward[4] = args[6] if args[6] != UNBOUND else box_int(-1)
        forward[5] = box_int(optimize)
        return prelude_call(vm, "compile_tree", forward, 6)
    if not is_kind(source, KIND_STR) and not is_kind(source, KIND_BYTES):
        return raise_type_error(vm, "compile() arg 1 must be a string, bytes or AST object")
    # Nobody knows yet whether the code will run with locals of its own.
    forward[4] = UNBOUND
    forward[0] = compile_by_host(vm, source, filename, args[2], True, flags & FRONT_FLAGS, optimize, &forward[4])
    if forward[4] == UNBOUND or forward[0] == ERROR:
        return forward[0]
    forward[1] = source
    forward[2] = filename
    forward[3] = args[2]
    forward[5] = FALSE_
    return prelude_call(vm, "warned_code", forward, 6)

# _syntax: what the guest's _ast asks of the host

cdef Value syntax_version(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_int(HOST_MINOR)

cdef Value syntax_classes(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return syntax_by_host(vm, 0, args)

cdef Value syntax_parse(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return syntax_by_host(vm, 1, args)

cdef Value syntax_compile(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return syntax_by_host(vm, 2, args)

cdef Value syntax_refuse(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return syntax_by_host(vm, 3, args)

cdef Value syntax_tokens(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return syntax_by_host(vm, 4, args)

cdef Value syntax_symbols(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return syntax_by_host(vm, 5, args)

cdef Value syntax_by_host(VM* vm, int what, Value* args) noexcept with gil:
    """The node classes, the flat tree of a source, the code of a flat tree; each but the first with what the host
    warns of. Or the SyntaxError that such a warning is where it is to be an error, or the tokens or symbol tables of a source."""
    cdef Machine machine = <Machine>vm.host
    try:
        from pvm import syntaxtree
        from pvm.compiler import compile_tree
        from pvm.errors import CompileError
        if what == 0:
            return to_guest(vm, syntaxtree.classes(), "classes")
        values = [to_host(vm, args[i], "compile()") for i in range(6 if what == 1 else 3 if what == 5 else 2 if what == 4 else 5)]
        if what != 2 and not isinstance(values[0], list):
            if not isinstance(values[0], (str, bytes)):
                raise TypeError("a source must be a string or bytes")
            charge(vm, len(values[0]) * 40)
            weigh_source(vm, values[0])
        elif isinstance(values[0], list):
            charge(vm, len(values[0]) * 200)
            weigh_nodes(vm, len(values[0]))
        try:
            if what == 1:
                tree, warned = syntaxtree.parse(*values, own_digits_limit(vm))
                return to_guest(vm, (tree, named_warnings(warned)), "tree")
            if what == 3:
                return refuse_warned(vm, values)
            if what == 4:
                return to_guest(vm, syntaxtree.tokens(*values), "tokens")
            if what == 5:
                return to_guest(vm, syntaxtree.symbol_tables(*values), "symbols")
            nodes, filename, mode, flags, optimize = values
            tree, warned = syntaxtree.rebuild(nodes, filename, mode, flags & FRONT_FLAGS)
            program = compile_tree(tree, "", filename, mode, True, flags=flags & FRONT_FLAGS, optimize=max(optimize, 0), has_value=False,
                                   look=limited(vm))
            return load_warned(vm, program, warned)
        except CompileError as problem:
            return raise_syntax_error(vm, problem)
        except SyntaxError as problem:
            failure = CompileError(problem.msg, (problem.filename, problem.lineno, problem.offset, problem.text, problem.end_lineno, problem.end_offset))
            failure.kind = type(problem).__name__
            return raise_syntax_error(vm, failure)
        except (TypeError, ValueError, OverflowError, MemoryError, RecursionError, AttributeError) as problem:
            return raise_from_host(machine, vm, problem)
    except _Halted:
        return ERROR
    except BaseException as problem:
        return raise_from_host(machine, vm, problem)

cdef int64_t own_digits_limit(VM* vm) noexcept:
    """The guest's limit of decimal digits where it is not the one that the host's parser has of its own."""
    return 0 if vm.digits_limit == DEFAULT_DIGITS_LIMIT else vm.digits_limit

cdef object named_warnings(object warned):
    return [(category.__name__, message, line) for category, message, line in warned]

cdef Value load_warned(VM* vm, object program, object warned) except? 1:
    """A pair of a program's code and what the compiler warned of."""
    cdef Value code = load_compiled(vm, program)
    cdef Value names = to_guest(vm, named_warnings(warned), "warnings") if code != ERROR else ERROR
    return new_pair(vm, code, names) if names != ERROR else ERROR

cdef Value refuse_warned(VM* vm, object values) except? 1:
    """The SyntaxError that a warning is where it is to be an error; a tree has no source to tell the place."""
    import builtins
    from pvm import syntaxtree
    from pvm.compiler.warned import refusal
    source, filename, mode, warning, only_tree = values
    name, message, line = warning
    category = getattr(builtins, name) if name in ("SyntaxWarning", "DeprecationWarning") else SyntaxWarning
    if isinstance(source, list):
        source = syntaxtree.rebuild(source, filename, mode)[0]
    return raise_syntax_error(vm, refusal(source, filename, mode, (category, message, line), bool(only_tree)))

cdef Value load_compiled(VM* vm, object program) except? 1:
    """A program's code over an empty namespace."""
    cdef const char* error = NULL
    cdef bytes payload = bytes(program)[HEADER_BYTES:]
    cdef Value d = new_dict(vm)
    cdef Code* code
    if d == ERROR:
        return ERROR
    code = load_program(vm, <const uint8_t*><const char*>payload, len(payload), d, False, &error)
    if code == NULL:
        return raise_load_error(vm, SHAPE_SYSTEM_ERROR, error)
    return <Value>code

cdef Value compile_by_host(VM* vm, Value source, Value filename, Value mode, bint namespace, int64_t flags, int64_t optimize,
                           Value* warned) noexcept with gil:
    """Compile guest source by the front end; the code's globals are a dict that exec replaces. What the compiler warns
    of goes to `warned` as a list, if there is anything; a SyntaxError that is to come after it is then the result."""
    cdef Machine machine = <Machine>vm.host
    cdef Value error
    try:
        from pvm.cache import compile_for_guest
        from pvm.errors import CompileError
        text = str_to_host(<Str*>source) if is_kind(source, KIND_STR) else bytes_to_host(source)
        weigh_source(vm, text)
        kind = str_to_host(<Str*>mode)
        if kind not in ("exec", "eval", "single"):
            return raise_value_error(vm, "compile() mode must be 'exec', 'eval' or 'single'")
        try:
            program = compile_for_guest(text.lstrip(" \t" if isinstance(text, str) else b" \t") if kind == "eval" else text,
                                        str_to_host(<Str*>filename), kind, namespace, flags, max(optimize, 0), own_digits_limit(vm), limited(vm))
        except CompileError as problem:
            raise_syntax_error(vm, problem)
            before = getattr(problem, "warned", ())
            if before and is_pointer(vm.exception):
                error = vm.exception
                vm.exception = UNBOUND
                warned[0] = to_guest(vm, named_warnings(before), "warnings")
                return error if warned[0] != ERROR else ERROR
            return ERROR
        except (ValueError, MemoryError, RecursionError) as problem:
            return raise_from_host(machine, vm, problem)
        if program.warnings:
            warned[0] = to_guest(vm, named_warnings(program.warnings), "warnings")
            if warned[0] == ERROR:
                return ERROR
        return load_compiled(vm, program)
    except _Halted:
        return ERROR
    except BaseException as problem:
        return raise_from_host(machine, vm, problem)

cdef Value raise_load_error(VM* vm, int shape, const char* error) noexcept nogil:
    """A program could not be loaded; without a reason there was no memory, and that is set already."""
    if error == NULL:
        return ERROR
    return raise_error(vm, shape, error)

cdef Value raise_syntax_error(VM* vm, object problem) except? 1:
    cdef int shape = EXCEPTION_SHAPES.get(getattr(problem, "kind", "SyntaxError"), SHAPE_SYNTAX_ERROR)
    details = (problem.filename, problem.lineno, problem.offset, problem.text, problem.end_lineno, problem.end_offset)
    cdef Value exception
    raise_with_args(vm, shape, to_guest(vm, (problem.msg, details), "args"))
    if is_pointer(vm.exception) and HOST_MINOR >= 14 and problem.metadata is not None:      # where the parser was
        exception = vm.exception
        vm.exception = UNBOUND
        if exception_set_field(vm, exception, SYNTAX_FIELDS[6], to_guest(vm, problem.metadata, "metadata")) != ERROR:
            vm.exception = exception
    return ERROR

cdef Value rebind_code(VM* vm, Code* code, Value globals) noexcept nogil:
    """A code over other globals: itself, or a copy."""
    return <Value>code if code.globals == globals else copy_code(vm, code, globals, False)

cdef Value copy_code(VM* vm, Code* code, Value globals, bint whole) noexcept nogil:
    """A copy of a code over other globals, with caches of its own. Codes inside of it are copied with it, those that have
    these globals already only if it is to be `whole`."""
    cdef Value out
    if enter_recursion(vm, " while copying a code") < 0:
        return ERROR
    out = copy_one_code(vm, code, globals, whole)
    leave_recursion(vm)
    return out

cdef Value copy_one_code(VM* vm, Code* code, Value globals, bint whole) noexcept nogil:
    cdef Code* out
    cdef Code* child
    cdef int64_t i
    cdef Value children
    out = <Code*>allocate(vm, sizeof(Code), KIND_CODE, SHAPE_CODE)
    if out == NULL:
        return ERROR
    memcpy(<char*>out + sizeof(Header), <char*>code + sizeof(Header), sizeof(Code) - sizeof(Header))
    out.globals = globals
    out.sites = NULL
    out.bytecode = out.positions = out.traces = out.trace_table = NULL
    out.table = NULL
    out.captures = NULL
    out.site_count = out.bytecode_size = out.table_count = out.positions_size = out.traces_size = out.capture_count = 0
    children = new_tuple(vm, tuple_length(code.children))
    if children == ERROR:
        return ERROR
    for i in range(tuple_length(code.children)):
        tuple_items(children)[i] = NONE
    out.children = children
    if copy_buffer(vm, <void**>&out.bytecode, code.bytecode, &out.bytecode_size, code.bytecode_size, 1) < 0 or \
            copy_buffer(vm, <void**>&out.sites, code.sites, &out.site_count, code.site_count, sizeof(Site)) < 0 or \
            copy_buffer(vm, <void**>&out.table, code.table, &out.table_count, code.table_count, sizeof(TableEntry)) < 0 or \
            copy_buffer(vm, <void**>&out.positions, code.positions, &out.positions_size, code.positions_size, 1) < 0 or \
            copy_buffer(vm, <void**>&out.traces, code.traces, &out.traces_size, code.traces_size, 1) < 0 or \
            copy_buffer(vm, <void**>&out.captures, code.captures, &out.capture_count, code.capture_count, 4) < 0:
        return ERROR
    for i in range(out.site_count):
        out.sites[i].shape = 0
        out.sites[i].kind = 0
        out.sites[i].extra = <uint64_t>-1
    link_sites(vm, out)
    for i in range(tuple_length(children)):
        child = <Code*>tuple_items(code.children)[i]
        tuple_items(children)[i] = copy_code(vm, child, globals, True) if whole else rebind_code(vm, child, globals)
        if tuple_items(children)[i] == ERROR:
            tuple_items(children)[i] = NONE
            return ERROR
    return <Value>out

cdef int copy_buffer(VM* vm, void** target, void* source, int64_t* count_out, int64_t count, int64_t element) noexcept nogil:
    if count == 0:
        return 0
    target[0] = buffer_new(vm, count * element)
    if target[0] == NULL:
        return -1
    memcpy(target[0], source, count * element)
    count_out[0] = count
    return 0

cdef Value code_opcodes(VM* vm, Value* args, int64_t argc) noexcept with gil:
    """The opcode table: ((name, number, operand kinds, meaning) of each, names by what an instruction's numbers stand for),
    and the versions of the format and of what the compiler makes."""
    try:
        from pvm import opcodes
        from pvm.compiler import REVISION
        from pvm.program import FORMAT_VERSION
        names = {"LOAD_SPECIAL": {number: name for name, number in opcodes.SPECIALS.items()},
                 "INPLACE": dict(enumerate([opcodes.SIGNS[name] + "=" for name in opcodes.BINARY_OPERATORS])),
                 "LOAD_HELPER": dict(enumerate(opcodes.HELPERS)), "LOAD_DUNDER": dict(enumerate(opcodes.DUNDERS))}
        return to_guest(vm, ([tuple(op) for op in opcodes.OPCODES], dict(opcodes.OPERAND_SIZES), names, dict(opcodes.SIGNS),
                             (FORMAT_VERSION, REVISION)), "opcodes")
    except BaseException as problem:
        return raise_from_host(<Machine>vm.host, vm, problem)

cdef int register_syntax() except -1:
    cdef Dict* d = define_module("_syntax")
    define_function(d, "version", syntax_version, "/", "_syntax")
    define_function(d, "classes", syntax_classes, "/", "_syntax")
    define_function(d, "parse", syntax_parse, "source, filename, mode, flags, feature_version, optimize, /", "_syntax")
    define_function(d, "compile", syntax_compile, "nodes, filename, mode, flags, optimize, /", "_syntax")
    define_function(d, "refuse", syntax_refuse, "source, filename, mode, warning, only_tree, /", "_syntax")
    define_function(d, "symbols", syntax_symbols, "source, filename, mode, /", "_syntax")
    if HOST_MINOR >= 12:
        define_function(d, "tokens", syntax_tokens, "source, extra_tokens, /", "_syntax")
    return 0

cdef Value builtin_exec(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return evaluate(vm, args, "exec")

cdef Value builtin_eval(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return evaluate(vm, args, "eval")

cdef Value evaluate(VM* vm, Value* args, const char* mode) noexcept nogil:
    """exec and eval: source or a code object, globals, locals."""
    cdef Value source = args[0], globals = args[1], locals = args[2], builtins, name, kind, text = UNBOUND
    cdef Value forward[6]
    cdef Value closure = args[3] if mode[1] == c'x' and args[3] != UNBOUND else NONE
    cdef bint separate
    if globals == UNBOUND or globals == NONE:
        globals = running_globals(vm)
        if locals == UNBOUND or locals == NONE:
            locals = builtin_locals(vm, args, 0)
            if locals == ERROR:
                return ERROR
    elif not is_kind(globals, KIND_DICT):
        if mode[1] == c'x':
            return raise_error1(vm, SHAPE_TYPE_ERROR, "exec() globals must be a dict, not %s", type_name(vm, globals))
        return raise_type_error(vm, "globals must be a dict" if special(vm, globals, SP_GETITEM) == UNBOUND else
                                "globals must be a real dict; try eval(expr, {}, mapping)")
    if locals != UNBOUND and locals != NONE and special(vm, locals, SP_GETITEM) == UNBOUND:
        if mode[1] == c'v':
            return raise_type_error(vm, "locals must be a mapping")
        return raise_error1(vm, SHAPE_TYPE_ERROR, "locals must be a mapping or None, not %s", type_name(vm, locals))
    if dict_get_str(<Dict*>globals, <Str*>NAME_BUILTINS) == UNBOUND:
        builtins = builtins_for(vm, globals)
        if builtins == ERROR or dict_set_str(vm, <Dict*>globals, NAME_BUILTINS, builtins) < 0:
            return ERROR
    if locals == UNBOUND or locals == NONE:
        locals = globals
    separate = locals != globals or is_guest_object(vm, globals)
    if is_other_bytes(source):
        source = bytes_from_object(vm, source, False)
        if source == ERROR:
            return ERROR
    if closure != NONE and not is_kind(source, KIND_CODE):
        return raise_type_error(vm, "closure can only be used when source is a code object")
    if is_kind(source, KIND_STR) or is_kind(source, KIND_BYTES):
        name = intern_c(vm, "<string>")
        kind = intern_c(vm, mode)
        if name == ERROR or kind == ERROR:
            return ERROR
        text = source
        forward[5] = UNBOUND
        source = compile_by_host(vm, source, name, kind, separate, inherited_flags(vm), -1, &forward[5])
        if source == ERROR:
            return ERROR
        if forward[5] == UNBOUND:
            text = UNBOUND
        if not is_kind(source, KIND_CODE):         # a SyntaxError
            forward[0] = source
            forward[1] = forward[2] = NONE
            forward[3] = text
            forward[4] = kind
            return prelude_call(vm, "run_warned", forward, 6)
    elif not is_kind(source, KIND_CODE):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() arg 1 must be a string, bytes or code object", mode)
    if (<Code*>source).capture_count and mode[1] == c'v':
        return raise_type_error(vm, "code object passed to eval() may not contain free variables")
    if not (<Code*>source).capture_count and closure != NONE:
        return raise_type_error(vm, "cannot use a closure with this code object")
    if (<Code*>source).capture_count and not closure_fits(vm, <Code*>source, closure):
        vm.exception = UNBOUND
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "code object requires a closure of exactly length %lld", (<Code*>source).capture_count)
    forward[0] = source
    forward[1] = globals
    forward[2] = locals
    forward[3] = closure
    if closure != NONE:
        return prelude_call(vm, "run_closure", forward, 4)
    if text != UNBOUND:
        forward[3] = text
        forward[4] = kind
        return prelude_call(vm, "run_warned", forward, 6)
    return prelude_call(vm, "run_exec" if mode[1] == c'x' else "run_eval", forward, 3)

cdef Value intrinsic_run_code(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """For the prelude: run a code object over globals and a namespace."""
    cdef Value code
    cdef Function* function
    cdef Value* base = free_window(vm)
    if not is_kind(args[0], KIND_CODE) or not is_kind(args[1], KIND_DICT) or parameter_count(<Code*>args[0]) > 1 \
            or (<Code*>args[0]).capture_count and (args[3] == UNBOUND or not closure_fits(vm, <Code*>args[0], args[3])):
        return ERROR if is_pointer(vm.exception) else raise_type_error(vm, "a module's code and a dict are needed")
    code = rebind_code(vm, <Code*>args[0], args[1])
    if code == ERROR:
        return ERROR
    function = function_of_code(vm, <Code*>code)
    if function == NULL:
        return ERROR
    if function.code.capture_count:
        function.closure = args[3]
    base[0] = args[2]
    return enter_at(vm, function, base)

cdef Value enter_at(VM* vm, Function* function, Value* base) noexcept nogil:
    if function.code.flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR):
        return new_generator(vm, function, base, 1 if function.code.flags & CODE_NAMESPACE else 0)
    return PUSHED if push_frame(vm, function, base, 1 if function.code.flags & CODE_NAMESPACE else 0, CONT_STORE, UNBOUND) != NULL else ERROR

cdef Value builtin_import(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value forward[4]
    if not is_kind(args[0], KIND_STR):
        return raise_type_error(vm, "module name must be a string")
    forward[0] = args[0]
    forward[1] = args[1] if is_kind(args[1], KIND_DICT) else running_globals(vm)
    forward[2] = args[3] if args[3] != UNBOUND else NONE
    forward[3] = args[4] if args[4] != UNBOUND else box_int(0)
    return prelude_call(vm, "import_name", forward, 4)

cdef enum:
    LIBRARY_DEPTH = 20       # functions of a library module inside one another

cdef Value find_module_by_host(VM* vm, Value name, Value path) noexcept with gil:
    """Ask the machine's importer for a module in Python: (module, function that runs it), or None."""
    cdef Machine machine = <Machine>vm.host
    cdef const char* error = NULL
    cdef Code* code
    cdef Code* child
    cdef int64_t i
    cdef Function* function
    cdef Value d, module
    cdef bytes payload
    try:
        if machine.importer is None:
            return NONE
        from pvm.importer import granted, replaced_by_c, stands_for_c
        package = to_host(vm, path, "__path__")
        roots = machine.options["path"] or []
        if package is not None:
            package = granted([p for p in package if isinstance(p, str)] if isinstance(package, (list, tuple)) else [], roots)
        found = machine.importer(str_to_host(<Str*>name), package, granted(sys_path(vm), roots))
        if found is None:
            return NONE
        program, filename, package_path = found
        d = check_memory(new_dict(vm))
        payload = bytes(program)[HEADER_BYTES:]
        code = load_program(vm, <const uint8_t*><const char*>payload, len(payload), d, False, &error)
        if code == NULL:
            return raise_load_error(vm, SHAPE_IMPORT_ERROR, error)
        if stands_for_c(filename):
            mark_library(code, 0)
        hidden = replaced_by_c(filename)
        for i in range(tuple_length(code.children) if hidden else 0):
            child = <Code*>tuple_items(code.children)[i]
            if str_to_host(<Str*>child.name) in hidden:
                mark_library(child, 0)
                if not child.flags & CODE_NAMESPACE:
                    child.flags |= CODE_LIBRARY
        full = str_to_host(<Str*>name)
        fields = {"__name__": full, "__file__": filename,
                  "__package__": full if package_path is not None else full.rpartition(".")[0]}
        if filename.endswith(".py"):
            folder, _, base = filename.rpartition("/")
            fields["__cached__"] = f"{folder}/__pycache__/{base[:-3]}.pvm-3{HOST_MINOR}.pyc"      # where one would be
        if package_path is not None:
            fields["__path__"] = list(package_path)
        for key, value in fields.items():
            dict_set_str(vm, <Dict*>d, intern(vm, str_to_guest(vm, key)), to_guest(vm, value, key))
        dict_set_str(vm, <Dict*>d, NAME_DOC, code.doc)
        dict_set_str(vm, <Dict*>d, NAME_BUILTINS, vm.builtins)
        module = check_memory(new_module(vm, intern(vm, name), d))
        function = function_of_code(vm, code)
        if function == NULL:
            return ERROR
        return new_pair(vm, module, <Value>function)
    except BaseException as problem:
        from pvm.errors import CompileError
        if isinstance(problem, CompileError):
            try:
                return raise_syntax_error(vm, problem)
            except BaseException as worse:
                problem = worse
        return raise_from_host(machine, vm, problem)

cdef void mark_library(Code* code, int depth) noexcept nogil:
    """The functions of a module are none of Python's where CPython runs: tracebacks leave them out."""
    cdef int64_t i
    cdef Code* child
    for i in range(tuple_length(code.children) if depth < LIBRARY_DEPTH else 0):
        child = <Code*>tuple_items(code.children)[i]
        child.flags |= CODE_LIBRARY
        mark_library(child, depth + 1)

cdef object sys_path(VM* vm):
    """The guest's sys.path, as far as it is a list of str."""
    cdef Value system = dict_get_str(<Dict*>vm.modules, <Str*>NAME_sys)
    cdef Value path = dict_get_str(<Dict*>(<Module*>system).dict, <Str*>NAME_path) if is_kind(system, KIND_MODULE) else UNBOUND
    if path == UNBOUND:
        return list((<Machine>vm.host).options["path"] or [])
    try:
        return [p for p in to_host(vm, path, "sys.path") if isinstance(p, str)]
    except ConversionError:
        return []
