"""Scopes: what each name means, decided before any code is emitted.

One walk over the tree collects, for each scope, the names it binds and uses. When the walk leaves a
scope, all its bindings and those of the scopes inside are known, so what is captured is decided
there: a name that an inner scope needs and this one binds lives in a cell. What an inner scope
needs and nobody binds is a global.

List, set and dict comprehensions are scopes too, but are compiled into the code around them where
nobody can tell the difference (`Scope.inlined`).

The rules, and the wording of the errors, are those of CPython's symbol table.
"""

from __future__ import annotations

from _ast import (
    AnnAssign,
    Assert,
    Assign,
    AsyncFor,
    AsyncFunctionDef,
    AsyncWith,
    Attribute,
    AugAssign,
    Await,
    BinOp,
    BoolOp,
    Call,
    ClassDef,
    Compare,
    Constant,
    Del,
    Dict,
    DictComp,
    Expr,
    For,
    FunctionDef,
    GeneratorExp,
    Global,
    If,
    Import,
    ImportFrom,
    Is,
    IsNot,
    JoinedStr,
    Lambda,
    List,
    ListComp,
    Load,
    Match,
    MatchAs,
    MatchClass,
    MatchMapping,
    MatchSingleton,
    MatchStar,
    MatchValue,
    Name,
    NamedExpr,
    Nonlocal,
    Return,
    Set,
    SetComp,
    Starred,
    Store,
    Subscript,
    Try,
    TryStar,
    Tuple,
    UnaryOp,
    While,
    With,
    Yield,
    YieldFrom,
)
from sys import version_info

TYPE_CHECKING = False
if TYPE_CHECKING:
    from _ast import arguments, stmt
    from typing import Any

#: What a comprehension is called in messages and as a code.
COMPREHENSIONS = {ListComp: "listcomp", SetComp: "setcomp", DictComp: "dictcomp",
                  GeneratorExp: "genexpr"}
_COMPREHENSION_TITLES = {"listcomp": "list comprehension", "setcomp": "set comprehension",
                         "dictcomp": "dict comprehension", "genexpr": "generator expression"}
#: Where the host's compiler may warn: calls and subscripts of these, `is` with constants.
_DISPLAYS = frozenset([Constant, Tuple, List, Set, Dict, ListComp, SetComp, DictComp, GeneratorExp, JoinedStr, Lambda])
_INDEXED = frozenset([Tuple, List, ListComp, JoinedStr, Dict, DictComp])
_FOLDABLE = frozenset([Tuple, UnaryOp, BinOp])
_LITERALS = frozenset([int, float, complex, str, bytes, tuple, frozenset])


class Refused(Exception):
    """The source is refused: a message and the node (or position) that it is about."""

    def __init__(self, message: str, node: Any) -> None:
        super().__init__(message)
        self.message = message
        self.node = node


class PrivateParameters(str):
    """The name of a generic class, around its body: only the names of its type parameters are mangled there."""

    names: frozenset[str]


def mangle(private: str | None, name: str) -> str:
    """The name under which a private name of a class is kept."""
    if private is None or name[:2] != "__" or name[-2:] == "__" or "." in name:
        return name
    if type(private) is PrivateParameters and name not in private.names:
        return name
    stripped = private.lstrip("_")
    return f"_{stripped}{name}" if stripped else name


class Scope:
    """The names of one module, function, class body or comprehension."""

    __slots__ = (
        "annotated",
        "bound",
        "cells",
        "children",
        "class_names",
        "deferred",
        "comprehension",
        "conditional",
        "free",
        "globals",
        "has_annotations",
        "inlined",
        "inner_uses",
        "is_coroutine",
        "is_generator",
        "iterating",
        "kind",
        "name",
        "needs",
        "node",
        "nonlocals",
        "parameters",
        "parent",
        "private",
        "rebound",
        "role",
        "sees_class",
        "stored",
        "targets",
        "type_parameters",
        "unbound",
        "uses",
        "walrus",
    )

    def __init__(self, kind: str, node: Any, name: str, parent: Scope | None,
                 private: str | None, comprehension: str = "") -> None:
        #: "module", "function" or "class"
        self.kind = kind
        self.node = node
        self.name = name
        self.parent = parent
        #: name of the class whose private names are mangled here
        self.private = private
        #: parameters in the order of their registers
        self.parameters: list[str] = []
        #: names bound here, in order; parameters are among them
        self.bound: dict[str, bool] = {}
        self.uses: set[str] = set()
        self.globals: dict[str, Any] = {}
        self.nonlocals: dict[str, Any] = {}
        self.annotated: set[str] = set()
        #: names that some statement unbinds (`del`, the end of `except ... as`)
        self.unbound: set[str] = set()
        #: names that an assignment expression binds
        self.walrus: set[str] = set()
        #: scopes inside, without the inlined ones
        self.children: list[Scope] = []
        #: names that must come from scopes around
        self.needs: set[str] = set()
        self.cells: set[str] = set()
        self.free: set[str] = set()
        self.comprehension = comprehension
        self.inlined = False
        #: depth of comprehension iterables around the node that is walked
        self.iterating: int = parent.iterating if parent is not None else 0
        self.is_generator = False
        #: the code may await: an async function, or a comprehension that does
        self.is_coroutine = False
        #: iteration variables of a comprehension
        self.targets: set[str] = set()
        self.has_annotations = False
        #: names that are bound more than once
        self.rebound: set[str] = set()
        #: names bound here that are declared global or nonlocal
        self.stored: set[str] = set()
        #: names used by the inlined comprehensions
        self.inner_uses: set[str] = set()
        #: statements whose annotations are computed later, with their indices
        self.deferred: dict[Any, int] = {}
        #: indices of those that count only when their statement has run
        self.conditional: set[int] = set()
        #: what an annotation scope is for, in the words of the errors; empty for all other scopes
        self.role = ""
        #: an annotation scope in a class body, whose names it sees
        self.sees_class = False
        #: names bound here that are type parameters
        self.type_parameters: set[str] = set()
        #: names of an annotation scope that are looked up in the class around and then among the globals
        self.class_names: set[str] = set()

    def __repr__(self) -> str:
        parts = [f"{self.kind} {self.name}"]
        for title in ("parameters", "bound", "cells", "free", "globals"):
            names = getattr(self, title)
            if names:
                parts.append(f"{title}: {' '.join(names if title != 'cells' else sorted(names))}")
        if self.inlined:
            parts.append("inlined")
        return f"<Scope {', '.join(parts)}>"


class Analyser:
    """Walks a tree and makes its scopes."""

    __slots__ = ("future_annotations", "has_nonlocals", "lazy_annotations", "module", "scope", "scopes", "suspicious")

    def __init__(self, future_annotations: bool, lazy_annotations: bool = False) -> None:
        #: the scope that a node opens
        self.scopes: dict[Any, Scope] = {}
        self.scope: Scope = None  # type: ignore[assignment]
        self.module: Scope = None  # type: ignore[assignment]
        self.future_annotations = future_annotations
        self.lazy_annotations = lazy_annotations
        self.has_nonlocals: list[Scope] = []
        #: whether there is something that the host's compiler may warn of
        self.suspicious = False

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
        for scope in self.has_nonlocals:
            for name, node in scope.nonlocals.items():
                if name not in scope.free:
                    raise Refused(f"no binding for nonlocal '{name}' found", node)
                if _binds_type_parameter(scope.parent, name):
                    raise Refused(f"nonlocal binding not allowed for type parameter '{name}'", node)
        return self.scopes

    # -- entering and leaving

    def _enter(self, kind: str, node: Any, name: str, private: str | None,
               comprehension: str = "") -> Scope:
        scope = Scope(kind, node, name, self.scope, private, comprehension)
        self.scopes[node] = self.scope = scope
        return scope

    def _leave(self) -> None:
        """Decide what is captured here and what must come from around."""
        scope = self.scope
        parent = scope.parent
        bound = scope.bound
        needs = scope.uses
        if scope.kind == "class":
            for child in scope.children:
                if child.sees_class:
                    _claim(child, scope)
        if scope.inner_uses:
            needs = needs | scope.inner_uses
        if needs:
            needs = needs - bound.keys()
            if scope.globals:
                needs -= scope.globals.keys()
        if scope.children:
            inside: set[str] = set()
            for child in scope.children:
                inside |= child.needs
            if scope.kind == "function":
                cells = inside & bound.keys()
                inside -= scope.globals.keys()
            elif scope.kind == "class":
                # The names of a class body are invisible to the functions inside it.
                cells = inside & {"__class__", "__classdict__", "__conditional_annotations__"}
            else:
                cells = set()
            if cells:
                scope.cells = cells
                _supply(scope.children, cells)
                inside -= cells
            needs = needs | inside
        scope.needs = needs
        if parent is not None:
            self.scope = parent
            if scope.comprehension and self._can_inline(scope, parent):
                scope.inlined = True
                parent.children += scope.children
                parent.inner_uses |= (scope.uses | scope.inner_uses) - bound.keys()
                parent.walrus |= scope.walrus
            else:
                parent.children.append(scope)

    @staticmethod
    def _can_inline(scope: Scope, parent: Scope) -> bool:
        """Whether a comprehension may run in the registers of the code around it.

        Not where an iteration variable is captured (each call makes fresh cells), in a class body
        (whose names the comprehension must not see), or where an iteration variable might be read
        before it is bound (its register has no name to complain of).
        """
        if scope.comprehension == "genexpr" or parent.kind == "class" or parent.sees_class or scope.cells:
            return False
        assigned: set[str] = set()
        later: set[str] = set()
        for generator in scope.node.generators:
            later |= names_in(generator.target)
        for index, generator in enumerate(scope.node.generators):
            if not _plain_target(generator.target):
                return False
            if index and not names_in(generator.iter).isdisjoint(later):
                return False
            assigned |= names_in(generator.target)
            later -= assigned
            if later and not all(names_in(condition).isdisjoint(later) for condition in generator.ifs):
                return False
        return True

    # -- names

    def bind(self, name: str, node: Any) -> None:
        """Note that a statement of the current scope binds the name."""
        scope = self.scope
        if name[:2] == "__":
            if name == "__debug__":
                raise Refused("cannot assign to __debug__", node)
            name = mangle(scope.private, name)
        if name in scope.globals or name in scope.nonlocals:
            scope.stored.add(name)
        else:
            if name in scope.bound:
                scope.rebound.add(name)
            scope.bound[name] = True

    def use(self, name: str) -> None:
        """Note that the current scope reads the name."""
        scope = self.scope
        if name[:2] == "__":
            name = mangle(scope.private, name)
        scope.uses.add(name)
        if name == "super" and scope.kind == "function":
            scope.uses.add("__class__")

    def unbind(self, name: str) -> None:
        """Note that some statement may leave the name unbound."""
        self.scope.unbound.add(mangle(self.scope.private, name))

    # -- expressions

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
                    _check_keywords(node)
                    stack.extend([keyword.value for keyword in reversed(keywords)])
                stack.extend(reversed(node.args))
                stack.append(node.func)
                if type(node.func) in _DISPLAYS:
                    self.suspicious = True
            elif kind is Attribute:
                stack.append(node.value)
                if node.attr == "__debug__" and type(node.ctx) is not Load:
                    raise Refused("cannot assign to __debug__" if type(node.ctx) is Store
                                  else "cannot delete __debug__", node)
            elif kind is BinOp:
                stack.append(node.right)
                stack.append(node.left)
            elif kind is Subscript:
                stack.append(node.slice)
                stack.append(node.value)
                if type(node.value) in _DISPLAYS and (type(node.slice) in _DISPLAYS or not _may_be_indexed(node.value)):
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
                    elif isinstance(value, (_EXPRESSION, _COMPREHENSION)):
                        children.append(value)
                stack.extend(reversed(children))

    def _identity(self, node: Any) -> None:
        """Note whether a comparison asks for the identity of a literal."""
        if Is in map(type, node.ops) or IsNot in map(type, node.ops):
            for value in (node.left, *node.comparators):
                if type(value.value) in _LITERALS if type(value) is Constant else type(value) in _FOLDABLE:
                    self.suspicious = True

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
        if scope.iterating:
            raise Refused("assignment expression cannot be used in a comprehension iterable "
                          "expression", node)
        if scope.role:
            raise Refused(f"named expression cannot be used within {scope.role}", node)
        passed = []
        while scope.comprehension:
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
            raise Refused(f"yield expression cannot be used within {scope.role}", node)
        if scope.kind != "function":
            raise Refused("'yield' outside function", node)
        if type(node) is YieldFrom and scope.is_coroutine:
            raise Refused("'yield from' inside async function", node)
        scope.is_generator = True

    def _await(self, node: Any) -> None:
        scope = self.scope
        if scope.role:
            raise Refused(f"await expression cannot be used within {scope.role}", node)
        if scope.kind != "function":
            raise Refused("'await' outside function", node)
        if scope.comprehension:
            scope.is_coroutine = True
        elif not scope.is_coroutine:
            raise Refused("'await' outside async function", node)

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
            if not outer.is_coroutine and not outer.comprehension:
                raise Refused("asynchronous comprehension outside of an asynchronous function", node)
            outer.is_coroutine = True
        self._leave()

    # -- functions

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

    def _annotations(self, node: Any) -> None:
        if self.future_annotations:
            return
        if self.lazy_annotations and has_annotations(node):
            self._enter_annotate(node)
            self._annotations_of(node)
            self._leave()
        elif not self.lazy_annotations:
            self._annotations_of(node)

    def _enter_annotate(self, node: Any) -> Scope:
        """Enter the scope of the function that computes annotations."""
        scope = self._enter_annotation((node, "annotate"), "__annotate__", "an annotation", self.scope.private)
        scope.parameters = [".format"]
        scope.bound[".format"] = True
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
                self.expression(parameter.annotation)
        for parameter in (args.vararg, *args.kwonlyargs, args.kwarg):
            if parameter is not None and parameter.annotation is not None:
                self.expression(parameter.annotation)
        if node.returns is not None:
            self.expression(node.returns)

    def _function(self, node: Any) -> None:
        self.bind(node.name, node)
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
            _check_keywords(node)
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
        self._enter_annotation((expression, "lazy"), name, role, self.scope.private)
        self.expression(expression.value if type(expression) is Starred else expression)
        self._leave()

    def _type_alias(self, node: Any) -> None:
        self.bind(node.name.id, node)
        if node.type_params:
            self._enter_generic(node)
            self._type_params(node.type_params)
        self.lazy(node.value, node.name.id, "a type alias")
        if node.type_params:
            self._leave()

    # -- statements

    def statements(self, body: list[stmt]) -> None:
        """Walk a block."""
        visitors = _STATEMENTS
        for node in body:
            visitor = visitors.get(type(node))
            if visitor is not None:
                visitor(self, node)
            else:
                self._other(node)

    def _other(self, node: Any) -> None:
        """A statement whose fields are expressions and blocks, walked in order."""
        for field in node._fields:
            value = getattr(node, field)
            if isinstance(value, _EXPRESSION):
                self.expression(value)
            elif type(value) is list and value:
                if isinstance(value[0], _EXPRESSION):
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
        self.expression(target)
        if type(target) is Name:
            self.use(target.id)
        self.expression(node.value)

    def _annotated(self, node: Any) -> None:
        target = node.target
        scope = self.scope
        scope.has_annotations = True
        if type(target) is Name and node.simple:
            name = mangle(scope.private, target.id)
            if name in scope.globals and scope.kind != "module":
                raise Refused(f"annotated name '{target.id}' can't be global", node)
            if name in scope.nonlocals:
                raise Refused(f"annotated name '{target.id}' can't be nonlocal", node)
            self.bind(target.id, target)
            scope.annotated.add(name)
        elif type(target) is not Name or node.value is not None:
            self.expression(target)
        if self.lazy_annotations and not self.future_annotations:
            if scope.kind != "function" and type(target) is Name and node.simple:
                scope.deferred[node] = len(scope.deferred)
        elif not self.future_annotations and scope.kind != "function":
            self.expression(node.annotation)
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
        if type(node) is AsyncFor and not self.scope.is_coroutine:
            raise Refused("'async for' outside async function", node)
        self.expression(node.target)
        self.expression(node.iter)
        self.statements(node.body)
        self.statements(node.orelse)

    def _try(self, node: Any) -> None:
        self.statements(node.body)
        for handler in node.handlers:
            if handler.type is not None:
                self.expression(handler.type)
            if handler.name is not None:
                self.bind(handler.name, handler)
                self.unbind(handler.name)
            self.statements(handler.body)
        self.statements(node.orelse)
        self.statements(node.finalbody)
        if node.finalbody and version_info >= (3, 14):       # which warns of jumps out of one
            self.suspicious = True

    def _assert(self, node: Any) -> None:
        if type(node.test) in _DISPLAYS:
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
        if type(node) is AsyncWith and not self.scope.is_coroutine:
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
                self.bind(name, alias)

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
            if name in scope.bound or name in scope.stored:
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
        if scope.kind == "module":
            raise Refused("nonlocal declaration not allowed at module level", node)
        for given in node.names:
            name = mangle(scope.private, given)
            if name in scope.parameters:
                raise Refused(f"name '{given}' is parameter and nonlocal", node)
            if name in scope.uses and name not in scope.nonlocals:
                raise Refused(f"name '{given}' is used prior to nonlocal declaration", node)
            if name in scope.annotated:
                raise Refused(f"annotated name '{given}' can't be nonlocal", node)
            if name in scope.bound or name in scope.stored:
                raise Refused(f"name '{given}' is assigned to before nonlocal declaration", node)
            if name in scope.globals:
                raise Refused(f"name '{given}' is nonlocal and global", scope.globals[name])
            if not scope.nonlocals:
                self.has_nonlocals.append(scope)
            scope.nonlocals[name] = node
            scope.inner_uses.add(name)


def _claim(scope: Scope, around: Scope) -> None:
    """Give an annotation scope the names that the class around it binds: they are looked up there and then among
    the globals, whatever functions around the class bind."""
    names = (scope.uses | scope.inner_uses) - scope.bound.keys()
    declared = names & around.globals.keys()
    for name in declared:
        scope.globals[name] = around.globals[name]
    claimed = names & around.bound.keys()
    scope.class_names |= claimed
    inside: set[str] = set()
    for child in scope.children:
        if child.sees_class and child.kind != "class":
            _claim(child, around)
        inside |= child.needs
    claimed |= declared
    if claimed:
        scope.needs = scope.needs - claimed | inside & scope.needs


def _supply(children: list[Scope], names: set[str]) -> None:
    """Mark the names as free variables of all scopes below that need them."""
    for child in children:
        needed = child.needs & names
        if needed:
            child.free |= needed
            _supply(child.children, needed)


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


def _binds_type_parameter(scope: Scope | None, name: str) -> bool:
    """Whether the function from which an inner scope has a name binds it as a type parameter."""
    while scope is not None and (scope.kind != "function" or name not in scope.bound):
        scope = scope.parent
    return scope is not None and name in scope.type_parameters


def names_in(root: Any, context: type | None = None) -> set[str]:
    """All names in an expression, not mangled, or those in a context; scopes inside are included."""
    found = set()
    stack = [root]
    while stack:
        node = stack.pop()
        if type(node) is Name:
            if context is None or type(node.ctx) is context:
                found.add(node.id)
        elif type(node) is not Constant:
            for field in node._fields:
                value = getattr(node, field)
                if type(value) is list:
                    stack += [item for item in value if item is not None]
                elif isinstance(value, _NODE):
                    stack.append(value)
    return found


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


def _plain_target(target: Any) -> bool:
    kind = type(target)
    if kind is Name:
        return True
    if kind is Tuple or kind is List:
        return all(map(_plain_target, target.elts))
    return kind is Starred and _plain_target(target.value)


def _may_be_indexed(display: Any) -> bool:
    """Whether a display has items that a subscript can name."""
    return type(display) in _INDEXED or type(display) is Constant and type(display.value) in (str, bytes, tuple)


def _check_keywords(call: Any) -> None:
    seen = set()
    for keyword in call.keywords:
        name = keyword.arg
        if name is not None:
            if name == "__debug__":
                raise Refused("cannot assign to __debug__", keyword)
            if name in seen:
                raise Refused(f"keyword argument repeated: {name}", keyword)
            seen.add(name)


_NODE: type = Name.__mro__[2]
_EXPRESSION: type = Name.__mro__[1]
_STATEMENT: type = Assign.__mro__[1]
import _ast as _kinds  # noqa: E402  (only for the classes below, which older hosts lack)

_COMPREHENSION: type = _kinds.comprehension
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
