# bench: n=15000
# async for over an asynchronous generator, an asynchronous comprehension, and async with.
class Guard:
    def __init__(self):
        self.depth = 0

    async def __aenter__(self):
        self.depth += 1
        return self

    async def __aexit__(self, kind, value, trace):
        self.depth -= 1


async def numbers(n):
    for k in range(n):
        yield k


async def run(n):
    guard = Guard()
    total = 0
    async for k in numbers(n):
        async with guard as held:
            total += k + held.depth
    return total + sum([k async for k in numbers(n) if k & 1])


def main(n):
    try:
        run(n).send(None)
    except StopIteration as stop:
        return stop.value
