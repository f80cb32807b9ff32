"""A guest starts no processes."""

import unittest


def _refuse(*args, **options):
    raise unittest.SkipTest("no processes")


assert_python_ok = assert_python_failure = run_python_until_end = spawn_python = make_script = make_pkg = kill_python = _refuse
run_test_script = make_zip_pkg = make_zip_script = _refuse


def interpreter_requires_environment():
    return False
