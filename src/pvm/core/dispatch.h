/* The macros that turn plain calls in Cython text into a dispatch loop.
 * OPCODE_LABELS comes from the opcode table (opcodes.h, generated). */
#pragma once
#include "value.h"
#include "generated/opcodes.h"

#if PVM_COUNT_OPS
extern uint64_t pvm_op_counts[256][256];
extern uint8_t pvm_last_op;
#define COUNT_OP(pc) (pvm_op_counts[pvm_last_op][*(pc)]++, pvm_last_op = *(pc))
#else
#define COUNT_OP(pc) ((void)0)
#endif

#ifdef PVM_NO_GOTO
/* A label instead of a loop: handlers behind DISPATCH_END and loops inside handlers go on with NEXT, too. */
#  define DISPATCH_BEGIN(pc) { int traced = __pyx_v_vm->traced; L_next: if (traced) goto L_trace; \
                             L_true: COUNT_OP(pc); switch (*(pc)) {
#  define TARGET(op)         case op:
#  define NEXT(pc)           goto L_next
#  define DISPATCH_END()     default: goto L_invalid; }
#  define STATE_END()        }
#  define DISPATCH_TRUE(pc)  goto L_true
#  define FOLLOW_TRACING(on) (traced = (on))
#else
/* GCC's allocator sees a hundred handlers of equal weight and spills what all of them need. On x86-64 the
 * loop's state is therefore pinned: in a block of its own, by variables that hide Cython's of the same names.
 * These registers survive calls. */
#  if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__OPTIMIZE__) && \
      !defined(__SANITIZE_ADDRESS__) && !defined(_WIN32)
#    define PIN_STATE() \
        __typeof__(__pyx_v_vm) pin_vm = __pyx_v_vm; __typeof__(__pyx_v_fp) pin_fp = __pyx_v_fp; \
        Value *pin_r = __pyx_v_r; uint8_t *pin_pc = __pyx_v_pc; \
        const void *const *pin_labels = pin_vm->traced ? TRACED : LABELS; { \
        register __typeof__(pin_vm) __pyx_v_vm __asm__("rbx") = pin_vm; \
        register __typeof__(pin_fp) __pyx_v_fp __asm__("r12") = pin_fp; \
        register Value *__pyx_v_r __asm__("r13") = pin_r; \
        register uint8_t *__pyx_v_pc __asm__("r14") = pin_pc; \
        register const void *const *labels __asm__("r15") = pin_labels; \
        __asm__ volatile("" : "+r"(__pyx_v_vm));        /* or GCC goes on with the copy it knows */
#  else
#    define PIN_STATE() { const void *const *labels = __pyx_v_vm->traced ? TRACED : LABELS;
#  endif
/* `labels` is LABELS, or TRACED while tracing is on: dispatch costs the same in both. */
#  define DISPATCH_BEGIN(pc) static const void *const LABELS[256] = { OPCODE_LABELS }; \
                             static const void *const TRACED[256] = { [0 ... 255] = &&L_trace }; \
                             PIN_STATE() COUNT_OP(pc); goto *labels[*(pc)];
#  define TARGET(op)         L_##op:
#  define NEXT(pc)           do { COUNT_OP(pc); goto *labels[*(pc)]; } while (0)
#  define DISPATCH_END()     goto L_invalid;
#  define STATE_END()        }
#  define DISPATCH_TRUE(pc)  goto *LABELS[*(pc)]
#  define FOLLOW_TRACING(on) (labels = (on) ? TRACED : LABELS)
#endif
/* Exits of a handler, and the labels that they go to. */
#define GO_store() goto L_store
#define LABEL_store() L_store:
#define GO_branch() goto L_branch
#define LABEL_branch() L_branch:
#define GO_construct() goto L_construct
#define LABEL_construct() L_construct:
#define GO_call() goto L_call
#define LABEL_call() L_call:
#define GO_call_names() goto L_call_names
#define LABEL_call_names() L_call_names:
#define GO_effect() goto L_effect
#define LABEL_effect() L_effect:
#define GO_for() goto L_for
#define LABEL_for() L_for:
#define GO_enter_known() goto L_enter_known
#define LABEL_enter_known() L_enter_known:
#define GO_enter_bound() goto L_enter_bound
#define LABEL_enter_bound() L_enter_bound:
#define GO_clear() goto L_clear
#define LABEL_clear() L_clear:
#define GO_native_in_full() goto L_native_in_full
#define LABEL_native_in_full() L_native_in_full:
#define GO_native_done() goto L_native_done
#define LABEL_native_done() L_native_done:
#define GO_signal() goto L_signal
#define LABEL_signal() L_signal:
#define GO_raise() goto L_raise
#define LABEL_raise() L_raise:
#define GO_reload() goto L_reload
#define LABEL_reload() L_reload:
#define GO_status() goto L_status
#define LABEL_status() L_status:
#define GO_enter() goto L_enter
#define GO_resume() goto L_resume
#define LABEL_resume() L_resume:
#define GO_enter_init() goto L_enter_init
#define LABEL_enter_init() L_enter_init:
#define LABEL_enter() L_enter:
#define GO_native() goto L_native
#define LABEL_native() L_native:
#define GO_return() goto L_return
#define LABEL_return() L_return:
#define GO_leave() goto L_leave
#define LABEL_leave() L_leave:
#define GO_safepoint() goto L_safepoint
#define LABEL_safepoint() L_safepoint:
#define GO_invalid() goto L_invalid
#define LABEL_invalid() L_invalid:
#define LABEL_trace() L_trace:
