"""Putting another value in the place of one, for a while, and objects that note how they are called. Of these only the plain
kind is offered: a test that would have a mock of a specification, or one that is awaited, is skipped.
"""

import contextlib
import functools
import sys

from .case import SkipTest

DEFAULT = object()
_ABSENT = object()


def call(*args, **options):
    """How a mock notes a call."""
    return args, options


class Mock:
    """Answers every call with `return_value`, or as `side_effect` says; its attributes are mocks. Each is of a class of its
    own, for the special methods that it is given."""

    def __new__(cls, *args, **options):
        return object.__new__(type(cls.__name__, (cls,), {}))

    def __init__(self, return_value=DEFAULT, side_effect=None, **attributes):
        self.call_args, self.call_args_list, self.side_effect = None, [], side_effect
        if return_value is not DEFAULT:
            self.return_value = return_value
        if {"spec", "spec_set", "wraps", "name"} & attributes.keys():
            raise SkipTest("unittest.mock")
        self.__dict__.update(attributes)

    def __getattr__(self, name):
        if name.startswith(("__", "assert")):
            raise AttributeError(name)
        value = type(self).__base__()
        setattr(self, name, value)
        return value

    def __setattr__(self, name, value):
        if name.startswith("__") and name.endswith("__"):
            setattr(type(self), name, lambda self, *args: value(*args))
            self.__dict__[name] = value
        else:
            object.__setattr__(self, name, value)

    called = property(lambda self: bool(self.call_args_list))
    call_count = property(lambda self: len(self.call_args_list))
    mock_calls = property(lambda self: self.call_args_list)

    def __call__(self, *args, **options):
        self.call_args = call(*args, **options)
        self.call_args_list.append(self.call_args)
        effect = self.side_effect
        if isinstance(effect, BaseException) or isinstance(effect, type) and issubclass(effect, BaseException):
            raise effect
        if callable(effect):
            result = effect(*args, **options)
            return self.return_value if result is DEFAULT else result
        if effect is not None:
            if not hasattr(effect, "__next__"):
                self.side_effect = effect = iter(effect)
            return next(effect)
        return self.return_value

    def reset_mock(self):
        self.call_args, self.call_args_list = None, []

    def assert_not_called(self):
        assert not self.called, f"called {self.call_count} times"

    def assert_called(self):
        assert self.called, "not called"

    def assert_called_once(self):
        assert self.call_count == 1, f"called {self.call_count} times"

    def assert_called_with(self, *args, **options):
        assert self.call_args == (args, options), f"called with {self.call_args}"

    def assert_called_once_with(self, *args, **options):
        self.assert_called_once()
        self.assert_called_with(*args, **options)

    def assert_has_calls(self, calls):
        at = iter(self.call_args_list)
        assert all(each in at for each in calls), f"called as {self.call_args_list}"


class MagicMock(Mock):
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False

    def __iter__(self):
        return iter(())


class _Patch:
    """A manager, and a decorator of functions and of classes of tests; `find` gives the owner when it starts."""

    def __init__(self, find, name, new, options):
        self.find, self.name, self.new, self.options = find, name, new, options

    def __enter__(self):
        new = self.new
        if new is DEFAULT:
            if self.options.keys() - {"return_value", "side_effect"}:
                raise SkipTest("unittest.mock")
            new = MagicMock(**self.options)
        elif self.options:
            raise SkipTest("unittest.mock")
        self.owner = self.find()
        self.old = vars(self.owner).get(self.name, _ABSENT) if hasattr(self.owner, "__dict__") else getattr(self.owner, self.name)
        getattr(self.owner, self.name)
        setattr(self.owner, self.name, new)
        return new

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
            with self as new:
                return decorated(*args, *([new] if self.new is DEFAULT else []), **options)
        return patched


class _PatchDict(_Patch):
    """The entries of a mapping, given back as they were."""

    def __init__(self, mapping, values, clear, options):
        self.new, self.mapping, self.values, self.clear = None, mapping, {**dict(values), **options}, clear

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
        self.new, self.parts = None, [_Patch(find, name, new, {}) for name, new in values.items()]

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
