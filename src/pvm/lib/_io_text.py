"""Text over streams of bytes."""

import _functions

from _io import UnsupportedOperation, _end_of_line, _index, _newer, _refuse_pickling, _since_14, _size, _TextIOBase


class IncrementalNewlineDecoder:
    """A decoder that joins what ends lines: \\r\\n stays together over two pieces, and becomes \\n when `translate`."""

    __module__ = "_io"

    def __init__(self, decoder, translate, errors="strict"):
        self._decoder, self._translate = decoder, bool(translate)
        self._seen, self._held = 0, False

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{_functions.type_name(text)}'")
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
        self._check_names("TextIOWrapper", encoding, None)
        self._buffer = None            # what fails from here on leaves a stream that cannot be used
        self.__dict__.pop("_encoding", None)
        self._check_newline(newline)
        self._check_names("TextIOWrapper", None, errors)
        if encoding is None or encoding == "locale":
            encoding = "utf-8"
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
    def _check_names(function, encoding, errors):
        """That the names of an encoding and of a handler of errors, if any, are names."""
        for argument, name in (("encoding", encoding), ("errors", errors)):
            if name is None:
                continue
            if not isinstance(name, str):
                raise TypeError(f"{function}() argument '{argument}' must be str or None, not {_functions.type_name(name)}")
            if not name.isascii():
                name.encode()
            if "\0" in name:
                raise ValueError("embedded null character")

    @staticmethod
    def _check_newline(newline):
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"TextIOWrapper() argument 'newline' must be str or None, not {_functions.type_name(newline)}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline}")

    def _set_newline(self, newline):
        self._newline = newline
        self._universal = not newline
        self._translates = newline is None
        self._end = newline if newline in ("\r", "\r\n") else None       # what is written for \n

    def _set_encoding(self, encoding, errors):
        plain, codec = _plain_encoding(encoding), None
        if plain is None:
            import codecs
            codec = codecs.lookup(encoding)
            if not codec._is_text_encoding:
                raise LookupError(f"{encoding!r} is not a text encoding; use codecs.open() to handle arbitrary codecs")
        self._plain, self._codec, self._encoding, self._errors = plain, codec, encoding, errors

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

    if _since_14:
        __getstate__ = _refuse_pickling
    elif _newer:
        __reduce__ = __reduce_ex__ = _refuse_pickling

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
        if isinstance(encoding, str) and "\0" in encoding:
            raise LookupError(f"unknown encoding: {encoding.partition(chr(0))[0]}")
        self._check_names("reconfigure", encoding, errors)
        line_buffering, write_through = self._as_flag(line_buffering), self._as_flag(write_through)
        self.flush()
        if encoding is not None or errors is not None:
            if encoding is None:
                encoding = self._encoding
            elif errors is None:
                errors = "strict"
            self._set_encoding("utf-8" if encoding == "locale" else encoding, self._errors if errors is None else errors)
            self._encoder = None
            if self._codec is not None and self._can_seek and self._stream().tell() != 0:
                self._make_encoder().setstate(0)
        if newline is not ...:
            self._set_newline(newline)
        if line_buffering is not None:
            self._line_buffering = line_buffering
        if write_through is not None:
            self._write_through = write_through

    @staticmethod
    def _as_flag(value):
        if value is not None and not -1 << 31 <= (value := _index(value)) < 1 << 31:
            raise OverflowError("Python int too large to convert to C int")
        return None if value is None else bool(value)

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
            raise TypeError(f"write() argument must be str, not {_functions.type_name(text)}")
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
            if not isinstance(data, bytes):
                raise TypeError(f"encoder should return a bytes object, not '{_functions.type_name(data)}'")
        if self._out_length + len(data) > self._CHUNK_SIZE:
            self._write_out()
        self._out.append(data)
        self._out_length += len(data)
        if self._out_length >= self._CHUNK_SIZE or flushes or self._write_through or self._eager:
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
            data = self._as_bytes(data, "read1" if self._has_read1 else "read")
        text = decoder.decode(data, not data)
        if not isinstance(text, str):
            raise TypeError(f"decoder should return a string result, not '{_functions.type_name(text)}'")
        self._text, self._at = text, 0
        if state is not None:
            self._snapshot = state[1], state[0] + data
        return bool(data)

    @staticmethod
    def _as_bytes(data, function):
        """What a stream gave that is neither bytes nor a bytearray, as bytes."""
        try:
            return memoryview(data).tobytes()
        except TypeError:
            raise TypeError(f"underlying {function}() should have returned a bytes-like object, not '{_functions.type_name(data)}'") from None

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
                data = self._as_bytes(data, "read")
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
            if len(self._text) < skip:       # some of it came only at the end of the bytes
                self._text += decoder.decode(b"", True)
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


_functions.seal(TextIOWrapper, IncrementalNewlineDecoder)
