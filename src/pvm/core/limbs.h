/* Arithmetic on single limbs of 64 bits: what the loops of bigint.pxi are made of. */
#pragma once
#include "value.h"
#if defined(_MSC_VER)
#include <intrin.h>
#endif

#if defined(PVM_INT128)
typedef unsigned __int128 Wide;

/* a + b + *carry (0 or 1); the new carry goes to *carry. */
static inline uint64_t add_carry(uint64_t a, uint64_t b, uint64_t *carry) {
    Wide s = (Wide)a + b + *carry; *carry = (uint64_t)(s >> 64); return (uint64_t)s; }
/* a - b - *borrow (0 or 1). */
static inline uint64_t sub_borrow(uint64_t a, uint64_t b, uint64_t *borrow) {
    Wide d = (Wide)a - b - *borrow; *borrow = (uint64_t)(d >> 64) & 1; return (uint64_t)d; }
/* The low limb of a * b + addend + *carry; the high limb goes to *carry. It cannot overflow. */
static inline uint64_t mul_add(uint64_t a, uint64_t b, uint64_t addend, uint64_t *carry) {
    Wide p = (Wide)a * b + addend + *carry; *carry = (uint64_t)(p >> 64); return (uint64_t)p; }
#else
static inline uint64_t add_carry(uint64_t a, uint64_t b, uint64_t *carry) {
    uint64_t s = a + b, c = s < a, t = s + *carry;
    *carry = c | (t < s); return t; }
static inline uint64_t sub_borrow(uint64_t a, uint64_t b, uint64_t *borrow) {
    uint64_t d = a - b, c = a < b, e = d - *borrow;
    *borrow = c | (d < *borrow); return e; }
static inline uint64_t mul_add(uint64_t a, uint64_t b, uint64_t addend, uint64_t *carry) {
    uint64_t high, low = mul_wide(a, b, &high);
    low += addend; high += low < addend;
    low += *carry; high += low < *carry;
    *carry = high; return low; }
#endif

#if defined(PVM_BUILTINS)
static inline int leading_zeros(uint64_t x)  { return x ? __builtin_clzll(x) : 64; }
static inline int trailing_zeros(uint64_t x) { return x ? __builtin_ctzll(x) : 64; }
static inline int count_bits(uint64_t x)     { return __builtin_popcountll(x); }
#else
static inline int leading_zeros(uint64_t x)  { int n = 64; while (x) { x >>= 1; n--; } return n; }
static inline int trailing_zeros(uint64_t x) { int n = 0; if (!x) return 64; while (!(x & 1)) { x >>= 1; n++; } return n; }
static inline int count_bits(uint64_t x)     { int n = 0; while (x) { x &= x - 1; n++; } return n; }
#endif

/* (high, low) / d for high < d: the quotient, and the remainder in *rest. */
static inline uint64_t div_wide(uint64_t high, uint64_t low, uint64_t d, uint64_t *rest) {
#if defined(PVM_BUILTINS) && defined(__x86_64__)
    uint64_t q, r;
    __asm__("divq %4" : "=a"(q), "=d"(r) : "0"(low), "1"(high), "r"(d) : "cc");
    *rest = r; return q;
#elif defined(PVM_INT128)
    Wide n = (Wide)high << 64 | low; *rest = (uint64_t)(n % d); return (uint64_t)(n / d);
#else
    /* Knuth's algorithm D with two digits of 32 bits. */
    int shift = leading_zeros(d);
    uint64_t d1, d0, q1, q0, r, n1, n0;
    d <<= shift; d1 = d >> 32; d0 = (uint32_t)d;
    if (shift) { high = high << shift | low >> (64 - shift); low <<= shift; }
    n1 = low >> 32; n0 = (uint32_t)low;
    q1 = high / d1; r = high - q1 * d1;
    while (q1 >> 32 || q1 * d0 > (r << 32 | n1)) { q1--; r += d1; if (r >> 32) break; }
    high = (high << 32 | n1) - q1 * d;
    q0 = high / d1; r = high - q0 * d1;
    while (q0 >> 32 || q0 * d0 > (r << 32 | n0)) { q0--; r += d1; if (r >> 32) break; }
    *rest = ((high << 32 | n0) - q0 * d) >> shift;
    return q1 << 32 | q0;
#endif
}

/* floor((2^128 - 1) / d) - 2^64 for a d whose highest bit is set: division by d without dividing. */
static inline uint64_t limb_reciprocal(uint64_t d) {
    uint64_t rest; return div_wide(~d, ~(uint64_t)0, d, &rest); }

/* (high, low) / d with the reciprocal of d, high < d (Moeller and Granlund, "Improved division by
 * invariant integers", algorithm 4). */
static inline uint64_t div_reciprocal(uint64_t high, uint64_t low, uint64_t d, uint64_t reciprocal, uint64_t *rest) {
    uint64_t q1, q0 = mul_wide(reciprocal, high, &q1), r;
    q0 += low; q1 += high + (q0 < low) + 1;
    r = low - q1 * d;
    if (r > q0) { q1--; r += d; }
    if (UNLIKELY(r >= d)) { q1++; r -= d; }
    *rest = r; return q1;
}

static inline uint64_t double_bits(double d)    { uint64_t u; memcpy(&u, &d, 8); return u; }
static inline double double_from_bits(uint64_t u) { double d; memcpy(&d, &u, 8); return d; }
