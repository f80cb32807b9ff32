# A generator that delegates goes on and yields in its own right for who traces: events come as for CPython's frames.

import sys


def inner():
    yield 1
    got = yield 2
    return got


def outer():
    value = yield from inner()
    value = yield from [value, 6]
    return value


class Awaited:
    def __await__(self):
        yield "first"
        yield "second"


async def waits():
    await Awaited()
    return 3


async def waits_longer():
    return await waits()


def drive():
    print(list(outer()))
    coroutine = waits_longer()
    try:
        while True:
            print(coroutine.send(None))
    except StopIteration as stop:
        print(stop.value)


def note(frame, event, argument):
    if frame.f_code.co_name in names:
        events.append((frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, frame.f_back.f_code.co_name,
                       argument if event == "return" else None))
    return note


names = "inner", "outer", "__await__", "waits", "waits_longer"
for switch in sys.setprofile, sys.settrace:
    events = []
    switch(note)
    drive()
    switch(None)
    print(switch.__name__, *events, sep="\n")


# What runs without frames of those that wait, when tracing begins, is running all the same.

def begins():
    sys.setprofile(lambda *_: None)
    try:
        next(chain)
    except ValueError as error:
        print(error)
    yield 1
    return 5


def middle():
    return (yield from begins())


def first():
    print("result", (yield from middle()))
    yield 8


chain = first()
print(next(chain), next(chain))
sys.setprofile(None)
sys.settrace(None)


def starts():
    yield 1
    sys.setprofile(lambda *_: None)
    try:
        next(chain)
    except ValueError as error:
        print(error)
    yield 2
    return 5


def begins():
    return (yield from starts())


chain = first()
print(next(chain), next(chain), next(chain))
sys.setprofile(None)
