# functools: everything that it offers, its errors and its attributes.
import functools
from functools import (WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch,
                       singledispatchmethod, total_ordering, update_wrapper, wraps)


def attempt(function, *args, **named):
    try:
        return function(*args, **named)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def target(a, b=2, *rest, c=3, **more):
    "The doc."
    return a, b, rest, c, more


# partial
p = partial(target, 1, c=5)
print(p(), p(7), p(7, 8, c=9, d=1), p.func is target, p.args, p.keywords, type(p).__name__)
q = partial(p, 2, d=4)
print(q(), q.func is target, q.args, q.keywords, attempt(partial), attempt(partial, 5), attempt(p, 1, a=2))
print(repr(partial(int, "5", base=16)), partial(int, base=2)("101"), list(map(partial(pow, 2), range(5))), partial(max, key=abs)([-3, 2]))
p.extra = 1
print(p.extra, callable(p), partial(p, 2).func is p)
state = p.__reduce__()
copied = state[0](*state[1])
copied.__setstate__(state[2])
print(copied.extra, copied(), state[2][3], attempt(copied.__setstate__, 5))


class Sub(partial):
    pass


print(Sub(target, 1)(2), type(Sub(p)).__name__, isinstance(Sub(p), partial))


class Cell:
    def __init__(self):
        self.state = None

    def set(self, state, *, twice=False):
        self.state = state * 2 if twice else state
        return self.state

    alive = partialmethod(set, "alive")
    double = partialmethod(set, twice=True)
    nested = partialmethod(alive, twice=True)
    static = partialmethod(staticmethod(lambda *args: args), 1)
    cls = partialmethod(classmethod(lambda cls, *args: (cls.__name__, args)), 2)


c = Cell()
print(c.alive(), c.double("x"), c.nested(), c.static(5), c.cls(6), Cell.alive(c), attempt(partialmethod, 5))

# reduce
print(reduce(lambda a, b: a * 10 + b, [1, 2, 3]), reduce(lambda a, b: a + b, (c for c in "abc"), "_"), reduce(max, [4]), reduce(None, [], 7), attempt(reduce, max, []), attempt(reduce, max, 5), attempt(reduce, max))

# lru_cache
calls = []


@lru_cache(maxsize=2)
def square(n):
    "Square."
    calls.append(n)
    return n * n


print([square(n) for n in (1, 2, 1, 3, 2, 1)], calls, square.cache_info(), square.cache_parameters(), square.__name__, square.__doc__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info(), square.cache_info().hits, square.cache_info()._asdict(), attempt(square, []))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters())


@lru_cache(None, typed=True)
def kind(*args, **named):
    return [type(a).__name__ for a in args], named


print(kind(1), kind(1.0), kind(True), kind(a=1, b=2), kind(b=2, a=1), kind.cache_info(), kind(1) is kind(1))


@lru_cache
def plain(x, y=0):
    return x + y


print(plain(1), plain(1, 0), plain(1, y=0), plain(1.0), plain.cache_info(), attempt(lru_cache, "x"), attempt(lru_cache(0), "x"))


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info(), lru_cache(-5)(abs).cache_parameters())


@lru_cache
def failing(x):
    calls.append("failing")
    raise KeyError(x)


calls.clear()
print(attempt(failing, 1), attempt(failing, 1), calls, failing.cache_info())


class WithCache:
    def __init__(self, n):
        self.n = n

    @lru_cache
    def method(self, k):
        return self.n * k

    @cached_property
    def slow(self):
        "Slow."
        calls.append("slow")
        return self.n + 1


calls.clear()
w = WithCache(4)
print(w.method(2), w.method(2), WithCache.method.cache_info(), w.slow, w.slow, calls, "slow" in w.__dict__, WithCache.slow.__doc__, type(WithCache.slow).__name__)
del w.slow
w.n = 10
print(w.slow, calls)
w.slow = 99
print(w.slow)


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


print(attempt(getattr, Slotted(), "value"))
unnamed = cached_property(lambda self: 1)
Cell.unnamed = unnamed
print(attempt(getattr, c, "unnamed"))


# wraps
def decorate(function):
    @wraps(function)
    def wrapper(*args, **named):
        "Wrapper."
        return function(*args, **named)
    return wrapper


target.attribute = "kept"
d = decorate(target)
print(d.__name__, d.__doc__, d.__module__ == __name__, d.__qualname__, d.__wrapped__ is target, d.attribute, d(1), WRAPPER_ASSIGNMENTS[:4], WRAPPER_UPDATES)
bare = update_wrapper(lambda: 0, len, assigned=("__name__", "missing"), updated=())
print(bare.__name__, hasattr(bare, "missing"), attempt(update_wrapper, lambda: 0, object()).__name__)


# cmp_to_key
by_length = cmp_to_key(lambda a, b: len(a) - len(b))
print(sorted(["ccc", "a", "bb"], key=by_length), max(["ccc", "a"], key=by_length), by_length("a") < by_length("bb"), by_length("a") == by_length("b"), by_length("a") >= by_length("bb"),
      by_length("x").obj, attempt(hash, by_length("a")), attempt(lambda: by_length("a") < 3), sorted([3, 1, 2], key=cmp_to_key(mycmp=lambda a, b: b - a)), attempt(cmp_to_key))


# total_ordering
@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


print(Version(1) < Version(2), Version(1) <= Version(1), Version(2) > Version(1), Version(2) >= Version(3), attempt(lambda: Version(1) > 3), attempt(lambda: Version(1) <= 3), Version.__gt__.__name__)


@total_ordering
class Backward:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


print(Backward(1) < Backward(2), Backward(1) <= Backward(1), Backward(2) > Backward(1))
print(attempt(total_ordering, type("Empty", (), {})))


# singledispatch
@singledispatch
def show(value, *more):
    "Show."
    return f"object {value!r} {more}"


@show.register
def _(value: int, *more):
    return f"int {value}"


@show.register(str)
@show.register(bytes)
def _text(value, *more):
    return f"text {value!r}"


show.register(type(None), lambda value, *more: "nothing")


class Base:
    pass


class Derived(Base):
    pass


@show.register
def _(value: Base):
    return "base"


@show.register
def _(value: float | complex):
    return "number"


print(show(1), show(True), show("s"), show(b"b"), show(None), show([1], 2), show(Derived()), show(1.5), show(2j), show.__name__, show.__doc__)
print(show.dispatch(bool)(1), show.dispatch(Derived) is show.registry[Base], sorted(cls.__name__ for cls in show.registry), attempt(show))
print(attempt(show.register, 5), attempt(show.register, lambda x: x)[:60])
from collections.abc import Mapping, Sized


@show.register(Sized)
def _(value):
    return "sized"


@show.register(Mapping)
def _(value):
    return "mapping"


print(show({}), show({1}), show((1,)), show("still text"))


class Formatter:
    @singledispatchmethod
    def format(self, value):
        return f"? {value!r}"

    @format.register
    def _(self, value: int):
        return f"i {value}"

    @format.register(list)
    @classmethod
    def _(cls, value):
        return f"{cls.__name__} {len(value)}"


f = Formatter()
print(f.format(1), f.format("x"), f.format([1, 2]), Formatter.format.__name__ if hasattr(Formatter.format, "__name__") else "none", attempt(singledispatchmethod, 5))
print(sorted(functools.__all__))
