# Some 480 short sources, most of them invalid: what compile() says of each, and where.
import warnings


def show(src):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: compile(src, "<f>", "exec"); r = 'ok'
        except SyntaxError as e: r = (type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)
    print(repr(src), r, [(x.category.__name__, str(x.message), x.lineno) for x in w])


for src in """
try: pass\nexcept A, B: pass
try: pass\nexcept A, B as e: pass
try: pass\nexcept* A, B: pass
try: pass\nexcept* A, B as e: pass
try: pass\nexcept (A, B) as e: pass
try: pass\nexcept A, B, : pass
try: pass\nexcept *A, B: pass
def f():\n try: pass\n finally: return 1
def f():\n while 1:\n  try: pass\n  finally: break
def f():\n while 1:\n  try: pass\n  finally: continue
def f():\n try: pass\n finally:\n  while 1: break
def f():\n try: pass\n finally:\n  def g(): return 1
def f():\n try: pass\n finally:\n  try: return 2\n  finally: pass
def f():\n try: pass\n finally:\n  with x: return 2
for i in x:\n try: pass\n finally:\n  if i: break
t"{x}" "a"
"a" t"{x}"
t"{x}" f"a"
t"{x}" t"{y!r:>{z}}"
t"{}"
t"{x!z}"
t"{x"
t"{x:{y:{z}}}"
t"{x=}"
t"{x=!r:>3}"
bt"x"
tb"x"
ft"x"
rt"\\d{x}"
Rt"{x}"
T"{x}"
t'''{
x}'''
t"{lambda x: 3}"
t"{*x}"
t"{yield}"
t"{x:=3}"
t"{(x:=3)}"
match t"{x}":\n case t"{x}": pass
t"a" = 3
del t"a"
t"}"
t"{{}}"
b"a" t"b"
def f(x: (yield)): pass
def f(x: (y := 3)): pass
def f(x: (await y)): pass
async def f():\n def g(x: (await y)): pass
class C:\n x: (yield)
class C:\n x: (y := 3)
x: (y := 3)
x: (yield)
x: await y
def f():\n x: (yield)
def f():\n x: (y := 3)
def f():\n x: (await y)
async def f():\n x: (await y)
def f():\n x: int\n global x
def f():\n global x\n x: int
x: int; global x
def f[T](x: (yield)): pass
def f[T: (yield)](): pass
def f[T = (yield)](): pass
class C[T](yield): pass
type X = (yield)
type X[T: (y:=3)] = 3
def f(x: lambda: (yield)): pass
def f(x: [(yield) for i in j]): pass
def f(x: [i for i in (y:=j)]): pass
def f(x: (i for i in (await j))): pass
lambda: (x := 1)
def f() -> (yield): pass
import a.b as c.d
from a import b as c.d
import a as 3
from a import b as (c)
import a as b()
with open(x) as 3: pass
with a as b, c as d(): pass
with (a as b, c as 1): pass
if x: pass\nelif: pass
if x: pass\nelse: pass\nelif y: pass
for x in y: pass\nelse: pass\nelif z: pass
a b
x = 1 if 2
x = 1 if 2 else pass
x = pass if 2 else 1
x = 1 if break else 2
whille True: pass
fro x import y
improt a
clas C: pass
deff f(): pass
for x inn y: pass
async x
print "hello"
lambda x: pass
{1: pass}
[pass]
f(x for x in y, 1)
f(a=1, b)
f(**a, *b)
f(**a, b)
'abc'def
f'{a b}'
f'{a:}'
f'{!r}'
"abc" 5
1 if x else *y
a = *b
*a
*a, = b
(*a)
print(*a for a in b)
x = {**a for a in b}
x = {*a: 1}
x = {1: *a}
x = [*a for a in b]
def f(a, a): pass
def f(*): pass
def f(*, **k): pass
def f(a=1, b): pass
def f(/, a): pass
def f(a, /, b, /): pass
def f(*a, *b): pass
def f(**k, a): pass
def f(**k=1): pass
def f(*a=1): pass
lambda *: 1
class C(x for x in y): pass
class C(metaclass=M, metaclass=N): pass
f(a=1, a=2)
return 1
yield 1
await x
break
continue
def f(): nonlocal x
nonlocal x
def f(x): global x
def f():\n x = 1\n global x
def f():\n print(x)\n global x
def f():\n nonlocal __class__
def f():\n def g(): nonlocal q
async def f(): yield from x
async def f():\n yield 1\n return 2
def f(): async with x: pass
def f(): async for x in y: pass
def f(): [x async for x in y]
def f(): await x
[x async for x in y]
None = 1
True: int = 3
def None(): pass
x.None = 1
f(None=1)
f(True=1)
__debug__ = 1
import __debug__
del None
del f()
del (a, b())
f() = 1
a + b = 1
1 = x
a, 1 = x
[a, b+1] = x
x = y = 1 = z
(a): int = 1
(a, b): int
[a]: int
a() += 1
(a, b) += 1
None += 1
a if b else c = 1
for 1 in x: pass
for f() in x: pass
[x for 1 in y]
with x as f(): pass
(x := 1)
x := 1
(x.y := 1)
(x[1] := 1)
(1 := 1)
[x := 1 for x in y]
[y := 1 for x in (y := z)]
[[(x := 1) for y in z] for x in w]
class C: [x := 1 for y in z]
def f(x=(y:=1)): pass
match x:\n case a: pass\n case b: pass
match x:\n case a | b: pass
match x:\n case [a, a]: pass
match x:\n case {1: a, 1: b}: pass
match x:\n case C(a=1, a=2): pass
match x:\n case _ | 1: pass
match x:\n case [*a, *b]: pass
match x:\n case {**a, 1: b}: pass
match x:\n case a.b as _: pass
match x:\n case -1+2j: pass
match x:\n case 1+1: pass
match x:\n case f"a": pass
from __future__ import braces
from __future__ import nothing
x = 1\nfrom __future__ import annotations
from x import *
def f(): from x import *
class C: from x import *
1.real
1if x else 2
0xfor x in y
012
0b12
0o8
1__0
1_
0x_g
1e
'abc
'''abc
(
[1, 2
)
(]
{1: 2)
x = (1,\n
  x
if x:\npass
if x:\n  a\n b
\x00
x = "\\N{foo}"
x = "\\x1"
x = "\\u12"
x = b"é"
x = "\\d"
x = b"\\d"
x = "\\400"
x = b"\\777"
x is 1
x is not "a"
1 is 1
() is x
"a"()
1()
[1]()
(1,)[1, 2]["a"]
"abc"["a"]
[1]["a"]
1[0]
{1}[0]
None[0]
(x for x in y)[0]
f"a"[x]
assert (x, "y")
assert (x,)
async def f(): [await x for y in z]
if 1: x = [i for i in range(3) if (yield)]
def f(): [(yield) for x in y]
class C: x = [(yield) for y in z]
def f(): return [(await x) for x in y]
a, b += 1
x = yield = 1
(yield) = 1
lambda: (yield)
f(x=*y)
f(*, a)
f(a for a in b, c for c in d)
f(a, b for b in c)
f(a.b=1)
f((a)=1)
f(1=2)
f(a+b=1)
f(a := 1)
f(a := 1, b = 2)
f(a = b := 1)
@x := y\ndef f(): pass
@yield x\ndef f(): pass
while 1: pass\nelse: break
try: pass
try: pass\nexcept: pass\nexcept A: pass
try: pass\nexcept A: pass\nexcept* B: pass
try: pass\nexcept*: pass
try: pass\nexcept* A: break
def f():\n try: pass\n except* A: return
for x in y:\n try: pass\n except* A: continue
try: pass\nexcept A as b.c: pass
try: pass\nexcept A as 1: pass
try: pass\nfinally: pass\nexcept A: pass
try:\n  x\ny
class C[T]: T = 1
class C[T, T]: pass
def f[T](): nonlocal T
def f[T](): global T
class C[T]: nonlocal T
type X[T] = T\ntype X = 3
def f[T=int, U](): pass
def f[*T: int](): pass
def f[**P: int](): pass
class C[*A, *B]: pass
def f[__debug__](): pass
type __debug__ = 1
x = a[*b]
x = a[*b:c]
x = a[b:=1]
x = a[b:=1:2]
def f(*a: *b): pass
def f(a: *b): pass
x: *y
x = 1 2
x = a.
x = a..b
x = $
x = ?
x = a!
x = !a
x = a?b
x = “a”
x\xa0= 1
a\u200bb = 1
x = 1;;
;x
if True: ;
x = @
a = b = = c
for in x: pass
for x in: pass
while: pass
if: pass
def (): pass
def f: pass
def f()
class: pass
class C
import
from
from x
from x import
from x import (
from x import ()
from x import a,
from . import *
from .x import y as
import a,
import a as
del
raise from x
raise x from
global
global x,
assert
with: pass
with x
with x as: pass
lambda
lambda:
not
x not y
x in
x and
a ** 
-
a[
a[]
f(
f(,)
(,)
[,]
{,}
{a:}
{a:b, c}
{a, b:c}
{**a, b}
{*a, b:c}
...=1
x = 'a' 'b' b'c'
x = u"a" b"b"
x = ur"a"
x = fb"a"
elif x: pass
else: pass
except: pass
finally: pass
case x: pass
match x: pass
match x:\n pass
match x:\n case\n
type x
type x = 
type x[] = 1
def f[](): pass
class C[]: pass
""".strip('\n').split('\n'):
    show(src.replace('\\n', '\n').replace('\\\\','\\').replace('\\x00','\x00').replace('\\xa0','\xa0').replace('\\u200b','\u200b'))
