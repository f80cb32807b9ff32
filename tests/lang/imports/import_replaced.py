# A program's own __import__ in builtins, which import statements call, and builtins without one.

import builtins

own = builtins.__import__


def noting(name, globals=None, locals=None, fromlist=(), level=0):
    print("asked for", name, fromlist, level, globals is not None)
    return own(name, globals, locals, fromlist, level)


def importing():
    import math
    from math import floor, ceil
    import os.path as path
    return math.floor is floor, ceil.__name__, path.__name__ != ""


print(importing())
builtins.__import__ = noting
try:
    print(importing())
finally:
    builtins.__import__ = own
print(importing())
builtins.__import__ = lambda *args: 5
try:
    import math
finally:
    builtins.__import__ = own
print(math)
try:
    exec("import math", {"__builtins__": {}})
except ImportError as error:
    print(error)
space = {"__builtins__": {"__import__": noting}}
exec("import math", space)
print(space["math"].__name__)
