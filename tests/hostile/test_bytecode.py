"""Damaged and malicious programs never crash the process, nor read what is not theirs."""

import os
import sys
from pathlib import Path

import pytest

from helpers import run, run_python

MUTATE = Path(__file__).parent / "mutate.py"
# Builds in which all is slower ask for fewer.
COUNT = int(os.environ.get("PVM_MUTATIONS", "400"))
# Of the values that a byte is replaced by: all of them, or those of every place a part of them in turn.
EVERY = 1 if COUNT >= 400 else 5


@pytest.mark.parametrize("seed", range(8))
def test_mutated_programs_are_refused_or_run_inside_their_limits(seed):
    outcome = run([sys.executable, MUTATE, str(seed), str(COUNT)], timeout=600)
    assert outcome.code == 0, f"mutation {outcome.stderr.splitlines()[-1:]} ended the process with {outcome.code}\n{outcome.stderr[-1500:]}"
    counts = dict(part.split("=") for part in outcome.stdout.split())
    assert sum(map(int, counts.values())) == COUNT
    assert int(counts["refused"]) > COUNT // 20, "the verifier refuses next to nothing"


@pytest.mark.parametrize("seed", range(4))
def test_programs_with_other_operands_run_inside_their_limits(seed):
    count = COUNT if EVERY == 1 else COUNT // 2         # these run whole programs; of fewer the share refused would be chance
    outcome = run([sys.executable, MUTATE.with_name("mutate_operands.py"), str(seed), str(count)], timeout=600)
    assert outcome.code == 0, f"mutation {outcome.stderr.splitlines()[-1:]} ended the process with {outcome.code}\n{outcome.stderr[-1500:]}"
    counts = {name: int(number) for name, number in (part.split("=") for part in outcome.stdout.split())}
    assert sum(counts.values()) == count
    assert counts["refused"] < count // 4, "the verifier refuses what should have run"


def test_every_single_bit_without_a_right_checksum():
    code = """
import pvm
data = bytearray(bytes(pvm.compile("x = [1, 'a', 2.5]\\nlen(x)", filename="f.py")))
accepted = 0
for at in range(len(data)):
    for bit in range(8):
        data[at] ^= 1 << bit
        try:
            pvm.Program.from_bytes(bytes(data))
            accepted += 1
        except pvm.FormatError:
            pass
        data[at] ^= 1 << bit
print(accepted)
"""
    assert run_python(code) == (0, "0\n", "")


@pytest.mark.parametrize(
    "source",
    [
        "def f(x):\n    return x + 1\nf(2)",
        "def f(x, y):\n    return f'{x:{y}}|{x!r:>4}|{y}' + '%s' % x\nf(2, 3)",
        "def f(x, *a, k=1, **b):\n    [a, b, *x]; {**b, 'k': k}; {*a}\n    return x[1:2], x[::k]\nf('abc', 4, k=2, z=5)",
        "def f(x):\n    def g(n):\n        nonlocal x\n        x += n\n        del x\n        x = n\n        yield x\n    yield from g(2)\nlist(f(3))",
        "class A:\n    n = 1\n    def m(self):\n        self.v = super().__init__\n        del self.v\n        return __class__\nA().m()",
        "try:\n    a, *b = [1, 2]\n    with A as c: pass\nexcept (NameError, TypeError) as e:\n    import math\n    assert b, e\nfor i, j in [(1, 2)]: i <= j < 5",
    ],
    ids=range(6),
)
def test_every_byte_of_a_small_program_with_a_right_checksum(source):
    code = f"source, every = {source!r}, {EVERY}" + """
import io, struct, sys, zlib, pvm
data = bytes(pvm.compile(source, filename="f.py"))
payload = bytearray(data[16:])
for at in range(len(payload)):
    original = payload[at]
    for value in (0, 1, 2, 0x7F, 0x80, 0xFE, 0xFF, original ^ 1, original ^ 0x40, (original + 1) & 255)[at % every::every]:
        payload[at] = value
        print(at, value, file=sys.stderr, flush=True)
        changed = data[:8] + struct.pack("<II", len(payload), zlib.crc32(bytes(payload))) + bytes(payload)
        try:
            program = pvm.Program.from_bytes(changed)
            pvm.VM(pvm.Limits(steps=5000, memory="8 MiB"), stdout=io.StringIO()).run(program)
        except pvm.Error:
            pass
    payload[at] = original
print("done")
"""
    outcome = run_python(code, timeout=600)
    assert outcome[:2] == (0, "done\n"), outcome.stderr[-500:]


@pytest.mark.parametrize("count", ["2**63", "2**32 - 1", "2**31", "10**6"])
def test_enormous_counts_in_a_file_allocate_nothing(count):
    code = f"""
import os, resource, struct, zlib, pvm
def leb(n):
    out = bytearray()
    while n > 127:
        out.append(n & 127 | 128)
        n >>= 7
    out.append(n)
    return bytes(out)
header = bytes(pvm.compile("1"))[:8]
if "asan" not in os.environ.get("LD_PRELOAD", ""):      # whose shadow takes more address space than that
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
for prefix in (b"", leb(0), leb(0) + leb(0), leb(1) + leb(3) + b"abc"):
    payload = prefix + leb({count}) + b"x" * 50
    try:
        program = pvm.Program.from_bytes(header + struct.pack("<II", len(payload), zlib.crc32(payload)) + payload)
        pvm.VM().run(program)
    except pvm.Error:
        pass
print("done")
"""
    assert run_python(code)[:2] == (0, "done\n")
