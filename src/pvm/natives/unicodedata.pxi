# The native core of unicodedata: what the host's tables tell of a code point, by number of question.

cdef bint one_character(VM* vm, Value v, uint32_t* c) noexcept nogil:
    if is_kind(v, KIND_STR) and (<Str*>v).length == 1:
        c[0] = str_at(<Str*>v, 0)
        return True
    raise_type_error(vm, "a character is needed")
    return False

cdef Value unidata_text(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """text(character, which, old): None when there is none."""
    cdef uint32_t c = 0
    cdef char few[400]
    cdef int n
    if not one_character(vm, args[0], &c) or not is_int(args[1]) or not 0 <= as_int(args[1]) < 5:
        return ERROR if is_pointer(vm.exception) else raise_value_error(vm, "there is no such question")
    charge(vm, 10)
    n = unicode_text(c, <int>as_int(args[1]), args[2] == TRUE_, few, sizeof(few))
    return new_str_utf8(vm, few, n) if n >= 0 else NONE

cdef Value unidata_number(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """number(character, which, old): None when there is none."""
    cdef uint32_t c = 0
    cdef double d = 0.0
    cdef int which
    if not one_character(vm, args[0], &c) or not is_int(args[1]) or not 0 <= as_int(args[1]) < 5:
        return ERROR if is_pointer(vm.exception) else raise_value_error(vm, "there is no such question")
    charge(vm, 10)
    which = <int>as_int(args[1])
    if not unicode_number(c, which, args[2] == TRUE_, &d):
        return NONE
    return box_float_any(d) if which == 4 else box_int(<int64_t>d)

cdef Value unidata_find(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """find(name): the character or the sequence of characters that has an ASCII name, or None."""
    cdef uint32_t named[NAMED_SEQUENCE]
    cdef Builder b
    cdef int i, n
    if not is_kind(args[0], KIND_STR) or not (<Str*>args[0]).ascii:
        return NONE
    charge(vm, 10)
    n = unicode_find_name(<const uint8_t*>(<Str*>args[0]).data, (<Str*>args[0]).length, named)
    if n == 0:
        return NONE
    builder_init(&b, vm)
    for i in range(n):
        builder_put(&b, named[i])
    return builder_finish(&b)

cdef Value unidata_normalize(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """normalize(form, text, old)."""
    if not is_kind(args[0], KIND_STR) or not is_kind(args[1], KIND_STR):
        return raise_argument_type(vm, "normalize()", 2 if is_kind(args[0], KIND_STR) else 1, "str", args[is_kind(args[0], KIND_STR)])
    charge(vm, (<Str*>args[1]).length)
    if not may_allocate(vm, (<Str*>args[1]).length * 72):
        return ERROR
    return unicode_normalize(vm, <Str*>args[0], <Str*>args[1], args[2] == TRUE_)

cdef int register_unicodedata() except -1:
    cdef Dict* d = define_module("_unidata")
    define_function(d, "text", unidata_text, "character, which, old, /", "_unidata")
    define_function(d, "number", unidata_number, "character, which, old, /", "_unidata")
    define_function(d, "find", unidata_find, "name, /", "_unidata")
    define_function(d, "normalize", unidata_normalize, "form, text, old, /", "_unidata")
    immortal_dict_set(d, immortal_str("version"), immortal_str(_unicodedata.unidata_version))
    return 0
