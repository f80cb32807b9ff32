"""Random calls with odd instances of subclasses leave the process alive. PVM_FUZZ_SEEDS=0:5000 runs more of them."""

import os

import pytest

from helpers import TESTS, run_python

FIRST, LAST = (int(part) for part in os.environ.get("PVM_FUZZ_SEEDS", "0:60").split(":"))
BATCH = 20

CODE = """
import sys, time, pvm
program = pvm.compile(open({guest!r}, encoding="utf-8").read(), filename="random_calls_guest.py")
limits = pvm.Limits(seconds=0.6, memory="96 MiB")
calls = 0
for seed in range({first}, {last}):
    print("seed", seed, file=sys.stderr, flush=True)
    machine = pvm.VM(limits, argv=["calls", str(seed), "500"], stdout=lambda text: None, stderr=lambda text: None)
    begin = time.perf_counter()
    try:
        machine.run(program)
        calls += machine["calls"]
    except pvm.LimitError:
        pass
    assert time.perf_counter() - begin < 15
print("alive", calls)
"""


@pytest.mark.unstressed(reason="importing the modules takes longer than the limit on seconds")
@pytest.mark.parametrize("first", range(FIRST, LAST, BATCH))
def test_the_process_lives(first):
    code = CODE.format(guest=str(TESTS / "fuzz" / "random_calls_guest.py"), first=first, last=min(first + BATCH, LAST))
    result = run_python(code, timeout=300)
    assert result.code == 0, result.stderr[-1500:]
    assert result.stdout.startswith("alive ")
    assert int(result.stdout.split()[1]) > 0
