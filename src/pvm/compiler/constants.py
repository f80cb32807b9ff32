"""Constant folding: the value of an expression that is known while compiling.

The limits are CPython's: what would make the program large or the compiler slow is left to run time,
and so is what raises.
"""

from __future__ import annotations

import operator
from _ast import (
    Add, BinOp, BitAnd, BitOr, BitXor, Constant, Div, FloorDiv, Invert, LShift, Load, Mod, Mult, Name,
    Not, Pow, RShift, Sub, Tuple, UAdd, UnaryOp, USub)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: What `folded` gives when the value is not known.
NOT_CONSTANT: Any = type("NotConstant", (), {"__repr__": lambda self: "NOT_CONSTANT"})()

MAX_INT_BITS = 128
MAX_COLLECTION = 256
MAX_STRING = 4096


def folded(node: Any) -> Any:
    """The value of an expression if it is constant, else NOT_CONSTANT."""
    fold = _FOLDERS.get(type(node))
    return NOT_CONSTANT if fold is None else fold(node)


def _fold_constant(node: Any) -> Any:
    return node.value


def _fold_name(node: Any) -> Any:
    return True if node.id == "__debug__" and type(node.ctx) is Load else NOT_CONSTANT


def _fold_unary(node: Any) -> Any:
    value = folded(node.operand)
    if value is NOT_CONSTANT:
        return value
    kind = type(node.op)
    try:
        if kind is USub:
            return -value
        if kind is Not:
            return not value
        if kind is UAdd:
            return +value
        if kind is Invert and type(value) is int:
            return ~value
    except Exception:
        pass
    return NOT_CONSTANT


def _fold_binary(node: Any) -> Any:
    spine = []
    while type(node) is BinOp:
        if type(node.right) not in _FOLDERS:
            return NOT_CONSTANT
        spine.append(node)
        node = node.left
    value = folded(node)
    while spine and value is not NOT_CONSTANT:
        node = spine.pop()
        value = fold_operation(node.op, value, folded(node.right))
    return value


def _fold_tuple(node: Any) -> Any:
    if type(node.ctx) is not Load:
        return NOT_CONSTANT
    values = []
    for item in node.elts:
        value = folded(item)
        if value is NOT_CONSTANT:
            return value
        values.append(value)
    return tuple(values)


def fold_operation(op: Any, left: Any, right: Any) -> Any:
    """The value of a binary operation on constants, or NOT_CONSTANT."""
    operation = _OPERATIONS.get(type(op))
    if operation is None or left is NOT_CONSTANT or right is NOT_CONSTANT:
        return NOT_CONSTANT
    try:
        if not _is_cheap(type(op), left, right):
            return NOT_CONSTANT
        value = operation(left, right)
    except Exception:
        return NOT_CONSTANT
    return value


def _is_cheap(kind: type, left: Any, right: Any) -> bool:
    """Whether the result is small enough to be kept in the program."""
    if kind is Mult:
        if isinstance(left, int) and isinstance(right, int):
            return left.bit_length() + right.bit_length() <= MAX_INT_BITS
        if isinstance(left, int):
            left, right = right, left
        if isinstance(right, int):
            if isinstance(left, tuple):
                return len(left) * right <= MAX_COLLECTION and _size(left) * right <= MAX_COLLECTION
            if isinstance(left, (str, bytes)):
                return len(left) * right <= MAX_STRING
        return True
    if kind is Pow:
        if isinstance(left, int) and isinstance(right, int):
            return right <= 0 or left.bit_length() * right <= MAX_INT_BITS
        return True
    if kind is LShift:
        return isinstance(left, int) and isinstance(right, int) and right >= 0 \
            and left.bit_length() + right <= MAX_INT_BITS
    if kind is Mod:
        return not isinstance(left, (str, bytes))
    if kind is Add and isinstance(left, tuple) and isinstance(right, tuple):
        return len(left) + len(right) <= MAX_COLLECTION
    return True


def _size(value: Any) -> int:
    return 1 + sum(map(_size, value)) if isinstance(value, tuple) else 1


_OPERATIONS: dict[type, Callable[[Any, Any], Any]] = {
    Add: operator.add, Sub: operator.sub, Mult: operator.mul, Div: operator.truediv,
    FloorDiv: operator.floordiv, Mod: operator.mod, Pow: operator.pow, LShift: operator.lshift,
    RShift: operator.rshift, BitAnd: operator.and_, BitOr: operator.or_, BitXor: operator.xor}
_FOLDERS: dict[type, Callable[[Any], Any]] = {
    Constant: _fold_constant, Name: _fold_name, UnaryOp: _fold_unary, BinOp: _fold_binary,
    Tuple: _fold_tuple}
