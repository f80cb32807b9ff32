"""Importing, or skipping the test."""

import contextlib
import importlib
import os
import sys
import unittest

from . import os_helper


def unload(name):
    sys.modules.pop(name, None)


forget = unload


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    """A folder on the path with a module of that text, which is nowhere imported before or after."""
    name = name or "spam"
    with os_helper.temp_dir() as folder:
        path = os.path.join(folder, name + ".py")
        before = sys.modules.pop(name, None)
        try:
            sys.path.insert(0, folder)
            with open(path, "w", encoding="utf-8") as file:
                file.write(source)
            importlib.invalidate_caches()
            yield name, path
            sys.path.remove(folder)
        finally:
            sys.modules.pop(name, None)
            if before is not None:
                sys.modules[name] = before


class DirsOnSysPath:
    def __init__(self, *paths):
        self.before = sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *details):
        sys.path[:] = self.before


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(before):
    encodings = [(name, module) for name, module in sys.modules.items() if name.startswith("encodings.")]
    sys.modules.clear()
    sys.modules.update(encodings)
    sys.modules.update(before)


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
