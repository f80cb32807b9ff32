# functools from 3.14 on: places that a partial keeps, reduce's named argument, and what singledispatchmethod gives.
# since 3.14
import re
from functools import partialmethod, partial, Placeholder as P, reduce
import functools, pickle, copy, inspect
def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, re.sub('0x[0-9a-f]+', 'ADDRESS', str(e)))
def f(*a, **k): return a, k
class C:
    m = partialmethod(f, 1, P, 3, k=2)
    n = partialmethod(m, 'x', 4)
    o = partialmethod(partial(f, P, 'b'), 'c')
    q = partial(f, 'q')
    r = partialmethod(f, P, P, 5)
    s = partialmethod(r, 1)
    u = partialmethod(r, P, 4)
    cm = partialmethod(classmethod(f), P, 2)
    sm = partialmethod(staticmethod(f), P, 2)
c = C()
C.__repr__ = lambda s: 'C()'
class S(partial): pass
class G(partial):
    def __call__(self, *a): return 'G', a
p = partial(f, 1, P, 3)
for g in [lambda: c.m(9, 8), lambda: c.m(), lambda: c.n(7), lambda: c.o(5), lambda: c.q(1), lambda: c.r(1,2,3), lambda: c.s(2, 3), lambda: c.u(1), lambda: c.cm(1), lambda: c.sm(1),
 lambda: p(2), lambda: p(2, 4, z=1), lambda: p(), lambda: partial(p, 2)(5), lambda: partial(partial(int, P, 2), P), lambda: partial(p, 2).args, lambda: p.args, lambda: partial(int, P, 2), lambda: P, lambda: type(P), lambda: type(P)() is P, lambda: type(P)(1), lambda: pickle.loads(pickle.dumps(P)) is P, lambda: copy.copy(P) is P, lambda: copy.deepcopy(p).args,
 lambda: partial(partial(f, P, P, 3), 1).args, lambda: partial(partial(f, P, P, 3), P, 1).args,  lambda: partial(partial(f, P, P, 3), P, 1)(2), lambda: partial(partial(f, P, P, 3), 1,2,4,5).args, lambda: partial(f, k=P), lambda: partial(f, P), lambda: partial(f, 1, P), lambda: partialmethod(f, P), lambda: partialmethod(f, k=P), lambda: partialmethod(3), lambda: partial(3), lambda: partial(),
 lambda: p.__setstate__((f, (1, P), {}, None)), lambda: p.__setstate__(3), lambda: p.__setstate__((1,2)), lambda: p.__setstate__((f, (P, 1), {}, None)), lambda: p.args, lambda: p(5), lambda: p(), lambda: partial(f, P, 2, k=1)(1, k=3, l=4), lambda: partial(f, P, 2, k=1)(k=3), lambda: partial(f, P, 2)(k=3), lambda: partial(f, P, 2)(9, k=3),
 lambda: S(f, P, 1)(2), lambda: partial(S(f, P, 1), 3, 4).args, lambda: partial(G(f, 1), 3)(4),
 lambda: reduce(lambda a,b: a+b, [1,2,3], initial=4), lambda: reduce(lambda a,b: a+b, [], initial=4), lambda: reduce(), lambda: reduce(f), lambda: reduce(f, [], 1, 2), lambda: reduce(f, [], foo=3), lambda: reduce(f, 3), lambda:reduce(f, []),
 lambda: inspect.signature(p), lambda: inspect.signature(partial(lambda a,b,c,d=4: 0, P, 2)), lambda: inspect.signature(C.m), lambda: p.__get__(None, C) is p, lambda: p.__get__(c, C)(1), lambda: S(f, 1).__get__(c)(2), lambda: sorted(functools.__all__), lambda: P.__reduce__(), lambda: bool(P), lambda: P == P, lambda: callable(P), lambda: hash(P) == hash(P), lambda: setattr(P, 'x', 1), lambda: type(P).__module__, lambda: type('X', (type(P),), {}), lambda: P.__doc__]: t(g)
@functools.singledispatch
def sd(x): return 'obj'
@sd.register
def _(x: int): return 'int'
@sd.register
def _(x: 'str | bytes'): return 'str'
print(sd(1), sd(''), sd(b''), sd([]))
for ann in ['undefined', 'list[int]', '3', 'int | list[int]']:
    def g(x): pass
    g.__annotations__ = {'x': ann}
    t(lambda: sd.register(g))
t(lambda: sd.register(lambda x: 3)); t(lambda: sd.register(list[int], f)); t(lambda: sd.register(int | list[int], f)); t(lambda:sd())
class D:
    @functools.singledispatchmethod
    def m(self, x): "doc"; return 'm', x
    @m.register
    def _(self, x: int): return 'int', x
    @functools.singledispatchmethod
    @classmethod
    def c(cls, x): return 'c', x
    @c.register
    @classmethod
    def _(cls, x: int): return 'ci', x
    def __repr__(self): return 'D()'
d = D()
for g in [lambda: d.m(1), lambda: d.m(''), lambda: d.m(), lambda: d.m, lambda: D.m, lambda: D.__dict__['m'], lambda: d.m.__name__, lambda: d.m.__doc__, lambda: d.m.__wrapped__.__name__, lambda: d.m.__module__, lambda: D.c(1), lambda: D.c(''), lambda: d.m.foo, lambda: callable(d.m.register(float, lambda self, x: 'f')), lambda: d.m(1.5), lambda: d.m.__isabstractmethod__, lambda: D.m(d, 3), lambda: functools.singledispatchmethod(3)]: t(g)
@classmethod
def cmf(x: int): pass
@staticmethod
def smf(x: int): pass
for m in (cmf, smf):
    t(lambda: m.__annotations__); t(lambda: m.__annotate__.__qualname__); t(lambda: m.__annotate__(1))


class Wrapping:
    """Annotations of what wraps a function are computed while something else asks for them."""

    @classmethod
    def made(cls, a: int) -> str:
        pass

    def __getattr__(self, name):
        return getattr(Wrapping.__dict__["made"], name)


print(Wrapping().__annotations__, getattr(Wrapping.__dict__["made"], "__annotations__"), Wrapping().__annotate__(1))
