# What the machine has the host do for it in the middle of a run, with the GIL taken. Each function is a leaf:
# it takes and gives numbers or text, and runs no code but CPython's own.
#
#   unicode_load_properties   properties of 256 code points, from the methods of str: the tables of Unicode are
#   unicode_load_case         large, change each year, and CPython keeps them well. Case mappings likewise.
#
# Both are called once a process for each page of code points that some guest touches.
#
#   unicode_find_name         the code points of a name, for \N{...} in text and for unicodedata.
#   unicode_text, unicode_number, unicode_normalize
#                             what unicodedata tells of a code point, and the normal forms of a text.
#
#   host_regular_expressions  the numbers by which the host's `re` names operators, positions and categories.
#
#   host_digest               digests, of hashlib: their compression functions are hand-written assembly there.
#
#   host_entropy              random bytes of the operating system, which each has its own call for.
#
#   host_documentation        the text of a builtin for `help`, and its signature: CPython keeps them, each release anew.

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

import os as _os
import unicodedata as _unicodedata

cdef enum:
    NAMED_SEQUENCE = 8          # code points that one name may stand for

cdef int unicode_find_name(const uint8_t* name, int64_t n, uint32_t* out) noexcept with gil:
    """The code point that has a name or an alias, or the NAMED_SEQUENCE or fewer of a named sequence: how many, 0 for none."""
    cdef int i
    if n > 200:
        return 0
    try:
        found = _unicodedata.lookup((<const char*>name)[:n].decode("ascii"))
    except (KeyError, ValueError):
        return 0
    if len(found) > NAMED_SEQUENCE:
        return 0
    for i in range(len(found)):
        out[i] = <uint32_t>ord(found[i])
    return <int>len(found)

UNICODE_TEXTS = ("name", "category", "bidirectional", "decomposition", "east_asian_width")
UNICODE_NUMBERS = ("combining", "mirrored", "decimal", "digit", "numeric")

cdef int unicode_text(uint32_t c, int which, bint old, char* out, int size) noexcept with gil:
    """A text about a code point, cut at `size`; its length, or -1 when there is none. `old`: by Unicode 3.2."""
    cdef bytes text
    try:
        text = getattr(_unicodedata.ucd_3_2_0 if old else _unicodedata, UNICODE_TEXTS[which])(chr(c)).encode("ascii")[:size]
    except ValueError:
        return -1
    memcpy(out, <const char*>text, len(text))
    return <int>len(text)

cdef int unicode_number(uint32_t c, int which, bint old, double* out) noexcept with gil:
    """A number about a code point: 1 when there is one."""
    value = getattr(_unicodedata.ucd_3_2_0 if old else _unicodedata, UNICODE_NUMBERS[which])(chr(c), *(() if which < 2 else (None,)))
    if value is None:
        return 0
    out[0] = value
    return 1

cdef Value unicode_normalize(VM* vm, Str* form, Str* text, bint old) noexcept with gil:
    """A text in a normal form."""
    try:
        return str_to_guest(vm, (_unicodedata.ucd_3_2_0 if old else _unicodedata).normalize(str_to_host(form), str_to_host(text)))
    except ValueError:
        return raise_value_error(vm, "invalid normalization form")
    except (MemoryError, MemoryLimit):
        raise_memory_error(vm)
        return ERROR

cdef void host_regular_expressions() noexcept with gil:
    try:
        take_host_numbers()
    except ImportError:      # every operator is unknown then, and refused
        pass

from pvm.builtin_docs import documentation as _documentation

cdef Value host_documentation(VM* vm, Value module, Value owner, Value name, bint signature) noexcept with gil:
    """What CPython says of a builtin: `owner` is its class or NONE. A text or NONE."""
    cdef object cls = None
    try:
        if owner != NONE:
            cls = str_to_host(<Str*>(<Class*>owner).name)
        text = _documentation(str_to_host(<Str*>module), cls, str_to_host(<Str*>name) if name != NONE else None,
                              "__text_signature__" if signature else "__doc__")
        return str_to_guest(vm, text) if text is not None else NONE
    except (MemoryError, MemoryLimit):
        raise_memory_error(vm)
        return ERROR
    except Exception:        # an attribute of the host's that fails says nothing
        return NONE

from cpython.memoryview cimport PyMemoryView_FromMemory
from cpython.buffer cimport PyBUF_READ

cdef Value host_digest(VM* vm, Str* name, char* data, int64_t n, int64_t size, Value options) noexcept with gil:
    """The digest of bytes by a constructor of hashlib and its options; `size` is that of those whose length is free."""
    import hashlib
    cdef bytes digest
    try:
        made = getattr(hashlib, str_to_host(name))(PyMemoryView_FromMemory(data, n, PyBUF_READ), usedforsecurity=False,
                                                   **(to_host(vm, options, "options") if options != NONE else {}))
        digest = made.digest(size) if made.digest_size == 0 else made.digest()
        return new_bytes(vm, <const uint8_t*><const char*>digest, len(digest))
    except (MemoryError, MemoryLimit):
        raise_memory_error(vm)
    except (TypeError, OverflowError, ConversionError) as error:
        raise_error(vm, SHAPE_OVERFLOW_ERROR if isinstance(error, OverflowError) else SHAPE_TYPE_ERROR, str(error).encode("ascii", "replace"))
    except Exception as error:       # a host that lacks the algorithm, too
        raise_error(vm, SHAPE_VALUE_ERROR, str(error).encode("ascii", "replace"))
    return ERROR

cdef int host_entropy(uint8_t* out, int64_t n) noexcept with gil:
    """Fill a buffer; -1 when the operating system has no generator."""
    cdef int64_t done = 0, part
    cdef bytes data
    try:
        while done < n:
            part = min(n - done, 1 << 16)
            data = _os.urandom(part)
            memcpy(out + done, <const char*>data, part)
            done += part
    except (NotImplementedError, OSError):
        return -1
    return 0
