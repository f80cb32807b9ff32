# What a count or a repeat of a program's own objects shows of itself, and which numbers a count gives.
import itertools


class Thing:
    def __repr__(self):
        return "Thing"


class Number(int):
    def __repr__(self):
        return f"Number({int(self)})"


class Step:
    def __init__(self, at):
        self.at = at

    def __add__(self, other):
        return Step(self.at + other)

    def __repr__(self):
        return f"Step({self.at})"

    def __float__(self):
        return 0.0


print(itertools.repeat(Thing()), itertools.repeat(Thing(), 3), itertools.repeat([Thing()], 0))
print(itertools.count(Number(5)), itertools.count(Number(5), Number(2)), itertools.count(Step(1), 2), itertools.count(True), itertools.count(True, 3))
numbers = itertools.count(Step(1), 2)
print(next(numbers), next(numbers), numbers)
for arguments in ((Number(5),), (Number(5), 2), (True, 2), (5, Number(1)), (True,), (Number(2 ** 70),), (1, True)):
    print(arguments, [type(number).__name__ for number in itertools.islice(itertools.count(*arguments), 3)])
