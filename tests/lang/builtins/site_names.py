# What the module site adds to the builtins: exit, quit, help; and breakpoint.
import sys

print(exit, quit, help, repr(exit), exit.name, callable(help))
print(type(exit).__name__, type(help).__name__, type(help).__module__)
for arguments in ((), (3,), (None,), ((1, 2),)):
    for leave in (exit, quit):
        try:
            leave(*arguments)
        except SystemExit as stop:
            print(stop.args, stop.code)
        finally:
            sys.stdin = sys.__stdin__       # CPython's closes it


class Thing:
    "Doc of Thing."

    def method(self, x: int = 3, *y, **z) -> str:
        "Doc of method."

    @property
    def given(self):
        "Doc of given."


breakpoints = []
sys.breakpointhook = lambda *args, **keywords: breakpoints.append((args, keywords)) or "stopped"
print(breakpoint(), breakpoint(1, key=2), breakpoints)
print(__package__, __spec__, __name__, __file__.rpartition("/")[2])
