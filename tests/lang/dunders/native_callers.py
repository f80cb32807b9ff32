# Guest code that natives call: what becomes of its result when the native was called by another.
class C:
    @property
    def p(self): return self._p
    @p.setter
    def p(self, v): self._p = v
    def __getattribute__(self, n):
        return object.__getattribute__(self, n)
    def __getattr__(self, n):
        return lambda *a: (n, a)
c = C()
print(setattr(c, 'p', 5), c.p)
print(object.__setattr__(c, 'p', 6), c.p)
print(c.foo(1, 2))
print([*map(setattr, [c], ['p'], [3])])
g = (i for i in range(5))
n = g.__next__
print(n(), [*map(lambda f: f(), [n, n])])
class D:
    def __eq__(self, o): return NotImplemented
    def __lt__(self, o): return pow(2, 3)
print(D() == D(), D() < 1, sorted([D(), D()]) and 1)
class M(type):
    def __call__(cls, *a): return type.__call__(cls, *a)
class K(metaclass=M):
    def __init__(self, a): self.a = a
print(K(3).a, [k.a for k in map(K, [1, 2])])
d = {}
class Key:
    def __hash__(self): return 1
    def __eq__(self, o): return True
print(dict.__setitem__(d, Key(), 1), d[Key()], dict.__delitem__(d, Key()), len(d))
print([].__setitem__(slice(0, 0), iter([1])))
c = g.close
print(c())
print(sum(range(10**6)), sum([2**60, 1, 2**60]), sum([1.5, 1]), sum([], 2**70))
def f():
    try:
        raise ValueError(1)
    except ValueError as e:
        a = KeyError(1); b = KeyError(2)
        a.__context__ = b; b.__context__ = a
        e.__context__ = a
        raise TypeError(2)
try: f()
except TypeError as e: print(repr(e), repr(e.__context__))
