"""`pvm repl`: one machine, input by input; the value of an expression is shown."""

from __future__ import annotations

import ast
import codeop
import sys

from pvm.errors import GuestExit

from . import UsageError
from .options import LimitOptions
from .outcome import exit_code, run_guarded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pvm import VM

FILENAME = "<stdin>"
PROMPT, MORE = ">>> ", "... "

# A value may be of a kind that does not leave the machine: the machine itself prints it.
SHOW = """\
if __shown__ is not None:
    _ = __shown__
    print(repr(_))
del __shown__
"""


def repl_command(args: list[str]) -> int:
    """Read until the end of input or an exit."""
    options = LimitOptions()
    while args:
        if not options.take(args):
            raise UsageError(f"unknown option {args[0]!r}")
    from pvm import VM
    from pvm._version import __version__

    interactive = sys.stdin.isatty()
    if interactive:
        try:
            import readline  # noqa: F401 -- line editing for input()
        except ImportError:
            pass
        print(f"pvm {__version__}; exit with Ctrl-D or sys.exit()")
    machine = VM(options.limits(), argv=[""], path=[""])
    while True:
        try:
            source = read(interactive)
        except KeyboardInterrupt:
            print("\nKeyboardInterrupt", file=sys.stderr)
            continue
        if source is None:
            if interactive:
                print()
            return 0
        code = run_input(machine, source)
        if code is not None:
            return code


def read(interactive: bool) -> str | None:
    """One complete input, or None at the end. Without a terminal there are no prompts."""
    lines: list[str] = []
    while True:
        prompt = (MORE if lines else PROMPT) if interactive else ""
        try:
            lines.append(input(prompt))
        except EOFError:
            return "\n".join(lines) if lines else None
        if complete("\n".join(lines)):
            return "\n".join(lines)


def complete(text: str) -> bool:
    """Whether no further line can be wanted; a text that is wrong is complete."""
    try:
        return codeop.compile_command(text, FILENAME, "single") is not None
    except (SyntaxError, ValueError, OverflowError):
        return True


def run_input(machine: VM, source: str) -> int | None:
    """Run one input and show its value or its error; the exit code when it asked to exit."""
    from pvm import compile

    leaves: list[object] = []

    def action() -> None:
        try:
            if is_expression(source):
                machine.run(compile(f"__shown__ = ({source.strip()}\n)", filename=FILENAME))
                machine.run(compile(SHOW, filename=FILENAME))
            else:
                machine.run(compile(source, filename=FILENAME), value=False)
        except GuestExit as error:
            leaves.append(error.code)

    try:
        run_guarded(action)
    except KeyboardInterrupt:
        print("KeyboardInterrupt", file=sys.stderr)
    return exit_code(leaves[0]) if leaves else None


def is_expression(source: str) -> bool:
    try:
        ast.parse(source.strip(), mode="eval")
    except (SyntaxError, ValueError):
        return False
    return True
