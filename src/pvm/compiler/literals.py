"""What few compilations ask for: int literals that are limited in length, and `__debug__` that is False."""

from __future__ import annotations

import ast
import re

from ..errors import CompileError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def refuse_long_ints(tree: Any, source: str | bytes, filename: str, most: int) -> None:
    """Raise CompileError for an int literal of more than `most` decimal digits, in the words of the host's parser.

    That has a limit of its own, which is the whole process's; this is for a smaller one.
    """
    digits = r"(?<![\w.])[1-9](?:_?[0-9]){%d,}(?![.eEjJ])" % most
    found = re.search(digits, source) if isinstance(source, str) else re.search(digits.encode(), source)
    if found is None:
        return
    from . import decoded
    least = 10 ** most
    lines: list[str] = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or type(node.value) is not int or node.value < least:
            continue
        lines = lines or decoded(source).splitlines(keepends=True)
        line = lines[node.lineno - 1]
        if line.encode()[node.col_offset:node.col_offset + 1] == b"0":      # of a literal in another base
            continue
        text = line.encode()[node.col_offset:node.end_col_offset]
        message = (f"Exceeds the limit ({most} digits) for integer string conversion: value has {len(text) - text.count(b'_')} digits; "
                   "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid "
                   "decimal conversion limits.")
        raise CompileError(message, (filename, node.lineno, 0, line, node.lineno, 0))


def without_debug(tree: Any) -> None:
    """Make `__debug__` False, where a name is read."""
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if isinstance(value, ast.Name):
                if _is_debug(value):
                    setattr(node, field, ast.copy_location(ast.Constant(False), value))
            elif isinstance(value, list):
                value[:] = [ast.copy_location(ast.Constant(False), item) if isinstance(item, ast.Name) and _is_debug(item) else item
                            for item in value]


def _is_debug(node: ast.Name) -> bool:
    return node.id == "__debug__" and type(node.ctx) is ast.Load
