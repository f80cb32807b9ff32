# Messages of errors that Python 3.14 words otherwise: divisions, conversions, searches, protocols, arities.
# since 3.14
import collections
import json
import math
import sys
import time


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except BaseException as error:
        print(type(error).__name__, error, getattr(error, "__notes__", None))


class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, *details):
        pass


class AsyncManager:
    async def __aenter__(self):
        return 1

    async def __aexit__(self, *details):
        pass


class Entered:
    def __enter__(self):
        return 1


class Left:
    def __exit__(self, *details):
        return 1


class Outer:
    class Inner:
        pass


def manage(value):
    with value:
        pass


async def manage_later(value):
    async with value:
        pass


async def wait(value):
    await value


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration:
        return "done"


for value in (5, Manager(), AsyncManager(), Entered(), Left(), Outer.Inner(), collections.deque()):
    print(type(value).__name__)
    attempt(manage, value)
    attempt(lambda: run(manage_later(value)))
    if not isinstance(value, collections.deque):
        attempt(lambda: run(wait(value)))


def two(value):
    a, b = value


def numbers():
    yield from range(3)


class Derived(list):
    pass


for value in ([1, 2, 3], (1, 2, 3), {1: 2, 3: 4, 5: 6}, {1, 2, 3}, "abc", iter([1, 2, 3]), Derived([1, 2, 3]), range(3), 5, b"abc", [1], numbers()):
    attempt(two, value)


def failing():
    yield 1
    raise TypeError("inside")


class Refusing:
    def __iter__(self):
        raise TypeError("refused")


for pairs in ([1], [(1, 2), 3], [(1, 2), (3,)], ["ab", "abc"], [None], 5, [{1, 2, 3}]):
    attempt(dict, pairs)
    attempt({}.update, pairs)
    attempt(dict, iter(pairs) if pairs != 5 else 5)
attempt(dict, [(1, 2), failing()])
attempt(dict, [(1, 2), Refusing()])

for search in ([].index, [1].remove, collections.deque().index, collections.deque().remove, range(3).index, ().index):
    attempt(search, 4)
attempt(range(3).index, "a")
for divide in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 1j / 0,
               lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: 10**400 / 0, lambda: divmod(10**400, 0), lambda: True % 0):
    attempt(divide)
for text, value in (("%c", "ab"), ("%c", ""), ("%c", 1.5), ("%c", None), (b"%c", b"ab"), (b"%c", 1.5), (b"%c", bytearray(b"")), ("%c", -1), (b"%c", "ab")):
    attempt(lambda: text % value)
items = [1, 2, 3]
for bounds in (slice(0, 1), slice(0, 1, 2), slice(None)):
    attempt(items.__setitem__, bounds, 5)
for method in ((lambda: 0).__get__, property().__set__, (5).__pow__, (5).__rpow__, [1].__setitem__, [1].__delitem__, object().__setattr__, (5).__add__,
               "a".__mul__, [].__len__):
    attempt(method)
    attempt(method, 1, 2, 3, 4)
for name in "acos acosh asin atanh cos gamma lgamma log log10 log1p log2 sin sqrt tan".split():
    print(name, end=" ")
    attempt(getattr(math, name), math.inf if name in ("cos", "sin", "tan") else 0 if name == "acosh" else -2)
attempt(math.log, -10**400)
attempt(math.log, 1, 1)
attempt(bool, NotImplemented)
attempt(lambda: not NotImplemented)
attempt(lambda: print >> 5)
attempt(sys.set_int_max_str_digits, 5)
attempt(str.maketrans, {"ab": 1})
attempt(time.sleep, "a")
attempt(int, type("Truncated", (), {"__trunc__": lambda self: 3})())


class Unwritten:
    pass


for value in (Unwritten(), [Unwritten()], (1, Unwritten()), {"a": {"b": [1, Unwritten()]}}, {1: Unwritten()}, [{(1,): 2}], {"a": 1, (1,): 2}, Derived([Unwritten()])):
    attempt(json.dumps, value)
attempt(lambda: json.dumps([Unwritten()], default=lambda value: {"inner": {1, 2}} if isinstance(value, Unwritten) else 1 / 0))
attempt(lambda: json.dumps({"a": [math.nan]}, allow_nan=False))
circle = []
circle.append([circle])
attempt(json.dumps, {"c": circle})
