"""Passes over the finished instructions of a unit.

* The loads ahead of loops are put in, and registers numbered finally: the hoisted constants move in
  between the variables and the temporaries, so that call windows stay above everything that lives.
* Jumps to jumps go to where those go; what nobody reaches then is dropped.
"""

from __future__ import annotations

from ..opcodes import BY_NAME, TERMINATORS
from .unit import HOISTED, LOOP_FORMS, Label, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Jumps that `thread` may send elsewhere. FOR_ITER and SEND are left alone: their targets hardly
#: ever are jumps.
_THREADED = frozenset(name for name, op in BY_NAME.items()
                      if op.operands[-1:] == "j" and name.startswith("JUMP"))
_JUMPS = frozenset(name for name, op in BY_NAME.items() if op.operands[-1:] in ("j", "J"))


class _RegisterOperands(dict):  # type: ignore[type-arg]
    """The positions of register operands in an instruction tuple, by opcode; made when needed."""

    def __missing__(self, name: str) -> tuple[int, ...]:
        positions = self[name] = tuple(
            index for index, kind in enumerate(BY_NAME[name].operands, 1) if kind in "rdmb")
        return positions


_REGISTERS = _RegisterOperands(MARK=())


def optimise(unit: Unit) -> None:
    """Run all passes."""
    if unit.has_loops:
        place_preheaders(unit)
        if unit.hoisted:
            number_registers(unit)
    if unit.labels:
        place_aliases(unit)
        changed, moved = thread(unit)
        if changed:
            drop_unreached(unit, moved)
        separate(unit)


def place_preheaders(unit: Unit) -> None:
    """Replace the placeholders ahead of loops by their instructions."""
    code: list[tuple[Any, ...]] = []
    nodes: list[Any] = []
    moved = []
    for instruction, node in zip(unit.code, unit.nodes, strict=True):
        moved.append(len(code))
        if instruction[0] == "PREHEADER":
            code += instruction[1]
            nodes += [None] * len(instruction[1])
        else:
            code.append(instruction)
            nodes.append(node)
    moved.append(len(code))
    for label in unit.labels:
        label.index = moved[label.index]
    unit.code = code
    unit.nodes = nodes


def number_registers(unit: Unit) -> None:
    """Give the hoisted constants their registers and move the temporaries above them."""
    base = unit.variables
    shift = len(unit.hoisted)

    def final(register: int) -> int:
        if register < base:
            return register
        return register + shift if register < HOISTED else base + register - HOISTED

    code = unit.code
    for index, instruction in enumerate(code):
        positions = _REGISTERS[instruction[0]]
        if positions:
            changed = list(instruction)
            for position in positions:
                changed[position] = final(changed[position])
            code[index] = tuple(changed)
    unit.table = [(start, end, target, kind, final(register))
                  for start, end, target, kind, register in unit.table]
    unit.high += shift


def place_aliases(unit: Unit) -> None:
    """Aliases stand where the labels do that they were made for."""
    for alias, label in unit.aliases:
        alias.index = label.index
        alias.trail += label.trail
        unit.labels.append(alias)


def marked(unit: Unit, index: int) -> tuple[int, tuple[int, ...]]:
    """The next instruction from an index on, and the lines that begin on the way to it."""
    code = unit.code
    first = index
    while index < len(code) and code[index][0] == "MARK":
        index += 1
    return index, tuple([instruction[1] for instruction in code[first:index]])


def thread(unit: Unit) -> tuple[bool, dict[int, tuple[int, ...]]]:
    """Send jumps to jumps to their final targets. True when something may be unreached now, and lines that begin at
    instructions which have taken the place of a jump."""
    code = unit.code
    changed = False
    moved: dict[int, tuple[int, ...]] = {}
    size = len(code)
    for index, instruction in enumerate(code):
        name = instruction[0]
        if name not in _THREADED:
            continue
        target = instruction[-1]
        if target.index >= size:
            continue
        trail: tuple[int, ...] = target.trail
        for _ in range(20):
            at, lines = marked(unit, target.index)
            if at >= size or code[at][0] != "JUMP":
                break
            target = code[at][1]
            trail += lines + target.trail
        following: tuple[Any, ...] = code[at] if at < size else ("NOP",)
        if following[0] == "LOOP" and name in LOOP_FORMS and following[1].index <= index:
            code[index] = (LOOP_FORMS[name], *instruction[1:-1], with_trail(unit, following[1], trail + lines))
            changed = True
        elif name == "JUMP" and following[0] in ("RETURN", "RETURN_NONE"):
            code[index] = following
            unit.nodes[index] = unit.nodes[at]
            moved[index] = trail + lines
            changed = True
        elif target is not instruction[-1]:
            code[index] = (*instruction[:-1], with_trail(unit, target, trail))
            changed = True
        if code[index][0] == "JUMP" and marked(unit, index + 1)[0] >= code[index][1].index > index:
            changed = True
    return changed, moved


def with_trail(unit: Unit, target: Label, trail: tuple[int, ...]) -> Label:
    """A label where another one stands, for a jump that has come a longer way."""
    if trail == target.trail:
        return target
    label = Label()
    label.index = target.index
    label.trail = trail
    unit.labels.append(label)
    return label


def separate(unit: Unit) -> None:
    """A conditional jump to where control goes anyway, with lines that begin on one of the ways only, needs an instruction
    in between: where it stands tells a trace function the way."""
    code = unit.code
    places = set()
    for index, instruction in enumerate(code):
        if instruction[0] in _JUMPS and instruction[0] != "JUMP":
            target = instruction[-1]
            if target.index > index and (target.index > index + 1 or target.trail) and marked(unit, index + 1)[0] >= target.index:
                places.add(target.index)
    if not places:
        return
    kept: list[tuple[Any, ...]] = []
    nodes: list[Any] = []
    moved = []
    for index in range(len(code) + 1):
        if index in places:
            kept.append(("NOP",))
            nodes.append(None)
        moved.append(len(kept))
        kept += code[index:index + 1]
        nodes += unit.nodes[index:index + 1]
    for label in unit.labels:
        label.index = moved[label.index]
    unit.code = kept
    unit.nodes = nodes


def drop_unreached(unit: Unit, marks: dict[int, tuple[int, ...]]) -> None:
    """Remove instructions that cannot be reached any more, and jumps to the next instruction. Lines that begin at others
    are marked."""
    code = unit.code
    targets: set[int] = set()
    for instruction in code:
        if instruction[0] in _JUMPS:
            targets.add(instruction[-1].index)
    for _, _, handler, _, _ in unit.table:
        if handler is not None:
            targets.add(handler.index)
    kept: list[tuple[Any, ...]] = []
    nodes: list[Any] = []
    moved = []
    reachable = True
    for index, instruction in enumerate(code):
        if index in targets:
            reachable = True
        moved.append(len(kept))
        if reachable:
            for line in marks.get(index, ()):
                kept.append(("MARK", line, [], True))
                nodes.append(None)
            if instruction[0] == "JUMP" and index < instruction[1].index <= marked(unit, index + 1)[0] \
                    and not targets.intersection(range(index + 1, instruction[1].index)):
                for line in instruction[1].trail:
                    kept.append(("MARK", line, [], True))
                    nodes.append(None)
                reachable = False
                continue
            kept.append(instruction)
            nodes.append(unit.nodes[index])
            if instruction[0] in TERMINATORS:
                reachable = False
    moved.append(len(kept))
    for label in unit.labels:
        label.index = moved[label.index]
    unit.code = kept
    unit.nodes = nodes
    unit.table = [entry for entry in unit.table if entry[0].index < entry[1].index]
