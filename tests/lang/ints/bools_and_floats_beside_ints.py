# Shows operators between small ints, bools and floats, in both orders and in place.
values = [0, 1, -1, 7, 2**47, -2**48, 2**48 - 1, True, False, 0.0, -0.0, 1.5, -2.5, 1e308, float("inf"), float("nan")]


def name(result):
    return f"{type(result).__name__[0]}{result!r}"


def attempt(function, a, b):
    try:
        return name(function(a, b))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def inplace(a, b):
    a += b
    a -= b
    a *= b
    return a


for a in values:
    for b in values:
        print(*[attempt(f, a, b) for f in (
            lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a / b, lambda a, b: a // b, lambda a, b: a % b, inplace)])
for a in (0, 3, True, False):
    for b in (0, 2, True, False):
        print(*[attempt(f, a, b) for f in (
            lambda a, b: a ** b, lambda a, b: a << b, lambda a, b: a >> b, lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b)])
print(sum([True, False, True]), sum([1.5, 1, True]), sum(x > 2 for x in range(5)))


class Number(int):
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)


print(True + Number(2), 1 + Number(2), 1.5 * Number(2), Number(2) + True)
