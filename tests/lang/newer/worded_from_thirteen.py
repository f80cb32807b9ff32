# Texts and warnings that Python 3.13 changes: an empty slot's class in full, a partial in a class, what is not iterable.
# since 3.13
import functools
import sys
import traceback
import warnings


def attempt(function, *arguments):
    try:
        print(repr(function(*arguments)))
    except BaseException as error:
        print(type(error).__name__, error)


class Outer:
    class Inner:
        __slots__ = ("one",)


def local():
    class Local:
        __slots__ = ("two",)
    return Local()


attempt(getattr, Outer.Inner(), "one")
attempt(getattr, local(), "two")
attempt(getattr, Outer.Inner(), "three")
attempt(sorted, Outer())


class Called:
    if sys.version_info >= (3, 14):
        part = staticmethod(functools.partial(lambda *args: len(args), 1))
    else:
        part = functools.partial(lambda *args: len(args), 1)


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(Called().part(), Called.part())
    print([(str(one.message), one.lineno) for one in seen])
attempt(lambda: exec("class A(metaclass=type, **{'metaclass': type}): pass"))


class Refuses:
    def __contains__(self, item):
        raise ValueError


def negated(a, b):
    return not (a not in b)


def tested(a, b):
    if not (a in b):
        return 1


for function in (negated, tested):
    try:
        function(1, Refuses())
    except ValueError:
        traceback.print_exc(file=sys.stdout)


class Power(int):
    def __rpow__(self, base, modulus=None):
        return "reflected", base, modulus


if sys.version_info >= (3, 14):
    print(pow(2, Power(3), 5))
