# What annotations may not hold, with the future import and without it.
def show(src):
    for future in ("", "from __future__ import annotations\n"):
        try: compile(future + src, "<f>", "exec"); print("ok")
        except SyntaxError as e: print(repr(future[:4] + src), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for expr in ("(yield)", "(yield from x)", "(y := 3)", "(await 42)", "[y async for y in x]", "{y: y async for y in x}", "(y async for y in x)", "[(yield) for i in j]", "[i for i in (y := 1)]", "(lambda: (yield))", "(lambda: (y := 1))", "f(yield)" , "[await i for i in j]", "(await i for i in j)", "(i for i in await j)", "undefined", "[i for i in j if (yield)]", "(x, (y := 1), (yield))", "lambda a=(yield): 1", "f'{(yield)}'", "lambda: await x", "*x"):
    for form in ("def f(a: {}): pass", "def f(*a: {}) -> int: pass", "def f() -> {}: pass", "a: {}", "(a): {}", "a.b: {} = 1", "a[0]: {}", "class C: a: {}", "class C:\n (a): {}", "async def f():\n def g(a: {}): pass", "class C:\n def f(a: {}): pass", "def f():\n class C: a: {}", "def f[T](a: {}): pass"):
        show(form.replace("{}", expr))
