# cmath: values, domains, ranges.
import cmath

values = [0.0, -0.0, 1.0, -1.0, 2.5, -0.5, 1e300, float("inf"), float("-inf")]
for name in "acos acosh asin asinh atan atanh cos cosh exp log log10 sin sinh sqrt tan tanh polar".split():
    for x in values[:7]:
        for y in values[:7]:
            try:
                result = getattr(cmath, name)(complex(x, y))
                result = "%.11g %.11g" % ((result.real, result.imag) if isinstance(result, complex) else result)
            except (ValueError, OverflowError) as error:
                result = f"{type(error).__name__} {error}"
            print(name, x, y, result)
for x in values:
    for y in values:
        try:
            result = cmath.rect(x, y)
            print("%.11g %.11g" % (result.real, result.imag), cmath.isfinite(complex(x, y)), cmath.isinf(complex(x, y)), cmath.phase(complex(x, y)))
        except (ValueError, OverflowError) as error:
            print(x, y, type(error).__name__, error)


class Number:
    def __complex__(self):
        return 1 + 2j


print(cmath.sqrt(Number()), cmath.log(8, 2), cmath.isclose(1, 1 + 1e-12), cmath.isclose(1j, 2j), cmath.infj, cmath.nanj, cmath.tau)
for wrong in ("a", None, [], b"1"):
    try:
        cmath.sqrt(wrong)
    except TypeError as error:
        print(error)
