# The hierarchy of io over streams in memory: buffers, text, and what a class of the program's own inherits.

import io


def attempt(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Raw(io.RawIOBase):
    """A raw stream that gives and takes at most three bytes at a time."""

    def __init__(self, data=b""):
        self.data, self.at, self.log = bytearray(data), 0, []

    def readable(self):
        return True

    writable = seekable = readable

    def readinto(self, buffer):
        piece = self.data[self.at:self.at + min(3, len(buffer))]
        buffer[:len(piece)] = piece
        self.at += len(piece)
        return len(piece)

    def write(self, data):
        data = bytes(data)[:3]
        self.data[self.at:self.at + len(data)] = data
        self.at += len(data)
        self.log.append(len(data))
        return len(data)

    def seek(self, position, whence=0):
        self.at = position + (0, self.at, len(self.data))[whence]
        return self.at

    def truncate(self, size=None):
        del self.data[size:]
        return size


raw = Raw(b"0123456789")
print(raw.read(2), raw.read(5), raw.readall(), raw.read(), raw.tell())
reader = io.BufferedReader(Raw(b"abc\ndefgh\nij"), 4)
print(reader.read(2), reader.peek(1)[:1], reader.readline(), reader.read1(2), reader.tell(), reader.readline(), reader.read(), reader.read())
print(reader.seek(1), reader.read(4), reader.seek(-2, 2), reader.read(), reader.seek(0), reader.readlines(), reader.readable(), reader.writable())
buffer = bytearray(5)
reader.seek(0)
print(reader.readinto(buffer), buffer, attempt(reader.write, b"x"), attempt(reader.truncate), attempt(io.BufferedReader, raw, 0))
print(attempt(reader.read, -2), attempt(io.BufferedReader, io.BytesIO(), 5) is not None)
raw = Raw()
writer = io.BufferedWriter(raw, 5)
print(writer.write(b"ab"), raw.data, writer.write(b"cdefgh"), writer.tell(), writer.flush(), bytes(raw.data), attempt(writer.read))
print(writer.seek(2), writer.write(b"XY"), writer.truncate(6), bytes(raw.data), attempt(writer.write, "text"))
print(writer.detach() is raw, attempt(writer.flush), attempt(writer.close))
both = io.BufferedRandom(io.BytesIO(b"hello world"))
print(both.read(5), both.write(b"-"), both.seek(0), both.read(), both.tell())
pair = io.BufferedRWPair(io.BytesIO(b"in"), io.BytesIO())
print(pair.read(), pair.write(b"out"), pair.flush(), pair.writable(), pair.closed, pair.close(), pair.closed)

for newline in (None, "", "\n", "\r", "\r\n"):
    text = io.TextIOWrapper(io.BytesIO(b"a\nb\r\nc\rd"), "ascii", newline=newline)
    print(repr(newline), [line.encode() for line in text], text.newlines)
    target = io.BytesIO()
    text = io.TextIOWrapper(target, "utf-8", newline=newline)
    print(text.write("x\ny\u00e9"), text.flush(), target.getvalue())
text = io.TextIOWrapper(io.BytesIO("h\u00e9llo\nw\u00f6rld \U0001f600\nend".encode()), encoding="utf-8")
print(ascii(text.read(3)), text.tell(), ascii(text.readline()), text.tell(), ascii(text.read(2)), text.tell())
place = text.tell()
rest = text.read()
print(ascii(rest), text.seek(place), text.read() == rest, text.seek(0), ascii(text.readline(2)), text.seek(0, 2), repr(text.read()))
print(attempt(text.seek, 1, 1), attempt(text.seek, -1), attempt(text.seek, 0, 5), attempt(text.write, b"x"))
print(attempt(io.TextIOWrapper, io.BytesIO(), newline="x"), attempt(io.TextIOWrapper, io.BytesIO(), encoding="no-such-encoding"))
text = io.TextIOWrapper(io.BytesIO(b"a\xffb"), "utf-8", "replace")
print(ascii(text.read()), text.encoding, text.errors, text.line_buffering, text.buffer.getvalue())
text = io.TextIOWrapper(io.BytesIO(b"a\xffb"), "ascii")
print(attempt(text.read))
text = io.TextIOWrapper(io.BytesIO(b"12\n34\n"), "ascii")
print(next(text).encode(), attempt(text.tell), [line.encode() for line in text], text.tell())
text = io.TextIOWrapper(Raw("\u20ac\u20ac\u20ac".encode()), "utf-8")
print(ascii(text.read(1)), ascii(text.read(1)), ascii(text.read()))
text = io.TextIOWrapper(io.BytesIO(), "ascii", line_buffering=True)
print(text.write("a\n"), text.buffer.getvalue(), text.detach().closed, attempt(text.write, "x"))

decoder = io.IncrementalNewlineDecoder(None, True)
print([decoder.decode(part).encode() for part in ("a\r", "\nb\r", "c\n", "d\r\n")], decoder.newlines, decoder.getstate())
decoder.reset()
print(decoder.decode("x\r", True).encode(), decoder.newlines)
base = io.IOBase()
print(base.readable(), base.closed, attempt(base.fileno), attempt(base.seek, 0), attempt(base.truncate), base.isatty())
base.close()
print(base.closed, attempt(base.isatty), attempt(base.flush))
for cls in (io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    print(cls.__name__, attempt(cls().read), attempt(cls().write, b""), attempt(cls().detach) if cls is not io.RawIOBase else "")
for kind in (io.FileIO, io.BytesIO, io.StringIO, io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper):
    print(kind.__name__, [base.__name__ for base in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase) if issubclass(kind, base)])
