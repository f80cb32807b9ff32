# Arithmetic operator methods: reflected, in-place, NotImplemented, unary, conversions.
class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __repr__(self):
        return "V(%s, %s)" % (self.x, self.y)

    def __add__(self, other):
        if not isinstance(other, V):
            return NotImplemented
        return V(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return V(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        if isinstance(k, V):
            return self.x * k.x + self.y * k.y
        return V(self.x * k, self.y * k)

    def __rmul__(self, k):
        return V(k * self.x, k * self.y)

    def __truediv__(self, k):
        return V(self.x / k, self.y / k)

    def __floordiv__(self, k):
        return V(self.x // k, self.y // k)

    def __mod__(self, k):
        return V(self.x % k, self.y % k)

    def __pow__(self, n, mod=None):
        return ("pow", self.x, n, mod)

    def __neg__(self):
        return V(-self.x, -self.y)

    def __pos__(self):
        return V(+self.x, +self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __invert__(self):
        return V(self.y, self.x)

    def __bool__(self):
        return bool(self.x or self.y)

    def __eq__(self, other):
        return isinstance(other, V) and (self.x, self.y) == (other.x, other.y)

    def __matmul__(self, other):
        return ("matmul", self.x, other)

    def __divmod__(self, k):
        return (self // k, self % k)


a, b = V(1, 2), V(3, 4)
print(a + b, b - a, a * 3, 3 * a, a * b, b / 2, b // 2, b % 2, -a, +a, abs(b), ~a, a ** 2, pow(a, 2, 5), a @ 7, divmod(b, 2))
print(bool(V(0, 0)), bool(a), not a, a == V(1, 2), a != V(1, 2), a == 5, a != 5, sum([a, b], V(0, 0)))
for bad in (lambda: a + 1, lambda: 1 + a, lambda: a << 1, lambda: a & a, lambda: a < b, lambda: -"s", lambda: ~1.5, lambda: sum([a, b])):
    try:
        print(bad())
    except TypeError as error:
        print(error)


class InPlace:
    def __init__(self):
        self.log = []

    def __iadd__(self, x):
        self.log.append(("iadd", x))
        return self

    def __isub__(self, x):
        return "replaced by %s" % x

    def __imul__(self, x):
        return NotImplemented

    def __mul__(self, x):
        return ("mul", x)

    def __or__(self, x):
        return ("or", x)

    def __ilshift__(self, x):
        self.log.append(("ilshift", x))
        return self


i = InPlace()
j = i
i += 1
i += "two"
i <<= 3
print(i is j, i.log)
k = i
k -= 5
print(k)
k = i
k *= 4
print(k)
k = i
k |= 6
print(k)
holder = {"v": i}
holder["v"] += 9
print(holder["v"].log[-1])


class R:
    def __init__(self, name):
        self.name = name

    def __radd__(self, other):
        return "%r+%s" % (other, self.name)

    def __rsub__(self, other):
        return "%r-%s" % (other, self.name)

    def __rtruediv__(self, other):
        return "%r/%s" % (other, self.name)

    def __rpow__(self, other):
        return "%r**%s" % (other, self.name)

    def __rmod__(self, other):
        return "%r%%%s" % (other, self.name)

    def __rlshift__(self, other):
        return "%r<<%s" % (other, self.name)

    def __rand__(self, other):
        return "%r&%s" % (other, self.name)

    def __rfloordiv__(self, other):
        return "%r//%s" % (other, self.name)


r = R("r")
print(1 + r, 1.5 - r, 2 / r, 2 ** r, 5 % r, 1 << r, 3 & r, 7 // r, None + r, (1,) - r)
class Parent:
    def __add__(self, other):
        return "parent add"


class Subclass(Parent):
    def __radd__(self, other):
        return "subclass radd"


print(Parent() + Parent(), Parent() + Subclass(), Subclass() + Parent(), Subclass() + Subclass())


class Num:
    def __int__(self):
        return 7

    def __float__(self):
        return 7.5

    def __index__(self):
        return 3

    def __round__(self, n=None):
        return ("round", n)

    def __trunc__(self):
        return 1

    def __complex__(self):
        return 1j


n = Num()
print(int(n), float(n), [10, 20, 30, 40][n], round(n), round(n, 2), hex(n), range(n), "abcdef"[n], [0] * n, bin(n), chr(n) == "\x03")
