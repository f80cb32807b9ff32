"""The names of functions, classes, annotations and type parameters: the part of the walk (`analyse`) that opens scopes."""

from __future__ import annotations

from _ast import AsyncFunctionDef, ClassDef, Starred, Tuple
from sys import version_info

from .scope_expressions import Expressions, check_keywords
from .scopes import PrivateParameters, Refused, Scope, mangle

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import stmt
    from typing import Any


class Definitions(Expressions):
    """Collects the names of definitions."""

    __slots__ = ()

    def statements(self, body: list[stmt]) -> None:
        """Walk a block."""
        raise NotImplementedError

    # -- functions and classes

    def _function(self, node: Any) -> None:
        self.bind(node.name, node)
        self.scope.has_definitions = True
        for decorator in node.decorator_list:
            self.expression(decorator)
        self._defaults(node.args)
        type_params = getattr(node, "type_params", None)
        if type_params:
            scope = self._enter_generic(node)
            # The defaults are evaluated outside.
            scope.parameters = [".defaults", ".kwdefaults"]
            scope.bound.update(dict.fromkeys(scope.parameters, True))
            self._type_params(type_params)
        self._annotations(node)
        scope = self._enter("function", node, node.name, self.scope.private)
        scope.is_coroutine = type(node) is AsyncFunctionDef
        self._parameters(node.args)
        self.statements(node.body)
        self._leave()
        if type_params:
            self._leave()

    def _class(self, node: Any) -> None:
        self.bind(node.name, node)
        for decorator in node.decorator_list:
            self.expression(decorator)
        type_params = getattr(node, "type_params", None)
        if type_params:
            private = node.name
            if version_info >= (3, 13):
                private = PrivateParameters(private)
                private.names = frozenset([parameter.name for parameter in type_params])
            scope = self._enter_generic(node, private)
            scope.bound[".type_params"] = scope.bound[".generic_base"] = True
            self._type_params(type_params)
        for base in node.bases:
            self.expression(base)
        if node.keywords:
            check_keywords(node)
            for keyword in node.keywords:
                self.expression(keyword.value)
        self._enter("class", node, node.name, node.name)
        if type_params:
            self.scope.uses.add(".type_params")
        self.statements(node.body)
        self._deferred(node)
        self._leave()
        if type_params:
            self._leave()

    # -- annotations

    def _annotations(self, node: Any) -> None:
        if self.lazy_annotations and has_annotations(node):
            self._enter_annotate(node)
            self._annotations_of(node)
            self._leave()
        elif not self.lazy_annotations:
            self._annotations_of(node)

    def _annotation(self, expression: Any) -> None:
        """The annotation of a parameter or a result, which is but a text with `from __future__ import annotations`."""
        if self.future_annotations:
            self.unevaluated(expression)
        else:
            self.expression(expression)

    def unevaluated(self, annotation: Any) -> None:
        """Walk an annotation that nobody evaluates, for the errors in it. Its scope is not left, so that none learns of its names."""
        around = self.scope
        scope = self._enter_annotation((annotation, "unevaluated"), "__annotate__", "an annotation", around.private)
        scope.is_coroutine, scope.sees_class = version_info < (3, 14), False        # refused only where code is made of them
        self.without_code = True
        self.expression(annotation.value if type(annotation) is Starred else annotation)
        self.scope, self.without_code = around, False

    def _enter_annotate(self, node: Any) -> Scope:
        """Enter the scope of the function that computes annotations."""
        scope = self._enter_annotation((node, "annotate"), "__annotate__", "an annotation", self.scope.private)
        take_format(scope)
        return scope

    def _deferred(self, node: Any) -> None:
        """The annotations of a module or class, which are computed when somebody asks."""
        found = self.scope.deferred
        if not found:
            return
        outer = self.scope
        outer.conditional = _conditional_annotations(node, found)
        scope = self._enter_annotate(node)
        if outer.conditional:
            scope.uses.add("__conditional_annotations__")
        for statement in found:
            self.expression(statement.annotation)
        self._leave()

    def _annotations_of(self, node: Any) -> None:
        args = node.args
        for parameter in args.args + args.posonlyargs:
            if parameter.annotation is not None:
                self._annotation(parameter.annotation)
        for parameter in (args.vararg, *args.kwonlyargs, args.kwarg):
            if parameter is not None and parameter.annotation is not None:
                self._annotation(parameter.annotation)
        if node.returns is not None:
            self._annotation(node.returns)

    # -- type parameters

    def _enter_annotation(self, key: Any, name: str, role: str, private: str | None) -> Scope:
        """Enter a scope for what is evaluated lazily, or where type parameters are bound.

        It is a function that sees the names of a class body right around it.
        """
        parent = self.scope
        scope = self._enter("function", key, name, private)
        scope.role = role
        scope.sees_class = parent.kind == "class" or parent.sees_class
        scope.iterating = 0
        if scope.sees_class:
            scope.uses.add("__classdict__")
        return scope

    def _enter_generic(self, node: Any, private: str | None = None) -> Scope:
        """Enter the scope of the type parameters of a function, class or type alias."""
        name = node.name if type(node.name) is str else node.name.id
        return self._enter_annotation((node, "generic"), f"<generic parameters of {name}>", "the definition of a generic",
                                      self.scope.private if private is None else private)

    def _type_params(self, type_params: list[Any]) -> None:
        """Bind type parameters; their bounds and defaults are scopes of their own."""
        scope = self.scope
        with_default = False
        for parameter in type_params:
            name = mangle(scope.private, parameter.name)
            if name in scope.type_parameters:
                raise Refused(f"duplicate type parameter '{parameter.name}'", parameter)
            self.bind(parameter.name, parameter)
            scope.type_parameters.add(name)
            kind = type(parameter).__name__
            if kind not in ("TypeVar", "ParamSpec", "TypeVarTuple"):
                raise Refused(f"type parameters of kind {kind} are not supported", parameter)
            bound = getattr(parameter, "bound", None)
            if bound is not None:
                constraints = type(bound) is Tuple and version_info >= (3, 13)
                self.lazy(bound, parameter.name, f"a TypeVar {'constraint' if constraints else 'bound'}")
            default = getattr(parameter, "default_value", None)
            if default is not None:
                self.lazy(default, parameter.name, f"a {kind} default")
                with_default = True
            elif with_default:
                raise Refused(f"non-default type parameter '{parameter.name}' follows default type parameter", parameter)

    def lazy(self, expression: Any, name: str, role: str) -> None:
        """An expression that is evaluated lazily: a scope of its own."""
        scope = self._enter_annotation((expression, "lazy"), name, role, self.scope.private)
        if self.lazy_annotations:
            take_format(scope)
        self.expression(expression.value if type(expression) is Starred else expression)
        self._leave()

    def _type_alias(self, node: Any) -> None:
        self.bind(node.name.id, node.name if version_info >= (3, 14) else node)
        if node.type_params:
            self._enter_generic(node)
            self._type_params(node.type_params)
        self.lazy(node.value, node.name.id, "a type alias")
        if node.type_params:
            self._leave()


def take_format(scope: Scope) -> None:
    """Give a function the parameter that says in which format its value is wanted."""
    scope.parameters = [".format"]
    scope.bound[".format"] = True


def has_annotations(node: Any) -> bool:
    """Whether a function has any annotation."""
    args = node.args
    return node.returns is not None or any(
        parameter is not None and parameter.annotation is not None
        for parameter in (*args.args, *args.posonlyargs, args.vararg, *args.kwonlyargs, args.kwarg))


def _conditional_annotations(node: Any, found: dict[Any, int]) -> set[int]:
    """Indices of the annotations that count only when their statement has run: those in the blocks of a class, and
    all of a module, which may be asked before it is complete."""
    if type(node) is not ClassDef:
        return set(range(len(found)))
    direct = set(node.body)
    return {index for statement, index in found.items() if statement not in direct}
