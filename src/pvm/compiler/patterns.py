"""The match statement: patterns become tests and jumps.

A pattern binds its names only when all of it has matched, so what they are to hold is collected in
temporaries (`Captures`) and stored before the guard is evaluated.
"""

from __future__ import annotations

from _ast import (
    Attribute,
    Constant,
    Match,
    MatchAs,
    MatchClass,
    MatchMapping,
    MatchOr,
    MatchSequence,
    MatchSingleton,
    MatchStar,
    MatchValue,
)

from .constants import NOT_CONSTANT, folded
from .control import Block
from .expressions import immediate, tuple_display
from .scopes import Refused
from .targets import MAX_TARGETS, many_items, store_name
from .unit import STATEMENTS, Label, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


class Captures:
    """What a pattern has bound so far, and what it may be."""

    __slots__ = ("may_be_irrefutable", "registers")

    def __init__(self, may_be_irrefutable: bool) -> None:
        #: register that holds the value, by name; or that of a list or tuple and the index of the value in it
        self.registers: dict[str, int | tuple[int, int]] = {}
        #: whether a pattern that takes everything may stand here
        self.may_be_irrefutable = may_be_irrefutable

    def add(self, name: str, register: int | tuple[int, int], node: Any) -> None:
        """Bind a name to what is in a register, or to an item of what is in it."""
        if name in self.registers:
            raise Refused(f"multiple assignments to name {name!r} in pattern", node)
        self.registers[name] = register


def match_statement(unit: Unit, node: Any) -> None:
    """`match`."""
    top = unit.top
    subject = unit.temp()
    unit.into(node.subject, subject)
    done = Label()
    last = node.cases[-1]
    block = Block("match", node)
    block.state = (subject,)
    for case in node.cases:
        following = Label()
        unit.mark(case.pattern.lineno, [*unit.blocks, block])
        unit.top = subject + 1
        captures = Captures(case is last or case.guard is not None)
        match_pattern(unit, case.pattern, subject, following, captures)
        for name, register in captures.registers.items():
            place = unit.top
            store_name(unit, case.pattern, name, value_of(unit, case.pattern, register))
            unit.top = place
        if case.guard is not None:
            unit.branch(case.guard, following, False)
        unit.top = top
        unit.statements(case.body)
        if case is not last:
            unit.jump(None, done)
        unit.place(following)
    unit.place(done)
    unit.top = top


def match_pattern(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """Go on when what is in a register matches a pattern, else jump."""
    _PATTERNS[type(node)](unit, node, subject, fail, captures)


def is_wildcard(node: Any) -> bool:
    """Whether a pattern takes anything and binds nothing."""
    if type(node) is MatchStar:
        return node.name is None
    return type(node) is MatchAs and node.pattern is None and node.name is None


# -- literals and names

def match_value(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """A literal or a dotted name: compared."""
    jump_on_value(unit, node, subject, fail, "JUMP_UNLESS_EQ")


def jump_on_value(unit: Unit, node: Any, subject: int, label: Label, jump: str) -> None:
    """Jump when a comparison with a literal or dotted name holds, or when it does not."""
    value = folded(node.value)
    if value is NOT_CONSTANT and type(node.value) not in (Constant, Attribute):
        raise Refused("patterns may only match literals and attribute lookups", node)
    top = unit.top
    if value is not NOT_CONSTANT and immediate(value):
        unit.jump_if(node, label, jump + "_INT", subject, value)
    else:
        unit.jump_if(node, label, jump, subject, unit.value(node.value))
    unit.top = top


def match_singleton(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """None, True or False: compared by identity."""
    top = unit.top
    if node.value is None:
        unit.jump_if(node, fail, "JUMP_IF_NOT_NONE", subject)
    else:
        unit.jump_if(node, fail, "JUMP_IF_IS_NOT", subject, unit.constant_register(node, node.value))
    unit.top = top


def match_as(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """A name, `_`, or a pattern with a name."""
    if node.pattern is not None:
        match_pattern(unit, node.pattern, subject, fail, captures)
    elif not captures.may_be_irrefutable:
        if node.name is None:
            raise Refused("wildcard makes remaining patterns unreachable", node)
        raise Refused(f"name capture {node.name!r} makes remaining patterns unreachable", node)
    if node.name is not None:
        captures.add(node.name, subject, node)


def match_star(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """The list of what the other patterns of a sequence leave."""
    if node.name is not None:
        captures.add(node.name, subject, node)


# -- alternatives

def match_or(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """Alternatives: all bind the same names, each to the registers that the first one chose."""
    matched = Label()
    last = node.patterns[-1]
    chosen: dict[str, int] = {}
    kept = unit.top
    for alternative in node.patterns:
        following = fail if alternative is last else Label()
        inner = Captures(captures.may_be_irrefutable and alternative is last)
        unit.top = kept
        if type(alternative) is MatchValue and alternative is not last and not chosen:
            jump_on_value(unit, alternative, subject, matched, "JUMP_IF_EQ")
            continue
        if alternative is node.patterns[0]:
            # The registers of the captures lie below what the alternatives need.
            names = captured_names(alternative)
            chosen = {name: unit.temp() for name in names}
            kept = unit.top
        match_pattern(unit, alternative, subject, following, inner)
        if inner.registers.keys() != chosen.keys():
            raise Refused("alternative patterns bind different names", node)
        for name, register in inner.registers.items():
            unit.emit(alternative, "MOVE", value_of(unit, alternative, register), chosen[name])
        if alternative is not last:
            unit.jump(None, matched)
            unit.place(following)
    unit.place(matched)
    unit.top = kept
    for name, register in chosen.items():
        captures.add(name, register, node)


def captured_names(root: Any) -> list[str]:
    """The names that a pattern binds."""
    names: dict[str, None] = {}
    stack = [root]
    while stack:
        node = stack.pop()
        kind = type(node)
        name = node.rest if kind is MatchMapping else node.name if kind is MatchAs or kind is MatchStar else None
        if name is not None:
            names[name] = None
        if kind is MatchAs:
            if node.pattern is not None:
                stack.append(node.pattern)
        elif kind is MatchClass:
            stack += [*node.patterns, *node.kwd_patterns]
        elif kind in (MatchOr, MatchSequence, MatchMapping):
            stack += node.patterns
    return list(names)


# -- sequences

def match_sequence(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """A sequence: tested by class, then by length, then taken apart."""
    patterns = node.patterns
    stars = [index for index, pattern in enumerate(patterns) if type(pattern) is MatchStar]
    if len(stars) > 1:
        raise Refused("multiple starred names in sequence pattern", node)
    if stars and stars[0] > 255:
        raise Refused("too many expressions in star-unpacking sequence pattern", node)
    unit.jump_if(node, fail, "JUMP_UNLESS_SEQUENCE", subject)
    length = unit.temp()
    if not stars or len(patterns) > 1:
        unit.emit(node, "GET_LEN", subject, length)
        compare_length(unit, node, "EQ" if not stars else "GE", length, len(patterns) - len(stars), fail)
    if all(map(is_wildcard, patterns)):
        return
    if stars and is_wildcard(patterns[stars[0]]) and len(patterns) <= MAX_TARGETS:
        match_items(unit, patterns, stars[0], subject, length, fail, captures)
        return
    unit.top = length
    if len(patterns) > MAX_TARGETS:
        match_many(unit, patterns, many_items(unit, node, len(patterns), stars, subject), fail, captures)
        return
    window = unit.top
    for _ in patterns:
        unit.temp()
    if stars:
        unit.emit(node, "UNPACK_STAR", subject, window, stars[0], len(patterns) - stars[0] - 1)
    else:
        unit.emit(node, "UNPACK", subject, window, len(patterns))
    match_each(unit, patterns, window, fail, captures)


def compare_length(unit: Unit, node: Any, comparison: str, length: int, count: int, fail: Label) -> None:
    """Jump unless a length compares as it should."""
    if immediate(count):
        unit.jump_if(node, fail, f"JUMP_UNLESS_{comparison}_INT", length, count)
        return
    top = unit.top
    unit.jump_if(node, fail, f"JUMP_UNLESS_{comparison}", length, unit.constant_register(node, count))
    unit.top = top


def match_each(unit: Unit, patterns: list[Any], window: int, fail: Label, captures: Captures) -> None:
    """The patterns inside one, on the registers of a window."""
    outside = captures.may_be_irrefutable
    captures.may_be_irrefutable = True
    for index, pattern in enumerate(patterns):
        if not is_wildcard(pattern):
            match_pattern(unit, pattern, window + index, fail, captures)
    captures.may_be_irrefutable = outside


def match_many(unit: Unit, patterns: list[Any], items: int, fail: Label, captures: Captures) -> None:
    """More patterns than there are registers, on the items of a list or tuple: what they capture stays there."""
    outside = captures.may_be_irrefutable
    captures.may_be_irrefutable = True
    for index, pattern in enumerate(patterns):
        if is_wildcard(pattern):
            continue
        if type(pattern) is MatchStar or type(pattern) is MatchAs and pattern.pattern is None:
            captures.add(str(pattern.name), (items, index), pattern)
            continue
        known = len(captures.registers)
        top = unit.top
        match_pattern(unit, pattern, value_of(unit, pattern, (items, index)), fail, captures)
        if len(captures.registers) == known:
            unit.top = top
    captures.may_be_irrefutable = outside


def value_of(unit: Unit, node: Any, place: int | tuple[int, int]) -> int:
    """The register of a captured value, which is a temporary when the value is an item of something."""
    if type(place) is not tuple:
        return place  # type: ignore[return-value]
    item = unit.temp()
    unit.load(node, place[1], item)
    unit.emit(node, "GET_ITEM", place[0], item, item)
    return item


def match_items(unit: Unit, patterns: list[Any], star: int, subject: int, length: int, fail: Label,
                captures: Captures) -> None:
    """A sequence with `*_`: only the items that are looked at are fetched, by index."""
    outside = captures.may_be_irrefutable
    captures.may_be_irrefutable = True
    for index, pattern in enumerate(patterns):
        if is_wildcard(pattern):
            continue
        item = unit.temp()
        if index < star:
            unit.emit(pattern, "GET_ITEM", subject, unit.constant_register(pattern, index, item), item)
        else:
            unit.emit(pattern, "GET_LEN", subject, length)
            place = unit.constant_register(pattern, len(patterns) - index, item)
            unit.emit(pattern, "SUB", length, place, item)
            unit.emit(pattern, "GET_ITEM", subject, item, item)
        match_pattern(unit, pattern, item, fail, captures)
    captures.may_be_irrefutable = outside


# -- mappings and classes

def match_mapping(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """A mapping: its keys are looked up all at once; `**rest` is a dict of the others."""
    keys = node.keys
    check_keys(node)
    unit.jump_if(node, fail, "JUMP_UNLESS_MAPPING", subject)
    window = unit.top
    if keys:
        length = unit.temp()
        unit.emit(node, "GET_LEN", subject, length)
        compare_length(unit, node, "GE", length, len(keys), fail)
        unit.top = length
    if len(keys) > MAX_TARGETS // 4:
        match_many_keys(unit, node, subject, fail, captures)
        return
    for key in keys:
        unit.into(key, unit.temp())
    if keys:
        # The values take the place of the keys, unless those are needed again.
        values = window if node.rest is None else unit.temp()
        unit.emit(node, "BUILD_TUPLE", window, len(keys), values)
        unit.emit(node, "MATCH_KEYS", subject, values, values)
        unit.jump_if(node, fail, "JUMP_IF_NONE", values)
        unit.top = values + 1
    if node.rest is not None:
        # Below the window that takes the values, whose first register holds the tuple of them.
        rest = unit.temp()
        unit.emit(node, "BUILD_DICT", 0, 0, rest)
        unit.emit(node, "DICT_UPDATE", rest, subject)
        for index in range(len(keys)):
            unit.emit(node, "DELETE_ITEM", rest, window + index)
    if keys and not all(map(is_wildcard, node.patterns)):
        if node.rest is None:
            unit.top = values
        items = unit.top
        for _ in keys:
            unit.temp()
        unit.emit(node, "UNPACK", values, items, len(keys))
        match_each(unit, node.patterns, items, fail, captures)
    if node.rest is not None:
        captures.add(node.rest, rest, node)


def match_many_keys(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """A mapping with more keys than there are registers: they stand in a tuple."""
    keys = unit.temp()
    tuple_display(unit, node, node.keys, keys)
    values = unit.temp()
    unit.emit(node, "MATCH_KEYS", subject, keys, values)
    unit.jump_if(node, fail, "JUMP_IF_NONE", values)
    rest = -1
    if node.rest is not None:
        rest = unit.temp()
        unit.emit(node, "BUILD_DICT", 0, 0, rest)
        unit.emit(node, "DICT_UPDATE", rest, subject)
        for index in range(len(node.keys)):
            top = unit.top
            unit.emit(node, "DELETE_ITEM", rest, value_of(unit, node, (keys, index)))
            unit.top = top
    match_many(unit, node.patterns, values, fail, captures)
    if rest >= 0:
        captures.add(node.rest, rest, node)


def check_keys(node: Any) -> None:
    """The keys of a mapping pattern are literals, each once, or dotted names."""
    seen = set()
    for key in node.keys:
        value = folded(key)
        if value is not NOT_CONSTANT:
            if value in seen:
                raise Refused(f"mapping pattern checks duplicate key ({value!r})", node)
            seen.add(value)
        elif type(key) is not Attribute:
            raise Refused("mapping pattern keys may only match literals and attribute lookups", node)


def match_class(unit: Unit, node: Any, subject: int, fail: Label, captures: Captures) -> None:
    """A class: instances of it, whose attributes match."""
    names = tuple(node.kwd_attrs)
    for index, name in enumerate(names):
        if name in names[:index]:
            raise Refused(f"attribute name repeated in class pattern: {name}", node.kwd_patterns[index])
    patterns = [*node.patterns, *node.kwd_patterns]
    if len(patterns) > 255:
        raise Refused("too many sub-patterns in class pattern", node)
    values = unit.temp()
    cls = unit.value(node.cls, values)
    unit.emit(node, "MATCH_CLASS", subject, cls, len(node.patterns), unit.small_constant(names, node), values)
    unit.jump_if(node, fail, "JUMP_IF_NONE", values)
    if all(map(is_wildcard, patterns)):
        return
    if len(patterns) > MAX_TARGETS:
        match_many(unit, patterns, values, fail, captures)
        return
    for _ in patterns[1:]:
        unit.temp()
    unit.emit(node, "UNPACK", values, values, len(patterns))
    match_each(unit, patterns, values, fail, captures)


_PATTERNS: dict[type, Callable[[Unit, Any, int, Label, Captures], None]] = {
    MatchValue: match_value, MatchSingleton: match_singleton, MatchAs: match_as, MatchStar: match_star,
    MatchOr: match_or, MatchSequence: match_sequence, MatchMapping: match_mapping, MatchClass: match_class}
STATEMENTS[Match] = match_statement
