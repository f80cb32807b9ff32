# Iterating dicts in every way, while keeping order; grouping, inversion, merging, sorting, nested defaults.
stock = {"pear": 3, "apple": 7, "fig": 0, "kiwi": 7}
for name in stock:
    print(name, end=" ")
for name, n in stock.items():
    print(name + "=" + str(n), end=" ")
for i, (name, n) in enumerate(stock.items()):
    print(i, name, n, end=";")
print(sum(stock.values()), max(stock, key=stock.get), min(stock.items(), key=lambda kv: kv[1]), sorted(stock.items(), key=lambda kv: (-kv[1], kv[0])))
inverse = {}
for k, v in stock.items():
    inverse.setdefault(v, []).append(k)
print(inverse, {v: k for k, v in stock.items()}, dict(sorted(stock.items())), dict(map(reversed, stock.items())))
a, b = {"x": 1, "y": {"z": 1}}, {"y": {"w": 2}, "q": 3}


def deep_merge(a, b):
    out = dict(a)
    for k, v in b.items():
        if k in out and isinstance(out[k], dict) and isinstance(v, dict):
            out[k] = deep_merge(out[k], v)
        else:
            out[k] = v
    return out


print(deep_merge(a, b), {**a, **b}, a | b, a)


def flatten(d, prefix=""):
    for k, v in d.items():
        if isinstance(v, dict) and v:
            yield from flatten(v, prefix + str(k) + ".")
        else:
            yield prefix + str(k), v


print(dict(flatten({"a": {"b": {"c": 1}, "d": []}, "e": {}, 5: {"f": None}})))
tree = {}
for path in ("usr/bin/python", "usr/lib/x", "etc/hosts", "usr/bin/ls"):
    node = tree
    for part in path.split("/"):
        node = node.setdefault(part, {})
print(tree)


def show(node, depth=0):
    for name in sorted(node):
        print("  " * depth + name)
        show(node[name], depth + 1)


show(tree)
matrix = {(r, c): r * 10 + c for r in range(3) for c in range(3) if r != c}
print(matrix, [k for k in matrix if k[0] > k[1]], sum(v for (r, c), v in matrix.items() if r < c))
for k in [k for k, v in matrix.items() if v % 2]:
    del matrix[k]
print(matrix, len(matrix), list(reversed(matrix)))
counter = {}
for c in "mississippi":
    counter[c] = counter.get(c, 0) + 1
print(counter, [c for c, n in counter.items() if n == max(counter.values())], all(counter.values()), any(v > 4 for v in counter.values()))
d = dict.fromkeys("abc")
d["a"] = d
print(d["a"]["a"] is d, d, list(d.items())[1], next(iter(d)), [*d], {*d} == {"a", "b", "c"}, len(dict(d, e=1)))
it = iter({"p": 1, "q": 2})
print(next(it), list(it), list({}.items()), list({}), dict(()), dict({}), {}.get("x"), bool({"": None}))
print({i: {j: i * j for j in range(3)} for i in range(3)}, dict(enumerate("ab", 1)), dict(zip(range(3), "xyz")), {k: len(k) for k in ("a", "bb")}, {1: "a", **{1: "b"}, 2: "c"})
