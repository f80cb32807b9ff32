/* The loop of a merge sort over keys that are all small ints, without a branch to mispredict. */
#pragma once
#include "value.h"

/* Merge spare[0:left] and keys[middle:end] into keys from `at` on, stably, until one side is used up: how many of
 * spare were taken. `values` and `spare_values` go along with the keys; NULL: there are none. */
static int64_t merge_ints(Value *keys, Value *values, const Value *spare, const Value *spare_values,
                          int64_t left, int64_t middle, int64_t end, int64_t at) {
    int64_t i = 0, j = middle, k = at;
    if (values) {
        while (i < left && j < end) {
            int64_t right = keys[j] < spare[i];
            keys[k] = *(right ? keys + j : spare + i);
            values[k++] = *(right ? values + j : spare_values + i);
            j += right; i += 1 - right;
        }
        return i;
    }
    while (i < left && j < end) {
        Value x = keys[j], y = spare[i];
        int64_t right = x < y;
        keys[k++] = right ? x : y;
        j += right; i += 1 - right;
    }
    return i; }
