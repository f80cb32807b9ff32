# bench: n=1500
# A round-robin scheduler over tasks that pass messages.
from collections import deque


class Pause:
    def __await__(self):
        yield self


async def producer(queue, n):
    for k in range(n):
        queue.append(k)
        await Pause()


async def consumer(queue, n, out):
    got = 0
    while got < n:
        while queue:
            out.append(queue.popleft() * 2)
            got += 1
        await Pause()


def main(n):
    queue, out = deque(), []
    ready = deque([producer(queue, n), producer(queue, n), consumer(queue, 2 * n, out)])
    while ready:
        task = ready.popleft()
        try:
            task.send(None)
        except StopIteration:
            continue
        ready.append(task)
    return sum(out)
