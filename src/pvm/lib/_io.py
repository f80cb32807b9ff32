"""Streams: their bases, and those over memory. Files, buffers and text over bytes are in _io_files, _io_buffered and
_io_text, which come in when a program first needs one of them."""

import _functions
import sys
from builtins import BlockingIOError, open

DEFAULT_BUFFER_SIZE = 131072 if sys.version_info >= (3, 14) else 8192
_newer = sys.version_info >= (3, 12)
_since_14 = sys.version_info >= (3, 14)
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


def text_encoding(encoding, stacklevel=2, /):
    return "utf-8" if encoding is None and _utf8_mode() else "locale" if encoding is None else encoding


def _utf8_mode():
    import sys
    return sys.flags.utf8_mode


def _size(value):
    """A number of items to read: -1 for all."""
    if value is None:
        return -1
    if isinstance(value, int):
        size = int(value)
    else:
        method = getattr(type(value), "__index__", None)
        if method is None:
            raise TypeError(f"argument should be integer or None, not '{_functions.type_name(value)}'")
        size = method(value)
    if not -1 << 63 <= size < 1 << 63:
        raise OverflowError(f"cannot fit '{_functions.type_name(value)}' into an index-sized integer")
    return size


def _place(position, whence):
    """The arguments of seek() in memory."""
    position = _index(position)
    if not -1 << 63 <= position < 1 << 63:
        raise OverflowError("Python int too large to convert to C ssize_t")
    whence = _index(whence)
    if not -1 << 31 <= whence < 1 << 31:
        raise OverflowError("Python int too large to convert to C int")
    return position, whence


def _index(value):
    if isinstance(value, int):
        return int(value)
    method = getattr(type(value), "__index__", None)
    if method is None:
        raise TypeError(f"'{_functions.type_name(value)}' object cannot be interpreted as an integer")
    return method(value)


def _bytes_of(data):
    """The bytes of a bytes-like object."""
    if isinstance(data, bytes):
        return data
    if isinstance(data, bytearray):
        return bytes(data)
    try:
        view = memoryview(data)
    except TypeError:
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'") from None
        raise TypeError(f"a bytes-like object is required, not '{_functions.type_name(data)}'") from None
    with view:
        return view.tobytes()


def _fill(target, data):
    """Put bytes at the beginning of a writable buffer: how many."""
    n = len(data)
    if isinstance(target, bytearray):
        target[:n] = data
        return n
    if not isinstance(target, memoryview):
        with memoryview(target) as view:
            return _fill(view, data)
    view = target
    if view.format != "B" or view.ndim != 1:
        view = view.cast("B")
    view[:n] = data
    if view is not target:
        view.release()
    return n


def _room(target):
    """How many bytes a writable buffer holds."""
    if isinstance(target, bytearray):
        return len(target)
    try:
        view = memoryview(target)
    except TypeError:
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {_functions.type_name(target)}") from None
    if view.readonly:
        raise TypeError(f"readinto() argument must be read-write bytes-like object, not {_functions.type_name(target)}")
    size = view.nbytes
    if target is not view:
        view.release()
    return size


def _refuse_pickling(self, *protocol):
    raise TypeError(f"cannot pickle '{type(self).__name__}' instances")


class _IOBase:
    """What all streams have. Streams are their own iterators, over lines, and context managers that close them."""

    _closed = False

    if not _newer:
        def __new__(cls, /, *arguments, **named):
            return object.__new__(cls)

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, position, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._unsupported("truncate")

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._checkClosed()
        return False

    def readline(self, size=-1, /):
        size = _size(size)
        line = bytearray()
        peek = getattr(self, "peek", None)
        while size < 0 or len(line) < size:
            n = 1
            if peek is not None:
                ahead = peek(1)
                if not isinstance(ahead, (bytes, bytearray)):
                    raise OSError(f"peek() should have returned a bytes object, not '{_functions.type_name(ahead)}'")
                if ahead:
                    n = ahead.find(b"\n") + 1 or len(ahead)
                    if size >= 0:
                        n = min(n, size - len(line))
            piece = self.read(n)
            if not isinstance(piece, (bytes, bytearray)):
                raise OSError(f"read() should have returned a bytes object, not '{_functions.type_name(piece)}'")
            if not piece:
                break
            line += piece
            if line.endswith(b"\n"):
                break
        return bytes(line)

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        if hint <= 0:
            return [*self]
        total, lines = 0, []
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)

    def __enter__(self):
        self._checkClosed()
        return self

    def __exit__(self, *details):
        self.close()


class _RawIOBase(_IOBase):
    def read(self, size=-1, /):
        size = _size(size)
        if size < 0:
            return self.readall()
        buffer = bytearray(size)
        n = self.readinto(buffer)
        if n is None:
            return None
        if not 0 <= n <= size:
            raise ValueError("readinto returned {} outside buffer size {}".format(n, size))
        del buffer[n:]
        return bytes(buffer)

    def readall(self):
        whole = bytearray()
        while True:
            piece = self.read(DEFAULT_BUFFER_SIZE)
            if piece is not None and not isinstance(piece, bytes):
                raise TypeError("read() should return bytes")
            if not piece:
                return bytes(whole) if whole else piece
            whole += piece

    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError


class _BufferedIOBase(_IOBase):
    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def readinto(self, buffer, /):
        return self._readinto(buffer, False)

    def readinto1(self, buffer, /):
        return self._readinto(buffer, True)

    def _readinto(self, buffer, once):
        room = _room(buffer)
        data = self.read1(room) if once else self.read(room)
        if not isinstance(data, bytes):
            raise TypeError("read() should return bytes")
        if len(data) > room:
            raise ValueError(f"read() returned too much data: {room} bytes requested, {len(data)} returned")
        return _fill(buffer, data)

    def write(self, data, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


class _TextIOBase(_IOBase):
    encoding = errors = newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def write(self, text, /):
        if not isinstance(text, str) and _newer:
            raise TypeError(f"write() argument 1 must be str, not {_functions.type_name(text)}")
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")


for _class in (_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase):
    _class.__module__ = "_io"
del _class


class BytesIO(_BufferedIOBase):
    """A stream over bytes in memory."""

    __module__ = "_io"
    _exported = False

    def __new__(cls, *args, **keywords):
        self = object.__new__(cls)
        self._data = bytearray()
        self._position = 0
        return self

    def __init__(self, initial_bytes=b""):
        if initial_bytes is not None and type(initial_bytes) is not bytes:
            initial_bytes = _bytes_of(initial_bytes)
        self._data = bytearray(initial_bytes or b"")
        self._position = 0

    def _open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._open()
        return bytes(self._data)

    def getbuffer(self):
        self._open()
        self._exported = True
        return memoryview(self._data)

    def _keep_size(self):
        """Raise BufferError while a view of the bytes lives. One that is dead but not collected yet must not count."""
        import gc
        try:
            self._data.append(0)
        except BufferError:
            gc.collect()
            self._data.append(0)
        del self._data[-1:]
        self._exported = False

    def read(self, size=-1, /):
        if self._closed:
            raise ValueError("I/O operation on closed file.")
        size = _size(size)
        start = self._position
        length = len(self._data)
        if start >= length:
            return b""
        end = length if size < 0 or size > length - start else start + size
        self._position = end
        return bytes(self._data[start:end])

    read1 = read

    def readinto(self, buffer, /):
        self._open()
        return _fill(buffer, BytesIO.read(self, _room(buffer)))

    readinto1 = readinto

    def readline(self, size=-1, /):
        if self._closed:
            raise ValueError("I/O operation on closed file.")
        size = _size(size)
        start = self._position
        end = self._data.find(b"\n", start) + 1 or len(self._data)
        if start >= len(self._data):
            return b""
        if 0 <= size < end - start:
            end = start + size
        self._position = end
        return bytes(self._data[start:end])

    def __next__(self):
        line = BytesIO.readline(self)
        if not line:
            raise StopIteration
        return line

    def readlines(self, size=None, /):
        if size is not None and not isinstance(size, int):
            raise TypeError(f"integer argument expected, got '{_functions.type_name(size)}'")
        if size is not None and not -1 << 63 <= size < 1 << 63:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return _BufferedIOBase.readlines(self, size)

    def write(self, data, /):
        if self._closed:
            raise ValueError("I/O operation on closed file.")
        if type(data) is not bytes:
            if isinstance(data, str):
                raise TypeError("a bytes-like object is required, not 'str'")
            data = _bytes_of(data)
        n = len(data)
        if self._exported:
            self._keep_size()
        position = self._position
        own = self._data
        if position == len(own):
            own += data
        elif n:
            if position > len(own):
                own += bytes(position - len(own))
            own[position:position + n] = data
        self._position = position + n
        return n

    def seek(self, position, whence=0, /):
        position, whence = _place(position, whence)
        self._open()
        if whence == 0:
            if position < 0:
                raise ValueError(f"negative seek value {position}")
        elif whence == 1:
            position = max(0, self._position + position)
        elif whence == 2:
            position = max(0, len(self._data) + position)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if position > 0x7FFFFFFFFFFFFFFF:
            raise OverflowError("new position too large")
        self._position = position
        return position

    def tell(self):
        self._open()
        return self._position

    def truncate(self, size=None, /):
        self._open()
        if self._exported:
            self._keep_size()
        if size is None:
            size = self._position
        else:
            if _since_14 and hasattr(type(size), "__index__") and not -1 << 63 <= _index(size) < 1 << 63:
                raise OverflowError("Python int too large to convert to C long")
            size = _size(size)
        if size < 0:
            raise ValueError(f"negative size value {size}")
        if size < len(self._data):
            del self._data[size:]
        return size

    def flush(self):
        self._open()

    def close(self):
        if not self._closed:
            if self._exported:
                self._keep_size()
            self._closed = True
            self._data = bytearray()

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    def isatty(self):
        self._open()
        return False

    def __getstate__(self):
        return self.getvalue(), self._position, {name: value for name, value in self.__dict__.items() if name not in _BYTES_FIELDS} or None

    def __setstate__(self, state):
        self._open()
        _set_state(self, state, bytes, 3)
        if self._exported:
            self._keep_size()
        self._data = bytearray(state[0])
        self._position = state[1]
        self._closed = False



_BYTES_FIELDS = ("_data", "_position", "_closed", "_exported")


def _set_state(stream, state, kind, fields):
    """Check the state that pickling gave a stream over memory, and take the attributes of its subclass."""
    name = _functions.type_name(stream)
    if not isinstance(state, tuple) or len(state) < fields:
        raise TypeError(f"{name}.__setstate__ argument should be {fields}-tuple, got {_functions.type_name(state)}")
    position = state[fields - 2]
    if not isinstance(position, int):
        raise TypeError(f"{'second' if fields == 3 else 'third'} item of state must be an integer, not {type(position).__name__}")
    if position < 0:
        raise ValueError("position value cannot be negative")
    more = state[fields - 1]
    if more is not None:
        if not isinstance(more, dict):
            raise TypeError(f"{'third' if fields == 3 else 'fourth'} item of state should be a dict, got a {type(more).__name__}")
        stream.__dict__.update(more)


class StringIO(_TextIOBase):
    """A text stream over a string. Writing at the end, the usual case, only collects pieces."""

    __module__ = "_io"

    def __new__(cls, *args, **keywords):
        self = object.__new__(cls)
        self._pieces = []
        self._length = self._position = 0
        self._ends, self._written, self._translation = "\n", None, None
        self._plain = True
        return self

    def __init__(self, initial_value="", newline="\n"):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {_functions.type_name(newline)}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {_functions.type_name(initial_value)}")
        self._pieces = []
        self._length = self._position = 0
        self._closed = False
        self._newline = newline
        self._ends = newline              # what ends a line: None or '' for all three
        self._written = newline if newline in ("\r", "\r\n") else None
        self._translation = None
        if newline is None or newline == "":
            from _io_text import IncrementalNewlineDecoder
            self._translation = IncrementalNewlineDecoder(None, newline is None)
        self._plain = self._written is None and self._translation is None
        if initial_value:
            if newline == "\n":
                self._pieces.append(initial_value if type(initial_value) is str else str(initial_value))
                self._length = len(initial_value)
            else:
                StringIO.write(self, initial_value)
                self._position = 0

    def _open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _text(self):
        pieces = self._pieces
        if len(pieces) > 1:
            self._pieces = pieces = ["".join(pieces)]
        return pieces[0] if pieces else ""

    def getvalue(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        return self._text()

    def write(self, text, /):
        if self._plain and type(text) is str and self._position == self._length:        # the usual case, at once
            n = len(text)
            if n:
                self._pieces.append(text)
                self._length = self._position = self._length + n
            return n
        if self._closed:
            raise ValueError("I/O operation on closed file")
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{_functions.type_name(text)}'")
        n = len(text)
        if not n:
            return 0
        if self._translation is not None:
            text = self._translation.decode(text, True)
        if self._written is not None:
            text = text.replace("\n", self._written)
        size = len(text)
        if self._position == self._length:
            self._pieces.append(text)
            self._length = self._position = self._length + size
            return n
        position = self._position
        whole = self._text()
        if position > len(whole):
            whole += "\0" * (position - len(whole))
        self._pieces = [whole[:position] + text + whole[position + size:]]
        self._length = len(self._pieces[0])
        self._position = position + size
        return n

    def read(self, size=-1, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        size = _size(size)
        text = self._text()
        start = self._position
        if start >= len(text):
            return ""
        end = len(text) if size < 0 or size > len(text) - start else start + size
        self._position = end
        return text[start:end]

    def readline(self, size=-1, /):
        if self._closed:
            raise ValueError("I/O operation on closed file")
        size = _size(size)
        text = self._text()
        start = self._position
        if start >= len(text):
            return ""
        if self._ends == "\n" or self._ends is None:
            end = text.find("\n", start) + 1 or len(text)
        elif self._ends:
            end = text.find(self._ends, start)
            end = len(text) if end < 0 else end + len(self._ends)
        else:
            end = _end_of_line(text, start) or len(text)
        if 0 <= size < end - start:
            end = start + size
        self._position = end
        return text[start:end]

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, position, whence=0, /):
        position, whence = _place(position, whence)
        self._open()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and position < 0:
            raise ValueError(f"Negative seek position {position}")
        if whence and position:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._position = position = position if whence == 0 else self._position if whence == 1 else self._length
        return position

    def tell(self):
        self._open()
        return self._position

    def truncate(self, size=None, /):
        self._open()
        size = self._position if size is None else _size(size)
        if size < 0:
            raise ValueError(f"Negative size value {size}")
        if size < self._length:
            self._pieces = [self._text()[:size]]
            self._length = size
        return size

    def close(self):
        self._closed = True
        self._plain = False           # open, and every text is written as it is
        self._pieces = []

    def flush(self):
        self._open()

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    def isatty(self):
        self._open()
        return False

    @property
    def line_buffering(self):
        self._open()
        return False

    @property
    def newlines(self):
        self._open()
        return None if self._translation is None else self._translation.newlines

    def __getstate__(self):
        return (self.getvalue(), self._newline, self._position,
                {name: value for name, value in self.__dict__.items() if name not in _STRING_FIELDS} or None)

    def __setstate__(self, state):
        self._open()
        if isinstance(state, tuple) and len(state) >= 4:
            StringIO.__init__(self, "", state[1])
        _set_state(self, state, str, 4)
        if not isinstance(state[0], str):
            raise TypeError(f"initial_value must be str or None, not {_functions.type_name(state[0])}")
        self._pieces, self._length, self._position = [state[0]], len(state[0]), state[2]


_STRING_FIELDS = ("_pieces", "_length", "_position", "_closed", "_newline", "_ends", "_written", "_translation", "_plain")


def _end_of_line(text, start):
    """Where the line ends that begins there, by any of the three line ends; 0 for one without an end."""
    found = text.find("\n", start)
    other = text.find("\r", start, len(text) if found < 0 else found)
    if other < 0:
        return found + 1
    return other + 2 if text.startswith("\n", other + 1) else other + 1


def _open(*args, **keywords):
    from _io_files import open_file
    return open_file(*args, **keywords)


def open_code(path):
    if not isinstance(path, str):
        raise TypeError(f"open_code() argument 'path' must be str, not {_functions.type_name(path)}")
    return open(path, "rb")


_FILES = {"FileIO": "_io_files", "BufferedReader": "_io_buffered", "BufferedWriter": "_io_buffered", "BufferedRandom": "_io_buffered",
          "BufferedRWPair": "_io_buffered", "TextIOWrapper": "_io_text", "IncrementalNewlineDecoder": "_io_text"}


def __getattr__(name):
    if name in _FILES:
        globals()[name] = found = getattr(__import__(_FILES[name]), name)
        return found
    raise AttributeError(f"module '_io' has no attribute {name!r}")

_functions.builtin(globals(), "_io" if sys.version_info >= (3, 12) else "io", "open_code", "text_encoding")
_functions.seal_plain(_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase)
_functions.seal(BytesIO, StringIO)
