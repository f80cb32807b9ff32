# Buffers that travel beside the stream of a pickle, by protocol 5.
import pickle

data = bytearray(b"abcdef")


class Bytes(bytearray):
    def __reduce_ex__(self, protocol):
        return (type(self), (pickle.PickleBuffer(self),)) if protocol >= 5 else (type(self), (bytearray(self),))


def shown(label, action):
    try:
        print(label, repr(action()))
    except Exception as error:
        print(label, type(error).__name__, error)


def released():
    buffer = pickle.PickleBuffer(bytearray(b"q"))
    buffer.release()
    buffer.release()
    return buffer.raw()


def apart(value):
    buffers = []
    stream = pickle.dumps(value, 5, buffer_callback=buffers.append)
    return stream, [bytes(buffer.raw()) for buffer in buffers], pickle.loads(stream, buffers=buffers)


print(pickle.PickleBuffer.__module__, pickle.PickleBuffer.__name__, "PickleBuffer" in pickle.__all__)
shown("raw", lambda: bytes(pickle.PickleBuffer(data).raw()))
shown("view", lambda: memoryview(pickle.PickleBuffer(data)).tobytes())
shown("bytes", lambda: bytes(pickle.PickleBuffer(data)))
shown("strided", lambda: memoryview(pickle.PickleBuffer(memoryview(data)[::2])).tobytes())
shown("strided raw", lambda: pickle.PickleBuffer(memoryview(data)[::2]).raw())
shown("format", lambda: pickle.PickleBuffer(memoryview(bytes(12)).cast("I")).raw().format)
shown("shape", lambda: pickle.PickleBuffer(memoryview(bytes(4)).cast("B", (2, 2))).raw().shape)
shown("readonly", lambda: memoryview(pickle.PickleBuffer(b"a")).readonly)
shown("released", released)
shown("no buffer", lambda: pickle.PickleBuffer(5))
shown("none", lambda: pickle.PickleBuffer())
shown("two", lambda: pickle.PickleBuffer(data, 1))
shown("protocol 4", lambda: pickle.dumps(pickle.PickleBuffer(data), 4))
shown("inside", lambda: pickle.loads(pickle.dumps(pickle.PickleBuffer(data), 5)))
shown("inside", lambda: pickle.loads(pickle.dumps(pickle.PickleBuffer(b"x"), 5)))
stream, pieces, made = apart([pickle.PickleBuffer(data), pickle.PickleBuffer(b"q")])
print(stream, pieces, [type(item).__name__ for item in made])
stream, pieces, made = apart(Bytes(b"hello"))
print(pieces, type(made).__name__, bytes(made), pickle.loads(pickle.dumps(Bytes(b"hi"), 5)))
shown("too few", lambda: pickle.loads(stream, buffers=[]))
shown("not given", lambda: pickle.loads(stream))
shown("derived", lambda: type("Derived", (pickle.PickleBuffer,), {}))
shown("attribute", lambda: setattr(pickle.PickleBuffer(data), "more", 1))
