# A class body that defines functions or has annotations keeps a cell of its namespace, which its metaclass sees.
# since 3.14


class M(type):
    def __new__(m, n, b, ns, **k):
        print(n, '__classdictcell__' in ns); return super().__new__(m, n, b, ns)
class A(metaclass=M):
    def f(self): pass
class B(metaclass=M):
    def f(self): self.u: int
class C(metaclass=M):
    def f(self): u: int
class D(metaclass=M):
    def f(self):
        class E: pass
class F(metaclass=M):
    x = 1
class G(metaclass=M):
    x: int
class H(metaclass=M):
    def f(self, a: int): pass
class I(metaclass=M):
    def f(self):
        def g(a: int): pass
class J(metaclass=M):
    f = lambda: 0
class K(metaclass=M):
    x = [i for i in ()]
class L(metaclass=M):
    class N: y: int
class O(metaclass=M):
    async def f(self): pass
class P(metaclass=M):
    (q): int
class Q(metaclass=M):
    def f(self):
        class E:
            def g(self): pass
class R(metaclass=M):
    def f(self):
        class E:
            u: int
class S(metaclass=M):
    def f(self):
        lambda: 0
class T(metaclass=M):
    if 0: u: int


class Shadowing(type):
    @property
    def __dict__(self):
        print("asked for its __dict__")


# A class statement asks no metaclass for the namespace that it has made itself.
class Shadowed(metaclass=Shadowing):
    value: int = 1

    def method(self):
        return self.value


print(Shadowed().method())
