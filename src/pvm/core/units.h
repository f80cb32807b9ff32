/* Loops over the code units of strings, which are 1, 2 or 4 bytes wide: copies from one width to another, units at a
 * distance, one unit in place of another, and UTF-8 both ways. */
#pragma once
#include <stdint.h>
#include <string.h>

#define UNITS_COPY(TO, FROM) for (i = 0; i < n; i++) ((TO *)to)[i] = (TO)((const FROM *)from)[i]
#define UNITS_FROM(TO) \
    if (from_width == 1) UNITS_COPY(TO, uint8_t); else if (from_width == 2) UNITS_COPY(TO, uint16_t); else UNITS_COPY(TO, uint32_t)

/* n units, each of which fits the other width. */
static inline void units_copy(char *to, int to_width, const char *from, int from_width, int64_t n) {
    int64_t i;
    if (to_width == from_width) memcpy(to, from, (size_t)n * to_width);
    else if (to_width == 1) { UNITS_FROM(uint8_t); }
    else if (to_width == 2) { UNITS_FROM(uint16_t); }
    else { UNITS_FROM(uint32_t); } }

#define UNITS_STRIDE(T) for (i = 0; i < n; i++, at += step) ((T *)to)[i] = ((const T *)from)[at]

/* n units from `at` on, each `step` units from the last; the step may be below 0. */
static inline void units_stride(char *to, const char *from, int width, int64_t at, int64_t step, int64_t n) {
    int64_t i;
    if (width == 1) UNITS_STRIDE(uint8_t); else if (width == 2) UNITS_STRIDE(uint16_t); else UNITS_STRIDE(uint32_t); }

#define UNITS_REPLACE(T) for (i = 0; i < n && limit > 0; i++) if (((T *)text)[i] == old) { ((T *)text)[i] = (T)other; limit--; }

/* The first `limit` units that are `old` become another that fits the width; how many of the limit are left. */
static inline int64_t units_replace(char *text, int width, int64_t n, uint32_t old, uint32_t other, int64_t limit) {
    int64_t i;
    if (width == 1) { UNITS_REPLACE(uint8_t) } else if (width == 2) { UNITS_REPLACE(uint16_t) } else { UNITS_REPLACE(uint32_t) }
    return limit; }

/* UTF-8 of one code point (surrogates too); its number of bytes. */
static inline int encode_point(uint32_t c, char *out) {
    if (c < 0x80) { out[0] = (char)c; return 1; }
    if (c < 0x800) { out[0] = (char)(0xC0 | c >> 6); out[1] = (char)(0x80 | (c & 0x3F)); return 2; }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12); out[1] = (char)(0x80 | (c >> 6 & 0x3F)); out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18); out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F)); out[3] = (char)(0x80 | (c & 0x3F));
    return 4; }

#define UNITS_ENCODE(T) for (i = 0; i < n; i++) out += encode_point(((const T *)text)[i], out)

/* UTF-8 of n units, into room for all of it. */
static inline void units_encode(const char *text, int width, int64_t n, char *out) {
    int64_t i;
    if (width == 1) UNITS_ENCODE(uint8_t); else if (width == 2) UNITS_ENCODE(uint16_t); else UNITS_ENCODE(uint32_t); }

/* The code point of valid UTF-8 (not ASCII) at *data, which is moved behind it. */
static inline uint32_t utf8_next(const uint8_t **data) {
    const uint8_t *p = *data;
    uint32_t c = p[0];
    if (c < 0xE0) { *data = p + 2; return (c & 31) << 6 | (p[1] & 63); }
    if (c < 0xF0) { *data = p + 3; return (c & 15) << 12 | (uint32_t)(p[1] & 63) << 6 | (p[2] & 63); }
    *data = p + 4;
    return (c & 7) << 18 | (uint32_t)(p[1] & 63) << 12 | (uint32_t)(p[2] & 63) << 6 | (p[3] & 63); }

/* How many code points n bytes of UTF-8 are, with all of them or-ed into *seen; -1 when they are not valid. */
static inline int64_t utf8_count(const uint8_t *data, int64_t n, uint32_t *seen) {
    const uint8_t *end = data + n;
    int64_t count = 0;
    uint32_t c, all = 0;
    while (data < end) {
        const uint8_t *p = data;
        count++;
        if (p[0] < 0x80) { data++; continue; }
        if (p[0] < 0xC2 || p[0] > 0xF4) return -1;
        if (p[0] < 0xE0) { if (end - p < 2 || p[1] >> 6 != 2) return -1; }
        else if (p[0] < 0xF0) { if (end - p < 3 || p[1] >> 6 != 2 || p[2] >> 6 != 2) return -1; }
        else if (end - p < 4 || p[1] >> 6 != 2 || p[2] >> 6 != 2 || p[3] >> 6 != 2) return -1;
        c = utf8_next(&data);
        /* Overlong forms, surrogates, what lies beyond the last code point. */
        if (p[0] >= 0xE0 && (c < (p[0] < 0xF0 ? 0x800u : 0x10000u) || c >> 11 == 27 || c > 0x10FFFF)) return -1;
        all |= c;
    }
    *seen = all;
    return count; }

#define UTF8_EXPAND(T) while (data < end) *at++ = (T)(*data < 0x80 ? *data++ : utf8_next(&data))

/* The code points of n bytes of valid UTF-8, as units of a width that holds them. */
static inline void utf8_expand(const uint8_t *data, int64_t n, char *out, int width) {
    const uint8_t *end = data + n;
    if (width == 1) { uint8_t *at = (uint8_t *)out; UTF8_EXPAND(uint8_t); }
    else if (width == 2) { uint16_t *at = (uint16_t *)out; UTF8_EXPAND(uint16_t); }
    else { uint32_t *at = (uint32_t *)out; UTF8_EXPAND(uint32_t); } }
