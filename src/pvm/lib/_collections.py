"""Containers beyond the builtin ones: the native ones, and those that are dicts with a few methods more."""

import _functions
from _containers import _count_elements, _move_last, deque  # noqa: F401
from _containers import _tuplegetter as _native_tuplegetter

_deque_iterator = type(iter(deque()))
_deque_reverse_iterator = type(reversed(deque()))


def _tuplegetter(index, doc):
    """A descriptor that gives an item of a tuple."""
    getter = _native_tuplegetter(index, doc)
    if getter is None:
        getter = property(lambda self: self[index], doc=doc)
    return getter


class defaultdict(dict):
    """A dict that makes the value of a missing key by a call."""

    __module__ = "collections"
    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        self.default_factory = default_factory
        if args or kwargs:
            super().__init__(*args, **kwargs)

    def __new__(cls, /, *args, **kwargs):
        self = dict.__new__(cls)
        self.default_factory = None
        return self

    def __delattr__(self, name):
        if name == "default_factory":
            self.default_factory = None          # it is never without one
        else:
            super().__delattr__(name)

    def __missing__(self, key):
        factory = self.default_factory
        if factory is None:
            raise KeyError(key)
        value = self[key] = factory()
        return value

    def __repr__(self):
        factory = self.default_factory
        if factory is None:
            text = "None"
        else:
            # A factory may hold the dict itself.
            running = _showing
            if id(self) in running:
                text = "..."
            else:
                running.add(id(self))
                try:
                    text = repr(factory)
                finally:
                    running.discard(id(self))
        return f"{type(self).__name__}({text}, {dict.__repr__(self)})"

    def copy(self):
        """A shallow copy."""
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self.default_factory, other)
        result.update(self)
        return result

    def __reduce__(self):
        return type(self), () if self.default_factory is None else (self.default_factory,), None, None, iter(self.items())

    __class_getitem__ = classmethod(type(list[int]))


# The place of the factory is no part of the state that object.__getstate__ gives.
del defaultdict.__slots__

_showing = set()
_MISSING = object()


class OrderedDict(dict):
    """A dict whose order counts for equality and can be changed."""

    __module__ = "collections"

    def __init__(self, /, *args, **kwds):
        if len(args) > 1:
            raise TypeError(f"expected at most 1 arguments, got {len(args)}")
        _update(self, *args, **kwds)

    def update(self, /, *args, **kwds):
        """Add the items of a mapping, of pairs, and those of keywords."""
        if len(args) > 1:
            raise TypeError(f"update() takes at most 1 positional argument ({len(args)} given)")
        _update(self, *args, **kwds)

    def move_to_end(self, /, key, last=True):
        """Move an item to the end, or to the beginning."""
        # An empty one does not ask the key for its hash.
        if not dict.__len__(self) or not _move_last(self, key):
            _raise_key_error(key)
        if last:
            return
        rest = [*dict.items(self)]
        rest.insert(0, rest.pop())
        dict.clear(self)
        for other, value in rest:
            dict.__setitem__(self, other, value)

    def popitem(self, /, last=True):
        """Take out the last item, or the first."""
        if not len(self):
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        for key in dict.__iter__(self):
            return key, dict.pop(self, key)

    def pop(self, /, key, default=_MISSING):
        """Take out the value of a key; the default, or KeyError, when there is none."""
        if not dict.__len__(self):
            hash(key)
        refused = None
        try:
            value = dict.pop(self, key, default)
        except TypeError as error:
            refused = error
        if refused is not None:
            hash(key)            # whose own error is not worded for a dict's key
            raise refused
        if value is _MISSING:
            _raise_key_error(key)
        return value

    def setdefault(self, /, key, default=None):
        """The value of a key, which becomes the default when there is none."""
        if type(self) is OrderedDict:
            return dict.setdefault(self, key, default)
        if key in self:
            return self[key]
        self[key] = default
        return default

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and [*self] == [*other]
        return dict.__eq__(self, other)

    def __ne__(self, other):
        result = self == other
        return result if result is NotImplemented else not result

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        if id(self) in _showing:
            return "..."
        _showing.add(id(self))
        try:
            return f"{type(self).__name__}({dict(self.items()) if _SHOWS_DICT else [*self.items()]!r})"
        finally:
            _showing.discard(id(self))

    def copy(self):
        """A shallow copy."""
        result = type(self)()
        for key in self:
            result[key] = self[key]
        return result

    @classmethod
    def fromkeys(cls, /, iterable, value=None):
        """One whose keys have all the same value."""
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(self)
        result.update(other)
        return result

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        result = type(self)(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def __reduce__(self):
        return type(self), (), self.__getstate__(), None, iter(self.items())


def _raise_key_error(key):
    """KeyError as CPython's own code raises it here: a tuple is taken for the arguments, and None for their absence."""
    raise KeyError(*(() if key is None else key if isinstance(key, tuple) else (key,)))


def _pair(items):
    items = iter(items)
    pair = []
    for item in items:
        if len(pair) == 2:
            raise ValueError("too many values to unpack (expected 2)")
        pair.append(item)
    if len(pair) < 2:
        raise ValueError(f"need more than {len(pair)} value{'' if pair else 's'} to unpack")
    return pair


def _update(self, other=(), /, **kwds):
    if type(self) is OrderedDict and type(other) in (dict, OrderedDict):
        dict.update(self, other)
    elif isinstance(other, dict):
        for key in other:
            self[key] = other[key]
    elif hasattr(other, "keys"):
        for key in other.keys():
            self[key] = other[key]
    elif hasattr(other, "items"):
        for key, value in other.items():
            self[key] = value
    else:
        for pair in other:
            key, value = pair if type(pair) is tuple and len(pair) == 2 else _pair(pair)
            self[key] = value
    for key, value in kwds.items():
        self[key] = value


def _shows_dict():
    import sys
    return sys.version_info >= (3, 12)


_SHOWS_DICT = _shows_dict()
_functions.seal(defaultdict, OrderedDict)
