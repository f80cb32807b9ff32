"""C decimal arithmetic module"""

# It is the host's in Python, a copy of its own, so that who asks for _pydecimal has that as it is. The classes are as those in C: they
# cannot be changed, and tell what is wrong in the same words.

import sys as _sys

import _functions
from _retold import retell_methods as _retell_methods

_plain = _sys.modules.pop("_pydecimal", None)
import _pydecimal

if _plain is None:
    del _sys.modules["_pydecimal"]
else:
    _sys.modules["_pydecimal"] = _plain
Context, Decimal, _condition_map = _pydecimal.Context, _pydecimal.Decimal, _pydecimal._condition_map

_TEXTS = {
    "Cannot convert infinity": "cannot convert Infinity to integer",
    "Cannot convert NaN": "cannot convert NaN to integer",
    "cannot round an infinity": "cannot convert Infinity to integer",
    "cannot round a NaN": "cannot convert NaN to integer",
    "Cannot hash a signaling NaN": "Cannot hash a signaling NaN value",
    "Second argument to round": "optional arg must be an integer",
    "Invalid tuple size in creation": "argument must be a sequence of length 3",
    "Invalid sign.": "sign must be an integer with the value 0 or 1",
    "The second value in the tuple": "coefficient must be a tuple of digits",
    "The third value in the tuple": "string argument in the third position must be 'F', 'n' or 'N'",
    "argument must be int or float.": "argument must be int or float",
    "Cannot convert signaling NaN to float": "cannot convert signaling NaN to float",
    "%s must be a signal dict": "argument must be a signal dict%.0s",
    "%s cannot be deleted": "context attributes cannot be deleted%.0s",
    "%s: invalid rounding mode": "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                                 "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]%.0s",
}
_RANGES = {"prec": (1, _pydecimal.MAX_PREC, "range for prec is [1, MAX_PREC]"), "Emin": (_pydecimal.MIN_EMIN, 0, "range for Emin is [MIN_EMIN, 0]"),
           "Emax": (0, _pydecimal.MAX_EMAX, "range for Emax is [0, MAX_EMAX]"), "capitals": (0, 1, "values for capitals are 0 or 1"),
           "clamp": (0, 1, "values for clamp are 0 or 1")}
_ORDER = ("InvalidOperation", "FloatOperation", "DivisionByZero", "Overflow", "Underflow", "Subnormal", "Inexact", "Rounded", "Clamped")
_localcontext, _setcontext = _pydecimal.localcontext, _pydecimal.setcontext


def _told(constant):
    for beginning, text in _TEXTS.items():
        if constant.startswith(beginning):
            return text
    return constant


def _raise_error(self, condition, explanation=None, *args):
    """What a condition gives, or its signal, whose argument is a list of conditions."""
    error = _condition_map.get(condition, condition)
    if error in self._ignored_flags:
        return error().handle(self, *args)
    self.flags[error] = 1
    if not self.traps[error]:
        return condition().handle(self, *args)
    raise error([condition])


def _set_integer_check(self, name, value, least, most):
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    least, most, text = _RANGES[name]
    if not least <= value <= most:
        raise ValueError("valid " + text)
    return object.__setattr__(self, name, value)


def _convert_other(other, raiseit=False, allow_float=False):
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    if allow_float and isinstance(other, float):
        return Decimal.from_float(other)
    if raiseit:
        raise TypeError(f"conversion from {_functions.type_name(other)} to Decimal is not supported")
    return NotImplemented


def setcontext(context, /):     # its doc, and that of the next, are the host's
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    _setcontext(context)


def localcontext(ctx=None, **kwargs):
    if ctx is not None and not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    return _localcontext(ctx, **kwargs)


def _finish():
    _pydecimal._signals.sort(key=lambda signal: _ORDER.index(signal.__name__))
    for context in (_pydecimal.DefaultContext, _pydecimal.BasicContext, _pydecimal.ExtendedContext):
        for name in ("traps", "flags"):
            before = getattr(context, name)
            object.__setattr__(context, name, {signal: before[signal] for signal in _pydecimal._signals})
    _pydecimal._convert_other, _pydecimal.setcontext, _pydecimal.localcontext = _convert_other, setcontext, localcontext
    _functions.builtin(_pydecimal.__dict__, "decimal", "getcontext", "setcontext", "localcontext")
    for cls in (Decimal, Context):
        _retell_methods(cls, _told)
    Context._raise_error, Context._set_integer_check = _raise_error, _set_integer_check
    _functions.seal_nameless(Decimal, Context)


_finish()
globals().update({name: getattr(_pydecimal, name) for name in (*_pydecimal.__all__, "__version__", "__libmpdec_version__")})
