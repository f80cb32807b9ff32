# What close() and throw() of a step of an asynchronous generator do to the generator.
# since 3.13
import types


@types.coroutine
def wait(value):
    return (yield value)


def attempt(function, *args):
    try:
        print(function(*args))
    except BaseException as error:
        print(type(error).__name__, error)


async def items():
    try:
        await wait(1)
        yield 2
    finally:
        print("the end of items")


async def ignores():
    try:
        await wait(None)
    except GeneratorExit:
        await wait(None)
    return
    yield


async def use():
    try:
        async for item in items():
            print(item)
    finally:
        print("the end of use")


user = use()
attempt(user.send, None)
attempt(user.close)
step = ignores().asend(None)
attempt(step.send, None)
attempt(step.close)
attempt(step.close)
generator = items()
step = generator.asend(None)
attempt(step.close)
attempt(step.send, None)
attempt(generator.asend(None).send, None)
for kind in (GeneratorExit, ValueError):
    step = items().aclose()
    attempt(step.throw, kind)
    attempt(step.throw, kind)
step = items().athrow(ValueError)
attempt(step.close)
attempt(step.close)
attempt(step.send, None)
