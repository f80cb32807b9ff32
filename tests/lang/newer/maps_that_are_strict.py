# map(strict=True): all iterables must end together.
# since 3.14
import copy
import pickle


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def first(a, *rest):
    return a


def numbers(n):
    yield from range(n)


class Derived(map):
    pass


for lengths in ((1, 2), (2, 1), (2, 2), (0, 1), (1, 0), (2, 2, 1), (2, 2, 3), (1, 2, 2), (3,), (0, 0)):
    for make in (range, numbers, lambda n: [*range(n)]):
        attempt(lambda: list(map(first, *map(make, lengths), strict=True)))
        attempt(lambda: tuple(Derived(first, *map(make, lengths), strict=True)))
        attempt(lambda: [item for item in map(first, *map(make, lengths), strict=1)])
        attempt(lambda: list(map(first, *map(make, lengths), strict=0)))
for call in (lambda: map(len, strict=True), lambda: map(strict=True), lambda: map(str, [1], other=1), lambda: map(str, [1], strict=1, other=1),
             lambda: map(str, 1, strict=True), lambda: Derived(str, [1], other=1), map, lambda: map(str)):
    attempt(call)
strict = map(first, [1, 2], [3], strict=True)
made, arguments, *state = strict.__reduce__()
print(made.__name__, len(arguments), state)
attempt(lambda: list(copy.copy(map(divmod, [1, 2], [3], strict=True))))
attempt(lambda: list(pickle.loads(pickle.dumps(map(divmod, [7, 8], [3], strict=True)))))
loose = map(divmod, [7, 8], [3])
loose.__setstate__(True)
attempt(lambda: list(loose))
print(len(map(first, [1], [2]).__reduce__()))
