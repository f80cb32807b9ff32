# Annotations are made of names that come later, in modules, classes and functions, in each format.
# since 3.14
import builtins
import re


def print(*values):
    builtins.print(*[re.sub(r" at 0x\w+", "", str(value)) for value in values])


class C:
    x: int
    y: Undefined
    def m(self, a: Later, b: 'str') -> None: pass
def f(a: int, b: C.m = 3) -> str: pass
z: int = 3
print(f.__annotations__, sorted(C.__dict__.keys()))
import annotationlib
print(annotationlib.get_annotations(C, format=annotationlib.Format.FORWARDREF))
print(annotationlib.get_annotations(C.m, format=annotationlib.Format.STRING))
print(f.__annotate__, f.__annotate__.__name__, f.__annotate__.__qualname__, f.__annotate__(1))
try: f.__annotate__(2)
except NotImplementedError as e: print(repr(e))
try: C.__annotations__
except NameError as e: print(e)
Undefined = 5
print(C.__annotations__, C.__annotate__, sorted(C.__dict__))
C.__annotations__ = {'a': 1}
print(C.__annotate__, C.__annotations__)
f.__annotations__ = None
print(f.__annotations__, f.__annotate__)
import sys
m = sys.modules['__main__']
print(m.__annotations__, m.__annotate__)
if z:
    q: float
else:
    never: str
print(__annotate__(1))
class D:
    for i in range(2):
        if i: a: int
    if i > 5: b: str
    c: 'x'
    T: C = C
    d: T
    e: f
print(D.__annotations__, sorted(D.__dict__))
def outer():
    loc = int
    def inner(p: loc, *a: loc, k: loc, **kw: loc) -> loc: pass
    class E:
        v: loc
        w: int
        u: w
        w = 4
    return inner.__annotations__, E.__annotations__, inner.__annotate__.__closure__
print(outer())
class M(type):
    ann: int
class N(metaclass=M): pass
print(N.__annotations__, N.__annotate__, M.__annotations__)
def g(): x: undefined_thing = 3; (y): also_undef; return x
print(g(), g.__annotations__, g.__annotate__)
class P:
    __annotations__ = {'direct': 3}
print(P.__annotations__)
try:
    del f.__annotations__
except Exception as e: print(type(e), e)
try:
    f.__annotate__ = 3
except Exception as e: print(type(e), e)
f.__annotate__ = lambda fmt: {'k': fmt}
print(f.__annotations__)
try: f.__annotate__ = lambda: 3
except Exception as e: print(e)
try: print(f.__annotations__)
except Exception as e: print(e)
f.__annotate__ = lambda f: 3
try: print(f.__annotations__)
except Exception as e: print(e)
try: del f.__annotate__
except Exception as e: print(e)
try: del C.__annotate__
except Exception as e: print(e)
try: C.__annotate__ = 3
except Exception as e: print(e)
print(annotationlib.call_annotate_function(C.m.__annotate__, annotationlib.Format.FORWARDREF))
def h[T](a: T, b: list[T]) -> T: pass
print(h.__annotations__, annotationlib.get_annotations(h, format=annotationlib.Format.STRING))
class G[T]:
    x: T
    def m(self, a: T) -> 'G[T]': pass
print(G.__annotations__, G.m.__annotations__, G.__annotate__)
print(annotationlib.get_annotations(G, format=annotationlib.Format.STRING))
type A[T] = list[T]
print(A.__value__, annotationlib.call_evaluate_function(A.evaluate_value, annotationlib.Format.STRING))
