# functools: dispatch by abstract classes and unions, orderings that pickle, partials that hold themselves.
import abc
import collections.abc as c
import functools
import pickle
from typing import Optional, Union


@functools.singledispatch
def kind(value):
    return "object"


@kind.register(c.Sized)
def _(value):
    return "sized"


@kind.register(c.MutableMapping)
def _(value):
    return "mapping"


@kind.register
def _(value: Union[int, complex]):
    return "number"


@kind.register
def _(value: "str | bytes"):
    return "text"


@kind.register
def _(value: Optional[float]):
    return "float or None"


print([kind(v) for v in (object(), [], {}, set(), 1, True, 1j, "a", b"", None, 1.5)])


class Both(c.Sized, c.Iterable):
    def __len__(self): return 0
    def __iter__(self): return iter(())


class Late:
    pass


print(kind(Both()), kind(Late()))
c.MutableMapping.register(Late)
print(kind(Late()), type(kind.registry).__name__, sorted(k.__name__ for k in kind.registry))


@functools.singledispatch
def ambiguous(value):
    return "object"


ambiguous.register(c.Iterable, lambda value: "iterable")
ambiguous.register(c.Container, lambda value: "container")


class Unclear:
    def __iter__(self): return iter(())
    def __contains__(self, item): return False


try:
    print(ambiguous(Unclear()))
except RuntimeError as error:
    print(sorted(str(error).split()))
for wrong in (lambda: kind.register(42), lambda: kind.register(list[int], len), lambda: kind.register(lambda value: 1)):
    try:
        wrong()
    except TypeError as error:
        print(str(error).split(" at 0x")[0][:60])


@functools.total_ordering
class Version:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __lt__(self, other): return self.n < other.n


for name in ("__gt__", "__le__", "__ge__"):
    method = getattr(Version, name)
    print(name, method.__name__, method.__qualname__, pickle.loads(pickle.dumps(method)) is method)

partial = functools.partial(print, 1)
partial.__setstate__((partial, (), {}, None))
print(repr(partial))
partial.__setstate__((print, (1, 2), {"sep": "-"}, {"own": 3}))
partial(4)
print(partial.args, partial.keywords, partial.own)
for state in ((print, ()), [print, (), {}, None], (None, (), {}, None), (print, None, {}, None), (print, (), [], None)):
    try:
        partial.__setstate__(state)
    except TypeError as error:
        print(error)
try:
    partial.func = len
except AttributeError:
    print("func is read-only")


class Base(abc.ABC):
    @functools.singledispatchmethod
    @abc.abstractmethod
    def add(self, x): pass


try:
    Base()
except TypeError:
    print("abstract")


class Meta(type):
    @functools.cached_property
    def cached(cls): return 1


class Made(metaclass=Meta): pass


try:
    Made.cached
except TypeError as error:
    print(error)
