# memoryview: items, slices, casts, shapes, comparison, release; and what holds its base in place.
import array
import struct


def attempt(text, **names):
    try:
        print(text, "->", eval(text, {"array": array, "memoryview": memoryview, **names}))
    except Exception as error:
        print(text, "->", type(error).__name__, error)


data = bytearray(b"abcdef")
m = memoryview(data)
for text in ("m[0]", "m[-1]", "m[6]", "m[-7]", "m[None]", "m['a']", "m[1.5]", "m[1:3].tolist()", "m[::-2].tobytes()", "m[::2].contiguous", "len(m)", "m.nbytes",
             "m.shape", "m.strides", "m.ndim", "m.format", "m.itemsize", "m.readonly", "m.suboffsets", "m.c_contiguous", "m.f_contiguous", "m.obj is data",
             "m == b'abcdef'", "m != b'abcdef'", "b'abcdef' == m", "m == 'abcdef'", "m < b'z'", "hash(m)", "m.hex()", "m.hex('-', 2)", "m.tobytes('X')",
             "list(m)", "list(reversed(m))", "98 in m", "bytes(m)", "bytearray(m[1:])", "b''.join([m, m[2:4]])", "m.toreadonly().readonly",
             "hash(m.toreadonly())", "m.cast('H').tolist()", "m.cast('i')", "m.cast('c')[0]", "m.cast('B', [2, 3]).tolist()", "m.cast('B', [2, 3])[1, 2]",
             "m.cast('B', [2, 3])[0]", "m.cast('B', [2, 3])[0, 0:1]", "m.cast('B', [2, 3])[(slice(1), slice(1))]", "m.cast('B', [2, 3])[0, 3]",
             "m.cast('B', (2, 2))", "m.cast('B', [0, 6])", "m.cast('B', [2.0, 3])", "m.cast('B', 'ab')", "m.cast('zz')", "m.cast(5)", "m[::2].cast('H')",
             "m.cast('B', [2, 3]).cast('B', [3, 2])", "m.cast('H').cast('I')", "m.cast('B', [2, 3]).tobytes('F')", "m.cast('B', [2, 3]).f_contiguous",
             "len(m.cast('B', [2, 3]))", "m.cast('B', [1] * 65)", "memoryview(5)", "memoryview()", "memoryview(m) == m", "int(memoryview(b'12'))",
             "float(memoryview(b'1.5'))", "'%s' % type(m)", "b'%b' % m[:2]", "memoryview(b'x')[...]", "memoryview(b'ab').cast('B', []).tolist()"):
    attempt(text, m=m, data=data)
one = memoryview(b"x").cast("B", [])
print(one.ndim, one.shape, one.tolist(), one[()], one[...] is one)
m[0] = 65
m[1:3] = b"BC"
m[::2] = b"xyz"
print(data)
for change in ("m[0] = 256", "m[0] = 'a'", "m[0] = b'a'", "m[9] = 1", "m[0:2] = b'abc'", "m[0:2] = 5", "del m[0]", "m.toreadonly()[0] = 1", "m.cast('B', [2, 3])[1, 1] = 1",
               "m.cast('c')[0] = b'ab'", "m.cast('c')[0] = b'q'", "m[0:2] = array.array('h', [1])", "m['a'] = 1", "m[0, 0] = 1", "m.cast('?')[0] = []"):
    try:
        exec(change)
        print(change, data)
    except Exception as error:
        print(change, type(error).__name__, error, data)
for typecode, values in (("b", [-1, 2]), ("H", [1, 65535]), ("l", [-2**40, 5]), ("Q", [2**64 - 1]), ("d", [1.5, float("inf")]), ("f", [0.25])):
    a = array.array(typecode, values)
    v = memoryview(a)
    print(v.format, v.itemsize, v.tolist(), v == a, v[::-1].tolist(), v.tobytes() == a.tobytes(), v.cast("B").nbytes, struct.unpack_from("B", v))
print(memoryview(array.array("i", [1, 2])) == memoryview(array.array("q", [1, 2])), memoryview(array.array("d", [float("nan")])) == memoryview(array.array("d", [float("nan")])))
# A base with views does not change its size; when they are released it does.
b = bytearray(b"abc")
with memoryview(b) as v:
    for change in ("b.append(1)", "b.clear()", "b.pop()", "b.extend(b'x')", "del b[0]", "b[1:2] = b''", "b[1:2] = b'xy'", "b.insert(0, 1)", "b *= 2", "b.remove(97)"):
        try:
            exec(change)
            print("changed")
        except BufferError as error:
            print(change, error)
    b[0:2] = b"zz"
print(b, repr(v)[:16], v == v, v == b)
b.append(100)
for text in ("v[0]", "len(v)", "v.tolist()", "v.obj", "v.shape", "v.format", "memoryview(v)", "v.cast('B')", "v.__enter__()", "list(v)", "hash(v)", "v.release()", "bytes(v)"):
    try:
        print(eval(text))
    except Exception as error:
        print(text, type(error).__name__, str(error)[:60])


class Releasing:
    def __init__(self, view):
        self.view = view

    def __index__(self):
        self.view.release()
        return 1


for text in ("v[Releasing(v)]", "v[Releasing(v):]", "v.__setitem__(Releasing(v), 1)", "v.__setitem__(0, Releasing(v))", "v[Releasing(v):].tolist()"):
    base = bytearray(8)
    v = memoryview(base)
    try:
        eval(text)
        print("done")
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
match memoryview(b"ab"):
    case [first, second]:
        print("sequence", first, second)
