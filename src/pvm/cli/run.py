"""`pvm run`: a script, a compiled program, a text, or standard input."""

from __future__ import annotations

import os
import sys

from . import UsageError
from .options import LimitOptions
from .outcome import run_guarded

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pvm import Program

MAGIC = b"PVMC"


def run_command(args: list[str]) -> int:
    """Run what `args` name; the exit code is the program's."""
    options = LimitOptions()
    source: str | None = None
    while args and args[0].startswith("-") and args[0] != "-":
        if options.take(args):
            continue
        if args[0] == "-c":
            if len(args) < 2:
                raise UsageError("-c needs the source")
            source = args[1]
            del args[:1]
            args[0] = "-c"
            break
        if args[0] == "--":
            del args[0]
            break
        raise UsageError(f"unknown option {args[0]!r}")
    if not args:
        raise UsageError("nothing to run")
    limits = options.limits()
    script, argv = args[0], args
    try:
        data = read_source(script) if source is None else None
    except OSError as error:
        print(f"pvm: can't open file {script!r}: {error.strerror or error}", file=sys.stderr)
        return 2

    def action() -> object:
        from pvm import VM
        from pvm.errors import GuestError, GuestExit

        if source is not None:
            program, folder = compile_text(source, "<string>"), ""
        elif script == "-":
            program, folder = compile_text(data or b"", "<stdin>"), ""
        else:
            path = os.path.abspath(script)
            program, folder = load(path, data or b""), os.path.dirname(path)
        # What the guest prints appears as it happens, also through a pipe.
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(line_buffering=True)
        machine = VM(limits, argv=argv, path=[folder], stdin=sys.stdin)
        if source is None and script != "-":
            machine["__file__"] = path
        try:
            machine.run(program, value=False)
        except (GuestError, GuestExit):
            machine.finish()
            raise
        machine.finish()
        return None

    return run_guarded(action)


def read_source(script: str) -> bytes:
    """The bytes of a file, or of standard input for `-`. Raises OSError."""
    if script == "-":
        return sys.stdin.buffer.read()
    with open(script, "rb") as file:
        return file.read()


def compile_text(source: str | bytes, filename: str) -> Program:
    """Compile a text that has no file and so no place in the cache. Raises CompileError."""
    from pvm import compile

    return compile(source, filename=filename)


def load(script: str, data: bytes) -> Program:
    """The program in a file: compiled already, or to be compiled through the cache on disk.

    Raises FormatError or CompileError.
    """
    if script.endswith(".pvmc") or data.startswith(MAGIC):
        from pvm import Program

        return Program.from_bytes(data)
    from pvm.cache import compile_file

    return compile_file(data, script, script=True)
