"""Streams over files of the machine, over other streams, and text over bytes."""

import posix

from _io import (DEFAULT_BUFFER_SIZE, UnsupportedOperation, _BufferedIOBase, _bytes_of, _end_of_line, _fill, _index, _RawIOBase, _room, _size,
                 _TextIOBase)

_FLAGS = {"r": posix.O_RDONLY, "w": posix.O_CREAT | posix.O_TRUNC, "x": posix.O_EXCL | posix.O_CREAT, "a": posix.O_APPEND | posix.O_CREAT}


def open_file(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """What open() does: a FileIO, with a buffer over it, and a TextIOWrapper over that."""
    if not isinstance(file, int):
        file = posix.fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if not isinstance(buffering, int):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    for name, value in (("encoding", encoding), ("errors", errors)):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")
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
        warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used", RuntimeWarning, 3)
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
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
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

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' object")

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
        return self.readall() if size < 0 else posix.read(self._fd, size)

    def readall(self):
        self._check(self._readable, "reading")
        pieces = []
        while True:
            piece = posix.read(self._fd, 1 << 20)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)

    def readinto(self, buffer, /):
        self._check(self._readable, "reading")
        return _fill(buffer, posix.read(self._fd, _room(buffer)))

    def write(self, data, /):
        self._check(self._writable, "writing")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        return posix.write(self._fd, data)

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
        return DEFAULT_BUFFER_SIZE


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

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' object")

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
        if not isinstance(got, int):
            raise OSError("raw readinto() failed")
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
                self._flush_writes()
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
            if not isinstance(n, int):
                raise OSError("raw write() failed")
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


class IncrementalNewlineDecoder:
    """A decoder that joins what ends lines: \\r\\n stays together over two pieces, and becomes \\n when `translate`."""

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate = decoder, bool(translate)
        self._seen, self._held = 0, False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        if self._held and (text or final):
            text = "\r" + text
            self._held = False
        if text.endswith("\r") and not final:
            text = text[:-1]
            self._held = True
        if "\r" not in text:
            if self._seen & 1 == 0 and "\n" in text:
                self._seen |= 1
            return text
        pairs = text.count("\r\n")
        if pairs:
            self._seen |= 4
        if text.count("\r") > pairs:
            self._seen |= 2
        if text.count("\n") > pairs:
            self._seen |= 1
        return text.replace("\r\n", "\n").replace("\r", "\n") if self._translate else text

    def getstate(self):
        data, flag = (b"", 0) if self._decoder is None else self._decoder.getstate()
        return data, flag << 1 | self._held

    def setstate(self, state, /):
        if not isinstance(state, tuple):
            raise TypeError("state argument must be a tuple")
        data, flag = state
        self._held = bool(flag & 1)
        if self._decoder is not None:
            self._decoder.setstate((data, flag >> 1))

    def reset(self):
        self._seen, self._held = 0, False
        if self._decoder is not None:
            self._decoder.reset()

    @property
    def newlines(self):
        return (None, "\n", "\r", ("\r", "\n"), "\r\n", ("\n", "\r\n"), ("\r", "\r\n"), ("\r", "\n", "\r\n"))[self._seen]


_PLAIN = {"utf8": "utf-8", "ascii": "ascii", "usascii": "ascii", "latin1": "latin-1", "iso88591": "latin-1", "l1": "latin-1", "646": "ascii"}


def _plain_encoding(encoding):
    """The name of an encoding that needs no codec of the library, or None."""
    return _PLAIN.get(encoding.lower().replace("-", "").replace("_", "").replace(" ", ""))


class _PlainDecoder:
    """Decodes bytes that come in pieces: of UTF-8 the beginning of a character is kept until its end comes."""

    def __init__(self, encoding, errors):
        self._encoding, self._errors, self._kept = encoding, errors, b""

    def decode(self, data, final=False):
        if self._kept:
            data, self._kept = self._kept + data, b""
        if self._encoding == "utf-8" and not final and data and data[-1] >= 0x80:
            for back in range(1, min(4, len(data) + 1)):
                byte = data[-back]
                if byte >= 0xC0:
                    if back < (2 if byte < 0xE0 else 3 if byte < 0xF0 else 4) and byte < 0xF5:
                        data, self._kept = data[:-back], data[-back:]
                    break
                if byte < 0x80:
                    break
        return data.decode(self._encoding, self._errors)

    def getstate(self):
        return self._kept, 0

    def setstate(self, state):
        self._kept = state[0]

    def reset(self):
        self._kept = b""


class TextIOWrapper(_TextIOBase):
    """Text over a stream of bytes."""

    __module__ = "_io"
    _buffer = None
    _eager = False                 # as for buffers
    _CHUNK_SIZE = 8192

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self._check_newline(newline)
        if encoding is not None and not isinstance(encoding, str):
            raise TypeError(f"TextIOWrapper() argument 'encoding' must be str or None, not {type(encoding).__name__}")
        if errors is not None and not isinstance(errors, str):
            raise TypeError(f"TextIOWrapper() argument 'errors' must be str or None, not {type(errors).__name__}")
        if encoding is None or encoding == "locale":
            encoding = "utf-8"
        if "\0" in encoding or errors is not None and "\0" in errors:
            raise ValueError("embedded null character")
        self._set_encoding(encoding, "strict" if errors is None else errors)
        self._buffer = buffer
        self._set_newline(newline)
        self._line_buffering, self._write_through = bool(line_buffering), bool(write_through)
        self._decoder = self._encoder = None
        self._text, self._at = "", 0
        self._snapshot = None          # (the decoder's state, the bytes) of which _text was made
        self._out, self._out_length = [], 0
        self._telling = self._can_seek = buffer.seekable()
        self._has_read1 = hasattr(buffer, "read1")
        if self._can_seek and buffer.writable() and self._codec is not None and buffer.tell() != 0:
            self._make_encoder().setstate(0)

    @staticmethod
    def _check_newline(newline):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")

    def _set_newline(self, newline):
        self._newline = newline
        self._universal = not newline
        self._translates = newline is None
        self._end = newline if newline in ("\r", "\r\n") else None       # what is written for \n

    def _set_encoding(self, encoding, errors):
        self._plain = _plain_encoding(encoding)
        self._codec = None
        if self._plain is None:
            import codecs
            self._codec = codecs.lookup(encoding)
            if not self._codec._is_text_encoding:
                raise LookupError(f"{encoding!r} is not a text encoding; use codecs.open() to handle arbitrary codecs")
        self._encoding, self._errors = encoding, errors

    def _make_decoder(self):
        if not self._buffer.readable():
            raise UnsupportedOperation("not readable")
        decoder = _PlainDecoder(self._plain, self._errors) if self._codec is None else self._codec.incrementaldecoder(self._errors)
        self._decoder = IncrementalNewlineDecoder(decoder, self._translates) if self._universal else decoder
        return self._decoder

    def _make_encoder(self):
        self._encoder = self._codec.incrementalencoder(self._errors)
        return self._encoder

    def __repr__(self):
        shown = f"<{type(self).__module__}.{type(self).__qualname__}"
        for name in ("name", "mode"):
            try:
                shown += f" {name}={getattr(self, name)!r}"
            except (AttributeError, ValueError):
                pass
        return shown + f" encoding={self._encoding!r}>"

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' object")

    @property
    def buffer(self):
        return self._stream()

    def _stream(self):
        buffer = self._buffer
        if buffer is None:
            raise ValueError("underlying buffer has been detached" if "_encoding" in self.__dict__ else "I/O operation on uninitialized object")
        return buffer

    def _open(self):
        if self._stream().closed:
            raise ValueError("I/O operation on closed file.")

    _checkClosed = _open

    @property
    def encoding(self):
        return self._encoding

    @property
    def errors(self):
        return self._errors

    @property
    def line_buffering(self):
        return self._line_buffering

    @property
    def write_through(self):
        return self._write_through

    @property
    def newlines(self):
        return getattr(self._decoder, "newlines", None)

    @property
    def name(self):
        return self._stream().name

    @property
    def closed(self):
        return self._stream().closed

    def readable(self):
        return self._stream().readable()

    def writable(self):
        return self._stream().writable()

    def seekable(self):
        self._stream()
        return self._can_seek

    def fileno(self):
        return self._stream().fileno()

    def isatty(self):
        self._open()
        return self._stream().isatty()

    def reconfigure(self, *, encoding=None, errors=None, newline=..., line_buffering=None, write_through=None):
        if self._decoder is not None and (encoding is not None or errors is not None or newline is not ...):
            raise UnsupportedOperation("It is not possible to set the encoding or newline of stream after the first read")
        if newline is not ...:
            self._check_newline(newline)
        self.flush()
        if encoding is not None or errors is not None:
            if encoding is None:
                encoding = self._encoding
            elif errors is None:
                errors = "strict"
            self._set_encoding("utf-8" if encoding == "locale" else encoding, self._errors if errors is None else errors)
            self._encoder = None
        if newline is not ...:
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = bool(line_buffering)
        if write_through is not None:
            self._write_through = bool(write_through)

    def detach(self):
        buffer = self._stream()
        self.flush()
        self._buffer = None
        return buffer

    def close(self):
        buffer = self._stream()
        if not buffer.closed:
            try:
                self.flush()
            finally:
                buffer.close()

    def flush(self):
        self._open()
        self._telling = self._can_seek
        self._write_out()
        self._stream().flush()

    # Writing

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._open()
        n = len(text)
        ends = "\n" in text
        flushes = self._line_buffering and (ends or "\r" in text)
        if ends and self._end is not None:
            text = text.replace("\n", self._end)
        if self._codec is None:
            data = text.encode(self._plain, self._errors)
        else:
            data = (self._encoder or self._make_encoder()).encode(text)
        self._out.append(data)
        self._out_length += len(data)
        if self._out_length > self._CHUNK_SIZE or flushes or self._write_through or self._eager:
            self._write_out()
        if flushes:
            self.flush()
        if self._decoder is not None:
            self._text, self._at, self._snapshot = "", 0, None
            self._decoder.reset()
        return n

    def _write_out(self):
        if self._out:
            data = b"".join(self._out)
            self._out, self._out_length = [], 0
            self._stream().write(data)

    # Reading

    def _read_chunk(self):
        """Decode another piece: whether there was one."""
        decoder = self._decoder or self._make_decoder()
        state = decoder.getstate() if self._telling else None
        buffer = self._stream()
        data = buffer.read1(self._CHUNK_SIZE) if self._has_read1 else buffer.read(self._CHUNK_SIZE)
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f"underlying {'read1' if self._has_read1 else 'read'}() should have returned a bytes-like object, "
                            f"not '{type(data).__name__}'")
        text = decoder.decode(data, not data)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{type(text).__name__}'")
        self._text, self._at = text, 0
        if state is not None:
            self._snapshot = state[1], state[0] + data
        return bool(data)

    def _begin_reading(self):
        self._open()
        if self._decoder is None:
            self._make_decoder()
        self._write_out()

    def read(self, size=-1, /):
        self._begin_reading()
        size = _size(size)
        if size < 0:
            data = self._stream().read()
            if data is not None and not isinstance(data, (bytes, bytearray)):
                raise TypeError(f"underlying read() should have returned a bytes-like object, not '{type(data).__name__}'")
            text = self._text[self._at:] + self._decoder.decode(data or b"", True)
            self._text, self._at, self._snapshot = "", 0, None
            return text
        pieces, wanted = [], size
        while True:
            piece = self._text[self._at:self._at + wanted]
            self._at += len(piece)
            wanted -= len(piece)
            pieces.append(piece)
            if not wanted or not self._read_chunk() and not self._text:
                return "".join(pieces)

    def readline(self, size=-1, /):
        self._begin_reading()
        size = _size(size)
        line = ""
        searched = 0
        while True:
            if self._at >= len(self._text):
                more = self._read_chunk()
                while more and not self._text:
                    more = self._read_chunk()
                if not self._text:
                    self._text, self._at, self._snapshot = "", 0, None
                    return line
            start = self._at
            if line:
                whole = line + self._text[start:]
                end = self._line_end(whole, max(0, searched))
                end = end and end - len(line) + start
            else:
                end = self._line_end(self._text, start)
            room = size - len(line) if size >= 0 else -1
            stop = end or len(self._text)
            if 0 <= room <= stop - start:
                stop, end = start + room, start + room
                self._at = stop
                return line + self._text[start:stop]
            line += self._text[start:stop]
            self._at = stop
            if end:
                return line
            searched = len(line) - 1

    def _line_end(self, text, start):
        """Where the line ends that begins at `start`, or 0."""
        if self._translates or self._newline == "\n":
            return text.find("\n", start) + 1
        if not self._newline:
            return _end_of_line(text, start)
        found = text.find(self._newline, start)
        return 0 if found < 0 else found + len(self._newline)

    def __next__(self):
        self._telling = False
        line = self.readline()
        if not line:
            self._snapshot = None
            self._telling = self._can_seek
            raise StopIteration
        return line

    # Places. A cookie is a place in the bytes, and for what the codecs of the library decode also the decoder's
    # state there, how many bytes to give it, and how many characters of what it makes of them to pass over.

    def tell(self):
        self._open()
        if not self._can_seek:
            raise UnsupportedOperation("underlying stream is not seekable")
        if not self._telling:
            raise OSError("telling position disabled by next() call")
        self.flush()
        position = self._stream().tell()
        if self._decoder is None or self._snapshot is None:
            return position
        flags, data = self._snapshot
        position -= len(data)
        if self._at == 0 and not flags:
            return position
        exact = self._bytes_of_text(flags, data) if self._codec is None else None
        if exact is not None:
            return position + exact
        return position | flags << 64 | len(data) << 128 | self._at << 192

    def _bytes_of_text(self, flags, data):
        """How many of the bytes stand for the text that has been read, when that is certain."""
        if flags:
            return None
        text = self._text[:self._at]
        if "\n" not in text or not self._translates or b"\r" not in data:
            found = len(text.encode(self._plain, self._errors))
            return found if data[:found].decode(self._plain, self._errors) == text else None
        raw = data.decode(self._plain, self._errors if self._errors != "strict" else "ignore")
        at = 0
        for c in text:
            if c == "\n" and raw.startswith("\r\n", at):
                at += 1
            at += 1
        found = len(raw[:at].encode(self._plain, self._errors))
        return found if data[:found].decode(self._plain, self._errors) == raw[:at] else None

    def seek(self, cookie, whence=0, /):
        self._open()
        if not self._can_seek:
            raise UnsupportedOperation("underlying stream is not seekable")
        cookie = _index(cookie)
        if whence == 1:
            if cookie:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie, whence = self.tell(), 0
        elif whence == 2:
            if cookie:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
            self.flush()
            position = self._stream().seek(0, 2)
            self._forget_reading()
            self._reset_encoder(position)
            return position
        if whence != 0:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if cookie < 0:
            raise ValueError(f"negative seek position {cookie}")
        self.flush()
        mask = (1 << 64) - 1
        start, flags, length, skip = cookie & mask, cookie >> 64 & mask, cookie >> 128 & mask, cookie >> 192
        self._stream().seek(start)
        self._forget_reading()
        if flags or length or skip:
            decoder = self._decoder or self._make_decoder()
            decoder.setstate((b"", flags))
            data = self._stream().read(length)
            self._text = decoder.decode(data, False)
            self._snapshot = flags, data
            if len(self._text) < skip:
                raise OSError("can't restore logical file position")
            self._at = skip
        self._reset_encoder(cookie)
        return cookie

    def _forget_reading(self):
        self._text, self._at, self._snapshot = "", 0, None
        if self._decoder is not None:
            self._decoder.reset()

    def _reset_encoder(self, position):
        if self._codec is not None and self._buffer.writable():
            encoder = self._encoder or self._make_encoder()
            if position:
                encoder.setstate(0)
            else:
                encoder.reset()

    def truncate(self, size=None, /):
        self.flush()
        return self._stream().truncate(self.tell() if size is None else size)
