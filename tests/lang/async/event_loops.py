# The library's asyncio over the machine's own select and joined sockets.
import asyncio
import select
import socket


async def work(k, delay):
    await asyncio.sleep(delay)
    return k * 2


async def main():
    print(await asyncio.gather(*[work(k, 0.002 * k) for k in range(4)]))
    queue = asyncio.Queue()

    async def produce():
        for item in range(3):
            await queue.put(item)
            await asyncio.sleep(0)
        await queue.put(None)

    async def consume():
        out = []
        while (item := await queue.get()) is not None:
            out.append(item)
        return out

    async with asyncio.TaskGroup() as group:
        group.create_task(produce())
        consumer = group.create_task(consume())
    print(consumer.result())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        print("late")
    lock = asyncio.Lock()
    async with lock:
        print(lock.locked())
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.005, future.set_result, 5)
    print(await future)

    async def numbers():
        for number in range(3):
            yield number
            await asyncio.sleep(0)

    print([number async for number in numbers()])
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled", task.cancelled())
    results = await asyncio.gather(work(1, 0), asyncio.sleep(0, "slept"), return_exceptions=True)
    print(results)


asyncio.run(main())
first, second = socket.socketpair()
first.setblocking(False)
try:
    first.recv(1)
except BlockingIOError:
    print("nothing yet")
second.sendall(b"hello")
print(select.select([first], [second], [], 0)[0] == [first], first.recv(3), first.recv(10))
second.close()
print(first.recv(1))
first.close()
