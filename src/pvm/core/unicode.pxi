# Properties and case mappings of code points: ASCII here, the rest in pages of 256 that are fetched from the
# host when first touched and then shared by all machines of the process.

cdef extern from "atomic.h" nogil:
    void* pointer_load(void** place)
    void* pointer_publish(void** place, void* p)

cdef enum:                   # UnicodePage.properties
    UNICODE_ALPHA = 1
    UNICODE_DECIMAL = 2
    UNICODE_DIGIT = 4
    UNICODE_NUMERIC = 8
    UNICODE_SPACE = 16
    UNICODE_PRINTABLE = 32
    UNICODE_LOWER = 64
    UNICODE_UPPER = 128
    UNICODE_TITLE = 256
    UNICODE_ID_START = 512
    UNICODE_ID_CONTINUE = 1024
    UNICODE_IGNORED = 2048   # passed over when the end of a word is looked for (Case_Ignorable)
    UNICODE_ALNUM = 15
    UNICODE_CASED = 448

cdef enum:                   # CasePage.mapped
    CASE_LOWER = 0
    CASE_UPPER
    CASE_TITLE
    CASE_FOLD

cdef struct UnicodePage:
    uint16_t properties[256]
    uint8_t decimal[256]     # value of decimal digits

cdef struct CasePage:        # up to three code points each, then 0
    uint32_t mapped[4][256][3]

cdef void* UNICODE_PAGES[0x1100]
cdef void* CASE_PAGES[0x1100]
cdef CasePage NO_CASE        # stands for all pages without case

cdef UnicodePage* unicode_page(uint32_t c) noexcept nogil:
    """The page of a code point; NULL when there is no memory for it."""
    cdef void** place = &UNICODE_PAGES[c >> 8]
    cdef void* page = pointer_load(place)
    cdef void* there
    if page == NULL:
        page = calloc(1, sizeof(UnicodePage))
        if page == NULL:
            return NULL
        unicode_load_properties(c >> 8, <UnicodePage*>page)
        there = pointer_publish(place, page)
        if there != page:
            free(page)
            page = there
    return <UnicodePage*>page

cdef inline int unicode_properties(uint32_t c) noexcept nogil:
    cdef UnicodePage* page = <UnicodePage*>pointer_load(&UNICODE_PAGES[c >> 8])
    if UNLIKELY(page == NULL):
        page = unicode_page(c)
    return page.properties[c & 255] if page != NULL else 0

cdef int decimal_value(uint32_t c) noexcept nogil:
    """The value of a decimal digit in any script, or -1."""
    cdef UnicodePage* page
    if c < 128:
        return <int>c - 48 if 48 <= c <= 57 else -1
    page = unicode_page(c)
    if page == NULL or not page.properties[c & 255] & UNICODE_DECIMAL:
        return -1
    return page.decimal[c & 255]

cdef inline bint is_space(uint32_t c) noexcept nogil:
    """str.isspace for one code point."""
    if c < 0x1680:
        return c <= 160 and (c == 32 or (c <= 31 and (<uint32_t>0xF0003E00 >> c) & 1) or c == 0x85 or c == 0xA0)
    return is_far_space(c)

cdef bint is_far_space(uint32_t c) noexcept nogil:
    return (c >= 0x1680 and (
        c == 0x1680 or 0x2000 <= c <= 0x200A or c == 0x2028 or c == 0x2029 or c == 0x202F or c == 0x205F or c == 0x3000))

cdef inline bint is_line_end(uint32_t c) noexcept nogil:
    return 10 <= c <= 13 or 28 <= c <= 30 or c == 0x85 or c == 0x2028 or c == 0x2029

cdef inline bint is_printable(uint32_t c) noexcept nogil:
    return 32 <= c < 127 if c < 128 else unicode_properties(c) & UNICODE_PRINTABLE != 0

cdef int case_map(uint32_t c, int which, uint32_t* out) noexcept nogil:
    """The code points (up to three) that a code point becomes, by CASE_*; their number."""
    cdef void* page
    cdef void* there
    cdef uint32_t* mapped
    out[0] = c
    if c < 128:
        if which == CASE_LOWER or which == CASE_FOLD:
            if 65 <= c <= 90:
                out[0] = c + 32
        elif 97 <= c <= 122:
            out[0] = c - 32
        return 1
    page = pointer_load(&CASE_PAGES[c >> 8])
    if page == NULL:
        page = calloc(1, sizeof(CasePage))
        if page == NULL:
            return 1
        if not unicode_load_case(c >> 8, <CasePage*>page):
            free(page)
            page = &NO_CASE
        there = pointer_publish(&CASE_PAGES[c >> 8], page)
        if there != page:
            if page != &NO_CASE:
                free(page)
            page = there
    if page == &NO_CASE:
        return 1
    mapped = (<CasePage*>page).mapped[which][c & 255]
    out[0] = mapped[0]
    out[1] = mapped[1]
    out[2] = mapped[2]
    return 1 if mapped[1] == 0 else 2 if mapped[2] == 0 else 3
