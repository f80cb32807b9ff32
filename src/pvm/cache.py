"""The compile cache: in memory for sources seen lately, on disk for scripts and imported modules.

An entry on disk is keyed by everything that its content depends on and is written under a temporary
name and renamed, so that any number of processes may share the folder. Errors there are ignored: a
cache that cannot be read or written costs time, nothing else. ``PVM_NO_CACHE=1`` in the environment
turns the cache on disk off.
"""

from __future__ import annotations

import os
import sys
from _thread import allocate_lock

from .errors import CompileError, FormatError
from .program import FORMAT_VERSION, Program, write_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    #: The source first, then everything else that a program depends on.
    _Key = tuple[Any, ...]

#: Entries and bytes of source that the cache in memory holds at most.
MAX_ENTRIES = 512
MAX_SOURCE = 16 << 20
#: The same for what guests compile: less, since no machine is charged with it.
MAX_GUEST_ENTRIES = 256
MAX_GUEST_SOURCE = 1 << 20


class MemoryCache:
    """Programs by source and by what else they depend on; the least lately used ones are dropped.

    It holds at most `entries` programs, which with their sources and filenames have at most `source` characters or bytes together.
    """

    __slots__ = ("_entries", "_lock", "_programs", "_size", "_source")

    def __init__(self, entries: int = MAX_ENTRIES, source: int = MAX_SOURCE) -> None:
        self._entries = entries
        self._source = source
        self._programs: dict[_Key, Program] = {}
        self._size = 0
        self._lock = allocate_lock()

    def get(self, key: _Key) -> Program | None:
        """The program of a key, which thereby becomes the latest used one."""
        programs = self._programs
        program = programs.get(key)
        if program is not None and len(programs) > self._entries // 2:
            # Order matters only once entries may have to go.
            with self._lock:
                if programs.pop(key, None) is not None:
                    programs[key] = program
        return program

    def put(self, key: _Key, program: Program) -> None:
        """Keep a program."""
        size = _size_of(key, program)
        if size > self._source // 4:
            return
        programs = self._programs
        with self._lock:
            if key not in programs:
                self._size += size
            programs[key] = program
            while len(programs) > self._entries or self._size > self._source:
                oldest = next(iter(programs))
                self._size -= _size_of(oldest, programs.pop(oldest))

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._programs.clear()
            self._size = 0

    def __len__(self) -> int:
        return len(self._programs)


def _size_of(key: _Key, program: Program) -> int:
    return len(key[0]) + len(key[1]) + len(bytes(program))


memory = MemoryCache()
guest_memory = MemoryCache(MAX_GUEST_ENTRIES, MAX_GUEST_SOURCE)


def compile_cached(source: str | bytes, filename: str = "<string>", mode: str = "exec",
                   namespace: bool = False) -> Program:
    """As `pvm.compiler.compile`, but a source that was compiled lately is not compiled again.

    The host's `warnings` get what the compiler warns of, once for each time that it compiles.
    """
    key = (source, filename, mode, namespace)
    program = memory.get(key)
    if program is None:
        from .compiler import compile
        program = compile(source, filename, mode, namespace)
        if program.warnings:
            from .compiler.warned import warn_host
            warn_host(program.warnings, source, filename, mode)
        memory.put(key, program)
    return program


def compile_for_guest(source: str | bytes, filename: str, mode: str, namespace: bool, flags: int, optimize: int, digits: int,
                      look: Callable[[], None] | None = None) -> Program:
    """As `pvm.compiler.compile` for what a guest's compile(), exec() and eval() get: they compile the same again and
    again, as where a library makes classes by them. What warns is not kept, so that it warns each time. An error that the
    parser does not find counts bytes, as with the host, and has no line of a text that stands in no file."""
    key = (source, filename, mode, namespace, flags, optimize, digits)
    program = guest_memory.get(key)
    if program is None:
        from .compiler import compile
        try:
            program = compile(source, filename, mode, namespace, flags=flags, optimize=optimize, has_value=False, digits=digits,
                              look=look)
        except CompileError as error:
            if error.parsed:
                error.offset, error.end_offset = error.byte_offsets
                if filename[:1] + filename[-1:] == "<>":
                    error.text = None
            raise
        if not program.warnings:
            guest_memory.put(key, program)
    return program


def compile_file(source: str | bytes, filename: str, script: bool = False) -> Program:
    """As `pvm.compiler.compile` for a module, through the cache on disk.

    The warnings about a script go to the host's `warnings` each time that it is run, so a script with warnings is not
    kept. What a guest imports is compiled without them.
    """
    path = cache_path(source, filename)
    if path is not None:
        program = _read(path, filename)
        if program is not None:
            return program
    from .compiler import compile
    program = compile(source, filename)
    if script and program.warnings:
        from .compiler.warned import warn_host
        warn_host(program.warnings, source, filename, "exec")
    elif path is not None:
        _write(path, program)
    return program


def cache_folder() -> str | None:
    """The folder of the cache on disk by the platform's convention; None when it is off."""
    if os.environ.get("PVM_NO_CACHE", "0") not in ("", "0"):
        return None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser(r"~\AppData\Local")
        return os.path.join(base, "pvm", "Cache")
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):
        home = os.path.expanduser("~")
        if home == "~":
            return None
        base = os.path.join(home, "Library/Caches" if sys.platform == "darwin" else ".cache")
    return os.path.join(base, "pvm")


def cache_path(source: str | bytes, filename: str) -> str | None:
    """The file that holds, or would hold, the program of a source; None when the cache is off."""
    folder = cache_folder()
    if folder is None:
        return None
    from hashlib import sha256

    from .compiler import REVISION
    if isinstance(source, str):
        source = source.encode("utf-8", "surrogatepass")
        kind = "text"
    else:
        kind = "bytes"
    # The host's version matters because its parser decides what the source means.
    what = f"{FORMAT_VERSION} {REVISION} {sys.version_info[0]}.{sys.version_info[1]} {kind} {filename}"
    digest = sha256(what.encode("utf-8", "surrogatepass") + b"\0" + source).hexdigest()
    return os.path.join(folder, digest[:2], digest[2:] + ".pvmc")


def _read(path: str, filename: str) -> Program | None:
    try:
        program = Program.load(path)
    except (OSError, FormatError):
        return None
    # The name is part of the key. Decoding the program to compare it took most of the time that an import took.
    return program if filename.encode("utf-8", "surrogatepass") in bytes(program) else None


def _write(path: str, program: Program) -> None:
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        write_file(path, bytes(program))
    except OSError:
        pass
