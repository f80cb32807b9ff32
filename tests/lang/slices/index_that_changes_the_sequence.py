# Shows that an index whose __index__ changes the sequence does no harm.

class I:
    def __init__(self, f, v): self.f=f; self.v=v
    def __index__(self): self.f(); return self.v
a=list(range(1000))
b=list(range(100,200))
a[I(a.clear,5):I(lambda:None,900)]=b
print(a[:5],len(a))
a=list(range(1000)); b=list(range(500))
a[I(b.clear,5):9]=b
print(a[:12],len(a))
a=list(range(1000))
print(a[I(a.clear,5):900])
a=list(range(1000)); b=list(range(100))
try:
    a[I(a.clear,0):200:2]=b
    print(a)
except Exception as e: print(e)
a=list(range(1000))
try:
    del a[I(a.clear,5):900]
    print(a)
except Exception as e: print(e)
a=list(range(1000))
print(len(a[I(a.clear,500)::2]) if 1 else 0)
b=bytearray(range(250))
print(b[I(b.clear,5):200])
b=bytearray(range(250))
b[I(b.clear,5):200]=b"abc"; print(b)
b=bytearray(range(250))
del b[I(b.clear,5):200]; print(b)
a=list(range(100))
for f in (lambda: a[I(a.clear,50)], lambda: a.__delitem__(I(a.clear,50))):
    a[:]=range(100)
    try: print(f())
    except Exception as e: print(type(e),e)
a=list(range(100))
try: print(a.index(70,I(a.clear,3),90))
except ValueError as e: print(e)
class Noisy:
    def __init__(self, n, v): self.n=n; self.v=v
    def __index__(self): print("index", self.n); return self.v
a=list(range(20))
print(a[Noisy("a",2):Noisy("b",2**70):Noisy("c",3)])
a[Noisy("a",-2**70):Noisy("b",5):Noisy("c",1)]=[9]
print(a)
class Bad:
    def __index__(self): raise KeyError("bad")
for f in (lambda: a[Bad():], lambda: a[:Bad()], lambda: a[::Bad()], lambda: a["x":], lambda: a.index(3,Bad())):
    try: f()
    except Exception as e: print(type(e).__name__, e)
try: a[Bad():]=5
except Exception as e: print(type(e).__name__, e)
try: a["s":]=5
except Exception as e: print(type(e).__name__, e)
