# Sequences times something, as operators and as methods.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class S(str): pass
class L(list): pass
class B(bytes): pass
class A(bytearray): pass
class T(tuple): pass
class R:
    def __rmul__(s, o): return 'R'
class M:
    def __mul__(s, o): return 'M'
for v in (S('a'), L([1]), B(b'a'), A(b'b'), T((1,)), 'a', [1], b'a', bytearray(b'a'), (1,)):
    for o in ('x', 1.5, [1], S('b'), R(), 3, None):
        for f in (lambda: v * o, lambda: o * v):
            try: print(repr(f()), end=' ')
            except TypeError as e: print(e)
    w = v
    try: w *= 1.5
    except TypeError as e: print(e)
    w = v
    try: w *= S('q')
    except TypeError as e: print(e)
    print(M() * v)
for v in ('abc', b'abc', (1,), [1], bytearray(b'a')):
    show(lambda: v.__mul__('')); show(lambda: v.__rmul__(1.0)); show(lambda: v.__add__(1)); show(lambda: v.__imul__('') if hasattr(v, '__imul__') else 0); show(lambda: v.__mul__(2**70));
