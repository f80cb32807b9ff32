# assert, del of every target, pass, multiple assignment targets, annotations without values.
import sys

x = y = [1, 2, 3, 4]
del x[0], x[-1]
print(x, y)
a, b, c = 1, 2, 3
del a, (b, c)
for name in ("a", "b", "c"):
    print(name, name in globals())


class O:
    pass


o = O()
o.p = o.q = 5
del o.p
print(hasattr(o, "p"), o.q, o.__dict__)
d = {k: 0 for k in "abc"}
del d["a"], d["b"]
print(d)
n: int = 5
m: "anything"
o.r: float = 1.5
annotations = sys.modules[__name__].__annotations__
print(n, "m" in globals(), o.r, annotations["n"] in (int, "int"), sorted(annotations))


def checked(v):
    assert isinstance(v, int), f"need int, not {type(v).__name__}"
    assert v > 0
    return v


for v in (1, "s", -1):
    try:
        print(checked(v))
    except AssertionError as error:
        print("AssertionError", error, error.args)
i = j = k = 0
i, j = j + 1, i + 2
print(i, j, k)
