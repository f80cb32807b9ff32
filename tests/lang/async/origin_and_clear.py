# Where coroutines came from, and frames of suspended ones that are cleared.
import sys
import types
import warnings


async def plain():
    pass


def made():
    return plain()


def lines(origin):
    first = made.__code__.co_firstlineno
    return origin and [(file.rpartition("/")[2] == "origin_and_clear.py", line - first, name) for file, line, name in origin[:2]]


def shown(depth):
    sys.set_coroutine_origin_tracking_depth(depth)
    coroutine = made()
    print(depth, sys.get_coroutine_origin_tracking_depth(), lines(coroutine.cr_origin))
    coroutine.close()


for depth in (0, 1, 2):
    shown(depth)
for wrong in (-1, "1", 1 << 70):
    try:
        sys.set_coroutine_origin_tracking_depth(wrong)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(sys.get_coroutine_origin_tracking_depth())
sys.set_coroutine_origin_tracking_depth(depth=0)


async def waits():
    try:
        await pause()
    finally:
        print("left")


@types.coroutine
def pause():
    yield 1


def generator():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        raise


def running():
    try:
        me[0].gi_frame.clear()
    except RuntimeError as error:
        print(error)
    yield 2


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    begun, fresh, made_by = waits(), plain(), generator()
    begun.send(None)
    next(made_by)
    for frame in (begun.cr_frame, fresh.cr_frame, made_by.gi_frame, generator().gi_frame):
        try:
            frame.clear()
            print(frame.f_locals)
        except RuntimeError as error:
            print(error)             # from 3.13 on, of those that have begun
    print([str(one.message) for one in caught])
fresh.close()
begun.close()
made_by.close()
print(begun.cr_frame, fresh.cr_frame, made_by.gi_frame, next(made_by, "end"))
me = [running()]
print(next(me[0]), next(me[0], None))
