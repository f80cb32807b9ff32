"""The host's datetime in Python with the checks and texts of the module in C.

From 3.12 on the module is _pydatetime under another name; before, datetime.py is whole without it, and asks for this one in
vain when all its classes are there. Texts inside methods are exchanged in their code, so that nothing is called more often.
"""

import sys as _sys

import _functions
from _retold import retell as _retell, retell_methods as _retell_methods
from operator import index as _index

_IMMUTABLE = 1 << 8
_NOT_13 = _sys.version_info < (3, 13)
_NOT_14 = _sys.version_info < (3, 14)

_TEXTS = {
    "result out of range": "date value out of range",
    "cannot compare naive and aware datetimes": "can't compare offset-naive and offset-aware datetimes",
    "cannot compare naive and aware times": "can't compare offset-naive and offset-aware times",
    "cannot mix naive and timezone-aware time": "can't subtract offset-naive and offset-aware datetimes",
    "timedelta # of days is too large: %d": "days=%d; must have magnitude <= 999999999",
    "tzinfo subclass must override tzname()": "a tzinfo subclass must implement tzname()",
    "tzinfo subclass must override utcoffset()": "a tzinfo subclass must implement utcoffset()",
    "tzinfo subclass must override dst()": "a tzinfo subclass must implement dst()",
    "fromutc() requires a datetime argument": "fromutc: argument must be a datetime",
    "fromutc() argument must be a datetime instance or None": "fromutc: argument must be a datetime",
    "dt.tzinfo is not self": "fromutc: dt.tzinfo is not self",
    "Argument must be a str": "fromisoformat: argument must be str",
    "must be str, not %s": "__format__() argument 1 must be str, not %s",
}


def _told(text):
    return _TEXTS.get(text, text)


def _missing(name, position):
    raise TypeError(f"function missing required argument '{name}' (pos {position})") from None


def _check_long(*values):
    for value in values:
        if not -1 << 63 <= value < 1 << 63:
            raise OverflowError("Python int too large to convert to C long")
        if not -1 << 31 <= value < 1 << 31:
            raise OverflowError(f"signed integer is {'less than minimum' if value < 0 else 'greater than maximum'}")


def _date_checks(days_in_month):
    def _check_date_fields(year, month, day):
        try:
            year, month, day = _index(year), _index(month), _index(day)
        except TypeError:
            if month is None and hasattr(year, "__index__"):
                _missing("month", 2)
            if day is None and hasattr(month, "__index__"):
                _missing("day", 3)
            raise
        if 1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 28:
            return year, month, day
        _check_long(year, month, day)
        if not 1 <= year <= 9999:
            raise ValueError(f"year {year} is out of range" if _NOT_14 else f"year must be in 1..9999, not {year}")
        if not 1 <= month <= 12:
            raise ValueError("month must be in 1..12" + ("" if _NOT_14 else f", not {month}"))
        most = days_in_month(year, month)
        if not 1 <= day <= most:
            raise ValueError("day is out of range for month" if _NOT_14 else
                             f"day {day} must be in range 1..{most} for month {month} in year {year}")
        return year, month, day
    return _check_date_fields


def _check_time_fields(hour, minute, second, microsecond, fold):
    hour, minute, second, microsecond = _index(hour), _index(minute), _index(second), _index(microsecond)
    if 0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 59 and 0 <= microsecond <= 999999 and type(fold) is int and 0 <= fold <= 1:
        return hour, minute, second, microsecond, fold
    fold = _index(fold)
    _check_long(hour, minute, second, microsecond, fold)
    for name, value, most in (("hour", hour, 23), ("minute", minute, 59), ("second", second, 59), ("microsecond", microsecond, 999999)):
        if not 0 <= value <= most:
            raise ValueError(f"{name} must be in 0..{most}" + ("" if _NOT_14 else f", not {value}"))
    if fold not in (0, 1):
        raise ValueError("fold must be either 0 or 1" + ("" if _NOT_14 else f", not {fold}"))
    return hour, minute, second, microsecond, fold


def _tzinfo_check(tzinfo):
    def _check_tzinfo_arg(tz):
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{_functions.type_name(tz)}'")
    return _check_tzinfo_arg


def _cmperror(first, second):
    raise TypeError(f"can't compare {_functions.type_name(first)} to {_functions.type_name(second)}")


def _shown(method):
    def __repr__(self):
        text = method(self)
        return _functions.type_name(self) + text[text.index("("):]
    return __repr__


def _by_isoformat(self):
    return self.isoformat()


def _datetime_str(self):
    return self.isoformat(" ")


def _wrong_argument(function, position, wanted, given):
    raise TypeError(f"{function}() argument {position} must be {wanted}, not {_functions.type_name(given)}")


def _take_checked_methods(module):
    """Methods that check their arguments first, in the words of those in C."""
    date_class, time_class, datetime_class, timedelta, timezone = module.date, module.time, module.datetime, module.timedelta, module.timezone
    plain_combine, plain_strptime = datetime_class.combine.__func__, datetime_class.strptime.__func__
    plain_astimezone, plain_new, plain_timestamp = datetime_class.astimezone, timezone.__new__, datetime_class._fromtimestamp.__func__
    check_tzinfo, days_of = module._check_tzinfo_arg, module._ord2ymd
    no_tzinfo = object()

    def combine(cls, date, time, tzinfo=no_tzinfo):
        if not isinstance(date, date_class):
            _wrong_argument("combine", 1, "datetime.date", date)
        if not isinstance(time, time_class):
            _wrong_argument("combine", 2, "datetime.time", time)
        return plain_combine(cls, date, time) if tzinfo is no_tzinfo else plain_combine(cls, date, time, tzinfo)

    def strptime(cls, date_string, format, /):
        if not isinstance(date_string, str):
            _wrong_argument("strptime", 1, "str", date_string)
        if not isinstance(format, str):
            _wrong_argument("strptime", 2, "str", format)
        return plain_strptime(cls, date_string, format)

    def astimezone(self, tz=None):
        check_tzinfo(tz)
        return plain_astimezone(self, tz)

    def fromordinal(cls, n, /):
        n = _index(n)
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        return cls(*days_of(n))

    def checked_strftime(plain):
        def strftime(self, format):
            if not isinstance(format, str):
                _wrong_argument("strftime", 1, "str", format)
            return plain(self, format)
        return strftime

    def make_timezone(cls, offset, name=timezone._Omitted):
        if not isinstance(offset, timedelta):
            _wrong_argument("timezone", 1, "datetime.timedelta", offset)
        if name is not timezone._Omitted and not isinstance(name, str):
            _wrong_argument("timezone", 2, "str", name)
        if not timezone._minoffset <= offset <= timezone._maxoffset:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}{'.' if _NOT_14 else ''}")
        return plain_new(cls, offset, name)

    def checked_zone(name, plain):
        def method(self, dt, /):
            if dt is None or isinstance(dt, datetime_class):
                return plain(self, dt)
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {_functions.type_name(dt)}")
        method.__name__ = method.__qualname__ = name
        return method

    datetime_class.combine, datetime_class.strptime = classmethod(combine), classmethod(strptime)
    datetime_class.astimezone, date_class.fromordinal = astimezone, classmethod(fromordinal)
    for cls in (date_class, time_class):
        cls.strftime = checked_strftime(cls.strftime)
    timezone.__new__ = make_timezone
    for name in ("tzname", "dst"):
        setattr(timezone, name, checked_zone(name, vars(timezone)[name]))

    def utcoffset(self, dt, /):
        if dt is None or isinstance(dt, datetime_class):
            return self._offset
        raise TypeError(f"utcoffset(dt) argument must be a datetime instance or None, not {_functions.type_name(dt)}")
    timezone.utcoffset = utcoffset

    def _fromtimestamp(cls, t, utc, tz):
        if not isinstance(t, float):
            if not _NOT_14 and not hasattr(type(t), "__index__"):
                raise TypeError(f"argument must be int or float, not {_functions.type_name(t)}")
            t = _index(t)
        return plain_timestamp(cls, t, utc, tz)
    datetime_class._fromtimestamp = classmethod(_fromtimestamp)


def _finish(module):
    names = module.__dict__
    if names["date"].__flags__ & _IMMUTABLE:         # this module is run again, that is not
        return
    classes = [module.date, module.time, module.datetime, module.timedelta, module.tzinfo, module.timezone]
    if _NOT_14:
        _retell(module._isoweek_to_gregorian, lambda text: "Invalid day: " if text == "Invalid weekday: " else text)
    for cls in classes:
        _retell_methods(cls, _told)
    names["_check_date_fields"] = _date_checks(module._days_in_month)
    names["_check_time_fields"] = _check_time_fields
    names["_check_tzinfo_arg"] = _tzinfo_check(module.tzinfo)
    if _NOT_13:
        names["_cmperror"] = _cmperror
    _take_checked_methods(module)
    classes.append(module._IsoCalendarDate)
    for cls in classes:
        cls.__module__ = "datetime"        # under which they are pickled
        if cls not in (module.tzinfo, module.timezone):
            cls.__repr__ = _shown(cls.__repr__)
    module.date.__str__ = module.time.__str__ = _by_isoformat
    module.datetime.__str__ = _datetime_str
    _functions.seal(module.tzinfo, module.timedelta)
    _functions.seal_nameless(module.date, module.time, module.datetime)
    _functions.seal_final(module.timezone, module._IsoCalendarDate)


if _sys.version_info < (3, 12):
    if "datetime" in _sys.modules:
        _finish(_sys.modules["datetime"])
    raise ImportError("No module named '_datetime'", name="_datetime")

import _pydatetime
from _pydatetime import *
from _pydatetime import __all__, _IsoCalendarDate

__doc__ = "Fast implementation of the datetime type."
_finish(_pydatetime)
