# Matrices: products, determinant, inverse over fractions of our own, Gauss elimination, power.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Frac:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError("Frac(%d, 0)" % n)
        g = gcd(n, d)
        if d < 0:
            g = -abs(g)
        else:
            g = abs(g)
        self.n = n // g
        self.d = d // g

    @staticmethod
    def of(x):
        return x if isinstance(x, Frac) else Frac(x)

    def __add__(self, o):
        o = Frac.of(o)
        return Frac(self.n * o.d + o.n * self.d, self.d * o.d)

    __radd__ = __add__

    def __neg__(self):
        return Frac(-self.n, self.d)

    def __sub__(self, o):
        return self + -Frac.of(o)

    def __rsub__(self, o):
        return Frac.of(o) - self

    def __mul__(self, o):
        o = Frac.of(o)
        return Frac(self.n * o.n, self.d * o.d)

    __rmul__ = __mul__

    def __truediv__(self, o):
        o = Frac.of(o)
        return Frac(self.n * o.d, self.d * o.n)

    def __eq__(self, o):
        o = Frac.of(o)
        return self.n == o.n and self.d == o.d

    def __bool__(self):
        return self.n != 0

    def __repr__(self):
        return str(self.n) if self.d == 1 else "%d/%d" % (self.n, self.d)


class SingularError(ArithmeticError):
    pass


class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        self.m = len(self.rows)
        self.n = len(self.rows[0]) if self.rows else 0

    @classmethod
    def identity(cls, n):
        return cls([[1 if i == j else 0 for j in range(n)] for i in range(n)])

    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]

    def __setitem__(self, ij, value):
        i, j = ij
        self.rows[i][j] = value

    def __matmul__(self, other):
        if self.n != other.m:
            raise ValueError("%dx%d @ %dx%d" % (self.m, self.n, other.m, other.n))
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in columns] for row in self.rows])

    def __add__(self, other):
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, other.rows)])

    def __mul__(self, k):
        return Matrix([[v * k for v in row] for row in self.rows])

    def __pow__(self, e):
        result, base = Matrix.identity(self.n), self
        while e:
            if e & 1:
                result = result @ base
            base = base @ base
            e >>= 1
        return result

    def __eq__(self, other):
        return self.rows == other.rows

    def transpose(self):
        return Matrix(zip(*self.rows))

    def reduce(self):
        rows = [[Frac.of(v) for v in row] for row in self.rows]
        det = Frac(1)
        lead = 0
        for i in range(self.m):
            if lead >= self.n:
                break
            pivot = next((k for k in range(i, self.m) if rows[k][lead]), None)
            if pivot is None:
                return rows, Frac(0)
            if pivot != i:
                rows[i], rows[pivot] = rows[pivot], rows[i]
                det = -det
            scale = rows[i][lead]
            det = det * scale
            rows[i] = [v / scale for v in rows[i]]
            for k in range(self.m):
                if k != i and rows[k][lead]:
                    factor = rows[k][lead]
                    rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
            lead += 1
        return rows, det

    def det(self):
        return self.reduce()[1]

    def inverse(self):
        n = self.n
        wide = Matrix([row + [1 if i == j else 0 for j in range(n)] for i, row in enumerate(self.rows)])
        rows, det = wide.reduce()
        if not det:
            raise SingularError("determinant is zero")
        return Matrix([row[n:] for row in rows])

    def __repr__(self):
        texts = [[str(v) for v in row] for row in self.rows]
        widths = [max(len(t[j]) for t in texts) for j in range(self.n)]
        return "\n".join("[" + " ".join(t.rjust(w) for t, w in zip(row, widths)) + "]" for row in texts)


a = Matrix([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
b = Matrix([[1, 2], [3, 4], [5, 6]])
print(a, a @ b, a.transpose(), a + a * 2, sep="\n\n")
print(a.det(), a.inverse(), a @ a.inverse() == Matrix.identity(3), sep="\n")
print(a.inverse() @ Matrix([[8], [-11], [-3]]))
fib = Matrix([[1, 1], [1, 0]])
for e in (1, 10, 90, 200):
    print(e, (fib ** e)[0, 1])
for bad in (lambda: b @ b, lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: a[5, 5], lambda: Frac(1, 0)):
    try:
        print(bad())
    except (ValueError, ArithmeticError, IndexError) as error:
        print(type(error).__name__, error)
hilbert = Matrix([[Frac(1, i + j + 1) for j in range(5)] for i in range(5)])
print(hilbert, hilbert.det(), hilbert.inverse(), sep="\n")


def floats(n):
    m = [[1.0 / (i + 2 * j + 1) for j in range(n)] for i in range(n)]
    k = [[float((i * j) % 7) for j in range(n)] for i in range(n)]
    out = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0.0
            for t in range(n):
                s += m[i][t] * k[t][j]
            out[i][j] = s
    return out


r = floats(12)
print(["%.10f" % r[i][i] for i in range(12)], "%.8f" % sum(r[i][j] for i in range(12) for j in range(12)))
c = Matrix([[0] * 3 for _ in range(3)])
c[1, 2] = 9
c[0, 0] += 4
print(c)
