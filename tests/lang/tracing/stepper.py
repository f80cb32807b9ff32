# The host's bdb and trace modules run over what the machine tells.

import bdb
import sys
import trace


class Stepper(bdb.Bdb):
    def user_call(self, frame, arguments):
        print("call", frame.f_code.co_name)
        self.set_step()

    def user_line(self, frame):
        print("line", frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, sorted(frame.f_locals))
        self.set_step()

    def user_return(self, frame, value):
        print("return", frame.f_code.co_name, value)
        self.set_step()

    def user_exception(self, frame, information):
        print("exception", frame.f_code.co_name, information[0].__name__)
        self.set_step()


class Nexter(Stepper):
    def user_line(self, frame):
        print("line", frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno)
        if frame.f_code.co_name == "steps":
            self.set_next(frame)
        else:
            self.set_return(frame)


class Quitter(Stepper):
    def user_line(self, frame):
        print("quits", frame.f_code.co_name)
        self.set_quit()


def half(x):
    y = x // 2
    return y


def steps(n):
    total = half(n)
    for i in range(2):
        total += i
    return total + half(total)


def fails(n):
    return half(n) // 0


print(Stepper().runcall(steps, 10))
print(Nexter().runcall(steps, 10))
print(Quitter().runcall(steps, 10))
try:
    Stepper().runcall(fails, 3)
except ZeroDivisionError as error:
    print(error)
print(sys.gettrace())

tracer = trace.Trace(count=1, trace=0, countfuncs=0)
tracer.runfunc(steps, 4)
here = steps.__code__.co_firstlineno
print(sorted((line - here, count) for (name, line), count in tracer.results().counts.items() if line >= here))
