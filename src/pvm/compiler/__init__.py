"""The front end: Python source to a `Program`.

    source --parse--> tree --scopes--> --emit--> instructions --optimise--> --assemble--> Program

One module a stage: `analyse` says what each name means and keeps it in `scopes`; `unit` holds a code while the modules by
kind of node (`expressions`, `calls`, `targets`, `statements`, `control`, `patterns`, `functions`) emit it;
`constants` folds; `optimise` improves the instructions; `assemble` makes the bytes. `show` prints
what the stages pass to each other.
"""

from __future__ import annotations

from _ast import Constant, Expr, ImportFrom, PyCF_ALLOW_TOP_LEVEL_AWAIT, PyCF_ONLY_AST
from sys import version_info

from ..errors import CompileError
from ..opcodes import CODE_FLAGS
from ..program import Program, add_warnings, build_program
from . import calls, control, expressions, patterns, statements, targets  # noqa: F401
from .analyse import Analyser
from .assemble import assemble
from .functions import Nested, emit_units
from .grammar import UNKNOWN, refuse_unknown
from .optimise import optimise
from .scopes import Refused, unlimited
from .statements import module_body
from .unit import Compilation, Unit
from .warned import listen, parser_may_warn, warnings_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

#: Raised whenever the same source compiles to other code than before, so that caches notice.
REVISION = 24
#: Whether annotations are computed when somebody asks for them, as the host's own are.
LAZY_ANNOTATIONS = version_info >= (3, 14)

_parse = compile
#: The flag of `from __future__ import annotations`.
_FUTURE_ANNOTATIONS = 0x1000000

_FUTURES = frozenset({"nested_scopes", "generators", "division", "absolute_import", "with_statement",
                      "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",
                      "annotations"})


def compile(source: str | bytes | bytearray | memoryview, filename: str = "<string>", mode: str = "exec",
            namespace: bool = False, lazy_annotations: bool = LAZY_ANNOTATIONS, flags: int = 0, optimize: int = 0,
            has_value: bool = True, digits: int = 0, look: Callable[[], None] | None = None) -> Program:
    """Compile Python source.

    `mode` is "exec" for a module, whose value is that of its last statement if that is an
    expression, "eval" for one expression, or "single" for what is typed at a prompt. With `namespace` the code keeps its names in a mapping
    that it is given, beside its globals, as `exec` with separate locals wants it.

    With `lazy_annotations` annotations are computed when they are asked for, as from Python 3.14 on. `flags` are those of
    the host's compile() that the parser heeds, that of `from __future__ import annotations`, and that which lets a
    module await: its code is then that of a coroutine. `optimize` is 1 to leave out assertions and 2 to leave out
    docstrings as well. Without `has_value` a module that ends in an expression has None for its value, as exec() wants it.
    Of int literals in decimal digits, `digits` is how long one may be; 0 leaves that to the host. `look` is called again and
    again while the source is compiled, and ends that by an exception of its own.

    What the compiler warns of stands in the program's `warnings`; nothing is shown. Raises CompileError when the
    source is no valid Python or uses what is not supported.
    """
    if not isinstance(source, (str, bytes)):
        source = bytes(source)
    if mode not in ("exec", "eval", "single"):
        raise ValueError("mode must be 'exec', 'eval' or 'single'")
    if parser_may_warn(source):
        tree, warned = listen(lambda: parse(source, filename, mode, flags), filename)
    else:
        tree, warned = parse(source, filename, mode, flags), ()
    if digits:
        from .literals import refuse_long_ints
        refuse_long_ints(tree, source, filename, digits)
    return compile_tree(tree, source, filename, mode, namespace, bool(warned), lazy_annotations, flags, optimize, has_value, look)


def compile_tree(tree: Any, source: str | bytes, filename: str, mode: str, namespace: bool = False,
                 suspicious: bool = False, lazy_annotations: bool = LAZY_ANNOTATIONS, flags: int = 0, optimize: int = 0,
                 has_value: bool = True, look: Callable[[], None] | None = None) -> Program:
    """Compile a tree of the host's parser. The source is for error messages and columns; empty when there is none.
    The other parameters are those of `compile`.

    The host is asked for warnings when the tree holds something that it warns of, or is `suspicious` already.
    """
    plain = tree
    look = look or unlimited
    look()
    try:
        if mode == "single":
            from .interactive import show_values
            tree = show_values(tree)
        if UNKNOWN:
            refuse_unknown(tree, UNKNOWN)
        if optimize:
            from .literals import without_debug
            without_debug(tree)
        analyser = Analyser(check_futures(tree) or flags & _FUTURE_ANNOTATIONS != 0, lazy_annotations, look)
        analyser.namespace = namespace
        analyser.top_level_await = flags & PyCF_ALLOW_TOP_LEVEL_AWAIT != 0
        unit = emit_tree(tree, namespace, analyser, optimize, has_value or mode == "eval")
        finish(unit)
        program = build_program(assemble(unit), filename)
    except Refused as refused:
        raise compile_error(refused, source, filename) from None
    except RecursionError:
        raise CompileError("too deeply nested", (filename, 1, None, None)) from None
    if suspicious or analyser.suspicious:
        add_warnings(program, warnings_of(source or plain, filename, mode, flags))
    return program


def parse(source: str | bytes, filename: str, mode: str, flags: int = 0) -> Any:
    """The tree of a source. Raises CompileError with the host's message and position."""
    try:
        return _parse(source, filename, mode, PyCF_ONLY_AST | flags, True)
    except SyntaxError as error:
        # Some errors have their position beside their arguments.
        failure = CompileError(error.msg, (filename, error.lineno, error.offset, error.text, error.end_lineno, error.end_offset))
        failure.kind = type(error).__name__
        failure.metadata = getattr(error, "_metadata", None)
    except (ValueError, OverflowError) as error:
        failure = CompileError(str(error), (filename, 1, None, None))
    except (RecursionError, MemoryError):
        failure = CompileError("too deeply nested", (filename, 1, None, None))
    failure.filename = filename
    raise failure


def emit_tree(tree: Any, namespace: bool, analyser: Analyser | None = None, optimize: int = 0, has_value: bool = True) -> Unit:
    """The module's unit, with those of all nested codes below it. Raises Refused."""
    if analyser is None:
        analyser = Analyser(check_futures(tree), LAZY_ANNOTATIONS)
    compilation = Compilation(analyser.analyse(tree), analyser.future_annotations, namespace, analyser.lazy_annotations, optimize,
                              analyser.look)
    flags = CODE_FLAGS["MODULE"]
    if namespace:
        flags |= CODE_FLAGS["NAMESPACE"]
    body = tree.body
    if type(body) is not list:
        expression = Expr(body)
        expression.lineno, expression.col_offset = body.lineno, body.col_offset
        expression.end_lineno, expression.end_col_offset = body.end_lineno, body.end_col_offset
        body = [expression]
    return emit_units(compilation, Nested(tree, "<module>", flags, 1, lambda unit: module_body(unit, body, tree, has_value)))


def finish(unit: Unit) -> None:
    """Optimise a unit and all units below it."""
    unit.compilation.look()
    optimise(unit)
    for child in unit.children:
        finish(child)


def check_futures(tree: Any) -> bool:
    """Check the imports from `__future__`; true when annotations are to stay text."""
    body = tree.body
    if type(body) is not list:
        return False
    annotations = False
    allowed = True
    for index, node in enumerate(body):
        if type(node) is ImportFrom and node.module == "__future__" and not (node.level and version_info >= (3, 13)):
            if not allowed:
                raise Refused("from __future__ imports must occur at the beginning of the file",
                              node)
            for alias in node.names:
                if alias.name == "annotations":
                    annotations = True
                elif alias.name == "braces":
                    raise Refused("not a chance", _future_place(node, alias))
                elif alias.name not in _FUTURES:
                    raise Refused(f"future feature {alias.name} is not defined", _future_place(node, alias))
        elif index or type(node) is not Expr or type(node.value) is not Constant \
                or type(node.value.value) is not str:
            allowed = False
    return annotations


def _future_place(node: ImportFrom, alias: Any) -> Any:
    """What the error about a feature points at: its name, where the host does so."""
    if version_info < (3, 14):
        node.end_col_offset = None
    return alias if version_info >= (3, 14) else node


def decoded(source: str | bytes) -> str:
    """A source as text."""
    if isinstance(source, str):
        return source
    from io import BytesIO
    from tokenize import detect_encoding
    encoding, _ = detect_encoding(BytesIO(source).readline)
    return source.decode(encoding, "replace")


def compile_error(refused: Refused, source: str | bytes, filename: str) -> CompileError:
    """The error for a refused source, with the line that it is about."""
    node = refused.node
    if type(node) is tuple:     # an annotation scope, which belongs to a node
        node = node[0]
    line = getattr(node, "lineno", None)
    if line is None:
        return CompileError(refused.message, (filename, 1, None, None))
    lines = decoded(source).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    text = lines[line - 1] + "\n" if line <= len(lines) else None
    error = CompileError(refused.message, (
        filename, line, _in_code_points(lines, line, node.col_offset) + 1, text, node.end_lineno,
        _in_code_points(lines, node.end_lineno, node.end_col_offset) + 1 if node.end_col_offset is not None else None))
    error.parsed = True
    error.byte_offsets = (node.col_offset + 1, node.end_col_offset + 1 if node.end_col_offset is not None else None)
    return error


def _in_code_points(lines: list[str], line: int, offset: int) -> int:
    """The column of a tree, which counts bytes of UTF-8, as errors of the compiler count."""
    if not 0 < line <= len(lines) or lines[line - 1].isascii():
        return offset
    encoded = lines[line - 1].encode("utf-8", "replace")
    return len(encoded[:offset].decode("utf-8", "replace"))
