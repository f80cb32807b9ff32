# Sorts of objects with comparisons and keys of their own.
import random, functools
random.seed(5)
class K:
    def __init__(s,v,t): s.v=v; s.t=t
    def __lt__(s,o): return s.v<o.v
    def __repr__(s): return '%s%s'%(s.v,s.t)
for n in (0,1,2,3,10,70,200):
    for rev in (False,True):
        ks=[K(random.randrange(5),i) for i in range(n)]
        print(sorted(ks,reverse=rev)); print(sorted(iter(ks),reverse=rev)); print(sorted((k for k in ks),reverse=rev))
        print(sorted(ks,key=lambda k:k,reverse=rev)); print(sorted(ks,key=lambda k:k.v,reverse=rev)); print(sorted(ks,key=lambda k:-k.v,reverse=rev))
        print(sorted(ks,key=lambda k:(k.v,k),reverse=rev))
        print(sorted(ks,key=functools.cmp_to_key(lambda a,b:a.v-b.v),reverse=rev))
        print(sorted(tuple(ks),key=lambda k:[k],reverse=rev)); l=list(ks); l.sort(reverse=rev); print(l); l=list(ks); l.sort(key=lambda k:k,reverse=rev); print(l)
        print(sorted(['b','A','c'],key=str.lower,reverse=rev),sorted('312',key=int,reverse=rev),sorted({3:1,1:2},key=len if n==1 else None) if n!=1 else '')
def stop(x): raise StopIteration('s')
for f in (stop,5,lambda a,b:1,len):
    try: print(sorted([1,2],key=f))
    except Exception as e: print(type(e),e,e.args)
    try: print(sorted([],key=f))
    except Exception as e: print(type(e),e)
    try: print(sorted((x for x in [1,2]),key=f))
    except Exception as e: print(type(e),e,e.args)
class Bad:
    def __lt__(s,o): raise ValueError('cmp')
for rev in (0,1):
    try: sorted([Bad(),Bad()],reverse=rev)
    except ValueError as e: print(e)
    try: sorted([1,2],key=lambda x:Bad(),reverse=rev)
    except ValueError as e: print(e)
try: sorted([1,'a',2])
except TypeError as e: print(e)
try: sorted([1,2],key=lambda x:x if x==1 else 'a')
except TypeError as e: print(e)
print(sorted([3,1,2],key=lambda x:{1:2,2:3,3:1}[x]), sorted([1.5,float('nan'),0]), sorted([True,0,2]))
def mut(x):
    l.append(x); return -x
l=[1,2,3]; print(sorted(l,key=mut),l)
class A:
    def __init__(s,v): s.v=v
    def __lt__(s,o): return NotImplemented
    def __gt__(s,o): return o.v<s.v
class B(A):
    __gt__=None
class C(A):
    def __lt__(s,o): return [] if s.v>=o.v else [1]
class T:
    def __init__(s,v): s.v=v
    def __bool__(s): return s.v
class D(A):
    def __lt__(s,o): return T(s.v<o.v)
class E(A):
    def __lt__(s,o): return NotImplemented
    __gt__=object.__gt__
class F(A):
    def __lt__(s,o,x=1): return s.v<o.v
class G(A):
    def __lt__(s,o): yield 1
for c in (A,B,C,D,E,F,G):
    try: print(c.__name__,[x.v for x in sorted([c(3),c(1),c(2)])])
    except Exception as e: print(c.__name__,type(e).__name__,e)
    try: l=[c(3),c(1),c(2)]; l.sort(reverse=True); print([x.v for x in l])
    except Exception as e: print(c.__name__,type(e).__name__,e)
