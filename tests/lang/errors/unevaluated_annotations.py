# What annotations may not hold, with the future import and without it.
def show(src):
    for future in ("", "from __future__ import annotations\n"):
        try: compile(future + src, "<f>", "exec"); print("ok")
        except SyntaxError as e: print(repr(future[:4] + src), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
for expr in ("(yield)", "(yield from x)", "(y := 3)", "(await 42)", "[y async for y in x]", "{y: y async for y in x}", "(y async for y in x)", "[(yield) for i in j]", "[i for i in (y := 1)]", "(lambda: (yield))", "(lambda: (y := 1))", "f(yield)" , "[await i for i in j]", "(await i for i in j)", "(i for i in await j)", "undefined", "[i for i in j if (yield)]", "(x, (y := 1), (yield))", "lambda a=(yield): 1", "f'{(yield)}'", "lambda: await x", "*x"):
    for form in ("def f(a: {}): pass", "def f(*a: {}) -> int: pass", "def f() -> {}: pass", "a: {}", "(a): {}", "a.b: {} = 1", "a[0]: {}", "class C: a: {}", "class C:\n (a): {}", "async def f():\n def g(a: {}): pass", "class C:\n def f(a: {}): pass", "def f():\n class C: a: {}", "def f[T](a: {}): pass"):
        show(form.replace("{}", expr))
for expr in ("(yield)", "(yield from x)", "(y := 3)", "(await 42)", "[y async for y in x]", "(lambda: (yield))", "f(a=1, a=2)", "[y := 1 for i in x]", "*x"):
    for form in ("def f():\n a: {}", "def f():\n a: {} = 1", "def f():\n a.b: {} = 1", "def f():\n (a): {}", "async def f():\n a: {}", "class C:\n def f(self):\n  a[0]: {}"):
        show(form.replace("{}", expr))
# What such an annotation binds is a name of the function all the same.
def outcome(f):
    try: return f()
    except Exception as e: return type(e).__name__, str(e)
def walrus_in_comprehension():
    x: [z := i for i in (1, 2)] = 1
    return z
def generates():
    x: (lambda: 1) = 1
    yield x
def undefined():
    x: nope = 1
    y: nope.more
    return x, sorted(locals())
print(outcome(walrus_in_comprehension), list(generates()), outcome(undefined))
# Names of comprehensions in annotations that are evaluated.
try:
    here: [found := i for i in (1, 2)] = 5
    print(here, outcome(lambda: found))
except Exception as e: print(type(e).__name__, e)
for source in ("class C: x: [z := q for q in (1,)] = 1", "def f(a: [z := q for q in (1,)]): pass", "def f():\n def g(a: [z := q for q in (1,)]): pass\n return z\nf()"):
    try: exec(source, {}); print("ran")
    except Exception as e: print(type(e).__name__, e)
