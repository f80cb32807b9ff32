# Proxies are compared as what they show; derived wrappers have their function's names; reprs go by what a class iterates over.
import collections
import functools
import types

Proxy = types.MappingProxyType


def shown(label, action):
    try:
        print(label, repr(action()))
    except Exception as error:
        print(label, type(error).__name__, error)


for sign in ("==", "!=", "<", "<=", ">", ">="):
    for other in ("Proxy({1: 2})", "{1: 2}", "5", "{1}"):
        for text in (f"Proxy({{1: 2}}) {sign} {other}", f"{other} {sign} Proxy({{1: 2}})"):
            shown(text, lambda: eval(text))
shown("counters", lambda: Proxy(collections.Counter("a")) <= Proxy(collections.Counter("aab")))


class Static(staticmethod):
    pass


class Bound(classmethod):
    pass


def function():
    "documented"


for wrap in (Static, Bound, staticmethod, classmethod):
    wrapped = wrap(function)
    wrapped.more = 1
    print(wrap.__name__, sorted(key for key in wrapped.__dict__ if "annot" not in key), wrapped.__name__, wrapped.__qualname__, wrapped.__doc__,
          wrapped.more, wrapped.__wrapped__ is function, wrapped.__module__)


def iterated(base):
    return type(base.__name__.title(), (base,), {"__iter__": lambda self: iter("xy"), "items": lambda self: [(7, 8)]})


class Thing:
    def __repr__(self):
        return "Thing"


for base in (set, frozenset, list, tuple, collections.deque):
    print(iterated(base)([1]), iterated(base)([Thing()]), iterated(base)())
print(iterated(dict)({1: 2}), iterated(dict)({1: Thing()}))


class Method:
    def method(self, a, b):
        pass

    part = functools.partialmethod(method, 1)


print(repr(Method.__dict__["part"]).partition(" at ")[0], repr(Method.__dict__["part"]).partition(">")[2])


class Mapping:
    def __init__(self, problem):
        self.problem = problem

    def keys(self):
        raise self.problem

    def __getitem__(self, key):
        return key


def named(**named):
    return named


for problem in (AttributeError("a"), KeyError("k"), TypeError("t")):
    shown("call", lambda: named(**Mapping(problem)))
    shown("display", lambda: {**Mapping(problem)})
    shown("dict", lambda: dict(Mapping(problem)))

shown("items first", lambda: sorted(5, reverse="a"))
shown("then the flag", lambda: sorted([1], reverse="a"))
for text in ("'a'.__add__(Thing())", "b'a'.__add__(Thing())", "bytearray().__add__(Thing())", "collections.deque().__add__(Thing())", "[].__add__(Thing())"):
    shown(text, lambda: eval(text))


class Right:
    def __radd__(self, other):
        return "right"


class Text(str):
    pass


print("a" + Right(), b"a" + Right(), Text("a") + Right(), [] + Right(), collections.deque() + Right())
