# Sums, sorts, searches and conversions of builtins whose results, signatures and messages follow the version of Python.
import warnings
def g():
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        t=True
        r=[~t, ~False if 0 else 1]
    return r,[str(x.message) for x in w],[x.lineno for x in w]
print(g())
for s in ("sorted([3,1],reverse=None)","sorted([3,1,2],reverse='x')","sorted(iter([3,1,2]),reverse=1<<70)","[2,1].sort(reverse=[])","(5).is_integer()","max([])","max(x for x in [])","min(())","max([],key=len)","1.5%0","divmod(1.5,0)","chr(1<<70)","chr(-5)","chr(True)","chr('a')","'aaa'.replace('a','b',count=1)","'aaa'.replace('a','b',1)","'aaa'.replace('a',new='b')","eval('x',globals={'x':1})","eval('x',{'x':1},locals={'x':3})","exec('1',globals={})","''.find(None)","''.find(5,'a')","'a'.rindex(5)","''.count(2.5)","''.replace('a')","(5).__setattr__('x',1)","setattr(5,'x',1)","setattr([],'x',1)","setattr(object(),'x',1)","setattr(print,'x',1)","delattr(5,'x')","delattr([],'x')","setattr([],'append',1)","setattr('','x',1)","__import__('operator').itemgetter(1).__setattr__('a',1)","~True","hash(__import__('types').MappingProxyType({}))","isinstance(1,int|list[int])","isinstance('',int|list[int])","issubclass(int,int|list[int])","type((x for x in ())) [int]","memoryview(b'ab').cast('e')[0]","bytearray().extend('abc')","bytearray(1,2)","eval()"):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            print(s, '->', repr(eval(s)))
    except BaseException as e: print(s,'->',type(e).__name__,str(e)[:110])
from fractions import Fraction
class It:
    def __init__(s,l): s.l=list(l)
    def __iter__(s): return It(s.l)
    def __next__(s):
        if not s.l: raise StopIteration
        return s.l.pop(0)
class F(float): pass
inf=float('inf'); nan=float('nan')
cases=[[0.1]*10,[1e16,1.0,-1e16],[1,0.1,0.2,0.3,1<<60],[0.1,True,False,0.2]*5,[0.1,2**70,0.3,0.1]*3,[0.1,0.2,0.3,1j,0.1,0.2,0.3],[inf,1.0],[inf,-inf],[1e308,1e308,-1e308],[-0.0],[-0.0,-0.0],[],
[0.1,Fraction(1,3),0.1,0.1],[0.1,F(0.2),0.3,0.1,0.1],[nan,1.0],[1e100,1.0,-1e100],[1.0,1e100,1.0,-1e100],[0.1]*3+[1]*3+[0.2]*7, [1j,0.1,0.2,0.3,1e16,1.0,-1e16]]
for c in cases:
    for mk in (list,tuple,iter,lambda c:(x for x in c),lambda c:map(lambda x:x,c),It,lambda c:filter(None,c)):
        for st in ((),(0.5,),(0,),(0.1,),(1j,)):
            try: print(repr(sum(mk(c),*st)),end=' ')
            except Exception as e: print(repr(e),end=' ')
    print()
for f in (lambda:max([]),lambda:min(()),lambda:max(x for x in []), lambda:max(It([]),key=lambda x:x),lambda:sum(5),lambda:sum(It([1,'a'])),lambda:1.5%0,lambda:divmod(1.5,0),lambda:1.5//0):
    try: print(f())
    except Exception as e: print(repr(e))
