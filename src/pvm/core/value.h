/* The machine's word: a NaN-boxed 64-bit value.
 *
 *   special  below 64            UNBOUND and the signals, None, False, True, Ellipsis, NotImplemented
 *   pointer  top 15 bits zero    a heap object, its address as it is
 *   float    bits + 2^49         every double; NaNs of foreign origin are made canonical by box_float_any
 *   int      top 15 bits one     49-bit payload i + 2^48: unsigned order is the ints' order, and a sum that
 *                                leaves the range leaves the tag
 */
#pragma once
#include <stdint.h>
#include <string.h>
#include <stdlib.h>
#include <math.h>
#include "config.h"
#if defined(_WIN32)
#include "windows_api.h"
#endif

typedef uint64_t Value;

#if defined(PVM_BUILTINS)
#define LIKELY(x)   __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define PVM_NOINLINE __attribute__((noinline))
#define PREFETCH(p) __builtin_prefetch((p), 1)
#else
#define LIKELY(x)   (x)
#define UNLIKELY(x) (x)
#define PVM_NOINLINE
#define PREFETCH(p) ((void)0)
#endif

#define INT_TAG        0xFFFE000000000000ull
#define INT_ZERO       0xFFFF000000000000ull   /* the int 0 */
#define INT_SIGN       0x0001000000000000ull   /* set in ints that are not negative */
#define FLOAT_OFFSET   0x0002000000000000ull
#define UNBOUND        ((Value)0)   /* no value: an unbound variable, an absent argument */
#define ERROR          ((Value)1)   /* signal: an exception is set in vm->exc, or a limit is due */
#define PUSHED         ((Value)2)   /* signal: a frame was pushed or finished; reload the loop's state */
#define NEED_GUEST     ((Value)3)   /* signal: guest code is needed, nothing has happened yet */
#define EXHAUSTED      ((Value)4)   /* signal: an iterator has no next item */
#define LAST_SIGNAL    ((Value)4)
#define NONE           ((Value)8)
#define FALSE_         ((Value)16)
#define TRUE_          ((Value)17)
#define ELLIPSIS       ((Value)24)
#define NOT_IMPLEMENTED ((Value)32)

#define INT_MAX_SMALL  ((int64_t)((1ll << 48) - 1))
#define INT_MIN_SMALL  ((int64_t)(-(1ll << 48)))

static inline int is_int(Value v)             { return v >= INT_TAG; }
static inline int both_int(Value a, Value b)  { return (a & b) >= INT_TAG; }
static inline int is_float(Value v)           { return (v - FLOAT_OFFSET) < (INT_TAG - FLOAT_OFFSET); }
static inline int is_pointer(Value v)         { return (v - 64) < (FLOAT_OFFSET - 64); }
static inline int is_bool(Value v)            { return (v | 1) == TRUE_; }
static inline int is_signal(Value v)          { return v - 1 < LAST_SIGNAL; }
static inline int64_t as_int(Value v)         { return (int64_t)(v - INT_ZERO); }
static inline Value box_int(int64_t i)        { return (uint64_t)i + INT_ZERO; }
static inline int fits_small(int64_t i)       { return (uint64_t)i + (1ull << 48) < (1ull << 49); }
static inline double as_float(Value v)        { double d; v -= FLOAT_OFFSET; memcpy(&d, &v, 8); return d; }
static inline Value box_float(double d)       { uint64_t u; memcpy(&u, &d, 8); return u + FLOAT_OFFSET; }
static inline Value box_bool(int c)           { return FALSE_ | (Value)(c != 0); }
/* For doubles whose bits come from outside (a file, an array, struct): one NaN of each sign. */
static inline Value box_float_any(double d)   { return d != d ? box_float(copysign(NAN, d)) : box_float(d); }

/* Not named read_...: from 3.12 on, headers of CPython that Cython includes have functions of those names. */
static inline int64_t unaligned_i16(const uint8_t *p)  { int16_t x; memcpy(&x, p, 2); return x; }
static inline uint32_t unaligned_u16(const uint8_t *p) { uint16_t x; memcpy(&x, p, 2); return x; }
static inline int64_t unaligned_i32(const uint8_t *p)  { int32_t x; memcpy(&x, p, 4); return x; }
static inline uint32_t unaligned_u32(const uint8_t *p) { uint32_t x; memcpy(&x, p, 4); return x; }

/* 64 x 64 -> 128 and 128 / 64 for the limbs of big ints. */
#if defined(PVM_INT128)
static inline uint64_t mul_wide(uint64_t a, uint64_t b, uint64_t *high) {
    unsigned __int128 p = (unsigned __int128)a * b; *high = (uint64_t)(p >> 64); return (uint64_t)p; }
static inline int mul_overflows(int64_t a, int64_t b, int64_t *product) {
    return __builtin_mul_overflow(a, b, product); }
#else
static inline uint64_t mul_wide(uint64_t a, uint64_t b, uint64_t *high) {
    uint64_t al = (uint32_t)a, ah = a >> 32, bl = (uint32_t)b, bh = b >> 32;
    uint64_t ll = al * bl, lh = al * bh, hl = ah * bl, hh = ah * bh;
    uint64_t mid = (ll >> 32) + (uint32_t)lh + (uint32_t)hl;
    *high = hh + (lh >> 32) + (hl >> 32) + (mid >> 32);
    return (mid << 32) | (uint32_t)ll; }
static inline int mul_overflows(int64_t a, int64_t b, int64_t *product) {
    uint64_t high, ua = a < 0 ? 0 - (uint64_t)a : (uint64_t)a, ub = b < 0 ? 0 - (uint64_t)b : (uint64_t)b;
    uint64_t low = mul_wide(ua, ub, &high);
    int negative = (a < 0) != (b < 0);
    *product = (int64_t)(negative ? 0 - low : low);
    return high != 0 || low > (uint64_t)INT64_MAX; }
#endif

/* Copy words by four; both sides have room up to the next multiple of four. */
static inline void copy_words(Value *to, const Value *from, int64_t count) {
    int64_t i;
    for (i = 0; i < count; i += 4) memcpy(to + i, from + i, 32); }

/* Few words more often than not: a compiler's own inline copy starts up slower than these loads and stores. */
static PVM_NOINLINE void copy_many(Value *to, const Value *from, int64_t count) { memcpy(to, from, (size_t)count * 8); }
static inline void copy_values(Value *to, const Value *from, int64_t count) {
    int64_t i;
    if (UNLIKELY(count > 8)) { copy_many(to, from, count); return; }
    for (i = 0; i < count; i++) to[i] = from[i]; }

/* Python's floor division and modulo of machine ints; b is not 0. */
static inline int64_t floor_div(int64_t a, int64_t b) { int64_t q = a / b; return q - ((a % b != 0) && ((a < 0) != (b < 0))); }
static inline int64_t floor_mod(int64_t a, int64_t b) { int64_t r = a % b; return (r != 0 && ((r < 0) != (b < 0))) ? r + b : r; }

/* Arithmetic on boxed ints: 0 when the result does not fit. A word that wrapped or borrowed is below the tag. */
static inline int int_add(Value a, Value b, Value *out)  { Value s = a + (b - INT_ZERO); if (s < INT_TAG) return 0; *out = s; return 1; }
static inline int int_sub(Value a, Value b, Value *out)  { Value s = a - (b - INT_ZERO); if (s < INT_TAG) return 0; *out = s; return 1; }
static inline int int_add_small(Value a, int64_t i, Value *out) { Value s = a + (uint64_t)i; if (s < INT_TAG) return 0; *out = s; return 1; }
static inline int int_sub_small(Value a, int64_t i, Value *out) { Value s = a - (uint64_t)i; if (s < INT_TAG) return 0; *out = s; return 1; }
static inline int int_mul(Value a, Value b, Value *out) {
    int64_t p;
    /* One factor in the upper bits, so that the machine's own overflow flag tells. */
    if (mul_overflows(as_int(a), (int64_t)((b - INT_ZERO) << 15), &p)) return 0;
    *out = box_int(p >> 15); return 1; }
static inline Value int_and(Value a, Value b) { return (a & b) | ((a | b) & INT_SIGN); }
static inline Value int_or(Value a, Value b)  { return (a | b) & ((a & b) | ~INT_SIGN); }
static inline Value int_xor(Value a, Value b) { return a ^ b ^ INT_ZERO; }
/* Python's float modulo and floor division; b is not 0. */
static inline double float_mod(double a, double b) {
    double m = fmod(a, b);
    if (m != 0.0) { if ((b < 0.0) != (m < 0.0)) m += b; } else m = copysign(0.0, b);
    return m; }
static inline double float_floor_div(double a, double b) {
    double m = fmod(a, b), d = (a - m) / b;
    if (m != 0.0 && ((b < 0.0) != (m < 0.0))) d -= 1.0;
    if (d != 0.0) { double f = floor(d); if (d - f > 0.5) f += 1.0; return f; }
    return copysign(0.0, a / b); }
