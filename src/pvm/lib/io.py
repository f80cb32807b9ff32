"""Streams: the abstract classes over those of _io."""

import abc
import sys

import _io
from _io import (DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, BlockingIOError, BytesIO, StringIO, UnsupportedOperation, open, open_code,
                 text_encoding)

__all__ = ["BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
           "BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
           "SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder", "text_encoding"]

if sys.version_info >= (3, 14):
    __all__ += ["Reader", "Writer"]


class IOBase(_io._IOBase, metaclass=abc.ABCMeta):
    """What all streams have."""


class RawIOBase(_io._RawIOBase, IOBase):
    """Streams of bytes without a buffer."""


class BufferedIOBase(_io._BufferedIOBase, IOBase):
    """Streams of bytes with a buffer."""


class TextIOBase(_io._TextIOBase, IOBase):
    """Streams of text."""


BufferedIOBase.register(BytesIO)
TextIOBase.register(StringIO)


TextIOBase.register(type(sys.__stdout__))


def __getattr__(name):
    """The classes over files come in when a program first asks for one, as do the protocols."""
    if name in ("Reader", "Writer") and sys.version_info >= (3, 14):
        import _io_protocols
        return getattr(_io_protocols, name)
    if name in _io._FILES:
        names = globals()
        for each in _io._FILES:
            names[each] = getattr(_io, each)
        RawIOBase.register(_io.FileIO)
        for each in ("BufferedReader", "BufferedWriter", "BufferedRandom", "BufferedRWPair"):
            BufferedIOBase.register(names[each])
        TextIOBase.register(_io.TextIOWrapper)
        return names[name]
    raise AttributeError(f"module 'io' has no attribute {name!r}")
