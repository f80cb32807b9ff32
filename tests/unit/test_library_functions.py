"""Functions of the library that CPython writes in C are builtin functions inside the machine too, under the same names."""

import importlib
import types

import pytest

import pvm

MODULES = """_bisect _codecs _contextvars _functools _heapq _imp _io _locale _operator _posixsubprocess _random _signal _socket _string _struct
_thread _warnings _weakref abc array atexit binascii bisect builtins cmath codecs collections contextvars errno functools gc heapq io
itertools json marshal math operator os posix random re select signal socket string struct sys time typing unicodedata warnings
weakref""".split()

# What the machine takes from elsewhere: `operator.abs` is `abs` itself, `random` is a module of its own.
ELSEWHERE = {"_operator.abs", "operator.abs", "operator.__abs__", "random._index", "random._sha512", "random.urandom", "random._urandom"}

SOURCE = """
import importlib
def describe(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        return {}
    kinds = (type(len), type(describe), type(module.__init__), type({}.get))
    return {key: (type(value).__name__, value.__name__, value.__qualname__, value.__module__)
            for key, value in vars(module).items() if type(value) in kinds and hasattr(value, "__module__")}
describe(name)
"""


@pytest.mark.parametrize("name", MODULES)
def test_builtin_functions_are_builtin(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        pytest.skip("not a module of this system")
    inside = pvm.VM(limits=pvm.Limits.unlimited()).run(SOURCE, inputs={"name": name})
    wrong = {}
    for key, value in vars(module).items():
        of_module = type(value) is types.BuiltinFunctionType and (value.__self__ is None or type(value.__self__) is types.ModuleType)
        if of_module and key in inside and f"{name}.{key}" not in ELSEWHERE:
            expected = type(value).__name__, value.__name__, value.__qualname__, value.__module__
            if inside[key] != expected:
                wrong[key] = inside[key], expected
    assert not wrong
