"""Coroutines, asynchronous generators and except*."""


async def coroutine(manager, items):
    async with manager as value:
        await value
    async for item in items:
        if item:
            break
    return [x async for x in items]


async def generator(items):
    async for item in items:
        yield item


def groups(call):
    try:
        call()
    except* ValueError as error:
        return_value = error
    except* (TypeError, OSError):
        raise
    return call
