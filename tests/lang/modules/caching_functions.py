# functools.lru_cache and cache: what is kept and what goes, counts, keys that compare by guest code, methods, attributes.

import copy
import functools
import inspect
import pickle
import weakref
from functools import cache, lru_cache


def show(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


calls = []
@lru_cache(maxsize=3)
def f(x, y=0, *, k=0):
    "doc of f"
    calls.append((x, y, k)); return (x, y, k)
for a in [1, 2, 1, 3, 4, 2, 1, 1.0, '1', (1,), True]:
    show(lambda: f(a))
print(calls, f.cache_info()); calls.clear()
show(lambda: f(1, k=2))
show(lambda: f(1, k=2))
show(lambda: f(x=1))
show(lambda: f([]))
show(lambda: f(1, 2, 3))
print(calls, f.cache_info(), f.cache_parameters()); f.cache_clear(); print(f.cache_info())
print(f.__name__, f.__doc__, f.__module__, f.__qualname__)
print(type(f), inspect.isfunction(f), callable(f), inspect.signature(f))
show(lambda: copy.copy(f) is f)
show(lambda: copy.deepcopy(f) is f)
show(lambda: pickle.loads(pickle.dumps(f)) is f)
show(lambda: weakref.ref(f)() is f)
f.attr = 5; show(lambda: f.attr); show(lambda: sorted(f.__dict__)); show(lambda: f.nope); show(lambda: repr(f).split(' at ')[0])
class C:
    def __init__(s, v): s.v = v
    @cache
    def m(s, a): calls.append(a); return s.v, a
    @lru_cache(maxsize=2)
    def n(s): return s.v
    @staticmethod
    @cache
    def st(x): return x
    @classmethod
    @cache
    def cm(cls, x): return cls.__name__, x
c = C(1); d = C(2)
show(lambda: (c.m(1), d.m(1), c.m(1), c.n(), d.n(), c.n(), C.st(3), c.st(3), c.cm(4), C.m(c, 1)))
show(lambda: C.m.cache_info())
show(lambda: c.m.cache_info())
show(lambda: c.m.__func__ is C.m)
show(lambda: c.m.__self__ is c)
show(lambda: C.__dict__['m'].__get__(c, C)(1))
class K:
    n = 0
    def __init__(s, v): s.v = v
    def __hash__(s): K.n += 1; return hash(s.v)
    def __eq__(s, o): return isinstance(o, K) and s.v == o.v
@lru_cache(maxsize=2)
def g(k): calls.append(k.v); return k.v * 2
calls.clear()
for v in [1, 2, 1, 3, 1, 2, 1, 2]: show(lambda: g(K(v)))
print(calls, g.cache_info(), K.n)
@lru_cache(maxsize=None)
def h(k): calls.append(k.v if isinstance(k, K) else k); return 7
calls.clear()
for v in [1, 2, 1, 3]: h(K(v)); h(v)
print(calls, h.cache_info())
@lru_cache(typed=True)
def t(x, **k): return type(x).__name__
show(lambda: (t(1), t(1.0), t(True), t(1), t(1, a=1), t(1, a=1.0)))
show(lambda: t.cache_info())
@lru_cache(maxsize=0)
def z(x): return x
show(lambda: (z(1), z(1)))
show(lambda: z.cache_info())
@lru_cache(maxsize=-5)
def z(x): return x
show(lambda: z.cache_parameters())
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
show(lambda: fib(100))
show(lambda: fib.cache_info())
@lru_cache(maxsize=3)
def fib2(n): return n if n < 2 else fib2(n - 1) + fib2(n - 2)
show(lambda: fib2(12))
show(lambda: fib2.cache_info())
@lru_cache(maxsize=10)
def rec(n, d=0):
    if d < 3: rec(n, d + 1); rec(n + 1, d + 1)
    return n, d
show(lambda: rec(1))
show(lambda: rec.cache_info())
@cache
def err(x): calls.append(x); raise ValueError(x)
calls.clear(); show(lambda: err(1)); show(lambda: err(1)); print(calls, err.cache_info())
show(lambda: lru_cache(maxsize='a'))
show(lambda: lru_cache(1.5)(f))
show(lambda: cache(5))
show(lambda: lru_cache(None)(5))
@cache
def gen(n):
    yield n
show(lambda: list(gen(1)))
show(lambda: list(gen(1)))
@lru_cache(maxsize=4)
def same(x): 
    if x: same.cache_clear()
    return x
show(lambda: (same(0), same(1), same(1), same(0)))
show(lambda: same.cache_info())
@lru_cache(maxsize=1000)
def big(x): return -x
for i in range(5000): big(i % 1500)
print(big.cache_info(), sum(big(i) for i in range(400, 1400)), big.cache_info())
print(sum(map(big, range(10))), list(map(cache(lambda a, b: a + b), [1, 2, 1], [3, 4, 3])), sorted([3, 1, 2, 3], key=cache(lambda x: -x)))
show(lambda: functools._lru_cache_wrapper.__name__)
class B:
    @property
    @lru_cache
    def p(s): return 'p'
show(lambda: B().p)
@lru_cache
def kw(**k): return sorted(k.items())
show(lambda: (kw(a=1, b=2), kw(b=2, a=1), kw(a=1, b=2)))
show(lambda: kw.cache_info())
