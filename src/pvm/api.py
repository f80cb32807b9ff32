"""The public face of the machine: `run`, `compile`, `VM`, `Limits`."""

from __future__ import annotations

import os
import sys

from . import _core
from .cache import compile_cached
from .errors import Error
from .program import Program

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Any, TextIO

_UNITS = {"B": 1, "KIB": 1 << 10, "MIB": 1 << 20, "GIB": 1 << 30, "KB": 10**3, "MB": 10**6, "GB": 10**9}
_NO_LIMIT = 1 << 60


def parse_size(size: int | str | None) -> int | None:
    """Bytes of a size like 4096, "256 MiB" or "1 GB"; None stays None.

    Errors: ValueError when the text is no size.
    """
    if size is None or isinstance(size, int):
        return size
    text = size.strip().upper()
    digits = text.rstrip("KMGIB ")
    unit = text[len(digits):].strip() or "B"
    if unit not in _UNITS or not digits:
        raise ValueError(f"{size!r} is no size: write 4096, '256 MiB' or '1 GB'")
    return int(float(digits) * _UNITS[unit])


class Limits:
    """What a program may use. None lifts a limit.

    Parameters: steps (loop rounds, calls and the work of natives), seconds (wall time of one run),
    memory (bytes, or text like "256 MiB"), recursion (frames), output (bytes, or text).
    """

    __slots__ = ("memory", "output", "recursion", "seconds", "steps")

    def __init__(self, steps: int | None = None, seconds: float | None = 10.0,
                 memory: int | str | None = "256 MiB", recursion: int = 1000,
                 output: int | str | None = "16 MiB") -> None:
        if steps is not None and steps < 0 or seconds is not None and seconds < 0:
            raise ValueError("a limit cannot be negative")
        if recursion < 1:
            raise ValueError("recursion must allow at least one frame")
        self.steps = steps
        self.seconds = seconds
        self.memory = parse_size(memory)
        self.recursion = recursion
        self.output = parse_size(output)

    @classmethod
    def unlimited(cls) -> Limits:
        """No limit but recursion."""
        return cls(None, None, None, 1000, None)

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}"
                           for name in ("steps", "seconds", "memory", "recursion", "output"))
        return f"Limits({fields})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Limits):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name) for name in self.__slots__))

    def arguments(self) -> tuple[int, float, int, int, int]:
        """Steps, seconds, memory, recursion and output as the machine takes them."""
        return (-1 if self.steps is None else self.steps, self.seconds or 0.0,
                _NO_LIMIT if self.memory is None else self.memory, self.recursion,
                -1 if self.output is None else self.output)


_DEFAULT_LIMITS = Limits()


class Usage:
    """What a machine has used: steps, seconds, memory (bytes now), peak (bytes), output (bytes)."""

    __slots__ = ("collections", "longest_pause", "memory", "output", "peak", "seconds", "steps")

    def __init__(self, values: Mapping[str, Any]) -> None:
        for name in self.__slots__:
            setattr(self, name, values[name])

    def __repr__(self) -> str:
        return "Usage(" + ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__) + ")"


class VM:
    """A machine that keeps its state between runs.

    Parameters: limits (Limits), stdout and stderr (text streams, or None for the process's own, or a
    callable taking str), stdin (text stream), functions (host functions by name, callable from the
    guest), argv and path (the guest's sys.argv and sys.path), importer (see pvm.importer).
    """

    def __init__(self, limits: Limits | None = None, *, stdout: TextIO | Callable[[str], Any] | None = None,
                 stderr: TextIO | Callable[[str], Any] | None = None, stdin: TextIO | None = None,
                 functions: Mapping[str, Callable[..., Any]] | None = None, argv: list[str] | None = None,
                 path: list[str] | None = None, importer: Callable[..., Any] | None = None) -> None:
        self._limits = _DEFAULT_LIMITS if limits is None else limits
        steps, seconds, memory, recursion, output = self._limits.arguments()
        self._machine = _core.Machine(
            steps, seconds, memory, recursion, output, _writer(stdout, "stdout"), _writer(stderr, "stderr"),
            _reader(stdin), functions, argv, path, importer if importer is not None else _default_importer)

    def run(self, program: str | bytes | Program, inputs: Mapping[str, Any] | None = None,
            filename: str = "<string>", value: bool = True) -> Any:
        """Run source or a compiled program in the machine's __main__.

        Parameters: program, inputs (globals to bind first), filename (of source, for tracebacks), value (whether that of
        the last expression statement is wanted; if not, it may be one that cannot be converted).
        Result: the value of the last expression statement, or None. Errors: CompileError, GuestError,
        GuestExit, ConversionError, LimitError, FormatError.
        """
        if not isinstance(program, Program):
            program = compile_cached(program, filename)
        return self._machine.load(bytes(program), inputs, value)

    def call(self, name: str, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function that the guest defined. Errors: KeyError, and those of `run`."""
        return self._machine.call(name, args, kwargs)

    def finish(self) -> None:
        """Call the functions that the guest registered with `atexit`. Errors: those of `run`."""
        self._machine.finish()

    def cancel(self) -> None:
        """Stop the running program, from another thread: `Cancelled` is raised where it was started."""
        self._machine.cancel()

    @property
    def limits(self) -> Limits:
        """What the machine may use. Others can be set between runs and hold from the next one on; Error during a run."""
        return self._limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self._machine.set_limits(*limits.arguments())
        self._limits = limits

    @property
    def usage(self) -> Usage:
        """What the machine has used."""
        return Usage(self._machine.usage())

    def __getitem__(self, name: str) -> Any:
        return self._machine.get(name)

    def __setitem__(self, name: str, value: Any) -> None:
        self._machine.set(name, value)

    def __delitem__(self, name: str) -> None:
        self._machine.delete(name)

    def __contains__(self, name: str) -> bool:
        return name in self._machine.names()

    def __iter__(self) -> Iterator[str]:
        return iter(self._machine.names())


def _writer(stream: Any, name: str) -> Any:
    if stream is None:
        stream = getattr(sys, name)
    return getattr(stream, "write", stream)


def _reader(stream: Any) -> Any:
    return stream.readline if stream is not None else None


def _default_importer(name: str, package_path: list[str] | None, path: list[str]) -> Any:
    from .importer import find
    return find(name, package_path, path)


class _LazySource:
    """The sources that `pvm.importer` grants, without the cost of importing it before a guest asks."""

    def __getattr__(self, name: str) -> Any:
        from .importer import Source
        return getattr(Source, name)


_default_importer.source = _LazySource()    # type: ignore[attr-defined]


def compile(source: str | bytes, filename: str = "<string>", mode: str = "exec") -> Program:
    """Compile Python source.

    Parameters: source, filename (for tracebacks), mode ("exec" or "eval"). Result: a Program. Errors:
    CompileError.
    """
    return compile_cached(source, filename, mode)


def run(program: str | bytes | Program, inputs: Mapping[str, Any] | None = None, *, limits: Limits | None = None,
        stdout: Any = None, stdin: Any = None, functions: Mapping[str, Any] | None = None,
        filename: str = "<string>") -> Any:
    """Run Python in a fresh machine and give the value of its last expression.

    Parameters as for `VM` and `VM.run`. Errors: CompileError, GuestError, GuestExit, ConversionError,
    LimitError.
    """
    if not isinstance(program, Program):
        program = compile_cached(program, filename)
    steps, seconds, memory, recursion, output = _DEFAULT_ARGUMENTS if limits is None else limits.arguments()
    machine = _core.Machine(steps, seconds, memory, recursion, output, _writer(stdout, "stdout"),
                            _writer(None, "stderr"), _reader(stdin), functions, None, None, _default_importer)
    return machine.load(bytes(program), inputs)


_DEFAULT_ARGUMENTS = _DEFAULT_LIMITS.arguments()


def _load_prelude() -> None:
    path = os.path.join(os.path.dirname(__file__), "lib", "prelude.pvmc")
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as problem:
        raise Error(f"the installation is incomplete: {problem}") from None
    _core.set_prelude(data[16:])


_load_prelude()
