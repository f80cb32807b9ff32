"""The calendar part of the time module."""

import _functions
import _structseq
from _operators import index
from time import _civil, time

__all__ = ["_STRUCT_TM_ITEMS", "altzone", "asctime", "ctime", "daylight", "get_clock_info", "gmtime", "localtime", "mktime", "strftime", "strptime",
           "struct_time", "timezone", "tzname"]

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
_NAMED = ("tm_zone", "tm_gmtoff")


struct_time = _structseq.make("time.struct_time", _FIELDS, _NAMED, "A moment as nine fields, which also have names; two more have names only.")
_STRUCT_TM_ITEMS = struct_time.n_fields
_record = _structseq.maker(struct_time, _NAMED)


def _seconds(secs):
    if secs is None:
        return int(time() // 1)
    if not isinstance(secs, (int, float)):
        raise TypeError(f"'{_functions.type_name(secs)}' object cannot be interpreted as an integer")
    return int(secs // 1)


def _zone(offset):
    sign = "-" if offset < 0 else "+"
    hours, minutes = divmod(abs(offset) // 60, 60)
    return "UTC" if offset == 0 else f"{sign}{hours:02}" if minutes == 0 else f"{sign}{hours:02}{minutes:02}"


def gmtime(secs=None, /):
    return _record(_civil(_seconds(secs), False)[:9], "UTC", 0)


def localtime(secs=None, /):
    fields = _civil(_seconds(secs), True)
    return _record(fields[:9], _zone(fields[9]), fields[9])


def _days(year, month, day):
    """Days from 1970-01-01 of a date of the Gregorian calendar."""
    year -= month <= 2
    of_era = year % 400
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return year // 400 * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719468


def mktime(t, /):
    if not isinstance(t, tuple) or len(t) != 9:
        raise TypeError("Tuple or struct_time argument required" if not isinstance(t, tuple)
                        else "mktime(): illegal time tuple argument")
    year, month, day, hour, minute, second = t[:6]
    year += (month - 1) // 12
    plain = _days(year, (month - 1) % 12 + 1, 1) * 86400 + (day - 1) * 86400 + hour * 3600 + minute * 60 + second
    result = plain - _civil(plain, True)[9]
    return float(plain - _civil(result, True)[9])


_january = _civil(1577836800, True)[9]
_july = _civil(1593561600, True)[9]
timezone = -min(_january, _july)
altzone = -max(_january, _july)
daylight = int(_january != _july)
tzname = (_zone(-timezone), _zone(-altzone))


_LOWEST_INT, _HIGHEST_INT = -1 << 31, (1 << 31) - 1


def _checked(t, function):
    """The record of a tuple of nine whole numbers, each in its range; 0 as a month, a day of the month or of the year is 1."""
    if not isinstance(t, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(t) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    year, month, day, hour, minute, second, weekday, of_year, is_dst = numbers = [index(number) for number in t]
    if max(numbers) > _HIGHEST_INT:
        raise OverflowError("signed integer is greater than maximum")
    if min(numbers) < _LOWEST_INT:
        raise OverflowError("signed integer is less than minimum")
    if year < _LOWEST_INT + 1900:
        raise OverflowError("year out of range")
    if not (0 <= month <= 12 and 0 <= day <= 31 and 0 <= hour <= 23 and 0 <= minute <= 59 and 0 <= second <= 61 and weekday >= -1
            and 0 <= of_year <= 366):
        raise ValueError(_out_of_range(numbers))
    return _record((year, month or 1, day or 1, hour, minute, second, weekday % 7, of_year or 1, max(-1, min(1, is_dst))),
                   getattr(t, "tm_zone", None), getattr(t, "tm_gmtoff", None))


def _out_of_range(numbers):
    """What is said of the first field, from the month to the day of the year, that is not in its range."""
    ranges = (("month", 0, 12), ("day of month", 0, 31), ("hour", 0, 23), ("minute", 0, 59), ("seconds", 0, 61),
              ("day of week", -1, _HIGHEST_INT), ("day of year", 0, 366))
    return next(f"{name} out of range" for number, (name, lowest, highest) in zip(numbers[1:], ranges) if not lowest <= number <= highest)


def asctime(t=None, /):
    t = localtime() if t is None else _checked(t, "asctime")
    return f"{_DAYS[t[6] % 7][:3]} {_MONTHS[t[1] - 1][:3]} {t[2]:2} {t[3]:02}:{t[4]:02}:{t[5]:02} {t[0]}"


def ctime(secs=None, /):
    return asctime(localtime(secs))


def _iso(t):
    """Year and week of ISO 8601."""
    week = (t[7] - t[6] + 9) // 7
    year = t[0]
    if week < 1:
        year -= 1
        return year, _weeks(year)
    if week > _weeks(year):
        return year + 1, 1
    return year, week


def _weeks(year):
    first = (_days(year, 1, 1) + 3) % 7
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 53 if first == 3 or (leap and first == 2) else 52


def _offset(t):
    offset = t.tm_gmtoff or 0
    hours, minutes = divmod(abs(offset) // 60, 60)
    return f"{'-' if offset < 0 else '+'}{hours:02}{minutes:02}"


#: What each directive makes of a record.
_DIRECTIVES = {
    "A": lambda t: _DAYS[t[6]], "a": lambda t: _DAYS[t[6]][:3], "B": lambda t: _MONTHS[t[1] - 1], "b": lambda t: _MONTHS[t[1] - 1][:3],
    "Y": lambda t: str(t[0]), "y": lambda t: f"{t[0] % 100:02}", "C": lambda t: f"{t[0] // 100:02}", "m": lambda t: f"{t[1]:02}",
    "d": lambda t: f"{t[2]:02}", "e": lambda t: f"{t[2]:2}", "j": lambda t: f"{t[7]:03}",
    "H": lambda t: f"{t[3]:02}", "k": lambda t: f"{t[3]:2}", "I": lambda t: f"{t[3] % 12 or 12:02}", "l": lambda t: f"{t[3] % 12 or 12:2}",
    "M": lambda t: f"{t[4]:02}", "S": lambda t: f"{t[5]:02}", "p": lambda t: "PM" if t[3] >= 12 else "AM",
    "G": lambda t: str(_iso(t)[0]), "g": lambda t: f"{_iso(t)[0] % 100:02}", "V": lambda t: f"{_iso(t)[1]:02}",
    "u": lambda t: str(t[6] + 1), "w": lambda t: str((t[6] + 1) % 7),
    "U": lambda t: f"{(t[7] + 6 - (t[6] + 1) % 7) // 7:02}", "W": lambda t: f"{(t[7] + 6 - t[6]) // 7:02}",
    "s": lambda t: str(int(mktime(tuple(t)))), "Z": lambda t: t.tm_zone or tzname[t[8] > 0], "z": _offset,
    "n": lambda t: "\n", "t": lambda t: "\t", "%": lambda t: "%",
}
_DIRECTIVES["h"] = _DIRECTIVES["b"]
#: Directives that stand for several.
_COMPOUND = {"D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M", "F": "%Y-%m-%d", "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S",
             "r": "%I:%M:%S %p"}


_MOST_FORMATS = 64
_formats = {}


def _parts(format):
    """A format in parts: texts, and pairs of a function of a record and whether leading zeros of what it gives are dropped."""
    parts = _formats.get(format)
    if parts is not None:
        return parts
    parts = []
    i = 0
    while i < len(format):
        start = i
        i = format.find("%", i)
        if i < 0 or i + 1 == len(format):
            parts.append(format[start:])
            break
        if i > start:
            parts.append(format[start:i])
        short = format[i + 1] == "-" and i + 2 < len(format)
        letter = format[i + 1 + short]
        i += 2 + short
        if letter in _DIRECTIVES:
            parts.append((_DIRECTIVES[letter], short))
        elif letter not in _COMPOUND:
            parts.append("%" + letter)
        elif short:
            parts.append((lambda t, form=_COMPOUND[letter]: strftime(form, t), True))
        else:
            parts += _parts(_COMPOUND[letter])
    if len(_formats) >= _MOST_FORMATS:
        _formats.clear()
    _formats[format] = parts
    return parts


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {_functions.type_name(format)}")
    t = localtime() if t is None else _checked(t, "strftime")
    return "".join([part if part.__class__ is str else part[0](t).lstrip("0 ") or "0" if part[1] else part[0](t) for part in _parts(str.join("", (format,)))])


def strptime(data_string, format="%a %b %d %H:%M:%S %Y", /):
    from _strptime import _strptime_time
    return _strptime_time(data_string, format)


def get_clock_info(name, /):
    """What is known of a clock: monotonic, whether it can be set, and its resolution in seconds."""
    import types
    if name not in ("monotonic", "perf_counter", "process_time", "thread_time", "time"):
        raise ValueError("unknown clock")
    wall = name == "time"
    return types.SimpleNamespace(implementation=name, monotonic=not wall, adjustable=wall, resolution=1e-09)
