"""Text of guest tracebacks, laid out as CPython of the host's version lays out its own."""

from __future__ import annotations

import functools
import linecache
import os
import stat
import traceback

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .errors import Frame

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
#: Larger files are not read for lines of source.
_SOURCE_MOST = 16 << 20


def format_chain(chain: tuple[Any, ...]) -> str:
    """The whole text for (type name, message, frames, cause, context, notes)."""
    type_name, message, frames, cause, context, notes = chain
    parts = []
    if cause is not None:
        parts += [format_chain(cause), _CAUSE]
    elif context is not None:
        parts += [format_chain(context), _CONTEXT]
    lines = []
    if frames:
        lines.append("Traceback (most recent call last):")
        lines += _frame_lines(frames)
    lines.append(f"{type_name}: {message}" if message else type_name)
    lines += notes
    parts.append("\n".join(lines) + "\n")
    return "".join(parts)


def _frame_lines(frames: tuple[Frame, ...]) -> list[str]:
    summaries = [_summary(frame) for frame in frames]
    text = "".join(traceback.StackSummary.from_list(summaries).format())
    return text.rstrip("\n").split("\n")


def _summary(frame: Frame) -> traceback.FrameSummary:
    """A frame for the host's own formatter, which looks for the line of source in the file."""
    known = frame.column >= 0
    return traceback.FrameSummary(
        frame.filename, frame.line, frame.name, lookup_line=False, line=None if _is_readable(frame.filename) else "",
        end_lineno=frame.end_line if known else None, colno=frame.column if known else None,
        end_colno=frame.end_column if known else None)


@functools.lru_cache(maxsize=64)
def _is_readable(filename: str) -> bool:
    """Whether a file may be read for its source: a program from elsewhere may name a device or a pipe."""
    if filename in linecache.cache:
        return True
    try:
        status = os.stat(filename)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size < _SOURCE_MOST
