#!/usr/bin/env python3
"""Runs the examples under CPython and through `pvm run`: shows the output, both times, and the ratio.

    python examples/run.py               # all; ends with exit code 1 when an output differs
    python examples/run.py sudoku
"""

import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOSTED = {"run.py", "embedding.py"}


def timed(command):
    """Output and seconds of a command, start-up included.

    Raises SystemExit when the command fails.
    """
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, command))} exits {done.returncode}:\n{done.stdout[-1000:]}{done.stderr[-2000:]}")
    return done.stdout, seconds


def main(names) -> int:
    differ = []
    summary = []
    for path in sorted(HERE.glob("*.py")):
        if path.name in HOSTED or (names and path.stem not in names):
            continue
        expected, base = timed([sys.executable, path])
        actual, own = timed([sys.executable, "-m", "pvm", "run", path])
        print(f"==== pvm run examples/{path.name}\n{actual}", flush=True)
        if actual != expected:
            differ.append(path.name)
            print(f"---- CPython printed\n{expected}")
        summary.append(f"{path.name:<20} CPython {base:6.2f} s   pvm {own:6.2f} s   {own / base:5.2f}")
    if not names:
        output, _ = timed([sys.executable, HERE / "embedding.py"])
        print(f"==== python examples/embedding.py\n{output}")
    print("\n".join(summary))
    if differ:
        print("output differs from CPython's:", ", ".join(differ))
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
