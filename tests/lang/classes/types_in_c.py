# Classes that CPython has in C cannot be changed, refuse what they refuse there, and are named with their module.
import collections
import contextvars
import copy
import csv
import datetime
import decimal
import functools
import hashlib
import inspect
import io
import pickle
import re
import struct
import sys
import threading
import types
import unicodedata
import weakref
import _csv
import _io
import _json
import _thread


def attempt(function, *args, **keywords):
    try:
        return function(*args, **keywords)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


class Plain:
    pass


FINAL = [type(threading.Lock()), contextvars.Context, contextvars.ContextVar, contextvars.Token, datetime.timezone, weakref.ProxyType,
         weakref.CallableProxyType, type(sys.flags), type(sys.version_info), type(sys.float_info), type(hashlib.sha3_256()),
         hashlib.blake2b, type(int | str), type(unicodedata.ucd_3_2_0), re.Pattern, re.Match]
BASES = [collections.OrderedDict, collections.defaultdict, collections.deque, types.GenericAlias, types.SimpleNamespace, weakref.ReferenceType,
         struct.Struct, _io.BytesIO, _io.StringIO, _io.FileIO, _io.BufferedReader, _io.TextIOWrapper, _io._IOBase, _io.IncrementalNewlineDecoder,
         datetime.date, datetime.time, datetime.datetime, datetime.timedelta, datetime.tzinfo, decimal.Decimal, decimal.Context,
         _csv.Dialect, type(csv.reader([])), type(csv.writer(io.StringIO())), type(threading.RLock()), threading.local, functools.partial]
OPEN = [_json.make_scanner, _json.make_encoder]          # may be changed

for cls in FINAL + BASES:
    print(cls.__module__, cls.__qualname__, attempt(setattr, cls, "attribute", 1), attempt(delattr, cls, "__init__"))
    print(attempt(setattr, cls, "__bases__", (Plain,)), attempt(setattr, cls, "__name__", "other"), attempt(setattr, cls, "__doc__", "other"))
for cls in FINAL + OPEN:
    print(attempt(type, "Derived", (cls,), {}))
for cls in BASES:
    derived = type("Derived", (cls,), {"attribute": 1})
    derived.other = 2
    print(derived.attribute, derived.other, derived.__mro__[1] is cls)

target = Plain()
OBJECTS = [threading.Lock(), threading.RLock(), contextvars.Context(), contextvars.ContextVar("name"), datetime.date(2020, 1, 2),
           datetime.timedelta(1), datetime.timezone.utc, decimal.Decimal(1), collections.OrderedDict(a=1), collections.defaultdict(int),
           struct.Struct("i"), io.BytesIO(b"a"), csv.reader([]), weakref.ref(target), hashlib.sha3_256(), types.SimpleNamespace(a=1),
           sys.float_info]
for value in OBJECTS:
    print(attempt(lambda: value + object), attempt(lambda: "".join([value])), attempt(lambda: value.missing))
    print(attempt(value.__class__.__setattr__, value, "__class__", Plain))
for value in OBJECTS[:4] + OBJECTS[10:11] + OBJECTS[12:15]:
    print(attempt(pickle.dumps, value, 2), attempt(copy.deepcopy, value) if type(value) is not weakref.ref else "")
for value in OBJECTS[4:10]:
    print(pickle.loads(pickle.dumps(value)) == value, copy.deepcopy(value) == value)


# Their methods are descriptors of methods, wrappers of slots, and builtin methods when they are bound.
METHODS = [datetime.date.isoformat, datetime.date.__add__, collections.OrderedDict.move_to_end, decimal.Decimal.__radd__, struct.Struct.pack,
           io.StringIO.write]
for method in METHODS:
    print(type(method), method, method.__name__, method.__qualname__, method.__objclass__, inspect.isfunction(method), inspect.isroutine(method),
          hasattr(method, "__code__"), hasattr(method, "__dict__"))
for method in (datetime.date(2020, 1, 2).isoformat, collections.OrderedDict().popitem, decimal.Decimal(1).__add__):
    print(type(method), repr(method).partition(" at 0x")[0], method.__name__, method.__qualname__)
print(list(map(datetime.date.isoformat, [datetime.date(2020, 1, 2)])), datetime.date.today.__name__, type(datetime.date.today))
print(pickle.loads(pickle.dumps(datetime.date(2020, 1, 2).isoformat))())


class Shown(datetime.date):
    def isoformat(self):
        return "shown " + super().isoformat()


print(Shown(2020, 1, 2), f"{Shown(2020, 1, 2)}", repr(Shown(2020, 1, 2)), Shown(2020, 1, 2) + datetime.timedelta(1))

# What is wrong with arguments.
for text in """datetime.date() datetime.date(2020) datetime.date(2020,1,1,1) datetime.date(2020,1,1).isoformat(1) datetime.date(2020,13,1)
        datetime.date(2021,2,29) datetime.date(0,1,1) datetime.datetime(2020,1,1,24) datetime.time(0,60) datetime.time(fold=2) datetime.time(tzinfo=1)
        datetime.date(1<<70,1,1) datetime.date(9999,12,31)+datetime.timedelta(1) datetime.timedelta(10**9) datetime.tzinfo().dst(None)
        datetime.datetime(2020,1,1)<datetime.datetime(2020,1,1,tzinfo=datetime.timezone.utc) datetime.date(2020,1,1).isocalendar()
        collections.OrderedDict().move_to_end() struct.Struct() struct.Struct("i",2) io.BytesIO(1,2,3) io.TextIOWrapper() decimal.Decimal("x")
        decimal.Decimal(1)/0 decimal.Decimal(0)/0 decimal.Decimal(1).compare("x") decimal.Decimal(1,2,3) decimal.Context(prec=0)
        decimal.Context(rounding="x") decimal.setcontext(1) decimal.localcontext(1) int(decimal.Decimal("inf")) decimal.Decimal(()) decimal.getcontext()
        datetime.date.isoformat() datetime.date.__add__()""".split():
    print(text, attempt(eval, text))
