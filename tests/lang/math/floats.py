# Every function of floats in math over special and ordinary values, with its errors.
import math

SPECIAL = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.0, 3.7, -3.7, 1e-300, -1e-300, 5e-324, 1e10, -1e10, 710.0, -750.0, 1e308, -1e308, math.inf, -math.inf, math.nan, 7, -3, True, 2**60, 10**30]


def show(value):
    return "%.13g" % value if isinstance(value, float) else repr(value)


def attempt(function, *arguments, **named):
    try:
        result = function(*arguments, **named)
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        return f"{type(error).__name__}: {error}"
    return "(" + ", ".join(map(show, result)) + ")" if isinstance(result, tuple) else show(result)


names = """acos acosh asin asinh atan atanh cbrt cos cosh degrees erf erfc exp exp2 expm1 fabs frexp gamma lgamma log log10 log1p log2
modf radians sin sinh sqrt tan tanh ulp isnan isinf isfinite""".split()
for name in names:
    function = getattr(math, name)
    print(name, [attempt(function, x) for x in SPECIAL])
for name in ("atan2", "copysign", "fmod", "pow", "remainder", "nextafter", "hypot", "isclose"):
    function = getattr(math, name)
    for x in SPECIAL:
        print(name, x, [attempt(function, x, y) for y in SPECIAL])
for x in SPECIAL:
    print("ldexp", x, [attempt(math.ldexp, x, i) for i in (0, 1, -1, 1000, 2000, -1080, -5000, 10**20, -10**20, True, 2.0)])
print([attempt(math.log, 10**400), attempt(math.log, 2**5000, 2), attempt(math.log2, 2**5000), attempt(math.log10, 10**5000), attempt(math.log, -10**400), attempt(math.log, 5, 1), attempt(math.log, 5, 0), attempt(math.log, 0)])
print([attempt(math.log2, 2**k) for k in (0, 1, 52, 53, 54, 1023, 1024, 1025, 4000)])
print([attempt(math.sqrt, v) for v in ("x", None, [], 1j, 10**400)], attempt(math.pow, "a", 1), attempt(math.pow, 1, "a"))
print(attempt(math.atan2, 1), attempt(math.ldexp, 1.0, "2"))
print(math.hypot(), math.hypot(-3), math.hypot(3, 4), math.hypot(1, 1, 1, 1), math.hypot(1e300, 1e300), math.hypot(1e-320, 1e-320), math.hypot(math.inf, math.nan), math.hypot(math.nan, 1))
print(math.hypot(*range(50)), math.hypot(0.1, 0.2, 0.3), math.dist([1, 2, 3], (4.0, 6, 3)), math.dist([], []), math.dist((0.1,), (0.7,)))
print(attempt(math.dist, [1], [1, 2]), attempt(math.dist, [1], ["a"]), attempt(math.dist, 1, 2), math.dist(iter([0, 0]), range(3, 5)))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9), math.isclose(math.inf, math.inf), math.isclose(math.inf, 1e308, rel_tol=1), attempt(math.isclose, 1, 2, rel_tol=-1), attempt(math.isclose, 1, 2, abs_tol=-1))
print(math.gamma(0.5), math.gamma(5), math.gamma(23.5), math.gamma(-1.5), math.gamma(170.5), math.lgamma(100.25), math.lgamma(-2.5), math.lgamma(3), math.gamma(1e-200), math.gamma(-150.3))
x = 0.1
for _ in range(40):
    x = x * 1.7 % 30
    print(math.gamma(x), math.lgamma(x), math.gamma(-x), math.lgamma(-x), math.hypot(x, 3 * x, 0.1), math.fmod(-x, 0.7), math.remainder(x, 0.7))
print(math.fsum([]), math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([1e308, 1e308, -1e308]) if False else "", math.fsum(range(10)), math.fsum(x * 0.1 for x in range(100)))
print(attempt(math.fsum, [1e308, 1e308]), attempt(math.fsum, [math.inf, -math.inf]), attempt(math.fsum, [math.inf, 1]), attempt(math.fsum, [math.nan, math.inf]), attempt(math.fsum, ["a"]), attempt(math.fsum, 5), math.fsum([2**53, 1.0, 1e-100]), math.fsum([10**20, -10**20, 3]))
print(math.prod([]), math.prod([2, 3, 4]), math.prod([1.5, 2]), math.prod(range(1, 30)), math.prod([1, 2], start=10), math.prod([2.0] * 5, start=1), math.prod(iter([True, 5])), math.prod([[0], 2], start=1) if False else "", attempt(math.prod, ["a", "b"]), math.prod([3], start="ab"), attempt(math.prod, 3), math.prod([1j, 1j]))
print(math.pi, math.e, math.tau, math.inf, math.nan, sorted(n for n in dir(math) if not n.startswith("_") and n not in ("fma", "sumprod", "fmax", "fmin", "signbit", "isnormal", "issubnormal")))


class Real:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value


class Index:
    def __index__(self):
        return 6


class Own:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class Bad:
    def __float__(self):
        return "no"


class Length(float):
    pass


print(math.sqrt(Real(16.0)), math.sqrt(Index()), math.pow(Real(2.0), Index()), math.hypot(Real(3.0), 4), math.log(Real(8.0), Real(2.0)), math.isclose(Real(1.0), 1), math.ldexp(Real(1.5), 2), math.fsum([Real(0.5), 1, Index()]), math.dist([Real(1.0), 0], [0, Index()]))
print(math.floor(Own()), math.ceil(Own()), math.trunc(Own()), math.floor(Real(2.5)), math.ceil(Real(2.5)), attempt(math.trunc, Real(2.5)), attempt(math.sqrt, Bad()), attempt(math.sqrt, object()) , math.sqrt(Length(2.25)), math.floor(Length(2.5)), math.modf(Real(2.25)), math.atan2(Index(), Index()))
print(math.prod([Length(2.0), Index().__index__()]), math.frexp(Real(8.0)), math.nextafter(Real(1.0), 2))
