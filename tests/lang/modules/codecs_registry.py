# The registry of codecs and error handlers, and the library's codecs on top of it.
import codecs


def attempt(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, error)


print("abc\u20ac".encode("cp1252"), b"\x80".decode("cp1252"), "x\u20ac".encode("latin-1", "namereplace"), "\u20ac".encode("iso8859-15"))
for text in ("+a\u20acb-\u20ac+\U0001F600", "plain", "\u20ac-", "~\\+", "a\u20acz", "\u20ac\u20ac1"):
    print(text.encode("utf-7"), text.encode("utf-7").decode("utf-7") == text)
for data in (b"+IKw", b"+", b"a+-b", b"+IKw-x", b"\xff", b"+!"):
    attempt(data.decode, "utf-7")
    attempt(data.decode, "utf-7", "replace")


def handler(error):
    if isinstance(error, UnicodeEncodeError):
        return "<%d-%d>" % (error.start, error.end), error.end
    return "[%s]" % error.object[error.start:error.end].hex(), error.end


codecs.register_error("mine", handler)
print("a\u20acb\u20ac\u20ac".encode("ascii", "mine"), b"a\xffb\xfe\xfd".decode("utf-8", "mine"), b"a\xe2\x82".decode("utf-8", "mine"), "\ud800x".encode("utf-16-le", "mine"))
print(b"\x00\xd8x".decode("utf-16-le", "mine"), "\x80".encode("cp1252", "mine"), b"\x81".decode("cp1252", "mine"), codecs.lookup_error("mine") is handler)
codecs.register_error("bytes", lambda error: (b"\x01", error.end))
codecs.register_error("back", lambda error: ("?", -1))
codecs.register_error("far", lambda error: ("?", 99))
codecs.register_error("wrong", lambda error: 5)
codecs.register_error("hard", lambda error: ("\u20ac", error.end))
print("a\u20acb".encode("ascii", "bytes"), "a\u20acb".encode("ascii", "back"))
for errors in ("far", "wrong", "hard", "nope"):
    attempt("a\u20acb".encode, "ascii", errors)
    attempt(b"a\xff".decode, "utf-8", errors)
for name in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass", "namereplace"):
    print(name)
    for error in (UnicodeEncodeError("ascii", "a\u20ac\udc80", 1, 2, "x"), UnicodeEncodeError("utf-8", "a\udc80", 1, 2, "x"), UnicodeDecodeError("utf-8", b"a\xed\xb2\x80", 1, 2, "x"), ValueError("v")):
        attempt(codecs.lookup_error(name), error)
print(codecs.lookup("utf8").name, codecs.lookup("Latin 1").name, codecs.encode(b"abc", "hex"), codecs.decode("nop", "rot13"), codecs.decode(b"616263", "hex"))
attempt("a".encode, "hex")
attempt("a".encode, "nope")
attempt(b"a".decode, "rot13")
attempt(codecs.lookup, "\0")
attempt(codecs.lookup, 5)
decoder = codecs.getincrementaldecoder("utf-8")()
print([decoder.decode(bytes([c])) for c in "a\u20ac\U0001F600".encode()])
decoder = codecs.getincrementaldecoder("utf-16")()
print([decoder.decode(bytes([c])) for c in "a\u20ac\U0001F600".encode("utf-16-be")[:0] + b"\xfe\xff" + "a\U0001F600".encode("utf-16-be")])
attempt(codecs.getincrementaldecoder("utf-8")().decode, b"\xe2\x82", True)
print(codecs.utf_8_decode(b"a\xe2\x82"), codecs.utf_16_le_decode(b"a\0b"), codecs.utf_32_decode(b"\xff\xfe\0\0a\0\0\0b"), codecs.utf_16_ex_decode(b"\xfe\xff\0a", "strict", 0, False),
      codecs.unicode_escape_decode(b"\\x41\\u20a", "strict", False), codecs.latin_1_encode("a\xff"), codecs.ascii_decode(b"ab"))
print(codecs.escape_decode(rb"a\x41\101\n\\"), codecs.escape_encode(b"a'\n\xff\\"), codecs.charmap_encode("ab", "strict", {97: 1, 98: b"xy"}),
      codecs.charmap_decode(b"\0\1", "replace", "a\ufffe"), codecs.charmap_build("ab")[97] if isinstance(codecs.charmap_build("ab"), dict) else 0)
print(str(b"\x80", "cp1252"), bytes("\u20ac", "cp1252"), bytearray("\u20ac", "cp1252"), rb"\N{EURO SIGN}\u20ac\x41".decode("unicode_escape"))
attempt(rb"\N{NO SUCH THING}".decode, "unicode_escape")
codecs.register(lambda name: codecs.CodecInfo(lambda text, errors="strict": (text.encode()[::-1], len(text)), lambda data, errors="strict": (bytes(data)[::-1].decode(), len(data)), name="turned") if name == "turned" else None)
print("abc".encode("turned"), b"abc".decode("turned"), str(b"ab", "turned"))


class Text(str):
    pass


print(type(Text(b"\x80", "cp1252")).__name__, "\udcff".encode("utf-8", "surrogateescape"), codecs.BOM_UTF16_LE, codecs.open is not None)
