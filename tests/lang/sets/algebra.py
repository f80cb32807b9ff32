# Sets used in algorithms: primes, graph reachability, permutations of a relation.
primes = set(range(2, 200))
for p in range(2, 15):
    if p in primes:
        primes -= set(range(p * p, 200, p))
print(sorted(primes), len(primes))
graph = {1: {2, 3}, 2: {4}, 3: {4, 5}, 4: {6}, 5: {6}, 6: {2}, 7: {1}}


def reachable(start):
    seen = set()
    frontier = {start}
    steps = 0
    while frontier:
        seen |= frontier
        frontier = {n for f in frontier for n in graph.get(f, set())} - seen
        steps += 1
    return seen, steps


for node in sorted(graph):
    seen, steps = reachable(node)
    print(node, sorted(seen), steps)
closure = {(a, b) for a in graph for b in graph[a]}
while True:
    extra = {(a, d) for a, b in closure for c, d in closure if b == c} - closure
    if not extra:
        break
    print("adding", len(extra))
    closure |= extra
print(len(closure), sorted(closure)[:8])
subsets = [frozenset(x for i, x in enumerate("abc") if n >> i & 1) for n in range(8)]
print([sorted(s) for s in subsets], len(set(subsets)))
print(sum(1 for s in subsets for t in subsets if s <= t), sum(1 for s in subsets for t in subsets if s < t))


def powerset(items):
    result = {frozenset()}
    for item in items:
        result |= {s | {item} for s in result}
    return result


print(len(powerset(range(8))), sorted(sorted(s) for s in powerset("xy")))
seen = set()
x = 1
while x not in seen:
    seen.add(x)
    x = x * x * 3 % 1009 + 1
print(len(seen), x)
words = "the cat sat on the mat the end".split()
unique = []
have = set()
for w in words:
    if w not in have:
        have.add(w)
        unique.append(w)
print(unique, len(have), have == set(words), have - {"the"} == set(words[1:]) - {"the"})
