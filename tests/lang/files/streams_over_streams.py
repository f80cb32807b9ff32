# Buffers and text over streams of the program's own: what these are asked for, and what they may answer.
import codecs
import io


class Counting(io.BytesIO):
    """Notes what is read."""

    def __init__(self, data):
        super().__init__(data)
        self.history = []

    def read(self, size=-1):
        data = super().read(size)
        self.history.append(("read", len(data)))
        return data

    def readinto(self, buffer):
        n = super().readinto(buffer)
        self.history.append(("readinto", n))
        return n


raw = Counting(b"abcdefghi")
print(raw.readinto(bytearray(4)), raw.history)


class Pieces(io.RawIOBase):
    """Gives pieces as they come, and keeps what is written."""

    def __init__(self, pieces=()):
        self.pieces, self.written = list(pieces), []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, buffer):
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if not isinstance(piece, bytes):
            return piece
        buffer[:len(piece)] = piece
        return len(piece)

    def write(self, data):
        self.written.append(bytes(data))
        return len(data)


for size in (2, 3, 4, 12, 20):
    raw = Pieces([b"abc", b"de", b"fgh", b"jkl"])
    stream, out = io.BufferedReader(raw, 10), []
    while True:
        room = bytearray(size)
        n = stream.readinto1(room)
        if not n:
            break
        out.append(bytes(room[:n]))
    print(size, out)
raw = Pieces([b"abc", b"de", b"fgh", b"jkl"])
stream = io.BufferedReader(raw, 10)
print(stream.peek(), stream.readinto1(bytearray(20)), len(raw.pieces))
print(io.BufferedReader(Pieces([None, b"a"])).readinto(bytearray(3)), io.BufferedReader(Pieces([None])).readinto1(bytearray(3)))

for answer in ("x", 1.0, -1, 1 << 70):
    try:
        print(io.BufferedReader(Pieces([answer])).readline())
    except OSError as error:
        print(error, type(error.__cause__).__name__)
    except OverflowError as error:
        print("OverflowError")
for size in (0, -1, "x"):
    try:
        io.BufferedReader(Pieces(), size)
    except (ValueError, TypeError) as error:
        print(error)

raw = Pieces()
text = io.TextIOWrapper(raw, encoding="ascii")
for piece in ("abc", "def", "x" * (text._CHUNK_SIZE + 1), "ghi", "x" * text._CHUNK_SIZE):
    text.write(piece)
    print([len(data) for data in raw.written])

for before, after, written in (("latin-1", "utf-8", "\xe9"), ("ascii", "utf-8-sig", "\xe9"), ("ascii", "utf-16", "e")):
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw, encoding=before, newline="\n")
    text.write("abc\n")
    text.reconfigure(encoding=after)
    text.write(written)
    text.flush()
    print(before, after, raw.getvalue() if after != "utf-16" else len(raw.getvalue()))

text = io.TextIOWrapper(io.BytesIO(b"abc"), encoding="utf-8")
for given in ({"encoding": "\udcfe"}, {"errors": "\udcfe"}, {"encoding": "locale\0"}, {"line_buffering": 1 << 1000},
              {"newline": "xyz"}, {"encoding": 42}, {"errors": 42}):
    try:
        text.reconfigure(**given)
    except (ValueError, LookupError, OverflowError, TypeError) as error:
        print(type(error).__name__)
for given in ({"encoding": "utf-8\0"}, {"encoding": "\udcfe"}, {"errors": "replace\0"}, {"errors": "\udcfe"}, {"newline": "xyz"}):
    try:
        text.__init__(io.BytesIO(b"abc"), **given)
    except (ValueError, LookupError) as error:
        print(type(error).__name__)
    try:
        print(text.read())
    except ValueError as error:
        print(error)


class Views(io.BytesIO):
    def read1(self, size=-1):
        return memoryview(super().read1(size))

    def read(self, size=-1):
        return memoryview(super().read(size))


print(io.TextIOWrapper(Views(b"ab\ncd"), encoding="ascii").readlines(), io.TextIOWrapper(Views(b"ab"), encoding="ascii").read())


class Late(codecs.IncrementalDecoder):
    """Gives a text in words; the last one when there is no more."""

    def __init__(self, errors="strict"):
        self.reset()

    def reset(self):
        self.kept = b""

    def getstate(self):
        return self.kept, 0

    def setstate(self, state):
        self.kept = state[0]

    def decode(self, data, final=False):
        data = self.kept + data
        cut = len(data) if final else data.rfind(b".") + 1
        self.kept = data[cut:]
        return data[:cut].decode()


latin = codecs.lookup("latin-1")
codecs.register(lambda name: codecs.CodecInfo(latin.encode, latin.decode, incrementaldecoder=Late,
                                              incrementalencoder=latin.incrementalencoder, name=name) if name == "late_words" else None)
text = io.TextIOWrapper(io.BytesIO(b"one.two.three"), encoding="late_words")
print(text.read(10))
place = text.tell()
print(text.read())
text.seek(place)
print(text.read())
