# Base 64 in order and out of order, hexadecimal digits and CRC-32 of any data and of what is none.
import binascii
import random

R = random.Random(5)


class Five:
    def __index__(self):
        return 5


def tried(f, *args, **keywords):
    try:
        return f(*args, **keywords)
    except Exception as e:
        return type(e).__name__, str(e)


for n in [*range(20), 1000]:
    data = bytes([R.randrange(256) for _ in range(n)])
    text = binascii.b2a_base64(data)
    print(text[:40], binascii.b2a_base64(data, newline=False)[-4:], binascii.a2b_base64(text) == data)
    print([binascii.crc32(data, start) for start in (0, 7, -1, 2 ** 70 + 3)])

for _ in range(1500):
    text = bytes([R.choice(b"AbZ9+/=\n -*=") for _ in range(R.randrange(12))])
    print(text, tried(binascii.a2b_base64, text), tried(binascii.a2b_base64, text, strict_mode=True))

for value in ("ab", "é", memoryview(b"abcd")[::2], 3, None, bytearray(b"YWJj"), memoryview(b"YWJj")):
    print([tried(f, value) for f in (binascii.a2b_base64, binascii.b2a_base64, binascii.crc32, binascii.unhexlify)])
print([tried(binascii.unhexlify, digits) for digits in ("ab cd", "abg0", b"0a0B", "a")])
print([tried(binascii.crc32, b"x", start) for start in (1.5, "a", Five())])
