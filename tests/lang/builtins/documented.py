# Docs and signatures of builtins are CPython's.
import inspect
import itertools
import math
import sys
import types
from collections import deque


class Sub(int):
    pass


def own(x: int = 3, *y, z, **rest) -> str:
    "Doc of own."


for value in (len, str.join, [].append, int, (5), type(iter([])).__next__, int.real, dict.fromkeys, int.__new__, deque, deque.append, math.sin,
              itertools.chain, ValueError, types.CoroutineType.send, types.CoroutineType.__dict__["__name__"], types.FunctionType, Sub, Sub(), own,
              sys.exit, type(None), object.__init__, type.mro, property.fget, print, Exception.with_traceback):
    print(value.__doc__)
for value in (len, [].append, sorted, print, math.sin, Sub.bit_length, int.to_bytes, int.from_bytes, sys.exit, dict.fromkeys, own, str.split, sum):
    print(inspect.signature(value), getattr(value, "__text_signature__", None))
for value in (range, dict.update, "no function"):
    try:
        print(inspect.signature(value))
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
bound = inspect.signature(own).bind(1, 2, z=3, more=4)
print(bound.arguments, bound.args, bound.kwargs)
bound = inspect.signature(own).bind_partial()
bound.apply_defaults()
print(bound.arguments)
try:
    inspect.signature(own).bind(1)
except TypeError as error:
    print(error)
print(len.__self__, math.sin.__self__.__name__, [1].append.__self__, sys.exit.__self__ is sys)
