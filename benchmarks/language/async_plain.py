# bench: n=20000
# Awaiting coroutines that never suspend.
async def add(a, b):
    return a + b


async def both(a, b):
    return await add(a, b) + await add(b, a)


async def run(n):
    total = 0
    for k in range(n):
        total += await both(k, 1)
    return total


def main(n):
    try:
        run(n).send(None)
    except StopIteration as stop:
        return stop.value
