"""A trace function is told of lines that have instructions.

What: `sys.settrace` and `sys.setprofile` work, with the events that CPython has. Not told are lines of statements that
    leave no instruction behind (`pass`, `try:`, `while True:`, `break` and `continue` where they end a jump), the calls
    of natives (`c_call`, `c_return` and `c_exception` of profiling), the StopIteration with which an iterator ends a
    loop, and that an outer generator waits in `yield from` while the inner one is resumed. Frames' `f_lineno` cannot be
    set, and changes of `f_locals` do not reach the variables. Tracing ends with the run that began it.
Why: marks for such lines would be instructions that programs without a tracer execute as well.
Workaround: set breakpoints on lines that do something.
"""

import sys

lines = []


def trace(frame, event, argument):
    if event == "line":
        lines.append(frame.f_lineno - frame.f_code.co_firstlineno)
    return trace


def work(x):
    try:
        x += 1
    finally:
        x += 2
    return x


sys.settrace(trace)
work(1)
sys.settrace(None)
print(lines)

# pvm: [2, 4, 5]
# CPython: [1, 2, 4, 5]
