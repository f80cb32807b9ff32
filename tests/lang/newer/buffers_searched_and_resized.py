# memoryview.count and index, bytearray.resize, fromhex() of what is like bytes, arrays of characters.
# since 3.14
import array


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except Exception as error:
        print(type(error).__name__, error)


class Equal:
    def __eq__(self, other):
        return other == 98


view = memoryview(b"abcabc")
for arguments in ((98,), (98, 2), (98, 2, 3), (100,), ("a",), (98, -100), (98, -3, -1), (), (1, 2, 3, 4), (98, "a"), (Equal(),), (98, 10**30), (98, -10**30)):
    attempt(view.index, *arguments)
    attempt(view.count, *arguments[:1])
square = view.cast("B", (2, 3))
attempt(square.count, 1)
attempt(square.index, 1)
single = memoryview(b"a").cast("B", ())
attempt(single.count, 1)
attempt(single.index, 1)
attempt(memoryview(b"abcdabcd").cast("i").count, int.from_bytes(b"abcd", "little"))
attempt(memoryview(bytearray()).index, 1)
attempt(memoryview(b"abab")[::2].count, 97)
attempt(memoryview(b"abab").cast("c").index, b"b")
released = memoryview(b"ab")
released.release()
attempt(released.count, 1)
attempt(released.index, 1)
print(memoryview[int], memoryview[int].__args__)

data = bytearray(b"abc")
for size in (5, 2, 2, -1, "a", 10**30, 0, 3):
    attempt(data.resize, size)
    print(bytes(data))
attempt(data.resize)
held = memoryview(data)
attempt(data.resize, 5)
attempt(data.resize, 3)
held.release()
for cls in (bytes, bytearray):
    for text in ("4142", "41 42", "4 1", "414", "zz", "4z", "41 z", b"41", bytearray(b"41"), memoryview(b"41"), 5, None, "4\u0100", " 41 ", "", b"\xff1",
                 ["41"], b"414", "41\t42\n", "41\xa042", memoryview(b"4142")[::2], array.array("b", b"41"), b"4\x00"):
        attempt(cls.fromhex, text)
    for name in ("center", "ljust", "rjust"):
        for filler in (b"ab", 1, bytearray(b""), bytearray(b"x")):
            attempt(getattr(cls(b"abc"), name), 5, filler)
for arguments in (("w", "ab"), ("zz",), ("z",), (5,), ("",), ("f", [1e300]), ("w", ["ab"]), ("w", [""]), ("w", [5]), ("w", b"ab"), ("w", [None])):
    attempt(array.array, *arguments)
attempt(array.array("i").fromunicode, "a")
attempt(array.array("i").tounicode)
