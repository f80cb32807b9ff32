# What the machine has the host do for it in the middle of a run, with the GIL taken. Each function is a leaf:
# it takes and gives numbers, sees no value of a guest, and runs no code but CPython's own.
#
#   unicode_load_properties   properties of 256 code points, from the methods of str: the tables of Unicode are
#   unicode_load_case         large, change each year, and CPython keeps them well. Case mappings likewise.
#
# Both are called once a process for each page of code points that some guest touches.

cdef int unicode_load_properties(int page, UnicodePage* out) noexcept with gil:
    cdef int i
    cdef int bits
    cdef str c
    for i in range(256):
        c = chr(page * 256 + i)
        bits = 0
        if c.isalpha():
            bits |= UNICODE_ALPHA
        if c.isdecimal():
            bits |= UNICODE_DECIMAL
            out.decimal[i] = int(c)
        if c.isdigit():
            bits |= UNICODE_DIGIT
        if c.isnumeric():
            bits |= UNICODE_NUMERIC
        if c.isspace():
            bits |= UNICODE_SPACE
        if c.isprintable():
            bits |= UNICODE_PRINTABLE
        if c.islower():
            bits |= UNICODE_LOWER
        if c.isupper():
            bits |= UNICODE_UPPER
        elif c.istitle():
            bits |= UNICODE_TITLE
        if c.isidentifier():
            bits |= UNICODE_ID_START
        if ("a" + c).isidentifier():
            bits |= UNICODE_ID_CONTINUE
        # A capital sigma at the end of a word shows what counts as part of it, and what is passed over.
        if ("A" + c + "\u03a3").lower().endswith("\u03c2") and (c + "\u03a3").lower().endswith("\u03c3"):
            bits |= UNICODE_IGNORED
        out.properties[i] = <uint16_t>bits
    return 0

cdef int unicode_load_case(int page, CasePage* out) noexcept with gil:
    """1 when any of the code points has a case mapping."""
    cdef int i, which
    cdef int found = 0
    cdef str c, mapped
    for i in range(256):
        c = chr(page * 256 + i)
        for which, mapped in enumerate((c.lower(), c.upper(), c.title(), c.casefold())):
            if mapped != c:
                found = 1
            for place, point in enumerate(mapped[:3]):
                out.mapped[which][i][<int>place] = <uint32_t>ord(point)
    return found
