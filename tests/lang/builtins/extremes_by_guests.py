# min and max with keys, defaults and comparisons of the guest.
class K:
    def __init__(s,v,r=None): s.v=v; s.r=r
    def __lt__(s,o): log.append(('lt',s.v,getattr(o,'v',o))); return s.v<getattr(o,'v',o) if s.r is None else s.r
    def __gt__(s,o): log.append(('gt',s.v,getattr(o,'v',o))); return s.v>getattr(o,'v',o) if s.r is None else s.r
    def __repr__(s): return 'K%r'%s.v
class T:
    def __init__(s,v): s.v=v
    def __bool__(s): log.append('bool'); return s.v
class I:
    def __init__(s,*a): s.a=a
    def __iter__(s): return iter(s.a)
log=[]
def show(f):
    log.clear()
    try: r=f()
    except BaseException as e: r=type(e).__name__,str(e)
    print(r,log)
def stop(x): raise StopIteration('s')
for f in (min,max):
    for src in ([3,1,2],(3,1,2),{3:1,1:2},{3,1}.__class__([2]),iter([3,1,2]),[],(),iter([]),range(5),'hello',(x for x in [3,1,2]),I(3,1,2),I(),map(int,'312'),[K(3),K(1),K(2)],(K(3),K(1)),(k for k in [K(1),K(2)]),[K(1),2],[1,'a'],[K(1),K(1)]):
        show(lambda:f(src)); 
        if not hasattr(src,'__next__'):
            for key in (lambda x:-x if isinstance(x,int) else x,None,str,stop,5,lambda x:K(x),lambda x:[K(x)],{3:1,1:5,2:2}.get,len):
                show(lambda:f(src,key=key)); show(lambda:f(src,key=key,default='d'))
        show(lambda:f(src,default=7))
    show(lambda:f(3,1,2,key=lambda x:-x)); show(lambda:f(K(1),K(2),K(0))); show(lambda:f(1,2,default=3)); show(lambda:f()); show(lambda:f(key=len)); show(lambda:f([1],foo=1)); show(lambda:f(1,2,key=None)); show(lambda:f(5)); show(lambda:f(K(1,T(True)),K(2,T(False)))); show(lambda:f(K(1,NotImplemented),K(2)));show(lambda:f([K(1,NotImplemented),K(2,NotImplemented)]))
    show(lambda:list(map(f,[[1,2],[K(3),K(4)]]))); show(lambda:f(*[K(1),K(2)],key=lambda k:k.v)); show(lambda:f([1,2,3],key=lambda x:x/0))
    show(lambda:f([float('nan'),1.0])); show(lambda:f([1.0,float('nan')],key=lambda x:x)); show(lambda:f([(1,K(2)),(1,K(1))])); show(lambda:f([(1,K(2)),(1,K(1))],key=lambda t:t))
l=[1,2,3]
print(max(l,key=lambda x:(l.append(x+1) if len(l)<6 else 0,x)[1]),l)
d={1:2,3:4}
show(lambda:max(d,key=lambda k:d.pop(k)))
