# Sorts whose comparisons are guest code: order, stability, what they compare, errors and changes meanwhile.
import random


class Card:
    calls = 0

    def __init__(self, value, mark=0):
        self.value = value
        self.mark = mark

    def __lt__(self, other):
        Card.calls += 1
        return self.value < other.value

    def __repr__(self):
        return f"{self.value}.{self.mark}"


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        return self.value


class Slow(Card):
    def __lt__(self, other):
        return Truth(self.value < other.value)


class Reflected:
    def __init__(self, value):
        self.value = value

    def __gt__(self, other):
        return self.value > other.value

    def __repr__(self):
        return str(self.value)


for kind in (Card, Slow):
    for seed in range(12):
        chance = random.Random(seed)
        n = seed * seed * 3
        for span in (4, 1000):
            values = [chance.randrange(span) for _ in range(n)]
            cards = [kind(value, k) for k, value in enumerate(values)]
            expected = sorted(range(n), key=values.__getitem__)
            assert [card.mark for card in sorted(cards)] == expected
            assert [card.mark for card in sorted(cards, reverse=True)] == sorted(range(n), key=values.__getitem__, reverse=True)
            assert [card.mark for card in sorted(cards, key=lambda card: (card, card.mark))] == expected
            cards.sort(key=lambda card: kind(-card.value))
            assert [card.value for card in cards] == sorted(values, reverse=True)

for make in (lambda n: range(n), lambda n: range(n, 0, -1), lambda n: [k // 7 for k in range(n)], lambda n: [0] * n,
             lambda n: [k % 50 for k in range(n)], lambda n: [*range(n // 2), *range(n // 2)], lambda n: [k ^ 21 for k in range(n)]):
    for n in (0, 1, 2, 3, 31, 33, 63, 64, 65, 100, 257, 1000):
        values = list(make(n))
        cards = [Card(value, k) for k, value in enumerate(values)]
        cards.sort()
        assert [(card.value, card.mark) for card in cards] == sorted((value, k) for k, value in enumerate(values))

Card.calls = 0
sorted(map(Card, range(1000)))
print(Card.calls)
Card.calls = 0
sorted(map(Card, range(1000, 0, -1)))
print(Card.calls)
print(sorted([Reflected(3), Reflected(1), Reflected(2)]))
print(sorted([Card(3), Card(1), Card(2)], reverse=True))


class Failing(Card):
    def __lt__(self, other):
        if self.value == 3 or other.value == 3:
            raise ValueError("three")
        return super().__lt__(other)


for reverse in (False, True):
    cards = [Failing(value) for value in (1, 2, 3)]
    try:
        cards.sort(reverse=reverse)
    except ValueError as error:
        print(error, sorted(card.value for card in cards))
try:
    [Card(1), 2].sort()
except (TypeError, AttributeError) as error:
    print(type(error).__name__, error)
try:
    [object(), object()].sort()
except TypeError as error:
    print(error)


class Nosy(Card):
    def __lt__(self, other):
        cards.append(self)
        return super().__lt__(other)


cards = [Nosy(value) for value in (3, 1, 2)]
try:
    cards.sort()
except ValueError as error:
    print(error, len(cards))


class Nested(Card):
    def __lt__(self, other):
        return sorted([Card(self.value), Card(other.value)])[0].value == self.value and self.value != other.value


print(sorted(Nested(k * 7 % 10) for k in range(10)))


def ordered():
    class Halting(Card):
        def __lt__(self, other):
            return (lambda: super(Halting, self).__lt__(other))()
    yield from sorted(Halting(k * 3 % 8) for k in range(8))


print(list(ordered()))
