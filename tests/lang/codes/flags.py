# compile()'s flags: await at the top level, what is inherited from the code around, co_flags.

import __future__

import ast
import inspect
import types

AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value
        return self.value + 1


class Numbers:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.n:
            raise StopAsyncIteration
        self.n -= 1
        return await Pause(self.n) - 1

    async def __aenter__(self):
        return await Pause(10)

    async def __aexit__(self, *error):
        await Pause(20)


def drive(coroutine):
    seen = []
    try:
        while True:
            seen.append(coroutine.send(None))
    except StopIteration as end:
        return seen, end.value


for mode, source in [("exec", "x = await Pause(1)\nprint(x)"), ("exec", "await Pause(3)"), ("eval", "await Pause(5)"), ("single", "await Pause(7)"),
                     ("exec", "async for i in Numbers(2):\n    print('item', i)"), ("exec", "async with Numbers(2) as n: print(n)"),
                     ("eval", "[i async for i in Numbers(3)]"), ("exec", "y = {i: await Pause(i) for i in range(2)}\nprint(y)"),
                     ("exec", "print([await Pause(i) for i in range(2)])\ndef f(): return 5\nprint(f())")]:
    code = compile(source, "<top>", mode, AWAIT)
    print(mode, repr(source), bool(code.co_flags & inspect.CO_COROUTINE))
    coroutine = eval(code, globals())
    print(type(coroutine).__name__, inspect.iscoroutine(coroutine), drive(coroutine))
    try:
        compile(source, "<top>", mode)
    except SyntaxError as error:
        print(error.msg, error.lineno)
for source in ("1 + 1", "def f(): await x", "class C: await x", "async def f(): return await x", "lambda: await x", "g = (i async for i in x)"):
    try:
        code = compile(source, "<top>", "exec", AWAIT)
        print(source, bool(code.co_flags & inspect.CO_COROUTINE))
    except SyntaxError as error:
        print(source, "|", error.msg)
names = {"Pause": Pause}
coroutine = eval(compile("a = await Pause(1)\nb = a + await Pause(a)", "<top>", "exec", AWAIT), names, inner := {})
print(drive(coroutine), inner, "a" in names)

# What asyncio's prompt does: a function of a module's code.
names = {"Pause": Pause}
function = types.FunctionType(compile("z = await Pause(1)\nimport os as system", "<top>", "exec", AWAIT), names)
print(drive(function()), names["z"], "system" in names)
function = types.FunctionType(compile("w = 5\ndef f(): return w", "<top>", "exec"), names)
print(function(), names["w"], names["f"]())
try:
    function(1)
except TypeError:
    print("takes no arguments")

print(eval(compile("1", "f", "exec")), eval(compile("1", "f", "eval")), exec("1"))


def plain():
    yield 1


print(exec(plain.__code__), type(eval(plain.__code__)).__name__)

FUTURE = __future__.annotations.compiler_flag
code = compile("from __future__ import annotations\ndef f(x: int): pass", "f", "exec")
names = {}
exec(code, names)
print(code.co_flags & FUTURE == FUTURE, names["f"].__code__.co_flags & FUTURE == FUTURE, plain.__code__.co_flags & FUTURE)
names = {}
exec(compile("""from __future__ import annotations
exec("def f(x: int): pass")
print(f.__annotations__)
exec(compile("def f(x: int): pass", "f", "exec"))
print(f.__annotations__)
exec(compile("def f(x: int): pass", "f", "exec", dont_inherit=True))
print(f.__annotations__)
""", "f", "exec"), names)
exec(compile("def f(x: int): pass\nprint(f.__annotations__)", "f", "exec", FUTURE))
exec(compile("def f(x: int): pass\nprint(f.__annotations__)", "f", "exec"))


def outer():
    def nested(*args, **kwargs): return args
    async def coroutine(): pass
    async def asynchronous(): yield
    return nested, coroutine, asynchronous, lambda: (yield)


for function in (outer, *outer()):
    print(function.__name__, inspect.CO_NESTED & function.__code__.co_flags, function.__code__.co_flags & 0x3FF)
print(compile("1", "f", "exec").co_flags, [const.co_flags for const in compile("class C: pass", "f", "exec").co_consts if inspect.iscode(const)])
for flags in (1, 1 << 30, -1):
    try:
        compile("1", "f", "exec", flags)
    except ValueError as error:
        print(error)
