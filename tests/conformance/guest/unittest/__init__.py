"""A stand-in for `unittest`: what the host's own tests use of it, in little enough that a young machine can run it."""

from . import mock
from .case import FunctionTestCase, IsolatedAsyncioTestCase, SkipTest, TestCase, expectedFailure, skip, skipIf, skipUnless
from .suite import TestLoader, TestResult, TestSuite

defaultTestLoader = TestLoader()


def main(*args, **options):
    """The driver runs the tests; a module that would run itself does nothing."""


def addModuleCleanup(function, /, *args, **options):
    """Modules live as long as the machine."""


def enterModuleContext(manager):
    return manager.__enter__()


def findTestCases(*args, **options):
    return TestSuite()


makeSuite = findTestCases
