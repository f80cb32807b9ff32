"""Readable disassembly of a `Program`: offsets, source lines, operands by name, tables."""

from __future__ import annotations

from struct import Struct
from struct import error as struct_error

from .errors import FormatError
from .opcodes import BINARY_OPERATORS, BY_NUMBER, CODE_FLAGS, DUNDERS, HELPERS, MAX_REGISTERS, SPECIALS, TABLE_HANDLER
from .program import Code, Program, read_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_FORMATS = {"r": "B", "d": "B", "m": "B", "b": "B", "n": "B", "k": "B", "i": "b", "I": "h",
            "K": "H", "s": "H", "v": "H", "c": "H", "W": "I", "u": "I", "j": "h", "J": "i"}
_DECODERS = {op.number: Struct("<" + "".join(_FORMATS[kind] for kind in op.operands))
             for op in BY_NUMBER.values()}
_SPECIAL_NAMES = {number: name for name, number in SPECIALS.items()}
_MAX_CONSTANT = 60


class Instruction:
    """One decoded instruction."""

    __slots__ = ("end", "kinds", "name", "offset", "operands")

    def __init__(self, offset: int, end: int, name: str, kinds: str, operands: tuple[int, ...]) -> None:
        self.offset = offset
        self.end = end
        self.name = name
        self.kinds = kinds
        self.operands = operands

    @property
    def target(self) -> int | None:
        """Where a jump goes, as an offset."""
        return self.end + self.operands[-1] if self.kinds[-1:] in ("j", "J") else None


class Position:
    """Where in the source an instruction comes from: lines from 1, columns from 0."""

    __slots__ = ("column", "end_column", "end_line", "line", "offset")

    def __init__(self, offset: int, line: int, end_line: int, column: int, end_column: int) -> None:
        self.offset = offset
        self.line = line
        self.end_line = end_line
        self.column = column
        self.end_column = end_column


def instructions(code: Code) -> Iterator[Instruction]:
    """Decode the instructions of a code. Raises FormatError when they do not decode."""
    data = code.instructions
    at = 0
    while at < len(data):
        op = BY_NUMBER.get(data[at])
        if op is None:
            raise FormatError(f"damaged: unknown opcode {data[at]} at {at} of {code.qualname}")
        decoder = _DECODERS[op.number]
        try:
            operands = decoder.unpack_from(data, at + 1)
        except struct_error:
            raise FormatError(f"damaged: {op.name} at {at} of {code.qualname} is cut off") from None
        end = at + 1 + decoder.size
        yield Instruction(at, end, op.name, op.operands, operands)
        at = end


def positions(code: Code) -> Iterator[Position]:
    """Decode the position table of a code."""
    data = code.positions
    at = 0

    def unsigned() -> int:
        nonlocal at
        number = shift = 0
        while True:
            if at >= len(data):
                raise FormatError(f"damaged: the positions of {code.qualname} are cut off")
            byte = data[at]
            at += 1
            number |= (byte & 127) << shift
            if byte < 128:
                return number
            shift += 7

    offset, line = 0, code.first_line
    while at < len(data):
        delta = unsigned()
        offset += delta >> 1
        change = unsigned()
        line += -((change + 1) >> 1) if change & 1 else change >> 1
        if delta & 1:
            end_line = line + unsigned()
            column = unsigned()
            end_column = unsigned()
        else:
            end_line = line
            column = unsigned()
            end_column = column + unsigned()
        yield Position(offset, line, end_line, column, end_column)


def disassemble(program: Program | bytes) -> str:
    """The disassembly of a program and all its nested codes."""
    out: list[str] = []
    stack = [read_module(program)]
    while stack:
        code = stack.pop()
        if out:
            out.append("")
        out += disassemble_code(code)
        stack += reversed(code.children)
    return "\n".join(out) + "\n"


def disassemble_code(code: Code) -> list[str]:
    """The lines of one code."""
    flags = [name for name, bit in CODE_FLAGS.items() if code.flags & bit]
    out = [f"code {code.qualname} line {code.first_line}" + (f" [{' '.join(flags)}]" if flags else "")]
    details = [f"{code.registers} registers"]
    if code.variables:
        details.append("variables " + " ".join(
            f"{name}*" if register in code.cells else name
            for register, name in enumerate(code.variables)))
    if code.positional or code.keyword_only:
        details.append(f"parameters {code.positional}"
                       + (f" ({code.positional_only} positional only)" if code.positional_only else "")
                       + (f" and {code.keyword_only} keyword only" if code.keyword_only else ""))
    if code.free:
        details.append("free " + " ".join(
            f"{name}={'rvu'[kind] if kind < 3 else '?'}{index}" for kind, index, name in code.free))
    out.append("  " + "; ".join(details))
    decoded = list(instructions(code))
    targets = {instruction.target for instruction in decoded}
    targets |= {target for _, _, target, kind, _ in code.table if kind == TABLE_HANDLER}
    lines = {position.offset: position.line for position in positions(code)}
    shown = None
    for instruction in decoded:
        line = lines.get(instruction.offset)
        number = ""
        if line is not None and line != shown:
            number = str(line)
            shown = line
        mark = ">" if instruction.offset in targets else " "
        operands = ", ".join(_operands(code, instruction))
        out.append(f"{number:>6} {mark}{instruction.offset:>5}  {instruction.name:<20} {operands}".rstrip())
    if code.table:
        out.append("  exceptions:")
        for start, length, target, kind, register in code.table:
            where = f"to {target}" if kind == TABLE_HANDLER else "restore"
            out.append(f"    {start} to {start + length}: {where}, {_register(code, register)}")
    return out


def _operands(code: Code, instruction: Instruction) -> Iterator[str]:
    """The operands of an instruction, resolved."""
    name = instruction.name
    for kind, value in zip(instruction.kinds, instruction.operands, strict=True):
        if kind in "rdmb":
            text = _register(code, value)
            yield f"-> {text}" if kind == "d" else text
        elif kind in "kKW":
            yield _constant(code, value)
        elif kind == "s":
            yield code.sites[value] if value < len(code.sites) else f"site {value}?"
        elif kind == "v":
            yield f"free {code.free[value][2]}" if value < len(code.free) else f"free {value}?"
        elif kind == "c":
            yield f"code {code.children[value].qualname}" if value < len(code.children) \
                else f"code {value}?"
        elif kind in "jJ":
            yield f"to {instruction.target}"
        elif name == "LOAD_SPECIAL":
            yield _SPECIAL_NAMES.get(value, str(value))
        elif name == "INPLACE":
            yield BINARY_OPERATORS[value] if value < len(BINARY_OPERATORS) else str(value)
        elif name == "LOAD_HELPER":
            yield HELPERS[value] if value < len(HELPERS) else str(value)
        elif name == "LOAD_DUNDER":
            yield DUNDERS[value] if value < len(DUNDERS) else str(value)
        else:
            yield str(value)


def _register(code: Code, register: int) -> str:
    # Of more variables than that some may be in a spill area, and the registers are other ones.
    if register < len(code.variables) <= MAX_REGISTERS // 2:
        return f"r{register}:{code.variables[register]}"
    return f"r{register}"


def _constant(code: Code, index: int) -> str:
    if index >= len(code.constants):
        return f"constant {index}?"
    text = repr(code.constants[index])
    return text if len(text) <= _MAX_CONSTANT else text[:_MAX_CONSTANT - 3] + "..."
