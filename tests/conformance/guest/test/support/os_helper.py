"""Help with files: those of the machine's own file system."""

import contextlib
import os
import shutil
import tempfile
import unittest

TESTFN = TESTFN_ASCII = "@test"
#: A character beyond ASCII that file names may have, and names with such; all characters can be encoded, all bytes decoded.
FS_NONASCII = "\xe6"
TESTFN_NONASCII, TESTFN_UNICODE = TESTFN + FS_NONASCII, TESTFN + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_UNENCODABLE = TESTFN_UNDECODABLE = None
SAVEDCWD = "/"


def unlink(path):
    try:
        os.unlink(path)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(path):
    try:
        os.rmdir(path)
    except FileNotFoundError:
        pass


def rmtree(path):
    try:
        shutil.rmtree(path)
    except FileNotFoundError:
        pass


def create_empty_file(path):
    with open(path, "wb"):
        pass


def make_bad_fd():
    """The number of a file that is closed."""
    with open(TESTFN, "wb") as file:
        number = file.fileno()
    unlink(TESTFN)
    return number


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    path = tempfile.mkdtemp() if path is None else path
    os.makedirs(path, exist_ok=True)
    try:
        yield path
    finally:
        rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    before = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(os.path.join(tempfile.gettempdir(), name)) as path, change_cwd(path) as folder:
        yield folder


def skip_unless_symlink(test):
    return unittest.skip("no file system")(test)


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    def __enter__(self):
        raise unittest.SkipTest("no environment")

    def __exit__(self, *details):
        return False


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from . import Anything
    return Anything()
