# Base64, run-length and CRC-32 by hand over bytes: real byte work.
ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def b64encode(data):
    out = []
    for i in range(0, len(data), 3):
        chunk = data[i:i + 3]
        n = int.from_bytes(chunk + bytes(3 - len(chunk)), "big")
        quad = [ALPHABET[n >> 18 & 63], ALPHABET[n >> 12 & 63], ALPHABET[n >> 6 & 63], ALPHABET[n & 63]]
        for k in range(3 - len(chunk)):
            quad[3 - k] = ord("=")
        out.append(bytes(quad))
    return b"".join(out)


def b64decode(text):
    reverse = {c: i for i, c in enumerate(ALPHABET)}
    out = bytearray()
    for i in range(0, len(text), 4):
        quad = text[i:i + 4]
        pad = quad.count(b"=")
        n = 0
        for c in quad:
            n = n << 6 | reverse.get(c, 0)
        out += n.to_bytes(3, "big")[:3 - pad]
    return bytes(out)


def crc_table():
    table = []
    for n in range(256):
        c = n
        for _ in range(8):
            c = 0xEDB88320 ^ (c >> 1) if c & 1 else c >> 1
        table.append(c)
    return table


TABLE = crc_table()


def crc32(data):
    c = 0xFFFFFFFF
    for byte in data:
        c = TABLE[(c ^ byte) & 0xFF] ^ (c >> 8)
    return c ^ 0xFFFFFFFF


def rle(data):
    out = bytearray()
    i = 0
    while i < len(data):
        j = i
        while j < len(data) and data[j] == data[i] and j - i < 255:
            j += 1
        out.append(j - i)
        out.append(data[i])
        i = j
    return bytes(out)


def unrle(data):
    out = b""
    for i in range(0, len(data), 2):
        out += data[i + 1:i + 2] * data[i]
    return out


def adler32(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


samples = [b"", b"f", b"fo", b"foo", b"foob", b"hello world" * 5, bytes(range(256)), b"\x00" * 300 + b"\xff" * 40, "naïve 日本 😀".encode()]
for sample in samples:
    encoded = b64encode(sample)
    packed = rle(sample)
    print(len(sample), encoded[:40], b64decode(encoded) == sample)
    print("%08x" % crc32(sample), "%08x" % adler32(sample), len(packed), packed[:8], unrle(packed) == sample)


def hexdump(data):
    for offset in range(0, len(data), 16):
        row = data[offset:offset + 16]
        hexes = " ".join("%02x" % c for c in row)
        text = "".join(chr(c) if 32 <= c < 127 else "." for c in row)
        print("%04x  %-47s  %s" % (offset, hexes, text))


hexdump(samples[-1] + bytes(range(100, 160)))


def xor_cipher(data, key):
    return bytes(c ^ key[i % len(key)] for i, c in enumerate(data))


coded = xor_cipher(b"attack at dawn", b"key")
print(coded, xor_cipher(coded, b"key"))
