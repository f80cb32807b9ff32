# With coroutine origins tracked, what is thrown into a chain of coroutines and caught there ends as it does without.
import sys
import types


@types.coroutine
def switch():
    yield 1


async def inner():
    try:
        await switch()
    except ValueError:
        return 42


async def outer():
    return await inner()


for depth in (0, 1, 3):
    sys.set_coroutine_origin_tracking_depth(depth)
    coroutine = outer()
    coroutine.send(None)
    try:
        coroutine.throw(ValueError())
    except BaseException as error:
        print(type(error).__name__, error.args)
sys.set_coroutine_origin_tracking_depth(0)


def delegate(kind):
    try:
        yield 1
    finally:
        raise kind


def closed(how):
    try:
        yield from delegate(KeyError)
    except KeyError:
        if how == 0:
            return 7
        if how == 1:
            yield 8
        if how == 2:
            raise GeneratorExit
        if how == 3:
            raise ValueError


async def closed_coroutine(how):
    try:
        await switch()
    except GeneratorExit:
        if how == 0:
            return 7
        if how == 1:
            await switch()
        if how == 2:
            raise


for how in range(4):
    for make in (closed, closed_coroutine):
        made = make(how)
        made.send(None)
        try:
            print(how, make.__name__, made.close())
        except BaseException as error:
            print(how, make.__name__, repr(error), repr(error.__context__))
