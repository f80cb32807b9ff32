# A dict that changes its keys but not its size during iteration: what is added after a deletion stands behind the iterator, which says so.


def run(step, make, view):
    d = make()
    seen = []
    try:
        for item in getattr(d, view)():
            seen.append(item)
            step(d)
            if len(seen) > 20:
                break
    except RuntimeError as e:
        print(view, seen, e)
    else:
        print(view, seen, d)


def delete_first(d):
    del d[0]
    d[0] = 0


def delete_last(d):
    key = list(d)[-1]
    del d[key]
    d[key] = key


def pop_and_add(d):
    d.popitem()
    d["new"] = 1


def move(d):
    key = next(iter(d))
    d[key] = d.pop(key)


for step in (delete_first, delete_last, pop_and_add, move):
    for size in (1, 2):
        for view in ("keys", "values", "items"):
            run(step, lambda: {i: i for i in range(size)}, view)
# A dict used as a queue stays small and in order.
queue = {}
for i in range(2000):
    queue[i] = i
    if len(queue) > 3:
        del queue[next(iter(queue))]
print(queue)
one = {}
for i in range(2000):
    one["k"] = i
    del one["k"]
print(one, len(one))
