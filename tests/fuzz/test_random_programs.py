"""Random programs do under pvm what they do under CPython. PVM_FUZZ_SEEDS=0:5000 runs more of them."""

import os

import pytest
from generate import generate

from helpers import assert_same_as_cpython

FIRST, LAST = (int(part) for part in os.environ.get("PVM_FUZZ_SEEDS", "0:60").split(":"))


@pytest.mark.parametrize("seed", range(FIRST, LAST))
def test_same_as_cpython(seed, tmp_path):
    assert_same_as_cpython(generate(seed), tmp_path)


def test_a_seed_is_a_program():
    assert generate(7) == generate(7)
    assert generate(7) != generate(8)


def test_programs_are_of_use():
    """They vary, print something, and reach most kinds of statements."""
    sources = [generate(seed) for seed in range(40)]
    for words in ("class ", "yield ", "while ", "for ", "except ", "finally:", "nonlocal ", "raise ", "super()", "lambda ", "break", "continue"):
        assert sum(words in source.split("class Failure")[1] for source in sources) >= 3, words
