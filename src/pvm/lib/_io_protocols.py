"""io.Reader and io.Writer: what has a read or a write method counts as an instance of them. They came with 3.14."""

import abc
from _collections_abc import _check_methods


class _Protocol(metaclass=abc.ABCMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(type(list[int]))


class Reader(_Protocol):
    """What can be read from, without leave to give less than it has."""

    __module__ = "io"
    __slots__ = ()

    @abc.abstractmethod
    def read(self, size=..., /):
        """Read data, `size` bytes or characters of it at most where that is given, and return it."""

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "read") if cls is Reader else NotImplemented


class Writer(_Protocol):
    """What can be written to."""

    __module__ = "io"
    __slots__ = ()

    @abc.abstractmethod
    def write(self, data, /):
        """Write data and return how many bytes or characters of it were written."""

    @classmethod
    def __subclasshook__(cls, other):
        return _check_methods(other, "write") if cls is Writer else NotImplemented
