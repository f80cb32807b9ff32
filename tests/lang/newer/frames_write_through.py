# f_locals of a function's frame writes through to the variables, and frames that have ended keep them.
# since 3.13
import collections.abc
import sys
import types
def f(x):
    y = 1
    d = sys._getframe().f_locals
    d["x"] = 10
    d["y"] += 5
    d["z"] = "bound"
    print(x, y, z)
    z = 0
def g(n):
    total = 0
    for i in range(n):
        sys._getframe().f_locals["total"] += 100
        total += i
    return total
def poke(name, value):
    sys._getframe(1).f_locals[name] = value
    return 0
def cells(p):
    q = 3
    def inner():
        return p, q
    poke("p", "P"); poke("q", "Q")
    print(inner(), inner.__closure__[0].cell_contents)
    fl = sys._getframe().f_locals
    def later():
        sys._getframe().f_locals["q"] = "changed"
        return q
    print(later(), q)
    del q
    print("q" in fl, list(fl))
    fl["q"] = "again"
    print(q)
def gen():
    v = 1
    while True:
        got = yield v
        v = v + 1
f(1)
print(g(5))
cells(1)
it = gen(); next(it)
fl = it.gi_frame.f_locals
print(fl)
fl["v"] = 50
print(next(it), fl)
fl["extra"] = 3
print(it.gi_frame.f_locals, it.gi_frame.f_locals == fl, it.gi_frame.f_locals is fl)
fr = it.gi_frame
it.close()
print(fr.f_locals, fl)
def ended(a, b):
    c = a
    def cell(): return c
    global keep
    keep = sys._getframe(), cell
    late = "late"
    a = 5
    return 1
ended(1, 2)
frame, cell = keep
print(frame.f_locals["late"], frame.f_locals["a"], frame.f_locals["c"], frame.f_lineno - frame.f_code.co_firstlineno)
frame.f_locals["c"] = "seen by the closure"
print(cell())
frame.f_locals["a"] = 6
print(frame.f_locals["a"], list(frame.f_locals))
frame.clear()
print(frame.f_locals, cell())
def failing(x):
    y = x
    x = 9
    raise ValueError
try: failing(1)
except ValueError as e: tb = e.__traceback__
fr = tb.tb_next.tb_frame
print(fr.f_locals)
fr.f_locals["y"] = "w"; fr.f_locals["n"] = "new"
print(fr.f_locals)
fr.clear(); print(fr.f_locals)
def snapshots():
    a = 1
    l1 = locals()
    l2 = locals()
    l1["a"] = 7
    print(a, l1 is l2, l2["a"], "l1" in l2)
    exec("a = 99; b = 4")
    print(a, "b" in locals())
    exec("a = 98", globals(), sys._getframe().f_locals)
    print(a)
    eval("(b := 5)")
    print("b" in locals())
    print(sys._getframe().f_locals.get("b"))
    eval("(bb := 5)", globals(), sys._getframe().f_locals)
    print(sys._getframe().f_locals.get("bb"), "bb" in locals(), vars() == locals())
snapshots()
class C:
    x = 1
    print(sys._getframe().f_locals is locals())
    sys._getframe().f_locals["via"] = 3
    print(via)
print(C.via, sys._getframe().f_locals is globals())
def cellvalue():
    def i(): return cellvalue
    c = i.__code__
    k = types.CellType(4)
    print(type(sys._getframe().f_locals["k"]), type(locals()["k"]))
    k = [x for x in (sys._getframe().f_locals,)]
    return k
print(sorted(cellvalue()[0]))
lam = lambda self: sys._getframe().f_locals
p = lam(lam)
print(p["self"] is lam)
match p:
    case {"self": s}: print("mapping", s is lam)
print({**p} == dict(p), dict(p.items()) == p.copy())
def rec():
    p = sys._getframe().f_locals
    print(repr(p), f"{p}")
rec()
def tracer(frame, event, arg):
    if event == "line" and frame.f_code.co_name == "traced" and "value" in frame.f_locals:
        frame.f_locals["value"] += 1
    return tracer
def traced():
    value = 0
    a = value
    b = value
    return a, b, value
sys.settrace(tracer)
r = traced()
sys.settrace(None)
print(r)
big = "def many():\n" + "".join(f"    v{i} = {i}\n" for i in range(300)) + "    import sys\n    p = sys._getframe().f_locals\n    p['v299'] = 'x'; p['v0'] = 'y'; p['v250'] = 'z'\n    return v299, v0, v250, len(p), p['v298'], list(p)[:3]\n"
ns = {}
exec(big, ns)
print(ns["many"]())
print(isinstance(p, collections.abc.Mapping), issubclass(type(p), collections.abc.Mapping))


def methods(a):
    b = 2
    p = sys._getframe().f_locals
    kind = type(p)
    print(kind, kind.__module__, kind.__hash__)
    for text in """hash(p) kind() kind(1) kind(p,2) p.popitem p.clear p.setdefault() p.setdefault('q',3) p['q'] p['nope'] p.get('nope')
            p.get('nope',4) p.get() p[1] p.__setitem__(1,2) p[1] 1_in_p p|{'z':1}=={**p,'z':1} ({'z':1}|p)['z'] p|[] p.__or__([])
            p.__ior__([('w',1)]) p==dict(p) p==p p!=p p<p len(p) list(p) list(reversed(p)) p.keys() type(p.items()) type(p.copy())
            p.update([('a',5)]) a p.update() p.update(1) p.update(a=1) p.update({},{}) p.__class_getitem__(3) bool(p) p+p
            p.setdefault(1,2,3) p.setdefault([]) p[[]] []_in_p p.get([]) p.__setitem__([],1) p.update({'b':77}) b
            p.fromkeys setattr(p,'x',1) p.update(p) 3|p p.__eq__(3) p.__delitem__('absent')
            p.__ior__({'a':9})_is_p a {**p}.keys() type('X',(kind,),{})""".split():
        try:
            result = eval(text.replace("_in_p", " in p").replace("_is_p", " is p"), globals(), p)
        except Exception as error:
            result = f"{type(error).__name__}: {error}" if "absent" not in text else isinstance(error, (KeyError, TypeError))
        print(text, "->", result)
        del result


methods(1)


class Like(str):
    def __hash__(self):
        return hash("like")

    def __eq__(self, other):
        return other == "like"


def by_equal_names():
    sys._getframe().f_locals[Like("other")] = 5
    print(like, sys._getframe().f_locals[Like("x")], list(sys._getframe().f_locals))
    like = 3


by_equal_names()


def suspended():
    x = 1
    yield x


iterator = suspended()
frame = iterator.gi_frame
print(frame.f_locals)
next(iterator)
try:
    frame.clear()
except RuntimeError as error:
    print(error)
