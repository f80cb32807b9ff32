# An exception that is its own argument, or the argument of its argument.
import re

for depth in (1, 2, 5):
    chain = [ValueError() for _ in range(depth)]
    for number, error in enumerate(chain):
        error.args = (chain[(number + 1) % depth],)
    for show in (str, lambda e: f"{e}", lambda e: "%s" % e, print):
        try:
            show(chain[0])
        except RecursionError as error:
            print(type(error).__name__, re.sub(r"Stack overflow \(used \d+ kB\)", "maximum recursion depth exceeded", str(error))[:33])
deep = ValueError("bottom")
for _ in range(50):
    deep = ValueError(deep)
print(deep)
key = KeyError()
key.args = (key,)
import re
import_error = ImportError()
import_error.msg = import_error
import_error.args = (import_error,)
system = OSError(1, "x")
system.strerror = system
for error in (key, import_error, system):
    for show in (str, repr):
        try:
            print(show(error)[:9])
        except RecursionError:
            print("RecursionError")
