"""The calendar part of the time module."""

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


def _seconds(secs):
    if secs is None:
        return int(time() // 1)
    if not isinstance(secs, (int, float)):
        raise TypeError(f"'{type(secs).__name__}' object cannot be interpreted as an integer")
    return int(secs // 1)


def _zone(offset):
    sign = "-" if offset < 0 else "+"
    hours, minutes = divmod(abs(offset) // 60, 60)
    return "UTC" if offset == 0 else f"{sign}{hours:02}" if minutes == 0 else f"{sign}{hours:02}{minutes:02}"


def gmtime(secs=None, /):
    return struct_time(_civil(_seconds(secs), False)[:9] + ("UTC", 0))


def localtime(secs=None, /):
    fields = _civil(_seconds(secs), True)
    return struct_time(fields[:9] + (_zone(fields[9]), fields[9]))


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
    for name, number, lowest, highest in (("month", month, 0, 12), ("day of month", day, 0, 31), ("hour", hour, 0, 23),
                                          ("minute", minute, 0, 59), ("seconds", second, 0, 61),
                                          ("day of week", weekday, -1, _HIGHEST_INT), ("day of year", of_year, 0, 366)):
        if not lowest <= number <= highest:
            raise ValueError(f"{name} out of range")
    zone = getattr(t, "tm_zone", None), getattr(t, "tm_gmtoff", None)
    return struct_time((year, month or 1, day or 1, hour, minute, second, weekday % 7, of_year or 1, max(-1, min(1, is_dst)), *zone))


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


def _directive(letter, t):
    hour12 = t[3] % 12 or 12
    if letter in "aA":
        return _DAYS[t[6]] if letter == "A" else _DAYS[t[6]][:3]
    if letter in "bBh":
        return _MONTHS[t[1] - 1] if letter == "B" else _MONTHS[t[1] - 1][:3]
    if letter in "YGgVu":
        year, week = _iso(t)
        return {"Y": str(t[0]), "G": str(year), "g": f"{year % 100:02}", "V": f"{week:02}", "u": str(t[6] + 1)}[letter]
    if letter in "DTRFcxXr":
        form = {"D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M", "F": "%Y-%m-%d", "c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y",
                "X": "%H:%M:%S", "r": "%I:%M:%S %p"}[letter]
        return strftime(form, t)
    if letter in "zZs":
        offset = getattr(t, "tm_gmtoff", None) or 0
        if letter == "s":
            return str(int(mktime(tuple(t))))
        if letter == "Z":
            return getattr(t, "tm_zone", None) or tzname[t[8] > 0]
        hours, minutes = divmod(abs(offset) // 60, 60)
        return f"{'-' if offset < 0 else '+'}{hours:02}{minutes:02}"
    numbers = {"y": t[0] % 100, "C": t[0] // 100, "m": t[1], "d": t[2], "H": t[3], "I": hour12, "M": t[4], "S": t[5],
               "U": (t[7] + 6 - (t[6] + 1) % 7) // 7, "W": (t[7] + 6 - t[6]) // 7}
    if letter in numbers:
        return f"{numbers[letter]:02}"
    others = {"j": f"{t[7]:03}", "e": f"{t[2]:2}", "k": f"{t[3]:2}", "l": f"{hour12:2}", "p": "PM" if t[3] >= 12 else "AM",
              "w": str((t[6] + 1) % 7), "n": "\n", "t": "\t", "%": "%"}
    return others.get(letter, "%" + letter)


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    t = localtime() if t is None else _checked(t, "strftime")
    pieces = []
    i = 0
    while i < len(format):
        c = format[i]
        if c != "%" or i + 1 == len(format):
            pieces.append(c)
            i += 1
            continue
        i += 1
        if format[i] == "-" and i + 1 < len(format):
            i += 1
            pieces.append(_directive(format[i], t).lstrip("0 ") or "0")
        else:
            pieces.append(_directive(format[i], t))
        i += 1
    return "".join(pieces)


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
