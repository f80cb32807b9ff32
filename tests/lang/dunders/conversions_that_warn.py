# What __index__, __int__, __float__ and __complex__ give is plain: an instance of a subclass is taken, with a warning.
import math
import operator
import warnings


def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class BI:
    def __index__(self): return True
    def __int__(self): return True
    def __float__(self):
        class F(float): pass
        return F(2)
    def __complex__(self):
        class C(complex): pass
        return C(2)
def w(f):
    with warnings.catch_warnings(record=True) as got:
        warnings.simplefilter("always")
        show(f)
    for g in got: print(g.category.__name__, g.message)
w(lambda: operator.index(BI()))
w(lambda: int(BI()))
w(lambda: float(BI()))
w(lambda: complex(BI()))
w(lambda: [1,2][BI()])
w(lambda: range(BI()))
w(lambda: bytes(BI()))
w(lambda: hex(BI()))
w(lambda: math.sqrt(BI()))
w(lambda: "a" * BI())
w(lambda: [1,2,3][BI():])
w(lambda: math.gcd(BI(), 3))
w(lambda: bin(BI()))
w(lambda: round(2.5, BI()))
w(lambda: chr(BI()))
w(lambda: math.factorial(BI()))
