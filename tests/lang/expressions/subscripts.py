# Subscripts and attributes as targets, nested, augmented and deleted.
a = [[1, 2], [3, 4]]
a[0][1] += 10
a[1][0], a[1][1] = a[1][1], a[1][0]
d = {"x": {"y": [1, 2, {"z": 3}]}}
d["x"]["y"][2]["z"] *= 7
d["x"]["y"][0] -= 1
d["new"] = d["x"]["y"][1:]
del d["x"]["y"][1]
print(a, d)


class O:
    def __init__(self):
        self.v = [0] * 3
        self.o = None


o = O()
o.o = O()
o.o.v[1] = 5
o.o.v[1] <<= 2
o.v[-1] |= 6
o.o.o = o
print(o.o.o.o.v, o.v, o.o.o is o)
i = 0
lst = [10, 20, 30]


def index():
    global i
    i += 1
    return i - 1


lst[index()] += 1
lst[index()] *= 2
print(lst, i)
s = "hello"
print(s[0], s[-1], s[1:3][0], s[::-1][0], [s[k] for k in range(-5, 5)], {"a": s}["a"][2])
m = {}
m[1, 2] = "tuple"
m[(1, 2)] += "!"
m[None] = m[True] = m[2.5] = "v"
print(m, (1, 2) in m)
del m[1, 2], m[None]
print(m)
t = ([1], [2])
t[0].append(9)
print(t)
grid = [[0] * 3 for _ in range(3)]
for r in range(3):
    for c in range(3):
        grid[r][c] = r * c
        grid[c][r] += 1
print(grid)
(p, q), grid[0][0:2] = (1, 2), "ab"
print(p, q, grid)
f = {"k": lambda v: [v, [v]]}
print(f["k"](5)[1][0], (lambda: {"a": [1]})()["a"][0])
