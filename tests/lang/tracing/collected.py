# What the collector ends at a time of its own is not traced: its events would end what the program traces.

import sys


def waits():
    try:
        yield 1
    finally:
        pass


class Tracer:
    def trace(self, frame, event, argument):
        if event == "exception":
            raise ValueError
        return self.trace


def fails():
    return 1 / 0


tracer = Tracer()
caught = {}
for i in range(30000):
    generator = waits()
    next(generator)
    del generator
    sys.settrace(tracer.trace)
    try:
        fails()
    except Exception as error:
        sys.settrace(None)
        name = type(error).__name__
        caught[name] = caught.get(name, 0) + 1
print(caught)
