#!/usr/bin/env python3
"""Measures what a host pays: runs, imports, machines, host calls, limits, threads, file size.

    python benchmarks/startup.py             # table on the screen and in report/startup.md

Each row runs in a fresh process and gives the best of several; the bound is the one that the
project has set itself.
"""

import argparse
import compileall
import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import engines as engines_module
from tables import geometric_mean, markdown
from timing import Sample, load_programs, prepare, run_once

HERE = Path(__file__).resolve().parent

# Shared by the snippets below: `best(f, calls)` is the least time of one call over some batches.
PRELUDE = """
import sys, time, pvm
def best(f, calls, batches=15):
    clock, least = time.perf_counter, 1e9
    for _ in range(batches):
        start = clock()
        for _ in range(calls):
            f()
        least = min(least, (clock() - start) / calls)
    return least
"""

SNIPPETS = {
    "run_seen": 'print(best(lambda: pvm.run("1+1"), 2000))',
    "run_new": """
number = [0]
def once():
    number[0] += 1
    pvm.run("1+%d" % number[0])
print(best(once, 200))
""",
    "new_machine": "print(best(pvm.VM, 2000))",
    "machine_bytes": "machine = pvm.VM()\nprint(machine.usage.memory)",
    "host_call": """
def host(x):
    return x
source = '''
def many(n):
    for k in range(n):
        host(k)
def none(n):
    for k in range(n):
        k
'''
machine = pvm.VM(limits=pvm.Limits.unlimited(), functions={"host": host})
machine.run(source)
n = 20000
def plain():
    for k in range(n):
        host(k)
inside = best(lambda: machine.call("many", n), 1) - best(lambda: machine.call("none", n), 1)
print((inside - best(plain, 1)) / n)
""",
    "threads": """
import threading
source = '''
def work(n):
    total = 0
    for k in range(n):
        total += k & 7
    return total
'''
def machine():
    m = pvm.VM(limits=pvm.Limits.unlimited())
    m.run(source)
    return m
n = 10_000_000
one, two = machine(), machine()
one.call("work", n)
single = best(lambda: one.call("work", n), 1, 5)
def both():
    threads = [threading.Thread(target=m.call, args=("work", n)) for m in (one, two)]
    for t in threads: t.start()
    for t in threads: t.join()
print(2 * single / best(both, 1, 5))
""",
}


def snippet(name: str) -> float:
    done = subprocess.run([sys.executable, "-c", PRELUDE + SNIPPETS[name]], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{name}: {done.stderr.strip()[-600:]}")
    return float(done.stdout)


def import_cost(rounds: int = 15) -> float:
    """Median seconds of `import pvm` in a process that has imported `ast` already, both from compiled files."""
    code = "import ast, time; t = time.perf_counter(); import pvm; print(time.perf_counter() - t)"
    times = []
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(rounds):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
        times.append(float(done.stdout))
    return statistics.median(times)


def limits_ratio(rounds: int) -> float:
    """Geometric mean over the micro programs of time with limits to time without."""
    plain = engines_module.Engine("unlimited", (sys.executable, "-m", "pvm", "run"))
    limited = engines_module.Engine(
        "limited", (sys.executable, "-m", "pvm", "run", "--steps", "1000000000000", "--seconds", "3600", "--memory", "4 GiB")
    )
    ratios = []
    with tempfile.TemporaryDirectory(prefix="pvm-limits-") as folder:
        for program in load_programs(HERE / "micro"):
            samples = {}
            for _ in range(rounds):
                for engine in (plain, limited):
                    command = prepare(program, engine, Path(folder), 0.04, 3)
                    run_once(command, samples.setdefault(engine.name, Sample()), 120)
            if samples["unlimited"].best and samples["limited"].best:
                ratios.append(samples["limited"].best / samples["unlimited"].best)
    return geometric_mean(ratios) or float("nan")


def file_ratio() -> float:
    """Bytes of `.pvmc` to bytes of `.pyc`, summed over the benchmark programs."""
    import pvm

    sources = sorted(HERE.glob("micro/*.py")) + sorted(HERE.glob("programs/*.py"))
    ours = theirs = 0
    with tempfile.TemporaryDirectory(prefix="pvm-size-") as folder:
        for path in sources:
            ours += len(bytes(pvm.compile(path.read_text("utf-8"), filename=path.name)))
            copy = Path(folder) / path.name
            copy.write_bytes(path.read_bytes())
            compileall.compile_file(str(copy), quiet=2, legacy=True)
            theirs += copy.with_suffix(".pyc").stat().st_size
    return ours / theirs


def rows(options):
    """Name, measured value, unit, bound, and whether more is better."""
    yield "pvm.run('1+1'), source seen before", snippet("run_seen") * 1e6, "us", 15.0, False
    yield "pvm.run('1+1'), new source", snippet("run_new") * 1e6, "us", 150.0, False
    yield "import pvm above import ast", import_cost() * 1e3, "ms", 15.0, False
    yield "new VM()", snippet("new_machine") * 1e6, "us", 20.0, False
    yield "memory of a new VM()", snippet("machine_bytes") / 1024, "KiB", 64.0, False
    yield "host call, round trip", snippet("host_call") * 1e6, "us", 1.0, False
    yield "two threads to one", snippet("threads"), "times", 1.8, True
    yield ".pvmc to .pyc", file_ratio(), "", 0.8, False
    if not options.quick:
        yield "limits on to off", limits_ratio(options.rounds), "", 1.03, False


def main(arguments=None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="leave out the row over all micro programs")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of the row over all micro programs")
    parser.add_argument("--out", type=Path, default=HERE / "report")
    options = parser.parse_args(arguments)
    table, data = [], {}
    for name, value, unit, bound, more in rows(options):
        met = value >= bound if more else value <= bound
        sign = "at least" if more else "at most"
        table.append([name, f"{value:.2f} {unit}".strip(), f"{sign} {bound:g} {unit}".strip(), "yes" if met else "no"])
        data[name] = {"value": value, "unit": unit, "bound": bound, "met": met}
        print(" | ".join(table[-1]), file=sys.stderr, flush=True)
    text = "### What a host pays\n\n" + markdown(["what", "measured", "bound", "met"], table)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "startup.md").write_text(text, "utf-8")
    (options.out / "startup.json").write_text(json.dumps(data, indent=1) + "\n", "utf-8")
    print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
