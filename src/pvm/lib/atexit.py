"""Functions to call when the program ends; `pvm run` calls them, after the program's last statement."""

from _functions import builtin as _builtin

_functions = []


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    place = len(_functions)
    while place:
        place -= 1
        if place < len(_functions) and _functions[place] is not None and _functions[place][0] == func:
            del _functions[place]


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    """Call them, the last first. What one raises is shown, and the others are called all the same."""
    while _functions:
        function, args, kwargs = _functions.pop()
        try:
            function(*args, **kwargs)
        except BaseException as error:
            if not isinstance(error, SystemExit):
                import sys
                sys.stderr.write(f"Exception ignored in atexit callback: {function!r}\n")
                import traceback
                traceback.print_exception(error)

_builtin(globals(), "atexit")
_builtin(globals(), "atexit", "_clear", "_ncallbacks", "_run_exitfuncs")
