/* Sleeping, and the calendar of the C library, on every platform. */
#pragma once
#include <stdint.h>
#include <string.h>
#include <time.h>
#if defined(_WIN32)
#include "windows_api.h"
static inline void clock_sleep_ns(int64_t ns) { Sleep((DWORD)((ns + 999999) / 1000000)); }
static inline int civil_fields(time_t t, int local, struct tm *out) { return (local ? localtime_s(out, &t) : gmtime_s(out, &t)) == 0; }
static inline int64_t civil_offset(time_t t, struct tm *fields) { struct tm c = *fields; (void)t; return (int64_t)_mkgmtime(&c) - (int64_t)t; }
#else
static inline void clock_sleep_ns(int64_t ns) {
    struct timespec t; t.tv_sec = (time_t)(ns / 1000000000); t.tv_nsec = (long)(ns % 1000000000); nanosleep(&t, NULL); }
static inline int civil_fields(time_t t, int local, struct tm *out) { return (local ? localtime_r(&t, out) : gmtime_r(&t, out)) != NULL; }
static inline int64_t civil_offset(time_t t, struct tm *fields) { struct tm c = *fields; return (int64_t)timegm(&c) - (int64_t)t; }
#endif

/* The nine fields of struct_time, then the offset from UTC; 0 when the C library cannot tell. */
static inline int clock_civil(int64_t seconds, int local, int64_t *fields) {
    struct tm t; time_t when = (time_t)seconds;
    memset(&t, 0, sizeof t);
    if (seconds < -67768100000000000ll || seconds > 67767976233532799ll || !civil_fields(when, local, &t)) return 0;
    fields[0] = (int64_t)t.tm_year + 1900; fields[1] = t.tm_mon + 1; fields[2] = t.tm_mday;
    fields[3] = t.tm_hour; fields[4] = t.tm_min; fields[5] = t.tm_sec;
    fields[6] = (t.tm_wday + 6) % 7; fields[7] = t.tm_yday + 1; fields[8] = t.tm_isdst;
    fields[9] = local ? civil_offset(when, &t) : 0;
    return 1; }
