# The frames of a traceback show the variables as they were when each frame was left, whether anybody had looked at the frame before or not.

import sys


def outer(a):
    b = 2
    inner(b)


def inner(c):
    name = sys._getframe(1).f_code.co_name
    raise ValueError(name)


def finishing(q):
    try:
        w = 1
        return w + None
    except KeyError:
        pass
    finally:
        late = 5


def handling(n):
    try:
        return n[0]
    except TypeError:
        seen = "something"
        raise


for function in (outer, finishing, handling):
    try:
        function(1)
    except Exception as error:
        entry = error.__traceback__.tb_next
    while entry:
        frame = entry.tb_frame
        print(frame.f_code.co_name, sorted((name, type(value).__name__) for name, value in frame.f_locals.items()))
        entry = entry.tb_next
