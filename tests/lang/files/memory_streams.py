# io.BytesIO and io.StringIO in breadth.

import io


def attempt(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


stream = io.BytesIO(b"first\nsecond\nthird")
print(stream.read(3), stream.readline(), stream.readline(3), stream.readlines(), stream.read(), stream.tell())
print(stream.seek(0), stream.read1(4), stream.seek(-2, 2), stream.read(), stream.seek(-3, 1), stream.read(1), attempt(stream.seek, -1))
print(attempt(stream.seek, 0, 9), stream.seek(20), stream.read(), stream.write(b"x"), stream.getvalue())
print(stream.truncate(4), stream.getvalue(), stream.tell(), attempt(stream.truncate, -1))
buffer = bytearray(3)
stream.seek(0)
print(stream.readinto(buffer), buffer, stream.readinto(buffer), buffer)
print(stream.readable(), stream.writable(), stream.seekable(), stream.isatty(), stream.closed, attempt(stream.fileno), attempt(stream.detach))
print([*io.BytesIO(b"a\nb\n\nc")], attempt(stream.write, "text"), attempt(stream.write, 5), attempt(stream.read, "x"))
stream.writelines([b"1", bytearray(b"2")])
print(stream.getvalue())
stream.close()
for name in ("read", "getvalue", "tell", "readline", "flush", "isatty", "readable", "__enter__"):
    print(name, attempt(getattr(stream, name)))

stream = io.StringIO("line one\nline two\nthree")
print(stream.read(4), stream.readline().encode(), [line for line in stream], stream.tell(), stream.read())
print(stream.seek(0), stream.write("LINE"), stream.getvalue().encode(), attempt(stream.seek, 1, 1), stream.seek(0, 2), attempt(stream.seek, -1))
print(stream.seek(30), stream.write("end"), stream.getvalue().encode(), stream.truncate(3), stream.getvalue(), stream.tell())
print(attempt(stream.write, b"x"), attempt(stream.read, 1.5), attempt(io.StringIO, 5), attempt(io.StringIO, "", "x"))
for newline in (None, "", "\n", "\r", "\r\n"):
    stream = io.StringIO("a\nb\r\nc\rd", newline)
    print(repr(newline), stream.getvalue().encode(), [line.encode() for line in stream], stream.newlines)
    stream = io.StringIO(newline=newline)
    print(stream.write("x\ny\r\nz\r"), stream.getvalue().encode(), stream.newlines)
print(stream.encoding, stream.errors, stream.line_buffering)
with io.StringIO() as stream:
    print("to a stream", 1, file=stream)
    print(stream.getvalue().encode())
print(stream.closed, attempt(stream.read), attempt(stream.getvalue), attempt(stream.write, "x"))


class Counting(io.StringIO):
    def write(self, text):
        self.count = getattr(self, "count", 0) + 1
        return super().write(text)


stream = Counting()
stream.writelines(["a", "b", "c"])
print(stream.count, stream.getvalue(), isinstance(stream, io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase),
      isinstance(stream, io.IOBase), issubclass(io.StringIO, io.RawIOBase))
error = io.UnsupportedOperation("x")
print(isinstance(error, OSError), isinstance(error, ValueError), error, io.BlockingIOError is BlockingIOError, io.DEFAULT_BUFFER_SIZE)
