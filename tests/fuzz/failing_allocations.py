"""Runs the language tests' programs with one allocation that fails, at a place that changes by the seed.

    python failing_allocations.py FIRST LAST

runs the seeds FIRST to LAST - 1 and prints how they ended. Afterwards the machine must be fit for use. A crash ends the process:
with PVM_FUZZ_LAST the seed, the program and the place are kept in the file of that name. It is of use in a build with
PVM_FAIL_ALLOCATION (see src/pvm/core/config.h), best with sanitizers; in others nothing fails."""

import os
import random
import sys
from collections import Counter
from pathlib import Path

import pvm

PROGRAMS = sorted(path for path in (Path(__file__).resolve().parent.parent / "lang").glob("*/*.py") if "helpers" not in path.name)
LIMITS = pvm.Limits(seconds=3, memory="512 MiB")
AFTERWARDS = "import gc\ngc.collect()\nx = [i for i in range(1000)]\nlen(x)"


def outcome(seed: int, last: str | None) -> str:
    choice = random.Random(seed)
    path = choice.choice(PROGRAMS)
    place = int(10 ** choice.uniform(3, 5.5))
    if last:
        Path(last).write_text(f"{seed}: {path}, allocation {place}\n")
    try:
        program = pvm.compile(path.read_text(), filename=path.name)
    except pvm.CompileError:
        return "CompileError"        # of a newer language
    os.environ["PVM_FAIL_AT"] = str(place)
    end = "end"
    try:
        machine = pvm.VM(LIMITS, stdout=lambda text: None, stderr=lambda text: None)
    except (pvm.MemoryLimit, MemoryError):
        return "no machine"
    try:
        machine.run(program)
    except pvm.Error as error:
        end = type(error).__name__
    try:
        if machine.run(AFTERWARDS) != 1000:
            end += ", then another result"
    except pvm.Error as error:
        end += f", then {type(error).__name__}"      # the allocation that fails may be one of these
    return end


if __name__ == "__main__":
    ends = Counter(outcome(seed, os.environ.get("PVM_FUZZ_LAST")) for seed in range(int(sys.argv[1]), int(sys.argv[2])))
    print(*(f"{count} {end}" for end, count in ends.most_common()), sep="\n")
