"""Heap queues on lists."""

from _heapq import (heapify, heapify_max, heappop, heappop_max, heappush, heappush_max, heappushpop, heappushpop_max, heapreplace,
                    heapreplace_max)

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]

_heapify_max, _heappop_max, _heapreplace_max = heapify_max, heappop_max, heapreplace_max


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables in order, lazily; equal ones in the order of the iterables."""
    ify, pop, replace = (heapify_max, heappop_max, heapreplace_max) if reverse else (heapify, heappop, heapreplace)
    direction = -1 if reverse else 1
    heap = []
    for order, iterable in enumerate(iterables):
        iterator = iter(iterable)
        for item in iterator:
            if key is None:
                heap.append([item, order * direction, iterator])
            else:
                heap.append([key(item), order * direction, item, iterator])
            break
    ify(heap)
    while len(heap) > 1:
        entry = heap[0]
        if key is None:
            yield entry[0]
            for item in entry[2]:
                entry[0] = item
                replace(heap, entry)
                break
            else:
                pop(heap)
        else:
            yield entry[2]
            for item in entry[3]:
                entry[0] = key(item)
                entry[2] = item
                replace(heap, entry)
                break
            else:
                pop(heap)
    if heap:
        entry = heap[0]
        yield entry[0] if key is None else entry[2]
        yield from entry[-1]


def _best(n, iterable, key, largest):
    """The n largest or smallest items, best first; earlier ones win ties."""
    iterator = iter(iterable)
    replace = heapreplace if largest else heapreplace_max
    step = -1 if largest else 1
    order = 0
    heap = []
    for item in iterator:
        heap.append((item if key is None else key(item), order, item))
        order += step
        if len(heap) == n:
            break
    if not heap:
        return []
    if largest:
        heapify(heap)
    else:
        heapify_max(heap)
    if len(heap) == n:
        top = heap[0][0]
        for item in iterator:
            k = item if key is None else key(item)
            if (top < k) if largest else (k < top):
                replace(heap, (k, order, item))
                top = heap[0][0]
                order += step
    heap.sort(reverse=largest)
    return [entry[2] for entry in heap]


def nlargest(n, iterable, key=None):
    if n == 1:
        sentinel = []
        result = max(iter(iterable), default=sentinel, key=key)
        return [] if result is sentinel else [result]
    if hasattr(type(iterable), "__len__") and n >= len(iterable):
        return sorted(iterable, key=key, reverse=True)[:n]
    return _best(n, iterable, key, True) if n > 0 else []


def nsmallest(n, iterable, key=None):
    if n == 1:
        sentinel = []
        result = min(iter(iterable), default=sentinel, key=key)
        return [] if result is sentinel else [result]
    if hasattr(type(iterable), "__len__") and n >= len(iterable):
        return sorted(iterable, key=key)[:n]
    return _best(n, iterable, key, False) if n > 0 else []
