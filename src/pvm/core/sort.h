/* A stable merge sort of records whose order a number mostly decides: natural runs of at least 32, merged from the
 * bottom up over a stack of runs, as timsort does, with loops that have no branch to mispredict. */
#pragma once
#include <string.h>
#include "value.h"

typedef struct { uint64_t prefix; int64_t place; } SortRecord;    /* `place` is that of the key in the list of keys */

/* What equal prefixes mean: equal keys; equal ones unless SORT_LONG ends them; that the keys must be compared. */
enum { TIES_NEVER = 0, TIES_LONG, TIES_ALWAYS };
#define SORT_LONG 8                              /* last byte of the prefix of a text that goes on behind it */
#define SORT_RUN 32

typedef struct {
    const Value *keys;
    void *vm;
    int (*before)(void *vm, Value a, Value b);   /* a < b: 1 or 0; negative: the sort ends with that */
    int ties;
} Sorter;

static PVM_NOINLINE int sort_tie(const Sorter *s, const SortRecord *a, const SortRecord *b) {
    if (s->ties == TIES_LONG && (a->prefix & 0xFF) != SORT_LONG) return 0;
    return s->before(s->vm, s->keys[a->place], s->keys[b->place]); }

static inline int sort_before(const Sorter *s, const SortRecord *a, const SortRecord *b) {
    if (s->ties && UNLIKELY(a->prefix == b->prefix)) return sort_tie(s, a, b);
    return a->prefix < b->prefix; }

/* b when `which`, else a, without a branch: what a comparison of random keys says cannot be foretold. */
static inline const SortRecord *sort_pick(const SortRecord *a, const SortRecord *b, int64_t which) {
    return (const SortRecord *)((uintptr_t)a ^ (((uintptr_t)a ^ (uintptr_t)b) & (uintptr_t)-which)); }

/* Binary insertion of [sorted, end) into the sorted [start, sorted): 0, or what a comparison failed with. */
static int sort_insertion(const Sorter *s, SortRecord *r, int64_t start, int64_t sorted, int64_t end) {
    for (int64_t i = sorted; i < end; i++) {
        SortRecord key = r[i];
        int64_t low = start, left = i - start;
        while (left > 0) {
            int64_t half = left >> 1;
            int less = sort_before(s, &key, &r[low + half]);
            if (less < 0) return less;
            low += (half + 1) & (less - 1);
            left = (half & -(int64_t)less) | ((left - half - 1) & ((int64_t)less - 1));
        }
        memmove(r + low + 1, r + low, (size_t)(i - low) * sizeof *r);
        r[low] = key;
    }
    return 0; }

/* End of the natural run from `start`, a strictly falling one reversed; negative as a comparison failed. */
static int64_t sort_run(const Sorter *s, SortRecord *r, int64_t start, int64_t n) {
    int64_t i = start + 2;
    if (start + 1 >= n) return n;
    int falling = sort_before(s, &r[start + 1], &r[start]), less = falling;
    if (falling < 0) return falling;
    for (; i < n; i++)
        if ((less = sort_before(s, &r[i], &r[i - 1])) != falling) break;
    if (less < 0) return less;
    if (falling)
        for (int64_t a = start, b = i - 1; a < b; a++, b--) { SortRecord x = r[a]; r[a] = r[b]; r[b] = x; }
    return i; }

/* Merge [start, middle) and [middle, end) with room for the shorter of them in `spare`: 0, or as a comparison failed,
 * when some records are there twice. */
static int sort_merge(const Sorter *s, SortRecord *r, SortRecord *spare, int64_t start, int64_t middle, int64_t end) {
    int less = sort_before(s, &r[middle], &r[middle - 1]);
    if (less <= 0) return less;
    if (middle - start <= end - middle) {
        SortRecord *left = spare, *stop = spare + (middle - start), *right = r + middle, *to = r + start;
        memcpy(spare, r + start, (size_t)(middle - start) * sizeof *r);
        while (left < stop && right < r + end) {
            int64_t first = right->prefix < left->prefix;
            if (s->ties && UNLIKELY(right->prefix == left->prefix) && (first = sort_tie(s, right, left)) < 0) return (int)first;
            *to++ = *sort_pick(left, right, first);
            right += first; left += 1 - first;
        }
        memcpy(to, left, (size_t)(stop - left) * sizeof *r);
    } else {
        SortRecord *left = r + middle - 1, *right = spare + (end - middle) - 1, *to = r + end - 1;
        memcpy(spare, r + middle, (size_t)(end - middle) * sizeof *r);
        while (left >= r + start && right >= spare) {
            int64_t first = right->prefix < left->prefix;
            if (s->ties && UNLIKELY(right->prefix == left->prefix) && (first = sort_tie(s, right, left)) < 0) return (int)first;
            *to-- = *sort_pick(right, left, first);
            left -= first; right -= 1 - first;
        }
        memcpy(r + start, spare, (size_t)(right - spare + 1) * sizeof *r);
    }
    return 0; }

/* Words that are all their own keys, so that equal ones are the same: blocks sorted by insertion, merged from the bottom
 * up between the array and `spare`, which has as much room. */
static void sort_words(uint64_t *words, uint64_t *spare, int64_t n) {
    uint64_t *from = words, *to = spare;
    for (int64_t start = 0; start < n; start += SORT_RUN) {
        int64_t end = start + SORT_RUN < n ? start + SORT_RUN : n;
        for (int64_t i = start + 1; i < end; i++) {
            uint64_t word = words[i];
            int64_t low = start, left = i - start;
            if (words[i - 1] <= word) continue;
            while (left > 0) {
                int64_t half = left >> 1, less = word < words[low + half];
                low += (half + 1) & (less - 1);
                left = (half & -less) | ((left - half - 1) & (less - 1));
            }
            memmove(words + low + 1, words + low, (size_t)(i - low) * sizeof *words);
            words[low] = word;
        }
    }
    for (int64_t width = SORT_RUN; width < n; width *= 2) {
        for (int64_t start = 0; start < n; start += 2 * width) {
            int64_t middle = start + width < n ? start + width : n, end = middle + width < n ? middle + width : n;
            const uint64_t *left = from + start, *right = from + middle;
            uint64_t *out = to + start;
            if (middle == end || right[-1] <= right[0]) { memcpy(out, left, (size_t)(end - start) * sizeof *out); continue; }
            while (left < from + middle && right < from + end) {
                uint64_t a = *left, b = *right;
                int64_t second = b < a;
                *out++ = a ^ ((a ^ b) & (uint64_t)-second);
                right += second; left += 1 - second;
            }
            memcpy(out, left, (size_t)(from + middle - left) * sizeof *out);
            out += from + middle - left;
            memcpy(out, right, (size_t)(from + end - right) * sizeof *out);
        }
        uint64_t *other = from; from = to; to = other;
    }
    if (from != words) memcpy(words, from, (size_t)n * sizeof *words); }

/* Sort n records, with room for half of them in `spare`: 0, or the negative result of a comparison. */
static int sort_records(const Sorter *s, SortRecord *r, SortRecord *spare, int64_t n) {
    int64_t runs[72], count = 0, at = 0;
    int status = 0;
    runs[0] = 0;
    while (at < n || count > 1) {
        if (at < n) {
            int64_t end = sort_run(s, r, at, n), wanted = at + SORT_RUN < n ? at + SORT_RUN : n;
            if (end < 0) return (int)end;
            if (end < wanted) {
                if ((status = sort_insertion(s, r, at, end, wanted)) < 0) return status;
                end = wanted;
            }
            runs[++count] = at = end;
        }
        while (count > 1) {
            int64_t last = runs[count] - runs[count - 1], before = runs[count - 1] - runs[count - 2];
            if (at < n && last < before && (count < 3 || last + before < runs[count - 2] - runs[count - 3])) break;
            if ((status = sort_merge(s, r, spare, runs[count - 2], runs[count - 1], runs[count])) < 0) return status;
            runs[count - 1] = runs[count];
            count--;
        }
    }
    return 0; }
