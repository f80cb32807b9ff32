"""Where guest imports come from: files on the guest's path, then pure modules of the host's library."""

from __future__ import annotations

import os
import stat

from .cache import compile_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .program import Program

_LIBRARY = os.path.dirname(os.__file__)
_LARGEST_SOURCE = 16 << 20
_GUEST_LIBRARY = os.path.join(os.path.dirname(__file__), "lib")
_REAL_LIBRARY, _REAL_GUEST_LIBRARY = os.path.realpath(_LIBRARY), os.path.realpath(_GUEST_LIBRARY)
_INSTALLED = tuple(os.path.join(_REAL_LIBRARY, name) for name in ("site-packages", "dist-packages"))

#: What may be read of the library beside modules: data of its own modules and tests.
_DATA = (".txt", ".json", ".toml", ".xml", ".csv")


#: Modules of the host's library that would reach the host, or need what is not there yet: absent, and
#: importing one says so, rather than failing somewhere inside it.
ABSENT = frozenset("""
    ctypes dbm ensurepip ftplib imaplib multiprocessing pip poplib pty pvm shelve
    site smtplib socketserver sqlite3 ssl tkinter venv webbrowser xmlrpc
    """.split())


_BEHIND = "_library_"


def granted(folders: list[str], path: list[str]) -> list[str]:
    """Those of a guest's folders that its host has granted: they lie in a folder of `path` or in a library.

    The guest writes its sys.path and the __path__ of packages as it likes; what it may read is not its to say.
    """
    roots = [os.path.realpath(root) for root in path]
    return [folder for folder in folders if "\0" not in folder and
            (_in_library(real := os.path.realpath(folder)) or any(_lies_in(real, root) for root in roots))]


def stands_for_c(filename: str) -> bool:
    """Whether a file is a module of the guest's library for one that CPython has in C, of which no traceback tells."""
    folder, name = os.path.split(filename)
    return folder == _GUEST_LIBRARY and not os.path.isfile(os.path.join(_LIBRARY, name))


#: Classes and functions of the standard library's modules that CPython replaces by others in C.
_REPLACED = {"asyncio/futures.py": {"Future"}, "asyncio/tasks.py": {"Task"},
             "pickle.py": {"_Pickler", "_Unpickler", "_dump", "_dumps", "_load", "_loads"}}


def replaced_by_c(filename: str) -> frozenset[str]:
    """The names in a file of the standard library of which no traceback tells either."""
    return frozenset(_REPLACED.get(os.path.relpath(filename, _LIBRARY), ())) if filename.startswith(_LIBRARY) else frozenset()


def _lies_in(folder: str, root: str) -> bool:
    return folder == root or folder.startswith(os.path.join(root, ""))


def _in_library(real: str) -> bool:
    """Whether a path lies in the standard library or the guest's own, and not among packages that somebody installed."""
    return _lies_in(real, _REAL_GUEST_LIBRARY) or \
        _lies_in(real, _REAL_LIBRARY) and not any(_lies_in(real, other) for other in _INSTALLED)


class Source:
    """What a guest may read of the host: the text of modules that it may import, for tracebacks and inspect.

    Each function takes an absolute path and the folders that the host granted. Only regular `.py` files and
    folders count, in a granted folder or in a library, and texts that the standard library's modules read.
    """

    @staticmethod
    def size(path: str, roots: list[str]) -> int | None:
        """The size of a module's text, -1 of a folder, None when it is not granted or not there."""
        if not path.startswith(os.sep) or not granted([path], roots):
            return None
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            return None
        if stat.S_ISDIR(status.st_mode):
            return -1
        readable = path.endswith(".py") or path.endswith(_DATA) and _in_library(os.path.realpath(path))
        return status.st_size if readable and stat.S_ISREG(status.st_mode) and status.st_size <= _LARGEST_SOURCE else None

    @staticmethod
    def read(path: str, roots: list[str]) -> bytes | None:
        """The text of a module, or None as for `size`."""
        size = Source.size(path, roots)
        if size is None or size < 0:
            return None
        try:
            with open(path, "rb") as file:
                return file.read(_LARGEST_SOURCE)
        except OSError:
            return None

    @staticmethod
    def names(path: str, roots: list[str]) -> list[str] | None:
        """The modules and packages in a folder, sorted, or None when it is not granted."""
        if Source.size(path, roots) != -1:
            return None
        endings = (".py", *_DATA) if _in_library(os.path.realpath(path)) else ".py"
        try:
            with os.scandir(path) as entries:
                return sorted(entry.name for entry in entries
                              if entry.name.endswith(endings) or entry.name.isidentifier() and entry.is_dir())
        except OSError:
            return None


def find(name: str, package_path: list[str] | None,
         path: list[str]) -> tuple[Program, str, list[str] | None] | None:
    """The program of a module in Python.

    Parameters: name (dotted), package_path (the parent's __path__, or None at the top), path (the
    guest's sys.path). Result: program, its filename, and the __path__ when it is a package; None when
    there is no such module. Errors: CompileError.
    """
    last = name.rpartition(".")[2]
    if not last.isidentifier():
        return None
    folders = package_path if package_path is not None else [_GUEST_LIBRARY, *path, _LIBRARY]
    if name.startswith(_BEHIND):     # the library's own, behind a module of the guest's that has its name
        folders, last = [_LIBRARY], name[len(_BEHIND):]
    if name in ABSENT and package_path is None:
        folders = folders[:-1]
    for folder in folders:
        base = os.path.join(folder, last)
        package = os.path.join(base, "__init__.py")
        if os.path.isfile(package):
            return _compile(package), package, [base]
        if os.path.isfile(base + ".py"):
            return _compile(base + ".py"), base + ".py", None
    return None


def _compile(filename: str) -> Program:
    with open(filename, "rb") as file:
        return compile_file(file.read(), filename)
