# Type parameters of functions, classes and aliases: their objects, laziness and scopes.
# since 3.12
import sys
import typing


def show(*values):
    print(*[value if isinstance(value, str) else repr(value) for value in values], sep=" | ")


def first[T](items: list[T], default: T = 3, *rest: T, key: int = 4, **more: T) -> T:
    return items[0] if items else (default, key)


show(first([1]), first([]), first.__type_params__, first.__annotations__, first.__defaults__, first.__kwdefaults__)
show(first.__qualname__, first.__name__, first.__code__.co_name, type(first.__type_params__[0]).__name__)


def several[A, B: int, C: (str, bytes), *Ts, **P](a: A, *args: *Ts, **kw: P.kwargs): ...


A, B, C, Ts, P = several.__type_params__
show(A.__name__, A.__bound__, A.__constraints__, A.__covariant__, A.__contravariant__, A.__infer_variance__, A.__module__)
show(B.__bound__, B.__constraints__, C.__bound__, C.__constraints__, Ts, Ts.__name__, P, P.__name__, P.args, P.kwargs)
show(several.__annotations__, list(Ts), P.__bound__, P.__infer_variance__)
show(isinstance(A, typing.TypeVar), isinstance(Ts, typing.TypeVarTuple), isinstance(P, typing.ParamSpec))


class Box[T, *Ts]:
    """A box."""
    kind: T
    seen = T

    def put[U](self, item: T, other: U) -> "Box[U]":
        class Inside[V](Box[V]):
            parts = T, U, V
        return Inside

    def bare(self):
        return T, __class__, super().__repr__ is not None


show(Box.__type_params__, Box.__orig_bases__, Box.__bases__, Box.__parameters__, Box.__doc__, Box.__mro__)
show(Box.seen, Box.__annotations__, Box.put.__type_params__, Box.put.__annotations__, Box.put.__qualname__)
show(Box().put(1, 2).parts, Box().put(1, 2).__qualname__, Box[int, str], Box[int].__args__, Box().bare())


class Derived[T](list[T], metaclass=type):
    pass


show(Derived.__mro__, Derived.__orig_bases__, Derived([1]), Derived[int])

type Number = int | float
type Pair[T, U] = tuple[T, U]
type Recursive = list[Recursive] | None
type Spread[*Ts, **P] = typing.Callable[P, tuple[*Ts]]
show(Number, Number.__name__, Number.__value__, Number.__type_params__, Number.__parameters__, Number.__module__, type(Number))
show(Pair, Pair.__value__, Pair[int, str], Pair.__parameters__, Pair[int, str].__args__, Pair[int, str].__origin__, Pair.__type_params__)
show(Recursive.__value__, Spread.__parameters__, Spread.__type_params__, Number | None, int | Number)


def lazily():
    type Late = undefined
    try:
        Late.__value__
    except NameError as error:
        show(str(error))
    undefined = 5
    show(Late.__value__)

    def f[T: missing](): ...
    try:
        f.__type_params__[0].__bound__
    except NameError as error:
        show(str(error))
    missing = str
    show(f.__type_params__[0].__bound__)
    calls = []

    def once(value):
        calls.append(value)
        return value

    def g[T: once(int), U: (once(1), once(2))](): ...
    t, u = g.__type_params__
    show(calls, t.__bound__, t.__bound__, u.__constraints__, u.__constraints__, calls)


lazily()

name = "global"


def scopes():
    name = "function"

    class Holder:
        name = "class"
        other = "other"
        type Alias = name
        type Wide = (name, other, scopes.__name__)

        def method[T: name](self, argument: name) -> other: ...

        class Nested[T: name, name]:
            type Deep = (T, name)
            bound = T

        later = 1
        type Later = later
        later = 2

    show(Holder.Alias.__value__, Holder.Wide.__value__, Holder.method.__type_params__[0].__bound__, Holder.method.__annotations__)
    show(Holder.Nested.__type_params__[0].__bound__, Holder.Nested.Deep.__value__, Holder.Later.__value__)
    Holder.later = 3
    Holder.name = "changed"
    show(Holder.Alias.__value__, Holder.Later.__value__)

    class Declares:
        global name
        type Alias = name

    class Outer:
        nonlocal name
        type Alias = name

    class Between:
        type Alias = name
        bound = Alias.__value__
        name = "between"

    show(Declares.Alias.__value__, Outer.Alias.__value__, Between.bound)


scopes()


class Private:
    __secret = "hidden"

    def method[__T: __secret](self, a: __T): return __T

    class Inner[__T]:
        own = __T


show(Private.method.__type_params__[0].__bound__, Private().method(1), Private.method.__annotations__, Private.Inner.own)


def decorated(tag):
    def decorate(target):
        show("decorating", tag, target.__name__, target.__type_params__)
        return target
    return decorate


@decorated("f")
@decorated("g")
def with_decorators[T](a=decorated): return a is decorated


@decorated("class")
class WithDecorators[T]: pass


show(with_decorators())


def generator[T](items: T):
    yield from items
    yield T


async def coroutine[T](): return T


show(list(generator([1, 2])))
try:
    coroutine().send(None)
except StopIteration as stop:
    show(stop.value)


def closure[T](x):
    y = x

    def inner[U](z):
        nonlocal y
        y += z
        return T, U, y
    return inner


show(closure(1)(2), closure(1).__type_params__)
show([f"{T}" for T in first.__type_params__], (lambda: 1).__type_params__, int.__type_params__, object.__type_params__)
first.__type_params__ = (1,)
show(first.__type_params__)
for bad in ([], None):
    try:
        first.__type_params__ = bad
    except TypeError as error:
        show(str(error))
made = typing.TypeAliasType("Made", list[A], type_params=(A,))
show(made, made.__value__, made[int], made.__module__, made.__type_params__)
for attempt in (lambda: Number[int], lambda: Number(), lambda: setattr(Number, "__value__", 3), lambda: setattr(Number, "__name__", "x"),
                lambda: isinstance(1, Number), lambda: setattr(A, "__bound__", 1), lambda: setattr(A, "__name__", 1),
                lambda: type("X", (typing.TypeVar,), {}), lambda: type("X", (typing.TypeAliasType,), {}), lambda: A(),
                lambda: typing.TypeVar("T", int), lambda: typing.TypeVar("T", covariant=True, contravariant=True)):
    try:
        show(attempt())
    except Exception as error:
        show(type(error).__name__, str(error).replace("typing.", ""))
namespace = {}
exec("def f[T](): return T\nclass A[T]: pass\ntype X = int", namespace)
show(namespace["f"]().__module__, namespace["X"].__module__, namespace["A"].__module__)
show(eval("X", {}, {"X": 3}), eval(compile("X", "<x>", "eval"), {}, {"X": 4}), sys.version_info >= (3, 12))
