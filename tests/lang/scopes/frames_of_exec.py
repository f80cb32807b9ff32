# Frames of exec() and eval() with separate locals show those as their f_locals.
import sys

seen = {}
exec("import sys\nf = sys._getframe()\nsame = f.f_locals is f.f_globals, f.f_locals is locals()", {}, seen)
print(seen["same"])


def caller():
    return sorted(n for n in sys._getframe(1).f_locals if n != "__builtins__")


def inside():
    x = 2
    return eval("caller()")


class Names(dict):
    pass


print(eval("caller()", {"caller": caller, "__builtins__": {}}, {"loc": 1}), inside(), eval("caller()", {"caller": caller}))
names = Names()
exec("import sys\nkind = type(sys._getframe().f_locals).__name__", {}, names)
print(names["kind"])
try:
    exec("there = 1\n1 / 0", {}, names)
except ZeroDivisionError as e:
    frame = e.__traceback__.tb_next.tb_frame
    print(frame.f_locals is names, "there" in frame.f_globals)
