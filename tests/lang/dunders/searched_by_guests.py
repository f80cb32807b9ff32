# Displays, searches, unpackings and class patterns where guest code hashes, compares or holds the attributes.
import collections, dataclasses
class E:
    def __init__(s,v,ne=None): s.v=v; s.ne=ne
    def __eq__(s,o):
        log.append(('eq',s.v,getattr(o,'v',o)))
        if s.ne is not None:
            r=s.ne() if callable(s.ne) else s.ne
            if r is not None: return r
        return s.v==getattr(o,'v',o)
    def __hash__(s): log.append(('h',s.v)); return hash(s.v)%2
    def __repr__(s): return 'E%r'%(s.v,)
class E2(E):
    def __eq__(s,o): log.append('e2'); return NotImplemented
    __hash__=E.__hash__
class Bad(E):
    def __hash__(s): raise StopIteration('hash')
class BadEq(E):
    def __eq__(s,o): raise ValueError('eq')
    __hash__=E.__hash__
class Un:
    __hash__=None
class T:
    def __bool__(s): log.append('bool'); return True
log=[]
def show(f):
    log.clear()
    try: r=f()
    except BaseException as e: r=type(e).__name__,str(e)
    if isinstance(r,(set,frozenset)): r=type(r).__name__,sorted(map(repr,r))
    print(r,log)
for mk in (list,tuple):
    s=mk([E(1),E(2),3,E(3),E(2)])
    for v in (E(2),3,E(9),s[0],4.0,E(2,True),E(2,False),E(2,T()),E2(1)):
        show(lambda:v in s); show(lambda:v not in s); show(lambda:s.index(v)); show(lambda:s.count(v)); show(lambda:s.index(v,1)); show(lambda:s.index(v,2,3))
        show(lambda:1 if v in s else 2)
        if mk is list:
            def rem(): l=list(s); l.remove(v); return l
            show(rem)
        show(lambda:list(map(s.__contains__,[v]))); show(lambda:list(map(s.index,[v]))); show(lambda:[x for x in [v] if x in s])
l=[E(1),E(2),E(3)]
def clear(): l.clear()
v=E(5,clear)
show(lambda:v in l); l=[E(1,lambda:l.clear()),E(2),E(3)]; show(lambda:l.index(E(7))); l=[E(1,lambda:l.clear() or True),E(2),E(3)]; show(lambda:l.remove(E(7))); print(l)
l=[E(1,lambda:l.append(E(7)) or None),E(2)]; show(lambda:l.index(7)); print(l)
l=[BadEq(1),E(2)]; show(lambda:2 in l); show(lambda:l.index(2)); show(lambda:l.count(2)); show(lambda:l.remove(2))
show(lambda:{E(1),E(1),E(3),E(2)}); show(lambda:{E(1):1,E(1):2,E(3):3}); show(lambda:{1:1,E(1):2,'a':3,E(1):4})
show(lambda:set([E(1),E(2),E(1)])); show(lambda:frozenset(E(i%3) for i in range(6))); show(lambda:{*[E(1),2,E(1)]}); show(lambda:{1,*(E(i) for i in range(3))})
def up(): s={1}; s.update([E(1),E(2)]); s.update(E(i) for i in range(3)); s.update([Bad(1)]); return s
show(up)
show(lambda:{Bad(1)}); show(lambda:{Bad(1):1}); show(lambda:{1,Un()}); show(lambda:{Un():1}); show(lambda:set([Un()])); show(lambda:set(x for x in [Un()])); show(lambda:set(map(lambda x:x,[1,E(1),Bad(1)]))); show(lambda:set(filter(lambda x:x,[1,E(1),E(1)])))
show(lambda:set(map(E,[1,2,1]))); show(lambda:{BadEq(1),BadEq(1)}); show(lambda:{(E(1),2):3,(E(1),2):4}); show(lambda:{(E(1),2),(E(1),2)}); show(lambda:{E2(1),E2(1)}); show(lambda:{E(1):2 for i in range(2)}); show(lambda:{E(1) for i in range(2)})
show(lambda:dict([(E(1),2),(E(1),3)])); show(lambda:collections.Counter([E(1),E(1)]))
@dataclasses.dataclass
class D:
    x:int
    y:int=2
    z:list=None
ds=[D(1),D(2),D(3,4)]
show(lambda:D(2) in ds); show(lambda:ds.index(D(3,4))); show(lambda:ds.count(D(1))); show(lambda:D(9) in ds)
def mt(x):
    match x:
        case D(x=1,y=y): return 'a',y
        case D(2,z=z): return 'b',z
        case D(3,4): return 'c'
        case D(x=x,nope=1): return 'no'
        case D(): return 'd'
class DD(D):
    @property
    def y(s): return 'prop'
    @y.setter
    def y(s,v): pass
class DM:
    def m(s): return 1
    c=5
    @classmethod
    def cm(s): pass
    @staticmethod
    def st(): return 1
for x in ds+[D(4),DD(1),DD(5)]: show(lambda:mt(x))
def mm(x):
    match x:
        case DM(c=6): return 6
        case DM(c=c,m=m,cm=cm,st=st): return c,m(),st()
x=DM(); show(lambda:mm(x)); x.c=6; show(lambda:mm(x))
NT=collections.namedtuple('NT','a b')
class TI(tuple):
    def __iter__(s): return iter('xy')
class LI(list):
    def __iter__(s): return iter('xy')
class L(list): pass
for s in (NT(1,2),TI((1,2)),LI([1,2]),L([1,2]),L([1,2,3]),NT(1,(2,3))):
    def u(): a,b=s; return a,b
    def us(): a,*b=s; return a,b
    show(u); show(us); show(lambda:[a for a,b in [s]]); show(lambda:list(s)); show(lambda:tuple(s)); show(lambda:[*s]); show(lambda:sorted(map(str,s))); show(lambda:(lambda *a:a)(*s)); show(lambda:','.join(map(str,s))); show(lambda:1 in s); show(lambda:s+s)
    show(lambda:list(s) is s); show(lambda:tuple(s) is s)
l=L([1]); l.extend(l); print(l); l+=l; print(l); l[:]=l; print(l); print(sorted(l) is l, list(l) is l)
class Fickle:
    def __eq__(s,o):
        held.clear()
        return NotImplemented
    def __repr__(s): return 'fickle'
held=[Fickle(),1]; show(lambda:Fickle() in held); print(held)
held=[Fickle(),1]; show(lambda:held.index(Fickle())); held=[Fickle(),1]; show(lambda:held.count(Fickle()))
