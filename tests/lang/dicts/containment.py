# `in` over dicts, their views and proxies looks keys up: which keys are compared shows it.
import types
class K:
    def __init__(s, n): s.n = n
    def __eq__(s, o): print('eq', s.n, getattr(o, 'n', o)); return isinstance(o, K) and o.n == s.n
    def __hash__(s): return s.n
class D(dict):
    def __contains__(s, k): print('contains'); return True
class M:
    def __getitem__(s, k): return 1
    def keys(s): return []
    def __contains__(s, k): print('M'); return k == 3
d = {K(1): 1, K(2): 2, 5: 3}
for c in (d, d.keys(), types.MappingProxyType(d), d.keys().mapping, types.MappingProxyType(D(d)), D(d).keys(), types.MappingProxyType(M()), D(d)):
    for k in (K(1), K(7), 5, 'a', 3): print(k in c if not isinstance(k, K) else (k in c), end=' ')
    print(type(c).__name__)
    if hasattr(c, '__contains__'): print(c.__contains__(K(2)), c.__contains__(9))
print(1 in d.values(), K(2) in d.values(), (K(2), 2) in d.items(), (K(2), K(2)) in d.items(), K(1) in d.items())
try: [] in types.MappingProxyType(d)
except TypeError as e: print(e)
try: [] in d.keys()
except TypeError as e: print(e)
