# types.MappingProxyType shows any mapping: what that says itself counts.
import types, collections
od = collections.OrderedDict(a=1, b=2); od.move_to_end('a')
p = types.MappingProxyType(od)
print(list(p), list(p.items()), p, str(p), list(reversed(p)))
class D(dict):
    def __getitem__(s, k): return ('own', k)
    def get(s, k, d=None): return 'get'
    def keys(s): return 'keys'
    def values(s): return 'values'
    def items(s): return 'items'
    def copy(s): return 'copy'
    def __len__(s): return 7
    def __iter__(s): return iter('xyz')
    def __contains__(s, k): return k == 'q'
    def __reversed__(s): return iter('zyx')
    def __eq__(s, o): return 'eq'
    def __missing__(s, k): return 'missing'
    def __repr__(s): return 'D!'
    def __or__(s, o): return 'or'
    def __ror__(s, o): return 'ror'
class M:
    def __getitem__(s, k):
        if isinstance(k, int) and k > 5: raise IndexError
        return k * 2
    def __len__(s): return 0
    def keys(s): return ['a', 'b']
class MM(D):
    def __str__(s): return 'str!'
    def __hash__(s): return 77
cm = collections.ChainMap({'a': 1}, {'b': 2})
for m in (D(), M(), MM(a=1), cm, collections.UserDict(a=1), collections.defaultdict(list), collections.Counter('aab')):
    p = types.MappingProxyType(m)
    for e in ("p['a']", "p['zz']", "p.get('a')", "p.get('nix', 5)", "p.keys()", "list(p.keys())", "list(p.values())", "list(p.items())", "p.copy()", "len(p)", "list(p)", "bool(p)", "not p", "1 if p else 2",
              "'a' in p", "'q' in p", "list(reversed(p))", "p == m", "p != m", "p == {}", "{} == p", "p == p", "repr(p)", "str(p)", "p | {}", "{} | p", "p.__getitem__('a')", "p.__len__()", "p.__contains__('q')", "list(p.__iter__())",
              "dict(p)", "{**p}", "(lambda **k: k)(**p)", "sorted(p)", "[*p]", "p.__eq__(m)", "type(p)", "types.MappingProxyType(p)['a']", "f'{p}'", "'%s' % (p,)", "[p]", "{1: p}", "isinstance(p, collections.abc.Mapping)", "p.pop('a')", "next(iter(p))", "max(p)",
              "sorted(set(p))", "dict.fromkeys(p)", "a_match(p)", "any(p)", "list(zip(p, p))", "list(map(str, p))", "tuple(p)", "p.__class_getitem__(int)", "p in [m]", "[m].index(p)", "{}.update(p)", "'{a}'.format_map(p)", "'%(a)s' % p", "eval('a', {}, p)", "list(enumerate(p))", "str.join('-', p)"):
        def a_match(p):
            match p:
                case {'a': x}: return x
                case {}: return 'none'
        try: r = eval(e)
        except Exception as x: r = type(x).__name__ + str(x)
        print(type(m).__name__, e, str(r).split(' at 0x')[0])
for x in ([], (), 1, 'a', None, object(), type, int, iter([])):
    try: types.MappingProxyType(x); print('ok', type(x))
    except TypeError as e: print(e)
