# Calls: frames, binding of arguments, and the ways in which each kind of callable is called.
#
# A callee's registers begin at its caller's argument window. Everything above the window is free.

cdef enum:                   # Native.flags
    NATIVE_METHOD = 1        # binds to instances when found in a class
    NATIVE_STATIC = 2
    NATIVE_CLASS = 4         # binds to the class
    NATIVE_WRAPPER = 8       # a special method: a wrapper descriptor
    NATIVE_NEW = 32          # __new__: the first argument is a subclass of the owner, with its layout
    NATIVE_KEYWORDS = 16     # takes its keywords as a dict (or UNBOUND) behind its other arguments

    QUICK_NEVER = 0          # Native.quick
    QUICK_FUNCTION           # when it takes so many arguments
    QUICK_METHOD             # when the first, too, is an exact instance of its class

    STRESS_KEPT = 40         # stacks outgrown by nested runs, where every push moves the stack
    STACK_SLACK = 1024       # words above a frame that natives and pushes may use unchecked

cdef inline Value* stack_top(VM* vm) noexcept nogil:
    """The first word above the running frame."""
    cdef Frame* fp = vm.fp
    return fp.regs + (fp.code.registers if fp.code != NULL else fp.flags)

cdef inline Value* free_window(VM* vm) noexcept nogil:
    """The first word that neither the running frame nor the arguments of a running native use."""
    cdef Value* top = stack_top(vm)
    return vm.native_top if vm.native_top > top else top

cdef int grow_stack(VM* vm, int64_t words) noexcept nogil:
    """Room for `words` more above the running frame: a larger stack, every frame moved. While natives wait for a nested run,
    they hold addresses of their arguments: the old stack stays, and its values live, until none waits any more."""
    cdef int64_t used = stack_top(vm) - vm.stack
    cdef int64_t size = vm.stack_size if PVM_STRESS_STACK else vm.stack_size * 2
    cdef Value* moved
    cdef Frame* frame
    while size < used + words + 2 * STACK_SLACK:
        size *= 2
    moved = <Value*>buffer_new(vm, size * 8)
    if moved == NULL:
        return -1
    used += words + STACK_SLACK      # arguments may stand there already
    memcpy(moved, vm.stack, (vm.stack_size if vm.stack_size < used else used) * 8)
    if vm.native_depth <= 1:
        buffer_free(vm, vm.stack, vm.stack_size * 8)
    elif keep_stack(vm) < 0:
        buffer_free(vm, moved, size * 8)
        return -1
    frame = vm.frames
    while frame <= vm.fp:
        frame.regs = moved + (frame.regs - vm.stack)
        frame += 1
    if vm.native_top != NULL:
        vm.native_top = moved + (vm.native_top - vm.stack)
    vm.stack = moved
    vm.moved = True
    vm.stack_size = size
    vm.stack_end = moved + size - STACK_SLACK
    return 0

cdef int keep_stack(VM* vm) noexcept nogil:
    cdef KeptStack* kept = <KeptStack*>buffer_new(vm, sizeof(KeptStack))
    if kept == NULL:
        return -1
    kept.words = vm.stack
    kept.size = vm.stack_size
    kept.used = free_window(vm) - vm.stack
    kept.next = vm.kept_stacks
    vm.kept_stacks = kept
    vm.kept_count += 1
    return 0

cdef void free_kept_stacks(VM* vm) noexcept nogil:
    """When no native waits."""
    cdef KeptStack* kept
    while vm.kept_stacks != NULL:
        kept = vm.kept_stacks
        vm.kept_stacks = kept.next
        buffer_free(vm, kept.words, kept.size * 8)
        buffer_free(vm, kept, sizeof(KeptStack))
    vm.kept_count = 0

cdef int move_frames(VM* vm) noexcept nogil:
    """For the build that moves the stack at every call: the frames, too."""
    cdef Frame* moved = <Frame*>buffer_new(vm, vm.frame_count * <int64_t>sizeof(Frame))
    cdef int64_t used = vm.fp - vm.frames
    if moved == NULL:
        return -1
    memcpy(moved, vm.frames, vm.frame_count * sizeof(Frame))
    buffer_free(vm, vm.frames, vm.frame_count * <int64_t>sizeof(Frame))
    vm.frame_end = moved + (vm.frame_end - vm.frames)
    vm.frames = moved
    vm.fp = moved + used
    vm.moved = True
    return 0

cdef int grow_frames(VM* vm) noexcept nogil:
    """More frames, or RecursionError at the limit."""
    cdef int64_t used = vm.fp - vm.frames
    cdef int64_t count = vm.frame_count * 2
    cdef Frame* moved
    if PVM_STRESS_STACK and vm.fp + 1 < vm.frame_end:
        return move_frames(vm)
    if used >= vm.recursion_limit:
        raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
        return -1
    if vm.frame_end < vm.frames + vm.frame_count - 1:
        limit_frames(vm)             # the limit was lower once
        return 0
    if count > vm.recursion_limit + 2:
        count = vm.recursion_limit + 2
    moved = <Frame*>buffer_resize(vm, vm.frames, vm.frame_count * <int64_t>sizeof(Frame), count * <int64_t>sizeof(Frame))
    if moved == NULL:
        return -1
    vm.frames = moved
    vm.fp = moved + used
    vm.moved = True
    vm.frame_count = count
    vm.frame_end = moved + (count - 1 if count - 1 < vm.recursion_limit else vm.recursion_limit)
    return 0

cdef void limit_frames(VM* vm) noexcept nogil:
    """Where pushing a frame must stop to look: at the end of the array, or past as many frames as the limit allows
    over the bottom one."""
    vm.frame_end = vm.frames + vm.frame_count - 1
    if vm.frame_end > vm.frames + vm.recursion_limit + 1:
        vm.frame_end = vm.frames + vm.recursion_limit + 1

cdef Frame* push_frame(VM* vm, Function* function, Value* base, int64_t given, uint32_t continuation, Value aux) noexcept nogil:
    """A frame whose registers begin at `base`, the first `given` of them filled; NULL with an exception set."""
    cdef Code* code = function.code
    cdef Frame* fp
    cdef int64_t offset, i, n = code.registers
    if UNLIKELY(vm.fp + 1 >= vm.frame_end or PVM_STRESS_STACK) and grow_frames(vm) < 0:
        return NULL
    if UNLIKELY(base + n >= vm.stack_end or (PVM_STRESS_STACK and (vm.native_depth <= 1 or vm.kept_count < STRESS_KEPT))):
        offset = base - vm.stack
        if grow_stack(vm, n + STACK_SLACK) < 0:
            if not is_pointer(vm.exception):
                raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
            return NULL
        base = vm.stack + offset
    fp = vm.fp + 1
    fp.pc = code.bytecode
    fp.regs = base
    fp.code = code
    fp.function = function
    fp.aux = aux
    fp.continuation = continuation
    fp.flags = 0
    for i in range(given, n):
        base[i] = UNBOUND
    vm.fp = fp
    return fp

cdef Value enter_function(VM* vm, Function* function, Value* base, uint32_t continuation, Value aux) noexcept nogil:
    """Start a function whose parameters are bound at `base`: PUSHED, or the generator that it makes."""
    cdef Code* code = function.code
    cdef int64_t given = parameter_count(code)
    if UNLIKELY(code.flags & (CODE_GENERATOR | CODE_COROUTINE | CODE_ASYNC_GENERATOR)):
        return new_generator(vm, function, base, given)
    vm.ticks -= 1
    return PUSHED if push_frame(vm, function, base, given, continuation, aux) != NULL else ERROR

cdef inline int64_t parameter_count(Code* code) noexcept nogil:
    """Registers that hold parameters on entry."""
    if code.flags & CODE_NAMESPACE:
        return 1
    return code.positional + code.keyword_only + (1 if code.flags & CODE_VARARGS else 0) + (1 if code.flags & CODE_VARKEYWORDS else 0)

cdef inline bint add_defaults(Function* function, Value* args, int64_t argc) noexcept nogil:
    """Complete positional arguments by defaults alone, where that is all that is missing."""
    cdef int64_t taken = function.code.simple_arguments if function.code.simple_arguments >= 0 else function.code.generator_arguments
    cdef int64_t defaults = tuple_length(function.defaults) if function.defaults != UNBOUND else 0
    cdef int64_t i
    if argc >= taken or argc < taken - defaults:
        return False
    for i in range(argc, taken):
        args[i] = tuple_items(function.defaults)[i - taken + defaults]
    return True

cdef Value call_guest(VM* vm, Function* function, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """Call a function with arguments at the top of the stack; the last are keywords when names is a tuple."""
    cdef int64_t offset
    if UNLIKELY(is_library_method(&function.head)) and is_wrong_self(vm, function, args, argc - (tuple_length(names) if names != UNBOUND else 0)):
        return ERROR
    if (argc != function.code.simple_arguments and argc != function.code.generator_arguments) or names != UNBOUND:
        if UNLIKELY(args + function.code.registers + 2 * argc + 8 >= vm.stack_end):
            offset = args - vm.stack
            if grow_stack(vm, args - stack_top(vm) + function.code.registers + 2 * argc + STACK_SLACK) == 0:
                args = vm.stack + offset
            elif is_pointer(vm.exception):
                return ERROR
            else:
                return raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
        if not complete_arguments(vm, function, args, argc, names):
            return ERROR
    return enter_function(vm, function, args, continuation, aux)

# Binding

cdef inline bint complete_arguments(VM* vm, Function* function, Value* args, int64_t argc, Value names) noexcept nogil:
    """Bind by defaults alone where that is all that is missing, else in full: False with TypeError set."""
    return names == UNBOUND and add_defaults(function, args, argc) or bind_arguments(vm, function, args, argc, names) == 0

cdef int bind_arguments(VM* vm, Function* function, Value* args, int64_t argc, Value names) noexcept nogil:
    """Turn a call's arguments into parameters, in place; 0 or -1 with TypeError set. Above the arguments is as much room again."""
    cdef Code* code = function.code
    cdef int64_t keywords = tuple_length(names) if names != UNBOUND else 0
    cdef int64_t positional = argc - keywords
    cdef int64_t total = code.positional + code.keyword_only
    cdef int64_t surplus = positional if positional > code.positional else 0
    cdef Value* values = args + (argc if argc > total else total) + 2
    cdef Value rest = EMPTY_TUPLE, extra = UNBOUND
    cdef int64_t i
    if UNLIKELY(code.flags & CODE_NAMESPACE):
        return bind_namespace(vm, code, args, argc)
    if UNLIKELY(args + total + 2 * argc + 8 >= vm.stack_end):
        raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
        return -1
    for i in range(keywords):
        values[i] = args[positional + i]
    if surplus:
        positional = code.positional
        if code.flags & CODE_VARARGS:
            rest = new_tuple_from(vm, args + positional, surplus - positional)
            if rest == ERROR:
                return -1
            surplus = 0
        elif function.head.shape != SHAPE_FUNCTION:
            raise_too_many(vm, function, surplus, keywords, names)
            return -1
    for i in range(positional, total):
        args[i] = UNBOUND
    if code.flags & CODE_VARKEYWORDS:
        extra = new_dict(vm)
        if extra == ERROR:
            return -1
    if keywords and bind_keywords(vm, function, args, names, values, keywords, extra) < 0:
        return -1
    if UNLIKELY(surplus):            # told after what is wrong with the keywords, but for the functions that stand for builtins
        raise_too_many(vm, function, surplus, keywords, names)
        return -1
    if positional < total and bind_defaults(vm, function, args, positional) < 0:
        return -1
    if code.flags & CODE_VARARGS:
        args[total] = rest
        total += 1
    if code.flags & CODE_VARKEYWORDS:
        args[total] = extra
    return 0

cdef int bind_namespace(VM* vm, Code* code, Value* args, int64_t argc) noexcept nogil:
    """Of a function that was made of a module's code, whose names are globals, or of a class body's."""
    if code.flags & CODE_MODULE and argc == 0:
        args[0] = code.globals
        return 0
    raise_type_error(vm, "a module takes no arguments" if code.flags & CODE_MODULE else "a class body takes no arguments")
    return -1

cdef int raise_unknown_parameter(VM* vm, Code* code, Value function, Value name) noexcept nogil:
    """TypeError for a keyword that none of a code's parameters has, of which those by position alone do not count; -1."""
    return raise_unexpected_keyword(vm, text_of(vm, function), name, tuple_items(code.variable_names) + code.positional_only,
                                    code.positional + code.keyword_only - code.positional_only)

cdef int64_t parameter_index(Code* code, Value name) noexcept nogil:
    """Number of the parameter with a name, positional-only ones too, or -1."""
    cdef int64_t i, n = code.positional + code.keyword_only
    cdef Value* names = tuple_items(code.variable_names)
    for i in range(n):
        if names[i] == name:
            return i
    for i in range(n):
        if is_kind(name, KIND_STR) and str_equal(<Str*>names[i], <Str*>name):
            return i
    return -1

cdef int bind_keywords(VM* vm, Function* function, Value* args, Value names, Value* values, int64_t count, Value extra) noexcept nogil:
    cdef Code* code = function.code
    cdef int64_t i, k
    cdef Value name
    charge(vm, count * (code.positional + code.keyword_only) >> 5)        # each is looked for among the parameters
    for k in range(count):
        name = tuple_items(names)[k]
        i = parameter_index(code, name)
        if i >= code.positional_only:
            if args[i] != UNBOUND:
                raise_error2(vm, SHAPE_TYPE_ERROR, "%s() got multiple values for argument '%s'", text_of(vm, function.qualname), text_of(vm, name))
                return -1
            args[i] = values[k]
        elif extra != UNBOUND:
            if dict_set_str(vm, <Dict*>extra, name, values[k]) < 0:
                return -1
        elif i >= 0:
            if function.head.shape != SHAPE_FUNCTION:
                return raise_builtin_keyword(vm, function, name, args, names)
            return raise_positional_only(vm, function, names, count)
        elif function.head.shape != SHAPE_FUNCTION:
            return raise_builtin_keyword(vm, function, name, args, names)
        else:
            return raise_unknown_parameter(vm, code, function.qualname, name)
    return 0

cdef int raise_positional_only(VM* vm, Function* function, Value names, int64_t count) noexcept nogil:
    cdef Code* code = function.code
    cdef Value text = EMPTY_STR
    cdef int64_t i, k
    for i in range(code.positional_only):
        for k in range(count):
            if tuple_items(names)[k] == tuple_items(code.variable_names)[i]:
                text = with_comma(vm, text, tuple_items(names)[k])
    if text == ERROR:
        return -1
    raise_error2(vm, SHAPE_TYPE_ERROR, "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                 text_of(vm, function.qualname), text_of(vm, text))
    return -1

cdef int bind_defaults(VM* vm, Function* function, Value* args, int64_t positional) noexcept nogil:
    cdef Code* code = function.code
    cdef int64_t defaults = tuple_length(function.defaults) if function.defaults != UNBOUND else 0
    cdef int64_t first = code.positional - defaults
    cdef int64_t i
    cdef bint missing = False
    cdef Value v
    for i in range(positional, code.positional):
        if args[i] == UNBOUND:
            if i >= first:
                args[i] = tuple_items(function.defaults)[i - first]
            else:
                missing = True
    if missing:
        return raise_missing(vm, function, args, 0, code.positional, "positional")
    for i in range(code.positional, code.positional + code.keyword_only):
        if args[i] == UNBOUND:
            v = UNBOUND
            if function.kwdefaults != UNBOUND:
                v = dict_get_str(<Dict*>function.kwdefaults, <Str*>tuple_items(code.variable_names)[i])
            if v == UNBOUND:
                missing = True
            args[i] = v
    if missing:
        return raise_missing(vm, function, args, code.positional, code.positional + code.keyword_only, "keyword-only")
    return 0

cdef int raise_missing(VM* vm, Function* function, Value* args, int64_t start, int64_t end, const char* what) noexcept nogil:
    """CPython's sentence with the names of the arguments that are missing."""
    cdef int64_t i, count = 0, seen = 0
    cdef int64_t defaults = tuple_length(function.defaults) if function.defaults != UNBOUND else 0
    cdef Code* code = function.code
    cdef int64_t at = 0, room = sizeof(vm.message) - 64
    cdef const char* separator
    if function.head.shape != SHAPE_FUNCTION:
        while start < end and args[start] != UNBOUND:
            start += 1
        raise_builtin_arity(vm, function, start, 0)
        return -1
    if what[0] == c'p':
        end = code.positional - defaults
    for i in range(start, end):
        count += args[i] == UNBOUND
    at = snprintf(vm.message, room, "%s() missing %lld required %s argument%s: ", text_of(vm, function.qualname),
                  <long long>count, what, "s" if count > 1 else "")
    for i in range(start, end):
        if args[i] == UNBOUND:
            separator = "" if seen == 0 else " and " if count == 2 else ", and " if seen == count - 1 else ", "
            seen += 1
            if at < room:
                at += snprintf(vm.message + at, room - at, "%s'%s'", separator, text_of(vm, tuple_items(code.variable_names)[i]))
    raise_error(vm, SHAPE_TYPE_ERROR, vm.message)
    return -1

cdef void raise_too_many(VM* vm, Function* function, int64_t given, int64_t keywords, Value names) noexcept nogil:
    cdef Code* code = function.code
    cdef int64_t defaults = tuple_length(function.defaults) if function.defaults != UNBOUND else 0
    cdef int64_t i, at, kwonly = 0
    cdef char taken[64]
    if function.head.shape != SHAPE_FUNCTION:
        raise_builtin_arity(vm, function, given, keywords)
        return
    for i in range(keywords):
        if parameter_index(code, tuple_items(names)[i]) >= code.positional:
            kwonly += 1
    if defaults:
        snprintf(taken, 64, "from %d to %d", <int>(code.positional - defaults), <int>code.positional)
    else:
        snprintf(taken, 64, "%d", <int>code.positional)
    at = snprintf(vm.message, sizeof(vm.message), "%s() takes %s positional argument%s but %lld", text_of(vm, function.qualname), taken,
                  "" if code.positional == 1 and not defaults else "s", <long long>given)
    if kwonly:
        at += snprintf(vm.message + at, sizeof(vm.message) - at, " positional argument%s (and %lld keyword-only argument%s)",
                       "" if given == 1 else "s", <long long>kwonly, "" if kwonly == 1 else "s")
    snprintf(vm.message + at, sizeof(vm.message) - at, " %s given", "was" if given == 1 and not kwonly else "were")
    raise_error(vm, SHAPE_TYPE_ERROR, vm.message)

# What the library's functions that stand for builtins say, which is what builtins say

cdef bint makes_instances(Function* function) noexcept nogil:
    return function.name == NAME_NEW or function.name == SPECIAL_NAME[SP_INIT]

cdef bint is_nameless(Function* function) noexcept nogil:
    """Whether this makes instances of a class in C whose parser of arguments was given no name."""
    return makes_instances(function) and is_kind(function.module, KIND_CLASS) and (<Class*>function.module).flags & CLASS_NAMELESS

cdef int64_t bound_parameters(Function* function) noexcept nogil:
    """How many parameters a caller of a builtin does not write: the object of a method, the class of one for classes."""
    return 1 if is_kind(function.module, KIND_CLASS) and (function.head.shape != SHAPE_BUILTIN_FUNCTION or function.name == NAME_NEW) else 0

cdef const char* builtin_name(VM* vm, Function* function) noexcept nogil:
    """A class is named in the place of what makes its instances."""
    return text_of(vm, (<Class*>function.module).name if is_kind(function.module, KIND_CLASS) and makes_instances(function) else function.name)

cdef const char* builtin_full_name(VM* vm, Function* function) noexcept nogil:
    """A builtin function's name behind that of its module, or class."""
    cdef char* out
    if is_kind(function.module, KIND_CLASS):
        return class_full_name(vm, <Class*>function.module) if makes_instances(function) else text_of(vm, native_get_qualname(vm, <Value>function))
    if not is_kind(function.module, KIND_STR) or str_equal_c(function.module, "builtins"):
        return text_of(vm, function.name)
    out = next_text(vm)
    snprintf(out, 500, "%s.%s", text_of(vm, function.module), text_of(vm, function.name))
    return out

cdef int64_t missing_argument(Function* function, Value* args, Value names) noexcept nogil:
    """Number of the first parameter that may be a keyword, needs an argument, and has none; -1 when there is none such."""
    cdef Code* code = function.code
    cdef int64_t i, k, low = code.positional - (tuple_length(function.defaults) if function.defaults != UNBOUND else 0)
    for i in range(code.positional_only, low):
        for k in range(tuple_length(names) if args[i] == UNBOUND else 0):
            if str_equal(<Str*>tuple_items(names)[k], <Str*>tuple_items(code.variable_names)[i]):
                break
        else:
            if args[i] == UNBOUND:
                return i
    return -1

cdef int raise_builtin_keyword(VM* vm, Function* function, Value name, Value* args, Value names) noexcept nogil:
    """TypeError for a keyword that a builtin function does not take; before that comes what is missing."""
    cdef Code* code = function.code
    cdef int64_t bound = bound_parameters(function)
    cdef int64_t missing = missing_argument(function, args, names)
    if not code.keyword_only and (code.positional_only == code.positional or code.positional == bound):
        raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no keyword arguments", builtin_full_name(vm, function))
    elif missing >= 0:
        raise_builtin_arity(vm, function, missing, 0)
    elif is_nameless(function):
        raise_error1(vm, SHAPE_TYPE_ERROR, "this function got an unexpected keyword argument '%s'" if HOST_MINOR >= 13 else
                     "'%s' is an invalid keyword argument for this function", text_of(vm, name))
    elif HOST_MINOR >= 13:
        raise_unknown_parameter(vm, code, (<Class*>function.module).name if bound and makes_instances(function) else function.name, name)
    else:
        raise_error2(vm, SHAPE_TYPE_ERROR, "'%s' is an invalid keyword argument for %s()", text_of(vm, name), builtin_name(vm, function))
    return -1

cdef void raise_builtin_arity(VM* vm, Function* function, int64_t given, int64_t keywords) noexcept nogil:
    """TypeError for a builtin function's number of arguments, or for its parameter number `given`, which has none."""
    cdef Code* code = function.code
    cdef int64_t bound = bound_parameters(function)
    cdef int64_t high = code.positional - bound
    cdef int64_t low = high - (tuple_length(function.defaults) if function.defaults != UNBOUND else 0)
    cdef int64_t taken = high + code.keyword_only
    cdef int64_t positional_only = code.positional_only - bound if code.positional_only > bound else 0
    cdef const char* name = builtin_name(vm, function)
    cdef const char* parens = "" if is_nameless(function) else "()"
    cdef const char* plural = "" if high == 1 else "s"
    cdef char* out = vm.message
    if parens[0] == 0:
        name = "function"
    given -= bound
    if given < 0:
        raise_without_self(vm, function)
        return
    if function.head.shape == SHAPE_WRAPPER_DESCRIPTOR and not makes_instances(function) and low == high:
        snprintf(out, sizeof(vm.message), "expected %lld argument%s, got %lld", <long long>high, plural, <long long>given)
    elif given < low and given >= positional_only:
        snprintf(out, sizeof(vm.message), "%s%s missing required argument '%s' (pos %lld)", name, parens,
                 text_of(vm, tuple_items(code.variable_names)[given + bound]), <long long>(given + 1))
    elif high and (positional_only < high or code.keyword_only):
        if given + keywords > taken:
            snprintf(out, sizeof(vm.message), "%s%s takes at most %lld argument%s (%lld given)", name, parens, <long long>taken, "" if taken == 1 else "s",
                     <long long>(given + keywords))
        elif high == 0:
            snprintf(out, sizeof(vm.message), "%s%s takes no positional arguments", name, parens)
        elif given < low:
            snprintf(out, sizeof(vm.message), "%s%s takes %s %lld positional argument%s (%lld given)", name, parens, "exactly" if low == high else "at least",
                     <long long>low, "" if low == 1 else "s", <long long>given)
        else:
            snprintf(out, sizeof(vm.message), "%s%s takes %s %lld positional argument%s (%lld given)", name, parens, "exactly" if low == high else "at most",
                     <long long>high, plural, <long long>given)
    elif low == high and high < 2:
        snprintf(out, sizeof(vm.message), "%s() takes %s (%lld given)", builtin_full_name(vm, function),
                 "no arguments" if high == 0 else "exactly one argument", <long long>given)
    elif low == high:
        snprintf(out, sizeof(vm.message), "%s expected %lld arguments, got %lld", name, <long long>high, <long long>given)
    elif given < low:
        snprintf(out, sizeof(vm.message), "%s expected at least %lld argument%s, got %lld", name, <long long>low, "" if low == 1 else "s", <long long>given)
    else:
        snprintf(out, sizeof(vm.message), "%s expected at most %lld argument%s, got %lld", name, <long long>high, plural, <long long>given)
    raise_type_error(vm, out)

cdef void raise_without_self(VM* vm, Function* function) noexcept nogil:
    """TypeError for a method that is called without an object."""
    cdef const char* owner = class_full_name(vm, <Class*>function.module)
    if function.name == NAME_NEW:
        raise_error1(vm, SHAPE_TYPE_ERROR, "%s.__new__(): not enough arguments", owner)
    elif function.head.shape == SHAPE_WRAPPER_DESCRIPTOR:
        raise_error2(vm, SHAPE_TYPE_ERROR, "descriptor '%s' of '%s' object needs an argument", text_of(vm, function.name), owner)
    else:
        raise_error1(vm, SHAPE_TYPE_ERROR, "unbound method %s() needs an argument", text_of(vm, native_get_qualname(vm, <Value>function)))

cdef inline bint is_library_method(Header* function) noexcept nogil:
    return function.shape == SHAPE_METHOD_DESCRIPTOR or function.shape == SHAPE_WRAPPER_DESCRIPTOR

cdef bint is_wrong_self(VM* vm, Function* function, Value* args, int64_t given) noexcept nogil:
    """Whether a method of a class that stands for one in C is called with an object of another class, as C.method(object) may
    be; TypeError is set then. A classmethod's function has the class itself."""
    cdef Class* owner = <Class*>function.module
    if given < 1 or not is_kind(function.module, KIND_CLASS) or is_subclass(class_of(vm, args[0]), owner) or \
            is_kind(args[0], KIND_CLASS) and is_subclass(<Class*>args[0], owner):
        return False
    raise_error3(vm, SHAPE_TYPE_ERROR, "descriptor '%s' requires a '%s' object but received a '%s'" if function.head.shape == SHAPE_WRAPPER_DESCRIPTOR else
                 "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", text_of(vm, function.name), class_full_name(vm, owner),
                 type_name(vm, args[0]))
    return True

# Natives

cdef Value call_native(VM* vm, Native* native, Value* args, int64_t argc, Value names) noexcept nogil:
    """Check arity and the type of self, bind keywords, run. Slots behind the arguments are free."""
    cdef int64_t i
    if UNLIKELY(native.flags & NATIVE_NEW) and check_new(vm, native, args, argc) < 0:
        return ERROR
    if native.flags & NATIVE_KEYWORDS:
        argc = pack_native_keywords(vm, native, args, argc, names)
        if argc < 0:
            return ERROR
    elif names != UNBOUND and tuple_length(names):
        if bind_native_keywords(vm, native, args, &argc, names) < 0:
            return ERROR
    elif UNLIKELY(argc < native.minimum or (native.maximum >= 0 and argc > native.maximum)):
        return raise_native_arity(vm, native, args, argc, 0)
    if native.flags & NATIVE_METHOD and UNLIKELY(not self_fits(vm, native, args)):
        return raise_wrong_self(vm, native, args[0])
    if native.maximum >= 0:
        for i in range(argc, native.parameters):
            args[i] = UNBOUND
        argc = native.parameters
    vm.ticks -= 1
    vm.native_top = args + argc
    args = <Value*>native.function(vm, args, argc)
    vm.native_top = NULL
    return <Value>args

cdef int check_new(VM* vm, Native* native, Value* args, int64_t argc) noexcept nogil:
    """Whether X.__new__ may make an instance of its first argument; 0, or -1 with TypeError set."""
    cdef Class* owner = <Class*>native.owner
    cdef Class* cls
    cdef const char* name
    cdef const char* given
    if argc >= 1 and args[0] == <Value>owner:
        return 0
    name = class_full_name(vm, owner)
    if argc < 1:
        raise_error1(vm, SHAPE_TYPE_ERROR, "%s.__new__(): not enough arguments", name)
        return -1
    if not is_kind(args[0], KIND_CLASS):
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s.__new__(X): X is not a type object (%s)", name, type_name(vm, args[0]))
        return -1
    cls = <Class*>args[0]
    if not is_subclass(cls, owner):
        given = class_full_name(vm, cls)
        snprintf(vm.message, sizeof(vm.message), "%s.__new__(%s): %s is not a subtype of %s", name, given, given, name)
        raise_type_error(vm, vm.message)
        return -1
    if owner != BUILTIN[SHAPE_OBJECT] and (cls.layout != owner.layout or cls.head.flags & FLAG_IMMORTAL and cls.layout != KIND_EXCEPTION):
        snprintf(vm.message, sizeof(vm.message), "%s.__new__(%s) is not safe, use %s.__new__()", name, text_of(vm, cls.name), text_of(vm, cls.name))
        raise_type_error(vm, vm.message)
        return -1
    return 0

cdef int64_t pack_native_keywords(VM* vm, Native* native, Value* args, int64_t argc, Value names) noexcept nogil:
    """Replace keyword arguments by a dict of them (UNBOUND when there are none); the new argc, or -1."""
    cdef int64_t keywords = tuple_length(names) if names != UNBOUND else 0
    cdef int64_t i, positional = argc - keywords
    cdef Value d = UNBOUND
    if positional < native.minimum:
        raise_native_arity(vm, native, args, positional, 0)
        return -1
    if keywords:
        d = new_dict(vm)
        if d == ERROR:
            return -1
        for i in range(keywords):
            if dict_set_str(vm, <Dict*>d, tuple_items(names)[i], args[positional + i]) < 0:
                return -1
    args[positional] = d
    return positional + 1

cdef int64_t unpack_native_keywords(VM* vm, Value* args, int64_t argc, Value* names) noexcept nogil:
    """Undo pack_native_keywords, for a native that hands its arguments on; the new argc, or -1."""
    cdef Value d = args[argc - 1]
    cdef int64_t position = 0, k = 0
    cdef Value key, value
    if d == UNBOUND:
        return argc - 1
    names[0] = new_tuple(vm, (<Dict*>d).count)
    if names[0] == ERROR:
        return -1
    while dict_next(<Dict*>d, &position, &key, &value):
        tuple_items(names[0])[k] = key
        args[argc - 1 + k] = value
        k += 1
    return argc - 1 + k

cdef inline bint self_fits(VM* vm, Native* native, Value* args) noexcept nogil:
    cdef Class* owner = <Class*>native.owner
    cdef Class* cls = class_of(vm, args[0])
    return cls == owner or owner == BUILTIN[SHAPE_OBJECT] or is_subclass(cls, owner)

cdef bint drops_keywords(VM* vm, Native* native, Value* args, int64_t positional) noexcept nogil:
    """Whether a constructor's part of a builtin class passes over keywords, which are for the other part, a guest's own."""
    cdef Class* cls
    if native.flags & NATIVE_NEW and positional > 0 and is_kind(args[0], KIND_CLASS):
        cls = <Class*>args[0]
        return cls.flags & CLASS_GUEST and kind_of(cls.special[SP_INIT]) == KIND_FUNCTION
    if native.name == SPECIAL_NAME[SP_INIT] and positional > 0 and is_guest_object(vm, args[0]) and not is_kind(args[0], KIND_SET):
        return class_of(vm, args[0]).flags & CLASS_NEW != 0
    return False

cdef int bind_native_keywords(VM* vm, Native* native, Value* args, int64_t* argc, Value names) noexcept nogil:
    cdef int64_t keywords = tuple_length(names)
    cdef int64_t positional = argc[0] - keywords
    cdef int64_t i, k, found
    cdef Value values[64]
    cdef Value name, unknown = UNBOUND
    if (native.parameters == 0 or native.parameter_names == UNBOUND) and drops_keywords(vm, native, args, positional):
        argc[0] = positional
        return 0
    if native.parameters == 0 or native.parameter_names == UNBOUND or keywords > 64:
        raise_no_keywords(vm, native, args, positional)
        return -1
    if native.flags & NATIVE_METHOD and raise_unless_self(vm, native, args, positional):
        return -1
    if positional > native.maximum or argc[0] > native.parameters:
        raise_native_arity(vm, native, args, positional, keywords)
        return -1
    for k in range(keywords):
        values[k] = args[positional + k]
    for i in range(positional, native.parameters):
        args[i] = UNBOUND
    for k in range(keywords):
        name = tuple_items(names)[k]
        found = -1
        for i in range(native.parameters):
            if str_equal(<Str*>tuple_items(native.parameter_names)[i], <Str*>name):
                found = i
                break
        if found < 0:
            if unknown == UNBOUND:
                unknown = name
            continue
        if args[found] != UNBOUND:
            raise_given_twice(vm, native, name, found)
            return -1
        args[found] = values[k]
    for i in range(native.minimum):
        if args[i] == UNBOUND:
            raise_missing_argument(vm, native, i)
            return -1
    if unknown != UNBOUND:
        raise_unknown_keyword(vm, native, unknown)
        return -1
    argc[0] = native.parameters
    return 0

# Any callable

cdef Value call_value(VM* vm, Value callee, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """Call anything with arguments that stand in a window with nothing live above it.

    Returns PUSHED when a frame runs the call (its result goes to the continuation), ERROR, or the result,
    with the continuation left to the caller.
    """
    cdef int kind = kind_of(callee)
    cdef int64_t depth, offset
    cdef Value method
    if kind == KIND_FUNCTION:
        return call_guest(vm, <Function*>callee, args, argc, names, continuation, aux)
    if kind == KIND_NATIVE:
        depth = vm.fp - vm.frames
        offset = args - vm.stack
        method = call_native(vm, <Native*>callee, args, argc, names)
        if method == PUSHED and continuation != CONT_STORE and \
                put_native_frame_below(vm, depth, vm.stack + offset, CONTINUE_PASS, continuation, aux) < 0:
            return ERROR
        return method
    if UNLIKELY(args + argc + 2 >= vm.stack + vm.stack_size or c_stack_pointer() < vm.c_stack_end):
        return raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
    if kind == KIND_METHOD:
        memmove(args + 1, args, argc * 8)
        args[0] = (<Method*>callee).self
        return call_value(vm, (<Method*>callee).function, args, argc + 1, names, continuation, aux)
    if kind == KIND_CLASS:
        return call_class(vm, <Class*>callee, args, argc, names, continuation, aux)
    if kind == KIND_CALLER and as_header(callee).shape < FIRST_GUEST_SHAPE:
        return call_caller(vm, callee, args, argc, names, continuation, aux)
    if kind == KIND_CACHE:
        return call_cached(vm, callee, args, argc, names, continuation, aux)
    if kind == KIND_HOST_FUNCTION:
        return call_host(vm, <HostFunction*>callee, args, argc, names)
    method = class_of(vm, callee).special[SP_CALL] if kind >= 0 else UNBOUND
    if method != UNBOUND:
        memmove(args + 1, args, argc * 8)
        args[0] = callee
        return call_value(vm, method, args, argc + 1, names, continuation, aux)
    if kind == KIND_STATICMETHOD:
        while is_kind(callee, KIND_STATICMETHOD):
            callee = (<Wrapper*>callee).value
        return call_value(vm, callee, args, argc, names, continuation, aux)
    return raise_error1(vm, SHAPE_TYPE_ERROR, "'%s' object is not callable", type_name(vm, callee))

cdef Value call_function(VM* vm, Value callee, Value* argv, int64_t argc, uint32_t continuation, Value aux) noexcept nogil:
    """Call with arguments copied to the top of the stack; results as call_value."""
    cdef Value* base = free_window(vm)
    memmove(base, argv, argc * 8)
    return call_value(vm, callee, base, argc, UNBOUND, continuation, aux)

cdef Value call_class(VM* vm, Class* cls, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """Construct: metaclass __call__, __new__, __init__."""
    cdef Value method
    cdef Class* metaclass = <Class*>cls.metaclass
    if argc == 1 and names == UNBOUND and cls.head.flags & FLAG_IMMORTAL:
        method = convert(vm, cls.instance_shape, args[0])
        if method != NEED_GUEST:
            return method
    if metaclass != BUILTIN[SHAPE_TYPE]:
        method = metaclass.special[SP_CALL]
        if method != BUILTIN[SHAPE_TYPE].special[SP_CALL]:
            memmove(args + 1, args, argc * 8)
            args[0] = <Value>cls
            return call_value(vm, method, args, argc + 1, names, continuation, aux)
    return construct(vm, cls, args, argc, names, continuation, aux)

cdef Value construct(VM* vm, Class* cls, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """What type.__call__ does."""
    cdef Value method = cls.special[SP_INIT]
    cdef Value instance, new
    if cls.flags & CLASS_NEW or cls.layout == KIND_ITERATOR and cls.flags & CLASS_GUEST:
        return construct_by_new(vm, cls, args, argc, names, continuation, aux)
    if cls.layout == KIND_INSTANCE and (cls.special[SP_NEW] == BUILTIN[SHAPE_OBJECT].special[SP_NEW]):
        if cls.flags & CLASS_ABSTRACT:
            return raise_abstract(vm, cls)
        if kind_of(method) == KIND_NATIVE and argc:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no arguments", text_of(vm, cls.name))
        instance = new_instance(vm, cls)
        if instance == ERROR or kind_of(method) == KIND_NATIVE:
            return instance
    else:
        new = cls.special[SP_NEW]
        if cls.flags & CLASS_EXCEPTION:
            instance = new_object(vm, cls, args, argc, names)
            if instance != ERROR and method == BUILTIN[SHAPE_BASE_EXCEPTION].special[SP_INIT] and names == UNBOUND:
                return instance
        elif is_filled_by_init(cls):
            if cls == BUILTIN[SHAPE_DICT] and argc == 0:
                return new_dict(vm)
            args[argc] = <Value>cls
            instance = (<Native*>new).function(vm, args + argc, 1)
        else:
            if cls.flags & CLASS_GUEST and method != BUILTIN[SHAPE_OBJECT].special[SP_INIT]:
                return construct_by_new(vm, cls, args, argc, names, continuation, aux)
            instance = call_builtin_new(vm, cls, new, args, argc, names, continuation, aux)
        if instance == ERROR or instance == PUSHED or kind_of(method) == KIND_NATIVE and not cls.flags & (CLASS_GUEST | CLASS_EXCEPTION) and not is_filled_by_init(cls):
            return instance
        if kind_of(method) == KIND_NATIVE and method == BUILTIN[SHAPE_OBJECT].special[SP_INIT]:
            return instance
    return call_init(vm, cls, method, instance, args, argc, names, continuation, aux)

cdef Value call_init(VM* vm, Class* cls, Value method, Value instance, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """Run __init__ with the instance before the arguments; the result of the whole call is the instance."""
    cdef Value result
    memmove(args + 1, args, argc * 8)
    args[0] = instance
    if continuation == CONT_STORE:
        result = call_value(vm, method, args, argc + 1, names, CONT_INIT, instance)
    else:
        if args + argc + 2 >= vm.stack_end:
            return raise_error(vm, SHAPE_RECURSION_ERROR, "maximum recursion depth exceeded")
        if push_native_frame(vm, args, CONTINUE_INIT, &instance, 1, continuation, aux) < 0:
            return ERROR
        args += 1
        memmove(args, args - 1, (argc + 1) * 8)
        result = call_value(vm, method, args, argc + 1, names, CONT_NATIVE, UNBOUND)
        if result != PUSHED:
            pop_native_frame(vm)
    if result == PUSHED or result == ERROR:
        return result
    if result != NONE:
        return raise_init_result(vm, result)
    return instance

cdef Value raise_init_result(VM* vm, Value result) noexcept nogil:
    return raise_error1(vm, SHAPE_TYPE_ERROR, "__init__() should return None, not '%s'", type_name(vm, result))

cdef Value construct_by_new(VM* vm, Class* cls, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """A guest's __new__, or one that guest code may have to help, then __init__ with the same arguments: a native frame keeps class,
    names and arguments."""
    cdef Value* window
    cdef Value new = cls.special[SP_NEW]
    cdef Value result
    args = window_with_room(vm, args, 2 * argc + 4)
    if args == NULL:
        return ERROR
    window = args + argc + 2
    memmove(args + 2, args, argc * 8)
    args[0] = <Value>cls
    args[1] = names
    if push_native_frame(vm, args, CONTINUE_NEW, args, argc + 2, continuation, aux) < 0:
        return ERROR
    window[0] = <Value>cls
    memcpy(window + 1, args + 2, argc * 8)
    result = call_value(vm, new, window, argc + 1, names, CONT_NATIVE, UNBOUND)
    if result == PUSHED:
        return PUSHED
    if result != ERROR:
        result = continue_new(vm, vm.fp, result)
        if result == PUSHED:
            return PUSHED
    pop_native_frame(vm)
    return result

cdef Value continue_new(VM* vm, Frame* frame, Value instance) noexcept nogil:
    """__new__ gave an object: an instance of the class is initialised, anything else is the result."""
    cdef Class* cls = <Class*>frame.regs[0]
    cdef Value names = frame.regs[1]
    cdef Value init, result
    cdef int64_t argc = <int64_t>frame.flags - 2
    cdef Value* window = frame.regs + frame.flags
    if not is_subclass(class_of(vm, instance), cls):
        return instance
    init = class_of(vm, instance).special[SP_INIT]
    if kind_of(init) == KIND_NATIVE and init == BUILTIN[SHAPE_OBJECT].special[SP_INIT]:
        return instance
    frame.regs[0] = instance
    frame.continuation = (frame.continuation & 0xFF) | CONTINUE_INIT << 8
    window[0] = instance
    memcpy(window + 1, frame.regs + 2, argc * 8)
    result = call_value(vm, init, window, argc + 1, names, CONT_NATIVE, UNBOUND)
    if result == PUSHED or result == ERROR:
        return result
    return instance if result == NONE else raise_init_result(vm, result)

cdef Value call_builtin_new(VM* vm, Class* cls, Value new, Value* args, int64_t argc, Value names, uint32_t continuation, Value aux) noexcept nogil:
    """Run a builtin's __new__, which takes the class first. The arguments are used up, and may stand on a stack that was outgrown."""
    if UNLIKELY(new == BUILTIN[SHAPE_OBJECT].special[SP_NEW]):
        return raise_error1(vm, SHAPE_TYPE_ERROR, "cannot create '%s' instances", class_full_name(vm, cls))
    memmove(args + 1, args, argc * 8)
    args[0] = <Value>cls
    return call_value(vm, new, args, argc + 1, names, continuation, aux)

cdef inline bint is_filled_by_init(Class* cls) noexcept nogil:
    """Mutable containers and what wraps a function: __new__ makes an empty one. The plain list and set classes take a shorter way."""
    if cls.layout == KIND_DICT or cls.layout == KIND_PROPERTY or cls.layout == KIND_MODULE or cls.layout == KIND_STATICMETHOD or cls.layout == KIND_CLASSMETHOD:
        return True
    return cls.flags & CLASS_GUEST and (cls.layout == KIND_LIST or cls.layout == KIND_SET or cls.layout == KIND_BYTEARRAY)

cdef Value raise_abstract(VM* vm, Class* cls) noexcept nogil:
    cdef Value argument = <Value>cls
    return prelude_call(vm, "abstract_error", &argument, 1)
