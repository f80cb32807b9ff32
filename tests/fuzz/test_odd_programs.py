"""Programs in which features meet oddly print under pvm what they print under CPython, tracebacks included.
PVM_FUZZ_SEEDS=0:500 runs more of them."""

import os
import sys

import pytest
from odd import generate

from helpers import run, run_pvm

FIRST, LAST = (int(part) for part in os.environ.get("PVM_FUZZ_SEEDS", "13:20").split(":"))


@pytest.mark.skipif(sys.version_info < (3, 12), reason="comprehensions have frames of their own in tracebacks of CPython")
@pytest.mark.parametrize("seed", range(FIRST, LAST))
def test_same_as_cpython(seed, tmp_path):
    path = tmp_path / "program.py"
    path.write_text(generate(seed), "utf-8")
    expected = run([sys.executable, path])
    assert expected.code == 0, expected.stderr
    actual = run_pvm("run", path)
    assert actual.stdout == expected.stdout, actual.stderr[-1500:]
    assert actual.code == 0, actual.stderr[-1500:]


def test_a_seed_is_a_program():
    assert generate(7, cases=2) == generate(7, cases=2)
    assert generate(7, cases=2) != generate(8, cases=2)
