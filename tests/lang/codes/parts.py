# What code objects hold: constants, names, variables and cells.

import sys
import types


def first(a, b=2, *rest, c, **named):
    """Its docstring."""
    local = [1000, "text", 2.5, (1, 2), None, True, b"bytes", 3j, 10 ** 30]
    def inner(d):
        return a, local, d
    return inner, len(local), a.attribute, b.method(1), print


class Outer:
    "Of a class."
    number = 5

    def method(self):
        return super().method(__class__)


def codes(code):
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from codes(constant)


def show(code):
    print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_cellvars,
          code.co_freevars)


SOURCE = '''
"""Of a module."""
import os.path, sys as system
from a.b import c as d
total = 0
def outer(x, y, /, z):
    """doc"""
    def inner(w=1):
        nonlocal z
        z = lambda: (w, x)
        return y
    b = a = 1
    def both(): return b, a, y
    del inner
    return inner
class C(Base, metaclass=M):
    attribute: int = 1
    def method(self): return __class__
    async def coroutine(self, *args): return args
'''
for code in codes(compile(SOURCE, "source.py", "exec")):
    show(code)
    if code.co_name == "outer":
        print(code.co_consts[0], sorted(code.co_names))
for function in (first, Outer.method, lambda: 5, lambda x: (lambda: x)):
    show(function.__code__)
for constant in (1 if sys.version_info < (3, 14) else 1000, "Its docstring."):        # small ones stand in instructions there
    print(constant in first.__code__.co_consts, end=" ")
print([constant.co_name for constant in first.__code__.co_consts if isinstance(constant, types.CodeType)])
print(first.__code__.co_names)


def loop(n):
    for i in range(7):
        if n > 300 and n == -129:
            return 70000, "a", i
    return f"{n!r:>10}"


print([constant in loop.__code__.co_consts for constant in (None, 7, 300, -129, 70000, "a", ">10")])


# Equality and hashes

def make(source):
    return compile(source, "f.py", "exec")


for one, other in [("x", "x"), ("x", "y"), ("x = 1", "x = 1.0"), ("x = 1", "x = True"), ("x = 0.0", "x = -0.0"), ("def f(): pass", "def f(): pass"),
                   ("def f(a): return a", "def f(b): return b"), ("def f(): 'd'", "def f(): 'e'"), ("x", "\nx"), ("x = (1, 2)", "x = (1, 2.0)"),
                   ("def f(a, /): pass", "def f(a): pass"), ("lambda: 0", "lambda: 0")]:
    a, b = make(one), make(other)
    print(one, "|", other, a == b, a != b, hash(a) == hash(b) or a != b, len({a, b}))
print(compile("x", "one.py", "exec") == compile("x", "other.py", "exec"), make("x") == 5, make("x").__eq__(5))
for operation in ("<", "<=", ">", ">="):
    try:
        eval(f"make('x') {operation} make('y')")
    except TypeError as error:
        print(error)
