# Classes give buffers by __buffer__ and hear of their end by __release_buffer__, and builtin ones have the same methods.
# since 3.12

import array
import base64
import collections.abc
import hashlib
import inspect
import io
import struct
import sys


class Buffer:
    def __init__(self):
        self.data = bytearray(b"hello")

    def __buffer__(self, flags):
        print("get")
        return memoryview(self.data)

    def __release_buffer__(self, view):
        print("release", type(view), bytes(view))


class Refusing:
    def __buffer__(self, flags):
        raise KeyError(3)


class Odd:
    def __buffer__(self, flags):
        return 42


class NoFlags:
    def __buffer__(self):
        return memoryview(b"hello")


class NoBuffer:
    __buffer__ = None


class Held:
    def __init__(self):
        self.held, self.given = False, None

    def __buffer__(self, flags):
        if self.held:
            raise TypeError("already held")
        self.held, self.given = True, memoryview(bytearray(b"held"))
        return self.given

    def __release_buffer__(self, view):
        print(view is self.given)
        self.held = False


class Derived(bytearray):
    def __buffer__(self, flags):
        print("derived")
        return super().__buffer__(flags)


def show(function):
    try:
        print(function())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


b = Buffer()
with memoryview(b) as view:
    print(view.tolist(), view.readonly, view.format, view.nbytes)
with memoryview._from_flags(b, 1) as view:
    print(view.readonly)
view = memoryview(b)
part = view[1:3]
view.release()
print("a part lives")
print(part.tobytes())
part.release()

for function in (
        lambda: bytes(b), lambda: bytearray(b), lambda: b"-".join([b"x", b]), lambda: b"a" + b, lambda: bytearray(b"q") + b,
        lambda: b"hello!".find(b), lambda: b"hello!".startswith(b), lambda: b in b"hello!", lambda: b"hello".replace(b, b"bye"),
        lambda: b"hello!".removeprefix(b), lambda: b"a hello b".split(b), lambda: b"hex".strip(b),
        lambda: bytes.maketrans(b"HELLO", b)[72], lambda: str(b, "ascii"), lambda: int.from_bytes(b, "big"),
        lambda: hashlib.sha1(b"x").hexdigest() == hashlib.sha1(b).hexdigest(), lambda: base64.b64encode(b),
        lambda: io.BytesIO().write(b), lambda: struct.pack_into("2s", b, 0, b"XY"), lambda: b.data,
        lambda: array.array("b", b"1").frombytes(b), lambda: b"hello" == b, lambda: len(b), lambda: array.array("b", b),
        lambda: memoryview(bytearray(b"abcde")).__setitem__(slice(0, 5), b),
        lambda: bytearray(b"abc").extend(b)):
    show(function)

for odd in (Refusing(), Odd(), NoFlags(), NoBuffer(), 3):
    show(lambda: memoryview(odd))
    show(lambda: b"a" + odd)
    show(lambda: b"".join([odd]))

for function in (
        lambda: b"x".__buffer__(0).tobytes(), lambda: b"x".__buffer__(1), lambda: b"x".__buffer__(2**70), lambda: b"x".__buffer__(2**33),
        lambda: b"x".__buffer__("x"), lambda: memoryview(b"x").__buffer__(1), lambda: memoryview(b"xy").__buffer__(0).tobytes(),
        lambda: hasattr(b"x", "__release_buffer__"), lambda: bytearray(b"x").__release_buffer__(3),
        lambda: bytearray(b"x").__release_buffer__(memoryview(b"x")), lambda: array.array("i", [1]).__buffer__(0).tolist(),
        lambda: memoryview._from_flags(b"x", 1), lambda: memoryview._from_flags(3, 1)):
    show(function)

data = bytearray(b"x")
view = data.__buffer__(0)
data.__release_buffer__(view)
show(lambda: view.tobytes())
show(lambda: data.__release_buffer__(view))
data.append(1)

held = Held()
for _ in range(2):
    with memoryview(held) as view:
        show(lambda: memoryview(held))
        view[0] = 72
    print(held.held, bytes(held))

with memoryview(Derived(b"abc")) as view:
    print(view.tobytes())

classes = bytes, bytearray, memoryview, array.array, Buffer, Derived, str, list, NoBuffer
print([issubclass(cls, collections.abc.Buffer) for cls in classes])
print(inspect.BufferFlags.WRITABLE == 1, inspect.BufferFlags.FULL_RO, list(inspect.BufferFlags)[:3])


class Failing(Held):
    def __release_buffer__(self, view):
        raise ValueError("told only")


sys.unraisablehook = lambda told: print(told.exc_type, told.exc_value, told.err_msg)
print(bytes(Failing()))
