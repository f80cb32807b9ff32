/* Loops over the texts of strings: comparing many bytes at once, copying short pieces without a call.
 *
 * A block is what one comparison looks at: 16 bytes with SSE2, else 8 in a machine word. block_equal tells
 * which of its bytes equal one; the bytes are numbered from the block's beginning by BLOCK_BITS bits each.
 */
#pragma once
#include "limbs.h"

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
enum { BLOCK = 16, BLOCK_BITS = 1 };
typedef __m128i Pattern;
static inline Pattern block_pattern(uint8_t c) { return _mm_set1_epi8((char)c); }
static inline uint64_t block_equal(const uint8_t *p, Pattern c) {
    return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)p), c)); }
#else
enum { BLOCK = 8, BLOCK_BITS = 8 };
typedef uint64_t Pattern;
static inline Pattern block_pattern(uint8_t c) { return c * 0x0101010101010101ull; }
static inline uint64_t block_equal(const uint8_t *p, Pattern c) {
    const uint64_t low = 0x7F7F7F7F7F7F7F7Full;
    uint64_t x;
    memcpy(&x, p, 8);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    x = __builtin_bswap64(x);
#endif
    x ^= c;
    return ~(((x & low) + low) | x | low); }
#endif

#if defined(_MSC_VER)
static inline int lowest_bit(uint64_t x) { unsigned long i; _BitScanForward64(&i, x); return (int)i; }
#else
static inline int lowest_bit(uint64_t x) { return trailing_zeros(x); }
#endif
static inline int block_first(uint64_t mask) { return lowest_bit(mask) / BLOCK_BITS; }

/* The first byte c in [i, end) of a text, or -1. */
static inline int64_t find_byte(const uint8_t *text, int64_t i, int64_t end, uint8_t c) {
    Pattern pattern = block_pattern(c);
    int64_t far = end - BLOCK < i + 4 * BLOCK ? end - BLOCK : i + 4 * BLOCK;
    uint64_t mask;
    for (; i <= far; i += BLOCK) {
        mask = block_equal(text + i, pattern);
        if (mask) return i + block_first(mask);
    }
    if (end - i > BLOCK) {
        const uint8_t *p = (const uint8_t *)memchr(text + i, c, (size_t)(end - i));
        return p ? p - text : -1;
    }
    if (i >= end) return -1;
    if (end >= BLOCK) {
        /* What is left, seen in the last block of the text; what was seen before is shifted out. */
        mask = block_equal(text + end - BLOCK, pattern) >> (BLOCK - (end - i)) * BLOCK_BITS;
        return mask ? i + block_first(mask) : -1;
    }
    for (; i < end; i++) if (text[i] == c) return i;
    return -1; }

/* The first place in [i, stop) of a text where one byte is `first` and the one `distance` further is `last`, or -1. */
static inline int64_t find_pair(const uint8_t *text, int64_t i, int64_t stop, uint8_t first, uint8_t last, int64_t distance) {
    Pattern p = block_pattern(first), q = block_pattern(last);
    uint64_t mask;
    for (; i + BLOCK <= stop; i += BLOCK) {
        mask = block_equal(text + i, p) & block_equal(text + i + distance, q);
        if (mask) return i + block_first(mask);
    }
    if (i >= stop) return -1;
    if (stop >= BLOCK) {
        mask = block_equal(text + stop - BLOCK, p) & block_equal(text + stop - BLOCK + distance, q);
        mask >>= (BLOCK - (stop - i)) * BLOCK_BITS;
        return mask ? i + block_first(mask) : -1;
    }
    for (; i < stop; i++) if (text[i] == first && text[i + distance] == last) return i;
    return -1; }

/* How many bytes c are in [i, end). */
static inline int64_t count_byte(const uint8_t *text, int64_t i, int64_t end, uint8_t c) {
    Pattern pattern = block_pattern(c);
    int64_t total = 0;
    for (; i + BLOCK <= end; i += BLOCK) total += count_bits(block_equal(text + i, pattern));
    for (; i < end; i++) total += text[i] == c;
    return total; }

/* All bytes or-ed: below 128 when the text is ASCII. */
static inline uint8_t bytes_or(const uint8_t *text, int64_t n) {
    uint64_t word, all = 0;
    int64_t i = 0;
    uint8_t rest = 0;
    for (; i + 8 <= n; i += 8) { memcpy(&word, text + i, 8); all |= word; }
    for (; i < n; i++) rest |= text[i];
    all |= all >> 32; all |= all >> 16; all |= all >> 8;
    return rest | (uint8_t)all; }

/* memcpy for pieces that are mostly short. The rooms are how many bytes may be written and read: beyond the
 * n bytes, both sides may hold anything before and after. */
static inline void copy_short(char *to, int64_t to_room, const char *from, int64_t from_room, int64_t n) {
    if (n <= 16 && to_room >= 16 && from_room >= 16) { memcpy(to, from, 16); return; }
    if (n <= 8 && to_room >= 8 && from_room >= 8) { memcpy(to, from, 8); return; }
    memcpy(to, from, (size_t)n); }

/* Whether n bytes are the same: memcmp without the call where they are few. */
static inline int bytes_same(const char *a, const char *b, int64_t n) {
    uint64_t x, y;
    uint32_t u, v;
    int64_t i;
    if (n > 64) return memcmp(a, b, (size_t)n) == 0;
    if (n >= 8) {
        for (i = 0; i + 8 <= n; i += 8) {
            memcpy(&x, a + i, 8); memcpy(&y, b + i, 8);
            if (x != y) return 0;
        }
        memcpy(&x, a + n - 8, 8); memcpy(&y, b + n - 8, 8);
        return x == y;
    }
    if (n >= 4) {
        memcpy(&u, a, 4); memcpy(&v, b, 4);
        if (u != v) return 0;
        memcpy(&u, a + n - 4, 4); memcpy(&v, b + n - 4, 4);
        return u == v;
    }
    return n == 0 || (a[0] == b[0] && a[n >> 1] == b[n >> 1] && a[n - 1] == b[n - 1]); }

/* The order of two texts of n bytes: as memcmp. */
static inline int bytes_order(const char *a, const char *b, int64_t n) {
    int64_t i, near = n < 8 ? n : 8;
    for (i = 0; i < near; i++)
        if (a[i] != b[i]) return (uint8_t)a[i] < (uint8_t)b[i] ? -1 : 1;
    return n > 8 ? memcmp(a + 8, b + 8, (size_t)(n - 8)) : 0; }
