# Generators and coroutines that delegate without end: RecursionError, though only the innermost of them has a frame.
import asyncio


def count(n):
    yield n
    yield from count(n + 1)


def walk(n):
    yield "["
    if n:
        yield from walk(n - 1)
    yield "]"


class Iterator:
    n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


def down(n):
    yield n
    yield from down(n - 1) if n else Iterator()


async def wait(n):
    await asyncio.sleep(0)
    return await wait(n + 1)


def caught(call):
    try:
        print(call())
    except RecursionError as error:
        print(type(error).__name__, error)


last = 0
try:
    for last in count(0):
        pass
except RecursionError as error:
    print(error, last > 500)
caught(lambda: asyncio.run(wait(0)))
for depth in 400, 1200:
    caught(lambda: len(list(walk(depth))))
    caught(lambda: len("".join(walk(depth))))
    caught(lambda: list(down(depth))[-4:])
