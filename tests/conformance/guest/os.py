"""A stand-in for `os`: what the library asks of it without a file system, processes or an environment."""

import abc

name = "posix"
sep, altsep, extsep, pathsep, curdir, pardir, linesep, devnull = "/", None, ".", ":", ".", "..", "\n", "/dev/null"
error = OSError


class PathLike(abc.ABC):
    """What has a path: __fspath__()."""

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any("__fspath__" in vars(base) for base in subclass.__mro__) or NotImplemented
        return NotImplemented

    __class_getitem__ = classmethod(type(list[int]))


def fspath(path):
    """The path of a str, bytes or PathLike."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        result = kind.__fspath__(path)
    except AttributeError:
        if hasattr(kind, "__fspath__"):
            raise
        raise TypeError("expected str, bytes or os.PathLike object, not " + kind.__name__) from None
    if isinstance(result, (str, bytes)):
        return result
    raise TypeError(f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(result).__name__}")
