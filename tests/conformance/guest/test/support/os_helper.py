"""Help with files: those of the machine's own file system."""

import collections.abc
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


def can_symlink():
    return True


can_chmod = can_symlink


def skip_unless_symlink(test):
    return test


skip_unless_working_chmod = skip_unless_symlink


skip_if_dac_override = skip_unless_symlink


def _longpath(path):
    return path


def can_xattr():
    return False


def skip_unless_xattr(test):
    return unittest.skip("no extended attributes")(test)


def fs_is_case_insensitive(folder):
    return False


@contextlib.contextmanager
def temp_umask(mask):
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@contextlib.contextmanager
def open_dir_fd(path):
    number = os.open(path, os.O_RDONLY)
    try:
        yield number
    finally:
        os.close(number)


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard(collections.abc.MutableMapping):
    """The environment, to be changed until the block ends; it may take the place of os.environ meanwhile."""

    def __init__(self):
        self.environment = os.environ

    def __enter__(self):
        self.before = dict(self.environment)
        return self

    def __exit__(self, *details):
        self.environment.clear()
        self.environment.update(self.before)
        os.environ = self.environment

    def __getitem__(self, name):
        return self.environment[name]

    def __setitem__(self, name, value):
        self.environment[name] = value

    def __delitem__(self, name):
        self.environment.pop(name, None)

    def __iter__(self):
        return iter(self.environment)

    def __len__(self):
        return len(self.environment)

    set = __setitem__

    def unset(self, *names):
        for name in names:
            del self[name]


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from . import Anything
    return Anything()
