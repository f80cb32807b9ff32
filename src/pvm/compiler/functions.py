"""Functions, lambdas, classes, comprehensions and generators."""

from __future__ import annotations

import _ast as _kinds
from _ast import (
    AsyncFunctionDef,
    ClassDef,
    DictComp,
    FunctionDef,
    GeneratorExp,
    Lambda,
    ListComp,
    Load,
    Name,
    Pass,
    SetComp,
    Starred,
    Tuple,
    Yield,
    YieldFrom,
)
from sys import version_info

from ..opcodes import (
    AWAIT_PLAIN,
    CODE_FLAGS,
    FUNCTION_ANNOTATE,
    FUNCTION_ANNOTATIONS,
    FUNCTION_DEFAULTS,
    FUNCTION_KWDEFAULTS,
    MAX_REGISTERS,
)
from .calls import call_with
from .constants import NOT_CONSTANT, folded
from .coroutines import AsyncLoop, await_register, delegate
from .expressions import tuple_display
from .scopes import COMPREHENSIONS, Refused, Scope
from .targets import assign_from_iterator, prepare_annotations, store_name
from .unit import INTO, MAX_CHILDREN, STATEMENTS, Compilation, Label, TooManyRegisters, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: Defaults and annotations are collected in dicts of at most so many at once.
MAX_PAIRS = 30


class Nested:
    """A nested code that is still to be emitted."""

    __slots__ = ("body", "first_line", "flags", "name", "node")

    def __init__(self, node: Any, name: str, flags: int, first_line: int,
                 body: Callable[[Unit], None]) -> None:
        self.node = node
        self.name = name
        self.flags = flags
        self.first_line = first_line
        self.body = body


def emit_units(compilation: Compilation, module: Nested) -> Unit:
    """The unit of a module and, below it, those of all nested codes.

    A nested code is emitted when the code around it is finished: so it is emitted once, however
    often that is tried, and its depth costs no recursion.
    """
    whole = emit_unit(compilation, None, module)
    unfinished = [whole]
    while unfinished:
        unit = unfinished.pop()
        for nested in unit.nested:
            child = emit_unit(compilation, unit, nested)
            unit.children.append(child)
            unfinished.append(child)
        # What cannot be reached is emitted for its errors only.
        unfinished += [emit_unit(compilation, unit, nested) for nested in unit.unreached]
    return whole


def emit_unit(compilation: Compilation, parent: Unit | None, nested: Nested) -> Unit:
    """A finished unit, without those below it.

    The first attempt keeps everything in registers; when they do not suffice, a second one keeps
    fewer variables there.
    """
    for economical in (False, True):
        compilation.look()
        unit = Unit(compilation, compilation.scopes[nested.node], parent, nested.name, nested.flags,
                    nested.first_line, economical)
        try:
            nested.body(unit)
            if unit.high + len(unit.hoisted) <= MAX_REGISTERS:
                return unit
        except TooManyRegisters:
            pass
    raise Refused("expression needs too many registers", nested.node)


def add_nested(unit: Unit, node: Any, name: str, flags: int, first_line: int,
               body: Callable[[Unit], None]) -> int:
    """Index of a nested code. What stands in a `finally` body is emitted several times but has one
    nested code."""
    index = unit.nested_index.get(node)
    if index is None:
        nested = Nested(node, name, flags, first_line, body)
        if not unit.reachable:
            unit.unreached.append(nested)
            return 0
        index = unit.nested_index[node] = len(unit.nested)
        if index > MAX_CHILDREN:
            raise Refused("too many functions in one code", node)
        unit.nested.append(nested)
    return index


# -- functions

def add_function(unit: Unit, node: Any, name: str, first_line: int,
                 body: Callable[[Unit], None]) -> int:
    """Index of the nested code of a function or lambda with the parameters of `node.args`."""
    args = node.args
    flags = 0
    if args.vararg is not None:
        flags |= CODE_FLAGS["VARARGS"]
    if args.kwarg is not None:
        flags |= CODE_FLAGS["VARKEYWORDS"]

    def whole(inner: Unit) -> None:
        inner.positional = len(args.posonlyargs) + len(args.args)
        inner.positional_only = len(args.posonlyargs)
        inner.keyword_only = len(args.kwonlyargs)
        if args.vararg is not None and inner.mangle(args.vararg.arg) not in inner.scope.rebound \
                and inner.positional + inner.keyword_only < inner.variables:
            inner.fixed_varargs = inner.positional + inner.keyword_only
        body(inner)

    return add_nested(unit, node, name, flags, first_line, whole)


def function_body(body: list[Any]) -> Callable[[Unit], None]:
    """Emits the statements of a function."""
    def emit(unit: Unit) -> None:
        unit.statements(unit.take_docstring(body))
        if not unit.line:
            unit.mark(unit.first_line)          # nothing stands in the body
        unit.terminate(None, "RETURN_NONE")
    return emit


def make_function(unit: Unit, node: Any, index: int, d: int, annotations: bool, given: bool = False) -> None:
    """d = a function of a nested code, with the defaults and annotations of the node.

    With `given` the defaults are variables of this code already.
    """
    args = node.args
    top = unit.top
    window = unit.window(d)
    flags = 0
    if args.defaults:
        flags |= FUNCTION_DEFAULTS
        slot = unit.temp()
        if given:
            unit.emit(node, "MOVE", unit.locals[".defaults"], slot)
        else:
            positional_defaults(unit, node, slot)
    if any(default is not None for default in args.kw_defaults):
        flags |= FUNCTION_KWDEFAULTS
        if given:
            unit.emit(node, "MOVE", unit.locals[".kwdefaults"], unit.temp())
        else:
            keyword_defaults(unit, node)
    if annotations:
        pairs = [(unit.mangle(parameter.arg), parameter.annotation)
                 for parameter in (*args.args, *args.posonlyargs, args.vararg, *args.kwonlyargs,
                                   args.kwarg)
                 if parameter is not None and parameter.annotation is not None]
        if node.returns is not None:
            pairs.append(("return", node.returns))
        if pairs and unit.compilation.formats:
            flags |= FUNCTION_ANNOTATE
            annotate_function(unit, node, f"{node.name}.", pairs)
        elif pairs:
            flags |= FUNCTION_ANNOTATIONS
            build_named(unit, node, pairs, unit.compilation.future_annotations)
    unit.emit(node, "MAKE_FUNCTION", index, flags, window if flags else 0, d)
    unit.top = top


def positional_defaults(unit: Unit, node: Any, slot: int) -> None:
    """slot = a tuple of the defaults of positional parameters."""
    values = [folded(default) for default in node.args.defaults]
    if NOT_CONSTANT not in values:
        unit.load(node, tuple(values), slot)
    else:
        tuple_display(unit, node, node.args.defaults, slot)


def keyword_defaults(unit: Unit, node: Any) -> None:
    """A new temporary = a dict of the defaults of keyword-only parameters."""
    build_named(unit, node, [(unit.mangle(parameter.arg), default)
                             for parameter, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
                             if default is not None])


def build_named(unit: Unit, node: Any, pairs: list[tuple[str, Any]], as_text: bool = False) -> None:
    """A new temporary = a dict of names and values; `as_text`: the source of the values instead."""
    slot = unit.temp()
    for start in range(0, len(pairs), MAX_PAIRS):
        part = pairs[start:start + MAX_PAIRS]
        target = slot if not start else unit.temp()
        unit.top = target
        for name, value in part:
            unit.load(value, name, unit.temp())
            if as_text:
                unit.load(value, annotation_text(value), unit.temp())
            elif type(value) is Starred:
                # `*args: *Ts`: the annotation is the one item of what is starred.
                register = unit.temp()
                unit.emit(value, "UNPACK", unit.value(value.value, register), register, 1)
            else:
                unit.into(value, unit.temp())
        unit.emit(node, "BUILD_DICT", target, len(part), target)
        if start:
            unit.emit(node, "DICT_UPDATE", slot, target)
        unit.top = slot + 1


def annotation_text(node: Any) -> str:
    """The source of an annotation, for `from __future__ import annotations`."""
    from ast import unparse
    return unparse(node)


def function_statement(unit: Unit, node: Any) -> None:
    """`def`."""
    decorators = node.decorator_list
    first_line = decorators[0].lineno if decorators else node.lineno
    name = node.name
    top = unit.top
    register = unit.locals.get(unit.mangle(name)) if not decorators else None
    for decorator in decorators:
        unit.into(decorator, unit.temp())
    slot = unit.temp() if register is None else register
    if getattr(node, "type_params", None):
        generic_function(unit, node, first_line, slot)
    else:
        index = add_function(unit, node, name, first_line, function_body(node.body))
        make_function(unit, node, index, slot, True)
    decorate(unit, decorators, slot)
    if decorators:
        slot = top
    if register is not None:
        unit.assigned |= 1 << register
    else:
        store_name(unit, node, name, slot)
    unit.top = top


def decorate(unit: Unit, decorators: list[Any], slot: int) -> None:
    """Apply decorators, which stand in the registers below, to what is in a register."""
    for decorator in reversed(decorators):
        unit.emit(decorator, "CALL", slot - 1, 1, slot - 1)
        slot -= 1


def into_lambda(unit: Unit, node: Any, d: int) -> None:
    """d = a lambda."""
    def body(inner: Unit) -> None:
        inner.terminate(node.body, "RETURN", inner.value(node.body))

    index = add_function(unit, node, "<lambda>", node.lineno, body)
    make_function(unit, node, index, d, False)


# -- classes

def class_statement(unit: Unit, node: Any) -> None:
    """`class`."""
    decorators = node.decorator_list
    top = unit.top
    for decorator in decorators:
        unit.into(decorator, unit.temp())
    window = unit.temp()
    first_line = decorators[0].lineno if decorators else node.lineno
    if getattr(node, "type_params", None):
        generic_class(unit, node, first_line, window)
    else:
        make_class(unit, node, first_line, node.bases, window)
    decorate(unit, decorators, window)
    store_name(unit, node, node.name, top)
    unit.top = top


def make_class(unit: Unit, node: Any, first_line: int, bases: list[Any], window: int) -> None:
    """The temporary `window`, which is on top, = a class."""
    unit.emit(node, "LOAD_BUILD_CLASS", window)
    index = add_nested(unit, node, node.name, CODE_FLAGS["NAMESPACE"], first_line,
                       lambda inner: class_body(inner, node))
    unit.emit(node, "MAKE_FUNCTION", index, 0, 0, unit.temp())
    unit.load(node, node.name, unit.temp())
    call_with(unit, node, window, bases, node.keywords, 2, window)
    unit.top = window + 1


def class_body(unit: Unit, node: Any) -> None:
    """The body of a class: it fills the namespace."""
    slot = unit.temp()
    place = node.decorator_list[0] if node.decorator_list else node
    unit.emit(place, "GET_GLOBAL", unit.global_site("__name__"), slot)
    set_in_namespace(unit, place, "__module__", slot)
    unit.load(place, unit.qualname, slot)
    set_in_namespace(unit, place, "__qualname__", slot)
    if version_info >= (3, 13):
        unit.load(place, unit.first_line, slot)
        set_in_namespace(unit, place, "__firstlineno__", slot)
    unit.top = slot
    if getattr(node, "type_params", None):
        slot = unit.temp()
        unit.emit(node, "GET_FREE", unit.free_index[".type_params"], slot)
        set_in_namespace(unit, node, "__type_params__", slot)
        unit.top = slot
    statements = unit.take_docstring(node.body)
    if unit.docstring is not None:
        slot = unit.temp()
        unit.load(node.body[0].value, unit.docstring, slot)
        set_in_namespace(unit, node.body[0], "__doc__", slot)
        unit.top = slot
    if unit.scope.deferred:
        prepare_conditional(unit)
    elif unit.scope.has_annotations and not unit.compilation.lazy_annotations:
        prepare_annotations(unit, node)
    unit.statements(statements)
    if unit.scope.deferred:
        slot = annotate_function(unit, node, "")
        set_in_namespace(unit, None, "__annotate_func__", slot)
        unit.top = slot
    if version_info >= (3, 13):
        slot = unit.temp()
        unit.load(None, tuple(sorted(unit.scope.static_attributes)), slot)
        set_in_namespace(unit, None, "__static_attributes__", slot)
        unit.top = slot
    if "__classdict__" in unit.captured:
        set_in_namespace(unit, None, "__classdictcell__", unit.captured["__classdict__"])
    if "__class__" in unit.captured:
        set_in_namespace(unit, None, "__classcell__", unit.captured["__class__"])
    unit.terminate(None, "RETURN_NONE")


def set_in_namespace(unit: Unit, node: Any, name: str, register: int) -> None:
    """Store into the namespace of a class body, whatever its `global` statements say."""
    site = unit.global_site(name)
    if site >= 0:
        unit.emit(node, "SET_NAME", site, register)
    else:
        unit.emit(node, "SET_NAME_FAR", unit.constant(name), register)


# -- annotations that are computed later

_CONDITIONAL = "__conditional_annotations__"


def prepare_conditional(unit: Unit) -> None:
    """Make the set of the annotations whose statements have run, where some are conditional."""
    if not unit.scope.conditional:
        return
    slot = unit.temp()
    unit.emit(None, "BUILD_SET", 0, 0, slot)
    if _CONDITIONAL in unit.captured:
        unit.emit(None, "SET_CELL", unit.captured[_CONDITIONAL], slot)
    else:
        store_name(unit, None, _CONDITIONAL, slot)
    unit.top = slot


def note_annotation(unit: Unit, node: Any) -> None:
    """Note that the statement of an annotation has run."""
    index = unit.scope.deferred.get(node, -1)
    if index not in unit.scope.conditional:
        return
    slot = unit.helper(node, "note_annotation")
    seen = unit.temp()
    if _CONDITIONAL in unit.captured:
        unit.emit(node, "GET_CELL", unit.captured[_CONDITIONAL], seen)
    else:
        unit.emit(node, "GET_NAME" if unit.uses_namespace else "GET_GLOBAL", unit.global_site(_CONDITIONAL), seen)
    unit.load(node, index, unit.temp())
    unit.emit(node, "CALL", slot, 2, slot)
    unit.top = slot


def annotate_function(unit: Unit, node: Any, prefix: str, pairs: list[tuple[str, Any]] | None = None) -> int:
    """A new temporary = the function that computes annotations: those of `pairs`, or of a module's or class's body."""
    conditional: set[int] = set()
    if pairs is None:
        conditional = unit.scope.conditional
        pairs = [(unit.mangle(statement.target.id), statement.annotation) for statement in unit.scope.deferred]

    def body(inner: Unit) -> None:
        inner.qualname = inner.qualname.removesuffix("__annotate__") + prefix + "__annotate__"
        check_format(inner)
        result = inner.temp()
        inner.emit(None, "BUILD_DICT", 0, 0, result)
        for index, (name, value) in enumerate(pairs):
            skipped = Label()
            if index in conditional:
                ran = inner.temp()
                if _CONDITIONAL in inner.free_index:
                    inner.emit(value, "GET_FREE", inner.free_index[_CONDITIONAL], ran)
                else:
                    inner.emit(value, "GET_GLOBAL", inner.global_site(_CONDITIONAL), ran)
                inner.jump_if(value, skipped, "JUMP_IF_NOT_IN", inner.constant_register(value, index), ran)
                inner.top = result + 1
            key = inner.temp()
            inner.load(value, name, key)
            register = inner.temp()
            if inner.compilation.future_annotations:
                inner.load(value, annotation_text(value), register)
            elif type(value) is Starred:
                inner.emit(value, "UNPACK", inner.value(value.value, register), register, 1)
            else:
                inner.into(value, register)
            inner.emit(value, "DICT_ADD", result, key, register)
            inner.place(skipped)
            inner.top = result + 1
        inner.terminate(None, "RETURN", result)

    slot = unit.temp()
    line = getattr(node, "lineno", 1)
    unit.emit(None, "MAKE_FUNCTION", add_nested(unit, (node, "annotate"), "__annotate__", 0, line, body), 0, 0, slot)
    return slot


# -- type parameters
#
# A generic function, class or type alias is made in a code of its own, in which the type parameters are variables;
# it is called at once. Bounds, constraints, defaults and the values of aliases are functions that are called when
# somebody asks.

def call_generic(unit: Unit, node: Any, name: str, first_line: int, d: int, body: Callable[[Unit], None],
                 arguments: Callable[[], int] | None = None) -> None:
    """d = what the code with the type parameters of a node returns; `arguments` puts those of the call on top."""
    top = unit.top
    window = unit.window(d)
    index = add_nested(unit, (node, "generic"), f"<generic parameters of {name}>", 0, first_line, body)
    unit.emit(node, "MAKE_FUNCTION", index, 0, 0, unit.temp())
    count = arguments() if arguments is not None else 0
    unit.emit(node, "CALL", window, count, d)
    unit.top = top


def type_parameters(unit: Unit, node: Any) -> int:
    """Bind the type parameters of a node; gives a new temporary that holds the tuple of them."""
    every = unit.temp()
    unit.emit(node, "BUILD_LIST", 0, 0, every)
    for parameter in node.type_params:
        slot = unit.helper(parameter, "type_parameter")
        unit.load(parameter, type(parameter).__name__, unit.temp())
        unit.load(parameter, parameter.name, unit.temp())
        bound = getattr(parameter, "bound", None)
        lazily(unit, parameter, bound, parameter.name)
        unit.load(parameter, type(bound) is Tuple, unit.temp())
        lazily(unit, parameter, getattr(parameter, "default_value", None), parameter.name)
        unit.emit(parameter, "CALL", slot, 5, slot)
        store_name(unit, parameter, parameter.name, slot)
        unit.emit(parameter, "LIST_APPEND", every, slot)
        unit.top = every + 1
    unit.emit(node, "LIST_TO_TUPLE", every, every)
    return every


def check_format(unit: Unit) -> None:
    """Begin a function that computes annotations, bounds and the like: it has one parameter, the format, and refuses all but values."""
    unit.positional = unit.positional_only = 1
    unit.variable_names = ["format", *unit.variable_names[1:]]         # what signatures show; the expressions cannot mean it
    slot = unit.helper(None, "annotate_format")
    unit.emit(None, "MOVE", 0, unit.temp())
    unit.emit(None, "CALL", slot, 1, slot)
    unit.top = slot


def lazily(unit: Unit, node: Any, expression: Any, name: str) -> None:
    """A new temporary = a function that evaluates an expression; None without one."""
    slot = unit.temp()
    if expression is None:
        unit.load(node, None, slot)
        return

    def body(inner: Unit) -> None:
        if inner.scope.parameters:
            check_format(inner)
        if type(expression) is Starred:
            # The default of a TypeVarTuple: the one item of what is starred.
            register = inner.temp()
            inner.emit(expression, "UNPACK", inner.value(expression.value, register), register, 1)
        else:
            register = inner.value(expression)
        inner.terminate(expression, "RETURN", register)

    index = add_nested(unit, (expression, "lazy"), name, 0, expression.lineno, body)
    flags = 0
    if unit.compilation.formats:
        flags = FUNCTION_DEFAULTS
        unit.load(expression, (1,), slot)         # the value itself is what is wanted by default
    unit.emit(expression, "MAKE_FUNCTION", index, flags, slot if flags else 0, slot)


def generic_function(unit: Unit, node: Any, first_line: int, d: int) -> None:
    """d = a function with type parameters; its defaults are evaluated outside of them."""
    def body(inner: Unit) -> None:
        inner.positional = 2
        parameters = type_parameters(inner, node)
        slot = inner.temp()
        index = add_function(inner, node, node.name, first_line, function_body(node.body))
        make_function(inner, node, index, slot, True, True)
        inner.emit(node, "SET_ATTR", slot, parameters, inner.site("__type_params__"))
        inner.terminate(node, "RETURN", slot)

    def defaults() -> int:
        if node.args.defaults:
            positional_defaults(unit, node, unit.temp())
        else:
            unit.load(node, None, unit.temp())
        if any(default is not None for default in node.args.kw_defaults):
            keyword_defaults(unit, node)
        else:
            unit.load(node, None, unit.temp())
        return 2

    call_generic(unit, node, node.name, first_line, d, body, defaults)


def generic_class(unit: Unit, node: Any, first_line: int, d: int) -> None:
    """d = a class with type parameters; typing.Generic with them is the last of its bases."""
    def body(inner: Unit) -> None:
        store_name(inner, node, ".type_params", type_parameters(inner, node))
        slot = inner.helper(node, "generic_base")
        name_of(inner, node, ".type_params", inner.temp())
        inner.emit(node, "CALL", slot, 1, slot)
        store_name(inner, node, ".generic_base", slot)
        inner.top = slot + 1
        base = Name(".generic_base", Load())
        for field in ("lineno", "col_offset", "end_lineno", "end_col_offset"):
            setattr(base, field, getattr(node, field))
        make_class(inner, node, first_line, [*node.bases, base], slot)
        inner.terminate(node, "RETURN", slot)

    call_generic(unit, node, node.name, first_line, d, body)


def name_of(unit: Unit, node: Any, name: str, d: int) -> None:
    """d = a variable of the compiler's own."""
    if name in unit.cells:
        unit.emit(node, "GET_CELL", unit.cells[name], d)
    else:
        unit.emit(node, "MOVE", unit.locals[name], d)


def type_statement(unit: Unit, node: Any) -> None:
    """`type X[T] = value`."""
    name = node.name.id

    def alias(inner: Unit, d: int) -> None:
        parameters = type_parameters(inner, node) if node.type_params else -1
        slot = inner.helper(node, "type_alias")
        inner.load(node, name, inner.temp())
        if parameters < 0:
            inner.load(node, (), inner.temp())
        else:
            inner.emit(node, "MOVE", parameters, inner.temp())
        lazily(inner, node, node.value, name)
        inner.emit(node, "CALL", slot, 3, d)

    def body(inner: Unit) -> None:
        slot = inner.temp()
        alias(inner, slot)
        inner.terminate(node, "RETURN", slot)

    top = unit.top
    slot = unit.temp()
    if node.type_params:
        call_generic(unit, node, name, node.lineno, slot, body)
    else:
        alias(unit, slot)
    store_name(unit, node.name, name, slot)
    unit.top = top


# -- comprehensions

_DISPLAYS = {ListComp: ("BUILD_LIST", "LIST_APPEND"), SetComp: ("BUILD_SET", "SET_ADD"),
             DictComp: ("BUILD_DICT", "DICT_ADD")}


def into_comprehension(unit: Unit, node: Any, d: int) -> None:
    """d = a comprehension or a generator expression."""
    scope = unit.compilation.scopes[node]
    if scope.inlined:
        inline_comprehension(unit, node, scope, d)
        return
    name = f"<{COMPREHENSIONS[type(node)]}>"
    top = unit.top
    window = unit.window(d)

    def body(inner: Unit) -> None:
        inner.positional = 1
        if type(node) is GeneratorExp:
            rounds(inner, node, 0, 0, lambda: yield_element(inner, node))
            inner.terminate(None, "RETURN_NONE")
        else:
            result = inner.temp()
            build, _ = _DISPLAYS[type(node)]
            inner.emit(node, build, 0, 0, result)
            rounds(inner, node, 0, 0, lambda: add_element(inner, node, result))
            inner.terminate(node, "RETURN", result)

    # Where CPython inlines comprehensions, tracebacks show none of their frames.
    flags = CODE_FLAGS["INLINED"] if type(node) is not GeneratorExp and version_info >= (3, 12) else 0
    function = unit.temp()
    unit.emit(node, "MAKE_FUNCTION", add_nested(unit, node, name, flags, node.lineno, body), 0, 0, function)
    get_iterator(unit, node, node.generators[0], unit.temp())
    if scope.is_coroutine and type(node) is not GeneratorExp:
        unit.emit(node, "CALL", window, 1, window)
        await_register(unit, node, window, d, AWAIT_PLAIN)
    else:
        unit.emit(node, "CALL", window, 1, d)
    unit.top = top


def get_iterator(unit: Unit, node: Any, generator: Any, iterator: int) -> None:
    """A temporary = the iterator that one generator of a comprehension goes through."""
    iterable = generator.iter
    register = unit.value(iterable, iterator)
    unit.emit(iteration(node, generator), "GET_AITER" if generator.is_async else "GET_ITER", register, iterator)
    unit.top = iterator + 1


def iteration(node: Any, generator: Any) -> Any:
    """What errors of an iteration in a comprehension point at."""
    return generator.iter if version_info >= (3, 12, 6) else node


def inline_comprehension(unit: Unit, node: Any, scope: Scope, d: int) -> None:
    """d = a comprehension that runs in the registers of the code around it."""
    top = unit.top
    outside = (scope.uses | scope.inner_uses) - scope.targets
    result = d if unit.may_build_in(d, outside, []) else unit.temp()
    iterator = unit.temp()
    get_iterator(unit, node, node.generators[0], iterator)
    hidden = {name: unit.temp() for name in scope.bound if name in scope.targets}
    build, _ = _DISPLAYS[type(node)]
    unit.emit(node, build, 0, 0, result)
    around = unit.locals
    unit.locals = {**around, **hidden}
    rounds(unit, node, 0, iterator, lambda: add_element(unit, node, result))
    unit.locals = around
    if result != d:
        unit.emit(node, "MOVE", result, d)
    unit.top = top


def rounds(unit: Unit, node: Any, index: int, iterator: int,
           innermost: Callable[[], None]) -> None:
    """The nested loops of a comprehension, from the generator `index` on."""
    generators = node.generators
    generator = generators[index]
    place = iteration(node, generator)
    top = unit.top
    exhausted, following = Label(), Label()
    steps = AsyncLoop(unit, iterator) if generator.is_async else None
    unit.enter_loop()
    head = unit.loop_head()
    if steps is not None:
        steps.step(node, generator.target)
    else:
        assign_from_iterator(unit, place, generator.target, iterator, exhausted)
    for condition in generator.ifs:
        unit.branch(condition, following, False)
    if index + 1 < len(generators):
        inner = unit.temp()
        get_iterator(unit, node, node.generators[index + 1], inner)
        rounds(unit, node, index + 1, inner, innermost)
    else:
        innermost()
    unit.place(following)
    unit.jump(generator.iter, head)
    if steps is not None:
        steps.finish(place)
    unit.place(exhausted)
    unit.leave_loop()
    unit.top = top


def add_element(unit: Unit, node: Any, result: int) -> None:
    """Add one element to what a comprehension builds."""
    top = unit.top
    _, add = _DISPLAYS[type(node)]
    if type(node) is DictComp:
        key = unit.operand(node.key, node.value)
        unit.emit(spanning(node.key, node.value) if version_info >= (3, 12) else node, add, result, key, unit.value(node.value))
    else:
        unit.emit(node.elt if version_info >= (3, 12) else node, add, result, unit.value(node.elt))
    unit.top = top


def spanning(first: Any, last: Any) -> Any:
    """A place from the beginning of one node to the end of another."""
    return Pass(lineno=first.lineno, col_offset=first.col_offset, end_lineno=last.end_lineno, end_col_offset=last.end_col_offset)


def yield_element(unit: Unit, node: Any) -> None:
    """Yield one element of a generator expression."""
    top = unit.top
    unit.emit(node.elt if version_info >= (3, 12) else node, "YIELD", unit.value(node.elt), unit.temp())
    unit.top = top


# -- generators

def into_yield(unit: Unit, node: Any, d: int) -> None:
    """d = what is sent at a `yield`."""
    top = unit.top
    if node.value is None:
        value = unit.constant_register(node, None)
    else:
        value = unit.value(node.value, d if d >= unit.variables else -1)
    unit.emit(node, "YIELD", value, d)
    unit.top = top


def into_yield_from(unit: Unit, node: Any, d: int) -> None:
    """d = what the iterator of a `yield from` returns."""
    top = unit.top
    iterator = unit.temp()
    value = unit.temp()
    unit.emit(node, "GET_YIELD_ITER", unit.value(node.value, value), iterator)
    unit.load(node, None, value)
    delegate(unit, node, iterator, value)
    unit.emit(node, "MOVE", value, d)
    unit.top = top


INTO.update({Lambda: into_lambda, ListComp: into_comprehension, SetComp: into_comprehension,
             DictComp: into_comprehension, GeneratorExp: into_comprehension, Yield: into_yield,
             YieldFrom: into_yield_from})
STATEMENTS.update({FunctionDef: function_statement, AsyncFunctionDef: function_statement, ClassDef: class_statement})
if hasattr(_kinds, "TypeAlias"):
    STATEMENTS[_kinds.TypeAlias] = type_statement
