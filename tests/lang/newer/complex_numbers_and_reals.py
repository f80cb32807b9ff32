# Complex numbers beside real ones and infinities, their sums, complex() of real numbers, from_number().
# since 3.14
import math
import operator
import random
import warnings

SPECIAL = [0.0, -0.0, 1.0, -2.5, math.inf, -math.inf, math.nan, 1e300]
COMPLEX = [complex(a, b) for a in SPECIAL for b in SPECIAL]


def attempt(function, *arguments, **named):
    try:
        return repr(function(*arguments, **named))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for operate in (operator.add, operator.sub, operator.mul, operator.truediv):
    for number in COMPLEX:
        for real in SPECIAL + [3, 0, True]:
            print(operate.__name__, number, real, attempt(operate, number, real), attempt(operate, real, number))
        for other in COMPLEX[::5]:
            print(operate.__name__, number, other, attempt(operate, number, other))
for number in COMPLEX[::3]:
    print(number, [attempt(pow, number, exponent) for exponent in (0, 1, 2, 3, -1, -2)])
random.seed(5)
for _ in range(60):
    numbers = [random.choice([random.random(), complex(random.random() * 10 ** random.randrange(20), random.random()), random.randrange(100),
                              10 ** random.randrange(30), 1e16, -1e16, 1j, 1e100j, -1e100j, True]) for _ in range(random.randrange(9))]
    print(attempt(sum, numbers), attempt(sum, (number for number in numbers)), attempt(sum, numbers, 1j),
          attempt(sum, (number for number in numbers), 0.5j), attempt(sum, map(lambda number: number, numbers)))
print(attempt(sum, [1j, 10**400]), attempt(sum, [0.5, 10**400]), attempt(sum, [1j, "a"]), attempt(sum, [10**20, 0.1, 0.2, 1e16, -1e16]))


class Float:
    def __float__(self):
        return 1.5


class Complex:
    def __complex__(self):
        return 1 + 2j


class Index:
    def __index__(self):
        return 3


class Truncated:
    def __trunc__(self):
        return 3


class Derived(complex):
    pass


class Real(float):
    pass


class Int(int):
    pass


class Bad:
    def __complex__(self):
        return 1


warnings.simplefilter("always")
warnings.showwarning = lambda message, category, *rest: print("  warned of:", category.__name__, message)
values = [1, True, 1.5, 1j, 2 + 3j, b"1", None, [], Float(), Complex(), Index(), Truncated(), Derived(1 + 1j), Real(2), Bad(), -0.0,
          complex(-0.0, -0.0), math.nan, 10**400]
for value in [*values, "1", "1+2j", " 1 ", "x"]:
    print(attempt(complex, value), attempt(complex, imag=value), attempt(complex, value, 0), attempt(complex, 0, value), attempt(complex, value, value),
          attempt(complex, value, 1j), attempt(complex, 1j, value), attempt(complex, value, -0.0))
for cls in (float, complex, Derived, Real):
    print(cls.__name__, [attempt(cls.from_number, value) for value in [*values, "1"]], type(cls.from_number(1)).__name__)
