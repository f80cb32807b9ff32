# bench: n=60
# A breadth-first search over a dict of lists with sets of what was seen.
def main(n):
    graph = {k: [(k * 3 + 1) % 500, (k * 7 + 2) % 500, (k + 1) % 500] for k in range(500)}
    total = 0
    for start in range(n // 10):
        seen = {start}
        queue = [start]
        for node in queue:
            for other in graph[node]:
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        total += len(queue) + queue[-1]
    return total
