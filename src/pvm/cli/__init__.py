"""The command line: `pvm run`, `compile`, `dis`, `repl`.

Options are read by hand: the road to a running script imports nothing that the script does not need.
One module a command; `outcome` turns what a program raised into text and an exit code.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

USAGE = """\
usage: pvm <command> [options]

  pvm run [limits] script.py [args...]    run a script; its arguments follow it
  pvm run [limits] program.pvmc [args...] run a compiled program
  pvm run [limits] -c "source" [args...]  run the source given
  pvm run [limits] - [args...]            run the source read from standard input
  pvm compile script.py [-o out.pvmc]     compile to a file
  pvm dis script.py | program.pvmc | -c "source"
                                          show the bytecode
  pvm repl [limits]                       read, run and show, line by line
  pvm --version
  pvm --help

limits (none by default):
  --steps N         instructions, such as 1000000
  --seconds S       time, such as 2.5
  --memory SIZE     memory, such as "64 MiB"
"""


class UsageError(Exception):
    """The command line makes no sense; the message says what is wrong with it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit code: 2 for a wrong command line, else the command's."""
    args = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return dispatch(args)
    except UsageError as error:
        print(f"pvm: {error}\n\n{USAGE}", end="", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("KeyboardInterrupt", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # The reader of our output left. A second failure when the stream is flushed at exit says nothing new.
        from .outcome import silence_stdout

        silence_stdout()
        return 1


def dispatch(args: list[str]) -> int:
    """Call the command that `args` names.

    Raises UsageError when there is none.
    """
    command = args[0] if args else ""
    if command == "run":
        from .run import run_command

        return run_command(args[1:])
    if command == "compile":
        from .inspect import compile_command

        return compile_command(args[1:])
    if command == "dis":
        from .inspect import dis_command

        return dis_command(args[1:])
    if command == "repl":
        from .repl import repl_command

        return repl_command(args[1:])
    if command in ("--version", "-V"):
        from pvm._version import __version__

        print(f"pvm {__version__} (Python {sys.version.split()[0]})")
        return 0
    if command in ("--help", "-h", "help"):
        print(USAGE, end="")
        return 0
    raise UsageError(f"unknown command {command!r}" if command else "no command given")
