# dict: construction, every method, views, order, errors.
d = {"a": 1, "b": 2}
print(d, d["a"], d.get("z"), d.get("z", 0), len(d), "a" in d, 1 in d, list(d), d.keys(), d.values(), d.items())
d["c"] = 3
d["a"] = 10
print(d, d.pop("b"), d.pop("zz", "default"), d, d.setdefault("a", 5), d.setdefault("n", []), d)
d.update({"x": 1}, y=2)
d.update([("p", 1), ("q", 2)])
d.update(a=99)
print(d, d.popitem(), d.copy() == d, d.copy() is d)
del d["x"]
print(d, list(d.items())[:2], list(reversed(d)), sorted(d), max(d), dict.fromkeys("abc", 0), dict.fromkeys([1, 2]))
print(dict(), dict(a=1), dict([("k", "v")]), dict({"z": 1}, y=2), dict(zip("ab", (1, 2))), {**{"a": 1}, "b": 2, **{"a": 3}}, {1: 1} | {2: 2}, {1: 1} | {1: 2})
m = {1: "a"}
m |= {2: "b"}
print(m, {} == {}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, bool({}), {1: 1} == [1])
print({1: "int", 1.0: "float", True: "bool"}, {0: "z", False: "f"}, {(1, 2): "t", frozenset([1]): "f", None: "n", "s": "s", b"s": "b", 2.5: "x"})
# Deleted and re-inserted keys go to the end.
o = {k: i for i, k in enumerate("abcdef")}
del o["b"]
o["b"] = 9
o["a"] = 0
del o["f"]
print(o, list(o.values()))
keys, values, items = o.keys(), o.values(), o.items()
o["new"] = 1
print(keys, list(values), len(items), "new" in keys, ("new", 1) in items, 9 in values)
print(keys & {"a", "zz"} == {"a"}, sorted(keys | {"zz"}), sorted(keys - {"a", "b"}), keys == set(o), {"a"} <= keys, keys.isdisjoint({"q"}), sorted(keys ^ {"a", "q"}))
print([k for k in o], [v for v in o.values()], [(k, v) for k, v in o.items()], {v: k for k, v in o.items()})
n = {"x": {"y": {"z": 1}}}
n["x"]["y"]["w"] = 2
print(n, n["x"]["y"]["z"], str(n), {"self": None})
n["me"] = n
print(n)
for bad in (lambda: {}["k"], lambda: {1: 2}[3], lambda: {}[(1, 2)], lambda: {[]: 1}, lambda: {}.pop("a"), lambda: {}.popitem(), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: {} < {}, lambda: {}.update(5), lambda: dict(5), lambda: {{}: 1}, lambda: {} + {}, lambda: {1: 2}.get(), lambda: dict(1, 2), lambda: {1, 2}[0]):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
try:
    for k in o:
        o[k + "x"] = 1
except RuntimeError as error:
    print(error)
try:
    for k in list(o):
        del o[k]
    print(o)
    q = {1: 1, 2: 2}
    for k in q:
        del q[k]
except RuntimeError as error:
    print(error)
z = {1: 1}
z.clear()
print(z, len(z))
it = iter({"a": 1, "b": 2}.items())
print(next(it), next(it), next(it, "done"))
