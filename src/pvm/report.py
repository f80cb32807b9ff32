"""Text of guest tracebacks: the host's own `traceback` module lays out the guest's frames."""

from __future__ import annotations

import linecache
import os
import stat
import traceback
from typing import Any

_LARGEST_SOURCE = 16 << 20

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


def format_chain(chain: tuple[Any, ...]) -> str:
    """The whole text for (type name, message, frames, cause, context, notes)."""
    type_name, message, frames, cause, context, notes = chain
    text = ""
    if cause is not None:
        text = format_chain(cause) + _CAUSE
    elif context is not None:
        text = format_chain(context) + _CONTEXT
    if frames:
        text += "Traceback (most recent call last):\n"
        text += "".join(traceback.StackSummary.from_list([_summary(*frame) for frame in frames]).format())
    text += f"{type_name}: {message}\n" if message else f"{type_name}\n"
    return text + "".join(f"{note}\n" for note in notes)


def _summary(filename: str, line: int, name: str, column: int, end_line: int,
             end_column: int) -> traceback.FrameSummary:
    """One guest frame."""
    if not _has_source(filename):
        return traceback.FrameSummary(filename, line, name, line="")
    if column < 0:
        return traceback.FrameSummary(filename, line, name)
    return traceback.FrameSummary(filename, line, name, end_lineno=end_line, colno=column, end_colno=end_column)


def _has_source(filename: str) -> bool:
    """Whether lines may be looked up: the program names the file, and may name a pipe, a device or a disk image."""
    if filename in linecache.cache:
        return True
    try:
        status = os.stat(filename)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST_SOURCE
