"""Source as at a prompt: each expression that is a statement shows its value by sys.displayhook.

Those in the bodies of compound statements do so too, those in functions and classes do not.
"""

from __future__ import annotations

from ast import Attribute, Call, Constant, Expr, Interactive, Load, Name, Starred, copy_location
from typing import Any

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
    """`__import__("sys").displayhook(value)`, in the value's place."""
    def placed(node: Any) -> Any:
        return copy_location(node, value)
    module = placed(Call(placed(Name("__import__", Load())), [placed(Constant("sys"))], []))
    return placed(Call(placed(Attribute(module, "displayhook", Load())), [value], []))
