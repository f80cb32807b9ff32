# bench: n=6000
# Coroutines that await others three deep, driven by hand.
class Turn:
    def __await__(self):
        return (yield self)


async def inner(turn, k):
    got = await turn
    return got + k


async def middle(turn, k):
    return await inner(turn, k) + await inner(turn, 1)


async def outer(n):
    turn = Turn()
    total = 0
    for k in range(n):
        total += await middle(turn, k & 7)
    return total


def main(n):
    coroutine = outer(n)
    value = None
    try:
        while True:
            coroutine.send(value)
            value = 2
    except StopIteration as stop:
        return stop.value
