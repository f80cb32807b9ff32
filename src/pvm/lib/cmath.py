"""Functions of complex numbers."""

import _functions
import _complex
import math as _math

_apply = _complex.apply

e, pi, tau, inf, nan = _math.e, _math.pi, _math.tau, _math.inf, _math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _number(value):
    """An argument as a complex."""
    if type(value) is complex:
        return value
    if isinstance(value, str):
        raise TypeError("must be real number, not str")
    try:
        return complex(value)
    except TypeError:
        cls = type(value)
        if hasattr(cls, "__complex__") or hasattr(cls, "__float__") or hasattr(cls, "__index__"):
            raise
        raise TypeError(f"must be real number, not {cls.__name__}") from None


def acos(z, /):
    """The arc cosine."""
    return _apply(0, _number(z))


def acosh(z, /):
    """The inverse hyperbolic cosine."""
    return _apply(1, _number(z))


def asin(z, /):
    """The arc sine."""
    return _apply(2, _number(z))


def asinh(z, /):
    """The inverse hyperbolic sine."""
    return _apply(3, _number(z))


def atan(z, /):
    """The arc tangent."""
    return _apply(4, _number(z))


def atanh(z, /):
    """The inverse hyperbolic tangent."""
    return _apply(5, _number(z))


def cos(z, /):
    """The cosine."""
    return _apply(6, _number(z))


def cosh(z, /):
    """The hyperbolic cosine."""
    return _apply(7, _number(z))


def exp(z, /):
    """e to the power of z."""
    return _apply(8, _number(z))


def log(z, base=None, /):
    """The logarithm to a base, by default the natural one."""
    result = _apply(9, _number(z))
    return result if base is None else result / _apply(9, _number(base))


def log10(z, /):
    """The logarithm to the base 10."""
    result = _apply(9, _number(z))
    return complex(result.real / 2.302585092994045684, result.imag / 2.302585092994045684)


def sin(z, /):
    """The sine."""
    return _apply(10, _number(z))


def sinh(z, /):
    """The hyperbolic sine."""
    return _apply(11, _number(z))


def sqrt(z, /):
    """The square root."""
    return _apply(12, _number(z))


def tan(z, /):
    """The tangent."""
    return _apply(13, _number(z))


def tanh(z, /):
    """The hyperbolic tangent."""
    return _apply(14, _number(z))


def phase(z, /):
    """The angle of z in polar coordinates."""
    z = _number(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """The polar coordinates of z."""
    z = _number(z)
    return abs(z), _math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """The complex number with given polar coordinates."""
    r, phi = _math.ldexp(r, 0), _math.ldexp(phi, 0)
    if phi == 0.0:
        if r != r:
            return complex(r, 0.0)
        return complex(r, r * phi if not _math.isinf(r) else _math.copysign(phi, r) * _math.copysign(1.0, phi))
    if _math.isfinite(phi) and _math.isfinite(r):
        return complex(r * _math.cos(phi), r * _math.sin(phi))
    if r == 0.0:
        return complex(0.0, 0.0)
    if _math.isinf(phi) and r == r:
        raise ValueError("math domain error")
    if _math.isinf(r) and _math.isfinite(phi):
        return complex(_math.copysign(r, r * _math.cos(phi)), _math.copysign(r, r * _math.sin(phi)))
    return complex(inf if _math.isinf(r) else nan, nan)


def isfinite(z, /):
    """Whether both parts are finite."""
    z = _number(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isinf(z, /):
    """Whether a part is infinite."""
    z = _number(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isnan(z, /):
    """Whether a part is no number."""
    z = _number(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are close to each other."""
    a, b = _number(a), _number(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(a - b)
    return difference <= rel_tol * abs(b) or difference <= rel_tol * abs(a) or difference <= abs_tol

_functions.builtin(globals(), "cmath")
