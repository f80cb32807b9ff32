# What a trace function is told of calls, lines, exceptions and returns.

import sys


# Of `try:` this machine knows no line: see tests/differences/line_tracing.py.
UNTOLD = {("catches", 2), ("try_throw", 2)}


def tell(frame, event, argument):
    if event == "line" and (frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno) in UNTOLD:
        return tell
    if event == "exception":
        argument = (argument[0].__name__, str(argument[1]), argument[2].tb_frame is frame)
    if not isinstance(argument, (int, str, tuple, list)):
        argument = type(argument).__name__
    print(frame.f_code.co_name, event, frame.f_lineno - frame.f_code.co_firstlineno, argument)
    return tell


def traced(function, *args):
    print("--", function.__name__)
    sys.settrace(tell)
    try:
        result = function(*args)
    except Exception as error:
        result = repr(error)
    finally:
        sys.settrace(None)
    print(result)


def add(x):
    y = x + 1
    return y


def loops(n):
    total = 0
    for i in range(n):
        total += add(i)
    while n:
        n -= 1
        if n == 1:
            total *= 2
    else:
        total -= 1
    return [
        total,
        n,
    ]


def raises(x):
    if x:
        raise ValueError(x)
    return x


def catches(n):
    done = [n]
    try:
        raises(n)
    except ValueError as error:
        done.append(str(error))
    done.append(2)
    return done


def passes(n):
    raises(n)
    return 1


def count(n):
    for i in range(n):
        got = yield i
    return None


def consumes():
    for x in count(2):
        last = x
    first = list(count(2))
    halfway = count(3)
    next(halfway)
    halfway.close()
    thrown = count(3)
    next(thrown)
    try_throw(thrown)
    return first


def try_throw(generator):
    result = None
    try:
        generator.throw(KeyError("k"))
    except KeyError:
        result = "thrown"
    return result


class Thing:
    kind = "thing"

    def __init__(self, value):
        self.value = value

    @property
    def double(self):
        return self.value * 2

    def __enter__(self):
        return self

    def __exit__(self, *arguments):
        return True

    def __eq__(self, other):
        return self.value == other.value

    def __lt__(self, other):
        return self.value < other.value


def classes():
    a, b = Thing(1), Thing(2)
    found = [a.double, a == b, b in [a, b]]
    ordered = sorted([b, a])
    ordered.sort(key=lambda thing: -thing.value)

    class Local:
        x = 1

        def method(self):
            return self.x
    return found + [ordered[0].value, Local().method()]


def manages():
    with Thing(3) as thing:
        raises(thing.value)
    return thing.value


def recurse(n):
    if n == 0:
        return 0
    return n + recurse(n - 1)


def natives():
    mapped = list(map(add, [1, 2]))
    kept = list(filter(lambda x: x > 2, mapped))
    return max(kept, key=lambda x: -x)


traced(loops, 2)
traced(catches, 5)
traced(passes, 5)
traced(consumes)
traced(classes)
traced(manages)
traced(recurse, 3)
traced(natives)
traced(lambda: sum(i for i in range(2)))
