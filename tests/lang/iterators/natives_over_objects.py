# Natives that consume iterables whose __iter__, __next__ and __len__ the guest has written, and unpacking that takes no more than it needs.
import itertools, collections
log=[]
class I3:
    def __iter__(s): return iter((1,2,3))
class L3:
    def __init__(s,r=3): s.r=r
    def __len__(s):
        log.append('len'); 
        if isinstance(s.r,Exception): raise s.r
        return s.r
    def __iter__(s): log.append('iter'); return iter([3,1,2])
class H3(L3):
    def __length_hint__(s): log.append('hint'); return 5
class G3:
    def __iter__(s):
        yield 3; yield 1; yield 2
class N3:
    def __init__(s,n=3): s.n=n; s.i=0
    def __iter__(s): return s
    def __next__(s):
        s.i+=1
        if s.i>s.n: raise StopIteration('x')
        return s.i
class NE(N3):
    def __next__(s):
        if s.i==2: raise ValueError('two')
        return super().__next__()
class Sub(map):
    pass
class SubN(map):
    def __next__(s): return ('n',super().__next__())
class SubI(map):
    def __iter__(s): return iter('abc')
class Bad:
    def __iter__(s): return 3
class Stop:
    def __iter__(s): raise StopIteration('q')
class Meta(type):
    def __iter__(c): return iter([1,2])
    def __len__(c): return 2
class MC(metaclass=Meta): pass
class W:
    def __init__(s,f): s.f=f
    def __iter__(s): return s.f()
class T(tuple): pass
class S(set): pass
class Li(list): pass
def unp2(x):
    a,b=x; return a,b
def unp3(x):
    a,b,c=x; return a,b,c
def unps(x):
    a,*b=x; return a,b
def star(x): return [0,*x]
def sset(x): return {0,*x}
def call(x): return (lambda *a:a)(*x)
def ext(x):
    l=[0]; l.extend(x); return l
def iadd(x):
    l=[0]; l+=x; return l
def supd(x):
    s={0}; s.update(x); return s
ops=dict(list=list,tuple=tuple,set=set,frozenset=frozenset,sum=sum,any=any,all=all,min=min,max=max,sorted=sorted,unp2=unp2,unp3=unp3,unps=unps,star=star,sset=sset,call=call,ext=ext,iadd=iadd,supd=supd,
  join=lambda x:','.join(x), bjoin=lambda x:b','.join(x), T=T,S=S,Li=Li, srev=lambda x:sorted(x,reverse=True,key=lambda v:-v),deque=collections.deque,dictfk=dict.fromkeys,any0=lambda x:any(map(lambda q:False,x)),
  zipl=lambda x:list(zip(x,x)),enum=lambda x:list(enumerate(x)),mp=lambda x:list(map(str,x)),strs=lambda x:''.join(map(str,x)),nxt=lambda x:next(iter(x)),cont=lambda x:2 in x,bytes=bytes,ba=bytearray)
srcs=dict(I3=I3,L3=L3,L30=lambda:L3(0),Lneg=lambda:L3(-1),Lte=lambda:L3(TypeError('t')),Lve=lambda:L3(ValueError('v')),Lf=lambda:L3(1.5),H3=H3,Hte=lambda:H3(TypeError('z')),G3=G3,N3=N3,N0=lambda:N3(0),N2=lambda:N3(2),N9=lambda:N3(9),NE=NE,
 Sub=lambda:Sub(lambda x:x,[1,2,3]),SubN=lambda:SubN(lambda x:x,[1,2,3]),SubI=lambda:SubI(lambda x:x,[1,2,3]),Bad=Bad,Stop=Stop,MC=lambda:MC,
 Wm=lambda:W(lambda:map(lambda x:x,[1,2,3])),Wf=lambda:W(lambda:filter(lambda x:x&1,[1,2,3])),Wfs=lambda:W(lambda:SubN(lambda x:x,[1,2])),We=lambda:W(lambda:enumerate(N3())),Wz=lambda:W(lambda:zip(N3(),G3())),Wg=lambda:W(lambda:(x for x in N3())),Wc=lambda:W(lambda:iter(N3(3).__next__,3)),Wch=lambda:W(lambda:itertools.chain(N3(),[4])),Wt=lambda:W(lambda:itertools.tee(N3())[0]),Wd=lambda:W(lambda:iter({1:2,3:4})),Ws=lambda:W(lambda:iter("ab")),Wseq=lambda:W(lambda:iter([b'a',b'b'])),Wn=lambda:W(lambda:None),Wr=lambda:W(lambda:reversed([1,2])),
 gen=lambda:(x for x in [1,2,3]),gen2=lambda:(x for x in [1,2]),cnt=lambda:itertools.islice(itertools.count(),4),it=lambda:iter([1,2,3]),zp=lambda:zip([1,2],[3,4]))
for sn,s in srcs.items():
    for on, o in ops.items():
        log.clear()
        x=s()
        if on=='call' and hasattr(x,'__len__'): continue
        try: r=o(x)
        except Exception as e: r=(type(e).__name__,str(e),e.args if isinstance(e,StopIteration) else None)
        rest=None
        if sn in('gen','it','cnt','zp','N9','Sub'):
            rest=list(x)
        if isinstance(r,(set,frozenset)): r=type(r).__name__,sorted(map(repr,r))
        print(sn,on,r,log,rest)
