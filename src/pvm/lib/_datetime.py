"""The host's datetime in Python, whose checks say in one text what is wrong, as the module in C does.

From 3.12 on; before, datetime.py is whole without this one.
"""

import sys as _sys

import _functions


def _seal(module):
    _functions.seal(module.date, module.time, module.datetime, module.timedelta, module.tzinfo)
    _functions.seal_final(module.timezone, module._IsoCalendarDate)


if _sys.version_info < (3, 12):
    if "datetime" in _sys.modules:          # which asks for this module when all its classes are there
        _seal(_sys.modules["datetime"])
    raise ImportError("No module named '_datetime'", name="_datetime")

import _pydatetime
from _pydatetime import *
from _pydatetime import _IsoCalendarDate, __all__

__doc__ = "Fast implementation of the datetime type."


def _in_one_text(check):
    """A check of fields that names the value beside its text, as one that does not."""
    def checked(*values):
        try:
            return check(*values)
        except ValueError as error:
            if len(error.args) != 2:
                raise
            text, value = error.args
        if text.startswith("year"):
            text = f"year {value} is out of range"
        elif text.startswith("day"):
            text = "day is out of range for month"
        raise ValueError(text)
    return checked


_pydatetime._check_date_fields = _in_one_text(_pydatetime._check_date_fields)
_pydatetime._check_time_fields = _in_one_text(_pydatetime._check_time_fields)
for _class in (date, datetime, time, timedelta, timezone, tzinfo, _IsoCalendarDate):
    _class.__module__ = "datetime"        # under which they are pickled
_seal(_pydatetime)
