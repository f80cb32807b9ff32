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
#  define DISPATCH_BEGIN(pc) for (;;) { COUNT_OP(pc); switch (*(pc)) {
#  define TARGET(op)         case op:
#  define NEXT(pc)           continue
#  define DISPATCH_END()     default: goto L_invalid; }}
#else
#  define DISPATCH_BEGIN(pc) static const void *const LABELS[256] = { OPCODE_LABELS }; COUNT_OP(pc); goto *LABELS[*(pc)];
#  define TARGET(op)         L_##op:
#  define NEXT(pc)           do { COUNT_OP(pc); goto *LABELS[*(pc)]; } while (0)
#  define DISPATCH_END()     goto L_invalid;
#endif
/* Exits of the loop: to the unwinder, to the signal test of a slow path, to the return of a frame. */
#define GO(label)      goto L_##label
#define LABEL(label)   L_##label:
