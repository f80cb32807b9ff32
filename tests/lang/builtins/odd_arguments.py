# Arguments that equal, convert to or pretend to be what a builtin takes.
class I:
    def __index__(s): return 3
class F(float): pass
class N(int): pass
class E:
    def __eq__(s,o): return o == 4
for r in (range(-5, 8), range(2**70, 2**70+9), range(10,0,-2)):
    for x in (0.0, 3, 3.0, 4, True, I(), F(2.0), N(2), E(), 2.5, 2**70+1, float(2**70), 'a', None, 4+0j):
        for f in (lambda: r.index(x), lambda: r.count(x), lambda: x in r):
            try: print(repr(f()), end=' ')
            except Exception as e: print(type(e).__name__, str(e)[:40] if 'object' not in str(e) else '', end=' ')
        print()
for a in ((), (1,), (1,2), ('1',), (I(),), (I(), I()), (E(),), (1, E()), (F(1), F(2)), (N(1), N(2)), (1j, 2j), (1j, F(1)), (True, False)):
    try: print(complex(*a))
    except Exception as e: print(type(e).__name__, e)
class Same:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return True
    def __hash__(self): return self.n
d = {Same(1): 'x'}
for k in (-1.0, 1, 1.0, -1, 2, 'a', True, 2.0, -2, (1,), None, 1+0j):
    print(k, d.get(k), k in d, hash(k) if not isinstance(k, (str, type(None))) else 0)
d = {'': 1, Same(1): 2}
d[-1.0] = 3; print(len(d))
d = dict([('', 0), (Same(1), 1), (-6, 2), (-1.0, 3)]); print(len(d))
d = {-6: 1}; d[Same(-6)] = 3; print(d)
print({Same(1), -1.0, -6, 'bb', ''}.__len__())
class Bytes(bytes): pass
class Str(str): pass
class BA(bytearray): pass
class L(list): pass
print(Bytes(b'ab').__repr__(), Str('x').__repr__(), BA(b'x').__repr__(), L([1]).__repr__(), Bytes(b'ab').__str__())
class Same:
    def __init__(self, n=1): self.n = n
    def __eq__(self, other): return True
    def __hash__(self): return self.n
s = set(); print(s.__init__([Same(), 'x']), len(s))
class S(set): pass
print(S.__init__(S(), [Same(), 1]))

class Lengthy:
    def __init__(self, hint): self.hint, self.left = hint, 3
    def __iter__(self): return self
    def __length_hint__(self):
        if isinstance(self.hint, Exception): raise self.hint
        return self.hint
    def __next__(self):
        self.left -= 1
        if self.left < 0: raise StopIteration
        return self.left

class Sized:
    def __len__(self): print("len"); return 2
    def __iter__(self): return iter((1, 2))

for make in (list, tuple, bytes, bytearray, set, [].extend, bytearray().extend, lambda v: [*v], lambda v: (*v,), sorted, lambda v: [].__iadd__(v), lambda v: [0].__setitem__(slice(0, 1), v)):
    for hint in (0, 5, -1, "a", 2**70, 2.5, None, NotImplemented, ValueError("v"), TypeError("t"), True):
        try: print(make(Lengthy(hint)), end=" ")
        except Exception as e: print(type(e).__name__, e, end=" ")
    print(make(Sized()))

class Own(list):
    def append(self, x): raise ValueError("append")
class OwnBytes(bytearray):
    def append(self, x): raise ValueError("append")
import collections, array
class OwnDeque(collections.deque):
    def append(self, x): raise ValueError("append")
    def appendleft(self, x): raise ValueError("appendleft")
class OwnArray(array.array):
    def append(self, x): raise ValueError("append")
for v in (Own(), OwnBytes(), OwnDeque(), OwnArray("b")):
    v.extend(Sized())
    if not isinstance(v, bytearray): v += v
    if hasattr(v, "extendleft"): v.extendleft(Sized())
    print(list(v))
print(list(Own(Lengthy(1))), OwnBytes(Lengthy(1))[:], list(OwnDeque(Lengthy(1))), list(OwnArray("b", Lengthy(1))))

for update in (lambda s: s.difference_update(range(3), -5), lambda s: s.difference_update([1], [[]]), lambda s: s.difference_update(s), lambda s: s.difference_update([Same(4)], iter([5])), lambda s: s.difference_update(x for x in (1, 2))):
    some = set(range(9))
    try: print(update(some), some)
    except TypeError as e: print(e, some)
