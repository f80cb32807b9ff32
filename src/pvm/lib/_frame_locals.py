"""What f_locals of a function's frame is from CPython 3.13 on: a mapping that reads and writes the variables themselves.

Names that are no variables of the function are kept beside them, in a dict of the frame's. A variable cannot be
removed; from CPython 3.14 on the other names can.
"""

import sys
from _frame_variables import is_variable, names, others, value, write
from _functions import seal_final, type_name
from _patterns import mark_collection

_Frame = type(sys._getframe())
_removes = sys.version_info >= (3, 14)
_absent = object()
_slot = _frame = None    # of a proxy: where its frame is, what reads it
_shown = set()           # ids of the proxies whose repr is being made


def _key(frame, key):
    """The key, which must be hashable; the name of a variable where it says that it is equal to that."""
    if type(key) is not str:
        number = hash(key)
        for name in names(frame, True):
            if hash(name) == number and name == key:
                return name
    return key


def _is_source(other):
    return isinstance(other, dict) or type(other) is FrameLocalsProxy


def _get(self, key, default):
    frame = _frame(self)
    key = _key(frame, key)
    found = value(frame, key, _absent)
    return others(frame).get(key, default) if found is _absent else found


def _update(self, source):
    for key in source.keys():
        self[key] = source[key]


class FrameLocalsProxy:
    __slots__ = ("_frame",)
    __hash__ = None

    def __new__(cls, *args, **keywords):
        if len(args) != 1:
            raise TypeError(f"FrameLocalsProxy expected 1 argument, got {len(args)}")
        if type(args[0]) is not _Frame:
            raise TypeError(f"expect frame, not {type_name(args[0])}")
        if keywords:
            raise TypeError("FrameLocalsProxy takes no keyword arguments")
        self = object.__new__(cls)
        _slot.__set__(self, args[0])
        return self

    def __setattr__(self, name, new):
        raise AttributeError(f"'FrameLocalsProxy' object has no attribute {name!r} and no __dict__ for setting new attributes")

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'FrameLocalsProxy' object")

    def __repr__(self):
        if id(self) in _shown:
            return "{...}"
        _shown.add(id(self))
        try:
            return repr(self.copy())
        finally:
            _shown.discard(id(self))

    def __eq__(self, other):
        if type(other) is FrameLocalsProxy:
            return _frame(self) is _frame(other)
        return self.copy() == other if isinstance(other, dict) else NotImplemented

    def __iter__(self):
        return iter(self.keys())

    def __or__(self, other):
        if not _is_source(other):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        result = {key: other[key] for key in other.keys()}
        result.update(self)
        return result

    def __ior__(self, other):
        if not _is_source(other):
            return NotImplemented
        _update(self, other)
        return self

    def __len__(self):
        return len(self.keys())

    def __getitem__(self, key, /):
        found = _get(self, key, _absent)
        if found is _absent:
            raise KeyError(f"local variable '{key!r}' is not defined")
        return found

    def __setitem__(self, key, new, /):
        frame = _frame(self)
        key = _key(frame, key)
        if not write(frame, key, new):
            others(frame)[key] = new

    def __contains__(self, key, /):
        return _get(self, key, _absent) is not _absent

    def update(self, *args, **keywords):
        if keywords:
            raise TypeError("FrameLocalsProxy.update() takes no keyword arguments")
        if len(args) != 1:
            raise TypeError(f"FrameLocalsProxy.update() takes exactly one argument ({len(args)} given)")
        if not _is_source(args[0]):
            raise TypeError("update() argument must be dict or another FrameLocalsProxy")
        _update(self, args[0])

    def __reversed__(self):
        return self.keys()[::-1]

    def copy(self):
        return {key: self[key] for key in self.keys()}

    def keys(self):
        frame = _frame(self)
        return [*names(frame, False), *others(frame)]

    def values(self):
        return [self[key] for key in self.keys()]

    def items(self):
        return [(key, self[key]) for key in self.keys()]

    def get(self, *args):
        if not 1 <= len(args) <= 2:
            raise TypeError("get expected 1 or 2 arguments")
        return _get(self, args[0], args[1] if len(args) > 1 else None)

    def setdefault(self, *args):
        if not 1 <= len(args) <= 2:
            raise TypeError("setdefault expected 1 or 2 arguments")
        found = _get(self, args[0], _absent)
        if found is _absent:
            found = args[1] if len(args) > 1 else None
            self[args[0]] = found
        return found

    if _removes:
        def __delitem__(self, key, /):
            frame = _frame(self)
            if is_variable(frame, _key(frame, key)):
                raise ValueError("cannot remove local variables from FrameLocalsProxy")
            del others(frame)[key]

        def pop(self, *args):
            if not 1 <= len(args) <= 2:
                raise TypeError(f"pop expected at {'most 2 arguments' if args else 'least 1 argument'}, got {len(args)}")
            frame = _frame(self)
            if is_variable(frame, _key(frame, args[0])):
                raise ValueError("cannot remove local variables from FrameLocalsProxy")
            return others(frame).pop(*args)
    else:
        def __delitem__(self, key, /):
            raise TypeError("cannot remove variables from FrameLocalsProxy")


_slot = FrameLocalsProxy.__dict__["_frame"]
_frame = _slot.__get__
FrameLocalsProxy.__module__ = "builtins"
del FrameLocalsProxy._frame
mark_collection(FrameLocalsProxy, 2)
seal_final(FrameLocalsProxy)
