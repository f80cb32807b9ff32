"""No file system is there to help with."""

import unittest

TESTFN = TESTFN_ASCII = "@test"


def unlink(path):
    pass


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
