"""Trace functions that mean harm: limits hold while they run, and the machine is sane afterwards."""

import pytest

import pvm

HEAD = """
import sys
def work(n):
    total = 0
    for i in range(n):
        total += i
    return total
"""

FOREVER = HEAD + """
def trace(frame, event, argument):
    while True:
        pass
sys.settrace(trace)
try:
    work(3)
except BaseException:
    print("caught")
finally:
    print("finally")
"""

BOMB = HEAD + """
kept = []
def trace(frame, event, argument):
    kept.append("x" * 1000000)
    return trace
sys.settrace(trace)
try:
    work(10 ** 6)
except BaseException:
    print("caught")
"""

SLOW = HEAD + """
def trace(frame, event, argument):
    return trace
sys.settrace(trace)
work(10 ** 9)
"""

DEEP = HEAD + """
def trace(frame, event, argument):
    return work(1) and trace(frame, event, argument) or trace
def deep(n):
    return deep(n + 1)
sys.settrace(lambda *a: sys.getrecursionlimit() and None)
try:
    deep(0)
except RecursionError as error:
    print("deep")
def loops(frame, event, argument):
    return loops(frame, event, argument)
sys.settrace(loops)
try:
    work(1)
except RecursionError:
    print("loops", sys.gettrace())
"""


def follows(machine):
    """The machine is not traced any more, and works."""
    return machine.run("import sys\n(sys.gettrace(), sys.getprofile(), sum(range(10)))") == (None, None, 45)


@pytest.mark.parametrize(("source", "limits", "error"), [
    (FOREVER, {"seconds": 0.3}, pvm.TimeLimit),
    (FOREVER, {"steps": 20_000}, pvm.StepLimit),
    (FOREVER.replace("settrace", "setprofile"), {"steps": 20_000}, pvm.StepLimit),
    (BOMB, {"memory": "32 MiB"}, pvm.MemoryLimit),
    (SLOW, {"seconds": 0.3}, pvm.TimeLimit),
    (SLOW, {"steps": 20_000}, pvm.StepLimit),
], ids=["forever", "steps", "profile", "memory", "slow", "slow steps"])
def test_limits_end_what_is_traced_and_run_nothing(source, limits, error):
    output = []
    machine = pvm.VM(limits=pvm.Limits(**limits), stdout=output.append)
    with pytest.raises(error):
        machine.run(source)
    assert output == []
    machine.limits = pvm.Limits()
    assert follows(machine)


def test_tracing_ends_with_its_run():
    machine = pvm.VM()
    machine.run(HEAD + "def trace(*a): raise RuntimeError\nsys.setprofile(None)\nx = 1\nsys._getframe().f_trace = trace\n")
    machine.run("sys.settrace(lambda *a: None)")
    assert machine.call("work", 3) == 3
    assert follows(machine)
    with pytest.raises(pvm.GuestError):
        machine.run("def trace(*a): raise RuntimeError('traced')\nsys.settrace(trace)\nwork(1)")
    assert follows(machine)


def test_recursion_of_and_under_a_trace_function():
    output = []
    pvm.VM(stdout=output.append).run(DEEP)
    assert "".join(output).split() == ["deep", "loops", "None"]


@pytest.mark.parametrize("function", ["len", "print", "1", "sys.settrace", "object()", "int", "work", "iter", "sorted", "(lambda *a: (yield))",
                                      "type('C', (), {'__call__': lambda *a: 1 // 0})()", "sys._getframe", "vars", "map", "list"])
def test_anything_as_a_trace_function(function):
    for name in ("settrace", "setprofile"):
        source = HEAD + f"""
try:
    sys.{name}({function})
    work(3)
    sorted([3, 1], key=lambda x: -x)
except Exception:
    pass
sys.settrace(None)
sys.setprofile(None)
work(3)
"""
        machine = pvm.VM(stdout=lambda text: None)
        assert machine.run(source) == 3
        assert follows(machine)


CALLBACKS = HEAD + """
import gc
seen = []
def trace(frame, event, argument):
    seen.append((frame.f_code.co_name, event))
    names = frame.f_locals
    if isinstance(names, dict):      # from 3.13 on that of a function writes through, and is never emptied
        names.clear()
    else:
        names.update({**names, "more": seen})
    sys._getframe(1)
    if switching:
        sys.settrace(trace)
        sys.setprofile(None)
    gc.collect()
    return trace
class C:
    def __eq__(self, other): return other is self
    def __hash__(self): return 1
    def __lt__(self, other): return True
    def __index__(self): return sys.settrace(trace) or 1
    def __del__(self): seen.append("gone")
    def __iter__(self):
        for i in range(3):
            yield sys._getframe()
def gen(n):
    try:
        for i in range(n):
            yield i
    finally:
        seen.append("closed")
def outer(n):
    got = yield from gen(n)
def program():
    sorted([C(), C(), C()])
    sorted([3, 1, 2], key=lambda x: -x)
    list(map(lambda x: x, filter(lambda x: True, gen(3))))
    {C(): 1, C(): 2}
    [1, 2, 3][C()], "%d" % C(), "{:>{}}".format(1, 2)
    list(C()), sum(gen(3)), any(x for x in outer(2)), max(gen(3), key=lambda x: x)
    g = outer(3)
    next(g); g.close()
    g = outer(3)
    next(g)
    try: g.throw(KeyError)
    except KeyError: pass
    h = gen(2); next(h); del h; gc.collect()
    for x in outer(2): break
    try: next(map(sys._getframe, gen(3)))
    except ValueError: pass
    return len(seen) > 50
"""


@pytest.mark.parametrize("switching", [False, True])
def test_natives_that_call_back_while_traced(switching):
    source = CALLBACKS + f"switching = {switching}\nsys.settrace(trace)\nresult = program()\nsys.settrace(None)\nresult"
    assert pvm.run(source) is True
    source = source.replace("sys.settrace(trace)\nresult", "sys.setprofile(trace)\nresult").replace("sys.settrace(None)\nresult", "sys.setprofile(None)\nlen(seen) > 10")
    assert pvm.run(source) is True


def test_switching_inside_of_natives():
    source = HEAD + """
seen = []
def trace(frame, event, argument):
    seen.append(event)
    return trace
list(map(sys.settrace, [trace, None, trace]))
work(1)
sys.settrace(None)
first = list(seen)
seen.clear()
def toggles(x):
    sys.settrace(trace if x % 2 else None)
    return work(x)
for i in range(50):
    sorted(range(4), key=toggles)
sys.settrace(None)
first, len(seen) > 100
"""
    assert pvm.run(source)[1] is True
    assert pvm.run(source)[0][:2] == ["call", "line"]


def test_views_outlive_their_frames():
    source = """
import gc, sys
def made(n):
    x = [n]
    if n == 0:
        return [sys._getframe()]
    return made(n - 1) + [sys._getframe()]
frames = made(30)
gc.collect()
def again(n):
    return n and again(n - 1)
again(60)
sum(1 for f in frames for line in [f.f_lineno, f.f_back, f.f_locals, f.f_trace, repr(f)] if line is not None)
"""
    assert pvm.run(source) > 100
