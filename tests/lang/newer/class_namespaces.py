# What the bodies of classes leave in their namespaces: the first line and the attributes that methods assign.
# since 3.13
import inspect


class Meta(type):
    def __new__(metaclass, name, bases, namespace):
        print(name, [key for key in namespace if key != "__classcell__"], sorted(namespace["__static_attributes__"]))
        return super().__new__(metaclass, name, bases, namespace)

def same(cls):
    return cls

@same
@same
class C(metaclass=Meta):
    "doc"

    def f(self):
        self.x = 1
        self.y += 1
        self.z, self.w = 1, 2
        other.q = 2
        self.u: int
        self.v: int = 3
        self.__p = 4
        for self.i in ():
            pass
        del self.gone

        def inner():
            self.inner = 1

            class D:
                self.hidden = 2

                def g(self):
                    self.dd = 1
        return [0 for self.comp in ()]

    def g(self):
        return super().g

class G[T](metaclass=Meta):
    pass

print(C.__firstlineno__, sorted(C.__static_attributes__), G.__firstlineno__, G.__static_attributes__)
C.__module__ = "elsewhere"
print("__firstlineno__" in C.__dict__)
made = type("Made", (), {"__firstlineno__": 42})
print(made.__firstlineno__, made.__module__)

class Twice:
    x = 1

class Twice:
    x = 2

print(inspect.getsource(Twice))
exec("class Wide:\n" + "".join(f" a{i} = {i} + .5\n" for i in range(66000)))
print(Wide.a65999, Wide.__static_attributes__)
