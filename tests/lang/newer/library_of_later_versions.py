# Modules of the library do what they learnt in 3.13: random, datetime, typing's classes, functools, binascii, arrays, sys.
# since 3.13
import _socket
import array
import binascii
import copy
import datetime
import functools
import itertools
import pickle
import random
import struct
import sys
import types
import typing
import warnings


def attempt(function, *args, **named):
    try:
        print(function(*args, **named))
    except Exception as error:
        print(type(error).__name__, error.args)


print(types.CapsuleType, isinstance(None, types.CapsuleType), isinstance(_socket.CAPI, types.CapsuleType))
attempt(types.CapsuleType)
attempt(setattr, types.CapsuleType, "x", 1)
print(sys._is_gil_enabled(), sys._is_interned(sys.intern("some name")))
attempt(sys._is_interned, 5)
print(array.typecodes)


class Hashed(dict):
    __hash__ = lambda self: 7


attempt(hash, types.MappingProxyType(Hashed()))
attempt(hash, types.MappingProxyType({}))

for args in (10, 5), (0,), (1, 5, 0), (1.0,), (5, 1, 2), (5, 1, 1):
    attempt(random.randrange, *args)
attempt(random.randint, 5, 1)
attempt(random.seed, (1,))
attempt(random.lognormvariate)
random.seed(5)
print(random.lognormvariate(0, 1), callable(random._urandom), type(random.binomialvariate()))

parameter = typing.TypeVar("parameter")
type Alias = int
for thing in parameter, typing.ParamSpec("P"), typing.TypeVarTuple("Ts"), Alias:
    attempt(thing)
    attempt(setattr, type(thing), "foo", 3)
    attempt(delattr, type(thing), "__module__")


class Generic[T]:
    pass


attempt(delattr, Generic, "__type_params__")
attempt(setattr, Generic, "__mro__", ())
attempt(bytearray().extend, "abc")
print(struct.Struct("=i2H"))
for data in b"abcd=", b"abcd====", b"ab===", b"a===", b"a=b=", b"abcd=a", b"ab=c=", b"abcdab==":
    attempt(binascii.a2b_base64, data, strict_mode=True)


class Methods:
    @functools.singledispatchmethod
    def f(self, x):
        pass

    @functools.cached_property
    def c(self):
        pass


class Partial(functools.partial):
    pass


attempt(Methods().f)
print(vars(Methods)["c"].__module__, Partial(int), functools.partial(int))


class Wrong(BaseException):
    def __new__(cls):
        return 5


def raise_from():
    raise ValueError from Wrong


attempt(raise_from)
attempt(type, "A", (), {"__slots__": 5})
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    type("N", (), {5: 6})

    class Odd:
        locals()[7] = 8
    print([(str(item.message), item.category.__name__, item.lineno) for item in caught])

print(vars(staticmethod(len)), classmethod(len).__doc__)

attempt(datetime.date, 2020, 13, 1)
attempt(datetime.date, 0, 1, 1)
attempt(datetime.date, 10000, 1, 1)
attempt(datetime.date, 2021, 2, 29)
for field in "hour minute second microsecond fold".split():
    attempt(datetime.time, **{field: -1})
    attempt(datetime.datetime, 2020, 1, 1, **{field: 1000001})
attempt(datetime.datetime(2020, 1, 1).replace, month=14)
day = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
print(pickle.loads(pickle.dumps(day)), copy.copy(day), repr(day), datetime.datetime.__module__, datetime.__all__)
