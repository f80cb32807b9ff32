"""Mutated bytes for the guest's marshal: run as a script, in a process that may crash.

    python mutate_marshal.py SEED COUNT

What marshal.loads() takes must be a code that can be looked at, copied, written again and run, inside the limits of its
machine; what it does not take must be a ValueError, EOFError or TypeError. Prints how many did what.
"""

import io
import random
import sys

from mutate import SOURCES, mutate

import pvm

WRITES = """
import marshal, types
code = compile(source, "hostile.py", "exec")
functions = [each for each in code.co_consts if isinstance(each, types.CodeType)]
[marshal.dumps(code), *[marshal.dumps(each) for each in functions], marshal.dumps([code, 1.5, "text", (None, 10 ** 30), {1: functions}])]
"""

READS = """
import dis, io, marshal, types

def codes(value):
    if isinstance(value, types.CodeType):
        yield value
        for each in value.co_consts:
            yield from codes(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from codes(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from codes(each)

def use(code):
    code.co_varnames, code.co_cellvars, code.co_freevars, code.co_names, code.co_nlocals, code.co_stacksize, code.co_flags
    sum(end - start for start, end, line in code.co_lines()), [sum(p or 0 for p in place) for place in code.co_positions()]
    dis.dis(code, file=io.StringIO()), dis.code_info(code)
    assert code == code.replace() and hash(code) == hash(code.replace())
    code.replace(co_filename="other", co_consts=code.co_consts, co_names=code.co_names, co_varnames=code.co_varnames)
    again = marshal.dumps(code)
    assert marshal.dumps(marshal.loads(again)) == again

def run(code):
    try:
        if code.co_freevars:
            function = types.FunctionType(code, {}, None, None, tuple([types.CellType(1) for _ in code.co_freevars]))
        else:
            exec(code, {"given": [1, 2]})
            function = types.FunctionType(code, {}, None, (1,) * code.co_argcount)
        result = function(**{name: 1 for name in code.co_varnames[code.co_argcount:code.co_argcount + code.co_kwonlyargcount]})
        if hasattr(result, "send"):
            result.send(None)
            result.close()
    except Exception:
        pass

try:
    value = marshal.loads(data)
except (ValueError, EOFError, TypeError) as error:
    outcome = type(error).__name__
else:
    outcome = "taken"
    for code in codes(value):
        use(code)
        run(code)
outcome
"""


def main() -> None:
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    source_of_chance = random.Random(seed)
    whole = [bytes(data) for source in SOURCES for data in pvm.run(WRITES, inputs={"source": source})]
    reads = pvm.compile(READS)
    counts: dict[str, int] = {}
    for number in range(count):
        print(number, file=sys.stderr)
        data = bytes(mutate(source_of_chance, bytearray(source_of_chance.choice(whole))))
        machine = pvm.VM(pvm.Limits(steps=200_000, seconds=5, memory="32 MiB", recursion=200, output="1 MiB"), stdout=io.StringIO())
        try:
            outcome = machine.run(reads, inputs={"data": data})
        except pvm.LimitError as error:
            outcome = type(error).__name__
        except pvm.GuestExit:
            outcome = "exit"
        counts[outcome] = counts.get(outcome, 0) + 1
    print(*[f"{name}={number}" for name, number in counts.items()])


main()
