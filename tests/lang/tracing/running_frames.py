# The outermost frame of a handled exception's traceback runs still; tracebacks that a program makes.

import sys
import types


def caught():
    try:
        1 / 0
    except ZeroDivisionError as error:
        trace = error.__traceback__
    frame = trace.tb_frame
    print(frame is sys._getframe(), frame.f_back.f_code.co_name, trace.tb_lineno - frame.f_code.co_firstlineno)
    for each in (frame, frame.f_back):
        try:
            each.clear()
        except RuntimeError as error:
            print(error)
    print(frame.f_lineno - frame.f_code.co_firstlineno)
    local = 5
    print(frame.f_locals["local"])
    return frame, trace


frame, trace = caught()
print(frame.f_code.co_name, sorted(frame.f_locals))
frame.clear()
print(frame.f_locals)


def inside():
    try:
        1 / 0
    except ZeroDivisionError:
        frame = sys.exc_info()[2].tb_frame
        print(frame is sys._getframe())
        try:
            frame.clear()
        except RuntimeError as error:
            print(error)
        yield frame


for each in inside():
    print(each.f_code.co_name)

made = types.TracebackType(None, frame, 3, 77)
print(made.tb_next, made.tb_frame is frame, made.tb_lasti, made.tb_lineno)
made = types.TracebackType(made, sys._getframe(), -1, 8)
print(made.tb_next.tb_lineno, made.tb_lasti, made.tb_lineno)
try:
    del made.tb_next
except TypeError as error:
    print(error)
