"""Recording and checking warnings."""

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


class check_no_warnings(check_warnings):
    def __init__(self, case, *args, **options):
        self.case = case

    def __exit__(self, *details):
        self.recorder.__exit__(*details)
        if details[0] is None:
            self.case.assertEqual(self.warnings, [])
        return False


def check_no_resource_warning(case):
    return check_no_warnings(case)


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
