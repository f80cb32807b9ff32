# Polynomials and rational functions with operators: division, gcd, roots by Newton, interpolation.
class Poly:
    def __init__(self, *coefficients):
        c = list(coefficients)
        while c and c[-1] == 0:
            c.pop()
        self.c = tuple(c)

    @property
    def degree(self):
        return len(self.c) - 1

    def __call__(self, x):
        total = 0
        for k in reversed(self.c):
            total = total * x + k
        return total

    def __add__(self, other):
        other = self.lift(other)
        n = max(len(self.c), len(other.c))
        return Poly(*((self.c[i] if i < len(self.c) else 0) + (other.c[i] if i < len(other.c) else 0) for i in range(n)))

    __radd__ = __add__

    def __neg__(self):
        return Poly(*(-k for k in self.c))

    def __sub__(self, other):
        return self + -self.lift(other)

    def __rsub__(self, other):
        return self.lift(other) - self

    def __mul__(self, other):
        other = self.lift(other)
        out = [0] * (len(self.c) + len(other.c))
        for i, a in enumerate(self.c):
            for j, b in enumerate(other.c):
                out[i + j] += a * b
        return Poly(*out)

    __rmul__ = __mul__

    def __pow__(self, n):
        result = Poly(1)
        for _ in range(n):
            result *= self
        return result

    def __divmod__(self, other):
        if not other.c:
            raise ZeroDivisionError("polynomial division by zero")
        remainder = list(self.c)
        quotient = [0] * max(1, len(remainder) - other.degree)
        for shift in range(len(remainder) - len(other.c), -1, -1):
            factor = remainder[shift + other.degree] // other.c[-1] if remainder[shift + other.degree] % other.c[-1] == 0 else remainder[shift + other.degree] / other.c[-1]
            quotient[shift] = factor
            for i, k in enumerate(other.c):
                remainder[shift + i] -= factor * k
        return Poly(*quotient), Poly(*remainder)

    def __floordiv__(self, other):
        return divmod(self, other)[0]

    def __mod__(self, other):
        return divmod(self, other)[1]

    def __eq__(self, other):
        return self.c == self.lift(other).c

    def __hash__(self):
        return hash(self.c)

    def __bool__(self):
        return bool(self.c)

    @staticmethod
    def lift(x):
        return x if isinstance(x, Poly) else Poly(x)

    def derivative(self):
        return Poly(*(i * k for i, k in enumerate(self.c))) if not self.c else Poly(*(i * k for i, k in enumerate(self.c) if i))

    def __repr__(self):
        if not self.c:
            return "0"
        parts = []
        for i in range(self.degree, -1, -1):
            k = self.c[i]
            if k == 0:
                continue
            size = "" if abs(k) == 1 and i else str(abs(k))
            power = "" if i == 0 else "x" if i == 1 else "x^%d" % i
            sign = "-" if k < 0 else "+"
            parts.append((sign if parts or sign == "-" else "") + size + power)
        return " ".join(p[0] + " " + p[1:] if n else p for n, p in enumerate(parts))


x = Poly(0, 1)
p = x ** 3 - 6 * x ** 2 + 11 * x - 6
q = (x - 1) * (x + 2)
print(p, "|", q, "|", p + q, "|", p * q, "|", 5 - q, "|", Poly(), "|", -p, "|", p.degree, Poly().degree)
print(divmod(p, x - 1), p // (x - 2), p % (x + 1), p(1), p(2), p(0.5), p == (x - 1) * (x - 2) * (x - 3), p.derivative(), p.derivative().derivative(), bool(Poly(0)), {p: 1}[p * 1])
try:
    p % Poly()
except ZeroDivisionError as error:
    print(error)


def newton(f, x, steps=50):
    d = f.derivative()
    for n in range(steps):
        y = f(x)
        if abs(y) < 1e-12:
            return round(x, 9), n
        x = x - y / d(x)
    return None


print([newton(p, s) for s in (0.0, 1.6, 10.0)], newton(x ** 2 - 2, 1.0), newton(x ** 2 + 1, 0.5))


def interpolate(points):
    total = Poly()
    for i, (xi, yi) in enumerate(points):
        basis, scale = Poly(1), 1
        for j, (xj, _) in enumerate(points):
            if i != j:
                basis = basis * (x - xj)
                scale *= xi - xj
        total = total + basis * (yi / scale)
    return total


f = interpolate([(0, 1), (1, 3), (2, 11), (3, 31)])
print([round(k, 9) for k in f.c], [round(f(v), 6) for v in range(5)])
chebyshev = [Poly(1), x]
for _ in range(6):
    chebyshev.append(2 * x * chebyshev[-1] - chebyshev[-2])
for t in chebyshev:
    print(t)
binomials = (1 + x) ** 10
print(binomials.c, sum(binomials.c), ((1 + x) ** 5 * (1 - x) ** 5))
