# Functions of the library that CPython writes in C: they do not bind to instances, and say what builtins say.
import functools, cmath, operator, inspect
class A:
    f = functools.cmp_to_key
    g = cmath.isclose
    h = operator.concat
print(A.f, A().f, A.g, type(A().h), A().g(1, 1), A().h([1],[2]))
print(sorted([3,1,2], key=A().f(lambda a,b: b-a)))
for f in (lambda: cmath.sin(), lambda: cmath.sin(1, 2), lambda: cmath.isclose(1), lambda: cmath.isclose(1,2,3), lambda: cmath.isclose(1,2,rel=3), lambda: operator.concat(1), lambda: functools.reduce(), lambda: cmath.sin(z=1), lambda: cmath.rect(1),lambda: functools.reduce(len),  lambda: cmath.isclose(1,2,3,4,5)):
    try: f()
    except TypeError as e: print(e)
for n in ('__code__','__globals__','__defaults__','__dict__','foo'):
    print(n, hasattr(cmath.sin, n))
try: cmath.sin.foo = 1
except AttributeError as e: print(e)
print(inspect.signature(cmath.isclose), inspect.isbuiltin(cmath.sin), inspect.isfunction(cmath.sin))
import pickle, copy
print(pickle.loads(pickle.dumps(cmath.sin)) is cmath.sin, copy.copy(cmath.sin) is cmath.sin)
import weakref; print(weakref.ref(cmath.sin)() is cmath.sin)
print(cmath.sin == cmath.sin, hash(cmath.sin) == hash(cmath.sin), callable(cmath.sin))
print(functools.reduce.__module__, functools.reduce.__name__, functools.reduce.__qualname__)
