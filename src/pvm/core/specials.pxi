# Special methods: each class keeps the ones that its MRO gives it in a table, so that an operator finds
# its method with one load.

cdef enum:
    SP_NEW, SP_INIT, SP_CALL, SP_REPR, SP_STR, SP_BYTES, SP_FORMAT, SP_HASH, SP_BOOL, SP_LEN
    SP_EQ, SP_NE, SP_LT, SP_LE, SP_GT, SP_GE
    SP_ADD, SP_SUB, SP_MUL, SP_TRUEDIV, SP_FLOORDIV, SP_MOD, SP_POW, SP_LSHIFT, SP_RSHIFT, SP_AND, SP_OR, SP_XOR, SP_MATMUL
    SP_RADD, SP_RSUB, SP_RMUL, SP_RTRUEDIV, SP_RFLOORDIV, SP_RMOD, SP_RPOW, SP_RLSHIFT, SP_RRSHIFT, SP_RAND, SP_ROR, SP_RXOR, SP_RMATMUL
    SP_IADD, SP_ISUB, SP_IMUL, SP_ITRUEDIV, SP_IFLOORDIV, SP_IMOD, SP_IPOW, SP_ILSHIFT, SP_IRSHIFT, SP_IAND, SP_IOR, SP_IXOR, SP_IMATMUL
    SP_NEG, SP_POS, SP_INVERT, SP_ABS, SP_INT, SP_FLOAT, SP_COMPLEX, SP_INDEX, SP_ROUND, SP_TRUNC, SP_FLOOR, SP_CEIL, SP_DIVMOD, SP_RDIVMOD
    SP_GETITEM, SP_SETITEM, SP_DELITEM, SP_CONTAINS, SP_MISSING, SP_REVERSED, SP_LENGTH_HINT
    SP_ITER, SP_NEXT, SP_GETATTRIBUTE, SP_GETATTR, SP_SETATTR, SP_DELATTR, SP_GET, SP_SET, SP_DELETE
    SP_ENTER, SP_EXIT, SP_DEL, SP_DIR, SP_AWAIT, SP_AITER, SP_ANEXT, SP_AENTER, SP_AEXIT
    SP_COUNT

# In the order of the enum.
SPECIAL_NAMES = """
    new init call repr str bytes format hash bool len
    eq ne lt le gt ge
    add sub mul truediv floordiv mod pow lshift rshift and or xor matmul
    radd rsub rmul rtruediv rfloordiv rmod rpow rlshift rrshift rand ror rxor rmatmul
    iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor imatmul
    neg pos invert abs int float complex index round trunc floor ceil divmod rdivmod
    getitem setitem delitem contains missing reversed length_hint
    iter next getattribute getattr setattr delattr get set delete
    enter exit del dir await aiter anext aenter aexit""".split()

# Special methods that have no slot in CPython's types: builtins have them as plain methods.
PLAIN_SPECIALS = frozenset("bytes format complex round trunc floor ceil missing reversed length_hint enter exit dir aenter aexit".split())

cdef Value SPECIAL_NAME[SPECIAL_COUNT]      # interned, by SP_*
cdef bint SPECIAL_IS_WRAPPED[SPECIAL_COUNT]  # whether it has one there
cdef Dict* SPECIAL_INDEX = NULL             # name to SP_* (an int)

cdef int special_number(Value name) noexcept nogil:
    """SP_* of an attribute name, -1 when it is none."""
    cdef Value v = dict_get_str(SPECIAL_INDEX, <Str*>name)
    return <int>as_int(v) if v != UNBOUND else -1

cdef inline Value special(VM* vm, Value v, int number) noexcept nogil:
    """A value's special method, or UNBOUND."""
    return class_of(vm, v).special[number]
