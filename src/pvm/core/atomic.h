/* Publishing a pointer to memory that other threads may read without a lock. */
#pragma once
#if defined(__GNUC__)
static inline void *pointer_load(void **place) { return __atomic_load_n(place, __ATOMIC_ACQUIRE); }
/* Set a pointer that is still NULL; the pointer that is there afterwards. */
static inline void *pointer_publish(void **place, void *p) {
    void *expected = 0;
    return __atomic_compare_exchange_n(place, &expected, p, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE) ? p : expected; }
#else
#include "windows_api.h"
static __inline void *pointer_load(void **place) { return *(void *volatile *)place; }
static __inline void *pointer_publish(void **place, void *p) {
    void *there = InterlockedCompareExchangePointer(place, p, 0);
    return there ? there : p; }
#endif
