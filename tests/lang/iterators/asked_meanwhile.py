# What iter(sequence) and iter(function, sentinel) give, asked by the very call that makes an item.
import operator


def called(take, depth=2, sentinel=5):
    made = []

    def function():
        made.append(len(made))
        if len(made) > 9:
            return sentinel
        if len(made) <= depth:
            made.append(("taken", take(iterator)))
        return len(made)

    iterator = iter(function, sentinel)
    try:
        print([next(iterator, "end") for _ in range(4)], made, list(iterator))
    except Exception as error:
        print(type(error).__name__, error, made)


class Sequence:
    def __init__(self, take, depth):
        self.take, self.depth, self.asked = take, depth, []

    def __getitem__(self, index):
        self.asked.append(index)
        if len(self.asked) <= self.depth:
            self.asked.append(("taken", self.take(self.iterator)))
        if index > 5:
            raise IndexError
        return index * 10


def of_sequence(take, depth=2):
    sequence = Sequence(take, depth)
    sequence.iterator = iter(sequence)
    try:
        print([next(sequence.iterator, "end") for _ in range(4)], sequence.asked, list(sequence.iterator))
    except Exception as error:
        print(type(error).__name__, error, sequence.asked)


def delegated(iterator):
    yield from iterator


TAKERS = (list, next, lambda it: next(it, "end"), lambda it: [item for item in it], lambda it: (3 in it, 3), lambda it: sorted(it),
          lambda it: [*it], lambda it: list(zip(it, "ab")), lambda it: list(delegated(it)), lambda it: it.__next__(), operator.length_hint,
          lambda it: it.__reduce__()[1][1:], sum, lambda it: max(it, default="none"))
for take in TAKERS:
    for depth in (0, 1, 3):
        of_sequence(take, depth)
# Early releases of 3.11 fail when the function exhausts its own iterator: here it takes no more than there is.
for take in (next, lambda it: it.__next__(), lambda it: [next(it), next(it)], lambda it: next(item for item in it)):
    for depth in (0, 1, 2):
        called(take, depth)
