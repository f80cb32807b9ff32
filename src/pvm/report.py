"""Text of guest tracebacks, laid out as CPython of the host's version lays out its own."""

from __future__ import annotations

import linecache
import sys

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n"
#: A frame that repeats more often than this is summed up in one line.
_REPEATS = 3


def format_chain(chain: tuple) -> str:
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
    return "\n".join(part.rstrip("\n") + "\n" for part in parts) if len(parts) > 1 else parts[0]


def _frame_lines(frames: tuple) -> list[str]:
    lines: list[str] = []
    previous, repeats = None, 0
    for frame in frames:
        if frame[:3] == previous:
            repeats += 1
            if repeats >= _REPEATS:
                continue
        else:
            _close_repeats(lines, repeats)
            previous, repeats = frame[:3], 0
        lines += _one_frame(frame)
    _close_repeats(lines, repeats)
    return lines


def _close_repeats(lines: list[str], repeats: int) -> None:
    more = repeats - _REPEATS + 1
    if more > 0:
        lines.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]")


def _one_frame(frame: tuple) -> list[str]:
    filename, line, name, column, end_line, end_column = frame
    lines = [f'  File "{filename}", line {line}, in {name}']
    source = linecache.getline(filename, line).rstrip("\n")
    if not source.strip():
        return lines
    text = source.lstrip()
    lines.append("    " + text)
    carets = _carets(source, text, line, column, end_line, end_column)
    if carets:
        lines.append("    " + carets)
    return lines


def _carets(source: str, text: str, line: int, column: int, end_line: int, end_column: int) -> str:
    """The markers below a line; none when they would cover all of it (3.11 and 3.12 leave them out)."""
    if column < 0:
        return ""
    indent = len(source) - len(text)
    end = end_column if end_line == line else len(source.rstrip())
    start = max(column - indent, 0)
    width = max(end - indent - start, 1)
    body = source.rstrip()[indent:]
    if sys.version_info < (3, 13) and start == 0 and width >= len(body):
        return ""
    if sys.version_info >= (3, 13) and start == 0 and width >= len(body):
        return ""
    return " " * start + "^" * width
