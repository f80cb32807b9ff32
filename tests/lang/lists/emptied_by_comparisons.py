# Comparisons of items that change the containers.
def show(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class X:
    def __eq__(s, o): l1.clear(); return NotImplemented
class Y:
    def __eq__(s, o): l2.clear(); return NotImplemented
l1=[X()]
l2=[Y()]
show(lambda: l1 == l2)
l1=[X()]
l2=[1]
show(lambda: l1 == l2)
l1=[X(), 1]
l2=[Y(), 2]
show(lambda: l1 != l2)
l1=[X(), 1]
l2=[Y(), 2]
show(lambda: l1 < l2)
class D:
    def __eq__(s, o): d1.clear(); return True
    def __hash__(s): return 13
d1={D():0}
d2={D(): 0}
show(lambda: d1 == d2)
class DY:
    def __eq__(s, o): d1.clear(); return True
d1={0: DY()}
d2={0: set()}
show(lambda: d1 == d2)
d1={0: DY(), 1: 1}
d2={0: set(), 1: 1}
show(lambda: d1 == d2)

from collections import deque
class M:
    def __init__(s, d, r): s.d=d; s.r=r
    def __eq__(s,o): s.d.clear(); return s.r
for m in (True, False):
    q = deque(['ab']); q.extend([M(q, m), 'c']); show(lambda: q.remove('c')); print(q)
    q = deque(['ab']); q.extend([M(q, m), 'c']); show(lambda: q.index('c')); print(q)
    q = deque(['ab']); q.extend([M(q, m), 'c']); show(lambda: q.count('c')); print(q)
    q = deque(['ab']); q.extend([M(q, m), 'c']); show(lambda: 'c' in q); print(q)
    q = ['ab']; q.extend([M(q, m), 'c']); show(lambda: q.remove('c')); print(q)

