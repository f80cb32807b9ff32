# Generators that delegate: what is resumed, what a result or an exception meets on its way out.
import sys


def leaf(n):
    for i in range(n):
        got = yield i
        if got is not None:
            print("leaf got", got)
    return "leaf done"


def middle(n):
    result = yield from leaf(n)
    print("middle saw", result)
    yield "own"
    return "middle done"


def outer(n):
    result = yield from middle(n)
    print("outer saw", result)
    return "outer done"


def run(generator, values=()):
    values = list(values)
    out = []
    try:
        out.append(next(generator))
        while True:
            out.append(generator.send(values.pop(0) if values else None))
    except StopIteration as stop:
        print(out, stop.value)


run(outer(3))
run(outer(2), ["a", "b", "c"])
print(list(outer(4)))
for item in outer(2):
    print("for", item)


def failing():
    yield 1
    yield 2
    raise ValueError("inside")


def guarded():
    try:
        yield from failing()
    except ValueError as error:
        print("guarded caught", error)
        yield "after"
    finally:
        print("guarded leaves")


def over(inner):
    try:
        yield from inner
    finally:
        print("over leaves")


print(list(over(over(guarded()))))
try:
    for item in over(over(failing())):
        print(item)
except ValueError as error:
    names = []
    entry = error.__traceback__
    while entry is not None:
        names.append(entry.tb_frame.f_code.co_name)
        entry = entry.tb_next
    print(names)


def stops():
    yield 1
    raise StopIteration("early")


try:
    list(over(stops()))
except RuntimeError as error:
    print(error, repr(error.__cause__))

# Closing and throwing in the middle.
g = over(over(leaf(5)))
print(next(g), next(g))
g.close()
print(list(g))
g = over(guarded())
print(next(g))
try:
    print(g.throw(ValueError("thrown")))
    print(list(g))
except ValueError as error:
    print("out", error)
g = over(over(leaf(3)))
next(g)
try:
    g.throw(KeyError("k"))
except KeyError as error:
    print("out", error)


# A generator that resumes what waits for it.
def selfish():
    yield 0
    for name in ("top", "below"):
        try:
            next(chain[name])
        except ValueError as error:
            print(name, error)
        print(chain[name].gi_running)
    yield 1


chain = {}
chain["below"] = over(selfish())
chain["top"] = over(chain["below"])
print(list(chain["top"]), chain["top"].gi_running)

# Two that share one.
shared = leaf(6)
first, second = over(shared), over(shared)
print(next(first), next(second), next(first), next(shared), next(second))
print(list(first), list(second))


# What is handled outside is seen inside, also when the inner one alone is resumed.
def seen():
    for _ in range(3):
        yield type(sys.exc_info()[1]).__name__


def handling():
    yield from seen()
    try:
        raise KeyError
    except KeyError:
        yield from seen()
    yield from seen()


print(list(handling()))
g = handling()
next(g)
try:
    raise IndexError
except IndexError:
    print(next(g), next(g), next(g), next(g))
print(list(g))


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


print(sum(tree(8)), next(tree(100)))


def deep(n):
    yield n
    if n:
        yield from deep(n - 1)


print(sum(deep(300)))


def endless():
    yield from endless()


try:
    next(endless())
except RecursionError as error:
    print(error)
print(list(over([1, 2])), list(over("ab")))
