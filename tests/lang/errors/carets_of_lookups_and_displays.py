# Carets stand under what failed: the lookup of a method apart from its call, a display or a call whose parts do not unpack.
import traceback
def f(x):
    y = x.appendd(1)
def g(x):
    y = x.appendd(x.foo, len(x))
def h(x):
    y = (x.
       appendd(
         1))
def i(x):
    x.appendd(1)
def j(x):
    return x.y.appendd(z(1))
for k in (f,g,h,i,j):
    try: k([1])
    except Exception: print(traceback.format_exc())
class P:
    @property
    def p(self): raise ValueError('p')
    def __getattr__(self, name): raise AttributeError('no ' + name)
def k1(x): return x.p(1)
def k2(x): return x.q(1) + 1
def k3(x): return [x.q(1),
   2]
def k4(x):
    try:
        x.q(1)
    finally:
        len(1)
def k5(x):
    with x.q(1): pass
def k6(x):
    return x.q(y=1) + x.a.b.c(1).d(2)
def k7(x):
    return "abc".encode(1)
def k8(x):
    return "abc".upper().encodex(1,
          2)
for k in (k1,k2,k3,k4,k5,k6,k7,k8):
    try: k(P())
    except Exception: print(traceback.format_exc())

def f(a): pass
a={'a':1}
def c1(): return {**1}
def c2(): return [*1]
def c3(): return f(**1)
def c4(): return f(a=1, **{'a': 2})
def c5(): return dict(**a, **a)
def c6(): return f(*1)
def c7(): return [1, *1, 2]
def c8(): return {1, *1}
def c9(): return (x := [*1])
def d1(): return f(*[1], *1)
def d2(): return f(1, *2, 3)
def d3(): return {'a': 1, **[]}
def d4(): return f(x=1, **1)
for k in (c1,c2,c3,c4,c5,c6,c7,c8,c9,d1,d2,d3,d4):
    try: k()
    except Exception: print(traceback.format_exc())
def e1(): return {'a': 1, **a, []: 2}
def e2(): return {1, *a, []}
def e3(): return {
  'a': 1, **a,
  []: 2}
def e4(): return f(
  1, 2,
  **a, **a)
def e5(): return [*a,
  *a,
  *5,
  1]
for k in (e1,e2,e3,e4,e5):
    try: k()
    except Exception: print(traceback.format_exc())
