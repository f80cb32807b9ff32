"""The opcode table: the one place where instructions of the machine are defined.

From this table come the C enum and the labels of the dispatch loop, the assembler, the decoder of
the verifier, the disassembler and the reference page.

An instruction is one opcode byte followed by its operands, little-endian, without padding. Two
conventions let a continuation find its operands behind the return address, because a frame saves
the address of the *next* instruction:

* a destination register is the last byte of an instruction;
* a jump is the last operand of an instruction (two or four bytes) and is relative to the next
  instruction; where there is a destination too, it stands right before the jump.

Operand kinds:

====== ===== ==================================================================================
kind   bytes meaning
====== ===== ==================================================================================
r      1     register that is read
d      1     register that is written
m      1     register that is read and written
b      1     first register of a window; the instruction's note says how long it is
n      1     unsigned count
i      1     signed immediate
I      2     signed immediate
k      1     constant index
K      2     constant index
W      4     constant index
s      2     site index: an inline cache with its name
v      2     free variable index
c      2     index of a child code
u      4     unsigned index into a spill area
j      2     signed jump, relative to the next instruction
J      4     signed jump, relative to the next instruction
====== ===== ==================================================================================

Register 0 holds the namespace in code that has the flag ``NAMESPACE`` (class bodies and code run
with a namespace of its own); everywhere else it is the first parameter or local.
"""

from __future__ import annotations

from typing import NamedTuple

OPERAND_SIZES = {"r": 1, "d": 1, "m": 1, "b": 1, "n": 1, "i": 1, "I": 2, "k": 1, "K": 2, "W": 4,
                 "s": 2, "v": 2, "c": 2, "u": 4, "j": 2, "J": 4}

#: Highest number of registers of one code; locals beyond it live in a spill area.
MAX_REGISTERS = 250
#: Highest number of parameters; those beyond the registers that operands can name go to the spill area on entry.
MAX_PARAMETERS = 5000


class Opcode(NamedTuple):
    """One instruction: its name, number, operand kinds and one-line meaning."""

    name: str
    number: int
    operands: str
    meaning: str

    @property
    def size(self) -> int:
        """Length of the instruction in bytes, opcode included."""
        return 1 + sum(OPERAND_SIZES[kind] for kind in self.operands)


#: Immediate values of LOAD_SPECIAL, equal to the machine's words for them.
SPECIALS = {"UNBOUND": 0, "None": 8, "False": 16, "True": 17, "Ellipsis": 24, "NotImplemented": 32}

#: Operator numbers of INPLACE, in the order of the BINARY opcodes.
BINARY_OPERATORS = ("ADD", "SUB", "MUL", "DIV", "FLOORDIV", "MOD", "POW", "LSHIFT", "RSHIFT",
                    "AND", "OR", "XOR", "MATMUL")
COMPARISONS = ("EQ", "NE", "LT", "LE", "GT", "GE")
SIGNS = {"ADD": "+", "SUB": "-", "MUL": "*", "DIV": "/", "FLOORDIV": "//", "MOD": "%", "POW": "**",
         "LSHIFT": "<<", "RSHIFT": ">>", "AND": "&", "OR": "|", "XOR": "^", "MATMUL": "@",
         "EQ": "==", "NE": "!=", "LT": "<", "LE": "<=", "GT": ">", "GE": ">="}

#: Flags of MAKE_FUNCTION: which values stand in the window, in this order.
FUNCTION_DEFAULTS, FUNCTION_KWDEFAULTS, FUNCTION_ANNOTATIONS, FUNCTION_ANNOTATE = 1, 2, 4, 8

#: Conversions of FORMAT and FORMAT_SPEC.
CONVERSIONS = {-1: 0, ord("s"): 1, ord("r"): 2, ord("a"): 3}

#: Methods of LOAD_DUNDER.
DUNDERS = ("__enter__", "__exit__", "__aenter__", "__aexit__")

#: Functions of the machine's prelude that LOAD_HELPER gives, for constructs that are rare.
HELPERS = ("except_star_split", "except_star_join", "class_lookup", "type_parameter", "type_alias", "generic_base", "annotate_format",
           "template", "interpolation", "unpack_many", "show_value", "note_annotation")

#: What GET_AWAITABLE is for, which decides the wording of its TypeError.
AWAIT_PLAIN, AWAIT_ENTER, AWAIT_EXIT, AWAIT_NEXT = range(4)

_ROWS: list[tuple[int, str, str, str]] = []


def _row(number: int, name: str, operands: str, meaning: str) -> None:
    _ROWS.append((number, name, operands, meaning))


# 0-31: moves, constants, variables
_row(0, "NOP", "", "do nothing")
_row(1, "MOVE", "rd", "d = r")
_row(2, "LOAD_CONST", "kd", "d = constant k")
_row(3, "LOAD_CONST_FAR", "Wd", "d = constant W")
_row(4, "LOAD_INT", "Id", "d = the int I")
_row(5, "LOAD_SPECIAL", "nd", "d = the special value n (SPECIALS)")
_row(6, "CHECK_BOUND", "r", "raise UnboundLocalError when r is unbound")
_row(7, "MAKE_CELL", "m", "m = a new cell that holds m (which may be unbound)")
_row(8, "GET_CELL", "rd", "d = contents of the cell r; NameError when unbound")
_row(9, "SET_CELL", "rr", "contents of the cell (first) = second")
_row(10, "DELETE_CELL", "r", "unbind the contents of the cell r; NameError when unbound")
_row(11, "GET_FREE", "vd", "d = contents of the free variable v; NameError when unbound")
_row(12, "SET_FREE", "vr", "contents of the free variable v = r")
_row(13, "DELETE_FREE", "v", "unbind the free variable v; NameError when unbound")
_row(14, "GET_FREE_CELL", "vd", "d = the cell of the free variable v")
_row(15, "GET_CLASS_FREE", "vsd", "d = name s of the namespace, else contents of free variable v")
_row(16, "GET_GLOBAL", "sd", "d = global or builtin s")
_row(17, "SET_GLOBAL", "sr", "global s = r")
_row(18, "GET_NAME", "sd", "d = s in the namespace, else global or builtin")
_row(19, "SET_NAME", "sr", "s in the namespace = r")
_row(20, "DELETE_GLOBAL", "W", "delete the global named by constant W")
_row(21, "DELETE_NAME", "W", "delete the name of constant W from the namespace")
_row(22, "GET_GLOBAL_FAR", "Wd", "as GET_GLOBAL, uncached, name in constant W")
_row(23, "SET_GLOBAL_FAR", "Wr", "as SET_GLOBAL, uncached, name in constant W")
_row(24, "GET_NAME_FAR", "Wd", "as GET_NAME, uncached, name in constant W")
_row(25, "SET_NAME_FAR", "Wr", "as SET_NAME, uncached, name in constant W")
_row(26, "NEW_SPILL", "ud", "d = a spill area of u unbound values")
_row(27, "GET_SPILL", "rud", "d = value u of the spill area r (may be unbound)")
_row(28, "SET_SPILL", "rru", "value u of the spill area (first) = second (may be unbound)")
_row(29, "TAKE_SPILL", "uud", "d = a spill area of u values; so many as the second u says come from the registers from d on")
_row(30, "CHECK_SPILL", "ru", "raise UnboundLocalError when value u of the spill area r is unbound")

# 32-63: arithmetic
for _index, _name in enumerate(BINARY_OPERATORS):
    _row(32 + _index, _name, "rrd", f"d = r {SIGNS[_name]} r")
_row(45, "IADD", "rrd", "d = r += r")
_row(46, "ISUB", "rrd", "d = r -= r")
_row(47, "IMUL", "rrd", "d = r *= r")
_row(48, "INPLACE", "nrrd", "d = r (operator n)= r (BINARY_OPERATORS)")
for _index, _name in enumerate(("ADD", "SUB", "MUL", "FLOORDIV", "MOD", "AND", "LSHIFT", "RSHIFT")):
    _row(49 + _index, _name + "_INT", "rid", f"d = r {SIGNS[_name]} i")
_row(57, "IADD_INT", "rid", "d = r += i")
_row(58, "ISUB_INT", "rid", "d = r -= i")
_row(59, "NEGATIVE", "rd", "d = -r")
_row(60, "POSITIVE", "rd", "d = +r")
_row(61, "INVERT", "rd", "d = ~r")
_row(62, "NOT", "rd", "d = not r")

# 64-79: comparisons that give a value
for _index, _name in enumerate(COMPARISONS):
    _row(64 + _index, _name, "rrd", f"d = r {SIGNS[_name]} r")
_row(70, "IS", "rrd", "d = r is r")
_row(71, "IS_NOT", "rrd", "d = r is not r")
_row(72, "IN", "rrd", "d = first in second")
_row(73, "NOT_IN", "rrd", "d = first not in second")

# 80-139: jumps
_row(80, "JUMP", "j", "go forward")
_row(81, "LOOP", "j", "go back; a safepoint")
_row(82, "JUMP_FAR", "J", "go forward or back; a safepoint")
_row(83, "JUMP_IF_TRUE", "rj", "jump when r is true")
_row(84, "JUMP_IF_FALSE", "rj", "jump when r is false")
_row(85, "JUMP_IF_NONE", "rj", "jump when r is None")
_row(86, "JUMP_IF_NOT_NONE", "rj", "jump when r is not None")
_row(87, "JUMP_IF_IS", "rrj", "jump when r is r")
_row(88, "JUMP_IF_IS_NOT", "rrj", "jump when r is not r")
_row(89, "JUMP_IF_IN", "rrj", "jump when first in second")
_row(90, "JUMP_IF_NOT_IN", "rrj", "jump when first not in second")
_row(91, "LOOP_IF_TRUE", "rj", "go back when r is true; a safepoint")
_row(92, "LOOP_IF_FALSE", "rj", "go back when r is false; a safepoint")
for _index, _name in enumerate(COMPARISONS):
    _row(96 + _index, "JUMP_IF_" + _name, "rrj", f"jump when r {SIGNS[_name]} r")
    _row(102 + _index, "JUMP_UNLESS_" + _name, "rrj", f"jump when not r {SIGNS[_name]} r")
    _row(108 + _index, "LOOP_IF_" + _name, "rrj", f"go back when r {SIGNS[_name]} r; a safepoint")
    _row(114 + _index, "JUMP_IF_" + _name + "_INT", "rij", f"jump when r {SIGNS[_name]} i")
    _row(120 + _index, "JUMP_UNLESS_" + _name + "_INT", "rij", f"jump when not r {SIGNS[_name]} i")
    _row(126 + _index, "LOOP_IF_" + _name + "_INT", "rij", f"go back when r {SIGNS[_name]} i; a safepoint")

# 140-159: attributes, items
_row(140, "GET_ATTR", "rsd", "d = r.s")
_row(141, "SET_ATTR", "rrs", "first.s = second")
_row(142, "DELETE_ATTR", "rW", "delete the attribute named by constant W")
_row(143, "GET_ATTR_FAR", "rWd", "as GET_ATTR, uncached, name in constant W")
_row(144, "SET_ATTR_FAR", "rrW", "as SET_ATTR, uncached, name in constant W")
_row(145, "GET_ITEM", "rrd", "d = first[second]")
_row(146, "GET_ITEM_INT", "rid", "d = r[i]")
_row(147, "SET_ITEM", "rrr", "first[second] = third")
_row(148, "SET_ITEM_INT", "rir", "first[i] = second")
_row(149, "DELETE_ITEM", "rr", "del first[second]")
_row(150, "BUILD_SLICE", "bd", "d = slice(b, b+1, b+2)")
_row(151, "GET_SLICE", "bd", "d = b[b+1 : b+2]")
_row(152, "GET_STEP_SLICE", "bd", "d = b[b+1 : b+2 : b+3]")
_row(153, "SET_SLICE", "br", "b[b+1 : b+2 : b+3] = r")

# 160-179: containers, iteration
_row(160, "BUILD_LIST", "bnd", "d = list of n registers from b")
_row(161, "BUILD_TUPLE", "bnd", "d = tuple of n registers from b")
_row(162, "BUILD_SET", "bnd", "d = set of n registers from b")
_row(163, "BUILD_DICT", "bnd", "d = dict of n key and value pairs from b (2n registers)")
_row(164, "LIST_APPEND", "rr", "append second to the list first")
_row(165, "SET_ADD", "rr", "add second to the set first")
_row(166, "DICT_ADD", "rrr", "first[second] = third, for a dict display or comprehension")
_row(167, "LIST_EXTEND", "rr", "extend the list first by the iterable second")
_row(168, "SET_UPDATE", "rr", "add all of the iterable second to the set first")
_row(169, "DICT_UPDATE", "rr", "add all of the mapping second to the dict first")
_row(170, "DICT_MERGE", "rrr", "as DICT_UPDATE; TypeError on a key that is there: keywords of callee third")
_row(171, "LIST_TO_TUPLE", "rd", "d = tuple of the list r")
_row(172, "UNPACK", "rbn", "n registers from b = the items of r, of which there are n")
_row(173, "UNPACK_STAR", "rbnn", "n items, a list of the rest, n items: registers from b = items of r")
_row(174, "GET_ITER", "rd", "d = iter(r)")
_row(175, "FOR_ITER", "rdj", "d = next(r), or jump when r is exhausted")

# 180-199: functions, generators
_row(180, "MAKE_FUNCTION", "cnbd", "d = function of child code c; flags n say what stands in the window b")
_row(181, "CALL", "bnd", "d = b(n arguments from b+1)")
_row(182, "LOAD_METHOD", "rsb", "b, b+1 = function and self of r.s, or the value of r.s and UNBOUND")
_row(183, "CALL_METHOD", "bnd", "d = call what LOAD_METHOD left in b, b+1 with n arguments from b+2")
_row(184, "INVOKE", "bnsd", "d = (b+1).s(n arguments from b+2): LOAD_METHOD and CALL_METHOD in one")
_row(185, "CALL_KW", "bnKd", "as CALL; the last arguments are keywords named by the tuple in constant K")
_row(186, "CALL_METHOD_KW", "bnKd", "as CALL_METHOD, with keywords as CALL_KW")
_row(187, "CALL_EX", "bd", "d = b(*(b+1), **(b+2)); b+1 any iterable, b+2 a dict or UNBOUND")
_row(188, "RETURN", "r", "return r")
_row(189, "RETURN_NONE", "", "return None")
_row(190, "YIELD", "rd", "yield r; d = what is sent")
_row(191, "GET_YIELD_ITER", "rd", "d = the iterator that yield from delegates to")
_row(192, "SEND", "rmj", "m = send m to the iterator r; when it returns, m = its value and jump")
_row(193, "YIELD_FROM", "rm", "yield m on behalf of the iterator r; m = what is sent")
_row(194, "KEYWORDS", "mr", "m = the mapping m as the keywords of a call of r: a dict as it is, else a dict of it")

# 200-219: exceptions, with
_row(200, "ENTER_HANDLER", "rd", "d = exception handled so far; the handled exception is now r")
_row(201, "LEAVE_HANDLER", "r", "the handled exception is r again")
_row(202, "RAISE", "r", "raise r")
_row(203, "RAISE_FROM", "rr", "raise first from second")
_row(204, "RAISE_AGAIN", "", "raise the exception that is being handled")
_row(205, "RERAISE", "r", "go on unwinding with the exception r")
_row(206, "JUMP_UNLESS_MATCH", "rrj", "jump when the exception first is no instance of second")
_row(207, "EXCEPTION_INFO", "rb", "b, b+1, b+2 = type, value, traceback of the exception r")
_row(208, "LOAD_ASSERTION_ERROR", "d", "d = the builtin AssertionError")
_row(209, "LOAD_DUNDER", "rnb", "b, b+1 = method n of r's type (DUNDERS) and r, as LOAD_METHOD")

# 220-239: strings, imports, classes
_row(220, "FORMAT", "rnd", "d = format of r after conversion n, empty specification")
_row(221, "FORMAT_SPEC", "rrnd", "d = format of first with specification second after conversion n")
_row(222, "BUILD_STRING", "bnd", "d = n strings from b joined")
_row(223, "IMPORT_NAME", "KKnd", "d = import of the module in constant K, fromlist in the second, level n")
_row(224, "IMPORT_FROM", "rsd", "d = name s from the module r")
_row(225, "IMPORT_STAR", "r", "bind all public names of the module r")
_row(226, "LOAD_BUILD_CLASS", "d", "d = the function that builds classes")
_row(227, "CLASS_CELL", "rr", "fill the cell first with the class second, when the first is a cell")

# 228-239: patterns, coroutines
_row(228, "LOAD_HELPER", "nd", "d = function n of the prelude (HELPERS)")
_row(229, "JUMP_UNLESS_SEQUENCE", "rj", "jump when r is no sequence for a pattern")
_row(230, "JUMP_UNLESS_MAPPING", "rj", "jump when r is no mapping for a pattern")
_row(231, "GET_LEN", "rd", "d = len(r)")
_row(232, "MATCH_KEYS", "rrd", "d = tuple of the values of the mapping first under the keys in the tuple second, or None")
_row(233, "MATCH_CLASS", "rrnKd",
     "d = tuple of attributes of first when it is an instance of second, else None: n positional ones, those named in K")
_row(234, "GET_AWAITABLE", "rnd", "d = the iterator of the awaitable r; n says what it came from (AWAIT_...)")
_row(235, "GET_AITER", "rd", "d = aiter(r)")
_row(236, "GET_ANEXT", "rd", "d = what r.__anext__() returns")
_row(237, "END_ASYNC_FOR", "r", "go on unwinding with the exception r unless it is a StopAsyncIteration")

OPCODES: tuple[Opcode, ...] = tuple(
    Opcode(name, number, operands, meaning) for number, name, operands, meaning in sorted(_ROWS))
BY_NAME: dict[str, Opcode] = {op.name: op for op in OPCODES}
BY_NUMBER: dict[int, Opcode] = {op.number: op for op in OPCODES}

#: Instructions after which control does not go on.
TERMINATORS = frozenset({"JUMP", "LOOP", "JUMP_FAR", "RETURN", "RETURN_NONE", "RAISE", "RAISE_FROM",
                         "RAISE_AGAIN", "RERAISE"})

#: Flags of a code.
CODE_FLAGS = {"VARARGS": 1, "VARKEYWORDS": 2, "GENERATOR": 4, "NAMESPACE": 8, "COROUTINE": 16,
              "MODULE": 32, "NESTED": 64, "ASYNC_GENERATOR": 128, "HAS_VALUE": 256, "ITERABLE_COROUTINE": 512,
              "FUTURE_ANNOTATIONS": 1024, "INLINED": 2048, "LIBRARY": 4096}

#: Kinds of an exception table entry.
TABLE_HANDLER, TABLE_RESTORE = 0, 1

assert len(BY_NAME) == len(BY_NUMBER) == len(OPCODES)
