# What f_back, inspect.stack and warnings see of callers: no functions that are in C, nor comprehensions that are inlined.
# since 3.12
import asyncio
import collections
import functools
import inspect
import json
import pickle
import sys
import traceback
import warnings


def callers():
    frame, names = sys._getframe(1), []
    while frame:
        names.append(f"{frame.f_code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return names


def tell(*args):
    print(callers())


def inside():
    return [(lambda: i,
             callers())
            for i in
            [1]]


print(inside()[0][1])


class Body:
    one = [callers() for _ in [1]]
    two = [
        [
            callers()
            for _ in [1]]
        for _ in [1]]
    print(one, two)


print(functools.reduce(lambda a, b: callers(), [1, 2]))
collections.defaultdict(tell)[1]
json.dumps(Body, default=tell)
json.loads("[1.5]", parse_float=tell)


class Reduced:
    def __reduce__(self):
        tell()
        return int, ()


pickle.dumps(Reduced())


def stack():
    return [(entry.function, entry.lineno, entry.code_context[0].strip()) for entry in inspect.stack()[1:]]


class Seen:
    places = [
        stack()
        for _ in
        [1]]
    print(places)


def shown(message, category, filename, line, *rest):
    print(line, message)


warnings.showwarning = shown
warnings.simplefilter("always")


def warn():
    warnings.warn("one up", stacklevel=2)


class Warned:
    made = [
        warn()
        for _ in
        [1]]


class Whole:
    def __index__(self):
        return True


def use():
    return int(Whole())


use()


async def fail():
    await asyncio.sleep(0)
    raise ValueError("in a task")


async def main():
    task = asyncio.ensure_future(fail())
    try:
        await task
    except ValueError as error:
        print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("of a future"))
    await future


try:
    asyncio.run(main())
except KeyError as error:
    print([entry.name for entry in traceback.extract_tb(error.__traceback__)])
