# bytes: literals, indexing, methods, conversions, iteration, errors.
b = b"Hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:4], b[::-1], list(b), b + b"!", b * 2, b"ell" in b, 72 in b, 300 > 5)
print(bytes(), bytes(3), bytes([1, 2, 255]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(5)), b"a" b"b")
print(b.upper(), b.lower(), b.find(b"l"), b.rfind(b"l"), b.count(b"l"), b.find(108), b.replace(b"l", b"LL"), b.startswith(b"He"), b.endswith(b"\xff"), b.index(b"o"))
print(b"a,b,c".split(b","), b" a  b ".split(), b"a\nb\r\nc".splitlines(), b",".join([b"x", b"y"]), b"  s ".strip(), b"xxaxx".strip(b"x"), b"a-b".partition(b"-"))
print(b.hex(), b"ab".hex("-"), bytes.fromhex("48 65 6c"), b"abc".decode(), b"abc".decode("ascii"), "abc".encode(), b"\xc3\xa9".decode("utf-8"))
print(b"a" < b"b", b"abc" == b"abc", b"abc" != b"abd", b"" == b"", b"a" == "a", hash(b"abc") == hash(bytes([97, 98, 99])), {b"k": 1}[b"k"])
print(b"abc".isalpha(), b"12".isdigit(), b"a1".isalnum(), b" ".isspace(), b"ab".center(6, b"*"), b"7".zfill(3), b"ab".ljust(4) + b"|", b"abc".translate(None, b"b"))
print(bool(b""), bool(b"\x00"), sum(b"abc"), max(b"abc"), sorted(b"cab"), [x ^ 0x55 for x in b"abc"], bytes(x ^ 0x55 for x in b"abc"))
print("%s" % b"x", str(b"x"), repr(b"it's"), b"\t\n\r\\\x7f", b"%d-%s" % (5, b"z"), b"%05.1f|%x|%r" % (2.5, 255, "é"))
out = b""
for i in range(20):
    out += bytes([i * 13 % 256])
print(out, len(out))
for bad in (lambda: bytes([256]), lambda: bytes(-1), lambda: bytes("x"), lambda: b"a" + "b", lambda: b"abc"[9], lambda: b"".join(["a"]), lambda: bytes.fromhex("zz"), lambda: b"a".index(b"z"), lambda: "x" in b"xyz", lambda: bytes([1.5]), lambda: b"abc" < "abc", lambda: b"x"["a"]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
ba = bytearray(b"hello")
ba[0] = 74
ba.append(33)
ba += b"!!"
ba[1:3] = b"E"
print(ba, len(ba), bytes(ba), ba[0], ba == b"JElo!!!", list(ba)[:3])
del ba[0]
ba.extend([65, 66])
print(ba, ba.pop(), ba.find(b"l"), ba.decode(), bytearray(3), ba.hex())
