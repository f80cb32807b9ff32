"""Comprehensions have no frame of their own, and calls of natives are not profiled.

What: `sys.settrace` and `sys.setprofile` work, with the events that CPython has. Not told are calls
    of natives (`c_call`, `c_return` and `c_exception` of profiling), and that an outer generator waits in `yield from`
    while the inner one is resumed. Comprehensions run in the frame around them, as in CPython since 3.12. After a
    jump by `f_lineno` variables that are not bound yet are None, as since 3.12, and the jump of a `yield` is refused.
    Until 3.12 changes of `f_locals` do not reach the variables. A loop that stands in one line tells of its line once less
    than CPython 3.14 does, and where that throws into an iterator inside a delegation its frame has one caller less.
    Tracing ends with the run that began it.
Why: a native is called without anything that could be told; what is inlined needs no frame.
Workaround: profile the functions that call natives.
"""

import sys

events = []


def profile(frame, event, argument):
    if frame.f_code is work.__code__:
        events.append(event)


def work(x):
    return len(x)


sys.setprofile(profile)
work("ab")
sys.setprofile(None)
print(events)

# pvm: ['call', 'return']
# CPython: ['call', 'c_call', 'c_return', 'return']
