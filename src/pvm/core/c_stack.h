/* How deep the C stack is. Calls that pass from native to native (a method of a method of a method) push
 * no frame of the guest, so that its limit of recursion does not see them, and natives that go through nested
 * values recurse by frames of every size: this sees both. The smallest stack that a thread of CPython commonly
 * has, 1 MiB, is enough for it. */
#pragma once
#include "config.h"
#if defined(_MSC_VER) && !defined(__clang__)
#include <intrin.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define C_STACK_BUDGET (4 << 20)   /* bytes below the entry into the machine; the sanitizer's frames are large */
#else
#define C_STACK_BUDGET (640 << 10)
#endif

static inline char* c_stack_pointer(void) {
#if defined(_MSC_VER) && !defined(__clang__)
    return (char*)_AddressOfReturnAddress();
#elif defined(__GNUC__)
    return (char*)__builtin_frame_address(0);
#else
    volatile char here = 0;
    return (char*)(uintptr_t)&here;
#endif
}
