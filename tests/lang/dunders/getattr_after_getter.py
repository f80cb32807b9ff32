# An AttributeError that a property or descriptor raises makes __getattr__ be asked, of classes too.
class D:
    def __get__(self, o, c=None): raise AttributeError("from D")
class DD(D):
    def __set__(self, o, v): pass
class P(property): pass
class Base:
    def __getattr__(self, n): return "hook " + n
class X(Base):
    a = D()
    b = DD()
    @property
    def c(self): raise AttributeError("from c")
    @P
    def d(self): return self.nope2.__class__.nope3
x = X()
for n in "abcd":
    try: print(n, getattr(x, n), hasattr(x, n))
    except AttributeError as e: print(n, e)
print(x.a, x.b, x.c)
class M(type):
    def __getattr__(cls, n): return "meta " + n
    @property
    def p(cls): raise AttributeError("p")
    q = D()
    r = DD()
class Y(metaclass=M):
    a = D()
    b = DD()
for n in "abpqrz":
    try: print(n, getattr(Y, n), hasattr(Y, n), getattr(Y,n,"default"))
    except AttributeError as e: print(n, e)
print(Y.a, Y.b, Y.p, Y.q, Y.r)
class G(Base):
    a = D()
    def __getattribute__(self, n): return super().__getattribute__(n)
print(G().a)
class MG(M):
    def __getattribute__(self, n): return super().__getattribute__(n)
class Z(metaclass=MG):
    a = D()
print(Z.a, Z.q)
try: type.__getattribute__(Y, "a")
except AttributeError as e: print(e)
try: object.__getattribute__(x, "a")
except AttributeError as e: print(e)


class Late:
    __slots__ = ("unset",)

    @property
    def c(self):
        raise AttributeError("late")


def ask(x):
    try:
        return x.c
    except AttributeError as e:
        return f"{e}!"


late = Late()
print([ask(late) for _ in range(3)])
Late.__getattr__ = lambda self, name: "now " + name
print([ask(late) for _ in range(3)], late.unset)


class Called(Base):
    @property
    def method(self):
        raise AttributeError("no method")

    def __getattr__(self, name):
        return lambda *args: (name, args)


print(Called().method(1, 2), f"{x.c}")


class Broken:
    @property
    def p(self):
        raise AttributeError("first")

    def __getattr__(self, name):
        raise AttributeError("second " + name)


try:
    Broken().p
except AttributeError as e:
    print(e, e.__context__)
