"""What the front end knows of the grammar of trees, so that nothing new in it is ever passed over in silence.

A kind of node that is not known has no emitter and is refused where it stands. A field that is not known would be
ignored: trees are searched for such fields when the host's parser has any.
"""

from __future__ import annotations

import _ast

from .scopes import Refused

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_KNOWN = """
    Module body type_ignores; Interactive body; Expression body; FunctionType argtypes returns
    FunctionDef name args body decorator_list returns type_comment type_params
    AsyncFunctionDef name args body decorator_list returns type_comment type_params
    ClassDef name bases keywords body decorator_list type_params; Return value; Delete targets
    Assign targets value type_comment; TypeAlias name type_params value; AugAssign target op value
    AnnAssign target annotation value simple; For target iter body orelse type_comment
    AsyncFor target iter body orelse type_comment; While test body orelse; If test body orelse
    With items body type_comment; AsyncWith items body type_comment; Match subject cases; Raise exc cause
    Try body handlers orelse finalbody; TryStar body handlers orelse finalbody; Assert test msg; Import names
    ImportFrom module names level; Global names; Nonlocal names; Expr value; Pass; Break; Continue
    BoolOp op values; NamedExpr target value; BinOp left op right; UnaryOp op operand; Lambda args body
    IfExp test body orelse; Dict keys values; Set elts; ListComp elt generators; SetComp elt generators
    DictComp key value generators; GeneratorExp elt generators; Await value; Yield value; YieldFrom value
    Compare left ops comparators; Call func args keywords; FormattedValue value conversion format_spec
    Interpolation value str conversion format_spec; JoinedStr values; TemplateStr values; Constant value kind
    Attribute value attr ctx; Subscript value slice ctx; Starred value ctx; Name id ctx; List elts ctx; Tuple elts ctx
    Slice lower upper step; comprehension target iter ifs is_async; ExceptHandler type name body
    arguments posonlyargs args vararg kwonlyargs kw_defaults kwarg defaults; arg arg annotation type_comment
    keyword arg value; alias name asname; withitem context_expr optional_vars; match_case pattern guard body
    MatchValue value; MatchSingleton value; MatchSequence patterns; MatchMapping keys patterns rest
    MatchClass cls patterns kwd_attrs kwd_patterns; MatchStar name; MatchAs pattern name; MatchOr patterns
    TypeIgnore lineno tag; TypeVar name bound default_value; ParamSpec name default_value; TypeVarTuple name default_value
    """
#: The fields of each kind of node, as of CPython 3.14.
FIELDS: dict[str, tuple[str, ...]] = {}
for _line in _KNOWN.replace(";", "\n").splitlines():
    _words = _line.split()
    if _words:
        FIELDS[_words[0]] = tuple(_words[1:])


def unknown_fields(classes: Iterable[type[Any]]) -> dict[type, tuple[str, ...]]:
    """The fields that the front end does not know, of those kinds of node that it knows."""
    found = {}
    for cls in classes:
        known = FIELDS.get(cls.__name__)
        if known is not None:
            new = tuple(field for field in cls._fields if field not in known)
            if new:
                found[cls] = new
    return found


def refuse_unknown(tree: Any, unknown: dict[type, tuple[str, ...]]) -> None:
    """Refuse a tree in which a field that is not known has a value."""
    stack = [tree]
    while stack:
        node = stack.pop()
        for field in unknown.get(type(node), ()):
            if getattr(node, field, None):
                raise Refused(f"this form of {type(node).__name__} (its {field}) is not supported", node)
        for field in node._fields:
            value = getattr(node, field, None)
            if isinstance(value, _ast.AST):
                stack.append(value)
            elif type(value) is list:
                stack += [item for item in value if isinstance(item, _ast.AST)]


#: Of the host's parser.
UNKNOWN: dict[type, tuple[str, ...]] = unknown_fields([
    cls for cls in vars(_ast).values() if isinstance(cls, type) and issubclass(cls, _ast.AST)])
