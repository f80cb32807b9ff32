"""Random expressions over the builtin types have the same outcome, to the message, under CPython and pvm."""

import contextlib
import io
import os
import random
import re
import warnings

import pvm
import pytest
from expressions import GENERATORS, SETUP

COUNT = int(os.environ.get("PVM_FUZZ_EXPRESSIONS", "1500"))
SEED = int(os.environ.get("PVM_FUZZ_SEED", "1"))

HEAD = '''\
def outcome(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))
'''


def compiles(expression: str) -> bool:
    try:
        compile(f"({expression})", "expression", "eval")
    except (SyntaxError, ValueError):
        return False
    return True


def normal(output: str) -> list[str]:
    """Lines without addresses, and without the wrapping that CPython gives to errors of some codecs."""
    output = re.sub(r"0x[0-9a-f]{8,}", "0xADDRESS", output)
    return output.split("\n")


@pytest.mark.parametrize("kind", GENERATORS)
def test_same_outcome(kind):
    generator = random.Random(SEED)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        expressions = [e for e in (GENERATORS[kind](generator) for _ in range(COUNT)) if compiles(e)]
        source = HEAD + SETUP + "".join(f"outcome(lambda: ({e}))\n" for e in expressions)
        expected, actual = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(expected):
            exec(compile(source, "expressions", "exec"), {"__name__": "__main__"})
    pvm.run(source, stdout=actual, limits=pvm.Limits(seconds=None, memory="1 GiB"))
    wanted, given = normal(expected.getvalue()), normal(actual.getvalue())
    assert len(expressions) > COUNT * 0.9
    assert len(given) == len(wanted)
    different = [(e, w, g) for e, w, g in zip(expressions, wanted, given) if w != g]
    assert not different, "\n".join(f"{ascii(e)}\n  CPython {w}\n  pvm     {g}" for e, w, g in different[:20])
