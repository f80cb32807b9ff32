"""Records of bytes by formats: the face of the machine's own packing."""

import _functions
import _buffers
from _operators import index as _index
from sys import version_info as _version_info

_pack, _unpack, _length, _expect = _buffers.pack, _buffers.unpack, _buffers.length, _buffers.expect

__all__ = ["Struct", "calcsize", "error", "iter_unpack", "pack", "pack_into", "unpack", "unpack_from"]

_LATER = _version_info >= (3, 13)
_HAS_BUFFERS = _version_info >= (3, 12)      # of classes made in Python


class error(Exception):
    pass


error.__module__ = "struct"


def _offset(value, packing):
    """A place in a buffer."""
    offset = value if type(value) is int else _index(value)
    if not -1 << 63 <= offset < 1 << 63:
        raise IndexError(f"cannot fit '{_functions.type_name(value)}' into an index-sized integer") if packing else \
            OverflowError("Python int too large to convert to C ssize_t")
    return offset


class Struct:
    """A compiled format."""

    __slots__ = ("__weakref__", "_compiled", "format", "size")
    __module__ = "_struct"

    def __init__(self, format):
        if isinstance(format, str):
            self.format, format = format, format.encode("ascii")
        elif isinstance(format, bytes):
            self.format = format.decode("latin-1")
        else:
            raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {_functions.type_name(format)}")
        self._compiled = _buffers.compile(bytes(format), error)
        self.size = _buffers.size(self._compiled)

    def pack(self, *values):
        """The bytes of the values."""
        return _pack(self._compiled, values, "pack")

    def pack_into(self, *arguments):
        """Pack values into a writable buffer, at an offset: pack_into(buffer, offset, *values)."""
        if len(arguments) < 2:
            raise error("pack_into expected buffer argument" if not arguments else "pack_into expected offset argument")
        offset = arguments[1]
        _expect(self._compiled, arguments[2:], "pack_into")
        if _HAS_BUFFERS and hasattr(type(arguments[0]), "__buffer__") and not hasattr(type(arguments[0]), "__len__"):
            with memoryview._from_flags(arguments[0], 1) as view:
                return self.pack_into(view, *arguments[1:])
        length, size = _buffers.writable(arguments[0]), self.size
        offset = _offset(offset, True)
        if offset < 0:
            if offset + size > 0:
                raise error(f"no space to pack {size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < size:
            raise error(f"pack_into requires a buffer of at least {offset + size} bytes for packing {size} bytes "
                        f"at offset {offset} (actual buffer size is {length})")
        _buffers.write(arguments[0], offset, _pack(self._compiled, arguments[2:], "pack_into"))

    def unpack(self, buffer, /):
        """The values in a buffer of exactly the format's size."""
        if _length(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return _unpack(self._compiled, buffer, 0)

    def unpack_from(self, /, buffer, offset=0):
        """The values in a buffer, from an offset on."""
        length, size = _length(buffer), self.size
        offset = _offset(offset, False)
        if offset < 0:
            if offset + size > 0:
                raise error(f"not enough data to unpack {size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < size:
            raise error(f"unpack_from requires a buffer of at least {offset + size} bytes for unpacking {size} bytes "
                        f"at offset {offset} (actual buffer size is {length})")
        return _unpack(self._compiled, buffer, offset)

    def iter_unpack(self, buffer, /):
        """An iterator over a buffer that holds one record after the other."""
        size = self.size
        if size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        length = _buffers.length(buffer)
        if length % size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {size} bytes")
        return unpack_iterator(self._compiled, buffer, size, length)

    def __repr__(self):
        return f"{type(self).__name__}({self.format!r})" if _LATER else f"{type(self).__module__}.{type(self).__qualname__}({self.format!r})"


class unpack_iterator:
    """Iterator of Struct.iter_unpack()."""

    __slots__ = ("_at", "_buffer", "_compiled", "_length", "_size")

    def __init__(self, compiled, buffer, size, length):
        self._compiled, self._buffer, self._size, self._length, self._at = compiled, buffer, size, length, 0

    def __iter__(self):
        return self

    def __length_hint__(self):
        return (self._length - self._at) // self._size

    def __next__(self):
        at = self._at
        if at >= self._length:
            raise StopIteration
        self._at = at + self._size
        return _unpack(self._compiled, self._buffer, at)


_cache = {}


_known = _cache.get


def _struct(format):
    if isinstance(format, Struct):
        return format
    result = _known(format)
    if result is None:
        result = Struct(format)
        if len(_cache) >= 100:
            _cache.clear()
        _cache[format] = result
    return result


def _clearcache():
    _cache.clear()


def calcsize(format, /):
    """Bytes of a format."""
    return _struct(format).size


def pack(format, /, *values):
    """The bytes of values by a format."""
    known = _known(format)
    return _pack((_struct(format) if known is None else known)._compiled, values, "pack")


def pack_into(format, /, *arguments):
    """Pack values into a writable buffer, at an offset."""
    _struct(format).pack_into(*arguments)


def unpack(format, buffer, /):
    """The values in a buffer of exactly the format's size."""
    known = _known(format)
    if known is None:
        known = _struct(format)
    if _length(buffer) != known.size:
        raise error(f"unpack requires a buffer of {known.size} bytes")
    return _unpack(known._compiled, buffer, 0)


def unpack_from(format, /, buffer, offset=0):
    """The values in a buffer, from an offset on."""
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """An iterator over the records in a buffer."""
    return _struct(format).iter_unpack(buffer)

_functions.builtin(globals(), "_struct")
_functions.builtin(globals(), "_struct", "_clearcache")
_functions.seal(Struct)
_functions.seal_final(unpack_iterator)
