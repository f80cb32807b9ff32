"""What pickle takes of its module in C: the class of buffers that may travel apart from the stream. All else is pickle's own."""

import _functions


class PickleBuffer:
    """Wrapper for potentially out-of-band buffers"""

    __module__ = "pickle"
    __slots__ = ("__weakref__", "_view")

    def __new__(cls, /, *arguments, **named):
        given = len(arguments) + len(named)
        if given > 1:
            raise TypeError(f"PickleBuffer() takes at most 1 argument ({given} given)")
        if not arguments:
            raise TypeError("PickleBuffer() takes exactly 1 positional argument (0 given)")
        try:
            view = memoryview(arguments[0])
        except TypeError:
            raise TypeError(f"a bytes-like object is required, not '{_functions.type_name(arguments[0])}'") from None
        self = object.__new__(cls)
        self._view = view
        return self

    def __buffer__(self, flags, /):
        view = _held(self)
        if flags & 1 and view.readonly:
            raise BufferError("Object is not writable.")
        return memoryview(view)

    def raw(self):
        """A view of the bytes as they lie in memory, which must be in one piece."""
        view = _held(self)
        if not view.contiguous:
            raise BufferError("cannot extract raw buffer from non-contiguous buffer")
        return view.cast("B")

    def release(self):
        """Let go of the buffer."""
        view, self._view = self._view, None
        if view is not None:
            view.release()


def _held(buffer):
    if buffer._view is None:
        raise ValueError("operation forbidden on released PickleBuffer object")
    return buffer._view


_functions.seal_final(PickleBuffer)

_OF_PICKLE = {name: "_" + name for name in ("Pickler", "Unpickler", "dump", "dumps", "load", "loads")}
_OF_PICKLE.update((name, name) for name in ("PickleError", "PicklingError", "UnpicklingError"))


def __getattr__(name):
    """The others of CPython's are those in Python, once pickle, which asks here while it is loaded, has made them."""
    if name not in _OF_PICKLE:
        raise AttributeError(f"module '_pickle' has no attribute {name!r}")
    import pickle

    return getattr(pickle, _OF_PICKLE[name])
