# The truth of NotImplemented, which warns; what a module knows of its own import.

import gc
import warnings

MOST = 3


def counted(action):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            result = action()
        except TypeError as error:
            return str(error)
    return result, [(type(warning.message).__name__, str(warning.message), warning.filename == __file__, warning.lineno) for warning in seen]


def branch():
    if NotImplemented:
        return "taken"
    return "not taken"


def loop():
    times = 0
    while NotImplemented:
        times += 1
        if times == MOST:
            break
    return times


class Odd:
    def __eq__(self, other):
        return NotImplemented

    def __lt__(self, other):
        return NotImplemented

    def __contains__(self, item):
        return NotImplemented


print(counted(lambda: bool(NotImplemented)))
print(counted(lambda: not NotImplemented))
print(counted(branch), counted(loop))
print(counted(lambda: NotImplemented and 1), counted(lambda: NotImplemented or 1)[0])
print(counted(lambda: [item for item in (NotImplemented, 1) if item])[0])
print(counted(lambda: any([0, NotImplemented])), counted(lambda: all([NotImplemented, 1])), counted(lambda: [*filter(None, [NotImplemented])]))
print(counted(lambda: 5 in Odd()), counted(lambda: Odd() == 3), counted(lambda: Odd() != 3), counted(lambda: [Odd()] == [3]))
print(counted(lambda: Odd().__ne__(3)), counted(lambda: Odd() in [1, Odd()]))
print(__spec__, __name__)

phases = []
gc.callbacks.append(lambda phase, details: phases.append((phase, details["generation"], sorted(details))))
gc.collect()
gc.collect(0)
gc.callbacks.clear()
print(phases)
for generation in (-1, 3, "x"):
    try:
        gc.collect(generation)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print([sorted(entry) for entry in gc.get_stats()])
held = [1, "two", {3: "four"}]
print(len(gc.get_referents(held)), sorted(map(str, gc.get_referents({1: 2}, (3, 4)))), gc.get_referents(5))
