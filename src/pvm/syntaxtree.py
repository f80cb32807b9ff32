"""Syntax trees on their way between guest and host: the host parses, the guest has classes of its own for the nodes.

A tree travels as a flat list of its nodes, children first. Each is (class name, fields, positions), where a field
is a constant, ``(index,)`` for a node, a list of such, or ``()`` for Ellipsis; the last node is the root. So
neither side recurses, however deep the tree is.
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


def classes() -> list[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]]:
    """The host's node classes, bases first: (name, base, fields, attributes, those that are None when left out, doc)."""
    found: list[tuple[str, str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]] = []
    todo = list(ast.AST.__subclasses__())
    while todo:
        cls = todo.pop(0)
        if cls.__module__ != "ast" or getattr(ast, cls.__name__, None) is not cls or cls.__name__ in _OLD:
            continue
        base = cls.__bases__[0].__name__
        names = (*cls._fields, *cls._attributes)
        optional = tuple(name for name in names if name in cls.__dict__ and cls.__dict__[name] is None)
        found.append((cls.__name__, base, tuple(cls._fields), tuple(cls._attributes), optional, cls.__doc__ or ""))
        todo += cls.__subclasses__()
    return found


#: Classes that the library's ast.py defines itself.
_OLD = frozenset("Num Str Bytes NameConstant Ellipsis slice Index ExtSlice Suite AugLoad AugStore Param".split())


def parse(source: str | bytes, filename: str, mode: str, flags: int, feature_version: int,
          digits: int = 0) -> tuple[list[tuple[Any, ...]], tuple[Warned, ...]]:
    """The flat tree of a source, and what the host's parser warns of. Raises what that raises, and CompileError for an int
    literal of more decimal digits than `digits`, if that is not 0."""
    def action() -> Any:
        return compile(source, filename, mode, flags | ast.PyCF_ONLY_AST, True, _feature_version=feature_version)

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
        found += [tuple(token) for token in TokenizerIter(readline, extra_tokens=extra_tokens)]
    except SyntaxError as error:
        details = (error.filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset)
        found.append((type(error).__name__, error.msg, details))
    return found


def symbol_tables(source: str | bytes, filename: str, mode: str) -> tuple[dict[str, int], tuple[Any, ...]]:
    """The names of the host's constants for them with their values, and the symbol tables that it makes of a source.

    A table is (id, name, type, line, whether nested, flags by symbol, parameters and variables, tables inside).
    """
    import _symtable    # type: ignore[import-not-found]

    def plain(table: Any) -> tuple[Any, ...]:
        return (table.id, table.name, table.type, table.lineno, table.nested, dict(table.symbols), list(table.varnames),
                [plain(child) for child in table.children])

    def action() -> Any:
        return _symtable.symtable(source, filename, mode)

    top = listen(action, filename)[0] if parser_may_warn(source) else action()
    return {name: value for name, value in vars(_symtable).items() if type(value) is int}, plain(top)


def flatten(tree: ast.AST) -> list[tuple[Any, ...]]:
    """The nodes of a tree, children first."""
    nodes: list[tuple[Any, ...]] = []
    places: dict[int, int] = {}
    shared: dict[str, int] = {}
    stack: list[tuple[ast.AST, bool]] = [(tree, False)]
    while stack:
        node, ready = stack.pop()
        name = type(node).__name__
        if not node._fields and not node._attributes:        # Load, Add and the like: one for all
            if name not in shared:
                shared[name] = len(nodes)
                nodes.append((name, (), ()))
            places[id(node)] = shared[name]
            continue
        values = [getattr(node, field, None) for field in node._fields]
        if not ready:
            stack.append((node, True))
            for value in values:
                children = value if isinstance(value, list) else [value]
                stack += [(child, False) for child in children if isinstance(child, ast.AST)]
            continue
        places[id(node)] = len(nodes)
        fields = tuple([_travelling(item, places) for item in value] if isinstance(value, list) else _travelling(value, places)
                       for value in values)
        nodes.append((name, fields, tuple(getattr(node, attribute, None) for attribute in node._attributes)))
    return nodes


def _travelling(value: Any, places: dict[int, int]) -> Any:
    if isinstance(value, ast.AST):
        return (places[id(value)],)
    return () if value is ... else value


def rebuild(nodes: list[tuple[Any, ...]], filename: str, mode: str, flags: int = 0) -> tuple[Any, tuple[Warned, ...]]:
    """The host's tree of a flat one, checked by the host's own compiler, which raises what is wrong with it; and what
    that warns of."""
    made: list[ast.AST] = []
    grouped: list[tuple[ast.AST, str, Any]] = []
    for name, fields, positions in nodes:
        cls = getattr(ast, name, None)
        if not isinstance(cls, type) or not issubclass(cls, ast.AST) or cls.__name__ in _OLD:
            raise TypeError(f"expected some sort of node, but got {name}")
        node = cls()
        for field, value in [*fields, *positions]:
            if field in cls._fields or field in cls._attributes:
                setattr(node, field, [_arrived(item, made) for item in value] if isinstance(value, list) else _arrived(value, made))
                if isinstance(value, tuple) and len(value) == 2:
                    grouped.append((node, field, value))
        made.append(node)
    tree = made[-1]
    _, warned = listen(lambda: compile(cast(ast.Module, tree), filename, mode, flags, dont_inherit=True), filename)
    for node in made:
        _bound_positions(node)
    for node, field, value in grouped:       # sets that remember the order of their items, which the host would not take
        setattr(node, field, _arrived(value, made, FrozenSet))
    return tree, warned


def _arrived(value: Any, made: list[ast.AST], set_kind: type = frozenset) -> Any:
    if isinstance(value, tuple):
        if not value:
            return ...
        if len(value) == 1:
            return made[value[0]]
        kind = set_kind if value[0] else tuple       # a constant that the program has made of others
        return kind([_arrived(item, made, set_kind) for item in value[1]])
    return value


def _bound_positions(node: ast.AST) -> None:
    """Positions that a program has made up must fit the position table."""
    if "lineno" not in node._attributes:
        return
    node.lineno = line = min(max(node.lineno, 1), _LAST_LINE)    # type: ignore[attr-defined]
    column = min(max(node.col_offset, 0), _LAST_LINE)    # type: ignore[attr-defined]
    end_line, end_column = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
    node.end_lineno = min(max(line if end_line is None else end_line, line), _LAST_LINE)    # type: ignore[attr-defined]
    node.col_offset = column    # type: ignore[attr-defined]
    node.end_col_offset = min(max(column if end_column is None else end_column, 0), _LAST_LINE)    # type: ignore[attr-defined]
