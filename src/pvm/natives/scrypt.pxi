# The mixing function of scrypt, RFC 7914, section 4: what `_hashlib` in the library repeats as often as is asked for.

cdef inline uint32_t rotated_left(uint32_t x, int n) noexcept nogil:
    return x << n | x >> (32 - n)

cdef inline void quarter_round(uint32_t* x, int a, int b, int c, int d) noexcept nogil:
    x[b] ^= rotated_left(x[a] + x[d], 7)
    x[c] ^= rotated_left(x[b] + x[a], 9)
    x[d] ^= rotated_left(x[c] + x[b], 13)
    x[a] ^= rotated_left(x[d] + x[c], 18)

cdef void salsa20_8(uint32_t* block) noexcept nogil:
    """The core of Salsa20 with 8 rounds, in place."""
    cdef uint32_t x[16]
    cdef int i
    memcpy(x, block, sizeof(x))
    for i in range(4):
        quarter_round(x, 0, 4, 8, 12)
        quarter_round(x, 5, 9, 13, 1)
        quarter_round(x, 10, 14, 2, 6)
        quarter_round(x, 15, 3, 7, 11)
        quarter_round(x, 0, 1, 2, 3)
        quarter_round(x, 5, 6, 7, 4)
        quarter_round(x, 10, 11, 8, 9)
        quarter_round(x, 15, 12, 13, 14)
    for i in range(16):
        block[i] += x[i]

cdef inline void xor_words(uint32_t* words, const uint8_t* data) noexcept nogil:
    """Take in the 64 bytes of 16 words in little-endian order."""
    cdef int i
    for i in range(16):
        words[i] ^= <uint32_t>data[4 * i] | <uint32_t>data[4 * i + 1] << 8 | <uint32_t>data[4 * i + 2] << 16 | <uint32_t>data[4 * i + 3] << 24

cdef inline void write_words(uint8_t* out, uint32_t* words) noexcept nogil:
    cdef int i
    for i in range(64):
        out[i] = <uint8_t>(words[i >> 2] >> 8 * (i & 3))

cdef Value scrypt_mix(VM* vm, Value* args, int64_t argc) noexcept nogil:
    """mix(block, other): scryptBlockMix of two blocks of equal length, combined by exclusive or."""
    cdef Span block, other
    cdef uint32_t words[16]
    cdef Value result
    cdef uint8_t* out
    cdef int64_t i, k, count
    if not need_span(vm, args[0], &block) or not need_span(vm, args[1], &other):
        return ERROR
    if block.length != other.length or block.length & 127 or not block.length:
        return raise_value_error(vm, "blocks of 128 bytes each are needed")
    result = new_bytes(vm, block.data, block.length)
    if result == ERROR:
        return ERROR
    count = block.length >> 6
    out = <uint8_t*>bytes_data(result)
    memset(words, 0, sizeof(words))
    xor_words(words, block.data + 64 * (count - 1))
    xor_words(words, other.data + 64 * (count - 1))
    for i in range(count):
        xor_words(words, block.data + 64 * i)
        xor_words(words, other.data + 64 * i)
        salsa20_8(words)
        k = i >> 1 if not i & 1 else (count + i) >> 1      # those at even places come first
        write_words(out + 64 * k, words)
    charge(vm, block.length >> 4)
    return result
