"""What holds for every code that the compiler makes, checked by following all its paths.

The machine's verifier proves that a code cannot harm the machine. These invariants say more: that
the code is what the emitter meant. They are checked in tests, not when programs are compiled.

* `boundaries`: jumps, ranges and positions stand on instructions; jumps go in their direction.
* `ranges`: operands name what exists; windows fit into the registers.
* `flow`: control does not run off the end; what an instruction reads has been written on every
  path to it, and no call has overwritten it since; a variable that may be unbound is checked.
"""

from __future__ import annotations

from ..dis import Instruction, instructions, positions
from ..opcodes import BY_NAME, CODE_FLAGS, MAX_PARAMETERS, MAX_REGISTERS, SPECIALS, TABLE_HANDLER, TABLE_RESTORE, TERMINATORS
from ..program import Code

#: Instructions that call: afterwards everything from the window on is overwritten.
_CALLS = frozenset({"CALL", "CALL_KW", "CALL_METHOD", "CALL_METHOD_KW", "INVOKE", "CALL_EX"})
#: Instructions whose operand may be unbound.
_TAKES_UNBOUND = frozenset({"CHECK_BOUND", "MAKE_CELL"})


class BrokenInvariant(AssertionError):
    """The compiler made code that it must not make."""


def check(code: Code) -> None:
    """Check a code and all codes below it. Raises BrokenInvariant."""
    decoded = list(instructions(code))
    _boundaries(code, decoded)
    _ranges(code, decoded)
    _flow(code, decoded)
    for child in code.children:
        check(child)


def _require(condition: object, code: Code, message: str) -> None:
    if not condition:
        raise BrokenInvariant(f"{code.qualname}: {message}")


def _boundaries(code: Code, decoded: list[Instruction]) -> None:
    starts = {instruction.offset for instruction in decoded}
    end = len(code.instructions)
    for instruction in decoded:
        target = instruction.target
        if target is not None:
            _require(target in starts, code,
                     f"{instruction.name} at {instruction.offset} jumps into {target}")
            if instruction.name != "JUMP_FAR":
                back = instruction.name.startswith("LOOP")
                _require((target <= instruction.offset) is back, code,
                         f"{instruction.name} at {instruction.offset} goes the wrong way")
    for start, length, target, kind, register in code.table:
        _require(length > 0 and start in starts and (start + length in starts or start + length == end),
                 code, f"range {start} to {start + length} is off")
        _require(kind in (TABLE_HANDLER, TABLE_RESTORE) and register < code.registers, code,
                 "an entry of the exception table is wrong")
        _require(target in starts if kind == TABLE_HANDLER else target == 0, code,
                 f"handler {target} is no instruction")
    previous = -1
    for position in positions(code):
        inside = position.offset - 1 in starts and code.instructions[position.offset - 1] == BY_NAME["INVOKE"].number
        _require((position.offset in starts or inside) and position.offset > previous, code,
                 f"position at {position.offset} is off")
        _require(position.line >= 1 and position.end_line >= position.line and position.column >= 0
                 and position.end_column >= 0, code, f"position at {position.offset} is nonsense")
        previous = position.offset


def windows(instruction: Instruction) -> tuple[range, range]:
    """The registers of an instruction's window that it reads, and those that it writes."""
    name, operands = instruction.name, instruction.operands
    nothing = range(0)
    if "b" not in instruction.kinds:
        return nothing, nothing
    base = operands[instruction.kinds.index("b")]
    if name in ("BUILD_LIST", "BUILD_TUPLE", "BUILD_SET", "BUILD_STRING"):
        return range(base, base + operands[1]), nothing
    if name == "BUILD_DICT":
        return range(base, base + 2 * operands[1]), nothing
    if name in ("BUILD_SLICE", "GET_SLICE"):
        return range(base, base + 3), nothing
    if name in ("GET_STEP_SLICE", "SET_SLICE"):
        return range(base, base + 4), nothing
    if name == "CALL_EX":
        return range(base, base + 2), nothing
    if name in ("CALL", "CALL_KW"):
        return range(base, base + 1 + operands[1]), nothing
    if name in ("CALL_METHOD", "CALL_METHOD_KW"):
        return range(base, base + 2 + operands[1]), nothing
    if name == "INVOKE":
        return range(base + 1, base + 2 + operands[1]), nothing
    if name == "MAKE_FUNCTION":
        return range(base, base + operands[1].bit_count()), nothing
    if name in ("LOAD_METHOD", "LOAD_DUNDER"):
        return nothing, range(base, base + 2)
    if name == "EXCEPTION_INFO":
        return nothing, range(base, base + 3)
    if name == "UNPACK":
        return nothing, range(base, base + operands[2])
    if name == "UNPACK_STAR":
        return nothing, range(base, base + operands[2] + 1 + operands[3])
    raise BrokenInvariant(f"unknown window of {name}")


def _spill_register(decoded: list[Instruction]) -> int:
    """The register of a code's spill area, -1 when it has none."""
    for instruction in decoded:
        if instruction.name in ("NEW_SPILL", "TAKE_SPILL"):
            return instruction.operands[-1]
    return -1


def _ranges(code: Code, decoded: list[Instruction]) -> None:
    limits = {"r": code.registers, "d": code.registers, "m": code.registers,
              "k": len(code.constants), "K": len(code.constants), "W": len(code.constants),
              "s": len(code.sites), "v": len(code.free), "c": len(code.children)}
    spill = _spill_register(decoded)
    own = len(code.variables) if spill < 0 else spill
    _require(code.registers <= MAX_REGISTERS or spill >= 0 and code.registers <= MAX_PARAMETERS, code, "too many registers")
    _require(own <= code.registers, code, "a variable without a register")
    parameters = code.positional + code.keyword_only
    parameters += bool(code.flags & CODE_FLAGS["VARARGS"]) + bool(code.flags & CODE_FLAGS["VARKEYWORDS"])
    _require(parameters <= len(code.variables), code, "a parameter without a register")
    for register in code.cells:
        _require(register < own or spill >= 0, code, "a cell that is no variable")
    for instruction in decoded:
        for kind, value in zip(instruction.kinds, instruction.operands, strict=True):
            if kind in limits:
                _require(value < limits[kind], code,
                         f"{instruction.name} at {instruction.offset}: operand {kind} {value}")
        for window in windows(instruction):
            _require(not window or window.stop <= code.registers, code,
                     f"{instruction.name} at {instruction.offset}: window {window} does not fit")
    for child in code.children:
        for free_kind, index, name in child.free:
            if free_kind == 2:
                _require(spill >= 0 and code.variables[spill + index] == name, code,
                         f"{name} of {child.qualname} is not spilled cell {index}")
            elif free_kind:
                _require(index < len(code.free) and code.free[index][2] == name, code,
                         f"{name} of {child.qualname} is not free variable {index}")
            else:
                _require(index in code.cells and (name in code.variables if index >= own else code.variables[index] == name), code,
                         f"{name} of {child.qualname} is not cell {index}")


def _flow(code: Code, decoded: list[Instruction]) -> None:
    """Follow all paths with the set of registers that certainly hold a value, as a bit mask."""
    _require(decoded and decoded[-1].name in TERMINATORS, code, "control runs off the end")
    index_of = {instruction.offset: index for index, instruction in enumerate(decoded)}
    parameters = code.positional + code.keyword_only
    parameters += bool(code.flags & CODE_FLAGS["VARARGS"]) + bool(code.flags & CODE_FLAGS["VARKEYWORDS"])
    if code.flags & CODE_FLAGS["NAMESPACE"]:
        parameters = 1
    spill = _spill_register(decoded)
    own = len(code.variables) if spill < 0 else spill
    states: list[int | None] = [None] * len(decoded)
    pending = [0]
    states[0] = (1 << parameters) - 1

    def flow(index: int, state: int) -> None:
        known = states[index]
        merged = state if known is None else known & state
        if merged != known:
            states[index] = merged
            pending.append(index)

    while pending:
        index = pending.pop()
        instruction = decoded[index]
        state = states[index]
        assert state is not None
        name = instruction.name
        reads, writes = windows(instruction)
        after = state
        if name in _CALLS:
            after &= (1 << instruction.operands[0]) - 1
        for start, length, target, entry, register in code.table:
            if start <= instruction.offset < start + length and entry == TABLE_HANDLER:
                flow(index_of[target], after | 1 << register)
        for kind, register in zip(instruction.kinds, instruction.operands, strict=True):
            if kind == "d" or kind == "m":
                after |= 1 << register
        for register in writes:
            after |= 1 << register
        if name == "CHECK_BOUND":
            after |= 1 << instruction.operands[0]
        elif name == "TAKE_SPILL":
            after &= (2 << instruction.operands[2]) - 1
        elif name == "LOAD_SPECIAL" and instruction.operands[0] == SPECIALS["UNBOUND"] \
                and instruction.operands[1] < own:
            after &= ~(1 << instruction.operands[1])
        jump = instruction.target
        if jump is not None:
            # The destination of FOR_ITER is written only when control goes on.
            flow(index_of[jump], state if name == "FOR_ITER" else after)
        if name not in TERMINATORS:
            flow(index + 1, after)
    for instruction, state in zip(decoded, states, strict=True):
        if state is None:
            continue
        reads, _ = windows(instruction)
        wanted = [register for kind, register in zip(instruction.kinds, instruction.operands, strict=True)
                  if kind in "rm"] if instruction.name not in _TAKES_UNBOUND else []
        for register in [*wanted, *reads]:
            _require(state >> register & 1, code,
                     f"{instruction.name} at {instruction.offset} reads register {register}, "
                     "which may hold nothing")
