"""Programs in which features meet oddly print under pvm what they print under CPython, tracebacks included.
PVM_FUZZ_SEEDS=0:500 runs more of them."""

import os
import sys

import pytest
from odd import generate

from helpers import assert_same_as_cpython

FIRST, LAST = (int(part) for part in os.environ.get("PVM_FUZZ_SEEDS", "13:20").split(":"))


@pytest.mark.skipif(sys.version_info < (3, 12), reason="comprehensions have frames of their own in tracebacks of CPython")
@pytest.mark.parametrize("seed", range(FIRST, LAST))
def test_same_as_cpython(seed, tmp_path):
    assert_same_as_cpython(generate(seed), tmp_path)


def test_a_seed_is_a_program():
    assert generate(7, cases=2) == generate(7, cases=2)
    assert generate(7, cases=2) != generate(8, cases=2)
