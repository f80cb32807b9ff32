# Random calls: instances of subclasses of builtin classes, with special methods that return, raise and change what they like,
# go to every method and function there is. Nothing is compared: the machine has to live. argv: seed, steps.
import array
import bisect
import builtins
import collections
import contextvars
import copy
import decimal
import fractions
import functools
import gc
import heapq
import io
import itertools
import math
import operator
import random
import re
import string
import struct
import sys
import types
import unicodedata
import weakref

choose = random.Random(int(sys.argv[1]))

BASES = [int, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, enumerate, zip, map, filter, reversed, property, classmethod,
         staticmethod, type, object, Exception, OSError, KeyError, SyntaxError, UnicodeDecodeError, StopIteration, BaseExceptionGroup, super,
         collections.deque, collections.OrderedDict, collections.defaultdict, collections.Counter, collections.UserDict, collections.ChainMap,
         array.array, types.ModuleType, types.SimpleNamespace, functools.partial, itertools.chain, itertools.islice, itertools.product,
         itertools.groupby, random.Random, weakref.ref, weakref.WeakKeyDictionary, io.StringIO, io.BytesIO, contextvars.Context, decimal.Decimal,
         fractions.Fraction, string.Template]
NOT_CALLED = {"print", "input", "exit", "quit", "help", "breakpoint", "open", "exec", "eval", "compile", "__import__", "count", "cycle", "repeat",
              "factorial", "perm", "comb", "setrecursionlimit", "getrecursionlimit", "set_int_max_str_digits", "_exit", "excepthook", "unraisablehook",
              "displayhook", "breakpointhook", "settrace", "setprofile", "addaudithook", "set_asyncgen_hooks", "Random", "SystemRandom",
              "setswitchinterval", "set_coroutine_origin_tracking_depth"}
SPECIALS = sorted({name for cls in (int, list, dict, str, set) for name in dir(cls) if name.startswith("__")} -
                  {"__class__", "__init_subclass__", "__new__", "__getattribute__", "__setattr__", "__dir__", "__subclasshook__", "__doc__",
                   "__delattr__"}) + \
    """__next__ __enter__ __exit__ __get__ __set__ __delete__ __call__ __length_hint__ __complex__ __bytes__ __fspath__ __await__ __aiter__
       __anext__ __missing__ __set_name__ __getattr__ __instancecheck__ __subclasscheck__ __mro_entries__ __del__ __copy__ __deepcopy__
       __setstate__ __bool__ __hash__ __eq__ __iter__ __len__ __index__""".split()


class Plain:
    __slots__ = ("a", "__dict__", "__weakref__")


def generated():
    received = yield 1
    yield received


async def awaited():
    return 3


made = []
depth = 0

SIMPLE = [None, 0, -1, 1, 2, 7, 1 << 31, 1 << 63, -(1 << 63), 10 ** 30, 0.5, float("nan"), float("inf"), -0.0, 1e300, "", "a", "abc", "é",
          "\U0001f600x", "a" * 50, "%s", "{}", "(a*)*b", "ascii", "utf-8", "<iq", b"", b"ab", NotImplemented, Ellipsis, True, 3 + 4j, int, str, list,
          Plain, type, Exception, len, str.upper, operator.add, lambda *a, **k: a, 8, ()]
MAKERS = [lambda: bytearray(b"xyz"), lambda: memoryview(b"abcd"), lambda: memoryview(bytearray(8)).cast("i"), lambda: {"a": 1, 2: "b"},
          lambda: {1, "a"}, generated, lambda: iter([1, 2, 3]), [].append.__class__, Plain, lambda: zip("ab", [1, 2]), lambda: {}.items(),
          lambda: map(str, [1, 2]), lambda: enumerate("ab"), lambda: range(choose.choice([0, 3, 5])),
          lambda: slice(choose.choice([None, 0, -1, 1 << 65]), choose.choice([None, 3, -5]), choose.choice([None, 1, -1, 2])),
          lambda: [odd() for _ in range(choose.randrange(3))], lambda: tuple(odd() for _ in range(choose.randrange(3))),
          lambda: re.compile(r"(a)|(?P<n>b)*?"), lambda: re.match("(a)(b)?", "ab"), lambda: struct.Struct("<i"), lambda: weakref.ref(Plain),
          contextvars.copy_context, sys._getframe, lambda: collections.deque([1, 2], 3), lambda: array.array("i", [1, 2]),
          lambda: types.MappingProxyType({1: 2}), lambda: Plain().__init__, lambda: generated.__code__, lambda: choose.choice(made)]


def odd():
    """Any value."""
    if choose.random() < 0.55:
        return choose.choice(SIMPLE)
    try:
        return choose.choice(MAKERS)()
    except Exception:
        return None


def spoil(value):
    """Change a value under the hands of whoever works on it."""
    for name in ("clear", "pop", "append", "update", "release", "popitem", "reverse", "close"):
        try:
            getattr(value, name)()
        except Exception:
            pass


def special(cls, name):
    """A special method that does something of its own."""
    kind, value = choose.randrange(4), odd()

    def method(self, *args, **keywords):
        global depth
        depth += 1
        try:
            if depth > 12 or kind == 0:
                return value
            if kind == 1:
                raise choose.choice([ValueError, StopIteration, IndexError, KeyError, AttributeError, TypeError])(1)
            if kind == 2:
                return getattr(super(cls, self), name)(*args, **keywords)
            for each in made[-3:]:
                spoil(each)
            return value
        finally:
            depth -= 1
    return method


def instance():
    base = choose.choice(BASES)
    cls = type("Sub" + base.__name__, (base,), {})
    for name in choose.sample(SPECIALS, choose.randrange(4)):
        try:
            setattr(cls, name, special(cls, name))
        except Exception:
            pass
    for _ in range(3):
        try:
            return cls(*[odd() for _ in range(choose.randrange(4))])
        except Exception:
            pass
    return cls.__new__(cls)


def delegated(iterable):
    return (yield from iterable)


def set_item(target, key, value):
    target[key] = value


def delete_item(target, key):
    del target[key]


def unpacked(value):
    first, *rest = value
    return first


def entered(value):
    with value as inside:
        return inside


def matched(value):
    match value:
        case [first, *_]:
            return first
        case {"a": found, **rest}:
            return found, rest
        case int(found) | str(found):
            return found
        case Plain(a=1):
            return 1


def in_place(value, other):
    value += other
    value |= other
    value *= 2
    return value


def raised(value):
    try:
        raise value
    except* ValueError:
        pass


def set_attribute(value, other):
    value.attribute = other
    return value.attribute


def set_class(value, other):
    value.__class__ = type(other)


FUNCTIONS = [function for module in (builtins, operator, itertools, math, re, struct, weakref, heapq, bisect, functools, string, unicodedata,
                                     contextvars, types, collections, array, sys, copy, random)
             for name, function in vars(module).items() if callable(function) and not name.startswith("__") and name not in NOT_CALLED]
FUNCTIONS += [lambda x: [*x], lambda x: {**x}, lambda x: "%s" % x, lambda x: f"{x}", lambda x, y: x[y], lambda x, y: y in x,
              lambda *a: (lambda *b, **k: b)(*a), lambda x: [*itertools.islice(x, 5)], lambda x: [*itertools.islice(delegated(x), 5)], set_item,
              delete_item, unpacked, entered, matched, in_place, raised, set_attribute, set_class]


def called(value):
    """One call with the value: of one of its methods, or of a function."""
    if choose.random() < 0.6:
        function = getattr(value, choose.choice([name for name in dir(type(value)) if name not in ("__init_subclass__", "__subclasshook__")]))
        return function(*[odd() for _ in range(choose.choice([0, 0, 1, 1, 1, 2, 3]))])
    return choose.choice(FUNCTIONS)(value, *[odd() for _ in range(choose.choice([0, 0, 1, 1, 2]))])


calls = 0
for step in range(int(sys.argv[2])):
    if len(made) > 30:
        del made[:choose.randrange(30)]
    try:
        made.append(instance())
    except Exception:
        continue
    for _ in range(4):
        try:
            result = called(choose.choice(made))
            calls += 1
            if choose.random() < 0.3:
                made.append(result)
            if choose.random() < 0.2:
                repr(result)
            if choose.random() < 0.1:
                next(iter(result))
        except BaseException:
            pass
    if step % 97 == 0:
        gc.collect()
