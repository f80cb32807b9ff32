/* Monotonic and wall clock in nanoseconds, on every platform, without the interpreter. */
#pragma once
#include <stdint.h>
#if defined(_WIN32)
#include "windows_api.h"
static inline int64_t clock_monotonic_ns(void) {
    LARGE_INTEGER f, c; QueryPerformanceFrequency(&f); QueryPerformanceCounter(&c);
    return (int64_t)(c.QuadPart / f.QuadPart) * 1000000000ll + (int64_t)(c.QuadPart % f.QuadPart) * 1000000000ll / f.QuadPart; }
static inline int64_t clock_wall_ns(void) {
    FILETIME t; GetSystemTimePreciseAsFileTime(&t);
    return ((int64_t)(((uint64_t)t.dwHighDateTime << 32) | t.dwLowDateTime) - 116444736000000000ll) * 100; }
static inline int64_t clock_process_ns(void) {
    FILETIME c, e, k, u; GetProcessTimes(GetCurrentProcess(), &c, &e, &k, &u);
    return (int64_t)((((uint64_t)k.dwHighDateTime << 32) | k.dwLowDateTime) + (((uint64_t)u.dwHighDateTime << 32) | u.dwLowDateTime)) * 100; }
#else
#include <time.h>
static inline int64_t clock_read_ns(clockid_t id) { struct timespec t; clock_gettime(id, &t); return (int64_t)t.tv_sec * 1000000000ll + t.tv_nsec; }
static inline int64_t clock_monotonic_ns(void) { return clock_read_ns(CLOCK_MONOTONIC); }
static inline int64_t clock_wall_ns(void)      { return clock_read_ns(CLOCK_REALTIME); }
static inline int64_t clock_process_ns(void)   { return clock_read_ns(CLOCK_PROCESS_CPUTIME_ID); }
#endif
