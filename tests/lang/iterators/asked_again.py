# An iterator that is asked for an item while it makes one gives another.


class Again:
    """An iterator that asks `target[0]` in turn when it comes to some numbers."""

    def __init__(self, when, end=8):
        self.n, self.when, self.end = 0, when, end

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > self.end:
            raise StopIteration
        if self.n in self.when:
            return next(target[0], "end")
        return self.n


target = [None]


def show(make):
    target[0] = make()
    print(list(target[0]))


for when in ((), (1,), (2,), (3, 4), (1, 2, 3), (8,)):
    show(lambda: enumerate(Again(when)))
    show(lambda: zip(Again(when), "abcdefgh"))
    show(lambda: zip(Again(when), Again(when)))
    show(lambda: map(repr, Again(when)))
    show(lambda: map(lambda a, b: (a, b), Again(when), range(9)))
    show(lambda: filter(None, Again(when)))
    show(lambda: filter(lambda item: item != 5, Again(when)))


class Sequence:
    asked = 0

    def __len__(self):
        return 5

    def __getitem__(self, index):
        self.asked += 1
        return (index, next(target[0], "end")) if self.asked in (1, 4) else index


show(lambda: reversed(Sequence()))
first = []


def taking(items):
    def step(item, once=[1]):
        if once:
            once.clear()
            first.append(next(rows))
        return item

    source = map(step, items)
    rows = zip(source, source)
    print(next(rows), first, list(rows))


taking([1, 2, 3, 4, 5, 6])
