"""Random programs do under pvm what they do under CPython. PVM_FUZZ_SEEDS=0:5000 runs more of them."""

import os
import sys

import pytest
from generate import generate

from helpers import run, run_pvm

FIRST, LAST = (int(part) for part in os.environ.get("PVM_FUZZ_SEEDS", "0:60").split(":"))


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
    assert generate(7) == generate(7)
    assert generate(7) != generate(8)


def test_programs_are_of_use():
    """They vary, print something, and reach most kinds of statements."""
    sources = [generate(seed) for seed in range(40)]
    for words in ("class ", "yield ", "while ", "for ", "except ", "finally:", "nonlocal ", "raise ", "super()", "lambda ", "break", "continue"):
        assert sum(words in source.split("class Failure")[1] for source in sources) >= 3, words
