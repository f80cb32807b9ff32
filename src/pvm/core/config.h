/* All switches of the core, one place. Each may be set by the build (-DPVM_...=1). */
#pragma once
#ifndef PVM_STRESS_GC
#define PVM_STRESS_GC 0      /* collect at every safepoint */
#endif
#ifndef PVM_STRESS_STACK
#define PVM_STRESS_STACK 0   /* move the stack at every call */
#endif
#ifndef PVM_CHECK_HEAP
#define PVM_CHECK_HEAP 0     /* walk and check the heap after each collection */
#endif
#ifndef PVM_COUNT_OPS
#define PVM_COUNT_OPS 0      /* count opcodes and pairs of opcodes */
#endif
#ifndef PVM_FAIL_ALLOCATION
#define PVM_FAIL_ALLOCATION 0   /* the allocation whose number PVM_FAIL_AT has in the environment fails, counted by each machine */
#endif
#ifndef PVM_POOL
#  ifdef __SANITIZE_ADDRESS__
#    define PVM_POOL 0       /* every buffer an allocation of its own, so that the sanitizer sees it */
#  else
#    define PVM_POOL 1       /* small buffers from pools of the machine */
#  endif
#endif
#ifndef PVM_PLAIN_C
#define PVM_PLAIN_C 0        /* no extensions of GCC and Clang in arithmetic: what other compilers get */
#endif
#if defined(__GNUC__) && !PVM_PLAIN_C
#define PVM_BUILTINS 1       /* __builtin_ functions and assembler */
#endif
#if defined(__SIZEOF_INT128__) && !PVM_PLAIN_C
#define PVM_INT128 1         /* a type of 128 bits */
#endif
#if !defined(PVM_NO_GOTO) && !defined(__GNUC__)
#define PVM_NO_GOTO 1        /* no labels as values: dispatch by switch */
#endif
