"""The guest's marshal: bytes that it did not write are refused, or give codes that are as harmless as any."""

import os
import sys
from pathlib import Path

import pytest
from helpers import run

import pvm

MUTATE = Path(__file__).with_name("mutate_marshal.py")
# Builds in which all is slower ask for fewer.
COUNT = int(os.environ.get("PVM_MUTATIONS", "400"))


@pytest.mark.parametrize("seed", range(3))
def test_mutated_bytes_are_refused_or_give_codes_that_run(seed):
    outcome = run([sys.executable, MUTATE, str(seed), str(COUNT)], timeout=600)
    assert outcome.code == 0, f"mutation {outcome.stderr.splitlines()[-1:]} ended the process with {outcome.code}\n{outcome.stderr[-1500:]}"
    counts = dict(part.split("=") for part in outcome.stdout.split())
    assert sum(map(int, counts.values())) == COUNT
    assert int(counts["ValueError"]) > COUNT // 3, "the verifier refuses next to nothing"
    assert int(counts["taken"]) > COUNT // 40, "next to nothing reaches the machine"


def test_every_byte_of_a_small_code():
    guest = """
import marshal
whole = bytearray(marshal.dumps(compile("x = [1, 'a', 2.5]\\nlen(x)", "f", "exec")))
outcomes = set()
for at in range(len(whole)):
    kept = whole[at]
    for other in (0, 1, 127, 128, 255, kept ^ 1, kept ^ 64):
        whole[at] = other
        try:
            code = marshal.loads(whole)
            code == code.replace(), [*code.co_lines()], code.co_consts
        except (ValueError, EOFError, TypeError) as error:
            outcomes.add(type(error).__name__)
    whole[at] = kept
    try:
        marshal.loads(whole[:at])
    except (ValueError, EOFError) as error:
        outcomes.add(type(error).__name__)
sorted(outcomes)
"""
    assert {"EOFError", "ValueError"} <= {*pvm.run(guest)}


def test_positions_are_small_numbers():
    # A line number becomes an int of the guest's without a further look.
    guest = """
import _code
data = bytearray(_code.dumps(compile("x\\n", "f", "exec")))
refused = 0
for at in range(len(data)):
    for width in (5, 9):
        changed = data[:at] + b"\\xff" * width + b"\\x7f" + data[at + 1:]
        try:
            code = _code.loads(bytes(changed))
            assert all([abs(line or 0) < 1 << 40 for _, _, line in code.co_lines()])
        except ValueError:
            refused += 1
refused
"""
    assert pvm.run(guest) > 10


@pytest.mark.parametrize("source", ["1", "def f(a): return lambda: a"])
def test_codes_inside_of_themselves_come_to_an_end(source):
    guest = """
import types
code = compile(source, "f", "exec")
inner = [each for each in code.co_consts if isinstance(each, types.CodeType)]
for _ in range(2000):                # deep without end, were codes not copied
    if not inner:
        break
    code = code.replace(co_consts=tuple([code if isinstance(each, types.CodeType) else each for each in code.co_consts]))
"""
    if source == "1":
        assert pvm.run(guest, inputs={"source": source}) is None
    else:
        with pytest.raises((pvm.GuestError, pvm.LimitError)):
            pvm.run(guest, inputs={"source": source}, limits=pvm.Limits(recursion=100))


def test_codes_of_cpython_are_refused():
    import marshal
    data = marshal.dumps(compile("1", "f", "exec"))
    with pytest.raises(pvm.GuestError, match="a code of another Python"):
        pvm.run("import marshal\nmarshal.loads(data)", inputs={"data": data})


def test_constants_that_hold_each_other_come_to_an_end():
    guest = """
def f(): return ("text",)
code, nested = f.__code__, ()
for _ in range(60):
    nested = (nested, nested)
try:
    code.replace(co_consts=tuple([nested if each == ("text",) else each for each in code.co_consts]))
except ValueError as error:
    print(error)
"""
    import io
    out = io.StringIO()
    pvm.run(guest, stdout=out)
    assert "no constant" in out.getvalue()
