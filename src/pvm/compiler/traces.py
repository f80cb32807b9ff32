"""The trace table: what only a trace function and an assignment to `f_lineno` want to know of a code.

Lines begin at marks, which take no room in the code: several may stand before one instruction, and a line of its own may
lie on the way of a jump. Each mark knows the blocks around it, so that a jump from one to another can be judged.
"""

from __future__ import annotations

from ..opcodes import BY_NAME
from ..program import write_unsigned
from .unit import HOISTED, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Kinds of blocks in the table.
BLOCK_KINDS = {"loop": 0, "with": 2, "handler": 3, "match": 6}
BLOCK_FOR = 1
BLOCK_FINALLY = 4
BLOCK_EXIT = 5
_JUMPS = frozenset(name for name, op in BY_NAME.items() if op.operands[-1:] in ("j", "J"))


def trace_table(unit: Unit, offsets: list[int]) -> bytes:
    """The table as bytes: see docs/bytecode.md."""
    code = unit.code
    size = offsets[-1]
    blocks = _Blocks(unit, offsets)
    marks = bytearray()
    edges = bytearray()
    mark_count = edge_count = 0
    mark_offset = edge_offset = 0
    mark_line = unit.first_line
    for index, instruction in enumerate(code):
        name = instruction[0]
        if name == "MARK":
            offset = offsets[index]
            if offset == size:
                continue
            _, line, around, middle = instruction
            change = line - mark_line
            write_unsigned(marks, offset - mark_offset)
            write_unsigned(marks, change << 1 if change >= 0 else (-change << 1) - 1)
            write_unsigned(marks, blocks.number(around) << 1 | middle)
            mark_offset, mark_line = offset, line
            mark_count += 1
        elif name in _JUMPS:
            label = instruction[-1]
            at = label.index
            while at and code[at - 1][0] == "MARK":
                at -= 1
            if at < label.index or label.trail:
                write_unsigned(edges, offsets[index] - edge_offset)
                write_unsigned(edges, label.index - at)
                write_unsigned(edges, len(label.trail))
                for line in label.trail:
                    write_unsigned(edges, line)
                edge_offset = offsets[index]
                edge_count += 1
    out = bytearray()
    write_unsigned(out, blocks.count)
    out += blocks.data
    write_unsigned(out, mark_count)
    out += marks
    write_unsigned(out, edge_count)
    out += edges
    return bytes(out)


class _Blocks:
    """Blocks by their numbers, from 1; 0 is outside of all."""

    __slots__ = ("count", "data", "last", "last_number", "numbers", "offsets", "unit")

    def __init__(self, unit: Unit, offsets: list[int]) -> None:
        self.unit = unit
        self.offsets = offsets
        self.count = 0
        self.data = bytearray()
        self.numbers: dict[tuple[int, int], int] = {}
        self.last: list[Any] | None = None
        self.last_number = 0

    def number(self, around: list[Any]) -> int:
        """The number of the innermost of the blocks that have a state."""
        if around is self.last:
            return self.last_number
        number = 0
        for block in around:
            if not block.state and block.kind != "loop":
                continue
            key = number, id(block)
            known = self.numbers.get(key)
            if known is None:
                self.add(block, number)
                known = self.numbers[key] = self.count
            number = known
        self.last = around
        self.last_number = number
        return number

    def add(self, block: Any, parent: int) -> None:
        """Enter one: its parent, kind, registers, and for a loop where its constants are loaded."""
        self.count += 1
        data = self.data
        write_unsigned(data, parent)
        kind = BLOCK_KINDS[block.kind]
        if kind == 0 and block.state:
            kind = BLOCK_FOR
        elif block.is_final:
            kind = BLOCK_FINALLY
        elif block.kind == "handler" and not hasattr(block.node, "handlers"):
            kind = BLOCK_EXIT
        write_unsigned(data, kind)
        write_unsigned(data, len(block.state))
        for register in block.state:
            write_unsigned(data, final_register(self.unit, register))
        if block.preheader is None:
            write_unsigned(data, 0)
            write_unsigned(data, 0)
        else:
            label, loads = block.preheader
            write_unsigned(data, self.offsets[label.index])
            write_unsigned(data, len(loads))


def final_register(unit: Unit, register: int) -> int:
    """As `optimise` has numbered it."""
    return register if register < unit.variables or register >= HOISTED else register + len(unit.hoisted)
