"""Simple statements and modules."""

from __future__ import annotations

from _ast import (
    AnnAssign,
    Assert,
    Assign,
    Attribute,
    AugAssign,
    BoolOp,
    Compare,
    Constant,
    Delete,
    Expr,
    Global,
    IfExp,
    Import,
    ImportFrom,
    Name,
    Nonlocal,
    Not,
    Pass,
    Raise,
    Return,
    Subscript,
    UnaryOp,
)
from sys import version_info

from ..opcodes import BINARY_OPERATORS, CODE_FLAGS
from .constants import NOT_CONSTANT, folded
from .control import leave_blocks
from .expressions import BINARY, get_attribute, immediate, into_name
from .functions import annotate_function, annotation_text, note_annotation, prepare_conditional
from .scopes import Refused
from .targets import assign, delete, local_register, prepare_annotations, set_attribute, store, store_name
from .unit import STATEMENTS, Label, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_INPLACE = {"ADD": "IADD", "SUB": "ISUB", "MUL": "IMUL"}


# -- modules

def module_body(unit: Unit, body: list[Any], tree: Any, has_value: bool = True) -> None:
    """The statements of a module; an expression at its end is the value of the module, if that has one."""
    unit.take_docstring(body)
    if unit.docstring is not None:
        slot = unit.temp()
        unit.load(body[0].value, unit.docstring, slot)
        store_name(unit, body[0], "__doc__", slot)
        unit.top = slot
    if unit.scope.deferred:
        prepare_conditional(unit)
        slot = annotate_function(unit, tree, "")
        store_name(unit, body[0], "__annotate__", slot)
        unit.top = slot
    elif unit.scope.has_annotations and not unit.compilation.lazy_annotations:
        prepare_annotations(unit, body[0])
    last = body[-1] if body else None
    if type(last) is Expr and has_value:
        unit.statements(body[:-1])
        unit.flags |= CODE_FLAGS["HAS_VALUE"]
        return_value(unit, last.value, last)
    else:
        unit.statements(body)
        unit.terminate(None, "RETURN_NONE")


def return_value(unit: Unit, value: Any, node: Any) -> None:
    """Return the value of an expression."""
    top = unit.top
    unit.terminate(node, "RETURN", unit.value(value))
    unit.top = top


# -- assignments

def assign_statement(unit: Unit, node: Any) -> None:
    """`a = b = value`."""
    targets = node.targets
    if len(targets) == 1:
        assign(unit, targets[0], node.value)
        return
    top = unit.top
    first = local_register(unit, targets[0])
    if first >= 0 and all(type(target) is Name for target in targets):
        assign(unit, targets[0], node.value)
        targets = targets[1:]
        register = first
    elif folded(node.value) is not NOT_CONSTANT:
        register = unit.value(node.value)
    else:
        register = unit.temp()
        unit.into(node.value, register)
    for target in targets:
        store(unit, target, register)
    unit.top = top


def augmented_statement(unit: Unit, node: Any) -> None:
    """`a += value`: the target's parts are evaluated once."""
    target = node.target
    top = unit.top
    if type(target) is Name:
        register = local_register(unit, target)
        if register >= 0:
            unit.check_bound(target, register)
            left = register
            if register in unit.walrus and type(node.value) not in (Name, Constant):
                left = unit.temp()
                unit.emit(target, "MOVE", register, left)
            inplace(unit, node, left, register)
        else:
            slot = unit.temp()
            into_name(unit, target, slot)
            inplace(unit, node, slot, slot)
            store_name(unit, target, target.id, slot)
    elif type(target) is Attribute:
        container = unit.operand(target.value, node.value)
        slot = unit.temp()
        get_attribute(unit, target, container, target.attr, slot)
        inplace(unit, node, slot, slot)
        set_attribute(unit, target, container, target.attr, slot)
    else:
        container = unit.operand(target.value, target.slice)
        if container in unit.walrus:
            container = copied(unit, target, container)
        value = folded(target.slice)
        if value is not NOT_CONSTANT and immediate(value):
            slot = unit.temp()
            unit.emit(target, "GET_ITEM_INT", container, value, slot)
            inplace(unit, node, slot, slot)
            unit.emit(target, "SET_ITEM_INT", container, value, slot)
        else:
            index = unit.operand(target.slice, node.value)
            slot = unit.temp()
            unit.emit(target, "GET_ITEM", container, index, slot)
            inplace(unit, node, slot, slot)
            unit.emit(target, "SET_ITEM", container, index, slot)
    unit.top = top


def copied(unit: Unit, node: Any, register: int) -> int:
    """A new temporary that holds what is in a register."""
    slot = unit.temp()
    unit.emit(node, "MOVE", register, slot)
    return slot


def inplace(unit: Unit, node: Any, left: int, d: int) -> None:
    """d = left (operator)= the value of an augmented assignment."""
    top = unit.top
    operator = BINARY[type(node.op)]
    value = folded(node.value)
    if value is not NOT_CONSTANT and immediate(value) and operator in ("ADD", "SUB"):
        unit.emit(node, _INPLACE[operator] + "_INT", left, value, d)
    else:
        right = unit.value(node.value)
        if operator in _INPLACE:
            unit.emit(node, _INPLACE[operator], left, right, d)
        else:
            unit.emit(node, "INPLACE", BINARY_OPERATORS.index(operator), left, right, d)
    unit.top = top


def annotated_statement(unit: Unit, node: Any) -> None:
    """`a: annotation = value`."""
    target = node.target
    if node.value is not None:
        assign(unit, target, node.value)
    in_function = unit.scope.kind == "function"
    if type(target) is Name:
        if unit.compilation.lazy_annotations:
            if node.simple and not in_function:
                note_annotation(unit, node)
        elif node.simple and not in_function:
            top = unit.top
            slot = unit.temp()
            if unit.compilation.future_annotations:
                unit.load(node, annotation_text(node.annotation), slot)
            else:
                unit.into(node.annotation, slot)
            holder = unit.temp()
            get = "GET_NAME" if unit.uses_namespace else "GET_GLOBAL"
            unit.emit(node, get, unit.global_site("__annotations__"), holder)
            key = unit.constant_register(node, unit.mangle(target.id))
            unit.emit(node, "SET_ITEM", holder, key, slot)
            unit.top = top
        elif not in_function:
            evaluate_annotation(unit, node)
        return
    if node.value is None:
        if type(target) is Attribute:
            unit.effect(target.value)
        elif type(target) is Subscript:
            unit.effect(target.value)
            unit.effect(target.slice)
    if not in_function:
        evaluate_annotation(unit, node)


def evaluate_annotation(unit: Unit, node: Any) -> None:
    """Evaluate an annotation that is not kept."""
    if not unit.compilation.future_annotations and not unit.compilation.lazy_annotations:
        unit.effect(node.annotation)


# -- the rest

def expression_statement(unit: Unit, node: Any) -> None:
    """An expression for its effect."""
    unit.effect(node.value)


def pass_statement(unit: Unit, node: Any) -> None:
    """Nothing to do: `pass`, `global`, `nonlocal`."""


def delete_statement(unit: Unit, node: Any) -> None:
    """`del`."""
    for target in node.targets:
        delete(unit, target)


def return_statement(unit: Unit, node: Any) -> None:
    """`return`, through the `finally` and `with` blocks around it."""
    if unit.scope.kind != "function":
        raise Refused("'return' outside function", node)
    value = node.value
    if value is not None and unit.flags & CODE_FLAGS["ASYNC_GENERATOR"]:
        raise Refused("'return' with value in async generator", node)
    known = folded(value) if value is not None else None
    slot = -1
    top = unit.top
    if known is NOT_CONSTANT:
        for block in unit.blocks:
            if block.value_register >= 0:
                slot = block.value_register
                break
        if slot >= 0:
            unit.into(value, slot)
        else:
            slot = unit.value(value)
            if any([block.kind == "named handler" and unit.locals.get(unit.mangle(block.name)) == slot for block in unit.blocks]):
                held = unit.temp()              # leaving the handler unbinds its name
                unit.emit(node, "MOVE", slot, held)
                slot = held
    blocks = unit.blocks
    if value is not None and node.lineno != value.lineno:
        unit.mark(node.lineno, None, True)
    leave_blocks(unit, node, 0)
    if any(block.kind in ("finally", "with") for block in blocks):
        node = None                         # what leaves the blocks appears to come last
    if known is NOT_CONSTANT:
        unit.terminate(node, "RETURN", slot)
    elif known is None:
        unit.terminate(node, "RETURN_NONE")
    else:
        slot = unit.temp()
        unit.load(node, known, slot)
        unit.terminate(node, "RETURN", slot)
    for block in blocks:
        block.resume(unit)
    unit.top = top


def raise_statement(unit: Unit, node: Any) -> None:
    """`raise`."""
    top = unit.top
    if node.exc is None:
        unit.terminate(node, "RAISE_AGAIN")
    elif node.cause is None:
        unit.terminate(node, "RAISE", unit.value(node.exc))
    else:
        exception = unit.operand(node.exc, node.cause)
        unit.terminate(node, "RAISE_FROM", exception, unit.value(node.cause))
    unit.top = top


def assert_statement(unit: Unit, node: Any) -> None:
    """`assert`."""
    if unit.compilation.optimize:
        return
    holds = Label()
    unit.branch(node.test, holds, True)
    top = unit.top
    window = unit.temp()
    place = assertion_place(node)
    unit.emit(node, "LOAD_ASSERTION_ERROR", window)
    if node.msg is not None:
        unit.into(node.msg, unit.temp())
        unit.emit(place, "CALL", window, 1, window)
    unit.terminate(place, "RAISE", window)
    unit.top = top
    unit.place(holds)


def assertion_place(node: Any) -> Any:
    """What a failure of an `assert` points at. The first releases of CPython 3.12 point at the whole statement, 3.11 at the
    last comparison that decides of it, if one does."""
    if version_info >= (3, 12):
        return node.test if version_info >= (3, 12, 3) else node
    waiting = [node.test]
    while waiting:
        part = waiting.pop()
        kind = type(part)
        if kind is Compare:
            return part
        if kind is BoolOp:
            waiting.extend(part.values)
        elif kind is UnaryOp and type(part.op) is Not:
            waiting.append(part.operand)
        elif kind is IfExp:
            waiting.extend((part.test, part.body, part.orelse))
    return node


def import_statement(unit: Unit, node: Any) -> None:
    """`import a.b`, `import a.b as c`."""
    for alias in node.names:
        top = unit.top
        slot = unit.temp()
        name = unit.mangle(alias.name)
        unit.emit(node, "IMPORT_NAME", unit.small_constant(name, node),
                  unit.small_constant(None, node), 0, slot)
        if alias.asname is None:
            store_name(unit, node, alias.name.partition(".")[0], slot)
        else:
            for part in alias.name.split(".")[1:]:
                unit.emit(node, "IMPORT_FROM", slot, import_site(unit, node, part), slot)
            store_name(unit, node, alias.asname, slot)
        unit.top = top


def import_from_statement(unit: Unit, node: Any) -> None:
    """`from a import b as c`, `from a import *`."""
    top = unit.top
    slot = unit.temp()
    names = tuple([alias.name for alias in node.names])
    level = node.level or 0             # a tree that a program made may leave it out
    if level > 255:
        raise Refused("too many dots in a relative import", node)
    unit.emit(node, "IMPORT_NAME", unit.small_constant(node.module or "", node),
              unit.small_constant(names, node), level, slot)
    if names == ("*",):
        unit.emit(node, "IMPORT_STAR", slot)
    else:
        value = unit.temp()
        for alias in node.names:
            own = unit.locals.get(unit.mangle(alias.asname or alias.name))
            d = value if own is None else own
            unit.emit(node, "IMPORT_FROM", slot, import_site(unit, node, alias.name), d)
            store_name(unit, node, alias.asname or alias.name, d)
    unit.top = top


def import_site(unit: Unit, node: Any, name: str) -> int:
    """The site of a name that is imported."""
    site = unit.global_site(unit.mangle(name))
    if site < 0:
        raise Refused("too many names", node)
    return site


STATEMENTS.update({
    Expr: expression_statement, Assign: assign_statement, AugAssign: augmented_statement,
    AnnAssign: annotated_statement, Return: return_statement, Raise: raise_statement,
    Assert: assert_statement, Delete: delete_statement, Import: import_statement,
    ImportFrom: import_from_statement, Pass: pass_statement, Global: pass_statement,
    Nonlocal: pass_statement})
