"""The one locale that the machine has: C, with UTF-8."""

import _functions

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = 0, 1, 2, 3, 4, 5, 6
CHAR_MAX = 127
CODESET, RADIXCHAR, THOUSEP, YESEXPR, NOEXPR, CRNCYSTR = 14, 65536, 65537, 327680, 327681, 262159
D_T_FMT, D_FMT, T_FMT, T_FMT_AMPM, AM_STR, PM_STR = 131112, 131113, 131114, 131115, 131110, 131111
DAY_1, ABDAY_1, MON_1, ABMON_1 = 131079, 131072, 131098, 131086
_TEXTS = {CODESET: "UTF-8", RADIXCHAR: ".", THOUSEP: "", YESEXPR: "^[yY]", NOEXPR: "^[nN]", CRNCYSTR: "-", D_T_FMT: "%a %b %e %H:%M:%S %Y",
          D_FMT: "%m/%d/%y", T_FMT: "%H:%M:%S", T_FMT_AMPM: "%I:%M:%S %p", AM_STR: "AM", PM_STR: "PM"}


def _name_days_and_months():
    days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split()
    months = "January February March April May June July August September October November December".split()
    names = globals()
    for prefix, first, words in (("DAY_", DAY_1, days), ("ABDAY_", ABDAY_1, [day[:3] for day in days]),
                                 ("MON_", MON_1, months), ("ABMON_", ABMON_1, [month[:3] for month in months])):
        for place, word in enumerate(words):
            names[f"{prefix}{place + 1}"] = first + place
            _TEXTS[first + place] = word


_name_days_and_months()


class Error(Exception):
    __module__, __qualname__ = "locale", "Error"


def setlocale(category, locale=None, /):
    if not 0 <= category <= 6:
        raise Error("invalid locale category" if category > 6 else "unsupported locale setting")
    if locale not in (None, "", "C", "POSIX", "C.UTF-8", "C.utf8"):
        raise Error("unsupported locale setting")
    return "C"


def localeconv():
    empty = ("int_curr_symbol", "currency_symbol", "mon_decimal_point", "mon_thousands_sep", "positive_sign", "negative_sign", "thousands_sep")
    most = ("int_frac_digits", "frac_digits", "p_cs_precedes", "p_sep_by_space", "n_cs_precedes", "n_sep_by_space", "p_sign_posn", "n_sign_posn")
    return {"decimal_point": ".", "grouping": [], "mon_grouping": [], **dict.fromkeys(empty, ""), **dict.fromkeys(most, CHAR_MAX)}


def nl_langinfo(key, /):
    if key not in _TEXTS:
        raise ValueError("unsupported langinfo constant")
    return _TEXTS[key]


def strcoll(first, second, /):
    return (first > second) - (first < second)


def strxfrm(text, /):
    if "\0" in text:
        raise ValueError("embedded null character")
    return text


def getencoding():
    return "utf-8"

_functions.builtin(globals(), "_locale")
