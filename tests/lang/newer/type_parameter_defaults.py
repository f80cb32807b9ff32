# Defaults of type parameters: lazy, and filled in by aliases.
# since 3.13
import typing


def f[T = int, *Ts = *tuple[int, str], **P = [int, str]](): ...


T, Ts, P = f.__type_params__
print(T.__default__, Ts.__default__, P.__default__, T.has_default(), Ts.has_default(), P.has_default())


class Box[A, B = list[A]]: pass


print(Box[int], Box[int, str], Box.__parameters__, Box.__type_params__[0].__default__, Box.__type_params__[0].has_default())
type Alias[X = undefined] = X
try:
    Alias.__type_params__[0].__default__
except NameError as error:
    print(error)
undefined = 3
print(Alias.__type_params__[0].__default__, Alias.__type_params__[0].__default__)
V = typing.TypeVar("V", default=str)
print(V, V.__default__, V.has_default(), typing.TypeVar("W").__default__, typing.NoDefault, typing.TypeVar("W", default=None).__default__)
for attempt in (lambda: Box[()], lambda: Box[1, 2, 3], lambda: typing.TypeVar("T", foo=1), lambda: type(typing.NoDefault)(1)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
