# Instances of subclasses of bytes and bytearray as text, and any buffer behind a plus.
import array


class Bytes(bytes):
    pass


class Array(bytearray):
    pass


for value in (Bytes(b"a"), Array(b"b")):
    print(value, str(value), format(value), f"{value}", "{}".format(value), "%s" % value)
for first in (b"ab", bytearray(b"ab"), Bytes(b"ab")):
    for second in (memoryview(b"cd"), memoryview(bytearray(b"cdef"))[1:], array.array("B", [1, 2]), b"", "x", 5, memoryview(b"abcd")[::2]):
        try:
            print(first + second, type(first + second).__name__)
        except TypeError as e:
            print(type(e).__name__, e)
print(range(3).__bool__(), range(0).__bool__(), list(range(3).__reversed__()))


class Frozen(frozenset):
    pass


print(list(Frozen([-4, 1, 8, -5, 1.0, (1,), 2.5])), Frozen([3, 1]))
try:
    Frozen([1], [2])
except TypeError as e:
    print(e)
