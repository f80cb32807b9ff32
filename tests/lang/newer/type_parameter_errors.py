# What may not stand in type parameters, and the errors' texts and places.
# since 3.12
SOURCES = r"""
class A[T: (x:=3)]: pass
class A[T: (yield)]: pass
class A[T: (await x)]: pass
class A[T](x:=3): pass
class A[T]((yield)): pass
def f[T](x: (y:=3)): pass
def f[T]() -> (yield): pass
type A = (x:=3)
type A = (yield 3)
type A = (await 3)
type A[T] = (x:=3)
type A[T: (yield from 1)] = 3
type A = [x for x in (yield)]
type A[T] = [(x:=1) for y in z]
class A[T]([(x:=1) for y in z]): pass
def f[T, T](): pass
class A[T, *T]: pass
type A[T, **T] = 3
def f[T]():\n    nonlocal T
def f[T]():\n    global T
def f[T](T): nonlocal x
def f[*T: int](): pass
def f[__debug__](): pass
def f[T]():\n  x = 1\n  def g[T]():\n    nonlocal T
class X[T]:\n    nonlocal T
class X[T]:\n  def f(self):\n    nonlocal T
type X[T: [z async for z in y]] = 2
async def f():\n  type X = await 3
type X = [(yield) for x in y]
def f[T]():\n    T = 1\n    nonlocal T
def f[T=int, S](): pass
class A[T=(x:=3)]: pass
class A[*T=(yield)]: pass
class A[**P=(await 3)]: pass
class C:\n  type A = lambda: 3
class C:\n  def f[T](x: [i for i in y]): pass
"""
for source in SOURCES.strip().split("\n"):
    text = source.replace("\\n", "\n")
    try:
        compile(text, "<source>", "exec")
        print("fine", source)
    except SyntaxError as error:
        print(source, "->", error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset)
