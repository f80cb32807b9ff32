# Functions of ints in math, for ints of any size, with their errors.
import math


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (ValueError, OverflowError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


print([attempt(math.factorial, n) for n in (0, 1, 2, 5, 20, 21, 25, 40, -1, -10**30, True, 2.0, "a", None)], attempt(math.factorial, 10**30))
for n in (50, 100, 257, 1000, 3000):
    value = math.factorial(n)
    print(n, value % 1000000007, value.bit_length(), value == math.prod(range(1, n + 1)))
print([math.comb(10, k) for k in range(12)], [math.perm(6, k) for k in range(8)], math.perm(5), math.perm(5, None), math.comb(0, 0))
print(math.comb(100, 50), math.comb(500, 250) % 10**9, math.comb(10**30, 3), math.perm(10**30, 3), math.comb(10**30, 10**30), math.comb(10**30, 10**30 - 2), math.comb(67, 33), math.comb(3000, 1500) % 998244353, math.perm(2000, 900) % 998244353)
for n in range(0, 140, 7):
    print(n, [math.comb(n, k) for k in range(0, n + 1, 9)], math.perm(n, n // 3))
print([attempt(math.comb, *p) for p in ((-1, 2), (2, -1), (2.0, 1), (10**40, 10**30), ("a", 1), (True, True))])
print([attempt(math.perm, *p) for p in ((-1, 2), (2, -1), (2.0, 1), (10**40, 10**30), (-3,), (True, True))])
print(math.gcd(), math.gcd(12), math.gcd(-12), math.gcd(12, 18), math.gcd(0, 0), math.gcd(-4, 6, 10), math.gcd(2**100, 6**50), math.gcd(10**50, 35**20, 5), math.gcd(True, 4), attempt(math.gcd, 1.0, 2), attempt(math.gcd, "a"))
print(math.lcm(), math.lcm(4), math.lcm(-4, 6), math.lcm(0, 5), math.lcm(3, 0, 7), math.lcm(*range(1, 41)), math.lcm(2**80, 6**30), attempt(math.lcm, 1.5), attempt(math.lcm, 0, "x"))
for n in (0, 1, 2, 3, 4, 15, 16, 17, 2**48 - 1, 2**48, (2**24 - 1) ** 2, (2**24 - 1) ** 2 - 1, 2**52, 2**53 - 1, 10**20, 10**40 - 1, 10**40, 3**200):
    r = math.isqrt(n)
    print(n, r, r * r <= n < (r + 1) * (r + 1))
print(attempt(math.isqrt, -1), attempt(math.isqrt, 2.0), attempt(math.isqrt, -10**30), math.isqrt(True))
values = [0.0, -0.0, 0.5, -0.5, 1.5, -1.5, 1e15 + 0.5, -1e15 - 0.5, 1e20, -1e20, 1e300, 5, -5, True, 10**25]
for name in ("floor", "ceil", "trunc"):
    print(name, [getattr(math, name)(v) for v in values], [attempt(getattr(math, name), v) for v in (math.inf, -math.inf, math.nan, "a", None, 1j)])
print([(type(math.floor(v)), math.floor(v)) for v in (True, 2.0)])


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Whole(int):
    def __floor__(self):
        return "own floor"


print(math.factorial(Index(5)), math.comb(Index(5), Index(2)), math.perm(Index(5)), math.perm(Index(5), 2), math.gcd(Index(12), 18), math.lcm(Index(4), 6), math.isqrt(Index(17)), math.floor(Whole(3)), math.ceil(Whole(3)), attempt(math.factorial, Index(-1)), attempt(math.gcd, Index("a")))
