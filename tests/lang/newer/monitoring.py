# The tools of sys.monitoring are told of the events that they ask for, of all codes or of one, until they disable one at a place.
# since 3.12

import sys

monitoring = sys.monitoring
events = monitoring.events
TOOL, OTHER = 3, 4


def show(function):
    try:
        print(function())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


def gen(n):
    for i in range(n):
        got = yield i
    return 5


def outer(n):
    total = 0
    for x in gen(n):
        total += x
    return total


def delegating():
    result = yield from gen(1)
    return result


def raises(k):
    raise ValueError(k)


def handling(k):
    try:
        raises(k)
    except ValueError:
        return "handled"


def passing(k):
    y = 2
    raises(k)


def thrown():
    g = gen(3)
    next(g)
    try:
        g.throw(OSError(3))
    except OSError:
        pass


def calling():
    a = len("abc")
    b = outer(a)
    c = [].append(b)
    try:
        int("x")
    except ValueError:
        pass
    return str(a)


NAMES = {function.__name__ for function in (gen, outer, delegating, raises, handling, passing, thrown, calling)}


def callback(name, answer=None):
    def told(code, *rest):
        if code.co_name not in NAMES:
            return None
        if name == "LINE":
            rest = rest[0] - code.co_firstlineno,
            assert sys._getframe(1).f_code is code and sys._getframe(1).f_lineno == rest[0] + code.co_firstlineno
        else:
            rest = rest[1:]
        shown = ["MISSING" if item is monitoring.MISSING else item.__name__ if callable(item) else repr(item) for item in rest]
        print(name, code.co_name, *shown)
        return answer
    return told


def run(names, *functions):
    mask = 0
    for name in names.split():
        monitoring.register_callback(TOOL, getattr(events, name), callback(name))
        mask |= getattr(events, name) if not name.startswith("C_") else 0
    for function in functions:
        print("--")
        monitoring.set_events(TOOL, mask)
        try:
            print(function())
        except Exception as error:
            print(type(error))
        finally:
            monitoring.set_events(TOOL, 0)
    for name in names.split():
        monitoring.register_callback(TOOL, getattr(events, name), None)


# tools and events
print(monitoring.get_tool(TOOL), monitoring.DEBUGGER_ID, monitoring.COVERAGE_ID, monitoring.PROFILER_ID, monitoring.OPTIMIZER_ID)
show(lambda: monitoring.set_events(TOOL, events.LINE))
monitoring.use_tool_id(TOOL, "shown")
print(monitoring.get_tool(TOOL), events.PY_START, events.LINE, events.NO_EVENTS)
for wrong in (lambda: monitoring.use_tool_id(TOOL, "twice"), lambda: monitoring.use_tool_id(9, "x"), lambda: monitoring.get_tool(-1),
              lambda: monitoring.set_events(TOOL, -1), lambda: monitoring.set_events(TOOL, events.C_RETURN),
              lambda: monitoring.set_local_events(TOOL, 3, 0), lambda: monitoring.set_local_events(TOOL, gen.__code__, events.RAISE),
              lambda: monitoring.register_callback(TOOL, 3, print), lambda: monitoring.get_local_events(TOOL, gen.__code__)):
    show(wrong)
monitoring.set_events(TOOL, events.PY_START | events.RAISE)
print(monitoring.get_events(TOOL) == events.PY_START | events.RAISE, monitoring._all_events())
monitoring.set_events(TOOL, 0)

# what happens
run("PY_START PY_RESUME PY_RETURN PY_YIELD PY_UNWIND PY_THROW RAISE EXCEPTION_HANDLED STOP_ITERATION",
    lambda: outer(2), lambda: list(delegating()), lambda: handling(1), lambda: passing(2))
run("PY_THROW PY_START PY_UNWIND", thrown)
run("LINE PY_RETURN", lambda: outer(2), lambda: handling(3))
run("CALL C_RETURN C_RAISE", calling)

# one code
monitoring.register_callback(TOOL, events.LINE, callback("LINE"))
monitoring.set_local_events(TOOL, raises.__code__, events.LINE)
print(monitoring.get_local_events(TOOL, raises.__code__) == events.LINE)
handling(4)
monitoring.set_local_events(TOOL, raises.__code__, 0)
handling(4)

# events that are disabled, and two tools
monitoring.use_tool_id(OTHER, "other")
monitoring.register_callback(TOOL, events.PY_START, callback("first", monitoring.DISABLE))
monitoring.register_callback(OTHER, events.PY_START, callback("second"))
monitoring.set_events(TOOL, events.PY_START)
monitoring.set_events(OTHER, events.PY_START)
handling(5)
print("again")
handling(5)
monitoring.restart_events()
print("restarted")
handling(5)
monitoring.set_events(OTHER, 0)
monitoring.free_tool_id(OTHER)
monitoring.set_events(TOOL, 0)
monitoring.register_callback(TOOL, events.PY_START, None)
monitoring.register_callback(TOOL, events.PY_UNWIND, callback("unwind", monitoring.DISABLE))
monitoring.set_events(TOOL, events.PY_UNWIND)
show(lambda: raises(1))
show(lambda: raises(1))
monitoring.set_events(TOOL, 0)


# what a callback raises goes on in the code
def refusing(code, offset):
    if code.co_name == "calling":
        raise RuntimeError("refused")


monitoring.register_callback(TOOL, events.PY_START, refusing)
monitoring.set_events(TOOL, events.PY_START)
show(calling)
show(lambda: outer(2))
monitoring.set_events(TOOL, 0)
monitoring.free_tool_id(TOOL)
print(monitoring.get_tool(TOOL), calling())
