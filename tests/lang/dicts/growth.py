# Dicts under many inserts, deletes and lookups with str, int and mixed keys.
def check(d, expected):
    ok = len(d) == len(expected)
    for k, v in expected:
        ok = ok and d[k] == v
    return ok


d = {}
for i in range(2000):
    d["key%d" % i] = i
print(len(d), d["key0"], d["key1999"], "key2000" in d, sum(d.values()))
for i in range(0, 2000, 3):
    del d["key%d" % i]
print(len(d), list(d)[:4], list(d)[-2:], sum(d.values()))
for i in range(0, 2000, 6):
    d["key%d" % i] = -i
print(len(d), list(d)[-3:], sum(d.values()), check(d, [("key1", 1), ("key6", -6), ("key1999", 1999)]))
n = {}
for i in range(1000):
    n[i * 37 % 1009] = i
print(len(n), n[37], n[0], list(n)[:5], sum(k * v for k, v in n.items()))
for i in range(-50, 50):
    n[i] = n.get(i, 0) + 1
print(len(n), n[-50], n[49], sorted(n)[:3])
for k in list(n):
    if k % 2:
        n.pop(k)
print(len(n), list(n)[:6], sum(n))
big = {}
for i in range(200):
    big[2 ** i] = i
    big[float(2 ** i)] = -i
    big[str(2 ** i)] = i * 2
print(len(big), big[2 ** 100], big[2 ** 20], big["1024"])
mixed = {}
for i in range(300):
    mixed[(i % 7, i % 11)] = i
    mixed[i % 5 / 4] = i
    mixed["s%d" % (i % 13)] = i
    mixed[i] = "int"
    mixed[bytes([i % 9])] = i
print(len(mixed), mixed[(3, 5)], mixed[0.25], mixed["s7"], mixed[1], mixed[b"\x04"])
counts = {}
text = "it was the best of times it was the worst of times it was the age of wisdom"
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4])
groups = {}
for word in text.split():
    groups.setdefault(len(word), []).append(word)
print(groups)
fifo = {}
for i in range(500):
    fifo[i] = i
    if len(fifo) > 10:
        oldest = next(iter(fifo))
        del fifo[oldest]
print(list(fifo), len(fifo))
lifo = {}
for i in range(100):
    lifo[i] = i
    if i % 3 == 2:
        lifo.popitem()
print(len(lifo), list(lifo)[:8])
