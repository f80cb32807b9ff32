"""What a program's end means for the process: text on standard error, and an exit code."""

from __future__ import annotations

import os
import sys

from pvm.errors import CompileError, Error, GuestError, GuestExit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

INTERRUPTED = 130


def run_guarded(action: Callable[[], object]) -> int:
    """Call `action` and return the exit code that its outcome stands for.

    Standard output is flushed before anything is printed about an error, so that the two streams
    keep their order in a terminal.
    """
    try:
        action()
    except GuestExit as error:
        flush_stdout()
        return exit_code(error.code)
    except CompileError as error:
        return failed(str(error))
    except GuestError as error:
        failed(error.traceback or str(error))
        return INTERRUPTED if error.type_name == "KeyboardInterrupt" else 1
    except Error as error:
        return failed(f"pvm: {type(error).__name__}: {error}")
    flush_stdout()
    return 0


def failed(text: str) -> int:
    flush_stdout()
    print(text.rstrip("\n"), file=sys.stderr)
    return 1


def exit_code(code: object) -> int:
    """The exit code for the argument of `sys.exit`: none is success, any text is printed and means 1."""
    if code is None:
        return 0
    if isinstance(code, int):
        return int(code) & 0xFF
    print(code, file=sys.stderr)
    return 1


def flush_stdout() -> None:
    if sys.stdout is not None:
        sys.stdout.flush()


def silence_stdout() -> None:
    """Send what is left of standard output nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
