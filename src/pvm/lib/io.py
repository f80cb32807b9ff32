"""Text streams in memory: what programs of the guest need of `io`."""


class UnsupportedOperation(OSError, ValueError):
    pass


class StringIO:
    """A text stream over a string. Writing at the end, the usual case, only collects pieces."""

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._pieces = [initial_value] if initial_value else []
        self._length = len(initial_value or "")
        self._position = 0
        self._closed = False

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _text(self):
        if len(self._pieces) > 1:
            self._pieces = ["".join(self._pieces)]
        return self._pieces[0] if self._pieces else ""

    def getvalue(self):
        self._check()
        return self._text()

    def write(self, text):
        self._check()
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type(text).__name__}'")
        if not text:
            return 0
        if self._position == self._length:
            self._pieces.append(text)
        else:
            whole = self._text().ljust(self._position, "\0")
            self._pieces = [whole[:self._position] + text + whole[self._position + len(text):]]
            self._length = len(self._pieces[0])
            self._position += len(text)
            return len(text)
        self._length += len(text)
        self._position = self._length
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def read(self, size=-1):
        self._check()
        text = self._text()
        start = self._position
        end = len(text) if size is None or size < 0 else min(start + size, len(text))
        self._position = max(end, start)
        return text[start:end]

    def readline(self, size=-1):
        self._check()
        text = self._text()
        start = self._position
        end = text.find("\n", start) + 1 or len(text)
        if size is not None and size >= 0:
            end = min(end, start + size)
        self._position = max(end, start)
        return text[start:end]

    def readlines(self, hint=-1):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def seek(self, position, whence=0):
        self._check()
        if whence == 2:
            position += self._length
        elif whence == 1:
            position += self._position
        if position < 0:
            raise ValueError(f"Negative seek position {position}")
        self._position = position
        return position

    def tell(self):
        self._check()
        return self._position

    def truncate(self, size=None):
        self._check()
        size = self._position if size is None else size
        self._pieces = [self._text()[:size]]
        self._length = len(self._pieces[0])
        return size

    def flush(self):
        self._check()

    def close(self):
        self._closed = True

    @property
    def closed(self):
        return self._closed

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def isatty(self):
        return False

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *exception):
        self.close()
