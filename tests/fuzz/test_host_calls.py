"""The host calls what the machine's own modules have, as programs bound it, with arguments of the host's and behind a partial any of
the guest's: no guest code is running then that a native could look for. PVM_FUZZ_SEEDS=FIRST:LAST chooses the seeds."""
import os
import random

import pytest

import pvm

FIRST, LAST = map(int, os.environ.get("PVM_FUZZ_SEEDS", "0:3").split(":"))
CALLS = 150

MODULES = """builtins,sys,types,copy,functools,operator,gc,weakref,bisect,itertools,math,time,_array,_binary_text,_buffers,_callers,_code,_coding,
_collections,_complex,_containers,_digests,_frame_variables,_functions,_heapq,_host_source,_json_text,_monitored,_operators,_random,_sre,_streams,
_suggestions,_syntax,_unidata,_weak""".replace("\n", "").split(",")

GUEST = """
import functools, sys
found = []
for name in names:
    try:
        module = __import__(name)
    except ImportError:
        continue
    for key in sorted(vars(module)):
        value = getattr(module, key)
        if callable(value) and key not in ("input", "breakpoint", "sleep", "setrecursionlimit", "exit", "quit", "_exit", "help"):
            found.append(value)
        for inner in sorted(vars(value)) if isinstance(value, type) else ():
            try:
                if callable(getattr(value, inner)):
                    found.append(getattr(value, inner))
            except Exception:
                pass
class A:
    def __init__(self, *a, **k): pass
    def __iter__(self): return iter([1, 2])
    def m(self): return 1
def gen():
    yield 1
pool = [A, A(), gen, gen(), len, 3, "ab", b"ab", [1, 2], (1, 2), {1: 2}, {1}, globals, locals, dir, sys._getframe(), sys, type, object(), 1.5,
        1 << 80, None, iter([1]), memoryview(bytearray(4)), A().m, super, eval, exec, "1+1", "locals()", lambda *a: locals(), map(len, [""]),
        compile("1", "", "eval"), property(len), ValueError("x")]
def pick(i, chosen):
    global callee
    callee = functools.partial(found[i], *[pool[j] for j in chosen]) if chosen else found[i]
"""


@pytest.mark.parametrize("seed", range(FIRST, LAST))
def test_calls_from_the_host(seed):
    choice = random.Random(seed)
    machine = pvm.VM(pvm.Limits(seconds=5, memory="64 MiB"), stdout=lambda text: None, stderr=lambda text: None)
    machine["names"] = choice.sample(MODULES, 6)
    machine.run(GUEST)
    count, size = machine.run("len(found), len(pool)")
    for _ in range(CALLS):
        arguments = [choice.choice([1, "a", "1+1", b"x", [1], (), {}, None, 2.5, "locals()", -1]) for _ in range(choice.choice([0, 0, 1, 2, 3]))]
        chosen = [choice.randrange(size) for _ in range(choice.choice([0, 1, 1, 2, 2, 3]))]
        try:
            machine.call("pick", choice.randrange(count), chosen)
            machine.call("callee", *arguments)
        except pvm.Error:
            pass
    try:
        assert machine.run("1 + 1") == 2
    except pvm.Error:
        pass                     # a call may have taken what the program needs, as sys.modules' or builtins'
