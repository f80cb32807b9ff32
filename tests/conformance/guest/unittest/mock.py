"""Putting another value in the place of one, for a while. The objects that record their calls are not offered: a test that
would have one is skipped.
"""

import contextlib
import functools
import sys

from .case import SkipTest

DEFAULT = object()
_ABSENT = object()


class _Patch:
    """A manager, and a decorator of functions and of classes of tests; `find` gives the owner when it starts."""

    def __init__(self, find, name, new, options):
        self.find, self.name, self.new, self.options = find, name, new, options

    def __enter__(self):
        if self.new is DEFAULT or self.options:
            raise SkipTest("unittest.mock")
        self.owner = self.find()
        self.old = vars(self.owner).get(self.name, _ABSENT) if hasattr(self.owner, "__dict__") else getattr(self.owner, self.name)
        getattr(self.owner, self.name)
        setattr(self.owner, self.name, self.new)
        return self.new

    def __exit__(self, *details):
        if self.old is _ABSENT:
            delattr(self.owner, self.name)
        else:
            setattr(self.owner, self.name, self.old)
        return False

    start = __enter__

    def stop(self):
        self.__exit__(None, None, None)

    def __call__(self, decorated):
        if isinstance(decorated, type):
            for name in [name for name in vars(decorated) if name.startswith("test")]:
                setattr(decorated, name, self(getattr(decorated, name)))
            return decorated

        @functools.wraps(decorated)
        def patched(*args, **options):
            with self:
                return decorated(*args, **options)
        return patched


class _PatchDict(_Patch):
    """The entries of a mapping, given back as they were."""

    def __init__(self, mapping, values, clear, options):
        self.mapping, self.values, self.clear = mapping, {**dict(values), **options}, clear

    def __enter__(self):
        if isinstance(self.mapping, str):
            self.mapping = _found(self.mapping)
        self.old = self.mapping.copy()
        if self.clear:
            self.mapping.clear()
        self.mapping.update(self.values)
        return self.mapping

    def __exit__(self, *details):
        self.mapping.clear()
        self.mapping.update(self.old)
        return False


def _found(path):
    """What a dotted path names, modules on the way imported."""
    first, *rest = path.split(".")
    thing, reached = __import__(first), first
    for name in rest:
        reached += "." + name
        if not hasattr(thing, name):
            __import__(reached)
        thing = sys.modules.get(reached) or getattr(thing, name)
    return thing


def patch(target, new=DEFAULT, **options):
    above, _, name = target.rpartition(".")
    return _Patch(lambda: _found(above), name, new, options)


def _patch_object(owner, name, new=DEFAULT, **options):
    return _Patch(lambda: owner, name, new, options)


class _PatchSeveral(_Patch):
    """Several attributes of one owner."""

    def __init__(self, find, values):
        self.parts = [_Patch(find, name, new, {}) for name, new in values.items()]

    def __enter__(self):
        self.stack = contextlib.ExitStack()
        for part in self.parts:
            self.stack.enter_context(part)
        return {}

    def __exit__(self, *details):
        self.stack.close()
        return False


def _patch_several(target, **values):
    return _PatchSeveral(lambda: _found(target) if isinstance(target, str) else target, values)


def _patch_dict(mapping, values=(), clear=False, **options):
    return _PatchDict(mapping, values, clear, options)


patch.object, patch.multiple, patch.dict, patch.TEST_PREFIX = _patch_object, _patch_several, _patch_dict, "test"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)

    def refuse(*args, **options):
        raise SkipTest("unittest.mock")
    return refuse
