# Functions and generators made in comprehensions are named after what is around: the comprehension itself where it has a scope of its own.


def names(made):
    return [one.__qualname__ for one in made]


def in_function():
    print(names([lambda: x for x in (1, 2)]))
    print(names([(x for _ in "a") for x in (1, 2)]))
    print(names({x: lambda: x for x in (1,)}.values()))
    print(names({(lambda: x) for x in (1,)}))
    print(names((lambda: x) for x in (1, 2)))
    print(names((y for y in range(x)) for x in (1, 2)))
    print(names((lambda: (x, y)) for x in (1, 2) for y in [x]))

    def inner():
        return [lambda: lambda: x for x in (1, 2)]

    print(names(inner()), names(one() for one in inner()))


in_function()
print(names([lambda: x for x in (1, 2)]))
print(names((lambda: x) for x in (1, 2)))
print(names({(x for _ in "a") for x in (1, 2)}))
print([one.__name__ for one in [lambda: x for x in (1, 2)]])


class Holder:
    made = [lambda: x for x in (1, 2)]
    lazy = [*((lambda: x) for x in (1, 2))]
    print(names(made), names(lazy))

    def method(self):
        return [lambda: (self, x) for x in (1,)]


print(names(Holder().method()))
