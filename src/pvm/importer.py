"""Where guest imports come from: files on the guest's path, then pure modules of the host's library."""

from __future__ import annotations

import os

from .cache import compile_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .program import Program

_LIBRARY = os.path.dirname(os.__file__)
_GUEST_LIBRARY = os.path.join(os.path.dirname(__file__), "lib")


#: Modules of the host's library that are about the host: there are none of these names inside.
_ABSENT = frozenset({"asyncio", "ctypes", "ensurepip", "gc", "glob", "importlib", "inspect", "multiprocessing", "os", "pathlib",
                     "pip", "pvm", "runpy", "select", "shutil", "signal", "site", "socket", "ssl", "subprocess", "sysconfig",
                     "tempfile", "threading", "venv"})


def granted(folders: list[str], path: list[str]) -> list[str]:
    """Those of a guest's folders that its host has granted: they lie in a folder of `path` or in a library.

    The guest writes its sys.path and the __path__ of packages as it likes; what it may read is not its to say.
    """
    roots = [os.path.realpath(root) for root in (*path, _GUEST_LIBRARY, _LIBRARY)]
    return [folder for folder in folders
            if "\0" not in folder and any(_lies_in(os.path.realpath(folder), root) for root in roots)]


def _lies_in(folder: str, root: str) -> bool:
    return folder == root or folder.startswith(os.path.join(root, ""))


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
    if package_path is not None:
        folders = package_path
    else:
        folders = [_GUEST_LIBRARY, *path] if name in _ABSENT else [_GUEST_LIBRARY, *path, _LIBRARY]
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
