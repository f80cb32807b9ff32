"""The names of expressions: the part of the walk (`analyse`) below statements and definitions."""

from __future__ import annotations

import _ast as _kinds
from _ast import (
    Attribute,
    Await,
    BinOp,
    BoolOp,
    Call,
    Compare,
    Constant,
    Del,
    Dict,
    DictComp,
    GeneratorExp,
    Is,
    IsNot,
    JoinedStr,
    Lambda,
    List,
    ListComp,
    Load,
    Name,
    NamedExpr,
    Set,
    SetComp,
    Starred,
    Store,
    Subscript,
    Tuple,
    UnaryOp,
    Yield,
    YieldFrom,
    comprehension,
)
from sys import version_info

from .scopes import COMPREHENSIONS, Names, Refused, Scope, mangle, names_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import arguments
    from typing import Any

_COMPREHENSION_TITLES = {"listcomp": "list comprehension", "setcomp": "set comprehension",
                         "dictcomp": "dict comprehension", "genexpr": "generator expression"}
#: Where the host's compiler may warn: calls and subscripts of these, `is` with constants.
DISPLAYS = frozenset([Constant, Tuple, List, Set, Dict, ListComp, SetComp, DictComp, GeneratorExp, JoinedStr, Lambda,
                      getattr(_kinds, "TemplateStr", JoinedStr)])
_INDEXED = frozenset([Tuple, List, ListComp, JoinedStr, Dict, DictComp])
_FOLDABLE = frozenset([Tuple, UnaryOp, BinOp])
_LITERALS = frozenset([int, float, complex, str, bytes, tuple, frozenset])
#: What the scopes are for that assignment expressions inside comprehensions do not bind in.
_PASSED_OVER: str = "an annotation"
#: The class of all kinds of expressions.
EXPRESSION: type = Name.__mro__[1]


class Expressions(Names):
    """Collects the names of expressions."""

    __slots__ = ()

    def expression(self, root: Any) -> None:
        """Collect the names of an expression. Iterative, for expressions nest deeply."""
        stack = [root]
        scope = self.scope
        while stack:
            node = stack.pop()
            kind = type(node)
            if kind is Name:
                name = node.id
                if type(node.ctx) is Load:
                    if name[:2] == "__":
                        name = mangle(scope.private, name)
                    scope.uses.add(name)
                    if name == "super" and scope.kind == "function":
                        scope.uses.add("__class__")
                else:
                    if type(node.ctx) is Del:
                        if name == "__debug__":
                            raise Refused("cannot delete __debug__", node)
                        self.unbind(name)
                    self.bind(name, node)
            elif kind is Constant:
                pass
            elif kind is Call:
                keywords = node.keywords
                if keywords:
                    check_keywords(node, self.without_code)
                    stack.extend([keyword.value for keyword in reversed(keywords)])
                stack.extend(reversed(node.args))
                stack.append(node.func)
                if type(node.func) in DISPLAYS:
                    self.suspicious = True
            elif kind is Attribute:
                stack.append(node.value)
                if node.attr == "__debug__" and type(node.ctx) is not Load:
                    raise Refused("cannot assign to __debug__" if type(node.ctx) is Store
                                  else "cannot delete __debug__", node)
                if type(node.ctx) is Store and type(node.value) is Name and node.value.id == "self":
                    self._assigned_to_self(node.attr)
            elif kind is BinOp:
                stack.append(node.right)
                stack.append(node.left)
            elif kind is Subscript:
                stack.append(node.slice)
                stack.append(node.value)
                if type(node.value) in DISPLAYS and (type(node.slice) in DISPLAYS or not _may_be_indexed(node.value)):
                    self.suspicious = True
            elif kind is Compare:
                stack.extend(reversed(node.comparators))
                stack.append(node.left)
                if type(node.ops[0]) is Is or type(node.ops[0]) is IsNot or len(node.ops) > 1:
                    self._identity(node)
            elif kind is BoolOp:
                stack.extend(reversed(node.values))
            elif kind is Tuple or kind is List:
                stack.extend(reversed(node.elts))
            elif kind is Lambda:
                self._lambda(node)
            elif kind in COMPREHENSIONS:
                self._comprehension(node)
            elif kind is NamedExpr:
                self._named(node)
                stack.append(node.value)
            elif kind is Yield or kind is YieldFrom:
                self._yield(node)
                if node.value is not None:
                    stack.append(node.value)
            elif kind is Await:
                self._await(node)
                stack.append(node.value)
            else:
                # Rare kinds: their fields are walked in the order of the grammar.
                children: list[Any] = []
                for field in node._fields:
                    value = getattr(node, field)
                    if type(value) is list:
                        children += [item for item in value if item is not None]
                    elif isinstance(value, (EXPRESSION, comprehension)):
                        children.append(value)
                stack.extend(reversed(children))

    def _identity(self, node: Any) -> None:
        """Note whether a comparison asks for the identity of a literal."""
        if Is in map(type, node.ops) or IsNot in map(type, node.ops):
            for value in (node.left, *node.comparators):
                if type(value.value) in _LITERALS if type(value) is Constant else type(value) in _FOLDABLE:
                    self.suspicious = True

    def _assigned_to_self(self, name: str) -> None:
        """Note for the innermost class around the current scope that its instances are given an attribute."""
        scope = self.scope.parent
        while scope is not None and scope.kind != "class":
            scope = scope.parent
        if scope is not None:
            scope.static_attributes.add(name)

    def _lambda(self, node: Any) -> None:
        if self.scope.sees_class and version_info < (3, 13):
            raise Refused("Cannot use lambda in annotation scope within class scope", node)
        self._defaults(node.args)
        self._enter("function", node, "<lambda>", self.scope.private)
        self._parameters(node.args)
        self.expression(node.body)
        self._leave()

    def _named(self, node: Any) -> None:
        """An assignment expression binds in the nearest scope that is no comprehension."""
        target = node.target
        scope = self.scope
        name = mangle(scope.private, target.id)
        if scope.role:
            raise out_of_role("named expression", scope, node)
        if scope.iterating:
            raise Refused("assignment expression cannot be used in a comprehension iterable "
                          "expression", node)
        passed = []
        # An annotation is passed over as comprehensions are: where it is not refused, the name is one of what is around it.
        while scope.comprehension or scope.role == _PASSED_OVER:
            if name in scope.targets:
                raise Refused("assignment expression cannot rebind comprehension iteration "
                              f"variable '{target.id}'", target)
            passed.append(scope)
            scope = scope.parent  # type: ignore[assignment]
        if scope.role:
            preposition = "in" if scope.role == "a type alias" else "within"
            raise Refused(f"assignment expression within a comprehension cannot be used {preposition} {scope.role}", target)
        if passed and scope.kind == "class":
            raise Refused("assignment expression within a comprehension cannot be used in a class "
                          "body", target)
        if name == "__debug__":
            raise Refused("cannot assign to __debug__", target)
        if passed and scope.kind == "module" and self.namespace:
            scope.globals.setdefault(name, node)        # in all of the module
        here = self.scope
        self.scope = scope
        self.bind(target.id, target)
        self.scope = here
        scope.walrus.add(name)
        for inner in passed:
            inner.walrus.add(name)
            inner.uses.add(name)
            if scope.kind == "module" or name in scope.globals:
                inner.globals[name] = node

    def _yield(self, node: Any) -> None:
        scope = self.scope
        if scope.comprehension:
            raise Refused(f"'yield' inside {_COMPREHENSION_TITLES[scope.comprehension]}", node)
        if scope.role:
            raise out_of_role("yield expression", scope, node)
        if scope.kind != "function":
            raise Refused("'yield from' outside function" if version_info >= (3, 13) and type(node) is YieldFrom else
                          "'yield' outside function", node)
        if type(node) is YieldFrom and scope.is_coroutine and not self.without_code:
            raise Refused("'yield from' inside async function", node)
        scope.is_generator = True

    def _await(self, node: Any) -> None:
        scope = self.scope
        if scope.role:
            raise out_of_role("await expression", scope, node)
        if scope.kind != "function" and not self.may_await(scope):
            raise Refused("'await' outside function", node)
        if scope.comprehension:
            scope.is_coroutine = True
        elif not self.may_await(scope) and (not self.without_code or version_info >= (3, 14)):
            raise Refused("'await' outside async function", node)

    def may_await(self, scope: Scope) -> bool:
        """Whether a scope is that of a coroutine; a module that may become one does so now."""
        if self.top_level_await and scope.kind == "module":
            scope.is_coroutine = True
        return scope.is_coroutine

    def _comprehension(self, node: Any) -> None:
        generators = node.generators
        outer = self.scope
        if outer.sees_class and version_info < (3, 13):
            raise Refused("Cannot use comprehension in annotation scope within class scope", node)
        title = COMPREHENSIONS[type(node)]
        outer.iterating += 1
        self.expression(generators[0].iter)
        outer.iterating -= 1
        scope = self._enter("function", node, f"<{title}>", outer.private, title)
        scope.parameters = [".0"]
        scope.bound[".0"] = True
        if title == "genexpr":
            scope.is_generator = True
        for generator in generators:
            if generator.is_async:
                scope.is_coroutine = True
            before = set(scope.bound)
            self.expression(generator.target)
            targets = names_in(generator.target, Store)
            for name in targets:
                if name in scope.walrus and name not in before:
                    raise Refused("comprehension inner loop cannot rebind assignment expression "
                                  f"target '{name}'", _find(generator.target, name))
            scope.targets |= {mangle(scope.private, name) for name in targets}
            if generator is not generators[0]:
                scope.iterating += 1
                self.expression(generator.iter)
                scope.iterating -= 1
            for condition in generator.ifs:
                self.expression(condition)
        if type(node) is DictComp:
            self.expression(node.key)
            self.expression(node.value)
        else:
            self.expression(node.elt)
        if scope.is_coroutine and title != "genexpr":
            # The code around awaits the comprehension.
            if not outer.comprehension and not self.may_await(outer) and (not self.without_code or version_info >= (3, 14)):
                raise Refused("asynchronous comprehension outside of an asynchronous function", node)
            outer.is_coroutine = True
        elif scope.is_coroutine and version_info < (3, 14):
            self.may_await(outer)
        self._leave()

    # -- parameters

    def _defaults(self, args: arguments) -> None:
        for default in args.defaults:
            self.expression(default)
        for keyword_default in args.kw_defaults:
            if keyword_default is not None:
                self.expression(keyword_default)

    def _parameters(self, args: arguments) -> None:
        scope = self.scope
        for parameter in args.posonlyargs + args.args + args.kwonlyargs:
            self._parameter(scope, parameter)
        if args.vararg is not None:
            self._parameter(scope, args.vararg)
        if args.kwarg is not None:
            self._parameter(scope, args.kwarg)

    def _parameter(self, scope: Scope, parameter: Any) -> None:
        name = parameter.arg
        if name[:2] == "__":
            if name == "__debug__":
                raise Refused("cannot assign to __debug__", parameter)
            name = mangle(scope.private, name)
        if name in scope.bound:
            raise Refused(f"duplicate argument '{parameter.arg}' in function definition", parameter)
        scope.bound[name] = True
        scope.parameters.append(name)


def out_of_role(what: str, scope: Scope, node: Any) -> Refused:
    """The refusal of an expression that annotations, bounds and the like may not hold."""
    if version_info < (3, 12):
        return Refused(f"'{what}' can not be used within {scope.role}", node)
    return Refused(f"{what} cannot be used within {scope.role}", node)


def _find(target: Any, name: str) -> Any:
    """The node that binds a name in a target."""
    if type(target) is Name:
        return target if target.id == name else None
    if type(target) is Starred:
        return _find(target.value, name)
    if type(target) is Tuple or type(target) is List:
        for element in target.elts:
            found = _find(element, name)
            if found is not None:
                return found
    return None


def _may_be_indexed(display: Any) -> bool:
    """Whether a display has items that a subscript can name."""
    return type(display) in _INDEXED or type(display) is Constant and type(display.value) in (str, bytes, tuple)


def check_keywords(call: Any, without_code: bool = False) -> None:
    """Refuse keywords that no call may have, of those without code only what is no business of the code's."""
    seen = set()
    for keyword in call.keywords:
        name = keyword.arg
        if name is not None:
            if name == "__debug__" and (not without_code or version_info >= (3, 14)):
                raise Refused("cannot assign to __debug__", keyword)
            if name in seen and not without_code:
                raise Refused(f"keyword argument repeated: {name}", keyword)
            seen.add(name)
