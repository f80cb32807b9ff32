# __annotations__ of classes and modules: their own, made when they are first asked for.
class A:
    attr: int
class B(A): pass
print(A.__annotations__, B.__annotations__, "__annotations__" in B.__dict__)
class C: pass
print("__annotations__" in C.__dict__, C.__annotations__, "__annotations__" in C.__dict__)
C.__annotations__["x"] = 1
print(C.__annotations__)
C.__annotations__ = {"y": 2}
print(C.__annotations__, C.__dict__.get("__annotations__", C.__annotations__))
del C.__annotations__
print(C.__annotations__)
del C.__annotations__
try: del C.__annotations__
except AttributeError as e: print(e)
for t in (int, object, type):
    try: print(t.__annotations__)
    except AttributeError as e: print(e)
try: int.__annotations__ = {}
except TypeError as e: print(e)
try: A().__annotations__; print("ok", A().__annotations__)
except AttributeError as e: print(e)
try: print(C().__annotations__)
except AttributeError as e: print(e)
import types
m = types.ModuleType("m")
print("__annotations__" in m.__dict__, m.__annotations__, "__annotations__" in m.__dict__)
m.__annotations__["x"] = int
print(m.__annotations__)
del m.__annotations__
print(m.__annotations__)
x: int = 1
y: str
try: print(__annotations__)
except NameError: print("computed when they are asked for")
class M(type):
    annotated: float
class N(metaclass=M): pass
print(N.__annotations__, M.__annotations__)
def f():
    (g): int
    try: print(g)
    except NameError as e: print(type(e), e)
f()
def h():
    (g): int = 2
    print(g)
h()
ns = {}
exec("a: int = 3\nclass K: b: str", ns)
print(ns.get("__annotations__"), ns["K"].__annotations__)
loc = {}
exec("a: int = 3", {}, loc)
print(loc["a"], loc.get("__annotations__"))
