# Descriptors that are not what they seem: subclasses of builtins, classes with a metaclass, modules, objects whose class becomes a descriptor's.
class D: pass
class C:
    d = D()
def put(o): o.d = 5
def get(o): return o.d
c=C(); put(c); print(get(c))
c2=C(); put(c2)
D.__set__ = lambda s,o,v: print('set', v)
c3=C(); put(c3); print(type(get(c3)).__name__)
D.__get__ = lambda s,o,t: 'got'
print(get(c3), get(c))
class M(type):
    def __get__(cls, o, t): return 'meta got', o is None
class K(metaclass=M): pass
class E: k = K
def gk(o): return o.k
print(gk(E()), gk(E()), E.k, E().k)
class MS(type):
    def __get__(cls, o, t): return 'ms'
    def __set__(cls, o, v): print('set', v)
class KS(metaclass=MS): pass
class E2: k = KS
e=E2(); e.k=4; print(e.k)
class X(Exception):
    def __get__(s,o,t): return 'exc'
class E3: x = X()
def gx(o): return o.x
print(gx(E3()), gx(E3()))
class P: pass
class Q(P):
    def __get__(s,o,t): return 'Q'
class E4: p = P()
def gp(o): return o.p
print(type(gp(E4())).__name__, type(gp(E4())).__name__)
E4.p.__class__ = Q
print(gp(E4()))
class E5: p=P()
def gq(): return E5.p
print(type(gq()).__name__, type(gq()).__name__)
E5.p.__class__=Q
print(gq())
class P2: pass
class E6: p=P2()
def gr(): return E6.p
print(type(gr()).__name__, type(gr()).__name__)
P2.__get__ = lambda *a: 'later'
print(gr())
import types
class Mod(types.ModuleType):
    def __get__(s,o,t): return 'mod'
class E7: m = Mod('m')
def gm(o): return o.m
print(gm(E7()), gm(E7()))
class F:
    def __get__(s,o,t): return 'F'
class E8: p = 5
def g8(o): return o.p
print(g8(E8()), g8(E8()))
E8.p = 6
print(g8(E8()))
E8.p = F()
print(g8(E8()))
class P9: pass
E8.p = P9()
print(type(g8(E8())).__name__, type(g8(E8())).__name__)
P9.__get__ = lambda *a: 'P9'
print(g8(E8()))
class S(str):
    def __get__(s,o,t): return 'S'+str.__str__(s)
class E9: __slots__=(); s=S('x')
def g9(o): return o.s
for _i in range(3): print(g9(E9()))


class Typed(dict):
    def __get__(self, instance, owner=None):
        return self if instance is None else "computed"


class Annotated:
    __annotations__ = Typed()


print(Annotated().__annotations__, Annotated.__annotations__)
