# _sre: the machine under the host's own `re`, which parses patterns and compiles them to a list of numbers.
#
# _sre.compile checks that list and translates it (sre_compile.pxi) into code of ours, on which the matcher
# (sre_match.pxi) runs. The list comes from the guest, so that nothing in it is trusted; what the translation makes
# is. The numbers of the operators differ between versions of CPython: they are taken from the host's re._constants,
# by name. The translated code is an array of int32, a Pattern's, with an SRE_* code and its operands for each
# instruction; behind it lie the character sets (sre_sets.pxi), which operands name by their place among them.

# Operators, positions and categories as the translation knows them, in the order of the names.
SRE_OPERATOR_NAMES = """FAILURE SUCCESS ANY ANY_ALL ASSERT ASSERT_NOT AT BRANCH CATEGORY CHARSET BIGCHARSET GROUPREF GROUPREF_EXISTS IN
    INFO JUMP LITERAL MARK MAX_UNTIL MIN_UNTIL NOT_LITERAL NEGATE RANGE REPEAT REPEAT_ONE MIN_REPEAT_ONE ATOMIC_GROUP POSSESSIVE_REPEAT
    POSSESSIVE_REPEAT_ONE GROUPREF_IGNORE IN_IGNORE LITERAL_IGNORE NOT_LITERAL_IGNORE GROUPREF_LOC_IGNORE IN_LOC_IGNORE LITERAL_LOC_IGNORE
    NOT_LITERAL_LOC_IGNORE GROUPREF_UNI_IGNORE IN_UNI_IGNORE LITERAL_UNI_IGNORE NOT_LITERAL_UNI_IGNORE RANGE_UNI_IGNORE""".split()

SRE_POSITION_NAMES = """AT_BEGINNING AT_BEGINNING_LINE AT_BEGINNING_STRING AT_BOUNDARY AT_NON_BOUNDARY AT_END AT_END_LINE AT_END_STRING
    AT_LOC_BOUNDARY AT_LOC_NON_BOUNDARY AT_UNI_BOUNDARY AT_UNI_NON_BOUNDARY""".split()

SRE_CATEGORY_NAMES = """CATEGORY_DIGIT CATEGORY_NOT_DIGIT CATEGORY_SPACE CATEGORY_NOT_SPACE CATEGORY_WORD CATEGORY_NOT_WORD CATEGORY_LINEBREAK
    CATEGORY_NOT_LINEBREAK CATEGORY_LOC_WORD CATEGORY_LOC_NOT_WORD CATEGORY_UNI_DIGIT CATEGORY_UNI_NOT_DIGIT CATEGORY_UNI_SPACE
    CATEGORY_UNI_NOT_SPACE CATEGORY_UNI_WORD CATEGORY_UNI_NOT_WORD CATEGORY_UNI_LINEBREAK CATEGORY_UNI_NOT_LINEBREAK""".split()

cdef enum:                   # operators of the list, in the order of SRE_OPERATOR_NAMES
    HOST_FAILURE = 0
    HOST_SUCCESS
    HOST_ANY
    HOST_ANY_ALL
    HOST_ASSERT
    HOST_ASSERT_NOT
    HOST_AT
    HOST_BRANCH
    HOST_CATEGORY
    HOST_CHARSET
    HOST_BIGCHARSET
    HOST_GROUPREF
    HOST_GROUPREF_EXISTS
    HOST_IN
    HOST_INFO
    HOST_JUMP
    HOST_LITERAL
    HOST_MARK
    HOST_MAX_UNTIL
    HOST_MIN_UNTIL
    HOST_NOT_LITERAL
    HOST_NEGATE
    HOST_RANGE
    HOST_REPEAT
    HOST_REPEAT_ONE
    HOST_MIN_REPEAT_ONE
    HOST_ATOMIC_GROUP
    HOST_POSSESSIVE_REPEAT
    HOST_POSSESSIVE_REPEAT_ONE
    HOST_GROUPREF_IGNORE
    HOST_IN_IGNORE
    HOST_LITERAL_IGNORE
    HOST_NOT_LITERAL_IGNORE
    HOST_GROUPREF_LOC_IGNORE
    HOST_IN_LOC_IGNORE
    HOST_LITERAL_LOC_IGNORE
    HOST_NOT_LITERAL_LOC_IGNORE
    HOST_GROUPREF_UNI_IGNORE
    HOST_IN_UNI_IGNORE
    HOST_LITERAL_UNI_IGNORE
    HOST_NOT_LITERAL_UNI_IGNORE
    HOST_RANGE_UNI_IGNORE
    HOST_NONE                # no operator has that number

cdef enum:                   # positions, in the order of SRE_POSITION_NAMES
    AT_BEGINNING = 0
    AT_BEGINNING_LINE
    AT_BEGINNING_STRING
    AT_BOUNDARY
    AT_NON_BOUNDARY
    AT_END
    AT_END_LINE
    AT_END_STRING
    AT_LOC_BOUNDARY
    AT_LOC_NON_BOUNDARY
    AT_UNI_BOUNDARY
    AT_UNI_NON_BOUNDARY
    AT_COUNT

cdef enum:                   # categories, in pairs: the second of each is the first one's complement
    SET_DIGIT = 0
    SET_SPACE = 1
    SET_WORD = 2
    SET_LINEBREAK = 3
    SET_LOC_WORD = 4
    SET_UNI_DIGIT = 5
    SET_UNI_SPACE = 6
    SET_UNI_WORD = 7
    SET_UNI_LINEBREAK = 8
    SET_CATEGORIES = 18

cdef enum:                   # instructions, with their operands
    SRE_SUCCESS = 0
    SRE_FAIL
    SRE_CHAR                 # character
    SRE_CHARS                # count, characters
    SRE_NOT_CHAR             # character
    SRE_SET                  # set
    SRE_ANY                  # anything but a line feed
    SRE_ALL
    SRE_AT                   # position
    SRE_OPEN                 # register: a group begins
    SRE_CLOSE                # register: a group ends
    SRE_JUMP                 # target
    SRE_TRY                  # target, ITEM_*, operand: what follows if it begins with that item; else, and after it, the target
    SRE_GREEDY               # ITEM_*, operand, least, most (-1: any), ITEM_* and operand that must follow, whether exclusive
    SRE_LAZY                 # the same
    SRE_POSSESSIVE           # the same
    SRE_REPEAT               # register, target: begins a loop, at its SRE_UNTIL
    SRE_UNTIL                # register, least, most, body
    SRE_UNTIL_LAZY           # register, least, most, body
    SRE_ATOMIC               # register
    SRE_CUT                  # register, whether groups are in it: drops the choices since SRE_ATOMIC
    SRE_LOOK                 # register, characters to go back, behind: until SRE_LOOK_END
    SRE_LOOK_END             # register, whether groups are in it
    SRE_LOOK_NOT             # register, characters to go back, behind
    SRE_LOOK_NOT_END         # register
    SRE_LOOP                 # register, least, most, behind: a turn of a possessive loop, which SRE_LOOP_END ends
    SRE_LOOP_BEGIN           # register
    SRE_LOOP_END             # register, SRE_LOOP, whether groups are in it
    SRE_SAME                 # group, FOLD_*: what the group has matched
    SRE_IF                   # group, target: jumps when the group has not matched
    SRE_GREEDY_SIZE = 8

cdef enum:                   # one character of a pattern
    ITEM_NONE = 0
    ITEM_CHAR
    ITEM_NOT_CHAR
    ITEM_SET
    ITEM_ANY
    ITEM_ALL

cdef enum:                   # how case is ignored
    FOLD_NONE = 0
    FOLD_ASCII
    FOLD_UNICODE
    FOLD_LOCALE              # of bytes, in the C locale, the only one that there is

cdef enum:                   # how a search finds where to begin
    SRE_START_ANYWHERE = 0
    SRE_START_ONCE           # only where it was told to
    SRE_START_CHARS          # argument: place of the SRE_CHAR or SRE_CHARS that it begins with
    SRE_START_SET            # argument: set of the first characters

    SRE_FLAG_LOCALE = 4
    SRE_FLAG_UNICODE = 32
    SRE_FLAG_ASCII = 256

cdef int SRE_OPERATOR[64]    # of this host's numbers: HOST_*
cdef int SRE_POSITION[32]    # AT_*, AT_COUNT for no position
cdef int SRE_CATEGORY[32]    # SET_* * 2, + 1 for the complement; SET_CATEGORIES for no category
cdef bint SRE_EMPTY_EDGE = False   # whether \B matches in an empty text (from 3.14 on)

cdef bint SRE_NUMBERED = False     # the three tables are filled, once a process: importing `re` takes the host longer than all else here

cdef int take_host_numbers() except -1:
    """The numbers of this host's operators, positions and categories. What is unknown is refused when it comes."""
    global SRE_NUMBERED
    from re import _constants
    cdef int i
    for i, item in enumerate(_constants.OPCODES[:64]):
        if item.name in SRE_OPERATOR_NAMES:
            SRE_OPERATOR[i] = SRE_OPERATOR_NAMES.index(item.name)
    for i, item in enumerate(_constants.ATCODES[:32]):
        if item.name in SRE_POSITION_NAMES:
            SRE_POSITION[i] = SRE_POSITION_NAMES.index(item.name)
    for i, item in enumerate(_constants.CHCODES[:32]):
        if item.name in SRE_CATEGORY_NAMES:
            SRE_CATEGORY[i] = SRE_CATEGORY_NAMES.index(item.name)
    SRE_NUMBERED = True
    return 0

cdef bint code_point_argument(VM* vm, Value v, uint32_t* c) noexcept nogil:
    """A character that _compiler asks about; False with an exception set."""
    cdef int64_t i = 0
    if not as_index(vm, v, &i):
        return False
    if i < -<int64_t>0x80000000 or i > 0x7FFFFFFF:
        raise_error(vm, SHAPE_OVERFLOW_ERROR, "signed integer is greater than maximum" if i > 0 else "signed integer is less than minimum")
        return False
    c[0] = <uint32_t>i
    return True

cdef Value sre_getcodesize(VM* vm, Value* args, int64_t argc) noexcept nogil:
    return box_int(4)

cdef Value sre_ascii_iscased(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef uint32_t c = 0
    return box_bool(c < 128 and 97 <= (c | 32) <= 122) if code_point_argument(vm, args[0], &c) else ERROR

cdef Value sre_ascii_tolower(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef uint32_t c = 0
    return box_int(<int32_t>lower_ascii(c)) if code_point_argument(vm, args[0], &c) else ERROR

cdef Value sre_unicode_iscased(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef uint32_t c = 0
    return box_bool(lower_unicode(c) != c or upper_unicode(c) != c) if code_point_argument(vm, args[0], &c) else ERROR

cdef Value sre_unicode_tolower(VM* vm, Value* args, int64_t argc) noexcept nogil:
    cdef uint32_t c = 0
    return box_int(<int32_t>lower_unicode(c)) if code_point_argument(vm, args[0], &c) else ERROR

cdef Value sre_no_new(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """__new__ of classes whose instances only this module makes."""
    cdef Class* cls = <Class*>args[0]
    if not is_kind(args[0], KIND_CLASS):
        return raise_type_error(vm, "a class is needed")
    return raise_error2(vm, SHAPE_TYPE_ERROR, "cannot create '%s.%s' instances", text_of(vm, cls.module), text_of(vm, cls.name))

cdef int register_sre() except -1:
    global SRE_EMPTY_EDGE
    import sys
    from _sre import MAGIC
    cdef Dict* d = define_module("_sre")
    cdef int64_t magic = MAGIC
    cdef int i
    for i in range(64):
        SRE_OPERATOR[i] = HOST_NONE
    for i in range(32):
        SRE_POSITION[i] = AT_COUNT
        SRE_CATEGORY[i] = SET_CATEGORIES
    SRE_EMPTY_EDGE = sys.version_info >= (3, 14)
    immortal_dict_set(d, immortal_str("MAGIC"), box_int(magic))
    immortal_dict_set(d, immortal_str("CODESIZE"), box_int(4))
    immortal_dict_set(d, immortal_str("MAXREPEAT"), box_int(0xFFFFFFFF))
    immortal_dict_set(d, immortal_str("MAXGROUPS"), box_int(SRE_MOST_GROUPS))
    define_function(d, "getcodesize", sre_getcodesize, "/", "_sre")
    define_function(d, "ascii_iscased", sre_ascii_iscased, "character, /", "_sre")
    define_function(d, "ascii_tolower", sre_ascii_tolower, "character, /", "_sre")
    define_function(d, "unicode_iscased", sre_unicode_iscased, "character, /", "_sre")
    define_function(d, "unicode_tolower", sre_unicode_tolower, "character, /", "_sre")
    define_function(d, "compile", sre_compile, "pattern, flags, code, groups, groupindex, indexgroup", "_sre")
    if magic >= 20221023:
        define_function(d, "template", sre_template, "pattern, template, /", "_sre")
    for shape in (SHAPE_PATTERN, SHAPE_MATCH, SHAPE_SCANNER):
        define_new(shape, sre_no_new, "cls, *args, **kwargs")
    register_pattern()
    register_substitution()
    register_match()
    return 0
