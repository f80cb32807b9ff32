# Asynchronous generators: asend, athrow, aclose, what they say when misused.


class Step:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


def drive(awaitable):
    """Run an awaitable to its end: what it yields and how it ends."""
    iterator = awaitable.__await__()
    seen = []
    while True:
        try:
            seen.append(iterator.send(None))
        except StopIteration as stop:
            return seen, stop.value
        except BaseException as error:
            return seen, type(error).__name__, str(error)


async def numbers():
    try:
        got = yield 1
        print("got", got)
        await Step("between")
        got = yield 2
        print("got", got)
    except ValueError as error:
        print("caught", error)
        yield "recovered"
    finally:
        print("finally")
        await Step("cleaning")


g = numbers()
print(type(g).__name__, g.__name__, g.ag_running, g.ag_await, aiter(g) is g, g.__aiter__() is g)
print(drive(g.__anext__()))
print(drive(g.asend("hello")))
print(drive(g.asend("again")))
print(drive(g.__anext__()))
print(drive(g.aclose()), drive(g.athrow(KeyError)))

g = numbers()
print(drive(anext(g)), drive(g.athrow(ValueError("v"))), drive(g.aclose()), drive(g.aclose()))

g = numbers()
print(drive(g.asend(5)))
print(drive(g.aclose()), drive(g.__anext__()))

g = numbers()
print(drive(g.athrow(KeyError("early"))), drive(g.__anext__()))

g = numbers()
drive(g.__anext__())
print(drive(g.athrow(KeyError("late"))))
print(drive(g.asend(None)))


async def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


g = ignores()
drive(g.__anext__())
print(drive(g.aclose()))
print(drive(g.aclose()))
kept_alive = g


async def stops(kind):
    yield 1
    raise kind


for kind in (StopIteration, StopAsyncIteration, ZeroDivisionError):
    g = stops(kind)
    print(drive(g.__anext__()), drive(g.__anext__()), drive(g.__anext__()))


g = numbers()
step = g.__anext__()
print(drive(step))
print(drive(step))
drive(g.aclose())
step = numbers().aclose()
print(drive(step))
print(drive(step))
g = numbers()
closing = g.asend(None)
closing.close()
print(drive(closing))


async def waits():
    await Step("one")
    yield 1


g = waits()
first = g.__anext__()
print(first.send(None), g.ag_running)
print(drive(g.__anext__()))
print(drive(g.aclose()))
print(drive(g.athrow(ValueError)))
try:
    first.throw(KeyError("thrown"))
except KeyError as error:
    print("out", error)
print(g.ag_running)


async def catches():
    try:
        await Step("one")
    except KeyError:
        yield "caught"


g = catches()
first = g.__anext__()
first.send(None)
try:
    first.throw(KeyError("thrown"))
except StopIteration as stop:
    print(stop.value)


async def default():
    async def empty():
        return
        yield
    print(await anext(empty(), "default"))
    try:
        await anext(empty())
    except StopAsyncIteration:
        print("stopped")


print(drive(default()))
for function, value in ((aiter, 5), (anext, 5), (iter, numbers()), (list, numbers())):
    try:
        function(value)
    except TypeError as error:
        print(error)


async def collects():
    async def source():
        for i in range(3):
            yield i

    async def doubled(items):
        async for item in items:
            yield item * 2
    return [x async for x in doubled(source())]


print(drive(collects()))

import sys

hooks = []
sys.set_asyncgen_hooks(firstiter=lambda generator: hooks.append(generator.__name__))
g = numbers()
drive(g.__anext__())
drive(g.__anext__())
drive(g.aclose())
print(hooks, sys.get_asyncgen_hooks().finalizer)
sys.set_asyncgen_hooks(firstiter=None)
print(sys.get_asyncgen_hooks()[0])
