"""The exceptions of pvm. All derive from `Error`, so that a host can catch them together."""

from __future__ import annotations

import builtins
from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, NamedTuple


class Error(Exception):
    """Base class of everything that pvm raises on its own behalf."""


class CompileError(Error, SyntaxError):
    """The source cannot be compiled.

    It carries what a SyntaxError carries: `msg`, `filename`, `lineno`, `offset`, `text`,
    `end_lineno` and `end_offset`. `kind` is the name of the class that CPython would have raised
    (``SyntaxError``, ``IndentationError``, ``TabError``); `parsed` is whether the parser took the source, so that what
    is wrong was found later.
    """

    kind = "SyntaxError"
    parsed = False
    #: Where what is wrong begins and ends in the line, in bytes of UTF-8 from 1, if the parser took the source.
    byte_offsets: tuple[int, int | None] = (0, None)
    #: Where the parser was, from Python 3.14 on: for the keywords that may have been meant.
    metadata: tuple[int, int, str | None] | None = None

    def __str__(self) -> str:
        """What CPython prints for the error, as the host's `traceback` writes it."""
        from traceback import format_exception_only
        place = self.filename, self.lineno, self.offset, self.text, self.end_lineno, self.end_offset
        error = getattr(builtins, self.kind)(self.msg, place)
        if hasattr(error, "_metadata"):
            error._metadata = self.metadata
        return "".join(format_exception_only(error)).rstrip("\n")


class FormatError(Error, ValueError):
    """A `.pvmc` file or its bytes are damaged, truncated, foreign or of a newer format."""


class ConversionError(Error, TypeError):
    """A value cannot cross the boundary between host and guest; the message names the path to it."""


if TYPE_CHECKING:
    class Frame(NamedTuple):
        """See below."""

        filename: str
        line: int
        name: str
        column: int = -1
        end_line: int = -1
        end_column: int = -1
else:
    # The module typing costs a third of what importing pvm does.
    Frame = namedtuple("Frame", "filename line name column end_line end_column", defaults=(-1, -1, -1))
    Frame.__doc__ = """One frame of a guest's traceback: where it stood when the exception passed through it.

    Columns count bytes of UTF-8 from 0, as those of `traceback.FrameSummary`, and are -1 where they are not known.
    """


class GuestError(Error):
    """The guest program raised an exception that it did not handle.

    Attributes: `type_name` (the name of the guest's exception class), `args` (its arguments,
    converted), `frames` (a tuple of `Frame`, outermost first) and `traceback` (text as CPython
    prints it).
    """

    def __init__(self, type_name: str, args: tuple[Any, ...] = (), frames: tuple[Any, ...] = (),
                 traceback: str = "") -> None:
        super().__init__(*args)
        self.type_name = type_name
        self.frames = tuple(frames)
        self.traceback = traceback

    def __str__(self) -> str:
        message = super().__str__()
        return f"{self.type_name}: {message}" if message else self.type_name

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.type_name, self.args, self.frames, self.traceback)


class GuestExit(Error):
    """The guest program asked to exit (`sys.exit`); `code` is what it gave."""

    def __init__(self, code: Any = None) -> None:
        super().__init__(code)
        self.code = code


class LimitError(Error):
    """The guest program ran into one of its limits."""


class StepLimit(LimitError):
    """The step budget is used up."""


class MemoryLimit(LimitError):
    """The program needs more memory than it may have."""


class TimeLimit(LimitError):
    """The program ran for longer than it may."""


class OutputLimit(LimitError):
    """The program wrote more than it may."""


class Cancelled(Error):
    """Another thread stopped the program."""
