# Incomplete input is told apart, and code objects, namespaces, functions and properties do what they learnt in 3.13.
# since 3.13
import types, codeop, copy
for s in ('if x:', 'a = 1', 'def f():\n  pass', '(', 'a b'):
    try: print(codeop.compile_command(s) is not None)
    except SyntaxError as e: print(type(e), e)
try: compile('if x:', 'f', 'exec', 0x4200)
except SyntaxError as e: print(type(e).__name__, e)
print(PythonFinalizationError.__mro__, _IncompleteInputError.__mro__)
def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
N = types.SimpleNamespace
t(copy.replace, N(a=1), b=2, a=3); t(N(a=1).__replace__, 1)
class M(N): pass
t(copy.replace, M(a=1), b=2); t(M, 1, 2)
print((lambda: 0).__code__.__replace__(co_name="f").co_name, copy.replace((lambda: 0).__code__, co_firstlineno=7).co_firstlineno)
f = types.FunctionType((lambda *, k: k).__code__, {}, kwdefaults={'k': 5})
print(f())
t(types.FunctionType, f.__code__, {}, kwdefaults=5)
t(types.FunctionType, f.__code__, {}, None, None, None, None, 7)
class C:
    @property
    def x(self): 'xdoc'
    y = property()
    z = property(lambda s: 1)
print(C.x.__name__, C.y.__name__, C.z.__name__)
t(lambda: property().__name__); t(lambda: property(5).__name__)
p = property(lambda s: 1); print(p.__name__); p.__name__ = 'q'; print(p.__name__, p.getter(len).__name__); del p.__name__; print(p.__name__, p.getter(len).__name__)
class P(property): "subdoc"
def g(self): pass
def h(self): 'hdoc'
print(P(g).__doc__, P(g, doc='u').getter(g).__doc__, P(h).__doc__, P(h).getter(g).__doc__, P(doc='k').__doc__, P().__doc__, P(g, doc='u').__doc__)
q = P(g); q.__name__ = 'zz'; print(q.setter(h).__name__)
class S(property): __slots__ = ('__doc__',)
print(S(g).__doc__, S(h).__doc__, S(g, doc='w').__doc__)
class E(property): __slots__ = ()
print(E(g).__doc__, E(g, doc=4).__doc__); t(E, h)
class A: pass
A.w = property(g)
t(setattr, A(), 'w', 1)
class B: x = property(g)
t(setattr, B(), 'x', 1)
e = ValueError()
t(delattr, e, 'args'); t(delattr, e, '__traceback__'); t(setattr, e, '__suppress_context__', 'a'); t(setattr, e, '__suppress_context__', 1); t(delattr, e, '__suppress_context__'); t(delattr, e, '__cause__')
e.__suppress_context__ = True; print(e.__suppress_context__)
for text in "x = 1\nfrom .__future__ import spam", "from .__future__ import annotations\nx: undefined_name", "from __future__ import spam":
    try: print(type(compile(text, "f", "exec")))
    except SyntaxError as e: print(e.msg)
