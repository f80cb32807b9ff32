# Three-argument pow asks the exponent as well, and bound methods stay bound to the same.
# since 3.14
class Exponent:
    def __rpow__(self, *others): return others

class More(Exponent):
    def __rpow__(self, *others): return NotImplemented

class Base:
    def __pow__(self, *others): return NotImplemented

class Derived(Base):
    def __rpow__(self, base, modulus): return type(base).__name__, modulus

print(pow(2, Exponent(), 5), pow("a", Exponent(), 1.5), pow(object, Exponent(), 3), pow(Base(), Exponent(), 1)[1], pow(Base(), Derived(), 4))
try: print(pow(Base(), More(), 3))
except TypeError as error: print(error)

class Bound:
    def method(self): return self
method = Bound().method
print(method.__get__(5) is method, type(method).__get__(method, None, Bound) == method)
