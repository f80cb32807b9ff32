"""Buffers over other streams of bytes."""

import _functions
import posix

from _io import (DEFAULT_BUFFER_SIZE, UnsupportedOperation, _BufferedIOBase, _bytes_of, _fill, _index, _newer, _refuse_pickling, _since_14,
                 _room, _size)


_LARGEST = 1 << 44          # more than any memory has


def _count(answer, function):
    """How many bytes a raw stream says that it has read or written."""
    try:
        count = _index(answer)
        if not -1 << 63 <= count < 1 << 63:
            raise ValueError(f"cannot fit '{_functions.type_name(answer)}' into an index-sized integer")
    except (TypeError, ValueError) as problem:
        raise OSError(f"raw {function}() failed") from problem
    return count


class _Buffered(_BufferedIOBase):
    """A buffer over a raw stream: what is read ahead, and what is to be written."""

    _raw = None
    # Files that open() makes keep nothing back: writing to the machine's memory costs little, and one that is never
    # closed is not closed when it is out of reach, as CPython would do it.
    _eager = False

    def _setup(self, raw, size):
        size = _index(size)
        if size <= 0:
            raise ValueError("buffer size must be strictly positive")
        if size > _LARGEST:
            raise MemoryError
        self._raw = raw
        self._size = size
        self._ahead, self._at = b"", 0
        self._pending = bytearray()

    @property
    def raw(self):
        return self._stream()

    def _stream(self):
        raw = self._raw
        if raw is None:
            raise ValueError("raw stream has been detached" if "_size" in self.__dict__ else "I/O operation on uninitialized object")
        return raw

    def _open(self, what="I/O operation on closed file."):
        if self._stream().closed:
            raise ValueError(what)

    def detach(self):
        raw = self._stream()
        self.flush()
        self._raw = None
        return raw

    def close(self):
        raw = self._stream()
        if raw.closed:
            return
        try:
            self.flush()
        finally:
            self._pending.clear()
            raw.close()

    @property
    def closed(self):
        return self._stream().closed

    @property
    def name(self):
        return self._stream().name

    @property
    def mode(self):
        return self._stream().mode

    def seekable(self):
        return self._stream().seekable()

    def fileno(self):
        return self._stream().fileno()

    def isatty(self):
        return self._stream().isatty()

    def __repr__(self):
        kind = f"{type(self).__module__}.{type(self).__qualname__}"
        try:
            return f"<{kind} name={self.name!r}>"
        except (AttributeError, ValueError):
            return f"<{kind}>"

    if _since_14:
        __getstate__ = _refuse_pickling
    elif _newer:
        __reduce__ = __reduce_ex__ = _refuse_pickling

    def _raw_tell(self):
        position = self._stream().tell()
        if position < 0:
            raise OSError(f"Raw stream returned invalid position {position}")
        return position

    # Reading

    def _raw_read(self, n):
        """What the raw stream has, or None when it would block."""
        buffer = bytearray(n)
        got = self._stream().readinto(buffer)
        if got is None:
            return None
        got = _count(got, "readinto")
        if not 0 <= got <= n:
            raise OSError(f"raw readinto() returned invalid length {got} (should have been between 0 and {n})")
        del buffer[got:]
        return bytes(buffer)

    def _read(self, size):
        size = _size(size)
        if size < -1:
            raise ValueError("read length must be non-negative or -1")
        ahead = self._ahead
        start = self._at
        have = len(ahead) - start
        if 0 <= size <= have:
            self._at = start + size
            return ahead[start:start + size]
        self._flush_writes()
        self._ahead, self._at = b"", 0
        first = ahead[start:] if start else ahead
        if size < 0:
            return self._read_rest(first)
        pieces, wanted = [first] if first else [], size - have
        while wanted > 0:
            piece = self._raw_read(wanted if wanted > self._size else self._size)
            if not piece:
                if piece is None and not pieces:
                    return None
                break
            if len(piece) > wanted:
                self._ahead, self._at = piece, wanted
                piece = piece[:wanted]
            pieces.append(piece)
            wanted -= len(piece)
        return b"".join(pieces)

    def _read_rest(self, first):
        raw = self._stream()
        readall = getattr(raw, "readall", None)
        if readall is not None:
            rest = readall()
            if rest is not None and not isinstance(rest, bytes):
                raise TypeError("readall() should return bytes")
            return (first or None) if rest is None else first + rest
        pieces = [first] if first else []
        while True:
            piece = raw.read()
            if piece is not None and not isinstance(piece, bytes):
                raise TypeError("read() should return bytes")
            if not piece:
                return b"".join(pieces) if pieces else piece
            pieces.append(piece)

    def _read1(self, size):
        size = _size(size)
        if size < 0:
            size = self._size
        if size == 0:
            return b""
        if self._at >= len(self._ahead):
            self._flush_writes()
            self._ahead, self._at = self._raw_read(size if size > self._size else self._size) or b"", 0
        data = self._ahead[self._at:self._at + size]
        self._at += len(data)
        return data

    def _readinto1(self, buffer):
        """Fill a buffer with what was read ahead, and with one more reading where little of it, or nothing, was."""
        room = _room(buffer)
        data = self._ahead[self._at:self._at + room]
        self._at += len(data)
        left = room - len(data)
        if left > self._size:
            self._flush_writes()
            more = self._raw_read(left)
            if more is None and not data:
                return None
            data += more or b""
        elif left and not data:
            self._flush_writes()
            more = self._raw_read(self._size)
            if more is None:
                return None
            self._ahead, self._at = more, min(left, len(more))
            data = more[:left]
        return _fill(buffer, data)

    def _peek(self, size):
        if self._at >= len(self._ahead):
            self._flush_writes()
            self._ahead, self._at = self._raw_read(self._size) or b"", 0
        return self._ahead[self._at:]

    def _readline(self, size):
        size = _size(size)
        end = self._ahead.find(b"\n", self._at) + 1
        if end and (size < 0 or end - self._at <= size):
            line = self._ahead[self._at:end]
            self._at = end
            return line
        pieces, length = [], 0
        while size < 0 or length < size:
            ahead = self._peek(1)
            if not ahead:
                break
            n = ahead.find(b"\n") + 1 or len(ahead)
            if size >= 0 and n > size - length:
                n = size - length
            piece = ahead[:n]
            self._at += n
            length += n
            pieces.append(piece)
            if piece.endswith(b"\n"):
                break
        return b"".join(pieces)

    # Writing

    def _write(self, data):
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = _bytes_of(data)
        self._drop_ahead()
        pending = self._pending
        n = len(data)
        if len(pending) + n <= self._size:
            pending += data
            if self._eager:
                try:
                    self._flush_writes()
                except BlockingIOError:
                    pass                # what the buffer has room for waits in it
            return n
        if pending:
            try:
                self._flush_writes()
            except BlockingIOError as problem:
                room = self._size - len(pending)
                if n <= room:
                    pending += data
                    return n
                pending += data[:room]
                raise BlockingIOError(problem.errno, problem.strerror, room) from None
        pending += data
        if len(pending) > self._size:
            before = len(pending)
            try:
                self._flush_writes()
            except BlockingIOError as problem:
                if len(pending) > self._size:
                    over = len(pending) - self._size
                    del pending[self._size:]
                    raise BlockingIOError(problem.errno, problem.strerror, n - over if n > over else before - over) from None
        return n

    def _flush_writes(self):
        pending = self._pending
        if not pending:
            return
        raw = self._stream()
        if raw.closed:
            raise ValueError("flush of closed file")
        while pending:
            n = raw.write(bytes(pending))
            if n is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            n = _count(n, "write")
            if not 0 <= n <= len(pending):
                raise OSError(f"raw write() returned invalid length {n} (should have been between 0 and {len(pending)})")
            del pending[:n]

    def _drop_ahead(self):
        """Go back over what was read ahead, before something is written."""
        left = len(self._ahead) - self._at
        self._ahead, self._at = b"", 0
        if left:
            self._stream().seek(-left, 1)

    def flush(self):
        self._open("flush of closed file")
        self._flush_writes()
        self._stream().flush()

    # Places

    def tell(self):
        self._open()
        return self._raw_tell() - (len(self._ahead) - self._at) + len(self._pending)

    def seek(self, position, whence=0, /):
        self._open("seek of closed file")
        if whence not in (0, 1, 2, posix.SEEK_DATA, posix.SEEK_HOLE):
            raise ValueError(f"whence value {whence} unsupported")
        position = _index(position)
        raw = self._stream()
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        self._flush_writes()
        if whence == 1:
            position -= len(self._ahead) - self._at
        self._ahead, self._at = b"", 0
        position = raw.seek(position, whence)
        if position < 0:
            raise OSError(f"Raw stream returned invalid position {position}")
        return position

    def truncate(self, size=None, /):
        self._open("truncate of closed file")
        if not self.writable():
            raise UnsupportedOperation("truncate")
        self._flush_writes()
        size = self.tell() if size is None else size
        return self._stream().truncate(size)


class BufferedReader(_Buffered):
    """A buffer over a raw stream that is read."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        self._setup(raw, buffer_size)

    def read(self, size=-1, /):
        self._open("read of closed file")
        return self._read(size)

    def read1(self, size=-1, /):
        self._open("read of closed file")
        return self._read1(size)

    def readinto(self, buffer, /):
        self._open("readinto of closed file")
        data = self._read(_room(buffer))
        return None if data is None else _fill(buffer, data)

    def readinto1(self, buffer, /):
        self._open("readinto of closed file")
        return self._readinto1(buffer)

    def peek(self, size=0, /):
        self._open("peek of closed file")
        return self._peek(size)

    def readline(self, size=-1, /):
        self._open("readline of closed file")
        return self._readline(size)

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readable(self):
        return self._stream().readable()

    def flush(self):
        self._open("flush of closed file")
        self._stream().flush()

    def truncate(self, size=None, /):
        self._open("truncate of closed file")
        raise UnsupportedOperation("truncate")


class BufferedWriter(_Buffered):
    """A buffer over a raw stream that is written."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._setup(raw, buffer_size)

    def write(self, data, /):
        self._open("write to closed file")
        return self._write(data)

    def writable(self):
        return self._stream().writable()


class BufferedRandom(_Buffered):
    """A buffer over a raw stream that is read, written and moved about in."""

    __module__ = "_io"

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self._raw = None
        if not raw.seekable():
            raise UnsupportedOperation("File or stream is not seekable.")
        if not raw.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not raw.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self._setup(raw, buffer_size)

    read, read1, peek, readline, __next__ = (
        BufferedReader.read, BufferedReader.read1, BufferedReader.peek, BufferedReader.readline, BufferedReader.__next__)
    readinto, readinto1 = BufferedReader.readinto, BufferedReader.readinto1
    readable, write, writable = BufferedReader.readable, BufferedWriter.write, BufferedWriter.writable

    def flush(self):
        _Buffered.flush(self)
        self._drop_ahead()


class BufferedRWPair(_BufferedIOBase):
    """One raw stream to read and another to write, as one stream."""

    __module__ = "_io"

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        if not reader.readable():
            raise UnsupportedOperation("File or stream is not readable.")
        if not writer.writable():
            raise UnsupportedOperation("File or stream is not writable.")
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def read1(self, size=-1, /):
        return self.reader.read1(size)

    def readinto(self, buffer, /):
        return self.reader.readinto(buffer)

    def readinto1(self, buffer, /):
        return self.reader.readinto1(buffer)

    def peek(self, size=0, /):
        return self.reader.peek(size)

    def write(self, data, /):
        return self.writer.write(data)

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def flush(self):
        return self.writer.flush()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()

    def isatty(self):
        return self.reader.isatty() or self.writer.isatty()

    @property
    def closed(self):
        return self.writer.closed


_functions.seal(BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair)
