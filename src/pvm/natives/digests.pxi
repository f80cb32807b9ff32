# Digests of bytes, by the host: what `_md5`, `_sha2`, `_blake2` and their like are made of in the library.

DIGESTS = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "shake_128", "shake_256",
           "blake2b", "blake2s")

cdef enum:
    LARGEST_DIGEST = 1 << 29

cdef Dict* KNOWN_DIGESTS = NULL

cdef Value digests_digest(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """digest(name, data, size, options): `size` of a digest whose length is free, `options` a dict of keywords or None."""
    cdef Span span
    cdef int64_t size = 0
    if not is_kind(args[0], KIND_STR) or dict_get_str(KNOWN_DIGESTS, <Str*>args[0]) == UNBOUND:
        return raise_value_error(vm, "unsupported hash type")
    if not settle_buffer(vm, args + 1) or not need_span(vm, args[1], &span):
        return ERROR
    if not is_number_int(args[2]):
        return raise_type_error(vm, "an integer is required")
    if not int_as_i64(args[2], &size) or size < 0 or size >= LARGEST_DIGEST:
        return raise_value_error(vm, "value must be positive" if size < 0 else "length is too large")
    if not may_allocate(vm, size):
        return ERROR
    charge(vm, (span.length + size) >> 5)
    return host_digest(vm, <Str*>args[0], <char*>span.data, span.length, size, args[3])

cdef int register_digests() except -1:
    global KNOWN_DIGESTS
    cdef Dict* d = define_module("_digests")
    define_function(d, "digest", digests_digest, "name, data, size, options, /", "_digests")
    define_function(d, "scrypt_mix", scrypt_mix, "block, other, /", "_digests")
    KNOWN_DIGESTS = immortal_dict()
    for name in DIGESTS:
        immortal_dict_set(KNOWN_DIGESTS, immortal_str(name), TRUE_)
    return 0
