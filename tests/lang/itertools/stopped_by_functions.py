# A StopIteration that a function raises ends the iterator of itertools that calls it, with its value.

import itertools


def stop(*values):
    raise StopIteration(9)


def outcome(function):
    try:
        return function()
    except BaseException as error:
        return type(error).__name__, str(error)


def delegate(make):
    result = yield from make()
    print("result", result)


def loop(make):
    for value in make():
        return value
    return "none"


for make in (lambda: itertools.takewhile(stop, [1, 2]), lambda: itertools.dropwhile(stop, [1, 2]), lambda: itertools.filterfalse(stop, [1]),
             lambda: itertools.accumulate([1, 2], stop), lambda: itertools.groupby([1, 2], stop), lambda: map(stop, [1]),
             lambda: filter(stop, [1]), lambda: iter(stop, 1)):
    print(outcome(lambda: list(make())), outcome(lambda: next(make())), outcome(lambda: [*make()]), outcome(lambda: next(make(), "default")))
    print(outcome(lambda: list(delegate(make))), outcome(lambda: loop(make)))


def round_robin(*iterables):
    iterators = map(iter, iterables)
    for count in range(len(iterables), 0, -1):
        iterators = itertools.cycle(itertools.islice(iterators, count))
        yield from map(next, iterators)


print(list(round_robin("abc", "d", "ef")))
