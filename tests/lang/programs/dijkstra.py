# Dijkstra, A* on a grid and minimum spanning tree, on a binary heap of our own.
class Heap:
    def __init__(self, items=()):
        self.a = []
        for item in items:
            self.push(item)

    def push(self, item):
        a = self.a
        a.append(item)
        i = len(a) - 1
        while i > 0:
            parent = (i - 1) >> 1
            if a[parent] <= item:
                break
            a[i] = a[parent]
            i = parent
        a[i] = item

    def pop(self):
        a = self.a
        top = a[0]
        last = a.pop()
        if a:
            i = 0
            n = len(a)
            while True:
                child = 2 * i + 1
                if child >= n:
                    break
                if child + 1 < n and a[child + 1] < a[child]:
                    child += 1
                if last <= a[child]:
                    break
                a[i] = a[child]
                i = child
            a[i] = last
        return top

    def __len__(self):
        return len(self.a)


def make_graph(n, seed):
    graph = {i: {} for i in range(n)}
    x = seed
    for i in range(n):
        for _ in range(3):
            x = (x * 1103515245 + 12345) & 0x7FFFFFFF
            j = x % n
            if j != i:
                w = x // n % 50 + 1
                graph[i][j] = w
                graph[j][i] = w
    return graph


def dijkstra(graph, start):
    distance = {start: 0}
    previous = {}
    heap = Heap([(0, start)])
    done = set()
    pops = 0
    while heap:
        d, node = heap.pop()
        pops += 1
        if node in done:
            continue
        done.add(node)
        for other, weight in graph[node].items():
            candidate = d + weight
            if candidate < distance.get(other, float("inf")):
                distance[other] = candidate
                previous[other] = node
                heap.push((candidate, other))
    return distance, previous, pops


def path(previous, target):
    out = [target]
    while target in previous:
        target = previous[target]
        out.append(target)
    return out[::-1]


def floyd(graph):
    n = len(graph)
    inf = 10 ** 9
    d = [[0 if i == j else graph[i].get(j, inf) for j in range(n)] for i in range(n)]
    for k in range(n):
        dk = d[k]
        for i in range(n):
            dik = d[i][k]
            row = d[i]
            for j in range(n):
                if dik + dk[j] < row[j]:
                    row[j] = dik + dk[j]
    return d


graph = make_graph(40, 7)
distance, previous, pops = dijkstra(graph, 0)
print(sorted(distance.items()), pops)
for target in (5, 17, 39):
    print(target, distance.get(target), path(previous, target))
d = floyd(graph)
print(all(d[0][i] == distance.get(i, 10 ** 9) for i in range(40)), sum(map(sum, d)))


def kruskal(graph):
    parent = {v: v for v in graph}

    def find(v):
        while parent[v] != v:
            parent[v] = parent[parent[v]]
            v = parent[v]
        return v

    edges = sorted((w, a, b) for a in graph for b, w in graph[a].items() if a < b)
    chosen = []
    for w, a, b in edges:
        ra, rb = find(a), find(b)
        if ra != rb:
            parent[ra] = rb
            chosen.append((w, a, b))
    return chosen


tree = kruskal(graph)
print(len(tree), sum(w for w, _, _ in tree), tree[:6], tree[-2:])
MAZE = """
##########
#S  #    #
# # # ## #
# #   #  #
# ##### ##
#     #  #
#### # # #
#    #  E#
##########
""".split("\n")[1:-1]


def locate(c):
    for y, row in enumerate(MAZE):
        x = row.find(c)
        if x >= 0:
            return x, y
    raise LookupError(c)


def astar(start, goal):
    def estimate(p):
        return abs(p[0] - goal[0]) + abs(p[1] - goal[1])

    heap = Heap([(estimate(start), 0, start, None)])
    came = {}
    expanded = 0
    while heap:
        _, cost, place, origin = heap.pop()
        if place in came:
            continue
        came[place] = origin
        expanded += 1
        if place == goal:
            route = []
            while place:
                route.append(place)
                place = came[place]
            return route[::-1], expanded
        x, y = place
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            following = x + dx, y + dy
            if MAZE[following[1]][following[0]] != "#" and following not in came:
                heap.push((cost + 1 + estimate(following), cost + 1, following, place))
    return None, expanded


route, expanded = astar(locate("S"), locate("E"))
print(len(route), expanded, route[:5])
canvas = [list(row) for row in MAZE]
for x, y in route[1:-1]:
    canvas[y][x] = "."
print("\n".join("".join(row) for row in canvas))
h = Heap()
x = 3
values = []
for _ in range(300):
    x = x * 7 % 1009
    h.push(x)
    values.append(x)
print([h.pop() for _ in range(300)] == sorted(values), len(h))
try:
    h.pop()
except IndexError as error:
    print(error)
