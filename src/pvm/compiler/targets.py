"""Targets: what an assignment, a loop, a `with`, an import or a `del` binds or unbinds."""

from __future__ import annotations

from _ast import Attribute, List, Name, Slice, Starred, Subscript, Tuple

from ..opcodes import MAX_REGISTERS, SPECIALS, TABLE_HANDLER
from .constants import NOT_CONSTANT, folded
from .expressions import fill_window, has_star, immediate
from .scopes import Refused
from .unit import SPILL_BIT, Label, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Most targets of one unpacking that takes a register for each.
MAX_TARGETS = 200
#: Registers that an unpacking leaves for what its targets compute.
SPARE_REGISTERS = 40


# -- storing what is in a register

def store(unit: Unit, target: Any, register: int) -> None:
    """Assign what is in a register to any kind of target."""
    kind = type(target)
    if kind is Name:
        store_name(unit, target, target.id, register)
    elif kind is Attribute:
        top = unit.top
        set_attribute(unit, target, unit.value(target.value), target.attr, register)
        unit.top = top
    elif kind is Subscript and type(target.slice) is Slice:
        top = unit.top
        fill_window(unit, target, (target.value, target.slice.lower, target.slice.upper, target.slice.step))
        unit.emit(target, "SET_SLICE", top, register)
        unit.top = top
    elif kind is Subscript:
        top = unit.top
        container = unit.operand(target.value, target.slice)
        value = folded(target.slice)
        if value is not NOT_CONSTANT and immediate(value):
            unit.emit(target, "SET_ITEM_INT", container, value, register)
        else:
            unit.emit(target, "SET_ITEM", container, unit.value(target.slice), register)
        unit.top = top
    elif kind is Tuple or kind is List:
        unpack(unit, target, target.elts, register)
    else:
        raise Refused("starred assignment target must be in a list or tuple", target)


def store_name(unit: Unit, node: Any, name: str, register: int) -> None:
    """Bind a name, by what it means here, to what is in a register."""
    name = unit.mangle(name)
    own = unit.locals.get(name)
    if own is not None:
        if own != register:
            unit.emit(node, "MOVE", register, own)
        if own < unit.variables:
            unit.assigned |= 1 << own
    elif name in unit.cells:
        unit.emit(node, "SET_CELL", unit.cells[name], register)
    elif name in unit.free_index and not (unit.uses_namespace and name not in unit.scope.nonlocals):
        unit.emit(node, "SET_FREE", unit.free_index[name], register)
    elif name in unit.spills:
        index = unit.spills[name]
        unit.emit(node, "SET_SPILL", unit.spill_register, register, index)
        unit.assigned |= 1 << SPILL_BIT + index
    elif name in unit.spilled_cells:
        top = unit.top
        unit.emit(node, "SET_CELL", unit.spilled_cell(node, name), register)
        unit.top = top
    else:
        put = "SET_NAME" if unit.uses_namespace and name not in unit.scope.globals else "SET_GLOBAL"
        site = unit.global_site(name)
        if site >= 0:
            unit.emit(node, put, site, register)
        else:
            unit.emit(node, put + "_FAR", unit.constant(name), register)


def set_attribute(unit: Unit, node: Any, target: int, name: str, register: int) -> None:
    """Assign what is in a register to an attribute of what is in another one."""
    name = unit.mangle(name)
    site = unit.site(name)
    if site >= 0:
        unit.emit(node, "SET_ATTR", target, register, site)
    else:
        unit.emit(node, "SET_ATTR_FAR", target, register, unit.constant(name))


def local_register(unit: Unit, target: Any) -> int:
    """The register of a target that is a local variable, else -1."""
    if type(target) is Name:
        return unit.locals.get(unit.mangle(target.id), -1)
    return -1


def binds(unit: Unit, target: Any, register: int) -> bool:
    """Whether a target, or one inside it, is the local variable of a register."""
    kind = type(target)
    if kind is Tuple or kind is List:
        return any(binds(unit, element, register) for element in target.elts)
    return local_register(unit, target.value if kind is Starred else target) == register


def prepare_annotations(unit: Unit, node: Any) -> None:
    """Make `__annotations__` a dict unless the module or class has one.

    No instruction asks whether a name exists; an exception says that it does not. The handler is
    done before anything could look at the handled exception, so it need not set or restore that.
    """
    slot = unit.temp()
    present, handler = Label(), Label()
    if unit.uses_namespace:
        unit.load(node, "__annotations__", slot)
    start = unit.here()
    if unit.uses_namespace:
        unit.emit(node, "GET_ITEM", 0, slot, slot)
    else:
        unit.emit(node, "GET_GLOBAL", unit.global_site("__annotations__"), slot)
    end = unit.here()
    assigned = unit.assigned
    unit.jump(node, present)
    unit.place_handler(handler, assigned)
    unit.table.append((start, end, handler, TABLE_HANDLER, slot))
    unit.emit(node, "BUILD_DICT", 0, 0, slot)
    store_name(unit, node, "__annotations__", slot)
    unit.place(present)
    unit.top = slot


# -- unpacking

def unpack(unit: Unit, node: Any, targets: list[Any], register: int) -> None:
    """Assign the items of what is in a register to several targets."""
    top = unit.top
    count = len(targets)
    stars = [index for index, target in enumerate(targets) if type(target) is Starred]
    if len(stars) > 1:
        raise Refused("multiple starred expressions in assignment", node)
    if stars and stars[0] > 255:
        raise Refused("too many expressions in star-unpacking assignment", node)
    plain = [target.value if type(target) is Starred else target for target in targets]
    window = direct_window(unit, plain)
    direct = window >= 0
    if count > MAX_TARGETS or (not direct and unit.top + count > MAX_REGISTERS - SPARE_REGISTERS):
        unpack_many(unit, node, plain, stars, register)
        return
    if not direct:
        window = unit.top
        for _ in targets:
            unit.temp()
    if stars:
        unit.emit(node, "UNPACK_STAR", register, window if count else 0, stars[0],
                  count - stars[0] - 1)
    else:
        unit.emit(node, "UNPACK", register, window if count else 0, count)
    if direct:
        for own in range(window, window + count):
            if own < unit.variables:
                unit.assigned |= 1 << own
        for target in plain if node.lineno != node.end_lineno else ():
            unit.touch(target)
    else:
        for index, target in enumerate(plain):
            store(unit, target, window + index)
    unit.top = top


def unpack_many(unit: Unit, node: Any, targets: list[Any], stars: list[int], register: int) -> None:
    """Assign the items of what is in a register to more targets than there are registers."""
    top = unit.top
    items = many_items(unit, node, len(targets), stars, register)
    item = unit.temp()
    for index, target in enumerate(targets):
        unit.load(target, index, item)
        unit.emit(target, "GET_ITEM", items, item, item)
        store(unit, target, item)
    unit.top = top


def many_items(unit: Unit, node: Any, count: int, stars: list[int], register: int) -> int:
    """A temporary that holds a list of the items of what is in a register: `count`, of which the one at `stars` is a list of the rest."""
    items = unit.helper(node, "unpack_many")
    unit.emit(node, "MOVE", register, unit.temp())
    unit.load(node, stars[0] if stars else count, unit.temp())
    unit.load(node, count - stars[0] - 1 if stars else -1, unit.temp())
    unit.emit(node, "CALL", items, 3, items)
    unit.top = items + 1
    return items


def direct_window(unit: Unit, targets: list[Any]) -> int:
    """The first register when the targets are locals in successive registers, else -1.

    Inside a `try` the locals must keep their values when unpacking fails halfway, so there it goes
    through temporaries.
    """
    if not targets:
        return -1
    first = local_register(unit, targets[0])
    if first < 0 or (unit.protection and first < unit.variables):
        return -1
    for index, target in enumerate(targets):
        if local_register(unit, target) != first + index:
            return -1
    return first


def assign_from_iterator(unit: Unit, node: Any, target: Any, iterator: int,
                         exhausted: Label) -> None:
    """Bind a target to the next value of an iterator, or jump when there is none."""
    own = local_register(unit, target)
    if own >= 0:
        unit.jump_if(node, exhausted, "FOR_ITER", iterator, own)
        if own < unit.variables:
            unit.assigned |= 1 << own
    else:
        top = unit.top
        item = unit.temp()
        unit.jump_if(node, exhausted, "FOR_ITER", iterator, item)
        store(unit, target, item)
        unit.top = top


# -- assigning an expression

def assign(unit: Unit, target: Any, value: Any) -> None:
    """target = value."""
    kind = type(target)
    if kind is Name:
        own = unit.locals.get(unit.mangle(target.id))
        if own is not None:
            unit.into(value, own)
            unit.assigned |= 1 << own
            return
    elif (kind is Tuple or kind is List) and type(value) in (Tuple, List) and len(value.elts) == len(target.elts) \
                and 0 < len(value.elts) <= MAX_TARGETS // 2 and not has_star(value.elts) \
                and not has_star(target.elts):
        assign_each(unit, target.elts, value.elts)
        return
    top = unit.top
    if kind is Name:
        register = unit.value(value)
    else:
        register = unit.operand(value, target)
    store(unit, target, register)
    unit.top = top


def assign_each(unit: Unit, targets: list[Any], values: list[Any]) -> None:
    """a, b = x, y without a tuple: all values are evaluated, then the targets are bound in order.

    Constants and variables need not be held in temporaries unless a target that is bound before
    they are read is that variable. The last value that needs computing may be computed into its
    target at once when nothing that is still to be read is in the way.
    """
    top = unit.top
    owns = [local_register(unit, target) for target in targets]
    sources: list[Any] = []
    plain: list[bool] = []
    last_computed = -1
    for index, value in enumerate(values):
        simple = folded(value) is not NOT_CONSTANT
        if not simple:
            own = local_register(unit, value)
            simple = own >= 0 and own not in unit.walrus
            if not simple:
                last_computed = index
        plain.append(simple)
    for index, value in enumerate(values):
        if not plain[index]:
            own = owns[index]
            if index == last_computed and own >= 0 and owns.count(own) == 1 \
                    and min(owns) >= 0 and is_undisturbed(unit, own, values, plain):
                unit.into(value, own)
                sources.append(own)
            else:
                slot = unit.temp()
                unit.into(value, slot)
                sources.append(slot)
            continue
        own = local_register(unit, value)
        if own >= 0:
            unit.check_bound(value, own)
            if any(binds(unit, target, own) for target in targets[:index]):
                slot = unit.temp()
                unit.emit(value, "MOVE", own, slot)
                own = slot
            sources.append(own)
        else:
            sources.append(None)
    for target, source, value in zip(targets, sources, values, strict=True):
        if source is None:
            assign(unit, target, value)
        else:
            store(unit, target, source)
    unit.top = top


def is_undisturbed(unit: Unit, own: int, values: list[Any], plain: list[bool]) -> bool:
    """Whether a variable may be bound before the plain values are read: none of them is that
    variable, and none can turn out to be unbound."""
    for value, simple in zip(values, plain, strict=True):
        if simple:
            register = local_register(unit, value)
            if register == own:
                return False
            if 0 <= register < unit.variables and not unit.assigned >> register & 1:
                return False
    return True


# -- unbinding

def delete(unit: Unit, target: Any) -> None:
    """`del` of any kind of target."""
    kind = type(target)
    if kind is Name:
        delete_name(unit, target, target.id)
        return
    if kind is Tuple or kind is List:
        for element in target.elts:
            delete(unit, element)
        return
    top = unit.top
    if kind is Attribute:
        register = unit.value(target.value)
        unit.emit(target, "DELETE_ATTR", register, unit.constant(unit.mangle(target.attr)))
    else:
        container = unit.operand(target.value, target.slice)
        unit.emit(target, "DELETE_ITEM", container, unit.value(target.slice))
    unit.top = top


def delete_name(unit: Unit, node: Any, name: str) -> None:
    """Unbind a name; NameError when it is not bound."""
    name = unit.mangle(name)
    own = unit.locals.get(name)
    if own is not None:
        unit.check_bound(node, own)
        unbind_local(unit, node, own)
    elif name in unit.cells:
        unit.emit(node, "DELETE_CELL", unit.cells[name])
    elif name in unit.free_index:
        unit.emit(node, "DELETE_FREE", unit.free_index[name])
    elif name in unit.spilled_cells:
        top = unit.top
        unit.emit(node, "DELETE_CELL", unit.spilled_cell(node, name))
        unit.top = top
    elif name in unit.spills:
        top = unit.top
        slot = unit.temp()
        index = unit.spills[name]
        bit = 1 << SPILL_BIT + index
        if not unit.assigned & bit:
            unit.emit(node, "CHECK_SPILL", unit.spill_register, index)
        unit.emit(node, "LOAD_SPECIAL", SPECIALS["UNBOUND"], slot)
        unit.emit(node, "SET_SPILL", unit.spill_register, slot, index)
        if unit.reachable:
            unit.assigned &= ~bit
        unit.top = top
    elif unit.uses_namespace and name not in unit.scope.globals:
        unit.emit(node, "DELETE_NAME", unit.constant(name))
    else:
        unit.emit(node, "DELETE_GLOBAL", unit.constant(name))


def unbind_local(unit: Unit, node: Any, register: int) -> None:
    """Make a local variable unbound."""
    unit.emit(node, "LOAD_SPECIAL", SPECIALS["UNBOUND"], register)
    if unit.reachable:
        unit.assigned &= ~(1 << register)


def unbind_caught(unit: Unit, node: Any, name: str) -> None:
    """Unbind the name of an `except ... as`, which may be unbound already."""
    name = unit.mangle(name)
    own = unit.locals.get(name)
    if own is not None:
        unbind_local(unit, node, own)
        return
    top = unit.top
    slot = unit.temp()
    unit.load(node, None, slot)
    store_name(unit, node, name, slot)
    delete_name(unit, node, name)
    unit.top = top
