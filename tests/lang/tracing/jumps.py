# An assignment to f_lineno sends a frame elsewhere, within what the blocks around allow.

import sys


class Manager:
    def __init__(self, name, out):
        self.name = name
        self.out = out

    def __enter__(self):
        self.out.append("+" + self.name)
        return self

    def __exit__(self, *information):
        self.out.append("-" + self.name)


def jump(function, start, goal):
    """Run a function that goes from one of its lines to another, once."""
    first = function.__code__.co_firstlineno
    done = []

    def trace(frame, event, argument):
        if frame.f_code is function.__code__:
            if event == "line" and not done and frame.f_lineno == first + start:
                done.append(1)
                frame.f_lineno = first + goal
                done.append(frame.f_lineno - first)
            return trace
        return None

    out = []
    sys.settrace(trace)
    try:
        function(out)
    except Exception as error:
        sys.settrace(None)
        out.append(f"{type(error).__name__}: {str(error).split(' comes ')[-1]}")
    sys.settrace(None)
    print(function.__name__, start, goal, out, done)


def straight(out):
    out.append(1)
    out.append(2)
    pass
    out.append(4)
    # nothing
    out.append(6)


def loops(out):
    for i in range(2):
        out.append(i)
        out.append(3)
    for k in "ab":
        out.append(k)
        if k == "a":
            continue
        out.append(8)
    while len(out) < 12:
        out.append("more" * 2)
        out.append(2.5)
    else:
        out.append(13)
    return out


def catches(out):
    try:
        out.append(2)
        1 / 0
    except ZeroDivisionError as error:
        out.append(5)
        out.append(6)
    except Exception:
        out.append(8)
    finally:
        out.append(10)
    out.append(sys.exc_info()[0])
    try:
        out.append(13)
    finally:
        out.append(15)
    out.append(16)


def manages(out):
    with Manager("a", out):
        out.append(2)
        out.append(3)
    with Manager("b", out):
        out.append(5)
        with Manager("c", out):
            out.append(7)
        out.append(8)
    out.append(9)


def binds(out):
    value = 1
    other = 2
    def inner():
        return other
    out.append(inner())
    value += 1
    out.append(value)


for start, goal in ((2, 4), (4, 1), (2, 3), (2, 5), (1, 6), (2, 9), (2, -3), (6, 0), (2, 2)):
    jump(straight, start, goal)
for start, goal in ((2, 4), (3, 2), (1, 2), (4, 2), (5, 4), (2, 1), (5, 10), (1, 10), (4, 11), (9, 13), (3, 8), (8, 7),
                    (5, 7), (10, 3), (10, 1), (14, 9)):
    jump(loops, start, goal)
for start, goal in ((2, 5), (2, 10), (5, 11), (5, 10), (6, 5), (5, 8), (10, 12), (11, 13), (13, 15), (15, 13), (16, 6), (11, 2),
                    (13, 16), (5, 2)):
    jump(catches, start, goal)
for start, goal in ((2, 4), (2, 3), (3, 9), (1, 2), (3, 5), (5, 2), (7, 8), (7, 9), (8, 7), (9, 5), (7, 5), (7, 2)):
    jump(manages, start, goal)
for start, goal in ((5, 7), (7, 6), (6, 5)):
    jump(binds, start, goal)


def refused(frame, event, argument):
    for value in ("a", 1.5, None, True, 1 << 70, frame.f_code.co_firstlineno):
        try:
            frame.f_lineno = value
        except ValueError as error:
            print(event, value if isinstance(value, str) else type(value).__name__, error)
    try:
        del frame.f_lineno
    except AttributeError as error:
        print(event, error)
    try:
        frame.f_back.f_lineno = frame.f_back.f_lineno
    except ValueError as error:
        print(event, error)
    return None


def called():
    return 1


sys.settrace(refused)
called()
sys.settrace(None)
try:
    sys._getframe().f_lineno = 3
except ValueError as error:
    print(error)
