"""Every function of the native modules, called with what it is not made for: it raises, and the process lives."""

import pytest

from helpers import run_python

# Few and many arguments out of values of every kind, in every pair; a machine of its own for each function, whose limits end what
# does much with its arguments.
GUEST = '''
class Plain: pass
class Int(int): pass
class Str(str): pass
class Everything:
    def __index__(self): return 1
    def __hash__(self): return 3
    def __eq__(self, other): return True
    def __str__(self): return "x"
    def __len__(self): return 2
    def __iter__(self): return iter([1, 2])
    def __getitem__(self, key): return key
    def __float__(self): return 1.0

values = [0, -1, 5, 2**70, -2**63, 1.5, "", "a", "abc", b"", b"abc", bytearray(b"xy"), [], [1, 2], (), (1, "a"), {}, {1: 2}, {1}, None, True, Plain, Plain(),
          Int(3), Str("q"), Everything(), lambda *a: 1, len, iter([1]), range(3), slice(1), memoryview(b"ab"), type, ValueError("x"),
          (x for x in "ab"), 2 + 1j, ...]
function = vars(__import__(module))[name]
todo = [()]
for i, value in enumerate(values):
    todo += [(value,), (value,) * 3, (value,) * 4, *[(value, other) for other in values]]
    other, third = values[(i * 7 + 1) % len(values)], values[(i * 11 + 3) % len(values)]
    todo += [(value, other, third), (other, value, third), (other, third, value), (third, other, value, value)]
    todo += [("sha256", b"a", value, None), ("sha256", b"a", value, value), ("abc", 5, value), ([3, 1], value, third), ({}, value, other, third)]
for arguments in todo:
    try:
        result = function(*arguments)
        repr(result)
        if hasattr(result, "__next__"):
            for _ in range(3):
                next(result)
    except BaseException:
        pass
'''
LIST = '''
import sys
for module in sys.builtin_module_names:
    try:
        namespace = vars(__import__(module))
    except ImportError:
        continue
    for name, value in [*namespace.items()]:
        if callable(value):
            print(module, name)
'''
SHARDS = 4
CODE = f"""
import sys
import pvm
listed = []
pvm.VM(stdout=listed.append).run({LIST!r})
names = [line.split() for line in "".join(listed).splitlines()]
program = pvm.compile({GUEST!r}, filename="native_functions.py")
sleeping = [["time", "sleep"], ["_signal", "pause"], ["builtins", "breakpoint"], ["builtins", "help"]]
for module, name in names[SHARD::{SHARDS}]:
    if [module, name] in sleeping:
        continue
    print(module, name, file=sys.stderr, flush=True)
    machine = pvm.VM(pvm.Limits(seconds=2, memory="64 MiB"), stdout=lambda text: None, stderr=lambda text: None)
    try:
        machine.run(program, inputs={{"module": module, "name": name}})
    except (pvm.LimitError, pvm.GuestError, pvm.GuestExit):
        pass
print("alive", len(names))
"""

@pytest.mark.unstressed(reason="a machine for each of many hundreds of functions")
@pytest.mark.parametrize("shard", range(SHARDS))
def test_the_process_lives(shard):
    result = run_python(CODE.replace("SHARD", str(shard)), timeout=400)
    assert result.code == 0, result.stderr[-300:]
    alive, count = result.stdout.split()
    assert alive == "alive" and int(count) > 500
