"""Importing, or skipping the test."""

import sys
import unittest


def import_module(name, *args, **options):
    try:
        __import__(name)
    except ImportError as error:
        raise unittest.SkipTest(str(error)) from None
    return sys.modules[name]


def import_fresh_module(name, fresh=(), blocked=(), **options):
    names = [each for each in sys.modules if each in (name, *fresh, *blocked) or each.startswith(name + ".")]
    saved = {each: sys.modules.pop(each) for each in names}
    sys.modules.update(dict.fromkeys(blocked))
    try:
        __import__(name)
        return sys.modules[name]
    except ImportError:
        return None
    finally:
        for each in (name, *blocked):
            sys.modules.pop(each, None)
        sys.modules.update(saved)


class CleanImport:
    def __init__(self, *names, **options):
        self.names = names

    def __enter__(self):
        self.saved = {name: sys.modules.pop(name) for name in self.names if name in sys.modules}
        return self

    def __exit__(self, *details):
        sys.modules.update(self.saved)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from . import Anything
    return Anything()
