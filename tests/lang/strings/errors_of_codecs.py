# Shows what encoding and decoding say when a codec fails: of which codec it was.
for text in ('\U0001f600'*3,'abc'):
    for enc in ('cp1252','utf-8','latin-1','ascii','cp437','idna','utf-16'):
        for err in ('nothing',5):
            try: print(enc, text.encode(enc, err))
            except Exception as e: print(enc, type(e).__name__, e)
import codecs
for f in (lambda: b'\x81'.decode('cp1252'), lambda: b'\x81'.decode('cp1252','nothing'), lambda: 'a..b'.encode('idna'), lambda: b'xn--\xff'.decode('idna'),
          lambda: codecs.encode(5,'rot13'), lambda: codecs.decode('zz','hex'), lambda: codecs.encode('a','utf-8','nothing'), lambda: codecs.encode('\ud800','utf-8','nothing'), lambda: 'a'.encode('nope'), lambda: 'a'.encode('rot13')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, type(e.__cause__).__name__, getattr(e, "__notes__", None))
