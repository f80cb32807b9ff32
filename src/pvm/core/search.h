/* Searching for a text inside another, in one, two or four bytes a unit.
 *
 * The common case looks for the first unit (memchr where units are bytes) and compares. What such comparisons
 * waste is counted; when it is out of proportion to the text gone through, the needle is prepared for the
 * two-way algorithm (M. Crochemore and D. Perrin, 1991; the shift table as in musl and CPython), so that a
 * hostile text costs linear time. A Searcher keeps the preparation over the many searches of a replace or split.
 */
#pragma once
#include "text.h"

typedef struct {
    const void *needle;
    int64_t length;
    int64_t wasted;          /* units compared in vain, less what was gone through */
    int64_t suffix, period, memory;
    int width, ready;
    int64_t shift[256];
} Searcher;

static void searcher_init(Searcher *s, const void *needle, int64_t length, int width) {
    s->needle = needle; s->length = length; s->width = width; s->wasted = -256; s->ready = 0; }

#define UNIT uint8_t
#define NAMED(name) name##_1
#include "search_unit.h"
#undef UNIT
#undef NAMED
#define UNIT uint16_t
#define NAMED(name) name##_2
#include "search_unit.h"
#undef UNIT
#undef NAMED
#define UNIT uint32_t
#define NAMED(name) name##_4
#include "search_unit.h"
#undef UNIT
#undef NAMED

/* The first place in [start, end) of a text of the needle's width where the needle is, or -1. */
static int64_t searcher_find(Searcher *s, const void *text, int64_t start, int64_t end) {
    if (end - start < s->length) return -1;
    if (s->length == 0) return start;
    return s->width == 1 ? find_1(s, (const uint8_t *)text, start, end)
         : s->width == 2 ? find_2(s, (const uint16_t *)text, start, end)
                         : find_4(s, (const uint32_t *)text, start, end); }

/* The last such place, or -1. */
static int64_t searcher_rfind(Searcher *s, const void *text, int64_t start, int64_t end) {
    if (end - start < s->length) return -1;
    if (s->length == 0) return end;
    return s->width == 1 ? rfind_1(s, (const uint8_t *)text, start, end)
         : s->width == 2 ? rfind_2(s, (const uint16_t *)text, start, end)
                         : rfind_4(s, (const uint32_t *)text, start, end); }
