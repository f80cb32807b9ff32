# errno, and OSError's arguments, attributes, subclasses and text.

import errno

print(len(errno.errorcode) > 100, errno.ENOENT, errno.errorcode[errno.EEXIST], errno.EWOULDBLOCK == errno.EAGAIN, errno.ENOTSUP)
for number in range(1, 120):
    kind = type(OSError(number, "text"))
    if kind is not OSError:
        print(number, kind.__name__)
for args in ((), ("only",), (2, "text"), (2, "text", "name"), (2, "text", None), (2, "text", "a", None, "b"), (1, 2, 3, 4, 5, 6),
             ("x", "y"), (None, None), (5, "t", b"bytes"), (11, "t", 7)):
    error = OSError(*args)
    print(type(error).__name__, args, repr(error), "|", str(error), error.args, error.errno, error.strerror, error.filename, error.filename2)
error = BlockingIOError(11, "t", 7)
print(error.characters_written, error.args, error)
error.characters_written = 9
print(error.characters_written)
try:
    BlockingIOError(11, "t").characters_written
except AttributeError:
    print("no characters_written")


class Own(OSError):
    def __init__(self, number, more):
        super().__init__(number, "own text", more)
        self.more = more


class WithNew(OSError):
    def __new__(cls, *args):
        return super().__new__(cls, 3, "from new", "file")

    def __init__(self, *args):
        pass


class Silent(OSError):
    def __init__(self, *args):
        pass


for error in (Own(2, "m"), WithNew(1), Silent(2, "x"), FileNotFoundError(13, "denied"), PermissionError()):
    print(type(error).__name__, str(error), error.args, error.errno, error.filename)
error = OSError(2, "text")
error.filename = "later"
print(error, error.args)
error.filename2 = "too"
error.errno, error.strerror = 7, "changed"
print(error, error.args)
error = OSError()
error.errno, error.strerror = 3, "set"
print(error, repr(error), error.args)
print(IOError is OSError, EnvironmentError is OSError, issubclass(ConnectionResetError, ConnectionError))
try:
    raise OSError(17, "there", "f") from None
except FileExistsError as caught:
    print(caught)
