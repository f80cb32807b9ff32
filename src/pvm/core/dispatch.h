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
#  define DISPATCH_BEGIN(pc) L_next: COUNT_OP(pc); switch (*(pc)) {
#  define TARGET(op)         case op:
#  define NEXT(pc)           goto L_next
#  define DISPATCH_END()     default: goto L_invalid; }
#else
#  define DISPATCH_BEGIN(pc) static const void *const LABELS[256] = { OPCODE_LABELS }; COUNT_OP(pc); goto *LABELS[*(pc)];
#  define TARGET(op)         L_##op:
#  define NEXT(pc)           do { COUNT_OP(pc); goto *LABELS[*(pc)]; } while (0)
#  define DISPATCH_END()     goto L_invalid;
#endif
/* Exits of a handler, and the labels that they go to. */
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
