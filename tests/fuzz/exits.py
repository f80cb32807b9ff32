"""Functions that leave nested blocks by return, break, continue or an exception, for random programs: what they give and which
blocks they pass is shown."""

from __future__ import annotations

from random import Random

_RAISED = ("1 // 0", "[][n]", "{}[n]", "raise Failure(n)", "int('x')", "log.append(n)", "log.append(-n)")
_CAUGHT = ("ZeroDivisionError", "(IndexError, KeyError)", "Failure", "Exception", "LookupError")


def function(random: Random, name: str) -> list[str]:
    """The lines of a function of one parameter n, in which blocks stand around each other, and of calls that show its results."""
    lines = [f"def {name}(n, log):", "    e = x = None"]
    lines += ["    " + line for line in _blocks(random, random.randrange(2, 5), False)]
    lines += ["    return 'end', e, x", "for n in range(3):", "    log = []", "    try:", f"        result = {name}(n, log)",
              "    except BaseException as error:", "        result = error", "    show(type(result).__name__, repr(result)[:90], repr(log)[:90])"]
    return lines


def _leave(random: Random, in_loop: bool) -> str:
    choices = ["return e", "return x", "return (e, x)", "return [e]", "x = e", "return e if n else x", "e = n", "return (x := e)", "return n", "raise",
               "raise ValueError(n) from None", "log.append(repr(e))", "del e", "return type(e)", "return"]
    return random.choice(choices + ["break", "continue"] * in_loop)


def _guarded(random: Random, line: str) -> list[str]:
    return [line] if random.random() < 0.6 else [f"if n == {random.randrange(3)}:", "    " + line]


def _blocks(random: Random, depth: int, in_loop: bool) -> list[str]:
    if depth == 0:
        return _guarded(random, random.choice(_RAISED)) + _guarded(random, random.choice(_RAISED))
    form = random.randrange(6)
    if form == 0:
        inner = _blocks(random, depth - 1, True)
        return ["for x in range(2):", *["    " + line for line in inner]]
    body = ["    " + line for line in _blocks(random, depth - 1, in_loop)]
    if form == 1:
        return ["try:", *body, "finally:", f"    log.append({depth})"]
    if form == 2:
        return [f"with Passed(log, {depth}, {random.random() < 0.2}):", *body]
    lines = ["try:", *body]
    for _ in range(random.randrange(1, 3)):
        lines.append(f"except {random.choice(_CAUGHT)} as {random.choice('ex')}:")
        handler = _blocks(random, depth - 1, in_loop) if random.random() < 0.3 else []
        for _ in range(random.randrange(1, 3)):
            handler += _guarded(random, _leave(random, in_loop))
        lines += ["    " + line for line in handler]
    if form == 3:
        lines += ["else:", *["    " + line for line in _guarded(random, _leave(random, in_loop))]]
    if form == 4:
        lines += ["finally:", f"    log.append('f{depth}')"]
    return lines


#: What the functions need of the program.
PROLOGUE = '''
class Passed:
    def __init__(self, log, number, holds):
        self.log, self.number, self.holds = log, number, holds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.log.append((self.number, kind and kind.__name__))
        return self.holds

'''
