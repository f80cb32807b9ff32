# List, set, dict comprehensions and generator expressions: nesting, filters, scopes, closures.
print([x * x for x in range(10)], [x for x in range(20) if x % 3 == 0 if x % 2 == 0], [x + y for x in "ab" for y in "cd"], [[i * j for j in range(3)] for i in range(3)])
print({x % 4 for x in range(20)}, {x: x * x for x in range(5)}, {k: v for k, v in zip("abc", range(3)) if v}, sorted({c for c in "hello"}))
print(sum(x for x in range(10)), max(x * -1 for x in range(5)), list(x for x in "ab"), tuple(i for i in range(3)), "".join(c.upper() for c in "abc"), dict((i, i) for i in range(2)))
matrix = [[1, 2, 3], [4, 5, 6]]
print([v for row in matrix for v in row], [[row[i] for row in matrix] for i in range(3)], [v for row in matrix if sum(row) > 6 for v in row if v % 2 == 0])
x = "outer"
print([x for x in range(3)], x)
y = 10
print([y * z for z in range(3)], [(lambda: z)() for z in range(3)], [f() for f in [lambda: w for w in range(3)]], [f() for f in [lambda w=w: w for w in range(3)]])


def function(n):
    k = 3
    a = [i * k for i in range(n)]
    b = {i: k for i in range(n)}
    c = list(j * n for j in a)
    return a, b, c, [p + q for p in a for q in c if p != q][:4]


print(function(3))


class C:
    size = 3
    items = [i for i in range(size)]
    doubled = [v * 2 for v in items]


print(C.items, C.doubled)
print([(i, j, k) for i in range(3) for j in range(i) for k in range(j)], [i if i % 2 else -i for i in range(5)], [(a, b) for a, b in [(1, 2), (3, 4)]], [a for a, *b in ["xyz", "pq"]])
g = (print("lazy", v) or v for v in [1, 2])
print("made")
print(next(g), next(g), next(g, "end"))
print([i for i in (j for j in range(3))], any(v > 2 for v in range(5)), all(v < 5 for v in range(5)), sorted((-v for v in range(4))), list(map(lambda v: [u for u in range(v)], range(3))))
try:
    print((v for v in 5))
except TypeError as error:
    print(error)
try:
    [1 // v for v in [1, 0]]
except ZeroDivisionError as error:
    print(error)
try:
    [undefined_name for v in [1]]
except NameError as error:
    print(error)
data = {"a": [1, 2], "b": [], "c": [3]}
print({k: [v * 10 for v in vs] for k, vs in data.items() if vs}, [k + str(v) for k, vs in data.items() for v in vs], {len(k): {v for v in vs} for k, vs in data.items()})
print([[c for c in word if c not in "aeiou"] for word in ["hello", "sky"]], [i for i, c in enumerate("banana") if c == "a"], len([0 for _ in range(1000)]), [n for n in range(50) if all(n % d for d in range(2, n))][:12])
funcs = {name: (lambda v, name=name: name + str(v)) for name in "pq"}
print(funcs["p"](1), funcs["q"](2))
