# The math module: values, special cases, errors.
import math
from math import pi, e, sqrt as root

print(pi, e, math.tau, math.inf, math.nan, root(2))
xs = [0, 1, -1, 0.5, -2.75, 10, 1e-8, 123456.789]
for name in ("floor", "ceil", "trunc", "fabs"):
    print(name, [getattr(math, name)(x) for x in xs])
print([math.sqrt(x) for x in (0, 1, 2, 1e10)], [math.exp(x) for x in (0, 1, -1, 5.5)], [math.log(x) for x in (1, 2, 10, 0.5)], math.log(8, 2), math.log(100, 10), math.log2(1024), math.log10(1000), math.log1p(0.5), math.expm1(0.5))
for name in ("sin", "cos", "tan", "atan", "sinh", "cosh", "tanh", "asinh"):
    print(name, ["%.12f" % getattr(math, name)(x) for x in (0, 0.5, -1, 2)])
print(math.asin(0.5), math.acos(0.5), math.atan2(1, -1), math.atan2(-0.0, -1), math.hypot(3, 4), math.hypot(1, 2, 2), math.degrees(math.pi), math.radians(180))
print(math.pow(2, 10), math.fmod(-7, 3), math.modf(3.75), math.modf(-3.75), math.frexp(10), math.ldexp(0.625, 4), math.copysign(3, -0.0), math.fsum([0.1] * 10), math.remainder(7, 4))
print(math.factorial(20), math.factorial(30), math.gcd(48, 36), math.gcd(), math.gcd(12, 18, 27), math.lcm(4, 6), math.isqrt(10 ** 20), math.comb(10, 3), math.perm(5, 2), math.prod([1, 2, 3, 4]), math.prod([], start=5), math.comb(60, 30), math.dist((0, 0), (3, 4)))
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.floor(-0.5), math.ceil(-0.5), math.floor(1e20), math.floor(5), math.cbrt(27), math.exp2(5), math.ulp(1.0), math.nextafter(1, 2))
print(math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.sqrt(10 ** 40), math.log(10 ** 400), math.log2(2 ** 1000), math.floor(True))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.exp(1000), lambda: math.acos(2), lambda: math.sqrt("x"), lambda: math.floor("x"), lambda: math.gcd(1.5), lambda: math.fmod(1, 0), lambda: math.pow(0, -1), lambda: math.isqrt(-1), lambda: math.floor(math.inf), lambda: math.nope):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__)


class Num:
    def __float__(self):
        return 2.25

    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"


print(math.sqrt(Num()), math.floor(Num()), math.ceil(Num()), math.trunc(2.9), math.__name__)
