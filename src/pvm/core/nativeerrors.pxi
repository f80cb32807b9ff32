# What builtin functions say of arguments that do not fit them. CPython has a wording for each way in which a function in C
# takes its arguments: a special method ("wrapper"), one that takes keywords, one without arguments or with one, and the rest.

cdef inline const char* plural(int64_t n) noexcept nogil:
    return "" if n == 1 else "s"

cdef inline int64_t own_arguments(Native* native) noexcept nogil:
    """How many arguments a caller does not count: self, or the class."""
    return 1 if native.flags & (NATIVE_METHOD | NATIVE_CLASS | NATIVE_NEW) else 0

cdef bint ends_with_slash(Value name) noexcept nogil:
    """Whether a builtin's parameter is positional-only."""
    cdef Str* s = <Str*>name
    return s.length > 0 and str_at(s, s.length - 1) == c'/'

cdef const char* native_called(VM* vm, Native* native) noexcept nogil:
    """The name under which a native was called: that of the class for what makes or fills an instance."""
    if kind_of(native.owner) == KIND_CLASS and (native.flags & NATIVE_NEW or native.name == SPECIAL_NAME[SP_INIT]):
        return text_of(vm, (<Class*>native.owner).name)
    return text_of(vm, native.name)

cdef const char* native_full_name(VM* vm, Native* native, Value* args) noexcept nogil:
    """A native's name behind that of its class or module; behind the class that it is called for, when it binds to that."""
    cdef char* out
    cdef const char* before
    if native.flags & NATIVE_CLASS and is_kind(args[0], KIND_CLASS):
        before = text_of(vm, (<Class*>args[0]).qualname)
    elif kind_of(native.owner) == KIND_CLASS and not native.flags & NATIVE_NEW and native.name != SPECIAL_NAME[SP_INIT]:
        before = text_of(vm, (<Class*>native.owner).name)
    elif is_kind(native.owner, KIND_STR) and not str_equal_c(native.owner, "builtins"):
        before = text_of(vm, native.owner)
    else:
        return native_called(vm, native)
    snprintf(vm.message, sizeof(vm.message), "%s.%s", before, text_of(vm, native.name))
    out = next_text(vm)
    memcpy(out, vm.message, 500)
    out[500] = 0
    return out

cdef Value raise_wrong_self(VM* vm, Native* native, Value v) noexcept nogil:
    cdef const char* owner = class_full_name(vm, <Class*>native.owner)
    if native.flags & NATIVE_WRAPPER:
        return raise_error3(vm, SHAPE_TYPE_ERROR, "descriptor '%s' requires a '%s' object but received a '%s'", text_of(vm, native.name), owner, type_name(vm, v))
    return raise_error3(vm, SHAPE_TYPE_ERROR, "descriptor '%s' for '%s' objects doesn't apply to a '%s' object", text_of(vm, native.name), owner, type_name(vm, v))

cdef bint raise_unless_self(VM* vm, Native* native, Value* args, int64_t given) noexcept nogil:
    """TypeError unless a method has its object: whether it was raised."""
    if given == 0:
        raise_error2(vm, SHAPE_TYPE_ERROR, "descriptor '%s' of '%s' object needs an argument" if native.flags & NATIVE_WRAPPER else
                     "unbound method %s.%s() needs an argument",
                     text_of(vm, native.name if native.flags & NATIVE_WRAPPER else (<Class*>native.owner).name),
                     class_full_name(vm, <Class*>native.owner) if native.flags & NATIVE_WRAPPER else text_of(vm, native.name))
        return True
    if self_fits(vm, native, args):
        return False
    raise_wrong_self(vm, native, args[0])
    return True

cdef void raise_no_keywords(VM* vm, Native* native, Value* args, int64_t positional) noexcept nogil:
    if native.flags & NATIVE_METHOD and raise_unless_self(vm, native, args, positional):
        return
    if native.flags & NATIVE_WRAPPER and native.name != SPECIAL_NAME[SP_INIT]:
        raise_error1(vm, SHAPE_TYPE_ERROR, "wrapper %s() takes no keyword arguments", text_of(vm, native.name))
    elif positional and kind_of(native.owner) == KIND_CLASS and is_kind(args[0], KIND_CLASS) and not native.flags & (NATIVE_METHOD | NATIVE_NEW):
        # A class method is named by the class that it was asked of.
        raise_error2(vm, SHAPE_TYPE_ERROR, "%s.%s() takes no keyword arguments", text_of(vm, (<Class*>args[0]).qualname), text_of(vm, native.name))
    else:
        raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no keyword arguments", native_full_name(vm, native, args))

cdef void raise_unknown_keyword(VM* vm, Native* native, Value name) noexcept nogil:
    cdef const char* called = native_called(vm, native)
    if native.function == builtin_sorted:
        called = "sort"                  # to which CPython's hands them
    if HOST_MINOR >= 13:
        raise_unexpected_keyword(vm, called, name, tuple_items(native.parameter_names), tuple_length(native.parameter_names))
    else:
        raise_error2(vm, SHAPE_TYPE_ERROR, "'%s' is an invalid keyword argument for %s()", text_of(vm, name), called)

cdef void raise_given_twice(VM* vm, Native* native, Value name, int64_t place) noexcept nogil:
    snprintf(vm.message, sizeof(vm.message), "argument for %s() given by name ('%s') and position (%lld)", native_called(vm, native), text_of(vm, name),
             <long long>(place + 1 - own_arguments(native)))
    raise_type_error(vm, vm.message)

cdef Value raise_missing_argument(VM* vm, Native* native, int64_t place) noexcept nogil:
    """A required argument of a builtin that takes keywords is missing."""
    cdef Str* name = <Str*>tuple_items(native.parameter_names)[place]
    cdef const char* called = native_called(vm, native)
    cdef char text[128]
    if ends_with_slash(<Value>name):
        return raise_keyword_arity(vm, native, place, 0)
    str_copy_utf8(name, text, 100)
    if native.owner == <Value>BUILTIN[SHAPE_ENUMERATE]:
        return raise_error2(vm, SHAPE_TYPE_ERROR, "%s() missing required argument '%s'", called, text)
    snprintf(vm.message, sizeof(vm.message), "%s() missing required argument '%s' (pos %lld)", called, text,
             <long long>(place + 1 - own_arguments(native)))
    return raise_type_error(vm, vm.message)

cdef Value raise_keyword_arity(VM* vm, Native* native, int64_t argc, int64_t keywords) noexcept nogil:
    """The number of arguments does not fit a builtin that takes keywords."""
    cdef int64_t own = own_arguments(native)
    cdef int64_t low = native.minimum - own, high = native.maximum - own, taken = native.parameters - own, given = argc - own, only = 0
    cdef const char* name = native_called(vm, native)
    cdef char* out = vm.message
    while only < low and ends_with_slash(tuple_items(native.parameter_names)[own + only]):
        only += 1
    if given + keywords > taken:
        snprintf(out, sizeof(vm.message), "%s() takes at most %lld %sargument%s (%lld given)", name, <long long>taken, "keyword " if given == 0 else "",
                 plural(taken), <long long>(given + keywords))
    elif given > high:
        if high == 0:
            return raise_error1(vm, SHAPE_TYPE_ERROR, "%s() takes no positional arguments", name)
        snprintf(out, sizeof(vm.message), "%s() takes %s %lld positional argument%s (%lld given)", name, "at most" if low < high else "exactly",
                 <long long>high, plural(high), <long long>given)
    elif given < only:
        snprintf(out, sizeof(vm.message), "%s() takes %s %lld positional argument%s (%lld given)", name, "at least" if only < high else "exactly",
                 <long long>only, plural(only), <long long>given)
    else:
        return raise_missing_argument(vm, native, argc)
    return raise_type_error(vm, out)

cdef bint repeats(Native* native) noexcept nogil:
    """Whether a special method is a sequence's for `*`, whose argument stands for a size."""
    return native.name == SPECIAL_NAME[SP_MUL] or native.name == SPECIAL_NAME[SP_RMUL] or native.name == SPECIAL_NAME[SP_IMUL]

cdef Value raise_wrapper_arity_named(VM* vm, Native* native, int64_t low, int64_t high, int64_t given) noexcept nogil:
    """raise_wrapper_arity as 3.14 has it: two arguments are unpacked under the method's name, those of pow() are told apart."""
    cdef int64_t wanted = low if given < low else high
    if native.name == SPECIAL_NAME[SP_POW] or native.name == SPECIAL_NAME[SP_RPOW]:
        return raise_error_int(vm, SHAPE_TYPE_ERROR, "expected 1 or 2 arguments, got %lld", given)
    snprintf(vm.message, sizeof(vm.message), "%s%sexpected %s%lld argument%s, got %lld", text_of(vm, native.name) if high > 1 else <const char*>"",
             " " if high > 1 else "", "" if low >= high else "at least " if given < low else "at most ", <long long>wanted, plural(wanted), <long long>given)
    return raise_type_error(vm, vm.message)

cdef Value raise_wrapper_arity(VM* vm, Native* native, int64_t low, int64_t high, int64_t given) noexcept nogil:
    """Of a special method; where CPython unpacks its arguments under an empty name, a space stands before the sentence."""
    cdef int64_t wanted = low if given < low else high
    cdef int layout = (<Class*>native.owner).layout
    if HOST_MINOR >= 14:
        return raise_wrapper_arity_named(vm, native, low, high, given)
    if high == 1 and low == 1 and repeats(native):
        low = 1 if layout != KIND_STR and layout != KIND_BYTES and layout != KIND_BYTEARRAY and layout != KIND_LIST and layout != KIND_TUPLE else 2
    snprintf(vm.message, sizeof(vm.message), "%sexpected %s%lld argument%s, got %lld", " " if high > 1 or low > high else "",
             "" if low >= high else "at least " if given < low else "at most ", <long long>wanted, plural(wanted), <long long>given)
    return raise_type_error(vm, vm.message)

cdef inline bint is_text_class(Value owner) noexcept nogil:
    return owner == <Value>BUILTIN[SHAPE_STR] or owner == <Value>BUILTIN[SHAPE_BYTES] or owner == <Value>BUILTIN[SHAPE_BYTEARRAY]

cdef Value raise_native_arity(VM* vm, Native* native, Value* args, int64_t argc, int64_t keywords) noexcept nogil:
    """TypeError for a number of arguments; self does not count."""
    cdef int64_t own = own_arguments(native)
    cdef int64_t low = native.minimum - own, high = native.maximum - own, given = argc - own
    cdef int64_t wanted = low if given < low else high
    cdef const char* name = native_called(vm, native)
    if native.flags & NATIVE_METHOD and raise_unless_self(vm, native, args, argc):
        return ERROR
    if native.flags & NATIVE_WRAPPER and native.name != SPECIAL_NAME[SP_INIT]:
        return raise_wrapper_arity(vm, native, low, high, given)
    if native.parameter_names != UNBOUND and native.maximum >= 0 and native.function != builtin_sorted and not (
            HOST_MINOR >= 13 and keywords == 0 and native.flags & NATIVE_NEW and (native.owner == <Value>BUILTIN[SHAPE_INT] or
                                                                                  native.owner == <Value>BUILTIN[SHAPE_STR])):
        return raise_keyword_arity(vm, native, argc, keywords)
    if HOST_MINOR < 13 and native.flags & NATIVE_METHOD and low == 1 and high == 3 and is_text_class(native.owner):
        # Those that look for something between two places parse their arguments in a way of their own.
        snprintf(vm.message, sizeof(vm.message), "%s() takes at %s %lld argument%s (%lld given)", name, "least" if given < low else "most",
                 <long long>wanted, plural(wanted), <long long>given)
    elif low == high and high < 2 and not native.flags & NATIVE_NEW and native.function != builtin_sorted:
        snprintf(vm.message, sizeof(vm.message), "%s() takes %s (%lld given)", native_full_name(vm, native, args),
                 "no arguments" if high == 0 else "exactly one argument", <long long>given)
    else:
        snprintf(vm.message, sizeof(vm.message), "%s expected %s%lld argument%s, got %lld", name,
                 "" if low == high else "at least " if given < low else "at most ", <long long>wanted, plural(wanted), <long long>given)
    return raise_type_error(vm, vm.message)
