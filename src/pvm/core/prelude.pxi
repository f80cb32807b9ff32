# Functions in guest Python that natives hand over to, and the intrinsics that these use.

cdef bytes PRELUDE_PAYLOAD = None    # the compiled prelude behind its container header
cdef const uint8_t* PRELUDE_DATA = NULL
cdef int64_t PRELUDE_SIZE = 0
cdef Dict* INTRINSICS = NULL         # names that only prelude code sees, over the builtins


def set_prelude(bytes payload):
    """Take the compiled prelude (once, at import)."""
    global PRELUDE_PAYLOAD, PRELUDE_DATA, PRELUDE_SIZE
    PRELUDE_PAYLOAD = payload
    PRELUDE_DATA = <const uint8_t*><const char*>payload
    PRELUDE_SIZE = len(payload)


cdef int load_prelude(VM* vm) noexcept nogil:
    """Make the prelude's functions: each top-level def of its module, without running the module."""
    cdef const char* error = NULL
    cdef Code* module
    cdef Code* code
    cdef Function* function
    cdef int64_t i
    cdef Value d = dict_copy(vm, INTRINSICS)
    if d == ERROR:
        return -1
    vm.prelude = d
    module = load_program(vm, PRELUDE_DATA, PRELUDE_SIZE, d, True, &error)
    if module == NULL:
        if error != NULL:
            raise_error(vm, SHAPE_SYSTEM_ERROR, error)
        vm.prelude = UNBOUND
        return -1
    for i in range(tuple_length(module.children)):
        code = <Code*>tuple_items(module.children)[i]
        function = function_of_code(vm, code)
        if function == NULL or dict_set_str(vm, <Dict*>d, code.name, <Value>function) < 0:
            vm.prelude = UNBOUND         # a part of it is of no use: the machine's next run loads it anew
            return -1
    return 0

cdef Value prelude_function(VM* vm, const char* name) noexcept nogil:
    """A function of the prelude, or ERROR."""
    cdef Value text, found
    cdef int place = <int>((<uint64_t>name >> 2 ^ <uint64_t>name >> 9) & 127)
    if LIKELY(vm.prelude_names[place] == name):
        return vm.prelude_functions[place]
    if vm.prelude == UNBOUND and load_prelude(vm) < 0:
        return ERROR
    text = new_str_c(vm, name)
    if text == ERROR:
        return ERROR
    found = dict_get_str(<Dict*>vm.prelude, <Str*>text)
    if found == UNBOUND:
        return raise_error1(vm, SHAPE_SYSTEM_ERROR, "the prelude has no %s", name)
    vm.prelude_names[place] = name
    vm.prelude_functions[place] = found
    return found

cdef Value prelude_call(VM* vm, const char* name, Value* args, int64_t argc) noexcept nogil:
    """Hand a native's work over: the function's result becomes the native's."""
    cdef Value function = prelude_function(vm, name)
    return call_function(vm, function, args, argc, CONT_STORE, UNBOUND) if function != ERROR else ERROR

# Intrinsics

cdef Value intrinsic_special(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The type's special method of that name, unbound but callable with the value first, or None."""
    cdef int number
    cdef Value found
    if not is_kind(args[1], KIND_STR):
        return NONE
    found = intern(vm, args[1])
    if found == ERROR:
        return ERROR
    number = special_number(found)
    found = class_lookup(class_of(vm, args[0]), found)
    if found == UNBOUND or found == NONE:
        return NONE
    return special_method(vm, found, number)

cdef Value intrinsic_bind(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What a value that stands in a class gives for an instance."""
    return bind_descriptor(vm, args[0], args[1], class_of(vm, args[1]), NULL)

cdef Value intrinsic_own(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Whether the guest defines a special method of the value's type."""
    cdef Value name = intern(vm, args[1])
    if name == ERROR:
        return ERROR
    return box_bool(is_own_special(class_of(vm, args[0]), name, class_lookup(class_of(vm, args[0]), name)))

cdef Value intrinsic_clip_hash(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """What a guest's __hash__ returned, as hash() gives it."""
    return int_from_i64(vm, guest_hash_value(args[0]))

cdef Value intrinsic_is_iterator(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_bool(is_iterator(vm, args[0]))

cdef Value intrinsic_is_subclass(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Plain subclass test by the MRO, without hooks."""
    return box_bool(is_kind(args[0], KIND_CLASS) and is_kind(args[1], KIND_CLASS) and is_subclass(<Class*>args[0], <Class*>args[1]))

cdef Value intrinsic_named(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A new class's attributes that want __set_name__: a list of (name, value), or None."""
    cdef Dict* d = <Dict*>(<Class*>args[0]).dict
    cdef int64_t position = 0
    cdef Value key, value
    cdef Value out = NONE
    while dict_next(d, &position, &key, &value):
        if not is_pointer(value) or class_lookup(class_of(vm, value), NAME_SET_NAME) == UNBOUND:
            continue
        if is_exact(value, SHAPE_PROPERTY):
            (<Property*>value).name = key
            continue
        if out == NONE:
            out = new_list(vm, 2)
        value = new_pair(vm, key, value)
        if out == ERROR or value == ERROR or list_append(vm, <List*>out, value) < 0:
            return ERROR
    return out

cdef Value intrinsic_has_init_subclass(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Whether a base defines __init_subclass__."""
    cdef Value mro = (<Class*>args[0]).mro
    cdef int64_t i
    for i in range(1, tuple_length(mro)):
        if dict_get_str(<Dict*>(<Class*>tuple_items(mro)[i]).dict, <Str*>NAME_INIT_SUBCLASS) != UNBOUND:
            return box_bool(tuple_items(mro)[i] != <Value>BUILTIN[SHAPE_OBJECT])
    return FALSE_

cdef Value intrinsic_callee(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return new_str_c(vm, callee_text(vm, args[0]))

cdef Value intrinsic_escape(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return str_escape_ascii(vm, <Str*>args[0]) if is_kind(args[0], KIND_STR) else raise_type_error(vm, "a str is needed")

cdef Value repr_guard(VM* vm) noexcept nogil:
    """The machine's list of containers whose repr is under way."""
    cdef Value l = dict_get_str(<Dict*>vm.state, <Str*>NAME_REPR)
    if l == UNBOUND:
        l = new_list(vm, 8)
        if l != ERROR and dict_set_str(vm, <Dict*>vm.state, NAME_REPR, l) < 0:
            return ERROR
    return l

cdef Value intrinsic_repr_enter(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """False when the container's repr is under way already."""
    cdef Value l = repr_guard(vm)
    cdef int64_t i
    if l == ERROR:
        return ERROR
    for i in range((<List*>l).length):
        if (<List*>l).items[i] == args[0]:
            return FALSE_
    return TRUE_ if list_append(vm, <List*>l, args[0]) == 0 else ERROR

cdef Value intrinsic_repr_leave(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value l = repr_guard(vm)
    if l != ERROR and (<List*>l).length:
        (<List*>l).length -= 1
    return NONE

cdef Value intrinsic_finish_delegation(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Resume a generator behind its yield from, whose value is args[1]: the iterator's throw() ended it."""
    cdef Generator* generator = <Generator*>args[0]
    cdef Code* code
    cdef uint8_t* loop
    cdef uint8_t* send
    if not is_kind(args[0], KIND_GENERATOR) or delegate_of(generator) == UNBOUND:
        return raise_error(vm, SHAPE_RUNTIME_ERROR, "the generator delegates to nothing")
    code = (<Function*>generator.function).code
    loop = code.bytecode + generator.offset
    if loop[0] != OP_LOOP:
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "YIELD_FROM outside its loop")
    send = loop + 3 + read_i16(loop + 1)
    if send[0] != OP_SEND:
        return raise_error(vm, SHAPE_SYSTEM_ERROR, "YIELD_FROM outside its loop")
    generator_registers(generator)[send[2]] = args[1]
    generator.offset = (send - code.bytecode) + 5 + read_i16(send + 3)
    leave_chain(vm, generator)
    generator.innermost = UNBOUND
    return PUSHED if generator_resume(vm, generator, UNBOUND, free_window(vm), RESUME_STEP_CALL if is_kind(generator.step, KIND_ASYNC_STEP) else RESUME_CALL) == 0 else ERROR

cdef Value intrinsic_host_minor(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_int(HOST_MINOR)

cdef Value intrinsic_state(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """The machine's dict of what the prelude keeps."""
    return vm.state

cdef Value intrinsic_modules(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return vm.modules

cdef Value intrinsic_builtin(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef Value found = dict_get_str(<Dict*>vm.builtins, <Str*>args[0]) if is_kind(args[0], KIND_STR) else UNBOUND
    return found if found != UNBOUND else raise_name_error(vm, args[0])

cdef Value intrinsic_native_module(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """A native module, made for this machine on its first import, or None. There is one `builtins` alone."""
    if is_kind(args[0], KIND_STR) and str_equal(<Str*>args[0], <Str*>NAME_builtins):
        return builtins_module(vm)
    return import_native(vm, args[0]) if is_kind(args[0], KIND_STR) else NONE

cdef Value import_native(VM* vm, Value name) noexcept nogil:
    cdef Value template = dict_get_str(MODULE_TABLE, <Str*>name)
    cdef Value module, d
    if template == UNBOUND:
        return NONE
    name = intern(vm, name)
    if name == ERROR:
        return ERROR
    if name == NAME_builtins:
        d = vm.builtins
    else:
        d = dict_copy(vm, <Dict*>template)
    module = new_module(vm, name, d) if d != ERROR else ERROR
    if module == ERROR or dict_set_str(vm, <Dict*>d, NAME_NAME, name) < 0 or dict_set_str(vm, <Dict*>d, NAME_DOC, NONE) < 0 \
            or dict_set_str(vm, <Dict*>vm.modules, name, module) < 0:
        return ERROR
    if setup_native_module(vm, name, <Dict*>d) < 0:
        return ERROR
    return module

cdef Value builtins_module(VM* vm) noexcept nogil:
    """The module `builtins`: the one that sys.modules has, else it is made now."""
    cdef Value module = dict_get_str(<Dict*>vm.modules, <Str*>NAME_builtins)
    return module if is_kind(module, KIND_MODULE) and (<Module*>module).dict == vm.builtins else import_native(vm, NAME_builtins)

cdef Value builtins_for(VM* vm, Value globals) noexcept nogil:
    """What globals without __builtins__ are given under that name: the module in __main__, its dict elsewhere."""
    cdef Value main = dict_get_str(<Dict*>vm.modules, <Str*>NAME_MAIN)
    return builtins_module(vm) if is_kind(main, KIND_MODULE) and (<Module*>main).dict == globals else vm.builtins

cdef Value intrinsic_find_module(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """(module, function that runs it) for a module in Python that the host's importer gives, or None."""
    return find_module_by_host(vm, args[0], args[1])

cdef Value stream_in_use(VM* vm, Value name, int number) noexcept nogil:
    """What sys has under the name of a standard stream: TRUE_ when that is the machine's own, UNBOUND when nothing."""
    cdef Value system = dict_get_str(<Dict*>vm.modules, <Str*>NAME_sys)
    cdef Value stream
    if not is_kind(system, KIND_MODULE):
        return TRUE_
    stream = dict_get_str(<Dict*>(<Module*>system).dict, <Str*>name)
    return TRUE_ if is_exact(stream, SHAPE_TEXT_STREAM) and is_plain_stream(stream, number) else stream

cdef bint output_is_redirected(VM* vm) noexcept nogil:
    return (<Dict*>vm.modules).count > 1 and stream_in_use(vm, NAME_stdout, 1) != TRUE_

cdef bint input_is_redirected(VM* vm) noexcept nogil:
    return (<Dict*>vm.modules).count > 1 and (stream_in_use(vm, NAME_stdin, 0) != TRUE_ or stream_in_use(vm, NAME_stdout, 1) != TRUE_)

cdef Value intrinsic_stdout(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """Where print() writes: True stands for the machine's own output."""
    cdef Value stream = stream_in_use(vm, NAME_stdout, 1)
    return stream if stream != UNBOUND else raise_error(vm, SHAPE_RUNTIME_ERROR, "lost sys.stdout")

cdef int register_intrinsics() except -1:
    cdef Dict* d
    cdef int64_t position = 0
    cdef Value key, value
    global INTRINSICS
    INTRINSICS = immortal_dict()
    d = INTRINSICS
    define_function(d, "_special", intrinsic_special, "value, name, /")
    define_function(d, "_bind", intrinsic_bind, "value, instance, /")
    define_function(d, "_own", intrinsic_own, "value, name, /")
    define_function(d, "_clip_hash", intrinsic_clip_hash, "value, /")
    define_function(d, "_is_iterator", intrinsic_is_iterator, "value, /")
    define_function(d, "_is_subclass", intrinsic_is_subclass, "cls, base, /")
    define_function(d, "_delegate", intrinsic_delegate, "kind, generator, state, /")
    define_function(d, "_iterator_parts", intrinsic_iterator_parts, "iterator, /")
    define_function(d, "_copy_iterator", intrinsic_copy_iterator, "iterator, /")
    define_function(d, "_seek_iterator", intrinsic_seek_iterator, "iterator, index, /")
    define_function(d, "_seek_long_range", intrinsic_seek_long_range, "iterator, index, /")
    define_function(d, "_set_zip_strict", intrinsic_set_zip_strict, "iterator, strict, /")
    define_function(d, "_adopt_iterator", intrinsic_adopt_iterator, "cls, iterator, /")
    define_function(d, "_is_touched", intrinsic_is_touched, "list, /")
    define_function(d, "_is_plain", intrinsic_is_plain, "value, /")
    define_function(d, "_mapping_of", intrinsic_mapping_of, "proxy, /")
    define_function(d, "_zip", intrinsic_zip, "iterables, strict, /")
    define_function(d, "_probe", intrinsic_probe, "container, key, hash, skip, /")
    define_function(d, "_tuple_hash", intrinsic_tuple_hash, "hashes, /")
    define_function(d, "_hashed", intrinsic_hashed, "container, /")
    define_function(d, "_pop_last", intrinsic_pop_last, "mapping, hash, /")
    define_function(d, "_holds", intrinsic_holds, "container, entry, key, /")
    define_function(d, "_store", intrinsic_dict_store, "container, entry, key, hash, value, /")
    define_function(d, "_entry", intrinsic_dict_entry, "mapping, entry, /")
    define_function(d, "_remove", intrinsic_dict_remove, "container, entry, hash, /")
    define_function(d, "_sort", intrinsic_sort, "items, keys, reverse, /")
    define_function(d, "_sort_guest", intrinsic_sort_guest, "items, keys, /")
    define_function(d, "_write", intrinsic_write, "stream, text, /")
    define_function(d, "_new_class", intrinsic_new_class, "metaclass, name, bases, namespace, /")
    define_function(d, "_put_mro", intrinsic_put_mro, "cls, mro, /")
    define_function(d, "isinstance", intrinsic_isinstance, "obj, class_or_tuple, /")
    define_function(d, "_bind_super", intrinsic_bind_super, "bound, start, value, cls, /")
    define_function(d, "_put_bases", intrinsic_put_bases, "cls, bases, /")
    define_function(d, "_call_body", intrinsic_call_body, "function, namespace, /")
    define_function(d, "_named", intrinsic_named, "cls, /")
    define_function(d, "_has_init_subclass", intrinsic_has_init_subclass, "cls, /")
    define_function(d, "_callee", intrinsic_callee, "callee, /")
    define_function(d, "_type_name", functions_type_name, "value, /")
    define_function(d, "_view_hash", intrinsic_view_hash, "view, /")
    define_function(d, "_seal", functions_seal, "*classes")
    define_function(d, "_seal_final", functions_seal_final, "*classes")
    define_function(d, "_escape_ascii", intrinsic_escape, "text, /")
    define_function(d, "_repr_enter", intrinsic_repr_enter, "value, /")
    define_function(d, "_repr_leave", intrinsic_repr_leave, "value, /")
    define_function(d, "_delegate_of", generator_delegate, "generator, /")
    define_function(d, "_mark_running", generator_mark_running, "generator, running, /")
    define_function(d, "_throw_into", generator_throw, "generator, error, /")
    define_function(d, "_throw_here", generator_throw_here, "generator, error, /")
    define_function(d, "_close_here", generator_close_here, "generator, /")
    define_function(d, "_finish_delegation", intrinsic_finish_delegation, "generator, value, /")
    define_function(d, "_modules", intrinsic_modules, "/")
    define_function(d, "_builtin", intrinsic_builtin, "name, /")
    define_function(d, "_native_module", intrinsic_native_module, "name, /")
    define_function(d, "_find_module", intrinsic_find_module, "name, path, /")
    define_function(d, "_stdout", intrinsic_stdout, "/")
    define_function(d, "_is_coroutine", intrinsic_is_coroutine, "value, /")
    define_function(d, "_throw_step", intrinsic_throw_step, "generator, error, /")
    define_function(d, "_asyncgen_hooks", intrinsic_asyncgen_hooks, "hooks, /")
    define_function(d, "_set_property_doc", intrinsic_set_property_doc, "prop, doc, /")
    define_function(d, "_next_finalized", intrinsic_next_finalized, "/")
    define_function(d, "_weak_notice", intrinsic_weak_notice, "/")
    define_function(d, "_state", intrinsic_state, "/")
    define_function(d, "_wrap_view", wrap_view, "view, value, /")
    define_function(d, "_cache_annotations", intrinsic_cache_annotations, "function, annotations, /")
    define_function(d, "_annotate_of", intrinsic_annotate_of, "function, /")
    define_function(d, "_host_minor", intrinsic_host_minor, "/")
    define_function(d, "_nearest_name", intrinsic_nearest_name, "name, names, /")
    define_function(d, "_self_matching", intrinsic_self_matching, "cls, /")
    define_function(d, "_group_shown", intrinsic_group_shown, "group, /")
    define_function(d, "_make_group", intrinsic_make_group, "cls, args, message, exceptions, shown, /")
    define_function(d, "_copy_metadata", intrinsic_copy_metadata, "target, source, /")
    define_function(d, "_run_code", intrinsic_run_code, "code, globals, locals, closure=, /")
    define_function(d, "_compile", builtin_compile, "source, filename, mode, flags=, dont_inherit=, optimize=, _feature_version=")
    while dict_next(BUILTINS, &position, &key, &value):
        if dict_get_str(d, <Str*>key) == UNBOUND:        # isinstance is the prelude's own
            immortal_dict_set(d, key, value)
    return 0
