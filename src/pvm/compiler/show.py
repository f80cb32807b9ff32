"""Prints what the stages of the compiler pass to each other, for people who work on it.

    python -c "from pvm.compiler.show import scopes; print(scopes(open('x.py').read()))"
"""

from __future__ import annotations

from . import check_futures, emit_tree, parse
from .analyse import Analyser
from .optimise import optimise
from .scopes import Scope
from .unit import Label, Unit


def scopes(source: str) -> str:
    """The scopes of a source, one a line, those inside indented."""
    tree = parse(source, "<show>", "exec")
    found = Analyser(check_futures(tree)).analyse(tree)
    out: list[str] = []

    def show(scope: Scope, depth: int) -> None:
        out.append("    " * depth + repr(scope))
        for inner in found.values():
            if inner.parent is scope:
                show(inner, depth + 1)

    show(found[tree], 0)
    return "\n".join(out)


def instructions(source: str, optimised: bool = True) -> str:
    """The instructions of all units of a source, before or after the optimising passes."""
    out: list[str] = []

    def show(unit: Unit) -> None:
        if optimised:
            optimise(unit)
        out.append(f"{unit.qualname}: {unit.variables} variables {' '.join(unit.variable_names)}")
        places: dict[int, list[Label]] = {}
        for label in unit.labels:
            places.setdefault(label.index, []).append(label)
        for index, instruction in enumerate(unit.code):
            mark = f"L{index}:" if index in places else ""
            operands = ", ".join(map(repr, instruction[1:]))
            node = unit.nodes[index]
            line = "" if node is None else str(node.lineno)
            out.append(f"{line:>6} {mark:>6} {instruction[0]} {operands}")
        for child in unit.children:
            show(child)

    show(emit_tree(parse(source, "<show>", "exec"), False))
    return "\n".join(out)
