# Unpackings with more targets than registers, and patterns that nest deeply.
names = [f"v{i}" for i in range(700)]
def run(src, **k):
    ns = dict(k)
    try: exec(src, ns)
    except Exception as e: print(type(e).__name__, e)
    return ns
ns = run(", ".join(names) + " = range(700)")
print(sum(ns[n] for n in names))
for bad in (range(699), range(701), 5, "abc"): run(", ".join(names) + " = x", x=bad)
star = names[:200] + ["*rest"] + names[200:]
ns = run(", ".join(star) + " = range(800)")
print(ns["rest"][:3], len(ns["rest"]), ns["v699"], ns["v299"], ns["v300"])
run(", ".join(star) + " = range(600)")
src = "def f(x):\n    " + ", ".join(names) + " = x\n    return v0 + v699, len(locals())\nprint(f(range(700)))\nfor " + ",".join(names) + " in [range(700)]: print(v5)\n"
run(src)
def deep(p, v):
    ns = run(f"def f(x):\n    match x:\n        case {p}: return a\nr = f(v)", v=v)
    return ns.get("r")
print(deep("[" * 150 + "a" + "]" * 150, eval("[" * 90 + "1" + "]" * 90)))
v = 7
for i in range(95): v = {1: v}
print(deep("{1:" * 95 + "a" + "}" * 95, v))
v = 7
for i in range(60): v = {1: v, 2: i}
print(deep("{2: int(), 1:" * 60 + "a" + "}" * 60, v))
def m(x):
    match x:
        case {"k": a, "j": [b, c], **rest}: return a, b, c, rest
        case {"k": {"z": a, "y": b}, "l": (c, d)}: return a, b, c, d
        case {"k": _, "q": q}: return q
        case {"k": k} | {"o": k}: return k
        case {}: return "empty"
print([m(x) for x in ({"k": 1, "j": [2, 3], "u": 1}, {"k": {"z": 1, "y": 2}, "l": [3, 4]}, {"k": 1, "q": 4}, {"k": 8}, {"o": 9}, {5: 6}, 3)])
