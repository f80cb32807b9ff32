# inspect is the library's own: signatures are compared, hashed, bound and replaced, annotations evaluated.
import functools
import inspect
import pickle
import time
import types
import typing


def f(a, /, b: int = 1, *c, d, **e) -> str:
    """Doc."""


signature = inspect.signature(f)
print(signature, signature == inspect.signature(f), hash(signature) == hash(inspect.signature(f)))
print(signature.replace(return_annotation=int), signature.parameters["b"].replace(name="z", kind=inspect.Parameter.KEYWORD_ONLY))
print(repr(signature.parameters["d"]), signature.bind(1, 2, 3, d=4, q=5).arguments)
print(inspect.signature(functools.partial(f, 1, d=3)), inspect.isroutine(len), inspect.iscoroutinefunction(functools.partial(f)))
try:
    inspect.Parameter("1a", inspect.Parameter.VAR_KEYWORD)
except ValueError as error:
    print(error)


class Meta(type):
    def __getattr__(cls, name):
        if name == "eggs":
            return "scrambled"
        raise AttributeError(name)


class Virtual(metaclass=Meta):
    @types.DynamicClassAttribute
    def eggs(self):
        return "spam"


print(("eggs", "scrambled") in inspect.getmembers(Virtual), Virtual.eggs, Virtual().eggs)
for function in (str.maketrans, bytes.maketrans, int.__new__, object.__new__, dict.fromkeys):
    print(function.__self__, function.__reduce__()[1], pickle.loads(pickle.dumps(function)) == function)
for args, named in (((1,), {"x": 1}), ((), {"x": 1}), ((1, 2), {"x": 1, "y": 2}), ((1, 2), {})):
    for function in (lambda: 0, lambda a: 0, lambda a, *, y=1: 0):
        try:
            print(function(*args, **named))
        except TypeError as error:
            print(error)


class Plain(typing.Protocol):
    x: int


@typing.runtime_checkable
class WithData(typing.Protocol):
    x = 1


for kind in (Plain, WithData):
    for ask in (issubclass, isinstance):
        try:
            print(ask(int, kind))
        except TypeError as error:
            print(error)
moment = time.gmtime(0)
print(moment.__match_args__, moment.__reduce__()[1][1]["tm_gmtoff"], pickle.loads(pickle.dumps(moment)).tm_gmtoff)
