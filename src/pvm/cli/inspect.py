"""`pvm compile` and `pvm dis`: what a source becomes."""

from __future__ import annotations

import os
import sys

from . import UsageError
from .outcome import run_guarded
from .run import compile_text, load, read_source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pvm import Program


def compile_command(args: list[str]) -> int:
    """Compile one script to a `.pvmc` file: beside it, or where `-o` says."""
    target: str | None = None
    names: list[str] = []
    while args:
        arg = args.pop(0)
        if arg in ("-o", "--output"):
            if not args:
                raise UsageError(f"{arg} needs a file name")
            target = args.pop(0)
        elif arg.startswith("-") and arg != "-":
            raise UsageError(f"unknown option {arg!r}")
        else:
            names.append(arg)
    if len(names) != 1:
        raise UsageError("compile takes one script")
    script = names[0]
    if target is None:
        if script == "-":
            raise UsageError("compiling standard input needs -o")
        target = os.path.splitext(script)[0] + ".pvmc"

    def action() -> None:
        read_program(script, None).save(target)

    return guarded_files(script, action)


def dis_command(args: list[str]) -> int:
    """Print the disassembly of a script, a compiled program or a text."""
    source: str | None = None
    if args[:1] == ["-c"]:
        if len(args) != 2:
            raise UsageError("-c needs the source")
        source = args[1]
    elif len(args) != 1 or (args[0].startswith("-") and args[0] != "-"):
        raise UsageError("dis takes one script or program")
    script = args[0]

    def action() -> None:
        show(read_program(script, source).dis())

    return guarded_files(script, action)


def read_program(script: str, source: str | None) -> Program:
    """The program of a text, of standard input, or of a file. Raises OSError, FormatError, CompileError."""
    if source is not None:
        return compile_text(source, "<string>")
    data = read_source(script)
    return compile_text(data, "<stdin>") if script == "-" else load(script, data)


def guarded_files(script: str, action: object) -> int:
    """As `run_guarded`, and a file that cannot be read or written is named with exit code 2."""
    assert callable(action)
    try:
        return run_guarded(action)
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename if isinstance(error.filename, str) else script
        print(f"pvm: can't open file {name!r}: {error.strerror or error}", file=sys.stderr)
        return 2


def show(text: str) -> None:
    """Print a listing, in colour in a terminal where `rich` is installed."""
    if sys.stdout.isatty() and not os.environ.get("NO_COLOR"):
        try:
            from rich.console import Console
            from rich.highlighter import RegexHighlighter
            from rich.theme import Theme
        except ImportError:
            pass
        else:

            class Listing(RegexHighlighter):
                base_style = "dis."
                highlights = [
                    r"(?P<opcode>\b[A-Z][A-Z_0-9]{2,}\b)",
                    r"(?P<register>\br\d+\b)",
                    r"(?P<text>'[^'\n]*'|\"[^\"\n]*\")",
                    r"(?P<offset>^ *\d+)",
                ]

            styles = {"dis.opcode": "bold cyan", "dis.register": "yellow", "dis.text": "green", "dis.offset": "dim"}
            Console(theme=Theme(styles), soft_wrap=True).print(Listing()(text))
            return
    print(text)
