# What codecs make of names, escapes and halves of pairs that are not as they should be.
import codecs
import hmac
import struct
import unicodedata
import warnings


def search(name):
    return (1, 2, 3, 4) if name == "aaa_8" else None


codecs.register(search)
for name in ("AAA-8", "AAA   8", "aaa\xe9\u20ac-8"):
    print(ascii(name), codecs.lookup(name))
codecs.unregister(search)

for raw in (b"a+2AE-b", b"a+2AE\xffb", b"a+2AE", b"a+2AEA-b", b"a+IKzYAQ-b", b"a+2AEAYQ-b", b"a+2AE,b", b"+3AA-"):
    print(raw, ascii(raw.decode("utf-7", "replace")))
    try:
        print(ascii(raw.decode("utf-7")))
    except UnicodeDecodeError as error:
        print(error)

for raw in (rb"[\a\x41\101\N{DIGIT ONE}\"]", rb"\q", rb"ok \\ \z \q", rb"\8", b"\\\xfa", b"\\\n"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(ascii(codecs.unicode_escape_decode(raw)), [(each.category.__name__, "escape" in str(each.message)) for each in caught])

codecs.register_error("lang.replacing", lambda error: ("\u20ac", error.end))
for name in ("utf-8", "utf-16", "utf-32", "iso-8859-15", "latin-1", "ascii", "cp1252"):
    try:
        print(name, "[\udc80]".encode(name, "lang.replacing"))
    except UnicodeEncodeError as error:
        print(name, ascii(error.object), error.start, error.end)

for arguments in ((100, 200), (100, b"x"), (b"x", 200), ("x", b"x"), (b"x", "x"), ("\xe4", "\xe4"), (b"a", bytearray(b"a"))):
    try:
        print(hmac.compare_digest(*arguments))
    except TypeError as error:
        print("TypeError")
try:
    codecs.readbuffer_encode(42)
except TypeError:
    print("TypeError")

for offset in (None, 1.0, "1"):
    for function in (lambda: struct.pack_into("b", bytearray(2), offset, 1), lambda: struct.unpack_from("b", b"ab", offset)):
        try:
            print(function())
        except TypeError as error:
            print(error)

for name in ("LATIN SMALL LETTER R WITH TILDE", "LATIN CAPITAL LETTER GHA", "latin small letter a"):
    print(ascii(unicodedata.lookup(name)))
    try:
        print(ascii(unicodedata.ucd_3_2_0.lookup(name)))
    except KeyError as error:
        print(error)
