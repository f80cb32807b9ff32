"""A guest has no threads."""

import unittest

can_start_thread = False


def reap_threads(function):
    return function


def requires_working_threading(*args, **options):
    """A class of tests that all start threads is skipped; a method runs, as it may be content with none started."""
    return lambda given: unittest.skip("no threads")(given) if isinstance(given, type) else given


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from . import Anything
    return Anything()
