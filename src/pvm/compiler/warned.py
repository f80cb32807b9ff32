"""What the host's parser and compiler warn of.

The host's own compiler says it, so its words, categories and places are those of the Python that pvm runs on. It is
asked only about sources in which it may find something: collecting its warnings changes the state that all threads of
the host share, and that costs a second compilation.
"""

from __future__ import annotations

from _ast import PyCF_ONLY_AST
from _thread import RLock

from ..errors import CompileError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    #: Category, message and line of a warning.
    Warned = tuple[type[Warning], str, int]

_compile = compile
#: A signal handler may compile while its thread does.
_lock = RLock()
#: Of one source no more is told than this.
MAX_WARNINGS = 1000

_DIGITS = bytes.maketrans(b"123456789_", b"0" * 10)
#: Numbers that run into the keyword behind them; hexadecimal ones, rare enough, count in any case.
_ENDINGS = tuple([number + keyword for keyword in (b"and", b"else", b"for", b"if", b"in", b"is", b"not", b"or")
                  for number in (b"0", b"0.", b"0j", b"0J")])
#: What follows a backslash in all literals without a warning. Longer escapes and octal ones above 255 are not among them.
_ESCAPES = frozenset(["", "\n", "\r", "\\", "'", '"', "a", "b", "f", "n", "r", "t", "v", "x", "0", "1", "2", "3"])


def parser_may_warn(source: str | bytes) -> bool:
    """Whether the parser may find an invalid escape or a number that runs into a keyword. May err to the safe side."""
    if isinstance(source, str):
        text, data = source, source.encode("utf-8", "surrogatepass")
    else:
        data = source
        text = data.decode("latin-1") if b"\\" in data else ""
    if "\\" in text and not _ESCAPES.issuperset([part[:1] for part in text.split("\\")[1:]]):
        return True
    data = data.translate(_DIGITS)
    return b"0x" in data or b"0X" in data or any([ending in data for ending in _ENDINGS])


def listen(action: Callable[[], Any], filename: str) -> tuple[Any, tuple[Warned, ...]]:
    """The result of a compilation by the host, and what it warns of, none of which reaches the host's own filters.

    A SyntaxError or CompileError has what came before it as its attribute `warned`.
    """
    import warnings
    own: list[Warned] = []
    others: list[tuple[Any, ...]] = []

    def note(message: Any, category: type[Warning], where: str, line: int, *rest: Any) -> None:
        if where != filename:
            others.append((message, category, where, line))       # of another thread
        elif len(own) < MAX_WARNINGS:
            own.append((category, str(message), line))

    with _lock, warnings.catch_warnings():
        before = warnings.showwarning
        warnings.showwarning = note  # type: ignore[assignment]
        warnings.simplefilter("always")
        try:
            result = action()
        except (SyntaxError, CompileError) as error:
            error.warned = tuple(own)     # type: ignore[attr-defined]
            raise
        finally:
            warnings.showwarning = before
    for other in others:
        warnings.warn_explicit(*other)
    return result, tuple(own)


def warnings_of(source: Any, filename: str, mode: str, flags: int = 0) -> tuple[Warned, ...]:
    """All that the host warns of when it compiles a source or a tree."""
    try:
        return listen(lambda: _compile(source, filename, mode, flags, True), filename)[1]
    except (SyntaxError, ValueError, TypeError, OverflowError, RecursionError, MemoryError):
        return ()       # what pvm makes of such a source is not the host's business


def refusal(source: Any, filename: str, mode: str, warning: Warned, only_tree: bool = False) -> CompileError:
    """The error that a warning is where it is to be an error, with its position."""
    import re
    import warnings
    category, message, line = warning
    try:
        with _lock, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.filterwarnings("error", re.escape(message) + r"\Z", category)
            _compile(source, filename, mode, PyCF_ONLY_AST if only_tree else 0, True)
    except SyntaxError as error:
        message, place = error.args
        if place[3] is None and isinstance(source, str) and place[1]:
            lines = source.splitlines()
            place = (*place[:3], lines[place[1] - 1] + "\n" if place[1] <= len(lines) else None, *place[4:])
        return CompileError(message, place)
    except (Warning, ValueError, TypeError, OverflowError, RecursionError, MemoryError):
        pass
    return CompileError(message, (filename, line, None, None))


def warn_host(warned: tuple[Warned, ...], source: Any, filename: str, mode: str) -> None:
    """Give warnings to the host's `warnings`. Raises CompileError when its filters make one an error."""
    import warnings
    for warning in warned:
        category, message, line = warning
        try:
            warnings.warn_explicit(message, category, filename, line)
        except category:
            raise refusal(source, filename, mode, warning) from None
