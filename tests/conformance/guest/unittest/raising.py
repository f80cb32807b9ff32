"""What `assertRaises` and `assertWarns` give to `with`."""

import re
import types


def matches(pattern, text):
    return (pattern.search(text) if hasattr(pattern, "search") else re.search(pattern, text)) is not None


def _named(expected):
    return " or ".join(each.__name__ for each in expected) if isinstance(expected, tuple) else expected.__name__


class RaisesContext:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, case, expected, pattern=None):
        self.case, self.expected, self.pattern = case, expected, pattern

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            raise self.case.failureException(f"{_named(self.expected)} not raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not matches(self.pattern, str(error)):
            raise self.case.failureException(f"{self.pattern!r} does not match {str(error)!r}")
        return True


class WarnsContext:
    def __init__(self, case, expected, pattern=None):
        self.case, self.expected, self.pattern = case, expected, pattern

    def __enter__(self):
        import warnings
        self.recorder = warnings.catch_warnings(record=True)
        self.warnings = self.recorder.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, error, traceback):
        self.recorder.__exit__(kind, error, traceback)
        if kind is not None:
            return False
        found = [each for each in self.warnings if issubclass(each.category, self.expected)]
        found = [each for each in found if self.pattern is None or matches(self.pattern, str(each.message))]
        if not found:
            raise self.case.failureException(f"{_named(self.expected)} not triggered")
        self.warning, self.filename, self.lineno = found[0].message, found[0].filename, found[0].lineno
        return True


class SubTestContext:
    """The first failure among the parts of a test is the test's; the other parts still run."""

    def __init__(self, case):
        self.case = case

    def __enter__(self):
        return None

    def __exit__(self, kind, error, traceback):
        from .case import SkipTest
        if kind is None or not issubclass(kind, Exception):
            return False
        if not issubclass(kind, SkipTest) and self.case.failed_part is None:
            self.case.failed_part = error
        return True
