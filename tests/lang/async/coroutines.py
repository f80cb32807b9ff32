# Coroutines driven by hand: await, send, throw, close, async with, async for, comprehensions.


class Step:
    """An awaitable that hands a value to whoever drives the coroutine."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


def drive(coroutine, *answers):
    """Run a coroutine to its end; what it yields, and how it ends."""
    answers = iter(answers)
    seen = []
    send = None
    while True:
        try:
            seen.append(coroutine.send(send))
        except StopIteration as stop:
            return seen, "returned", stop.value
        except Exception as error:
            return seen, "raised", type(error).__name__, str(error)
        send = next(answers, None)


async def plain():
    return 42


async def waits():
    first = await Step("a")
    second = await Step("b")
    return first, second


async def nested():
    value = await plain()
    pair = await waits()
    return value, *pair


print(drive(plain()), drive(waits(), 1, 2), drive(nested(), 3, 4))


class Manager:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        print("enter", await Step("entering"))
        return self

    async def __aexit__(self, kind, value, traceback):
        print("exit", kind and kind.__name__, value, await Step("leaving"))
        return self.swallow


async def with_manager(fail, swallow):
    async with Manager(swallow) as manager, Manager() as other:
        if fail:
            raise ValueError("inside")
        return "value"
    return "after"


print(drive(with_manager(False, False), 1, 2, 3, 4))
print(drive(with_manager(True, False), 1, 2, 3, 4))
print(drive(with_manager(True, True), 1, 2, 3, 4))


class Counter:
    def __init__(self, n):
        self.n = n
        self.i = 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i == self.n:
            raise StopAsyncIteration
        self.i += 1
        await Step(("tick", self.i))
        return self.i


async def loops():
    out = []
    async for i in Counter(3):
        if i == 2:
            continue
        out.append(i)
    else:
        out.append("else")
    async for i in Counter(5):
        if i == 2:
            break
    else:
        out.append("never")
    return out, i


print(drive(loops()))


async def generated(n):
    for i in range(n):
        await Step(i)
        got = yield i * 10
        if got:
            print("got", got)


async def over_generator():
    out = []
    async for item in generated(3):
        out.append(item)
    return out


print(drive(over_generator()))


async def comprehensions():
    squares = [i * i async for i in generated(3)]
    pairs = {i: j async for i in generated(2) for j in range(2) if j}
    filtered = {i async for i in generated(3) if i}
    awaited = [await plain() for _ in range(2)]
    nested = [[j async for j in generated(i)] for i in range(3)]
    lazy = (i async for i in generated(2))
    collected = [i async for i in lazy]
    inside = [f() for f in [lambda k=k: k async for k in generated(2)]]
    both = [a + b async for a in generated(2) async for b in generated(2)]
    return squares, pairs, sorted(filtered), awaited, nested, type(lazy).__name__, collected, inside, both


print(drive(comprehensions()))


async def closing():
    try:
        await Step("waiting")
    except GeneratorExit:
        print("closed")
        raise
    finally:
        print("finally")


it = closing()
print(it.send(None))
it.close()
try:
    it.send(None)
except RuntimeError as error:
    print(error)


async def throwing():
    try:
        await Step("waiting")
    except KeyError as error:
        return "caught", error.args
    return "never"


it = throwing()
it.send(None)
try:
    it.throw(KeyError("k"))
except StopIteration as stop:
    print(stop.value)


async def ignoring():
    while True:
        try:
            await Step(1)
        except GeneratorExit:
            pass


it = ignoring()
it.send(None)
try:
    it.close()
except RuntimeError as error:
    print(error)
try:
    it.throw(ValueError("out"))
except ValueError as error:
    print(error)


async def stops():
    raise StopIteration("x")


print(drive(stops()))


async def awaits(value):
    return await value


class NotIterator:
    def __await__(self):
        return 5


class GivesCoroutine:
    def __await__(self):
        return plain()


class GivesIterator:
    def __await__(self):
        return iter([1, 2])


for value in (5, None, "x", [1], NotIterator(), GivesIterator(), Step("s")):
    print(drive(awaits(value)))

same = waits()


async def twice():
    return await same


first = twice()
first.send(None)
print(drive(twice()))
first.close()
print(drive(twice()))


async def bad_with(value):
    async with value:
        pass


async def bad_for(value):
    async for _ in value:
        pass


class NoExit:
    async def __aenter__(self):
        pass


class PlainEnter:
    def __aenter__(self):
        return 5

    def __aexit__(self, *rest):
        return 6


class PlainExit:
    async def __aenter__(self):
        return 5

    def __aexit__(self, *rest):
        return 6


class BadAiter:
    def __aiter__(self):
        return 5


class BadAnext:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 7


for value in (5, NoExit(), PlainEnter(), PlainExit()):
    print(drive(bad_with(value)))
for value in (5, BadAiter(), BadAnext(), [1]):
    print(drive(bad_for(value)))

for function in (iter, list, next):
    coroutine = plain()
    try:
        function(coroutine)
    except TypeError as error:
        print(error)
    coroutine.close()


def delegates():
    yield from plain_again


plain_again = plain()
try:
    next(delegates())
except TypeError as error:
    print(error)
plain_again.close()

c = waits()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_suspended)
c.send(None)
print(c.cr_await is not None, c.cr_suspended, bool(waits.__code__.co_flags & 0x80))
c.close()
wrapper = plain().__await__()
print(type(wrapper).__name__, iter(wrapper) is wrapper)
try:
    next(wrapper)
except StopIteration as stop:
    print(stop.value)
try:
    plain_c = plain()
    plain_c.send(1)
except TypeError as error:
    print(error)
plain_c.close()
