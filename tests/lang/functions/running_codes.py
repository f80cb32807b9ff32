# exec() of the code of a function that has a closure.

from types import CellType


def attempt(*args, **keywords):
    try:
        exec(*args, **keywords)
    except Exception as error:
        print(type(error).__name__, error)


def without():
    return 15


result = 0


def make():
    a, b = 2, 3
    total = 0

    def function():
        nonlocal total
        total = a * b

    return function


function = make()
code = function.__code__
print(code.co_freevars)
exec(code, {}, closure=function.__closure__)
print(function.__closure__[2].cell_contents)
mine = (CellType(35), CellType(72), function.__closure__[2])
exec(code, {}, closure=mine)
print(function.__closure__[2].cell_contents)
attempt(without.__code__, {}, closure=mine)
attempt(code, {}, closure=None)
attempt(code, {})
attempt(code, {}, closure=mine[:2])
attempt(code, {}, closure=[*mine])
attempt(code, {}, closure=(int, *mine[1:]))
attempt("pass", {}, closure=mine)
try:
    eval(code)
except TypeError as error:
    print(error)
