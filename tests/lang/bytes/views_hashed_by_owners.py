# A view is hashed once its owner has been, whose method runs a frame deep in what gathers, looks up and compares.
class Owner(bytes):
    def __hash__(self):
        def deep(n):
            return 1 if n == 0 else deep(n - 1)
        deep(40)
        return hash(bytes(self))


class Unhashable(bytes):
    __hash__ = None


class Raising(bytes):
    def __hash__(self):
        raise ValueError("no hash today")


def view(i):
    return memoryview(Owner(b"x%d" % i))


views = [view(i) for i in range(6)]
print(len(set(map(view, range(6)))), len(set(map(memoryview.toreadonly, views))), len(set(view(i) for i in range(6))))
print(len(set(filter(None, views))), len(set(filter(memoryview.tobytes, views))), len(set(filter(lambda v: True, views))))
print(len({*views}), len(frozenset(views)), len(dict.fromkeys(views)), views[3] in dict.fromkeys(views))
print(hash(views[0]) == hash(b"x0"), memoryview.__hash__(views[1]) == hash(b"x1"), hash((views[2], 1)) == hash((b"x2", 1)))
for kind in (Unhashable, Raising):
    for ask in (hash, lambda v: {v}, lambda v: set([v]), lambda v: {v: 1}, lambda v: set(map(lambda w: w, [v]))):
        try:
            print(ask(memoryview(kind(b"y"))))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
