# Trace functions are set, taken back, raise, and know their frames.

import sys


def work(n):
    total = 0
    for i in range(n):
        total += i
    return total


def none_for_calls(frame, event, argument):
    print(frame.f_code.co_name, event)


def other(frame, event, argument):
    print("other", event, frame.f_lineno - frame.f_code.co_firstlineno, sorted(frame.f_locals))
    return None


def first(frame, event, argument):
    print("first", event)
    return other


print(sys.gettrace(), sys.getprofile())
sys.settrace(none_for_calls)
print(sys.gettrace() is none_for_calls)
work(1)
sys.settrace(first)
work(2)
sys.settrace(None)
print(sys.gettrace())
work(1)


def only_two(frame, event, argument):
    seen.append(event)
    if len(seen) == 2:
        sys.settrace(None)
    return only_two


seen = []
sys.settrace(only_two)
work(3)
work(3)
print(seen, sys.gettrace())


def fails(frame, event, argument):
    if event == failing:
        raise KeyError(event)
    return fails


def guarded():
    x = 0
    try:
        x = 1
        int("x")
    except ValueError:
        x = 2
    except KeyError as error:
        x = str(error)
    return x


for failing in ("call", "line", "exception", "return"):
    sys.settrace(fails)
    try:
        print(failing, guarded())
    except KeyError as error:
        print(failing, "raised", error)
    print(sys.gettrace())


def changes(frame, event, argument):
    seen.append((event, frame.f_code.co_name))
    sys.settrace(changes)
    work(2)             # not traced: a trace function runs
    return changes


seen = []
sys.settrace(changes)
work(1)
sys.settrace(None)
print(seen)


def no_lines(frame, event, argument):
    frame.f_trace_lines = False
    seen.append((event, frame.f_trace_lines, frame.f_trace_opcodes))
    return no_lines


seen = []
sys.settrace(no_lines)
work(3)
sys.settrace(None)
print(seen)

# One frame is one object, and its callers are those that they see themselves.
frames = []


def keep(frame, event, argument):
    frames.append((frame, event, frame.f_back))
    return keep


def inner():
    frames.append((sys._getframe(), "own", sys._getframe(1)))
    return 1


def outer():
    mine = sys._getframe()
    inner()
    return mine


sys.settrace(keep)
mine = outer()
sys.settrace(None)
for frame, event, back in frames:
    print(frame.f_code.co_name, event, back.f_code.co_name, frame is mine, back is mine, back is frames[0][2])
print(mine.f_locals["mine"] is mine, mine.f_trace is keep)


# A frame below is traced when its f_trace is set.
def sets_caller():
    sys._getframe(1).f_trace = other
    sys.settrace(none_for_calls)


def caller():
    a = 1
    sets_caller()
    b = 2
    sys.settrace(None)
    return a + b


print(caller())



def raises_here():
    def once(frame, event, argument):
        nonlocal raised
        if not raised:
            raised = True
            raise KeyError("once")
        return once

    raised = False
    try:
        sys._getframe().f_trace = once
        sys.settrace(once)
        len([])
    except KeyError as error:
        return repr(error)
    else:
        return "not raised"
    finally:
        sys.settrace(None)


print(raises_here())

frame = sys._getframe()
for name, value in (("f_trace_lines", 1), ("f_trace_opcodes", None)):
    try:
        setattr(frame, name, value)
    except TypeError as error:
        print(error)
frame.f_trace = work
print(frame.f_trace is work)
del frame.f_trace
print(frame.f_trace)
for wrong in ((), (1, 2)):
    try:
        sys.settrace(*wrong)
    except TypeError:
        print("TypeError")


def generator():
    yield sys._getframe()
    yield sys._getframe()


made = generator()
print(made.gi_frame is next(made), made.gi_frame is next(made))


def profile(frame, event, argument):
    if not event.startswith("c_"):
        print("profile", frame.f_code.co_name, event, argument)


def profiled():
    return [work(1), list(generator())[0] is not None]


sys.setprofile(profile)
sys.setprofile(None)


def bounded():
    sys.setprofile(counted)
    work(1)
    try:
        work("a")
    except TypeError:
        events.append("caught")
    sys.setprofile(None)


def counted(frame, event, argument):
    if not event.startswith("c_"):
        events.append((frame.f_code.co_name, event, argument))


events = []
bounded()
print(events)
