#!/usr/bin/env python3
"""Counts the instructions of a fixed set of programs, and fails when one grows by over 3 %.

    python benchmarks/counts.py              # compare with counts.json
    python benchmarks/counts.py --update     # announce: write counts.json anew

valgrind's callgrind counts the same on a busy machine as on a quiet one. A program runs with one
call of `main(n)` and with three; half the difference is a call, without start-up and compilation.
The counts are those of one compiler and one Python: counts.json names them, and a comparison
between different ones only warns.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from timing import Program

HERE = Path(__file__).resolve().parent
BASELINE = HERE / "counts.json"
ALLOWED = 1.03

# Collected just before: when the collector runs next would hang on all that start-up has allocated.
COLLECTED = "import gc\ngc.collect()"

# Program and size: small, since each instruction is some fifty times as slow when counted.
SET = {
    "int_loop": 20000,
    "fib": 14,
    "attr": 6000,
    "method_call": 8000,
    "generator": 12000,
    "list_index": 8000,
    "dict_str": 6000,
    "str_concat": 10000,
    "sort_key": 1000,
    "float_loop": 9000,
    "class_inst": 4000,
    "closure": 10000,
    "comprehension": 40,
    "try_except": 6000,
    "str_format": 600,
}


def tool_chain() -> dict[str, str]:
    compiler = (sysconfig.get_config_var("CC") or "cc").split()[0]
    try:
        version = subprocess.run([compiler, "-dumpfullversion"], capture_output=True, text=True, check=False).stdout.strip()
    except OSError:
        version = "unknown"
    return {"python": platform.python_version(), "compiler": f"{compiler} {version}", "machine": platform.machine()}


def count(command: list[str]) -> int:
    """Instructions executed by a command.

    Raises SystemExit when the command fails under valgrind.
    """
    # Large blocks are mapped, so that they grow by remapping: whether the C library could grow them where they
    # are, or copied them, would hang on all that was allocated before.
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PVM_NO_CACHE": "1",
                   "GLIBC_TUNABLES": "glibc.malloc.mmap_threshold=8192"}
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    found = re.search(r"Collected\s*:\s*(\d+)", done.stderr)
    if done.returncode or not found:
        raise SystemExit(f"{' '.join(command)}: {done.stderr.strip()[-400:]}")
    return int(found.group(1))


def per_call(name: str, n: int, folder: Path) -> int:
    program = Program.load(HERE / "micro" / f"{name}.py")
    assert program is not None
    totals = []
    for calls in (1, 3):
        script = folder / f"{name}_{calls}.py"
        script.write_text(f"{program.source('python')}\n\n{COLLECTED}\nfor _ in range({calls}):\n    main({n})\n", "utf-8")
        totals.append(count([sys.executable, "-m", "pvm", "run", str(script)]))
    return (totals[1] - totals[0]) // 2


def main(arguments=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="*", help=f"of {', '.join(SET)}")
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args(arguments)
    if not shutil.which("valgrind"):
        raise SystemExit("valgrind is not installed")
    baseline = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else None
    if baseline is None and not options.update:
        raise SystemExit("no counts.json: write it with --update")
    counts = {}
    grown = []
    with tempfile.TemporaryDirectory(prefix="pvm-counts-") as folder:
        for name in options.programs or SET:
            counts[name] = per_call(name, SET[name], Path(folder))
            before = (baseline or {}).get("counts", {}).get(name)
            change = f"{counts[name] / before - 1:+.2%}" if before else "new"
            print(f"{name:16} {counts[name]:>12,} {change}", flush=True)
            if before and counts[name] > before * ALLOWED:
                grown.append(name)
    tools = tool_chain()
    if options.update:
        merged = {**(baseline or {}).get("counts", {}), **counts}
        BASELINE.write_text(json.dumps({"tools": tools, "counts": merged}, indent=1) + "\n", "utf-8")
        return 0
    if baseline["tools"] != tools:
        print(f"counted with {tools}, the baseline with {baseline['tools']}: growth is reported, not judged")
        return 0
    if grown:
        print(f"over 3 % more instructions: {', '.join(grown)}; make them fewer or announce it with --update")
    return 1 if grown else 0


if __name__ == "__main__":
    sys.exit(main())
