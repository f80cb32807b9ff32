# Arrays are pickled as bytes in the format of the machine, and made again from any of the formats.
import array, pickle, copy
class S(array.array): pass
for code in "bBhHiIlLqQfdu":
    a = array.array(code, "ab" if code=="u" else [1,2])
    for p in range(6):
        b = pickle.loads(pickle.dumps(a, p))
        assert b == a and b.typecode == a.typecode, (code, p)
    print(code, a.__reduce_ex__(2), a.__reduce_ex__(3))
s = S("i", [3]); s.x = 5
t = pickle.loads(pickle.dumps(s)); print(type(t), t.x, t)
t = pickle.loads(pickle.dumps(s, 1)); print(type(t), t.x, t)
R = array._array_reconstructor
for args in (("", "b", 0, b""), (str, "b", 0, b""), (array.array, "b", "", b""), (array.array, "b", 99, b""), (array.array, "b", 0, ""), (array.array, 1, 0, b""), (array.array, "x", 0, b""), (array.array, "b", 16, b"abc")):
    try: print(R(*args))
    except Exception as e: print(type(e).__name__, e)
for args in (("B",0,b"\x80\x7f"),("b",1,b"\x80\x7f"),("H",2,b"\1\2"),("H",3,b"\1\2"),("h",4,b"\xff\xfe"),("i",9,b"\x80\0\0\0"),("l",13,b"\xff"*8),("f",15,b"\x40\x49\x0f\xdb"),("d",17,bytes(8))):
    print(args, R(array.array, *args))
