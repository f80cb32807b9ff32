"""Syntax trees on their way between guest and host: the host parses, the guest has classes of its own for the nodes.

A tree travels as a flat list of its nodes, each before its children, so that neither side recurses, however deep the tree
is: it is built from the end. A node is (class name, values of its fields and then of its attributes), where a value is a constant,
``(index,)`` for a node, a list of such, ``()`` for Ellipsis or ``(None,)`` for what the node does not have. On the way to the
host a constant that is a collection is (whether a set, items).
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any, cast

from .compiler.literals import refuse_long_ints
from .compiler.warned import listen, parser_may_warn

from .program import FrozenSet

if TYPE_CHECKING:
    from .compiler.warned import Warned

_LAST_LINE = 1 << 30
#: Items of tuples and sets among the constants of a tree that a program has made, each as often as it stands there.
_MOST_ITEMS = 1 << 20
#: Nodes of such a tree, each as often as it stands there: so many, or so many times the nodes that it has.
_MOST_NODES = 1 << 16
_MOST_PLACES = 16


def classes() -> list[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]]:
    """The host's node classes, bases first: (name, base, fields, attributes, those that are None when left out, doc)."""
    found: list[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]] = []
    todo = list(ast.AST.__subclasses__())
    while todo:
        cls = todo.pop(0)
        # Old names are left alone: to look one up in the module gives a warning.
        if cls.__module__ != "ast" or cls.__name__ in _OLD or getattr(ast, cls.__name__, None) is not cls:
            continue
        base = cls.__bases__[0].__name__
        names = (*cls._fields, *cls._attributes)
        optional = tuple(name for name in names if name in cls.__dict__ and cls.__dict__[name] is None)
        found.append((cls.__name__, base, tuple(cls._fields), tuple(cls._attributes), optional, cls.__doc__ or ""))
        todo += cls.__subclasses__()
    return found


#: Classes that the library's ast.py defines itself.
_OLD = frozenset("Num Str Bytes NameConstant Ellipsis slice Index ExtSlice Suite AugLoad AugStore Param".split())


def parse(source: str | bytes | list[tuple[str, list[Any]]], filename: str, mode: str, flags: int, feature_version: int, optimize: int = 0,
          digits: int = 0) -> tuple[list[tuple[str, list[Any]]], tuple[Warned, ...]]:
    """The flat tree of a source, or of a flat tree what the host's optimiser makes of it, and what the host's parser warns
    of. Raises what that raises, and CompileError for an int literal of more decimal digits than `digits`, if that is not 0."""
    if isinstance(source, list):
        tree = rebuild(source, filename, mode)[0]
        return flatten(compile(tree, filename, mode, flags | ast.PyCF_ONLY_AST, True, max(optimize, 0))), ()

    def action() -> Any:
        return compile(source, filename, mode, flags | ast.PyCF_ONLY_AST, True, max(optimize, 0), _feature_version=feature_version)

    tree, warned = listen(action, filename) if parser_may_warn(source) else (action(), ())
    if digits:
        refuse_long_ints(tree, source, filename, digits)
    return flatten(tree), warned


def tokens(source: str, extra_tokens: bool) -> list[tuple[Any, ...]]:
    """The tokens of a text as the host's own tokenizer has them, from 3.12 on; the last item may be an error.

    Each is (type, string, start, end, line); an error is (its class's name, message, details).
    """
    from _tokenize import TokenizerIter    # type: ignore[import-not-found]
    lines = iter(source.splitlines(keepends=True))

    def readline() -> str:
        return next(lines, "")

    found: list[tuple[Any, ...]] = []
    try:
        for token in TokenizerIter(readline, extra_tokens=extra_tokens):
            found.append(tuple(token))      # one by one: those before an error stay
    except SyntaxError as error:
        details = (error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
        found.append((type(error).__name__, error.msg, details))
    return found


def symbol_tables(source: str | bytes, filename: str, mode: str) -> tuple[dict[str, int], tuple[Any, ...]]:
    """The names of the host's constants for them with their values, and the symbol tables that it makes of a source.

    A table is (id, name, type, line, whether nested, flags by symbol, parameters and variables, tables inside). The host's own
    ids are addresses in its memory, which are no business of the guest: here each table has a number.
    """
    import _symtable    # type: ignore[import-not-found]
    numbers: dict[int, int] = {}

    def plain(table: Any) -> tuple[Any, ...]:
        number = numbers.setdefault(table.id, len(numbers) + 1)
        return (number, table.name, table.type, table.lineno, table.nested, dict(table.symbols), list(table.varnames),
                [plain(child) for child in table.children])

    def action() -> Any:
        return _symtable.symtable(source, filename, mode)

    top = listen(action, filename)[0] if parser_may_warn(source) else action()
    return {name: value for name, value in vars(_symtable).items() if type(value) is int}, plain(top)


def flatten(tree: ast.AST) -> list[tuple[str, list[Any]]]:
    """The nodes of a tree; those without fields and attributes, as Load, are shared and come last, with negative indices."""
    nodes: list[tuple[str, list[Any]]] = []
    plain: dict[str, int] = {}
    waiting = [tree]

    def travelling(value: Any) -> Any:
        if value is ...:
            return ()
        if isinstance(value, (tuple, frozenset)):       # a constant that the optimiser has made
            return int(isinstance(value, frozenset)), [travelling(item) for item in value]
        if not isinstance(value, ast.AST):
            return value
        if value._fields or value._attributes:
            waiting.append(value)
            return (len(waiting) - 1,)
        return (plain.setdefault(type(value).__name__, -1 - len(plain)),)

    for node in waiting:                     # which grows meanwhile
        values = []
        kept = node.__dict__
        for name in (*node._fields, *node._attributes):
            value = kept.get(name)
            if type(value) not in _CONSTANTS:
                value = [travelling(item) for item in value] if isinstance(value, list) else travelling(value)
            values.append(value)
        nodes.append((type(node).__name__, values))
    return nodes + [(name, []) for name in reversed(plain)]


#: Types of most values of fields, which travel as they are.
_CONSTANTS = frozenset([int, str, type(None)])


def rebuild(nodes: list[tuple[str, list[Any]]], filename: str, mode: str, flags: int = 0) -> tuple[Any, tuple[Warned, ...]]:
    """The host's tree of a flat one, checked by the host's own compiler, which raises what is wrong with it; and what
    that warns of. ValueError where nodes are in very many places or constants are very many: what walks the tree walks what
    is in a node once for each way that leads there, and a few nodes make more ways than anybody can go."""
    made: list[Any] = [None] * len(nodes)
    places = _Places(made)
    grouped: list[tuple[ast.AST, str, Any]] = []
    known: dict[str, tuple[Any, tuple[str, ...]]] = {}
    for index in range(len(nodes) - 1, -1, -1):
        name, values = nodes[index]
        cls, names = known.get(name) or known.setdefault(name, _known(name))
        node = made[index] = cls.__new__(cls)       # __init__ would warn of fields that come right below
        kept = node.__dict__
        places.size = 1
        for field, value in zip(names, values):
            if type(value) in _CONSTANTS:
                kept[field] = value
            elif value != (None,):
                kept[field] = [places.arrived(item) for item in value] if isinstance(value, list) else places.arrived(value)
                if isinstance(value, tuple) and len(value) == 2:
                    grouped.append((node, field, value))
        places.sizes[index] = places.size
    tree = made[0]
    _, warned = listen(lambda: compile(cast(ast.Module, tree), filename, mode, flags, dont_inherit=True), filename)
    for node in made:
        if "lineno" in node._attributes:
            _bound_positions(node)
    for node, field, value in grouped:       # sets that remember the order of their items, which the host would not take
        setattr(node, field, places.arrived(value, FrozenSet))
    return tree, warned


def _known(name: str) -> tuple[Any, tuple[str, ...]]:
    """A node class of the host's and what its nodes are made of."""
    cls = getattr(ast, name, None)
    if not isinstance(cls, type) or not issubclass(cls, ast.AST) or cls.__name__ in _OLD:
        raise TypeError(f"expected some sort of node, but got {name}")
    return cls, (*cls._fields, *cls._attributes)


class _Places:
    """What stands in the fields of a tree's nodes, while the tree is made."""

    def __init__(self, made: list[Any]) -> None:
        self.made = made
        self.sizes = [1] * len(made)     # of nodes that are made: how many are walked with each
        self.size = 1                    # of the node that is being made
        self.most = max(_MOST_NODES, _MOST_PLACES * len(made))
        self.left = _MOST_ITEMS

    def arrived(self, value: Any, set_kind: type = frozenset) -> Any:
        """What a value of the flat form is."""
        if not isinstance(value, tuple):
            return value
        if not value:
            return ...
        if len(value) == 1:
            return self.node(value[0])
        self.left -= 1 + len(value[1])
        if self.left < 0:
            raise ValueError("the constants of a tree are too many")
        kind = set_kind if value[0] else tuple       # a constant that the program has made of others
        return kind([self.arrived(item, set_kind) for item in value[1]])

    def node(self, index: int) -> Any:
        """A node that is made already. It may be in more than one place."""
        self.size += self.sizes[index]
        if self.size > self.most:
            raise ValueError("the nodes of a tree are in too many places")
        return self.made[index]


def _bound_positions(node: Any) -> None:
    """Positions that a program has made up must fit the position table."""
    line, column = node.lineno, node.col_offset
    end_line, end_column = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
    if end_line is not None and end_column is not None and 1 <= line <= end_line <= _LAST_LINE \
            and 0 <= column <= _LAST_LINE >= end_column >= 0:
        return
    node.lineno = line = min(max(line, 1), _LAST_LINE)
    node.end_lineno = min(max(line if end_line is None else end_line, line), _LAST_LINE)
    node.col_offset = column = min(max(column, 0), _LAST_LINE)
    node.end_col_offset = min(max(column if end_column is None else end_column, 0), _LAST_LINE)
