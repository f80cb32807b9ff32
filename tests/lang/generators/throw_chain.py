# throw() into a generator that delegates: the frames in between are there, count as running, and handle what comes out.
import sys


def names():
    frame = sys._getframe(1)
    found = []
    while frame and frame.f_code.co_name != "<module>":
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def innermost():
    for _ in range(3):
        try:
            yield names()
        except ValueError as error:
            yield names(), str(error), error.__context__
    return "returned"


def middle():
    result = yield from innermost()
    yield names(), result
    try:
        yield from innermost()
    except KeyError as error:
        yield names(), repr(error), repr(error.__context__)


def outer():
    yield from middle()


g = outer()
print(next(g))
print(g.throw(ValueError("first")))
print(next(g))
print(g.throw(ValueError, "by class"))
for item in g:
    print(item)
    if isinstance(item, tuple) and item[-1] == "returned":
        break
print(next(g))
print(g.throw(KeyError("out of the innermost")))
print(next(g, "ended"))


# Each of them runs meanwhile
def inner(outside):
    try:
        yield 1
    except ValueError:
        for other in outside:
            try:
                next(other)
            except ValueError as error:
                print(error)
        yield 2


def through(it):
    yield from it


chain = []
a = inner(chain)
b = through(a)
c = through(b)
chain += [a, b, c]
print(next(c), c.throw(ValueError))


# Ended by what is thrown: StopIteration becomes RuntimeError once, and the traceback names each
def plain():
    yield 1


def passing():
    yield from plain()


for thrown in (StopIteration(7), LookupError("lost"), GeneratorExit()):
    g = passing()
    next(g)
    try:
        g.throw(thrown)
    except BaseException as error:
        place = error.__traceback__
        found = []
        while place:
            found.append((place.tb_frame.f_code.co_name, place.tb_lineno - place.tb_frame.f_code.co_firstlineno))
            place = place.tb_next
        print(type(error).__name__, error, repr(error.__cause__), found[1:])


# An iterator that is no generator in between
class Iterator:
    def __init__(self, of):
        self.of = of

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.of)

    def throw(self, *error):
        print("asked", error)
        return self.of.throw(*error)


g = through(Iterator(through(innermost())))
print(next(g), g.throw(ValueError("around")) if sys.version_info < (3, 14) else None)


# Through coroutines
class Wait:
    def __await__(self):
        try:
            yield names()
        except ValueError as error:
            yield names(), repr(error)


async def leaf():
    await Wait()


async def root():
    await leaf()


coroutine = root()
print(coroutine.send(None))
print(coroutine.throw(ValueError("into a coroutine")))
coroutine.close()
