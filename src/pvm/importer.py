"""Where guest imports come from: files on the guest's path, then pure modules of the host's library."""

from __future__ import annotations

import os

from .cache import compile_file

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .program import Program

_LIBRARY = os.path.dirname(os.__file__)
_GUEST_LIBRARY = os.path.join(os.path.dirname(__file__), "lib")


#: Modules of the host's library that would reach the host, or need what is not there yet: absent, and
#: importing one says so, rather than failing somewhere inside it.
ABSENT = frozenset("""
    asyncio concurrent ctypes dbm ensurepip ftplib gc glob http imaplib importlib inspect multiprocessing os pathlib pip
    poplib pty pvm runpy select selectors shelve shutil signal site smtplib socket socketserver sqlite3 ssl subprocess sysconfig
    tempfile threading tkinter unittest urllib venv webbrowser xmlrpc zipfile
    """.split())


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
    folders = package_path if package_path is not None else [_GUEST_LIBRARY, *path, _LIBRARY]
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
