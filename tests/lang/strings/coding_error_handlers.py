# Error handlers of codecs that change the bytes or get what they cannot handle; partial input of incremental decoders.
import warnings
warnings.simplefilter("ignore")
import codecs
def h(repl):
    def handle(exc):
        return repl, exc.end
    codecs.register_error("t.r", handle)
for enc, repl in (("ascii","é"),("latin-1","€"),("iso-8859-15","\xa4"),("utf-8","\udcff"),("utf-16","\udcff"),("utf-32","\ud800")):
    h(repl)
    try: print("[\udc80]".encode(enc,"t.r"))
    except UnicodeError as e: print(ascii(e), ascii(e.args[1:]))
class Bad(UnicodeEncodeError):
    def __init__(self):
        UnicodeEncodeError.__init__(self, "ascii","",0,1,"bad")
        self.object=[]
class Bad2(UnicodeDecodeError):
    def __init__(self):
        UnicodeDecodeError.__init__(self, "ascii",b"",0,1,"bad")
        self.object=[]
class Bad3(UnicodeTranslateError):
    def __init__(self):
        UnicodeTranslateError.__init__(self, "",0,1,"bad")
        self.object=[]
class Bad4(UnicodeEncodeError):
    def __init__(self):
        UnicodeEncodeError.__init__(self, "ascii","",0,1,"bad")
for n in "ignore replace xmlcharrefreplace backslashreplace namereplace surrogateescape surrogatepass".split():
    for b in (Bad, Bad2, Bad3, lambda: UnicodeError("a"), lambda: 42):
        try: print(n, b.__name__, ascii(codecs.lookup_error(n)(b())))
        except Exception as e: print(n, b.__name__, type(e).__name__)
for cls in UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError:
    class F(str):
        __class__ = cls
    for n in "strict ignore replace xmlcharrefreplace backslashreplace namereplace surrogateescape surrogatepass".split():
        try: print(codecs.lookup_error(n)(F()))
        except TypeError as e: print(e)
def mutating(exc):
    exc.object = b""
    return ("\u4242", 0)
codecs.register_error("m", mutating)
def mutating2(exc):
    exc.object = 42
    return ("\u4242", 0)
codecs.register_error("m2", mutating2)
def long(exc):
    exc.object=b"\0"*8
    return "\ufffd", exc.start
codecs.register_error("l", long)
for m in "m","m2":
  for (encoding, data) in [("ascii", b"\xff"),("utf-7", b"++"),("utf-8",  b"\xff"),("utf-16", b"\xff"),("utf-32", b"\xff"),("cp1252",b"\x81")]:
    try: print(encoding, m, ascii(data.decode(encoding, m)))
    except Exception as e: print(encoding, m, type(e).__name__)
print(ascii(b"\0".decode("utf-16","l")), ascii(b"\0".decode("utf-32","l")))
for final in False, True:
    for d in (b"\xed", b"\xed\xa0", b"\xed\xa0\x80", b"a\xed\xbf", b"\xed\xc0", b"\xed\x9f"):
        for e in "strict", "surrogatepass":
            try: print(d, e, ascii(codecs.utf_8_decode(d, e, final)))
            except UnicodeError as x: print(d, e, x)
for d in (b"\\", b"\\u", b"\\u12", b"\\U0001", b"a\\\\", b"a\\\\\\", b"\\x", b"\\ud8", b"\\u1234", b"\\uzz"):
    for final in False, True:
        for f in codecs.raw_unicode_escape_decode, codecs.unicode_escape_decode:
            try: print(d, final, ascii(f(d, "strict", final)))
            except UnicodeError as x: print(d, final, x)
