"""Random regular expressions match random texts alike under CPython and pvm."""

import contextlib
import io
import os

import pvm
import pytest
from patterns import program

COUNT = int(os.environ.get("PVM_FUZZ_PATTERNS", "500"))
SEED = int(os.environ.get("PVM_FUZZ_SEED", "1"))


@pytest.mark.parametrize("part", range(3))
def test_same_outcome(part):
    source = program(100 * SEED + part, COUNT)
    expected, actual = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(expected):
        exec(compile(source, "patterns", "exec"), {"__name__": "__main__"})
    pvm.run(source, stdout=actual, limits=pvm.Limits(seconds=None, memory="1 GiB"))
    wanted, given = expected.getvalue().split("\n"), actual.getvalue().split("\n")
    assert len(given) == len(wanted)
    different = []
    pattern = ""
    for w, g in zip(wanted, given):
        pattern = pattern if w.startswith("   ") else w
        if w != g:
            different.append((pattern, w, g))
    assert not different, "\n".join(f"{p}\n  CPython {w}\n  pvm     {g}" for p, w, g in different[:20])
