# compile(optimize=): assertions, __debug__ and docstrings.

SOURCE = '''"""module"""
def f(x):
    """function"""
    assert x, "no x"
    if __debug__:
        return "debug", __debug__
    return "optimised", __debug__

class C:
    """class"""
    kept = [__debug__, not __debug__]

def only():
    """just a docstring"""

def generator():
    assert (yield 1)

lines = f"{__debug__}", (lambda: __debug__)()
'''
for level in (-1, 0, 1, 2):
    names = {}
    exec(compile(SOURCE, "source.py", "exec", optimize=level), names)
    print(level, names["__doc__"] if "__doc__" in names else "no doc", names["f"].__doc__, names["C"].__doc__, names["only"].__doc__)
    print(
        names["f"](1), names["C"].kept, names["only"](), names["lines"], [*names["generator"].__code__.co_varnames])
    try:
        print(names["f"](0))
    except AssertionError as error:
        print("AssertionError", error)
    print(type(names["generator"]()).__name__)
for level in (-2, 3):
    try:
        compile("1", "f", "eval", optimize=level)
    except ValueError as error:
        print(error)
print(eval(compile("__debug__ is False and (__debug__,)", "f", "eval", optimize=1)))
import ast
tree = ast.parse("'''text'''\nassert False\nx = __debug__")
for level in (0, 1, 2):
    names = {}
    try:
        exec(compile(tree, "tree", "exec", optimize=level), names)
    except AssertionError:
        print(level, "fails")
    else:
        print(level, names["x"], names.get("__doc__"))
