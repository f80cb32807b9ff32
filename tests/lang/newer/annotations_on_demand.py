# Annotations are computed when they are asked for, kept, replaced and forgotten.
# since 3.14
import builtins
import re


def print(*values):
    builtins.print(*[re.sub(r" at 0x\w+", "", str(value)) for value in values])


def show(f):
    try: r = f()
    except BaseException as e: r = (type(e).__name__, str(e))
    return r
class C:
    a: int
for step in [lambda: C.__annotations__, lambda: sorted(n for n in C.__dict__ if 'annot' in n), lambda: setattr(C, '__annotate__', None), lambda: C.__annotations__, lambda: C.__annotate__,
   lambda: setattr(C, '__annotate__', lambda f: {'n': f}), lambda: C.__annotations__, lambda: sorted(n for n in C.__dict__ if 'annot' in n), lambda: delattr(C, '__annotations__'), lambda: sorted(n for n in C.__dict__ if 'annot' in n), lambda: C.__annotate__,
   lambda: delattr(C, '__annotations__'), lambda: C.__annotations__, lambda: sorted(n for n in C.__dict__ if 'annot' in n), lambda: setattr(C, '__annotations__', 3), lambda: C.__annotations__, lambda: setattr(C, '__annotate__', 3), lambda: delattr(C, '__annotate__'),
   lambda: int.__annotations__, lambda: int.__annotate__, lambda: setattr(int, '__annotate__', None), lambda: setattr(int, '__annotations__', {}), lambda: delattr(int, '__annotations__'), lambda: object.__annotate__,
   lambda: setattr(C, '__annotate__', lambda: 3), lambda: C.__annotations__, lambda: setattr(C, '__annotate__', lambda f: 3), lambda: C.__annotations__,]:
    print(show(step))
class D: pass
class E(D): x: int
class F(E): pass
print(D.__annotations__, E.__annotations__, F.__annotations__, D.__annotate__, F.__annotate__, show(lambda: D().__annotations__), show(lambda: E().__annotations__))
print(sorted(n for n in D.__dict__ if 'annot' in n))
def f(a: int) -> str: pass
for step in [lambda: setattr(f, '__annotations__', None), lambda: f.__annotations__, lambda: f.__annotate__, lambda: setattr(f, '__annotate__', lambda f: {'z': f}), lambda: f.__annotations__, lambda: setattr(f, '__annotate__', None), lambda: f.__annotations__, lambda: setattr(f, '__annotations__', 3),
  lambda: delattr(f, '__annotations__'), lambda: f.__annotations__, lambda: delattr(f, '__annotate__'), lambda: setattr(f, '__annotate__', 3), lambda: setattr(f, '__annotate__', lambda: 3), lambda: f.__annotations__, lambda: setattr(f, '__annotate__', lambda f: []), lambda: f.__annotations__]:
    print(show(step))
import types
m = types.ModuleType('m')
for step in [lambda: m.__annotations__, lambda: m.__dict__.get('__annotations__'), lambda: m.__annotate__, lambda: sorted(m.__dict__), lambda: setattr(m, '__annotate__', lambda f: {'q': f}), lambda: m.__annotations__, lambda: delattr(m, '__annotations__'), lambda: m.__annotations__, lambda: m.__annotate__, lambda: setattr(m, '__annotations__', 5), lambda: m.__annotations__, lambda: m.__annotate__, lambda: delattr(m, '__annotate__'),
  lambda: setattr(m, '__annotate__', 3), lambda: delattr(m, '__annotations__'), lambda: delattr(m, '__annotations__')]:
    print(show(step))
mm = lambda: (lambda x: x)
print(mm.__annotations__, mm.__annotate__)
class Q:
    def m(self, a: int): pass
print(Q().m.__annotations__, show(lambda: Q().m.__annotate__ is Q.m.__annotate__))
print(show(lambda: staticmethod(f).__annotations__), show(lambda: classmethod(Q.m).__annotations__), show(lambda: staticmethod(Q.m).__annotate__ is Q.m.__annotate__))
import functools
w = functools.wraps(Q.m)(lambda *a: 0)
print(w.__annotations__, show(lambda: w.__annotate__ is Q.m.__annotate__))
print(show(lambda: (lambda: 0).__annotations__), show(lambda: functools.partial(f).__annotations__), show(lambda: len.__annotations__), show(lambda: property(f).__annotations__))
