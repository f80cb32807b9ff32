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


def __getattr__(name):
    """The others are made of those that pickle has in Python, once it is there: it asks here at the end of its loading."""
    if name not in _NAMES:
        raise AttributeError(f"module '_pickle' has no attribute {name!r}")
    import pickle

    if name not in globals():
        globals().update(_made_of(pickle))
    return globals()[name]


_NAMES = ("PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads")


def _made_of(pickle):
    """What CPython's module has, by name."""
    import io
    import struct

    PickleError, PicklingError, UnpicklingError = pickle.PickleError, pickle.PicklingError, pickle.UnpicklingError

    class Pickler(pickle._Pickler):
        __doc__ = pickle._Pickler.__doc__

    class Unpickler(pickle._Unpickler):
        __doc__ = pickle._Unpickler.__doc__

        def load(self):
            try:
                return super().load()
            except (IndexError, EOFError, struct.error) as error:
                if error.__traceback__ is not None or error.args and isinstance(error, EOFError):         # the program's own
                    raise
                kind = type(error)
            if kind is EOFError:
                raise EOFError("Ran out of input")
            raise UnpicklingError("unpickling stack underflow" if kind is IndexError else "pickle data was truncated")

    def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)

    def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
        file = io.BytesIO()
        Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
        return file.getvalue()

    def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        return Unpickler(file, fix_imports=fix_imports, buffers=None if buffers == () else buffers, encoding=encoding, errors=errors).load()

    def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return Unpickler(io.BytesIO(data), fix_imports=fix_imports, buffers=None if buffers == () else buffers, encoding=encoding, errors=errors).load()

    made = {name: value for name, value in locals().items() if name in _NAMES}
    for name in ("Pickler", "Unpickler"):
        made[name].__module__, made[name].__qualname__ = "_pickle", name
    _functions.builtin(made, "_pickle", "dump", "dumps", "load", "loads")
    return made
