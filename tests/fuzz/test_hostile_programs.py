"""Programs that attack the machine from inside leave the process alive, and end by their limits. PVM_FUZZ_SEEDS=0:500 runs more of
them, PVM_FUZZ_SECONDS=10 each of them longer."""

import os
import sys

import pytest
from hostile import FOLDER, PROGRAMS

from helpers import run

FIRST, LAST = (int(part) for part in os.environ.get("PVM_FUZZ_SEEDS", "0:5").split(":"))
SECONDS = float(os.environ.get("PVM_FUZZ_SECONDS", "0.4"))
BATCH = 5


@pytest.mark.unstressed(reason="importing the modules takes longer than the limit on seconds")
@pytest.mark.parametrize("first", range(FIRST, LAST, BATCH))
@pytest.mark.parametrize("name", PROGRAMS)
def test_the_process_lives(name, first):
    last = min(first + BATCH, LAST)
    result = run([sys.executable, FOLDER / "hostile.py", name, first, last, SECONDS], timeout=60 + (last - first) * (SECONDS * 3 + 20))
    assert result.code == 0, result.stderr[-2500:]
    assert result.stdout.startswith(f"{name} {first} {last} ")
    assert "Limit'" in result.stdout
