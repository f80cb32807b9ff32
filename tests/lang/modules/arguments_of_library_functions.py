# Library functions and classes that look closely at what they are given: ContextVar, randrange, operator.abs, types.GenericAlias.
import contextvars
import operator
import os
import random
import sys
import types
import warnings

for args, kwds in (((), {}), ((1, 2), {}), ((1,), {}), (("a",), {"x": 1, "default": 2}), ((), {"default": 2})):
    try:
        contextvars.ContextVar(*args, **kwds)
    except TypeError as error:
        print(error)
print(contextvars.ContextVar("a", default=3).get())

for arguments in ((10.0, 20, 2), (10, 20, 1.0), (10.5,), (10, 20.5), ("x",), (5, 3), (3,)):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            random.SystemRandom().randrange(*arguments)
        except (TypeError, ValueError) as error:
            print(type(error).__name__)
        print(arguments, [each.category.__name__ for each in caught] if sys.version_info < (3, 12) else "")

print(operator.abs, operator.abs.__module__, operator.abs is abs, operator.abs(-3))


class Named(types.GenericAlias):
    def __init__(self, origin, args):
        self.extra = origin


named = Named(list, int)
print(named, vars(type(named)).keys() >= {"__init__"}, named == list[int])
for function in (lambda: named.extra, lambda: setattr(list[int], "extra", 1), lambda: setattr(named, "__origin__", 1)):
    try:
        print(function())
    except AttributeError as error:
        print(error)

kind = os.stat_result
print(kind.n_fields >= 16, kind.n_sequence_fields, kind.n_unnamed_fields, kind.__match_args__)
record = kind(range(10), {"st_atime": 1.5, "st_atime_ns": 2})
print(record, record.st_atime, record[7], record.st_mtime, record.st_atime_ns, record.st_mtime_ns)
print(kind(range(10)).st_atime, kind(range(12)).st_mtime)
for arguments in ((), (range(9),), (range(100),), (range(10), 3), (5,)):
    try:
        kind(*arguments)
    except TypeError as error:
        print(error)
