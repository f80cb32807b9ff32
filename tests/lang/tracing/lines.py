# Lines that leave no instruction behind: a trace function sees them as the host's does.

import sys


class Failure(Exception):
    pass


class Manager:
    def __init__(self, swallows=False):
        self.swallows = swallows

    def __enter__(self):
        return self

    def __exit__(self, *information):
        return self.swallows


def show(function, *arguments):
    first = function.__code__.co_firstlineno
    events = []

    def trace(frame, event, argument):
        if frame.f_code is function.__code__:
            what = argument[0].__name__ if event == "exception" else ""
            events.append(f"{event[0]}{frame.f_lineno - first}{what}")
            return trace
        return None

    sys.settrace(trace)
    try:
        function(*arguments)
    except Exception as error:
        sys.settrace(None)
        events.append(type(error).__name__)
    sys.settrace(None)
    print(function.__name__, " ".join(events))


def empty(): pass


def passes(x):
    if x:
        pass
    else:
        pass
    try:
        pass
    except Failure:
        pass
    else:
        pass
    finally:
        pass
    while x:
        pass
        break
    "text"
    1


def leaves(items):
    for item in items:
        if item == 1:
            continue
        if item == 2:
            break
        try:
            if item == 3:
                continue
        finally:
            item += 1
    else:
        item = 0
    while True:
        if items:
            break
    while items:
        items = items[1:]
        if not items: break
        while items:
            break
        continue
    return item


def one_line(n):
    while n: n -= 1
    for i in range(2): n += i
    if n: n = 0; n = 1


def catches(how):
    try:
        if how:
            raise Failure
        how = 1
    except (ValueError,
            KeyError):
        how = 2
    except Failure as failure:
        how = 3
    except:
        how = 4
    else:
        how = 5
    try:
        try:
            1 / how
        finally:
            how = 6
    except ZeroDivisionError:
        raise Failure
    return how


def manages(how):
    with Manager() as one, Manager(True):
        if how == 1:
            return one
        if how == 2:
            raise Failure
        how = 3
    with Manager():
        for i in range(how):
            with Manager():
                continue
        raise Failure


def matches(subject):
    match subject:
        case 1:
            pass
        case [1, x]:
            return x
        case {"a": 1} if subject:
            x = 1
        case _:
            pass


def spans(a, b):
    c = (a +
         b +
         a)
    c = max(
        a,
        b)
    (a,
     b) = b, a
    if a and b:
        c = 0
    return (
        c)


def returns_through():
    try:
        return 1
    finally:
        pass


def waits(n):
    yield n
    for i in range(n):
        yield i
    return 5


def drives(n):
    for i in waits(n):
        pass
    return i


def star(group):
    try:
        raise group
    except* ValueError:
        pass
    except* KeyError as part:
        x = part
    else:
        x = 1
    x = 2


show(empty)
show(passes, 0)
show(passes, 1)
show(leaves, [1, 3, 4])
show(leaves, [1, 2])
if sys.version_info < (3, 14):       # which tells of the line of such a loop again
    show(one_line, 2)
for how in range(2):
    show(catches, how)
for how in (0, 1, 3):
    show(manages, how)
for subject in (1, [1, 2], {"a": 1}, 5):
    show(matches, subject)
show(spans, 1, 2)
show(spans, 0, 2)
show(returns_through)
show(drives, 2)
show(star, ExceptionGroup("g", [ValueError()]))
show(star, ExceptionGroup("g", [ValueError(), KeyError()]))
