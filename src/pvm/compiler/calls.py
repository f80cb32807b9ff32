"""Calls: of functions, of methods, with keywords, with starred arguments."""

from __future__ import annotations

from _ast import Attribute, Call, Constant, GeneratorExp, Name, Starred
from sys import version_info

from .constants import NOT_CONSTANT, folded
from .unit import INTO, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

#: Builtins that CPython 3.14 runs in the caller's code over a generator expression.
_OPENED = frozenset(("all", "any", "tuple")) if version_info >= (3, 14) else frozenset()
#: Calls with more arguments collect them in a list and a dict.
MAX_ARGUMENTS = 60


class Place:
    """A position in the source that is not a node's own."""

    __slots__ = ("col_offset", "end_col_offset", "end_lineno", "func", "lineno")

    def __init__(self, lineno: int, col_offset: int, end_lineno: int, end_col_offset: int, func: Any = None) -> None:
        self.lineno = lineno
        self.col_offset = col_offset
        self.end_lineno = end_lineno
        self.end_col_offset = end_col_offset
        self.func = func                 # of a call's place: where its method is looked up


def into_call(unit: Unit, node: Any, d: int) -> None:
    """d = a call."""
    func = node.func
    args = node.args
    keywords = node.keywords
    if is_extended(args, keywords):
        top = unit.top
        window = unit.window(d)
        unit.into(func, unit.temp())
        call_extended(unit, node, window, args, keywords, d)
        unit.top = top
    elif type(func) is Attribute:
        call_method(unit, node, func, args, keywords, d)
    else:
        top = unit.top
        window = unit.window(d)
        unit.into(func, unit.temp())
        for argument in args:
            unit.into(argument, unit.temp())
        if keywords:
            names = arguments_by_keyword(unit, keywords)
            unit.emit(node, "CALL_KW", window, len(args) + len(keywords),
                      unit.small_constant(names, node), d)
        else:
            place = node
            if type(func) is Name:
                if func.id == "super":
                    place = unit.super_places.pop(node, node)
                elif func.id in _OPENED and len(args) == 1 and type(args[0]) is GeneratorExp:
                    place = func
            unit.emit(place, "CALL", window, len(args), d)
        unit.top = top


def widen_super(unit: Unit, call: Any, lookup: Any) -> None:
    """A call of super() from which an attribute is taken: since 3.12 both are one instruction of CPython's, whose errors
    point at the lookup."""
    if version_info < (3, 12) or type(call) is not Call or type(call.func) is not Name or call.func.id != "super":
        return
    scope = unit.scope
    if scope.kind != "function" or "super" in unit.locals or "super" in scope.free or call.keywords or Starred in map(type, call.args):
        return
    if len(call.args) == 2 or not call.args and "__class__" in scope.free:
        unit.super_places[call] = lookup


def is_extended(args: list[Any], keywords: list[Any]) -> bool:
    """Whether a call needs its arguments in a list and a dict."""
    if len(args) + len(keywords) > MAX_ARGUMENTS:
        return True
    return Starred in map(type, args) or None in [keyword.arg for keyword in keywords]


def arguments_by_keyword(unit: Unit, keywords: list[Any]) -> tuple[str, ...]:
    """Put the values of keyword arguments into the window; gives their names."""
    names = []
    for keyword in keywords:
        names.append(keyword.arg)
        unit.into(keyword.value, unit.temp())
    return tuple(names)


def call_method(unit: Unit, node: Any, func: Any, args: list[Any], keywords: list[Any],
                d: int) -> None:
    """d = a call of an attribute: the attribute is looked up before the arguments are evaluated."""
    top = unit.top
    place, func_place = node, func
    start = func.end_col_offset - len(func.attr.encode())
    if func.lineno != func.end_lineno and start >= 0:        # below that a program has made up the place
        # A call that spans lines is reported where its method's name stands, as CPython does.
        func_place = Place(func.end_lineno, start, func.end_lineno, func.end_col_offset)
        place = Place(func.end_lineno, start, node.end_lineno, node.end_col_offset, func_place)
    widen_super(unit, func.value, func)
    window = unit.window(d)
    site = unit.site(unit.mangle(func.attr))
    if site < 0:
        unit.into(func, unit.temp())
        for argument in args:
            unit.into(argument, unit.temp())
        if keywords:
            names = arguments_by_keyword(unit, keywords)
            unit.emit(place, "CALL_KW", window, len(args) + len(keywords),
                      unit.small_constant(names, node), d)
        else:
            unit.emit(place, "CALL", window, len(args), d)
    elif not keywords and all_plain(unit, args):
        unit.temp()
        unit.into(func.value, unit.temp())
        for argument in args:
            unit.into(argument, unit.temp())
        unit.emit(place, "INVOKE", window, len(args), site, d)
    else:
        first = unit.temp()
        receiver = unit.value(func.value, first)
        unit.top = window + 2
        if unit.high < unit.top:
            unit.high = unit.top
        unit.emit(func_place, "LOAD_METHOD", receiver, site, window)
        for argument in args:
            unit.into(argument, unit.temp())
        if keywords:
            names = arguments_by_keyword(unit, keywords)
            unit.emit(place, "CALL_METHOD_KW", window, len(args) + len(keywords),
                      unit.small_constant(names, node), d)
        else:
            unit.emit(place, "CALL_METHOD", window, len(args), d)
    unit.top = top


def all_plain(unit: Unit, args: list[Any]) -> bool:
    """Whether all arguments are bound locals or constants, so that nobody can tell whether they are
    evaluated before or after the method is looked up."""
    for argument in args:
        kind = type(argument)
        if kind is Name:
            register = unit.locals.get(unit.mangle(argument.id))
            if register is None:
                return False
            if register < unit.variables and not unit.assigned >> register & 1:
                return False
        elif kind is not Constant and folded(argument) is NOT_CONSTANT:
            return False
    return True


def call_extended(unit: Unit, node: Any, window: int, args: list[Any], keywords: list[Any], d: int,
                  leading: int = 0) -> None:
    """Call what is in the window with starred or very many arguments.

    `leading` registers above the callee hold the first positional arguments already.
    """
    callee = window
    if leading:
        unit.emit(node, "BUILD_LIST", window + 1, leading, window + 1)
    unit.top = window + 1
    items = unit.temp()
    if not leading and len(args) == 1 and type(args[0]) is Starred:
        unit.into(args[0].value, items)
    else:
        positional_list(unit, node, args, items, leading)
    mapping = unit.temp()
    if len(keywords) == 1 and keywords[0].arg is None:
        unit.into(keywords[0].value, mapping)
        unit.emit(node, "KEYWORDS", mapping, callee)
    elif keywords:
        keyword_dict(unit, node, keywords, mapping, callee)
    else:
        unit.emit(node, "LOAD_SPECIAL", 0, mapping)
    unit.emit(node, "CALL_EX", window, d)


def positional_list(unit: Unit, node: Any, args: list[Any], items: int, leading: int) -> None:
    """items = a list of the positional arguments; it holds the leading ones already."""
    if not leading:
        count = 0
        while count < len(args) and count < MAX_ARGUMENTS and type(args[count]) is not Starred:
            count += 1
        unit.top = items
        for argument in args[:count]:
            unit.into(argument, unit.temp())
        unit.top = items + 1
        unit.emit(node, "BUILD_LIST", items if count else 0, count, items)
        args = args[count:]
    kept = unit.top
    for argument in args:
        if type(argument) is Starred:
            unit.emit(node, "LIST_EXTEND", items, unit.value(argument.value))
        else:
            unit.emit(node, "LIST_APPEND", items, unit.value(argument))
        unit.top = kept


def keyword_dict(unit: Unit, node: Any, keywords: list[Any], mapping: int, callee: int) -> None:
    """mapping = a dict of the keyword arguments, given singly and by mappings."""
    count = 0
    while count < len(keywords) and count < MAX_ARGUMENTS // 2 \
            and keywords[count].arg is not None:
        count += 1
    unit.top = mapping
    for keyword in keywords[:count]:
        unit.load(keyword, keyword.arg, unit.temp())
        unit.into(keyword.value, unit.temp())
    unit.emit(node, "BUILD_DICT", mapping if count else 0, count, mapping)
    kept = unit.top = mapping + 1
    index = count
    while index < len(keywords):
        keyword = keywords[index]
        if keyword.arg is None:
            unit.emit(node, "DICT_MERGE", mapping, unit.value(keyword.value), callee)
            index += 1
        else:
            # Keywords after a mapping are merged as a group, for they may repeat one of its keys.
            group = unit.temp()
            unit.top = group
            count = 0
            while index < len(keywords) and keywords[index].arg is not None \
                    and count < MAX_ARGUMENTS // 2:
                keyword = keywords[index]
                unit.load(keyword, keyword.arg, unit.temp())
                unit.into(keyword.value, unit.temp())
                count += 1
                index += 1
            unit.emit(node, "BUILD_DICT", group, count, group)
            unit.emit(node, "DICT_MERGE", mapping, group, callee)
        unit.top = kept


def call_with(unit: Unit, node: Any, window: int, args: list[Any], keywords: list[Any],
              leading: int, d: int) -> None:
    """Call what is in the window with the arguments that stand there already and further ones."""
    if is_extended(args, keywords):
        call_extended(unit, node, window, args, keywords, d, leading)
        return
    for argument in args:
        unit.into(argument, unit.temp())
    if keywords:
        names = arguments_by_keyword(unit, keywords)
        unit.emit(node, "CALL_KW", window, leading + len(args) + len(keywords),
                  unit.small_constant(names, node), d)
    else:
        unit.emit(node, "CALL", window, leading + len(args), d)


INTO[Call] = into_call
