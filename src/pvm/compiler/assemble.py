"""The assembler: from a unit's instructions to the bytes, tables and positions of a `Code`."""

from __future__ import annotations

from struct import Struct
from struct import error as struct_error

from ..opcodes import BY_NAME
from ..program import Code
from .scopes import Refused
from .traces import trace_table
from .unit import Label, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_FORMATS = {"r": "B", "d": "B", "m": "B", "b": "B", "n": "B", "k": "B", "i": "b", "I": "h",
            "K": "H", "s": "H", "v": "H", "c": "H", "W": "I", "u": "I", "j": "h", "J": "i"}

#: Instructions that never raise. They get a position only where a source line begins.
QUIET = frozenset({
    "NOP", "MOVE", "LOAD_CONST", "LOAD_CONST_FAR", "LOAD_INT", "LOAD_SPECIAL", "MAKE_CELL",
    "SET_CELL", "SET_FREE", "GET_FREE_CELL", "NEW_SPILL", "GET_SPILL", "SET_SPILL", "JUMP", "LOOP",
    "JUMP_FAR", "JUMP_IF_NONE", "JUMP_IF_NOT_NONE", "JUMP_IF_IS", "JUMP_IF_IS_NOT", "IS", "IS_NOT",
    "BUILD_LIST", "BUILD_TUPLE", "BUILD_STRING", "LIST_APPEND", "LIST_TO_TUPLE", "MAKE_FUNCTION",
    "RETURN", "RETURN_NONE", "ENTER_HANDLER", "LEAVE_HANDLER", "RERAISE", "EXCEPTION_INFO",
    "LOAD_ASSERTION_ERROR", "LOAD_BUILD_CLASS", "BUILD_SLICE"})


class _Packers(dict):  # type: ignore[type-arg]
    """By opcode: number, size, packing function, whether the last operand is a jump."""

    def __missing__(self, name: str) -> tuple[int, int, Callable[..., bytes], bool]:
        op = BY_NAME[name]
        packer = Struct("<B" + "".join([_FORMATS[kind] for kind in op.operands]))
        entry = self[name] = (op.number, packer.size, packer.pack, op.operands[-1:] in ("j", "J"))
        return entry


def _nothing(*_: Any) -> bytes:
    return b""


_PACKERS = _Packers(MARK=(0, 0, _nothing, False))


def assemble(unit: Unit) -> Code:
    """The code of a unit and, below it, those of its children."""
    unit.compilation.look()
    packers = _PACKERS
    offsets = []
    at = 0
    for instruction in unit.code:
        offsets.append(at)
        at += packers[instruction[0]][1]
    offsets.append(at)
    if at > 32000:
        offsets = lengthen_jumps(unit)
    parts = []
    try:
        for index, instruction in enumerate(unit.code):
            number, _, pack, is_jump = packers[instruction[0]]
            if is_jump:
                distance = offsets[instruction[-1].index] - offsets[index + 1]
                parts.append(pack(number, *instruction[1:-1], distance))
            else:
                parts.append(pack(number, *instruction[1:]))
    except struct_error:
        raise Refused(f"{instruction[0]} cannot express its operands", unit.scope.node) from None

    code = Code()
    code.name = unit.name
    code.qualname = unit.qualname
    code.flags = unit.flags
    code.positional = unit.positional
    code.positional_only = unit.positional_only
    code.keyword_only = unit.keyword_only
    code.registers = max(unit.high, unit.entry_registers)
    code.variables = unit.variable_names
    code.free = []
    for name in unit.free:
        parent = unit.parent
        assert parent is not None
        if name in parent.captured:
            code.free.append((0, parent.captured[name], name))
        elif name in parent.spilled_cells:
            code.free.append((2, parent.spilled_cells[name], name))
        else:
            code.free.append((1, parent.free_index[name], name))
    code.cells = list(unit.captured.values())
    code.constants = unit.constants
    code.sites = unit.sites
    code.children = [assemble(child) for child in unit.children]
    code.first_line = unit.first_line
    code.docstring = unit.docstring
    code.instructions = b"".join(parts)
    code.table = [(offsets[start.index], offsets[end.index] - offsets[start.index],
                   offsets[target.index] if target is not None else 0, kind, register)
                  for start, end, target, kind, register in unit.table
                  if offsets[start.index] < offsets[end.index]]
    code.positions = positions(unit, offsets)
    code.traces = trace_table(unit, offsets)
    return code


def lengthen_jumps(unit: Unit) -> list[int]:
    """Send jumps that do not reach their targets over trampolines; gives the final offsets.

    A conditional jump goes to a trampoline right behind it, which jumps on:

            JUMP_IF_LT a, b, far            JUMP_IF_LT a, b, hop
                                            JUMP past
                                    hop:    JUMP_FAR far
                                    past:
    """
    packers = _PACKERS
    while True:
        offsets = []
        at = 0
        for instruction in unit.code:
            offsets.append(at)
            at += packers[instruction[0]][1]
        offsets.append(at)
        far = set()
        for index, instruction in enumerate(unit.code):
            if packers[instruction[0]][3] and instruction[0] != "JUMP_FAR":
                distance = offsets[instruction[-1].index] - offsets[index + 1]
                # The margin lets jumps in between grow without a further round.
                if not -32000 <= distance <= 32000:
                    far.add(index)
        if not far:
            return offsets
        code: list[tuple[Any, ...]] = []
        nodes: list[Any] = []
        moved = []
        added: list[Label] = []
        for index, instruction in enumerate(unit.code):
            moved.append(len(code))
            node = unit.nodes[index]
            if index not in far:
                code.append(instruction)
                nodes.append(node)
            elif instruction[0] in ("JUMP", "LOOP"):
                code.append(("JUMP_FAR", instruction[1]))
                nodes.append(node)
            else:
                hop, past = Label(), Label()
                hop.index = len(code) + 2
                past.index = len(code) + 3
                added += hop, past
                name = instruction[0].replace("LOOP_IF", "JUMP_IF")
                code += [(name, *instruction[1:-1], hop), ("JUMP", past),
                         ("JUMP_FAR", instruction[-1])]
                nodes += [node, node, node]
        moved.append(len(code))
        for label in unit.labels:
            label.index = moved[label.index]
        unit.labels += added
        unit.code = code
        unit.nodes = nodes


def positions(unit: Unit, offsets: list[int]) -> bytes:
    """The position table: see docs/bytecode.md."""
    out = bytearray()
    previous_offset = 0
    previous_line = unit.first_line
    recorded_line = -1
    previous_node = None
    append = out.append

    def record(offset: int, node: Any) -> None:
        nonlocal previous_offset, previous_line
        line = node.lineno
        column = node.col_offset
        end_line = node.end_lineno
        end_column = node.end_col_offset
        delta = offset - previous_offset << 1
        previous_offset = offset
        change = line - previous_line
        previous_line = line
        change = change << 1 if change >= 0 else (-change << 1) - 1
        if end_line == line:
            numbers: tuple[int, ...] = (delta, change, column, end_column - column)
        else:
            numbers = (delta | 1, change, end_line - line, column, end_column)
        for number in numbers:
            while number > 127:
                append(number & 127 | 128)
                number >>= 7
            append(number)

    for index, node in enumerate(unit.nodes):
        if (node is previous_node and unit.code[index][0] != "INVOKE") or node is None:
            if node is None and unit.code[index][0] == "MARK" and unit.code[index][1] != recorded_line:
                previous_node = None        # what comes back to the line has a position again
            continue
        line = node.lineno
        if unit.code[index][0] in QUIET and line == recorded_line:
            continue
        previous_node = node
        recorded_line = line
        offset = offsets[index]
        if unit.code[index][0] == "INVOKE":
            # What fails before the call itself is reported where the method is looked up, at the instruction's first byte.
            record(offset, node.func)
            offset += 1
        record(offset, node)
    return bytes(out)
