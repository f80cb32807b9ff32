"""Source as at a prompt: each expression that is a statement shows its value by sys.displayhook.

Those in the bodies of compound statements do so too, those in functions and classes do not.
"""

from __future__ import annotations

from ast import Expr, Interactive, Starred, copy_location, expr
from typing import Any

from .unit import INTO, Unit


class Shown(expr):
    """A value that is shown; its fields are those of a statement that is an expression."""

    _fields = ("value",)


_BODIES = ("body", "orelse", "finalbody", "handlers", "cases")
_SCOPES = ("FunctionDef", "AsyncFunctionDef", "ClassDef")


def show_values(tree: Interactive) -> Interactive:
    """Make the statements of a prompt show their values; the tree is changed in place."""
    _show_in(tree)
    return tree


def _show_in(node: Any) -> None:
    for name in _BODIES:
        for statement in getattr(node, name, ()):
            if type(statement) is Expr and type(statement.value) is not Starred:     # which is an error as it stands
                statement.value = _shown(statement.value)
            elif type(statement).__name__ not in _SCOPES:
                _show_in(statement)


def _shown(value: Any) -> Any:
    node = copy_location(Shown(), value)
    node.value = value    # type: ignore[attr-defined]
    return node


def into_shown(unit: Unit, node: Any, d: int) -> None:
    """Give a value to sys.displayhook; d = what that gives."""
    top = unit.top
    window = unit.window(d)
    unit.helper(node, "show_value")
    unit.into(node.value, unit.temp())
    unit.emit(node, "CALL", window, 1, d)
    unit.top = top


INTO[Shown] = into_shown
