"""The walk over a tree that says what each name means, before any code is emitted: its statements.

`scopes` keeps what is found, `scope_expressions` and `scope_definitions` walk what statements hold.
"""

from __future__ import annotations

import _ast as _kinds
from _ast import (
    AnnAssign,
    Assert,
    Assign,
    AsyncFor,
    AsyncFunctionDef,
    AsyncWith,
    Attribute,
    AugAssign,
    ClassDef,
    Expr,
    For,
    FunctionDef,
    Global,
    If,
    Import,
    ImportFrom,
    Match,
    MatchAs,
    MatchClass,
    MatchMapping,
    MatchSingleton,
    MatchStar,
    MatchValue,
    Name,
    Nonlocal,
    Return,
    Try,
    TryStar,
    While,
    With,
)
from sys import version_info

from .scope_definitions import Definitions
from .scope_expressions import DISPLAYS, EXPRESSION
from .scopes import Refused, Scope, binds_type_parameter, mangle

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import stmt
    from typing import Any


class Analyser(Definitions):
    """Walks a tree and makes its scopes."""

    __slots__ = ()

    def analyse(self, tree: Any) -> dict[Any, Scope]:
        """The scopes of a Module or Expression, by the node that opens them."""
        self.module = self.scope = self.scopes[tree] = Scope("module", tree, "<module>", None, None)
        body = tree.body
        if type(body) is list:
            self.statements(body)
            self._deferred(tree)
        else:
            self.expression(body)
        self._leave()
        for node in self.module.nonlocals.values():
            raise Refused("nonlocal declaration not allowed at module level", node)
        for scope in self.has_nonlocals:
            for name, node in scope.nonlocals.items():
                if name not in scope.free:
                    raise Refused(f"no binding for nonlocal '{name}' found", node)
                if binds_type_parameter(scope.parent, name):
                    raise Refused(f"nonlocal binding not allowed for type parameter '{name}'", node)
        return self.scopes

    # -- statements

    def statements(self, body: list[stmt]) -> None:
        """Walk a block."""
        visitors = _STATEMENTS
        look = self.look
        for node in body:
            look()
            visitor = visitors.get(type(node))
            if visitor is not None:
                visitor(self, node)
            else:
                self._other(node)

    def _other(self, node: Any) -> None:
        """A statement whose fields are expressions and blocks, walked in order."""
        for field in node._fields:
            value = getattr(node, field)
            if isinstance(value, EXPRESSION):
                self.expression(value)
            elif type(value) is list and value:
                if isinstance(value[0], EXPRESSION):
                    for item in value:
                        self.expression(item)
                elif isinstance(value[0], _STATEMENT):
                    self.statements(value)

    def _expr(self, node: Any) -> None:
        self.expression(node.value)

    def _assign(self, node: Any) -> None:
        for target in node.targets:
            self.expression(target)
        self.expression(node.value)

    def _augmented(self, node: Any) -> None:
        target = node.target
        self._visit_unassigned(target)
        if type(target) is Name:
            self.scope.augmented.add(mangle(self.scope.private, target.id))
        self.expression(node.value)

    def _visit_unassigned(self, target: Any) -> None:
        """Walk the target of a statement that gives an instance no attribute that its class did not have."""
        self.expression(target.value if type(target) is Attribute and target.attr != "__debug__" else target)

    def _annotated(self, node: Any) -> None:
        target = node.target
        scope = self.scope
        scope.has_annotations = True
        if type(target) is Name and node.simple:
            name = mangle(scope.private, target.id)
            if name in scope.globals and scope.kind != "module":
                raise Refused(f"annotated name '{target.id}' can't be global", node)
            if name in scope.nonlocals and scope.kind != "module":
                raise Refused(f"annotated name '{target.id}' can't be nonlocal", node)
            self.bind(target.id, target if node.value is not None else node)
            scope.annotated.add(name)
        elif node.value is not None:
            self.expression(target)
        elif type(target) is not Name:
            self._visit_unassigned(target)
        if self.future_annotations or self.lazy_annotations and (scope.kind == "function" or type(target) is not Name or not node.simple):
            self.unevaluated(node.annotation)
        elif self.lazy_annotations:
            scope.deferred[node] = len(scope.deferred)
        else:
            # In a function nobody evaluates it, but what it binds and uses are names of the function.
            self.without_code = scope.kind == "function"
            self.expression(node.annotation)
            self.without_code = False
        if node.value is not None:
            self.expression(node.value)

    def _return(self, node: Any) -> None:
        if node.value is not None:
            self.expression(node.value)

    def _if(self, node: Any) -> None:
        while True:
            self.expression(node.test)
            self.statements(node.body)
            orelse = node.orelse
            if len(orelse) != 1 or type(orelse[0]) is not If:
                break
            node = orelse[0]
        if orelse:
            self.statements(orelse)

    def _while(self, node: Any) -> None:
        self.expression(node.test)
        self.statements(node.body)
        self.statements(node.orelse)

    def _for(self, node: Any) -> None:
        if type(node) is AsyncFor and not self.may_await(self.scope):
            raise Refused("'async for' outside async function", node)
        self.expression(node.target)
        self.expression(node.iter)
        self.statements(node.body)
        self.statements(node.orelse)

    def _try(self, node: Any) -> None:
        self.statements(node.body)
        if _ELSE_FIRST:
            self.statements(node.orelse)
            self._handlers(node.handlers)
        else:
            bound = self.scope.bound
            before = len(bound)
            self._handlers(node.handlers)
            between = len(bound)
            self.statements(node.orelse)
            if before < between < len(bound):
                # The variables of the `else` are numbered before those of the handlers all the same.
                names = [*bound]
                bound.clear()
                bound.update(dict.fromkeys(names[:before] + names[between:] + names[before:between], True))
        self.statements(node.finalbody)
        if node.finalbody and version_info >= (3, 14):       # which warns of jumps out of one
            self.suspicious = True

    def _handlers(self, handlers: list[Any]) -> None:
        for handler in handlers:
            if handler.type is not None:
                self.expression(handler.type)
            if handler.name is not None:
                self.bind(handler.name, handler)
                self.unbind(handler.name)
            self.statements(handler.body)

    def _assert(self, node: Any) -> None:
        if type(node.test) in DISPLAYS:
            self.suspicious = True
        self.expression(node.test)
        if node.msg is not None:
            self.expression(node.msg)

    def _match(self, node: Any) -> None:
        self.expression(node.subject)
        for case in node.cases:
            self._pattern(case.pattern)
            if case.guard is not None:
                self.expression(case.guard)
            self.statements(case.body)

    def _pattern(self, root: Any) -> None:
        """The names that a pattern binds and uses, in the order of the source."""
        stack = [root]
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is MatchValue:
                self.expression(node.value)
            elif kind is MatchAs or kind is MatchStar:
                if kind is MatchAs and node.pattern is not None:
                    stack.append((node, node.name))     # bound after the pattern inside
                    stack.append(node.pattern)
                elif node.name is not None:
                    self.bind(node.name, node)
            elif kind is tuple:
                if node[1] is not None:
                    self.bind(node[1], node[0])
            elif kind is MatchMapping:
                for key in node.keys:
                    self.expression(key)
                stack.append((node, node.rest))
                stack.extend(reversed(node.patterns))
            elif kind is MatchClass:
                self.expression(node.cls)
                stack.extend(reversed(node.kwd_patterns))
                stack.extend(reversed(node.patterns))
            elif kind is not MatchSingleton:
                stack.extend(reversed(node.patterns))

    def _with(self, node: Any) -> None:
        if type(node) is AsyncWith and not self.may_await(self.scope):
            raise Refused("'async with' outside async function", node)
        for item in node.items:
            self.expression(item.context_expr)
            if item.optional_vars is not None:
                self.expression(item.optional_vars)
        self.statements(node.body)

    def _import(self, node: Any) -> None:
        for alias in node.names:
            name = alias.asname
            if name is None:
                name = alias.name.partition(".")[0]
            if name == "*":
                if self.scope.kind != "module":
                    raise Refused("import * only allowed at module level", alias)
            else:
                mangled = mangle(self.scope.private, name)
                if mangled not in self.scope.bound:
                    self.scope.imported.add(mangled)
                self.bind(name, alias if version_info >= (3, 14) or name != "__debug__" else node)

    def _global(self, node: Any) -> None:
        scope = self.scope
        for given in node.names:
            name = mangle(scope.private, given)
            if name in scope.parameters:
                raise Refused(f"name '{given}' is parameter and global", node)
            if name in scope.uses:
                raise Refused(f"name '{given}' is used prior to global declaration", node)
            if name in scope.annotated:
                raise Refused(f"annotated name '{given}' can't be global", node)
            if self._is_assigned(name):
                raise Refused(f"name '{given}' is assigned to before global declaration", node)
            if name in scope.nonlocals:
                raise Refused(f"name '{given}' is nonlocal and global", scope.nonlocals[name])
            scope.globals[name] = node
            # The module's own code treats the name as a global too, which tells when the module
            # runs in a namespace of its own.
            if scope is not self.module:
                self.module.globals.setdefault(name, node)

    def _nonlocal(self, node: Any) -> None:
        scope = self.scope
        for given in node.names:
            name = mangle(scope.private, given)
            if name in scope.parameters:
                raise Refused(f"name '{given}' is parameter and nonlocal", node)
            if name in scope.uses and name not in scope.nonlocals:
                raise Refused(f"name '{given}' is used prior to nonlocal declaration", node)
            if name in scope.annotated:
                raise Refused(f"annotated name '{given}' can't be nonlocal", node)
            if self._is_assigned(name):
                raise Refused(f"name '{given}' is assigned to before nonlocal declaration", node)
            if name in scope.globals:
                raise Refused(f"name '{given}' is nonlocal and global", scope.globals[name])
            if not scope.nonlocals:
                self.has_nonlocals.append(scope)
            scope.nonlocals[name] = node
            scope.inner_uses.add(name)

    def _is_assigned(self, name: str) -> bool:
        """Whether a declaration of a name comes too late. It does not behind an import, which then binds what is declared."""
        scope = self.scope
        if name in scope.imported and name in scope.bound and name not in scope.rebound:
            del scope.bound[name]
            scope.stored.add(name)
            return False
        return name in scope.bound or name in scope.stored


#: Whether the `else` of a `try` counts as written before its handlers, as in the symbol tables of CPython.
_ELSE_FIRST = version_info < (3, 13)

_STATEMENT: type = Assign.__mro__[1]
_STATEMENTS: dict[type, Any] = {
    Assert: Analyser._assert, Expr: Analyser._expr, Assign: Analyser._assign, AugAssign: Analyser._augmented,
    AnnAssign: Analyser._annotated, Return: Analyser._return, If: Analyser._if,
    While: Analyser._while, For: Analyser._for, Try: Analyser._try, With: Analyser._with,
    AsyncFor: Analyser._for, AsyncWith: Analyser._with, TryStar: Analyser._try, Match: Analyser._match,
    FunctionDef: Analyser._function, AsyncFunctionDef: Analyser._function,
    ClassDef: Analyser._class, Import: Analyser._import, ImportFrom: Analyser._import,
    Global: Analyser._global, Nonlocal: Analyser._nonlocal}
if hasattr(_kinds, "TypeAlias"):
    _STATEMENTS[_kinds.TypeAlias] = Analyser._type_alias
