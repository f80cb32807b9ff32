"""Expressions: arithmetic, comparisons, logic, attributes, items, displays, strings.

Each function puts the value of its kind of node into a register; the table at the end says which.
Results that are built step by step are built in a temporary, for `d` may be a variable, which keeps
its old value until the new one is complete.
"""

from __future__ import annotations

import _ast as _kinds
from _ast import (
    Add,
    And,
    Attribute,
    BinOp,
    BitAnd,
    BitOr,
    BitXor,
    BoolOp,
    Compare,
    Dict,
    Div,
    Eq,
    FloorDiv,
    FormattedValue,
    Gt,
    GtE,
    IfExp,
    In,
    Invert,
    Is,
    IsNot,
    JoinedStr,
    List,
    LShift,
    Lt,
    LtE,
    MatMult,
    Mod,
    Mult,
    Name,
    NamedExpr,
    Not,
    NotEq,
    NotIn,
    Pow,
    RShift,
    Set,
    Slice,
    Starred,
    Sub,
    Subscript,
    Tuple,
    UAdd,
    UnaryOp,
    USub,
)
from sys import version_info

from ..opcodes import CONVERSIONS
from ..program import FrozenSet
from .calls import widen_super
from .constants import NOT_CONSTANT, fold_operation, folded
from .scopes import Refused
from .unit import BRANCH, INTO, SPILL_BIT, Label, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

BINARY = {Add: "ADD", Sub: "SUB", Mult: "MUL", Div: "DIV", FloorDiv: "FLOORDIV", Mod: "MOD",
          Pow: "POW", LShift: "LSHIFT", RShift: "RSHIFT", BitAnd: "AND", BitOr: "OR",
          BitXor: "XOR", MatMult: "MATMUL"}
BINARY_INT = {Add: "ADD_INT", Sub: "SUB_INT", Mult: "MUL_INT", FloorDiv: "FLOORDIV_INT",
              Mod: "MOD_INT", BitAnd: "AND_INT", LShift: "LSHIFT_INT", RShift: "RSHIFT_INT"}
COMPARE = {Eq: "EQ", NotEq: "NE", Lt: "LT", LtE: "LE", Gt: "GT", GtE: "GE",
           Is: "IS", IsNot: "IS_NOT", In: "IN", NotIn: "NOT_IN"}
_UNARY = {USub: "NEGATIVE", UAdd: "POSITIVE", Invert: "INVERT"}
#: For the jump on a comparison: taken when it holds, taken when it does not.
_JUMPS = {kind: (f"JUMP_IF_{name}", f"JUMP_UNLESS_{name}")
          for kind, name in COMPARE.items() if kind not in (Is, IsNot, In, NotIn)}
_JUMPS.update({Is: ("JUMP_IF_IS", "JUMP_IF_IS_NOT"), IsNot: ("JUMP_IF_IS_NOT", "JUMP_IF_IS"),
               In: ("JUMP_IF_IN", "JUMP_IF_NOT_IN"), NotIn: ("JUMP_IF_NOT_IN", "JUMP_IF_IN")})

#: Displays with more items are built piece by piece.
MAX_DISPLAY = 40


def immediate(value: Any) -> bool:
    """Whether a constant fits the signed byte of an instruction."""
    return type(value) is int and -128 <= value <= 127


# -- names

def into_name(unit: Unit, node: Any, d: int) -> None:
    """d = a variable, by what the name means here."""
    name = node.id
    if name[:2] == "__":
        if name == "__debug__":
            unit.load(node, True, d)
            return
        name = unit.mangle(name)
    register = unit.locals.get(name)
    if register is not None:
        unit.check_bound(node, register)
        if register != d:
            unit.emit(node, "MOVE", register, d)
    elif name in unit.cells:
        unit.emit(node, "GET_CELL", unit.cells[name], d)
    elif unit.scope.sees_class and name not in unit.scope.globals and name != "__classdict__":
        from_class_around(unit, node, name, d)
    elif name in unit.free_index:
        index = unit.free_index[name]
        if unit.uses_namespace and name not in unit.scope.nonlocals:
            site = unit.global_site(name)
            if site < 0:
                raise Refused("too many names", node)
            unit.emit(node, "GET_CLASS_FREE", index, site, d)
        else:
            unit.emit(node, "GET_FREE", index, d)
    elif name in unit.spills:
        from_spill(unit, node, name, d)
    elif name in unit.spilled_cells:
        top = unit.top
        unit.emit(node, "GET_CELL", unit.spilled_cell(node, name), d)
        unit.top = top
    else:
        get = "GET_NAME" if unit.uses_namespace and name not in unit.scope.globals else "GET_GLOBAL"
        site = unit.global_site(name)
        if site >= 0:
            unit.emit(node, get, site, d)
        else:
            unit.emit(node, get + "_FAR", unit.constant(name), d)


def from_class_around(unit: Unit, node: Any, name: str, d: int) -> None:
    """d = a name in an annotation scope: of the class body around, else from the functions around or global."""
    top = unit.top
    absent, present = Label(), Label()
    found = unit.helper(node, "class_lookup")
    unit.emit(node, "GET_FREE", unit.free_index["__classdict__"], unit.temp())
    unit.load(node, name, unit.temp())
    unit.emit(node, "CALL", found, 2, found)
    unit.jump_if(node, absent, "JUMP_IF_NONE", found)
    unit.emit(node, "UNPACK", found, found, 1)
    unit.jump(node, present)
    unit.place(absent)
    if name in unit.free_index and name not in unit.scope.class_names:
        unit.emit(node, "GET_FREE", unit.free_index[name], found)
    else:
        site = unit.global_site(name)
        if site < 0:
            raise Refused("too many names", node)
        unit.emit(node, "GET_GLOBAL", site, found)
    unit.place(present)
    unit.emit(node, "MOVE", found, d)
    unit.top = top


def from_spill(unit: Unit, node: Any, name: str, d: int) -> None:
    """d = a variable of the spill area."""
    index = unit.spills[name]
    bit = 1 << SPILL_BIT + index
    if not unit.assigned & bit:
        unit.emit(node, "CHECK_SPILL", unit.spill_register, index)
        unit.assigned |= bit
    unit.emit(node, "GET_SPILL", unit.spill_register, index, d)


def into_named(unit: Unit, node: Any, d: int) -> None:
    """An assignment expression."""
    from .targets import store_name
    name = unit.mangle(node.target.id)
    register = unit.locals.get(name)
    if register is not None:
        unit.into(node.value, register)
        unit.assigned |= 1 << register
        if register != d:
            unit.emit(node, "MOVE", register, d)
        return
    top = unit.top
    value = d if d >= unit.variables else unit.temp()
    unit.into(node.value, value)
    store_name(unit, node.target, node.target.id, value)
    if value != d:
        unit.emit(node, "MOVE", value, d)
    unit.top = top


# -- arithmetic

def into_binary(unit: Unit, node: Any, d: int) -> None:
    """d = an arithmetic operation; a chain such as a + b + c is walked without recursion."""
    spine = []
    base = node
    while type(base) is BinOp:
        spine.append(base)
        base = base.left
    known = folded(base)
    while spine and known is not NOT_CONSTANT:
        step = spine[-1]
        result = fold_operation(step.op, known, folded(step.right))
        if result is NOT_CONSTANT:
            break
        known = result
        base = spine.pop()
    if not spine:
        unit.load(node, known, d)
        return
    top = unit.top
    partial = d if d >= unit.variables else -1
    right_node = spine[-1].right
    if known is not NOT_CONSTANT:
        left = unit.constant_register(base, known, partial)
    else:
        left = unit.operand(base, right_node, partial)
    if partial < 0 and len(spine) > 1:
        partial = left if top <= left < unit.top else unit.temp()
    kept = unit.top
    while spine:
        step = spine.pop()
        target = partial if spine else d
        kind = type(step.op)
        right = folded(step.right)
        if right is not NOT_CONSTANT and kind in BINARY_INT and immediate(right):
            unit.emit(step, BINARY_INT[kind], left, right, target)
        else:
            unit.emit(step, BINARY[kind], left, unit.value(step.right), target)
        unit.top = kept
        left = target
    unit.top = top


def into_unary(unit: Unit, node: Any, d: int) -> None:
    """d = a sign, a complement or a negation."""
    value = folded(node)
    if value is not NOT_CONSTANT:
        unit.load(node, value, d)
        return
    top = unit.top
    operand = node.operand
    if type(node.op) is not Not:
        register = unit.value(operand, d if d >= unit.variables else -1)
        unit.emit(node, _UNARY[type(node.op)], register, d)
    elif type(operand) is Compare and len(operand.ops) == 1 and type(operand.ops[0]) in _NEGATED:
        place = node if version_info >= (3, 14) else operand     # what the negated comparison's errors point at
        compare(unit, operand, _NEGATED[type(operand.ops[0])], operand.left, operand.comparators[0], d, place)
    else:
        register = unit.value(operand, d if d >= unit.variables else -1)
        unit.emit(node, "NOT", register, d)
    unit.top = top


_NEGATED = {Is: "IS_NOT", IsNot: "IS", In: "NOT_IN", NotIn: "IN"}


# -- comparisons and logic

def member_constant(node: Any) -> Any:
    """The constant that a list or set display after `in` or `for ... in` may be replaced by."""
    kind = type(node)
    if kind is List or kind is Set:
        values = []
        for item in node.elts:
            value = folded(item)
            if value is NOT_CONSTANT:
                return value
            values.append(value)
        return tuple(values)
    return NOT_CONSTANT


def right_operand(unit: Unit, op: Any, node: Any) -> int:
    """A register that holds the right side of a comparison."""
    if type(op) is In or type(op) is NotIn:
        value = member_constant(node)
        if value is not NOT_CONSTANT:
            if type(node) is Set:
                value = FrozenSet(value)
            return unit.constant_register(node, value)
    return unit.value(node)


def compare(unit: Unit, node: Any, opcode: str, left: Any, right: Any, d: int, place: Any = None) -> None:
    """d = one comparison, whose errors point at `place`: at itself where none is given."""
    top = unit.top
    first = unit.operand(left, right, d if d >= unit.variables else -1)
    second = right_operand(unit, node.ops[0], right)
    unit.emit(place or node, opcode, first, second, d)
    unit.top = top


def into_compare(unit: Unit, node: Any, d: int) -> None:
    """d = a comparison or a chain of them."""
    if len(node.ops) == 1:
        compare(unit, node, COMPARE[type(node.ops[0])], node.left, node.comparators[0], d)
        return
    top = unit.top
    result = d if unit.may_build_in(d, None, node.comparators) else unit.temp()
    done = Label()
    left = unit.operand(node.left, node.comparators[0])
    last = len(node.ops) - 1
    for index, (op, comparator) in enumerate(zip(node.ops, node.comparators, strict=True)):
        if index < last:
            right = unit.operand(comparator, node.comparators[index + 1])
        else:
            right = right_operand(unit, op, comparator)
        unit.emit(node, COMPARE[type(op)], left, right, result)
        if index < last:
            unit.jump_if(node, done, "JUMP_IF_FALSE", result)
        left = right
    unit.place(done)
    if result != d:
        unit.emit(node, "MOVE", result, d)
    unit.top = top


def branch_compare(unit: Unit, node: Any, label: Label, sense: bool) -> None:
    """Jump on a comparison or a chain of them."""
    top = unit.top
    ops = node.ops
    if len(ops) == 1:
        branch_pair(unit, node, ops[0], None, node.left, node.comparators[0], label, sense)
        unit.top = top
        return
    failed = label if not sense else Label()
    last = len(ops) - 1
    left = unit.operand(node.left, node.comparators[0])
    for index, (op, comparator) in enumerate(zip(ops, node.comparators, strict=True)):
        if index == last:
            branch_pair(unit, node, op, left, None, comparator, label, sense)
        else:
            right = unit.operand(comparator, node.comparators[index + 1])
            unit.jump_if(node, failed, _JUMPS[type(op)][1], left, right)
            left = right
    if sense:
        unit.place(failed)
    unit.top = top


def branch_pair(unit: Unit, node: Any, op: Any, left: int | None, left_node: Any, right_node: Any,
                label: Label, sense: bool) -> None:
    """Jump on one comparison whose left side is in a register already or still a node."""
    kind = type(op)
    opcode = _JUMPS[kind][0 if sense else 1]
    right = folded(right_node)
    if right is not NOT_CONSTANT:
        if left is None:
            left = unit.value(left_node)
        if right is None and (kind is Is or kind is IsNot):
            opcode = "JUMP_IF_NONE" if (kind is Is) is sense else "JUMP_IF_NOT_NONE"
            unit.jump_if(node, label, opcode, left)
            return
        if immediate(right) and kind not in (Is, IsNot, In, NotIn):
            unit.jump_if(node, label, opcode + "_INT", left, right)
            return
    elif left is None:
        left = unit.operand(left_node, right_node)
    second = right_operand(unit, op, right_node)
    unit.jump_if(node, label, opcode, left, second)


def into_logic(unit: Unit, node: Any, d: int) -> None:
    """d = `a and b`, `a or b` with any number of operands."""
    values = node.values
    opcode = "JUMP_IF_FALSE" if type(node.op) is And else "JUMP_IF_TRUE"
    done = Label()
    top = unit.top
    first = values[0]
    if len(values) == 2 and type(first) is Name:
        # `x = y or z` needs no temporary: nothing is written before the last step.
        register = unit.locals.get(unit.mangle(first.id))
        if register is not None:
            unit.check_bound(first, register)
            if register == d:
                unit.jump_if(node, done, opcode, register)
                unit.into(values[1], d)
                unit.place(done)
                return
            if d < unit.variables:
                other = Label()
                inverse = "JUMP_IF_TRUE" if opcode == "JUMP_IF_FALSE" else "JUMP_IF_FALSE"
                unit.jump_if(node, other, inverse, register)
                unit.emit(first, "MOVE", register, d)
                unit.jump(node, done)
                unit.place(other)
                unit.into(values[1], d)
                unit.place(done)
                return
    result = d if unit.may_build_in(d, None, values[1:]) else unit.temp()
    for value in values[:-1]:
        known = folded(value)
        if known is not NOT_CONSTANT:
            if bool(known) is (opcode == "JUMP_IF_FALSE"):
                continue
            unit.load(value, known, result)
            unit.jump(node, done)
            continue
        unit.into(value, result)
        unit.jump_if(node, done, opcode, result)
    unit.into(values[-1], result)
    unit.place(done)
    if result != d:
        unit.emit(node, "MOVE", result, d)
    unit.top = top


def branch_logic(unit: Unit, node: Any, label: Label, sense: bool) -> None:
    """Jump on `and` and `or` without making a value."""
    decides = type(node.op) is not And
    if decides is sense:
        for value in node.values:
            unit.branch(value, label, sense)
    else:
        past = Label()
        for value in node.values[:-1]:
            unit.branch(value, past, decides)
        unit.branch(node.values[-1], label, sense)
        unit.place(past)


def branch_unary(unit: Unit, node: Any, label: Label, sense: bool) -> None:
    """Jump on `not`."""
    if type(node.op) is Not:
        unit.branch(node.operand, label, not sense)
        return
    value = folded(node)
    if value is not NOT_CONSTANT:
        if bool(value) is sense:
            unit.jump(node, label)
        return
    top = unit.top
    register = unit.value(node)
    unit.top = top
    unit.jump_if(node, label, "JUMP_IF_TRUE" if sense else "JUMP_IF_FALSE", register)


def into_conditional(unit: Unit, node: Any, d: int) -> None:
    """d = `a if test else b`."""
    orelse, done = Label(), Label()
    unit.branch(node.test, orelse, False)
    unit.into(node.body, d)
    unit.jump(node.body, done)
    unit.place(orelse)
    unit.into(node.orelse, d)
    unit.place(done)


def branch_conditional(unit: Unit, node: Any, label: Label, sense: bool) -> None:
    """Jump on `a if test else b`."""
    orelse, done = Label(), Label()
    unit.branch(node.test, orelse, False)
    unit.branch(node.body, label, sense)
    unit.jump(node, done)
    unit.place(orelse)
    unit.branch(node.orelse, label, sense)
    unit.place(done)


# -- attributes and items

def into_attribute(unit: Unit, node: Any, d: int) -> None:
    """d = an attribute; a chain such as a.b.c is walked without recursion."""
    chain = [node]
    base = node.value
    while type(base) is Attribute:
        chain.append(base)
        base = base.value
    top = unit.top
    partial = d if d >= unit.variables else -1
    widen_super(unit, base, chain[-1])
    register = unit.value(base, partial)
    while chain:
        step = chain.pop()
        if not chain:
            target = d
        else:
            if partial < 0:
                partial = unit.temp()
            target = partial
        get_attribute(unit, step, register, step.attr, target)
        register = target
    unit.top = top


def get_attribute(unit: Unit, node: Any, register: int, name: str, d: int) -> None:
    """d = an attribute of what is in a register."""
    name = unit.mangle(name)
    site = unit.site(name)
    if site >= 0:
        unit.emit(node, "GET_ATTR", register, site, d)
    else:
        unit.emit(node, "GET_ATTR_FAR", register, unit.constant(name), d)


def into_subscript(unit: Unit, node: Any, d: int) -> None:
    """d = an item or a slice."""
    top = unit.top
    index = node.slice
    if type(index) is Slice:
        window = unit.window(d)
        parts = (node.value, index.lower, index.upper, index.step)
        fill_window(unit, node, parts if index.step else parts[:3])
        unit.emit(node, "GET_STEP_SLICE" if index.step else "GET_SLICE", window, d)
    else:
        partial = d if d >= unit.variables else -1
        value = folded(index)
        if value is not NOT_CONSTANT and immediate(value):
            unit.emit(node, "GET_ITEM_INT", unit.value(node.value, partial), value, d)
        else:
            container = unit.operand(node.value, index, partial)
            unit.emit(node, "GET_ITEM", container, unit.value(index), d)
    unit.top = top


def into_slice(unit: Unit, node: Any, d: int) -> None:
    """d = a slice object."""
    top = unit.top
    window = unit.window(d)
    fill_window(unit, node, (node.lower, node.upper, node.step))
    unit.emit(node, "BUILD_SLICE", window, d)
    unit.top = top


def fill_window(unit: Unit, node: Any, parts: tuple[Any, ...]) -> None:
    """Expressions in registers from the top of the stack on, None for those that the source leaves out."""
    for part in parts:
        slot = unit.temp()
        if part is None:
            unit.load(node, None, slot)
        else:
            unit.into(part, slot)


# -- displays

def into_list(unit: Unit, node: Any, d: int) -> None:
    """d = a list display."""
    elements = node.elts
    if len(elements) > 2:
        values = member_constant(node)
        if values is not NOT_CONSTANT:
            constant_display(unit, node, "BUILD_LIST", "LIST_EXTEND", values, d)
            return
    display(unit, node, elements, "BUILD_LIST", "LIST_APPEND", "LIST_EXTEND", d)


def into_set(unit: Unit, node: Any, d: int) -> None:
    """d = a set display."""
    elements = node.elts
    if len(elements) > 2:
        values = member_constant(node)
        if values is not NOT_CONSTANT:
            # From a frozenset, as CPython does it: that decides the order of the items.
            constant_display(unit, node, "BUILD_SET", "SET_UPDATE", FrozenSet(values), d)
            return
    display(unit, node, elements, "BUILD_SET", "SET_ADD", "SET_UPDATE", d)


def into_tuple(unit: Unit, node: Any, d: int) -> None:
    """d = a tuple display."""
    value = folded(node)
    if value is not NOT_CONSTANT:
        unit.load(node, value, d)
        return
    tuple_display(unit, node, node.elts, d)


def tuple_display(unit: Unit, node: Any, elements: list[Any], d: int) -> None:
    """d = a tuple of the values of expressions."""
    if len(elements) > MAX_DISPLAY or has_star(elements):
        top = unit.top
        items = d if d >= unit.variables else unit.temp()
        display(unit, node, elements, "BUILD_LIST", "LIST_APPEND", "LIST_EXTEND", items)
        unit.emit(node, "LIST_TO_TUPLE", items, d)
        unit.top = top
    else:
        display(unit, node, elements, "BUILD_TUPLE", "", "", d)


def constant_display(unit: Unit, node: Any, build: str, extend: str, values: Any, d: int) -> None:
    """d = a display of constants: an empty one extended by a constant tuple or frozenset."""
    top = unit.top
    result = d if d >= unit.variables else unit.temp()
    unit.emit(node, build, 0, 0, result)
    unit.emit(node, extend, result, unit.constant_register(node, values))
    if result != d:
        unit.emit(node, "MOVE", result, d)
    unit.top = top


def has_star(elements: list[Any]) -> bool:
    """Whether there is a starred element."""
    return Starred in map(type, elements)


def display(unit: Unit, node: Any, elements: list[Any], build: str, add: str, extend: str,
            d: int) -> None:
    """d = a display: the first elements from a window, the rest one by one."""
    top = unit.top
    count = len(elements)
    if count > MAX_DISPLAY or has_star(elements):
        count = 0
        while count < MAX_DISPLAY and type(elements[count]) is not Starred:
            count += 1
    rest = elements[count:]
    result = d
    if rest:
        # What is built step by step stays below the window of its first elements.
        result = d if d >= unit.variables else unit.temp()
        window = unit.top
    else:
        window = unit.window(d)
    for element in elements[:count]:
        unit.into(element, unit.temp())
    unit.emit(node, build, window if count else 0, count, result)
    if rest:
        kept = unit.top = window
        for element in rest:
            if type(element) is Starred:
                unit.emit(node, extend, result, unit.value(element.value))
            else:
                unit.emit(node, add, result, unit.value(element))
            unit.top = kept
        if result != d:
            unit.emit(node, "MOVE", result, d)
    unit.top = top


def into_dict(unit: Unit, node: Any, d: int) -> None:
    """d = a dict display."""
    top = unit.top
    pairs = list(zip(node.keys, node.values, strict=True))
    count = 0
    limit = len(pairs) if len(pairs) <= MAX_DISPLAY else MAX_DISPLAY // 2
    while count < limit and pairs[count][0] is not None:
        count += 1
    rest = pairs[count:]
    result = d
    if rest:
        result = d if d >= unit.variables else unit.temp()
        window = unit.top
    else:
        window = unit.window(d)
    for key, value in pairs[:count]:
        unit.into(key, unit.temp())
        unit.into(value, unit.temp())
    unit.emit(node, "BUILD_DICT", window if count else 0, count, result)
    if rest:
        kept = unit.top = window
        for key, value in rest:
            if key is None:
                unit.emit(node, "DICT_UPDATE", result, unit.value(value))
            else:
                first = unit.operand(key, value)
                unit.emit(node, "DICT_ADD", result, first, unit.value(value))
            unit.top = kept
        if result != d:
            unit.emit(node, "MOVE", result, d)
    unit.top = top


def into_starred(unit: Unit, node: Any, d: int) -> None:
    raise Refused("can't use starred expression here", node)


# -- strings

def into_joined(unit: Unit, node: Any, d: int) -> None:
    """d = an f-string."""
    pieces = node.values
    if not pieces:
        unit.load(node, "", d)
        return
    if len(pieces) == 1:
        unit.into(pieces[0], d)
        return
    top = unit.top
    window = unit.window(d)
    while len(pieces) > MAX_DISPLAY:
        # Long strings are joined from parts, each of which is joined from pieces.
        groups = [pieces[at:at + MAX_DISPLAY] for at in range(0, len(pieces), MAX_DISPLAY)]
        pieces = []
        for group in groups:
            part = JoinedStr(values=group)
            for field in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
                setattr(part, field, getattr(node, field))
            pieces.append(part)
    for piece in pieces:
        unit.into(piece, unit.temp())
    unit.emit(node, "BUILD_STRING", window, len(pieces), d)
    unit.top = top


def into_formatted(unit: Unit, node: Any, d: int) -> None:
    """d = one replacement field of an f-string."""
    top = unit.top
    conversion = CONVERSIONS[node.conversion]
    partial = d if d >= unit.variables else -1
    if node.format_spec is None:
        unit.emit(node, "FORMAT", unit.value(node.value, partial), conversion, d)
    else:
        value = unit.operand(node.value, node.format_spec, partial)
        unit.emit(node, "FORMAT_SPEC", value, unit.value(node.format_spec), conversion, d)
    unit.top = top


def into_template(unit: Unit, node: Any, d: int) -> None:
    """d = a t-string."""
    top = unit.top
    window = unit.window(d)
    unit.helper(node, "template")
    parts = unit.temp()
    unit.emit(node, "BUILD_LIST", 0, 0, parts)
    for piece in node.values:
        unit.emit(piece, "LIST_APPEND", parts, unit.value(piece))
        unit.top = parts + 1
    unit.emit(node, "CALL", window, 1, d)
    unit.top = top


def into_interpolation(unit: Unit, node: Any, d: int) -> None:
    """d = one replacement field of a t-string: nothing is formatted yet."""
    top = unit.top
    window = unit.window(d)
    unit.helper(node, "interpolation")
    unit.into(node.value, unit.temp())
    unit.load(node, node.str, unit.temp())
    unit.load(node, None if node.conversion < 0 else chr(node.conversion), unit.temp())
    if node.format_spec is None:
        unit.load(node, "", unit.temp())
    else:
        unit.into(node.format_spec, unit.temp())
    unit.emit(node, "CALL", window, 4, d)
    unit.top = top


def add_templates(template: type, interpolation: type) -> None:
    """Make the front end know the nodes of t-strings, which the host's parser has from 3.14 on."""
    INTO[template] = into_template
    INTO[interpolation] = into_interpolation


if hasattr(_kinds, "TemplateStr"):
    add_templates(*[getattr(_kinds, name) for name in ("TemplateStr", "Interpolation")])
INTO.update({
    Name: into_name, NamedExpr: into_named, BinOp: into_binary, UnaryOp: into_unary,
    Compare: into_compare, BoolOp: into_logic, IfExp: into_conditional, Attribute: into_attribute,
    Subscript: into_subscript, Slice: into_slice, List: into_list, Set: into_set, Tuple: into_tuple,
    Dict: into_dict, Starred: into_starred, JoinedStr: into_joined,
    FormattedValue: into_formatted})
BRANCH.update({Compare: branch_compare, BoolOp: branch_logic, UnaryOp: branch_unary,
               IfExp: branch_conditional})
