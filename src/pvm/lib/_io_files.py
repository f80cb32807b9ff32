"""open(), and streams of bytes over files of the machine."""

import sys

import _functions
import posix

from _io import DEFAULT_BUFFER_SIZE, UnsupportedOperation, _RawIOBase, _fill, _index, _newer, _refuse_pickling, _since_14, _room, _size
from _io_buffered import BufferedRandom, BufferedReader, BufferedWriter
from _io_text import TextIOWrapper

_FLAGS = {"r": posix.O_RDONLY, "w": posix.O_CREAT | posix.O_TRUNC, "x": posix.O_EXCL | posix.O_CREAT, "a": posix.O_APPEND | posix.O_CREAT}


def open_file(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """What open() does: a FileIO, with a buffer over it, and a TextIOWrapper over that."""
    if not isinstance(file, int):
        file = posix.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {_functions.type_name(mode)}")
    if not isinstance(buffering, int):
        raise TypeError(f"'{_functions.type_name(buffering)}' object cannot be interpreted as an integer")
    for name, value in (("encoding", encoding), ("errors", errors)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {_functions.type_name(value)}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: '{mode}'")
    text, binary = "t" in letters, "b" in letters
    if text and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("rwax")) != 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    for name, value in (("encoding", encoding), ("errors", errors), ("newline", newline)):
        if binary and value is not None:
            raise ValueError(f"binary mode doesn't take {'an ' if name != 'newline' else 'a '}{name} argument")
    if binary and buffering == 1:
        import warnings
        warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used", RuntimeWarning, 1)
    raw = FileIO(file, "".join([c for c in mode if c not in "bt"]), closefd, opener)
    result = raw
    try:
        line_buffering = buffering == 1
        if buffering < 0 or buffering == 1:
            buffering = DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if binary:
                return result
            raise ValueError("can't have unbuffered text I/O")
        if "+" in letters:
            buffer = BufferedRandom(raw, buffering)
        elif "r" in letters:
            buffer = BufferedReader(raw, buffering)
        else:
            buffer = BufferedWriter(raw, buffering)
        result = buffer
        buffer._eager = True
        if binary:
            return result
        result = TextIOWrapper(buffer, encoding, errors, newline, line_buffering)
        result._eager = True
        result.mode = mode
        return result
    except BaseException:
        result.close()
        raise


class FileIO(_RawIOBase):
    """A file of the machine, without a buffer."""

    __module__ = "_io"
    _fd = -1
    _close = True

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if self._fd >= 0:
            if self._close:
                posix.close(self._fd)
            self._fd = -1
        if isinstance(file, float):
            raise TypeError("integer argument expected, got float")
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {_functions.type_name(mode)}")
        if set(mode) - set("xrwab+"):
            raise ValueError(f"invalid mode: {mode}")
        if sum([c in "rwax" for c in mode]) != 1 or mode.count("+") > 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        kind = [c for c in mode if c in "rwax"][0]
        self._created, self._appending = kind == "x", kind == "a"
        self._readable = kind == "r" or "+" in mode
        self._writable = kind != "r" or "+" in mode
        self._close = bool(closefd)
        self._seeks = None
        if isinstance(file, int):
            if file < 0:
                raise ValueError("negative file descriptor")
            posix.fstat(file)
            self._fd = int(file)
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            access = posix.O_RDWR if "+" in mode else posix.O_RDONLY if kind == "r" else posix.O_WRONLY
            flags = _FLAGS[kind] | access | posix.O_CLOEXEC
            if opener is None:
                fd = posix.open(file, flags, 0o666)
            else:
                fd = opener(file, flags)
                if not isinstance(fd, int):
                    raise TypeError("expected integer from opener")
                if fd < 0:
                    raise ValueError(f"opener returned {fd}")
            self._fd = fd
        self.name = file
        try:
            if posix.fstat(self._fd).st_mode & 0o170000 == 0o040000:
                raise OSError(21, posix.strerror(21), file)
            if self._appending:
                try:
                    posix.lseek(self._fd, 0, 2)
                except OSError as problem:
                    if problem.errno != 29:
                        raise
        except BaseException:
            if self._close and not isinstance(file, int):
                posix.close(self._fd)
            self._fd = -1
            raise

    def __repr__(self):
        name = f"{type(self).__module__}.{type(self).__qualname__}"
        if self.closed:
            return f"<{name} [closed]>"
        shown = f"name={self.name!r}" if hasattr(self, "name") else f"fd={self._fd}"
        return f"<{name} {shown} mode={self.mode!r} closefd={self._close}>"

    if _since_14:
        __getstate__ = _refuse_pickling
    elif _newer:
        __reduce__ = __reduce_ex__ = _refuse_pickling

    def _checkClosed(self, msg=None):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")

    def _check(self, possible, what):
        if self._fd < 0:
            raise ValueError("I/O operation on closed file")
        if not possible:
            raise UnsupportedOperation(f"File not open for {what}")

    def read(self, size=-1, /):
        self._check(self._readable, "reading")
        size = _size(size)
        return self.readall() if size < 0 else self._unless_blocked(posix.read, size)

    def readall(self):
        self._check(self._readable, "reading")
        pieces = []
        while True:
            piece = self._unless_blocked(posix.read, 1 << 20)
            if not piece:
                return b"".join(pieces) if pieces else piece
            pieces.append(piece)

    def readinto(self, buffer, /):
        self._check(self._readable, "reading")
        data = self._unless_blocked(posix.read, _room(buffer))
        return None if data is None else _fill(buffer, data)

    def _unless_blocked(self, function, argument):
        """What reading or writing gives, None where a file that is not to block would have to wait."""
        try:
            return function(self._fd, argument)
        except BlockingIOError:
            if posix.get_blocking(self._fd):
                raise
            return None

    def write(self, data, /):
        self._check(self._writable, "writing")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return self._unless_blocked(posix.write, data)

    def seek(self, position, whence=0, /):
        self._checkClosed()
        return posix.lseek(self._fd, _index(position), whence)

    def tell(self):
        self._checkClosed()
        return posix.lseek(self._fd, 0, 1)

    def truncate(self, size=None, /):
        self._check(self._writable, "writing")
        size = self.tell() if size is None else _index(size)
        posix.ftruncate(self._fd, size)
        return size

    def close(self):
        if self._fd < 0:
            return
        try:
            _RawIOBase.close(self)
        finally:
            fd, self._fd = self._fd, -1
            if self._close and fd >= 0:
                posix.close(fd)

    @property
    def closed(self):
        return self._fd < 0

    def readable(self):
        self._checkClosed()
        return self._readable

    def writable(self):
        self._checkClosed()
        return self._writable

    def seekable(self):
        self._checkClosed()
        if self._seeks is None:
            try:
                self.tell()
                self._seeks = True
            except OSError:
                self._seeks = False
        return self._seeks

    def fileno(self):
        self._checkClosed()
        return self._fd

    def isatty(self):
        self._checkClosed()
        return posix.isatty(self._fd)

    @property
    def closefd(self):
        return self._close

    @property
    def mode(self):
        if self._created:
            return "xb+" if self._readable else "xb"
        if self._appending:
            return "ab+" if self._readable else "ab"
        return "rb" if not self._writable else "rb+" if self._readable else "wb"

    @property
    def _blksize(self):
        size = posix.fstat(self._fd).st_blksize if self._fd >= 0 else 0
        return size if size > 1 else DEFAULT_BUFFER_SIZE


open_file.__name__ = "open"
_functions.builtin({"open": open_file}, "_io" if sys.version_info[:2] >= (3, 12) else "io", "open")
_functions.seal(FileIO)
