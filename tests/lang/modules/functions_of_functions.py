# functools: caches, partial calls, wrapping, ordering, dispatch.
import functools
from functools import cache, cached_property, cmp_to_key, lru_cache, partial, partialmethod, reduce, singledispatch, singledispatchmethod, total_ordering, wraps


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except (TypeError, ValueError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"


print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, "hello"), attempt(reduce, max, []), reduce(max, [], 7), reduce(lambda a, b: [a, b], iter("abc")))


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__.__name__)
fib.cache_clear()
print(fib.cache_info(), fib.cache_parameters())
log = []


@lru_cache(maxsize=3)
def square(x, *, y=0):
    "Squares."
    log.append((x, y))
    return x * x + y


for x in (1, 2, 3, 1, 4, 2, 1, 3, 5, 1):
    square(x)
print(log, square.cache_info(), square.__doc__, square(2, y=1), square(2, y=1), square.cache_info())


@lru_cache(typed=True, maxsize=None)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind(1), kind.cache_info(), attempt(kind, []))


@lru_cache
def plain(a, b=2):
    return a, b


print(plain(1), plain(1, 2), plain(1, b=2), plain(a=1), plain.cache_info(), plain.cache_parameters())


@lru_cache(maxsize=0)
def never(x):
    return x


print(never(1), never(1), never.cache_info(), attempt(lru_cache, "x"))


class Holder:
    @lru_cache(maxsize=None)
    def method(self, x):
        return x + 1

    @cached_property
    def slow(self):
        "Slow."
        log.append("slow")
        return 42

    def base(self, a, b, c=0):
        return a, b, c

    partly = partialmethod(base, 1, c=3)


h = Holder()
print(h.method(1), h.method(1), Holder.method.cache_info(), h.slow, h.slow, log[-2:], h.__dict__, Holder.slow.__doc__, h.partly(2), type(Holder.slow).__name__)
del h.slow
print(h.slow, log[-2:])
p = partial(int, base=2)
print(p("101"), p.func is int, p.args, p.keywords, p("11", base=3), partial(p, "1")(), partial(max, 5)(3, 9), attempt(partial, 5), partial(print, 1, sep="-").args, repr(partial(len, [1])), isinstance(p, partial))
q = partial(partial(pow, 2), 3)
print(q(), q.args, q.func is pow)


def decorate(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        "wrapper doc"
        return ["wrapped", function(*args, **kwargs)]

    return wrapper


@decorate
def documented(x):
    "The doc."
    return x


documented.extra = 1
print(documented(3), documented.__name__, documented.__doc__, documented.__wrapped__(4), documented.__qualname__, functools.WRAPPER_ASSIGNMENTS[:4])
words = ["bb", "a", "ccc", "dd"]
print(sorted(words, key=cmp_to_key(lambda a, b: len(b) - len(a))), max(words, key=cmp_to_key(lambda a, b: (a > b) - (a < b))), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2) if False else "")


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


@total_ordering
class Grade:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


a, b = Version(1), Version(2)
print(a < b, a <= b, a > b, a >= b, a <= Version(1), a >= Version(1), attempt(lambda: a < 1), attempt(lambda: a >= 1), sorted([b, a])[0].n)
a, b = Grade(1), Grade(2)
print(a < b, a <= b, a > b, a >= b, a <= Grade(1), a > Grade(1), attempt(total_ordering, type("Empty", (), {})))


@singledispatch
def show(value):
    return f"object {value}"


@show.register
def _(value: int):
    return f"int {value}"


@show.register(list)
def show_list(value):
    return f"list {len(value)}"


class Base:
    pass


class Derived(Base):
    pass


show.register(Base, lambda value: "base")
print(show(1), show(True), show([1]), show("x"), show(Derived()), show(1.5), show.dispatch(bool) is show.dispatch(int), show.__name__, sorted(c.__name__ for c in show.registry), attempt(show))


class Printer:
    @singledispatchmethod
    def put(self, value):
        return "any"

    @put.register
    def _(self, value: int):
        return "int"

    @put.register(str)
    def _(self, value):
        return "str"


print(Printer().put(1), Printer().put("s"), Printer().put(None))
