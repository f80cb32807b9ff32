"""Scopes: what is known of the names of a module, a function, a class body or a comprehension.

A walk over the tree (`analyse`) enters and leaves scopes and notes what each binds and uses. When it leaves a
scope, all its bindings and those of the scopes inside are known, so what is captured is decided
there: a name that an inner scope needs and this one binds lives in a cell. What an inner scope
needs and nobody binds is a global.

List, set and dict comprehensions are scopes too, but are compiled into the code around them where
nobody can tell the difference (`Scope.inlined`).

The rules, and the wording of the errors, are those of CPython's symbol table.
"""

from __future__ import annotations

from _ast import (
    Constant,
    DictComp,
    GeneratorExp,
    List,
    ListComp,
    Name,
    SetComp,
    Starred,
    Tuple,
)
from sys import version_info

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Set
    from typing import Any

#: What a comprehension is called in messages and as a code.
COMPREHENSIONS = {ListComp: "listcomp", SetComp: "setcomp", DictComp: "dictcomp",
                  GeneratorExp: "genexpr"}


#: Functions that see the variables of the code that calls them, so that it needs a frame of its own.
SEE_VARIABLES = frozenset({"dir", "eval", "exec", "locals", "vars"})


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
        "augmented",
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
        "has_definitions",
        "imported",
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
        "static_attributes",
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
        #: whether functions are defined right here
        self.has_definitions = False
        #: names that are bound more than once
        self.rebound: set[str] = set()
        #: names that augmented assignments read, which is no use for who declares them later in the body
        self.augmented: set[str] = set()
        #: names that an import bound first
        self.imported: set[str] = set()
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
        #: attributes of a name `self` that functions of a class body assign
        self.static_attributes: set[str] = set()
        #: names of an annotation scope that are looked up in the class around and then among the globals
        self.class_names: set[str] = set()

    @property
    def sees_variables(self) -> bool:
        """A comprehension, but no generator, in which something may be called that sees its variables: a name that functions
        around bind is another thing."""
        if self.comprehension in ("", "genexpr"):
            return False
        names: Set[str] = SEE_VARIABLES & self.uses | SEE_VARIABLES & self.inner_uses
        scope: Scope | None = self
        while names and scope is not None and scope.kind == "function":
            names = names - scope.bound.keys()
            scope = scope.parent
        return bool(names) or any([child.sees_variables for child in self.children])

    def __repr__(self) -> str:
        parts = [f"{self.kind} {self.name}"]
        for title in ("parameters", "bound", "cells", "free", "globals"):
            names = getattr(self, title)
            if names:
                parts.append(f"{title}: {' '.join(names if title != 'cells' else sorted(names))}")
        if self.inlined:
            parts.append("inlined")
        return f"<Scope {', '.join(parts)}>"


def unlimited() -> None:
    """Of who compiles without limits."""


class Names:
    """The scopes of a tree while it is walked: entering, leaving and noting names."""

    __slots__ = ("future_annotations", "has_nonlocals", "lazy_annotations", "look", "module", "scope", "scopes", "suspicious",
                 "namespace", "top_level_await", "without_code")

    def __init__(self, future_annotations: bool, lazy_annotations: bool = False, look: Callable[[], None] = unlimited) -> None:
        #: called now and then, to end the compilation by an exception
        self.look = look
        #: the scope that a node opens
        self.scopes: dict[Any, Scope] = {}
        self.scope: Scope = None  # type: ignore[assignment]
        self.module: Scope = None  # type: ignore[assignment]
        self.future_annotations = future_annotations
        self.lazy_annotations = lazy_annotations
        #: whether no code is made of what is walked: only the errors of names are raised
        self.without_code = False
        self.has_nonlocals: list[Scope] = []
        #: whether there is something that the host's compiler may warn of
        self.suspicious = False
        #: whether the module runs in a namespace of its own, beside its globals
        self.namespace = False
        #: whether a module may await, which makes its code that of a coroutine
        self.top_level_await = False

    # -- entering and leaving

    def _enter(self, kind: str, node: Any, name: str, private: str | None,
               comprehension: str = "") -> Scope:
        self.look()
        scope = Scope(kind, node, name, self.scope, private, comprehension)
        self.scopes[node] = self.scope = scope
        return scope

    def _leave(self) -> None:
        """Decide what is captured here and what must come from around."""
        scope = self.scope
        parent = scope.parent
        bound = scope.bound
        scope.uses |= scope.augmented
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
        if scope.kind == "function" and version_info >= (3, 12):
            _show(scope.children, bound.keys())
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
        if scope.kind == "class" and self.lazy_annotations and (scope.has_annotations or scope.has_definitions):
            scope.cells = scope.cells | {"__classdict__"}       # whether or not annotations ask for it
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

    def _can_inline(self, scope: Scope, parent: Scope) -> bool:
        """Whether a comprehension may run in the registers of the code around it.

        Not where an iteration variable is captured (each call makes fresh cells), in a class body
        or, before 3.12, in a module that runs in a namespace of its own
        (whose names the comprehension must not see), or where an iteration variable might be read
        before it is bound (its register has no name to complain of), nor where what is called sees
        the variables.
        """
        if scope.comprehension == "genexpr" or parent.kind == "class" or parent.sees_class or scope.cells or scope.sees_variables:
            return False
        if version_info < (3, 12) and self.namespace and parent.kind == "module":
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


def _claim(scope: Scope, around: Scope) -> None:
    """Give an annotation scope the names that the class around it binds: they are looked up there and then among
    the globals, whatever functions around the class bind."""
    names = (scope.uses | scope.inner_uses) - scope.bound.keys() - {"__classdict__"}
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


def _show(children: list[Scope], names: Set[str]) -> None:
    """From Python 3.12 on what sees the variables of a comprehension sees those of the function around as well."""
    for child in children:
        if child.sees_variables:
            child.needs |= names - child.bound.keys()
            _show(child.children, names - child.bound.keys())


def _supply(children: list[Scope], names: set[str]) -> None:
    """Mark the names as free variables of all scopes below that need them."""
    for child in children:
        needed = child.needs & names
        if needed:
            child.free |= needed
            _supply(child.children, needed)


def binds_type_parameter(scope: Scope | None, name: str) -> bool:
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


def _plain_target(target: Any) -> bool:
    kind = type(target)
    if kind is Name:
        return True
    if kind is Tuple or kind is List:
        return all(map(_plain_target, target.elts))
    return kind is Starred and _plain_target(target.value)


_NODE: type = Name.__mro__[2]
