# Shows slices with steps as values and as targets: every kind of container, of bound and of what is assigned.
class I:
    def __index__(self): return 2
    def __repr__(self): return "I"
class L(list):
    def __getitem__(self, k): return ("get", k.stop, k.step)
    def __setitem__(self, k, v): print("set", k, v)
def f(a, lo, hi, st):
    try: return a[lo:hi:st]
    except Exception as e: return type(e).__name__, str(e)
def g(a, lo, hi, st, v):
    try: a[lo:hi:st] = v
    except Exception as e: return type(e).__name__, str(e)
    return a
for a in (list(range(10)), tuple(range(10)), "abcdefghij", b"abcdefghij", range(10), L([1,2]), {1:2}, None, 5, bytearray(b"abcdefghij")):
    for s in ((None,None,None),(1,5,2),(8,1,-3),(None,None,-1),(I(),None,2),(1,2,0),("a",1,1),(2**70,None,-1),(None,-2**70,-1),(True,None,None),(1,5,None)):
        print(f(a,*s))
for v in ([1,2],(1,2),"ab",range(2),iter([7,8]),5,None,{3:4},[],[1,2,3,4,5]):
    for s in ((None,None,None),(1,5,2),(8,1,-3),(0,4,2),(I(),None,2),(1,2,0),("a",1,1),(3,1,None)):
        print(g(list(range(10)),*s,v if not hasattr(v,"__next__") else iter([7,8])))
g(L([1]),1,2,3,4)
a=[1,2,3]; a[1:1]=a; print(a); a[::-1]=a; print(a); a[::2]=[0]*len(a[::2]); print(a)
def order(n): print(n, end=" "); return {"c":[1,2,3,4],"l":0,"h":4,"s":2,"v":[8,9]}[n]
order("c")[order("l"):order("h"):order("s")] = order("v"); print()
order("c")[order("l"):order("h"):order("s")]; print()
x=[1,2,3,4]; x[1:3], y = [9], 3; print(x,y)
for x[0:1] in ([1],[2,3]): print(x)
