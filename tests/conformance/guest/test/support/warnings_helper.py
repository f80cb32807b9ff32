"""Recording and checking warnings."""

import contextlib
import gc
import warnings


class check_warnings:
    def __init__(self, *filters, quiet=True):
        pass

    def __enter__(self):
        self.recorder = warnings.catch_warnings(record=True)
        self.warnings = self.recorder.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, *details):
        return self.recorder.__exit__(*details)


@contextlib.contextmanager
def check_no_warnings(case, message="", category=Warning, force_gc=False):
    """A function, so that a class of tests can make a method of it."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings("always", message=message, category=category)
        yield
        if force_gc:
            gc.collect()
    case.assertEqual(caught, [])


def check_no_resource_warning(case):
    return check_no_warnings(case, category=ResourceWarning, force_gc=True)


def check_syntax_warning(case, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    case.assertEqual(len(caught), 1)
    case.assertTrue(issubclass(caught[0].category, SyntaxWarning))
    case.assertRegex(str(caught[0].message), errtext)
    case.assertEqual(caught[0].lineno, lineno)


def ignore_warnings(*args, **options):
    return lambda function: function


def save_restore_warnings_filters():
    return warnings.catch_warnings()
