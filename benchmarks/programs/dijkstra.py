# bench: n=1200
# Shortest paths on a random graph with a binary heap written out.
def push(heap, item):
    heap.append(item)
    i = len(heap) - 1
    while i:
        parent = (i - 1) >> 1
        if heap[parent] <= item:
            break
        heap[i] = heap[parent]
        i = parent
    heap[i] = item


def pop(heap):
    top = heap[0]
    last = heap.pop()
    n = len(heap)
    if n:
        i = 0
        while True:
            child = 2 * i + 1
            if child >= n:
                break
            if child + 1 < n and heap[child + 1] < heap[child]:
                child += 1
            if last <= heap[child]:
                break
            heap[i] = heap[child]
            i = child
        heap[i] = last
    return top


def graph(n):
    near = [[] for _ in range(n)]
    x = 12345
    for a in range(n):
        for _ in range(4):
            x = x * 1103515245 + 12345 & 0x7FFFFFFF
            b = x % n
            w = x // n % 90 + 10
            near[a].append((b, w))
            near[b].append((a, w))
    return near


def distances(near, start):
    best = {start: 0}
    done = set()
    heap = [(0, start)]
    while heap:
        d, v = pop(heap)
        if v in done:
            continue
        done.add(v)
        for w, cost in near[v]:
            candidate = d + cost
            if w not in best or candidate < best[w]:
                best[w] = candidate
                push(heap, (candidate, w))
    return best


def main(n):
    near = graph(n)
    check = 0
    for start in range(0, n, n // 4):
        best = distances(near, start)
        check = check * 31 + sum(best.values()) + max(best.values())
    return check
