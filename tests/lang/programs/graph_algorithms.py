# Topological order, strongly connected components, max flow, colouring, matching, bridges, union-find.
def topological(graph):
    indegree = {v: 0 for v in graph}
    for v in graph:
        for w in graph[v]:
            indegree[w] = indegree.get(w, 0) + 1
    ready = sorted(v for v, n in indegree.items() if n == 0)
    order = []
    while ready:
        v = ready.pop(0)
        order.append(v)
        for w in graph.get(v, ()):
            indegree[w] -= 1
            if indegree[w] == 0:
                ready.append(w)
                ready.sort()
    if len(order) < len(indegree):
        raise ValueError("cycle through " + ",".join(sorted(v for v, n in indegree.items() if n)))
    return order


DRESS = {"socks": ["shoes"], "shorts": ["trousers", "shoes"], "trousers": ["shoes", "belt"], "shirt": ["tie", "belt"], "tie": ["jacket"], "belt": ["jacket"], "shoes": [], "jacket": []}
print(topological(DRESS))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["b"], "d": []})
except ValueError as error:
    print(error)


def tarjan(graph):
    index, low, on, stack, out = {}, {}, set(), [], []

    def visit(v):
        index[v] = low[v] = len(index)
        stack.append(v)
        on.add(v)
        for w in graph[v]:
            if w not in index:
                visit(w)
                low[v] = min(low[v], low[w])
            elif w in on:
                low[v] = min(low[v], index[w])
        if low[v] == index[v]:
            component = []
            while True:
                w = stack.pop()
                on.discard(w)
                component.append(w)
                if w == v:
                    break
            out.append(sorted(component))

    for v in graph:
        if v not in index:
            visit(v)
    return out


LINKS = {1: [2], 2: [3], 3: [1], 4: [2, 3, 5], 5: [4, 6], 6: [3, 7], 7: [6], 8: [5, 7, 8]}
print(tarjan(LINKS))


class Flow:
    def __init__(self):
        self.capacity = {}
        self.near = {}

    def edge(self, a, b, c):
        self.capacity[a, b] = self.capacity.get((a, b), 0) + c
        self.capacity.setdefault((b, a), 0)
        self.near.setdefault(a, set()).add(b)
        self.near.setdefault(b, set()).add(a)

    def run(self, source, sink):
        flow, rounds = 0, 0
        while True:
            parent = {source: None}
            queue = [source]
            for v in queue:
                for w in sorted(self.near[v]):
                    if w not in parent and self.capacity[v, w] > 0:
                        parent[w] = v
                        queue.append(w)
            if sink not in parent:
                return flow, rounds, sorted(parent)
            path, v = [], sink
            while parent[v] is not None:
                path.append((parent[v], v))
                v = parent[v]
            push = min(self.capacity[e] for e in path)
            for a, b in path:
                self.capacity[a, b] -= push
                self.capacity[b, a] += push
            flow += push
            rounds += 1


f = Flow()
for a, b, c in (("s", "a", 10), ("s", "c", 10), ("a", "b", 4), ("a", "c", 2), ("a", "d", 8), ("c", "d", 9), ("d", "b", 6), ("b", "t", 10), ("d", "t", 10)):
    f.edge(a, b, c)
print(f.run("s", "t"))
PREFERENCES = {"ann": "xy", "bob": "x", "cyd": "yz", "dan": "z", "eve": "w"}


def matching(preferences):
    taken = {}

    def assign(person, tried):
        for job in preferences[person]:
            if job not in tried:
                tried.add(job)
                if job not in taken or assign(taken[job], tried):
                    taken[job] = person
                    return True
        return False

    return sum(assign(p, set()) for p in preferences), sorted(taken.items())


print(matching(PREFERENCES))
MAP = {"WA": ["NT", "SA"], "NT": ["WA", "SA", "Q"], "SA": ["WA", "NT", "Q", "NSW", "V"], "Q": ["NT", "SA", "NSW"], "NSW": ["Q", "SA", "V"], "V": ["SA", "NSW"], "T": []}


def colour(graph, colours):
    tried = 0

    def go(done):
        nonlocal tried
        if len(done) == len(graph):
            return done
        v = max((v for v in graph if v not in done), key=lambda v: (len({done.get(w) for w in graph[v]} - {None}), len(graph[v]), v))
        for c in colours:
            tried += 1
            if all(done.get(w) != c for w in graph[v]):
                result = go({**done, v: c})
                if result:
                    return result
        return None

    return go({}), tried


print(colour(MAP, "RGB"), colour(MAP, "RG"))


class Sets:
    def __init__(self):
        self.parent = {}
        self.size = {}

    def find(self, v):
        self.parent.setdefault(v, v)
        self.size.setdefault(v, 1)
        while self.parent[v] != v:
            self.parent[v] = self.parent[self.parent[v]]
            v = self.parent[v]
        return v

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True


s = Sets()
x = 5
joined = 0
for _ in range(150):
    x = x * 1103515245 + 12345 & 0x7FFFFFFF
    joined += s.union(x % 100, x // 100 % 100)
roots = {}
for v in sorted(s.parent):
    roots.setdefault(s.find(v), []).append(v)
print(joined, len(s.parent), len(roots), sorted(len(m) for m in roots.values()))


def bridges(graph):
    order, low, out = {}, {}, []

    def visit(v, origin):
        order[v] = low[v] = len(order)
        for w in graph[v]:
            if w == origin:
                continue
            if w in order:
                low[v] = min(low[v], order[w])
            else:
                visit(w, v)
                low[v] = min(low[v], low[w])
                if low[w] > order[v]:
                    out.append((v, w))

    for v in graph:
        if v not in order:
            visit(v, None)
    return sorted(out)


print(bridges({0: [1, 2], 1: [0, 2], 2: [0, 1, 3], 3: [2, 4], 4: [3, 5, 6], 5: [4, 6], 6: [4, 5], 7: []}))


def euler(edges):
    near = {}
    for i, (a, b) in enumerate(edges):
        near.setdefault(a, []).append((b, i))
        near.setdefault(b, []).append((a, i))
    odd = sorted(v for v in near if len(near[v]) % 2)
    if len(odd) not in (0, 2):
        return None
    used, stack, out = set(), [odd[0] if odd else min(near)], []
    while stack:
        v = stack[-1]
        while near[v] and near[v][-1][1] in used:
            near[v].pop()
        if near[v]:
            w, i = near[v].pop()
            used.add(i)
            stack.append(w)
        else:
            out.append(stack.pop())
    return out


print(euler(["ab", "bc", "ca", "cd", "de", "ec"]), euler(["ab", "ac", "ad"]), euler([(1, 2), (2, 3)]))
