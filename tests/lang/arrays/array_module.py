# array.array: every typecode at its limits, methods, slices, operators, conversions and errors.
import array as module
from array import array


def attempt(function):
    try:
        return repr(function())
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError) as error:
        return f"{type(error).__name__}: {error}".replace("array.array", "array")


LIMITS = {"b": 8, "B": -8, "h": 16, "H": -16, "i": 32, "I": -32, "l": 64, "L": -64, "q": 64, "Q": -64}
for code, bits in LIMITS.items():
    low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if bits > 0 else (0, 2 ** -bits - 1)
    a = array(code, [low, 0, high])
    print(a, a.itemsize, a.typecode, a.tobytes().hex(), a[0] == low, a[2] == high, array(code, a.tobytes()) == a)
    print([attempt(lambda: array(code, [v])) for v in (low - 1, high + 1, 2**40, -2**40, 2**70, -2**70, 1.5, "x", None, True)])
    print([attempt(lambda: a.__setitem__(1, v)) for v in (low - 1, high + 1, "x")], a)
for code in "fd":
    a = array(code, [1, -2.5, 0.1, 1e30, float("inf"), float("nan"), -0.0, True])
    print(a, a.itemsize, a.tolist(), [attempt(lambda: array(code, [v])) for v in ("x", None, [], 10**400, 10**30)])
u = array("u", "héllo\U0001f600")
print(u, u[1], u.tounicode(), list(u), u.itemsize, u + array("u", "x"), [attempt(lambda: array("u", [v])) for v in ("ab", 5, "")], array("u"), array("u", ["a", "b"]))
u.fromunicode("zz")
u.append("!")
print(u, "z" in u, u.index("z"), u.count("z"))
print(attempt(lambda: array()), attempt(lambda: array("z")), attempt(lambda: array("zz")), attempt(lambda: array(5)), attempt(lambda: array("i", 5)), attempt(lambda: array("i", "abc")), attempt(lambda: array("i", b"abc")), attempt(lambda: array("i", array("u", "a"))), attempt(lambda: array("i", array("d", [1.5]))), array("d", array("i", [1])), array("i", bytearray(b"abcd")), array("i", (1, 2)), array("i", range(3)), array("i", {5: 1}), array("i", (v for v in [7, 8])), array("B", b""))
a = array("i", [1, 2, 3])
for action in (lambda: a[5], lambda: a[-4], lambda: a["x"], lambda: a[1.0], lambda: a.__setitem__(9, 1), lambda: a.__setitem__("x", 1), lambda: a.__delitem__(9), lambda: a.pop(9), lambda: array("i").pop(), lambda: a.remove(99), lambda: a.index(99), lambda: a.append("x"),
               lambda: a.extend(5), lambda: a.extend(array("d", [1])), lambda: a + array("d"), lambda: a + [1], lambda: a * 1.5, lambda: a * "x", lambda: a.__setitem__(slice(0, 1), [1]), lambda: a.__setitem__(slice(0, 1), array("d")),
               lambda: a.__setitem__(slice(0, 3, 2), array("i", [1])), lambda: a.fromlist(5), lambda: a.fromlist([1, "x"]), lambda: a.frombytes(b"abc"), lambda: a.frombytes("abc"), lambda: hash(a), lambda: a < 5, lambda: a == 5, lambda: a < [1],
               lambda: a.insert("x", 1), lambda: type(a).__name__, lambda: type(iter(a)).__name__, lambda: a.index(1, 5), lambda: a.index(3, 0, -1), lambda: a.index(3, -1), lambda: a[2**70], lambda: a.__setitem__(2**70, 1), lambda: a * 10**18 if False else None):
    print(attempt(action), a)
try:
    a += [1]
except TypeError as error:
    print(error)
try:
    a += array("d")
except TypeError as error:
    print(error)
a *= 2
print(a)
a[1:3] = array("i", [9, 9, 9])
print(a)
del a[::2]
print(a)
a[5:1] = array("i", [7])
print(a)
a.insert(-100, 5)
a.insert(100, 6)
a.insert(-1, 4)
print(a)
a.extend(a)
a[1:2] = a
a += a[:2]
print(a)
a = array("i", range(5))
a[::-2] = array("i", [10, 20, 30])
print(a, a[::2], a[::-1], a[3:1], a[-2:], a[10:], a[1:4:2])
del a[-2:]
del a[0]
print(a, a.count(20), 20 in a, 2.0 in array("d", [2]), "x" in a, a.index(20), len(a), bool(a), bool(array("b")))
print(array("i", [1, 2]) < array("i", [1, 3]), array("i", [1]) < array("d", [1.5]), array("i", [1]) == array("d", [1.0]), array("i", [1, 2]) != array("i", [1, 2]), array("i", [1, 2]) >= array("i", [1]), array("d", [float("nan")]) == array("d", [float("nan")]), array("i") <= array("i"))
b = array("h", [1, -2, 300])
b.byteswap()
print(b, b.tobytes())
b.byteswap()
b.reverse()
c = b.__copy__()
c.append(7)
b.frombytes(b"\x01\x02")
b.fromlist([5, 6])
print(b, c, b.pop(), b.pop(0), b.tolist(), b * 0, 2 * b, -1 * b, b.__deepcopy__({}), len(b.buffer_info()), module.ArrayType is array, set("bBuhHiIlLqQfd") <= set(module.typecodes))


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Real:
    def __float__(self):
        return 2.5


print(array("i", [Index(3), 4]), a[Index(0)], a[Index(0):Index(1)], array("d", [Real(), Index(4)]), attempt(lambda: array("i", [Real()])))
a.append(Index(8))
a[Index(0)] = Index(9)
a.insert(Index(1), Index(2))
print(a, a.pop(Index(0)))

class Grid(array):
    def __new__(cls, width, height):
        self = super().__new__(cls, "d", [0.0] * (width * height))
        return self

    def __init__(self, width, height):
        self.width = width

    def at(self, x, y):
        return self[y * self.width + x]


g = Grid(3, 2)
g[4] = 2.5
print(g.at(1, 1), len(g), g.width, isinstance(g, array), g.tolist(), g[1:5], type(g + g).__name__)
sieve = array("b", [1]) * 100
for i in range(2, 10):
    if sieve[i]:
        for j in range(i * i, 100, i):
            sieve[j] = 0
print([i for i in range(2, 100) if sieve[i]], sum(sieve), max(array("d", [1.5, 9.25])), sorted(array("i", [3, 1, 2])), list(reversed(array("i", [1, 2]))), [x for x in array("f", [0.5])], bytes(array("B", [65, 66])), b"".join([bytes(array("H", [1]))]), list(enumerate(array("i", [4]))), tuple(zip(array("i", [1]), array("d", [2]))), dict.fromkeys(array("b", [1, 1])))
big = array("q")
for i in range(3000):
    big.append(i * i * i)
total = 0
for x in big:
    total += x
while len(big) > 10:
    big.pop()
print(total, big)
