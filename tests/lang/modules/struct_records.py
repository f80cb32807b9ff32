# struct: every code in every mode, errors, buffers, halves, guests' conversions.
import struct


def attempt(function, *arguments):
    try:
        print(function.__name__, arguments, function(*arguments))
    except (struct.error, TypeError, OverflowError, UnicodeEncodeError) as error:
        print(function.__name__, arguments, type(error).__name__, error)


for mode in "@<>":
    for code in "bBhHiIlLqQ":
        for value in (5, -7, 2**31 - 1, 2**70, -2**70, -1 if code.isupper() else -2**63 - 1, 1.5):
            attempt(struct.pack, mode + code, value)
for arguments in (("f", "a"), ("f", 1e300), ("<f", 1e300), ("e", 1e300), ("d", "x"), ("c", 1), ("c", b"ab"), ("s", 1), ("p", 2), ("3s", bytearray(b"abcd")),
                  ("3p", b"abcdef"), ("P", 2**70), ("?", []), ("i",), ("i", 1, 2), ("z", 1), ("3", 1), ("99999999999999999999i", 1), ("", 1), ("i i", 1, 2),
                  ("3 i", 1), ("<n", 1), (b"i", 1), (5, 1), ("9223372036854775807i",), ("0s",), ("0s", b"a"), ("<P", 1), ("\xff", 1),
                  ("@bxhxiq?f", 1, 2, 3, 4, 5, 1.5)):
    attempt(struct.pack, *arguments)
for arguments in (("i", b"abc"), ("i", "abc"), ("3p", b"\x09ab"), ("e", b"\x01\x3c"), (">3h2x?", b"abcdefgh\1")):
    attempt(struct.unpack, *arguments)
for offset in (0, -1, -9, 4, -4, -3, 2):
    attempt(struct.unpack_from, "i", b"abcdef", offset)
buffer = bytearray(6)
for arguments in ((3, 1), (-3, 1), (-9, 1), (1,), (2, 1), (-6, 258)):
    attempt(struct.pack_into, "i", buffer, *arguments)
    print(buffer)
attempt(struct.pack_into, "i", b"abcd", 0, 1)
view = memoryview(buffer)[1:]
struct.pack_into(">H", view, 1, 0xABCD)
print(buffer, list(struct.iter_unpack("<hx", buffer)), struct.unpack_from(">H", view, 1))
for number in (0.0, -0.0, 1.5, 65504.0, 65519.9, 6e-8, 2.9e-8, 3e-8, 1e-9, float("inf"), 0.1, 1 / 3, 5.96e-8, 6.1e-5, 6.09e-5, 1000.5, 2049.0, 2051.0):
    attempt(struct.pack, ">e", number)
for half in range(0, 65536, 97):
    number, = struct.unpack("<e", half.to_bytes(2, "little"))
    assert number != number or struct.pack("<e", number) == half.to_bytes(2, "little")


class Index:
    def __index__(self):
        return 9


class Real:
    def __float__(self):
        return 2.5


print(struct.pack("iHqBd", Index(), Index(), Index(), Index(), Index()), struct.pack("df?", Real(), Real(), Real()))
record = struct.Struct(">ih")
print(record.size, record.format, record.pack(1, 2), record.unpack(b"\0\0\0\1\0\2"), struct.calcsize("bi0q"), struct.calcsize("@bhilqnfdP?"))


class Shrinking:
    def __index__(self):
        del buffer[:]
        return 1


buffer = bytearray(8)
try:
    struct.pack_into("<q", buffer, 0, Shrinking())
except (struct.error, ValueError, BufferError) as error:
    print("refused")
