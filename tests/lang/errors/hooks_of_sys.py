# sys.displayhook and sys.excepthook, called by the program, and other calls of sys that say what is wrong.

import builtins
import io
import sys


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


def caught(function, *args):
    stream, sys.stderr = sys.stderr, io.StringIO()
    try:
        function(*args)
        return sys.stderr.getvalue().replace(__file__, "FILE")
    finally:
        sys.stderr = stream


sys.displayhook([1, "two"])
print(builtins._)
sys.displayhook(None)
print(builtins._)
stream = sys.stdout
del sys.stdout
try:
    sys.displayhook(42)
except RuntimeError as error:
    message = str(error)
finally:
    sys.stdout = stream
print(message)


class Narrow(io.StringIO):
    encoding = "ascii"

    def write(self, text):
        text.encode("ascii")
        return super().write(text)


sys.stdout = Narrow()
sys.displayhook("caf\xe9")
text, sys.stdout = sys.stdout.getvalue(), stream
print(text)


def fails():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError("a value") from error


try:
    fails()
except ValueError as error:
    error.add_note("a note")
    print(caught(sys.excepthook, *sys.exc_info()))
try:
    raise SyntaxError("msg", ("some.py", 3, 2, "a = = b", 3, 5))
except SyntaxError:
    print(caught(sys.__excepthook__, *sys.exc_info()))
try:
    builtins.printt
except AttributeError:
    print(caught(sys.excepthook, *sys.exc_info()))
try:
    raise ExceptionGroup("group", [ValueError(1), TypeError(2)])
except ExceptionGroup:
    print(caught(sys.excepthook, *sys.exc_info()))
print(caught(sys.excepthook, 1, "1", 1))
print(caught(sys.excepthook, KeyError, KeyError("k"), None))


class Text(str):
    pass


attempt(sys.intern, Text("x"))
attempt(sys.intern, 3)
attempt(type(sys.flags))
attempt(type(sys.version_info), (1, 2, 3, "final", 0))
attempt(sys.call_tracing, max, (3, 5))
attempt(sys.call_tracing, max, [3, 5])
print("json" in sys.stdlib_module_names, type(sys.stdlib_module_names).__name__, sys.thread_info.name, len(sys.thread_info))
print(sys.version_info.n_fields, sys.version_info.n_sequence_fields, sys.version_info.n_unnamed_fields)
