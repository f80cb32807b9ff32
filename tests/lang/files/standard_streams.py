# The standard streams are text files, which reconfigure() gives another encoding and handler of errors.

import contextlib
import io
import sys

out = sys.stdout
for kind in (io.TextIOWrapper, io.TextIOBase, io.IOBase, (int, io.TextIOWrapper), str):
    print([isinstance(stream, kind) for stream in (sys.stdin, sys.stdout, sys.stderr)])
match out:
    case io.StringIO():
        print("text in memory")
    case io.TextIOWrapper(encoding=_, name=name):
        print("a text file", name)
print(out.__class__ is io.TextIOWrapper, issubclass(type(out), io.TextIOBase), type(out).__module__, type(out).__name__)
out.reconfigure(encoding="utf-8", errors="strict", line_buffering=True)
print(out, out.encoding, out.errors, out.newlines, out.line_buffering)
out.reconfigure(errors="replace")
print(out.encoding, out.errors, "\ud800")
out.reconfigure(encoding="ascii", errors="backslashreplace")
print(out, out.errors, "h\xe9\u1234")
print(out.write("h\xe9\n"))
out.reconfigure(encoding="ascii")
try:
    print("h\xe9")
except UnicodeEncodeError as error:
    print(error)
out.reconfigure(encoding="utf-8")
print("h\xe9", out.errors)
for options in ({"encoding": "nope"}, {"encoding": 5}, {"errors": 5}, {"newline": "x"}, {"line_buffering": "x"}):
    try:
        out.reconfigure(**options)
    except (LookupError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


# print() writes where sys.stdout says, or nothing.

sys.stdout = None
print("nothing")
del sys.stdout
try:
    print("nothing")
except RuntimeError as error:
    out.write(f"{error}\n")
sys.stdout = out
with contextlib.redirect_stdout(sys.stderr):
    print("", end="")
for ask in (lambda: print("x", file=sys.stdin), lambda: sys.stdin.write("x"), out.readline, lambda: next(out), out.read):
    try:
        ask()
    except io.UnsupportedOperation as error:
        print(error)
